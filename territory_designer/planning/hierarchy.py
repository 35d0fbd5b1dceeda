"""Territories roll up into districts, regions and what is above: figures per level, flaws, and units to build them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

import numpy as np

from ..engine.hierarchy import roll_up, territory_units
from ..engine.plan import Plan, deviation_of
from ..engine.rules import Rules

if TYPE_CHECKING:
    from ..engine.units import Units

Name = TypeVar("Name", int, str)

#: Names of the levels, from the one above territories, where the analyst gave no other.
LEVELS = ("District", "Region", "Area")
#: Where the rules of a scenario say what its levels are called.
RULE = "levels"

#: What an area should hold: as much as every other one, or as much as its number of territories says.
EQUAL, BY_TERRITORIES = "equal", "territories"
SHARES = (EQUAL, BY_TERRITORIES)

#: Kinds of flaws.
EMPTY, UNPLACED, LOST = "empty", "unplaced", "lost"


class AreaLike(Protocol):
    """An area as the market file has it."""

    @property
    def number(self) -> int:
        """Distinct within its level."""

    @property
    def level(self) -> int:
        """From 1."""

    @property
    def name(self) -> str:
        """As on the map."""

    @property
    def parent(self) -> int | None:
        """Number of the area one level up."""


@dataclass(frozen=True)
class Level:
    """One level of a hierarchy.

    Attributes
    ----------
    name : str
        What one area of it is called: "District".
    tolerance : mapping of str to float
        Share per measure that its areas were built with; empty where they were made by hand.
    """

    name: str
    tolerance: Mapping[str, float] = field(default_factory=dict)


class Flaw(NamedTuple):
    """Something that a hierarchy lacks.

    Attributes
    ----------
    kind : str
        `EMPTY`: an area without anything below it. `UNPLACED`: what belongs to no area. `LOST`: what belongs to an area
        that does not exist.
    level : int
        Of what is wrong; 0 for a territory.
    name : str
        Of the territory or area.
    """

    kind: str
    level: int
    name: str


@dataclass(frozen=True)
class LevelFigures:
    """Figures of the m areas of a level, in their order; c measures.

    Attributes
    ----------
    level : int
        From 1.
    numbers : (m,) int array
        Of the areas.
    children : (m,) int array
        Areas one level down; at level 1, territories.
    territories, units : (m,) int arrays
    accounts : (m,) int array or None
        ``None`` where they are not known.
    totals, targets, deviations : (m, c) float arrays
        Deviations are shares of the target, 0.041 is 4.1 % above it; not a number where an area has no territory.
    """

    level: int
    numbers: np.ndarray
    children: np.ndarray
    territories: np.ndarray
    units: np.ndarray
    accounts: np.ndarray | None
    totals: np.ndarray
    targets: np.ndarray
    deviations: np.ndarray


def depth_of(areas: Iterable[AreaLike]) -> int:
    """Number of levels above the territories."""
    return max((one.level for one in areas), default=0)


def areas_at(areas: Iterable[AreaLike], level: int) -> list[Any]:
    """Areas of one level, in their order."""
    return [one for one in areas if one.level == level]


def levels_of(rules: Mapping[str, Any], depth: int) -> list[Level]:
    """The levels of a scenario, from the one above territories.

    Parameters
    ----------
    rules : mapping
        Of the scenario; ``{"levels": [{"name": "District", "tolerance": {"workload": 0.1}}, ...]}``, or names only.
    depth : int
        How many there are; those that the rules do not name have the usual names.
    """
    found: list[Level] = []
    for known in list(rules.get(RULE) or ())[:depth]:
        entry: dict[str, Any] = {"name": known} if isinstance(known, str) else dict(known)
        found.append(Level(str(entry.get("name") or level_name(len(found) + 1)), dict(entry.get("tolerance") or {})))
    return [*found, *(Level(level_name(number)) for number in range(len(found) + 1, depth + 1))]


def level_name(level: int) -> str:
    """The usual name of a level: "District", "Region", "Area", "Level 4"."""
    return LEVELS[level - 1] if level <= len(LEVELS) else f"Level {level}"


def with_levels(rules: Mapping[str, Any], levels: Sequence[Level]) -> dict[str, Any]:
    """Rules of a scenario that say what its levels are, as plain values."""
    return {**rules, RULE: [{"name": one.name, "tolerance": dict(one.tolerance)} for one in levels]}


def placed(areas: Sequence[AreaLike], belongs: Sequence[int | None]) -> list[np.ndarray]:
    """Where each territory is, level by level.

    Parameters
    ----------
    areas : sequence of Area
        Of every level.
    belongs : sequence, length k
        Number of the area of level 1 per territory, ``None`` for none.

    Returns
    -------
    list of (k,) int arrays
        Per level from 1: row of the area among those of the level; -1 where the territory is in none.
    """
    found: list[np.ndarray] = []
    wanted: Sequence[int | None] = belongs
    for level in range(1, depth_of(areas) + 1):
        here = areas_at(areas, level)
        row = {one.number: place for place, one in enumerate(here)}
        rows = np.array([-1 if number is None else row.get(number, -1) for number in wanted], dtype=np.int64)
        found.append(rows)
        wanted = [here[place].parent if place >= 0 else None for place in rows.tolist()]
    return found


def roll_up_figures(
    areas: Sequence[AreaLike],
    belongs: Sequence[int | None],
    units: Any,
    accounts: Any,
    totals: Any,
    share: str = EQUAL,
) -> list[LevelFigures]:
    """Figures of every level from those of the territories.

    Parameters
    ----------
    areas : sequence of Area
        Of every level.
    belongs : sequence, length k
        Number of the area of level 1 per territory, ``None`` for none.
    units : (k,) int array
        Units per territory.
    accounts : (k,) int array or None
    totals : (k, c) float array
        What each territory holds of each measure.
    share : str
        What an area should hold of what its level holds: `EQUAL` shares, or `BY_TERRITORIES` below it.

    Returns
    -------
    list of LevelFigures
        From level 1 up. An area without a territory has no target, and the others share what there is.

    Raises
    ------
    ValueError
        ``share`` is not known.
    """
    if share not in SHARES:
        raise ValueError(f"There is no share {share}. Choose from: {', '.join(SHARES)}.")
    held = np.asarray(totals, dtype=float)
    found = []
    for level, rows in enumerate(placed(areas, belongs), 1):
        here = areas_at(areas, level)
        territories = _count(rows, len(here))
        below = territories if level == 1 else _children(areas, here, level)
        whole = _summed(held, rows, len(here))
        targets = _targets(whole, territories, share)
        found.append(
            LevelFigures(
                level=level,
                numbers=np.array([one.number for one in here], dtype=np.int64),
                children=below,
                territories=territories,
                units=_summed(units, rows, len(here)).astype(np.int64),
                accounts=None if accounts is None else _summed(accounts, rows, len(here)).astype(np.int64),
                totals=whole,
                targets=targets,
                deviations=np.where((territories > 0)[:, None], deviation_of(whole, targets), np.nan),
            )
        )
    return found


def flaws_of(areas: Sequence[AreaLike], territories: Sequence[tuple[str, int | None]]) -> list[Flaw]:
    """What a hierarchy lacks; nothing where there are no areas.

    Parameters
    ----------
    areas : sequence of Area
    territories : sequence of (name, area or None)
        Those in use.
    """
    depth = depth_of(areas)
    if not depth:
        return []
    found = []
    below = [(0, name, area) for name, area in territories]
    below += [(one.level, one.name, one.parent) for one in areas if one.level < depth]
    known = {(one.level, one.number) for one in areas}
    for level, name, parent in sorted(below, key=lambda one: one[0]):
        if (level + 1, parent) not in known:
            found.append(Flaw(UNPLACED if parent is None else LOST, level, name))
    held = {(level + 1, parent) for level, _, parent in below}
    found += [Flaw(EMPTY, one.level, one.name) for one in areas if (one.level, one.number) not in held]
    return found


def area_of_most(areas: Iterable[Name | None]) -> Name | None:
    """The area, by number or name, that most of what is named is in; the first one of those that tie.

    ``None`` where there is none.
    """
    known = Counter(one for one in areas if one is not None)
    return known.most_common(1)[0][0] if known else None


def least_tolerance(children: int, areas: int) -> float:
    """Deviation that no plan can avoid where children are all alike: 20 territories into 6 districts are 3 or 4 each.

    Parameters
    ----------
    children, areas : int
        Numbers of what is put together, and of what it becomes.

    Returns
    -------
    float
        A share; 0 where the numbers divide.
    """
    least, most = math.floor(children / areas), math.ceil(children / areas)
    return max(1.0 - least * areas / children, most * areas / children - 1.0)


def next_units(units: Units, labels: Any, names: Sequence[str]) -> tuple[Units, np.ndarray]:
    """Units of the next level, one for each territory or area that has anything below it.

    Parameters
    ----------
    units : Units
        Of the level below.
    labels : (n,) int array
        Row of ``names`` per unit, -1 for none.
    names : sequence of str

    Returns
    -------
    units : Units
        m of them, with the names as ids.
    rows : (m,) int array
        Their rows of ``names``.

    Raises
    ------
    RulesError, UnitsError
        Names repeat, or there is no unit with a label.
    """
    given = np.asarray(labels, dtype=np.int64)
    rows = np.unique(given[given >= 0])
    place = np.full(len(names) + 1, -1, dtype=np.int64)  # label -1 finds the last one
    place[rows] = np.arange(len(rows))
    plan = Plan(units, place[given], Rules(territories=len(rows)))
    return territory_units(plan, [names[row] for row in rows.tolist()]), rows


def _count(rows: np.ndarray, size: int) -> np.ndarray:
    return np.bincount(rows[rows >= 0], minlength=size)


def _children(areas: Sequence[AreaLike], here: Sequence[AreaLike], level: int) -> np.ndarray:
    """(m,) int array: areas one level down."""
    held = Counter(one.parent for one in areas_at(areas, level - 1))
    return np.array([held[one.number] for one in here], dtype=np.int64)


def _summed(values: Any, rows: np.ndarray, size: int) -> np.ndarray:
    """Sums per area, also of those that nothing is in."""
    found = roll_up(values, rows)
    whole = np.zeros((size, *found.shape[1:]))
    whole[: len(found)] = found
    return whole


def _targets(totals: np.ndarray, territories: np.ndarray, share: str) -> np.ndarray:
    """(m, c) float array: what each area should hold."""
    weights = (territories > 0).astype(float) if share == EQUAL else territories.astype(float)
    return np.outer(weights / (weights.sum() or 1.0), totals.sum(axis=0))
