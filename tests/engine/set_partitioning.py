"""Districting to proven optimality by enumeration: all connected territories within the tolerance, then the best cover.

A second oracle beside ``hess_model``: it shares nothing with it, and is quick where that one is slow (tight tolerances,
few units per territory). Sets of units are bits of a 64-bit integer, so 62 units are the most.
"""

from __future__ import annotations

import math

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix, vstack

from territory_designer.engine.kernels import compiled
from tests.engine.hess_model import GAP, GUESSES, MARGIN, limits

#: Connected sets that are visited, and territories that are kept, before the enumeration gives up.
MOST_VISITED, MOST_KEPT = 20_000_000, 200_000


@compiled
def lowest(bits):
    """Place of the lowest bit that is set."""
    place = 0
    while bits & 1 == 0:
        bits >>= 1
        place += 1
    return place


@compiled
def divisible(rest, near, weight, low, high):
    """Whether the weight of every component of a set could be that of whole territories."""
    while rest:
        fresh = rest & -rest
        load = 0
        part = fresh
        rest ^= fresh
        while fresh:
            bit = fresh & -fresh
            fresh ^= bit
            unit = lowest(bit)
            load += weight[unit]
            grown = near[unit] & rest
            rest ^= grown
            fresh |= grown
            part |= grown
        if (load + high - 1) // high > load // low:
            return False
    return True


@compiled
def territories(near, weight, low, high, found, most_visited):
    """Every connected set with a weight within ``low..high`` whose rest may be divisible; -1 where there are too many.

    Sets are grown unit by unit; what was tried before on a level is forbidden below it, so that each set is met once.

    Parameters
    ----------
    near : (n,) int array
        Neighbours of each unit as bits.
    weight : (n,) int array
    low, high : int
    found : int array
        Receives the sets.
    most_visited : int
    """
    n = len(near)
    everything = (1 << n) - 1
    inside, forbidden = np.zeros(n + 1, dtype=np.int64), np.zeros(n + 1, dtype=np.int64)
    open_, load = np.zeros(n + 1, dtype=np.int64), np.zeros(n + 1, dtype=np.int64)
    count, visited = 0, 0
    open_[0] = everything  # level 0 chooses the first unit
    level = 0
    while level >= 0:
        if open_[level] == 0:
            level -= 1
            continue
        bit = open_[level] & -open_[level]
        open_[level] ^= bit
        unit = lowest(bit)
        forbidden[level] |= bit
        total = load[level] + weight[unit]
        if total > high:
            continue
        visited += 1
        members = inside[level] | bit
        if total >= low and divisible(everything ^ members, near, weight, low, high):
            if count == len(found):
                return -1
            found[count] = members
            count += 1
        if visited > most_visited:
            return -1
        around = near[unit]
        if level > 0:
            around |= open_[level]
        level += 1
        inside[level], load[level], forbidden[level] = members, total, forbidden[level - 1]
        open_[level] = around & ~members & ~forbidden[level]
    return count


def members_of(sets: np.ndarray, n: int) -> np.ndarray:
    """(number, n) bool array: units of each set."""
    return (sets[:, None] >> np.arange(n)[None, :] & 1).astype(bool)


def least_hess_moment(
    xy: np.ndarray, population: np.ndarray, pairs: np.ndarray, k: int, tolerance: float
) -> tuple[float, np.ndarray] | None:
    """Least Hess moment (km2 per inhabitant) of any contiguous plan within the tolerance, and its labels.

    Parameters
    ----------
    xy, population, pairs, k, tolerance
        As for ``HessModel``.

    Returns
    -------
    (optimum, labels) or None
        None where there is no such plan.

    Raises
    ------
    TimeoutError
        Where there are too many connected sets.
    """
    n = len(population)
    order = np.argsort(-population, kind="stable")  # heavy units first: what is left for the others is light
    place = np.argsort(order)
    weight, points = population[order].astype(np.int64), xy[order] / 1000.0
    near = np.zeros(n, dtype=np.int64)
    for first, second in place[np.asarray(pairs)].tolist():
        near[first] |= 1 << second
        near[second] |= 1 << first
    found = np.zeros(MOST_KEPT, dtype=np.int64)
    low, high = limits(population, k, tolerance)
    count = territories(near, weight, low, high, found, MOST_VISITED)
    if count < 0:
        raise TimeoutError
    if count == 0:
        return None
    inside = members_of(found[:count], n)
    apart = ((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2)
    moments = np.where(inside, (inside * weight) @ apart, np.inf).min(axis=1) / population.sum()
    chosen = best_cover(inside, moments, k)
    return None if chosen is None else (float(moments[chosen].sum()), inside[chosen].argmax(axis=0)[place])


def best_cover(inside: np.ndarray, cost: np.ndarray, k: int) -> np.ndarray | None:
    """The ``k`` sets that hold every unit once at the least cost, proven within ``GAP``; None where there are none."""
    rows = vstack([csr_matrix(inside.T.astype(float)), np.ones((1, len(cost)))]).tocsr()
    wanted = np.append(np.ones(inside.shape[1]), k)
    relaxed = linprog(cost, A_eq=rows, b_eq=wanted, bounds=(0, None), method="highs")
    if relaxed.status == 2:
        return None
    if relaxed.status != 0:
        raise TimeoutError(relaxed.message)
    prices = relaxed.eqlin.marginals
    reduced = cost - rows.T @ prices
    # No more than k sets are chosen, and none of them gains more than the least of the reduced costs.
    bound = float(wanted @ prices) + k * min(float(reduced.min()), 0.0)
    for guess in GUESSES:
        upper = bound * guess * (1 + MARGIN)
        free = np.flatnonzero(bound + reduced <= upper) if math.isfinite(upper) else np.arange(len(cost))
        solved = milp(
            cost[free],
            constraints=LinearConstraint(rows[:, free], wanted, wanted),
            integrality=np.ones(len(free)),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": GAP, "time_limit": 200.0},
        )
        if solved.status not in (0, 2):
            raise TimeoutError(solved.message)
        if solved.status == 0 and solved.fun <= upper:
            return free[solved.x > 0.5]
    return None
