"""A plan: one assignment of units to territories with its running totals.

The optimiser, hand editing, undo and the tables use the same figures: the state of the kernels, updated in
constant time per moved unit.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from .contiguity import pieces_of
from .errors import RulesError
from .kernels import COUNT, MOMENT, SUM_Q, SUM_X, SUM_Y, TOTALS, WEIGHT, Problem, apply_moves, moment_of, state_of
from .rules import Rules
from .score import build_report
from .units import Units

#: A territory with less than this share of all weight may hold nothing but rounding.
REMAINDER = 1e-9


class Plan:
    """An assignment of units to territories.

    Parameters
    ----------
    units : Units
        With links and barriers of the rules applied.
    labels : (n,) int array
        Territory 0..k-1 per unit, in the order of ``units.ids``; -1 where a unit has none.
    rules : Rules
    facts : dict, optional
        What the design adds to the report, for example its running time.

    Attributes
    ----------
    units, rules
        As given.
    k : int
        Number of territories.
    """

    def __init__(self, units: Units, labels: Any, rules: Rules, facts: dict[str, Any] | None = None) -> None:
        self.units, self.rules, self.k = units, rules, rules.count(units)
        given = np.asarray(labels)
        if given.shape != (len(units),):
            raise RulesError(f"{given.size:,} labels were given for {len(units):,} units.")
        if given.max(initial=-1) >= self.k:
            raise RulesError(f"A label is {given.max()}, but there are only {self.k} territories (numbered from 0).")
        # Units without territory live in one more row, whose target is 0 and which no figure shows.
        self._labels = np.where(given < 0, self.k, given).astype(np.int64)
        self._facts = dict(facts or {})
        self._problem = _figures_problem(units, rules, self.k)
        self._state, self._moved = state_of(self._problem, self._labels)

    @property
    def labels(self) -> np.ndarray:
        """(n,) int array: territory of each unit, -1 where it has none. A copy."""
        return np.where(self._labels == self.k, -1, self._labels)

    @property
    def totals(self) -> np.ndarray:
        """(k, c) float array: what each territory holds of each measure."""
        return self._state[: self.k, TOTALS:].copy()

    @property
    def targets(self) -> np.ndarray:
        """(k, c) float array: what each territory should hold of each measure."""
        return self._problem.targets[: self.k]

    @property
    def deviations(self) -> np.ndarray:
        """(k, c) float array: total / target - 1; 0 where the target is 0."""
        return deviation_of(self.totals, self.targets)

    @property
    def locked(self) -> np.ndarray:
        """(n,) bool array: units that refuse to move."""
        return self._problem.fixed

    @property
    def unit_weights(self) -> np.ndarray:
        """(n,) float array: what each unit weighs in the moment."""
        return self._problem.weight

    @property
    def moment_km2(self) -> float:
        """Moment of all territories per unit of weight, as reports give it."""
        return float(self.moments.sum()) / (float(self.weights.sum()) or 1.0)

    @property
    def counts(self) -> np.ndarray:
        """(k,) int array: number of units."""
        return self._state[: self.k, COUNT].astype(np.int64)

    @property
    def moments(self) -> np.ndarray:
        """(k,) float array: moment of each territory, in km2 times the first measure."""
        return self._state[: self.k, MOMENT].copy()

    @property
    def weights(self) -> np.ndarray:
        """(k,) float array: the first measure, which weighs the moment (units, where it is 0 everywhere)."""
        return self._state[: self.k, WEIGHT].copy()

    @property
    def moved(self) -> dict[str, float]:
        """Units, and share of each measure, that are not where the current alignment has them."""
        home = self._problem.home
        away = (home >= 0) & (home != self._labels)
        shares = {name: float(self._moved[j] / self._whole[j]) for j, name in enumerate(self.units.measures)}
        return {"units": int(away.sum()), **shares}

    @cached_property
    def _whole(self) -> np.ndarray:
        """(c,) float array: total of each measure, 1 where that is 0."""
        total = self.units.values.sum(axis=0)
        return np.where(total > 0, total, 1.0)

    def move(self, units: Iterable[int] | int, territory: int) -> list[tuple[int, int]]:
        """Move units to a territory.

        Parameters
        ----------
        units : int or iterable of int
            Indices of units.
        territory : int
            0..k-1, or -1 to take them out of every territory.

        Returns
        -------
        list of (unit, former territory)
            What undoes the move: ``for unit, former in reversed(result): plan.move(unit, former)``.

        Raises
        ------
        RulesError
            Where a unit is locked or the territory does not exist; nothing is moved then.
        """
        wanted = [int(units)] if isinstance(units, (int, np.integer)) else [int(unit) for unit in units]
        if not -1 <= territory < self.k:
            raise RulesError(f"There is no territory {territory}; there are {self.k}, numbered from 0.")
        locked = [self.units.ids[unit] for unit in wanted if self._problem.fixed[unit]]
        if locked:
            raise RulesError(f"Unit {locked[0]} is locked and stays where it is. Unlock it to move it.")
        target = self.k if territory < 0 else int(territory)
        formers = ((unit, int(self._labels[unit])) for unit in dict.fromkeys(wanted))
        undo = [(unit, -1 if former == self.k else former) for unit, former in formers if former != target]
        if undo:
            going = np.array([unit for unit, _ in undo], dtype=np.int64)
            rows = {target, *self._labels[going].tolist()}
            apply_moves(self._problem, self._labels, self._state, self._moved, going, target)
            for row in rows:
                self._state[row, MOMENT] = _row_moment(self._problem, self._state, row)
            self.__dict__.pop("pieces", None)
            self._sweep()
        return undo

    def trial(self) -> Plan:
        """A copy whose moves leave this plan as it is: what a gesture would do is tried on it."""
        other = copy.copy(self)
        other._labels, other._state, other._moved = self._labels.copy(), self._state.copy(), self._moved.copy()
        return other

    def unlocked(self) -> Plan:
        """A trial in which no unit is locked: shows what a move would do that a lock refuses."""
        other = self.trial()
        other._problem = self._problem._replace(fixed=np.zeros(len(self.units), dtype=bool))
        return other

    def _sweep(self) -> None:
        """Recompute the sums where a territory lost all its weight: a mean over what rounding leaves is nonsense."""
        weight = self._state[:, WEIGHT]
        if ((weight != 0.0) & (np.abs(weight) < REMAINDER * weight.sum())).any():
            self._state, self._moved = state_of(self._problem, self._labels)

    @cached_property
    def pieces(self) -> np.ndarray:
        """(k,) int array: number of connected pieces of each territory."""
        piece = pieces_of(self._labels, self.units.pairs)
        owner = np.zeros(piece.max(initial=-1) + 1, dtype=np.int64)
        owner[piece] = self._labels
        return np.bincount(owner, minlength=self.k + 1)[: self.k]

    @property
    def border_m(self) -> np.ndarray | None:
        """(k,) float array: length of each territory's outline in metres; None for units without outlines."""
        if self.units.perimeter_m is None:
            return None
        first, second = self._labels[self.units.pairs[:, 0]], self._labels[self.units.pairs[:, 1]]
        inner = first == second
        shared = np.bincount(first[inner], weights=self.units.border_m[inner], minlength=self.k + 1)
        whole = np.bincount(self._labels, weights=self.units.perimeter_m, minlength=self.k + 1)
        return np.maximum(whole - 2.0 * shared, 0.0)[: self.k]

    def border_of(self, territory: int) -> float | None:
        """Length of one territory's outline in metres, as in `border_m`, without looking at the others."""
        if self.units.perimeter_m is None:
            return None
        members = np.flatnonzero(self._labels == territory)
        around = self.units.neighbourhood
        _, entry = around.entries(members)
        inner = entry[self._labels[around.indices[entry]] == territory]  # each shared border is there from both sides
        shared = self.units.border_m[around.pair[inner]].sum()
        return max(float(self.units.perimeter_m[members].sum() - shared), 0.0)

    @property
    def area_m2(self) -> np.ndarray | None:
        """(k,) float array: area of each territory in m2; None for units without outlines."""
        if self.units.area_m2 is None:
            return None
        return np.bincount(self._labels, weights=self.units.area_m2, minlength=self.k + 1)[: self.k]

    @property
    def hess_units(self) -> np.ndarray:
        """(k,) int array: the unit that is the best centre of each territory, -1 where it is empty.

        By the parallel axis theorem this is the unit nearest to the weighted centre.
        """
        centre = self.centres
        apart = np.full(len(self.units), np.inf)
        member = self._labels < self.k
        apart[member] = ((self.units.xy[member] - centre[self._labels[member]]) ** 2).sum(axis=1)
        order = np.lexsort((np.arange(len(apart)), apart, self._labels))
        best = np.full(self.k, -1, dtype=np.int64)
        owners, first = np.unique(self._labels[order], return_index=True)
        real = owners < self.k
        best[owners[real]] = order[first[real]]
        return best

    @property
    def centres(self) -> np.ndarray:
        """(k, 2) float array: weighted centres in metres; of the bare points where a territory has no weight."""
        member = self._labels < self.k
        owner = self._labels[member]
        weight = self._problem.weight[member]
        empty = np.bincount(owner, weights=weight, minlength=self.k) <= 0
        weight = np.where(empty[owner], 1.0, weight)
        load = np.bincount(owner, weights=weight, minlength=self.k)
        sums = [np.bincount(owner, weights=weight * self.units.xy[member, axis], minlength=self.k) for axis in (0, 1)]
        return np.column_stack([np.divide(part, load, out=np.zeros(self.k), where=load > 0) for part in sums])

    @property
    def hess_moments(self) -> np.ndarray:
        """(k,) float array: moment about the best unit point, in km2 times the first measure."""
        best = self.hess_units
        step = (self.units.xy[best] - self.centres) / 1000.0
        free = np.array([_row_moment(self._problem, self._state, row, free=True) for row in range(self.k)])
        return np.where(best >= 0, free + self.weights * (step**2).sum(axis=1), 0.0)

    @property
    def report(self) -> dict[str, Any]:
        """Figures of the plan as plain values; see `score.build_report`."""
        report = {**build_report(self), **self._facts}
        bound = report["bound_km2"]
        if bound and report["feasible"]:
            report["gap"] = max(report["hess_moment_km2"] / bound - 1.0, 0.0)
        return report


def deviation_of(totals: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Deviations: total / target - 1, and 0 where the target is 0."""
    return np.divide(totals, targets, out=np.ones_like(totals), where=targets > 0) - 1.0


def _figures_problem(units: Units, rules: Rules, k: int) -> Problem:
    """The kernels' arrays for figures: raw values, no costs but the moment."""
    n, c = units.values.shape
    totals = units.values.sum(axis=0)
    targets = np.vstack([rules.target_shares(units) * totals, np.zeros(c)])
    weight = units.values[:, 0] if totals[0] > 0 else np.ones(n)
    centres = np.full((k + 1, 2), np.nan)
    origin = units.xy.mean(axis=0)
    if rules.centres is not None:
        centres[:k] = (np.asarray(rules.centres, dtype=float) - origin) / 1000.0
    return Problem(
        indptr=np.zeros(n + 1, dtype=np.int64),
        indices=np.zeros(0, dtype=np.int64),
        border=np.zeros(0),
        values=np.ascontiguousarray(units.values),
        targets=targets,
        low=np.zeros(c),
        high=np.full(c, np.inf),
        weight=np.ascontiguousarray(weight),
        xy=np.ascontiguousarray((units.xy - origin) / 1000.0),
        centres=centres,
        fixed=rules.locked_units(units),
        home=rules.current_labels(units),
        stay=np.zeros(n),
        budget=np.full(c, np.inf),
        apart_ptr=np.zeros(n + 1, dtype=np.int64),
        apart=np.zeros(0, dtype=np.int64),
    )


def _row_moment(problem: Problem, state: np.ndarray, row: int, free: bool = False) -> float:
    """Moment of one territory from its sums; ``free`` takes the weighted centre even where one is fixed."""
    x, y = (np.nan, np.nan) if free else problem.centres[row]
    return float(moment_of(state[row, WEIGHT], state[row, SUM_X], state[row, SUM_Y], state[row, SUM_Q], x, y))


def score(units: Units, labels: Sequence[int] | np.ndarray, rules: Rules) -> dict[str, Any]:
    """The report for any labels.

    Parameters
    ----------
    units : Units
    labels : (n,) int array
        Territory 0..k-1 per unit, -1 where a unit has none.
    rules : Rules

    Returns
    -------
    dict
        As ``Plan.report``.
    """
    rules.checked(units)
    return Plan(units.under(rules.links, rules.barriers), labels, rules).report
