"""Single steps of the search: what they claim against what is counted from scratch."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.engine import Rules
from territory_designer.engine.kernels import (
    EXCESS,
    ROUNDING,
    cost_and_violation,
    move_or_swap,
    parts_around,
    pieces_change,
    start_random,
    state_of,
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


def pieces(labels: np.ndarray, *territories: int) -> int:
    """Number of pieces of some territories, by networkx."""
    members = (np.flatnonzero(labels == territory).tolist() for territory in territories)
    return sum(nx.number_connected_components(GRAPH.subgraph(group)) for group in members)


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


@settings(max_examples=60)
@given(SEEDS)
def test_leaving_splits_a_territory_as_networkx_says(seed):
    labels, problem = grown_labels(seed), search_with_all_rules(0).problem
    mark, queue = np.zeros(N, dtype=np.int64), np.zeros(N, dtype=np.int64)
    for stamp, unit in enumerate(range(N), 1):
        after = labels.copy()
        after[unit] = -1
        around = {v for v in GRAPH[unit] if labels[v] == labels[unit]}
        parts = nx.connected_components(GRAPH.subgraph(np.flatnonzero(after == labels[unit]).tolist()))
        found = parts_around(unit, labels[unit], labels, problem.indptr, problem.indices, mark, queue, 4 * stamp)
        assert found == sum(1 for part in parts if part & around)


@settings(max_examples=30)
@given(SEEDS)
def test_pieces_change_as_networkx_says(seed):
    draw = np.random.default_rng(seed)
    labels, problem = draw.integers(0, K, N), search_with_all_rules(0).problem
    mark, queue = np.zeros(N, dtype=np.int64), np.zeros(N, dtype=np.int64)
    stamp = 0
    for u in range(N):
        for v in (-1, *draw.choice(N, 10, replace=False).tolist()):
            p, q, r = labels[u], (u + v) % K if v < 0 else labels[v], int(draw.integers(K))
            if p == q or q == r or u == v:
                continue
            stamp += 8
            found = pieces_change(problem, labels, u, p, q, v, r, mark, queue, stamp)
            after = labels.copy()
            after[u] = q
            if v >= 0:
                after[v] = r
            assert found == pieces(after, *range(K)) - pieces(labels, *range(K))


@settings(max_examples=40)
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
        before, books_before = labels.copy(), state.copy()
        extra = pieces(labels, *range(K))
        lams, piece = np.full(K, lam), np.inf if contiguous else 0.0
        told = move_or_swap(
            problem, labels, state, moved, u, p, q, limit, lams, lam, piece, random, mark, queue, 8 * step
        )
        exact, moved_exactly = state_of(problem, labels)
        np.testing.assert_allclose(state, exact, rtol=1e-9, atol=1e-9)
        np.testing.assert_allclose(moved, moved_exactly, rtol=1e-9, atol=1e-12)
        after_cost, after_violation = cost_and_violation(problem, labels, exact, moved_exactly)
        assert after_cost + lam * after_violation <= cost + lam * violation + max(limit, 0.0) + 1e-9
        changed = np.flatnonzero(labels != before)
        if len(changed):
            assert after_cost + lam * after_violation <= cost + lam * violation + limit + 1e-9
            assert {p, q} <= set(before[changed]) | set(labels[changed])
            assert len(changed) <= 2
        assert told[0] == pytest.approx(after_cost - cost, abs=1e-9)
        beyond = [(books[:, EXCESS] > ROUNDING).sum() for books in (books_before, exact)]
        assert told[2] == beyond[1] - beyond[0]
        assert np.bincount(labels, minlength=K).min() >= 1
        if contiguous:
            assert told[1] == pieces(labels, *range(K)) - extra <= 0


def test_moments_round_alike_with_and_without_numba():
    from territory_designer.engine.kernels import moment_of

    draw = np.random.default_rng(1)
    for _ in range(20_000):
        arguments = (np.float64(value) for value in draw.normal(size=6))
        weight, sum_x, sum_y, sum_q, x, y = arguments
        given_ = (abs(weight), sum_x, sum_y, sum_q, x, y)
        assert moment_of(*given_) == moment_of.py_func(*given_)
