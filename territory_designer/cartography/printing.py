"""From pages to files: one PDF with everything, and one per territory for its rep."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsAbstractLayoutIterator, QgsFeedback, QgsLayoutExporter

from ..exchange.frames import stop_if_cancelled
from ..exchange.staging import ExportError, disk_full, is_full, staged
from ..translation import translate
from .pages import Pages
from .paper import Market, read_market

DOTS_PER_INCH = 300
WHOLE = "territories.pdf"


def print_territories(
    units: Any,
    territories: Any,
    accounts: Any,
    page: str,
    folder: str | Path,
    feedback: Any = None,
    *,
    unit_id: str | None = None,
    title: str = "Sales territories",
) -> list[Path]:
    """Print a design: ``territories.pdf`` (an overview and a page per territory) and one PDF per territory.

    Parameters
    ----------
    units, territories, accounts : QgsVectorLayer
        As ``designterritories`` writes them; accounts may be ``None``.
    page : str
        ``"A4"`` or ``"Letter"``.
    folder : str or Path
        Made where it is not there; files of the same names are replaced, all of them or none.
    feedback : QgsFeedback, optional
        Told the progress, looked at for cancel after every page.
    unit_id : str, optional
        Field of the units with their ids; guessed where it is not given.
    title : str
        Of the plan, on every page.

    Returns
    -------
    list of Path
        ``territories.pdf`` first, then the territories in their order.

    Raises
    ------
    DataError
        A layer lacks what is needed.
    ExportError
        The folder cannot be written, or the disk is full. Nothing was changed.
    CancelledError
        The user asked to stop. Nothing was changed.
    """
    market = read_market(units, territories, accounts, unit_id=unit_id, title=title, feedback=feedback)
    return print_market(market, page, Path(folder), feedback)


def print_market(market: Market, page: str, folder: Path, feedback: Any = None) -> list[Path]:
    """As :func:`print_territories`, for frames that are read already."""
    files = file_names(market.names)
    with staged(folder) as scratch:
        pages = Pages(market, page)
        try:
            book = Book(pages, scratch, files, feedback)
            # A feedback of its own: QGIS reports pages there, and the user's is asked before every page.
            result, _ = QgsLayoutExporter.exportToPdf(book, str(scratch / WHOLE), pdf_settings(), QgsFeedback())
            book.check(result, WHOLE)
        finally:
            pages.close()
        stop_if_cancelled(feedback)
        for name in (WHOLE, *files):
            check_complete(scratch / name, folder)
    return [folder / name for name in (WHOLE, *files)]


class Book(QgsAbstractLayoutIterator):
    """Hands the pages to QGIS one after the other, which writes them into one PDF.

    The PDF of a single territory is written when its page comes up, so that every page is made only once.

    Parameters
    ----------
    pages : Pages
    folder : Path
        For the PDFs of single territories.
    files : sequence of str
        Their names.
    feedback : QgsFeedback or None
    """

    def __init__(self, pages: Pages, folder: Path, files: Sequence[str], feedback: Any) -> None:
        super().__init__()
        self._pages = pages
        self._folder = folder
        self._files = files
        self._feedback = feedback
        self._number = -1
        self._error: Exception | None = None

    def beginRender(self) -> bool:  # noqa: N802 (QGIS calls it)
        """Start before the first page."""
        self._number = -1
        return True

    def endRender(self) -> bool:  # noqa: N802 (QGIS calls it)
        """Nothing is left to do."""
        return True

    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def layout(self) -> Any:
        """The page that is up."""
        return self._pages.shown

    def filePath(self, base: str, extension: str) -> str:  # noqa: N802 (QGIS calls it)
        """Unused: all pages go into one file."""
        return f"{base}.{extension}"

    def next(self) -> bool:
        """Turn the page; false after the last one, on cancel and on errors."""
        try:
            return self._turn()
        except Exception as error:
            self._error = error
            return False

    def check(self, result: Any, name: str) -> None:
        """Raise what went wrong while QGIS wrote a file."""
        if self._error is not None:
            raise self._error
        if result != QgsLayoutExporter.ExportResult.Success:
            if is_full(self._folder):
                raise disk_full(self._folder.parents[1])
            raise ExportError(f"{name} could not be written into {self._folder.parents[1]}. Nothing was changed.")

    def _turn(self) -> bool:
        stop_if_cancelled(self._feedback)
        self._number += 1
        if self._number >= len(self._pages):
            return False
        if self._feedback is not None:
            self._feedback.setProgress(100.0 * self._number / len(self._pages))
            if hasattr(self._feedback, "setProgressText"):  # Processing has a line of text, a task has none
                self._feedback.setProgressText(
                    translate("Printing page {number} of {all}", number=self._number + 1, all=len(self._pages))
                )
        layout = self._pages.page(self._number)
        own = self._number - self._pages.overviews
        if own >= 0:
            name = self._files[own]
            exporter = QgsLayoutExporter(layout)
            self.check(exporter.exportToPdf(str(self._folder / name), pdf_settings()), name)
        return True


def pdf_settings() -> Any:
    """Vector PDF whose texts can be searched and copied."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DOTS_PER_INCH
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.simplifyGeometries = True
    settings.exportMetadata = False
    settings.appendGeoreference = False
    return settings


def file_names(territories: Sequence[str]) -> list[str]:
    """A file name per territory that every system accepts, each once: ``"territory_T01.pdf"``."""
    names: list[str] = []
    taken = {WHOLE}
    for territory in territories:
        plain = re.sub(r"[^\w.-]+", "_", territory).strip("._") or "unnamed"
        stem = f"territory_{plain[:80]}"
        name, number = f"{stem}.pdf", 1
        while name.lower() in taken:
            number += 1
            name = f"{stem}_{number}.pdf"
        taken.add(name.lower())
        names.append(name)
    return names


def check_complete(path: Path, folder: Path) -> None:
    """A full disk ends a PDF early, and Qt does not say so: look for its last line.

    Raises
    ------
    ExportError
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 64))
        if b"%%EOF" in file.read():
            return
    raise disk_full(folder)
