from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QItemSelectionModel, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QGuiApplication, QImage, QPainter, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QColorDialog, QInputDialog, QLineEdit, QMenu, QStyleOptionViewItem

from territory_designer.desktop.balance.balance_columns import Bar, ranks_of
from territory_designer.desktop.balance.balance_delegates import OUTSIDE, WITHIN, BarDelegate
from territory_designer.desktop.balance.balance_headline import proof
from territory_designer.desktop.balance.balance_model import BalanceModel
from territory_designer.desktop.balance.balance_panel import BalancePanel
from territory_designer.desktop.fitted_table import Widths
from territory_designer.desktop.tables import Slices, copying, padded
from tests.desktop.conftest import wait_until
from tests.desktop.markets import session_of

SIDE = 8
EDIT = Qt.ItemDataRole.EditRole


@pytest.fixture
def session(qgis_app, tmp_path):
    session = session_of(tmp_path, side=SIDE, territories=4)
    yield session
    session.close()


@pytest.fixture
def panel(session):
    QgsSettings().remove("territory_designer/balance")
    panel = BalancePanel(session)
    panel.resize(1000, 400)
    panel.show()
    said = []
    panel.message.connect(lambda level, text: said.append((level, text)))
    panel.said = said
    yield panel
    panel.hide()
    panel.deleteLater()


def texts(panel, key):
    column = panel.model.column(key)
    return [panel.model.index(row, column).data() for row in range(panel.model.rowCount())]


def cell(panel, name, key):
    return panel.model.index(texts(panel, "name").index(name), panel.model.column(key))


def measure_columns(panel):
    return [index for index, column in enumerate(panel.model.columns) if column.key == "measure"]


def click(panel, index, button=Qt.MouseButton.LeftButton, keys=Qt.KeyboardModifier.NoModifier):
    panel.table.scrollTo(index)
    QTest.mouseClick(panel.table.viewport(), button, keys, panel.table.visualRect(index).center())


def entry(panel, text):
    menu = QMenu(panel)
    panel._fill(menu)
    return next(action for action in menu.actions() if text in action.text().replace("&", ""))


def test_a_row_per_territory_agrees_with_the_units(panel, session):
    assert texts(panel, "name") == ["T01", "T02", "T03", "T04"]
    assert texts(panel, "units") == ["16"] * 4
    assert texts(panel, "accounts") == ["48"] * 4
    values = session.units.values
    for position, column in enumerate(measure_columns(panel)):
        for row in range(4):
            bar = panel.model.index(row, column).data(BalanceModel.BAR)
            total = values[session.state.labels == row, position].sum()
            share = total / (values[:, position].sum() / 4) - 1
            tolerance = (0.10, 0.15)[position]
            assert bar.figure == f"{total:,.0f}"
            assert bar.share == pytest.approx(share / tolerance)
    assert panel.table.isColumnHidden(panel.model.column("moved"))  # no alignment yet


def test_a_move_changes_only_the_rows_it_touches(panel, session):
    told = set()
    panel.model.dataChanged.connect(
        lambda first, last, *_: told.update(range(first.row(), last.row() + 1)), Qt.ConnectionType.DirectConnection
    )
    resets = []
    panel.model.modelReset.connect(lambda: resets.append(1))
    session.move([2], 0)  # of the second stripe
    assert told == {0, 1}
    assert resets == []
    assert texts(panel, "units") == ["17", "15", "16", "16"]
    session.undo_stack.undo()
    assert texts(panel, "units") == ["16"] * 4


def test_pieces_are_counted_where_units_moved(panel, session):
    session.move([2 + SIDE * 3, 3 + SIDE * 3], 3)  # cuts the second stripe in two, and joins nothing
    assert texts(panel, "pieces") == ["1", "2", "1", "2"]
    index = panel.model.index(1, panel.model.column("pieces"))
    assert index.data(Qt.ItemDataRole.FontRole).bold()
    panel.kind.setCurrentIndex(panel.kind.findData("pieces"))
    assert texts(panel, "name") == ["T02", "T04"]


def test_numbers_are_right_when_one_territory_ends_and_another_begins(panel, session):
    session.merge([1, 2])
    session.new_territory([0, 1])
    assert texts(panel, "units") == ["14", "32", "16", "2"]
    assert texts(panel, "pieces") == ["1", "1", "1", "1"]
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert texts(panel, "units") == ["16"] * 4


def test_out_of_tolerance_is_bold_and_named_above(panel, session):
    session.move(list(range(2, SIDE * SIDE, SIDE)), 0)
    assert cell(panel, "T01", "name").row() == 0
    column = measure_columns(panel)[0]
    assert panel.model.index(0, column).data(BalanceModel.BAR).out
    assert panel.model.index(0, column).data(Qt.ItemDataRole.FontRole).bold()
    assert panel.model.index(2, column).data(Qt.ItemDataRole.FontRole) is None
    assert "out of tolerance" in panel.model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2 out of tolerance" in panel.headline.toolTip()
    panel.kind.setCurrentIndex(panel.kind.findData("out"))
    assert texts(panel, "name") == ["T01", "T02"]


def test_rows_are_sorted_by_number_and_names_as_people_read_them(panel, session):
    session.rename(0, "T10")
    session.rename(1, "T9")
    assert texts(panel, "name") == ["T03", "T04", "T9", "T10"]
    session.move([2, 3], 0)
    panel.table.sortByColumn(panel.model.column("units"), Qt.SortOrder.DescendingOrder)
    assert texts(panel, "units") == ["18", "16", "16", "14"]
    assert texts(panel, "name") == ["T10", "T03", "T04", "T9"]


def test_selection_and_sorting_stay_while_rows_move(panel, session):
    panel.table.sortByColumn(panel.model.column("units"), Qt.SortOrder.DescendingOrder)
    panel.table.select([3])
    session.move([5], 3)
    assert texts(panel, "name")[0] == "T04"
    assert panel.selected() == [3]
    panel.search.setText("T0")
    panel.kind.setCurrentIndex(panel.kind.findData("locked"))
    panel.kind.setCurrentIndex(panel.kind.findData("all"))
    assert texts(panel, "name")[0] == "T04"


def test_search_finds_names_and_reps(panel, session):
    session.rename(2, "Atlanta")
    panel.search.setText("rep 2")
    assert texts(panel, "name") == ["T02"]
    panel.search.setText("ATL")
    assert texts(panel, "name") == ["Atlanta"]
    panel.search.setText("nowhere")
    assert panel.pages.currentWidget() is panel.hint
    assert "filter" in panel.hint.text()
    panel.search.setText("")
    assert panel.pages.currentWidget() is not panel.hint


def test_the_filter_follows_the_selection_on_the_map(panel, session):
    panel.kind.setCurrentIndex(panel.kind.findData("selected"))
    assert panel.pages.currentWidget() is panel.hint
    session.select([0, 7])
    assert texts(panel, "name") == ["T01", "T04"]


def test_sums_are_of_all_that_is_shown_or_of_what_is_selected(panel, session):
    units = panel.model.column("units")
    assert panel.sums._texts[units] == "64"
    panel.table.select([0, 1])
    assert panel.sums._texts[units] == "32"
    assert "2 selected" in panel.sums.accessibleDescription()
    panel.table.select([])
    panel.search.setText("T03")
    assert panel.sums._texts[units] == "16"


def test_a_click_zooms_and_one_on_the_ring_makes_it_the_target(panel, session):
    shown = []
    panel.territory_activated.connect(shown.append)
    click(panel, cell(panel, "T02", "units"))
    assert shown == [1]
    click(panel, cell(panel, "T03", "units"), keys=Qt.KeyboardModifier.ControlModifier)
    assert shown == [1]
    assert panel.selected() == [1, 2]
    click(panel, cell(panel, "T03", "target"))
    assert session.target == 2
    assert cell(panel, "T03", "target").data(BalanceModel.TARGET)
    click(panel, cell(panel, "T03", "target"))
    assert session.target is None
    assert shown == [1]


def test_keys_do_what_the_mouse_does(panel, session):
    shown = []
    panel.territory_activated.connect(shown.append)
    panel.table.setCurrentIndex(cell(panel, "T02", "target"))
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    QTest.keyClick(panel.table, Qt.Key.Key_Space)
    assert shown == [1]
    assert session.target == 1
    QTest.keyClick(panel.table, Qt.Key.Key_F2)
    editor = panel.table.findChild(QLineEdit)
    editor.setText("Savannah")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wait_until(lambda: session.state.territories[1].name == "Savannah")
    assert shown == [1]  # the key that ends the editing does not zoom


def test_a_double_click_renames_and_refuses_a_name_that_is_taken(panel, session):
    index = cell(panel, "T02", "units")
    click(panel, index)
    QTest.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=panel.table.visualRect(index).center())
    editor = panel.table.findChild(QLineEdit)
    assert editor.text() == "T02"
    editor.setText("T01")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wait_until(lambda: panel.said)
    assert panel.said[-1][0] == "warning"
    assert "T01" in panel.said[-1][1]
    assert session.state.territories[1].name == "T02"


def test_a_rep_is_typed_into_its_cell(panel, session):
    assert panel.model.setData(cell(panel, "T02", "rep"), " Ann Lee ", EDIT)
    assert session.state.territories[1].rep == "Ann Lee"
    assert panel.model.setData(cell(panel, "T02", "rep"), "", EDIT)
    assert session.state.territories[1].rep is None


def test_menu_locks_merges_selects_and_recolours(panel, session, monkeypatch):
    panel.table.select([1, 2])
    panel.table.selectionModel().setCurrentIndex(cell(panel, "T03", "name"), QItemSelectionModel.SelectionFlag.NoUpdate)
    entry(panel, "Select its ZIPs").trigger()
    assert len(session.selection) == 32
    entry(panel, "Merge").trigger()
    assert [one.name for one in session.state.active] == ["T01", "T03", "T04"]
    panel.table.select([2])
    entry(panel, "Lock").trigger()
    assert session.state.territories[2].locked
    assert entry(panel, "Unlock").isEnabled()
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor("#123456"))
    entry(panel, "Colour").trigger()
    assert cell(panel, "T03", "name").data(Qt.ItemDataRole.DecorationRole) == QColor("#123456")
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("Rep 9", True))
    entry(panel, "Rep…").trigger()
    assert session.state.territories[2].rep == "Rep 9"


def test_what_needs_the_engine_is_asked_for(panel, session, monkeypatch):
    asked = []
    panel.split_requested.connect(lambda number, parts: asked.append(("split", number, parts)))
    panel.fix_requested.connect(lambda number: asked.append(("fix", number)))
    panel.dissolve_requested.connect(lambda number: asked.append(("dissolve", number)))
    session.move(list(range(2, SIDE * SIDE, SIDE)), 0)
    panel.table.select([0])
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_: (3, True))
    for text in ("Split", "Fix", "Dissolve"):
        entry(panel, text).trigger()
    assert asked == [("split", 0, 3), ("fix", 0), ("dissolve", 0)]


@pytest.mark.parametrize(
    ("text", "chosen", "reason"),
    [
        ("Merge", [1], "two or more"),
        ("Fix", [1], "within tolerance"),
        ("Split", [1, 2], "one territory"),
        ("Zoom", [], "Select a territory"),
        ("Dissolve", [3], "locked"),
    ],
)
def test_what_is_impossible_says_why(panel, session, text, chosen, reason):
    session.lock_territories([3], True)
    panel.table.select(chosen)
    panel.table.setCurrentIndex(panel.model.index(-1, -1)) if not chosen else None
    action = entry(panel, text)
    assert not action.isEnabled()
    assert reason in action.toolTip()


def test_nothing_can_be_edited_in_an_approved_scenario(panel, session):
    session._scenario = replace(session.scenario, approved=True)
    panel.table.select([0])
    assert not entry(panel, "Rename").isEnabled()
    assert "approved" in entry(panel, "Lock").toolTip()
    panel.rename(0)
    assert "approved" in panel.said[-1][1]
    assert not panel.model.flags(cell(panel, "T01", "name")) & Qt.ItemFlag.ItemIsEditable


def test_copy_has_titles_with_units_and_numbers_a_spreadsheet_reads(panel, session):
    session.rename(0, "=1+1")
    panel.table.select([0, 1])
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert len(lines) == 3
    titles = lines[0].split("\t")
    assert "Workload (h/year)" in titles
    first = dict(zip(titles, lines[1].split("\t")))
    assert first["Territory"] == "'=1+1"
    assert float(first["Workload (h/year)"]) == pytest.approx(session.plan.totals[0, 0])
    assert float(first["Workload: deviation (%)"]) == pytest.approx(100 * session.plan.deviations[0, 0], abs=0.01)
    assert data.html().count("<tr>") == 3


def test_moved_is_counted_against_the_alignment(panel, session):
    active = session.market.active_scenario()
    session.market.set_alignment(active)
    session._read_scenario(active)
    session.switched.emit()
    session.move([2, 10], 0)
    assert not panel.table.isColumnHidden(panel.model.column("moved"))
    assert texts(panel, "moved") == ["2", "0", "0", "0"]
    assert f"accounts {100 * 6 / 192:.1f} %" in panel.headline.toolTip()


def test_the_proof_is_told_until_an_edit_ends_it(panel, session):
    session._state = replace(session.state, report={"gap": 0.021})
    panel.refresh()
    assert "within 2.1 % of the best possible" in panel.headline.toolTip()
    session.move([2], 0)
    assert "best possible" not in panel.headline.toolTip()
    assert proof(0.0) == "proven to be the best possible"


def test_a_hidden_panel_catches_up_when_it_is_shown(panel, session):
    panel.hide()
    session.move([2], 0)
    assert texts(panel, "units")[0] == "16"
    panel.show()
    assert texts(panel, "units")[0] == "17"


def test_a_closed_market_leaves_a_friendly_sentence(panel, session):
    session.close()
    assert panel.model.rowCount() == 0
    assert panel.pages.currentWidget() is panel.hint
    assert "Open a market" in panel.hint.text()
    assert panel.headline.isHidden()


def test_widths_are_remembered_once_the_analyst_sets_them(panel, session):
    name = panel.model.column("name")
    panel.table.setColumnWidth(name, 133)
    panel.save_state()
    other = BalancePanel(session)
    other.resize(700, 300)
    other.show()
    assert other.table.columnWidth(name) == 133
    other.deleteLater()
    QgsSettings().remove("territory_designer/balance")


def test_columns_share_the_width():
    widths = Widths({0: 30, 1: 150}, {2: 100, 3: 100}, [1])
    assert widths.within(600) == {0: 30, 1: 150, 2: 210, 3: 210}
    assert widths.within(350) == {0: 30, 1: 120, 2: 100, 3: 100}
    assert widths.within(100) == {0: 30, 1: 70, 2: 100, 3: 100}
    assert Widths({}, {0: 60, 1: 60, 2: 200}).within(400) == {0: 100, 1: 100, 2: 200}  # one needs more than its share


def painted(bar, width, palette):
    image = QImage(width, 24, QImage.Format.Format_RGB32)
    image.fill(palette.color(QPalette.ColorRole.Base))
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    option.palette = palette
    painter = QPainter(image)
    BarDelegate()._draw(painter, option, bar)
    painter.end()
    return image


def columns_of(image, colour):
    near = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if all(abs(a - b) < 30 for a, b in zip(QColor(image.pixel(x, y)).getRgb()[:3], colour.getRgb()[:3]))
    ]
    return sorted(set(near))


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [90, 400])
def test_bars_point_to_their_side_in_the_colour_of_the_verdict(qgis_app, dark, width):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#202020" if dark else "#ffffff"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#dddddd" if dark else "#000000"))
    more = columns_of(painted(Bar("1,300", "+4.1 %", "1,300", 0.8, True, False), width, palette), WITHIN[dark])
    less = columns_of(painted(Bar("1,300", "−4.1 %", "1,300", -0.8, True, False), width, palette), WITHIN[dark])
    out = painted(Bar("1,300", "+14.1 %", "1,300", 2.8, True, True), width, palette)
    assert more
    assert less
    assert np.mean(less) < np.mean(more)
    assert columns_of(out, OUTSIDE[dark])
    assert not columns_of(out, WITHIN[dark])


def test_natural_order_and_slices(qgis_app):
    assert sorted(["T10", "t9", "T2"], key=padded) == ["T2", "t9", "T10"]
    assert ranks_of(["b", None, "a", "b"]).tolist() == [1, 2, 0, 1]
    data = []
    slices = Slices()
    slices.start(copying(["a"], ([number] for number in range(20_000))), data.append)
    assert slices.running()  # it lets the window live
    wait_until(lambda: not slices.running())
    assert data[0].text().count("\n") == 20_001


def test_the_menu_opens_where_the_mouse_is(panel, session):
    panel.table.select([1])
    panel.table.customContextMenuRequested.emit(QPoint(20, 20))
    menus = [menu for menu in panel.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    assert any("Dissolve" in action.text() for action in menus[0].actions())
    menus[0].close()
