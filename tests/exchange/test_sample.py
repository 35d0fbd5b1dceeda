"""The embedded sample is what PROVENANCE.md says, and the data rules cope with it."""

from __future__ import annotations

import shutil

import pytest
import shapely
from qgis.core import QgsVectorLayer

from territory_designer.exchange.frames import read_frame
from territory_designer.paths import resource
from territory_designer.planning.accounts import assign_accounts, summarize_accounts
from territory_designer.planning.call_plan import read_call_plan
from territory_designer.planning.checks import check_accounts, prepare_units
from territory_designer.planning.findings import counts
from territory_designer.planning.workload import compute_workload

LARGEST_BYTES = 4 * 1024 * 1024


@pytest.fixture(scope="module")
def sample(qgis_app, tmp_path_factory):
    """All layers and tables as frames, from a copy: reading must not touch the repository's own file."""
    path = shutil.copy(resource("sample", "georgia.gpkg"), tmp_path_factory.mktemp("sample"))
    frames = {}
    for name in ("zips", "accounts", "call_frequencies", "reps", "alignment", "crosswalk"):
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        frames[name] = read_frame(layer.dataProvider())
    return frames


@pytest.fixture(scope="module")
def units(sample):
    return prepare_units(sample["zips"], "zip", "zips", ["establishments_2016", "aggregate_income_usd"])


def test_sample_is_small_and_tells_where_it_comes_from():
    files = [path for path in resource("sample").iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= LARGEST_BYTES
    assert {path.name for path in files} >= {"georgia.gpkg", "PROVENANCE.md"}


def test_layers_hold_what_provenance_says(sample):
    assert {name: len(frame) for name, frame in sample.items()} == {
        "zips": 735,
        "accounts": 11_080,
        "call_frequencies": 16,
        "reps": 20,
        "alignment": 735,
        "crosswalk": 218,
    }
    assert sample["zips"].crs == sample["accounts"].crs == "EPSG:4326"
    assert list(sample["reps"]["rep"]) == [f"Rep {number:02d}" for number in range(1, 21)]
    for table in ("call_frequencies", "reps", "alignment"):
        assert set(sample[table]["source"]) == {"assumption"}


def test_neighbours_share_their_borders_exactly(sample):
    assert shapely.coverage_is_valid(sample["zips"].geometry.array)


def test_tables_fit_the_zips(sample):
    zips = set(sample["zips"]["zip"])
    assert set(sample["alignment"]["zip"]) == zips
    assert set(sample["reps"]["home_zip"]) <= zips
    assert set(sample["alignment"]["rep"]) == set(sample["reps"]["rep"])
    assert set(sample["crosswalk"]["zcta"]) <= zips
    assert not set(sample["crosswalk"]["zip"]) & zips


def test_alignment_is_cut_by_county(sample):
    owners = sample["zips"].merge(sample["alignment"], on="zip").groupby("county_fips")["rep"].nunique()
    assert len(owners) == 159
    assert (owners == 1).all()


def test_checks_find_what_is_awkward_and_no_error(sample, units):
    prepared, findings = units
    assert counts(findings) == {"warning": {"null_measure": 10}, "info": {"geographic_crs": 1}}
    found = check_accounts(sample["accounts"], prepared, "account_id", "zip", "accounts", sample["crosswalk"])
    assert counts(found) == {"warning": {"repeated_id": 37}, "info": {"zip_disagrees": 493}}


def test_every_account_finds_a_unit_and_reps_are_out_of_balance(sample, units):
    prepared, _ = units
    accounts = sample["accounts"]
    assignment = assign_accounts(accounts, prepared, "zip", sample["crosswalk"])
    assert assignment.counts()["by_position"] == 11_080
    workload = compute_workload(accounts, read_call_plan(sample["call_frequencies"]), "category").table["workload_h"]
    table = summarize_accounts(prepared, accounts, assignment, workload)
    hours = pytest.approx(34_832.1667)
    assert table.attrs["reconciliation"]["workload"] == {"in": hours, "assigned": hours, "unassigned": 0}
    owner = sample["alignment"].set_index("zip")["rep"]
    deviation = table["workload"].groupby(owner).sum() / (table["workload"].sum() / 20) - 1.0
    assert deviation.min() < -0.7
    assert deviation.max() > 1.0


def test_zip_codes_and_crosswalk_alone_place_every_account_too(sample, units):
    accounts = sample["accounts"].copy()
    accounts["geometry"] = None
    result = assign_accounts(accounts.set_geometry("geometry"), units[0], "zip", sample["crosswalk"])
    assert result.counts()["by_zip"] == 11_056
    assert result.counts()["by_crosswalk"] == 24
