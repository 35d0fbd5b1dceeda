"""The realignment curve: never worse with more to move, true to its own labels, and never below what is proven."""

from __future__ import annotations

import json

import numpy as np
import pytest

from territory_designer.engine import CancelledError, ImpossibleError, Rules, RulesError, realignment_curve
from tests.engine.maps import all_contiguous, grid_units

UNITS = grid_units(10, 8, seed=4, workload=np.ones(80), potential=1.0 + np.arange(80) % 3)
#: Three territories of 40, 24 and 16 units, each in one piece.
CURRENT = np.repeat([0, 1, 2], [40, 24, 16])
TOLERANCE = {"workload": 0.1}


def test_the_curve_falls_and_every_point_is_a_plan_that_reaches_it():
    told = []
    rows = realignment_curve(
        UNITS,
        Rules(current=CURRENT, tolerance=TOLERANCE),
        shares=(0.2, 0.0, 0.05),
        progress=lambda fraction, text: told.append((fraction, text)) or True,
    )
    assert json.loads(json.dumps(rows)) == rows
    assert [row["share"] for row in rows] == [0.0, 0.05, 0.2]
    assert rows[0]["labels"] == CURRENT.tolist()
    assert rows[0]["max_deviation"] == pytest.approx(0.5)
    for row in rows:
        labels = np.array(row["labels"])
        size = np.bincount(labels)
        assert row["violations"] == []
        assert all_contiguous(UNITS, labels)
        assert row["moved"] == pytest.approx((labels != CURRENT).mean())
        assert row["moved"] <= row["share"] + 1e-9
        assert row["max_deviation"] == pytest.approx(np.abs(size / size.mean() - 1).max())
        assert row["deviations"] == {"workload": row["max_deviation"]}
        assert row["at_best"] <= row["max_deviation"] + 1e-9
    deviations = [row["max_deviation"] for row in rows]
    assert deviations == sorted(deviations, reverse=True)
    # Four units may move: three from the first territory and one to the last leave 37 and 17 of 26.67, the best.
    assert rows[1]["max_deviation"] == pytest.approx(37 / (80 / 3) - 1, abs=1e-9)
    assert rows[2]["max_deviation"] <= 0.05
    assert told[-1] == (1.0, "Done")
    assert [fraction for fraction, _ in told] == sorted(fraction for fraction, _ in told)


def test_other_rules_hold_along_the_curve():
    locked = np.arange(80) % 9 == 0
    rules = Rules(
        current=CURRENT,
        locked=locked,
        tolerance={"workload": 0.1, "potential": 0.1},
        max_moved={"potential": 0.08},
        together=[["U039", "U049"]],
    )
    (row,) = realignment_curve(UNITS, rules, shares=[0.3])
    labels = np.array(row["labels"])
    assert row["violations"] == []
    assert (labels == CURRENT)[locked].all()
    assert labels[39] == labels[49]
    potential = UNITS.values[:, 1]
    assert potential[labels != CURRENT].sum() <= 0.08 * potential.sum() + 1e-9
    assert row["max_deviation"] == max(row["deviations"].values())


def test_a_plan_in_force_that_breaks_a_rule_says_so():
    rows = realignment_curve(UNITS, Rules(current=np.arange(80) % 2, tolerance=TOLERANCE), shares=[0.0, 0.6])
    assert rows[0]["labels"] == (np.arange(80) % 2).tolist()
    assert rows[0]["at_best"] is None
    assert "territory 1 is in" in rows[0]["violations"][0]
    assert rows[1]["violations"] == []
    assert rows[1]["max_deviation"] <= 0.1


@pytest.mark.parametrize(
    ("rules", "shares", "message"),
    [
        ({"territories": 3}, [0.1], "needs a current alignment"),
        ({"current": CURRENT}, [1.2], r"A share of the curve is 120\.0 %"),
    ],
)
def test_curves_that_make_no_sense_are_refused(rules, shares, message):
    with pytest.raises(RulesError, match=message):
        realignment_curve(UNITS, Rules(**rules), shares)


def test_rules_that_no_budget_makes_possible_are_refused():
    rules = Rules(current=CURRENT, together=[["U000", "U001"]], apart=[("U000", "U001")])
    with pytest.raises(ImpossibleError, match="must be apart, but also stay together"):
        realignment_curve(UNITS, rules, [0.1])


def test_a_curve_can_be_cancelled():
    with pytest.raises(CancelledError):
        realignment_curve(UNITS, Rules(current=CURRENT), progress=lambda fraction, text: fraction < 0.3)
