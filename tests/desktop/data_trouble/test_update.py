"""Other ZIPs and accounts than before: listed, kept in the log, and all or nothing is written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingUtils,
)

from territory_designer.desktop.log_dialog import LogDialog
from territory_designer.workspace.blobs import add_functions, blob_of
from territory_designer.workspace.errors import MarketError
from tests.desktop.rough import in_file, press, some_unit


def test_units_and_accounts_that_came_and_went_are_listed_and_kept_in_the_log(made, market):
    session, zips, accounts = made.session, market["zips"].dataProvider(), market["accounts"].dataProvider()
    owner = dict(zip(session.units.ids.tolist(), (session.state.territories[n].name for n in session.state.labels)))
    feature = next(one for one in zips.getFeatures() if one["zip"] == "00114")
    assert zips.deleteFeatures([feature.id()])
    new = QgsFeature(zips.fields())
    new.setAttributes(["00999", 500.0])
    new.setGeometry(QgsGeometry.fromWkt("Polygon((6 0, 7 0, 7 1, 6 1, 6 0))"))
    assert zips.addFeatures([new])
    lost = [one.id() for one in accounts.getFeatures() if one["account_id"] in ("A001000", "A001001")]
    assert accounts.deleteFeatures(lost)
    market["zips"].updateExtents()
    press(made, "market_update")
    assert made.heard() == []
    text = made.desk.panel.messages.last()
    for part in ("1 × new ZIP (00999)", "1 × ZIP gone (00114)", "2 × account gone", "A001000", "log"):
        assert part in text
    ids = session.units.ids.tolist()
    assert "00114" not in ids
    for unit, label in zip(ids, session.state.labels):
        assert (session.state.territories[label].name if label >= 0 else None) == owner.get(unit)
    log = [entry for entry in session.market.log() if entry.action == "ZIPs replaced" and entry.moves]
    assert [list(entry.moves[0]) for entry in log] == [["00114", owner["00114"], None]] * 2
    (entry,) = [entry for entry in session.market.log() if entry.action == "Accounts replaced"]
    assert {one["id"] for one in entry.before["gone"]} >= {"A001000", "A001001"}
    for scenario in (1, 2):
        session.switch(scenario)
        made.settle()
        outlines = session.market.outlines(scenario)
        for number in range(4):
            area = sum(session.shapes[unit].area for unit in session.state.members(number))
            assert outlines[number].area == pytest.approx(area)
    made.show_everything()
    session.move([ids.index("00999")], 1)
    made.settle()
    assert np.array_equal(in_file(session.path, 2), session.state.labels)


def test_the_log_tells_what_an_update_replaced(made, market, monkeypatch):
    session, shown = made.session, []
    monkeypatch.setattr(LogDialog, "exec", lambda dialog: shown.append(dialog) or 0)
    zips, accounts = market["zips"].dataProvider(), market["accounts"].dataProvider()
    owner = session.state.territories[session.state.labels[session.units.ids.tolist().index("00114")]].name
    session.move([some_unit(session)], 1)
    made.settle()
    assert zips.deleteFeatures([one.id() for one in zips.getFeatures() if one["zip"] == "00114"])
    lost = [one.id() for one in accounts.getFeatures() if one["account_id"] in ("A001000", "A001001")]
    assert accounts.deleteFeatures(lost)
    press(made, "market_update")
    press(made, "market_log")
    assert made.heard() == []
    (dialog,) = shown
    table = dialog.table
    rows = {table.item(row, 3).text(): row for row in range(table.rowCount()) if not table.item(row, 2).text()}
    for words, details in (
        ("ZIPs replaced: 1 × ZIP gone", ["1 × ZIP gone:", "00114"]),
        ("Accounts replaced: 2 × account gone", ["2 × account gone:", "A001000: 00100", "A001001: 00100"]),
    ):
        assert table.item(rows[words], 6).text() == ""
        table.selectRow(rows[words])
        assert dialog.details.toPlainText().splitlines() == details
    moved = next(row for row in range(table.rowCount()) if table.item(row, 3).text().startswith("Move "))
    assert "workload" in table.item(moved, 6).text()
    assert "→" in table.item(moved, 6).text()

    def found(text):
        dialog.search.setText(text)
        return [table.item(row, 3).text() for row in range(table.rowCount()) if not table.isRowHidden(row)]

    assert found("A001001") == ["Accounts replaced: 2 × account gone"]
    assert found("00114") == ["ZIPs replaced", "ZIPs replaced", "ZIPs replaced: 1 × ZIP gone"]
    table.selectRow(next(row for row in range(table.rowCount()) if table.item(row, 5).text() == "1" and row != moved))
    assert dialog.details.toPlainText() == f"00114: {owner} → none"


def test_an_update_from_a_layer_that_says_the_wrong_system_of_coordinates_is_refused(made, market):
    session, path = made.session, made.session.path
    labels, units = session.state.labels.copy(), session.frame.total_bounds
    for code, words in (("EPSG:4326", "have no place in EPSG:32617"), ("EPSG:32618", "lies wholly elsewhere")):
        market["zips"].setCrs(QgsCoordinateReferenceSystem(code))
        market["accounts"].setCrs(QgsCoordinateReferenceSystem(code))
        press(made, "market_update")
        (message,) = made.heard()
        assert words in message
        assert code in message
        assert message.startswith("zips ")
        assert np.array_equal(session.state.labels, labels)
        assert np.array_equal(session.frame.total_bounds, units)
    made.open(path)
    assert made.heard() == []
    assert session.market.log() == []


def test_a_market_whose_polygons_are_nowhere_can_be_opened(opened):
    session, path = opened.session, opened.session.path
    session.close()
    nowhere = blob_of(shapely.Polygon([(np.inf, np.inf), (np.inf, 0), (0, np.inf)]), 32617).hex()
    with closing(sqlite3.connect(path)) as connection, connection:
        add_functions(connection)
        connection.execute(f"UPDATE zips SET geom = x'{nowhere}'")
    opened.open(path)
    assert session.is_open, opened.said
    assert session.state is not None


def drop_a_zip(market):
    zips = market["zips"].dataProvider()
    assert zips.deleteFeatures([next(one.id() for one in zips.getFeatures() if one["zip"] == "00114")])


@pytest.mark.parametrize(
    ("place", "error", "words"),
    [
        ("replace", MarketError("The disk is full. Free some space and try again."), "The disk is full"),
        ("replace", ValueError("no reason"), "unexpected happened, and nothing was changed: ValueError: no reason"),
        ("_put_accounts", MarketError("The disk is full."), "The disk is full"),
        ("tables.merge_settings", OSError("The drive is gone."), "merge_settings is not reachable"),
    ],
)
def test_an_update_that_fails_leaves_the_market_open_as_it_was(made, market, monkeypatch, place, error, words):
    def refuse(*_, **__):
        raise error

    session = made.session
    units, labels, log = len(session.units), session.state.labels.copy(), len(session.market.log())
    drop_a_zip(market)
    monkeypatch.setattr(f"territory_designer.workspace.replacement.{place}", refuse)
    press(made, "market_update")
    (message,) = made.heard()
    assert words.replace("merge_settings", str(session.path)) in message
    assert len(session.units) == units
    assert np.array_equal(session.state.labels, labels)
    assert len(session.market.log()) == log
    assert not list(Path(QgsProcessingUtils.tempFolder()).glob("**/update.gpkg"))
    monkeypatch.undo()
    session.move([some_unit(session)], 1)
    made.settle()
    assert np.array_equal(in_file(session.path), session.state.labels)


def test_an_update_cannot_be_stopped_while_the_market_is_closed(made, market):
    session, runner = made.session, made.desk.runner
    runner.started.connect(runner.cancel)
    runner.said.connect(lambda _: runner.cancel() if not session.is_open else None)
    drop_a_zip(market)
    press(made, "market_update")
    assert made.heard() == []
    assert "1 × ZIP gone (00114)" in made.desk.panel.messages.last()
    assert session.is_open
    assert len(session.units) == 35
