"""Links and barriers of the market: by hand, from the map, from a table; what follows on the screen and in the file."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDialogButtonBox

from territory_designer.workspace.market import Market
from tests.desktop.conftest import layer_of, wait_until
from tests.desktop.rough import press

A_LINK = "30000", "30035", "ferry"  # corners of the chessboard that do not touch
ACROSS = [("30002", "30008"), ("30003", "30009")]  # neighbours, one above the other


@pytest.fixture
def dialog(opened):
    press(opened, "market_crossings")
    found = opened.desk.crossings.dialog
    yield found
    if opened.desk.crossings.dialog is not None:
        found.reject()


def add(dialog, kind, first, second, note=""):
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind))
    for box, text in ((dialog.first, first), (dialog.second, second), (dialog.note, note)):
        box.setText(text)
    dialog.add_button.click()


def cells(dialog):
    model = dialog.model
    return [[model.index(row, place).data() for place in range(model.columnCount())] for row in range(model.rowCount())]


def touches(session, first, second):
    units = session.units
    pair = sorted(units.index_of([first, second], "test").tolist())
    return bool((units.pairs == pair).all(axis=1).any())


def test_a_link_and_a_barrier_by_hand_are_in_the_file_and_in_the_neighbours(opened, dialog):
    session = opened.session
    before = session.state.labels.copy()
    assert (touches(session, *A_LINK[:2]), touches(session, *ACROSS[0])) == (False, True)
    add(dialog, "link", *A_LINK)
    add(dialog, "barrier", *ACROSS[0])
    assert cells(dialog) == [
        ["Link", "30000", "30035", "7.1", "ferry"],
        ["Barrier", "30002", "30008", "1.0", ""],
    ]
    dialog.accept()
    opened.settle()
    assert session.market.crossings() == [("link", *A_LINK), ("barrier", *ACROSS[0], "")]
    assert (touches(session, *A_LINK[:2]), touches(session, *ACROSS[0])) == (True, False)
    assert np.array_equal(session.state.labels, before)
    assert "hold to them" in opened.said[-1][1]
    (entry,) = [one for one in session.market.log() if one.action == "Links and barriers"]
    assert (entry.before["crossings"], len(entry.after["crossings"])) == ([], 2)
    path = session.path
    opened.open(path)
    assert (touches(session, *A_LINK[:2]), touches(session, *ACROSS[0])) == (True, False)
    assert opened.uncaught == []


def test_undo_goes_on_after_a_barrier(opened, dialog):
    session = opened.session
    unit = int(session.state.members(0)[-1])
    session.move([unit], 1)
    opened.settle()
    add(dialog, "barrier", *ACROSS[0])
    dialog.accept()
    opened.settle()
    session.undo_stack.undo()
    opened.settle()
    assert session.state.labels[unit] == 0


def test_a_territory_that_a_barrier_cuts_is_named(opened, dialog):
    session = opened.session
    assert session.plan.pieces.max() == 1
    name = session.state.territories[0].name
    # Stripes two ZIPs wide: a row of barriers cuts the first one.
    for place in (0, 1):
        add(dialog, "barrier", f"{30018 + place}", f"{30024 + place}")
    dialog.accept()
    opened.settle()
    (said,) = opened.heard()
    assert f"In several pieces now: {name}." in said
    assert session.plan.pieces[0] == 2


def test_a_territory_that_was_in_pieces_before_is_not_named(opened, dialog):
    session = opened.session
    far = int(session.state.members(0)[0])
    session.move([far], 3)
    opened.settle()
    opened.said.clear()
    add(dialog, "link", "30012", "30034")
    dialog.accept()
    opened.settle()
    assert session.plan.pieces.max() == 2
    assert opened.heard() == []


def test_two_zips_that_are_selected_on_the_map_are_the_next_pair(opened, dialog):
    session = opened.session
    session.select(session.units.index_of(["30005", "30001"], "test").tolist())
    assert {dialog.first.text(), dialog.second.text()} == {"30001", "30005"}
    session.select([1, 2, 3])
    assert {dialog.first.text(), dialog.second.text()} == {"30001", "30005"}


@pytest.mark.parametrize(
    ("kind", "first", "second", "said"),
    [
        ("link", "30000", "", "Name two ZIPs"),
        ("link", "30000", "30000", "to itself"),
        ("barrier", "30000", "30000", "from itself"),
        ("link", "30000", "99999", "99999, which is not in the layer"),
        ("barrier", "30000", "30035", "both a link and a barrier"),
    ],
)
def test_what_cannot_be_is_said_and_not_added(dialog, kind, first, second, said):
    add(dialog, "link", *A_LINK)
    before = dialog.crossings()
    add(dialog, kind, first, second)
    assert said in dialog.problem.text()
    assert dialog.crossings() == before
    assert dialog.first.text() == first  # to be corrected


def test_one_that_is_there_is_not_added_again_and_can_be_removed(dialog):
    add(dialog, "link", *A_LINK)
    add(dialog, "link", A_LINK[1], A_LINK[0])
    assert len(dialog.crossings()) == 1
    assert not dialog.remove_button.isEnabled()
    dialog.table.selectRow(0)
    dialog.remove_button.click()
    assert (dialog.crossings(), dialog.changed()) == ([], False)


def test_what_may_be_a_slip_is_said_and_added(dialog):
    add(dialog, "barrier", "30000", "30035")
    assert "no neighbours; the barrier parts nothing" in dialog.problem.text()
    add(dialog, "link", *ACROSS[0])
    assert "neighbours already" in dialog.problem.text()
    add(dialog, "barrier", *ACROSS[1])
    assert dialog.problem.text() == ""
    assert len(dialog.crossings()) == 3


def test_a_note_can_be_added_later_and_zips_may_be_written_in_other_ways(dialog):
    add(dialog, "link", "30000-1234", "30035.0")
    add(dialog, "link", "30035", "30000", "ferry")
    assert dialog.crossings() == [("link", "30035", "30000", "ferry")]


def test_pairs_come_from_a_table(opened, dialog):
    table = layer_of("river", "None?field=from_unit:string&field=to_unit:string", [("", list(pair)) for pair in ACROSS])
    QgsProject.instance().addMapLayer(table)
    dialog.kind.setCurrentIndex(dialog.kind.findData("barrier"))
    assert not dialog.read_button.isEnabled()
    dialog.layer.setLayer(table)
    dialog.read_button.click()
    opened.settle()
    assert dialog.problem.text() == "2 pairs added from river."
    assert dialog.crossings() == [("barrier", *pair, "") for pair in ACROSS]


@pytest.mark.parametrize(
    ("fields", "row", "said"),
    [
        ("field=n:integer", [1], "needs two fields with unit ids"),
        ("field=a:string&field=b:string", ["30000", None], "row 1 lacks a unit id"),
        ("field=a:string&field=b:string", ["30000", "12345"], "12345, which is not in the layer"),
    ],
)
def test_a_table_that_cannot_be_used_is_named(opened, dialog, fields, row, said):
    table = layer_of("river", f"None?{fields}", [("", row)])
    QgsProject.instance().addMapLayer(table)
    dialog.layer.setLayer(table)
    dialog.read_button.click()
    opened.settle()
    assert dialog.problem.text().startswith("river")
    assert said in dialog.problem.text()
    assert dialog.crossings() == []


def test_a_dialog_that_is_closed_waits_for_no_table(opened, dialog):
    table = layer_of("river", "None?field=from_unit:string&field=to_unit:string", [("", list(ACROSS[0]))])
    QgsProject.instance().addMapLayer(table)
    dialog.layer.setLayer(table)
    dialog.read_button.click()
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.reject()
    opened.settle()
    assert opened.uncaught == []
    assert opened.session.crossings == []


def test_what_was_chosen_before_the_file_has_it_is_offered_again(opened, dialog):
    session = opened.session
    session.hold_writing()
    add(dialog, "link", *A_LINK)
    dialog.accept()
    opened.desk.crossings.open_dialog()
    again = opened.desk.crossings.dialog
    assert again.crossings() == [("link", *A_LINK)]
    add(again, "barrier", *ACROSS[0])
    again.accept()
    session.go_on_writing()
    opened.settle()
    assert session.market.crossings() == [("link", *A_LINK), ("barrier", *ACROSS[0], "")]


def test_they_are_written_when_the_drive_is_back_and_rescued_where_it_is_not(opened, dialog, tmp_path):
    session = opened.session
    (tmp_path / "drive").rename(tmp_path / "gone")
    add(dialog, "link", *A_LINK)
    dialog.accept()
    wait_until(lambda: opened.said)
    session.in_memory()(tmp_path / "rescued.gpkg")
    with Market.open(tmp_path / "rescued.gpkg", write=False) as market:
        assert market.crossings() == [("link", *A_LINK)]
    (tmp_path / "gone").rename(tmp_path / "drive")
    opened.settle()
    assert session.market.crossings() == [("link", *A_LINK)]
    assert touches(session, *A_LINK[:2])


def test_a_comparison_is_counted_again(opened, dialog):
    session, desk = opened.session, opened.desk
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()
    desk._compare([one.id for one in session.scenarios()])
    opened.settle()
    before = desk.compare.made()
    add(dialog, "barrier", "30018", "30024")
    add(dialog, "barrier", "30019", "30025")
    dialog.accept()
    opened.settle()
    after = desk.compare.made()
    assert [one.sides[0].plan.pieces.max() for one in (before, after)] == [1, 2]


def test_the_dialog_goes_with_the_market(opened, dialog):
    opened.flow.markets.close()
    opened.settle()
    assert opened.desk.crossings.dialog is None
    assert opened.uncaught == []
