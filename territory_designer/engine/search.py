"""The course of a search: several starts, further attempts while limits are broken, the last touch."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Any, Callable, NamedTuple

import numpy as np

from .annealing import Found, Watch, blocks_for, ranked
from .balance import balanced
from .kernels import is_ready
from .problem import Search
from .progress import Progress
from .refine import GENTLE, MILD, TIGHT, TIGHTER, WARM, Heat, centred, refined
from .rules import Rules
from .seeds import current_labels, seed_labels

#: Runs side by side. Fixed, because the number of runs is part of what a seed reproduces.
WORKERS = 2


@dataclass(frozen=True)
class Effort:
    """How much is tried.

    Attributes
    ----------
    starts : int
        Independent starts, for up to ``SCALE_UNITS`` units.
    more : int
        Further attempts while no plan keeps all limits.
    steps : float
        Steps of balancing and of refinement, each, per start, for up to ``SCALE_UNITS`` units; more units take more.
    most_blocks : int
        Blocks beyond which small problems gain nothing; what they save goes into further starts.
    """

    starts: int
    more: int
    steps: float
    most_blocks: int


EFFORT = {
    "draft": Effort(starts=1, more=6, steps=2.0e6, most_blocks=150),
    "normal": Effort(starts=4, more=12, steps=3.2e6, most_blocks=600),
    "thorough": Effort(starts=12, more=24, steps=1.2e7, most_blocks=2000),
}
SCALE_UNITS = 2000
#: A small market is started at most this many times as often.
MOST_STARTS = 2
#: Shares of the progress bar: the starts, further attempts (mostly there are none), the last touch.
STARTS_SHARE, MORE_SHARE, LAST_SHARE = 0.7, 0.15, 0.15


class Job(NamedTuple):
    """Something that runs beside others: a function of a `Watch`, and the blocks it will count there."""

    run: Callable[[Watch], Any]
    blocks: int


class Course:
    """The search for one market under its rules.

    Parameters
    ----------
    search : Search
    rules : Rules
    tell : Progress
    """

    def __init__(self, search: Search, rules: Rules, tell: Progress) -> None:
        self.search, self.narrowed, self.rules, self.tell = search, search.narrowed(), rules, tell
        effort, pieces = EFFORT[rules.effort], len(search.problem.weight)
        # Large markets get more steps, though less than in proportion: their territories settle side by side.
        steps = effort.steps * max(pieces / SCALE_UNITS, 1.0) ** 0.8
        self.blocks = blocks_for(pieces, steps, effort.most_blocks)
        spared = blocks_for(pieces, steps, 10**9) / self.blocks
        often = min(spared, MOST_STARTS) * min(SCALE_UNITS / pieces, 1.0)
        self.starts = max(int(effort.starts * often), min(effort.starts, WORKERS))
        self.more = effort.more

    def first_plans(self) -> list[Found]:
        """Plans of all starts, best first."""
        found: list[Found] = []
        for first in range(0, self.starts, WORKERS):
            numbers = range(first, min(first + WORKERS, self.starts))
            jobs = [Job(self._start(number), 2 * self.blocks) for number in numbers]
            place = first / self.starts * STARTS_SHARE, len(jobs) / self.starts * STARTS_SHARE
            found += side_by_side(jobs, place, f"start {first + 1} of {self.starts}", self.tell)
            if min(found, key=lambda one: one.rank).violation > 0.0:
                break  # the limits are tight: further attempts do more for them than further starts
        return ranked(self.search, found, self.rules.contiguous)

    def further_plans(self, found: list[Found]) -> list[Found]:
        """The same with those of further attempts while the best one breaks a limit."""
        for first in range(0, self.more, WORKERS):
            if found[0].violation == 0.0:
                break
            jobs = [self._retry(found, first + turn) for turn in range(min(WORKERS, self.more - first))]
            place = STARTS_SHARE + first / self.more * MORE_SHARE, len(jobs) / self.more * MORE_SHARE
            found += side_by_side(jobs, place, "tight limits, trying harder", self.tell)
            found = ranked(self.search, found, self.rules.contiguous)
        return found

    def aside(self, run: Callable[[Watch], Any]) -> Any:
        """What ``run`` returns, while this thread listens for cancel."""
        return side_by_side([Job(run, 0)], (STARTS_SHARE, 0.0), "solving exactly", self.tell)[0]

    def last_touch(self, found: list[Found], beside: Callable[[Watch], Any]) -> tuple[Found, Any]:
        """The best plan improved about its unit points where it keeps all limits, while ``beside`` runs.

        Returns
        -------
        (Found, Any)
            The plan and what ``beside`` returned.
        """
        jobs = [Job(beside, 0)]
        if found[0].violation == 0.0 and self.rules.current is None and self.rules.centres is None:
            for number, one in enumerate(found[: max(self.starts // WORKERS, 1)]):
                if one.violation == 0.0:
                    jobs.append(self._centred(one, self._seed(number) + 3))
        answer, *touched = side_by_side(jobs, (1.0 - LAST_SHARE, LAST_SHARE), "last touch", self.tell)
        best = min(touched, key=lambda one: one.cost) if touched else found[0]
        return best, answer

    def _seed(self, number: int) -> int:
        """A seed of its own for every start."""
        return (int(self.rules.seed) * 1009 + number * 97) % 2**31

    def _start(self, number: int) -> Callable[[Watch], Found]:
        """Balance and refine one start; a realignment refines the current plan."""
        seed = self._seed(number)
        if self.rules.current is not None:
            return self._refine(current_labels(self.search), 2 * self.blocks, seed, GENTLE)
        # The further starts of a small market look elsewhere than where balancing leads again and again.
        return self._from_seeds(seed, WARM if number < EFFORT[self.rules.effort].starts else TIGHT)

    def _from_seeds(self, seed: int, heat: Heat = WARM) -> Callable[[Watch], Found]:
        labels = seed_labels(self.search, seed)

        def attempt(watch: Watch) -> Found:
            even = balanced(self.narrowed, labels, self.blocks, seed, watch)
            return refined(self.narrowed, even.labels, self.blocks, seed + 1, watch, self.rules.contiguous, heat)

        return attempt

    def _refine(self, labels: np.ndarray, blocks: int, seed: int, heat: Heat) -> Callable[[Watch], Found]:
        def attempt(watch: Watch) -> Found:
            found = refined(self.narrowed, labels, blocks, seed, watch, self.rules.contiguous, heat)
            if heat is GENTLE or self.rules.current is None:
                return found
            # What a hot search moved without need goes home again.
            return refined(self.narrowed, found.labels, blocks, seed + 1, watch, self.rules.contiguous, GENTLE)

        return attempt

    def _retry(self, found: list[Found], number: int) -> Job:
        """A further attempt from one of the best plans: first by little, then hot enough to give up its arrangement."""
        seed = self._seed(self.starts + number)
        # Where nothing forbids to part with the current plan altogether, every other attempt does.
        if number % 2 and self.rules.current is not None and not self.rules.max_moved:
            return Job(self._from_seeds(seed), 2 * self.blocks)
        labels = found[number % WORKERS % len(found)].labels
        heat = MILD if number < 2 * WORKERS else (TIGHT, TIGHTER)[number % 2]
        blocks = self.blocks if heat is MILD else 2 * self.blocks
        return Job(self._refine(labels, blocks, seed + 2, heat), blocks)

    def _centred(self, found: Found, seed: int) -> Job:
        blocks = max(self.blocks // 2, 20)
        return Job(lambda watch: centred(self.search, found, blocks, seed, watch, self.rules.contiguous), blocks)


def side_by_side(jobs: list[Job], place: tuple[float, float], text: str, tell: Progress) -> list[Any]:
    """Run jobs in threads while this one reports progress and listens for cancel.

    Parameters
    ----------
    jobs : list of Job
    place : (float, float)
        Fraction of the whole that lies before these jobs, and their own.
    text : str
        What they are.
    tell : Progress
    """
    watch = Watch(planned=sum(job.blocks for job in jobs))
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        running = [pool.submit(job.run, watch) for job in jobs]
        try:
            waiting: set[Future[Any]] = set(running)
            while waiting:
                _, waiting = wait(waiting, timeout=0.05)
                what = "Balancing" if watch.fraction < 0.5 else "Refining"
                if not is_ready():
                    what = "Compiling the engine, once after installing: half a minute"
                tell(0.99 * (place[0] + watch.fraction * place[1]), f"{what} ({text})")
        except BaseException:
            watch.stop[0] = 1
            raise
        return [future.result() for future in running]
