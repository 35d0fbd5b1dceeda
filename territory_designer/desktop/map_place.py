"""Where a market lies on the map: its extent there, and layers that keep the system of coordinates of the file."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle


def extent_on(canvas: Any, layer: Any) -> QgsRectangle | None:
    """Extent of a layer in the coordinates of the map; ``None`` where it has no place there."""
    to_map = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
    try:
        extent = to_map.transformBoundingBox(layer.extent())
    except QgsCsException:
        return None
    return extent if extent.isFinite() else None


def put_back(layer: Any) -> bool:
    """Give a layer the system of coordinates of its file again; False where it has that, or the file says none."""
    own = layer.dataProvider().crs()
    if not own.isValid() or layer.crs() == own:
        return False
    layer.setCrs(own)
    return True
