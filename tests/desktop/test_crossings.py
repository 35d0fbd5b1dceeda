"""Links and barriers of the market: by hand, from the map, from a table; what follows on the screen and in the file."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject

from tests.desktop.conftest import layer_of
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


def test_the_dialog_goes_with_the_market(opened, dialog):
    opened.flow.markets.close()
    opened.settle()
    assert opened.desk.crossings.dialog is None
    assert opened.uncaught == []
