"""Shows a ZIP, an account or a territory on the map."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsExpression, QgsFeatureRequest, QgsVectorLayer


def show_on_map(canvas: Any, layer: QgsVectorLayer | None, field: str, value: str) -> bool:
    """Zoom to the features whose ``field`` is ``value`` and let them flash.

    Parameters
    ----------
    canvas : QgsMapCanvas
    layer : QgsVectorLayer or None
    field, value : str
        For example ``"zip"``, ``"30309"``. A number in the layer matches its text.

    Returns
    -------
    bool
        Whether there was anything with a place to show.
    """
    if layer is None or not layer.isSpatial() or layer.fields().lookupField(field) < 0:
        return False
    column, text = QgsExpression.quotedColumnRef(field), QgsExpression.quotedString(value)
    request = QgsFeatureRequest(QgsExpression(f"to_string({column}) = {text} OR lpad({column}, 5, '0') = {text}"))
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    found = [feature.id() for feature in layer.getFeatures(request)]
    if not found:
        return False
    canvas.zoomToFeatureIds(layer, found)
    canvas.flashFeatureIds(layer, found)
    return True
