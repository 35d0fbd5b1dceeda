"""Headless profit: recomputed figures, stated ones that differ, cost of rep time, per rep, and what is refused."""

from __future__ import annotations

import json

import pytest
from qgis.core import Qgis, QgsVectorLayer

from territory_designer.exchange.frames import python_value
from territory_designer.paths import resource
from tests.headless.markets import Feedback, files_below, json_of, make_layer, rows_of, write

KIND = "Point?" + "&".join(
    [
        *(f"field={name}:string" for name in ("account", "revenue", "expenses", "net_profit", "margin_stated", "rep")),
        *("field=travel:double", "field=workload_h:double"),
    ]
)
# The table of the "Silver Company" in Map My Customers' guide to sales territory management, as printed there: 61,000.
# Travel, workload and reps are ours.
ROWS = [
    ("Point(700400 3700400)", "Dorne 1", "$39,000", "$17,000", "$22,000", "56.4 %", "Ann", 1000.0, 11.0),
    ("Point(700500 3700500)", "Dorne 2", "$42,000", "$28,000", "$20,000", "47.6 %", "Bob", None, 0.0),
    (None, "Dorne 3", "$47,000", "$28,000", "$19,000", "40.4 %", "", 500.0, None),
]


@pytest.fixture
def accounts(tmp_path) -> str:
    return write(make_layer(KIND, ROWS), tmp_path / "accounts.gpkg", "silver")


@pytest.fixture
def wanted(accounts, tmp_path) -> dict:
    """Parameters of a run on the table as it is printed."""
    return {
        "ACCOUNTS": accounts,
        "REVENUE": "revenue",
        "COSTS": ["expenses"],
        "STATED_PROFIT": "net_profit",
        "OUTPUT": str(tmp_path / "out" / "profit.gpkg"),
        "REPORT": str(tmp_path / "out" / "report.json"),
    }


def report_of(results) -> dict:
    return json.loads(results["REPORT_JSON"])


def test_the_silver_company_earns_55_000_and_not_61_000(run, wanted, tmp_path):
    feedback = Feedback()
    run("computeprofit", wanted, feedback)
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    totals = report["totals"]
    assert (totals["revenue"], totals["costs"], totals["net_profit"]) == (128_000, 73_000, 55_000)
    assert totals["stated_net_profit"] == 61_000
    assert "silver: the stated net_profit adds up to 61,000; recomputed 55,000." in report["messages"]
    assert report["differing"] == [
        {
            "row": 2,
            "account": "Dorne 2",
            "figure": "net_profit",
            "field": "net_profit",
            "stated": 20_000,
            "recomputed": 14_000,
            "costs_needed": 22_000,
            "revenue_needed": 48_000,
        }
    ]
    assert [row["account"] for row in report["best"]] == ["Dorne 1", "Dorne 3", "Dorne 2"]
    assert [(row["account"], row["rank"]) for row in report["worst"]] == [
        ("Dorne 2", 3),
        ("Dorne 3", 2),
        ("Dorne 1", 1),
    ]
    assert report["cost_of_rep_time"] is None
    assert "owners" not in report
    assert feedback.infos[-1] == (
        "3 accounts: net profit 55,000 (margin 43.0%). 1 accounts state other figures; see REPORT."
    )
    assert any("net_profit in OUTPUT is the recomputed one" in line for line in feedback.infos)


def test_output_holds_the_recomputed_figures(run, wanted):
    run("computeprofit", wanted)
    rows = rows_of(wanted["OUTPUT"])
    assert [row["cost_total"] for row in rows] == [17_000, 28_000, 28_000]
    assert [row["net_profit"] for row in rows] == [22_000, 14_000, 19_000]
    assert [round(row["margin"], 3) for row in rows] == [0.564, 0.333, 0.404]
    assert [python_value(row["profit_per_hour"]) for row in rows] == [None] * 3
    assert rows[0]["revenue"] == "$39,000"
    assert QgsVectorLayer(wanted["OUTPUT"], "written", "ogr").wkbType() == Qgis.WkbType.Point


def test_a_stated_margin_beside_the_profit(run, wanted):
    report = report_of(run("computeprofit", {**wanted, "STATED_MARGIN": "margin_stated"}))
    assert [(one["account"], one["figure"]) for one in report["differing"]] == [
        ("Dorne 2", "net_profit"),
        ("Dorne 2", "margin"),
    ]
    margin = report["differing"][1]
    assert (margin["stated"], margin["recomputed"]) == (pytest.approx(0.476), pytest.approx(1 / 3))
    # The other way round: 42,000 x 52.4 % and 28,000 / 52.4 %.
    assert margin["costs_needed"] == pytest.approx(22_008)
    assert margin["revenue_needed"] == pytest.approx(53_435.11, abs=0.01)


def test_bare_margins_are_asked_for(run, fails, wanted, tmp_path):
    kind = "None?field=id:string&field=revenue:double&field=expenses:double&field=share:double"
    layer = make_layer(kind, [(None, "Dorne 1", 39_000.0, 17_000.0, 56.4)], "")
    bare = {**wanted, "ACCOUNTS": write(layer, tmp_path / "bare.gpkg", "bare"), "STATED_MARGIN": "share"}
    del bare["STATED_PROFIT"]
    assert 'Dorne 1: share = "56.4" may be 56.4 % or 5640 %' in fails("computeprofit", bare)
    assert report_of(run("computeprofit", {**bare, "RATES": 1}))["differing"] == []
    assert "share" in fails("computeprofit", {**bare, "RATES": 2})


def test_costs_of_several_fields_and_profit_per_hour(run, wanted):
    changes = {"COSTS": ["expenses", "travel"], "HOURS": "workload_h", "STATED_PROFIT": None}
    report = report_of(run("computeprofit", {**wanted, **changes}))
    rows = rows_of(wanted["OUTPUT"])
    assert [row["cost_total"] for row in rows] == [18_000, 28_000, 28_500]
    assert rows[0]["profit_per_hour"] == pytest.approx(21_000 / 11)
    assert [python_value(row["profit_per_hour"]) for row in rows[1:]] == [None, None]
    assert report["cost_fields"] == ["expenses", "travel"]
    assert report["totals"]["stated_net_profit"] is None
    assert "silver: travel is null 1 times (Dorne 2) and counts as 0." in report["messages"]


def test_cost_of_rep_time_is_added(run, wanted):
    # A salary of 96,000 for 960 hours: 100 per hour.
    time = {"HOURS": "workload_h", "SALARY": 96_000, "CAPACITY": 960, "STATED_PROFIT": None}
    report = report_of(run("computeprofit", {**wanted, **time}))
    rows = rows_of(wanted["OUTPUT"])
    assert [row["cost_total"] for row in rows] == [18_100, 28_000, 28_000]
    assert rows[0]["profit_per_hour"] == pytest.approx(20_900 / 11)
    assert report["cost_of_rep_time"] == 1_100
    assert report["totals"]["net_profit"] == 53_900
    assert "silver: cost of rep time is null 1 times (Dorne 3) and counts as 0." in report["messages"]


def test_profit_per_rep(run, wanted):
    owners = report_of(run("computeprofit", {**wanted, "OWNER": "rep"}))["owners"]
    assert [(row["owner"], row["accounts"], row["net_profit"]) for row in owners] == [
        ("Ann", 1, 22_000),
        ("Bob", 1, 14_000),
        (None, 1, 19_000),
    ]
    assert owners[1]["margin"] == pytest.approx(1 / 3)


def test_unknown_profit_is_null_and_listed(run, wanted, tmp_path):
    kind = "None?field=sales:string&field=costs:string"
    layer = make_layer(kind, [(None, "500,00 €", "400,00 €"), (None, None, "1,00 €"), (None, "0", "10,50 €")], "")
    given = {**wanted, "ACCOUNTS": write(layer, tmp_path / "few.gpkg", "few"), "REVENUE": "sales", "COSTS": ["costs"]}
    report = report_of(run("computeprofit", {**given, "STATED_PROFIT": None}))
    rows = rows_of(wanted["OUTPUT"])
    assert rows[0]["net_profit"] == 100
    assert python_value(rows[1]["net_profit"]) is None
    assert rows[2]["net_profit"] == -10.5
    assert (report["totals"]["accounts"], report["totals"]["unknown"]) == (2, 1)
    assert [(row["account"], row["margin"]) for row in report["best"]] == [("row 1", 0.2), ("row 3", None)]
    assert any("not known (row 2)" in message for message in report["messages"])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"REVENUE": "sales"}, ["REVENUE: layer silver has no field sales"]),
        ({"COSTS": ["expenses", "toll"]}, ["COSTS: layer silver has no field toll"]),
        ({"COSTS": ["rep"]}, ['silver, account Dorne 1: rep = "Ann" is text']),
        ({"COSTS": ["expenses", "Expenses"]}, ["name expenses more than once"]),
        ({"COSTS": ["revenue"]}, ["REVENUE and COSTS name revenue more than once"]),
        ({"STATED_PROFIT": "rep"}, ['Dorne 1: rep = "Ann" is text']),
        ({"HOURS": "rep"}, ['silver, account Dorne 1: rep = "Ann" is text']),
        ({"OWNER": "owner"}, ["OWNER: layer silver has no field owner"]),
        ({"SALARY": 96_000}, ["Give HOURS, CAPACITY too"]),
        ({"HOURS": "workload_h", "CAPACITY": 960}, ["Give SALARY too"]),
        ({"HOURS": "workload_h", "SALARY": -1, "CAPACITY": 960}, ["The salary is -1"]),
        ({"HOURS": "workload_h", "SALARY": 1, "CAPACITY": 0}, ["The capacity is 0 hours"]),
        ({"HOURS": "rep", "SALARY": 1, "CAPACITY": 1}, ['silver, account Dorne 1: rep = "Ann" is text']),
    ],
)
def test_bad_input_is_refused_in_one_message(fails, wanted, tmp_path, changes, expected):
    before = files_below(tmp_path)
    message = fails("computeprofit", {**wanted, **changes})
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


@pytest.mark.parametrize(
    ("revenue", "cost", "expected"),
    [
        ("much", "$1", 'bad, account B: revenue = "much" is text'),
        ("-1", "$1", 'bad, account B: revenue = "-1" is negative'),
        ("$9", "(5)", 'bad, account B: expenses = "(5)" is negative'),
        ("$9", "5 €", "bad: expenses mixes the currencies"),
    ],
)
def test_wrong_amounts_name_account_and_field(fails, wanted, tmp_path, revenue, cost, expected):
    layer = make_layer(KIND, [(None, "A", "$9", "$5", *[None] * 5), (None, "B", revenue, cost, *[None] * 5)], "")
    assert expected in fails("computeprofit", {**wanted, "ACCOUNTS": write(layer, tmp_path / "bad.gpkg", "bad")})


def test_the_sample(run, wanted):
    accounts = f"{resource('sample', 'georgia.gpkg')}|layername=accounts"
    given = {"ACCOUNTS": accounts, "REVENUE": "revenue_usd", "COSTS": ["cost_usd"], "OWNER": "owner"}
    report = report_of(run("computeprofit", {**given, "OUTPUT": wanted["OUTPUT"]}))
    totals = report["totals"]
    assert (totals["accounts"], totals["unknown"]) == (11_080, 0)
    assert (totals["revenue"], totals["costs"]) == (238_663_590, 190_979_690)
    assert totals["net_profit"] == 47_683_900
    assert report["differing"] == []
    assert sum(row["accounts"] for row in report["owners"] if row["owner"]) == 12
    assert sum(row["net_profit"] for row in report["owners"]) == totals["net_profit"]
    rows = rows_of(wanted["OUTPUT"])
    profit = sorted((row["net_profit"] for row in rows), reverse=True)
    assert [row["net_profit"] for row in report["best"]] == profit[:5]
    assert [row["net_profit"] for row in report["worst"]] == profit[:-6:-1]


def test_in_the_real_qgis_process(qgis_process, wanted):
    finished = qgis_process(
        "--json", "run", "territorydesigner:computeprofit", "-", input=json.dumps({"inputs": wanted})
    )
    assert finished.returncode == 0, finished.stderr
    assert json.loads(json_of(finished)["results"]["REPORT_JSON"])["totals"]["net_profit"] == 55_000
    assert [row["net_profit"] for row in rows_of(wanted["OUTPUT"])] == [22_000, 14_000, 19_000]
