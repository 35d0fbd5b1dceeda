"""Map tools: what the card, the outlines and the colours say before the drop and after it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsPointXY, QgsRectangle

from territory_designer.desktop.editing.map_tools.gesture_tool import BOX, PAINT
from tests.desktop.conftest import wait_until
from tests.desktop.map_tools.mouse import unit
from tests.desktop.markets import KM


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
