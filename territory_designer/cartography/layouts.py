"""Print layouts from the templates in ``resources/layouts``: loaded, then filled by the ids of their items.

A template can be changed in the layout designer of QGIS; what counts is that the ids stay.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    Qgis,
    QgsLayoutItemLabel,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsReadWriteContext,
    QgsTableCell,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ..paths import resource
from ..translation import translate
from .projection import fitted
from .text import POINTS_PER_MM, shortened, text_format, width_mm

HEADINGS = ("Balance", "Figures", "Where it lies")
"""What the templates themselves say."""

SMALLEST_TITLE = 0.6
"""How far a text shrinks before it is cut, as a share of the size in the template."""


LINE_HEIGHT = 1.15
"""Of a row of a table, in sizes of its font."""


SLACK = 0.8
"""Added to the width of a text, in mm: what is measured and what is drawn differ by a hair."""

PATCH = 2.5
"""Width of a column without any text, only with colours, in mm."""

NARROWEST = 10.0
"""Of a column of texts, in mm."""

LARGEST_STRETCH = 1.35
"""How far rows move apart where there is room, as a share of their least distance."""


@dataclass(frozen=True)
class Column:
    """Column of a table on paper.

    Attributes
    ----------
    title : str
        Empty in every column of a table without a header.
    right : bool
        Figures stand to the right; their columns are never narrower than their texts.
    """

    title: str
    right: bool = True


@dataclass(frozen=True)
class Cell:
    """Cell of a table on paper; ``colour`` is its background, empty for none."""

    text: str
    bold: bool = False
    colour: str = ""


class Page:
    """A layout of one page.

    Parameters
    ----------
    project : QgsProject
        Holds the layers that the page shows.
    template : str
        File in ``resources/layouts``.
    """

    def __init__(self, project: Any, template: str) -> None:
        self.layout = QgsPrintLayout(project)
        document = QDomDocument()
        document.setContent(resource("layouts", template).read_text(encoding="utf-8"))
        _, loaded = self.layout.loadFromTemplate(document, QgsReadWriteContext())
        if not loaded:
            raise OSError(f"The page template {template} cannot be read. Install the plugin again.")
        for item in self.layout.items():
            text = item.text() if isinstance(item, QgsLayoutItemLabel) else ""
            if text in HEADINGS:
                item.setText(translate(text))

    def item(self, name: str) -> Any:
        """Item with this id."""
        return self.layout.itemById(name)

    def remove(self, *names: str) -> None:
        """Take items off the page."""
        for name in names:
            self.layout.removeLayoutItem(self.item(name))

    def write(self, name: str, text: str) -> None:
        """Put a text into a label: one line, smaller or shortened where it would not fit."""
        label = self.item(name)
        written = QgsTextFormat(label.textFormat())
        available = label.rect().width()
        smallest = written.size() * SMALLEST_TITLE
        while width_mm(text, written) > available and written.size() - 0.5 >= smallest:
            written.setSize(written.size() - 0.5)
        label.setTextFormat(written)
        label.setText(shortened(text, written, available))

    def write_lines(self, name: str, text: str) -> None:
        """Put a text of several lines into a label."""
        self.item(name).setMode(QgsLayoutItemLabel.Mode.ModeFont)
        self.item(name).setText(text)

    def paint(self, name: str, colour: str) -> None:
        """Colour a shape."""
        shape = self.item(name)
        symbol = shape.symbol().clone()
        symbol.setColor(QColor(colour))
        shape.setSymbol(symbol)

    def show(self, name: str, layers: Sequence[Any], box: Any, crs: Any) -> None:
        """Show layers on a map, the first one on top.

        Parameters
        ----------
        name : str
        layers : sequence of QgsMapLayer
        box : QgsRectangle
            What must be visible, in ``crs``.
        crs : QgsCoordinateReferenceSystem
        """
        shown = self.item(name)
        shown.setCrs(crs)
        shown.setLayers(list(layers))
        shown.setKeepLayerSet(True)
        shown.setExtent(fitted(box, shown.rect().width(), shown.rect().height()))

    def point_to(self, name: str, *helpers: str) -> None:
        """Make the scale bar and the north arrow speak of a map that shows its extent already."""
        for helper in helpers:
            item = self.item(helper)
            item.setLinkedMap(self.item(name))
            if isinstance(item, QgsLayoutItemScaleBar):
                _round_segments(item)

    def explain(self, name: str, layers: Sequence[Any]) -> None:
        """Fill the legend with layers, under their own names."""
        legend = self.item(name)
        legend.setAutoUpdateModel(False)
        root = legend.model().rootGroup()
        root.clear()
        for layer in layers:
            root.addLayer(layer)
        legend.adjustBoxSize()

    def capacity(self, name: str) -> int:
        """How many rows a table has room for below its header."""
        frame = self.item(name)
        table = frame.multiFrame()
        return max(1, int((frame.rect().height() - 2 * table.gridStrokeWidth()) / _row_pitch(table)) - 1)

    def tabulate(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """Fill a table; texts that are too long for their column are shortened, rows share the room that is left."""
        frame = self.item(name)
        table = frame.multiFrame()
        room = frame.rect().width() - 2 * table.cellMargin() * len(columns)
        header = [Cell(column.title, bold=True) for column in columns]
        grid = [header, *rows] if any(column.title for column in columns) else list(rows)
        written = table.contentTextFormat()
        widths = _widths(columns, grid, written, room)
        contents = [_made(row, columns, widths, written) for row in grid]
        if len(grid) > len(rows):
            for cell in contents[0]:
                cell.setTextFormat(table.headerTextFormat())
        pitch = _row_pitch(table)
        even = (frame.rect().height() - 2 * table.gridStrokeWidth()) / max(len(contents), 1)
        height = _line_height(table) + max(min(LARGEST_STRETCH * pitch, even) - pitch, 0.0)
        table.setColumnWidths(widths)
        table.setTableContents(contents)
        table.setRowHeights([height] * len(contents))
        table.recalculateFrameSizes()


def _widths(columns: Sequence[Column], grid: Sequence[Sequence[Cell]], written: Any, room: float) -> list[float]:
    """Widths of columns in mm: what their texts need; texts give way to figures, and what is left is shared out."""
    bold = text_format(written.size(), bold=True)
    widths = [
        max((width_mm(row[at].text, bold if row[at].bold else written) for row in grid), default=0.0)
        for at in range(len(columns))
    ]
    widths = [width + SLACK if width else PATCH for width in widths]
    spare = room - sum(widths)
    texts = [at for at, column in enumerate(columns) if not column.right]
    if spare >= 0 or not texts:
        shared = [at for at, width in enumerate(widths) if width != PATCH]
        return [width + (spare / len(shared) if at in shared else 0.0) for at, width in enumerate(widths)]
    while spare < 0 and max(widths[at] for at in texts) > NARROWEST:
        widest = max(texts, key=lambda at: widths[at])
        widths[widest] -= 0.5
        spare += 0.5
    return widths


def _made(row: Sequence[Cell], columns: Sequence[Column], widths: Sequence[float], written: Any) -> list[QgsTableCell]:
    """Cells of a row as QGIS draws them."""
    made = []
    for cell, column, width in zip(row, columns, widths):
        own = text_format(written.size(), bold=True) if cell.bold else QgsTextFormat(written)
        one = QgsTableCell(shortened(cell.text, own, width))
        one.setTextFormat(own)
        one.setHorizontalAlignment(Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft)
        one.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
        if cell.colour:
            one.setBackgroundColor(QColor(cell.colour))
        made.append(one)
    return made


def _line_height(table: Any) -> float:
    """Height of a line of text in a table, in mm; fixed, so that it is known how many rows a page holds."""
    return table.contentTextFormat().size() / POINTS_PER_MM * LINE_HEIGHT


def _row_pitch(table: Any) -> float:
    """Distance from row to row, in mm."""
    return _line_height(table) + 2 * table.cellMargin() + table.gridStrokeWidth()


def round_length(longest: float) -> float:
    """The largest of 1, 2, 2.5 and 5 times a power of ten that is not above ``longest``."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1.0, 2.0, 2.5, 5.0) if step * power <= longest * (1.0 + 1e-9))


def _round_segments(bar: QgsLayoutItemScaleBar) -> None:
    """Segments of a round length: fitted to a width, QGIS takes any whole number, 19 km too."""
    metres_per_mm = bar.linkedMap().scale() / 1000.0
    units_per_metre = QgsUnitTypes.fromUnitToUnitFactor(Qgis.DistanceUnit.Meters, bar.units())
    longest = bar.maximumBarWidth() / bar.numberOfSegments() * metres_per_mm * units_per_metre
    bar.setSegmentSizeMode(Qgis.ScaleBarSegmentSizeMode.Fixed)
    bar.setUnitsPerSegment(round_length(longest))
