"""Reps of the market: who owns which territory, by hand or by the distance from home."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from . import figures
from .i18n import tr
from .page_reps import RepsPage
from .session import MarketSession
from .state import EditError


class RepFlow(QObject):
    """Does what the page of reps asks for.

    Signals
    -------
    message(str level, str text)
    """

    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, page: RepsPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._stale = True
        page.match_requested.connect(self.match)
        page.rep_chosen.connect(self.set_rep)

    def refresh(self) -> None:
        """Show who owns what, when the page is seen: hundreds of rows take their time."""
        if self._page.isVisible():
            self.show()
        else:
            self._stale = True

    def show_page(self) -> None:
        """The page is seen now."""
        if self._stale:
            self.show()

    def show(self) -> None:
        """Show who owns what."""
        self._stale = False
        state = self._session.state
        rows = [(one.number, one.name, one.rep or "") for one in state.active] if state is not None else []
        self._page.show_owners(rows)
        self._page.match_button.setEnabled(bool(rows) and self._page.layer() is not None and self._session.editable)

    def set_rep(self, number: int, rep: str) -> None:
        """Give a territory to a rep."""
        try:
            self._session.set_rep(number, rep or None)
        except EditError as error:
            self.message.emit("warning", str(error))
            self.show()

    def match(self) -> None:
        """Give every territory the rep whose way from home is short, all in all shortest; one step of undo."""
        from ..planning.matching import match_reps

        session = self._session
        try:
            names, homes = self._homes()
            if session.state is None or session.plan is None:
                raise EditError(tr("There is no scenario to edit. Design one first."))
            chosen = match_reps(homes, session.plan.centres)
            owner = {
                int(number): names[rep] if rep >= 0 else None for number, rep in zip(session.numbers, chosen.tolist())
            }
            territories = tuple(
                replace(one, rep=owner[one.number]) if one.number in owner else one for one in session.state.territories
            )
            session.edit(replace(session.state, territories=territories), tr("Match reps by distance from home"))
        except EditError as error:
            self.message.emit("warning", str(error))
            return
        left = len(names) - sum(rep >= 0 for rep in chosen.tolist())
        text = tr(
            "Matched {count} by the distance from home.", count=figures.plural(len(chosen), "territory", "territories")
        )
        if left > 0:
            text += " " + tr("{count} of the reps got none: there are more reps than territories.", count=left)
        self.message.emit("success", text)

    def _homes(self) -> tuple[list[str], Any]:
        """Names of the reps, and their homes in the coordinates of the engine.

        Raises
        ------
        EditError
            A rep has no home that is known.
        """
        import numpy as np

        page, session = self._page, self._session
        layer, name_field, zip_field = page.layer(), page.rep_name.currentField(), page.home_zip.currentField()
        if layer is None or not name_field:
            raise EditError(tr("Choose the layer of reps and the field with their names (4 Reps)."))
        index = {str(unit): row for row, unit in enumerate(session.units.ids)}
        names, homes = [], []
        for row, feature in enumerate(layer.getFeatures(), 1):
            name = str(feature[name_field])
            unit = index.get(str(feature[zip_field]).zfill(5)) if zip_field else None
            if unit is None and zip_field:
                unit = index.get(str(feature[zip_field]))
            if unit is None:
                unit = self._unit_at(layer, feature)
            if unit is None:
                raise EditError(
                    tr(
                        "{layer}, row {row}: {rep} has no home on the map. Give a ZIP code of the market or a point.",
                        layer=layer.name(),
                        row=row,
                        rep=name,
                    )
                )
            names.append(name)
            homes.append(session.units.xy[unit])
        if not names:
            raise EditError(tr("{layer} holds no reps.", layer=layer.name()))
        return names, np.array(homes)

    def _unit_at(self, layer: Any, feature: Any) -> int | None:
        """Unit that a rep's point lies in or near; ``None`` without a point."""
        if feature.geometry().isNull():
            return None
        import shapely
        from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

        crs = self._session.frame.crs  # a layer may have none
        target = QgsCoordinateReferenceSystem.fromWkt(crs.to_wkt() if crs is not None else "")
        point = feature.geometry().centroid().asPoint()
        placed = QgsCoordinateTransform(layer.crs(), target, QgsProject.instance()).transform(point)
        return int(shapely.STRtree(self._session.shapes).nearest(shapely.Point(placed.x(), placed.y())))
