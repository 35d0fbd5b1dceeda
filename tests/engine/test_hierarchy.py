"""Districts made of territories: borders against shapely, contiguity against networkx, totals against numpy."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings

from territory_designer.engine import Plan, Rules, RulesError, Units, design
from territory_designer.engine.hierarchy import roll_up, territory_units
from tests.engine.maps import POTENTIAL, WORKLOAD, all_contiguous, frame, georgia, graph_of, grid_units, squares
from tests.engine.random_markets import SEEDS, markets


@pytest.fixture(scope="module")
def plan() -> Plan:
    units = Units.from_polygons(georgia().to_crs(5070), [WORKLOAD, POTENTIAL])
    return design(units, Rules(territories=20, tolerance={WORKLOAD: 0.10, POTENTIAL: 0.10}, effort="draft"))


def test_districts_of_real_territories_are_contiguous_on_the_map_of_zips(plan):
    level = territory_units(plan, [f"T{t + 1:02d}" for t in range(20)])
    districts = design(level, Rules(territories=5, tolerance={WORKLOAD: 0.15, POTENTIAL: 0.15}))
    assert districts.report["feasible"]
    of_zip = districts.labels[plan.labels]
    assert sorted(set(of_zip)) == list(range(5))
    assert all_contiguous(plan.units, of_zip)
    np.testing.assert_allclose(districts.totals, roll_up(plan.totals, districts.labels))
    for j in range(2):
        np.testing.assert_allclose(
            districts.totals[:, j], np.bincount(of_zip, weights=plan.units.values[:, j]), rtol=1e-12
        )
    assert Plan(plan.units, of_zip, Rules(territories=5)).border_m == pytest.approx(districts.border_m, rel=1e-9)
    regions = territory_units(districts)
    assert regions.ids.tolist() == ["1", "2", "3", "4", "5"]
    assert regions.area_m2.sum() == pytest.approx(plan.units.area_m2.sum())
    areas = design(regions, Rules(territories=2, tolerance={WORKLOAD: 0.5}))
    assert all_contiguous(plan.units, areas.labels[of_zip])


def test_borders_areas_and_outlines_are_those_of_the_dissolved_polygons():
    polygons = squares(5, 4)
    labels = np.array([0, 0, 1, 1, 1, 0, 0, 0, 1, 2, 3, 3, 2, 2, 2, 3, 3, 3, 2, 2])
    plan = Plan(Units.from_polygons(frame(polygons), ["workload"]), labels, Rules(territories=4))
    level = territory_units(plan)
    whole = [shapely.union_all([polygons[u] for u in np.flatnonzero(labels == t)]) for t in range(4)]
    assert level.perimeter_m == pytest.approx([one.length for one in whole])
    assert level.area_m2 == pytest.approx([one.area for one in whole])
    assert level.xy == pytest.approx(np.array([np.asarray(one.centroid.coords[0]) for one in whole]))
    shared = {
        (i, j): length
        for i in range(4)
        for j in range(i + 1, 4)
        if (length := shapely.intersection(whole[i], whole[j]).length) > 0
    }
    assert {tuple(pair): length for pair, length in zip(level.pairs.tolist(), level.border_m)} == pytest.approx(shared)


@settings(max_examples=60)
@given(markets(), SEEDS)
def test_territories_are_neighbours_where_their_units_are(units, seed):
    draw = np.random.default_rng(seed)
    k = int(draw.integers(2, min(len(units), 6) + 1))
    labels = draw.permutation(np.append(np.arange(k), draw.integers(-1, k, len(units) - k)))
    level = territory_units(Plan(units, labels, Rules(territories=k)))
    near = {tuple(sorted((int(labels[u]), int(labels[v])))) for u, v in graph_of(units).edges}
    near = {(i, j) for i, j in near if i != j and i >= 0}
    added = {(link.first, link.second) for link in level.links if (link.first, link.second) not in near}
    assert {tuple(pair) for pair in level.pairs.tolist()} == near | added
    assert nx.is_connected(graph_of(level))
    if (labels >= 0).all():
        assert not added
    np.testing.assert_allclose(level.values.sum(axis=0), units.values[labels >= 0].sum(axis=0), rtol=1e-12)


def test_links_stay_links_where_there_is_no_border():
    market = [*squares(2, 1), shapely.box(10_000, 0, 11_000, 1000), shapely.box(11_000, 0, 12_000, 1000)]
    units = Units.from_polygons(frame(market), ["workload"])
    (link,) = units.links
    level = territory_units(Plan(units, [0, 0, 1, 1], Rules(territories=2)))
    assert level.border_m.tolist() == [0.0]
    assert [(one.first, one.second, one.distance_km) for one in level.links] == [(0, 1, link.distance_km)]
    assert territory_units(Plan(units, [0, 1, 1, 1], Rules(territories=2))).links == ()


def test_what_cannot_be_a_level_is_refused():
    plan = Plan(grid_units(4, 1), [0, 0, 2, 2], Rules(territories=3))
    with pytest.raises(RulesError, match="Territory 2 has no unit"):
        territory_units(plan)
    with pytest.raises(RulesError, match="2 names were given for 3 territories"):
        territory_units(plan, ["a", "b"])
    with pytest.raises(RulesError, match="2 territories have a district, but there are figures of 3"):
        roll_up([1.0, 2.0, 3.0], [0, 1])


def test_figures_roll_up_and_those_of_no_district_are_left_out():
    assert roll_up([[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]], [1, -1, 1]).tolist() == [[0.0, 0.0], [5.0, 50.0]]
    assert roll_up([1, 2, 4], [0, 1, 0]).tolist() == [5.0, 2.0]
