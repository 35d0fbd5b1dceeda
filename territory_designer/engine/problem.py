"""From units and rules to the arrays that the search works on.

Groups that must stay together are merged into one piece each, so that the search cannot part them; neighbours in
different parents are none to the search, so that no territory can cross a parent's border.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from .facts import too_heavy_to_move
from .groups import merge_groups
from .hulls import joined_groups
from .kernels import Problem
from .parts import apportion, crossable, division_of, nearest_apportionment, parts_of
from .rules import Rules
from .units import Units

#: Share of the moment's weight that is spread by area (or evenly), so that units without workload hold together.
AREA_SHARE = 0.01
#: Cost of all cuts as a share of the moment of the plan they are measured on: pays for smooth borders. While a search
#: looks for its arrangement a high one keeps territories in few pieces; what it ends with weighs the moment more.
SHAPE_SHARE, POLISH_SHARE = 0.25, 0.10
#: Cost of moving everything away from home, as a multiple of the moment: realignments keep what need not move.
STAY_SHARE = 2.0
#: Share of a tolerance that a search with this many territories or more leaves free for the last units.
NARROWED, NARROWED_K = 0.04, 400
#: The search keeps this much (as a share of target) inside a tolerance, so that rounding cannot break it.
SAFETY = 1e-7


@dataclass(frozen=True)
class Search:
    """A problem whose units are pieces, and how to get back.

    Attributes
    ----------
    problem : Problem
    piece : (n,) int array
        Piece of each unit.
    border_km : (m,) float array
        Shared border of each directed neighbour pair; ``problem.border`` is priced from it.
    part : (p,) int array
        Part of the map that each piece lies in; no neighbour pair joins two parts that territories may not cross.
    owner_part : (k,) int array
        Part that each territory lies in; every part has at least one.
    """

    problem: Problem
    piece: np.ndarray
    border_km: np.ndarray
    part: np.ndarray
    owner_part: np.ndarray

    @property
    def k(self) -> int:
        """Number of territories."""
        return len(self.problem.targets)

    def cut_km(self, labels: np.ndarray) -> float:
        """Length of all borders between territories."""
        origin = np.repeat(np.arange(len(labels)), np.diff(self.problem.indptr))
        return float(self.border_km[labels[origin] != labels[self.problem.indices]].sum() / 2.0)

    def narrowed(self) -> Search:
        """The same search with limits a little inside the true ones: among many territories one ends a hair outside."""
        share = 1.0 - NARROWED * min(self.k / NARROWED_K, 1.0)
        low, high = self.problem.low, self.problem.high
        problem = self.problem._replace(low=1.0 - (1.0 - low) * share, high=1.0 + (high - 1.0) * share)
        return replace(self, problem=problem)

    def priced(self, moment: float, labels: np.ndarray, share: float = SHAPE_SHARE) -> Search:
        """The same search with costs of cuts and of moves in proportion to a plan's moment.

        Parameters
        ----------
        moment : float
            Moment in km2 of the plan that sets the scale.
        labels : (p,) int array
            That plan, per piece.
        share : float
            Cost of all its cuts as a share of its moment.
        """
        cut = self.cut_km(labels)
        price = share * moment / cut if cut > 0 else 0.0
        stay = np.maximum(self.problem.weight, 1.0 / len(labels)) * STAY_SHARE * moment
        problem = self.problem._replace(border=self.border_km * price, stay=stay)
        return replace(self, problem=problem)


def build_search(units: Units, rules: Rules) -> Search:
    """Arrays for the search.

    Parameters
    ----------
    units : Units
        With links and barriers of the rules already applied.
    rules : Rules
        Already checked, and not proven impossible.
    """
    k, c = rules.count(units), len(units.measures)
    open_pairs = crossable(units, rules)
    piece, p = merge_groups(units, rules)
    if rules.contiguous:
        piece = joined_groups(units, rules, piece, units.pairs[open_pairs], _held(units, rules))
        p = int(piece.max()) + 1
    total = units.values.sum(axis=0)
    shares = units.values / np.where(total > 0, total, 1.0)
    spread = units.area_m2 / units.area_m2.sum() if units.area_m2 is not None else np.full(len(units), 1.0 / len(units))
    weight = (1.0 - AREA_SHARE) * shares[:, 0] + AREA_SHARE * spread
    origin = units.xy.mean(axis=0)
    mass = np.bincount(piece, weights=weight, minlength=p)
    kilometres = (units.xy - origin) / 1000.0
    xy = np.column_stack(
        [np.bincount(piece, weights=weight * kilometres[:, axis], minlength=p) / mass for axis in (0, 1)]
    )
    values = np.column_stack([np.bincount(piece, weights=shares[:, j], minlength=p) for j in range(c)])
    indptr, indices, border_km = _compressed(piece[units.pairs[open_pairs]], units.border_m[open_pairs] / 1000.0, p)
    limits = rules.tolerances(units)
    tolerance = np.array([max(limits.get(name, np.inf) - SAFETY, 0.0) for name in units.measures])
    homes = _homes(units, rules, shares, piece, p)
    apart_ptr, apart = _apart(units, rules, piece, p)
    centres = np.full((k, 2), np.nan)
    if rules.centres is not None:
        centres = (np.asarray(rules.centres, dtype=float) - origin) / 1000.0
    problem = Problem(
        indptr=indptr,
        indices=indices,
        border=np.zeros(len(indices)),
        values=np.ascontiguousarray(values),
        targets=np.ascontiguousarray(rules.target_shares(units)),
        low=np.maximum(1.0 - tolerance, 0.0),
        high=1.0 + tolerance,
        weight=mass,
        xy=np.ascontiguousarray(xy),
        centres=np.ascontiguousarray(centres),
        fixed=homes.fixed,
        home=homes.home,
        stay=np.zeros(p),
        budget=homes.budget,
        apart_ptr=apart_ptr,
        apart=apart,
    )
    part, owner_part = _parts(units, rules, piece, p)
    return Search(problem, piece, border_km, part, owner_part)


def _parts(units: Units, rules: Rules, piece: np.ndarray, p: int) -> tuple[np.ndarray, np.ndarray]:
    """Part of each piece and of each territory."""
    of_unit = parts_of(units, rules)
    part = np.zeros(p, dtype=np.int64)
    part[piece] = of_unit
    holder = np.where(_held(units, rules), rules.current_labels(units), -1)
    division = division_of(units, rules, of_unit, piece, holder)
    limits = rules.tolerances(units)
    tolerance = np.array([limits.get(name, np.inf) for name in units.measures])
    owner_part, _ = apportion(division, tolerance)
    return part, nearest_apportionment(division, tolerance) if owner_part is None else owner_part


def _compressed(pairs: np.ndarray, length: np.ndarray, p: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Neighbour pairs (m, 2) as compressed rows with the sum of their lengths; pairs inside a piece vanish."""
    from scipy.sparse import coo_matrix

    outer = pairs[:, 0] != pairs[:, 1]
    one, other = pairs[outer, 0], pairs[outer, 1]
    # A link has no length, and a sparse matrix would drop its zero: counted beside the lengths instead.
    both = np.concatenate([one, other]), np.concatenate([other, one])
    count = coo_matrix((np.ones(2 * len(one)), both), shape=(p, p)).tocsr()
    summed = coo_matrix((np.concatenate([length[outer]] * 2) + 1.0, both), shape=(p, p)).tocsr()
    count.sort_indices()
    summed.sort_indices()
    border = np.maximum(summed.data - count.data, 0.0)
    return summed.indptr.astype(np.int64), summed.indices.astype(np.int64), border


def _held(units: Units, rules: Rules) -> np.ndarray:
    """(n,) bool array: units that cannot leave their territory, locked or too heavy for a move budget."""
    return rules.locked_units(units) | too_heavy_to_move(units, rules)


class Homes(NamedTuple):
    """Where pieces are now.

    Attributes
    ----------
    home : (p,) int array
        Territory in which most of a piece is now, -1 where it has none.
    fixed : (p,) bool array
        Whether the piece cannot leave it.
    budget : (c,) float array
        Share of each measure that may still leave home; infinity where there is no limit.
    """

    home: np.ndarray
    fixed: np.ndarray
    budget: np.ndarray


def _homes(units: Units, rules: Rules, shares: np.ndarray, piece: np.ndarray, p: int) -> Homes:
    """Where pieces are now, and what may move beside the units that have to move in any case.

    The search counts a piece as moved as a whole. Where its units have different territories now, those that are
    not at the piece's home move wherever it goes, so the budget pays for them beforehand. A piece that moves to the
    home of some of its units is then counted too high, never too low: what the search allows, the report allows.
    """
    k, current, stuck = rules.count(units), rules.current_labels(units), _held(units, rules)
    named = rules.move_budget(units)
    budget = np.array([named.get(name, np.inf) for name in units.measures])
    limited = np.flatnonzero(np.isfinite(budget))
    # The measure that has the least room decides where a piece is at home; without budgets, the first.
    j = int(limited[np.argmin(budget[limited])]) if len(limited) else 0
    placed = np.flatnonzero(current >= 0)
    home = np.full(p, -1, dtype=np.int64)
    order = np.lexsort((current[placed], piece[placed]))
    keys, place = np.unique(piece[placed[order]] * k + current[placed[order]], return_inverse=True)
    held = np.bincount(place.ravel(), weights=shares[placed[order], j])
    ascending = np.lexsort((-keys, held))  # the last one written wins: the heaviest, of equals the first
    home[keys[ascending] // k] = keys[ascending] % k
    fixed = np.zeros(p, dtype=bool)
    fixed[piece[stuck]] = True
    home[piece[stuck]] = current[stuck]
    away = placed[current[placed] != home[piece[placed]]]
    return Homes(home, fixed, np.maximum(budget - shares[away].sum(axis=0), 0.0))


def _apart(units: Units, rules: Rules, piece: np.ndarray, p: int) -> tuple[np.ndarray, np.ndarray]:
    """Pairs that must not share a territory, as compressed rows."""
    rows: list[tuple[int, int]] = []
    for pair in rules.apart:
        first, second = (int(unit) for unit in units.index_of(pair, "A pair that must be apart"))
        rows += [(int(piece[first]), int(piece[second])), (int(piece[second]), int(piece[first]))]
    rows = sorted(set(rows))
    pointer = np.zeros(p + 1, dtype=np.int64)
    for first, _ in rows:
        pointer[first + 1] += 1
    return np.cumsum(pointer), np.array([second for _, second in rows], dtype=np.int64)
