"""Curves over whole numbers, such as what each number of reps could serve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from .chart import CENTRE, Chart
from .chart_parts import GAP, Axis, Layout, Mark, ink, nice_ticks, series_colour
from .scatter_chart import place_numbers

RADIUS = 4.5
LEAST_SLOT = 2.0
"""Pixels that a mark is wide at least: of more numbers than that, only some are reached with mouse and keyboard."""
STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashDotLine)


@dataclass(frozen=True)
class Curve:
    """One value for each number from 0."""

    name: str
    values: Sequence[float]


@dataclass(frozen=True)
class Upright:
    """A dashed upright line at a number, with its name beside it."""

    x: int
    name: str


class CurveChart(Chart):
    """Curves over 0, 1, 2 ...; a click chooses a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: list[Curve] = []
        self._uprights: list[Upright] = []
        self._tips: list[str] = []
        self._across, self._upward = Axis(), Axis()
        self._last = 1.0

    def show_curves(
        self,
        curves: Sequence[Curve],
        across: Axis,
        upward: Axis,
        tips: Sequence[str],
        uprights: Sequence[Upright] = (),
    ) -> None:
        """Replace the content.

        Parameters
        ----------
        curves : sequence of Curve
            Of equal length.
        across, upward : Axis
        tips : sequence of str
            Tool tip of each number.
        uprights : sequence of Upright
        """
        self._curves, self._uprights, self._tips = list(curves), list(uprights), list(tips)
        self._across, self._upward = across, upward
        self._changed()

    def _values(self) -> list[float]:
        return [value for curve in self._curves for value in curve.values]

    def _axes(self) -> tuple[Axis, Axis]:
        return self._across, self._upward

    def _legend(self) -> list[tuple[int, str]]:
        return [(number, curve.name) for number, curve in enumerate(self._curves)]

    def _x(self, layout: Layout, value: float) -> float:
        return layout.plot.left() + value / self._last * layout.plot.width()

    def _place(self, layout: Layout, metrics: QFontMetricsF) -> None:
        count = len(self._tips)
        widest = metrics.horizontalAdvance(self._across.text(count - 1))
        layout.plot.adjust(0, 0, -widest / 2, 0)
        most = max(2, min(9, int(layout.plot.width() / (widest + 24))))
        ticks = nice_ticks(0.0, max(count - 1.0, 1.0), most, whole=True)
        self._last = ticks[-1]
        place_numbers(layout, metrics, [(self._x(layout, tick), self._across.text(tick)) for tick in ticks])
        slot = layout.plot.width() / self._last
        step = max(1, round(LEAST_SLOT / max(slot, 1e-9)))
        for number in range(0, count, step):
            left = self._x(layout, number) - slot * step / 2
            area = QRectF(left, layout.plot.top(), slot * step, layout.plot.height())
            layout.marks.append(Mark(number, area, self._tips[number]))
        self._place_names(layout, metrics)

    def _place_names(self, layout: Layout, metrics: QFontMetricsF) -> None:
        """Names beside the upright lines, at their feet, where the curves are seldom."""
        taken: list[QRectF] = []
        for line in self._uprights:
            x, wide, high = self._x(layout, line.x), metrics.horizontalAdvance(line.name) + 2, metrics.height()
            for left in (x + GAP / 2, x - GAP / 2 - wide):
                area = QRectF(left, layout.plot.bottom() - high - 1, wide, high)
                inside = layout.plot.left() <= left and left + wide <= layout.plot.right() + 1
                if inside and not any(area.intersects(other) for other in taken):
                    layout.texts.append((area, CENTRE, line.name))
                    taken.append(area)
                    break

    def _paint_marks(self, painter: QPainter, layout: Layout) -> None:
        palette = self.palette()
        painter.setPen(self._dashes())
        for line in self._uprights:
            x = self._x(layout, line.x)
            painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for series, curve in enumerate(self._curves):
            painter.setPen(QPen(series_colour(palette, series), 2.0, STYLES[series % len(STYLES)]))
            points = [QPointF(self._x(layout, x), layout.y(value)) for x, value in enumerate(curve.values)]
            painter.drawPolyline(QPolygonF(points))
        for index in {self._current, self._hovered} - {-1}:
            for series, curve in enumerate(self._curves):
                painter.setPen(QPen(ink(palette), 1.5 if index == self._current else 1.0))
                painter.setBrush(series_colour(palette, series))
                painter.drawEllipse(QPointF(self._x(layout, index), layout.y(curve.values[index])), RADIUS, RADIUS)
