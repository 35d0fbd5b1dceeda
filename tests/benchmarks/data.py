"""The real maps of the benchmark: whole states, and connected pieces of them."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from territory_designer.engine import Link, Units

WORKLOAD, POTENTIAL, POPULATION = "establishments_2016", "aggregate_income_usd", "pop_2010"
#: States and how many territories they are cut into.
STATES = {"co": 12, "wa": 15, "ia": 15, "ga": 20, "oh": 30}
SETTINGS = {
    "workload 5 %": {WORKLOAD: 0.05},
    "both 10 %": {WORKLOAD: 0.10, POTENTIAL: 0.10},
    "both 5 %": {WORKLOAD: 0.05, POTENTIAL: 0.05},
}
DATA = Path(__file__).parent / "data"
ARRAYS = {WORKLOAD: "workload", POTENTIAL: "potential", POPULATION: "population"}


def load(state: str, measures: Sequence[str] = (WORKLOAD, POTENTIAL)) -> Units:
    """Units of a state from ``data/`` with the measures named."""
    with np.load(DATA / f"{state}.npz", allow_pickle=False) as data:
        links = tuple(Link(int(i), int(j), metres / 1000.0, declared=False) for i, j, metres in data["links"])
        return Units(
            ids=data["ids"].astype(object),
            xy=data["xy"],
            measures=tuple(measures),
            values=np.column_stack([data[ARRAYS[name]] for name in measures]).astype(float),
            pairs=data["pairs"].astype(np.int64),
            border_m=data["border_m"],
            area_m2=data["area_m2"],
            perimeter_m=data["perimeter_m"],
            links=links,
            tolerant=np.zeros((0, 2), dtype=np.int64),
        )


def piece(units: Units, wanted: int, start: int) -> Units:
    """A connected piece of a map: grown from a unit, always by the neighbour that lies nearest to that unit."""
    around: list[list[int]] = [[] for _ in range(len(units))]
    for i, j in units.pairs.tolist():
        around[i].append(j)
        around[j].append(i)
    apart = np.hypot(*(units.xy - units.xy[start]).T)
    inside, queue, seen = [], [(0.0, start)], {start}
    while queue and len(inside) < wanted:
        unit = heapq.heappop(queue)[1]
        inside.append(unit)
        for other in around[unit]:
            if other not in seen:
                seen.add(other)
                heapq.heappush(queue, (float(apart[other]), other))
    if len(inside) < wanted:
        raise ValueError(f"{wanted} units were asked for, but only {len(inside)} are connected.")
    return taken(units, np.sort(inside))


def taken(units: Units, inside: np.ndarray) -> Units:
    """Some of the units and the neighbours among them; borders to the others become outline."""
    place = np.full(len(units), -1, dtype=np.int64)
    place[inside] = np.arange(len(inside))
    pairs = place[units.pairs]
    keep = (pairs >= 0).all(axis=1)
    links = tuple(
        replace(link, first=int(place[link.first]), second=int(place[link.second]))
        for link in units.links
        if place[link.first] >= 0 and place[link.second] >= 0
    )
    outlines = {"area_m2": units.area_m2, "perimeter_m": units.perimeter_m}
    return replace(
        units,
        ids=units.ids[inside],
        xy=units.xy[inside],
        values=units.values[inside],
        pairs=pairs[keep],
        border_m=units.border_m[keep],
        links=links,
        **{name: None if array is None else array[inside] for name, array in outlines.items()},
    )
