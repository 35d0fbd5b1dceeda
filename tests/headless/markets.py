"""Small markets to test with, and eyes on what was written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

if TYPE_CHECKING:
    import subprocess


class Feedback(QgsProcessingFeedback):
    """Remembers what was said; cancels at the n-th text of progress if told to."""

    def __init__(self, cancel_at: int | None = None) -> None:
        super().__init__(False)
        self.texts: list[str] = []
        self.infos: list[str] = []
        self.errors: list[str] = []
        self.warnings: list[str] = []
        self.percents: list[float] = []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self.percents.append)

    def setProgressText(self, text):  # noqa: N802
        self.texts.append(text)
        if self._cancel_at is not None and len(self.texts) > self._cancel_at:
            self.cancel()

    def pushInfo(self, info):  # noqa: N802
        self.infos.append(info)

    def pushWarning(self, warning):  # noqa: N802
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):  # noqa: N802, N803
        self.errors.append(error)


def make_layer(kind: str, rows: list[tuple[Any, ...]], crs: str = "EPSG:32616") -> QgsVectorLayer:
    """Memory layer. ``kind`` is like ``"Polygon?field=zip:string"``; a row is (WKT or None, value, ...)."""
    separator = "&" if "?" in kind else "?"
    layer = QgsVectorLayer(f"{kind}{separator}crs={crs}" if crs else kind, "layer", "memory")
    assert layer.isValid(), kind
    features = []
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def write(layer: QgsVectorLayer, path: Path, name: str) -> str:
    """Save a layer as a table of a GeoPackage; the URI to read it with."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    error, text, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    assert error == QgsVectorFileWriter.WriterError.NoError, text
    return f"{path}|layername={name}"


def square(column: int, row: int, size: float = 1000.0) -> str:
    """A square of a grid, in metres of UTM zone 16."""
    west, south = 700000 + column * size, 3700000 + row * size
    east, north = west + size, south + size
    return f"Polygon(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"


def grid(columns: int = 6, rows: int = 6, crs: str = "EPSG:32616", **changes: Any) -> QgsVectorLayer:
    """A grid of units 30001, 30002, ... with even measures; ``changes`` replaces columns by callables of the row."""
    values = {
        "zip": lambda n: f"{30001 + n}",
        "hours": lambda n: 10.0 + n % 3,
        "money": lambda n: 100.0 + n % 5,
        "wkt": lambda n: square(n % columns, n // columns),
        **changes,
    }
    table = [
        (values["wkt"](n), values["zip"](n), values["hours"](n), values["money"](n)) for n in range(columns * rows)
    ]
    return make_layer("Polygon?field=zip:string&field=hours:double&field=money:double", table, crs)


def rows_of(uri: str) -> list[dict[str, Any]]:
    """Attributes of every feature of a written layer."""
    layer = QgsVectorLayer(uri, "written", "ogr")
    assert layer.isValid(), uri
    names = layer.fields().names()
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def files_below(folder: Path) -> set[str]:
    """Every file and folder below, hidden ones too."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def json_of(finished: subprocess.CompletedProcess) -> dict[str, Any]:
    """What ``qgis_process --json`` printed."""
    return json.loads(finished.stdout[finished.stdout.index("{") :])
