"""Measures and guesses of columns."""

from __future__ import annotations

import datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from territory_designer.planning.columns import guess_columns
from territory_designer.planning.findings import DataError, Finding, listing, raise_errors
from territory_designer.planning.measures import clean_measure


@given(st.lists(st.one_of(st.none(), st.floats(), st.integers(-10, 10), st.sampled_from(["7", "x", ""]))))
def test_clean_measure_is_finite_and_says_all_that_it_changed(values):
    numbers, findings = clean_measure(pd.Series(values, dtype="object"), "workload", "zips")
    assert np.isfinite(numbers).all()
    assert (numbers >= 0).all()
    said = {int(finding.id) - 1 for finding in findings if finding.id is not None}
    for row, value in enumerate(values):
        if row not in said:
            assert numbers[row] == float(value)
    assert len(said) == sum(finding.id is not None for finding in findings)


def test_numbers_as_text_are_read_and_said():
    numbers, findings = clean_measure(pd.Series(["1.5", "2"]), "workload", "zips", ["30301", "30302"])
    assert list(numbers) == [1.5, 2.0]
    assert [(f.severity, f.kind) for f in findings] == [("info", "number_as_text")]


def test_dates_are_no_numbers():
    for values in ([datetime.date(2020, 1, 1)], pd.to_datetime(["2020-01-01"])):
        findings = clean_measure(pd.Series(values), "opened", "stores")[1]
        assert [f.kind for f in findings] == ["text_in_number"]


def test_nullable_columns_are_understood():
    numbers, findings = clean_measure(pd.Series([3, None], dtype="Int64"), "workload", "zips")
    assert list(numbers) == [3.0, 0.0]
    assert [f.kind for f in findings] == ["null_measure"]


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        (["account_id", "name", "category", "zip"], {"account_id": "account_id", "zip": "zip", "category": "category"}),
        (
            ["Account ID", "Account Name", "Billing Zip/Postal Code"],
            {"zip": "Billing Zip/Postal Code", "name": "Account Name"},
        ),
        (["GEOID20", "ZCTA5CE20", "ALAND20"], {"unit_id": "ZCTA5CE20"}),
        (
            ["id", "Longitude", "LATITUDE", "Annual Revenue"],
            {"lon": "Longitude", "lat": "LATITUDE", "potential": "Annual Revenue"},
        ),
        (["X", "Y", "hours_per_year"], {"lon": "X", "lat": "Y", "workload": "hours_per_year"}),
        (["shipToZip", "custId"], {"zip": "shipToZip", "account_id": "custId"}),
    ],
)
def test_columns_are_recognised(names, roles):
    guess = guess_columns(names)
    assert {role: guess.get(role) for role in roles} == roles


def test_half_a_position_is_no_position_and_nonsense_gives_nothing():
    assert guess_columns(["lon", "foo"]) == {}
    assert guess_columns([]) == {}


@given(st.lists(st.text(max_size=15)))
def test_guesses_are_columns_and_each_has_one_role(names):
    guess = guess_columns(names)
    assert set(guess.values()) <= set(names)
    single = [column for role, column in guess.items() if role not in ("unit_id", "zip")]
    assert len(single) == len(set(single))


def test_listing_counts_what_it_does_not_name():
    assert listing([1, 2]) == "1, 2"
    assert listing(range(1002), 2) == "0, 1 and 1,000 more"


def test_findings_know_their_severity():
    with pytest.raises(ValueError, match="severity is 'bad'"):
        Finding("bad", "x", "zips", None, "text")
    raise_errors([Finding("warning", "x", "zips", None, "text")])
    with pytest.raises(DataError, match=r"^text$"):
        raise_errors([Finding("error", "x", "zips", None, "text")])
