"""Key figures per territory: from a table, from accounts, and everything that makes a bad table."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2

from territory_designer.planning.findings import DataError
from territory_designer.planning.kpi_accounts import account_columns, kpis_from_accounts
from territory_designer.planning.kpi_table import kpi_columns, read_kpis
from territory_designer.planning.performance import contrast, performance, service

WESTEROS = {
    "Territory": ["Dorne", "Westerlands", "Vale", "North"],
    "Leads": [18, 23, 22, 32],
    "Opportunities": [5, 8, 6, 11],
    "New Accounts": [3, 4, 2, 5],
}


def frame(**changes) -> pd.DataFrame:
    """The Westeros table of the article on the Silver Company, and more columns."""
    return pd.DataFrame({**WESTEROS, **changes})


def measured(**changes):
    kpis, _ = read_kpis(frame(**changes), "Westeros")
    return performance(kpis)


def test_the_funnel_of_westeros():
    found = measured()
    # Opportunities of leads 27.8, 34.8, 27.3, 34.4 %; new accounts of opportunities 60.0, 50.0, 33.3, 45.5 %.
    assert (100 * found.table["opportunity_rate"]).round(1).tolist() == [27.8, 34.8, 27.3, 34.4]
    assert (100 * found.table["win_rate"]).round(1).tolist() == [60.0, 50.0, 33.3, 45.5]
    assert found.table["conversion_n"].tolist() == [18, 23, 22, 32]
    # All: 95 leads, 30 opportunities, 14 new accounts: 14.7, 31.6, 46.7 %.
    assert [found.total[name] for name in ("leads", "opportunities", "new_accounts")] == [95, 30, 14]
    totals = [round(100 * found.total[name], 1) for name in ("conversion", "opportunity_rate", "win_rate")]
    assert totals == [14.7, 31.6, 46.7]
    assert all(verdict.best is None and verdict.worst is None for verdict in found.verdicts.values())


def test_figures_are_quotients_of_what_is_there():
    found = measured(
        Reps=[1, 1, 1, 2], Revenue=["$39,000", "$42,000", "$47,000", "$10,000"], Won=[3, 4, 0, 5], Closed=[6, 8, 4, 10],
        Won_Value=["$3,900", "$8,000", "$0", "$2,500"],
        Sales=[68, 88, 50, 100], Quota=[100, 100, 0, 80], Customers=[10, 10, 10, 10], Churned=[1, 0, 2, 3],
        Response_Hours=[4.0, 2.0, 8.0, 1.5],
    )  # fmt: skip
    table = found.table
    assert table["revenue_per_rep"].tolist() == [39_000, 42_000, 47_000, 5_000]
    assert table["average_deal"].tolist()[:2] == [1_300, 2_000]  # of the deals won, not of the revenue of all customers
    assert np.isnan(table.loc["Vale", "average_deal"])
    assert found.total["average_deal"] == 14_400 / 12
    assert table["attainment"].tolist()[:2] == [0.68, 0.88]
    assert np.isnan(table.loc["Vale", "attainment"])
    assert table["close_rate"].tolist() == [0.5, 0.5, 0.0, 0.5]
    assert found.total["attainment"] == pytest.approx(306 / 280)
    assert found.total["churn"] == pytest.approx(6 / 40)
    assert "response_hours" not in found.total
    assert found.verdicts["churn"].leading == "Westerlands"


@pytest.mark.parametrize("name", ["won_value", "Won Revenue", "deal_value_usd", "New revenue"])
def test_the_value_of_the_deals_won_is_known_by_name(name):
    table = frame(Won=[3, 4, 2, 5], Revenue=[900, 900, 900, 900], **{name: [30, 20, 30, 5]})
    kpis, findings = read_kpis(table, "KPIs")
    assert findings == []
    assert performance(kpis).table["average_deal"].tolist() == [10, 5, 15, 1]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            {"Won": [3, 4, 2, 5], "Revenue": [9, 9, 9, 9]},
            "KPIs: the average deal is left out, as there is no won_value, the value of the deals won.",
        ),
        (
            {"Won_Value": [3, 4, 2, 5]},
            "KPIs: the average deal is left out, as there is no won, the number of deals won.",
        ),
        (
            {"Average Deal": [3, 4, 2, 5], "Won": [1, 1, 1, 1]},
            "KPIs: the average deal is left out, as there is no won_value, the value of the deals won. Average Deal is "
            "not read, as it cannot be recomputed.",
        ),
        (
            {"Average Deal": [3, 4, 2, 5], "Won": [1, 1, 1, 1], "Won_Value": [1, 1, 1, 1]},
            "KPIs: Average Deal is not read; the average deal is computed as won_value / won.",
        ),
    ],
    ids=["no value", "no number", "stated only", "stated too"],
)
def test_what_the_average_deal_lacks_is_said(columns, expected):
    kpis, findings = read_kpis(frame(**columns), "KPIs")
    assert [finding.message for finding in findings] == [expected]
    assert ("average_deal" in performance(kpis).table) == ("is computed as" in expected)


def test_nobody_asks_for_the_value_of_deals_where_only_the_close_rate_is_wanted():
    assert read_kpis(frame(Won=[3, 4, 2, 5], Closed=[6, 8, 4, 10]), "KPIs")[1] == []


def test_the_value_of_deals_that_were_not_is_in_no_average():
    kpis, findings = read_kpis(frame(Won=[3, 0, 2, 5], Won_Value=[30, 900, 20, 50]), "KPIs")
    assert [finding.message for finding in findings] == [
        "KPIs: won_value is above 0 but won is 0 in row 2 (Westerlands); won_value is left out there. Correct one."
    ]
    assert performance(kpis).total["average_deal"] == 10


def test_only_what_is_there_is_computed():
    kpis, _ = read_kpis(frame()[["Territory", "Leads"]], "KPIs")
    assert list(performance(kpis).table.columns) == ["leads"]


def test_the_report_is_plain_json():
    report = json.loads(json.dumps(measured(Reps=[1, 1, 0, 2]).as_dict(), allow_nan=False))
    assert report["territories"][0]["territory"] == "Dorne"
    assert report["territories"][2]["opportunities_per_rep"] is None
    assert {"rate": "conversion", "territory": "Dorne", "n": 18} in report["small_samples"]
    assert report["verdicts"]["conversion"]["best"] is None
    assert report["contrast"]["by"] == "conversion"


def test_over_and_under_served_needs_more_than_chance():
    found = service(pd.Series([300, 500, 400, 395, 4, 8.0]), pd.Series([1.0, 1, 1, 1, 0.01, 0]))
    assert found["service"].tolist() == ["over-served", "under-served", "even", "even", "even", None]
    few = service(pd.Series([3.0, 5, 4]), pd.Series([1.0, 1, 1]))
    assert few["service"].tolist() == ["too few to say", "too few to say", "even"]
    assert few["opportunities_relative"].tolist() == [0.75, 1.25, 1.0]


def test_the_interval_of_a_count_is_the_exact_one():
    # Garwood: 10 events have the 95 % interval 4.80 to 18.39; 0 events 0 to 3.69.
    found = service(pd.Series([10.0, 0.0]), pd.Series([1.0, 2.0]))
    assert found["opportunities_per_rep_low"].round(2).tolist() == [4.80, 0.0]
    assert found["opportunities_per_rep_high"].tolist() == pytest.approx([18.39, chi2.ppf(0.975, 2) / 4], abs=0.005)


def test_highest_and_lowest_side_by_side():
    few = contrast(measured(), "conversion")
    assert (few["highest"], few["lowest"]) == ("Westerlands", "Vale")
    assert [row["beyond_chance"] for row in few["figures"]] == [False, False, False]
    assert "Chance alone" in few["text"]
    many = pd.DataFrame({"Territory": ["A", "B"], "Leads": [900, 900], "New Accounts": [300, 90], "Reps": [1, 1],
                         "Opportunities": [500, 400], "Revenue": [9e5, 3e5]})  # fmt: skip
    found = contrast(performance(read_kpis(many, "KPIs")[0]))
    assert found["by"] == "revenue_per_rep"
    beyond = {row["figure"]: row["beyond_chance"] for row in found["figures"]}
    assert beyond == {"conversion": True, "opportunity_rate": True, "win_rate": True, "revenue_per_rep": None,
                      "opportunities_per_rep": True, "revenue": None}  # fmt: skip


@pytest.mark.parametrize("leads", [[18], [0, 0]])
def test_nothing_to_put_side_by_side(leads):
    rows = len(leads)
    table = pd.DataFrame({"territory": list("AB")[:rows], "leads": leads, "new": [0] * rows})
    assert contrast(performance(read_kpis(table, "KPIs")[0])) is None


@settings(max_examples=40)
@given(st.lists(st.tuples(*[st.integers(0, 50)] * 3), min_size=1, max_size=8), st.randoms())
def test_totals_add_up_in_any_order(rows, random):
    table = pd.DataFrame(
        {
            "territory": [f"T{n}" for n in range(len(rows))],
            "leads": [max(row) for row in rows],
            "opportunities": [sorted(row)[1] for row in rows],
            "new_accounts": [min(row) for row in rows],
        }
    )
    found = performance(read_kpis(table, "KPIs")[0])
    shuffled = table.sample(frac=1, random_state=random.randrange(1000))
    again = performance(read_kpis(shuffled, "KPIs")[0])
    assert found.total["leads"] == table["leads"].sum()
    pd.testing.assert_frame_equal(found.table, again.table.loc[found.table.index])


def test_columns_are_known_by_name():
    names = ["Region", "Lead Count", "Opps", "NEW", "Deals won", "Headcount", "weather"]
    assert kpi_columns(names) == {
        "territory": "Region", "leads": "Lead Count", "opportunities": "Opps", "new_accounts": "NEW",
        "won": "Deals won", "reps": "Headcount",
    }  # fmt: skip


def test_amounts_may_name_their_currency():
    assert kpi_columns(["territory", "revenue_usd", "Quota (EUR)", "SALES GBP", "potential_served_cad"]) == {
        "territory": "territory", "revenue": "revenue_usd", "quota": "Quota (EUR)", "sales": "SALES GBP",
        "potential_served": "potential_served_cad",
    }  # fmt: skip
    assert kpi_columns(["revenue_usd", "Revenue", "closed_won_usd", "leads_eur"]) == {"revenue": "Revenue"}
    assert account_columns(["Owner", "quota_usd", "potential_chf", "leads"]) == {
        "rep": "Owner", "quota": "quota_usd", "potential": "potential_chf", "leads": "leads",
    }  # fmt: skip
    kpis, _ = read_kpis(pd.DataFrame({"territory": ["N", "S"], "revenue_usd": ["$39,000", "$12,500"]}), "KPIs")
    assert kpis["revenue"].tolist() == [39000.0, 12500.0]


def test_stated_rates_are_recomputed():
    stated = ["16.6%", "17.4%", "9.1%", "15.6%"]
    _, findings = read_kpis(frame(**{"Conversion Rate": stated}), "Westeros")
    wrong = [finding for finding in findings if finding.severity == "warning"]
    assert [finding.message for finding in wrong] == [
        "Westeros, row 1 (Dorne): Conversion Rate is stated as 16.6%, but 3 of 18 is 16.7 %: it was cut, not rounded."
    ]


@pytest.mark.parametrize(
    ("percent", "stated"), [(True, [16.7, 17.4, 9.1, 15.6]), (False, [0.167, 0.174, 0.091, 0.156])]
)
def test_rates_without_a_sign_are_asked_for(percent, stated):
    table = frame(**{"Conversion Rate": stated})
    assert read_kpis(table, "Westeros", percent=percent)[1] == []
    with pytest.raises(DataError, match=r"Westeros, row 1: Conversion Rate .* may be"):
        read_kpis(table, "Westeros")


def test_stated_rates_without_their_counts_are_read_and_left_out():
    table = frame(
        **{"Conversion Rate": ["16.7%", "17 %", None, "15.6%"], "Close Rate": ["50 %"] * 4, "Won": [1, 2, 1, 2]}
    )
    _, findings = read_kpis(table.drop(columns="New Accounts"), "Westeros")
    assert [finding.message for finding in findings] == [
        "Westeros: Conversion Rate cannot be recomputed and is left out, as there is no new_accounts.",
        "Westeros: Close Rate cannot be recomputed and is left out, as there is no closed.",
    ]
    alone = pd.DataFrame({"territory": ["N"], "revenue": [1], "churn": ["5 %"]})
    assert "as there is no churned and no customers." in read_kpis(alone, "KPIs")[1][0].message


@pytest.mark.parametrize(
    ("stated", "percent", "expected"),
    [
        ("120 %", None, 'row 1: conversion = "120 %" is above 100 %'),
        (1.7, False, 'row 1: conversion = "1.7" is above 100 %'),
        (16.6, None, "may be 16.6 % or 1660 %. Say whether conversion is in percent or in shares of 1"),
    ],
)
def test_stated_rates_without_their_counts_must_be_rates(stated, percent, expected):
    table = pd.DataFrame({"territory": ["N"], "leads": [9], "conversion": [stated]})
    with pytest.raises(DataError) as caught:
        read_kpis(table, "KPIs", percent=percent)
    assert expected in str(caught.value)


def test_euros_are_not_divided_by_dollars():
    table = frame(Sales=["$1", "$2", "$3", "$4"], Quota=["1 €", "2 €", "3 €", "4 €"])
    with pytest.raises(DataError) as caught:
        read_kpis(table, "KPIs")
    expected = "KPIs: amounts are in different currencies: Sales in USD and Quota in EUR. Convert them to one currency."
    assert str(caught.value) == expected
    with pytest.raises(DataError, match="revenue in USD and potential in EUR"):
        kpis_from_accounts(ACCOUNTS.assign(revenue="$1", potential="1 €"), TERRITORY, "Accounts")


def test_a_line_of_sums_is_no_territory():
    table = frame()
    table.loc[4] = ["Total", 95, 30, 14]
    kpis, findings = read_kpis(table, "Westeros")
    assert list(kpis.index) == WESTEROS["Territory"]
    assert "the row Total holds the sums" in findings[0].message
    table.loc[4] = ["Total", 12, 5, 3]  # a territory by that name
    assert len(read_kpis(table, "Westeros")[0]) == 5


def test_a_null_is_listed_and_takes_only_its_own_figures_away():
    kpis, findings = read_kpis(frame(Leads=[18, None, 22, 32]), "Westeros")
    assert [finding.message for finding in findings] == [
        "Westeros: Leads is null in 1 of 4 rows (row 2); figures that need it are left out."
    ]
    found = performance(kpis)
    assert np.isnan(found.table.loc["Westerlands", "conversion"])
    assert found.table.loc["Westerlands", "win_rate"] == 0.5
    assert found.total["conversion"] == pytest.approx(10 / 72)  # without the new accounts of the Westerlands


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"New Accounts": [3, 24, 2, 5]}, "Westeros, row 2 (Westerlands): New Accounts = 24 is more than Leads = 23"),
        ({"Leads": [18, -1, 22, 32]}, 'Westeros, row 2: Leads = "-1" is negative'),
        ({"Leads": [18, "many", 22, 32]}, 'Westeros, row 2: Leads = "many" is text'),
        ({"leads": [1, 2, 3, 4]}, "more than one column of the same name: Leads and leads"),
        ({"Territory": ["Dorne", "Vale", "Vale", "North"]}, "more than one row for Vale (rows 2, 3)"),
        ({"Territory": ["Dorne", " ", "Vale", "North"]}, "Westeros, row 2: Territory is empty"),
        ({"Conversion Rate": ["16.7%", "117 %", "9.1%", "15.6%"]}, "Westeros, row 2: Conversion Rate"),
        ({"Revenue": ["$1", "1 €", "$3", "$4"]}, "Revenue mixes the currencies"),
    ],
    ids=["rate above 1", "negative", "text", "two columns", "two rows", "no name", "stated above 1", "currencies"],
)
def test_bad_tables_are_refused_with_row_and_field(changes, expected):
    with pytest.raises(DataError) as caught:
        read_kpis(frame(**changes), "Westeros")
    assert expected in str(caught.value)


def test_a_table_without_territories_or_figures():
    with pytest.raises(DataError, match="no column with the territory"):
        read_kpis(frame().drop(columns="Territory"), "KPIs")
    with pytest.raises(DataError, match="Known are: accounts, assigned"):
        read_kpis(frame()[["Territory"]], "KPIs")
    with pytest.raises(DataError, match="is empty"):
        read_kpis(frame().iloc[:0], "KPIs")


ACCOUNTS = pd.DataFrame(
    {
        "owner": ["Ann", "Ann", "Bob", "Ann", None],
        "leads": [True, True, False, True, None],
        "new accounts": [1, 0, 0, 1, 0],
        "response hours": [1.0, 3.0, None, 10.0, 4.0],
        "calls_planned": [12, 0, 4, 6, 2],
        "calls_made": [12, 1, 2, 0, 2],
        "potential": ["$10", "$20", "$30", None, "$5"],
        "revenue": [5, 0, 10, 0, 1],
    }
)
TERRITORY = pd.Series(["N", "N", "S", "S", None])


def test_accounts_are_added_up():
    kpis, covered, findings = kpis_from_accounts(ACCOUNTS, TERRITORY, "Accounts")
    assert list(kpis.index) == ["N", "S", None]
    assert kpis["accounts"].tolist() == [2, 2, 1]
    assert kpis["leads"].tolist() == [2, 1, 0]
    assert kpis["response_hours"].tolist() == [2.0, 10.0, 4.0]
    assert kpis["reps"].tolist() == pytest.approx([2 / 3, 4 / 3, 0])
    assert covered.total["called_as_planned"]["n"] == 4
    messages = " ".join(finding.message for finding in findings)
    assert "leads is null in 1 of 5 rows (row 5); it counts as 0" in messages
    assert "response hours is null in 1 of 5 rows (row 3); it is left out of the median" in messages
    assert "1 of 5 accounts have no territory (rows 5)" in messages
    found = performance(kpis)
    assert found.total["accounts"] == 5
    assert found.total["assigned_rate"] == 0.8
    assert json.loads(json.dumps(found.as_dict(), allow_nan=False))["territories"][2]["territory"] is None


def test_the_average_deal_of_accounts_is_of_their_deals():
    accounts = ACCOUNTS.assign(won=[2, 0, 1, 0, 1], won_value=[20, None, 6, 0, 7])
    kpis, _, findings = kpis_from_accounts(accounts, TERRITORY, "Accounts")
    assert performance(kpis).table["average_deal"].tolist() == [10, 6, 7]
    assert "deals" not in " ".join(finding.message for finding in findings)


@pytest.mark.parametrize(("won", "value"), [(1, None), (None, 8), (0, 8)])
def test_deals_of_unknown_value_count_not_as_0(won, value):
    accounts = ACCOUNTS.assign(won=[2, won, 1, 0, 1], won_value=[20, value, 6, 0, 7])
    kpis, _, findings = kpis_from_accounts(accounts, TERRITORY, "Accounts")
    found = performance(kpis)
    assert np.isnan(found.table["average_deal"].iloc[0])
    assert found.table["average_deal"].tolist()[1:] == [6, 7]
    assert found.total["average_deal"] == 13 / 2
    told = (
        "Accounts: 1 of 5 accounts have deals without a value, or a value without deals (row 2); the average deal of "
        "their territories is left out. Give both won and won_value."
    )
    assert told in [finding.message for finding in findings]


def test_accounts_that_won_without_a_value_lack_it():
    _, _, findings = kpis_from_accounts(ACCOUNTS.assign(won=1), TERRITORY, "Accounts")
    assert any("there is no won_value, the value of the deals won." in finding.message for finding in findings)


def test_accounts_that_are_wrong_name_the_row():
    with pytest.raises(DataError, match='Accounts, row 2: leads = "-1" is negative'):
        kpis_from_accounts(pd.DataFrame({"leads": [1, -1]}), pd.Series(["N", "N"]), "Accounts")
    with pytest.raises(DataError, match="is empty"):
        kpis_from_accounts(ACCOUNTS.iloc[:0], TERRITORY.iloc[:0], "Accounts")
    twice = pd.DataFrame([[1, 1]], columns=["leads", "Leads"])
    with pytest.raises(DataError, match="leads and Leads"):
        kpis_from_accounts(twice, pd.Series(["N"]), "Accounts")
