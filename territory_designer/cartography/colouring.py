"""Colouring of a market's layers: one mode at a time, with the same classes for every scenario."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from qgis.core import QgsCsException, QgsExpression, QgsGraduatedSymbolRenderer, QgsProject, QgsSingleSymbolRenderer

from ..translation import inside, translate
from . import market_renderers, renderers, symbols
from .classes import thirds
from .figures import measure, missing, percent, short
from .layers import column_values, style_accounts
from .palette import ACCENT, KEPT
from .projection import extent_in, local_crs
from .text import text_format

COLOUR_MODES = {
    "territory": "Territory",
    "area": "District",
    "workload": "Workload",
    "potential": "Potential",
    "both": "Workload and potential",
    "deviation": "Deviation from target",
    "change": "Change against the alignment",
    "segment": "Account segment",
    "heat": "Heat map of accounts",
}
"""Key -> title. A measure with another name is a mode by its name."""

MODE = "territory_designer/mode"
"""Custom property of the layer of ZIPs: how it is coloured."""

TITLE = "territory_designer/title"
"""Custom property: the name that colouring gave a layer. One that the user gave it stays."""

BORDER_PER_SIDE, OUTLINE_PER_SIDE = 0.0125, 0.012
"""Width of the borders of units, and of territories, as a share of the side of a typical one."""

ROOM_FOR_FIGURE = 20.0
"""A territory smaller than a square of so many mm shows its name alone: crowded figures are slow to place."""

CHANGE_LABELS_FROM = 1_500_000.0
"""Denominator of the scale from which changes say from where to where."""


@dataclass(frozen=True)
class Colouring:
    """What colouring needs to know beside the layers.

    Attributes
    ----------
    measures : sequence of str
        Fields of the units, the first two for the mode ``both``.
    colours : mapping of str to str
        Territory -> ``"#rrggbb"``, in the order of the legend.
    tolerances : mapping of str to float
        Measure -> percent.
    deviations : mapping of str to mapping of str to float
        Measure -> territory -> percent.
    measure : str
        Which one deviation and heat map show; the first one where it is empty.
    segment : str
        Field of the accounts.
    values : mapping of str to sequence of float
        Measure -> values of all units, where they are at hand; read from the layer otherwise.
    segments : mapping of value to int
        Value of ``segment`` -> number of accounts, where they are at hand.
    renamed : mapping of str to str
        Territories that have another name in the alignment: name there -> name now.
    areas : mapping of str to (str, str)
        Territory -> name and ``"#rrggbb"`` of the district, or of what is above it, that it belongs to.
    area_title : str
        What one of them is called.
    """

    measures: Sequence[str] = ("workload", "potential")
    colours: Mapping[str, str] = field(default_factory=dict)
    tolerances: Mapping[str, float] = field(default_factory=dict)
    deviations: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    measure: str = ""
    segment: str = ""
    values: Mapping[str, Sequence[float]] = field(default_factory=dict)
    segments: Mapping[Any, int] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    area_title: str = COLOUR_MODES["area"]

    def shown_measure(self) -> str:
        """Measure of the modes that show one; empty where there is none."""
        return self.measure or next(iter(self.measures), "")


def available_modes(layers: Mapping[str, Any], measures: Sequence[str], area: str = "") -> dict[str, str]:
    """Modes that these layers can be coloured by: key -> title, in the order of a list for the user.

    Parameters
    ----------
    layers : mapping of str to QgsVectorLayer
        By role, as of :func:`.market_layers.find_market_layers`.
    measures : sequence of str
    area : str
        What districts are called; empty where there are none.
    """
    shown = {"territory": translate(COLOUR_MODES["territory"])}
    if area:
        shown["area"] = area
    shown.update({name: measure(name).title for name in measures})
    if len(measures) > 1:
        shown["both"] = both_titles(measures)
    if measures:
        shown["deviation"] = translate(COLOUR_MODES["deviation"])
    shown["change"] = translate(COLOUR_MODES["change"])
    if "accounts" in layers:
        shown["segment"] = translate(COLOUR_MODES["segment"])
    if "heat" in layers:
        shown["heat"] = translate(COLOUR_MODES["heat"])
    return shown


def both_titles(measures: Sequence[str]) -> str:
    """The first two measures in a title."""
    first, second = (measure(name).title for name in measures[:2])
    return translate("{first} and {second}", first=first, second=inside(second))


def style_market(layers: Mapping[str, Any], mode: str, context: Colouring) -> None:
    """Colour the layers of a market.

    Parameters
    ----------
    layers : mapping of str to QgsVectorLayer
        By role; those that are missing are left out.
    mode : str
        A key of :data:`COLOUR_MODES`, or a measure.
    context : Colouring

    Raises
    ------
    ValueError
        The mode is not known, or lacks what it shows: a measure, or a field of the accounts.
    """
    units, accounts = layers.get("zips"), layers.get("accounts")
    style = _style_of(mode, context)
    if mode == "segment" and accounts is not None:
        style_segments(accounts, context)
    elif accounts is not None and accounts.customProperty(MODE) != "":
        style_accounts(accounts)
        accounts.setCustomProperty(MODE, "")
    if "heat" in layers:
        style_heat(layers["heat"], context)
    if "territories" in layers:
        # In grey, too little and too much look alike: the labels say which.
        deviations = context.deviations.get(context.shown_measure(), {}) if mode == "deviation" else {}
        style_outlines(layers["territories"], {name: percent(value) for name, value in deviations.items()})
    if "changes" in layers:
        # The units in view: to count those that changed, all are read.
        style_changes(layers["changes"], border_metres(units if units is not None else layers["changes"]))
    if units is not None:
        style(units, context)
        units.setCustomProperty(MODE, mode)
    _show(layers, mode)
    for layer in layers.values():
        layer.triggerRepaint()


def colours_in_file(territories: Any) -> dict[str, str]:
    """Colours of the territories as the market file has them: name -> ``"#rrggbb"``, by name."""
    fields = territories.fields()
    if min(fields.lookupField(name) for name in ("territory", "colour")) < 0:
        return {}
    known = dict(zip(column_values(territories, "territory"), column_values(territories, "colour")))
    return {str(name): str(colour) for name, colour in sorted(known.items(), key=lambda one: str(one[0])) if name}


def style_by_owner(layer: Any, context: Colouring) -> None:
    """Units in the colours of their territories, locked ones with fine lines."""
    layer.setRenderer(market_renderers.by_owner(context.colours, border_metres(layer)))
    rename(layer, translate("ZIPs by territory"))


def style_by_area(layer: Any, context: Colouring) -> None:
    """Units in the colours of the districts that their territories are in."""
    layer.setRenderer(market_renderers.by_area(context.areas, context.area_title, border_metres(layer)))
    rename(layer, translate("ZIPs by {area}", area=inside(translate(context.area_title))))


def style_by_deviation(layer: Any, context: Colouring) -> None:
    """Units by the deviation of their territory from its target."""
    name = context.shown_measure()
    tolerance = context.tolerances.get(name)
    deviations = context.deviations.get(name, {})
    layer.setRenderer(market_renderers.by_territory_deviation(deviations, tolerance, border_metres(layer)))
    title = translate("{measure} vs. target", measure=measure(name).title)
    if tolerance is not None:
        title += translate(" (tolerance ±{percent} %)", percent=short(tolerance))
    rename(layer, title)


def style_by_change(layer: Any, context: Colouring) -> None:
    """Units that have another territory than in the alignment."""
    layer.setRenderer(market_renderers.by_change(context.colours, context.renamed, border_metres(layer)))
    rename(layer, translate("ZIPs, change against the alignment"))


def style_by_two_measures(layer: Any, context: Colouring) -> None:
    """Units by the first two measures at once."""
    first, second = context.measures[:2]
    bounds = two_measure_bounds(layer, context)
    layer.setRenderer(market_renderers.by_two_measures(first, second, bounds, border_metres(layer)))
    rename(layer, translate("{measure} per ZIP", measure=both_titles(context.measures)))


def two_measure_bounds(layer: Any, context: Colouring) -> dict[str, tuple[float, float]]:
    """Bounds of the three classes of the first two measures, from the units alone."""
    return {name: thirds(_known(_values(layer, name, context))) for name in context.measures[:2]}


def style_by_measure(layer: Any, name: str, context: Colouring) -> None:
    """Units by how much of a measure they hold; the classes depend on the units alone."""
    values = _values(layer, name, context)
    renderer: QgsGraduatedSymbolRenderer = renderers.by_measure(name, values)
    metres = border_metres(layer)
    for at, one in enumerate(renderer.ranges()):
        renderer.updateRangeSymbol(at, market_renderers.unit_symbol(one.symbol().color().name(), metres))
    layer.setRenderer(renderer)
    rename(layer, renderers.measure_title(name, values))


def style_plain(layer: Any, _context: Colouring) -> None:
    """Units without a message, under accounts that have one."""
    layer.setRenderer(QgsSingleSymbolRenderer(market_renderers.unit_symbol(KEPT, border_metres(layer))))
    rename(layer, translate("ZIPs"))


def style_segments(layer: Any, context: Colouring) -> None:
    """Accounts by a field of theirs, at every scale."""
    counts: Mapping[Any, int] = context.segments or Counter(
        None if value == "" else value for value in column_values(layer, context.segment)
    )
    style_accounts(layer)
    layer.setRenderer(market_renderers.by_segment(context.segment, counts))
    layer.setScaleBasedVisibility(False)
    layer.setCustomProperty(MODE, "segment")
    known = translate("K.A.R.E. class") if context.segment.lower() == "kare" else context.segment.replace("_", " ")
    rename(layer, translate("Accounts by {field} (number)", field=known))


def style_heat(layer: Any, context: Colouring) -> None:
    """Heat map of the accounts, weighed by a measure where they have it."""
    name = context.shown_measure()
    weighed = layer.fields().lookupField(name) >= 0
    layer.setRenderer(market_renderers.heat(name if weighed else ""))
    layer.setLabelsEnabled(False)
    layer.setScaleBasedVisibility(False)
    if weighed:
        rename(layer, translate("Heat map: {measure}", measure=inside(measure(name).heading())))
    else:
        rename(layer, translate("Heat map: accounts (number)"))


def style_outlines(layer: Any, figures: Mapping[str, str] | None = None) -> None:
    """Territories as dark outlines with their names; the colours are those of the units.

    Parameters
    ----------
    layer : QgsVectorLayer
    figures : mapping of str to str, optional
        Territory -> second line of its label.
    """
    layer.setRenderer(market_renderers.outlines(typical_side(layer) * OUTLINE_PER_SIDE))
    labels = renderers.territory_labels([])
    if figures:
        settings = labels.settings()
        second = f"coalesce('\\n' || {market_renderers.looked_up(figures, 'territory')}, '')"
        # Side of a square as large as the territory, in mm on the map.
        side = f"sqrt(area(@geometry)) * {metres_per_unit(layer) * 1000:g} / @map_scale"
        shown = f"CASE WHEN {side} >= {ROOM_FOR_FIGURE:g} THEN {second} ELSE '' END"
        settings.fieldName = f'"territory" || {shown}'
        labels.setSettings(settings)
    layer.setLabeling(labels)
    layer.setLabelsEnabled(True)
    rename(layer, translate("Territories"))


def style_changes(layer: Any, metres: float = 0.0) -> None:
    """Units that changed, as outlines that may lie on any colouring; close up they say from where to where.

    Parameters
    ----------
    layer : QgsVectorLayer
    metres : float
        Borders of units, as in :func:`.market_renderers.unit_symbol`.
    """
    layer.setRenderer(market_renderers.outlines(metres * 2, ACCENT))
    none = QgsExpression.quotedString(market_renderers.not_assigned())
    said = f'coalesce("alignment", {none}) || \' → \' || coalesce("territory", {none})'
    written = text_format(7.0, colour=ACCENT, halo=0.6)
    layer.setLabeling(symbols.labelling(said, written, priority=6, smallest_scale=CHANGE_LABELS_FROM))
    layer.setLabelsEnabled(True)
    rename(layer, translate("ZIPs that change hands"))


def rename(layer: Any, title: str) -> None:
    """Name a layer, unless the user named it."""
    given = layer.customProperty(TITLE)
    if given is None or given == layer.name():
        layer.setName(title)
        layer.setCustomProperty(TITLE, title)


def border_metres(layer: Any) -> float:
    """Width on the ground of the borders of units, so that they fade out where units are small on the map."""
    return typical_side(layer) * BORDER_PER_SIDE


def typical_side(layer: Any) -> float:
    """Side in metres of a square that holds an even share of the layer's extent; 0 where it is empty."""
    count, extent = layer.featureCount(), layer.extent()
    if count < 1 or extent.isEmpty():
        return 0.0
    return metres_per_unit(layer) * math.sqrt(extent.width() * extent.height() / count)


def metres_per_unit(layer: Any) -> float:
    """Length of a unit of the layer's CRS, degrees too, on average over its extent; 0 where it is empty or nowhere."""
    extent = layer.extent()
    if extent.isEmpty() or not extent.isFinite():
        return 0.0
    try:
        box = extent_in(layer, local_crs(extent, layer.crs()), margin=0.0)
    except QgsCsException:  # a wrong system of coordinates must not keep a market from being opened
        return 0.0
    return math.sqrt(box.width() * box.height() / (extent.width() * extent.height()))


def _style_of(mode: str, context: Colouring) -> Callable[[Any, Colouring], None]:
    """What styles the layer of units in a mode."""
    if mode in context.measures:
        return lambda layer, known: style_by_measure(layer, mode, known)
    if mode == "both" and len(context.measures) < 2:
        raise ValueError("Colouring by two measures needs two measures.")
    if mode == "deviation" and not context.shown_measure():
        raise ValueError("Colouring by deviation needs a measure.")
    if mode == "segment" and not context.segment:
        raise ValueError("Choose the field of the accounts to colour by.")
    known = {
        "territory": style_by_owner,
        "area": style_by_area,
        "both": style_by_two_measures,
        "deviation": style_by_deviation,
        "change": style_by_change,
        "segment": style_plain,
        "heat": style_plain,
    }
    if mode not in known:
        raise ValueError(f"There is no colouring by {mode}. Choose from: {', '.join([*known, *context.measures])}.")
    return known[mode]


def _show(layers: Mapping[str, Any], mode: str) -> None:
    """Show what the mode is about: accounts by segment, their heat map; hide the heat map otherwise."""
    for role, shown in (("accounts", mode == "segment" or None), ("heat", mode == "heat")):
        layer = layers.get(role)
        project: QgsProject | None = layer.project() if layer is not None else None
        node = project.layerTreeRoot().findLayer(layer.id()) if project is not None and layer is not None else None
        if node is not None and shown is not None:
            node.setItemVisibilityChecked(shown)


def _values(layer: Any, name: str, context: Colouring) -> Sequence[Any]:
    return context.values[name] if name in context.values else column_values(layer, name)


def _known(values: Sequence[Any]) -> list[float]:
    return [float(value) for value in values if not missing(value)]
