"""Loads the engine once, in one thread, before more than one thread works with it."""

from __future__ import annotations

import threading

_LOCK = threading.Lock()


def load_engine() -> None:
    """Import the engine; a thread that comes while another one does it waits.

    The package imports its modules, and a module its package, so two threads that begin at different ends would wait
    for each other for ever. Python then gives one of them a module that is half made ("cannot import name ...").
    """
    with _LOCK:
        from .. import engine  # noqa: F401
