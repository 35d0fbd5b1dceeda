"""The card beside the cursor: what a gesture would do, before the drop."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QPoint, QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QLabel, QWidget

from ... import figures
from ...i18n import tr

if TYPE_CHECKING:
    import numpy as np

    from ....engine.editing import Effect, MovePreview
    from ...market.session import MarketSession
    from .canvas_units import CanvasUnits

MOST_LOSERS, MOST_NAMES = 3, 3
OUTSIDE = ("#b84a00", "#ffa366")
"""Text out of tolerance, on light and on dark ground."""
MARK = "&nbsp;<b>!</b>"
NO_MARK = '&nbsp;<b style="color:transparent">.</b>'
"""Keeps figures below each other."""
GAP = 18
"""Pixels between cursor and card."""
MARGIN, PADDING = 4, 7


@dataclass(frozen=True)
class Preview:
    """What moving units to a territory would do.

    Attributes
    ----------
    number : int
        Of the gaining territory.
    move : MovePreview
        Figures of the engine; its territories are indices of the plan.
    locked : (q,) int array
        Units that refuse because they are locked.
    accounts : int or None
        In the units that would move.
    """

    number: int
    move: MovePreview
    locked: np.ndarray
    accounts: int | None

    @property
    def refused(self) -> np.ndarray:
        """Units that stay, because they or their territory are locked."""
        import numpy as np

        return np.concatenate([self.locked, self.move.locked, self.move.closed])

    @property
    def apart(self) -> np.ndarray:
        """Units that would be cut off from their territory."""
        import numpy as np

        return np.concatenate([self.move.stranded, self.move.cut_off])


def preview_of(session: MarketSession, places: CanvasUnits, units: Any, number: int) -> Preview | None:
    """What moving units would do; the plan stays as it is.

    Parameters
    ----------
    session : MarketSession
    places : CanvasUnits
        Knows the accounts.
    units : sequence of int
    number : int
        Of the territory they would go to.

    Returns
    -------
    Preview or None
        ``None`` where there is no plan or no such territory.
    """
    import numpy as np

    from ....engine.editing import preview_move

    state, plan, index = session.state, session.plan, session.index_of(number)
    if state is None or plan is None or index < 0:
        return None
    wanted = np.asarray(units, dtype=np.int64)
    wanted = wanted[state.labels[wanted] != number]
    locked = state.unit_locks[wanted]
    closed = np.array([one.locked for one in state.active], dtype=bool)
    move = preview_move(plan, wanted[~locked], index, closed)
    return Preview(number, move, wanted[locked], places.accounts(move.units))


def outside() -> str:
    """Colour of text on what is out of tolerance, in the theme of the moment."""
    return OUTSIDE[QApplication.palette().color(QPalette.ColorRole.Base).lightness() < 128]


def names_of(session: MarketSession, units: Any) -> str:
    """Ids of units: "30309", "30309 and 30310" or "30309, 30310, 30311 and 9 more"."""
    ids = [str(session.units.ids[int(unit)]) for unit in units[: MOST_NAMES + 1]]
    if len(units) > MOST_NAMES:
        rest = figures.count(len(units) - MOST_NAMES)
        return tr("{names} and {count} more", names=", ".join(ids[:MOST_NAMES]), count=rest)
    if len(ids) > 1:
        return tr("{names} and {last}", names=", ".join(ids[:-1]), last=ids[-1])
    return ids[0] if ids else ""


def what_moves(session: MarketSession, units: Any) -> str:
    """Units in short: "30309", or "12 ZIPs"."""
    return str(session.units.ids[int(units[0])]) if len(units) == 1 else figures.plural(len(units), "ZIP")


def contents(session: MarketSession, units: Any, accounts: int | None) -> str:
    """What is in units: "24 accounts · workload 412 · potential 1.2 M"."""
    parts = [] if accounts is None else [figures.plural(accounts, "account")]
    sums = session.units.values[units].sum(axis=0)
    for name, value in zip(session.units.measures, sums.tolist()):
        divisor, scale = figures.scale_of([value])
        parts.append(f"{tr(name)} {figures.amount(value, divisor)} {scale}".strip())
    return " · ".join(parts)


def preview_html(session: MarketSession, preview: Preview) -> str:
    """Text of the card."""
    state = session.state
    name = escape(state.territories[preview.number].name if state is not None else "")
    lines, move = [], preview.move
    if len(move.units):
        head = tr("{what} → {name}", what=escape(what_moves(session, move.units)), name=name)
        lines.append(f"<b>{head}</b>")
        lines.append(escape(contents(session, move.units, preview.accounts)))
        lines.append(deviation_table(session, preview.move))
    lines += [f'<b style="color:{outside()}">⚠ {escape(text)}</b>' for text in warnings_of(session, preview)]
    lines += [escape(text) for text in refusals_of(session, preview)]
    if not lines:
        lines.append(escape(tr("Already in {name}", name=name)))
    # A table is a block of its own; a break beside it would be an empty line.
    return "<br>".join(lines).replace("<br><table", "<table").replace("</table><br>", "</table>")


def warnings_of(session: MarketSession, preview: Preview) -> list[str]:
    """Sentences on territories that would fall apart."""
    move = preview.move
    found: list[str] = []
    plan, state = session.plan, session.state
    if plan is None or state is None:
        return found
    for effect in move.losses:
        owner = int(session.numbers[effect.territory])
        cut = move.stranded[state.labels[move.stranded] == owner]
        if len(cut):
            zips, name = figures.plural(len(cut), "ZIP"), state.territories[owner].name
            found.append(tr("{name} falls apart: {zips} cut off ({ids})", name=name, zips=zips,
                            ids=names_of(session, cut)))  # fmt: skip
        if effect.units_after == 0:
            found.append(tr("{name} loses its last ZIP", name=state.territories[owner].name))
    if len(move.cut_off):
        zips, name = figures.plural(len(move.cut_off), "ZIP"), state.territories[preview.number].name
        found.append(tr("{zips} would not touch {name}", zips=zips, name=name))
    return found


def refusals_of(session: MarketSession, preview: Preview) -> list[str]:
    """Sentences on what is locked."""
    import numpy as np

    state = session.state
    found: list[str] = []
    if state is None:
        return found
    single = np.concatenate([preview.locked, preview.move.locked])
    if len(single) == 1:
        found.append(tr("{id} is locked and stays", id=names_of(session, single)))
    elif len(single):
        found.append(tr("{ids} are locked and stay", ids=names_of(session, single)))
    if len(preview.move.closed):
        if state.territories[preview.number].locked:
            found.append(tr("{name} is locked", name=state.territories[preview.number].name))
        else:
            shut = np.unique(state.labels[preview.move.closed]).tolist()[:MOST_LOSERS]
            found += [tr("{name} is locked", name=state.territories[number].name) for number in shut]
    return found


def deviation_table(session: MarketSession, move: MovePreview) -> str:
    """Deviations before and after a move in percent as HTML: a row per territory, a column per measure."""
    plan = session.plan
    if plan is None:
        return ""
    tolerances = plan.rules.tolerances(session.units)
    measures = session.units.measures
    effects = [*([move.gain] if move.gain is not None else []), *move.losses[:MOST_LOSERS]]
    heads = [f"<small>{escape(tr(name))} %</small>{NO_MARK}" for name in measures]
    head = "".join(f'<td align="right">&nbsp;&nbsp;{text}</td>' for text in heads)
    rows = [f"<tr><td></td>{head}</tr>"]
    rows += [_row(session, effect, tolerances) for effect in effects]
    more = len(move.losses) - MOST_LOSERS
    if more > 0:
        rows.append(f'<tr><td colspan="{len(measures) + 1}">{escape(tr("and {count} more", count=more))}</td></tr>')
    return f'<table cellspacing="0" cellpadding="1">{"".join(rows)}</table>'


def _row(session: MarketSession, effect: Effect, tolerances: dict[str, float]) -> str:
    """One territory: its colour, its name and its deviations before and after."""
    state, number = session.state, int(session.numbers[effect.territory])
    territory = state.territories[number] if state is not None else None
    swatch = f'<span style="color:{territory.colour}">■</span>' if territory is not None else ""
    cells = [f"<td>{swatch}&nbsp;<b>{escape(territory.name if territory is not None else '')}</b></td>"]
    for j, measure in enumerate(session.units.measures):
        before, after = float(effect.deviations_before[j]), float(effect.deviations_after[j])
        was, will = (figures.percent(100 * share).removesuffix(" %") for share in (before, after))
        out = abs(after) > tolerances.get(measure, float("inf")) + 1e-9
        mark, style = (MARK, f' style="color:{outside()}"') if out else (NO_MARK, "")
        cells.append(f'<td align="right"{style}>&nbsp;&nbsp;{was}&nbsp;→&nbsp;<b>{will}</b>{mark}</td>')
    return f"<tr>{''.join(cells)}</tr>"


class PreviewCard(QWidget):
    """A small frame beside the cursor that the mouse does not feel.

    Parameters
    ----------
    canvas : QgsMapCanvas
    """

    def __init__(self, canvas: Any) -> None:
        super().__init__(canvas)
        self.setObjectName("td_preview")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setObjectName("td_preview_text")
        self.label.move(PADDING, PADDING)
        self.hide()

    def show_at(self, place: QPoint, html: str) -> None:
        """Show a text beside a place on the canvas, wherever there is room."""
        if html != self.label.text():
            self.label.setText(html)
            size = self.label.sizeHint()  # a layout would ask for it again and again
            self.label.resize(size)
            self.resize(size.width() + 2 * PADDING, size.height() + 2 * PADDING)
        area = self.parentWidget().rect()
        x, y = place.x() + GAP, place.y() + GAP
        if x + self.width() + MARGIN > area.width():
            x = place.x() - GAP - self.width()
        if y + self.height() + MARGIN > area.height():
            y = place.y() - GAP - self.height()
        self.move(max(x, MARGIN), max(y, MARGIN))
        if not self.isVisible():
            self.show()
            self.raise_()

    def text(self) -> str:
        """What it says, as HTML; empty where it is hidden."""
        return self.label.text() if self.isVisibleTo(self.parentWidget()) else ""

    def paintEvent(self, _: Any) -> None:
        """A frame in the colours of the theme, whatever its style sheet says of frames."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QApplication.palette()  # that of the canvas may be transparent
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
