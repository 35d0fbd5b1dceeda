"""Points to click on two axes, with the line of the best ones; and a histogram."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from ..i18n import tr
from .chart import CENTRE, DROP, MARGIN, REACH, Chart
from .chart_parts import GAP, Axis, Layout, Line, Mark, Point, beside, ink, nice_ticks, series_colour

RADIUS = 5.5
SPREAD = 0.06  # of the plot, kept free at its edges so that points and labels are not cut


class ScatterChart(Chart):
    """Points on two axes; a click on a point chooses it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[Point] = []
        self._line: list[int] = []
        self._names: list[str] = []
        self._across, self._upward = Axis(), Axis()
        self._x_range = (0.0, 1.0)

    def show_points(
        self,
        points: Sequence[Point],
        across: Axis,
        upward: Axis,
        line: Sequence[int] = (),
        names: Sequence[str] = (),
    ) -> None:
        """Replace the content.

        Parameters
        ----------
        points : sequence of Point
        across, upward : Axis
        line : sequence of int
            Points joined by a line, such as those that no other one beats; in this order.
        names : sequence of str
            Of the series, for the legend.
        """
        kept = self._current if self._current < len(points) else -1
        self._points, self._line, self._names = list(points), list(line), list(names)
        self._across, self._upward = across, upward
        self._changed()
        self.set_current(kept)

    def _values(self) -> list[float]:
        return [point.y for point in self._points]

    def _axes(self) -> tuple[Axis, Axis]:
        return self._across, self._upward

    def _legend(self) -> list[tuple[int, str]]:
        used = {point.series for point in self._points}
        names = [(number, name) for number, name in enumerate(self._names) if number in used]
        return names if len(names) > 1 else []

    def _x(self, layout: Layout, value: float) -> float:
        low, high = self._x_range
        return layout.plot.left() + (value - low) / ((high - low) or 1.0) * layout.plot.width()

    def _place(self, layout: Layout, metrics: QFontMetricsF) -> None:
        values = [point.x for point in self._points]
        low = min(*values, 0.0) if self._across.zero else min(values)
        most = max(
            2, min(9, int(layout.plot.width() / (metrics.horizontalAdvance(self._across.text(max(values))) + 24)))
        )
        ticks = nice_ticks(low, max(*values, low), most, self._across.whole)
        self._x_range = (ticks[0], ticks[-1])
        room = min(SPREAD * layout.plot.width(), 30.0)
        layout.plot.adjust(room, 0, -room, 0)
        place_numbers(layout, metrics, [(self._x(layout, tick), self._across.text(tick)) for tick in ticks])
        for index, point in enumerate(self._points):
            centre = QPointF(self._x(layout, point.x), layout.y(point.y))
            area = QRectF(centre.x() - REACH / 2, centre.y() - REACH / 2, REACH, REACH)
            layout.marks.append(Mark(index, area, point.tip or point.label))
        taken = [mark.area for mark in layout.marks]
        inside = QRectF(layout.plot).adjusted(-room, -MARGIN, room, 0)
        for mark, point in zip(list(layout.marks), self._points):
            size = (metrics.horizontalAdvance(point.label) + 2, metrics.height())
            others = [area for area in taken if area is not mark.area]
            area = beside(mark.area.center(), size, RADIUS + 3, inside, others) if point.label else None
            if area is not None:
                layout.texts.append((area, CENTRE, point.label))
                taken.append(area)

    def _mark_at(self, place: QPointF) -> Mark | None:
        """The nearest point that is near enough."""

        def away(mark: Mark) -> float:
            step = mark.area.center() - place
            return math.hypot(step.x(), step.y())

        nearest = min(self._arranged().marks, key=away, default=None)
        return nearest if nearest is not None and away(nearest) <= REACH else None

    def _paint_marks(self, painter: QPainter, layout: Layout) -> None:
        palette, centres = self.palette(), [mark.area.center() for mark in layout.marks]
        if len(self._line) > 1:
            painter.setPen(QPen(ink(palette, 0.5), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([centres[index] for index in self._line]))
        for mark, point in zip(layout.marks, self._points):
            if mark.index in (self._current, self._hovered):
                painter.setPen(QPen(ink(palette), 2.0 if mark.index == self._current else 1.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(mark.area.center(), RADIUS + 4, RADIUS + 4)
            painter.setPen(QPen(ink(palette, 0.9), 1.0))
            painter.setBrush(QBrush(series_colour(palette, point.series)))
            half = QPointF(RADIUS, RADIUS)
            self._paint_key(painter, QRectF(mark.area.center() - half, mark.area.center() + half), point.series)

    def _paint_key(self, painter: QPainter, area: QRectF, series: int) -> None:
        """Series differ in shape as well as in colour."""
        if series % 2 == 0:
            painter.drawEllipse(area)
            return
        middle = area.center()
        corners = [
            QPointF(middle.x(), area.top() - 1),
            QPointF(area.right() + 1, middle.y()),
            QPointF(middle.x(), area.bottom() + 1),
            QPointF(area.left() - 1, middle.y()),
        ]
        painter.drawPolygon(QPolygonF(corners))


class Histogram(Chart):
    """How many values lie within each of equally wide ranges."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: list[int] = []
        self._edges: list[float] = []
        self._lines: list[Line] = []
        self._across = Axis()
        self._upward = Axis()

    def show_values(
        self, values: Sequence[float], across: Axis, counted: str, lines: Sequence[Line] = (), most: int = 20
    ) -> None:
        """Replace the content.

        Parameters
        ----------
        values : sequence of float
            What is not finite is left out.
        across : Axis
            Of the values.
        counted : str
            What is counted: "Territories".
        lines : sequence of Line
            Upright lines, such as tolerances.
        most : int
            Upper limit of the number of ranges.
        """
        finite = [float(value) for value in values if math.isfinite(value)]
        self._across, self._lines = across, list(lines)
        self._upward = Axis(counted, lambda value: f"{value:,.0f}", whole=True, zero=True)
        self._edges, self._counts = [], []
        if finite:
            reach = [*finite, *(line.value for line in lines)]
            self._edges = nice_ticks(min(reach), max(reach), most + 1)
            self._counts = [0] * (len(self._edges) - 1)
            step = self._edges[1] - self._edges[0]
            for value in finite:
                self._counts[min(int((value - self._edges[0]) / step + 1e-9), len(self._counts) - 1)] += 1
        self._changed()

    def _values(self) -> list[float]:
        return [float(count) for count in self._counts]

    def _axes(self) -> tuple[Axis, Axis]:
        return self._across, self._upward

    def _legend(self) -> list[tuple[int, str]]:
        return [(-1, name) for name in dict.fromkeys(line.name for line in self._lines if line.name)]

    def _x(self, layout: Layout, value: float) -> float:
        low, high = self._edges[0], self._edges[-1]
        return layout.plot.left() + (value - low) / ((high - low) or 1.0) * layout.plot.width()

    def _place(self, layout: Layout, metrics: QFontMetricsF) -> None:
        ends = [metrics.horizontalAdvance(self._across.text(edge)) / 2 for edge in (self._edges[0], self._edges[-1])]
        layout.plot.adjust(max(ends[0] - layout.plot.left() + MARGIN, 0), 0, -ends[1], 0)
        place_numbers(layout, metrics, [(self._x(layout, edge), self._across.text(edge)) for edge in self._edges])
        for number, count in enumerate(self._counts):
            left, right = self._x(layout, self._edges[number]), self._x(layout, self._edges[number + 1])
            area = QRectF(left, layout.y(count), right - left - 1, layout.plot.bottom() - layout.y(count))
            low, high = self._across.text(self._edges[number]), self._across.text(self._edges[number + 1])
            counted = f"{self._upward.title}: {self._upward.text(count)}"
            layout.marks.append(Mark(number, area, f"{tr('{low} to {high}', low=low, high=high)}\n{counted}"))

    def _paint_marks(self, painter: QPainter, layout: Layout) -> None:
        palette = self.palette()
        for mark in layout.marks:
            stands_out = mark.index in (self._current, self._hovered)
            painter.setPen(QPen(ink(palette), 1.5) if stands_out else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(series_colour(palette, 0))
            painter.drawRect(mark.area)
        painter.setPen(self._dashes())
        for line in self._lines:
            x = self._x(layout, line.value)
            painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()))


def place_numbers(layout: Layout, metrics: QFontMetricsF, ticks: Sequence[tuple[float, str]]) -> None:
    """Labels of a horizontal axis of numbers; those that would touch the one before are left out."""
    end, top = -math.inf, layout.plot.bottom() + DROP * metrics.height()
    for x, text in ticks:
        wide = metrics.horizontalAdvance(text) + 1
        if x - wide / 2 >= end + GAP:
            layout.texts.append((QRectF(x - wide / 2, top, wide, metrics.height()), CENTRE, text))
            end = x + wide / 2
