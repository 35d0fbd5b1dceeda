from __future__ import annotations

import pandas as pd
import pytest

from territory_designer.planning.findings import DataError
from territory_designer.planning.needs import Needs, barred_pairs, read_needs
from territory_designer.planning.roster import read_roster

TERRITORIES, REPS = ["T01", "T02"], ["Anna", "Bob"]


def test_needs_of_several_rows_are_joined():
    table = pd.DataFrame(
        {
            "Territory": ["T02", "T02", "T01"],
            "Language": ["Spanish", "French", None],
            "Skill": ["hunter; closer", "hunter", None],
            "Excluded rep": [None, None, "Bob, Zoe"],
        }
    )
    needs, findings = read_needs(table, TERRITORIES, REPS)
    assert needs == [Needs(excluded=("Bob", "Zoe")), Needs(("Spanish", "French"), ("hunter", "closer"))]
    assert [finding.message for finding in findings] == ["needs: Zoe is excluded, but is not on the roster."]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({"territory": ["T01", "T3"], "language": ["a", "b"]}, ["row 2", "territory = T3 is not among"]),
        ({"territory": ["T01", None], "language": ["a", "b"]}, ["row 2", "territory is empty"]),
        ({"territory": ["T01"]}, ["one or more of language, skill and excluded"]),
        ({"language": ["a"]}, ["needs a column territory"]),
        ({"territory": ["T01"], "Language": ["a"], "language ": ["b"]}, ["more than one column"]),
    ],
)
def test_bad_needs_are_refused_with_row_and_field(table, expected):
    with pytest.raises(DataError) as caught:
        read_needs(pd.DataFrame(table), TERRITORIES, REPS, "needs")
    assert all(part in str(caught.value) for part in expected), str(caught.value)


def test_a_rep_who_lacks_a_language_or_is_excluded_is_barred():
    reps = read_roster(pd.DataFrame({"rep": REPS, "languages": ["spanish; French", "Spanish"]})).reps
    barred = barred_pairs(reps, [Needs(languages=("Spanish",), excluded=("Anna",)), Needs(("Spanish", "French"))])
    assert barred.tolist() == [["is excluded", None], [None, "does not speak French"]]
