"""The two algorithms about data: what they find, what they add up, what they refuse."""

from __future__ import annotations

import json
import math

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from tests.headless.markets import files_below, grid, make_layer, rows_of, square, write


def test_check_lists_findings_in_table_and_report(run, market, tmp_path):
    accounts = make_layer(
        "Point?field=account_id:string&field=zip:string",
        [
            ("Point(700400 3700400)", "A1", "30001"),
            ("Point(700400 3700400)", "A1", "30001"),
            ("Point(690000 3700400)", "A2", None),
            (None, "A3", None),
        ],
    )
    out, report = tmp_path / "findings.gpkg", tmp_path / "report.json"
    results = run(
        "checkdata",
        {
            "UNITS": market["units"],
            "UNIT_ID": "zip",
            "ACCOUNTS": accounts,
            "ACCOUNT_ID": "account_id",
            "ACCOUNT_ZIP": "zip",
            "OUTPUT": str(out),
            "REPORT": str(report),
        },
    )
    rows = rows_of(str(out))
    assert [set(row) >= {"severity", "kind", "layer", "id", "message"} for row in rows] == [True] * len(rows)
    kinds = {(row["kind"], row["id"]) for row in rows}
    assert kinds >= {("repeated_id", "A1"), ("outside", "A2"), ("no_position", "A3")}
    outside = next(row["message"] for row in rows if row["kind"] == "outside")
    assert "30001" in outside
    assert "10.0 km" in outside
    written = json.loads(report.read_text(encoding="utf-8"))
    assert json.loads(results["REPORT_JSON"]) == written
    assert written["accounts"] == 4
    assert len(written["findings"]) == len(rows)
    assert results["OUTPUT"] == str(out)
    assert files_below(tmp_path) == {"market.gpkg", "findings.gpkg", "report.json"}


def test_check_reports_unusable_units_without_failing(run):
    broken = grid(2, 2, zip=lambda n: "30001" if n < 2 else None, hours=lambda n: -1.0)
    results = run("checkdata", {"UNITS": broken, "UNIT_ID": "zip", "MEASURES": ["hours"]})
    report = json.loads(results["REPORT_JSON"])
    assert not report["usable"]
    assert set(report["kinds"]["error"]) == {"duplicate_id", "empty_id", "negative"}


def test_summarize_reconciles_and_keeps_every_field(run, market, tmp_path):
    out = tmp_path / "new folder" / "units.gpkg"
    results = run(
        "summarizeaccounts",
        {
            "UNITS": market["units"],
            "UNIT_ID": "zip",
            "ACCOUNTS": market["accounts"],
            "WORKLOAD": "hours",
            "POTENTIAL": '"hours" * 100',
            "OUTPUT": str(out),
        },
    )
    rows = rows_of(str(out))
    assert len(rows) == 36
    assert {"zip", "hours", "money", "accounts", "workload", "potential"} <= set(rows[0])
    assert sum(row["accounts"] for row in rows) == 40
    assert sum(row["workload"] for row in rows) == pytest.approx(80)
    assert sum(row["potential"] for row in rows) == pytest.approx(8000)
    report = json.loads(results["REPORT_JSON"])
    assert report["accounts"] == report["assigned"] + report["unassigned"] == 40


def test_summarize_lists_strays_and_restores_zeros(run, tmp_path):
    units = grid(2, 2, zip=lambda n: f"0100{n + 1}")
    accounts = make_layer(
        "None?field=id:string&field=zip:integer&field=lon:string&field=lat:string",
        [(None, "A", 1001, None, None), (None, "B", 99999, None, None), (None, "C", None, None, None)],
        crs="",
    )
    results = run(
        "summarizeaccounts",
        {"UNITS": units, "UNIT_ID": "zip", "ACCOUNTS": accounts, "ACCOUNT_ZIP": "zip", "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    report = json.loads(results["REPORT_JSON"])
    assert (report["accounts"], report["assigned"], report["unassigned"]) == (3, 1, 2)
    assert report["restored_zip_codes"] == [{"found": "1001", "read_as": "01001"}]
    assert [row["account"] for row in report["not_assigned"]] == ["B", "C"]


def test_summarize_reads_positions_from_csv(run, tmp_path):
    units = grid(2, 2, wkt=lambda n: f"Polygon(({n} 0,{n + 1} 0,{n + 1} 1,{n} 1,{n} 0))", crs="EPSG:4326")
    table = tmp_path / "accounts.csv"
    table.write_text("id,longitude,latitude\nA,0.5,0.5\nB,3.5,0.5\nC,,\n", encoding="utf-8")
    results = run(
        "summarizeaccounts",
        {"UNITS": units, "UNIT_ID": "zip", "ACCOUNTS": str(table), "OUTPUT": str(tmp_path / "out.gpkg")},
    )
    assert [row["accounts"] for row in rows_of(results["OUTPUT"])] == [1, 0, 0, 1]


def test_invalid_geometry_is_repaired_and_said(run, tmp_path):
    bow = "Polygon((700000 3700000,701000 3701000,701000 3700000,700000 3701000,700000 3700000))"
    units = grid(2, 1, wkt=lambda n: bow if n == 0 else square(5, 5))
    accounts = make_layer("Point?field=id:string", [("Point(700900 3700500)", "A")])
    results = run(
        "summarizeaccounts",
        {"UNITS": units, "UNIT_ID": "zip", "ACCOUNTS": accounts, "OUTPUT": str(tmp_path / "out.gpkg")},
    )
    assert rows_of(results["OUTPUT"])[0]["accounts"] == 1
    assert json.loads(results["REPORT_JSON"])["findings"]["warning"]


def bad_units(**changes):
    return lambda: grid(2, 2, **changes)


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        (bad_units(zip=lambda n: "30001"), ["30001", "4 times"]),
        (bad_units(zip=lambda n: None if n == 2 else f"3000{n}"), ["row 3", "zip"]),
        (bad_units(zip=lambda n: " " if n == 1 else f"3000{n}"), ["row 2", "zip"]),
        (bad_units(crs=""), ["coordinate reference system"]),
        (lambda: make_layer("Point?field=zip:string", [("Point(0 0)", "30001")]), ["polygon"]),
        (lambda: make_layer("Polygon?field=zip:string", []), ["polygon"]),
        (lambda: make_layer("None?field=zip:string", [(None, "30001")], crs=""), ["polygon"]),
    ],
    ids=["duplicate", "null", "blank", "no crs", "points", "empty", "table"],
)
def test_units_that_cannot_be_used(fails, market, tmp_path, units, expected):
    before = files_below(tmp_path)
    message = fails(
        "summarizeaccounts",
        {
            "UNITS": units(),
            "UNIT_ID": "zip",
            "ACCOUNTS": market["accounts"],
            "OUTPUT": str(tmp_path / "new" / "out.gpkg"),
        },
    )
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (-1.0, ["A001", "negative"]),
        (math.inf, ["A001", "infinite"]),
        (math.nan, ["A001", "not a number"]),
        ("many", ["A001", "many", "text"]),
    ],
    ids=["negative", "infinite", "nan", "text"],
)
def test_account_measures_that_cannot_be_used(fails, market, tmp_path, value, expected):
    kind = "string" if isinstance(value, str) else "double"
    good = "1" if isinstance(value, str) else 1.0
    accounts = make_layer(
        f"Point?field=account_id:string&field=calls:{kind}",
        [("Point(700400 3700400)", "A000", good), ("Point(700400 3700400)", "A001", value)],
    )
    message = fails(
        "summarizeaccounts",
        {
            "UNITS": market["units"],
            "UNIT_ID": "zip",
            "ACCOUNTS": accounts,
            "WORKLOAD": "calls",
            "OUTPUT": str(tmp_path / "out.gpkg"),
        },
    )
    assert all(text in message for text in ["calls", *expected]), message
    assert files_below(tmp_path) == {"market.gpkg"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"UNIT_ID": "zipp"}, ["UNIT_ID", "zipp", "zip, hours, money"]),
        ({"ACCOUNT_ZIP": "postcode"}, ["ACCOUNT_ZIP", "postcode"]),
        ({"WORKLOAD": "callz * 2"}, ["WORKLOAD", "callz", "account_id"]),
        ({"WORKLOAD": "hours *"}, ["WORKLOAD", "hours *"]),
        ({"WORKLOAD": "to_int(account_id)"}, ["WORKLOAD", "row 1", "to_int"]),
    ],
    ids=["unit id", "zip field", "unknown field", "syntax", "evaluation"],
)
def test_fields_and_expressions_that_do_not_work(fails, market, tmp_path, changes, expected):
    parameters = {"UNITS": market["units"], "UNIT_ID": "zip", "ACCOUNTS": market["accounts"]}
    message = fails("summarizeaccounts", {**parameters, "OUTPUT": str(tmp_path / "out.gpkg"), **changes})
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == {"market.gpkg"}


def test_accounts_elsewhere_are_one_message(fails, market, tmp_path):
    accounts = make_layer("Point?field=id:string", [("Point(10 10)", "A"), ("Point(11 11)", "B")], crs="EPSG:4326")
    parameters = {"UNITS": market["units"], "UNIT_ID": "zip", "ACCOUNTS": accounts}
    message = fails("summarizeaccounts", {**parameters, "OUTPUT": str(tmp_path / "out.gpkg")})
    assert "none of the 2 accounts" in message
    assert files_below(tmp_path) == {"market.gpkg"}


def test_written_layer_reads_back_identically(run, tmp_path):
    """Dates, booleans, large numbers and nulls survive; the number that a file gives its rows is not copied."""
    kind = "MultiPolygonZ?field=zip:string&field=day:date&field=open:boolean&field=big:int8&field=none:double"
    wkt = "MultiPolygonZ(((0 0 5,1 0 5,1 1 5,0 1 5,0 0 5)))"
    units = write(
        make_layer(kind, [(wkt, "30001", "2026-02-03", True, 2**53 + 1, None)], "EPSG:4326"), tmp_path / "u.gpkg", "u"
    )
    accounts = make_layer("Point?field=id:string", [("Point(0.5 0.5)", "A")], crs="EPSG:4326")
    results = run(
        "summarizeaccounts",
        {"UNITS": units, "UNIT_ID": "zip", "ACCOUNTS": accounts, "OUTPUT": str(tmp_path / "out.gpkg")},
    )
    (row,) = rows_of(results["OUTPUT"])
    (before,) = rows_of(units)
    assert {name: row[name] for name in ("zip", "day", "open", "big", "none")} == {
        name: before[name] for name in ("zip", "day", "open", "big", "none")
    }


def test_accounts_without_position_in_a_geopackage(run, market, tmp_path):
    """A GeoPackage holds them as empty points; they find their unit by ZIP, or are listed."""
    layer = make_layer(
        "Point?field=account_id:string&field=zip:string",
        [("Point(700400 3700400)", "A1", None), (None, "A2", "30002"), (None, "A3", None)],
    )
    accounts = write(layer, tmp_path / "accounts.gpkg", "accounts")
    parameters = {"UNITS": market["units"], "UNIT_ID": "zip", "ACCOUNTS": accounts, "ACCOUNT_ZIP": "zip"}
    results = run("summarizeaccounts", {**parameters, "OUTPUT": str(tmp_path / "out.gpkg")})
    report = json.loads(results["REPORT_JSON"])
    assert (report["by_position"], report["by_zip"], report["unassigned"]) == (1, 1, 1)
    assert [row["account"] for row in report["not_assigned"]] == ["A3"]
    check = json.loads(run("checkdata", {**parameters, "ACCOUNT_ID": "account_id"})["REPORT_JSON"])
    assert check["kinds"]["warning"] == {"no_position": 1}


@pytest.mark.parametrize("role", ["UNITS", "ACCOUNTS"])
def test_a_geopackage_without_reference_system(fails, market, tmp_path, role):
    """It stores a made-up "Undefined geographic SRS", which must not pass for degrees."""
    layer = grid(2, 2) if role == "UNITS" else make_layer("Point?field=id:string", [("Point(700400 3700400)", "A")])
    layer.setCrs(QgsCoordinateReferenceSystem())
    given = {
        "UNITS": market["units"],
        "ACCOUNTS": market["accounts"],
        role: write(layer, tmp_path / "bare.gpkg", "bare"),
    }
    message = fails("summarizeaccounts", {**given, "UNIT_ID": "zip", "OUTPUT": str(tmp_path / "out.gpkg")})
    assert message.startswith("bare has no coordinate reference system")


def test_accounts_with_neither_position_nor_zip_field(fails, market, tmp_path):
    table = tmp_path / "accounts.csv"
    table.write_text("id,zip\nA,30001\n", encoding="utf-8")
    parameters = {"UNITS": market["units"], "UNIT_ID": "zip", "ACCOUNTS": str(table)}
    message = fails("summarizeaccounts", {**parameters, "OUTPUT": str(tmp_path / "out.gpkg")})
    assert message == "accounts has neither positions nor a field of ZIP codes. Give it one of them."


def test_one_impossible_position_is_one_stray(run, tmp_path):
    """A typing error in one row is listed with that row; it does not condemn the whole table."""
    units = grid(2, 2, wkt=lambda n: f"Polygon(({n} 0,{n + 1} 0,{n + 1} 1,{n} 1,{n} 0))", crs="EPSG:4326")
    table = tmp_path / "accounts.csv"
    table.write_text("id,lon,lat\nA,0.5,0.5\nA,1.5,0.5\nC,0.5,444\nD,inf,0.5\n", encoding="utf-8")
    parameters = {"UNITS": units, "UNIT_ID": "zip", "ACCOUNTS": str(table)}
    report = json.loads(
        run("summarizeaccounts", {**parameters, "OUTPUT": str(tmp_path / "out.gpkg")})["REPORT_JSON"],
    )
    assert [row["account"] for row in report["not_assigned"]] == ["C", "D"]
    assert report["findings"]["warning"] == {"repeated_id": 1, "outside": 1, "no_position": 1}
    check = json.loads(run("checkdata", parameters)["REPORT_JSON"])
    assert check["usable"]


def test_a_measure_that_is_null_everywhere(fails, tmp_path):
    units = grid(3, 3, hours=lambda n: None)
    parameters = {"UNITS": units, "UNIT_ID": "zip", "TERRITORIES": 2, "WORKLOAD": "hours"}
    message = fails("designterritories", {**parameters, "OUTPUT": str(tmp_path / "out.gpkg")})
    assert message == "layer: hours is 0 in every ZIP, so there is nothing to balance. Choose another field."
