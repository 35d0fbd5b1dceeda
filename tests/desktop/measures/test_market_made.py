"""The page Measures: what it says before a market is made is what the market holds after."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject

from territory_designer.desktop.market.market_loader import source_of
from territory_designer.desktop.settings import JobSettings, from_values
from tests.desktop.conftest import layer_of
from tests.desktop.measures.steps import PLAN, choose, said, say, settle

CHOICES = {
    "call plan and sum": {"potential": "", "potential_from": "sum", "weights": "revenue: 60, pipeline: 40"},
    "named, by class": {
        "potential": "",
        "potential_from": "sum",
        "weights": "revenue: 100",
        "segments": "abc",
        "segment_value": "pipeline",
        "named": "owner",
        "missing": "median",
        "normalise": "minmax",
        "clip": 5.0,
        "market_total": 1e6,
    },
    "by class with rules": {
        "potential": "pipeline",
        "potential_from": "accounts",
        "segments": "abc",
        "segment_value": "pipeline",
        "abc_rules": '{"by": "count", "A": 25.0, "B": 25.0, "C": 50.0}',
        "own_minutes": "pipeline",
    },
    "field and expression": {
        "workload_from": "accounts",
        "workload": '"pipeline" / 10',
        "potential": '"income" * 2',
        "potential_from": "units",
        "segments": "field",
        "segment_field": "category",
    },
    "zip sum": {
        "potential": "",
        "potential_from": "unit_sum",
        "weights": "income: 100",
        "travel": False,
        "named": "owner",
    },
}


@pytest.mark.parametrize("name", CHOICES)
def test_the_page_says_before_what_the_market_holds_after(window, page, name):
    panel = window.desk.panel
    chosen = from_values({**vars(panel.settings()), **CHOICES[name]})
    panel.apply(chosen)
    settle(window)
    before = {measure: say(page, measure) for measure in page.totals}
    assert all("/year" in text for text in before.values())
    panel.design.territories.setValue(4)
    panel.design.workload_tolerance.setValue(900)
    panel.design.potential_tolerance.setValue(900)
    window.flow.design()
    window.settle()
    assert window.session.is_open, window.said
    settle(window)
    for measure, text in before.items():
        assert say(page, measure).split(" · ")[0] == text.split(" · ")[0]
    accounts = window.session.accounts
    if chosen.segments:
        assert accounts["segment"].notna().any()
        assert set(accounts["segment"].dropna()) <= ({"A", "B"} if chosen.segments == "field" else {"A", "B", "C"})
    if chosen.named:
        sums = window.session.units.values[:, 0].sum()
        held = accounts["owner"].isna() & accounts["unit"].notna()
        assert sums == pytest.approx(accounts["workload"][held].sum())
        assert sums < accounts["workload"][accounts["unit"].notna()].sum()
        assert "2 accounts of Ann, Bob are named: they count for their owners, not in the ZIPs." in said(window, "info")
    if chosen.workload_from == "plan":
        assert any("1 account took the default row" in text for text in said(window, "warning"))
        model = panel.messages.model
        assert [model.row(row).id for row in range(model.rowCount())] == ["A7"]
    assert panel.settings() == from_values({**vars(chosen), **{k: getattr(panel.settings(), k) for k in AFTER}})


AFTER = ("market", "territories", "workload_tolerance", "potential_tolerance", "colour")


def test_another_choice_is_another_market(window, page, layers):
    panel = window.desk.panel
    settings = panel.settings()

    def source(**change):
        values = from_values({**vars(settings), **change})
        return source_of(values, layers["zips"], layers["accounts"])

    assert source() == source(territories=7, weights="revenue: 100")  # the potential is no sum
    for change in (
        {"speed_kmh": 20.0},
        {"travel": False},
        {"plan_segment": "status"},
        {"potential_from": "sum"},
        {"segments": "abc"},
        {"named": "owner"},
    ):
        assert source() != source(**change), change
    plain = JobSettings(workload="hours", potential="income", potential_from="units")
    former = {"units", "accounts", "unit_id", "account_zip", "current", "workload", "potential"}
    assert set(source_of(plain, layers["zips"], None)) == former  # markets of former versions are known again


def test_what_the_user_chose_is_not_guessed_away(window, page, layers):
    choose(page.workload.source, "accounts")  # nothing more: every account counts 1
    QgsProject.instance().addMapLayer(layer_of("other", PLAN, []))
    window.breathe()
    window.desk.panel.look_at_project()
    assert (page.workload.origin(), page.workload.value()) == ("accounts", "")
    settle(window)
    assert say(page).startswith("107 h/year")


def test_nothing_is_computed_while_the_page_is_not_seen(window, page):
    window.desk.panel.show_page(0)
    page.plan.travel.setChecked(False)
    page.edited.emit()
    assert not window.flow.preview.running()
    window.desk.panel.show_page(1)
    assert window.flow.preview.running()
    settle(window)
