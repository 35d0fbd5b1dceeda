"""The table of the balance: mouse, keys, and columns that fit the width and are remembered."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

from .balance_delegates import BarDelegate, NameDelegate, TargetDelegate
from .balance_model import BalanceModel
from .i18n import tr
from .widgets import describe

HEADER = "territory_designer/balance/header/{measures}"
KEEP_AFTER_MS = 400
WIDEST_TEXT = 180
LEAST_TEXT = 70
LEAST_MEASURE = 118
TARGET_WIDTH = 28
TITLE_ROOM = 20
"""Around a title, for its margins and the arrow of the sorting."""
SMALLER = 0.92
"""Of the usual font, so that the columns fit."""
LOOKED_AT = 60
"""Rows that decide how wide a column is."""


class BalanceTable(QTableView):
    """The table.

    Parameters
    ----------
    model : BalanceModel
    parent : QWidget, optional

    Signals
    -------
    zoom_requested(int), target_requested(int), rename_requested(int), copy_requested()
        What the mouse or a key asks for, by the number of the territory.
    """

    zoom_requested = pyqtSignal(int)
    target_requested = pyqtSignal(int)
    rename_requested = pyqtSignal(int)
    copy_requested = pyqtSignal()

    def __init__(self, model: BalanceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._follows = True  # columns follow the width until the analyst sets one
        self._fitting = False
        self._dressed_for = ""
        self._wishes: dict[int, int] = {}
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(KEEP_AFTER_MS)
        self._keeper.timeout.connect(self.save_state)
        tip = tr(
            "A click zooms to the territory, a double click renames it, a right click shows what else can be done."
        )
        describe(self, "td_balance_table", tr("Balance of the territories"), tip)
        self.setToolTip("")  # cells have their own
        self.setModel(model)
        self._set_up()
        self._bars, self._names, self._rings = BarDelegate(self), NameDelegate(self), TargetDelegate(self)
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)
        header = self.horizontalHeader()
        header.sectionResized.connect(self._resized)
        for signal in (header.sectionMoved, header.sortIndicatorChanged):
            signal.connect(self._keeper.start)

    # Selection

    def selected(self) -> list[int]:
        """Numbers of the selected territories, from the top."""
        numbers = self._rows.numbers()
        return [numbers[row] for row in sorted({index.row() for index in self.selectionModel().selectedRows()})]

    def current(self) -> int | None:
        """Number of the territory that has the keyboard."""
        index = self.currentIndex()
        return index.data(BalanceModel.NUMBER) if index.isValid() else None

    def select(self, numbers: Collection[int]) -> None:
        """Select rows by territory."""
        chosen, last = QItemSelection(), len(self._rows.columns) - 1
        for row, number in enumerate(self._rows.numbers()):
            if number in numbers:
                chosen.select(self._rows.index(row, 0), self._rows.index(row, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def edit_cell(self, number: int, key: str) -> None:
        """Let the analyst type into a cell."""
        row = self._rows.row_of(number)
        if row >= 0:
            index = self._rows.index(row, self._rows.column(key))
            self.setCurrentIndex(index)
            self.edit(index)

    # Mouse and keys

    def _key_at(self, index: QModelIndex) -> str:
        return self._rows.columns[index.column()].key

    def _click(self, index: QModelIndex) -> None:
        """Zoom to a territory, or make it the target; not while several are picked."""
        if self._key_at(index) == "target":
            self.target_requested.emit(index.data(BalanceModel.NUMBER))
        elif not QGuiApplication.keyboardModifiers() and len(self.selected()) <= 1:
            self.zoom_requested.emit(index.data(BalanceModel.NUMBER))

    def _double_click(self, index: QModelIndex) -> None:
        key = self._key_at(index)
        if key == "rep" and self._rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif key != "target":
            self.rename_requested.emit(index.data(BalanceModel.NUMBER))

    def keyPressEvent(self, event: Any) -> None:
        """Enter zooms, F2 renames, the space bar on a ring makes it the target, Ctrl+C copies."""
        number = self.current()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif number is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.zoom_requested.emit(number)
        elif event.key() == Qt.Key.Key_F2 and self._key_at(self.currentIndex()) != "rep":
            self.rename_requested.emit(number)
        elif event.key() == Qt.Key.Key_Space and self._key_at(self.currentIndex()) == "target":
            self.target_requested.emit(number)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        """Keep the columns as wide as the table."""
        super().resizeEvent(event)
        self._fit()

    # Columns

    def dress(self) -> None:
        """Delegates, hidden columns and widths for the columns that there are now."""
        balance = self._rows.balance
        if balance is None:
            return
        delegates = {"measure": self._bars, "name": self._names, "target": self._rings}
        for index, column in enumerate(self._rows.columns):
            self.setItemDelegateForColumn(index, delegates.get(column.key))
        self._fitting = True
        if self._dressed_for != self._setting():
            self._dressed_for = self._setting()
            kept = QgsSettings().value(self._dressed_for, QByteArray())
            self._follows = not (kept and self.horizontalHeader().restoreState(kept))
        for index, column in enumerate(self._rows.columns):
            self.setColumnHidden(index, self._rows.empty(column.key))
        self._fitting = False
        self._measure()
        self._fit()

    def save_state(self) -> None:
        """Remember widths, order and sorting of the columns."""
        self._keeper.stop()
        if self._dressed_for and not self._follows:
            QgsSettings().setValue(self._dressed_for, self.horizontalHeader().saveState())

    def _setting(self) -> str:
        balance = self._rows.balance
        return HEADER.format(measures=len(balance.measures) if balance is not None else 0)

    def _resized(self, *_: Any) -> None:
        if not self._fitting:
            self._follows = False
            self._keeper.start()

    def _measure(self) -> None:
        """Width that each column of texts and counts would like to have."""
        metrics = self.fontMetrics()
        self._wishes = {}
        for index, column in enumerate(self._rows.columns):
            if column.key == "target":
                self._wishes[index] = TARGET_WIDTH
            elif column.key != "measure" and not self.isColumnHidden(index):
                title = metrics.horizontalAdvance(column.title) + TITLE_ROOM
                self._wishes[index] = min(max(self.sizeHintForColumn(index) + 6, title), WIDEST_TEXT)

    def _fit(self) -> None:
        """Narrow columns for texts, the rest of the width for the bars."""
        columns = self._rows.columns
        bars = [index for index, column in enumerate(columns) if column.key == "measure"]
        if not self._follows or not bars or not self._wishes:
            return
        self._fitting = True
        widths = dict(self._wishes)
        # Long names give way before the bars do.
        lacking = LEAST_MEASURE * len(bars) + sum(widths.values()) - self.viewport().width()
        for index in (
            index for index, column in enumerate(columns) if column.key in ("rep", "name") and index in widths
        ):
            given = min(max(lacking, 0), max(widths[index] - LEAST_TEXT, 0))
            widths[index] -= given
            lacking -= given
        for index, width in widths.items():
            self.setColumnWidth(index, width)
        for index in bars:
            rest = (self.viewport().width() - sum(widths.values())) // len(bars)
            self.setColumnWidth(index, max(rest, LEAST_MEASURE))
        self._fitting = False

    def _set_up(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        self.setFont(font)
        self.horizontalHeader().setFont(font)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(22)
        header.setResizeContentsPrecision(LOOKED_AT)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
