"""A market file as layers of a project: one group, a role for each layer, styles that travel with the file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProviderRegistry, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..translation import translate
from .colouring import Colouring, colours_in_file, rename, style_market
from .homes import style_homes
from .layers import ROLE, ZIP_LABELS_FROM
from .renderers import unit_labels

MARKET = "territory_designer/market"
"""Custom property of a layer, and of the group: path of the market file."""


@dataclass(frozen=True)
class Role:
    """What a layer of a market shows.

    Attributes
    ----------
    table : str
        Of the market file.
    title : str
        Of the layer at first, and of its style in the file.
    visible : bool
        At first.
    default : bool
        Whether its style is the one that other programs show the table with.
    only : str
        Condition in SQL; empty for all rows.
    """

    table: str
    title: str
    visible: bool = True
    default: bool = True
    only: str = ""


RENAMED = "renamed"
"""Setting of a market: territories that have another name in the alignment, name there -> name now."""

CHANGED = (
    '"territory" IS NOT "alignment" AND ("alignment", "territory") IN (SELECT known.key, known.value FROM td_market, '
    "json_each(td_market.value, '$.renamed') AS known WHERE td_market.key = 'settings') IS NOT 1"
)
"""Units that changed hands, in SQL: a new name alone moves nothing."""

CHANGED_BY_NAME = '"territory" IS NOT "alignment"'
"""The same in projects of versions before 0.3: a new name was a change."""

ROLES = {
    "homes": Role("td_rep", "Homes of the reps"),
    "accounts": Role("accounts", "Accounts"),
    "heat": Role("accounts", "Account heat map", visible=False, default=False),
    "changes": Role("zips_by_territory", "Changes", visible=False, default=False, only=CHANGED),
    "territories": Role("active_territories", "Territories"),
    "zips": Role("zips_by_territory", "ZIPs"),
}
"""From top to bottom of the group."""

OPTIONAL = ("homes",)
"""Shown only where asked for: most markets are drawn without them."""

STYLED = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Rendering
    | QgsMapLayer.StyleCategory.Legend
)
"""Without custom properties: a role and a path of this machine are of no use on another."""


def open_market_layers(path: Path | str, measures: Sequence[str], *, unit_id: str = "unit") -> dict[str, Any]:
    """Open and style the layers of a market file; no project and no window is touched, so any thread may do it.

    Parameters
    ----------
    path : Path or str
    measures : sequence of str
    unit_id : str
        As for :func:`add_market_layers`.

    Returns
    -------
    dict of str to QgsVectorLayer
        By role; without ``accounts`` and ``heat`` where the market has no accounts.

    Raises
    ------
    OSError
        The file has no layer of ZIPs or of territories that QGIS can read.
    """
    opened = {role: layer for role in _usual() if (layer := _open(Path(path), role)) is not None}
    _style(opened, opened["territories"], measures, unit_id)
    return opened


def _style(layers: Mapping[str, Any], territories: Any, measures: Sequence[str], unit_id: str) -> None:
    """First style of layers: the colours that the file has for its territories."""
    if "zips" in layers and layers["zips"].fields().lookupField(unit_id) >= 0:
        layers["zips"].setLabeling(unit_labels(unit_id, smallest_scale=ZIP_LABELS_FROM))
        layers["zips"].setLabelsEnabled(True)
    colours = colours_in_file(territories) if territories is not None else {}
    style_market(layers, "territory", Colouring(measures=measures, colours=colours))


def add_market_layers(
    project: Any,
    path: Path | str,
    title: str,
    measures: Sequence[str],
    *,
    unit_id: str = "unit",
    opened: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Show a market file: a group on top of the layer tree, with a layer for each role.

    Layers that the project has already are kept as they are; those that are missing are added.

    Parameters
    ----------
    project : QgsProject
    path : Path or str
        Market file.
    title : str
        Of the group.
    measures : sequence of str
        Fields of the units.
    unit_id : str
        Field of the units that is their label.
    opened : mapping of str to QgsVectorLayer, optional
        Of :func:`open_market_layers`, where they were opened beforehand: it takes a while, and a window must not wait.

    Returns
    -------
    dict of str to QgsVectorLayer
        By role, from top to bottom; without ``accounts`` and ``heat`` where the market has no accounts.

    Raises
    ------
    OSError
        The file has no layer of ZIPs or of territories that QGIS can read.
    """
    *_, shown = adding_market_layers(project, path, title, measures, unit_id=unit_id, opened=opened)
    return shown


def adding_market_layers(
    project: Any,
    path: Path | str,
    title: str,
    measures: Sequence[str],
    *,
    unit_id: str = "unit",
    opened: Mapping[str, Any] | None = None,
) -> Iterator[dict[str, Any]]:
    """As :func:`add_market_layers`, layer by layer: QGIS takes its time for each, and a window must not wait.

    Yields
    ------
    dict of str to QgsVectorLayer
        What the project had, or has now; at the end in the order of the roles.
    """
    path = Path(path)
    _mend(project, path)
    present = find_market_layers(project, path)
    _mend_changes(present, path)
    if opened is None:
        added = {role: layer for role in _usual() if role not in present and (layer := _open(path, role)) is not None}
        _style(added, {**present, **added}.get("territories"), measures, unit_id)
    else:
        added = {role: layer for role, layer in opened.items() if role not in present}
    group = _group(project, path, title)
    for at, role in enumerate(ROLES):
        if role in added:
            _insert(project, group, added[role], role, _place(group, list(ROLES)[:at]))
            present[role] = added[role]
            yield present
    yield {role: present[role] for role in ROLES if role in present}


def add_homes_layer(project: Any, path: Path | str, title: str) -> Any:
    """Show the homes of a market's reps, above its other layers; a layer that is there already is kept as it is.

    Parameters
    ----------
    project : QgsProject
    path : Path or str
        Market file.
    title : str
        Of the group, where there is none yet.

    Returns
    -------
    QgsVectorLayer

    Raises
    ------
    OSError
        QGIS cannot read the reps.
    """
    present = find_market_layers(project, path)
    if "homes" in present:
        return present["homes"]
    layer = _open(Path(path), "homes")
    style_homes(layer)
    _insert(project, _group(project, Path(path), title), layer, "homes", 0)
    return layer


def find_market_layers(project: Any, path: Path | str) -> dict[str, Any]:
    """Layers of a market that a project shows.

    Parameters
    ----------
    project : QgsProject
    path : Path or str
        Market file. Layers are known by their source, or by the path that they were added with: either may have
        moved since.

    Returns
    -------
    dict of str to QgsVectorLayer
        By role, from top to bottom; a layer that the user removed is missing.
    """
    found: dict[str, Any] = {}
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        role = layer.customProperty(ROLE) if layer is not None else None
        if role in ROLES and role not in found and _belongs(layer, path):
            found[role] = layer
    return {role: found[role] for role in ROLES if role in found}


def remove_market_layers(project: Any, path: Path | str) -> None:
    """Take a market's layers out of a project, and its group where nothing else is in it."""
    layers = find_market_layers(project, path)
    parents = [project.layerTreeRoot().findLayer(layer.id()).parent() for layer in layers.values()]
    project.removeMapLayers([layer.id() for layer in layers.values()])
    for group in dict.fromkeys(parents):
        if group is not project.layerTreeRoot() and not group.children() and group.parent() is not None:
            group.parent().removeChildNode(group)


def store_styles(market: Any, layers: Mapping[str, Any]) -> None:
    """Write the styles of layers into the market file, so that other machines and QField show the same map.

    Parameters
    ----------
    market : Market
        Open for writing.
    layers : mapping of str to QgsVectorLayer
        By role.
    """
    for role, layer in layers.items():
        known = ROLES[role]
        market.save_style(known.table, known.title, style_text(layer), known.default)


def style_text(layer: Any) -> str:
    """QML of a layer: symbols, labels and scales, nothing of this machine."""
    document = QDomDocument()
    problem = layer.exportNamedStyle(document, QgsReadWriteContext(), STYLED)
    if problem:
        raise ValueError(f"The style of {layer.name()} cannot be saved ({problem}).")
    return document.toString()


def _usual() -> list[str]:
    """Roles that every market has a layer for, where it has the table."""
    return [role for role in ROLES if role not in OPTIONAL]


def _open(path: Path, role: str) -> QgsVectorLayer | None:
    """Layer of a role; none where the market has no such table and needs none."""
    known = ROLES[role]
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = known.default
    layer = QgsVectorLayer(_source(path, role), translate(known.title), "ogr", options)
    if not layer.isValid():
        if known.table == "accounts":
            return None
        raise OSError(f"QGIS cannot read {known.table} of {path}. Open the market again, or its backup.")
    # Edits go through the plugin, which logs them and can undo them.
    layer.setReadOnly(True)
    layer.setCustomProperty(ROLE, role)
    layer.setCustomProperty(MARKET, str(path))
    rename(layer, translate(known.title))
    return layer


def _source(path: Path, role: str) -> str:
    """What QGIS opens for a role."""
    known = ROLES[role]
    # Not by setSubsetString: QGIS then opens the file anew, ends the WAL mode, and its other layers read nothing more.
    only = f"|subset={known.only}" if known.only else ""
    return f"{path}|layername={known.table}{only}"


def _mend(project: Any, path: Path) -> None:
    """Let layers whose market file was moved read it where it is now; their styles and places stay."""
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if layer is None or layer.isValid() or layer.customProperty(ROLE) not in ROLES:
            continue
        before = str(layer.customProperty(MARKET))
        if Path(before).name != path.name or Path(before).exists():
            continue
        layer.setDataSource(_source(path, layer.customProperty(ROLE)), layer.name(), "ogr")
        layer.setReadOnly(True)
        layer.setCustomProperty(MARKET, str(path))
        for group in project.layerTreeRoot().findGroups(True):
            if group.customProperty(MARKET) == before:
                group.setCustomProperty(MARKET, str(path))


def _mend_changes(present: Mapping[str, Any], path: Path) -> None:
    """Let the layer of changes of an older project follow the territories, not their names."""
    layer = present.get("changes")
    if layer is not None and layer.subsetString() == CHANGED_BY_NAME:
        layer.setDataSource(_source(path, "changes"), layer.name(), "ogr")
        layer.setReadOnly(True)


def _belongs(layer: Any, path: Path | str) -> bool:
    source = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
    return any(_same(known, path) for known in (source, layer.customProperty(MARKET)) if known)


def _same(one: str, other: Path | str) -> bool:
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))


def _group(project: Any, path: Path, title: str) -> Any:
    """Group of a market; made on top of the tree where there is none."""
    root = project.layerTreeRoot()
    for group in root.findGroups(True):
        if group.customProperty(MARKET) and _same(group.customProperty(MARKET), path):
            return group
    group = root.insertGroup(0, title)
    group.setCustomProperty(MARKET, str(path))
    return group


def _place(group: Any, above: Sequence[str]) -> int:
    """Where a layer goes: below the last one of the roles that stand above it."""
    roles = [node.layer().customProperty(ROLE) if hasattr(node, "layer") else None for node in group.children()]
    return max((at + 1 for at, role in enumerate(roles) if role in above), default=0)


def _insert(project: Any, group: Any, layer: Any, role: str, at: int) -> None:
    project.addMapLayer(layer, False)
    node = group.insertLayer(at, layer)
    node.setItemVisibilityChecked(ROLES[role].visible)
    node.setExpanded(role == "zips")
