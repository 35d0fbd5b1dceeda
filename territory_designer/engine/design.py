"""Design: from units and rules to a plan. Seeds, balancing, contiguity, refinement; the best of several starts."""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Callable, NamedTuple

import numpy as np

from .annealing import Found, Watch, blocks_for, ranked
from .balance import balanced
from .feasibility import check_possible
from .kernels import is_ready
from .plan import Plan
from .problem import Search, build_search
from .progress import Progress, ProgressFunction
from .refine import GENTLE, TIGHT, TIGHTER, refined
from .rules import Rules
from .seeds import current_labels, seed_labels
from .units import Units

#: Runs side by side. Fixed, because the number of runs is part of what a seed reproduces.
WORKERS = 2


@dataclass(frozen=True)
class Effort:
    """How much is tried.

    Attributes
    ----------
    starts : int
        Independent starts.
    more : int
        Further attempts while no plan keeps all limits.
    steps : float
        Steps of balancing and of refinement, each, per start, for up to ``SCALE_UNITS`` units; more units take more.
    most_blocks : int
        Blocks beyond which small problems gain nothing.
    """

    starts: int
    more: int
    steps: float
    most_blocks: int


EFFORT = {
    "draft": Effort(starts=1, more=1, steps=1.5e6, most_blocks=150),
    "normal": Effort(starts=2, more=8, steps=4e6, most_blocks=600),
    "thorough": Effort(starts=8, more=12, steps=2.0e7, most_blocks=2000),
}
SCALE_UNITS = 2000
#: Share of the progress bar that belongs to the starts; mostly nothing follows them.
STARTS_SHARE = 0.8


def design(units: Units, rules: Rules, progress: ProgressFunction | None = None) -> Plan:
    """Design territories.

    Parameters
    ----------
    units : Units
    rules : Rules
    progress : callable, optional
        ``progress(fraction, text) -> bool``, called from this thread; False cancels.

    Returns
    -------
    Plan
        The best plan found. Where ``plan.report["feasible"]`` is False, its ``violations`` say what is broken; it
        was then not proven that no plan could keep the rules.

    Raises
    ------
    RulesError, UnitsError
        Where rules or units are malformed.
    ImpossibleError
        Where no plan can keep the rules.
    CancelledError
        Where ``progress`` answered False.
    """
    started = time.perf_counter()
    tell = Progress(progress)
    tell(0.0, "Checking the rules")
    rules.checked(units)
    units = units.under(rules.links, rules.barriers)
    check_possible(units, rules)
    search = build_search(units, rules)
    found = _search(search, rules, tell)
    labels = found.labels[search.piece]
    if rules.current is None and rules.targets is None and rules.centres is None:
        labels = _in_reading_order(units, labels, search.k)
    plan = Plan(units, labels, rules)
    facts = {"seconds": round(time.perf_counter() - started, 3)}
    tell(1.0, "Done")
    return Plan(units, plan.labels, rules, facts)


def _search(search: Search, rules: Rules, tell: Progress) -> Found:
    """The best of several starts, and of further attempts while none keeps all limits."""
    effort = EFFORT[rules.effort]
    pieces = len(search.problem.weight)
    # Large markets get more steps, though less than in proportion: their territories settle side by side.
    steps = effort.steps * max(pieces / SCALE_UNITS, 1.0) ** 0.8
    blocks = blocks_for(pieces, steps, effort.most_blocks)
    planned = effort.starts + effort.more
    seeds = [_seed(rules, start) for start in range(planned)]
    found: list[Found] = []
    for first in range(0, effort.starts, WORKERS):
        batch = seeds[first : min(first + WORKERS, effort.starts)]
        starts = [_begin(search, rules, seed) for seed in batch]

        def attempt(seed: int, labels: np.ndarray, watch: Watch) -> Found:
            return _from_seeds(search, rules, blocks, seed, labels, watch)

        part = STARTS_SHARE / effort.starts
        place = Place(first * part, len(batch) * part, f"start {first + 1} of {effort.starts}")
        found += _side_by_side(attempt, batch, starts, 2 * blocks, place, tell)
    found = ranked(search, found, rules.contiguous)
    for first in range(effort.starts, planned, WORKERS):
        if found[0].violation == 0.0:
            break
        batch = seeds[first : min(first + WORKERS, planned)]
        starts = [found[index % len(found)].labels for index in range(len(batch))]
        # Where nothing forbids to part with the current plan altogether, one attempt does.
        anew = batch[-1] if rules.current is not None and not rules.max_moved else None
        if anew is not None:
            starts[-1] = seed_labels(search, anew)

        def retry(
            seed: int, labels: np.ndarray, watch: Watch, batch: list[int] = batch, anew: int | None = anew
        ) -> Found:
            if seed == anew:
                even = balanced(search, labels, blocks, seed, watch)
                return refined(search, even.labels, blocks, seed + 1, watch, rules.contiguous)
            heat = TIGHT if seed == batch[0] else TIGHTER
            return refined(search, labels, 2 * blocks, seed + 2, watch, rules.contiguous, heat)

        part = (1.0 - STARTS_SHARE) / effort.more
        done = STARTS_SHARE + (first - effort.starts) * part
        place = Place(done, len(batch) * part, "tight limits, trying harder")
        found = ranked(search, found + _side_by_side(retry, batch, starts, 2 * blocks, place, tell), rules.contiguous)
    return found[0]


class Place(NamedTuple):
    """Where a batch stands in the whole: fraction before it, its own fraction, and what to call it."""

    before: float
    share: float
    text: str


def _side_by_side(
    attempt: Callable[[int, np.ndarray, Watch], Found],
    seeds: list[int],
    starts: list[np.ndarray],
    blocks: int,
    place: Place,
    tell: Progress,
) -> list[Found]:
    """Run attempts in threads while this one reports progress and listens for cancel."""
    watch = Watch(planned=blocks * len(seeds))
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        running = [pool.submit(attempt, seed, labels, watch) for seed, labels in zip(seeds, starts)]
        try:
            waiting: set[Future[Found]] = set(running)
            while waiting:
                _, waiting = wait(waiting, timeout=0.05)
                text = "Balancing" if watch.fraction < 0.5 else "Refining"
                if not is_ready():
                    text = "Compiling the engine, once after installing: half a minute"
                tell(0.99 * (place.before + watch.fraction * place.share), f"{text} ({place.text})")
        except BaseException:
            watch.stop[0] = 1
            raise
        return [future.result() for future in running]


def _begin(search: Search, rules: Rules, seed: int) -> np.ndarray:
    """Where a start begins: at the current alignment, or at seeds of its own."""
    return current_labels(search) if rules.current is not None else seed_labels(search, seed)


def _from_seeds(search: Search, rules: Rules, blocks: int, seed: int, labels: np.ndarray, watch: Watch) -> Found:
    """Balance and refine one start; a realignment refines the current plan."""
    if rules.current is not None:
        return refined(search, labels, 2 * blocks, seed, watch, rules.contiguous, GENTLE)
    even = balanced(search, labels, blocks, seed, watch)
    return refined(search, even.labels, blocks, seed + 1, watch, rules.contiguous)


def _seed(rules: Rules, start: int) -> int:
    """A seed of its own for every start."""
    return (int(rules.seed) * 1009 + start * 97) % 2**31


def _in_reading_order(units: Units, labels: np.ndarray, k: int) -> np.ndarray:
    """Number territories from north to south, so that numbers can be found on the map."""
    count = np.bincount(labels, minlength=k)
    north = np.bincount(labels, weights=units.xy[:, 1], minlength=k) / np.maximum(count, 1)
    number = np.empty(k, dtype=np.int64)
    number[np.lexsort((np.arange(k), -north))] = np.arange(k)
    return number[labels]
