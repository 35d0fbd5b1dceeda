"""How a measure is spread over ZIPs or accounts: ranges of equal width, or that double where few hold most."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from .chart_parts import Axis, Layout, nice_ticks
from .scatter_chart import Histogram

if TYPE_CHECKING:
    import numpy as np

MOST = 16
SKEWED = 20.0
"""Largest by median value from which ranges grow."""
DECADES = 5
FACTORS = (1.0, 2.0, 5.0)


@dataclass(frozen=True)
class Bins:
    """How many values lie within each range.

    Attributes
    ----------
    edges : tuple of float
        Ascending, one more than ``counts``; a value on an edge belongs to the range above it.
    counts : tuple of int
    growing : bool
        Whether the ranges grow; they are then drawn equally wide.
    """

    edges: tuple[float, ...] = ()
    counts: tuple[int, ...] = ()
    growing: bool = False


def bins_of(values: np.ndarray, most: int = MOST) -> Bins:
    """Count values of 0 or more in round ranges.

    Parameters
    ----------
    values : (n,) float array
        What is not finite is left out.
    most : int
        Upper limit of the number of ranges.

    Returns
    -------
    Bins
        Ranges of equal width; where the largest value is more than twenty times the median, ranges from 1, 2, 5, 10
        and so on, so that small values are told apart too.
    """
    import numpy as np

    finite = np.asarray(values, dtype=float)
    finite = finite[np.isfinite(finite)]
    if not len(finite):
        return Bins()
    positive = finite[finite > 0]
    growing = len(positive) > 1 and float(positive.max()) > SKEWED * float(np.median(positive))
    edges = np.array(_growing(positive, most) if growing else nice_ticks(0.0, float(finite.max()), most + 1))
    if growing and float(finite.min()) < edges[0]:
        edges = np.concatenate([[0.0], edges])
    places = np.clip(np.searchsorted(edges, finite, side="right") - 1, 0, len(edges) - 2)
    counts = np.bincount(places, minlength=len(edges) - 1)
    return Bins(tuple(edges.tolist()), tuple(counts.tolist()), growing)


def _growing(values: np.ndarray, most: int) -> list[float]:
    """Edges 1, 2, 5, 10, ... around positive values, or powers of ten where these would be too many."""
    high = float(values.max())
    low = max(float(values.min()), high / 10.0**DECADES)
    for factors in (FACTORS, FACTORS[:1]):
        first, last = math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1
        series = [factor * 10.0**power for power in range(first, last + 1) for factor in factors]
        begin = max(place for place, edge in enumerate(series) if edge <= low * (1 + 1e-9))
        end = min(place for place, edge in enumerate(series) if edge > high)
        edges = series[begin : end + 1]
        if len(edges) - 1 <= most:
            break
    return edges


class BinChart(Histogram):
    """A histogram whose ranges were counted before, and may grow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._growing = False

    def show_bins(self, bins: Bins, across: Axis, counted: str) -> None:
        """Replace the content.

        Parameters
        ----------
        bins : Bins
        across : Axis
            Of the values.
        counted : str
            What is counted: "ZIPs".
        """
        self._across, self._lines, self._growing = across, [], bins.growing
        self._upward = Axis(counted, "{:,.0f}".format, whole=True, zero=True)
        self._edges, self._counts = list(bins.edges), list(bins.counts)
        self._changed()

    def _x(self, layout: Layout, value: float) -> float:
        if not self._growing:
            return super()._x(layout, value)
        place = self._edges.index(value) / (len(self._edges) - 1)
        return layout.plot.left() + place * layout.plot.width()
