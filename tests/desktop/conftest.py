"""Real layers and a real panel, without a window on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

from territory_designer.desktop.work import WorkRunner
from territory_designer.processing.provider import TerritoryDesignerProvider

SIDE = 6
PATIENCE_S = 200.0
"""What a busy machine may need for what else takes a moment; less than the limit of a test."""


@pytest.fixture(scope="module")
def provider(qgis_app):
    """The plugin's algorithms, registered; another room's tests may have done it."""
    registry = QgsApplication.processingRegistry()
    present = registry.providerById("territorydesigner")
    if present is not None:
        yield present
        return
    provider = TerritoryDesignerProvider()
    registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)


def wait_until(condition: Callable[[], Any]) -> None:
    """Let the event loop run until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("waited too long")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)


@pytest.fixture
def project(qgis_app):
    """An empty project."""
    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


def layer_of(name: str, uri: str, rows: list[tuple[str, list]]) -> QgsVectorLayer:
    """Layer in memory: (well-known text, attributes) per row; an empty text is no geometry."""
    layer = QgsVectorLayer(uri, name, "memory")
    features = []
    for text, attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(attributes)
        if text:
            feature.setGeometry(QgsGeometry.fromWkt(text))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.fixture
def market(project):
    """A chessboard of 36 ZIPs, 3 accounts in each, and a call plan, in the project."""
    cells, points = [], []
    for x in range(SIDE):
        for y in range(SIDE):
            number = f"{x * SIDE + y + 100:05d}"
            square = f"{x} {y}, {x + 1} {y}, {x + 1} {y + 1}, {x} {y + 1}, {x} {y}"
            cells.append((f"Polygon(({square}))", [number, 1000.0 + 10 * x]))
            for place in range(3):
                name = f"A{number}{place}"
                points.append((f"Point({x + 0.2 + 0.3 * place} {y + 0.5})", [name, number, "AB"[place % 2], 2.0]))
    uri = "?crs=EPSG:32617&field="
    zips = layer_of("zips", f"Polygon{uri}zip:string(5)&field=income:double", cells)
    fields = "account_id:string&field=zip:string&field=category:string&field=hours:double"
    accounts = layer_of("accounts", f"Point{uri}{fields}", points)
    plan = layer_of(
        "call_frequencies",
        "NoGeometry?field=category:string&field=calls_per_year:double&field=minutes_per_call:double",
        [("", ["A", 12.0, 30.0]), ("", ["B", 6.0, 20.0])],
    )
    project.addMapLayers([zips, accounts, plan])
    return {"zips": zips, "accounts": accounts, "plan": plan}


@pytest.fixture
def canvas(qgis_app):
    """A map canvas of its own."""
    canvas = QgsMapCanvas()
    canvas.setExtent(QgsGeometry.fromPointXY(QgsPointXY(0, 0)).buffer(10, 4).boundingBox())
    yield canvas
    canvas.deleteLater()


@pytest.fixture
def csv_file(tmp_path) -> Path:
    """A file as it comes out of a CRM."""
    path = tmp_path / "customers.csv"
    path.write_text(
        "Account ID;Billing ZIP;Longitude;Latitude;Revenue\n001;00601;-84.1;33.2;100\n002;30309;-84.2;33.3;250.5\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def window(provider, project, tmp_path, monkeypatch):
    """The whole desktop with no market; it hears every message, and no exception may go unseen."""
    from territory_designer.desktop.market import session_file
    from tests.desktop.rough import Window

    (tmp_path / "unsaved").mkdir()
    monkeypatch.setattr("territory_designer.desktop.market.market_loader.unsaved_folder", lambda: tmp_path / "unsaved")
    monkeypatch.setattr(session_file, "RETRY_MS", 50)
    window = Window(monkeypatch)
    yield window
    window.close()
    assert window.uncaught == []


@pytest.fixture
def opened(window, tmp_path):
    """The same with the market of a chessboard open, in a folder of its own."""
    from tests.desktop.markets import market_file

    folder = tmp_path / "drive"
    folder.mkdir()
    window.open(market_file(folder / "market.gpkg", side=6))
    assert window.session.state is not None, window.said
    window.said.clear()
    return window


@pytest.fixture
def shown():
    """Shows the panel of a dock that stands alone; it notes what it says, and is closed with its session."""
    made = []

    def show(panel, session, height=300):
        panel.said = []
        panel.message.connect(lambda level, text: panel.said.append((level, text)))
        panel.resize(1000, height)
        panel.show()
        made.append((panel, session))
        return panel

    yield show
    for panel, session in made:
        session.close()
        panel.deleteLater()
    QCoreApplication.processEvents()


@pytest.fixture
def runner(qgis_app):
    """Work in the background, of docks that stand alone."""
    runner = WorkRunner()
    yield runner
    runner.stop()
