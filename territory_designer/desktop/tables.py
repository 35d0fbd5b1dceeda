"""What the tables of the desktop share: copies for a spreadsheet, and long work cut into slices."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from html import escape
from typing import Any

from qgis.PyQt.QtCore import QLocale, QMimeData, QObject, QTimer

SLICE_S = 0.02
WAIT_S = 0.005
COPIED_AT_ONCE = 200
DIGITS = re.compile("[0-9]+")
FORMULA_STARTS = ("=", "+", "-", "@")


def copying(titles: Sequence[str], rows: Iterable[Sequence[Any]]) -> Generator[None, None, QMimeData]:
    """A table for the clipboard: as text with tabs, and as HTML, which keeps the columns in mails and documents.

    A job for `Slices`.

    Parameters
    ----------
    titles : sequence of str
    rows : iterable of sequences
        Texts, numbers or ``None``. Numbers are written without thousands separators, so that spreadsheets read them.
    """
    point = QLocale().decimalPoint()
    lines = ["\t".join(titles)]
    body = ["<table><thead><tr>" + "".join(f"<th>{escape(title)}</th>" for title in titles) + "</tr></thead><tbody>"]
    for number, row in enumerate(rows):
        cells = [_cell(value, point) for value in row]
        lines.append("\t".join(cells))
        body.append("<tr><td>" + "</td><td>".join(map(escape, cells)) + "</td></tr>")
        if number % COPIED_AT_ONCE == COPIED_AT_ONCE - 1:
            yield
    data = QMimeData()
    data.setText("\n".join(lines) + "\n")
    data.setHtml("\n".join(body) + "</tbody></table>")
    return data


def _cell(value: Any, point: str) -> str:
    """A value as one cell."""
    if value is None:
        return ""
    if isinstance(value, str):
        text = " ".join(value.split())
        # A spreadsheet would run what looks like a formula.
        return f"'{text}" if text.startswith(FORMULA_STARTS) else text
    if float(value) != float(value):  # not a number
        return ""
    return f"{float(value):.12g}".replace(".", point)


def padded(text: str) -> str:
    """Text that sorts as people expect: ``T2`` before ``T10``, without regard to case."""
    return DIGITS.sub(_twelve, text.casefold())


def _twelve(match: re.Match[str]) -> str:
    return match[0].rjust(12, "0")


def aside(function: Callable[..., Any], *arguments: Any) -> Generator[None, None, Any]:
    """Result of a function that numpy runs without Python's lock, worked out in a thread; part of a job for `Slices`.

    Parameters
    ----------
    function : callable
        For example ``numpy.argsort`` of numbers.
    *arguments
    """
    found: list[Any] = []
    thread = threading.Thread(target=lambda: found.append(function(*arguments)), daemon=True)
    thread.start()
    while True:
        thread.join(WAIT_S)
        if not thread.is_alive():
            return found[0]
        yield


class Slices(QObject):
    """Runs a generator a little at a time, so that the window stays alive while a million rows are put in order.

    What is done within the first slice is done when `start` returns.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Generator[None, None, Any] | None = None
        self._done: Callable[[Any], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def running(self) -> bool:
        """Whether something is not finished yet."""
        return self._job is not None

    def start(self, job: Generator[None, None, Any], done: Callable[[Any], None], *, at_once: bool = True) -> None:
        """Do a job instead of the one that runs.

        Parameters
        ----------
        job : generator
            Yields after every bit of work, each of some milliseconds, and returns its result.
        done : callable
            Takes the result.
        at_once : bool
            Whether the first bit is done now, not when the window has nothing else to do.
        """
        self._job, self._done = job, done
        if at_once:
            self._go_on()
        else:
            self._timer.start(0)

    def stop(self) -> None:
        """Forget what runs."""
        self._timer.stop()
        self._job = None

    def finish(self) -> None:
        """Do what is left now."""
        while self._job is not None:
            self._go_on()

    def _go_on(self) -> None:
        self._timer.stop()
        end = time.perf_counter() + SLICE_S
        while self._job is not None:
            try:
                next(self._job)
            except StopIteration as ended:
                self._job = None
                if self._done is not None:
                    self._done(ended.value)
                return
            if time.perf_counter() > end:
                self._timer.start(0)
                return
