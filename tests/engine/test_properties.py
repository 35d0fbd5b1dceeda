"""What must hold for any market: a plan's figures, the steps of the search, and designs under every rule.

The markets are grids with holes, triangulations, paths, stars, units at one place and units without any border (joined
by links); their measures have zeros, heavy tails, or all of it in one unit. Oracles are numpy and networkx.
"""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.engine import ImpossibleError, Plan, Rules, Units, design, score
from territory_designer.engine.annealing import Watch, run
from territory_designer.engine.feasibility import check_possible
from territory_designer.engine.kernels import TOTALS, WEIGHT, cost_and_violation, extra_pieces, parts_around, state_of
from territory_designer.engine.problem import Search, build_search
from tests.engine.maps import frame, graph_of, squares
from tests.engine.random_markets import SEEDS, broken, deviations, grown, kept_rules, loads, markets, realignments


def weights(units: Units) -> np.ndarray:
    """What weighs the moment: the first measure, or 1 where it is 0 everywhere."""
    return units.values[:, 0] if units.values[:, 0].sum() > 0 else np.ones(len(units))


def moments_by_definition(units: Units, labels: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Moment and Hess moment of each territory in km2 times weight: about the mean, and about the best of all units."""
    weight, kilometres = weights(units), units.xy / 1000.0
    free, hess = np.zeros(k), np.zeros(k)
    for t in range(k):
        w, xy = weight[labels == t], kilometres[labels == t]
        if w.sum() > 0:
            free[t] = w @ ((xy - np.average(xy, axis=0, weights=w)) ** 2).sum(axis=1)
            hess[t] = (((xy[:, None, :] - xy[None, :, :]) ** 2).sum(axis=2) @ w).min()
    return free, hess


def assert_figures(plan: Plan, home: np.ndarray) -> None:
    """Every running figure equals the one from scratch."""
    units, labels, k = plan.units, plan.labels, plan.k
    total = units.values.sum(axis=0)
    np.testing.assert_allclose(plan.totals, loads(units, labels, k), rtol=1e-9, atol=1e-9 * total.max())
    assert plan.counts.tolist() == [int((labels == t).sum()) for t in range(k)]
    free, hess = moments_by_definition(units, labels, k)
    largest = weights(units).sum() * float(np.ptp(units.xy / 1000.0, axis=0) @ np.ptp(units.xy / 1000.0, axis=0))
    np.testing.assert_allclose(plan.moments, free, rtol=1e-9, atol=1e-9 * largest)
    np.testing.assert_allclose(plan.hess_moments, hess, rtol=1e-9, atol=1e-9 * largest)
    graph = graph_of(units)
    parts = [nx.number_connected_components(graph.subgraph(np.flatnonzero(labels == t).tolist())) for t in range(k)]
    assert plan.pieces.tolist() == parts
    away = (home >= 0) & (home != labels)
    shares = units.values[away].sum(axis=0) / np.where(total > 0, total, 1.0)
    assert plan.moved["units"] == away.sum()
    assert [plan.moved[name] for name in units.measures] == pytest.approx(shares.tolist(), abs=1e-9)


def snapshot(plan: Plan) -> dict[str, np.ndarray]:
    """Figures of a plan, each divided by its scale."""
    whole = plan.units.values.sum(axis=0).max() or 1.0
    return {
        "labels": plan.labels,
        "totals": plan.totals / whole,
        "moments": plan.moments / (weights(plan.units).sum() * (1.0 + np.abs(plan.units.xy).max() / 1000.0) ** 2),
        "pieces": plan.pieces,
        "counts": plan.counts,
        "moved": np.array(list(plan.moved.values())),
    }


@settings(max_examples=150)
@given(st.data(), markets())
def test_figures_after_any_moves_equal_those_from_scratch_and_undo_returns(data, units):
    k = data.draw(st.sampled_from([2, 3, len(units)]))
    draw = np.random.default_rng(data.draw(SEEDS))
    home = draw.integers(-1, k, len(units))
    plan = Plan(units, draw.integers(-1, k, len(units)), Rules(territories=k, current=home))
    before, undo = snapshot(plan), []
    assert_figures(plan, home)
    for _ in range(data.draw(st.integers(1, 25))):
        chosen = draw.integers(0, len(units), draw.integers(1, 4)).tolist()
        undo += plan.move(chosen, int(draw.integers(-1, k)))
        inside = plan.labels >= 0
        scale = units.values.sum(axis=0).max()
        np.testing.assert_allclose(
            plan.totals.sum(axis=0), units.values[inside].sum(axis=0), rtol=1e-9, atol=1e-9 * scale
        )
    assert_figures(plan, home)
    for unit, former in reversed(undo):
        plan.move(unit, former)
    for name, found in snapshot(plan).items():
        np.testing.assert_allclose(found, before[name], rtol=1e-9, atol=1e-9, err_msg=name)


@settings(max_examples=25)
@given(SEEDS, st.integers(2, 5))
def test_outlines_after_any_moves_equal_the_unions_of_shapely(seed, k):
    draw = np.random.default_rng(seed)
    cells = squares(5, 4)
    shapes = frame(cells)
    kept = np.sort(draw.choice(20, draw.integers(8, 21), replace=False))  # holes and islands
    units = Units.from_polygons(shapes.iloc[kept], ["workload"])
    plan = Plan(units, draw.integers(-1, k, len(units)), Rules(territories=k))
    for _ in range(15):
        plan.move(int(draw.integers(len(units))), int(draw.integers(-1, k)))
    for t in range(k):
        union = shapely.union_all([cells[unit] for unit in kept[plan.labels == t]])
        assert plan.border_m[t] == pytest.approx(union.length, abs=1e-6)
        assert plan.border_of(t) == pytest.approx(union.length, abs=1e-6)
        assert plan.area_m2[t] == pytest.approx(union.area, abs=1e-6)


def search_of(data: st.DataObject, units: Units) -> tuple[Search, Rules, np.ndarray]:
    """A priced search with rules of every kind, and the labels of its pieces in a plan that keeps them."""
    rules = data.draw(realignments(units))
    under = units.under(rules.links, rules.barriers)
    search = build_search(under, rules)
    labels = np.zeros(len(search.problem.weight), dtype=np.int64)
    labels[search.piece] = rules.current
    return search.priced(1.0, labels), rules, labels


def graph_of_pieces(search: Search) -> nx.Graph:
    """The neighbour graph that the search works on."""
    problem = search.problem
    graph = nx.empty_graph(len(problem.weight))
    origin = np.repeat(np.arange(len(problem.weight)), np.diff(problem.indptr))
    graph.add_edges_from(zip(origin.tolist(), problem.indices.tolist()))
    return graph


@settings(max_examples=60)
@given(st.data(), markets())
def test_pieces_around_a_unit_and_in_all_are_those_of_networkx(data, units):
    search, k = build_search(units, Rules(territories=3)), data.draw(st.integers(1, 3))
    n, problem, graph = len(units), search.problem, graph_of(units)
    draw = np.random.default_rng(data.draw(SEEDS))
    labels = grown(graph, k, draw) if data.draw(st.booleans()) else draw.integers(0, k, n)
    mark, queue = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    stamp = 0
    for unit in range(n):
        for label in range(k):
            stamp += 2
            members = [v for v in np.flatnonzero(labels == label).tolist() if v != unit]
            parts = nx.connected_components(graph.subgraph(members))
            expected = sum(any(v in part for v in graph[unit]) for part in parts)
            found = parts_around(unit, label, labels, problem.indptr, problem.indices, mark, queue, stamp)
            assert found == expected
    inside = [graph.subgraph(np.flatnonzero(labels == t).tolist()) for t in range(k)]
    expected = sum(nx.number_connected_components(part) - 1 for part in inside if len(part))
    assert extra_pieces(problem, labels, mark, queue, stamp + 2) == expected


@settings(max_examples=60)
@given(st.data(), markets())
def test_a_search_keeps_its_books_its_locks_and_its_pieces(data, units):
    search, rules, labels = search_of(data, units)
    problem, graph = search.problem, graph_of_pieces(search)
    start, hot = labels.copy(), data.draw(st.sampled_from([0.1, 3.0, 30.0]))
    piece = data.draw(st.sampled_from([0.5, np.inf])) if rules.contiguous else 0.0
    found = run(search, labels, 12, hot, 0.05, piece, data.draw(st.integers(0, 99)), Watch(12))
    assert labels.tolist() == start.tolist()
    assert found.labels[problem.fixed].tolist() == problem.home[problem.fixed].tolist()
    assert set(found.labels.tolist()) == set(range(search.k))
    if rules.contiguous:
        members = [np.flatnonzero(found.labels == t).tolist() for t in range(search.k)]
        assert all(nx.is_connected(graph.subgraph(part)) for part in members)
    state, moved = state_of(problem, found.labels)
    cost, violation = cost_and_violation(problem, found.labels, state, moved)
    assert found.cost == pytest.approx(cost, rel=1e-9, abs=1e-12)
    assert found.violation == pytest.approx(violation if violation > 1e-9 else 0.0, rel=1e-9, abs=1e-12)
    assert found.violation == 0.0  # the start keeps every rule


@settings(max_examples=60)
@given(st.data(), markets())
def test_the_state_of_a_search_agrees_with_its_definition(data, units):
    search, _, _ = search_of(data, units)
    problem, k = search.problem, search.k
    labels = np.random.default_rng(data.draw(SEEDS)).integers(0, k, len(problem.weight))
    state, moved = state_of(problem, labels)
    for t in range(k):
        inside = labels == t
        assert state[t, WEIGHT] == pytest.approx(problem.weight[inside].sum(), abs=1e-12)
        assert state[t, TOTALS:] == pytest.approx(problem.values[inside].sum(axis=0), abs=1e-12)
    away = (problem.home >= 0) & (problem.home != labels)
    assert moved == pytest.approx(problem.values[away].sum(axis=0), abs=1e-12)
    held = np.array([problem.values[labels == t].sum(axis=0) for t in range(k)])
    ratio = held / problem.targets
    over = np.maximum(ratio - problem.high, 0.0) + np.maximum(problem.low - ratio, 0.0)
    over = np.where(problem.targets > 0, over, 0.0)
    together = sum(
        labels[u] == labels[v]
        for u in range(len(labels))
        for v in problem.apart[problem.apart_ptr[u] : problem.apart_ptr[u + 1]]
        if u < v
    )
    beyond = np.maximum(problem.values[away].sum(axis=0) - problem.budget, 0.0).sum() * k
    expected = over.sum() + beyond + together + (np.bincount(labels, minlength=k) == 0).sum()
    assert cost_and_violation(problem, labels, state, moved)[1] == pytest.approx(expected, rel=1e-9, abs=1e-12)


@settings(max_examples=40)
@given(st.data(), markets(least=5))
def test_a_realignment_of_a_plan_that_keeps_all_rules_keeps_them(data, units):
    rules = data.draw(realignments(units))
    k, under = rules.territories, units.under(rules.links, rules.barriers)
    assert broken(under, rules, np.asarray(rules.current), k) == []
    plan = design(units, rules)
    assert broken(under, rules, plan.labels, k) == []
    assert plan.report["feasible"]
    assert plan.report["violations"] == []


@settings(max_examples=80)
@given(st.data(), markets(least=5))
def test_rules_that_a_plan_keeps_are_never_called_impossible(data, units):
    rules, labels = data.draw(kept_rules(units))
    under = units.under(rules.links, rules.barriers)
    assert broken(under, rules, labels, rules.territories) == []
    rules.checked(under)
    check_possible(under, rules)


@settings(max_examples=16)
@given(st.data(), markets(least=5))
def test_a_design_is_what_its_report_says_and_the_same_again(data, units):
    rules, _ = data.draw(kept_rules(units))
    plan = design(units, rules)
    k, under, report = rules.territories, units.under(rules.links, rules.barriers), plan.report
    assert report["feasible"] == (broken(under, rules, plan.labels, k) == [])
    assert report["feasible"] == (report["violations"] == [])
    far = deviations(under, rules, plan.labels, k)
    for j, name in enumerate(units.measures):
        assert report["measures"][name]["deviations"] == pytest.approx(far[:, j].tolist(), abs=1e-9)
    _, hess = moments_by_definition(under, plan.labels, k)
    assert report["hess_moment_km2"] == pytest.approx(hess.sum() / weights(under).sum(), rel=1e-9, abs=1e-6)
    again = score(units, plan.labels, rules)
    assert {name: again[name] for name in ("violations", "moment_km2", "territory")} == {
        name: report[name] for name in ("violations", "moment_km2", "territory")
    }
    assert design(units, replace(rules)).labels.tolist() == plan.labels.tolist()


def test_as_many_territories_as_units_leave_one_choice():
    units = Units.from_polygons(frame(squares(3, 3)), ["workload"])
    plan = design(units, Rules(territories=9, tolerance={"workload": 0.01}))
    assert sorted(plan.labels) == list(range(9))
    assert plan.report["feasible"]
    assert plan.report["hess_moment_km2"] == 0.0


def test_a_unit_that_barriers_leave_without_neighbours_is_refused_or_alone():
    units = Units.from_polygons(frame(squares(4, 3)), ["workload"])
    barriers = [("A", "B"), ("A", "E")]
    with pytest.raises(ImpossibleError, match="A"):
        design(units, Rules(territories=3, tolerance={"workload": 0.1}, barriers=barriers))
    alone = design(units, Rules(territories=3, tolerance={"workload": 0.8}, barriers=barriers))
    assert alone.report["feasible"]
    assert (alone.labels == alone.labels[0]).sum() == 1
