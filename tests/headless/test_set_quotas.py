"""Quotas, headless: they add up, keep their limits, and bad figures are refused."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from territory_designer.planning.quota_terms import STEPS
from territory_designer.processing import set_quotas
from tests.headless.markets import Feedback, files_below, json_of, make_layer, rows_of, square, write

FIELDS = "field=territory:string&field=history:string&field=pipe:double&field=potential:double&field=sold:double"
ROWS = [
    ("West", "$39,000", 10.0, 1.0, 20_000.0),
    ("Middle", "$42,000", 30.0, 1.0, 60_000.0),
    ("East", None, 20.0, 1.0, 0.0),
]


def layer(tmp_path, rows=None, fields: str = FIELDS) -> str:
    shapes = [(square(n, 0), *row) for n, row in enumerate(ROWS if rows is None else rows)]
    return write(make_layer(f"Polygon?{fields}", shapes), tmp_path / "in.gpkg", "territories")


@pytest.fixture
def wanted(tmp_path) -> dict[str, object]:
    return {
        "TERRITORIES": layer(tmp_path),
        "TOTAL": 100_000,
        "BLEND": "even 40, history 60",
        "OUTPUT": str(tmp_path / "out" / "quotas.gpkg"),
        "REPORT": str(tmp_path / "out" / "report.json"),
    }


def test_quotas_add_up_to_the_cent(run, wanted, tmp_path):
    feedback = Feedback()
    results = run("setquotas", wanted, feedback)
    rows = {row["territory"]: row for row in rows_of(wanted["OUTPUT"])}
    # 40,000 in three parts, and 60,000 by 39 : 42 : 0.
    assert rows["West"]["quota"] == pytest.approx(40_000 / 3 + 60_000 * 39 / 81, abs=0.01)
    assert sum(Decimal(str(row["quota"])) for row in rows.values()) == 100_000
    assert rows["West"]["quota_change"] == pytest.approx(rows["West"]["quota"] / 39_000 - 1)
    assert not rows["East"]["quota_change"]  # null: there is no last year
    assert rows["Middle"]["pipe"] == 30.0
    assert QgsVectorLayer(wanted["OUTPUT"], "quotas", "ogr").featureCount() == 3
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report == json.loads(results["REPORT_JSON"])
    assert (report["total"], report["sum"]) == (100_000.0, 100_000.0)
    assert report["listed"] == ["territories, territory East: history is null and counts as 0."]
    assert "3 quotas add up to 100,000.00." in feedback.infos
    assert any("HISTORY is read from the field history" in text for text in feedback.infos)


def test_caps_rounding_attainment_and_other_blends(run, wanted):
    parameters = {
        **wanted,
        "CAP": 20,
        "ROUNDING": 3,
        "SALES": "sold",
        "AS_OF": "2025-06-30",
        "WHAT_IF": "even 100\npotential 50, even 50",
    }
    report = json.loads(run("setquotas", parameters)["REPORT_JSON"])
    rows = {row["territory"]: row for row in report["territory"]}
    # 80 % to 120 % of 39,000 and 42,000 in thousands: 32 to 46 and 34 to 50.
    assert 32_000 <= rows["West"]["quota"] <= 46_000
    assert 34_000 <= rows["Middle"]["quota"] <= 50_000
    assert all(row["quota"] % 1000 == 0 for row in rows.values())
    assert sum(row["quota"] for row in rows.values()) == 100_000
    assert rows["West"]["attainment"] == pytest.approx(20_000 / rows["West"]["quota"])
    assert rows["West"]["attainment_to_date"] == pytest.approx(rows["West"]["attainment"] / (181 / 365))
    assert [one["blend"] for one in report["what_if"]] == ["even 100", "potential 50, even 50"]
    for one in report["what_if"]:
        assert sum(one["quotas"].values()) == 100_000


def test_a_table_stays_a_table(run, wanted, tmp_path):
    table = make_layer("None?field=territory:string&field=potential:double", [(None, "A", 1.0), (None, "B", 3.0)], "")
    parameters = {**wanted, "TERRITORIES": write(table, tmp_path / "t.gpkg", "t"), "BLEND": "potential 100"}
    run("setquotas", {**parameters, "OUTPUT": str(tmp_path / "out" / "quotas.csv")})
    rows = rows_of(str(tmp_path / "out" / "quotas.csv"))
    assert [float(row["quota"]) for row in rows] == [25_000.0, 75_000.0]


@pytest.mark.parametrize("day", [QDate(2025, 6, 30), QDateTime(QDate(2025, 6, 30), QTime(12, 0)), "2025-06-30"])
def test_the_day_may_come_from_the_dialog_or_as_text(run, wanted, day):
    parameters = {**wanted, "SALES": "sold", "AS_OF": day, "FIRST_MONTH": 4}
    row = json.loads(run("setquotas", parameters)["REPORT_JSON"])["territory"][0]
    assert row["attainment_to_date"] == pytest.approx(row["attainment"] / (91 / 365))


def test_every_rounding_has_its_word(run, wanted):
    assert len(set_quotas.ROUNDINGS) == len(STEPS)
    for rounding, step in ((4, 10), ("tens", 10), (3, 1000), ("hundreds", 100)):
        report = json.loads(run("setquotas", {**wanted, "ROUNDING": rounding})["REPORT_JSON"])
        assert report["rounding"] == step
        assert all(row["quota"] % step == 0 for row in report["territory"])


@pytest.mark.parametrize("blend", ["40, 60, 0, 0", "40,0; 60,0; 0; 0", "even 40,0; history 60,0"])
def test_a_blend_may_have_no_names_and_decimal_commas(run, wanted, blend):
    named = json.loads(run("setquotas", wanted)["REPORT_JSON"])
    found = json.loads(run("setquotas", {**wanted, "BLEND": blend})["REPORT_JSON"])
    assert (found["blend"], found["territory"]) == (named["blend"], named["territory"])


def test_amounts_in_different_currencies_are_refused(fails, wanted, tmp_path):
    path = tmp_path / "mixed.csv"
    path.write_text("territory;history;potential\nA;$100;10,00 EUR\nB;$300;20,00 EUR\n", encoding="utf-8")
    message = fails("setquotas", {**wanted, "TERRITORIES": str(path)})
    assert message.startswith("mixed: amounts are in different currencies: history in USD and potential in EUR.")


def test_amounts_without_cents_are_not_negative(run, wanted, tmp_path):
    path = tmp_path / "german.csv"
    path.write_text("territory;history\nA;39.000,-\nB;EUR 11.000,-\n", encoding="utf-8")
    report = json.loads(run("setquotas", {**wanted, "TERRITORIES": str(path), "BLEND": "history 100"})["REPORT_JSON"])
    assert [row["quota"] for row in report["territory"]] == [78_000.0, 22_000.0]


def test_two_columns_of_one_name_are_refused(fails, wanted, tmp_path):
    path = tmp_path / "twice.csv"
    path.write_text("territory,history,History\nA,1,2\nB,3,4\n", encoding="utf-8")
    message = fails("setquotas", {**wanted, "TERRITORIES": str(path)})
    assert "more than one column of the same name: history and History" in message


@pytest.mark.parametrize(
    ("changes", "rows", "expected"),
    [
        ({"BLEND": "even 40, history 50"}, None, ["BLEND totals 90 %, not 100 %"]),
        ({"BLEND": "pipeline 100"}, None, ["PIPELINE is not given"]),
        ({"BLEND": "potential 100", "POTENTIAL": "nothing"}, None, ["POTENTIAL", "no field nothing"]),
        ({"TOTAL": 0}, None, ["TOTAL is 0"]),
        ({"TOTAL": 1550, "ROUNDING": 2}, None, ["no multiple of the rounding 100"]),
        ({"CAP": 1, "BLEND": "history 100"}, [("A", "100"), ("B", "100")], ["cannot be split", "smallest cap"]),
        ({"AS_OF": "June", "SALES": "sold"}, None, ["AS_OF"]),
        ({}, [("West", "1"), ("West", "2")], ["territory West stands in 2 rows (1, 2)"]),
        ({}, [("West", "1"), (None, "2")], ["row 2: territory is empty"]),
        ({}, [("West", "1"), ("East", "-2")], ["territory East", "history", "-2", "negative"]),
        ({}, [("West", "$1"), ("East", "2 EUR")], ["history mixes the currencies"]),
        ({}, [("West", "1"), ("East", "plenty")], ["territory East", "history", "plenty"]),
    ],
)
def test_bad_input_is_refused_in_one_message(fails, wanted, tmp_path, changes, rows, expected):
    if rows:
        changes = {**changes, "TERRITORIES": layer(tmp_path, rows, "field=territory:string&field=history:string")}
    before = files_below(tmp_path)
    message = fails("setquotas", {**wanted, **changes})
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


def test_in_the_real_qgis_process(qgis_process, wanted):
    finished = qgis_process("--json", "run", "territorydesigner:setquotas", "-", input=json.dumps({"inputs": wanted}))
    assert finished.returncode == 0, finished.stderr
    assert json.loads(json_of(finished)["results"]["REPORT_JSON"])["sum"] == 100_000.0
