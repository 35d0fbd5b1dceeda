"""Which units are neighbours: shared borders with their lengths, and links that join what water cuts off.

Borders are found by hashing segments: in a clean coverage both neighbours hold the same segment, so sorting
segments pairs them and gives the shared length exactly, in near-linear time. Where borders do not match
vertex by vertex, what is left unmatched is compared with a distance tolerance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

#: Borders that run closer than this share of the median unit's width count as shared.
TOLERANCE_SHARE = 0.002
#: A tolerant border must be longer than this many tolerances, or two corners that come close would count.
TOLERANT_LENGTH = 10.0
#: Outlines whose distance from one outline is measured before it is looked whether others can be nearer.
MEASURED_AT_ONCE = 16


@dataclass(frozen=True)
class Borders:
    """Borders between units.

    Attributes
    ----------
    pairs : (m, 2) int array
        Neighbours, each pair once with the smaller index first, sorted.
    length_m : (m,) float array
        Length of the shared border in metres.
    tolerant : (p, 2) int array
        Those pairs that only the tolerant comparison found.
    """

    pairs: np.ndarray
    length_m: np.ndarray
    tolerant: np.ndarray


def _segments(geometries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Segments of all rings: coordinates (s, 4) with ordered end points, and the unit of each (s,)."""
    import shapely

    parts, part_unit = shapely.get_parts(geometries, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    points, point_ring = shapely.get_coordinates(rings, return_index=True)
    same_ring = point_ring[1:] == point_ring[:-1]
    start, end = points[:-1][same_ring], points[1:][same_ring]
    unit = part_unit[ring_part[point_ring[:-1][same_ring]]]
    swap = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    segments = np.where(swap[:, None], np.hstack([end, start]), np.hstack([start, end]))
    real = (segments[:, :2] != segments[:, 2:]).any(axis=1)
    return segments[real] + 0.0, unit[real]  # + 0.0 turns -0.0 into 0.0, which has other bits


def _hash_rows(rows: np.ndarray) -> np.ndarray:
    """A 64-bit hash of each row of floats; equal rows hash equally."""
    bits = np.ascontiguousarray(rows).view(np.uint64)
    mixed = np.zeros(len(rows), dtype=np.uint64)
    for column in range(bits.shape[1]):
        mixed ^= bits[:, column]
        mixed *= np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
    return mixed


def shared_borders(geometries: np.ndarray, tolerance_m: float | None = None) -> Borders:
    """Find neighbours by shared border.

    Parameters
    ----------
    geometries : (n,) array of shapely polygons or multipolygons
        In a projected system in metres.
    tolerance_m : float, optional
        How far two borders may lie apart and still count as shared; by default 0.2 % of the median unit's width.

    Returns
    -------
    Borders
    """
    segments, unit = _segments(geometries)
    order = np.argsort(_hash_rows(segments), kind="stable")
    segments, unit = segments[order], unit[order]
    same = (segments[1:] == segments[:-1]).all(axis=1)
    first = np.flatnonzero(same & (unit[1:] != unit[:-1]))
    length = np.hypot(segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1])
    matched = np.zeros(len(unit), dtype=bool)
    matched[first] = matched[first + 1] = True
    left, right = np.minimum(unit[first], unit[first + 1]), np.maximum(unit[first], unit[first + 1])
    pairs, lengths = _add_up(np.column_stack([left, right]), length[first])
    if tolerance_m is None:
        import shapely

        areas = shapely.area(geometries)
        tolerance_m = TOLERANCE_SHARE * float(np.sqrt(np.median(areas))) if len(areas) else 0.0
    near, near_length = _tolerant_borders(segments[~matched], unit[~matched], len(geometries), tolerance_m)
    known = {(int(i), int(j)) for i, j in pairs}
    tolerant = np.array([pair for pair in map(tuple, near.tolist()) if pair not in known], dtype=np.int64).reshape(
        -1, 2
    )
    pairs, lengths = _add_up(np.vstack([pairs, near]), np.concatenate([lengths, near_length]))
    return Borders(pairs, lengths, tolerant)


def _add_up(pairs: np.ndarray, lengths: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each pair once, sorted, with the sum of its lengths."""
    if len(pairs) == 0:
        return np.zeros((0, 2), dtype=np.int64), np.zeros(0)
    # One number per pair: rows of two sort many times slower.
    base = int(pairs.max()) + 1
    key, inverse = np.unique(pairs[:, 0] * base + pairs[:, 1], return_inverse=True)
    unique = np.column_stack([key // base, key % base]).astype(np.int64)
    return unique, np.bincount(inverse, weights=lengths, minlength=len(unique))


def _tolerant_borders(
    segments: np.ndarray, unit: np.ndarray, n: int, tolerance: float
) -> tuple[np.ndarray, np.ndarray]:
    """Pairs whose unmatched borders run along each other within ``tolerance`` metres, with that length."""
    import shapely

    empty = np.zeros((0, 2), dtype=np.int64), np.zeros(0)
    if len(unit) == 0 or tolerance <= 0:
        return empty
    order = np.argsort(unit, kind="stable")
    lines = shapely.linestrings(segments[order].reshape(-1, 2, 2))
    present, start = np.unique(unit[order], return_index=True)
    tree = shapely.STRtree(lines)
    one, other = tree.query(lines, predicate="dwithin", distance=tolerance)
    owner = unit[order]
    keep = owner[one] < owner[other]
    pairs = np.unique(np.column_stack([owner[one[keep]], owner[other[keep]]]), axis=0)
    if len(pairs) == 0:
        return empty
    bounds = np.append(start, len(lines))
    outline = np.full(n, None, dtype=object)
    for index, who in enumerate(present):
        outline[who] = shapely.multilinestrings(lines[bounds[index] : bounds[index + 1]])
    corridor = shapely.buffer(outline[pairs[:, 1]], tolerance, quad_segs=2)
    along = shapely.length(shapely.intersection(outline[pairs[:, 0]], corridor))
    real = along > TOLERANT_LENGTH * tolerance
    return pairs[real].astype(np.int64), along[real]


def components(n: int, pairs: np.ndarray) -> np.ndarray:
    """Component of each unit, numbered 0.. from the largest component to the smallest.

    Parameters
    ----------
    n : int
        Number of units.
    pairs : (m, 2) int array
        Neighbours.

    Returns
    -------
    (n,) int array
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    graph = coo_matrix((np.ones(len(pairs), dtype=np.int8), (pairs[:, 0], pairs[:, 1])), shape=(n, n))
    _, label = connected_components(graph, directed=False)
    size = np.bincount(label)
    rank = np.empty(len(size), dtype=np.int64)
    rank[np.lexsort((np.arange(len(size)), -size))] = np.arange(len(size))
    return rank[label]


def joining_links(
    xy: np.ndarray, pairs: np.ndarray, geometries: np.ndarray | None = None
) -> list[tuple[int, int, float]]:
    """Links that join the components of the map: each smaller one to the nearest unit outside it.

    Parameters
    ----------
    xy : (n, 2) float array
        Unit points in metres.
    pairs : (m, 2) int array
        Neighbours by border and declared links.
    geometries : (n,) array of polygons, optional
        Where given, distances are measured between outlines, else between unit points.

    Returns
    -------
    list of (unit, unit, distance in metres)
        Empty where the map is in one piece. The links form a tree over the components, so that no unit gets a
        second way round over water.
    """
    part = components(len(xy), pairs)
    found: list[tuple[int, int, float]] = []
    boxes = None
    if geometries is not None and part.max(initial=0) > 0:
        import shapely

        boxes = shapely.bounds(geometries)
    while part.max(initial=0) > 0:
        smallest = int(part.max())
        inside, outside = np.flatnonzero(part == smallest), np.flatnonzero(part != smallest)
        if geometries is None:
            i, j, distance = _nearest_points(xy, inside, outside)
        else:
            i, j, distance = _nearest_outlines(xy, geometries, boxes, inside, outside)
        found.append((min(i, j), max(i, j), distance))
        part[inside] = part[j if part[i] == smallest else i]
    return sorted(found)


def _nearest_points(xy: np.ndarray, inside: np.ndarray, outside: np.ndarray) -> tuple[int, int, float]:
    """The two units, one of each set, whose points lie nearest to each other."""
    from scipy.spatial import cKDTree

    distance, index = cKDTree(xy[outside]).query(xy[inside])
    best = int(np.argmin(distance))
    return int(inside[best]), int(outside[index[best]]), float(distance[best])


def _nearest_outlines(
    xy: np.ndarray, shapes: Any, boxes: Any, inside: np.ndarray, outside: np.ndarray
) -> tuple[int, int, float]:
    """The two units, one of each set, whose outlines lie nearest to each other.

    Outlines can have thousands of vertices, and islands can lie thousands of kilometres off, so that no distance
    leaves many of them out. Those whose boxes lie nearest are measured first, and none whose box lies farther away
    than the nearest outline that was found.

    Parameters
    ----------
    xy : (n, 2) float array
    shapes : (n,) array of polygons, none of them empty
    boxes : (n, 4) float array
        West, south, east, north.
    inside, outside : int arrays

    Returns
    -------
    unit of ``inside``, unit of ``outside``, distance in metres
    """
    import shapely

    one = outside[np.argmin(np.hypot(*(xy[outside] - xy[inside].mean(axis=0)).T))]
    other = inside[np.argmin(np.hypot(*(xy[inside] - xy[one]).T))]
    least = float(shapely.distance(shapes[other], shapes[one]))  # of a pair to begin with
    outside = outside[_box_distance(boxes[outside], _around(boxes[inside])) <= _at_most(least)]
    near = _box_distance(boxes[inside], _around(boxes[outside]))
    tree = shapely.STRtree(shapes[outside])
    measured: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
    for place in np.argsort(near, kind="stable"):
        if near[place] > _at_most(least):
            break
        unit, box = inside[place], boxes[inside[place]]
        reach = _at_most(least) * np.array([-1.0, -1.0, 1.0, 1.0])
        close = outside[tree.query(shapely.box(*(box + reach)))]
        apart = _box_distance(boxes[close], box)
        order = np.argsort(apart, kind="stable")
        shape = shapely.transform(shapes[unit], np.asarray)  # a copy: the caller may have prepared its own
        shapely.prepare(shape)
        for begin in range(0, len(order), MEASURED_AT_ONCE):
            some = order[begin : begin + MEASURED_AT_ONCE]
            if apart[some[0]] > _at_most(least):
                break
            distance = shapely.distance(shape, shapes[close[some]])
            least = min(least, float(distance.min()))
            measured.append((np.full(len(some), unit), close[some], distance))
    source, target, distance = (np.concatenate(one) for one in zip(*measured))
    # Among equally near outlines (several touch in one corner) the nearest unit point decides, then the index.
    points = np.hypot(*(xy[source] - xy[target]).T)
    best = int(np.lexsort((target, source, points, distance))[0])
    return int(source[best]), int(target[best]), float(distance[best])


def _at_most(distance: float) -> float:
    """What may count as no more than a distance, rounding allowed for."""
    return distance * (1.0 + 1e-9) + 1e-9


def _around(boxes: np.ndarray) -> np.ndarray:
    """The box (4,) around boxes (m, 4)."""
    return np.concatenate([boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)])


def _box_distance(boxes: np.ndarray, box: np.ndarray) -> np.ndarray:
    """Distances (m,) of boxes (m, 4) from one box (4,)."""
    across = np.maximum(np.maximum(boxes[:, 0] - box[2], box[0] - boxes[:, 2]), 0.0)
    up = np.maximum(np.maximum(boxes[:, 1] - box[3], box[1] - boxes[:, 3]), 0.0)
    return np.hypot(across, up)
