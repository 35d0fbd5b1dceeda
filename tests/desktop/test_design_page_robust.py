"""Robust designs, and how sure a plan is: tighter tolerances, draws, and what is said where it cannot be."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest
from qgis.PyQt.QtWidgets import QWidget

from territory_designer.desktop.design.robustness import ROBUST, Question, answer, designed, tight_rules, verdict
from territory_designer.desktop.design.scenario_rules import with_targets
from territory_designer.desktop.settings import NEW, SCENARIO
from territory_designer.engine import ImpossibleError
from territory_designer.planning.findings import DataError
from territory_designer.planning.uncertainty import resample, tightened
from tests.desktop.markets import market_file

SIDE = 12


@pytest.fixture
def desk(window, tmp_path):
    window.open(market_file(tmp_path / "market.gpkg", SIDE, 4))
    page = window.desk.panel.design
    page.territories.setValue(4)
    page.effort.setCurrentIndex(0)
    page.workload_tolerance.setValue(15.0)
    page.potential_tolerance.setValue(15.0)
    window.said.clear()
    return window


def design(window, error, chance=90.0, start=NEW):
    page = window.desk.panel.design
    page.start.setCurrentIndex(page.start.findData(start))
    page.max_moved.setValue(100.0)
    page.robust.setChecked(True)
    page.figures_error.setValue(error)
    page.chance.setValue(chance)
    page.design_button.click()
    window.settle()


def sure(window):
    window.desk.panel.design.certainty_button.click()
    window.settle()
    return window.flow.aids.certainty


# Rules


def test_tight_rules_are_those_of_the_planning_function(desk):
    units = desk.session.units
    held = {"tolerance": {"workload": 0.15, "potential": 0.2}, ROBUST: {"error": 0.15, "chance": 0.9}}
    wanted, tight = tight_rules(units, held, [0, 1, 2, 3])
    assert wanted.tolerance == held["tolerance"]
    for place, name in enumerate(units.measures):
        limit = tightened(held["tolerance"][name], units.values[:, place], 4, 0.15, 0.9, measures=2)
        assert tight.tolerance[name] == pytest.approx(limit)
        assert limit < held["tolerance"][name]
    same = tight_rules(units, {"tolerance": {"workload": 0.15}}, [0, 1, 2, 3])
    assert same[0] is same[1]


def test_small_territories_need_more_room(desk):
    units = desk.session.units
    held = {"tolerance": {"workload": 0.15}, ROBUST: {"error": 0.15, "chance": 0.9}}
    _, even = tight_rules(units, held, [0, 1, 2, 3])
    _, uneven = tight_rules(units, with_targets(held, [0.3, 0.3, 0.3, 0.1], ["workload"]), [0, 1, 2, 3])
    limit = tightened(0.15, units.values[:, 0], 10, 0.15, 0.9)  # a tenth of the market is one of ten
    assert uneven.tolerance["workload"] == pytest.approx(limit)
    assert limit < even.tolerance["workload"]


def test_what_the_engine_says_of_tight_tolerances_is_put_into_the_terms_of_the_page(desk):
    units = desk.session.units
    held = {"tolerance": {"workload": 0.15}, ROBUST: {"error": 0.15, "chance": 0.9}}

    def impossible(rules):
        raise ImpossibleError(f"Unit 30001 alone is beyond {rules.tolerance['workload']:.3f}.")

    with pytest.raises(ImpossibleError) as caught:
        designed(units, held, [0, 1, 2, 3], impossible)
    said = str(caught.value)
    assert "wrong by 15.0 %" in said
    assert "chance of 90.0 %" in said
    assert "to keep 15.0 %" in said
    assert "Unit 30001 alone" in said
    assert "Allow a wider tolerance" in said
    with pytest.raises(ImpossibleError, match=r"^Unit 30001 alone is beyond 0\.150\.$"):
        designed(units, {"tolerance": {"workload": 0.15}}, [0, 1, 2, 3], impossible)


# Designs


def test_a_robust_design_says_how_sure_it_is(desk):
    design(desk, 15.0)
    session = desk.session
    level, text = desk.said[-1]
    assert level == "success", desk.said
    assert "of 1,000 draws" in text
    assert session.state.rules[ROBUST] == {"error": 0.15, "chance": 0.9}
    assert session.state.rules["tolerance"] == {"workload": 0.15, "potential": 0.15}  # those that were asked for
    assert session.plan.rules.tolerance["workload"] == 0.15
    _, tight = tight_rules(session.units, session.state.rules, [0, 1, 2, 3])
    assert np.abs(session.plan.deviations[:, 0]).max() <= tight.tolerance["workload"] + 1e-9
    report = session.state.report
    assert report["measures"]["workload"]["tolerance"] == 0.15
    assert report["bound_km2"] is None  # one proven for tighter tolerances holds for those alone
    assert report["gap"] is None
    found = resample(
        dict(zip(session.units.measures, session.units.values.T)),
        session.plan.labels,
        {"workload": 0.15, "potential": 0.15},
        {"workload": 0.15, "potential": 0.15},
    )
    assert found.plan_within >= 0.9
    assert verdict(found, [one.name for one in session.state.active]) in text


def test_errors_that_no_plan_can_bear_are_refused_with_figures(desk):
    before = desk.session.state
    design(desk, 60.0)
    (text,) = desk.heard()
    assert "No plan keeps 15.0%" in text
    assert "Allow more tolerance" in text
    assert desk.session.state is before


def test_a_redesign_and_rebalance_stay_robust(desk):
    design(desk, 15.0, start=SCENARIO)
    session = desk.session
    _, tight = tight_rules(session.units, session.state.rules, session.numbers.tolist())
    assert np.abs(session.plan.deviations[:, 0]).max() <= tight.tolerance["workload"] + 1e-9, desk.said
    session.move([int(unit) for unit in session.state.members(0)][:8], 1)
    desk.said.clear()
    desk.flow.designs.rebalance()
    desk.settle()
    assert "of 1,000 draws" in desk.said[-1][1]
    assert np.abs(session.plan.deviations[:, 0]).max() <= tight.tolerance["workload"] + 1e-9


def test_without_the_tick_nothing_is_drawn(desk):
    desk.desk.panel.design.design_button.click()
    desk.settle()
    assert "draws" not in desk.said[-1][1]
    assert ROBUST not in desk.session.state.rules


def test_error_and_chance_wait_for_the_tick_and_are_remembered(desk):
    page = desk.desk.panel.design
    assert not page.figures_error.isEnabled()
    page.robust.setChecked(True)
    assert page.chance.isEnabled()
    page.figures_error.setValue(20.0)
    page.chance.setValue(95.0)
    settings = desk.desk.panel.settings()
    assert (settings.robust, settings.figures_error, settings.chance) == (True, 20.0, 95.0)
    page.robust.setChecked(False)
    page.apply(settings)
    assert page.robust.isChecked()


# How sure is this plan?


def test_the_table_has_the_figures_of_the_planning_function(desk):
    dialog = sure(desk)
    session = desk.session
    found = resample(
        dict(zip(session.units.measures, session.units.values.T)),
        session.plan.labels,
        {"workload": 0.10, "potential": 0.15},
        {"workload": 0.15, "potential": 0.15},
    )
    records = {record["territory"]: record for record in dialog.model.records}
    assert len(records) == 4
    for place, one in enumerate(session.state.active):
        assert records[one.name]["within"] == pytest.approx(found.table["within"].iloc[place])
        assert records[one.name]["rep"] == one.rep
    assert dialog.result.text() == verdict(found, [one.name for one in session.state.active])
    shown = [record["within"] for record in dialog.model.records]
    assert shown == sorted(shown)  # the least sure ones first


def test_targets_of_the_scenario_count(desk):
    session = desk.session
    plan = session.plan
    question = Question(session.units, plan.labels, ["a", "b", "c", "d"], plan.rules, {"workload": 0.1})
    uneven = replace(plan.rules, targets={"workload": [0.4, 0.2, 0.2, 0.2]})
    assert answer(replace(question, rules=uneven)).plan_within < answer(question).plan_within


def test_other_errors_are_calculated_in_the_background(desk):
    dialog = sure(desk)
    before = dialog.result.text()
    dialog.errors["workload"].setValue(80.0)
    dialog.calculate_button.click()
    assert not dialog.calculate_button.isEnabled()
    desk.settle()
    assert dialog.calculate_button.isEnabled()
    assert dialog.result.text() != before


def test_a_changed_plan_is_calculated_again(desk):
    dialog = sure(desk)
    desk.session.move([0], 1)
    assert "Calculate again" in dialog.result.text()
    assert dialog.model.records == []
    dialog.calculate_button.click()
    desk.settle()
    assert len(dialog.model.records) == 4


def test_an_empty_territory_is_said(desk):
    session = desk.session
    session.move(session.state.members(3), -1)
    dialog = sure(desk)
    assert dialog.result.text() == "T04 has no ZIP. Give it some, or dissolve it, then calculate again."
    assert dialog.model.records == []


def test_no_error_at_all_is_certain(desk):
    session = desk.session
    question = Question(session.units, session.plan.labels, list("abcd"), session.plan.rules, {"workload": 0.0})
    assert answer(question).plan_within == 1.0
    with pytest.raises(DataError, match="Nothing to resample"):
        answer(Question(session.units, session.plan.labels, list("abcd"), session.plan.rules, {}))


def test_the_table_is_saved_with_units(desk, tmp_path):
    dialog = sure(desk)
    dialog.export.save_to(tmp_path / "sure.csv")
    with (tmp_path / "sure.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["Territory", "Rep", "Holds (%)"]
    assert "Workload: deviation (%)" in rows[0]
    assert len(rows) == 5
    assert desk.said[-1][0] == "success"


def test_a_territory_is_shown_on_the_map_and_the_dialog_goes_with_the_market(desk):
    dialog = sure(desk)
    chosen = []
    desk.flow.aids.territory_chosen.connect(chosen.append)
    dialog.table.chosen.emit(dialog.model.records[0])
    assert len(chosen) == 1
    desk.session.close()
    assert desk.flow.aids.certainty is None
    assert not desk.desk.panel.design.certainty_button.isEnabled()


def test_every_field_has_a_name_a_tip_and_words_for_screen_readers(desk):
    dialog = sure(desk)
    named = [one for one in dialog.findChildren(QWidget) if one.objectName().startswith("td_")]
    fields = [one for one in named if one.objectName() not in ("td_certainty_result", "td_certainty_export")]
    assert len(fields) == 7
    assert [one.objectName() for one in fields if not (one.accessibleName() and one.toolTip())] == []
