"""Class breaks with round bounds: for skewed measures, and for deviations around zero."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

ROUND = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)
"""What a bound may be, times a power of ten: figures that are read at a glance."""

DEVIATION_BOUNDS = ((1.0, 2.0, 5.0), (2.0, 5.0, 10.0), (5.0, 10.0, 20.0), (10.0, 20.0, 50.0), (25.0, 50.0, 75.0))
"""Percent. The smallest triple that holds every deviation is taken, the last one also beyond it."""


def measure_breaks(values: Any, classes: int = 6) -> list[float]:
    """Upper bounds of classes of the positive values of a measure.

    The classes are those with the least sum of squared differences to their means (Fisher, W. D. 1958: On grouping for
    maximum homogeneity. Journal of the American Statistical Association 53, 789-798; known as natural breaks), found
    by dynamic programming, with two changes that suit workload and potential per ZIP code. First, cube roots are
    grouped in place of the values: a few city centres hold a hundred times the median, and would otherwise take all
    classes but one. Second, only round numbers may be bounds.

    Parameters
    ----------
    values : array_like of float
        Zero, negative and missing values are left out; zero is a class of its own on the map.
    classes : int
        At most so many.

    Returns
    -------
    list of float
        Increasing; the last one is at or above the largest value. Empty where no value is positive.
    """
    import numpy as np

    numbers = np.asarray(values, dtype=float)
    numbers = np.sort(numbers[np.isfinite(numbers) & (numbers > 0)])
    if not len(numbers):
        return []
    top = next(bound for bound in round_numbers(numbers[-1], numbers[-1] * 10) if bound >= numbers[-1])
    bounds = [bound for bound in round_numbers(numbers[0], numbers[-1]) if numbers[0] <= bound < numbers[-1]]
    # Bounds between the same two values make the same classes: the roundest one speaks for all.
    ends: dict[int, float] = {}
    for bound in sorted(bounds, key=lambda one: (-_roundness(one), one)):
        ends.setdefault(int(np.searchsorted(numbers, bound, side="right")), bound)
    positions = [*sorted(ends), len(numbers)]
    chosen = _best_ends(np.cbrt(numbers), positions, min(classes, len(positions)))
    return [ends[at] for at in chosen[:-1]] + [top]


def deviation_bounds(values: Any) -> tuple[float, float, float]:
    """Bounds, in percent, of symmetric classes of deviations: within the first is "on target".

    Parameters
    ----------
    values : array_like of float
        Deviations in percent; missing ones are left out.
    """
    import numpy as np

    numbers = np.abs(np.asarray(values, dtype=float))
    largest = float(np.nanmax(numbers)) if np.isfinite(numbers).any() else 0.0
    return next((bounds for bounds in DEVIATION_BOUNDS if largest <= bounds[-1]), DEVIATION_BOUNDS[-1])


def tolerance_bounds(tolerance: float | None) -> tuple[float, float, float]:
    """Bounds, in percent, of symmetric classes of deviations: half the tolerance, the tolerance, twice the tolerance.

    Parameters
    ----------
    tolerance : float or None
        Percent. Where there is none, 10 %; where it is zero, what a glance can still tell apart.
    """
    if tolerance is None:
        return 5.0, 10.0, 20.0
    return (tolerance / 2, tolerance, tolerance * 2) if tolerance > 0 else (0.5, 1.0, 2.0)


def thirds(values: Any) -> tuple[float, float]:
    """Two round bounds that part the positive values of a measure into three classes of about the same number.

    Parameters
    ----------
    values : array_like of float
        Zero, negative and missing values are left out.

    Returns
    -------
    (float, float)
        The first one smaller; ``(1, 2)`` where no value is positive.
    """
    import numpy as np

    numbers = np.asarray(values, dtype=float)
    numbers = np.sort(numbers[np.isfinite(numbers) & (numbers > 0)])
    if not len(numbers):
        return 1.0, 2.0
    low, high = (float(one) for one in np.quantile(numbers, [1 / 3, 2 / 3]))
    bounds = np.array(round_numbers(low, high * 10))
    first = int(np.abs(np.log(bounds / low)).argmin())
    second = int(np.abs(np.log(bounds / high)).argmin())
    return float(bounds[first]), float(bounds[max(second, first + 1)])


def round_numbers(low: float, high: float) -> list[float]:
    """Round numbers from below ``low`` to above ``high``, both positive."""
    exponents = range(math.floor(math.log10(low)) - 1, math.ceil(math.log10(high)) + 1)
    return [
        factor * 10.0**exponent if exponent >= 0 else factor / 10.0**-exponent
        for exponent in exponents
        for factor in ROUND
    ]


def _roundness(bound: float) -> int:
    """2 for 1 and 5, 1 for 2, 0 for the others (times a power of ten)."""
    lead = round(bound / 10.0 ** math.floor(math.log10(bound) + 1e-9), 3)
    return 2 if lead in (1.0, 5.0) else 1 if lead == 2.0 else 0


def _best_ends(numbers: Any, positions: Sequence[int], classes: int) -> list[int]:
    """Ends of the classes of sorted ``numbers`` with the least squared error, out of ``positions``."""
    import numpy as np

    starts = np.array([0, *positions])
    sums = np.concatenate([[0.0], np.cumsum(numbers)])
    squares = np.concatenate([[0.0], np.cumsum(numbers**2)])
    count = starts[None, :] - starts[:, None]
    total = sums[starts][None, :] - sums[starts][:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        error = squares[starts][None, :] - squares[starts][:, None] - total**2 / count
    error[count <= 0] = np.inf  # a class must hold something
    best = error[0]
    came_from: list[Any] = []
    for _ in range(classes - 1):
        through = best[:, None] + error
        came_from.append(through.argmin(axis=0))
        best = through.min(axis=0)
    at = len(starts) - 1
    ends = [int(starts[at])]
    for step in reversed(came_from):
        at = int(step[at])
        ends.append(int(starts[at]))
    return ends[::-1]
