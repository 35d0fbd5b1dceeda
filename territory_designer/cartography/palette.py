"""Colours: territories that touch never share one, and every palette is told apart by colour-blind readers.

Colouring is DSATUR (Brélaz, D. 1979: New methods to color the vertices of a graph. Communications of the ACM 22(4),
251-256): the territory with the fewest colours left goes next. Then each one changes to the colour that stands out most
from its neighbours' in grey, until none gains. Ties are broken by name, so that equal input gives equal colours.
"""

from __future__ import annotations

import colorsys
import functools
import heapq
import itertools
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

Key = TypeVar("Key", bound=Hashable)

TERRITORY_COLOURS = ("#f3f47e", "#c4e4ff", "#f1cacc", "#bac88c", "#6ebbff", "#d38d31", "#41a079", "#9679a7")
"""Light enough for dark text. Any two differ by at least 13 (CIEDE2000) for normal and for protan, deutan and tritan
vision (full dichromacy, matrices of Machado et al. 2009), and by at least 4 in lightness, so that a grey copy works."""

WORKLOAD_COLOURS = ("#edf4d2", "#c3e3bf", "#83c7be", "#47a3bd", "#2a72ac", "#1f3f85")
POTENTIAL_COLOURS = ("#fdeed6", "#fbcfa0", "#f6a370", "#dd6f63", "#ac3f6d", "#67245f")
"""Light (little) to dark (much): the order of lightness alone carries the message, in colour and in grey."""

DEVIATION_COLOURS = ("#5e3c99", "#9a86bf", "#cfc6e0", "#f3f2ee", "#fbd49f", "#ee9a46", "#b35806")
"""Far below target, violet, to far above, orange; the two ends differ for every kind of colour vision."""

BIVARIATE_COLOURS = (
    ("#feece3", "#f9b18b", "#ea7b21"),
    ("#abb9de", "#a4898a", "#985827"),
    ("#0b96e2", "#5d668c", "#5a3c42"),
)
"""A row per class of the first measure (more is bluer), a column per class of the second (more is browner). Any two
differ by at least 27 (CIE 1976) for the four kinds of vision; more of either is darker by at least 12."""

SEGMENT_COLOURS = ("#786cec", "#9e1612", "#e2b220", "#9dcde3", "#104955", "#6b1390", "#279359", "#966fb6")
"""For points on a pale map, the most different first. Any two differ by at least 28 (CIE 1976) for the four kinds of
vision; the palette of Okabe and Ito, 15."""

KEPT = "#f5f4f0"
"""Of what stays as it is, under that which changes."""

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

ROUNDS = 30
"""Of changes to colours that stand out more; real maps need fewer than ten."""


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
    order = _ranks(names)
    kept = {at: keep[name] for at, name in enumerate(names) if keep and name in keep}
    colours = _colour_graph(len(names), near, order, kept)
    if not {*kept.values(), *TERRITORY_COLOURS}.issuperset(colours):
        colours = _colour_graph(len(names), touching, order, kept)
    return dict(zip(names, colours))


def colours_from_pairs(
    keys: Sequence[Key], pairs: Iterable[Any], keep: Mapping[Key, str] | None = None
) -> dict[Key, str]:
    """Give every territory a colour that none of its neighbours has, where it is known who these are.

    Parameters
    ----------
    keys : sequence of str or int
        Territories, each once: names or numbers.
    pairs : iterable of (key, key), or (m, 2) array
        Neighbours, in any order and as often as they like; pairs that name no two of ``keys`` do not count.
    keep : mapping of key to str, optional
        Colours that territories have now, of the palette or chosen by a person (``"#rrggbb"``); they stay wherever no
        neighbour has the same.

    Returns
    -------
    dict of key to str
        Key -> ``"#rrggbb"``, in the order of ``keys``.
    """
    places = {key: at for at, key in enumerate(keys)}
    known = {
        (min(places[a], places[b]), max(places[a], places[b]))
        for a, b in pairs
        if a != b and a in places and b in places
    }
    kept = {at: keep[key] for at, key in enumerate(keys) if keep and key in keep}
    return dict(zip(keys, _colour_graph(len(keys), sorted(known), _ranks(keys), kept)))


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


@functools.lru_cache(maxsize=4096)
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


def _ranks(keys: Sequence[Any]) -> list[int]:
    """Rank of every key by its name, which does not depend on the order of rows."""
    ranks = [0] * len(keys)
    for rank, at in enumerate(sorted(range(len(keys)), key=lambda at: str(keys[at]))):
        ranks[at] = rank
    return ranks


def _colour_graph(
    size: int, pairs: Iterable[tuple[int, int]], order: Sequence[int], kept: Mapping[int, str]
) -> list[str]:
    """Colour per vertex, no two joined vertices alike."""
    around: list[set[int]] = [set() for _ in range(size)]
    for a, b in pairs:
        around[a].add(b)
        around[b].add(a)
    colours = [""] * size
    for vertex in sorted(kept, key=lambda at: order[at]):
        if all(colours[other] != kept[vertex] for other in around[vertex]):
            colours[vertex] = kept[vertex]
    free = [vertex for vertex in range(size) if not colours[vertex]]
    used = Counter(colours)
    _fill(colours, free, around, order, used)
    _stand_out(colours, sorted(free, key=lambda at: order[at]), around, used)
    return colours


def _fill(
    colours: list[str], free: list[int], around: list[set[int]], order: Sequence[int], used: Counter[str]
) -> None:
    """Colour the free vertices: first what has most colours around it, then most neighbours, then the earlier name."""

    def urgency(vertex: int) -> tuple[int, int, int, int]:
        seen = {colours[other] for other in around[vertex]} - {""}
        return -len(seen), -len(around[vertex]), order[vertex], vertex

    queue = [urgency(vertex) for vertex in free]
    heapq.heapify(queue)
    while queue:
        entry = heapq.heappop(queue)
        vertex = entry[-1]
        if colours[vertex] or entry != urgency(vertex):
            continue
        colours[vertex] = _choice([colours[other] for other in around[vertex] if colours[other]], used)
        used[colours[vertex]] += 1
        for other in around[vertex]:
            if not colours[other]:
                heapq.heappush(queue, urgency(other))


def _stand_out(colours: list[str], free: list[int], around: list[set[int]], used: Counter[str]) -> None:
    """Let every free vertex change to a colour that stands out more, until none gains."""
    for _ in range(ROUNDS):
        changed = False
        for vertex in free:
            seen = [colours[other] for other in around[vertex]]
            better = _choice(seen, used)
            if _likeness(better, seen) < _likeness(colours[vertex], seen):
                used[colours[vertex]] -= 1
                used[better] += 1
                colours[vertex] = better
                changed = True
        if not changed:
            return


def _choice(seen: Sequence[str], used: Counter[str]) -> str:
    """Free colour that stands out most from the neighbours' in grey, and among these the least used one."""
    free = [number for number, colour in enumerate(TERRITORY_COLOURS) if colour not in seen]
    if not free:
        further = (colour_number(number) for number in itertools.count(len(TERRITORY_COLOURS)))
        return next(colour for colour in further if colour not in seen)
    best = min(free, key=lambda number: (_likeness(colour_number(number), seen), used[colour_number(number)], number))
    return colour_number(best)


def _likeness(colour: str, seen: Iterable[str]) -> float:
    """How much a colour is like those around it in grey; 0 where all differ enough in lightness."""
    own = lightness(colour)
    return sum(max(0.0, ENOUGH_CONTRAST - abs(own - lightness(other))) ** 2 for other in seen)
