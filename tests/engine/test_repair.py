"""Repairs of one territory against looking at every plan of tiny markets, and on the real map."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from territory_designer.engine import CancelledError, ImpossibleError, Plan, Rules, RulesError, Units, design
from territory_designer.engine.repair import repair_territory
from tests.engine.maps import POTENTIAL, WORKLOAD, all_contiguous, georgia, grid_units, moment_km2
from tests.engine.random_markets import SEEDS, broken, deviations, markets, realignments
from tests.engine.test_suggestions import beyond, kept
from tests.engine.tiny import all_labels

BOTH = {WORKLOAD: 0.10, POTENTIAL: 0.10}


def is_repair(units, rules: Rules, before: np.ndarray, after: np.ndarray, k: int, territory: int) -> bool:
    """Whether a territory is within its limits and nothing else is worse than it was."""
    return beyond(units, rules, after, k)[territory].sum() == 0.0 and kept(units, rules, before, after, k)


@settings(max_examples=50)
@given(markets(least=4, most=8), st.data())
def test_no_plan_repairs_with_fewer_units(units, data):
    rules = data.draw(realignments(units))
    units = units.under(rules.links, rules.barriers)
    k, labels = rules.count(units), np.asarray(rules.current)
    assume(k <= 3)
    narrow = data.draw(st.sampled_from([0.9, 0.5, 0.2]))
    rules = replace(rules, tolerance={name: max(limit * narrow, 1e-3) for name, limit in rules.tolerance.items()})
    rules = replace(rules, links=(), barriers=(), centres=None, max_moved=None)
    off = np.flatnonzero(beyond(units, rules, labels, k).sum(axis=1))
    assume(len(off))
    territory = int(data.draw(st.sampled_from(off.tolist())))
    plans = all_labels(len(units), k)
    order = np.argsort((plans != labels).sum(axis=1), kind="stable")
    good = None
    for row in order:
        if good is not None and (plans[row] != labels).sum() > (plans[good] != labels).sum():
            break
        if is_repair(units, rules, labels, plans[row], k, territory):
            good = row
    if good is None:
        with pytest.raises(ImpossibleError, match=f"Territory {territory + 1} cannot be brought within"):
            repair_territory(units, rules, labels, territory)
        return
    found = repair_territory(units, rules, labels, territory)
    assert is_repair(units, rules, labels, found, k, territory)
    assert (found != labels).sum() == (plans[good] != labels).sum()


def test_of_equally_few_units_the_most_compact_repair_is_taken():
    units = grid_units(6, 4, seed=3)
    labels = np.array([0, 0, 0, 0, 1, 1] * 4)
    rules = Rules(territories=2, tolerance={"workload": 0.26})
    found = repair_territory(units, rules, labels, 0)
    moments = []
    for unit in np.flatnonzero(labels == 0):
        after = labels.copy()
        after[unit] = 1
        if all_contiguous(units, after):
            moments.append(moment_km2(units.xy, units.values[:, 0], after))
    assert (found != labels).sum() == 1
    assert moment_km2(units.xy, units.values[:, 0], found) == pytest.approx(min(moments))


def test_chains_reach_room_beyond_the_neighbours():
    units = grid_units(24, 1)
    labels = np.repeat([0, 1, 2, 3], [9, 5, 5, 5])
    rules = Rules(territories=4, tolerance={"workload": 0.20})
    assert np.bincount(repair_territory(units, rules, labels, 0)).tolist() == [7, 7, 5, 5]
    rules = Rules(territories=4, tolerance={"workload": 0.001})
    labels = np.repeat([0, 1, 2, 3], [7, 6, 6, 5])
    found = repair_territory(units, rules, labels, 0)
    assert found.tolist() == np.repeat([0, 1, 2, 3], 6).tolist()


@pytest.fixture(scope="module")
def market() -> tuple[Units, np.ndarray]:
    units = Units.from_polygons(georgia().to_crs(5070), [WORKLOAD, POTENTIAL])
    return units, design(units, Rules(territories=20, tolerance=BOTH, effort="draft")).labels


@settings(max_examples=12)
@given(SEEDS)
def test_spoilt_territories_of_the_real_map_are_mended(market, seed):
    units, labels = market
    draw = np.random.default_rng(seed)
    rules = Rules(territories=20, tolerance=BOTH)
    spoilt = Plan(units, labels, rules)
    territory = int(draw.integers(20))
    while np.abs(spoilt.deviations[territory]).max() < 0.14:
        here, there = spoilt.labels[units.pairs].T
        edge = np.flatnonzero((here == territory) & (there != territory))
        outer = units.pairs[draw.choice(edge), 1]
        spoilt.move(int(outer), territory)
    spoilt_labels = spoilt.labels
    found = repair_territory(units, rules, spoilt_labels, territory)
    far = np.abs(deviations(units, rules, found, 20))
    assert far[territory].max() <= 0.10 + 1e-9
    was = np.maximum(np.abs(deviations(units, rules, spoilt_labels, 20)), 0.10)
    assert (far <= was + 1e-9).all()
    given = set(broken(units, replace(rules, tolerance={}), spoilt_labels, 20))
    assert set(broken(units, replace(rules, tolerance={}), found, 20)) <= given


def test_where_nothing_is_beyond_nothing_moves(market):
    units, labels = market
    rules = Rules(territories=20, tolerance=BOTH)
    assert repair_territory(units, rules, labels, 3).tolist() == labels.tolist()


def test_a_repair_can_be_cancelled_and_leaves_what_is_locked():
    units = grid_units(12, 1)
    labels = np.repeat([0, 1, 2], [6, 3, 3])
    rules = Rules(territories=3, tolerance={"workload": 0.01})
    with pytest.raises(CancelledError):
        repair_territory(units, rules, labels, 0, progress=lambda fraction, text: False)
    asked = []
    with pytest.raises(CancelledError):  # within a level of combinations too, which can take seconds
        repair_territory(units, rules, labels, 0, progress=lambda *told: asked.append(told) or len(asked) < 5)
    assert len({text for _, text in asked}) < 5
    locked = labels == 0
    with pytest.raises(ImpossibleError, match=r"Territory 1 .*workload deviates \+50.0 % .*at best \+50.0 %"):
        repair_territory(units, replace(rules, current=labels, locked=locked), labels, 0)
    with pytest.raises(ImpossibleError, match="Territory 1 cannot"):
        repair_territory(units, rules, labels, 0, closed=[False, True, False])


@pytest.mark.parametrize(
    ("territory", "closed", "message"),
    [(3, None, "no territory 3"), (0, [True, False, False], "Territory 1 is closed")],
)
def test_what_cannot_be_repaired_is_refused(territory, closed, message):
    rules = Rules(territories=3, tolerance={"workload": 0.01})
    with pytest.raises(RulesError, match=message):
        repair_territory(grid_units(6, 1), rules, [0, 0, 0, 1, 1, 2], territory, closed)
