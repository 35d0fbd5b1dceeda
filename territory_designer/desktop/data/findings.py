"""What the check found, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qgis.core import NULL, Qgis, QgsFeatureRequest
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ..i18n import tr
from ..icons import theme_icon
from ..sides import LEFT

ORDER = ("error", "warning", "info")
ICONS = {"error": "mIconCritical.svg", "warning": "mIconWarning.svg", "info": "mIconInfo.svg"}
COLUMNS = ("severity", "id", "message", "layer")


@dataclass(frozen=True)
class FindingRow:
    """One line of the list; an empty ``id`` concerns the layer as a whole."""

    severity: str
    layer: str
    id: str
    message: str


def read_findings(layer: Any) -> list[FindingRow]:
    """Rows of the OUTPUT of ``territorydesigner:checkdata``, worst first."""
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    rows = []
    for feature in layer.getFeatures(request):
        values = {name: feature[name] for name in COLUMNS}
        rows.append(FindingRow(**{name: "" if value in (None, NULL) else str(value) for name, value in values.items()}))
    return sorted(rows, key=badness)


def badness(row: FindingRow) -> int:
    """Place of a finding's severity: 0 is worst."""
    return ORDER.index(row.severity) if row.severity in ORDER else len(ORDER)


class FindingsModel(QAbstractTableModel):
    """Item model of the list of findings; it sorts itself."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[FindingRow] = []

    def show(self, rows: list[FindingRow]) -> None:
        """Replace the content."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, number: int) -> FindingRow:
        """The finding of a row."""
        return self._rows[number]

    def number_of(self, severity: str) -> int:
        """How many findings there are of a severity."""
        return sum(row.severity == severity for row in self._rows)

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802 (Qt calls it)
        """Findings."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802 (Qt calls it)
        """Severity, id, message and layer."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Any, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: N802
        """Titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            titles = {"id": tr("Id"), "message": tr("What is wrong and what to do"), "layer": tr("Layer")}
            return titles.get(COLUMNS[section], "")
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT
        return None

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Content of a cell; the message is also its tool tip, for it may be longer than the column."""
        if not index.isValid():
            return None
        row, name = self._rows[index.row()], COLUMNS[index.column()]
        is_sign = name == "severity"
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if is_sign else getattr(row, name)
        if role == Qt.ItemDataRole.DecorationRole and is_sign:
            return theme_icon(ICONS[row.severity])
        if role == Qt.ItemDataRole.ToolTipRole:
            levels = {"error": tr("Error"), "warning": tr("Warning"), "info": tr("Remark")}
            hint = "\n" + tr("Double-click shows it on the map.") if row.id else ""
            return f"{levels.get(row.severity, row.severity)}: {row.message}{hint}"
        return getattr(row, name) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def sort(self, column: int, order: Any = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by severity the worst come first."""
        name = COLUMNS[column]
        self.beginResetModel()
        self._rows.sort(
            key=badness if name == "severity" else lambda row: str(getattr(row, name)).casefold(),
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        self.endResetModel()
