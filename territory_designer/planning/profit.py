"""Net profit, margin and profit per hour, recomputed from revenue and costs and held against what the input states."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError, Finding, listing, raise_errors
from .values import money, numbers, one_currency, rate

if TYPE_CHECKING:
    import pandas as pd

#: Differences between two calls of ``progress``.
AT_ONCE = 10_000
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
    sums : (float, float) or None
        Net profit as stated and as recomputed, of the accounts where both are known; ``None`` where no net profit
        differs.
    currency : str
        The one that the amounts name, such as ``"EUR"``; empty where they name none.
    """

    table: pd.DataFrame
    totals: dict[str, Any]
    differences: list[Difference]
    findings: list[Finding]
    sums: tuple[float, float] | None = None
    currency: str = ""

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
    one_by_one: bool = True,
    progress: Callable[[float], object] | None = None,
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
    one_by_one : bool
        Whether each difference makes a finding of its own, which takes time where there are many.
    progress : callable, optional
        Told the share that is done; what it raises stops the work.

    Returns
    -------
    Profits

    Raises
    ------
    DataError
        Where a figure is none, or is negative, or two fields name different currencies.
    """
    import pandas as pd

    step, thing, names = progress or (lambda _: None), _thing(ids), _names(len(revenue), ids)
    currency = one_currency([revenue, *costs, *([] if stated_profit is None else [stated_profit])], table)
    step(0.1)
    income, findings = money(revenue, str(revenue.name), table, ids, least=0.0, thing=thing)
    step(0.2)
    spent, found = total_costs(costs, table, ids)
    findings += found
    raise_errors(findings)
    step(0.4)
    net = income - spent.to_numpy()
    margin = net / income.where(income > 0)
    figures = {"revenue": income, "costs": spent.to_numpy(), "net_profit": net, "margin": margin}
    frame = pd.DataFrame({**figures, "rank": net.rank(ascending=False, method="min")}, index=revenue.index)
    if hours is not None:
        worked, found = numbers(hours, str(hours.name), table, ids, thing=thing)
        findings += found
        raise_errors(findings)
        frame["profit_per_hour"] = net / worked.where(worked > 0).to_numpy()
    findings += _unknown([names[row] for row in np.flatnonzero(net.isna())], table)
    step(0.5)
    differences: list[Difference] = []
    total = sums = None
    if stated_profit is not None:
        stated, found = money(stated_profit, str(stated_profit.name), table, ids, thing=thing)
        findings += found
        differences = _in_steps(_other_profits(frame, stated, names), lambda: step(0.6))
        if one_by_one:
            findings += [_profit_finding(one, frame, table) for one in differences]
        total = float(stated.sum())
        if differences:
            sums = _sums(stated.to_numpy(), net.to_numpy())
            text = f"{table}: the stated {stated.name} adds up to {_amount(sums[0])}; recomputed {_amount(sums[1])}."
            findings.append(Finding("warning", "profit_sum_differs", table, None, text))
    if stated_margin is not None:
        step(0.8)
        stated, found = rate(stated_margin, str(stated_margin.name), table, percent, ids=ids, least=None, thing=thing)
        findings += found
        margins = _in_steps(_other_margins(frame, stated, names), lambda: step(0.9))
        if one_by_one:
            findings += [_margin_finding(one, table) for one in margins]
        differences += margins
    raise_errors(findings)
    return Profits(frame, _totals(frame, total), differences, findings, sums, currency)


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


def _unknown(accounts: Sequence[str], table: str) -> list[Finding]:
    """What to say of accounts whose profit is not known."""
    if not accounts:
        return []
    many, them = (f"{len(accounts):,} accounts", "them") if len(accounts) > 1 else ("1 account", "it")
    text = f"{table}: the net profit of {many} is not known ({listing(accounts)}). Give {them} revenue and costs."
    return [Finding("warning", "unknown_profit", table, None, text)]


def _in_steps(differences: Iterator[Difference], step: Callable[[], object]) -> list[Difference]:
    """All differences; ``step`` is called every now and then."""
    found: list[Difference] = []
    for one in differences:
        if len(found) % AT_ONCE == 0:
            step()
        found.append(one)
    return found


def _off(stated: np.ndarray, computed: np.ndarray, scale: float) -> np.ndarray:
    """Rows where both are known and differ by more than half of the last digit that is stated."""
    noise = NOISE * np.maximum(1.0, np.abs(computed * scale))
    rows = np.flatnonzero(np.abs(stated - computed) * scale > noise)  # not where one of them is not known
    shown, real = stated[rows] * scale, computed[rows] * scale
    allowed = np.array([0.5 * 10.0 ** -_decimals(value) for value in shown])
    return rows[np.abs(shown - real) > allowed + noise[rows]]


def _decimals(value: float, most: int = 6) -> int:
    """How many decimals a figure was written with."""
    return next((d for d in range(most) if abs(round(value, d) - value) <= NOISE * max(1.0, abs(value))), most)


def _other_profits(frame: pd.DataFrame, stated: pd.Series, names: Sequence[str]) -> Iterator[Difference]:
    """Accounts whose stated profit is not what revenue and costs give."""
    field, told = str(stated.name), stated.to_numpy()
    revenue, costs, net = (frame[name].to_numpy() for name in ("revenue", "costs", "net_profit"))
    for row in _off(told, net, 1.0).tolist():
        profit = float(told[row])
        needed = float(revenue[row]) - profit, float(costs[row]) + profit
        yield Difference(
            *(row, names[row], "net_profit", field, profit, float(net[row])),
            costs_needed=needed[0] if needed[0] >= 0 else None,
            revenue_needed=needed[1] if needed[1] >= 0 else None,
        )


def _other_margins(frame: pd.DataFrame, stated: pd.Series, names: Sequence[str]) -> Iterator[Difference]:
    """Accounts whose stated margin is not that of their revenue and costs."""
    field, told = str(stated.name), stated.to_numpy()
    revenue, costs, margins = (frame[name].to_numpy() for name in ("revenue", "costs", "margin"))
    for row in _off(told, margins, 100.0).tolist():
        margin, spent = float(told[row]), float(costs[row])
        possible = margin < 1 and spent > 0  # without costs every revenue has a margin of 100 %
        yield Difference(
            *(row, names[row], "margin", field, margin, float(margins[row])),
            costs_needed=float(revenue[row]) * (1 - margin),
            revenue_needed=spent / (1 - margin) if possible else None,
        )


def _profit_finding(one: Difference, frame: pd.DataFrame, table: str) -> Finding:
    """What to say of a stated profit."""
    revenue, costs = (float(frame[name].to_numpy()[one.row]) for name in ("revenue", "costs"))
    stated, net = _amount(one.stated), _amount(one.recomputed)
    margin = f" (margin {one.stated / revenue:.1%})" if revenue > 0 else ""
    sum_shown = f"{_amount(revenue)} - {_amount(costs)} = {net}"
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


def _sums(stated: np.ndarray, net: np.ndarray) -> tuple[float, float]:
    """Both over the same accounts: where one of the two is not known, the sums would differ for that alone."""
    both = ~np.isnan(stated) & ~np.isnan(net)
    return float(stated[both].sum()), float(net[both].sum())


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
