"""Connects the pages of the dock with the market, the designs and the jobs, and these with the project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from . import figures, steps
from .data.csv_opener import CsvOpener
from .data.findings import FindingRow, read_findings
from .data.readiness import show_readiness
from .design.design_aids import DesignAids
from .design.design_flow import DesignFlow
from .design.scenario_rules import written_targets
from .guide import Guide
from .i18n import tr
from .jobs import JobRunner, Step
from .map_finder import show_on_map
from .map_layers import MapLayers
from .market.market_flow import MarketFlow
from .market.market_loader import is_unsaved
from .market.session import MarketSession
from .market.source_watch import SourceWatch
from .measures.measure_preview import MeasurePreview
from .panel import DesignerPanel
from .reps.home_markers import HomeMarkers
from .reps.rep_flow import RepFlow
from .settings import JobSettings, read_settings, write_settings
from .work import WorkRunner


class Workflow(QObject):
    """What happens when a button of the dock is pressed, for one panel and one session.

    Parameters
    ----------
    panel : DesignerPanel
    session : MarketSession
    runner : WorkRunner
    layers : MapLayers
    canvas : QgsMapCanvas
        Where ZIPs and territories are shown.

    Signals
    -------
    idle()
        What ran has ended.
    """

    idle = pyqtSignal()

    def __init__(
        self, panel: DesignerPanel, session: MarketSession, runner: WorkRunner, layers: MapLayers, canvas: Any
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._session = session
        self._runner = runner
        self._layers = layers
        self._canvas = canvas
        self._csv = CsvOpener(panel.data, panel.messages)
        self._touched = False  # the user changed data or measures since the market was made
        self._look = QTimer(self)  # several layers come at once; one look at them is enough
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._look_at_project)
        self._on_success: Callable[[dict[str, dict[str, Any]]], None] = self._ignore
        self.jobs = JobRunner(self)
        self.markets = MarketFlow(session, runner, self._start, panel)
        self.sources = SourceWatch(self)
        self.designs = DesignFlow(session, runner, self)
        self.aids = DesignAids(session, runner, panel.design, self)
        self.reps = RepFlow(session, runner, panel.reps, panel.settings, self)
        self.homes = HomeMarkers(session, layers, canvas, self)
        self.guide = Guide(panel)
        self.preview = MeasurePreview(panel, session, self._market_is_current)
        self._connect()

    def begin(self) -> None:
        """Follow the project from now on, and open its market."""
        project = QgsProject.instance()
        project.readProject.connect(self.restore)
        project.aboutToBeCleared.connect(self._session.close)  # everything is written before its layers go
        project.cleared.connect(self._project_cleared)
        project.writeProject.connect(self.remember)
        project.layersAdded.connect(self._layers_added)
        self.restore()

    def stop(self) -> None:
        """End what runs and listen no more; the panel is about to go."""
        project = QgsProject.instance()
        project.readProject.disconnect(self.restore)
        project.aboutToBeCleared.disconnect(self._session.close)
        project.cleared.disconnect(self._project_cleared)
        project.writeProject.disconnect(self.remember)
        project.layersAdded.disconnect(self._layers_added)
        self._look.stop()
        self.sources.follow()
        self.preview.stop()
        self.aids.close()
        self._csv.stop()
        self.homes.stop()
        self.jobs.stop()
        self._runner.stop()

    def running(self) -> bool:
        """Whether a job runs."""
        return self.jobs.running() or self._runner.running()

    def say(self, level: str, text: str) -> None:
        """Show a message to the user."""
        self._panel.messages.say(level, text)

    def remember(self, *_: Any) -> None:
        """Write what is chosen into the project, and where the market is."""
        write_settings(QgsProject.instance(), self._settings())

    def restore(self, *_: Any) -> None:
        """Show what the project remembers, and open its market."""
        self._panel.data.hide_results()
        settings = read_settings(QgsProject.instance())
        if settings is None:
            self._panel.data.forget()
        else:
            self._panel.apply(settings)
            self._panel.show_named(settings.shown)
            self._layers.set_mode(settings.colour)
            if settings.market:
                self.markets.open_pointer(settings.market)
        self._touched = False
        self._show_state()

    def check(self) -> None:
        """Look for faults in the data."""
        settings = self._panel.settings()
        data = self._panel.data
        self._start(tr("Check"), lambda: steps.check_steps(settings, data.units(), data.accounts()), self._checked)

    def design(self) -> None:
        """Design the territories."""
        settings = self._panel.settings()
        self._with_market(settings, lambda: self.designs.design(settings))

    def size(self) -> None:
        """Say how many reps the workload needs."""
        self._with_market(self._panel.settings(), self.aids.show_sizing)

    def export(self) -> None:
        """Write the scenario as files."""
        self._write_files(steps.EXPORT, tr("Export"), tr("Exported shapefile, GeoPackage and tables to"))

    def print_maps(self) -> None:
        """Write the printed maps."""
        self._write_files(steps.PRINT, tr("Print"), tr("Printed the overview and a map of every territory to"))

    def _connect(self) -> None:
        """Wire buttons, jobs, session and project."""
        panel, jobs, runner, session = self._panel, self.jobs, self._runner, self._session
        for asked, do in (
            (panel.data.check_requested, self.check),
            (panel.design.design_requested, self.design),
            (panel.design.sizing_requested, self.size),
            (panel.publish.export_requested, self.export),
            (panel.publish.print_requested, self.print_maps),
        ):
            asked.connect(do)
        panel.cancel_requested.connect(jobs.cancel)
        panel.cancel_requested.connect(runner.cancel)
        panel.messages.finding_activated.connect(self._show_finding)
        panel.data.edited.connect(self._data_edited)
        panel.data.layers_changed.connect(self._show_state)
        self.sources.edited.connect(self._show_state)
        panel.measures.edited.connect(self._data_edited)
        bar, markets = panel.market, self.markets
        bar.open_requested.connect(markets.open_file)
        bar.save_as_requested.connect(markets.save_as)
        bar.close_requested.connect(markets.close)
        bar.unsaved_requested.connect(markets.open)
        bar.again_requested.connect(markets.reopen)
        bar.show_requested.connect(self._layers.show_again)
        bar.update_requested.connect(self._update_market)
        bar.sample_requested.connect(self.guide.open_sample)
        bar.log_requested.connect(self._show_log)
        for source in (jobs, runner):
            source.progressed.connect(panel.show_progress)
            source.said.connect(panel.show_step)
            source.failed.connect(self._failed)
            source.cancelled.connect(self._cancelled)
            source.started.connect(lambda _: panel.set_running(True))
        jobs.finished.connect(self._finished)
        runner.ended.connect(self._ended)
        markets.found.connect(panel.messages.show_findings)
        for speaker in (markets, self.designs, self.aids, self.reps, self.homes, self.guide, self._layers):
            speaker.message.connect(self.say)
        self.reps.found.connect(panel.messages.show_findings)
        panel.reps.homes_toggled.connect(self.homes.show_homes)
        panel.reps.lines_toggled.connect(self.homes.show_lines)
        panel.reps.territory_chosen.connect(self.homes.choose)
        panel.reps.zoom_requested.connect(self._layers.zoom_to_territory)
        self.homes.shown_changed.connect(panel.reps.show_homes)
        session.failed.connect(lambda text: self.say("error", text))
        session.opened.connect(self._market_opened)
        session.closing.connect(self.save_panel)
        session.closed.connect(self._show_state)
        session.switched.connect(self._show_state)
        session.changed.connect(self._plan_changed)
        session.scenarios_changed.connect(self._show_state)
        session.written.connect(self._show_market)
        session.moved.connect(self._show_market)

    def _market_is_current(self, settings: JobSettings) -> bool:
        """Whether the open market was made from what the dock shows, or nothing was chosen since it was opened."""
        data = self._panel.data
        return not self._touched or self.markets.is_made_from(settings, data.units(), data.accounts())

    def _settings(self) -> JobSettings:
        settings = self._panel.settings()
        settings.colour = self._layers.mode
        settings.shown = self._panel.page_name()
        settings.market = self.markets.pointer()
        return settings

    def _with_market(self, settings: JobSettings, then: Callable[[], None]) -> None:
        """Do something with the market; it is made first where there is none for these data."""
        if self.running():
            return
        data = self._panel.data
        units, accounts = data.units(), data.accounts()
        if self._session.is_open and (units is None or self._market_is_current(settings)):
            outdated = self._outdated()
            if outdated:
                self.say("warning", outdated)
            then()
        elif not self._session.is_open or self._may_leave_market():
            self.markets.make(settings, units, accounts, then)

    def _may_leave_market(self) -> bool:
        """Whether a new market may take the place of the open one; asked where that has a name."""
        path = self._session.path
        if is_unsaved(path):
            return True
        question = tr(
            "{name} was made from other layers, fields or measures than those chosen now. Make a new market from these?"
            "\n\n{name} is closed then and stays as it is. To keep its territories and bring the choices into it, "
            "cancel, and take Market ▸ Update data.",
            name=path.name,
        )
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel
        return QMessageBox.question(self._panel, tr("New market"), question, yes | no, no) == yes

    def _outdated(self) -> str:
        """What to do where the layers have changed since the market was made from them; empty where they have not."""
        data = self._panel.data
        names = self.markets.outdated(data.units(), data.accounts()) if self._session.is_open else []
        if not names:
            return ""
        return tr(
            "Changed since this market was made: {names}. Designs use the figures in the market; Market ▸ Update data "
            "brings in what is new.",
            names=", ".join(names),
        )

    def _start(self, title: str, make: Callable[[], list[Step]], on_success: Any) -> None:
        """Start a job, or say what must be chosen first."""
        if self.running():
            self.say("warning", tr("Something else is running. Wait for it, or cancel it."))
            return
        try:
            job = make()
        except steps.ChoiceError as error:
            self.say("warning", str(error))
            return
        self.remember()
        self._on_success = on_success
        self.jobs.run(title, job)

    def _failed(self, message: str) -> None:
        """Say why; what was there before is untouched."""
        self._ended()
        self.say("error", message)

    def _cancelled(self) -> None:
        """Say so."""
        self._ended()
        self.say("info", tr("Cancelled; nothing was changed."))

    def _ended(self) -> None:
        if not self.running():
            self._panel.set_running(False)
            self.idle.emit()

    def _finished(self, results: dict[str, dict[str, Any]]) -> None:
        """Hand the results to what asked for them."""
        self._on_success(results)
        self._ended()

    def _checked(self, results: dict[str, dict[str, Any]]) -> None:
        """List what was found."""
        messages = self._panel.messages
        rows = read_findings(results[steps.CHECK]["OUTPUT"])
        number = {level: sum(row.severity == level for row in rows) for level in ("error", "warning", "info")}
        said = {
            "error": figures.plural(number["error"], "error"),
            "warning": figures.plural(number["warning"], "warning"),
            "info": figures.plural(number["info"], "remark"),
        }
        text = ", ".join(words for level, words in said.items() if number[level])
        level = "error" if number["error"] else "warning" if number["warning"] else "success"
        advice = " " + tr("Mend the errors before the design.") if number["error"] else ""
        messages.say(level, tr("Checked: {found}.", found=text) + advice if text else tr("Checked: nothing is wrong."))
        messages.show_findings(rows)

    def _write_files(self, algorithm: str, title: str, done: str) -> None:
        """Export or print into the folder of the panel; ask where there is none."""
        page = self._panel.publish
        folder = page.folder.filePath().strip()
        if not folder:
            folder = QFileDialog.getExistingDirectory(self._panel, tr("{title}: choose a folder", title=title))
            if not folder:
                return
            page.folder.setFilePath(folder)
        settings = self._panel.settings()
        path = self._session.path
        units = QgsVectorLayer(f"{path}|layername=zips_by_territory", self._session.market.title, "ogr")
        accounts = QgsVectorLayer(f"{path}|layername=accounts", tr("Accounts"), "ogr")

        def report(_: dict[str, dict[str, Any]]) -> None:
            self._panel.messages.say("success", f"{done} {folder}.", Path(folder))

        def start() -> None:
            present = accounts if accounts.isValid() else None
            targets = written_targets(self._session.state, self._session.plan)
            self._start(title, lambda: steps.output_steps(algorithm, settings, units, present, folder, targets), report)

        self._session.when_written(start)

    def _update_market(self) -> None:
        """Read the layers of the dock anew into the open market."""
        data = self._panel.data
        if data.units() is None:
            self.say("warning", tr("Add the layer of ZIP polygons to the project and choose it (1 Data)."))
            return
        self.markets.update(self._panel.settings(), data.units(), data.accounts())

    def _market_opened(self) -> None:
        """Show the panel as it was left with this market."""
        kept = self.markets.panel_settings()
        if kept is not None and QgsProject.instance().mapLayer(kept.units) is not None:
            self._panel.apply(kept)
        if kept is not None:
            self._panel.show_named(kept.shown)
            self._layers.set_mode(kept.colour)
        self._touched = False
        self.remember()
        self._show_state()

    def _data_edited(self) -> None:
        self._touched = True
        self._show_state()

    def _plan_changed(self, change: Any) -> None:
        """Moves alone change nothing on the pages, and there are many."""
        if change.old.territories != change.new.territories or change.whole:
            self._show_state()
        else:
            self._show_market()

    def _show_state(self, *_: Any) -> None:
        """What is missing on each page, and what the market holds."""
        session, panel = self._session, self._panel
        show_readiness(panel, session)
        self.sources.follow(panel.data.units(), panel.data.accounts())
        outdated = self._outdated()
        if outdated:
            panel.data.set_missing(outdated)
        scenario = session.scenario
        panel.design.offer_scenario(scenario.name if scenario is not None and session.plan is not None else "")
        if session.is_open:
            totals = session.units.values.sum(axis=0)
            panel.measures.show_totals(figures.totals(session.units.measures, totals))
            accounts = len(session.accounts) if session.accounts is not None else 0
            text = figures.plural(len(session.units), "ZIP")
            panel.data.set_summary(f"{text}, {figures.plural(accounts, 'account')}" if accounts else text)
        else:
            panel.measures.show_totals({})
            panel.data.set_summary(panel.data.summary())
        self.preview.refresh()
        self.reps.refresh()
        self.guide.show(session.is_open)
        self._show_market()

    def _show_market(self) -> None:
        """Name and state of the market above the pages."""
        session, bar = self._session, self._panel.market
        if not session.is_open:
            bar.show_market("", "", None)
            return
        if session.read_only:
            state = tr("read only")
        elif is_unsaved(session.path):
            state = tr("not saved under a name yet")
        else:
            state = session.path.name if session.idle() else tr("writing…")
        bar.show_market(session.market.title, state, session.path)

    def save_panel(self) -> None:
        """Keep in the market what the dock shows."""
        if self._session.is_open and not self._session.read_only:
            kept = asdict(self._settings())
            self._session.change_market(lambda market: market.save_settings({"panel": kept}))

    def _show_log(self) -> None:
        """Who changed what."""
        from .log_dialog import show_log

        show_log(self._session, self._panel)

    def _show_finding(self, finding: FindingRow) -> None:
        """Zoom to what a finding is about, if it has a place."""
        if not finding.id:
            return
        settings, data = self._panel.settings(), self._panel.data
        places = [(data.units(), settings.unit_id), (data.accounts(), settings.account_id)]
        if data.accounts() is not None and finding.layer == data.accounts().name():
            places.reverse()
        if not any(show_on_map(self._canvas, layer, field, finding.id) for layer, field in places):
            self.say("info", tr("{id} has no place on the map.", id=finding.id))

    def _look_at_project(self) -> None:
        """New layers: guess anew what was not chosen, and say what is missing now."""
        self._panel.look_at_project()
        self._show_state()

    def _layers_added(self, *_: Any) -> None:
        """Look at the new layers when all of them are there."""
        self._look.start(0)

    def _project_cleared(self) -> None:
        """Another project: guess anew."""
        self._panel.data.forget()

    def _ignore(self, _: dict[str, dict[str, Any]]) -> None:
        """No job was started yet."""
