"""What charts are made of: round ticks, axes, colours that fit the palette of the window, and labels that fit."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPalette

#: Told apart by colour-blind readers; the first row for light windows, the second for dark ones.
SERIES_ON_LIGHT = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#7b5cb8", "#56b4e9")
SERIES_ON_DARK = ("#4aa3df", "#f0b429", "#2fc79b", "#e59ac4", "#b39ddb", "#a8dcff")
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
GAP = 6.0


@dataclass(frozen=True)
class Axis:
    """One axis.

    Attributes
    ----------
    title : str
        With the unit: "Largest deviation (%)".
    text : callable
        Figure as text, for ticks and tool tips.
    whole : bool
        Whether only whole numbers make sense.
    zero : bool
        Whether it begins at 0.
    """

    title: str = ""
    text: Callable[[float], str] = "{:g}".format
    whole: bool = False
    zero: bool = False


@dataclass(frozen=True)
class Series:
    """Bars of one colour, one value per category; ``None`` where there is none."""

    name: str
    values: Sequence[float | None]


@dataclass(frozen=True)
class Line:
    """A dashed line across the chart, such as a tolerance; the name stands in the legend, once for equal names."""

    value: float
    name: str = ""


@dataclass(frozen=True)
class Point:
    """A point of a scatter chart.

    Attributes
    ----------
    x, y : float
    label : str
        Beside the point, where there is room.
    tip : str
        Tool tip and what screen readers say.
    series : int
        Colour and shape.
    """

    x: float
    y: float
    label: str = ""
    tip: str = ""
    series: int = 0


@dataclass
class Mark:
    """What the mouse and the keyboard reach in a chart."""

    index: int
    area: QRectF
    tip: str


@dataclass
class Layout:
    """Where everything stands; made anew when size, font or content change."""

    plot: QRectF = field(default_factory=QRectF)
    low: float = 0.0
    high: float = 1.0
    ticks: list[tuple[float, str]] = field(default_factory=list)
    texts: list[tuple[QRectF, int, str]] = field(default_factory=list)
    keys: list[tuple[QRectF, int, str]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def y(self, value: float) -> float:
        """Height of a value on the widget."""
        share = (value - self.low) / ((self.high - self.low) or 1.0)
        return self.plot.bottom() - share * self.plot.height()


def nice_ticks(low: float, high: float, most: int, whole: bool = False) -> list[float]:
    """Round figures that cover a range.

    Parameters
    ----------
    low, high : float
    most : int
        Upper limit of their number, at least 2.
    whole : bool
        Whether only whole numbers make sense.

    Returns
    -------
    list of float
        Ascending; the first is not above ``low``, the last not below ``high``.
    """
    if not (math.isfinite(low) and math.isfinite(high)):
        return [0.0, 1.0]
    if high - low <= 1e-12 * max(abs(low), abs(high), 1e-300):
        low, high = (min(low, 0.0), max(high, 0.0)) if low or high else (0.0, 1.0)
    most = max(most, 3 if low < 0.0 < high else 2)
    magnitude = 10.0 ** math.floor(math.log10((high - low) / most))
    for size in (magnitude, magnitude * 10.0, magnitude * 100.0):
        for factor in STEPS:
            step = factor * size
            if whole and (step < 1.0 or not float(step).is_integer()):
                continue
            first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
            if last - first + 1 <= most:
                return [round(place * step, 12) for place in range(first, max(last, first + 1) + 1)]
    return [low, high]


def blend(front: QColor, back: QColor, share: float) -> QColor:
    """A colour between two; ``share`` of the first."""
    parts = [
        round(share * a + (1.0 - share) * b)
        for a, b in zip((front.red(), front.green(), front.blue()), (back.red(), back.green(), back.blue()))
    ]
    return QColor(*parts)


def is_dark(palette: QPalette) -> bool:
    """Whether the window is darker than its text."""
    window, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return window.lightness() < text.lightness()


def series_colour(palette: QPalette, number: int) -> QColor:
    """Colour of a series on this window."""
    colours = SERIES_ON_DARK if is_dark(palette) else SERIES_ON_LIGHT
    return QColor(colours[number % len(colours)])


def ink(palette: QPalette, share: float = 1.0) -> QColor:
    """Colour of text and lines, paler for a smaller ``share``."""
    window, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return blend(text, window, share)


def elided(metrics: QFontMetricsF, text: str, width: float) -> str:
    """A text that fits a width; empty where not even a letter and dots fit."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return "" if metrics.horizontalAdvance(short) > width or len(short) < 2 else short


def thinned(metrics: QFontMetricsF, texts: Sequence[str], slot: float) -> list[str]:
    """Labels of categories side by side: all of them, shortened a little, or every n-th one.

    Parameters
    ----------
    metrics : QFontMetricsF
    texts : sequence of str
    slot : float
        Width of one category.

    Returns
    -------
    list of str
        As many as ``texts``; empty where a label is left out.
    """
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0.0) + GAP
    readable = min(widest, metrics.horizontalAdvance("M" * 6))
    every = max(1, math.ceil(readable / max(slot, 0.5)))
    room = max(every * slot - GAP, 0.0)
    return [elided(metrics, text, room) if place % every == 0 else "" for place, text in enumerate(texts)]


def beside(
    point: QPointF, size: tuple[float, float], reach: float, inside: QRectF, taken: list[QRectF]
) -> QRectF | None:
    """Where a label fits beside a point; ``None`` where it does not.

    Parameters
    ----------
    point : QPointF
    size : (width, height)
    reach : float
        Distance from the point.
    inside : QRectF
        The label stays within.
    taken : list of QRectF
        What it must not cover.
    """
    width, height = size
    corners = (
        (reach * 0.7, -height - reach * 0.4),
        (reach, -height / 2),
        (-width / 2, -height - reach),
        (-reach - width, -height / 2),
        (-width / 2, reach),
        (reach * 0.7, reach * 0.4),
        (-reach * 0.7 - width, -height - reach * 0.4),
        (-reach * 0.7 - width, reach * 0.4),
    )
    for dx, dy in corners:
        area = QRectF(point.x() + dx, point.y() + dy, width, height)
        if inside.contains(area) and not any(area.intersects(other) for other in taken):
            return area
    return None
