"""Rules of the headless design: parents, capacity, groups, pairs apart, and what is said where they fail."""

from __future__ import annotations

import json
from importlib import import_module

import pytest

from tests.headless.markets import Feedback, make_layer, rows_of, square, write


@pytest.fixture
def design(tmp_path):
    """Six by six units of 10 hours; columns 0-3 in North, the others in South, one without a state."""
    rows = [
        (
            square(n % 6, n // 6),
            f"{30001 + n}",
            10.0,
            "North" if n % 6 < 4 else "South",
            "Harbour" if n in (0, 14) else None,
            "West" if n % 6 < 3 else "East",
        )
        for n in range(36)
    ]
    fields = "field=zip:string&field=hours:double&field=state:string&field=group:string&field=owner:string"
    units = write(make_layer(f"Polygon?{fields}", rows), tmp_path / "units.gpkg", "units")
    return {
        "UNITS": units,
        "UNIT_ID": "zip",
        "TERRITORIES": 3,
        "WORKLOAD": "hours",
        "EFFORT": 0,
        "OUTPUT": str(tmp_path / "out.gpkg"),
    }


def owners(run, design, **changes):
    """Territory of each ZIP, and the report, of a design."""
    results = run("designterritories", {**design, **changes})
    report = json.loads(results["REPORT_JSON"])
    return {row["zip"]: row["territory"] for row in rows_of(design["OUTPUT"])}, report


def test_territories_stay_within_their_parent(run, design):
    owner, report = owners(run, design, PARENT="state")
    north = {owner[f"{30001 + n}"] for n in range(36) if n % 6 < 4}
    south = {owner[f"{30001 + n}"] for n in range(36) if n % 6 >= 4}
    assert report["feasible"]
    assert len(north) == 2
    assert len(south) == 1
    assert not north & south


def test_a_parent_that_cannot_be_cut_is_named_with_the_tolerance_that_works(fails, run, design):
    message = fails("designterritories", {**design, "PARENT": "state", "TERRITORIES": 4})
    assert "South has 1.33 targets of workload" in message
    assert "Raise the tolerance of workload to at least 33.4 %" in message
    _, report = owners(run, design, PARENT="state", TERRITORIES=4, WORKLOAD_TOLERANCE=33.4)
    assert report["feasible"]


@pytest.mark.parametrize("left_out", [None, 0])
def test_the_capacity_chooses_the_number_of_territories(run, design, left_out):
    """360 hours for reps of 100 are four territories of 90; 360 for reps of 90 too, but for 89 they are five."""
    for capacity, number in ((100.0, 4), (90.0, 4)):
        _, report = owners(run, design, TERRITORIES=left_out, CAPACITY=capacity)
        assert report["territories"] == len(report["names"]) == number
    _, report = owners(run, design, TERRITORIES=left_out, CAPACITY=89.0, WORKLOAD_TOLERANCE=20)
    assert report["territories"] == 5


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"TERRITORIES": None, "CAPACITY": 360.0}, "1 territory would do, but a design needs at least 2"),
        ({"TERRITORIES": None, "CAPACITY": 0.0}, "The capacity of a territory is 0.0; it must be a number above 0"),
        ({"TERRITORIES": None, "CAPACITY": 5.0}, "Unit 30001 alone has workload 10, more than the capacity"),
        ({"TERRITORIES": 0}, "0 territories were asked for"),
        ({"PARENT": "nothing"}, "PARENT"),
        ({"TOGETHER": "nothing"}, "TOGETHER"),
    ],
)
def test_rules_that_make_no_sense_are_refused(fails, design, changes, expected):
    assert expected in fails("designterritories", {**design, **changes})


def test_groups_share_a_territory_in_one_piece_and_pairs_do_not(run, design):
    apart = make_layer("None?field=from_unit:string&field=to_unit:string", [(None, "30016", "30017")], crs="")
    owner, report = owners(run, design, TOGETHER="group", APART=apart)
    assert report["feasible"]
    assert report["contiguous"]
    assert owner["30001"] == owner["30015"]
    assert owner["30016"] != owner["30017"]


def test_contradictions_name_units_and_territories_as_the_layer_does(fails, design):
    apart = make_layer("None?field=a:string&field=b:string", [(None, "30001", "30015")], crs="")
    message = fails("designterritories", {**design, "TOGETHER": "group", "APART": apart})
    assert "30001 and 30015 must be apart, but also stay together" in message
    moved = {**design, "TERRITORIES": None, "CURRENT": "owner", "LOCKED": "zip in (30001, 30004)", "PARENT": "state"}
    message = fails("designterritories", {**moved, "LOCKED": "zip in ('30004', '30006')"})
    assert "30004 and 30006 are locked in territory East" in message
    assert "30004 lies in North, 30006 in South" in message


def test_a_design_that_fails_says_that_it_is_not_proven(run, design, monkeypatch):
    """Without its proofs the engine searches in vain: 36 equal units cannot be 5 territories within 1 %."""
    monkeypatch.setattr(import_module("territory_designer.engine.design"), "check_possible", lambda *_: None)
    feedback = Feedback()
    results = run("designterritories", {**design, "TERRITORIES": 5, "WORKLOAD_TOLERANCE": 1}, feedback)
    report = json.loads(results["REPORT_JSON"])
    assert not report["feasible"]
    assert report["note"].startswith("Not proven impossible")
    assert any(report["note"] in text for text in feedback.warnings)
