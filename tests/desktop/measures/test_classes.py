"""The page Measures: classes A, B, C and K.A.R.E., their rules, and bad input to them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from qgis.PyQt.QtTest import QTest

from territory_designer.desktop.market.market_loader import source_of
from territory_designer.desktop.measures.measure_steps import measure_steps
from territory_designer.desktop.settings import from_values
from tests.desktop.conftest import layer_of
from tests.desktop.measures.steps import PLAN, choose, field, find, said, say, settle


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


def test_a_class_without_a_row_is_named_as_on_the_page(window, page, layers):
    layers["plan"].dataProvider().deleteFeatures([5])
    layers["plan"].dataChanged.emit()
    choose(page.segments.method, "abc")
    page.segments._fields["segment_value"].setField("pipeline")
    page.plan.segment.setCurrentIndex(page.plan.segment.findData("segment"))
    settle(window)
    assert say(page).startswith('accounts: segment = "C" (')
    window.flow.design()
    window.settle()
    assert said(window, "error") == [say(page)]  # of the layer of the user, not of what the steps made of it


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


def words(page, status):
    return find(page, f"td_words_{status}")


def type_in(line, text):
    """Write over a line as a person does."""
    line.clear()
    line.textEdited.emit("")
    QTest.keyClicks(line, text)


@pytest.fixture
def kare(window, page, layers):
    """The page with K.A.R.E., growth in percent, and German words for the status."""
    german = {"customer": "Kunde", "lost": "verloren"}
    values = {row.id(): {5: german[row["status"]]} for row in layers["accounts"].getFeatures()}
    layers["accounts"].dataProvider().changeAttributeValues(values)
    layers["accounts"].dataChanged.emit()
    choose(page.segments.method, "kare")
    page.segments.setCollapsed(False)
    page.segments.rules.setCollapsed(False)
    page.segments.rates.setCurrentIndex(1)
    page.segments.rates.activated.emit(1)
    page.plan.segment.setCurrentIndex(page.plan.segment.findData("segment"))
    page.potential.show("accounts", "pipeline")
    settle(window)
    return page


def test_words_for_the_status_can_be_written_without_json(window, kare):
    page, panel = kare, window.desk.panel
    assert 'status holds "verloren"' in say(page)
    assert "words for customers, prospects or lost accounts in the rules" in say(page)
    assert "RULES" not in say(page)
    assert words(page, "customer").placeholderText() == "customer, active, client, existing, current"
    type_in(words(page, "customer"), "Kunde, Bestand")
    assert words(page, "customer").text() == "Kunde, Bestand"  # as it was typed
    type_in(words(page, "lost"), "verloren,")
    settle(window)
    assert " h/year" in say(page)
    rules = panel.settings().kare_rules
    assert json.loads(rules) == {"status": {"customer": ["Kunde", "Bestand"], "lost": ["verloren"]}}
    panel.design.territories.setValue(4)
    for box in (panel.design.workload_tolerance, panel.design.potential_tolerance):
        box.setValue(900)
    before = say(page)
    window.flow.design()
    window.settle()
    assert window.session.is_open, window.said
    assert set(window.session.accounts["segment"]) == {"Keep", "Recapture"}
    settle(window)
    assert say(page).split(" · ")[0] == before.split(" · ")[0]
    type_in(words(page, "customer"), "")
    type_in(words(page, "lost"), "")
    assert panel.settings().kare_rules == ""


def test_rules_of_kare_are_those_of_the_algorithm(window, kare):
    page, panel = kare, window.desk.panel
    text = {
        "status": {"customer": ["Kunde"], "lost": ["verloren"]},
        "rules": [{"class": "Expand", "status": "customer", "value_from": 500}, {"class": "Attain"}],
    }
    assert find(page, "td_segment_value").isHidden()
    page.segments.rules.text.setPlainText(json.dumps(text))
    assert words(page, "customer").text() == "Kunde"
    assert not find(page, "td_segment_value").isHidden()  # the rules ask for it
    field(find(page, "td_segment_value"), "pipeline")
    type_in(words(page, "prospect"), "Interessent")
    kept = json.loads(panel.settings().kare_rules)
    assert kept == {**text, "status": {**text["status"], "prospect": ["Interessent"]}}
    step = measure_steps(panel.settings(), panel.data.units(), panel.data.accounts())[0].parameters({})
    assert (step["RULES"], step["VALUE"]) == (panel.settings().kare_rules, "pipeline")
    choose(page.workload.source, "accounts")
    page.workload.show("accounts", "1")
    choose(page.potential.source, "sum")
    page.weights.show_weights({"pipeline": 100.0})
    settle(window)
    assert page.segments.rules.problem.isHidden()
    other = from_values({**vars(panel.settings()), "kare_rules": ""})
    assert source_of(other, None, None) != source_of(panel.settings(), None, None)
    panel.apply(from_values(vars(panel.settings())))
    assert json.loads(panel.settings().kare_rules) == kept
    assert len(panel.settings().kare_rules.splitlines()) == 4  # words, "rules", and a line for each of them


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "Rules (2 Measures) is no JSON: "),
        ('{"rules": [{"class": "Grow"}]}', 'Rules (2 Measures), rule 1: class is "Grow". Choose one of Keep'),
        ('{"status": {"client": ["x"]}}', 'Rules (2 Measures), status: "client" is not known'),
        ('{"status": {"lost": ["Kunde"], "customer": ["Kunde"]}}', '"Kunde" stands for both'),
        ('{"rules": [{"class": "Keep", "status": "customer"}]}', "no rule takes every prospect account"),
        ('{"status": ["x"]}', "status must name words"),
    ],
)
def test_rules_that_are_none_are_refused_at_once(window, kare, text, said):
    page = kare
    page.segments.rules.text.setPlainText(text)
    problem = page.segments.rules.problem
    assert problem.text().startswith("⚠ ")
    assert said in problem.text()
    assert not problem.isHidden()
    settle(window)
    assert say(page) == problem.text()[2:]
    window.flow.design()
    window.settle()
    assert not window.session.is_open
    assert window.desk.panel.settings().kare_rules == text  # nothing is lost
    page.segments.rules.text.setPlainText("")
    assert problem.isHidden()
    assert words(page, "customer").isEnabled()


def test_shares_of_a_and_b(window, page, layers):
    layers["plan"].dataProvider().addFeatures(
        list(layer_of("x", PLAN, [("", ["C", "visit", 1.0, 10.0])]).getFeatures())
    )
    choose(page.segments.method, "abc")
    field(find(page, "td_segment_value"), "pipeline")
    page.plan.segment.setCurrentIndex(page.plan.segment.findData("segment"))
    page.potential.show("accounts", "pipeline")
    panel, rules = window.desk.panel, page.segments.rules
    assert panel.settings().abc_rules == ""
    assert rules.rest.text() == "C: 5 %"
    settle(window)
    usual = say(page)
    rules.a.setValue(90.0)
    assert (rules.b.value(), rules.rest.text()) == (10.0, "C: 0 %")  # together no more than all
    rules.b.setValue(7.5)
    assert json.loads(panel.settings().abc_rules) == {"by": "value", "A": 90.0, "B": 7.5, "C": 2.5}
    settle(window)
    assert say(page) != usual
    choose(rules.by, "count")
    assert json.loads(panel.settings().abc_rules) == {"by": "count", "A": 20.0, "B": 30.0, "C": 50.0}
    step = measure_steps(panel.settings(), layers["zips"], layers["accounts"])[0].parameters({})
    assert step["RULES"] == panel.settings().abc_rules
    chosen = panel.settings()
    assert source_of(chosen, None, None) != source_of(replace(chosen, abc_rules=""), None, None)
    panel.apply(replace(chosen, abc_rules=""))
    assert (rules.by.currentData(), rules.a.value(), rules.b.value()) == ("value", 80.0, 15.0)
    panel.apply(chosen)
    assert panel.settings() == chosen
    panel.design.territories.setValue(4)
    for box in (panel.design.workload_tolerance, panel.design.potential_tolerance):
        box.setValue(900)
    window.flow.design()
    window.settle()
    assert window.session.is_open, window.said
    assert window.session.accounts["segment"].value_counts().to_dict() == {"C": 55, "B": 31, "A": 22}


def test_rules_are_shown_where_they_count(window, page):
    page.segments.setCollapsed(False)
    page.segments.rules.setCollapsed(False)
    assert find(page, "td_kare_status").isHidden()
    for method, shown in (("", ""), ("field", ""), ("abc", "td_abc_a"), ("kare", "td_kare_rules")):
        choose(page.segments.method, method)
        for _ in range(2):
            seen = [name for name in ("td_abc_a", "td_kare_rules") if find(page, name).isVisible()]
            assert seen == [shown] * bool(shown)
            assert find(page, "td_kare_status").isVisible() == (method == "kare")
            page.segments.setCollapsed(True)  # and unfold it again, which shows all that is in a group
            page.segments.setCollapsed(False)
