from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from territory_designer.planning.findings import DataError
from territory_designer.planning.group_text import (
    field_endings,
    prefixes,
    read_counts,
    read_groups,
    territory_labels,
)

GROUPS = ["Enterprise", "Small business"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Enterprise: A; Small business: B, C", {"Enterprise": ["A"], "Small business": ["B", "C"]}),
        (" Enterprise :A,;\nSmall business:B , C; ", {"Enterprise": ["A"], "Small business": ["B", "C"]}),
        ('"Food: retail; all": "Super, large", Store', {"Food: retail; all": ["Super, large", "Store"]}),
    ],
)
def test_groups_as_they_are_written(text, expected):
    assert read_groups(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "GROUPS is missing. Write for example: Enterprise: A"),
        (" ; ", "GROUPS is missing"),
        ("Enterprise; B: C", "GROUPS: Enterprise has no name with a colon in front"),
        (": A", "GROUPS: : A has no name"),
        ('"": A', "has no name"),
        ("Enterprise: ,", "GROUPS: group Enterprise has no segments"),
        ("Enterprise: A; Enterprise: B", "GROUPS: group Enterprise is there twice"),
    ],
)
def test_groups_that_cannot_be_read(text, said):
    with pytest.raises(DataError, match=re.escape(said)):
        read_groups(text)


def test_numbers_by_group_and_one_for_all():
    assert list(read_counts("Small business: 15; Enterprise: 5", GROUPS).items()) == [
        ("Enterprise", 5),
        ("Small business", 15),
    ]
    assert read_counts(" 7 ", GROUPS) == {"Enterprise": 7, "Small business": 7}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Enterprise: 5", "TERRITORIES: group Small business has no number of territories"),
        ("", "TERRITORIES: group Enterprise, Small business has no number of territories"),
        ("Partners: 5", "TERRITORIES: there is no group Partners. The groups are: Enterprise, Small business."),
        ("Enterprise: 5; Enterprise: 6", "TERRITORIES: group Enterprise is there twice"),
        ("Enterprise: 5.5; Small business: 2", "TERRITORIES: group Enterprise: 5.5 is no whole number of 2 or more"),
        ("Enterprise: 1; Small business: 2", "TERRITORIES: group Enterprise: 1 is no whole number"),
        ("Enterprise: ; Small business: 2", "TERRITORIES: group Enterprise: nothing is no whole number"),
        ("Enterprise: 5; 3", "TERRITORIES: 3 has no name with a colon"),
        ("many", "TERRITORIES: many is no whole number of 2 or more"),
    ],
)
def test_numbers_that_cannot_be_read(text, said):
    with pytest.raises(DataError, match=re.escape(said)):
        read_counts(text, GROUPS)


def test_fields_end_in_the_name_of_the_group():
    assert field_endings(["Enterprise", "Small & medium", "Großkunden"]) == {
        "Enterprise": "enterprise",
        "Small & medium": "small_medium",
        "Großkunden": "großkunden",
    }
    with pytest.raises(DataError, match="Group -- has no letter or digit"):
        field_endings(["A", "--"])
    with pytest.raises(DataError, match="groups Key accounts and key-accounts are too much alike"):
        field_endings(["Key accounts", "key-accounts"])


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (GROUPS, ["E", "S"]),
        (["Enterprise", "Education", "Small"], ["EN", "ED", "SM"]),
        (["Small", "Small business"], ["S", "SB"]),
        (["Super Store", "Supermarket"], ["SS", "S"]),
        (["Segment north", "Segment new"], ["SEGMENTNO", "SEGMENTNE"]),
        (["Tier 1", "Tier 11"], ["TIER1-", "TIER11-"]),
        (["All"], ["A"]),
    ],
)
def test_short_names_tell_groups_apart(names, expected):
    assert list(prefixes(names).values()) == expected


def test_labels_are_as_wide_as_the_largest():
    labels = territory_labels({"Enterprise": 2, "Small business": 100})
    assert labels["Enterprise"] == ["E01", "E02"]
    assert (labels["Small business"][0], labels["Small business"][-1]) == ("S001", "S100")


@given(st.lists(st.text("aB1 -ß", min_size=1, max_size=5), min_size=1, max_size=6, unique=True), st.integers(2, 120))
def test_no_label_and_no_field_is_there_twice(names, count):
    try:
        endings = field_endings(names)
    except DataError:
        return
    assert len(set(endings.values())) == len(names)
    labels = [label for group in territory_labels(dict.fromkeys(names, count)).values() for label in group]
    assert len(set(labels)) == count * len(names)
