"""Targets by the capacity of the reps: from the check box on the page through every place that speaks of deviations."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from territory_designer.desktop.balance.balance_figures import balance_of
from territory_designer.desktop.compare.compare_data import side_by_side, wanted_of
from territory_designer.desktop.compare.tradeoff_data import base_of, keep
from territory_designer.desktop.design.capacity_rules import nearest_owners, new_shares, owned_shares
from territory_designer.desktop.design.scenario_rules import TARGETS, rules_of, targets_of, with_targets
from territory_designer.desktop.editing.map_tools.preview import deviation_table
from territory_designer.desktop.market.state import EditError
from territory_designer.desktop.scenarios.scenario_model import saved_deviations
from territory_designer.desktop.settings import NEW, SCENARIO
from territory_designer.planning.roster import read_roster
from territory_designer.workspace.market import Market
from tests.desktop.markets import CRS, KM, market_file

SIDE, TERRITORIES = 8, 4
HOURS = (1000.0, 1000.0, 500.0, 500.0)
SHARES = np.array(HOURS) / sum(HOURS)


def roster_of(hours, **columns):
    names = [f"Rep {number}" for number in range(1, len(hours) + 1)]
    return read_roster(pd.DataFrame({"rep": names, "capacity_h": hours, **columns}))


def reps_with_homes():
    """Two large and two small reps in the corners of the market."""
    names = [f"Rep {number}" for number in range(1, 5)]
    far = (SIDE - 0.5) * KM
    points = gpd.GeoSeries.from_xy([far, 500.0, far, 500.0], [500.0, 500.0, far, far], crs=CRS).to_crs("EPSG:4326")
    return pd.DataFrame({"rep": names, "capacity_h": HOURS, "lon": points.x, "lat": points.y})


@pytest.fixture
def desk(window, tmp_path):
    """A market with four territories in stripes of equal size, and a roster of reps who are not alike."""
    path = market_file(tmp_path / "market.gpkg", SIDE, TERRITORIES)
    with Market.open(path) as market:
        market.save_reps(reps_with_homes())
    window.open(path)
    page = window.desk.panel.design
    page.by_capacity.setChecked(True)
    page.territories.setValue(TERRITORIES)
    page.effort.setCurrentIndex(0)
    page.workload_tolerance.setValue(10.0)
    page.potential_tolerance.setValue(15.0)
    window.said.clear()
    return window


def design(window, start=NEW, max_moved=100.0):
    page = window.desk.panel.design
    page.start.setCurrentIndex(page.start.findData(start))
    page.max_moved.setValue(max_moved)
    page.design_button.click()
    window.settle()


def held(session):
    """What each territory holds of the workload, as a share."""
    return session.plan.totals[:, 0] / session.plan.totals[:, 0].sum()


# Shares


def test_new_reps_and_part_time_get_less():
    found = new_shares(roster_of([960, 960, 960], ramp=["100 %", "100 %", "50 %"]), 3)
    assert found.shares == pytest.approx([0.4, 0.4, 0.2])  # 960 : 960 : 480
    assert found.owners == ["Rep 1", "Rep 2", "Rep 3"]
    assert "20.0 % to 40.0 %" in found.text


def test_with_more_reps_than_territories_those_with_least_capacity_get_none():
    found = new_shares(roster_of([500, 1000, 400, 1000]), 2)
    assert found.owners == ["Rep 2", "Rep 4"]
    assert found.shares == pytest.approx([0.5, 0.5])
    assert "4 reps for 2 territories" in found.text
    assert "Rep 1, Rep 3" in found.text


def test_with_fewer_reps_the_other_territories_are_of_average_size():
    found = new_shares(roster_of([600, 300]), 3)
    assert found.owners == ["Rep 1", "Rep 2", None]
    assert found.shares == pytest.approx(np.array([600, 300, 450]) / 1350)
    assert "1 of average size" in found.text


def test_long_lists_of_names_are_cut():
    found = new_shares(roster_of([1000, 1000, 1, 2, 3, 4, 5]), 2)
    assert "Rep 3, Rep 4, Rep 5 and 2 more" in found.text


def test_reps_of_equal_capacity_mean_equal_territories():
    assert "25.0 % of the market" in new_shares(roster_of([960] * 4), 4).text


def test_a_rep_with_two_territories_has_a_half_for_each(desk):
    session = desk.session
    session.set_rep(1, "Rep 1")
    session.set_rep(2, "Somebody")
    found = owned_shares(session.roster, session.state)
    # 500, 500 (Rep 1 twice), the mean of the others, 500
    assert found.shares == pytest.approx([0.25, 0.25, 0.25, 0.25])
    assert "T03 belong to nobody on the roster" in found.text
    for number in range(TERRITORIES):
        session.set_rep(number, None)
    with pytest.raises(EditError, match="No territory belongs to a rep of the roster"):
        owned_shares(session.roster, session.state)


# Rules


def test_targets_go_with_the_numbers_of_territories():
    rules = with_targets({"tolerance": {"workload": 0.1}}, [0.4, 0.3, 0.2, 0.1], ["workload", "potential"])
    assert targets_of(rules, [0, 1, 3], ["workload"])["workload"].tolist() == [0.4, 0.3, 0.1]
    added = targets_of(rules, [0, 1, 5], ["workload"])["workload"]  # 5 came later
    assert added == pytest.approx([0.4, 0.3, 0.35])
    assert targets_of(rules, [7, 8], ["workload"]) is None
    assert TARGETS not in with_targets(rules, None, ["workload"])
    assert rules_of(rules, [0], ["workload"], 2).targets is None  # a territory that is not there has no share


def test_seed_nought_stays_nought():
    assert rules_of({"seed": 0}, [0, 1], ["workload"]).seed == 0
    assert rules_of({}, [0, 1], ["workload"]).seed == 1


# The page


def test_without_a_roster_the_page_says_why_not(opened):
    page = opened.desk.panel.design
    assert not page.by_capacity.isEnabled()
    assert "holds no reps yet" in page.by_capacity.toolTip()
    opened.session.save_roster(roster_of(HOURS))
    opened.settle()
    assert page.by_capacity.isEnabled()
    page.by_capacity.setChecked(True)
    page.territories.setValue(3)
    assert "4 reps for 3 territories" in page.capacity_hint.text()
    assert page.capacity_hint.isVisibleTo(page)
    page.by_capacity.setChecked(False)
    assert not page.capacity_hint.isVisibleTo(page)


def test_what_is_ticked_stays_ticked_without_a_market_and_says_so(window):
    page = window.desk.panel.design
    settings = window.desk.panel.settings()
    settings.by_capacity = True
    page.apply(settings)
    assert "Until then shares are equal" in page.capacity_hint.text()
    assert window.desk.panel.settings().by_capacity


def test_the_hint_follows_the_owners(desk):
    page = desk.desk.panel.design
    page.start.setCurrentIndex(page.start.findData(SCENARIO))
    assert "16.7 % to 33.3 %" in page.capacity_hint.text()
    desk.session.set_rep(0, "Somebody")
    assert "T01 belong to nobody" in page.capacity_hint.text()


# The whole chain


def test_new_territories_are_as_large_as_their_reps_can_bear(desk):
    design(desk)
    session = desk.session
    assert desk.said[-1][0] == "success", desk.said
    assert np.abs(held(session) / SHARES - 1.0).max() <= 0.1
    assert np.abs(session.plan.deviations[:, 0]).max() <= 0.1
    hours = dict(zip(reps_with_homes()["rep"], HOURS))
    assert [hours[one.rep] for one in session.state.active] == list(HOURS)
    assert {one.rep for one in session.state.active} == set(hours)


def test_of_reps_with_equal_capacity_the_nearest_one_owns_the_territory(desk):
    design(desk)
    session = desk.session
    homes = desk.flow.designs._homes()
    centre = dict(zip([one.rep for one in session.state.active], session.plan.centres))

    def way(pairs):
        return sum(np.hypot(*(centre[owner] - homes.loc[rep].to_numpy())) for rep, owner in pairs)

    for one, other in (("Rep 1", "Rep 2"), ("Rep 3", "Rep 4")):
        assert way([(one, one), (other, other)]) <= way([(one, other), (other, one)]) + 1e-6


def test_homes_that_are_not_known_do_not_stop_the_owners(desk):
    session = desk.session
    shares = new_shares(session.roster, TERRITORIES)
    nowhere = pd.DataFrame(np.nan, columns=["x", "y"], index=session.roster.reps.index)
    assert sorted(nearest_owners(shares, nowhere, session.plan)) == ["Rep 1", "Rep 2", "Rep 3", "Rep 4"]


def test_a_redesign_takes_the_shares_of_the_owners_and_balance_measures_against_them(desk):
    session = desk.session
    assert np.abs(session.plan.deviations[:, 0]).max() < 0.05  # stripes of equal size, equal targets
    design(desk, SCENARIO)
    balance = balance_of(session)
    assert balance.targets[:, 0] / balance.targets[:, 0].sum() == pytest.approx(SHARES)
    assert np.abs(balance.deviations[:, 0]).max() <= 0.1, desk.said
    assert not balance.out().any()
    assert [one.rep for one in session.state.active] == ["Rep 1", "Rep 2", "Rep 3", "Rep 4"]
    assert session.state.report["measures"]["workload"]["max_deviation"] <= 0.1


def test_without_the_tick_the_next_design_has_equal_shares_again(desk):
    design(desk)
    desk.desk.panel.design.by_capacity.setChecked(False)
    design(desk)
    assert TARGETS not in desk.session.state.rules
    assert np.abs(held(desk.session) / 0.25 - 1.0).max() <= 0.1


def test_targets_are_there_when_the_market_is_opened_again(desk):
    design(desk)
    session, path = desk.session, desk.session.path
    before = session.plan.deviations.copy()
    found = saved_deviations(session, session.market.scenario(1))
    assert abs(found["workload"]) == pytest.approx(np.abs(before[:, 0]).max())
    session.close()
    desk.open(path)
    assert desk.session.plan.deviations == pytest.approx(before)
    assert desk.session.state.rules[TARGETS]["potential"] == pytest.approx(SHARES.tolist())


def test_undo_brings_equal_shares_back(desk):
    before = desk.session.plan.targets.copy()
    design(desk)
    assert desk.session.plan.targets[:, 0] == pytest.approx(SHARES * desk.session.units.values[:, 0].sum())
    desk.session.undo_stack.undo()
    assert desk.session.plan.targets == pytest.approx(before)


def test_hand_edits_and_their_preview_use_the_targets(desk):
    design(desk)
    session = desk.session
    from territory_designer.engine.editing import preview_move

    first = int(session.state.members(2)[0])
    preview = preview_move(session.plan, [first], 0)
    gain = preview.gain
    total = session.units.values[:, 0].sum()
    assert gain.deviations_after[0] == pytest.approx(gain.totals_after[0] / (SHARES[0] * total) - 1.0)
    assert "T01" in deviation_table(session, preview)
    session.move([first], 0)
    assert session.plan.targets[:, 0] == pytest.approx(SHARES * total)
    assert session.plan.deviations[0, 0] == pytest.approx(gain.deviations_after[0])


def test_fix_and_rebalance_use_the_targets(desk):
    design(desk)
    session = desk.session
    border = [int(unit) for unit in session.state.members(2)][:3]
    session.move(border, 3)
    worst = int(np.abs(session.plan.deviations[:, 0]).argmax())
    assert np.abs(session.plan.deviations[worst, 0]) > 0.1
    desk.flow.designs.fix(int(session.numbers[worst]))
    desk.settle()
    assert np.abs(session.plan.deviations[worst, 0]) <= 0.1 + 1e-9, desk.said
    session.move(border, 3)
    desk.flow.designs.rebalance()
    desk.settle()
    assert np.abs(session.plan.deviations[:, 0]).max() <= 0.1 + 1e-9, desk.said
    assert session.state.rules[TARGETS]["workload"] == pytest.approx(SHARES.tolist())


def test_a_territory_that_is_merged_or_new_leaves_shares_that_add_up(desk):
    design(desk)
    session = desk.session
    total = session.units.values[:, 0].sum()
    session.merge([0, 3])
    assert session.plan.targets[:, 0] == pytest.approx(total * SHARES[:3] / SHARES[:3].sum())
    units = session.state.members(1)[:2]
    session.new_territory(units)
    wanted = np.append(SHARES[:3], SHARES[:3].mean())
    assert session.plan.targets[:, 0] == pytest.approx(total * wanted / wanted.sum())


def test_comparison_and_trade_off_know_the_targets(desk):
    design(desk)
    session = desk.session
    made = side_by_side(wanted_of(session, [1]), lambda *_: True)
    assert made.sides[0].plan.deviations == pytest.approx(session.plan.deviations)
    base = base_of(session, "compactness")
    assert base.start.rules.target_shares(session.units)[:, 0] == pytest.approx(SHARES)
    assert base.here.deviations["workload"] == pytest.approx(np.abs(session.plan.deviations[:, 0]).max())
    kept = keep(base, base.here)
    assert kept.rules[TARGETS] == session.state.rules[TARGETS]


def test_a_family_from_the_alignment_has_the_targets_of_the_alignment(desk):
    session = desk.session
    session.change_market(lambda market: market.set_alignment(1))
    desk.settle()
    session.add_scenario(
        "B",
        session.state.labels,
        session.state.territories,
        rules={**session.state.rules, TARGETS: {"workload": SHARES[::-1].tolist()}},
    )
    desk.settle()
    assert session.scenario.name == "B"
    base = base_of(session, "moves")
    assert base.start.rules.target_shares(session.units)[:, 0] == pytest.approx([0.25] * 4)
    assert not base.state_rules.get(TARGETS)


def test_nobody_of_the_roster_owns_anything_is_said(desk):
    session = desk.session
    for number in range(TERRITORIES):
        session.set_rep(number, f"Stranger {number}")
    state = session.state
    design(desk, SCENARIO)
    assert desk.heard() == ["No territory belongs to a rep of the roster. Give the territories to reps first (4 Reps)."]
    assert session.state is state
