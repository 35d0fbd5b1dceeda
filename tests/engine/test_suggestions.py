"""Suggestions and alternatives against looking at every move, by numpy and networkx."""

from __future__ import annotations

import itertools
from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from territory_designer.engine import Plan, Rules
from territory_designer.engine.suggestions import explain_unit, suggest_moves
from tests.engine.maps import graph_of, grid_units
from tests.engine.random_markets import broken, deviations, markets, realignments


def beyond(units, rules: Rules, labels: np.ndarray, k: int) -> np.ndarray:
    """What lies beyond each tolerance, (k, measures with a tolerance)."""
    columns = [units.measures.index(name) for name in rules.tolerance]
    far = np.abs(deviations(units, rules, labels, k))[:, columns] - list(rules.tolerance.values())
    return np.where(far > 1e-9, far, 0.0)


def score_of(units, rules: Rules, labels: np.ndarray, k: int) -> tuple[float, float]:
    """Excess and squares by their definitions."""
    columns = [units.measures.index(name) for name in rules.tolerance]
    far = deviations(units, rules, labels, k)[:, columns] / list(rules.tolerance.values())
    return float(beyond(units, rules, labels, k).sum()), float((far**2).sum())


def kept(units, rules: Rules, before: np.ndarray, after: np.ndarray, k: int) -> bool:
    """Whether nothing is broken that was not, and no territory goes further beyond a tolerance."""
    other = replace(rules, tolerance={})
    if not set(broken(units, other, after, k)) <= set(broken(units, other, before, k)):
        return False
    return bool((beyond(units, rules, after, k) <= beyond(units, rules, before, k) + 2e-9).all())


def every_move(units, labels: np.ndarray):
    """All connected groups of up to three units of a territory, with each other territory that all could join."""
    graph = graph_of(units)
    for size in (1, 2, 3):
        for group in itertools.combinations(range(len(units)), size):
            if len(set(labels[list(group)])) == 1 and nx.is_connected(graph.subgraph(group)):
                near = {int(labels[v]) for u in group for v in graph[u]}
                yield from ((group, t) for t in near - {int(labels[group[0]])})


@settings(max_examples=120)
@given(markets(most=12), st.data())
def test_the_first_suggestion_is_the_best_of_all_moves(units, data):
    rules = data.draw(realignments(units))
    units = units.under(rules.links, rules.barriers)
    k, labels = rules.count(units), np.asarray(rules.current)
    narrow = data.draw(st.sampled_from([1.0, 0.5, 0.1]))
    rules = replace(rules, tolerance={name: max(limit * narrow, 1e-3) for name, limit in rules.tolerance.items()})
    assume(not rules.together)
    start = score_of(units, rules, labels, k)
    best = (-1e-6, -1e-6)
    for group, territory in every_move(units, labels):
        after = labels.copy()
        after[list(group)] = territory
        if kept(units, rules, labels, after, k):
            now = score_of(units, rules, after, k)
            gain = round(now[0] - start[0], 9), now[1] - start[1]
            best = min(best, gain)
    found = suggest_moves(Plan(units, labels, rules), 3)
    if best[0] < -1e-6:
        assert found[0].excess_after - found[0].excess_before == pytest.approx(best[0], abs=1e-8)
    for one in found:
        after = labels.copy()
        after[one.units] = one.territory
        assert kept(units, rules, labels, after, k)
        now = score_of(units, rules, after, k)
        assert one.excess_before == pytest.approx(start[0], abs=1e-7)
        assert one.excess_after == pytest.approx(now[0], abs=1e-7)
        assert one.squares_after == pytest.approx(now[1], rel=1e-6, abs=1e-6)
        assert (round(now[0] - start[0], 8), now[1] - start[1]) < (0.0, 1e-9)
    taken = [unit for one in found for unit in one.units.tolist()]
    assert len(taken) == len(set(taken))


@settings(max_examples=80)
@given(markets(most=14), st.data())
def test_alternatives_tell_what_a_move_does(units, data):
    rules = data.draw(realignments(units))
    units = units.under(rules.links, rules.barriers)
    k, labels = rules.count(units), np.asarray(rules.current)
    plan = Plan(units, labels, rules)
    unit = data.draw(st.integers(0, len(units) - 1))
    own, *others = explain_unit(plan, unit)
    assert own.own
    assert own.territory == labels[unit]
    group = own.units.tolist()
    near = {int(labels[v]) for u in group for v in graph_of(units)[u]} - {own.territory}
    assert {one.territory for one in others} == near
    start = score_of(units, rules, labels, k)
    for one in others:
        after = labels.copy()
        after[group] = one.territory
        assert (not one.obstacles) == kept(units, rules, labels, after, k)
        now = score_of(units, rules, after, k)
        assert one.excess_change == pytest.approx(now[0] - start[0], abs=1e-7)
        assert one.squares_change == pytest.approx(now[1] - start[1], rel=1e-6, abs=1e-6)
        away = (after != labels) @ units.values / np.where(units.values.sum(axis=0) > 0, units.values.sum(axis=0), 1.0)
        assert [one.moved_change[name] for name in units.measures] == pytest.approx(away.tolist(), abs=1e-12)
    ranks = [bool(one.obstacles) for one in others]
    assert ranks == sorted(ranks)


def test_units_that_stay_together_are_suggested_together():
    units, labels = grid_units(8, 1), [0] * 7 + [1]
    rules = Rules(territories=2, tolerance={"workload": 0.01})
    (one,) = suggest_moves(Plan(units, labels, rules), 1)
    assert one.units.tolist() == [4, 5, 6]
    rules = replace(rules, together=[["U003", "U004", "U005"]])
    (one,) = suggest_moves(Plan(units, labels, rules), 1)
    assert one.units.tolist() == [3, 4, 5, 6]
    rules = replace(rules, apart=[("U004", "U007")])
    (one,) = suggest_moves(Plan(units, labels, rules), 1)
    assert one.units.tolist() == [6]


def test_locked_units_and_closed_territories_are_left_alone():
    units = grid_units(6, 1)
    labels = [0, 0, 0, 0, 1, 2]
    locked = np.arange(6) == 3
    assert suggest_moves(Plan(units, labels, Rules(territories=3, current=labels, locked=locked))) == []
    plan = Plan(units, labels, Rules(territories=3))
    assert suggest_moves(plan, closed=[False, True, False]) == []
    assert {one.territory for one in suggest_moves(plan)} == {1}


def test_a_unit_without_territory_is_offered_one():
    (one,) = suggest_moves(Plan(grid_units(4, 1), [0, 0, 1, -1], Rules(territories=2)), 1)
    assert (one.units.tolist(), one.origin, one.territory) == ([3], -1, 1)
    assert one.excess_after == 0.0


def test_alternatives_name_every_rule_that_forbids():
    units = grid_units(3, 2)
    labels = [0, 0, 1, 0, 0, 1]
    rules = Rules(
        territories=2,
        tolerance={"workload": 0.4},
        current=labels,
        locked=[False, True, *[False] * 4],
        max_moved={"workload": 0.0},
        apart=[("U001", "U005")],
        parents=["a", "a", "b", "a", "a", "b"],
    )
    own, other = explain_unit(Plan(units, labels, rules), 1, [True, False])
    assert own.moved_change == {"units": 0, "workload": 0.0}
    assert set(other.obstacles) == {"locked", "parents", "apart", "budget"}
    assert other.moved_change["workload"] == pytest.approx(1 / 6)
    assert other.preview.gain.deviations_after.tolist() == pytest.approx([0.0])
    free = explain_unit(Plan(units, labels, Rules(territories=2)), 4, [True, False])[1]
    assert free.obstacles == ("closed",)
    chain = Plan(grid_units(4, 1), [0, 0, 0, 1], Rules(territories=2, tolerance={"workload": 0.9}))
    assert explain_unit(chain, 2)[1].obstacles == ()
    row = Plan(grid_units(5, 1), [0, 0, 1, 0, 0], Rules(territories=2, tolerance={"workload": 0.9}))
    assert explain_unit(row, 2)[1].obstacles == ("emptied", "tolerance")
    assert explain_unit(Plan(grid_units(4, 1), [0, 0, 0, 1], chain.rules), 1)[0].own
