"""Page 4: is it fair, who is out; and where the files go."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFileWidget
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from .deviation_delegate import DeviationDelegate
from .results import ResultModel, TerritoryRow
from .settings import JobSettings
from .steps import PAGES
from .widgets import describe

ICON_WIDTH = 20
LOOKED_AT = 200  # rows that decide how wide a column is
SMALLER = 0.92  # of the usual font, so that seven columns fit


class ResultPage(QgsCollapsibleGroupBoxBasic):
    """The balance table, and folder and paper size for Export and Print.

    Signals
    -------
    territory_requested(str)
        The user wants to see a territory on the map.
    """

    territory_requested = pyqtSignal(str)

    TITLE = "&4  Result"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.TITLE, parent)
        self.setObjectName("td_page_result")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(5)
        self.summary = QLabel(self)
        self.summary.setObjectName("td_summary")
        self.summary.setWordWrap(True)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.summary)

        self.model = ResultModel(self)
        self.table = self._make_table()
        column.addWidget(self.table, 1)

        row = QHBoxLayout()
        self.folder = QgsFileWidget(self)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle("Folder for exported files and printed maps")
        describe(
            self.folder, "td_folder", "Output folder", "Export and Print write into this folder. Empty: you are asked."
        )
        editor = self.folder.findChild(QLineEdit)
        if editor is not None:
            editor.setPlaceholderText("asked when needed")
            editor.setAccessibleName("Output folder")
        self.page = QComboBox(self)
        self.page.addItems(PAGES)
        describe(self.page, "td_page", "Paper size", "Paper size of the printed maps.")
        label = QLabel("&Folder", self)
        label.setBuddy(self.folder)
        row.addWidget(label)
        row.addWidget(self.folder, 1)
        row.addWidget(self.page)
        column.addLayout(row)
        self.apply(JobSettings())
        self.clear()

    def clear(self) -> None:
        """No design yet."""
        self.model.show([], {})
        self.summary.setText("No design yet. Choose the data above, then press Design.")
        self.table.setVisible(False)

    def show_result(self, rows: list[TerritoryRow], tolerances: dict[str, float], summary: str) -> None:
        """Show the figures of a design.

        Parameters
        ----------
        rows : list of TerritoryRow
        tolerances : dict
            In percent, by measure.
        summary : str
            What stands above the table; may be rich text.
        """
        self.model.show(rows, tolerances)
        self.summary.setText(summary)
        self.table.setVisible(True)
        for number in range(self.model.columnCount()):
            self.table.setItemDelegateForColumn(number, None)
        for number in self.model.deviation_columns():
            self.table.setItemDelegateForColumn(number, self._bars)
        self._fit_columns()

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        settings.folder = self.folder.filePath().strip()
        settings.page = self.page.currentText()

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self.folder.setFilePath(settings.folder)
        self.page.setCurrentText(settings.page)

    def _fit_columns(self) -> None:
        """As narrow as titles and figures allow: all columns are to be seen in a dock."""
        metrics = self.table.fontMetrics()
        for column in range(self.model.columnCount()):
            title = self.model.headerData(column, Qt.Orientation.Horizontal)
            sign = ICON_WIDTH if column == 0 else 0
            texts = [self.model.index(row, column).data() for row in range(min(self.model.rowCount(), LOOKED_AT))]
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 10 + sign
            self.table.setColumnWidth(column, max(widest, metrics.horizontalAdvance(title) + 9))

    def _make_table(self) -> QTableView:
        """The table, read-only, sorted by a click on a title."""
        table = QTableView(self)
        self._bars = DeviationDelegate(table)
        describe(
            table,
            "td_table",
            "Balance of the territories",
            "One row per territory. Click a title to sort, double-click a row to see it on the map.",
        )
        font = table.font()
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        table.setFont(font)
        table.horizontalHeader().setFont(font)
        table.setModel(self.model)
        table.setSortingEnabled(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setMinimumHeight(120)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 9)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setMinimumSectionSize(24)
        table.horizontalHeader().setSortIndicatorShown(False)
        table.activated.connect(self._activated)
        return table

    def _activated(self, index: QModelIndex) -> None:
        """Ask for the territory of a row."""
        row = self.model.row(index.row())
        self.territory_requested.emit(row.territory)
