from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt

from territory_designer.desktop import figures
from territory_designer.desktop.data.findings import FindingRow, FindingsModel, read_findings
from tests.desktop.conftest import layer_of

DISPLAY = Qt.ItemDataRole.DisplayRole


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
