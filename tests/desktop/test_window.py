"""The real thing: QGIS Desktop on a virtual screen, driven through the dock's own widgets."""

from __future__ import annotations

import time

import pytest

from tests.desktop.qgis_window import drive

TERRITORIES = 8


def assert_ended_well(ended):
    assert ended.report.get("error") is None, ended.report["error"]
    assert ended.report["done"]
    assert "Traceback" not in ended.log, ended.log
    assert ended.report.get("logged", []) == []
    assert ended.code == 0, ended.log  # a crash, at work or on exit, is not 0


@pytest.fixture(scope="module")
def job(tmp_path_factory):
    """The main job, once for all tests."""
    ended = drive("drive_main_job", tmp_path_factory.mktemp("job"), territories=TERRITORIES)
    assert_ended_well(ended)
    return ended.report


def test_the_dock_is_filled_only_when_it_is_seen(job):
    assert job["built_before_seen"] is False


def test_layers_and_columns_are_guessed(job):
    assert job["chosen"] == ["zips", "zip", "accounts"]
    assert job["guessed"] == ["zip", "account_id", "zip"]
    assert "call_frequencies" in job["suggested"]


def test_check_lists_findings_that_lead_to_the_map(job):
    assert job["check"]["message"].startswith("Checked: ")
    assert job["findings"] > 0
    assert job["zoomed_to_finding"]


def test_a_cancelled_design_leaves_nothing(job):
    assert job["progress_seen"]
    assert job["cancelled"] == {"message": "Cancelled; nothing was changed.", "layers": job["layers_before"]}


def test_design_gives_styled_layers_and_a_table(job):
    assert job["design"]["message"].startswith(f"Designed {TERRITORIES} territories in ")
    assert (job["rows"], job["columns"]) == (TERRITORIES, 7)
    counted = {role: count for _, role, count in job["layers"] if role}
    assert counted == {
        "territories": TERRITORIES,
        "deviation": TERRITORIES,
        "units": 735,
        "workload": 735,
        "potential": 735,
        "accounts": 11080,
    }


def slowness():
    """How many times as long as on a machine of today this one computes."""
    began = time.thread_time()
    sum(i * i for i in range(1_000_000))
    return max((time.thread_time() - began) / 0.1, 1.0)


@pytest.mark.parametrize("work", ["check", "design", "export", "print"])
def test_the_window_stays_alive(job, work):
    watch = job[work]["watch"]
    # Computing time of the GUI thread between two ticks of 20 ms; wall time depends on who else uses the machine.
    assert watch["busiest_ms"] < 400 * slowness(), watch
    assert watch["ticks"] > 10 * watch["seconds"] * 0.2, watch


def test_files_are_written(job):
    assert {"territories.shp", "territories.gpkg", "zip_assignments.csv", "manifest.json"} <= set(job["exported"])
    assert "territories.pdf" in job["printed"]
    assert len(job["printed"]) == TERRITORIES + 1


def test_settings_return_with_the_project(job):
    assert job["after_new"] == ""
    restored = job["restored"]
    assert "call_frequencies" in restored["workload"]
    assert (restored["potential_from"], restored["potential"]) == ("per ZIP", "aggregate_income_usd")
    assert (restored["territories"], restored["units"]) == (TERRITORIES, "zips")
    assert restored["dirty"] is False


def test_loading_is_light_and_unloading_leaves_nothing(tmp_path):
    ended = drive("drive_reload", tmp_path)
    assert_ended_well(ended)
    report = ended.report
    assert report["heavy"] == []
    there = {"actions": 1, "docks": 1, "algorithms": 6, "tasks": 0}
    gone = {"actions": 0, "docks": 0, "algorithms": 0, "tasks": 0}
    assert report["loaded"] == report["reloaded"] == report["at_end"] == there
    assert report["unloaded"] == report["unloaded_at_work"] == gone
    assert (report["chosen"], report["fields"]) == ("accounts", "zip")
