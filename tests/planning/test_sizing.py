"""How many reps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from territory_designer.planning.findings import DataError
from territory_designer.planning.sizing import (
    break_even_sales,
    capacity_hours,
    coverage_curve,
    reps_from_sales,
    reps_needed,
    served_potential,
    size,
    worthwhile_reps,
)


def test_capacity_of_the_textbook():
    # Sales management, Lovely Professional University: 48 weeks x 40 hours x 50 % = 960 hours.
    assert capacity_hours(48, 40, 0.5) == 960
    # Where the workload holds travel, the time on the road is capacity too.
    assert capacity_hours(48, 40, 0.5, 0.25) == 1440


@pytest.mark.parametrize(
    ("workload", "capacity", "reps"),
    [
        (9_100, 960, 10),  # Sales management, Lovely Professional University: 9.48, so 10
        (60_000, 1_000, 60),  # Kotler, Marketing Management: 1,000 x 36 + 2,000 x 12 calls
        (11_970, 864, 14),  # Still, Cundiff and Govoni, Sales Management: 13.85, so 14
        (32_400, 1_200, 27),  # 200, 450 and 1,000 accounts
        (0, 960, 0),
        (960, 960, 1),
        (961, 960, 2),
        (9_600.000000001, 960, 10),
        (0.1 + 0.2, 0.1, 3),  # 3.0000000000000004
    ],
)
def test_reps_are_workload_by_capacity_rounded_up(workload, capacity, reps):
    assert reps_needed(workload, capacity) == reps


def test_under_and_over_coverage():
    # eSpatial, How to balance sales territories: 4 meetings x 5 days x 48 weeks = 960; 150 accounts x 12 = 1,800.
    short = size(150 * 12, 4 * 5 * 48, 1)
    assert (short.short, short.spare) == (840, 0)
    assert short.utilisation == pytest.approx(1.875)
    assert short.coverage == pytest.approx(960 / 1800)
    spare = size(1_800, 960, 3)
    assert (spare.short, spare.spare, spare.coverage) == (0, 1_080, 1)
    assert size(1_800, 960).reps == 2
    nobody = size(1_800, 960, 0)
    assert (nobody.utilisation, nobody.coverage, nobody.short) == (None, 0, 1_800)


def test_break_even():
    # A rep who costs 90,000 at a margin of 30 % has to sell 300,000; 3 calls at 250 with sales costs of 10 % ask for
    # an account of 7,500 (cost per call x calls / share of sales cost).
    assert break_even_sales(90_000, 0.3) == pytest.approx(300_000)
    assert break_even_sales(3 * 250, 0.1) == pytest.approx(7_500)


def test_sales_potential_method():
    # N = S / P x (1 + turnover): 20,000,000 / 1,000,000 x 1.1 = 22.
    assert reps_from_sales(20e6, 1e6, 0.1) == pytest.approx(22)
    assert reps_from_sales(20e6, 1e6) == 20


def test_the_curve_serves_first_what_earns_most_per_hour():
    # 100 h at 50 per hour, 100 h at 20, 100 h at 5; reps of 100 h. A rep costs 500 and the margin is 40 %: the second
    # earns 2,000 x 40 % - 500 = 300, the third loses 300.
    hours, potential = np.array([100.0, 100.0, 100.0]), np.array([500.0, 5_000.0, 2_000.0])
    curve = coverage_curve(hours, potential, 100, cost_per_rep=500, margin=0.4, least_reps=4)
    assert curve["potential"].tolist() == [0, 5_000, 7_000, 7_500, 7_500]
    assert curve["marginal_potential"].tolist() == [0, 5_000, 2_000, 500, 0]
    assert curve["marginal_profit"].tolist() == [0, 1_500, 300, -300, -500]
    assert curve["workload_share"].tolist() == pytest.approx([0, 1 / 3, 2 / 3, 1, 1])
    assert curve["potential_share"].iloc[-1] == 1
    assert worthwhile_reps(curve) == 2


def test_potential_without_work_is_served_by_nobody():
    curve = coverage_curve(np.array([0.0, 10.0]), np.array([7.0, 3.0]), 5)
    assert curve["potential"].tolist() == [7, 8.5, 10]
    assert list(curve.index) == [0, 1, 2]


def test_the_curve_of_a_total_alone_has_no_potential():
    curve = coverage_curve(np.array([9_100.0]), None, 960)
    assert list(curve.columns) == ["capacity_h", "workload_share"]
    assert len(curve) == 11
    assert curve["workload_share"][5] == pytest.approx(4_800 / 9_100)


def test_no_work_and_no_potential():
    curve = coverage_curve(np.zeros(2), np.zeros(2), 960, 1.0, 0.5)
    assert curve["workload_share"].tolist() == [1]
    assert curve["potential_share"].tolist() == [1]
    assert worthwhile_reps(curve) == 0


def test_a_rep_who_earns_exactly_his_cost_is_worth_it():
    curve = coverage_curve(np.array([10.0] * 3), np.array([30.0] * 3), 10, cost_per_rep=3, margin=0.1)
    assert worthwhile_reps(curve) == 3


amounts = st.floats(0.01, 1e4)


@settings(max_examples=50)
@given(st.lists(st.tuples(amounts, st.floats(0.0, 1e6)), min_size=1, max_size=12), st.floats(0.1, 1e4), st.randoms())
def test_no_other_use_of_the_time_serves_more(pieces, capacity, random):
    hours, potential = np.array(pieces).T
    served = served_potential(hours, potential, np.array([capacity]))[0]
    # The continuous knapsack as a linear program.
    best = linprog(-potential, A_ub=[hours], b_ub=[capacity], bounds=(0, 1), method="highs")
    assert served == pytest.approx(-best.fun, rel=1e-6, abs=1e-6)
    order = random.sample(range(len(pieces)), len(pieces))
    again = served_potential(hours[order], potential[order], np.array([capacity]))[0]
    assert again == pytest.approx(served)


@settings(max_examples=50)
@given(st.lists(st.tuples(amounts, st.floats(0.0, 1e6)), min_size=1, max_size=12), st.integers(1, 20))
def test_every_rep_adds_less_than_the_one_before(pieces, reps):
    hours, potential = np.array(pieces).T
    curve = coverage_curve(hours, potential, hours.sum() / reps)
    marginal = curve["marginal_potential"].to_numpy()[1:]
    assert (np.diff(marginal) <= 1e-6 * max(potential.sum(), 1)).all()
    assert marginal.sum() == pytest.approx(potential.sum())
    assert len(curve) == reps + 1


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: reps_needed(100, 0), "The capacity of a rep is 0. It must be above 0"),
        (lambda: reps_needed(100, np.nan), "The capacity of a rep is nan"),
        (lambda: reps_needed(-1, 960), "The workload is -1"),
        (lambda: size(100, 960, -2), "The number of reps is -2"),
        (lambda: capacity_hours(0, 40, 0.5), "Weeks per year is 0 weeks. Give a value from 1 weeks to 53 weeks"),
        (lambda: capacity_hours(48, 400, 0.5), "Hours per week is 400 hours"),
        (lambda: capacity_hours(48, 40, 0), "Selling share is 0 %. Give a value from 1 % to 100 %"),
        (lambda: capacity_hours(48, 40, 1.5), "Selling share is 150 %"),
        (lambda: capacity_hours(48, 40, 0.5, -0.1), "Travel share is -10 %"),
        (lambda: capacity_hours(48, 40, 0.7, 0.4), "Selling share (70 %) and travel share (40 %) add up to 110 %"),
        (lambda: break_even_sales(1, 0), "Margin is 0 %"),
        (lambda: break_even_sales(-1, 0.5), "The cost is -1"),
        (lambda: reps_from_sales(1, 0), "The sales per rep are 0"),
        (lambda: reps_from_sales(-1, 1), "The expected sales are -1"),
        (lambda: reps_from_sales(1, 1, 1.5), "Turnover of reps is 150 %"),
        (lambda: coverage_curve(np.array([1.0, -1.0]), None, 1), "The workload of row 2 is -1"),
        (lambda: coverage_curve(np.array([1.0]), np.array([np.nan]), 1), "The potential of row 1 is nan"),
        (lambda: coverage_curve(np.array([1.0]), np.array([1.0, 2.0]), 1), "2 figures of potential for 1 of workload"),
        (lambda: coverage_curve(np.array([1e6]), None, 1), "The work needs 1,000,000 reps of 1 hours"),
        (lambda: coverage_curve(np.ones(1), np.ones(1), 1, 0.0, 0.5), "Cost per rep is 0 money/year"),
    ],
)
def test_what_cannot_be_is_refused(call, said):
    with pytest.raises(DataError) as caught:
        call()
    assert said in str(caught.value)
