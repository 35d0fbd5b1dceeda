"""Files of every earlier version open, and nothing in them is lost."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from qgis.core import QgsVectorLayer

from territory_designer.workspace import migrations, schema
from territory_designer.workspace.errors import MarketError, NewerMarketError, OlderMarketError
from territory_designer.workspace.market import Market
from territory_designer.workspace.market_units import units_of
from territory_designer.workspace.records import Area, Reconciliation
from tests.workspace.grid import grid_accounts, grid_units, make_market, slots

V1, V2 = (Path(__file__).parent / "data" / f"market_v{version}.gpkg" for version in (1, 2))


@pytest.fixture
def old(qgis_app, tmp_path):
    return Path(shutil.copy(V1, tmp_path / "old.gpkg"))


@pytest.fixture
def second(qgis_app, tmp_path):
    return Path(shutil.copy(V2, tmp_path / "second.gpkg"))


def columns(path, table):
    with sqlite3.connect(path) as connection:
        return {
            (name, kind) for _, name, kind, *_ in connection.execute("SELECT * FROM pragma_table_info(?)", (table,))
        }


def is_all_there(market):
    """What the files of both versions hold alike."""
    assert (market.title, market.unit_id_name, market.measures) == ("Six by five", "zip", ("workload", "potential"))
    assert [one.name for one in market.scenarios()] == ["In force", "Plan B"]
    assert market.scenario(1).approved
    assert market.scenario(2).parent == 1
    assert market.scenario(2).report == {"gap": 0.02}
    expected = (np.arange(30) + 2) % 3
    expected[0] = -1
    assert market.labels(2).tolist() == expected.tolist()
    assert [(one.name, one.rep, one.locked) for one in market.territories(2)] == [
        ("T01", "Rep 1", False),
        ("T02", "Rep 2", True),
        ("T03", "Rep 3", False),
    ]
    assert len(market.outlines(2)) == 3
    assert (market.active_scenario(), market.alignment()) == (2, 1)
    assert market.settings() == {"territories": 3, "unit_id": "zip"}
    assert market.reps()[["rep", "capacity_h", "team"]].to_numpy().tolist() == [["Rep 1", 1600.0, "North"]]
    assert market.crossings() == [("link", "00001", "00030", "ferry")]
    (entry,) = market.log()
    assert (entry.author, entry.reason, entry.moves) == ("maria", "nearer", [["00005", "T01", "T02"]])
    assert len(market.units()) == len(market.accounts()) == 30


def test_version_1_is_all_still_there(old):
    with Market.open(old) as market:
        is_all_there(market)
        assert [one.area for one in market.territories(2)] == [None, None, None]


def test_version_2_is_all_still_there(second):
    with sqlite3.connect(second) as connection:
        assert connection.execute("SELECT value FROM td_market WHERE key = 'schema_version'").fetchone() == ("2",)
    connection.close()
    with Market.open(second) as market:
        is_all_there(market)
        assert [one.area for one in market.territories(2)] == [0, 0, None]
        assert market.areas(2) == (Area(0, 1, "North", "#112233"),)
        assert np.flatnonzero(market.unit_locks(2)).tolist() == [4]


def test_neighbours_of_which_an_old_file_does_not_say_what_units_they_are_of_are_computed_anew(second):
    with Market.open(second) as market:
        assert market.neighbours() is None
        units, fresh = units_of(market, market.units())
        assert len(units.pairs) == 4 * 6 + 5 * 5 + 1  # sides of the grid, and the ferry
        assert market.settle_units(fresh) == Reconciliation()
        assert len(market.log()) == 1
    with Market.open(second) as market:
        assert units_of(market, market.units())[1] is None


def test_version_1_can_do_what_version_2_can(old):
    with Market.open(old) as market:
        market.write_change(2, areas=[Area(0, 1, "North", "#112233")], unit_locks=np.arange(30) == 4)
        layer = QgsVectorLayer(f"{old}|layername=zips_by_territory", "zips", "ogr")
        locked = {feature.id(): feature["locked"] for feature in layer.getFeatures()}
        assert locked[5] is True  # the unit is locked
        assert locked[1] is False  # it is in no territory
        assert locked[3] is True  # T02 is locked
        assert locked[4] is False
    with Market.open(old) as market:
        assert market.areas(2) == (Area(0, 1, "North", "#112233"),)
        assert np.flatnonzero(market.unit_locks(2)).tolist() == [4]


@pytest.mark.parametrize("version", ["old", "second"])
def test_the_homes_of_former_versions_are_points(request, version):
    file = request.getfixturevalue(version)
    Market.open(file).close()
    layer = QgsVectorLayer(f"{file}|layername=td_rep", "homes", "ogr")
    (home,) = layer.getFeatures()
    assert layer.crs().authid() == "EPSG:4326"
    assert (home["rep"], home.geometry().asWkt(1)) == ("Rep 1", "Point (-84 33)")
    assert layer.extent().center().toString(1) == "-84.0,33.0"


@pytest.mark.parametrize("version", ["old", "second"])
def test_a_migrated_file_has_the_tables_of_a_new_one(request, version, tmp_path):
    old = request.getfixturevalue(version)
    Market.open(old).close()
    new = make_market(tmp_path / "new.gpkg")
    tables = [*schema.ATTRIBUTES, *schema.EXTENSIONS, "territories", "td_rep", "active_territories"]
    assert {table: columns(old, table) for table in tables} == {table: columns(new, table) for table in tables}
    with sqlite3.connect(old) as a, sqlite3.connect(new) as b:
        for query in (
            "SELECT table_name, extension_name, scope FROM gpkg_extensions WHERE table_name LIKE 'td%' ORDER BY 1",
            "SELECT table_name, data_type FROM gpkg_contents WHERE table_name != 'layer_styles' ORDER BY 1",
            "SELECT value FROM td_market WHERE key = 'schema_version'",
        ):
            assert a.execute(query).fetchall() == b.execute(query).fetchall()


def test_new_and_migrated_files_are_geopackages_by_the_standard(old, tmp_path):
    validator = pytest.importorskip("osgeo_utils.samples.validate_gpkg")
    for file in (V1, V2):
        assert validator.check(str(file), abort_at_first_error=False) == []
    with Market.open(old) as market:
        market.save_style("zips", "Plain", "<qgis/>")
    assert validator.check(str(old), abort_at_first_error=False) == []
    # The checker does not know how QGIS writes an account without a place.
    placed = grid_accounts(grid_units(5, 5)).dropna()
    new = make_market(tmp_path / "new.gpkg")
    with Market.open(new) as market:
        outlines = {0: shapely.box(-84, 33, -83, 34)}
        market.set_active(market.add_scenario("First", np.zeros(40), slots(1), rules={}, outlines=outlines))
        market.replace_layers(grid_units(5, 5))
        market.replace_layers(accounts=placed)
        market.save_reps(pd.DataFrame({"rep": ["Ann", "Bob"], "lon": [-84.0, np.nan], "lat": [33.0, np.nan]}))
    assert validator.check(str(new), abort_at_first_error=False) == []


def test_there_is_a_step_and_a_kept_file_for_every_version():
    assert len(migrations.STEPS) == schema.VERSION - 1
    assert len(list(V1.parent.glob("market_v*.gpkg"))) == schema.VERSION - 1


def test_a_step_that_fails_leaves_the_file_as_it_was(old, monkeypatch):
    before = old.read_bytes()

    def fails(connection):
        connection.execute("DELETE FROM td_scenario")
        raise sqlite3.OperationalError("no reason")

    monkeypatch.setattr(migrations, "STEPS", (migrations.STEPS[0], fails))
    with pytest.raises(MarketError, match="no reason"):
        Market.open(old)
    with sqlite3.connect(old) as connection:
        assert connection.execute("SELECT value FROM td_market WHERE key = 'schema_version'").fetchone() == ("1",)
        assert connection.execute("SELECT count(*) FROM td_scenario").fetchone() == (2,)
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'td_area'").fetchone()
    assert len(old.read_bytes()) == len(before)


def test_an_old_file_is_not_changed_by_a_reader(old):
    before = old.read_bytes()
    with pytest.raises(OlderMarketError, match="earlier version"):
        Market.open(old, write=False)
    assert old.read_bytes() == before


def test_who_only_reads_may_ask_for_an_old_file_to_be_brought_up_to_date(old):
    with Market.read(old) as market:
        assert market.read_only
        assert len(market.scenarios()) == 2


def test_a_newer_file_is_refused_and_untouched(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE td_market SET value = '99' WHERE key = 'schema_version'")
    connection.close()
    before = path.read_bytes()
    for write in (True, False):
        with pytest.raises(NewerMarketError, match=r"later version.*99.*Update the plugin"):
            Market.open(path, write=write)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]
