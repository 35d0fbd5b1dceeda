"""How large each rep's territory should be: shares by capacity, smaller for new reps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from .findings import DataError

if TYPE_CHECKING:
    from .roster import Roster


def capacity_shares(roster: Roster) -> np.ndarray:
    """Share of the market that each rep can bear: capacity x ramp, as a share of the sum.

    Returns
    -------
    (r,) float array
        In the order of the roster; adds up to 1. Two full-time reps and one new one (ramp 50 %) get 40, 40 and 20 %.
    """
    hours = roster.hours.to_numpy(dtype=float)
    return hours / hours.sum()


def capacity_targets(roster: Roster, measures: Sequence[str]) -> dict[str, np.ndarray]:
    """Targets for `engine.Rules.targets`: one territory per rep, in the order of the roster.

    Parameters
    ----------
    roster : Roster
    measures : sequence of str
        Measures of the units; each gets the same shares.

    Raises
    ------
    DataError
        There is only one rep, so there is nothing to design.
    """
    if len(roster.reps) < 2:
        raise DataError("The roster holds one rep only. A design needs at least 2 territories.")
    return {measure: capacity_shares(roster) for measure in measures}
