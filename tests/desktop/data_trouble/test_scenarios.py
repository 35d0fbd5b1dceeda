"""Scenarios of other ZIPs, deleted by another program, or approved."""

from __future__ import annotations

import numpy as np

from territory_designer.workspace.market import Market
from tests.desktop.conftest import wait_until
from tests.desktop.rough import change, in_file, refuses_every_edit, some_unit


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


def delete_scenario(path, number):
    for table, column in (("td_assignment", "scenario"), ("territories", "scenario"), ("td_scenario", "id")):
        change(path, f"DELETE FROM {table} WHERE {column} = {number}")


def test_a_scenario_that_another_program_deleted_is_put_back_as_a_new_one(opened):
    session, path = opened.session, opened.session.path
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()
    session.switch(2)
    session.move([some_unit(session)], 1)
    opened.settle()
    delete_scenario(path, 2)
    session.move([some_unit(session)], 2)
    session.move([some_unit(session)], 3)
    wait_until(lambda: opened.said)
    session.rename(0, "Coast")
    opened.settle()
    (message,) = opened.heard()
    assert "deleted the scenario Plan B" in message
    assert [one.name for one in session.scenarios()] == ["Plan A", "Plan B (recovered)"]
    assert session.scenario.name == "Plan B (recovered)"
    number = session.scenario.id
    assert np.array_equal(in_file(path, number), session.state.labels)
    assert session.undo_stack.count() == 4
    for _ in range(4):
        session.undo_stack.undo()
    opened.settle()
    assert np.array_equal(in_file(path, number), in_file(path, 1))
    opened.show_everything()
    opened.open(path)
    assert session.scenario.id == number
    assert session.state.territories[0].name == "T01"
    assert opened.heard() == []


def test_a_deleted_scenario_that_is_no_longer_on_the_screen_is_put_back_too(opened):
    session, path = opened.session, opened.session.path
    session.change_market(lambda market: market.duplicate_scenario(1, "Plan B"))
    opened.settle()
    session.switch(2)
    opened.settle()
    delete_scenario(path, 2)
    session.move([some_unit(session)], 2)
    wanted = session.state.labels.copy()
    session.switch(1)
    opened.settle()
    (message,) = opened.heard()
    assert "Plan B (recovered)" in message
    assert session.scenario.name == "Plan A"
    assert np.array_equal(in_file(path, session.scenarios()[-1].id), wanted)


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
