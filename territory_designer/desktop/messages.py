"""Foot of the dock: what happened, and what the check found."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import QModelIndex, QTime, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTabWidget, QTextBrowser, QWidget

from . import figures
from .data.findings import COLUMNS, FindingRow, FindingsModel
from .i18n import tr
from .widgets import describe

ICONS = {
    "info": "mIconInfo.svg",
    "success": "mIconSuccess.svg",
    "warning": "mIconWarning.svg",
    "error": "mIconCritical.svg",
}
MOST_LINES = 500
WIDTHS = {"severity": 26, "id": 80, "layer": 62}


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
        describe(self.text, "td_log", tr("Messages"), tr("What happened, newest last."))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._open)
        self.text.document().setMaximumBlockCount(MOST_LINES)
        self.addTab(self.text, tr("&Messages"))

        self.model = FindingsModel(self)
        self.table = self._make_table()
        self.addTab(self.table, tr("Fi&ndings"))
        self.setMinimumHeight(100)
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
            link = escape(QUrl.fromLocalFile(str(folder)).toString())
            body += f' <a href="{link}">{tr("Open folder")}</a>'
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
        self.setTabText(1, tr("Fi&ndings ({number})", number=figures.count(len(rows))))
        if rows:
            self.setCurrentWidget(self.table)

    def _make_table(self) -> QTableView:
        """The list: a sign for the severity, and two lines of text each, for messages are long and docks narrow."""
        table = QTableView(self)
        tip = tr("What Check found. Double-click shows the place on the map.")
        describe(table, "td_findings", tr("Findings"), tip)
        table.setModel(self.model)
        table.setSortingEnabled(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setAlternatingRowColors(True)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setDefaultSectionSize(2 * table.fontMetrics().lineSpacing() + 5)
        header = table.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setMinimumSectionSize(24)
        for column, name in enumerate(COLUMNS):
            table.setColumnWidth(column, WIDTHS.get(name, 100))
            if name == "message":
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self._activated)
        return table

    def _activated(self, index: QModelIndex) -> None:
        """Ask for the place of a finding."""
        self.finding_activated.emit(self.model.row(index.row()))

    def _open(self, url: QUrl) -> None:
        """Open a folder in the system's file manager."""
        QDesktopServices.openUrl(url)
