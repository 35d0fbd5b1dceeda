"""Layers of a market file as frames, read by SQLite alone."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ..exchange.frames import use_proj_of_qgis
from .blobs import geometries, integers
from .schema import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    import geopandas as gpd
    import pandas as pd


def read_layer(connection: sqlite3.Connection, table: str) -> gpd.GeoDataFrame:
    """All rows of a layer in the order of their fids, without the fids.

    Parameters
    ----------
    connection : sqlite3.Connection
    table : str
        With or without geometry.

    Returns
    -------
    GeoDataFrame
        With the columns of the table and the active column ``geometry``; the system of coordinates is that of the
        GeoPackage. Dates and times are those of `datetime`.
    """
    use_proj_of_qgis()
    import geopandas as gpd
    import pandas as pd

    found = connection.execute(
        "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?", (table,)
    ).fetchone()
    geometry, srs_id = found or (None, None)
    kinds = {name: kind.upper() for _, name, kind, *_ in connection.execute(f"PRAGMA table_info({quoted(table)})")}
    cursor = connection.execute(" ".join(["SELECT * FROM", quoted(table), "ORDER BY fid"]))
    names = [description[0] for description in cursor.description]
    rows = cursor.fetchall()
    columns = dict(zip(names, zip(*rows))) if rows else dict.fromkeys(names, ())
    columns.pop("fid")
    blobs = columns.pop(geometry) if geometry else [None] * len(rows)
    data = {name: _column(_values(values, kinds[name])) for name, values in columns.items()}
    index = pd.RangeIndex(len(rows))
    return gpd.GeoDataFrame(data, index=index, geometry=geometries(blobs), crs=_crs(connection, srs_id))


def unit_ids(connection: sqlite3.Connection) -> np.ndarray:
    """Ids of the units as text, in the order of their fids."""
    fids, units = connection.execute("SELECT group_concat(fid), json_group_array(unit) FROM zips").fetchone()
    return np.array(json.loads(units), dtype=object)[np.argsort(integers(fids))]


def _column(values: Sequence[Any]) -> pd.Series:
    """Series as `exchange.frames.column_of` makes it, of values that are plain already: SQLite knows no NaN."""
    import pandas as pd

    kinds = set(map(type, values))
    if kinds <= {int, float, type(None)} and kinds & {int, float}:
        return pd.Series(values, dtype="int64" if kinds == {int} else "float64")
    return pd.Series(values, dtype="object")


def _values(values: Any, kind: str) -> Any:
    """Values of a column as Python has them."""
    if kind == "BOOLEAN":
        return [None if value is None else bool(value) for value in values]
    if kind in {"DATE", "DATETIME"}:
        return [_time(value, kind) for value in values]
    return values


def _time(value: Any, kind: str) -> Any:
    """Date or time of a text; a text that is none stays one."""
    if not isinstance(value, str):
        return value
    try:
        if kind == "DATE":
            return date.fromisoformat(value)
        return datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return value


def _crs(connection: sqlite3.Connection, srs_id: int | None) -> Any:
    """System of coordinates as pyproj knows it; None where the GeoPackage says that there is none."""
    if srs_id is None or srs_id in {0, -1}:
        return None
    row = connection.execute(
        "SELECT organization, organization_coordsys_id, definition, srs_name FROM gpkg_spatial_ref_sys "
        "WHERE srs_id = ?",
        (srs_id,),
    ).fetchone()
    if row is None or row[3].lower().startswith("undefined "):
        return None
    import pyproj

    try:
        return pyproj.CRS.from_authority(row[0].upper(), row[1])
    except pyproj.exceptions.CRSError:
        return pyproj.CRS.from_wkt(row[2])
