"""The dock Performance: what is kept, copied and waited for."""

from __future__ import annotations

import csv

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QApplication

from territory_designer.desktop.performance.performance_panel import SETTING
from territory_designer.workspace.market import Market
from tests.desktop.performance.steps import kpi_table, prospects_shown, results_table, settle


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
