"""Labels of territories on maps of the whole market, where every one must be found: small ones get a line to theirs."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsFeatureRequest,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsSimpleLineCallout,
)

from .palette import INK
from .renderers import territory_labels
from .text import text_format, width_mm

METRES_PER_MM = 0.001


def on_paper(layer: Any, crs: Any, scale: float, *, figure: str = "", size: float = 8.0) -> Any:
    """Labels of a layer of territories for a map of known scale.

    Parameters
    ----------
    layer : QgsVectorLayer
        Has the field ``territory``.
    crs : QgsCoordinateReferenceSystem
        Of the map, in metres.
    scale : float
        Denominator.
    figure : str
        A field for the second line of the labels, as in :func:`.renderers.figure_expression`.
    size : float
        Points.

    Returns
    -------
    QgsRuleBasedLabeling
        Names inside their territories; those that are wider than theirs outside, with a line.
    """
    crowded = [QgsExpression.quotedString(name) for name in without_room(layer, crs, scale, size)]
    inside = territory_labels(layer.fields().names(), figure, size).settings()
    root = QgsRuleBasedLabeling.Rule(None)
    listed = f'"territory" IN ({", ".join(crowded)})' if crowded else "false"
    for settings, condition in ((inside, f"NOT ({listed})"), (_outside(size), listed)):
        rule = QgsRuleBasedLabeling.Rule(settings)
        rule.setFilterExpression(condition)
        root.appendChild(rule)
    return QgsRuleBasedLabeling(root)


def without_room(layer: Any, crs: Any, scale: float, size: float) -> list[str]:
    """Territories that are too small on the map to hold their name."""
    transform = QgsCoordinateTransform(layer.crs(), crs, QgsCoordinateTransformContext())
    written = text_format(size, bold=True)
    metres = METRES_PER_MM * scale
    names = []
    for feature in layer.getFeatures(QgsFeatureRequest().setSubsetOfAttributes(["territory"], layer.fields())):
        shape = feature.geometry()
        if shape.isNull() or shape.transform(transform) != Qgis.GeometryOperationResult.Success:
            continue
        largest = max(shape.asGeometryCollection(), key=lambda part: part.area())
        # Half a millimetre decides nothing here and keeps the search for the centre short.
        _, radius = largest.simplify(0.2 * metres).poleOfInaccessibility(0.5 * metres)
        if 2 * radius < width_mm(str(feature["territory"]), written) * metres:
            names.append(str(feature["territory"]))
    return names


def _outside(size: float) -> QgsPalLayerSettings:
    """Labels beside their territories, with a fine line into them."""
    settings = territory_labels([], size=size).settings()
    settings.placement = Qgis.LabelPlacement.OutsidePolygons
    settings.dist = 1.5
    callout = QgsSimpleLineCallout()
    callout.setEnabled(True)
    callout.setLineSymbol(QgsLineSymbol.createSimple({"line_color": INK, "line_width": "0.25"}))
    callout.setMinimumLength(0.5)
    settings.setCallout(callout)
    return settings
