"""Opens the dialog "Links and barriers", writes what was chosen, and shows the market with its new neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import figures
from ..i18n import tr
from ..latest_work import LatestWork

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ...engine.units import Units
    from ..market.session import MarketSession
    from ..work import Progress, WorkRunner
    from .crossings_dialog import CrossingsDialog


class CrossingsFlow(QObject):
    """Links and barriers of the open market.

    Parameters
    ----------
    session : MarketSession
    runner : WorkRunner
    window : QWidget
        Parent of the dialog.

    Signals
    -------
    message(str, str)
        Level and text for the user.
    units_chosen(list)
        The analyst wants to see units (indices) on the map.
    """

    message = pyqtSignal(str, str)
    units_chosen = pyqtSignal(list)

    def __init__(self, session: MarketSession, runner: WorkRunner, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._runner, self._window = session, runner, window
        self._work = LatestWork(runner, self)
        self.dialog: CrossingsDialog | None = None
        self._work.failed.connect(self._tell_failure)
        session.closed.connect(self._forget)

    def open_dialog(self) -> None:
        """Open the dialog, or bring it to the front."""
        from .crossings_dialog import CrossingsDialog

        session = self._session
        if not session.is_open:
            return
        if self.dialog is None:
            self.dialog = CrossingsDialog(session, self._runner, session.crossings, self._window.window())
            self.dialog.units_chosen.connect(self.units_chosen)
            self.dialog.accepted.connect(self._save)
            self.dialog.finished.connect(self._close)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _save(self) -> None:
        """Write them; the neighbours follow."""
        dialog = self.dialog
        if dialog is not None and dialog.changed():
            self._session.save_crossings(dialog.crossings(), self._find_neighbours)

    def _find_neighbours(self) -> None:
        """Find who touches whom now, in the background."""
        path, frame = self._session.path, self._session.frame

        def work(_: Progress) -> Units:
            from ...workspace.market import Market
            from ...workspace.market_units import units_of

            with Market.read(path) as market:
                units, _arrays = units_of(market, frame)
            units.neighbourhood  # noqa: B018 (it is kept there)
            return units

        self._work.ask(tr("Finding neighbours"), work, self._show_neighbours)

    def _show_neighbours(self, units: Units) -> None:
        before = self._in_pieces()
        self._session.show_neighbours(units)
        said = [tr("The links and barriers are in the market. Designs and edits hold to them from now on.")]
        apart = [name for name in self._in_pieces() if name not in before]
        if apart:
            text = tr("In several pieces now: {names}. Fix them, or design again.", names=figures.listed(apart))
            said.append(text)
        self.message.emit("warning" if apart else "info", " ".join(said))

    def _tell_failure(self, _: str) -> None:
        """The runner has said why; this is what it means."""
        text = tr("The links and barriers are in the file, but not yet on the map. Open the market again.")
        self.message.emit("warning", text)

    def _in_pieces(self) -> list[str]:
        """Names of the territories that are in several pieces."""
        state, plan = self._session.state, self._session.plan
        if state is None or plan is None:
            return []
        return [one.name for one, pieces in zip(state.active, plan.pieces.tolist()) if pieces > 1]

    def _forget(self) -> None:
        """The market goes, and what was to be said of it."""
        self._work.forget()
        if self.dialog is not None:
            self.dialog.reject()

    def _close(self, _: Any) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.stop()
            dialog.deleteLater()
