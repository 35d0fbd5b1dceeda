"""One run of the annealing kernel at a scale-free schedule."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .kernels import MOMENT, PIECE, ROUNDING, anneal, block_steps, cost_and_violation, extra_pieces, state_of
from .problem import POLISH_SHARE, Search

#: Weight of violations at the start, where a search names none.
PENALTY = 6.0


@dataclass
class Watch:
    """Lets the caller's thread follow and stop kernels that run in others.

    Attributes
    ----------
    stop, done : (1,) int arrays
        Set ``stop`` to 1 to end after the running blocks; ``done`` counts finished blocks.
    planned : int
        Blocks in all.
    """

    planned: int
    stop: np.ndarray = field(default_factory=lambda: np.zeros(1, dtype=np.int64))
    done: np.ndarray = field(default_factory=lambda: np.zeros(1, dtype=np.int64))

    @property
    def fraction(self) -> float:
        """Share of the planned blocks that is done."""
        return min(float(self.done[0]) / max(self.planned, 1), 1.0)


@dataclass(frozen=True)
class Found:
    """What a run found: labels per piece, cost in km2, and the sum of what breaks limits."""

    labels: np.ndarray
    cost: float
    violation: float

    @property
    def rank(self) -> tuple[float, float]:
        """Smaller is better: limits before cost."""
        return self.violation, self.cost


def moment(search: Search, labels: np.ndarray) -> float:
    """Moment of a plan in km2 per unit of weight, as the search weighs it."""
    return float(state_of(search.problem, labels)[0][:, MOMENT].sum())


def points_near(search: Search, labels: np.ndarray, rank: np.ndarray) -> np.ndarray:
    """A piece near each territory's centre: (k, 2) in kilometres.

    Parameters
    ----------
    search : Search
    labels : (p,) int array
    rank : (k,) int array
        0 for the nearest piece, about which the moment is smallest, 1 for the second, and so on.
    """
    centre = _centres(search, labels)
    apart = ((search.problem.xy - centre[labels]) ** 2).sum(axis=1)
    order = np.lexsort((np.arange(len(labels)), apart, labels))
    owner, first, count = np.unique(labels[order], return_index=True, return_counts=True)
    points = centre.copy()
    points[owner] = search.problem.xy[order[first + np.minimum(rank[owner], count - 1)]]
    return points


def hess_moment(search: Search, labels: np.ndarray) -> float:
    """Moment about the best unit points: that about the centres, and each territory's weight times how far its is."""
    load = np.bincount(labels, weights=search.problem.weight, minlength=search.k)
    best = points_near(search, labels, np.zeros(search.k, dtype=np.int64))
    return moment(search, labels) + float(load @ ((best - _centres(search, labels)) ** 2).sum(axis=1))


def _centres(search: Search, labels: np.ndarray) -> np.ndarray:
    """Weighted centre of every territory in kilometres; the origin where one is empty."""
    weight, k = search.problem.weight, search.k
    load = np.maximum(np.bincount(labels, weights=weight, minlength=k), 1e-300)
    return np.column_stack(
        [np.bincount(labels, weights=weight * search.problem.xy[:, axis], minlength=k) / load for axis in (0, 1)]
    )


def ranked(search: Search, found: list[Found], contiguous: bool) -> list[Found]:
    """The same plans, best first, with costs at one price so that they compare."""
    priced = search.priced(moment(search, found[0].labels), found[0].labels, POLISH_SHARE)
    again = []
    for one in found:
        state, moved = state_of(priced.problem, one.labels)
        cost, violation = cost_and_violation(priced.problem, one.labels, state, moved)
        if contiguous:
            mark, queue = np.zeros((2, len(one.labels)), dtype=np.int64)
            violation += PIECE * extra_pieces(priced.problem, one.labels, mark, queue, 1)
        again.append(Found(one.labels, float(cost), float(violation) if violation > ROUNDING else 0.0))
    return sorted(again, key=lambda one: one.rank)


def blocks_for(pieces: int, steps: float, most: int) -> int:
    """Number of blocks that a budget of steps allows, at most ``most``."""
    return int(min(max(steps / block_steps(pieces), 20), most))


def run(
    search: Search,
    labels: np.ndarray,
    blocks: int,
    hot: float,
    cold: float,
    piece: float,
    seed: int,
    watch: Watch,
    penalty: float = PENALTY,
) -> Found:
    """Anneal from ``labels``.

    Parameters
    ----------
    search : Search
        Priced.
    labels : (p,) int array
        Start; left as it is.
    blocks : int
        Length of the run.
    hot, cold : float
        Temperatures as multiples of the mean moment of a unit, so that they fit any scale of map.
    piece : float
        How much an extra piece breaks its rule: 0 where pieces do not matter, infinite where none may be added.
    seed : int
    watch : Watch
    penalty : float
        Weight of violations at the start, as a multiple of the mean moment of a territory.
    """
    scale = max(moment(search, labels), 1e-12)
    unit = scale / len(labels)
    current, best = labels.copy(), labels.copy()
    cost, violation = anneal(
        search.problem,
        current,
        best,
        blocks,
        hot * unit,
        cold * unit,
        penalty * scale / search.k,
        piece,
        seed,
        watch.stop,
        watch.done,
    )
    return Found(best, float(cost), float(violation))
