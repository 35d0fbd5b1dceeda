"""What an algorithm writes: made aside, checked, and put in place only when all of it is complete."""

from __future__ import annotations

import json
import re
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..exchange.frames import write_frame
from ..exchange.staging import ExportError, disk_full, is_full, staged
from ..planning.findings import DataError

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureSource, QgsFields

DATABASE = re.compile(r"^([A-Za-z]{2,}):|\bdbname\s*=")


class Outputs:
    """Destinations of one run, for a ``with`` block.

    Destinations that are files are written into a hidden folder beside their place and moved there when the block
    ends well; otherwise they are removed. Temporary layers and database tables are written directly.

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
        self._parameters = parameters
        self._context = context
        self._feedback = feedback
        self._aside: dict[Path, Path] = {}  # folder where files belong -> folder that holds them until then
        self._stack = ExitStack()
        self.results: dict[str, Any] = {}

    def __enter__(self) -> Outputs:
        return self

    def __exit__(self, *error: Any) -> bool | None:
        return self._stack.__exit__(*error)

    def check(self) -> None:
        """Refuse destinations that cannot work before any work is done.

        Raises
        ------
        DataError
            A folder cannot be written, two outputs are one file, or an output would replace an input.
        """
        inputs = self._input_files()
        seen: dict[Path, str] = {}
        for name in self._destination_names():
            path = self._file(name)
            if path is None:
                continue
            place = path.resolve()
            if place in seen:
                raise DataError(f"{seen[place]} and {name} are the same file, {path}. Give each a file of its own.")
            if place in inputs:
                raise DataError(f"{name} would replace {path}, which is read as {inputs[place]}. Choose another file.")
            check_folder(path.parent, name)
            if path.is_dir():
                raise DataError(f"{name}: {path} is a folder. Give the name of a file in it.")
            seen[place] = name

    def wants(self, name: str) -> bool:
        """Whether the user asked for this output."""
        return self._value(name) not in (None, "")

    def like(self, name: str, frame: Any, fields: QgsFields, source: QgsFeatureSource) -> None:
        """Write a frame to a layer of the kind that it was read from: points stay points, a table stays a table.

        Parameters
        ----------
        name, frame, fields
            As for :meth:`layer`.
        source : QgsFeatureSource
            What the rows were read from.
        """
        shape = QgsWkbTypes.linearType(QgsWkbTypes.flatType(source.wkbType()))
        if shape == Qgis.WkbType.NoGeometry:
            self.layer(name, frame.drop(columns="geometry", errors="ignore"), fields)
            return
        if QgsWkbTypes.geometryType(shape) == Qgis.GeometryType.Polygon:
            shape = Qgis.WkbType.MultiPolygon  # what all polygons become on the way out
        self.layer(name, frame, fields, source.sourceCrs(), shape)

    def layer(
        self,
        name: str,
        frame: Any,
        fields: QgsFields,
        crs: QgsCoordinateReferenceSystem | None = None,
        shape: Qgis.WkbType = Qgis.WkbType.MultiPolygon,
    ) -> None:
        """Write a frame to a layer destination, or do nothing where it was not asked for.

        Parameters
        ----------
        name : str
            Of the destination parameter.
        frame : GeoDataFrame or DataFrame
            Has a column per field.
        fields : QgsFields
        crs : QgsCoordinateReferenceSystem, optional
            Of the geometry; without it a table is written.
        shape : Qgis.WkbType
            Of the geometry.

        Raises
        ------
        DataError
            The destination could not be written; the text says why.
        """
        if not self.wants(name):
            return
        from qgis.core import QgsCoordinateReferenceSystem

        parameters = dict(self._parameters)
        path = self._file(name)
        if path is not None:
            parameters[name] = self._definition_aside(name, path)
        kind = Qgis.WkbType.NoGeometry if crs is None else shape
        sink, destination = self._algorithm.parameterAsSink(
            parameters, name, self._context, fields, kind, crs or QgsCoordinateReferenceSystem()
        )
        if sink is None:
            raise DataError(f"{name}: {path or self._value(name)} cannot be written. Choose another file or folder.")
        # In a list of its own, because an exception would keep the sink, and with it the file, open for long.
        writer = [sink]
        del sink

        def add(batch: list[Any]) -> bool:
            return bool(writer[0].addFeatures(batch))

        try:
            write_frame(frame, fields, add, self._feedback)
            writer[0].flushBuffer()
        except OSError as error:
            raise _failure(name, path, writer[0].lastError()) from error
        finally:
            writer.clear()  # closes the file; what is still in memory is written now
        if path is not None:
            self._check_complete(name, path, destination, len(frame))
            destination = self._settle_loading(destination, path)
        self.results[name] = destination

    def report(self, report: dict[str, Any]) -> None:
        """Write REPORT where it was asked for, and return its text in any case.

        Parameters
        ----------
        report : dict
            JSON-serialisable.
        """
        text = json.dumps(report, indent=1, ensure_ascii=False, allow_nan=False)
        self.results["REPORT_JSON"] = json.dumps(report, ensure_ascii=False, allow_nan=False)
        path = self._file("REPORT")
        if path is not None:
            (self._folder_aside(path.parent) / path.name).write_text(text + "\n", encoding="utf-8")
            self.results["REPORT"] = str(path)

    def result(self, name: str, value: Any) -> None:
        """Return a value that is not a layer, for example a folder."""
        self.results[name] = value

    def _destination_names(self) -> list[str]:
        kinds = (QgsProcessingParameterFeatureSink, QgsProcessingParameterFileDestination)
        return [one.name() for one in self._algorithm.parameterDefinitions() if isinstance(one, kinds)]

    def _value(self, name: str) -> Any:
        """What the user gave for a destination, as text."""
        value: Any = self._parameters.get(name)
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink
        if hasattr(value, "valueAsString"):
            value = value.valueAsString(self._context.expressionContext(), "")[0]
        return value

    def _file(self, name: str) -> Path | None:
        """Path of a destination that is a file of its own; ``None`` for memory, temporary files and databases."""
        value = self._value(name)
        if not isinstance(value, str) or not value:
            return None
        definition = self._algorithm.parameterDefinition(name)
        if isinstance(definition, QgsProcessingParameterFileDestination):
            return Path(self._algorithm.parameterAsFileOutput(self._parameters, name, self._context)).absolute()
        if value == QgsProcessing.TEMPORARY_OUTPUT or DATABASE.search(value):
            return None
        path = Path(value).absolute()
        return path if path.suffix else path.with_suffix(f".{QgsProcessingUtils.defaultVectorExtension()}")

    def _input_files(self) -> dict[Path, str]:
        """Files that are read: path -> parameter."""
        files = {}
        for definition in self._algorithm.parameterDefinitions():
            if definition.isDestination() or definition.type() not in ("source", "file"):
                continue
            if definition.type() == "file":
                path = self._algorithm.parameterAsFile(self._parameters, definition.name(), self._context)
                if path:
                    files[Path(path).resolve()] = definition.name()
                continue
            layer = self._algorithm.parameterAsVectorLayer(self._parameters, definition.name(), self._context)
            if layer is not None and layer.dataProvider() is not None:
                parts = QgsProviderRegistry.instance().decodeUri(layer.dataProvider().name(), layer.source())
                if parts.get("path"):
                    files[Path(parts["path"]).resolve()] = definition.name()
        return files

    def _folder_aside(self, home: Path) -> Path:
        """Folder that holds the files of ``home`` until all is complete."""
        if home not in self._aside:
            self._aside[home] = self._stack.enter_context(staged(home))
        return self._aside[home]

    def _definition_aside(self, name: str, path: Path) -> QgsProcessingOutputLayerDefinition:
        """The user's destination with the path aside in place of its own."""
        given = self._parameters[name]
        aside = QgsProcessingOutputLayerDefinition(str(self._folder_aside(path.parent) / path.name))
        if isinstance(given, QgsProcessingOutputLayerDefinition):
            aside.destinationProject = given.destinationProject
            aside.destinationName = given.destinationName
            aside.createOptions = given.createOptions
        return aside

    def _check_complete(self, name: str, path: Path, destination: str, count: int) -> None:
        """Read the file back: a full disk shows only when buffers are written at the end."""
        written = QgsVectorLayer(destination, name, "ogr")
        if not written.isValid() or written.featureCount() != count:
            raise _failure(name, path, "")

    def _settle_loading(self, destination: str, path: Path) -> str:
        """Make the layers that QGIS loads afterwards point to their final place."""
        final = destination.replace(str(self._aside[path.parent]), str(path.parent))
        waiting = self._context.layersToLoadOnCompletion()
        if destination in waiting:
            waiting[final] = waiting.pop(destination)
            self._context.setLayersToLoadOnCompletion(waiting)
        return final


def _failure(name: str, path: Path | None, reason: str) -> ExportError:
    """The error for the analyst when a layer could not be written as a whole."""
    if path is not None and is_full(path.parent):
        return disk_full(path.parent)
    return ExportError(
        f"{name}: {path or 'the layer'} could not be written completely{f' ({reason})' if reason else ''}. Nothing was "
        "kept. The disk may be full: free some space or choose another folder."
    )


def check_folder(folder: Path, name: str) -> None:
    """Refuse a folder that cannot be written, or could not be made.

    Parameters
    ----------
    folder : Path
        May not exist yet.
    name : str
        Parameter that names it.

    Raises
    ------
    DataError
    """
    existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if not existing.is_dir():
        raise DataError(
            f"{name}: {existing} is not a folder, so nothing can be written into it. Choose another folder."
        )
    try:
        with tempfile.TemporaryFile(dir=existing):
            return
    except OSError as error:
        raise DataError(
            f"{name}: the folder {existing} cannot be written ({error.strerror}). Choose another folder."
        ) from error
