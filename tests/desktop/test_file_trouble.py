"""The market file goes away, moves, is full or in other hands: one clear message each, and nothing is lost."""

from __future__ import annotations

import resource
import subprocess
import sys
import threading
from types import SimpleNamespace

import numpy as np
import pytest
from qgis.core import (
    QgsProject,
)

from territory_designer.desktop.market.state import EditError
from territory_designer.workspace.market import Market
from tests.desktop.conftest import wait_until
from tests.desktop.markets import market_file
from tests.desktop.rough import in_file, press, refuses_every_edit, some_unit

# The file goes away


def test_a_drive_that_goes_away_and_comes_back_loses_nothing(opened, tmp_path):
    session, page = opened.session, opened.desk.panel.scenarios
    opened.show_everything()
    (tmp_path / "drive").rename(tmp_path / "gone")
    session.move([some_unit(session)], 1)
    session.move([some_unit(session)], 1)
    wait_until(lambda: opened.said)
    opened.breathe()
    assert [text.count("kept here") for text in opened.heard()] == [1]
    page.refresh()
    assert page.model.rowCount() == 1  # as it was last
    page.action["duplicate"].trigger()
    wait_until(lambda: opened.said)
    opened.breathe()
    (message,) = opened.heard()
    assert "market.gpkg is not reachable" in message
    session.rename(0, "Coast")
    opened.show_everything()
    assert opened.heard() == []
    wanted = session.state.labels.copy()
    (tmp_path / "gone").rename(tmp_path / "drive")
    opened.settle()
    assert np.array_equal(in_file(session.path), wanted)
    assert session.market.territories(1)[0].name == "Coast"
    session.undo_stack.undo()
    opened.settle()
    assert session.state.territories[0].name == "T01"


def test_scenarios_cannot_be_switched_or_compared_while_the_drive_is_away(opened, tmp_path):
    session, desk = opened.session, opened.desk
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()
    session.move([some_unit(session)], 1)
    opened.settle()
    (tmp_path / "drive").rename(tmp_path / "gone")
    desk.panel.scenarios.actions_of.show(2)
    opened.breathe()
    assert ["not reachable" in text for text in opened.heard()] == [True]
    assert (session.scenario.name, session.undo_stack.count()) == ("Plan A", 1)
    desk.compare.compare([1, 2])
    opened.settle()
    assert len(opened.heard()) == 1
    opened.layers.show_changes(1, 2)
    desk.tradeoff.start()
    desk.runner.cancel()
    opened.settle()
    desk.flow._show_log()
    desk.flow.markets.save_to(tmp_path / "copy.gpkg")
    opened.settle()
    assert len(opened.heard()) <= 2
    (tmp_path / "gone").rename(tmp_path / "drive")
    desk.panel.scenarios.actions_of.show(2)
    opened.settle()
    assert session.scenario.name == "Plan B"
    assert opened.heard() == []


def test_edits_go_to_the_scenario_they_were_made_in(opened, monkeypatch):
    session, real, broken = opened.session, Market.write_change, [True]
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()

    def sometimes(self, *arguments, **named):
        if broken[0]:
            raise OSError("The disk is full.")
        return real(self, *arguments, **named)

    monkeypatch.setattr(Market, "write_change", sometimes)
    unit = some_unit(session)
    session.move([unit], 1)
    session.switch(2)
    assert session.state.labels[unit] == 0
    wait_until(lambda: session.unwritten)
    session.switch(1)
    assert session.state.labels[unit] == 1
    session.switch(2)
    broken[0] = False
    opened.settle()
    assert (in_file(session.path, 1)[unit], in_file(session.path, 2)[unit]) == (1, 0)


def test_what_a_market_that_is_gone_for_good_lacks_is_rescued(opened, tmp_path):
    session, path = opened.session, opened.session.path
    (tmp_path / "drive").rename(tmp_path / "gone")
    session.move([some_unit(session)], 1)
    state = session.state
    session.add_scenario("Plan B", state.labels[::-1].copy(), state.territories, rules=state.rules)
    wanted = state.labels.copy()
    wait_until(lambda: session.unwritten)
    session.close()
    (message,) = opened.heard()[-1:]
    assert "could not be written to the end" in message
    (kept,) = (tmp_path / "unsaved").glob("*.gpkg")
    assert str(kept) in message
    with Market.open(kept, write=False) as market:
        assert [one.name for one in market.scenarios()] == ["Plan A", "Plan B"]
        assert np.array_equal(market.labels(1), wanted)
        assert np.array_equal(market.labels(2), wanted[::-1])
    assert not path.exists()


def test_after_closing_there_is_nothing_to_undo(opened):
    session, buttons = opened.session, opened.desk.toolbar.steps
    session.move([some_unit(session)], 1)
    assert buttons.undo.isEnabled()
    session.close()
    opened.breathe()
    session.undo_stack.undo()
    session.undo_stack.redo()
    assert session.undo_stack.count() == 0
    assert not buttons.undo.isEnabled()
    assert not buttons.undo.defaultAction().isEnabled()
    opened.show_everything()
    with pytest.raises(EditError, match="There is no such territory"):
        session.move([0], 1)


# The project and its market


def test_a_project_that_moved_with_its_market_finds_it(opened, tmp_path):
    project, session = QgsProject.instance(), opened.session
    assert project.write(str(tmp_path / "drive" / "project.qgz"))
    labels = session.state.labels.copy()
    project.clear()
    (tmp_path / "drive").rename(tmp_path / "moved")
    opened.said.clear()
    assert project.read(str(tmp_path / "moved" / "project.qgz"))
    opened.settle()
    assert session.path == tmp_path / "moved" / "market.gpkg"
    assert np.array_equal(session.state.labels, labels)
    assert len(project.mapLayers()) == 5
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert opened.heard() == []


def test_a_market_that_was_put_beside_the_project_is_found(opened, tmp_path):
    project, session = QgsProject.instance(), opened.session
    assert project.write(str(tmp_path / "project.qgz"))
    project.clear()
    (tmp_path / "drive" / "market.gpkg").rename(tmp_path / "market.gpkg")
    assert project.read(str(tmp_path / "project.qgz"))
    opened.settle()
    assert session.path == tmp_path / "market.gpkg"
    assert sorted(opened.layers.layers) == ["accounts", "changes", "heat", "territories", "zips"]
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert len(project.mapLayers()) == 5
    assert opened.heard() == []


def test_a_market_that_is_gone_is_one_message(opened, tmp_path):
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "project.qgz"))
    project.clear()
    (tmp_path / "drive").rename(tmp_path / "elsewhere")
    assert project.read(str(tmp_path / "project.qgz"))
    opened.settle()
    (message,) = opened.heard()
    assert str(tmp_path / "drive" / "market.gpkg") in message
    assert "Market ▸ Open" in message
    opened.show_everything()
    opened.open(tmp_path / "elsewhere" / "market.gpkg")
    assert opened.session.state is not None
    assert opened.heard() == []


def test_a_project_saved_under_another_path_keeps_its_market(opened, tmp_path):
    project, session = QgsProject.instance(), opened.session
    (tmp_path / "other" / "deeper").mkdir(parents=True)
    assert project.write(str(tmp_path / "project.qgz"))
    assert project.write(str(tmp_path / "other" / "deeper" / "project.qgz"))
    path = session.path
    project.clear()
    assert project.read(str(tmp_path / "other" / "deeper" / "project.qgz"))
    opened.settle()
    assert session.path == path
    assert opened.heard() == []


# Two windows on one market

HOLDER = """
import sys
from pathlib import Path
from territory_designer.workspace.market import Market
with Market.open(Path(sys.argv[1])) as market:
    print("open", flush=True)
    sys.stdin.readline()
"""


def test_the_second_window_reads_only_until_the_first_one_closes(window, tmp_path):
    path = market_file(tmp_path / "market.gpkg", side=6)
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout.readline() == "open\n"
        window.open(path)
        (message,) = window.heard()
        assert "in use by" in message
        assert message.startswith("Open for reading only")
        refuses_every_edit(window, "market.gpkg is in use by")
        window.flow._update_market()
        window.heard()
        before = in_file(path)
        other.communicate("\n", timeout=20)
    finally:
        other.kill()
    press(window, "market_again")
    assert window.heard() == []
    session = window.session
    session.move([some_unit(session)], 1)
    window.settle()
    assert (in_file(path) != before).sum() == 1


# Saving


def test_save_as_into_a_folder_that_cannot_be_written_names_it_and_goes_on(opened, tmp_path):
    session, path = opened.session, opened.session.path
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    opened.flow.markets.save_to(blocked / "market.gpkg")
    opened.settle()
    (message,) = opened.heard()
    assert str(blocked) in message
    session.move([some_unit(session)], 1)
    opened.settle()
    assert session.path == path
    assert np.array_equal(in_file(path), session.state.labels)


def test_save_as_on_a_full_disk_leaves_nothing_and_goes_on(opened, tmp_path):
    session, path = opened.session, opened.session.path
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        opened.flow.markets.save_to(tmp_path / "copy" / "copy.gpkg")
        opened.settle()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    (message,) = opened.heard()
    assert "copy.gpkg" in message
    assert list((tmp_path / "copy").iterdir()) == []
    session.move([some_unit(session)], 1)
    opened.settle()
    assert session.path == path
    assert np.array_equal(in_file(path), session.state.labels)


@pytest.fixture
def slow_copy(opened, monkeypatch):
    """Saving a copy takes a while after the file was read; the event says when it was."""
    real, copied, go_on = Market.save_copy, threading.Event(), threading.Event()

    def slow(self, path):
        real(self, path)
        copied.set()
        go_on.wait(20)

    monkeypatch.setattr(Market, "save_copy", slow)
    yield SimpleNamespace(copied=copied, go_on=go_on)
    go_on.set()


def edit_while_copying(opened, slow_copy, path):
    """Duplicate, annotate, move and switch while the market is copied; the unit that is in territory 1 of Plan A."""
    session, actions = opened.session, opened.desk.panel.scenarios.actions_of
    opened.flow.markets.save_to(path)
    wait_until(slow_copy.copied.is_set)
    actions.annotate(session.scenario, "Important note")
    unit = some_unit(session)
    session.move([unit], 1)
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan C"))
    session.switch(2)
    session.move([some_unit(session)], 2)
    opened.breathe()
    assert not session.idle()
    return unit


def test_whatever_is_done_while_a_copy_is_saved_is_in_the_copy_once(opened, tmp_path, slow_copy):
    session, before = opened.session, opened.session.path
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()
    copy = tmp_path / "copy.gpkg"
    unit = edit_while_copying(opened, slow_copy, copy)
    wanted = session.state.labels.copy()
    slow_copy.go_on.set()
    wait_until(lambda: session.path == copy)
    opened.settle()
    assert opened.heard() == []
    with Market.open(copy, write=False) as market:
        assert [(one.name, one.note) for one in market.scenarios()] == [
            ("Plan A", "Important note"),
            ("Plan B", ""),
            ("Plan C", "Important note"),
        ]
        assert [market.labels(number)[unit] for number in (1, 3)] == [1, 1]
        assert np.array_equal(market.labels(2), wanted)
        assert [(entry.scenario, entry.units) for entry in market.log()] == [(2, 1), (1, 1)]
        assert market.active_scenario() == 2
    with Market.open(before, write=False) as market:
        assert len(market.scenarios()) == 2
        assert market.log() == []
    session.undo_stack.undo()
    opened.settle()
    assert np.array_equal(in_file(copy, 2), session.state.labels)


def test_a_market_without_a_name_goes_only_when_all_of_it_is_in_the_copy(opened, tmp_path, slow_copy):
    session, unnamed = opened.session, tmp_path / "unsaved" / "market.gpkg"
    opened.open(market_file(unnamed, side=6))
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()
    copy = tmp_path / "named.gpkg"
    edit_while_copying(opened, slow_copy, copy)
    assert unnamed.exists()
    slow_copy.go_on.set()
    wait_until(lambda: session.path == copy)
    opened.settle()
    assert list(unnamed.parent.iterdir()) == []
    assert [one.name for one in session.scenarios()] == ["Plan A", "Plan B", "Plan C"]


def test_edits_wait_no_longer_when_saving_fails_or_is_cancelled_or_the_market_is_closed(opened, tmp_path, slow_copy):
    session, path = opened.session, opened.session.path
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()
    edit_while_copying(opened, slow_copy, tmp_path / "copy.gpkg")
    (tmp_path / "copy.gpkg").unlink()  # so that it cannot be opened
    slow_copy.go_on.set()
    opened.settle()
    assert ["copy.gpkg is not reachable" in text for text in opened.heard()] == [True]
    assert session.path == path
    assert np.array_equal(in_file(path, 2), session.state.labels)
    assert len(session.scenarios()) == 3
    slow_copy.go_on.clear()
    slow_copy.copied.clear()
    opened.flow.markets.save_to(tmp_path / "again.gpkg")
    wait_until(slow_copy.copied.is_set)
    session.move([some_unit(session)], 3)
    wanted = session.state.labels.copy()
    session.close()
    slow_copy.go_on.set()
    opened.settle()
    (message,) = opened.heard()
    assert "what came later is in" in message
    assert str(path) in message
    assert np.array_equal(in_file(path, 2), wanted)
    assert path.exists()
