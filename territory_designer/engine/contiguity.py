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
    origin = np.repeat(np.arange(len(labels)), np.diff(problem.indptr))
    piece = pieces_of(labels, np.column_stack([origin, problem.indices]))
    load = np.bincount(piece, weights=problem.weight)
    owner = np.zeros(len(load), dtype=np.int64)
    owner[piece] = labels
    kept = np.zeros(len(load), dtype=bool)
    order = np.lexsort((np.arange(len(load)), -load))
    # The first piece of each owner in descending weight.
    kept[order[np.unique(owner[order], return_index=True)[1]]] = True
    rest = ~kept[piece] & ~problem.fixed
    regrown = grow(search, np.where(rest, -1, labels))
    return np.where(regrown < 0, labels, regrown)


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
