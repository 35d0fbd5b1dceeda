"""Single steps of the search: what they claim against what is counted from scratch."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.engine import Rules
from territory_designer.engine.kernels import (
    cost_and_violation,
    move_or_swap,
    start_random,
    state_of,
    stays_connected,
    swap_keeps_pieces,
)
from territory_designer.engine.problem import Search, build_search
from tests.engine.maps import graph_of, grid_units

COLUMNS, ROWS, K = 6, 5, 3
N = COLUMNS * ROWS
UNITS = grid_units(COLUMNS, ROWS, seed=2, workload=np.arange(1.0, N + 1), potential=np.ones(N))
GRAPH = graph_of(UNITS)
SEEDS = st.integers(0, 10_000)


def grown_labels(seed: int) -> np.ndarray:
    """A random plan of contiguous, ragged territories."""
    draw = np.random.default_rng(seed)
    labels = np.full(N, -1)
    labels[draw.choice(N, K, replace=False)] = np.arange(K)
    while (labels < 0).any():
        edge = [(u, v) for u in np.flatnonzero(labels >= 0) for v in GRAPH[u] if labels[v] < 0]
        u, v = edge[draw.integers(len(edge))]
        labels[v] = labels[u]
    return labels


def whole(labels: np.ndarray, territory: int) -> bool:
    """Whether a territory is empty or in one piece, by networkx."""
    members = np.flatnonzero(labels == territory).tolist()
    return not members or nx.is_connected(GRAPH.subgraph(members))


def search_with_all_rules(seed: int) -> Search:
    """A priced search with limits, a current alignment, a budget, locks and pairs to keep apart."""
    draw = np.random.default_rng(seed)
    rules = Rules(
        territories=K,
        tolerance={"workload": 0.1, "potential": 0.2},
        current=draw.integers(-1, K, N),
        max_moved={"workload": 0.3},
        apart=[("U001", "U002"), ("U010", "U020"), ("U010", "U011")],
    )
    return build_search(UNITS, rules).priced(1.0, draw.integers(0, K, N))


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_a_unit_may_leave_where_networkx_says_so(seed):
    labels, problem = grown_labels(seed), search_with_all_rules(0).problem
    mark, queue = np.zeros(N, dtype=np.int64), np.zeros(N, dtype=np.int64)
    for stamp, unit in enumerate(range(N), 1):
        after = labels.copy()
        after[unit] = -1
        found = stays_connected(unit, labels[unit], labels, problem.indptr, problem.indices, mark, queue, 4 * stamp)
        assert found == whole(after, labels[unit])


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_units_may_swap_where_networkx_says_so(seed):
    labels, problem = grown_labels(seed), search_with_all_rules(0).problem
    mark, queue = np.zeros(N, dtype=np.int64), np.zeros(N, dtype=np.int64)
    stamp = 0
    for u in range(N):
        for v in range(N):
            p, q = labels[u], labels[v]
            if p == q or all(labels[w] != q for w in GRAPH[u]) or all(labels[w] != p or w == u for w in GRAPH[v]):
                continue
            stamp += 4
            found = swap_keeps_pieces(problem, labels, u, p, q, v, mark, queue, stamp)
            after = labels.copy()
            after[[u, v]] = q, p
            assert found == (whole(after, p) and whole(after, q))


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.booleans(), st.sampled_from([-0.01, 0.0, 0.01, 1.0]), st.sampled_from([0.1, 3.0]))
def test_a_step_costs_no_more_than_it_may_and_keeps_the_books(seed, contiguous, limit, lam):
    search, labels = search_with_all_rules(seed), grown_labels(seed)
    problem = search.problem
    state, moved = state_of(problem, labels)
    mark, queue = np.zeros(N, dtype=np.int64), np.zeros(N, dtype=np.int64)
    random, draw = start_random(seed), np.random.default_rng(seed)
    for step in range(1, 120):
        u = int(draw.integers(N))
        p, q = labels[u], labels[draw.choice(list(GRAPH[u]))]
        if p == q:
            continue
        cost, violation = cost_and_violation(problem, labels, *state_of(problem, labels))
        before = labels.copy()
        move_or_swap(problem, labels, state, moved, u, p, q, limit, lam, contiguous, random, mark, queue, 4 * step)
        exact, moved_exactly = state_of(problem, labels)
        np.testing.assert_allclose(state, exact, rtol=1e-9, atol=1e-9)
        np.testing.assert_allclose(moved, moved_exactly, rtol=1e-9, atol=1e-12)
        after_cost, after_violation = cost_and_violation(problem, labels, exact, moved_exactly)
        assert after_cost + lam * after_violation <= cost + lam * violation + max(limit, 0.0) + 1e-9
        changed = np.flatnonzero(labels != before)
        if len(changed):
            assert after_cost + lam * after_violation <= cost + lam * violation + limit + 1e-9
            assert sorted(set(before[changed]) | set(labels[changed])) == sorted({p, q})
            assert len(changed) <= 2
        assert np.bincount(labels, minlength=K).min() >= 1
        if contiguous:
            assert whole(labels, p)
            assert whole(labels, q)


def test_moments_round_alike_with_and_without_numba():
    from territory_designer.engine.kernels import moment_of

    draw = np.random.default_rng(1)
    for _ in range(20_000):
        arguments = (np.float64(value) for value in draw.normal(size=6))
        weight, sum_x, sum_y, sum_q, x, y = arguments
        given_ = (abs(weight), sum_x, sum_y, sum_q, x, y)
        assert moment_of(*given_) == moment_of.py_func(*given_)
