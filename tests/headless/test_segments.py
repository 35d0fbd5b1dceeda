"""Headless segments: both methods, own rules, what is reported and what is refused."""

from __future__ import annotations

import datetime
import json

import pytest
from qgis.core import Qgis, QgsVectorLayer

from tests.headless.markets import Feedback, files_below, json_of, make_layer, rows_of, write

KIND = "&".join(
    f"field={name}:string"
    for name in ("account_id", "revenue", "status", "growth", "margin", "lost", "territory", "segment")
)
ROWS = [
    ("Point(700400 3700400)", "A1", "$80,000", "Customer", "16 %", "33 %", None, "T01", "old"),
    ("Point(700500 3700500)", "A2", "$15,000", "customer", "4 %", "33 %", None, "T01", "old"),
    (None, "A3", "$5,000", "lost", None, "33 %", "31.12.2025", "T02", "old"),
    ("Point(701500 3700500)", "A4", None, "prospect", None, None, None, "", "old"),
]


@pytest.fixture
def accounts(tmp_path) -> str:
    return write(make_layer(f"Point?{KIND}", ROWS), tmp_path / "accounts.gpkg", "accounts")


@pytest.fixture
def wanted(accounts, tmp_path) -> dict:
    """Parameters of a run with everything."""
    return {
        "ACCOUNTS": accounts,
        "VALUE": "revenue",
        "METHOD": 1,
        "STATUS": "status",
        "GROWTH": "growth",
        "MARGIN": "margin",
        "LOST": "lost",
        "TODAY": "2026-03-01",
        "TERRITORY": "territory",
        "OUTPUT": str(tmp_path / "out" / "segments.gpkg"),
        "REPORT": str(tmp_path / "out" / "report.json"),
    }


def test_classes_by_value(run, wanted, tmp_path):
    feedback = Feedback()
    run("segmentaccounts", {**wanted, "METHOD": 0}, feedback)
    rows = rows_of(wanted["OUTPUT"])
    assert [row["segment"] for row in rows] == ["A", "B", "C", "C"]
    assert rows[1]["reason"] == "revenue 15,000: larger accounts are 80.0 % of the value"
    assert rows[0]["territory"] == "T01"
    layer = QgsVectorLayer(wanted["OUTPUT"], "written", "ogr")
    assert layer.wkbType() == Qgis.WkbType.Point
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["segments"] == [
        {"segment": "A", "accounts": 1, "value": 80_000.0},
        {"segment": "B", "accounts": 1, "value": 15_000.0},
        {"segment": "C", "accounts": 2, "value": 5_000.0},
    ]
    assert "accounts: revenue is null for 1 accounts (A4); they are class C." in report["messages"]
    assert feedback.infos[-1] == "4 accounts: A 1, B 1, C 2."


def test_keep_attain_recapture_expand(run, wanted):
    report = json.loads(run("segmentaccounts", wanted)["REPORT_JSON"])
    rows = rows_of(wanted["OUTPUT"])
    assert [row["segment"] for row in rows] == ["Expand", "Keep", "Recapture", "Attain"]
    assert rows[0]["reason"] == "customer; growth 16 % (asked: from 10 %); margin 33 % (asked: from 10 %)"
    assert {row["segment"]: row["accounts"] for row in report["segments"]} == dict.fromkeys(
        ["Keep", "Attain", "Recapture", "Expand"], 1
    )
    per_territory = {(row["territory"], row["segment"]): row["value"] for row in report["territories"]}
    assert per_territory["T01", "Expand"] == 80_000
    assert per_territory["T02", "Expand"] == 0
    assert per_territory[None, "Attain"] == 0
    assert report["today"] == "2026-03-01"


def test_own_rules(run, wanted):
    rules = {"rules": [{"class": "Recapture", "status": "lost", "months_lost_below": 1}, {"class": "Attain"}]}
    run("segmentaccounts", {**wanted, "RULES": json.dumps(rules)})
    rows = rows_of(wanted["OUTPUT"])
    assert [row["segment"] for row in rows] == ["Attain"] * 4
    assert rows[2]["reason"] == "lost; not Recapture: months lost 2.03 (asked: below 1)"
    run("segmentaccounts", {**wanted, "METHOD": 0, "VALUE": "\"account_id\" = 'A3'", "RULES": '{"by": "count"}'})
    assert [row["segment"] for row in rows_of(wanted["OUTPUT"])] == ["C", "C", "A", "C"]


def test_without_a_date_today_is_the_day_of_the_run(run, wanted):
    report = json.loads(run("segmentaccounts", {**wanted, "TODAY": None})["REPORT_JSON"])
    now = datetime.datetime.now().astimezone().date()
    assert datetime.timedelta(0) <= now - datetime.date.fromisoformat(report["today"]) <= datetime.timedelta(1)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"METHOD": 0, "VALUE": None}, ["VALUE is missing"]),
        ({"STATUS": None}, ["STATUS is missing"]),
        ({"STATUS": "industry"}, ["STATUS", "no field industry"]),
        (
            {"STATUS": "territory"},
            [
                'account A1: territory holds "T01" (2 accounts), "T02"',
                "in the rules",
                '{"status": {"customer": ["T01"]}}',
            ],
        ),
        ({"GROWTH": "account_id"}, ['account A1: account_id = "A1" is text']),
        ({"RULES": "{"}, ["RULES is no JSON", "line 1"]),
        ({"RULES": '{"rules": [{"class": "Grow"}]}'}, ['RULES, rule 1: class is "Grow"', "Recapture"]),
        ({"METHOD": 0, "RULES": '{"A": 80, "B": 15, "C": 15}'}, ["RULES: A, B and C total 110 %"]),
        ({"METHOD": 0, "VALUE": "-1"}, ['account A1: -1 = "-1" is negative']),
        ({"TODAY": "soon"}, ["TODAY"]),
    ],
)
def test_bad_input_is_refused_in_one_message(fails, wanted, tmp_path, changes, expected):
    before = files_below(tmp_path)
    given = {name: value for name, value in {**wanted, **changes}.items() if value is not None}
    message = fails("segmentaccounts", given)
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


@pytest.mark.parametrize(
    ("rows", "changes", "expected"),
    [
        ([("A1", "16.6", None), ("A2", "5 %", None)], {}, 'account A1: growth = "16.6" may be 16.6 % or 1660 %'),
        ([("A1", None, "3/4/2025")], {}, 'account A1: lost = "3/4/2025" may be 2025-04-03 or 2025-03-04'),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_for(run, fails, wanted, tmp_path, rows, changes, expected):
    kind = "None?field=account_id:string&field=growth:string&field=lost:string&field=status:string"
    layer = make_layer(kind, [(None, *row, "lost") for row in rows], "")
    asked = {**wanted, "ACCOUNTS": write(layer, tmp_path / "asked.gpkg", "asked"), "VALUE": None, "MARGIN": None}
    asked["TERRITORY"] = None
    assert expected in fails("segmentaccounts", asked)
    run("segmentaccounts", {**asked, "RATES": 1, "DATES": 1})
    assert {row["segment"] for row in rows_of(wanted["OUTPUT"])} == {"Recapture"}


def test_in_the_real_qgis_process(qgis_process, wanted):
    finished = qgis_process(
        "--json", "run", "territorydesigner:segmentaccounts", "-", input=json.dumps({"inputs": wanted})
    )
    assert finished.returncode == 0, finished.stderr
    assert json.loads(json_of(finished)["results"]["REPORT_JSON"])["accounts"] == 4
    assert [row["segment"] for row in rows_of(wanted["OUTPUT"])] == ["Expand", "Keep", "Recapture", "Attain"]
