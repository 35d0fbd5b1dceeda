"""Other ZIPs and accounts than before, closed scenarios, odd markets: one clear message each, and nothing is lost."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
)
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from territory_designer.workspace.errors import MarketError
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory
from tests.desktop.markets import accounts_of, chessboard
from tests.desktop.rough import change, in_file, press, refuses_every_edit, some_unit


def test_everything_can_be_looked_at(opened):
    opened.show_everything()
    assert opened.heard() == []


# Other ZIPs and accounts than before


@pytest.fixture
def made(window, market, tmp_path):
    """A market made from layers of the project, and designed."""
    panel = window.desk.panel
    window.breathe()
    panel.data.units_layer.setLayer(market["zips"])
    panel.data.choose_accounts(market["accounts"])
    panel.look_at_project()
    panel.measures.potential.show("units", "income")
    panel.design.territories.setValue(4)
    window.flow.design()
    window.settle()
    assert window.session.plan is not None, window.said
    window.session.change_market(lambda file: file.duplicate_scenario(1, "Plan B"))
    window.settle()
    window.said.clear()
    return window


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


def test_an_update_that_fails_leaves_the_market_open_as_it_was(made, monkeypatch):
    def refuse(*_, **__):
        raise MarketError("market.gpkg was not changed: the disk is full. Free some space and try again.")

    monkeypatch.setattr(Market, "replace_units", refuse)
    labels = made.session.state.labels.copy()
    press(made, "market_update")
    (message,) = made.heard()
    assert "disk is full" in message
    assert np.array_equal(made.session.state.labels, labels)


def test_a_scenario_of_other_zips_is_refused_and_another_one_shown(opened):
    session, path = opened.session, opened.session.path
    session.change_market(lambda market: market.duplicate_scenario(1, "Elsewhere"))
    session.change_market(lambda market: market.duplicate_scenario(1, "Damaged"))
    opened.settle()
    change(path, "UPDATE td_assignment SET unit = unit + 1000 WHERE scenario = 2")
    change(path, "UPDATE td_assignment SET territory = 9 WHERE scenario = 3 AND unit < 4")
    for scenario, words in ((2, "Elsewhere was made for other ZIPs"), (3, "Damaged cannot be shown: 3 of its ZIPs")):
        opened.desk.panel.scenarios.actions_of.show(scenario)
        opened.settle()
        (message,) = opened.heard()
        assert words in message
        assert session.scenario.name == "Plan A"
    opened.desk.compare.compare([1, 2])
    opened.settle()
    assert len(opened.heard()) == 1
    session.market  # noqa: B018
    session.close()
    with Market.open(path) as market:
        market.set_active(3)
    opened.open(path)
    (message,) = opened.heard()
    assert "Damaged" in message
    assert session.scenario.name == "Plan A"
    opened.show_everything()
    assert opened.heard() == []


def test_an_approved_scenario_refuses_every_edit_and_a_design_makes_a_new_one(opened):
    session, path = opened.session, opened.session.path
    unit = some_unit(session)
    session.move([unit], 1)
    session.undo_stack.undo()
    session.move([unit], 1)
    opened.settle()
    opened.desk.panel.scenarios.actions_of.approve(session.scenario, True)
    opened.settle()
    before = session.state.labels.copy()
    refuses_every_edit(opened, "Plan A is approved")
    assert np.array_equal(in_file(path), before)
    opened.desk.panel.design.territories.setValue(3)
    opened.flow.designs.design(opened.desk.panel.settings())
    opened.settle()
    assert opened.heard() == []
    assert len(session.scenarios()) == 2
    assert session.scenario.parent == 1
    assert len(session.state.active) == 3
    assert np.array_equal(in_file(path), before)


# Markets at the edge


def odd_market(path, side, labels=None, locked=False, measures=("workload", "potential"), empty=(), accounts=True):
    units = chessboard(side) if side > 1 else chessboard(2).iloc[:2]
    for name in empty:
        units[name] = 0.0
    units = units.drop(columns=[name for name in ("workload", "potential") if name not in measures])
    Market.create(
        path,
        units,
        accounts_of(chessboard(side)) if accounts and side > 1 else None,
        unit_id_name="zip",
        measures=measures,
        title="Odd",
    )
    if labels is None:
        return path
    slots = [Territory(number, f"T{number + 1:02d}", "#4477aa", locked=locked) for number in range(max(labels) + 2)]
    tolerance = dict.fromkeys(measures, 0.1)
    with Market.open(path) as market:
        for name in ("Plan A", "Plan B"):
            added = market.add_scenario(
                name,
                labels,
                slots,
                rules={"tolerance": tolerance, "contiguous": True, "seed": 1, "effort": "draft"},
                unit_locks=np.full(len(units), locked),
            )
        market.set_active(added)
        market.set_alignment(1)
    return path


ODD = {
    "no scenario": {"side": 4},
    "two ZIPs": {"side": 1, "labels": [0, 1]},
    "a territory without ZIPs": {"side": 4, "labels": [0] * 8 + [1] * 8},
    "no ZIP has a territory": {"side": 4, "labels": [-1] * 16},
    "all is locked": {"side": 4, "labels": [0, 1] * 8, "locked": True},
    "nothing to do": {"side": 4, "labels": [0, 0, 1, 1] * 4, "empty": ("workload", "potential")},
    "no potential": {"side": 4, "labels": [0, 0, 1, 1] * 4, "measures": ("workload",), "accounts": False},
    "one territory": {"side": 4, "labels": [0] * 16},
}


def press_ok(dialog):
    """What a user does at once; a button that is disabled cannot be pressed."""
    enabled = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    return QDialog.DialogCode.Accepted if enabled else QDialog.DialogCode.Rejected


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_market_can_be_looked_at_from_all_sides(window, tmp_path, kind, monkeypatch):
    monkeypatch.setattr(QDialog, "exec", press_ok)
    window.open(odd_market(tmp_path / "odd.gpkg", **ODD[kind]))
    session, desk = window.session, window.desk
    assert session.is_open, window.said
    assert window.heard() == []
    window.show_everything()
    for mode in [desk.toolbar.colours.itemData(row) for row in range(desk.toolbar.colours.count())]:
        window.layers.set_mode(mode)
        window.breathe(2)
    for scenario in session.scenarios():
        session.switch(scenario.id)
        window.settle()
    desk.panel.scenarios.refresh()
    if session.scenarios():
        desk.compare.compare([1, 2])
        window.settle()
    session.select(range(len(session.units)))
    window.breathe()
    desk.suggestions.explain(0)
    window.settle()
    desk.tradeoff.start()
    window.breathe()
    desk.runner.cancel()
    window.settle()
    for button in ("td_suggest", "td_hierarchy_build"):
        found = window.main.findChild(QWidget, button)
        if found is not None and found.isEnabled():
            found.click()
            window.settle()
    if session.state is not None and not ODD[kind].get("locked"):
        for number in range(len(session.state.territories)):
            window.layers.zoom_to_territory(number)
            desk.flow.designs.fix(number)
            window.settle()
            desk.flow.designs.dissolve(number)
            window.settle()
        window.heard()
        session.move([0], session.state.active[-1].number)
        session.undo_stack.undo()
    window.settle()
    assert all("unexpected" not in text for _, text in window.said)
