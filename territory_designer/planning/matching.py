"""Which belongs to which: the best pairs of two lists, and territories after with those before."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

#: A territory with a new name is the same one where it keeps more than this of the smaller of the two.
RENAMED = 0.5


def best_pairs(score: np.ndarray, allowed: np.ndarray | None = None) -> np.ndarray:
    """Pairs of rows and columns, each used once: as many as can be, and of all such the ones with the highest sum.

    Parameters
    ----------
    score : (k, r) float array
        Finite.
    allowed : (k, r) bool array, optional
        Pairs that may be made; all by default.

    Returns
    -------
    (k,) int array
        Column of each row, -1 where it has none.

    Notes
    -----
    The linear assignment problem, solved exactly (`scipy.optimize.linear_sum_assignment`). A pair that may not be made
    costs more than all the others together, so it is only made where there is no way around, and then taken out.
    """
    from scipy.optimize import linear_sum_assignment

    chosen = np.full(len(score), -1, dtype=np.int64)
    if not score.size:
        return chosen
    # Sums of the same figures in another order differ in the last digit; that must not decide.
    cost = np.round(score.max() - score, 9)
    if allowed is not None:
        cost[~allowed] = (min(score.shape) + 1) * (float(cost.max()) + 1.0)
    rows, columns = linear_sum_assignment(cost)
    made = slice(None) if allowed is None else allowed[rows, columns]
    chosen[rows[made]] = columns[made]
    return chosen


def match_names(
    before: np.ndarray,
    after: np.ndarray,
    names_before: Sequence[str],
    names_after: Sequence[str],
    weight: np.ndarray,
) -> np.ndarray:
    """Which territory before each territory after continues, so that a new name alone moves nothing.

    Parameters
    ----------
    before, after : (n,) int arrays
        Labels, -1 for no territory.
    names_before, names_after : sequences of str
        By label.
    weight : (n,) float array
        What an overlap is measured in, for example workload.

    Returns
    -------
    (k after,) int array
        Label before, -1 where the territory is new.

    Notes
    -----
    Territories of the same name are the same. Where no name is shared, or for the rest, the pairs with the largest
    overlap in all are taken (linear assignment); beside shared names only where more than half of the smaller one is
    in both, as a territory that is new may lie where one ended.
    """
    from scipy.optimize import linear_sum_assignment

    place = {name: label for label, name in enumerate(names_before)}
    match = np.array([place.pop(name, -1) for name in names_after], dtype=np.int64)
    shared = bool((match >= 0).any())
    rows = np.flatnonzero(match < 0)
    columns = np.setdiff1d(np.arange(len(names_before)), match)
    if not len(rows) or not len(columns):
        return match
    both = (before >= 0) & (after >= 0)
    # Units without weight still tell which territory is which.
    mass = np.asarray(weight, dtype=float) + 1e-9 * max(float(np.sum(weight)), 1.0) / max(len(before), 1)
    overlap = np.zeros((len(names_after), len(names_before)))
    np.add.at(overlap, (after[both], before[both]), mass[both])
    sizes = [
        np.bincount(labels[labels >= 0], weights=mass[labels >= 0], minlength=len(names))
        for labels, names in ((after, names_after), (before, names_before))
    ]
    chosen = linear_sum_assignment(-overlap[np.ix_(rows, columns)])
    for row, column in zip(rows[chosen[0]], columns[chosen[1]]):
        least = RENAMED * min(sizes[0][row], sizes[1][column]) if shared else 0.0
        if overlap[row, column] > least:
            match[row] = column
    return match
