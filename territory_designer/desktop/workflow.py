"""Connects the buttons of the dock with the jobs, and the results of the jobs with the project and the dock."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QFileDialog

from . import figures, steps
from .csv_opener import CsvOpener
from .findings import FindingRow, read_findings
from .jobs import JobRunner, Step
from .map_finder import show_on_map
from .panel import DesignerPanel
from .publisher import Publisher
from .results import balance_summary, read_rows
from .settings import JobSettings, read_settings, write_settings


class Workflow(QObject):
    """Check, design, export, print, for one panel.

    Parameters
    ----------
    panel : DesignerPanel
    canvas : QgsMapCanvas
        Where ZIPs and territories are shown.
    """

    def __init__(self, panel: DesignerPanel, canvas: Any) -> None:
        super().__init__(panel)
        self._panel = panel
        self._canvas = canvas
        self._csv = CsvOpener(panel.data, panel.messages)
        self._used = JobSettings()  # what the design on show was made with
        self._asked = JobSettings()  # what the design that runs is made with
        self._remark = ""
        self._publisher = Publisher(self)
        self._look = QTimer(self)  # several layers come at once; one look at them is enough
        self._look.setSingleShot(True)
        self._look.timeout.connect(panel.look_at_project)
        self._on_success: Callable[[dict[str, dict[str, Any]]], None] = self._ignore
        self.jobs = JobRunner(self)
        self._connect()
        self.restore()

    def stop(self) -> None:
        """End what runs and listen no more; the panel is about to go."""
        project = QgsProject.instance()
        project.readProject.disconnect(self.restore)
        project.cleared.disconnect(self.restore)
        project.writeProject.disconnect(self.remember)
        project.layersRemoved.disconnect(self._layers_removed)
        project.layersAdded.disconnect(self._layers_added)
        self._look.stop()
        self._publisher.stop()
        self._csv.stop()
        self.jobs.stop()

    def remember(self, *_: Any) -> None:
        """Write what is chosen into the project."""
        settings = self._panel.settings()
        settings.result_units = self._used.result_units
        settings.result_territories = self._used.result_territories
        settings.result_accounts = self._used.result_accounts
        write_settings(QgsProject.instance(), settings)

    def restore(self, *_: Any) -> None:
        """Show what the project remembers, and the design that it holds."""
        self._panel.data.hide_results()
        settings = read_settings(QgsProject.instance())
        self._used = settings or JobSettings()
        if settings is not None:
            self._panel.apply(settings)
        else:
            self._panel.data.forget()
        self._show_result()

    def check(self) -> None:
        """Look for faults in the data."""
        settings = self._panel.settings()
        data = self._panel.data
        self._start("Check", lambda: steps.check_steps(settings, data.units(), data.accounts()), self._checked)

    def design(self) -> None:
        """Design the territories."""
        settings = self._panel.settings()
        data = self._panel.data
        self._asked = settings
        self._start("Design", lambda: steps.design_steps(settings, data.units(), data.accounts()), self._designed)

    def export(self) -> None:
        """Write the design as files."""
        self._write_files(steps.EXPORT, "Export", "Exported shapefile, GeoPackage and tables to")

    def print_maps(self) -> None:
        """Write the printed maps."""
        self._write_files(steps.PRINT, "Print", "Printed the overview and a map of every territory to")

    def _connect(self) -> None:
        """Wire buttons, jobs and project."""
        panel, jobs, project = self._panel, self.jobs, QgsProject.instance()
        panel.check_requested.connect(self.check)
        panel.design_requested.connect(self.design)
        panel.export_requested.connect(self.export)
        panel.print_requested.connect(self.print_maps)
        panel.cancel_requested.connect(jobs.cancel)
        panel.result.territory_requested.connect(self._show_territory)
        panel.messages.finding_activated.connect(self._show_finding)
        jobs.progressed.connect(panel.show_progress)
        jobs.said.connect(panel.show_step)
        jobs.failed.connect(self._failed)
        jobs.cancelled.connect(self._cancelled)
        jobs.finished.connect(self._finished)
        # Queued: the window gets a breath between the layers and the table.
        self._publisher.published.connect(self._published, Qt.ConnectionType.QueuedConnection)
        project.readProject.connect(self.restore)
        project.cleared.connect(self.restore)
        project.writeProject.connect(self.remember)
        project.layersRemoved.connect(self._layers_removed)
        project.layersAdded.connect(self._layers_added)

    def _start(self, title: str, make: Callable[[], list[Step]], on_success: Any) -> None:
        """Start a job, or say what must be chosen first."""
        try:
            job = make()
        except steps.ChoiceError as error:
            self._panel.messages.say("warning", str(error))
            return
        self.remember()
        self._on_success = on_success
        self._panel.set_running(True)
        self.jobs.run(title, job)

    def _failed(self, message: str) -> None:
        """Say why; what was there before is untouched."""
        self._panel.set_running(False)
        self._panel.messages.say("error", message)

    def _cancelled(self) -> None:
        """Say so."""
        self._panel.set_running(False)
        self._panel.messages.say("info", "Cancelled; nothing was changed.")

    def _finished(self, results: dict[str, dict[str, Any]]) -> None:
        """Hand the results to what asked for them."""
        self._panel.set_running(False)
        self._on_success(results)

    def _checked(self, results: dict[str, dict[str, Any]]) -> None:
        """List what was found."""
        messages = self._panel.messages
        rows = read_findings(results[steps.CHECK]["OUTPUT"])
        number = {level: sum(row.severity == level for row in rows) for level in ("error", "warning", "info")}
        text = ", ".join(
            figures.plural(number[level], title)
            for level, title in (("error", "error"), ("warning", "warning"), ("info", "remark"))
            if number[level]
        )
        level = "error" if number["error"] else "warning" if number["warning"] else "success"
        advice = " Mend the errors before the design." if number["error"] else ""
        messages.say(level, f"Checked: {text or 'nothing to object'}.{advice}")
        messages.show_findings(rows)

    def _designed(self, results: dict[str, dict[str, Any]]) -> None:
        """Have the layers added to the project."""
        found = results[steps.DESIGN]
        settings = self._asked
        number = figures.plural(settings.territories, "territory", "territories")
        report = json.loads(found["REPORT_JSON"])
        self._remark = f"Designed {number} in {figures.amount(report['seconds'])} s. {report['note'] or ''}".rstrip()
        self._panel.set_running(True)
        self._panel.show_step("Drawing the map")
        self._panel.cancel_button.setEnabled(False)
        measures = ("workload", "potential") if settings.potential else ("workload",)
        accounts = self._layer(settings.accounts)
        self._publisher.publish(found["OUTPUT"], found["TERRITORIES_OUTPUT"], accounts, measures, settings.unit_id)

    def _published(self, layers: dict[str, Any]) -> None:
        """Show the figures of the design that is in the project now."""
        self._used = self._asked
        self._used.result_units = layers["units"].id()
        self._used.result_territories = layers["territories"].id()
        self._used.result_accounts = self._used.accounts
        self.remember()
        level = self._show_result()
        self._panel.messages.say(level, self._remark)
        QTimer.singleShot(0, self._panel.make_room_for_result)

    def _show_result(self) -> str:
        """Show the design that the project holds, if it does; tells "success" or "warning"."""
        layer = self._layer(self._used.result_territories)
        rows = read_rows(layer) if layer is not None else []
        self._panel.set_has_result(bool(rows) and self._layer(self._used.result_units) is not None)
        if not rows:
            self._panel.result.clear()
            return "warning"
        tolerances = {"workload": self._used.workload_tolerance, "potential": self._used.potential_tolerance}
        level, text = balance_summary(rows, tolerances)
        self._panel.result.show_result(rows, tolerances, text)
        return level

    def _write_files(self, algorithm: str, title: str, done: str) -> None:
        """Export or print into the folder of the panel; ask where there is none."""
        page = self._panel.result
        folder = page.folder.filePath().strip()
        if not folder:
            folder = QFileDialog.getExistingDirectory(self._panel, f"{title}: choose a folder")
            if not folder:
                return
            page.folder.setFilePath(folder)
        units = self._layer(self._used.result_units)
        accounts = self._layer(self._used.result_accounts)
        used = self._used
        used.page = page.page.currentText()

        def report(_: dict[str, dict[str, Any]]) -> None:
            self._panel.messages.say("success", f"{done} {folder}.", Path(folder))

        self._start(title, lambda: steps.output_steps(algorithm, used, units, accounts, folder), report)

    def _show_territory(self, name: str) -> None:
        """Zoom to a territory."""
        show_on_map(self._canvas, self._layer(self._used.result_territories), "territory", name)

    def _show_finding(self, finding: FindingRow) -> None:
        """Zoom to what a finding is about, if it has a place."""
        if not finding.id:
            return
        settings, data = self._panel.settings(), self._panel.data
        places = [(data.units(), settings.unit_id), (data.accounts(), settings.account_id)]
        if data.accounts() is not None and finding.layer == data.accounts().name():
            places.reverse()
        if not any(show_on_map(self._canvas, layer, field, finding.id) for layer, field in places):
            self._panel.messages.say("info", f"{finding.id} has no place on the map.")

    def _layers_added(self, *_: Any) -> None:
        """Look at the new layers when all of them are there."""
        self._look.start(0)

    def _layers_removed(self, ids: list[str]) -> None:
        """A design whose layers are gone cannot be exported."""
        if self._used.result_units in ids or self._used.result_territories in ids:
            self._used.result_units = self._used.result_territories = ""
            self._show_result()

    def _layer(self, layer_id: str) -> QgsVectorLayer | None:
        """Layer of the project by its id."""
        return QgsProject.instance().mapLayer(layer_id) if layer_id else None

    def _ignore(self, _: dict[str, dict[str, Any]]) -> None:
        """No job was started yet."""
