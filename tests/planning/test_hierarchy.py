"""Districts and regions: figures against sums done by hand, flaws, names of levels, units of the next level."""

from __future__ import annotations

import json
from types import SimpleNamespace

import numpy as np
import pytest

from territory_designer.engine import Rules, RulesError, Units, design
from territory_designer.planning.hierarchy import (
    BY_TERRITORIES,
    EMPTY,
    LOST,
    UNPLACED,
    Level,
    area_of_most,
    flaws_of,
    least_tolerance,
    level_name,
    levels_of,
    next_units,
    placed,
    roll_up_figures,
    with_levels,
)
from tests.engine.maps import frame, squares


def area(number, level, name, parent=None):
    return SimpleNamespace(number=number, level=level, name=name, colour="#cccccc", parent=parent)


# Numbers have gaps and are not in the order of the rows: what is stored is a number, never a row.
AREAS = [
    area(7, 1, "North", parent=4),
    area(3, 1, "South", parent=4),
    area(5, 1, "West"),
    area(4, 2, "All"),
    area(9, 2, "Nobody"),
]
BELONGS = [7, 3, 7, None, 7, 3]
TOTALS = np.array([[10.0, 1.0], [20.0, 2.0], [30.0, 3.0], [40.0, 4.0], [50.0, 5.0], [60.0, 6.0]])


def test_figures_of_every_level_are_sums_of_the_territories():
    first, second = roll_up_figures(AREAS, BELONGS, [1, 2, 3, 4, 5, 6], [0, 10, 20, 30, 40, 50], TOTALS)
    assert first.numbers.tolist() == [7, 3, 5]
    assert first.territories.tolist() == first.children.tolist() == [3, 2, 0]
    assert first.units.tolist() == [9, 8, 0]
    assert first.accounts.tolist() == [60, 60, 0]
    assert first.totals.tolist() == [[90.0, 9.0], [80.0, 8.0], [0.0, 0.0]]
    assert (second.numbers.tolist(), second.children.tolist()) == ([4, 9], [2, 0])
    assert second.territories.tolist() == [5, 0]
    assert second.totals.tolist() == [[170.0, 17.0], [0.0, 0.0]]


def test_an_area_without_territory_has_no_target_and_the_rest_share():
    first, second = roll_up_figures(AREAS, BELONGS, np.ones(6), None, TOTALS)
    assert first.accounts is None
    assert first.targets[:, 0].tolist() == [85.0, 85.0, 0.0]
    assert first.deviations[:2, 0] == pytest.approx([90 / 85 - 1, 80 / 85 - 1])
    assert np.isnan(first.deviations[2]).all()
    assert second.deviations[0].tolist() == [0.0, 0.0]


def test_targets_by_the_number_of_territories():
    first = roll_up_figures(AREAS, BELONGS, np.ones(6), None, TOTALS, BY_TERRITORIES)[0]
    assert first.targets[:, 0] == pytest.approx([102.0, 68.0, 0.0])
    assert first.deviations[:2, 1] == pytest.approx([9 / 10.2 - 1, 8 / 6.8 - 1])
    with pytest.raises(ValueError, match="no share by chance"):
        roll_up_figures(AREAS, BELONGS, np.ones(6), None, TOTALS, "by chance")


def test_a_territory_is_in_no_region_where_its_district_is_in_none():
    assert [rows.tolist() for rows in placed(AREAS, [5, 7, None, 99])] == [[2, 0, -1, -1], [-1, 0, -1, -1]]
    assert placed([], [None, None]) == []


def test_flaws_are_named():
    lost = [*AREAS, area(6, 1, "East", parent=1)]
    flaws = flaws_of(lost, [("T01", 7), ("T02", 3), ("T03", None), ("T04", 8)])
    assert set(flaws) == {
        (UNPLACED, 0, "T03"),
        (LOST, 0, "T04"),
        (UNPLACED, 1, "West"),
        (LOST, 1, "East"),
        (EMPTY, 1, "West"),
        (EMPTY, 1, "East"),
        (EMPTY, 2, "Nobody"),
    }
    assert flaws_of([], [("T01", None)]) == []
    assert flaws_of(AREAS[:2] + AREAS[3:4], [("T01", 7), ("T02", 3)]) == []


def test_levels_have_usual_names_or_those_of_the_scenario():
    assert [one.name for one in levels_of({}, 4)] == ["District", "Region", "Area", "Level 4"]
    assert level_name(2) == "Region"
    assert [one.name for one in levels_of({"levels": ["Patch", "Zone", "World"]}, 2)] == ["Patch", "Zone"]
    kept = with_levels({"seed": 1}, [Level("Patch", {"workload": 0.2}), Level("Zone")])
    again = json.loads(json.dumps(kept))
    assert again["seed"] == 1
    assert levels_of(again, 3) == [Level("Patch", {"workload": 0.2}), Level("Zone"), Level("Area")]


def test_what_cannot_be_divided_evenly():
    assert least_tolerance(20, 5) == 0.0
    assert least_tolerance(20, 6) == pytest.approx(0.2)
    assert least_tolerance(5, 4) == pytest.approx(0.6)


def test_the_area_of_most():
    assert area_of_most([3, 1, None, 1, None, None]) == 1
    assert area_of_most([None, None]) is None


def test_units_of_the_next_level_leave_out_what_is_empty():
    units = Units.from_polygons(frame(squares(4, 4)), ["workload"])
    labels = np.repeat([0, 2, 3, -1], 4)
    level, rows = next_units(units, labels, ["A", "B", "C", "D"])
    assert level.ids.tolist() == ["A", "C", "D"]
    assert rows.tolist() == [0, 2, 3]
    assert level.values[:, 0] == pytest.approx([units.values[labels == row, 0].sum() for row in rows])
    with pytest.raises(RulesError):
        next_units(units, np.full(16, -1), ["A"])


def test_two_levels_by_the_engine_stay_contiguous():
    units = Units.from_polygons(frame(squares(8, 8)), ["workload"])
    zips = np.arange(64) // 8
    level, _ = next_units(units, zips, [f"T{n}" for n in range(8)])
    districts = design(level, Rules(territories=4, tolerance={"workload": 0.5}, effort="draft"))
    regions, _ = next_units(level, districts.labels, ["a", "b", "c", "d"])
    assert len(regions) == 4
    top = design(regions, Rules(territories=2, tolerance={"workload": 0.5}, effort="draft"))
    assert top.report["contiguous"]
    assert regions.values.sum() == pytest.approx(units.values.sum())
