"""The page Measures: potential as a weighted sum of fields."""

from __future__ import annotations

from qgis.PyQt.QtTest import QTest

from tests.desktop.conftest import wait_until
from tests.desktop.measures.steps import LEFT, choose, find, say, settle


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
