"""The session: edits, undo, what is written, what is refused."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest

from territory_designer.desktop.balance.balance_figures import balance_of
from territory_designer.desktop.editing.undo_buttons import UndoButtons
from territory_designer.desktop.market.state import EditError
from territory_designer.workspace.market import Market

from .conftest import wait_until
from .markets import session_of


@pytest.fixture
def session(qgis_app, tmp_path):
    session = session_of(tmp_path)
    yield session
    session.close()


def in_file(session):
    """Labels of the scenario as the file has them, once all is written."""
    wait_until(session.idle)
    with Market.open(session.path, write=False) as market:
        return market.labels(session.scenario.id)


def agree(session):
    """Whether plan, state and file say the same."""
    compact = np.searchsorted(session.numbers, session.state.labels)
    assert np.array_equal(session.plan.labels, compact)
    assert np.array_equal(in_file(session), session.state.labels)


def test_a_move_is_in_plan_file_and_log_and_can_be_undone(session):
    before = session.state.labels.copy()
    units = np.flatnonzero(before == 0)[-2:]
    session.move(units, 1, reason="nearer to the rep")
    assert (session.state.labels[units] == 1).all()
    agree(session)
    entry = session.market.log()[0]
    assert entry.units == 2
    assert entry.reason == "nearer to the rep"
    assert entry.before["workload"] < entry.after["workload"]
    assert session.undo_stack.undoText() == "Move 2 ZIPs to " + session.state.territories[1].name
    session.undo_stack.undo()
    assert np.array_equal(session.state.labels, before)
    agree(session)
    session.undo_stack.redo()
    assert (session.state.labels[units] == 1).all()
    agree(session)


def test_outlines_in_the_file_follow_the_move(session):
    units = np.flatnonzero(session.state.labels == 0)[-2:]
    session.move(units, 1)
    wait_until(session.idle)
    with Market.open(session.path, write=False) as market:
        outlines = market.outlines(session.scenario.id)
    area = sum(session.shapes[unit].area for unit in session.state.members(1))
    assert outlines[1].area == pytest.approx(area)


def test_locks_refuse_with_a_word(session):
    unit = int(session.state.members(0)[0])
    session.lock_units([unit], True)
    with pytest.raises(EditError, match=f"{session.units.ids[unit]} is locked"):
        session.move([unit], 1)
    session.lock_territories([1], True)
    free = int(session.state.members(0)[1])
    with pytest.raises(EditError, match=f"{session.state.territories[1].name} is locked"):
        session.move([free], 1)
    session.undo_stack.undo()
    session.move([free], 1)
    assert session.state.labels[free] == 1


def test_merge_and_new_territory_keep_numbers(session):
    names = [one.name for one in session.state.territories]
    session.merge([1, 2])
    assert session.numbers.tolist() == [0, 1, 3]
    assert session.state.territories[2].retired
    agree(session)
    units = session.state.members(1)[:5]
    session.new_territory(units)
    assert session.numbers.tolist() == [0, 1, 3, 4]
    fresh = session.state.territories[4]
    assert fresh.name not in names
    assert fresh.colour not in {one.colour for one in session.state.territories[:4]}
    agree(session)
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.numbers.tolist() == [0, 1, 2, 3]
    assert [one.name for one in session.state.active] == names
    agree(session)


def test_two_territories_are_left(session):
    session.merge([0, 1])
    session.merge([0, 2])
    with pytest.raises(EditError, match="at least two"):
        session.merge([0, 3])


def test_names_are_distinct_and_not_empty(session):
    with pytest.raises(EditError, match="already"):
        session.rename(0, session.state.territories[1].name)
    with pytest.raises(EditError, match="needs a name"):
        session.rename(0, "  ")
    session.rename(0, "North")
    assert session.state.territories[0].name == "North"
    wait_until(session.idle)
    assert session.market.territories(session.scenario.id)[0].name == "North"


def test_figures_follow_every_edit_as_if_counted_anew(session):
    found = balance_of(session)
    rng = np.random.default_rng(7)
    for _ in range(12):
        changes = []
        session.changed.connect(changes.append)
        unit, target = int(rng.integers(len(session.units))), int(rng.integers(4))
        session.move([unit], target)
        session.changed.disconnect(changes.append)
        if not changes:
            continue
        found = balance_of(session, found, changes[0].touched())
        whole = balance_of(session)
        for name in ("units", "accounts", "pieces"):
            assert np.array_equal(getattr(found, name), getattr(whole, name)), name
        assert np.allclose(found.totals, whole.totals)
        assert found.compactness is not None
        assert np.allclose(found.compactness, whole.compactness)
    labels = session.state.labels
    assert found.accounts.tolist() == [int((labels[session.account_unit] == number).sum()) for number in range(4)]


def test_an_approved_scenario_is_closed_to_edits(session):
    session.change_market(lambda market: market.update_scenario(session.scenario.id, approved=True))
    wait_until(session.idle)
    session.switch(session.scenario.id)
    with pytest.raises(EditError, match="approved"):
        session.move([int(session.state.members(0)[0])], 1)
    assert not session.editable


def test_a_new_scenario_is_shown_when_it_is_written(session):
    switched = []
    session.switched.connect(lambda: switched.append(session.scenario.name))
    state = session.state
    session.add_scenario(
        "Plan B", state.labels[::-1].copy(), state.territories, rules=state.rules, parent=session.scenario.id
    )
    wait_until(lambda: switched)
    assert switched == ["Plan B"]
    assert np.array_equal(session.state.labels, state.labels[::-1])
    assert session.undo_stack.count() == 0


def texts(stack):
    return [stack.text(step) for step in range(stack.count())], stack.index()


@pytest.fixture
def two(session):
    """Two scenarios, each edited; the second is on the screen. What their undo holds."""
    first = session.scenario.id
    session.move(session.state.members(0)[:2], 1)
    session.rename(1, "North")
    session.undo_stack.undo()
    held = {first: texts(session.undo_stack)}
    session.change_market(lambda market: market.duplicate_scenario(first, "Plan B"))
    wait_until(lambda: len(session.scenarios()) == 2)
    second = next(one.id for one in session.scenarios() if one.id != first)
    session.switch(second)
    assert session.undo_stack.count() == 0
    session.lock_territories([1], True)
    session.merge([2, 3])
    held[second] = texts(session.undo_stack)
    return held


def test_every_scenario_keeps_its_undo(session, two):
    first, second = two
    for scenario in (first, second, first):
        session.switch(scenario)
        wait_until(session.idle)
        assert texts(session.undo_stack) == two[scenario]
    before = session.state
    session.undo_stack.undo()
    assert len(session.state.members(0)) == len(before.members(0)) + 2
    session.undo_stack.redo()
    session.undo_stack.redo()
    assert session.state.territories[1].name == "North"
    session.switch(second)
    session.undo_stack.undo()
    assert not session.state.territories[3].retired
    assert session.state.territories[1].name != "North"


def test_undo_of_a_scenario_that_was_changed_elsewhere_is_dropped(session, two):
    first, second = two
    unit = int(np.flatnonzero(session.state.labels == 1)[0])
    with Market.open(session.path, write=False) as other:
        number = int(other.labels(first)[unit])
    session.change_market(lambda market: market.write_change(first, units=[unit], labels=[(number + 1) % 2]))
    wait_until(session.idle)
    session.switch(first)
    assert session.undo_stack.count() == 0
    session.switch(second)
    assert texts(session.undo_stack) == two[second]
    session.close()
    assert session.undo_stack.count() == 0


def test_undo_is_kept_with_levels_whatever_their_order(session, two):
    from territory_designer.workspace.records import Area

    first, second = two
    state = session.state
    areas = (
        Area(1, 2, "North", "#4477aa"),
        Area(1, 1, "District 2", "#4477aa", 1),
        Area(0, 1, "District 1", "#ee6677", 1),
    )
    session.edit(replace(state, areas=areas), "Levels")
    held = texts(session.undo_stack)
    wait_until(session.idle)
    session.switch(first)
    session.switch(second)
    assert texts(session.undo_stack) == held


def test_a_scenario_that_is_no_plan_is_told_and_the_one_on_the_screen_stays(session, two, monkeypatch):
    first, second = two
    wait_until(lambda: not session._left)  # the file is asked, not what waits to be written
    real = Market.labels  # as where another program deleted a ZIP
    monkeypatch.setattr(Market, "labels", lambda market, one: real(market, one)[: -1 if one == first else None])
    failed, plan = [], session.plan.labels.copy()
    session.failed.connect(failed.append)
    session.switch(first)
    assert len(failed) == 1
    assert "63 labels" in failed[0]
    assert session.scenario.id == second
    assert np.array_equal(session.plan.labels, plan)
    assert texts(session.undo_stack) == two[second]
    session.undo_stack.undo()
    wait_until(session.idle)
    agree(session)


def test_an_open_menu_of_undo_does_nothing_to_another_scenario(session, two):
    from qgis.PyQt.QtWidgets import QWidget

    first, second = two
    window = QWidget()
    buttons = UndoButtons(session, window)
    menu = buttons.undo.menu()
    menu.aboutToShow.emit()
    entries = menu.actions()
    assert [one.text() for one in entries] == two[second][0][::-1]
    session.switch(first)
    state = session.state
    entries[-1].trigger()
    assert session.state is state
    assert texts(session.undo_stack) == two[first]
    menu.aboutToShow.emit()
    entries = menu.actions()
    session.close()
    entries[-1].trigger()
    window.deleteLater()


def test_a_report_is_gone_from_the_file_with_the_plan_it_was_of(session):
    scenario = session.scenario.id
    state = session.state
    session.replace_plan(state.labels[::-1].copy(), state.territories, "Design", rules=state.rules, report={"gap": 0.1})
    wait_until(session.idle)
    assert session.market.scenario(scenario).report == {"gap": 0.1}
    session.rename(0, "South")
    wait_until(session.idle)
    assert session.market.scenario(scenario).report == {"gap": 0.1}
    session.move(session.state.members(0)[:1], 1)
    wait_until(session.idle)
    assert session.market.scenario(scenario).report is None


def test_what_cannot_be_written_is_kept_and_written_later(session, monkeypatch):
    from territory_designer.workspace.errors import UnreachableMarketError

    real = Market.write_change
    broken, tried = {"on": True}, []
    session._retry.setInterval(10)

    def sometimes(self, *arguments, **named):
        if broken["on"]:
            tried.append(time.sleep(0.1))  # a drive that goes away answers late
            raise UnreachableMarketError("The market is not reachable.")
        return real(self, *arguments, **named)

    monkeypatch.setattr(Market, "write_change", sometimes)
    said = []
    session.failed.connect(said.append)
    unit = int(session.state.members(0)[0])
    session.move([unit], 1)
    wait_until(lambda: said)
    wait_until(lambda: len(tried) > 4)
    assert len(said) == 1  # once, however often it is tried
    assert "kept here" in said[0]
    assert not session.idle()
    broken["on"] = False
    wait_until(session.idle)
    agree(session)


def test_save_as_keeps_undo(session, tmp_path):
    unit = int(session.state.members(0)[0])
    session.move([unit], 1)
    wait_until(session.idle)
    copy = tmp_path / "copy.gpkg"
    session.market.save_copy(copy)
    session.continue_in(copy)
    session.undo_stack.undo()
    assert session.path == copy
    assert session.state.labels[unit] == 0
    agree(session)
