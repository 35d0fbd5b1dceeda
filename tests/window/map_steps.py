"""Steps on the map that drivers share: waiting for jobs and drawing, and where a ZIP is on the canvas."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from driver_tools import desk, iface
from qgis.core import QgsCoordinateTransform, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint


def idle() -> bool:
    """No job runs, and the market file holds what is on the screen."""
    return not desk().flow.running() and (not desk().session.is_open or desk().session.idle())


def drawn() -> bool:
    """The canvas shows everything."""
    return not iface.mapCanvas().isDrawing()


def coloured(mode: str) -> Generator[Callable[[], Any] | float, None, None]:
    """Choose a colouring of the map, and wait until it is drawn."""
    box = desk().toolbar.colours
    box.setCurrentIndex(box.findData(mode))
    box.activated.emit(box.currentIndex())
    yield 0.5
    yield drawn
    yield 0.7


def to_map() -> QgsCoordinateTransform:
    """From the market to the canvas."""
    target = iface.mapCanvas().mapSettings().destinationCrs()
    return QgsCoordinateTransform(desk().layers.layer("zips").crs(), target, QgsProject.instance())


def pixel(unit: int) -> QPoint:
    """Where a ZIP is on the canvas."""
    inside = desk().session.shapes[unit].representative_point()
    at = iface.mapCanvas().getCoordinateTransform().transform(to_map().transform(inside.x, inside.y))
    return QPoint(round(at.x()), round(at.y()))


def around(unit: int, scale: float = 7.0) -> QgsRectangle:
    """Extent of a ZIP and what is around it, in the coordinates of the canvas."""
    box = to_map().transformBoundingBox(QgsRectangle(*desk().session.shapes[unit].bounds))
    box.scale(scale)
    return box


def border_units(session: Any, count: int = 40) -> list[tuple[int, int]]:
    """ZIPs that touch another territory, large ones first: (unit, number of the neighbour)."""
    pairs, labels = session.units.pairs, session.state.labels
    across = pairs[labels[pairs[:, 0]] != labels[pairs[:, 1]]]
    area = session.units.area_m2
    return sorted({(int(i), int(labels[j])) for i, j in across}, key=lambda one: -area[one[0]])[:count]
