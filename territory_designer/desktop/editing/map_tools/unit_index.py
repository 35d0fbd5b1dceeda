"""Which ZIPs a point, a line or an area touches, in the coordinates of the layer; features are never read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np


class UnitIndex:
    """Tree over the polygons of the units.

    Parameters
    ----------
    shapes : (n,) array of shapely polygons
    """

    def __init__(self, shapes: np.ndarray) -> None:
        import numpy as np
        import shapely

        self._shapes = shapes
        self._tree = shapely.STRtree(shapes)
        with np.errstate(invalid="ignore"):  # what has no polygon has no bounds
            self._boxes = shapely.box(*shapely.bounds(shapes).T)
        self._inner = np.full(len(shapes), None, dtype=object)  # a point inside each, made when it is asked for

    def at(self, x: float, y: float) -> int:
        """Unit at a point, -1 where there is none; on a border the one with the lower index."""
        from shapely import Point

        found = self._tree.query(Point(x, y), predicate="intersects")
        return int(found.min()) if len(found) else -1

    def along(self, x1: float, y1: float, x2: float, y2: float) -> np.ndarray:
        """Units that a straight line touches.

        Returns
        -------
        (m,) int array
            Ascending.
        """
        import numpy as np
        from shapely import LineString

        return np.sort(self._tree.query(LineString([(x1, y1), (x2, y2)]), predicate="intersects"))

    def inside(self, area: Any) -> np.ndarray:
        """Units that lie in an area: a point well inside of them does.

        A lasso is never exact: what it only grazes does not count, what it cuts through counts once its middle is in.

        Parameters
        ----------
        area : shapely geometry

        Returns
        -------
        (m,) int array
            Ascending.
        """
        import numpy as np
        import shapely

        area = area if area.is_valid else shapely.make_valid(area)
        shapely.prepare(area)
        near = self._tree.query(area)
        near = near[shapely.intersects(area, self._boxes[near])]
        whole = shapely.covers(area, self._boxes[near])  # quicker than the polygons, and right where it says yes
        cut = near[~whole]
        missing = cut[shapely.is_missing(self._inner[cut])]
        if len(missing):
            self._inner[missing] = shapely.point_on_surface(self._shapes[missing])
        return np.sort(np.concatenate([near[whole], cut[shapely.covers(area, self._inner[cut])]]))

    def nearest(self, x: float, y: float, among: np.ndarray) -> int:
        """Unit of ``among`` that is nearest to a point."""
        import shapely

        return int(among[shapely.distance(shapely.Point(x, y), self._shapes[among]).argmin()])
