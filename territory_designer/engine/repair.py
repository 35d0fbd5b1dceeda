"""Repair: the fewest moves that bring one territory within its limits."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Callable

import numpy as np

from .errors import ImpossibleError, RulesError
from .guard import Guard, excess_of
from .kernels import parts_around
from .plan import Plan
from .progress import Progress, ProgressFunction
from .region import Moves, Region, Steps
from .rules import Rules
from .score import ROUNDING
from .units import Units
from .wording import exact_percent, listed, number_of, percent

#: In a region of so few atoms every plan may be looked at, and this many at most; else so many combinations of moves.
TINY, MOST_TINY, MOST_COMBINED = 16, 8000, 400
#: Combinations, those nearest to a repair, to which one more move is tried, where not every plan may be looked at.
MOST_COMPLETED = 1000
#: Combinations with the same number of moves of which the moment is computed.
MOST_COMPARED = 200
#: Plans kept after each move of the beam search, those looked at for each, and the largest number of moves.
WIDTH, OFFERED, DEPTH = 24, 40, 80
#: What is beyond the limits counts less for each border that it lies farther away: it must go outward to where there is
#: room. A territory that becomes less compact by as much as its moment counts like this share of a target.
OUTWARD, SPREAD = 0.85, 0.05


def repair_territory(
    units: Units,
    rules: Rules,
    labels: Any,
    territory: int,
    closed: Any = None,
    progress: ProgressFunction | None = None,
) -> np.ndarray:
    """Bring one territory within its tolerances by moving as few units as possible.

    No other territory leaves its tolerances or goes further beyond them. Combinations of a few moves are all looked
    at, so that where one of them is enough, the answer has the fewest units and, of those, the least moment; larger
    repairs, with chains of moves through several territories, are found by a beam search.

    Parameters
    ----------
    units : Units
    rules : Rules
        Of the active territories (`compact`). Rules that are broken already must only not be broken further.
    labels : (n,) int array
        The plan, -1 where a unit has no territory.
    territory : int
    closed : (k,) bool array, optional
        Territories that neither gain nor lose units.
    progress : callable, optional
        As for `design`.

    Returns
    -------
    (n,) int array
        The plan after the repair; equal to ``labels`` where nothing was beyond.

    Raises
    ------
    RulesError
        Where the territory does not exist or is closed.
    ImpossibleError
        Where no repair was found; the message says how near the search came.
    CancelledError
        Where ``progress`` answered False.
    """
    rules.checked(units)
    units = units.under(rules.links, rules.barriers)
    plan = Plan(units, labels, replace(rules, links=(), barriers=()))
    if not 0 <= territory < plan.k:
        raise RulesError(f"There is no territory {territory}; there are {plan.k}, numbered from 0.")
    tell = Progress(progress)
    tell(0.0, "Looking for the fewest moves")
    guard = Guard(plan, closed)
    if guard.shut[territory]:
        raise RulesError(f"Territory {territory + 1} is closed. Open it to repair it.")
    if not excess_of(plan.deviations[territory], guard.limits).any():
        return plan.labels
    region = Region(guard, territory)
    moves, finished = combined(region, tell)
    nearest: Moves = ()
    if moves is None:
        moves, nearest = beam(region, tell)
        moves = None if finished else moves
    if moves is None:
        raise ImpossibleError(_nothing_found(region, nearest, finished))
    tell(1.0, "Done")
    return region.labels_of(thinned(region, moves))[0]


def combined(region: Region, tell: Progress) -> tuple[Moves | None, bool]:
    """Look at all combinations of few moves.

    Only combinations of moves that hang together through the territories they touch are looked at: any other part
    of a repair could be left out. On maps that are not tiny, two moves are always enough to be found, and three where
    two of them come among the nearest.

    Returns
    -------
    moves : Moves or None
        The repair with the fewest units.
    finished : bool
        Whether every plan was looked at, so that None is a proof.
    """
    tiny = len(region.label) <= TINY
    level: list[Moves] = [()]
    best: tuple[int, float, Moves] | None = None
    while level:
        told = partial(tell, 0.05, f"Combining {number_of(len(level[0]) + 1, 'move')}")
        found = _completed(region, level, tiny, told)
        if found:
            fewest = min(region.units(moves) for moves in found)
            chosen = [moves for moves in found if region.units(moves) == fewest][:MOST_COMPARED]
            best = min([*([best] if best else []), *((fewest, region.moment(moves), moves) for moves in chosen)])
        # Atoms of several units may make a repair of more moves the one with fewer units.
        if best is not None and best[0] <= len(level[0]) + 1:
            return best[2], True
        if len(level) > (MOST_TINY if tiny else MOST_COMBINED):
            return (best[2] if best else None), False
        level = _extended(region, level, tiny, told)
    return (best[2] if best else None), tiny and region.whole


def _about(region: Region, moves: Moves, tiny: bool) -> np.ndarray:
    """Territories (k + 1,) that one more move must touch."""
    about = np.full(region.k + 1, tiny)
    about[0] = True
    for atom, territory in moves:
        about[territory] = about[region.label[atom]] = True
    about[region.k] = tiny
    return about


def _extended(region: Region, level: list[Moves], tiny: bool, told: Callable[[], None]) -> list[Moves]:
    """All combinations with one move more."""
    found: set[Moves] = set()
    for moves in level:
        told()
        labels, totals = region.after(moves)
        steps = region.steps(labels, totals, _about(region, moves, tiny), tiny)
        found.update(tuple(sorted([*moves, step])) for step in zip(steps.atom.tolist(), steps.territory.tolist()))
    return sorted(found)


def _completed(region: Region, level: list[Moves], tiny: bool, told: Callable[[], None]) -> list[Moves]:
    """Combinations that one more move turns into a repair."""
    found: set[Moves] = set()
    every = region.all_beyond(level)
    mendable = np.flatnonzero((every > 0).sum(axis=1) <= 2)  # one move mends two territories at most
    if not tiny:
        mendable = mendable[np.argsort(every[mendable].sum(axis=1), kind="stable")][:MOST_COMPLETED]
    for place in mendable:
        told()
        moves, beyond = level[place], every[place]
        labels, totals = region.after(moves)
        wrong = np.flatnonzero(beyond)
        about = _about(region, moves, tiny)
        if len(wrong) and not tiny:
            about = np.arange(region.k + 1) == wrong[0]
        steps = region.steps(labels, totals, about, tiny)
        left = beyond.sum() - beyond[steps.origin] - beyond[steps.territory]
        good = (left <= ROUNDING) & (sum(region.excess_after(steps)) == 0.0)
        for row in np.flatnonzero(good):
            whole = tuple(sorted([*moves, (int(steps.atom[row]), int(steps.territory[row]))]))
            if whole not in found and region.is_kept(whole):
                found.add(whole)
    return sorted(found)


def beam(region: Region, tell: Progress) -> tuple[Moves | None, Moves]:
    """Move by move, keep the plans in which least is beyond the limits, and that far out where there is room.

    Returns
    -------
    moves : Moves or None
        The most compact repair among those found with the fewest moves.
    nearest : Moves
        What brings the first territory nearest without harming another.
    """
    outward = OUTWARD**region.hops
    mark, queue = np.zeros(len(region.label), dtype=np.int64), np.zeros(len(region.label), dtype=np.int64)
    stamp = 0
    states: list[Moves] = [()]
    seen: set[Moves] = {()}
    nearest: Moves = ()
    least = float(region.beyond(region.totals)[0])
    for depth in range(DEPTH):
        tell(0.1 + 0.9 * depth / DEPTH, f"Looking for {number_of(depth + 1, 'move')}")
        offers = sorted(offer for moves in states for offer in _offers(region, moves, outward))
        states, repaired = [], []
        for _, moves, (atom, territory) in offers:
            whole = tuple(sorted([*moves, (atom, territory)]))
            if whole in seen:
                continue
            seen.add(whole)
            labels, totals = region.after(moves)
            stamp += 2
            around = region.graph.indptr, region.graph.indices
            origin = labels[atom]
            held = origin < region.k and region.guard.plan.rules.contiguous
            if held and parts_around(atom, origin, labels, *around, mark, queue, stamp) > 1:
                continue
            if not (region.is_kept(whole) if region.scattered else region.is_lawful(whole)):
                continue
            totals[origin] -= region.values[atom]
            totals[territory] += region.values[atom]
            beyond = region.beyond(totals)
            states.append(whole)
            if beyond[1:].sum() == 0.0 and beyond[0] < least:
                nearest, least = whole, float(beyond[0])
            if beyond.sum() == 0.0:
                repaired.append(whole)
            if len(states) == WIDTH:
                break
        if repaired:
            return min((region.units(moves), region.moment(moves), moves) for moves in repaired)[2], nearest
        if not states:
            break
    return None, nearest


def _offers(region: Region, moves: Moves, outward: np.ndarray) -> list[tuple[float, Moves, tuple[int, int]]]:
    """The best next moves of a plan with what would then be beyond the limits."""
    labels, totals = region.after(moves)
    beyond = region.beyond(totals)
    steps = region.steps(labels, totals, beyond > 0)
    count = np.bincount(labels, minlength=region.k + 1)
    usable = (count[steps.origin] > 1) | (steps.origin == region.k)
    steps = Steps(*(column[usable] for column in steps))
    loss, gain = region.excess_after(steps)
    priced = beyond * outward
    value = priced.sum() - priced[steps.origin] - priced[steps.territory]
    value = value + loss * outward[steps.origin] + gain * outward[steps.territory] + SPREAD * region.spread(steps)
    best = np.argsort(value, kind="stable")[:OFFERED]
    return [(float(value[row]), moves, (int(steps.atom[row]), int(steps.territory[row]))) for row in best]


def thinned(region: Region, moves: Moves) -> Moves:
    """Take back what a repair does not need: one move, or two."""
    while True:
        fewer = [tuple(step for step in moves if step != one) for one in moves]
        fewer += [
            tuple(step for step in moves if step not in (one, other))
            for place, one in enumerate(moves)
            for other in moves[place + 1 :]
        ]
        good = [less for less in fewer if _is_repair(region, less)]
        if not good:
            return moves
        moves = min(good, key=lambda less: (region.units(less), less))


def _is_repair(region: Region, moves: Moves) -> bool:
    """Whether changes bring the first territory within its limits and keep everything else."""
    return region.beyond(region.after(moves)[1]).sum() == 0.0 and region.is_kept(moves)


def _nothing_found(region: Region, nearest: Moves, finished: bool) -> str:
    """What to say where no repair was found."""
    plan, limits = region.guard.plan, region.guard.limits
    t = int(region.territories[0])
    before = plan.deviations[t]
    _, totals = region.after(nearest)
    after = totals[0] / np.where(region.targets[0] > 0, region.targets[0], 1.0) - 1.0
    off = np.flatnonzero(excess_of(before, limits) > 0)
    said = [
        f"{plan.units.measures[j]} deviates {percent(before[j], sign=True)} from target (tolerance "
        f"{exact_percent(limits[j])}), at best {percent(after[j], sign=True)}"
        for j in off
    ]
    if finished:
        what = f"Territory {t + 1} cannot be brought within its limits without breaking another rule"
    else:
        what = f"No moves were found that bring territory {t + 1} within its limits without breaking another rule"
    return f"{what}: {listed(said)}. Widen the tolerance, unlock what is near, or redesign."
