from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import QApplication

from territory_designer.desktop.editing.map_tools.gesture_tool import BOX, CLICK, LASSO, PAINT
from territory_designer.desktop.editing.map_tools.tools import MapTools
from tests.desktop.conftest import wait_until
from tests.desktop.markets import CRS, KM, session_of

SIDE = 8
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NOTHING, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Mouse:
    """Real events on a real canvas; places are columns and rows of ZIPs, their middles at .5."""

    def __init__(self, canvas, session):
        self.canvas, self.session = canvas, session
        self.at = QPoint()

    def pixel(self, column, row):
        source, target = QgsCoordinateReferenceSystem(CRS), self.canvas.mapSettings().destinationCrs()
        point = QgsPointXY(column * KM, row * KM)
        if source != target:
            from qgis.core import QgsCoordinateTransform, QgsProject

            point = QgsCoordinateTransform(source, target, QgsProject.instance()).transform(point)
        place = self.canvas.getCoordinateTransform().transform(point)
        return QPoint(round(place.x()), round(place.y()))

    def _send(self, kind, button, buttons, modifiers):
        viewport = self.canvas.viewport()
        spot = QPointF(self.at)
        event = QMouseEvent(kind, spot, QPointF(viewport.mapToGlobal(self.at)), button, buttons, modifiers)
        QApplication.sendEvent(viewport, event)

    def press(self, column, row, button=LEFT, modifiers=NOTHING):
        self.at = self.pixel(column, row)
        self._send(QEvent.Type.MouseButtonPress, button, button, modifiers)

    def move(self, column, row, held=LEFT, modifiers=NOTHING):
        self.at = self.pixel(column, row)
        self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, held, modifiers)
        tool = self.canvas.mapTool()
        tool.refresh_now()

    def hover(self, column, row, modifiers=NOTHING):
        self.move(column, row, Qt.MouseButton.NoButton, modifiers)

    def release(self, column, row, button=LEFT, modifiers=NOTHING):
        self.at = self.pixel(column, row)
        self._send(QEvent.Type.MouseButtonRelease, button, Qt.MouseButton.NoButton, modifiers)

    def click(self, column, row, button=LEFT, modifiers=NOTHING):
        self.press(column, row, button, modifiers)
        self.release(column, row, button, modifiers)

    def drag(self, *places, modifiers=NOTHING):
        self.press(*places[0], modifiers=modifiers)
        for place in places[1:]:
            self.move(*place, modifiers=modifiers)
        self.release(*places[-1], modifiers=modifiers)

    def key(self, key, modifiers=NOTHING):
        """As the window system sends it: asked for as a shortcut first, then pressed. Returns who took it first."""
        first = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        first.ignore()
        QApplication.sendEvent(self.canvas, first)
        QApplication.sendEvent(self.canvas, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
        return first.isAccepted()


@pytest.fixture
def session(qgis_app, tmp_path):
    session = session_of(tmp_path, SIDE, 4)
    yield session
    session.close()


@pytest.fixture
def canvas(qgis_app):
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    canvas.resize(640, 640)
    canvas.setExtent(QgsRectangle(-KM, -KM, 9 * KM, 9 * KM))
    canvas.show()
    yield canvas
    canvas.deleteLater()


@pytest.fixture
def tools(session, canvas):
    tools = MapTools(session, canvas)
    tools.said = []
    tools.message.connect(lambda level, text: tools.said.append((level, text)))
    yield tools
    tools.remove()


@pytest.fixture
def mouse(canvas, session, tools):
    tools.use(tools.reassign)
    return Mouse(canvas, session)


def unit(column, row):
    return row * SIDE + column


def owner(session, column, row):
    return int(session.state.labels[unit(column, row)])


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


def test_the_card_tells_what_would_happen_before_it_does(mouse, session, tools):
    session.set_target(1)
    before = session.plan.labels
    mouse.hover(1.5, 3.5)
    text = tools.reassign.card.text()
    for part in ("30025 → T02", "3 accounts", "workload 110", "potential 5,000", "T01", "T02"):
        assert part in text
    moved = session.plan.trial()
    moved.move(unit(1, 3), 1)
    gain = 100 * moved.deviations[1, 0]
    assert f"+{gain:.1f}</b>" in text
    assert np.array_equal(before, session.plan.labels)
    assert tools.reassign.overlay.touched.shown().area() == pytest.approx(KM * KM)
    mouse.hover(3.5, 3.5)
    assert "Already in T02" in tools.reassign.card.text()


def test_what_would_be_out_of_tolerance_is_marked(mouse, session, tools):
    session.set_target(1)
    mouse.hover(1.5, 3.5)
    assert "<b>!</b>" not in tools.reassign.card.text()
    tools.reassign.set_mode(BOX)
    mouse.press(0.1, 0.1)
    mouse.move(2.5, 4.9)
    assert "&nbsp;<b>!</b>" in tools.reassign.card.text()


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


def test_enter_drops(mouse, session, tools):
    tools.reassign.set_mode(PAINT)
    mouse.press(1.5, 1.5)
    mouse.move(2.5, 1.5)
    mouse.key(Qt.Key.Key_Return)
    assert owner(session, 2, 1) == 0
    mouse.release(2.5, 1.5)
    assert session.undo_stack.count() == 1


def test_the_loser_that_falls_apart_is_named_and_its_stranded_zips_outlined(mouse, session, tools):
    tools.reassign.set_mode(PAINT)
    session.set_target(1)
    mouse.press(1.5, 1.5)
    mouse.move(0.5, 1.5)
    text = tools.reassign.card.text()
    assert "T01 falls apart: 2 ZIPs cut off (30000 and 30001)" in text
    outlined = tools.reassign.overlay.stranded.shown()
    assert outlined.area() == pytest.approx(2 * KM * KM)
    assert outlined.boundingBox().yMaximum() == pytest.approx(KM)
    mouse.release(0.5, 1.5)
    assert "falls apart" in tools.said[-1][1]
    assert session.plan.pieces.tolist() == [2, 1, 1, 1]


def test_zips_that_would_not_touch_their_territory_are_named(mouse, session, tools):
    session.set_target(3)
    mouse.hover(0.5, 0.5)
    assert "1 ZIP would not touch T04" in tools.reassign.card.text()


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


def test_moved_zips_keep_the_new_colour_until_the_map_is_drawn_from_the_file(mouse, session, tools, canvas):
    mouse.click(1.8, 3.5)
    assert tools.moved.moved() == {unit(1, 3): 1}
    canvas.renderStarting.emit()  # the file may lag behind
    session.undo_stack.undo()
    canvas.mapCanvasRefreshed.emit()
    assert tools.moved.moved() == {unit(1, 3): 0}
    wait_until(session.idle)
    canvas.renderStarting.emit()
    canvas.mapCanvasRefreshed.emit()
    assert tools.moved.moved() == {}


def test_in_other_colours_nothing_is_filled(mouse, session, tools):
    tools.moved.set_enabled(False)
    mouse.click(1.8, 3.5)
    assert tools.moved.moved() == {}


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


def test_the_why_tool_asks_for_the_zip_under_it(mouse, tools, session):
    asked = []
    tools.unit_asked.connect(asked.append)
    tools.use(tools.why)
    mouse.hover(2.5, 2.5)
    assert "30018" in tools.why.card.text()
    mouse.click(2.5, 2.5)
    assert asked == [unit(2, 2)]
    assert session.undo_stack.count() == 0


def test_what_is_shown_is_brought_into_view(tools, canvas):
    canvas.setExtent(QgsRectangle(20 * KM, 20 * KM, 30 * KM, 30 * KM))
    tools.show_units([unit(7, 7)])
    assert canvas.extent().contains(QgsPointXY(7.5 * KM, 7.5 * KM))
    assert canvas.extent().width() >= 9 * KM


def test_the_hint_names_target_and_keys(mouse, tools, session):
    heard = []
    tools.hint.connect(heard.append)
    session.set_target(2)
    assert "T03" in heard[-1]
    assert "Esc" in heard[-1]
    tools.use(None)
    assert heard[-1] == ""


def test_many_zips_share_one_outline(tools, canvas):
    shape = tools.places.outlines(range(64))
    assert shape.constGet().numGeometries() == 1
    assert shape.area() == pytest.approx(64 * KM * KM)
    assert tools.places.outlines([0, 1]).constGet().numGeometries() == 2


def test_an_approved_plan_is_not_undone_either(mouse, session, tools, monkeypatch):
    mouse.click(1.8, 3.5)
    monkeypatch.setattr(type(session), "editable", property(lambda _: False))
    mouse.key(Qt.Key.Key_Z, CONTROL)
    assert owner(session, 1, 3) == 1
    assert tools.said[-1][0] == "warning"


def test_outlines_are_made_anew_for_another_scale(mouse, session, tools, canvas):
    session.set_target(1)
    mouse.hover(1.5, 3.5)
    calls = []
    whole = tools.places.outlines
    tools.places.outlines = lambda units: calls.append(len(units)) or whole(units)
    mouse.hover(1.6, 3.5)
    assert calls == []
    canvas.setExtent(QgsRectangle(0, 0, 4 * KM, 4 * KM))
    mouse.hover(1.5, 3.5)
    assert calls == [1]
