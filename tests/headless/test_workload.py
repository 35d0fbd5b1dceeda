"""Headless workload: the call plan, the way between accounts, and what is refused."""

from __future__ import annotations

import json
import math

import pytest
from qgis.core import Qgis, QgsVectorLayer

from tests.headless.conftest import ROOT
from tests.headless.markets import Feedback, files_below, grid, json_of, make_layer, rows_of, square, write

SAMPLE = ROOT / "resources/sample/georgia.gpkg"
PLAN = [
    (None, "A", "visit", 24.0, 45.0),
    (None, "A", "phone", 24.0, 10.0),
    (None, "A", "e-mail", 48.0, 5.0),
    (None, "B", "visit", 4.0, 20.0),
    (None, "*", "visit", 2.0, 30.0),
]


def plan_table(rows=None):
    kind = "NoGeometry?field=segment:string&field=touch:string&field=calls_per_year:double&field=minutes:double"
    return make_layer(kind, PLAN if rows is None else rows, "")


def account_layer(rows=None):
    """Two A accounts in ZIP 30001, a B in 30002, one without segment in 30003, and one outside."""
    found = rows or [
        ("Point(700400 3700400)", "X1", "A", 7, None),
        ("Point(700600 3700600)", "X2", "A", None, 12.0),
        ("Point(701500 3700500)", "X3", "B", 7, None),
        ("Point(702500 3700500)", "X4", None, 7, None),
        ("Point(600000 3700500)", "X5", "C", 7, None),
    ]
    kind = "Point?field=account_id:string&field=segment:string&field=rank:integer&field=per_year:double"
    return make_layer(kind, found)


@pytest.fixture
def wanted(tmp_path):
    path = tmp_path / "market.gpkg"
    return {
        "ACCOUNTS": write(account_layer(), path, "accounts"),
        "SEGMENT": "segment",
        "CALLPLAN": write(plan_table(), path, "plan"),
        "UNITS": write(grid(), path, "units"),
        "UNIT_ID": "zip",
        "SPEED_KMH": 30,
        "CIRCUITY": 1.2,
        "OUTPUT": str(tmp_path / "out" / "accounts.gpkg"),
        "REPORT": str(tmp_path / "out" / "report.json"),
    }


def test_accounts_get_visits_travel_and_workload(run, wanted):
    feedback = Feedback()
    report = json.loads(run("computeworkload", wanted, feedback)["REPORT_JSON"])
    rows = {row["account_id"]: row for row in rows_of(wanted["OUTPUT"])}
    # Two stops in 1 km2: 0.7124 x 1.2 x sqrt(1 / 2) km at 30 km/h; one alone: 0.7124 x 1.2 km.
    two, one = (60 * 0.7124 * 1.2 * math.sqrt(1 / n) / 30 for n in (2, 1))
    assert rows["X1"]["travel_h"] == pytest.approx(24 * two / 60)
    assert rows["X1"]["workload_h"] == pytest.approx(26 + 24 * two / 60)
    assert rows["X3"]["workload_h"] == pytest.approx(4 * (20 + one) / 60)
    assert rows["X4"]["workload_h"] == pytest.approx(2 * (30 + one) / 60)
    assert (rows["X5"]["visits"], rows["X5"]["travel_h"]) == (2.0, 0.0)
    assert {"account_id", "segment", "rank", "per_year", "visits", "travel_h", "workload_h"} <= set(rows["X1"])
    assert (rows["X1"]["rank"], rows["X3"]["segment"]) == (7, "B")
    layer = QgsVectorLayer(wanted["OUTPUT"], "accounts", "ogr")
    assert layer.wkbType() == Qgis.WkbType.Point
    assert layer.crs().authid() == "EPSG:32616"
    totals = report["totals"]
    assert totals["workload_h"] == pytest.approx(sum(row["workload_h"] for row in rows.values()))
    assert totals["travel_share"] == pytest.approx(totals["travel_h"] / totals["workload_h"])
    assert (totals["visits"], totals["phone_calls"], totals["e_mails"]) == (56, 48, 96)
    assert report["default_row"] == [
        {"account": "X4", "row": 4, "segment": None},
        {"account": "X5", "row": 5, "segment": "C"},
    ]
    assert [row["segment"] for row in report["segments"]] == ["(no segment)", "A", "B", "C"]
    units = {row["unit"]: row for row in report["units"]}
    assert set(units) == {"30001", "30002", "30003"}
    assert units["30001"]["stops"] == 2
    assert units["30001"]["minutes_per_visit"] == pytest.approx(two)
    used = {row["name"]: row for row in report["parameters"]}
    assert (used["speed_kmh"]["value"], used["speed_kmh"]["default"], used["speed_kmh"]["unit"]) == (30, 40, "km/h")
    assert all(row["source"] for row in used.values())
    calls, minutes = used["calls_per_year"], used["minutes"]
    assert (calls["unit"], calls["default"], calls["lowest"], calls["highest"]) == ("calls", None, 0, 3660)
    assert (minutes["unit"], minutes["lowest"], minutes["highest"]) == ("minutes", 0, 1440)
    assert calls["value"] == [{"segment": row[1], "touch": row[2], "value": row[3]} for row in PLAN]
    assert [row["value"] for row in minutes["value"]] == [row[4] for row in PLAN]
    assert "travel_share_with_line_haul" not in totals
    assert json.loads(open(wanted["REPORT"], encoding="utf-8").read()) == report  # noqa: PTH123, SIM115
    assert any("1 accounts lie in no unit" in text for text in feedback.warnings)
    assert any("take the default row" in text or "takes the default row" in text for text in feedback.infos)


def test_without_units_there_is_no_travel(run, wanted):
    feedback = Feedback()
    plain = {name: value for name, value in wanted.items() if name not in ("UNITS", "UNIT_ID", "SEGMENT")}
    report = json.loads(run("computeworkload", plain, feedback)["REPORT_JSON"])
    assert report["totals"]["travel_h"] == 0
    assert report["totals"]["workload_h"] == pytest.approx(26 + 26 + 80 / 60 + 1 + 1)
    assert report["units"] is None
    assert [row["name"] for row in report["parameters"]] == ["calls_per_year", "minutes"]
    assert report["segment_field"] == "segment"
    assert any("read from the field segment" in text for text in feedback.infos)
    assert any("without travel" in text for text in feedback.infos)


@pytest.fixture
def owned(wanted, tmp_path):
    """The first row of units belongs to Ann, who lives in the middle of 30001, the second to Bob, of 30007."""
    path = tmp_path / "owned.gpkg"
    rows = [(square(n % 6, n // 6), f"{30001 + n}", "Ann" if n < 6 else "Bob" if n < 12 else None) for n in range(12)]
    rows.append((square(0, 2), "30013", None))
    units = write(make_layer("Polygon?field=zip:string&field=rep:string", rows), path, "units")
    return {**wanted, "UNITS": units, "OWNER": "rep", "VISITS_PER_DAY": 2}


def homes(*rows):
    return make_layer("Point?field=rep:string&field=home_zip:string", rows)


def test_the_way_from_home_is_reported_per_rep(run, owned):
    given = homes(("Point(700500 3700500)", "Ann", None), (None, "Bob", "30007"), (None, "Cy", "x"))
    report = json.loads(run("computeworkload", {**owned, "HOMES": given})["REPORT_JSON"])
    ann, bob = report["owners"]
    # 48 visits at home, 4 in the next unit (1 km) and 2 in the one after: 2 trips of 2.4 km and 1 of 4.8 km.
    assert (ann["owner"], ann["day_trips"]) == ("Ann", 27)
    assert ann["line_haul_km"] == pytest.approx(2 * 2.4 + 4.8)
    assert ann["line_haul_h"] == pytest.approx(9.6 / 30)
    assert ann["load_h"] == pytest.approx(ann["workload_h"] + ann["line_haul_h"])
    assert ann["travel_share"] == pytest.approx((ann["local_travel_h"] + ann["line_haul_h"]) / ann["load_h"])
    totals = report["totals"]
    assert totals["line_haul_h"] == pytest.approx(ann["line_haul_h"])
    assert totals["load_h"] == pytest.approx(totals["workload_h"] + ann["line_haul_h"])
    travel = totals["travel_h"] + ann["line_haul_h"]
    assert totals["travel_share_with_line_haul"] == pytest.approx(travel / totals["load_h"])
    assert totals["travel_share_with_line_haul"] > totals["travel_share"]
    assert (bob["owner"], bob["load_h"], bob["travel_share"]) == ("Bob", 0, None)
    used = {row["name"]: row["value"] for row in report["parameters"]}
    assert used["visits_per_day"] == 2


def test_a_home_that_is_not_known_is_null_and_said(run, owned):
    feedback = Feedback()
    given = homes((None, "Bob", "30007"))
    report = json.loads(run("computeworkload", {**owned, "HOMES": given}, feedback)["REPORT_JSON"])
    assert report["owners"][0]["line_haul_h"] is None
    assert report["totals"]["travel_share_with_line_haul"] is None
    assert report["findings"]["warning"]["no_home"] == 1
    assert any("the home of Ann is not known" in text for text in feedback.infos)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "OWNER is given without HOMES"),
        ({"OWNER": None, "HOMES": homes}, "HOMES is given without OWNER"),
        ({"UNITS": None, "UNIT_ID": None, "OWNER": None, "HOMES": homes}, "HOMES is given without UNITS"),
        (
            {"HOMES": lambda: homes((None, "Ann", "30001"), (None, "Bob", "30007"), (None, "Ann", "30002"))},
            "more than one home of Ann (rows 1, 3)",
        ),
        ({"HOMES": lambda: make_layer("Point?field=who:string", [])}, "has no field rep"),
        ({"HOMES": homes, "VISITS_PER_DAY": 0}, "Visits per day is 0 visits. Give a value from 0.5 visits"),
    ],
)
def test_homes_that_cannot_be_used_are_refused(fails, owned, changes, expected):
    made = {name: value() if callable(value) else value for name, value in changes.items()}
    message = fails("computeworkload", {name: value for name, value in {**owned, **made}.items() if value is not None})
    assert expected in message


def test_accounts_may_have_visits_of_their_own(run, wanted):
    report = json.loads(run("computeworkload", {**wanted, "VISITS": "per_year"})["REPORT_JSON"])
    assert report["totals"]["visits"] == 56 - 12
    calls, minutes = report["parameters"][:2]
    assert calls["value"][-1] == {"field": "per_year", "touch": "visit", "accounts": 1}
    assert len(minutes["value"]) == len(PLAN)


def test_a_csv_without_points_stays_a_table(run, wanted, tmp_path):
    (tmp_path / "a.csv").write_text("id,segment,zip,visits_year,mins\n1,A,30001,12,30\n2,B,30001,6,20\n")
    table = {
        "ACCOUNTS": str(tmp_path / "a.csv"),
        "UNITS": wanted["UNITS"],
        "UNIT_ID": "zip",
        "VISITS": "visits_year",
        "MINUTES": "mins",
        "OUTPUT": wanted["OUTPUT"],
    }
    report = json.loads(run("computeworkload", table)["REPORT_JSON"])
    assert report["totals"]["contact_h"] == pytest.approx(8.0)
    assert report["units"][0]["stops"] == 2
    layer = QgsVectorLayer(wanted["OUTPUT"], "accounts", "ogr")
    assert layer.wkbType() == Qgis.WkbType.NoGeometry
    assert [row["zip"] for row in rows_of(wanted["OUTPUT"])] == ["30001", "30001"]


@pytest.mark.parametrize(("plan", "hours"), [("call_frequencies", 34_832), ("call_plan", 40_966)])
def test_the_sample_in_hours(run, plan, hours):
    sample = {"ACCOUNTS": f"{SAMPLE}|layername=accounts", "CALLPLAN": f"{SAMPLE}|layername={plan}"}
    units = {"UNITS": f"{SAMPLE}|layername=zips", "UNIT_ID": "zip", "OUTPUT": "memory:"}
    report = json.loads(run("computeworkload", {**sample, **units})["REPORT_JSON"])
    assert report["segment_field"] == "category"
    totals = report["totals"]
    assert totals["contact_h"] == pytest.approx(hours, abs=0.5)
    assert 0.05 < totals["travel_share"] < 0.5
    assert sum(row["workload_h"] for row in report["units"]) == pytest.approx(totals["workload_h"])
    assert sum(row["workload_h"] for row in report["segments"]) == pytest.approx(totals["workload_h"])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ACCOUNTS": None}, ["ACCOUNTS"]),
        ({"CALLPLAN": None}, ["CALLPLAN is missing", "VISITS and MINUTES"]),
        ({"CALLPLAN": None, "VISITS": "per_year"}, ["CALLPLAN is missing", "give MINUTES."]),
        ({"SEGMENT": "tier"}, ["SEGMENT", "no field tier"]),
        ({"UNIT_ID": None}, ["UNIT_ID is missing"]),
        ({"SPEED_KMH": 0}, ["Travel speed is 0 km/h", "1 km/h to 130 km/h"]),
        ({"CIRCUITY": 0.5}, ["Circuity is 0.5", "1 to 3"]),
        (
            {"CALLPLAN": plan_table(PLAN[:4])},
            ['accounts: segment = null (1 account: X4), "C" (1 account: X5) have no row in layer'],
        ),
        ({"CALLPLAN": plan_table([*PLAN, PLAN[0]])}, ["segment A has more than one row for visit (rows 1, 6)"]),
        (
            {"CALLPLAN": plan_table([*PLAN[:4], (None, "*", "visit", -2.0, 30.0)])},
            ["row 5", 'calls_per_year = "-2.0" is negative'],
        ),
        ({"VISITS": "account_id"}, ["account X1", 'account_id = "X1" is text']),
    ],
    ids=[
        *("no accounts", "no plan", "half own", "no field", "no unit id", "no speed", "no way", "unknown segment"),
        *("repeated row", "negative calls", "text"),
    ],
)
def test_bad_input_is_refused_in_one_message(fails, wanted, tmp_path, changes, expected):
    before = files_below(tmp_path)
    parameters = {name: value for name, value in {**wanted, **changes}.items() if value is not None}
    message = fails("computeworkload", parameters)
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


def test_in_the_real_qgis_process(qgis_process, wanted):
    finished = qgis_process(
        "--json", "run", "territorydesigner:computeworkload", "-", input=json.dumps({"inputs": wanted})
    )
    assert finished.returncode == 0, finished.stderr
    assert json.loads(json_of(finished)["results"]["REPORT_JSON"])["totals"]["accounts"] == 5
