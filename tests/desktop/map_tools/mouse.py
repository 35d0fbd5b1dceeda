"""A mouse on a canvas: real events, at places of a chessboard."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import QApplication

from tests.desktop.markets import CRS, KM

SIDE = 8
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NOTHING, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Mouse:
    """Real events on a real canvas; places are columns and rows of ZIPs, their middles at .5."""

    def __init__(self, canvas, session):
        self.canvas, self.session = canvas, session
        self.at = QPoint()

    def pixel(self, column, row):
        source, target = QgsCoordinateReferenceSystem(CRS), self.canvas.mapSettings().destinationCrs()
        point = QgsPointXY(column * KM, row * KM)
        if source != target:
            from qgis.core import QgsCoordinateTransform, QgsProject

            point = QgsCoordinateTransform(source, target, QgsProject.instance()).transform(point)
        place = self.canvas.getCoordinateTransform().transform(point)
        return QPoint(round(place.x()), round(place.y()))

    def _send(self, kind, button, buttons, modifiers):
        viewport = self.canvas.viewport()
        spot = QPointF(self.at)
        event = QMouseEvent(kind, spot, QPointF(viewport.mapToGlobal(self.at)), button, buttons, modifiers)
        QApplication.sendEvent(viewport, event)

    def press(self, column, row, button=LEFT, modifiers=NOTHING):
        self.at = self.pixel(column, row)
        self._send(QEvent.Type.MouseButtonPress, button, button, modifiers)

    def move(self, column, row, held=LEFT, modifiers=NOTHING):
        self.at = self.pixel(column, row)
        self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, held, modifiers)
        tool = self.canvas.mapTool()
        tool.refresh_now()

    def hover(self, column, row, modifiers=NOTHING):
        self.move(column, row, Qt.MouseButton.NoButton, modifiers)

    def release(self, column, row, button=LEFT, modifiers=NOTHING):
        self.at = self.pixel(column, row)
        self._send(QEvent.Type.MouseButtonRelease, button, Qt.MouseButton.NoButton, modifiers)

    def click(self, column, row, button=LEFT, modifiers=NOTHING):
        self.press(column, row, button, modifiers)
        self.release(column, row, button, modifiers)

    def drag(self, *places, modifiers=NOTHING):
        self.press(*places[0], modifiers=modifiers)
        for place in places[1:]:
            self.move(*place, modifiers=modifiers)
        self.release(*places[-1], modifiers=modifiers)

    def key(self, key, modifiers=NOTHING):
        """As the window system sends it: asked for as a shortcut first, then pressed. Returns who took it first."""
        first = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        first.ignore()
        QApplication.sendEvent(self.canvas, first)
        QApplication.sendEvent(self.canvas, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))
        return first.isAccepted()


def unit(column, row):
    return row * SIDE + column


def owner(session, column, row):
    return int(session.state.labels[unit(column, row)])
