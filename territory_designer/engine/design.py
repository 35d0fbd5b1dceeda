"""Design: from units and rules to a plan. Seeds, balancing, contiguity, refinement; the best of several starts."""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

import numpy as np

from .annealing import Found, Watch, blocks_for
from .balance import balanced
from .errors import CancelledError
from .feasibility import check_possible
from .plan import Plan
from .problem import Search, build_search
from .progress import Progress, ProgressFunction
from .refine import refined
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
        Further starts while no plan keeps all limits.
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
    "draft": Effort(starts=1, more=1, steps=2.5e6, most_blocks=150),
    "normal": Effort(starts=2, more=2, steps=8.0e6, most_blocks=600),
    "thorough": Effort(starts=12, more=12, steps=2.4e7, most_blocks=2000),
}
SCALE_UNITS = 2000


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
    """The best of several starts; more are made while none keeps all limits."""
    effort = EFFORT[rules.effort]
    pieces = len(search.problem.weight)
    # Large markets get more steps, though less than in proportion: their territories settle side by side.
    steps = effort.steps * max(pieces / SCALE_UNITS, 1.0) ** 0.8
    blocks = blocks_for(pieces, steps, effort.most_blocks)
    best: Found | None = None
    first, last = 0, effort.starts
    while first < last:
        batch = range(first, min(first + WORKERS, last))
        for found in _run_batch(search, rules, blocks, batch, (first, effort.starts + effort.more), tell):
            if best is None or found.rank < best.rank:
                best = found
        first = batch.stop
        if first >= last and best is not None and best.violation > 0 and last < effort.starts + effort.more:
            last += WORKERS
    if best is None:
        raise CancelledError("Cancelled; nothing was changed.")
    return best


def _run_batch(
    search: Search, rules: Rules, blocks: int, batch: range, place: tuple[int, int], tell: Progress
) -> list[Found]:
    """Run starts side by side while this thread reports progress and listens for cancel."""
    watch = Watch(planned=2 * blocks * len(batch))
    seeds = {start: _seeds(search, rules, start) for start in batch}
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        running: list[Future[Found]] = [
            pool.submit(_one_start, search, rules, blocks, start, seeds[start], watch) for start in batch
        ]
        try:
            waiting = set(running)
            while waiting:
                _, waiting = wait(waiting, timeout=0.05)
                first, planned = place
                text = "Balancing" if watch.fraction < 0.5 else "Refining"
                tell(0.99 * (first + watch.fraction * len(batch)) / planned, f"{text} (start {first + 1})")
        except BaseException:
            watch.stop[0] = 1
            raise
        return [future.result() for future in running]


def _seeds(search: Search, rules: Rules, start: int) -> np.ndarray:
    """Where a start begins."""
    if rules.current is not None:
        return current_labels(search)
    return seed_labels(search, _seed(rules, start))


def _one_start(search: Search, rules: Rules, blocks: int, start: int, labels: np.ndarray, watch: Watch) -> Found:
    """Balance and refine one start; a realignment refines the current plan."""
    seed = _seed(rules, start)
    if rules.current is not None:
        return refined(search, labels, 2 * blocks, seed, watch, rules.contiguous, gentle=True)
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
