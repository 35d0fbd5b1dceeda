"""Units and accounts change between two openings: what stays keeps its place, what went is listed."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
import shapely
from qgis.core import QgsFeatureRequest, QgsRectangle, QgsVectorLayer

from territory_designer.engine.errors import CancelledError
from territory_designer.engine.units import Units
from territory_designer.workspace.blobs import add_functions, blob_of
from territory_designer.workspace.errors import ApprovedScenarioError, MarketError
from territory_designer.workspace.market import Market
from territory_designer.workspace.market_units import units_of
from territory_designer.workspace.records import Reconciliation
from tests.workspace.grid import MEASURES, grid_accounts, grid_units, slots

QUARTERS = np.arange(40) // 10


def changed_units():
    """The grid in reverse, without 00005 and 00040, with a new ZIP, another shape and another workload."""
    units = grid_units().iloc[::-1].drop(["00005", "00040"])
    new = units.iloc[[0]].set_axis(["99999"], axis=0)
    new["zip"] = "99999"
    new.geometry = new.geometry.translate(10.0)
    units = units._append(new)
    units.loc["00010", "geometry"] = units.loc["00010", "geometry"].buffer(0.01, join_style="mitre")
    units.loc["00020", "workload"] = 99.0
    return units.sample(frac=1.0, random_state=1)


def by_id(market, scenario):
    return dict(zip(market.unit_ids().tolist(), market.labels(scenario).tolist()))


def test_the_same_layer_is_the_same(market):
    assert market.reconcile(grid_units()).same
    turned = grid_units().iloc[::-1].copy()
    turned.geometry = [shapely.Polygon(np.roll(shape.exterior.coords[:-1], 1, axis=0)) for shape in turned.geometry]
    assert market.reconcile(turned) == Reconciliation()


def test_the_same_layer_in_another_system_is_the_same(market):
    assert market.reconcile(grid_units().to_crs(32617)).same
    assert not market.reconcile(grid_units().set_crs(32617, allow_override=True)).same


def test_differences_are_named(market):
    found = market.reconcile(changed_units())
    assert found.added == ("99999",)
    assert found.dropped == ("00005", "00040")
    assert found.changed_shape == ("00010",)
    assert found.changed_measures == ("00020",)
    assert not found.same


def test_labels_are_kept_by_id(market):
    market.save_crossings([("link", "00005", "00030", ""), ("barrier", "00001", "00002", "")])
    market.settle_units({"pairs": np.zeros((1, 2), dtype=int)})
    market.write_change(
        1, unit_locks=np.isin(np.arange(40), [4, 6, 20]), outlines={n: shapely.box(0, 0, 1, 1) for n in range(4)}
    )
    second = market.duplicate_scenario(1, "Second")
    market.write_change(second, units=[0], labels=[3])
    market.update_scenario(1, approved=True)
    units = changed_units()
    found = market.replace_layers(units, reason="new ZIPs").units
    assert found.dropped == ("00005", "00040")
    assert market.unit_ids().tolist() == units.index.tolist()
    expected = {unit: int(label) for unit, label in zip(grid_units().index, QUARTERS)}
    del expected["00005"], expected["00040"]
    expected["99999"] = -1
    assert by_id(market, 1) == expected
    assert by_id(market, second) == {**expected, "00001": 3}
    assert market.unit_ids()[market.unit_locks(second)].tolist() == [
        unit for unit in units.index if unit in {"00007", "00021"}
    ]
    stored = market.units()
    assert stored.loc["00020", "workload"] == 99.0
    assert stored.geometry.geom_equals(units.geometry).all()
    # Territory 0 lost 00005 and holds 00010, territory 3 lost 00040.
    assert sorted(market.outlines(second)) == [1, 2]
    assert market.crossings() == [("barrier", "00001", "00002", "")]
    assert market.neighbours() is None
    accounts = market.accounts().set_index("account_id")
    assert accounts.loc["A4", "unit"] is None
    assert accounts.loc["A5", "unit"] == "00006"


def test_what_was_dropped_is_in_the_log(market):
    market.add_scenario("Deleted", QUARTERS, slots(4), rules={})
    market.update_scenario(2, deleted=True)
    market.save_crossings([("link", "00005", "00030", "ferry")])
    market.replace_layers(changed_units(), reason="new ZIPs")
    of_scenario, of_market, _ = market.log()
    assert of_scenario.scenario == 1
    assert of_scenario.moves == [["00005", "T01", None], ["00040", "T04", None]]
    assert (of_scenario.units, of_scenario.reason) == (2, "new ZIPs")
    assert of_market.scenario is None
    assert of_market.after == {"added": ["99999"], "dropped": ["00005", "00040"], "changed_shape": ["00010"]}
    assert of_market.before == {"crossings": [["link", "00005", "00030", "ferry"]]}


def test_the_file_goes_on_working(market):
    market.set_active(1)
    market.replace_layers(changed_units())
    market.write_change(1, units=[0], labels=[2])
    layer = QgsVectorLayer(f"{market.path}|layername=zips_by_territory", "zips", "ogr")
    ids = market.unit_ids().tolist()
    assert {f.id(): f["unit"] for f in layer.getFeatures()} == dict(enumerate(ids, 1))
    assert layer.getFeature(1)["territory"] == "T03"
    request = QgsFeatureRequest().setFilterRect(QgsRectangle(-83.99, 33.01, -83.98, 33.02))
    assert [f["unit"] for f in layer.getFeatures(request)] == ["00001"]
    # The r-tree and the count of the new layer are kept up by the triggers that came with it.
    zips = QgsVectorLayer(f"{market.path}|layername=zips", "zips", "ogr")
    assert zips.featureCount() == 39
    assert zips.dataProvider().deleteFeatures([ids.index("00001") + 1])
    assert list(zips.getFeatures(request)) == []
    assert market.unit_ids().tolist() == [unit for unit in ids if unit != "00001"]
    assert by_id(market, 1)["00002"] == 0


def test_units_in_another_system_are_reprojected(market):
    market.replace_layers(changed_units().to_crs(32617))
    stored = market.units()
    assert stored.crs == grid_units().crs
    assert (
        stored.loc["00001", "geometry"].equals_exact(
            shapely.multipolygons([grid_units().loc["00001", "geometry"]]), 1e-9
        )
        or stored.loc["00001", "geometry"].hausdorff_distance(grid_units().loc["00001", "geometry"]) < 1e-9
    )


def wrongly_declared(units, crs):
    return units.set_crs(crs, allow_override=True)


def test_units_in_a_wrongly_declared_system_are_refused_and_nothing_is_written(market):
    before = market.units()
    africa = grid_units()
    africa.geometry = africa.geometry.translate(90.0)
    metres = wrongly_declared(grid_units().to_crs(32617), 4326)
    nowhere = grid_units()
    nowhere.loc["00008", "geometry"] = shapely.Polygon([(0, 0), (1, 0), (np.inf, 1)])
    for units, words in (
        (wrongly_declared(grid_units(), 32617), ("wholly elsewhere", "EPSG:32617", "EPSG:4326")),
        (africa, ("wholly elsewhere", "EPSG:4326")),
        (metres, ("are degrees (EPSG:4326 WGS 84)", "reach up to 3,")),
        (nowhere, ("1 of the 40 features of Export", "first number 8")),
    ):
        with pytest.raises(MarketError) as refused:
            market.replace_layers(units, layer="Export")
        assert all(word in str(refused.value) for word in (*words, "Export", "Nothing was changed"))
    assert market.log() == []
    assert market.units().geometry.geom_equals(before.geometry).all()


def test_units_that_cannot_be_reprojected_are_refused(qgis_app, tmp_path):
    path = tmp_path / "m.gpkg"
    units = grid_units().to_crs(32617)
    Market.create(path, units, None, unit_id_name="zip", measures=MEASURES, title="")
    with Market.open(path) as market:
        elsewhere = wrongly_declared(grid_units(), 4326)
        elsewhere.geometry = elsewhere.geometry.translate(90.0, -33.0)
        with pytest.raises(MarketError, match=r"Export says .* EPSG:4326 .* 40 of its 40 .* in EPSG:32617"):
            market.replace_layers(elsewhere, layer="Export")
        assert market.reconcile(grid_units().to_crs(32617)).same


def test_a_market_whose_polygons_are_nowhere_is_mended_by_an_update(market):
    with sqlite3.connect(market.path) as connection:
        add_functions(connection)
        nowhere = blob_of(shapely.Polygon([(np.inf, np.inf), (np.inf, 0), (0, np.inf)]), 4326)
        connection.execute("UPDATE zips SET geom = ?", (nowhere,))
    connection.close()
    assert not np.isfinite(market.units().total_bounds).all()
    assert len(market.replace_layers(grid_units()).units.changed_shape) == 40
    assert market.reconcile(grid_units()).same


def test_accounts_far_from_all_units_are_refused(market):
    far = grid_accounts(grid_units()).assign(unit=None)
    far.geometry = far.geometry.translate(90.0)
    with pytest.raises(MarketError, match="All 41 accounts lie elsewhere than the ZIPs"):
        market.replace_layers(accounts=far)
    odd = grid_accounts(grid_units())
    odd.loc[3, "geometry"] = shapely.Point(np.inf, 33.0)
    with pytest.raises(MarketError, match=r"1 of the 41 features of Accounts .* first number 4"):
        market.replace_layers(accounts=odd)
    assert market.log() == []
    known = far.assign(unit=grid_accounts(grid_units())["unit"])  # ZIP codes decide, wherever the points are
    assert len(market.replace_layers(accounts=known).accounts["changed"]) == 40


def test_other_measures(market):
    units = grid_units().drop(columns="potential")
    with pytest.raises(MarketError, match="no column potential"):
        market.replace_layers(units)
    units["sales"] = 5.0
    market.replace_layers(units, measures=["workload", "sales"], neighbours={"xy": np.zeros((40, 2))})
    with Market.open(market.path, write=False) as reader:
        assert reader.measures == ("workload", "sales")
        assert reader.units()["sales"].tolist() == [5.0] * 40
        assert reader.neighbours()["xy"].shape == (40, 2)
        assert "potential" not in reader.units().columns


class Cancel:
    def isCanceled(self):  # noqa: N802
        return True


def test_a_cancelled_replacement_changes_nothing(market):
    for replace in (
        lambda: market.replace_layers(changed_units(), feedback=Cancel()),
        lambda: market.replace_layers(accounts=grid_accounts(grid_units()), feedback=Cancel()),
    ):
        with pytest.raises(CancelledError):
            replace()
    assert market.reconcile(grid_units()).same
    assert [file for file in market.path.parent.iterdir() if "territory_designer" in file.name] == []


def test_a_replacement_that_fails_in_the_middle_changes_nothing(market, monkeypatch):
    def fails(*_arguments):
        raise MarketError("stop")

    monkeypatch.setattr("territory_designer.workspace.replacement.write_unit_locks", fails)
    with pytest.raises(MarketError, match="stop"):
        market.replace_layers(changed_units())
    assert market.reconcile(grid_units()).same
    assert market.labels(1).tolist() == QUARTERS.tolist()
    assert market.log() == []
    monkeypatch.undo()
    market.replace_layers(changed_units())
    assert len(market.unit_ids()) == 39


def test_accounts_that_came_went_and_changed(market):
    accounts = grid_accounts(grid_units()).iloc[2:].copy()
    accounts.loc[5, "name"] = "New name"
    accounts.loc[6, "geometry"] = shapely.Point(0, 0)
    more = accounts.iloc[[0]].assign(account_id="B1")
    found = market.replace_layers(accounts=accounts._append(more, ignore_index=True), reason="from the CRM").accounts
    assert found == {"added": ["B1"], "gone": ["A0", "A1"], "changed": ["A5", "A6"]}
    assert len(market.accounts()) == 40
    (entry,) = market.log()
    assert entry.reason == "from the CRM"
    assert entry.after == {"added": 1, "gone": 2, "changed": 2}
    assert entry.before["gone"] == [
        {"id": "A0", "name": "Shop 0", "unit": "00001", "workload": 0.0},
        {"id": "A1", "name": "Shop 1", "unit": "00002", "workload": 1.0},
    ]


def test_repeated_account_ids_are_counted(market):
    accounts = grid_accounts(grid_units())
    accounts["account_id"] = "same"
    market.replace_layers(accounts=accounts)
    found = market.replace_layers(accounts=accounts.iloc[:-3]).accounts
    assert found == {"added": [], "gone": ["same"] * 3, "changed": []}


def test_accounts_without_ids(market):
    accounts = grid_accounts(grid_units()).drop(columns="account_id")
    market.replace_layers(accounts=accounts)
    found = market.replace_layers(accounts=accounts.iloc[1:]).accounts
    assert (len(found["added"]), len(found["gone"]), found["changed"]) == (0, 1, [])
    assert "Shop 0" in found["gone"][0]


def test_the_id_column_is_the_one_of_the_settings(market):
    market.save_settings({"account_id": "name"})
    accounts = grid_accounts(grid_units())
    accounts["account_id"] = "new"
    found = market.replace_layers(accounts=accounts).accounts
    assert (found["added"], found["gone"], len(found["changed"])) == ([], [], 41)


def test_accounts_in_a_market_that_had_none(qgis_app, tmp_path):
    path = tmp_path / "m.gpkg"
    units = grid_units()
    Market.create(path, units, None, unit_id_name="zip", measures=MEASURES, title="")
    with Market.open(path) as market:
        assert market.accounts() is None
        found = market.replace_layers(accounts=grid_accounts(units)).accounts
        assert len(found["added"]) == 41
        assert len(market.accounts()) == 41
    assert QgsVectorLayer(f"{path}|layername=accounts", "a", "ogr").featureCount() == 41


def test_an_approved_scenario_loses_what_is_gone_and_nothing_else(market):
    market.update_scenario(1, approved=True)
    market.replace_layers(changed_units())
    assert market.scenario(1).approved
    with pytest.raises(ApprovedScenarioError):
        market.write_change(1, units=[0], labels=[0])


# Units that another program changed


def raw(path, *statements):
    """What another program does to the file."""
    with sqlite3.connect(path) as connection:
        add_functions(connection)
        for statement in statements:
            connection.execute(statement)
    connection.close()


COPY_LAST = (
    "CREATE TABLE copied AS SELECT * FROM zips WHERE fid = 40",
    "UPDATE copied SET fid = 99, unit = '99999'",
    "INSERT INTO zips SELECT * FROM copied",
    "DROP TABLE copied",
)


def test_neighbours_are_those_of_the_units_or_none(market):
    units, fresh = units_of(market, market.units())
    assert market.unit_changes().same
    market.settle_units(fresh)
    assert market.log() == []
    again, nothing = units_of(market, market.units())
    assert nothing is None
    assert np.array_equal(again.pairs, units.pairs)
    for statements in (
        ("DELETE FROM zips WHERE fid = 3", *COPY_LAST),  # as many as before
        ("UPDATE zips SET unit = '88888' WHERE fid = 7",),
        ("UPDATE zips SET geom = (SELECT geom FROM zips WHERE fid = 9) WHERE fid = 8",),
    ):
        raw(market.path, *statements)
        assert market.neighbours() is None
        frame = market.units()
        found, fresh = units_of(market, frame)
        anew = Units.from_polygons(frame, MEASURES)
        assert np.array_equal(found.pairs, anew.pairs)
        assert np.allclose(found.xy, anew.xy)
        market.settle_units(fresh)
        assert market.neighbours() is not None
    raw(market.path, "UPDATE zips SET workload = 5.0", "UPDATE zips SET county = 'same'")
    assert market.neighbours() is not None


def test_what_hung_on_units_that_another_program_deleted_goes_and_is_in_the_log(market):
    market.settle_units(units_of(market, market.units())[1])
    market.save_crossings([("link", "00003", "00030", "ferry"), ("barrier", "00001", "00002", "")])
    market.write_change(
        1, unit_locks=np.isin(np.arange(40), [2, 6]), outlines={n: shapely.box(0, 0, 1, 1) for n in range(4)}
    )
    moved = "UPDATE zips SET geom = (SELECT geom FROM zips WHERE fid = 9) WHERE fid = 12"
    raw(market.path, "DELETE FROM zips WHERE fid = 3", *COPY_LAST, moved)
    units, fresh = units_of(market, market.units())  # a link to a ZIP that is gone is no obstacle
    assert len(units) == 40
    expected = Reconciliation(added=("99999",), dropped=("00003",), changed_shape=("00012",))
    assert market.unit_changes() == expected
    assert market.settle_units(fresh, "elsewhere") == expected
    assert market.unit_changes().same
    of_scenario, of_market, _ = market.log()
    assert of_scenario.moves == [["00003", "T01", None]]
    assert of_market.after == {"added": ["99999"], "dropped": ["00003"], "changed_shape": ["00012"]}
    assert of_market.before == {"crossings": [["link", "00003", "00030", "ferry"]]}
    assert {of_market.reason, of_scenario.reason} == {"elsewhere"}
    assert market.crossings() == [("barrier", "00001", "00002", "")]
    assert sorted(market.outlines(1)) == [2, 3]
    assert market.unit_ids()[market.unit_locks(1)].tolist() == ["00007"]
    accounts = market.accounts().set_index("account_id")
    assert accounts.loc["A2", "unit"] is None
    with sqlite3.connect(market.path) as connection:
        for table in ("td_assignment", "td_unit_lock"):
            query = f"SELECT count(*) FROM {table} WHERE unit NOT IN (SELECT fid FROM zips)"
            assert connection.execute(query).fetchone() == (0,)
    connection.close()
    assert by_id(market, 1) == {
        **{unit: int(label) for unit, label in zip(grid_units().index, QUARTERS) if unit != "00003"},
        "99999": -1,
    }


def test_units_that_went_are_known_by_number_where_the_file_does_not_say_more(market):
    raw(market.path, "DELETE FROM zips WHERE fid = 3", *COPY_LAST)
    assert market.unit_changes() == Reconciliation(dropped=("#3",))
    market.settle_units(units_of(market, market.units())[1])
    assert market.log()[0].moves == [["#3", "T01", None]]
    assert market.unit_changes().same
