"""What is drawn over the map: ZIPs of a gesture, those it strands, those that refuse, and moves not yet on the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QColor

from .canvas_units import CanvasUnits

if TYPE_CHECKING:
    from ...market.session import MarketSession
    from ...market.state import Change

INK = QColor("#202020")
HALO = QColor(255, 255, 255, 210)
STRANDED = QColor("#d55e00")  # the colour of what is out of tolerance everywhere
REFUSED = QColor("#5f6b75")
SELECTED = QColor("#f0e442")
FILL = 165
"""Opacity of the new colour during a gesture: the old one shows through."""
MOVED_FILL = 235
MOST_SHOWN = 3_000
"""More ZIPs are not drawn: their outline would take longer than the eye forgives."""
MOST_COLOURS = 12


class Band:
    """A rubber band for units, made when it is first needed.

    Parameters
    ----------
    canvas : QgsMapCanvas
    width : float
        Of the outline in pixels.
    style : Qt.PenStyle
    brush : Qt.BrushStyle
    above : int
        Bands with a higher number lie above others.
    """

    def __init__(
        self,
        canvas: Any,
        width: float,
        style: Any = Qt.PenStyle.SolidLine,
        brush: Any = Qt.BrushStyle.SolidPattern,
        above: int = 0,
    ) -> None:
        self._canvas = canvas
        self._width, self._style, self._brush, self._above = width, style, brush, above
        self._band: QgsRubberBand | None = None

    def show(self, geometry: QgsGeometry, stroke: QColor, fill: QColor, halo: QColor | None = None) -> None:
        """Draw a geometry in the coordinates of the canvas."""
        if self._band is None:
            self._band = QgsRubberBand(self._canvas, Qgis.GeometryType.Polygon)
            self._band.setWidth(round(self._width))
            self._band.setLineStyle(self._style)
            self._band.setBrushStyle(self._brush)
            self._band.setZValue(self._band.zValue() + self._above)
        self._band.setStrokeColor(stroke)
        self._band.setFillColor(fill)
        if halo is not None:
            self._band.setSecondaryStrokeColor(halo)
        self._band.setToGeometry(geometry, QgsCoordinateReferenceSystem())
        self._band.show()

    def clear(self) -> None:
        """Draw nothing."""
        if self._band is not None and self._band.isVisible():
            self._band.reset(Qgis.GeometryType.Polygon)
            self._band.hide()

    def shown(self) -> QgsGeometry:
        """What is drawn; null where that is nothing."""
        if self._band is None or not self._band.isVisible():
            return QgsGeometry()
        return self._band.asGeometry()

    def remove(self) -> None:
        """Take it off the canvas for good."""
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None


class Overlay:
    """What a gesture shows on the map before the drop.

    Parameters
    ----------
    canvas : QgsMapCanvas
    units : CanvasUnits

    Attributes
    ----------
    touched, stranded, refused, track : Band
        ZIPs that would move; that would be cut off; that are locked; the line or box of the mouse.
    """

    def __init__(self, canvas: Any, units: CanvasUnits) -> None:
        self._units = units
        dashed, hatch, none = Qt.PenStyle.DashLine, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.NoBrush
        self.touched = Band(canvas, 2)
        self.refused = Band(canvas, 1, brush=hatch, above=1)
        self.stranded = Band(canvas, 3, brush=hatch, above=2)
        self.track = Band(canvas, 1, style=dashed, brush=none, above=3)
        self._held: dict[Band, tuple[bytes, int, float]] = {}

    def show(self, touched: Any, colour: QColor, stranded: Any = (), refused: Any = ()) -> None:
        """Show units.

        Parameters
        ----------
        touched, stranded, refused : sequences of int
            Units.
        colour : QColor
            Of the territory they would go to.
        """
        fill = QColor(colour)
        fill.setAlpha(FILL)
        self._draw(self.touched, touched, INK, fill, HALO)
        self._draw(self.stranded, stranded, STRANDED, STRANDED, HALO)
        self._draw(self.refused, refused, REFUSED, REFUSED, HALO)

    def show_track(self, corners: Sequence[QgsPointXY]) -> None:
        """Show the box or the lasso."""
        self.track.show(QgsGeometry.fromPolygonXY([list(corners)]), INK, QColor(0, 0, 0, 0), HALO)

    def clear(self) -> None:
        """Show nothing."""
        self._held.clear()
        for band in (self.touched, self.refused, self.stranded, self.track):
            band.clear()

    def remove(self) -> None:
        """Take everything off the canvas for good."""
        self._held.clear()
        for band in (self.touched, self.refused, self.stranded, self.track):
            band.remove()

    def _draw(self, band: Band, units: Any, stroke: QColor, fill: QColor, halo: QColor) -> None:
        """Draw units in a band, unless it shows them already."""
        import numpy as np

        wanted = np.asarray(units, dtype=np.int64)
        key = (wanted.tobytes(), fill.rgba(), self._units.scale)
        if not 0 < len(wanted) <= MOST_SHOWN:
            self._held.pop(band, None)
            band.clear()
        elif self._held.get(band) != key:
            self._held[band] = key
            band.show(self._units.outlines(wanted), stroke, fill, halo)


class MovedFill(QObject):
    """Moved ZIPs in the colour of their new territory, until the map is drawn anew from the file.

    Parameters
    ----------
    session : MarketSession
    canvas : QgsMapCanvas
    units : CanvasUnits

    Attributes
    ----------
    enabled : bool
        Whether the map shows territories; in other colours these would mislead.
    """

    def __init__(self, session: MarketSession, canvas: Any, units: CanvasUnits) -> None:
        super().__init__(canvas)
        self._session, self._canvas, self._units = session, canvas, units
        self._bands: dict[int, Band] = {}
        self._moved: dict[int, int] = {}
        self._current = False
        self.enabled = True
        session.changed.connect(self._changed)
        session.closed.connect(self.clear)
        session.switched.connect(self.clear)
        canvas.renderStarting.connect(self._rendering)
        canvas.mapCanvasRefreshed.connect(self._rendered)

    def clear(self) -> None:
        """Show nothing."""
        self._moved.clear()
        for band in self._bands.values():
            band.clear()

    def remove(self) -> None:
        """Take everything off the canvas for good."""
        for band in self._bands.values():
            band.remove()
        self._bands.clear()

    def moved(self) -> dict[int, int]:
        """Units that are shown, with the number of their new territory."""
        return dict(self._moved)

    def set_enabled(self, enabled: bool) -> None:
        """Say whether the map shows territories."""
        self.enabled = enabled
        if not enabled:
            self.clear()

    def _changed(self, change: Change) -> None:
        """Add what a change moved."""
        if not self.enabled or len(change.units) + len(self._moved) > MOST_SHOWN:
            self.clear()
            return
        moved = dict(zip(change.units.tolist(), change.after.tolist()))
        shown = {self._moved[unit] for unit in moved if unit in self._moved}
        self._moved.update(moved)
        if len(set(self._moved.values())) > MOST_COLOURS:
            self.clear()
            return
        others = set() if change.old.territories is change.new.territories else set(self._bands)  # other colours
        for number in shown | set(moved.values()) | others:
            members = sorted(unit for unit, owner in self._moved.items() if owner == number)
            self._show(number, members)
        self._current = False

    def _show(self, number: int, members: list[int]) -> None:
        """Fill the units of one territory."""
        if not members:
            self._bands[number].clear()
            return
        if number not in self._bands:
            self._bands[number] = Band(self._canvas, 1, above=-1)
        state = self._session.state
        colour = QColor(state.territories[number].colour if state is not None and number >= 0 else "#ffffff")
        colour.setAlpha(MOVED_FILL)
        self._bands[number].show(self._units.outlines(members), QColor(90, 90, 90, 120), colour)

    def _rendering(self) -> None:
        """Note whether the drawing that starts now reads a file that holds every move."""
        self._current = self._session.idle()

    def _rendered(self) -> None:
        """The map shows them itself."""
        if self._current:
            self.clear()
