"""What cannot be designed is refused in one sentence that names the rule, the unit and the figure."""

from __future__ import annotations

import re

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from territory_designer.engine import DesignError, ImpossibleError, Rules, RulesError, Units, UnitsError, design, score
from territory_designer.engine.feasibility import check_possible
from tests.engine.maps import frame, grid_units, squares

WORK = ["workload"]
GRID = grid_units(4, 3, workload=np.ones(12), potential=np.ones(12))


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ({}, "The number of territories is not given"),
        ({"territories": 0}, "0 territories were asked for. A design needs at least 2"),
        ({"territories": 1}, "1 territory was asked for. A design needs at least 2"),
        ({"territories": -3}, "-3 territories were asked for"),
        ({"territories": 2.5}, "The number of territories is 2.5; it must be a whole number"),
        ({"territories": float("nan")}, "The number of territories is nan; it must be a whole number"),
        ({"territories": 13}, "13 territories were asked for, but there are only 12 units. Ask for at most 12"),
        (
            {"territories": 3, "centres": np.zeros((2, 2))},
            "different numbers of territories .territories: 3, centres: 2",
        ),
        (
            {"territories": 2, "tolerance": {"sales": 0.1}},
            "tolerance is given for sales, which is not among the measures",
        ),
        ({"territories": 2, "tolerance": {"workload": 0.0}}, "tolerance of workload is 0 %; it must be above 0 %"),
        ({"territories": 2, "tolerance": {"workload": -0.1}}, "tolerance of workload is -10.0 %"),
        ({"territories": 2, "tolerance": {"workload": float("nan")}}, "tolerance of workload is nan"),
        ({"targets": {"sales": [1, 2]}}, "Targets are given for sales"),
        ({"targets": {"workload": [1, 2, 0]}}, "targets of workload must all be numbers above 0; target 3 is not"),
        ({"targets": {"workload": [1, float("nan")]}}, "target 2 is not"),
        ({"targets": {"workload": [1, 1, float("inf")]}}, "target 3 is not"),
        ({"territories": 2, "current": [0, 1]}, "The current alignment has 2 entries for 12 units"),
        ({"territories": 2, "current": [0, 1, 2] * 4}, "Unit U002 is in territory 3 now, but there are to be 2"),
        ({"current": [0, 1] * 6, "locked": [True]}, "The locks have 1 entry for 12 units"),
        ({"territories": 2, "locked": [True] * 12}, "Unit U000 is locked but has no current territory"),
        ({"territories": 2, "max_moved": {"workload": 0.1}}, "no current alignment to move from"),
        ({"current": [0, 1] * 6, "max_moved": {"sales": 0.1}}, "move budget is given for sales"),
        ({"current": [0, 1] * 6, "max_moved": {"workload": 1.5}}, "move budget of workload is 150.0 %"),
        ({"territories": 2, "effort": "heroic"}, "The effort is 'heroic'; it must be one of draft, normal, thorough"),
        ({"centres": [[0, 0], [np.inf, 1]]}, "The centres must be finite points"),
        ({"territories": 2, "together": [["U000", "X"]]}, "group that stays together names the unit X"),
        ({"territories": 2, "apart": [("U000", "X")]}, "pair that must be apart names the unit X"),
        ({"territories": 2, "links": [("U000", "X")]}, "A link names the unit X"),
        ({"territories": 2, "barriers": [("U000", "X")]}, "A barrier names the unit X"),
        (
            {"territories": 2, "together": [["U000", "U001"]], "apart": [("U001", "U000")]},
            "U001 and U000 must be apart, but also stay together",
        ),
        (
            {"current": [0, 1] * 6, "locked": [True] * 12, "together": [["U000", "U001"]]},
            "Unit U000 is locked in territory 1, but it must stay together with U001, which is locked in territory 2",
        ),
    ],
)
def test_wrong_rules_are_refused(rules, message):
    with pytest.raises(DesignError, match=message) as caught:
        design(GRID, Rules(**{"effort": "draft", **rules}))
    assert "\n" not in str(caught.value)


def test_a_single_unit_cannot_be_cut():
    with pytest.raises(RulesError, match="2 territories were asked for, but there is only 1 unit"):
        design(grid_units(1, 1), Rules(territories=2))


@pytest.mark.parametrize(
    ("column", "message"),
    [
        ([1.0, -2.0, 1.0], "workload of unit B is -2.0; it must be 0 or more"),
        ([1.0, 1.0, np.inf], "workload of unit C is inf"),
        ([1.0, -np.inf, 1.0], "workload of unit B is -inf"),
        (["1", "two", "3"], "workload of unit B is 'two', which is not a number"),
    ],
)
def test_measures_that_cannot_be_added_up_are_refused(column, message):
    table = pd.DataFrame({"workload": column})
    with pytest.raises(UnitsError, match=message):
        Units.from_polygons(frame(squares(3, 1), workload=column), WORK)
    with pytest.raises(UnitsError, match=message):
        Units.from_graph(["A", "B", "C"], np.zeros((3, 2)), [(0, 1), (1, 2)], table)


def test_null_counts_as_nothing():
    units = Units.from_polygons(frame(squares(3, 1), workload=[1.0, None, 3.0]), WORK)
    assert units.values.tolist() == [[1.0], [0.0], [3.0]]


@pytest.mark.parametrize(
    ("index", "message"),
    [
        (["A", "B", "A"], "The unit id A occurs 2 times. Ids must be unique"),
        (["A", None, "C"], "The unit in row 2 has no id"),
        (["A", "  ", "C"], "The unit in row 2 has no id"),
        ([1.0, float("nan"), 3.0], "The unit in row 2 has no id"),
        (pd.array(["A", "B", pd.NA], dtype="string"), "The unit in row 3 has no id"),
    ],
)
def test_ids_must_be_there_and_differ(index, message):
    gdf = frame(squares(3, 1))
    gdf.index = pd.Index(index)
    with pytest.raises(UnitsError, match=message):
        Units.from_polygons(gdf, WORK)


@pytest.mark.parametrize("shape", [shapely.Point(0, 0), shapely.Polygon(), None, shapely.LineString([(0, 0), (1, 1)])])
def test_units_without_polygon_are_named(shape):
    gdf = frame([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])
    gdf.loc["B", "geometry"] = shape
    with pytest.raises(UnitsError, match="Unit B has no polygon"):
        Units.from_polygons(gdf, WORK)


def test_a_layer_without_units_is_refused():
    with pytest.raises(UnitsError, match="There are no units"):
        Units.from_polygons(gpd.GeoDataFrame({"workload": []}, geometry=[]), WORK)


def test_a_measure_must_exist():
    with pytest.raises(UnitsError, match="The measure sales is not a field of the units"):
        Units.from_polygons(frame(squares(2, 1)), ["sales"])
    with pytest.raises(UnitsError, match="No measure was named"):
        Units.from_polygons(frame(squares(2, 1)), [])


@pytest.mark.parametrize(
    ("xy", "pairs", "message"),
    [
        (np.zeros((2, 2)), [(0, 1)], "3 ids but 2 points"),
        ([[0, 0], [1, np.nan], [2, 0]], [(0, 1)], "Unit b has no finite position"),
        (np.zeros((3, 2)), [(0, 3)], "names unit 3, but there are only 3 units"),
        (np.zeros((3, 2)), [(0, -1)], "names unit -1, but there are only 3 units"),
    ],
)
def test_wrong_graphs_are_refused(xy, pairs, message):
    with pytest.raises(UnitsError, match=message):
        Units.from_graph(["a", "b", "c"], xy, pairs, pd.DataFrame({"workload": [1, 1, 1]}))


def test_a_graph_with_too_few_measures_is_refused():
    with pytest.raises(UnitsError, match="3 ids but 2 rows of measures"):
        Units.from_graph(["a", "b", "c"], np.zeros((3, 2)), [(0, 1)], pd.DataFrame({"workload": [1, 1]}))


def named_figures(error: ImpossibleError) -> tuple[float, int | None]:
    """The smallest tolerance (a share) and the number of territories that a message offers."""
    tolerance = re.search(r"at least ([\d.]+) %", str(error))
    fewer = re.search(r"at most (\d+) territories", str(error))
    return float(tolerance.group(1)) / 100.0, int(fewer.group(1)) if fewer else None


@pytest.mark.parametrize("heavy", [3.1, 4.0, 7.7, 11.0, 100.0 / 3.0])
def test_the_tolerance_that_is_named_works_and_a_smaller_one_does_not(heavy):
    workload = np.ones(12)
    workload[5] = heavy
    units = grid_units(4, 3, seed=1, workload=workload)
    with pytest.raises(ImpossibleError, match="Unit U005 alone has workload") as caught:
        design(units, Rules(territories=6, tolerance={"workload": 0.01}))
    smallest, fewer = named_figures(caught.value)
    rules = Rules(territories=6, tolerance={"workload": smallest}, effort="draft")
    check_possible(units, rules)
    labels = design(units, rules).labels
    assert np.bincount(labels, weights=workload).max() <= (1 + smallest) * workload.sum() / 6
    with pytest.raises(ImpossibleError):
        check_possible(units, Rules(territories=6, tolerance={"workload": smallest - 0.001}))
    if fewer is not None:
        check_possible(units, Rules(territories=fewer, tolerance={"workload": 0.01}))
        with pytest.raises(ImpossibleError):
            check_possible(units, Rules(territories=fewer + 1, tolerance={"workload": 0.01}))


def test_a_heavy_group_is_named():
    units = grid_units(4, 3, workload=np.ones(12))
    rules = Rules(territories=4, tolerance={"workload": 0.1}, together=[["U004", "U005", "U006", "U007"]])
    with pytest.raises(ImpossibleError, match="The group with U004 alone has workload 4") as caught:
        design(units, rules)
    smallest, _ = named_figures(caught.value)
    assert smallest == pytest.approx(1 / 3, abs=0.001)


def test_locks_that_exceed_a_territory_are_named():
    units = grid_units(4, 3)
    current = np.array([0] * 8 + [1] * 4)
    rules = {"current": current, "locked": current == 0, "tolerance": {"workload": 0.1}, "effort": "draft"}
    with pytest.raises(ImpossibleError, match="The locked units of territory 1 already have workload 8") as caught:
        design(units, Rules(**rules))
    smallest, _ = named_figures(caught.value)
    assert smallest == pytest.approx(1 / 3, abs=0.001)
    assert design(units, Rules(**{**rules, "tolerance": {"workload": smallest}})).report["feasible"]


def test_too_few_units_with_any_workload_are_named():
    workload = np.zeros(12)
    workload[[0, 3, 8]] = 1.0
    units = grid_units(4, 3, workload=workload)
    with pytest.raises(ImpossibleError, match="Only 3 units have any workload, too few for 4 territories"):
        design(units, Rules(territories=4, tolerance={"workload": 0.5}))


def test_a_measure_of_zero_cannot_be_balanced():
    with pytest.raises(ImpossibleError, match="workload is 0 in every unit, so it cannot be balanced"):
        design(grid_units(3, 2, workload=np.zeros(6)), Rules(territories=2))


def test_more_territories_than_groups_are_refused():
    rules = Rules(territories=3, together=[["U000", "U001"], ["U002", "U003"]], tolerance={"workload": 1.0})
    with pytest.raises(ImpossibleError, match="3 territories cannot be made from 2 groups"):
        design(grid_units(4, 1), rules)


def test_score_checks_the_rules_too():
    with pytest.raises(RulesError, match="at least 2"):
        score(GRID, np.zeros(12, dtype=int), Rules(territories=1))


def test_a_budget_too_small_for_the_balance_is_refused():
    """28 of 40 units sit in one territory, which may hold 22: 6 of them, 15 %, have to leave."""
    units = grid_units(10, 4, workload=np.ones(40))
    current = np.repeat([0, 1], [28, 12])
    rules = {"current": current, "tolerance": {"workload": 0.1}, "effort": "draft"}
    with pytest.raises(ImpossibleError, match=r"at least 15\.0 % of it must change hands, but only 14\.9 % may"):
        design(units, Rules(**rules, max_moved={"workload": 0.149}))
    assert design(units, Rules(**rules, max_moved={"workload": 0.15})).report["feasible"]


def test_units_without_territory_fill_what_is_lacking_and_do_not_count_as_moved():
    units = grid_units(10, 4, workload=np.ones(40))
    current = np.repeat([0, 1, -1], [20, 10, 10])
    rules = Rules(current=current, tolerance={"workload": 0.1}, max_moved={"workload": 0.0}, effort="draft")
    assert design(units, rules).report["feasible"]


def test_barriers_around_too_little_are_refused():
    units = grid_units(4, 3, workload=np.ones(12))
    around = [("U000", "U001"), ("U000", "U004")]
    rules = {"territories": 3, "tolerance": {"workload": 0.5}, "barriers": around, "effort": "draft"}
    message = "Barriers cut off U000 with workload 1, but a territory must hold at least 2"
    with pytest.raises(ImpossibleError, match=message):
        design(units, Rules(**rules))
    assert design(units, Rules(**rules, contiguous=False)).report["feasible"]
    check_possible(units.under((), around), Rules(**{**rules, "tolerance": {"workload": 0.75}}))


@pytest.mark.parametrize("current", [[None] * 12, ["a"] * 12, [0.5] * 12, [np.nan] + [0] * 11])
def test_a_current_alignment_that_is_no_number_is_refused(current):
    with pytest.raises(RulesError, match="The current alignment must be whole numbers"):
        design(GRID, Rules(territories=2, current=current))


def test_a_broken_limit_never_reads_like_the_limit():
    units = grid_units(4, 1, workload=np.array([1.0, 1.0, 1.0, 1.0004]))
    report = score(units, [0, 0, 1, 1], Rules(territories=2, tolerance={"workload": 0.00001}))
    assert report["violations"] == [
        "workload of territory 1 deviates -0.010 % from target (tolerance 0.001 %)",
        "workload of territory 2 deviates +0.010 % from target (tolerance 0.001 %)",
    ]
