"""Symbols and labels, each with a fixed look; what they say is decided in the modules that use them."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsFillSymbol, QgsMarkerSymbol, QgsPalLayerSettings, QgsVectorLayerSimpleLabeling

from .palette import BORDER, INK, NOT_ASSIGNED


def area(colour: str, *, line: str = "#ffffff", width: float = 0.2) -> QgsFillSymbol:
    """Plain fill with a thin line around it, its width in mm."""
    return QgsFillSymbol.createSimple(
        {
            "color": colour,
            "outline_color": line,
            "outline_width": str(width),
            "outline_style": "solid" if width else "no",
            "joinstyle": "round",
        }
    )


def hatched() -> QgsFillSymbol:
    """What belongs to nobody: light diagonal lines."""
    return QgsFillSymbol.createSimple(
        {"color": BORDER, "style": "f_diagonal", "outline_color": NOT_ASSIGNED, "outline_width": "0.2"}
    )


def outline(colour: str = INK, width: float = 0.5) -> QgsFillSymbol:
    """A line around an area that stays empty; width in mm."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": colour, "outline_width": str(width), "joinstyle": "round"}
    )


def point(size: float = 0.9, colour: str = INK, line: str = "#ffffff") -> QgsMarkerSymbol:
    """A small dot with a fine edge, so that dots that touch can still be counted; size in mm."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": colour, "size": str(size), "outline_color": line, "outline_width": "0.1"}
    )


def labelling(
    expression: str,
    written: Any,
    *,
    placement: Any = Qgis.LabelPlacement.Horizontal,
    smallest_scale: float = 0.0,
    priority: int = 5,
    every: bool = False,
) -> QgsVectorLayerSimpleLabeling:
    """Labels of a layer.

    Parameters
    ----------
    expression : str
        QGIS expression of the text.
    written : QgsTextFormat
    placement : Qgis.LabelPlacement
    smallest_scale : float
        Denominator beyond which labels are hidden; 0 shows them at every scale.
    priority : int
        0 to 10; the label with the higher one takes the place.
    every : bool
        Show a label even where it must overlap another.
    """
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(written)
    settings.placement = placement
    settings.priority = priority
    settings.centroidInside = True
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.Center
    settings.obstacleSettings().setIsObstacle(False)
    if placement == Qgis.LabelPlacement.OrderedPositionsAroundPoint:
        settings.dist = 0.6
    if smallest_scale:
        settings.scaleVisibility = True
        settings.minimumScale = smallest_scale
    overlap = Qgis.LabelOverlapHandling
    settings.placementSettings().setOverlapHandling(overlap.AllowOverlapIfRequired if every else overlap.PreventOverlap)
    return QgsVectorLayerSimpleLabeling(settings)
