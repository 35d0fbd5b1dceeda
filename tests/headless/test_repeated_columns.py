"""A table with two columns of one name, as people save it: no algorithm takes the first of them in silence."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from tests.headless.markets import Feedback, grid, write

SAID = "table.csv has more than one column of the same name: history and history. Rename one of them, or remove it."


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("territory,history,history,potential\nT1,100,900,1\nT2,200,800,2\n", encoding="utf-8")
    return path


@pytest.fixture
def units(tmp_path):
    return write(grid(2, 2), tmp_path / "units.gpkg", "units")


@pytest.fixture
def project_layer(table):
    """Id of the table as a layer of the project."""
    layer = QgsVectorLayer(f"file://{table}?type=csv&geomType=none", "last year", "delimitedtext")
    QgsProject.instance().addMapLayer(layer)
    yield layer.id()
    QgsProject.instance().removeAllMapLayers()


@pytest.mark.parametrize("source", ["path", "uri", "ogr", "delimitedtext", "project", "definition"])
def test_the_table_is_refused_whatever_way_it_comes(fails, table, project_layer, tmp_path, source):
    uri = f"file://{table}?type=csv&geomType=none"
    kind = "ogr" if source == "ogr" else "delimitedtext"
    layer = QgsVectorLayer(str(table) if kind == "ogr" else uri, "last year", kind)
    given = {
        "path": str(table),
        "uri": f"delimitedtext://{uri}",
        "project": project_layer,
        "definition": QgsProcessingFeatureSourceDefinition(str(table), featureLimit=1),
    }.get(source, layer)
    wanted = {"TERRITORIES": given, "TOTAL": 1000, "BLEND": "history 100", "OUTPUT": str(tmp_path / "quotas.gpkg")}
    assert fails("setquotas", wanted) == SAID
    sip.delete(layer)  # the exception is never let go of, nor what its frames hold; an open layer crashes QGIS on exit
    assert not (tmp_path / "quotas.gpkg").exists()


@pytest.mark.parametrize(
    ("algorithm", "parameters"),
    [
        ("checkdata", {"UNITS": "units", "UNIT_ID": "zip", "ACCOUNTS": "table", "ACCOUNT_ID": "territory"}),
        ("summarizeaccounts", {"UNITS": "units", "UNIT_ID": "zip", "ACCOUNTS": "table", "ACCOUNT_ZIP": "territory"}),
        ("computeworkload", {"ACCOUNTS": "table", "SEGMENT": "territory", "CALLPLAN": "table"}),
        ("computepotential", {"ACCOUNTS": "table", "FIELDS": ["potential"]}),
        ("computeprofit", {"ACCOUNTS": "table", "REVENUE": "history", "COSTS": ["potential"]}),
        ("segmentaccounts", {"ACCOUNTS": "table", "VALUE": "history"}),
        ("territorykpis", {"KPIS": "table"}),
        ("assignreps", {"TERRITORIES": "units", "TERRITORY": "zip", "REPS": "table"}),
        ("designterritories", {"UNITS": "units", "UNIT_ID": "zip", "TERRITORIES": 2, "WORKLOAD": "hours",
                               "LINKS": "table"}),
    ],
)  # fmt: skip
def test_every_algorithm_that_reads_a_table_refuses_it(fails, table, units, tmp_path, algorithm, parameters):
    files = {"table": str(table), "units": units}
    wanted = {name: files.get(value, value) if isinstance(value, str) else value for name, value in parameters.items()}
    message = fails(algorithm, {**wanted, "OUTPUT": str(tmp_path / "out.gpkg")})
    assert message == SAID


def test_in_the_background_as_the_window_runs_it(provider, project_layer, tmp_path):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("territorydesigner:setquotas")
    wanted = {"TERRITORIES": project_layer, "TOTAL": 1000, "BLEND": "history 100", "OUTPUT": "memory:"}
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    task = QgsProcessingAlgRunnerTask(algorithm, wanted, context, feedback)
    done = []
    task.executed.connect(lambda fine, _: done.append(fine))
    QgsApplication.taskManager().addTask(task)
    while not done:
        QCoreApplication.processEvents()
    assert done == [False]
    assert SAID in feedback.errors


def test_the_real_program_refuses_it(qgis_process, table, tmp_path):
    options = (f"--TERRITORIES={table}", "--TOTAL=1000", "--BLEND=history 100", f"--OUTPUT={tmp_path / 'quotas.gpkg'}")
    finished = qgis_process("run", "territorydesigner:setquotas", *options)
    assert finished.returncode != 0
    assert SAID in finished.stdout + finished.stderr


def test_names_that_only_look_repeated_are_read(run, tmp_path):
    path = tmp_path / "fine.csv"
    path.write_text('\ufeff"territory";"history";"history_1"\nT1;100;1,5\nT2;300;1,5\n', encoding="utf-8")
    wanted = {"TERRITORIES": str(path), "TOTAL": 1000, "BLEND": "history 100", "OUTPUT": "memory:"}
    report = run("setquotas", wanted)["REPORT_JSON"]
    assert '"history": 400' in report
