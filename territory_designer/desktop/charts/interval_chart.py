"""A chart of rates: a dot and its interval for each, a line for the mean, and hollow dots for small samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QWidget

from ..i18n import tr
from .chart import CENTRE, DROP, Chart
from .chart_parts import GAP, Axis, Layout, Line, Mark, ink, series_colour, thinned

DOT = 4.5
WHISKER = 4.0
DOTS, HOLLOW = 0, 1


@dataclass(frozen=True)
class Interval:
    """One figure of the chart.

    Attributes
    ----------
    name : str
    value : float
    low, high : float or None
        Ends of the interval; ``None`` where there is none.
    small : bool
        Whether its dot is hollow, as it rests on too little to be used by itself.
    tip : str
    """

    name: str
    value: float
    low: float | None = None
    high: float | None = None
    small: bool = False
    tip: str = ""


class IntervalChart(Chart):
    """Figures with their intervals side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._intervals: list[Interval] = []
        self._mean: Line | None = None
        self._axis, self._foot, self._hollow = Axis(), Axis(), ""

    def show_intervals(
        self,
        intervals: Sequence[Interval],
        axis: Axis,
        mean: Line | None = None,
        hollow: str = "",
        foot: str = "",
    ) -> None:
        """Replace the content.

        Parameters
        ----------
        intervals : sequence of Interval
        axis : Axis
            Of the values.
        mean : Line, optional
            Value of all together.
        hollow : str
            What a hollow dot means.
        foot : str
            Title of the horizontal axis.
        """
        self._intervals, self._mean, self._hollow = list(intervals), mean, hollow
        self._axis, self._foot = axis, Axis(foot)
        self._changed()

    def _values(self) -> list[float]:
        ends = [(one.value, one.low, one.high) for one in self._intervals]
        values = [value for group in ends for value in group if value is not None]
        return [*values, *([self._mean.value] if self._mean is not None and values else [])]

    def _axes(self) -> tuple[Axis, Axis]:
        return self._foot, self._axis

    def _legend(self) -> list[tuple[int, str]]:
        names = []
        if any(one.low is not None and not one.small for one in self._intervals):
            names.append((DOTS, tr("95 % interval")))
        if any(one.small for one in self._intervals):
            names.append((HOLLOW, self._hollow))
        return names + ([(-1, self._mean.name)] if self._mean is not None and self._mean.name else [])

    def _place(self, layout: Layout, metrics: QFontMetricsF) -> None:
        slot = layout.plot.width() / len(self._intervals)
        top, end = layout.plot.bottom() + DROP * metrics.height(), layout.plot.left() - GAP
        names = thinned(metrics, [one.name for one in self._intervals], slot)
        for place, (one, text) in enumerate(zip(self._intervals, names)):
            middle = layout.plot.left() + (place + 0.5) * slot
            wide = metrics.horizontalAdvance(text) + 1
            left = min(max(middle - wide / 2, end), self.width() - wide)
            if text and left >= end:
                layout.texts.append((QRectF(left, top, wide, metrics.height()), CENTRE, text))
                end = left + wide + GAP
            high = layout.y(one.value if one.high is None else one.high)
            low = layout.y(one.value if one.low is None else one.low)
            area = QRectF(middle - WHISKER, high - DOT, 2 * WHISKER, low - high + 2 * DOT)
            layout.marks.append(Mark(place, area, one.tip or f"{one.name}: {self._axis.text(one.value)}"))

    def _mark_at(self, place: QPointF) -> Mark | None:
        """The one in the column of the mouse."""
        layout = self._arranged()
        if not self._intervals or not layout.plot.contains(place):
            return None
        slot = layout.plot.width() / len(self._intervals)
        return layout.marks[min(int((place.x() - layout.plot.left()) / slot), len(layout.marks) - 1)]

    def _paint_marks(self, painter: QPainter, layout: Layout) -> None:
        palette = self.palette()
        if self._mean is not None:
            painter.setPen(self._dashes())
            y = layout.y(self._mean.value)
            painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y))
        for mark, one in zip(layout.marks, self._intervals):
            stands_out = mark.index in (self._current, self._hovered)
            colour, x = series_colour(palette, 0), mark.area.center().x()
            painter.setPen(QPen(ink(palette) if stands_out else colour, 2.4 if stands_out else 1.6))
            if one.low is not None and one.high is not None:
                low, high = layout.y(one.low), layout.y(one.high)
                painter.drawLine(QPointF(x, low), QPointF(x, high))
                for y in (low, high):
                    painter.drawLine(QPointF(x - WHISKER, y), QPointF(x + WHISKER, y))
            self._paint_dot(painter, QPointF(x, layout.y(one.value)), one.small)

    def _paint_dot(self, painter: QPainter, centre: QPointF, hollow: bool) -> None:
        painter.setPen(QPen(series_colour(self.palette(), 0), 1.6))
        painter.setBrush(self.palette().window() if hollow else series_colour(self.palette(), 0))
        painter.drawEllipse(centre, DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_key(self, painter: QPainter, area: QRectF, series: int) -> None:
        self._paint_dot(painter, area.center(), series == HOLLOW)
