"""The real thing: QGIS Desktop on a virtual screen, driven by the real mouse and the real keys."""

from __future__ import annotations

import pytest

from tests.window.qgis_window import drive

TERRITORIES = 20
PATIENCE_S = 800
pytestmark = pytest.mark.timeout(PATIENCE_S + 60)  # a machine that does other things at the same time needs long


def assert_ended_well(ended):
    assert ended.report.get("error") is None, ended.report["error"]
    assert ended.report["done"]
    assert "Traceback" not in ended.log, ended.log
    assert ended.report.get("logged", []) == []
    assert ended.code == 0, ended.log  # a crash, at work or on exit, is not 0


@pytest.fixture(scope="module")
def way(tmp_path_factory):
    """The full way, once for all tests: sample, design, edits, lock, redesign, scenarios, save, quit."""
    folder = tmp_path_factory.mktemp("way")
    ended = drive("drive_full_way", folder, timeout=PATIENCE_S)
    assert_ended_well(ended)
    return {**ended.report, "files": [str(folder / name) for name in ("georgia.qgz", "georgia market.v1.gpkg")]}


@pytest.fixture(scope="module")
def again(way, tmp_path_factory):
    """Another QGIS, started anew, with the project that the first one saved: reopened, exported, printed."""
    ended = drive("drive_reopened", tmp_path_factory.mktemp("again"), timeout=PATIENCE_S, project=way["files"][0])
    assert_ended_well(ended)
    return ended.report


def test_the_docks_are_filled_only_when_they_are_seen(way):
    assert (way["built_before_seen"], way["filled"]) == (False, True)


def test_check_lists_findings(way):
    assert way["check"]["message"].startswith("Checked: ")
    assert way["findings"] > 0


def test_three_clicks_design_the_sample(way):
    assert way["design"]["message"].startswith(f"{TERRITORIES} territories: workload within ")
    assert (way["units"], way["territories"], way["alignment"]) == (735, TERRITORIES, True)


def test_a_click_moves_a_zip_and_the_keys_take_it_back(way):
    assert way["in_view"]
    assert way["clicked"]
    assert way["undo_text"].startswith("Move ")
    assert (way["undone"], way["redone"]) == (True, True)


def test_a_lasso_moves_what_is_in_it_and_can_be_undone(way):
    assert way["lassoed"] > 0
    assert way["lasso_undone"]


def test_a_locked_territory_survives_a_redesign(way):
    assert way["start"] == "the scenario Scenario 2"
    assert way["tolerances"] == [30, 8]
    assert way["lock_held"]
    assert way["redesigned"] == "Rebalance"
    assert "workload within" in way["redesign"]["message"]


def test_scenarios_and_colours(way):
    assert way["scenarios"] == ["Current alignment", "Plan B", "Scenario 2"]
    assert way["compared"] == ["Scenario 2", "Plan B"]
    assert way.get("modes_missing", []) == []


def test_reps_quotas_and_performance_are_filled(way):
    assert way["matched"] == {"reps": TERRITORIES, "told": TERRITORIES}
    assert way["match_text"].startswith("Match")
    total, quotas = way["quotas"]
    assert total == pytest.approx(quotas, abs=0.001)
    assert total > 0
    assert way["performance"] == TERRITORIES
    assert way["profit"] == way["accounts"] > 0


def test_a_saved_market_comes_back_as_it_was_in_a_qgis_that_was_started_anew(way, again):
    assert not again["open_before_seen"]  # in a profile that never showed the docks, they are not filled unasked
    assert again["labels"] == way["labels"]
    assert again["scenario"] == way["scenario"] == "Plan B"
    assert again["market"] == way["market"] == "georgia market.v1.gpkg"
    assert again["layers"] == ["accounts", "changes", "heat", "territories", "zips"]


def test_files_are_written(again):
    assert {"territories.shp", "territories.gpkg", "zip_assignments.csv", "manifest.json"} <= set(again["exported"])
    assert "territories.pdf" in again["printed"]
    assert len(again["printed"]) == TERRITORIES + 1
    assert again["tasks"] == 0


def test_loading_is_light_and_unloading_leaves_nothing(tmp_path):
    ended = drive("drive_reload", tmp_path, timeout=PATIENCE_S)
    assert_ended_well(ended)
    report = ended.report
    assert report["heavy"] == []
    there = {"actions": 1, "docks": 9, "toolbars": 0, "algorithms": 19, "tasks": 0}
    gone = {"actions": 0, "docks": 0, "toolbars": 0, "algorithms": 0, "tasks": 0}
    assert report["loaded"] == report["reloaded"] == there
    assert report["at_end"] == {**there, "toolbars": 1}
    assert report["unloaded"] == report["unloaded_at_work"] == gone
    assert (report["chosen"], report["fields"]) == ("accounts", "zip")


@pytest.mark.parametrize("moment", ["open", "design"])
def test_qgis_may_be_closed_at_work(way, tmp_path, moment):
    ended = drive("drive_quit", tmp_path, timeout=PATIENCE_S, files=way["files"], moment=moment)
    assert_ended_well(ended)
    assert ended.report["at_work"]
