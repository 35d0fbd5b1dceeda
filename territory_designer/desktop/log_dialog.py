"""The log of the market: who changed what, when, why, and what it did to the balance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from . import figures
from .i18n import tr
from .widgets import describe

if TYPE_CHECKING:
    from ..workspace.records import LogEntry
    from .market.session import MarketSession

MOST = 2_000
IDS_IN_A_LINE = 20
"""One long line of thousands of ids would take seconds to wrap."""
DETAILS_HEIGHT = 110
"""In pixels."""
GONE_ACCOUNT = ("name", "unit", "segment")
"""What is said of an account that is gone, where the log has it."""


class LogDialog(QDialog):
    """Entries, newest first; below, the ZIPs that the chosen one moved, or what came and went with new data.

    Parameters
    ----------
    entries : sequence of LogEntry
        Newest first.
    names : dict of int to str
        Names of the scenarios.
    """

    def __init__(self, entries: Sequence[LogEntry], names: dict[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_log_dialog")
        self.setWindowTitle(tr("Log of the market"))
        self.resize(860, 480)
        self._entries = list(entries)[:MOST]
        self._names = names
        self._searched: list[str] = []  # by row, without the ZIPs that moved
        column = QVBoxLayout(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Find a person, a territory, a ZIP or an account"))
        self.search.setClearButtonEnabled(True)
        describe(self.search, "td_log_search", tr("Find"), tr("Only entries that hold this text are shown."))
        self.table = self._make_table()
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFixedHeight(DETAILS_HEIGHT)
        tip = tr("ZIPs that the chosen change moved, or what came and went with new data.")
        describe(self.details, "td_log_details", tr("Details"), tip)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for part in (self.search, self.table, self.details, buttons):
            column.addWidget(part)
        self.search.textChanged.connect(self._filter)
        self._filter("")

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._entries), 7, self)
        describe(table, "td_log_table", tr("Log"), tr("One row per change, newest first."))
        titles = [tr("When"), tr("Who"), tr("Scenario"), tr("What"), tr("Why"), tr("ZIPs"), tr("Largest deviation")]
        table.setHorizontalHeaderLabels(titles)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().setVisible(False)
        table.setAlternatingRowColors(True)
        for row, entry in enumerate(self._entries):
            texts = self._texts(entry)
            self._searched.append("\n".join([*texts, *_replaced(entry)]).casefold())
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if place == 5:
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignVCenter))
                table.setItem(row, place, item)
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._show_details)
        return table

    def _texts(self, entry: LogEntry) -> list[str]:
        when = QDateTime.fromString(entry.time, Qt.DateFormat.ISODateWithMs).toLocalTime()
        scenario = self._names.get(entry.scenario, "") if entry.scenario is not None else ""
        return [
            QLocale().toString(when, QLocale.FormatType.ShortFormat),
            entry.author,
            scenario,
            _what(entry),
            entry.reason,
            figures.count(entry.units) if entry.units else "",
            "" if _is_replacement(entry) else _balance(entry.before, entry.after),
        ]

    def _filter(self, text: str) -> None:
        """Show the entries that hold a text, in any column or among their details."""
        wanted = text.strip().casefold()
        for row, entry in enumerate(self._entries):
            found = wanted in self._searched[row] or any(wanted == str(move[0]).casefold() for move in entry.moves)
            self.table.setRowHidden(row, bool(wanted) and not found)

    def _show_details(self) -> None:
        """The ZIPs of the chosen entry, and what came and went."""
        rows = self.table.selectionModel().selectedRows()
        entry = self._entries[rows[0].row()] if rows else None
        if entry is None:
            self.details.setPlainText("")
            return
        nobody = tr("none")
        lines = [f"{unit}: {before or nobody} → {after or nobody}" for unit, before, after in entry.moves]
        self.details.setPlainText("\n".join([*lines, *_replaced(entry)]))


def show_log(session: MarketSession, parent: QWidget) -> None:
    """Show the log of the open market, as its file has it."""
    names = {one.id: one.name for one in session.scenarios(deleted=True)}
    entries = session.ask(lambda market: market.log())
    if entries is not None:
        LogDialog(entries, names, parent).exec()


def _balance(before: dict[str, Any], after: dict[str, Any]) -> str:
    """``"workload 4.1 % → 3.2 %"`` per measure; what stayed is left out."""
    parts = []
    for name, value in after.items():
        old, new = _share(before.get(name)), _share(value)
        if old != new:
            parts.append(f"{tr(name)} {old} → {new}" if old else f"{tr(name)} {new}")
    return ", ".join(parts)


def _share(value: Any) -> str:
    """A deviation; empty where another program wrote something else."""
    return figures.share(value) if isinstance(value, (int, float)) else ""


def _is_replacement(entry: LogEntry) -> bool:
    """Whether the entry tells what came and went when data were replaced: its figures are no deviations."""
    from ..workspace.market_tables import CROSSINGS_CHANGED
    from ..workspace.replacement import ACCOUNTS_REPLACED, UNITS_REPLACED

    return entry.scenario is None and entry.action in (UNITS_REPLACED, ACCOUNTS_REPLACED, CROSSINGS_CHANGED)


def _counted(entry: LogEntry) -> list[tuple[str, list[str]]]:
    """What came and went: ``("2 × account gone", lines that say which)``; nothing where that is none."""
    from ..workspace.market_tables import CROSSINGS_CHANGED
    from ..workspace.replacement import UNITS_REPLACED

    if entry.action == CROSSINGS_CHANGED:
        return _crossings(entry)
    if entry.action == UNITS_REPLACED:
        known = {"added": tr("new ZIP"), "dropped": tr("ZIP gone"), "changed_shape": tr("ZIP with another shape")}
    else:
        words = tr("account with other figures")
        known = {"added": tr("new account"), "gone": tr("account gone"), "changed": words}
    found = []
    for key, one in known.items():
        value = entry.after.get(key)
        ids = [str(each) for each in value] if isinstance(value, list) else []
        number = len(ids) if isinstance(value, list) else value
        if isinstance(number, int) and number:
            lines = [", ".join(ids[at : at + IDS_IN_A_LINE]) for at in range(0, len(ids), IDS_IN_A_LINE)]
            gone = entry.before.get("gone") if key == "gone" else None
            lines += [_account(each) for each in gone or ()]
            found.append((f"{figures.count(number)} × {one}", lines))
    return found + _crossings(entry)


def _crossings(entry: LogEntry) -> list[tuple[str, list[str]]]:
    """Links and barriers that came and went: ``("1 × link or barrier added", ["Link 00001 – 00002: ferry"])``."""
    words = (entry.after, tr("link or barrier added")), (entry.before, tr("link or barrier removed"))
    found = [(one, [_crossing(*each) for each in side.get("crossings") or ()]) for side, one in words]
    return [(f"{figures.count(len(lines))} × {one}", lines) for one, lines in found if lines]


def _crossing(kind: str, first: str, second: str, note: str) -> str:
    """``"Link 00001 – 00002: ferry"``."""
    pair = f"{tr('Link') if kind == 'link' else tr('Barrier')} {first} – {second}"
    return f"{pair}: {note}" if note else pair


def _account(account: dict[str, Any]) -> str:
    """``"A001000: Shop 7, 30301, K"``."""
    said = [str(account[name]) for name in GONE_ACCOUNT if account.get(name) not in (None, "")]
    return f"{account.get('id', '')}: {', '.join(said)}" if said else str(account.get("id", ""))


def _what(entry: LogEntry) -> str:
    """What was done; of data that were replaced, how many came and went."""
    from ..workspace.market_tables import CROSSINGS_CHANGED
    from ..workspace.replacement import ACCOUNTS_REPLACED, UNITS_REPLACED

    titles = {
        UNITS_REPLACED: tr("ZIPs replaced"),
        ACCOUNTS_REPLACED: tr("Accounts replaced"),
        CROSSINGS_CHANGED: tr("Links and barriers"),
    }
    title = titles.get(entry.action, entry.action)
    counts = ", ".join(count for count, _ in _counted(entry)) if _is_replacement(entry) else ""
    return f"{title}: {counts}" if counts else title


def _replaced(entry: LogEntry) -> list[str]:
    """Lines that say what came and went, all ids of it."""
    if not _is_replacement(entry):
        return []
    return [line for count, lines in _counted(entry) if lines for line in (f"{count}:", *lines)]
