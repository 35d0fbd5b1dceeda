"""The market on the map: it shows what the tables show, whatever happens to names, scenarios and layers."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from territory_designer.desktop import other_window
from territory_designer.workspace.market import Market
from tests.desktop.conftest import wait_until
from tests.desktop.markets import CRS, MEASURES, accounts_of, chessboard, market_file
from tests.desktop.rough import press, some_unit

FIRST_WINDOW = """
import sys
from pathlib import Path
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import LogEntry
with Market.open(Path(sys.argv[1])) as market:
    print("open", flush=True)
    for line in sys.stdin:
        exec(line)
        print("done", flush=True)
"""


def zips_of(layer):
    """ZIPs of a layer as the file has them now."""
    layer.dataProvider().reloadData()
    return {one["unit"] for one in layer.getFeatures()}


def drawn_as_changed(window):
    """ZIPs in the colour of a new territory."""
    layer = window.layers.layer("zips")
    layer.dataProvider().reloadData()
    kind, where, found = QgsExpression(layer.renderer().classAttribute()), QgsExpressionContext(), set()
    for one in layer.getFeatures():
        where.setFeature(one)
        if kind.evaluate(where) == "moved":
            found.add(one["unit"])
    return found


def painted(window):
    """Wait until the map shows what was done."""
    window.settle()
    wait_until(lambda: not window.layers._later.isActive())


def moved_on_screen(session):
    """ZIPs that Balance and Compare call moved."""
    return set(session.units.ids[session.alignment != session.state.labels].tolist())


@pytest.fixture
def aligned(opened):
    """Plan A is in force; Plan B, a copy of it, is on the screen."""
    session = opened.session
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    session.change_market(lambda market: market.set_alignment(1))
    opened.settle()
    session.switch(2)
    opened.settle()
    return opened


def test_the_map_offers_changes_as_soon_as_a_scenario_is_in_force(opened):
    toolbar, session = opened.desk.toolbar, opened.session
    assert toolbar.colours.findData("change") < 0
    session.change_market(lambda market: market.set_alignment(1))
    painted(opened)
    assert toolbar.colours.findData("change") >= 0
    opened.layers.set_mode("change")
    session.change_market(lambda market: market.set_alignment(None))
    painted(opened)
    assert opened.layers.mode == "territory"
    assert opened.layers.layer("zips").renderer().classAttribute() == "territory"


def test_a_new_name_alone_is_no_change(aligned):
    session, layers = aligned.session, aligned.layers
    layers.set_mode("change")
    session.rename(0, "Coast")
    painted(aligned)
    assert zips_of(layers.layer("changes")) == drawn_as_changed(aligned) == moved_on_screen(session) == set()
    unit = some_unit(session)
    session.move([unit], 1)
    painted(aligned)
    moved = {session.units.ids[unit]}
    assert zips_of(layers.layer("changes")) == drawn_as_changed(aligned) == moved_on_screen(session) == moved
    aligned.said.clear()
    layers.show_changes(1, 2)
    painted(aligned)
    assert [text for _, text in aligned.said] == ["Changes: Plan A → Plan B: 1 ZIP changes hands."]
    (layer,) = QgsProject.instance().mapLayersByName("Changes: Plan A → Plan B")
    ((one),) = layer.getFeatures()
    assert [one[name] for name in ("unit", "alignment", "territory")] == [*moved, "T01", "T02"]
    session.undo_stack.undo()
    session.undo_stack.undo()
    painted(aligned)
    assert session.market.settings()["renamed"] == {}
    assert zips_of(layers.layer("changes")) == set()


def test_names_that_change_places_are_a_change_everywhere(aligned):
    session, layers = aligned.session, aligned.layers
    for number, name in ((0, "For now"), (1, "T01"), (0, "T02")):
        session.rename(number, name)
    painted(aligned)
    layers.set_mode("change")
    wanted = set(session.units.ids[np.isin(session.state.labels, [0, 1])].tolist())
    assert zips_of(layers.layer("changes")) == drawn_as_changed(aligned) == moved_on_screen(session) == wanted


def test_names_of_a_scenario_that_was_made_elsewhere_are_matched_when_it_is_shown(aligned):
    session, path = aligned.session, aligned.session.path
    session.close()
    with Market.open(path) as market:
        names = [f"North {number}" for number in range(4)]
        slots = [type(one)(one.number, name, one.colour) for one, name in zip(market.territories(2), names)]
        market.write_change(2, territories=slots)
    aligned.open(path)
    assert moved_on_screen(session) == zips_of(aligned.layers.layer("changes")) == set()


# Accounts by a field of the user's choice


@pytest.fixture
def two_fields(window, tmp_path):
    """A market whose accounts have two fields of few values; the map shows the first one."""
    accounts = accounts_of(chessboard(6))
    accounts["trade"] = [("Shop", "Bar", "Kiosk")[number % 3] for number in range(len(accounts))]
    path = tmp_path / "market.gpkg"
    Market.create(path, chessboard(6), accounts, unit_id_name="zip", measures=MEASURES, title="Two fields")
    window.open(path)
    window.layers.set_mode("segment")
    painted(window)
    assert window.heard() == []
    return window


def test_any_segment_of_the_accounts_is_shown_and_kept(two_fields):
    window, toolbar = two_fields, two_fields.desk.toolbar
    box, path = toolbar.segments, window.session.path
    assert [box.itemText(row) for row in range(box.count())] == ["segment", "trade"]
    assert window.layers.layer("accounts").renderer().classAttribute() == "segment"
    assert box.isVisible()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    painted(window)
    assert box.currentText() == "trade"
    renderer = window.layers.layer("accounts").renderer()
    assert renderer.classAttribute() == "trade"
    assert [one.label() for one in renderer.categories()] == ["Bar (36)", "Kiosk (36)", "Shop (36)"]
    window.layers.set_mode("territory")
    window.breathe()
    assert not box.isVisible()
    window.layers.set_mode("segment")
    window.breathe()
    assert box.isVisible()
    window.session.close()
    window.breathe()
    assert not box.isVisible()
    window.open(path)
    painted(window)
    assert (window.layers.mode, box.currentText(), box.isVisible()) == ("segment", "trade", True)
    assert window.layers.layer("accounts").renderer().classAttribute() == "trade"


# Coordinates


def test_a_layer_that_was_given_other_coordinates_gets_its_own_back(opened):
    zips, accounts = (opened.layers.layer(role) for role in ("zips", "accounts"))
    for layer in (zips, accounts, zips):
        layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
        opened.breathe()
        assert layer.crs().authid() == CRS
    (message,) = opened.heard()
    assert zips.name() in message
    assert CRS in message
    opened.layers.zoom_to_market()
    x, y, *_ = opened.session.frame.total_bounds
    assert opened.canvas.extent().contains(QgsPointXY(x, y))
    assert opened.heard() == []


def test_a_project_with_other_coordinates_of_a_layer_is_put_right(opened, tmp_path):
    project, zips = QgsProject.instance(), opened.layers.layer("zips")
    zips.blockSignals(True)
    zips.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    assert project.write(str(tmp_path / "project.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "project.qgz"))
    opened.settle()
    wait_until(lambda: opened.said)
    assert opened.layers.layer("zips").crs().authid() == CRS
    assert len(opened.heard()) == 1


def test_a_map_in_which_the_market_has_no_place_is_said(opened):
    nowhere = QgsCoordinateReferenceSystem.fromProj("+proj=gnom +lat_0=-90 +lon_0=0 +datum=WGS84 +units=m")
    opened.canvas.setDestinationCrs(nowhere)
    before = opened.canvas.extent()
    opened.layers.zoom_to_market()
    (message,) = opened.heard()
    assert "no place" in message
    assert opened.canvas.extent() == before


# Two windows on one market


class FirstWindow:
    """Another process that has the market open for writing."""

    def __init__(self, path):
        self.process = subprocess.Popen(
            [sys.executable, "-c", FIRST_WINDOW, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout.readline() == "open\n"

    def do(self, statement):
        self.process.stdin.write(statement + "\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "done\n"

    def close(self):
        self.process.communicate(timeout=20)


@pytest.fixture
def second(window, tmp_path, monkeypatch):
    """A window that reads a market of two scenarios, and the one that writes it."""
    monkeypatch.setattr(other_window, "LOOK_S", 0.05)
    path = market_file(tmp_path / "market.gpkg", side=6)
    with Market.open(path) as market:
        market.duplicate_scenario(1, "Plan B")
        market.write_change(2, units=[0], labels=[1])
    first = FirstWindow(path)
    window.open(path)
    assert window.session.read_only
    window.heard()
    yield window, first
    first.process.kill()
    first.process.wait()


def test_a_window_that_reads_only_keeps_map_and_table_on_one_scenario(second):
    window, _ = second
    session, actions = window.session, window.desk.panel.scenarios.actions_of
    other = next(one for one in session.scenarios() if one.id == 2)
    why = actions.why_not("show", [other])
    assert "open for reading only" in why
    assert actions.why_not("compare", session.scenarios()) == ""
    actions.show(2)
    window.settle()
    assert window.heard() == [why]
    assert session.scenario.id == 1
    names = {one["unit"]: one["territory"] for one in window.layers.layer("zips").getFeatures()}
    assert [names[unit] for unit in session.units.ids] == [f"T{label + 1:02d}" for label in session.state.labels]


@pytest.mark.parametrize(
    "change",
    [
        "market.set_active(2)",
        "market.write_change(1, units=[0], labels=[1], entry=LogEntry(action='Move'))",
        "market.update_scenario(1, name='Plan Z')",
    ],
)
def test_what_the_first_window_changes_is_said_once(second, change):
    window, first = second
    first.do("market.save_style('zips_by_territory', 'ZIPs', '<qgis/>')")
    QTest.qWait(300)  # several looks
    assert window.heard() == []
    first.do(change)
    wait_until(lambda: window.said)
    (message,) = window.heard()
    assert "changed in another window" in message
    first.do("market.write_change(1, units=[1], labels=[1], entry=LogEntry(action='Move'))")
    QTest.qWait(300)  # several looks
    assert window.heard() == []
    first.close()
    press(window, "market_again")
    assert window.heard() == []
    assert not window.session.read_only
    assert window.session.state.labels[1] == (1 if window.session.scenario.id == 1 else 0)
