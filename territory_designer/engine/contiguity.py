"""Pieces: find them, and make every territory one piece."""

from __future__ import annotations

import heapq

import numpy as np

from .problem import Search


def pieces_of(labels: np.ndarray, pairs: np.ndarray) -> np.ndarray:
    """Number the connected pieces of all territories.

    Parameters
    ----------
    labels : (n,) int array
    pairs : (m, 2) int array
        Neighbours.

    Returns
    -------
    (n,) int array
        Piece of each unit, 0.. .
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    inner = labels[pairs[:, 0]] == labels[pairs[:, 1]]
    ends = pairs[inner, 0], pairs[inner, 1]
    graph = coo_matrix((np.ones(int(inner.sum()), dtype=np.int8), ends), shape=(len(labels), len(labels)))
    return connected_components(graph, directed=False)[1]


def one_piece_each(search: Search, labels: np.ndarray) -> np.ndarray:
    """Keep the heaviest piece of every territory (and what is locked) and regrow the rest around them.

    Parameters
    ----------
    search : Search
    labels : (p,) int array

    Returns
    -------
    (p,) int array
        Every territory in one piece, as far as the neighbour graph and locks allow.
    """
    problem = search.problem
    labels = joined_locks(search, labels)
    origin = np.repeat(np.arange(len(labels)), np.diff(problem.indptr))
    piece = pieces_of(labels, np.column_stack([origin, problem.indices]))
    load = np.bincount(piece, weights=problem.weight)
    owner = np.zeros(len(load), dtype=np.int64)
    owner[piece] = labels
    kept = np.zeros(len(load), dtype=bool)
    order = np.lexsort((np.arange(len(load)), -load))
    # The first piece of each owner in descending weight.
    kept[order[np.unique(owner[order], return_index=True)[1]]] = True
    kept[piece[problem.fixed]] = True
    rest = ~kept[piece]
    regrown = grow(search, np.where(rest, -1, labels))
    return np.where(regrown < 0, labels, regrown)


def joined_locks(search: Search, labels: np.ndarray) -> np.ndarray:
    """The same plan with a shortest way between the locked pieces of each territory given to it."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    problem, labels = search.problem, labels.copy()
    n = len(labels)
    taken = problem.fixed.copy()
    for t in np.unique(labels[problem.fixed]):
        members = np.flatnonzero(problem.fixed & (labels == t))
        if len(members) < 2:
            continue
        for _ in range(len(members)):
            own = taken & (labels == t)
            # The territory's own pieces cost less than others', those that are taken elsewhere cannot be crossed.
            price = np.where(own, 1e-9, np.where(taken, 1e6, np.where(labels == t, 0.5, 1.0)))
            graph = csr_matrix((price[problem.indices], problem.indices, problem.indptr), shape=(n, n))
            far, before = dijkstra(graph, indices=int(members[0]), return_predecessors=True)
            left = members[(far[members] >= 0.1) & (far[members] < 1e6)]
            if not len(left):
                break
            at = int(left[np.argmin(far[left])])
            while at >= 0:
                labels[at], taken[at] = t, True
                at = int(before[at])
    return labels


def grow(search: Search, labels: np.ndarray) -> np.ndarray:
    """Give pieces without territory (-1) to neighbouring ones, nearest to the territory's centre first.

    Returns
    -------
    (p,) int array
        -1 remains where no territory can be reached.
    """
    problem = search.problem
    labels = labels.copy()
    member = labels >= 0
    load = np.bincount(labels[member], weights=problem.weight[member], minlength=search.k)
    centre = np.zeros((search.k, 2))
    for axis in (0, 1):
        moment = np.bincount(labels[member], weights=(problem.weight * problem.xy[:, axis])[member], minlength=search.k)
        centre[:, axis] = np.divide(moment, load, out=np.zeros(search.k), where=load > 0)
    waiting: list[tuple[float, int, int]] = []

    def offer(unit: int) -> None:
        for neighbour in problem.indices[problem.indptr[unit] : problem.indptr[unit + 1]]:
            if labels[neighbour] < 0:
                step = problem.xy[neighbour] - centre[labels[unit]]
                heapq.heappush(waiting, (float(step @ step), int(neighbour), int(labels[unit])))

    for unit in np.flatnonzero(member):
        offer(int(unit))
    while waiting:
        _, unit, territory = heapq.heappop(waiting)
        if labels[unit] < 0:
            labels[unit] = territory
            offer(unit)
    return labels
