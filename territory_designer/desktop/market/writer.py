"""Writes to the market file in a thread of its own, in order, so that the window never waits for a disk."""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, pyqtSignal

Job = Callable[[Any], None]
LOG = "Territory Designer"
WAIT_S = 30.0


@dataclass(frozen=True)
class Failure:
    """A job that could not be written.

    Attributes
    ----------
    message : str
        Why, and what to do.
    about : object
        As it was given with the job.
    refused : bool
        The market does not allow it, now or later.
    gone : bool
        The scenario that it is about is no longer in the file.
    """

    message: str
    about: Any
    refused: bool
    gone: bool


class MarketWriter(QObject):
    """The one writer of an open market.

    Signals
    -------
    written(int)
        So many jobs are in the file by now.
    failed(Failure)
        A job could not be written. Later jobs are tried all the same.

    Attributes
    ----------
    failures : list of Failure
        Of all jobs that failed.
    """

    written = pyqtSignal(int)
    failed = pyqtSignal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.failures: list[Failure] = []
        self._jobs: queue.Queue[tuple[Job, Any] | None] = queue.Queue()
        self._count = 0
        self._market: Any = None  # opened for the first job
        self._turn = threading.Lock()  # whoever has it may use the market: the thread for a job, or who holds it
        self._held = False
        self._thread = threading.Thread(target=self._work, name="market writer", daemon=True)
        self._thread.start()

    def put(self, job: Job, about: Any = None) -> None:
        """Write later: ``job(market)`` is called in the writer's thread with a `Market` open for writing.

        Parameters
        ----------
        job : callable
        about : optional
            What the job is about, for `Failure`.
        """
        self._jobs.put((job, about))

    def idle(self) -> bool:
        """Whether everything is in the file."""
        return self._jobs.unfinished_tasks == 0

    def hold(self) -> None:
        """Begin no further job until `go_on`; one that runs is waited for."""
        if not self._held:
            self._turn.acquire()
            self._held = True

    def go_on(self, path: Path | None = None) -> None:
        """Take up the jobs that came meanwhile; into another file where a path is given.

        Parameters
        ----------
        path : Path, optional
            Only after `hold`.
        """
        if not self._held:
            return
        if path is not None:
            self._close()
            self._path = path
        self._held = False
        self._turn.release()

    def stop(self) -> bool:
        """Write what is left and end; False where that took too long."""
        self.go_on()
        self._jobs.put(None)
        self._thread.join(WAIT_S)
        return not self._thread.is_alive()

    def _work(self) -> None:
        """Take jobs until told to stop."""
        while True:
            job = self._jobs.get()
            if job is None:
                self._close()
                self._jobs.task_done()
                return
            with self._turn:
                failure = self._write(*job)
            if failure is not None:
                self.failures.append(failure)
            self._jobs.task_done()
            if failure is not None:  # told when nothing of the job is left, so that `idle` is right by then
                self.failed.emit(failure)
            else:
                self.written.emit(self._count)

    def _write(self, job: Job, about: Any) -> Failure | None:
        """Do one job; why it could not be done."""
        from ...workspace.errors import ApprovedScenarioError, MarketError, UnknownScenarioError
        from ...workspace.market import Market

        try:
            self._market = self._market or Market.open(self._path)
            job(self._market)
            self._count += 1
        except Exception as error:
            if not isinstance(error, (MarketError, OSError)):
                QgsMessageLog.logMessage(traceback.format_exc(), LOG, Qgis.MessageLevel.Critical, False)
            self._close()  # the next job opens anew: a network drive may be back by then
            refused, gone = (isinstance(error, kind) for kind in (ApprovedScenarioError, UnknownScenarioError))
            return Failure(str(error), about, refused, gone)
        return None

    def _close(self) -> None:
        """Let the file go."""
        market, self._market = self._market, None
        if market is not None:
            market.close()
