"""Figures are estimates: what algorithms ask about their errors, and what they say of how sure a plan is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsProcessingParameterNumber

from ..planning.findings import DataError

if TYPE_CHECKING:
    import numpy as np

    from ..engine import Plan, Rules, Units

ERRORS = {"workload": "WORKLOAD_ERROR", "potential": "POTENTIAL_ERROR"}


def add_errors(algorithm: Any, *, chance: bool = False) -> None:
    """Declare WORKLOAD_ERROR and POTENTIAL_ERROR and, for designs, CHANCE."""
    number = Qgis.ProcessingNumberParameterType.Double
    for name, title in (
        ("WORKLOAD_ERROR", algorithm.tr("Error of the workload (percent)")),
        ("POTENTIAL_ERROR", algorithm.tr("Error of the potential (percent)")),
    ):
        algorithm.describe(
            QgsProcessingParameterNumber(name, title, number, None, optional=True, minValue=0.0),
            "How far off the figure of a unit may be, as one standard error in percent; units err independently. With "
            "it REPORT says in how many of 1,000 draws the tolerances are kept.",
            advanced=True,
        )
    if chance:
        title = algorithm.tr("Chance to keep the tolerances (percent)")
        algorithm.describe(
            QgsProcessingParameterNumber("CHANCE", title, number, 90.0, optional=True),
            "With errors of workload or potential: the design keeps tighter tolerances inside, so that the plan keeps "
            "those that are asked for with about this chance.",
            advanced=True,
        )


def errors_of(inputs: Any, measures: Sequence[str]) -> dict[str, float]:
    """Relative standard error of each measure that has one.

    Raises
    ------
    DataError
        An error is negative.
    """
    return {name: inputs.percent(ERRORS[name]) for name in measures if inputs.given(ERRORS[name])}


def design_with(inputs: Any, units: Units, rules: Rules, error: dict[str, float], progress: Any) -> Plan:
    """Design, with room for the errors where there are any; the plan has the rules that were asked for.

    Raises
    ------
    DataError, ImpossibleError
        There is no such plan.
    """
    from ..engine import ImpossibleError, design
    from ..planning.robustness import rescored, tightened_rules

    if not any(error.values()):
        return design(units, rules, progress=progress)
    chance = inputs.percent("CHANCE")
    if not 0.0 < chance < 1.0:
        raise DataError(f"CHANCE is {100 * chance:g} %. Give more than 0 and less than 100.")
    tight = tightened_rules(units, rules, error, chance)
    try:
        return rescored(design(units, tight, progress=progress), rules)
    except ImpossibleError as problem:
        limits = " and ".join(f"{name} within {limit:.1%}" for name, limit in tight.tolerances(units).items())
        raise ImpossibleError(
            f"To keep the tolerances with a chance of {chance:.0%} in spite of the errors, a design must keep "
            f"{limits}. {problem}"
        ) from problem


def told(
    inputs: Any, units: Units, labels: np.ndarray, names: Sequence[str], rules: Rules, error: dict[str, float]
) -> dict[str, Any]:
    """Say how sure a plan is; what REPORT says of it, empty without errors.

    Parameters
    ----------
    inputs : Inputs
    units : Units
    labels : (n,) int array
        -1 for none.
    names : sequence of str
        Of the territories.
    rules : Rules
        With the tolerances that shall be kept.
    error : dict of str to float
    """
    from ..planning.robustness import certainty

    if not any(error.values()):
        return {}
    found = certainty(units, labels, names, rules, error)
    inputs.feedback.pushInfo(
        f"With these errors all tolerances are kept in {found.plan_within:.1%} of {found.draws:,} draws; the least "
        f"sure territory is {found.table['within'].idxmin()} ({found.table['within'].min():.1%})."
    )
    return {"certainty": {**found.as_dict(), "error": error}}
