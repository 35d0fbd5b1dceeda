"""The page Measures: what is chosen, what it comes to before and after a market is made, and bad input."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from territory_designer.desktop.charts.histogram import BinChart, bins_of
from territory_designer.desktop.market.market_loader import source_of
from territory_designer.desktop.measures.measure_figures import Figures
from territory_designer.desktop.measures.measure_view import short, total_text
from territory_designer.desktop.settings import JobSettings, from_values
from tests.desktop.conftest import layer_of, wait_until

LEFT = Qt.MouseButton.LeftButton
ACCOUNTS = (
    "Point?crs=EPSG:32617&field=account_id:string&field=zip:string&field=category:string&field=revenue:string"
    "&field=pipeline:double&field=status:string&field=growth:double&field=lost_on:string&field=owner:string"
)
PLAN = "NoGeometry?field=segment:string&field=touch:string&field=touches_per_month:double&field=minutes:double"


@pytest.fixture
def layers(market):
    """The chessboard's ZIPs, with accounts that have money, status and owners, and a call plan by touch."""
    project = QgsProject.instance()
    project.removeMapLayers([market["accounts"].id(), market["plan"].id()])
    rows = []
    for number in range(36):
        x, y = divmod(number, 6)
        for place in range(3):
            key = number * 3 + place
            values = [f"A{key}", f"{number + 100:05d}", "AB"[place % 2], f"${(key % 7) * 1000:,}", 10.0 * key]
            values += ["customer" if place else "lost", key % 30 - 5.0, None if place else "2026-01-15", None]
            rows.append((f"Point({x + 0.2 + 0.3 * place} {y + 0.5})", values))
    rows[0][1][8], rows[1][1][8] = "Ann", "Bob"  # named accounts
    rows[5][1][4] = None  # no pipeline
    rows[7][1][2] = None  # no category
    rows[8] = ("Point(60 60)", [*rows[8][1][:1], "99999", *rows[8][1][2:]])  # in no ZIP
    accounts = layer_of("accounts", ACCOUNTS, rows)
    plan = layer_of(
        "plan",
        PLAN,
        [
            ("", ["A", "visit", 2.0, 30.0]),
            ("", ["A", "phone", 2.0, 10.0]),
            ("", ["A", "e-mail", 4.0, 5.0]),
            ("", ["B", "visit", 1.0, 20.0]),
            ("", ["*", "visit", 1.0, 60.0]),
        ],
    )
    project.addMapLayers([accounts, plan])
    return {"zips": market["zips"], "accounts": accounts, "plan": plan}


@pytest.fixture
def page(window, layers):
    """The page, seen, with these layers chosen."""
    window.breathe()
    panel = window.desk.panel
    panel.data.units_layer.setLayer(layers["zips"])
    panel.data.choose_accounts(layers["accounts"])
    panel.look_at_project()
    panel.show_page(1)
    settle(window)
    return panel.measures


def settle(window):
    """Until what the page says is of what it shows."""
    window.flow.preview.refresh()
    wait_until(lambda: not window.flow.preview.running())


def find(page, name):
    return page.findChild(QWidget, name)


def choose(box, data):
    """Choose an entry as a person does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def say(page, name="workload"):
    return page.totals[name].text()


def said(window, level):
    return [text for one, text in window.said if one == level]


def hours(visit, phone=0.0, mail=0.0):
    return (visit + phone + mail) * 12 / 60


ONE_A, ONE_B, ONE_OTHER = hours(2 * 30, 2 * 10, 4 * 5), hours(20), hours(60)


# The call plan


def test_a_call_plan_is_guessed_and_comes_to_hours(window, page):
    settings = window.desk.panel.settings()
    assert (settings.workload_from, settings.plan_segment) == ("plan", "category")
    page.plan.travel.setChecked(False)
    settle(window)
    # 2 visits, 2 calls and 4 e-mails a month are 24, 24 and 48 a year. One A lies in no ZIP, one B has no segment.
    total = 71 * ONE_A + 35 * ONE_B + ONE_OTHER
    assert say(page).startswith(f"{round(total):,} h/year · 108 accounts")
    assert "1 take the default row" in say(page)
    assert "1 in no ZIP, not counted" in say(page)
    assert "travel" not in say(page)
    page.plan.travel.setChecked(True)
    settle(window)
    assert "travel " in say(page)


def test_slower_roads_take_longer_and_the_tool_tip_says_the_range(window, page):
    def travel():
        settle(window)
        return float(say(page).split("travel ")[1].split(" %")[0])

    # The ZIPs of the chessboard are a metre wide; nobody drives there.
    assert travel() == 0.0
    assert "1 km/h to 130 km/h" in page.plan.speed.toolTip()
    assert "1.25" in page.plan.circuity.toolTip()
    assert page.plan.speed.suffix() == " km/h"


def test_the_table_opens_in_qgis(window, page, layers):
    asked = []
    page.table_requested.disconnect()
    page.table_requested.connect(asked.append)
    QTest.mouseClick(find(page, "td_open_call_plan"), LEFT)
    assert asked == [layers["plan"]]


def test_an_edit_of_the_call_plan_is_seen_at_once(window, page, layers):
    page.plan.travel.setChecked(False)
    settle(window)
    before = say(page)
    layers["plan"].startEditing()
    layers["plan"].changeAttributeValue(next(layers["plan"].getFeatures()).id(), 2, 4.0)
    wait_until(lambda: not window.flow.preview.running())
    assert say(page) != before
    layers["plan"].rollBack()
    wait_until(lambda: not window.flow.preview.running())
    assert say(page) == before


def test_a_segment_without_a_row_is_named_with_its_number(window, page, layers):
    layers["plan"].dataProvider().deleteFeatures([5])
    layers["plan"].dataChanged.emit()
    settle(window)
    assert say(page) == (
        "plan has no row for (no segment) (1 account). Add a row for each segment, or one with the segment * for all "
        "others."
    )
    window.flow.design()
    window.settle()
    assert said(window, "error") == [say(page)]
    assert not window.session.is_open


def test_a_text_in_the_plan_names_row_and_field(window, page, layers):
    layers["plan"].dataProvider().changeAttributeValues({2: {3: -10.0}})
    layers["plan"].dataChanged.emit()
    settle(window)
    assert "row 2" in say(page)
    assert "minutes" in say(page)
    assert page.totals["workload"].font().bold()


# The weighted sum


def test_weights_must_total_100_and_even_mends_them(window, page):
    choose(page.potential.source, "sum")
    settle(window)
    assert page.weights.weights() == {"revenue": 100.0}  # guessed
    page.weights._adders[0].field.setField("pipeline")
    QTest.mouseClick(find(page, "td_sum_field_add"), LEFT)
    assert page.weights.weights() == {"revenue": 100.0, "pipeline": 0.0}
    find(page, "td_weight_0").setValue(60.0)
    assert "60 %" in page.weights.total.text()
    settle(window)
    assert "total 60 %, not 100 %" in say(page, "potential")
    assert "total 60 %" in page.missing.text()
    QTest.mouseClick(find(page, "td_weights_even"), LEFT)
    assert page.weights.weights() == {"revenue": 50.0, "pipeline": 50.0}
    settle(window)
    assert "1 without figure, counted as 0" in say(page, "potential")
    assert page.missing.text().startswith("Next")
    find(page, "td_weight_remove_1").click()
    wait_until(lambda: len(page.weights.weights()) == 1)


def test_missing_values_can_leave_the_row_out_and_points_are_no_money(window, page):
    page.potential.show("sum", "")
    page.weights.show_weights({"revenue": 50.0, "pipeline": 50.0})
    page.weights.missing.setCurrentIndex(2)
    settle(window)
    assert "1 left out" in say(page, "potential")
    page.weights.normalise.setCurrentIndex(1)
    settle(window)
    assert " points · " in say(page, "potential")
    page.weights.market_total.setValue(2e7)
    settle(window)
    assert say(page, "potential").startswith("$ 20.0 M/year")


def test_a_sum_of_zip_fields(window, page):
    choose(page.potential.source, "unit_sum")
    page.weights.show_weights({"income": 100.0})
    settle(window)
    assert say(page, "potential") == "$ 36,900/year"
    page.distribution.measure.setCurrentIndex(1)
    page.distribution.each.setCurrentIndex(1)
    assert page.distribution.chart.empty_text == "This measure is one of the ZIPs; accounts have none."


# Segments and named accounts


def test_a_class_can_be_the_segment_of_the_call_plan(window, page, layers):
    layers["plan"].dataProvider().addFeatures(
        list(layer_of("x", PLAN, [("", ["C", "visit", 1.0, 10.0])]).getFeatures())
    )
    choose(page.segments.method, "abc")
    page.segments._fields["segment_value"].setField("revenue")
    page.plan.segment.setCurrentIndex(page.plan.segment.findData("segment"))
    assert page.plan.segment.currentText() == "class found below"
    settle(window)
    assert " h/year" in say(page)
    choose(page.segments.method, "")
    assert page.plan.segment.findData("segment") < 0


def test_bare_rates_are_asked_not_guessed(window, page):
    choose(page.segments.method, "kare")
    settle(window)
    assert "growth" in say(page)
    assert "Say whether growth is in percent" in say(page)
    page.segments.rates.setCurrentIndex(1)
    settle(window)
    assert " h/year" in say(page)


def test_a_status_that_nobody_knows_is_named(window, page, layers):
    layers["accounts"].dataProvider().changeAttributeValues({3: {5: "maybe"}})
    layers["accounts"].dataChanged.emit()
    choose(page.segments.method, "kare")
    page.segments.rates.setCurrentIndex(1)
    settle(window)
    assert "maybe" in say(page)


# What the market holds


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


# Words and ranges


def test_figures_are_words():
    text = total_text("workload", Figures(412_300.4, accounts=11_080, travel=0.2345))
    assert text == "412,300 h/year · 11,080 accounts · travel 23.4 %" or text.endswith("travel 23.5 %")
    assert total_text("potential", Figures(21.3e6, nulls=35)) == "$ 21.3 M/year · 35 without figure, counted as 0"
    assert total_text("potential", Figures(1000.0, points=True)) == "1,000 points"
    assert total_text("workload", Figures(problem="No.")) == "No."
    assert [short(value) for value in (0, 0.5, 2, 2000, 1.5e6, 2e9)] == ["0", "0.5", "2", "2,000", "1.5 M", "2 bn"]


@pytest.mark.parametrize(
    "values",
    [
        [],
        [0.0],
        [0.0, 0.0],
        [5.0],
        [1.0, 2.0, 3.0],
        [0.0, 1.0, 1.0, 1e6],
        list(np.geomspace(1e-6, 1e9, 400)),
        [np.nan, 3],
    ],
)
def test_every_value_is_in_one_range(values):
    bins = bins_of(np.array(values, dtype=float))
    finite = [value for value in values if value == value]
    assert sum(bins.counts) == len(finite)
    assert len(bins.edges) == (len(bins.counts) + 1 if finite else 0)
    assert list(bins.edges) == sorted(bins.edges)
    assert len(bins.counts) <= 17
    if finite:
        assert bins.edges[-1] >= max(finite)
    assert bins.growing == (len(finite) > 3)


def test_growing_ranges_are_drawn_equally_wide(qgis_app):
    from territory_designer.desktop.charts.chart_parts import Axis

    chart = BinChart()
    chart.resize(400, 200)
    chart.show_bins(bins_of(np.array([0.0, 1.0, 1.0, 3.0, 700.0])), Axis("Hours/year", short), "ZIPs")
    widths = [mark.area.width() for mark in chart.marks()]
    assert max(widths) - min(widths) < 0.01
    assert "ZIPs: 2" in chart.marks()[1].tip
    assert not chart.grab().isNull()
