"""Scenarios side by side: figures against a count by hand, what is marked, what is shown, copied and exported."""

from __future__ import annotations

import csv
import threading

import numpy as np
import pytest
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QApplication

from territory_designer.desktop.compare.compare_data import side_by_side, wanted_of
from territory_designer.desktop.compare.compare_panel import ComparePanel
from territory_designer.desktop.work import WorkRunner
from territory_designer.workspace.records import Territory
from tests.desktop.conftest import wait_until
from tests.desktop.markets import session_of

MOVED = np.array([0, 8, 16])  # from the first stripe, in the west
FORMULA = "=1+1"


@pytest.fixture
def session(qgis_app, tmp_path):
    """Plan A; 2: three ZIPs of T01 to T03; 3: the same and T04 ends in T03, with other names."""
    session = session_of(tmp_path)

    def write(market):
        market.duplicate_scenario(1, "Three moved")
        market.write_change(2, units=MOVED, labels=np.full(3, 2))
        market.duplicate_scenario(2, FORMULA)
        labels = market.labels(3)
        labels[labels == 3] = 2
        slots = [Territory(n, f"New {n}", retired=n == 3) for n in range(4)]
        market.write_change(3, labels=labels, territories=slots)

    session.change_market(write)
    wait_until(session.idle)
    QCoreApplication.processEvents()
    yield session
    session.close()


@pytest.fixture
def runner(qgis_app):
    runner = WorkRunner()
    yield runner
    runner.stop()


@pytest.fixture
def panel(session, runner):
    panel = ComparePanel(session, runner)
    panel.resize(900, 300)
    panel.show()
    yield panel
    panel.deleteLater()
    QCoreApplication.processEvents()


def compared(panel, scenarios):
    panel.compare(scenarios)
    wait_until(lambda: panel.made() is not None and not panel._runner.running())
    return panel.made()


def made_of(session, scenarios, reference=None):
    return side_by_side(wanted_of(session, scenarios, reference), lambda *_: True)


def test_moves_are_those_counted_by_hand(session):
    made = made_of(session, [1, 2])
    assert made.reference.id == 1
    assert made.rows.loc["moved_units", 2] == 3
    assert made.rows.loc["moved_accounts", 2] == 9
    workload = session.units.values[:, 0]
    assert made.rows.loc["moved_workload", 2] == pytest.approx(workload[MOVED].sum() / workload.sum())
    assert made.rows.loc["reps_affected", 2] == 2
    assert made.rows.loc["moved_units", 1] is None
    assert made.moves[2].pairs[["from", "to", "units"]].to_numpy().tolist() == [["T01", "T03", 3]]


def test_figures_are_those_of_the_plan_on_the_screen(session):
    made = made_of(session, [1, 2])
    worst = np.abs(session.plan.deviations).max(axis=0)
    assert made.rows.loc["workload_deviation", 1] == pytest.approx(worst[0])
    assert made.rows.loc["potential_deviation", 1] == pytest.approx(worst[1])
    assert made.rows.loc["moment_km2", 1] == pytest.approx(session.plan.moment_km2)
    labels = session.market.labels(2)
    totals = np.bincount(labels, weights=session.units.values[:, 0])
    assert made.rows.loc["workload_deviation", 2] == pytest.approx(np.abs(totals / totals.mean() - 1).max())


def test_the_best_is_marked_up_and_the_worst_down(session):
    made = made_of(session, [1, 2, 3])
    marks = made.marks.loc["workload_deviation"]
    assert (marks[1], marks[2], marks[3]) == (1, 0, -1)
    assert (made.marks.loc["territories"] == 0).all()


def test_edits_on_the_screen_are_compared_before_they_are_saved(session):
    session.move([1], 1)
    session.move([2], 3)
    made = made_of(session, [1, 2], reference=2)
    assert made.sides[0].plan.labels[2] == 3


def test_moves_are_counted_from_the_alignment_even_where_it_is_not_compared(session):
    session.change_market(lambda market: market.set_alignment(1))
    wait_until(session.idle)
    made = made_of(session, [2, 3])
    assert made.reference.id == 1
    assert set(made.moves) == {2, 3}


def test_renamed_territories_are_matched_by_where_they_are(session):
    made = made_of(session, [1, 2, 3])
    assert made.territories == ["T01", "T02", "T03", "T04"]
    row = made.deviations["workload"][3]
    assert row[3] is None
    assert row[2] > 0.5
    # T04 ended, and T03 goes on with another name: only the ZIPs of T04 and the three of T01 moved.
    assert made.rows.loc["moved_units", 3] == 3 + 16


def test_the_panel_shows_table_chart_and_moves(panel):
    compared(panel, [1, 2])
    texts = [panel.figures.index(row, 2).data() for row in range(panel.figures.rowCount())]
    assert any(text.startswith("▼") for text in texts)
    assert panel.moves.index(0, 0).data() == "T01"
    assert panel.moves.index(0, 2).data() == "3"
    assert len(panel.chart.marks()) == 8
    panel.kind.setCurrentIndex(panel.kind.count() - 1)
    assert len(panel.chart.marks()) == 4  # ZIPs, accounts, workload, potential of the one that moves
    assert "T" not in panel.chart.marks()[0].tip.split("\n")[0]


def test_no_figure_is_cut(panel):
    compared(panel, [1, 2, 3])
    panel.grab()
    for column in range(1, 4):
        assert panel.table.columnWidth(column) >= panel.table.sizeHintForColumn(column)


def test_the_map_is_asked_for_what_is_chosen(panel):
    compared(panel, [1, 2, 3])
    asked = []
    panel.changes_requested.connect(lambda before, after: asked.append((before, after)))
    panel.to_box.setCurrentIndex(panel.to_box.findData(3))
    panel.map_button.click()
    assert asked == [(1, 3)]


def test_moves_can_be_counted_from_another_scenario(panel):
    compared(panel, [1, 2, 3])
    panel.from_box.setCurrentIndex(panel.from_box.findData(2))
    panel.from_box.activated.emit(panel.from_box.currentIndex())
    wait_until(lambda: panel.made().reference.id == 2)
    assert [panel.to_box.itemData(row) for row in range(panel.to_box.count())] == [1, 3]


def test_it_waits_for_other_work(panel, runner):
    gate = threading.Event()
    runner.run("other", lambda _: gate.wait(20), lambda _: None)
    panel.compare([1, 2])
    assert "other work" in panel.hint.text()
    gate.set()
    wait_until(lambda: panel.made() is not None)


def test_an_edit_makes_the_comparison_old_and_counting_again_new(panel, session):
    compared(panel, [1, 2])
    session.move([1], 3)
    assert "Count again" in panel.hint.text()
    assert not panel.hint.isHidden()
    before = panel.made()
    panel.hint.linkActivated.emit("again")
    wait_until(lambda: panel.made() is not before and panel.made() is not None)
    assert panel.hint.isHidden()


def test_a_deleted_scenario_leaves_the_comparison(panel, session):
    compared(panel, [1, 2, 3])
    session.change_market(lambda market: market.update_scenario(3, deleted=True))
    wait_until(lambda: panel.made() is not None and [side.id for side in panel.made().sides] == [1, 2])


def test_copy_and_export_hold_every_figure_and_no_formula(panel, tmp_path):
    compared(panel, [1, 2, 3])
    said = []
    panel.message.connect(lambda level, text: said.append(level))
    panel.copy_button.click()
    copied = QApplication.clipboard().text().splitlines()
    assert len(copied) == 1 + panel.figures.rowCount()
    panel.export_to(tmp_path / "comparison")
    with (tmp_path / "comparison.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][2:] == ["Plan A", "Three moved", f"'{FORMULA}"]
    assert ["From", "To", "ZIPs", "Accounts", "Workload", "Potential"] in rows
    assert rows[-1][:3] == ["T01", "T03", "3"]
    panel.export_to(tmp_path / "missing" / "comparison.csv")
    assert said == ["info", "success", "error"]


def test_what_is_said_to_screen_readers_holds_the_verdict(panel):
    compared(panel, [1, 2])
    index = panel.figures.index(1, 1)
    assert "best of these" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_closing_the_market_empties_the_panel(panel, session):
    compared(panel, [1, 2])
    session.close()
    assert panel.made() is None
    assert panel.figures.rowCount() == 0
    assert "Choose two to five" in panel.hint.text()
