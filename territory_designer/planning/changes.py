"""What passes between the territories of two scenarios: sums per pair, per territory, and the reps concerned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from .findings import DataError
from .matching import match_names

if TYPE_CHECKING:
    import pandas as pd

    from ..engine import Units


class Assignment(NamedTuple):
    """Which unit belongs to whom.

    Attributes
    ----------
    labels : (n,) int array
        Territory per unit, -1 for none.
    names : sequence of str
        Of the territories, by label.
    reps : sequence of str or None, optional
        Rep of each territory.
    """

    labels: np.ndarray
    names: Sequence[str]
    reps: Sequence[str | None] | None = None


class Changes:
    """Units that change, between two assignments of the same units.

    Parameters
    ----------
    units : Units
    before, after : Assignment
    accounts : (n,) int array, optional
        Accounts per unit.
    measures : sequence of str
        Those to add up.

    Attributes
    ----------
    match : (k after,) int array
        See :func:`.matching.match_names`.
    away, added : (n,) bool arrays
        Units that leave their territory; units that had none and get one.
    amounts : dict of str to (n,) array
        What is added up: ``units``, ``accounts`` where known, and the measures.

    Raises
    ------
    DataError
        Labels do not fit the units or the names.
    """

    def __init__(
        self,
        units: Units,
        before: Assignment,
        after: Assignment,
        accounts: np.ndarray | None,
        measures: Sequence[str],
    ) -> None:
        self.before = before._replace(labels=checked_labels(before.labels, before.names, units))
        self.after = after._replace(labels=checked_labels(after.labels, after.names, units))
        old, new = self.before.labels, self.after.labels
        self.match = match_names(old, new, before.names, after.names, units.values[:, 0])
        # A common numbering: a territory after has the number of the one that it continues, or one of its own.
        own = len(before.names) + np.arange(len(after.names))
        self._number = np.where(self.match >= 0, self.match, own)
        self._now = np.append(self._number, -1)[new]
        self.away, self.added = (old >= 0) & (self._now != old), (old < 0) & (new >= 0)
        self.amounts = _amounts(units, accounts, measures)

    @property
    def origin(self) -> np.ndarray:
        """(n,) object array: name of each unit's territory before, ``None`` where there is none."""
        return np.array([*self.before.names, None], dtype=object)[self.before.labels]

    @property
    def destination(self) -> np.ndarray:
        """(n,) object array: name of each unit's territory after, ``None`` where there is none."""
        return np.array([*self.after.names, None], dtype=object)[self.after.labels]

    def sums(self, mask: np.ndarray) -> dict[str, Any]:
        """Sums over some units, ``accounts`` being ``None`` where unknown, and ``share``: the same of all units."""
        found: dict[str, Any] = {name: values[mask].sum().item() for name, values in self.amounts.items()}
        share: dict[str, float | None] = {}
        for name, values in self.amounts.items():
            whole = float(values.sum())
            share[name] = float(found[name]) / whole if whole > 0 else 0.0
        if "accounts" not in self.amounts:
            found["accounts"] = share["accounts"] = None
        return {**found, "share": share}

    def pairs(self) -> pd.DataFrame:
        """One row per territory left and territory entered."""
        import pandas as pd

        changed = self.away | self.added
        frame = pd.DataFrame({"from": self.origin, "to": self.destination, **self.amounts})[changed]
        rows = frame.groupby(["from", "to"], dropna=False)[list(self.amounts)].sum().reset_index()
        for side in ("from", "to"):
            rows[side] = rows[side].astype(object).where(rows[side].notna(), None)
        most = [*(name for name in self.amounts if name not in ("units", "accounts")), "units"][0]
        return rows.sort_values(most, ascending=False, kind="stable").reset_index(drop=True)

    def territories(self) -> pd.DataFrame:
        """One row per territory with what it keeps, loses and gains; those that end come last."""
        import pandas as pd

        (_, first, reps_first), (_, second, reps_second) = self.before, self.after
        place = {int(number): label for label, number in enumerate(self._number)}
        sums = self._kept_lost_gained(len(first) + len(second))
        rows = []
        for number in [*self._number.tolist(), *(label for label in range(len(first)) if label not in place)]:
            was = first[number] if number < len(first) else None
            label = place.get(number)
            becomes = None if label is None else second[label]
            row: dict[str, Any] = {"territory": was if becomes is None else becomes, "before": was, "after": becomes}
            row["rep_before"] = reps_first[number] if reps_first is not None and was is not None else None
            row["rep_after"] = reps_second[label] if reps_second is not None and label is not None else None
            rows.append({**row, **{column: values[number] for column, values in sums.items()}})
        texts = ["territory", "before", "after", "rep_before", "rep_after"]
        frame = pd.DataFrame(rows, columns=[*texts, *sums])
        return frame.astype({**dict.fromkeys(texts, object), **{name: one.dtype for name, one in sums.items()}})

    def _kept_lost_gained(self, size: int) -> dict[str, np.ndarray]:
        """Sums per number of the common numbering."""
        old, now = self.before.labels, self._now
        sides = {
            "kept": (old, (old >= 0) & (now == old)),
            "lost": (old, self.away),
            "gained": (now, (now >= 0) & (now != old)),
        }
        return {
            f"{what}_{name}": np.bincount(owner[mask], weights=values[mask], minlength=size).astype(values.dtype)
            for name, values in self.amounts.items()
            for what, (owner, mask) in sides.items()
        }

    def reps_affected(self) -> list[str]:
        """Names of the reps that lose or gain a unit; a territory without a known rep stands for one."""
        before, after = self._owners()
        found: set[tuple[str, str]] = set()
        for was, becomes in np.unique(np.column_stack([self.before.labels, self.after.labels]), axis=0):
            loser = {before[was]} if was >= 0 else set()
            winner = {after[becomes]} if becomes >= 0 else set()
            found |= loser ^ winner
        return sorted(name for _, name in found)

    def _owners(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """Owner of each territory before and after: ("rep", name), or ("territory", name) where no rep is known.

        A territory whose rep is known on one side only keeps it.
        """
        first = self.before.reps or [None] * len(self.before.names)
        second = self.after.reps or [None] * len(self.after.names)
        before = [("rep", rep) if rep else ("territory", name) for name, rep in zip(self.before.names, first)]
        after = []
        for name, rep, earlier in zip(self.after.names, second, self.match):
            if rep and earlier >= 0 and not first[earlier]:
                before[earlier] = ("rep", rep)
            kept = before[earlier] if earlier >= 0 else ("territory", name)
            after.append(("rep", rep) if rep else kept)
        return before, after


def checked_labels(labels: Any, names: Sequence[str], units: Units) -> np.ndarray:
    """Labels as whole numbers that fit, -1 for no territory.

    Raises
    ------
    DataError
        Their number is not that of the units, or one has no name.
    """
    found = np.asarray(labels, dtype=np.int64)
    if found.shape != (len(units),):
        raise DataError(
            f"A scenario has {found.size:,} ZIPs, the market {len(units):,}. Compare scenarios of one market."
        )
    if found.max(initial=-1) >= len(names):
        raise DataError(
            f"A scenario has no name for its territory {int(found.max()) + 1}. Give every territory a name."
        )
    return np.maximum(found, -1)


def _amounts(units: Units, accounts: np.ndarray | None, measures: Sequence[str]) -> dict[str, np.ndarray]:
    """Everything that is added up, per unit."""
    found = {"units": np.ones(len(units), dtype=np.int64)}
    if accounts is not None:
        found["accounts"] = np.nan_to_num(np.asarray(accounts, dtype=float)).round().astype(np.int64)
    for name in measures:
        found.setdefault(name, units.values[:, units.measures.index(name)])
    return found
