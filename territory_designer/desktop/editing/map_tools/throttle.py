"""Runs costly drawing at most once per frame: the slower, the less often, and the slowest when the mouse rests."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from qgis.PyQt.QtCore import QObject, QTimer

FRAME_MS, REST_MS = 16, 90
SLOW_S = 0.025
SHARE = 2_000
"""Milliseconds between runs per second that a run takes: two thirds of the time are left for the mouse."""


class Throttle(QObject):
    """Puts off calls of a function.

    Parameters
    ----------
    function : callable
    parent : QObject
    """

    def __init__(self, function: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._function = function
        self._cost = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._run)

    def ask(self) -> None:
        """Call the function soon."""
        if self._cost > SLOW_S:
            self._timer.start(REST_MS)  # again and again, until the mouse rests
        elif not self._timer.isActive():
            self._timer.start(max(FRAME_MS, round(SHARE * self._cost)))

    def flush(self) -> None:
        """Call the function now, if it was asked for."""
        if self._timer.isActive():
            self._timer.stop()
            self._run()

    def stop(self) -> None:
        """Forget what was asked for."""
        self._timer.stop()
        self._cost = 0.0

    def _run(self) -> None:
        start = perf_counter()
        self._function()
        self._cost = perf_counter() - start
