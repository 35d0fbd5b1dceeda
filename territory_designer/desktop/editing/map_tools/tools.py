"""All map tools of one canvas, and what they draw; one object to make, connect and take away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsRectangle
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .canvas_units import CanvasUnits
from .lock_tool import LockTool
from .overlay import SELECTED, MovedFill, Overlay
from .reassign_tool import ReassignTool
from .why_tool import WhyTool

if TYPE_CHECKING:
    from ...market.session import MarketSession

SHOWN_MS = 4_000
ROOM = 1.3
"""What is shown fills the canvas but for a margin."""


class MapTools(QObject):
    """The tools for hand editing.

    Parameters
    ----------
    session : MarketSession
    canvas : QgsMapCanvas
    parent : QObject, optional

    Attributes
    ----------
    reassign, lock, why : QgsMapTool
    moved : MovedFill
        Moves that the map has not drawn yet; ``moved.set_enabled(False)`` where it does not show territories.
    places : CanvasUnits

    Signals
    -------
    message(str level, str text)
        For the user.
    hint(str)
        For the status bar.
    unit_asked(int)
        Why is this unit in its territory?
    """

    message = pyqtSignal(str, str)
    hint = pyqtSignal(str)
    unit_asked = pyqtSignal(int)

    def __init__(self, session: MarketSession, canvas: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._before: Any = None
        self.places = CanvasUnits(session, canvas)
        self.moved = MovedFill(session, canvas, self.places)
        self.reassign = ReassignTool(session, canvas, self.places)
        self.lock = LockTool(session, canvas, self.places)
        self.why = WhyTool(session, canvas, self.places)
        self._marks = Overlay(canvas, self.places)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(SHOWN_MS)
        self._end.timeout.connect(self._marks.clear)
        session.closed.connect(self._marks.clear)
        for tool in (self.reassign, self.lock, self.why):
            tool.message.connect(self.message)
            tool.hint.connect(self.hint)
        self.why.unit_asked.connect(self.unit_asked)

    def use(self, tool: Any) -> None:
        """Take up a tool; ``None`` puts ours away and takes up what was there before."""
        ours, current = (self.reassign, self.lock, self.why), self._canvas.mapTool()
        if tool is not None:
            if current not in ours:
                self._before = current
            self._canvas.setMapTool(tool)
        elif current in ours:
            self._canvas.unsetMapTool(current)
            if self._before is not None and not sip.isdeleted(self._before):
                self._canvas.setMapTool(self._before)

    def show_units(self, units: Sequence[int]) -> None:
        """Mark units for some seconds, and bring them into view."""
        if not len(units):
            self._marks.clear()
            return
        outlines = self.places.outlines(units)
        box = outlines.boundingBox()
        if not self._canvas.extent().contains(box):
            wide = QgsRectangle(box)
            wide.scale(ROOM)
            wide.combineExtentWith(self._around(box))
            self._canvas.setExtent(wide)
            self._canvas.refresh()
        self._marks.show(units, SELECTED)
        self._end.start()

    def _around(self, box: QgsRectangle) -> QgsRectangle:
        """The extent of the canvas, moved over a box: one ZIP alone must not fill the screen."""
        extent = self._canvas.extent()
        return QgsRectangle.fromCenterAndSize(box.center(), extent.width(), extent.height())

    def remove(self) -> None:
        """Take everything off the canvas for good."""
        self._end.stop()
        self._marks.remove()
        self.moved.remove()
        for tool in (self.reassign, self.lock, self.why):
            tool.remove()
