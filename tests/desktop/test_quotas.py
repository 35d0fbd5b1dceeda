"""The dock Quotas on a real market: amounts, blends, limits, sums to the cent, and what is kept."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtWidgets import QApplication

from territory_designer.desktop.quotas.quota_data import QuotaChoice, choice_from, guess_amounts
from territory_designer.desktop.quotas.quota_panel import SETTING, QuotaPanel
from territory_designer.planning.quota_terms import STEPS
from territory_designer.workspace.market import Market
from tests.desktop.conftest import layer_of, wait_until
from tests.desktop.markets import (
    SIDE,
    TERRITORIES,
    loaded_from,
    market_with_money,
)


@pytest.fixture
def make(project, runner, tmp_path, shown):
    """Makes a panel on a market; the market's columns can be others."""
    from territory_designer.desktop.market.session import MarketSession

    def panel_of(path=None, **columns):
        session = MarketSession()
        session.open(loaded_from(path or market_with_money(tmp_path / "market.gpkg", **columns)))
        panel = shown(QuotaPanel(session, runner), session)
        settle(panel)
        return panel

    return panel_of


@pytest.fixture
def panel(make):
    return make()


def settle(panel):
    QCoreApplication.processEvents()
    wait_until(lambda: not (panel._timer.isActive() or panel._work.busy() or panel._splitting.busy()))
    QCoreApplication.processEvents()


def record(panel, name):
    return next(one for one in panel.model.records if one["territory"] == name)


def blend(panel, boxes=None, **shares):
    for base, box in (boxes or panel.form.blend).items():
        box.setValue(float(shares.get(base, 0)))
    settle(panel)


def set_table(panel, layer):
    QgsProject.instance().addMapLayer(layer)
    panel.form.table.setLayer(layer)
    settle(panel)


def results_table(rows, name="results", fields="territory:string&field=last_year:double&field=sales:double"):
    return layer_of(name, f"NoGeometry?field={fields}", [("", row) for row in rows])


def expected_history(session):
    labels = session.state.labels[session.account_unit]
    return np.bincount(labels, session.accounts["revenue_usd"].to_numpy(), TERRITORIES)


def test_amounts_are_guessed_and_added_up_per_territory(panel):
    assert panel.choice().columns["history"] == "revenue_usd"
    assert panel.choice().columns["pipeline"] == "pipeline_usd"
    assert panel.choice().columns["sales"] == "sales_usd"
    history = [record(panel, f"T0{n}")["history"] for n in (1, 2, 3)]
    assert history == pytest.approx(expected_history(panel._session))
    session = panel._session
    potential = np.bincount(session.state.labels, session.units.values[:, 1])
    assert [record(panel, f"T0{n}")["potential"] for n in (1, 2, 3)] == pytest.approx(potential)


def test_the_first_total_is_last_years_in_thousands(panel):
    history = expected_history(panel._session).sum()
    assert panel.choice().total == round(history / 1000) * 1000
    assert "on last year's $" in panel.form.against.text()


def test_an_even_blend_gives_equal_shares_that_add_up_to_the_cent(panel):
    panel.form.total.setValue(1_000_000.01)
    blend(panel, even=100)
    quotas = sorted(one["quota"] for one in panel.model.records)
    # 1,000,000.01 / 3 = 333,333.33666: two cents are left over, for the first two
    assert quotas == [333_333.33, 333_333.34, 333_333.34]
    texts = panel.model.texts_of(panel._foot)
    assert "1,000,000.01" in texts.values()


def test_a_blend_is_what_the_formula_says(panel):
    panel.form.total.setValue(300_000.0)
    blend(panel, even=20, history=30, potential=50)
    table = {one["territory"]: one for one in panel.model.records}
    history = sum(one["history"] for one in table.values())
    potential = sum(one["potential"] for one in table.values())
    for one in table.values():
        share = 0.2 / 3 + 0.3 * one["history"] / history + 0.5 * one["potential"] / potential
        assert one["quota"] == pytest.approx(300_000.0 * share, abs=0.011)
        assert one["change"] == pytest.approx(one["quota"] / one["history"] - 1)
        assert one["attainment"] == pytest.approx(one["sales"] / one["quota"])


def test_a_blend_that_is_not_100_percent_is_said_and_nothing_is_lost(panel):
    blend(panel, even=50, potential=40)
    assert "Blend totals 90 %, not 100 %" in panel.hint.text()
    assert "not 100 %" in panel.form.blend_total.text()
    assert record(panel, "T01")["history"] > 0
    assert "quota" not in record(panel, "T01")
    panel.form.blend["even"].setValue(60.0)
    settle(panel)
    assert record(panel, "T01")["quota"] > 0


def test_a_base_without_a_field_is_refused(panel):
    panel.form.fields["pipeline"].setCurrentIndex(0)
    settle(panel)
    blend(panel, even=50, pipeline=50)
    assert "gives pipeline 50 %, but there is no field for it" in panel.hint.text()


def test_quotas_are_rounded_and_still_add_up(panel):
    panel.form.total.setValue(112_000.0)
    panel.form.step.setCurrentIndex(panel.form.step.findData("1000"))
    settle(panel)
    quotas = [one["quota"] for one in panel.model.records]
    assert sum(quotas) == 112_000.0
    assert all(quota % 1000 == 0 for quota in quotas)
    panel.form.total.setValue(112_345.0)
    settle(panel)
    assert "is no multiple of the rounding 1000" in panel.hint.text()


def test_roundings_are_those_of_the_algorithm_in_order(panel):
    step = panel.form.step
    assert [step.itemData(place) for place in range(step.count())] == ["0.01", "1", "10", "100", "1000"]
    assert {step.itemData(place) for place in range(step.count())} == set(STEPS)


def test_a_largest_change_holds_the_quotas(panel):
    panel.form.total.setValue(panel._foot["history"])
    blend(panel, potential=100)
    panel.form.capped.setChecked(True)
    panel.form.cap.setValue(0.2)
    settle(panel)
    assert max(abs(one["change"]) for one in panel.model.records) <= 0.002 + 1e-6
    held = [one for one in panel.model.records if one["limit"]]
    assert held
    column = next(place for place, one in enumerate(panel.model.columns) if one.key == "change")
    row = panel.model.row_of("territory", held[0]["territory"])
    assert panel.model.index(row, column).data()[-1] in "▲▼"


def test_a_cap_that_cannot_be_kept_says_the_smallest_that_works(panel):
    panel.form.total.setValue(2 * panel._foot["history"])
    panel.form.capped.setChecked(True)
    panel.form.cap.setValue(10.0)
    settle(panel)
    assert "The smallest cap that works is 100.0 %" in panel.hint.text()


def test_a_second_blend_stands_beside_the_first(panel):
    assert not panel.form.other["even"].isVisible()
    panel.form.compared.setChecked(True)
    panel.form.total.setValue(300_000.0)
    blend(panel, panel.form.other, even=100)
    assert panel.form.other["even"].isVisible()
    for one in panel.model.records:
        assert one["other"] == 100_000.0
        assert one["difference"] == pytest.approx(100_000.0 - one["quota"])
    assert panel._foot["difference"] == 0.0
    blend(panel, panel.form.other, even=70)
    assert "Blend B totals 70 %" in panel.hint.text()


def test_quotas_follow_an_edit_of_the_plan(panel):
    before = record(panel, "T01")["history"]
    panel._session.move([0], 2)
    settle(panel)
    assert record(panel, "T01")["history"] < before


def test_attainment_to_date_is_what_is_due_by_the_day(panel):
    panel.form.day.setDate(QDate(2026, 7, 1))
    settle(panel)
    one = record(panel, "T01")
    # 1 July is day 182 of the 365 of 2026
    assert one["attainment_to_date"] == pytest.approx(one["attainment"] / (182 / 365))
    assert panel._foot["attainment_to_date"] == pytest.approx(panel._foot["attainment"] / (182 / 365))


def test_null_amounts_count_as_0_and_are_said(make):
    values = np.full(SIDE * SIDE * 3, 500.0)
    values[:4] = np.nan
    panel = make(revenue_usd=values)
    assert "revenue_usd is null in 4 of 108 accounts" in panel.hint.text()


def test_money_as_text_is_read(make):
    panel = make(revenue_usd=["$1,500.50"] * (SIDE * SIDE * 3))
    assert record(panel, "T01")["history"] == pytest.approx(1500.5 * 36)


def test_accounts_in_different_currencies_are_refused(make):
    count = SIDE * SIDE * 3
    panel = make(revenue_usd=["$1,500"] * count, sales_usd=["900,00 EUR"] * count)
    assert "different currencies: revenue_usd in USD and sales_usd in EUR" in panel.hint.text()


def test_an_amount_that_is_none_names_row_and_field(make):
    values = ["1000"] * (SIDE * SIDE * 3)
    values[6] = "much"
    panel = make(revenue_usd=values)
    assert 'Accounts, row 7: revenue_usd = "much"' in panel.hint.text()
    assert [level for level, _ in panel.said] == ["error"]
    panel.form.fields["history"].setCurrentIndex(0)
    blend(panel, even=100)
    panel.form.total.setValue(3000.0)
    settle(panel)
    assert record(panel, "T02")["quota"] == 1000.0


def test_amounts_come_from_a_table_by_territory_or_rep(panel):
    rows = [["T01", 100.0, 50.0], ["rep 2", 200.0, 60.0], ["T03", 300.0, 70.0], ["T99", 1.0, 1.0]]
    set_table(panel, results_table(rows))
    assert [record(panel, f"T0{n}")["history"] for n in (1, 2, 3)] == [100.0, 200.0, 300.0]
    assert "T99 is no territory of the scenario" in panel.hint.text()
    assert record(panel, "T01")["potential"] > 0  # the market's own


def test_a_territory_that_the_table_lacks_counts_as_0_and_is_named(panel):
    set_table(panel, results_table([["T01", 100.0, 50.0], ["T02", 200.0, 60.0]]))
    assert record(panel, "T03")["history"] == 0.0
    assert "no row for T03" in panel.hint.text()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["T01", 1.0, 1.0], ["t01", 2.0, 1.0]], "stands in the rows 1, 2"),
        ([["T01", 1.0, 1.0], [None, 2.0, 1.0]], "row 2: territory is empty"),
        ([["X", 1.0, 1.0]], "has no row for any territory of the scenario (T01, T02, T03)"),
        ([["T01", -5.0, 1.0]], 'territory T01: last_year = "-5.0" is negative'),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(panel, rows, said):
    set_table(panel, results_table(rows))
    assert said in panel.hint.text()


def test_a_file_with_two_columns_of_one_name_is_refused(panel, tmp_path):
    path = tmp_path / "results.csv"
    path.write_text("territory,last_year,last_year\nT01,1,2\nT02,3,4\nT03,5,6\n", encoding="utf-8")
    set_table(panel, QgsVectorLayer(str(path), "last year", "ogr"))
    assert "results.csv has more than one column of the same name: last_year and last_year" in panel.hint.text()


def test_an_edit_of_the_table_is_seen(panel):
    layer = results_table([["T01", 100.0, 50.0], ["T02", 200.0, 60.0], ["T03", 300.0, 1.0]])
    set_table(panel, layer)
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), 1, 700.0)
    layer.commitChanges()
    settle(panel)
    assert record(panel, "T01")["history"] == 700.0
    QgsProject.instance().removeMapLayer(layer.id())
    settle(panel)
    assert panel.choice().table == ""


def test_many_accounts_are_read_in_the_background(panel, monkeypatch):
    monkeypatch.setattr("territory_designer.desktop.quotas.quota_panel.QUICK_ACCOUNTS", 1)
    monkeypatch.setattr("territory_designer.desktop.quotas.quota_panel.QUICK_TERRITORIES", 1)
    panel._read_again()
    settle(panel)
    assert record(panel, "T01")["quota"] > 0


def test_what_is_chosen_is_kept_in_the_market(make, tmp_path):
    path = market_with_money(tmp_path / "kept.gpkg")
    panel = make(path)
    panel.form.total.setValue(123_456.0)
    panel.form.compared.setChecked(True)
    blend(panel, even=10, history=90)
    panel._session.close()
    with Market.open(path, write=False) as market:
        assert market.settings()[SETTING]["blend"] == {"even": 10.0, "history": 90.0, "pipeline": 0.0, "potential": 0.0}
    again = make(path)
    assert again.choice().total == 123_456.0
    assert again.choice().compared
    assert again.choice().blend["history"] == 90.0


def test_settings_of_another_version_do_no_harm():
    assert choice_from({"total": "much", "blend": 3, "unknown": 1}) == QuotaChoice()


def test_without_a_market_or_a_scenario_the_panel_says_so(panel):
    panel._session.close()
    settle(panel)
    assert "Open a market" in panel.hint.text()
    assert panel.model.records == []
    assert not panel.export.copy_button.isEnabled()


def test_the_table_is_copied_and_saved_with_its_sums(panel, tmp_path):
    panel.form.total.setValue(300_000.0)
    blend(panel, even=100)
    panel.export.copy_button.click()
    settle(panel)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Territory\tRep\tShare (%)")
    assert lines[-1].startswith("Sum\t")
    panel.export.save_to(tmp_path / "quotas.csv")
    with (tmp_path / "quotas.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    column = rows[0].index("Quota, $")
    assert sum(float(row[column]) for row in rows[1:-1]) == float(rows[-1][column]) == 300_000.0
    panel.export.save_to(tmp_path / "no" / "quotas.csv")
    assert panel.said[-1][0] == "error"


def test_the_chart_has_a_bar_for_each_figure(panel):
    panel.tabs.setCurrentWidget(panel.chart)
    marks = panel.chart.marks()
    assert len(marks) == 9  # last year, quota, by potential alone
    assert marks[0].tip.startswith("T01\nlast year: ")


def test_sorting_keeps_what_has_no_value_last(panel):
    panel.model.sort(next(n for n, one in enumerate(panel.model.columns) if one.key == "quota"),
                     Qt.SortOrder.DescendingOrder)  # fmt: skip
    quotas = [one["quota"] for one in panel.model.records]
    assert quotas == sorted(quotas, reverse=True)


def test_a_double_click_asks_for_the_territory(panel):
    asked = []
    panel.territory_activated.connect(asked.append)
    row = panel.model.row_of("territory", "T02")
    panel.table.activated.emit(panel.model.index(row, 0))
    assert asked == [1]


def test_a_narrow_dock_has_its_inputs_in_a_tab(panel):
    assert panel.tabs.count() == 2
    panel.setMinimumWidth(320)
    panel.resize(340, 300)
    QCoreApplication.processEvents()
    assert [panel.tabs.tabText(n) for n in range(3)] == ["&Inputs", "Ta&ble", "C&hart"]
    panel.resize(1000, 300)
    QCoreApplication.processEvents()
    assert panel.tabs.count() == 2
    assert panel.form.isVisible()


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["revenue_usd", "Pipeline EUR"], {"history": "revenue_usd"}),
        (["Last Year", "revenue", "ytd_sales"], {"history": "Last Year", "sales": "ytd_sales"}),
        (["name"], {}),
    ],
)
def test_fields_are_known_by_their_names(names, found):
    assert guess_amounts(names) == found
