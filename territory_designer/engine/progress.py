"""Progress and cancel: the one small protocol between the engine and whoever calls it."""

from __future__ import annotations

from typing import Callable

from .errors import CancelledError

#: ``progress(fraction, text)`` is told how far the work is and answers False to cancel it.
ProgressFunction = Callable[[float, str], bool]


class Progress:
    """Reports fractions of the whole and raises where the caller cancelled.

    Parameters
    ----------
    function : callable or None
        ``function(fraction, text) -> bool``; ``None`` runs silently.
    """

    def __init__(self, function: ProgressFunction | None = None) -> None:
        self._function = function
        self._reached = 0.0

    def __call__(self, fraction: float, text: str) -> None:
        """Report; raise `CancelledError` where the function answers False."""
        # Runs side by side count their blocks without a lock, so that a count may fall back by one.
        self._reached = max(self._reached, min(fraction, 1.0))
        if self._function is not None and self._function(self._reached, text) is False:
            raise CancelledError("Cancelled; nothing was changed.")
