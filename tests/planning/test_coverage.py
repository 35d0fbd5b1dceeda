"""Three figures that are all called coverage, counted by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.coverage import coverage

TERRITORY = pd.Series(["N", "N", "S", "S", None])
OWNED = pd.Series([True, False, True, True, True])
PLANNED = pd.Series([12.0, 4, 6, 0, 2])
MADE = pd.Series([12.0, 3, 7, 1, np.nan])
POTENTIAL = pd.Series([100.0, 200, 300, np.nan, 400])


def test_the_three_figures_are_three():
    found = coverage(TERRITORY, OWNED, PLANNED, MADE, POTENTIAL)
    total = found.total
    # An account without a territory is not assigned, whoever owns it, and its potential is not served by being there.
    assert (total["assigned"]["k"], total["assigned"]["n"]) == (3, 5)
    assert (total["called_as_planned"]["k"], total["called_as_planned"]["n"]) == (2, 4)
    assert total["potential_served"] == {"served": 600.0, "potential": 1000.0, "share": 0.6}
    assert [total["assigned"]["rate"], total["called_as_planned"]["rate"]] == [0.6, 0.5]
    assert total["assigned"]["small"]
    assert total["assigned"]["low"] < 0.6 < total["assigned"]["high"]
    assert list(found.table.index) == ["N", "S", None]
    assert found.table["called_as_planned"].tolist() == [1, 1, 0]
    assert found.table["planned"].tolist() == [2, 1, 1]
    assert found.table["potential_served"].tolist() == [300, 300, 0]


def test_only_what_is_known_is_said():
    assert set(coverage(TERRITORY).total) == {"assigned"}
    assert coverage(TERRITORY).total["assigned"]["k"] == 4
    assert set(coverage(TERRITORY, calls_made=MADE, potential=POTENTIAL).total) == {"assigned", "potential_served"}
    nothing = coverage(TERRITORY, calls_planned=PLANNED * 0, calls_made=MADE, potential=POTENTIAL * 0).total
    assert nothing["called_as_planned"]["rate"] is None
    assert nothing["potential_served"]["share"] is None


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["N", "S", None]), *[st.integers(0, 9)] * 3), min_size=1, max_size=30))
def test_territories_add_up_to_all(rows):
    territory, planned, made, potential = (pd.Series(list(values)) for values in zip(*rows))
    found = coverage(territory.astype(object), None, planned.astype(float), made.astype(float), potential.astype(float))
    assert found.table["accounts"].sum() == len(rows)
    assert found.table["potential"].sum() == potential.sum()
    assert found.total["called_as_planned"]["k"] == sum(p > 0 and m >= p for _, p, m, _ in rows)
    assert found.total["assigned"]["k"] == pytest.approx(territory.notna().sum())
