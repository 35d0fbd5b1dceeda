"""The result as layers of a project: styled views with legends, grouped, only the first one visible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import Qgis, QgsFeatureRequest

from ..exchange.frames import python_value, read_frame
from ..paths import resource
from ..translation import translate
from . import renderers
from .palette import BORDER, territory_colours
from .paper import unit_id_column
from .projection import local_crs

ROLE = "territory_designer/role"
"""Custom property of a layer that says what it is; names may be changed by the user."""

GROUP = "Sales territories"
ZIP_LABELS_FROM = 400_000.0
"""Denominator of the scale from which ZIP codes are labelled on the screen."""


def add_result_layers(
    project: Any,
    units: Any,
    territories: Any,
    accounts: Any = None,
    measures: Sequence[str] = ("workload", "potential"),
    *,
    unit_id: str | None = None,
    group: str = GROUP,
    colours: dict[str, str] | None = None,
) -> dict[str, Any]:
    """Add styled views of a design to a project.

    Parameters
    ----------
    project : QgsProject
    units, territories, accounts : QgsVectorLayer
        As ``designterritories`` writes them; accounts may be ``None``. They become layers of the project.
    measures : sequence of str
        Those that the units have a field for get a view.
    unit_id : str, optional
        Field of the units with their ids; guessed where it is not given.
    group : str
        Name of the group in the layer tree; it is put on top.
    colours : dict of str to str, optional
        Of :func:`colours_of`, where they were found beforehand; it takes a while, and a window must not wait for it.

    Returns
    -------
    dict of str to QgsVectorLayer
        By role: ``accounts``, ``territories``, ``deviation``, ``workload``, ``potential``, ``units``; only what there
        is. From top to bottom of the group, of which only ``territories`` is visible.
    """
    shown: dict[str, Any] = {}
    if accounts is not None:
        shown["accounts"] = style_accounts(accounts)
    if colours is None:
        colours = colours_of(territories, keep=colours_in_use(project))
    deviation = next((f"{name}_deviation" for name in measures if _has(territories, f"{name}_deviation")), None)
    view = territories.clone() if deviation else None
    shown["territories"] = style_territories(territories, colours)
    if deviation:
        shown["deviation"] = style_deviation(view, deviation)
    for name in measures:
        if _has(units, name):
            shown[name] = style_measure(units.clone(), name)
    shown["units"] = style_units(units, colours, unit_id or unit_id_column(units.fields().names()))
    _insert(project, shown, group)
    return shown


def colours_of(territories: Any, keep: dict[str, str] | None = None) -> dict[str, str]:
    """Colours for a layer of territories; those that ``keep`` names stay where no neighbour has the same."""
    frame = read_frame(territories.dataProvider())
    known = frame[frame["territory"].notna() & frame.geometry.notna()]
    # The same plane as on paper: what is near in degrees is not what is near on the page.
    known = known.to_crs(local_crs(territories.extent(), territories.crs()).toProj())
    names = [str(name) for name in known["territory"]]
    return dict(sorted(territory_colours(names, known.geometry.array, keep).items()))


def style_territories(layer: Any, colours: dict[str, str]) -> Any:
    """Territories in their colours, labelled with name and workload."""
    layer.setName(translate("Territories"))
    layer.setRenderer(renderers.by_territory(colours))
    fields = layer.fields().names()
    _label(layer, renderers.territory_labels(fields, "workload"))
    return layer


def style_deviation(layer: Any, field: str) -> Any:
    """Territories by their deviation from target, labelled with it."""
    layer.setName(renderers.deviation_title(field))
    layer.setRenderer(renderers.by_deviation(field, column_values(layer, field)))
    _label(layer, renderers.territory_labels(layer.fields().names(), field))
    return layer


def style_measure(layer: Any, name: str) -> Any:
    """Units by how much of a measure they hold."""
    values = column_values(layer, name)
    layer.setName(renderers.measure_title(name, values))
    layer.setRenderer(renderers.by_measure(name, values))
    return layer


def style_units(layer: Any, colours: dict[str, str], unit_id: str | None) -> Any:
    """Units in the colours of their territories, with their ids where there is room."""
    layer.setName(translate("ZIPs by territory"))
    unassigned = any(value is None or value == "" for value in column_values(layer, "territory"))
    layer.setRenderer(renderers.by_territory(colours, line=BORDER, width=0.1, unassigned=unassigned))
    if unit_id:
        _label(layer, renderers.unit_labels(unit_id, smallest_scale=ZIP_LABELS_FROM))
    return layer


def style_accounts(layer: Any) -> Any:
    """Accounts as small points that grow with the scale; the style is ``resources/styles/accounts.qml``."""
    layer.setName(translate("Accounts"))
    message, loaded = layer.loadNamedStyle(str(resource("styles", "accounts.qml")))
    if not loaded:
        raise OSError(f"The style of accounts cannot be read ({message}). Install the plugin again.")
    return layer


def column_values(layer: Any, field: str) -> list[Any]:
    """All values of a field; null is ``None``."""
    index = layer.fields().lookupField(field)
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry).setSubsetOfAttributes([index])
    return [python_value(feature[index]) for feature in layer.getFeatures(request)]


def _has(layer: Any, field: str) -> bool:
    return layer.fields().lookupField(field) >= 0


def _label(layer: Any, labelling: Any) -> None:
    layer.setLabeling(labelling)
    layer.setLabelsEnabled(True)


def colours_in_use(project: Any) -> dict[str, str]:
    """Colours of the territories that the project shows already, so that a new design does not repaint them all."""
    for layer in project.mapLayers().values():
        renderer = layer.renderer() if layer.customProperty(ROLE) == "territories" else None
        if renderer is not None and renderer.type() == "categorizedSymbol":
            return {str(one.value()): one.symbol().color().name() for one in renderer.categories()}
    return {}


def _insert(project: Any, shown: dict[str, Any], group: str) -> None:
    """Put layers into a new group on top of the layer tree, the first role on top."""
    node = project.layerTreeRoot().insertGroup(0, group)
    for role, layer in shown.items():
        layer.setCustomProperty(ROLE, role)
        present = project.layerTreeRoot().findLayer(layer.id())
        if present is not None:
            present.parent().removeChildNode(present)
        project.addMapLayer(layer, False)
        entry = node.addLayer(layer)
        entry.setItemVisibilityChecked(role == "territories")
        entry.setExpanded(role in ("deviation", "workload", "potential"))
