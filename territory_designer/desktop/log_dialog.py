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
    QLabel,
    QLineEdit,
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

MOST = 2_000
SHOWN_MOVES = 200


class LogDialog(QDialog):
    """Entries, newest first; the ZIPs of the chosen one below.

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
        column = QVBoxLayout(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Find a person, a territory or a ZIP"))
        self.search.setClearButtonEnabled(True)
        describe(self.search, "td_log_search", tr("Find"), tr("Only entries that hold this text are shown."))
        self.table = self._make_table()
        self.moves = QLabel(self)
        self.moves.setWordWrap(True)
        self.moves.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        for part in (self.search, self.table, self.moves, buttons):
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
            for place, text in enumerate(self._texts(entry)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if place == 5:
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignVCenter))
                table.setItem(row, place, item)
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.itemSelectionChanged.connect(self._show_moves)
        return table

    def _texts(self, entry: LogEntry) -> list[str]:
        when = QDateTime.fromString(entry.time, Qt.DateFormat.ISODateWithMs).toLocalTime()
        scenario = self._names.get(entry.scenario, "") if entry.scenario is not None else ""
        return [
            QLocale().toString(when, QLocale.FormatType.ShortFormat),
            entry.author,
            scenario,
            entry.action,
            entry.reason,
            figures.count(entry.units) if entry.units else "",
            self._balance(entry.before, entry.after),
        ]

    def _balance(self, before: dict[str, Any], after: dict[str, Any]) -> str:
        """``"workload 4.1 % → 3.2 %"`` per measure; what stayed is left out."""
        parts = []
        for name, value in after.items():
            old = figures.share(before.get(name))
            new = figures.share(value)
            if old != new:
                parts.append(f"{tr(name)} {old} → {new}" if old else f"{tr(name)} {new}")
        return ", ".join(parts)

    def _filter(self, text: str) -> None:
        """Show the entries that hold a text, in any column or among their ZIPs."""
        wanted = text.strip().casefold()
        for row, entry in enumerate(self._entries):
            whole = " ".join(self._texts(entry)).casefold()
            found = wanted in whole or any(wanted == str(move[0]).casefold() for move in entry.moves)
            self.table.setRowHidden(row, bool(wanted) and not found)

    def _show_moves(self) -> None:
        """The ZIPs of the chosen entry."""
        rows = self.table.selectionModel().selectedRows()
        entry = self._entries[rows[0].row()] if rows else None
        if entry is None or not entry.moves:
            self.moves.setText("")
            return
        nobody = tr("none")
        texts = [f"{unit}: {before or nobody} → {after or nobody}" for unit, before, after in entry.moves[:SHOWN_MOVES]]
        more = " …" if len(entry.moves) > SHOWN_MOVES else ""
        self.moves.setText("; ".join(texts) + more)
