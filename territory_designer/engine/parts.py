"""Parts of the map that no territory may cross, and how many territories each of them gets.

A part is a component of the neighbour graph where territories must be contiguous, and a parent (state, region)
where units name one. Every part needs a whole number of territories, which is a question of its own: it has an
exact answer before any search begins.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .neighbours import components
from .rules import Rules
from .units import Units

#: Loads this close to a limit (as a share of all) count as on it: a proof must not rest on rounding.
EDGE = 1e-9
#: Nodes of the branch and bound; beyond them nothing is proven. A count, so that every machine stops at the same one.
MOST_NODES = 5000
#: Price of imbalance between parts beside the share of the market that changes hands.
IMBALANCE_PRICE = 0.05


class Division(NamedTuple):
    """What is to be divided among parts (P parts, k territories, c measures).

    Attributes
    ----------
    load : (P, c) float array
        Measures of each part, as shares of their totals.
    least, most : (P,) int arrays
        Fewest and most territories that a part can hold.
    targets : (k, c) float array
        Shares that the territories should hold.
    fixed : (k,) int array
        Part that a territory has to lie in (it has locked units there), -1 where it is free.
    wish : (k, P) float array
        Share of the market that territory t has in part q now, or that its fixed centre draws there.
    """

    load: np.ndarray
    least: np.ndarray
    most: np.ndarray
    targets: np.ndarray
    fixed: np.ndarray
    wish: np.ndarray

    @property
    def even(self) -> bool:
        """Whether all territories have equal targets."""
        return bool(np.allclose(self.targets, self.targets[0], rtol=1e-12, atol=0.0))


def crossable(units: Units, rules: Rules) -> np.ndarray:
    """(m,) bool array: neighbour pairs that a territory may cross, those within one parent."""
    parent = rules.parent_codes(units)
    return parent[units.pairs[:, 0]] == parent[units.pairs[:, 1]]


def parts_of(units: Units, rules: Rules) -> np.ndarray:
    """Part of each unit.

    Parameters
    ----------
    units : Units
        With links and barriers of the rules already applied.
    rules : Rules

    Returns
    -------
    (n,) int array
        Components of the map within parents where territories must be contiguous, from the largest; parents where
        they need not be; all 0 where neither parts the map.
    """
    if rules.contiguous:
        return components(len(units), units.pairs[crossable(units, rules)])
    return rules.parent_codes(units)


def division_of(units: Units, rules: Rules, part: np.ndarray, piece: np.ndarray, holder: np.ndarray) -> Division:
    """The question that `apportion` answers.

    Parameters
    ----------
    units : Units
    rules : Rules
    part, piece : (n,) int arrays
        Of each unit.
    holder : (n,) int array
        Territory that each unit cannot leave, -1 where it can.
    """
    k, number = rules.count(units), int(part.max()) + 1
    total = units.values.sum(axis=0)
    shares = units.values / np.where(total > 0, total, 1.0)
    load = np.column_stack([np.bincount(part, weights=column, minlength=number) for column in shares.T])
    part_of_piece = np.zeros(int(piece.max()) + 1, dtype=np.int64)
    part_of_piece[piece] = part
    current = rules.current_labels(units)
    fixed = np.full(k, -1, dtype=np.int64)
    fixed[holder[holder >= 0]] = part[holder >= 0]
    wish = np.zeros((k, number))
    if rules.centres is not None:
        from scipy.spatial import cKDTree

        nearest = cKDTree(units.xy).query(np.asarray(rules.centres, dtype=float))[1]
        wish[np.arange(k), part[nearest]] = 1.0 / k
    placed = current >= 0
    weight = shares[:, 0] if total[0] > 0 else np.full(len(units), 1.0 / len(units))
    np.add.at(wish, (current[placed], part[placed]), weight[placed])
    return Division(
        load=load,
        least=np.ones(number, dtype=np.int64),
        most=np.bincount(part_of_piece, minlength=number),
        targets=rules.target_shares(units),
        fixed=fixed,
        wish=wish,
    )


def count_range(division: Division, tolerance: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fewest and most territories of each part, for equal targets.

    Parameters
    ----------
    division : Division
        With equal targets.
    tolerance : (c,) float array
        Infinity where a measure has no limit.

    Returns
    -------
    least, most : (P,) int arrays
        ``least > most`` where a part cannot be cut into whole territories.
    """
    target = division.targets[0]
    pinned = np.bincount(division.fixed[division.fixed >= 0], minlength=len(division.load))
    least, most = np.maximum(division.least, pinned), division.most.copy()
    for j in np.flatnonzero(np.isfinite(tolerance)):
        largest, smallest = target[j] * (1.0 + tolerance[j]), target[j] * (1.0 - tolerance[j])
        least = np.maximum(least, np.ceil((division.load[:, j] - EDGE) / largest).astype(np.int64))
        if smallest > EDGE:
            most = np.minimum(most, np.floor((division.load[:, j] + EDGE) / smallest).astype(np.int64))
    return least, most


def apportion(division: Division, tolerance: np.ndarray) -> tuple[np.ndarray | None, bool]:
    """Give every territory a part, so that each part can be cut into its territories within all tolerances.

    With equal targets the number of territories of a part lies in an interval, and the numbers are chosen one by one
    where they help most (the marginal allocation of Fox, Management Science 13(3), 1966, optimal for convex costs).
    Unequal targets, locked territories, current ones and fixed centres make it an integer program.

    Parameters
    ----------
    division : Division
    tolerance : (c,) float array
        Infinity where a measure has no limit.

    Returns
    -------
    owner_part : (k,) int array or None
        Part of each territory; None where there is no such assignment, or none was found.
    proven : bool
        Whether None is a proof.
    """
    k, number = division.wish.shape
    if number == 1:
        least, most = count_range(division, tolerance) if division.even else (division.least, division.most)
        fits = bool(least[0] <= k <= most[0])
        return (np.zeros(k, dtype=np.int64) if fits else None), True
    if division.even:
        least, most = count_range(division, tolerance)
        if (least > most).any() or not least.sum() <= k <= most.sum():
            return None, True
        if not division.wish.any():
            count = _even_counts(division, tolerance, least, most)
            return np.repeat(np.arange(number), count), True
        return _assigned(division, tolerance, least, most)
    return _assigned(division, tolerance, division.least, division.most)


def nearest_apportionment(division: Division, tolerance: np.ndarray) -> np.ndarray:
    """A part for every territory where no assignment keeps all tolerances: the parts that lack most get most.

    Returns
    -------
    (k,) int array
        Every part has a territory, as far as there are enough.
    """
    number = len(division.load)
    owner = division.fixed.copy()
    measures = np.flatnonzero(np.isfinite(tolerance))
    j = int(measures[0]) if len(measures) else 0
    lack = division.load[:, j].copy()
    count = np.bincount(owner[owner >= 0], minlength=number)
    np.subtract.at(lack, owner[owner >= 0], division.targets[owner >= 0, j])
    free = np.flatnonzero(owner < 0)
    for place, t in enumerate(free[np.argsort(-division.targets[free, j], kind="stable")]):
        without = np.flatnonzero(count == 0)
        # The last territories go to parts that have none yet.
        choice = without if len(without) >= len(free) - place > 0 else np.arange(number)
        q = int(choice[np.argmax(lack[choice] + division.wish[t, choice] + (count[choice] < division.most[choice]))])
        owner[t] = q
        lack[q] -= division.targets[t, j]
        count[q] += 1
    return owner


def _even_counts(division: Division, tolerance: np.ndarray, least: np.ndarray, most: np.ndarray) -> np.ndarray:
    """Number of territories of each part with the least squared deviation, in units of the tolerances."""
    measures = np.flatnonzero(np.isfinite(tolerance) & (division.load.sum(axis=0) > 0))
    measures = measures if len(measures) else np.array([0])
    scale = np.where(np.isfinite(tolerance), np.maximum(tolerance, 1e-6), 1.0)[measures]
    target = division.targets[0, measures]

    def cost(count: np.ndarray) -> np.ndarray:
        mean = division.load[:, measures] / (count[:, None] * target)
        return (count[:, None] * ((mean - 1.0) / scale) ** 2).sum(axis=1)

    count = least.copy()
    for _ in range(len(division.targets) - int(least.sum())):
        gain = np.where(count < most, cost(count + 1) - cost(count), np.inf)
        count[int(gain.argmin())] += 1
    return count


def _assigned(
    division: Division, tolerance: np.ndarray, least: np.ndarray, most: np.ndarray
) -> tuple[np.ndarray | None, bool]:
    """The integer program: x[t, q] = 1 where territory t lies in part q, d[q] = how far part q is off balance."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_matrix, hstack, kron, vstack
    from scipy.sparse import eye as identity

    k, number = division.wish.shape
    cells = k * number
    held = np.flatnonzero(np.isfinite(tolerance))
    each = hstack([kron(identity(k), np.ones((1, number))), coo_matrix((k, number))])
    counted = hstack([kron(np.ones((1, k)), identity(number)), coo_matrix((number, number))])
    constraints = [LinearConstraint(each.tocsc(), 1, 1), LinearConstraint(counted.tocsc(), least, most)]
    for j in held if len(held) else [0]:
        target = division.targets[:, j]
        # In mean targets, so that the solver's own tolerances mean the same in every market.
        scale = float(target.mean())
        sums = kron(target[None, :] / scale, identity(number))
        load, slack = division.load[:, j] / scale, 1e-6
        if np.isfinite(tolerance[j]) and not division.even:
            limited = hstack([sums, coo_matrix((number, number))]).tocsc()
            low = load / (1.0 + tolerance[j]) - slack
            high = np.where(tolerance[j] < 1.0, load / max(1.0 - tolerance[j], 1e-12) + slack, np.inf)
            constraints.append(LinearConstraint(limited, low, high))
        unit = max(tolerance[j], 1e-3) if np.isfinite(tolerance[j]) else 1.0
        off = vstack([hstack([sums, -unit * identity(number)]), hstack([-sums, -unit * identity(number)])])
        constraints.append(LinearConstraint(off.tocsc(), -np.inf, np.concatenate([load, -load])))
    lower, upper = np.zeros(cells + number), np.ones(cells + number)
    upper[cells:] = np.inf
    for t in np.flatnonzero(division.fixed >= 0):
        upper[t * number : (t + 1) * number] = 0.0
        upper[t * number + division.fixed[t]] = lower[t * number + division.fixed[t]] = 1.0
    solved = milp(
        np.concatenate([-division.wish.ravel(), np.full(number, IMBALANCE_PRICE / k)]),
        constraints=constraints,
        integrality=np.concatenate([np.ones(cells), np.zeros(number)]),
        bounds=Bounds(lower, upper),
        options={"node_limit": MOST_NODES},
    )
    if solved.x is None:
        return None, bool(solved.status == 2)
    return solved.x[:cells].reshape(k, number).argmax(axis=1).astype(np.int64), True
