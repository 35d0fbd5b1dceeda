"""A small finished design to export: four ZIPs, two territories, one ZIP in none."""

from __future__ import annotations

import datetime

import geopandas as gpd
import numpy as np
import shapely

LONG = "Straße nach Überall, " * 40


def small_design(crs=4326):
    squares = [shapely.box(-84 + i * 0.1, 33, -83.9 + i * 0.1, 33.1) for i in range(4)]
    units = gpd.GeoDataFrame(
        {
            "zip": ["05001", "30302", "30303", "30304"],
            "name": ["=1+1", LONG, None, "Łódź"],
            "aggregate_income_usd": [1.5, np.nan, 3.0, 4.0],
            "aggregate_income_eur": [10, 20, 30, 40],
            "surveyed": [datetime.date(2020, 1, 2), None, None, None],
            "accounts": [1, 2, 0, 4],
            "workload": [10.25, 20.0, 0.0, 40.0],
            "potential": [100.0, 200.0, 300.0, 400.0],
            "territory": ["T01", "T01", "T02", None],
        },
        geometry=squares,
        crs=crs,
    )
    territories = gpd.GeoDataFrame(
        {
            "territory": ["T01", "T02"],
            "rep": ["Rep 01", None],
            "units": [2, 1],
            "workload": [30.25, 0.0],
            "workload_deviation": [100.0, -100.0],
        },
        geometry=[shapely.union_all(squares[:2]), squares[2]],
        crs=crs,
    )
    accounts = gpd.GeoDataFrame(
        {"account_id": ["a", "b"], "unit": ["05001", None], "territory": ["T01", None]},
        geometry=[shapely.Point(-83.95, 33.05), None],
        crs=crs,
    )
    return units, territories, accounts
