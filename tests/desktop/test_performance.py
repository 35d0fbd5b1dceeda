"""The dock Performance: rates with intervals and verdicts, rep or territory, prospects; and tables that are wrong."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from territory_designer.desktop.market.session import MarketSession
from territory_designer.desktop.performance.performance_panel import SETTING, PerformancePanel
from territory_designer.desktop.work import WorkRunner
from territory_designer.planning.effects import rep_and_territory_effects
from territory_designer.workspace.market import Market
from tests.desktop.conftest import layer_of, wait_until
from tests.desktop.markets import loaded_from
from tests.desktop.test_quotas import SIDE, market_with_money

COUNT = SIDE * SIDE * 3
# Leads and new accounts of the example "Westeros": no territory's rate is apart from the others'.
WESTEROS = [("T01", 18, 3), ("T02", 23, 4), ("T03", 22, 2)]


@pytest.fixture
def runner(qgis_app):
    runner = WorkRunner()
    yield runner
    runner.stop()


@pytest.fixture
def market(tmp_path):
    """Every third account is a prospect without revenue; the others cost half of what they bring."""
    place = np.arange(COUNT)
    revenue = np.where(place % 3 == 0, 0.0, 1000.0 + 10.0 * place)
    status = np.where(place % 3 == 0, "prospect", "customer")
    return market_with_money(tmp_path / "market.gpkg", revenue_usd=revenue, cost_usd=revenue / 2, status=status)


@pytest.fixture
def make(project, runner, market):
    made = []

    def panel_of(*layers):
        for layer in layers:
            QgsProject.instance().addMapLayer(layer)
        session = MarketSession()
        session.open(loaded_from(market))
        panel = PerformancePanel(session, runner)
        panel.said, panel.failures = [], []
        panel.message.connect(lambda level, text: panel.said.append((level, text)))
        runner.failed.connect(panel.failures.append)
        panel.resize(1000, 300)
        panel.show()
        made.append((panel, session))
        settle(panel)
        return panel

    yield panel_of
    for panel, session in made:
        session.close()
        panel.deleteLater()
    QCoreApplication.processEvents()


def settle(panel):
    pages = (panel.territories, panel.effects, panel.profit, panel.prospects)
    QCoreApplication.processEvents()
    wait_until(lambda: not any(page._work.busy() for page in pages), 60)
    QCoreApplication.processEvents()


def kpi_table(rows=WESTEROS, fields="territory:string&field=leads:int&field=new_accounts:int", name="kpis"):
    uri = f"NoGeometry?field={fields}"
    if fields.count("field=") == 2:
        uri += "&field=revenue_usd:double&field=reps:double"
        rows = [(*row, 1000.0 * place, 1.0) for place, row in enumerate(rows, 1)]
    return layer_of(name, uri, [("", list(row)) for row in rows])


def results_table():
    """Two reps who each worked in two territories; rep A wins much more."""
    rows = [("A", "T01", 200, 120), ("A", "T02", 200, 118), ("B", "T01", 200, 60), ("B", "T02", 200, 58)]
    return layer_of(
        "results", "NoGeometry?field=rep:string&field=territory:string&field=tried:int&field=won:int",
        [("", list(row)) for row in rows],
    )  # fmt: skip


def records(page):
    return {one["territory"]: one for one in page.model.records}


def text(page, territory, key):
    column = next(place for place, one in enumerate(page.model.columns) if one.key == key)
    return page.model.index(page.model.row_of("territory", territory), column).data()


def test_a_table_of_key_figures_is_found_and_read(make):
    page = make(kpi_table()).territories
    assert page.source.currentLayer().name() == "kpis"
    assert records(page)["T01"]["conversion"] == pytest.approx(3 / 18)
    assert records(page)["T02"]["revenue_per_rep"] == 2000.0
    # Wilson's interval of 3 of 18: 5.8 % to 39.2 %
    assert text(page, "T01", "conversion") == "○ 16.7 % (5.8–39.2) n = 18"


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


def test_rep_and_territory_are_told_apart(make):
    panel = make(results_table())
    panel.tabs.setCurrentWidget(panel.effects)
    settle(panel)
    page = panel.effects
    assert page.source.currentLayer().name() == "results"
    assert "Reps differ more than territories do." in page.words.toPlainText()
    expected = rep_and_territory_effects(_frame()).reps
    shown = {one["name"]: one for one in page.model.records}
    assert shown["A"]["rate"] == pytest.approx(expected.loc["A", "rate"])
    assert shown["A"]["low"] < shown["A"]["rate"] < shown["A"]["raw"] + 0.01  # pulled towards the average
    page.kind.setCurrentIndex(1)
    assert {one["name"] for one in page.model.records} == {"T01", "T02"}
    assert len(page.chart.marks()) == 2


def _frame():
    import pandas as pd

    rows = [("A", "T01", 200, 120), ("A", "T02", 200, 118), ("B", "T01", 200, 60), ("B", "T02", 200, 58)]
    return pd.DataFrame(rows, columns=["rep", "territory", "tried", "won"])


def test_reps_of_one_territory_each_cannot_be_told_apart(make):
    layer = results_table()
    ids = [feature.id() for feature in layer.getFeatures()]
    layer.dataProvider().deleteFeatures([ids[1], ids[2]])
    panel = make(layer)
    panel.tabs.setCurrentWidget(panel.effects)
    settle(panel)
    assert "cannot be told apart: every rep worked in one territory" in panel.effects.hint.text()


def test_a_table_without_the_fields_is_refused(make):
    panel = make(kpi_table(name="other"))
    panel.tabs.setCurrentWidget(panel.effects)
    settle(panel)
    assert panel.effects.source.currentLayer() is None
    panel.effects.choose(QgsProject.instance().mapLayersByName("other")[0])
    settle(panel)
    assert "other has no field rep. It needs" in panel.effects.hint.text()


def prospects_shown(panel):
    panel.tabs.setCurrentWidget(panel.prospects)
    settle(panel)
    return panel.prospects


def test_prospects_are_listed_with_their_reason_and_found_on_the_map(make):
    panel = make()
    page = prospects_shown(panel)
    assert (page.revenue.currentData(), page.cost.currentData()) == ("revenue_usd", "cost_usd")
    assert (page.status.currentData(), page.value.currentText()) == ("status", "prospect")
    assert "segment" in page.traits()
    assert "36 prospects" in page.hint.text()
    status = panel._session.accounts["status"].to_numpy()
    assert all(status[one["row"]] == "prospect" for one in page.model.records)
    assert len(page.model.records) == 20
    shown = []
    panel.account_activated.connect(shown.append)
    page.table.clicked.emit(page.model.index(0, 0))
    assert shown == [page.model.records[0]["row"]]


def test_without_a_status_prospects_are_accounts_without_revenue(make):
    page = prospects_shown(make())
    page.status.setCurrentIndex(0)
    settle(page.parent().parent().parent())
    assert not page.value.isEnabled()
    assert "36 prospects" in page.hint.text()


def test_without_traits_or_prospects_the_page_says_so(make):
    panel = make()
    page = prospects_shown(panel)
    page.value.setCurrentIndex(page.value.findText("customer"))
    settle(panel)
    assert "no account has a profit above 0" in page.hint.text()
    for action in page.trait_menu.actions():
        action.setChecked(False)
    page.again.click()
    settle(panel)
    assert "Choose at least one trait" in page.hint.text()


def test_more_traits_can_be_chosen(make):
    panel = make()
    page = prospects_shown(panel)
    for action in page.trait_menu.actions():
        action.setChecked(action.text() in ("ZIP: workload", "segment"))
    page.count.setValue(3)
    page.again.click()
    settle(panel)
    assert page.traits() == ["segment", "ZIP: workload"]
    assert len(page.model.records) == 3
    assert "ZIP: workload" in page.model.records[0]["shared"]


def test_what_is_chosen_is_kept_in_the_market(make, market):
    layer = kpi_table()
    panel = make(layer)
    panel.territories.figure.setCurrentIndex(panel.territories.figure.findData("revenue_per_rep"))
    page = prospects_shown(panel)
    page.count.setValue(7)
    panel._session.close()
    with Market.open(market, write=False) as kept:
        assert kept.settings()[SETTING]["territories"]["figure"] == "revenue_per_rep"
    again = make()
    assert again.territories.source.currentLayer() is layer
    assert again.territories.figure.currentData() == "revenue_per_rep"
    assert prospects_shown(again).count.value() == 7


def test_tables_are_copied_and_saved_with_n_and_interval(make, tmp_path):
    panel = make(kpi_table())
    page = panel.territories
    page.export.copy_button.click()
    QCoreApplication.processEvents()
    lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    place = lines[0].index("Conversion (%)")
    assert lines[0][place : place + 4] == ["Conversion (%)", "Conversion, n", "Conversion, low (%)",
                                           "Conversion, high (%)"]  # fmt: skip
    assert [round(float(cell), 1) for cell in lines[1][place : place + 4]] == [16.7, 18.0, 5.8, 39.2]
    assert lines[-1][0] == "All"
    page.ends_export.save_to(tmp_path / "ends.csv")
    with (tmp_path / "ends.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file))[0] == "Figure"
    assert panel.said[-1][0] == "success"


def test_work_of_others_is_waited_for(make, runner):
    panel = make(kpi_table())
    page = panel.territories
    release = []
    runner.run("other", lambda progress: wait_until_released(release, progress), lambda _: None)
    page.refresh()
    assert page._work.busy()
    assert "Counting" in page.hint.text()
    release.append(True)
    settle(panel)
    assert page.model.records


def wait_until_released(release, progress):
    import time

    while not release and progress(0.0, ""):
        time.sleep(0.005)


def test_a_closed_market_leaves_nothing(make):
    panel = make()
    panel._session.close()
    settle(panel)
    assert panel.territories.model.records == []
    prospects_shown(panel)
    assert "Open a market" in panel.prospects.hint.text()


def test_a_double_click_asks_for_the_territory_by_name_or_rep(make):
    panel = make(kpi_table([("T01", 18, 3), ("rep 2", 23, 4), ("Nowhere", 9, 1)]))
    asked = []
    panel.territory_activated.connect(asked.append)
    model = panel.territories.model
    for name in ("T01", "rep 2", "Nowhere"):
        panel.territories.table.activated.emit(model.index(model.row_of("territory", name), 0))
    assert asked == [0, 1]


def test_a_narrow_dock_has_its_charts_in_tabs(make):
    panel = make(kpi_table(), results_table())
    panel.setMinimumWidth(320)
    panel.resize(330, 300)
    QCoreApplication.processEvents()
    assert [panel.territories.tabs.tabText(n) for n in range(2)] == ["Ta&ble", "C&hart"]
    panel.tabs.setCurrentWidget(panel.effects)
    settle(panel)
    assert panel.effects.tabs.count() == 3
    panel.resize(1000, 300)
    QCoreApplication.processEvents()
    assert panel.effects.tabs.count() == 2
