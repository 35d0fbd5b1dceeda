"""Suggestions: the moves that help balance most, and why a unit is where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from .editing import MovePreview, preview_move
from .guard import Guard, imbalance
from .neighbourhood import Neighbourhood
from .plan import Plan, deviation_of
from .score import ROUNDING

#: Largest group of units that moves as one, and from how many of the best smaller groups it is made.
MOST_UNITS, GROWN = 3, 1500
#: Groups looked at for each suggestion that is asked for, before fewer are given.
LOOKED_AT = 300


@dataclass(frozen=True)
class Suggestion:
    """A move that makes a plan fairer without breaking a rule.

    Attributes
    ----------
    units : (p,) int array
        One unit, or a connected group.
    origin, territory : int
        Where they are, -1 where they have no territory, and where they should go.
    excess_before, excess_after : float
        Sum over territories and measures of what lies beyond the tolerances.
    squares_before, squares_after : float
        Sum over territories and measures of the squares of deviation / tolerance.
    preview : MovePreview
        All other figures of the move.
    """

    units: np.ndarray
    origin: int
    territory: int
    excess_before: float
    excess_after: float
    squares_before: float
    squares_after: float
    preview: MovePreview


@dataclass(frozen=True)
class Alternative:
    """A territory that a unit is in or could be in.

    Attributes
    ----------
    territory : int
    own : bool
        Whether the unit is in it now; all changes are 0 then.
    units : (p,) int array
        What would move: the unit and those that stay together with it.
    excess_change, squares_change : float
        Change of what lies beyond the tolerances and of the squares of deviation / tolerance; below 0 is fairer.
    moment_change_km2 : float
        Change of the moment in km2 per unit of weight; below 0 is more compact.
    moved_change : {"units": number, measure: share}
        Change of what is not where the current alignment has it.
    obstacles : tuple of str
        Rules that forbid the move, of "locked", "closed", "emptied", "pieces", "tolerance", "parents", "apart",
        "budget".
    preview : MovePreview
        Figures of both territories before and after.
    """

    territory: int
    own: bool
    units: np.ndarray
    excess_change: float
    squares_change: float
    moment_change_km2: float
    moved_change: dict[str, float]
    obstacles: tuple[str, ...]
    preview: MovePreview


class Candidates(NamedTuple):
    """Groups of atoms that could move (p groups, up to `MOST_UNITS` atoms each).

    Attributes
    ----------
    atoms : (p, s) int array
        Ascending per row.
    origin, territory : (p,) int arrays
    excess, squares : (p,) float arrays
        Changes of the imbalance; below 0 is fairer.
    allowed : (p,) bool array
        Whether no territory would leave its tolerances.
    """

    atoms: np.ndarray
    origin: np.ndarray
    territory: np.ndarray
    excess: np.ndarray
    squares: np.ndarray
    allowed: np.ndarray

    def best(self, most: int) -> np.ndarray:
        """Rows in the order of what they help, at most so many."""
        order = np.lexsort((self.territory, self.atoms[:, 0], self.squares, np.round(self.excess, 9)))
        return order[:most]

    def helpful(self, most: int) -> list[tuple[float, float, int, np.ndarray, int, int]]:
        """What makes the plan fairer and is allowed: changes, size, atoms, origin and territory, best first."""
        fairer = (self.excess < -ROUNDING) | ((self.excess <= ROUNDING) & (self.squares < -ROUNDING))
        rows = np.flatnonzero(fairer & self.allowed)
        chosen = Candidates(*(column[rows] for column in self))
        return [
            (
                round(float(chosen.excess[row]), 9),
                float(chosen.squares[row]),
                chosen.atoms.shape[1],
                chosen.atoms[row],
                int(chosen.origin[row]),
                int(chosen.territory[row]),
            )
            for row in chosen.best(most)
        ]


class Pool:
    """All that could move in a plan, as atoms: units that stay together are one."""

    def __init__(self, guard: Guard) -> None:
        plan, units = guard.plan, guard.plan.units
        count = int(guard.atom.max()) + 1
        self.guard, self.deviations = guard, np.vstack([plan.deviations, np.zeros(len(units.measures))])
        self.totals = np.vstack([plan.totals, np.zeros(len(units.measures))])
        self.targets = np.vstack([plan.targets, np.zeros(len(units.measures))])
        self.label = np.zeros(count, dtype=np.int64)
        self.label[guard.atom] = guard.labels
        self.free = np.ones(count, dtype=bool)
        self.free[guard.atom[guard.held]] = False
        if count == len(units):
            self.values, self.pairs, self.graph = units.values, units.pairs, units.neighbourhood
            return
        columns = [np.bincount(guard.atom, weights=column, minlength=count) for column in units.values.T]
        pairs = np.sort(guard.atom[units.pairs], axis=1)
        self.values = np.column_stack(columns)
        self.pairs = np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)
        self.graph = Neighbourhood(count, self.pairs)

    def singles(self) -> Candidates:
        """Every atom with every territory that it touches."""
        outer = self.pairs[self.label[self.pairs[:, 0]] != self.label[self.pairs[:, 1]]]
        atom, territory = (
            np.concatenate([outer[:, 0], outer[:, 1]]),
            self.label[np.concatenate([outer[:, 1], outer[:, 0]])],
        )
        usable = self.free[atom] & (territory >= 0) & ~self.guard.shut[territory]
        rows = self.guard.plan.k + 1
        keys = np.unique(atom[usable] * rows + territory[usable])
        return self.judged(keys[:, None] // rows, keys % rows)

    def grown(self, found: Candidates) -> Candidates:
        """Groups with one atom more, from those that help most."""
        chosen = found.best(GROWN)
        atoms, territory, origin = found.atoms[chosen], found.territory[chosen], found.origin[chosen]
        size = atoms.shape[1]
        place, neighbour = self.graph.edges(atoms.ravel())
        row = place // size
        usable = self.free[neighbour] & (self.label[neighbour] == origin[row])
        usable &= (atoms[row] != neighbour[:, None]).all(axis=1)
        group = np.sort(np.column_stack([atoms[row[usable]], neighbour[usable]]), axis=1)
        rows = np.unique(np.column_stack([group, territory[row[usable]]]), axis=0)
        return self.judged(rows[:, :-1], rows[:, -1])

    def judged(self, atoms: np.ndarray, territory: np.ndarray) -> Candidates:
        """What groups of atoms change."""
        origin, limits = self.label[atoms[:, 0]], self.guard.limits
        amount = self.values[atoms].sum(axis=1)
        excess, squares = np.zeros(len(atoms)), np.zeros(len(atoms))
        allowed = np.ones(len(atoms), dtype=bool)
        for row, sign in ((origin, -1.0), (territory, 1.0)):
            before = self.deviations[row]
            after = deviation_of(self.totals[row] + sign * amount, self.targets[row])
            was, now = imbalance(before, limits), imbalance(after, limits)
            excess, squares = excess + now[0] - was[0], squares + now[1] - was[1]
            allowed &= ~self.guard.worsens(before, after)
        return Candidates(atoms, origin, territory, excess, squares, allowed)


def suggest_moves(plan: Plan, limit: int = 5, closed: Any = None) -> list[Suggestion]:
    """The moves that help balance most without breaking a rule.

    Each is good for itself, judged on the plan as it is; no unit is in two of them, and no
    two are from the same territory to the same other one.

    Parameters
    ----------
    plan : Plan
    limit : int
        How many at most.
    closed : (k,) bool array, optional
        Territories that neither gain nor lose units.

    Returns
    -------
    list of Suggestion
        Best first; empty where no move of a unit, or of up to three that are neighbours, makes the plan fairer.
    """
    guard = Guard(plan, closed)
    pool = Pool(guard)
    sizes = [pool.singles()]
    while len(sizes) < MOST_UNITS:
        sizes.append(pool.grown(sizes[-1]))
    order = [one for found in sizes for one in found.helpful(LOOKED_AT * limit)]
    order.sort(key=lambda one: one[:3])
    chosen: list[Suggestion] = []
    taken: set[int] = set()
    before = [float(part.sum()) for part in imbalance(plan.deviations, guard.limits)]
    for excess, squares, _, atoms, origin, territory in order[: LOOKED_AT * limit]:
        if len(chosen) == limit:
            break
        shown = any((one.origin, one.territory) == (origin, territory) for one in chosen)
        if shown or taken & set(atoms.tolist()):
            continue
        going = np.flatnonzero(np.isin(guard.atom, atoms))
        preview = _kept(guard, going, origin, territory, closed)
        if preview is not None:
            taken |= set(atoms.tolist())
            after = [max(was + change, 0.0) for was, change in zip(before, (excess, squares))]
            chosen.append(Suggestion(going, origin, territory, before[0], after[0], before[1], after[1], preview))
    return chosen


def _kept(guard: Guard, going: np.ndarray, origin: int, territory: int, closed: Any) -> MovePreview | None:
    """The move of connected units to a territory that they touch, None where a rule forbids it."""
    if guard.related(going, territory) or (origin >= 0 and guard.splits(going, origin)):
        return None
    preview = preview_move(guard.plan, going, territory, closed)
    return None if guard.obstacles(preview) else preview


def explain_unit(plan: Plan, unit: int, closed: Any = None) -> list[Alternative]:
    """Where a unit could be instead, and what that would cost.

    Parameters
    ----------
    plan : Plan
    unit : int
    closed : (k,) bool array, optional
        Territories that neither gain nor lose units.

    Returns
    -------
    list of Alternative
        Its own territory first, then those that it touches, the next best one first: those that no rule forbids
        before the others, then by balance, then by moment.
    """
    guard = Guard(plan, closed)
    going = guard.units_of(unit)
    own = int(guard.labels[unit])
    _, neighbour = plan.units.neighbourhood.edges(going)
    near = sorted(set(guard.labels[neighbour].tolist()) - {own, -1})
    others = [_alternative(guard, going, territory, closed) for territory in near]
    others.sort(
        key=lambda one: (
            bool(one.obstacles),
            round(one.excess_change, 9),
            round(one.squares_change, 9),
            one.moment_change_km2,
        )
    )
    here = preview_move(plan, going, own, closed)
    still = dict.fromkeys(here.moved_before, 0.0)
    return [Alternative(own, True, going, 0.0, 0.0, 0.0, still, (), here), *others]


def _alternative(guard: Guard, going: np.ndarray, territory: int, closed: Any) -> Alternative:
    """One territory that units could move to; figures as if no lock refused."""
    preview = preview_move(guard.plan, going, territory, closed)
    obstacles = guard.obstacles(preview)
    if len(preview.units) < len(going):
        preview = preview_move(guard.plan.unlocked(), going, territory)
        obstacles = tuple(dict.fromkeys([*obstacles, *guard.obstacles(preview)]))
    effects = [*preview.losses, *([preview.gain] if preview.gain else [])]
    excess = squares = 0.0
    for effect in effects:
        was = imbalance(effect.deviations_before, guard.limits)
        now = imbalance(effect.deviations_after, guard.limits)
        excess, squares = excess + float(now[0] - was[0]), squares + float(now[1] - was[1])
    moved = {name: preview.moved_after[name] - before for name, before in preview.moved_before.items()}
    return Alternative(territory, False, going, excess, squares, preview.moment_change_km2, moved, obstacles, preview)
