"""A stand-in for a market file: the tables that its layers read, with 8 x 6 units, four territories, 90 accounts."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorFileWriter

from tests.cartography.market import COLUMNS, ROWS, SIDE, SOUTH, WEST, layer_of, square, territory_at

COLOURS = {"T01": "#f3f47e", "T02": "#6ebbff", "T03": "#41a079", "T04": "#d38d31"}
MOVED, LOCKED, NOBODYS, EMPTY = 10, 20, 47, 5
"""Numbers of units: one that changed hands, one that is locked, one without a territory, one without workload."""


def write_market(path: Path, *, accounts: bool = True) -> Path:
    save(unit_layer(), path, "zips_by_territory")
    save(territory_layer(), path, "active_territories")
    if accounts:
        save(account_layer(), path, "accounts")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE td_market (key TEXT NOT NULL PRIMARY KEY, value TEXT)")
    return path


def unit_layer() -> Any:
    rows = []
    for row in range(ROWS):
        for column in range(COLUMNS):
            number = row * COLUMNS + column
            now = before = territory_at(column, row)
            if number == MOVED:
                now, before = "T04", now
            if number == NOBODYS:
                now = None
            workload = 0.0 if number == EMPTY else 10.0 * 1.15**number
            values = [str(30001 + number), now, before, int(number == LOCKED), workload, 1e5 * (50 - number)]
            rows.append((square(column, row), values))
    fields = "field=unit:string&field=territory:string&field=alignment:string&field=locked:int&field=workload:double"
    return layer_of(f"MultiPolygon?crs=EPSG:4326&{fields}&field=potential:double", rows)


def territory_layer() -> Any:
    rows = [
        (square((at % 2) * 4, (at // 2) * 3, 4, 3), [at, name, colour])
        for at, (name, colour) in enumerate(COLOURS.items())
    ]
    fields = "field=number:int&field=territory:string&field=colour:string"
    return layer_of(f"MultiPolygon?crs=EPSG:4326&{fields}", rows)


def account_layer() -> Any:
    classes = ("Keep", "Attain", "Recapture", "Expand")
    rows = []
    for number in range(90):
        column, row = number % COLUMNS, number % ROWS
        point = f"Point({WEST + (column + 0.3) * SIDE} {SOUTH + (row + 0.6) * SIDE})"
        trade = None if number == 0 else f"Trade {number % 12:02}" if number % 2 else "Trade 00"
        rows.append((point, [f"A{number:03}", classes[number % 4], trade, 10.0 + number]))
    fields = "field=account:string&field=kare:string&field=trade:string&field=workload:double"
    return layer_of(f"Point?crs=EPSG:4326&{fields}", rows)


def save(layer: Any, path: Path, name: str) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    context = QgsProject.instance().transformContext()
    problem, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    assert problem == QgsVectorFileWriter.WriterError.NoError, message
