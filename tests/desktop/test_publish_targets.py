"""A scenario with unequal targets: what is exported and printed says what the dock Balance says."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from territory_designer.cartography.figures import percent
from territory_designer.desktop.balance.balance_figures import balance_of
from territory_designer.desktop.design.scenario_rules import TARGETS, with_targets, written_targets
from tests.desktop.markets import MEASURES, market_file
from tests.headless.markets import rows_of


@pytest.fixture
def desk(window, tmp_path):
    """Two territories of equal size."""
    window.open(market_file(tmp_path / "market.gpkg", 6, 2))
    return window


def set_targets(desk, targets):
    session = desk.session
    rules = with_targets(session.state.rules, None, MEASURES)
    session.edit(replace(session.state, rules={**rules, TARGETS: targets} if targets else rules), "Targets")
    desk.settle()


def publish(desk, folder):
    desk.desk.panel.publish.folder.setFilePath(str(folder))
    for do in (desk.flow.export, desk.flow.print_maps):
        do()
        desk.settle()
        assert desk.said[-1][0] == "success", desk.said
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "targets",
    [
        {"workload": [0.7, 0.3], "potential": [0.7, 0.3]},
        {"workload": [0.7, 0.3], "potential": [0.4, 0.6]},
        {"potential": [2.0, 1.0]},  # the workload follows
    ],
)
def test_files_and_pages_agree_with_balance(desk, tmp_path, targets):
    session = desk.session
    set_targets(desk, targets)
    session.rename(0, "East, 1: all")
    session.move([0], -1)  # what is in no territory is part of the market that is shared
    desk.settle()
    folder = tmp_path / "out"
    manifest = publish(desk, folder)
    balance = balance_of(session)
    wanted = {one.name: 100 * balance.deviations[place] for place, one in enumerate(balance.territories)}
    assert abs(wanted["T02"]).max() > 10
    for rows in (rows_of(f"{folder / 'territories.gpkg'}|layername=territories"), manifest["territory"]):
        assert {row["territory"] for row in rows} == set(wanted)
        for row in rows:
            assert [row[f"{name}_deviation"] for name in MEASURES] == pytest.approx(list(wanted[row["territory"]]))
    overview, *pages = (
        re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(folder / "territories.pdf").pages
    )
    for page, name in zip(pages, wanted):
        for value in wanted[name]:
            assert percent(value) in page
            assert percent(value) in overview


def test_equal_shares_need_no_targets(desk, tmp_path):
    assert written_targets(desk.session.state, desk.session.plan) == ""
    assert "targets" not in publish(desk, tmp_path / "out")["settings"]
    assert written_targets(None, None) == ""


def test_a_territory_without_zips_is_not_named(window, tmp_path):
    window.open(market_file(tmp_path / "market.gpkg", 6, 3))
    set_targets(window, {"workload": [0.5, 0.3, 0.2], "potential": [0.5, 0.3, 0.2]})
    session = window.session
    session.move(session.state.members(2), 1)
    window.settle()
    assert len(session.state.active) == 3
    assert json.loads(written_targets(session.state, session.plan)) == {"T01": 62.5, "T02": 37.5}
    assert publish(window, tmp_path / "out")["figures"]["territories"] == 2
