"""Nothing half written: folders that cannot be written, a full disk, cancel at every step."""

from __future__ import annotations

import resource
from contextlib import contextmanager
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingOutputLayerDefinition, QgsProject

from tests.headless.markets import Feedback, files_below, rows_of


@contextmanager
def small_disk(limit: int):
    """Let no file of this process grow beyond ``limit`` bytes: what a full disk does, without one."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def summarize(market):
    return {"UNITS": market["units"], "UNIT_ID": "zip", "ACCOUNTS": market["accounts"]}


@pytest.mark.parametrize("name", ["out.gpkg", "out.shp", "out.geojson", "out"])
def test_file_formats(run, summarize, tmp_path, name):
    results = run("summarizeaccounts", {**summarize, "OUTPUT": str(tmp_path / name)})
    assert sum(row["accounts"] for row in rows_of(results["OUTPUT"])) == 40
    assert not [name for name in files_below(tmp_path) if Path(name).name.startswith(".")]


def test_an_older_file_is_replaced(run, summarize, tmp_path):
    out = tmp_path / "out.shp"
    (tmp_path / "out.qix").write_text("an index of the older file", encoding="utf-8")
    out.write_text("older", encoding="utf-8")
    run("summarizeaccounts", {**summarize, "OUTPUT": str(out)})
    assert len(rows_of(str(out))) == 36
    assert not (tmp_path / "out.qix").exists()


def test_table_of_a_database_and_memory(run, summarize, tmp_path, market):
    path = market["units"].split("|")[0]
    results = run("summarizeaccounts", {**summarize, "OUTPUT": f"ogr:dbname='{path}' table=\"summary\" (geom)"})
    assert len(rows_of(results["OUTPUT"])) == 36
    assert len(rows_of(market["units"])) == 36


def test_layers_are_loaded_from_their_final_place(provider, summarize, tmp_path):
    out = tmp_path / "out.gpkg"
    definition = QgsProcessingOutputLayerDefinition(str(out), QgsProject.instance())
    definition.destinationName = "Summary"
    algorithm = provider.algorithm("summarizeaccounts").create()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm.run({**summarize, "OUTPUT": definition}, context, Feedback(), {}, False)
    ((place, details),) = context.layersToLoadOnCompletion().items()
    assert (place, details.name) == (str(out), "Summary")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("{tmp}/market.gpkg", "would replace"),
        ("/proc/out.gpkg", "/proc cannot be written"),
        ("{tmp}/market.gpkg/out.gpkg", "is not a folder"),
        ("{tmp}/folder.gpkg", "is a folder"),
    ],
    ids=["the input", "no permission", "below a file", "a folder"],
)
def test_destinations_that_cannot_work(fails, summarize, tmp_path, place, expected):
    (tmp_path / "folder.gpkg").mkdir()
    message = fails("summarizeaccounts", {**summarize, "OUTPUT": place.format(tmp=tmp_path)})
    assert message.startswith("OUTPUT")
    assert expected in message
    assert files_below(tmp_path) == {"market.gpkg", "folder.gpkg"}


def test_one_file_for_two_outputs(fails, summarize, tmp_path):
    out = str(tmp_path / "out.gpkg")
    assert "same file" in fails("summarizeaccounts", {**summarize, "OUTPUT": out, "REPORT": out})


@pytest.mark.parametrize("name", ["out.gpkg", "out.shp"])
def test_full_disk_leaves_nothing_new_and_keeps_the_old(fails, run, summarize, tmp_path, name):
    out, report = tmp_path / name, tmp_path / "report.json"
    run("summarizeaccounts", {**summarize, "OUTPUT": str(out), "REPORT": str(report)})
    before = {path: (tmp_path / path).read_bytes() for path in files_below(tmp_path)}
    with small_disk(4096):
        message = fails("summarizeaccounts", {**summarize, "OUTPUT": str(out), "REPORT": str(report)})
    assert "disk" in message
    assert {path: (tmp_path / path).read_bytes() for path in files_below(tmp_path)} == before


def cancel_everywhere(run, name, parameters, folder):
    """Cancel an algorithm at each of its texts in turn; the number of texts."""
    whole = Feedback()
    before = files_below(folder)
    for step in range(50):
        feedback = Feedback(cancel_at=step)
        try:
            run(name, parameters, feedback)
        except QgsProcessingException as error:
            assert "Cancelled" in str(error)  # noqa: PT017
            assert files_below(folder) == before
        else:
            return step
    raise AssertionError(whole.texts)


def test_cancel_in_every_step(run, summarize, market, tmp_path):
    check = {**summarize, "OUTPUT": str(tmp_path / "a.gpkg"), "REPORT": str(tmp_path / "a.json")}
    assert cancel_everywhere(run, "checkdata", check, tmp_path) >= 3
    summary = {**summarize, "OUTPUT": str(tmp_path / "b.gpkg"), "REPORT": str(tmp_path / "b.json")}
    assert cancel_everywhere(run, "summarizeaccounts", summary, tmp_path) >= 4
