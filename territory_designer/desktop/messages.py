"""Foot of the dock: what happened, and what the check found."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import QModelIndex, QSortFilterProxyModel, Qt, QTime, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QTabWidget, QTextBrowser, QWidget

from .findings import FindingRow, FindingsModel
from .widgets import describe

ICONS = {
    "info": "mIconInfo.svg",
    "success": "mIconSuccess.svg",
    "warning": "mIconWarning.svg",
    "error": "mIconCritical.svg",
}
MOST_LINES = 500


class MessagesPanel(QTabWidget):
    """Two tabs: messages, newest last, and the list of findings.

    Signals
    -------
    finding_activated(FindingRow)
        The user wants to see a finding on the map.
    """

    finding_activated = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_messages")
        self.setDocumentMode(True)
        self.text = QTextBrowser(self)
        describe(self.text, "td_log", "Messages", "What happened, newest last.")
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._open)
        self.text.document().setMaximumBlockCount(MOST_LINES)
        self.addTab(self.text, "&Messages")

        self.model = FindingsModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(int(Qt.ItemDataRole.UserRole))
        self.table = QTableView(self)
        describe(
            self.table, "td_findings", "Findings", "What Check found; double-click shows a ZIP or account on the map."
        )
        self.table.setModel(self._sorted)
        self.table.setSortingEnabled(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().height() + 7)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.activated.connect(self._activated)
        self.addTab(self.table, "Fi&ndings")
        self.setMinimumHeight(90)
        self._last = ""

    def say(self, level: str, text: str, folder: Path | None = None) -> None:
        """Add a line.

        Parameters
        ----------
        level : str
            "info", "success", "warning" or "error".
        text : str
            Plain text.
        folder : Path, optional
            Offered as a link behind the text.
        """
        self._last = text
        body = escape(text)
        if level in ("error", "warning"):
            body = f"<b>{body}</b>"
        if folder is not None:
            body += f' <a href="{escape(QUrl.fromLocalFile(str(folder)).toString())}">Open folder</a>'
        time = QTime.currentTime().toString("HH:mm:ss")
        image = f'<img src=":/images/themes/default/{ICONS[level]}" width="14" height="14">'
        self.text.append(f"{image} {time}&nbsp; {body}")
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.setCurrentWidget(self.text)

    def last(self) -> str:
        """Text of the newest message."""
        return self._last

    def show_findings(self, rows: list[FindingRow]) -> None:
        """Replace the list of findings."""
        self.model.show(rows)
        self._sorted.sort(0, Qt.SortOrder.AscendingOrder)
        self.table.resizeColumnsToContents()
        self.setTabText(1, f"Fi&ndings ({len(rows):,})")
        if rows:
            self.setCurrentWidget(self.table)

    def _activated(self, index: QModelIndex) -> None:
        """Ask for the place of a finding."""
        self.finding_activated.emit(self.model.row(self._sorted.mapToSource(index).row()))

    def _open(self, url: QUrl) -> None:
        """Open a folder in the system's file manager."""
        QDesktopServices.openUrl(url)
