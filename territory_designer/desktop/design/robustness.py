"""Designs that keep their tolerances although the figures are estimates, and how sure a plan is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import figures
from ..i18n import tr
from .scenario_rules import rules_of

if TYPE_CHECKING:
    import numpy as np

    from ...engine import Plan, Rules, Units
    from ...planning.uncertainty import Uncertainty

ROBUST = "robust"
"""``{"error": share, "chance": share}`` in the rules of a scenario that was designed so."""


@dataclass(frozen=True)
class Question:
    """How sure is this plan? What is needed to answer, as it was when it was asked.

    Attributes
    ----------
    units : Units
    labels : (n,) int array
        Indices of territories, -1 for none.
    names : list of str
        Of the territories.
    rules : Rules
        With the tolerances that shall be kept, and the targets.
    error : dict of str to float
        Relative standard error of each measure.
    """

    units: Units
    labels: np.ndarray
    names: list[str]
    rules: Rules
    error: dict[str, float]


def tight_rules(units: Units, held: Mapping[str, Any], numbers: list[int]) -> tuple[Rules, Rules]:
    """Rules of a scenario, and those that a design has to keep so that errors leave room.

    Parameters
    ----------
    units : Units
    held : mapping
        Rules of the scenario; without `ROBUST` both are the same.
    numbers : list of int
        Of the territories.

    Returns
    -------
    wanted, tight : Rules

    Raises
    ------
    DataError
        Errors alone break a tolerance too often, whatever the plan.
    """
    from ...planning.robustness import tightened_rules

    wanted = rules_of(held, numbers, units.measures)
    robust = held.get(ROBUST)
    if not robust:
        return wanted, wanted
    return wanted, tightened_rules(units, wanted, dict.fromkeys(units.measures, robust["error"]), robust["chance"])


def explained(error: Exception, wanted: Rules, tight: Rules, robust: Mapping[str, float]) -> str:
    """Why there is no such plan, where the engine speaks of tolerances that nobody asked for."""
    parts = [
        tr("{measure} within {percent}", measure=tr(name), percent=figures.share(limit))
        for name, limit in tight.tolerance.items()
    ]
    return tr(
        "With figures that may be wrong by {error}, a design must keep {tight} to keep {wanted} with a chance of "
        "{chance}. That cannot be done: {reason} Allow a wider tolerance, a smaller error or a lower chance.",
        error=figures.share(robust["error"]),
        tight=", ".join(parts),
        wanted=", ".join(figures.share(limit) for limit in wanted.tolerance.values()),
        chance=figures.share(robust["chance"]),
        reason=str(error),
    )


def answer(question: Question, draws: int = 1000) -> Uncertainty:
    """Resample the measures of a plan.

    Raises
    ------
    DataError
        A territory is empty, or there is nothing to resample.
    """
    import numpy as np

    from ...planning.findings import DataError
    from ...planning.robustness import certainty

    counts = np.bincount(question.labels[question.labels >= 0], minlength=len(question.names))
    if not counts.all():
        name = question.names[int(counts.argmin())]
        raise DataError(tr("{name} has no ZIP. Give it some, or dissolve it, then calculate again.", name=name))
    return certainty(question.units, question.labels, question.names, question.rules, question.error, draws)


@dataclass(frozen=True)
class Outcome:
    """A design, and how sure it is where that was asked for."""

    plan: Plan
    found: Uncertainty | None = None


def designed(units: Units, held: Mapping[str, Any], numbers: list[int], make: Callable[[Rules], Plan]) -> Outcome:
    """Design so that the errors of the figures leave room, and see how often the plan then keeps its tolerances.

    Parameters
    ----------
    units : Units
    held : mapping
        Rules of the scenario.
    numbers : list of int
        Of the territories.
    make : callable
        Designs with the rules that it is given.

    Raises
    ------
    DataError, ImpossibleError
        There is no such plan; says why in terms of what was asked for.
    """
    from ...engine.errors import ImpossibleError
    from ...planning.robustness import rescored

    wanted, tight = tight_rules(units, held, numbers)
    if tight is wanted:
        return Outcome(make(wanted))
    try:
        plan = rescored(make(tight), wanted)
    except ImpossibleError as error:
        raise ImpossibleError(explained(error, wanted, tight, held[ROBUST])) from error
    if not plan.counts.all():
        return Outcome(plan)
    errors = dict.fromkeys(units.measures, float(held[ROBUST]["error"]))
    names = [str(number) for number in numbers]
    return Outcome(plan, answer(Question(units, plan.labels, names, wanted, errors)))


def verdict(found: Uncertainty, names: Sequence[str]) -> str:
    """How sure a plan is, in a sentence.

    Parameters
    ----------
    found : Uncertainty
    names : sequence of str
        Of the territories, in the order of the plan.
    """
    weakest = int(found.table["within"].to_numpy().argmin())
    return tr(
        "With these errors the whole plan keeps its tolerances in {plan} of {draws} draws; the least sure territory is "
        "{name} ({share}).",
        plan=figures.share(found.plan_within),
        draws=figures.count(found.draws),
        name=names[weakest],
        share=figures.share(float(found.table["within"].min())),
    )
