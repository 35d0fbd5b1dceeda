"""The dialog of territories by segment: what it proposes, how it is edited, and what becomes of it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from tests.desktop.conftest import wait_until
from tests.desktop.hybrid.steps import count, designed, edit, opened, put, rules, with_sizes
from tests.desktop.markets import market_file


def test_the_button_says_what_is_missing(window, tmp_path):
    button = window.desk.panel.design.hybrid_button
    assert not button.isEnabled()
    assert "Not yet" in button.toolTip()
    window.open(market_file(tmp_path / "bare.gpkg", 4, 2, accounts=False))
    assert not button.isEnabled()
    assert "no accounts" in button.toolTip()
    window.open(market_file(tmp_path / "market.gpkg", 4, 2))
    assert button.isEnabled()
    assert "Not yet" not in button.toolTip()


def test_the_dialog_proposes_groups_and_shows_what_they_hold(board):
    dialog = opened(board)
    assert dialog.choice.field.currentText() == "segment"
    records = {record["segment"]: record for record in dialog.editor.segment_model.records}
    accounts = board.session.accounts
    assert set(records) == set("KARE")
    for name, record in records.items():
        assert record["accounts"] == 108
        assert record["workload"] == pytest.approx(accounts[accounts["segment"] == name]["workload"].sum())
    groups = dialog.editor.group_model.records
    assert len(groups) == 2
    assert sum(record["territories"] for record in groups) == 6  # as many as the scenario has
    assert "workload ± 20.0 %" in dialog.editor.rules.text()
    board.desk.panel.design.workload_tolerance.setValue(12.0)
    assert "workload ± 12.0 %" in dialog.editor.rules.text()  # it follows the page


def test_groups_are_edited_in_the_tables(board):
    dialog = opened(board)
    for name in "KARE":
        put(board, dialog, name, "Key" if name in "KA" else "Rest")
    assert dialog.editor.grouping.plain() == {"Key": ["A", "K"], "Rest": ["E", "R"]}
    put(board, dialog, "E", "")
    assert "In no group: 108 accounts" in dialog.hint.text()
    count(board, dialog, "Key", 4)
    edit(board, dialog.editor.groups, dialog.editor.group_model.row_of("group", "Key"), 0, "Rest")
    assert "There is a group Rest already" in dialog.hint.text()
    edit(board, dialog.editor.groups, dialog.editor.group_model.row_of("group", "Key"), 0, "Enterprise")
    assert dialog.editor.grouping.counts() == {"Enterprise": 4, "Rest": 2}
    for name in "KAR":
        put(board, dialog, name, "")
    assert "No segment is in a group" in dialog.hint.text()
    assert not dialog.design_button.isEnabled()
    dialog.choice.propose.click()
    assert dialog.design_button.isEnabled()
    assert len(dialog.editor.grouping.groups) == 2


def test_editors_of_cells_choose_and_write(board):
    dialog = opened(board)
    table = dialog.editor.segments
    table.clicked.emit(table.model().index(0, 1))
    box = next(one for one in table.viewport().children() if one.metaObject().className() == "QComboBox")
    assert [box.itemText(row) for row in range(box.count())] == [*dialog.editor.grouping.names(), "none"]
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    board.breathe()
    assert dialog.editor.segment_model.records[0]["group"] == ""
    table = dialog.editor.groups
    table.clicked.emit(table.model().index(0, 1))
    spin = next(one for one in table.viewport().children() if one.metaObject().className() == "QSpinBox")
    assert (spin.minimum(), spin.maximum()) == (2, 144)
    spin.setValue(5)
    table.commitData(spin)
    board.breathe()
    assert 5 in dialog.editor.grouping.counts().values()


def test_cancel_leaves_everything_as_it_was(board, tmp_path):
    dialog = opened(board)
    first = designed(board, dialog)
    table = [dict(record) for record in dialog.result_page.model.records]
    count(board, dialog, dialog.editor.grouping.names()[1], 4)
    assert "have changed since the design" in dialog.hint.text()
    board.desk.panel.design.effort.setCurrentIndex(2)
    dialog.design_button.click()
    wait_until(dialog._work.running)
    wait_until(lambda: dialog.hint.text().startswith(dialog.editor.grouping.names()[0]))  # it says which group it is at
    assert dialog.cancel_button.isVisible()
    assert not dialog.design_button.isEnabled()
    assert dialog.editor.isEnabled()  # what is to be designed next can be chosen meanwhile
    dialog.cancel_button.click()
    board.settle()
    assert dialog.outcome is first
    assert dialog.result_page.model.records == table
    assert "Cancelled" in dialog.hint.text()
    assert dialog.cancel_button.isHidden()
    dialog.save_to(tmp_path / "cancelled.gpkg")
    dialog.cancel_button.click()
    board.settle()
    assert list(tmp_path.glob("*cancelled*")) == []
    assert list(tmp_path.glob(".territory_designer*")) == []


def test_another_field_does_not_take_a_running_design_away(board):
    with_sizes(board)
    dialog = opened(board)
    wanted = dialog.editor.grouping.plain()
    dialog.design_button.click()
    dialog.choice.field.setCurrentIndex(dialog.choice.field.findText("size"))
    dialog.choice.field.activated.emit(dialog.choice.field.currentIndex())
    board.settle()
    assert dialog.outcome.wish.groups == wanted
    assert [one.name for one in dialog.editor.grouping.segments] == ["1", "2"]
    assert "have changed since the design" in dialog.hint.text()


def test_rules_that_cannot_be_kept_name_the_group(board):
    dialog = opened(board)
    for name in "KARE":
        put(board, dialog, name, "Key" if name == "K" else "Rest")
    count(board, dialog, "Rest", 3)
    count(board, dialog, "Key", 140)
    dialog.design_button.click()
    board.settle()
    assert dialog.outcome is None
    assert dialog.hint.text().startswith("⚠ Group Key: ")
    assert dialog.design_button.isEnabled()  # after a change it can be tried again
    assert len(board.heard()) == 1
    count(board, dialog, "Key", 2)
    assert "⚠" not in dialog.hint.text()
    designed(board, dialog)


def test_closing_the_market_closes_the_dialog_and_its_choice_is_remembered(board):
    dialog = opened(board)
    for name in "KARE":
        put(board, dialog, name, "Key" if name == "K" else "Rest" if name != "E" else "")
    count(board, dialog, "Rest", 7)
    wanted = dialog.editor.grouping
    path = board.session.path
    board.session.close()
    board.breathe()
    assert board.flow.aids.hybrid is None
    assert not board.desk.panel.design.hybrid_button.isEnabled()
    board.open(path)
    again = opened(board)
    assert again is not dialog
    assert again.editor.grouping.plain() == wanted.plain()
    assert again.editor.grouping.counts() == wanted.counts()


def test_closing_the_market_ends_a_design_that_runs(board):
    dialog = opened(board)
    board.desk.panel.design.effort.setCurrentIndex(2)
    dialog.design_button.click()
    wait_until(dialog._work.running)
    board.session.close()
    board.settle()
    assert board.flow.aids.hybrid is None
    assert board.desk.runner.running() is False


def test_a_dialog_that_was_closed_comes_back_with_its_territories(board):
    dialog = opened(board)
    outcome = designed(board, dialog)
    dialog.close_button.click()
    assert not dialog.isVisible()
    board.desk.panel.design.hybrid_button.click()
    assert board.flow.aids.hybrid is dialog
    assert dialog.isVisible()
    assert dialog.outcome is outcome


def test_a_plan_beyond_its_tolerance_is_marked(board):
    rules(board, 0.2, 1000.0)
    dialog = opened(board)
    for name in "KARE":
        put(board, dialog, name, "Key" if name in "KA" else "Rest")
    count(board, dialog, "Key", 11)
    count(board, dialog, "Rest", 2)
    outcome = designed(board, dialog)
    page = dialog.result_page
    out = {record["territory"] for record in page.model.records if record["out"]}
    assert out
    loads = outcome.found["Key"].plan.deviations[:, 0]
    beyond = {f"K{number:02}" for number in np.flatnonzero(np.abs(loads) > 0.002) + 1}
    assert {name for name in out if name.startswith("K")} == beyond
    line = page.headline.text().split("\n")[0]
    assert line.startswith("⚠ Key: ")
    assert "Not kept: workload of territory K" in line
    assert "Tolerances kept" not in line
    row = page.model.row_of("territory", sorted(out)[0])
    assert page.model.index(row, 0).data(Qt.ItemDataRole.FontRole).bold()


def test_every_field_has_a_name_a_tip_and_words_for_screen_readers(board):
    dialog = opened(board)
    named = [one for one in dialog.findChildren(QWidget) if one.objectName().startswith("td_")]
    plain = {"td_hybrid_hint", "td_hybrid_rules", "td_hybrid_headline", "td_hybrid_tabs", "td_hybrid_export"}
    cells = {"td_hybrid_segments", "td_hybrid_groups", "td_hybrid_table"}  # their cells have tips
    fields = [one for one in named if one.objectName() not in plain]
    assert len(fields) == 13
    assert [one.objectName() for one in fields if not one.accessibleName()] == []
    assert [one.objectName() for one in fields if not one.toolTip() and one.objectName() not in cells] == []
