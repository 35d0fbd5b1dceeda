"""The tab Profit: which fields are guessed, chosen and kept."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest

from territory_designer.desktop.field_boxes import CheckMenu
from territory_designer.desktop.market.session import MarketSession
from territory_designer.desktop.performance.performance_panel import SETTING, PerformancePanel
from territory_designer.desktop.performance.profit_choice import ProfitChoice, choice_from, guess
from territory_designer.desktop.work import WorkRunner
from territory_designer.workspace.market import Market
from tests.desktop.markets import loaded_from
from tests.desktop.profit.steps import changed, check


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
