"""Headless prospects: accounts without business that are like the most profitable ones."""

from __future__ import annotations

import json

import pytest

from tests.headless.markets import make_layer, rows_of, write

KIND = "Point?" + "&".join(
    ["field=account:string", "field=revenue:double", "field=costs:double", "field=size:double", "field=trade:string"]
)
ROWS = [
    ("Point(0 0)", "Gold", 900.0, 100.0, 50.0, "Food"),
    ("Point(0 1)", "Lead", 500.0, 490.0, 10.0, "Tools"),
    ("Point(0 2)", "Dark", 9000.0, None, 90.0, "Wood"),  # its profit is not known
    ("Point(0 3)", "Near", 0.0, 0.0, 48.0, "Food"),
    ("Point(0 4)", "Far", 0.0, 0.0, 9.0, "Tools"),
    ("Point(0 5)", "Open", None, None, 50.0, "Food"),  # whether it buys anything is not known
]


@pytest.fixture
def wanted(tmp_path) -> dict:
    accounts = write(make_layer(KIND, ROWS), tmp_path / "accounts.gpkg", "shops")
    return {
        "ACCOUNTS": accounts,
        "REVENUE": "revenue",
        "COSTS": ["costs"],
        "TRAITS": ["size", "trade"],
        "OUTPUT": str(tmp_path / "profit.gpkg"),
        "PROSPECTS_OUTPUT": str(tmp_path / "prospects.csv"),
    }


def report_of(results: dict) -> dict:
    return json.loads(results["REPORT_JSON"])


def test_prospects_like_the_most_profitable_account(run, wanted):
    found = report_of(run("computeprofit", wanted))["prospects"]
    assert (found["best"], found["compared"], found["unknown"]) == (["Gold"], 2, 1)
    assert [(one["account"], one["like"], one["like_profit"]) for one in found["list"]] == [
        ("Near", "Gold", 800.0),
        ("Far", "Gold", 800.0),
    ]
    assert [row["account"] for row in rows_of(wanted["PROSPECTS_OUTPUT"])] == ["Near", "Far"]


def test_who_is_a_prospect_can_be_said(run, wanted):
    chosen = {**wanted, "PROSPECT": "\"account\" IN ('Far', 'Open')", "PROSPECTS": 1}
    found = report_of(run("computeprofit", chosen))["prospects"]
    assert [one["account"] for one in found["list"]] == ["Open"]
    assert found["compared"] == 2


def test_what_cannot_be_compared_is_refused(run, fails, wanted):
    assert "TRAITS" in fails("computeprofit", {**wanted, "TRAITS": []})
    assert "holds no prospects" in fails("computeprofit", {**wanted, "PROSPECT": "false"})
    assert "PROSPECT: " in fails("computeprofit", {**wanted, "PROSPECT": "nonsense +"})
    plain = {name: value for name, value in wanted.items() if name not in ("TRAITS", "PROSPECTS_OUTPUT")}
    assert "prospects" not in report_of(run("computeprofit", plain))
