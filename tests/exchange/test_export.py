"""What is exported reads back as what it was; what cannot be written leaves nothing behind."""

from __future__ import annotations

import csv
import errno
import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import NULL, Qgis, QgsFeedback, QgsVectorLayer

from territory_designer.engine.errors import CancelledError
from territory_designer.exchange.export import export_territories, plain_value
from territory_designer.exchange.frames import read_frame
from territory_designer.exchange.staging import ExportError, staged
from territory_designer.exchange.vector_files import short_names

from .designs import LONG, small_design


def opened(path, layer=None):
    found = QgsVectorLayer(str(path) if layer is None else f"{path}|layername={layer}", "layer", "ogr")
    assert found.isValid(), path
    return found


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def exported(qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("export") / "new" / "plan"
    units, territories, accounts = small_design()
    paths = export_territories(folder, units, territories, accounts, unit_id="zip", settings={"territories": 2})
    return folder, paths


def test_files_that_are_written(exported):
    folder, paths = exported
    assert sorted(path.name for path in folder.iterdir()) == [path.name for path in paths]
    assert {path.name for path in paths} == {
        *(f"{stem}.{ending}" for stem in ("territories", "units") for ending in ("shp", "shx", "dbf", "prj", "cpg")),
        *("territories.gpkg", "territories_fields.csv", "zip_assignments.csv", "zip_assignments.csvt", "manifest.json"),
    }


def test_shapefile_reads_back(exported):
    folder, _ = exported
    layer = opened(folder / "units.shp")
    assert (folder / "units.cpg").read_text() == "UTF-8"
    assert layer.crs().authid() == "EPSG:4326"
    assert layer.fields().names() == [
        *("zip", "name", "agg_inc_us", "agg_inc_eu", "surveyed", "accounts", "workload", "potential", "territory"),
    ]
    first, second, third, fourth = layer.getFeatures()
    assert first["zip"] == "05001"
    assert first["name"] == "=1+1"
    assert first["workload"] == 10.25
    assert first["surveyed"].toPyDate().isoformat() == "2020-01-02"
    assert LONG.startswith(second["name"])
    assert 250 <= len(second["name"].encode()) <= 254
    assert second["agg_inc_us"] == NULL
    assert third["name"] == NULL
    assert fourth["name"] == "Łódź"
    assert fourth["territory"] == NULL


def test_fields_table_explains_every_field_of_both_shapefiles(exported):
    folder, _ = exported
    table = rows_of(folder / "territories_fields.csv")
    for name in ("units.shp", "territories.shp"):
        assert [row["field"] for row in table if row["file"] == name] == opened(folder / name).fields().names()
    deviation = next(row for row in table if row["field"] == "work_dev")
    assert deviation["name"] == "workload_deviation"
    assert deviation["unit"] == "%"


def test_geopackage_reads_back_whole(exported):
    folder, _ = exported
    units, territories, accounts = small_design()
    path = folder / "territories.gpkg"
    layer = opened(path, "units")
    back = read_frame(layer.dataProvider())
    assert list(back["name"]) == list(units["name"])
    assert list(back["territory"]) == ["T01", "T01", "T02", None]
    assert list(back["accounts"]) == [1, 2, 0, 4]
    assert back.geometry.geom_equals(units.geometry).all()
    assert layer.wkbType() == Qgis.WkbType.MultiPolygon
    assert opened(path, "territories").featureCount() == len(territories)
    points = opened(path, "accounts")
    assert points.featureCount() == len(accounts)
    # QGIS writes a missing point as an empty one.
    assert [feature.geometry().isEmpty() for feature in points.getFeatures()] == [False, True]


def test_assignments_keep_zeros_nulls_and_values(exported):
    folder, _ = exported
    table = rows_of(folder / "zip_assignments.csv")
    assert list(table[0]) == ["zip", "territory", "rep", "accounts", "workload", "potential"]
    assert table[0] == dict(zip(table[0], ["05001", "T01", "Rep 01", "1", "10.25", "100.0"]))
    assert (table[2]["territory"], table[2]["rep"]) == ("T02", "")
    assert (table[3]["territory"], table[3]["rep"]) == ("", "")
    first = next(opened(folder / "zip_assignments.csv").getFeatures())
    assert first["zip"] == "05001"
    assert first["workload"] == 10.25


def test_manifest_tells_files_figures_settings_and_notes(exported):
    folder, paths = exported
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert {entry["name"] for entry in manifest["files"]} == {path.name for path in paths} - {"manifest.json"}
    for entry in manifest["files"]:
        content = (folder / entry["name"]).read_bytes()
        assert entry["bytes"] == len(content)
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()
    assert manifest["figures"]["totals"] == {"accounts": 7, "workload": 70.25, "potential": 1000.0}
    assert manifest["figures"]["totals_in_territories"]["workload"] == 30.25
    assert manifest["figures"]["units_unassigned"] == 1
    assert manifest["settings"] == {"territories": 2}
    assert manifest["territory"][1] == {
        "territory": "T02",
        "rep": None,
        "units": 1,
        "workload": 0.0,
        "workload_deviation": -100.0,
    }
    assert any("texts of name were cut" in note for note in manifest["notes"])


def test_text_that_looks_like_a_formula_is_kept_and_noted(qgis_app, tmp_path):
    units, territories, _ = small_design()
    units.loc[0, "territory"] = territories.loc[0, "territory"] = "=cmd|x"
    export_territories(tmp_path, units, territories, formats=["csv"], unit_id="zip")
    assert rows_of(tmp_path / "zip_assignments.csv")[0]["territory"] == "=cmd|x"
    assert "take for a formula" in json.loads((tmp_path / "manifest.json").read_text())["notes"][0]


def test_second_export_replaces_its_files_and_leaves_others(qgis_app, tmp_path):
    units, territories, accounts = small_design()
    (tmp_path / "notes.txt").write_text("mine")
    export_territories(tmp_path, units, territories, accounts, unit_id="zip")
    for stale in ("units.qix", "territories.gpkg-wal"):
        (tmp_path / stale).write_text("of the old file")
    export_territories(tmp_path, units.iloc[:2], territories.iloc[:1], accounts, unit_id="zip")
    assert opened(tmp_path / "units.shp").featureCount() == 2
    assert opened(tmp_path / "territories.gpkg", "units").featureCount() == 2
    assert (tmp_path / "notes.txt").read_text() == "mine"
    names = {path.name for path in tmp_path.iterdir()}
    assert not names & {"units.qix", "territories.gpkg-wal"}
    assert not [name for name in names if name.startswith(".")]


def test_awkward_columns_survive(qgis_app, tmp_path):
    units, territories, _ = small_design()
    units = units.assign(
        fid=[7, 7, 7, 7], Name="x", geom="y", tags=[["a", "b"], None, None, None], on=[True, False] * 2
    )
    export_territories(tmp_path, units, territories, unit_id="zip")
    layer = opened(tmp_path / "territories.gpkg", "units")
    first = next(layer.getFeatures())
    assert (first["Name_2"], first["geom"], first["tags"], first["on"]) == ("x", "y", '["a", "b"]', 1)
    assert opened(tmp_path / "units.shp").fields().names()[:2] == ["zip", "name"]


def test_shapefile_keeps_numbers_of_every_size(qgis_app, tmp_path):
    units, territories, _ = small_design()
    units["potential"] = [1234567890123.25, -0.000001, 0.1 + 0.2, None]
    units["accounts"] = [123456789012345678, -5, 0, 7]
    export_territories(tmp_path, units, territories, formats=["shapefile"], unit_id="zip")
    layer = opened(tmp_path / "units.shp")
    assert [feature["potential"] for feature in layer.getFeatures()] == [1234567890123.25, -0.000001, 0.3, NULL]
    assert [feature["accounts"] for feature in layer.getFeatures()] == [123456789012345678, -5, 0, 7]
    units["potential"] = 1e30
    with pytest.raises(ExportError, match=r"field potential holds 1e\+30, which is too large for a shapefile"):
        export_territories(tmp_path, units, territories, formats=["shapefile"], unit_id="zip")


def test_projected_crs_without_a_code(qgis_app, tmp_path):
    own = "+proj=laea +lat_0=33 +lon_0=-84 +datum=WGS84 +units=m +no_defs"
    units, territories, _ = (frame.to_crs(own) for frame in small_design())
    export_territories(tmp_path, units, territories, unit_id="zip")
    for layer in (opened(tmp_path / "units.shp"), opened(tmp_path / "territories.gpkg", "units")):
        assert layer.crs().isValid()
        assert "Azimuthal" in layer.crs().toWkt()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"formats": ["pdf"]}, "pdf is not a format. Choose from: shapefile, geopackage, csv"),
        ({"formats": []}, "No format was chosen"),
        ({"unit_id": "code"}, "units have no field code"),
    ],
)
def test_wrong_arguments_are_explained(tmp_path, options, said):
    units, territories, _ = small_design()
    with pytest.raises(ExportError, match=said):
        export_territories(tmp_path / "plan", units, territories, **options)
    assert not (tmp_path / "plan").exists()


def test_units_without_a_design_are_refused(tmp_path):
    units, territories, _ = small_design()
    with pytest.raises(ExportError, match="units have no field territory"):
        export_territories(tmp_path, units.drop(columns="territory"), territories)


def test_cancel_leaves_nothing(qgis_app, tmp_path):
    units, territories, accounts = small_design()
    feedback = QgsFeedback()
    feedback.progressChanged.connect(lambda progress: feedback.cancel() if progress > 20 else None)
    with pytest.raises(CancelledError):
        export_territories(tmp_path / "plan", units, territories, accounts, feedback=feedback, unit_id="zip")
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_a_file(qgis_app, tmp_path):
    units, territories, _ = small_design()
    (tmp_path / "file").write_text("mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(ExportError, match=f"The folder {folder} cannot be written .*Nothing was changed"):
            export_territories(folder, units, territories, unit_id="zip")
    assert (tmp_path / "file").read_text() == "mine"


UNWRITABLE = Path("/proc/sys/kernel")
"""Not even root makes files here: stands in where this machine does not let tests mount a disk."""


@pytest.fixture
def disk(tmp_path):
    """Make a small disk with the given options of tmpfs; gives its folder, or one that cannot be written at all."""
    mounted = []

    def make(options):
        folder = tmp_path / f"disk{len(mounted)}"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        if os.geteuid() != 0 or subprocess.run(command, check=False, capture_output=True).returncode != 0:
            return UNWRITABLE
        mounted.append(folder)
        return folder

    yield make
    for folder in mounted:
        subprocess.run(["umount", str(folder)], check=True)


def contents(folder):
    """Names and bytes of the files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder != UNWRITABLE else {}


def test_folder_that_cannot_be_written(qgis_app, disk):
    units, territories, _ = small_design()
    unwritable = disk("ro,size=64k")
    for folder in (unwritable, unwritable / "below"):
        with pytest.raises(ExportError, match=r"cannot be written \(\w.*Nothing was changed"):
            export_territories(folder, units, territories, unit_id="zip")
    assert contents(unwritable) == {}


@pytest.mark.parametrize("kilobytes", [4, 16, 40, 100, 150])
def test_full_disk_leaves_nothing(qgis_app, disk, kilobytes):
    units, territories, accounts = small_design()
    folder = disk(f"size={kilobytes}k")
    with pytest.raises(ExportError, match=r"is full|cannot be written") as caught:
        export_territories(folder, units, territories, accounts, unit_id="zip")
    assert "Nothing was changed" in str(caught.value)
    assert str(folder) in str(caught.value)
    assert folder == UNWRITABLE or "is full" in str(caught.value)
    assert contents(folder) == {}


def test_full_disk_keeps_the_earlier_export(qgis_app, disk):
    units, territories, accounts = small_design()
    folder = disk("size=400k")
    if folder != UNWRITABLE:
        export_territories(folder, units, territories, accounts, unit_id="zip")
    before = contents(folder)
    with pytest.raises(ExportError, match=r"is full|cannot be written"):
        export_territories(folder, units, territories, accounts, unit_id="zip")
    assert contents(folder) == before


def test_error_of_a_full_disk_says_what_to_do(tmp_path):
    with pytest.raises(ExportError, match=r"The disk of .*plan is full\. Nothing was changed\. Free some space"):
        staged_texts(tmp_path / "plan", {"a.txt": "new"}, OSError(errno.ENOSPC, "No space left on device"))
    assert not (tmp_path / "plan").exists()


def staged_texts(folder, texts, error=None):
    """Write texts through a staged folder, and fail at the end if told to."""
    with staged(folder) as scratch:
        for name, text in texts.items():
            (scratch / name).write_text(text)
        if error is not None:
            raise error


def test_what_was_moved_goes_back_when_a_later_file_cannot_be_moved(tmp_path):
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "c.txt").mkdir()
    (tmp_path / "c.txt" / "inside").write_text("mine")
    with pytest.raises(ExportError, match=r"c\.txt in it is a folder"):
        staged_texts(tmp_path, {"a.txt": "new", "b.txt": "new", "c.txt": "new"})
    assert (tmp_path / "a.txt").read_text() == "old"
    assert (tmp_path / "c.txt" / "inside").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"a.txt", "c.txt"}


def test_errors_while_writing_leave_the_folder_as_it_was(tmp_path):
    (tmp_path / "a.txt").write_text("old")
    with pytest.raises(ExportError, match="Input/output error"):
        staged_texts(tmp_path, {"a.txt": "new"}, OSError(5, "Input/output error"))
    with pytest.raises(KeyError):
        staged_texts(tmp_path / "new" / "folder", {"a.txt": "new"}, KeyError("a mistake"))
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.txt": "old"}


def test_short_names_are_short_readable_and_distinct():
    names = [
        "workload_deviation",
        "aggregate_income_usd",
        "establishments_2016",
        "Établissement",
        "a" * 12,
        "A" * 12,
        "日本",
    ]
    short = short_names(names)
    assert list(short.values()) == [
        "work_dev",
        "agg_inc_us",
        "estab_2016",
        "Etablissem",
        "aaaaaaaaaa",
        "AAAAAAAAA2",
        "field",
    ]
    assert short_names([f"a_very_long_name_{i}" for i in range(12)])["a_very_long_name_0"] == "a_ve_l_n_0"


@pytest.mark.parametrize(("value", "plain"), [(float("nan"), None), (float("inf"), None), ("NaT", "NaT"), (True, True)])
def test_values_for_json(value, plain):
    assert plain_value(value) == plain
