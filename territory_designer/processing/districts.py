"""Districts, and what is above them, that a design made of territories: their names, colours and what they are in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..engine import Plan
    from ..workspace.records import Area


def areas_of(
    plan: Plan, level: int, title: str, old: Sequence[Area] = (), owners: Sequence[int | None] | None = None
) -> list[Area]:
    """Areas of a design; those that overlap most with old ones take over number, name, colour and parent.

    Parameters
    ----------
    plan : Plan
        Its units are the territories, or the areas one level down.
    level : int
        From 1.
    title : str
        What one of them is called; new ones are "District 1", "District 2" ...
    old : sequence of Area
        Those that there were on this level.
    owners : sequence of int or None, optional
        Number of the old area per unit of the plan.
    """
    import numpy as np

    from ..cartography.palette import colours_from_pairs
    from ..planning.hierarchy import area_of_most
    from ..planning.matching import match_names
    from ..workspace.records import Area

    row = {one.number: place for place, one in enumerate(old)}
    before = np.array(
        [-1 if number is None else row.get(number, -1) for number in owners or [None] * len(plan.units)], dtype=np.int64
    )
    heirs: dict[int, Any] = {}
    if old:
        unnamed = [f"\0{place}" for place in range(plan.k)]
        weights = plan.units.values[:, 0]
        match = match_names(before, plan.labels, [one.name for one in old], unnamed, weights)
        heirs = {place: old[known] for place, known in enumerate(match.tolist()) if known >= 0}
    ends = plan.labels[plan.units.pairs]
    keep = {place: one.colour for place, one in heirs.items()}
    colours = colours_from_pairs(range(plan.k), ends[ends[:, 0] != ends[:, 1]].tolist(), keep)
    taken = {one.name for one in heirs.values()}
    names = (name for number in range(1, 2 * plan.k + 1) if (name := f"{title} {number}") not in taken)
    free = max((one.number for one in old), default=0) + 1
    found = []
    for place in range(plan.k):
        one = heirs.get(place)
        if one is not None:
            found.append(Area(one.number, level, one.name, colours[place], one.parent))
            continue
        parents = [old[before[child]].parent for child in np.flatnonzero((plan.labels == place) & (before >= 0))]
        found.append(Area(free, level, next(names), colours[place], area_of_most(parents)))
        free += 1
    return found
