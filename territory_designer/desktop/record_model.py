"""A table of records as an item model that sorts itself, and the view that shows it; for the planning docks."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetrics
from qgis.PyQt.QtWidgets import QWidget

from .fitted_table import FittedTable, Widths
from .i18n import tr
from .sides import LEFT, RIGHT
from .tables import padded

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
NONE = "–"
MARGIN = 14
LEAST_TEXT = 78
WIDEST_TEXT = 150

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Exported:
    """One column of the copy and of the file: title with unit, key of the record, and what its value is times."""

    title: str
    key: str
    factor: float = 1.0


@dataclass(frozen=True)
class RecordColumn:
    """One column of the table.

    Attributes
    ----------
    key : str
        Of the record; it is sorted by.
    title, meaning : str
        In the header, and its tool tip.
    text : callable, optional
        Record to what is shown; without one the value is a text.
    numeric : bool
        Whether it is a figure: to the right, missing ones are a dash.
    tip : callable, optional
        Record to the tool tip.
    exported : sequence of Exported
        Instead of the value itself.
    widest : int
        Of a text, in pixels, beyond which it is cut where there is not enough room.
    """

    key: str
    title: str
    meaning: str
    text: Callable[[Record], str] | None = None
    numeric: bool = True
    tip: Callable[[Record], str] | None = None
    exported: Sequence[Exported] = ()
    widest: int = WIDEST_TEXT

    def shown(self, record: Record) -> str:
        """The cell of a record."""
        value = record.get(self.key)
        if missing(value):
            return NONE if self.numeric else ""
        return self.text(record) if self.text is not None else str(value)

    def outside(self) -> Sequence[Exported]:
        """What stands for it in the copy."""
        return self.exported or (Exported(self.title, self.key),)


def missing(value: Any) -> bool:
    """Whether there is no value: ``None`` or not a number."""
    return value is None or (isinstance(value, float) and math.isnan(value))


class RecordModel(QAbstractTableModel):
    """Item model of records, one per row."""

    RECORD = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._columns: list[RecordColumn] = []
        self._records: list[Record] = []
        self._sort: tuple[int, bool] = (0, False)
        self._bold_when: Callable[[Record], bool] = lambda _: False
        self._bold = QFont()
        self._bold.setBold(True)

    @property
    def columns(self) -> list[RecordColumn]:
        """Columns, in the order of the model."""
        return self._columns

    @property
    def records(self) -> list[Record]:
        """Records, as they are shown from the top."""
        return self._records

    def show(
        self,
        columns: Sequence[RecordColumn],
        records: Sequence[Record],
        bold: Callable[[Record], bool] | None = None,
    ) -> None:
        """Replace the content; where the columns stay the same, so do selection and widths.

        Parameters
        ----------
        columns : sequence of RecordColumn
        records : sequence of mappings
        bold : callable, optional
            Which records stand out.
        """
        same = [(one.key, one.title) for one in columns] == [(one.key, one.title) for one in self._columns]
        self._bold_when = bold or (lambda _: False)
        before, self._columns = self._columns, list(columns)
        ordered = self._ordered(list(records))
        same = same and [_named(one, columns) for one in ordered] == [_named(one, columns) for one in self._records]
        if not same:
            self._columns = before
            self.beginResetModel()
        self._columns, self._records = list(columns), ordered
        if not same:
            self.endResetModel()
        elif self._records and self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._records) - 1, len(self._columns) - 1))

    def row_of(self, key: str, value: Any) -> int:
        """Row whose record has a value, -1 for none."""
        return next((row for row, record in enumerate(self._records) if record.get(key) == value), -1)

    def table(self, rows: Sequence[int] = (), foot: Record | None = None) -> tuple[list[str], list[list[Any]]]:
        """Titles and values for a spreadsheet: of some rows, or of all and the sums below them."""
        outside = [one for column in self._columns for one in column.outside()]
        records = [self._records[row] for row in rows] or [*self._records, *([foot] if foot is not None else [])]
        return [one.title for one in outside], [[plain_value(one, record) for one in outside] for record in records]

    def texts_of(self, record: Record) -> dict[int, str]:
        """What a record that is no row, such as the sums, shows by column; nothing where it has no value."""
        return {
            place: column.shown(record)
            for place, column in enumerate(self._columns)
            if not missing(record.get(column.key))
        }

    # Called by Qt

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802 (Qt calls it)
        """Records."""
        return 0 if parent is not None and parent.isValid() else len(self._records)

    def columnCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802
        """Columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Any, role: int = DISPLAY) -> Any:  # noqa: N802
        """Title, and what it means."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.numeric else LEFT
        return {DISPLAY: column.title, int(Qt.ItemDataRole.ToolTipRole): column.meaning}.get(int(role))

    def data(self, index: QModelIndex, role: int = DISPLAY) -> Any:
        """Content of a cell."""
        if not index.isValid():
            return None
        record, column = self._records[index.row()], self._columns[index.column()]
        found: Any = None
        if role == DISPLAY:
            found = column.shown(record)
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            found = RIGHT if column.numeric else LEFT
        elif role == Qt.ItemDataRole.FontRole and self._bold_when(record):
            found = self._bold
        elif role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = column.tip(record) if column.tip is not None else column.shown(record)
            found = f"{column.title}: {said}" if role == Qt.ItemDataRole.AccessibleTextRole else said
        elif role == self.RECORD:
            found = record
        return found

    def sort(self, column: int, order: Any = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what has no value comes last, equals stay in their order."""
        self._sort = (column, order == Qt.SortOrder.DescendingOrder)
        self.layoutAboutToBeChanged.emit()
        before = self._records
        self._records = self._ordered(before)
        place = {id(record): row for row, record in enumerate(self._records)}
        for index in self.persistentIndexList():
            self.changePersistentIndex(index, self.index(place[id(before[index.row()])], index.column()))
        self.layoutChanged.emit()

    def _ordered(self, records: list[Record]) -> list[Record]:
        number, descending = self._sort
        if not 0 <= number < len(self._columns):
            return records
        key = self._columns[number].key
        known = [record for record in records if not missing(record.get(key))]
        known.sort(key=lambda record: _sortable(record[key]), reverse=descending)
        return known + [record for record in records if missing(record.get(key))]


class RecordTable(FittedTable):
    """The view of a `RecordModel`.

    Parameters
    ----------
    model : RecordModel
    parent : QWidget, optional
    in_order : bool
        Whether the records stay as they come until a title is clicked.

    Signals
    -------
    chosen(object)
        Record that was double-clicked, or Enter was pressed on.
    """

    chosen = pyqtSignal(object)

    def __init__(self, model: RecordModel, parent: QWidget | None = None, in_order: bool = False) -> None:
        super().__init__(model, parent)
        self._rows = model
        self._foot: dict[int, str] = {}
        self.horizontalHeader().setSortIndicator(-1 if in_order else 0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.activated.connect(self._activate)
        self._dressing = QTimer(self)  # once for rows and foot, which come one after the other
        self._dressing.setSingleShot(True)
        self._dressing.timeout.connect(self.dress)
        model.modelReset.connect(self._dressing.start)
        model.dataChanged.connect(lambda *_: self._dressing.start())

    def dress(self) -> None:
        """Widths for the columns that there are now: figures are never cut, texts share what is left."""
        header, bold = self.horizontalHeader(), QFont(self.font())
        bold.setBold(True)
        below = QFontMetrics(bold)
        fixed, growing = {}, {}
        for place, column in enumerate(self._rows.columns):
            foot = below.horizontalAdvance(self._foot.get(place, "")) + MARGIN
            needed = max(self.sizeHintForColumn(place) + MARGIN // 2, header.sectionSizeHint(place), foot)
            if column.numeric:
                fixed[place] = needed
            else:
                growing[place] = min(max(needed, LEAST_TEXT), column.widest)
        self.fit(Widths(fixed, growing))

    def set_foot(self, texts: dict[int, str]) -> None:
        """What stands below the columns, by column, which must not be cut either."""
        self._foot = texts
        self._dressing.start()

    def current(self) -> Record | None:
        """Record of the current row."""
        index = self.currentIndex()
        return self._rows.records[index.row()] if index.isValid() else None

    def _activate(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(RecordModel.RECORD))


def name_column(title: str, meaning: str, key: str = "territory") -> RecordColumn:
    """A column of names."""
    return RecordColumn(key, title, meaning, lambda record: str(record[key]), numeric=False)


def territory_column(key: str = "territory") -> RecordColumn:
    """The column that every table of territories begins with."""
    return name_column(tr("Territory"), tr("Name of the territory. Double-click shows it on the map."), key)


def _named(record: Record, columns: Sequence[RecordColumn]) -> Any:
    """What a record is called: the value of its first column."""
    return record.get(columns[0].key) if columns else None


def _sortable(value: Any) -> Any:
    return padded(value) if isinstance(value, str) else value


def plain_value(one: Exported, record: Record) -> Any:
    """What a spreadsheet gets of a record."""
    value: Any = record.get(one.key)
    if missing(value):
        return None
    if isinstance(value, (str, bool)):
        return str(value)
    return round(float(value) * one.factor, 6)
