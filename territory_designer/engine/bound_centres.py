"""Hess's model of a small market by its sets of centres.

Most of what the relaxation of Hess's model gives away lies in centres that are open in part. With k centres given, what
is left is a transportation problem, whose relaxation is close. So all sets of k centres are bounded, first by the
multipliers at hand, then each by prices of its own for the limits of its territories; the few that may still hold a
better plan are solved as integer programs over the few pairs that such a plan may use.
"""

from __future__ import annotations

import numpy as np

from .bound_exact import SOLVER, Exact, Priced, Reduced, Solver

#: Sets of centres that are looked at, and numbers held at once.
MOST_SETS, CHUNK = 600_000, 4_000_000
#: Steps towards prices of the limits: of all sets, and of those that are solved.
STEPS, LAST_STEPS = 30, 200
#: How far above what is proven a first plan is looked for where none is known.
WIDER = (1.1, 1.25, 1.5, 2.0, 3.0)


class Sets:
    """Sets of centres that a plan below a ceiling may have.

    Parameters
    ----------
    priced : Priced
    ceiling : float
    """

    def __init__(self, priced: Priced, ceiling: float) -> None:
        market = priced.market
        self.market, self.ceiling = market, ceiling
        dx = market.x[priced.centres, None] - market.x
        dy = market.y[priced.centres, None] - market.y
        self.cost = market.weight * (dx * dx + dy * dy)
        self.sets = _cheap_sets(priced, ceiling)
        self.lower = np.full(0 if self.sets is None else len(self.sets), 0.0)
        self.prices = np.zeros((len(self.lower), market.k, len(market.loads)))

    def sharpen(self, steps: int) -> None:
        """Raise the bounds of all sets by steps towards better prices; drop those above the ceiling."""
        if self.sets is None:
            return
        size = max(CHUNK // (self.market.k * len(self.market.x)), 1)
        for begin in range(0, len(self.sets), size):
            part = np.arange(begin, min(begin + size, len(self.sets)))
            price, pace = self.prices[part].copy(), np.ones(len(part))
            for _ in range(steps):
                value, slope = self._value(self.sets[part], price)
                better = value > self.lower[part]
                pace[~better] *= 0.8
                self.lower[part[better]], self.prices[part[better]] = value[better], price[better]
                left = (self.lower[part] <= self.ceiling) & (np.abs(slope).sum(axis=(1, 2)) > 0.0)
                part, price, pace, value, slope = part[left], price[left], pace[left], value[left], slope[left]
                if not len(part):
                    break
                # Polyak's step towards the ceiling, measured by what each limited measure adds up to: 1.
                length = pace * (self.ceiling * (1.0 + 1e-3) - value) / (slope**2).sum(axis=(1, 2))
                price = price + length[:, None, None] * slope
        keep = self.lower <= self.ceiling
        order = np.flatnonzero(keep)[np.argsort(self.lower[keep], kind="stable")]
        self.sets, self.lower, self.prices = self.sets[order], self.lower[order], self.prices[order]

    def _value(self, sets: np.ndarray, price: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Value (s,) of the relaxation of each set at prices (s, k, c), and what its limits lack (s, k, c)."""
        market = self.market
        cost = self.cost[sets] - price @ market.loads
        nearest = cost.argmin(axis=1)
        value = np.take_along_axis(cost, nearest[:, None], axis=1).sum(axis=(1, 2))
        limit = np.where(price >= 0.0, market.low, market.high)
        value += (price * limit).sum(axis=(1, 2))
        taken = (nearest[:, None] == np.arange(market.k)[:, None]).astype(float)
        held = taken @ market.loads.T
        lacks = np.where(price == 0.0, np.maximum(market.low - held, 0.0) - np.maximum(held - market.high, 0.0), 0.0)
        return value * (1.0 - 1e-9), np.where(price == 0.0, lacks, limit - held)

    def reduced(self, place: int, ceiling: float, centres: np.ndarray) -> Reduced:
        """What a plan with one set of centres and below the ceiling may use."""
        members = self.sets[place] if self.sets is not None else np.zeros(0, dtype=np.int64)
        cost = self.cost[members] - self.prices[place] @ self.market.loads
        value = float(self._value(members[None], self.prices[place : place + 1])[0][0])
        keep = value + (cost - cost.min(axis=0)) <= ceiling
        keep[np.arange(len(members)), centres[members]] = True
        return Reduced(self.market, centres[members], keep, np.ones(len(members), dtype=bool))


def _cheap_sets(priced: Priced, ceiling: float) -> np.ndarray | None:
    """(s, k) int array: sets of places in ``priced.centres`` that the multipliers allow; None where too many."""
    k, values = priced.market.k, priced.values
    order = np.argsort(values, kind="stable")
    dearer = values[order] - values[order[:k]].mean()
    sets, total = np.zeros((1, 0), dtype=np.int64), np.zeros(1)
    for size in range(1, k + 1):
        last = sets[:, -1] if size > 1 else np.full(1, -1)
        if len(sets) * len(order) > 40 * MOST_SETS:
            return None
        following = np.arange(len(order))
        # The further members cost at least as much as this one each, for they come later in the order.
        least = total[:, None] + (k - size + 1) * dearer
        row, place = np.nonzero((following > last[:, None]) & (priced.least + least <= ceiling))
        if len(row) > MOST_SETS:
            return None
        sets, total = np.column_stack([sets[row], place]), total[row] + dearer[place]
    return order[sets]


def solve_by_centres(solver: Solver, most: int) -> Exact | None:
    """Solve a market by its sets of centres.

    Parameters
    ----------
    solver : Solver
        Solves one set after the other, and keeps the best plan.
    most : int
        Sets that may be solved.

    Returns
    -------
    Exact or None
        None where there are too many sets to look at.
    """
    start, known = solver.km2, np.isfinite(solver.best)
    proven = None
    for ceiling in (solver.best * (1.0 + 1e-9),) if known else tuple(start * wider for wider in WIDER):
        sets = Sets(solver.priced, ceiling)
        if sets.sets is None or ceiling <= 0.0:
            break
        sets.sharpen(STEPS)
        sets.sharpen(LAST_STEPS if len(sets.lower) <= 20 * most else 0)
        km2, settled = _settle(solver, sets, most)
        proven = solver.km2 = max(solver.km2, min(km2, ceiling, solver.best))
        if not settled or solver.best <= ceiling:
            return Exact(proven, settled, False, solver.centre_of)
    return None if proven is None else Exact(proven, False, False, solver.centre_of)


def _settle(solver: Solver, sets: Sets, most: int) -> tuple[float, bool]:
    """What every plan costs at least, as far as sets below the ceiling tell; and whether all were settled."""
    least = sets.ceiling
    for place, lower in enumerate(sets.lower):
        ceiling = min(sets.ceiling, solver.best * (1.0 + 1e-9))
        if lower > ceiling:
            break
        if place >= most:
            return min(least, float(lower)), False
        cost, settled = solver.solve(sets.reduced(place, ceiling, solver.priced.centres))
        least = min(least, max(cost, float(lower)))
        if not settled:
            return min(least, float(lower)), False
    return min(least, solver.best * (1.0 - SOLVER)), True
