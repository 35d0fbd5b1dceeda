"""Homes of the reps as small houses with their names."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsMarkerSymbol, QgsSingleSymbolRenderer

from . import symbols
from .palette import INK
from .text import text_format

SIZE = 3.4
"""Of a house, in mm."""


def style_homes(layer: Any) -> None:
    """A house per rep, and the name beside it at every scale."""
    house = QgsMarkerSymbol.createSimple(
        {
            "name": "pentagon",
            "color": "#ffffff",
            "size": str(SIZE),
            "outline_color": INK,
            "outline_width": "0.5",
        }
    )
    layer.setRenderer(QgsSingleSymbolRenderer(house))
    written = text_format(8.0, bold=True, halo=0.8)
    around = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    labels = symbols.labelling('"rep"', written, placement=around, priority=8)
    settings = labels.settings()
    settings.dist = SIZE / 2.0
    labels.setSettings(settings)
    layer.setLabeling(labels)
    layer.setLabelsEnabled(True)
