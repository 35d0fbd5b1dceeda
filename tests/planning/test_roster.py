from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from territory_designer.engine import Rules, Units
from territory_designer.planning.capacity_targets import capacity_shares, capacity_targets
from territory_designer.planning.findings import DataError
from territory_designer.planning.roster import locate_homes, read_roster, split_list


def refusal(table: pd.DataFrame, **options) -> str:
    with pytest.raises(DataError) as caught:
        read_roster(table, "reps", **options)
    return str(caught.value)


def table(**columns) -> pd.DataFrame:
    return pd.DataFrame({"rep": ["Anna", "Bob", "Carl"], **columns})


def test_names_alone_are_enough():
    roster = read_roster(table())
    assert list(roster.reps.index) == ["Anna", "Bob", "Carl"]
    # 48 weeks x 40 h x 50 % = 960 h (textbook capacity of a field rep)
    assert roster.reps["capacity_h"].tolist() == [960.0] * 3
    assert roster.reps["ramp"].tolist() == [1.0] * 3
    assert roster.findings == []


def test_a_roster_as_people_keep_it_is_read():
    roster = read_roster(
        pd.DataFrame(
            {
                "Rep Name": [" Anna ", "Bob"],
                "Home ZIP": [2134.0, 30309],
                "FTE": ["50 %", "100 %"],
                "Languages": ["Spanish; French", None],
                "Skills": ["hunter, closer", ""],
                "Industry": ["food|retail", "food"],
                "Seniority": ["senior", "New hire"],
                "Preferred territory": ["T02; T01", None],
                "Passion": [8, 4],
                "Energy": [None, 3],
            }
        )
    )
    anna, bob = roster.reps.loc["Anna"], roster.reps.loc["Bob"]
    assert (anna["home_zip"], bob["home_zip"]) == ("2134", "30309")
    assert (anna["capacity_h"], bob["capacity_h"]) == (480.0, 960.0)
    assert (anna["languages"], anna["skills"]) == (("Spanish", "French"), ("hunter", "closer"))
    assert (anna["industries"], bob["languages"]) == (("food", "retail"), ())
    assert (anna["ramp"], bob["ramp"]) == (1.0, 0.5)
    assert anna["preference"] == ("T02", "T01")
    assert (anna["pace"], bob["pace"]) == ("P.A.C.E. passion 8 of 10", "P.A.C.E. passion 4, energy 3 of 10")
    said = [finding.message for finding in roster.findings]
    assert any("row 2: Bob is new (Seniority New hire) and counts with 50 %" in text for text in said)
    assert any("scale of 1 to 10, as the highest is 8" in text for text in said)


@pytest.mark.parametrize(
    ("seniority", "ramp"),
    [
        ("0.5 years", 0.5),
        (1, 0.75),
        ("1.9", 0.75),
        (2, 1.0),
        ("junior", 0.75),
        ("Trainee", 0.5),
        ("lead", 1.0),
        (None, 1.0),
    ],
)
def test_new_reps_are_ramped_by_word_or_years(seniority, ramp):
    roster = read_roster(pd.DataFrame({"rep": ["Anna"], "seniority": pd.Series([seniority], dtype="object")}))
    assert roster.reps["ramp"].tolist() == [ramp]


def test_a_ramp_that_is_given_wins():
    roster = read_roster(table(seniority=["new", "new", "old"], ramp=["70 %", None, "90 %"]))
    assert roster.reps["ramp"].tolist() == [0.7, 0.5, 0.9]


def test_hours_win_over_shares_and_the_rest_counts_as_the_mean():
    roster = read_roster(table(capacity=[1000, None, None], share=[0.1, 0.5, None]), percent=False, full_capacity=1200)
    assert roster.reps["capacity_h"].tolist() == [1000.0, 600.0, 800.0]
    listed = [finding for finding in roster.findings if finding.kind == "no_capacity"]
    assert [finding.id for finding in listed] == ["Carl"]
    assert "row 3" in listed[0].message
    assert "800 h/year, the mean of the others" in listed[0].message


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"rep": ["Anna", "Bob", "Anna"]}, ["rep Anna stands in rows 1 and 3"]),
        ({"rep": ["Anna", "Bob", "anna"]}, ["rep Anna or anna stands in rows 1 and 3"]),
        ({"id": [7, 8, 7]}, ["id 7 stands in rows 1 (Anna) and 3 (Carl)"]),
        ({"Rep ID": ["r1", "R1", None]}, ["Rep ID r1 stands in rows 1 (Anna) and 2 (Bob)"]),
        ({"rep": ["Anna", None, "Carl"]}, ["row 2", "rep is empty"]),
        ({"capacity": [900, 0, 900]}, ["row 2", "capacity is 0", "Bob"]),
        ({"capacity": [900, -5, 900]}, ["row 2", "capacity", "-5", "negative"]),
        ({"capacity": [900, "much", 900]}, ["row 2", "capacity", "much"]),
        ({"fte": ["50 %", "120 %", "0 %"]}, ["row 2", "fte", "120 %", "above 100 %"]),
        ({"fte": ["50 %", "0 %", None]}, ["row 2", "fte is 0", "Bob"]),
        ({"fte": ["50 %", 0.5, None]}, ["row 2", "fte", "0.5 %", "50 %"]),
        ({"ramp": ["0 %", None, None]}, ["row 1", "ramp is 0", "Anna"]),
        ({"passion": [3, 11, 4]}, ["row 2", "passion", "11", "10 or less"]),
        ({"passion": [3, 0, 4]}, ["row 2", "passion", "1 or more"]),
        ({"lon": [0, 190, 1], "lat": [0, 0, 0]}, ["row 2", "lon", "180 or less"]),
        ({"Capacity": [1, 1, 1], "capacity ": [2, 2, 2]}, ["more than one column", "Capacity"]),
    ],
)
def test_bad_rosters_are_refused_with_row_and_field(changes, expected):
    message = refusal(table(**changes))
    assert all(part in message for part in expected), message


def test_a_rep_who_is_there_twice_by_name_and_id_is_told_once():
    assert refusal(table(rep=["Anna", "Bob", "ANNA"], id=[7, 8, 7])).count("stands in rows") == 1


def test_reps_without_an_id_are_no_duplicates():
    assert read_roster(table(id=[None, None, 7])).reps.index.tolist() == ["Anna", "Bob", "Carl"]


def test_a_roster_needs_reps_and_names():
    assert "no column with the rep's name" in refusal(pd.DataFrame({"town": ["Macon"]}))
    assert "holds no reps" in refusal(pd.DataFrame({"rep": []}))
    assert "full-time rep is 0 h/year" in refusal(table(share=["50 %"] * 3), full_capacity=0)


def test_a_column_that_was_chosen_is_read():
    roster = read_roster(pd.DataFrame({"who": ["Anna"], "rep": ["x"]}), columns={"rep": "who"})
    assert list(roster.reps.index) == ["Anna"]


def test_homes_are_points_or_zips_and_the_rest_is_listed():
    roster = read_roster(table(home_zip=["30001", "2134", "99999"]))
    units = pd.DataFrame({"x": [1.0, 2.0], "y": [3.0, 4.0]}, index=["30001", "02134"])
    points = np.array([[7.0, 8.0], [np.nan, np.nan], [np.nan, np.nan]])
    homes, findings = locate_homes(roster, "reps", points, units)
    assert homes[:2].tolist() == [[7.0, 8.0], [2.0, 4.0]]
    assert np.isnan(homes[2]).all()
    assert [finding.id for finding in findings] == ["Carl"]
    assert "row 3" in findings[0].message
    assert "ZIP 99999 is not among the units" in findings[0].message
    assert "mean of the other reps" in findings[0].message


def test_lists_lose_blanks_and_repeats():
    assert split_list(" Spanish ;French, Spanish") == ("Spanish", "French")
    assert split_list(None) == split_list("") == split_list(np.nan) == ()


def test_new_reps_get_smaller_territories():
    # Two full-time reps and one new one at half a territory: 960 + 960 + 480 = 2,400 h.
    roster = read_roster(table(seniority=["senior", "senior", "new"]))
    assert capacity_shares(roster).tolist() == pytest.approx([0.4, 0.4, 0.2])


def test_targets_are_what_the_engine_takes():
    roster = read_roster(table(capacity=[900, 900, 450]))
    targets = capacity_targets(roster, ["workload", "potential"])
    xy = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]])
    measures = pd.DataFrame({"workload": [1.0] * 3, "potential": [2.0] * 3})
    units = Units.from_graph(["a", "b", "c"], xy, np.array([[0, 1], [1, 2]]), measures)
    shares = Rules(targets=targets).target_shares(units)
    assert shares.sum(axis=0).tolist() == pytest.approx([1.0, 1.0])
    assert shares[:, 0].tolist() == pytest.approx([0.4, 0.4, 0.2])
    with pytest.raises(DataError, match="one rep only"):
        capacity_targets(read_roster(pd.DataFrame({"rep": ["Anna"]})), ["workload"])


@given(st.lists(st.floats(1, 5000), min_size=2, max_size=8))
def test_shares_add_up_to_one(hours):
    roster = read_roster(pd.DataFrame({"rep": [f"R{n}" for n in range(len(hours))], "capacity": hours}))
    assert capacity_shares(roster).sum() == pytest.approx(1.0)
