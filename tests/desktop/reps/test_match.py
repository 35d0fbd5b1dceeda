"""The match of the page Reps on a real market file: reasons, runners-up, names, loads."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from territory_designer.desktop.reps.rep_model import LOAD, REP, RUNNER_UP, WHY, load_text
from territory_designer.desktop.settings import JobSettings, read_settings, write_settings
from tests.desktop.reps.steps import EAST, FIELDS, NEEDS, PEOPLE, WEST, choose, match, owners, row, table, weigh


def test_matching_by_travel_explains_itself(opened, reps_page, people):
    choose(opened, people)
    weigh(opened, travel=100)
    match(opened)
    assert owners(opened) == {"T01": "Cy", "T02": "Di", "T03": "Bob", "T04": "Ann"}
    ann = row(opened, "T04")
    # Six rows of one kilometre, all of the same workload, and the home in the lowest: (0 + 1 + ... + 5) / 6.
    assert ann.why == "2.5 km"
    assert "2.5 km from home to its ZIPs on average" in ann.told
    assert ann.runner_up.startswith("Bob (−")
    assert "Bob instead would be worse by" in ann.told
    assert opened.session.undo_stack.undoText() == "Match reps and territories"
    opened.session.undo_stack.undo()
    assert owners(opened)["T01"] == "Rep 1"


def test_the_total_of_the_weights_is_live_and_must_be_100(opened, reps_page, people):
    choose(opened, people)
    assert reps_page.weights.total.text() == "Total 100 %"
    reps_page.weights.boxes["travel"].setValue(40)
    assert reps_page.weights.total.text() == "<b>Total 90 %</b>"
    assert not reps_page.match_button.isEnabled()
    assert "90 %" in reps_page.match_button.toolTip()
    opened.flow.reps.match()
    assert opened.heard() == ["The percentages total 90 %. They must total 100 %."]
    reps_page.weights.boxes["capacity"].setValue(10)
    assert reps_page.match_button.isEnabled()


def test_what_was_chosen_is_remembered(opened, reps_page, people):
    needs = table("needs", NEEDS, [])
    choose(opened, people)
    reps_page.needs_layer.setLayer(needs)
    weigh(opened, travel=20, accounts=70, capacity=10)
    reps_page.homes.setChecked(True)
    write_settings(QgsProject.instance(), opened.desk.panel.settings())
    kept = read_settings(QgsProject.instance())
    assert kept.rep_weights == "travel: 20, accounts: 70, skills: 0, preference: 0, capacity: 10"
    opened.desk.panel.apply(JobSettings())
    assert (reps_page.layer(), reps_page.needs_layer.currentLayer(), reps_page.homes.isChecked()) == (None, None, False)
    assert reps_page.weights.boxes["travel"].value() == 50
    opened.desk.panel.apply(kept)
    assert (reps_page.layer(), reps_page.needs_layer.currentLayer(), reps_page.homes.isChecked()) == (
        people,
        needs,
        True,
    )
    assert reps_page.weights.boxes["accounts"].value() == 70


def test_accounts_stay_with_those_who_have_them(opened, reps_page):
    # The alignment in force gives each territory to one of these, whose homes are at the other end of the market.
    homes = [["Rep 1", EAST, 1.0, ""], ["Rep 2", EAST, 1.0, ""], ["Rep 3", WEST, 1.0, ""], ["Rep 4", WEST, 1.0, ""]]
    opened.session.change_market(lambda market: market.set_alignment(1))
    opened.settle()
    choose(opened, table("people", FIELDS, homes))
    weigh(opened, accounts=100)
    match(opened)
    assert owners(opened) == {f"T0{number}": f"Rep {number}" for number in range(1, 5)}
    assert row(opened, "T01").why == "keeps 36 of 36 accounts"
    weigh(opened, travel=100)
    match(opened)
    assert owners(opened) != {f"T0{number}": f"Rep {number}" for number in range(1, 5)}


def test_a_language_is_a_rule_and_a_skill_a_wish(opened, reps_page, people):
    choose(opened, people)
    reps_page.needs_layer.setLayer(table("needs", NEEDS, [["T04", "Spanish", "", ""], ["T01", "", "farms", "Cy"]]))
    match(opened)
    assert owners(opened)["T04"] == "Bob"
    assert "speaks Spanish" in row(opened, "T04").told
    assert "Without Bob nobody could have it." in row(opened, "T04").told
    assert owners(opened)["T01"] != "Cy"
    assert "0 of 1 skills (not farms)" in row(opened, "T01").told


def test_a_territory_that_nobody_can_serve_is_said_with_the_rule(opened, reps_page, people):
    choose(opened, people)
    reps_page.needs_layer.setLayer(table("needs", NEEDS, [["T02", "Korean", "", ""]]))
    match(opened)
    assert owners(opened)["T02"] is None
    assert row(opened, "T02").why == "nobody can serve it"
    assert "no rep speaks Korean" in row(opened, "T02").told
    assert "Nobody for T02" in reps_page.outcome.text()
    assert "Reps without a territory: " in reps_page.outcome.text()
    found = opened.desk.panel.messages.model
    assert any("no rep speaks Korean" in found.row(place).message for place in range(found.rowCount()))


def test_a_need_of_an_unknown_territory_names_its_row(opened, reps_page, people):
    choose(opened, people)
    reps_page.needs_layer.setLayer(table("needs", NEEDS, [["T02", "", "x", ""], ["North", "Korean", "", ""]]))
    before = opened.session.state
    match(opened)
    (heard,) = opened.heard()
    assert "needs, row 2: territory = North is not among the territories" in heard
    assert opened.session.state is before


def test_reps_are_left_over_or_too_few(opened, reps_page):
    choose(opened, table("people", FIELDS, [*PEOPLE, ["Ed", "30003", 1.0, ""]]))
    match(opened)
    assert reps_page.outcome.text() == "Reps without a territory: Ed."
    choose(opened, table("few", FIELDS, PEOPLE[:2]))
    match(opened)
    assert sum(rep is not None for rep in owners(opened).values()) == 2
    assert "Nobody for T" in reps_page.outcome.text()


def test_reasons_follow_a_change_by_hand_and_go_when_zips_move(opened, reps_page, people):
    choose(opened, people)
    weigh(opened, travel=100)
    match(opened)
    opened.flow.reps.set_rep(0, "Ann")
    opened.flow.reps.show()
    assert "The match gave it to Cy." in row(opened, "T01").told
    assert row(opened, "T01").runner_up == "Cy"
    opened.session.move([2], 0)
    opened.flow.reps.show()
    assert {one.why for one in reps_page.model.rows} == {""}
    assert reps_page.outcome.text() == "The territories were changed after the match. Match again to see reasons."
    opened.session.undo_stack.undo()
    opened.flow.reps.show()
    assert row(opened, "T02").why


def test_a_change_while_it_runs_leaves_the_match_out(opened, reps_page, people):
    choose(opened, people)
    reps_page.match_button.click()
    opened.session.move([2], 0)
    opened.settle()
    assert any("was changed while this ran" in text for text in opened.heard())
    assert owners(opened)["T01"] == "Rep 1"


def test_two_matches_do_not_run_at_once(opened, reps_page, people):
    choose(opened, people)
    opened.flow.reps.match()
    opened.flow.reps.match()
    assert opened.heard() == ["Something else is running. Wait for it, or cancel it."]
    opened.settle()
    assert set(owners(opened).values()) == {"Ann", "Bob", "Cy", "Di"}


def test_a_weight_that_decides_nothing_is_said(opened, reps_page, people):
    choose(opened, people)
    match(opened)
    level, said = opened.said[-1]
    assert (level, said) == ("warning", "4 territories matched. 3 remarks in the list.")
    found = opened.desk.panel.messages.model
    assert any("preference has a weight of 10 %" in found.row(place).message for place in range(found.rowCount()))


def test_names_can_be_written_without_a_roster(opened, reps_page):
    index = reps_page.model.index(1, REP)
    assert reps_page.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert reps_page.model.setData(index, "  Zoe ")
    assert owners(opened)["T02"] == "Zoe"
    opened.flow.reps.show()
    assert reps_page.model.data(index) == "Zoe"
    assert not reps_page.match_button.isEnabled()
    assert reps_page.match_button.toolTip() == "Choose the layer or table of reps first."
    reps_page.model.setData(index, "")
    assert owners(opened)["T02"] is None


def test_names_of_the_roster_complete_themselves(opened, reps_page, people):
    choose(opened, people)
    holder = QWidget()
    editor = reps_page.table.itemDelegateForColumn(REP).createEditor(holder, None, reps_page.model.index(0, REP))
    assert isinstance(editor, QLineEdit)
    editor.completer().setCompletionPrefix("d")
    assert [editor.completer().currentCompletion(), editor.completer().completionCount()] == ["Di", 1]
    font = reps_page.model.data(reps_page.model.index(0, REP), int(Qt.ItemDataRole.FontRole))
    assert font is not None
    assert font.italic()  # Rep 1 is not on the roster


def test_the_load_is_set_against_the_capacity(opened, reps_page, people):
    choose(opened, people)
    weigh(opened, travel=100)
    match(opened)
    found = row(opened, "T04")
    work = opened.session.units.values[opened.session.state.members(3), 0].sum()
    assert (found.work_h, found.way_h, found.capacity_h) == (work, None, 300.0)
    assert load_text(found) == f"{round(100 * work / 300)} %"
    reps_page.table.sortByColumn(LOAD, Qt.SortOrder.DescendingOrder)
    assert reps_page.model.rows[0].name == "T04"


def test_the_way_from_home_counts_where_visits_are_known(opened, reps_page, people):
    opened.session.accounts["visits"] = 8.0
    choose(opened, people)
    weigh(opened, travel=100)
    match(opened)
    found = row(opened, "T04")
    # 18 accounts x 8 visits; as many a day as fill 8 hours; 2 x 2.5 km x 1.25 each in the mean, at 40 km/h.
    per_day = 8 * len(opened.session.accounts) * 8 / opened.session.units.values[:, 0].sum()
    assert found.way_h == pytest.approx(18 * 8 / per_day * 2 * 2.5 * 1.25 / 40)
    assert found.load_h == pytest.approx(found.work_h + found.way_h)
    reps_page.table.select_number(3)
    assert "on the way from home and back" in reps_page.detail.text()


def test_the_table_can_be_copied_and_saved(opened, reps_page, people, tmp_path):
    choose(opened, people)
    match(opened)
    reps_page.export.copy()
    opened.breathe()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Territory\tRep\tWorkload (h/year)\tWay from home (h/year)\t")
    assert "\tNamed accounts (h/year)\tCapacity (h/year)\tLoad (%)\t" in lines[0]
    assert len(lines) == 5
    reps_page.export.save_to(tmp_path / "reps.csv")
    assert (tmp_path / "reps.csv").read_text("utf-8-sig").startswith("Territory,Rep,")


def test_columns_without_content_are_hidden(opened, reps_page, people):
    reps_page.table.dress()
    assert [reps_page.table.isColumnHidden(column) for column in (LOAD, WHY, RUNNER_UP)] == [False, True, True]
    choose(opened, people)
    match(opened)
    assert [reps_page.table.isColumnHidden(column) for column in (LOAD, WHY, RUNNER_UP)] == [False, False, False]


def variant_of_alignment(window):
    """Put Plan A in force, and a copy of it on the screen."""
    session = window.session
    state = session.state
    session.change_market(lambda market: market.set_alignment(1))
    window.settle()
    session.add_scenario("Plan B", state.labels, state.territories, rules=state.rules)
    window.settle()
    assert session.scenario.name == "Plan B"
    return session


def names_of(window) -> list[str]:
    window.flow.reps.show()
    window.desk.panel.reps.names_button.click()
    return [one.name for one in window.session.state.active]


def test_territories_take_the_names_of_the_alignment(opened, reps_page):
    assert not reps_page.names_button.isEnabled()
    assert "No scenario is the alignment in force" in reps_page.names_button.toolTip()
    session = variant_of_alignment(opened)
    session.rename(0, "Coast")
    session.rename(3, "T01")
    session.move([2], 0)
    assert names_of(opened) == ["T01", "T02", "T03", "T04"]
    assert opened.said[-1] == ("success", "2 territories have the name of the alignment now.")
    assert names_of(opened) == ["T01", "T02", "T03", "T04"]
    assert opened.said[-1][0] == "info"
    session.undo_stack.undo()
    assert [one.name for one in session.state.active] == ["Coast", "T02", "T03", "T01"]


def test_the_alignment_itself_has_its_names(opened, reps_page):
    opened.session.change_market(lambda market: market.set_alignment(1))
    opened.settle()
    opened.flow.reps.show()
    assert reps_page.names_button.toolTip() == "This scenario is the alignment in force."


def test_a_new_territory_gives_way_to_the_old_name(opened, reps_page):
    session = variant_of_alignment(opened)
    session.rename(3, "East")
    session.new_territory([5])
    session.rename(4, "T04")
    assert names_of(opened) == ["T01", "T02", "T03", "T04", "T05"]


def test_an_approved_scenario_is_not_matched(opened, reps_page, people):
    choose(opened, people)
    opened.session.change_market(lambda market: market.update_scenario(1, approved=True))
    opened.settle()
    opened.flow.reps.show()
    assert not reps_page.match_button.isEnabled()
    assert "is approved" in reps_page.match_button.toolTip()
    assert not reps_page.model.flags(reps_page.model.index(0, REP)) & Qt.ItemFlag.ItemIsEditable
