"""ZIP codes: whatever a spreadsheet made of them, they come back as what the polygons are called."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from territory_designer.planning.zips import is_zip_field, normalize_zip_codes, restore_zeros, text_ids

ZIPS = st.integers(501, 99950).map(lambda number: f"{number:05d}")


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (30309, "30309"),
        (30309.0, "30309"),
        ("30309", "30309"),
        (" 30309\u00a0", "30309"),
        ("30309.0", "30309"),
        ("'05001", "05001"),
        ("30309-1234", "30309"),
        ("30309 1234", "30309"),
        ("30309\u20131234", "30309"),
        (5001, "05001"),
        ("5001", "05001"),
        ("5001-1234", "05001"),
        (501.0, "00501"),
        ("", None),
        ("  ", None),
        (None, None),
        (float("nan"), None),
        (pd.NA, None),
        ("NULL", None),
        ("H3Z 2Y7", "H3Z 2Y7"),
    ],
)
def test_code_is_brought_into_one_form(found, code):
    result = normalize_zip_codes(pd.Series([found], dtype="object"))
    assert list(result.values) == [code]


@given(st.lists(ZIPS, min_size=1, max_size=30, unique=True), st.data())
def test_what_spreadsheets_do_to_known_codes_is_undone(codes, data):
    known = pd.Index(codes)
    spoil = st.sampled_from(
        [
            str,
            int,
            float,
            lambda code: str(int(code)),
            lambda code: f"{int(code)}.0",
            lambda code: f" {code} ",
            lambda code: f"{code}-0001",
        ]
    )
    found = pd.Series([data.draw(spoil)(code) for code in codes], dtype="object", index=range(7, 7 + len(codes)))
    result = normalize_zip_codes(found, known)
    assert list(result.values) == codes
    assert list(result.values.index) == list(found.index)
    assert {full for _, full in result.restored} <= {code for code in codes if code.startswith("0")}


@given(st.lists(st.one_of(st.none(), st.text(max_size=12), st.integers(0, 10**9), st.floats(allow_infinity=False))))
def test_result_is_text_or_nothing_and_does_not_change_again(values):
    once = normalize_zip_codes(pd.Series(values, dtype="object")).values
    assert all(code is None or (isinstance(code, str) and code) for code in once)
    assert list(normalize_zip_codes(once).values) == list(once)


@given(
    # Without NUL: numpy's texts end there, and no layer holds it.
    st.lists(
        st.text(st.characters(exclude_characters="\0"), min_size=1, max_size=10).filter(
            lambda text: text_ids(pd.Series([text]))[0] == text
        ),
        unique=True,
    )
)
def test_known_codes_are_never_changed(codes):
    result = normalize_zip_codes(pd.Series(codes, dtype="object"), pd.Index(codes, dtype="object"))
    assert list(result.values) == codes
    assert result.restored == []


def test_restored_codes_are_said_once():
    result = normalize_zip_codes(pd.Series(["5001", 5001, "30309", "501"]))
    assert result.restored == [("5001", "05001"), ("501", "00501")]


def test_zeros_come_back_only_where_that_leads_to_a_known_code():
    known = pd.Index(["05001", "8001"])
    result = normalize_zip_codes(pd.Series(["5001", "8001", "5002"]), known)
    assert list(result.values) == ["05001", "8001", "5002"]


def test_codes_meet_units_that_lost_their_zeros_themselves():
    result = normalize_zip_codes(pd.Series(["05001"]), pd.Index(["5001"]))
    assert list(result.values) == ["5001"]


def test_nine_digits_are_cut_only_to_a_known_code():
    result = normalize_zip_codes(pd.Series(["303091234", "999991234"]), pd.Index(["30309"]))
    assert list(result.values) == ["30309", "999991234"]


def test_unit_ids_keep_what_is_no_lost_zero():
    result = restore_zeros(pd.Series(["30309-1234", "12", "5001", None, "001"], dtype="object"))
    assert list(result.values) == ["30309-1234", "12", "05001", None, "001"]


@pytest.mark.parametrize(("name", "is_zip"), [("ZIP", True), ("ZCTA5CE20", True), ("postal_code", True), ("id", False)])
def test_zip_fields_are_known_by_name(name, is_zip):
    assert is_zip_field(name) is is_zip
