"""What the first line of a text file calls its columns: QGIS renames the second of two columns of one name unasked."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingFeatureSource, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl, QUrlQuery

HEAD_BYTES = 64 * 1024
SEPARATORS = (",", ";", "\t", "|")
TEXT_STORAGE = ("CSV", "Delimited text file")
"""What QGIS calls text files, as OGR and its own provider read them."""


@dataclass(frozen=True)
class TextFile:
    """A text file that a layer is read from.

    Attributes
    ----------
    path : Path
    encoding : str
        As QGIS reads it.
    skipped : int
        Lines before the header.
    separators : str
        Signs that may stand between columns, beside the usual ones.
    quote : str
        Sign around names.
    """

    path: Path
    encoding: str
    skipped: int = 0
    separators: str = ""
    quote: str = '"'


def text_file(layer: Any) -> TextFile | None:
    """The text file behind a layer; ``None`` for every other kind. Opens nothing."""
    provider = layer.dataProvider() if isinstance(layer, QgsVectorLayer) else None
    if provider is None or provider.storageType() not in TEXT_STORAGE:
        return None
    path = Path(QgsProviderRegistry.instance().decodeUri(provider.name(), layer.source()).get("path") or "")
    if provider.name() != "delimitedtext":
        return TextFile(path, provider.encoding())
    query = QUrlQuery(QUrl.fromEncoded(layer.source().encode()))
    encoding, skipped, separators, quote = (
        query.queryItemValue(name, QUrl.ComponentFormattingOption.FullyDecoded)
        for name in ("encoding", "skipLines", "delimiter", "quote")
    )
    skips = int(skipped) if skipped.isdigit() else 0
    return TextFile(path, encoding or "UTF-8", skips, separators.replace("\\t", "\t"), quote[:1] or '"')


def text_file_of(source: Any) -> TextFile | None:
    """The text file behind what :func:`.frames.features` reads.

    A source for another thread says it itself, in its attribute ``text_file``.
    """
    if isinstance(source, QgsProcessingFeatureSource):
        scope = source.createExpressionContextScope()  # its only way back to the layer
        source = scope.variable("layer") if scope is not None else None
    return getattr(source, "text_file", None) or text_file(source)


def refuse_repeated_columns(file: TextFile | None, fields: Sequence[str]) -> None:
    """Refuse a text file with two columns of one name, of which the fields show only the first by that name.

    Parameters
    ----------
    file : TextFile or None
    fields : sequence of str
        What QGIS calls the columns. Repeated texts that are no names of columns, as in a file without a header, are
        not among them.

    Raises
    ------
    DataError
        Names file and column.
    """
    from ..planning.values import unique_names

    if file is None:
        return
    known = [field.casefold() for field in fields]
    for names in _headers(file):
        counts = Counter(name.casefold() for name in names)
        repeated = {name for name, count in counts.items() if 1 < count <= _renamed(name, known)}
        unique_names([name for name in names if name.casefold() in repeated], file.path.name)


def _renamed(name: str, known: Sequence[str]) -> int:
    """How many fields go by a name, numbered or not; 0 where none bears it as it is."""
    numbered = re.compile(re.escape(name) + r"(?:_?\d+)?")
    return sum(numbered.fullmatch(field) is not None for field in known) if name in known else 0


def _headers(file: TextFile) -> Iterator[list[str]]:
    """Names in the first line, for each sign that may separate them; without blanks around."""
    try:
        with file.path.open("rb") as opened:
            head = opened.read(HEAD_BYTES)
    except OSError:  # gone, or not on a disk: whoever reads it says so
        return
    try:
        text = head.decode(file.encoding, errors="replace")
    except LookupError:
        text = head.decode(errors="replace")
    lines = text.lstrip("\ufeff").splitlines(keepends=True)[file.skipped :]
    while lines and not lines[0].strip():
        del lines[0]
    for separator in dict.fromkeys([*file.separators, *SEPARATORS]):
        try:
            names = next(csv.reader(lines, delimiter=separator, quotechar=file.quote), [])
        except (csv.Error, TypeError, ValueError):  # binary, or a separator that is none
            continue
        yield [name.strip() for name in names if name.strip()]
