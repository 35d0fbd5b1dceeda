"""The dock Performance: what is the rep's doing and what the territory's."""

from __future__ import annotations

import pandas as pd
import pytest

from territory_designer.planning.effects import rep_and_territory_effects
from tests.desktop.performance.steps import results_table, settle


def test_rep_and_territory_are_told_apart(make):
    panel = make(results_table())
    panel.tabs.setCurrentWidget(panel.effects)
    settle(panel)
    page = panel.effects
    assert page.source.currentLayer().name() == "results"
    assert "Reps differ more than territories do." in page.words.toPlainText()
    expected = rep_and_territory_effects(_frame()).reps
    shown = {one["name"]: one for one in page.model.records}
    assert shown["A"]["rate"] == pytest.approx(expected.loc["A", "rate"])
    assert shown["A"]["low"] < shown["A"]["rate"] < shown["A"]["raw"] + 0.01  # pulled towards the average
    page.kind.setCurrentIndex(1)
    assert {one["name"] for one in page.model.records} == {"T01", "T02"}
    assert len(page.chart.marks()) == 2


def _frame():

    rows = [("A", "T01", 200, 120), ("A", "T02", 200, 118), ("B", "T01", 200, 60), ("B", "T02", 200, 58)]
    return pd.DataFrame(rows, columns=["rep", "territory", "tried", "won"])


def test_reps_of_one_territory_each_cannot_be_told_apart(make):
    layer = results_table()
    ids = [feature.id() for feature in layer.getFeatures()]
    layer.dataProvider().deleteFeatures([ids[1], ids[2]])
    panel = make(layer)
    panel.tabs.setCurrentWidget(panel.effects)
    settle(panel)
    assert "cannot be told apart: every rep worked in one territory" in panel.effects.hint.text()
