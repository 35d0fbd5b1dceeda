"""Headless hybrid plans on four real counties: chains and small stores, each with an alignment of its own."""

from __future__ import annotations

import json
from collections import Counter, defaultdict

import pytest
from qgis.core import Qgis, QgsProcessingException, QgsVectorLayer

from tests.headless.conftest import ROOT
from tests.headless.markets import Feedback, files_below, json_of, make_layer, rows_of, write

SAMPLE = ROOT / "resources/sample/georgia.gpkg"
COUNTIES = "'Fulton', 'DeKalb', 'Cobb', 'Gwinnett'"
UNITS = f'{SAMPLE}|layername=zips|subset="county" IN ({COUNTIES})'
ACCOUNTS = f'{SAMPLE}|layername=accounts|subset="zip" IN (SELECT zip FROM zips WHERE county IN ({COUNTIES}))'
SEGMENTS = {
    "Chains": ["Super Store", "Supermarket", "Large Grocery Store"],
    "Small stores": ["Convenience Store", "Combination Grocery/Other", "Medium Grocery Store", "Small Grocery Store"],
}
ENDINGS = {"Chains": "chains", "Small stores": "small_stores"}
COUNTS = {"Chains": 3, "Small stores": 5}
HOURS = "CASE WHEN \"category\" = 'Super Store' THEN 20 WHEN \"category\" = 'Supermarket' THEN 12 ELSE 3 END"
TOLERANCE = {"workload": 0.15, "potential": 0.40}


@pytest.fixture
def wanted(tmp_path) -> dict[str, object]:
    """Parameters of a run with everything."""
    out = tmp_path / "out"
    return {
        "UNITS": UNITS,
        "UNIT_ID": "zip",
        "ACCOUNTS": ACCOUNTS,
        "ACCOUNT_ZIP": "zip",
        "SEGMENT": "category",
        "GROUPS": "; ".join(f"{name}: {', '.join(members)}" for name, members in SEGMENTS.items()),
        "TERRITORIES": "Chains: 3; Small stores: 5",
        "WORKLOAD": HOURS,
        "WORKLOAD_TOLERANCE": 15,
        "POTENTIAL": "revenue_usd",
        "POTENTIAL_TOLERANCE": 40,
        "EFFORT": 0,
        "OUTPUT": str(out / "units.gpkg"),
        "TERRITORIES_OUTPUT": str(out / "territories.gpkg"),
        "ACCOUNTS_OUTPUT": str(out / "accounts.gpkg"),
        "REPORT": str(out / "report.json"),
    }


def value(row: dict[str, object], field: str):
    """Value of a row, ``None`` for a null of Qt."""
    return row[field] or None


def hours(row: dict[str, object]) -> int:
    return {"Super Store": 20, "Supermarket": 12}.get(str(row["category"]), 3)


def pieces_by_geometry(uri: str, field: str) -> dict[str, int]:
    """Connected pieces per territory, from nothing but the polygons that were written."""
    layer = QgsVectorLayer(uri, "units", "ogr")
    members = defaultdict(list)
    for feature in layer.getFeatures():
        members[feature[field]].append(feature.geometry())
    found = {}
    for name, shapes in members.items():
        left, found[name] = set(range(len(shapes))), 0
        while left:
            reached = [left.pop()]
            found[name] += 1
            while reached:
                here = shapes[reached.pop()].buffer(1e-6, 2)
                near = {one for one in left if here.intersects(shapes[one])}
                left -= near
                reached += near
    return found


def test_every_account_is_owned_once_and_every_group_keeps_its_rules(run, wanted, tmp_path):
    feedback = Feedback()
    report = json.loads(run("designsegments", wanted, feedback)["REPORT_JSON"])
    assert json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8")) == report
    accounts = rows_of(str(wanted["ACCOUNTS_OUTPUT"]))
    group_of = {segment: group for group, members in SEGMENTS.items() for segment in members}
    not_placed = {row["row"] for row in report["not_assigned"]}
    for number, row in enumerate(accounts, start=1):
        group = group_of.get(row["category"])
        assert value(row, "group") == group
        assert (value(row, "territory") is not None) == (group is not None and number not in not_placed)
        assert value(row, "territory") is None or row["territory"].startswith(group[0])
    owned = [row for row in accounts if value(row, "territory")]
    assert report["owned"] == len(owned) > 2800
    assert {row["row"] for row in report["in_no_group"]} == {
        number for number, row in enumerate(accounts, start=1) if row["category"] not in group_of
    }
    assert Counter(row["segment"] for row in report["in_no_group"])["Farmers' Market"] == 20

    held = defaultdict(lambda: [0, 0.0, 0.0])
    for row in owned:
        one = held[row["group"], row["territory"]]
        one[0] += 1
        one[1] += hours(row)
        one[2] += row["revenue_usd"]
    assert Counter(group for group, _ in held) == COUNTS
    assert len({territory for _, territory in held}) == 8
    territories = {(row["group"], row["territory"]): row for row in rows_of(str(wanted["TERRITORIES_OUTPUT"]))}
    assert set(territories) == set(held)
    for key, (count, work, potential) in held.items():  # the layer says what the accounts add up to
        assert territories[key]["accounts"] == count
        assert territories[key]["workload"] == pytest.approx(work)
        assert territories[key]["potential"] == pytest.approx(potential)
    for name, count in COUNTS.items():
        for place, measure in ((1, "workload"), (2, "potential")):
            loads = [one[place] for (group, _), one in held.items() if group == name]
            mean = sum(loads) / count
            assert max(abs(load / mean - 1) for load in loads) <= TOLERANCE[measure] + 1e-9

    assert report["feasible"]
    for told in report["groups"]:
        field = told["field"]
        assert field == f"territory_{ENDINGS[told['group']]}"
        assert (told["feasible"], told["contiguous"], told["segments"]) == (True, True, SEGMENTS[told["group"]])
        assert set(pieces_by_geometry(str(wanted["OUTPUT"]), field).values()) == {1}
    assert [told["names"] for told in report["groups"]] == [
        ["C01", "C02", "C03"],
        ["S01", "S02", "S03", "S04", "S05"],
    ]
    assert feedback.percents == sorted(feedback.percents)
    assert any(text.startswith("Small stores: ") for text in feedback.texts)
    assert feedback.warnings == []


def test_units_hold_the_figures_of_every_group(run, wanted):
    report = json.loads(run("designsegments", wanted)["REPORT_JSON"])
    units = rows_of(str(wanted["OUTPUT"]))
    accounts = rows_of(str(wanted["ACCOUNTS_OUTPUT"]))
    assert len(units) == 98
    assert all(row["county"] for row in units)
    for told in report["groups"]:
        ending = ENDINGS[told["group"]]
        mine = [row for row in accounts if value(row, "group") == told["group"] and value(row, "territory")]
        assert sum(row[f"accounts_{ending}"] for row in units) == told["accounts"] == len(mine)
        assert sum(row[f"workload_{ending}"] for row in units) == pytest.approx(sum(map(hours, mine)))
        assert sum(row[f"potential_{ending}"] for row in units) == pytest.approx(sum(r["revenue_usd"] for r in mine))
        for figures in told["territory"]:
            inside = [row for row in units if row[f"territory_{ending}"] == figures["territory"]]
            total = sum(row[f"workload_{ending}"] for row in inside)
            assert total == pytest.approx(figures["measures"]["workload"]["total"])


def test_one_number_for_all_and_accounts_without_measures(run, wanted):
    short = {"TERRITORIES": "2", "WORKLOAD": None, "POTENTIAL": None, "ACCOUNTS_OUTPUT": None}
    results = run("designsegments", {name: one for name, one in {**wanted, **short}.items() if one is not None})
    report = json.loads(results["REPORT_JSON"])
    assert [len(told["names"]) for told in report["groups"]] == [2, 2]
    assert all(told["measures"]["workload"]["total"] == told["accounts"] for told in report["groups"])
    assert "potential_chains" not in rows_of(str(wanted["OUTPUT"]))[0]
    assert "ACCOUNTS_OUTPUT" not in results


def test_the_same_seed_gives_the_same_territories(run, wanted):
    def territories() -> list[tuple[object, object]]:
        run("designsegments", wanted)
        return [(row["territory_chains"], row["territory_small_stores"]) for row in rows_of(str(wanted["OUTPUT"]))]

    assert territories() == territories()


def test_a_table_of_accounts_stays_a_table_and_segments_may_be_numbers(run, wanted, market, tmp_path):
    kind = "None?field=name:string&field=zip:string&field=size:double"
    rows = [(None, f"N{n}", f"{30001 + n % 36}" if n else "99999", float(n % 3) if n > 1 else None) for n in range(150)]
    table = write(make_layer(kind, rows, ""), tmp_path / "table.gpkg", "customers")
    given = {"UNITS": market["units"], "ACCOUNTS": table, "SEGMENT": "size", "GROUPS": "Small: 0; Large: 1, 2"}
    small = {"TERRITORIES": "2", "WORKLOAD": None, "POTENTIAL": None, "WORKLOAD_TOLERANCE": 20}
    report = json.loads(run("designsegments", {**wanted, **given, **small})["REPORT_JSON"])
    layer = QgsVectorLayer(str(wanted["ACCOUNTS_OUTPUT"]), "accounts", "ogr")
    assert layer.wkbType() == Qgis.WkbType.NoGeometry
    first, second, third = rows_of(str(wanted["ACCOUNTS_OUTPUT"]))[:3]
    assert (value(first, "group"), value(first, "territory")) == (None, None)
    assert (value(second, "group"), value(second, "territory")) == (None, None)
    assert (third["group"], third["territory"][0]) == ("Large", "L")
    assert [(row["row"], row["segment"]) for row in report["in_no_group"]] == [(1, None), (2, None)]
    assert [(row["row"], row["zip"], row["group"]) for row in report["not_assigned"]] == [(1, "99999", None)]
    assert report["findings"]["warning"]["no_group"] == 1


def test_fields_of_the_accounts_that_are_called_the_same_are_kept(run, wanted, market, tmp_path):
    kind = "None?field=name:string&field=zip:string&field=size:string&field=Group:string&field=territory:integer"
    rows = [(None, f"N{n}", f"{30001 + n % 36}", "AB"[n % 2], "north", n) for n in range(144)]
    table = write(make_layer(kind, rows, ""), tmp_path / "table.gpkg", "customers")
    given = {"UNITS": market["units"], "ACCOUNTS": table, "SEGMENT": "size", "GROUPS": "Small: A; Large: B"}
    small = {"TERRITORIES": "2", "WORKLOAD": None, "POTENTIAL": None, "WORKLOAD_TOLERANCE": 20}
    run("designsegments", {**wanted, **given, **small})
    written = rows_of(str(wanted["ACCOUNTS_OUTPUT"]))
    assert [row["territory_before"] for row in written] == list(range(144))
    assert {row["Group_before"] for row in written} == {"north"}
    assert {row["territory"][0] for row in written} == {"S", "L"}
    assert [row["group"] for row in written[:2]] == ["Small", "Large"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"GROUPS": "Chains: Super Store; Small stores: Kiosk"}, ["no account is in the group Small stores", "Bakery"]),
        (
            {"GROUPS": "Chains: Super Store; Small stores: Convenience Store, Kiosk"},
            ["accounts: no account has the segment Kiosk (group Small stores)", "The segments in category are: Bakery"],
        ),
        (
            {"GROUPS": "Chains: Super Store; Small stores: Convenience Store, Super Store"},
            ["Segment Super Store is in the groups Chains and Small stores"],
        ),
        ({"GROUPS": "Super Store"}, ["GROUPS: Super Store has no name with a colon"]),
        ({"GROUPS": "A b: Super Store; A-B: Supermarket"}, ["The names of the groups A b and A-B are too much alike"]),
        ({"TERRITORIES": "Chains: 3"}, ["TERRITORIES: group Small stores has no number of territories"]),
        ({"TERRITORIES": "Chains: 3; Small: 5"}, ["TERRITORIES: there is no group Small", "Chains, Small stores"]),
        ({"TERRITORIES": "1"}, ["TERRITORIES: 1 is no whole number of 2 or more"]),
        ({"TERRITORIES": "Chains: 3; Small stores: 99"}, ["Group Small stores: 99 territories", "98 units"]),
        ({"TERRITORIES": "40"}, ["Group Chains: ", "workload", "%"]),
        ({"WORKLOAD_TOLERANCE": 0}, ["Group Chains: The tolerance of workload is 0 %"]),
        ({"WORKLOAD": "0"}, ["Group Chains: ", "with no workload"]),
        ({"WORKLOAD": "-1"}, ["-1", "negative", "st_"]),
        ({"SEGMENT": "size"}, ["SEGMENT", "no field size"]),
    ],
)
def test_bad_input_is_refused_in_one_message(fails, wanted, tmp_path, changes, expected):
    before = files_below(tmp_path)
    message = fails("designsegments", {**wanted, **changes})
    assert all(text in message for text in expected), message
    assert files_below(tmp_path) == before


def test_cancel_during_the_second_group_leaves_nothing(run, wanted, tmp_path):
    class Impatient(Feedback):
        def setProgressText(self, text):  # noqa: N802
            super().setProgressText(text)
            if text.startswith("Small stores: "):
                self.cancel()

    before = files_below(tmp_path)
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        run("designsegments", wanted, Impatient())
    assert files_below(tmp_path) == before


def test_in_the_real_qgis_process(qgis_process, wanted):
    finished = qgis_process(
        "--json", "run", "territorydesigner:designsegments", "-", input=json.dumps({"inputs": wanted})
    )
    assert finished.returncode == 0, finished.stderr
    assert json.loads(json_of(finished)["results"]["REPORT_JSON"])["feasible"]
    assert len(rows_of(str(wanted["TERRITORIES_OUTPUT"]))) == 8
