"""Hand editing: what a gesture would do, before it is done, and territories that are retired for now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .errors import RulesError
from .plan import Plan

#: Figures of a plan that an effect shows before and after.
FIGURES = ("counts", "totals", "deviations")


@dataclass(frozen=True)
class Effect:
    """What a gesture does to one territory.

    Attributes
    ----------
    territory : int
    units_before, units_after : int
        Number of units.
    totals_before, totals_after, deviations_before, deviations_after : (c,) float arrays
        In the order of ``Units.measures``; deviations are shares of the target.
    """

    territory: int
    units_before: int
    units_after: int
    totals_before: np.ndarray
    totals_after: np.ndarray
    deviations_before: np.ndarray
    deviations_after: np.ndarray


@dataclass(frozen=True)
class MovePreview:
    """What moving units to a territory would do.

    Attributes
    ----------
    territory : int
        The gaining territory; -1 where units would be taken out of every territory.
    units : (p,) int array
        Units that would move: those asked for that are elsewhere and do not refuse.
    locked : (q,) int array
        Units that refuse because they are locked.
    closed : (r,) int array
        Units that refuse because their territory or the gaining one is closed.
    amounts : {measure: float}
        Sum of each measure over ``units``.
    gain : Effect or None
        The gaining territory; None where that is none.
    losses : tuple of Effect
        Territories that lose units, most units first.
    moment_before_km2, moment_after_km2 : float
        Moment of the whole plan in km2 per unit of weight, as in the report.
    moved_before, moved_after : {"units": number, measure: share}
        What is not where the current alignment has it, as ``Plan.moved``.
    stranded : (s,) int array
        Units that the move cuts off from the heavier part of the piece they are in now.
    cut_off : (t,) int array
        Units that would move but do not reach the gaining territory; where that has no unit yet, all but the heaviest
        piece.
    """

    territory: int
    units: np.ndarray
    locked: np.ndarray
    closed: np.ndarray
    amounts: dict[str, float]
    gain: Effect | None
    losses: tuple[Effect, ...]
    moment_before_km2: float
    moment_after_km2: float
    moved_before: dict[str, float]
    moved_after: dict[str, float]
    stranded: np.ndarray
    cut_off: np.ndarray

    @property
    def moment_change_km2(self) -> float:
        """Change of the moment; below 0 the plan becomes more compact."""
        return self.moment_after_km2 - self.moment_before_km2

    @property
    def falls_apart(self) -> bool:
        """Whether a territory would be in more pieces than now."""
        return len(self.stranded) > 0 or len(self.cut_off) > 0


def preview_move(plan: Plan, units: Iterable[int] | int, territory: int, closed: Any = None) -> MovePreview:
    """What moving units to a territory would do; the plan stays as it is.

    Parameters
    ----------
    plan : Plan
    units : int or iterable of int
        Indices of units.
    territory : int
        0..k-1, or -1 to take them out of every territory.
    closed : (k,) bool array, optional
        Territories that neither gain nor lose units.

    Returns
    -------
    MovePreview

    Raises
    ------
    RulesError
        Where the territory or a unit does not exist.
    """
    wanted = np.unique(np.array([units] if np.isscalar(units) else list(units), dtype=np.int64))  # type: ignore[arg-type]
    if len(wanted) and not (wanted[0] >= 0 and wanted[-1] < len(plan.units)):
        wrong = wanted[0] if wanted[0] < 0 else wanted[-1]
        raise RulesError(f"There is no unit {wrong}; there are {len(plan.units):,}, numbered from 0.")
    if not -1 <= territory < plan.k:
        raise RulesError(f"There is no territory {territory}; there are {plan.k}, numbered from 0.")
    labels = plan.labels
    wanted = wanted[labels[wanted] != territory]
    shut = closed_rows(closed, plan.k)
    locked = plan.locked[wanted]
    refused = ~locked & (shut[labels[wanted]] | shut[territory])
    going = wanted[~locked & ~refused]
    trial = plan.trial()
    trial.move(going, territory)
    after = trial.labels
    losers, lost = np.unique(labels[going], return_counts=True)
    effects = _effects(plan, trial, [int(t) for t in losers[np.argsort(-lost, kind="stable")] if t >= 0])
    amounts = plan.units.values[going].sum(axis=0)
    return MovePreview(
        territory=int(territory),
        units=going,
        locked=wanted[locked],
        closed=wanted[refused],
        amounts={name: float(value) for name, value in zip(plan.units.measures, amounts)},
        gain=_effects(plan, trial, [int(territory)])[0] if territory >= 0 else None,
        losses=tuple(effects),
        moment_before_km2=plan.moment_km2,
        moment_after_km2=trial.moment_km2,
        moved_before=plan.moved,
        moved_after=trial.moved,
        stranded=_stranded(plan, labels, after, losers[losers >= 0]),
        cut_off=_cut_off(plan, labels, after, territory, going),
    )


def closed_rows(closed: Any, k: int) -> np.ndarray:
    """Which territories are closed.

    Parameters
    ----------
    closed : (k,) bool array or None
    k : int

    Returns
    -------
    (k + 1,) bool array
        The last one stands for units without territory, which are never closed; label -1 finds it.

    Raises
    ------
    RulesError
        Where the length is wrong.
    """
    shut = np.zeros(k + 1, dtype=bool)
    if closed is not None:
        given = np.asarray(closed, dtype=bool)
        if given.shape != (k,):
            raise RulesError(f"{given.size:,} territories are said to be open or closed, but there are {k:,}.")
        shut[:k] = given
    return shut


def _effects(plan: Plan, trial: Plan, territories: list[int]) -> list[Effect]:
    """Figures of some territories before and after."""
    counts, totals, deviations = ((getattr(plan, name), getattr(trial, name)) for name in FIGURES)
    return [
        Effect(
            territory=t,
            units_before=int(counts[0][t]),
            units_after=int(counts[1][t]),
            totals_before=totals[0][t],
            totals_after=totals[1][t],
            deviations_before=deviations[0][t],
            deviations_after=deviations[1][t],
        )
        for t in territories
    ]


def _members(labels: np.ndarray, territories: np.ndarray, k: int) -> np.ndarray:
    """All units of some territories."""
    among = np.zeros(k + 1, dtype=bool)
    among[territories] = True
    return np.flatnonzero(among[labels])


def _stranded(plan: Plan, before: np.ndarray, after: np.ndarray, losers: np.ndarray) -> np.ndarray:
    """Units cut off: of what is left of each piece of a loser, all parts but the heaviest."""
    graph = plan.units.neighbourhood
    former = graph.pieces(before, _members(before, losers, plan.k))
    left = _members(after, losers, plan.k)
    part = graph.pieces(after, left)
    return left[~_heaviest(plan, left, part[left], former[left])]


def _cut_off(plan: Plan, before: np.ndarray, after: np.ndarray, territory: int, going: np.ndarray) -> np.ndarray:
    """Units that move to a territory without reaching it."""
    if territory < 0 or not len(going):
        return going[:0]
    members = _members(after, np.array([territory]), plan.k)
    piece = plan.units.neighbourhood.pieces(after, members)
    held = before == territory
    if not held.any():
        return members[~_heaviest(plan, members, piece[members], np.zeros(len(members), dtype=np.int64))]
    reached = np.zeros(len(members), dtype=bool)
    reached[piece[held]] = True
    return going[~reached[piece[going]]]


def _heaviest(plan: Plan, units: np.ndarray, part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Whether each unit is in the heaviest part of its whole; of equally heavy ones, that with most units."""
    if not len(units):
        return np.zeros(0, dtype=bool)
    count = int(part.max()) + 1
    load = np.bincount(part, weights=plan.unit_weights[units], minlength=count)
    number = np.bincount(part, minlength=count)
    of = np.zeros(count, dtype=np.int64)
    of[part] = whole
    order = np.lexsort((-np.arange(count), number, load))  # the last one written wins
    best = np.zeros(int(of.max()) + 1, dtype=np.int64)
    best[of[order]] = order
    return best[whole] == part


def compact(labels: Any, active: Any) -> tuple[np.ndarray, np.ndarray]:
    """Number the active territories without gaps.

    A territory that is retired keeps its number, colour and name for later, but has no target: rules, and every
    function of the engine that takes labels, know of the active territories only.

    Parameters
    ----------
    labels : (n,) int array
        Territory 0..k-1 per unit, -1 where a unit has none.
    active : (k,) bool array

    Returns
    -------
    labels : (n,) int array
        Territory 0..a-1 among the a active ones; -1 where a unit had none or its territory is retired.
    numbers : (a,) int array
        Number that each of them has among all.

    Raises
    ------
    RulesError
        Where a label is not below k.
    """
    given, used = np.asarray(labels, dtype=np.int64), np.asarray(active, dtype=bool)
    if given.max(initial=-1) >= len(used):
        raise RulesError(f"A label is {given.max()}, but there are only {len(used)} territories (numbered from 0).")
    numbers = np.flatnonzero(used)
    place = np.full(len(used) + 1, -1, dtype=np.int64)  # label -1 finds the last one
    place[numbers] = np.arange(len(numbers))
    return place[np.maximum(given, -1)], numbers


def expand(labels: Any, numbers: Any) -> np.ndarray:
    """Give territories back the numbers that they have among all; undoes `compact`.

    Parameters
    ----------
    labels : (n,) int array
        Territory among the active ones, -1 where a unit has none.
    numbers : (a,) int array
        From `compact`.

    Returns
    -------
    (n,) int array
    """
    given = np.asarray(labels, dtype=np.int64)
    return np.append(np.asarray(numbers, dtype=np.int64), -1)[np.maximum(given, -1)]
