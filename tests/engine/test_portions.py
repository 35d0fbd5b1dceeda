"""Splits and designs around closed territories, by numpy and networkx."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.engine import CancelledError, ImpossibleError, Plan, Rules, RulesError, Units, design
from territory_designer.engine.portions import rebalance, split_territory, units_among
from tests.engine.maps import POTENTIAL, WORKLOAD, deviations, georgia, graph_of, grid_units, pieces
from tests.engine.random_markets import broken, markets, realignments

BOTH = {WORKLOAD: 0.10, POTENTIAL: 0.10}
K = 20


@pytest.fixture(scope="module")
def market() -> tuple[Units, np.ndarray]:
    units = Units.from_polygons(georgia().to_crs(5070), [WORKLOAD, POTENTIAL])
    return units, design(units, Rules(territories=K, tolerance=BOTH, effort="draft")).labels


@settings(max_examples=40)
@given(markets(), st.data())
def test_a_part_of_a_market_is_what_numpy_and_networkx_cut_out(units, data):
    members = np.array(sorted(data.draw(st.sets(st.integers(0, len(units) - 1), min_size=1))))
    part = units_among(units, members)
    assert part.ids.tolist() == units.ids[members].tolist()
    np.testing.assert_array_equal(part.values, units.values[members])
    inside = graph_of(units).subgraph(members.tolist())
    assert {(int(members[i]), int(members[j])) for i, j in part.pairs} == {tuple(sorted(pair)) for pair in inside.edges}
    length = {tuple(pair): one for pair, one in zip(units.pairs.tolist(), units.border_m)}
    assert [length[int(members[i]), int(members[j])] for i, j in part.pairs] == part.border_m.tolist()
    linked = [(link.first, link.second) for link in units.links if {link.first, link.second} <= set(members.tolist())]
    assert [(int(members[link.first]), int(members[link.second])) for link in part.links] == linked


@pytest.mark.parametrize("parts", [2, 3])
def test_a_split_is_balanced_contiguous_and_leaves_the_rest(market, parts):
    units, labels = market
    largest = int(np.bincount(labels).argmax())
    found = split_territory(units, Rules(territories=K, tolerance=BOTH), labels, largest, parts)
    numbers = [largest, *range(K, K + parts - 1)]
    inside = labels == largest
    assert set(found[inside]) == set(numbers)
    assert found[~inside].tolist() == labels[~inside].tolist()
    for t in numbers:
        assert pieces(units, found, t) == 1
    own = np.searchsorted(numbers, found[inside])
    for j in range(2):
        assert np.abs(deviations(units.values[inside, j], own, parts)).max() <= 0.10 + 1e-9


def test_a_split_that_cannot_be_even_is_as_even_as_it_can_be():
    units = grid_units(6, 1, workload=[1.0, 1.0, 1.0, 9.0, 1.0, 1.0])
    rules = Rules(territories=2, tolerance={"workload": 0.05})
    assert split_territory(units, rules, [0, 0, 0, 0, 1, 1], 0, 2).tolist() in ([0, 0, 0, 2, 1, 1], [2, 2, 2, 0, 1, 1])


def test_locked_units_keep_the_number_of_a_split_territory():
    units = grid_units(6, 2)
    labels = np.array([0, 0, 0, 0, 1, 1] * 2)
    locked = np.isin(np.arange(12), [3, 9])
    rules = Rules(territories=2, current=labels, locked=locked)
    assert split_territory(units, rules, labels, 0, 2).tolist() == [2, 2, 0, 0, 1, 1] * 2
    apart = replace(rules, locked=None, apart=[("U000", "U001"), ("U000", "U004")], together=[["U001", "U006"]])
    found = split_territory(units, apart, labels, 0, 2)
    assert found[0] != found[1]
    assert found[1] == found[6]


def test_a_territory_in_pieces_is_split_as_if_it_hung_together():
    labels = np.array([0, 1, 0, 0, 0, 0, 0, 0])
    found = split_territory(grid_units(8, 1), Rules(territories=2), labels, 0, 2)
    assert np.bincount(found).tolist() in ([4, 1, 3], [3, 1, 4])
    assert found[0] == found[2]


@pytest.mark.parametrize(
    ("territory", "parts", "message"), [(2, 2, "no territory 2"), (0, 4, "split into 2 to 3 parts"), (0, 1, "2 to 3")]
)
def test_splits_that_make_no_sense_are_refused(territory, parts, message):
    with pytest.raises(RulesError, match=message):
        split_territory(grid_units(6, 1), Rules(territories=2), [0, 0, 0, 1, 1, 1], territory, parts)


def test_a_split_and_a_rebalance_can_be_cancelled(market):
    units, labels = market
    rules = Rules(territories=K, tolerance=BOTH)
    with pytest.raises(CancelledError):
        split_territory(units, rules, labels, 3, 2, lambda fraction, text: fraction < 0.01)
    with pytest.raises(CancelledError):
        rebalance(units, rules, labels, progress=lambda fraction, text: fraction < 0.01)


@pytest.fixture(scope="module")
def spoilt(market) -> np.ndarray:
    """The plan after territory 4 was given away to a neighbour, in part."""
    units, labels = market
    plan = Plan(units, labels, Rules(territories=K, tolerance=BOTH))
    here, there = labels[units.pairs].T
    edge = units.pairs[(here == 4) & (there != 4)]
    for inner, outer in edge[:4]:
        plan.move(int(inner), int(labels[outer]))
    return plan.labels


def test_open_territories_are_balanced_and_closed_ones_stay(market, spoilt):
    units, _ = market
    rules = Rules(territories=K, tolerance=BOTH, effort="draft")
    near = set(spoilt[np.unique(units.pairs[(spoilt[units.pairs] == 4).any(axis=1)])].tolist())
    far = sorted(set(range(K)) - near)[:6]
    closed = np.isin(np.arange(K), far)
    locked = np.flatnonzero(spoilt == 4)[:3]
    plan = rebalance(units, rules, spoilt, closed, np.isin(np.arange(len(units)), locked))
    assert (plan.labels[closed[spoilt]] == spoilt[closed[spoilt]]).all()
    assert (plan.labels[locked] == 4).all()
    assert not closed[plan.labels[~closed[spoilt]]].any()
    assert plan.report["feasible"]
    assert broken(units, rules, plan.labels, K) == []
    kept = [(plan.labels == t)[spoilt == t].mean() for t in np.flatnonzero(~closed)]
    assert np.mean(kept) > 0.5


def test_no_more_changes_hands_than_is_allowed(market, spoilt):
    units, _ = market
    rules = Rules(territories=K, tolerance=BOTH, effort="draft")
    plan = rebalance(units, rules, spoilt, np.arange(K) == 11, max_moved=0.04)
    away = plan.labels != spoilt
    assert 0 < units.values[away, 0].sum() <= 0.04 * units.values[:, 0].sum()
    with pytest.raises(RulesError, match="A move budget is given for visits"):
        rebalance(units, rules, spoilt, max_moved={"visits": 0.1})


@settings(max_examples=15)
@given(markets(least=8), st.data())
def test_rules_hold_in_what_is_balanced_anew(units, data):
    rules = data.draw(realignments(units))
    labels, k = np.asarray(rules.current), rules.count(units)
    closed = np.array(data.draw(st.lists(st.booleans(), min_size=k, max_size=k)))
    if (~closed).sum() < 2:
        with pytest.raises(RulesError, match="open"):
            rebalance(units, rules, labels, closed)
        return
    under = units.under(rules.links, rules.barriers)
    try:
        plan = rebalance(units, rules, labels, closed)
    except ImpossibleError:
        # Only limits on a share that is not even can be: the plan itself keeps all rules.
        assert (~closed).sum() < k
        return
    shut = closed[labels]
    assert (plan.labels[shut] == labels[shut]).all()
    assert not closed[plan.labels[~shut]].any()
    held = np.zeros(len(units), dtype=bool) if rules.locked is None else rules.locked
    assert (plan.labels[held] == labels[held]).all()
    found = set(broken(under, replace(rules, max_moved=None), plan.labels, k))
    assert not found - {f"tolerance of {name}" for name in rules.tolerance}
    if rules.contiguous:
        graph = graph_of(under)
        for t in range(k):
            assert nx.is_connected(graph.subgraph(np.flatnonzero(plan.labels == t).tolist()))


def test_what_the_open_territories_hold_too_much_of_is_said():
    units = grid_units(9, 1)
    labels = [0, 1, 1, 1, 1, 2, 2, 2, 2]
    with pytest.raises(
        ImpossibleError, match=r"2 open territories together deviate \+33.3 % from their targets of work"
    ):
        rebalance(units, Rules(territories=3), labels, [True, False, False])
    even = rebalance(
        units, Rules(territories=3, tolerance={"workload": 0.4}), [0, 1, 1, 1, 1, 1, 1, 1, 2], [True, False, False]
    )
    assert np.bincount(even.labels).tolist() == [1, 4, 4]
    (free,) = {tuple(rebalance(units, Rules(territories=3), [0, 0, 0, 1, -1, -1, 2, 2, 2]).counts.tolist())}
    assert free == (3, 3, 3)
