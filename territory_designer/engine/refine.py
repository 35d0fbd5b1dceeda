"""Refinement: from a balanced plan in any number of pieces to one in which every territory is in one piece.

An extra piece is at first only dear, like what lies beyond a limit, so that the search can pass through plans it may
not end with; while it cools, pieces and violations vanish together. Then the plan is made contiguous for good and
polished.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from .annealing import Found, Watch, hess_moment, moment, points_near, run
from .contiguity import one_piece_each
from .kernels import PIECE
from .problem import POLISH_SHARE, Search


class Heat(NamedTuple):
    """How a refinement starts: its temperature and its weight of violations."""

    hot: float
    penalty: float


#: Keeps the arrangement that balancing found, where that can be made contiguous within the limits.
WARM = Heat(3.3, 6.0)
#: Gives up the arrangement for the limits: plans that fail warm mostly succeed so, at a larger moment.
TIGHT, TIGHTER = Heat(15.0, 30.0), Heat(30.0, 30.0)
#: Keeps the arrangement and insists on the limits: for plans that break them by little.
MILD = Heat(1.0, 60.0)
#: Changes a current plan as little as needed.
GENTLE = Heat(0.3, 20.0)
COLD = 0.07
#: Polishing: its share of the blocks and its temperatures.
POLISH_BLOCKS, POLISH_HOT, POLISH_COLD = 0.25, 0.7, 0.01
#: Rounds about unit points: their blocks, largest number, temperatures in turn and cost of cuts.
ROUND_BLOCKS, MOST_ROUNDS, CENTRED_HOT, CENTRED_SHARE = 15, 24, (1.0, 8.0), 0.05


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
    priced = search.priced(moment(search, labels), labels)
    last = max(int(blocks * POLISH_BLOCKS), 5)
    piece = PIECE if contiguous else 0.0
    cooled = run(priced, labels, max(blocks - last, 1), heat.hot, COLD, piece, seed, watch, heat.penalty)
    whole = one_piece_each(search, cooled.labels) if contiguous else cooled.labels
    fine = search.priced(moment(search, whole), whole, POLISH_SHARE)
    piece = np.inf if contiguous else 0.0
    return run(fine, whole, last, min(heat.hot, POLISH_HOT), POLISH_COLD, piece, seed + 1, watch, heat.penalty)


def centred(search: Search, found: Found, blocks: int, seed: int, watch: Watch, contiguous: bool) -> Found:
    """Improve the Hess moment of a plan: move units about unit points as centres, choose these anew, repeat.

    The location-allocation of Hess et al. (Operations Research 13(6), 1965), with annealing as its allocation. Where
    territories have few units, the arrangement that is best about unit points is another than about free centres; so
    some of the points are not the best, but the second or third.

    Parameters
    ----------
    search : Search
    found : Found
        A plan that keeps all limits.
    blocks : int
        Length of all rounds together.
    seed : int
    watch : Watch
    contiguous : bool

    Returns
    -------
    Found
        The plan with the smallest Hess moment and cuts at the price of this search; its cost is that.
    """
    priced = search.priced(moment(search, found.labels), found.labels, CENTRED_SHARE)
    price = priced.problem.border.sum() / max(priced.border_km.sum(), 1e-12)
    piece = np.inf if contiguous else 0.0
    draw = np.random.default_rng(seed)
    rounds = int(np.clip(blocks // ROUND_BLOCKS, 2, MOST_ROUNDS))

    def value(labels: np.ndarray) -> float:
        return hess_moment(search, labels) + price * search.cut_km(labels)

    best, least = found.labels, value(found.labels)
    for turn in range(rounds):
        rank = draw.integers(0, 3, search.k) * (draw.random(search.k) < turn / rounds)
        about = replace(priced, problem=priced.problem._replace(centres=points_near(search, best, rank)))
        moved = run(
            about, best, max(blocks // rounds, 5), CENTRED_HOT[turn % 2], POLISH_COLD, piece, seed + turn, watch
        )
        if moved.violation <= found.violation and value(moved.labels) < least:
            best, least = moved.labels, value(moved.labels)
    return Found(best, least, found.violation)
