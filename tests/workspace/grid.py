"""Small markets on a grid of squares."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory

MEASURES = ["workload", "potential"]


def grid_units(columns: int = 8, rows: int = 5, crs=4326) -> gpd.GeoDataFrame:
    """Squares of a tenth of a degree, row by row; ids are text with leading zeros, fields as analysts have them."""
    x, y = np.meshgrid(np.arange(columns), np.arange(rows))
    x, y = x.ravel() * 0.1 - 84.0, y.ravel() * 0.1 + 33.0
    count = len(x)
    return gpd.GeoDataFrame(
        {
            "zip": [f"{i:05d}" for i in range(1, count + 1)],
            "county": [f"County {i % 3}" for i in range(count)],
            "territory": [f"Old {i % 2}" for i in range(count)],
            "Unit": np.arange(count),
            "workload": np.linspace(1.0, 2.0, count),
            "potential": np.arange(count) * 100.0,
        },
        geometry=shapely.box(x, y, x + 0.1, y + 0.1),
        crs=crs,
    ).set_index("zip", drop=False)


def grid_accounts(units: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """One account in the middle of every unit, and one without a place."""
    ids = [*units.index, None]
    return gpd.GeoDataFrame(
        {
            "account_id": [f"A{i}" for i in range(len(ids))],
            "name": [f"Shop {i}" for i in range(len(ids))],
            "unit": ids,
            "workload": np.arange(len(ids), dtype=float),
        },
        geometry=[*shapely.centroid(units.geometry.values), None],
        crs=units.crs,
    )


def slots(count: int) -> tuple[Territory, ...]:
    """Territories T01 ..."""
    return tuple(Territory(i, f"T{i + 1:02d}", f"#0000{i:02x}") for i in range(count))


def make_market(path, columns: int = 8, rows: int = 5, **options):
    """Write a market; returns its path."""
    units = grid_units(columns, rows)
    values = {"unit_id_name": "zip", "measures": MEASURES, "title": "Grid", **options}
    Market.create(path, units, grid_accounts(units), **values)
    return path
