"""Designs that keep their tolerances although the figures are estimates, and how sure a plan is."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from .uncertainty import resample, tightened

if TYPE_CHECKING:
    import numpy as np

    from ..engine import Plan, Rules, Units
    from .uncertainty import Uncertainty

DRAWS = 1000


def tightened_rules(units: Units, wanted: Rules, error: Mapping[str, float], chance: float) -> Rules:
    """Rules that a design has to keep so that errors leave room.

    Parameters
    ----------
    units : Units
    wanted : Rules
        With the tolerances that shall be kept in spite of the errors.
    error : mapping of str to float
        Relative standard error of a measure per unit, 0.15 for ± 15 %; measures without one are taken to be exact.
    chance : float
        With which the whole plan shall keep its tolerances, as a share.

    Raises
    ------
    DataError
        Errors alone break a tolerance too often, whatever the plan.
    """
    limits = wanted.tolerances(units)
    # The smallest territory is as sensitive as one of so many that are equal.
    least = float(wanted.target_shares(units).min())
    count = max(wanted.count(units), math.ceil(1.0 / least - 1e-9))
    unsure = [name for name in limits if error.get(name) and units.values[:, units.measures.index(name)].sum() > 0]
    tight = {
        name: tightened(
            limits[name],
            units.values[:, units.measures.index(name)],
            count,
            error[name],
            chance,
            measures=len(unsure),
            name=name,
        )
        for name in unsure
    }
    return replace(wanted, tolerance={**limits, **tight})


def rescored(plan: Plan, wanted: Rules) -> Plan:
    """A plan under the rules that were asked for; a bound that was proven under tighter ones does not hold for them."""
    from ..engine import Plan

    kept = {name: plan.report[name] for name in ("seconds",) if name in plan.report}
    return Plan(plan.units, plan.labels, wanted, kept)


def certainty(
    units: Units,
    labels: np.ndarray,
    names: Sequence[str],
    rules: Rules,
    error: Mapping[str, float],
    draws: int = DRAWS,
) -> Uncertainty:
    """How often territories keep the tolerances of their rules when the measures are drawn anew within their errors.

    Parameters
    ----------
    units : Units
    labels : (n,) int array
        -1 for none.
    names : sequence of str
        Of the territories.
    rules : Rules
    error : mapping of str to float
        As in :func:`tightened_rules`.
    draws : int

    Raises
    ------
    DataError
        A territory is empty, or there is nothing to resample.
    """
    limits, shares = rules.tolerances(units), rules.target_shares(units)
    places = {name: units.measures.index(name) for name in limits if name in error}
    filled = {name: place for name, place in places.items() if units.values[:, place].sum() > 0}
    return resample(
        {name: units.values[:, place] for name, place in filled.items()},
        labels,
        {name: limits[name] for name in filled},
        {name: error[name] for name in filled},
        targets={name: shares[:, place] for name, place in filled.items()},
        names=names,
        draws=draws,
    )
