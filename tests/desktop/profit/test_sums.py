"""The tab Profit: costs, and sums to the dollar by territory, rep and owner."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QApplication

from territory_designer.desktop.performance.profit_choice import ProfitChoice
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory
from tests.desktop.markets import COLOURS, RULES
from tests.desktop.performance.steps import settle
from tests.desktop.profit.steps import by_name, changed, check, sums

# Costs


def test_several_costs_are_added_up(make, silver):
    page = make(silver(travel_cost=[1_000, 2_000, None]))
    assert page.form.choice().costs == ("expenses",)  # may hold travel already
    check(page, "expenses", "travel_cost")
    assert page.form.costs.text() == "Costs: 2"
    assert by_name(page)["⚠ Dorne 2"]["costs"] == "30,000"
    assert "travel_cost is null 1 times (Dorne 3 (" in page.hint.text()
    check(page)
    assert "Choose at least one field of costs" in page.hint.text()
    assert page.model.rowCount() == 0


def test_what_is_revenue_cannot_be_costs_too(make, silver):
    page = make(silver(sales=[1, 2, 3]))
    check(page, "expenses", "sales")
    changed(page, page.form.revenue, "sales")
    assert page.form.choice().costs == ("expenses",)
    changed(page, page.form.revenue, "revenue")
    assert page.form.choice().costs == ("expenses", "sales")


def test_the_cost_of_rep_time_needs_salary_and_capacity(make, silver):
    page = make(silver(workload=[10.0, 20.0, 40.0]))
    assert page.form.hours.currentData() == "workload"
    assert by_name(page)["Dorne 1"]["profit_per_hour"] == "2,200"
    page.form.salary.setValue(100_000.0)
    settle(page.panel)
    assert "The cost of rep time is left out" in page.hint.text()
    assert by_name(page)["Dorne 1"]["costs"] == "17,000"
    page.form.capacity.setValue(1_000.0)
    settle(page.panel)
    # 100,000 x 10 / 1,000 = 1,000
    assert by_name(page)["⚠ Dorne 1"]["costs"] == "18,000"
    assert "left out" not in page.hint.text()
    changed(page, page.form.hours, "")
    assert "profit_per_hour" not in by_name(page)["Dorne 1"]


# Sums


def test_territories_add_up_to_the_headline(make, market):
    page = make(market)
    session = page._session
    labels = session.state.labels[session.account_unit]
    revenue = np.bincount(labels, session.accounts["revenue_usd"].to_numpy())
    assert [sums(page)[f"T0{n}"]["net_profit"] for n in (1, 2, 3)] == pytest.approx(revenue / 2)
    assert [sums(page)[f"T0{n}"]["accounts"] for n in (1, 2, 3)] == [36, 36, 36]
    assert sums(page)["T01"]["margin"] == 0.5
    page.group_export.copy_button.click()
    QCoreApplication.processEvents()
    lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert [line[0] for line in lines] == ["Territory", "T01", "T02", "T03", "All"]
    profit = lines[0].index("Net profit, $")
    assert float(lines[-1][profit]) == pytest.approx(revenue.sum() / 2)
    assert [one["name"] for one in page._bars] == ["T03", "T02", "T01"]
    assert [mark.tip.splitlines()[0] for mark in page.chart.marks()] == ["T03", "T02", "T01"]


def test_sums_follow_the_scenario_on_the_screen(make, silver):
    page = make(silver())
    session = page._session
    assert {name: one["net_profit"] for name, one in sums(page).items()} == {"T01": 22e3, "T02": 14e3, "T03": 19e3}
    session.switch(next(one.id for one in session.scenarios() if one.name == "Rows"))
    settle(page.panel)
    assert {name: one["net_profit"] for name, one in sums(page).items()} == {"T01": 55e3}
    assert {one["group"] for one in by_name(page).values()} == {"T01"}


def test_an_edit_of_the_plan_offers_to_count_again(make, silver):
    page = make(silver())
    page._session.move([0], 1)
    assert "Count again" in page.hint.text()
    page.hint.linkActivated.emit("again")
    settle(page.panel)
    assert by_name(page)["Dorne 1"]["group"] == "T02"
    assert "Count again" not in page.hint.text()


@pytest.mark.parametrize("before", ["", "none"])
def test_an_edit_while_it_counts_offers_to_count_again(make, silver, before):
    page = make(silver())
    if before:
        changed(page, page.form.group, before)
        page.form.group.setCurrentIndex(page.form.group.findData("territory"))
    else:
        page._show(ProfitChoice(), None)  # as before the first figures
        page.refresh()
    assert page._work.busy()
    page._session.move([0], 1)
    settle(page.panel)
    assert by_name(page)["Dorne 1"]["group"] == "T01"  # counted from the plan before
    assert "Count again" in page.hint.text()


def test_an_edit_while_it_counts_without_groups_changes_nothing(make, silver):
    page = make(silver())
    page.form.group.setCurrentIndex(page.form.group.findData("none"))
    page._session.move([0], 1)
    settle(page.panel)
    assert "Count again" not in page.hint.text()


def test_all_territories_of_a_rep_are_shown(make, silver):
    path = silver()
    with Market.open(path) as market:
        slots = [Territory(n, f"T{n + 1:02d}", COLOURS[n], ("Ann", "Bob", "Ann")[n]) for n in range(3)]
        plan = np.tile([0, 1, 2], 3).astype(np.int32)
        market.set_active(market.add_scenario("Two of Ann", plan, slots, rules=RULES))
    page = make(path)
    changed(page, page.form.group, "rep")
    page.group_table.activated.emit(page.groups.index(page.groups.row_of("name", "Ann"), 0))
    assert sorted(page.panel.asked[0]) == [0, 2, 3, 5, 6, 8]


def test_a_field_named_like_an_owner_counts_only_where_the_market_was_made_with_it(make, silver):
    page = make(silver(owner=["Rep 3", "Rep 3", "Rep 3"]))
    changed(page, page.form.group, "rep")
    assert list(sums(page)) == ["Rep 1", "Rep 2", "Rep 3"]


def test_named_accounts_count_for_their_owner(make, silver):
    page = make(silver(named="owner", owner=[None, "Rep 3", " "]))
    changed(page, page.form.group, "rep")
    assert {name: one["accounts"] for name, one in sums(page).items()} == {"Rep 1": 1, "Rep 3": 2}
    assert "Rep" in [one.title for one in page.model.columns]
    place = page.groups.index(page.groups.row_of("name", "Rep 3"), 0)
    page.group_table.activated.emit(place)
    assert page.panel.asked == [[2, 5, 8]]
    changed(page, page.form.group, "none")
    assert page.groups.records == []
    assert "group" not in by_name(page)["Dorne 1"]
    assert not page.tabs.isTabEnabled(page.tabs.indexOf(page.chart))


def test_accounts_outside_every_territory_have_a_row(make, silver):
    path = silver()
    with Market.open(path) as market:
        slots = [Territory(0, "T01", COLOURS[0], "Rep 1")]
        market.set_active(market.add_scenario("Part", np.full(9, -1, dtype=np.int32), slots, rules=RULES))
    page = make(path)
    assert {name: one["accounts"] for name, one in sums(page).items()} == {"no territory": 3}
    page.group_table.activated.emit(page.groups.index(0, 0))
    assert page.panel.asked == []
