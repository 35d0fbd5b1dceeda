"""A CSV file of accounts as a layer: separator, encoding and positions are looked up in its first lines."""

from __future__ import annotations

import codecs
import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsDataProvider, QgsProviderRegistry, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QUrl, QUrlQuery, pyqtSignal

from ...exchange.header import HEAD_BYTES, SEPARATORS
from ...planning.columns import guess_columns
from ...planning.findings import DataError
from ..i18n import tr

TEXT_ROLES = ("account_id", "unit_id", "zip")  # as numbers they would lose their leading zeros


class CsvError(ValueError):
    """A file that is no table; ``str()`` is the message for the analyst."""


@dataclass(frozen=True)
class CsvShape:
    """How a CSV file is to be read.

    Attributes
    ----------
    path : Path
    separator, encoding : str
    columns : tuple of str
    lon, lat : str
        Columns with the position in degrees; empty where there are none.
    """

    path: Path
    separator: str
    encoding: str
    columns: tuple[str, ...]
    lon: str = ""
    lat: str = ""

    def uri(self) -> str:
        """Source for QGIS's provider of delimited text."""
        query = QUrlQuery()
        query.addQueryItem("type", "csv")
        query.addQueryItem("delimiter", {"\t": "\\t"}.get(self.separator, self.separator))
        query.addQueryItem("encoding", self.encoding)
        query.addQueryItem("detectTypes", "yes")
        query.addQueryItem("subsetIndex", "no")
        query.addQueryItem("watchFile", "no")
        guessed = guess_columns(self.columns)
        for column in dict.fromkeys(guessed[role] for role in TEXT_ROLES if role in guessed):
            query.addQueryItem("field", f"{column}:text")
        if self.lon and self.lat:
            query.addQueryItem("xField", self.lon)
            query.addQueryItem("yField", self.lat)
            query.addQueryItem("crs", "EPSG:4326")
            query.addQueryItem("spatialIndex", "yes")
        else:
            query.addQueryItem("geomType", "none")
        url = QUrl.fromLocalFile(str(self.path))
        url.setQuery(query)
        return bytes(url.toEncoded()).decode("ascii")


def inspect(path: Path) -> CsvShape:
    """Look at the first lines of a file.

    Raises
    ------
    CsvError
        The file is empty, cannot be read, or its first line names no columns, or two by one name.
    """
    from ...planning.values import unique_names

    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        text = tr("{file} cannot be read: {reason}. Choose another file.", file=path.name, reason=error.strerror)
        raise CsvError(text) from error
    encoding = "UTF-8"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "UTF-16"
    text = head.decode(encoding, errors="ignore").lstrip("\ufeff")
    if encoding == "UTF-8" and not _is_utf8(head):
        encoding = "windows-1252"
        text = head.decode("cp1252", errors="replace")
    lines = text.splitlines()
    if not lines or not lines[0].strip():
        text = tr("{file} is empty. Choose a CSV file whose first line names the columns.", file=path.name)
        raise CsvError(text)
    separator = max(SEPARATORS, key=lambda sign: len(next(csv.reader([lines[0]], delimiter=sign))))
    columns = tuple(name.strip() for name in next(csv.reader([lines[0]], delimiter=separator)))
    if len(columns) < 2 or not all(columns):
        raise CsvError(
            tr(
                "{file}: the first line must name every column, separated by comma, semicolon, tab or |. "
                "It reads: {line}",
                file=path.name,
                line=lines[0][:80],
            )
        )
    try:
        unique_names(columns, path.name)
    except DataError as error:
        raise CsvError(str(error)) from error
    guessed = guess_columns(columns)
    return CsvShape(path, separator, encoding, columns, guessed.get("lon", ""), guessed.get("lat", ""))


def _is_utf8(head: bytes) -> bool:
    """Whether bytes are UTF-8; a character cut off at their end does not count."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(head, final=False)
    except UnicodeDecodeError:
        return False
    return True


def is_csv(layer: Any) -> bool:
    """Whether a layer is a delimited text file."""
    return isinstance(layer, QgsVectorLayer) and layer.providerType() == "delimitedtext"


def path_of(layer: QgsVectorLayer) -> Path:
    """File of a CSV layer."""
    parts = QgsProviderRegistry.instance().decodeUri("delimitedtext", layer.source())
    return Path(parts["path"])


def positions_of(layer: QgsVectorLayer) -> tuple[str, str]:
    """Columns with longitude and latitude of a CSV layer; empty where there are none."""
    query = QUrlQuery(QUrl.fromEncoded(layer.source().encode()))
    decoded = QUrl.ComponentFormattingOption.FullyDecoded
    return query.queryItemValue("xField", decoded), query.queryItemValue("yField", decoded)


class CsvTask(QgsTask):
    """Opens the layer off the GUI thread: QGIS reads the whole file to find types and positions.

    Signals
    -------
    opened(QgsVectorLayer), refused(str)
    """

    opened = pyqtSignal(object)
    refused = pyqtSignal(str)

    def __init__(self, shape: CsvShape) -> None:
        super().__init__(tr("Territory Designer: opening {file}", file=shape.path.name), QgsTask.Flag.CanCancel)
        self._shape = shape
        self._layer: QgsVectorLayer | None = None

    def run(self) -> bool:
        """Open the file, in the background."""
        options = QgsVectorLayer.LayerOptions(False)
        self._layer = QgsVectorLayer(self._shape.uri(), self._shape.path.stem, "delimitedtext", options)
        self._layer.moveToThread(QCoreApplication.instance().thread())
        return self._layer.isValid()

    def finished(self, result: bool) -> None:
        """Hand the layer over, in the GUI thread."""
        layer, self._layer = self._layer, None
        if result and layer is not None:
            self.opened.emit(layer)
        elif not self.isCanceled():
            provider = layer.dataProvider() if layer is not None else None
            reason = provider.error().summary() if isinstance(provider, QgsDataProvider) else ""
            text = tr("{file} cannot be read as a table.", file=self._shape.path.name)
            self.refused.emit(f"{text} {reason}".strip())
