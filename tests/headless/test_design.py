"""Design, assess and export: figures that add up, names that are kept, rules that are refused."""

from __future__ import annotations

import json
import math
from collections import Counter
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from tests.headless.markets import files_below, grid, make_layer, rows_of, square, write
from tests.headless.test_outputs import cancel_everywhere


@pytest.fixture
def design(market, tmp_path):
    """Parameters of a design of three territories that writes everything."""
    return {
        "UNITS": market["units"],
        "UNIT_ID": "zip",
        "TERRITORIES": 3,
        "WORKLOAD": "hours",
        "WORKLOAD_TOLERANCE": 10,
        "POTENTIAL": '"money" * 2',
        "POTENTIAL_TOLERANCE": 15,
        "OUTPUT": str(tmp_path / "out" / "units.gpkg"),
        "TERRITORIES_OUTPUT": str(tmp_path / "out" / "territories.gpkg"),
        "REPORT": str(tmp_path / "out" / "report.json"),
    }


def test_figures_of_all_outputs_agree(run, design):
    results = run("designterritories", design)
    units, territories = rows_of(design["OUTPUT"]), rows_of(design["TERRITORIES_OUTPUT"])
    report = json.loads(Path(results["REPORT"]).read_text(encoding="utf-8"))
    assert report == json.loads(results["REPORT_JSON"])
    assert {"zip", "hours", "money", "workload", "potential", "territory"} <= set(units[0])
    assert report["feasible"]
    assert report["names"] == ["T01", "T02", "T03"] == [row["territory"] for row in territories]
    for row, figures in zip(territories, report["territory"]):
        mine = [unit for unit in units if unit["territory"] == row["territory"]]
        assert len(mine) == row["units"] == figures["units"]
        for measure, tolerance in (("workload", 10), ("potential", 15)):
            total = sum(unit[measure] for unit in mine)
            target = sum(unit[measure] for unit in units) / 3
            assert row[measure] == pytest.approx(total)
            assert row[f"{measure}_deviation"] == pytest.approx(100 * (total / target - 1))
            assert abs(row[f"{measure}_deviation"]) <= tolerance
        assert row["area_km2"] == pytest.approx(len(mine), rel=0.01)
        assert row["pieces"] == 1
    shapes = [feature.geometry() for feature in QgsVectorLayer(design["TERRITORIES_OUTPUT"]).getFeatures()]
    assert sum(shape.area() for shape in shapes) == pytest.approx(36e6)
    assert all(shape.isGeosValid() and len(shape.asMultiPolygon()) == 1 for shape in shapes)


def test_equal_seeds_give_equal_territories(run, design):
    first = [row["territory"] for row in run_and_read(run, design)]
    assert first == [row["territory"] for row in run_and_read(run, design)]


def run_and_read(run, parameters):
    run("designterritories", parameters)
    return rows_of(parameters["OUTPUT"])


def with_current(path, names, **changes):
    """The grid with a field of current territories and one of locks."""
    layer = make_layer(
        "Polygon?field=zip:string&field=hours:double&field=owner:string&field=keep:integer",
        [
            (square(n % 6, n // 6), f"{30001 + n}", 10.0, changes.get("names", names)(n), int(n % 6 == 5))
            for n in range(36)
        ],
    )
    return write(layer, path, "units")


def test_current_names_are_kept_and_locks_hold(run, design, tmp_path):
    """Columns 0-2 belong to North, the rest to South; a third territory is new."""
    units = with_current(tmp_path / "current.gpkg", lambda n: "North" if n % 6 < 3 else "South")
    design = {**design, "UNITS": units, "CURRENT": "owner", "LOCKED": "keep", "POTENTIAL": None}
    rows = run_and_read(run, design)
    assert {row["territory"] for row in rows} == {"North", "South", "T01"}
    assert {row["territory"] for row in rows if row["keep"]} == {"South"}
    assert max(Counter(row["territory"] for row in rows).values()) <= 13


def test_a_balanced_start_hardly_moves(run, design, tmp_path):
    units = with_current(tmp_path / "current.gpkg", lambda n: f"Rep {n % 6 // 2 + 1}")
    design = {**design, "UNITS": units, "CURRENT": "owner", "MAX_MOVED": 0, "TERRITORIES": None, "POTENTIAL": None}
    rows = run_and_read(run, design)
    assert all(row["territory"] == row["owner"] for row in rows)


def test_unassigned_units_are_assigned_and_null_is_no_name(run, design, tmp_path):
    units = with_current(tmp_path / "current.gpkg", lambda n: ["A", "B", None][n % 6 // 2])
    design = {**design, "UNITS": units, "CURRENT": "owner", "TERRITORIES": 2, "POTENTIAL": None}
    assert {row["territory"] for row in run_and_read(run, design)} == {"A", "B"}


def test_centres_name_the_owners(run, design):
    points = [(702000, 3701000, "Ann"), (704500, 3701000, "Bo"), (703000, 3705000, "Cy")]
    centres = make_layer("Point?field=rep:string", [(f"Point({x} {y})", rep) for x, y, rep in points])
    run("designterritories", {**design, "CENTRES": centres, "TERRITORIES": None})
    rows = rows_of(design["TERRITORIES_OUTPUT"])
    assert [row["rep"] for row in rows] == ["Ann", "Bo", "Cy"]
    nameless = make_layer("Point", [(f"Point({x} {y})",) for x, y, _ in points])
    run("designterritories", {**design, "CENTRES": nameless, "TERRITORIES": None})
    assert [row["rep"] for row in rows_of(design["TERRITORIES_OUTPUT"])] == [None] * 3


def test_barriers_part_the_map_and_links_join_it(run, design):
    """A barrier along the middle; a territory crosses it only where a link is declared."""
    barred = [(None, f"{30013 + n}", f"{30019 + n}") for n in range(6)]
    barriers = make_layer("None?field=from_unit:string&field=to_unit:string", barred, crs="")
    design = {**design, "BARRIERS": barriers, "TERRITORIES": 2}
    run("designterritories", design)
    rows = rows_of(design["OUTPUT"])
    assert len({row["territory"] for row in rows[:18]}) == len({row["territory"] for row in rows[18:]}) == 1
    links = make_layer("None?field=a:string&field=b:string", [(None, "30015", "30022")], crs="")
    results = run("designterritories", {**design, "LINKS": links, "TERRITORIES": 3})
    (link,) = json.loads(results["REPORT_JSON"])["links"]
    assert (link["from"], link["to"], link["declared"]) == ("30015", "30022", True)
    owner = {row["zip"]: row["territory"] for row in rows_of(design["OUTPUT"])}
    assert owner["30015"] == owner["30022"]  # one of three equal territories must reach over the barrier


def test_assess_gives_the_figures_of_the_design(run, design, tmp_path):
    designed = json.loads(run("designterritories", design)["REPORT_JSON"])
    parameters = {
        "UNITS": design["OUTPUT"],
        "UNIT_ID": "zip",
        "TERRITORY": "territory",
        "WORKLOAD": "workload",
        "WORKLOAD_TOLERANCE": 10,
        "POTENTIAL": "potential",
        "POTENTIAL_TOLERANCE": 15,
        "OUTPUT": str(tmp_path / "assessed.gpkg"),
    }
    results = run("assessterritories", parameters)
    assessed = json.loads(results["REPORT_JSON"])
    for key in ("feasible", "contiguous", "measures", "moment_km2", "hess_moment_km2", "border_km", "violations"):
        assert assessed[key] == designed[key] or assessed[key] == pytest.approx(designed[key]), key
    ours = [{name: value for name, value in row.items() if name != "fid"} for row in rows_of(results["OUTPUT"])]
    theirs = [
        {name: value for name, value in row.items() if name != "fid"} for row in rows_of(design["TERRITORIES_OUTPUT"])
    ]
    assert [row["territory"] for row in ours] == [row["territory"] for row in theirs]
    assert [row["workload"] for row in ours] == pytest.approx([row["workload"] for row in theirs])


def test_assess_names_what_is_broken(run, tmp_path):
    units = with_current(tmp_path / "units.gpkg", lambda n: "East" if n in (0, 35) else None if n == 1 else "West")
    parameters = {"UNITS": units, "UNIT_ID": "zip", "TERRITORY": "owner", "WORKLOAD": "hours"}
    report = json.loads(run("assessterritories", parameters)["REPORT_JSON"])
    assert not report["feasible"]
    assert not report["contiguous"]
    text = " ".join(report["violations"])
    assert "territory East is in 2 pieces" in text
    assert "30002" in text


def test_export_writes_the_chosen_formats(run, market, design, tmp_path):
    run("designterritories", design)
    folder = tmp_path / "export" / "deep"
    results = run(
        "exportterritories",
        {
            "UNITS": design["OUTPUT"],
            "UNIT_ID": "zip",
            "TERRITORY": "territory",
            "ACCOUNTS": market["accounts"],
            "FOLDER": str(folder),
        },
    )
    assert {path.name for path in folder.iterdir()} == {line.rsplit("/", 1)[1] for line in results["FILES"].split("\n")}
    assert len(rows_of(str(folder / "territories.shp"))) == 3
    accounts = rows_of(f"{folder / 'territories.gpkg'}|layername=accounts")
    owner = {row["zip"]: row["territory"] for row in rows_of(design["OUTPUT"])}
    assert len(accounts) == 40
    assert all(row["territory"] == owner[row["unit"]] for row in accounts)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["figures"]["totals"]["workload"] == pytest.approx(sum(10.0 + n % 3 for n in range(36)))


def test_export_without_measures_invents_none(run, tmp_path):
    units = with_current(tmp_path / "units.gpkg", lambda n: "East" if n % 6 > 2 else "West")
    parameters = {
        "UNITS": units,
        "UNIT_ID": "zip",
        "TERRITORY": "owner",
        "FOLDER": str(tmp_path / "out"),
        "FORMATS": [1],
    }
    run("exportterritories", parameters)
    assert files_below(tmp_path / "out") == {"territories.gpkg", "manifest.json"}
    (row, _) = rows_of(f"{tmp_path / 'out' / 'territories.gpkg'}|layername=territories")
    assert "workload" not in row
    assert row["units"] == 18


BIG = {"hours": lambda n: 500.0 if n == 7 else 10.0}


@pytest.mark.parametrize(
    ("units", "changes", "expected"),
    [
        ({}, {"TERRITORIES": 0}, ["0 territories", "at least 2"]),
        ({}, {"TERRITORIES": 1}, ["1 territory", "at least 2"]),
        ({}, {"TERRITORIES": -3}, ["-3 territories", "at least 2"]),
        ({}, {"TERRITORIES": 37}, ["37", "36"]),
        ({}, {"TERRITORIES": None}, ["TERRITORIES is missing"]),
        (BIG, {}, ["30008", "%"]),
        ({}, {"WORKLOAD_TOLERANCE": 0}, ["tolerance", "0 %"]),
        ({}, {"WORKLOAD_TOLERANCE": -5}, ["WORKLOAD_TOLERANCE", "-5 %"]),
        ({"hours": lambda n: -2.0 if n == 3 else 1.0}, {}, ["30004", "hours", "negative"]),
        ({"hours": lambda n: math.nan if n == 3 else 1.0}, {}, ["30004", "hours", "NaN"]),
        ({"hours": lambda n: math.inf if n == 3 else 1.0}, {}, ["30004", "hours", "infinite"]),
        ({}, {"WORKLOAD": "zip || 'x'"}, ["30001x", "not a number"]),
        ({}, {"LOCKED": "true"}, ["LOCKED needs CURRENT"]),
        ({}, {"MAX_MOVED": 5}, ["MAX_MOVED needs CURRENT"]),
        ({}, {"CURRENT": "nobody"}, ["CURRENT", "nobody", "zip, hours, money"]),
        ({}, {"CURRENT": "zip"}, ["TERRITORIES is 3", "36 territories"]),
        ({}, {"CURRENT": "zip", "TERRITORIES": None, "LOCKED": "zip"}, ["LOCKED", "30001", "neither true nor false"]),
    ],
)
def test_rules_that_cannot_be_used(fails, design, tmp_path, units, changes, expected):
    if units:
        changes = {"UNITS": grid(**units), **changes}
    message = fails("designterritories", {**design, **changes})
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == {"market.gpkg"}


@pytest.mark.parametrize(
    ("name", "rows", "expected"),
    [
        ("LINKS", [(None, "30001", "99999")], ["link", "99999"]),
        ("BARRIERS", [(None, "30001", None)], ["BARRIERS", "row 1"]),
    ],
)
def test_crossings_that_name_no_unit(fails, design, tmp_path, name, rows, expected):
    table = make_layer("None?field=from_unit:string&field=to_unit:string", rows, crs="")
    message = fails("designterritories", {**design, name: table})
    assert all(text in message for text in expected), message


def test_too_few_centres(fails, design):
    centres = make_layer("Point", [("Point(702000 3701000)",)])
    assert "CENTRES has 1 points for 3 territories" in fails("designterritories", {**design, "CENTRES": centres})


def test_cancel_in_every_step(run, design, market, tmp_path):
    assert cancel_everywhere(run, "designterritories", design, tmp_path) >= 6
    common = {"UNITS": design["OUTPUT"], "UNIT_ID": "zip", "TERRITORY": "territory"}
    assess = {**common, "WORKLOAD": "workload", "OUTPUT": str(tmp_path / "assessed.gpkg")}
    assert cancel_everywhere(run, "assessterritories", assess, tmp_path) >= 4
    export = {**common, "ACCOUNTS": market["accounts"], "FOLDER": str(tmp_path / "export")}
    assert cancel_everywhere(run, "exportterritories", export, tmp_path) >= 4


def test_links_find_units_whose_zeros_were_lost(run, tmp_path):
    """Units 1001.. are read as 01001..; a table of links that lost the same zeros means the same units."""
    units = grid(4, 3, zip=lambda n: f"{1001 + n}")
    links = make_layer("None?field=from_unit:integer&field=to_unit:integer", [(None, 1001, 1012)], crs="")
    parameters = {"UNITS": units, "UNIT_ID": "zip", "TERRITORIES": 2, "WORKLOAD": "hours", "EFFORT": 0}
    results = run("designterritories", {**parameters, "LINKS": links, "OUTPUT": str(tmp_path / "out.gpkg")})
    (link,) = json.loads(results["REPORT_JSON"])["links"]
    assert (link["from"], link["to"], link["declared"]) == ("01001", "01012", True)
