"""Territories by segment as a file: nothing is replaced unasked, nothing of the accounts is lost, the map shows all."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from territory_designer.cartography.group_layers import add_group_layers
from territory_designer.desktop.hybrid.hybrid_layers import target_of
from territory_designer.desktop.save_file import geopackage_path
from territory_designer.processing.segment_plans import names_before
from territory_designer.workspace.market import Market
from tests.desktop.hybrid.steps import count, designed, frame_of, opened, put, saved
from tests.desktop.markets import market_file


@pytest.fixture
def typing(monkeypatch):
    """Answers the file dialog with a name, and notes what is asked about replacing files."""
    asked: list[str] = []

    def typed(name: Path, answer: QMessageBox.StandardButton) -> list[str]:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(name), ""))
        monkeypatch.setattr(QMessageBox, "question", lambda *told: asked.append(told[2]) or answer)
        return asked

    return typed


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [
        ("map", "map.gpkg"),
        ("map.gpkg", "map.gpkg"),
        ("MAP.GPKG", "MAP.GPKG"),
        ("my.v2", "my.v2.gpkg"),
        ("x.shp", "x.gpkg"),
        ("x.GeoJSON", "x.gpkg"),
    ],
)
def test_the_ending_is_added_or_takes_the_place_of_that_of_another_kind(chosen, wanted):
    assert geopackage_path(chosen) == Path(wanted)


def test_a_market_is_never_replaced_by_territories(board, tmp_path, typing):
    other = market_file(tmp_path / "other.gpkg", 4, 2)
    before = other.read_bytes()
    dialog = opened(board)
    designed(board, dialog)
    asked = typing(tmp_path / "other", QMessageBox.StandardButton.No)
    dialog.result_page.save_button.click()
    board.settle()
    assert asked == [f"{other} exists already. Replace it?"]
    assert "Saved" not in dialog.hint.text()
    typing(tmp_path / "other", QMessageBox.StandardButton.Yes)
    dialog.result_page.save_button.click()
    board.settle()
    assert "⚠" in dialog.hint.text()
    assert "is no file of territories by segment" in dialog.hint.text()
    assert other.read_bytes() == before
    with Market.open(other, write=False) as market:
        assert len(market.scenarios()) == 1
    plain = tmp_path / "notes.gpkg"
    plain.write_text("no database")
    with pytest.raises(ValueError, match="would be lost"):
        target_of(plain, None)
    assert plain.read_text() == "no database"


def test_territories_replace_those_that_were_saved_before(board, tmp_path, typing):
    dialog = opened(board)
    designed(board, dialog)
    path = saved(board, dialog, tmp_path / "hybrid.gpkg")
    count(board, dialog, dialog.editor.grouping.names()[0], 4)
    designed(board, dialog)
    asked = typing(path, QMessageBox.StandardButton.No)
    dialog.result_page.save_button.click()
    board.settle()
    assert asked == []  # the file dialog itself asks about the name that was typed
    assert "Saved as hybrid.gpkg" in dialog.hint.text()
    assert len(frame_of(path, "territories")) == sum(dialog.editor.grouping.counts().values())


def test_edits_of_a_layer_that_are_not_saved_are_not_thrown_away(board, tmp_path):
    dialog = opened(board)
    designed(board, dialog)
    path = saved(board, dialog, tmp_path / "hybrid.gpkg")
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    accounts = layers["Accounts by group"]
    accounts.startEditing()
    assert target_of(path, None) == path  # nothing was edited yet
    accounts.changeAttributeValue(1, accounts.fields().indexOf("name"), "Mended")
    saved(board, dialog, path)
    assert "Accounts by group has unsaved edits" in dialog.hint.text()
    assert accounts.isModified()
    accounts.commitChanges()
    saved(board, dialog, path)
    assert "Saved as" in dialog.hint.text()


@pytest.mark.parametrize("name", ["A\\B", "O'Neil", 'Big "5"'])
def test_every_group_is_on_the_map_whatever_signs_its_segments_hold(board, tmp_path, name):
    board.session.accounts["segment"] = board.session.accounts["segment"].replace("K", name)
    dialog = opened(board)
    for one in dialog.editor.grouping.segments:
        put(board, dialog, one.name, name if one.name == name else "Rest")
    designed(board, dialog)
    path = saved(board, dialog, tmp_path / "hybrid.gpkg")
    assert "Saved as" in dialog.hint.text()
    layer = next(one for one in QgsProject.instance().mapLayers().values() if one.name() == f"{name}: territories")
    assert layer.featureCount() == (frame_of(path, "territories")["group"] == name).sum() > 0


def test_a_group_that_cannot_be_read_again_is_said(board, tmp_path):
    dialog = opened(board)
    designed(board, dialog)
    path = saved(board, dialog, tmp_path / "hybrid.gpkg")
    layers = set(QgsProject.instance().mapLayers())
    with pytest.raises(OSError, match="no territories of the group Gone"):
        add_group_layers(QgsProject.instance(), path, {"Gone": 1}, {})
    assert set(QgsProject.instance().mapLayers()) == layers


def test_territories_of_several_files_do_not_lie_on_each_other(board, tmp_path):
    dialog = opened(board)
    designed(board, dialog)
    for name in ("first", "second"):
        saved(board, dialog, tmp_path / f"{name}.gpkg")
    groups = {one.name(): one for one in QgsProject.instance().layerTreeRoot().findGroups()}
    assert groups["Territories by segment: second"].isVisible()
    assert not groups["Territories by segment: first"].isVisible()
    saved(board, dialog, tmp_path / "first.gpkg")
    groups = {one.name(): one for one in QgsProject.instance().layerTreeRoot().findGroups()}
    assert groups["Territories by segment: first"].isVisible()
    assert not groups["Territories by segment: second"].isVisible()


def test_the_accounts_keep_fields_of_their_own_that_are_called_the_same(board, tmp_path):
    board.session.accounts["Group"] = "north"
    board.session.accounts["territory"] = "old"
    dialog = opened(board)
    designed(board, dialog)
    rows = frame_of(saved(board, dialog, tmp_path / "hybrid.gpkg"), "accounts")
    assert set(rows["Group_before"]) == {"north"}
    assert set(rows["territory_before"]) == {"old"}
    assert set(rows["group"]) == set(dialog.editor.grouping.names())
    assert names_before(["group", "GROUP_before"]) == {"group": "group_before_2"}


def test_the_legend_counts_the_accounts_that_the_headline_counts(board, tmp_path):
    board.session.account_unit[:5] = -1  # in no ZIP
    dialog = opened(board)
    designed(board, dialog)
    saved(board, dialog, tmp_path / "hybrid.gpkg")
    layer = next(one for one in QgsProject.instance().mapLayers().values() if one.name() == "Accounts by group")
    legend = [one.label() for one in layer.renderer().categories()]
    lines = dialog.result_page.headline.text().split("\n")
    assert len(legend) == 2
    for label, line in zip(legend, lines):
        name, number = label.rstrip(")").split(" (")
        assert line.startswith(f"{name}: ")
        assert f"for {number} accounts" in line
    assert "5 of a group, but in no ZIP" in lines[-1]


def test_save_as_of_a_market_keeps_points_in_its_name_and_asks_before_it_replaces(board, tmp_path, typing):
    mine = market_file(tmp_path / "my.gpkg", 4, 2)
    before = mine.read_bytes()
    asked = typing(tmp_path / "my.v2", QMessageBox.StandardButton.No)
    board.flow.markets.save_as()
    board.settle()
    assert board.session.path == tmp_path / "my.v2.gpkg"
    assert asked == []
    typing(tmp_path / "my", QMessageBox.StandardButton.No)
    board.flow.markets.save_as()
    board.settle()
    assert asked == [f"{mine} exists already. Replace it?"]
    assert board.session.path == tmp_path / "my.v2.gpkg"
    assert mine.read_bytes() == before
