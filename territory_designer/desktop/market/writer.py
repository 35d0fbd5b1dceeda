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
    """

    message: str
    about: Any
    refused: bool


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

    def stop(self) -> bool:
        """Write what is left and end; False where that took too long."""
        self._jobs.put(None)
        self._thread.join(WAIT_S)
        return not self._thread.is_alive()

    def _work(self) -> None:
        """Take jobs until told to stop."""
        from ...workspace.errors import ApprovedScenarioError, MarketError
        from ...workspace.market import Market

        market: Any = None
        while True:
            job = self._jobs.get()
            failure = None
            try:
                if job is None:
                    return
                market = market or Market.open(self._path)
                job[0](market)
                self._count += 1
            except Exception as error:
                if not isinstance(error, (MarketError, OSError)):
                    QgsMessageLog.logMessage(traceback.format_exc(), LOG, Qgis.MessageLevel.Critical, False)
                failure = Failure(str(error), job[1] if job else None, isinstance(error, ApprovedScenarioError))
                self.failures.append(failure)
                if market is not None:
                    market.close()  # the next job opens anew: a network drive may be back by then
                    market = None
            finally:
                if job is None and market is not None:
                    market.close()
                self._jobs.task_done()
            if failure is not None:  # told when nothing of the job is left, so that `idle` is right by then
                self.failed.emit(failure)
            else:
                self.written.emit(self._count)
