"""A walk through the worked examples of four articles on sales territories: what is right in them, and what is not.

- "Sales territory management" (a software company that redrew its regions): quota attainment before and after.
- The Map My Customers guide to sales territory management: the Silver Company in Westeros (accounts, funnel) and the
  touches that a client of high priority gets in a month.
- A glossary of sales planning: the rule of 80 and 20.
- The Everstage article on territory mapping has claims, but no worked numbers.

Each section reads the table as it is printed, recomputes it, and says what holds and what does not.
"""

from __future__ import annotations

import pandas as pd
import pytest

from territory_designer.planning.call_plan import read_call_plan
from territory_designer.planning.kpi_table import read_kpis
from territory_designer.planning.lookalikes import lookalikes
from territory_designer.planning.performance import contrast, performance
from territory_designer.planning.profit import profits
from territory_designer.planning.rates import change
from territory_designer.planning.segments import abc
from territory_designer.planning.workload import compute_workload

# ---------------------------------------------------------------------------------------------------------------------
# 1. The accounts of the Silver Company, as printed.
# ---------------------------------------------------------------------------------------------------------------------
SILVER = pd.DataFrame(
    [
        ("Dorne 1", "$39,000", "$17,000", "$22,000"),
        ("Dorne 2", "$42,000", "$28,000", "$20,000"),
        ("Dorne 3", "$47,000", "$28,000", "$19,000"),
    ],
    columns=["Account", "Revenue", "Expenses", "Net Profit"],
)


@pytest.fixture(scope="module")
def silver():
    return profits(
        SILVER["Revenue"], [SILVER["Expenses"]], stated_profit=SILVER["Net Profit"], table="Silver Company",
        ids=list(SILVER["Account"]),
    )  # fmt: skip


def test_net_profit_is_right_but_for_dorne_2(silver):
    assert silver.table["net_profit"].tolist() == [22_000, 14_000, 19_000]
    assert silver.differing == ["Dorne 2"]
    told = [finding.message for finding in silver.findings if "Dorne 2" in finding.message]
    # 42,000 - 28,000 = 14,000. A net profit of 20,000 would need expenses of 22,000.
    assert len(told) == 1
    assert "14,000" in told[0]
    assert "20,000" in told[0]
    assert "22,000" in told[0]


def test_the_sum_as_printed_is_wrong_too(silver):
    assert silver.totals["revenue"] == 128_000
    assert silver.totals["costs"] == 73_000
    assert silver.totals["net_profit"] == 55_000
    assert silver.totals["stated_net_profit"] == 61_000


def test_margins(silver):
    assert (100 * silver.table["margin"]).round(1).tolist() == [56.4, 33.3, 40.4]
    assert round(100 * silver.totals["margin"], 1) == 43.0


def test_what_the_article_says_of_them(silver):
    ranked = [SILVER["Account"][row] for row in silver.ranked().index]
    assert ranked[0] == "Dorne 1"  # "brings in the most net profit": right
    assert silver.table["revenue"].idxmax() == 2  # "Dorne 3 generates the most revenue": right
    assert ranked[-1] == "Dorne 2"  # "Dorne 3 has the lowest net profit": wrong
    assert ranked[:2] == ["Dorne 1", "Dorne 3"]  # "find customers similar to Dorne 1 and 2": wrong


def test_customers_like_the_best_are_looked_for_from_recomputed_profits(silver):
    # What distinguishes Dorne 1: "industry, size, products bought".
    traits = pd.DataFrame(
        {
            "industry": ["wine", "arms", "spice", "arms", "wine"],
            "size": [20, 90, 60, 91, 25],
        }
    )
    profit = pd.concat([silver.table["net_profit"], pd.Series([float("nan")] * 2)], ignore_index=True)
    names = [*SILVER["Account"], "Prospect like 2", "Prospect like 1"]
    is_prospect = [False, False, False, True, True]
    found = lookalikes(traits, profit, is_prospect, ["size"], ["industry"], ids=names, best_share=2 / 3)
    assert found.best == ["Dorne 1", "Dorne 3"]
    assert found.prospects["account"].iloc[0] == "Prospect like 1"
    assert found.prospects["like"].iloc[0] == "Dorne 1"


# ---------------------------------------------------------------------------------------------------------------------
# 2. The funnel of Westeros, as printed.
# ---------------------------------------------------------------------------------------------------------------------
WESTEROS = pd.DataFrame(
    [
        ("Dorne", 18, 5, 3, "16.6%"),
        ("The Westerlands", 23, 8, 4, "17.4%"),
        ("The Vale", 22, 6, 2, "9.1%"),
        ("The North", 32, 11, 5, "15.6%"),
    ],
    columns=["Territory", "Leads", "Opportunities", "New Accounts", "Conversion Rate"],
)


@pytest.fixture(scope="module")
def westeros():
    kpis, findings = read_kpis(WESTEROS, "Westeros")
    return performance(kpis), findings


def test_conversion_rates_are_right_but_for_dorne(westeros):
    found, findings = westeros
    assert (100 * found.table["conversion"]).round(1).tolist() == [16.7, 17.4, 9.1, 15.6]
    assert [finding.message for finding in findings] == [
        "Westeros, row 1 (Dorne): Conversion Rate is stated as 16.6%, but 3 of 18 is 16.7 %: it was cut, not rounded."
    ]


def test_the_strongest_and_the_weakest_funnel_are_not_shown(westeros):
    found, _ = westeros
    verdict = found.verdicts["conversion"]
    # "The Westerlands ... the strongest, the Vale (by quite a large margin) the weakest": so they are as counted ...
    assert (verdict.leading, verdict.trailing) == ("The Westerlands", "The Vale")
    # ... but all four intervals overlap, and chance alone makes such a difference: Fisher's exact test, p = 0.67.
    assert (verdict.best, verdict.worst) == (None, None)
    assert found.table["conversion_low"].max() < found.table["conversion_high"].min()
    assert verdict.test.p == pytest.approx(0.67, abs=0.005)
    # "Move a sales rep from the Vale to the Westerlands": not on these counts.
    assert "do not move people on these counts" in verdict.text
    assert found.table["conversion_small"].all()


def test_who_is_ahead_depends_on_the_stage(westeros):
    found, _ = westeros
    leaders = {key: verdict.leading for key, verdict in found.verdicts.items()}
    assert leaders == {
        "conversion": "The Westerlands",
        "opportunity_rate": "The Westerlands",
        "win_rate": "Dorne",  # 3 of 5
    }
    assert not any(row["beyond_chance"] for row in contrast(found, "conversion")["figures"])


# ---------------------------------------------------------------------------------------------------------------------
# 3. Touches: "two in-person visits, two phone calls, and four emails per month" for a client of high priority.
# ---------------------------------------------------------------------------------------------------------------------
def test_touches_of_a_month_are_24_24_and_48_a_year():
    table = pd.DataFrame(
        {
            "segment": ["high priority"] * 3,
            "touch": ["visit", "phone", "e-mail"],
            "touches_per_month": [2, 2, 4],
            "minutes": [60, 15, 5],
        }
    )
    plan = read_call_plan(table)
    assert plan.rows["calls_per_year"].tolist() == [24, 24, 48]
    hours = compute_workload(pd.DataFrame({"priority": ["high priority"]}), plan, "priority").table["workload_h"]
    assert hours.iloc[0] == pytest.approx(24 * 1 + 24 / 4 + 48 / 12)  # 34 hours/year with these lengths


# ---------------------------------------------------------------------------------------------------------------------
# 4. "Quota attainment jumped from 68% to 88%": 20 points, which is 29 %.
# ---------------------------------------------------------------------------------------------------------------------
def test_from_68_to_88_percent_is_20_points_and_29_percent():
    points, relative = change(0.68, 0.88)
    assert round(100 * points, 1) == 20.0
    assert round(100 * relative) == 29


# ---------------------------------------------------------------------------------------------------------------------
# 5. The rule of 80 and 20: where a fifth of the accounts holds four fifths of the value, that fifth is class A.
# ---------------------------------------------------------------------------------------------------------------------
def test_a_fifth_of_the_accounts_with_80_percent_of_the_value_is_class_a():
    value = pd.Series([45.0, 35.0, *[2.5] * 8], name="revenue")
    assert abc(value).segment.tolist().count("A") == 2
