"""Edits of districts, regions and what is above them: each takes the state of a scenario and gives the one after."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..market.state import EditError, PlanState
from ..tables import padded

if TYPE_CHECKING:
    import numpy as np

    from ...planning.hierarchy import Level
    from ...workspace.records import Area

Key = tuple[int, int]
"""Level and number: 0 and that of a territory, or those of an area."""


def levels(state: PlanState) -> list[Level]:
    """Names and tolerances of the levels, from the one above territories."""
    from ...planning.hierarchy import depth_of, levels_of

    return levels_of(state.rules, depth_of(state.areas))


def level_title(state: PlanState, level: int) -> str:
    """What one area of a level is called, also of the next one that there is not yet."""
    from ...planning.hierarchy import level_name, levels_of

    name = levels_of(state.rules, level)[-1].name
    if name != level_name(level):
        return name
    usual = {"District": tr("District"), "Region": tr("Region"), "Area": tr("Area")}
    return usual.get(name, tr("Level {number}", number=level))


def area_of(state: PlanState, key: Key) -> Area:
    """The area with this key.

    Raises
    ------
    EditError
        There is none.
    """
    found = next((one for one in state.areas if (one.level, one.number) == key), None)
    if found is None:
        raise EditError(tr("It is not there any more. Choose another one in the table Hierarchy."))
    return found


def with_area(state: PlanState, key: Key, **fields: Any) -> PlanState:
    """The same state with fields of an area changed."""
    area_of(state, key)
    areas = tuple(replace(one, **fields) if (one.level, one.number) == key else one for one in state.areas)
    return replace(state, areas=areas)


def put_below(state: PlanState, keys: Collection[Key], parent: int | None) -> PlanState:
    """Put territories, or areas of one level, into an area of the next level; ``None``: out of every one.

    Raises
    ------
    EditError
        There is no such area, or the keys are of several levels.
    """
    found = {level for level, _ in keys}
    if len(found) != 1:
        raise EditError(tr("Select what is on one level only."))
    level = found.pop()
    if parent is not None:
        area_of(state, (level + 1, parent))
    numbers = {number for _, number in keys}
    if level == 0:
        return _with_owner(state, dict.fromkeys(numbers, parent))
    areas = [
        replace(one, parent=parent) if one.level == level and one.number in numbers else one for one in state.areas
    ]
    return replace(state, areas=tuple(areas))


def rename_area(state: PlanState, key: Key, name: str) -> PlanState:
    """Give an area another name.

    Raises
    ------
    EditError
        The name is empty, or another area of the level has it.
    """
    clean = " ".join(name.split())
    if not clean:
        raise EditError(tr("A {level} needs a name.", level=level_title(state, key[0])))
    if any(one.level == key[0] and one.number != key[1] and one.name == clean for one in state.areas):
        text = tr(
            "There is a {level} {name} already. Choose another name.", level=level_title(state, key[0]), name=clean
        )
        raise EditError(text)
    return with_area(state, key, name=clean)


def name_level(state: PlanState, level: int, name: str) -> PlanState:
    """Call a level something else: "Zone" in place of "Region".

    Raises
    ------
    EditError
        The name is empty.
    """
    from ...planning.hierarchy import with_levels

    clean = " ".join(name.split())
    if not clean:
        raise EditError(tr("A level needs a name."))
    known = levels(state)
    known[level - 1] = replace(known[level - 1], name=clean)
    return replace(state, rules=with_levels(state.rules, known))


def new_area(state: PlanState, keys: Collection[Key], name: str, colour: str) -> tuple[PlanState, int]:
    """Make an area of territories, or of areas of one level; its number comes second.

    Raises
    ------
    EditError
        Nothing was given, or what is on several levels.
    """
    if not keys:
        raise EditError(tr("Select territories in the table first."))
    level = next(iter(keys))[0] + 1
    number = free_number(state, level)
    parent = _common_parent(state, keys) if level > 1 or state.areas else None
    grown = replace(state, areas=(*state.areas, _area(number, level, name, colour, parent)))
    return put_below(grown, keys, number), number


def merge_areas(state: PlanState, level: int, numbers: Sequence[int]) -> PlanState:
    """Merge areas of a level into the first one.

    Raises
    ------
    EditError
        There are fewer than two.
    """
    if len(numbers) < 2:
        raise EditError(tr("Select two or more of one level (Ctrl or Shift and a click)."))
    keep, gone = numbers[0], set(numbers[1:])
    area_of(state, (level, keep))
    return _without(state, level, gone, keep)


def dissolve_areas(state: PlanState, level: int, numbers: Collection[int]) -> PlanState:
    """Take areas away; what was in them is in none of that level."""
    return _without(state, level, set(numbers), None)


def add_level(state: PlanState, name: str, colour: str) -> PlanState:
    """One area above all that is at the top."""
    from ...planning.hierarchy import depth_of

    top = depth_of(state.areas)
    keys = [(0, one.number) for one in state.active] if not top else _keys(state, top)
    return new_area(state, keys, name, colour)[0]


def remove_top(state: PlanState) -> PlanState:
    """Take the highest level away.

    Raises
    ------
    EditError
        There is none.
    """
    from ...planning.hierarchy import depth_of, with_levels

    top = depth_of(state.areas)
    if not top:
        raise EditError(tr("There is no level above the territories."))
    new = _without(state, top, {number for _, number in _keys(state, top)}, None)
    return replace(new, rules=with_levels(new.rules, levels(state)[: top - 1]))


def built(
    state: PlanState, level: Level, below: Sequence[Key], labels: Sequence[int], areas: Sequence[Area]
) -> PlanState:
    """Areas that a design made, in place of those of that level.

    Parameters
    ----------
    state : PlanState
    level : Level
        Name and tolerance.
    below : sequence of Key
        What was put together, all of one level.
    labels : sequence of int
        Row of ``areas`` for each of them.
    areas : sequence of Area
        Of one level, with the parents that they are to have.
    """
    from ...planning.hierarchy import with_levels

    number = areas[0].level
    known = levels(state)
    known[number - 1 :] = [level, *known[number:]]
    kept = tuple(one for one in state.areas if one.level != number)
    new = replace(state, areas=(*kept, *areas), rules=with_levels(state.rules, known))
    new = _without(new, number, _unknown(new, number), None)
    for row, area in enumerate(areas):
        members = [key for key, label in zip(below, labels) if label == row]
        if members:
            new = put_below(new, members, area.number)
    return new


def unit_areas(state: PlanState, level: int) -> np.ndarray:
    """(n,) int array: number of the area of a level that each unit is in, -1 for none; at level 0 the territory."""
    import numpy as np

    from ...planning.hierarchy import areas_at, placed

    if level == 0:
        return state.labels
    table = np.full(len(state.territories) + 1, -1, dtype=np.int64)  # label -1 finds the last one
    rows = placed(state.areas, [one.area for one in state.active])
    if level <= len(rows):
        numbers = np.array([*(one.number for one in areas_at(state.areas, level)), -1], dtype=np.int64)
        table[[one.number for one in state.active]] = numbers[rows[level - 1]]
    return table[state.labels]


def keep_levels(state: PlanState, rules: dict[str, Any]) -> dict[str, Any]:
    """Rules of a new design, which knows of no levels, with those of the scenario."""
    from ...planning.hierarchy import RULE

    return {RULE: state.rules[RULE], **rules} if RULE in state.rules else dict(rules)


def home_of(state: PlanState, units: Any) -> int | None:
    """Area of level 1 that most of these units are in, for a territory that is made of them; ``None`` for none.

    Parameters
    ----------
    state : PlanState
    units : (m,) int array, or (n,) bool array
    """
    from ...planning.hierarchy import area_of_most

    if not state.areas:
        return None
    return area_of_most(number for number in unit_areas(state, 1)[units].tolist() if number >= 0)


def areas_on_map(state: PlanState, level: int) -> dict[str, tuple[str, str]]:
    """Territory -> name and colour of its area on a level, in the order of a legend; without those that are in none."""
    from ...planning.hierarchy import areas_at, placed

    rows = placed(state.areas, [one.area for one in state.active])
    if not 1 <= level <= len(rows):
        return {}
    here = areas_at(state.areas, level)
    found = [(one.name, here[row]) for one, row in zip(state.active, rows[level - 1].tolist()) if row >= 0]
    found.sort(key=lambda each: padded(each[1].name))
    return {name: (area.name, area.colour) for name, area in found}


def area_colour(state: PlanState, level: int, units: np.ndarray, pairs: np.ndarray) -> str:
    """Colour of a new area that no neighbour has.

    Parameters
    ----------
    state : PlanState
    level : int
    units : (m,) int array
        That the new area has.
    pairs : (p, 2) int array
        Neighbours among the units.
    """
    from ..colours import colours_of

    number = free_number(state, level)
    labels = unit_areas(state, level).copy()
    labels[units] = number
    keep = {one.number: one.colour for one in state.areas if one.level == level}
    return colours_of(labels, [*keep, number], keep, pairs)[number]


def free_number(state: PlanState, level: int) -> int:
    """A number that no area of the level has."""
    return max((one.number for one in state.areas if one.level == level), default=0) + 1


def free_area_name(state: PlanState, level: int) -> str:
    """A name that no area of the level has: "District 3"."""
    title, taken = level_title(state, level), {one.name for one in state.areas if one.level == level}
    number = len(taken) + 1
    while f"{title} {number}" in taken:
        number += 1
    return f"{title} {number}"


def _keys(state: PlanState, level: int) -> list[Key]:
    return [(level, one.number) for one in state.areas if one.level == level]


def _area(number: int, level: int, name: str, colour: str, parent: int | None) -> Area:
    from ...workspace.records import Area

    return Area(number, level, name, colour, parent)


def _with_owner(state: PlanState, owner: dict[int, int | None]) -> PlanState:
    """Territories, by number, in areas of level 1."""
    changed = [replace(one, area=owner[one.number]) if one.number in owner else one for one in state.territories]
    return replace(state, territories=tuple(changed))


def _without(state: PlanState, level: int, gone: Collection[int], heir: int | None) -> PlanState:
    """Areas of a level taken away; what was in them goes to another one."""
    areas = [one for one in state.areas if one.level != level or one.number not in gone]
    areas = [replace(one, parent=heir) if one.level == level - 1 and one.parent in gone else one for one in areas]
    new = replace(state, areas=tuple(areas))
    if level > 1:
        return new
    return _with_owner(new, {one.number: heir for one in new.territories if one.area in gone})


def _unknown(state: PlanState, level: int) -> set[int]:
    """Numbers that something names as its area, but no area of the level has."""
    known = {one.number for one in state.areas if one.level == level}
    named = [one.area for one in state.territories] if level == 1 else []
    named += [one.parent for one in state.areas if one.level == level - 1]
    return {number for number in named if number is not None and number not in known}


def _common_parent(state: PlanState, keys: Collection[Key]) -> int | None:
    """Area two levels up that all of these are in, so that a new one between goes there too."""
    level = next(iter(keys))[0]
    numbers = {number for _, number in keys}
    if level == 0:
        owners = {one.area for one in state.territories if one.number in numbers}
    else:
        owners = {one.parent for one in state.areas if one.level == level and one.number in numbers}
    above = {one.parent for one in state.areas if one.level == level + 1 and one.number in owners}
    return above.pop() if len(above) == 1 and None not in owners else None
