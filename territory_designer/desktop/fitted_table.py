"""A table whose columns fit its width until the analyst sets one; then that is remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QAbstractTableModel, QByteArray, QItemSelectionModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView, QWidget

KEEP_AFTER_MS = 400
LEAST_TEXT = 70
SMALLER = 0.92
"""Of the usual font, so that the columns fit."""
LOOKED_AT = 60
"""Rows that decide how wide a column is."""


@dataclass
class Widths:
    """How the columns of a table share its width.

    Attributes
    ----------
    fixed : dict of int to int
        Column and its width.
    growing : dict of int to int
        Columns that share what is left, and their least width.
    yielding : sequence of int
        Of the fixed ones, those that become narrower where there is not enough, first to last.
    """

    fixed: dict[int, int] = field(default_factory=dict)
    growing: dict[int, int] = field(default_factory=dict)
    yielding: Sequence[int] = ()

    def within(self, width: int) -> Mapping[int, int]:
        """Width of each column in a table so wide."""
        widths = dict(self.fixed)
        lacking = sum(self.growing.values()) + sum(widths.values()) - width
        for index in self.yielding:
            given = min(max(lacking, 0), max(widths[index] - LEAST_TEXT, 0))
            widths[index] -= given
            lacking -= given
        rest, open_to_more = width - sum(widths.values()), len(self.growing)
        for index, least in sorted(self.growing.items(), key=lambda one: -one[1]):
            widths[index] = max(rest // open_to_more, least)
            rest, open_to_more = rest - widths[index], open_to_more - 1
        return widths


class FittedTable(QTableView):
    """A table of rows, sorted by a click on a title.

    Parameters
    ----------
    model : QAbstractTableModel
    parent : QWidget, optional

    Signals
    -------
    copy_requested()
        Ctrl+C.
    """

    copy_requested = pyqtSignal()

    def __init__(self, model: QAbstractTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = ""
        self._widths = Widths()
        self._follows = True
        self._fitting = False
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(KEEP_AFTER_MS)
        self._keeper.timeout.connect(self.save_state)
        self.setModel(model)
        self._set_up()
        header = self.horizontalHeader()
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)
        header.sortIndicatorChanged.connect(self._moved)

    def picked(self) -> list[int]:
        """Rows that are selected, from the top."""
        ranges = self.selectionModel().selection()  # an index for each of a million rows would take seconds
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    def restore(self, setting: str) -> None:
        """Show the columns as they were left; does nothing while the setting stays the same.

        Parameters
        ----------
        setting : str
            Key in the settings of QGIS.
        """
        if setting == self._setting:
            return
        self._setting, self._fitting = setting, True
        kept = QgsSettings().value(setting, QByteArray())
        self._follows = not (kept and self.horizontalHeader().restoreState(kept))
        self._fitting = False

    def save_state(self) -> None:
        """Remember widths, order and sorting of the columns."""
        self._keeper.stop()
        if self._setting and not self._follows:
            QgsSettings().setValue(self._setting, self.horizontalHeader().saveState())

    def hide_columns(self, hidden: Sequence[int]) -> None:
        """Hide these columns and no others."""
        self._fitting = True
        for index in range(self.model().columnCount()):
            self.setColumnHidden(index, index in hidden)
        self._fitting = False

    def fit(self, widths: Widths | None = None) -> None:
        """Fit the columns to the width, unless the analyst has set one."""
        self._widths = widths or self._widths
        if not self._follows:
            return
        self._fitting = True
        for index, width in self._widths.within(self.viewport().width()).items():
            if not self.isColumnHidden(index):
                self.setColumnWidth(index, width)
        self._fitting = False

    def keyPressEvent(self, event: Any) -> None:
        """Ctrl+C copies rows, not a cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        """Keep the columns as wide as the table."""
        super().resizeEvent(event)
        self.fit()

    def _resized(self, *_: Any) -> None:
        if not self._fitting:
            self._follows = False
            self._keeper.start()

    def _moved(self, *_: Any) -> None:
        if not self._fitting:
            self._keeper.start()

    def _set_up(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        self.setFont(font)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setFont(font)
        header.setMinimumSectionSize(22)
        header.setResizeContentsPrecision(LOOKED_AT)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        # Titles are never selected: Qt would look at every row, for each of them, whether all are.
        header.setSelectionModel(QItemSelectionModel(self.model(), header))
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
