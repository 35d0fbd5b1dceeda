"""The dock Performance: key figures with n and interval, from a table or from the accounts; nobody wins by chance."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from tests.desktop.performance.steps import kpi_table, records, settle, text


def test_a_table_of_key_figures_is_found_and_read(make):
    page = make(kpi_table()).territories
    assert page.source.currentLayer().name() == "kpis"
    assert records(page)["T01"]["conversion"] == pytest.approx(3 / 18)
    assert records(page)["T02"]["revenue_per_rep"] == 2000.0
    # Wilson's interval of 3 of 18: 5.8 % to 39.2 %
    assert text(page, "T01", "conversion") == "○ 16.7 % (5.8–39.2) n = 18"


def test_the_average_deal_is_of_the_deals_won_with_its_unit_and_meaning(make):
    fields = "territory:string&field=won:int&field=won_value_usd:double&field=revenue_usd:double&field=reps:double"
    page = make(kpi_table([("T01", 4, 82_000.0, 9e6, 1.0), ("T02", 5, 50_000.0, 8e6, 1.0)], fields)).territories
    assert text(page, "T01", "average_deal") == "20,500"
    column = next(place for place, one in enumerate(page.model.columns) if one.key == "average_deal")
    assert page.model.headerData(column, Qt.Orientation.Horizontal) == "Average deal, $"
    tip = page.model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "Value of the deals that were won" in tip
    assert page.model.texts_of(page.shown().total)[column] == "14,667"
    page.figure.setCurrentIndex(page.figure.findData("average_deal"))
    assert "Highest in T01 ($\u00a020,500), lowest in T02 ($\u00a010,000)." in page.verdict.text()
    assert page.hint.text() == ""


def test_an_average_deal_that_cannot_be_computed_is_left_out_and_said(make):
    fields = "territory:string&field=won:int&field=revenue_usd:double&field=reps:double"
    page = make(kpi_table([("T01", 4, 9e6, 1.0), ("T02", 5, 8e6, 1.0)], fields)).territories
    assert "average_deal" not in [one.key for one in page.model.columns]
    assert "the average deal is left out, as there is no won_value, the value of the deals won." in page.hint.text()


def test_overlapping_intervals_make_no_winner(make):
    page = make(kpi_table()).territories
    assert "No territory can be called best or worst: the intervals overlap." in page.verdict.text()
    assert "○ Small samples: 3 of 3." in page.verdict.text()
    assert "As counted, T02 leads with 17.4 % and T03 trails with 9.1 %." in page.verdict.toolTip()


def test_a_rate_that_is_apart_is_called_best(make):
    page = make(kpi_table([("T01", 1000, 500), ("T02", 1000, 100), ("T03", 1000, 110)])).territories
    assert "T01 stands out as best" in page.verdict.text()
    assert "worst" not in page.verdict.text()


def test_the_chart_shows_intervals_with_hollow_dots_and_the_mean(make):
    page = make(kpi_table([("T01", 18, 3), ("T02", 1000, 100), ("T03", 1000, 110)])).territories
    shown = page.chart._intervals
    assert [one.name for one in shown] == ["T01", "T03", "T02"]  # highest first
    assert [one.small for one in shown] == [True, False, False]
    assert (shown[0].low, shown[0].high) == (pytest.approx(5.84, abs=0.01), pytest.approx(39.22, abs=0.01))
    assert page.chart._mean.value == pytest.approx(100 * 213 / 2018)
    assert "T01" in page.chart.accessibleDescription()


def test_a_click_in_the_chart_selects_the_row_and_the_reverse(make):
    page = make(kpi_table()).territories
    mark = page.chart.marks()[1]
    place = mark.area.center().toPoint()
    QTest.mouseClick(page.chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    name = page.chart._intervals[1].name
    assert page.table.current()["territory"] == name
    page.table.selectRow(page.model.row_of("territory", "T03"))
    assert page.chart._intervals[page.chart.current].name == "T03"


def test_a_rate_above_100_percent_names_row_and_fields(make):
    panel = make(kpi_table([("T01", 18, 3), ("T02", 4, 23)]))
    said = panel.territories.hint.text()
    assert "kpis, row 2 (T02): new_accounts = 23 is more than leads = 4" in said
    assert len(panel.failures) == 1
    assert panel.territories.model.records == []


def test_stated_rates_are_asked_for_percent_or_share(make):
    fields = "territory:string&field=leads:int&field=new_accounts:int&field=reps:double&field=conversion_rate:double"
    rows = [("T01", 18, 3, 1.0, 0.167), ("T02", 23, 4, 1.0, 0.174)]
    page = make(kpi_table(rows, fields)).territories
    assert page.percent.isVisible()
    assert "may be 0.167 % or 16.7 %" in page.hint.text()
    page.percent.setCurrentIndex(page.percent.findData("share"))
    settle(page.parent().parent().parent())
    assert records(page)["T01"]["conversion"] == pytest.approx(3 / 18)
    assert page.hint.text() == ""


def test_best_and_worst_stand_side_by_side(make):
    page = make(kpi_table([("T01", 1000, 500), ("T02", 1000, 100), ("T03", 1000, 110)])).territories
    row = page.ends.row_of("figure", "Conversion")
    cells = [page.ends.index(row, column).data() for column in range(page.ends.columnCount())]
    # Ranked by revenue per rep: T03 leads, T01 trails.
    assert cells[:3] == ["Conversion", "11.0 %", "50.0 %"]
    assert cells[3:] == ["under 0.1 %", "more than chance"]
    assert "Revenue per rep, $ is highest in T03 and lowest in T01." in page.ends_text.text()


def test_figures_are_added_up_from_the_accounts(make):
    panel = make()
    page = panel.territories
    assert page.source.currentLayer() is None
    session = panel._session
    labels = session.state.labels[session.account_unit]
    sums = np.bincount(labels, session.accounts["revenue_usd"].to_numpy())
    assert [records(page)[f"T0{n}"]["revenue"] for n in (1, 2, 3)] == pytest.approx(sums)
    assert records(page)["T01"]["assigned_rate"] == 1.0


def test_an_edit_of_the_plan_offers_to_count_again(make):
    panel = make()
    page = panel.territories
    before = records(page)["T01"]["accounts"]
    panel._session.move([0], 1)
    assert "Count again" in page.hint.text()
    page.hint.linkActivated.emit("again")
    settle(panel)
    assert records(page)["T01"]["accounts"] == before - 3
    assert page.hint.text() == ""


def test_a_table_without_the_fields_is_refused(make):
    panel = make(kpi_table(name="other"))
    panel.tabs.setCurrentWidget(panel.effects)
    settle(panel)
    assert panel.effects.source.currentLayer() is None
    panel.effects.choose(QgsProject.instance().mapLayersByName("other")[0])
    settle(panel)
    assert "other has no field rep. It needs" in panel.effects.hint.text()
