"""The trade-off view on a real market: plans in the background, points, figures, and a plan kept as a scenario."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest

from territory_designer.desktop.compare.tradeoff_data import base_of, keep
from territory_designer.desktop.compare.tradeoff_panel import COMPACTNESS, MOVES, TradeoffPanel
from territory_designer.desktop.work import WorkRunner
from territory_designer.planning import tradeoff
from territory_designer.planning.tradeoff import Option, option_of
from tests.desktop.conftest import wait_until
from tests.desktop.markets import session_of

SIDE = 8


@pytest.fixture
def session(qgis_app, tmp_path):
    session = session_of(tmp_path, side=SIDE)
    yield session
    session.close()


@pytest.fixture
def runner(qgis_app):
    runner = WorkRunner()
    yield runner
    runner.stop()


@pytest.fixture
def panel(session, runner, monkeypatch):
    """Plans are made up: rows instead of stripes, and one limit that no plan can keep."""

    def compactness(start, tolerances=(), progress=None, found=None):
        made = [Option("compactness", 0.02, refused="ZIP 30000 alone is too much."), rows_plan(start)]
        for option in made[::-1]:
            found(option)
        return made

    monkeypatch.setattr(tradeoff, "against_compactness", compactness)
    panel = TradeoffPanel(session, runner)
    panel.resize(900, 300)
    panel.show()
    yield panel
    panel.deleteLater()
    QCoreApplication.processEvents()


def rows_plan(start):
    return option_of(start, "compactness", 0.1, np.arange(SIDE * SIDE) // SIDE * 4 // SIDE)


def designed(panel, kind=COMPACTNESS):
    panel.kind.setCurrentIndex(panel.kind.findData(kind))
    panel.design_button.click()
    wait_until(lambda: not panel._runner.running() and not panel._working)
    return panel.options()


def choose(panel, index):
    place = panel.chart.marks()[index].area.center().toPoint()
    QTest.mouseClick(panel.chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_plans_become_points_beside_the_plan_of_today(panel):
    options = designed(panel)
    assert [option.asked for option in options] == [0.1]
    panel.chart.grab()
    assert len(panel.chart.marks()) == 2
    assert "30000 alone" in panel.hint.text()
    assert "2 %" in panel.hint.text()


def test_a_click_shows_figures_and_a_button_keeps_the_plan(panel, session):
    option = designed(panel)[0]
    assert not panel.keep_button.isEnabled()
    choose(panel, 0)
    assert f"{option.moved_units}" in panel.details.text()
    assert panel.name.text() == "Plan A, within 10 %"
    panel.keep_button.click()
    wait_until(lambda: session.scenario.id == 2)
    kept = session.market.scenario(2)
    assert (kept.name, kept.parent) == ("Plan A, within 10 %", 1)
    assert "within 10 %" in kept.note
    assert np.array_equal(session.state.labels, option.labels)
    assert session.state.territories[1].name == "T02"
    assert session.plan.moment_km2 == pytest.approx(option.moment_km2)


def test_the_chosen_point_stays_chosen_while_others_are_added(panel, session):
    first = designed(panel)[0]
    choose(panel, 0)
    panel._working = COMPACTNESS
    panel._add(option_of(base_of(session, COMPACTNESS).start, COMPACTNESS, 0.05, first.labels[::-1].copy()))
    assert [option.asked for option in panel.options()] == [0.05, 0.1]
    assert panel.chosen().asked == 0.1
    panel._working = ""


def test_a_name_that_is_taken_is_refused(panel, session):
    designed(panel)
    choose(panel, 0)
    said = []
    panel.message.connect(lambda level, text: said.append(level))
    panel.name.setText("Plan A")
    panel.keep_button.click()
    assert said == ["warning"]
    assert len(session.scenarios()) == 1


def test_the_start_is_a_point_that_cannot_be_kept(panel):
    designed(panel)
    QTest.keyClick(panel.chart, Qt.Key.Key_Home)
    assert "Within 10 %" in panel.details.text()
    assert panel.keep_button.isEnabled()
    QTest.keyClick(panel.chart, Qt.Key.Key_End)
    assert panel.chosen() is None
    assert not panel.keep_button.isEnabled()


def test_it_does_not_start_beside_other_work_and_can_be_stopped(panel, runner, monkeypatch):
    def endless(start, tolerances=(), progress=None, found=None):
        from territory_designer.engine import CancelledError

        found(rows_plan(start))
        while progress(0.5, "working"):
            QCoreApplication.instance().thread().msleep(5)
        raise CancelledError("stopped")

    monkeypatch.setattr(tradeoff, "against_compactness", endless)
    panel.kind.setCurrentIndex(1)
    panel.design_button.click()
    wait_until(panel.options)
    assert panel.stop_button.isEnabled()
    assert not panel.design_button.isEnabled()
    said = []
    panel.message.connect(lambda level, text: said.append(text))
    panel.start()
    assert "running" in said[0]
    panel.stop_button.click()
    wait_until(lambda: not runner.running())
    assert len(panel.options()) == 1
    assert panel.design_button.isEnabled()


def test_moves_are_counted_from_the_alignment(session):
    session.change_market(lambda market: (market.set_alignment(1), market.duplicate_scenario(1, "Next")))
    wait_until(session.idle)
    session.switch(2)
    session.move([0, 8], 3)
    assert base_of(session, MOVES).name == "Plan A"
    assert base_of(session, MOVES).start.labels[0] == 0
    assert base_of(session, COMPACTNESS).start.labels[0] == 3


def test_what_is_locked_is_handed_to_the_engine(session):
    session.lock_territories([2], True)
    session.lock_units([5], True)
    start = base_of(session, COMPACTNESS).start
    assert start.closed.tolist() == [False, False, True, False]
    assert np.flatnonzero(start.locked).tolist() == [5]


def test_retired_territories_keep_their_numbers(session):
    session.merge([0, 1])
    base = base_of(session, COMPACTNESS)
    assert base.numbers.tolist() == [0, 2, 3]
    labels = np.arange(SIDE * SIDE) // SIDE * 3 // SIDE
    kept = keep(base, option_of(base.start, COMPACTNESS, 0.1, labels))
    assert set(kept.labels.tolist()) == {0, 2, 3}
    assert kept.territories[1].retired


def test_neighbours_of_one_colour_are_told_apart(session):
    session.recolour(2, session.state.territories[0].colour)  # not neighbours yet
    base = base_of(session, COMPACTNESS)
    order = np.array([0, 2, 1, 3])
    labels = order[np.arange(SIDE * SIDE) // SIDE * 4 // SIDE]
    kept = keep(base, option_of(base.start, COMPACTNESS, 0.1, labels))
    assert kept.territories[0].colour != kept.territories[2].colour
    changed = [one.number for one, old in zip(kept.territories, base.territories) if one.colour != old.colour]
    assert len(changed) == 1


def test_plans_of_other_links_and_barriers_are_no_choice(panel, session):
    designed(panel)
    assert panel.options()
    session.switched.emit()
    assert panel.options()  # another scenario alone changes nothing
    session.show_neighbours(session.units.under([], [(session.units.ids[0], session.units.ids[1])]))
    assert panel.options() == []


def test_a_closed_market_leaves_nothing(panel, session):
    designed(panel)
    session.close()
    assert panel.options() == []
    assert not panel.design_button.isEnabled()
