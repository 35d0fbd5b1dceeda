"""Designs of a part of the market: a territory is split, or all that are not closed are balanced anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from .design import design
from .editing import closed_rows
from .errors import ImpossibleError, RulesError
from .feasibility import check_possible, first_refusal
from .guard import excess_of, limits_of
from .plan import Plan
from .progress import Progress, ProgressFunction
from .rules import Rules
from .score import ROUNDING, find_violations
from .units import Link, Units
from .wording import exact_percent, number_of, percent

#: A split that cannot keep the tolerances is tried with wider ones: by so much each time, at most so many designs of
#: the steps up to the widest.
WIDER, TRIES, STEPS = 1.5, 4, 20
#: A tolerance that no plan breaks.
ANY = 1e6


def units_among(units: Units, members: np.ndarray) -> Units:
    """A part of a market as a market of its own.

    Parameters
    ----------
    units : Units
    members : (p,) int array
        Ascending.

    Returns
    -------
    Units
        With the borders and links among the members.
    """
    place = np.full(len(units), -1, dtype=np.int64)
    place[members] = np.arange(len(members))
    pairs = place[units.pairs]
    inner = (pairs >= 0).all(axis=1)
    tolerant = place[units.tolerant]
    return replace(
        units,
        ids=units.ids[members],
        xy=units.xy[members],
        values=units.values[members],
        pairs=pairs[inner],
        border_m=units.border_m[inner],
        area_m2=None if units.area_m2 is None else units.area_m2[members],
        perimeter_m=None if units.perimeter_m is None else units.perimeter_m[members],
        links=tuple(
            Link(int(place[link.first]), int(place[link.second]), link.distance_km, link.declared)
            for link in units.links
            if place[link.first] >= 0 and place[link.second] >= 0
        ),
        tolerant=tolerant[(tolerant >= 0).all(axis=1)],
    )


def _rules_among(units: Units, rules: Rules, members: np.ndarray) -> Rules:
    """The rules on relations between the members; none on numbers, targets, locks and moves."""
    inside = set(members.tolist())
    together, apart = [], []
    for group in rules.together:
        kept = [unit for unit in units.index_of(group, "A group that stays together").tolist() if unit in inside]
        together.append([str(units.ids[unit]) for unit in kept])
    for pair in rules.apart:
        kept = units.index_of(pair, "A pair that must be apart").tolist()
        if inside.issuperset(kept):
            apart.append((str(units.ids[kept[0]]), str(units.ids[kept[1]])))
    return Rules(
        tolerance=rules.tolerances(units),
        together=[group for group in together if len(group) > 1],
        apart=apart,
        parents=None if rules.parents is None else [list(rules.parents)[unit] for unit in members],
        contiguous=rules.contiguous,
        seed=rules.seed,
        effort=rules.effort,
    )


def split_territory(
    units: Units,
    rules: Rules,
    labels: Any,
    territory: int,
    parts: int,
    progress: ProgressFunction | None = None,
) -> np.ndarray:
    """Split a territory into balanced contiguous ones.

    Every part gets an equal share of each measure, within the tolerances of the rules; where none can or none was
    found, within tolerances that are widened step by step.

    Parameters
    ----------
    units : Units
    rules : Rules
        Of the k active territories (`compact`), as they were before the split.
    labels : (n,) int array
    territory : int
    parts : int
        At least 2.
    progress : callable, optional
        As for `design`.

    Returns
    -------
    (n,) int array
        One part keeps the number of the territory, the one with its locked units where it has any; the others have
        the numbers k, k + 1, ... from north to south.

    Raises
    ------
    RulesError
        Where the territory does not exist or has fewer units than parts are asked for.
    ImpossibleError
        Where no parts can keep the rules, however unequal they may be.
    CancelledError
        Where ``progress`` answered False.
    """
    rules.checked(units)
    units = units.under(rules.links, rules.barriers)
    plan = Plan(units, labels, rules)
    if not 0 <= territory < plan.k:
        raise RulesError(f"There is no territory {territory}; there are {plan.k}, numbered from 0.")
    before = plan.labels
    members = np.flatnonzero(before == territory)
    if not 2 <= parts <= len(members):
        has = number_of(len(members), "unit")
        raise RulesError(f"Territory {territory + 1} has {has}; it can be split into 2 to {len(members)} parts.")
    # Few parts are found in a draft as well, and an analyst waits for them.
    inner = replace(_rules_among(units, rules, members), territories=int(parts), effort="draft")
    locked = plan.locked[members]
    if locked.any():
        inner.current, inner.locked = np.where(locked, 0, -1), locked
    # What lies in several pieces already is split as if it hung together, or a stray unit would be a part.
    found = _split(units_among(units, members).joined(None), inner, Progress(progress))
    numbers = np.concatenate([[territory], np.arange(plan.k, plan.k + parts - 1)])
    after = before.copy()
    after[members] = numbers[found]
    return after


def _split(units: Units, rules: Rules, tell: Progress) -> np.ndarray:
    """Labels of the parts, at the narrowest tolerances that a design keeps."""
    limits = limits_of(units, rules)
    steps = [{name: limit * WIDER**step for name, limit in rules.tolerance.items()} for step in range(STEPS)]
    widened = [replace(rules, tolerance=tolerance) for tolerance in steps]
    possible = [one for one in widened if first_refusal(units, one) is None]
    if not possible:
        check_possible(units, widened[-1])
    best: tuple[tuple[int, float], np.ndarray] | None = None
    for attempt, one in enumerate(possible[:TRIES]):
        try:
            plan = design(units, one, _within(tell, attempt / TRIES, 1.0 / TRIES))
        except ImpossibleError:  # all parts of a small territory were listed: the next, wider step may do
            continue
        # Balance is what is widened; no other rule may be broken for it.
        rank = len(_other_violations(units, one, plan.labels)), float(excess_of(plan.deviations, limits).sum())
        if best is None or rank < best[0]:
            best = rank, plan.labels
        if plan.report["feasible"]:
            break
    if best is None:
        raise ImpossibleError("No parts were found that keep the rules, even at wider tolerances. Ask for fewer parts.")
    return best[1]


def rebalance(
    units: Units,
    rules: Rules,
    labels: Any,
    closed: Any = None,
    locked: Any = None,
    max_moved: Mapping[str, float] | float | None = None,
    progress: ProgressFunction | None = None,
) -> Plan:
    """Balance the open territories anew; the closed ones stay as they are.

    The design starts from the plan and keeps what need not move, so that numbers stay where they are.

    Parameters
    ----------
    units : Units
    rules : Rules
        Of the active territories (`compact`). Its own limit on moves does not count here.
    labels : (n,) int array
        The plan; units without territory (-1) get one.
    closed : (k,) bool array, optional
        Territories that neither gain nor lose units.
    locked : (n,) bool array, optional
        Units that stay where the plan has them, beside those that the rules lock.
    max_moved : share or {measure: share}, optional
        How much of the whole market may change hands against ``labels``, by the first measure where none is named.
    progress : callable, optional
        As for `design`.

    Returns
    -------
    Plan
        Of the whole market, under ``rules``; its ``report["violations"]`` say what could not be kept.

    Raises
    ------
    RulesError
        Where a rule is malformed or fewer than two territories are open.
    ImpossibleError
        Where no plan can keep the rules, for example because the open territories together hold too much.
    CancelledError
        Where ``progress`` answered False.
    """
    rules.checked(units)
    units = units.under(rules.links, rules.barriers)
    plan = Plan(units, labels, rules)
    before = plan.labels
    opened = np.flatnonzero(~closed_rows(closed, plan.k)[:-1])
    if len(opened) < 2:
        raise RulesError(f"{number_of(len(opened), 'territory')} is open. Open at least 2 to balance between them.")
    place = np.full(plan.k + 1, -1, dtype=np.int64)
    place[opened] = np.arange(len(opened))
    members = np.flatnonzero((before < 0) | (place[before] >= 0))
    inner = _rules_among(units, rules, members)
    inner.territories, inner.current = len(opened), place[before[members]]
    held = plan.locked if locked is None else plan.locked | np.asarray(locked, dtype=bool)
    inner.locked = held[members] & (inner.current >= 0)
    inner.targets = {name: plan.targets[opened, j] for j, name in enumerate(units.measures) if plan.targets[:, j].any()}
    inner.centres = None if rules.centres is None else np.asarray(rules.centres, dtype=float)[opened]
    inner.max_moved = _budget(units, members, max_moved)
    small, tell = units_among(units, members), Progress(progress)

    def judged(found: np.ndarray) -> tuple[int, float, Plan]:
        """How many rules labels of the members break beside the tolerances, what lies beyond these, and the plan."""
        after = before.copy()
        after[members] = np.where(found >= 0, opened[found], -1)
        whole = Plan(units, after, rules)
        return len(_other_violations(small, inner, found)), _beyond(whole, opened), whole

    candidates = [judged(inner.current)]
    tolerances = _inner_tolerances(plan, members, opened)
    for attempt, tolerance in enumerate(tolerances):
        inner.tolerance, share = tolerance, 1.0 / len(tolerances)
        try:
            found = design(small, inner, _within(tell, attempt * share, share))
        except ImpossibleError:
            # The near limits are more than is asked for; only of the far ones is it a proof.
            if attempt + 1 == len(tolerances) and len(candidates) == 1:
                raise
            continue
        candidates.append(judged(found.labels))
        if candidates[-1][:2] == (0, 0.0):
            break
    tell(1.0, "Done")
    return min(reversed(candidates), key=lambda one: one[:2])[2]


def _other_violations(units: Units, rules: Rules, labels: np.ndarray) -> list[str]:
    """What breaks the rules, tolerances aside."""
    return find_violations(Plan(units, labels, replace(rules, tolerance=dict.fromkeys(rules.tolerance, ANY))))


def _beyond(plan: Plan, opened: np.ndarray) -> float:
    """What the open territories deviate beyond the tolerances."""
    return float(excess_of(plan.deviations[opened], limits_of(plan.units, plan.rules)).sum())


def _inner_tolerances(plan: Plan, members: np.ndarray, opened: np.ndarray) -> list[dict[str, float]]:
    """Tolerances about equal shares of what the open territories hold, that mean those about their targets.

    Where they hold more than their targets together, the limits are not even about such a share: first the nearer
    one is taken for both sides, which is safe, then the farther one, which leaves the search more room.

    Raises
    ------
    ImpossibleError
        Where even equal shares would be beyond a tolerance.
    """
    units = plan.units
    near, far = {}, {}
    for name, limit in plan.rules.tolerances(units).items():
        j = units.measures.index(name)
        target, held = float(plan.targets[opened, j].sum()), float(units.values[members, j].sum())
        ratio = held / target if target > 0 else 1.0
        if abs(ratio - 1.0) > limit + ROUNDING or ratio <= 0:
            raise ImpossibleError(
                f"The {number_of(len(opened), 'open territory')} together deviate {percent(ratio - 1.0, sign=True)} "
                f"from their targets of {name} (tolerance {exact_percent(limit)}), so not all of them can keep it. "
                "Open another territory or widen the tolerance."
            )
        below, above = 1.0 - (1.0 - limit) / ratio, (1.0 + limit) / ratio - 1.0
        near[name], far[name] = max(min(below, above), ROUNDING), max(below, above)
    return [near] if all(far[name] - near[name] < ROUNDING for name in near) else [near, far]


def _budget(
    units: Units, members: np.ndarray, max_moved: Mapping[str, float] | float | None
) -> dict[str, float] | None:
    """Shares of the members' measures that are the given shares of the whole market's."""
    if max_moved is None:
        return None
    named = dict(max_moved) if isinstance(max_moved, Mapping) else {units.measures[0]: float(max_moved)}
    wrong = [name for name in named if name not in units.measures]
    if wrong:
        raise RulesError(
            f"A move budget is given for {wrong[0]}, which is not among the measures {', '.join(units.measures)}."
        )
    total, part = units.values.sum(axis=0), units.values[members].sum(axis=0)
    scale = np.divide(total, part, out=np.ones_like(total), where=part > 0)
    budget = {name: share * scale[units.measures.index(name)] for name, share in named.items()}
    return {name: min(share, 1.0) if named[name] <= 1.0 else named[name] for name, share in budget.items()}


def _within(tell: Progress, start: float, share: float) -> ProgressFunction:
    """Progress of one design among several."""

    def told(fraction: float, text: str) -> bool:
        tell(start + fraction * share, text)
        return True

    return told
