"""Headless realignment and comparison inside a market file: the scenario that comes of it, and what is refused."""

from __future__ import annotations

import json

import numpy as np
import pytest

from territory_designer.workspace.market import Market
from tests.headless.markets import Feedback, json_of, make_layer, rows_of, square, write

FIELDS = "field=zip:string&field=hours:double&field=money:double&field=owner:string"


def owner(n: int) -> str:
    """Four quarters of six by six units."""
    return ("North", "East", "South", "West")[n % 6 // 3 + 2 * (n // 18)]


@pytest.fixture
def market(run, tmp_path) -> str:
    """36 units of uneven hours in four territories, 40 accounts, reps, a lock and a link."""
    rows = [(square(n % 6, n // 6), f"{30001 + n}", 10.0 + n % 3, 100.0 + n % 5, owner(n)) for n in range(36)]
    accounts = [(None, f"A{n}", f"{30001 + n % 36}") for n in range(40)]
    path = str(tmp_path / "market.gpkg")
    table = make_layer("None?field=account_id:string&field=zip:string", accounts, "")
    run(
        "makemarket",
        {
            "UNITS": write(make_layer(f"Polygon?{FIELDS}", rows), tmp_path / "units.gpkg", "units"),
            "UNIT_ID": "zip",
            "WORKLOAD": "hours",
            "POTENTIAL": "money",
            "ACCOUNTS": write(table, tmp_path / "accounts.gpkg", "accounts"),
            "ACCOUNT_ZIP": "zip",
            "CURRENT": "owner",
            "MARKET": path,
        },
    )
    with Market.open(path) as opened:
        (current,) = opened.scenarios()
        reps = {"North": "Ann", "East": "Bob", "South": "Cleo", "West": "Ann"}
        territories = [
            type(one)(one.number, one.name, f"#11{one.number}{one.number}55", reps[one.name], one.name == "South")
            for one in opened.territories(current.id)
        ]
        opened.update_scenario(current.id, approved=False)
        opened.write_change(current.id, territories=territories, rules={"tolerance": {"workload": 0.2}})
        # The second one is to a ZIP that another program has deleted.
        opened.save_crossings([("link", "30001", "30036", "bridge"), ("barrier", "30001", "99999", "river")])
    return path


def scenarios(path: str) -> dict[str, int]:
    """Scenarios of a market by name."""
    with Market.open(path, write=False) as opened:
        return {one.name: one.id for one in opened.scenarios()}


def realigned(run, market, **changes):
    """Report of a realignment inside the market."""
    parameters = {"MARKET": market, "CURRENT": "Current alignment", "EFFORT": 0, "POTENTIAL_TOLERANCE": 30, **changes}
    return json.loads(run("realignterritories", parameters)["REPORT_JSON"])


def test_a_realignment_is_saved_as_a_scenario(run, market, tmp_path):
    report = realigned(run, market, EVENT=1, REP="Bob", SCENARIO="Without Bob", OUTPUT=str(tmp_path / "out.gpkg"))
    assert report["feasible"]
    assert report["measures"]["workload"]["tolerance"] == 0.2  # of the scenario
    assert report["comparison"]["reps_known"]
    assert report["event"]["ended"] == ["East"]
    with Market.open(market, write=False) as opened:
        number = scenarios(market)["Without Bob"]
        saved, before = opened.scenario(number), scenarios(market)["Current alignment"]
        assert saved.parent == before
        assert saved.rules["tolerance"] == {"workload": 0.2, "potential": 0.3}
        territories = opened.territories(number)
        assert [one.name for one in territories] == ["North", "South", "West"]
        kept = {one.name: one for one in opened.territories(before)}
        for one in territories:
            assert (one.colour, one.rep, one.locked) == (
                kept[one.name].colour,
                kept[one.name].rep,
                kept[one.name].locked,
            )
        names = np.array([one.name for one in territories])[opened.labels(number)]
        written = {row["zip"]: row["territory"] for row in rows_of(str(tmp_path / "out.gpkg"))}
        assert dict(zip(opened.unit_ids(), names)) == written
        # South is locked: it gives nothing away.
        old = np.array([one.name for one in opened.territories(before)])[opened.labels(before)]
        assert (names[old == "South"] == "South").all()
        outlines = opened.outlines(number)
        assert sum(shape.area for shape in outlines.values()) == pytest.approx(36e6)
        (entry,) = opened.log(number)
        assert entry.action == "Realigned without East"
        assert entry.units == report["comparison"]["changed_units"] == len(entry.moves)
        assert opened.active_scenario() == before


def test_a_rep_who_joins_gets_a_territory_with_a_colour_of_its_own(run, market):
    report = realigned(run, market, EVENT=2, REP="Dan", POTENTIAL_TOLERANCE=40, WORKLOAD_TOLERANCE=30)
    assert report["event"]["new"] == ["T01"]
    assert "Dan" in report["comparison"]["reps"]
    with Market.open(market, write=False) as opened:
        new = opened.territories(scenarios(market)["Current alignment: realigned with one more territory"])[-1]
        assert (new.name, new.rep, new.locked) == ("T01", "Dan", False)
        assert new.colour not in {f"#11{n}{n}55" for n in range(4)} | {"#cccccc"}


def test_names_of_scenarios_stay_unique(run, market, fails):
    realigned(run, market, EVENT=1, REP="Bob", WORKLOAD_TOLERANCE=40, POTENTIAL_TOLERANCE=40)
    realigned(run, market, EVENT=1, REP="Bob", WORKLOAD_TOLERANCE=40, POTENTIAL_TOLERANCE=40)
    assert set(scenarios(market)) == {
        "Current alignment",
        "Current alignment: realigned without East",
        "Current alignment: realigned without East (2)",
    }
    message = fails(
        "realignterritories", {"MARKET": market, "CURRENT": "Current alignment", "SCENARIO": "current alignment"}
    )
    assert "has a scenario current alignment already" in message


def test_two_scenarios_are_compared(run, market, tmp_path, qgis_process):
    with Market.open(market) as opened:
        current = scenarios(market)["Current alignment"]
        labels = opened.labels(current)
        territories = opened.territories(current)
        labels[[2, 35]] = [[one.name for one in territories].index("East"), -1]
        other = opened.add_scenario("Other", labels, territories, rules={})
        opened.write_change(
            other, territories=[*territories, type(territories[0])(4, "Ended", "#123456", "Nobody", retired=True)]
        )
    inputs = {
        "MARKET": market,
        "BEFORE": "Current alignment",
        "AFTER": "Other",
        "OUTPUT": str(tmp_path / "changes.gpkg"),
    }
    feedback = Feedback()
    report = json.loads(run("comparescenarios", inputs, feedback)["REPORT_JSON"])
    rows = {row["unit"]: row for row in rows_of(inputs["OUTPUT"])}
    assert set(rows) == {"30003", "30036"}
    first = rows["30003"]
    assert (first["from"], first["to"], first["accounts"], first["workload"]) == ("North", "East", 2, 12.0)
    assert not rows["30036"]["to"]  # null
    assert report["moved"]["units"] == 2
    assert report["moved"]["share"]["accounts"] == pytest.approx(3 / 40)
    assert "Ended" not in {row["territory"] for row in report["territory"]}
    assert report["scenarios"] == ["Current alignment", "Other"]
    (tmp_path / "changes.gpkg").unlink()
    finished = qgis_process(
        "--json", "run", "territorydesigner:comparescenarios", "-", input=json.dumps({"inputs": inputs})
    )
    assert finished.returncode == 0, finished.stderr
    assert json.loads(json_of(finished)["results"]["REPORT_JSON"])["pairs"] == report["pairs"]


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        (
            "comparescenarios",
            {"BEFORE": "Plan", "AFTER": "Current alignment"},
            ["no scenario Plan", "Current alignment"],
        ),
        ("comparescenarios", {"BEFORE": "Current alignment", "AFTER": "Current alignment"}, ["same scenario"]),
        ("realignterritories", {"CURRENT": "Plan"}, ["CURRENT", "no scenario Plan", "Current alignment"]),
        (
            "realignterritories",
            {"CURRENT": "Current alignment", "EVENT": 1, "REP": "Zoe"},
            ["rep Zoe", "Ann, Bob, Cleo"],
        ),
        (
            "realignterritories",
            {"CURRENT": "Current alignment", "EVENT": 1, "REP": "Ann", "LOCKED": "x"},
            ["LOCKED", "x"],
        ),
    ],
    ids=["unknown", "twice", "unknown current", "unknown rep", "field"],
)
def test_bad_input_is_refused_and_the_market_stays(fails, market, name, changes, expected):
    message = fails(name, {"MARKET": market, **changes})
    assert all(text in message for text in expected), message
    assert list(scenarios(market)) == ["Current alignment"]


def test_the_market_is_no_place_for_an_output(fails, market):
    message = fails(
        "comparescenarios", {"MARKET": market, "BEFORE": "Current alignment", "AFTER": "Other", "OUTPUT": market}
    )
    assert "which is read as MARKET" in message


def test_a_file_that_is_no_market_is_refused(fails, tmp_path):
    units = write(make_layer("Polygon?field=zip:string", [(square(0, 0), "1")]), tmp_path / "units.gpkg", "units")
    message = fails("comparescenarios", {"MARKET": units.split("|")[0], "BEFORE": "a", "AFTER": "b"})
    assert message.startswith("MARKET: ")
    assert "units.gpkg" in message
