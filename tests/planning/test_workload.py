"""Hours that accounts take."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.call_plan import read_call_plan
from territory_designer.planning.findings import DataError
from territory_designer.planning.workload import compute_workload

ROWS = {
    "segment": ["A", "A", "A", "B"],
    "touch": ["visit", "phone", "e-mail", "visit"],
    "calls_per_year": [24, 24, 48, 4],
    "minutes": [45, 10, 5, 20],
}
PLAN = read_call_plan(pd.DataFrame(ROWS))
WITH_DEFAULT = read_call_plan(
    pd.DataFrame({name: [*values, last] for (name, values), last in zip(ROWS.items(), ["*", "visit", 2, 30])})
)


def hours(accounts, plan=PLAN, segment="segment", **own):
    return compute_workload(pd.DataFrame(accounts), plan, segment, **own)


def test_workload_is_calls_times_minutes_in_hours():
    accounts = pd.DataFrame({"segment": ["A", "B", "A"]}, index=[5, 6, 7])
    table = compute_workload(accounts, PLAN, "segment").table
    # (24 x 45 + 24 x 10 + 48 x 5) / 60 = 26 hours a year, and 4 x 20 / 60.
    assert list(table["workload_h"]) == pytest.approx([26.0, 80 / 60, 26.0])
    assert list(table.index) == [5, 6, 7]
    assert list(table["visits"]) == [24, 4, 24]
    assert list(table["phone_calls"]) == [24, 0, 24]
    assert list(table["e_mails"]) == [48, 0, 48]
    assert not table["travel_h"].any()


def test_only_visits_travel():
    # The work index: calls x (minutes per call + travel) / 60, here 24 x 15 / 60 = 6 hours of travel.
    found = hours({"segment": ["A", "B"]}).with_travel(np.array([15.0, 0.0]))
    assert list(found.table["travel_h"]) == [6.0, 0.0]
    assert list(found.table["workload_h"]) == pytest.approx([32.0, 80 / 60])
    totals = found.totals()
    assert totals["travel_share"] == pytest.approx(6.0 / (32.0 + 80 / 60))
    assert totals["visits"] == 28


def test_talley_build_up_by_segment():
    # Still, Cundiff and Govoni, Sales Management: 150 x 52 + 220 x 12 + 510 x 3 = 11,970 calls of an hour for 880
    # customers, built up by class.
    plan = read_call_plan(
        pd.DataFrame({"segment": ["A", "B", "C"], "calls_per_year": [52, 12, 3], "minutes": [60, 60, 60]})
    )
    found = hours({"segment": ["A"] * 150 + ["B"] * 220 + ["C"] * 510}, plan)
    assert found.totals()["workload_h"] == pytest.approx(11_970)
    by = found.by(found.table["segment"])
    assert by["workload_h"].to_dict() == pytest.approx({"A": 7800, "B": 2640, "C": 1530})
    assert by["accounts"].to_dict() == {"A": 150, "B": 220, "C": 510}


def test_kotler_calls():
    # Kotler, Marketing Management: 1,000 A accounts with 36 calls and 2,000 B accounts with 12 are 60,000 calls.
    plan = read_call_plan(pd.DataFrame({"segment": ["A", "B"], "calls_per_year": [36, 12], "minutes": [30, 30]}))
    assert hours({"segment": ["A"] * 1000 + ["B"] * 2000}, plan).totals()["visits"] == 60_000


def test_accounts_without_a_row_take_the_default_and_are_listed():
    accounts = {"segment": ["A", None, "C", " ", "C"], "account": list("vwxyz")}
    found = compute_workload(pd.DataFrame(accounts), WITH_DEFAULT, "segment", names=accounts["account"])
    assert list(found.table["workload_h"]) == pytest.approx([26.0, 1.0, 1.0, 1.0, 1.0])
    assert found.defaulted["segment"].to_dict() == {1: None, 2: "C", 3: None, 4: "C"}
    assert [finding.message for finding in found.findings] == [
        "accounts: 2 accounts without a segment take the default row of the call plan (w, y).",
        "accounts: 2 accounts of segment C, which has no row, take the default row of the call plan (x, z).",
    ]


@pytest.mark.parametrize(
    ("segments", "said"),
    [
        (
            ["A", "C", "B"],
            'accs: tier = "C" (1 account: a2) has no row in call plan. Add one, or one with the segment * for all '
            "others.",
        ),
        (
            ["A", "C", None, "C"],
            'accs: tier = "C" (2 accounts: a2, a4), null (1 account: a3) have no row in call plan. Add one for each, '
            "or one with the segment * for all others.",
        ),
        (["C"] * 6, 'accs: tier = "C" (6 accounts: a1, a2, a3 and 3 more) has no row'),
    ],
)
def test_without_a_default_row_unknown_segments_are_named_with_field_and_accounts(segments, said):
    names = [f"a{row}" for row in range(1, len(segments) + 1)]
    with pytest.raises(DataError) as caught:
        hours({"tier": segments}, segment="tier", layer="accs", names=names)
    assert said in str(caught.value)


def test_without_a_default_row_and_a_field_of_segments_nothing_says_the_workload():
    with pytest.raises(DataError, match="call plan has no row for all accounts, and no field of accounts holds"):
        hours({"x": [1, 2]}, segment=None)


def test_without_a_field_of_segments_all_take_the_default_row():
    assert list(hours({"x": [1, 2]}, WITH_DEFAULT, None).table["workload_h"]) == [1.0, 1.0]


def test_accounts_may_have_visits_and_minutes_of_their_own():
    accounts = {"segment": ["A", "A", "B"], "visits": [None, 12, 0], "minutes": [60, None, None]}
    found = hours(accounts, visits="visits", minutes="minutes")
    # Phone calls and e-mails of A stay: (24 x 10 + 48 x 5) / 60 = 8 hours.
    assert list(found.table["workload_h"]) == pytest.approx([24 + 8, 9 + 8, 0])


def test_own_figures_need_no_plan_and_no_segment():
    accounts = {"segment": ["A", "Z"], "visits": [12, 6], "minutes": [30, 20]}
    own = {"visits": "visits", "minutes": "minutes"}
    assert list(hours(accounts, None, None, **own).table["workload_h"]) == [6.0, 2.0]
    assert list(hours(accounts, PLAN, **own).table["workload_h"]) == pytest.approx([6 + 8, 2])
    with pytest.raises(DataError, match="accounts: 1 account has no visits or no minutes of its own \\(row 2\\)"):
        hours({**accounts, "visits": [12, None]}, None, None, **own)


def test_own_figures_take_the_default_row_for_the_other_touches():
    rows = pd.DataFrame({"segment": ["*", "*"], "touch": ["visit", "phone"], "calls_per_year": 6, "minutes": 10})
    accounts = {"visits": [12], "minutes": [30]}
    found = hours(accounts, read_call_plan(rows), None, visits="visits", minutes="minutes")
    assert list(found.table["workload_h"]) == [7.0]


@pytest.mark.parametrize(
    ("accounts", "said"),
    [
        ({"segment": ["A"], "visits": [-1]}, 'accounts, account X1: visits = "-1" is negative'),
        ({"segment": ["A"], "visits": ["often"]}, 'accounts, account X1: visits = "often" is text'),
        ({"segment": ["A"], "visits": [5000]}, 'visits = "5000" is too large. It must be 3660 or less'),
        ({"segment": ["A"]}, "accounts has no field visits"),
        ({"visits": [1]}, "accounts has no field segment"),
        ({"segment": ["A"], "visits": [1], "Visits": [2]}, "more than one column of the same name: visits and Visits"),
    ],
)
def test_accounts_with_errors_are_refused_with_row_and_field(accounts, said):
    with pytest.raises(DataError) as caught:
        hours(accounts, visits="visits", names=["X1"])
    assert said in str(caught.value)


@pytest.mark.parametrize("minutes", [[1.0], [1.0, -1.0], [1.0, np.nan]])
def test_travel_is_one_number_per_account(minutes):
    with pytest.raises(DataError, match="Travel per visit must be a number of 0 or more for each of 2 accounts"):
        hours({"segment": ["A", "B"]}).with_travel(np.array(minutes))


def test_no_workload_has_no_share_of_travel():
    found = hours({"visits": [0], "minutes": [0]}, None, None, visits="visits", minutes="minutes")
    assert found.totals()["travel_share"] is None


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["A", "B", "C", None]), min_size=1, max_size=30), st.randoms())
def test_groups_add_up_and_the_order_of_accounts_does_not_matter(segments, random):
    accounts = pd.DataFrame({"segment": pd.Series(segments, dtype="object")})
    travel = np.arange(len(segments), dtype=float)
    found = compute_workload(accounts, WITH_DEFAULT, "segment").with_travel(travel)
    totals = found.totals()
    groups = found.by(pd.Series(["x" if n % 3 else "y" for n in range(len(segments))]))
    for name in ("visits", "contact_h", "travel_h", "workload_h"):
        assert groups[name].sum() == pytest.approx(totals[name])
    assert totals["workload_h"] == pytest.approx(totals["contact_h"] + totals["travel_h"])
    order = random.sample(range(len(segments)), len(segments))
    again = compute_workload(accounts.iloc[order], WITH_DEFAULT, "segment").with_travel(travel[order])
    pd.testing.assert_frame_equal(again.table.sort_index(), found.table)
