"""The ZIPs as the map canvas sees them: picked at places of the canvas, outlined as finely as its pixels show."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject

from .unit_index import UnitIndex

if TYPE_CHECKING:
    import numpy as np

    from ...market.session import MarketSession

POLYGON = 3
MOST_SINGLE = 40
"""Up to so many units are outlined one by one."""
MOST_MERGED = 6
"""Common outlines that are remembered: those of the gesture and of the last drops."""
STEPS = 8
"""Points put on each side of a box, which is no box any more in other coordinates."""


class CanvasUnits(QObject):
    """Units of the open market on a canvas, whose coordinates may be others than those of the layer.

    Parameters
    ----------
    session : MarketSession
    canvas : QgsMapCanvas
    """

    def __init__(self, session: MarketSession, canvas: Any) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self._index: UnitIndex | None = None
        self._accounts: np.ndarray | None = None
        self._drawn: np.ndarray | None = None  # outlines in canvas coordinates, simplified for one scale
        self._drawn_for = 0.0
        self._merged: dict[bytes, np.ndarray] = {}  # parts of common outlines, by units
        self._transform: QgsCoordinateTransform | None = None
        session.opened.connect(self._forget)
        session.closed.connect(self._forget)
        canvas.destinationCrsChanged.connect(self._forget_place)

    def _forget(self) -> None:
        self._index = self._accounts = self._drawn = self._transform = None

    def _forget_place(self) -> None:
        self._drawn = self._transform = None

    @property
    def index(self) -> UnitIndex:
        """Tree over the units, made when it is first needed."""
        self.prepare()
        return cast("UnitIndex", self._index)

    @property
    def scale(self) -> float:
        """Map units per pixel: outlines are made for one scale."""
        return float(self._canvas.mapUnitsPerPixel())

    def prepare(self) -> None:
        """Make the tree and the graph of neighbours before they are needed."""
        if self._index is None:
            self._index = UnitIndex(self._session.shapes)
            self._session.units.neighbourhood  # noqa: B018 (it is kept there)

    def accounts(self, units: np.ndarray) -> int | None:
        """Number of accounts in units; ``None`` where the market has none."""
        import numpy as np

        if self._session.accounts is None:
            return None
        if self._accounts is None:
            where = self._session.account_unit
            self._accounts = np.bincount(where[where >= 0], minlength=len(self._session.units))
        return int(self._accounts[units].sum())

    def at(self, point: QgsPointXY) -> int:
        """Unit at a point of the map, -1 where there is none."""
        place = self._to_layer(point)
        return self.index.at(*place) if place is not None else -1

    def along(self, start: QgsPointXY, end: QgsPointXY) -> np.ndarray:
        """(m,) int array: units between two points of the map."""
        import numpy as np

        first, last = self._to_layer(start), self._to_layer(end)
        if first is None or last is None:
            return np.zeros(0, dtype=np.int64)
        return self.index.along(*first, *last)

    def nearest(self, point: QgsPointXY, among: np.ndarray) -> int:
        """Unit of ``among`` nearest to a point of the map, -1 where there is none."""
        place = self._to_layer(point)
        return self.index.nearest(*place, among) if place is not None and len(among) else -1

    def inside(self, corners: Sequence[QgsPointXY]) -> np.ndarray:
        """(m,) int array: units within a polygon on the map; see `UnitIndex.inside`."""
        import numpy as np
        import shapely

        ring = [
            QgsPointXY(a.x() + (b.x() - a.x()) * step / STEPS, a.y() + (b.y() - a.y()) * step / STEPS)
            for a, b in zip(corners, [*corners[1:], corners[0]])
            for step in range(STEPS if len(corners) == 4 else 1)  # a lasso has points enough
        ]
        area, index = QgsGeometry.fromPolygonXY([ring]), self.index
        try:
            area.transform(self.transform, QgsCoordinateTransform.TransformDirection.Reverse)
        except QgsCsException:
            return np.zeros(0, dtype=np.int64)
        inside = shapely.from_wkb(bytes(area.asWkb()))
        if not np.isfinite(shapely.get_coordinates(inside)).all():  # beyond what the projection can show
            return np.zeros(0, dtype=np.int64)
        return index.inside(inside)

    def outlines(self, units: Any) -> QgsGeometry:
        """Outlines of units in the coordinates of the canvas, as one multipolygon; many are merged.

        Parameters
        ----------
        units : sequence of int
        """
        import numpy as np
        import shapely

        wanted = np.asarray(units, dtype=np.int64)
        scale = self.scale
        if self._drawn is None or scale != self._drawn_for:
            self._drawn = np.full(len(self._session.shapes), None, dtype=object)
            self._drawn_for, self._merged = scale, {}
        if len(wanted) > MOST_SINGLE:
            parts = self._merge(wanted)
        else:
            missing = wanted[shapely.is_missing(self._drawn[wanted])]
            if len(missing):
                self._drawn[missing] = self._simplified(self._session.shapes[missing])
            parts = shapely.get_parts(self._drawn[wanted])
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(shapely.multipolygons(parts), output_dimension=2))
        return geometry

    def _merge(self, units: np.ndarray) -> np.ndarray:
        """Parts of the common outline of units: Qt strokes a thousand outlines in a second, one at once."""
        import shapely

        key = units.tobytes()
        if key not in self._merged:
            shapes = self._session.shapes[units]
            try:
                whole = shapely.coverage_union_all(shapes)
            except shapely.errors.GEOSException:  # borders that do not match
                whole = shapely.union_all(shapes)
            parts = shapely.get_parts(whole)
            parts = parts[shapely.get_type_id(parts) == POLYGON]
            if len(self._merged) >= MOST_MERGED:
                self._merged.clear()
            self._merged[key] = shapely.get_parts(self._simplified(parts))
        return self._merged[key]

    def _simplified(self, shapes: np.ndarray) -> np.ndarray:
        """Simplify to half a pixel and transform, all at once."""
        import shapely

        simple = shapely.simplify(shapes, self._half_pixel(), preserve_topology=False)
        kept = shapely.area(simple) > 0
        simple[~kept] = shapes[~kept]  # what is smaller than a pixel keeps its shape
        if self.transform.isShortCircuited():
            return simple
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(shapely.geometrycollections(simple), output_dimension=2))
        try:
            geometry.transform(self.transform)
        except QgsCsException:
            simple[:] = shapely.Polygon()
            return simple
        return shapely.get_parts(shapely.from_wkb(bytes(geometry.asWkb())))

    def _half_pixel(self) -> float:
        """Half a pixel of the canvas in units of the layer."""
        extent = self._canvas.extent()
        step = self.scale
        middle = extent.center()
        first = self._to_layer(middle)
        second = self._to_layer(QgsPointXY(middle.x() + step, middle.y()))
        if first is None or second is None:
            return 0.0
        return 0.5 * ((first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2) ** 0.5

    @property
    def transform(self) -> QgsCoordinateTransform:
        """From the layer to the canvas; does nothing where one of them has no known coordinates."""
        if self._transform is None:
            target = self._canvas.mapSettings().destinationCrs()
            self._transform = QgsCoordinateTransform(self._session.crs, target, QgsProject.instance())
        return self._transform

    def _to_layer(self, point: QgsPointXY) -> tuple[float, float] | None:
        """A point of the canvas in the coordinates of the layer."""
        try:
            place = self.transform.transform(point, QgsCoordinateTransform.TransformDirection.Reverse)
        except QgsCsException:
            return None
        if not (math.isfinite(place.x()) and math.isfinite(place.y())):
            return None
        return place.x(), place.y()
