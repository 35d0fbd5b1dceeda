"""Two scenarios or several side by side: what changes hands, who is affected, and which figures are better."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .changes import Assignment, Changes, checked_labels
from .figures import FIGURES, Figure, better_or_worse, figures_for, label_figures, plan_figures
from .findings import DataError
from .matching import match_names

if TYPE_CHECKING:
    import pandas as pd

    from ..engine import Plan, Units

__all__ = [
    "FIGURES",
    "Assignment",
    "Comparison",
    "Figure",
    "better_or_worse",
    "compare",
    "compare_plans",
    "figures_for",
    "match_names",
    "scenario_figures",
]

#: Scenarios that fit side by side.
MOST_SCENARIOS = 5


@dataclass(frozen=True)
class Comparison:
    """What changes from one scenario to another.

    Attributes
    ----------
    match : (k after,) int array
        Territory before that each territory after continues, -1 where it is new.
    changed : (n,) bool array
        Units whose territory is not the one that they had; also those that had none, or have none now.
    origin, destination : (n,) object arrays of str or None
        Names of the territory before and after, per unit.
    moved : dict
        Of the units that had a territory and leave it: ``units``, ``accounts`` (``None`` where unknown), one sum per
        measure, and ``share`` ({the same: share of the total}).
    assigned : dict
        The same for units that had no territory and get one.
    reps : list of str
        Reps that lose or gain a unit; a territory without a known rep stands for one.
    reps_known : bool
        Whether any rep is known at all.
    pairs : DataFrame
        One row per ``from`` and ``to`` (``None`` for no territory) that units pass between: ``units``, ``accounts``
        where known, one column per measure; most of the first measure first.
    territories : DataFrame
        One row per territory: ``territory`` (name after, or before where it ends), ``before``, ``after`` (``None``
        where it is new or ends), ``rep_before``, ``rep_after``, and for units, accounts and each measure ``kept_``,
        ``lost_`` and ``gained_``.
    before, after : dict
        Figures of both, see :func:`.figures.plan_figures`; against equal shares.
    """

    match: np.ndarray
    changed: np.ndarray
    origin: np.ndarray
    destination: np.ndarray
    moved: dict[str, Any]
    assigned: dict[str, Any]
    reps: list[str]
    reps_known: bool
    pairs: pd.DataFrame
    territories: pd.DataFrame
    before: dict[str, Any]
    after: dict[str, Any]

    def as_dict(self) -> dict[str, Any]:
        """Plain values for a report; units are counted, not listed."""
        return {
            "changed_units": int(self.changed.sum()),
            "moved": self.moved,
            "assigned": self.assigned,
            "reps_affected": len(self.reps),
            "reps": list(self.reps),
            "reps_known": self.reps_known,
            "before": self.before,
            "after": self.after,
            "pairs": self.pairs.to_dict("records"),
            "territory": self.territories.to_dict("records"),
        }


def compare(
    before: Sequence[int] | np.ndarray,
    after: Sequence[int] | np.ndarray,
    names_before: Sequence[str],
    names_after: Sequence[str],
    units: Units,
    accounts: np.ndarray | None = None,
    reps: tuple[Sequence[str | None] | None, Sequence[str | None] | None] | None = None,
    measures: Sequence[str] | None = None,
) -> Comparison:
    """What changes hands between two scenarios of the same units.

    Parameters
    ----------
    before, after : (n,) int arrays
        Labels in the order of ``units.ids``, -1 for no territory.
    names_before, names_after : sequences of str
        Names of the territories, by label.
    units : Units
    accounts : (n,) int array, optional
        Accounts per unit.
    reps : pair of sequences of str or None, optional
        Rep of each territory before and after. A territory whose rep is known on one side only keeps it.
    measures : sequence of str, optional
        Those to add up; all of ``units`` unless given.

    Returns
    -------
    Comparison

    Raises
    ------
    DataError
        Labels do not fit the units or the names.
    """
    chosen = units.measures if measures is None else tuple(measures)
    sides = reps or (None, None)
    first = Assignment(np.asarray(before), names_before, sides[0])
    second = Assignment(np.asarray(after), names_after, sides[1])
    changes = Changes(units, first, second, accounts, chosen)
    return Comparison(
        match=changes.match,
        changed=changes.away | changes.added,
        origin=changes.origin,
        destination=changes.destination,
        moved=changes.sums(changes.away),
        assigned=changes.sums(changes.added),
        reps=changes.reps_affected(),
        reps_known=any(rep for side in sides for rep in side or ()),
        pairs=changes.pairs(),
        territories=changes.territories(),
        before=label_figures(units, changes.before.labels, chosen),
        after=label_figures(units, changes.after.labels, chosen),
    )


def scenario_figures(
    plan: Plan,
    names: Sequence[str],
    accounts: np.ndarray | None = None,
    reps: Sequence[str | None] | None = None,
    alignment: Assignment | None = None,
    measures: Sequence[str] | None = None,
) -> dict[str, Any]:
    """Figures of one scenario, by the keys of :data:`.figures.FIGURES`.

    Parameters
    ----------
    plan : Plan
    names : sequence of str
        Of its territories.
    accounts : (n,) int array, optional
        Accounts per unit.
    reps : sequence of str or None, optional
        Rep of each territory.
    alignment : Assignment, optional
        What is in force; without it the figures of what moves are ``None``.
    measures : sequence of str, optional
        Those that have a row; all of the plan's unless given.

    Returns
    -------
    dict
        Numbers, shares as 0.041 for 4.1 %; ``None`` where a figure is not known.
    """
    chosen = plan.units.measures if measures is None else tuple(measures)
    scenario = Assignment(plan.labels, names, reps)
    return {**plan_figures(plan, chosen), **_move_figures(plan.units, alignment, scenario, accounts, chosen)}


def _move_figures(
    units: Units,
    alignment: Assignment | None,
    scenario: Assignment,
    accounts: np.ndarray | None,
    measures: Sequence[str],
) -> dict[str, Any]:
    """What changes hands, by the keys of the table."""
    if alignment is None:
        return dict.fromkeys(
            ["moved_units", "moved_accounts", *(f"moved_{name}" for name in measures), "reps_affected"]
        )
    changes = Changes(units, Assignment(*alignment), scenario, accounts, measures)
    moved = changes.sums(changes.away)
    return {
        "moved_units": moved["units"],
        "moved_accounts": moved["accounts"],
        **{f"moved_{name}": moved["share"][name] for name in measures},
        "reps_affected": len(changes.reps_affected()),
    }


def compare_plans(
    units: Units,
    plans: Mapping[str, Plan | np.ndarray],
    names: Mapping[str, Sequence[str]],
    accounts: np.ndarray | None = None,
    reps: Mapping[str, Sequence[str | None]] | None = None,
    alignment: str | None = None,
    measures: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Figures of up to five scenarios side by side.

    Parameters
    ----------
    units : Units
    plans : mapping of str to Plan or (n,) int array
        By the scenario's name; labels are measured against equal shares.
    names : mapping of str to sequence of str
        Names of the territories of each scenario.
    accounts : (n,) int array, optional
    reps : mapping of str to sequence of str or None, optional
        Reps of the territories of each scenario.
    alignment : str, optional
        The scenario that moves are counted from; the first unless given.
    measures : sequence of str, optional
        Those that have a row; all unless given.

    Returns
    -------
    DataFrame
        Index = keys of :func:`figures_for`, one column of objects per scenario.

    Raises
    ------
    DataError
        There are none or too many, or the alignment is not among them.
    """
    import pandas as pd

    if not 1 <= len(plans) <= MOST_SCENARIOS:
        raise DataError(f"{len(plans)} scenarios are chosen. Choose 1 to {MOST_SCENARIOS} to compare.")
    start = next(iter(plans)) if alignment is None else alignment
    if start not in plans:
        raise DataError(f"There is no scenario {start} among those compared: {', '.join(plans)}.")
    known, chosen = reps or {}, units.measures if measures is None else tuple(measures)
    sides, columns = {}, {}
    for name, plan in plans.items():
        labels = plan if isinstance(plan, np.ndarray) else plan.labels
        sides[name] = Assignment(checked_labels(labels, names[name], units), names[name], known.get(name))
    for name, plan in plans.items():
        own = label_figures(units, plan, chosen) if isinstance(plan, np.ndarray) else plan_figures(plan, chosen)
        figures = {**own, **_move_figures(units, sides[start], sides[name], accounts, chosen)}
        columns[name] = pd.Series(figures, dtype=object).reindex([figure.key for figure in figures_for(chosen)])
    return pd.DataFrame(columns)
