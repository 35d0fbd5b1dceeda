"""Keeps the totals and the histogram of the page Measures up to date: in the background, a moment after a change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ..i18n import tr
from ..settings import JobSettings
from ..work import WorkRunner
from .measure_figures import Figures, figures_of_layers, figures_of_market
from .measure_question import Frames, question_of

if TYPE_CHECKING:
    from ..market.session import MarketSession
    from ..panel import DesignerPanel

DELAY_MS = 400
#: What the figures do not depend on.
REST = frozenset(
    {"workload_tolerance", "potential_tolerance", "territories", "effort", "seed", "contiguous", "start", "max_moved"}
    | {"page", "reps", "folder", "colour", "market", "current"}
)


class MeasurePreview(QObject):
    """Computes what the page Measures shows, once the page is seen.

    Parameters
    ----------
    panel : DesignerPanel
    session : MarketSession
    is_current : callable
        Whether the open market was made from what the dock shows.
    """

    def __init__(self, panel: DesignerPanel, session: MarketSession, is_current: Callable[[JobSettings], bool]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._session = session
        self._is_current = is_current
        self._runner = WorkRunner(self)
        self._shown: Any = None  # what the figures on the page are of
        self._asked: Any = None
        self._layers: list[Any] = []
        self._frames: tuple[Any, Frames | None] = (None, None)  # of which layers and fields, and what was read
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._look)
        self._runner.ended.connect(self._ended)
        self._runner.failed.connect(self._failed)
        panel.measures.shown.connect(self.refresh)

    def running(self) -> bool:
        """Whether figures are on their way."""
        return self._timer.isActive() or self._runner.running()

    def stop(self) -> None:
        """End what runs; the panel is about to go."""
        self._timer.stop()
        self._watch([])
        self._runner.stop()

    def refresh(self) -> None:
        """Something may have changed: look in a moment, if the page is seen."""
        if self._panel.measures.isVisible():
            self._timer.start()

    def _look(self) -> None:
        """Ask for the figures, unless they are on the page or on their way."""
        settings, data, session = self._panel.settings(), self._panel.data, self._session
        of_market = session.is_open and (data.units() is None or self._is_current(settings))
        key: Any = (id(session.units), settings.named) if of_market else _key(settings)
        if key in (self._shown, self._asked):
            return
        if self._runner.running():
            self._runner.cancel()  # `_ended` looks again
            return
        self._asked = key
        if of_market:
            units, accounts, rows, named = session.units, session.accounts, session.account_unit, settings.named
            self._watch([])
            self._frames = (None, None)
            self._run(lambda _: figures_of_market(units, accounts, rows, named), self._show)
            return
        plan = QgsProject.instance().mapLayer(settings.plan)
        self._watch([data.units(), data.accounts(), plan])
        if data.units() is None:
            self._show({})
            return
        read = (settings.units, settings.unit_id, settings.accounts, settings.account_id, settings.account_zip)
        known = self._frames[1] if self._frames[0] == read else None
        question = question_of(settings, data.units(), data.accounts(), known)

        def done(result: tuple[dict[str, Figures], Frames | None]) -> None:
            if self._asked == key:  # the layers were not edited meanwhile
                self._frames = (read, result[1])
            self._show(result[0])

        self._run(lambda progress: figures_of_layers(question, progress), done)

    def _run(self, function: Callable[[Any], Any], done: Callable[[Any], None]) -> None:
        self._panel.measures.show_waiting()
        self._runner.run(tr("Adding up workload and potential"), function, done)

    def _show(self, found: dict[str, Figures]) -> None:
        """Put the figures on the page."""
        self._shown, self._asked = self._asked, None
        self._panel.measures.show_figures(found)

    def _failed(self, message: str) -> None:
        """Nothing came of it: say why where the figures would be."""
        self._show({"workload": Figures(problem=message)})

    def _ended(self) -> None:
        """What ran is over; where it was cancelled, something else is asked for by now."""
        if self._asked is not None:
            self._asked = None
            self._timer.start()

    def _data_changed(self) -> None:
        """A layer was edited: what is shown is not of it any more."""
        self._shown, self._asked, self._frames = None, None, (None, None)
        self._runner.cancel()
        self.refresh()

    def _watch(self, layers: list[Any]) -> None:
        """Listen to these layers, and to no others."""
        for layer in self._layers:
            if not sip.isdeleted(layer):
                for signal in _edits(layer):
                    signal.disconnect(self._data_changed)
        self._layers = list({layer.id(): layer for layer in layers if layer is not None}.values())
        for layer in self._layers:
            for signal in _edits(layer):
                signal.connect(self._data_changed)


def _edits(layer: Any) -> tuple[Any, ...]:
    """Signals that tell that a layer holds something else: saved, edited, and edited no more."""
    return (layer.dataChanged, layer.layerModified, layer.editingStopped)


def _key(settings: JobSettings) -> tuple[Any, ...]:
    """What the figures of layers depend on."""
    return tuple(value for name, value in asdict(settings).items() if name not in REST)
