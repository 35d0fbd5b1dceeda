"""Colours of new territories: one that no neighbour has, while the others keep theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .market.state import PlanState

if TYPE_CHECKING:
    import numpy as np


def colour_beside(labels: np.ndarray, number: int, state: PlanState, pairs: np.ndarray) -> str:
    """Colour of a new territory.

    Parameters
    ----------
    labels : (n,) int array
        With the new territory in it.
    number : int
        Of the new territory.
    state : PlanState
        Whose territories keep their colours.
    pairs : (m, 2) int array
        Neighbours among the units.
    """
    keep = {one.number: one.colour for one in state.active}
    return colours_of(labels, [*keep, number], keep, pairs)[number]


def colours_of(labels: np.ndarray, numbers: list[int], keep: dict[int, str], pairs: np.ndarray) -> dict[int, str]:
    """Colour by number; those in ``keep`` stay.

    Parameters
    ----------
    labels : (n,) int array
    numbers : list of int
        Territories to colour.
    keep : dict of int to str
    pairs : (m, 2) int array
        Neighbours among the units.
    """
    import numpy as np

    from ..cartography.palette import colours_from_pairs

    ends = labels[pairs]
    between = np.unique(np.sort(ends[(ends[:, 0] != ends[:, 1]) & (ends >= 0).all(axis=1)], axis=1), axis=0)
    return colours_from_pairs(numbers, [tuple(pair) for pair in between.tolist()], keep)
