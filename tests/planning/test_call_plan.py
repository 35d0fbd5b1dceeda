"""Call plans as people write them."""

from __future__ import annotations

import pandas as pd
import pytest

from territory_designer.planning.call_plan import EMAIL, PHONE, TOUCHES, VISIT, read_call_plan
from territory_designer.planning.findings import DataError

PLAN = pd.DataFrame(
    {
        "segment": ["A", "A", "A", "*"],
        "touch": ["Visits", "calls", "E-Mail", "visit"],
        "calls_per_year": [24, 24, 48, 4],
        "minutes": [45, 10, 5, 20],
    }
)


def test_a_plan_by_month_is_twelve_times_as_much_a_year():
    # The Map My Customers article: "2 visits, 2 calls, 4 e-mails a month" are 24, 24 and 48 a year.
    table = pd.DataFrame(
        {"Priority": ["high"] * 3, "touch": ["visit", "call", "email"], "touches per month": [2, 2, 4], "minutes": 10}
    )
    plan = read_call_plan(table)
    assert dict(zip(plan.rows["touch"], plan.rows["calls_per_year"])) == {VISIT: 24, PHONE: 24, EMAIL: 48}
    assert plan.segment_field == "Priority"


def test_a_plan_of_categories_without_touches_holds_visits_only():
    plan = read_call_plan(
        pd.DataFrame({"fid": [1, 2], "category": ["A", "B"], "calls_per_year": [12, 4], "minutes_per_call": [45, 20]})
    )
    assert plan.segments == ["A", "B"]
    assert set(plan.rows["touch"]) == {VISIT}
    assert not plan.has_default


def test_the_accounts_own_name_of_the_segment_is_taken_first():
    table = pd.DataFrame({"segment": ["x"], "tier": ["A"], "calls_per_year": [1], "minutes": [1]})
    assert read_call_plan(table, segment="tier").segments == ["A"]
    assert read_call_plan(table, segment="other").segments == ["x"]


@pytest.mark.parametrize("default", ["*", "default", "Default", "", None, "  "])
def test_the_default_row_may_be_a_star_the_word_or_blank(default):
    plan = read_call_plan(PLAN.assign(segment=["A", "A", "A", default]))
    assert plan.has_default
    assert plan.segments == ["A"]
    calls, minutes = plan.arrays()
    assert calls.tolist() == [[24, 24, 48], [4, 0, 0]]
    assert minutes.tolist() == [[45, 10, 5], [20, 0, 0]]
    assert TOUCHES == (VISIT, PHONE, EMAIL)


def test_numbers_as_segments_and_text_as_numbers_are_read():
    plan = read_call_plan(pd.DataFrame({"segment": [1.0, 2.0], "calls_per_year": ["12", "4"], "minutes": [45, 20]}))
    assert plan.segments == ["1", "2"]
    assert plan.rows["calls_per_year"].tolist() == [12, 4]
    assert [finding.kind for finding in plan.findings] == ["number_as_text"]


def test_of_the_columns_per_year_and_per_month_each_row_fills_one():
    table = pd.DataFrame(
        {"segment": ["A", "B"], "calls_per_year": [6, None], "calls_per_month": [None, 1], "minutes": [30, 30]}
    )
    assert read_call_plan(table).rows["calls_per_year"].tolist() == [6, 12]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (PLAN.drop(columns="minutes"), "no column minutes."),
        (PLAN.drop(columns="calls_per_year"), "no column calls_per_year."),
        (PLAN.drop(columns="segment"), "no column segment."),
        (PLAN.iloc[:0], "plan is empty"),
        (PLAN.assign(calls_per_year=[24, -1, 48, 4]), 'plan, row 2: calls_per_year = "-1" is negative'),
        (PLAN.assign(minutes=[45, 10, -5, 20]), 'plan, row 3: minutes = "-5" is negative'),
        (PLAN.assign(minutes=[45, 10, "long", 20]), 'plan, row 3: minutes = "long" is text'),
        (PLAN.assign(minutes=[45, None, 5, 20]), "plan, row 2: minutes is empty"),
        (PLAN.assign(minutes=[45, 10, 5, 1441]), 'plan, row 4: minutes = "1441" is too large'),
        (PLAN.assign(calls_per_year=[24, 24, 48, 4000]), 'plan, row 4: calls_per_year = "4000" is too large'),
        (PLAN.assign(touch=["visit", "fax", "email", "visit"]), 'plan, row 2: touch is "fax". Write visit, phone'),
        (PLAN.assign(touch=["visit", None, "email", "visit"]), "plan, row 2: touch is empty"),
        (PLAN.assign(touch="visit"), "segment A has more than one row for visit (rows 1, 2, 3)"),
        (
            PLAN.assign(segment=["A", None, "*", "default"], touch="visit"),
            "the default row has more than one row for visit (rows 2, 3, 4)",
        ),
        (PLAN.assign(calls_per_month=[None, 1, None, None]), "row 2: calls_per_year and calls_per_month are both fill"),
        (
            PLAN.assign(calls_per_month=None, calls_per_year=[1, 2, None, 3]),
            "row 3: calls_per_year and calls_per_month are both empty",
        ),
        (
            pd.DataFrame([["A", 1, 1, 2]], columns=["segment", "calls_per_year", "minutes", "Minutes"]),
            "more than one column of the same name: minutes and Minutes",
        ),
    ],
)
def test_a_plan_with_errors_is_refused_with_row_and_field(table, said):
    with pytest.raises(DataError) as caught:
        read_call_plan(table, "plan")
    assert said in str(caught.value)
