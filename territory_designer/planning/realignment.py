"""Realignment: what a rep's coming or going asks for, and the plan that answers it with little changing hands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError

if TYPE_CHECKING:
    from ..engine import Plan, Rules, Units
    from ..engine.progress import ProgressFunction

EVENTS = NOTHING, REP_LEAVES, REP_JOINS = "none", "repleaves", "repjoins"
#: Designs that look for a smaller budget, by effort.
TRIES = {"draft": 2, "normal": 3, "thorough": 6}
#: Budgets closer than this are not told apart.
CLOSE = 0.005
#: Room that a budget leaves for rounding.
ROOM = 1e-6


@dataclass(frozen=True)
class Event:
    """Where a realignment starts: the territories in force after a rep came or went.

    Attributes
    ----------
    kind : str
        One of :data:`EVENTS`.
    labels : (n,) int array
        Territory of each unit, -1 for none; the units of a rep who left have none.
    names : list of str
        Of the territories that stay, by label.
    reps : list of str or None, or None
        Their reps; with a place for who joins. ``None`` where no rep is known.
    count : int
        Territories to make, at least.
    ended : list of str
        Territories that end.
    freed : (n,) bool array
        Units of the territories that end.
    """

    kind: str
    labels: np.ndarray
    names: list[str]
    reps: list[str | None] | None
    count: int
    ended: list[str]
    freed: np.ndarray


def after_event(
    kind: str,
    labels: np.ndarray,
    names: Sequence[str],
    rep: str | None = None,
    reps: Sequence[str | None] | None = None,
) -> Event:
    """Where a realignment starts after an event.

    Parameters
    ----------
    kind : str
        ``"none"``, ``"repleaves"`` (the rep's territories end) or ``"repjoins"`` (one more is needed).
    labels : (n,) int array
        Territories in force, -1 for none.
    names : sequence of str
        By label.
    rep : str, optional
        Who leaves, by the name of the rep or of one territory; or the name of who joins.
    reps : sequence of str or None, optional
        Rep of each territory.

    Raises
    ------
    DataError
        The rep is missing or unknown (the message lists those that are there), or one territory would be left.
    """
    labels = np.asarray(labels, dtype=np.int64)
    nobody = np.zeros(len(labels), dtype=bool)
    kept = None if reps is None else list(reps)
    if kind != REP_LEAVES:
        joins = kind == REP_JOINS
        if joins and (kept is not None or rep):
            kept = [*(kept or [None] * len(names)), rep or None]
        return Event(kind, labels, list(names), kept, len(names) + joins, [], nobody)
    leaving = _territories_of(rep, names, reps)
    stay = [label for label in range(len(names)) if label not in leaving]
    if len(stay) < 2:
        left = f"only {names[stay[0]]} would be left" if stay else "no territory would be left"
        raise DataError(f"Without {rep} {left}, but at least 2 are needed. Choose another rep, or design anew.")
    number = np.full(len(names) + 1, -1, dtype=np.int64)
    number[stay] = np.arange(len(stay))
    return Event(
        kind=kind,
        labels=number[labels],
        names=[names[label] for label in stay],
        reps=None if kept is None else [kept[label] for label in stay],
        count=len(stay),
        ended=[names[label] for label in leaving],
        freed=np.isin(labels, leaving),
    )


def _territories_of(rep: str | None, names: Sequence[str], reps: Sequence[str | None] | None) -> list[int]:
    """Labels of a rep's territories; a name that is nobody's is taken as that of a territory."""
    people = sorted({one for one in reps or () if one})
    there = f"Territories: {', '.join(names)}." + (f" Reps: {', '.join(people)}." if people else "")
    if not rep:
        raise DataError(f"REP is missing. Say who leaves, by the name of the territory or of the rep. {there}")
    wanted = rep.strip()
    for known in (list(reps or ()), list(names)):
        found = [label for label, name in enumerate(known) if name == wanted]
        if found:
            return found
    folded = [label for label, name in enumerate(names) if name.lower() == wanted.lower()]
    if len(folded) == 1:
        return folded
    raise DataError(f"REP: there is no territory and no rep {wanted}. {there}")


@dataclass(frozen=True)
class Realigned:
    """A plan that answers an event.

    Attributes
    ----------
    plan : Plan
    budget : float or None
        Share of the first measure that it was allowed to move; ``None`` where nothing limited it.
    given : bool
        Whether the caller gave the limit.
    at_least : float or None
        Share of which it is proven that no plan moves less, to a tenth of a percent; ``None`` where not looked for.
    tried : list of dict
        ``budget``, ``feasible`` and ``moved`` of every design on the way.
    """

    plan: Plan
    budget: float | None
    given: bool
    at_least: float | None
    tried: list[dict[str, Any]]

    def as_dict(self) -> dict[str, Any]:
        """Plain values for a report."""
        return {"budget": self.budget, "given": self.given, "at_least": self.at_least, "tried": self.tried}


def realign(units: Units, rules: Rules, progress: ProgressFunction | None = None) -> Realigned:
    """A design that starts from the current alignment and moves little of the first measure.

    Parameters
    ----------
    units : Units
    rules : Rules
        With a current alignment. ``max_moved`` is a hard limit and one design is made. Without it the smallest limit
        is looked for under which a plan keeps every rule.
    progress : callable, optional
        As for `design`.

    Returns
    -------
    Realigned
        Where no plan that keeps the rules was found, its plan is the best found without a limit.

    Raises
    ------
    RulesError, ImpossibleError, CancelledError
        As for `design`.

    Notes
    -----
    The first design has no limit; what it moves is one that works. Below lies the share of which a proof says that
    no plan moves less. The interval is halved by draft designs (2, 3 or 6 by effort), and the smallest limit found is
    designed once more at the effort asked for.
    """
    from ..engine import design

    if rules.max_moved:
        measure = units.measures[0]
        return Realigned(design(units, rules, progress), rules.max_moved.get(measure), True, None, [])
    tries = TRIES.get(rules.effort, 1)
    steps = _Steps(progress, tries + 2)
    free = design(units, rules, steps.next("No limit on what changes hands"))
    if not free.report["feasible"]:
        return Realigned(free, None, False, None, [_tried(None, free)])
    return _least(units, rules, free, tries, steps)


class _Steps:
    """Progress of designs that follow one another."""

    def __init__(self, progress: ProgressFunction | None, count: int) -> None:
        self._progress, self._count, self._done = progress, count, 0

    def next(self, what: str) -> ProgressFunction | None:
        """Progress of the next design."""
        told, start, count = self._progress, self._done, self._count
        self._done += 1
        if told is None:
            return None

        def within(fraction: float, text: str = "") -> bool:
            return told((start + fraction) / count, f"{what}: {text}")

        return within


def _least(units: Units, rules: Rules, free: Plan, tries: int, steps: _Steps) -> Realigned:
    """Plans under smaller and smaller budgets, down to what is proven or not found."""
    from ..engine.wording import exact_percent

    measure = units.measures[0]
    at_least = _proven(units, rules)
    below, best, budget = at_least, free, float(free.moved[measure])
    tried = [_tried(None, free)]
    for _ in range(tries):
        if budget - below < CLOSE:
            break
        wanted = round((below + budget) / 2.0, 4)
        told = steps.next(f"At most {exact_percent(round(wanted, 3))} changing hands")
        found = _attempt(units, replace(rules, effort="draft", max_moved={measure: wanted}), told)
        tried.append(_tried(wanted, found))
        if found is not None and found.report["feasible"]:
            best, budget = found, float(found.moved[measure])
        else:
            below = wanted
    limit = min(budget + ROOM, 1.0)
    if best is not free and rules.effort != "draft":
        final = replace(rules, max_moved={measure: limit})
        again = _attempt(units, final, steps.next("The least that changes hands"))
        if again is not None and again.report["feasible"]:
            best = again
    return Realigned(best, limit, False, at_least, tried)


def _attempt(units: Units, rules: Rules, progress: ProgressFunction | None) -> Plan | None:
    """A design under a budget, None where it is proven that there is none."""
    from ..engine import ImpossibleError, design

    try:
        return design(units, rules, progress)
    except ImpossibleError:
        return None


def _proven(units: Units, rules: Rules) -> float:
    """Share of the first measure of which no plan moves less."""
    from ..engine.feasibility import first_refusal, smallest_share

    under = units.under(rules.links, rules.barriers)
    bare = replace(rules, links=(), barriers=())

    def works(share: float) -> bool:
        return first_refusal(under, replace(bare, max_moved={units.measures[0]: share})) is None

    smallest = 0.0 if works(0.0) else smallest_share(works, 0.0, 1.0)
    # The step before it is what is refused.
    return max(round((smallest or 0.0) - 0.001, 3), 0.0)


def _tried(budget: float | None, plan: Plan | None) -> dict[str, Any]:
    """One design on the way as plain values."""
    if plan is None:
        return {"budget": budget, "feasible": False, "moved": None, "moment_km2": None}
    report = plan.report
    moved = float(plan.moved[plan.units.measures[0]])
    return {"budget": budget, "feasible": report["feasible"], "moved": moved, "moment_km2": report["moment_km2"]}
