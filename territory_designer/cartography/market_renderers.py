"""Renderers of a market's layers: locks, two measures at once, deviation of the territory, change, segments, heat."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsFillSymbol,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsHeatmapRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

from ..translation import inside, translate
from . import symbols
from .classes import tolerance_bounds
from .figures import class_scale, count, measure, missing, short
from .palette import (
    BIVARIATE_COLOURS,
    BORDER,
    DEVIATION_COLOURS,
    INK,
    KEPT,
    NO_DATA,
    POTENTIAL_COLOURS,
    SEGMENT_COLOURS,
)
from .renderers import deviation_texts

ROUNDING = 1e-6
"""Percent; what uses its tolerance fully is not beyond it by the last bit."""

LOCK_LINES = "34,48,60,140"

BEFORE_KEY, AFTER_KEY = "␟", "␞"
"""What no name holds; letters that mark the place of names in a text."""

KARE = ("keep", "attain", "recapture", "expand")
SHAPES = ("circle", "square", "triangle", "diamond")
"""Segments differ in shape too, for those who print in grey."""

THINNEST, THICKEST = 0.02, 0.12
"""Borders of units in mm: they fade out where units are small, or the map of a country would be all lines."""

LIGHT_EDGE = 0.5
"""Of outlines, in mm, both sides together."""


def unit_symbol(colour: str, metres: float = 0.0) -> QgsFillSymbol:
    """A unit in its colour with a fine border.

    Parameters
    ----------
    colour : str
    metres : float
        Width of the border on the ground; on the map it stays between ``THINNEST`` and ``THICKEST``. 0 for the thickest
        at every scale.
    """
    symbol = symbols.area(colour, line=BORDER, width=THICKEST)
    _grow(symbol.symbolLayer(0), metres, THINNEST, THICKEST)
    return symbol


def outlines(metres: float = 0.0, colour: str = INK) -> QgsSingleSymbolRenderer:
    """Outlines with a light edge, so that they are seen on dark colours too.

    Parameters
    ----------
    metres : float
        Width on the ground; on the map it stays between 0.25 and 0.6 mm. 0 for 0.6 mm at every scale.
    colour : str
    """
    symbol = symbols.outline("255,255,255,170", 0.6 + LIGHT_EDGE)
    line = symbols.outline(colour, 0.6)  # by name: QGIS drops the layer with the last reference to its symbol
    dark = line.symbolLayer(0).clone()
    # After all edges, or that of one territory would lie on the line of the next.
    dark.setRenderingPass(1)
    symbol.appendSymbolLayer(dark)
    _grow(symbol.symbolLayer(0), metres, 0.25, 0.6, LIGHT_EDGE)
    _grow(symbol.symbolLayer(1), metres, 0.25, 0.6)
    renderer = QgsSingleSymbolRenderer(symbol)
    renderer.setUsingSymbolLevels(True)
    return renderer


MOST_LISTED = 60
"""Territories that a legend names one by one."""


def by_owner(colours: Mapping[str, str], metres: float = 0.0) -> Any:
    """Units in the colours of their territories; locked ones have fine lines on top.

    Parameters
    ----------
    colours : mapping of str to str
        Territory -> ``"#rrggbb"``; the legend has the same order.
    metres : float
        Borders of units, as in :func:`unit_symbol`.
    """
    like = _lockable(unit_symbol("#ffffff", metres))
    if len(colours) <= MOST_LISTED:
        categories = [QgsRendererCategory(name, _coloured(like, colour), name) for name, colour in colours.items()]
    else:
        # A legend of hundreds of names helps nobody and takes QGIS seconds to draw: one entry per colour.
        alike: dict[str, list[str]] = {}
        for name, colour in colours.items():
            alike.setdefault(colour, []).append(name)
        categories = [
            QgsRendererCategory(
                names, _coloured(like, colour), translate("{count} territories").format(count=f"{len(names):,}")
            )
            for colour, names in alike.items()
        ]
    categories.append(QgsRendererCategory(None, symbols.hatched(), not_assigned()))
    # A category without any value only explains: no unit falls into it.
    categories.append(
        QgsRendererCategory([], _lockable(unit_symbol("#ffffff", metres), always=True), translate("locked"))
    )
    return QgsCategorizedSymbolRenderer("territory", categories)


def by_area(areas: Mapping[str, tuple[str, str]], title: str, metres: float = 0.0) -> Any:
    """Units in the colours of the areas that their territories belong to.

    Parameters
    ----------
    areas : mapping of str to (str, str)
        Territory -> name and ``"#rrggbb"`` of its area, in the order of the legend; those in none are left out.
    title : str
        What one area is called, for the legend.
    metres : float
        Borders of units, as in :func:`unit_symbol`.
    """
    members: dict[tuple[str, str], list[str]] = {}
    for territory, area in areas.items():
        members.setdefault(area, []).append(territory)
    categories = [
        QgsRendererCategory(members[name, colour], unit_symbol(colour, metres), name) for name, colour in members
    ]
    categories.append(
        QgsRendererCategory(None, symbols.hatched(), translate("in no {area}", area=inside(translate(title))))
    )
    return QgsCategorizedSymbolRenderer("territory", categories)


def by_territory_deviation(deviations: Mapping[str, float | None], tolerance: float | None, metres: float = 0.0) -> Any:
    """Units by the deviation of their territory, in symmetric classes of which the tolerance is a bound.

    Parameters
    ----------
    deviations : mapping of str to float or None
        Territory -> percent.
    tolerance : float or None
        Percent; the classes depend on nothing else.
    metres : float
        Borders of units, as in :func:`unit_symbol`.
    """
    bounds = tolerance_bounds(tolerance)
    members: list[list[str]] = [[] for _ in DEVIATION_COLOURS]
    for name, value in deviations.items():
        if not missing(value):
            members[deviation_class(float(value or 0.0), bounds)].append(name)
    categories = [
        QgsRendererCategory(names, unit_symbol(colour, metres), text)
        for names, colour, text in zip(members, DEVIATION_COLOURS, deviation_texts(bounds))
    ]
    # The far end is listed first, as it stands on the map's scale: much too much at the top.
    categories.reverse()
    categories.append(QgsRendererCategory(None, symbols.hatched(), not_assigned()))
    return QgsCategorizedSymbolRenderer("territory", categories)


def deviation_class(value: float, bounds: Sequence[float]) -> int:
    """Class of a deviation in percent: 0 far below, 3 on target, 6 far above."""
    above = sum(abs(value) > bound + ROUNDING for bound in bounds)
    return len(bounds) + (above if value > 0 else -above)


def not_assigned() -> str:
    """Label of what has no territory."""
    return translate("not assigned")


def by_change(colours: Mapping[str, str], renamed: Mapping[str, str], metres: float = 0.0) -> Any:
    """Units that changed against the alignment in the colour of their new territory; the others pale.

    Parameters
    ----------
    colours : mapping of str to str
        Territory -> ``"#rrggbb"``.
    renamed : mapping of str to str
        Territories that have another name in the alignment, name there -> name now: a new name alone moves nothing.
    metres : float
        Borders of units, as in :func:`unit_symbol`.
    """
    moved = symbols.area("#a9b0b6", line=INK, width=0.4)
    _grow(moved.symbolLayer(0), metres * 4, 0.1, 0.4)
    if colours:
        chosen = QgsProperty.fromExpression(looked_up(colours, "territory"))
        moved.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.FillColor, chosen)
    same = '"territory" IS "alignment"'
    if renamed:
        same += f' OR "territory" = {looked_up(renamed, "alignment")}'
    kind = f"CASE WHEN \"territory\" IS NULL THEN 'none' WHEN {same} THEN 'kept' ELSE 'moved' END"
    categories = [
        QgsRendererCategory("moved", moved, translate("moves (colour of the new territory)")),
        QgsRendererCategory("kept", unit_symbol(KEPT, metres), translate("stays")),
        QgsRendererCategory("none", symbols.hatched(), not_assigned()),
    ]
    return QgsCategorizedSymbolRenderer(kind, categories)


def looked_up(texts: Mapping[str, str], name: str) -> str:
    """QGIS expression of the text that belongs to the value of a field; null for a value that has none.

    One long text is searched: QGIS would make a map, or try the branches of a CASE, anew for every feature, which takes
    seconds with 500 territories.
    """
    width = max((len(text) for text in texts.values()), default=0)
    line = "".join(f"{BEFORE_KEY}{key}{AFTER_KEY}{text.ljust(width)}" for key, text in texts.items())
    # Legends have no feature: hence attribute().
    key = f"'{BEFORE_KEY}' || attribute({QgsExpression.quotedString(name)}) || '{AFTER_KEY}'"
    at = f"strpos({QgsExpression.quotedString(line)}, @key)"
    found = f"trim(substr({QgsExpression.quotedString(line)}, @at + length(@key), {width}))"
    return f"with_variable('key', {key}, with_variable('at', {at}, if(@at > 0, {found}, NULL)))"


def by_two_measures(
    first: str, second: str, bounds: Mapping[str, tuple[float, float]], metres: float = 0.0
) -> QgsRuleBasedRenderer:
    """Units by two measures at once: three classes of each, the legend grouped by those of the first.

    Parameters
    ----------
    first, second : str
        Fields of the measures.
    bounds : mapping of str to (float, float)
        Of :func:`.classes.thirds`.
    metres : float
        Borders of units, as in :func:`unit_symbol`.
    """
    root = QgsRuleBasedRenderer.Rule(None)
    rows = zip(_conditions(first, bounds[first]), third_texts(first, bounds[first]), BIVARIATE_COLOURS)
    for row_condition, row_text, colours in rows:
        row = QgsRuleBasedRenderer.Rule(None, filterExp=row_condition, label=row_text)
        cells = zip(_conditions(second, bounds[second]), third_texts(second, bounds[second]), colours)
        for condition, text, colour in cells:
            row.appendChild(QgsRuleBasedRenderer.Rule(unit_symbol(colour, metres), filterExp=condition, label=text))
        root.appendChild(row)
    fields = (QgsExpression.quotedColumnRef(name) for name in (first, second))
    nothing = " OR ".join(f"{field} IS NULL" for field in fields)
    root.appendChild(
        QgsRuleBasedRenderer.Rule(unit_symbol(NO_DATA, metres), filterExp=nothing, label=translate("no figure"))
    )
    return QgsRuleBasedRenderer(root)


def third_texts(name: str, bounds: tuple[float, float]) -> list[str]:
    """Texts of the three classes of a measure with its unit: ``"Workload 20 – 90 h/year"``."""
    written = measure(name)
    divisor, scale = class_scale(bounds)
    low, high = (short(bound / divisor) for bound in bounds)
    before = f"{written.before} " if written.before else ""
    after = "".join([f" {part}" for part in (scale, written.after) if part]) + written.per
    return [
        translate("{measure} up to {figure}", measure=written.title, figure=f"{before}{low}{after}"),
        f"{written.title} {before}{low} – {high}{after}",
        translate("{measure} more than {figure}", measure=written.title, figure=f"{before}{high}{after}"),
    ]


def by_segment(field: str, counts: Mapping[Any, int]) -> Any:
    """Accounts by a field: a colour and a shape for each of its values, one for the rare ones.

    Parameters
    ----------
    field : str
    counts : mapping of value to int
        How many accounts have it; ``None`` where there is no value.
    """
    shown, rare = segment_order(counts)
    categories = [
        QgsRendererCategory(
            value, segment_dot(SEGMENT_COLOURS[at], SHAPES[at % len(SHAPES)]), f"{value} ({count(counts[value])})"
        )
        for at, value in enumerate(shown)
    ]
    nothing = counts.get(None, 0)
    rest = sum(counts[value] for value in rare) + nothing
    if rare:
        categories.append(
            QgsRendererCategory(
                None,
                segment_dot(NO_DATA),
                translate("{number} others ({accounts})", number=len(rare), accounts=count(rest)),
            )
        )
    elif nothing:
        categories.append(
            QgsRendererCategory(None, segment_dot(NO_DATA), translate("none ({accounts})", accounts=count(nothing)))
        )
    return QgsCategorizedSymbolRenderer(field, categories)


def segment_order(counts: Mapping[Any, int]) -> tuple[list[Any], list[Any]]:
    """Values that get a colour, in the order of the legend, and the rare ones that share one."""
    values = sorted((value for value in counts if value is not None), key=lambda value: (-counts[value], str(value)))
    room = len(SEGMENT_COLOURS) if len(values) <= len(SEGMENT_COLOURS) else len(SEGMENT_COLOURS) - 1
    shown, rare = values[:room], values[room:]
    if not rare and {str(value).lower() for value in shown} <= set(KARE):
        return sorted(shown, key=lambda value: KARE.index(str(value).lower())), []
    # Classes such as A, B, C are read in their order; many categories by how common they are.
    return (shown if rare else sorted(shown, key=str)), rare


def heat(weight: str = "", radius: float = 7.0) -> QgsHeatmapRenderer:
    """Heat map of points.

    Parameters
    ----------
    weight : str
        Field that weighs the points; empty where each counts one.
    radius : float
        In mm, so that the picture is as smooth at every scale.
    """
    renderer = QgsHeatmapRenderer()
    renderer.setRadius(radius)
    renderer.setRadiusUnit(Qgis.RenderUnit.Millimeters)
    renderer.setRenderQuality(1)
    if weight:
        renderer.setWeightExpression(f"coalesce({QgsExpression.quotedColumnRef(weight)}, 0)")
    colours = [QColor(colour) for colour in POTENTIAL_COLOURS]
    start = QColor(colours[0])
    start.setAlpha(0)
    last = len(colours)
    stops = []
    for at, colour in enumerate(colours[:-1], start=1):
        colour.setAlpha(round(255 * (0.45 + 0.5 * at / last)))
        # Not evenly: a few cities hold a hundred times what the rest of the map does.
        stops.append(QgsGradientStop((at / last) ** 1.8, colour))
    renderer.setColorRamp(QgsGradientColorRamp(start, colours[-1], False, stops))
    legend = renderer.legendSettings()
    legend.setMinimumLabel(translate("low"))
    legend.setMaximumLabel(translate("high"))
    renderer.setLegendSettings(legend)
    return renderer


def _conditions(name: str, bounds: Iterable[float]) -> list[str]:
    low, high = bounds
    field = QgsExpression.quotedColumnRef(name)
    return [f"{field} <= {low!r}", f"{field} > {low!r} AND {field} <= {high!r}", f"{field} > {high!r}"]


def segment_dot(colour: str, shape: str = "circle") -> Any:
    """A point of a segment, a little larger where the map is, as in ``accounts.qml``."""
    symbol = symbols.point(1.6, colour)
    layer = symbol.symbolLayer(0)
    layer.setShape(layer.decodeShape(shape)[0])
    layer.setStrokeColor(QColor(34, 48, 60, 170))
    grown = "max(1.2, min(2.6, 2.6 - 0.8 * (log10(@map_scale) - 4.5)))"
    layer.setDataDefinedProperty(QgsSymbolLayer.Property.Size, QgsProperty.fromExpression(grown))
    return symbol


def _grow(layer: Any, metres: float, least: float, most: float, more: float = 0.0) -> None:
    """Let the outline of a symbol layer grow with the scale, between two widths in mm; ``more`` is added."""
    if metres > 0:
        width = f"max({least:g}, min({most:g}, {metres * 1000:g} / @map_scale)) + {more:g}"
        layer.setDataDefinedProperty(QgsSymbolLayer.Property.StrokeWidth, QgsProperty.fromExpression(width))


def _coloured(symbol: QgsFillSymbol, colour: str) -> QgsFillSymbol:
    """A copy with another fill; a hundred times quicker than a new symbol, and 500 territories need 500."""
    copy = symbol.clone()
    copy.symbolLayer(0).setFillColor(QColor(colour))
    return copy


def _lockable(symbol: QgsFillSymbol, *, always: bool = False) -> QgsFillSymbol:
    """The symbol with fine lines on top where the unit is locked."""
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(1.5)
    lines.setDistanceUnit(Qgis.RenderUnit.Millimeters)
    line = QgsLineSymbol.createSimple({"line_color": LOCK_LINES if always else "255,255,255,0", "line_width": "0.16"})
    if not always:
        # Legends draw the symbol without a feature and do not ask whether it is enabled: its own lines are invisible.
        drawn = QgsProperty.fromExpression(f"if(attribute('locked') = 1, '{LOCK_LINES}', NULL)")
        line.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.StrokeColor, drawn)
        locked = QgsProperty.fromExpression('coalesce("locked", 0) = 1')
        lines.setDataDefinedProperty(QgsSymbolLayer.Property.LayerEnabled, locked)
    lines.setSubSymbol(line)
    symbol.appendSymbolLayer(lines)
    return symbol
