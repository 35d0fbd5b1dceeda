"""Small real frames for the tests of planning."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import shapely


def squares(ids, crs="EPSG:32616", side=1000.0, **columns):
    """Unit squares side by side in a row, from (0, 0) to the east."""
    shapes = [shapely.box(i * side, 0.0, (i + 1) * side, side) for i in range(len(ids))]
    return gpd.GeoDataFrame({"zip": ids, **columns}, geometry=shapes, crs=crs)


def points(xy, crs="EPSG:32616", **columns):
    """Accounts at the given places; ``None`` is an account without a position."""
    shapes = [None if place is None else shapely.Point(place) for place in xy]
    return gpd.GeoDataFrame(pd.DataFrame(columns, index=range(len(shapes))), geometry=shapes, crs=crs)
