from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from territory_designer.planning.rep_terms import (
    accounts_term,
    capacity_term,
    industry_mix,
    kept_amounts,
    mean_distances,
    preference_term,
    skills_term,
    travel_term,
)

HOMES = np.array([[0.0, 0.0], [9000.0, 0.0]])


def test_distances_are_means_over_the_units_weighted_by_workload():
    points = np.array([[3000.0, 4000.0], [0.0, 1000.0], [9000.0, 0.0], [5.0, 5.0]])
    labels = np.array([0, 0, 1, -1])
    far = mean_distances(HOMES, points, labels, 2, np.array([3.0, 1.0, 0.0, 99.0]))
    # 3/4 x 5 km (a triangle of 3, 4, 5) + 1/4 x 1 km = 4 km; a territory without workload takes the plain mean.
    assert far[0].tolist() == pytest.approx([4.0, 9.0])
    assert far[1, 1] == 0.0
    assert mean_distances(HOMES, points, labels, 2)[0, 0] == pytest.approx(3.0)


def test_travel_counts_against_the_longest_way():
    term = travel_term(np.array([[0.0, 10.0], [40.0, 20.0]]))
    assert term.fit.tolist() == [[1.0, 0.75], [0.0, 0.5]]
    assert term.say(1, 1) == "20 km from home to the centre"
    assert travel_term(np.array([[2.345, 1.0]]), "on average").say(0, 0) == "2.3 km from home on average"


def test_an_unknown_home_counts_as_the_mean_of_the_others():
    term = travel_term(np.array([[0.0, 40.0], [20.0, 20.0], [np.nan, np.nan]]))
    assert term.fit[2].tolist() == pytest.approx([0.75, 0.25])  # means of 10 and 30 of 40 km
    assert term.say(2, 1) == "home not known, counts as 30 km"


def test_without_any_home_travel_decides_nothing():
    term = travel_term(np.full((2, 3), np.nan))
    assert not term.decides
    assert term.say(0, 0) == ""
    assert travel_term(np.zeros((2, 2))).fit.tolist() == [[1.0, 1.0], [1.0, 1.0]]


def test_accounts_kept_are_counted_and_scaled_by_the_most():
    owners = ["Anna"] * 80 + ["Bob"] + [None, "Zoe"]
    places = ["T1"] * 61 + ["T2"] * 18 + [None] + ["T1"] + ["T1", "T2"]
    kept, total = kept_amounts(owners, places, ["Anna", "Bob"], ["T1", "T2"])
    assert kept.tolist() == [[61.0, 18.0], [1.0, 0.0]]
    assert total.tolist() == [80.0, 1.0]
    term = accounts_term(kept, total)
    assert term.say(0, 0) == "keeps 61 of 80 accounts"
    # Who has a single account keeps "all" of them, and yet counts little.
    assert term.fit[1, 0] == pytest.approx(1 / 61)
    assert accounts_term(*kept_amounts([], [], ["Bob"], ["T1"])).say(0, 0) == ""


def test_accounts_may_count_by_their_potential():
    kept, total = kept_amounts(["Anna", "Anna"], ["T1", "T2"], ["Anna"], ["T1", "T2"], np.array([300.0, 100.0]))
    assert (kept.tolist(), total.tolist()) == ([[300.0, 100.0]], [400.0])


@given(st.lists(st.tuples(st.sampled_from(["A", "B", None]), st.sampled_from(["T", "U", None]), st.floats(0, 1e6))))
def test_what_is_kept_adds_up(rows):
    owners, places, amounts = zip(*rows) if rows else ((), (), ())
    kept, total = kept_amounts(owners, places, ["A", "B"], ["T", "U"], np.array(amounts))
    assert kept.sum() == pytest.approx(sum(a for o, p, a in rows if o and p))
    assert (kept.sum(axis=1) <= total + 1e-6).all()


def test_skills_are_the_mean_of_needs_and_industries():
    mix = industry_mix(["T1", "T1", "T1", "T1", "T2"], ["Food", "food", "Retail", None, "Law"], ["T1", "T2", "T3"])
    assert mix[0] == pytest.approx({"food": 2 / 3, "retail": 1 / 3})
    term = skills_term([["Closer", "food"], []], [["closer", "hunter"], [], []], mix)
    # Half of the skills needed, and two thirds of the accounts.
    assert term.fit[0, 0] == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert term.fit[1].tolist() == [0.0, 0.0, 0.0]
    assert term.say(0, 0) == "has 1 of 2 skills needed (not hunter), knows the industry of 67 % of the accounts"
    assert term.say(0, 1) == "knows the industry of 0 % of the accounts"
    assert term.say(0, 2) == ""


def test_earlier_choices_count_more():
    term = preference_term([["T2", "T1"], []], ["T1", "T2", "T3"])
    assert term.fit.tolist() == [[0.5, 1.0, 0.0], [0.0, 0.0, 0.0]]
    assert [term.say(0, place) for place in range(3)] == ["choice 2 of 2", "choice 1 of 2", "not among the choices"]
    assert term.say(1, 0) == ""


def test_large_territories_suit_reps_with_much_time():
    term = capacity_term(np.array([900.0, 450.0]), np.array([1200.0, 600.0]))
    assert term.fit.tolist() == [[1.0, 0.5], [0.5, 1.0]]
    assert term.say(0, 0) == "1,200 h of work a year for 900 h of capacity"
    assert capacity_term(np.array([900.0, 900.0]), np.zeros(2)).fit.tolist() == [[1.0, 1.0], [1.0, 1.0]]
