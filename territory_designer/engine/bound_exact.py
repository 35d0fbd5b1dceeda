"""Hess's model of a small market, or of what is left of it, solved as an integer program.

The nearer a plan is looked for to what is proven already, the fewer pairs of unit and centre it may use. So the search
widens step by step: each step either finds the optimum or proves that it lies higher.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Callable, NamedTuple

import numpy as np

from .bound_contiguity import Cut, Graph
from .bound_market import Market

#: How far above what is proven a plan is looked for, step by step.
GUESSES = (0.01, 0.03, 0.06, 0.10, 0.16, 0.25, 0.40)
#: The solver accepts rows that are broken by this share. Limits are loosened by as much, so that a plan which only
#: just keeps them is never taken for impossible, and this share of the optimum is subtracted.
SOLVER = 1e-6


class Allowance(NamedTuple):
    """What the solver may spend.

    Attributes
    ----------
    pairs : int
        Pairs of unit and centre beyond which it is not tried.
    nodes : int
        Nodes of all its trees together. Not seconds, so that every machine finds the same.
    sets : int
        Sets of centres that are solved one by one.
    rounds : int
        Solutions that may be looked at.
    seconds : float
        Emergency brake of all solutions together.
    """

    pairs: int
    nodes: int
    sets: int
    rounds: int
    seconds: float


@dataclass(frozen=True)
class Priced:
    """What every centre and every pair costs a plan at least, at the best multipliers.

    Attributes
    ----------
    market : Market
    centres : (a,) int array
        Units that may be centres.
    least : float
        What every plan costs at least.
    values : (a,) float array
        Value of each centre; ``kth`` is the k-th least one.
    prices : (a, n) float array
        Reduced cost of each pair of centre and unit.
    kth : float
    """

    market: Market
    centres: np.ndarray
    least: float
    values: np.ndarray
    prices: np.ndarray
    kth: float

    def below(self, ceiling: float) -> Reduced:
        """What a plan that costs no more than ``ceiling`` may still use."""
        dearer = np.maximum(self.values - self.kth, 0.0)
        is_open = self.least + dearer <= ceiling
        keep = self.least + dearer[:, None] + np.maximum(self.prices, 0.0) <= ceiling
        keep &= is_open[:, None]
        keep[np.arange(len(self.centres)), self.centres] = is_open
        k = self.market.k
        following = np.sort(self.values)[k] if len(self.values) > k else np.inf
        needed = (self.values <= self.kth) & (self.least + following - self.values > ceiling)
        return Reduced(self.market, self.centres, keep, needed)


@dataclass(frozen=True)
class Reduced:
    """What is left of the model.

    Attributes
    ----------
    market : Market
    centres : (a,) int array
        Units that may be centres.
    keep : (a, n) bool array
        Which units may belong to each of them.
    needed : (a,) bool array
        Centres that every better plan has.
    """

    market: Market
    centres: np.ndarray
    keep: np.ndarray
    needed: np.ndarray


@dataclass(frozen=True)
class Exact:
    """What the solver proved and found.

    Attributes
    ----------
    km2 : float
        Lower bound on the Hess moment of any plan, not above that of the best known one.
    exact : bool
        Whether it is the optimum, but for ``SOLVER``.
    impossible : bool
        Whether there is no plan at all.
    centre_of : (n,) int array or None
        Centre of each unit in a plan better than the best known one, in the order of the market.
    """

    km2: float
    exact: bool
    impossible: bool
    centre_of: np.ndarray | None


class Solver:
    """The search for the optimum. The solver of each step keeps the interpreter's lock.

    Parameters
    ----------
    priced : Priced
    graph : Graph or None
        Neighbours, where territories must be contiguous.
    best_km2 : float or None
        Hess moment of the best known plan, where there is one; its own pairs need not be among those kept.
    allowance : Allowance
    tell : callable, optional
        Asked before each solution; False ends the search.
    """

    def __init__(
        self,
        priced: Priced,
        graph: Graph | None,
        best_km2: float | None,
        allowance: Allowance,
        tell: Callable[[float], bool] | None = None,
    ) -> None:
        self.priced, self.graph, self.allowance, self.tell = priced, graph, allowance, tell
        self.best = np.inf if best_km2 is None else best_km2
        self.km2 = max(priced.least, 0.0)
        self.centre_of: np.ndarray | None = None
        self.nodes, self.rounds = allowance.nodes, allowance.rounds
        self.until = time.monotonic() + allowance.seconds
        self.cuts: list[Cut] = []

    def run(self) -> Exact | None:
        """Widen the search until the optimum is found; None where nothing was proven beyond what was known."""
        start, tried = self.km2, False
        for share in (*GUESSES, np.inf):
            ceiling = min(start * (1.0 + share) if start > 0.0 else np.inf, self.best * (1.0 + 1e-9))
            reduced = self.priced.below(ceiling)
            if reduced.keep.sum() > self.allowance.pairs:
                break
            tried = True
            least, settled = self.solve(reduced)
            if settled and np.isinf(min(least, ceiling, self.best)):
                return Exact(0.0, False, True, None)
            self.km2 = max(self.km2, min(least, ceiling, self.best))
            if not settled:
                break
            if min(least, self.best * (1.0 - SOLVER)) <= ceiling:
                return Exact(self.km2, True, False, self.centre_of)
        return Exact(self.km2, False, False, self.centre_of) if tried else None

    def solve(self, reduced: Reduced) -> tuple[float, bool]:
        """What every plan of the reduced model costs at least, infinity where there is none; and whether one does."""
        program, least = Program(reduced), 0.0
        program.add([cut for cut in self.cuts if cut.centre in set(reduced.centres.tolist())])
        while self.rounds > 0 and self.nodes > 0 and (self.tell is None or self.tell(1.0)):
            self.rounds -= 1
            seconds = self.until - time.monotonic()
            if seconds <= 0.0:
                break
            solved = program.solved(self.nodes, seconds)
            self.nodes -= int(solved.mip_node_count or 0)
            if solved.status == 2:
                return np.inf, True
            if solved.mip_dual_bound is not None and np.isfinite(solved.mip_dual_bound):
                least = max(least, float(solved.mip_dual_bound) * program.scale * (1.0 - SOLVER))
            if solved.x is None:
                return least, False
            centre_of = program.centre_of(solved.x)
            cuts = self.graph.cuts_against(centre_of, self.priced.centres) if self.graph else []
            if not cuts:
                self._take(centre_of)
            if not cuts or solved.status != 0:
                return least, solved.status == 0
            program.add(cuts)
            self.cuts += cuts
        return least, False

    def _take(self, centre_of: np.ndarray) -> None:
        """Keep a plan that is better than the best known one and within the limits."""
        market = self.priced.market
        apart = (market.x - market.x[centre_of]) ** 2 + (market.y - market.y[centre_of]) ** 2
        cost = float(market.weight @ apart)
        for load, low, high in zip(market.loads, market.low, market.high):
            held = np.bincount(centre_of, weights=load)[np.unique(centre_of)]
            if held.min() < low or held.max() > high:
                return
        if cost < self.best * (1.0 - 1e-9):
            self.best, self.centre_of = cost, centre_of


class Program:
    """The integer program of what is left; columns are pairs of centre and unit.

    Parameters
    ----------
    reduced : Reduced
    """

    def __init__(self, reduced: Reduced) -> None:
        market = reduced.market
        self.row, self.unit = np.nonzero(reduced.keep)
        self.centre = reduced.centres[self.row]
        dx, dy = market.x[self.unit] - market.x[self.centre], market.y[self.unit] - market.y[self.centre]
        cost = market.weight[self.unit] * (dx * dx + dy * dy)
        # Costs near 1 suit the solver's absolute tolerances.
        self.scale = max(float(cost.sum()) / len(reduced.centres), 1e-12) / 100.0
        self.cost = cost / self.scale
        self.least = np.zeros(len(self.unit))
        self.least[(self.unit == self.centre) & reduced.needed[self.row]] = 1.0
        self.column = np.full((len(market.x), len(market.x)), -1)
        self.column[self.unit, self.centre] = np.arange(len(self.unit))
        self.constraints = _constraints(reduced, self.row, self.unit)

    def add(self, cuts: list[Cut]) -> None:
        """Add cuts, as far as their units may still belong to their centres."""
        from scipy.optimize import LinearConstraint
        from scipy.sparse import csr_matrix

        rows, columns, signs, count = [], [], [], 0
        for cut in cuts:
            between = self.column[cut.between, cut.centre]
            between = between[between >= 0]
            for column in self.column[cut.units, cut.centre]:
                if column >= 0:
                    rows += [count] * (len(between) + 1)
                    columns += [column, *between]
                    signs += [1.0, *([-1.0] * len(between))]
                    count += 1
        if count:
            matrix = csr_matrix((signs, (rows, columns)), shape=(count, len(self.unit)))
            self.constraints.append(LinearConstraint(matrix, -np.inf, 0.0))

    def solved(self, nodes: int, seconds: float) -> Any:
        """The solver's answer."""
        from scipy.optimize import Bounds, milp

        return milp(
            self.cost,
            constraints=self.constraints,
            integrality=np.ones(len(self.unit)),
            bounds=Bounds(self.least, 1.0),
            options={"node_limit": nodes, "mip_rel_gap": 1e-9, "time_limit": seconds},
        )

    def centre_of(self, x: np.ndarray) -> np.ndarray:
        """(n,) int array: centre of each unit in a solution."""
        taken = x > 0.5
        found = np.full(len(self.column), -1)
        found[self.unit[taken]] = self.centre[taken]
        return found


def _constraints(reduced: Reduced, row: np.ndarray, unit: np.ndarray) -> list[Any]:
    """Rows of the model; columns are pairs (centre ``row``, ``unit``), a centre's own pair says whether it is one."""
    from scipy.optimize import LinearConstraint
    from scipy.sparse import csc_matrix

    market, pairs, a = reduced.market, len(unit), len(reduced.centres)
    column = np.arange(pairs)
    own = np.full(a, -1)
    is_own = unit == reduced.centres[row]
    own[row[is_own]] = column[is_own]
    is_open = own >= 0
    ones = np.ones(pairs)
    assigned = csc_matrix((ones, (unit, column)), shape=(len(market.x), pairs))
    other = column[~is_own]
    linked = csc_matrix(
        (
            np.concatenate([np.ones(len(other)), -np.ones(len(other))]),
            (np.tile(np.arange(len(other)), 2), np.concatenate([other, own[row[other]]])),
        ),
        shape=(len(other), pairs),
    )
    chosen = csc_matrix((np.ones(is_open.sum()), (np.zeros(is_open.sum(), dtype=int), own[is_open])), shape=(1, pairs))
    rows: list[Any] = [
        LinearConstraint(assigned, 1.0, 1.0),
        LinearConstraint(linked, -np.inf, 0.0),
        LinearConstraint(chosen, market.k, market.k),
    ]
    for m in range(len(market.loads)):
        load = csc_matrix((market.loads[m, unit] * market.k, (row, column)), shape=(a, pairs))
        low, high = market.low[m] * (1.0 - SOLVER), market.high[m] * (1.0 + SOLVER)
        for limit, sides in ((low, (0.0, np.inf)), (high, (-np.inf, 0.0))):
            most = csc_matrix(
                (np.full(is_open.sum(), -limit * market.k), (np.flatnonzero(is_open), own[is_open])), shape=(a, pairs)
            )
            rows.append(LinearConstraint(load + most, *sides))
    return rows
