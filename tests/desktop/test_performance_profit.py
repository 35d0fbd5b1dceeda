"""The tab Profit of the dock Performance: sums to the dollar, stated figures that are not true, and what is kept."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from territory_designer.desktop.field_boxes import CheckMenu
from territory_designer.desktop.market.session import MarketSession
from territory_designer.desktop.performance.performance_panel import SETTING, PerformancePanel
from territory_designer.desktop.performance.profit_choice import ProfitChoice, choice_from, guess
from territory_designer.desktop.work import WorkRunner
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory
from tests.desktop.markets import COLOURS, RULES, accounts_of, chessboard, loaded_from
from tests.desktop.test_performance import settle
from tests.desktop.test_quotas import SIDE, market_with_money

COUNT = SIDE * SIDE * 3
# The "Silver Company" as its source prints it: Dorne 2 states 20,000, but earns 14,000.
SILVER = {
    "name": ["Dorne 1", "Dorne 2", "Dorne 3"],
    "revenue": ["$39,000", "$42,000", "$47,000"],
    "expenses": ["$17,000", "$28,000", "$28,000"],
    "net_profit": ["$22,000", "$20,000", "$19,000"],
}


@pytest.fixture
def runner(qgis_app):
    runner = WorkRunner()
    yield runner
    runner.stop()


@pytest.fixture
def market(tmp_path):
    """Every account costs half of what it brings; those of the first ZIP bring nothing."""
    revenue = np.where(np.arange(COUNT) < 3, 0.0, 1000.0 + 10.0 * np.arange(COUNT))
    return market_with_money(tmp_path / "market.gpkg", revenue_usd=revenue, cost_usd=revenue / 2)


@pytest.fixture
def make(project, runner):
    made = []

    def page_of(path):
        session = MarketSession()
        if path is not None:
            session.open(loaded_from(path))
        panel = PerformancePanel(session, runner)
        panel.said, panel.accounts, panel.asked = [], [], []
        panel.message.connect(lambda level, text: panel.said.append((level, text)))
        panel.account_activated.connect(panel.accounts.append)
        panel.territory_activated.connect(panel.asked.append)
        panel.resize(1000, 400)
        panel.tabs.setCurrentWidget(panel.profit)
        panel.show()
        made.append((panel, session))
        settle(panel)
        panel.profit.panel = panel
        return panel.profit

    yield page_of
    for panel, session in made:
        session.close()
        panel.deleteLater()
    QCoreApplication.processEvents()


@pytest.fixture
def silver(tmp_path):
    """Makes a market of three accounts in one row of ZIPs, each its own territory."""

    def market_of(**columns):
        units = chessboard(3)
        accounts = accounts_of(units).iloc[[0, 3, 6]].reset_index(drop=True)
        for name, values in {**SILVER, **columns}.items():
            accounts[name] = values
        path = tmp_path / "silver.gpkg"
        path.unlink(missing_ok=True)
        Market.create(path, units, accounts, unit_id_name="zip", measures=("workload", "potential"), title="Silver")
        with Market.open(path) as market:
            slots = [Territory(n, f"T{n + 1:02d}", COLOURS[n], f"Rep {n + 1}") for n in range(3)]
            first = market.add_scenario("Columns", np.tile([0, 1, 2], 3).astype(np.int32), slots, rules=RULES)
            market.add_scenario("Rows", np.repeat([0, 1, 2], 3).astype(np.int32), slots, rules=RULES)
            market.set_active(first)
        return path

    return market_of


def changed(page, box, value):
    box.setCurrentIndex(box.findData(value))
    settle(page.panel)


def check(page, *names):
    """Check these fields of costs and no others, as a user does."""
    for action in page.form.costs.choices.actions():
        if action.isChecked() != (action.text() in names):
            action.trigger()
    settle(page.panel)


def cells(model, row):
    return {one.key: model.index(row, place).data() for place, one in enumerate(model.columns)}


def by_name(page):
    return {cells(page.model, row)["account"]: cells(page.model, row) for row in range(page.model.rowCount())}


def plain(label):
    """Text without the blanks that keep amounts together."""
    return label.text().replace("\u00a0", " ")


def sums(page):
    return {one["name"]: one for one in page.groups.records}


# The seed


def test_the_silver_company_is_recomputed_and_the_false_statement_is_flagged(make, silver):
    page = make(silver())
    choice = page.form.choice()
    assert (choice.revenue, choice.costs, choice.stated_profit) == ("revenue", ("expenses",), "net_profit")
    assert plain(page.headline) == (
        "3 accounts: revenue $ 128,000 − costs $ 73,000 = <b>net profit $ 55,000</b>, margin 43.0 %"
    )
    assert plain(page.flags) == (
        "⚠ 1 account states other figures. Net profit as stated: $ 61,000; recomputed: $ 55,000."
    )
    assert list(by_name(page)) == ["Dorne 1", "Dorne 3", "⚠ Dorne 2"]  # the recomputed figures rank
    dorne = by_name(page)["⚠ Dorne 2"]
    assert (dorne["rank"], dorne["group"], dorne["net_profit"], dorne["margin"]) == ("3", "T02", "14,000", "33.3 %")
    assert dorne["stated_profit"] == "20,000"
    assert dorne["off"] == "costs of 22,000 or revenue of 48,000"
    assert by_name(page)["Dorne 1"]["stated_profit"] == "–"
    assert by_name(page)["Dorne 1"]["off"] == ""


def test_the_tool_tip_says_what_is_wrong(make, silver):
    page = make(silver())
    tip = page.model.index(2, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == [
        "Dorne 2",
        "Net profit: 20,000 as stated, 14,000 as recomputed",
        "The stated figure would need: costs of 22,000 or revenue of 48,000.",
    ]


def test_only_those_that_state_other_figures(make, silver):
    page = make(silver())
    page.only.click()
    assert list(by_name(page)) == ["⚠ Dorne 2"]
    page.only.click()
    assert page.model.rowCount() == 3


def test_text_amounts_are_said(make, silver):
    page = make(silver())
    assert page.hint.text() == "Amounts written as text were read as numbers (3 fields)."
    assert 'revenue holds numbers as text (3: "$39,000", "$42,000", "$47,000")' in page.hint.toolTip()


def test_bare_margins_are_asked_for_and_not_guessed(make, silver):
    page = make(silver(margin=[56.4, 47.6, 40.4]))
    assert page.form.stated_margin.currentData() == "margin"
    assert page.form.percent.isVisible()
    assert 'margin = "56.4" may be 56.4 % or 5640 %' in page.hint.text()
    assert "stated_margin" not in by_name(page)["⚠ Dorne 2"]
    assert by_name(page)["⚠ Dorne 2"]["net_profit"] == "14,000"  # what can be computed is there meanwhile
    changed(page, page.form.percent, "percent")
    dorne = by_name(page)["⚠ Dorne 2"]
    assert (dorne["stated_margin"], dorne["margin"]) == ("47.6 %", "33.3 %")
    assert dorne["off"] == (
        "profit: costs of 22,000 or revenue of 48,000; margin: costs of 22,008 or revenue of 53,435.11"
    )
    assert "may be" not in page.hint.text()


def test_margins_with_a_sign_need_no_question(make, silver):
    page = make(silver(margin=["56.4 %", "33.3 %", "41 %"]))
    assert not page.form.percent.isVisible()
    assert [name for name in by_name(page) if name.startswith("⚠")] == ["⚠ Dorne 3", "⚠ Dorne 2"]
    assert by_name(page)["⚠ Dorne 3"]["stated_margin"] == "41.0 %"


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


def test_named_accounts_count_for_their_owner(make, silver):
    page = make(silver(owner=[None, "Rep 3", " "]))
    changed(page, page.form.group, "rep")
    assert {name: one["accounts"] for name, one in sums(page).items()} == {"Rep 1": 1, "Rep 3": 2}
    assert "Rep" in [one.title for one in page.model.columns]
    place = page.groups.index(page.groups.row_of("name", "Rep 3"), 0)
    page.group_table.activated.emit(place)
    assert page.panel.asked == [2]
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


# The table


def test_a_click_shows_the_account_and_ctrl_c_copies_the_rows(make, silver):
    page = make(silver())
    place = page.table.visualRect(page.model.index(2, 1)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert page.panel.accounts == [1]
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.processEvents()
    head, *rows = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert len(rows) == 1
    copied = dict(zip(head, rows[0]))
    assert copied["Account"] == "Dorne 2"
    assert float(copied["Net profit, $"]) == 14_000
    assert float(copied["Margin (%)"]) == pytest.approx(100 / 3, abs=1e-4)
    assert float(copied["Costs for the stated profit, $"]) == 22_000
    assert float(copied["Revenue for the stated profit, $"]) == 48_000


def test_every_column_sorts_with_what_is_unknown_last(make, silver):
    page = make(silver(name=["Shop 10", "Shop 9", "shop 2"], expenses=[17_000.0, None, 28_000.0]))

    def order(key, direction):
        place = [one.key for one in page.model.columns].index(key)
        page.table.sortByColumn(place, direction)
        return [one["account"] for one in page.model.records]

    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    assert order("account", up) == ["shop 2", "Shop 9", "Shop 10"]
    assert order("account", down) == ["Shop 10", "Shop 9", "shop 2"]
    assert order("net_profit", up) == ["shop 2", "Shop 10", "Shop 9"]
    page.table.selectRow(0)
    assert order("net_profit", down) == ["Shop 10", "shop 2", "Shop 9"]
    assert [page.model.records[row]["account"] for row in page.table.picked()] == ["shop 2"]
    assert "the net profit of 1 accounts is not known (Shop 9 (" in page.hint.text()
    assert plain(page.headline).startswith("2 accounts: revenue $ 86,000 − costs $ 45,000")


def test_all_accounts_are_saved_however_many(make, market, tmp_path):
    page = make(market)
    page.export.save_to(tmp_path / "profit")
    settle(page.panel)
    with (tmp_path / "profit.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == COUNT + 1
    assert rows[0][:3] == ["Rank", "Account", "Net profit, $"]
    assert rows[1][:2] == ["1.0", f"Shop {COUNT - 1}"]
    assert page.panel.said[-1][0] == "success"
    page.export.save_to(tmp_path / "nowhere" / "profit.csv")
    assert page.panel.said[-1][0] == "error"


# What is wrong


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"expenses": [17_000, -5, 3]}, 'Accounts, account Dorne 2 (A300010): expenses = "-5" is negative.'),
        ({"expenses": ["$17,000", "n/a", "3"]}, 'account Dorne 2 (A300010): expenses = "n/a" is text'),
        ({"revenue": ["$39,000", "€42,000", "$47,000"]}, "revenue mixes the currencies USD, EUR"),
        ({"expenses": ["€17,000", "€28,000", "€28,000"]}, "revenue in USD and expenses in EUR"),
    ],
)
def test_a_wrong_figure_is_named_once_and_the_choices_stay(make, silver, columns, said):
    page = make(silver(**columns))
    assert page.hint.text().startswith("⚠ ")
    assert said in page.hint.text()
    assert page.model.rowCount() == 0
    assert page.headline.isHidden()
    assert page.form.isEnabled()
    assert page.form.choice().revenue == "revenue"


def test_without_accounts_or_market_the_page_says_what_to_do(make, tmp_path):
    page = make(None)
    assert "Open a market with accounts" in page.hint.text()
    assert not page.form.isEnabled()
    units = chessboard(3)
    path = tmp_path / "bare.gpkg"
    Market.create(path, units, None, unit_id_name="zip", measures=("workload", "potential"), title="Bare")
    page = make(path)
    assert "Open a market with accounts" in page.hint.text()
    assert page.settings()["revenue"] == ""


def test_without_fields_that_are_known_the_page_asks(make, tmp_path):
    page = make(market_with_money(tmp_path / "m.gpkg"))  # no costs
    assert page.form.choice().revenue == "revenue_usd"
    assert "Choose at least one field of costs" in page.hint.text()
    changed(page, page.form.revenue, "")
    assert "Choose the field of the accounts with their revenue" in page.hint.text()


def test_a_closed_market_leaves_nothing(make, market):
    page = make(market)
    assert page.model.rowCount() == COUNT
    page._session.close()
    settle(page.panel)
    assert page.model.rowCount() == 0
    assert page.groups.records == []
    assert "Open a market" in page.hint.text()


# Choices


def test_what_is_chosen_is_kept_in_the_market(make, silver):
    path = silver(travel_cost=[1, 2, 3])
    page = make(path)
    check(page, "expenses", "travel_cost")
    page.only.click()
    page.form.salary.setValue(90_000.0)
    changed(page, page.form.group, "rep")
    changed(page, page.form.stated_profit, "")
    page._session.close()
    with Market.open(path, write=False) as kept:
        assert kept.settings()[SETTING]["profit"]["costs"] == ["expenses", "travel_cost"]
    again = make(path)
    choice = again.form.choice()
    assert choice.costs == ("expenses", "travel_cost")
    assert (choice.salary, choice.group, choice.stated_profit) == (90_000.0, "rep", "")
    assert again.only.isChecked()


def test_a_page_that_was_never_seen_keeps_what_was_kept(make, silver):
    path = silver()
    make(path)._session.close()
    session = MarketSession()
    session.open(loaded_from(path))
    panel = PerformancePanel(session, WorkRunner())  # not shown
    assert panel.profit.settings()["revenue"] == "revenue"
    session.close()
    with Market.open(path, write=False) as kept:
        assert kept.settings()[SETTING]["profit"]["revenue"] == "revenue"
    panel.deleteLater()


def test_what_was_kept_of_other_fields_is_guessed_anew():
    names = ["revenue_usd", "cost_usd"]
    kept = {"revenue": "gone", "costs": ["gone"], "salary": "much", "group": 3, "stated_margin": ""}
    assert choice_from(kept, names) == ProfitChoice("revenue_usd", ("cost_usd",))
    assert choice_from({"costs": []}, names).costs == ()  # none were chosen, and that is kept


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["revenue_usd", "revenue_before_usd", "cost_usd"], ProfitChoice("revenue_usd", ("cost_usd",))),
        (["Sales", "Travel costs", "Marketing Cost"], ProfitChoice("Sales", ("Travel costs", "Marketing Cost"))),
        # What the algorithm wrote holds all costs: their parts would count twice.
        (["revenue", "travel_cost", "cost_total", "net_profit", "margin", "workload"],
         ProfitChoice("revenue", ("cost_total",), "net_profit", "margin", hours="workload")),
        (["cost_center", "cost_per_hour", "calls"], ProfitChoice()),
    ],
)  # fmt: skip
def test_fields_are_guessed_by_their_names(names, expected):
    assert guess(names) == expected


def test_a_narrow_dock_has_its_fields_in_a_tab(make, market):
    page = make(market)
    titles = lambda: [page.tabs.tabText(n) for n in range(page.tabs.count())]  # noqa: E731
    assert titles() == ["&Accounts", "S&ums", "C&hart"]
    page.panel.setMinimumWidth(340)
    page.panel.resize(380, 600)
    QCoreApplication.processEvents()
    assert titles() == ["&Fields", "&Accounts", "S&ums", "C&hart"]
    assert page.tabs.currentIndex() == 1
    assert page.panel.width() == 380


def test_the_menu_stays_open_while_names_are_checked(qgis_app):
    button = CheckMenu("{} chosen".format, None)
    button.offer({"one": False, "two": True, "three": False})
    edits = []
    button.edited.connect(lambda: edits.append(button.chosen()))
    menu = button.choices
    menu.popup(button.pos())
    for name in ("one", "three"):
        action = next(one for one in menu.actions() if one.text() == name)
        QTest.mouseMove(menu, menu.actionGeometry(action).center())
        menu.setActiveAction(action)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                         menu.actionGeometry(action).center())  # fmt: skip
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert edits == [["one", "two"], ["one", "two", "three"], ["one", "two"]]
    assert button.text() == "2 chosen"
    button.forbid(["two"])
    assert button.chosen() == ["one"]
    menu.close()
    button.deleteLater()
