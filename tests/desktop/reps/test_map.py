"""Homes of the reps on the map: a layer that is saved with the project, and lines."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject, QgsVectorLayer

from tests.desktop.conftest import wait_until
from tests.desktop.reps.steps import FIELDS, PEOPLE, choose, match, table, weigh


@pytest.fixture
def page(opened):
    opened.desk.panel.show_page(3)
    opened.breathe()
    choose(opened, table("people", FIELDS, PEOPLE))
    return opened.desk.panel.reps


def homes(window) -> QgsVectorLayer:
    return window.layers.layer("homes")


def visible(window) -> bool:
    node = QgsProject.instance().layerTreeRoot().findLayer(homes(window).id())
    return node.itemVisibilityChecked()


def test_homes_are_a_layer_of_the_market(opened, page):
    assert homes(opened) is None
    page.homes.setChecked(True)
    layer = homes(opened)
    assert sorted(one["rep"] for one in layer.getFeatures()) == ["Ann", "Bob", "Cy", "Di"]
    group = QgsProject.instance().layerTreeRoot().findLayer(layer.id()).parent()
    assert group.name() == "Chessboard"
    assert group.children()[0].layer() is layer
    assert str(opened.session.path) in layer.source()
    assert layer.labelsEnabled()
    page.homes.setChecked(False)
    assert not visible(opened)


def test_the_layer_follows_the_roster(opened, page):
    page.homes.setChecked(True)
    choose(opened, table("others", FIELDS, PEOPLE[:2]))
    assert sorted(one["rep"] for one in homes(opened).getFeatures()) == ["Ann", "Bob"]


def test_a_line_leads_from_home_to_the_chosen_territory(opened, page):
    weigh(opened, travel=100)
    match(opened)
    page.homes.setChecked(True)
    lines = opened.flow.homes.lines
    assert lines() == {}
    page.table.select_number(3)
    ((home, centre),) = lines().values()
    # The map has the market's own system. Ann lives in the middle of the ZIP in the south-east corner.
    assert (home.x(), home.y()) == pytest.approx((5500.0, 500.0), abs=1.0)
    assert centre.x() == pytest.approx(5500.0)
    assert centre.y() in (2500.0, 3500.0)
    page.lines.setChecked(True)
    assert sorted(lines()) == [0, 1, 2, 3]
    opened.flow.reps.set_rep(0, "Somebody")
    assert sorted(lines()) == [1, 2, 3]
    page.homes.setChecked(False)
    assert lines() == {}


def test_the_box_follows_the_list_of_layers(opened, page):
    page.homes.setChecked(True)
    QgsProject.instance().layerTreeRoot().findLayer(homes(opened).id()).setItemVisibilityChecked(False)
    opened.breathe()
    assert not page.homes.isChecked()
    page.homes.setChecked(True)
    assert visible(opened)
    QgsProject.instance().removeMapLayer(homes(opened).id())
    opened.breathe()
    assert not page.homes.isChecked()
    page.homes.setChecked(True)
    assert homes(opened) is not None


def test_homes_stay_when_the_market_is_saved_under_another_name(opened, page, tmp_path):
    page.homes.setChecked(True)
    opened.session.market.save_copy(tmp_path / "copy.gpkg")
    opened.session.continue_in(tmp_path / "copy.gpkg")
    opened.settle()
    assert "copy.gpkg" in homes(opened).source()
    assert page.homes.isChecked()


def test_homes_are_there_again_with_the_project(opened, page, tmp_path):
    page.homes.setChecked(True)
    assert QgsProject.instance().write(str(tmp_path / "project.qgz"))
    QgsProject.instance().clear()
    opened.settle()
    assert not opened.session.is_open
    assert QgsProject.instance().read(str(tmp_path / "project.qgz"))
    opened.settle()
    assert page.homes.isChecked()
    assert visible(opened)
    roles = [one for one in QgsProject.instance().mapLayers().values() if "td_rep" in one.source()]
    assert roles == [homes(opened)]


def test_homes_come_and_go_with_the_market(opened, page):
    page.homes.setChecked(True)
    page.lines.setChecked(True)
    path = opened.session.path
    opened.session.close()
    opened.breathe()
    assert homes(opened) is None
    assert opened.flow.homes.lines() == {}
    assert page.homes.isChecked()
    assert not page.homes.isEnabled()
    opened.flow.markets.open(path)

    def there():
        opened.flow.homes._follow_map()  # word of the layers that were removed comes late on a busy machine
        return homes(opened) is not None

    wait_until(there)
    opened.settle()
    assert page.homes.isChecked()
    assert visible(opened)


def test_reps_without_any_home_say_so(opened, page):
    choose(opened, table("nowhere", "NoGeometry?field=rep:string", [["Ann"]]))
    opened.said.clear()
    page.homes.setChecked(True)
    assert opened.heard() == [
        "No home is known, so there is nothing to show. Give positions or ZIP codes of the market."
    ]


def test_homes_are_in_degrees_and_come_back_in_metres(opened, page):
    from territory_designer.desktop.reps.roster_reading import metric_homes

    reps = opened.session.roster.reps
    assert np.isfinite(reps[["lon", "lat"]]).all(axis=None)
    middles = [opened.session.units.xy[number] for number in (5, 3, 0, 2)]
    assert metric_homes(opened.session, opened.session.roster) == pytest.approx(np.array(middles), abs=0.01)
