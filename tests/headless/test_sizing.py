"""Headless sizing: reps from hours, from units, the curve, and what is refused."""

from __future__ import annotations

import json

import pytest

from tests.headless.markets import Feedback, files_below, grid, json_of, make_layer, rows_of, write

TEXTBOOK = {"WORKLOAD_TOTAL": 9100, "WEEKS": 48, "HOURS": 40, "SELLING_SHARE": 50}


def pieces():
    """Three units of 960 hours with 100,000, 50,000 and 1,000 of potential."""
    rows = [(None, "a", 960.0, 1_000.0), (None, "b", 960.0, 100_000.0), (None, "c", 960.0, 50_000.0)]
    return make_layer("NoGeometry?field=id:string&field=workload_h:double&field=potential:double", rows, "")


def test_the_textbook_needs_ten_reps(run):
    feedback = Feedback()
    report = json.loads(run("sizeterritories", TEXTBOOK, feedback)["REPORT_JSON"])
    assert (report["reps"], report["capacity_h"]) == (10, 960)
    assert report["reps_exact"] == pytest.approx(9.479, abs=1e-3)
    assert report["utilisation"] == pytest.approx(9100 / 9600)
    assert report["spare_h"] == pytest.approx(500)
    assert [row["reps"] for row in report["curve"]] == list(range(11))
    assert report["curve"][5]["workload_share"] == pytest.approx(4800 / 9100)
    assert report["given"] is None
    assert report["money"] is None
    used = {row["name"]: (row["value"], row["default"]) for row in report["parameters"]}
    assert used["weeks"] == (48, 48)
    assert used["selling_share"] == (0.5, 0.5)
    assert feedback.infos[-1] == "9,100 hours/year (without travel) at 960 hours/year per rep: 9.48, so 10 reps."


def test_defaults_are_those_of_the_textbook(run):
    assert json.loads(run("sizeterritories", {"WORKLOAD_TOTAL": 9600})["REPORT_JSON"])["reps"] == 10


def test_travel_counts_as_capacity_where_the_workload_holds_it(run):
    report = json.loads(run("sizeterritories", {**TEXTBOOK, "TRAVEL_SHARE": 25})["REPORT_JSON"])
    assert (report["capacity_h"], report["reps"], report["workload_holds_travel"]) == (1440, 7, True)


def test_the_curve_of_units_and_what_one_more_rep_earns(run, tmp_path):
    feedback = Feedback()
    parameters = {
        "UNITS": pieces(),
        "REPS": 4,
        "COST_PER_REP": 9_000,
        "MARGIN": 20,
        "SALES": 200_000,
        "SALES_PER_REP": 50_000,
        "TURNOVER": 10,
        "CURVE": str(tmp_path / "curve.gpkg"),
        "REPORT": str(tmp_path / "report.json"),
    }
    report = json.loads(run("sizeterritories", parameters, feedback)["REPORT_JSON"])
    assert (report["workload_h"], report["reps"]) == (2880, 3)
    assert report["given"]["spare_h"] == pytest.approx(960)
    assert report["given"]["utilisation"] == pytest.approx(0.75)
    assert report["reps_by_sales"] == pytest.approx(4.4)
    money = report["money"]
    assert (money["cost"], money["break_even_per_rep"]) == (27_000, 45_000)
    assert money["break_even_per_hour"] == pytest.approx(45_000 / 960)
    assert money["rows_below_break_even"] == 1
    assert money["worthwhile_reps"] == 2
    rows = rows_of(parameters["CURVE"])
    assert [row["reps"] for row in rows] == [0, 1, 2, 3, 4]
    assert [row["potential"] for row in rows] == [0, 100_000, 150_000, 151_000, 151_000]
    assert [row["marginal_profit"] for row in rows] == pytest.approx([0, 11_000, 1_000, -8_800, -9_000])
    assert rows[2]["potential_share"] == pytest.approx(150 / 151)
    assert any("read from the field workload_h" in text for text in feedback.infos)
    assert "4 reps use 75.0 % of their time: 960 to spare." in feedback.infos
    assert "One more rep earns the own cost up to 2 reps." in feedback.infos


def test_polygons_and_expressions_serve_too(run, tmp_path):
    units = write(grid(), tmp_path / "market.gpkg", "units")
    parameters = {"UNITS": units, "WORKLOAD": '"hours" * 10', "POTENTIAL": "money"}
    report = json.loads(run("sizeterritories", parameters)["REPORT_JSON"])
    assert report["workload_h"] == pytest.approx(36 * 110)
    assert report["curve"][-1]["potential_share"] == pytest.approx(1)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"WORKLOAD_TOTAL": None}, ["WORKLOAD_TOTAL and UNITS are both missing"]),
        ({"UNITS": pieces}, ["WORKLOAD_TOTAL and UNITS are both given"]),
        ({"POTENTIAL": "money"}, ["POTENTIAL is given without UNITS"]),
        ({"WORKLOAD_TOTAL": -1}, ["The workload", "-1"]),
        ({"SELLING_SHARE": 0}, ["Selling share is 0 %", "1 % to 100 %"]),
        ({"SELLING_SHARE": 120}, ["Selling share is 120 %"]),
        ({"SELLING_SHARE": 80, "TRAVEL_SHARE": 30}, ["add up to 110 %"]),
        ({"WEEKS": 0}, ["Weeks per year is 0"]),
        ({"HOURS": -40}, ["Hours per week is -40"]),
        ({"REPS": -1}, ["The number of reps is -1"]),
        ({"MARGIN": 30}, ["MARGIN is given without COST_PER_REP"]),
        ({"COST_PER_REP": 1000, "MARGIN": 0}, ["Margin is 0 %"]),
        ({"SALES": 1000}, ["SALES is given without SALES_PER_REP"]),
        ({"WORKLOAD_TOTAL": None, "UNITS": grid}, ["WORKLOAD is missing", "no field workload"]),
        ({"WORKLOAD_TOTAL": None, "UNITS": grid, "WORKLOAD": "zip || 'x'"}, ["row 1", "is text"]),
    ],
)
def test_bad_input_is_refused_in_one_message(fails, tmp_path, changes, expected):
    report = tmp_path / "report.json"
    made = {name: value() if callable(value) else value for name, value in changes.items()}
    parameters = {**TEXTBOOK, "REPORT": str(report), **made}
    message = fails("sizeterritories", {name: value for name, value in parameters.items() if value is not None})
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == set()


def test_in_the_real_qgis_process(qgis_process):
    finished = qgis_process(
        "--json", "run", "territorydesigner:sizeterritories", "-", input=json.dumps({"inputs": TEXTBOOK})
    )
    assert finished.returncode == 0, finished.stderr
    assert json.loads(json_of(finished)["results"]["REPORT_JSON"])["reps"] == 10
