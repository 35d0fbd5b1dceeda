"""The surroundings of one territory as a small market of their own, on which repairs are searched."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .guard import Guard, excess_of
from .neighbourhood import Neighbourhood
from .plan import Plan, deviation_of
from .suggestions import Pool

#: Territories and atoms around the one in question that may take part; rings are added whole until there are as many.
#: Markets of fewer take part as a whole.
MOST_TERRITORIES, MOST_ATOMS = 60, 5000

#: Changes of a plan: territory that each moved atom gets, both as numbers of the region.
Moves = tuple[tuple[int, int], ...]


class Steps(NamedTuple):
    """Single moves in a region (p of them).

    Attributes
    ----------
    atom, origin, territory : (p,) int arrays
        What moves, where it is and where it goes.
    loss, gain : (p, c) float arrays
        Deviations that the two territories would have.
    """

    atom: np.ndarray
    origin: np.ndarray
    territory: np.ndarray
    loss: np.ndarray
    gain: np.ndarray


class Region:
    """A territory, those around it, and how far each may deviate.

    Territories are numbered by how many borders they lie from the first one; the last number, ``k``, stands for no
    territory. Units that stay together are one atom.

    Parameters
    ----------
    guard : Guard
    territory : int
        The one to be brought within its limits.

    Attributes
    ----------
    territories : (k,) int array
        Numbers in the plan.
    hops : (k + 1,) int array
        Borders between each and the first.
    atoms, label, values, size : (p,), (p,), (p, c), (p,) arrays
        Number in the plan, territory, measures and units of each atom.
    scattered : bool
        Whether the units of an atom may hang together only through others, so that what is whole as atoms may be in
        pieces as units.
    whole : bool
        Whether the region is all of the market.
    totals, targets, allowed : (k + 1, c) float arrays
        ``allowed`` are the largest deviations: tolerances, and for those beyond them now but the first, what they are.
    """

    def __init__(self, guard: Guard, territory: int) -> None:
        pool, plan = Pool(guard), guard.plan
        self.guard, self.c = guard, len(plan.units.measures)
        self.territories, hops = _rings(pool, plan.k, territory)
        k = self.k = len(self.territories)
        place = np.full(plan.k + 1, -1, dtype=np.int64)
        place[self.territories], place[plan.k] = np.arange(k), k
        self.hops = np.append(hops, 0)
        self.atoms = np.flatnonzero(place[pool.label] >= 0)
        self.whole = len(self.atoms) == len(pool.label)
        self.label, self.values = place[pool.label[self.atoms]], pool.values[self.atoms]
        self.free = pool.free[self.atoms]
        self.open = np.append(~guard.shut[self.territories], False)
        self.totals = pool.totals[np.append(self.territories, -1)]
        self.targets = pool.targets[np.append(self.territories, -1)]
        now = np.abs(deviation_of(self.totals, self.targets))
        self.allowed = np.maximum(np.broadcast_to(guard.limits, now.shape), now)
        self.allowed[0], self.allowed[k] = guard.limits, np.inf
        self.size = np.bincount(guard.atom, minlength=len(pool.label))[self.atoms]
        local = np.full(len(pool.label), -1, dtype=np.int64)
        local[self.atoms] = np.arange(len(self.atoms))
        pairs = local[pool.pairs]
        pairs = pairs[(pairs >= 0).all(axis=1)]
        self.graph = Neighbourhood(len(self.atoms), pairs)
        ends = np.concatenate([pairs, pairs[:, ::-1]])
        self._ends = [ends[(self.label[ends] == t).any(axis=1)] for t in range(k + 1)]
        self._place_in_space(pool)
        self._look_inside(local)
        self.pieces = self.pieces_of(self.label, np.arange(k))
        self._related = bool(plan.rules.apart or plan.rules.max_moved or plan.rules.parents is not None)

    def _place_in_space(self, pool: Pool) -> None:
        """Weight of each atom as a share of a territory, and how far it is from each centre in mean radii."""
        plan, atom = self.guard.plan, self.guard.atom
        count, weight = len(pool.label), plan.unit_weights
        mass = np.bincount(atom, weights=weight, minlength=count)
        spread = np.where(mass > 0, mass, 1.0)[atom]
        share = np.where(mass[atom] > 0, weight, 1.0 / np.bincount(atom, minlength=count)[atom])
        xy = [np.bincount(atom, weights=share * axis / spread, minlength=count)[self.atoms] for axis in plan.units.xy.T]
        self.xy, self.centres = np.column_stack(xy), plan.centres[self.territories]
        self.weight = mass[self.atoms] * plan.k / (mass.sum() or 1.0)
        inside = self.label < self.k
        apart = ((self.xy[inside] - self.centres[self.label[inside]]) ** 2).sum(axis=1)
        self.radius = float(apart.mean()) or 1.0

    def _look_inside(self, local: np.ndarray) -> None:
        """The units of the atoms, as a graph of their own where an atom has several."""
        units, place = self.guard.plan.units, local[self.guard.atom]
        self.scattered = bool((self.size > 1).any())
        self._inside, self._units = np.arange(len(self.atoms)), self.graph
        if self.scattered:
            inside = np.flatnonzero(place >= 0)
            row = np.full(len(units), -1, dtype=np.int64)
            row[inside] = np.arange(len(inside))
            pairs = row[units.pairs]
            self._inside, self._units = place[inside], Neighbourhood(len(inside), pairs[(pairs >= 0).all(axis=1)])

    def beyond(self, totals: np.ndarray) -> np.ndarray:
        """What territories deviate beyond what is allowed: (..., k + 1) for totals (..., k + 1, c)."""
        return excess_of(deviation_of(totals, np.broadcast_to(self.targets, totals.shape)), self.allowed).sum(axis=-1)

    def after(self, moves: Moves) -> tuple[np.ndarray, np.ndarray]:
        """Labels (p,) and totals (k + 1, c) after changes."""
        labels, totals = self.label.copy(), self.totals.copy()
        for atom, territory in moves:
            totals[labels[atom]] -= self.values[atom]
            totals[territory] += self.values[atom]
            labels[atom] = territory
        return labels, totals

    def all_beyond(self, level: list[Moves]) -> np.ndarray:
        """`beyond` after each of many changes with the same number of moves: (s, k + 1)."""
        steps = np.array(level, dtype=np.int64).reshape(len(level), -1, 2)
        totals = np.repeat(self.totals[None], len(level), axis=0)
        row = np.repeat(np.arange(len(level)), steps.shape[1])
        atom, territory = steps[:, :, 0].ravel(), steps[:, :, 1].ravel()
        np.add.at(totals, (row, territory), self.values[atom])
        np.subtract.at(totals, (row, self.label[atom]), self.values[atom])
        return self.beyond(totals)

    def steps(self, labels: np.ndarray, totals: np.ndarray, about: np.ndarray, anywhere: bool = False) -> Steps:
        """Atoms not moved yet, with each open territory that they touch, where either end is in ``about`` (k + 1,)."""
        if anywhere:
            atom = np.repeat(np.arange(len(labels)), self.k)
            territory = np.tile(np.arange(self.k), len(labels))
        else:
            # Lists go by where atoms were; those that have moved since are looked at in any case.
            moved = np.flatnonzero(labels != self.label)
            place, near = self.graph.edges(moved)
            ends = np.concatenate(
                [*(self._ends[t] for t in np.flatnonzero(about)), np.column_stack([near, moved[place]])]
            )
            atom, territory = ends[:, 0], labels[ends[:, 1]]
        origin = labels[atom]
        usable = (origin != territory) & (about[origin] | about[territory]) & self.open[territory] & self.free[atom]
        usable &= labels[atom] == self.label[atom]
        keys = np.unique(atom[usable] * (self.k + 1) + territory[usable])
        atom, territory = keys // (self.k + 1), keys % (self.k + 1)
        origin, amount = labels[atom], self.values[atom]
        loss = deviation_of(totals[origin] - amount, self.targets[origin])
        gain = deviation_of(totals[territory] + amount, self.targets[territory])
        return Steps(atom, origin, territory, loss, gain)

    def excess_after(self, steps: Steps) -> tuple[np.ndarray, np.ndarray]:
        """What the losing and the gaining territory of each step would be beyond what is allowed."""
        return (
            excess_of(steps.loss, self.allowed[steps.origin]).sum(axis=-1),
            excess_of(steps.gain, self.allowed[steps.territory]).sum(axis=-1),
        )

    def spread(self, steps: Steps) -> np.ndarray:
        """How much less compact each step makes territories, about their centres now, as a share of one's moment."""

        def away(territory: np.ndarray) -> np.ndarray:
            centre = self.centres[np.minimum(territory, self.k - 1)]
            far = ((self.xy[steps.atom] - centre) ** 2).sum(axis=1)
            return np.where(territory < self.k, far, self.radius)

        return self.weight[steps.atom] * (away(steps.territory) - away(steps.origin)) / self.radius

    def pieces_of(self, labels: np.ndarray, territories: np.ndarray) -> np.ndarray:
        """Number of pieces of some territories; 0 where one is empty."""
        among = np.zeros(self.k + 1, dtype=bool)
        among[territories] = True
        inside = labels[self._inside]
        members = np.flatnonzero(among[inside])
        piece = self._units.pieces(inside, members)[members]
        owner = np.zeros(int(piece.max(initial=-1)) + 1, dtype=np.int64)
        owner[piece] = inside[members]
        return np.bincount(owner, minlength=self.k + 1)[territories]

    def is_kept(self, moves: Moves) -> bool:
        """Whether changes leave every territory its units and its pieces, and keep the relations between units."""
        labels, _ = self.after(moves)
        touched = np.unique([row for atom, t in moves for row in (t, int(self.label[atom]))])
        touched = touched[touched < self.k]
        pieces = self.pieces_of(labels, touched)
        if (pieces == 0).any():
            return False
        if self.guard.plan.rules.contiguous and (pieces > np.maximum(self.pieces[touched], 1)).any():
            return False
        return self.is_lawful(moves)

    def is_lawful(self, moves: Moves) -> bool:
        """Whether changes keep pairs apart, parents and the move budget."""
        return not self._related or self.guard.is_lawful(*self.trial(moves))

    def labels_of(self, moves: Moves) -> tuple[np.ndarray, np.ndarray]:
        """Labels of the plan's units (n,) after changes, and which units they move."""
        labels = self.guard.labels.copy()
        owner = np.full(int(self.guard.atom.max()) + 1, -2, dtype=np.int64)
        for atom, territory in moves:
            owner[self.atoms[atom]] = self.territories[territory]
        moved = np.flatnonzero(owner[self.guard.atom] >= 0)
        labels[moved] = owner[self.guard.atom[moved]]
        return labels, moved

    def trial(self, moves: Moves) -> tuple[Plan, np.ndarray]:
        """The plan after changes, and which units they move."""
        labels, moved = self.labels_of(moves)
        trial = self.guard.plan.unlocked()
        for territory in np.unique(labels[moved]):
            trial.move(moved[labels[moved] == territory], int(territory))
        return trial, moved

    def moment(self, moves: Moves) -> float:
        """Moment of the whole plan after changes, in km2 per unit of weight."""
        return self.trial(moves)[0].moment_km2

    def units(self, moves: Moves) -> int:
        """How many units changes move."""
        return int(sum(self.size[atom] for atom, _ in moves))


def _rings(pool: Pool, k: int, territory: int) -> tuple[np.ndarray, np.ndarray]:
    """Territories around one, nearest first, and how many borders away they are."""
    ends = pool.label[pool.pairs]
    ends = np.unique(np.sort(ends[(ends >= 0).all(axis=1) & (ends[:, 0] != ends[:, 1])], axis=1), axis=0)
    graph = Neighbourhood(k, ends.reshape(-1, 2))
    count = np.bincount(pool.label[pool.label >= 0], minlength=k)
    hops = np.full(k, -1, dtype=np.int64)
    hops[territory] = 0
    ring, chosen = np.array([territory]), [territory]
    while len(ring) and len(chosen) < MOST_TERRITORIES and count[chosen].sum() < MOST_ATOMS:
        near = np.unique(graph.edges(ring)[1])
        ring = near[hops[near] < 0]
        hops[ring] = hops[chosen[-1]] + 1
        chosen += ring.tolist()
    beyond_reach = np.flatnonzero(hops < 0)
    if k <= MOST_TERRITORIES and len(pool.label) <= MOST_ATOMS:
        hops[beyond_reach] = hops.max() + 1
        chosen += beyond_reach.tolist()
    return np.array(chosen), hops[chosen]
