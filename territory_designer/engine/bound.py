"""A proven lower bound on the Hess moment: what no plan within the tolerances can go below.

Hess's model (Hess et al., Operations Research 13(6), 1965) picks k unit points as centres and assigns every unit to
one, so that every territory keeps the limits of every measure. The rows that assign each unit once are relaxed with
multipliers; what remains falls apart into one knapsack per possible centre, over fractions of units and with lower and
upper limits on every limited measure, and the choice of the k cheapest. For *any* multipliers its value is a bound, so
a bad search can make it weak but never wrong. The volume algorithm (Barahona and Anbil, Mathematical Programming 87,
2000) looks for good multipliers. Centres that no better plan can use are dropped for good as it goes, as in Validi,
Buchanan and Lykhovyd (Operations Research 70(2), 2022); what is left of a small market is solved exactly.

Contiguity (but in the exact search), groups, locks and move budgets are left out, which can only lower the bound. So
are fixed centres: the Hess moment of a report is about the best unit point of every territory, wherever its rep lives.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Callable

import numpy as np

from . import bound_kernels as kernels
from . import bound_sets
from .bound_kernels import BEST, DELTA, KTH, LAST, NOW, SPREAD
from .bound_market import Market, build_market, empty_room, market_blocks, reaches
from .bound_sets import Exact, Priced
from .plan import Plan
from .rules import Rules
from .score import find_violations
from .units import Units

#: Above this no bound is computed: it would take minutes.
MOST_UNITS = 5000
#: Operations of a bound, by effort: roughly 4 nanoseconds each where the kernels are compiled. None: no bound. Up to
#: 1,000 units the ascent ends long before that; 2,000 units take 2 s, and 4 to 6 s to the end.
WORK = {"draft": None, "normal": 2.5e8, "thorough": 4e9}
#: Decisions of the exact search, by effort, times units; up to so many units it is tried.
EXACT_WORK = {"draft": 0.0, "normal": 1.2e8, "thorough": 2e9}
MOST_EXACT_UNITS = 128
#: Steps between two looks at what may be dropped and at whether to stop.
STEPS = 10
#: First aim of a step above the best value, as a share of the moment; and where ascending ends.
FIRST_AIM, LAST_AIM = 0.05, 2e-5
#: Largest and least share of a new subgradient, steps until the aim is lowered, and by which factor; and the same with
#: much work to spend: twice as many steps for up to 0.5 % more.
RATES, SLOW_RATES, SLOW_WORK = (0.3, 0.03, 10.0, 0.7), (0.1, 0.02, 20.0, 0.7), 2e9
#: Start of the multipliers, as a share of the squared radius of the disc around a unit that would fill a territory.
START = 0.2
#: The tolerance of the proof: shares of the bound, and of the magnitude of all that was summed up, that are
#: subtracted for rounding. A sum of 5,000 doubles errs by at most 5,000 times 1.1e-16 of its magnitude.
PROOF, SUMMED = 1e-9, 1e-11


@dataclass(frozen=True)
class Bound:
    """A lower bound on the Hess moment of any plan that keeps the tolerances.

    Attributes
    ----------
    km2 : float or None
        The bound in km2 per unit of the first measure, the unit of ``report["hess_moment_km2"]``. None where
        ``impossible``.
    exact : bool
        Whether the best known plan is proven optimal, or the bound is the optimum but for the tolerance of the solver
        (1e-6).
    impossible : bool
        Whether it is proven that no plan keeps the tolerances at all.
    iterations : int
        Steps taken.
    operations : int
        Work done; the same on every machine.
    centres : int
        Units that a better plan could still have as centres.
    labels : (n,) int array or None
        Territory 0..k-1 of each unit in a plan that keeps all rules and has a lower Hess moment than the best known
        one, where the exact solution found one. Never where targets differ or rules name units or places.
    """

    km2: float | None
    exact: bool
    impossible: bool
    iterations: int
    operations: int
    centres: int
    labels: np.ndarray | None = field(default=None, compare=False)

    def gap(self, hess_km2: float) -> float | None:
        """How far a plan is from the bound, as a share of the bound; None where the bound says nothing.

        Parameters
        ----------
        hess_km2 : float
            Hess moment of the plan in km2 per unit of the first measure.
        """
        if self.km2 is None or self.km2 <= 0.0:
            return None
        return max(hess_km2 / self.km2 - 1.0, 0.0)


def hess_bound(
    units: Units,
    rules: Rules,
    best_km2: float | None,
    work: float | None = None,
    tell: Callable[[float], bool] | None = None,
    nodes: int | None = None,
) -> Bound | None:
    """Bound the Hess moment from below.

    Parameters
    ----------
    units : Units
    rules : Rules
        Already checked. Of these, the number of territories, targets and tolerances count.
    best_km2 : float or None
        ``report["hess_moment_km2"]`` of a plan that keeps the tolerances, the best one known. The bound is never above
        it. None where no such plan is known.
    work : float, optional
        Operations to spend; by default ``WORK`` of the effort. Not seconds, so that every machine finds the same.
    tell : callable, optional
        ``tell(fraction) -> bool`` is asked now and then; False ends the ascent, and what was reached until then counts.
    nodes : int, optional
        Decisions that the exact search may spend; by default ``EXACT_WORK`` of the effort. 0: no exact search.

    Returns
    -------
    Bound or None
        None where the effort has no work for it, or there are more than ``MOST_UNITS`` units.

    Notes
    -----
    The tolerance of the proof: limits are loosened by what a report counts as rounding (1e-9 of a target), and 1e-9 of
    the bound and 1e-11 of the magnitude of all terms are subtracted for the rounding of the final evaluation.
    """
    budget = WORK[rules.effort] if work is None else work
    if budget is None or len(units) > MOST_UNITS:
        return None
    market = build_market(units, rules)
    ascent = Ascent(market, best_km2)
    ascent.run(budget, tell)
    bound = ascent.bound()
    if bound.exact or ascent.stopped:
        return bound
    if nodes is None:
        nodes = int(EXACT_WORK[rules.effort] / len(units)) if len(units) <= MOST_EXACT_UNITS else 0
    order = np.concatenate(market_blocks(units))
    pairs = np.argsort(order)[units.pairs] if rules.contiguous else None
    exact = bound_sets.solve(ascent.priced(), pairs, best_km2, nodes, tell) if nodes > 0 else None
    if exact is None:
        return bound
    if exact.impossible:
        return replace(bound, km2=None, impossible=True)
    km2 = max(exact.km2, bound.km2 or 0.0)
    return replace(bound, km2=km2, exact=exact.exact, labels=_labels_of(exact, order, units, rules))


def _labels_of(exact: Exact, order: np.ndarray, units: Units, rules: Rules) -> np.ndarray | None:
    """Labels of the plan that the exact solution found, None where it found none or the plan breaks a rule."""
    named = (rules.targets, rules.current, rules.locked, rules.centres, rules.max_moved, rules.parents)
    if exact.centre_of is None or any(rule is not None for rule in named) or rules.together or rules.apart:
        return None
    labels = np.empty(len(units), dtype=np.int64)
    labels[order] = np.unique(exact.centre_of, return_inverse=True)[1]
    return None if find_violations(Plan(units, labels, rules)) else labels


class Ascent:
    """The search for good multipliers.

    Parameters
    ----------
    market : Market
    best_km2 : float or None
        Hess moment of the best known plan.

    Attributes
    ----------
    best_lam : (n,) float array
        Multipliers of the best value so far, in the order of the market.
    centres : (a,) int array
        Units that a plan better than the best known one may have as centres.
    stopped : bool
        Whether the caller ended it.
    """

    def __init__(self, market: Market, best_km2: float | None) -> None:
        n, c = len(market.x), len(market.loads)
        self.market, self.room, self.best_km2 = market, empty_room(market), best_km2
        reach = reaches(market)
        self.lam = START * market.weight * reach
        self.best_lam, self.bar = self.lam.copy(), np.full(n, np.nan)
        self.basis = np.tile(-1 - np.arange(c), (n, 1))
        self.scale = best_km2 if best_km2 else max(float(market.weight @ reach) / 4.0, 1e-12)
        self.state = np.zeros(SPREAD + 1)
        self.state[BEST] = self.state[LAST] = -np.inf
        self.state[DELTA] = FIRST_AIM * self.scale
        self.work = np.zeros(1, dtype=np.int64)
        self.iterations, self.stopped = 0, False
        self.cover = np.zeros(n)
        self._keep(np.arange(n))

    def _keep(self, centres: np.ndarray) -> None:
        """Go on with these centres only."""
        self.centres = centres.astype(np.int64)
        self.values, self.fresh = np.zeros(len(centres)), np.zeros(len(centres), dtype=bool)

    @property
    def ceiling(self) -> float:
        """A plan above this is no better than the best known one, rounding included."""
        return np.inf if self.best_km2 is None else self.best_km2 * (1.0 + PROOF)

    def run(self, work: float, tell: Callable[[float], bool] | None = None) -> None:
        """Ascend until the work is spent, the steps have become tiny, or nothing is left to prove."""
        rates = np.array(SLOW_RATES if work >= SLOW_WORK else RATES)
        while self.work[0] < work and self.state[DELTA] > LAST_AIM * self.scale and not self._is_proven():
            kernels.ascend(
                self.market,
                self.room,
                self.lam,
                self.best_lam,
                self.bar,
                self.basis,
                self.centres,
                self.values,
                self.fresh,
                self.cover,
                self.state,
                rates,
                STEPS,
                self.work,
            )
            self.iterations += STEPS
            self._drop_centres()
            if tell is not None and not tell(min(float(self.work[0]) / work, 1.0)):
                self.stopped = True
                return

    def _is_proven(self) -> bool:
        """Whether no plan can be better than the best known one."""
        return self.best_km2 is not None and (self.safe(self.state[BEST]) >= self.best_km2)

    def _drop_centres(self) -> None:
        """Drop centres with which every plan is worse than the best known one: the last evaluation says so."""
        least = self.safe(self.state[NOW]) + np.maximum(self.values - self.state[KTH], 0.0)
        keep = least <= self.ceiling
        if not keep.all() and keep.sum() >= self.market.k:
            self._keep(self.centres[keep])

    def safe(self, value: float) -> float:
        """A value less the tolerance of the proof."""
        return value - PROOF * abs(value) - SUMMED * self.state[SPREAD]

    def evaluate(self) -> float:
        """Value of the dual at the best multipliers; leaves values of centres, bases and state as they are there."""
        value, kth, spread = kernels.dual_value(
            self.market,
            self.room,
            self.best_lam,
            self.basis,
            self.centres,
            self.values,
            self.fresh,
            self.cover,
            self.work,
        )
        self.state[NOW], self.state[KTH], self.state[SPREAD] = value, kth, spread
        return float(value)

    def bound(self) -> Bound:
        """What is proven by the best multipliers."""
        km2 = max(self.safe(self.evaluate()), 0.0)
        # Plans with a dropped centre are no better than the best known one.
        proven = self.best_km2 is not None and km2 >= self.best_km2
        if self.best_km2 is not None:
            km2 = min(km2, self.best_km2)
        return Bound(km2, proven, False, self.iterations, int(self.work[0]), len(self.centres))

    def priced(self) -> Priced:
        """What centres and pairs cost at the best multipliers; call after `bound`."""
        market = self.market
        prices = np.empty((len(self.centres), len(self.lam)))
        values = np.empty(len(self.centres))
        for e, j in enumerate(self.centres):
            kernels.settle_knapsack(market, self.room, self.best_lam, self.basis, j, self.work)
            one = slice(e, e + 1)
            kernels.price_centres(
                market, self.room, self.best_lam, self.basis, self.centres[one], values[one], self.work
            )
            prices[e] = self.room.cost - self.room.mu @ market.loads
            prices[e, j] = 0.0  # a centre belongs to itself, and its value says what that costs
        least = self.safe(self.state[NOW])
        return Priced(market, self.best_lam.copy(), self.centres, least, values, prices, float(self.state[KTH]))
