"""Pieces: units that must stay together are merged, so that the search cannot part them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .rules import Rules
from .units import Units

#: What a way through another territory's units costs, as a multiple of one through the group's own.
FOREIGN_PRICE = 100.0


class Groups(NamedTuple):
    """Pieces made of units that must stay together."""

    piece: np.ndarray
    number: int


def merge_groups(units: Units, rules: Rules) -> Groups:
    """Number the pieces: units in one group share a piece, every other unit is its own."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    chained = [units.index_of(group, "A group that stays together") for group in rules.together]
    first = np.concatenate([group[:-1] for group in chained]) if chained else np.zeros(0, dtype=int)
    second = np.concatenate([group[1:] for group in chained]) if chained else np.zeros(0, dtype=int)
    graph = coo_matrix((np.ones(len(first)), (first, second)), shape=(len(units), len(units)))
    count, label = connected_components(graph, directed=False)
    return Groups(label.astype(np.int64), int(count))


def joined_groups(units: Units, rules: Rules, piece: np.ndarray, pairs: np.ndarray, held: np.ndarray) -> np.ndarray:
    """Pieces of a contiguous search: groups whose units do not touch get the units on a way between them.

    A merged group is one node to the search, which would take its territory for one piece although the group's
    units lie apart. So a lightest way between them joins the group, past what is locked, grouped or must be apart
    otherwise. A group that no such way joins stays as it is.

    Parameters
    ----------
    units : Units
    rules : Rules
    piece : (n,) int array
        Of `merge_groups`.
    pairs : (m, 2) int array
        Neighbours that a territory may cross.
    held : (n,) bool array
        Units that stay in their current territory.

    Returns
    -------
    (n,) int array
        Pieces, numbered from 0.
    """
    if not rules.together:
        return piece
    total = units.values.sum(axis=0)
    price = (units.values / np.where(total > 0, total, 1.0)).sum(axis=1) + 1.0 / len(units)
    current = rules.current_labels(units)
    holder = np.where(held, current, -1)
    enemies = [units.index_of(pair, "A pair that must be apart") for pair in rules.apart]
    joined = piece.copy()
    for group in np.flatnonzero(np.bincount(piece) > 1):
        members = np.flatnonzero(joined == group)
        locks = holder[members]
        blocked = (np.bincount(joined)[joined] > 1) | ((holder >= 0) & (holder != locks.max()))
        foes = [pair for pair in enemies if (joined[pair] == group).any()]
        blocked |= np.isin(joined, joined[np.array(foes, dtype=np.int64).ravel()])
        blocked[members] = False
        # A way through the group's own territory moves nothing.
        own = np.isin(current, current[members]) | (current < 0)
        way = _ways_between(members, pairs, np.where(blocked, np.inf, np.where(own, price, price * FOREIGN_PRICE)))
        closed = joined.copy()
        closed[way] = group
        # Never at the price of a territory that would have no piece left.
        if len(np.unique(closed)) >= rules.count(units):
            joined = closed
    return np.unique(joined, return_inverse=True)[1].ravel().astype(np.int64)


def _ways_between(members: np.ndarray, pairs: np.ndarray, price: np.ndarray) -> np.ndarray:
    """Units on lightest ways that join all members, as far as there are any."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    usable = np.isfinite(price[pairs]).all(axis=1)
    both = np.vstack([pairs[usable], pairs[usable][:, ::-1]])
    found = np.zeros(len(price), dtype=bool)
    found[members[0]] = True
    for _ in range(len(members) - 1):
        # What is joined already costs nothing more.
        cost = np.where(found, 1e-12, price)
        graph = coo_matrix((cost[both[:, 1]], (both[:, 0], both[:, 1])), shape=(len(price), len(price))).tocsr()
        far, before = dijkstra(graph, indices=int(members[0]), return_predecessors=True)
        left = members[~found[members] & np.isfinite(far[members])]
        if not len(left):
            break
        at = int(left[np.argmin(far[left])])
        while at >= 0 and not found[at]:
            found[at] = True
            at = int(before[at])
    return np.flatnonzero(found)
