"""Units and accounts change between two openings: what stays keeps its place, what went is listed."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from qgis.core import QgsFeatureRequest, QgsRectangle, QgsVectorLayer

from territory_designer.engine.errors import CancelledError
from territory_designer.workspace.errors import ApprovedScenarioError, MarketError
from territory_designer.workspace.market import Market
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
    market.save_neighbours({"pairs": np.zeros((1, 2), dtype=int)})
    market.write_change(
        1, unit_locks=np.isin(np.arange(40), [4, 6, 20]), outlines={n: shapely.box(0, 0, 1, 1) for n in range(4)}
    )
    second = market.duplicate_scenario(1, "Second")
    market.write_change(second, units=[0], labels=[3])
    market.update_scenario(1, approved=True)
    units = changed_units()
    found = market.replace_units(units, reason="new ZIPs")
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
    market.replace_units(changed_units(), reason="new ZIPs")
    of_scenario, of_market = market.log()
    assert of_scenario.scenario == 1
    assert of_scenario.moves == [["00005", "T01", None], ["00040", "T04", None]]
    assert (of_scenario.units, of_scenario.reason) == (2, "new ZIPs")
    assert of_market.scenario is None
    assert of_market.after == {"added": ["99999"], "dropped": ["00005", "00040"], "changed_shape": ["00010"]}
    assert of_market.before == {"crossings": [["link", "00005", "00030", "ferry"]]}


def test_the_file_goes_on_working(market):
    market.set_active(1)
    market.replace_units(changed_units())
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
    market.replace_units(changed_units().to_crs(32617))
    stored = market.units()
    assert stored.crs == grid_units().crs
    assert (
        stored.loc["00001", "geometry"].equals_exact(
            shapely.multipolygons([grid_units().loc["00001", "geometry"]]), 1e-9
        )
        or stored.loc["00001", "geometry"].hausdorff_distance(grid_units().loc["00001", "geometry"]) < 1e-9
    )


def test_other_measures(market):
    units = grid_units().drop(columns="potential")
    with pytest.raises(MarketError, match="no column potential"):
        market.replace_units(units)
    units["sales"] = 5.0
    market.replace_units(units, measures=["workload", "sales"], neighbours={"xy": np.zeros((40, 2))})
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
        lambda: market.replace_units(changed_units(), feedback=Cancel()),
        lambda: market.replace_accounts(grid_accounts(grid_units()), feedback=Cancel()),
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
        market.replace_units(changed_units())
    assert market.reconcile(grid_units()).same
    assert market.labels(1).tolist() == QUARTERS.tolist()
    assert market.log() == []
    monkeypatch.undo()
    market.replace_units(changed_units())
    assert len(market.unit_ids()) == 39


def test_accounts_that_came_went_and_changed(market):
    accounts = grid_accounts(grid_units()).iloc[2:].copy()
    accounts.loc[5, "name"] = "New name"
    accounts.loc[6, "geometry"] = shapely.Point(0, 0)
    more = accounts.iloc[[0]].assign(account_id="B1")
    found = market.replace_accounts(accounts._append(more, ignore_index=True), reason="from the CRM")
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
    market.replace_accounts(accounts)
    found = market.replace_accounts(accounts.iloc[:-3])
    assert found == {"added": [], "gone": ["same"] * 3, "changed": []}


def test_accounts_without_ids(market):
    accounts = grid_accounts(grid_units()).drop(columns="account_id")
    market.replace_accounts(accounts)
    found = market.replace_accounts(accounts.iloc[1:])
    assert (len(found["added"]), len(found["gone"]), found["changed"]) == (0, 1, [])
    assert "Shop 0" in found["gone"][0]


def test_the_id_column_is_the_one_of_the_settings(market):
    market.save_settings({"account_id": "name"})
    accounts = grid_accounts(grid_units())
    accounts["account_id"] = "new"
    found = market.replace_accounts(accounts)
    assert (found["added"], found["gone"], len(found["changed"])) == ([], [], 41)


def test_accounts_in_a_market_that_had_none(qgis_app, tmp_path):
    path = tmp_path / "m.gpkg"
    units = grid_units()
    Market.create(path, units, None, unit_id_name="zip", measures=MEASURES, title="")
    with Market.open(path) as market:
        assert market.accounts() is None
        found = market.replace_accounts(grid_accounts(units))
        assert len(found["added"]) == 41
        assert len(market.accounts()) == 41
    assert QgsVectorLayer(f"{path}|layername=accounts", "a", "ogr").featureCount() == 41


def test_an_approved_scenario_loses_what_is_gone_and_nothing_else(market):
    market.update_scenario(1, approved=True)
    market.replace_units(changed_units())
    assert market.scenario(1).approved
    with pytest.raises(ApprovedScenarioError):
        market.write_change(1, units=[0], labels=[0])
