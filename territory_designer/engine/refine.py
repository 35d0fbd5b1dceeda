"""Refinement: moves and swaps that keep every territory in one piece, from warm to cold, then downhill only."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .annealing import Found, Watch, moment, run
from .contiguity import one_piece_each
from .problem import Search


class Heat(NamedTuple):
    """How a refinement starts: its temperature and its weight of violations."""

    hot: float
    penalty: float


#: Keeps the arrangement that balancing found, where that can be made contiguous within the limits.
WARM = Heat(3.3, 6.0)
#: Gives up the arrangement for the limits: plans that fail warm mostly succeed so, at a larger moment.
TIGHT = Heat(15.0, 30.0)
#: Changes a current plan as little as needed.
GENTLE = Heat(0.5, 6.0)
COLD, FROZEN = 0.07, 1e-3
#: Share of the blocks that go downhill only.
LAST_SHARE = 0.08


def refined(
    search: Search, labels: np.ndarray, blocks: int, seed: int, watch: Watch, contiguous: bool, heat: Heat = WARM
) -> Found:
    """Make territories contiguous and improve them.

    Parameters
    ----------
    search : Search
    labels : (p,) int array
        Balanced or current plan, in any number of pieces.
    blocks : int
        Length of the search.
    seed : int
    watch : Watch
    contiguous : bool
        False leaves pieces as they are.
    heat : Heat

    Returns
    -------
    Found
    """
    start = one_piece_each(search, labels) if contiguous else labels
    priced = search.priced(moment(search, labels), labels)
    last = max(int(blocks * LAST_SHARE), 5)
    first = max(blocks - last, 1)
    warm = run(priced, start, first, heat.hot, COLD, contiguous, seed, watch, heat.penalty)
    cold = run(priced, warm.labels, last, FROZEN, FROZEN, contiguous, seed + 1, watch, heat.penalty)
    return min(warm, cold, key=lambda found: found.rank)
