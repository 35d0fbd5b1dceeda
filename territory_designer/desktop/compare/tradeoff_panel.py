"""The trade-off view: plans that the engine designs in the background, as points to click and keep."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from .. import figures
from ..balance.balance_columns import title_of
from ..charts.chart_parts import Axis, Point
from ..charts.scatter_chart import ScatterChart
from ..i18n import tr
from ..icons import icon, theme_icon
from ..market.state import EditError
from ..widgets import describe
from .tradeoff_data import Base, Kept, base_of, keep

if TYPE_CHECKING:
    from ...planning.tradeoff import Option
    from ..market.session import MarketSession
    from ..work import WorkRunner

MOVES, COMPACTNESS = "moves", "compactness"  # as in planning.tradeoff, which is not imported when QGIS starts
WIDE = 1.5


class TradeoffPanel(QWidget):
    """Balance against moves, and balance against compactness.

    Signals
    -------
    message(str, str)
        Level and text for the user.
    """

    message = pyqtSignal(str, str)
    _found = pyqtSignal(object)  # carries a plan from the thread of the work

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_tradeoff")
        self._session, self._runner = session, runner
        self._families: dict[str, tuple[Base, list[Option]]] = {}
        self._working = ""  # the kind that is being designed
        self._asked: float | None = None  # of the chosen plan
        self._make_head()
        self._make_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(self.progress)
        column.addWidget(self.hint)
        column.addWidget(self.splitter, 1)
        self._connect()
        self._show()

    def options(self) -> list[Option]:
        """Plans of the family that is shown, those that are refused left out."""
        _, options = self._families.get(self.kind.currentData(), (None, []))
        return [one for one in options if one.labels is not None]

    def chosen(self) -> Option | None:
        """The plan whose point is chosen; ``None`` where none is, or the start."""
        options, current = self.options(), self.chart.current
        return options[current] if 0 <= current < len(options) else None

    def start(self) -> None:
        """Design the family that is chosen, in the background."""
        from ...planning.tradeoff import against_compactness, against_moves

        if self._runner.running():
            self.message.emit("warning", tr("Something else is running. Wait for it, or stop it, then try again."))
            return
        kind = self.kind.currentData()
        try:
            base = base_of(self._session, kind)
        except EditError as error:
            self.message.emit("warning", str(error))
            return
        self._families[kind] = (base, [])
        self._working = kind

        def work(progress: Any) -> Any:
            if kind == MOVES:
                return against_moves(base.start, progress=progress)
            return against_compactness(base.start, progress=progress, found=self._found.emit)

        self._runner.run(tr("Designing plans to choose from"), work, self._designed)
        self._show()

    # Making

    def _make_head(self) -> None:
        self._head = QHBoxLayout()
        self.kind = QComboBox(self)
        self.kind.addItem(tr("Balance against moves"), MOVES)
        self.kind.addItem(tr("Balance against compactness"), COMPACTNESS)
        self.kind.setMinimumContentsLength(12)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        describe(self.kind, "td_tradeoff_kind", tr("Trade-off"), tr("What a better balance is weighed against."))
        self.design_button = QPushButton(icon("design"), tr("&Design the plans"), self)
        tip = tr("Design a plan for each of several limits; what is locked stays.")
        describe(self.design_button, "td_tradeoff_design", tr("Design the plans"), tip)
        self.stop_button = QPushButton(theme_icon("mTaskCancel.svg"), tr("S&top"), self)
        describe(self.stop_button, "td_tradeoff_stop", tr("Stop"), tr("Stop; plans that are found already stay."))
        self._head.addWidget(self.kind, 1)
        for button in (self.design_button, self.stop_button):
            button.setAutoDefault(False)
            self._head.addWidget(button)
        self.progress = QProgressBar(self)
        describe(self.progress, "td_tradeoff_progress", tr("Progress"), tr("How far the designs are."))
        self.progress.setMaximumHeight(14)
        self.hint = QLabel(self)
        self.hint.setObjectName("td_tradeoff_hint")
        self.hint.setWordWrap(True)

    def _make_body(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.chart = ScatterChart(self)
        describe(self.chart, "td_tradeoff_chart", tr("Plans as points"), tr("Click a point to see its figures."))
        self.chart.empty_text = tr("Design the plans to see what a better balance costs.")
        side = QFrame(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(6, 2, 2, 2)
        self.details = QLabel(side)
        self.details.setObjectName("td_tradeoff_details")
        self.details.setWordWrap(True)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        self.name = QLineEdit(side)
        self.name.setPlaceholderText(tr("Name of the scenario"))
        describe(self.name, "td_tradeoff_name", tr("Name of the scenario"), tr("Name under which the plan is kept."))
        self.keep_button = QPushButton(icon("scenario_branch"), tr("&Keep as scenario"), side)
        tip = tr("Keep the chosen plan as a new scenario and show it on the map.")
        describe(self.keep_button, "td_tradeoff_keep", tr("Keep as scenario"), tip)
        self.keep_button.setAutoDefault(False)
        row.addWidget(self.name, 1)
        row.addWidget(self.keep_button)
        column.addWidget(self.details, 1)
        column.addLayout(row)
        self.splitter.addWidget(self.chart)
        self.splitter.addWidget(side)
        self.splitter.setSizes([560, 440])

    def _connect(self) -> None:
        session, runner = self._session, self._runner
        for signal in (session.opened, session.switched, runner.ended):
            signal.connect(self._update)
        runner.started.connect(lambda _: self._update())
        runner.ended.connect(self._ended)
        runner.progressed.connect(lambda percent: self.progress.setValue(int(percent)))
        session.switched.connect(self._forget_former)
        session.closed.connect(self._closed)
        self.kind.currentIndexChanged.connect(self._change_kind)
        self.design_button.clicked.connect(self.start)
        self.stop_button.clicked.connect(runner.cancel)
        self.chart.current_changed.connect(lambda _: self._show_details())
        self.keep_button.clicked.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        self._found.connect(self._add)

    # Following the work

    def _add(self, option: Option) -> None:
        """One more plan is there."""
        if self._working in self._families:
            base, options = self._families[self._working]
            if option.asked not in [one.asked for one in options]:
                self._families[self._working] = (base, sorted([*options, option], key=lambda one: one.asked))
            self._show()

    def _designed(self, options: list[Option]) -> None:
        if self._working in self._families:
            self._families[self._working] = (self._families[self._working][0], list(options))
        self._show()

    def _ended(self) -> None:
        """Well or not: what was found stays."""
        self._working = ""
        self._show()

    def _forget_former(self) -> None:
        """Plans that were made with other links and barriers are none to choose from."""
        units = self._session.units
        former = [kind for kind, (base, _) in self._families.items() if base.start.units is not units]
        for kind in former:
            del self._families[kind]
        if former:
            self._show()

    def _closed(self) -> None:
        self._families.clear()
        self._show()

    def _change_kind(self, _: int) -> None:
        self._asked = None
        self._show()

    # Showing

    def _show(self) -> None:
        self._show_points()
        self._show_details()
        self._update()

    def _show_points(self) -> None:
        """Points, those that no other beats joined by a line, and the start."""
        from ...planning.tradeoff import frontier

        kind, chosen = self.kind.currentData(), self._asked
        options = self.options()
        if kind not in self._families:
            self.chart.show_points([], Axis(), Axis())
            return
        base = self._families[kind][0]
        first = base.start.units.measures[0]
        shown = [*options, base.here]
        places = [(_across(kind, one, first), 100.0 * one.deviation) for one in shown]
        points = [
            Point(x, y, "" if one is base.here else _short(one), self._tip(base, one), int(one is base.here))
            for (x, y), one in zip(places, shown)
        ]
        moves = Axis(tr("{measure} that changes hands", measure=title_of(first)), _percent, zero=True)
        compact = Axis(tr("Moment in km² (lower is more compact)"), figures.amount)
        upward = Axis(tr("Largest deviation"), _percent, zero=True)
        line = frontier(places[: len(options)])
        names = [tr("designed"), tr("now: {name}", name=base.name)]
        self.chart.show_points(points, moves if kind == MOVES else compact, upward, line, names)
        # Plans are added in front of the chosen one while the work goes on.
        self.chart.set_current(next((place for place, one in enumerate(options) if one.asked == chosen), -1))

    def _show_details(self) -> None:
        """Figures of the chosen plan, beside those of the start."""
        option, kind = self.chosen(), self.kind.currentData()
        if self.chart.current >= 0:
            self._asked = option.asked if option is not None else None
        if kind not in self._families:
            self.details.setText("")
        elif option is None:
            self.details.setText(tr("Click a point, or press the arrow keys in the chart, to see a plan's figures."))
        else:
            base = self._families[kind][0]
            self.details.setText(_table(base, option))
            self.name.setText(self._free_name(base, option))
            self.name.setCursorPosition(0)
        self._update()

    def _update(self) -> None:
        """Buttons, progress and hint."""
        mine, running = bool(self._working), self._runner.running()
        ready = self._session.is_open and self._session.plan is not None
        self.design_button.setEnabled(ready and not running)
        self.stop_button.setEnabled(mine and running)
        self.progress.setVisible(mine)
        if not mine:
            self.progress.setValue(0)
        option = self.chosen()
        allowed = ready and option is not None and not self._session.read_only
        self.keep_button.setEnabled(allowed)
        self.name.setEnabled(allowed)
        self.hint.setText(self._hint(ready))
        self.hint.setVisible(bool(self.hint.text()))

    def _hint(self, ready: bool) -> str:
        """What is missing, or which limits no plan can keep."""
        if not ready:
            return tr("Design a scenario first; then its alternatives can be seen here.")
        _, options = self._families.get(self.kind.currentData(), (None, []))
        refused = [one for one in options if one.labels is None]
        if not refused:
            return ""
        limits = ", ".join(_share(one.asked) for one in refused)
        return tr("No plan can keep {limits}: {reason}", limits=limits, reason=refused[-1].refused)

    def _tip(self, base: Base, option: Option) -> str:
        """Figures of a point in a few lines."""
        lines = [base.name if option is base.here else _long(option)]
        lines += [f"{tr(name)} ± {figures.share(value)}" for name, value in option.deviations.items()]
        if option is not base.here:
            lines.append(tr("{count} ZIPs moved", count=figures.count(option.moved_units)))
        lines.append(tr("Moment {figure} km²", figure=figures.amount(option.moment_km2)))
        return "\n".join(lines)

    # Keeping

    def _free_name(self, base: Base, option: Option) -> str:
        taken = {one.name for one in self._session.scenarios(deleted=True)}
        wanted = f"{base.name}, {_long(option)}"
        name, number = wanted, 1
        while name in taken:
            number += 1
            name = f"{wanted} {number}"
        return name

    def _keep(self) -> None:
        """Keep the chosen plan as a scenario and show it."""
        option, kind = self.chosen(), self.kind.currentData()
        if option is None or not self.keep_button.isEnabled():
            return
        base = self._families[kind][0]
        name = " ".join(self.name.text().split())
        if not name or name in {one.name for one in self._session.scenarios(deleted=True)}:
            self.message.emit("warning", tr("Give the scenario a name that no other one has."))
            self.name.setFocus()
            return
        if self._runner.running():
            self.message.emit("warning", tr("Something else is running. Wait for it, or stop it, then try again."))
            return
        note = tr("From the trade-offs of {name}: {what}.", name=base.name, what=_long(option))

        def add(made: Kept) -> None:
            if kind not in self._families:  # the market was closed meanwhile
                return
            self._session.add_scenario(
                name, made.labels, made.territories, rules=made.rules, report=made.report, note=note, parent=base.parent
            )
            self.message.emit("success", tr("Kept as {name}.", name=name))

        self._runner.run(tr("Keeping the plan"), lambda _: keep(base, option), add)

    def event(self, event: Any) -> bool:
        """Figures beside the chart where the panel is wide, else below it."""
        if event.type() == QEvent.Type.Resize:
            wide = self.width() > WIDE * self.height()
            self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        return bool(super().event(event))


def _percent(value: float) -> str:
    return figures.share(value / 100.0)


def _share(value: float) -> str:
    """A limit without needless decimals: "5 %"."""
    return f"{100.0 * value:g} %"


def _across(kind: str, option: Option, measure: str) -> float:
    """Figure on the horizontal axis."""
    return 100.0 * option.moved[measure] if kind == MOVES else option.moment_km2


def _short(option: Option) -> str:
    """Label of a point."""
    return _share(option.asked) if option.kind == MOVES else f"± {_share(option.asked)}"


def _long(option: Option) -> str:
    """What was asked of a plan."""
    if option.kind == MOVES:
        return tr("up to {share} moved", share=_share(option.asked))
    return tr("within {share}", share=_share(option.asked))


def _table(base: Base, option: Option) -> str:
    """Figures of a plan beside those of the start, as rich text."""
    here, rows = base.here, []
    for name, value in option.deviations.items():
        title = tr("Largest deviation, {measure}", measure=tr(name))
        rows.append((title, figures.share(here.deviations[name]), figures.share(value)))
    rows.append((tr("Moment, km²"), figures.amount(here.moment_km2), figures.amount(option.moment_km2)))
    rows.append((tr("Moved ZIPs"), "–", figures.count(option.moved_units)))
    rows += [
        (tr("Moved {measure}", measure=tr(name)), "–", figures.share(option.moved[name])) for name in option.deviations
    ]
    right = "<td align='right'>"
    head = f"<tr><td></td>{right}{escape(tr('now'))}</td>{right}<b>{escape(tr('plan'))}</b></td></tr>"
    body = "".join(
        f"<tr><td>{escape(title)}&nbsp;&nbsp;</td><td align='right'>{escape(before)}</td>"
        f"<td align='right'>&nbsp;&nbsp;<b>{escape(after)}</b></td></tr>"
        for title, before, after in rows
    )
    broken = "".join(f"<br>{escape(one)}" for one in option.violations)
    warning = f"<p><b>{escape(tr('Broken rules:'))}</b>{broken}</p>" if broken else ""
    asked = _long(option)
    return f"<b>{escape(asked[:1].upper() + asked[1:])}</b><table>{head}{body}</table>{warning}"
