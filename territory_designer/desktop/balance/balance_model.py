"""The balance table as an item model: one row per territory of the scenario on the screen, brought up to date in place.

It sorts and filters itself: with numpy, 500 rows take less time than one call from Qt's own sorting back into Python.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont

from .. import figures
from ..i18n import tr
from ..market.state import EditError
from ..sides import LEFT, MIDDLE, RIGHT
from .balance_columns import ALL, Bar, Column, columns_of, different, explained, passing, ranks_of, sorting_of, table_of
from .balance_figures import Balance, balance_of

if TYPE_CHECKING:
    import numpy as np

    from ..market.session import MarketSession

SIDES = {"name": LEFT, "rep": LEFT, "target": MIDDLE, "measure": MIDDLE}
"""Figures stand on the right."""
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
FEW = 8
"""Up to so many touched territories have their pieces counted one by one."""
SLACK = 1e-9
"""A design that uses its tolerance fully is not out of it by the last bit."""


class BalanceModel(QAbstractTableModel):
    """Item model of the balance.

    Parameters
    ----------
    session : MarketSession
    parent : QObject, optional

    Signals
    -------
    refused(str)
        A cell could not be changed; the message is for the user.
    rows_changed()
        Other rows are shown now, or in another order.
    """

    NUMBER = int(Qt.ItemDataRole.UserRole)
    BAR = NUMBER + 1
    LOCKED = NUMBER + 2
    TARGET = NUMBER + 3

    refused = pyqtSignal(str)
    rows_changed = pyqtSignal()

    def __init__(self, session: MarketSession, parent: Any = None) -> None:
        super().__init__(parent)
        self._session = session
        self._columns: list[Column] = columns_of(())
        self._balance: Balance | None = None
        self._order: list[int] = []  # row of the balance in each row shown
        self._ranks: np.ndarray | None = None
        self._reps: np.ndarray | None = None
        self._scales: list[tuple[float, str]] = []
        self._spans: list[float] = []
        self._widest: list[str] = []
        self._made: dict[tuple[int, str, str], Any] = {}  # texts and bars by row, until they change
        self._sort = (1, False)
        self._text, self._kind = "", ALL
        self._bold = QFont()
        self._bold.setBold(True)
        self._makers: dict[int, Callable[[int, Column], Any]] = {
            DISPLAY: self._shown,
            int(Qt.ItemDataRole.EditRole): self._edited,
            int(Qt.ItemDataRole.DecorationRole): self._swatch,
            int(Qt.ItemDataRole.FontRole): self._font,
            int(Qt.ItemDataRole.TextAlignmentRole): self._side,
            int(Qt.ItemDataRole.ToolTipRole): self._explained,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken,
            self.NUMBER: lambda row, _: self._numbers[row],
            self.BAR: self._bar,
            self.LOCKED: lambda row, _: self._territories[row].locked,
            self.TARGET: lambda row, _: self._numbers[row] == self._session.target,
        }
        self._keep(None)

    # What is shown

    @property
    def balance(self) -> Balance | None:
        """Figures of all territories, shown or not."""
        return self._balance

    @property
    def columns(self) -> list[Column]:
        """Columns, in the order of the model."""
        return self._columns

    def numbers(self) -> list[int]:
        """Numbers of the territories shown, from the top."""
        return [self._numbers[row] for row in self._order]

    def row_of(self, number: int | None) -> int:
        """Row that shows a territory, -1 where none does."""
        numbers = self.numbers()
        return numbers.index(number) if number in numbers else -1

    def column(self, key: str) -> int:
        """Index of a column."""
        return next(index for index, column in enumerate(self._columns) if column.key == key)

    def empty(self, key: str) -> bool:
        """Whether a column has nothing to show, such as moved ZIPs without an alignment."""
        balance = self._balance
        if balance is None:
            return False
        if key == "accounts":
            return not balance.accounts.any()
        return (key == "compactness" and balance.compactness is None) or (
            key == "moved" and balance.moved_units is None
        )

    def refresh(self, touched: Collection[int] | None = None) -> None:
        """Bring the rows up to date.

        Parameters
        ----------
        touched : collection of int, optional
            Numbers of the territories whose ZIPs may be different; without it, everything may be.
        """
        import numpy as np

        numbers = self._session.numbers.tolist()
        before = self._balance if touched is not None and self._numbers == numbers else None
        few = touched if before is not None and touched is not None and len(touched) <= FEW else None
        balance = balance_of(self._session, before if few is not None else None, few)
        if before is None or balance is None or before.measures != balance.measures:
            self._reset(balance)
            return
        apart = different(before, balance)
        if self._keep(balance) or before.tolerances != balance.tolerances:
            apart[:] = True
        rows = set(np.flatnonzero(apart).tolist())
        self._made = {place: made for place, made in self._made.items() if place[0] not in rows}
        if self._arranged():
            self._announce(rows)

    def target_moved(self) -> None:
        """Another territory is the target of edits."""
        if self._order:
            column = self.column("target")
            self.dataChanged.emit(self.index(0, column), self.index(len(self._order) - 1, column))

    def set_filter(self, text: str, kind: str) -> None:
        """Show only some territories.

        Parameters
        ----------
        text : str
            Part of a name or of a rep.
        kind : str
            See `balance_columns.passing`.
        """
        self._text, self._kind = text.strip().casefold(), kind
        self._arranged()

    def sums(self, numbers: Iterable[int]) -> dict[int, str]:
        """Texts of the sum row by column, over some territories."""
        balance, rows = self._balance, [self._rows[number] for number in numbers if number in self._rows]
        if balance is None:
            return {}
        whole: dict[str, Any] = {"units": balance.units, "accounts": balance.accounts, "moved": balance.moved_units}
        texts = {}
        for index, column in enumerate(self._columns):
            if column.key == "measure":
                texts[index] = self._amount(float(balance.totals[rows, column.measure].sum()), column.measure)
            elif whole.get(column.key) is not None:
                texts[index] = figures.count(int(whole[column.key][rows].sum()))
        return texts

    def table(self, numbers: Iterable[int]) -> tuple[list[str], list[list[Any]]]:
        """Titles with units, and rows, of some territories; for the clipboard."""
        if self._balance is None:
            return [], []
        return table_of(self._balance, [self._rows[number] for number in numbers if number in self._rows])

    # Called by Qt

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802 (Qt calls it)
        """Territories shown."""
        return 0 if parent is not None and parent.isValid() else len(self._order)

    def columnCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802 (Qt calls it)
        """Columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Any, role: int = DISPLAY) -> Any:  # noqa: N802 (Qt calls it)
        """Title, and what it means."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == DISPLAY:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.meaning
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(0, column)
        return None

    def data(self, index: QModelIndex, role: int = DISPLAY) -> Any:
        """Content of a cell."""
        maker = self._makers.get(int(role))
        if maker is None or not index.isValid():
            return None
        return maker(self._order[index.row()], self._columns[index.column()])

    def flags(self, index: QModelIndex) -> Any:
        """Names and reps can be edited."""
        flags = super().flags(index)
        if index.isValid() and self._columns[index.column()].key in ("name", "rep") and self._session.editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: QModelIndex, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:  # noqa: N802
        """Rename a territory, or give it to another rep."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        number, text = self._numbers[self._order[index.row()]], str(value).strip()
        try:
            if self._columns[index.column()].key == "name":
                return self._session.rename(number, text) is not None
            return self._session.set_rep(number, text or None) is not None
        except EditError as error:
            self.refused.emit(str(error))
            return False

    def sort(self, column: int, order: Any = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; equal ones by name."""
        if 0 <= column < len(self._columns):
            self._sort = (column, order == Qt.SortOrder.DescendingOrder)
            self._arranged()

    # Inside

    def _reset(self, balance: Balance | None) -> None:
        self.beginResetModel()
        self._made = {}
        self._keep(balance)
        self._columns = columns_of(balance.measures if balance is not None else ())
        self._order = self._wanted()
        self.endResetModel()
        self.rows_changed.emit()

    def _keep(self, balance: Balance | None) -> bool:
        """Keep figures, and what is derived from all rows; whether that changes how every row looks."""
        import numpy as np

        before, looks = self._balance, (self._scales, self._spans, self._widest)
        self._balance = balance
        self._territories = balance.territories if balance is not None else ()
        if before is None or self._ranks is None or before.territories != self._territories:
            self._ranks = ranks_of([one.name for one in self._territories])
            self._reps = ranks_of([one.rep for one in self._territories])
            self._numbers: list[int] = [one.number for one in self._territories]
            self._rows = {number: row for row, number in enumerate(self._numbers)}
        self._scales, self._spans, self._widest = [], [], []
        if balance is None or not self._territories:
            return True
        for index, name in enumerate(balance.measures):
            largest = float(balance.totals[:, index].max())
            self._scales.append(figures.scale_of([largest]))
            self._widest.append(re.sub("[0-9]", "0", self._amount(largest, index)))  # digits are equally wide
            tolerance = balance.tolerances.get(name, 0.0)
            self._spans.append(tolerance or float(np.abs(balance.deviations[:, index]).max()) or 1.0)
        return looks != (self._scales, self._spans, self._widest)

    def _arranged(self) -> bool:
        """Put the rows in order; whether that changed nothing."""
        order = self._wanted()
        if order == self._order:
            return True
        if len(order) != len(self._order) or set(order) != set(self._order):
            self.beginResetModel()
            self._order = order
            self.endResetModel()
        else:
            self.layoutAboutToBeChanged.emit()
            place = {row: position for position, row in enumerate(order)}
            old = self.persistentIndexList()
            new = [self.index(place[self._order[index.row()]], index.column()) for index in old]
            self._order = order
            self.changePersistentIndexList(old, new)
            self.layoutChanged.emit()
        self.rows_changed.emit()
        return False

    def _announce(self, different: Collection[int]) -> None:
        """Tell the view which rows of the balance are different."""
        last = len(self._columns) - 1
        if len(different) > FEW and self._order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, last))
            return
        for position, row in enumerate(self._order):
            for column in range(last + 1) if row in different else ():
                # Cell by cell: for more than one at a time, the view would paint all there are.
                self.dataChanged.emit(self.index(position, column), self.index(position, column))

    def _wanted(self) -> list[int]:
        """Rows of the balance to be shown, in order."""
        import numpy as np

        balance = self._balance
        if balance is None or self._ranks is None:
            return []
        index, descending = self._sort
        key = self._sortable(self._columns[min(index, len(self._columns) - 1)])
        order = np.lexsort((self._ranks, -key if descending else key))
        return order[passing(self._session, balance, self._text, self._kind)[order]].tolist()

    def _sortable(self, column: Column) -> Any:
        """Numbers to sort a column by."""
        import numpy as np

        if self._balance is None:
            return np.zeros(0)
        if column.key == "target":
            return np.array([number != self._session.target for number in self._numbers], dtype=float)
        texts = {"name": self._ranks, "rep": self._reps}
        found = texts.get(column.key, sorting_of(self._balance, column.key, column.measure))
        return np.zeros(len(self._territories)) if found is None else np.asarray(found, dtype=float)

    def _amount(self, value: float, measure: int) -> str:
        divisor, scale = self._scales[measure]
        return f"{figures.amount(value, divisor)} {scale}".strip()

    def _shown(self, row: int, column: Column) -> str:
        """Text of a cell."""
        return self._once(row, column, "text", self._text_of)

    def _once(self, row: int, column: Column, what: str, make: Callable[[int, Column], Any]) -> Any:
        """What is made for a cell, and kept until its row changes."""
        place = (row, column.key if column.measure < 0 else column.title, what)
        if place not in self._made:
            self._made[place] = make(row, column)
        return self._made[place]

    def _text_of(self, row: int, column: Column) -> str:
        balance = self._balance
        if balance is None:
            return ""
        if column.key == "measure":
            bar = self._bar(row, column)
            return f"{bar.figure}  {bar.deviation}" if bar is not None else ""
        if column.key == "name":
            return self._territories[row].name
        if column.key == "rep":
            return self._territories[row].rep or ""
        if column.key == "compactness":
            return "" if balance.compactness is None else figures.amount(float(balance.compactness[row]))
        values: Any = {
            "units": balance.units,
            "accounts": balance.accounts,
            "pieces": balance.pieces,
            "moved": balance.moved_units,
        }.get(column.key)
        return "" if values is None else figures.count(int(values[row]))

    def _edited(self, row: int, column: Column) -> str | None:
        """Text that an editor starts with."""
        one = self._territories[row]
        return {"name": one.name, "rep": one.rep or ""}.get(column.key)

    def _swatch(self, row: int, column: Column) -> QColor | None:
        """Colour on the map."""
        return QColor(self._territories[row].colour) if column.key == "name" else None

    def _font(self, row: int, column: Column) -> QFont | None:
        """Bold what is wrong: several pieces, a measure out of tolerance."""
        if column.key == "pieces" and self._balance is not None and self._balance.pieces[row] > 1:
            return self._bold
        bar = self._bar(row, column)
        return self._bold if bar is not None and bar.out else None

    def _side(self, _: int, column: Column) -> int:
        """Texts to the left, figures to the right."""
        return SIDES.get(column.key, RIGHT)

    def _bar(self, row: int, column: Column) -> Bar | None:
        """Figure, deviation and its place between the limits."""
        return self._once(row, column, "bar", self._bar_of) if column.measure >= 0 else None

    def _bar_of(self, row: int, column: Column) -> Bar | None:
        balance = self._balance
        if balance is None:
            return None
        deviation = float(balance.deviations[row, column.measure])
        tolerance = balance.tolerances.get(balance.measures[column.measure])
        figure = self._amount(float(balance.totals[row, column.measure]), column.measure)
        share = deviation / self._spans[column.measure]
        out = tolerance is not None and abs(deviation) > tolerance + SLACK
        return Bar(
            figure, figures.percent(100.0 * deviation), self._widest[column.measure], share, bool(tolerance), out
        )

    def _explained(self, row: int, column: Column) -> str:
        """Tool tip of a cell."""
        if self._balance is not None and column.measure >= 0:
            return explained(self._balance, row, column.measure)
        one = self._territories[row]
        return tr("{name} is locked.", name=one.name) if one.locked else column.meaning

    def _spoken(self, row: int, column: Column) -> str:
        """What a screen reader says of a cell."""
        text = self._shown(row, column)
        if column.key == "target":
            return tr("target") if self._numbers[row] == self._session.target else tr("not the target")
        if column.key == "name" and self._territories[row].locked:
            return tr("{name}, locked", name=text)
        bar = self._bar(row, column)
        return tr("{figures}, out of tolerance", figures=text) if bar is not None and bar.out else text
