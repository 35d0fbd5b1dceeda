"""Design: from units and rules to a plan with its figures and its bound."""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from .annealing import Watch
from .bound import Bound, hess_bound
from .feasibility import check_possible
from .plan import Plan
from .problem import build_search
from .progress import Progress, ProgressFunction
from .rules import Rules
from .score import find_violations
from .search import Course
from .units import Units


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
    found = course.plans()
    first = found[0].labels[search.piece]
    feasible = not find_violations(Plan(units, first, rules))
    best, bound = course.last_touch(found, lambda watch: _bound(units, rules, first, feasible, watch))
    labels = best.labels[search.piece]
    if rules.current is None and rules.targets is None and rules.centres is None:
        labels = _in_reading_order(units, labels, search.k)
    plan = Plan(units, labels, rules)
    facts: dict[str, Any] = {"seconds": round(time.perf_counter() - started, 3)}
    if bound is not None and bound.km2 is not None:
        facts["bound_km2"] = bound.km2
    tell(1.0, "Done")
    return Plan(units, plan.labels, rules, facts)


def _bound(units: Units, rules: Rules, labels: np.ndarray, feasible: bool, watch: Watch) -> Bound | None:
    """A lower bound on the Hess moment, steered by the plan at hand where that keeps all limits."""
    plan = Plan(units, labels, rules)
    best = float(plan.hess_moments.sum()) / (float(plan.weights.sum()) or 1.0) if feasible else None
    # Without the exact stage: HiGHS (SciPy 1.10) has been seen to crash in a thread, and holds the interpreter's lock.
    return hess_bound(units, rules, best, tell=lambda _: watch.stop[0] == 0, pairs=0)


def _in_reading_order(units: Units, labels: np.ndarray, k: int) -> np.ndarray:
    """Number territories from north to south, so that numbers can be found on the map."""
    count = np.bincount(labels, minlength=k)
    north = np.bincount(labels, weights=units.xy[:, 1], minlength=k) / np.maximum(count, 1)
    number = np.empty(k, dtype=np.int64)
    number[np.lexsort((np.arange(k), -north))] = np.arange(k)
    return number[labels]
