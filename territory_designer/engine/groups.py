"""Pieces: units that must stay together are merged, so that the search cannot part them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .rules import Rules
from .units import Units


class Groups(NamedTuple):
    """Pieces made of units that must stay together."""

    piece: np.ndarray
    number: int


def merge_groups(units: Units, rules: Rules) -> Groups:
    """Number the pieces: units in one group share a piece, every other unit is its own."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    chained = [units.index_of(group, "A group that stays together") for group in rules.together]
    first = np.concatenate([group[:-1] for group in chained]) if chained else np.zeros(0, dtype=int)
    second = np.concatenate([group[1:] for group in chained]) if chained else np.zeros(0, dtype=int)
    graph = coo_matrix((np.ones(len(first)), (first, second)), shape=(len(units), len(units)))
    count, label = connected_components(graph, directed=False)
    return Groups(label.astype(np.int64), int(count))
