"""The roster of the page Reps: read, checked, kept in the market file."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from qgis.core import QgsProject

from territory_designer.desktop.reps.roster_reading import MOST_ROWS, PERCENT, metric_homes
from territory_designer.desktop.reps.roster_store import frame_of, roster_of
from territory_designer.planning.roster import read_roster
from territory_designer.workspace.market import Market
from tests.desktop.conftest import layer_of
from tests.desktop.markets import market_file
from tests.desktop.reps.steps import FIELDS, PEOPLE, choose, match, owners, table


def test_the_market_keeps_the_roster(opened, reps_page, people, tmp_path):
    choose(opened, people)
    assert reps_page.roster.text() == "4 reps, 5,300 h/year; homes of all known"
    assert opened.heard() == []
    QgsProject.instance().removeMapLayer(people.id())
    opened.session.market.save_copy(tmp_path / "elsewhere.gpkg")
    opened.open(tmp_path / "elsewhere.gpkg")
    reps = opened.session.roster.reps
    assert list(reps.index) == ["Ann", "Bob", "Cy", "Di"]
    assert reps["languages"].tolist()[1] == ("English", "Spanish")
    assert reps_page.roster.text() == "4 reps, 5,300 h/year; homes of all known"
    match(opened)
    assert set(owners(opened).values()) == set(reps.index)


def test_a_roster_says_the_same_after_the_file(qgis_app):
    frame = pd.DataFrame(
        {
            "rep": ["Ann", "Bob"],
            "home_zip": ["00601", None],
            "seniority": ["new", None],
            "skills": ["a; b", None],
            "passion": [3, None],
        }
    )
    roster = read_roster(frame)
    again = roster_of(frame_of(roster)).reps
    for name in roster.reps:
        assert again[name].equals(roster.reps[name]), name
    assert roster_of(pd.DataFrame({"rep": []})) is None


def test_reps_written_by_a_program_have_defaults(qgis_app, tmp_path):
    path = market_file(tmp_path / "market.gpkg")
    with Market.open(path) as market:
        market.save_reps(pd.DataFrame({"rep": ["Ann", "Bob"], "capacity_h": [1200.0, np.nan], "team": ["N", "S"]}))
        reps = roster_of(market.reps()).reps
    assert reps["capacity_h"].tolist() == [1200.0, 1200.0]
    assert reps["ramp"].tolist() == [1.0, 1.0]
    assert reps["skills"].tolist() == [(), ()]


def test_homes_can_be_points_in_another_system(opened, reps_page):
    # EPSG:32617 is the market's own; these are its south-west corner in degrees.
    layer = layer_of("homes", "Point?crs=EPSG:4326&field=name:string", [("Point(-85.488744 0.0045)", ["Ann"])])
    QgsProject.instance().addMapLayer(layer)
    choose(opened, layer)
    assert metric_homes(opened.session, opened.session.roster) == pytest.approx(np.array([[500.0, 500.0]]), abs=600)
    assert reps_page.roster.text().endswith("homes of all known")


def test_a_rep_without_home_is_listed_and_takes_part(opened, reps_page):
    choose(opened, table("people", FIELDS, [*PEOPLE[:3], ["Di", "99999", 2000.0, ""]]))
    assert reps_page.roster.text().endswith("homes of 3 known")
    findings = opened.desk.panel.messages.model
    assert "row 4: the home of Di is not known (ZIP 99999" in findings.row(0).message
    match(opened)
    assert set(owners(opened).values()) == {"Ann", "Bob", "Cy", "Di"}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([PEOPLE[0], ["Ann", "30001", 5.0, ""]], "people: rep Ann stands in rows 1 and 2."),
        ([PEOPLE[0], ["Bob", "30001", 0.0, ""]], "people, row 2: capacity_h is 0, so Bob could own no territory."),
        ([PEOPLE[0], [None, "30001", 5.0, ""]], "people, row 2: rep is empty."),
        ([], "people holds no reps."),
    ],
)
def test_a_faulty_roster_leaves_the_old_one(opened, reps_page, people, rows, said):
    choose(opened, people)
    people.dataProvider().truncate()
    faulty = table("people", FIELDS, rows)
    choose(opened, faulty)
    (heard,) = opened.heard()
    assert said in heard
    assert len(opened.session.roster.reps) == 4
    before = opened.session.state
    match(opened)
    assert said in opened.heard()[0]
    assert opened.session.state is before


def test_bare_shares_are_asked_for(opened, reps_page):
    uri = "NoGeometry?field=rep:string&field=share:double"
    choose(opened, table("people", uri, [["Ann", 50.0], ["Bob", 100.0]]))
    (heard,) = opened.heard()
    assert "share" in heard
    assert opened.session.roster is None
    reps_page.shares_are.setCurrentIndex(PERCENT)
    reps_page.shares_are.activated.emit(PERCENT)
    opened.settle()
    assert reps_page.roster.text() == "2 reps, 1 part-time, 1,440 h/year; no home known"


def test_a_long_table_is_no_roster(opened, reps_page):
    choose(opened, table("accounts", "NoGeometry?field=name:string", [[f"A{n}"] for n in range(MOST_ROWS + 1)]))
    (heard,) = opened.heard()
    assert "accounts has more than 5,000 rows" in heard


def test_a_new_market_takes_the_reps_that_are_chosen(window, tmp_path):
    layer = table("people", FIELDS, PEOPLE)
    window.desk.panel.reps.reps_layer.setLayer(layer)
    window.open(market_file(tmp_path / "market.gpkg", side=6))
    assert len(window.session.roster.reps) == 4


def test_a_market_of_an_earlier_version_opens(window, tmp_path):
    old = Path(__file__).parents[2] / "workspace" / "data" / "market_v1.gpkg"
    window.open(Path(shutil.copy(old, tmp_path / "old.gpkg")))
    assert window.session.is_open, window.said
    assert list(window.session.roster.reps.index) == ["Rep 1"]


def test_what_is_rescued_has_the_reps(opened, people, tmp_path):
    choose(opened, people)
    opened.session.in_memory()(tmp_path / "rescued.gpkg")
    with Market.open(tmp_path / "rescued.gpkg", write=False) as market:
        assert market.reps()["rep"].tolist() == ["Ann", "Bob", "Cy", "Di"]
