"""The page Measures: workload by a call plan, and by visits and minutes of the accounts' own."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsField, QgsProject
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtTest import QTest

from territory_designer.desktop.market.market_loader import source_of
from territory_designer.desktop.measures.measure_steps import measure_steps
from tests.desktop.conftest import wait_until
from tests.desktop.measures.steps import LEFT, ONE_A, ONE_B, ONE_OTHER, choose, field, find, said, say, settle


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


def test_a_segment_without_a_row_is_named_with_field_and_accounts(window, page, layers):
    layers["plan"].dataProvider().deleteFeatures([5])
    layers["plan"].dataChanged.emit()
    settle(window)
    assert say(page) == (
        "accounts: category = null (1 account: A7) has no row in plan. Add one, or one with the segment * for all "
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


def test_visits_and_minutes_of_an_account_go_before_the_plan(window, page, layers):
    page.plan.travel.setChecked(False)
    provider = layers["accounts"].dataProvider()
    provider.addAttributes([QgsField("per_year", QMetaType.Type.Double), QgsField("mins", QMetaType.Type.Double)])
    layers["accounts"].updateFields()
    provider.changeAttributeValues({1: {9: 3.0, 10: 40.0}, 2: {9: 6.0}})  # an A and a B
    layers["accounts"].dataChanged.emit()
    settle(window)
    total = 71 * ONE_A + 35 * ONE_B + ONE_OTHER
    assert say(page).startswith(f"{round(total):,} h/year")
    field(find(page, "td_own_visits"), "per_year")
    field(find(page, "td_own_minutes"), "mins")
    settle(window)
    rest = (24 * 10 + 48 * 5) / 60  # phone calls and e-mails stay as planned
    total += 3 * 40 / 60 + rest - ONE_A + 6 * 20 / 60 - ONE_B
    assert say(page).startswith(f"{round(total):,} h/year")
    settings = window.desk.panel.settings()
    assert (settings.own_visits, settings.own_minutes) == ("per_year", "mins")
    made = measure_steps(settings, layers["zips"], layers["accounts"])[0].parameters({})
    assert (made["VISITS"], made["MINUTES"]) == ("per_year", "mins")
    assert source_of(settings, None, None) != source_of(replace(settings, own_visits=""), None, None)


def test_with_visits_and_minutes_of_their_own_no_plan_is_needed(window, page, layers):
    provider = layers["accounts"].dataProvider()
    provider.addAttributes([QgsField("per_year", QMetaType.Type.Double), QgsField("mins", QMetaType.Type.Double)])
    layers["accounts"].updateFields()
    provider.changeAttributeValues({row: {9: 6.0, 10: 20.0} for row in range(1, 109)})
    page.plan.travel.setChecked(False)
    panel = window.desk.panel
    QgsProject.instance().removeMapLayer(layers["plan"])
    window.breathe()
    choose(page.workload.source, "plan")
    settle(window)
    assert "or fields with own visits and own minutes" in say(page)
    panel.apply(replace(panel.settings(), own_visits="per_year", own_minutes="mins"))
    settle(window)
    assert say(page).startswith("214 h/year · 108 accounts")  # 107 of them in a ZIP, 2 hours each
    assert "CALLPLAN" not in measure_steps(panel.settings(), layers["zips"], layers["accounts"])[0].parameters({})
