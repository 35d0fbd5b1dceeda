"""What is chosen on the page Profit, and which fields of the accounts it is guessed from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from ..quotas.quota_data import guess_amounts, without_currency

if TYPE_CHECKING:
    import pandas as pd

TERRITORY, REP, NOBODY = "territory", "rep", "none"
SIGN, PERCENT, SHARE = "sign", "percent", "share"

ALIASES = {
    "revenue": ("revenue", "annualrevenue", "totalrevenue", "sales", "annualsales", "netsales", "turnover"),
    "stated_profit": ("netprofit", "profit", "statedprofit", "statednetprofit", "netincome", "annualprofit"),
    "stated_margin": ("margin", "netmargin", "profitmargin", "marginpct", "marginpercent", "statedmargin"),
    "hours": ("workload", "workloadh", "workloadhours", "hoursperyear", "annualhours", "hours"),
}
WHOLE_COSTS = {"costs": ("costtotal", "totalcost", "totalcosts", "costs", "cost", "expenses", "totalexpenses")}
"""Names of costs that hold all others: parts beside them would count twice."""
COST_WORDS = frozenset({"cost", "costs", "expense", "expenses"})
OTHER_WORDS = frozenset({"before", "last", "previous", "prior", "old", "center", "centre", "code", "per"})
LOOKED_AT = 50  # texts that tell whether a field holds amounts


@dataclass(frozen=True)
class ProfitChoice:
    """Everything that is chosen, as a market keeps it.

    Attributes
    ----------
    revenue, stated_profit, stated_margin, hours : str
        Fields of the accounts; empty for none.
    costs : tuple of str
        Fields that are added up.
    percent : str
        `SIGN`, `PERCENT` or `SHARE`: how bare margins are meant.
    salary : float
        Of a rep, in money/year; 0 where it is not given.
    capacity : float
        Of a rep, in hours/year; 0 where it is not given.
    group : str
        `TERRITORY`, `REP` or `NOBODY`.
    """

    revenue: str = ""
    costs: tuple[str, ...] = ()
    stated_profit: str = ""
    stated_margin: str = ""
    percent: str = SIGN
    hours: str = ""
    salary: float = 0.0
    capacity: float = 0.0
    group: str = TERRITORY

    def kept(self) -> dict[str, Any]:
        """Plain values for the market's settings."""
        return {**asdict(self), "costs": list(self.costs)}

    @property
    def has_time(self) -> bool:
        """Whether all is given that the cost of rep time needs."""
        return bool(self.hours) and self.salary > 0 and self.capacity > 0

    @property
    def complete(self) -> bool:
        """Whether there is a revenue and something that it costs."""
        return bool(self.revenue) and (bool(self.costs) or self.has_time)


def choice_from(kept: Mapping[str, Any], names: Sequence[str]) -> ProfitChoice:
    """What a market kept, as far as it makes sense; fields that are not among the names are guessed."""
    first = guess(names)
    values: dict[str, Any] = {}
    for one in fields(ProfitChoice):
        default, value = getattr(first, one.name), kept.get(one.name)
        if one.name == "costs":
            known = tuple(name for name in value if name in names) if isinstance(value, (list, tuple)) else default
            values["costs"] = known if known or not value else default
        elif one.name in ("salary", "capacity"):
            values[one.name] = float(value) if isinstance(value, (int, float)) else default
        elif one.name in ALIASES:
            values[one.name] = value if value == "" or value in names else default
        else:
            values[one.name] = value if isinstance(value, str) else default
    return ProfitChoice(**values)


def guess(names: Sequence[str]) -> ProfitChoice:
    """Which fields hold what, by their names."""
    found = guess_amounts(names, ALIASES)
    left = [name for name in names if name not in found.values()]
    whole = guess_amounts(left, WHOLE_COSTS)
    return ProfitChoice(
        revenue=found.get("revenue", ""),
        costs=tuple(whole.values()) or tuple(name for name in left if _is_cost(name)),
        stated_profit=found.get("stated_profit", ""),
        stated_margin=found.get("stated_margin", ""),
        hours=found.get("hours", ""),
    )


def amount_fields(accounts: pd.DataFrame) -> list[str]:
    """Fields that hold figures, also as text such as ``$39,000`` or ``33 %``, and those named like it."""
    from ...planning.columns import guess_columns

    names = [str(name) for name in accounts.columns if name not in ("unit", "geometry")]
    roles = guess_columns(names)
    no_amounts = {roles.get(role) for role in ("account_id", "unit_id", "zip", "name", "category", "lon", "lat")}
    meant = set(guess_amounts(names, {**ALIASES, **WHOLE_COSTS}).values())
    return [name for name in names if name in meant or (name not in no_amounts and _holds_figures(accounts[name]))]


def _is_cost(name: str) -> bool:
    from ...planning.columns import words

    found = words(without_currency(name))
    return bool(found & COST_WORDS) and not found & OTHER_WORDS


def _holds_figures(values: pd.Series) -> bool:
    """Whether a field holds numbers, or texts that are figures."""
    from ...planning.written import read_amounts

    if values.dtype.kind in "iuf":
        return True
    if values.dtype.kind in "bmM":
        return False
    every = max(len(values) // LOOKED_AT**2, 1)  # a million would keep the window waiting
    some = values.iloc[::every].dropna().iloc[:LOOKED_AT]
    texts = [value.rstrip().removesuffix("%") for value in some if isinstance(value, str)]
    read = read_amounts(texts)
    return read.unclear is not None or any(figure is not None for figure in read.figures)
