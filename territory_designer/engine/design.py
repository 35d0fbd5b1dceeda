"""Design: from units and rules to a plan with its figures and its bound."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import numpy as np

from .annealing import Watch
from .bound import MOST_EXACT_UNITS, Bound, hess_bound
from .errors import ImpossibleError
from .feasibility import check_possible
from .plan import Plan
from .problem import build_search
from .progress import Progress, ProgressFunction
from .rules import Rules
from .score import find_violations
from .search import Course
from .units import Units
from .wording import exact_percent, listed, upward

#: The optimum of a small market replaces a plan that comes within this share of it only in its moment: the plan's
#: smoother borders are worth that much.
SMOOTHER = 0.005


def design(units: Units, rules: Rules, progress: ProgressFunction | None = None) -> Plan:
    """Design territories.

    Parameters
    ----------
    units : Units
    rules : Rules
    progress : callable, optional
        ``progress(fraction, text) -> bool``, called from this thread; False cancels.

    Returns
    -------
    Plan
        The best plan found. Where ``plan.report["feasible"]`` is False, its ``violations`` say what is broken; it
        was then not proven that no plan could keep the rules.

    Raises
    ------
    RulesError, UnitsError
        Where rules or units are malformed.
    ImpossibleError
        Where no plan can keep the rules.
    CancelledError
        Where ``progress`` answered False.
    """
    started = time.perf_counter()
    tell = Progress(progress)
    tell(0.0, "Checking the rules")
    rules.checked(units)
    units = units.under(rules.links, rules.barriers)
    check_possible(units, rules)
    search = build_search(units, rules)
    course = Course(search, rules, tell)
    found = course.first_plans()
    bound = None
    if found[0].violation > 0.0:
        # What is proven of a small market, or found while it is, spares further attempts.
        if len(units) <= MOST_EXACT_UNITS:
            bound = course.aside(lambda watch: _bound(units, rules, None, watch))
        if bound is None or (bound.labels is None and not bound.impossible):
            found = course.further_plans(found)
    first = Plan(units, found[0].labels[search.piece], rules)
    known = None if find_violations(first) else first
    best, bound = course.last_touch(found, lambda watch: bound or _bound(units, rules, known, watch))
    labels = best.labels[search.piece]
    if bound is not None and bound.impossible:
        raise ImpossibleError(_nothing_fits(units, rules, labels))
    if bound is not None and bound.labels is not None:
        optimal, reached = _hess_km2(Plan(units, bound.labels, rules)), _hess_km2(Plan(units, labels, rules))
        if known is None or reached > optimal * (1.0 + SMOOTHER):
            labels = bound.labels
    if rules.current is None and rules.targets is None and rules.centres is None:
        labels = _in_reading_order(units, labels, search.k)
    plan = Plan(units, labels, rules)
    facts: dict[str, Any] = {"seconds": round(time.perf_counter() - started, 3)}
    if bound is not None and bound.km2 is not None:
        facts["bound_km2"] = bound.km2
    tell(1.0, "Done")
    return Plan(units, plan.labels, rules, facts)


def _bound(units: Units, rules: Rules, known: Plan | None, watch: Watch) -> Bound | None:
    """A lower bound on the Hess moment, steered by a plan that keeps all limits where one is known."""
    return hess_bound(units, rules, None if known is None else _hess_km2(known), tell=lambda _: watch.stop[0] == 0)


def _hess_km2(plan: Plan) -> float:
    """Hess moment of a plan in km2 per unit of the first measure, as reports give it."""
    return float(plan.hess_moments.sum()) / (float(plan.weights.sum()) or 1.0)


def _nothing_fits(units: Units, rules: Rules, labels: np.ndarray) -> str:
    """What to say where all territories that might be were listed, and no choice of them covers the market."""
    limits, deviations = rules.tolerances(units), np.abs(Plan(units, labels, rules).deviations).max(axis=0)
    off = {name: upward(deviations[units.measures.index(name)]) for name in limits}
    wider = {name: max(limit, off[name]) for name, limit in limits.items()}
    text = (
        f"No {rules.count(units)} territories keep {_held(limits)}: all that could be made were listed, and none fit "
        "together."
    )
    if find_violations(Plan(units, labels, replace(rules, tolerance=wider))):
        return f"{text} Change the number of territories."
    return f"{text} Possible is {_held(wider)}."


def _held(limits: dict[str, float]) -> str:
    return listed([f"{name} within {exact_percent(limit)}" for name, limit in limits.items()])


def _in_reading_order(units: Units, labels: np.ndarray, k: int) -> np.ndarray:
    """Number territories from north to south, so that numbers can be found on the map."""
    count = np.bincount(labels, minlength=k)
    north = np.bincount(labels, weights=units.xy[:, 1], minlength=k) / np.maximum(count, 1)
    number = np.empty(k, dtype=np.int64)
    number[np.lexsort((np.arange(k), -north))] = np.arange(k)
    return number[labels]
