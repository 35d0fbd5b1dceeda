"""A small market as real layers: 8 x 6 units of 10 km in Georgia, four territories, 90 accounts."""

from __future__ import annotations

import pytest

from tests.cartography.market import COLUMNS, ROWS, SIDE, SOUTH, WEST, layer_of, square, territory_at


@pytest.fixture
def units(qgis_app):
    rows = []
    for row in range(ROWS):
        for column in range(COLUMNS):
            number = row * COLUMNS + column
            workload = 0.0 if number == 5 else 10.0 * 1.15**number
            values = [f"{30001 + number}", f"Town {number}", territory_at(column, row), 2, workload, 1e5 * workload]
            rows.append((square(column, row), values))
    fields = "field=zip:string&field=name:string&field=territory:string&field=accounts:int&field=workload:double"
    return layer_of(f"MultiPolygon?crs=EPSG:4326&{fields}&field=potential:double", rows)


@pytest.fixture
def territories(qgis_app):
    figures = {"T01": (900.0, -12.34), "T02": (1100.5, 7.1), "T03": (1250.0, 21.7), "T04": (850.0, -16.46)}
    rows = []
    for number, (name, (workload, deviation)) in enumerate(figures.items()):
        shape = square((number % 2) * 4, (number // 2) * 3, 4, 3)
        values = [name, f"Rep {number + 1:02}", 12, 22, workload, deviation, workload * 1e5, deviation / 2, 4321.0]
        rows.append((shape, values))
    fields = (
        "field=territory:string&field=rep:string&field=units:int&field=accounts:int&field=workload:double"
        "&field=workload_deviation:double&field=potential:double&field=potential_deviation:double&field=area_km2:double"
    )
    return layer_of(f"MultiPolygon?crs=EPSG:4326&{fields}", rows)


@pytest.fixture
def accounts(qgis_app):
    rows = []
    for number in range(90):
        column, row = number % COLUMNS, number % ROWS
        point = f"Point({WEST + (column + 0.3) * SIDE} {SOUTH + (row + 0.6) * SIDE})"
        values = [f"A{number:03}", f"Store {number}", f"{30001 + row * COLUMNS + column}", 10.0 + number]
        rows.append((point, values))
    fields = "field=account_id:string&field=name:string&field=zip:string&field=workload:double"
    return layer_of(f"Point?crs=EPSG:4326&{fields}", rows)
