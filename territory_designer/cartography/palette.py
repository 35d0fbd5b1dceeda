"""Colours: territories that touch never share one, and every palette is told apart by colour-blind readers.

Colouring is DSATUR (Brélaz, D. 1979: New methods to color the vertices of a graph. Communications of the ACM 22(4),
251-256): the territory with the fewest colours left goes next. Ties are broken by name, so that equal input gives
equal colours.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

TERRITORY_COLOURS = ("#f3f47e", "#c4e4ff", "#f1cacc", "#bac88c", "#6ebbff", "#d38d31", "#41a079", "#9679a7")
"""Light enough for dark text. Any two differ by at least 13 (CIEDE2000) for normal and for protan, deutan and tritan
vision (full dichromacy, matrices of Machado et al. 2009), and by at least 4 in lightness, so that a grey copy works."""

WORKLOAD_COLOURS = ("#edf4d2", "#c3e3bf", "#83c7be", "#47a3bd", "#2a72ac", "#1f3f85")
POTENTIAL_COLOURS = ("#fdeed6", "#fbcfa0", "#f6a370", "#dd6f63", "#ac3f6d", "#67245f")
"""Light (little) to dark (much): the order of lightness alone carries the message, in colour and in grey."""

DEVIATION_COLOURS = ("#5e3c99", "#9a86bf", "#cfc6e0", "#f3f2ee", "#fbd49f", "#ee9a46", "#b35806")
"""Far below target, violet, to far above, orange; the two ends differ for every kind of colour vision."""

NO_DATA = "#d9d9d9"
NOT_ASSIGNED = "#e4e4e4"
INK = "#22303c"
BORDER = "#5b6670"
ACCENT = "#a3202c"
"""Text, lines between polygons, and the accounts that a list names."""

NEAR = 0.004
"""Polygons closer than this share of the map's diagonal look as if they touched."""

ENOUGH_CONTRAST = 14.0
"""Difference in lightness beyond which more makes neighbours no easier to tell apart."""


def territory_colours(
    names: Sequence[str], shapes: Iterable[Any], keep: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Give every territory a colour that none of its neighbours has.

    Parameters
    ----------
    names : sequence of str
        Territories, each once.
    shapes : iterable of shapely.Polygon or shapely.MultiPolygon
        Their areas, in the same order; any CRS.
    keep : mapping of str to str, optional
        Colours that territories have now; they stay wherever no neighbour has the same.

    Returns
    -------
    dict of str to str
        Name -> ``"#rrggbb"``, in the order of ``names``. Territories across a gap too small to be seen count as
        neighbours as long as the palette suffices; those that touch, even in one point, always do.
    """
    near, touching = neighbours(shapes)
    indices = {colour: index for index, colour in enumerate(TERRITORY_COLOURS)}
    kept = {at: indices[keep[name]] for at, name in enumerate(names) if keep and keep.get(name) in indices}
    order = {at: rank for rank, at in enumerate(sorted(range(len(names)), key=lambda at: str(names[at])))}
    numbers = _colour_graph(len(names), near, order, kept)
    if len(names) and max(numbers) >= len(TERRITORY_COLOURS):
        numbers = _colour_graph(len(names), touching, order, kept)
    return {name: colour_number(number) for name, number in zip(names, numbers)}


def neighbours(shapes: Iterable[Any]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Pairs of polygons that look like neighbours, and those of them that really touch.

    Parameters
    ----------
    shapes : iterable of shapely geometries

    Returns
    -------
    (list of (int, int), list of (int, int))
        Positions, the smaller one first.
    """
    import numpy as np
    import shapely

    areas = np.asarray(list(shapes), dtype=object)
    if len(areas) < 2:
        return [], []
    west, south, east, north = shapely.total_bounds(areas)
    diagonal = float(np.hypot(east - west, north - south))
    tree = shapely.STRtree(areas)
    found = []
    # Borders written with rounded coordinates touch only nearly: a billionth of the map is the same place.
    for distance in (NEAR * diagonal, 1e-9 * diagonal):
        left, right = tree.query(areas, predicate="dwithin", distance=distance)
        found.append(sorted((int(a), int(b)) for a, b in zip(left, right) if a < b))
    return found[0], found[1]


def colour_number(number: int) -> str:
    """Colour of a number: the palette, then further light colours, which only maps with very odd shapes need."""
    if number < len(TERRITORY_COLOURS):
        return TERRITORY_COLOURS[number]
    turn = (number * 0.6180339887) % 1.0  # the golden ratio spreads any count of hues evenly
    red, green, blue = colorsys.hls_to_rgb(turn, 0.62 + 0.2 * (number % 2), 0.55)
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


def lightness(colour: str) -> float:
    """CIE L* of an sRGB colour: 0 black, 100 white."""
    parts = [int(colour[at : at + 2], 16) / 255.0 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116.0 * luminance ** (1 / 3) - 16.0 if luminance > 0.008856 else 903.3 * luminance


def lighter(colour: str, share: float = 0.6) -> str:
    """Colour mixed with so much white."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)


def pale(colour: str) -> str:
    """Colour as a background of small text."""
    return lighter(colour, 0.5)


def _colour_graph(
    size: int, pairs: list[tuple[int, int]], order: Mapping[int, int], kept: Mapping[int, int]
) -> list[int]:
    """Number of a colour per vertex, no two joined vertices alike."""
    around: list[set[int]] = [set() for _ in range(size)]
    for a, b in pairs:
        around[a].add(b)
        around[b].add(a)
    numbers = [-1] * size
    for vertex in sorted(kept, key=lambda at: order[at]):
        if all(numbers[other] != kept[vertex] for other in around[vertex]):
            numbers[vertex] = kept[vertex]
    used = [0] * (size + len(TERRITORY_COLOURS))
    for number in numbers:
        if number >= 0:
            used[number] += 1
    left = {vertex for vertex in range(size) if numbers[vertex] < 0}
    while left:
        vertex = min(left, key=lambda at: _urgency(at, around, numbers, order))
        left.remove(vertex)
        taken = {numbers[other] for other in around[vertex] if numbers[other] >= 0}
        numbers[vertex] = _choice(taken, used)
        used[numbers[vertex]] += 1
    return numbers


def _urgency(vertex: int, around: list[set[int]], numbers: list[int], order: Mapping[int, int]) -> tuple[int, int, int]:
    """Sorts first what has most colours around it, then most neighbours, then the earlier name."""
    colours = {numbers[other] for other in around[vertex] if numbers[other] >= 0}
    return -len(colours), -len(around[vertex]), order[vertex]


def _choice(taken: set[int], used: list[int]) -> int:
    """Free colour that stands out most from the neighbours' in grey, and among these the least used one."""
    free = [number for number in range(len(TERRITORY_COLOURS)) if number not in taken]
    if not free:
        return next(number for number in range(len(TERRITORY_COLOURS), len(used)) if number not in taken)

    def merit(number: int) -> tuple[float, int, int]:
        own = lightness(colour_number(number))
        contrast = min((abs(own - lightness(colour_number(other))) for other in taken), default=ENOUGH_CONTRAST)
        return -min(contrast, ENOUGH_CONTRAST), used[number], number

    return min(free, key=merit)
