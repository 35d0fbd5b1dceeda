"""Tables and chart of the page Profit; accounts are read from columns when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal

from .. import figures
from ..charts.chart_parts import Axis, Series
from ..i18n import tr
from ..record_model import (
    Exported,
    Record,
    RecordColumn,
    RecordModel,
    missing,
    name_column,
    plain_value,
    territory_column,
)
from .profit_choice import REP

if TYPE_CHECKING:
    import numpy as np

    from ..charts.chart import BarChart
    from .profit_data import ProfitShown

MOST_BARS = 24  # more cannot be read
WHOLE_FROM = 1000.0  # money per hour
WIDEST_NEEDS = 270
FLAG = "⚠ "
STATED = ("stated_profit", "stated_margin")


class Rows(Sequence[Record]):
    """Records over columns, each made when it is asked for.

    Parameters
    ----------
    columns : mapping of str to (a,) array
    order : (m,) int array
        Places in the columns, from the top.
    """

    def __init__(self, columns: Mapping[str, np.ndarray], order: np.ndarray) -> None:
        self._columns, self.order = columns, order
        self._last: tuple[int, Record] = (-1, {})

    def __len__(self) -> int:
        return len(self.order)

    def __getitem__(self, place: Any) -> Any:
        row = int(self.order[place])
        if row != self._last[0]:  # a cell is asked for several times in a row
            self._last = row, {key: values[row] for key, values in self._columns.items()}
        return self._last[1]

    def __iter__(self) -> Iterator[Record]:
        return (self[place] for place in range(len(self)))


class AccountProfits(RecordModel):
    """Item model of all accounts, however many: sorted by orders that were made beforehand.

    Signals
    -------
    sorting(), reordered(object)
        Before and after it is sorted; for each row as it was, the (m,) int array says where it is now.
    """

    sorting = pyqtSignal()
    reordered = pyqtSignal(object)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._shown: ProfitShown | None = None
        self._only = False

    def show_profits(self, columns: Sequence[RecordColumn], shown: ProfitShown | None, only: bool) -> None:
        """Replace the content.

        Parameters
        ----------
        columns : sequence of RecordColumn
        shown : ProfitShown or None
        only : bool
            Whether only accounts are shown that state other figures.
        """
        self.beginResetModel()
        self._columns, self._shown, self._only = list(columns), shown, only
        self._records = self._in_order()  # type: ignore[assignment]
        self.endResetModel()

    def sort(self, column: int, order: Any = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what has no value comes last."""
        import numpy as np

        self._sort = (column, order == Qt.SortOrder.DescendingOrder)
        if self._shown is None:
            return
        self.sorting.emit()
        self.layoutAboutToBeChanged.emit()
        before, self._records = self._records, self._in_order()  # type: ignore[assignment]
        place = np.empty(len(self._shown.columns["row"]), dtype=np.int64)
        place[self._records.order] = np.arange(len(self._records))  # type: ignore[attr-defined]
        for index in self.persistentIndexList():
            row = int(before.order[index.row()])  # type: ignore[attr-defined]
            self.changePersistentIndex(index, self.index(int(place[row]), index.column()))
        self.layoutChanged.emit()
        self.reordered.emit(place[before.order])  # type: ignore[attr-defined]

    def exported(self, rows: Sequence[int] = ()) -> tuple[list[str], Sequence[list[Any]]]:
        """Titles and values for a spreadsheet, of some rows or of all; a row is made when it is written."""
        titles = [one.title for column in self._columns for one in column.outside()]
        return titles, _Cells(self, list(rows) or range(len(self._records)))

    def _in_order(self) -> Rows | list[Record]:
        """Rows from the top: by the column that is sorted by, known values first in both directions."""
        import numpy as np
        import pandas as pd

        shown, (number, descending) = self._shown, self._sort
        if shown is None:
            return []
        key = self._columns[number].key if 0 <= number < len(self._columns) else "rank"
        order, values = shown.orders[key], shown.columns[key]
        if descending:
            known = np.count_nonzero(pd.notna(values))
            order = np.concatenate([order[:known][::-1], order[known:]])
        if self._only:
            flagged = np.isfinite(shown.columns["off"]) if "off" in shown.columns else np.zeros(len(order), dtype=bool)
            order = order[flagged[order]]
        return Rows(shown.columns, order)


class _Cells(Sequence[Any]):
    """What `AccountProfits` exports, one row at a time."""

    def __init__(self, model: AccountProfits, places: Sequence[int]) -> None:
        self._columns, self._records, self._places = model.columns, model.records, places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, place: Any) -> Any:
        record = self._records[self._places[place]]
        return [plain_value(one, record) for column in self._columns for one in column.outside()]


def widest(shown: ProfitShown) -> Record:
    """A record whose figures are as wide as the widest, so that no column is too narrow for a row further down."""
    import numpy as np

    found: dict[str, Any] = {}
    for key, values in shown.columns.items():
        if key != "off" and values.dtype.kind == "f" and not np.all(np.isnan(values)):  # that is shown in words
            low, high = float(np.nanmin(values)), float(np.nanmax(values))
            found[key] = low if -10 * low > high else high
    return found


# Columns


def account_columns(shown: ProfitShown, group: str) -> list[RecordColumn]:
    """Columns of the accounts; those of figures that nobody has are left out."""
    net_profit, margin, *amounts = _figures(shown.decimals)
    wanted = [
        _count("rank", tr("Rank"), tr("1 is the highest net profit")),
        RecordColumn(
            "account",
            tr("Account"),
            tr("Name of the account. A click shows it on the map. ⚠ marks those that state other figures."),
            lambda one: f"{FLAG if flagged(one) else ''}{one['account']}",
            numeric=False,
            tip=_account_tip,
        ),
        net_profit,
        RecordColumn(
            "stated_profit",
            tr("Stated profit, $"),
            tr("Net profit as the accounts state it, where it is another"),
            lambda one: exactly(one["stated_profit"]),
        ),
        margin,
        _share("stated_margin", tr("Stated margin"), tr("Margin as the accounts state it, where it is another")),
        RecordColumn(
            "off",
            tr("What the stated figure would need"),
            tr("Costs or revenue with which the stated figure would be true; sorted by how far off it is"),
            needs,
            numeric=False,
            exported=_needed(shown),
            widest=WIDEST_NEEDS,
        ),
        *amounts,
        _money("profit_per_hour", tr("Profit per hour, $"), tr("Net profit per hour of workload"), _hourly(shown)),
        _group_column(group),
    ]
    return [column for column in wanted if column.key in shown.columns]


def group_columns(shown: ProfitShown, group: str) -> list[RecordColumn]:
    """Columns of the territories or reps."""
    return [
        name_column(tr("Rep"), tr("Rep in the scenario; of named accounts their owner"), "name")
        if group == REP
        else territory_column("name"),
        *_figures(shown.decimals),
        _count("accounts", tr("Accounts"), tr("Accounts whose net profit is known")),
    ]


def _figures(decimals: int) -> list[RecordColumn]:
    """What is earned; net profit and margin first, which a narrow dock has room for."""
    return [
        _money("net_profit", tr("Net profit, $"), tr("Revenue less costs, in money/year"), decimals),
        _share("margin", tr("Margin"), tr("Net profit of the revenue")),
        _money("revenue", tr("Revenue, $"), tr("Revenue, in money/year"), decimals),
        _money("costs", tr("Costs, $"), tr("All costs that are chosen, in money/year"), decimals),
    ]


def _group_column(group: str) -> RecordColumn:
    title, meaning = (
        (tr("Rep"), tr("Rep in the scenario; of named accounts their owner"))
        if group == REP
        else (tr("Territory"), tr("Territory in the scenario on the screen"))
    )
    return RecordColumn("group", title, meaning, numeric=False)


def _count(key: str, title: str, meaning: str) -> RecordColumn:
    return RecordColumn(key, title, meaning, lambda one: figures.count(int(one[key])))


def _hourly(shown: ProfitShown) -> int:
    """Decimals of the profit per hour: cents tell nothing of thousands."""
    import numpy as np

    rates = np.abs(shown.columns.get("profit_per_hour", np.zeros(0)))
    return 0 if np.nanmax(rates, initial=0.0) >= WHOLE_FROM else 2


def _money(key: str, title: str, meaning: str, decimals: int) -> RecordColumn:
    return RecordColumn(key, title, meaning, lambda one: figures.exact(one[key], decimals))


def _share(key: str, title: str, meaning: str) -> RecordColumn:
    exported = (Exported(tr("{title} (%)", title=title), key, 100.0),)
    return RecordColumn(key, title, meaning, lambda one: figures.share(one[key]), exported=exported)


# What is stated


def flagged(one: Record) -> bool:
    """Whether an account states other figures."""
    return not missing(one.get("off"))


def exactly(value: float) -> str:
    """An amount with as many cents as it has."""
    return figures.exact(value, 0 if abs(value - round(value)) < 0.005 else 2)


def needs(one: Record) -> str:
    """What would make the stated figures of an account true."""
    told = {name: _needs(one, name) for name in ("profit", "margin") if not missing(one.get(f"stated_{name}"))}
    if len(told) < 2:
        return "".join(told.values())
    return tr("profit: {profit}; margin: {margin}", **told)


def _needs(one: Record, figure: str) -> str:
    costs, revenue = one[f"{figure}_costs"], one[f"{figure}_revenue"]
    if missing(costs) and missing(revenue):
        return tr("cannot be true")
    if missing(revenue):
        return tr("costs of {costs}", costs=exactly(costs))
    if missing(costs):
        return tr("revenue of {revenue}", revenue=exactly(revenue))
    return tr("costs of {costs} or revenue of {revenue}", costs=exactly(costs), revenue=exactly(revenue))


def _needed(shown: ProfitShown) -> list[Exported]:
    """Columns of the copy: what would be needed, as figures."""
    titles = {
        "profit_costs": tr("Costs for the stated profit, $"),
        "profit_revenue": tr("Revenue for the stated profit, $"),
        "margin_costs": tr("Costs for the stated margin, $"),
        "margin_revenue": tr("Revenue for the stated margin, $"),
    }
    return [Exported(title, key) for key, title in titles.items() if key in shown.columns]


def _account_tip(one: Record) -> str:
    if not flagged(one):
        return str(one["account"])
    lines = [str(one["account"])]
    if not missing(one.get("stated_profit")):
        text = tr("Net profit: {stated} as stated, {computed} as recomputed", stated=exactly(one["stated_profit"]),
                  computed=exactly(one["net_profit"]))  # fmt: skip
        lines.append(text)
    if not missing(one.get("stated_margin")):
        text = tr("Margin: {stated} as stated, {computed} as recomputed", stated=figures.share(one["stated_margin"]),
                  computed=figures.share(one["margin"]))  # fmt: skip
        lines.append(text)
    return "\n".join([*lines, tr("The stated figure would need: {needs}.", needs=needs(one))])


# The chart


def show_bars(chart: BarChart, records: Sequence[Record]) -> list[Record]:
    """Net profit of the territories or reps, highest first; the records that are shown."""
    ranked = sorted(records, key=lambda one: -one["net_profit"])
    few = len(ranked) > MOST_BARS
    shown = [*ranked[: MOST_BARS // 2], *ranked[-MOST_BARS // 2 :]] if few else ranked
    divisor, scale = figures.scale_of([one["net_profit"] for one in shown])
    unit = f"$ {scale}".strip()
    foot = tr("The highest and lowest {shown} of {count}", shown=len(shown), count=len(ranked)) if few else ""
    axis = Axis(tr("Net profit ({unit})", unit=unit), _tick(divisor), zero=True)
    bars = [Series("", [one["net_profit"] / divisor for one in shown])] if shown else []
    chart.show_bars([one["name"] for one in shown], bars, axis, (), foot)
    return shown


def _tick(divisor: float) -> Callable[[float], str]:
    return lambda value: figures.exact(value, 0 if divisor == 1.0 or float(value).is_integer() else 1)
