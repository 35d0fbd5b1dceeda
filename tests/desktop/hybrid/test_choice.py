"""Territories by segment: what was chosen is kept, what is out of date is said, and what cannot be is refused early."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from territory_designer.desktop.hybrid.hybrid_fields import segment_fields
from territory_designer.desktop.hybrid.hybrid_groups import Segment, named_after, proposal, remembered
from territory_designer.desktop.hybrid.hybrid_words import rules_text
from territory_designer.engine.units import Link
from tests.desktop.hybrid.steps import count, designed, opened, put, with_sizes

SEGMENTS = [Segment("A", 10, 400.0), Segment("B", 40, 400.0), Segment("C", 50, 0.0)]


def choose(window, box, text):
    """Choose an entry as the mouse does."""
    place = box.findText(text)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)
    window.settle()


def test_groups_stay_while_other_fields_are_looked_at(board):
    with_sizes(board)
    dialog = opened(board)
    for name in "KARE":
        put(board, dialog, name, "Key" if name in "KR" else "Rest" if name == "A" else "")
    count(board, dialog, "Key", 5)
    wanted = dialog.editor.grouping
    choose(board, dialog.choice.potential, "none")
    assert dialog.editor.grouping.plain() == wanted.plain()
    assert dialog.editor.grouping.counts() == wanted.counts()
    choose(board, dialog.choice.field, "size")
    put(board, dialog, "2", "Large")
    choose(board, dialog.choice.field, "segment")
    assert dialog.editor.grouping.plain() == wanted.plain()
    choose(board, dialog.choice.field, "size")
    assert dialog.editor.grouping.plain()["Large"] == ["2"]


def test_territories_of_other_rules_are_called_so(board):
    dialog = opened(board)
    designed(board, dialog)
    page = board.desk.panel.design
    stale = "The rules have changed since the design"
    assert stale not in dialog.hint.text()
    for box, value in ((page.workload_tolerance, 3.0), (page.potential_tolerance, 4.0), (page.seed, 99)):
        before = box.value()
        box.setValue(value)
        assert stale in dialog.hint.text(), box.objectName()
        box.setValue(before)
        assert stale not in dialog.hint.text(), box.objectName()
    page.effort.setCurrentIndex(1)
    assert stale in dialog.hint.text()
    page.effort.setCurrentIndex(0)
    page.contiguous.toggle()
    assert stale in dialog.hint.text()
    page.contiguous.toggle()
    page.territories.setValue(9)  # each group has its own number
    assert stale not in dialog.hint.text()
    choose(board, dialog.choice.potential, "none")
    assert stale in dialog.hint.text()
    designed(board, dialog)
    page.potential_tolerance.setValue(1.0)  # potential does not count
    assert stale not in dialog.hint.text()


def test_counting_that_was_cancelled_begins_again(board):
    board.desk.panel.design.hybrid_button.click()
    dialog = board.flow.aids.hybrid
    dialog.cancel_button.click()
    board.settle()
    assert dialog.editor.grouping is None
    assert "Segments are not counted. Choose the field again." in dialog.hint.text()
    assert not dialog.design_button.isEnabled()
    dialog.choice.field.activated.emit(dialog.choice.field.currentIndex())
    board.settle()
    assert dialog.editor.grouping is not None
    assert "not counted" not in dialog.hint.text()


def test_a_dialog_without_segments_counts_them_when_it_is_opened_again(board):
    board.desk.panel.design.hybrid_button.click()
    dialog = board.flow.aids.hybrid
    dialog.cancel_button.click()
    dialog.close_button.click()
    board.settle()
    assert dialog.editor.grouping is None
    assert opened(board) is dialog


@pytest.mark.parametrize("rare", ["Enterprise", None])
def test_a_rare_segment_does_not_hide_its_field(rare):
    kinds = ["Store"] * 11_080
    for row in range(1, 5_000, 501):
        kinds[row] = rare
    frame = pd.DataFrame({"kind": kinds, "row": range(len(kinds)), "score": [1.0] * 11_079 + [0.5]})
    assert segment_fields(frame) == (["kind"] if rare else [])


def test_a_group_without_workload_is_refused_before_the_design():
    found = proposal(SEGMENTS, 6)
    assert found.problem() == ""
    assert "group None of it have no workload" in found.put("C", "None of it").problem()
    assert found.put("C", "None of it").put("B", "None of it").problem() == ""


@pytest.mark.parametrize(
    "groups",
    [
        [{"name": "x"}],
        ["x", 3, None],
        {"name": "x"},
        7,
        [{"name": "x", "segments": 3, "territories": 2, "counted": False, "named": True}],
        [{"name": "x", "segments": ["A"], "territories": "many", "counted": False, "named": True}],
    ],
)
def test_settings_of_another_hand_are_left_out(groups):
    assert remembered(SEGMENTS, {"groups": groups}, 6) == proposal(SEGMENTS, 6)


def test_a_broken_group_does_not_take_the_others_with_it():
    kept = {"groups": [{"name": "x"}, *proposal(SEGMENTS, 6).put("B", "Mine").kept()["groups"]]}
    assert remembered(SEGMENTS, kept, 6).plain()["Mine"] == ["B"]


def test_names_are_in_one_line():
    odd = [Segment("A\tone", 1, 5.0), Segment("A one", 1, 3.0), Segment("B\r\n two", 1, 4.0)]
    assert named_after(odd[:1], odd) == "A one"
    assert named_after(odd[2:], odd) == "B two"
    names = proposal(odd[:2], 4).plain()
    assert sorted(names.values()) == [["A\tone"], ["A one"]]  # two groups, although their segments look the same


def test_parts_of_the_map_that_links_join_are_said(board):
    page, units = board.desk.panel.design, board.session.units
    assert "joined by links" not in rules_text(page, None, units)
    links = (Link(0, 1, 1.0, declared=False), Link(1, 2, 1.0, declared=False), Link(2, 3, 1.0, declared=True))
    islands = replace(units, links=links)
    assert "3 parts of the map are joined by links." in rules_text(page, None, islands)
    page.contiguous.setChecked(False)
    assert "joined by links" not in rules_text(page, None, islands)


def test_a_wide_dialog_becomes_narrow_at_once(board):
    dialog = opened(board)
    designed(board, dialog)
    dialog.resize(860, 520)
    board.breathe()
    dialog.resize(380, 600)
    board.breathe()
    assert dialog.width() == 380


def test_both_tables_of_the_groups_are_copied(board):
    dialog = opened(board)
    for table, first in ((dialog.editor.segments, "Segment"), (dialog.editor.groups, "Group")):
        QgsApplication.clipboard().clear()
        table.selectRow(0)
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QgsApplication.clipboard().text().strip().split("\n")
        assert lines[0].split("\t")[0] == first
        assert len(lines) == 1 + table.model().rowCount()
