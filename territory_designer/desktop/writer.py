"""Writes to the market file in a thread of its own, in order, so that the window never waits for a disk."""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, pyqtSignal

Job = Callable[[Any], None]
LOG = "Territory Designer"
WAIT_S = 30.0


class MarketWriter(QObject):
    """The one writer of an open market.

    Signals
    -------
    written(int)
        So many jobs are in the file by now.
    failed(str)
        A job could not be written; the message says why. Later jobs are tried all the same.
    """

    written = pyqtSignal(int)
    failed = pyqtSignal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._jobs: queue.Queue[Job | None] = queue.Queue()
        self._count = 0
        self._thread = threading.Thread(target=self._work, name="market writer", daemon=True)
        self._thread.start()

    def put(self, job: Job) -> None:
        """Write later: ``job(market)`` is called in the writer's thread with a `Market` open for writing."""
        self._jobs.put(job)

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
        from ..workspace.errors import MarketError
        from ..workspace.market import Market

        market: Any = None
        while True:
            job = self._jobs.get()
            try:
                if job is None:
                    return
                market = market or Market.open(self._path)
                job(market)
                self._count += 1
                self.written.emit(self._count)
            except Exception as error:
                if not isinstance(error, (MarketError, OSError)):
                    QgsMessageLog.logMessage(traceback.format_exc(), LOG, Qgis.MessageLevel.Critical, False)
                self.failed.emit(str(error))
                if market is not None:
                    market.close()  # the next job opens anew: a network drive may be back by then
                    market = None
            finally:
                if job is None and market is not None:
                    market.close()
                self._jobs.task_done()
