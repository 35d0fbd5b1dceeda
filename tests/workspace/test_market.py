"""What goes into a market file comes out of it."""

from __future__ import annotations

import sqlite3

import numpy as np

from territory_designer.workspace.market import Market
from tests.workspace.grid import grid_units


def test_units_come_back_in_order(market):
    units = grid_units()
    assert market.unit_ids().tolist() == units.index.tolist()
    stored = market.units()
    assert stored.index.tolist() == units.index.tolist()
    assert stored.crs == units.crs
    assert stored.geometry.geom_equals(units.geometry).all()
    assert stored["potential"].tolist() == units["potential"].tolist()


def test_fids_follow_the_order(path):
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT fid, unit FROM zips ORDER BY fid").fetchall() == [
            (i + 1, unit) for i, unit in enumerate(grid_units().index)
        ]
        accounts = connection.execute("SELECT fid, account_id FROM accounts ORDER BY fid").fetchall()
        assert accounts == [(i + 1, f"A{i}") for i in range(41)]


def test_labels_after_a_change(market):
    market.write_change(1, units=[0, 39], labels=[3, -1])
    expected = np.arange(40) // 10
    expected[[0, 39]] = 3, -1
    labels = market.labels(1)
    assert labels.dtype == np.int32
    assert labels.tolist() == expected.tolist()
    with Market.open(market.path, write=False) as reader:
        assert reader.labels(1).tolist() == expected.tolist()
