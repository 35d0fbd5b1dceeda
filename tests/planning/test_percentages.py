from __future__ import annotations

import pytest

from territory_designer.planning.findings import DataError
from territory_designer.planning.percentages import check_shares, describe, read_percentages

NAMES = ("even", "history", "pipeline", "potential")


@pytest.mark.parametrize(
    "text",
    [
        "even 20, history 30, pipeline 0, potential 50",
        "potential 50; history 30; even 20",
        "Even = 20 %\nhistory: 30%\npotential 50.0",
        "even 20, history 30, potential 50,",
        "even 20,0; history 30,0; potential 50,0",
        "even 20,0, history 30,0 %,potential 50",
        "20, 30, 0, 50",
        "20,30,0,50",
        "20 %; 30 %; 0 %; 50 %",
        "20,0, 30,0, 0,0, 50,0",
        "20.0\n30\n0\n50",
    ],
)
def test_a_list_of_names_and_percentages_is_read(text):
    assert read_percentages(text, NAMES, "BLEND") == {"even": 0.2, "history": 0.3, "pipeline": 0.0, "potential": 0.5}


def test_percentages_with_decimals_total_100():
    assert sum(read_percentages("even 33.3, history 33.3, pipeline 33.4", NAMES, "BLEND").values()) == pytest.approx(1)
    found = read_percentages("even 33,3; history 66,7", NAMES, "BLEND")
    assert (found["even"], found["history"]) == pytest.approx((0.333, 0.667))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("even 20, history 75", ["BLEND totals 95 %, not 100 %", "even 20 %, history 75 %"]),
        ("even 33.33, history 33.33, pipeline 33.33", ["totals 99.99 %"]),
        ("even 20, past 80", ["no past", "even, history, pipeline, potential"]),
        ("even 50, even 50", ["even twice"]),
        ("even -20, history 120", ["even is -20 %", "0 or more"]),
        ("even", ['"even" is not a name and a percentage', '"even 60, potential 40"']),
        ("even 20, 80", ['"80" is not a name and a percentage']),
        ("even 1.2.3, history 98", ['"even 1.2.3" is not a name and a percentage']),
        ("20, 30, 50", ["for each of even, history, pipeline, potential, in this order: there are 3"]),
        ("12,5,87,5,0,0", ["in this order: there are 6"]),
        ("100", ["BLEND is a list such as", "there are 1"]),
        ("-20, 120, 0, 0", ["even is -20 %", "0 or more"]),
        ("20, 30, 0, 40", ["BLEND totals 90 %"]),
        ("  ", ["BLEND is empty"]),
    ],
)
def test_what_is_wrong_is_said(text, expected):
    with pytest.raises(DataError) as caught:
        read_percentages(text, NAMES, "BLEND")
    assert all(part in str(caught.value) for part in expected), str(caught.value)


def test_shares_from_python_are_checked_the_same_way():
    assert check_shares({"even": 0.1 + 0.2, "history": 0.7}, NAMES, "BLEND")["pipeline"] == 0.0
    with pytest.raises(DataError, match="nan %"):
        check_shares({"even": float("nan")}, NAMES, "BLEND")
    assert describe({"even": 1 / 3}) == "even 33.3333 %"
