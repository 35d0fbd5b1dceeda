"""Pockets: what hangs on one unit and is too light for a territory of its own must share that unit's territory."""

from __future__ import annotations

import numpy as np

from .facts import Facts
from .wording import listed


def forced_together(facts: Facts, least: dict[int, float]) -> np.ndarray:
    """Pieces, with pockets merged into the unit that they hang on.

    When the removal of one piece of the map cuts off a side that holds less of some measure than any territory
    must, no territory fits into that side; so, being in one piece, every territory there holds the cut piece.

    Parameters
    ----------
    facts : Facts
        Of a design with contiguous territories.
    least : {column: amount}
        The least that any territory must hold of each measure with a tolerance.

    Returns
    -------
    (n,) int array
        Piece of each unit.
    """
    count = int(facts.piece.max()) + 1
    load = np.column_stack([np.bincount(facts.piece, weights=facts.units.values[:, j], minlength=count) for j in least])
    limit = np.array(list(least.values()))
    near = _neighbours(facts.piece[facts.pairs], count)
    merged = np.arange(count)
    done = np.zeros(count, dtype=bool)
    heaviest = np.argsort(-(load / np.maximum(load.sum(axis=0), 1e-300)).max(axis=1), kind="stable")
    for root in heaviest:
        if not done[root]:
            _merge_below(int(root), near, load, limit, merged, done)
    return merged[facts.piece]


def _neighbours(pairs: np.ndarray, count: int) -> list[list[int]]:
    """Neighbours of each piece."""
    near: list[list[int]] = [[] for _ in range(count)]
    for first, second in np.unique(np.sort(pairs, axis=1), axis=0).tolist():
        if first != second:
            near[first].append(second)
            near[second].append(first)
    return near


def _merge_below(
    root: int, near: list[list[int]], load: np.ndarray, limit: np.ndarray, merged: np.ndarray, done: np.ndarray
) -> None:
    """Depth-first search from a root: sides below a cut piece that are too light are merged into it.

    Lowpoints as in Hopcroft & Tarjan, Communications of the ACM 16(6), 1973.
    """
    number = {root: 0}
    order, low, parent, place = [root], {root: 0}, {root: -1}, {root: 0}
    sides: list[tuple[int, int, int]] = []
    stack = [root]
    while stack:
        at = stack[-1]
        if place[at] < len(near[at]):
            other = near[at][place[at]]
            place[at] += 1
            if other not in number:
                number[other] = low[other] = len(order)
                order.append(other)
                parent[other], place[other] = at, 0
                stack.append(other)
            elif other != parent[at]:
                low[at] = min(low[at], number[other])
            continue
        stack.pop()
        above = parent[at]
        if above >= 0:
            low[above] = min(low[above], low[at])
            if low[at] >= number[above]:
                sides.append((above, number[at], len(order)))
    done[order] = True
    sums = np.vstack([np.zeros(load.shape[1]), np.cumsum(load[order], axis=0)])
    whole = sums[-1]
    # From the root downwards: what hangs on a pocket goes where the pocket goes.
    for above, start, end in sorted(sides, key=lambda side: (side[1] - side[2], side[1])):
        held = sums[end] - sums[start]
        if (held < limit - 1e-9 * whole).any():
            merged[order[start:end]] = merged[above]


def told(facts: Facts, forced: np.ndarray, members: np.ndarray) -> tuple[str, str]:
    """What a merged piece is called, and why it is one.

    Returns
    -------
    what, why : str
        ``why`` is empty for a unit or a group.
    """
    pieces = np.unique(facts.piece[members])
    if len(pieces) == 1:
        return facts.named(members), ""
    j = 0
    heaviest = members[np.argsort(-facts.units.values[members, j], kind="stable")]
    names = [str(facts.units.ids[unit]) for unit in heaviest]
    return (
        f"The units {listed(names)} together",
        "; they can only share one territory, as what hangs on one of them is too light for a territory of its own",
    )
