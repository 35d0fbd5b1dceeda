"""The tab Profit: the table of accounts."""

from __future__ import annotations

import csv

import numpy as np
import pandas as pd
import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from territory_designer.desktop.performance import profit_data, profit_table
from territory_designer.planning.profit import profits
from tests.desktop.performance.steps import settle
from tests.desktop.profit.steps import COUNT, picked_accounts, plain


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


def test_what_is_selected_stays_so_when_it_is_sorted_and_qt_follows_no_cell(make, market, monkeypatch):
    page = make(market)
    place = [one.key for one in page.model.columns].index("account")
    page.table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    selection, followed = page.table.selectionModel(), []
    page.model.layoutAboutToBeChanged.connect(lambda: followed.append(len(page.model.persistentIndexList())))

    def select(*rows):
        selection.clearSelection()
        for row in rows:
            selection.select(page.model.index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)

    select(*range(0, COUNT, 2))
    before = picked_accounts(page)
    assert page.table.picked() == list(range(0, COUNT, 2))
    page.table.sortByColumn(place, Qt.SortOrder.DescendingOrder)
    assert picked_accounts(page) == before
    assert page.table.picked() == list(range(1, COUNT, 2))
    page.table.selectAll()
    page.table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    assert len(page.table.picked()) == COUNT
    monkeypatch.setattr(profit_table, "MOST_KEPT", 5)  # more would keep the window waiting
    select(0, 2, 3, 6)
    page.table.sortByColumn(place, Qt.SortOrder.DescendingOrder)
    assert page.table.picked() == [COUNT - 7, COUNT - 4, COUNT - 3, COUNT - 1]
    select(*range(6))
    page.table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    assert page.table.picked() == []
    assert max(followed) < 2 * page.model.columnCount()
    assert page.table.horizontalHeader().selectionModel() is not selection  # else each title looks at every row


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
    assert "the net profit of 1 account is not known (Shop 9 (" in page.hint.text()
    assert plain(page.headline).startswith("2 of 3 accounts: revenue $ 86,000 − costs $ 45,000")


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


def test_the_columns_of_what_is_stated_are_made_once(monkeypatch):
    revenue = pd.Series(np.full(500, 10.0), name="r")
    found = profits(revenue, [revenue.rename("c") / 2], stated_profit=revenue.rename("p"), one_by_one=False)
    made, full = [], np.full
    monkeypatch.setattr(np, "full", lambda *given: made.append(given) or full(*given))
    columns = profit_data._figures(found)
    assert len(made) <= 7  # a column each, not one for every difference
    assert columns["off"].tolist() == [5.0] * 500
    assert columns["profit_costs"].tolist() == [0.0] * 500
