"""Homes of the reps on the map: a layer of the market, and lines from home to the territory."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..i18n import tr
from ..market.session import MarketSession

if TYPE_CHECKING:
    from ..map_layers import MapLayers

LINE = QColor("#22303c")
HALO = QColor(255, 255, 255, 200)
WIDTH = 2


class HomeMarkers(QObject):
    """Shows where reps live, and how far their territories are.

    The homes are a layer of the market file, so they are saved and printed; the lines belong to the canvas.

    Parameters
    ----------
    session : MarketSession
    layers : MapLayers
    canvas : QgsMapCanvas

    Signals
    -------
    message(str level, str text)
    shown_changed(bool)
        The user showed or hid the homes in the list of layers, or removed them.
    """

    message = pyqtSignal(str, str)
    shown_changed = pyqtSignal(bool)

    def __init__(self, session: MarketSession, layers: MapLayers, canvas: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._layers, self._canvas = session, layers, canvas
        self._wanted = self._lines = False
        self._chosen = -1
        self._listed = False  # whether the list of layers has held the homes since the market was opened
        self._look = QTimer(self)  # layers that are taken away may come back at once, as when a market is saved as
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._follow_map)
        self._band: Any = QgsRubberBand(canvas, Qgis.GeometryType.Line)
        self._band.setColor(LINE)
        self._band.setSecondaryStrokeColor(HALO)
        self._band.setWidth(WIDTH)
        self._band.setLineStyle(Qt.PenStyle.DashLine)
        session.changed.connect(self.draw)
        session.switched.connect(self.draw)
        session.roster_changed.connect(self._roster_changed)
        session.closed.connect(self._clear)
        canvas.destinationCrsChanged.connect(self.draw)
        layers.modes_changed.connect(self._market_shown)
        project = QgsProject.instance()
        project.layersRemoved.connect(self._look.start)
        project.layerTreeRoot().visibilityChanged.connect(self._look.start)

    def stop(self) -> None:
        """Take the lines away, for the unloading of the plugin."""
        project = QgsProject.instance()
        project.layersRemoved.disconnect(self._look.start)
        project.layerTreeRoot().visibilityChanged.disconnect(self._look.start)
        self._look.stop()
        self._canvas.destinationCrsChanged.disconnect(self.draw)
        self._canvas.scene().removeItem(self._band)
        self._band = None

    @property
    def shown(self) -> bool:
        """Whether the homes are on the map."""
        node = self._node()
        return node is not None and bool(node.itemVisibilityChecked())

    def show_homes(self, shown: bool) -> None:
        """Show the homes, or hide them; where there is no market or roster yet, as soon as there is."""
        self._wanted = shown
        if shown and self._node() is None:
            self._add()
        node = self._node()
        if node is not None:
            node.setItemVisibilityChecked(shown)
        self.draw()

    def show_lines(self, of_all: bool) -> None:
        """Draw the lines of all territories, or that of the chosen one alone."""
        self._lines = of_all
        self.draw()

    def choose(self, number: int) -> None:
        """Another territory is chosen; -1 for none."""
        self._chosen = number
        self.draw()

    def lines(self) -> dict[int, tuple[QgsPointXY, QgsPointXY]]:
        """Home and centre of the territories that have a line, by number, in the coordinates of the map."""
        state, roster = self._session.state, self._session.roster
        if state is None or roster is None or not self.shown:
            return {}
        wanted = [one for one in state.active if self._lines or one.number == self._chosen]
        target = self._canvas.mapSettings().destinationCrs()
        found = {}
        for one in wanted:
            home = self._home(one.rep or "", target)
            centre = self._centre(one.number, target)
            if home is not None and centre is not None:
                found[one.number] = (home, centre)
        return found

    def draw(self, *_: Any) -> None:
        """Draw the lines as they are now."""
        if self._band is None:
            return
        self._band.reset(Qgis.GeometryType.Line)
        lines = self.lines() if self._session.is_open else {}
        if lines:
            self._band.setToGeometry(QgsGeometry.fromMultiPolylineXY([list(ends) for ends in lines.values()]), None)

    def _home(self, rep: str, target: Any) -> QgsPointXY | None:
        """Where a rep lives; ``None`` where that is not known, or not to be shown in the map's system."""
        roster = self._session.roster
        if roster is None or rep not in roster.reps.index:
            return None
        lon, lat = roster.reps[["lon", "lat"]].to_numpy(dtype=float)[list(roster.reps.index).index(rep)].tolist()
        if not (math.isfinite(lon) and math.isfinite(lat)):
            return None
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        try:
            return QgsCoordinateTransform(degrees, target, QgsProject.instance()).transform(QgsPointXY(lon, lat))
        except QgsCsException:
            return None

    def _centre(self, number: int, target: Any) -> QgsPointXY | None:
        """A point of a territory near its middle; ``None`` for one without ZIPs."""
        import numpy as np
        import shapely

        session, layer = self._session, self._layers.layer("zips")
        if session.state is None or layer is None or not len(members := session.state.members(number)):
            return None
        x, y = np.average(session.units.xy[members], axis=0, weights=_weights(session, members))
        nearest = members[np.argmin(np.hypot(*(session.units.xy[members] - (x, y)).T))]
        point = shapely.centroid(session.shapes[nearest])
        to_map = QgsCoordinateTransform(layer.crs(), target, QgsProject.instance())
        return to_map.transform(QgsPointXY(point.x, point.y))

    def _node(self) -> Any:
        """Entry of the homes in the list of layers; ``None`` where there is none."""
        layer = self._layers.layer("homes")
        return None if layer is None else QgsProject.instance().layerTreeRoot().findLayer(layer.id())

    def _add(self) -> None:
        """Add the layer of homes to the project, where the market is shown and has reps."""
        from ...cartography.market_layers import add_homes_layer

        session = self._session
        if not session.is_open or session.roster is None or self._layers.layer("zips") is None:
            return
        try:
            layer = add_homes_layer(QgsProject.instance(), session.path, session.market.title)
        except OSError as error:
            self.message.emit("error", str(error))
            return
        self._layers.adopt("homes", layer)
        self._listed = True
        if not session.roster.reps["lon"].notna().any():
            text = tr("No home is known, so there is nothing to show. Give positions or ZIP codes of the market.")
            self.message.emit("warning", text)

    def _market_shown(self, *_: Any) -> None:
        """The market's layers are in the project, perhaps of another file."""
        if self._wanted and self._node() is None:
            self._add()
            self.draw()

    def _follow_map(self) -> None:
        """The user may have hidden or removed the homes, or opened a project that shows them."""
        if not self._session.is_open or self._session.roster is None:
            return
        self._listed = self._listed or self._node() is not None
        if self._listed and self.shown != self._wanted:  # else the layers of the market are still on their way
            self._wanted = self.shown
            self.shown_changed.emit(self._wanted)
            self.draw()

    def _roster_changed(self) -> None:
        layer = self._layers.layer("homes")
        if layer is not None:
            layer.dataProvider().reloadData()
            layer.updateExtents()
            layer.triggerRepaint()
        self._market_shown()
        self.draw()

    def _clear(self) -> None:
        self._listed = False
        if self._band is not None:
            self._band.reset(Qgis.GeometryType.Line)


def _weights(session: MarketSession, members: Any) -> Any:
    """First measure of units, which weighs a centre; equal weights where it is 0 in all."""
    values = session.units.values[members, 0]
    return values if values.sum() > 0 else None
