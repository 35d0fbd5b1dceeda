"""Null is "none" and counts as 0; NaN is a broken figure and is refused: the two stay apart from layer to check."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from territory_designer.exchange.frames import read_frame
from territory_designer.planning.checks import prepare_units
from territory_designer.planning.findings import DataError


def layer_with(figures):
    """ZIP squares in a row with a figure each; ``None`` is null."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32616&field=zip:string&field=workload:double", "zips", "memory")
    for row, figure in enumerate(figures):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"3030{row}", figure])
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON (({row} 0, {row + 1} 0, {row + 1} 1, {row} 1, {row} 0))"))
        layer.dataProvider().addFeature(feature)
    return layer


def test_null_in_a_layer_counts_as_zero(qgis_app):
    layer = layer_with([5.0, None])
    clean, findings = prepare_units(read_frame(layer.dataProvider()), "zip", "zips", ["workload"])
    assert list(clean["workload"]) == [5.0, 0.0]
    assert [finding.kind for finding in findings] == ["null_measure"]


@pytest.mark.parametrize(("figure", "said"), [(float("nan"), "is not a number"), (float("inf"), "is infinite")])
def test_nan_and_infinite_in_a_layer_are_refused(qgis_app, figure, said):
    layer = layer_with([5.0, figure, None])
    with pytest.raises(DataError, match=rf'zips, ZIP 30301: workload = "\w+" {said}'):
        prepare_units(read_frame(layer.dataProvider()), "zip", "zips", ["workload"])
