"""Hess's districting model with contiguity, solved to proven optimality for up to about 60 units.

The model is that of Validi, Buchanan & Lykhovyd (Operations Research 70(2), 2022): x[i, j] = 1 where unit i belongs
to the territory whose centre is unit j; contiguity by a,b-separator cuts, added as they are violated; variables whose
reduced cost alone exceeds what an optimum can cost are left out. Nothing here comes from the engine.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable

import networkx as nx
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix, vstack

#: How much above the relaxation the optimum is looked for, step by step: the nearer, the fewer variables are left.
GUESSES = (1.01, 1.03, 1.06, 1.10, 1.15, 1.22, 1.35, 1.6, 2.5, math.inf)
#: Relative gap at which the solver may stop: the optimum is proven within this.
GAP = 1e-6
#: The solver counts time on the clock, which on a busy machine runs this much faster than the processor's.
PATIENCE = 4.0
#: A guess is taken this much wider, so that rounding never cuts off a plan at its edge.
MARGIN = 1e-7
Row = tuple[list[int], list[float]]


def limits(population: np.ndarray, k: int, tolerance: float) -> tuple[int, int]:
    """Least and most whole population of a territory."""
    target = int(population.sum()) / k
    return math.ceil((1 - tolerance) * target - 1e-9), math.floor((1 + tolerance) * target + 1e-9)


def separator(graph: nx.Graph, part: Iterable[int], centre: int) -> list[int]:
    """Units next to ``part`` that every path from there to ``centre`` has to cross, none of them needless."""
    inside = set(part)
    near = {v for u in inside for v in graph[u]} - inside
    beyond = nx.node_connected_component(graph.subgraph(set(graph) - near - inside), centre)
    return [unit for unit in sorted(near) if any(v in beyond for v in graph[unit])]


def cuts_of(graph: nx.Graph, part: set[int], n: int) -> list[Row]:
    """A unit of ``part`` may belong to a centre outside only together with a unit of the separator between."""
    near = {v for u in part for v in graph[u]}
    found = []
    for centre in sorted(set(range(n)) - part - near):
        between = [unit * n + centre for unit in separator(graph, part, centre)]
        found += [([unit * n + centre, *between], [1.0] + [-1.0] * len(between)) for unit in sorted(part)]
    return found


def matrix(rows: list[Row], width: int) -> csr_matrix:
    """Rows of (columns, values) as a sparse matrix."""
    pointer = np.cumsum([0] + [len(columns) for columns, _ in rows])
    columns = np.concatenate([np.asarray(row[0], dtype=np.int64) for row in rows])
    values = np.concatenate([np.asarray(row[1], dtype=float) for row in rows])
    return csr_matrix((values, columns, pointer), shape=(len(rows), width))


class HessModel:
    """The model of one market.

    Parameters
    ----------
    xy : (n, 2) array
        Unit points in metres.
    population : (n,) int array
    pairs : (m, 2) int array
        Neighbours; the graph is connected.
    k : int
        Number of territories.
    tolerance : float
        Largest deviation of a territory's population from the mean, as a share.
    """

    def __init__(self, xy: np.ndarray, population: np.ndarray, pairs: np.ndarray, k: int, tolerance: float) -> None:
        self.n = n = len(population)
        self.population = np.asarray(population, dtype=np.int64)
        self.graph = nx.Graph()
        self.graph.add_nodes_from(range(n))
        self.graph.add_edges_from(map(tuple, np.asarray(pairs).tolist()))
        apart = ((xy[:, None, :] - xy[None, :, :]) ** 2).sum(axis=2) / 1e6
        self.cost = (self.population[:, None] / self.population.sum() * apart).ravel()
        self.equal = matrix(
            [(list(range(i * n, (i + 1) * n)), [1.0] * n) for i in range(n)]
            + [([j * n + j for j in range(n)], [1.0] * n)],
            n * n,
        )
        self.equal_to = np.append(np.ones(n), k)
        self.at_most_zero = matrix(self._loads(k, tolerance) + self._openings(), n * n)

    def _loads(self, k: int, tolerance: float) -> list[Row]:
        """Each territory holds at least the least and at most the most population, in shares of the target."""
        low, high = limits(self.population, k, tolerance)
        target = self.population.sum() / k
        share, rows = self.population / target, []
        for j in range(self.n):
            column = [i * self.n + j for i in range(self.n)]
            own = np.arange(self.n) == j
            rows += [(column, share - own * high / target), (column, own * low / target - share)]
        return rows

    def _openings(self) -> list[Row]:
        """Units belong to centres only, and reach them at least over a neighbour of their own."""
        n, rows = self.n, []
        for i in range(n):
            rows += [([i * n + j, j * n + j], [1.0, -1.0]) for j in range(n) if i != j]
            rows += cuts_of(self.graph, {i}, n)
        return rows

    def relaxation(self) -> tuple[float, np.ndarray] | None:
        """A true lower bound and the reduced costs of all variables; None where even the relaxation has no solution.

        Any multipliers give a true bound (weak duality); it is computed from them, not read from the solver.
        """
        rows = self.at_most_zero
        solved = linprog(
            self.cost,
            A_ub=rows,
            b_ub=np.zeros(rows.shape[0]),
            A_eq=self.equal,
            b_eq=self.equal_to,
            bounds=(0, 1),
            method="highs",
        )
        if solved.status == 2:
            return None
        if solved.status != 0:
            raise RuntimeError(solved.message)
        above, equal = np.minimum(solved.ineqlin.marginals, 0.0), solved.eqlin.marginals
        reduced = self.cost - rows.T @ above - self.equal.T @ equal
        return float(self.equal_to @ equal + np.minimum(reduced, 0.0).sum()), reduced

    def best_of(self, free: np.ndarray, upper: float, seconds: float) -> np.ndarray | None:
        """Centre of each unit in the best plan of the free variables that costs no more than ``upper``, or None."""
        if seconds <= 0:
            raise TimeoutError
        rows = self.at_most_zero[:, free]
        constraints = [
            LinearConstraint(self.equal[:, free], self.equal_to, self.equal_to),
            LinearConstraint(rows[np.diff(rows.indptr) > 0], -np.inf, 0.0),
        ]
        if math.isfinite(upper):
            constraints.append(LinearConstraint(self.cost[free][None, :], -np.inf, upper))
        solved = milp(
            self.cost[free],
            constraints=constraints,
            integrality=np.ones(len(free)),
            bounds=Bounds(0, 1),
            options={"time_limit": PATIENCE * seconds, "mip_rel_gap": GAP},
        )
        if solved.status == 2:
            return None
        if solved.status != 0:
            raise TimeoutError(solved.message)  # the solver's name for it is not always the same
        chosen = np.zeros(self.n * self.n)
        chosen[free] = solved.x
        return chosen.reshape(self.n, self.n).argmax(axis=1)

    def cuts_against(self, centre: np.ndarray) -> list[Row]:
        """Cuts that forbid the pieces of a plan that do not hold their territory's centre; none if there are none."""
        found = []
        for j in np.unique(centre):
            members = np.flatnonzero(centre == j).tolist()
            for part in nx.connected_components(self.graph.subgraph(members)):
                if j not in part:
                    found += cuts_of(self.graph, part, self.n)
        return found

    def cost_of(self, centre: np.ndarray) -> float:
        """Hess moment of a plan in km2 per inhabitant."""
        return float(self.cost[np.arange(self.n) * self.n + centre].sum())

    def solve(self, seconds: float) -> tuple[float, np.ndarray] | None:
        """Least Hess moment of any contiguous plan within the tolerance, and the plan.

        Parameters
        ----------
        seconds : float
            Time of the processor allowed.

        Returns
        -------
        (optimum, labels) or None
            Hess moment in km2 per inhabitant, proven within ``GAP``, and territory 0..k-1 of each unit; None where
            there is no such plan.

        Raises
        ------
        TimeoutError
        """
        until = time.process_time() + seconds
        relaxed = self.relaxation()
        if relaxed is None:
            return None
        bound, reduced = relaxed
        for guess in GUESSES:
            upper = bound * guess * (1 + MARGIN)
            # A plan that uses a variable costs at least the bound and its reduced cost; a closed centre has no units.
            useful = (bound + np.maximum(reduced, 0.0) <= upper).reshape(self.n, self.n)
            free = np.flatnonzero((useful & np.diag(useful)).ravel())
            while (centre := self.best_of(free, upper, until - time.process_time())) is not None:
                cuts = self.cuts_against(centre)
                if not cuts:
                    return self.cost_of(centre), np.unique(centre, return_inverse=True)[1]
                self.at_most_zero = vstack([self.at_most_zero, matrix(cuts, self.n * self.n)]).tocsr()
        return None
