"""The assumptions of a plan, each with its unit, default, range and source, so that none hides in a formula."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .findings import DataError

#: Unit of what is kept as 0.5 and shown as 50 %.
SHARE = "share"
PERCENT = 100.0


@dataclass(frozen=True)
class Parameter:
    """A figure that an analyst may change.

    Parameters
    ----------
    name : str
        Key in tables and reports.
    title : str
        What it is, for people.
    unit : str
        Unit of the value; :data:`SHARE` for what is shown in percent.
    default : float or None
        What is taken where nothing is said; ``None`` where nothing sensible could be.
    lowest, highest : float
        What is accepted, both ends included.
    source : str
        Where default and range come from.
    text : str
        What it does, and how to find a better figure.
    """

    name: str
    title: str
    unit: str
    default: float | None
    lowest: float
    highest: float
    source: str
    text: str

    def check(self, value: float) -> float:
        """The value, where it is within the range.

        Raises
        ------
        DataError
            It is not; the text names the parameter and the range.
        """
        number = float(value)
        if math.isfinite(number) and self.lowest <= number <= self.highest:
            return number
        raise DataError(
            f"{self.title} is {self.shown(number)}. Give a value from {self.shown(self.lowest)} to "
            f"{self.shown(self.highest)}."
        )

    def shown(self, value: float) -> str:
        """A value with its unit: ``"40 km/h"``, ``"50 %"``."""
        return f"{value * PERCENT:,.6g} %" if self.unit == SHARE else f"{value:,.6g} {self.unit}".rstrip()

    def as_dict(self, value: Any) -> dict[str, Any]:
        """What a report says of the parameter and the value, or the values, that were used; JSON-serialisable."""
        return {
            "name": self.name,
            "title": self.title,
            "unit": self.unit,
            "value": value,
            "default": self.default,
            "lowest": self.lowest,
            "highest": self.highest,
            "source": self.source,
        }


def used_parameters(table: Iterable[Parameter], values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Parameters and the values that were used, for a report; those without a value in ``values`` are left out."""
    return [parameter.as_dict(values[parameter.name]) for parameter in table if parameter.name in values]


OWN = "Assumption of this plugin; replace it by a figure of your own sales force"

#: Constant of Beardwood, Halton and Hammersley.
BHH = 0.7124

CALLS_PER_YEAR = Parameter(
    "calls_per_year", "Calls per year", "calls", None, 0.0, 3660.0, OWN, "Calls of one kind to one account in a year."
)
MINUTES_PER_CALL = Parameter(
    "minutes", "Minutes per call", "minutes", None, 0.0, 1440.0, OWN, "Time with the customer, without travel."
)
CALL_PARAMETERS = (CALLS_PER_YEAR, MINUTES_PER_CALL)

SPEED = Parameter(
    "speed_kmh",
    "Travel speed",
    "km/h",
    40.0,
    1.0,
    130.0,
    OWN,
    "Average from door to door, with lights and parking. Towns are nearer to 25, open country nearer to 60.",
)
CIRCUITY = Parameter(
    "circuity",
    "Circuity",
    "",
    1.25,
    1.0,
    3.0,
    "Newell 1980 (1.2 in towns); O'Sullivan (1.21 to 1.23); distances between US ZIP codes: 1.12 to 1.30",
    "Length of the road by length of the straight line. Higher where water or mountains are in the way.",
)
TOUR_CONSTANT = Parameter(
    "tour_constant",
    "Constant of the tour length",
    "",
    BHH,
    0.6277,
    0.9031,
    "Beardwood, Halton and Hammersley 1959; 0.7124 is a numerical estimate, proven is 0.6277 to 0.90304",
    "Length of the shortest tour through n points in the area A, divided by the square root of n A, for large n.",
)
VISITS_PER_DAY = Parameter(
    "visits_per_day",
    "Visits per day",
    "visits",
    4.0,
    0.5,
    60.0,
    "eSpatial, How to balance sales territories: 4 meetings a day on 5 days of 48 weeks",
    "Visits on one day trip from home. Short calls in a dense town allow many more.",
)
TRAVEL_PARAMETERS = (SPEED, CIRCUITY, TOUR_CONSTANT, VISITS_PER_DAY)

WEEKS = Parameter(
    "weeks",
    "Weeks per year",
    "weeks",
    48.0,
    1.0,
    53.0,
    "Textbook example 48 x 40 x 50 % = 960 hours",
    "Weeks in which a rep works: 52 less holidays, illness and training.",
)
HOURS = Parameter(
    "hours",
    "Hours per week",
    "hours",
    40.0,
    1.0,
    100.0,
    "Textbook example 48 x 40 x 50 % = 960 hours",
    "Working hours of a rep in a week, all duties together.",
)
SELLING_SHARE = Parameter(
    "selling_share",
    "Selling share",
    SHARE,
    0.5,
    0.01,
    1.0,
    "Textbook example 48 x 40 x 50 % = 960 hours",
    "Share of the working hours that is spent with customers. The rest is travel, administration and meetings.",
)
TRAVEL_SHARE = Parameter(
    "travel_share",
    "Travel share",
    SHARE,
    None,
    0.0,
    0.99,
    OWN,
    "Share of the working hours that is spent on the road; counts as capacity only where the workload holds travel.",
)
COST_PER_REP = Parameter(
    "cost_per_rep",
    "Cost per rep",
    "money/year",
    None,
    0.01,
    1e9,
    OWN,
    "Salary, bonus, car and overhead of one rep in a year.",
)
MARGIN = Parameter(
    "margin", "Margin", SHARE, None, 0.001, 1.0, OWN, "Share of the sales that is left before the cost of reps."
)
TURNOVER = Parameter(
    "turnover",
    "Turnover of reps",
    SHARE,
    0.0,
    0.0,
    1.0,
    OWN,
    "Share of the reps that is replaced in a year.",
)
SIZING_PARAMETERS = (WEEKS, HOURS, SELLING_SHARE, TRAVEL_SHARE, COST_PER_REP, MARGIN, TURNOVER)
