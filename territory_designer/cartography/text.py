"""Fonts: one family for every map and page, whichever machine it is made on."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsFillSymbol, QgsTextBackgroundSettings, QgsTextBufferSettings, QgsTextFormat
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo, QFontMetricsF

from .palette import INK

FAMILIES = ("Arial", "Helvetica", "Liberation Sans", "DejaVu Sans")
"""The first that is installed is taken; Arial and Liberation Sans have the same widths."""

POINTS_PER_MM = 72.0 / 25.4


def family() -> str:
    """Family that this machine has."""
    return next((name for name in FAMILIES if QFontInfo(QFont(name)).family() == name), QFont().defaultFamily())


def text_format(size: float, *, bold: bool = False, colour: str = INK, halo: float = 0.0) -> QgsTextFormat:
    """Format of a label.

    Parameters
    ----------
    size : float
        Points.
    bold : bool
    colour : str
    halo : float
        Width of a white halo in mm; 0 for none.
    """
    font = QFont(family())
    font.setBold(bold)
    written = QgsTextFormat()
    written.setFont(font)
    written.setFamilies(list(FAMILIES))
    written.setForcedBold(bold)
    written.setSize(size)
    written.setSizeUnit(Qgis.RenderUnit.Points)
    written.setColor(QColor(colour))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(halo)
        buffer.setSizeUnit(Qgis.RenderUnit.Millimeters)
        buffer.setColor(QColor("#ffffff"))
        written.setBuffer(buffer)
    return written


def on_disc(size: float, colour: str) -> QgsTextFormat:
    """White digits on a disc, so that two numbers side by side cannot be read as one; size in points."""
    written = text_format(size, bold=True, colour="#ffffff")
    disc = QgsTextBackgroundSettings()
    disc.setEnabled(True)
    disc.setType(QgsTextBackgroundSettings.ShapeType.ShapeCircle)
    disc.setSizeType(QgsTextBackgroundSettings.SizeType.SizeFixed)
    disc.setSizeUnit(Qgis.RenderUnit.Millimeters)
    disc.setSize(QSizeF(1.7 * size / POINTS_PER_MM, 1.7 * size / POINTS_PER_MM))
    disc.setFillSymbol(
        QgsFillSymbol.createSimple({"color": colour, "outline_color": "#ffffff", "outline_width": "0.15"})
    )
    written.setBackground(disc)
    return written


def width_mm(text: str, written: Any) -> float:
    """Width of a text on paper, in mm.

    Parameters
    ----------
    text : str
    written : QgsTextFormat
        With its size in points.
    """
    # Measured at a hundred times the size: at screen size glyphs are hinted to whole pixels.
    font = QFont(written.font())
    font.setPixelSize(round(written.size() * 100))
    return QFontMetricsF(font).horizontalAdvance(text) / 100.0 / POINTS_PER_MM


def shortened(text: str, written: Any, available: float) -> str:
    """The text, or as much of it as fits ``available`` mm, with an ellipsis."""
    if width_mm(text, written) <= available:
        return text
    kept = text
    while kept and width_mm(kept.rstrip() + "…", written) > available:
        kept = kept[:-1]
    return kept.rstrip() + "…"
