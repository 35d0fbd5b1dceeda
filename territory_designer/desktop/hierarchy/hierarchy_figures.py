"""Figures of territories and of every level above them, from the plan on the screen, for the table Hierarchy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import figures
from .hierarchy_edits import levels

if TYPE_CHECKING:
    import numpy as np

    from ..market.session import MarketSession


@dataclass(frozen=True)
class Rolled:
    """Figures of k territories and of the levels above.

    Attributes
    ----------
    measures : tuple of str
    counts : dict of str to (k,) int array
        "units" and "accounts" per territory.
    totals : (k, c) float array
    deviations : list of (m, c) float arrays
        Per level from 0, the territories; not a number where an area has no territory.
    tolerances : list of dict of str to float
        Per level from 0.
    scales : list of (divisor, name)
        Per measure; those of the territories, so that small ones keep their digits.
    widest : list of str
        The largest figure of each measure.
    """

    measures: tuple[str, ...]
    counts: dict[str, np.ndarray]
    totals: np.ndarray
    deviations: list[np.ndarray]
    tolerances: list[dict[str, float]]
    scales: list[tuple[float, str]]
    widest: list[str]

    def count(self, territories: Sequence[int], name: str) -> int | None:
        """Sum of a count over territories; ``None`` where it is not known."""
        values = self.counts.get(name)
        return None if values is None else int(values[list(territories)].sum())

    def total(self, territories: Sequence[int], measure: int) -> float:
        """Sum of a measure over territories."""
        return float(self.totals[list(territories), measure].sum())

    def deviation(self, level: int, place: int, measure: int) -> float | None:
        """Deviation of a row of a level; ``None`` where it has none."""
        import math

        value = float(self.deviations[level][place, measure]) if place >= 0 else math.nan
        return None if math.isnan(value) else value

    def tolerance(self, level: int, measure: int) -> float | None:
        """Tolerance of a level; ``None`` where it has none."""
        return self.tolerances[level].get(self.measures[measure])

    def span(self, level: int, measure: int) -> float:
        """What a bar is as long as, where there is no tolerance: the largest deviation of the level."""
        import numpy as np

        values = np.abs(self.deviations[level][:, measure])
        return float(np.nanmax(values, initial=0.0)) or 1.0

    def amount(self, value: float, measure: int) -> str:
        """A total as text, with the scale of its column."""
        divisor, scale = self.scales[measure]
        return f"{figures.amount(value, divisor)} {scale}".strip()


def rolled_up(session: MarketSession, share: str) -> Rolled:
    """Figures of the plan on the screen.

    Parameters
    ----------
    session : MarketSession
        With a plan.
    share : str
        What areas should hold, as in :func:`..planning.hierarchy.roll_up_figures`.
    """
    import numpy as np

    from ...planning.hierarchy import roll_up_figures

    plan: Any = session.plan
    state: Any = session.state
    labels, totals = plan.labels, plan.totals
    counts = {"units": plan.counts}
    if session.accounts is not None:
        known, accounts = labels >= 0, session.accounts_per_unit
        counts["accounts"] = np.bincount(labels[known], weights=accounts[known], minlength=plan.k).astype(np.int64)
    above = roll_up_figures(
        state.areas, [one.area for one in state.active], counts["units"], counts.get("accounts"), totals, share
    )
    measures = tuple(session.units.measures)
    scales = [figures.scale_of([float(largest)]) for largest in totals.max(axis=0)]
    largest = np.vstack([totals, *(level.totals for level in above)]).max(axis=0)
    return Rolled(
        measures=measures,
        counts=counts,
        totals=totals,
        deviations=[plan.deviations, *(level.deviations for level in above)],
        tolerances=[plan.rules.tolerances(session.units), *(dict(one.tolerance) for one in levels(state))],
        scales=scales,
        widest=[
            f"{figures.amount(float(value), scale[0])} {scale[1]}".strip() for value, scale in zip(largest, scales)
        ],
    )
