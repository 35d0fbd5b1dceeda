"""Rates: intervals against scipy, the table of the Westeros example, and when a winner may be named."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from territory_designer.planning.findings import DataError
from territory_designer.planning.rates import compare_to_stated, pair_test, rate_table, wilson, winner

NAMES = ["Dorne", "Westerlands", "Vale", "North"]


def table(part, whole, names=None, **options) -> pd.DataFrame:
    names = names or [f"T{n}" for n in range(len(part))]
    return rate_table(
        pd.Series(part, name="new_accounts", dtype=float), pd.Series(whole, name="leads", dtype=float), names, **options
    )


@pytest.fixture
def westeros() -> pd.DataFrame:
    """New accounts of leads in the article on the Silver Company."""
    return table([3, 4, 2, 5], [18, 23, 22, 32], NAMES)


@settings(max_examples=60)
@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_that_of_scipy(counts):
    k, n = counts
    low, high = wilson([k], [n])
    expected = binomtest(k, n).proportion_ci(0.95, method="wilson")
    assert (low[0], high[0]) == pytest.approx((expected.low, expected.high), abs=1e-12)
    assert 0 <= low[0] <= k / n <= high[0] <= 1


def test_the_westeros_table(westeros):
    # Rates and Wilson intervals in percent: 3/18 = 16.7 (5.8-39.2), 4/23 = 17.4 (7.0-37.1), 2/22 = 9.1 (2.5-27.8),
    # 5/32 = 15.6 (6.9-31.8).
    assert (100 * westeros["rate"]).round(1).tolist() == [16.7, 17.4, 9.1, 15.6]
    assert (100 * westeros["low"]).round(1).tolist() == [5.8, 7.0, 2.5, 6.9]
    assert (100 * westeros["high"]).round(1).tolist() == [39.2, 37.1, 27.8, 31.8]
    assert westeros["small"].all()


def test_no_winner_in_westeros(westeros):
    verdict = winner(westeros, "Conversion")
    assert (verdict.best, verdict.worst) == (None, None)
    assert (verdict.leading, verdict.trailing) == ("Westerlands", "Vale")
    assert verdict.test.p == pytest.approx(0.67, abs=0.005)  # Fisher's exact test, 4 of 23 against 2 of 22
    assert verdict.test.pairs == 6
    assert verdict.test.adjusted == 1.0
    assert "no winner" in verdict.text
    assert "4 of 23" in verdict.text
    assert "2 of 22" in verdict.text


def test_a_rate_that_was_cut_is_told_from_one_that_contradicts(westeros):
    written = pd.Series(["16.6%", "17.4 %", "9,1 %", "51.6 %"])
    found = compare_to_stated(pd.Series([0.166, 0.174, 0.091, 0.516]), written, westeros, "rate", "Westeros")
    assert [finding.id for finding in found] == ["1", "4"]
    assert "3 of 18 is 16.7 %: it was cut, not rounded" in found[0].message
    assert "5 of 32 is 15.6 %" in found[1].message
    assert "contradict" in found[1].message


@pytest.mark.parametrize(
    ("written", "stated"), [(0.167, 0.167), (16.7, 0.167), (0.17, 0.17), ("17%", 0.17), (0.2, 0.2)]
)
def test_stated_rates_are_right_where_they_are_rounded_right(written, stated):
    rates = table([3], [18])
    assert compare_to_stated(pd.Series([stated]), pd.Series([written]), rates, "rate", "KPIs") == []


def test_best_and_worst_are_named_where_they_stand_apart():
    rates = table([400, 200, 210, 60], [1000, 1000, 1000, 1000], NAMES)
    verdict = winner(rates)
    assert (verdict.best, verdict.worst) == ("Dorne", "North")
    assert verdict.test.adjusted < 1e-6
    assert "Dorne stands out as best (40.0 %, 400 of 1,000" in verdict.text
    churn = winner(rates, higher_is_better=False)
    assert (churn.best, churn.worst) == ("North", "Dorne")


def test_one_that_stands_apart_does_not_make_the_other_end_stand_apart():
    verdict = winner(table([400, 200, 210, 190], [1000, 1000, 1000, 1000], NAMES))
    assert (verdict.best, verdict.worst) == ("Dorne", None)


def test_the_two_ends_may_differ_without_a_winner():
    verdict = winner(table([260, 250, 160, 155], [1000, 1000, 1000, 1000], NAMES))
    assert (verdict.best, verdict.worst) == (None, None)
    assert verdict.test.adjusted < 0.05
    assert "do differ by more than chance" in verdict.text


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [([], [], "no territory has"), ([3], [9], "one territory has"), ([3, 0], [9, 0], "one territory has")],
)
def test_nothing_to_compare(part, whole, words):
    verdict = winner(table(part, whole))
    assert verdict.best is verdict.leading is None
    assert words in verdict.text


def test_equal_rates_have_no_winner():
    assert "same rate" in winner(table([3, 6], [10, 20])).text


def test_no_trials_are_no_rate_of_zero():
    rates = table([0, 0, np.nan], [0, 5, 5])
    assert np.isnan(rates["rate"].iloc[0])
    assert np.isnan(rates["low"].iloc[0])
    assert rates["rate"].iloc[1] == 0.0
    assert np.isnan(rates["rate"].iloc[2])


@pytest.mark.parametrize(
    ("k", "n", "small"),
    [
        (14, 29, True),  # fewer than 30
        (400, 1000, False),
        (20, 40, False),  # 29.6 points wide
        (18, 36, True),  # 31 points wide
        (5, 32, True),  # 25 points wide, 1.6 times the rate
        (2, 1000, False),  # 0.7 points wide
        (0, 50, True),
    ],
)
def test_small_samples_are_marked_by_the_rule(k, n, small):
    assert bool(table([k], [n])["small"].iloc[0]) is small


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ([3, 20], [18, 18], "KPIs, row 2 (T1): new_accounts = 20 is more than leads = 18"),
        ([3, 2.5], [18, 18], "KPIs, row 2 (T1): new_accounts = 2.5 is no count"),
        ([3, 2], [18, -1], "KPIs, row 2 (T1): leads = -1 is no count"),
    ],
)
def test_counts_that_make_no_rate_name_row_and_field(part, whole, expected):
    with pytest.raises(DataError) as caught:
        table(part, whole, table="KPIs")
    assert expected in str(caught.value)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=2, max_size=8), st.randoms())
def test_the_order_of_rows_changes_no_verdict(pairs, random):
    rates = table([min(pair) for pair in pairs], [max(pair) for pair in pairs])
    shuffled = rates.loc[random.sample(list(rates.index), len(rates))]
    first, second = winner(rates), winner(shuffled)
    assert (first.best, first.worst) == (second.best, second.worst)


def test_the_correction_counts_only_those_that_have_a_rate():
    assert pair_test(table([3, 4, 0], [18, 23, 0]), "T0", "T1").pairs == 1
