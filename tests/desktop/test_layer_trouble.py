"""Layers that were removed, changed or lie in other coordinates: one clear message each, and nothing is lost."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsSymbol,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from territory_designer.engine.units import Units
from tests.desktop.conftest import wait_until
from tests.desktop.markets import CRS, KM
from tests.desktop.rough import change, in_file, press, some_unit

# Layers of the market


def test_layers_that_were_removed_come_back(opened):
    layers, project = opened.layers, QgsProject.instance()
    before = opened.session.state.labels.copy()
    names = [layers.layer(role).name() for role in ("accounts", "zips")]
    project.removeMapLayers([layers.layer(role).id() for role in ("accounts", "zips")])
    (told,) = [text for _, text in opened.said]
    assert "Show on the map" in told
    assert all(name in told for name in names)
    opened.show_everything()
    opened.session.move([some_unit(opened.session)], 1)
    opened.layers.zoom_to_territory(1)
    opened.session.undo_stack.undo()
    opened.settle()
    for _ in range(2):  # nothing comes twice
        press(opened, "market_show")
        assert sorted(layers.layers) == ["accounts", "changes", "heat", "territories", "zips"]
        assert len(project.mapLayers()) == 5
    assert np.array_equal(in_file(opened.session.path), before)
    layers.layer("zips").selectByIds([3])
    assert opened.session.selection.tolist() == [2]
    assert opened.heard() == []


def test_a_new_project_says_nothing_of_removed_layers(opened):
    QgsProject.instance().clear()
    opened.breathe()
    assert opened.said == []
    assert not opened.session.is_open


def test_a_layer_may_have_another_name_and_style_but_is_read_only(opened, tmp_path):
    zips = opened.layers.layer("zips")
    zips.setName("My ZIPs")
    zips.setRenderer(QgsSingleSymbolRenderer(QgsSymbol.defaultSymbol(zips.geometryType())))
    opened.session.move([some_unit(opened.session)], 1)
    opened.settle()
    assert not zips.startEditing()
    assert opened.heard() == []
    assert opened.layers.layer("zips").name() == "My ZIPs"
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "project.qgz"))
    labels = opened.session.state.labels.copy()
    project.clear()
    assert project.read(str(tmp_path / "project.qgz"))
    opened.settle()
    zips = opened.layers.layer("zips")
    assert zips.name() == "My ZIPs"
    assert not zips.startEditing()
    assert np.array_equal(opened.session.state.labels, labels)


def test_a_field_that_another_program_deleted_is_named(opened):
    session, path = opened.session, opened.session.path
    change(path, "DROP VIEW IF EXISTS zips_by_territory")
    change(path, "ALTER TABLE zips DROP COLUMN potential")
    session.move([some_unit(session)], 1)
    opened.settle()
    opened.layers.set_mode("potential")
    opened.show_everything()
    opened.heard()
    wanted = session.state.labels.copy()
    opened.open(path)
    (message,) = opened.heard()
    assert "potential" in message
    assert path.name in message
    assert np.array_equal(in_file(path), wanted)


def test_a_zip_that_another_program_deleted_leaves_the_others_in_place(opened):
    session, path = opened.session, opened.session.path
    opened.open(path)  # from now on the file says which ZIPs it holds
    session.close()
    change(path, "DELETE FROM zips WHERE fid = 3")
    opened.open(path)
    assert len(session.units) == 35
    opened.layers.layer("zips").selectByIds([4])
    assert [session.units.ids[unit] for unit in session.selection] == ["30003"]
    session.move([some_unit(session)], 1)
    opened.settle()
    assert np.array_equal(in_file(path), session.state.labels)
    assert opened.heard() == [
        "Another program changed the ZIPs of this market: 1 × ZIP gone (30002). New ZIPs are in "
        "no territory yet, and what is gone is kept in the log."
    ]
    opened.open(path)
    assert opened.heard() == []
    entry = next(one for one in session.market.log() if one.moves and one.action == "ZIPs replaced")
    assert (list(entry.moves[0]), entry.reason) == (["30002", "T02", None], "Changed by another program")


def test_a_zip_that_another_program_put_in_the_place_of_another_has_neighbours_of_its_own(opened):
    session, path = opened.session, opened.session.path
    session.close()
    change(path, "UPDATE zips SET fid = 99, unit = '99999' WHERE fid = 36")
    change(path, "UPDATE zips SET geom = (SELECT geom FROM zips WHERE fid = 3) WHERE fid = 99")
    change(path, "DELETE FROM zips WHERE fid = 3")
    change(path, "UPDATE zips SET fid = 3 WHERE fid = 99")
    opened.open(path)
    (message,) = opened.heard()
    assert "1 × new ZIP (99999); 2 × ZIP gone" in message
    anew = Units.from_polygons(session.frame, list(session.market.measures))
    assert np.array_equal(session.units.pairs, anew.pairs)
    assert np.allclose(session.units.xy, anew.xy)
    opened.show_everything()
    opened.settle()
    area = sum(session.shapes[unit].area for unit in session.state.members(0))
    assert session.market.outlines(1)[0].area == pytest.approx(area)
    assert opened.heard() == []


def test_a_zip_deleted_under_an_open_market_is_told_and_edits_can_be_saved_elsewhere(opened, tmp_path):
    session, path = opened.session, opened.session.path
    change(path, "DELETE FROM zips WHERE fid = 3")
    unit = some_unit(session)
    session.move([unit], 1)
    wait_until(lambda: opened.said)
    opened.breathe()
    (message,) = opened.heard()
    assert "another program" in message
    wanted = session.state.labels.copy()
    opened.flow.markets.save_to(tmp_path / "saved.gpkg")
    wait_until(lambda: session.path.name == "saved.gpkg")
    opened.settle()
    assert np.array_equal(session.state.labels, wanted)
    assert np.array_equal(in_file(tmp_path / "saved.gpkg"), wanted)


# Coordinates


def click(window, column, row):
    """Press and release the left button on a ZIP of the chessboard, wherever the canvas shows it."""
    canvas = window.canvas
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(CRS), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    place = canvas.getCoordinateTransform().transform(to_map.transform(QgsPointXY(column * KM, row * KM)))
    point = QPoint(round(place.x()), round(place.y()))
    QTest.mouseMove(canvas.viewport(), point)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    window.breathe(3)


def test_another_projection_of_the_map_changes_nothing_but_the_picture(opened):
    session, canvas, toolbar = opened.session, opened.canvas, opened.desk.toolbar
    session.set_target(1)
    toolbar.choose_mode("click", use=True)
    for count, authority in enumerate(("EPSG:4326", "EPSG:3857", CRS), 1):
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem(authority))
        opened.layers.zoom_to_market()
        opened.breathe()
        click(opened, 1.5, count + 0.5)
        assert session.state.labels[6 * count + 1] == 1
        assert session.undo_stack.count() == count
        opened.layers.zoom_to_territory(1)
        opened.breathe()
        shown = canvas.extent()
        assert shown.width() > 0
        to_map = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem(authority), QgsProject.instance()
        )
        assert shown.contains(to_map.transform(QgsPointXY(2.5 * KM, 3 * KM)))
    assert opened.heard() == []


def test_a_change_of_projection_in_the_middle_of_a_gesture_cancels_it(opened):
    session, canvas, toolbar = opened.session, opened.canvas, opened.desk.toolbar
    toolbar.choose_mode("box", use=True)
    opened.layers.zoom_to_market()
    opened.breathe()
    viewport, left = canvas.viewport(), Qt.MouseButton.LeftButton
    middle = QPoint(viewport.width() // 2, viewport.height() // 2)
    QTest.mousePress(viewport, left, Qt.KeyboardModifier.NoModifier, middle - QPoint(60, 60))
    QTest.mouseMove(viewport, middle)
    opened.breathe(3)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    opened.breathe(3)
    QTest.mouseRelease(viewport, left, Qt.KeyboardModifier.NoModifier, middle)
    opened.breathe(3)
    assert session.undo_stack.count() == 0
    assert opened.heard() == []
