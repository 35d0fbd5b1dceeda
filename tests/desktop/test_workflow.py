"""The panel and its jobs, on the real algorithms."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from territory_designer.desktop.balance.balance_figures import balance_of
from territory_designer.desktop.map_layers import MapLayers
from territory_designer.desktop.market.session import MarketSession
from territory_designer.desktop.panel import DesignerPanel
from territory_designer.desktop.scenarios.page_scenarios import ScenariosPage
from territory_designer.desktop.work import WorkRunner
from territory_designer.desktop.workflow import Workflow
from tests.desktop.conftest import layer_of, wait_until

LEFT = Qt.MouseButton.LeftButton


class Desk:
    """A panel at work, and what a person does with it."""

    def __init__(self, canvas):
        self.session = MarketSession()
        runner = WorkRunner()
        self.layers = MapLayers(self.session, runner, canvas)
        self.panel = DesignerPanel(ScenariosPage(self.session, runner))
        self.workflow = Workflow(self.panel, self.session, runner, self.layers, canvas)
        self.workflow.begin()
        self.panel.resize(430, 900)
        self.panel.show()

    def press(self, name):
        QTest.mouseClick(self.panel.findChild(QWidget, name), LEFT)

    def finish(self):
        wait_until(lambda: not self.workflow.running() and (not self.session.is_open or self.session.idle()))

    def last(self):
        return self.panel.messages.last()

    def design(self, territories=4):
        self.panel.measures.potential.show("units", "income")
        self.panel.show_page(2)
        self.panel.design.territories.setValue(territories)
        self.press("td_design")
        self.finish()


@pytest.fixture
def desk(provider, market, canvas, tmp_path, monkeypatch):
    monkeypatch.setattr("territory_designer.desktop.market.market_loader.unsaved_folder", lambda: tmp_path)
    desk = Desk(canvas)
    yield desk
    desk.workflow.stop()
    desk.layers.stop()
    desk.session.close()
    desk.panel.close()
    desk.panel.deleteLater()


def roles():
    layers = QgsProject.instance().mapLayers().values()
    return sorted(
        layer.customProperty("territory_designer/role")
        for layer in layers
        if layer.customProperty("territory_designer/role")
    )


def test_columns_are_guessed_and_shown(desk):
    settings = desk.panel.settings()
    assert (settings.unit_id, settings.account_id, settings.account_zip) == ("zip", "account_id", "zip")
    assert "account_id" in desk.panel.data.guess.text()
    assert "36 ZIPs, 108 accounts" in desk.panel.data.heading.text()
    assert settings.workload == "hours"


def test_check_lists_findings_and_shows_their_place(desk, market, canvas):
    double = layer_of(
        "zips twice",
        "Polygon?crs=EPSG:32617&field=zip:string",
        [
            ("Polygon((0 0, 1 0, 1 1, 0 0))", ["30309"]),
            ("Polygon((2 0, 3 0, 3 1, 2 0))", ["30309"]),
        ],
    )
    QgsProject.instance().addMapLayer(double)
    desk.panel.data.units_layer.setLayer(double)
    desk.panel.data.accounts_layer.setLayer(None)
    desk.press("td_check")
    desk.finish()
    assert desk.last().startswith("Checked: ")
    assert "error" in desk.last()
    model = desk.panel.messages.model
    row = next(row for row in range(model.rowCount()) if model.row(row).id == "30309")
    before = canvas.extent().toString()
    desk.panel.messages.finding_activated.emit(model.row(row))
    assert canvas.extent().toString() != before


def test_design_gives_layers_table_and_settings(desk, market):
    desk.design()
    assert desk.last().startswith("4 territories: workload within ")
    assert roles() == ["accounts", "changes", "heat", "territories", "zips"]
    found = balance_of(desk.session)
    assert (found.units.sum(), found.accounts.sum()) == (36, 108)
    assert found.totals.sum(axis=0)[0] == pytest.approx(216.0)
    assert not found.out().any()
    assert desk.panel.publish.export_button.isEnabled()
    assert market["accounts"].name() == "accounts"  # the user's own layers are left as they are
    assert market["accounts"].customProperty("territory_designer/role") is None
    assert QgsProject.instance().readNumEntry("territory_designer", "territories")[0] == 4
    box = desk.panel.data.units_layer  # a result is not offered as input of the next design
    wait_until(lambda: [box.itemText(row) for row in range(box.count())] == ["zips"])


def test_the_call_plan_is_used_where_the_accounts_have_no_workload(desk, market):
    desk.panel.measures.workload.show("accounts", "")
    market["accounts"].dataProvider().renameAttributes({3: "visits_made"})
    market["accounts"].updateFields()
    desk.panel.look_at_project()
    settings = desk.panel.settings()
    assert (settings.workload_from, settings.plan) == ("plan", market["plan"].id())
    assert settings.plan_segment == "category"
    desk.panel.measures.plan.travel.setChecked(False)
    desk.design()
    hours = 36 * (2 * 12 * 30 + 1 * 6 * 20) / 60  # two accounts of category A and one of B in each ZIP
    assert balance_of(desk.session).totals[:, 0].sum() == pytest.approx(hours)


def test_what_cannot_be_designed_is_said_in_one_line_and_changes_nothing(desk):
    desk.design(territories=37)
    assert "37" in desk.last()
    assert "Traceback" not in desk.last()
    assert "\n" not in desk.last()
    assert desk.session.scenario is None
    assert not desk.panel.publish.export_button.isEnabled()


def test_cancel_leaves_everything_as_it_was(desk):
    before = set(QgsProject.instance().mapLayers())
    desk.panel.show_page(2)
    desk.press("td_design")
    assert not desk.panel.design.design_button.isEnabled()
    desk.press("td_cancel")
    desk.finish()
    assert desk.last() == "Cancelled; nothing was changed."
    assert set(QgsProject.instance().mapLayers()) == before


def test_export_writes_into_the_chosen_folder(desk, tmp_path):
    desk.design()
    folder = tmp_path / "out"
    desk.panel.publish.folder.setFilePath(str(folder))
    desk.panel.show_page(5)
    desk.press("td_export")
    desk.finish()
    assert str(folder) in desk.last()
    assert {"territories.shp", "territories.gpkg", "manifest.json"} <= {path.name for path in folder.iterdir()}
    assert "Open folder" in desk.panel.messages.text.toPlainText()


def test_a_folder_that_cannot_be_written_is_named(desk, tmp_path):
    desk.design()
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    desk.panel.publish.folder.setFilePath(str(blocked / "out"))
    desk.panel.show_page(5)
    desk.press("td_export")
    desk.finish()
    assert str(blocked) in desk.last()
    assert "Traceback" not in desk.last()


def test_removing_a_layer_of_the_market_loses_nothing(desk):
    desk.design()
    labels = desk.session.state.labels.copy()
    QgsProject.instance().removeMapLayers([desk.layers.layer("zips").id()])
    assert desk.layers.layer("zips") is None
    assert "nothing is lost" in desk.last()
    unit = int(desk.session.state.members(0)[0])
    desk.session.move([unit], 1)
    desk.finish()
    desk.session.undo_stack.undo()
    assert (desk.session.state.labels == labels).all()
    desk.layers.show()
    assert desk.layers.layer("zips") is not None


def test_looking_does_not_modify_the_project_but_saving_remembers(desk, tmp_path):
    project = QgsProject.instance()
    project.setDirty(False)
    desk.panel.design.territories.setValue(9)
    desk.panel.look_at_project()
    assert not project.isDirty()
    assert project.write(str(tmp_path / "market.qgz"))
    desk.panel.design.territories.setValue(2)
    project.clear()
    assert project.read(str(tmp_path / "market.qgz"))
    assert desk.panel.settings().territories == 9


def test_a_new_project_starts_afresh(desk):
    desk.design()
    QgsProject.instance().clear()
    assert not desk.session.is_open
    assert desk.panel.settings().units == ""
    desk.panel.show_page(2)
    desk.press("td_design")
    assert desk.last().startswith("Choose the layer of ZIP polygons")


def test_stopping_in_the_middle_leaves_no_task(desk):
    desk.panel.show_page(2)
    desk.press("td_design")
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() > 0)
    desk.workflow.jobs.stop()
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert not desk.workflow.jobs.running()


def test_a_csv_file_becomes_the_accounts(desk, csv_file):
    desk.workflow._csv.open(csv_file)
    wait_until(lambda: desk.last().startswith("Opened customers"))
    settings = desk.panel.settings()
    assert QgsProject.instance().mapLayer(settings.accounts).name() == "customers"
    assert (settings.account_id, settings.account_zip) == ("Account ID", "Billing ZIP")
    page = desk.panel.data
    assert (page.lon.currentText(), page.lat.currentText()) == ("Longitude", "Latitude")
    page.lon.setCurrentIndex(0)
    page.lat.setCurrentIndex(0)
    page.lon.activated.emit(0)
    wait_until(lambda: "without positions" in desk.last())
    assert not page.accounts().isSpatial()
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert names.count("customers") == 1


def test_the_page_on_show_comes_back_with_the_market(desk):
    desk.design()
    path = desk.session.path
    desk.panel.show_page(4)
    desk.session.close()
    desk.panel.show_page(0)
    desk.workflow.markets.open(path)
    desk.finish()
    assert desk.session.is_open
    assert desk.panel.page_name() == "scenarios"


def test_markets_without_a_name_are_offered_and_deleted(desk, monkeypatch):
    menu = desk.panel.market.unsaved
    desk.design()
    first = desk.session.path
    menu.fill()
    assert [entry.text() for entry in menu.actions()] == ["none"]  # the open one is none of them
    desk.workflow.markets.close()
    assert desk.last() == "zips has no name yet and is kept: Market ▸ Without a name."
    menu.fill()
    assert menu.actions()[0].text().startswith("zips, ")
    menu.actions()[0].trigger()
    desk.finish()
    assert desk.session.path == first
    desk.workflow.markets.close()
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    for left in (True, False):
        menu.delete_all()
        assert first.exists() == left
