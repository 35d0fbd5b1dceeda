from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.findings import DataError
from territory_designer.planning.potential import POINTS, checked_weights, potential

ACCOUNTS = pd.DataFrame(
    {"revenue": [100.0, 300.0, 600.0], "leads": [8, 1, 1], "segment": ["A", "A", "B"]}, index=["x", "y", "z"]
)


def test_money_is_weighed_as_it_is():
    found = potential(ACCOUNTS, ["revenue", "leads"], [50, 50])
    assert found.values.tolist() == [54.0, 150.5, 300.5]
    assert found.values.index.tolist() == ["x", "y", "z"]
    assert [(use.field, use.weight, use.total) for use in found.fields] == [("revenue", 50, 1000), ("leads", 50, 10)]
    assert found.as_dict()["total"] == 505.0


def test_shares_of_the_total_make_1000_points():
    # P_i = sum_j w_j x v_ij / sum_i v_ij x 1000, weights that total 1: shares 10, 30, 60 % and 80, 10, 10 %.
    found = potential(ACCOUNTS, ["revenue", "leads"], [75, 25], normalise="share")
    assert found.values.tolist() == pytest.approx([275.0, 250.0, 475.0])
    assert found.values.sum() == pytest.approx(POINTS)


def test_the_place_between_least_and_greatest():
    found = potential(ACCOUNTS, ["revenue", "leads"], [75, 25], normalise="minmax")
    assert found.values.tolist() == pytest.approx([250.0, 300.0, 750.0])


def test_points_become_money_where_the_market_is_known():
    found = potential(ACCOUNTS, ["revenue", "leads"], [75, 25], normalise="share", total=2_000_000)
    assert found.values.tolist() == pytest.approx([550_000, 500_000, 950_000])


def test_weights_are_equal_unless_given():
    assert checked_weights(["a", "b", "c"], None) == pytest.approx([100 / 3] * 3)
    assert checked_weights(["a", "b", "c"], [33.3, 33.3, 33.4]) == [33.3, 33.3, 33.4]


@pytest.mark.parametrize(
    ("fields", "weights", "said"),
    [
        (["a", "b"], [50, 40], "WEIGHTS totals 90 %, not 100 %: a 50 %, b 40 %"),
        (["a", "b"], [0.5, 0.5], "WEIGHTS totals 1 %, not 100 %"),
        (["a", "b"], [50, 30, 20], "2 FIELDS (a, b) but 3 WEIGHTS"),
        (["a", "b"], [150, -50], "WEIGHTS: b is -50 %. Give a percentage of 0 or more"),
        (["a", "b"], [float("nan"), 100], "WEIGHTS: a is nan %. Give a percentage of 0 or more"),
        (["a", "a"], [50, 50], "FIELDS names a twice"),
        ([], [], "FIELDS is missing"),
    ],
)
def test_weights_that_make_no_whole_are_refused(fields, weights, said):
    with pytest.raises(DataError) as caught:
        checked_weights(fields, weights)
    assert said in str(caught.value)


GAPS = pd.DataFrame({"revenue": [10.0, 30.0, None, 50.0, None, 60.0], "size": [1, 1, 1, 1, 1, 1]})
SEGMENT = pd.Series(["A", "A", "A", "B", "C", None])


def test_missing_counts_as_zero():
    found = potential(GAPS, ["revenue", "size"], [100, 0])
    assert found.values.tolist() == [10, 30, 0, 50, 0, 60]
    assert (found.fields[0].missing, found.fields[0].as_zero) == (2, 2)
    assert [f.message for f in found.findings] == ["accounts: revenue is null 2 times (row 3, row 5): counted as 0."]


def test_missing_counts_as_the_median_of_the_segment_or_of_all():
    found = potential(GAPS, ["revenue"], missing="median", segment=SEGMENT)
    assert found.values.tolist() == [10, 30, 20, 50, 40, 60]  # A: median of 10, 30; C has none: of 10, 30, 50, 60
    use = found.fields[0]
    assert (use.missing, use.by_segment, use.by_all, use.total) == (2, 1, 1, 210)
    assert "1 counted as the median of their segment, 1 as that of all rows" in found.findings[0].message
    assert potential(GAPS, ["revenue"], missing="median").values.tolist() == [10, 30, 40, 50, 40, 60]


def test_missing_excludes_the_row_and_lists_it():
    found = potential(GAPS, ["revenue", "size"], [50, 50], missing="exclude", normalise="share", ids=list("abcdef"))
    assert found.excluded == ["c", "e"]
    assert found.values.isna().tolist() == [False, False, True, False, True, False]
    assert found.values.sum() == pytest.approx(POINTS)  # shares of what is left
    assert "revenue is null 2 times (c, e): rows without potential" in found.findings[0].message
    unweighed = potential(GAPS, ["size", "revenue"], [100, 0], missing="exclude")
    assert unweighed.excluded == []
    assert "of no account, as the weight is 0" in unweighed.findings[0].message


def test_extremes_are_pulled_in_to_the_quantiles():
    table = pd.DataFrame({"revenue": [*range(1, 101), 1_000_000.0]})
    found = potential(table, ["revenue"], clip=0.05)
    assert found.fields[0].low == np.quantile(table["revenue"], 0.05) == 6
    assert found.fields[0].high == np.quantile(table["revenue"], 0.95) == 96
    assert found.fields[0].clipped == 10  # five at each end
    assert found.values.max() == 96
    assert found.values.tolist()[5:96] == table["revenue"].tolist()[5:96]


@pytest.mark.parametrize(
    ("table", "options", "said"),
    [
        ({"revenue": [1.0, -5.0]}, {}, 'accounts, account B: revenue = "-5.0" is negative'),
        ({"revenue": ["$1,500", "lots"]}, {}, 'accounts, account B: revenue = "lots" is text'),
        ({"revenue": [0.0, 0.0]}, {"normalise": "share"}, "accounts: revenue adds up to 0"),
        ({"revenue": [5.0, 5.0]}, {"normalise": "minmax"}, "accounts: revenue is 5 in every row"),
        ({"revenue": [0.0, None]}, {"total": 10.0}, "adds up to 0 and cannot be scaled to 10"),
        ({"revenue": [None, None]}, {"missing": "median"}, "revenue has no value at all"),
        ({"revenue": [1.0, 2.0]}, {"clip": 0.5}, "50 % of the values are to be clipped"),
        ({"revenue": [1.0, 2.0]}, {"total": -1.0}, "The potential of the whole market is -1"),
        ({"revenue": [1.0, 2.0]}, {"missing": "guess"}, "missing is 'guess'. Choose one of zero, median, exclude"),
        ({"sales": [1.0, 2.0]}, {}, "accounts has no field revenue"),
    ],
)
def test_what_cannot_be_weighed_is_refused_by_name(table, options, said):
    with pytest.raises(DataError) as caught:
        potential(pd.DataFrame(table), ["revenue"], ids=["A", "B"], thing="account", **options)
    assert said in str(caught.value)


def test_currencies_are_added_up_neither_within_a_field_nor_across():
    mixed = pd.DataFrame({"revenue": ["$ 100", "$ 300"], "pipeline": ["10 EUR", "30 EUR"], "leads": [1, 2]})
    said = "accounts: amounts are in different currencies: revenue in USD and pipeline in EUR"
    with pytest.raises(DataError, match=said):
        potential(mixed, ["revenue", "pipeline"], [50, 50])
    with pytest.raises(DataError, match=said):
        potential(mixed, ["revenue", "pipeline"], [50, 50], total=1000)
    assert potential(mixed, ["revenue", "leads"], [50, 50]).values.tolist() == [50.5, 151.0]
    assert potential(mixed, ["revenue", "pipeline"], [100, 0]).values.tolist() == [100.0, 300.0]
    # Points are shares of the field's own total: the currency is gone.
    assert potential(mixed, ["revenue", "pipeline"], [50, 50], normalise="share").values.tolist() == [250.0, 750.0]


def test_two_columns_of_one_name_are_refused():
    table = pd.DataFrame([[1, 2]], columns=["revenue", "revenue"])
    with pytest.raises(DataError, match="accounts has more than one column of the same name: revenue and revenue"):
        potential(table, ["revenue"])


def test_amounts_as_text_are_read_and_said():
    found = potential(pd.DataFrame({"revenue": ["$39,000", "$1,250.50", None]}), ["revenue"])
    assert found.values.tolist() == [39_000, 1_250.5, 0]
    assert sorted(f.kind for f in found.findings) == ["missing_value", "number_as_text"]


@settings(max_examples=50)
@given(st.integers(1, 30), st.integers(1, 4), st.integers(0, 10_000), st.sampled_from(["none", "share"]))
def test_potential_adds_up_whatever_the_order(rows, fields, seed, normalise):
    random = np.random.default_rng(seed)
    names = [f"f{j}" for j in range(fields)]
    table = pd.DataFrame(random.random((rows, fields)) + 0.1, columns=names)
    weights = random.dirichlet(np.ones(fields)) * 100
    found = potential(table, names, weights.tolist(), normalise=normalise)
    expected = POINTS if normalise == "share" else float((table.to_numpy() @ weights).sum() / 100)
    assert found.values.sum() == pytest.approx(expected)
    shuffled = table.sample(frac=1, random_state=seed)
    again = potential(shuffled, names[::-1], weights.tolist()[::-1], normalise=normalise).values
    assert again.reindex(table.index).tolist() == pytest.approx(found.values.tolist())
