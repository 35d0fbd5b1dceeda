"""What the proofs of impossibility argue from: the rules as figures per unit, piece, part and territory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from .groups import merge_groups
from .parts import crossable, parts_of
from .rules import NO_PARENT, Rules
from .score import ROUNDING
from .units import Units
from .wording import number_of


class Refusal(NamedTuple):
    """Why no plan can keep the rules.

    Attributes
    ----------
    sentence : str
        The rule, the units and the figures.
    tolerance_of, budget_of : str
        Measure whose tolerance or move budget could be raised instead, empty where that does not help.
    other_number : str
        ``"fewer"`` or ``"any"`` where another number of territories could help.
    advice : tuple of str
        Other changes that help, as the ends of a sentence.
    contradiction : bool
        Whether rules contradict each other, whatever the figures are.
    """

    sentence: str
    tolerance_of: str = ""
    budget_of: str = ""
    other_number: str = ""
    advice: tuple[str, ...] = ()
    contradiction: bool = False


@dataclass(frozen=True)
class Facts:
    """Rules as figures.

    Attributes
    ----------
    units, rules
        Links and barriers applied, rules checked.
    k : int
    limits : dict
        Tolerance per measure that has one.
    targets : (k, c) float array
        In the unit of each measure.
    piece, part : (n,) int arrays
        Group that each unit must stay in, and part of the map.
    pairs : (m, 2) int array
        Neighbours that a territory may cross.
    held : (n,) int array
        Territory that a unit cannot leave, -1 where it can.
    why_held : str
        ``"locked"``, or how the move budget holds them.
    """

    units: Units
    rules: Rules
    k: int
    limits: dict[str, float]
    targets: np.ndarray
    piece: np.ndarray
    part: np.ndarray
    pairs: np.ndarray
    held: np.ndarray
    why_held: str = field(default="locked")

    def allowed(self, name: str) -> tuple[int, np.ndarray, np.ndarray]:
        """Column of a measure, and the least and the most that each territory may hold of it.

        Limits are wider by what a report forgives as rounding, so that a proof never rests on it.
        """
        j = self.units.measures.index(name)
        tolerance = self.limits[name] + 2.0 * ROUNDING
        return j, self.targets[:, j] * (1.0 - tolerance), self.targets[:, j] * (1.0 + tolerance)

    def named(self, members: np.ndarray) -> str:
        """A unit or a group in a sentence."""
        first = self.units.ids[members[0]]
        return f"Unit {first}" if len(members) == 1 else f"The group with {first}"

    def part_named(self, q: int) -> str:
        """A part of the map in a sentence: its parent, or its first unit."""
        members = np.flatnonzero(self.part == q)
        names = self.rules.parent_names(self.units)
        around = f"{self.units.ids[members[0]]} ({number_of(len(members), 'unit')})"
        if not names:
            return f"The part of the map with {around}"
        codes = self.rules.parent_codes(self.units)
        parent = names[codes[members[0]]]
        if (codes != codes[members[0]]).sum() + len(members) < len(codes):
            return f"The part of {parent} with {around}"
        if parent == NO_PARENT:
            return f"The area without parent, {around},"
        return parent if parent[:1].isalpha() else f"The parent {parent}"

    @property
    def held_units(self) -> str:
        """The units that cannot leave their territory, at the beginning of a sentence."""
        return "The locked units" if self.why_held == "locked" else f"The units {self.why_held}"


def facts_of(units: Units, rules: Rules, budgets: bool = False) -> Facts:
    """Facts from rules.

    Parameters
    ----------
    units : Units
        With links and barriers of the rules already applied.
    rules : Rules
        Already checked.
    budgets : bool
        Whether units that are heavier than a move budget count as held in place.
    """
    home, locked = rules.current_labels(units), rules.locked_units(units)
    stuck = too_heavy_to_move(units, rules) if budgets else np.zeros(len(units), dtype=bool)
    why = "locked"
    if (stuck & ~locked).any():
        why = "locked or held by the move budget" if locked.any() else "held by the move budget"
    return Facts(
        units=units,
        rules=rules,
        k=rules.count(units),
        limits=rules.tolerances(units),
        targets=rules.target_shares(units) * units.values.sum(axis=0),
        piece=merge_groups(units, rules).piece,
        part=parts_of(units, rules),
        pairs=units.pairs[crossable(units, rules)],
        held=np.where(locked | stuck, home, -1),
        why_held=why,
    )


def too_heavy_to_move(units: Units, rules: Rules) -> np.ndarray:
    """(n,) bool array: units that alone would use up more than a move budget, so that they stay where they are."""
    home = rules.current_labels(units)
    stuck = np.zeros(len(units), dtype=bool)
    for name, share in rules.move_budget(units).items():
        values = units.values[:, units.measures.index(name)]
        stuck |= values > (share + 2.0 * ROUNDING) * values.sum()
    return stuck & (home >= 0)
