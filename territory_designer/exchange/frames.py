"""Between QGIS and frames in memory: features to GeoDataFrames, expressions to columns, frames to features.

Files are only ever touched through QGIS; geopandas never opens one here (two GDALs in a process end in a crash).
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProjUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QTime, QVariant

from ..engine.errors import CancelledError
from ..planning.findings import DataError
from .header import refuse_repeated_columns, text_file_of
from .wkb import binaries_of, shapes_of

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

FEATURES_PER_LOOK = 500
"""How many features are read or written between two looks at the cancel button."""


def stop_if_cancelled(feedback: Any) -> None:
    """Raise `CancelledError` where the user asked to stop; ``None`` never does."""
    if feedback is not None and feedback.isCanceled():
        raise CancelledError("Cancelled; nothing was written.")


def use_proj_of_qgis() -> None:
    """Point pyproj to the PROJ database that QGIS uses, before pyproj is imported.

    A Python that is not QGIS's own executable (a virtual environment over it) looks for the database below its own
    prefix, finds none, and warns.
    """
    if "PROJ_DATA" in os.environ or "PROJ_LIB" in os.environ:
        return
    for folder in QgsProjUtils.searchPaths():
        if (Path(folder) / "proj.db").is_file():
            os.environ["PROJ_DATA"] = folder
            return


def frame_crs(crs: QgsCoordinateReferenceSystem) -> Any:
    """Coordinate reference system as pyproj knows it, ``None`` where the layer has none.

    A GeoPackage says "none" by one of two systems of its own, "Undefined geographic SRS" and "Undefined Cartesian
    SRS", which QGIS takes for real ones.
    """
    if not crs.isValid() or crs.description().lower().startswith("undefined "):
        return None
    use_proj_of_qgis()
    import pyproj

    if crs.authid():
        try:
            return pyproj.CRS.from_user_input(crs.authid())
        except pyproj.exceptions.CRSError:  # a user's own "USER:100001": only its definition is known outside QGIS
            return pyproj.CRS.from_wkt(crs.toWkt(Qgis.CrsWktVariant.Preferred))
    return pyproj.CRS.from_wkt(crs.toWkt(Qgis.CrsWktVariant.Preferred))


def features(source: QgsFeatureSource, request: QgsFeatureRequest, feedback: Any = None) -> Iterator[QgsFeature]:
    """Features of a source as they are, invalid geometry included, looking at the cancel button on the way.

    Raises
    ------
    CancelledError
        The user asked to stop.
    DataError
        It is a text file with two columns of one name.
    """
    refuse_repeated_columns(text_file_of(source), source.fields().names())
    if isinstance(source, QgsProcessingFeatureSource):
        # Processing would stop at the first invalid geometry; the plugin repairs and lists them all.
        flag = Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        iterator = source.getFeatures(request, flag)
    else:
        iterator = source.getFeatures(request)
    for count, feature in enumerate(iterator):
        if count % FEATURES_PER_LOOK == 0:
            stop_if_cancelled(feedback)
        yield feature


def python_value(value: Any) -> Any:
    """Attribute value without Qt types: null is ``None``, dates and times are those of :mod:`datetime`."""
    if isinstance(value, QVariant):
        return None
    if isinstance(value, QDateTime):
        return value.toPyDateTime()
    if isinstance(value, QDate):
        return value.toPyDate()
    if isinstance(value, QTime):
        return value.toPyTime()
    return value


def column_of(values: Sequence[Any]) -> pd.Series:
    """Series of attribute values: numbers stay numbers (null is NaN), everything else is kept as objects.

    A column that itself holds NaN stays a column of objects, so that the check can tell it from null.
    """
    import pandas as pd

    clean = [python_value(value) for value in values]
    kinds = {type(value) for value in clean if value is not None}
    holds_nan = any(value != value for value in clean)  # noqa: PLR0124 (only NaN differs from itself)
    if kinds and kinds <= {int, float} and not holds_nan:
        missing = any(value is None for value in clean)
        return pd.Series(clean, dtype="float64" if missing or float in kinds else "int64")
    return pd.Series(clean, dtype="object")


def object_column(values: Iterable[Any]) -> pd.Series:
    """Series of attribute values as they are: null is ``None``, not-a-number stays NaN."""
    import pandas as pd

    return pd.Series([python_value(value) for value in values], dtype="object")


def straight_wkb(geometry: QgsGeometry) -> bytes | None:
    """Well-known binary in two dimensions and without curves, which is what shapely reads everywhere.

    ``None`` for an empty geometry as for none: a GeoPackage holds an account without position as an empty point.
    """
    if geometry.isNull() or geometry.isEmpty():
        return None
    flat = geometry.constGet()
    if QgsWkbTypes.isCurvedType(flat.wkbType()):
        flat = flat.segmentize()
    if QgsWkbTypes.hasZ(flat.wkbType()) or QgsWkbTypes.hasM(flat.wkbType()):
        flat = flat.clone()
        flat.dropZValue()
        flat.dropMValue()
    return bytes(flat.asWkb().data())


def read_frame(source: QgsFeatureSource, feedback: Any = None) -> gpd.GeoDataFrame:
    """All fields and the geometry of a source.

    Parameters
    ----------
    source : QgsFeatureSource
        A layer's data provider or a Processing source; tables without geometry give null geometries.
    feedback : QgsFeedback, optional
        Looked at for cancel.

    Returns
    -------
    geopandas.GeoDataFrame
        One row per feature, numbered from 0 in the order of the source; the geometry is in the active column
        ``geometry`` (two-dimensional, invalid geometry as it is), the CRS is set where the source has one.

    Raises
    ------
    CancelledError
        The user asked to stop.
    """
    use_proj_of_qgis()
    import geopandas as gpd

    names = source.fields().names()
    rows: list[list[Any]] = []
    geometries: list[bytes | None] = []
    for feature in features(source, QgsFeatureRequest(), feedback):
        rows.append(feature.attributes())
        geometries.append(straight_wkb(feature.geometry()))
    columns = list(zip(*rows)) if rows else [()] * len(names)
    data = {name: column_of(column) for name, column in zip(names, columns) if name != "geometry"}
    return gpd.GeoDataFrame(data, geometry=shapes_of(geometries), crs=frame_crs(source.sourceCrs()))


def column_from_expression(
    source: QgsFeatureSource,
    expression: str,
    context: QgsExpressionContext | None = None,
    feedback: Any = None,
    *,
    layer: str = "",
) -> pd.Series:
    """Values of a field or an expression for every feature, in the order of :func:`read_frame`.

    The series keeps what was found as objects, because a measure that is not a number is another matter than none.

    Parameters
    ----------
    source : QgsFeatureSource
        What the expression is about.
    expression : str
        A field's name, quoted or not, or a QGIS expression such as ``"pop" * 0.2``.
    context : QgsExpressionContext, optional
        Variables that the expression may use.
    feedback : QgsFeedback, optional
        Looked at for cancel.
    layer : str
        Name of the layer in messages.

    Raises
    ------
    DataError
        The expression cannot be parsed, names a field that is not there, or fails on a feature.
    CancelledError
        The user asked to stop.
    """
    fields = source.fields()
    name = expression.strip()
    plain = name[1:-1].replace('""', '"') if len(name) > 1 and name[0] == name[-1] == '"' else name
    index = fields.lookupField(name) if fields.lookupField(name) >= 0 else fields.lookupField(plain)
    if index >= 0:
        request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setSubsetOfAttributes([index])
        return object_column(feature[index] for feature in features(source, request, feedback))

    parsed = _parsed(expression, fields, layer)
    context = QgsExpressionContext(context) if context is not None else QgsExpressionContext()
    context.setFields(fields)
    parsed.prepare(context)
    request = QgsFeatureRequest()
    if not parsed.needsGeometry():
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    values = []
    for row, feature in enumerate(features(source, request, feedback), start=1):
        context.setFeature(feature)
        values.append(parsed.evaluate(context))
        if parsed.hasEvalError():
            raise DataError(f"Layer {layer}, row {row}: {expression} fails: {parsed.evalErrorString()}")
    return object_column(values)


def _parsed(expression: str, fields: QgsFields, layer: str) -> QgsExpression:
    """Parsed expression whose fields all exist."""
    parsed = QgsExpression(expression)
    if parsed.hasParserError():
        reason = parsed.parserErrorString().strip()
        raise DataError(f"{expression} is neither a field of layer {layer} nor an expression: {reason}")
    unknown = [
        column
        for column in sorted(parsed.referencedColumns())
        if column != QgsFeatureRequest.ALL_ATTRIBUTES and fields.lookupField(column) < 0
    ]
    if unknown:
        raise DataError(
            f"Layer {layer} has no field {unknown[0]} (in {expression}). Its fields are: {', '.join(fields.names())}."
        )
    return parsed


FIELD_TYPES = {
    "text": QMetaType.Type.QString,
    "int": QMetaType.Type.LongLong,
    "double": QMetaType.Type.Double,
}


def text_fields(fields: QgsFields) -> list[str]:
    """Names of the fields that hold text, in their order."""
    return [field.name() for field in fields if field.type() == QMetaType.Type.QString]


def fields_with(base: QgsFields | None, extra: Sequence[tuple[str, str]]) -> QgsFields:
    """Fields of a layer plus new ones; a field of the same name (in any case, as files see it) is replaced.

    Parameters
    ----------
    base : QgsFields or None
        Fields to start from. A field ``fid`` is left out: files number their rows themselves, and a copied number
        that is no longer unique would make writing fail.
    extra : sequence of (name, kind)
        Kind is "text", "int" or "double".
    """
    replaced = {name.lower() for name, _ in extra} | {"fid", "geometry"}
    fields = QgsFields()
    for field in base or []:
        if field.name().lower() not in replaced:
            fields.append(field)
    for name, kind in extra:
        fields.append(QgsField(name, FIELD_TYPES[kind]))
    return fields


def qt_value(value: Any) -> Any:
    """Value as QGIS stores it: ``None`` and NaN are null, numpy scalars are plain numbers."""
    if value is None or value != value:  # noqa: PLR0124 (only NaN and NaT differ from themselves)
        return None
    if isinstance(value, datetime.datetime):
        return QDateTime(value)
    if isinstance(value, datetime.date):
        return QDate(value)
    if isinstance(value, datetime.time):
        return QTime(value)
    return value.item() if hasattr(value, "item") else value


def write_frame(
    frame: gpd.GeoDataFrame | pd.DataFrame,
    fields: QgsFields,
    add: Callable[[list[QgsFeature]], bool],
    feedback: Any = None,
) -> int:
    """Hand the rows of a frame to a sink.

    Parameters
    ----------
    frame : GeoDataFrame or DataFrame
        Has a column for every field, by name. Geometry, where there is any, becomes multi-part polygons or stays
        what it is for points and lines.
    fields : QgsFields
        Of the sink.
    add : callable
        Takes a list of features, returns whether they were written; for example a sink's ``addFeatures``.
    feedback : QgsFeedback, optional
        Looked at for cancel.

    Returns
    -------
    int
        Features written.

    Raises
    ------
    OSError
        The sink refused features.
    CancelledError
        The user asked to stop.
    """
    columns = [frame[field.name()].tolist() for field in fields]
    shapes = _geometries(frame)
    batch: list[QgsFeature] = []
    written = 0
    for row in range(len(frame)):
        feature = QgsFeature(fields)
        feature.setAttributes([qt_value(column[row]) for column in columns])
        if shapes is not None and shapes[row] is not None:
            feature.setGeometry(shapes[row])
        batch.append(feature)
        if len(batch) == FEATURES_PER_LOOK or row == len(frame) - 1:
            stop_if_cancelled(feedback)
            if not add(batch):
                raise OSError("writing failed")
            written += len(batch)
            batch = []
    return written


def _geometries(frame: Any) -> list[QgsGeometry | None] | None:
    """Geometry of every row as QGIS has it, ``None`` for a table."""
    if getattr(frame, "_geometry_column_name", None) is None:
        return None
    shapes: list[QgsGeometry | None] = []
    for binary in binaries_of(frame.geometry.to_numpy()):
        if binary is None:
            shapes.append(None)
            continue
        geometry = QgsGeometry()
        geometry.fromWkb(binary)
        if geometry.type() == Qgis.GeometryType.Polygon:
            geometry.convertToMultiType()
        shapes.append(geometry)
    return shapes
