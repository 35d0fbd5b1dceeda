"""Territories by segment: groups of segments, without a window."""

from __future__ import annotations

import json

import pytest

from territory_designer.desktop.hybrid.hybrid_groups import (
    GroupError,
    Segment,
    in_proportion,
    named_after,
    proposal,
    remembered,
)

SEGMENTS = [Segment("A", 10, 400.0, 10_000.0), Segment("B", 40, 400.0, 8_000.0), Segment("C", 50, 200.0, 5_000.0)]


def test_the_proposal_is_the_most_valuable_segment_and_all_others():
    found = proposal([*SEGMENTS, Segment("", 5, 10.0, 100.0)], 10)
    assert found.plain() == {"A": ["A"], "B, C": ["B", "C"]}
    assert found.counts() == {"A": 4, "B, C": 6}  # 400 and 600 of 1,000 hours
    assert found.sums("").accounts == 5  # who has no segment is in no group
    assert found.problem() == ""


def test_without_potential_the_hours_of_an_account_say_what_it_is_worth():
    bare = [Segment(one.name, one.accounts, one.workload) for one in reversed(SEGMENTS)]
    assert proposal(bare, 10).plain() == {"A": ["A"], "C, B": ["C", "B"]}


def test_a_tiny_segment_does_not_become_a_group_of_its_own():
    tiny = Segment("Gold", 1, 1.0, 1_000_000.0)
    assert proposal([*SEGMENTS, tiny], 10).plain() == {"A, Gold": ["A", "Gold"], "B, C": ["B", "C"]}


def test_one_segment_is_one_group_and_none_is_a_problem():
    assert proposal(SEGMENTS[:1], 10).counts() == {"A": 10}
    assert "No segment is in a group" in proposal([], 10).problem()


@pytest.mark.parametrize(
    ("sizes", "total", "wanted"),
    [
        ([400.0, 600.0], 10, [4, 6]),
        ([1.0, 999.0], 10, [2, 8]),
        ([1.0, 1.0, 1.0], 10, [4, 3, 3]),
        ([5.0, 5.0], 2, [2, 2]),
        ([0.0, 0.0], 6, [3, 3]),
        ([1.0, 1.0, 98.0], 7, [2, 2, 3]),
    ],
)
def test_numbers_follow_the_workload(sizes, total, wanted):
    assert in_proportion(sizes, total) == wanted


def test_names_and_numbers_that_nobody_chose_follow_the_segments():
    found = proposal(SEGMENTS, 10).put("B", "A")
    assert found.plain() == {"A, B": ["A", "B"], "C": ["C"]}
    assert found.counts() == {"A, B": 8, "C": 2}
    found = found.rename("A, B", "Key  accounts ").count("Key accounts", 3).put("B", "C")
    assert found.plain() == {"Key accounts": ["A"], "B, C": ["B", "C"]}
    assert found.counts() == {"Key accounts": 3, "B, C": 7}
    found = found.put("A", "")
    assert found.names() == ["B, C"]  # a group without segments is none
    assert found.count("B, C", 1).counts() == {"B, C": 2}


def test_names_that_cannot_be():
    found = proposal(SEGMENTS, 10)
    with pytest.raises(GroupError, match="There is a group A already"):
        found.rename("B, C", "A")
    with pytest.raises(GroupError, match="needs a name"):
        found.rename("A", "  ")
    assert "too much alike" in found.put("B", "a").problem()
    assert "no letter or digit" in found.rename("A", "++").problem()
    long = [Segment("Convenience Store", 1, 5.0), Segment("Small Grocery Store", 1, 7.0), Segment("Other", 1, 1.0)]
    others = [Segment(name, 1, 1.0) for name in "WXYZ"]
    assert named_after(long, [*long, *others]) == "Small Grocery Store and 2 more"
    assert named_after(long, [*long, *others[:2]]) == "Other segments"
    assert named_after(long, long) == "All segments"


def test_groups_are_remembered_as_far_as_their_segments_are_there():
    kept = proposal(SEGMENTS, 10).put("C", "Small").count("Small", 3).kept()
    kept = json.loads(json.dumps(kept))
    assert remembered(SEGMENTS, kept, 20).counts() == {"A": 9, "B": 8, "Small": 3}  # the others follow the scenario
    less = remembered([*SEGMENTS[:2], Segment("D", 1, 1.0)], kept, 10)
    assert less.plain() == {"A": ["A"], "B": ["B"]}
    assert [one.name for one in less.members("")] == ["D"]  # new segments wait to be put somewhere
    other = [Segment("X", 1, 1.0), Segment("Y", 1, 2.0)]
    assert remembered(other, kept, 4) == proposal(other, 4)
    assert remembered(SEGMENTS, {}, 10) == proposal(SEGMENTS, 10)
