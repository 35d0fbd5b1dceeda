"""Renderers and labels of the styled views: who owns what, how much is where, and how fair it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsGraduatedSymbolRenderer,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
)

from ..translation import language, translate
from . import symbols
from .classes import deviation_bounds, measure_breaks
from .figures import MINUS, class_scale, class_texts, measure, missing, scale_name, short
from .palette import (
    ACCENT,
    BORDER,
    DEVIATION_COLOURS,
    INK,
    NO_DATA,
    POTENTIAL_COLOURS,
    WORKLOAD_COLOURS,
)
from .text import on_disc, text_format

NONE_COLOUR = "#fafafa"
"""Of the class zero: a unit without any workload is not a unit with little."""

ROOM_FOR_FIGURE = 15.0
"""A territory smaller than a square of so many mm is labelled with its name alone."""

SMALLEST_LABEL = 5.0
"""Points; smaller print is not read."""

NO_VALUE = -1.0
"""Stands for null in renderers; measures are never negative."""


def by_territory(
    colours: Mapping[str, str], *, line: str = "#ffffff", width: float = 0.3, unassigned: bool = False
) -> Any:
    """One colour per territory.

    Parameters
    ----------
    colours : mapping of str to str
        Of :func:`.palette.territory_colours`.
    line, width
        Of the borders; width in mm.
    unassigned : bool
        Whether there are units without a territory; they are hatched and named in the legend.
    """
    categories = [
        QgsRendererCategory(name, symbols.area(colour, line=line, width=width), name)
        for name, colour in colours.items()
    ]
    if unassigned:
        categories.append(QgsRendererCategory(None, symbols.hatched(), translate("not assigned")))
    return QgsCategorizedSymbolRenderer("territory", categories)


def by_measure(name: str, values: Iterable[Any], *, width: float = 0.1) -> Any:
    """Classes of a measure with round bounds; zero and missing values apart.

    Parameters
    ----------
    name : str
        Field of the measure.
    values : iterable of float or None
        All of the layer.
    width : float
        Of the borders, in mm.
    """
    numbers = list(values)
    known = [float(value) for value in numbers if not missing(value)]
    palette = POTENTIAL_COLOURS if name == "potential" else WORKLOAD_COLOURS
    bounds = measure_breaks(known, len(palette))
    texts, _ = class_texts(bounds)
    colours = spread(palette, len(bounds))
    classes = []
    if len(known) < len(numbers):
        classes.append((NO_VALUE, NO_VALUE, NO_DATA, translate("no figure")))
    if any(value == 0 for value in known):
        classes.append((0.0, 0.0, NONE_COLOUR, "0"))
    classes += [(low, high, colour, text) for low, high, colour, text in zip([0.0, *bounds], bounds, colours, texts)]
    ranges = [
        QgsRendererRange(low, high, symbols.area(colour, line=BORDER, width=width), text)
        for low, high, colour, text in classes
    ]
    field = QgsExpression.quotedColumnRef(name)
    attribute = f"coalesce({field}, {NO_VALUE:g})" if len(known) < len(numbers) else name
    return QgsGraduatedSymbolRenderer(attribute, ranges)


def measure_title(name: str, values: Iterable[Any]) -> str:
    """Legend title of :func:`by_measure`, with unit and scale: ``"Potential per ZIP ($ M/year)"``."""
    bounds = measure_breaks([float(value) for value in values if not missing(value)])
    shown = measure(name)
    unit = shown.unit(class_scale(bounds)[1])
    title = translate("{measure} per ZIP", measure=shown.title)
    return f"{title} ({unit})" if unit else title


def by_deviation(name: str, values: Iterable[Any], *, width: float = 0.3) -> Any:
    """Symmetric classes around the target, in percent.

    Parameters
    ----------
    name : str
        Field with deviations in percent.
    values : iterable of float or None
        All of the layer.
    width : float
        Of the borders, in mm.
    """
    small, middle, large = deviation_bounds([float(value) for value in values if not missing(value)])
    edges = [-1e12, -large, -middle, -small, small, middle, large, 1e12]
    texts = deviation_texts((small, middle, large))
    ranges = [
        QgsRendererRange(low, high, symbols.area(colour, line=BORDER, width=width), text)
        for low, high, colour, text in zip(edges, edges[1:], DEVIATION_COLOURS, texts)
    ]
    # The far end is listed first, as it stands on the map's scale: much too much at the top.
    return QgsGraduatedSymbolRenderer(name, ranges[::-1])


def deviation_texts(bounds: Sequence[float]) -> list[str]:
    """Texts of the seven classes, from far below to far above."""
    small, middle, large = (short(bound) for bound in bounds)
    return [
        translate("more than {percent} % below", percent=large),
        translate("{low} to {high} %", low=f"{MINUS}{large}", high=f"{MINUS}{middle}"),
        translate("{low} to {high} %", low=f"{MINUS}{middle}", high=f"{MINUS}{small}"),
        translate("within ±{percent} %", percent=small),
        translate("{low} to {high} %", low=f"+{small}", high=f"+{middle}"),
        translate("{low} to {high} %", low=f"+{middle}", high=f"+{large}"),
        translate("more than {percent} % above", percent=large),
    ]


def deviation_title(name: str) -> str:
    """Legend title of :func:`by_deviation`: ``"Workload, deviation from target (%)"``."""
    title = measure(name.removesuffix("_deviation")).title
    return translate("{measure}, deviation from target (%)", measure=title)


def deviation_colour(value: Any, bounds: Sequence[float]) -> str:
    """Colour of a deviation in percent, for tables; the same classes as on the map."""
    if missing(value):
        return "#ffffff"
    steps = [-bound for bound in reversed(bounds)] + list(bounds)
    return DEVIATION_COLOURS[sum(float(value) > step for step in steps)]


def spread(palette: Sequence[str], count: int) -> list[str]:
    """So many colours of a palette, from its lightest to its darkest."""
    if count <= 1:
        return list(palette[len(palette) // 2 :][:count])
    return [palette[round(at * (len(palette) - 1) / (count - 1))] for at in range(count)]


def figure_expression(fields: Sequence[str], figure: str = "") -> str:
    """QGIS expression of a territory's label: its name, and below it a figure where the territory is large enough.

    Parameters
    ----------
    fields : sequence of str
        Of the layer; a figure that it does not have is left out.
    figure : str
        A measure, or a deviation such as ``"workload_deviation"``; empty for the name alone.
    """
    if figure not in fields:
        return '"territory"'
    text = _percent_expression(figure) if figure.endswith("_deviation") else _amount_expression(figure)
    second = f"coalesce('\\n' || {text}, '')"
    if "area_km2" in fields:
        # Side of a square as large as the territory, in mm on the screen or on paper.
        second = f"CASE WHEN sqrt(\"area_km2\") * 1e6 / @map_scale < {ROOM_FOR_FIGURE:g} THEN '' ELSE {second} END"
    return f'"territory" || {second}'


def territory_labels(fields: Sequence[str], figure: str = "", size: float = 9.0) -> Any:
    """Labels of territories, every one of them shown; size in points."""
    written = text_format(size, bold=True, colour=INK, halo=0.7)
    return symbols.labelling(figure_expression(fields, figure), written, priority=9, every=True)


def unit_labels(unit_id: str, *, size: float = 7.0, smallest_scale: float = 0.0, fit: bool = False) -> Any:
    """Labels of units with their id.

    Parameters
    ----------
    unit_id : str
        Field with the id.
    size : float
        Points.
    smallest_scale : float
        Denominator beyond which they are hidden; 0 shows them at every scale.
    fit : bool
        Smaller in small units; for layers in metres.
    """
    written = text_format(size, colour=BORDER, halo=0.5)
    expression = QgsExpression.quotedColumnRef(unit_id)
    labels = symbols.labelling(expression, written, priority=4, smallest_scale=smallest_scale)
    if fit:
        # Side of a square as large as the unit, in mm on paper; five digits need about one mm per point of size.
        side = "sqrt(area(@geometry)) * 1000 / @map_scale"
        settings = labels.settings()
        properties = settings.dataDefinedProperties()
        fitting = QgsProperty.fromExpression(f"max({SMALLEST_LABEL:g}, min({size:g}, {side} * 0.9))")
        properties.setProperty(QgsPalLayerSettings.Property.Size, fitting)
        settings.setDataDefinedProperties(properties)
        labels.setSettings(settings)
    return labels


def account_ranks(size: float = 6.0) -> Any:
    """Labels of the top accounts with their number in the list, each on a disc of its own."""
    around = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    return symbols.labelling('"rank"', on_disc(size, ACCENT), placement=around, priority=10, every=True)


def _amount_expression(name: str) -> str:
    """A figure with its unit, for example ``1,227 h``."""
    field, written, code = QgsExpression.quotedColumnRef(name), measure(name), language()
    value = (
        f"CASE WHEN {field} >= 1e9 THEN format_number({field} / 1e9, 1, '{code}') || ' {scale_name(1e9)}' "
        f"WHEN {field} >= 1e6 THEN format_number({field} / 1e6, 1, '{code}') || ' {scale_name(1e6)}' "
        f"ELSE format_number({field}, 0, '{code}') END"
    )
    before = f"{QgsExpression.quotedString(written.before + ' ')} || " if written.before else ""
    after = f" || {QgsExpression.quotedString(' ' + written.after)}" if written.after else ""
    return f"{before}{value}{after}"


def _percent_expression(name: str) -> str:
    """A deviation with its sign, for example ``+4.1 %``."""
    field = QgsExpression.quotedColumnRef(name)
    sign = f"CASE WHEN round({field}, 1) > 0 THEN '+' WHEN round({field}, 1) < 0 THEN '{MINUS}' ELSE '±' END"
    return f"{sign} || format_number(abs({field}), 1, '{language()}') || ' %'"
