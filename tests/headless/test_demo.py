"""The demo as ``make demo`` runs it: exit code, exactly the files it promises, and figures that keep the rules."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import zipfile

import pytest
from qgis.core import QgsVectorLayer

from tests.headless.markets import files_below, rows_of

TERRITORIES = 20


@pytest.fixture(scope="module")
def demo(staged, tmp_path_factory):
    """The finished demo: (process, folder)."""
    folder = tmp_path_factory.mktemp("market") / "demo"
    command = [sys.executable, "-m", "territory_designer.demo", str(folder)]
    finished = subprocess.run(command, env=staged, capture_output=True, text=True, check=False, timeout=280)
    assert finished.returncode == 0, finished.stderr
    return finished, folder


def test_files_are_those_promised(demo):
    _, folder = demo
    names = files_below(folder)
    fixed = {
        "georgia.qgz",
        "georgia.gpkg",
        "zip_assignments.csv",
        "territories.pdf",
        "map_territories.png",
        "map_workload.png",
        "map_potential.png",
        "report.json",
        *("reps.csv", "quotas.csv", "performance.csv", "planning.json"),
        *(f"territories.{ending}" for ending in ("shp", "shx", "dbf", "prj", "cpg")),
    }
    assert fixed <= names
    rest = names - fixed
    assert len(rest) == TERRITORIES
    assert all(name.endswith(".pdf") for name in rest)


def test_the_design_keeps_every_rule(demo):
    _, folder = demo
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert report["feasible"], report["violations"]
    assert report["contiguous"]
    assert report["territories"] == TERRITORIES
    assert all(figures["max_deviation"] <= 0.1 for figures in report["measures"].values())


def test_layers_and_table_hold_the_whole_market(demo):
    _, folder = demo
    database = folder / "georgia.gpkg"
    units = rows_of(f"{database}|layername=units")
    territories = rows_of(str(folder / "territories.shp"))
    assert (len(units), len(territories)) == (735, TERRITORIES)
    assert sum(row["accounts"] for row in units) == 11080
    assert sum(row["accounts"] for row in territories) == 11080
    assert QgsVectorLayer(f"{database}|layername=accounts").featureCount() == 11080
    lines = (folder / "zip_assignments.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 736


def test_the_project_finds_its_layers_beside_it(demo):
    _, folder = demo
    with zipfile.ZipFile(folder / "georgia.qgz") as packed:
        text = packed.read(next(name for name in packed.namelist() if name.endswith(".qgs"))).decode("utf-8")
    assert "./georgia.gpkg|layername=units" in text
    assert "territory_designer_" not in text.replace("territory_designer/", "")  # no path into the scratch folder


def test_every_territory_has_a_rep_of_its_own_and_a_quota(demo):
    _, folder = demo
    with (folder / "reps.csv").open(encoding="utf-8", newline="") as file:
        matches = list(csv.DictReader(file))
    assert len({row["rep"] for row in matches}) == len({row["territory"] for row in matches}) == TERRITORIES
    assert all(row["reasons"] and row["runner_up"] for row in matches)
    owners = {row["territory"]: row["rep"] for row in matches}
    assert all(row["rep"] == owners[row["territory"]] for row in rows_of(f"{folder / 'georgia.gpkg'}|layername=units"))
    with (folder / "quotas.csv").open(encoding="utf-8", newline="") as file:
        quotas = [round(100 * float(row["quota"])) for row in csv.DictReader(file)]
    assert len(quotas) == TERRITORIES
    assert sum(quotas) == 100 * 250_000_000  # to the cent


def test_the_planning_figures_fit_together(demo):
    finished, folder = demo
    planning = json.loads((folder / "planning.json").read_text(encoding="utf-8"))
    hours = sum(row["workload"] for row in rows_of(f"{folder / 'georgia.gpkg'}|layername=units"))
    assert planning["sizing"]["workload_h"] == pytest.approx(hours)
    assert planning["sizing"]["workload_holds_travel"]
    assert planning["sizing"]["reps"] == TERRITORIES
    assert round(hours) == 38262
    assert "9.0%" in finished.stdout  # the share of travel
    assert planning["quotas"]["sum"] == 250_000_000
    assert all(verdict["best"] is None for verdict in planning["performance"]["verdicts"].values())
    assert planning["performance"]["total"]["average_deal"] == pytest.approx(20_393, abs=1)


def test_it_ends_with_a_table(demo):
    finished, _ = demo
    lines = finished.stdout.strip().splitlines()
    assert sum(line.strip().startswith("T") for line in lines) == TERRITORIES
    assert any("11,080" in line and "38,262" in line and "250,000,000" in line for line in lines)
    assert all("Rep " in line for line in lines if line.strip().startswith("T"))
    assert "files in" in lines[-1]
