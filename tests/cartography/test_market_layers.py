"""A market file as a group of layers that find themselves again, with styles that travel."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pytest
import shapely
from qgis.core import QgsExpression, QgsExpressionContext, QgsProject, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from territory_designer.cartography.colouring import Colouring, style_market
from territory_designer.cartography.layers import ROLE
from territory_designer.cartography.market_layers import (
    CHANGED_BY_NAME,
    MARKET,
    ROLES,
    add_market_layers,
    find_market_layers,
    remove_market_layers,
    store_styles,
)
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory
from tests.cartography.market_file import COLOURS, write_market

ORDER = ["accounts", "heat", "changes", "territories", "zips"]


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()  # QGIS crashes where a project with layers of files is collected as garbage


@pytest.fixture
def path(qgis_app, tmp_path):
    return write_market(tmp_path / "georgia.gpkg")


def roles_in(group):
    return [node.layer().customProperty(ROLE) for node in group.children()]


def test_a_group_on_top_in_the_order_of_a_map(project, path):
    project.layerTreeRoot().addGroup("Base map")
    layers = add_market_layers(project, path, "Georgia", ["workload", "potential"])
    assert list(layers) == ORDER
    group = project.layerTreeRoot().children()[0]
    assert group.name() == "Georgia"
    assert roles_in(group) == ORDER
    shown = [node.layer().customProperty(ROLE) for node in group.children() if node.isVisible()]
    assert shown == ["accounts", "territories", "zips"]
    for role, layer in layers.items():
        assert layer.customProperty(ROLE) == role
        assert layer.customProperty(MARKET) == str(path)
        assert layer.readOnly(), "edits behind the plugin's back are not logged"


def test_colours_come_from_the_file(project, path):
    zips = add_market_layers(project, path, "Georgia", ["workload"])["zips"]
    colours = {one.value(): one.symbol().color().name() for one in zips.renderer().categories()[:4]}
    assert colours == COLOURS


def test_changes_hold_what_changed_and_nothing_else(project, path):
    changes = add_market_layers(project, path, "Georgia", [])["changes"]
    moves = {(one["alignment"], one["territory"] or None) for one in changes.getFeatures()}
    assert changes.featureCount() == 2
    assert moves == {("T01", "T04"), ("T04", None)}


def test_every_layer_reads_while_the_file_is_written_to(project, path):
    """The market is in WAL mode while it is open; a layer that reopens it must not end that for the others."""
    with sqlite3.connect(path) as writer:
        assert writer.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)
        assert writer.execute("SELECT count(*) FROM zips_by_territory").fetchone() == (48,)
        layers = add_market_layers(project, path, "Georgia", ["workload"])
        counts = {role: sum(1 for _ in layer.getFeatures()) for role, layer in layers.items()}
        assert counts == {"accounts": 90, "heat": 90, "changes": 2, "territories": 4, "zips": 48}
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            writer.create_function(name, 1, lambda _: 0)  # triggers of the r-tree name them; none fires
        writer.execute("UPDATE zips_by_territory SET territory = 'T02' WHERE unit = '30001'")
        writer.commit()
        assert writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        layers["changes"].reload()
        assert sum(1 for _ in layers["changes"].getFeatures()) == 3
    writer.close()


def test_a_market_without_accounts(project, tmp_path):
    path = write_market(tmp_path / "bare.gpkg", accounts=False)
    assert list(add_market_layers(project, path, "Bare", ["workload"])) == ["changes", "territories", "zips"]


def test_a_file_that_is_no_market(project, tmp_path):
    with pytest.raises(OSError, match=r"QGIS cannot read .* of .*nothing\.gpkg"):
        add_market_layers(project, tmp_path / "nothing.gpkg", "Nothing", [])
    assert not project.mapLayers()
    assert not project.layerTreeRoot().children()


def test_what_the_user_removed_is_missing_until_it_is_added_again(project, path):
    layers = add_market_layers(project, path, "Georgia", ["workload"])
    layers["territories"].setName("My borders")
    kept = layers["territories"].id()
    project.removeMapLayers([layers["changes"].id(), layers["zips"].id()])
    assert list(find_market_layers(project, path)) == ["accounts", "heat", "territories"]
    again = add_market_layers(project, path, "Georgia", ["workload"])
    assert list(again) == ORDER
    assert again["territories"].id() == kept
    assert len(project.layerTreeRoot().children()) == 1
    assert roles_in(project.layerTreeRoot().children()[0]) == ORDER


def test_two_markets_side_by_side(project, path, tmp_path):
    other = write_market(tmp_path / "ohio.gpkg")
    first = add_market_layers(project, path, "Georgia", ["workload"])
    second = add_market_layers(project, other, "Ohio", ["workload"])
    assert find_market_layers(project, path) == first
    assert find_market_layers(project, other) == second
    remove_market_layers(project, path)
    assert [group.name() for group in project.layerTreeRoot().children()] == ["Ohio"]
    assert find_market_layers(project, path) == {}
    assert list(find_market_layers(project, other)) == ORDER


def test_found_after_project_and_market_moved(project, path, tmp_path):
    add_market_layers(project, path, "Georgia", ["workload"])
    assert project.write(str(tmp_path / "georgia.qgz"))
    project.clear()
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in ("georgia.gpkg", "georgia.qgz"):
        shutil.move(tmp_path / name, moved / name)
    opened = QgsProject()
    assert opened.read(str(moved / "georgia.qgz"))
    layers = find_market_layers(opened, moved / "georgia.gpkg")
    assert list(layers) == ORDER
    assert all(layer.isValid() for layer in layers.values())
    assert layers["changes"].featureCount() == 2
    again = add_market_layers(opened, moved / "georgia.gpkg", "Georgia", ["workload"])
    assert {role: layer.id() for role, layer in again.items()} == {role: layer.id() for role, layer in layers.items()}
    opened.clear()


def test_a_name_that_the_user_gave_stays(project, path):
    layers = add_market_layers(project, path, "Georgia", ["workload"])
    layers["territories"].setName("My borders")
    style_market(layers, "workload", Colouring(measures=["workload"]))
    assert layers["territories"].name() == "My borders"
    assert layers["zips"].name() == "Workload per ZIP (h/year)"


class Recorder:
    """Stands for a market: keeps what is saved."""

    def __init__(self):
        self.styles = []

    def save_style(self, layer_name, style_name, qml_text, default=True):
        self.styles.append((layer_name, style_name, qml_text, default))


def test_styles_travel_without_what_belongs_to_this_machine(project, path, tmp_path):
    layers = add_market_layers(project, path, "Georgia", ["workload", "potential"])
    context = Colouring(
        colours=COLOURS, tolerances={"workload": 10}, deviations={"workload": {"T01": 4.0, "T02": -12.0}}
    )
    style_market(layers, "deviation", context)
    market = Recorder()
    store_styles(market, layers)
    assert [(table, title) for table, title, _, _ in market.styles] == [
        (ROLES[role].table, ROLES[role].title) for role in ORDER
    ]
    defaults = [table for table, _, _, default in market.styles if default]
    assert sorted(defaults) == ["accounts", "active_territories", "zips_by_territory"], "one for each table"
    for _, title, text, _ in market.styles:
        assert str(tmp_path) not in text
        assert "territory_designer" not in text, title
    for role, (table, _, text, _) in zip(ORDER, market.styles):
        fresh = QgsVectorLayer(f"{path}|layername={table}", "fresh", "ogr")
        document = QDomDocument()
        assert document.setContent(text)[0]
        assert fresh.importNamedStyle(document)[0]
        assert fresh.renderer().type() == layers[role].renderer().type()
        labels = [item.label() for item in fresh.renderer().legendSymbolItems()]
        assert labels == [item.label() for item in layers[role].renderer().legendSymbolItems()]
        assert fresh.labelsEnabled() == layers[role].labelsEnabled()


@pytest.fixture
def real_market(qgis_app, tmp_path):
    """A market as the workspace writes it: 4 x 3 units, two territories, the last unit without one."""
    boxes = [shapely.box(x * 0.1, 30 + y * 0.1, x * 0.1 + 0.1, 30.1 + y * 0.1) for y in range(3) for x in range(4)]
    columns = {"workload": np.arange(1.0, 13.0), "potential": np.arange(12.0, 0.0, -1.0) * 1e5}
    units = gpd.GeoDataFrame(columns, geometry=boxes, index=[f"{number:05}" for number in range(12)], crs=4326)
    units.index.name = "zip"
    path = tmp_path / "real.gpkg"
    Market.create(path, units, None, unit_id_name="zip", measures=["workload", "potential"], title="Real")
    with Market.open(path) as market:
        territories = [Territory(0, "West", "#f3f47e"), Territory(1, "East", "#41a079")]
        before = np.array([0, 0, 1, 1] * 3)
        after = np.array([0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, -1])
        outlines = {
            number: shapely.union_all([boxes[at] for at in np.flatnonzero(after == number)]) for number in (0, 1)
        }
        alignment = market.add_scenario("Now", before, territories, rules={})
        market.set_alignment(alignment)
        market.set_active(market.add_scenario("Next", after, territories, rules={}, outlines=outlines))
        yield market


def test_the_views_of_a_real_market(project, real_market):
    layers = add_market_layers(project, real_market.path, "Real", real_market.measures)
    assert list(layers) == ["changes", "territories", "zips"]
    assert {one["unit"] for one in layers["changes"].getFeatures()} == {"00001", "00011"}
    labels = [item.label() for item in layers["zips"].renderer().legendSymbolItems()]
    assert labels == ["East", "West", "not assigned", "locked"]
    assert layers["territories"].featureCount() == 2
    assert layers["zips"].labeling().settings().fieldName == '"unit"'


def test_a_new_name_alone_is_no_change(project, real_market):
    number = real_market.active_scenario()
    slots = [Territory(0, "Coast", "#f3f47e"), Territory(1, "East", "#41a079")]
    real_market.write_change(number, territories=slots)
    real_market.save_settings({"renamed": {"West": "Coast"}})
    layers = add_market_layers(project, real_market.path, "Real", real_market.measures)
    assert {one["unit"] for one in layers["changes"].getFeatures()} == {"00001", "00011"}
    context = Colouring(colours={"Coast": "#f3f47e", "East": "#41a079"}, renamed={"West": "Coast"})
    style_market(layers, "change", context)
    store_styles(real_market, layers)
    for layer in (layers["zips"], QgsVectorLayer(layers["zips"].source(), "of another machine", "ogr")):
        kind = QgsExpression(layer.renderer().classAttribute())
        kinds = {}
        for one in layer.getFeatures():
            where = QgsExpressionContext()
            where.setFeature(one)
            kinds.setdefault(kind.evaluate(where), []).append(one["unit"])
        assert kinds.pop("none") == ["00011"]
        assert kinds.pop("moved") == ["00001"]
        assert len(kinds.pop("kept")) == 10


def test_the_changes_of_an_older_project_follow_territories_too(project, real_market, monkeypatch):
    known = ROLES["changes"]
    with monkeypatch.context() as older:
        older.setitem(ROLES, "changes", replace(known, only=CHANGED_BY_NAME))
        layer = add_market_layers(project, real_market.path, "Real", real_market.measures)["changes"]
    number = real_market.active_scenario()
    real_market.write_change(number, territories=[Territory(0, "Coast", "#f3f47e"), Territory(1, "East", "#41a079")])
    real_market.save_settings({"renamed": {"West": "Coast"}})
    layer.setName("My changes")
    layers = add_market_layers(project, real_market.path, "Real", real_market.measures)
    assert layers["changes"] is layer
    assert layer.subsetString() == known.only
    assert {one["unit"] for one in layer.getFeatures()} == {"00001", "00011"}
    assert (layer.name(), layer.readOnly()) == ("My changes", True)
    real_market.save_settings({"renamed": {}})  # other layers read on, and so does this one, while the file is written
    layer.dataProvider().reloadData()
    assert sum(1 for _ in layer.getFeatures()) > 2
    assert sum(1 for _ in layers["zips"].getFeatures()) == 12


def test_another_machine_sees_the_same_map(project, real_market):
    layers = add_market_layers(project, real_market.path, "Real", real_market.measures)
    context = Colouring(measures=real_market.measures, colours={"West": "#f3f47e", "East": "#41a079"})
    style_market(layers, "both", context)
    store_styles(real_market, layers)
    fresh = QgsVectorLayer(f"{real_market.path}|layername=zips_by_territory", "fresh", "ogr")
    assert fresh.renderer().type() == "RuleRenderer"
    assert fresh.labelsEnabled()
    outlines = QgsVectorLayer(f"{real_market.path}|layername=active_territories", "fresh", "ogr")
    assert outlines.renderer().usingSymbolLevels()
    style_market(layers, "territory", context)
    store_styles(real_market, layers)
    fresh = QgsVectorLayer(f"{real_market.path}|layername=zips_by_territory", "fresh", "ogr")
    assert [one.label() for one in fresh.renderer().categories()][:2] == ["West", "East"]
