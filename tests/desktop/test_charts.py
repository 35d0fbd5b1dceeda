"""Charts: ticks, what stands where, and what mouse, keyboard and screen readers are told."""

from __future__ import annotations

import math

import pytest
from qgis.PyQt.QtCore import QPoint, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPalette
from qgis.PyQt.QtTest import QTest

from territory_designer.desktop.charts.chart import BarChart
from territory_designer.desktop.charts.chart_parts import (
    Axis,
    Line,
    Point,
    Series,
    is_dark,
    nice_ticks,
    series_colour,
    thinned,
)
from territory_designer.desktop.charts.scatter_chart import Histogram, ScatterChart

pytestmark = pytest.mark.usefixtures("qgis_app")


def percent(value: float) -> str:
    return f"{value:g} %"


@pytest.mark.parametrize(
    ("low", "high", "most"),
    [(0, 1, 5), (-11.8, 11.6, 2), (0, 0, 4), (3, 3, 4), (1e6, 9.7e6, 6), (-3, -1, 4), (0.01, 0.012, 3)],
)
def test_ticks_are_round_cover_the_range_and_are_few(low, high, most):
    ticks = nice_ticks(low, high, most)
    assert ticks == sorted(ticks)
    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert 2 <= len(ticks) <= max(most, 3)
    step = ticks[1] - ticks[0]
    mantissa = step / 10 ** math.floor(math.log10(step) + 1e-9)
    assert min(abs(mantissa - good) for good in (1, 2, 2.5, 5)) < 1e-6


def test_ticks_of_counts_are_whole():
    assert nice_ticks(0, 3, 9, whole=True) == [0, 1, 2, 3]


def shown(chart, width=460, height=220):
    chart.resize(width, height)
    chart.show()
    chart.grab()
    return chart


def text_areas(chart) -> list[QRectF]:
    return [area for area, _, text in chart._arranged().texts if text] + [key for key, _, _ in chart._arranged().keys]


def bars(territories: int, series: int = 3) -> BarChart:
    chart = BarChart()
    values = [[10.0 * math.sin(place + number) for place in range(territories)] for number in range(series)]
    chart.show_bars(
        [f"T{place + 1:02d} Atlanta North" for place in range(territories)],
        [Series(f"Plan {number}", row) for number, row in enumerate(values)],
        Axis("Deviation of workload (%)", percent),
        [Line(10, "tolerance"), Line(-10, "tolerance")],
        "Territory",
    )
    return chart


@pytest.mark.parametrize("territories", [2, 20, 500])
@pytest.mark.parametrize("width", [190, 460, 1400])
def test_texts_neither_overlap_nor_leave_the_widget(territories, width):
    chart = shown(bars(territories), width)
    areas = text_areas(chart)
    inside = QRectF(chart.rect())
    assert all(inside.contains(area.adjusted(1, 1, -1, -1)) for area in areas)
    for place, area in enumerate(areas):
        for other in areas[place + 1 :]:
            shared = area.intersected(other)
            assert min(shared.width(), shared.height()) <= 3, (area, other)


def test_bars_grow_from_zero_to_their_value():
    chart = shown(bars(4, 1))
    layout = chart._arranged()
    for mark, value in zip(chart.marks(), [10.0 * math.sin(place) for place in range(4)]):
        tip = mark.area.top() if value > 0 else mark.area.bottom()
        assert abs(tip - layout.y(value)) <= 1.0


def test_a_missing_value_has_no_bar():
    chart = BarChart()
    chart.show_bars(["A", "B"], [Series("one", [1.0, None])], Axis("h"))
    assert len(shown(chart).marks()) == 1


def points_chart() -> ScatterChart:
    chart = ScatterChart()
    points = [
        Point(x, y, percent(x), f"{x:g} % moved, {y:g} % off") for x, y in ((0, 14), (2, 9), (5, 6), (10, 3), (20, 1))
    ]
    chart.show_points(points, Axis("moved", percent, zero=True), Axis("off", percent, zero=True), line=range(5))
    return chart


def test_a_click_chooses_the_nearest_point():
    chart = shown(points_chart())
    chosen = []
    chart.point_activated.connect(chosen.append)
    place = chart.marks()[3].area.center().toPoint() + QPoint(4, -3)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert chosen == [3]
    assert chart.current == 3
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    assert chosen == [3]


def test_the_keyboard_reaches_every_point():
    chart = shown(points_chart())
    chosen = []
    chart.point_activated.connect(chosen.append)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current == 0
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chosen == [1]
    assert chart.current == 4
    assert chart.accessibleDescription().startswith("20 % moved, 1 % off")


def test_screen_readers_are_told_the_figures():
    assert "2 % moved, 9 % off" in points_chart().accessibleDescription()
    assert ScatterChart().accessibleDescription() == ScatterChart().empty_text


def test_points_stand_where_their_figures_say():
    chart = shown(points_chart())
    centres = [mark.area.center() for mark in chart.marks()]
    assert [centre.x() for centre in centres] == sorted(centre.x() for centre in centres)
    assert [centre.y() for centre in centres] == sorted(centre.y() for centre in centres)
    assert abs((centres[3].x() - centres[0].x()) * 2 - (centres[4].x() - centres[0].x())) < 0.01


def test_a_histogram_counts_every_value_once():
    chart = Histogram()
    values = [-12, -3, -2.5, 0, 0, 4, 7, 11, float("nan")]
    chart.show_values(values, Axis("Deviation", percent), "Territories", [Line(10, "tolerance")])
    shown(chart)
    assert sum(chart._counts) == 8
    assert chart._edges[0] <= -12
    assert chart._edges[-1] >= 11


def test_nothing_to_show_is_said_and_not_drawn():
    chart = BarChart()
    chart.show_bars([], [], Axis())
    assert shown(chart).marks() == []
    assert chart._mark_at(QPointF(50, 50)) is None


def test_labels_are_thinned_not_crowded(qgis_app):
    metrics = QFontMetricsF(qgis_app.font())
    texts = thinned(metrics, [f"T{place:03d}" for place in range(100)], 8.0)
    assert 0 < sum(bool(text) for text in texts) < 40
    assert thinned(metrics, ["A", "B"], 100.0) == ["A", "B"]


def test_series_differ_from_the_window_in_both_themes():
    for window, text in (("#ffffff", "#000000"), ("#323232", "#e6e6e6")):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(window))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
        assert is_dark(palette) == (window == "#323232")
        for number in range(5):
            assert abs(series_colour(palette, number).lightness() - QColor(window).lightness()) > 40
