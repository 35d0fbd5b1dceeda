"""The judge on maps of which every figure is known by hand, and the mosaics that it judges."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import numpy as np
import pytest

from tests.engine.maps import graph_of, grid_units

from .data import POPULATION, load, piece
from .judge import judged
from .mosaic import mosaic, territories_for


def squares():
    """Four squares of 1 km in a row, west to east, each with workload 1."""
    units = grid_units(4, 1)
    return replace(units, border_m=np.full(3, 1000.0), area_m2=np.full(4, 1e6), perimeter_m=np.full(4, 4000.0))


def test_two_halves():
    found = judged(squares(), np.array([0, 0, 1, 1]), 2, {"workload": 0.01})
    assert found["feasible"]
    assert found["deviations"] == {"workload": 0.0}
    assert found["moment_km2"] == pytest.approx(0.25)  # every point 0.5 km from its centre
    assert found["hess_moment_km2"] == pytest.approx(0.5)  # half of them 1 km from the other
    assert found["border_km"] == pytest.approx(1.0)
    assert found["cut_edges"] == 1
    assert found["roundness"] == pytest.approx(4 * np.pi * 2 / 36)  # 2 km2 within an outline of 6 km


def test_what_makes_a_plan_infeasible():
    units, limit = squares(), {"workload": 0.01}
    apart = judged(units, np.array([0, 1, 1, 0]), 2, limit)
    assert (apart["feasible"], apart["extra_pieces"]) == (False, 1)
    uneven = judged(units, np.array([0, 1, 1, 1]), 2, limit)
    assert (uneven["feasible"], uneven["deviations"]["workload"]) == (False, 0.5)
    assert judged(units, np.array([0, 1, 1, 1]), 2, {"workload": 0.5})["feasible"]
    without = judged(units, np.array([0, 0, 1, -1]), 2, {"workload": 0.6})
    assert (without["feasible"], without["left_out"]) == (False, 1)
    few = judged(units, np.zeros(4, dtype=int), 2, {"workload": 2.0})
    assert (few["feasible"], few["territories"]) == (False, 1)


@pytest.mark.parametrize("size", [300, 1500, 4100])
def test_a_mosaic_is_one_market_of_real_pieces(size):
    units = mosaic(size)
    assert len(units) == len(set(units.ids)) == size
    assert nx.is_connected(graph_of(units))
    assert nx.Graph(units.pairs.tolist()).number_of_edges() == len(units.pairs)
    shared = np.bincount(units.pairs.ravel(), weights=np.repeat(units.border_m, 2), minlength=size)
    assert (units.perimeter_m - shared).min() > -1.0  # no border is longer than the outline it is part of
    target = units.values[:, 0].sum() / territories_for(size)
    assert units.values[:, 0].max() < target  # or no plan could hold that unit
    assert np.quantile(units.values[:, 0], 0.99) > 500 * max(np.quantile(units.values[:, 0], 0.01), 1.0)


def test_a_mosaic_depends_on_its_seed_alone():
    first, again, other = mosaic(1500), mosaic(1500), mosaic(1500, seed=2)
    assert np.array_equal(first.xy, again.xy)
    assert np.array_equal(first.values, again.values)
    assert np.array_equal(first.pairs, again.pairs)
    assert not np.array_equal(first.values, other.values)


def test_a_piece_of_a_state_is_connected_and_keeps_its_borders():
    whole = load("wa", [POPULATION])
    part = piece(whole, 250, 100)
    assert len(part) == 250
    assert nx.is_connected(graph_of(part))
    known = dict(zip(map(tuple, whole.ids[whole.pairs].tolist()), whole.border_m))
    inner = {tuple(pair): length for pair, length in zip(part.ids[part.pairs].tolist(), part.border_m)}
    members = set(part.ids)
    assert inner == {pair: length for pair, length in known.items() if members.issuperset(pair)}
