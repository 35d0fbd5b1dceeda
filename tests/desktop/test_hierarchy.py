"""Districts and regions on a real market file: the tree, edits that can be undone, and what the engine builds."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QMenu

from territory_designer.desktop.balance.balance_model import BalanceModel
from territory_designer.desktop.design.design_flow import DesignFlow
from territory_designer.desktop.hierarchy.hierarchy_build import BuildDialog, Order
from territory_designer.desktop.hierarchy.hierarchy_edits import unit_areas
from territory_designer.desktop.hierarchy.hierarchy_model import HierarchyModel
from territory_designer.desktop.hierarchy.hierarchy_panel import HierarchyPanel
from territory_designer.desktop.hierarchy.hierarchy_tree import NOWHERE
from territory_designer.desktop.map_layers import MapLayers
from territory_designer.desktop.settings import JobSettings
from territory_designer.desktop.work import WorkRunner
from territory_designer.workspace.market import Market
from tests.desktop.conftest import wait_until
from tests.desktop.markets import session_of

LOOSE = {"workload": 0.5, "potential": 0.5}


@pytest.fixture
def session(qgis_app, tmp_path):
    session = session_of(tmp_path, side=8, territories=8)
    yield session
    session.close()


@pytest.fixture
def runner(qgis_app):
    return WorkRunner()


@pytest.fixture
def panel(session, runner):
    panel = HierarchyPanel(session, runner)
    panel.said = []
    panel.message.connect(lambda level, text: panel.said.append((level, text)))
    runner.failed.connect(lambda text: panel.said.append(("failed", text)))
    panel.resize(1000, 500)
    panel.show()
    yield panel
    runner.stop()
    panel.deleteLater()
    QCoreApplication.processEvents()


def settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()


def shown(panel) -> list[str]:
    """Rows as they stand in the tree, indented."""

    def lines(nodes, depth):
        for node in nodes:
            yield "  " * depth + node.name
            yield from lines(node.children, depth + 1)

    return list(lines(panel.model._top, 0))


def cell(panel, key, column) -> str:
    index = panel.model.index_of(key)
    return index.siblingAtColumn(column).data()


def build(panel, runner, *order) -> None:
    panel.builder.build(Order(*order))
    wait_until(lambda: not runner.running())
    settle()


def two_districts(panel) -> None:
    panel.doing.new_area([(0, number) for number in range(4)])
    panel.doing.new_area([(0, number) for number in range(4, 8)])


def drop(panel, keys, on) -> bool:
    model = panel.model
    data = model.mimeData([model.index_of(key) for key in keys])
    target = model.index_of(on) if on is not None else QModelIndex()
    if not model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target):
        return False
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target)
    settle()
    return True


def test_without_levels_the_tree_is_a_list(panel):
    assert shown(panel) == [f"T{number:02d}" for number in range(1, 9)]
    assert "no districts yet" in panel.note.text()
    assert not panel.remove_button.isEnabled()
    assert cell(panel, (0, 0), 2) == "8"
    assert cell(panel, (0, 0), 3) == "24"


def test_a_district_sums_what_is_in_it(panel, session):
    two_districts(panel)
    assert shown(panel)[:2] == ["District 1", "  T01"]
    assert cell(panel, (1, 1), 1) == "4"
    assert cell(panel, (1, 1), 2) == "32"
    assert cell(panel, (1, 1), 3) == "96"
    totals = session.plan.totals[:4].sum(axis=0)
    share = totals[0] / (session.plan.totals[:, 0].sum() / 2) - 1
    bar = panel.model.index_of((1, 1)).siblingAtColumn(4).data(BalanceModel.BAR)
    assert bar.figure == f"{totals[0]:,.0f}"
    assert bar.deviation.strip("+−± %") == f"{abs(100 * share):.1f}"
    assert not bar.limited
    assert panel.note.text() == ""


def test_figures_follow_an_edit_on_the_map(panel, session):
    two_districts(panel)
    session.move([3], 4)
    assert cell(panel, (1, 1), 2) == "31"
    assert cell(panel, (1, 2), 2) == "33"
    session.undo_stack.undo()
    assert cell(panel, (1, 1), 2) == "32"


def test_targets_by_the_number_of_territories(panel):
    panel.doing.new_area([(0, number) for number in range(6)])
    panel.doing.new_area([(0, 6), (0, 7)])
    bar = panel.model.index_of((1, 2)).siblingAtColumn(4).data(BalanceModel.BAR)
    assert bar.deviation.startswith("−")
    panel.share.setCurrentIndex(panel.share.findData("territories"))
    again = panel.model.index_of((1, 2)).siblingAtColumn(4).data(BalanceModel.BAR)
    assert abs(again.share) <= abs(bar.share)
    assert again.deviation != bar.deviation


def test_a_hidden_panel_catches_up_when_it_is_shown(panel, session):
    panel.hide()
    two_districts(panel)
    assert shown(panel)[0] == "T01"
    panel.show()
    assert shown(panel)[0] == "District 1"


def test_a_territory_is_dragged_to_another_district_and_back_by_undo(panel, session):
    two_districts(panel)
    assert drop(panel, [(0, 0), (0, 1)], (1, 2))
    assert session.state.territories[0].area == 2
    assert cell(panel, (1, 2), 1) == "6"
    assert session.undo_stack.undoText() == "Move T01, T02 to District 2"
    session.undo_stack.undo()
    assert session.state.territories[0].area == 1


def test_on_a_sibling_a_row_goes_beside_it(panel, session):
    two_districts(panel)
    assert drop(panel, [(0, 0)], (0, 7))
    assert session.state.territories[0].area == 2


def test_rows_go_up_one_level_only(panel):
    two_districts(panel)
    panel.doing.add_level()
    assert not drop(panel, [(0, 0)], (2, 1)), "a territory has no place in a region"
    assert not drop(panel, [(1, 1)], (0, 0))
    assert not drop(panel, [(0, 0), (1, 1)], (2, 1))
    assert not drop(panel, [(0, 0)], None)


def test_what_is_in_no_district_stands_apart_and_is_named(panel, session):
    two_districts(panel)
    panel.doing.move([(0, 0), (0, 5)], None)
    assert shown(panel)[-3:] == ["No District", "  T01", "  T06"]
    assert panel.note.text() == "In no District: T01, T06."
    assert drop(panel, [(0, 0)], (1, 1))
    assert drop(panel, [(0, 1)], (1, NOWHERE))
    assert session.state.territories[1].area is None


def test_renaming_in_place(panel, session):
    two_districts(panel)
    panel.tree.rename((1, 1))
    editor = panel.tree.viewport().findChild(QLineEdit)
    editor.setText(" Peach   State ")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert session.state.areas[0].name == "Peach State"
    panel.model.setData(panel.model.index_of((1, 2)), "Peach State")
    settle()
    assert panel.said[-1] == ("warning", "There is a District Peach State already. Choose another name.")
    panel.model.setData(panel.model.index_of((0, 0)), "Coast")
    settle()
    assert session.state.territories[0].name == "Coast"


def test_rows_stay_open_and_selected_when_others_come(panel):
    two_districts(panel)
    panel.tree.collapse(panel.model.index_of((1, 2)))
    panel.tree.select([(0, 1), (0, 2)])
    panel.doing.add_level()
    assert not panel.tree.isExpanded(panel.model.index_of((1, 2)))
    assert panel.tree.isExpanded(panel.model.index_of((1, 1)))
    assert sorted(panel.tree.keys()) == [(0, 1), (0, 2)]


def test_merging_and_dissolving_districts(panel, session):
    two_districts(panel)
    panel.doing.merge([(1, 2), (1, 1)])
    assert [one.number for one in session.state.areas] == [2]
    assert {one.area for one in session.state.active} == {2}
    panel.doing.dissolve([(1, 2)])
    assert session.state.areas == ()
    assert {one.area for one in session.state.active} == {None}


def test_merged_territories_leave_the_tree(panel):
    two_districts(panel)
    panel.doing.merge([(0, 1), (0, 0)])
    assert "  T01" not in shown(panel)
    assert cell(panel, (1, 1), 1) == "3"
    assert cell(panel, (0, 1), 2) == "16"


def test_a_new_territory_is_in_the_district_that_it_comes_from(panel, session):
    two_districts(panel)
    session.new_territory(session.state.members(6)[:3].tolist() + session.state.members(0)[:1].tolist())
    assert session.state.territories[-1].area == 2
    assert cell(panel, (1, 2), 1) == "5"


def test_a_design_keeps_districts_and_names_of_levels(panel, session, runner):
    build(panel, runner, 1, "Patch", 2, LOOSE)
    flow = DesignFlow(session, runner)
    flow.design(JobSettings(territories=10, effort=0, workload_tolerance=90.0, potential_tolerance=90.0))
    wait_until(lambda: not runner.running())
    settle()
    assert len(session.state.active) == 10
    assert {one.area for one in session.state.active} == {1, 2}
    assert shown(panel)[0] == "Patch 1"


def test_levels_are_added_named_and_removed(panel, session):
    two_districts(panel)
    panel.doing.add_level()
    assert shown(panel)[:3] == ["Region 1", "  District 1", "    T01"]
    from territory_designer.desktop.hierarchy.hierarchy_edits import name_level

    panel.doing.attempt(lambda state: (name_level(state, 2, "Zone"), "Name"))
    panel.doing.new_area([(1, 2)])
    assert "Zone 2" in shown(panel)
    panel.remove_button.click()
    assert {one.level for one in session.state.areas} == {1}
    assert {one.parent for one in session.state.areas} == {None}
    panel.remove_button.click()
    assert session.state.areas == ()
    assert not panel.remove_button.isEnabled()


def test_a_district_between_stays_in_its_region(panel, session):
    two_districts(panel)
    panel.doing.add_level()
    panel.doing.new_area([(0, 0), (0, 1)])
    assert session.state.areas[-1].parent == 1


def test_the_engine_builds_districts_and_regions(panel, session, runner):
    build(panel, runner, 1, "Patch", 4, LOOSE)
    assert panel.said[-1][0] == "success", panel.said
    assert len(session.state.areas) == 4
    assert {one.area for one in session.state.active} == {1, 2, 3, 4}
    assert shown(panel)[0] == "Patch 1"
    # Eight stripes from west to east: contiguous districts hold neighbouring ones.
    assert sorted(session.state.territories[n].area == session.state.territories[n + 1].area for n in range(7)) == [
        *[False] * 3,
        *[True] * 4,
    ]
    bar = panel.model.index_of((1, 1)).siblingAtColumn(4).data(BalanceModel.BAR)
    assert bar.limited
    build(panel, runner, 2, "Zone", 2, LOOSE)
    assert [one.name for one in session.state.areas if one.level == 2] == ["Zone 1", "Zone 2"]
    assert {one.parent for one in session.state.areas if one.level == 1} == {1, 2}
    assert set(unit_areas(session.state, 2).tolist()) == {1, 2}
    session.undo_stack.undo()
    assert {one.level for one in session.state.areas} == {1}


def test_districts_built_again_keep_their_names_and_region(panel, session, runner):
    two_districts(panel)
    panel.doing.rename((1, 2), "East")
    panel.doing.add_level()
    panel.doing.move([(0, 3)], 2)
    build(panel, runner, 1, "District", 2, LOOSE)
    assert [one.name for one in session.state.areas if one.level == 1] == ["District 1", "East"]
    assert {one.parent for one in session.state.areas if one.level == 1} == {1}
    assert [one.area for one in session.state.active] == [1, 1, 1, 1, 2, 2, 2, 2]


def test_what_cannot_be_built_is_explained(panel, session, runner):
    build(panel, runner, 1, "District", 3, {"workload": 0.001, "potential": 0.001})
    assert session.state.areas == ()
    assert panel.said[-1][0] == "failed"


def test_a_plan_that_changed_meanwhile_is_left_alone(panel, session, runner):
    panel.builder.build(Order(1, "District", 2, LOOSE))
    session.move([0], 1)
    wait_until(lambda: not runner.running())
    assert session.state.areas == ()
    assert "changed while this ran" in panel.said[-1][1]


def test_the_dialog_offers_what_can_be_built(panel, session):
    dialog = BuildDialog(session, panel)
    assert [dialog.level.itemData(row) for row in range(dialog.level.count())] == [1]
    dialog.count.setValue(3)
    assert dialog.tolerance["workload"].value() >= 25.0, "8 into 3 are 2 or 3 each"
    dialog.title.setText(" ")
    assert not dialog.buttons.buttons()[0].isEnabled()
    dialog.title.setText("Zone")
    dialog.count.setValue(4)
    dialog.tolerance["workload"].setValue(20.0)
    order = dialog.order()
    assert (order.level, order.title, order.count) == (1, "Zone", 4)
    assert order.tolerance["workload"] == pytest.approx(0.2)
    for number in range(0, 8, 2):
        panel.doing.new_area([(0, number), (0, number + 1)])
    dialog = BuildDialog(session, panel)
    assert [dialog.level.itemData(row) for row in range(dialog.level.count())] == [1, 2]
    assert dialog.count.value() == 4


def test_what_is_made_is_in_the_file(panel, session):
    two_districts(panel)
    panel.doing.add_level()
    wait_until(session.idle)
    with Market.open(session.path, write=False) as market:
        areas = market.areas(session.scenario.id)
        assert [(one.level, one.number, one.name, one.parent) for one in areas] == [
            (1, 1, "District 1", 1),
            (1, 2, "District 2", 1),
            (2, 1, "Region 1", None),
        ]
        assert [one.area for one in market.territories(session.scenario.id)] == [1, 1, 1, 1, 2, 2, 2, 2]


def test_the_map_shows_rows_and_levels(panel, session):
    two_districts(panel)
    units, levels = [], []
    panel.units_shown.connect(units.append)
    panel.areas_shown.connect(levels.append)
    panel.tree.show_row((1, 2))
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert units[-1] == [unit for unit in range(64) if unit % 8 >= 4]
    menu = QMenu()
    panel.doing.fill(menu, [(1, 2)], (1, 2))
    actions = {action.text().replace("&", ""): action for action in menu.actions()}
    actions["Colour the map by District"].trigger()
    assert levels == [1]
    actions["Select its ZIPs"].trigger()
    assert len(session.selection) == 32
    assert [one.text() for one in actions["Move to"].menu().actions() if one.text()] == ["No Region"]
    assert not actions["Merge selected"].isEnabled()


def test_zips_are_coloured_by_any_level(panel, session, runner, canvas, project):
    layers = MapLayers(session, runner, canvas)
    offered = []
    layers.modes_changed.connect(offered.append)
    layers.show()
    assert "area" not in offered[-1]
    two_districts(panel)
    panel.doing.add_level()
    assert offered[-1]["area"] == "District"
    panel.areas_shown.connect(layers.show_areas)

    def legend() -> dict[str, list[str]]:
        return {one.label(): one.value() for one in layers.layer("zips").renderer().categories()}

    panel.areas_shown.emit(1)
    assert legend()["District 2"] == ["T05", "T06", "T07", "T08"]
    panel.areas_shown.emit(2)
    assert offered[-1]["area"] == "Region"
    assert list(legend()) == ["Region 1", "in no region"]
    session.undo_stack.setIndex(0)
    assert layers.mode == "territory"
    layers.stop()


def test_an_approved_scenario_refuses(panel, session):
    two_districts(panel)
    session.change_market(lambda market: market.update_scenario(session.scenario.id, approved=True))
    wait_until(session.idle)
    session.switch(session.scenario.id)
    assert not panel.build_button.isEnabled()
    assert "approved" in panel.add_button.toolTip()
    assert not panel.model.flags(panel.model.index_of((0, 0))) & Qt.ItemFlag.ItemIsEditable
    assert not drop(panel, [(0, 0)], (1, 2))
    panel.doing.add_level()
    assert panel.said[-1][0] == "warning"


def test_the_table_for_a_spreadsheet(panel):
    two_districts(panel)
    panel.copy()
    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().strip().split("\n")]
    assert rows[0][:4] == ["Level", "Name", "Belongs to", "Territories"]
    assert rows[1][:6] == ["District", "District 1", "", "4", "32", "96"]
    assert rows[2][:3] == ["Territory", "T01", "District 1"]
    assert len(rows) == 11


def test_no_market_and_one_territory_have_a_word(panel, session):
    session.close()
    assert "Open a market" in panel.hint.text()
    assert panel.pages.currentIndex() == 1
    assert panel.model.rowCount() == 0
    assert not panel.build_button.isEnabled()


def test_the_model_is_one_that_qt_accepts(panel, session):
    from qgis.PyQt.QtTest import QAbstractItemModelTester

    model = HierarchyModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.refresh()
    two_districts(panel)
    model.refresh()
    session.move([3], 4)
    model.refresh()
    assert model.rowCount() == 2
    assert tester.model() is model
    assert QgsApplication.instance() is not None
