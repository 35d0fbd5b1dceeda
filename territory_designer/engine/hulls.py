"""Hulls: groups whose units lie apart get the units on a way between them, so that they can be one piece."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .neighbours import components
from .rules import Rules
from .units import Units

#: What a way through another territory's units costs, as a multiple of one through the group's own.
FOREIGN_PRICE = 100.0
#: Ways that are compared per group, and in all.
MOST_WAYS, MOST_WAYS_IN_ALL = 16, 160


@dataclass(frozen=True)
class Market:
    """What ways are looked for in.

    Attributes
    ----------
    pairs : (m, 2) int array
        Neighbours that a territory may cross.
    shares : (n, c) float array
        Measures as shares of their totals.
    least, most : (c,) float arrays
        The least that some territory must hold, and the most that some territory may hold, as shares.
    """

    pairs: np.ndarray
    shares: np.ndarray
    least: np.ndarray
    most: np.ndarray


def joined_groups(units: Units, rules: Rules, piece: np.ndarray, pairs: np.ndarray, held: np.ndarray) -> np.ndarray:
    """Pieces of a contiguous search.

    A merged group is one node to the search, which would take its territory for one piece although the group's
    units lie apart. So a way between them joins the group, past what is locked, grouped or must be apart otherwise.
    A group that no such way joins stays as it is.

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
    scattered = _scattered(piece, pairs)
    if not len(scattered):
        return piece
    market = _market(units, rules, pairs)
    current = rules.current_labels(units)
    holder = np.where(held, current, -1)
    enemies = [units.index_of(pair, "A pair that must be apart") for pair in rules.apart]
    tries = max(min(MOST_WAYS, MOST_WAYS_IN_ALL // len(scattered)), 1)
    joined = piece.copy()
    for group in scattered:
        members = np.flatnonzero(joined == group)
        blocked = (np.bincount(joined)[joined] > 1) | ((holder >= 0) & (holder != holder[members].max()))
        foes = [pair for pair in enemies if (joined[pair] == group).any()]
        blocked |= np.isin(joined, joined[np.array(foes, dtype=np.int64).ravel()])
        blocked[members] = False
        # A way through the group's own territory moves nothing.
        own = np.isin(current, current[members]) | (current < 0)
        price = (market.shares.sum(axis=1) + 1.0 / len(units)) * np.where(own, 1.0, FOREIGN_PRICE)
        closed = joined.copy()
        closed[_best_way(market, members, np.where(blocked, np.inf, price), tries)] = group
        # Never at the price of a territory that would have no piece left.
        if len(np.unique(closed)) >= rules.count(units):
            joined = closed
    return np.unique(joined, return_inverse=True)[1].ravel().astype(np.int64)


def _market(units: Units, rules: Rules, pairs: np.ndarray) -> Market:
    """Shares and limits of the measures with a tolerance."""
    limits = rules.tolerances(units)
    columns = [units.measures.index(name) for name in limits]
    tolerance = np.array(list(limits.values()))
    total = units.values.sum(axis=0)
    shares = (units.values / np.where(total > 0, total, 1.0))[:, columns]
    targets = rules.target_shares(units)[:, columns]
    return Market(pairs, shares, targets.min(axis=0) * (1.0 - tolerance), targets.max(axis=0) * (1.0 + tolerance))


def _scattered(piece: np.ndarray, pairs: np.ndarray) -> np.ndarray:
    """Groups whose units are not connected among themselves."""
    inner = pairs[piece[pairs[:, 0]] == piece[pairs[:, 1]]]
    part = components(len(piece), inner)
    number = np.bincount(np.unique(np.column_stack([piece, part]), axis=0)[:, 0])
    return np.flatnonzero(number > 1)


def _best_way(market: Market, members: np.ndarray, price: np.ndarray, tries: int) -> np.ndarray:
    """The cheapest of several ways whose hull, with all that it encloses, still fits into a territory."""
    found: list[tuple[float, float, int, np.ndarray]] = []
    for attempt in range(tries):
        # Ways of nearly equal price enclose very different sides of the map; noise brings them up.
        noise = np.random.default_rng(attempt).uniform(0.4, 1.6, len(price)) if attempt else 1.0
        way = _ways_between(members, market.pairs, price * noise)
        found.append((_too_much(market, way), float(price[way].sum()), attempt, way))
        if attempt == 0 and found[0][0] == 0.0:
            break
    return min(found, key=lambda one: one[:3])[3]


def _too_much(market: Market, hull: np.ndarray) -> float:
    """How far a hull and the sides that it cuts off, where too light for a territory, exceed the largest territory."""
    inside = np.zeros(len(market.shares), dtype=bool)
    inside[hull] = True
    outer = ~inside[market.pairs].any(axis=1)
    side = components(len(inside), market.pairs[outer])
    load = np.column_stack(
        [np.bincount(side, weights=column) for column in np.where(inside[:, None], 0, market.shares).T]
    )
    touching = np.zeros(len(load), dtype=bool)
    across = inside[market.pairs].sum(axis=1) == 1
    touching[side[market.pairs[across]][~inside[market.pairs[across]]]] = True
    light = touching & (load < market.least).any(axis=1)
    held = market.shares[inside].sum(axis=0) + load[light].sum(axis=0)
    return float(np.maximum(held / market.most - 1.0, 0.0).max())


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
