"""Opens a CSV file of accounts as a layer of the project, without stopping the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from .. import figures
from ..i18n import tr
from ..messages import MessagesPanel
from . import csv_source
from .page_data import DataPage

LAST_FOLDER = "territory_designer/csv_folder"


class CsvOpener(QObject):
    """Does what the button "CSV…" and the choice of position columns ask for.

    Parameters
    ----------
    page : DataPage
    messages : MessagesPanel
    """

    def __init__(self, page: DataPage, messages: MessagesPanel) -> None:
        super().__init__(page)
        self._page = page
        self._messages = messages
        self._task: Any = None
        self._replaced = ""
        page.csv_requested.connect(self.ask)
        page.positions_changed.connect(self.change_positions)

    def ask(self) -> None:
        """Let the user choose a file."""
        start = QgsSettings().value(LAST_FOLDER, "")
        title = tr("CSV file with accounts")
        kinds = tr("Tables (*.csv *.txt *.tsv);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, start, kinds)
        if chosen:
            QgsSettings().setValue(LAST_FOLDER, str(Path(chosen).parent))
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Open a file; its columns are guessed from their names."""
        try:
            shape = csv_source.inspect(path)
        except csv_source.CsvError as error:
            self._messages.say("error", str(error))
            return
        self._start(shape, "")

    def change_positions(self, lon: str, lat: str) -> None:
        """Read the chosen CSV layer anew with other columns of longitude and latitude."""
        layer = self._page.accounts()
        try:
            shape = csv_source.inspect(csv_source.path_of(layer))
        except csv_source.CsvError as error:
            self._messages.say("error", str(error))
            return
        self._start(replace(shape, lon=lon, lat=lat), layer.id())

    def stop(self) -> None:
        """Do not report any more; used when the plugin is unloaded."""
        if self._task is not None:
            self._task.opened.disconnect()
            self._task.refused.disconnect()
            self._task.cancel()
            self._task.waitForFinished(5_000)
            self._task = None

    def _start(self, shape: csv_source.CsvShape, replaced: str) -> None:
        """Open a file in the background."""
        self.stop()
        self._replaced = replaced
        self._task = csv_source.CsvTask(shape)
        self._task.opened.connect(self._opened)
        self._task.refused.connect(self._refused)
        QgsApplication.taskManager().addTask(self._task)

    def _opened(self, layer: Any) -> None:
        """Add the layer to the project, choose it, and say what was understood."""
        self._task = None
        project = QgsProject.instance()
        project.addMapLayer(layer)
        self._page.choose_accounts(layer)
        if self._replaced and project.mapLayer(self._replaced) is not None:
            project.removeMapLayer(self._replaced)
        rows = figures.plural(layer.featureCount(), "row")
        lon, lat = csv_source.positions_of(layer)
        if not lon:
            text = tr(
                "Opened {layer}: {rows}, without positions: the accounts are placed by their ZIP code.",
                layer=layer.name(),
                rows=rows,
            )
            self._messages.say("info", text)
            return
        text = tr(
            "Opened {layer}: {rows}, positions from {lon} and {lat}.", layer=layer.name(), rows=rows, lon=lon, lat=lat
        )
        extent = layer.extent()
        outside = max(abs(extent.xMinimum()), abs(extent.xMaximum())) > 180 or (
            max(abs(extent.yMinimum()), abs(extent.yMaximum())) > 90
        )
        if not extent.isEmpty() and outside:
            advice = tr("These are not degrees: choose other columns, or add the file as a layer.")
            self._messages.say("warning", f"{text} {advice}")
        else:
            self._messages.say("info", text)

    def _refused(self, text: str) -> None:
        """Say why the file is not a table."""
        self._task = None
        self._messages.say("error", text)
