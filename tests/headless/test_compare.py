"""Headless comparison: fields of a layer and scenarios of a market, what is written and what is refused."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsVectorLayer

from tests.headless.markets import Feedback, files_below, json_of, make_layer, rows_of, square, write

FIELDS = "field=zip:string&field=hours:double&field=money:double&field=old:string&field=new:string&field=renamed:string"


def old(n: int) -> str | None:
    """Three territories of two columns each; one unit has none."""
    return None if n == 35 else ("West", "Middle", "East")[n % 6 // 2]


def new(n: int) -> str:
    """The unit without a territory gets one, and two units change."""
    return {0: "Middle", 6: "Middle", 35: "East"}.get(n) or str(old(n))


@pytest.fixture
def units(tmp_path) -> str:
    """Six by six units of 10 hours and 100 + n money."""
    names = {"West": "Links", "Middle": "Mitte", "East": "Rechts", None: None}
    rows = [(square(n % 6, n // 6), f"{30001 + n}", 10.0, 100.0 + n, old(n), new(n), names[old(n)]) for n in range(36)]
    return write(make_layer(f"Polygon?{FIELDS}", rows), tmp_path / "units.gpkg", "units")


@pytest.fixture
def wanted(units, tmp_path) -> dict[str, str]:
    """Parameters of a comparison with everything."""
    return {
        "UNITS": units,
        "UNIT_ID": "zip",
        "BEFORE": "old",
        "AFTER": "new",
        "WORKLOAD": "hours",
        "POTENTIAL": "money * 2",
        "OUTPUT": str(tmp_path / "out" / "changes.gpkg"),
        "MOVES": str(tmp_path / "out" / "moves.csv"),
        "REPORT": str(tmp_path / "out" / "report.json"),
    }


def accounts_layer(tmp_path) -> str:
    """Three accounts in the first unit, one in the last, one nowhere."""
    table = [(None, f"A{n}", code) for n, code in enumerate(["30001", "30001", "30001", "30036", "99999"])]
    return write(
        make_layer("None?field=account_id:string&field=zip:string", table, ""), tmp_path / "a.gpkg", "accounts"
    )


def test_what_changes_is_written_with_its_figures(run, wanted, tmp_path):
    feedback = Feedback()
    results = run("comparescenarios", {**wanted, "ACCOUNTS": accounts_layer(tmp_path)}, feedback)
    rows = {row["unit"]: row for row in rows_of(wanted["OUTPUT"])}
    assert set(rows) == {"30001", "30007", "30036"}
    first = rows["30001"]
    assert (first["from"], first["to"], first["accounts"], first["workload"], first["potential"]) == (
        "West",
        "Middle",
        3,
        10.0,
        200.0,
    )
    assert not rows["30036"]["from"]  # null
    layer = QgsVectorLayer(wanted["OUTPUT"], "changes", "ogr")
    assert sum(feature.geometry().area() for feature in layer.getFeatures()) == pytest.approx(3e6)
    moves = {(row["from"] or None, row["to"]): row for row in rows_of(wanted["MOVES"])}
    assert float(moves["West", "Middle"]["workload"]) == 20.0
    assert int(moves["West", "Middle"]["accounts"]) == 3
    assert int(moves[None, "East"]["units"]) == 1
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report == json.loads(results["REPORT_JSON"])
    assert report["moved"]["units"] == 2
    assert report["moved"]["share"]["workload"] == pytest.approx(2 / 36)
    assert report["moved"]["share"]["accounts"] == pytest.approx(3 / 4)
    assert report["assigned"]["units"] == 1
    assert report["reps"] == ["East", "Middle", "West"]
    assert report["after"]["workload_deviation"] == pytest.approx(14 / 12 - 1)
    assert any("2 of 36 ZIPs change hands: 75.0 % of accounts" in text for text in feedback.infos)
    assert any("1 accounts lie in no unit" in text for text in feedback.warnings)


def test_new_names_alone_are_no_change(run, wanted):
    feedback = Feedback()
    report = json.loads(run("comparescenarios", {**wanted, "AFTER": "renamed"}, feedback)["REPORT_JSON"])
    assert report["changed_units"] == 0
    assert rows_of(wanted["OUTPUT"]) == []
    assert feedback.infos[-1] == "Nothing changes hands."
    assert {row["before"]: row["after"] for row in report["territory"]} == {
        "West": "Links",
        "Middle": "Mitte",
        "East": "Rechts",
    }


def test_no_measure_is_needed(run, units):
    parameters = {"UNITS": units, "UNIT_ID": "zip", "BEFORE": "old", "AFTER": "new"}
    report = json.loads(run("comparescenarios", parameters)["REPORT_JSON"])
    assert report["moved"]["units"] == 2
    assert "workload" not in report["moved"]
    assert report["moved"]["accounts"] is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"AFTER": "old"}, ["same field, old"]),
        ({"AFTER": "OLD"}, ["same field, old"]),
        ({"AFTER": "nothing"}, ["AFTER", "no field nothing", "renamed"]),
        ({"UNITS": None}, ["UNITS is missing"]),
        ({"MARKET": "/nowhere/market.gpkg"}, ["MARKET", "/nowhere/market.gpkg"]),
    ],
    ids=["same", "same in capitals", "unknown", "no units", "no market"],
)
def test_bad_input_is_refused_in_one_message(fails, wanted, tmp_path, changes, expected):
    before = files_below(tmp_path)
    message = fails("comparescenarios", {name: value for name, value in {**wanted, **changes}.items() if value})
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


def test_in_the_real_qgis_process(qgis_process, wanted):
    finished = qgis_process(
        "--json", "run", "territorydesigner:comparescenarios", "-", input=json.dumps({"inputs": wanted})
    )
    assert finished.returncode == 0, finished.stderr
    assert json.loads(json_of(finished)["results"]["REPORT_JSON"])["moved"]["units"] == 2
    assert len(rows_of(wanted["OUTPUT"])) == 3
