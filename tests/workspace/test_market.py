"""What goes into a market file comes out of it."""

from __future__ import annotations

import datetime
import sqlite3
import threading

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from qgis.core import QgsVectorLayer

from territory_designer.engine.errors import CancelledError
from territory_designer.workspace.errors import ApprovedScenarioError, MarketError, UnknownScenarioError
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Area, LogEntry, Territory
from tests.workspace.grid import MEASURES, grid_accounts, grid_units, make_market, slots

QUARTERS = np.arange(40) // 10


def test_units_come_back_in_order(market):
    units = grid_units()
    assert market.unit_ids().tolist() == units.index.tolist()
    stored = market.units()
    assert stored.index.tolist() == units.index.tolist()
    assert stored.crs == units.crs
    assert stored.geometry.geom_equals(units.geometry).all()
    assert stored["potential"].tolist() == units["potential"].tolist()
    assert stored["county"].tolist() == units["county"].tolist()
    assert (market.title, market.unit_id_name, market.measures) == ("Grid", "zip", ("workload", "potential"))


def test_accounts_come_back(market):
    accounts = market.accounts()
    expected = grid_accounts(grid_units())
    assert accounts["account_id"].tolist() == expected["account_id"].tolist()
    assert accounts["unit"].tolist() == expected["unit"].tolist()
    assert accounts["workload"].tolist() == expected["workload"].tolist()
    assert accounts.geometry.iloc[-1] is None
    assert accounts.geometry.iloc[0].equals(expected.geometry.iloc[0])


def test_fids_follow_the_order(path):
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT fid, unit FROM zips ORDER BY fid").fetchall() == [
            (i + 1, unit) for i, unit in enumerate(grid_units().index)
        ]
        accounts = connection.execute("SELECT fid, account_id FROM accounts ORDER BY fid").fetchall()
        assert accounts == [(i + 1, f"A{i}") for i in range(41)]


def test_values_of_all_kinds_survive(qgis_app, tmp_path):
    units = grid_units(2, 1)
    units["seen"] = [datetime.date(2026, 1, 2), None]
    units["Workload"] = ["text", None]  # a name that differs from a measure in case only
    units["geom"] = [1, 2]
    units["unit"] = ["my", "own"]
    units["fid"] = [77, 88]
    units['a "b"; c\''] = ["ü", ""]
    path = tmp_path / "m.gpkg"
    Market.create(path, units, None, unit_id_name="zip", measures=MEASURES, title="Größe")
    with Market.open(path) as market:
        stored = market.units()
        assert market.title == "Größe"
        assert market.accounts() is None
        assert stored["seen"].tolist() == [datetime.date(2026, 1, 2), None]
        assert stored["workload"].tolist() == [1.0, 2.0]
        assert stored["Workload_2"].tolist() == ["text", None]
        assert stored["geom"].tolist() == [1, 2]
        assert stored.index.tolist() == ["00001", "00002"]
        assert stored["unit_2_2"].tolist() == ["my", "own"]  # "Unit" of the grid came first
        assert stored['a "b"; c\''].tolist() == ["ü", ""]
        assert stored.geometry.geom_equals(units.geometry).all()


@pytest.mark.parametrize("crs", [None, 32617, "+proj=aea +lat_1=30 +lat_2=40 +lon_0=-84 +x_0=0 +y_0=0 +datum=WGS84"])
def test_systems_of_coordinates_survive(qgis_app, tmp_path, crs):
    units = grid_units(2, 2, crs=crs)
    Market.create(tmp_path / "m.gpkg", units, None, unit_id_name="zip", measures=MEASURES, title="")
    with Market.open(tmp_path / "m.gpkg") as market:
        if crs is None:
            assert market.units().crs is None
        else:
            assert market.units().crs.equals(units.crs, ignore_axis_order=True)


def test_accounts_without_any_place(qgis_app, tmp_path):
    units = grid_units(2, 2)
    accounts = gpd.GeoDataFrame({"unit": ["00001", None], "name": ["a", "b"]}, geometry=[None, None], crs=4326)
    Market.create(tmp_path / "m.gpkg", units, accounts, unit_id_name="zip", measures=MEASURES, title="")
    with Market.open(tmp_path / "m.gpkg") as market:
        assert market.accounts()["unit"].tolist() == ["00001", None]
        assert market.accounts().geometry.isna().all()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda units: units.set_axis(["1"] * len(units), axis=0), "repeated"),
        (lambda units: units.set_axis([None, *units.index[1:]], axis=0), "has no id"),
        (lambda units: units.drop(columns="potential"), "no column potential"),
        (lambda units: units.rename(columns={"workload": "FID"}), "cannot be called FID"),
    ],
)
def test_units_that_cannot_be_used(qgis_app, tmp_path, change, message):
    measures = ["FID"] if "FID" in message else MEASURES
    with pytest.raises(MarketError, match=message):
        Market.create(tmp_path / "m.gpkg", change(grid_units()), None, unit_id_name="zip", measures=measures, title="")
    assert list(tmp_path.iterdir()) == []


def test_layers_without_a_place_make_no_market(qgis_app, tmp_path):
    metres = grid_units().to_crs(32617).set_crs(4326, allow_override=True)
    with pytest.raises(MarketError, match=r"Sales says that its coordinates are degrees .*EPSG:4326"):
        Market.create(tmp_path / "m.gpkg", metres, None, unit_id_name="zip", measures=MEASURES, title="Sales")
    far = grid_accounts(grid_units()).assign(unit=None)
    far.geometry = far.geometry.translate(90.0)
    with pytest.raises(MarketError, match="accounts lie elsewhere"):
        Market.create(tmp_path / "m.gpkg", grid_units(), far, unit_id_name="zip", measures=MEASURES, title="")
    assert list(tmp_path.iterdir()) == []


class Cancel:
    def isCanceled(self):  # noqa: N802
        return True


def test_a_cancelled_creation_leaves_the_old_file(path):
    before = path.read_bytes()
    with pytest.raises(CancelledError):
        make_market(path, feedback=Cancel())
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_labels_after_a_change(market):
    market.write_change(1, units=[0, 39], labels=[3, -1])
    expected = QUARTERS.copy()
    expected[[0, 39]] = 3, -1
    labels = market.labels(1)
    assert labels.dtype == np.int32
    assert labels.tolist() == expected.tolist()
    with Market.open(market.path, write=False) as reader:
        assert reader.labels(1).tolist() == expected.tolist()


def test_what_is_remembered_of_a_scenario_is_never_older_than_the_file(market):
    market.labels(1)[:] = 2  # who asked may write on it
    assert market.labels(1).tolist() == QUARTERS.tolist()
    market.write_change(1, units=[0], labels=[3])  # this thread
    assert market.labels(1)[0] == 3
    other = threading.Thread(target=market.write_change, args=(1,), kwargs={"units": [1], "labels": [2]})
    other.start()
    other.join()
    assert market.labels(1)[:2].tolist() == [3, 2]
    with sqlite3.connect(market.path) as connection:  # another program
        connection.execute("UPDATE td_assignment SET territory = 1 WHERE scenario = 1 AND unit = 3")
        connection.execute("UPDATE territories SET name = 'Nord' WHERE scenario = 1 AND number = 0")
    assert market.labels(1)[:3].tolist() == [3, 2, 1]
    assert market.territories(1)[0].name == "Nord"
    with pytest.raises(ValueError, match="locks"):  # rolled back
        market.write_change(1, units=[2], labels=[0], unit_locks=np.zeros(3, dtype=bool))
    assert market.labels(1)[:3].tolist() == [3, 2, 1]


def test_everything_of_a_change_comes_back(market):
    territories = (Territory(0, "Nord", "#123456", "Ann", True, False, 3), *slots(5)[1:])
    areas = (Area(0, 1, "A", "#111111", 0), Area(3, 1, "B", "#222222"), Area(0, 2, "All", "#333333"))
    locks = np.arange(40) % 7 == 0
    entry = LogEntry(
        action="Move",
        reason="why",
        units=2,
        moves=[("00001", "T01", None)],
        before={"w": 0.1},
        after={"w": np.float64(0.2)},
    )
    market.author = "ann"
    market.write_change(
        1,
        labels=np.full(40, 4),
        territories=territories,
        areas=areas,
        unit_locks=locks,
        rules={"tolerance": {"workload": 0.1}},
        report={"deviations": np.array([0.5])},
        outlines={1: shapely.box(0, 0, 1, 1), 2: None},
        entry=entry,
    )
    with Market.open(market.path, write=False) as reader:
        assert reader.labels(1).tolist() == [4] * 40
        assert reader.territories(1) == territories
        assert set(reader.areas(1)) == set(areas)
        assert reader.unit_locks(1).tolist() == locks.tolist()
        scenario = reader.scenario(1)
        assert (scenario.rules, scenario.report) == ({"tolerance": {"workload": 0.1}}, {"deviations": [0.5]})
        assert (scenario.name, scenario.seed, scenario.parent) == ("First", 7, None)
        assert scenario.changed >= scenario.created
        outlines = reader.outlines(1)
        assert list(outlines) == [1]
        assert outlines[1].equals(shapely.box(0, 0, 1, 1))
        (logged,) = reader.log()
        assert (logged.author, logged.scenario, logged.units, logged.reason) == ("ann", 1, 2, "why")
        assert (logged.moves, logged.before, logged.after) == ([["00001", "T01", None]], {"w": 0.1}, {"w": 0.2})
        assert logged.time.endswith("Z")


@pytest.mark.parametrize(
    "change",
    [
        {"units": [40], "labels": [0]},
        {"units": [-1], "labels": [0]},
        {"units": [0], "labels": [4]},
        {"units": [0, 1], "labels": [0]},
        {"labels": [0]},
        {"unit_locks": [True]},
        {"territories": slots(4)[::-1]},
    ],
)
def test_a_wrong_change_changes_nothing(market, change):
    with pytest.raises(ValueError, match=r"units|territories|labels|locks"):
        market.write_change(1, report={"new": 1}, entry=LogEntry(action="x"), **change)
    assert market.labels(1).tolist() == QUARTERS.tolist()
    assert market.scenario(1).report is None
    assert market.log() == []


def test_territories_go_only_when_empty(market):
    market.write_change(1, territories=slots(5))
    market.write_change(1, territories=slots(4))
    assert len(market.territories(1)) == 4
    with pytest.raises(MarketError, match="still holds 10 ZIPs"):
        market.write_change(1, territories=slots(3))
    market.write_change(1, units=np.arange(30, 40), labels=[0] * 10)
    market.write_change(1, territories=slots(3))
    assert len(market.territories(1)) == 3


def test_a_duplicate_is_a_scenario_of_its_own(market):
    market.write_change(1, unit_locks=np.arange(40) == 3, areas=[Area(0, 1, "A", "#111111")])
    market.write_change(1, outlines={0: shapely.box(0, 0, 1, 1)})
    market.update_scenario(1, approved=True, note="final")
    copy = market.duplicate_scenario(1, "Second")
    market.write_change(copy, units=[0], labels=[2])
    assert market.labels(1)[0] == 0
    assert market.labels(copy)[0] == 2
    assert market.territories(copy) == market.territories(1)
    assert market.areas(copy) == market.areas(1)
    assert market.outlines(copy)[0].equals(market.outlines(1)[0])
    assert np.flatnonzero(market.unit_locks(copy)).tolist() == [3]
    scenario = market.scenario(copy)
    assert (scenario.name, scenario.parent, scenario.approved, scenario.seed) == ("Second", 1, False, 7)


def test_an_approved_scenario_stays(market):
    market.update_scenario(1, approved=True)
    for change in (
        {"units": [0], "labels": [1]},
        {"territories": slots(4)},
        {"unit_locks": [True] * 40},
        {"rules": {}},
    ):
        with pytest.raises(ApprovedScenarioError, match="First is approved"):
            market.write_change(1, **change)
    for fields in ({"name": "x"}, {"deleted": True}, {"rules": {}}, {"approved": True, "name": "x"}):
        with pytest.raises(ApprovedScenarioError):
            market.update_scenario(1, **fields)
    market.write_change(1, report={"gap": 0}, outlines={0: shapely.box(0, 0, 1, 1)}, entry=LogEntry(action="Looked"))
    market.update_scenario(1, note="as agreed")
    market.update_scenario(1, approved=False, name="Open again")
    assert market.scenario(1).name == "Open again"


def test_deleting_can_be_undone(market):
    market.update_scenario(1, deleted=True)
    assert market.scenarios() == []
    assert [one.deleted for one in market.scenarios(deleted=True)] == [True]
    market.update_scenario(1, deleted=False)
    assert [one.name for one in market.scenarios()] == ["First"]
    assert market.labels(1).tolist() == QUARTERS.tolist()


def test_unknown_scenarios_and_fields(market):
    for ask in (market.scenario, market.labels, market.set_active, lambda one: market.duplicate_scenario(one, "x")):
        with pytest.raises(UnknownScenarioError, match="no scenario 9"):
            ask(9)
    with pytest.raises(UnknownScenarioError):
        market.write_change(9, units=[0], labels=[0])
    with pytest.raises(TypeError, match="created"):
        market.update_scenario(1, created="now")


def test_settings_are_merged(market):
    market.save_settings({"territories": 20, "page": "A4"})
    market.save_settings({"page": "Letter", "tolerance": {"workload": 10.0}})
    with Market.open(market.path, write=False) as reader:
        assert reader.settings() == {"territories": 20, "page": "Letter", "tolerance": {"workload": 10.0}}


def test_scenario_on_the_map_and_in_force(market):
    assert (market.active_scenario(), market.alignment()) == (None, None)
    market.set_active(1)
    market.set_alignment(1)
    assert (market.active_scenario(), market.alignment()) == (1, 1)
    market.set_alignment(None)
    assert market.alignment() is None


def test_reps_keep_what_else_is_known(market):
    assert market.reps().columns.tolist() == ["rep", "home_zip", "lon", "lat", "capacity_h"]
    reps = pd.DataFrame(
        {
            "rep": ["Ann", "Bob"],
            "home_zip": ["00001", None],
            "capacity_h": [1600.0, np.nan],
            "team": ["N", "S"],
            "age": [3, 4],
        }
    )
    market.save_reps(reps)
    stored = market.reps()
    assert stored["rep"].tolist() == ["Ann", "Bob"]
    assert stored["home_zip"].tolist() == ["00001", None]
    assert stored["capacity_h"].isna().tolist() == [False, True]
    assert stored["lon"].isna().all()
    assert stored[["team", "age"]].to_numpy().tolist() == [["N", 3], ["S", 4]]


def test_homes_are_points_of_a_layer(market):
    reps = pd.DataFrame({"rep": ["Ann", "Bob", "Cy"], "lon": [-84.0, None, -83.0], "lat": [33.0, None, 34.0]})
    market.save_reps(reps)
    layer = QgsVectorLayer(f"{market.path}|layername=td_rep", "homes", "ogr")
    assert {one["rep"]: one.geometry().asWkt() for one in layer.getFeatures()} == {
        "Ann": "Point (-84 33)",
        "Bob": "",
        "Cy": "Point (-83 34)",
    }
    assert layer.extent().toString(0) == "-84,33 : -83,34"
    market.save_reps(reps[:0])
    assert market.reps().empty


def test_crossings(market):
    rows = [("link", "00001", "00040", "ferry"), ("barrier", "00002", "00003", "")]
    market.save_crossings(rows)
    assert market.crossings() == rows
    with pytest.raises(MarketError, match="CHECK"):
        market.save_crossings([("tunnel", "00001", "00002", "")])
    assert market.crossings() == rows
    market.save_crossings(rows)  # nothing new
    market.save_crossings(rows[:1])
    last, first = market.log()
    assert (last.before["crossings"], last.after["crossings"]) == ([list(rows[1])], [])
    assert (first.action, first.before["crossings"]) == ("Links and barriers", [])


def test_neighbours_without_pickle(market):
    assert market.neighbours() is None
    arrays = {"pairs": np.array([[0, 1], [1, 2]], dtype=np.int32), "border_m": np.array([1.5, 2.5])}
    market.settle_units(arrays)
    stored = market.neighbours()
    assert {name: (array.dtype, array.tolist()) for name, array in stored.items()} == {
        name: (array.dtype, array.tolist()) for name, array in arrays.items()
    }
    with pytest.raises(ValueError, match="Object arrays"):
        market.settle_units({"bad": np.array([object()])})
    assert set(market.neighbours()) == {"pairs", "border_m"}


def test_log_by_scenario_and_number(market):
    second = market.add_scenario("Second", QUARTERS, slots(4), rules={}, entry=LogEntry(action="made"))
    for i in range(5):
        market.write_change(1, units=[i], labels=[1], entry=LogEntry(action=f"move {i}"))
    market.append_log(LogEntry(action="market", author="bob", time="2026-01-01T00:00:00.000Z"))
    assert [one.action for one in market.log(1, limit=2)] == ["move 4", "move 3"]
    assert [one.action for one in market.log(second)] == ["made"]
    everything = market.log()
    assert len(everything) == 7
    assert (everything[0].author, everything[0].scenario, everything[0].time) == (
        "bob",
        None,
        "2026-01-01T00:00:00.000Z",
    )


def test_labels_do_not_shift_when_a_unit_was_deleted_by_hand(market):
    with sqlite3.connect(market.path) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='zips'"):
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("DELETE FROM zips WHERE unit = '00015'")
    connection.close()
    ids, labels = market.unit_ids(), market.labels(1)
    assert len(ids) == len(labels) == 39
    expected = {unit: int(label) for unit, label in zip(grid_units().index, QUARTERS)}
    assert all(expected[unit] == label for unit, label in zip(ids, labels))
    market.write_change(1, units=[20], labels=[-1])
    assert ids[np.flatnonzero(market.labels(1) == -1)].tolist() == [ids[20]]


def test_a_thread_writes_what_another_reads(market):
    failed = []

    def write():
        try:
            for i in range(20):
                market.write_change(1, units=[i], labels=[3], entry=LogEntry(action="x"))
        except MarketError as error:
            failed.append(error)

    threads = [threading.Thread(target=write) for _ in range(2)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        labels = market.labels(1)
        assert ((labels == 3) | (labels == QUARTERS)).all()
    for thread in threads:
        thread.join()
    assert failed == []
    assert (market.labels(1)[:20] == 3).all()
    assert len(market.log()) == 40


def test_a_copy_is_whole_and_alone(market, tmp_path):
    market.write_change(1, units=[0], labels=[3])
    copy = tmp_path / "folder" / "copy.gpkg"
    market.save_copy(copy)
    market.write_change(1, units=[1], labels=[3])
    assert [file.name for file in copy.parent.iterdir()] == ["copy.gpkg"]
    with sqlite3.connect(copy) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    with Market.open(copy) as other:
        assert other.labels(1)[:2].tolist() == [3, 0]
    with pytest.raises(MarketError, match="is open"):
        market.save_copy(market.path)
