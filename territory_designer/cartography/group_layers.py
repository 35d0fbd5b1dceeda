"""Hybrid plans on the map: the alignment of each group of segments, to be read on top of one another."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsProviderRegistry,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..translation import translate
from . import symbols
from .figures import count
from .layers import ROLE
from .market_layers import MARKET
from .market_renderers import SHAPES, outlines, segment_dot
from .palette import BORDER, INK, NO_DATA, SEGMENT_COLOURS, lighter
from .renderers import by_territory
from .text import text_format

FILE = "territory_designer/groups"
"""Custom property of the layers, and of their group in the tree: path of the file."""

TERRITORIES = "group_territories"
"""Role of the layers of territories: they are no input of a design. Accounts and units may be that of the next one."""

UNITS_LAYER, TERRITORIES_LAYER, ACCOUNTS_LAYER = "units", "territories", "accounts"
"""Layers of the file."""

ORDER = (0, 1, 4, 6, 5, 7, 2, 3)
"""Of the colours of segments: those that make a line on a pale map first."""

PALE = 0.35
"""White in the colours of the group that is filled, so that lines and points on top are seen."""


def group_colour(number: int) -> str:
    """Colour of a group's points, lines and names."""
    return SEGMENT_COLOURS[ORDER[number % len(ORDER)]]


def add_group_layers(
    project: Any, path: Path | str, groups: Mapping[str, int], colours: Mapping[str, str], outside: int = 0
) -> dict[str, Any]:
    """Show the file of a hybrid plan: a group on top of the layer tree; what it showed of this file before goes.

    The groups of markets and of other such files are hidden, not removed.

    Parameters
    ----------
    project : QgsProject
    path : Path or str
        GeoPackage with the layers `units`, `territories` (fields ``group`` and ``territory``) and `accounts`.
    groups : mapping of str to int
        Accounts with a territory of each group. The territories of the first group are filled, those of the others
        are outlines.
    colours : mapping of str to str
        Territories of the first group -> ``"#rrggbb"``.
    outside : int
        Accounts in no group.

    Returns
    -------
    dict of str to QgsVectorLayer
        ``accounts``, the groups by their names, and ``units``; from top to bottom.

    Raises
    ------
    OSError
        QGIS cannot read the file, or finds no territories of a group in it.
    """
    path = Path(path)
    shown = {ACCOUNTS_LAYER: _accounts(path, groups, outside)}
    for number, name in reversed(list(enumerate(groups))):
        shown[name] = _territories(path, number, name, colours)
    shown[UNITS_LAYER] = _units(path, list(groups))
    remove_group_layers(project, path)
    for group in project.layerTreeRoot().findGroups(True):
        # Names of another alignment between these could not be told apart.
        if group.customProperty(MARKET) or group.customProperty(FILE):
            group.setItemVisibilityChecked(False)
    title = translate("Territories by segment: {name}", name=path.stem)
    node = project.layerTreeRoot().insertGroup(0, title)
    node.setCustomProperty(FILE, str(path))
    for key, layer in shown.items():
        layer.setCustomProperty(FILE, str(path))
        project.addMapLayer(layer, False)
        entry = node.addLayer(layer)
        # Thousands of points would hide what the map is for.
        entry.setItemVisibilityChecked(key in groups)
        entry.setExpanded(key == ACCOUNTS_LAYER)
    return shown


def remove_group_layers(project: Any, path: Path | str) -> None:
    """Take what a project shows of the file out of it, and the group where nothing else is in it."""
    mine = [layer for layer in layers_of(project, path) if layer.customProperty(FILE)]
    project.removeMapLayers([layer.id() for layer in mine])
    root = project.layerTreeRoot()
    for group in root.findGroups(True):
        if group.customProperty(FILE) and _same(group.customProperty(FILE), path) and not group.children():
            group.parent().removeChildNode(group)


def strangers(project: Any, path: Path | str) -> list[str]:
    """Names of the layers of a project that read a file and were not added by :func:`add_group_layers`."""
    return [layer.name() for layer in layers_of(project, path) if not layer.customProperty(FILE)]


def layers_of(project: Any, path: Path | str) -> list[Any]:
    """Layers of a project that read a file."""
    found = []
    for layer in project.mapLayers().values():
        source = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
        if source and _same(source, path):
            found.append(layer)
    return found


def _same(one: str, other: Path | str) -> bool:
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def _open(path: Path, table: str, title: str, only: str = "") -> QgsVectorLayer:
    subset = f"|subset={only}" if only else ""
    layer = QgsVectorLayer(f"{path}|layername={table}{subset}", title, "ogr")
    if not layer.isValid():
        raise OSError(f"QGIS cannot read {table} of {path}. Save the territories again.")
    return layer


def _territories(path: Path, number: int, group: str, colours: Mapping[str, str]) -> QgsVectorLayer:
    """Territories of a group: the first one filled, the others as outlines in the colour of the group."""
    # As SQL quotes: in an expression of QGIS a backslash would be doubled too.
    wanted = '"group" = \'' + group.replace("'", "''") + "'"
    layer = _open(path, TERRITORIES_LAYER, translate("{group}: territories", group=group), wanted)
    if not layer.featureCount():
        raise OSError(f"QGIS finds no territories of the group {group} in {path}. Save the territories again.")
    layer.setCustomProperty(ROLE, TERRITORIES)
    if number == 0:
        layer.setRenderer(by_territory({name: lighter(colour, PALE) for name, colour in colours.items()}))
    else:
        layer.setRenderer(outlines(colour=group_colour(number)))
    colour = INK if number == 0 else group_colour(number)
    written = text_format(9.0, bold=True, colour=colour, halo=0.8)
    layer.setLabeling(symbols.labelling('"territory"', written, priority=9, every=True))
    layer.setLabelsEnabled(True)
    return layer


def _accounts(path: Path, groups: Mapping[str, int], outside: int) -> QgsVectorLayer:
    """Accounts in the colours and shapes of their groups."""
    layer = _open(path, ACCOUNTS_LAYER, translate("Accounts by group"))
    if not layer.isSpatial():
        return layer
    categories = [
        QgsRendererCategory(name, segment_dot(group_colour(at), SHAPES[at % len(SHAPES)]), f"{name} ({count(number)})")
        for at, (name, number) in enumerate(groups.items())
    ]
    if outside:
        text = translate("in no group ({accounts})", accounts=count(outside))
        categories.append(QgsRendererCategory(None, segment_dot(NO_DATA), text))
    layer.setRenderer(QgsCategorizedSymbolRenderer("group", categories))
    return layer


def _units(path: Path, groups: Sequence[str]) -> QgsVectorLayer:
    """ZIPs with a territory per group, as fine lines."""
    title = translate("ZIPs by group: {groups}", groups=", ".join(groups))
    layer = _open(path, UNITS_LAYER, title)
    layer.setRenderer(QgsSingleSymbolRenderer(symbols.outline(BORDER, 0.1)))
    return layer
