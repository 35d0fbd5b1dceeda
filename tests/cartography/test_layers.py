"""Result layers in a project, projects as files, maps as pictures."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtGui import QImage

from territory_designer.cartography import symbols
from territory_designer.cartography.layers import ROLE, add_result_layers
from territory_designer.cartography.maps import KINDS, render_map
from territory_designer.cartography.project import write_project
from territory_designer.exchange.staging import ExportError
from territory_designer.planning.findings import DataError


@pytest.fixture
def project(qgis_app):
    return QgsProject()


def labels_of(layer):
    return [item.label() for item in layer.renderer().legendSymbolItems()]


def colours_in(layer):
    return {one.value(): one.symbol().color().name() for one in layer.renderer().categories()}


def test_views_are_grouped_and_one_is_visible(project, units, territories, accounts):
    shown = add_result_layers(project, units, territories, accounts)
    assert list(shown) == ["accounts", "territories", "deviation", "workload", "potential", "units"]
    assert {layer.customProperty(ROLE) for layer in shown.values()} == set(shown)
    group = project.layerTreeRoot().children()[0]
    assert [node.layer().customProperty(ROLE) for node in group.children()] == list(shown)
    assert [node.layer().customProperty(ROLE) for node in group.children() if node.isVisible()] == ["territories"]


def test_legends_have_units(project, units, territories):
    shown = add_result_layers(project, units, territories)
    assert shown["workload"].name() == "Workload per ZIP (h/year)"
    assert shown["potential"].name() == "Potential per ZIP ($ M/year)"
    assert labels_of(shown["workload"])[0] == "0"
    assert labels_of(shown["workload"])[1].startswith("up to ")
    assert shown["deviation"].name() == "Workload, deviation from target (%)"
    assert labels_of(shown["deviation"])[3] == "within ±10 %" or "within ±" in labels_of(shown["deviation"])[3]


def test_every_unit_and_territory_is_drawn(project, units, territories):
    shown = add_result_layers(project, units, territories)
    for role in ("workload", "potential", "units", "territories", "deviation"):
        renderer = shown[role].renderer()
        for feature in shown[role].getFeatures():
            value = feature[renderer.classAttribute()]
            found = (
                renderer.rangeForValue(value)
                if renderer.type() == "graduatedSymbol"
                else renderer.categoryIndexForValue(value)
            )
            assert found is not None, (role, value)
            assert found != -1, (role, value)


def test_missing_figures_and_unassigned_units_are_named(project, units, territories):
    provider = units.dataProvider()
    names = units.fields()
    provider.changeAttributeValues({1: {names.lookupField("workload"): None, names.lookupField("territory"): None}})
    shown = add_result_layers(project, units, territories)
    assert labels_of(shown["workload"])[:2] == ["no figure", "0"]
    assert labels_of(shown["units"])[-1] == "not assigned"


def test_without_measures_there_is_less(project, units, territories):
    units.dataProvider().deleteAttributes([units.fields().lookupField(name) for name in ("workload", "potential")])
    units.updateFields()
    assert list(add_result_layers(project, units, territories)) == ["territories", "deviation", "units"]


def test_colours_survive_the_next_design(project, units, territories):
    first = add_result_layers(project, units, territories)["territories"]
    colours = colours_in(first)
    wanted = dict(zip(colours, [*list(colours.values())[1:], *list(colours.values())[:1]]))
    for at, colour in enumerate(wanted.values()):
        first.renderer().updateCategorySymbol(at, symbols.area(colour))
    second = add_result_layers(project, units.clone(), territories.clone())["territories"]
    assert len(set(wanted.values())) == 4, "the four territories meet in one point and must differ"
    assert colours_in(second) == wanted


def test_project_opens_after_its_folder_moved(tmp_path, units, territories, accounts):
    home = tmp_path / "made"
    home.mkdir()
    database = home / "market.gpkg"
    for name, layer in (("units", units), ("territories", territories), ("accounts", accounts)):
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = name
        if database.exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(database), QgsProject.instance().transformContext(), options
        )
    uris = [f"{database}|layername={name}" for name in ("units", "territories", "accounts")]
    write_project(home / "market.qgz", *uris, "Market")
    assert sorted(path.name for path in home.iterdir() if not path.name.endswith(("-wal", "-shm"))) == [
        "market.gpkg",
        "market.qgz",
    ]
    moved = tmp_path / "moved"
    shutil.move(home, moved)
    opened = QgsProject()
    assert opened.read(str(moved / "market.qgz"))
    assert opened.title() == "Market"
    assert opened.crs().isValid()
    assert opened.crs().mapUnits() == opened.crs().mapUnits().Meters
    assert len(opened.mapLayers()) == 6
    for layer in opened.mapLayers().values():
        assert layer.isValid(), layer.source()
        assert Path(layer.source().split("|")[0]).parent == moved
        assert layer.customProperty(ROLE)


def test_project_of_a_missing_file(tmp_path):
    with pytest.raises(DataError, match=r"units cannot be read from .*nowhere\.gpkg"):
        write_project(tmp_path / "a.qgz", str(tmp_path / "nowhere.gpkg"), "x", None, "Title")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", KINDS)
def test_maps_are_full_pictures(tmp_path, units, territories, kind):
    before = units.renderer().type()
    path = tmp_path / f"map_{kind}.png"
    render_map(kind, units, territories, path, "A market")
    picture = QImage(str(path))
    assert picture.width() >= 1600
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    colours = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 10) for y in range(0, picture.height(), 10)
    }
    assert len(colours) > 6, "an empty or grey map"
    edge = [picture.pixelColor(x, y).name() for x in (2, picture.width() - 3) for y in range(0, picture.height(), 5)]
    assert set(edge) == {"#ffffff"}, "something runs over the edge"
    assert units.renderer().type() == before


def test_map_of_a_missing_measure(tmp_path, units, territories):
    units.dataProvider().deleteAttributes([units.fields().lookupField("potential")])
    units.updateFields()
    with pytest.raises(DataError, match="no field potential"):
        render_map("potential", units, territories, tmp_path / "a.png", "A market")


def test_map_into_a_place_that_is_none(tmp_path, units, territories):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(ExportError, match="cannot be written"):
        render_map("territories", units, territories, blocked / "a.png", "A market")


def test_accounts_style_loads(accounts):
    from territory_designer.cartography.layers import style_accounts

    style_accounts(accounts)
    assert accounts.hasScaleBasedVisibility()
    assert accounts.labelsEnabled()
    assert isinstance(accounts, QgsVectorLayer)
