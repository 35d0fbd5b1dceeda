"""Exact answers for tiny markets: every contiguous partition by enumeration, Hess's model by integer programming."""

from __future__ import annotations

import networkx as nx
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix


def connected_masks(graph: nx.Graph) -> list[int]:
    """All connected subsets of a small graph as bit masks."""
    n = graph.number_of_nodes()
    near = [sum(1 << v for v in graph[u]) for u in range(n)]
    found: set[int] = {1 << u for u in range(n)}
    fresh = list(found)
    while fresh:
        grown: set[int] = set()
        for mask in fresh:
            border = 0
            for u in range(n):
                if mask >> u & 1:
                    border |= near[u]
            border &= ~mask
            grown.update(mask | 1 << v for v in range(n) if border >> v & 1)
        fresh = list(grown - found)
        found |= grown
    return sorted(found)


def partitions_in_three(graph: nx.Graph) -> np.ndarray:
    """Labels (p, n) of every partition into three connected parts."""
    n = graph.number_of_nodes()
    whole, masks = (1 << n) - 1, connected_masks(graph)
    known = set(masks)
    found = []
    for first in (mask for mask in masks if mask & 1):
        rest = whole & ~first
        lowest = rest & -rest
        for second in (mask for mask in masks if mask & lowest and not mask & ~rest):
            third = rest & ~second
            if third in known:
                found.append([0 if first >> u & 1 else 1 if second >> u & 1 else 2 for u in range(n)])
    return np.array(found)


def hess_optimum(xy: np.ndarray, weight: np.ndarray, k: int, tolerance: float) -> float | None:
    """Least Hess moment in km2 per unit of weight of any balanced plan, contiguous or not; None where there is none.

    Hess et al., Operations Research 13(6), 1965: x[i, j] = 1 where unit i belongs to the centre j.
    """
    n = len(weight)
    cost = weight[:, None] * ((xy[:, None, :] - xy[None, :, :]) ** 2).sum(axis=2) / 1e6 / weight.sum()
    unit, centre = (axis.ravel() for axis in np.meshgrid(np.arange(n), np.arange(n), indexing="ij"))
    column, one = np.arange(n * n), np.ones(n * n)
    own = centre * n + centre  # the column of x[j, j] for each x[i, j]
    target = weight.sum() / k

    def matrix(row: np.ndarray, values: np.ndarray, rows: int) -> coo_matrix:
        return coo_matrix((values, (row, column)), shape=(rows, n * n))

    diagonal = np.arange(n) * n + np.arange(n)
    chosen = coo_matrix((np.ones(n), (np.arange(n), diagonal)), shape=(n, n * n))
    load = matrix(centre, weight[unit], n)
    opens = matrix(column, one, n * n) - coo_matrix((one, (column, own)), shape=(n * n, n * n))
    constraints = [
        LinearConstraint(matrix(unit, one, n).tocsc(), 1, 1),
        LinearConstraint(matrix(np.zeros(n * n, dtype=int), (unit == centre).astype(float), 1).tocsc(), k, k),
        LinearConstraint(opens.tocsc(), -np.inf, 0),
        LinearConstraint((load - (1 + tolerance) * target * chosen).tocsc(), -np.inf, 0),
        LinearConstraint((load - (1 - tolerance) * target * chosen).tocsc(), 0, np.inf),
    ]
    solved = milp(cost.ravel(), constraints=constraints, integrality=np.ones(n * n), bounds=Bounds(0, 1))
    return float(solved.fun) if solved.success else None
