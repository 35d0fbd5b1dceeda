"""Layers that change after the market was made are told."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QMessageBox

from territory_designer.desktop.market.source_watch import EDITS
from territory_designer.workspace.market import Market
from tests.desktop.rough import press


def is_outdated(window, *names):
    """What the page Data says, and what Design says before it starts."""
    window.breathe()
    text = window.desk.panel.data.missing.text()
    found = "Changed since this market was made: " in text
    assert found == bool(names), text
    assert all(name in text for name in names)
    window.flow.design()
    window.settle()
    assert [text for text in window.heard() if "Changed since" in text] == ([text] if names else [])


def in_geopackage(layer, path):
    """The layer as one of a GeoPackage, in the project."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = layer.name()
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    found = QgsVectorLayer(f"{path}|layername={layer.name()}", layer.name(), "ogr")
    assert found.isValid()
    return QgsProject.instance().addMapLayer(found)


@pytest.fixture
def stored(market, tmp_path):
    """The same layers in a GeoPackage."""
    project = QgsProject.instance()
    for role in ("zips", "accounts"):
        memory = market[role]
        market[role] = in_geopackage(memory, tmp_path / "layers.gpkg")
        project.removeMapLayer(memory.id())


def edit_incomes(layer):
    """Save an edit of a field, as in the attribute table."""
    assert layer.startEditing()
    for feature in layer.getFeatures():
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("income"), 7.0)
    assert layer.commitChanges()


@pytest.mark.parametrize("kind", ["memory", "geopackage"])
def test_a_layer_that_was_edited_is_told_until_the_data_are_updated(request, market, kind):
    if kind == "geopackage":
        request.getfixturevalue("stored")
    made = request.getfixturevalue("made")
    session, path = made.session, made.session.path
    is_outdated(made)
    before = session.units.values.copy()
    edit_incomes(market["zips"])
    is_outdated(made, "zips")
    assert np.array_equal(session.units.values, before)
    made.open(path)
    is_outdated(made, "zips")
    press(made, "market_update")
    assert not np.array_equal(session.units.values, before)
    made.heard()
    is_outdated(made)
    market["zips"].removeCustomProperty(EDITS)  # as where the project is not saved
    is_outdated(made)


def test_a_layer_that_another_program_changed_is_told(stored, made, market, tmp_path):
    path = made.session.path
    made.session.close()
    made.breathe()
    connection = ogr.Open(str(tmp_path / "layers.gpkg"), 1)
    layer = connection.GetLayerByName("accounts")
    layer.DeleteFeature(1)
    layer = connection = None  # written
    made.open(path)
    is_outdated(made, "accounts")


def test_looking_at_the_layers_does_not_make_them_look_changed(stored, made, market):
    for layer in list(market.values())[:2]:
        list(layer.getFeatures())
        layer.reload()
        layer.setName("Other name")
    made.open(made.session.path)
    is_outdated(made)


def test_other_choices_make_a_new_market_only_when_asked_where_the_open_one_has_a_name(made, tmp_path, monkeypatch):
    asked, answers = [], [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes]

    def question(_parent, _title, text, *_):
        asked.append(text)
        return answers[len(asked) - 1]

    monkeypatch.setattr(QMessageBox, "question", question)
    session, named = made.session, tmp_path / "named.gpkg"
    made.flow.markets.save_to(named)
    made.settle()
    made.said.clear()
    made.desk.panel.measures.potential.show("units", "1000 + income")
    made.flow._data_edited()
    made.flow.design()
    made.settle()
    assert (session.path, len(session.scenarios())) == (named, 2)
    made.flow.design()
    made.settle()
    assert session.path != named
    assert len(session.scenarios()) == 1
    assert len(asked) == 2
    assert "named.gpkg was made from other layers, fields or measures" in asked[0]
    assert [str(named) in text for level, text in made.said if "new market" in text] == [True]
    with Market.open(named, write=False) as market:
        assert len(market.scenarios()) == 2
    unnamed = session.path
    made.said.clear()
    made.desk.panel.measures.potential.show("units", "2000 + income")
    made.flow._data_edited()
    made.flow.design()
    made.settle()
    assert len(asked) == 2
    assert [str(unnamed) in text for level, text in made.said if "new market" in text] == [True]
    assert unnamed.exists()
