"""Named accounts: their hours and the way to them are in the load of their owner, and in no ZIP."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from qgis.core import QgsProject

from territory_designer.desktop.design.capacity_rules import new_shares, owned_shares
from territory_designer.desktop.design.sizing_data import lines_of, market_of, sized
from territory_designer.desktop.market.market_flow import _replace
from territory_designer.desktop.market.state import EditError
from territory_designer.desktop.reps.named_hours import named_accounts
from territory_designer.desktop.reps.rep_model import explained
from territory_designer.desktop.settings import NEW, SCENARIO, JobSettings, from_values
from territory_designer.planning.roster import read_roster
from territory_designer.workspace.market import Market
from tests.desktop.conftest import layer_of
from tests.desktop.markets import COLOURS, CRS, MEASURES, RULES, Territory, accounts_of, chessboard, stripes

SIDE, TERRITORIES = 6, 4
CAPACITY = 1000.0
WEST, EAST, NOWHERE = (500.0, 500.0), (5500.0, 500.0), (np.nan, np.nan)  # ends of the lowest row
# Rows of the accounts: three in each ZIP, row by row from the south-west, with 20, 21 and 22 h/year.
NAMED = {0: "Rep 4", 1: " Rep 4 ", 105: "Rep 1", 50: "Zed", 2: " "}
FROM_ACCOUNTS = {"workload": "accounts: workload", "named": "key"}


def market_file(path, *, source=FROM_ACCOUNTS, named=NAMED, visits=None, homes=None, outside=(), travel=None):
    """A market whose ZIPs hold the workload of all accounts without an owner of their own."""
    units = chessboard(SIDE)
    accounts = accounts_of(units)
    accounts["key"] = [named.get(row) for row in range(len(accounts))]
    if visits is not None:
        accounts["visits"] = visits
    if travel is not None:
        accounts["travel_h"] = travel
    accounts.loc[list(outside), "unit"] = None
    plain = accounts[accounts["key"].isna() | (accounts["key"] == " ")]
    if source.get("named"):
        units["workload"] = plain.groupby("unit")["workload"].sum().reindex(units.index, fill_value=0.0)
    Market.create(
        path, units, accounts, unit_id_name="zip", measures=MEASURES, title="Named", settings={"source": source}
    )
    names = [f"Rep {number}" for number in range(1, TERRITORIES + 1)]
    with Market.open(path) as market:
        slots = [Territory(n, f"T{n + 1:02d}", COLOURS[n], names[n]) for n in range(TERRITORIES)]
        market.set_active(market.add_scenario("Plan A", stripes(SIDE, TERRITORIES), slots, rules=RULES))
        reps = pd.DataFrame({"rep": names, "capacity_h": CAPACITY})
        if homes:
            points = gpd.GeoSeries.from_xy(*zip(*homes), crs=CRS).to_crs("EPSG:4326")
            reps = reps.assign(lon=points.x, lat=points.y).replace(np.inf, np.nan)
        market.save_reps(reps)
    return path


@pytest.fixture
def opened_with(window, tmp_path):
    """Open such a market on the page of reps."""

    def make(**choice):
        window.desk.panel.show_page(3)
        window.open(market_file(tmp_path / "named.gpkg", **choice))
        window.breathe()
        window.flow.reps.show()
        return window

    return make


def rows(window):
    return {one.rep: one for one in window.desk.panel.reps.model.rows}


def test_the_hours_are_in_the_load_of_the_owner_wherever_the_accounts_lie(opened_with):
    window = opened_with()
    found = rows(window)
    # Rep 4 has accounts of 20 and 21 h in the first ZIP, Rep 1 one of 20 h in the last; Zed's 22 h are in no load.
    named = {rep: row.named_h for rep, row in found.items()}
    assert named == {"Rep 1": 20.0, "Rep 2": 0.0, "Rep 3": 0.0, "Rep 4": 41.0}
    row = found["Rep 4"]
    assert row.load_h == pytest.approx(row.work_h + 41.0)
    assert row.load == pytest.approx((row.work_h + 41.0) / CAPACITY)
    assert "Of these 41 h for named accounts." in explained(row)
    assert "named" not in explained(found["Rep 2"])
    total = sum(one.load_h for one in found.values())
    assert total == pytest.approx(window.session.accounts["workload"].sum() - 22.0)  # every account once


def test_the_table_holds_the_parts(opened_with):
    window = opened_with()
    titles, table = window.desk.panel.reps.model.table()
    column = titles.index("Named accounts (h/year)")
    assert [line[column] for line in table] == [20.0, 0.0, 0.0, 41.0]


def test_who_is_not_on_the_roster_is_said_once(opened_with):
    window = opened_with()
    said = "Named accounts belong to Zed, not on the roster. Correct the names or add the reps."
    assert window.heard().count(said) == 1
    window.flow.reps.show()
    window.session.move([2], 0)
    window.flow.reps.show()
    assert window.heard() == []


def test_owners_on_the_roster_are_no_strangers(opened_with):
    window = opened_with(named={0: "Rep 4"})
    assert window.heard() == []


def test_several_territories_of_an_owner_share_the_hours(opened_with):
    window = opened_with()
    window.session.set_rep(2, "Rep 4")
    window.flow.reps.show()
    mine = [one.named_h for one in window.desk.panel.reps.model.rows if one.rep == "Rep 4"]
    assert mine == [20.5, 20.5]
    window.session.set_rep(2, None)
    window.flow.reps.show()
    assert [one.named_h for one in window.desk.panel.reps.model.rows] == [20.0, 0.0, 0.0, 41.0]


@pytest.mark.parametrize(
    "source",
    [
        {},
        {"workload": "accounts: workload"},
        {"workload": "units: workload", "named": "key"},  # the ZIPs' own figures leave nothing out
        {"workload": "accounts: workload", "named": "gone"},
    ],
)
def test_nothing_is_added_where_the_zips_leave_nothing_out(opened_with, source):
    window = opened_with(source=source)
    assert {row.named_h for row in rows(window).values()} == {None}
    assert window.heard() == []


def test_accounts_that_all_count_the_same_count_one_hour(opened_with):
    window = opened_with(source={"workload": "accounts: ", "named": "key"})
    assert rows(window)["Rep 4"].named_h == 2.0


def test_the_choice_of_the_panel_counts_only_when_the_market_is_made_from_it(opened_with):
    window = opened_with()
    window.session.change_market(lambda market: market.save_settings({"panel": {"named": "segment"}}))
    window.settle()
    window.flow.reps.show()
    assert rows(window)["Rep 4"].named_h == 41.0


def test_from_the_layers_to_the_load(window, market):
    project, panel = QgsProject.instance(), window.desk.panel
    project.removeMapLayers([market["accounts"].id(), market["plan"].id()])
    places = [(x, y) for x in range(6) for y in range(6)]
    rows_of_accounts = [
        (f"Point({x + 0.5} {y + 0.5})", [f"A{n}", 10.0, "Ann" if n == 7 else None]) for n, (x, y) in enumerate(places)
    ]
    fields = "field=account_id:string&field=hours:double&field=owner:string"
    accounts = layer_of("accounts", f"Point?crs=EPSG:32617&{fields}", rows_of_accounts)
    project.addMapLayer(accounts)
    window.breathe()
    panel.data.units_layer.setLayer(market["zips"])
    panel.data.choose_accounts(accounts)
    panel.look_at_project()
    chosen = {"workload_from": "accounts", "workload": "hours", "potential": "", "named": "owner", "territories": 2}
    panel.apply(from_values({**vars(panel.settings()), **chosen, "workload_tolerance": 50.0}))
    window.flow.design()
    window.settle()
    assert window.session.units.values[:, 0].sum() == 350.0, window.said
    window.session.set_rep(0, "Ann")
    panel.show_page(3)
    window.breathe()
    window.flow.reps.show()
    row = rows(window)["Ann"]
    assert (row.named_h, row.load_h) == (10.0, row.work_h + 10.0)


def test_an_update_is_what_the_market_is_made_from(tmp_path):
    fresh = market_file(tmp_path / "fresh.gpkg")
    old = market_file(tmp_path / "old.gpkg", source={"workload": "accounts: workload"})
    assert "problem" not in _replace(old, fresh, {"source": FROM_ACCOUNTS}, lambda *_: True)[1]
    with Market.open(old) as market:
        assert market.settings()["source"] == FROM_ACCOUNTS


def test_the_owner_drives_to_the_named_accounts_and_the_rep_of_their_zip_does_not(opened_with):
    # Rep 4 lives in the south-east corner, 5 km from the first ZIP, where the two accounts are.
    homes = [WEST, NOWHERE, WEST, EAST]
    plain = opened_with(visits=8.0, named={}, homes=homes, source={"workload": "accounts: workload"})
    before, hours = {rep: row.way_h for rep, row in rows(plain).items()}, plain.session.units.values[:, 0].sum()
    plain.session.close()
    window = opened_with(visits=8.0, named={0: "Rep 4", 1: "Rep 4", 90: "Rep 1", 6: "Rep 2"}, homes=homes)
    after = {rep: row.way_h for rep, row in rows(window).items()}
    # As many visits a day as fill 8 hours of the ZIPs and of the named accounts.
    zips = window.session.units.values[:, 0].sum()
    named = sum(row.named_h for row in rows(window).values())
    visits = 8 * len(window.session.accounts)
    fewer = (zips + named) / hours  # visits a day, before against after
    per_day = 8 * visits / (zips + named)
    # 2 accounts x 8 visits, each 2 x 5 km x 1.25 at 40 km/h.
    assert after["Rep 4"] - before["Rep 4"] * fewer == pytest.approx(16 / per_day * 2 * 5 * 1.25 / 40, rel=1e-4)
    # Rep 1 lives in the first ZIP (no way to the two) and has one of the top row, column 0: 5 km, as before.
    assert after["Rep 1"] == pytest.approx(before["Rep 1"] * fewer, rel=1e-4)
    assert after["Rep 2"] is None  # a home that is not known is no way of 0


def test_a_named_account_in_no_zip_counts_for_its_owner(opened_with):
    window = opened_with(named={0: "Rep 4"}, outside=[0], visits=8.0, homes=[WEST, NOWHERE, WEST, EAST])
    assert rows(window)["Rep 4"].named_h == 20.0
    assert rows(window)["Rep 4"].way_h > 0.0


# Targets from capacity


def roster_of(hours):
    return read_roster(pd.DataFrame({"rep": [f"Rep {n}" for n in range(1, len(hours) + 1)], "capacity_h": hours}))


def test_shares_leave_room_for_named_accounts(opened_with):
    session = opened_with(named={0: "Rep 4", 1: "Rep 4"}).session
    load = named_accounts(session).load
    total = session.units.values[:, 0].sum() + 41.0
    for found in (new_shares(roster_of([500.0] * 4), 4, load), owned_shares(session.roster, session.state, load)):
        wanted = np.array([total / 4] * 3 + [total / 4 - 41.0]) / (total - 41.0)
        assert found.shares == pytest.approx(wanted.tolist())
        assert sum(found.shares) == pytest.approx(1.0)


def test_without_named_accounts_shares_are_those_of_the_capacity(opened_with):
    session = opened_with(source={}).session
    assert named_accounts(session) is None
    assert owned_shares(session.roster, session.state).shares == pytest.approx([0.25] * 4)


def test_several_territories_share_what_the_named_accounts_leave(opened_with):
    session = opened_with(named={0: "Rep 4", 1: "Rep 4", 50: "Zed"}).session
    session.set_rep(2, "Rep 4")
    load = named_accounts(session).load
    shares = owned_shares(session.roster, session.state, load).shares
    left = session.units.values[:, 0].sum()
    third = (left + 41.0) / 3  # Rep 3 has no territory now, and Zed is not the concern of any
    assert shares == pytest.approx([third / left, third / left, (third - 41.0) / 2 / left, (third - 41.0) / 2 / left])


def test_named_accounts_above_the_whole_share_are_said(opened_with):
    everything = dict.fromkeys(range(60), "Rep 4")
    window = opened_with(named=everything)
    load = named_accounts(window.session).load
    for shares in (
        lambda: new_shares(window.session.roster, 4, load),
        lambda: owned_shares(window.session.roster, window.session.state, load),
    ):
        with pytest.raises(EditError, match="The named accounts of Rep 4 hold 1,260 of the workload, more than"):
            shares()
    page = window.desk.panel.design
    page.by_capacity.setChecked(True)
    for start in (NEW, SCENARIO):
        page.start.setCurrentIndex(page.start.findData(start))
        window.flow.aids.refresh()
        assert "The named accounts of Rep 4" in page.capacity_hint.text()


def test_a_design_by_capacity_gives_owners_of_named_accounts_less(opened_with):
    mine = dict.fromkeys(range(12), "Rep 4")
    window = opened_with(named=mine)
    page = window.desk.panel.design
    page.by_capacity.setChecked(True)
    page.workload_tolerance.setValue(15.0)
    page.potential_tolerance.setValue(300.0)
    page.effort.setCurrentIndex(0)
    page.max_moved.setValue(100.0)
    page.start.setCurrentIndex(page.start.findData(SCENARIO))
    page.design_button.click()
    window.settle()
    window.flow.reps.show()
    loads = [row.load for row in rows(window).values()]
    assert max(loads) / min(loads) < 1.36, window.said  # 115 to 85 %, where the ZIPs alone would differ more
    assert rows(window)["Rep 4"].work_h < min(row.work_h for rep, row in rows(window).items() if rep != "Rep 4")


def test_how_many_reps_are_needed_for_the_zips_and_the_named_accounts(opened_with):
    window = opened_with(named={})
    plain = market_of(window.session)
    window.session.close()
    session = opened_with(named={0: "Rep 4", 1: "Rep 4", 105: "Rep 1"}, outside=[2, 105], travel=5.0).session
    found = market_of(session)
    assert found.named == 20.0 + 21.0 + 20.0
    # The account in no ZIP that nobody owns is work of nobody: 22 hours less, and its travel.
    assert found.hours.sum() == pytest.approx(plain.hours.sum() - 22.0)
    assert found.travel == pytest.approx(5.0 * (len(session.accounts) - 1) / found.hours.sum())
    assert len(found.potential) == len(found.hours)
    lines = dict(lines_of(sized(found, JobSettings(), 3)))
    assert lines["Named accounts"].startswith("61 h/year, ")
    assert "Named accounts" not in dict(lines_of(sized(plain, JobSettings(), 3)))
