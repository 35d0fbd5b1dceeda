"""One frame into one vector file, through QGIS: fields by type, readable shapefile names, a look at the outcome."""

from __future__ import annotations

import datetime
import json
import math
import re
import struct
import unicodedata
from collections.abc import Iterable, Sequence
from numbers import Integral, Real
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from .frames import write_frame
from .staging import ExportError, disk_full, is_full

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

SHAPEFILE_DRIVER = "ESRI Shapefile"
SHORT_LENGTH = 10
TEXT_BYTES = 254
"""Longest text of a shapefile, in bytes of UTF-8."""

NUMBER_WIDTH, MOST_DECIMALS = 24, 15
"""Characters of a number in a shapefile, and how many of them at most follow the point."""

SHORT_NAMES = {
    "workload_deviation": "work_dev",
    "potential_deviation": "pot_dev",
    "polsby_popper": "polsby_pop",
}
"""Shapefile names of the plugin's own fields that are longer than ten characters."""


def short_names(names: Iterable[str]) -> dict[str, str]:
    """Shapefile names: at most ten characters, ASCII, readable, and distinct without regard to case.

    Parameters
    ----------
    names : iterable of str

    Returns
    -------
    dict of str to str
        Long name -> short name.
    """
    result: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        short = base = SHORT_NAMES.get(name) or _shortened(name)
        number = 1
        while short.lower() in taken:
            number += 1
            short = base[: SHORT_LENGTH - len(str(number))] + str(number)
        taken.add(short.lower())
        result[name] = short
    return result


def _shortened(name: str) -> str:
    """``aggregate_income_usd`` -> ``agg_inc_us``: every word keeps its beginning, figures stay whole."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    words = [word for word in re.split(r"[^A-Za-z0-9]+", plain) if word] or ["field"]
    joined = "_".join(words)
    if len(joined) <= SHORT_LENGTH:
        return joined
    words = words[: (SHORT_LENGTH + 1) // 2]
    room = SHORT_LENGTH - (len(words) - 1)
    lengths = [0] * len(words)
    whole = [len(word) if word.isdigit() else 0 for word in words]
    while sum(lengths) < room:
        # Figures first, then letter by letter to the words that have fewest.
        open_words = [i for i, word in enumerate(words) if lengths[i] < len(word)]
        chosen = min(open_words, key=lambda i: (lengths[i] >= whole[i], lengths[i], i))
        lengths[chosen] += 1
    return "_".join(word[:length] for word, length in zip(words, lengths))


def plain_frame(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The frame without what files cannot hold: no column ``fid``, no names that differ only in case, no lists.

    Files number their rows themselves (``fid``); lists and mappings become JSON text.
    """
    geometry = frame.geometry.name
    taken: set[str] = {"fid", geometry.lower()}
    columns, names = [geometry], {}
    for column in frame.columns:
        if column == geometry or str(column).lower() == "fid":
            continue
        name, number = str(column), 1
        while name.lower() in taken:
            number += 1
            name = f"{column}_{number}"
        taken.add(name.lower())
        names[column] = name
        columns.append(column)
    plain = frame[columns].rename(columns=names).reset_index(drop=True)
    for column in names.values():
        if plain[column].map(lambda value: isinstance(value, (list, dict, tuple))).any():
            texts = [json.dumps(v) if isinstance(v, (list, dict, tuple)) else v for v in plain[column]]
            plain[column] = _objects(texts, plain.index)
    return plain


def _objects(values: Sequence[Any], index: pd.Index) -> pd.Series:
    """Series that keeps ``None`` as it is."""
    import pandas as pd

    return pd.Series(list(values), index=index, dtype="object")


def field_of(name: str, values: pd.Series) -> QgsField:
    """Field that holds the values of a column without loss."""
    import pandas as pd

    if pd.api.types.is_bool_dtype(values.dtype) or pd.api.types.is_integer_dtype(values.dtype):
        return QgsField(name, QMetaType.Type.LongLong)
    if pd.api.types.is_float_dtype(values.dtype):
        return QgsField(name, QMetaType.Type.Double)
    if pd.api.types.is_datetime64_any_dtype(values.dtype):
        return QgsField(name, QMetaType.Type.QDateTime)
    present = values[values.notna()]
    for kind, qt_type in (
        (Integral, QMetaType.Type.LongLong),
        (Real, QMetaType.Type.Double),
        (datetime.datetime, QMetaType.Type.QDateTime),
        (datetime.date, QMetaType.Type.QDate),
        (datetime.time, QMetaType.Type.QTime),
    ):
        if len(present) and all(isinstance(value, kind) for value in present):
            return QgsField(name, qt_type)
    return QgsField(name, QMetaType.Type.QString)


def layer_crs(crs: Any) -> QgsCoordinateReferenceSystem:
    """Coordinate reference system of a frame as QGIS knows it."""
    if crs is None:
        return QgsCoordinateReferenceSystem()
    authority = crs.to_authority()
    found = QgsCoordinateReferenceSystem(":".join(authority)) if authority else QgsCoordinateReferenceSystem()
    return found if found.isValid() else QgsCoordinateReferenceSystem.fromWkt(crs.to_wkt())


def write_geopackage_layer(path: Path, layer: str, frame: gpd.GeoDataFrame, feedback: Any = None) -> int:
    """Add a layer to a GeoPackage, which is made where it is not there; returns the number of features.

    Raises
    ------
    ExportError
        The file could not be written as a whole.
    """
    plain = plain_frame(frame)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = layer
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    if "geom" in {column.lower() for column in plain.columns}:
        options.layerOptions = ["GEOMETRY_NAME=shape"]
    return _write(path, f"{path}|layername={layer}", plain, options, feedback)


def write_shapefile(path: Path, frame: gpd.GeoDataFrame, feedback: Any = None) -> tuple[int, dict[str, str], list[str]]:
    """Write a shapefile with its ``.prj``, and a ``.cpg`` that says UTF-8.

    Returns
    -------
    (int, dict of str to str, list of str)
        Number of features, long name -> short name, and the long names of fields in which a text had to be cut.

    Raises
    ------
    ExportError
        The files could not be written as a whole.
    """
    plain = plain_frame(frame)
    fields = [column for column in plain.columns if column != plain.geometry.name]
    names = short_names(fields)
    cut = []
    for column in fields:
        texts = [_cut(value) if isinstance(value, str) else value for value in plain[column]]
        if any(isinstance(value, str) and value != text for value, text in zip(plain[column], texts)):
            plain[column] = _objects(texts, plain.index)
            cut.append(column)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = SHAPEFILE_DRIVER
    options.fileEncoding = "UTF-8"
    count = _write(path, str(path), plain.rename(columns=names), options, feedback)
    _check_lengths(path)
    return count, names, cut


def _cut(text: str) -> str:
    """Beginning of a text that fits a shapefile, not ending in half a character."""
    return text.encode("utf-8")[:TEXT_BYTES].decode("utf-8", "ignore")


def _set_width(field: QgsField, values: pd.Series) -> None:
    """Width of a shapefile's field: all rows take as much room as the longest value, and what is longer is lost."""
    present = [value for value in values if not is_null(value)]
    if field.type() == QMetaType.Type.QString:
        field.setLength(max([1, *(len(str(value).encode("utf-8")) for value in present)]))
    elif field.type() == QMetaType.Type.LongLong:
        field.setLength(max([1, *(len(str(int(value))) for value in present)]))
    elif field.type() == QMetaType.Type.Double:
        largest = max([1.0, *(abs(value) for value in present if math.isfinite(value))])
        digits = len(str(int(largest)))
        if digits > NUMBER_WIDTH - 1:
            raise ExportError(
                f"The field {field.name()} holds {largest:g}, which is too large for a shapefile. Nothing was changed. "
                "Correct the value, or export to GeoPackage only."
            )
        field.setLength(NUMBER_WIDTH)
        field.setPrecision(max(0, min(MOST_DECIMALS, NUMBER_WIDTH - 2 - digits)))  # room for sign and point


def _write(path: Path, uri: str, frame: gpd.GeoDataFrame, options: Any, feedback: Any) -> int:
    """Write a frame and look whether all of it is there."""
    geometry = frame.geometry.name
    fields = QgsFields()
    for column in frame.columns:
        if column != geometry:
            field = field_of(column, frame[column])
            if options.driverName == SHAPEFILE_DRIVER:
                _set_width(field, frame[column])
            fields.append(field)
    writer: Any = QgsVectorFileWriter.create(
        str(path), fields, _geometry_kind(frame), layer_crs(frame.crs), QgsCoordinateTransformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise _failure(path, writer.errorMessage())

    def add(batch: list[QgsFeature]) -> bool:
        return bool(writer.addFeatures(batch, QgsFeatureSink.Flag.FastInsert))

    try:
        written = write_frame(_as_stored(frame, fields), fields, add, feedback)
    except OSError as error:
        raise _failure(path, writer.errorMessage() or str(error)) from error
    finally:
        problem = writer.errorMessage()
        writer = None  # closes the file, which writes what is still in memory
    stored = QgsVectorLayer(uri, path.stem, "ogr")
    if not stored.isValid() or stored.featureCount() != written:
        raise _failure(path, problem or "the file is incomplete")
    return written


def _geometry_kind(frame: gpd.GeoDataFrame) -> Qgis.WkbType:
    """Geometry type of the file: what the shapes have in common, or a table where there are none."""
    kinds = set(frame.geometry.geom_type.dropna())
    if not kinds:
        return Qgis.WkbType.NoGeometry
    for single, multi in (("Polygon", Qgis.WkbType.MultiPolygon), ("LineString", Qgis.WkbType.MultiLineString)):
        if kinds <= {single, f"Multi{single}"}:
            return multi
    if kinds == {"Point"}:
        return Qgis.WkbType.Point
    return Qgis.WkbType.MultiPoint if kinds <= {"Point", "MultiPoint"} else Qgis.WkbType.Unknown


def _as_stored(frame: gpd.GeoDataFrame, fields: QgsFields) -> gpd.GeoDataFrame:
    """The frame with values of the kinds that the fields hold: what went to a text field is text."""
    frame = frame.copy()
    for field in fields:
        values = frame[field.name()]
        if field.type() == QMetaType.Type.QString:
            frame[field.name()] = _objects([None if is_null(v) else str(v) for v in values], frame.index)
        elif field.type() == QMetaType.Type.QDateTime:
            times = [None if is_null(v) else getattr(v, "to_pydatetime", lambda v=v: v)() for v in values]
            frame[field.name()] = _objects(times, frame.index)
    return frame


def is_null(value: Any) -> bool:
    """Whether a value is one of the ways to say "none"."""
    import pandas as pd

    return value is None or value is pd.NA or value != value  # noqa: PLR0124 (NaN and NaT differ from themselves)


def _failure(path: Path, reason: str) -> ExportError:
    """The error for the analyst when a file could not be written."""
    if is_full(path.parent) or "full" in reason or "No space" in reason:
        return disk_full(path.parents[2])
    return ExportError(
        f"{path.name} could not be written ({reason or 'no reason given'}). Nothing was changed. The disk may be full: "
        "free some space or choose another folder."
    )


def _check_lengths(path: Path) -> None:
    """A shapefile's headers say how long its files are: the driver does not report when a full disk cut them."""
    with path.open("rb") as file:
        stated = struct.unpack(">i", file.read(100)[24:28])[0] * 2
    table = path.with_suffix(".dbf")
    with table.open("rb") as file:
        rows, header, row = struct.unpack("<IHH", file.read(32)[4:12])
    if path.stat().st_size < stated or table.stat().st_size < header + rows * row:
        raise _failure(path, "the file is incomplete")
