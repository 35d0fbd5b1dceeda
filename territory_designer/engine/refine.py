"""Refinement: moves and swaps that keep every territory in one piece, from warm to cold, then downhill only."""

from __future__ import annotations

import numpy as np

from .annealing import Found, Watch, moment, run
from .contiguity import one_piece_each
from .problem import Search

HOT, COLD = 3.3, 0.07
#: Where a plan is to change as little as needed, the search starts at the end of the cooling.
GENTLE = 0.5
FROZEN = 1e-3
#: Share of the blocks that go downhill only.
LAST_SHARE = 0.08


def refined(
    search: Search, labels: np.ndarray, blocks: int, seed: int, watch: Watch, contiguous: bool, gentle: bool = False
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
    gentle : bool
        Stay near the start, for realignments.

    Returns
    -------
    Found
    """
    start = one_piece_each(search, labels) if contiguous else labels
    priced = search.priced(moment(search, labels), labels)
    last = max(int(blocks * LAST_SHARE), 5)
    warm = run(priced, start, max(blocks - last, 1), GENTLE if gentle else HOT, COLD, contiguous, seed, watch)
    cold = run(priced, warm.labels, last, FROZEN, FROZEN, contiguous, seed + 1, watch)
    return min(warm, cold, key=lambda found: found.rank)
