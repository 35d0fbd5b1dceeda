"""Balancing: from seeds to territories that keep all tolerances, pieces not yet minded.

Without the demand for one piece the search moves freely over the map and finds the same arrangement from
almost any start; with it, territories block each other's way and starts differ by 20 %. So contiguity comes
after balance. Borders cost something even here, which leaves few pieces to mend.
"""

from __future__ import annotations

import numpy as np

from .annealing import Found, Watch, moment, run
from .problem import Search

#: k-means does not share Downtown out, so its moment understates that of a balanced plan.
UNBALANCED = 1.8
HOT, COLD = 13.0, 0.07


def balanced(search: Search, labels: np.ndarray, blocks: int, seed: int, watch: Watch) -> Found:
    """Balance a first assignment.

    Parameters
    ----------
    search : Search
    labels : (p,) int array
        Seeds.
    blocks : int
        Length of the search.
    seed : int
    watch : Watch

    Returns
    -------
    Found
        Territories may be in several pieces.
    """
    priced = search.priced(UNBALANCED * moment(search, labels), labels)
    return run(priced, labels, blocks, UNBALANCED * HOT, UNBALANCED * COLD, 0.0, seed, watch)
