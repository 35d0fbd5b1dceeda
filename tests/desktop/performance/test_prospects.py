"""The dock Performance: accounts that are like the most profitable ones."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from territory_designer.desktop.performance.performance_data import Owned, Wish, prospects_of
from territory_designer.planning.findings import DataError
from tests.desktop.performance.steps import prospects_shown, settle


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


def prospects_in(frame, **changes):
    """Prospects of a few accounts of one kind, of whom nothing else is known."""
    accounts = pd.DataFrame(frame)
    nobody = np.full(len(accounts), None, dtype=object)
    wish = Wish(**{"revenue": "revenue", "cost": "cost", "status": "status", "value": "prospect", "traits": ("kind",),
                   "count": 9, **changes})  # fmt: skip
    return prospects_of(wish, Owned(accounts, nobody, nobody), pd.DataFrame(), np.full(len(accounts), -1))


ACCOUNTS = {
    "name": ["known", "unknown cost", "unknown revenue", "small", "p1", "p2"],
    "revenue": [100.0, 90.0, None, 50.0, 0.0, None],
    "cost": [20.0, None, 10.0, 20.0, None, 5.0],
    "status": [*["customer"] * 4, *["prospect"] * 2],
    "kind": ["a", "b", "b", "a", "b", "a"],
}


def test_accounts_of_unknown_profit_are_no_models():
    found = prospects_in(ACCOUNTS)
    assert (found.best, found.prospects, found.unknown, found.unsure) == (1, 2, 2, 0)
    assert {(one["like"], one["like_profit"]) for one in found.records} == {("known", 80.0)}
    assert [one["account"] for one in found.records] == ["p2", "p1"]
    with pytest.raises(DataError, match="No customer has a known profit: revenue / cost is null"):
        prospects_in({**ACCOUNTS, "cost": [None] * 6})


def test_without_a_status_a_null_revenue_makes_no_prospect():
    found = prospects_in(ACCOUNTS, status="", value="")
    assert [one["account"] for one in found.records] == ["p1"]
    assert (found.best, found.prospects, found.unknown, found.unsure) == (1, 1, 1, 2)
    with pytest.raises(DataError, match="revenue is null for 2 accounts: whether they are prospects is not known"):
        prospects_in({**ACCOUNTS, "revenue": [100.0, 90.0, None, 50.0, 1.0, None]}, status="", value="")


def test_without_a_cost_the_profit_is_the_revenue():
    found = prospects_in(ACCOUNTS, cost="")
    assert (found.best, found.unknown) == (1, 1)
    assert found.records[0]["like_profit"] == 100.0


def test_revenue_and_cost_in_different_currencies_have_no_profit():
    texts = {"revenue": ["€ 100", "€ 90", None, "€ 50", "€ 0", None], "cost": ["$20", None, "$10", "$20", None, "$5"]}
    expected = "Accounts: amounts are in different currencies: revenue in EUR and cost in USD."
    with pytest.raises(DataError, match=expected):
        prospects_in({**ACCOUNTS, **texts})


def test_the_page_says_how_many_accounts_have_no_known_profit(make, tmp_path):
    panel = make()
    page = prospects_shown(panel)
    assert "not known" not in page.hint.text()
    panel._session.accounts.loc[panel._session.accounts.index[[1, 2]], "cost_usd"] = np.nan
    panel._session.accounts.loc[panel._session.accounts.index[[0, 3, 6]], "revenue_usd"] = np.nan
    page.again.click()
    settle(panel)
    assert "Not among these: 2 accounts whose profit is not known (null)." in page.hint.text()
    page.status.setCurrentIndex(0)
    settle(panel)
    assert "33 prospects" in page.hint.text()
    assert "Left out: 3 accounts whose revenue is null; choose a status" in page.hint.text()


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
