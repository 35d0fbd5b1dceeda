"""The parameters of a plan: each is documented, its default is within its range, and what lies outside is refused."""

from __future__ import annotations

import math

import pytest

from territory_designer.planning.findings import DataError
from territory_designer.planning.parameters import (
    CALL_PARAMETERS,
    CIRCUITY,
    SELLING_SHARE,
    SIZING_PARAMETERS,
    SPEED,
    TRAVEL_PARAMETERS,
    used_parameters,
)

ALL = [*CALL_PARAMETERS, *TRAVEL_PARAMETERS, *SIZING_PARAMETERS]


@pytest.mark.parametrize("parameter", ALL, ids=[parameter.name for parameter in ALL])
def test_every_parameter_is_documented_and_its_default_is_allowed(parameter):
    assert parameter.title
    assert parameter.text.endswith(".")
    assert parameter.source
    assert parameter.lowest < parameter.highest
    if parameter.default is not None:
        assert parameter.check(parameter.default) == parameter.default


def test_names_are_unique():
    assert len({parameter.name for parameter in ALL}) == len(ALL)


@pytest.mark.parametrize("value", [0.0, 0.99, 131.0, -1.0, math.nan, math.inf])
def test_a_value_out_of_range_is_refused_with_the_range(value):
    with pytest.raises(DataError, match=r"^Travel speed is .* km/h\. Give a value from 1 km/h to 130 km/h\.$"):
        SPEED.check(value)


def test_shares_are_shown_in_percent():
    with pytest.raises(DataError, match=r"^Selling share is 150 %\. Give a value from 1 % to 100 %\.$"):
        SELLING_SHARE.check(1.5)
    assert CIRCUITY.shown(1.25) == "1.25"


def test_a_report_holds_the_values_that_were_used():
    used = used_parameters(TRAVEL_PARAMETERS, {"speed_kmh": 55.0})
    assert [(row["name"], row["value"], row["default"], row["unit"]) for row in used] == [
        ("speed_kmh", 55.0, 40.0, "km/h")
    ]
