"""Who gets which territory: reps to territories by the distance from home."""

from __future__ import annotations

import numpy as np


def match_reps(homes: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Give every territory a rep so that the sum of distances from home to centre is smallest.

    Parameters
    ----------
    homes : (r, 2) float array
        Homes of the reps in metres.
    centres : (k, 2) float array
        Centres of the territories in metres.

    Returns
    -------
    (k,) int array
        Rep of each territory, -1 where there are fewer reps than territories.

    Notes
    -----
    The linear assignment problem, solved exactly (`scipy.optimize.linear_sum_assignment`).
    """
    from scipy.optimize import linear_sum_assignment

    distance = np.hypot(*(np.asarray(centres)[:, None, :] - np.asarray(homes)[None, :, :]).transpose(2, 0, 1))
    territory, rep = linear_sum_assignment(distance)
    chosen = np.full(len(centres), -1, dtype=np.int64)
    chosen[territory] = rep
    return chosen
