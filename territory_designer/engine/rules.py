"""Rules: all that a design must satisfy, and their check against the units."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .errors import RulesError
from .units import Units
from .wording import amount, exact_percent, number_of

EFFORTS = ("draft", "normal", "thorough")
#: Held where a design names no tolerance at all: the value that most published practice uses.
DEFAULT_TOLERANCE = 0.10
#: Parent of the units that have none.
NO_PARENT = "no parent"


def _whole_labels(current: Any) -> np.ndarray:
    """Labels as integers.

    Raises
    ------
    RulesError
        Where one is no whole number, for example null.
    """
    try:
        numbers = np.asarray(current, dtype=float)
    except (TypeError, ValueError):
        numbers = np.array([np.nan])
    if not np.isfinite(numbers).all() or (numbers != np.floor(numbers)).any():
        raise RulesError("The current alignment must be whole numbers, -1 where a unit has no territory.")
    return numbers.astype(np.int64)


@dataclass
class Rules:
    """Rules of a design.

    Attributes
    ----------
    territories : int, optional
        Number of territories; may be left out where ``targets``, ``centres``, ``current`` or ``capacity`` gives it.
    capacity : float, optional
        What a territory can bear of the first measure (workload: hours/year of a rep). Where nothing else gives the
        number of territories, it is the smallest one whose mean share does not exceed the capacity.
    tolerance : {measure: share}
        Largest absolute deviation from target, a hard limit per measure; a measure that is not named has none.
        Left out, the first measure is held within 10 %.
    targets : {measure: (k,) shares}, optional
        What each territory should hold; normalised to a sum of 1. Equal shares unless given.
    current : (n,) int array, optional
        Labels to realign from; -1 where a unit has no territory yet.
    max_moved : {measure: share}, optional
        How much of a measure may leave its current territory.
    locked : (n,) bool array, optional
        Units that stay where ``current`` has them.
    centres : (k, 2) float array, optional
        Fixed centres in the coordinates of ``Units.xy``; moments are then taken about them.
    links, barriers : sequences of unit pairs
        Crossings that make two units neighbours, and borders that may not be crossed. Ids or indices.
    together : sequence of groups of units
        Units that share one territory.
    apart : sequence of unit pairs
        Units that must not share a territory.
    parents : (n,) sequence, optional
        State, region or the like of each unit, of any kind; a territory stays within one of them. Units whose parent
        is null share a parent of their own, "no parent".
    contiguous : bool
        Whether every territory must be in one piece.
    seed : int
        Equal units, rules and seed give equal labels.
    effort : {"draft", "normal", "thorough"}
        How long to search.
    """

    territories: int | None = None
    capacity: float | None = None
    tolerance: Mapping[str, float] = field(default_factory=dict)
    targets: Mapping[str, Sequence[float]] | None = None
    current: Any = None
    max_moved: Mapping[str, float] | None = None
    locked: Any = None
    centres: Any = None
    links: Sequence[tuple[Any, Any]] = ()
    barriers: Sequence[tuple[Any, Any]] = ()
    together: Sequence[Sequence[Any]] = ()
    apart: Sequence[tuple[Any, Any]] = ()
    parents: Any = None
    contiguous: bool = True
    seed: int = 1
    effort: str = "normal"

    def count(self, units: Units) -> int:
        """Number of territories, from whichever rule gives it.

        Raises
        ------
        RulesError
            Where no rule gives it, two rules differ, or the number does not fit the units.
        """
        given: dict[str, int] = {}
        if self.territories is not None:
            if not float(self.territories).is_integer():
                raise RulesError(f"The number of territories is {self.territories}; it must be a whole number.")
            given["territories"] = int(self.territories)
        for name, shares in (self.targets or {}).items():
            given[f"targets of {name}"] = len(shares)
        if self.centres is not None:
            given["centres"] = len(self.centres)
        if self.current is not None and not given:
            given["current"] = int(_whole_labels(self.current).max(initial=-1)) + 1
        if not given and self.capacity is not None:
            given["capacity"] = self._count_for_capacity(units)
        if not given:
            raise RulesError(
                "The number of territories is not given. Name it, or give targets, centres, a current alignment or a "
                "capacity."
            )
        if len(set(given.values())) > 1:
            named = ", ".join(f"{name}: {number}" for name, number in given.items())
            raise RulesError(f"The rules give different numbers of territories ({named}). Make them equal.")
        k = next(iter(given.values()))
        if k < 2:
            raise RulesError(f"{_asked_for(k)} asked for. A design needs at least 2.")
        if k > len(units):
            there = "there is only 1 unit" if len(units) == 1 else f"there are only {len(units):,} units"
            raise RulesError(f"{_asked_for(k)} asked for, but {there}. Ask for at most {len(units):,}.")
        return k

    def _count_for_capacity(self, units: Units) -> int:
        """The smallest number of territories whose mean share of the first measure does not exceed the capacity.

        Raises
        ------
        RulesError
            Where the capacity is no number above 0, would give one territory, or is below what one unit needs.
        """
        name, values = units.measures[0], units.values[:, 0]
        capacity, total = self._checked_capacity(), float(values.sum())
        if total <= capacity:
            raise RulesError(
                f"The capacity of {amount(capacity)} {name} per territory covers the whole {name} of {amount(total)}, "
                f"so 1 territory would do, but a design needs at least 2. Name a capacity below {amount(total)}."
            )
        heaviest, limit = int(values.argmax()), self.tolerances(units).get(name)
        if limit is not None and values[heaviest] > capacity * (1.0 + limit):
            raise RulesError(
                f"Unit {units.ids[heaviest]} alone has {name} {amount(float(values[heaviest]))}, more than the "
                f"capacity of a territory ({amount(capacity)} + {exact_percent(limit)}). Raise the capacity or the "
                f"tolerance of {name}."
            )
        # A total that is a whole multiple of the capacity but for rounding needs no territory more.
        return math.ceil(total / capacity - 1e-9)

    def _checked_capacity(self) -> float:
        """The capacity as a number.

        Raises
        ------
        RulesError
            Where it is no finite number above 0.
        """
        try:
            capacity = float(self.capacity)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            capacity = math.nan
        if not (math.isfinite(capacity) and capacity > 0):
            raise RulesError(f"The capacity of a territory is {self.capacity}; it must be a number above 0.")
        return capacity

    def tolerances(self, units: Units) -> dict[str, float]:
        """Tolerance of each measure that has one.

        Raises
        ------
        RulesError
            Where a measure is unknown or a tolerance is not above 0.
        """
        chosen = dict(self.tolerance) or {units.measures[0]: DEFAULT_TOLERANCE}
        for name, share in chosen.items():
            if name not in units.measures:
                raise RulesError(
                    f"A tolerance is given for {name}, which is not among the measures {', '.join(units.measures)}."
                )
            if not np.isfinite(share) or share <= 0:
                raise RulesError(f"The tolerance of {name} is {exact_percent(share)}; it must be above 0 %.")
        return chosen

    def target_shares(self, units: Units) -> np.ndarray:
        """What each territory should hold of each measure, as shares of the totals.

        Returns
        -------
        (k, c) float array
            Columns sum to 1. Where only some measures have targets, the others follow the first one given.

        Raises
        ------
        RulesError
            Where a measure is unknown or a share is not above 0.
        """
        k = self.count(units)
        given = self.targets or {}
        for name in given:
            if name not in units.measures:
                raise RulesError(
                    f"Targets are given for {name}, which is not among the measures {', '.join(units.measures)}."
                )
            shares = np.asarray(given[name], dtype=float)
            wrong = ~(np.isfinite(shares) & (shares > 0))
            if wrong.any():
                raise RulesError(
                    f"The targets of {name} must all be numbers above 0; target {int(wrong.argmax()) + 1} is not."
                )
        default = np.asarray(next(iter(given.values())), dtype=float) if given else np.ones(k)
        columns = [np.asarray(given.get(name, default), dtype=float) for name in units.measures]
        return np.column_stack([column / column.sum() for column in columns])

    def current_labels(self, units: Units) -> np.ndarray:
        """Labels of the current alignment, -1 where a unit has none.

        Raises
        ------
        RulesError
            Where the length is wrong or a label is not below the number of territories.
        """
        if self.current is None:
            return np.full(len(units), -1, dtype=np.int64)
        labels = _whole_labels(self.current)
        if labels.shape != (len(units),):
            raise RulesError(f"The current alignment has {_entries(labels.size, units)}.")
        k = self.count(units)
        if labels.max(initial=-1) >= k:
            bad = int((labels >= k).argmax())
            raise RulesError(
                f"Unit {units.ids[bad]} is in territory {labels[bad] + 1} now, but there are to be "
                f"{number_of(k, 'territory')}."
            )
        return np.maximum(labels, -1)

    def locked_units(self, units: Units) -> np.ndarray:
        """Which units may not move.

        Raises
        ------
        RulesError
            Where the length is wrong or a locked unit has no current territory.
        """
        if self.locked is None:
            return np.zeros(len(units), dtype=bool)
        locked = np.asarray(self.locked, dtype=bool)
        if locked.shape != (len(units),):
            raise RulesError(f"The locks have {_entries(locked.size, units)}.")
        homeless = locked & (self.current_labels(units) < 0)
        if homeless.any():
            raise RulesError(
                f"Unit {units.ids[int(homeless.argmax())]} is locked but has no current territory. "
                "Unlock it or give it one."
            )
        return locked

    def parent_codes(self, units: Units) -> np.ndarray:
        """Parent of each unit as a number, in the order of first appearance; all 0 where there are none.

        Raises
        ------
        RulesError
            Where the length is wrong.
        """
        return self._parents(units)[0]

    def parent_names(self, units: Units) -> list[str]:
        """Names of the parents, in the order of `parent_codes`; empty where there are none."""
        return self._parents(units)[1]

    def _parents(self, units: Units) -> tuple[np.ndarray, list[str]]:
        """Codes and names of the parents; null is a parent of its own."""
        import pandas as pd

        if self.parents is None:
            return np.zeros(len(units), dtype=np.int64), []
        given = pd.Series(list(self.parents), dtype=object)
        if len(given) != len(units):
            raise RulesError(f"The parents have {_entries(len(given), units)}.")
        codes, found = pd.factorize(given)
        names = [str(name) for name in found]
        if (codes < 0).any():
            codes, names = np.where(codes < 0, len(names), codes), [*names, NO_PARENT]
        return codes.astype(np.int64), names

    def move_budget(self, units: Units) -> dict[str, float]:
        """Share of each measure that may move.

        Raises
        ------
        RulesError
            Where there is nothing to move from, a measure is unknown, or a share is not within 0..1.
        """
        budget = dict(self.max_moved or {})
        if budget and self.current is None:
            raise RulesError("A limit on what may move is given, but no current alignment to move from.")
        for name, share in budget.items():
            if name not in units.measures:
                raise RulesError(
                    f"A move budget is given for {name}, which is not among the measures {', '.join(units.measures)}."
                )
            if not 0 <= share <= 1:
                raise RulesError(
                    f"The move budget of {name} is {exact_percent(share)}; it must lie between 0 % and 100 %."
                )
        return budget

    def checked(self, units: Units) -> None:
        """Check every rule that does not depend on a search.

        Raises
        ------
        RulesError
            With the first rule that does not fit.
        """
        self.count(units)
        if self.capacity is not None:
            self._checked_capacity()
        self.tolerances(units)
        self.target_shares(units)
        self.locked_units(units)
        self.parent_codes(units)
        self.move_budget(units)
        if self.effort not in EFFORTS:
            raise RulesError(f"The effort is {self.effort!r}; it must be one of {', '.join(EFFORTS)}.")
        if self.centres is not None:
            centres = np.asarray(self.centres, dtype=float)
            if centres.ndim != 2 or centres.shape[1] != 2 or not np.isfinite(centres).all():
                raise RulesError("The centres must be finite points, one row (x, y) per territory.")


def _asked_for(k: int) -> str:
    """How many territories were asked for, up to the verb."""
    return f"{number_of(k, 'territory')} {'was' if k == 1 else 'were'}"


def _entries(size: int, units: Units) -> str:
    """How many entries there are for how many units."""
    return f"{number_of(size, 'entry')} for {number_of(len(units), 'unit')}"
