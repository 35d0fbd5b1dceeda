"""Bad input and rough handling: each ends with one clear message, and nothing is lost."""

from __future__ import annotations

import numpy as np
import pytest

from territory_designer.desktop import session_file
from territory_designer.desktop.state import EditError
from territory_designer.workspace.market import Market
from tests.desktop.conftest import wait_until
from tests.desktop.markets import market_file
from tests.desktop.rough import Window


@pytest.fixture
def window(provider, project, tmp_path, monkeypatch):
    (tmp_path / "unsaved").mkdir()
    monkeypatch.setattr("territory_designer.desktop.market_loader.unsaved_folder", lambda: tmp_path / "unsaved")
    monkeypatch.setattr(session_file, "RETRY_MS", 50)
    window = Window(monkeypatch)
    yield window
    window.close()
    assert window.uncaught == []


@pytest.fixture
def opened(window, tmp_path):
    folder = tmp_path / "drive"
    folder.mkdir()
    window.open(market_file(folder / "market.gpkg", side=6))
    assert window.session.state is not None, window.said
    window.said.clear()
    return window


def in_file(path, scenario=1):
    with Market.open(path, write=False) as market:
        return market.labels(scenario)


def some_unit(session, number=0):
    return int(session.state.members(number)[-1])


def test_everything_can_be_looked_at(opened):
    opened.show_everything()
    assert opened.heard() == []


# The file goes away


def test_a_drive_that_goes_away_and_comes_back_loses_nothing(opened, tmp_path):
    session, page = opened.session, opened.desk.panel.scenarios
    opened.show_everything()
    (tmp_path / "drive").rename(tmp_path / "gone")
    session.move([some_unit(session)], 1)
    session.move([some_unit(session)], 1)
    wait_until(lambda: opened.said, 20)
    opened.breathe()
    assert [text.count("kept here") for text in opened.heard()] == [1]
    page.refresh()
    assert page.model.rowCount() == 1  # as it was last
    page.action["duplicate"].trigger()
    wait_until(lambda: opened.said, 20)
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
    wait_until(lambda: session.unwritten, 20)
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
    wait_until(lambda: session.unwritten, 20)
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
