"""Families of plans: each keeps what is locked, holds what it says of itself, and gives more for more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from territory_designer.engine import CancelledError, Rules, RulesError
from territory_designer.planning.tradeoff import Start, against_compactness, against_moves, frontier, option_of
from tests.engine.maps import all_contiguous, deviations, grid_units, moment_km2

SIDE, K = 12, 4  # more than 128 units: smaller markets are searched exactly, which takes its time
TOLERANCES = (0.03, 0.10, 0.30)


def start_of(closed=(), locked=(), seed=3) -> Start:
    """Four upright stripes of a chessboard whose workload grows to the east: the last stripe has too much."""
    draw = np.random.default_rng(seed)
    x = np.arange(SIDE * SIDE) % SIDE
    units = grid_units(
        SIDE, SIDE, workload=1.0 + 0.12 * x + draw.random(SIDE * SIDE), potential=np.full(SIDE * SIDE, 9.0)
    )
    mask, units_locked = np.zeros(K, dtype=bool), np.zeros(SIDE * SIDE, dtype=bool)
    mask[list(closed)], units_locked[list(locked)] = True, True
    return Start(units, Rules(territories=K, tolerance={"workload": 0.1}), x * K // SIDE, mask, units_locked)


def check_figures(start, option):
    values, labels = start.units.values, option.labels
    assert labels.shape == (len(start.units),)
    assert set(labels.tolist()) == set(range(K))
    assert all_contiguous(start.units, labels)
    assert option.deviation == pytest.approx(np.abs(deviations(values[:, 0], labels, K)).max())
    away = labels != start.labels
    assert option.moved_units == away.sum()
    assert option.moved["workload"] == pytest.approx(values[away, 0].sum() / values[:, 0].sum())
    assert option.moment_km2 == pytest.approx(moment_km2(start.units.xy, values[:, 0], labels), rel=1e-6)
    assert option.violations == ()


def test_more_moves_never_balance_worse():
    start = start_of()
    options = against_moves(start, (0.0, 0.3))
    for option in options:
        check_figures(start, option)
        assert option.moved["workload"] <= option.asked + 1e-9
    assert [option.deviation for option in options] == sorted((one.deviation for one in options), reverse=True)
    assert options[0].moved_units == 0
    assert options[-1].deviation < 0.5 * options[0].deviation


def test_equal_plans_are_one_point():
    start = start_of()
    found = against_moves(start, (0.0, 0.0001, 0.0002))
    assert len(found) == 1
    assert found[0].asked == 0.0


def test_every_tolerance_is_kept_and_numbers_stay_where_they_were():
    start = start_of()
    options = against_compactness(start, TOLERANCES)
    assert [option.asked for option in options] == list(TOLERANCES)
    for option in options:
        check_figures(start, option)
        assert option.deviation <= option.asked + 1e-9
        shared = np.zeros((K, K))
        np.add.at(shared, (option.labels, start.labels), start.units.values[:, 0])
        swapped = shared.copy()
        swapped[[0, 1]] = swapped[[1, 0]]
        assert np.trace(shared) >= np.trace(swapped)


def test_points_are_told_as_they_are_found_the_widest_first():
    told = []
    options = against_compactness(start_of(), TOLERANCES, found=told.append)
    assert [option.asked for option in told] == sorted(TOLERANCES, reverse=True)
    assert told[::-1] == options


def test_what_no_plan_can_keep_is_refused_with_a_reason_and_not_tried_again():
    start = start_of()
    values = start.units.values.copy()
    values[0, 0] = values[:, 0].sum()  # one unit holds half of everything
    heavy = replace(start, units=replace(start.units, values=values))
    options = against_compactness(heavy, (0.02, 0.2))
    assert all(option.labels is None for option in options)
    assert "workload" in options[1].refused
    assert options[0].refused == options[1].refused


@pytest.mark.parametrize("family", ["moves", "compactness"])
def test_closed_territories_and_locked_units_stay(family):
    start = start_of(closed=[2], locked=[0, 143])
    options = against_moves(start, (0.05, 0.2)) if family == "moves" else against_compactness(start, (0.1, 0.3))
    made = [option for option in options if option.labels is not None]
    assert made
    for option in made:
        assert np.array_equal(option.labels == 2, start.labels == 2)
        assert option.labels[0] == start.labels[0]
        assert option.labels[143] == start.labels[143]


def test_with_one_open_territory_there_is_nothing_to_choose():
    with pytest.raises(RulesError, match="Unlock"):
        against_compactness(start_of(closed=[0, 1, 2]))
    with pytest.raises(RulesError, match="Unlock"):
        against_moves(start_of(closed=[0, 1, 2]))


def test_it_stops_when_told():
    calls = []

    def stop(fraction, text):
        calls.append(fraction)
        return len(calls) < 3

    with pytest.raises(CancelledError):
        against_compactness(start_of(), TOLERANCES, stop)


def test_the_frontier_is_what_nothing_beats():
    points = [(1.0, 9.0), (2.0, 5.0), (2.0, 4.0), (3.0, 6.0), (5.0, 4.0), (6.0, 1.0)]
    assert frontier(points) == [0, 2, 5]
    draw = np.random.default_rng(1)
    random = [tuple(row) for row in draw.integers(0, 12, (60, 2)).astype(float).tolist()]
    found = frontier(random)
    for index, (x, y) in enumerate(random):
        beaten = any((u <= x and v <= y) and (u, v) != (x, y) for u, v in random)
        assert beaten or (x, y) in [random[place] for place in found], index


def test_the_start_is_an_option_that_moves_nothing():
    start = start_of()
    option = option_of(start, "moves", 0.0, start.labels)
    check_figures(start, option)
    assert option.moved_units == 0
