"""Net profit, margin and profit per hour, recomputed from revenue and costs and held against what the input states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError, Finding, listing, raise_errors
from .values import money, numbers, rate
from .written import read_amounts

if TYPE_CHECKING:
    import pandas as pd

#: What is left of computing with decimals beyond the digits that people write.
NOISE = 1e-9


@dataclass(frozen=True)
class Difference:
    """A figure of an account that the input states otherwise.

    Attributes
    ----------
    row : int
        Of the table, from 0.
    account : str
        What the account is called.
    figure : str
        ``"net_profit"`` (money) or ``"margin"`` (share of revenue).
    field : str
        Where it is stated.
    stated, recomputed : float
    costs_needed, revenue_needed : float or None
        What the other of costs and revenue would have to be for the stated figure to be true; ``None`` where none
        could.
    """

    row: int
    account: str
    figure: str
    field: str
    stated: float
    recomputed: float
    costs_needed: float | None
    revenue_needed: float | None


@dataclass(frozen=True)
class Profits:
    """Profit per account.

    Attributes
    ----------
    table : DataFrame
        One row per account, with the index of the revenue: ``revenue``, ``costs``, ``net_profit`` (money), ``margin``
        (share of revenue, NaN where that is 0), ``rank`` (1 = highest net profit, ties share the better rank), and
        with hours ``profit_per_hour`` (money/hour, NaN where there are no hours). NaN where revenue or costs are not
        known.
    totals : dict
        ``accounts`` (with known profit), ``unknown``, ``revenue``, ``costs``, ``net_profit``, ``margin`` of them, and
        ``stated_net_profit`` (the sum as stated, or ``None``).
    differences : list of Difference
        Stated figures that are others than the recomputed ones: net profits, then margins, in the order of the table.
    findings : list of Finding
    """

    table: pd.DataFrame
    totals: dict[str, Any]
    differences: list[Difference]
    findings: list[Finding]

    @property
    def differing(self) -> list[str]:
        """Accounts whose stated net profit or margin is another than the recomputed one, in the order of the table."""
        return list({one.row: one.account for one in sorted(self.differences, key=lambda one: one.row)}.values())

    def ranked(self) -> pd.DataFrame:
        """Accounts of known profit, highest net profit first; ties in the order of the table."""
        return self.table.dropna(subset="net_profit").sort_values("net_profit", ascending=False, kind="stable")


def profits(
    revenue: pd.Series,
    costs: Sequence[pd.Series],
    *,
    stated_profit: pd.Series | None = None,
    stated_margin: pd.Series | None = None,
    percent: bool | None = None,
    hours: pd.Series | None = None,
    table: str = "accounts",
    ids: Sequence[Any] | None = None,
) -> Profits:
    """Net profit = revenue - costs; margin = net profit / revenue; profit per hour = net profit / workload.

    Parameters
    ----------
    revenue : pandas.Series
        Money/year, 0 or more; text is read as amounts. The names of the series name the fields in messages.
    costs : sequence of pandas.Series
        Money/year, 0 or more, added up: expenses, travel, cost of rep time, marketing. A null part beside others
        that are known counts as 0 and is listed; costs without any known part are not known.
    stated_profit, stated_margin : pandas.Series, optional
        What the input says they are. Where that differs from the recomputed figure by more than its last digit
        allows, the account is flagged; ranking and totals use the recomputed figure.
    percent : bool, optional
        Whether bare numbers of ``stated_margin`` are percent, as in :func:`.values.rate`.
    hours : pandas.Series, optional
        Workload, hours/year, 0 or more.
    table : str
        Name for messages.
    ids : sequence, optional
        What each account is called; row numbers from 1 by default.

    Returns
    -------
    Profits

    Raises
    ------
    DataError
        Where a figure is none, or is negative, or two fields name different currencies.
    """
    import pandas as pd

    _one_currency([revenue, *costs, *([] if stated_profit is None else [stated_profit])], table)
    income, findings = money(revenue, str(revenue.name), table, ids, least=0.0, thing=_thing(ids))
    spent, found = total_costs(costs, table, ids)
    findings += found
    raise_errors(findings)
    net = income - spent.to_numpy()
    margin = net / income.where(income > 0)
    figures = {"revenue": income, "costs": spent.to_numpy(), "net_profit": net, "margin": margin}
    frame = pd.DataFrame({**figures, "rank": net.rank(ascending=False, method="min")}, index=revenue.index)
    if hours is not None:
        worked, found = numbers(hours, str(hours.name), table, ids, thing=_thing(ids))
        findings += found
        raise_errors(findings)
        frame["profit_per_hour"] = net / worked.where(worked > 0).to_numpy()
    names = _names(len(frame), ids)
    unknown = [names[row] for row in np.flatnonzero(net.isna())]
    if unknown:
        text = f"{table}: the net profit of {len(unknown):,} accounts is not known ({listing(unknown)}). Give them "
        findings.append(Finding("warning", "unknown_profit", table, None, text + "revenue and costs."))
    differences, stated, found = _compare(frame, stated_profit, stated_margin, percent, table, names)
    return Profits(frame, _totals(frame, stated), differences, findings + found)


def total_costs(
    costs: Sequence[pd.Series], table: str, ids: Sequence[Any] | None = None
) -> tuple[pd.Series, list[Finding]]:
    """Costs of several kinds added up, as in :func:`profits`.

    Returns
    -------
    (pandas.Series of float, list of Finding)
        NaN where no part is known.

    Raises
    ------
    DataError
        There are no costs.
    """
    import pandas as pd

    if not costs:
        raise DataError(f"{table}: no field of costs is given. Choose at least one.")
    parts, findings = [], []
    for part in costs:
        amounts, found = money(part, str(part.name), table, ids, least=0.0, thing=_thing(ids))
        parts.append(amounts)
        findings += found
    every = pd.concat(parts, axis=1)
    names = _names(len(every), ids)
    some = every.notna().any(axis=1)
    for part in parts:
        lacking = [names[row] for row in np.flatnonzero(part.isna() & some)]
        if lacking:
            text = f"{table}: {part.name} is null {len(lacking):,} times ({listing(lacking)}) and counts as 0."
            findings.append(Finding("warning", "null_costs", table, None, text))
    return every.sum(axis=1, min_count=1).rename("costs"), findings


def cost_of_time(hours: pd.Series, salary: float, capacity: float) -> pd.Series:
    """Cost of rep time per account: salary x workload / capacity.

    Parameters
    ----------
    hours : pandas.Series of float
        Workload, hours/year.
    salary : float
        Money/year of one rep.
    capacity : float
        Hours/year of one rep.

    Raises
    ------
    DataError
        Where the salary is negative or the capacity is not above 0.
    """
    if not 0 <= salary < np.inf:
        raise DataError(f"The salary is {salary:g}. Give an amount of 0 or more per year.")
    if not 0 < capacity < np.inf:
        raise DataError(f"The capacity is {capacity:g} hours. Give the hours that a rep works per year, above 0.")
    return (salary * hours / capacity).rename("cost_of_time")


def profit_by(table: pd.DataFrame, owner: pd.Series) -> pd.DataFrame:
    """Profit per rep or territory.

    Parameters
    ----------
    table : DataFrame
        Of :class:`Profits`.
    owner : pandas.Series
        Rep or territory per account, in the order of the table; accounts without one make a row of their own.

    Returns
    -------
    DataFrame
        Index = owner, in order of name, null last; ``accounts``, ``revenue``, ``costs``, ``net_profit``, ``margin``.
        Accounts whose profit is not known are left out.
    """
    known = table["net_profit"].notna().to_numpy()
    groups = table[known].groupby(owner.to_numpy(dtype=object)[known], dropna=False)
    found = groups[["revenue", "costs", "net_profit"]].sum()
    found.insert(0, "accounts", groups.size())
    found["margin"] = found["net_profit"] / found["revenue"].where(found["revenue"] > 0)
    return found


def _one_currency(amounts: Sequence[pd.Series], table: str) -> None:
    """Refuse to take euros from dollars; what a single field mixes, is said where it is read."""
    found: dict[str, str] = {}
    for column in amounts:
        texts = [] if column.dtype.kind in "biuf" else [value for value in column if isinstance(value, str)]
        named = read_amounts(texts).currencies
        if len(named) == 1:
            found.setdefault(named[0], str(column.name))
    if len(found) > 1:
        told = " and ".join(f"{field} in {currency}" for currency, field in found.items())
        raise DataError(f"{table}: amounts are in different currencies: {told}. Convert them to one currency.")


def _compare(
    frame: pd.DataFrame,
    stated_profit: pd.Series | None,
    stated_margin: pd.Series | None,
    percent: bool | None,
    table: str,
    names: Sequence[str],
) -> tuple[list[Difference], float | None, list[Finding]]:
    """Figures that differ, the sum of the stated profits, and what to say."""
    findings: list[Finding] = []
    differences: list[Difference] = []
    total = None
    if stated_profit is not None:
        stated, findings = money(stated_profit, str(stated_profit.name), table, names)
        net = frame["net_profit"].to_numpy()
        rows = _off(stated.to_numpy(), net, 1.0)
        differences = [_other_profit(frame.iloc[row], row, stated, names[row]) for row in rows]
        findings += [_profit_finding(one, frame.iloc[one.row], table) for one in differences]
        total = float(stated.sum())
        if len(rows):
            # Both over the same accounts: where one of the two is not known, the sums would differ for that alone.
            both = stated.notna().to_numpy() & ~np.isnan(net)
            sums = (_amount(float(stated[both].sum())), _amount(float(net[both].sum())))
            text = f"{table}: the stated {stated.name} adds up to {sums[0]}; recomputed {sums[1]}."
            findings.append(Finding("warning", "profit_sum_differs", table, None, text))
    if stated_margin is not None:
        stated, found = rate(stated_margin, str(stated_margin.name), table, percent, ids=names, least=None)
        findings += found
        rows = _off(stated.to_numpy(), frame["margin"].to_numpy(), 100.0)
        margins = [_other_margin(frame.iloc[row], row, stated, names[row]) for row in rows]
        findings += [_margin_finding(one, table) for one in margins]
        differences += margins
    raise_errors(findings)
    return differences, total, findings


def _off(stated: np.ndarray, computed: np.ndarray, scale: float) -> np.ndarray:
    """Rows where both are known and differ by more than half of the last digit that is stated."""
    rows = np.flatnonzero(~np.isnan(stated) & ~np.isnan(computed))
    shown, real = stated[rows] * scale, computed[rows] * scale
    allowed = np.array([0.5 * 10.0 ** -_decimals(value) for value in shown])
    return rows[np.abs(shown - real) > allowed + NOISE * np.maximum(1.0, np.abs(real))]


def _decimals(value: float, most: int = 6) -> int:
    """How many decimals a figure was written with."""
    return next((d for d in range(most) if abs(round(value, d) - value) <= NOISE * max(1.0, abs(value))), most)


def _other_profit(account: pd.Series, row: int, stated: pd.Series, name: str) -> Difference:
    """An account whose stated profit is not what revenue and costs give."""
    profit = float(stated.iloc[row])
    costs, revenue = float(account["revenue"] - profit), float(account["costs"] + profit)
    return Difference(
        *(int(row), name, "net_profit", str(stated.name), profit, float(account["net_profit"])),
        costs_needed=costs if costs >= 0 else None,
        revenue_needed=revenue if revenue >= 0 else None,
    )


def _other_margin(account: pd.Series, row: int, stated: pd.Series, name: str) -> Difference:
    """An account whose stated margin is not that of its revenue and costs."""
    margin = float(stated.iloc[row])
    possible = margin < 1 and account["costs"] > 0  # without costs every revenue has a margin of 100 %
    return Difference(
        *(int(row), name, "margin", str(stated.name), margin, float(account["margin"])),
        costs_needed=float(account["revenue"] * (1 - margin)),
        revenue_needed=float(account["costs"] / (1 - margin)) if possible else None,
    )


def _profit_finding(one: Difference, account: pd.Series, table: str) -> Finding:
    """What to say of a stated profit."""
    revenue, stated, net = account["revenue"], _amount(one.stated), _amount(one.recomputed)
    margin = f" (margin {one.stated / revenue:.1%})" if revenue > 0 else ""
    sum_shown = f"{_amount(revenue)} - {_amount(account['costs'])} = {net}"
    text = (
        f"{table}, {one.account}: {one.field} is stated as {stated}, but {sum_shown}. A net profit of {stated} would "
        f"need {_needs(one, margin)}. {net} is used."
    )
    return Finding("warning", "profit_differs", table, one.account, text)


def _margin_finding(one: Difference, table: str) -> Finding:
    """What to say of a stated margin."""
    text = (
        f"{table}, {one.account}: {one.field} is stated as {one.stated:.2%}, but it is {one.recomputed:.2%} of the "
        f"revenue. A margin of {one.stated:.2%} would need {_needs(one)}."
    )
    return Finding("warning", "margin_differs", table, one.account, text)


def _needs(one: Difference, about_costs: str = "") -> str:
    """What would make the stated figure true."""
    needs = [] if one.costs_needed is None else [f"costs of {_amount(one.costs_needed)}{about_costs}"]
    if one.revenue_needed is not None:
        needs.append(f"revenue of {_amount(one.revenue_needed)}")
    return " or ".join(needs)


def _totals(frame: pd.DataFrame, stated: float | None) -> dict[str, Any]:
    """Sums over the accounts whose profit is known."""
    known = frame[frame["net_profit"].notna()]
    revenue, costs = float(known["revenue"].sum()), float(known["costs"].sum())
    return {
        "accounts": len(known),
        "unknown": len(frame) - len(known),
        "revenue": revenue,
        "costs": costs,
        "net_profit": revenue - costs,
        "margin": (revenue - costs) / revenue if revenue > 0 else None,
        "stated_net_profit": stated,
    }


def _names(count: int, ids: Sequence[Any] | None) -> list[str]:
    return [f"row {row}" for row in range(1, count + 1)] if ids is None else [str(name) for name in ids]


def _thing(ids: Sequence[Any] | None) -> str:
    return "" if ids is None else "account"


def _amount(value: float) -> str:
    """Money with as many decimals as it has."""
    return f"{value:,.0f}" if abs(value - round(value)) < 0.005 else f"{value:,.2f}"
