"""Part of "Territories by segment": the tables in which segments are put into groups, and groups get their numbers."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from ..beside import WIDE
from ..i18n import tr
from ..record_model import Record
from ..tables import Slices, copying
from ..widgets import describe
from .hybrid_groups import GroupError, Grouping
from .hybrid_tables import (
    CountDelegate,
    EditableModel,
    EditTable,
    GroupDelegate,
    group_columns,
    group_records,
    segment_columns,
    segment_records,
)

GROUP, COUNT = 1, 1
"""Columns that are edited by more than a line of text."""


class GroupEditor(QWidget):
    """Shows a grouping and changes it.

    Parameters
    ----------
    parent : QWidget, optional

    Signals
    -------
    changed()
        The analyst changed the grouping.
    refused(str)
        A change that cannot be, and why.
    """

    changed = pyqtSignal()
    refused = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grouping: Grouping | None = None
        self.most = 0  # territories that a group can have
        self.segment_model = EditableModel(lambda record, key: key == "group" and record["editable"], self)
        self.group_model = EditableModel(lambda _, key: key in ("group", "territories"), self)
        self.segments = EditTable(self.segment_model, self)
        self._boxes = GroupDelegate(lambda: self.grouping.names() if self.grouping is not None else [], self)
        self.segments.setItemDelegateForColumn(GROUP, self._boxes)
        tip = tr("Segments of the accounts. Click a group to change it; a new name makes a new group.")
        describe(self.segments, "td_hybrid_segments", tr("Segments"), tip)
        self.groups = EditTable(self.group_model, self)
        self._numbers = CountDelegate(lambda: self.most, self)
        self.groups.setItemDelegateForColumn(COUNT, self._numbers)
        tip = tr("Groups with what they hold. Click a name or a number of territories to change it.")
        describe(self.groups, "td_hybrid_groups", tr("Groups"), tip)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self._copies = Slices(self)
        for table, model in ((self.segments, self.segment_model), (self.groups, self.group_model)):
            self.splitter.addWidget(table)
            table.copy_requested.connect(partial(self._copy, model))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        self.rules = QLabel(self)
        self.rules.setObjectName("td_hybrid_rules")
        self.rules.setWordWrap(True)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.rules)
        # Through a queue: the editor of the cell is still open.
        queued = Qt.ConnectionType.QueuedConnection
        self.segment_model.edited.connect(self._segment_edited, queued)
        self.group_model.edited.connect(self._group_edited, queued)

    def show_grouping(self, grouping: Grouping | None) -> None:
        """Show a grouping, or nothing."""
        self.grouping = grouping
        rows = segment_records(grouping) if grouping is not None else []
        self.segment_model.show(segment_columns(rows) if rows else [], rows)
        rows = group_records(grouping) if grouping is not None else []
        self.group_model.show(group_columns(rows) if rows else [], rows)

    def resizeEvent(self, event: Any) -> None:
        """Both tables beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _copy(self, model: EditableModel) -> None:
        """Copy a whole table: in these, one row is selected at most."""
        titles, rows = model.table()
        if rows:
            self._copies.start(copying(titles, rows), QGuiApplication.clipboard().setMimeData)

    def _segment_edited(self, record: Record, _key: str, value: Any) -> None:
        if self.grouping is not None:
            self._change(self.grouping.put(record["name"], str(value)))

    def _group_edited(self, record: Record, key: str, value: Any) -> None:
        grouping = self.grouping
        if grouping is None:
            return
        try:
            if key == "territories":
                self._change(grouping.count(record["group"], int(value)))
            else:
                self._change(grouping.rename(record["group"], str(value)))
        except GroupError as error:
            self.refused.emit(str(error))

    def _change(self, grouping: Grouping) -> None:
        self.show_grouping(grouping)
        self.changed.emit()
