"""The layers that QGIS sees in a market file, read by QGIS itself while the market is open and written to."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsFeatureRequest,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Area, Territory
from tests.workspace.grid import grid_units, make_market, slots


def layer_of(path, name):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    return layer


def shown(layer):
    return {
        f["unit"]: (f["territory"], f["territory_number"], f["rep"], f["locked"], f["alignment"])
        for f in layer.getFeatures()
    }


def colour_at(layer, x, y):
    """Colour of a pixel of the layer as it is drawn, in the threads and connections that QGIS draws with."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(QgsRectangle(-84, 33, -83.2, 33.5))
    settings.setOutputSize(QSize(80, 50))
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage().pixelColor(round((x + 84) * 100), 50 - round((y - 33) * 100)).name()


def test_units_show_the_active_scenario(market):
    territories = (Territory(0, "Nord", "#ff0000", "Ann", True), *slots(4)[1:])
    market.write_change(1, territories=territories, units=[39], labels=[-1], unit_locks=np.arange(40) == 12)
    before = market.duplicate_scenario(1, "Before")
    market.write_change(before, units=[0], labels=[3])
    market.set_active(1)
    market.set_alignment(before)
    layer = layer_of(market.path, "zips_by_territory")
    rows = shown(layer)
    assert len(rows) == 40
    assert rows["00001"] == ("Nord", 0, "Ann", True, "T04")
    assert [rows[unit][3] for unit in ("00012", "00013", "00014")] == [False, True, False]
    territory, number, rep, locked, alignment = rows["00040"]
    assert (territory, number, rep, alignment) == (None, None, None, None)
    assert locked is False


def test_units_and_territories_show_their_area_of_level_1(market):
    territories = [replace(one, area=area) for one, area in zip(slots(4), (7, 7, None, 9))]
    areas = [Area(7, 1, "North", "#112233", 7), Area(7, 2, "All", "#445566")]
    market.write_change(1, territories=territories, areas=areas)
    market.set_active(1)
    territories = layer_of(market.path, "active_territories")
    assert {f["territory"]: f["area"] or None for f in territories.getFeatures()} == {
        "T01": "North",
        "T02": "North",
        "T03": None,
        "T04": None,
    }
    found = {(f["territory"], f["area"] or None) for f in layer_of(market.path, "zips_by_territory").getFeatures()}
    assert {("T01", "North"), ("T03", None)} <= found
    assert len(layer_of(market.path, "zips_by_territory")) == 40, "no unit twice"


def test_feature_ids_are_those_of_the_units(market):
    market.set_active(1)
    layer = layer_of(market.path, "zips_by_territory")
    assert {f.id(): f["unit"] for f in layer.getFeatures()} == dict(enumerate(grid_units().index, 1))
    request = QgsFeatureRequest().setFilterFids([5, 17])
    assert {f.id(): f["unit"] for f in layer.getFeatures(request)} == {5: "00005", 17: "00017"}


def test_fields_have_types_and_names_do_not_clash(path):
    layer = layer_of(path, "zips_by_territory")
    types = {field.name(): field.typeName() for field in layer.fields()}
    assert types["territory"] == types["rep"] == types["alignment"] == "String"
    assert types["territory_number"] == "Integer64"
    assert types["locked"] == "Boolean"
    assert types["workload"] == "Real"
    first = layer.getFeature(1)
    assert first["territory_2"] == "Old 0"  # what the analyst's own layer called so
    assert first["territory"] is None or not first["territory"]


def test_a_box_is_found_by_the_index_of_the_units(qgis_app, tmp_path):
    path = make_market(tmp_path / "m.gpkg", 20, 20)
    with Market.open(path) as market:
        market.set_active(market.add_scenario("First", np.arange(400) % 4, slots(4), rules={}))
        layer = layer_of(path, "zips_by_territory")
        box = QgsRectangle(-83.75, 33.25, -83.65, 33.35)
        request = QgsFeatureRequest().setFilterRect(box)
        expected = [
            unit
            for unit, shape in grid_units(20, 20).geometry.items()
            if shape.intersects(shapely.box(-83.75, 33.25, -83.65, 33.35))
        ]
        assert sorted(f["unit"] for f in layer.getFeatures(request)) == sorted(expected)
        connection = sqlite3.connect(path)
        # What OGR asks of a view whose feature id and geometry come from a table with an r-tree.
        plan = connection.execute(
            'EXPLAIN QUERY PLAN SELECT m.* FROM "zips_by_territory" m JOIN "rtree_zips_geom" r ON m."OGC_FID" = r.id '
            "WHERE r.maxx >= -83.75 AND r.minx <= -83.65 AND r.maxy >= 33.25 AND r.miny <= 33.35"
        ).fetchall()
        connection.close()
        steps = [step[3] for step in plan]
        assert any(step.startswith("SCAN r VIRTUAL TABLE") for step in steps), steps
        assert not any(step.startswith(("SCAN z", "SCAN a", "SCAN t", "MATERIALIZE")) for step in steps), steps


def test_an_open_layer_sees_what_is_written(market):
    market.set_active(1)
    layer = layer_of(market.path, "zips_by_territory")
    assert shown(layer)["00001"][0] == "T01"
    market.write_change(1, units=[0], labels=[2])
    assert shown(layer)["00001"][0] == "T03"
    request = QgsFeatureRequest().setFilterRect(QgsRectangle(-83.99, 33.01, -83.98, 33.02))
    assert [f["territory"] for f in layer.getFeatures(request)] == ["T03"]
    other = market.add_scenario("Other", np.zeros(40), slots(1), rules={})
    market.set_active(other)
    assert {row[0] for row in shown(layer).values()} == {"T01"}
    market.set_active(None)
    assert [row[0] for row in shown(layer).values()] == [None] * 40


def test_territories_are_drawn_as_they_are_written(market):
    market.set_active(1)
    layer = layer_of(market.path, "active_territories")
    layer.renderer().symbol().setColor(QColor("#ff0000"))
    layer.renderer().symbol().symbolLayer(0).setStrokeColor(QColor("#ff0000"))
    assert isinstance(layer.renderer(), QgsSingleSymbolRenderer)
    assert colour_at(layer, -83.9, 33.25) == "#ffffff"
    market.write_change(1, outlines={0: shapely.box(-84, 33, -83.8, 33.5), 1: shapely.box(-83.4, 33, -83.2, 33.5)})
    assert colour_at(layer, -83.9, 33.25) == "#ff0000"
    assert colour_at(layer, -83.6, 33.25) == "#ffffff"
    market.write_change(1, territories=(Territory(0, "Old", "#112233", retired=True), *slots(4)[1:]))
    assert colour_at(layer, -83.9, 33.25) == "#ffffff"
    assert colour_at(layer, -83.3, 33.25) == "#ff0000"


def test_territories_of_the_active_scenario_only(market):
    market.write_change(1, territories=(Territory(0, "Gone", "#112233", retired=True), *slots(4)[1:]))
    market.add_scenario("Other", np.zeros(40), slots(1), rules={})
    market.set_active(1)
    layer = layer_of(market.path, "active_territories")
    assert layer.featureCount() == 3
    assert {f["territory"]: (f["number"], f["colour"]) for f in layer.getFeatures()} == {
        "T02": (1, "#000001"),
        "T03": (2, "#000002"),
        "T04": (3, "#000003"),
    }


def style_text(layer, colour):
    layer.renderer().symbol().setColor(QColor(colour))
    document = QDomDocument("qgis")
    layer.exportNamedStyle(document)
    return document.toString()


@pytest.mark.parametrize("layer_name", ["zips", "accounts", "territories", "td_log", "td_rep"])
def test_tables_are_layers_too(market, layer_name):
    assert layer_of(market.path, layer_name).featureCount() >= 0


def test_a_layer_takes_its_style_from_the_file(market):
    layer = layer_of(market.path, "active_territories")
    first, second = style_text(layer, "#123456"), style_text(layer, "#654321")
    market.save_style("active_territories", "By name", "<not a style/>")
    market.save_style("active_territories", "By name", first)
    market.save_style("zips_by_territory", "Other", "<qgis/>")
    fresh = layer_of(market.path, "active_territories")
    assert fresh.renderer().symbol().color().name() == "#123456"
    _message, loaded = fresh.loadDefaultStyle()
    assert loaded
    count, _ids, names, *_ = fresh.listStylesInDatabase()
    assert (count, names[0]) == (1, "By name")
    market.save_style("active_territories", "New", second)
    again = layer_of(market.path, "active_territories")
    assert again.renderer().symbol().color().name() == "#654321"
    assert again.listStylesInDatabase()[0] == 2


def test_qgis_writes_styles_beside_ours(market):
    market.save_style("active_territories", "Ours", "<qgis/>")
    layer = layer_of(market.path, "active_territories")
    layer.saveStyleToDatabase("Theirs", "", False, "")
    names = layer.listStylesInDatabase()[2]
    assert sorted(names) == ["Ours", "Theirs"]
    assert market.labels(1)[0] == 0


def test_closing_leaves_one_file(path):
    market = Market.open(path)
    market.add_scenario("First", np.zeros(40), slots(1), rules={})
    assert path.with_name(path.name + "-wal").exists()
    market.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_closing_before_the_layers_leaves_a_whole_file(market, tmp_path):
    layer = layer_of(market.path, "zips_by_territory")
    list(layer.getFeatures())
    market.write_change(1, units=[0], labels=[2])
    market.close()
    log = market.path.with_name(market.path.name + "-wal")
    assert not log.exists() or log.stat().st_size == 0
    QgsProject.instance().clear()
    alone = tmp_path / "mailed.gpkg"
    alone.write_bytes(market.path.read_bytes())
    with Market.open(alone, write=False) as mailed:
        assert mailed.labels(1)[0] == 2
    assert layer.isValid()
