"""What is designed: five states under three settings, tight political cases, and markets of growing size."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Callable

from territory_designer.engine import Units

from .data import POPULATION, POTENTIAL, SETTINGS, STATES, WORKLOAD, load, piece
from .mosaic import mosaic, territories_for

#: States or pieces of them (units, first unit), territories and tolerance of the population. Iowa, Colorado,
#: Washington, Georgia and Ohio have 4, 7, 10, 14 and 16 congressional districts (2010s), Ohio had 18 before.
TIGHT = (
    ("ia", None, 4, 0.005),
    ("ia", None, 4, 0.01),
    ("co", None, 7, 0.005),
    ("co", None, 7, 0.02),
    ("wa", None, 10, 0.01),
    ("ga", None, 14, 0.01),
    ("oh", None, 16, 0.01),
    ("oh", None, 18, 0.02),
    ("ia", (300, 400), 2, 0.005),
    ("wa", (250, 100), 3, 0.01),
    ("oh", (200, 600), 5, 0.01),
    ("ga", (400, 300), 8, 0.02),
)
#: One tight case larger than any of the states.
TIGHT_MOSAIC = (1500, 18, 0.01)
SIZES = (250, 500, 1000, 2000, 4000, 8000, 16000, 33000)
SIZE_SETTINGS = {"workload 5 %": {WORKLOAD: 0.05}, "both 10 %": {WORKLOAD: 0.10, POTENTIAL: 0.10}}


@dataclass(frozen=True)
class Case:
    """One task for all methods.

    Attributes
    ----------
    group : {"states", "tight", "size"}
    name, setting : str
        Market and limits, as they stand in the tables; unique within the group.
    build : callable
        Gives the units.
    k : int
        Territories.
    tolerance : {measure: share}
    """

    group: str
    name: str
    setting: str
    build: Callable[[], Units]
    k: int
    tolerance: Mapping[str, float]

    @property
    def slug(self) -> str:
        """A name for files."""
        return f"{self.group}_{self.name}_{self.setting}".replace(" %", "").replace(" ", "-").replace(",", "")


def states() -> list[Case]:
    """Five states, three settings each."""
    return [
        Case("states", state, setting, partial(load, state), k, tolerance)
        for state, k in STATES.items()
        for setting, tolerance in SETTINGS.items()
    ]


def part_of(state: str, size: int, start: int) -> Units:
    """A connected piece of a state with its population."""
    return piece(load(state, [POPULATION]), size, start)


def tight() -> list[Case]:
    """Population within 0.5 to 2 %, as political districts are drawn."""
    cases = []
    for state, part, k, tolerance in TIGHT:
        build = partial(load, state, [POPULATION]) if part is None else partial(part_of, state, *part)
        name = state if part is None else f"{state} {part[0]} ZIPs"
        cases.append(Case("tight", f"{name}, {k}", f"{tolerance * 100:.1f} %", build, k, {POPULATION: tolerance}))
    size, k, tolerance = TIGHT_MOSAIC
    build = partial(mosaic, size, measures=(POPULATION,))
    cases.append(
        Case("tight", f"mosaic {size} ZIPs, {k}", f"{tolerance * 100:.1f} %", build, k, {POPULATION: tolerance})
    )
    return cases


def sizes() -> list[Case]:
    """Mosaics of real states from 250 to 33,000 units."""
    return [
        Case("size", str(size), setting, partial(mosaic, size), territories_for(size), tolerance)
        for size in SIZES
        for setting, tolerance in SIZE_SETTINGS.items()
    ]
