"""Notices that another window changed a market that is open for reading: the map shows that, the tables do not."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .i18n import tr
from .market.session import MarketSession

if TYPE_CHECKING:
    from ..workspace.market import Market

LOOK_S = 1.0


class OtherWindow(QObject):
    """Looks at the file of a market that is open for reading, in a thread of its own: a drive may be slow or away.

    Parameters
    ----------
    session : MarketSession

    Signals
    -------
    message(str level, str text)
        Said once for each market that is opened.
    """

    message = pyqtSignal(str, str)
    _written = pyqtSignal(object)

    def __init__(self, session: MarketSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._end = threading.Event()
        self._written.connect(self._tell)
        session.opened.connect(self._start)
        session.closed.connect(self.stop)

    def stop(self) -> None:
        """Look no more."""
        self._end.set()

    def _start(self) -> None:
        if not self._session.read_only:
            return
        self._end = end = threading.Event()
        path, written = self._session.path, self._written

        def tell() -> None:
            written.emit(end)

        threading.Thread(target=_look, args=(path, end, tell), name="other window", daemon=True).start()

    def _tell(self, end: threading.Event) -> None:
        """Another window wrote; the word may be of a market that was closed since."""
        if end is self._end and not end.is_set():
            text = tr("The market was changed in another window. Open it again to see that (Market ▸ Open again).")
            self.message.emit("warning", text)


def _shown(market: Market) -> tuple[Any, ...]:
    """What is another one once the market was edited, or another scenario is on the map."""
    return market.active_scenario(), market.alignment(), market.scenarios(), market.log(limit=1)


def _look(path: Path, end: threading.Event, tell: Callable[[], None]) -> None:
    """Wait until somebody changes what the map shows, or for the end."""
    from ..workspace.errors import MarketError
    from ..workspace.market import Market

    try:
        with Market.open(path, write=False) as market:
            known, writes = _shown(market), market.writes_of_others()
            while not end.wait(LOOK_S):
                before, writes = writes, market.writes_of_others()
                # A window that closes writes its styles: that is no news.
                if writes != before and _shown(market) != known:
                    tell()
                    return
    except (MarketError, RuntimeError):  # the file is away, which who reads it says; or the window is
        return
