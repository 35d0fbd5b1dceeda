"""Geometries as a GeoPackage holds them, and arrays as the file holds them: to bytes and back, without OGR."""

from __future__ import annotations

import io
import math
import sqlite3
import struct
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..exchange.wkb import shapes_of

if TYPE_CHECKING:
    import shapely

#: Bytes of the box in a header, by the kind of box.
BOX_BYTES = (0, 32, 48, 48, 64)
HEADER_BYTES = 8
EMPTY, LITTLE_ENDIAN = 0x10, 0x01


def header_length(blob: bytes) -> int:
    """How many bytes stand in front of the well-known binary."""
    return HEADER_BYTES + BOX_BYTES[(blob[3] >> 1) & 0x07]


def geometries(blobs: Iterable[bytes | None]) -> np.ndarray:
    """Shapely geometries of GeoPackage blobs, flat; None where there is none or an empty one.

    Parameters
    ----------
    blobs : iterable of bytes or None

    Returns
    -------
    (n,) ndarray of object
    """
    import shapely

    plain = [
        None if blob is None or blob[3] & EMPTY else bytes(memoryview(blob)[header_length(blob) :]) for blob in blobs
    ]
    shapes = shapes_of(plain)
    return shapely.force_2d(shapes) if shapely.has_z(shapes).any() else shapes


def blob_of(shape: shapely.Geometry | None, srs_id: int) -> bytes | None:
    """GeoPackage blob of a geometry: polygons become multi-part, None and empty geometries become null.

    Parameters
    ----------
    shape : shapely.Geometry or None
    srs_id : int
        Of ``gpkg_spatial_ref_sys``.
    """
    import shapely

    if shape is None or shape.is_empty:
        return None
    flat = shapely.force_2d(shape)
    if flat.geom_type == "Polygon":
        flat = shapely.multipolygons([flat])
    west, south, east, north = flat.bounds
    header = struct.pack("<2sBBi4d", b"GP", 0, LITTLE_ENDIAN | (1 << 1), srs_id, west, east, south, north)
    # Said outright: beside QGIS, whose GEOS may be older, the default of the shapely wheel is refused.
    return header + shapely.to_wkb(flat, output_dimension=2, byte_order=1)


def point_blob(x: float | None, y: float | None, srs_id: int) -> bytes | None:
    """GeoPackage blob of a point, None where a coordinate is not known."""
    import shapely

    return None if x is None or y is None else blob_of(shapely.Point(x, y), srs_id)


def bounds_of(blob: bytes | None) -> tuple[float, float, float, float] | None:
    """West, east, south and north of a blob, None where there is no geometry."""
    if blob is None or blob[3] & EMPTY:
        return None
    if (blob[3] >> 1) & 0x07:
        order = "<" if blob[3] & LITTLE_ENDIAN else ">"
        return struct.unpack_from(order + "4d", blob, HEADER_BYTES)
    shape = geometries([blob])[0]
    if shape is None or shape.is_empty:
        return None
    west, south, east, north = shape.bounds
    return west, east, south, north


def add_functions(connection: sqlite3.Connection) -> None:
    """The functions that the triggers of a GeoPackage's r-trees call; outside OGR SQLite does not know them."""

    def is_empty(blob: bytes | None) -> int | None:
        return None if blob is None else int(bounds_of(blob) is None)

    connection.create_function("ST_IsEmpty", 1, is_empty, deterministic=True)
    for place, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):

        def edge(blob: bytes | None, place: int = place) -> float | None:
            box = bounds_of(blob)
            return None if box is None or math.isnan(box[place]) else box[place]

        connection.create_function(name, 1, edge, deterministic=True)


def integers(text: str | None) -> np.ndarray:
    """Integers of a text with commas: SQLite joins a column much faster than Python fetches its rows.

    Returns
    -------
    (n,) ndarray of int64
    """
    return np.fromstring(text or "", dtype=np.int64, sep=",")


def array_blob(array: Any) -> bytes:
    """Array as numpy's own files hold it.

    Raises
    ------
    ValueError
        An array of Python objects: reading it back could run code that somebody put into the file.
    """
    buffer = io.BytesIO()
    np.save(buffer, np.asarray(array), allow_pickle=False)
    return buffer.getvalue()


def array_of(blob: bytes) -> np.ndarray:
    """Array of a blob.

    Raises
    ------
    ValueError
        The blob is damaged or holds Python objects.
    """
    return np.load(io.BytesIO(blob), allow_pickle=False)


def fid_range(fids: Sequence[int] | np.ndarray) -> bool:
    """Whether feature ids are 1..n, so that they need not be looked up."""
    return len(fids) == 0 or (fids[0] == 1 and fids[-1] == len(fids))
