"""Measures are estimates: how often territories stay within tolerance when the figures are not quite right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError

if TYPE_CHECKING:
    import pandas as pd

#: Numbers drawn at a time: 32 MB, whatever the size of the market.
CHUNK = 4_000_000
QUANTILES = (0.05, 0.5, 0.95)


@dataclass(frozen=True)
class Uncertainty:
    """What resampling says.

    Attributes
    ----------
    table : DataFrame
        Index = territory; ``within`` (share of the draws in which all its measures keep their tolerance) and per
        measure ``<measure>_within``, ``<measure>_deviation`` (as planned), ``<measure>_q05``, ``_q50`` and ``_q95``
        (quantiles of the deviation).
    plan_within : float
        Share of the draws in which every territory keeps every tolerance.
    draws, seed : int
    """

    table: pd.DataFrame
    plan_within: float
    draws: int
    seed: int

    def as_dict(self) -> dict[str, Any]:
        """Plain values for a report."""
        rows = [{"territory": str(name), **row} for name, row in zip(self.table.index, self.table.to_dict("records"))]
        return {"plan_within": self.plan_within, "draws": self.draws, "seed": self.seed, "territory": rows}


def resample(
    measures: Mapping[str, np.ndarray],
    labels: np.ndarray,
    tolerance: Mapping[str, float],
    error: Mapping[str, float | np.ndarray],
    *,
    common: Mapping[str, float] | float = 0.0,
    targets: Mapping[str, np.ndarray] | None = None,
    names: Sequence[str] | None = None,
    draws: int = 1000,
    seed: int = 0,
) -> Uncertainty:
    """Draw the measures anew within their errors, and see which territories stay within tolerance.

    Parameters
    ----------
    measures : mapping of str to (n,) float array
        Per unit, 0 or more.
    labels : (n,) int array
        Territory of each unit, -1 for none (then it does not count).
    tolerance : mapping of str to float
        Largest deviation per measure, as a share. Measures without one are left out.
    error : mapping of str to float or (n,) float array
        Relative standard error of the measure, 0.2 for ± 20 %.
    common : float or mapping of str to float
        Share of the error's variance that all units of a territory have in common, 0 to 1: estimates of one region are
        often wrong in the same direction.
    targets : mapping of str to (k,) float array, optional
        Shares of the total; equal shares by default.
    names : sequence of str, optional
        Of the territories.
    draws, seed : int
        Equal input and seed give equal figures.

    Returns
    -------
    Uncertainty

    Raises
    ------
    DataError
        An error, share or tolerance is out of range, or no measure has both.

    Notes
    -----
    Errors are multiplicative and log-normal with mean 1: a measure stays positive, and its total is right on average.
    Those of different measures are independent. A deviation is measured against the target share of the total of the
    same draw, as the true total is as uncertain as its parts. The share ``p`` of draws is itself known to
    ``sqrt(p (1 - p) / draws)``, 1.6 points at most for 1,000 draws.
    """
    import pandas as pd

    labels = np.asarray(labels)
    k = int(labels.max(initial=-1)) + 1
    chosen = [name for name in measures if name in tolerance and name in error]
    if not chosen or not k:
        raise DataError("Nothing to resample: give a measure with a tolerance and an error, and assign units.")
    if draws < 1:
        raise DataError(f"The number of draws is {draws}. Give 1 or more.")
    order = np.argsort(labels, kind="stable")[int((labels < 0).sum()) :]
    starts = np.searchsorted(labels[order], np.arange(k))
    if (np.bincount(labels[order], minlength=k) == 0).any():
        raise DataError("A territory has no unit. Leave it out, or give it units.")
    columns: dict[str, np.ndarray] = {}
    fine = np.ones((draws, k), dtype=bool)
    for name, stream in zip(chosen, np.random.SeedSequence(seed).spawn(len(chosen))):
        values = np.asarray(measures[name], dtype=float)[order]
        spread = np.broadcast_to(np.asarray(error[name], dtype=float), labels.shape)[order]
        share = common if isinstance(common, (int, float)) else common.get(name, 0.0)
        _check(name, tolerance[name], spread, share, values)
        wanted = (
            np.full(k, 1.0 / k) if targets is None or name not in targets else np.asarray(targets[name], dtype=float)
        )
        totals = np.concatenate(list(_totals(values, spread, share, starts, draws, stream)))
        deviation = _deviation(totals, wanted)
        within = np.abs(deviation) <= tolerance[name] + 1e-12
        fine &= within
        columns[f"{name}_within"] = within.mean(axis=0)
        columns[f"{name}_deviation"] = _deviation(np.add.reduceat(values, starts)[None, :], wanted)[0]
        for level, row in zip(QUANTILES, np.quantile(deviation, QUANTILES, axis=0)):
            columns[f"{name}_q{100 * level:02.0f}"] = row
    index = pd.Index([f"T{label + 1:02}" for label in range(k)] if names is None else list(names), name="territory")
    table = pd.DataFrame({"within": fine.mean(axis=0), **columns}, index=index)
    return Uncertainty(table, float(fine.all(axis=1).mean()), draws, seed)


def deviation_sd(values: np.ndarray, labels: np.ndarray, error: float | np.ndarray, common: float = 0.0) -> np.ndarray:
    """Standard deviation that errors give to each territory's deviation, in closed form.

    Parameters
    ----------
    values : (n,) float array
        Measure per unit.
    labels : (n,) int array
        -1 for none.
    error, common
        As in :func:`resample`.

    Returns
    -------
    (k,) float array
        As a share of what the territory holds.

    Notes
    -----
    First order in the errors: with the variance ``v`` of each territory's total, total ``t`` and share ``p`` of all,
    the variance of its share of the true total is ``((1 - p)^2 v + p^2 (sum of the others' v)) / T^2``.
    """
    labels = np.asarray(labels)
    inside = labels >= 0
    k = int(labels.max(initial=-1)) + 1
    values = np.asarray(values, dtype=float)[inside]
    each = values * np.broadcast_to(np.asarray(error, dtype=float), labels.shape)[inside]
    total = np.bincount(labels[inside], values, k)
    variance = (1.0 - common) * np.bincount(labels[inside], each**2, k)
    variance += common * np.bincount(labels[inside], each, k) ** 2
    share = total / total.sum()
    of_share = ((1.0 - share) ** 2 * variance + share**2 * (variance.sum() - variance)) / total.sum() ** 2
    return np.sqrt(of_share) / share


def tightened(
    tolerance: float,
    values: np.ndarray,
    territories: int,
    error: float | np.ndarray,
    probability: float,
    *,
    common: float = 0.0,
    measures: int = 1,
    name: str = "the measure",
) -> float:
    """Tolerance to design with, so that the plan keeps the wanted one in spite of errors.

    Parameters
    ----------
    tolerance : float
        The one that must hold, as a share.
    values : (n,) float array
        Measure per unit.
    territories : int
    error, common
        As in :func:`resample`.
    probability : float
        With which the whole plan must keep the tolerance.
    measures : int
        How many measures must hold together; each then gets its share of the risk.
    name : str
        Of the measure, for the message.

    Returns
    -------
    float
        Above 0, at most ``tolerance``.

    Raises
    ------
    DataError
        Even territories that hold exactly their share as planned would not do; says how likely they would be.

    Notes
    -----
    An approximation on the safe side: every territory is taken to lie at the edge of the tightened tolerance, and
    errors to add up to a normal deviation of the size that territories of average composition have
    (:func:`deviation_sd`); ``k`` of them are taken to fail independently of each other. Plans that end well inside the
    tolerance keep it more often than asked for; resample the plan to know.
    """
    from scipy.stats import norm

    if not 0.0 < probability < 1.0:
        raise DataError(f"The probability is {probability:g}. Give a share between 0 and 1, such as 0.9.")
    values = np.asarray(values, dtype=float)
    each = values * np.broadcast_to(np.asarray(error, dtype=float), values.shape)
    _check(name, tolerance, np.atleast_1d(np.asarray(error, dtype=float)), common, values)
    total = values.sum()
    if territories < 2 or total <= 0:
        return tolerance
    variance = (1.0 - common) * territories * (each**2).sum() / total**2 + common * (each.sum() / total) ** 2
    sd = float(np.sqrt(variance * (1.0 - 1.0 / territories)))
    if sd == 0.0:
        return tolerance
    each_territory = probability ** (1.0 / (territories * measures))
    left = tolerance - float(norm.ppf(each_territory)) * sd
    if left > 0:
        return left
    reachable = (2.0 * norm.cdf(tolerance / sd) - 1.0) ** territories
    raise DataError(
        f"No plan keeps {tolerance:.1%} of {name} with a probability of {probability:.0%}: errors alone move a "
        f"territory by ±{sd:.1%} (one standard deviation). Territories that were exactly even would keep it with "
        f"{reachable:.0%}. Allow more tolerance, fewer territories or a lower probability, or estimate better."
    )


def _check(name: str, tolerance: float, error: np.ndarray, common: float, values: np.ndarray) -> None:
    """Refuse figures that are out of range."""
    if not tolerance > 0:
        raise DataError(f"The tolerance of {name} is {tolerance:g}. Give a share above 0, such as 0.1.")
    if not (np.isfinite(error).all() and (error >= 0).all()):
        raise DataError(
            f"The error of {name} is negative or no number. Give a relative error of 0 or more, such as 0.2."
        )
    if not 0.0 <= common <= 1.0:
        raise DataError(f"The common share of the error of {name} is {common:g}. Give a share from 0 to 1.")
    if not (np.isfinite(values).all() and (values >= 0).all() and values.sum() > 0):
        raise DataError(f"{name} must be 0 or more in every unit, and more than 0 in all. Correct the units.")


def _totals(
    values: np.ndarray, error: np.ndarray, common: float, starts: np.ndarray, draws: int, stream: np.random.SeedSequence
) -> Iterator[np.ndarray]:
    """Totals per draw and territory, some draws at a time; units are in the order of their territories."""
    k, n = len(starts), len(values)
    # One stream for units and one for territories, so that the size of a chunk changes nothing.
    of_units, of_territories = (np.random.default_rng(child) for child in stream.spawn(2))
    variance = np.log1p(error**2)
    own, shared = np.sqrt((1.0 - common) * variance), np.sqrt(common * variance)
    sizes = np.diff(np.append(starts, n))
    step = max(1, CHUNK // n)
    for start in range(0, draws, step):
        some = min(step, draws - start)
        factor = of_units.standard_normal((some, n))
        factor *= own
        if common > 0:
            factor += np.repeat(of_territories.standard_normal((some, k)), sizes, axis=1) * shared
        factor -= variance / 2.0
        np.exp(factor, out=factor)
        factor *= values
        yield np.add.reduceat(factor, starts, axis=1)


def _deviation(totals: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Deviation of totals (draws, territories) from shares of each draw's sum."""
    return totals / (totals.sum(axis=1, keepdims=True) * (targets / targets.sum())) - 1.0
