"""The staged plugin in the real ``qgis_process``: every algorithm, exit codes, and what is left on disk."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.headless.markets import files_below, grid, json_of, rows_of, write

ALGORITHMS = {
    "checkdata",
    "summarizeaccounts",
    "computeworkload",
    "computepotential",
    "computeprofit",
    "segmentaccounts",
    "makemarket",
    "designterritories",
    "designsegments",
    "realignterritories",
    "assessterritories",
    "builddistricts",
    "comparescenarios",
    "sizeterritories",
    "assignreps",
    "setquotas",
    "territorykpis",
    "exportterritories",
    "printterritories",
}


def test_every_algorithm_is_listed_with_help(qgis_process):
    finished = qgis_process("--json", "list")
    algorithms = json_of(finished)["providers"]["territorydesigner"]["algorithms"]
    assert set(algorithms) == {f"territorydesigner:{name}" for name in ALGORITHMS}
    finished = qgis_process("help", "territorydesigner:designterritories")
    assert finished.returncode == 0
    for name in ("WORKLOAD_TOLERANCE", "MAX_MOVED", "CENTRES", "TERRITORIES_OUTPUT", "hours/year"):
        assert name in finished.stdout


def test_from_accounts_to_files(qgis_process, market, tmp_path):
    """The job as a script runs it: five algorithms, one after the other."""
    common = ["--UNIT_ID=zip"]
    checked = qgis_process(
        "run",
        "territorydesigner:checkdata",
        *common,
        f"--UNITS={market['units']}",
        f"--ACCOUNTS={market['accounts']}",
        "--ACCOUNT_ID=account_id",
        f"--OUTPUT={tmp_path / 'findings.gpkg'}",
        f"--REPORT={tmp_path / 'check.json'}",
    )
    assert checked.returncode == 0, checked.stderr
    assert json.loads((tmp_path / "check.json").read_text(encoding="utf-8"))["usable"]

    summarized = qgis_process(
        "run",
        "territorydesigner:summarizeaccounts",
        *common,
        f"--UNITS={market['units']}",
        f"--ACCOUNTS={market['accounts']}",
        "--WORKLOAD=hours",
        f"--OUTPUT={tmp_path / 'units.gpkg'}",
    )
    assert summarized.returncode == 0, summarized.stderr

    inputs = {
        "UNITS": str(tmp_path / "units.gpkg"),
        "UNIT_ID": "zip",
        "TERRITORIES": 3,
        "WORKLOAD": '"workload" + 1',
        "WORKLOAD_TOLERANCE": 20,
        "POTENTIAL": "money",
        "OUTPUT": str(tmp_path / "designed.gpkg"),
        "TERRITORIES_OUTPUT": str(tmp_path / "territories.gpkg"),
        "REPORT": str(tmp_path / "design.json"),
    }
    designed = qgis_process(
        "--json", "run", "territorydesigner:designterritories", "-", input=json.dumps({"inputs": inputs})
    )
    assert designed.returncode == 0, designed.stderr
    results = json_of(designed)["results"]
    assert json.loads(results["REPORT_JSON"])["feasible"]
    assert {row["territory"] for row in rows_of(results["OUTPUT"])} == {"T01", "T02", "T03"}

    assessed = qgis_process(
        "run",
        "territorydesigner:assessterritories",
        *common,
        f"--UNITS={tmp_path / 'designed.gpkg'}",
        "--TERRITORY=territory",
        "--WORKLOAD=workload",
        "--WORKLOAD_TOLERANCE=20",
        "--POTENTIAL=potential",
        f"--REPORT={tmp_path / 'assess.json'}",
    )
    assert assessed.returncode == 0, assessed.stderr
    first, second = (
        json.loads((tmp_path / name).read_text(encoding="utf-8")) for name in ("design.json", "assess.json")
    )
    assert first["measures"]["workload"]["deviations"] == pytest.approx(second["measures"]["workload"]["deviations"])

    exported = qgis_process(
        "run",
        "territorydesigner:exportterritories",
        *common,
        f"--UNITS={tmp_path / 'designed.gpkg'}",
        "--TERRITORY=territory",
        f"--ACCOUNTS={market['accounts']}",
        f"--FOLDER={tmp_path / 'export'}",
        "--FORMATS=0",
        "--FORMATS=2",
    )
    assert exported.returncode == 0, exported.stderr
    names = files_below(tmp_path / "export")
    assert {"territories.shp", "territories.dbf", "territories.prj", "zip_assignments.csv", "manifest.json"} <= names
    assert not [name for name in names if name.endswith(".gpkg")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"TERRITORIES": "1"}, ["1 territory", "at least 2"]),
        ({"TERRITORIES": "50"}, ["50", "36"]),
        ({"WORKLOAD": "zip || 'x'"}, ["30001x", "not a number"]),
        ({"OUTPUT": "/proc/out.gpkg"}, ["/proc", "cannot be written"]),
    ],
    ids=["one territory", "more than units", "text", "folder"],
)
def test_bad_input_ends_with_a_message_and_an_exit_code(qgis_process, market, tmp_path, changes, expected):
    parameters = {
        "UNITS": market["units"],
        "UNIT_ID": "zip",
        "TERRITORIES": "3",
        "WORKLOAD": "hours",
        "OUTPUT": str(tmp_path / "out" / "units.gpkg"),
        "TERRITORIES_OUTPUT": str(tmp_path / "out" / "territories.gpkg"),
        "REPORT": str(tmp_path / "out" / "report.json"),
        **changes,
    }
    finished = qgis_process(
        "run", "territorydesigner:designterritories", *[f"--{name}={value}" for name, value in parameters.items()]
    )
    assert finished.returncode != 0
    assert all(text in finished.stderr for text in expected), finished.stderr
    assert "Traceback" not in finished.stderr
    assert files_below(tmp_path) == {"market.gpkg"}


def test_duplicate_ids_name_the_zip(qgis_process, tmp_path):
    units = write(grid(3, 3, zip=lambda n: "30001" if n < 2 else f"3000{n + 1}"), tmp_path / "units.gpkg", "zips")
    finished = qgis_process(
        "run",
        "territorydesigner:designterritories",
        f"--UNITS={units}",
        "--UNIT_ID=zip",
        "--TERRITORIES=3",
        "--WORKLOAD=hours",
        f"--OUTPUT={tmp_path / 'out.gpkg'}",
    )
    assert finished.returncode != 0
    assert "zips: zip 30001 occurs 2 times" in finished.stderr
    assert files_below(tmp_path) == {"units.gpkg"}


def test_the_provider_loads_without_heavy_packages(staged):
    """QGIS must start quickly: what takes time is imported when an algorithm runs."""
    code = (
        "import sys, qgis.core; before = set(sys.modules)  # QGIS itself imports numpy\n"
        "import territory_designer.plugin, territory_designer.processing.provider as p\n"
        "provider = p.TerritoryDesignerProvider(); provider.loadAlgorithms()\n"
        "heavy = {'numpy', 'pandas', 'geopandas', 'shapely', 'scipy', 'sklearn', 'numba'} & set(sys.modules) - before\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    finished = subprocess.run([sys.executable, "-c", code], env=staged, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr
