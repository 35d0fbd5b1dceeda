"""Comparison of scenarios: what changes hands, by hand-counted markets and by identities that always hold."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.engine import Plan, Rules, Units
from territory_designer.planning.comparison import (
    FIGURES,
    Assignment,
    better_or_worse,
    compare,
    compare_plans,
    match_names,
    scenario_figures,
)
from territory_designer.planning.findings import DataError


def row_of_units(n: int, workload=None, potential=None) -> Units:
    """Units side by side, a kilometre apart."""
    measures = pd.DataFrame(
        {"workload": np.full(n, 10.0) if workload is None else workload,
         "potential": np.full(n, 100.0) if potential is None else potential}
    )  # fmt: skip
    xy = np.column_stack([np.arange(n) * 1000.0, np.zeros(n)])
    return Units.from_graph([f"3{i:04}" for i in range(n)], xy, [(i, i + 1) for i in range(n - 1)], measures)


UNITS = row_of_units(8, workload=np.arange(1.0, 9.0))
BEFORE = np.array([0, 0, 0, 1, 1, 1, 2, -1])
AFTER = np.array([0, 0, 1, 1, 1, 2, 2, 2])
NAMES = ["North", "Middle", "South"]
ACCOUNTS = np.array([5, 0, 3, 1, 0, 2, 4, 1])


def test_what_changes_hands_is_counted_by_unit_account_and_measure() -> None:
    found = compare(BEFORE, AFTER, NAMES, NAMES, UNITS, ACCOUNTS)
    assert found.changed.tolist() == [False, False, True, False, False, True, False, True]
    assert found.moved["units"] == 2
    assert found.moved["accounts"] == 5
    assert found.moved["workload"] == 3 + 6
    assert found.moved["potential"] == 200
    assert found.moved["share"]["workload"] == pytest.approx(9 / 36)
    assert found.moved["share"]["accounts"] == pytest.approx(5 / 16)
    assert found.assigned["units"] == 1
    assert found.assigned["workload"] == 8
    assert found.origin[2] == "North"
    assert found.destination[2] == "Middle"
    assert found.origin[7] is None
    assert found.reps == ["Middle", "North", "South"]
    assert not found.reps_known


def test_pairs_say_what_passes_from_whom_to_whom() -> None:
    pairs = compare(BEFORE, AFTER, NAMES, NAMES, UNITS, ACCOUNTS).pairs
    assert pairs[["from", "to", "units", "accounts", "workload"]].to_numpy().tolist() == [
        [None, "South", 1, 1, 8.0],
        ["Middle", "South", 1, 2, 6.0],
        ["North", "Middle", 1, 3, 3.0],
    ]


def test_every_territory_says_what_it_keeps_loses_and_gains() -> None:
    table = compare(BEFORE, AFTER, NAMES, NAMES, UNITS, ACCOUNTS).territories.set_index("territory")
    assert table.loc["Middle", ["kept_units", "lost_units", "gained_units"]].tolist() == [2, 1, 1]
    assert table.loc["Middle", ["kept_workload", "lost_workload", "gained_workload"]].tolist() == [9, 6, 3]
    assert table.loc["South", ["kept_units", "lost_units", "gained_units"]].tolist() == [1, 0, 2]


def test_a_new_name_alone_moves_nothing() -> None:
    other = np.array([2, 0, 1, -1])[BEFORE]
    found = compare(BEFORE, other, NAMES, ["Mitte", "Sued", "Nord"], UNITS)
    assert found.match.tolist() == [1, 2, 0]
    assert found.moved["units"] == 0
    assert len(found.pairs) == 0
    assert found.reps == []
    assert found.territories["kept_units"].sum() == 7


def test_names_win_over_overlap_where_both_have_them() -> None:
    swapped = np.array([1, 0, 2, -1])[BEFORE]
    assert compare(BEFORE, swapped, NAMES, NAMES, UNITS).moved["units"] == 6


def test_a_territory_that_is_new_does_not_continue_one_that_ends() -> None:
    # "New" takes one unit of South, which ends; most of South goes to Middle.
    before = np.array([0, 0, 1, 1, 2, 2, 2, 2])
    after = np.array([0, 0, 1, 1, 1, 1, 1, 2])
    even = row_of_units(8)
    match = match_names(before, after, NAMES, ["North", "Middle", "New"], even.values[:, 0])
    assert match.tolist() == [0, 1, 2]  # all of "New" lies in South: a new name for what is left of it
    after = np.array([0, 2, 1, 1, 1, 1, 1, 2])
    match = match_names(before, after, NAMES, ["North", "Middle", "New"], even.values[:, 0])
    assert match.tolist() == [0, 1, -1]
    found = compare(before, after, NAMES, ["North", "Middle", "New"], even)
    assert found.moved["units"] == 5
    ended = found.territories.iloc[-1]
    assert (ended["territory"], ended["after"], ended["lost_units"]) == ("South", None, 4)


def test_reps_affected_are_people_where_they_are_known() -> None:
    before, after = ["Ann", "Bob", "Ann"], ["Ann", "Bob", "Cleo"]
    found = compare(BEFORE, BEFORE, NAMES, NAMES, UNITS, reps=(before, after))
    assert found.reps == ["Ann", "Cleo"]
    assert found.moved["units"] == 0
    # Inside what one rep owns nothing changes hands for her.
    within = np.where(BEFORE == 0, 2, BEFORE)
    assert compare(BEFORE, within, NAMES, NAMES, UNITS, reps=(before, before)).reps == []
    # Reps that only one side knows are kept.
    assert compare(BEFORE, BEFORE, NAMES, NAMES, UNITS, reps=(before, None)).reps == []
    assert compare(BEFORE, BEFORE, NAMES, NAMES, UNITS, reps=([None] * 3, after)).reps == []


def test_equal_scenarios_are_a_result() -> None:
    found = compare(BEFORE, BEFORE, NAMES, NAMES, UNITS, ACCOUNTS)
    assert found.as_dict()["changed_units"] == 0
    assert found.moved["share"]["workload"] == 0.0
    assert list(found.pairs.columns) == ["from", "to", "units", "accounts", "workload", "potential"]
    assert json.loads(json.dumps(found.as_dict(), allow_nan=False))["reps_affected"] == 0


def test_a_report_is_plain_json() -> None:
    text = json.dumps(compare(BEFORE, AFTER, NAMES, NAMES, UNITS, ACCOUNTS).as_dict(), allow_nan=False)
    assert json.loads(text)["pairs"][0]["from"] is None


@pytest.mark.parametrize(
    ("labels", "names", "expected"), [([0, 1], NAMES, "2 ZIPs, the market 8"), (BEFORE, ["North", "Middle"], "3")]
)
def test_labels_that_do_not_fit_are_refused(labels, names, expected: str) -> None:
    with pytest.raises(DataError, match=expected):
        compare(labels, AFTER, names, NAMES, UNITS)


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.integers(2, 5), st.integers(2, 5), st.booleans())
def test_sums_agree(seed: int, first: int, second: int, same_names: bool) -> None:
    random = np.random.default_rng(seed)
    units = row_of_units(12, workload=random.integers(0, 9, 12).astype(float))
    before, after = random.integers(-1, first, 12), random.integers(-1, second, 12)
    names = [f"T{i}" for i in range(first)], [f"{'T' if same_names else 'X'}{i}" for i in range(second)]
    found = compare(before, after, *names, units, np.arange(12))
    for name in ("units", "accounts", "workload", "potential"):
        assert found.pairs[name].sum() == pytest.approx(found.moved[name] + found.assigned[name])
        table = found.territories
        assert table[f"lost_{name}"].sum() == pytest.approx(found.moved[name])
        amounts = {"units": np.ones(12), "accounts": np.arange(12.0)}.get(name)
        amounts = units.values[:, units.measures.index(name)] if amounts is None else amounts
        assert (table[f"kept_{name}"] + table[f"lost_{name}"]).sum() == pytest.approx(amounts[before >= 0].sum())
        assert (table[f"kept_{name}"] + table[f"gained_{name}"]).sum() == pytest.approx(amounts[after >= 0].sum())
    taken = found.match[found.match >= 0]
    assert len(set(taken)) == len(taken)
    if not same_names:  # what is kept does not depend on which scenario comes first
        back = compare(after, before, names[1], names[0], units)
        held = [units.values[labels >= 0, 0].sum() for labels in (before, after)]
        assert held[0] - found.moved["workload"] == pytest.approx(held[1] - back.moved["workload"])


def test_the_table_has_a_row_per_figure_and_counts_moves_from_the_alignment() -> None:
    plans = {"now": BEFORE, "next": Plan(UNITS, AFTER, Rules(territories=3, tolerance={"workload": 0.1}))}
    table = compare_plans(UNITS, plans, dict.fromkeys(plans, NAMES), ACCOUNTS)
    assert list(table.index) == [figure.key for figure in FIGURES]
    assert table.loc["moved_units"].tolist() == [0, 2]
    assert table.loc["moved_accounts"].tolist() == [0, 5]
    assert table.loc["without_territory"].tolist() == [1, 0]
    assert table.loc["workload_deviation", "next"] == pytest.approx(21 / 12 - 1)
    assert table.loc["broken_rules", "next"] == 2
    assert table.loc["broken_rules", "now"] is None
    assert table.loc["gap", "next"] is None
    assert compare_plans(UNITS, plans, dict.fromkeys(plans, NAMES), alignment="next").loc["moved_units", "now"] == 3


def test_one_scenario_by_itself() -> None:
    plan = Plan(UNITS, AFTER, Rules(territories=3))
    alone = scenario_figures(plan, NAMES)
    assert alone["moved_units"] is None
    assert set(alone) == {figure.key for figure in FIGURES}
    assert scenario_figures(plan, NAMES, alignment=Assignment(BEFORE, NAMES))["moved_units"] == 2


def test_a_territory_alone_or_without_units_has_figures() -> None:
    whole = compare_plans(UNITS, {"all": np.zeros(8, dtype=int)}, {"all": ["Everything"]})
    assert whole.loc["territories", "all"] == 1
    assert whole.loc["workload_deviation", "all"] is None
    ended = compare_plans(UNITS, {"now": np.where(AFTER == 1, 0, AFTER)}, {"now": NAMES})
    assert ended.loc["workload_deviation", "now"] == pytest.approx(21 / 18 - 1)  # against equal shares of two


@pytest.mark.parametrize("count", [0, 6])
def test_too_many_scenarios_are_refused(count: int) -> None:
    plans = {str(i): BEFORE for i in range(count)}
    with pytest.raises(DataError, match="1 to 5"):
        compare_plans(UNITS, plans, dict.fromkeys(plans, NAMES))


def test_best_and_worst_are_marked_where_they_differ_on_the_screen() -> None:
    rows = pd.DataFrame(
        {
            "a": {"territories": 3, "workload_deviation": 0.05, "moment_km2": 900.0, "gap": None, "moved_units": 4},
            "b": {"territories": 4, "workload_deviation": 0.08, "moment_km2": 900.2, "gap": 0.1, "moved_units": 4},
            "c": {"territories": 5, "workload_deviation": 0.0801, "moment_km2": 990.0, "gap": 0.2, "moved_units": 4},
        },
        dtype=object,
    )
    marks = better_or_worse(rows)
    assert marks.loc["territories"].tolist() == [0, 0, 0]
    assert marks.loc["workload_deviation"].tolist() == [1, 0, 0]
    assert marks.loc["moment_km2"].tolist() == [0, 0, -1]
    assert marks.loc["gap"].tolist() == [0, 1, -1]
    assert marks.loc["moved_units"].tolist() == [0, 0, 0]
