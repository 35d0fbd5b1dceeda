"""Hierarchy: territories become units of the next level, so that the same engine makes districts, regions and areas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .errors import RulesError
from .plan import Plan
from .units import Link, Units, text_ids


def territory_units(plan: Plan, names: Sequence[Any] | None = None) -> Units:
    """The territories of a plan as units of the next level.

    ``design(territory_units(plan, names), Rules(territories=8, tolerance=...))`` makes eight districts, and territory
    units of that plan make regions.

    Parameters
    ----------
    plan : Plan
        Every territory has units; retired ones are left out beforehand (`compact`).
    names : sequence, length k, optional
        Ids of the territories; their numbers from 1 unless given.

    Returns
    -------
    Units
        One per territory, in the order of the plan, with its weighted centre, its totals, its area and outline where
        these are known. Two are neighbours where units of theirs are, with the sum of the shared borders. Links between
        units stay links where there is no border; what units without territory part is joined by links.

    Raises
    ------
    RulesError
        Where a territory has no unit, or the number of names is not that of the territories.
    UnitsError
        Where names repeat or are empty.
    """
    ids = list(range(1, plan.k + 1)) if names is None else list(names)
    if len(ids) != plan.k:
        raise RulesError(f"{len(ids):,} names were given for {plan.k:,} territories.")
    empty = np.flatnonzero(plan.counts == 0)
    if len(empty):
        raise RulesError(f"Territory {ids[empty[0]]} has no unit. Leave it out or give it one.")
    units, labels = plan.units, plan.labels
    ends = np.sort(labels[units.pairs], axis=1)
    outer = (ends[:, 0] != ends[:, 1]) & (ends[:, 0] >= 0)
    pairs, place = np.unique(ends[outer], axis=0, return_inverse=True)
    border = np.bincount(place.ravel(), weights=units.border_m[outer], minlength=len(pairs))
    return Units(
        ids=text_ids(ids),
        xy=plan.centres,
        measures=units.measures,
        values=np.maximum(plan.totals, 0.0),
        pairs=pairs.reshape(-1, 2),
        border_m=border,
        area_m2=plan.area_m2,
        perimeter_m=plan.border_m,
        links=_links(units, labels, pairs, border),
        tolerant=np.zeros((0, 2), dtype=np.int64),
    ).joined(None)


def _links(units: Units, labels: np.ndarray, pairs: np.ndarray, border: np.ndarray) -> tuple[Link, ...]:
    """Links between territories that share no border, the shortest one of each pair."""
    bare = {(int(i), int(j)) for (i, j), length in zip(pairs, border) if length == 0.0}
    found: dict[tuple[int, int], Link] = {}
    for link in units.links:
        first, second = sorted((int(labels[link.first]), int(labels[link.second])))
        known = found.get((first, second))
        if (first, second) in bare and (known is None or link.distance_km < known.distance_km):
            found[first, second] = Link(first, second, link.distance_km, link.declared)
    return tuple(found[pair] for pair in sorted(found))


def roll_up(values: Any, parent: Any) -> np.ndarray:
    """Sum figures of territories over what they belong to.

    Parameters
    ----------
    values : (k, c) or (k,) array
        Figures that add up: totals, targets, counts.
    parent : (k,) int array
        District 0..m-1 of each territory; -1 where it belongs to none.

    Returns
    -------
    (m, c) or (m,) float array

    Raises
    ------
    RulesError
        Where the lengths differ.
    """
    given, of = np.asarray(values, dtype=float), np.asarray(parent, dtype=np.int64)
    if of.shape != given.shape[:1]:
        raise RulesError(f"{of.size:,} territories have a district, but there are figures of {len(given):,}.")
    total = np.zeros((int(of.max(initial=-1)) + 1, *given.shape[1:]))
    np.add.at(total, of[of >= 0], given[of >= 0])
    return total
