"""Map tools: click, box, lasso and brush; the target; the keys."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QEvent, Qt

from territory_designer.desktop.editing.map_tools.gesture_tool import BOX, LASSO, PAINT
from tests.desktop.map_tools.mouse import CONTROL, LEFT, NOTHING, RIGHT, SHIFT, SIDE, owner, unit
from tests.desktop.markets import KM


def test_a_click_gives_a_zip_to_the_neighbour_nearest_to_the_cursor(mouse, session):
    assert owner(session, 1, 3) == 0
    mouse.click(1.8, 3.5)
    assert owner(session, 1, 3) == 1
    assert session.undo_stack.undoText() == "Move 30025 to T02"
    mouse.click(1.2, 3.5)  # now its neighbours in the west are of another territory
    assert owner(session, 1, 3) == 0


def test_a_zip_without_another_territory_beside_it_has_no_target(mouse, session, tools):
    mouse.hover(0.5, 3.5)
    assert "no neighbour in another territory" in tools.reassign.card.text()
    mouse.click(0.5, 3.5)
    assert session.undo_stack.count() == 0
    assert tools.said[0][0] == "warning"
    assert "30024" in tools.said[0][1]


def test_the_right_button_chooses_the_target(mouse, session):
    mouse.click(7.5, 0.5, RIGHT)
    assert session.target == 3
    mouse.click(5.5, 2.5)
    assert owner(session, 5, 2) == 3
    mouse.click(-0.5, -0.5, RIGHT)
    assert session.target is None


def test_a_box_takes_the_zips_whose_middle_is_in_it(mouse, session, tools):
    tools.reassign.set_mode(BOX)
    session.set_target(3)
    mouse.drag((0.9, 0.2), (2.0, 1.0), (2.6, 1.6))
    moved = np.flatnonzero(session.state.labels == 3).tolist()
    assert {unit(1, 0), unit(2, 0), unit(1, 1), unit(2, 1)} <= set(moved)
    assert len(moved) == 16 + 4
    assert session.undo_stack.count() == 1


def test_a_drag_without_target_extends_the_territory_it_starts_in(mouse, session, tools):
    tools.reassign.set_mode(BOX)
    mouse.drag((1.1, 0.1), (2.9, 1.9))
    assert [owner(session, 2, 0), owner(session, 2, 1)] == [0, 0]
    tools.reassign.set_mode(PAINT)
    mouse.drag((3.5, 5.5), (4.5, 5.5))
    assert owner(session, 4, 5) == 1
    mouse.drag((-0.5, 5.5), (0.5, 5.5))
    assert "Start in the territory" in tools.said[-1][1]


def test_a_lasso_follows_the_hand(mouse, session, tools):
    tools.reassign.set_mode(LASSO)
    session.set_target(0)
    mouse.press(4.1, 4.1)
    mouse.move(6.9, 4.1)
    mouse.move(4.1, 6.9)
    assert tools.reassign.overlay.track.shown().area() == pytest.approx(2.8 * 2.8 * KM * KM / 2, rel=0.02)
    mouse.move(4.1, 4.1)
    mouse.release(4.1, 4.1)
    assert tools.reassign.overlay.track.shown().isNull()
    taken = {place for place in np.flatnonzero(session.state.labels == 0).tolist() if place % SIDE >= 2}
    assert {unit(4, 4), unit(5, 4), unit(4, 5)} <= taken
    assert unit(6, 6) not in taken


def test_the_brush_takes_every_zip_between_two_events(mouse, session, tools):
    tools.reassign.set_mode(PAINT)
    session.set_target(0)
    mouse.drag((0.5, 2.5), (7.5, 2.5))
    assert [owner(session, column, 2) for column in range(SIDE)] == [0] * SIDE
    assert session.undo_stack.count() == 1


def test_enter_drops(mouse, session, tools):
    tools.reassign.set_mode(PAINT)
    mouse.press(1.5, 1.5)
    mouse.move(2.5, 1.5)
    mouse.key(Qt.Key.Key_Return)
    assert owner(session, 2, 1) == 0
    mouse.release(2.5, 1.5)
    assert session.undo_stack.count() == 1


def test_shift_selects_and_moves_nothing(mouse, session, tools):
    tools.reassign.set_mode(BOX)
    mouse.drag((0.1, 0.1), (1.9, 0.9), modifiers=SHIFT)
    assert session.selection.tolist() == [unit(0, 0), unit(1, 0)]
    mouse.press(3.1, 0.1, modifiers=SHIFT)
    mouse.move(3.9, 0.9, modifiers=SHIFT)
    assert "Select 1 ZIP" in tools.reassign.card.text()
    mouse.release(3.9, 0.9, modifiers=SHIFT)
    assert session.selection.tolist() == [unit(0, 0), unit(1, 0), unit(3, 0)]
    assert session.undo_stack.count() == 0


def test_undo_and_redo_from_the_map_never_reach_the_window(mouse, session):
    mouse.click(1.8, 3.5)
    assert mouse.key(Qt.Key.Key_Z, CONTROL)
    assert owner(session, 1, 3) == 0
    assert mouse.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert owner(session, 1, 3) == 1


def test_without_the_tool_undo_is_the_windows(mouse, session, tools):
    mouse.click(1.8, 3.5)
    tools.use(None)
    assert not mouse.key(Qt.Key.Key_Z, CONTROL)
    assert owner(session, 1, 3) == 1


def test_a_second_quick_click_counts(mouse, session, canvas):
    session.set_target(1)
    mouse.click(1.5, 1.5)
    mouse.at = mouse.pixel(1.5, 2.5)
    mouse._send(QEvent.Type.MouseButtonDblClick, LEFT, LEFT, NOTHING)
    mouse.release(1.5, 2.5)
    assert [owner(session, 1, 1), owner(session, 1, 2)] == [1, 1]


def test_the_canvas_may_have_other_coordinates(mouse, session, tools, canvas):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    canvas.setExtent(tools.places.outlines(range(64)).boundingBox())
    canvas.resize(640, 640)
    mouse.click(1.8, 3.5)
    assert owner(session, 1, 3) == 1
    mouse.hover(1.5, 5.5)
    box = tools.reassign.overlay.touched.shown().boundingBox()
    assert box.contains(canvas.getCoordinateTransform().toMapCoordinates(mouse.pixel(1.5, 5.5)))
    tools.reassign.set_mode(BOX)
    session.set_target(3)
    mouse.drag((0.1, 0.1), (0.9, 0.9))
    assert owner(session, 0, 0) == 3
    assert owner(session, 1, 0) == 0


def test_the_why_tool_asks_for_the_zip_under_it(mouse, tools, session):
    asked = []
    tools.unit_asked.connect(asked.append)
    tools.use(tools.why)
    mouse.hover(2.5, 2.5)
    assert "30018" in tools.why.card.text()
    mouse.click(2.5, 2.5)
    assert asked == [unit(2, 2)]
    assert session.undo_stack.count() == 0
