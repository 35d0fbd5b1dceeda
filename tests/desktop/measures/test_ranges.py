"""The page Measures: figures in words, and the ranges of its histograms."""

from __future__ import annotations

import numpy as np
import pytest

from territory_designer.desktop.charts.histogram import BinChart, bins_of
from territory_designer.desktop.measures.measure_figures import Figures
from territory_designer.desktop.measures.measure_view import short, total_text


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
