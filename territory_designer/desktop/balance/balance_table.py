"""The table of the balance: what mouse and keys ask for, and its columns."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QAbstractItemView, QWidget

from ..fitted_table import FittedTable, Widths
from ..i18n import tr
from ..widgets import describe
from .balance_delegates import BarDelegate, NameDelegate, TargetDelegate
from .balance_model import BalanceModel

HEADER = "territory_designer/balance/header/{measures}"
WIDEST_TEXT = 180
LEAST_MEASURE = 110
TARGET_WIDTH = 28
TITLE_ROOM = 20
"""Around a title, for its margins and the arrow of the sorting."""


class BalanceTable(FittedTable):
    """The table.

    Parameters
    ----------
    model : BalanceModel
    parent : QWidget, optional

    Signals
    -------
    zoom_requested(int), target_requested(int), rename_requested(int)
        What the mouse or a key asks for, by the number of the territory.
    """

    zoom_requested = pyqtSignal(int)
    target_requested = pyqtSignal(int)
    rename_requested = pyqtSignal(int)

    def __init__(self, model: BalanceModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._rows = model
        tip = tr(
            "A click zooms to the territory, a double click renames it, a right click shows what else can be done."
        )
        describe(self, "td_balance_table", tr("Balance of the territories"), tip)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._bars, self._names, self._rings = BarDelegate(self), NameDelegate(self), TargetDelegate(self)
        self._fitting_soon = QTimer(self)  # all texts are measured, which can wait until other panels are filled
        self._fitting_soon.setSingleShot(True)
        self._fitting_soon.timeout.connect(lambda: self.fit(self._wishes()))
        self.clicked.connect(self._click)
        self.doubleClicked.connect(self._double_click)

    # Selection

    def selected(self) -> list[int]:
        """Numbers of the selected territories, from the top."""
        numbers = self._rows.numbers()
        return [numbers[row] for row in self.picked()]

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
        """Enter zooms, F2 renames, the space bar on a ring makes it the target."""
        number = self.current()
        if number is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.zoom_requested.emit(number)
        elif event.key() == Qt.Key.Key_F2 and self._key_at(self.currentIndex()) != "rep":
            self.rename_requested.emit(number)
        elif event.key() == Qt.Key.Key_Space and self._key_at(self.currentIndex()) == "target":
            self.target_requested.emit(number)
        else:
            super().keyPressEvent(event)

    # Columns

    def dress(self) -> None:
        """Delegates, hidden columns and widths for the columns that there are now."""
        balance, columns = self._rows.balance, self._rows.columns
        if balance is None:
            return
        delegates = {"measure": self._bars, "name": self._names, "target": self._rings}
        for index, column in enumerate(columns):
            self.setItemDelegateForColumn(index, delegates.get(column.key))
        self.restore(HEADER.format(measures=len(balance.measures)))
        self.hide_columns([index for index, column in enumerate(columns) if self._rows.empty(column.key)])
        self._fitting_soon.start()

    def _wishes(self) -> Widths:
        """Narrow columns for texts and counts, the rest of the width for the bars."""
        metrics, columns = self.fontMetrics(), self._rows.columns
        wishes = Widths(growing={index: LEAST_MEASURE for index, one in enumerate(columns) if one.key == "measure"})
        for index, column in enumerate(columns):
            if column.key == "target":
                wishes.fixed[index] = TARGET_WIDTH
            elif column.key != "measure" and not self.isColumnHidden(index):
                title = metrics.horizontalAdvance(column.title) + TITLE_ROOM
                wishes.fixed[index] = min(max(self.sizeHintForColumn(index) + 6, title), WIDEST_TEXT)
        # Long names give way before the bars do.
        wishes.yielding = [self._rows.column("name"), self._rows.column("rep")]
        return wishes
