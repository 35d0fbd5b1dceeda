"""The records of a market file as plain values: scenarios, territories, areas, entries of the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

#: Number of no territory in an array of labels.
NONE = -1


def now() -> str:
    """The time as files hold it: ISO 8601 in UTC, to the millisecond."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


@dataclass(frozen=True)
class Territory:
    """A territory of a scenario.

    Attributes
    ----------
    number : int
        Its index among the territories of the scenario, which is what labels hold; never given to another one.
    name : str
    colour : str
        ``#rrggbb``.
    rep : str or None
        Who owns it.
    locked : bool
        Whether its units stay where they are.
    retired : bool
        Whether it was dissolved; its number stays taken.
    area : int or None
        Number of the area of level 1 that it belongs to.
    """

    number: int
    name: str
    colour: str = "#cccccc"
    rep: str | None = None
    locked: bool = False
    retired: bool = False
    area: int | None = None


@dataclass(frozen=True)
class Area:
    """A district, region or the like: level 1 holds territories, level 2 holds areas of level 1, and so on.

    Attributes
    ----------
    number : int
        Distinct within scenario and level.
    level : int
        From 1.
    name : str
    colour : str
        ``#rrggbb``.
    parent : int or None
        Number of the area one level up that holds this one.
    """

    number: int
    level: int
    name: str
    colour: str
    parent: int | None = None


@dataclass(frozen=True)
class Scenario:
    """A saved plan, without its labels.

    Attributes
    ----------
    id : int
    name, note, author : str
    created, changed : str
        ISO 8601, UTC.
    parent : int or None
        The scenario that this one was branched from.
    seed : int or None
        Of the design it came from.
    approved : bool
        Whether it is closed to changes.
    rules : dict
        What the design had to satisfy, as JSON holds it.
    report : dict or None
        The figures of the plan.
    deleted : bool
        Deleted scenarios are kept, so that deleting can be undone.
    """

    id: int
    name: str
    note: str
    author: str
    created: str
    changed: str
    parent: int | None
    seed: int | None
    approved: bool
    rules: dict[str, Any]
    report: dict[str, Any] | None
    deleted: bool


@dataclass(frozen=True)
class LogEntry:
    """One change: who did what, when and why, and what it did to the balance.

    Attributes
    ----------
    id : int
        0 for an entry that is not yet in the file.
    time : str
        ISO 8601, UTC; empty: now.
    author : str
        Empty: who opened the market.
    scenario : int or None
        None where the change is about the market as a whole.
    action, reason : str
    units : int
        How many units changed hands.
    moves : sequence of (str, str or None, str or None)
        Unit id, name of the territory before, name of the territory after.
    before, after : dict
        Balance, for example ``{"workload": 0.041}``.
    """

    id: int = 0
    time: str = ""
    author: str = ""
    scenario: int | None = None
    action: str = ""
    reason: str = ""
    units: int = 0
    moves: Sequence[Sequence[str | None]] = ()
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reconciliation:
    """How a layer of units differs from the one in the market.

    Attributes
    ----------
    added, dropped : tuple of str
        Ids that only the layer has, and that only the market has.
    changed_shape : tuple of str
        Ids in both whose polygon is another one.
    changed_measures : tuple of str
        Ids in both that hold more or less of a measure.
    """

    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    changed_shape: tuple[str, ...] = ()
    changed_measures: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.dropped or self.changed_shape or self.changed_measures)


@dataclass(frozen=True)
class Replacement:
    """What other layers changed in a market.

    Attributes
    ----------
    units : Reconciliation
    accounts : dict of str to list of str
        Ids that were ``added``, are ``gone`` or have ``changed``; empty where the accounts stayed.
    """

    units: Reconciliation
    accounts: dict[str, list[str]]
