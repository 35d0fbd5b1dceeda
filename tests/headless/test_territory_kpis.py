"""Headless key figures: from a table and from accounts, what is written and what is refused."""

from __future__ import annotations

import json

import pytest

from territory_designer.paths import resource
from tests.headless.markets import Feedback, files_below, json_of, make_layer, rows_of, square, write

WESTEROS = [("Dorne", 18, 5, 3), ("Westerlands", 23, 8, 4), ("Vale", 22, 6, 2), ("North", 32, 11, 5)]
TERRITORIES = ["North", "South"]


def table(tmp_path, fields: str, rows, name: str = "kpis") -> str:
    """A table of a GeoPackage."""
    kind = "None?" + "&".join(f"field={field}" for field in fields.split())
    return write(make_layer(kind, [(None, *row) for row in rows], ""), tmp_path / f"{name}.gpkg", name)


@pytest.fixture
def westeros(tmp_path) -> str:
    """The funnel of the article on the Silver Company."""
    return table(tmp_path, "territory:string leads:integer opportunities:integer new_accounts:integer", WESTEROS)


@pytest.fixture
def wanted(westeros, tmp_path) -> dict[str, object]:
    """Parameters with everything."""
    return {"KPIS": westeros, "OUTPUT": str(tmp_path / "out" / "kpis.gpkg"), "REPORT": str(tmp_path / "out" / "r.json")}


@pytest.fixture
def accounts(tmp_path) -> dict[str, str]:
    """Two units in two territories, a third in none, and an account in each, twice in the first."""
    units = [(square(n, 0), f"{30001 + n}", name) for n, name in enumerate([*TERRITORIES, None])]
    rows = [
        ("30001", "Ann", 1, 1, 10.0, 4, 4, 100.0),
        ("30001", "Ann", 1, 0, 20.0, 4, 2, 100.0),
        ("30002", None, 0, 0, 5.0, 0, 0, 50.0),
        ("30003", "Bob", 1, 0, 5.0, 2, 0, 50.0),
    ]
    fields = (
        "zip:string rep:string leads:integer new_accounts:integer revenue:double calls_planned:integer "
        "calls_made:integer potential:double"
    )
    kind = "Polygon?field=zip:string&field=territory:string"
    return {
        "UNITS": write(make_layer(kind, units), tmp_path / "units.gpkg", "units"),
        "UNIT_ID": "zip",
        "ACCOUNTS": table(tmp_path, fields, rows, "accounts"),
    }


def test_the_table_of_westeros(run, wanted, tmp_path):
    feedback = Feedback()
    results = run("territorykpis", wanted, feedback)
    rows = {row["territory"]: row for row in rows_of(wanted["OUTPUT"])}
    assert list(rows) == [row[0] for row in WESTEROS]
    dorne = rows["Dorne"]
    assert (dorne["conversion"], dorne["conversion_n"], dorne["conversion_small"]) == (pytest.approx(3 / 18), 18, 1)
    assert (round(dorne["conversion_low"], 3), round(dorne["conversion_high"], 3)) == (0.058, 0.392)
    report = json.loads((tmp_path / "out" / "r.json").read_text(encoding="utf-8"))
    assert report == json.loads(results["REPORT_JSON"])
    assert report["verdicts"]["conversion"]["best"] is None
    assert report["verdicts"]["conversion"]["worst"] is None
    assert report["verdicts"]["conversion"]["test"]["p"] == pytest.approx(0.67, abs=0.005)
    assert len(report["small_samples"]) == 12
    assert report["total"]["leads"] == 95
    assert any("no winner" in text for text in feedback.infos)
    assert "12 of 12 rates rest on small samples; they are marked." in feedback.warnings


def test_text_amounts_and_stated_rates_of_a_csv(run, tmp_path):
    path = tmp_path / "kpis.csv"
    path.write_text(
        'Territory,Leads,New Accounts,Conversion Rate,Revenue,Reps\nDorne,18,3,16.6%,"$39,000",1\n'
        'Vale,22,2,9.1%,"$42,000",2\n',
        encoding="utf-8",
    )
    report = json.loads(run("territorykpis", {"KPIS": str(path)})["REPORT_JSON"])
    assert [row["revenue_per_rep"] for row in report["territories"]] == [39_000, 21_000]
    assert any("it was cut, not rounded" in message["message"] for message in report["messages"])
    assert report["contrast"]["by"] == "revenue_per_rep"


def test_figures_from_accounts(run, accounts, tmp_path):
    feedback = Feedback()
    path = str(tmp_path / "kpis.gpkg")
    report = json.loads(run("territorykpis", {**accounts, "OUTPUT": path}, feedback)["REPORT_JSON"])
    rows = {row["territory"] or None: row for row in rows_of(path)}
    assert set(rows) == {"North", "South", None}
    north = rows["North"]
    assert (north["accounts"], north["leads"], north["revenue"], north["conversion"]) == (2, 2, 30.0, 0.5)
    assert (north["called_rate"], north["potential_served_share"]) == (0.5, 1.0)
    coverage = report["coverage"]
    assert (coverage["assigned"]["k"], coverage["assigned"]["n"]) == (2, 4)
    assert (coverage["called_as_planned"]["k"], coverage["called_as_planned"]["n"]) == (1, 3)
    assert coverage["potential_served"]["share"] == pytest.approx(200 / 300)
    assert any("1 of 4 accounts have no territory" in text for text in feedback.infos)


def test_the_average_deal_of_the_sample_is_that_of_its_deals(run):
    sample = f"{resource('sample', 'georgia.gpkg')}|layername=performance"
    report = json.loads(run("territorykpis", {"KPIS": sample})["REPORT_JSON"])
    deals = [row["average_deal"] for row in report["territories"]]
    assert 8_000 < min(deals) < max(deals) < 30_000  # all revenue, of 239 million, would make it 1.5 million a deal
    assert report["total"]["average_deal"] == pytest.approx(3_283_310 / 161)
    assert report["messages"] == []


def test_what_a_table_lacks_stands_in_the_report(run, tmp_path):
    fields = "territory:string won:integer revenue:double leads:integer conversion_rate:string"
    report = json.loads(
        run("territorykpis", {"KPIS": table(tmp_path, fields, [("A", 2, 9.0, 9, "5 %")])})["REPORT_JSON"]
    )
    assert "average_deal" not in report["total"]
    told = " ".join(message["message"] for message in report["messages"])
    assert "the average deal is left out, as there is no won_value" in told
    assert "conversion_rate cannot be recomputed and is left out, as there is no new_accounts." in told


def test_effects_of_reps_and_territories(run, westeros, tmp_path):
    linked = [("Ann", "Dorne", 60, 200), ("Ann", "Vale", 20, 200), ("Bob", "Dorne", 55, 200), ("Bob", "Vale", 22, 200)]
    results = table(tmp_path, "rep:string territory:string won:integer tried:integer", linked, "results")
    feedback = Feedback()
    report = json.loads(run("territorykpis", {"KPIS": westeros, "RESULTS": results}, feedback)["REPORT_JSON"])
    territories = {row["name"]: row for row in report["effects"]["territories"]}
    assert territories["Dorne"]["apart"]
    assert territories["Dorne"]["rate"] > territories["Vale"]["rate"]
    assert not any(row["apart"] for row in report["effects"]["reps"])
    assert any("because of the territory itself" in text for text in feedback.infos)


def test_effects_that_cannot_be_told_apart(fails, wanted, tmp_path):
    lone = [("Ann", "Dorne", 60, 200), ("Bob", "Vale", 22, 200)]
    results = table(tmp_path, "rep:string territory:string won:integer tried:integer", lone, "results")
    message = fails("territorykpis", {**wanted, "RESULTS": results})
    assert "results: the effect of reps and of territories cannot be told apart" in message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("fields", "rows", "expected"),
    [
        (
            "territory:string leads:integer new_accounts:integer", [("A", 9, 3), ("B", 3, 9)],
            ["kpis, row 2 (B)", "new_accounts = 9", "leads = 3"],
        ),
        ("territory:string leads:integer", [("A", 9), ("A", 3)], ["more than one row for A (rows 1, 2)"]),
        ("territory:string leads:integer", [("A", 9), (None, 3)], ["kpis, row 2: territory is empty"]),
        ("territory:string weather:string", [("A", "fine")], ["no column with a figure"]),
        ("name:string leads:integer", [("A", 9)], ["no column with the territory"]),
        ("territory:string revenue:string", [("A", "a lot")], ["kpis, row 1", "revenue"]),
        (
            "territory:string leads:integer new_accounts:integer conversion_rate:double", [("A", 18, 3, 16.7)],
            ["conversion_rate", "may be 16.7 %", "percent"],
        ),
        (
            "territory:string leads:integer conversion:string", [("A", 18, "120 %")],
            ["kpis, row 1: conversion", "is above 100 %"],
        ),
        (
            "territory:string sales:string quota:string", [("A", "$9", "9 €")],
            ["different currencies: sales in USD and quota in EUR"],
        ),
    ],
    ids=[
        *("rate above 1", "two rows", "no name", "no figure", "no territory", "text", "percent asked"),
        *("stated above 1", "currencies"),
    ],
)  # fmt: skip
def test_bad_tables_are_refused_in_one_message(fails, tmp_path, fields, rows, expected):
    parameters = {"KPIS": table(tmp_path, fields, rows), "OUTPUT": str(tmp_path / "out" / "kpis.gpkg")}
    before = files_below(tmp_path)
    message = fails("territorykpis", parameters)
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


def test_percentages_are_read_as_is_said(run, tmp_path):
    fields = "territory:string leads:integer new_accounts:integer conversion_rate:double"
    kpis = table(tmp_path, fields, [("A", 18, 3, 16.7)])
    assert json.loads(run("territorykpis", {"KPIS": kpis, "STATED_RATES": 1})["REPORT_JSON"])["messages"] == []
    wrong = table(tmp_path, fields, [("A", 18, 3, 0.5)], "wrong")
    messages = json.loads(run("territorykpis", {"KPIS": wrong, "STATED_RATES": 2})["REPORT_JSON"])["messages"]
    assert "contradict" in messages[0]["message"]


def test_one_source_is_needed_and_only_one(fails, wanted, accounts):
    assert "KPIS is missing" in fails("territorykpis", {})
    assert "KPIS is missing" in fails("territorykpis", {"UNITS": accounts["UNITS"], "UNIT_ID": "zip"})
    assert "both given" in fails("territorykpis", {**wanted, **accounts})


def test_units_without_territories_are_named(fails, accounts, tmp_path):
    bare = make_layer("Polygon?field=zip:string", [(square(0, 0), "30001")])
    message = fails("territorykpis", {**accounts, "UNITS": write(bare, tmp_path / "bare.gpkg", "bare")})
    assert "TERRITORY is missing" in message


def test_in_the_real_qgis_process(qgis_process, wanted):
    finished = qgis_process(
        "--json", "run", "territorydesigner:territorykpis", "-", input=json.dumps({"inputs": wanted})
    )
    assert finished.returncode == 0, finished.stderr
    report = json.loads(json_of(finished)["results"]["REPORT_JSON"])
    assert report["verdicts"]["conversion"]["best"] is None
    assert len(rows_of(wanted["OUTPUT"])) == 4
