"""The report of a plan: every figure an analyst reads, as plain JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .wording import exact_percent, listed, number_of, percent

if TYPE_CHECKING:
    from .plan import Plan

#: A deviation this far beyond its tolerance is rounding.
ROUNDING = 1e-9
#: What a report says of a plan that breaks rules which were not refused.
NOT_PROVEN = (
    "Not proven impossible: more effort, another seed or wider limits may still find a plan that keeps every rule."
)


def build_report(plan: Plan) -> dict[str, Any]:
    """Figures of a plan.

    Parameters
    ----------
    plan : Plan

    Returns
    -------
    dict
        ``units``, ``territories``, ``seed``, ``effort``, ``seconds``, ``feasible``, ``violations`` (list of str),
        ``note`` (None where the plan keeps every rule, else that this is not proven impossible),
        ``contiguous``, ``measures`` ({name: total, tolerance, max_deviation, deviations}), ``moment_km2``,
        ``hess_moment_km2`` (both divided by the total of the first measure), ``bound_km2`` and ``gap`` (None where
        not computed), ``moved``, ``border_km``, ``polsby_popper`` (mean), ``links`` and ``territory`` (one dict
        each). A territory's ``moment_km2`` is divided by its own weight: the mean squared distance to its centre.
    """
    units, rules = plan.units, plan.rules
    weight = plan.weights
    whole = float(weight.sum()) or 1.0
    violations = find_violations(plan)
    territories = _territories(plan)
    compactness = [one["polsby_popper"] for one in territories if one["polsby_popper"] is not None]
    borders = plan.border_m
    return {
        "units": len(units),
        "territories": plan.k,
        "seed": int(rules.seed),
        "effort": rules.effort,
        "seconds": None,
        "feasible": not violations,
        "violations": violations,
        "note": NOT_PROVEN if violations else None,
        "contiguous": bool((plan.pieces <= 1).all()),
        "measures": _measures(plan),
        "moment_km2": plan.moment_km2,
        "hess_moment_km2": float(plan.hess_moments.sum()) / whole,
        "bound_km2": None,
        "gap": None,
        "moved": plan.moved if rules.current is not None else {},
        "border_km": None if borders is None else float(borders.sum()) / 1000.0,
        "polsby_popper": float(np.mean(compactness)) if compactness else None,
        "links": [
            {
                "from": str(units.ids[link.first]),
                "to": str(units.ids[link.second]),
                "distance_km": round(link.distance_km, 3),
                "declared": link.declared,
            }
            for link in units.links
        ],
        "tolerant_borders": [[str(units.ids[i]), str(units.ids[j])] for i, j in units.tolerant],
        "territory": territories,
    }


def _measures(plan: Plan) -> dict[str, dict[str, Any]]:
    """Totals, tolerances and deviations per measure."""
    limits, deviations = plan.rules.tolerances(plan.units), plan.deviations
    return {
        name: {
            "total": float(plan.units.values[:, j].sum()),
            "tolerance": limits.get(name),
            "max_deviation": float(np.abs(deviations[:, j]).max()),
            "deviations": [float(value) for value in deviations[:, j]],
        }
        for j, name in enumerate(plan.units.measures)
    }


def _territories(plan: Plan) -> list[dict[str, Any]]:
    """One dict per territory."""
    totals, targets, deviations = plan.totals, plan.targets, plan.deviations
    weight, moments, best, centres = plan.weights, plan.moments, plan.hess_units, plan.centres
    counts, pieces, area, border = plan.counts, plan.pieces, plan.area_m2, plan.border_m
    found = []
    for t in range(plan.k):
        compact = None
        if area is not None and border is not None and border[t] > 0:
            compact = float(min(4.0 * np.pi * area[t] / border[t] ** 2, 1.0))
        found.append(
            {
                "index": t,
                "units": int(counts[t]),
                "pieces": int(pieces[t]),
                "measures": {
                    name: {
                        "total": float(totals[t, j]),
                        "target": float(targets[t, j]),
                        "deviation": float(deviations[t, j]),
                    }
                    for j, name in enumerate(plan.units.measures)
                },
                "moment_km2": float(moments[t] / weight[t]) if weight[t] > 0 else 0.0,
                "centre": [float(value) for value in centres[t]],
                "centre_unit": str(plan.units.ids[best[t]]) if best[t] >= 0 else None,
                "area_km2": None if area is None else float(area[t]) / 1e6,
                "border_km": None if border is None else float(border[t]) / 1000.0,
                "polsby_popper": compact,
            }
        )
    return found


def find_violations(plan: Plan) -> list[str]:
    """What breaks the rules, one sentence each; empty where the plan keeps them all.

    Parameters
    ----------
    plan : Plan
    """
    units, rules, labels = plan.units, plan.rules, plan.labels
    found = []
    without = np.flatnonzero(labels < 0)
    if len(without):
        have = "has" if len(without) == 1 else "have"
        found.append(f"{number_of(len(without), 'unit')} {have} no territory, the first is {units.ids[without[0]]}")
    found += [f"territory {t + 1} has no unit" for t in np.flatnonzero(plan.counts == 0)]
    deviations = plan.deviations
    for name, tolerance in rules.tolerances(units).items():
        j = units.measures.index(name)
        for t in np.flatnonzero(np.abs(deviations[:, j]) > tolerance + ROUNDING):
            digits = _telling_digits(abs(float(deviations[t, j])), tolerance)
            found.append(
                f"{name} of territory {t + 1} deviates {percent(deviations[t, j], digits, sign=True)} from target "
                f"(tolerance {percent(tolerance, digits)})"
            )
    if rules.contiguous:
        found += [f"territory {t + 1} is in {plan.pieces[t]} pieces" for t in np.flatnonzero(plan.pieces > 1)]
    return found + _broken_relations(plan, labels)


def _telling_digits(value: float, limit: float) -> int:
    """Decimals of a percentage with which a value beyond its limit does not read like the limit, nor a limit like 0."""
    for digits in range(1, 6):
        shown = percent(limit, digits)
        if percent(value, digits) != shown and (limit == 0 or float(shown[:-2]) > 0):
            return digits
    return 6


def _broken_relations(plan: Plan, labels: np.ndarray) -> list[str]:
    """Broken locks, move budgets, groups, pairs that must be apart and parents."""
    units, rules = plan.units, plan.rules
    found = []
    strayed = rules.locked_units(units) & (labels != rules.current_labels(units))
    found += [f"{units.ids[unit]} is locked but was moved" for unit in np.flatnonzero(strayed)]
    moved = plan.moved
    for name, share in rules.move_budget(units).items():
        if moved[name] > share + ROUNDING:
            digits = _telling_digits(moved[name], share)
            budget = exact_percent(share) if share == 0 else percent(share, digits)
            found.append(f"{percent(moved[name], digits)} of {name} changes hands (budget {budget})")
    for group in rules.together:
        members = units.index_of(group, "A group that stays together")
        if len(set(labels[members])) > 1:
            found.append(f"the group with {units.ids[members[0]]} is split")
    for pair in rules.apart:
        first, second = units.index_of(pair, "A pair that must be apart")
        if labels[first] == labels[second] >= 0:
            found.append(f"{units.ids[first]} and {units.ids[second]} must be apart but share a territory")
    return found + _crossed_parents(plan, labels)


def _crossed_parents(plan: Plan, labels: np.ndarray) -> list[str]:
    """Territories that hold units of several parents."""
    units, rules = plan.units, plan.rules
    if rules.parents is None:
        return []
    codes, names = rules.parent_codes(units), rules.parent_names(units)
    cells = np.unique(labels[labels >= 0] * len(names) + codes[labels >= 0])
    owner = cells // len(names)
    found = []
    for t in np.flatnonzero(np.bincount(owner, minlength=plan.k) > 1):
        held = [names[cell % len(names)] for cell in cells[owner == t]]
        found.append(f"territory {t + 1} crosses the border between {listed(held)}")
    return found
