"""How many reps a market needs: from workload and capacity, from sales, and from what one more rep would earn."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError
from .parameters import COST_PER_REP, HOURS, MARGIN, SELLING_SHARE, TRAVEL_SHARE, TURNOVER, WEEKS

if TYPE_CHECKING:
    import pandas as pd

#: Relative error that sums of many hours may carry; 10.0000000001 reps are 10.
NOISE = 1e-9
#: A curve of more rows than this is a mistake in the units of measurement.
MOST_REPS = 10_000


@dataclass(frozen=True)
class Sizing:
    """Work and capacity side by side; in hours, or both in calls.

    Attributes
    ----------
    workload, capacity : float
        Of all accounts, and of one rep, per year.
    reps : int
        That are there, or that are needed.
    """

    workload: float
    capacity: float
    reps: int

    @property
    def utilisation(self) -> float | None:
        """Workload by capacity of all reps: 1.875 asks for 187.5 % of their time; ``None`` without reps."""
        return self.workload / (self.reps * self.capacity) if self.reps else None

    @property
    def short(self) -> float:
        """Work that nobody has time for."""
        return max(self.workload - self.reps * self.capacity, 0.0)

    @property
    def spare(self) -> float:
        """Time that no work is there for."""
        return max(self.reps * self.capacity - self.workload, 0.0)

    @property
    def coverage(self) -> float:
        """Share of the work that can be done, at most 1."""
        return 1.0 if self.workload == 0 else min(self.reps * self.capacity / self.workload, 1.0)

    def as_dict(self) -> dict[str, Any]:
        """JSON-serialisable."""
        return {
            "reps": self.reps,
            "utilisation": self.utilisation,
            "coverage": self.coverage,
            "short_h": self.short,
            "spare_h": self.spare,
        }


def capacity_hours(weeks: float, hours: float, selling_share: float, travel_share: float | None = None) -> float:
    """Hours/year that a rep has for the workload: ``weeks * hours per week * share``.

    Parameters
    ----------
    weeks, hours : float
        Weeks per year, hours per week.
    selling_share : float
        Share of the hours spent with customers.
    travel_share : float, optional
        Share of the hours spent on the road. Give it only where the workload holds travel, otherwise travel would
        count as time to sell; leave it out where the workload holds calls alone. So it counts once.

    Returns
    -------
    float

    Raises
    ------
    DataError
        A figure is out of its range, or the shares add up to more than 100 %.
    """
    share = SELLING_SHARE.check(selling_share)
    if travel_share is not None:
        share += TRAVEL_SHARE.check(travel_share)
        if share > 1.0 + NOISE:
            raise DataError(
                f"Selling share ({SELLING_SHARE.shown(selling_share)}) and travel share "
                f"({TRAVEL_SHARE.shown(travel_share)}) add up to {SELLING_SHARE.shown(share)}. Together they must be "
                "100 % or less."
            )
    return WEEKS.check(weeks) * HOURS.check(hours) * share


def reps_needed(workload: float, capacity: float) -> int:
    """Reps that have time for the workload: ``workload / capacity``, rounded up.

    Parameters
    ----------
    workload, capacity : float
        Per year, in one unit: hours, or calls.

    Returns
    -------
    int
        0 where there is no work. A whole number of reps with the noise of a long sum is that number.

    Raises
    ------
    DataError
        The capacity is not above 0, or the workload is negative or no number.

    Notes
    -----
    The workload method; number = accounts x frequency x length of a call / time of a rep.
    """
    if not (math.isfinite(capacity) and capacity > 0):
        raise DataError(f"The capacity of a rep is {capacity:g}. It must be above 0 per year.")
    if not (math.isfinite(workload) and workload >= 0):
        raise DataError(f"The workload is {workload:g}. It must be 0 or more per year.")
    reps = workload / capacity
    whole = round(reps)
    return whole if math.isclose(reps, whole, rel_tol=NOISE) else math.ceil(reps)


def size(workload: float, capacity: float, reps: int | None = None) -> Sizing:
    """Work and capacity for the number of reps that is given, or for as many as the work needs.

    Raises
    ------
    DataError
        As :func:`reps_needed`, or the number of reps is negative.
    """
    needed = reps_needed(workload, capacity)
    if reps is not None and reps < 0:
        raise DataError(f"The number of reps is {reps}. It must be 0 or more.")
    return Sizing(float(workload), float(capacity), needed if reps is None else int(reps))


def reps_from_sales(sales: float, sales_per_rep: float, turnover: float = 0.0) -> float:
    """Reps by the sales potential method: ``sales / sales per rep * (1 + turnover)``, not rounded.

    Parameters
    ----------
    sales, sales_per_rep : float
        Sales that are expected in all and of an average rep, in money/year.
    turnover : float
        Share of the reps that is replaced in a year.

    Raises
    ------
    DataError
        Sales per rep are not above 0, sales are negative, or the turnover is no share.
    """
    if not (math.isfinite(sales_per_rep) and sales_per_rep > 0):
        raise DataError(f"The sales per rep are {sales_per_rep:g}. They must be above 0.")
    if not (math.isfinite(sales) and sales >= 0):
        raise DataError(f"The expected sales are {sales:g}. They must be 0 or more.")
    return sales / sales_per_rep * (1.0 + TURNOVER.check(turnover))


def break_even_sales(cost: float, margin: float) -> float:
    """Sales that pay for a cost: ``cost / margin``.

    Parameters
    ----------
    cost : float
        Of a rep per year (then these are his break-even sales), or of the calls on an account: cost per call x calls.
    margin : float
        Share of the sales that may be spent on it: the margin, or the share of sales cost that is allowed.

    Raises
    ------
    DataError
        The margin is no share above 0, or the cost is negative.
    """
    if not (math.isfinite(cost) and cost >= 0):
        raise DataError(f"The cost is {cost:g}. It must be 0 or more.")
    return cost / MARGIN.check(margin)


def coverage_curve(
    hours: np.ndarray,
    potential: np.ndarray | None,
    capacity: float,
    cost_per_rep: float | None = None,
    margin: float | None = None,
    least_reps: int = 0,
) -> pd.DataFrame:
    """What each number of reps could serve.

    Parameters
    ----------
    hours : (n,) float array
        Workload of units or accounts, hours/year.
    potential : (n,) float array or None
        Their potential, money/year.
    capacity : float
        Hours/year of a rep.
    cost_per_rep, margin : float, optional
        Money/year, and share of the sales; with both, what one more rep earns beyond the own cost.
    least_reps : int
        The curve goes to this number of reps where all the work needs fewer.

    Returns
    -------
    DataFrame
        Index ``reps`` from 0 to the number that all the work needs; ``capacity_h``, ``workload_share``, and with
        potential ``potential`` (served), ``potential_share``, ``marginal_potential`` (what the last rep adds) and,
        with cost and margin, ``marginal_profit``.

    Raises
    ------
    DataError
        A figure is negative or no number, or there would be more than 10,000 reps.

    Notes
    -----
    Time goes first to where an hour serves the most potential, and the last piece may be served in part: the greedy
    solution of the continuous knapsack (Dantzig 1957), which no other choice beats. So each rep adds less than the
    one before, and the curve is the best case: territories have to be compact as well. An account's potential
    counts as served in the share in which its workload is done.
    """
    import pandas as pd

    work = _amounts(hours, "workload")
    total = float(work.sum())
    last = max(reps_needed(total, capacity), least_reps)
    if last > MOST_REPS:
        raise DataError(f"The work needs {last:,} reps of {capacity:,.6g} hours. Check the units of both: hours/year.")
    reps = np.arange(last + 1)
    table = pd.DataFrame({"capacity_h": reps * float(capacity)}, index=pd.Index(reps, name="reps"))
    table["workload_share"] = np.minimum(reps * capacity / total, 1.0) if total else 1.0
    if potential is None:
        return table
    money = _amounts(potential, "potential")
    if len(money) != len(work):
        raise DataError(f"There are {len(money):,} figures of potential for {len(work):,} of workload.")
    served = served_potential(work, money, table["capacity_h"].to_numpy())
    whole = float(money.sum())
    table["potential"] = served
    table["potential_share"] = served / whole if whole else 1.0
    table["marginal_potential"] = np.diff(served, prepend=0.0)
    if cost_per_rep is not None and margin is not None:
        earned = MARGIN.check(margin) * table["marginal_potential"] - COST_PER_REP.check(cost_per_rep)
        table["marginal_profit"] = earned.where(table.index > 0, 0.0)
    return table


def served_potential(hours: np.ndarray, potential: np.ndarray, capacity: np.ndarray) -> np.ndarray:
    """The most potential that an amount of time can serve, see :func:`coverage_curve`.

    Parameters
    ----------
    hours, potential : (n,) float arrays
        Finite and of 0 or more.
    capacity : (m,) float array
        Hours/year in all.

    Returns
    -------
    (m,) float array
        Money/year.
    """
    timed = hours > 0
    rate = potential[timed] / hours[timed]
    order = np.argsort(-rate, kind="stable")
    spent = np.concatenate([[0.0], np.cumsum(hours[timed][order])])
    gained = np.concatenate([[0.0], np.cumsum(potential[timed][order])])
    # What takes no time is served in any case.
    return np.interp(capacity, spent, gained) + potential[~timed].sum()


def worthwhile_reps(curve: pd.DataFrame) -> int:
    """The largest number of reps of which the last still earns the own cost.

    Parameters
    ----------
    curve : DataFrame
        Of :func:`coverage_curve` with cost and margin.
    """
    profit = curve["marginal_profit"].to_numpy()[1:]
    noise = NOISE * max(float(np.abs(profit).max(initial=0.0)), 1.0)
    return int((profit >= -noise).sum())  # each rep adds less than the one before


def _amounts(values: np.ndarray, what: str) -> np.ndarray:
    """Amounts that can be added up."""
    amounts = np.asarray(values, dtype=float)
    wrong = ~np.isfinite(amounts) | (amounts < 0)
    if wrong.any():
        row = int(np.argmax(wrong))
        raise DataError(f"The {what} of row {row + 1} is {amounts[row]:g}. It must be a number of 0 or more.")
    return amounts
