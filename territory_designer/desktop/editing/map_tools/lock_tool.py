"""Locks ZIPs where they are, or unlocks them, by click or box."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtGui import QColor

from ... import figures
from ...i18n import tr
from ...market.state import EditError
from .canvas_units import CanvasUnits
from .gesture_tool import BOX, GestureTool
from .preview import MOST_NAMES, what_moves

if TYPE_CHECKING:
    import numpy as np

    from ...market.session import MarketSession

MOST_OUTLINED = 5_000


class LockTool(GestureTool):
    """A click or a box locks ZIPs; where all of them are locked, it unlocks them.

    Parameters
    ----------
    session : MarketSession
    canvas : QgsMapCanvas
    places : CanvasUnits
    """

    def __init__(self, session: MarketSession, canvas: Any, places: CanvasUnits) -> None:
        super().__init__(session, canvas, places)
        self.mode = BOX

    def units(self) -> np.ndarray:
        """(m,) int array: units in the box, or that under the mouse."""
        import numpy as np

        if self.point is None or not self.session.is_open or self.dragging:
            return super().units()
        unit = self.places.at(self.point)
        return np.array([unit] if unit >= 0 else [], dtype=np.int64)

    def preview(self, units: np.ndarray) -> str:
        """Show what is locked, and what a drop would do."""
        import numpy as np

        state = self.session.state
        if state is None:
            return escape(tr("Design territories first, or open a scenario.")) if len(units) else ""
        locked = np.flatnonzero(state.unit_locks)
        self.overlay.show(units, QColor(0, 0, 0, 0), refused=locked[:MOST_OUTLINED])
        if not len(units):
            return ""
        what = what_moves(self.session, units)
        if not state.unit_locks[units].all():
            head = tr("Lock {what}", what=what)
        elif len(units) == 1:
            head = tr("{what} is locked: click to unlock", what=what)
        else:
            head = tr("Unlock {what}", what=what)
        whole = [
            tr("{name} is locked as a whole", name=state.territories[number].name)
            for number in np.unique(state.labels[units]).tolist()
            if number >= 0 and state.territories[number].locked
        ]
        return "<br>".join([f"<b>{escape(head)}</b>", *map(escape, whole[:MOST_NAMES])])

    def drop(self, units: np.ndarray) -> None:
        """Lock or unlock."""
        state = self.session.state
        if state is None:
            self.message.emit("warning", tr("There is no scenario to edit. Design one first."))
            return
        try:
            self.session.lock_units(units.tolist(), not state.unit_locks[units].all())
        except EditError as error:
            self.message.emit("warning", str(error))

    def hint_text(self) -> str:
        """What the mouse does now, and how much is locked."""
        state = self.session.state
        count = int(state.unit_locks.sum()) if state is not None else 0
        what = tr("Click a ZIP or drag a box to lock ZIPs where they are; again to unlock them.")
        return f"{what} {tr('{zips} locked.', zips=figures.plural(count, 'ZIP'))}"

    def activate(self) -> None:
        """Show the locked ZIPs at once."""
        super().activate()
        self.show_locked()

    def show_locked(self) -> None:
        """Outline what is locked."""
        import numpy as np

        state = self.session.state
        if state is not None:
            locked = np.flatnonzero(state.unit_locks)
            self.overlay.show((), QColor(), refused=locked[:MOST_OUTLINED])

    def cancel(self) -> None:
        """Forget the gesture; what is locked stays outlined while the tool is in use."""
        super().cancel()
        if self.isActive() and self.session.is_open:
            self.show_locked()

    def _plan_changed(self) -> None:
        super()._plan_changed()
        if self.isActive():
            self.show_locked()
            self.say_hint()
