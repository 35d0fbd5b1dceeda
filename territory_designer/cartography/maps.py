"""A finished map as a picture: title, legend with units, scale bar, credits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsLayoutExporter, QgsProject, QgsSingleSymbolRenderer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage

from ..exchange.staging import ExportError, disk_full, is_full, staged
from ..planning.findings import DataError
from ..translation import inside, translate
from . import layers as views
from . import symbols
from .figures import amount, measure, percent, plural
from .labels import on_paper
from .layouts import Page
from .palette import INK
from .paper import credit_line, layer_credits
from .projection import extent_in, local_crs

KINDS = ("territories", "workload", "potential", "deviation")
DOTS_PER_INCH = 200
"""On a page 254 mm wide: 2,000 pixels."""

FIGURE_SPACE = "\u2007"
"""As wide as a digit: figures below each other stay in columns."""

LONGEST_LEGEND = 26
"""Territories that the legend can name; beyond, the labels on the map must do."""


def render_map(kind: str, units: Any, territories: Any, path: Path, title: str) -> None:
    """Draw a map of a design into a PNG, 2,000 pixels wide.

    Parameters
    ----------
    kind : str
        ``"territories"``, ``"workload"``, ``"potential"`` or ``"deviation"`` (of the first measure that has one).
    units, territories : QgsVectorLayer
        As ``designterritories`` writes them; they are left as they are.
    path : Path
        Replaced where it exists.
    title : str

    Raises
    ------
    DataError
        The layers lack the field that the map shows.
    ExportError
        The file cannot be written. Nothing was changed.
    """
    path = Path(path).absolute()
    project = QgsProject()
    drawn, subtitle = _views(kind, units, territories)
    for layer in drawn:
        project.addMapLayer(layer)
    crs = local_crs(territories.extent(), territories.crs())
    page = Page(project, "map.qpt")
    page.write("title", title)
    page.write("summary", subtitle)
    page.write("credits", credit_line(layer_credits(units)))
    page.show("map", drawn, extent_in(territories, crs, margin=0.01), crs)
    on_top = drawn[0]
    figure = {"territories": "workload", "deviation": deviation_field(territories)}.get(kind, "")
    on_top.setLabeling(on_paper(on_top, crs, page.item("map").scale(), figure=figure, size=8.5))
    on_top.setLabelsEnabled(True)
    page.point_to("map", "scale bar", "north arrow")
    legend = [drawn[-1]] if kind != "territories" or territories.featureCount() <= LONGEST_LEGEND else []
    page.explain("legend", legend)
    image = QgsLayoutExporter(page.layout).renderPageToImage(0, QSize(), DOTS_PER_INCH)
    with staged(path.parent) as scratch:
        if not image.convertToFormat(QImage.Format.Format_RGB32).save(str(scratch / path.name), "PNG"):
            if is_full(path.parent):
                raise disk_full(path.parent)
            raise ExportError(f"The map {path} cannot be written. Choose another folder.")


def deviation_field(territories: Any) -> str:
    """Deviation that maps show: that of the first measure; empty where there is none."""
    return next((name for name in territories.fields().names() if name.endswith("_deviation")), "")


def _views(kind: str, units: Any, territories: Any) -> tuple[list[Any], str]:
    """Layers of a map, the first one on top and the coloured one last, and what the map says in a line."""
    if kind not in KINDS:
        raise DataError(f"{kind} is not a map. Choose from: {', '.join(KINDS)}.")
    count = plural(territories.featureCount(), "territory", "territories")
    fields = territories.fields().names()
    deviation = deviation_field(territories)
    if kind == "territories":
        layer = views.style_territories(territories.clone(), views.colours_of(territories))
        figure = [name for name in ("workload", deviation) if name in fields]
        layer.setName(
            ", ".join(measure(name).heading() if name == "workload" else translate("vs. target") for name in figure)
            or translate("Territory")
        )
        layer.setRenderer(_with_figures(layer, figure))
        return [layer], count
    if kind == "deviation":
        if not deviation:
            raise DataError("The territories have no field workload_deviation. Design territories first.")
        what = inside(measure(deviation.removesuffix("_deviation")).title)
        said = translate("{territories}; {measure} above and below target", territories=count, measure=what)
        return [views.style_deviation(territories.clone(), deviation)], said
    if units.fields().lookupField(kind) < 0:
        raise DataError(f"The units have no field {kind}. Summarize accounts with {kind.upper()}, then design again.")
    layer = views.style_measure(units.clone(), kind)
    borders = territories.clone()
    borders.setName(translate("Territory"))
    borders.setRenderer(QgsSingleSymbolRenderer(symbols.outline(INK, 0.5)))
    total = sum(value for value in views.column_values(units, kind) if value is not None)
    zips = plural(units.featureCount(), "ZIP")
    said = translate(
        "{figure} in {zips}; {territories}", figure=measure(kind).text(total), zips=zips, territories=count
    )
    return [borders, layer], said


def _with_figures(layer: Any, names: list[str]) -> Any:
    """The renderer of a layer of territories, with figures in the legend."""
    renderer = layer.renderer().clone()
    texts = {
        name: dict(zip(views.column_values(layer, "territory"), views.column_values(layer, name))) for name in names
    }
    widest = max((len(amount(value)) for value in texts.get("workload", {}).values()), default=0)
    for at, category in enumerate(renderer.categories()):
        parts = [category.label()]
        for name in names:
            value = texts[name].get(category.value())
            parts.append(percent(value) if name.endswith("_deviation") else amount(value).rjust(widest, FIGURE_SPACE))
        renderer.updateCategoryLabel(at, "   ".join(part for part in parts if part))
    return renderer
