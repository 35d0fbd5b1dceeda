"""The market on the map: its layers in the project, their colours, the selection, and when they are painted anew."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from . import figures
from .i18n import tr
from .map_colours import colouring_of, level_there, modes_of
from .map_place import extent_on, put_back
from .market.session import MarketSession
from .tables import Slices
from .work import Progress, WorkRunner

SEGMENT = "colour_segment"
"""Setting of a market: field of the accounts that the mode "segment" shows."""
FIRST_FID = 1
"""Feature id of the first account; the others follow in the order of the table."""
REPAINT_MS = 30
BREATH_MS = 25


class MapLayers(QObject):
    """Shows the market of a session in the project.

    Parameters
    ----------
    session : MarketSession
    runner : WorkRunner
    canvas : QgsMapCanvas

    Signals
    -------
    message(str level, str text)
    modes_changed(dict)
        Other ways of colouring are there now: key -> title.
    segments_changed(list, str)
        Fields of the accounts that the mode "segment" can show, and the one that it shows.
    mode_changed(str)
        The ZIPs are coloured in another way.
    shown()
        The layers of a market that was opened are there, or could not be added, which was said.
    """

    message = pyqtSignal(str, str)
    modes_changed = pyqtSignal(dict)
    segments_changed = pyqtSignal(list, str)
    mode_changed = pyqtSignal(str)
    shown = pyqtSignal()

    def __init__(self, session: MarketSession, runner: WorkRunner, canvas: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._canvas = canvas
        self._mode = "territory"
        self._styled = ""  # the mode that all layers are styled for
        self._path: Path | None = None  # of the market that is shown
        self._slices = Slices(self)
        self._ids: dict[str, str] = {}  # by role; a layer itself may be gone at any time
        self._selecting = False
        self._said_crs = False
        self._segments: list[str] = []  # fields of the accounts that the mode "segment" may show
        self._segment = ""
        self._renamed: dict[str, str] = {}  # as the file has them
        self._level = 1  # of the hierarchy, that the mode "area" shows
        self._values: dict[str, Any] = {}
        self._later = QTimer(self)  # many edits, one repaint
        self._later.setSingleShot(True)
        self._later.setInterval(REPAINT_MS)
        self._later.timeout.connect(self._repaint)
        self._stale = False  # colours must be found anew, not only painted
        # A little later: the window gets a breath between the market, its layers and its tables.
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(BREATH_MS)
        self._first.timeout.connect(self._show_first)
        session.opened.connect(self._first.start)
        session.moved.connect(self._moved)
        session.switched.connect(self._restyle_later)
        session.changed.connect(self._changed)
        session.scenarios_changed.connect(self._scenarios_changed)
        session.written.connect(self._later.start)
        session.selection_changed.connect(self._show_selection)
        session.closing.connect(self.store_styles)
        session.closed.connect(self._forget)
        QgsProject.instance().layersWillBeRemoved.connect(self._layers_removed)

    def stop(self) -> None:
        """Listen no more, for the unloading of the plugin."""
        self._later.stop()
        self._first.stop()
        self._slices.stop()
        QgsProject.instance().layersWillBeRemoved.disconnect(self._layers_removed)
        self._session.closed.disconnect(self._forget)  # the map stays as it is
        self._ids = {}

    @property
    def mode(self) -> str:
        """How the ZIPs are coloured; a key of the modes."""
        return self._mode

    @property
    def layers(self) -> dict[str, Any]:
        """Layers of the market that the project shows, by role."""
        project = QgsProject.instance()
        found = {role: project.mapLayer(layer_id) for role, layer_id in self._ids.items()}
        return {role: layer for role, layer in found.items() if layer is not None}

    def layer(self, role: str) -> Any:
        """Layer of a role of `cartography.market_layers`, for example "zips"; ``None`` where it was removed."""
        return self.layers.get(role)

    def adopt(self, role: str, layer: Any) -> None:
        """Take care of a layer that was added to the market's group later."""
        self._ids[role] = layer.id()
        layer.crsChanged.connect(self._keep_crs)

    def show(self) -> None:
        """Add what the project does not show yet."""
        self._slices.stop()
        for _ in self._showing():
            pass

    def _show_first(self) -> None:
        """Add the layers of a market that was opened, one by one: the window goes on meanwhile."""
        self._slices.start(self._showing(), lambda _: self.shown.emit())

    def _showing(self) -> Generator[None, None, None]:
        """Add layers; the window may do something else at every ``yield``."""
        from ..cartography.market_layers import adding_market_layers

        session = self._session
        if not session.is_open:  # it was closed again before the window came to it
            return
        project = QgsProject.instance()
        empty = not self._canvas.layers()
        self._path = session.path
        self._remember()
        yield
        try:
            for found in adding_market_layers(
                project,
                session.path,
                session.market.title,
                session.units.measures,
                opened=session.take_layers(),
            ):
                shown = found
                yield
        except OSError as error:
            self.message.emit("error", str(error))
            return
        known, before, self._ids = self._ids.get("zips"), set(self._ids.values()), {}
        for role, layer in shown.items():
            self._ids[role] = layer.id()
            if layer.id() not in before:
                layer.crsChanged.connect(self._keep_crs)
        self._said_crs = False
        self._keep_crs()
        self._styled = ""
        self._values = {name: session.units.values[:, j].tolist() for j, name in enumerate(session.units.measures)}
        zips = self.layer("zips")
        if zips is not None:
            if zips.id() != known:
                zips.selectionChanged.connect(self._selection_on_map)
            extent = extent_on(self._canvas, zips)
            if empty or extent is None or not self._canvas.extent().intersects(extent):
                self.zoom_to_market()
        self._restyle_later()

    def _remember(self) -> None:
        """What the market keeps of its colours; the fields that its accounts may be coloured by."""
        from ..cartography.market_layers import RENAMED

        kept = self._session.ask(lambda market: market.settings(), {})
        self._renamed = kept.get(RENAMED, {})
        self._segments = self._session.segment_fields
        chosen = kept.get(SEGMENT)
        self._segment = chosen if chosen in self._segments else next(iter(self._segments), "")
        self.segments_changed.emit(self._segments, self._segment)

    def show_again(self) -> None:
        """Bring layers back that were removed, and show the whole market."""
        if self._session.is_open:
            self.show()
            self.zoom_to_market()

    def zoom_to_market(self) -> None:
        """Show the whole market on the map."""
        zips = self.layer("zips")
        if zips is not None:
            extent = extent_on(self._canvas, zips)
            if extent is None:
                text = tr(
                    "The market has no place in the system of coordinates of the map, {crs}. Choose another one "
                    "(Project ▸ Properties ▸ CRS).",
                    crs=self._canvas.mapSettings().destinationCrs().authid(),
                )
                self.message.emit("warning", text)
                return
            extent.scale(1.05)
            self._canvas.setExtent(extent)
            self._canvas.refresh()

    def zoom_to_territory(self, number: int) -> None:
        """Show a territory on the map and let it flash."""
        self.zoom_to_units(self._session.state.members(number).tolist() if self._session.state else [])

    def zoom_to_units(self, units: list[int]) -> None:
        """Show units on the map and let them flash."""
        zips = self.layer("zips")
        if zips is not None and units:
            ids = self._session.fids[units].tolist()
            self._canvas.zoomToFeatureIds(zips, ids)
            self._canvas.flashFeatureIds(zips, ids)

    def flash_account(self, row: int) -> None:
        """Show an account, by its row among the market's, on the map."""
        accounts = self.layer("accounts")
        if accounts is not None:
            self._canvas.panToFeatureIds(accounts, [FIRST_FID + row], False)
            self._canvas.flashFeatureIds(accounts, [FIRST_FID + row])

    def set_mode(self, mode: str) -> None:
        """Colour the ZIPs in another way."""
        if mode and mode != self._mode:
            self._mode = mode
            self._restyle()
            self.mode_changed.emit(mode)

    def set_segment(self, field: str) -> None:
        """Choose the field of the accounts that the mode "segment" shows; the market remembers it."""
        self._segment = field
        if not self._session.read_only:
            self._session.change_market(lambda market: market.save_settings({SEGMENT: field}))
        if self._mode == "segment":
            self._styled = ""  # the accounts too look different
            self._restyle()

    def show_areas(self, level: int) -> None:
        """Colour the ZIPs by the districts, or what is above them, that they are in."""
        self._level = level
        self._offer_modes()
        if self._mode == "area":
            self._restyle()
        else:
            self.set_mode("area")

    def show_changes(self, before: int, after: int) -> None:
        """Add a layer of the ZIPs that one scenario has in another territory than the other."""
        if self._runner.running():
            self.message.emit("warning", tr("Something else is running. Wait for it, or cancel it."))
            return
        session = self._session
        sides = session.ask(
            lambda market: [
                (market.scenario(one).name, market.labels(one), market.territories(one)) for one in (before, after)
            ]
        )
        if sides is None:
            return
        frame, units = session.frame, session.units

        def work(_: Progress) -> Any:
            from .compare.change_layer import change_layer

            return change_layer(frame, units, sides)

        self._runner.run(tr("Finding what changes"), work, self._add_changes)

    def _add_changes(self, layer: Any) -> None:
        """Put a layer of changes above the others."""
        from ..cartography.colouring import style_changes

        style_changes(layer)
        layer.setName(layer.customProperty("territory_designer/title_of_changes"))
        QgsProject.instance().addMapLayer(layer, False)
        QgsProject.instance().layerTreeRoot().insertLayer(0, layer)
        count = figures.plural(layer.featureCount(), "ZIP changes hands", "ZIPs change hands")
        self.message.emit("info", f"{layer.name()}: {count}.")

    def store_styles(self) -> None:
        """Write the styles into the market file, for other machines."""
        from ..cartography.market_layers import style_text

        if not self._session.is_open or self._session.read_only:
            return
        texts = {role: style_text(layer) for role, layer in self.layers.items()}

        def write(market: Any) -> None:
            from ..cartography.market_layers import ROLES

            for role, text in texts.items():
                known = ROLES[role]
                market.save_style(known.table, known.title, text, known.default)

        self._session.change_market(write)

    def _offer_modes(self) -> None:
        self._level = level_there(self._session, self._level) or self._level
        modes = modes_of(self._session, self.layers, self._segments, self._level)
        if self._mode not in modes:
            self._mode = "territory"
        self.modes_changed.emit(modes)
        self.mode_changed.emit(self._mode)

    def _restyle_later(self) -> None:
        """Another scenario: colours are found once the window has shown the rest."""
        if self._session.is_open and self._ids:
            self._offer_modes()
            self._keep_names()
            self._stale = True
            self._later.start()

    def _scenarios_changed(self) -> None:
        """Another scenario may be in force now."""
        if self._session.is_open and self._ids:
            mode = self._mode
            self._offer_modes()
            self._keep_names()
            if mode != self._mode:
                self._stale = True
                self._later.start()

    def _keep_names(self) -> None:
        """Tell the file which territories only have another name in the alignment: its layer of changes asks for it."""
        from ..cartography.market_layers import RENAMED

        session, renamed = self._session, self._session.renamed
        if renamed != self._renamed and not session.read_only:
            self._renamed, self._stale = renamed, True
            session.change_market(lambda market: market.save_settings({RENAMED: renamed}), keep=True)

    def _restyle(self) -> None:
        from ..cartography.colouring import style_market

        self._stale = False
        if not self._ids or not self._session.is_open:
            return
        try:
            # In the same mode only the ZIPs look different: other territories, other colours.
            layers = self.layers
            shown = {"zips": layers["zips"]} if self._styled == self._mode and "zips" in layers else layers
            style_market(shown, self._mode, colouring_of(self._session, self._segment, self._level, self._values))
            self._styled = self._mode
            self._unfold_legend()
        except ValueError as error:
            self.message.emit("warning", str(error))

    def _unfold_legend(self) -> None:
        """QGIS folds the legend of a layer that gets other classes."""
        layer = self.layer("zips")
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id()) if layer is not None else None
        if node is not None:
            node.setExpanded(True)

    def _changed(self, change: Any) -> None:
        """Colours and names of territories may be others; what only moved is painted when it is written."""
        old, new = (
            ({one.number: (one.name, one.colour, one.retired, one.area) for one in side.territories}, side.areas)
            for side in (change.old, change.new)
        )
        if change.old.areas != change.new.areas or change.old.rules != change.new.rules:
            self._offer_modes()
            self._stale = True
        if old != new:
            self._keep_names()
        if old != new or (self._mode == "deviation" and len(change.units)):
            self._stale = True

    def _repaint(self) -> None:
        if self._stale:
            self._restyle()
        for layer in self.layers.values():
            layer.triggerRepaint()

    def _selection_on_map(self, *_: Any) -> None:
        """The user selected ZIPs with a tool of QGIS."""
        zips = self.layer("zips")
        if zips is not None and not self._selecting and self._session.is_open:
            import numpy as np

            chosen = np.array(zips.selectedFeatureIds(), dtype=np.int64)
            self._session.select(np.flatnonzero(np.isin(self._session.fids, chosen)))

    def _show_selection(self) -> None:
        zips = self.layer("zips")
        if zips is not None and self._session.is_open:
            self._selecting = True
            zips.selectByIds(self._session.fids[self._session.selection].tolist())
            self._selecting = False

    def _keep_crs(self) -> None:
        """The user gave a layer another system of coordinates: map tools and the other layers would not fit it."""
        names = [layer.name() for layer in self.layers.values() if put_back(layer)]
        if names and not self._said_crs:
            self._said_crs = True
            text = tr(
                "{layers}: the system of coordinates is again the one of the market, {crs}. The map tools work in no "
                "other; the map itself may have any.",
                layers=figures.listed(names),
                crs=self._session.crs.authid(),
            )
            self.message.emit("warning", text)

    def _moved(self) -> None:
        """The market goes on in another file: the layers read that one."""
        from ..cartography.market_layers import remove_market_layers

        self._ids = {}  # it is no user who removes them
        if self._path is not None:
            remove_market_layers(QgsProject.instance(), self._path)
        self.show()

    def _layers_removed(self, ids: list[str]) -> None:
        """The user removed a layer; the rest goes on."""
        names = ", ".join(layer.name() for layer in self.layers.values() if layer.id() in ids)
        self._ids = {role: layer_id for role, layer_id in self._ids.items() if layer_id not in ids}
        if names and self._session.is_open:
            text = tr(
                "Removed from the map: {layers}. Market ▸ Show on the map brings it back; nothing is lost.",
                layers=names,
            )
            self.message.emit("info", text)

    def _forget(self) -> None:
        """No market: its layers leave the project, for they could not be edited any more."""
        from ..cartography.market_layers import remove_market_layers

        self._slices.stop()
        self._ids = {}
        self._later.stop()
        if self._path is not None:
            remove_market_layers(QgsProject.instance(), self._path)
            self._path = None
        self.modes_changed.emit({})
