from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import Qt

from territory_designer.desktop.editing import suggestions_panel
from territory_designer.desktop.editing.edit_toolbar import EditToolbar
from territory_designer.desktop.editing.map_tools.gesture_tool import BOX, LASSO
from territory_designer.desktop.editing.sentences import compactness_text
from territory_designer.desktop.editing.suggestions_panel import SuggestionsPanel
from territory_designer.desktop.work import WorkRunner
from tests.desktop.conftest import wait_until
from tests.desktop.markets import CRS, KM, session_of

SIDE = 8


@pytest.fixture
def session(qgis_app, tmp_path):
    session = session_of(tmp_path, SIDE, 4)
    yield session
    session.close()


@pytest.fixture
def runner(qgis_app):
    runner = WorkRunner()
    yield runner
    runner.stop()


@pytest.fixture
def panel(session, runner):
    panel = SuggestionsPanel(session, runner)
    panel.said = []
    panel.message.connect(lambda level, text: panel.said.append((level, text)))
    panel.resize(420, 500)
    panel.show()
    yield panel
    panel.deleteLater()


@pytest.fixture
def toolbar(session):
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    canvas.setExtent(QgsRectangle(0, 0, 8 * KM, 8 * KM))
    toolbar = EditToolbar(session, canvas)
    yield toolbar
    toolbar.stop()
    toolbar.deleteLater()
    canvas.deleteLater()


def unit(column, row):
    return row * SIDE + column


def make_unfair(session):
    """T01 gets four ZIPs of T02."""
    session.move([unit(2, row) for row in range(4)], 0)


def excess(session):
    limits = np.array([0.10, 0.15])
    return float(np.maximum(np.abs(session.plan.deviations) - limits, 0).sum())


# Suggestions


def test_suggestions_name_zips_territories_and_figures(panel, session):
    make_unfair(session)
    panel.refresh()
    assert 1 <= len(panel.rows) <= 5
    one, text = panel.found[0], panel.rows[0].text.text()
    assert str(session.units.ids[one.units[0]]) in text
    assert "from T01 to" in text
    loss = one.preview.losses[0]
    assert f"+{100 * loss.deviations_before[0]:.1f}&nbsp;→&nbsp;<b>+{100 * loss.deviations_after[0]:.1f}</b>" in text
    assert "compact" in panel.rows[0].foot.text()


def test_apply_does_the_move_and_the_list_follows(panel, session):
    make_unfair(session)
    panel.refresh()
    before, one = excess(session), panel.found[0]
    panel.rows[0].apply_button.click()
    assert excess(session) < before
    assert session.undo_stack.count() == 2
    assert {int(session.state.labels[number]) for number in one.units} == {one.territory}
    wait_until(lambda: panel.found and panel.found[0] is not one)
    session.undo_stack.undo()
    session.undo_stack.undo()
    wait_until(lambda: panel._known == panel._revision)
    assert all("from T01 to T02" not in row.text.text() for row in panel.rows)


def test_a_suggestion_about_an_older_plan_is_not_applied(panel, session):
    make_unfair(session)
    panel.refresh()
    row = panel.rows[0]
    session.move([unit(5, 5)], 3)
    row.apply_button.click()
    assert session.undo_stack.count() == 2
    assert "changed since" in panel.said[-1][1]


def test_show_asks_for_the_zips_on_the_map(panel, session):
    make_unfair(session)
    panel.refresh()
    shown = []
    panel.units_shown.connect(shown.append)
    panel.rows[0].show_button.click()
    assert shown == [panel.found[0].units.tolist()]


def test_locked_zips_and_territories_are_never_suggested(panel, session):
    make_unfair(session)
    panel.refresh()
    best = panel.found[0]
    session.lock_units(best.units, True)
    panel.refresh()
    assert not {int(number) for one in panel.found for number in one.units} & set(best.units.tolist())
    session.lock_territories([0], True)
    panel.refresh()
    assert all(0 not in (one.origin, one.territory) for one in panel.found)


def test_a_large_market_answers_in_the_background(panel, session, runner, monkeypatch):
    monkeypatch.setattr(suggestions_panel, "QUICK_UNITS", 10)
    make_unfair(session)
    panel.refresh()
    assert runner.running()
    assert "Looking" in panel.heading.text()
    wait_until(lambda: panel.rows)
    assert "from T01" in panel.rows[0].text.text()


def test_an_answer_about_an_older_plan_says_so(panel, session, runner, monkeypatch):
    monkeypatch.setattr(suggestions_panel, "QUICK_UNITS", 10)
    make_unfair(session)
    panel.refresh()
    session.move([unit(5, 5)], 3)
    wait_until(lambda: not runner.running())
    assert panel.rows == []
    assert "changed since" in panel.heading.text()


def test_without_a_market_the_panel_says_what_to_do(panel, session):
    session.close()
    panel.refresh()
    panel.explain(3)
    assert "Design territories" in panel.heading.text()
    assert "question mark" in panel.answer.text()
    assert not panel.again.isEnabled()


def test_why_names_the_next_best_territory_and_its_cost(panel, session):
    panel.explain(unit(1, 3))
    text = panel.answer.text()
    assert "Why is 30025 where it is?" in text
    assert "Next best is T02" in text
    assert "T02: less fair" in text
    trial = session.plan.trial()
    trial.move(unit(1, 3), 1)
    before, after = 100 * session.plan.deviations[1, 0], 100 * trial.deviations[1, 0]
    assert f"+{before:.1f}&nbsp;→&nbsp;<b>+{after:.1f}</b>" in text
    assert "fairest" in text


def test_why_names_the_rule_that_holds_a_zip(panel, session):
    panel.explain(unit(0, 3))
    assert "touches T01 only" in panel.answer.text()
    session.lock_units([unit(1, 3)], True)
    panel.explain(unit(1, 3))
    assert "30025 is locked in T01" in panel.answer.text()
    make_unfair(session)
    session.lock_territories([2], True)
    panel.explain(unit(3, 2))
    assert "T02 or T03 is locked" in panel.answer.text()


def test_the_answer_follows_the_plan(panel, session):
    panel.explain(unit(1, 3))
    session.move([unit(1, 3)], 1)
    wait_until(lambda: "T01: " in panel.answer.text())


def test_accounts_that_change_hands_against_the_alignment(panel, session):
    session._alignment = session.state.labels.copy()
    panel.explain(unit(1, 3))
    assert "3 accounts more change hands" in panel.answer.text()
    session.move([unit(1, 3)], 1)
    panel.explain(unit(1, 3))
    assert "3 accounts back where the alignment has them" in panel.answer.text()


def test_compactness_in_words():
    assert compactness_text(2.0) == "2 km² less compact"
    assert compactness_text(-0.25) == "0.25 km² more compact"
    assert compactness_text(0.001) == "as compact as before"


# The toolbar


def test_the_target_box_and_the_session_follow_each_other(toolbar, session):
    box = toolbar.target
    assert [box.itemText(row) for row in range(box.count())][:3] == ["Neighbour under the cursor", "T01", "T02"]
    session.set_target(2)
    assert box.currentText() == "T03"
    box.activated.emit(1)
    assert session.target == 0
    session.rename(0, "North")
    assert box.itemText(1) == "North"
    assert box.currentText() == "North"
    session.merge([1, 0])
    assert session.target is None
    assert box.currentIndex() == 0


def test_undo_and_redo_are_named_and_listed(toolbar, session):
    make_unfair(session)
    session.rename(0, "North")
    undo, redo = toolbar.steps.undo, toolbar.steps.redo
    assert undo.defaultAction().text() == "Undo: Rename T01 to North"
    assert not redo.defaultAction().isEnabled()
    undo.menu().aboutToShow.emit()
    assert [action.text() for action in undo.menu().actions()] == ["Rename T01 to North", "Move 4 ZIPs to T01"]
    undo.menu().actions()[1].trigger()
    assert session.undo_stack.index() == 0
    assert session.state.territories[0].name == "T01"
    redo.menu().aboutToShow.emit()
    redo.menu().actions()[1].trigger()
    assert session.undo_stack.index() == 2
    undo.defaultAction().trigger()
    assert session.undo_stack.index() == 1


def test_the_mode_is_remembered_and_takes_up_the_tool(toolbar, session):
    toolbar.modes[LASSO].trigger()
    assert toolbar.tools.reassign.isActive()
    assert toolbar.tools.reassign.mode == LASSO
    assert toolbar.reassign.isChecked()
    again = EditToolbar(session, toolbar.tools._canvas)
    assert again.modes[LASSO].isChecked()
    again.modes[BOX].trigger()
    again.stop()
    QgsSettings().remove("territory_designer/reassign_mode")


def test_a_second_click_gives_the_canvas_back_its_tool(toolbar):
    canvas = toolbar.tools._canvas
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    toolbar.lock.trigger()
    assert toolbar.tools.lock.isActive()
    toolbar.why.trigger()
    assert toolbar.tools.why.isActive()
    assert not toolbar.lock.isChecked()
    toolbar.why.trigger()
    assert canvas.mapTool() is pan
    assert not toolbar.why.isChecked()


def test_new_territory_from_the_selection(toolbar, session):
    assert not toolbar.new.isEnabled()
    assert "Select ZIPs" in toolbar.new.toolTip()
    session.select([unit(0, 0), unit(0, 1)])
    toolbar.new.trigger()
    assert session.state.labels[[unit(0, 0), unit(0, 1)]].tolist() == [4, 4]


def test_fix_is_for_the_target_or_the_worst(toolbar, session):
    asked = []
    toolbar.fix_requested.connect(asked.append)
    assert not toolbar.fix.isEnabled()
    assert "within tolerance" in toolbar.fix.toolTip()
    make_unfair(session)
    toolbar.fix.trigger()
    worst = int(np.abs(session.plan.deviations[:, 0]).argmax())
    assert asked == [worst]
    session.set_target(3)
    assert not toolbar.fix.isEnabled()
    session.set_target(1)
    toolbar.fix.trigger()
    assert asked == [worst, 1]


def test_what_cannot_be_edited_says_why(toolbar, session):
    toolbar.reassign.trigger()
    number = session.scenario.id
    session.change_market(lambda market: market.update_scenario(number, approved=True))
    wait_until(session.idle)
    session.switch(number)
    assert not toolbar.reassign.isEnabled()
    assert "approved" in toolbar.reassign.toolTip()
    assert not toolbar.tools.reassign.isActive()
    assert toolbar.why.isEnabled()
    session.close()
    assert not toolbar.why.isEnabled()
    assert "Open a market" in toolbar.rebalance.toolTip()


def test_colouring(toolbar):
    chosen = []
    toolbar.colour_mode_chosen.connect(chosen.append)
    assert not toolbar.colours.isEnabled()
    toolbar.offer_modes({"territory": "Territory", "workload": "Workload"})
    toolbar.show_mode("workload")
    assert toolbar.colours.currentText() == "Workload"
    assert not toolbar.tools.moved.enabled
    toolbar.colours.activated.emit(0)
    assert chosen == ["territory"]
    toolbar.show_mode("territory")
    assert toolbar.tools.moved.enabled


def test_every_button_has_a_tip_and_a_picture(toolbar):
    for action in (*toolbar.modes.values(), toolbar.reassign, toolbar.lock, toolbar.why, toolbar.new,
                   toolbar.suggestions, toolbar.fix, toolbar.rebalance):  # fmt: skip
        assert not action.icon().isNull(), action.objectName()
        assert action.icon().pixmap(24, 24).toImage().pixelColor(6, 6).alpha() > 0, action.objectName()
        assert len(action.toolTip()) > 20
    assert "Alt+Shift+R" in toolbar.reassign.toolTip()
    assert toolbar.target.focusPolicy() == Qt.FocusPolicy.StrongFocus
