"""Moves ZIPs to a territory by click, box, lasso or brush."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsPointXY
from qgis.PyQt.QtGui import QColor

from ... import figures
from ...i18n import tr
from ...market.state import EditError
from .canvas_units import CanvasUnits
from .gesture_tool import BOX, CLICK, LASSO, PAINT, GestureTool
from .overlay import SELECTED
from .preview import Preview, contents, preview_html, preview_of, refusals_of, warnings_of

if TYPE_CHECKING:
    import numpy as np

    from ...market.session import MarketSession


class ReassignTool(GestureTool):
    """Gives ZIPs to the target: that of the session, or what the gesture itself says.

    Without a target, a click gives a ZIP to the neighbouring territory nearest to the cursor; a drag extends the
    territory it starts in.

    Parameters
    ----------
    session : MarketSession
    canvas : QgsMapCanvas
    places : CanvasUnits
    """

    def __init__(self, session: MarketSession, canvas: Any, places: CanvasUnits) -> None:
        super().__init__(session, canvas, places)
        self._shown: tuple[bytes, int, int, float] | None = None  # units, target, step of undo, scale
        self._text = ""
        self._revision = 0
        session.target_changed.connect(self._plan_changed)
        session.switched.connect(self._plan_changed)
        session.target_changed.connect(self.say_hint)

    def target_of(self, units: np.ndarray) -> int:
        """Number of the territory that a gesture gives these units to; -1 where nothing says so."""
        if self.session.target is not None:
            return self.session.target
        state = self.session.state
        if state is None or not len(units):
            return -1
        if self.start is not None and self.mode != CLICK and (self.dragging or self.mode == PAINT):
            first = self.places.at(self.start)
            return int(state.labels[first]) if first >= 0 else -1
        return self._neighbour(int(units[0]), self.point)

    def preview(self, units: np.ndarray) -> str:
        """Show what a drop here would do."""
        if not len(units):
            self._shown = None
            self.overlay.show((), QColor())
            return ""
        if self.selecting:
            self._shown = None
            self.overlay.show(units, SELECTED)
            return self._selection_text(units)
        number = self.target_of(units)
        key = (units.tobytes(), number, self._revision, self.places.scale)
        if key != self._shown:
            self._shown = key
            self._text = self._show_move(units, number)
        return self._text

    def drop(self, units: np.ndarray) -> None:
        """Move the units, or select them."""
        if self.selecting:
            self.session.select({*self.session.selection.tolist(), *units.tolist()})
            return
        number = self.target_of(units)
        if number < 0:
            self.message.emit("warning", self._no_target(units))
            return
        preview = preview_of(self.session, self.places, units, number)
        if preview is None:
            self.message.emit("warning", tr("Design territories first, or open a scenario."))
            return
        refusals, warnings = refusals_of(self.session, preview), warnings_of(self.session, preview)
        if len(preview.move.units):
            try:
                self.session.move(preview.move.units.tolist(), number)
            except EditError as error:
                self.message.emit("warning", str(error))
                return
        elif not refusals:
            return
        if refusals or warnings:
            self.message.emit("warning", ". ".join([*warnings, *refusals]) + ".")

    def picked(self, unit: int) -> None:
        """The territory under the cursor becomes the target; beside all ZIPs, none is."""
        state = self.session.state
        number = int(state.labels[unit]) if state is not None and unit >= 0 else -1
        self.session.set_target(number if number >= 0 else None)

    def hint_text(self) -> str:
        """What the mouse does now."""
        state, target = self.session.state, self.session.target
        how = {
            CLICK: tr("Click a ZIP"),
            BOX: tr("Drag a box around ZIPs"),
            LASSO: tr("Draw a lasso around ZIPs"),
            PAINT: tr("Drag over ZIPs"),
        }[self.mode]
        if state is not None and target is not None:
            what = tr("{how} to move to {name}.", how=how, name=state.territories[target].name)
        elif self.mode == CLICK:
            what = tr("{how} to move it to the neighbour nearest to the cursor.", how=how)
        else:
            what = tr("{how}: the territory where you start gets them.", how=how)
        return tr("{what} Right click: choose the target. Shift: select. Esc: cancel.", what=what)

    def _plan_changed(self) -> None:
        self._revision += 1
        super()._plan_changed()

    def _show_move(self, units: np.ndarray, number: int) -> str:
        """Draw a move and return the text of the card."""
        from html import escape

        state = self.session.state
        if state is None or self.session.plan is None:
            self.overlay.show((), QColor())
            return escape(tr("Design territories first, or open a scenario."))
        preview = preview_of(self.session, self.places, units, number) if number >= 0 else None
        if preview is None:
            self.overlay.show(units, QColor(0, 0, 0, 0))
            return escape(self._no_target(units))
        self._draw(preview, QColor(state.territories[number].colour))
        return preview_html(self.session, preview)

    def _draw(self, preview: Preview, colour: QColor) -> None:
        self.overlay.show(preview.move.units, colour, preview.apart, preview.refused)

    def _neighbour(self, unit: int, point: QgsPointXY | None) -> int:
        """Number of the other territory whose ZIP beside ``unit`` is nearest to a point."""
        state = self.session.state
        if state is None or point is None:
            return -1
        beside = self.session.units.neighbourhood.of(unit)
        owners = state.labels[beside]
        others = beside[(owners >= 0) & (owners != state.labels[unit])]
        nearest = self.places.nearest(point, others)
        return int(state.labels[nearest]) if nearest >= 0 else -1

    def _no_target(self, units: np.ndarray) -> str:
        """Why nothing can be moved, and what to do."""
        if self.mode == CLICK or not self.dragging:
            unit = self.session.units.ids[int(units[0])]
            return tr("{id} has no neighbour in another territory. Right click the territory it should go to.", id=unit)
        return tr("Start in the territory that should grow, or right click it first.")

    def _selection_text(self, units: np.ndarray) -> str:
        from html import escape

        head = tr("Select {zips}", zips=figures.plural(len(units), "ZIP"))
        return f"<b>{escape(head)}</b><br>{escape(contents(self.session, units, self.places.accounts(units)))}"
