"""Whether the layers that a market was made from have changed since: cheap signs, no feature is read."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import QgsProviderRegistry
from qgis.PyQt.QtCore import QObject, pyqtSignal

EDITS = "territory_designer/edits"
"""Property of a layer: how often edits of it were saved while the plugin looked on."""
GEOPACKAGE = (".gpkg", ".gpkx")


def state_of(layer: Any) -> dict[str, Any]:
    """Signs of a layer that change with what is in it.

    Parameters
    ----------
    layer : QgsVectorLayer or None

    Returns
    -------
    dict
        ``count`` of features, and ``changed``, when a GeoPackage says so; else ``file``, time and size of one; else
        ``edits``, how many were saved.
    """
    if layer is None:
        return {}
    found = {"count": int(layer.featureCount())}
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(parts.get("path") or "")
    if not path.is_file():
        return {**found, "edits": int(layer.customProperty(EDITS, 0))}
    changed = _last_change(path, parts.get("layerName")) if path.suffix.lower() in GEOPACKAGE else None
    if changed is not None:
        return {**found, "changed": changed}
    # A layer of several files, as a shapefile is: its attributes lie beside it.
    beside = [one.stat() for one in (path, path.with_suffix(".dbf")) if one.is_file()]
    return {**found, "file": [[one.st_mtime_ns, one.st_size] for one in beside]}


def differs(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether one of the signs that both have is another one.

    Fewer edits than before are no sign: a project that was not saved has forgotten some.
    """
    known = [(value, now[sign], sign) for sign, value in before.items() if sign in now]
    return any(new > old if sign == "edits" else new != old for old, new, sign in known)


def _last_change(path: Path, layer: str | None) -> str | None:
    """When a layer of a GeoPackage was changed last; the file itself is touched by whoever opens it."""
    query = "SELECT max(last_change) FROM gpkg_contents WHERE ? IS NULL OR lower(table_name) = lower(?)"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.05)) as connection:
            return connection.execute(query, (layer, layer)).fetchone()[0]
    except sqlite3.Error:
        return None


class SourceWatch(QObject):
    """Hears when edits of the chosen layers are saved.

    Signals
    -------
    edited()
    """

    edited = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layers: dict[str, Any] = {}

    def follow(self, *layers: Any) -> None:
        """Listen to these layers, which may be None, and to no others."""
        wanted = {layer.id(): layer for layer in layers if layer is not None}
        for name in set(wanted) - set(self._layers):
            wanted[name].afterCommitChanges.connect(self._committed)
            wanted[name].willBeDeleted.connect(self._forget)
        for name in set(self._layers) - set(wanted):
            self._layers[name].afterCommitChanges.disconnect(self._committed)
            self._layers[name].willBeDeleted.disconnect(self._forget)
        self._layers = wanted

    def _committed(self) -> None:
        layer = self.sender()
        layer.setCustomProperty(EDITS, int(layer.customProperty(EDITS, 0)) + 1)
        self.edited.emit()

    def _forget(self) -> None:
        self._layers.pop(self.sender().id(), None)
