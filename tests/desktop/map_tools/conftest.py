"""The map tools on a canvas that shows a chessboard of four territories."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas

from territory_designer.desktop.editing.map_tools.tools import MapTools
from tests.desktop.map_tools.mouse import SIDE, Mouse
from tests.desktop.markets import CRS, KM, session_of


@pytest.fixture
def session(qgis_app, tmp_path):
    session = session_of(tmp_path, SIDE, 4)
    yield session
    session.close()


@pytest.fixture
def canvas(qgis_app):
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
    canvas.resize(640, 640)
    canvas.setExtent(QgsRectangle(-KM, -KM, 9 * KM, 9 * KM))
    canvas.show()
    yield canvas
    canvas.deleteLater()


@pytest.fixture
def tools(session, canvas):
    tools = MapTools(session, canvas)
    tools.said = []
    tools.message.connect(lambda level, text: tools.said.append((level, text)))
    yield tools
    tools.remove()


@pytest.fixture
def mouse(canvas, session, tools):
    tools.use(tools.reassign)
    return Mouse(canvas, session)
