"""Large markets made of real ones: copies of the five states side by side, mirrored, grown together along their seams.

No country's ZIP areas are in the repository, and uniform noise is no substitute: what breaks a method is that a
downtown ZIP weighs a thousand times what a rural one does, and that coasts, gaps and valleys shape the graph. Here
every shape, border, neighbour and weight is a real one; only the arrangement is made up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from territory_designer.engine import Link, Units
from territory_designer.engine.neighbours import joining_links

from .data import POTENTIAL, STATES, WORKLOAD, load, piece

#: Units per territory: 33,000 units make 500 territories.
UNITS_PER_TERRITORY = 66
#: Spread of the factor by which all weights of a copy are multiplied (of its logarithm), and its limits.
SPREAD, LEAST_FACTOR, MOST_FACTOR = 0.4, 0.5, 2.0
#: Width of the bands in which the distance of two copies is measured, and the room left between them, in metres.
BAND_M = 12_000.0
ROOM_M = 12_000.0
#: Units farther apart than this do not become neighbours across a seam: a gulf lies between them.
FARTHEST_M = 60_000.0
#: Outline below this length is what rounding leaves of a unit that others surround.
LEAST_OUTLINE_M = 1_000.0


def territories_for(units: int) -> int:
    """Number of territories of a mosaic."""
    return max(2, round(units / UNITS_PER_TERRITORY))


def mosaic(units_wanted: int, seed: int = 1, measures: Sequence[str] = (WORKLOAD, POTENTIAL)) -> Units:
    """A market of exactly that many units.

    Copies of the states are laid in rows, each mirrored at random, each moved close to the row below and to its
    neighbour in the row. Outer units that face each other across a seam become neighbours. The weights of a copy are
    multiplied by one random factor. Further measures are multiplied by a second one that gives every copy the same
    potential per workload, because a difference in level between states makes two measures impossible, not hard.

    Parameters
    ----------
    units_wanted : int
        The last copy is a connected piece of a state, so that the number fits.
    seed : int
        Order, mirroring and factors; equal seeds give equal mosaics.
    measures : sequence of str
        Measures of the units.

    Returns
    -------
    Units
        With areas, outlines and borders; in one piece.
    """
    copies = _placed(_copies(units_wanted, measures, np.random.default_rng(seed)))
    owner = np.repeat(np.arange(len(copies)), [len(part) for part in copies])
    starts = np.searchsorted(owner, np.arange(len(copies)))
    whole = replace(
        copies[0],
        ids=np.concatenate([part.ids for part in copies]),
        xy=np.vstack([part.xy for part in copies]).round(1),
        values=np.vstack([part.values for part in copies]),
        pairs=np.vstack([part.pairs + start for part, start in zip(copies, starts)]),
        border_m=np.concatenate([part.border_m for part in copies]),
        area_m2=np.concatenate([part.area_m2 for part in copies]),
        perimeter_m=np.concatenate([part.perimeter_m for part in copies]),
        links=tuple(
            replace(link, first=link.first + int(start), second=link.second + int(start))
            for part, start in zip(copies, starts)
            for link in part.links
        ),
    )
    return _linked(_sewn(whole, owner))


def _copies(units_wanted: int, measures: Sequence[str], draw: np.random.Generator) -> list[Units]:
    """Mirrored copies with scaled weights, as many as give the units."""
    states = {state: load(state, measures) for state in STATES}
    whole = sum(units.values.sum(axis=0) for units in states.values())
    copies: list[Units] = []
    left = units_wanted
    while left > 0:
        for state in draw.permutation(list(STATES)):
            units = states[str(state)]
            if left <= 0:
                break
            if left < len(units):
                # From the middle outwards, so that the piece has an outline of its own all round.
                middle = int(((units.xy - units.xy.mean(axis=0)) ** 2).sum(axis=1).argmin())
                units = piece(units, left, middle)
            left -= len(units)
            factor = float(np.clip(np.exp(draw.normal(0.0, SPREAD)), LEAST_FACTOR, MOST_FACTOR))
            own = units.values.sum(axis=0)
            same = (whole / own) / (whole[0] / own[0])
            copies.append(
                replace(
                    units,
                    ids=np.array([f"{len(copies):03d}-{name}" for name in units.ids], dtype=object),
                    xy=(units.xy - units.xy.mean(axis=0)) * draw.choice([-1.0, 1.0], 2),
                    values=(units.values * factor * same).round(1),
                )
            )
    return copies


def _placed(copies: list[Units]) -> list[Units]:
    """The copies moved to where they lie close to each other, in rows from south to north."""
    columns = int(np.ceil(np.sqrt(len(copies))))
    placed: list[Units] = []
    for index, part in enumerate(copies):
        below = [other.xy for other in placed[: index - index % columns]]
        xy = part.xy - part.xy.min(axis=0)
        if index % columns:
            left = placed[-1].xy
            xy += [left[:, 0].max() - BAND_M, left[:, 1].min()]
        for _ in range(2):  # one way changes what stands in the other's
            if below:
                xy[:, 1] += _clearance(np.vstack(below), xy, axis=1)
            if index % columns:
                xy[:, 0] += _clearance(left, xy, axis=0)
        placed.append(replace(part, xy=xy))
    return placed


def _clearance(before: np.ndarray, after: np.ndarray, axis: int) -> float:
    """How far points must move along an axis to lie just behind others, looking at one band after the other."""
    last, first = _ends(before, axis, 1.0), _ends(after, axis, -1.0)
    shared = set(last) & set(first)
    return max((last[band] - first[band] for band in shared), default=-ROOM_M) + ROOM_M


def _ends(xy: np.ndarray, axis: int, side: float) -> dict[int, float]:
    """The outermost coordinate along an axis in every band (side 1: the largest, -1: the smallest)."""
    band = np.floor(xy[:, 1 - axis] / BAND_M).astype(int)
    order = np.lexsort((-side * xy[:, axis], band))
    bands, first = np.unique(band[order], return_index=True)
    return dict(zip(bands.tolist(), xy[order[first], axis].tolist()))


def _sewn(units: Units, owner: np.ndarray) -> Units:
    """The units with neighbours across the seams; their common borders are cut from their outlines."""
    from scipy.spatial import Delaunay

    shared = np.bincount(units.pairs.ravel(), weights=np.repeat(units.border_m, 2), minlength=len(units))
    outline = units.perimeter_m - shared
    triangles = Delaunay(units.xy).simplices
    edges = np.unique(np.sort(np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [0, 2]]])), axis=0)
    apart = np.hypot(*(units.xy[edges[:, 0]] - units.xy[edges[:, 1]]).T)
    facing = (owner[edges[:, 0]] != owner[edges[:, 1]]) & (outline[edges] > LEAST_OUTLINE_M).all(axis=1)
    facing &= apart <= FARTHEST_M
    edges, apart = edges[facing], apart[facing]
    part = outline / np.maximum(np.bincount(edges.ravel(), minlength=len(units)), 1)
    length = np.minimum(apart / np.sqrt(3.0), part[edges].min(axis=1))
    return _with_pairs(units, edges, length.round(1))


def _linked(units: Units) -> Units:
    """The units in one piece: copies that touch no other are joined by links, as islands are."""
    added = joining_links(units.xy, units.pairs)
    links = tuple(Link(i, j, metres / 1000.0, declared=False) for i, j, metres in added)
    pairs = np.array([(i, j) for i, j, _ in added], dtype=np.int64).reshape(-1, 2)
    return replace(_with_pairs(units, pairs, np.zeros(len(pairs))), links=units.links + links)


def _with_pairs(units: Units, pairs: np.ndarray, border_m: np.ndarray) -> Units:
    """The units with further pairs of neighbours."""
    pairs = np.vstack([units.pairs, pairs])
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    return replace(units, pairs=pairs[order], border_m=np.concatenate([units.border_m, border_m])[order])
