"""Shapes of units: are they polygons, are they valid, is it said where on Earth they are; and the repair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .findings import Finding

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np

POLYGON, MULTIPOLYGON, COLLECTION = 3, 6, 7
KINDS = {0: "points", 1: "lines", 2: "lines", 4: "points", 5: "lines"}
LARGEST_LONGITUDE, LARGEST_LATITUDE = 360.0, 90.0


def check_crs(frame: gpd.GeoDataFrame, layer: str) -> list[Finding]:
    """Whether the layer says where it is, and whether its coordinates can be true."""
    import numpy as np

    if frame.crs is None:
        message = (
            f"{layer} has no coordinate reference system, so distances and areas are unknown. Set it (layer "
            "properties, Source; for longitude and latitude EPSG:4326)."
        )
        return [Finding("error", "no_crs", layer, None, message)]
    if not frame.crs.is_geographic:
        return []
    west, south, east, north = np.abs(frame.total_bounds)
    if max(west, east) > LARGEST_LONGITUDE or max(south, north) > LARGEST_LATITUDE:
        message = (
            f"{layer} is said to be in degrees ({frame.crs.name}), but its coordinates reach "
            f"{max(west, east, south, north):,.0f}. Set the coordinate reference system that it is really in."
        )
        return [Finding("error", "wrong_crs", layer, None, message)]
    message = f"{layer} is in longitude and latitude ({frame.crs.name}); distances and areas are computed in metres."
    return [Finding("info", "geographic_crs", layer, None, message)]


def repair_polygons(shapes: np.ndarray, names: Sequence[str], layer: str) -> tuple[np.ndarray, list[Finding]]:
    """Valid polygons where that can be had, and a finding for every shape that was not one.

    Parameters
    ----------
    shapes : (n,) array of shapely geometries or None
    names : sequence of str, length n
        Unit ids, or rows, for the messages.
    layer : str
        Name for the messages.

    Returns
    -------
    ((n,) array, list of Finding)
    """
    import numpy as np
    import shapely

    shapes = shapely.force_2d(shapes)
    kinds = shapely.get_type_id(shapes)
    missing = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    polygonal = ~missing & np.isin(kinds, [POLYGON, MULTIPOLYGON, COLLECTION])
    if not polygonal.any():
        held = sorted({KINDS[kind] for kind in kinds[~missing].tolist()})
        what = f"it holds {' and '.join(held)}" if held else "it has no geometry"
        message = f"{layer} has no polygons ({what}). Choose a layer of ZIP polygons."
        return shapes, [Finding("error", "no_polygons", layer, None, message)]
    findings = []
    for row in np.flatnonzero(~polygonal):
        what = "has no geometry" if missing[row] else f"is made of {KINDS[int(kinds[row])]}"
        message = f"{layer}: ZIP {names[row]} {what}. Give it a polygon, or remove it."
        findings.append(Finding("error", "not_a_polygon", layer, names[row], message))
    finite = np.isfinite(shapely.bounds(shapes)).all(axis=1)
    to_repair = polygonal & (~shapely.is_valid(shapes) | (kinds == COLLECTION) | ~finite)
    for row in np.flatnonzero(to_repair):
        shapes[row], finding = _repair(shapes[row], names[row], layer)
        findings.append(finding)
    return shapes, findings


def _repair(shape: Any, name: str, layer: str) -> tuple[Any, Finding]:
    """A valid polygon with the area of this one, and what was done."""
    import numpy as np
    import shapely

    if not np.isfinite(shapely.get_coordinates(shape)).all():
        message = f"{layer}: ZIP {name} has coordinates that are not numbers. Draw it anew, or remove it."
        return shape, Finding("error", "bad_coordinates", layer, name, message)
    reason = shapely.is_valid_reason(shape)
    repaired = _polygons(shape)
    if repaired.is_empty:
        message = f"{layer}: ZIP {name} has no area ({reason}). Draw it anew, or remove it."
        return shape, Finding("error", "no_area", layer, name, message)
    change = 100.0 * (repaired.area / shape.area - 1.0) if shape.area > 0 else 0.0
    message = f"{layer}: ZIP {name} had an invalid geometry ({reason}); repaired, area changed by {change:+.2f} %."
    return repaired, Finding("warning", "invalid_geometry", layer, name, message)


def _polygons(shape: Any) -> Any:
    """Polygonal part of a shape, made valid part by part: parts that overlap are joined, not cancelled out."""
    import shapely

    pieces = []
    for part in shapely.get_parts(shape):
        inside = shapely.get_parts(part) if part.geom_type == "GeometryCollection" else [part]
        for piece in inside:
            valid = shapely.make_valid(piece)
            polygons = [item for item in shapely.get_parts([valid]) if item.geom_type in ("Polygon", "MultiPolygon")]
            pieces += [polygon for polygon in polygons if polygon.area > 0]
    return shapely.union_all(pieces)
