"""The balance table: one row per territory, read once from the layer that holds the design."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from qgis.core import NULL, Qgis, QgsFeatureRequest
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont

from . import figures
from .icons import theme_icon

ROUNDING = 1e-6  # percent; a design that uses its tolerance fully is not "out" by the last bit


@dataclass(frozen=True)
class TerritoryRow:
    """Figures of one territory; what the design does not have is ``None``."""

    territory: str
    units: int | None
    accounts: int | None
    workload: float | None
    workload_deviation: float | None
    potential: float | None
    potential_deviation: float | None


def read_rows(layer: Any) -> list[TerritoryRow]:
    """Rows of a layer of territories, in the order of their names.

    Parameters
    ----------
    layer : QgsVectorLayer
        With the fields of TERRITORIES_OUTPUT of ``territorydesigner:designterritories``.
    """
    present = set(layer.fields().names())
    wanted = list(TerritoryRow.__dataclass_fields__)
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    rows = []
    for feature in layer.getFeatures(request):
        found = {name: feature[name] if name in present else None for name in wanted}
        clean: dict[str, Any] = {name: None if value == NULL else value for name, value in found.items()}
        rows.append(TerritoryRow(**clean))
    return sorted(rows, key=lambda row: str(row.territory))


COLUMNS = {
    "territory": ("Territory", "Name of the territory"),
    "units": ("ZIPs", "Number of ZIP codes"),
    "accounts": ("Accounts", "Number of accounts"),
    "workload": ("Workload", "Workload of the territory (hours/year, unless you chose another measure)"),
    "workload_deviation": ("Dev.", "Workload above (+) or below (−) the target, in percent"),
    "potential": ("Potential", "Potential of the territory (money/year, unless you chose another measure)"),
    "potential_deviation": ("Dev.", "Potential above (+) or below (−) the target, in percent"),
}


class ResultModel(QAbstractTableModel):
    """Item model of the balance table.

    It sorts itself. Beside the usual roles, `SHARE` is the deviation as a share of its tolerance, for the bar in the
    cell.
    """

    SHARE = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[TerritoryRow] = []
        self._names: list[str] = ["territory"]
        self._tolerances: dict[str, float] = {}
        self._scales: dict[str, tuple[float, str]] = {}

    def show(self, rows: list[TerritoryRow], tolerances: dict[str, float]) -> None:
        """Replace the content.

        Parameters
        ----------
        rows : list of TerritoryRow
        tolerances : dict
            ``{"workload": 10.0, "potential": 10.0}``, in percent.
        """
        self.beginResetModel()
        self._rows = list(rows)
        self._tolerances = dict(tolerances)
        self._names = [name for name in COLUMNS if any(getattr(row, name) is not None for row in rows)]
        self._names = self._names or ["territory"]
        for name in ("workload", "potential"):
            self._scales[name] = figures.scale_of(getattr(row, name) for row in rows)
        self.endResetModel()

    def row(self, number: int) -> TerritoryRow:
        """Figures of a row."""
        return self._rows[number]

    def deviation_columns(self) -> list[int]:
        """Columns that hold deviations."""
        return [number for number, name in enumerate(self._names) if name.endswith("_deviation")]

    def out_of_tolerance(self, row: TerritoryRow) -> list[str]:
        """Measures of a row that deviate more than they may."""
        found = []
        for measure, tolerance in self._tolerances.items():
            deviation = getattr(row, f"{measure}_deviation")
            if deviation is not None and abs(deviation) > tolerance + ROUNDING:
                found.append(measure)
        return found

    def rowCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802 (Qt calls it)
        """Territories."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802 (Qt calls it)
        """Columns that have figures."""
        return 0 if parent is not None and parent.isValid() else len(self._names)

    def headerData(self, section: int, orientation: Any, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: N802
        """Title, and what it means."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._names):
            return None
        name = self._names[section]
        title, meaning = COLUMNS[name]
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return meaning
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft if section == 0 else Qt.AlignmentFlag.AlignRight)
        return None

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Content of a cell."""
        if not index.isValid():
            return None
        row, name = self._rows[index.row()], self._names[index.column()]
        makers: dict[int, Callable[[TerritoryRow, str], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): self._text,
            int(Qt.ItemDataRole.DecorationRole): self._mark,
            int(Qt.ItemDataRole.FontRole): self._font,
            int(Qt.ItemDataRole.TextAlignmentRole): self._side,
            int(Qt.ItemDataRole.ToolTipRole): self._explained,
            self.SHARE: self._share,
        }
        make = makers.get(int(role))
        return make(row, name) if make is not None else None

    def sort(self, column: int, order: Any = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; territories without a figure come last, or first."""
        if not 0 <= column < len(self._names):
            return
        name = self._names[column]

        def key(row: TerritoryRow) -> tuple[bool, Any]:
            value = getattr(row, name)
            return value is None, 0 if value is None else value

        self.beginResetModel()
        self._rows.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)
        self.endResetModel()

    def _mark(self, row: TerritoryRow, name: str) -> Any:
        """A sign before the name of a territory that is out of tolerance."""
        return theme_icon("mIconWarning.svg") if name == "territory" and self.out_of_tolerance(row) else None

    def _font(self, row: TerritoryRow, name: str) -> QFont | None:
        """Bold where a measure is out of tolerance."""
        if name.removesuffix("_deviation") not in self.out_of_tolerance(row):
            return None
        font = QFont()
        font.setBold(True)
        return font

    def _side(self, _: TerritoryRow, name: str) -> int:
        """Names to the left, figures to the right."""
        side = Qt.AlignmentFlag.AlignLeft if name == "territory" else Qt.AlignmentFlag.AlignRight
        return int(side) | int(Qt.AlignmentFlag.AlignVCenter)

    def _share(self, row: TerritoryRow, name: str) -> float | None:
        """Deviation as a share of its tolerance."""
        tolerance = self._tolerances.get(name.removesuffix("_deviation"), 0.0)
        value = getattr(row, name) if name.endswith("_deviation") else None
        return value / tolerance if tolerance and value is not None else None

    def _text(self, row: TerritoryRow, name: str) -> str:
        """Text of a cell."""
        value = getattr(row, name)
        if value is None:
            return ""
        if name.endswith("_deviation"):
            return figures.percent(value)
        if name in self._scales:
            divisor, scale = self._scales[name]
            return f"{figures.amount(value, divisor)} {scale}".strip()
        return str(value) if name == "territory" else figures.count(value)

    def _explained(self, row: TerritoryRow, name: str) -> str:
        """Tool tip of a cell: the whole figure, or which limit is broken."""
        out = self.out_of_tolerance(row)
        if name.removesuffix("_deviation") in out or (name == "territory" and out):
            return "; ".join(
                f"{row.territory}: {measure} {figures.percent(getattr(row, f'{measure}_deviation'))} is outside "
                f"± {self._tolerances[measure]:g} %"
                for measure in out
            )
        if name in self._scales:
            return f"{row.territory}: {name} {figures.amount(getattr(row, name))}"
        return COLUMNS[name][1]


def balance_summary(rows: list[TerritoryRow], tolerances: dict[str, float]) -> tuple[str, str]:
    """Whether a design is fair, in a sentence or two.

    Returns
    -------
    (str, str)
        "success" or "warning", and rich text for above the table.
    """
    parts = []
    out: set[str] = set()
    for measure, tolerance in tolerances.items():
        deviations = {row.territory: getattr(row, f"{measure}_deviation") for row in rows}
        known = {name: value for name, value in deviations.items() if value is not None}
        if known:
            worst = max(known, key=lambda name: abs(known[name]))
            parts.append(f"{measure} {figures.percent(known[worst])} ({escape(worst)})")
            out |= {name for name, value in known.items() if abs(value) > tolerance + ROUNDING}
    units = sum(row.units or 0 for row in rows)
    head = f"<b>{figures.plural(len(rows), 'territory', 'territories')}</b>, {figures.plural(units, 'ZIP')}"
    verdict = f"<b>{figures.count(len(out))} out of tolerance</b>" if out else "all within tolerance"
    text = f"{head}: {verdict}."
    if parts:
        text += " Farthest: " + ", ".join(parts) + "."
    return ("warning" if out else "success"), text
