"""Item model of the table of reps."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont

from .. import figures
from ..i18n import tr
from ..sides import LEFT
from ..tables import padded
from .rep_rows import RepRow

ROOT = QModelIndex()
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TERRITORY, REP, LOAD, WHY, RUNNER_UP = range(5)


class RepModel(QAbstractTableModel):
    """A row per territory.

    Signals
    -------
    rep_written(int, str)
        The analyst gave a territory (number) to a rep; an empty text to nobody.
    """

    ROW = int(Qt.ItemDataRole.UserRole)

    rep_written = pyqtSignal(int, str)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[RepRow] = []
        self._order: tuple[int, Qt.SortOrder] = (TERRITORY, Qt.SortOrder.AscendingOrder)
        self.editable = False

    def show(self, rows: list[RepRow]) -> None:
        """Replace the content; rows of the same territories keep selection and place."""
        arranged = self._arranged(rows)
        if [one.number for one in arranged] == [one.number for one in self._rows]:
            self._rows = arranged
            if arranged:
                self.dataChanged.emit(self.index(0, 0), self.index(len(arranged) - 1, RUNNER_UP))
            return
        self.beginResetModel()
        self._rows = arranged
        self.endResetModel()

    @property
    def rows(self) -> list[RepRow]:
        """Rows from the top."""
        return self._rows

    def has(self, column: int) -> bool:
        """Whether a column has anything to show."""
        if column in (TERRITORY, REP):
            return True
        return any(self._text(row, column) for row in self._rows)

    def rowCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802 (Qt calls it)
        """Territories."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802
        """Territory, rep, load, why, runner-up."""
        return 0 if parent.isValid() else RUNNER_UP + 1

    def headerData(self, section: int, orientation: Any, role: int = DISPLAY) -> Any:  # noqa: N802
        """Titles, and what they mean."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= RUNNER_UP:
            return None
        title, meaning = self._titles()[section]
        return {DISPLAY: title, int(Qt.ItemDataRole.ToolTipRole): meaning}.get(int(role))

    def flags(self, index: QModelIndex) -> Any:
        """Reps can be written."""
        found = super().flags(index)
        if self.editable and index.isValid() and index.column() == REP:
            return found | Qt.ItemFlag.ItemIsEditable
        return found

    def data(self, index: QModelIndex, role: int = DISPLAY) -> Any:
        """Content of a cell."""
        if not index.isValid():
            return None
        row, column, role = self._rows[index.row()], index.column(), int(role)
        found: Any = None
        if role == self.ROW:
            found = row
        elif role == DISPLAY:
            found = self._text(row, column)
        elif role == Qt.ItemDataRole.EditRole and column == REP:
            found = row.rep
        elif role == Qt.ItemDataRole.DecorationRole and column == TERRITORY:
            found = QColor(row.colour)
        elif role == Qt.ItemDataRole.FontRole and column == REP and row.rep and not row.on_roster:
            found = QFont()
            found.setItalic(True)
        elif role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            found = explained(row)
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            found = LEFT
        return found

    def setData(self, index: QModelIndex, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:  # noqa: N802
        """Give a territory to somebody else."""
        text = str(value).strip()
        if not index.isValid() or index.column() != REP or text == self._rows[index.row()].rep:
            return False
        self.rep_written.emit(self._rows[index.row()].number, text)
        return True

    def sort(self, column: int, order: Any = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows; those without a figure stay at the end."""
        self._order = (column, order)
        self.layoutAboutToBeChanged.emit()
        before, old = self._rows, self.persistentIndexList()
        self._rows = self._arranged(before)
        place = {row.number: at for at, row in enumerate(self._rows)}
        new = [self.index(place[before[index.row()].number], index.column()) for index in old]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def table(self) -> tuple[list[str], list[list[Any]]]:
        """Titles and rows for a spreadsheet, with units; figures as they are, the load in percent."""
        titles = [
            *(tr("Territory"), tr("Rep"), tr("Workload (h/year)"), tr("Way from home (h/year)")),
            *(tr("Named accounts (h/year)"), tr("Capacity (h/year)"), tr("Load (%)")),
            *(tr("Points of 100"), tr("Why"), tr("Runner-up")),
        ]
        rows: list[list[Any]] = []
        for one in self._rows:
            hours = [_rounded(value, 1) for value in (one.work_h, one.way_h, one.named_h, one.capacity_h)]
            load = None if one.load is None else round(100.0 * one.load, 1)
            rows.append([one.name, one.rep, *hours, load, _rounded(one.score, 1), one.told, one.runner_up])
        return titles, rows

    def _arranged(self, rows: list[RepRow]) -> list[RepRow]:
        column, order = self._order
        known = [row for row in rows if self._sortable(row, column) is not None]
        rest = [row for row in rows if self._sortable(row, column) is None]
        known.sort(key=lambda row: self._sortable(row, column), reverse=order == Qt.SortOrder.DescendingOrder)
        return known + rest

    def _sortable(self, row: RepRow, column: int) -> Any:
        if column == LOAD:
            return row.load if row.load is not None else row.load_h
        if column == WHY:
            return row.score
        return padded(self._text(row, column)) or None

    def _text(self, row: RepRow, column: int) -> str:
        return (row.name, row.rep, load_text(row), row.why, row.runner_up)[column]

    def _titles(self) -> list[tuple[str, str]]:
        return [
            (tr("Territory"), tr("Name and colour of the territory")),
            (tr("Rep"), tr("Who owns it; in italics who is not on the roster")),
            (
                tr("Load"),
                tr("Work, named accounts and, where known, the way from home, as a share of the rep's hours a year"),
            ),
            (tr("Why"), tr("What speaks for the pair; the whole is below the table")),
            (tr("Runner-up"), tr("Who comes next, and how many points the best match would lose as a whole")),
        ]


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)


def load_text(row: RepRow) -> str:
    """``"96 %"``; hours where the capacity is not known."""
    if row.load is not None:
        return tr("{percent} %", percent=figures.count(round(100.0 * row.load)))
    return "" if row.load_h is None else tr("{hours} h", hours=figures.count(round(row.load_h)))


def explained(row: RepRow) -> str:
    """A row in sentences: owner, load, reasons, runner-up."""
    owner = tr("{territory}: {rep}", territory=row.name, rep=row.rep or tr("nobody"))
    told = [f"{owner}."]
    if row.rep and not row.on_roster:
        told.append(tr("Not on the roster."))
    if row.load_h is not None:
        hours = figures.count(round(row.load_h))
        if row.capacity_h:
            of = figures.count(round(row.capacity_h))
            told.append(
                tr("{hours} of {capacity} h/year ({percent}).", hours=hours, capacity=of, percent=load_text(row))
            )
        else:
            told.append(tr("{hours} h/year of work.", hours=hours))
        if row.way_h is not None:
            told.append(tr("Of these {hours} h on the way from home and back.", hours=figures.count(round(row.way_h))))
        if row.named_h:
            told.append(tr("Of these {hours} h for named accounts.", hours=figures.count(round(row.named_h))))
    return " ".join([*told, row.told]).strip()
