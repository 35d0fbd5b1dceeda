"""Map tools: what is locked, approved, cancelled or closed does not move."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt

from territory_designer.desktop.editing.map_tools.gesture_tool import BOX, CLICK, LASSO, PAINT
from tests.desktop.conftest import wait_until
from tests.desktop.map_tools.mouse import CONTROL, RIGHT, owner, unit
from tests.desktop.markets import KM


@pytest.mark.parametrize("mode", [CLICK, BOX, LASSO, PAINT])
def test_escape_cancels_and_nothing_moved(mouse, session, tools, mode):
    tools.reassign.set_mode(mode)
    session.set_target(3)
    mouse.press(1.5, 1.5)
    mouse.move(2.5, 2.5)
    mouse.move(1.5, 3.5)
    mouse.key(Qt.Key.Key_Escape)
    assert tools.reassign.card.text() == ""
    assert tools.reassign.overlay.touched.shown().isNull()
    mouse.release(1.5, 3.5)
    assert session.undo_stack.count() == 0


def test_the_right_button_cancels_a_drag(mouse, session, tools):
    tools.reassign.set_mode(PAINT)
    mouse.press(1.5, 1.5)
    mouse.move(3.5, 1.5)
    mouse.press(3.5, 1.5, RIGHT)
    mouse.release(3.5, 1.5, RIGHT)
    mouse.release(3.5, 1.5)
    assert session.undo_stack.count() == 0
    assert session.target is None


def test_locked_zips_stay_and_are_named(mouse, session, tools):
    session.lock_units([unit(2, 2)], True)
    session.set_target(0)
    mouse.hover(2.5, 2.5)
    assert "30018 is locked and stays" in tools.reassign.card.text()
    assert tools.reassign.overlay.refused.shown().area() == pytest.approx(KM * KM)
    tools.reassign.set_mode(PAINT)
    mouse.drag((1.5, 2.5), (3.5, 2.5))
    assert [owner(session, 2, 2), owner(session, 3, 2)] == [1, 0]
    assert "30018 is locked" in tools.said[-1][1]


def test_locked_territories_refuse(mouse, session, tools):
    session.lock_territories([1], True)
    session.set_target(0)
    mouse.click(2.5, 2.5)
    assert owner(session, 2, 2) == 1
    assert "T02 is locked" in tools.said[-1][1]
    session.set_target(1)
    mouse.hover(1.5, 2.5)
    assert "T02 is locked" in tools.reassign.card.text()


def test_an_approved_scenario_refuses_with_a_word(mouse, session, tools):
    number = session.scenario.id
    session.change_market(lambda market: market.update_scenario(number, approved=True))
    wait_until(session.idle)
    session.switch(number)
    mouse.click(1.8, 3.5)
    assert owner(session, 1, 3) == 0
    assert "approved" in tools.said[-1][1]


def test_the_market_may_close_in_the_middle_of_a_drag(mouse, session, tools):
    tools.reassign.set_mode(PAINT)
    mouse.press(1.5, 1.5)
    session.close()
    mouse.move(3.5, 1.5)
    mouse.release(3.5, 1.5)
    mouse.click(3.5, 1.5, RIGHT)
    assert tools.reassign.card.text() == ""


def test_the_lock_tool_locks_and_unlocks(mouse, session, tools):
    tools.use(tools.lock)
    mouse.hover(2.5, 2.5)
    assert "Lock 30018" in tools.lock.card.text()
    mouse.click(2.5, 2.5)
    assert np.flatnonzero(session.state.unit_locks).tolist() == [unit(2, 2)]
    mouse.hover(2.5, 2.5)
    assert "click to unlock" in tools.lock.card.text()
    mouse.drag((2.1, 2.1), (3.9, 2.9))
    assert np.flatnonzero(session.state.unit_locks).tolist() == [unit(2, 2), unit(3, 2)]
    assert tools.lock.overlay.refused.shown().area() == pytest.approx(2 * KM * KM)
    mouse.drag((2.1, 2.1), (3.9, 2.9))
    assert not session.state.unit_locks.any()
    tools.use(tools.reassign)
    assert tools.lock.overlay.refused.shown().isNull()


def test_an_approved_plan_is_not_undone_either(mouse, session, tools, monkeypatch):
    mouse.click(1.8, 3.5)
    monkeypatch.setattr(type(session), "editable", property(lambda _: False))
    mouse.key(Qt.Key.Key_Z, CONTROL)
    assert owner(session, 1, 3) == 1
    assert tools.said[-1][0] == "warning"
