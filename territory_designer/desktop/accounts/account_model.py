"""Accounts of the selected ZIPs as an item model over the columns of the market's table.

A million accounts cost nothing until they are looked at: a row of the table is an index into the columns, and a text
is made when its cell is painted. Searching and sorting yield every few milliseconds, see `tables.Slices`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont

from .. import figures
from ..balance.balance_columns import ranks_of, title_of
from ..i18n import tr
from ..sides import LEFT, RIGHT
from ..tables import aside
from .account_columns import NUMERIC, SLICE, AccountColumn, columns_of, rank_texts, roles_of, text_of

if TYPE_CHECKING:
    import numpy as np

    from ..market.session import MarketSession

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
SEARCHED = ("name", "segment", "zip")


class AccountModel(QAbstractTableModel):
    """Item model of the account list.

    Parameters
    ----------
    session : MarketSession
    parent : QObject, optional
    """

    ACCOUNT = int(Qt.ItemDataRole.UserRole)
    """Role: position of the account in the table of the market."""

    def __init__(self, session: MarketSession, parent: Any = None) -> None:
        super().__init__(parent)
        self._session = session
        self._columns: list[AccountColumn] = []
        self._texts: dict[str, Any] = {}
        self._values: dict[str, np.ndarray] = {}
        self._ranks: dict[str, np.ndarray] = {}
        self._divisors: dict[str, tuple[float, str]] = {}
        self._owners_now: list[str] = []
        self._owners_then: list[str] = []
        self._now: np.ndarray | None = None
        self._rows: np.ndarray | None = None
        self._bold = QFont()
        self._bold.setBold(True)
        self._makers: dict[int, Callable[[int, AccountColumn], Any]] = {
            DISPLAY: self._shown,
            int(Qt.ItemDataRole.FontRole): lambda row, column: (
                self._bold if column.key == "then" and self.changes(row) else None
            ),
            int(Qt.ItemDataRole.TextAlignmentRole): lambda _, column: self._side(column),
            int(Qt.ItemDataRole.ToolTipRole): self._explained,
            self.ACCOUNT: lambda row, _: row,
        }

    @property
    def columns(self) -> list[AccountColumn]:
        """Columns, in the order of the model."""
        return self._columns

    @property
    def rows(self) -> np.ndarray:
        """(m,) int array: positions of the accounts that are shown, from the top."""
        import numpy as np

        return self._rows if self._rows is not None else np.zeros(0, dtype=np.int64)

    def read(self) -> None:
        """Another market is open, or none: take its columns; no account is shown yet."""
        import pandas as pd

        self.beginResetModel()
        self._texts, self._values, self._ranks, self._divisors = {}, {}, {}, {}
        self._rows = None
        frame: Any = self._session.accounts if self._session.is_open else None
        roles = roles_of(list(frame.columns)) if frame is not None else {}
        for key, column in roles.items():
            if key in NUMERIC:
                self._values[key] = pd.to_numeric(frame[column], errors="coerce").to_numpy(dtype=float)
            else:
                self._texts[key] = frame[column].to_numpy(dtype=object)
        self._columns = columns_of(roles) if frame is not None else []
        self.endResetModel()

    def read_owners(self) -> None:
        """Read who owns what now, when the session reads the alignment in force; later it may hold other edits."""
        session = self._session
        self._now, self._owners_now, self._owners_then = None, [], []
        if not session.is_open or session.state is None:
            return
        self._owners_then = [_owner(one) for one in session.state.territories]
        aligned = session.aligned
        if session.alignment is None or aligned is None:
            return
        found = session.ask(lambda market: (market.labels(aligned), market.territories(aligned)))
        if found is not None:
            self._now = found[0]
            self._owners_now = [_owner(one) for one in found[1]]

    def has_alignment(self) -> bool:
        """Whether it is known who owns the accounts now."""
        return self._now is not None

    def show_rows(self, rows: np.ndarray) -> None:
        """Show accounts, by their positions, in this order."""
        import numpy as np

        self.beginResetModel()
        self._rows = rows
        for key, values in self._values.items():
            self._divisors[key] = figures.scale_of([float(np.nanmax(values[rows], initial=0.0))])
        self.endResetModel()

    def owners_moved(self) -> None:
        """The plan changed: owners may be others."""
        self._owners_then = [_owner(one) for one in self._session.state.territories] if self._session.state else []
        if self._rows is not None and len(self._rows):
            last = len(self._columns) - 1
            self.dataChanged.emit(self.index(0, last - 1), self.index(len(self._rows) - 1, last))

    def members(self, units: np.ndarray) -> np.ndarray:
        """Positions of the accounts in some units."""
        import numpy as np

        wanted = np.zeros(len(self._session.units) + 1, dtype=bool)
        wanted[units] = True
        return np.flatnonzero(wanted[self._session.account_unit])  # -1, no unit, reads the last, which is False

    def changing(self, rows: np.ndarray) -> np.ndarray:
        """(m,) bool array: which accounts have another owner in the scenario than now."""
        import numpy as np

        session = self._session
        if session.alignment is None or session.state is None:
            return np.zeros(len(rows), dtype=bool)
        away = np.append((session.alignment >= 0) & (session.alignment != session.state.labels), False)
        return away[session.account_unit[rows]]

    def changes(self, row: int) -> bool:
        """Whether an account has another owner in the scenario than now."""
        session, unit = self._session, int(self._session.account_unit[row])
        if session.alignment is None or session.state is None or unit < 0:
            return False
        now = session.alignment[unit]
        return bool(now >= 0 and now != session.state.labels[unit])

    def sums(self, rows: np.ndarray) -> list[tuple[str, float]]:
        """Title and sum of the columns of figures; what is missing counts as 0."""
        import numpy as np

        return [(title_of(key), float(np.nansum(values[rows]))) for key, values in self._values.items()]

    def arrange(
        self, units: np.ndarray, search: str, only_changing: bool, column: int, descending: bool
    ) -> Generator[None, None, np.ndarray]:
        """Find and sort the accounts of some units; a job for `tables.Slices`.

        Parameters
        ----------
        units : (m,) int array
        search : str
            Part of a name, segment or ZIP, in any case.
        only_changing : bool
            Leave out those that keep their owner.
        column : int
            To sort by.
        descending : bool

        Returns
        -------
        (r,) int array
            For `show_rows`.
        """
        rows = self.members(units)
        yield
        if only_changing:
            rows = rows[self.changing(rows)]
        if search.strip():
            rows = yield from self._found(rows, search.strip().casefold())
        if not 0 <= column < len(self._columns) or len(rows) < 2:
            return rows
        key = self._columns[column].key
        if key in self._values:
            values = self._values[key][rows]
        elif key in self._texts:
            if key not in self._ranks and len(rows) > SLICE:
                self._ranks[key] = yield from rank_texts(self._texts[key])
            values = self._ranks[key][rows] if key in self._ranks else (yield from rank_texts(self._texts[key][rows]))
        else:
            values = self._rank_of_units(key)[self._session.account_unit[rows]]
        order = yield from aside(_order, -values if descending else values)
        return rows[order]

    def table(self, rows: np.ndarray) -> tuple[list[str], Iterable[list[Any]]]:
        """Titles with units, and values one account at a time, of some accounts; for the clipboard."""
        from ...cartography.figures import measure

        titles = [measure(one.key).heading() if one.numeric else one.title for one in self._columns]
        return titles, ([self._value(row, column) for column in self._columns] for row in rows.tolist())

    # Called by Qt

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802 (Qt calls it)
        """Accounts shown."""
        return 0 if self._rows is None or (parent is not None and parent.isValid()) else len(self._rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802 (Qt calls it)
        """Columns that the accounts have."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Any, role: int = DISPLAY) -> Any:  # noqa: N802 (Qt calls it)
        """Title, and what it means."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == DISPLAY:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(column)
        return column.meaning if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: QModelIndex, role: int = DISPLAY) -> Any:
        """Content of a cell."""
        maker = self._makers.get(int(role))
        if maker is None or self._rows is None or not index.isValid():
            return None
        return maker(int(self._rows[index.row()]), self._columns[index.column()])

    # Inside

    def _found(self, rows: np.ndarray, search: str) -> Generator[None, None, np.ndarray]:
        """Those of some accounts that a search finds."""
        import numpy as np

        ids = self._session.units.ids
        hits = np.append([search in str(one).casefold() for one in ids], False)
        found = hits[self._session.account_unit[rows]]
        yield
        for key in SEARCHED:
            texts: Any = self._texts.get(key)
            for start in range(0, len(rows) if texts is not None else 0, SLICE):
                part = texts[rows[start : start + SLICE]]
                found[start : start + SLICE] |= [search in text_of(text).casefold() for text in part]
                yield
        return rows[found]

    def _rank_of_units(self, key: str) -> np.ndarray:
        """Rank per unit, and in the end that of no unit, of its id or owner."""
        import numpy as np

        count = len(self._session.units)
        if key == "zip":
            if "zip" not in self._ranks:
                self._ranks["zip"] = np.append(ranks_of([str(one) for one in self._session.units.ids]), count)
            return self._ranks["zip"]
        names = self._owners_now if key == "now" else self._owners_then
        labels = self._now if key == "now" else (self._session.state.labels if self._session.state else None)
        if labels is None:
            return np.zeros(count + 1, dtype=np.int64)
        ranks = ranks_of([*names, None])  # the last one is that of no territory
        return ranks[np.append(np.where(labels < len(names), labels, -1), -1)]

    def _shown(self, row: int, column: AccountColumn) -> str:
        """Text of a cell."""
        value = self._value(row, column)
        if not column.numeric:
            return f"→ {value}" if column.key == "then" and self.changes(row) else str(value or "")
        if math.isnan(value):
            return ""
        divisor, scale = self._divisors.get(column.key, (1.0, ""))
        return f"{figures.amount(value, divisor)} {scale}".strip()

    def _value(self, row: int, column: AccountColumn) -> Any:
        """Value of a cell."""
        if column.numeric:
            return float(self._values[column.key][row])
        if column.key in self._texts:
            return text_of(self._texts[column.key][row])
        unit = int(self._session.account_unit[row])
        if unit < 0:
            return ""
        if column.key == "zip":
            return str(self._session.units.ids[unit])
        if column.key == "now":
            return _named(self._owners_now, self._now, unit)
        return _named(self._owners_then, self._session.state.labels if self._session.state else None, unit)

    def _explained(self, row: int, column: AccountColumn) -> str:
        """Tool tip of a cell."""
        if column.key == "then" and self.changes(row):
            now, unit = self._now, int(self._session.account_unit[row])
            return tr("Changes hands: it belongs to {owner} now.", owner=_named(self._owners_now, now, unit))
        return self._shown(row, column) or column.meaning

    @staticmethod
    def _side(column: AccountColumn) -> int:
        return RIGHT if column.numeric else LEFT


def _order(values: np.ndarray) -> np.ndarray:
    """Places in ascending order; what is missing comes last, equal ones stay as they are."""
    import numpy as np

    return np.argsort(values, kind="stable")


def _owner(territory: Any) -> str:
    """Territory, and its rep where it has one."""
    return f"{territory.name} · {territory.rep}" if territory.rep else territory.name


def _named(names: Sequence[str], labels: Iterable[int] | np.ndarray | None, unit: int) -> str:
    """Owner of a unit; empty where it has none."""
    if labels is None:
        return ""
    number = int(labels[unit])  # type: ignore[index]
    return names[number] if 0 <= number < len(names) else ""
