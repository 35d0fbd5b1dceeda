"""Districts headless: from a field of a layer and from a scenario of a market, twice over, and what is refused."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from dataclasses import replace

import pytest
from pypdf import PdfReader
from qgis.core import QgsVectorLayer

from territory_designer.workspace.market import Market
from tests.desktop.markets import market_file
from tests.headless.markets import Feedback, files_below, make_layer, rows_of, square, write

SIDE = 6


def territory(n: int) -> str | None:
    """Twelve territories of three units across; one unit belongs to none."""
    return None if n == 35 else f"T{n // 3 + 1}"


@pytest.fixture
def units(tmp_path) -> str:
    rows = [(square(n % SIDE, n // SIDE), f"{30001 + n}", 10.0, 100.0 + n % 2, territory(n)) for n in range(36)]
    fields = "field=zip:string&field=hours:double&field=money:double&field=owner:string"
    return write(make_layer(f"Polygon?{fields}", rows), tmp_path / "units.gpkg", "units")


@pytest.fixture
def wanted(units, tmp_path):
    out = tmp_path / "out"
    return {
        "UNITS": units,
        "UNIT_ID": "zip",
        "TERRITORY": "owner",
        "DISTRICTS": 4,
        "WORKLOAD": "hours",
        "WORKLOAD_TOLERANCE": 15,
        "POTENTIAL": "money",
        "POTENTIAL_TOLERANCE": 20,
        "OUTPUT": str(out / "zips.gpkg"),
        "DISTRICTS_OUTPUT": str(out / "districts.gpkg"),
        "REPORT": str(out / "report.json"),
    }


def test_territories_stay_whole_and_districts_are_even(run, wanted):
    feedback = Feedback()
    results = run("builddistricts", wanted, feedback)
    found = defaultdict(set)
    hours = defaultdict(float)
    for row in rows_of(wanted["OUTPUT"]):
        found[row["owner"] or None].add(row["district"] or None)
        hours[row["district"] or None] += row["hours"]
    assert all(len(districts) == 1 for districts in found.values())
    assert found.pop(None) == {None}
    assert hours.pop(None) == 10.0
    assert sorted(hours) == [f"District {number}" for number in range(1, 5)]
    assert all(abs(value / (350.0 / 4) - 1) <= 0.15 for value in hours.values())
    report = json.loads(results["REPORT_JSON"])
    assert (report["districts"], report["territories"]) == (4, 12)
    assert report["violations"] == ["1 unit has no territory, the first is 30036"]
    assert report["contiguous"] is True
    assert sorted(name for row in report["district"] for name in row["territories"]) == sorted(
        f"T{number}" for number in range(1, 13)
    )
    assert any(line.startswith("District 1: ") for line in feedback.infos)


def test_districts_are_dissolved_with_their_figures(run, wanted):
    run("builddistricts", wanted)
    layer = QgsVectorLayer(wanted["DISTRICTS_OUTPUT"], "districts", "ogr")
    assert layer.featureCount() == 4
    assert [field.name() for field in layer.fields()][:4] == ["fid", "district", "territories", "units"]
    assert sum(feature["territories"] for feature in layer.getFeatures()) == 12
    assert sum(feature["workload"] for feature in layer.getFeatures()) == 350.0
    assert sum(feature.geometry().area() for feature in layer.getFeatures()) == pytest.approx(35e6)


def test_districts_become_regions(run, wanted, tmp_path):
    run("builddistricts", wanted)
    again = {
        **wanted,
        "UNITS": f"{wanted['OUTPUT']}",
        "TERRITORY": "district",
        "DISTRICTS": 2,
        "TITLE": "Region",
        "WORKLOAD_TOLERANCE": 40,
        "POTENTIAL_TOLERANCE": 40,
        "OUTPUT": str(tmp_path / "regions.gpkg"),
    }
    del again["DISTRICTS_OUTPUT"], again["REPORT"]
    report = json.loads(run("builddistricts", again)["REPORT_JSON"])
    assert [row["district"] for row in report["district"]] == ["Region 1", "Region 2"]
    assert sum(len(row["territories"]) for row in report["district"]) == 4


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"DISTRICTS": 12}, r"DISTRICTS is 12, but there are 12 territories"),
        ({"TERRITORY": "nothing"}, r"nothing"),
        ({"WORKLOAD": None}, r"WORKLOAD is missing"),
        ({"DISTRICTS": 5, "WORKLOAD_TOLERANCE": 0.5}, r"No such districts can be built"),
    ],
)
def test_refusals_name_what_is_wrong_and_write_nothing(fails, wanted, tmp_path, changes, message):
    before = files_below(tmp_path)
    assert re.search(message, fails("builddistricts", {**wanted, **changes}))
    assert files_below(tmp_path) == before


def with_districts(units, tmp_path):
    """Twelve territories in North and South; T12 is in none, and one unit of T1 says otherwise."""
    rows = []
    for n in range(36):
        name = f"T{n // 3 + 1}"
        area = None if name == "T12" else "South" if n < 18 and n != 0 else "North"
        rows.append((square(n % SIDE, n // SIDE), f"{30001 + n}", 10.0, 100.0 * (n + 1), name, area))
    fields = "field=zip:string&field=workload:double&field=potential:double&field=territory:string&field=zone:string"
    return write(make_layer(f"Polygon?{fields}", rows), tmp_path / "zones.gpkg", "units")


def test_exports_carry_the_district(run, units, tmp_path):
    feedback = Feedback()
    source = with_districts(units, tmp_path)
    folder = tmp_path / "export"
    wanted = {"UNITS": source, "UNIT_ID": "zip", "TERRITORY": "territory", "AREA": "zone", "FOLDER": str(folder)}
    run("exportterritories", wanted, feedback)
    with (folder / "zip_assignments.csv").open(encoding="utf-8", newline="") as file:
        found = {row["zip"]: row["district"] for row in csv.DictReader(file)}
    assert (found["30001"], found["30004"], found["30019"], found["30036"]) == ("South", "South", "North", "")
    assert (folder / "zip_assignments.csvt").read_text(encoding="utf-8").count("String") == 4
    for name in ("territories.shp", "units.shp"):
        rows = rows_of(str(folder / name))
        assert {row["territory"]: row["district"] or None for row in rows}["T12"] is None
        assert {row["territory"]: row["district"] for row in rows}["T1"] == "South"
    assert any("T1 name several districts" in text for text in feedback.warnings)


def test_without_a_district_field_exports_are_as_before(run, units, tmp_path):
    source = with_districts(units, tmp_path)
    folder = tmp_path / "export"
    run("exportterritories", {"UNITS": source, "UNIT_ID": "zip", "TERRITORY": "territory", "FOLDER": str(folder)})
    header = (folder / "zip_assignments.csv").read_text(encoding="utf-8").split("\n")[0]
    assert header == "zip,territory,rep,workload,potential"


def test_a_market_without_districts_exports_no_column_and_one_with_them_does(run, saved, tmp_path):
    folder = tmp_path / "export"
    view = f"{saved}|layername=zips_by_territory"
    wanted = {"UNITS": view, "UNIT_ID": "unit", "TERRITORY": "territory", "AREA": "area", "FOLDER": str(folder)}

    def header():
        run("exportterritories", wanted)
        return (folder / "zip_assignments.csv").read_text(encoding="utf-8").split("\n")[0]

    assert "district" not in header()
    run("builddistricts", in_market(saved))
    assert header().startswith("zip,territory,rep,district,")


def test_the_overview_lists_territories_by_district_with_sums(run, units, tmp_path):
    source = with_districts(units, tmp_path)
    folder = tmp_path / "paper"
    run(
        "printterritories",
        {"UNITS": source, "UNIT_ID": "zip", "TERRITORY": "territory", "AREA": "zone", "FOLDER": str(folder)},
    )
    book = PdfReader(folder / "territories.pdf")
    text = re.sub(r"\s+", " ", book.pages[0].extract_text())
    # The map has the names of territories too; the table begins with its headings.
    table = text[text.index("vs. target") :]
    places = [table.index(name) for name in ("South", "T1 ", "T6 ", "North", "T7 ", "T11 ", "No district", "T12 ")]
    assert places == sorted(places)
    assert re.search(r"South 18 180\b", table)
    assert re.search(r"North 15 150\b", table)
    assert "South · one of 12 territories" in re.sub(r"\s+", " ", book.pages[1].extract_text())


@pytest.fixture
def saved(qgis_app, tmp_path):
    return market_file(tmp_path / "market.gpkg", side=8, territories=8)


def in_market(path, **changes):
    return {
        "MARKET": str(path),
        "SCENARIO": "Plan A",
        "DISTRICTS": 4,
        "WORKLOAD_TOLERANCE": 20,
        "POTENTIAL_TOLERANCE": 20,
        **changes,
    }


def test_districts_of_a_scenario_are_saved_in_it(run, saved):
    run("builddistricts", in_market(saved, TITLE="Zone"))
    with Market.open(saved, write=False) as market:
        areas = market.areas(1)
        assert [(one.level, one.name) for one in areas] == [(1, f"Zone {number}") for number in range(1, 5)]
        assert len({one.colour for one in areas}) > 1
        found = [one.area for one in market.territories(1)]
        assert sorted(found) == [1, 1, 2, 2, 3, 3, 4, 4]
        rules = market.scenario(1).rules
        assert rules["levels"] == [{"name": "Zone", "tolerance": {"workload": 0.2, "potential": 0.2}}]
        assert rules["seed"] == 1
        assert market.log(1)[0].action == "Build 4 × Zone"


def test_names_stay_when_districts_are_built_again(run, saved):
    run("builddistricts", in_market(saved))
    with Market.open(saved) as market:
        first, *others = market.areas(1)
        market.write_change(1, areas=[replace(first, name="Coast"), *others])
        homes = [one.area for one in market.territories(1)]
    run("builddistricts", in_market(saved))
    with Market.open(saved, write=False) as market:
        assert [one.name for one in market.areas(1)] == ["Coast", "District 2", "District 3", "District 4"]
        assert [one.area for one in market.territories(1)] == homes


def test_the_market_may_be_left_alone(run, saved, tmp_path):
    output = str(tmp_path / "zips.gpkg")
    run("builddistricts", in_market(saved, SAVE=False, OUTPUT=output))
    assert len({row["district"] for row in rows_of(output)}) == 4
    with Market.open(saved, write=False) as market:
        assert market.areas(1) == ()


def test_a_scenario_that_is_approved_or_not_there(fails, saved):
    assert "no scenario Plan B" in fails("builddistricts", in_market(saved, SCENARIO="Plan B"))
    with Market.open(saved) as market:
        market.update_scenario(1, approved=True)
    assert "approved" in fails("builddistricts", in_market(saved))
