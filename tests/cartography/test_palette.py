"""Colours: no neighbours alike, told apart by every reader, the same every time."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.cartography import palette

# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
VISION = {
    "normal": np.eye(3),
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)


def linear(colour):
    parts = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    ratio = TO_XYZ @ rgb / np.array([0.95047, 1.0, 1.08883])
    f = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def seen(colour, vision):
    return lab(np.clip(np.asarray(VISION[vision]) @ linear(colour), 0, 1))


def distance(a, b):
    """CIE 1976, coarser than what the palette was made with, and independent of it."""
    return float(np.linalg.norm(a - b))


@pytest.mark.parametrize("vision", VISION)
def test_colours_differ_for_every_kind_of_vision(vision):
    for a, b in itertools.combinations(palette.TERRITORY_COLOURS, 2):
        assert distance(seen(a, vision), seen(b, vision)) > 14, (a, b)


def test_colours_differ_in_grey():
    steps = sorted(palette.lightness(colour) for colour in palette.TERRITORY_COLOURS)
    assert min(np.diff(steps)) > 4


@pytest.mark.parametrize("colours", [palette.WORKLOAD_COLOURS, palette.POTENTIAL_COLOURS])
@pytest.mark.parametrize("vision", VISION)
def test_sequences_darken_step_by_step(colours, vision):
    steps = np.diff([seen(colour, vision)[0] for colour in colours])
    assert (steps < -5).all()


@pytest.mark.parametrize("vision", VISION)
def test_above_and_below_target_differ(vision):
    colours = [seen(colour, vision) for colour in palette.DEVIATION_COLOURS]
    for below, above in zip(colours[:3], colours[:3:-1]):
        assert distance(below, above) > 18


def voronoi(seed, count):
    rng = np.random.default_rng(seed)
    points = shapely.MultiPoint(rng.random((count, 2)))
    cells = shapely.get_parts(shapely.voronoi_polygons(points, extend_to=shapely.box(0, 0, 1, 1)))
    return list(shapely.intersection(cells, shapely.box(0, 0, 1, 1)))


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.integers(1, 60), st.integers(1, 4))
def test_no_neighbours_alike(seed, count, parts):
    """Territories of one or several scattered cells; neighbours are found pair by pair, not through an index."""
    cells = voronoi(seed, count)
    shapes = [shapely.union_all(cells[at :: len(cells) // parts + 1]) for at in range(len(cells) // parts + 1)]
    shapes = [shape for shape in shapes if not shape.is_empty]
    names = [f"T{number}" for number in range(len(shapes))]
    colours = palette.territory_colours(names, shapes)
    assert list(colours) == names
    for (a, one), (b, other) in itertools.combinations(zip(names, shapes), 2):
        if one.distance(other) < 1e-9:
            assert colours[a] != colours[b], (a, b)


def test_order_of_rows_does_not_matter():
    shapes = voronoi(7, 30)
    names = [f"T{number:02}" for number in range(30)]
    forward = palette.territory_colours(names, shapes)
    backward = palette.territory_colours(names[::-1], shapes[::-1])
    assert forward == {name: backward[name] for name in names}
    assert len(set(forward.values())) > 4, "a map in two or three colours is dull and hard to read"


def test_colours_stay_where_they_can():
    names, shapes = list("ABCD"), [shapely.box(x, 0, x + 1, 1) for x in range(4)]
    first, second = palette.TERRITORY_COLOURS[:2]
    kept = palette.territory_colours(names, shapes, keep={"A": first, "B": first, "D": second, "X": second})
    assert kept["A"] == first
    assert kept["D"] == second
    assert kept["B"] != first


def test_a_hair_of_a_gap_is_a_neighbour():
    shapes = [shapely.box(0, 0, 1, 1), shapely.box(1.002, 0, 2, 1)]
    colours = palette.territory_colours(["A", "B"], shapes)
    assert colours["A"] != colours["B"]


def test_more_mutual_neighbours_than_colours():
    star = [shapely.LineString([(0, 0), (np.cos(turn), np.sin(turn))]).buffer(0.01) for turn in np.linspace(0, 6, 12)]
    colours = palette.territory_colours([f"T{number}" for number in range(12)], star)
    assert len(set(colours.values())) == 12


def test_one_territory_and_none():
    assert palette.territory_colours([], []) == {}
    assert list(palette.territory_colours(["T01"], [shapely.box(0, 0, 1, 1)])) == ["T01"]


def grid_pairs(columns, rows):
    """Neighbours on a board, corners too."""
    steps = ((1, 0), (0, 1), (1, 1), (1, -1))
    return [
        (row * columns + column, (row + down) * columns + column + right)
        for row in range(rows)
        for column in range(columns)
        for right, down in steps
        if 0 <= column + right < columns and 0 <= row + down < rows
    ]


@pytest.mark.parametrize("seed", range(4))
def test_touching_territories_differ_in_grey(seed):
    shapes = voronoi(seed, 40)
    names = [f"T{number:02}" for number in range(40)]
    colours = palette.territory_colours(names, shapes)
    _, touching = palette.neighbours(shapes)
    steps = [abs(palette.lightness(colours[names[a]]) - palette.lightness(colours[names[b]])) for a, b in touching]
    assert min(steps) > 8, "lightness of neighbours, out of 100"
    assert np.median(steps) > 14


def test_pairs_and_shapes_give_the_same_colours():
    shapes = voronoi(11, 25)
    names = [f"T{number:02}" for number in range(25)]
    near, _ = palette.neighbours(shapes)
    from_pairs = palette.colours_from_pairs(names, [(names[b], names[a]) for a, b in near])
    assert from_pairs == palette.territory_colours(names, shapes)


def test_numbers_as_keys_and_pairs_as_an_array():
    pairs = np.array([*grid_pairs(5, 4), (3, 3), (-1, 4), (7, 99)], dtype=np.int32)
    colours = palette.colours_from_pairs(range(20), pairs)
    assert list(colours) == list(range(20))
    assert all(colours[int(a)] != colours[int(b)] for a, b in pairs if a != b and a >= 0 and b < 20)


def test_only_the_new_territory_gets_a_colour():
    pairs = grid_pairs(6, 5)
    before = palette.colours_from_pairs(range(29), pairs)
    after = palette.colours_from_pairs(range(30), pairs, keep=before)
    assert {number: after[number] for number in range(29)} == before
    assert after[29] not in {after[a] for a, b in pairs if b == 29}


def test_a_colour_that_a_person_chose_stays():
    pairs = grid_pairs(4, 4)
    colours = palette.colours_from_pairs(range(16), pairs, keep={5: "#123456", 6: "#123456", 15: "#abcdef"})
    assert colours[5] == "#123456"
    assert colours[15] == "#abcdef"
    assert colours[6] != "#123456", "its neighbour has it"
    assert set(colours.values()) - {"#123456", "#abcdef"} <= set(palette.TERRITORY_COLOURS)
    shapes = [shapely.box(x, 0, x + 1, 1) for x in range(2)]
    assert palette.territory_colours(["A", "B"], shapes, keep={"A": "#123456"})["A"] == "#123456"


@pytest.mark.parametrize("vision", VISION)
def test_two_measures_at_once_are_told_apart(vision):
    seen_colours = [seen(colour, vision) for row in palette.BIVARIATE_COLOURS for colour in row]
    assert len(seen_colours) == 9
    for a, b in itertools.combinations(seen_colours, 2):
        assert distance(a, b) > 25
    steps = np.array([one[0] for one in seen_colours]).reshape(3, 3)
    assert (np.diff(steps, axis=0) < -8).all(), "more workload is darker"
    assert (np.diff(steps, axis=1) < -8).all(), "more potential is darker"


@pytest.mark.parametrize("vision", VISION)
def test_segments_are_told_apart(vision):
    for a, b in itertools.combinations(palette.SEGMENT_COLOURS, 2):
        assert distance(seen(a, vision), seen(b, vision)) > 22, (a, b)
    for colour in palette.SEGMENT_COLOURS:
        assert palette.lightness(colour) < 84, "points must be seen on a pale map"
