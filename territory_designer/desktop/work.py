"""Long work that is no Processing algorithm, such as opening a market or a design of the scenario on the screen.

One piece of work runs at a time in QGIS's task manager, with progress and cancel; the window stays alive.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..processing.loading import load_engine
from .i18n import tr

LOG = "Territory Designer"
WAIT_FOR_CANCEL_MS = 20_000

Progress = Callable[[float, str], bool]


class Work(QgsTask):
    """One piece of work.

    Parameters
    ----------
    title : str
    function : callable
        Takes ``progress(fraction, text) -> bool`` (False: stop, by raising `CancelledError`) and returns the result.
        It runs in another thread: no widget, no layer of the project.
    """

    told = pyqtSignal(float, str)

    def __init__(self, title: str, function: Callable[[Progress], Any]) -> None:
        # What is cancelled leaves the market as it is: QGIS need not ask before it closes.
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt | QgsTask.Flag.Silent
        super().__init__(f"{LOG}: {title}", flags)
        self._function = function
        self.result: Any = None
        self.message = ""
        self.stopped = False

    def run(self) -> bool:
        """Work, in the background."""
        try:
            return self._attempt()
        except Exception as error:
            QgsMessageLog.logMessage(traceback.format_exc(), LOG, Qgis.MessageLevel.Critical, False)
            self.message = tr(
                "Something unexpected happened: {error}. The details are in View ▸ Panels ▸ Log Messages.",
                error=f"{type(error).__name__}: {error}",
            )
            return False

    def _attempt(self) -> bool:
        """Work; whether it went well."""
        load_engine()
        from ..engine.errors import CancelledError, DesignError
        from ..exchange.staging import ExportError
        from ..planning.findings import DataError
        from ..workspace.errors import MarketError

        try:
            self.result = self._function(self._progress)
        except CancelledError:
            self.stopped = True
            return False
        except (DesignError, DataError, MarketError, ExportError, OSError) as error:
            self.message = str(error)
            return False
        return True

    def _progress(self, fraction: float, text: str = "") -> bool:
        self.setProgress(100.0 * fraction)
        self.told.emit(100.0 * fraction, text)
        return not self.isCanceled()


class Watch:
    """The progress of `Work` in the shape that readers and writers of QGIS ask: whether the user wants to stop.

    Parameters
    ----------
    progress : callable
        Of the work.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._fraction = 0.0

    def isCanceled(self) -> bool:  # noqa: N802 (as QGIS calls it)
        """Whether the work should stop."""
        return not self._progress(self._fraction, "")

    def step(self, fraction: float, text: str) -> None:
        """Say how far it is."""
        self._fraction = fraction
        self._progress(fraction, text)


class WorkRunner(QObject):
    """Runs one piece of work at a time.

    Signals
    -------
    started(str title), progressed(float percent), said(str), failed(str message), cancelled(), ended()
        `ended` follows every end, after the others.
    """

    started = pyqtSignal(str)
    progressed = pyqtSignal(float)
    said = pyqtSignal(str)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._cancellable = True
        self._done: Callable[[Any], None] | None = None

    def running(self) -> bool:
        """Whether something runs."""
        return self._work is not None

    def run(
        self, title: str, function: Callable[[Progress], Any], done: Callable[[Any], None], *, cancellable: bool = True
    ) -> None:
        """Start; ``done(result)`` is called in this thread when it went well.

        Parameters
        ----------
        title : str
        function : callable
            As for `Work`.
        done : callable
        cancellable : bool
            False for what must not end half way, such as an update with the market closed.

        Raises
        ------
        RuntimeError
            Something runs already.
        """
        if self.running():
            raise RuntimeError("other work is running")
        self._done = done
        self._cancellable = cancellable
        self._work = work = Work(title, function)
        work.told.connect(self._told)
        work.taskCompleted.connect(self._completed)
        work.taskTerminated.connect(self._terminated)
        self.started.emit(title)
        self.said.emit(title)
        QgsApplication.taskManager().addTask(work)

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` follows when it did."""
        if self._work is not None and self._cancellable:
            self._work.cancel()
        elif self._work is not None:
            self.said.emit(tr("The market is being written; this ends soon and cannot be stopped half way."))

    def stop(self) -> None:
        """Cancel and wait, for the unloading of the plugin."""
        work, self._work = self._work, None
        if work is not None:
            work.taskCompleted.disconnect(self._completed)
            work.taskTerminated.disconnect(self._terminated)
            work.cancel()
            work.waitForFinished(WAIT_FOR_CANCEL_MS)

    def _told(self, percent: float, text: str) -> None:
        if self._work is not None:
            self.progressed.emit(percent)
            if text:
                self.said.emit(text)

    def _completed(self) -> None:
        work, self._work = self._work, None
        if work is not None and self._done is not None:
            try:
                self._done(work.result)
            finally:
                self.ended.emit()

    def _terminated(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        if work.message and not work.isCanceled():
            self.failed.emit(work.message)
        else:
            self.cancelled.emit()
        self.ended.emit()
