"""Neighbours, borders, islands, links and barriers, against shapely's own intersections."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import shapely

from territory_designer.engine import Units, UnitsError
from territory_designer.engine.neighbours import TOLERANCE_SHARE, joining_links, shared_borders
from tests.engine.maps import WORKLOAD, frame, georgia, graph_of, squares

WORK = ["workload"]


def borders_of(units: Units) -> dict[tuple[str, str], float]:
    """Border length by pair of ids."""
    return {(units.ids[i], units.ids[j]): length for (i, j), length in zip(units.pairs, units.border_m)}


def brute_force(polygons: np.ndarray) -> dict[tuple[int, int], float]:
    """Shared length of every pair of polygons, by intersecting their outlines."""
    one, other = shapely.STRtree(polygons).query(polygons, predicate="intersects")
    one, other = one[one < other], other[one < other]
    outline = shapely.boundary(polygons)
    length = shapely.length(shapely.intersection(outline[one], outline[other]))
    return {(int(i), int(j)): float(metres) for i, j, metres in zip(one, other, length) if metres > 0.0}


@pytest.fixture(scope="module")
def georgia_metric():
    return georgia().to_crs(5070)


@pytest.fixture(scope="module")
def georgia_units(georgia_metric):
    return Units.from_polygons(georgia_metric, [WORKLOAD])


def test_georgia_has_the_neighbours_that_shapely_finds(georgia_metric, georgia_units):
    expected = brute_force(np.asarray(georgia_metric.geometry.array))
    tolerant = set(map(tuple, georgia_units.tolerant.tolist()))
    linked = {(link.first, link.second) for link in georgia_units.links}
    found = set(map(tuple, georgia_units.pairs.tolist()))
    assert len(expected) > 1_900
    assert found - tolerant - linked == set(expected)


def test_georgias_borders_are_as_long_as_shapely_says(georgia_metric, georgia_units):
    expected = brute_force(np.asarray(georgia_metric.geometry.array))
    found = {tuple(pair): length for pair, length in zip(georgia_units.pairs.tolist(), georgia_units.border_m)}
    apart = {pair: found[pair] - length for pair, length in expected.items() if abs(found[pair] - length) > 0.01}
    # The tolerant comparison may add what runs along each other at less than its tolerance, and nothing else.
    near = 0.002 * np.sqrt(np.median(georgia_metric.geometry.area))
    outline = shapely.boundary(np.asarray(georgia_metric.geometry.array))
    for (i, j), more in apart.items():
        corridor = shapely.buffer(outline[j], 1.01 * near)
        assert 0.0 < more <= shapely.length(shapely.intersection(outline[i], corridor)) - expected[i, j] + 0.01
    assert len(apart) < 0.01 * len(expected)


def test_projection_changes_no_neighbours(georgia_units):
    in_degrees = Units.from_polygons(georgia(), [WORKLOAD])
    assert in_degrees.pairs.tolist() == georgia_units.pairs.tolist()
    assert in_degrees.area_m2 == pytest.approx(georgia_units.area_m2, rel=1e-3)


def test_a_grid_has_sides_and_no_corners_as_neighbours():
    units = Units.from_polygons(frame(squares(3, 2)), WORK)
    sides = [("A", "B"), ("B", "C"), ("D", "E"), ("E", "F"), ("A", "D"), ("B", "E"), ("C", "F")]
    assert borders_of(units) == dict.fromkeys(sides, 1000.0)


def test_touching_in_a_corner_makes_no_neighbours():
    corner = frame([shapely.box(0, 0, 1000, 1000), shapely.box(1000, 1000, 2000, 2000)])
    borders = shared_borders(np.asarray(corner.geometry.array))
    assert len(borders.pairs) == 0
    units = Units.from_polygons(corner, WORK)
    assert [(link.first, link.second, link.distance_km) for link in units.links] == [(0, 1, 0.0)]


def test_a_junction_without_a_common_vertex_is_found_with_its_length():
    # One long side faces two shorter ones: no segment is equal.
    polygons = [
        shapely.box(0, 0, 2000, 1000),
        shapely.box(0, 1000, 1000, 2000),
        shapely.box(1000, 1000, 2000, 2000),
    ]
    units = Units.from_polygons(frame(polygons), WORK)
    assert borders_of(units) == pytest.approx({("A", "B"): 1000.0, ("A", "C"): 1000.0, ("B", "C"): 1000.0}, abs=10.0)
    assert {tuple(pair) for pair in units.tolerant.tolist()} == {(0, 1), (0, 2)}
    assert units.links == ()


@pytest.mark.parametrize("gap", [-1.0, 0.5, 1.0])
def test_a_metre_of_gap_or_overlap_is_bridged(gap):
    polygons = [shapely.box(0, 0, 1000, 1000), shapely.box(1000 + gap, 0, 2000 + gap, 1000)]
    units = Units.from_polygons(frame(polygons), WORK)
    assert units.tolerant.tolist() == [[0, 1]]
    assert units.border_m == pytest.approx([1000.0], abs=10.0)
    assert units.links == ()


def test_a_gap_beyond_the_tolerance_is_no_border_but_a_link():
    polygons = [shapely.box(0, 0, 1000, 1000), shapely.box(1050, 0, 2050, 1000)]
    units = Units.from_polygons(frame(polygons), WORK)
    assert len(units.tolerant) == 0
    assert units.border_m.tolist() == [0.0]
    assert units.links[0].distance_km == pytest.approx(0.05)
    wide = Units.from_polygons(frame(polygons), WORK, tolerance_m=60.0)
    assert wide.tolerant.tolist() == [[0, 1]]
    assert wide.links == ()


def test_corners_that_come_close_are_no_tolerant_border():
    near = TOLERANCE_SHARE * 1000.0 / 2
    polygons = [shapely.box(0, 0, 1000, 1000), shapely.box(1000 + near, 1000 + near, 2000, 2000)]
    assert len(shared_borders(np.array(polygons)).pairs) == 0


def test_islands_are_joined_to_the_nearest_unit_and_listed():
    mainland = squares(3, 1)
    island = [shapely.box(2000, 5000, 3000, 6000), shapely.box(3000, 5000, 4000, 6000)]
    rock = [shapely.box(0, -500, 200, -300)]
    units = Units.from_polygons(frame([*mainland, *island, *rock]), WORK)
    links = {(units.ids[link.first], units.ids[link.second]): link for link in units.links}
    # The rock lies 0.3 km south of A; the island 4 km north of C.
    assert set(links) == {("A", "F"), ("C", "D")}
    assert links["A", "F"].distance_km == pytest.approx(0.3)
    assert links["C", "D"].distance_km == pytest.approx(4.0)
    assert not any(link.declared for link in units.links)
    assert nx.is_connected(graph_of(units))


def test_links_form_a_tree_over_many_islands():
    draw = np.random.default_rng(4)
    corners = draw.uniform(0, 50_000, (40, 2)).round(-3)
    corners = np.unique(corners, axis=0)
    polygons = [shapely.box(x, y, x + 400, y + 400) for x, y in corners]
    units = Units.from_polygons(frame(polygons), WORK)
    assert nx.is_tree(graph_of(units))
    assert len(units.links) == len(polygons) - 1
    # No other single link joins what a link joins at a smaller distance: it is the shortest spanning tree.
    apart = shapely.distance(np.array(polygons)[:, None], np.array(polygons)[None, :])
    shortest = nx.minimum_spanning_tree(nx.from_numpy_array(apart)).size(weight="weight")
    assert sum(link.distance_km for link in units.links) * 1000.0 == pytest.approx(shortest, rel=1e-9)


def jagged(x, y, draw, vertices=60):
    """A polygon about a point, about one kilometre across."""
    angle = np.sort(draw.uniform(0.0, 2 * np.pi, vertices))
    radius = draw.uniform(200.0, 500.0, vertices)
    return shapely.Polygon(np.column_stack([x + radius * np.cos(angle), y + radius * np.sin(angle)]))


@pytest.mark.parametrize("seed", range(3))
def test_far_islands_are_joined_at_their_nearest_outlines_and_few_are_measured(seed, monkeypatch):
    """A mainland of 900 outlines and two groups of islands far off; shapely's own search is the oracle."""
    draw = np.random.default_rng(seed)
    main = draw.uniform(0.0, 40_000.0, (900, 2))
    west = draw.uniform([-3_000_000.0, -400_000.0], [-2_980_000.0, -380_000.0], (60, 2))
    north = draw.uniform([9_000.0, 800_000.0], [29_000.0, 820_000.0], (60, 2))
    xy = np.vstack([main, west, north])
    shapes = np.array([jagged(x, y, draw) for x, y in xy])
    groups = [np.arange(900), np.arange(900, 960), np.arange(960, 1020)]
    pairs = np.array([(a, b) for group in groups for a, b in zip(group, group[1:])])
    measured = []
    real = shapely.distance
    monkeypatch.setattr(shapely, "distance", lambda a, b: measured.append(np.size(b)) or real(a, b))
    found = joining_links(xy, pairs, shapes)
    monkeypatch.undo()
    assert sum(measured) < 600  # of more than 50,000 pairs for each group
    tree = shapely.STRtree(shapes[:900])
    for group, (i, j, distance) in zip(groups[1:], sorted(found, key=lambda one: one[1])):
        (source, target), far = tree.query_nearest(shapes[group], return_distance=True)
        best = int(np.argmin(far))
        assert (i, j) == (int(target[best]), int(group[source[best]]))
        assert distance == pytest.approx(far[best], rel=1e-9)


def test_multipart_units_are_neighbours_through_every_part():
    far = shapely.MultiPolygon([shapely.box(1000, 0, 2000, 1000), shapely.box(9000, 0, 10_000, 1000)])
    polygons = [shapely.box(0, 0, 1000, 1000), far, shapely.box(10_000, 0, 11_000, 1000)]
    units = Units.from_polygons(frame(polygons), WORK)
    assert borders_of(units) == {("A", "B"): 1000.0, ("B", "C"): 1000.0}
    assert units.links == ()


def test_a_unit_in_a_hole_of_another_is_its_neighbour():
    hole = shapely.box(1000, 1000, 2000, 2000)
    ring = shapely.box(0, 0, 3000, 3000) - hole
    units = Units.from_polygons(frame([ring, hole]), WORK)
    assert borders_of(units) == {("A", "B"): 4000.0}


def test_a_declared_link_replaces_the_one_that_would_be_added():
    polygons = [*squares(3, 1), shapely.box(0, 5000, 1000, 6000)]
    added = Units.from_polygons(frame(polygons), WORK)
    assert [(added.ids[link.first], added.ids[link.second]) for link in added.links] == [("A", "D")]
    declared = Units.from_polygons(frame(polygons), WORK, links=[("D", "C")])
    assert [(declared.ids[link.first], declared.ids[link.second], link.declared) for link in declared.links] == [
        ("C", "D", True)
    ]
    later = added.under([("C", "D")], [])
    assert later.pairs.tolist() == declared.pairs.tolist()
    assert later.links == declared.links


def test_a_barrier_takes_a_border_away():
    units = Units.from_polygons(frame(squares(2, 2)), WORK, barriers=[("A", "B")])
    assert set(borders_of(units)) == {("A", "C"), ("B", "D"), ("C", "D")}


def test_a_barrier_is_never_undone_by_an_added_link():
    # What the analyst cuts off stays cut off, whether the barrier comes with the units or with the rules.
    barred = Units.from_polygons(frame(squares(4, 1)), WORK, barriers=[("C", "D")])
    later = Units.from_polygons(frame(squares(4, 1)), WORK).under([], [("D", "C")])
    for units in (barred, later):
        assert set(borders_of(units)) == {("A", "B"), ("B", "C")}
        assert units.links == ()


def test_an_added_link_can_be_barred():
    polygons = [*squares(2, 1), shapely.box(5000, 0, 6000, 1000)]
    units = Units.from_polygons(frame(polygons), WORK, barriers=[("B", "C")])
    assert set(borders_of(units)) == {("A", "B")}
    assert units.links == ()


def test_a_link_that_is_declared_stays_although_it_would_be_there_anyhow():
    # Two ZIPs lie apart from the others and are joined by themselves; both bridges are declared.
    polygons = [*squares(2, 1), shapely.box(3000, 0, 4000, 1000), shapely.box(4000, 0, 5000, 1000)]
    found = Units.from_polygons(frame(polygons), WORK)
    assert [one.declared for one in found.links] == [False]
    bridges = [("B", "C"), ("A", "D")]
    for units in (found.under(bridges, []), Units.from_polygons(frame(polygons), WORK, links=bridges)):
        assert set(borders_of(units)) == {("A", "B"), ("B", "C"), ("C", "D"), ("A", "D")}
        assert [one.declared for one in units.links] == [True, True]


def test_links_count_before_barriers_however_they_come():
    # C and D lie apart; a link joins them by D, a barrier then parts C from D.
    polygons = [*squares(2, 1), shapely.box(3000, 0, 4000, 1000), shapely.box(4000, 0, 5000, 1000)]
    given = {"links": [("A", "D")], "barriers": [("C", "D")]}
    with_units = Units.from_polygons(frame(polygons), WORK, **given)
    later = Units.from_polygons(frame(polygons), WORK).under(**given)
    assert set(borders_of(with_units)) == set(borders_of(later)) == {("A", "B"), ("A", "D")}


@pytest.mark.parametrize(
    ("links", "barriers", "message"),
    [
        ([("A", "Z")], [], "A link names the unit Z, which is not in the layer"),
        ([], [("Z", "A")], "A barrier names the unit Z, which is not in the layer"),
        ([("A", "B")], [("B", "A")], "A - B is both a link and a barrier"),
        ([("A", "A")], [], "joins the unit A to itself"),
        ([], [("A", "A")], "parts the unit A from itself"),
    ],
)
def test_wrong_crossings_are_named(links, barriers, message):
    with pytest.raises(UnitsError, match=message):
        Units.from_polygons(frame(squares(2, 1)), WORK, links=links, barriers=barriers)


def test_pairs_of_a_graph_may_come_in_any_order_and_twice():
    table = frame(squares(3, 1))[["workload"]]
    xy = np.array([[0, 0], [1000, 0], [2000, 0]])
    units = Units.from_graph(["a", "b", "c"], xy, [(1, 0), (0, 1), (2, 1), (1, 1)], table)
    assert units.pairs.tolist() == [[0, 1], [1, 2]]
