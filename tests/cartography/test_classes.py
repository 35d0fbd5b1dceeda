"""Class breaks and figures: round, readable, nothing left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from territory_designer.cartography import figures
from territory_designer.cartography.classes import deviation_bounds, measure_breaks, thirds, tolerance_bounds


def test_skewed_values_fill_every_class():
    values = np.exp(np.random.default_rng(3).normal(4, 1.6, 700))
    breaks = measure_breaks(values)
    held = np.histogram(values, [0, *breaks])[0]
    assert len(breaks) == 6
    assert held.sum() == 700
    assert held.min() >= 10, "a class with hardly anything in it is a class lost"
    assert held.max() <= 350


@given(st.lists(st.floats(0, 1e12, allow_nan=False), max_size=60), st.integers(1, 7))
def test_every_positive_value_has_a_class(values, classes):
    values = [value if value > 1e-6 else 0.0 for value in values]
    breaks = measure_breaks(values, classes)
    assert len(breaks) <= classes
    assert breaks == sorted(set(breaks))
    positive = [value for value in values if value > 0]
    if positive:
        assert breaks[-1] >= max(positive)
        held = [
            np.sum((np.array(positive) > low) & (np.array(positive) <= high)) for low, high in zip([0, *breaks], breaks)
        ]
        assert min(held) > 0
    else:
        assert breaks == []


def test_bounds_are_round():
    for bound in measure_breaks(np.random.default_rng(5).pareto(1.2, 400) * 1234):
        assert float(f"{bound:.1e}") == bound


@pytest.mark.parametrize(
    ("values", "bounds"),
    [
        ([0.4, -0.9], (1, 2, 5)),
        ([9.9, -10.0], (2, 5, 10)),
        ([-10.1], (5, 10, 20)),
        ([400.0], (25, 50, 75)),
        ([], (1, 2, 5)),
    ],
)
def test_deviation_classes(values, bounds):
    assert deviation_bounds(values) == bounds


def test_figures_are_written_for_people():
    assert figures.MEASURES["workload"].text(1227.4) == "1,227 h/year"
    assert figures.MEASURES["potential"].text(12_345_678) == "$ 12.3 M/year"
    assert figures.MEASURES["potential"].heading("M") == "Potential ($ M/year)"
    assert [figures.percent(value) for value in (4.06, -12.34, -0.04, None, float("nan"))] == [
        "+4.1 %",
        "−12.3 %",
        "±0.0 %",
        "",
        "",
    ]
    assert figures.area(10681.4) == "10,681 km² (4,124 sq mi)"
    assert figures.column([9.0, 12.0, 3.0]) == (["9", "12", "3"], "")
    assert figures.column([1.5e6, 12e6, None]) == (["1.5", "12.0", ""], "M")
    assert figures.column([1570.5, 1644.25]) == (["1,571", "1,644"], "")
    # A total at the foot does not cost the others their digits.
    assert figures.column([0.97e9, 1.17e9, 1.02e9, 3.16e9]) == (["970", "1,170", "1,020", "3,160"], "M")
    assert figures.class_texts([500.0, 1000.0, 2500.0]) == (["up to 500", "500 – 1,000", "1,000 – 2,500"], "")
    assert figures.class_texts([2e7, 3e9]) == (["up to 20", "20 – 3,000"], "M")


def test_thirds_hold_about_as_many():
    values = np.exp(np.random.default_rng(3).normal(4, 1.6, 700))
    low, high = thirds([*values, 0.0, 0.0, np.nan])
    held = [np.sum(values <= low), np.sum((values > low) & (values <= high)), np.sum(values > high)]
    assert min(held) > 180
    assert f"{low:.1e}"[1:3] in (".0", ".5"), "a round number"


@given(st.lists(st.floats(1e-6, 1e12), max_size=30))
def test_thirds_are_two_bounds(values):
    low, high = thirds(values)
    assert 0 < low < high


def test_thirds_of_equal_values():
    low, high = thirds([7.0] * 50)
    assert low < high
    assert thirds([]) == (1.0, 2.0)


@pytest.mark.parametrize(
    ("tolerance", "bounds"), [(10, (5, 10, 20)), (5.0, (2.5, 5, 10)), (0, (0.5, 1, 2)), (None, (5, 10, 20))]
)
def test_the_tolerance_is_a_bound(tolerance, bounds):
    assert tolerance_bounds(tolerance) == bounds
