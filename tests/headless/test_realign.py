"""Headless realignment of four real counties: a rep leaves, a rep joins, and what is refused."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from tests.headless.conftest import ROOT
from tests.headless.markets import Feedback, files_below, json_of, rows_of

COUNTIES = "'Fulton', 'DeKalb', 'Cobb', 'Gwinnett'"
UNITS = f'{ROOT / "resources/sample/georgia.gpkg"}|layername=zips|subset="county" IN ({COUNTIES})'
MEASURES = {"WORKLOAD": "establishments_2016", "WORKLOAD_TOLERANCE": 15, "POTENTIAL": "households_acs",
            "POTENTIAL_TOLERANCE": 30}  # fmt: skip


@pytest.fixture
def designed(run, tmp_path) -> str:
    """98 real ZIPs in six territories."""
    path = str(tmp_path / "now.gpkg")
    common = {"UNITS": UNITS, "UNIT_ID": "zip", "TERRITORIES": 6, "EFFORT": 0, "OUTPUT": path}
    report = json.loads(run("designterritories", {**common, **MEASURES})["REPORT_JSON"])
    assert report["feasible"]
    return path


@pytest.fixture
def wanted(designed, tmp_path) -> dict[str, object]:
    """Parameters of a realignment with everything."""
    return {
        "UNITS": designed,
        "UNIT_ID": "zip",
        "CURRENT": "territory",
        **MEASURES,
        "WORKLOAD": "workload",
        "EFFORT": 0,
        "OUTPUT": str(tmp_path / "out" / "units.gpkg"),
        "TERRITORIES_OUTPUT": str(tmp_path / "out" / "territories.gpkg"),
        "MOVES": str(tmp_path / "out" / "moves.gpkg"),
        "REPORT": str(tmp_path / "out" / "report.json"),
    }


def check_books(wanted, report) -> dict[str, dict[str, object]]:
    """Every output says the same; returns the units that changed, by ZIP."""
    rows = {row["zip"]: row for row in rows_of(wanted["OUTPUT"])}
    changed = {zip_code: row for zip_code, row in rows.items() if row["territory"] != row["from_territory"]}
    assert len(changed) == report["comparison"]["changed_units"]
    moves = rows_of(wanted["MOVES"])
    passed = Counter((row["from_territory"], row["territory"]) for row in changed.values())
    assert {(row["from"], row["to"]): row["units"] for row in moves} == passed
    whole = sum(row["workload"] for row in rows.values())
    share = sum(row["workload"] for row in moves) / whole
    assert share == pytest.approx(report["comparison"]["moved"]["share"]["workload"])
    territories = {row["territory"]: row["workload"] for row in rows_of(wanted["TERRITORIES_OUTPUT"])}
    assert set(territories) == set(report["names"])
    for name, total in territories.items():
        assert total == pytest.approx(sum(row["workload"] for row in rows.values() if row["territory"] == name))
        assert abs(total / (whole / len(territories)) - 1) <= 0.15 + 1e-9
    return changed


def test_a_rep_leaves(run, wanted):
    feedback = Feedback()
    report = json.loads(run("realignterritories", {**wanted, "EVENT": 1, "REP": "T03"}, feedback)["REPORT_JSON"])
    assert report["feasible"]
    assert report["names"] == ["T01", "T02", "T04", "T05", "T06"]
    assert report["event"] == {"kind": "repleaves", "ended": ["T03"], "new": []}
    changed = check_books(wanted, report)
    left = [row for row in changed.values() if row["from_territory"] == "T03"]
    freed = sum(row["workload"] for row in left) / report["measures"]["workload"]["total"]
    # What the rep had is not counted as moved, but as changing hands.
    everything = report["comparison"]["moved"]["share"]["workload"]
    assert everything == pytest.approx(freed + report["moved"]["workload"])
    assert report["moved"]["workload"] <= report["realignment"]["budget"]
    assert report["realignment"]["at_least"] <= report["moved"]["workload"] + 1e-9
    assert any("Smallest limit that works" in text for text in feedback.infos)


def test_a_rep_joins(run, wanted):
    report = json.loads(run("realignterritories", {**wanted, "EVENT": 2, "REP": "Dana"})["REPORT_JSON"])
    assert report["feasible"]
    assert report["event"]["new"] == ["T07"]
    changed = check_books(wanted, report)
    assert "T07" in {row["territory"] for row in changed.values()}
    assert {row["territory"]: row["rep"] or None for row in rows_of(wanted["TERRITORIES_OUTPUT"])}["T07"] == "Dana"
    free = report["realignment"]["tried"][0]
    assert free["budget"] is None
    assert report["moved"]["workload"] <= free["moved"] + 1e-9


def test_nothing_changes_where_all_holds(run, wanted):
    feedback = Feedback()
    wide = {**wanted, "WORKLOAD_TOLERANCE": 30, "POTENTIAL_TOLERANCE": 60, "MAX_MOVED": 0}
    report = json.loads(run("realignterritories", wide, feedback)["REPORT_JSON"])
    assert report["comparison"]["changed_units"] == 0
    assert rows_of(wanted["MOVES"]) == []
    assert report["realignment"]["given"]
    assert "Nothing changes hands." in feedback.infos


def test_locks_hold_but_not_in_a_territory_that_ends(run, wanted):
    feedback = Feedback()
    lock = "\"territory\" IN ('T03', 'T01')"
    report = json.loads(
        run("realignterritories", {**wanted, "EVENT": 1, "REP": "T03", "LOCKED": lock, "POTENTIAL": ""}, feedback)[
            "REPORT_JSON"
        ]
    )
    assert any("in a territory that ends" in text for text in feedback.infos)
    assert "T01" not in {row["from"] for row in report["comparison"]["pairs"]}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"EVENT": 1}, ["REP is missing", "T01, T02"]),
        ({"EVENT": 1, "REP": "Nobody"}, ["no territory and no rep Nobody", "T01, T02"]),
        ({"REP": "T01"}, ["EVENT is none"]),
        ({"EVENT": "repretires"}, ["EVENT"]),
        ({"CURRENT": "none"}, ["CURRENT", "no field none"]),
        ({"WORKLOAD": None}, ["WORKLOAD is missing"]),
        ({"EVENT": 2, "TERRITORIES": 6}, ["TERRITORIES is 6", "7 territories"]),
        ({"EVENT": 2, "MAX_MOVED": 1}, ["only 1.0 % may", "let at least"]),
        ({"MAX_MOVED": -1}, ["MAX_MOVED is -1 %"]),
    ],
    ids=[
        "no rep",
        "unknown rep",
        "rep without event",
        "unknown event",
        "no field",
        "no workload",
        "too few",
        "budget",
        "negative",
    ],
)
def test_bad_input_is_refused_in_one_message(fails, wanted, tmp_path, changes, expected):
    before = files_below(tmp_path)
    given = {name: value for name, value in {**wanted, **changes}.items() if value is not None}
    message = fails("realignterritories", given)
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


def test_in_the_real_qgis_process(qgis_process, wanted):
    inputs = {**wanted, "EVENT": "repleaves", "REP": "T03", "MAX_MOVED": 40}
    finished = qgis_process(
        "--json", "run", "territorydesigner:realignterritories", "-", input=json.dumps({"inputs": inputs})
    )
    assert finished.returncode == 0, finished.stderr
    report = json.loads(json_of(finished)["results"]["REPORT_JSON"])
    assert report["realignment"] == {"budget": 0.4, "given": True, "at_least": None, "tried": []}
    assert "T03" not in {row["territory"] for row in rows_of(wanted["OUTPUT"])}
