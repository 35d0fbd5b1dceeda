"""How many? Capacity, reps needed, the curve, and the number taken over; live, and with figures that cannot be."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from territory_designer.desktop.charts.curve_chart import CurveChart
from territory_designer.desktop.design.sizing_data import Market, curves_of, lines_of, market_of, proposed, sized
from territory_designer.desktop.design.sizing_dialog import SizingDialog
from territory_designer.desktop.settings import SCENARIO, JobSettings
from territory_designer.planning.findings import DataError
from territory_designer.planning.roster import read_roster
from territory_designer.planning.sizing import served_potential

# The textbook check of the workload method: 9,100 hours, 48 x 40 x 50 % = 960 hours a rep: 9.48, so 10 reps.
HOURS = np.full(91, 100.0)
POTENTIAL = np.linspace(5_000.0, 95_000.0, 91)


@pytest.fixture
def dialog(qgis_app):
    dialog = SizingDialog(Market(HOURS, POTENTIAL, 0.0, None), JobSettings(), 8)
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def figures_of(dialog):
    return dict(lines_of(dialog.found))


def test_the_textbook_example(dialog):
    found = dialog.found
    assert found.capacity == pytest.approx(960.0)
    assert found.needed.reps == 10
    said = figures_of(dialog)
    assert said["Capacity of a rep"] == "960 h/year"
    assert said["Reps needed"] == "10 (94.8 % of their time)"
    assert "118.5 % of their time" in said["8 reps chosen now"]  # 9,100 / 7,680
    assert "1,420 h/year too few, 15.6 % of the work" in said["8 reps chosen now"]
    best = float(served_potential(HOURS, POTENTIAL, np.array([7680.0]))[0] / POTENTIAL.sum())
    assert f"{100 * best:.1f} % of the potential at best" in said["8 reps chosen now"]
    assert dialog.use_button.text() == "&Use 10"


def test_every_figure_counts_at_once(dialog):
    dialog.weeks.setValue(50.0)
    assert dialog.found.capacity == pytest.approx(1000.0)
    dialog.hours.setValue(20.0)
    assert dialog.found.needed.reps == 19  # 9,100 / 500
    dialog.selling.setValue(100.0)
    assert dialog.found.capacity == pytest.approx(1000.0)
    dialog.selling.setValue(50.0)
    dialog.holds_travel.setChecked(True)
    dialog.travel.setValue(25.0)
    assert dialog.found.capacity == pytest.approx(750.0)
    dialog.holds_travel.setChecked(False)
    assert dialog.found.capacity == pytest.approx(500.0)
    assert not dialog.travel.isEnabled()


def test_more_reps_than_needed_have_time_to_spare(dialog):
    dialog.show_reps(12)
    assert "2,420 h/year to spare" in figures_of(dialog)["12 reps chosen now"]
    assert len(dialog.found.curve) == 13  # the curve reaches the number that is chosen


def test_cost_and_margin_say_what_pays_for_a_rep(dialog):
    dialog.cost.setValue(100_000.0)
    assert "Sales that pay for a rep" not in figures_of(dialog)  # the margin is missing
    dialog.margin.setValue(25.0)
    said = figures_of(dialog)
    assert said["Sales that pay for a rep"] == "$ 400,000/year"  # 100,000 / 0.25
    # 960 hours serve 9.6 of the units, that is at most 864,000; the tenth rep serves less than 400,000.
    worth = dialog.found.worthwhile
    added = dialog.found.curve["marginal_potential"]
    assert added[worth] >= 400_000 > added[worth + 1]
    assert said["One more rep pays up to"] == f"{worth} reps"


def test_shares_beyond_100_percent_are_said_in_the_dialog(dialog):
    dialog.selling.setValue(80.0)
    dialog.holds_travel.setChecked(True)
    dialog.travel.setValue(30.0)
    assert "add up to 110 %" in dialog.result.text()
    assert not dialog.use_button.isEnabled()
    dialog.travel.setValue(20.0)
    assert dialog.use_button.isEnabled()
    assert "1,920 h/year" in dialog.result.text()


def test_units_that_are_mixed_up_are_said(qgis_app):
    market = Market(np.array([3.6e9]), None, 0.0, None)
    with pytest.raises(DataError, match="Check the units of both"):
        sized(market, JobSettings(), 5)


def test_a_market_without_potential_has_one_curve(qgis_app):
    found = sized(Market(HOURS, None, 0.0, None), JobSettings(), 10)
    curves, *_, uprights = curves_of(found)
    assert [curve.name for curve in curves] == ["Workload"]
    assert len(uprights) == 1  # as many as are needed are chosen
    assert "potential" not in " ".join(text for _, text in lines_of(found))


def test_a_market_without_work_needs_nobody(qgis_app):
    dialog = SizingDialog(Market(np.zeros(3), None, 0.0, None), JobSettings(), 2)
    assert dialog.found.needed.reps == 0
    assert not dialog.use_button.isEnabled()
    dialog.deleteLater()


def test_travel_that_the_market_knows_of_is_proposed_once():
    market = Market(HOURS, None, 0.09, None)
    choice = proposed(market, JobSettings())
    assert choice.holds_travel
    assert choice.travel_share == pytest.approx(4.9)  # 50 % x 9 / 91
    assert "of it 9.0 % travel" in dict(lines_of(sized(market, choice, 10)))["Workload"]
    kept = JobSettings(travel_share=4.9)
    assert proposed(market, kept) is kept  # it was unticked
    assert proposed(Market(HOURS, None, 0.0, None), JobSettings()) == JobSettings()


def test_the_chart_chooses_another_number(dialog):
    chart = dialog.chart
    assert [mark.index for mark in chart.marks()] == list(range(11))
    place = chart.marks()[9].area.center().toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert dialog.use_button.text() == "&Use 9"
    assert "9 reps" in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert dialog.wanted() == 8
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert dialog.wanted() == 10  # nobody can design for 0 or 1: as many as are needed


def test_thousands_of_reps_are_drawn_with_fewer_marks(qgis_app):
    chart = CurveChart()
    chart.resize(400, 200)
    market = Market(np.full(100, 50_000.0), None, 0.0, None)
    curves, across, upward, tips, uprights = curves_of(sized(market, JobSettings(), 100))
    chart.show_curves(curves, across, upward, tips, uprights)
    assert len(tips) > 5000
    assert 50 < len(chart.marks()) <= 400
    assert not chart.grab().isNull()
    chart.deleteLater()


def test_every_field_has_a_name_a_tip_and_words_for_screen_readers(dialog):
    named = [one for one in dialog.findChildren(QWidget) if one.objectName().startswith("td_")]
    fields = [one for one in named if one.objectName() != "td_sizing_result"]
    assert len(fields) == 10
    assert [one.objectName() for one in fields if not (one.accessibleName() and one.toolTip())] == []


# In the window


def test_the_button_opens_it_for_the_market_and_takes_the_number(opened):
    page = opened.desk.panel.design
    page.start.setCurrentIndex(page.start.findData(SCENARIO))
    page.sizing_button.click()
    opened.settle()
    dialog = opened.flow.aids.sizing
    total = opened.session.units.values[:, 0].sum()
    assert dialog.found.now.workload == pytest.approx(total)
    dialog.hours.setValue(25.0)  # 600 h a rep
    assert dialog.found.needed.reps == 7  # 36 ZIPs of 110 h
    dialog.use_button.click()
    opened.breathe()
    assert page.territories.value() == 7
    assert page.start.currentData() == "new"  # a number means new territories
    assert opened.flow.aids.sizing is None
    assert opened.desk.panel.settings().hours == 25.0  # remembered


def test_the_dialog_follows_the_page_and_goes_with_the_market(opened):
    page = opened.desk.panel.design
    page.sizing_button.click()
    opened.settle()
    dialog = opened.flow.aids.sizing
    page.territories.setValue(3)
    assert dialog.found.now.reps == 3
    page.sizing_button.click()
    assert opened.flow.aids.sizing is dialog  # one is enough
    opened.session.close()
    assert opened.flow.aids.sizing is None


def test_without_a_market_it_says_what_is_missing(window):
    window.desk.panel.design.sizing_button.click()
    window.settle()
    assert window.flow.aids.sizing is None
    assert len(window.heard()) == 1


def test_the_roster_is_compared_with_the_work(opened):
    roster = read_roster(pd.DataFrame({"rep": ["A", "B"], "capacity_h": [960.0, 1020.0]}))
    opened.session.save_roster(roster)
    opened.settle()
    market = market_of(opened.session)
    assert market.roster == (2, 1980.0)
    said = dict(lines_of(sized(market, JobSettings(), 4)))
    assert said["2 reps on the roster"] == "1,980 h/year, 50.0 % of the work"  # of 3,960 h


def test_figures_are_remembered_in_the_project(window, project):
    from territory_designer.desktop.settings import read_settings

    page = window.desk.panel.design
    page.keep_sizing(JobSettings(weeks=46.0, cost_per_rep=80_000.0, margin=30.0))
    window.flow.remember()
    kept = read_settings(project)
    assert (kept.weeks, kept.cost_per_rep, kept.margin) == (46.0, 80_000.0, 30.0)
