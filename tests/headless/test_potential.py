"""Headless potential: weights, missing values, kinds of layers, and what is refused."""

from __future__ import annotations

import json

import pytest
from qgis.core import Qgis, QgsVectorLayer

from tests.headless.markets import Feedback, files_below, grid, json_of, make_layer, rows_of, write

KIND = "field=account_id:string&field=revenue:string&field=leads:integer&field=industry:string"
ROWS = [
    ("Point(700400 3700400)", "A1", "$39,000", 8, "Food"),
    ("Point(700500 3700500)", "A2", "$41,000.00", 1, "Food"),
    (None, "A3", None, 1, "Food"),
    ("Point(701500 3700500)", "A4", "20000", 0, "Tools"),
]


@pytest.fixture
def accounts(tmp_path) -> str:
    return write(make_layer(f"Point?{KIND}", ROWS), tmp_path / "accounts.gpkg", "accounts")


@pytest.fixture
def wanted(accounts, tmp_path) -> dict:
    """Parameters of a run with two fields."""
    return {
        "ACCOUNTS": accounts,
        "FIELDS": ["revenue", "leads"],
        "WEIGHTS": "75, 25",
        "NORMALISE": 1,
        "OUTPUT": str(tmp_path / "out" / "potential.gpkg"),
        "REPORT": str(tmp_path / "out" / "report.json"),
    }


def potentials(uri: str) -> list[float | None]:
    return [round(row["potential"], 6) if row["potential"] else None for row in rows_of(uri)]  # null of Qt is false


def test_potential_in_points_is_written_beside_all_fields(run, wanted, tmp_path):
    feedback = Feedback()
    results = run("computepotential", wanted, feedback)
    assert potentials(wanted["OUTPUT"]) == [
        492.5,
        332.5,
        25.0,
        150.0,
    ]  # 75 % of 390, 410, 0, 200; 25 % of 800, 100, 100
    layer = QgsVectorLayer(wanted["OUTPUT"], "written", "ogr")
    assert layer.wkbType() == Qgis.WkbType.Point
    assert layer.crs().authid() == "EPSG:32616"
    assert [feature.geometry().isEmpty() for feature in layer.getFeatures()] == [False, False, True, False]
    assert "industry" in layer.fields().names()
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report == json.loads(results["REPORT_JSON"])
    assert report["total"] == pytest.approx(1000)
    assert report["unit"] == "points"
    assert [(use["field"], use["missing"], use["as_zero"]) for use in report["fields"]] == [
        ("revenue", 1, 1),
        ("leads", 0, 0),
    ]
    assert "accounts: revenue is null 1 times (A3): counted as 0." in feedback.infos


def test_missing_values_by_the_median_of_the_segment(run, wanted):
    changes = {"FIELDS": ["revenue"], "WEIGHTS": "", "NORMALISE": 0, "MISSING": 1, "SEGMENT": "industry"}
    report = json.loads(run("computepotential", {**wanted, **changes})["REPORT_JSON"])
    assert potentials(wanted["OUTPUT"]) == [39_000, 41_000, 40_000, 20_000]
    assert report["fields"][0]["by_segment"] == 1
    assert report["unit"] == "money/year"


def test_rows_may_be_left_without_potential(run, wanted):
    report = json.loads(run("computepotential", {**wanted, "MISSING": 2, "TOTAL": 500_000})["REPORT_JSON"])
    found = potentials(wanted["OUTPUT"])
    assert not found[2]  # null
    assert sum(value for value in found if value) == pytest.approx(500_000)
    assert report["excluded"] == ["A3"]


def test_extremes_are_clipped(run, wanted):
    changes = {"FIELDS": ["leads"], "WEIGHTS": "100", "NORMALISE": 0, "CLIP": 25}
    report = json.loads(run("computepotential", {**wanted, **changes})["REPORT_JSON"])
    assert (report["fields"][0]["low"], report["fields"][0]["high"]) == (0.75, 2.75)
    assert potentials(wanted["OUTPUT"]) == [2.75, 1, 1, 0.75]


def test_units_and_tables_have_potential_too(run, tmp_path, wanted):
    units = write(grid(), tmp_path / "units.gpkg", "units")
    changes = {"ACCOUNTS": None, "UNITS": units, "FIELDS": ["money", "hours"], "NORMALISE": 0, "WEIGHTS": "50 50"}
    run("computepotential", {**wanted, **changes})
    layer = QgsVectorLayer(wanted["OUTPUT"], "written", "ogr")
    assert layer.featureCount() == 36
    assert layer.wkbType() == Qgis.WkbType.MultiPolygon
    assert potentials(wanted["OUTPUT"])[:2] == [55.0, 56.0]
    table = tmp_path / "accounts.csv"
    table.write_text("account_id,revenue,potential\nA1,5,9\nA2,7,9\n", encoding="utf-8")
    changes = {"ACCOUNTS": str(table), "FIELDS": ["revenue"], "WEIGHTS": "100 %", "NORMALISE": 0}
    run("computepotential", {**wanted, **changes})
    assert potentials(wanted["OUTPUT"]) == [5, 7]  # the field of this name is replaced
    assert not QgsVectorLayer(wanted["OUTPUT"], "written", "ogr").isSpatial()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"WEIGHTS": "50, 40"}, ["WEIGHTS totals 90 %, not 100 %", "revenue 50 %, leads 40 %"]),
        ({"WEIGHTS": "50, half"}, ['WEIGHTS: "half" is not a number']),
        ({"WEIGHTS": "100"}, ["2 FIELDS", "1 WEIGHTS"]),
        ({"FIELDS": ["revenue", "sales"]}, ["FIELDS", "accounts", "no field sales"]),
        ({"FIELDS": ["revenue", "industry"]}, ["accounts, account A1: industry", '"Food" is text']),
        ({"ACCOUNTS": None}, ["ACCOUNTS is missing"]),
        ({"TOTAL": -5}, ["potential of the whole market is -5"]),
        ({"SEGMENT": "branch"}, ["SEGMENT", "no field branch"]),
    ],
)
def test_bad_input_is_refused_in_one_message(fails, wanted, tmp_path, changes, expected):
    before = files_below(tmp_path)
    message = fails("computepotential", {name: value for name, value in {**wanted, **changes}.items() if value})
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


def test_accounts_and_units_are_not_mixed(run, fails, wanted, tmp_path):
    units = write(grid(), tmp_path / "units.gpkg", "units")
    assert "ACCOUNTS and UNITS are both given" in fails("computepotential", {**wanted, "UNITS": units})


@pytest.mark.parametrize("weights", ["75, 25", "75 25", "75 %; 25 %", "75,0; 25,0", "[75.0, 25.0]"])
def test_weights_are_read_as_people_write_them(run, wanted, weights):
    run("computepotential", {**wanted, "WEIGHTS": weights})
    assert potentials(wanted["OUTPUT"])[0] == 492.5


def test_in_the_real_qgis_process(qgis_process, wanted):
    finished = qgis_process(
        *("run", "territorydesigner:computepotential", "--json", f"--ACCOUNTS={wanted['ACCOUNTS']}"),
        *("--FIELDS=revenue;leads", "--WEIGHTS=75,25", "--NORMALISE=1", f"--OUTPUT={wanted['OUTPUT']}"),
    )
    assert finished.returncode == 0, finished.stderr
    assert json.loads(json_of(finished)["results"]["REPORT_JSON"])["total"] == pytest.approx(1000)
    assert potentials(wanted["OUTPUT"]) == [492.5, 332.5, 25.0, 150.0]
