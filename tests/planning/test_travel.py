"""Time on the road."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.findings import DataError
from territory_designer.planning.travel import (
    areas_km2,
    line_haul,
    local_travel_minutes,
    rep_loads,
    tour_length,
    travel_by_unit,
    visits_in_a_day,
)
from tests.planning.frames import squares


def test_tour_of_beardwood_halton_and_hammersley():
    # 100 stops in 25 km2: 0.7124 x sqrt(100 x 25) = 35.62 km, with circuity 1.25 44.525 km.
    assert tour_length([100], [25.0], 1.0) == pytest.approx([35.62])
    assert tour_length([100], [25.0], 1.25) == pytest.approx([44.525])


def test_travel_per_visit_is_the_tour_shared_among_its_stops():
    # 44.525 km / 100 at 40 km/h: 0.6679 minutes.
    minutes = local_travel_minutes([100], [25.0], 40.0, 1.25)
    assert minutes == pytest.approx([60 * 44.525 / 100 / 40])


def test_one_account_no_account_and_no_area_are_safe():
    minutes = local_travel_minutes([1, 0, 5], [9.0, 9.0, 0.0], 60.0, 1.0)
    assert minutes == pytest.approx([0.7124 * 3, 0.7124 * 3, 0.0])


def best_path(points: np.ndarray) -> tuple[float, float]:
    """Length of the shortest open way and closed tour, by trying all."""
    distance = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    orders = np.array(list(permutations(range(len(points)))))
    way = distance[orders[:, :-1], orders[:, 1:]].sum(axis=1)
    return way.min(), (way + distance[orders[:, -1], orders[:, 0]]).min()


def test_few_stops_lie_between_the_open_way_and_the_closed_tour():
    random = np.random.default_rng(7)
    found = np.array([best_path(random.random((5, 2))) for _ in range(400)]).mean(axis=0)
    open_way, closed = found / tour_length([5], [1.0], 1.0)
    assert 0.80 < open_way < 0.92  # what the notes of tour_length say
    assert 1.28 < closed < 1.42


def improved_tour(points: np.ndarray) -> float:
    """Length of a tour that no exchange of two of its edges makes shorter; the square's borders are joined."""
    apart = np.abs(points[:, None] - points[None])
    distance = np.hypot(*np.minimum(apart, 1.0 - apart).transpose(2, 0, 1))
    tour = [0]
    free = set(range(1, len(points)))
    while free:
        tour.append(min(free, key=lambda point: distance[tour[-1], point]))
        free.remove(tour[-1])
    better = True
    while better:
        better = False
        for i in range(1, len(tour) - 1):
            for j in range(i + 1, len(tour)):
                a, b, c, d = tour[i - 1], tour[i], tour[j], tour[(j + 1) % len(tour)]
                if distance[a, c] + distance[b, d] < distance[a, b] + distance[c, d] - 1e-12:
                    tour[i : j + 1] = tour[i : j + 1][::-1]
                    better = True
    return distance[tour, np.roll(tour, -1)].sum()


def test_many_stops_come_near_to_a_real_tour():
    # Where no exchange of two edges helps, a tour is about 5 % above the best. Without a border the constant holds
    # for few stops already.
    random = np.random.default_rng(3)
    found = np.mean([improved_tour(random.random((150, 2))) for _ in range(4)])
    assert found / tour_length([150], [1.0], 1.0)[0] == pytest.approx(1.06, abs=0.05)


@settings(max_examples=60)
@given(st.integers(1, 10_000), st.floats(0.0, 1e4), st.floats(1.0, 130.0), st.floats(1.0, 3.0), st.integers(2, 10))
def test_travel_is_finite_and_falls_with_density(stops, area, speed, circuity, more):
    few, many = local_travel_minutes([stops, stops * more], [area, area], speed, circuity)
    assert np.isfinite([few, many]).all()
    assert 0 <= many <= few
    # Four times the area is twice the way.
    assert local_travel_minutes([stops], [4 * area], speed, circuity) == pytest.approx([2 * few])


@pytest.mark.parametrize(
    ("stops", "area", "speed", "circuity", "said"),
    [
        ([1, -1], [1.0, 1.0], 40, 1.2, None),
        ([1, 1], [1.0, -2.0], 40, 1.2, "The area of unit 2 is -2"),
        ([1, 1], [1.0, np.nan], 40, 1.2, "The area of unit 2 is nan"),
        ([1], [1.0], 0, 1.2, "Travel speed is 0 km/h"),
        ([1], [1.0], 40, 0.9, "Circuity is 0.9. Give a value from 1 to 3"),
    ],
)
def test_what_cannot_be_is_refused(stops, area, speed, circuity, said):
    with pytest.raises(DataError, match=said or "The number of accounts of unit 2 is -1"):
        local_travel_minutes(stops, area, speed, circuity)


def test_units_count_the_accounts_that_are_visited():
    area = pd.Series([4.0, 4.0, 4.0], index=["30001", "30002", "30003"])
    unit = pd.Series(["30001", "30001", "30001", "30002", None], dtype="object")
    table = travel_by_unit(unit, np.array([12, 1, 0, 0, 5]), area, 60.0, 1.0)
    assert list(table["stops"]) == [2, 0, 0]
    assert list(table["minutes_per_visit"]) == pytest.approx([0.7124 * np.sqrt(2), 0.7124 * 2, 0.7124 * 2])


def test_areas_are_in_square_kilometres_in_any_system():
    units = squares(["a", "b"])
    assert list(areas_km2(units)) == pytest.approx([1.0, 1.0])
    assert list(areas_km2(units.to_crs(4326))) == pytest.approx([1.0, 1.0], rel=0.01)


def test_line_haul_is_there_and_back_on_every_day_trip():
    # 120 visits at 4 a day are 30 trips of 2 x 10 km x 1.2 = 24 km: 720 km, at 60 km/h 12 hours.
    table = line_haul(
        [[0, 0], [50_000, 0]], [[10_000, 0], [50_000, 3_000], [0, 0]], [0, 1, -1], [120, 8, 99], 4, 60, 1.2
    )
    assert table["day_trips"].tolist() == [30, 2]
    assert table["km"].tolist() == pytest.approx([720, 2 * 2 * 3 * 1.2])
    assert table["hours"].tolist() == pytest.approx([12, 14.4 / 60])


def test_a_home_that_is_not_known_is_no_way_of_zero():
    table = line_haul([[np.nan, np.nan], [np.nan, np.nan]], [[1, 1], [2, 2]], [0, 1], [4, 0], 4, 40, 1.2)
    assert np.isnan(table["hours"][0])
    assert table["hours"][1] == 0


@pytest.mark.parametrize(
    ("visits", "per_day", "said"),
    [([-1], 4, "The visits of row 1 are -1"), ([1], 0, "Visits per day is 0 visits. Give a value from 0.5")],
)
def test_line_haul_refuses(visits, per_day, said):
    with pytest.raises(DataError, match=said):
        line_haul([[0, 0]], [[1, 1]], [0], visits, per_day, 40, 1.2)


def test_the_load_of_a_rep_is_workload_and_line_haul():
    table = rep_loads([0, 0, 1, -1], [100, 50, 0, 7], [10, 5, 0, 7], [50, 0])
    assert table["workload_h"].tolist() == [150, 0]
    assert table["load_h"].tolist() == [200, 0]
    assert table["travel_share"][0] == pytest.approx((15 + 50) / 200)
    assert np.isnan(table["travel_share"][1])


def test_visits_fill_a_day_of_eight_hours():
    # 4 meetings x 5 days x 48 weeks in 48 weeks of 40 hours: 4 a day.
    assert visits_in_a_day(960, 48 * 40) == pytest.approx(4.0)
    assert visits_in_a_day(2000, 500) == pytest.approx(32.0)  # a quarter of an hour each
    assert visits_in_a_day(1e6, 1.0) == 60.0
    assert visits_in_a_day(0, 100) == visits_in_a_day(100, 0) == 4.0
