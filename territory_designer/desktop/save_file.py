"""Asks for the GeoPackage to save into: whatever ending was typed, no file is replaced without a question."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from .i18n import tr

ENDING = ".gpkg"
REPLACED = frozenset(
    {".csv", ".db", ".dxf", ".fgb", ".gdb", ".geojson", ".json", ".kml", ".kmz", ".mif", ".qgs", ".qgz", ".shp",
     ".sqlite", ".tab", ".txt", ".xls", ".xlsx", ".zip"}
)  # fmt: skip
"""Endings of other kinds of files; any other ending, as in ``my.v2``, is part of the name."""


def geopackage_path(chosen: Path | str) -> Path:
    """A path with the ending of a GeoPackage."""
    path = Path(chosen)
    ending = path.suffix.lower()
    if ending == ENDING:
        return path
    return path.with_suffix(ENDING) if ending in REPLACED else path.with_name(path.name + ENDING)


def ask_geopackage(parent: QWidget, title: str, start: Path | str) -> Path | None:
    """Let the user choose a GeoPackage to write; ``None`` where she does not.

    Parameters
    ----------
    parent : QWidget
    title : str
        Of the dialog.
    start : Path or str
        Folder and name to begin with.
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), tr("GeoPackage (*.gpkg)"))
    if not chosen:
        return None
    path = geopackage_path(chosen)
    # The file dialog has asked about the name that was typed, not about the one with the ending.
    if path != Path(chosen) and os.path.exists(path):  # noqa: PTH110 (in any folder)
        question = tr("{path} exists already. Replace it?", path=path)
        if QMessageBox.question(parent, title, question) != QMessageBox.StandardButton.Yes:
            return None
    return path
