"""A projection in which shapes and areas look right, wherever the data lies."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsRectangle,
)


def local_crs(extent: Any, crs: Any) -> QgsCoordinateReferenceSystem:
    """Lambert's azimuthal equal-area projection, in metres, centred on the data.

    Parameters
    ----------
    extent : QgsRectangle
        Of the data.
    crs : QgsCoordinateReferenceSystem
        Of the extent; degrees and metres alike.
    """
    lon_lat = QgsCoordinateReferenceSystem("EPSG:4326")
    middle = QgsCoordinateTransform(crs, lon_lat, QgsCoordinateTransformContext()).transform(extent.center())
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={middle.y():.2f} +lon_0={middle.x():.2f} +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs"
    )


def extent_in(layer: Any, crs: Any, *, margin: float = 0.04) -> QgsRectangle:
    """Extent of a layer in another CRS, a little larger.

    Parameters
    ----------
    layer : QgsVectorLayer
    crs : QgsCoordinateReferenceSystem
    margin : float
        Added on each side, as a share of the larger side.
    """
    transform = QgsCoordinateTransform(layer.crs(), crs, QgsCoordinateTransformContext())
    box = transform.transformBoundingBox(layer.extent())
    return with_margin(box, margin)


def with_margin(box: QgsRectangle, margin: float) -> QgsRectangle:
    """The box grown on each side by a share of its larger side; a single point becomes 2 km wide."""
    return box.buffered(max(margin * max(box.width(), box.height()), 0.0 if box.width() else 1000.0))


def fitted(box: QgsRectangle, width: float, height: float) -> QgsRectangle:
    """The smallest box with the proportions ``width : height`` around ``box``, with the same centre."""
    scale = max(box.width() / width, box.height() / height)
    middle = box.center()
    half_width, half_height = width * scale / 2, height * scale / 2
    return QgsRectangle(
        middle.x() - half_width, middle.y() - half_height, middle.x() + half_width, middle.y() + half_height
    )
