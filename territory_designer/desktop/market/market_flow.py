"""Market files: made from the layers in the dock, opened, saved under a name, brought up to date, closed."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsMessageLog, QgsProcessingUtils, QgsProject, QgsProviderRegistry, QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from .. import figures, steps
from ..i18n import tr
from ..measures.measure_report import listed_by, told_by
from ..save_file import ask_geopackage
from ..settings import JobSettings, from_values
from ..work import LOG, Progress, WorkRunner
from .market_loader import is_unsaved, read, ready, remove_market, source_of, unsaved_path
from .session import LoadedMarket, MarketSession
from .source_watch import differs, state_of

LAST_FOLDER = "territory_designer/last_market_folder"
FILTER = "GeoPackage (*.gpkg)"

StartJob = Callable[[str, Callable[[], list[steps.Step]], Callable[[dict[str, dict[str, Any]]], None]], None]


class MarketFlow(QObject):
    """Opens and makes markets for one session.

    Parameters
    ----------
    session : MarketSession
    runner : WorkRunner
    start_job : callable
        ``start_job(title, make_steps, on_success)`` runs Processing steps.
    window : QWidget
        Parent of file dialogs.

    Signals
    -------
    message(str level, str text)
    found(list)
        `FindingRow` s of accounts to look at.
    """

    message = pyqtSignal(str, str)
    found = pyqtSignal(list)

    def __init__(self, session: MarketSession, runner: WorkRunner, start_job: StartJob, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._runner = runner
        self._start_job = start_job
        self._window = window
        self._seen: dict[str, Any] | None = None  # what the open market says of the layers that it was made from
        session.opened.connect(self._look_again)
        session.closed.connect(self._look_again)

    def open_file(self) -> None:
        """Let the user choose a market file."""
        start = QgsSettings().value(LAST_FOLDER, "")
        chosen, _ = QFileDialog.getOpenFileName(self._window, tr("Open a market file"), start, FILTER)
        if chosen:
            QgsSettings().setValue(LAST_FOLDER, str(Path(chosen).parent))
            self.open(Path(chosen))

    def open(self, path: Path, then: Callable[[], None] | None = None) -> None:
        """Open a market file in the background."""
        if self._runner.running():
            self.message.emit("warning", tr("Something else is running. Wait for it, or cancel it."))
            return

        self._runner.run(
            tr("Opening the market"),
            lambda progress: read(path, progress),
            lambda loaded: self._show(loaded, path, then),
        )

    def _show(self, loaded: LoadedMarket, path: Path, then: Callable[[], None] | None) -> None:
        """Put a market that was read on the screen, and go on with ``then``."""
        from ...workspace.errors import MarketError

        try:
            ready(loaded, path)
        except MarketError as error:
            self.message.emit("error", str(error))
            return
        self._session.open(loaded)
        if self._session.read_only:
            why = self._session.why_read_only
            self.message.emit("warning", tr("Open for reading only: {why}", why=why))
        elif loaded.market.journal_note:
            self.message.emit("info", loaded.market.journal_note)
        changes = _listed(asdict(loaded.changes)) if loaded.changes is not None else ""
        if changes:
            text = tr(
                "Another program changed the ZIPs of this market: {changes}. New ZIPs are in no territory yet, and "
                "what is gone is kept in the log.",
                changes=changes,
            )
            self.message.emit("warning", text)
        if then is not None:
            then()

    def make(self, settings: JobSettings, units: Any, accounts: Any, then: Callable[[], None]) -> None:
        """Make a market from the layers of the dock, open it, and go on with ``then``."""
        title = _title_of(units)
        path = unsaved_path(title)
        kept = {**_made_from(settings, units, accounts), "panel": asdict(settings)}
        before = self._session.path if self._session.is_open else None

        def opened() -> None:
            self._session.change_market(lambda market: market.save_settings(kept))
            self._seen = kept
            if before is not None:
                text = tr(
                    "A new market, {title}, was made from what is chosen now. The one before is closed, with all that "
                    "is in it: {path}.",
                    title=title,
                    path=str(before),
                )
                self.message.emit("info", text)
            then()

        def made(results: dict[str, dict[str, Any]]) -> None:
            self._tell(results, accounts)
            self._when_free(lambda: self.open(path, opened))

        self._start_job(tr("Market"), lambda: steps.market_steps(settings, units, accounts, str(path), title), made)

    def _tell(self, results: dict[str, dict[str, Any]], accounts: Any) -> None:
        """Say what the analyst must know of the figures, and list the accounts that are meant."""
        rows = listed_by(results, accounts.name() if accounts is not None else "")
        if rows:
            self.found.emit(rows)
        for level, text in told_by(results):
            self.message.emit(level, text)

    def is_made_from(self, settings: JobSettings, units: Any, accounts: Any) -> bool:
        """Whether the open market was made from what the dock shows."""
        return self._kept().get("source") == source_of(settings, units, accounts)

    def outdated(self, units: Any, accounts: Any) -> list[str]:
        """Names of the layers that have changed since the open market was made from them or brought up to date."""
        if self._seen is None:
            self._seen = self._kept()
        states, source = self._seen.get("source_states", {}), self._seen.get("source", {})
        return [
            layer.name()
            for role, layer in (("units", units), ("accounts", accounts))
            if layer is not None
            and source.get(role) == layer.source()
            and differs(states.get(role, {}), state_of(layer))
        ]

    def _look_again(self) -> None:
        self._seen = None

    def panel_settings(self) -> JobSettings | None:
        """What the dock showed when the market was made or left."""
        kept = self._kept().get("panel")
        return from_values(kept) if kept else None

    def _kept(self) -> dict[str, Any]:
        """Settings in the market file."""
        found: dict[str, Any] = self._session.ask(lambda market: market.settings(), {})
        return found

    def save_as(self) -> None:
        """Give the market a file of its own; edits go on there."""
        start = QgsSettings().value(LAST_FOLDER, "")
        name = Path(start) / f"{self._session.market.title}.gpkg"
        path = ask_geopackage(self._window, tr("Save the market as"), name)
        if path is None:
            return
        QgsSettings().setValue(LAST_FOLDER, str(path.parent))
        self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save under a path, and edit that file from now on; undo is kept."""
        if path == self._session.path:
            return
        if self._session.unwritten:
            self._save_from_memory(path)
            return
        self._session.when_written(lambda: self._copy_to(path))

    def _copy_to(self, path: Path) -> None:
        """Copy the file, in which everything is, and go on in the copy; what is edited meanwhile is written there."""
        session, before = self._session, self._session.path
        market = session.market

        def copy(_: Progress) -> None:
            from ...workspace.market import Market

            with Market.open(before, write=False) as original:
                original.save_copy(path)

        def done(_: None) -> None:
            from ...workspace.errors import MarketError

            if not session.is_open or session.market is not market:
                text = tr(
                    "{path} is a copy of the market as it was when you saved it; what came later is in {before}.",
                    path=str(path),
                    before=str(before),
                )
                self.message.emit("warning", text)
                return
            try:
                session.continue_in(path)
            except MarketError as error:
                self.message.emit("error", str(error))
                return
            if is_unsaved(before):
                remove_market(before)
            self.message.emit("success", tr("The market is saved as {path}.", path=str(path)))

        def ended() -> None:
            self._runner.ended.disconnect(ended)
            if session.is_open and session.market is market:  # the copy failed or was cancelled
                session.go_on_writing()

        if self._run(tr("Saving the market"), copy, done):
            session.hold_writing()
            self._runner.ended.connect(ended)

    def _save_from_memory(self, path: Path) -> None:
        """Save what is on the screen, as the market file cannot be written or reached."""
        session = self._session
        state, write, name = session.state, session.in_memory(), session.path.name

        def done(_: None) -> None:
            if session.state is not state:  # edited meanwhile
                self._save_from_memory(path)
                return
            session.give_up_writing()
            text = tr("{name} cannot be written. The scenario on the screen is saved as {path}.", name=name, path=path)
            self.open(path, lambda: self.message.emit("success", text))

        self._run(tr("Saving the market"), lambda _: write(path), done)

    def close(self) -> None:
        """Close the market; everything is written."""
        session = self._session
        title = session.market.title if session.is_open and is_unsaved(session.path) else ""
        session.close()
        if title:
            text = tr("{title} has no name yet and is kept: Market ▸ Without a name.", title=title)
            self.message.emit("info", text)

    def update(self, settings: JobSettings, units: Any, accounts: Any) -> None:
        """Read the layers anew: territories are kept by ZIP, and what differs is listed."""
        session, path = self._session, self._session.path
        if session.read_only:
            self.message.emit("warning", tr("This market is open for reading only: {why}", why=session.why_read_only))
            return
        # QGIS empties this folder when it ends, whatever becomes of the update.
        fresh = Path(QgsProcessingUtils.generateTempFilename("update.gpkg"))
        kept = _made_from(settings, units, accounts)

        def made(results: dict[str, dict[str, Any]]) -> None:
            self._tell(results, accounts)
            session.when_written(lambda: self._when_free(replace))

        def replace() -> None:
            if not session.is_open or session.path != path:  # closed while the layers were read
                remove_market(fresh)
                return
            session.close()
            work = partial(_replace, path, fresh, kept)
            self._runner.run(tr("Updating the market"), work, replaced, cancellable=False)

        def replaced(result: tuple[LoadedMarket, dict[str, Any]]) -> None:
            loaded, found = result
            self._show(loaded, path, lambda: self._tell_differences(found))

        self._start_job(
            tr("Update"), lambda: steps.market_steps(settings, units, accounts, str(fresh), units.name()), made
        )

    def reopen(self) -> None:
        """Read the open market anew: after another QGIS has closed it, or changed it."""
        self._session.when_written(lambda: self.open(self._session.path))

    def _tell_differences(self, found: dict[str, Any]) -> None:
        """List what the update changed, or say why it changed nothing."""
        if "problem" in found:
            self.message.emit("error", found["problem"])
            return
        changes = _listed(found)
        if not changes:
            self.message.emit("info", tr("The layers hold what the market holds; nothing was changed."))
            return
        text = tr("The market is up to date: {changes}. What is gone is kept in the log.", changes=changes)
        self.message.emit("info", text)

    def _when_free(self, job: Callable[[], None]) -> None:
        """Call ``job()`` once no other work runs; at once where none does."""
        if not self._runner.running():
            job()
            return

        def free() -> None:
            self._runner.ended.disconnect(free)
            self._when_free(job)

        self._runner.ended.connect(free)

    def _run(self, title: str, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> bool:
        """Start work; False, which is said, where other work runs."""
        if self._runner.running():
            self.message.emit("warning", tr("Something else is running. Wait for it, or cancel it."))
            return False
        self._runner.run(title, work, done)
        return True

    # The project only remembers where the market is.

    def pointer(self) -> str:
        """Path of the open market as the project writes paths, relative where the project is saved that way."""
        return QgsProject.instance().writePath(str(self._session.path)) if self._session.is_open else ""

    def open_pointer(self, pointer: str) -> None:
        """Open the market that a project remembers; a project that was moved finds it beside itself."""
        project = QgsProject.instance()
        path = Path(project.readPath(pointer))
        if not path.exists():
            beside = Path(project.absolutePath()) / path.name
            if not project.absolutePath() or not beside.exists():
                text = tr(
                    "The market of this project, {path}, is not there. Open it from its new place (Market ▸ Open).",
                    path=str(path),
                )
                self.message.emit("warning", text)
                return
            path = beside
        if not self._session.is_open or self._session.path != path:
            self.open(path)


def _made_from(settings: JobSettings, units: Any, accounts: Any) -> dict[str, Any]:
    """What a market keeps of the layers that it is made from now."""
    states = {"units": state_of(units), "accounts": state_of(accounts)}
    return {"source": source_of(settings, units, accounts), "source_states": states}


def _title_of(units: Any) -> str:
    """Name of a market: that of the project, else of the file that holds several layers, else of the layer."""
    if units is None:
        return ""
    known = QgsProject.instance().title()
    parts = QgsProviderRegistry.instance().decodeUri(units.providerType(), units.source())
    held = Path(parts["path"]).stem.replace("_", " ").capitalize() if parts.get("layerName") else ""
    return known or held or units.name()


def _listed(found: Mapping[str, Any]) -> str:
    """What came, went and changed, for a message; empty where nothing did."""
    parts = []
    for key, one in (
        ("added", tr("new ZIP")),
        ("dropped", tr("ZIP gone")),
        ("changed_shape", tr("ZIP with another shape")),
        ("changed_measures", tr("ZIP with other figures")),
        ("accounts_added", tr("new account")),
        ("accounts_gone", tr("account gone")),
        ("accounts_changed", tr("account with other figures")),
    ):
        ids = list(found.get(key) or ())
        if ids:
            named = ", ".join(str(name) for name in ids[:5]) + (" …" if len(ids) > 5 else "")
            parts.append(f"{figures.count(len(ids))} × {one} ({named})")
    return "; ".join(parts)


def _replace(
    path: Path, fresh: Path, made_from: dict[str, Any], progress: Progress
) -> tuple[LoadedMarket, dict[str, Any]]:
    """Put units and accounts of one market file into another, and read that anew, whatever became of it.

    Returns
    -------
    (LoadedMarket, dict)
        What differs by kind, or the ``problem``.
    """
    from ...workspace.errors import MarketError
    from ...workspace.market import Market

    progress(0.1, tr("Comparing with the market"))
    try:
        with Market.open(fresh, write=False) as source, Market.open(path) as market:
            found = market.replace_layers(
                source.units(),
                source.accounts(),
                measures=source.measures,
                neighbours=source.neighbours(),
                settings=made_from,
                layer=source.title,
            )
        told = {
            "added": found.units.added,
            "dropped": found.units.dropped,
            "changed_shape": found.units.changed_shape,
            "changed_measures": found.units.changed_measures,
            **{f"accounts_{kind}": ids for kind, ids in found.accounts.items()},
        }
    except (MarketError, OSError) as error:
        told = {"problem": str(error)}
    except Exception as error:  # nothing was written; the market must not stay closed
        QgsMessageLog.logMessage(traceback.format_exc(), LOG, Qgis.MessageLevel.Critical, False)
        text = tr(
            "Something unexpected happened, and nothing was changed: {error}. The details are in View ▸ Panels ▸ Log "
            "Messages.",
            error=f"{type(error).__name__}: {error}",
        )
        told = {"problem": text}
    finally:
        remove_market(fresh)

    def tell(fraction: float, text: str) -> bool:
        progress(0.6 + 0.4 * fraction, text)
        return True

    return read(path, tell), told
