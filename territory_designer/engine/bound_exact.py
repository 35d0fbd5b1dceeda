"""Hess's model of a small market, or of what is left of it, solved as an integer program."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .bound_market import Market

#: Nodes after which the solver gives up. Not seconds, so that every machine finds the same.
MOST_NODES = 2000
#: The solver accepts rows that are broken by this share. Limits are loosened by as much, so that a plan which only
#: just keeps them is never taken for impossible, and this share of the optimum is subtracted.
SOLVER = 1e-6


@dataclass(frozen=True)
class Reduced:
    """What a plan better than the best known one may still use.

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
    """What the solver proved.

    Attributes
    ----------
    km2 : float
        Lower bound on the Hess moment of any plan, not above that of the best known one.
    exact : bool
        Whether it is the optimum, but for ``SOLVER``.
    impossible : bool
        Whether there is no plan at all.
    """

    km2: float
    exact: bool
    impossible: bool


def solve_exactly(reduced: Reduced, best_km2: float | None, most_pairs: int) -> Exact | None:
    """Solve the integer program.

    The solver keeps the interpreter's lock and cannot be stopped, so only what takes it moments should be given to it.

    Parameters
    ----------
    reduced : Reduced
    best_km2 : float or None
        Hess moment of the best known plan, where there is one; its own pairs need not be among those kept.
    most_pairs : int
        Pairs of unit and centre beyond which it is not tried.

    Returns
    -------
    Exact or None
        None where it is too large to be tried, or the solver proved nothing.
    """
    if reduced.keep.sum() > most_pairs:
        return None
    from scipy.optimize import Bounds, milp

    market = reduced.market
    row, unit = np.nonzero(reduced.keep)
    centre = reduced.centres[row]
    cost = (market.x[unit] - market.x[centre]) ** 2 + (market.y[unit] - market.y[centre]) ** 2
    cost *= market.weight[unit]
    # Costs near 1 suit the solver's absolute tolerances.
    scale = best_km2 if best_km2 else max(float(cost.sum()) / len(reduced.centres), 1e-12)
    least = np.zeros(len(unit))
    least[(unit == centre) & reduced.needed[row]] = 1.0
    solved = milp(
        cost / scale * 100.0,
        constraints=_constraints(reduced, row, unit),
        integrality=np.ones(len(unit)),
        bounds=Bounds(least, 1.0),
        options={"node_limit": MOST_NODES, "mip_rel_gap": 1e-9},
    )
    if solved.status == 2:
        return Exact(best_km2 or 0.0, best_km2 is not None, best_km2 is None)
    if solved.mip_dual_bound is None or not np.isfinite(solved.mip_dual_bound):
        return None
    km2 = max(float(solved.mip_dual_bound) * scale / 100.0 * (1.0 - SOLVER), 0.0)
    if best_km2 is not None and km2 >= best_km2 * (1.0 - SOLVER):
        return Exact(min(km2, best_km2), True, False)
    return Exact(km2, solved.status == 0, False)


def _constraints(reduced: Reduced, row: np.ndarray, unit: np.ndarray) -> list[object]:
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
    rows: list[object] = [
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
