"""GerryChain: a recursive tree partition as start, then ReCom under its own optimiser, minimising the moment."""

from __future__ import annotations

import random
import time
from functools import partial

import networkx as nx
import numpy as np
from case import Case
from gerrychain import Graph, Partition
from gerrychain.optimization import SingleMetricOptimizer
from gerrychain.partition import recursive_tree_part
from gerrychain.proposals import recom
from gerrychain.tree import bipartition_tree
from gerrychain.updaters import Tally

#: Tree steps are given up after so many attempts and another pair of territories is drawn.
ATTEMPTS = 200
#: Tilted runs one after the other: chance that a worse plan is accepted, and share of the time. Tried on Georgia
#: beside short bursts and single runs with 0 to 0.1, and no worse than any of them.
TILTS = ((0.02, 0.5), (0.0, 0.5))
#: Cost of an excess over a limit of a further measure; smaller ones leave it broken.
PENALTY = 500.0
SUMS = ("sum_x", "sum_y", "sum_q")


def graph_of(case: Case) -> Graph:
    """The map with everything that is added up per territory."""
    graph = nx.Graph()
    sums = case.weight[:, None] * np.column_stack([case.xy, (case.xy**2).sum(axis=1)])
    for unit in range(len(case.xy)):
        held = {f"m{column}": float(value) for column, value in enumerate(case.values[unit])}
        graph.add_node(unit, weight=float(case.weight[unit]), **held, **dict(zip(SUMS, sums[unit].tolist())))
    graph.add_edges_from(case.pairs.tolist())
    return Graph.from_networkx(graph)


def start(case: Case, graph: Graph, seed: int) -> dict[int, int]:
    """A partition whose first measure keeps its limit."""
    return recursive_tree_part(
        graph, range(case.k), float(case.values[:, 0].sum() / case.k), "m0", float(case.limits[0]),
        rng=random.Random(seed),
    )  # fmt: skip


def cost_of(case: Case):
    """Moment, and a penalty for every excess over the limits of further measures."""
    targets = case.values.sum(axis=0) / case.k
    whole = float((case.weight * (case.xy**2).sum(axis=1)).sum()) / len(case.xy)

    def cost(plan: Partition) -> float:
        sums = [plan[name] for name in ("weight", *SUMS)]
        total = sum(q[t] - (x[t] ** 2 + y[t] ** 2) / w[t] for w, x, y, q in [sums] for t in w if w[t] > 0)
        for column in range(1, case.values.shape[1]):
            for held in plan[f"m{column}"].values():
                excess = abs(held / targets[column] - 1.0) - case.limits[column]
                total += PENALTY * whole * max(excess, 0.0)
        return total

    return cost


def tree(case: Case, seconds: float) -> np.ndarray:
    """The start alone."""
    found = start(case, graph_of(case), 1)
    return np.array([found[unit] for unit in range(len(case.xy))])


def optimised(case: Case, seconds: float) -> np.ndarray:
    """The start, improved for as long as the time allows."""
    ends = time.process_time() + seconds
    graph = graph_of(case)
    names = ["weight", *SUMS, *(f"m{column}" for column in range(case.values.shape[1]))]
    best = Partition(graph, start(case, graph, 1), {name: Tally(name, alias=name) for name in names})
    step = partial(
        recom, pop_col="m0", pop_target=float(case.values[:, 0].sum() / case.k), epsilon=float(case.limits[0]),
        bipartition_tree_fn=partial(bipartition_tree, max_attempts=ATTEMPTS, allow_pair_reselection=True),
    )  # fmt: skip
    left = ends - time.process_time()
    for tilt, share in TILTS:
        until = time.process_time() + share * left
        search = SingleMetricOptimizer(step, [], best, cost_of(case), maximize=False, rng=1)
        for _ in search.tilted_run(10**9, p=tilt):
            if time.process_time() > until:
                break
        best = search.best_part
    return np.array([best.assignment[unit] for unit in range(len(case.xy))])
