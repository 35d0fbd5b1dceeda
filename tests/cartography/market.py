"""Layers in memory for the tests of maps and paper."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

SIDE = 0.1
WEST, SOUTH = -84.0, 32.0
COLUMNS, ROWS = 8, 6


def layer_of(definition: str, rows: list[tuple[str, list[Any]]]) -> QgsVectorLayer:
    layer = QgsVectorLayer(definition, "layer", "memory")
    assert layer.isValid()
    features = []
    for wkt, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def square(column: float, row: float, width: float = 1, height: float = 1) -> str:
    west, south = WEST + column * SIDE, SOUTH + row * SIDE
    east, north = west + width * SIDE, south + height * SIDE
    return f"MultiPolygon((({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south})))"


def territory_at(column: int, row: int) -> str:
    return f"T0{1 + (column >= COLUMNS // 2) + 2 * (row >= ROWS // 2)}"
