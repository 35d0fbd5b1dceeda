"""The square that explains colours of two measures at once, as a picture for panels and pages."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen

from .figures import class_scale, measure
from .palette import BIVARIATE_COLOURS, BORDER, INK
from .text import family

CELL = 40
LEFT, BELOW, ABOVE, RIGHT = 40, 40, 12, 24
TEXT, SMALL = 11, 10
"""Pixels at a scale of 1."""


def bivariate_key(
    first: str,
    second: str,
    bounds: Mapping[str, tuple[float, float]],
    *,
    scale: float = 1.0,
    ink: str = INK,
) -> QImage:
    """Three by three colours with both measures at their sides, figures and units.

    Parameters
    ----------
    first, second : str
        Measures: the first one grows upwards, the second one to the right.
    bounds : mapping of str to (float, float)
        Of :func:`.colouring.two_measure_bounds`.
    scale : float
        Pixels per pixel of a plain screen: the ratio of the screen, or dots per inch / 96.
    ink : str
        Colour of the texts; that of the panel's text on the screen.

    Returns
    -------
    QImage
        With a transparent background.
    """
    side = 3 * CELL
    width, height = LEFT + side + RIGHT, ABOVE + side + BELOW
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    for row, colours in enumerate(BIVARIATE_COLOURS):
        for column, colour in enumerate(colours):
            cell = QRectF(LEFT + column * CELL, ABOVE + (2 - row) * CELL, CELL, CELL)
            painter.setPen(QPen(QColor(BORDER), 0.5))
            painter.setBrush(QColor(colour))
            painter.drawRect(cell)
    painter.setPen(QColor(ink))
    _axis(painter, second, bounds[second], QPointF(LEFT, ABOVE + side))
    painter.translate(LEFT, ABOVE + side)
    painter.rotate(-90)
    _axis(painter, first, bounds[first], QPointF(0, 0), above=True)
    painter.end()
    return image


def _axis(painter: QPainter, name: str, bounds: tuple[float, float], start: QPointF, *, above: bool = False) -> None:
    """Figures at the two bounds between three cells, and the name of the measure with its unit."""
    divisor, scale = class_scale(bounds)
    side = 3 * CELL
    figures = -(SMALL + 5) if above else 3
    title = -(SMALL + TEXT + 10) if above else SMALL + 7
    painter.setFont(_font(SMALL))
    for at, bound in enumerate(bounds, start=1):
        box = QRectF(start.x() + at * CELL - CELL, start.y() + figures, 2 * CELL, SMALL + 3)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{bound / divisor:,.10g}")
    painter.setFont(_font(TEXT))
    box = QRectF(start.x() - side / 2, start.y() + title, 2 * side, TEXT + 5)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{measure(name).heading(scale)} →")


def _font(pixels: int) -> QFont:
    font = QFont(family())
    font.setPixelSize(pixels)
    return font
