"""Headless: how sure a plan is when its figures are estimates, and designs that leave room for errors."""

from __future__ import annotations

import json

import numpy as np
import pytest

from territory_designer.planning.uncertainty import resample
from tests.headless.markets import grid, rows_of, write

ERROR = 25.0


@pytest.fixture
def units(tmp_path) -> str:
    return write(grid(12, 12), tmp_path / "units.gpkg", "units")


@pytest.fixture
def wanted(units, tmp_path) -> dict:
    """Parameters of a design of four territories."""
    return {
        "UNITS": units,
        "UNIT_ID": "zip",
        "TERRITORIES": 4,
        "WORKLOAD": "hours",
        "WORKLOAD_TOLERANCE": 10,
        "POTENTIAL": "money",
        "POTENTIAL_TOLERANCE": 10,
        "OUTPUT": str(tmp_path / "designed.gpkg"),
    }


def report_of(results: dict) -> dict:
    return json.loads(results["REPORT_JSON"])


def test_the_report_says_how_often_the_tolerances_are_kept(run, wanted):
    plain = run("designterritories", wanted)
    assert "certainty" not in report_of(plain)
    asked = {name: wanted[name] for name in wanted if name not in ("TERRITORIES", "OUTPUT")}
    results = run(
        "assessterritories", {**asked, "UNITS": wanted["OUTPUT"], "TERRITORY": "territory", "WORKLOAD_ERROR": ERROR}
    )
    found = report_of(results)["certainty"]
    rows = rows_of(wanted["OUTPUT"])
    labels = np.array([int(row["territory"][1:]) - 1 for row in rows])
    hours = np.array([row["hours"] for row in rows])
    same = resample({"workload": hours}, labels, {"workload": 0.1}, {"workload": ERROR / 100})
    assert found["error"] == {"workload": 0.25}  # the potential is taken to be exact
    assert (found["plan_within"], found["draws"]) == (pytest.approx(same.plan_within), 1000)
    assert [row["territory"] for row in found["territory"]] == ["T01", "T02", "T03", "T04"]
    assert 0.0 < found["plan_within"] < 1.0


def test_a_design_leaves_room_for_errors(run, wanted):
    errors = {"WORKLOAD_ERROR": ERROR, "POTENTIAL_ERROR": ERROR, "CHANCE": 90}
    report = report_of(run("designterritories", {**wanted, **errors}))
    assert report["certainty"]["plan_within"] > 0.9
    assert report["measures"]["workload"]["tolerance"] == pytest.approx(0.1)  # what was asked for, not what was held
    held = np.zeros(4)
    for row in rows_of(wanted["OUTPUT"]):
        held[int(row["territory"][1:]) - 1] += row["workload"]
    assert np.abs(held / held.mean() - 1).max() < 0.05


def test_errors_that_no_plan_can_bear_are_refused(run, fails, wanted, tmp_path):
    message = fails("designterritories", {**wanted, "WORKLOAD_ERROR": 120})
    assert "No plan keeps 10.0% of workload with a probability of 90%" in message
    assert "CHANCE is 100 %" in fails("designterritories", {**wanted, "WORKLOAD_ERROR": ERROR, "CHANCE": 100})
    assert not (tmp_path / "designed.gpkg").exists()
