"""What forbids a move: the rules of a plan, prepared once for many moves that are looked at."""

from __future__ import annotations

from typing import Any

import numpy as np

from .editing import MovePreview, closed_rows
from .groups import merge_groups
from .plan import Plan
from .rules import Rules
from .score import ROUNDING
from .units import Units

#: What may forbid a move; callers write the sentences.
LOCKED, CLOSED, EMPTIED, PIECES, TOLERANCE, PARENTS, APART, BUDGET = (
    "locked",
    "closed",
    "emptied",
    "pieces",
    "tolerance",
    "parents",
    "apart",
    "budget",
)


def limits_of(units: Units, rules: Rules) -> np.ndarray:
    """(c,) float array: tolerance of each measure, infinity where it has none."""
    named = rules.tolerances(units)
    return np.array([named.get(name, np.inf) for name in units.measures])


def excess_of(deviations: np.ndarray, limits: np.ndarray) -> np.ndarray:
    """How far deviations (..., c) lie beyond their limits (c,); what is only rounding counts as 0."""
    beyond = np.maximum(np.abs(deviations) - limits, 0.0)
    return np.where(beyond > ROUNDING, beyond, 0.0)


def imbalance(deviations: np.ndarray, limits: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How unbalanced territories are.

    Parameters
    ----------
    deviations : (..., c) float array
    limits : (c,) float array
        Tolerances, infinity where a measure has none.

    Returns
    -------
    excess, squares : (...) float arrays
        What lies beyond the tolerances, and the squares of deviation / tolerance, both summed over measures. Among
        plans with equal excess, the one with smaller squares is the fairer.
    """
    return excess_of(deviations, limits).sum(axis=-1), ((deviations / limits) ** 2).sum(axis=-1)


class Guard:
    """The rules that a move must keep.

    A rule that is broken already forbids only what breaks it further.

    Parameters
    ----------
    plan : Plan
    closed : (k,) bool array, optional
        Territories that neither gain nor lose units.

    Attributes
    ----------
    atom : (n,) int array
        Units that stay together and are together now share a number; every other unit has its own.
    limits : (c,) float array
        Tolerances, infinity where a measure has none.
    held : (n,) bool array
        Units that are locked or lie in a closed territory, or share an atom with one that is.
    shut : (k + 1,) bool array
        Closed territories; the last one stands for none and is open.
    """

    def __init__(self, plan: Plan, closed: Any = None) -> None:
        units, rules = plan.units, plan.rules
        self.plan, self.labels = plan, plan.labels
        self.limits, self.shut = limits_of(units, rules), closed_rows(closed, plan.k)
        self.atom = np.arange(len(units))
        if rules.together:
            keys = merge_groups(units, rules).piece * (plan.k + 1) + self.labels
            self.atom = np.unique(keys, return_inverse=True)[1].ravel()
        held = plan.locked | self.shut[self.labels]
        self.held = (np.bincount(self.atom, weights=held) > 0)[self.atom]
        self._parent = rules.parent_codes(units)
        self._cells = set(zip(self.labels.tolist(), self._parent.tolist())) if rules.parents is not None else set()
        self._apart: dict[int, list[int]] = {}
        for pair in rules.apart:
            first, second = (int(unit) for unit in units.index_of(pair, "A pair that must be apart"))
            self._apart.setdefault(first, []).append(second)
            self._apart.setdefault(second, []).append(first)

    def units_of(self, unit: int) -> np.ndarray:
        """Units that move with a unit, itself among them."""
        return np.flatnonzero(self.atom == self.atom[unit])

    def splits(self, going: np.ndarray, label: int) -> bool:
        """Whether a territory would be in more pieces without some of its units, or have none left."""
        graph, labels = self.plan.units.neighbourhood, self.labels
        members = np.flatnonzero(labels == label)
        if len(members) == len(going):
            return True
        if not self.plan.rules.contiguous:
            return False
        before = graph.pieces(labels, members).max() if self._in_pieces[label] else 0
        labels[going] = self.plan.k + 1
        left = members[labels[members] == label]
        after = graph.pieces(labels, left).max()
        labels[going] = label
        return bool(after > before)

    @property
    def _in_pieces(self) -> np.ndarray:
        """(k,) bool array: territories that are in several pieces now."""
        return self.plan.pieces > 1

    def related(self, going: np.ndarray, territory: int) -> list[str]:
        """Which of the rules on parents and on pairs apart a move to a territory would break."""
        found = []
        new = self._cells and any(
            (territory, parent) not in self._cells for parent in set(self._parent[going].tolist())
        )
        if new and (self.labels == territory).any():
            found.append(PARENTS)
        company = set(going.tolist())
        near = [other for unit in company for other in self._apart.get(unit, ())]
        if any(self.labels[other] == territory and other not in company for other in near):
            found.append(APART)
        return found

    def over_budget(self, before: dict[str, float], after: dict[str, float]) -> bool:
        """Whether more would change hands than is allowed, and more than does now."""
        budget = self.plan.rules.move_budget(self.plan.units)
        return any(after[name] > max(share, before[name]) + ROUNDING for name, share in budget.items())

    def is_lawful(self, trial: Plan, moved: np.ndarray) -> bool:
        """Whether a changed plan keeps parents, pairs apart and the move budget, as far as this one does.

        Parameters
        ----------
        trial : Plan
            The plan after changes.
        moved : (p,) int array
            Units that they move.
        """
        labels = trial.labels
        for t in np.unique(labels[moved]).tolist() if self._cells else ():
            held = set(self._parent[labels == t].tolist())
            if len(held) > 1 and any((t, parent) not in self._cells for parent in held):
                return False
        for unit in moved.tolist():
            if any(labels[other] == labels[unit] for other in self._apart.get(unit, ())):
                return False
        return not self.over_budget(self.plan.moved, trial.moved)

    def worsens(self, before: np.ndarray, after: np.ndarray) -> np.ndarray:
        """Whether territories leave their tolerances or go further beyond them: (...) for deviations (..., c)."""
        return (excess_of(after, self.limits) > excess_of(before, self.limits) + ROUNDING).any(axis=-1)

    def obstacles(self, preview: MovePreview) -> tuple[str, ...]:
        """What forbids a move that was previewed, as names of rules; empty where it is allowed."""
        found = []
        if len(preview.locked):
            found.append(LOCKED)
        if len(preview.closed):
            found.append(CLOSED)
        if any(effect.units_after == 0 for effect in preview.losses):
            found.append(EMPTIED)
        if self.plan.rules.contiguous and preview.falls_apart:
            found.append(PIECES)
        effects = [*preview.losses, *([preview.gain] if preview.gain else [])]
        if any(self.worsens(effect.deviations_before, effect.deviations_after) for effect in effects):
            found.append(TOLERANCE)
        found += self.related(preview.units, preview.territory)
        if self.over_budget(preview.moved_before, preview.moved_after):
            found.append(BUDGET)
        return tuple(found)
