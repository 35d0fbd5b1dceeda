"""What an algorithm reads: layers as frames, fields, expressions and numbers, each checked with a clear message."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsFields,
    QgsProcessingFeatureSource,
    QgsProcessingMultiStepFeedback,
    QgsProviderRegistry,
    QgsWkbTypes,
)

from ..exchange.frames import column_from_expression, read_frame, stop_if_cancelled
from ..planning.findings import DataError, Finding, headlines
from .base import WORDS, Progress

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd


@dataclass
class UnitLayer:
    """Units as an algorithm works with them.

    Attributes
    ----------
    frame : GeoDataFrame
        Clean polygons, index = unit id as text; all fields of the layer, and one column per measure.
    fields : QgsFields
        Of the layer.
    crs : QgsCoordinateReferenceSystem
        Of the layer.
    name : str
        Of the layer, for messages.
    findings : list of Finding
        What was repaired or restored.
    """

    frame: gpd.GeoDataFrame
    fields: QgsFields
    crs: Any
    name: str
    findings: list[Finding]


class Inputs:
    """Parameters of one run, read.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    parameters : dict
        As Processing hands them to the algorithm.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
    """

    def __init__(self, algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Any) -> None:
        self._algorithm = algorithm
        self._parameters = algorithm.in_numbers(parameters)
        self._context = context
        self.feedback = feedback

    def with_values(self, values: Mapping[str, Any]) -> Inputs:
        """The same run with other values of some parameters."""
        return Inputs(self._algorithm, {**self._parameters, **values}, self._context, self.feedback)

    def progress(self, start: float, end: float) -> Progress:
        """Progress of a step that covers ``start`` to ``end`` percent of the job."""
        return Progress(self.feedback, start, end)

    def within(self, step: int, steps: int) -> QgsProcessingMultiStepFeedback:
        """Feedback for a part of the job that counts to 100 % itself: the part ``step`` (from 0) of ``steps``."""
        part = QgsProcessingMultiStepFeedback(steps, self.feedback)
        part.setCurrentStep(step)
        return part

    def step(self, percent: float, text: str) -> None:
        """Say what comes next; stop here where the user asked to.

        Raises
        ------
        CancelledError
        """
        self.progress(percent, 100.0)(0.0, text)
        stop_if_cancelled(self.feedback)

    def say(self, findings: Sequence[Finding]) -> None:
        """Tell what was found, one line per kind."""
        for line in headlines(findings):
            self.feedback.pushInfo(line)

    def given(self, name: str) -> bool:
        """Whether the user gave this parameter a value."""
        return self._parameters.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """Text of a parameter, empty where it is not given."""
        return self._algorithm.parameterAsString(self._parameters, name, self._context) if self.given(name) else ""

    def integer(self, name: str) -> int:
        """Whole number of a parameter."""
        return self._algorithm.parameterAsInt(self._parameters, name, self._context)

    def number(self, name: str) -> float:
        """Number of a parameter."""
        return self._algorithm.parameterAsDouble(self._parameters, name, self._context)

    def flag(self, name: str) -> bool:
        """Boolean of a parameter."""
        return self._algorithm.parameterAsBoolean(self._parameters, name, self._context)

    def day(self, name: str) -> datetime.date | None:
        """Day that a parameter names; ``None`` where it is not given.

        Raises
        ------
        DataError
            It is no date.
        """
        text = self.text(name)
        try:
            return datetime.date.fromisoformat(text[:10]) if text else None
        except ValueError as error:
            raise DataError(f"{name} is {text}. Write the day as year-month-day, for example 2026-06-30.") from error

    def choice(self, name: str) -> str:
        """Word of the chosen option."""
        return self._words(name)[self._algorithm.parameterAsEnum(self._parameters, name, self._context)]

    def choices(self, name: str) -> list[str]:
        """Words of the chosen options, in the order of the options."""
        numbers = set(self._algorithm.parameterAsEnums(self._parameters, name, self._context))
        return [word for number, word in enumerate(self._words(name)) if number in numbers]

    def _words(self, name: str) -> list[str]:
        return self._algorithm.parameterDefinition(name).metadata()[WORDS]

    def file(self, name: str) -> Path:
        """File of a parameter."""
        return Path(self._algorithm.parameterAsFileOutput(self._parameters, name, self._context)).absolute()

    def folder(self, name: str) -> Path:
        """Folder of a parameter."""
        return Path(self._algorithm.parameterAsString(self._parameters, name, self._context)).absolute()

    def source_fields(self, name: str) -> list[str]:
        """Names of the fields of a layer."""
        return self.required(name).fields().names()

    def percent(self, name: str) -> float:
        """A percentage as a share: 10 becomes 0.1.

        Raises
        ------
        DataError
            It is negative.
        """
        value = self.number(name)
        if not value >= 0:
            raise DataError(f"{name} is {value:g} %. Give a percentage of 0 or more.")
        return value / 100.0

    def source(self, name: str) -> QgsProcessingFeatureSource | None:
        """Layer or table of a parameter; ``None`` where it is not given.

        Raises
        ------
        DataError
            It cannot be read.
        """
        if not self.given(name):
            return None
        source = self._algorithm.parameterAsSource(self._parameters, name, self._context)
        if source is None:
            raise DataError(
                f"{name}: {self.text(name)} cannot be read as a layer or table. Check the path and the name."
            )
        return source

    def layer_name(self, name: str) -> str:
        """Name of a layer for messages: the project's name of it, the table in a file of several, or the file."""
        source = self.required(name)
        layer = self._algorithm.parameterAsVectorLayer(self._parameters, name, self._context)
        if layer is None or layer.dataProvider() is None:
            return source.sourceName()
        parts = QgsProviderRegistry.instance().decodeUri(layer.dataProvider().name(), layer.source())
        unnamed = Path(parts.get("path") or "").stem == source.sourceName()
        return (parts.get("layerName") or source.sourceName()) if unnamed else source.sourceName()

    def required(self, name: str) -> QgsProcessingFeatureSource:
        """Layer or table that must be there.

        Raises
        ------
        DataError
        """
        source = self.source(name)
        if source is None:
            raise DataError(f"{name} is missing. Choose a layer.")
        return source

    def field(self, name: str, parent: str) -> str | None:
        """Field that a parameter names, as it is spelt in the layer ``parent``.

        Raises
        ------
        DataError
            The layer has no such field; the text lists those it has.
        """
        wanted = self.text(name)
        if not wanted:
            return None
        source = self.required(parent)
        index = source.fields().lookupField(wanted)
        if index < 0:
            raise DataError(
                f"{name}: layer {self.layer_name(parent)} has no field {wanted}. Its fields are: "
                f"{', '.join(source.fields().names())}."
            )
        return source.fields()[index].name()

    def fields(self, name: str, parent: str) -> list[str]:
        """Fields that a parameter names; as :meth:`field`, for several.

        Raises
        ------
        DataError
        """
        if not self.given(name):
            return []
        source = self.required(parent)
        chosen = self._algorithm.parameterAsStrings(self._parameters, name, self._context)
        for wanted in chosen:
            if source.fields().lookupField(wanted) < 0:
                raise DataError(
                    f"{name}: layer {self.layer_name(parent)} has no field {wanted}. Choose one that it has."
                )
        return [source.fields()[source.fields().lookupField(wanted)].name() for wanted in chosen]

    def values(self, field: str, parent: str) -> pd.Series:
        """Values of a field as they are, null and not-a-number apart."""
        source = self.required(parent)
        quoted = '"' + field.replace('"', '""') + '"'
        return column_from_expression(source, quoted, None, self.feedback, layer=self.layer_name(parent))

    def column(self, name: str, parent: str) -> pd.Series | None:
        """Values of a field or expression on the layer ``parent``; ``None`` where the parameter is not given.

        Raises
        ------
        DataError
            It cannot be evaluated.
        """
        expression = self.text(name).strip()
        return self._evaluated(name, expression, parent) if expression else None

    def _evaluated(self, name: str, expression: str, parent: str) -> pd.Series:
        """Values of an expression that the parameter ``name`` stands for."""
        source = self.required(parent)
        context = self._algorithm.createExpressionContext(self._parameters, self._context, source)
        try:
            return column_from_expression(source, expression, context, self.feedback, layer=self.layer_name(parent))
        except DataError as error:
            raise DataError(f"{name}: {error}") from error

    def measures(self) -> dict[str, str]:
        """Field or expression of WORKLOAD and POTENTIAL, by column; empty where not given."""
        return {"workload": self.text("WORKLOAD").strip(), "potential": self.text("POTENTIAL").strip()}

    def units(self, measures: Mapping[str, str]) -> UnitLayer:
        """UNITS with UNIT_ID as index, repaired, and with measures as columns.

        Parameters
        ----------
        measures : mapping of str to str
            Column to make -> field or expression; empty texts are left out.

        Raises
        ------
        DataError
            The units cannot be used.
        """
        from ..planning.checks import prepare_units

        self.step(0, "Reading the units")
        source = self.required("UNITS")
        id_field = self.field("UNIT_ID", "UNITS")
        if id_field is None:
            raise DataError("UNIT_ID is missing. Choose the field with the ZIP code or unit id.")
        refuse_without_polygons(source, self.layer_name("UNITS"))
        frame = read_frame(source, self.feedback)
        # A measure is checked under the name that the user gave it, so that messages name that field.
        labels = {column: text.strip() for column, text in measures.items() if text.strip()}
        untouched = {label: frame[label] for label in labels.values() if label in frame.columns}
        for column, label in labels.items():
            frame[label] = self._evaluated(column.upper(), label, "UNITS")
        self.step(3, "Checking the units")
        name = self.layer_name("UNITS")
        clean, findings = prepare_units(frame, id_field, name, list(dict.fromkeys(labels.values())))
        self.say(findings)
        figures = {column: clean[label].to_numpy() for column, label in labels.items()}
        for label in dict.fromkeys(labels.values()):
            if label in untouched:
                clean[label] = untouched[label].to_numpy()
            else:
                clean = clean.drop(columns=label)
        clean = clean.assign(**figures)
        return UnitLayer(clean, source.fields(), source.sourceCrs(), name, list(findings))

    def accounts(self) -> tuple[gpd.GeoDataFrame, QgsFields, str] | None:
        """ACCOUNTS as a frame, its fields and its name; ``None`` where not given.

        A table without geometry gets points from its columns of longitude and latitude, if it has them.

        Raises
        ------
        DataError
            The layer cannot be read.
        """
        source = self.source("ACCOUNTS")
        if source is None:
            return None
        frame = read_frame(source, self.feedback)
        name = self.layer_name("ACCOUNTS")
        if source.wkbType() == Qgis.WkbType.NoGeometry:
            frame = self._with_positions(frame, name)
        return frame, source.fields(), name

    def _with_positions(self, frame: gpd.GeoDataFrame, name: str) -> gpd.GeoDataFrame:
        """Points from columns of longitude and latitude, where a table has them; says so."""
        placed, columns = with_positions(frame)
        if columns:
            self.feedback.pushInfo(f"{name}: positions are read from the columns {' and '.join(columns)}.")
        return placed

    def table(self, name: str) -> pd.DataFrame | None:
        """A table without its geometry; ``None`` where not given."""
        source = self.source(name)
        return None if source is None else read_frame(source, self.feedback).drop(columns="geometry")


def refuse_without_polygons(source: QgsProcessingFeatureSource, name: str) -> None:
    """Refuse a layer of points or lines, or a table, as units.

    Raises
    ------
    DataError
    """
    kind = QgsWkbTypes.geometryType(source.wkbType())
    found = {
        Qgis.GeometryType.Point: "points",
        Qgis.GeometryType.Line: "lines",
        Qgis.GeometryType.Null: "no geometry",
    }.get(kind)
    if found:
        raise DataError(f"UNITS: {name} holds {found}, not polygons. Choose a layer of ZIP polygons.")


def with_positions(frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, tuple[str, ...]]:
    """Points from columns of longitude and latitude, where a table has them, and the names of these columns.

    Parameters
    ----------
    frame : GeoDataFrame
        Of a table without geometry.

    Returns
    -------
    (GeoDataFrame, tuple of str)
        The frame as it was, and no names, where there are no such columns.
    """
    import geopandas as gpd
    import numpy as np
    import pandas as pd

    from ..planning.columns import guess_columns

    guessed = guess_columns([str(column) for column in frame.columns if column != "geometry"])
    if "lon" not in guessed or "lat" not in guessed:
        return frame, ()
    lon, lat = (pd.to_numeric(frame[guessed[axis]], errors="coerce") for axis in ("lon", "lat"))
    points = gpd.GeoSeries.from_xy(lon, lat, crs="EPSG:4326")
    known = np.isfinite(lon) & np.isfinite(lat)
    return frame.set_geometry(points.where(known, None), crs="EPSG:4326"), (guessed["lon"], guessed["lat"])
