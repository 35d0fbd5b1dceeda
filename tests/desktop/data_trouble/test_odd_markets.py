"""Markets at the edge can be looked at from all sides."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QWidget

from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory
from tests.desktop.markets import accounts_of, chessboard


def test_everything_can_be_looked_at(opened):
    opened.show_everything()
    assert opened.heard() == []


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
    "one territory": {"side": 3, "labels": [0] * 9},
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
