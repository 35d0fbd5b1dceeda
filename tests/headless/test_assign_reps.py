"""Reps to territories, headless: what is read, what is written, and what is refused."""

from __future__ import annotations

import json

import pytest
from qgis.core import QgsVectorLayer

from territory_designer.planning.percentages import read_percentages
from territory_designer.planning.rep_matching import DEFAULT_WEIGHTS
from territory_designer.planning.rep_terms import TERMS
from territory_designer.planning.roster import FULL_CAPACITY_H
from territory_designer.processing import assign_reps
from tests.headless.markets import Feedback, files_below, json_of, make_layer, rows_of, square, write

UNITS = "field=zip:string&field=workload:double&field=territory:string&field=old:string"
REPS = "field=rep:string&field=home_zip:string&field=languages:string&field=capacity:double&field=passion:int"


def territory(n: int) -> str | None:
    """Three territories of two columns of a grid of six; the last unit has none."""
    return None if n == 35 else ("West", "Middle", "East")[n % 6 // 2]


def old(n: int) -> str:
    """The territories of old: one row of units less in the west."""
    return {"West": "Links", "Middle": "Mitte", "East": "Rechts"}[territory(n) or "East"] if n > 5 else "Mitte"


@pytest.fixture
def units(tmp_path) -> str:
    rows = [(square(n % 6, n // 6), f"{30001 + n}", 10.0, territory(n), old(n)) for n in range(36)]
    return write(make_layer(f"Polygon?{UNITS}", rows), tmp_path / "units.gpkg", "units")


def roster(tmp_path, rows=None, fields: str = REPS, kind: str = "None", crs: str = "") -> str:
    """Anna lives in the west, Bob in the middle, Carl in the east."""
    rows = rows or [
        (None, "Anna", "30001", "Spanish", 900.0, 4),
        (None, "Bob", "30003", None, 900.0, 3),
        (None, "Carl", "30006", "Spanish; French", 450.0, None),
    ]
    return write(make_layer(f"{kind}?{fields}", rows, crs), tmp_path / "reps.gpkg", "reps")


@pytest.fixture
def wanted(units, tmp_path) -> dict[str, str]:
    return {
        "TERRITORIES": units,
        "REPS": roster(tmp_path),
        "WEIGHTS": "travel 100",
        "OUTPUT": str(tmp_path / "out" / "matches.gpkg"),
        "REPORT": str(tmp_path / "out" / "report.json"),
    }


def table(tmp_path, name: str, fields: str, rows: list[tuple]) -> str:
    return write(make_layer(f"None?{fields}", [(None, *row) for row in rows], ""), tmp_path / f"{name}.gpkg", name)


def test_each_territory_gets_the_rep_who_lives_near(run, wanted, tmp_path):
    feedback = Feedback()
    results = run("assignreps", wanted, feedback)
    rows = {row["territory"]: row for row in rows_of(wanted["OUTPUT"])}
    assert {name: row["rep"] for name, row in rows.items()} == {"West": "Anna", "Middle": "Bob", "East": "Carl"}
    west = rows["West"]
    # From the unit of Anna's home to 12 units of 1 km: the mean of the distances between the centres.
    far = [((c**2 + r**2) ** 0.5) for c in range(2) for r in range(6)]
    assert (
        west["reasons"]
        == f"{sum(far) / 12:.1f} km from home to its ZIPs on average; for information: P.A.C.E. passion 4 of 5"
    )
    assert west["runner_up"] == "Bob"
    assert west["runner_up_cost"] > 0
    assert (west["workload"], west["capacity_h"], west["load"]) == pytest.approx((120.0, 900.0, 120 / 900))
    layer = QgsVectorLayer(wanted["OUTPUT"], "matches", "ogr")
    assert sum(feature.geometry().area() for feature in layer.getFeatures()) == pytest.approx(35e6)
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report == json.loads(results["REPORT_JSON"])
    assert (report["spare_reps"], report["without_rep"]) == ([], [])
    assert [one["target_share"] for one in report["roster"]] == pytest.approx([0.4, 0.4, 0.2])
    assert all(one["home_known"] for one in report["roster"])
    assert any(text.startswith("West: Anna") and "Runner-up Bob" in text for text in feedback.infos)


def test_a_language_that_is_needed_wins_over_the_way(run, wanted, tmp_path):
    needs = table(tmp_path, "needs", "field=territory:string&field=language:string", [("Middle", "French")])
    report = json.loads(run("assignreps", {**wanted, "NEEDS": needs})["REPORT_JSON"])
    middle = next(row for row in report["territory"] if row["territory"] == "Middle")
    assert middle["rep"] == "Carl"
    assert "speaks French" in middle["reasons"]
    assert middle["runner_up"] is None
    assert middle["runner_up_reasons"] == "without Carl nobody would have Middle"


def test_a_territory_that_nobody_may_have_is_told_and_the_rest_assigned(run, wanted, tmp_path):
    needs = table(tmp_path, "needs", "field=territory:string&field=language:string", [("Middle", "Dutch")])
    feedback = Feedback()
    report = json.loads(run("assignreps", {**wanted, "NEEDS": needs}, feedback)["REPORT_JSON"])
    assert report["without_rep"] == [
        {"territory": "Middle", "why": "Middle can be given to nobody: no rep speaks Dutch."}
    ]
    assert report["spare_reps"] == ["Bob"]
    row = next(row for row in rows_of(wanted["OUTPUT"]) if row["territory"] == "Middle")
    assert not row["rep"]  # null
    assert any("Middle has no rep" in text for text in feedback.warnings)


def test_accounts_stay_with_their_rep(run, wanted, tmp_path):
    # Ten accounts of Anna in the east, one in the west and one outside; one of a rep who left.
    places = ["30005"] * 10 + ["30001", "99999"]
    fields = "field=account_id:string&field=zip:string&field=owner:string&field=industry:string"
    rows = [(f"A{n}", place, "Anna", "food") for n, place in enumerate(places)] + [("B", "30001", "Zoe", None)]
    accounts = table(tmp_path, "accounts", fields, rows)
    feedback = Feedback()
    parameters = {**wanted, "ACCOUNTS": accounts, "WEIGHTS": "travel 10, accounts 90"}
    report = json.loads(run("assignreps", parameters, feedback)["REPORT_JSON"])
    east = next(row for row in report["territory"] if row["territory"] == "East")
    assert east["rep"] == "Anna"
    assert "keeps 10 of 12 accounts" in east["reasons"]
    assert east["accounts_points"] == pytest.approx(90.0)
    assert any("1 accounts belong to Zoe" in text for text in report["listed"])
    assert any("1 of 13 accounts lie in no territory" in text for text in report["listed"])


def test_without_accounts_the_present_territory_counts(run, wanted, tmp_path):
    fields = "field=rep:string&field=territory:string"
    reps = roster(tmp_path, [(None, "Anna", "Rechts"), (None, "Bob", "Mitte"), (None, "Carl", "Links")], fields)
    parameters = {**wanted, "REPS": reps, "CURRENT": "old", "WEIGHTS": "accounts 100"}
    rows = {row["territory"]: row for row in json.loads(run("assignreps", parameters)["REPORT_JSON"])["territory"]}
    assert {name: row["rep"] for name, row in rows.items()} == {"West": "Carl", "Middle": "Bob", "East": "Anna"}
    assert rows["West"]["reasons"] == "keeps 100 of 100 h of the present territory"
    # Names follow the territories of old.
    assert {name: row["continues"] for name, row in rows.items()} == {
        "West": "Links",
        "Middle": "Mitte",
        "East": "Rechts",
    }


def test_reps_are_points_too_and_may_outnumber_the_territories(run, wanted, tmp_path):
    rows = [
        ("Point(700500 3700500)", "Anna"),
        ("Point(702500 3700500)", "Bob"),
        ("Point(705500 3700500)", "Carl"),
        ("Point(900000 3900000)", "Dora"),
        (None, "Emil"),
    ]
    reps = roster(tmp_path, rows, "field=name:string", "Point", "EPSG:32616")
    feedback = Feedback()
    report = json.loads(run("assignreps", {**wanted, "REPS": reps}, feedback)["REPORT_JSON"])
    assert report["spare_reps"][0] == "Dora"
    assert any("row 5: the home of Emil is not known" in text for text in report["listed"])
    assert any("Reps without a territory: Dora" in text for text in feedback.infos)


def test_a_table_of_territories_has_no_travel(run, wanted, tmp_path):
    territories = table(tmp_path, "plain", "field=territory:string", [("West",), ("East",)])
    parameters = {**wanted, "TERRITORIES": territories, "WEIGHTS": "travel 90, preference 10"}
    fields = "field=rep:string&field=preference:string"
    parameters["REPS"] = roster(tmp_path, [(None, "Anna", "East")], fields)
    report = json.loads(run("assignreps", parameters)["REPORT_JSON"])
    assert [(row["territory"], row["rep"]) for row in report["territory"]] == [("East", "Anna"), ("West", None)]
    assert any("travel has a weight of 90 % but decides nothing" in text for text in report["listed"])
    assert report["without_rep"][0]["why"] == "there are 2 territories, but only 1 rep."


def test_part_time_shares_are_asked_for(run, fails, wanted, tmp_path):
    reps = roster(tmp_path, [(None, "Anna", 50.0), (None, "Bob", 100.0)], "field=rep:string&field=fte:double")
    message = fails("assignreps", {**wanted, "REPS": reps})
    assert "reps, row 1: fte" in message
    report = json.loads(run("assignreps", {**wanted, "REPS": reps, "SHARES_ARE": 1})["REPORT_JSON"])
    assert [one["capacity_h"] for one in report["roster"]] == [480.0, 960.0]


@pytest.mark.parametrize(
    ("changes", "rows", "expected"),
    [
        ({"WEIGHTS": "travel 50, accounts 30"}, None, ["WEIGHTS totals 80 %"]),
        ({"WEIGHTS": "distance 100"}, None, ["no distance", "travel"]),
        ({"TERRITORY": "area"}, None, ["TERRITORY", "no field area"]),
        ({}, [("Anna", 1.0), ("Anna", 2.0)], ["rep Anna stands in rows 1 and 2"]),
        ({}, [("Anna", 0.0)], ["row 1", "capacity is 0"]),
        ({}, [(None, 9.0)], ["row 1", "rep is empty"]),
    ],
    ids=["weights", "unknown weight", "unknown field", "one id twice", "capacity 0", "no name"],
)
def test_bad_input_is_refused_in_one_message(fails, wanted, tmp_path, changes, rows, expected):
    if rows:
        changes = {"REPS": table(tmp_path, "reps", "field=rep:string&field=capacity:double", rows)}
    before = files_below(tmp_path)
    message = fails("assignreps", {**wanted, **changes})
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


def test_what_the_dialog_offers_is_what_planning_takes():
    # Written out in the algorithm, so that loading the plugin loads no mathematics.
    assert read_percentages(assign_reps.DEFAULT_WEIGHTS, TERMS, "WEIGHTS") == DEFAULT_WEIGHTS
    assert assign_reps.DEFAULT_CAPACITY_H == FULL_CAPACITY_H


def test_in_the_real_qgis_process(qgis_process, wanted):
    finished = qgis_process("--json", "run", "territorydesigner:assignreps", "-", input=json.dumps({"inputs": wanted}))
    assert finished.returncode == 0, finished.stderr
    report = json.loads(json_of(finished)["results"]["REPORT_JSON"])
    assert [row["rep"] for row in report["territory"]] == ["Carl", "Bob", "Anna"]
