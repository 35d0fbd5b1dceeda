"""Bad input and rough handling: each ends with one clear message, and nothing is lost."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsSymbol,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from territory_designer.desktop import session_file
from territory_designer.desktop.state import EditError
from territory_designer.workspace.errors import MarketError
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory
from tests.desktop.conftest import wait_until
from tests.desktop.markets import CRS, KM, accounts_of, chessboard, market_file
from tests.desktop.rough import Window


@pytest.fixture
def window(provider, project, tmp_path, monkeypatch):
    (tmp_path / "unsaved").mkdir()
    monkeypatch.setattr("territory_designer.desktop.market_loader.unsaved_folder", lambda: tmp_path / "unsaved")
    monkeypatch.setattr(session_file, "RETRY_MS", 50)
    window = Window(monkeypatch)
    yield window
    window.close()
    assert window.uncaught == []


@pytest.fixture
def opened(window, tmp_path):
    folder = tmp_path / "drive"
    folder.mkdir()
    window.open(market_file(folder / "market.gpkg", side=6))
    assert window.session.state is not None, window.said
    window.said.clear()
    return window


def in_file(path, scenario=1):
    with Market.open(path, write=False) as market:
        return market.labels(scenario)


def change(path, statement):
    """What another program does to the file, which has functions for the triggers of a GeoPackage."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MinY", "ST_MaxX", "ST_MaxY"):
            connection.create_function(name, 1, lambda _: 0)
        connection.execute(statement)


def some_unit(session, number=0):
    return int(session.state.members(number)[-1])


def test_everything_can_be_looked_at(opened):
    opened.show_everything()
    assert opened.heard() == []


# The file goes away


def test_a_drive_that_goes_away_and_comes_back_loses_nothing(opened, tmp_path):
    session, page = opened.session, opened.desk.panel.scenarios
    opened.show_everything()
    (tmp_path / "drive").rename(tmp_path / "gone")
    session.move([some_unit(session)], 1)
    session.move([some_unit(session)], 1)
    wait_until(lambda: opened.said, 20)
    opened.breathe()
    assert [text.count("kept here") for text in opened.heard()] == [1]
    page.refresh()
    assert page.model.rowCount() == 1  # as it was last
    page.action["duplicate"].trigger()
    wait_until(lambda: opened.said, 20)
    opened.breathe()
    (message,) = opened.heard()
    assert "market.gpkg is not reachable" in message
    session.rename(0, "Coast")
    opened.show_everything()
    assert opened.heard() == []
    wanted = session.state.labels.copy()
    (tmp_path / "gone").rename(tmp_path / "drive")
    opened.settle()
    assert np.array_equal(in_file(session.path), wanted)
    assert session.market.territories(1)[0].name == "Coast"
    session.undo_stack.undo()
    opened.settle()
    assert session.state.territories[0].name == "T01"


def test_scenarios_cannot_be_switched_or_compared_while_the_drive_is_away(opened, tmp_path):
    session, desk = opened.session, opened.desk
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()
    session.move([some_unit(session)], 1)
    opened.settle()
    (tmp_path / "drive").rename(tmp_path / "gone")
    desk.panel.scenarios.actions_of.show(2)
    opened.breathe()
    assert ["not reachable" in text for text in opened.heard()] == [True]
    assert (session.scenario.name, session.undo_stack.count()) == ("Plan A", 1)
    desk.compare.compare([1, 2])
    opened.settle()
    assert len(opened.heard()) == 1
    opened.layers.show_changes(1, 2)
    desk.tradeoff.start()
    desk.runner.cancel()
    opened.settle()
    desk.flow._show_log()
    desk.flow.markets.save_to(tmp_path / "copy.gpkg")
    opened.settle()
    assert len(opened.heard()) <= 2
    (tmp_path / "gone").rename(tmp_path / "drive")
    desk.panel.scenarios.actions_of.show(2)
    opened.settle()
    assert session.scenario.name == "Plan B"
    assert opened.heard() == []


def test_edits_go_to_the_scenario_they_were_made_in(opened, monkeypatch):
    session, real, broken = opened.session, Market.write_change, [True]
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()

    def sometimes(self, *arguments, **named):
        if broken[0]:
            raise OSError("The disk is full.")
        return real(self, *arguments, **named)

    monkeypatch.setattr(Market, "write_change", sometimes)
    unit = some_unit(session)
    session.move([unit], 1)
    session.switch(2)
    assert session.state.labels[unit] == 0
    wait_until(lambda: session.unwritten, 20)
    session.switch(1)
    assert session.state.labels[unit] == 1
    session.switch(2)
    broken[0] = False
    opened.settle()
    assert (in_file(session.path, 1)[unit], in_file(session.path, 2)[unit]) == (1, 0)


def test_what_a_market_that_is_gone_for_good_lacks_is_rescued(opened, tmp_path):
    session, path = opened.session, opened.session.path
    (tmp_path / "drive").rename(tmp_path / "gone")
    session.move([some_unit(session)], 1)
    state = session.state
    session.add_scenario("Plan B", state.labels[::-1].copy(), state.territories, rules=state.rules)
    wanted = state.labels.copy()
    wait_until(lambda: session.unwritten, 20)
    session.close()
    (message,) = opened.heard()[-1:]
    assert "could not be written to the end" in message
    (kept,) = (tmp_path / "unsaved").glob("*.gpkg")
    assert str(kept) in message
    with Market.open(kept, write=False) as market:
        assert [one.name for one in market.scenarios()] == ["Plan A", "Plan B"]
        assert np.array_equal(market.labels(1), wanted)
        assert np.array_equal(market.labels(2), wanted[::-1])
    assert not path.exists()


def test_after_closing_there_is_nothing_to_undo(opened):
    session, buttons = opened.session, opened.desk.toolbar.steps
    session.move([some_unit(session)], 1)
    assert buttons.undo.isEnabled()
    session.close()
    opened.breathe()
    session.undo_stack.undo()
    session.undo_stack.redo()
    assert session.undo_stack.count() == 0
    assert not buttons.undo.isEnabled()
    assert not buttons.undo.defaultAction().isEnabled()
    opened.show_everything()
    with pytest.raises(EditError, match="There is no such territory"):
        session.move([0], 1)


# Layers of the market


def press(window, name):
    action = next(one for one in window.desk.panel.market.button.menu().actions() if one.objectName() == f"td_{name}")
    assert action.isEnabled()
    action.trigger()
    window.settle()


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
    gone = some_unit(session)
    opened.open(path)
    session.close()
    change(path, "DELETE FROM zips WHERE fid = 3")
    opened.open(path)
    assert len(session.units) == 35
    opened.layers.layer("zips").selectByIds([4])
    assert [session.units.ids[unit] for unit in session.selection] == ["30003"]
    session.move([some_unit(session)], 1)
    opened.settle()
    assert np.array_equal(in_file(path), session.state.labels)
    assert opened.heard() == []
    assert gone >= 0


def test_a_zip_deleted_under_an_open_market_is_told_and_edits_can_be_saved_elsewhere(opened, tmp_path):
    session, path = opened.session, opened.session.path
    change(path, "DELETE FROM zips WHERE fid = 3")
    unit = some_unit(session)
    session.move([unit], 1)
    wait_until(lambda: opened.said, 20)
    opened.breathe()
    (message,) = opened.heard()
    assert "another program" in message
    wanted = session.state.labels.copy()
    opened.flow.markets.save_to(tmp_path / "saved.gpkg")
    wait_until(lambda: session.path.name == "saved.gpkg", 20)
    opened.settle()
    assert np.array_equal(session.state.labels, wanted)
    assert np.array_equal(in_file(tmp_path / "saved.gpkg"), wanted)


# Other ZIPs and accounts than before


@pytest.fixture
def made(window, market, tmp_path):
    """A market made from layers of the project, and designed."""
    panel = window.desk.panel
    window.breathe()
    panel.data.units_layer.setLayer(market["zips"])
    panel.data.choose_accounts(market["accounts"])
    panel.look_at_project()
    panel.measures.potential.show("units", "income")
    panel.design.territories.setValue(4)
    window.flow.design()
    window.settle()
    assert window.session.plan is not None, window.said
    window.session.change_market(lambda file: file.duplicate_scenario(1, "Plan B"))
    window.settle()
    window.said.clear()
    return window


def test_units_and_accounts_that_came_and_went_are_listed_and_kept_in_the_log(made, market):
    session, zips, accounts = made.session, market["zips"].dataProvider(), market["accounts"].dataProvider()
    owner = dict(zip(session.units.ids.tolist(), (session.state.territories[n].name for n in session.state.labels)))
    feature = next(one for one in zips.getFeatures() if one["zip"] == "00114")
    assert zips.deleteFeatures([feature.id()])
    new = QgsFeature(zips.fields())
    new.setAttributes(["00999", 500.0])
    new.setGeometry(QgsGeometry.fromWkt("Polygon((6 0, 7 0, 7 1, 6 1, 6 0))"))
    assert zips.addFeatures([new])
    lost = [one.id() for one in accounts.getFeatures() if one["account_id"] in ("A001000", "A001001")]
    assert accounts.deleteFeatures(lost)
    market["zips"].updateExtents()
    press(made, "market_update")
    assert made.heard() == []
    text = made.desk.panel.messages.last()
    for part in ("1 × new ZIP (00999)", "1 × ZIP gone (00114)", "2 × account gone", "A001000", "log"):
        assert part in text
    ids = session.units.ids.tolist()
    assert "00114" not in ids
    for unit, label in zip(ids, session.state.labels):
        assert (session.state.territories[label].name if label >= 0 else None) == owner.get(unit)
    log = [entry for entry in session.market.log() if entry.action == "ZIPs replaced" and entry.moves]
    assert [list(entry.moves[0]) for entry in log] == [["00114", owner["00114"], None]] * 2
    (entry,) = [entry for entry in session.market.log() if entry.action == "Accounts replaced"]
    assert {one["id"] for one in entry.before["gone"]} >= {"A001000", "A001001"}
    for scenario in (1, 2):
        session.switch(scenario)
        made.settle()
        outlines = session.market.outlines(scenario)
        for number in range(4):
            area = sum(session.shapes[unit].area for unit in session.state.members(number))
            assert outlines[number].area == pytest.approx(area)
    made.show_everything()
    session.move([ids.index("00999")], 1)
    made.settle()
    assert np.array_equal(in_file(session.path, 2), session.state.labels)


def test_an_update_that_fails_leaves_the_market_open_as_it_was(made, monkeypatch):
    def refuse(*_, **__):
        raise MarketError("market.gpkg was not changed: the disk is full. Free some space and try again.")

    monkeypatch.setattr(Market, "replace_units", refuse)
    labels = made.session.state.labels.copy()
    press(made, "market_update")
    (message,) = made.heard()
    assert "disk is full" in message
    assert np.array_equal(made.session.state.labels, labels)


def test_a_scenario_of_other_zips_is_refused_and_another_one_shown(opened):
    session, path = opened.session, opened.session.path
    session.change_market(lambda market: market.duplicate_scenario(1, "Elsewhere"))
    session.change_market(lambda market: market.duplicate_scenario(1, "Damaged"))
    opened.settle()
    change(path, "UPDATE td_assignment SET unit = unit + 1000 WHERE scenario = 2")
    change(path, "UPDATE td_assignment SET territory = 9 WHERE scenario = 3 AND unit < 4")
    for scenario, words in ((2, "Elsewhere was made for other ZIPs"), (3, "Damaged cannot be shown: 3 of its ZIPs")):
        opened.desk.panel.scenarios.actions_of.show(scenario)
        opened.settle()
        (message,) = opened.heard()
        assert words in message
        assert session.scenario.name == "Plan A"
    opened.desk.compare.compare([1, 2])
    opened.settle()
    assert len(opened.heard()) == 1
    session.market  # noqa: B018
    session.close()
    with Market.open(path) as market:
        market.set_active(3)
    opened.open(path)
    (message,) = opened.heard()
    assert "Damaged" in message
    assert session.scenario.name == "Plan A"
    opened.show_everything()
    assert opened.heard() == []


# The project and its market


def test_a_project_that_moved_with_its_market_finds_it(opened, tmp_path):
    project, session = QgsProject.instance(), opened.session
    assert project.write(str(tmp_path / "drive" / "project.qgz"))
    labels = session.state.labels.copy()
    project.clear()
    (tmp_path / "drive").rename(tmp_path / "moved")
    opened.said.clear()
    assert project.read(str(tmp_path / "moved" / "project.qgz"))
    opened.settle()
    assert session.path == tmp_path / "moved" / "market.gpkg"
    assert np.array_equal(session.state.labels, labels)
    assert len(project.mapLayers()) == 5
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert opened.heard() == []


def test_a_market_that_was_put_beside_the_project_is_found(opened, tmp_path):
    project, session = QgsProject.instance(), opened.session
    assert project.write(str(tmp_path / "project.qgz"))
    project.clear()
    (tmp_path / "drive" / "market.gpkg").rename(tmp_path / "market.gpkg")
    assert project.read(str(tmp_path / "project.qgz"))
    opened.settle()
    assert session.path == tmp_path / "market.gpkg"
    assert sorted(opened.layers.layers) == ["accounts", "changes", "heat", "territories", "zips"]
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert len(project.mapLayers()) == 5
    assert opened.heard() == []


def test_a_market_that_is_gone_is_one_message(opened, tmp_path):
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "project.qgz"))
    project.clear()
    (tmp_path / "drive").rename(tmp_path / "elsewhere")
    assert project.read(str(tmp_path / "project.qgz"))
    opened.settle()
    (message,) = opened.heard()
    assert str(tmp_path / "drive" / "market.gpkg") in message
    assert "Market ▸ Open" in message
    opened.show_everything()
    opened.open(tmp_path / "elsewhere" / "market.gpkg")
    assert opened.session.state is not None
    assert opened.heard() == []


def test_a_project_saved_under_another_path_keeps_its_market(opened, tmp_path):
    project, session = QgsProject.instance(), opened.session
    (tmp_path / "other" / "deeper").mkdir(parents=True)
    assert project.write(str(tmp_path / "project.qgz"))
    assert project.write(str(tmp_path / "other" / "deeper" / "project.qgz"))
    path = session.path
    project.clear()
    assert project.read(str(tmp_path / "other" / "deeper" / "project.qgz"))
    opened.settle()
    assert session.path == path
    assert opened.heard() == []


# Two windows on one market

HOLDER = """
import sys
from pathlib import Path
from territory_designer.workspace.market import Market
with Market.open(Path(sys.argv[1])) as market:
    print("open", flush=True)
    sys.stdin.readline()
"""


def test_the_second_window_reads_only_until_the_first_one_closes(window, tmp_path):
    path = market_file(tmp_path / "market.gpkg", side=6)
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert other.stdout.readline() == "open\n"
        window.open(path)
        (message,) = window.heard()
        assert "in use by" in message
        assert message.startswith("Open for reading only")
        refuses_every_edit(window, "market.gpkg is in use by")
        window.flow._update_market()
        window.heard()
        before = in_file(path)
        other.communicate("\n", timeout=20)
    finally:
        other.kill()
    press(window, "market_again")
    assert window.heard() == []
    session = window.session
    session.move([some_unit(session)], 1)
    window.settle()
    assert (in_file(path) != before).sum() == 1


def test_an_approved_scenario_refuses_every_edit_and_a_design_makes_a_new_one(opened):
    session, path = opened.session, opened.session.path
    unit = some_unit(session)
    session.move([unit], 1)
    session.undo_stack.undo()
    session.move([unit], 1)
    opened.settle()
    opened.desk.panel.scenarios.actions_of.approve(session.scenario, True)
    opened.settle()
    before = session.state.labels.copy()
    refuses_every_edit(opened, "Plan A is approved")
    assert np.array_equal(in_file(path), before)
    opened.desk.panel.design.territories.setValue(3)
    opened.flow.designs.design(opened.desk.panel.settings())
    opened.settle()
    assert opened.heard() == []
    assert len(session.scenarios()) == 2
    assert session.scenario.parent == 1
    assert len(session.state.active) == 3
    assert np.array_equal(in_file(path), before)


def refuses_every_edit(window, why):
    """Try everything that changes the plan; nothing may, and each says why."""
    session, desk = window.session, window.desk
    state, unit = session.state, some_unit(session)
    for edit in (
        lambda: session.move([unit], 1),
        lambda: session.rename(0, "North"),
        lambda: session.recolour(0, "#123456"),
        lambda: session.set_rep(0, "Somebody"),
        lambda: session.lock_territories([0], True),
        lambda: session.lock_units([unit], True),
        lambda: session.merge([0, 1]),
        lambda: session.new_territory([unit]),
        lambda: session.replace_plan(state.labels[::-1], state.territories, "Design", rules=state.rules),
    ):
        with pytest.raises(EditError, match=why):
            edit()
    toolbar = desk.toolbar
    for action in (toolbar.reassign, toolbar.lock, toolbar.new, toolbar.fix, toolbar.rebalance):
        assert not action.isEnabled()
        assert why in action.toolTip()
    assert not toolbar.steps.undo.defaultAction().isEnabled()
    assert not toolbar.steps.redo.defaultAction().isEnabled()
    window.show_everything()
    window.heard()
    designs = desk.flow.designs
    for run in (
        lambda: designs.split(0, 2),
        lambda: designs.fix(0),
        lambda: designs.dissolve(0),
        designs.rebalance,
        lambda: desk.flow.reps.set_rep(0, "Somebody"),
    ):
        run()
        window.settle()
        assert len(window.heard()) == 1
    desk.panel.reps.match_button.click()
    assert session.state is state
    window.heard()
    session.undo_stack.undo()  # whatever calls it: the file refuses, and the screen shows what it holds
    window.settle()
    assert np.array_equal(session.state.labels, state.labels)
    assert len(window.heard()) <= 1


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


# Markets at the edge


def odd_market(path, side, labels=None, locked=False, measures=("workload", "potential"), empty=(), accounts=True):
    units = chessboard(side) if side > 1 else chessboard(2).iloc[:2]
    for name in empty:
        units[name] = 0.0
    units = units.drop(columns=[name for name in ("workload", "potential") if name not in measures])
    Market.create(
        path,
        units,
        accounts_of(chessboard(side)) if accounts and side > 1 else None,
        unit_id_name="zip",
        measures=measures,
        title="Odd",
    )
    if labels is None:
        return path
    slots = [Territory(number, f"T{number + 1:02d}", "#4477aa", locked=locked) for number in range(max(labels) + 2)]
    tolerance = dict.fromkeys(measures, 0.1)
    with Market.open(path) as market:
        for name in ("Plan A", "Plan B"):
            added = market.add_scenario(
                name,
                labels,
                slots,
                rules={"tolerance": tolerance, "contiguous": True, "seed": 1, "effort": "draft"},
                unit_locks=np.full(len(units), locked),
            )
        market.set_active(added)
        market.set_alignment(1)
    return path


ODD = {
    "no scenario": {"side": 4},
    "two ZIPs": {"side": 1, "labels": [0, 1]},
    "a territory without ZIPs": {"side": 4, "labels": [0] * 8 + [1] * 8},
    "no ZIP has a territory": {"side": 4, "labels": [-1] * 16},
    "all is locked": {"side": 4, "labels": [0, 1] * 8, "locked": True},
    "nothing to do": {"side": 4, "labels": [0, 0, 1, 1] * 4, "empty": ("workload", "potential")},
    "no potential": {"side": 4, "labels": [0, 0, 1, 1] * 4, "measures": ("workload",), "accounts": False},
    "one territory": {"side": 4, "labels": [0] * 16},
}


def press_ok(dialog):
    """What a user does at once; a button that is disabled cannot be pressed."""
    enabled = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    return QDialog.DialogCode.Accepted if enabled else QDialog.DialogCode.Rejected


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_market_can_be_looked_at_from_all_sides(window, tmp_path, kind, monkeypatch):
    monkeypatch.setattr(QDialog, "exec", press_ok)
    window.open(odd_market(tmp_path / "odd.gpkg", **ODD[kind]))
    session, desk = window.session, window.desk
    assert session.is_open, window.said
    assert window.heard() == []
    window.show_everything()
    for mode in [desk.toolbar.colours.itemData(row) for row in range(desk.toolbar.colours.count())]:
        window.layers.set_mode(mode)
        window.breathe(2)
    for scenario in session.scenarios():
        session.switch(scenario.id)
        window.settle()
    desk.panel.scenarios.refresh()
    if session.scenarios():
        desk.compare.compare([1, 2])
        window.settle()
    session.select(range(len(session.units)))
    window.breathe()
    desk.suggestions.explain(0)
    window.settle()
    desk.tradeoff.start()
    window.breathe()
    desk.runner.cancel()
    window.settle()
    for button in ("td_suggest", "td_hierarchy_build"):
        found = window.main.findChild(QWidget, button)
        if found is not None and found.isEnabled():
            found.click()
            window.settle()
    if session.state is not None and not ODD[kind].get("locked"):
        for number in range(len(session.state.territories)):
            window.layers.zoom_to_territory(number)
            desk.flow.designs.fix(number)
            window.settle()
            desk.flow.designs.dissolve(number)
            window.settle()
        window.heard()
        session.move([0], session.state.active[-1].number)
        session.undo_stack.undo()
    window.settle()
    assert all("unexpected" not in text for _, text in window.said)


# Saving


def test_save_as_into_a_folder_that_cannot_be_written_names_it_and_goes_on(opened, tmp_path):
    session, path = opened.session, opened.session.path
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    opened.flow.markets.save_to(blocked / "market.gpkg")
    opened.settle()
    (message,) = opened.heard()
    assert str(blocked) in message
    session.move([some_unit(session)], 1)
    opened.settle()
    assert session.path == path
    assert np.array_equal(in_file(path), session.state.labels)


def test_save_as_on_a_full_disk_leaves_nothing_and_goes_on(opened, tmp_path):
    session, path = opened.session, opened.session.path
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        opened.flow.markets.save_to(tmp_path / "copy" / "copy.gpkg")
        opened.settle()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    (message,) = opened.heard()
    assert "copy.gpkg" in message
    assert list((tmp_path / "copy").iterdir()) == []
    session.move([some_unit(session)], 1)
    opened.settle()
    assert session.path == path
    assert np.array_equal(in_file(path), session.state.labels)


def test_edits_while_a_copy_is_saved_are_in_the_copy(opened, tmp_path, monkeypatch):
    session, real, unit = opened.session, Market.save_copy, some_unit(opened.session)
    copied = threading.Event()

    def slow(self, path):
        real(self, path)
        copied.set()
        time.sleep(0.3)

    monkeypatch.setattr(Market, "save_copy", slow)
    opened.flow.markets.save_to(tmp_path / "copy.gpkg")
    wait_until(copied.is_set, 20)
    session.move([unit], 1)
    wait_until(lambda: session.path.name == "copy.gpkg", 20)
    opened.settle()
    assert in_file(tmp_path / "copy.gpkg")[unit] == 1
