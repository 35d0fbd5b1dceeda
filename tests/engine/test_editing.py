"""What a gesture would do against what it does, by Plan, numpy and networkx; and retired territories."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.engine import Plan, Rules, RulesError
from territory_designer.engine.editing import compact, expand, preview_move
from tests.engine.maps import graph_of, grid_units, moment_km2
from tests.engine.random_markets import SEEDS, markets


def plan_of(units, draw: np.random.Generator, k: int, locked: float = 0.0) -> Plan:
    """A plan of random labels, some units without territory, with a current alignment and locks."""
    labels = draw.integers(-1 if draw.random() < 0.3 else 0, k, len(units))
    current = np.where(draw.random(len(units)) < 0.7, labels, draw.integers(0, k, len(units)))
    held = (draw.random(len(units)) < locked) & (labels >= 0)
    return Plan(units, labels, Rules(territories=k, current=np.where(held, labels, current), locked=held))


def cut_by_definition(plan: Plan, labels: np.ndarray, going: np.ndarray, territory: int) -> set[int]:
    """Units that are no longer with the heaviest part of their piece, by networkx."""
    graph, found = graph_of(plan.units), set()
    for t in set(labels[going].tolist()) - {-1, territory}:
        for piece in nx.connected_components(graph.subgraph(np.flatnonzero(labels == t).tolist())):
            rest = list(nx.connected_components(graph.subgraph(piece - set(going.tolist()))))
            load = [(plan.unit_weights[sorted(part)].sum(), len(part), -min(part)) for part in rest]
            for part, own in zip(rest, load):
                # Equal weights may differ by the order of their sum.
                if any(other[0] > own[0] * (1 + 1e-12) for other in load):
                    found |= part
    return found


@settings(max_examples=150)
@given(markets(), SEEDS)
def test_a_preview_tells_what_the_move_does_and_changes_nothing(units, seed):
    draw = np.random.default_rng(seed)
    k = int(draw.integers(2, 5))
    plan = plan_of(units, draw, min(k, len(units)), locked=0.1)
    wanted = draw.choice(len(units), draw.integers(1, 5), replace=False)
    territory = int(draw.integers(-1, plan.k))
    before, labels = plan.report, plan.labels
    preview = preview_move(plan, wanted, territory)
    assert plan.report == before
    elsewhere = set(wanted[labels[wanted] != territory].tolist())
    assert set(preview.locked.tolist()) == {u for u in elsewhere if plan.locked[u]}
    assert set(preview.units.tolist()) == elsewhere - set(preview.locked.tolist())
    plan.move(preview.units, territory)
    for effect in [*preview.losses, *([preview.gain] if preview.gain else [])]:
        t = effect.territory
        assert effect.units_before == (labels == t).sum()
        assert effect.units_after == plan.counts[t]
        np.testing.assert_allclose(effect.totals_before, units.values[labels == t].sum(axis=0), rtol=1e-9, atol=1e-9)
        np.testing.assert_array_equal(effect.totals_after, plan.totals[t])
        np.testing.assert_array_equal(effect.deviations_after, plan.deviations[t])
    assert {effect.territory for effect in preview.losses} == set(labels[preview.units].tolist()) - {-1}
    for j, name in enumerate(units.measures):
        assert preview.amounts[name] == pytest.approx(units.values[preview.units, j].sum())
    assert preview.moment_after_km2 == plan.report["moment_km2"]
    assert preview.moved_after == plan.moved
    certain = cut_by_definition(plan, labels, preview.units, territory)
    assert certain <= set(preview.stranded.tolist())
    graph, after = graph_of(units), plan.labels
    for t in {effect.territory for effect in preview.losses}:
        extra = [u for u in preview.stranded.tolist() if labels[u] == t]
        was = nx.number_connected_components(graph.subgraph(np.flatnonzero(labels == t).tolist()))
        kept = nx.number_connected_components(graph.subgraph(set(np.flatnonzero(after == t).tolist()) - set(extra)))
        assert kept <= was
    if territory >= 0 and (labels == territory).any():
        inside = graph.subgraph(np.flatnonzero(after == territory).tolist())
        home = set(np.flatnonzero(labels == territory).tolist())
        alone = {u for u in preview.units.tolist() if not home & nx.node_connected_component(inside, u)}
        assert set(preview.cut_off.tolist()) == alone


def test_the_lighter_part_is_stranded():
    units = grid_units(5, 1, workload=[5.0, 1.0, 1.0, 1.0, 1.0])
    plan = Plan(units, [0, 0, 0, 0, 1], Rules(territories=2))
    preview = preview_move(plan, 2, 1)
    assert preview.stranded.tolist() == [3]
    assert preview.cut_off.tolist() == [2]
    assert preview.falls_apart
    assert not preview_move(plan, 3, 1).falls_apart


def test_figures_of_a_preview():
    units = grid_units(4, 1, seed=2, workload=[1.0, 2.0, 3.0, 4.0])
    labels = np.array([0, 0, 1, 1])
    preview = preview_move(Plan(units, labels, Rules(territories=2)), [2], 0)
    assert preview.gain.deviations_after.tolist() == pytest.approx([6 / 5 - 1])
    assert preview.losses[0].deviations_before.tolist() == pytest.approx([7 / 5 - 1])
    assert preview.amounts == {"workload": 3.0}
    weight = units.values[:, 0]
    change = moment_km2(units.xy, weight, np.array([0, 0, 0, 1])) - moment_km2(units.xy, weight, labels)
    assert preview.moment_change_km2 == pytest.approx(change)


def test_closed_territories_neither_gain_nor_lose():
    plan = Plan(grid_units(6, 1), [0, 0, 1, 1, 2, 2], Rules(territories=3))
    closed = np.array([True, False, False])
    preview = preview_move(plan, [1, 3], 2, closed)
    assert preview.units.tolist() == [3]
    assert preview.closed.tolist() == [1]
    assert preview_move(plan, [3, 4], 0, closed).closed.tolist() == [3, 4]
    with pytest.raises(RulesError, match="2 territories are said to be open or closed, but there are 3"):
        preview_move(plan, 3, 0, [True, False])


def test_the_first_units_of_an_empty_territory_are_in_it_whole():
    plan = Plan(grid_units(6, 1), [0] * 6, Rules(territories=2))
    assert preview_move(plan, [4, 5], 1).cut_off.tolist() == []
    assert preview_move(plan, [0, 4, 5], 1).cut_off.tolist() == [0]


@pytest.mark.parametrize(("units", "territory", "message"), [(9, 0, "no unit 9"), (0, 5, "no territory 5")])
def test_what_is_not_there_is_named(units, territory, message):
    plan = Plan(grid_units(4, 1), [0, 0, 1, 1], Rules(territories=2))
    with pytest.raises(RulesError, match=message):
        preview_move(plan, units, territory)


def test_moves_on_a_trial_leave_the_plan_alone():
    plan = Plan(grid_units(4, 2), [0, 0, 1, 1] * 2, Rules(territories=2))
    before = plan.report
    trial = plan.trial()
    trial.move([0, 1], 1)
    assert plan.report == before
    assert trial.counts.tolist() == [2, 6]


def test_many_units_move_at_once_as_one_by_one():
    units = grid_units(6, 4, seed=4)
    labels = np.arange(24) % 4
    together, single = (Plan(units, labels, Rules(territories=4, current=labels)) for _ in range(2))
    undo = together.move([3, 0, 5, 3, 9, 12], 2)
    for unit in [3, 0, 5, 9, 12]:
        single.move(unit, 2)
    assert undo == [(3, 3), (0, 0), (5, 1), (9, 1), (12, 0)]
    assert together.report == single.report


@settings(max_examples=50)
@given(st.lists(st.booleans(), min_size=1, max_size=8), SEEDS)
def test_compact_and_expand_undo_each_other(active, seed):
    draw = np.random.default_rng(seed)
    kept = [t for t, used in enumerate(active) if used]
    labels = draw.choice([-1, *kept], 20)
    small, numbers = compact(labels, active)
    assert numbers.tolist() == kept
    assert set(small.tolist()) <= set(range(-1, len(kept)))
    assert expand(small, numbers).tolist() == labels.tolist()


def test_units_of_a_retired_territory_have_none():
    small, _ = compact([0, 1, 2, -1], [True, False, True])
    assert small.tolist() == [0, -1, 1, -1]
    with pytest.raises(RulesError, match="A label is 3, but there are only 3"):
        compact([3], [True] * 3)
