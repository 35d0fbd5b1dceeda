"""Prospects that look like the best accounts: by hand, against brute force, and with data that is thin."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.findings import DataError
from territory_designer.planning.lookalikes import lookalikes

# The three accounts of the Silver Company (net profits as recomputed), and prospects to choose from.
ACCOUNTS = pd.DataFrame(
    [
        ("Dorne 1", 22_000, False, 20, "wine", "retail"),
        ("Dorne 2", 14_000, False, 90, "arms", "direct"),
        ("Dorne 3", 19_000, False, 60, "spice", "direct"),
        ("Winery", None, True, 22, "wine", "retail"),
        ("Smith", None, True, 88, "arms", "direct"),
        ("Inn", None, True, 24, "inn", "retail"),
        ("Large winery", None, True, 200, "wine", "retail"),
    ],
    columns=["name", "profit", "prospect", "size", "industry", "channel"],
)


def found_in(accounts=ACCOUNTS, **options):
    chosen = {"numeric": ["size"], "categories": ["industry", "channel"], "ids": list(accounts["name"]), **options}
    return lookalikes(accounts, accounts["profit"], accounts["prospect"], **chosen)


def test_the_prospect_that_is_most_like_the_best_comes_first():
    found = found_in()
    assert found.best == ["Dorne 1"]  # a fifth of three accounts is one
    assert found.prospects["account"].tolist() == ["Winery", "Inn", "Smith", "Large winery"]
    assert set(found.prospects["like"]) == {"Dorne 1"}
    assert found.prospects["like_profit"].iloc[0] == 22_000
    assert found.prospects["shared"].iloc[0] == "industry wine; channel retail; size 22 (like 20)"
    assert found.prospects["shared"].iloc[2] == "none in particular"
    # The middle half of the sizes 20, 22, 24, 60, 88, 90, 200 is 66 wide: 2 / 66.
    assert found.prospects["distance"].iloc[0] == pytest.approx(2 / 66)
    assert found.prospects["distance"].iloc[1] == pytest.approx(np.hypot(4 / 66, 1.0))


def test_fewer_are_listed_where_there_are_fewer():
    assert len(found_in(count=2).prospects) == 2
    assert len(found_in(count=99).prospects) == 4


def test_all_that_tie_for_the_best_are_the_best():
    tied = ACCOUNTS.assign(profit=[22_000, 22_000, 19_000, None, None, None, None])
    found = found_in(tied)
    assert found.best == ["Dorne 1", "Dorne 2"]
    assert dict(zip(found.prospects["account"], found.prospects["like"]))["Smith"] == "Dorne 2"


def test_ties_go_to_the_more_profitable_account_then_to_the_name():
    twins = pd.DataFrame(
        {
            "name": ["b", "a", "c", "y", "x"],
            "profit": [5.0, 5.0, 9.0, None, None],
            "prospect": [False, False, False, True, True],
            "size": [10, 10, 30, 20, 20],
        }
    )
    found = found_in(twins, numeric=["size"], categories=[], best_share=1.0)
    assert found.prospects["account"].tolist() == ["x", "y"]
    assert set(found.prospects["like"]) == {"c"}  # as near as a and b
    assert set(
        found_in(twins[twins["name"] != "c"], categories=[], best_share=1.0, numeric=["size"]).prospects["like"]
    ) == {"a"}


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.integers(1, 12), st.integers(1, 15))
def test_no_other_best_account_is_nearer(seed, customers, prospects):
    random = np.random.default_rng(seed)
    n = customers + prospects
    accounts = pd.DataFrame({"x": random.normal(size=n), "y": random.normal(size=n)})
    profit = pd.Series(np.where(np.arange(n) < customers, random.random(n) + 0.1, np.nan))
    found = lookalikes(accounts, profit, np.arange(n) >= customers, ["x", "y"], best_share=0.5, count=n)
    low, high = np.percentile(accounts, [25, 75], axis=0)
    scaled = (accounts.to_numpy() - np.median(accounts, axis=0)) / (high - low)
    best = [int(name) - 1 for name in found.best]
    assert len(found.prospects) == prospects
    assert found.prospects["distance"].is_monotonic_increasing
    for row in found.prospects.itertuples():
        distances = np.linalg.norm(scaled[best] - scaled[int(row.account) - 1], axis=1)
        assert row.distance == pytest.approx(distances.min(), abs=1e-8)
        assert str(best[int(distances.argmin())] + 1) == row.like


def test_what_is_missing_is_listed_and_shared_with_nobody():
    thin = ACCOUNTS.assign(
        size=[20, 90, 60, None, 88, 24, 200], industry=["wine", "arms", "", None, "arms", "inn", "wine"]
    )
    found = found_in(thin)
    messages = [finding.message for finding in found.findings]
    assert "The accounts: size is null in 1 of 7 rows (4); they take the median." in messages
    assert "The accounts: industry is null in 2 of 7 rows (3, 4); they are like no other." in messages
    winery = found.prospects.set_index("account").loc["Winery"]
    assert winery["shared"] == "channel retail"


def test_a_column_that_is_the_same_for_all_is_said():
    found = found_in(ACCOUNTS.assign(channel="direct"))
    assert "channel is the same for all accounts" in found.findings[0].message
    with pytest.raises(DataError, match=r"no column tells accounts apart \(channel is the same for all\)"):
        found_in(ACCOUNTS.assign(channel="direct"), numeric=[], categories=["channel"])
    with pytest.raises(DataError, match="no column tells accounts apart"):
        found_in(numeric=[], categories=[])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"prospect": False}, "holds no prospects"),
        ({"profit": -1.0}, "no account has a profit above 0"),
        ({"prospect": True}, "no account has a profit above 0"),
        ({"size": ["many", *[1] * 6]}, 'The accounts, row 1: size = "many" is text'),
    ],
)
def test_data_that_cannot_be_used(changes, expected):
    with pytest.raises(DataError) as caught:
        found_in(ACCOUNTS.assign(**changes))
    assert expected in str(caught.value)


def test_a_missing_column_is_named():
    with pytest.raises(DataError, match="no column weather"):
        found_in(numeric=["weather"])


def test_one_account_and_one_prospect():
    found = found_in(ACCOUNTS.iloc[[0, 3]])
    assert found.prospects["like"].tolist() == ["Dorne 1"]
