"""The tree of the panel Hierarchy: what is open and selected stays so, columns fit, mouse and keys."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFontMetrics, QGuiApplication, QKeySequence, QPainter
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeView, QWidget

from ..balance.balance_columns import Bar
from ..balance.balance_delegates import BarDelegate, NameDelegate
from ..i18n import tr
from ..widgets import describe
from .hierarchy_edits import Key
from .hierarchy_model import FIXED, HierarchyModel

SMALLER = 0.92
LEAST_NAME, MOST_NAME = 150, 260
LEAST_MEASURE, GOOD_MEASURE = 96, 190
TITLE_ROOM, NAME_ROOM = 14, 44
LOOKED_AT = 20
FEW = 60
"""Up to so many territories, everything is open at first."""


class LevelBars(BarDelegate):
    """Bars of what has a target; figures of the rest."""

    def _draw_bar(self, painter: QPainter, place: QRectF, bar: Bar, text: QColor) -> None:
        if bar.deviation:
            super()._draw_bar(painter, place, bar, text)


class HierarchyTree(QTreeView):
    """The hierarchy as a tree.

    Parameters
    ----------
    model : HierarchyModel
    parent : QWidget, optional

    Signals
    -------
    zoom_requested(), copy_requested()
        For what is selected; for the whole tree.
    """

    zoom_requested = pyqtSignal()
    copy_requested = pyqtSignal()

    def __init__(self, model: HierarchyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._closed: set[Key] = set()
        self._chosen: list[Key] = []
        tip = tr("Drag rows to where they belong; a click zooms, a double click renames, a right click shows more.")
        describe(self, "td_hierarchy_tree", tr("Hierarchy of the territories"), tip)
        self.setModel(model)
        self._bars, self._names = LevelBars(self), NameDelegate(self)
        self._set_up()
        self.collapsed.connect(lambda index: self._closed.add(model.key(index)))
        self.expanded.connect(lambda index: self._closed.discard(model.key(index)))
        self.clicked.connect(self._click)
        self.selectionModel().selectionChanged.connect(self._selected)
        model.modelReset.connect(self._restore)

    # Selection

    def keys(self) -> list[Key]:
        """Selected rows."""
        return [self._rows.key(index) for index in self.selectionModel().selectedRows()]

    def current(self) -> Key | None:
        """Row that has the keyboard."""
        index = self.currentIndex()
        return self._rows.key(index) if index.isValid() else None

    def select(self, keys: Collection[Key]) -> None:
        """Select rows."""
        chosen = QItemSelection()
        for key in keys:
            index = self._rows.index_of(key)
            if index.isValid():
                chosen.select(index, index.siblingAtColumn(self._rows.columnCount() - 1))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_row(self, key: Key) -> None:
        """Select a row and bring it into view."""
        index = self._rows.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def rename(self, key: Key) -> None:
        """Let the analyst type another name."""
        self.show_row(key)
        index = self._rows.index_of(key)
        if index.isValid():
            self.edit(index)

    def open_anew(self, territories: int) -> None:
        """Another scenario: everything is open, but the lowest level where there are many territories."""
        self._chosen = []
        self._closed = set()
        if territories > FEW:
            self._closed = {node.key for node in self._rows.walk() if node.key[0] == 1}
        self._restore()

    def dress(self) -> None:
        """Delegates, hidden columns and widths for the columns that there are now."""
        for column in range(self._rows.columnCount()):
            delegate = self._bars if column >= len(FIXED) else self._names if column == 0 else None
            self.setItemDelegateForColumn(column, delegate)
        self._fit()

    # Mouse and keys

    def keyPressEvent(self, event: Any) -> None:
        """Enter zooms, F2 renames, Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.zoom_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        """Keep the columns as wide as the tree."""
        super().resizeEvent(event)
        self._fit()

    def _click(self, _: QModelIndex) -> None:
        if not QGuiApplication.keyboardModifiers() and len(self.keys()) == 1:
            self.zoom_requested.emit()

    def _selected(self) -> None:
        self._chosen = self.keys()

    def _restore(self) -> None:
        """Rows were made anew: open and select the same ones."""
        chosen, closed = self._chosen, set(self._closed)
        self.expandAll()
        for key in closed:
            index = self._rows.index_of(key)
            if index.isValid():
                self.collapse(index)
        self._closed = closed
        self.select(chosen)

    # Columns

    def _fit(self) -> None:
        """Narrow columns for names and counts, the rest of the width for the bars."""
        columns = self._rows.columnCount()
        if columns <= len(FIXED) or self._rows.empty:
            return
        metrics = self.fontMetrics()
        widths = {}
        for column in range(1, len(FIXED)):
            if not self.isColumnHidden(column):
                title = str(self._rows.headerData(column, Qt.Orientation.Horizontal))
                texts = [title, "888,888"]
                widths[column] = max(metrics.horizontalAdvance(text) for text in texts) + TITLE_ROOM
        room = self.viewport().width() - sum(widths.values())
        bars = columns - len(FIXED)
        name = min(self._name_width(), MOST_NAME)
        # Long names give way before the bars do.
        widths[0] = max(min(name, room - bars * GOOD_MEASURE), min(name, LEAST_NAME))
        each = max((room - widths[0]) // bars, LEAST_MEASURE)
        widths.update(dict.fromkeys(range(len(FIXED), columns), each))
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _name_width(self) -> int:
        """Width of the longest names with what stands before them; asking the delegate for all takes too long."""
        bold = self.font()
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        deepest = max((node.key[0] for node in self._rows.walk()), default=0)
        names = [(node.name, deepest - node.key[0] + 1) for node in self._rows.walk()]
        longest = sorted(names, key=lambda one: len(one[0]) + 3 * one[1])[-LOOKED_AT:]
        widths = [metrics.horizontalAdvance(name) + depth * self.indentation() for name, depth in longest]
        return max(widths, default=0) + NAME_ROOM

    def _set_up(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        self.setFont(font)
        self.header().setFont(font)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        self.setEditTriggers(triggers)
        self.setExpandsOnDoubleClick(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setAutoExpandDelay(600)
        self.setTabKeyNavigation(False)
