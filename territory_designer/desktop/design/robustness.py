"""Designs that keep their tolerances although the figures are estimates, and how sure a plan is."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
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
DRAWS = 1000


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
    from ...planning.uncertainty import tightened

    wanted = rules_of(held, numbers, units.measures)
    robust = held.get(ROBUST)
    if not robust:
        return wanted, wanted
    # The smallest territory is as sensitive as one of so many that are equal.
    least = float(wanted.target_shares(units).min())
    count = max(len(numbers), math.ceil(1.0 / least - 1e-9))
    limits = wanted.tolerances(units)
    tolerance = {
        name: tightened(
            limit,
            units.values[:, units.measures.index(name)],
            count,
            robust["error"],
            robust["chance"],
            measures=len(limits),
            name=name,
        )
        for name, limit in limits.items()
        if units.values[:, units.measures.index(name)].sum() > 0
    }
    return wanted, replace(wanted, tolerance={**limits, **tolerance})


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


def rescored(plan: Plan, wanted: Rules) -> Plan:
    """A plan under the rules that were asked for; a bound that was proven under tighter ones does not hold for them."""
    from ...engine import Plan

    kept = {name: plan.report[name] for name in ("seconds",) if name in plan.report}
    return Plan(plan.units, plan.labels, wanted, kept)


def answer(question: Question, draws: int = DRAWS) -> Uncertainty:
    """Resample the measures of a plan.

    Raises
    ------
    DataError
        A territory is empty, or there is nothing to resample.
    """
    import numpy as np

    from ...planning.findings import DataError
    from ...planning.uncertainty import resample

    units, rules = question.units, question.rules
    counts = np.bincount(question.labels[question.labels >= 0], minlength=len(question.names))
    if not counts.all():
        name = question.names[int(counts.argmin())]
        raise DataError(tr("{name} has no ZIP. Give it some, or dissolve it, then calculate again.", name=name))
    shares = rules.target_shares(units)
    limits = rules.tolerances(units)
    measures = {name: units.values[:, j] for j, name in enumerate(units.measures)}
    filled = {name: values for name, values in measures.items() if name in limits and values.sum() > 0}
    return resample(
        filled,
        question.labels,
        {name: limits[name] for name in filled},
        {name: question.error[name] for name in filled if name in question.error},
        targets={name: shares[:, units.measures.index(name)] for name in filled},
        names=question.names,
        draws=draws,
    )


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
