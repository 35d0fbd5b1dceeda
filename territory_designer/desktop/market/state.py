"""What a scenario holds while it is edited: assignment, territories, locks, rules; and the change between two states.

Everything an analyst does to a plan, from one ZIP moved by hand to a whole design, is a :class:`Change`. Undo and the
market file both work with changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ..i18n import tr

if TYPE_CHECKING:
    import numpy as np

    from ...workspace.records import Area, Territory


class EditError(ValueError):
    """An edit that cannot be done; ``str()`` says why and what to do."""


@dataclass(frozen=True)
class PlanState:
    """One moment of a scenario.

    Attributes
    ----------
    labels : (n,) int32 array
        Number of the territory per unit, -1 where it has none; not to be changed in place.
    territories : tuple of Territory
        By number. A merged or dissolved territory stays as a retired slot, so that numbers never change their meaning.
    unit_locks : (n,) bool array
        Units that stay where they are.
    areas : tuple of Area
        Districts, regions and what is above them.
    rules : dict
        ``{"tolerance": {measure: share}, "contiguous": bool, "seed": int, "effort": str}`` as plain values; further
        ones are the targets (see :mod:`.scenario_rules`), the robustness (see :mod:`.robustness`), and the levels.
    report : dict or None
        Of the design this state came from; ``None`` after a hand edit, whose proof it no longer is.
    """

    labels: np.ndarray
    territories: tuple[Territory, ...]
    unit_locks: np.ndarray
    areas: tuple[Area, ...] = ()
    rules: dict[str, Any] = field(default_factory=dict)
    report: dict[str, Any] | None = None

    @property
    def active(self) -> tuple[Territory, ...]:
        """Territories that are in use."""
        return tuple(one for one in self.territories if not one.retired)

    def members(self, number: int) -> np.ndarray:
        """Indices of the units of a territory."""
        import numpy as np

        return np.flatnonzero(self.labels == number)

    def with_labels(self, units: Any, numbers: Any) -> PlanState:
        """The same state with units in other territories."""
        labels = self.labels.copy()
        labels[units] = numbers
        return replace(self, labels=labels, report=None)

    def with_territory(self, number: int, **fields: Any) -> PlanState:
        """The same state with fields of a territory changed, for example its name."""
        changed = tuple(replace(one, **fields) if one.number == number else one for one in self.territories)
        return replace(self, territories=changed)


@dataclass(frozen=True)
class Change:
    """The difference between two states, small for a small edit.

    Attributes
    ----------
    text : str
        What was done, for menu and log: "Move 3 ZIPs to T07".
    units : (m,) int array
        Units whose territory changed.
    before, after : (m,) int arrays
        Their numbers.
    old, new : PlanState
        Of the rest; their ``labels`` are empty where few units changed.
    reason : str
        Why, where the analyst said.
    whole : bool
        Whether it replaced the plan, as a design does.
    """

    text: str
    units: np.ndarray
    before: np.ndarray
    after: np.ndarray
    old: PlanState
    new: PlanState
    reason: str = ""
    whole: bool = False

    @classmethod
    def between(cls, old: PlanState, new: PlanState, text: str, reason: str = "", whole: bool = False) -> Change:
        """The change from one state to another."""
        import numpy as np

        units = np.flatnonzero(old.labels != new.labels)
        none = np.zeros(0, dtype=np.int32)
        return cls(
            text,
            units,
            old.labels[units].copy(),
            new.labels[units].copy(),
            replace(old, labels=none),
            replace(new, labels=none),
            reason,
            whole,
        )

    @property
    def empty(self) -> bool:
        """Whether nothing is different."""
        import numpy as np

        return (
            not len(self.units)
            and self.old.territories == self.new.territories
            and self.old.areas == self.new.areas
            and self.old.rules == self.new.rules
            and np.array_equal(self.old.unit_locks, self.new.unit_locks)
        )

    def touched(self) -> set[int]:
        """Numbers of the territories whose outline or entry is different."""
        import numpy as np

        numbers = {number for number in np.union1d(self.before, self.after).tolist() if number >= 0}
        if self.old.territories is self.new.territories:
            return numbers
        known = {one.number: one for one in self.old.territories}
        pairs = ((known.get(one.number), one) for one in self.new.territories)
        return numbers | {one.number for was, one in pairs if was is not one and was != one}

    def reversed(self) -> Change:
        """What undoes it."""
        return replace(self, before=self.after, after=self.before, old=self.new, new=self.old)

    def applied(self, state: PlanState) -> PlanState:
        """The state after the change."""
        labels = state.labels.copy()
        labels[self.units] = self.after
        return replace(self.new, labels=labels)


def refuse_locked(state: PlanState, ids: Any, units: Iterable[int], target: int | None) -> None:
    """Refuse a move out of or into what is locked.

    Raises
    ------
    EditError
        Names the first unit or territory that is locked.
    """
    import numpy as np

    wanted = np.asarray(list(units), dtype=np.int64)
    moving = wanted[state.labels[wanted] != (-1 if target is None else target)]
    if not len(moving):
        return
    if target is not None and target >= 0 and state.territories[target].locked:
        raise EditError(tr("{name} is locked. Unlock it to add ZIPs.", name=state.territories[target].name))
    locked = moving[state.unit_locks[moving]]
    if len(locked):
        raise EditError(tr("{id} is locked and stays where it is. Unlock it to move it.", id=ids[int(locked[0])]))
    for number in np.unique(state.labels[moving]).tolist():
        if number >= 0 and state.territories[number].locked:
            raise EditError(tr("{name} is locked. Unlock it to take ZIPs out.", name=state.territories[number].name))


def free_name(territories: Sequence[Territory]) -> str:
    """A name like those there are that none of them has: "T21" after "T20"."""
    taken = {one.name for one in territories}
    number = len([one for one in territories if not one.retired]) + 1
    while f"T{number:02d}" in taken:
        number += 1
    return f"T{number:02d}"
