"""The page Reps on a real market file: roster, match, reasons, names, loads."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from territory_designer.desktop.reps.rep_model import LOAD, REP, RUNNER_UP, WHY, load_text
from territory_designer.desktop.reps.roster_reading import MOST_ROWS, PERCENT, metric_homes
from territory_designer.desktop.reps.roster_store import frame_of, roster_of
from territory_designer.desktop.settings import JobSettings, read_settings, write_settings
from territory_designer.planning.roster import read_roster
from territory_designer.workspace.market import Market
from tests.desktop.conftest import layer_of
from tests.desktop.markets import market_file

# Stripes of the 6 x 6 chessboard from west to east: T01 has columns 0 and 1, T02 column 2, T03 3 and 4, T04 column 5.
WEST, EAST = "30000", "30005"
FIELDS = "NoGeometry?field=rep:string&field=home_zip:string&field=capacity_h:double&field=languages:string"
NEEDS = "NoGeometry?field=territory:string&field=language:string&field=skill:string&field=excluded:string"
PEOPLE = [
    ["Ann", "30005", 300.0, "English"],
    ["Bob", "30003", 1000.0, "English; Spanish"],
    ["Cy", "30000", 2000.0, "English"],
    ["Di", "30002", 2000.0, "English"],
]


def table(name: str, uri: str, rows: list[list]):
    layer = layer_of(name, uri, [("", row) for row in rows])
    QgsProject.instance().addMapLayer(layer)
    return layer


def choose(window, layer) -> None:
    """Choose a layer of reps as with the mouse."""
    page = window.desk.panel.reps
    page.reps_layer.setLayer(layer)
    page.reps_layer.activated.emit(page.reps_layer.currentIndex())
    window.settle()


def match(window) -> None:
    button = window.desk.panel.reps.match_button
    assert button.isEnabled(), button.toolTip()
    button.click()
    window.settle()


def weigh(window, **percent: int) -> None:
    for name, box in window.desk.panel.reps.weights.boxes.items():
        box.setValue(percent.get(name, 0))


def owners(window) -> dict[str, str | None]:
    return {one.name: one.rep for one in window.session.state.active}


def row(window, name: str):
    return next(one for one in window.desk.panel.reps.model.rows if one.name == name)


@pytest.fixture
def page(opened):
    opened.desk.panel.show_page(3)
    opened.breathe()
    return opened.desk.panel.reps


@pytest.fixture
def people(page):
    return table("people", FIELDS, PEOPLE)


def test_the_market_keeps_the_roster(opened, page, people, tmp_path):
    choose(opened, people)
    assert page.roster.text() == "4 reps, 5,300 h/year; homes of all known"
    assert opened.heard() == []
    QgsProject.instance().removeMapLayer(people.id())
    opened.session.market.save_copy(tmp_path / "elsewhere.gpkg")
    opened.open(tmp_path / "elsewhere.gpkg")
    reps = opened.session.roster.reps
    assert list(reps.index) == ["Ann", "Bob", "Cy", "Di"]
    assert reps["languages"].tolist()[1] == ("English", "Spanish")
    assert page.roster.text() == "4 reps, 5,300 h/year; homes of all known"
    match(opened)
    assert set(owners(opened).values()) == set(reps.index)


def test_a_roster_says_the_same_after_the_file(qgis_app):
    frame = pd.DataFrame(
        {
            "rep": ["Ann", "Bob"],
            "home_zip": ["00601", None],
            "seniority": ["new", None],
            "skills": ["a; b", None],
            "passion": [3, None],
        }
    )
    roster = read_roster(frame)
    again = roster_of(frame_of(roster)).reps
    for name in roster.reps:
        assert again[name].equals(roster.reps[name]), name
    assert roster_of(pd.DataFrame({"rep": []})) is None


def test_reps_written_by_a_program_have_defaults(qgis_app, tmp_path):
    path = market_file(tmp_path / "market.gpkg")
    with Market.open(path) as market:
        market.save_reps(pd.DataFrame({"rep": ["Ann", "Bob"], "capacity_h": [1200.0, np.nan], "team": ["N", "S"]}))
        reps = roster_of(market.reps()).reps
    assert reps["capacity_h"].tolist() == [1200.0, 1200.0]
    assert reps["ramp"].tolist() == [1.0, 1.0]
    assert reps["skills"].tolist() == [(), ()]


def test_homes_can_be_points_in_another_system(opened, page):
    # EPSG:32617 is the market's own; these are its south-west corner in degrees.
    layer = layer_of("homes", "Point?crs=EPSG:4326&field=name:string", [("Point(-85.488744 0.0045)", ["Ann"])])
    QgsProject.instance().addMapLayer(layer)
    choose(opened, layer)
    assert metric_homes(opened.session, opened.session.roster) == pytest.approx(np.array([[500.0, 500.0]]), abs=600)
    assert page.roster.text().endswith("homes of all known")


def test_a_rep_without_home_is_listed_and_takes_part(opened, page):
    choose(opened, table("people", FIELDS, [*PEOPLE[:3], ["Di", "99999", 2000.0, ""]]))
    assert page.roster.text().endswith("homes of 3 known")
    findings = opened.desk.panel.messages.model
    assert "row 4: the home of Di is not known (ZIP 99999" in findings.row(0).message
    match(opened)
    assert set(owners(opened).values()) == {"Ann", "Bob", "Cy", "Di"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([PEOPLE[0], ["Ann", "30001", 5.0, ""]], "people: rep Ann stands in rows 1 and 2."),
        ([PEOPLE[0], ["Bob", "30001", 0.0, ""]], "people, row 2: capacity_h is 0, so Bob could own no territory."),
        ([PEOPLE[0], [None, "30001", 5.0, ""]], "people, row 2: rep is empty."),
        ([], "people holds no reps."),
    ],
)
def test_a_faulty_roster_leaves_the_old_one(opened, page, people, rows, said):
    choose(opened, people)
    people.dataProvider().truncate()
    faulty = table("people", FIELDS, rows)
    choose(opened, faulty)
    (heard,) = opened.heard()
    assert said in heard
    assert len(opened.session.roster.reps) == 4
    before = opened.session.state
    match(opened)
    assert said in opened.heard()[0]
    assert opened.session.state is before


def test_bare_shares_are_asked_for(opened, page):
    uri = "NoGeometry?field=rep:string&field=share:double"
    choose(opened, table("people", uri, [["Ann", 50.0], ["Bob", 100.0]]))
    (heard,) = opened.heard()
    assert "share" in heard
    assert opened.session.roster is None
    page.shares_are.setCurrentIndex(PERCENT)
    page.shares_are.activated.emit(PERCENT)
    opened.settle()
    assert page.roster.text() == "2 reps, 1 part-time, 1,440 h/year; no home known"


def test_a_long_table_is_no_roster(opened, page):
    choose(opened, table("accounts", "NoGeometry?field=name:string", [[f"A{n}"] for n in range(MOST_ROWS + 1)]))
    (heard,) = opened.heard()
    assert "accounts has more than 5,000 rows" in heard


def test_a_new_market_takes_the_reps_that_are_chosen(window, tmp_path):
    layer = table("people", FIELDS, PEOPLE)
    window.desk.panel.reps.reps_layer.setLayer(layer)
    window.open(market_file(tmp_path / "market.gpkg", side=6))
    assert len(window.session.roster.reps) == 4


def test_matching_by_travel_explains_itself(opened, page, people):
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


def test_the_total_of_the_weights_is_live_and_must_be_100(opened, page, people):
    choose(opened, people)
    assert page.weights.total.text() == "Total 100 %"
    page.weights.boxes["travel"].setValue(40)
    assert page.weights.total.text() == "<b>Total 90 %</b>"
    assert not page.match_button.isEnabled()
    assert "90 %" in page.match_button.toolTip()
    opened.flow.reps.match()
    assert opened.heard() == ["The percentages total 90 %. They must total 100 %."]
    page.weights.boxes["capacity"].setValue(10)
    assert page.match_button.isEnabled()


def test_what_was_chosen_is_remembered(opened, page, people):
    needs = table("needs", NEEDS, [])
    choose(opened, people)
    page.needs_layer.setLayer(needs)
    weigh(opened, travel=20, accounts=70, capacity=10)
    page.homes.setChecked(True)
    write_settings(QgsProject.instance(), opened.desk.panel.settings())
    kept = read_settings(QgsProject.instance())
    assert kept.rep_weights == "travel: 20, accounts: 70, skills: 0, preference: 0, capacity: 10"
    opened.desk.panel.apply(JobSettings())
    assert (page.layer(), page.needs_layer.currentLayer(), page.homes.isChecked()) == (None, None, False)
    assert page.weights.boxes["travel"].value() == 50
    opened.desk.panel.apply(kept)
    assert (page.layer(), page.needs_layer.currentLayer(), page.homes.isChecked()) == (people, needs, True)
    assert page.weights.boxes["accounts"].value() == 70


def test_accounts_stay_with_those_who_have_them(opened, page):
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


def test_a_language_is_a_rule_and_a_skill_a_wish(opened, page, people):
    choose(opened, people)
    page.needs_layer.setLayer(table("needs", NEEDS, [["T04", "Spanish", "", ""], ["T01", "", "farms", "Cy"]]))
    match(opened)
    assert owners(opened)["T04"] == "Bob"
    assert "speaks Spanish" in row(opened, "T04").told
    assert "Without Bob nobody could have it." in row(opened, "T04").told
    assert owners(opened)["T01"] != "Cy"
    assert "0 of 1 skills (not farms)" in row(opened, "T01").told


def test_a_territory_that_nobody_can_serve_is_said_with_the_rule(opened, page, people):
    choose(opened, people)
    page.needs_layer.setLayer(table("needs", NEEDS, [["T02", "Korean", "", ""]]))
    match(opened)
    assert owners(opened)["T02"] is None
    assert row(opened, "T02").why == "nobody can serve it"
    assert "no rep speaks Korean" in row(opened, "T02").told
    assert "Nobody for T02" in page.outcome.text()
    assert "Reps without a territory: " in page.outcome.text()
    found = opened.desk.panel.messages.model
    assert any("no rep speaks Korean" in found.row(place).message for place in range(found.rowCount()))


def test_a_need_of_an_unknown_territory_names_its_row(opened, page, people):
    choose(opened, people)
    page.needs_layer.setLayer(table("needs", NEEDS, [["T02", "", "x", ""], ["North", "Korean", "", ""]]))
    before = opened.session.state
    match(opened)
    (heard,) = opened.heard()
    assert "needs, row 2: territory = North is not among the territories" in heard
    assert opened.session.state is before


def test_reps_are_left_over_or_too_few(opened, page):
    choose(opened, table("people", FIELDS, [*PEOPLE, ["Ed", "30003", 1.0, ""]]))
    match(opened)
    assert page.outcome.text() == "Reps without a territory: Ed."
    choose(opened, table("few", FIELDS, PEOPLE[:2]))
    match(opened)
    assert sum(rep is not None for rep in owners(opened).values()) == 2
    assert "Nobody for T" in page.outcome.text()


def test_reasons_follow_a_change_by_hand_and_go_when_zips_move(opened, page, people):
    choose(opened, people)
    weigh(opened, travel=100)
    match(opened)
    opened.flow.reps.set_rep(0, "Ann")
    opened.flow.reps.show()
    assert "The match gave it to Cy." in row(opened, "T01").told
    assert row(opened, "T01").runner_up == "Cy"
    opened.session.move([2], 0)
    opened.flow.reps.show()
    assert {one.why for one in page.model.rows} == {""}
    assert page.outcome.text() == "The territories were changed after the match. Match again to see reasons."
    opened.session.undo_stack.undo()
    opened.flow.reps.show()
    assert row(opened, "T02").why


def test_a_change_while_it_runs_leaves_the_match_out(opened, page, people):
    choose(opened, people)
    page.match_button.click()
    opened.session.move([2], 0)
    opened.settle()
    assert any("was changed while this ran" in text for text in opened.heard())
    assert owners(opened)["T01"] == "Rep 1"


def test_two_matches_do_not_run_at_once(opened, page, people):
    choose(opened, people)
    opened.flow.reps.match()
    opened.flow.reps.match()
    assert opened.heard() == ["Something else is running. Wait for it, or cancel it."]
    opened.settle()
    assert set(owners(opened).values()) == {"Ann", "Bob", "Cy", "Di"}


def test_a_weight_that_decides_nothing_is_said(opened, page, people):
    choose(opened, people)
    match(opened)
    level, said = opened.said[-1]
    assert (level, said) == ("warning", "4 territories matched. 3 remarks in the list.")
    found = opened.desk.panel.messages.model
    assert any("preference has a weight of 10 %" in found.row(place).message for place in range(found.rowCount()))


def test_names_can_be_written_without_a_roster(opened, page):
    index = page.model.index(1, REP)
    assert page.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert page.model.setData(index, "  Zoe ")
    assert owners(opened)["T02"] == "Zoe"
    opened.flow.reps.show()
    assert page.model.data(index) == "Zoe"
    assert not page.match_button.isEnabled()
    assert page.match_button.toolTip() == "Choose the layer or table of reps first."
    page.model.setData(index, "")
    assert owners(opened)["T02"] is None


def test_names_of_the_roster_complete_themselves(opened, page, people):
    choose(opened, people)
    holder = QWidget()
    editor = page.table.itemDelegateForColumn(REP).createEditor(holder, None, page.model.index(0, REP))
    assert isinstance(editor, QLineEdit)
    editor.completer().setCompletionPrefix("d")
    assert [editor.completer().currentCompletion(), editor.completer().completionCount()] == ["Di", 1]
    font = page.model.data(page.model.index(0, REP), int(Qt.ItemDataRole.FontRole))
    assert font is not None
    assert font.italic()  # Rep 1 is not on the roster


def test_the_load_is_set_against_the_capacity(opened, page, people):
    choose(opened, people)
    weigh(opened, travel=100)
    match(opened)
    found = row(opened, "T04")
    work = opened.session.units.values[opened.session.state.members(3), 0].sum()
    assert (found.work_h, found.way_h, found.capacity_h) == (work, None, 300.0)
    assert load_text(found) == f"{round(100 * work / 300)} %"
    page.table.sortByColumn(LOAD, Qt.SortOrder.DescendingOrder)
    assert page.model.rows[0].name == "T04"


def test_the_way_from_home_counts_where_visits_are_known(opened, page, people):
    opened.session.accounts["visits"] = 8.0
    choose(opened, people)
    weigh(opened, travel=100)
    match(opened)
    found = row(opened, "T04")
    # 18 accounts x 8 visits; as many a day as fill 8 hours; 2 x 2.5 km x 1.25 each in the mean, at 40 km/h.
    per_day = 8 * len(opened.session.accounts) * 8 / opened.session.units.values[:, 0].sum()
    assert found.way_h == pytest.approx(18 * 8 / per_day * 2 * 2.5 * 1.25 / 40)
    assert found.load_h == pytest.approx(found.work_h + found.way_h)
    page.table.select_number(3)
    assert "on the way from home and back" in page.detail.text()


def test_the_table_can_be_copied_and_saved(opened, page, people, tmp_path):
    choose(opened, people)
    match(opened)
    page.export.copy()
    opened.breathe()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Territory\tRep\tWorkload (h/year)\tWay from home (h/year)\t")
    assert "\tNamed accounts (h/year)\tCapacity (h/year)\tLoad (%)\t" in lines[0]
    assert len(lines) == 5
    page.export.save_to(tmp_path / "reps.csv")
    assert (tmp_path / "reps.csv").read_text("utf-8-sig").startswith("Territory,Rep,")


def test_columns_without_content_are_hidden(opened, page, people):
    page.table.dress()
    assert [page.table.isColumnHidden(column) for column in (LOAD, WHY, RUNNER_UP)] == [False, True, True]
    choose(opened, people)
    match(opened)
    assert [page.table.isColumnHidden(column) for column in (LOAD, WHY, RUNNER_UP)] == [False, False, False]


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


def test_territories_take_the_names_of_the_alignment(opened, page):
    assert not page.names_button.isEnabled()
    assert "No scenario is the alignment in force" in page.names_button.toolTip()
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


def test_the_alignment_itself_has_its_names(opened, page):
    opened.session.change_market(lambda market: market.set_alignment(1))
    opened.settle()
    opened.flow.reps.show()
    assert page.names_button.toolTip() == "This scenario is the alignment in force."


def test_a_new_territory_gives_way_to_the_old_name(opened, page):
    session = variant_of_alignment(opened)
    session.rename(3, "East")
    session.new_territory([5])
    session.rename(4, "T04")
    assert names_of(opened) == ["T01", "T02", "T03", "T04", "T05"]


def test_an_approved_scenario_is_not_matched(opened, page, people):
    choose(opened, people)
    opened.session.change_market(lambda market: market.update_scenario(1, approved=True))
    opened.settle()
    opened.flow.reps.show()
    assert not page.match_button.isEnabled()
    assert "is approved" in page.match_button.toolTip()
    assert not page.model.flags(page.model.index(0, REP)) & Qt.ItemFlag.ItemIsEditable


def test_a_market_of_an_earlier_version_opens(window, tmp_path):
    old = Path(__file__).parents[1] / "workspace" / "data" / "market_v1.gpkg"
    window.open(Path(shutil.copy(old, tmp_path / "old.gpkg")))
    assert window.session.is_open, window.said
    assert list(window.session.roster.reps.index) == ["Rep 1"]


def test_what_is_rescued_has_the_reps(opened, people, tmp_path):
    choose(opened, people)
    opened.session.in_memory()(tmp_path / "rescued.gpkg")
    with Market.open(tmp_path / "rescued.gpkg", write=False) as market:
        assert market.reps()["rep"].tolist() == ["Ann", "Bob", "Cy", "Di"]
