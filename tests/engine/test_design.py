"""Designs keep every kind of rule, on maps small enough to see why they can."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from territory_designer.engine import CancelledError, ImpossibleError, Plan, Rules, Units, design
from tests.engine.maps import all_contiguous, deviations, frame, graph_of, grid_units, pieces, squares


def draft(units: Units, **rules) -> Plan:
    """A quick design."""
    return design(units, Rules(**{"effort": "draft", **rules}))


@settings(max_examples=10)
@given(st.integers(0, 10_000), st.integers(2, 6), st.sampled_from([0.0, 1.0, 2.0]))
def test_any_design_is_whole_contiguous_and_tells_the_truth(seed, k, sigma):
    draw = np.random.default_rng(seed)
    workload = draw.lognormal(0.0, sigma, 48) * (draw.random(48) > 0.2)
    units = grid_units(8, 6, seed=seed, workload=workload, potential=draw.lognormal(0.0, 1.0, 48))
    limits = {"workload": 0.25, "potential": 0.4}
    assume((units.values.max(axis=0) / units.values.mean(axis=0) * k / 48 < 1.2).all())  # no unit alone is too heavy
    plan = draft(units, territories=k, tolerance=limits, seed=seed)
    assert sorted(set(plan.labels)) == list(range(k))
    assert all_contiguous(units, plan.labels)
    kept = all(
        np.abs(deviations(units.values[:, j], plan.labels, k)).max() <= limit for j, limit in enumerate(limits.values())
    )
    assert plan.report["feasible"] == kept


@pytest.mark.parametrize("k", [2, 5, 23, 24])
def test_every_number_of_territories_up_to_one_per_unit(k):
    units = grid_units(6, 4, seed=2)
    plan = draft(units, territories=k, tolerance={"workload": 1.5})
    assert sorted(set(plan.labels)) == list(range(k))
    assert all_contiguous(units, plan.labels)
    assert plan.report["feasible"]


def test_units_without_weight_are_assigned_and_contiguous():
    workload = np.zeros(60)
    workload[[0, 9, 50, 59]] = 10.0  # all there is lies in the corners
    units = grid_units(10, 6, seed=1, workload=workload)
    plan = draft(units, territories=4, tolerance={"workload": 0.05})
    assert plan.report["feasible"]
    assert all_contiguous(units, plan.labels)
    assert len({plan.labels[unit] for unit in (0, 9, 50, 59)}) == 4


def test_a_first_measure_of_zero_without_limit_is_no_obstacle():
    units = grid_units(6, 4, seed=1, workload=np.zeros(24), potential=np.ones(24))
    plan = draft(units, territories=4, tolerance={"potential": 0.01})
    assert plan.report["feasible"]
    assert all_contiguous(units, plan.labels)


def test_heavy_tails_are_held_within_tight_limits():
    workload = np.random.default_rng(12).lognormal(0.0, 2.0, 400)
    units = grid_units(20, 20, seed=12, workload=workload)
    assert 0.7 < workload.max() / (workload.sum() / 8) < 0.9  # one unit fills most of a territory
    plan = design(units, Rules(territories=8, tolerance={"workload": 0.02}))
    assert np.abs(deviations(workload, plan.labels, 8)).max() <= 0.02
    assert all_contiguous(units, plan.labels)


def test_two_measures_that_pull_apart_are_both_held():
    # Workload grows to the east, potential to the north.
    x, y = np.meshgrid(np.arange(16), np.arange(16))
    units = grid_units(16, 16, seed=4, workload=1.0 + x.ravel(), potential=1.0 + y.ravel())
    plan = design(units, Rules(territories=6, tolerance={"workload": 0.05, "potential": 0.05}))
    for column in (0, 1):
        assert np.abs(deviations(units.values[:, column], plan.labels, 6)).max() <= 0.05
    assert all_contiguous(units, plan.labels)


def test_unequal_targets_are_met_in_their_order():
    units = grid_units(12, 10, seed=5)
    shares = [1.0, 2.0, 3.0, 6.0]
    plan = draft(units, targets={"workload": shares}, tolerance={"workload": 0.05})
    held = np.bincount(plan.labels, minlength=4) / 120.0
    assert held == pytest.approx(np.array(shares) / 12.0, rel=0.05 + 1e-9)
    assert plan.report["feasible"]


def test_fixed_centres_draw_their_territories():
    units = grid_units(12, 12, seed=6)
    centres = np.array([[0.0, 0.0], [11_000.0, 0.0], [0.0, 11_000.0], [11_000.0, 11_000.0]])
    plan = draft(units, centres=centres, tolerance={"workload": 0.10})
    assert plan.report["feasible"]
    apart = ((units.xy[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
    nearest = apart.argmin(axis=1)
    assert np.mean(plan.labels == nearest) > 0.9


def test_territories_are_numbered_from_north_to_south():
    units = grid_units(2, 12, seed=7)
    labels = draft(units, territories=4, tolerance={"workload": 0.2}).labels
    north = [units.xy[labels == t, 1].mean() for t in range(4)]
    assert north == sorted(north, reverse=True)


def striped_market() -> tuple[Units, np.ndarray]:
    """A market whose four current territories are columns of 3, 1, 4 and 4: unbalanced."""
    units = grid_units(12, 10, seed=8)
    columns = np.tile(np.repeat([0, 1, 2, 3], [3, 1, 4, 4]), 10)
    return units, columns


def test_a_realignment_moves_little_and_keeps_names():
    units, current = striped_market()
    plan = draft(units, current=current, tolerance={"workload": 0.10})
    assert plan.report["feasible"]
    assert all_contiguous(units, plan.labels)
    # At least 24 units must change hands: 7 from territory 3 to 2, 14 from 2 to 1 and 3 from 0 to 1.
    away = int((plan.labels != current).sum())
    assert plan.report["moved"]["units"] == away
    assert 24 <= away <= 48


def test_a_balanced_alignment_with_a_small_budget_hardly_changes():
    units = grid_units(12, 10, seed=8)
    current = np.tile(np.repeat([0, 1, 2, 3], 3), 10)
    plan = draft(units, current=current, tolerance={"workload": 0.10}, max_moved={"workload": 0.05})
    assert plan.report["feasible"]
    assert (plan.labels != current).mean() <= 0.05


def test_what_may_move_is_a_hard_limit():
    units, current = striped_market()
    with pytest.raises(ImpossibleError, match=r"at least 14\.2 % of it must change hands, but only 5\.0 % may"):
        draft(units, current=current, tolerance={"workload": 0.10}, max_moved={"workload": 0.05})
    just_enough = draft(units, current=current, tolerance={"workload": 0.10}, max_moved={"workload": 0.15})
    assert just_enough.report["feasible"]
    assert just_enough.report["moved"]["workload"] <= 0.15
    away = units.values[just_enough.labels != current, 0].sum()
    assert away <= 0.15 * units.values[:, 0].sum()


def test_units_without_a_current_territory_join_a_neighbouring_one():
    units, current = striped_market()
    current[:24] = -1
    plan = draft(units, current=current, tolerance={"workload": 0.15})
    assert (plan.labels >= 0).all()
    assert plan.report["feasible"]


@settings(max_examples=8)
@given(st.sets(st.integers(0, 119), max_size=12), st.integers(0, 1000))
def test_locked_units_never_move(units_locked, seed):
    units, current = striped_market()
    locked = np.isin(np.arange(120), list(units_locked))
    plan = draft(units, current=current, locked=locked, tolerance={"workload": 0.15}, seed=seed)
    assert plan.labels[locked].tolist() == current[locked].tolist()


def test_groups_share_a_territory():
    units = grid_units(8, 6, seed=9)
    groups = [["U000", "U001", "U008"], ["U020", "U021", "U022", "U023"], ["U023", "U031"]]
    plan = draft(units, territories=4, tolerance={"workload": 0.10}, together=groups)
    assert plan.report["feasible"]
    for members in ((0, 1, 8), (20, 21, 22, 23, 31)):
        assert len({plan.labels[unit] for unit in members}) == 1
    assert all_contiguous(units, plan.labels)


def test_pairs_that_must_be_apart_are_apart():
    units = grid_units(8, 6, seed=9)
    pairs = [("U000", "U001"), ("U009", "U010"), (46, 47)]
    plan = draft(units, territories=4, tolerance={"workload": 0.10}, apart=pairs)
    assert plan.report["feasible"]
    for first, second in ((0, 1), (9, 10), (46, 47)):
        assert plan.labels[first] != plan.labels[second]


def test_without_contiguity_pieces_are_allowed_and_used():
    # Weight lies in two rows that are far apart, and one territory's share lies in both.
    workload = np.zeros(33)
    workload[[0, 10, 22, 32]] = [3.0, 3.0, 1.5, 1.5]
    units = grid_units(11, 3, workload=workload)
    rules = {"territories": 3, "tolerance": {"workload": 0.01}}
    free = draft(units, contiguous=False, **rules)
    assert free.report["feasible"]
    assert free.labels[22] == free.labels[32]
    assert draft(grid_units(6, 4, seed=1), territories=3, contiguous=False).report["feasible"]


def test_a_barrier_is_kept_and_a_link_opens_it_again():
    units = grid_units(8, 6, seed=10)
    river = [(f"U{row * 8 + 3:03d}", f"U{row * 8 + 4:03d}") for row in range(6)]
    west = np.arange(48) % 8 < 4
    plan = draft(units, territories=4, tolerance={"workload": 0.10}, barriers=river)
    assert plan.report["feasible"]
    for t in range(4):
        assert len(set(west[plan.labels == t])) == 1
    # Three territories cannot be equal with two banks of 24 units each ...
    with pytest.raises(ImpossibleError, match=r"1\.50 targets of workload, which is no whole number of territories"):
        draft(units, territories=3, tolerance={"workload": 0.10}, barriers=river)
    # ... unless a bridge joins them.
    bridge = draft(units, territories=3, tolerance={"workload": 0.10}, barriers=river, links=[("U000", "U007")])
    assert bridge.report["feasible"]
    graph = graph_of(bridge.units)
    assert graph.has_edge(0, 7)
    assert not graph.has_edge(3, 4)
    assert all(pieces(bridge.units, bridge.labels, t) == 1 for t in range(3))
    declared = [link for link in bridge.report["links"] if link["declared"]]
    assert declared == [{"from": "U000", "to": "U007", "distance_km": declared[0]["distance_km"], "declared": True}]


def test_islands_join_territories_over_their_link():
    islands = [*squares(6, 4), *(cell for cell in np.array(squares(30, 1))[20:26])]
    units = Units.from_polygons(frame(islands), ["workload"])
    plan = draft(units, territories=3, tolerance={"workload": 0.10})
    assert plan.report["feasible"]
    assert len(plan.report["links"]) == 1
    assert all_contiguous(units, plan.labels)


def test_progress_rises_from_nought_to_one():
    told: list[tuple[float, str]] = []

    def progress(fraction: float, text: str) -> bool:
        told.append((fraction, text))
        return True

    # Hardly possible and not proven impossible, so that all further starts are made as well.
    units = grid_units(15, 15, seed=1, workload=np.random.default_rng(1).uniform(50, 99, 225))
    plan = design(units, Rules(territories=14, tolerance={"workload": 1e-6}, effort="draft"), progress)
    assert not plan.report["feasible"]
    fractions = [fraction for fraction, _ in told]
    assert fractions == sorted(fractions)
    assert fractions[0] == 0.0
    assert fractions[-1] == 1.0
    assert len(set(fractions)) > 3
    assert {"Checking the rules", "Done"} <= {text for _, text in told}


@pytest.mark.parametrize("cancel_at", [0.0, 0.01, 0.2])
def test_cancel_leaves_nothing(cancel_at):
    units, current = striped_market()
    values, home, threads = units.values.copy(), current.copy(), threading.active_count()
    told = []

    def progress(fraction: float, _text: str) -> bool:
        told.append(fraction)
        return fraction < cancel_at

    rules = Rules(current=current, tolerance={"workload": 0.10}, effort="normal")
    with pytest.raises(CancelledError, match="Cancelled; nothing was changed"):
        design(units, rules, progress)
    assert told[-1] < 1.0
    assert sum(fraction >= cancel_at for fraction in told) == 1
    assert threading.active_count() == threads
    assert units.values.tolist() == values.tolist()
    assert current.tolist() == home.tolist()


def test_an_error_of_the_caller_ends_the_search():
    threads = threading.active_count()

    def progress(fraction: float, _text: str) -> bool:
        if fraction > 0.0:
            raise ZeroDivisionError
        return True

    with pytest.raises(ZeroDivisionError):
        design(grid_units(10, 10, seed=1), Rules(territories=5, effort="thorough"), progress)
    assert threading.active_count() == threads
