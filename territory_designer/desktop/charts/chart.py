"""Charts drawn with QPainter: grouped bars, a histogram and points to click; they follow the palette of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetricsF, QPainter, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..i18n import tr
from ..sides import LEFT, RIGHT
from .chart_parts import GAP, Axis, Layout, Line, Mark, Series, elided, ink, nice_ticks, series_colour, thinned

MARGIN = 8.0
KEY = 10.0
REACH = 14.0
DROP = 0.4  # of a line, between the plot and the labels below it
RADIUS = 5.0
MOST_SPOKEN = 40  # figures that a screen reader is told at once
CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class Chart(QWidget):
    """What all charts share: a plot with axes and a legend, marks that mouse and keyboard reach, tool tips.

    Signals
    -------
    point_activated(int)
        A mark was clicked, or chosen with the keyboard: its index.
    current_changed(int)
        Another mark stands out, -1 for none.
    """

    point_activated = pyqtSignal(int)
    current_changed = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.empty_text = tr("Nothing to show yet.")
        self.setAccessibleDescription(self.empty_text)
        self._layout: Layout | None = None
        self._current = -1
        self._hovered = -1

    # For those who use it

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt calls it)
        """A size at which everything is readable."""
        return QSize(420, 220)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The least that makes sense."""
        return QSize(180, 120)

    @property
    def current(self) -> int:
        """Index of the mark that stands out, -1 for none."""
        return self._current

    def set_current(self, index: int) -> None:
        """Let one mark stand out."""
        changed, self._current = index != self._current, index
        self._speak()
        self.update()
        if changed:
            self.current_changed.emit(index)

    def marks(self) -> list[Mark]:
        """What mouse and keyboard reach, where it is on the widget now."""
        return self._arranged().marks

    # What each kind of chart says of itself; without it a chart is empty

    def _values(self) -> list[float]:
        """Values on the vertical axis."""
        return []

    def _axes(self) -> tuple[Axis, Axis]:
        """Horizontal and vertical axis."""
        return Axis(), Axis()

    def _legend(self) -> list[tuple[int, str]]:
        """Series (-1: a dashed line) and name."""
        return []

    def _place(self, layout: Layout, metrics: QFontMetricsF) -> None:
        """Put marks and labels of the horizontal axis into the layout."""

    def _paint_marks(self, painter: QPainter, layout: Layout) -> None:
        """Draw what the chart is about."""

    # Layout

    def _changed(self) -> None:
        """The content is another one."""
        self._layout = None
        self._current = self._hovered = -1
        self._speak()
        self.update()

    def _arranged(self) -> Layout:
        if self._layout is None:
            self._layout = self._arrange()
        return self._layout

    def _arrange(self) -> Layout:
        """Legend and titles above, ticks to the left, labels below; the plot takes what is left."""
        metrics, values = QFontMetricsF(self.font()), self._values()
        layout, line = Layout(), metrics.height()
        if not values:
            return layout
        across, upward = self._axes()
        whole = QRectF(self.rect()).adjusted(MARGIN, MARGIN / 2, -MARGIN, -MARGIN / 2)
        top = self._arrange_head(layout, metrics, whole, upward.title)
        foot = line * (1.0 + DROP) + (line if across.title else 0.0)
        height = max(whole.bottom() - foot - top, 1.0)
        low = min(*values, 0.0) if upward.zero or min(values) < 0 < max(values) else min(values)
        ticks = nice_ticks(low, max(*values, low), max(2, min(7, int(height / (line * 1.5)))), upward.whole)
        layout.low, layout.high = ticks[0], ticks[-1]
        layout.ticks = [(tick, upward.text(tick)) for tick in ticks]
        side = min(max(metrics.horizontalAdvance(text) for _, text in layout.ticks) + GAP, whole.width() / 3)
        layout.plot = QRectF(whole.left() + side, top, max(whole.width() - side, 1.0), height)
        for tick, text in layout.ticks:
            area = QRectF(whole.left(), layout.y(tick) - line / 2, side - GAP, line)
            layout.texts.append((area, RIGHT, elided(metrics, text, area.width())))
        if across.title:
            area = QRectF(layout.plot.left(), whole.bottom() - line, layout.plot.width(), line)
            layout.texts.append((area, CENTRE, elided(metrics, across.title, area.width())))
        self._place(layout, metrics)
        return layout

    def _arrange_head(self, layout: Layout, metrics: QFontMetricsF, whole: QRectF, title: str) -> float:
        """Title of the vertical axis and legend, in as many lines as they need; returns where the plot begins."""
        line, x, y = metrics.height(), whole.left(), whole.top()
        if title:
            text = elided(metrics, title, whole.width())
            layout.texts.append((QRectF(x, y, metrics.horizontalAdvance(text) + 1, line), LEFT, text))
            x += metrics.horizontalAdvance(text) + 3 * GAP
        for series, name in self._legend():
            text = elided(metrics, name, min(whole.width() - KEY - GAP, 200.0))
            width = KEY + GAP + metrics.horizontalAdvance(text)
            if x + width > whole.right() and x > whole.left():
                x, y = whole.left(), y + line
            layout.keys.append((QRectF(x, y, width + 1, line), series, text))
            x += width + 2 * GAP
        return y + (line if title or layout.keys else 0.0) + line / 2 + 2

    # Painting

    def paintEvent(self, event: Any) -> None:
        """Draw the chart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout, palette = self._arranged(), self.palette()
        if not self._values():
            painter.setPen(ink(palette, 0.7))
            area = self.rect().adjusted(16, 8, -16, -8)
            painter.drawText(area, CENTRE | int(Qt.TextFlag.TextWordWrap), self.empty_text)
        else:
            self._paint_axes(painter, layout)
            painter.save()
            self._paint_marks(painter, layout)
            painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(palette.highlight().color(), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_axes(self, painter: QPainter, layout: Layout) -> None:
        """Grid, ticks, titles and legend."""
        palette = self.palette()
        for tick, _ in layout.ticks:
            painter.setPen(QPen(ink(palette, 0.45 if tick == 0 else 0.15), 1.0))
            y = round(layout.y(tick)) + 0.5
            painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y))
        painter.setPen(ink(palette, 0.85))
        for area, side, text in layout.texts:
            painter.drawText(area, side, text)
        for area, series, text in layout.keys:
            middle = area.center().y()
            if series < 0:
                painter.setPen(self._dashes())
                painter.drawLine(QPointF(area.left(), middle), QPointF(area.left() + KEY, middle))
            else:
                painter.setPen(QPen(ink(palette, 0.6), 1.0))
                painter.setBrush(series_colour(palette, series))
                self._paint_key(painter, QRectF(area.left(), middle - KEY / 2, KEY, KEY), series)
            painter.setPen(ink(palette, 0.85))
            painter.drawText(area.adjusted(KEY + GAP, 0, 1, 0), LEFT, text)

    def _paint_key(self, painter: QPainter, area: QRectF, series: int) -> None:
        painter.drawRect(area)

    def _dashes(self) -> QPen:
        return QPen(ink(self.palette(), 0.75), 1.2, Qt.PenStyle.DashLine)

    # Mouse, keyboard, screen readers

    def event(self, event: Any) -> bool:
        """Tool tips with the figures of what is under the mouse."""
        if event.type() == QEvent.Type.ToolTip:
            mark = self._mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.tip if mark else self.toolTip(), self)
            return True
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._layout = None
        return bool(super().event(event))

    def mouseMoveEvent(self, event: Any) -> None:
        """Show what a click would choose."""
        mark = self._mark_at(QPointF(event.pos()))
        hovered = mark.index if mark else -1
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def leaveEvent(self, event: Any) -> None:
        """Nothing is under the mouse any more."""
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: Any) -> None:
        """Choose what is under the mouse."""
        mark = self._mark_at(QPointF(event.pos()))
        if event.button() == Qt.MouseButton.LeftButton and mark is not None:
            self.set_current(mark.index)
            self.point_activated.emit(mark.index)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        """Left and right go from mark to mark, Enter chooses."""
        marks, key = self.marks(), event.key()
        order = [mark.index for mark in marks]
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(order) - 1}
        choosing = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if not order or not (choosing or key in steps or key in ends):
            super().keyPressEvent(event)
            return
        if choosing:
            if self._current in order:
                self.point_activated.emit(self._current)
            return
        place = order.index(self._current) + steps.get(key, 0) if self._current in order else 0
        place = min(max(ends.get(key, place), 0), len(order) - 1)
        self.set_current(order[place])
        QToolTip.showText(self.mapToGlobal(marks[place].area.center().toPoint()), marks[place].tip, self)

    def focusInEvent(self, event: Any) -> None:
        """Show the frame of the focus."""
        super().focusInEvent(event)
        self.update()

    def _mark_at(self, place: QPointF) -> Mark | None:
        """The mark under a place of the widget."""
        return next((mark for mark in self._arranged().marks if mark.area.contains(place)), None)

    def _speak(self) -> None:
        """Tell screen readers the figures; first the one that stands out."""
        tips = [mark.tip.replace("\n", ", ") for mark in self._arranged().marks]
        chosen = [mark.tip.replace("\n", ", ") for mark in self._arranged().marks if mark.index == self._current]
        said = "; ".join((chosen + tips)[:MOST_SPOKEN])
        self.setAccessibleDescription(said or self.empty_text)


class BarChart(Chart):
    """Groups of bars, one group per category and one bar per series."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._categories: list[str] = []
        self._series: list[Series] = []
        self._lines: list[Line] = []
        self._axis = Axis()
        self._foot = Axis()

    def show_bars(
        self,
        categories: Sequence[str],
        series: Sequence[Series],
        axis: Axis,
        lines: Sequence[Line] = (),
        foot: str = "",
    ) -> None:
        """Replace the content.

        Parameters
        ----------
        categories : sequence of str
        series : sequence of Series
            Each as long as ``categories``.
        axis : Axis
            Of the values.
        lines : sequence of Line
            Such as tolerances.
        foot : str
            Title of the horizontal axis.
        """
        self._categories, self._series, self._lines = list(categories), list(series), list(lines)
        self._axis, self._foot = axis, Axis(foot)
        self._changed()

    def _values(self) -> list[float]:
        found = [float(value) for one in self._series for value in one.values if value is not None]
        return [*found, 0.0, *(line.value for line in self._lines)] if found else []

    def _axes(self) -> tuple[Axis, Axis]:
        return self._foot, self._axis

    def _legend(self) -> list[tuple[int, str]]:
        names = [(number, one.name) for number, one in enumerate(self._series) if one.name]
        return names + [(-1, name) for name in dict.fromkeys(line.name for line in self._lines if line.name)]

    def _place(self, layout: Layout, metrics: QFontMetricsF) -> None:
        slot = layout.plot.width() / len(self._categories)
        width = max(slot * 0.8 / len(self._series), 0.5)
        top, end = layout.plot.bottom() + DROP * metrics.height(), layout.plot.left() - GAP
        for place, text in enumerate(thinned(metrics, self._categories, slot)):
            middle = layout.plot.left() + (place + 0.5) * slot
            wide = metrics.horizontalAdvance(text) + 1
            left = min(max(middle - wide / 2, end), self.width() - wide)
            if text and left >= end:
                layout.texts.append((QRectF(left, top, wide, metrics.height()), CENTRE, text))
                end = left + wide + GAP
            for number, one in enumerate(self._series):
                value = one.values[place]
                if value is None:
                    continue
                left = middle + (number - len(self._series) / 2) * width
                ends = sorted((layout.y(value), layout.y(0.0)))
                area = QRectF(left, ends[0], width, max(ends[1] - ends[0], 1.0))
                tip = f"{self._categories[place]}\n{one.name or self._axis.title}: {self._axis.text(value)}"
                layout.marks.append(Mark(place * len(self._series) + number, area, tip))

    def _mark_at(self, place: QPointF) -> Mark | None:
        """The bar in the column of the mouse: short bars are hard to hit."""
        plot = self._arranged().plot
        if not plot.contains(place):
            return None
        marks = self._arranged().marks
        return next((mark for mark in marks if mark.area.left() <= place.x() < mark.area.right()), None)

    def _paint_marks(self, painter: QPainter, layout: Layout) -> None:
        palette = self.palette()
        for mark in layout.marks:
            colour = series_colour(palette, mark.index % len(self._series))
            stands_out = mark.index in (self._current, self._hovered)
            edge = QPen(ink(palette), 1.5) if stands_out else QPen(Qt.PenStyle.NoPen)
            painter.setPen(edge)
            painter.setBrush(colour)
            painter.drawRect(mark.area)
        painter.setPen(self._dashes())
        for line in self._lines:
            y = layout.y(line.value)
            painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y))
