"""The page Scenarios on a real market file: what it lists, what it writes, what it refuses."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton

from territory_designer.desktop.market.state import EditError
from territory_designer.desktop.scenarios.page_scenarios import ScenariosPage
from territory_designer.desktop.scenarios.scenario_model import ScenarioModel, tree_of
from territory_designer.workspace.market import Market
from tests.desktop.conftest import wait_until
from tests.desktop.markets import session_of


@pytest.fixture
def session(qgis_app, tmp_path):
    session = session_of(tmp_path)
    yield session
    session.close()


@pytest.fixture
def page(session):
    page = ScenariosPage(session)
    page.show()
    yield page
    page.deleteLater()
    QCoreApplication.processEvents()


def written(session) -> None:
    wait_until(session.idle)
    for _ in range(5):
        QCoreApplication.processEvents()


def names(page) -> list[str]:
    return [node.scenario.name for node in page.model._walk(page.model._top)]


def choose(page, *scenarios: int) -> None:
    page.tree.clearSelection()
    for scenario in scenarios:
        page._select(scenario)


def do(page, action: str, *scenarios: int) -> None:
    choose(page, *scenarios)
    assert page.action[action].isEnabled(), page.action[action].toolTip()
    page.action[action].trigger()
    written(page._session)


def text_of_bar(page) -> str:
    return page.bar.currentItem().text() if page.bar.currentItem() else ""


def test_variants_stand_below_what_they_came_from():
    def made(number, parent):
        return SimpleNamespace(id=number, parent=parent)

    top = tree_of([made(1, None), made(2, 1), made(3, 9), made(4, 2)])
    assert [node.scenario.id for node in top] == [1, 3]
    assert [node.scenario.id for node in top[0].children] == [2]
    assert top[0].children[0].children[0].scenario.id == 4


def test_a_copy_appears_below_and_the_screen_stays(session, page):
    do(page, "duplicate", 1)
    assert names(page) == ["Plan A", "Plan A, copy"]
    assert page.model.parent(page.model.index_of(2)) == page.model.index_of(1)
    assert session.scenario.id == 1
    do(page, "duplicate", 1)
    assert "Plan A, copy 2" in names(page)


def test_a_branch_is_shown_at_once_and_edits_leave_the_first_alone(session, page):
    do(page, "branch", 1)
    assert session.scenario.name == "Plan A, variant"
    session.move([0], 3)
    written(session)
    assert session.market.labels(1)[0] == 0
    assert session.market.labels(2)[0] == 3


def test_renaming_is_done_in_place(session, page):
    choose(page, 1)
    page.tree.setFocus()
    page.action["rename"].trigger()
    editor = page.tree.viewport().findChild(QLineEdit)
    assert editor.text() == "Plan A"
    editor.setText("  North   first ")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wait_until(lambda: names(page) == ["North first"])
    assert session.scenario.name == "North first"


def test_a_taken_or_empty_name_is_refused(session, page):
    do(page, "duplicate", 1)
    page.model.setData(page.model.index_of(2), "Plan A")
    assert "already" in text_of_bar(page)
    page.model.setData(page.model.index_of(2), "   ")
    assert "needs a name" in text_of_bar(page)
    written(session)
    assert names(page) == ["Plan A", "Plan A, copy"]


def test_deleting_can_be_undone_from_the_bar(session, page):
    do(page, "duplicate", 1)
    do(page, "delete", 2)
    assert names(page) == ["Plan A"]
    assert "Plan A, copy" in text_of_bar(page)
    button = page.bar.findChild(QPushButton, "td_undo_delete")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    written(session)
    assert names(page) == ["Plan A", "Plan A, copy"]


def test_deleted_scenarios_are_listed_on_demand_and_brought_back(session, page):
    do(page, "duplicate", 1)
    do(page, "delete", 2)
    page.with_deleted.setChecked(True)
    assert names(page) == ["Plan A", "Plan A, copy"]
    choose(page, 2)
    assert not page.action["show"].isEnabled()
    assert "deleted" in page.action["show"].toolTip()
    do(page, "restore", 2)
    page.with_deleted.setChecked(False)
    assert "Plan A, copy" in names(page)


def test_deleting_what_is_on_the_screen_shows_what_it_came_from(session, page):
    do(page, "branch", 1)
    assert session.scenario.id == 2
    do(page, "delete", 2)
    assert session.scenario.id == 1
    assert session.market.active_scenario() == 1


def test_the_last_scenario_the_alignment_and_approved_ones_cannot_be_deleted(session, page):
    choose(page, 1)
    assert not page.action["delete"].isEnabled()
    assert "at least one" in page.action["delete"].toolTip()
    do(page, "duplicate", 1)
    do(page, "align", 1)
    choose(page, 1)
    assert "in force" in page.action["delete"].toolTip()
    do(page, "approve", 2)
    choose(page, 2)
    assert "approved" in page.action["delete"].toolTip()


def test_approval_closes_the_scenario_on_the_screen_to_edits_at_once(session, page):
    do(page, "approve", 1)
    assert not session.editable
    with pytest.raises(EditError, match="approved"):
        session.move([0], 3)
    assert ("approved", "approved: closed to edits") in page.model.marks(page.model.scenario(page.model.index_of(1)))
    do(page, "approve", 1)
    assert session.editable


def test_moves_are_counted_from_what_is_put_in_force(session, page):
    do(page, "branch", 1)
    session.move([0, 1], 3)
    written(session)
    do(page, "align", 1)
    assert [int(place) for place in (session.alignment != session.state.labels).nonzero()[0]] == [0, 1]
    assert "in_force" in dict(page.model.marks(page.model.scenario(page.model.index_of(1))))


def test_a_double_click_and_enter_show_a_scenario(session, page):
    do(page, "duplicate", 1)
    page.tree.doubleClicked.emit(page.model.index_of(2))
    choose(page, 2)
    page._show()
    assert session.scenario.id == 2
    choose(page, 1)
    page.tree.setFocus()
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    assert session.scenario.id == 1


def test_two_to_five_are_compared(session, page):
    asked = []
    page.compare_requested.connect(asked.append)
    for _ in range(6):
        do(page, "duplicate", 1)
    choose(page, 1)
    assert not page.action["compare"].isEnabled()
    choose(page, 3, 1)
    page.buttons["compare"].click()
    assert asked == [[1, 3]]
    choose(page, *range(1, 7))
    assert not page.action["compare"].isEnabled()


def test_deviations_of_all_scenarios_are_listed(session, page):
    do(page, "branch", 1)
    session.move([0, 1, 2], 3)
    written(session)
    wait_until(lambda: not page.model._slices.running())
    index = page.model.index_of(2).siblingAtColumn(1)
    shown = float(session.plan.deviations[abs(session.plan.deviations[:, 0]).argmax(), 0]) * 100
    assert f"{abs(shown):.1f}" in index.data()
    assert index.data(ScenarioModel.OUT)
    first = page.model.index_of(1).siblingAtColumn(1)
    assert first.data().startswith("workload")
    assert not first.data(ScenarioModel.OUT)


def test_notes_are_kept_and_said(session, page):
    page.actions_of.annotate(page.model.scenario(page.model.index_of(1)), " Asked for by the board \n")
    written(session)
    index = page.model.index_of(1)
    assert index.data(ScenarioModel.SUBLINE).endswith("Asked for by the board")
    assert "Asked for by the board" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_is_written_is_there_when_the_market_is_opened_again(session, page):
    do(page, "duplicate", 1)
    do(page, "align", 2)
    do(page, "approve", 2)
    path = session.path
    session.close()
    assert page.model.rowCount() == 0
    with Market.open(path) as market:
        assert [one.approved for one in market.scenarios()] == [False, True]
        assert market.alignment() == 2
