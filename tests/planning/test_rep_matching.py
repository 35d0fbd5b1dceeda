from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.findings import DataError
from territory_designer.planning.rep_matching import RepMatching, idle_terms, match_reps
from territory_designer.planning.rep_terms import Term, accounts_term, travel_term


def travel(fit) -> Term:
    return Term("travel", np.array(fit, dtype=float), lambda rep, territory: f"{rep}-{territory}")


def match(fit, barred=None, names=None, **options) -> RepMatching:
    r, k = np.shape(fit)
    reps, territories = names or ([f"R{n}" for n in range(r)], [f"T{n}" for n in range(k)])
    return match_reps(reps, territories, [travel(fit)], {"travel": 1.0}, barred, **options)


def ways(score: np.ndarray, allowed: np.ndarray) -> list[tuple[int, float, tuple[int, ...]]]:
    """All ways to give k territories to r reps: how many are served, points, rep by territory."""
    r, k = score.shape
    found = []
    for way in set(permutations([*range(r), *[-1] * k], k)):
        pairs = [(rep, place) for place, rep in enumerate(way) if rep >= 0]
        if all(allowed[pair] for pair in pairs):
            found.append((len(pairs), sum(score[pair] for pair in pairs), way))
    return found


@settings(max_examples=40)
@given(st.integers(0, 10_000), st.integers(1, 4), st.integers(1, 4), st.booleans())
def test_no_assignment_is_better_and_the_runner_up_is_the_second_best(seed, r, k, rules):
    random = np.random.default_rng(seed)
    fit = random.random((r, k))
    allowed = random.random((r, k)) < (0.6 if rules else 2.0)
    barred = np.where(allowed, None, "is excluded").astype(object)
    found = match(fit, barred)
    everything = ways(100 * fit, allowed)
    most, best, _ = max(everything)
    assert int((found.chosen >= 0).sum()) == most
    assert found.total == pytest.approx(best, abs=1e-6)
    assert len(found.unserved) == k - most
    assert len(found.spare) == r - most
    for place in np.flatnonzero(found.chosen >= 0):
        count, second, _ = max(way for way in everything if way[2][place] != found.chosen[place])
        if count == most:
            assert found.switch_cost[place] == pytest.approx(best - second, abs=1e-6)
        else:
            assert np.isnan(found.switch_cost[place])
        ties = {way[2][place] for way in everything if way[0] == count and way[1] > second - 1e-6}
        assert found.runner_up[place] in ties


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.permutations(range(4)), st.permutations(range(5)))
def test_the_order_of_names_makes_no_difference(seed, reps, territories):
    fit = np.random.default_rng(seed).integers(0, 3, (4, 5)) / 2.0  # many ties
    names = ([f"R{n}" for n in range(4)], [f"T{n}" for n in range(5)])
    first = match(fit, names=names).table().set_index("territory")
    shuffled = ([names[0][n] for n in reps], [names[1][n] for n in territories])
    second = match(fit[np.ix_(reps, territories)], names=shuffled).table().set_index("territory")
    shown = ["rep", "score", "runner_up", "runner_up_cost"]
    assert first[shown].astype(str).equals(second.loc[first.index, shown].astype(str))


def test_the_best_pairs_are_not_the_best_one_by_one():
    # Greedy would take R0 for T0 (100) and leave T1 with R1 (0); together 90 + 80 is more.
    found = match([[1.0, 0.9], [0.8, 0.0]])
    assert found.chosen.tolist() == [1, 0]
    assert found.total == pytest.approx(170.0)
    assert found.switch_cost.tolist() == pytest.approx([70.0, 70.0])
    assert found.runner_up.tolist() == [0, 1]


def test_the_table_gives_reasons_in_natural_units():
    far = np.array([[23.0, 92.0], [46.0, 46.0]])
    kept, total = np.array([[61.0, 19.0], [0.0, 40.0]]), np.array([80.0, 40.0])
    found = match_reps(
        ["Anna", "Bob"],
        ["T01", "T02"],
        [travel_term(far), accounts_term(kept, total)],
        {"travel": 0.5, "accounts": 0.5},
        remarks=[lambda rep, territory: "speaks Spanish" if rep == 0 else ""],
    )
    rows = found.table().set_index("territory")
    first = rows.loc["T01"]
    assert first["rep"] == "Anna"
    assert first["reasons"] == "23 km from home to the centre; keeps 61 of 80 accounts; speaks Spanish"
    # Travel 50 x (1 - 23/92), accounts 50 x 61/61.
    assert (first["travel_points"], first["accounts_points"]) == pytest.approx((37.5, 50.0))
    assert first["score"] == pytest.approx(87.5)
    assert first["runner_up"] == "Bob"
    # 87.5 + (25 + 50 x 40/61) against (25 + 0) + (0 + 50 x 19/61)
    assert first["runner_up_cost"] == pytest.approx(87.5 + 50 * 40 / 61 - 50 * 19 / 61)
    assert first["runner_up_reasons"].startswith("104.7 points less as a whole; 46 km from home")


def test_a_tie_is_said():
    rows = match([[1.0, 1.0], [1.0, 1.0]]).table()
    assert rows["rep"].tolist() == ["R0", "R1"]
    assert rows["runner_up_reasons"][0].startswith("as good as a whole")


def test_more_reps_than_territories_leaves_spare_ones():
    found = match([[0.1], [0.9], [0.5]])
    assert found.spare == ["R0", "R2"]
    assert (found.runner_up.tolist(), found.switch_cost.tolist()) == ([2], pytest.approx([40.0]))


def test_fewer_reps_than_territories_leaves_some_without():
    found = match([[0.1, 0.9, 0.2]])
    rows = found.table()
    assert rows["rep"].tolist() == [None, "R0", None]
    assert found.unserved["T0"] == "there are 3 territories, but only 1 rep."
    assert rows["reasons"][0] == found.unserved["T0"]
    # Without this pair the one rep goes to the next best territory, and this one has nobody.
    assert rows["runner_up"].tolist() == [None] * 3
    assert rows["runner_up_reasons"][1] == "without R0 nobody would have T1"


def test_who_cannot_be_served_is_told_which_rule_is_in_the_way():
    lacks = "does not speak Spanish"
    found = match([[0.5, 0.9], [0.5, 0.5], [0.4, 0.3]], np.array([[None, lacks], [None, lacks], [None, "is excluded"]]))
    assert found.unserved == {"T1": "T1 can be given to nobody: R0, R1 do not speak Spanish; R2 is excluded."}
    assert len(found.spare) == 2
    everybody = match([[0.5, 0.9], [0.5, 0.5]], np.array([[None, lacks], [None, lacks]]))
    assert everybody.unserved == {"T1": "T1 can be given to nobody: no rep speaks Spanish."}


def test_territories_that_compete_for_too_few_reps_are_named():
    lacks = "does not speak Spanish"
    barred = np.array([[None, None, None], [lacks, lacks, None], [lacks, lacks, None]])
    found = match([[0.9, 0.8, 0.1], [0.5, 0.5, 0.5], [0.1, 0.1, 0.1]], barred)
    assert found.chosen.tolist() == [0, -1, 1]
    assert found.unserved == {
        "T1": "the 2 territories T0, T1 can only be given to 1 rep, R0; for T1: R1, R2 do not speak Spanish."
    }
    # Giving T0 to nobody and T1 to R0 serves as many.
    assert found.switch_cost[0] == pytest.approx(10.0)


def test_a_match_without_any_alternative_is_said():
    found = match([[0.9, 0.8], [0.5, 0.5]], np.array([[None, None], [None, "is excluded"]]))
    assert found.chosen.tolist() == [1, 0]
    row = found.table().iloc[1]
    assert np.isnan(row["runner_up_cost"])
    assert row["runner_up_reasons"] == "without R0 nobody would have T1"


def test_weights_are_checked():
    with pytest.raises(DataError, match=r"WEIGHTS totals 90 %"):
        match_reps(["A"], ["T"], [travel([[1.0]])], {"travel": 0.9})
    with pytest.raises(DataError, match="no distance"):
        match_reps(["A"], ["T"], [travel([[1.0]])], {"distance": 1.0})
    with pytest.raises(DataError, match="0 reps and 1 territories"):
        match_reps([], ["T"], [travel(np.zeros((0, 1)))], {"travel": 1.0})


def test_weight_on_what_decides_nothing_is_a_warning():
    said = idle_terms([travel([[1.0, 1.0]])], {"travel": 0.5, "accounts": 0.5, "skills": 0.0})
    assert [finding.id for finding in said] == ["travel", "accounts"]
    assert "accounts has a weight of 50 % but decides nothing: no account has an owner" in said[1].message
    assert idle_terms([travel([[1.0, 0.5]])], {"travel": 1.0}) == []


def test_progress_is_told_and_may_stop():
    told = []
    match(np.eye(3), progress=told.append)
    assert told == pytest.approx([0.0, 1 / 3, 2 / 3])
