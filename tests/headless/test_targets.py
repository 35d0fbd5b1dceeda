"""TARGETS: what exists is measured against unequal shares in REPORT, in files and on paper."""

from __future__ import annotations

import json
import re

import pytest
from pypdf import PdfReader

from tests.headless.markets import make_layer, rows_of, square, write

SHARES = {"North": 25.0, "South": 75.0}
TEXT = "North: 25, South: 75"
PER_MEASURE = json.dumps({"workload": SHARES, "potential": {"North": 40.0, "South": 60.0}})
# 12 of 36 units are North; each has 10 hours, and only those of South have potential
WORKLOAD = {"North": 100 * (120 / 90 - 1), "South": 100 * (240 / 270 - 1)}


@pytest.fixture
def plan(tmp_path):
    """36 units in two territories of different size, in one district."""
    rows = []
    for number in range(36):
        name = "North" if number >= 24 else "South"
        money = 0.0 if name == "North" else 100.0
        rows.append((square(number % 6, number // 6), f"{30001 + number}", name, "East", 10.0, money))
    fields = "field=zip:string&field=territory:string&field=area:string&field=workload:double&field=potential:double"
    return write(make_layer(f"Polygon?{fields}", rows), tmp_path / "plan.gpkg", "plan")


@pytest.fixture
def parameters(plan):
    return {"UNITS": plan, "UNIT_ID": "zip", "TERRITORY": "territory", "TARGETS": TEXT}


def deviations(rows, measure="workload"):
    return {row["territory"]: row[f"{measure}_deviation"] for row in rows}


def test_report_measures_against_the_targets(run, parameters, tmp_path):
    parameters |= {"WORKLOAD": "workload", "WORKLOAD_TOLERANCE": 20, "OUTPUT": str(tmp_path / "out.gpkg")}
    results = run("assessterritories", parameters)
    report = json.loads(results["REPORT_JSON"])
    assert [row["measures"]["workload"]["target"] for row in report["territory"]] == pytest.approx([90, 270])
    assert report["measures"]["workload"]["deviations"] == pytest.approx([value / 100 for value in WORKLOAD.values()])
    assert deviations(rows_of(results["OUTPUT"])) == pytest.approx(WORKLOAD)
    assert report["violations"] == ["workload of territory North deviates +33.3 % from target (tolerance 20.0 %)"]
    equal = json.loads(run("assessterritories", {**parameters, "TARGETS": None})["REPORT_JSON"])
    assert equal["measures"]["workload"]["deviations"] == pytest.approx([120 / 180 - 1, 240 / 180 - 1])


@pytest.mark.parametrize(("targets", "north"), [(TEXT, 25), (PER_MEASURE, 40)])
def test_files_measure_against_the_targets(run, parameters, tmp_path, targets, north):
    folder = tmp_path / "out"
    run("exportterritories", {**parameters, "TARGETS": targets, "FOLDER": str(folder)})
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["settings"]["targets"] == targets
    potential = {"North": -100.0, "South": 100 * (100 / (100 - north) - 1)}
    for rows in (rows_of(f"{folder / 'territories.gpkg'}|layername=territories"), manifest["territory"]):
        assert deviations(rows) == pytest.approx(WORKLOAD)
        assert deviations(rows, "potential") == pytest.approx(potential)
    short = {row["territory"]: row["work_dev"] for row in rows_of(str(folder / "territories.shp"))}
    assert short == pytest.approx(WORKLOAD)


def test_paper_measures_against_the_targets(run, parameters, tmp_path):
    run("printterritories", {**parameters, "AREA": "area", "FOLDER": str(tmp_path / "out")})
    book = PdfReader(tmp_path / "out" / "territories.pdf")
    overview, north, south = (re.sub(r"\s+", " ", page.extract_text()) for page in book.pages)
    for text in ("+33.3 %", "−11.1 %", "−100.0 %"):
        assert text in overview, text
    assert "+33.3 %" in north
    assert "−11.1 %" in south
    # The district is the whole market: on target, although a territory has no potential at all.
    (row,) = re.findall(r"East 36 .*?(?=North 12)", overview)
    assert re.findall(r"[+−±]?\d+\.\d %", row) == ["±0.0 %", "±0.0 %"], row


@pytest.mark.parametrize("name", ["assessterritories", "exportterritories", "printterritories"])
def test_targets_that_do_not_fit_are_refused(fails, parameters, tmp_path, name):
    parameters |= {"WORKLOAD": "workload", "FOLDER": str(tmp_path / "out")}
    message = fails(name, {**parameters, "TARGETS": "North: 20, South: 70, West: 10"})
    assert message == "TARGETS: no territory is called West. There are: North, South."
    assert "gives no share for South" in fails(name, {**parameters, "TARGETS": "North: 100"})
    assert "totals 90 %" in fails(name, {**parameters, "TARGETS": "North: 20, South: 70"})
    assert not (tmp_path / "out").exists()


def test_without_a_measure_there_is_nothing_to_share(fails, tmp_path):
    rows = [(square(number, 0), f"{30001 + number}", "NS"[number % 2]) for number in range(4)]
    units = write(make_layer("Polygon?field=zip:string&field=t:string", rows), tmp_path / "bare.gpkg", "bare")
    parameters = {"UNITS": units, "UNIT_ID": "zip", "TERRITORY": "t", "TARGETS": "N: 40, S: 60"}
    message = fails("exportterritories", {**parameters, "FOLDER": str(tmp_path / "out")})
    assert message == "TARGETS: there is no measure to share out. Choose WORKLOAD or POTENTIAL."
