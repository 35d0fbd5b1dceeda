from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt

from territory_designer.desktop import figures
from territory_designer.desktop.findings import FindingRow, FindingsModel, read_findings
from territory_designer.desktop.results import ResultModel, TerritoryRow, balance_summary, read_rows
from tests.desktop.conftest import layer_of

DISPLAY = Qt.ItemDataRole.DisplayRole
TOLERANCES = {"workload": 10.0, "potential": 5.0}
ROWS = [
    TerritoryRow("T01", 30, 1234, 1300.25, 4.06, 2.5e10, -5.0),
    TerritoryRow("T02", 31, 80, 1199.0, -12.31, 9.0e9, 1.0),
    TerritoryRow("T03", 12, 7, 1250.0, 0.0, None, None),
]


@pytest.fixture
def model(qgis_app):
    model = ResultModel()
    model.show(ROWS, TOLERANCES)
    return model


def column(model, name):
    titles = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    return titles.index(name)


def texts(model, number):
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_figures_have_separators_and_one_scale_per_column(model):
    assert texts(model, column(model, "Accounts")) == ["1,234", "80", "7"]
    assert texts(model, column(model, "Workload")) == ["1,300", "1,199", "1,250"]
    assert texts(model, column(model, "Potential")) == ["25.0 bn", "9.0 bn", ""]
    assert texts(model, column(model, "Dev.")) == ["+4.1 %", "−12.3 %", "±0.0 %"]


def test_out_of_tolerance_is_marked_by_sign_weight_and_text(model):
    deviation = column(model, "Dev.")
    marked = [model.index(row, 0).data(Qt.ItemDataRole.DecorationRole) is not None for row in range(3)]
    assert marked == [False, True, False]  # exactly 5 % is within 5 %
    assert model.index(1, deviation).data(Qt.ItemDataRole.FontRole).bold()
    assert model.index(0, deviation).data(Qt.ItemDataRole.FontRole) is None
    assert "−12.3 % is outside ± 10 %" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(1, deviation).data(ResultModel.SHARE) == pytest.approx(-1.231)


def test_sorting_goes_by_figures_and_leaves_missing_ones_last(model):
    model.sort(column(model, "Accounts"))
    assert texts(model, 0) == ["T03", "T02", "T01"]
    model.sort(column(model, "Potential"))
    assert texts(model, 0) == ["T02", "T01", "T03"]


def test_columns_without_figures_are_left_out(qgis_app):
    model = ResultModel()
    model.show([TerritoryRow("T01", 3, None, 5.0, 0.0, None, None)], {"workload": 10.0})
    titles = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    assert titles == ["Territory", "ZIPs", "Workload", "Dev."]


def test_summary_names_the_farthest_territory_and_counts_what_is_out():
    level, text = balance_summary(ROWS, TOLERANCES)
    assert level == "warning"
    assert "1 out of tolerance" in text
    assert "workload −12.3 % (T02)" in text
    assert "73 ZIPs" in text
    level, text = balance_summary(ROWS[:1], TOLERANCES)
    assert level == "success"
    assert "all within tolerance" in text


def test_rows_come_from_the_layer_and_null_is_none(qgis_app):
    fields = "territory:string&field=units:integer&field=workload:double&field=workload_deviation:double"
    layer = layer_of(
        "Territories", f"Polygon?field={fields}", [("", ["T02", 4, None, -1.5]), ("", ["T01", 5, 2.0, 1.5])]
    )
    rows = read_rows(layer)
    assert [row.territory for row in rows] == ["T01", "T02"]
    assert rows[1] == TerritoryRow("T02", 4, None, None, -1.5, None, None)


def test_findings_come_worst_first_and_sort_by_any_column(qgis_app):
    fields = "severity:string&field=kind:string&field=layer:string&field=id:string&field=message:string"
    layer = layer_of(
        "Findings",
        f"NoGeometry?field={fields}",
        [("", ["info", "k", "zips", None, "fine"]), ("", ["error", "k", "accounts", "A1", "bad"])],
    )
    rows = read_findings(layer)
    assert rows == [FindingRow("error", "accounts", "A1", "bad"), FindingRow("info", "zips", "", "fine")]
    model = FindingsModel()
    model.show(rows)
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "error"
    assert "Double-click" in model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "Double-click" not in model.index(1, 2).data(Qt.ItemDataRole.ToolTipRole)
    model.sort(1)
    assert model.row(0).id == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.04, "±0.0 %"), (-0.04, "±0.0 %"), (4.06, "+4.1 %"), (-12.31, "−12.3 %"), (1234.0, "+1,234.0 %"), (None, "")],
)
def test_percentages(value, text):
    assert figures.percent(value) == text


def test_plurals():
    assert figures.plural(1, "ZIP") == "1 ZIP"
    assert figures.plural(11080, "account") == "11,080 accounts"
