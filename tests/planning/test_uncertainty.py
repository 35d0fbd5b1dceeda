"""Resampling: against closed forms, by identities, and by designing with a tightened tolerance."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm

from territory_designer.engine import Rules, Units, design
from territory_designer.planning import uncertainty
from territory_designer.planning.findings import DataError
from territory_designer.planning.uncertainty import deviation_sd, resample, tightened

LABELS = np.repeat(np.arange(4), 50)
EVEN = {"workload": np.full(200, 10.0)}


def test_without_errors_every_draw_is_the_plan():
    values = {"workload": np.repeat([10.0, 10.0, 10.5, 9.5], 50)}
    found = resample(values, LABELS, {"workload": 0.04}, {"workload": 0.0}, draws=20)
    assert found.table["within"].tolist() == [1, 1, 0, 0]
    assert found.plan_within == 0.0
    assert found.table["workload_q50"].tolist() == pytest.approx([0, 0, 0.05, -0.05])
    assert found.table["workload_deviation"].tolist() == pytest.approx([0, 0, 0.05, -0.05])


@pytest.mark.parametrize("common", [0.0, 0.3])
def test_the_spread_is_that_of_the_closed_form(common):
    random = np.random.default_rng(1)
    values = random.uniform(5, 15, 200)
    found = resample({"workload": values}, LABELS, {"workload": 0.05}, {"workload": 0.2}, common=common, draws=4000)
    sd = deviation_sd(values, LABELS, 0.2, common)
    ends = found.table[["workload_q05", "workload_q95"]].to_numpy()
    assert np.allclose((ends[:, 1] - ends[:, 0]) / (2 * norm.ppf(0.95)), sd, rtol=0.08)
    plan = np.bincount(LABELS, values) / values.sum() * 4 - 1
    # The share of draws within tolerance, if errors add up to a normal deviation. The target's share is exact there.
    scale = sd * (1 + plan)
    normal = norm.cdf((0.05 - plan) / scale) - norm.cdf((-0.05 - plan) / scale)
    assert np.allclose(found.table["within"], normal, atol=0.04)


def test_totals_are_right_on_average_and_an_error_of_one_unit_is_what_was_given():
    one = resample(
        {"m": np.array([10.0, 10.0])}, np.array([0, 1]), {"m": 0.1}, {"m": np.array([0.5, 0.0])}, draws=20_000
    )
    # With one unit per territory the deviation is (e - 1) / (e + 1), e log-normal with mean 1 and deviation 0.5.
    sigma2 = np.log1p(0.25)
    median = np.exp(-sigma2 / 2)
    assert one.table["m_q50"].iloc[0] == pytest.approx((median - 1) / (median + 1), abs=0.01)
    quantile = np.exp(-sigma2 / 2 + np.sqrt(sigma2) * norm.ppf(0.95))
    assert one.table["m_q95"].iloc[0] == pytest.approx((quantile - 1) / (quantile + 1), abs=0.015)


def test_independent_errors_cancel_and_common_ones_do_not():
    independent = resample(EVEN, LABELS, {"workload": 0.05}, {"workload": 0.2})
    common = resample(EVEN, LABELS, {"workload": 0.05}, {"workload": 0.2}, common=1.0)
    assert independent.plan_within > 0.7
    assert common.plan_within < 0.1
    assert (common.table["within"] < independent.table["within"]).all()


def test_a_territory_needs_all_its_measures():
    values = {**EVEN, "potential": np.full(200, 5.0), "accounts": np.ones(200)}
    found = resample(values, LABELS, {"workload": 0.05, "potential": 0.05}, {"workload": 0.2, "potential": 0.3})
    assert "accounts_within" not in found.table
    both = found.table[["workload_within", "potential_within"]]
    assert (found.table["within"] <= both.min(axis=1)).all()
    assert found.plan_within <= found.table["within"].min()
    assert np.allclose(found.table["within"], both.prod(axis=1), atol=0.05)  # errors of two measures are independent
    report = found.as_dict()
    assert report["territory"][0]["territory"] == "T01"


def test_equal_seeds_give_equal_figures_in_any_size_of_chunk(monkeypatch):
    arguments = (EVEN, LABELS, {"workload": 0.05}, {"workload": 0.2})
    first = resample(*arguments, common=0.2, draws=300, seed=3)
    monkeypatch.setattr(uncertainty, "CHUNK", 1700)
    pd.testing.assert_frame_equal(first.table, resample(*arguments, common=0.2, draws=300, seed=3).table)
    assert not first.table.equals(resample(*arguments, common=0.2, draws=300, seed=4).table)


@settings(max_examples=20)
@given(st.integers(0, 1000), st.lists(st.integers(-1, 3), min_size=8, max_size=40))
def test_targets_and_units_outside_count_as_they_should(seed, labels):
    labels = np.array([0, 1, 2, 3, *labels])
    values = np.random.default_rng(seed).uniform(1, 9, len(labels))
    shares = np.bincount(labels[labels >= 0], values[labels >= 0])
    found = resample({"m": values}, labels, {"m": 0.1}, {"m": 0.1}, targets={"m": shares}, draws=50)
    assert np.allclose(found.table["m_deviation"], 0.0)
    inside = labels >= 0
    again = resample({"m": values[inside]}, labels[inside], {"m": 0.1}, {"m": 0.1}, targets={"m": shares}, draws=50)
    assert len(again.table) == 4
    assert np.allclose(again.table["m_deviation"], 0.0)


def test_a_large_market_fits_into_memory():
    random = np.random.default_rng(0)
    labels = random.integers(0, 500, 33_000)
    tracemalloc.start()
    found = resample({"workload": random.random(33_000)}, labels, {"workload": 0.2}, {"workload": 0.2}, draws=100)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found.table) == 500
    assert peak < 150e6


def test_a_design_with_the_tightened_tolerance_keeps_the_wanted_one():
    side, k, wanted, error, probability = 20, 4, 0.10, 0.3, 0.9
    random = np.random.default_rng(2)
    xy = np.array([(x * 1000.0, y * 1000.0) for y in range(side) for x in range(side)])
    place = np.arange(side * side).reshape(side, side)
    pairs = np.concatenate([np.column_stack([place[:, :-1].ravel(), place[:, 1:].ravel()]),
                            np.column_stack([place[:-1].ravel(), place[1:].ravel()])])  # fmt: skip
    values = random.lognormal(2.0, 0.6, side * side)
    units = Units.from_graph([f"{n:05}" for n in range(len(values))], xy, pairs, pd.DataFrame({"workload": values}))
    narrow = tightened(wanted, values, k, error, probability)
    assert 0.01 < narrow < wanted
    plan = design(units, Rules(territories=k, tolerance={"workload": narrow}, seed=1, effort="draft"))
    assert plan.report["feasible"]
    found = resample({"workload": values}, plan.labels, {"workload": wanted}, {"workload": error}, draws=2000)
    assert found.plan_within >= probability


@pytest.mark.parametrize(("common", "wanted"), [(0.0, 0.1), (0.1, 0.3)])
def test_at_the_edge_the_promise_is_kept_closely(common, wanted):
    # Half of the territories at the upper edge, half at the lower: what the promise is made for.
    narrow = tightened(wanted, np.full(400, 10.0), 4, 0.3, 0.9, common=common)
    values = np.repeat([1 + narrow, 1 - narrow, 1 + narrow, 1 - narrow], 100) * 10
    labels = np.repeat(np.arange(4), 100)
    found = resample({"m": values}, labels, {"m": wanted}, {"m": 0.3}, common=common, draws=4000)
    assert found.plan_within == pytest.approx(0.9, abs=0.06)


def test_nothing_is_tightened_without_error_and_less_with_more_confidence():
    values = np.full(400, 10.0)
    assert tightened(0.1, values, 4, 0.0, 0.9) == 0.1
    assert tightened(0.1, values, 1, 0.3, 0.9) == 0.1
    steps = [tightened(0.1, values, 4, 0.3, p) for p in (0.5, 0.8, 0.9, 0.99)]
    assert steps == sorted(steps, reverse=True)
    assert tightened(0.1, values, 4, 0.3, 0.9, measures=2) < tightened(0.1, values, 4, 0.3, 0.9)


def test_what_no_plan_can_keep_is_refused_with_the_figure():
    with pytest.raises(DataError, match=r"No plan keeps 2\.0% of workload with a probability of 90%") as caught:
        tightened(0.02, np.full(40, 10.0), 4, 0.3, 0.9, name="workload")
    assert "exactly even would keep it with" in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"error": {"workload": -0.1}}, "The error of workload is negative"),
        ({"error": {"workload": np.nan}}, "The error of workload is negative or no number"),
        ({"tolerance": {"workload": 0.0}}, "The tolerance of workload is 0"),
        ({"tolerance": {}}, "Nothing to resample"),
        ({"labels": np.full(200, -1)}, "Nothing to resample"),
        ({"labels": np.repeat([0, 2], 100)}, "A territory has no unit"),
        ({"common": 1.5}, "common share of the error of workload is 1.5"),
        ({"draws": 0}, "The number of draws is 0"),
        ({"measures": {"workload": np.zeros(200)}}, "workload must be 0 or more"),
    ],
)
def test_figures_out_of_range_are_named(changes, expected):
    given_ = {"measures": EVEN, "labels": LABELS, "tolerance": {"workload": 0.1}, "error": {"workload": 0.2}, **changes}
    with pytest.raises(DataError) as caught:
        resample(**given_)
    assert expected in str(caught.value)


def test_a_probability_of_one_is_refused():
    with pytest.raises(DataError, match="The probability is 1"):
        tightened(0.1, np.ones(10), 2, 0.1, 1.0)
