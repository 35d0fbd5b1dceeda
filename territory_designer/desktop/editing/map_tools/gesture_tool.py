"""What all map tools on ZIPs share: press, drag, drop and cancel, keys, and undo while the map has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsPointXY
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QEvent, QPoint, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QApplication

from ...i18n import tr
from ..editable import why_not_editable
from .canvas_units import CanvasUnits
from .overlay import Overlay
from .preview import PreviewCard
from .throttle import Throttle

if TYPE_CHECKING:
    import numpy as np

    from ...market.session import MarketSession

CLICK, BOX, LASSO, PAINT = "click", "box", "lasso", "paint"
MODES = (CLICK, BOX, LASSO, PAINT)
UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class GestureTool(QgsMapTool):
    """Collects the ZIPs of a gesture; subclasses say what is shown and what happens.

    Parameters
    ----------
    session : MarketSession
    canvas : QgsMapCanvas
    places : CanvasUnits

    Signals
    -------
    message(str level, str text)
        For the user; levels as in `messages`.
    hint(str)
        What the mouse does now, for the status bar; empty when the tool is put away.
    """

    message = pyqtSignal(str, str)
    hint = pyqtSignal(str)

    def __init__(self, session: MarketSession, canvas: Any, places: CanvasUnits) -> None:
        super().__init__(canvas)
        self.session, self.places = session, places
        self.overlay = Overlay(canvas, places)
        self.card = PreviewCard(canvas)
        self.mode = CLICK
        self.point: QgsPointXY | None = None  # where the mouse is
        self.start: QgsPointXY | None = None  # where it was pressed; None when no gesture is under way
        self.selecting = False  # Shift
        self._place, self._start_place = QPoint(), QPoint()
        self._moved = False
        self._trail: list[QgsPointXY] = []
        self._painted: set[int] = set()
        self._throttle = Throttle(self._refresh, self)
        self.setCursor(Qt.CursorShape.CrossCursor)
        session.changed.connect(self._plan_changed)
        session.switched.connect(self.cancel)
        session.closed.connect(self.cancel)
        canvas.destinationCrsChanged.connect(self._place_changed)

    # For subclasses; without them a gesture shows and does nothing

    def preview(self, units: np.ndarray) -> str:
        """Show units of a gesture, or under the mouse, in the overlay; returns the text of the card."""
        return ""

    def drop(self, units: np.ndarray) -> None:
        """Do it."""

    def hint_text(self) -> str:
        """What the mouse does now."""
        return ""

    def picked(self, unit: int) -> None:
        """Right click on a unit, -1 beside all of them."""

    # The gesture

    @property
    def dragging(self) -> bool:
        """Whether the mouse was pressed and moved; a lasso may end where it began."""
        return self.start is not None and self._moved

    def units(self) -> np.ndarray:
        """(m,) int array: units of the gesture, or that under the mouse in click mode, ascending."""
        import numpy as np

        if self.point is None or not self.session.is_open or (self.start is None and self.mode != CLICK):
            return np.zeros(0, dtype=np.int64)
        if self.mode == PAINT:
            return np.array(sorted(self._painted), dtype=np.int64)
        if self.mode == CLICK or not self.dragging or self.start is None:
            unit = self.places.at(self.point)
            return np.array([unit] if unit >= 0 else [], dtype=np.int64)
        corners = self._box() if self.mode == BOX else self._trail
        return self.places.inside(corners) if len(corners) > 2 else np.zeros(0, dtype=np.int64)

    def cancel(self) -> None:
        """Forget the gesture; nothing was done."""
        self.start, self._moved = None, False
        self._trail, self._painted = [], set()
        self._throttle.stop()
        self.overlay.clear()
        self.card.hide()

    def _place_changed(self) -> None:
        """The map is in other coordinates: those of the gesture mean nothing there."""
        self.point = None
        self.cancel()

    def set_mode(self, mode: str) -> None:
        """Choose how ZIPs are collected: one of `MODES`."""
        self.cancel()
        self.mode = mode
        self.say_hint()

    def say_hint(self) -> None:
        """Say what the mouse does now, while the tool is in use."""
        if self.isActive():
            self.hint.emit(self.hint_text())

    def refresh_now(self) -> None:
        """Bring card and overlay up to date without waiting for the next frame."""
        self._throttle.flush()

    def _refresh(self) -> None:
        """Card and overlay for where the mouse is."""
        if self.point is None or not self.session.is_open:
            return
        text = self.preview(self.units())
        if text:
            self.card.show_at(self._place, text)
        else:
            self.card.hide()

    def _prepare(self) -> None:
        """Make what the first move of the mouse would wait for."""
        if self.isActive() and self.session.is_open:
            self.places.prepare()

    def _box(self) -> list[QgsPointXY]:
        a, b = self.start, self.point
        if a is None or b is None:
            return []
        return [a, QgsPointXY(b.x(), a.y()), b, QgsPointXY(a.x(), b.y())]

    def _follow(self, event: Any) -> None:
        """Note where the mouse is, and what it passed on the way."""
        before, self.point, self._place = self.point, event.mapPoint(), event.pos()
        self.selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.start is None:
            return
        self._moved |= (self._place - self._start_place).manhattanLength() > self._click_distance()
        self._trail.append(self.point)
        if self.mode == PAINT and self.session.is_open:
            self._painted.update(self.places.along(before or self.start, self.point).tolist())

    def _drop(self) -> None:
        """End the gesture and do it."""
        units = self.units()
        try:
            if self.session.is_open and len(units):
                self.drop(units)
        finally:
            self.cancel()
            self._throttle.ask()

    @staticmethod
    def _click_distance() -> int:
        """Pixels up to which a drag is a click."""
        return int(QApplication.startDragDistance() // 2)

    def _plan_changed(self) -> None:
        """What is under the mouse may be another territory's now."""
        if self.isActive():
            self._throttle.ask()

    # What QGIS calls

    def activate(self) -> None:
        """The tool is taken up."""
        super().activate()
        self.canvas().installEventFilter(self)
        self.canvas().keyPressed.connect(self._key_in_drag)
        self.canvas().setFocus()
        self.say_hint()
        QTimer.singleShot(0, self._prepare)

    def deactivate(self) -> None:
        """Another tool is taken up."""
        self.cancel()
        self.point = None
        self.canvas().removeEventFilter(self)
        self.canvas().keyPressed.disconnect(self._key_in_drag)
        self.hint.emit("")
        super().deactivate()

    def canvasPressEvent(self, event: Any) -> None:
        """Begin, or pick the target; the other button cancels."""
        if event.button() == Qt.MouseButton.RightButton:
            if self.start is not None:
                self.cancel()
            elif self.session.is_open:
                self.picked(self.places.at(event.mapPoint()))
        elif event.button() == Qt.MouseButton.LeftButton:
            self.cancel()
            self.start, self._start_place = event.mapPoint(), event.pos()
            self.point = self.start
            self._follow(event)
            self._throttle.ask()

    def canvasDoubleClickEvent(self, event: Any) -> None:
        """The second of two quick clicks is a click as well."""
        self.canvasPressEvent(event)

    def canvasMoveEvent(self, event: Any) -> None:
        """Show what a click or drop here would do."""
        self._follow(event)
        if self.dragging and self.mode in (BOX, LASSO):  # at once: a line must not lag behind the hand
            self.overlay.show_track(self._box() if self.mode == BOX else self._trail)
        if self.card.isVisible():
            self.card.show_at(event.pos(), self.card.label.text())
        self._throttle.ask()

    def canvasReleaseEvent(self, event: Any) -> None:
        """Drop."""
        if event.button() == Qt.MouseButton.LeftButton and self.start is not None:
            self._follow(event)
            self._drop()

    def keyPressEvent(self, event: Any) -> None:
        """Esc cancels, Enter drops, undo and redo."""
        if not self._key(event):
            event.ignore()

    def eventFilter(self, watched: Any, event: Any) -> bool:  # noqa: N802 (Qt calls it)
        """Take undo and redo before the window's own, and hide the card when the mouse leaves."""
        if event.type() == QEvent.Type.ShortcutOverride and (event.matches(UNDO) or event.matches(REDO)):
            event.accept()
            return True
        if event.type() == QEvent.Type.Leave and self.start is None:
            self.point = None
            self.cancel()
        return super().eventFilter(watched, event)

    def _key_in_drag(self, event: Any) -> None:
        """The canvas keeps keys from the tool while a button is down."""
        if self.start is not None:
            self._key(event)

    def _key(self, event: Any) -> bool:
        """Whether a key was for the tool."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._drop()
        elif event.matches(UNDO) or event.matches(REDO):
            if self.start is None:
                self._step(event.matches(UNDO))
        else:
            return False
        event.accept()
        return True

    def _step(self, undo: bool) -> None:
        """Undo or redo, or say why not."""
        stack, why_not = self.session.undo_stack, why_not_editable(self.session)
        if why_not:
            self.message.emit("warning", why_not)
        elif undo and stack.canUndo():
            stack.undo()
        elif not undo and stack.canRedo():
            stack.redo()
        else:
            self.message.emit("info", tr("There is nothing to undo.") if undo else tr("There is nothing to redo."))

    def remove(self) -> None:
        """Take everything off the canvas for good."""
        if self.isActive():
            self.canvas().unsetMapTool(self)
        self._throttle.stop()
        self.overlay.remove()
        self.card.deleteLater()
