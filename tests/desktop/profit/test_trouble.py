"""The tab Profit: wrong figures, no figures, no market."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from territory_designer.desktop.performance.performance_data import account_ids, account_names
from territory_designer.desktop.performance.profit_choice import amount_fields
from territory_designer.workspace.market import Market
from tests.desktop.markets import chessboard, market_with_money
from tests.desktop.performance.steps import settle
from tests.desktop.profit.steps import COUNT, SILVER, by_name, changed, plain


def test_amounts_in_euros_are_said(make, silver):
    fields = ("revenue", "expenses", "net_profit")
    page = make(silver(**{name: [f"{text[1:].replace(',', '.')},00 €" for text in SILVER[name]] for name in fields}))
    assert by_name(page)["Dorne 1"]["net_profit"] == "22,000"
    assert "Amounts are in EUR; $ stands for the currency of your data." in page.hint.text()


def test_nothing_known_is_no_result_of_zero(make, silver):
    page = make(silver(expenses=[None] * 3))
    assert page.form.choice().costs == ("expenses",)
    assert page.headline.isHidden()
    assert "the net profit of 3 accounts is not known" in page.hint.text()
    assert page.groups.records == []


def test_accounts_without_a_name_are_called_by_their_id_or_row(make, silver):
    page = make(silver(name=["Dorne 1", None, ""]))
    assert list(by_name(page)) == ["Dorne 1", "A300020", "⚠ A300010"]
    frame = pd.DataFrame({"name": [None, " ", "'t Hoekje", np.nan], "account_id": ["A1", None, "A3", 4]})
    names = account_names(frame)
    assert names == ["A1", "row 2", "'t Hoekje", "4"]
    assert account_names(frame[["name"]]) == ["row 1", "row 2", "'t Hoekje", "row 4"]
    assert account_ids(frame, names) == ["A1", "row 2", "'t Hoekje (A3)", "4"]


def test_margins_in_percent_that_are_read_as_shares_say_what_to_choose(make, silver):
    page = make(silver(margin=[56.4, 33.3, 40.4]))
    changed(page, page.form.percent, "share")
    assert 'margin = "56.4" is above 100 %' in page.hint.text()
    assert page.hint.text().endswith('Or choose percent in "Margins are in".')
    assert page.form.percent.isVisible()
    changed(page, page.form.percent, "percent")
    assert "Margins are in" not in page.hint.text()
    assert "43.0 %" in plain(page.headline)


@pytest.mark.parametrize("text", ["$1,000", "12 %"])
def test_figures_far_down_make_a_field_of_amounts(text):
    values = [None] * 9_000 + [text] * 1_000
    frame = pd.DataFrame({"told": values, "note": [None] * 9_000 + ["late"] * 1_000})
    assert amount_fields(frame) == ["told"]


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
