"""``printterritories``: through the real qgis_process, and in the background while the window stays alive."""

from __future__ import annotations

import gc
import re

import pytest
from pypdf import PdfReader
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QTimer, qInstallMessageHandler

from tests.headless.markets import Feedback, make_layer, square, write


@pytest.fixture
def designed(tmp_path):
    """36 units in three territories, with reps and measures, and the accounts of another fixture."""
    rows = []
    for number in range(36):
        column, row = number % 6, number // 6
        territory = f"T{1 + row // 2}"
        rep = "Ann Lee" if territory == "T1" else None
        rows.append((square(column, row), f"{30001 + number}", territory, rep, 10.0 + number, 2e5))
    fields = "field=zip:string&field=territory:string&field=rep:string&field=workload:double&field=potential:double"
    return write(make_layer(f"Polygon?{fields}", rows), tmp_path / "designed.gpkg", "designed")


def given(units, folder, **more):
    return {"UNITS": units, "UNIT_ID": "zip", "TERRITORY": "territory", "FOLDER": str(folder), **more}


def text_of(page):
    return re.sub(r"\s+", " ", page.extract_text())


def test_qgis_process_prints(qgis_process, designed, market, tmp_path):
    done = qgis_process(
        "run",
        "territorydesigner:printterritories",
        f"--UNITS={designed}",
        "--UNIT_ID=zip",
        "--TERRITORY=territory",
        f"--ACCOUNTS={market['accounts']}",
        "--HEADING=Spring plan",
        "--PAGE=1",
        f"--FOLDER={tmp_path / 'paper'}",
    )
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in (tmp_path / "paper").iterdir())
    assert names == ["territories.pdf", "territory_T1.pdf", "territory_T2.pdf", "territory_T3.pdf"]
    book = PdfReader(tmp_path / "paper" / "territories.pdf")
    assert [round(float(side)) for side in book.pages[0].mediabox[2:]] == [792, 612]
    assert len(book.pages) == 4
    first, second = text_of(book.pages[1]), text_of(book.pages[2])
    for text in ("Spring plan", "Ann Lee", "186 h/year", "−43.6 %", "$ 2.40 M/year"):
        assert text in first, text
    assert "No rep assigned" in second


def test_total_on_paper_is_the_total_of_the_layer(run, designed, tmp_path):
    run(
        "printterritories",
        {"UNITS": designed, "UNIT_ID": "zip", "TERRITORY": "territory", "FOLDER": str(tmp_path / "a")},
    )
    layer = QgsVectorLayer(designed, "designed", "ogr")
    total = sum(feature["workload"] for feature in layer.getFeatures())
    overview = text_of(PdfReader(tmp_path / "a" / "territories.pdf").pages[0])
    assert f"36 {total:,.0f}" in re.sub(r"Total ", "", overview)


def test_folder_that_cannot_be_written(fails, designed, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    message = fails(
        "printterritories",
        {"UNITS": designed, "UNIT_ID": "zip", "TERRITORY": "territory", "FOLDER": str(blocked / "out")},
    )
    assert "FOLDER" in message
    assert str(blocked) in message


def test_field_without_territories(fails, market, tmp_path):
    parameters = given(market["units"], tmp_path / "out", TERRITORY="nothing")
    assert "nothing" in fails("printterritories", parameters)
    assert not (tmp_path / "out").exists()


def in_background(parameters, cancel_on=None):
    """Run in a task while an event loop turns; (succeeded, turns of the loop)."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("territorydesigner:printterritories")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback = Feedback()
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    loop, outcome, ticks = QEventLoop(), [], []

    def tick():
        ticks.append(1)
        if cancel_on and any(cancel_on in text for text in feedback.texts):
            task.cancel()

    task.executed.connect(lambda fine, _: (outcome.append(fine), loop.quit()))
    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(5)
    said: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _where, text: said.append(text))
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    timer.stop()
    gc.collect()
    QgsApplication.processEvents()
    qInstallMessageHandler(before)
    assert not [text for text in said if "thread" in text], "something made in the background ended elsewhere"
    return outcome[0], len(ticks)


def test_prints_in_the_background(provider, designed, market, tmp_path):
    out = tmp_path / "out"
    parameters = {
        "UNITS": designed,
        "UNIT_ID": "zip",
        "TERRITORY": "territory",
        "ACCOUNTS": market["accounts"],
        "FOLDER": str(out),
    }
    fine, ticks = in_background(parameters)
    assert fine
    assert ticks > 10, "the event loop stood still: the pages were made in the main thread"
    assert len(list(out.iterdir())) == 4


def test_cancel_between_pages(provider, designed, tmp_path):
    out = tmp_path / "out"
    fine, _ = in_background(given(designed, out), cancel_on="Printing page 2")
    assert not fine
    assert not out.exists()
