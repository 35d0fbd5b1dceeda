from __future__ import annotations

from collections import deque

import numpy as np
import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest

from territory_designer.desktop.accounts import account_columns, account_model
from territory_designer.desktop.accounts.account_columns import rank_texts, roles_of
from territory_designer.desktop.accounts.account_model import AccountModel
from territory_designer.desktop.accounts.account_panel import AccountPanel
from tests.desktop.markets import session_of

SIDE = 8


@pytest.fixture
def session(qgis_app, tmp_path):
    session = session_of(tmp_path, side=SIDE, territories=4)
    yield session
    session.close()


@pytest.fixture
def panel(session):
    QgsSettings().remove("territory_designer/accounts")
    panel = AccountPanel(session)
    panel.resize(800, 300)
    panel.show()
    yield panel
    panel.hide()
    panel.deleteLater()


def align(session):
    """Make the scenario on the screen the alignment in force."""
    active = session.market.active_scenario()
    session.market.set_alignment(active)
    session._read_scenario(active)
    session.switched.emit()


def column(panel, key):
    return [one.key for one in panel.model.columns].index(key)


def texts(panel, key):
    place = column(panel, key)
    return [panel.model.index(row, place).data() for row in range(panel.model.rowCount())]


def search(panel, text):
    panel.search.setText(text)
    panel._typing.timeout.emit()


def done(job):
    """Result of a job that yields."""
    found = []

    def whole():
        found.append((yield from job))

    deque(whole(), maxlen=0)
    return found[0]


def test_the_accounts_of_the_selected_zips_are_listed(panel, session):
    assert panel.pages.currentWidget() is panel.hint
    assert "Select ZIPs on the map" in panel.hint.text()
    assert "192 accounts" in panel.hint.text()
    session.select([0, 9])
    assert panel.pages.currentWidget() is panel.table
    assert texts(panel, "name") == ["Shop 0", "Shop 1", "Shop 2", "Shop 27", "Shop 28", "Shop 29"]
    assert texts(panel, "zip") == ["30000"] * 3 + ["30009"] * 3
    assert texts(panel, "segment")[0] == "K"
    assert "6 accounts" in panel.sums.text()
    assert "workload 126" in panel.sums.text()
    session.select([])
    assert panel.pages.currentWidget() is panel.hint


def test_figures_sort_as_numbers_and_names_in_natural_order(panel, session):
    session.select([0, 3, 40])
    header = panel.table.horizontalHeader()
    header.setSortIndicator(column(panel, "name"), Qt.SortOrder.AscendingOrder)
    assert texts(panel, "name")[-4:] == ["Shop 11", "Shop 120", "Shop 121", "Shop 122"]
    header.setSortIndicator(column(panel, "potential"), Qt.SortOrder.DescendingOrder)
    assert texts(panel, "potential")[:4] == ["1,400", "1,400", "1,400", "1,030"]
    header.setSortIndicator(column(panel, "then"), Qt.SortOrder.DescendingOrder)
    assert texts(panel, "then")[0].startswith("T02")


def test_search_finds_names_segments_and_zips(panel, session):
    session.select(range(SIDE * SIDE))
    search(panel, "shop 19")
    assert texts(panel, "name") == ["Shop 19", "Shop 190", "Shop 191"]
    search(panel, "30063")
    assert len(texts(panel, "zip")) == 3
    search(panel, "no such")
    assert "passes the filter" in panel.hint.text()
    search(panel, "")
    assert panel.model.rowCount() == 192


def test_what_changes_hands_is_marked_and_can_be_picked_out(panel, session):
    align(session)
    session.select([0, 2])
    session.move([2], 0)
    assert texts(panel, "now")[3:] == ["T02 · Rep 2"] * 3
    assert texts(panel, "then") == ["T01 · Rep 1"] * 3 + ["→ T01 · Rep 1"] * 3
    place = column(panel, "then")
    bold = [panel.model.index(row, place).data(Qt.ItemDataRole.FontRole) is not None for row in range(6)]
    assert bold == [False] * 3 + [True] * 3
    assert "T02" in panel.model.index(3, place).data(Qt.ItemDataRole.ToolTipRole)
    assert "3 change hands" in panel.sums.text()
    panel.changing.setChecked(True)
    assert texts(panel, "name") == ["Shop 6", "Shop 7", "Shop 8"]
    session.undo_stack.undo()
    assert panel.model.rowCount() == 0
    assert "passes the filter" in panel.hint.text()


def test_without_an_alignment_nobody_owns_them_now(panel, session):
    session.select([0])
    assert panel.table.isColumnHidden(column(panel, "now"))
    align(session)
    assert not panel.table.isColumnHidden(column(panel, "now"))


def test_owners_follow_names_and_reps(panel, session):
    session.select([0])
    session.rename(0, "Coast")
    session.set_rep(0, None)
    assert texts(panel, "then") == ["Coast"] * 3


def test_a_click_or_enter_asks_for_the_account_on_the_map(panel, session):
    shown = []
    panel.account_activated.connect(shown.append)
    session.select([1])
    index = panel.model.index(1, 0)
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=panel.table.visualRect(index).center())
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert shown == [4, 4]
    assert session.accounts["name"].iloc[4] == index.data()


def test_copy_takes_the_selected_rows_or_all(panel, session):
    session.select([0, 1])
    panel.copy_button.click()
    lines = QGuiApplication.clipboard().mimeData().text().splitlines()
    assert len(lines) == 7
    assert "Workload (h/year)" in lines[0].split("\t")
    panel.table.selectRow(5)
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().mimeData().text().splitlines()
    assert [line.split("\t")[0] for line in lines[1:]] == ["Shop 5"]


def test_a_hidden_panel_catches_up_when_it_is_shown(panel, session):
    panel.hide()
    session.select([0])
    assert panel.model.rowCount() == 0
    panel.show()
    assert panel.model.rowCount() == 3


def test_friendly_sentences_without_market_and_without_accounts(panel, session, tmp_path):
    session.close()
    assert "Open a market" in panel.hint.text()
    assert panel.model.columnCount() == 0
    (tmp_path / "bare").mkdir()
    bare = session_of(tmp_path / "bare", side=4, territories=2, accounts=False)
    other = AccountPanel(bare)
    other.show()
    bare.select([0])
    assert "no accounts" in other.hint.text()
    bare.close()
    other.deleteLater()


def test_long_lists_are_sorted_in_slices_with_the_same_result(session, monkeypatch):
    monkeypatch.setattr(account_model, "SLICE", 7)
    monkeypatch.setattr(account_columns, "SLICE", 7)
    model = AccountModel(session)
    model.read()
    names = session.accounts["name"].to_numpy()
    rows = done(model.arrange(np.arange(SIDE * SIDE), "", False, 0, True))
    assert names[rows].tolist() == [f"Shop {number}" for number in range(191, -1, -1)]
    found = done(model.arrange(np.arange(SIDE * SIDE), "SHOP 1", False, 0, False))
    assert names[found].tolist()[:3] == ["Shop 1", "Shop 10", "Shop 11"]


def test_missing_values_come_last_and_are_blank(session):
    accounts = session.accounts.copy()
    accounts.loc[accounts.index[:2], ["workload", "name"]] = None
    session._loaded.accounts = accounts
    model = AccountModel(session)
    model.read()
    keys = [one.key for one in model.columns]
    for key in ("workload", "name"):
        for descending in (False, True):
            rows = done(model.arrange(np.array([0]), "", False, keys.index(key), descending))
            if key == "workload" or not descending:
                assert rows[0] == 2
    model.show_rows(np.array([0]))
    assert model.index(0, keys.index("workload")).data() == ""
    assert model.index(0, keys.index("name")).data() == ""


def test_columns_of_the_market_go_before_those_that_are_guessed():
    assert roles_of(["Customer", "Store type", "name", "Annual revenue", "unit"]) == {
        "name": "name",
        "segment": "Store type",
        "potential": "Annual revenue",
    }
    assert roles_of(["account_id", "unit"]) == {"name": "account_id"}


def test_texts_are_ranked_alike_whatever_the_slices(monkeypatch):
    values = ["b10", None, "B9", "a", "b9", float("nan"), ""]
    whole = done(rank_texts(values)).tolist()
    monkeypatch.setattr(account_columns, "SLICE", 2)
    assert done(rank_texts(values)).tolist() == whole == [2, 3, 1, 0, 1, 3, 3]
