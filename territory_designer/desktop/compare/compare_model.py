"""Tables of the comparison: figures side by side with better and worse marked, and what moves from where to where."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtWidgets import QApplication

from .. import figures
from ..charts.chart_parts import is_dark
from ..i18n import tr
from ..sides import LEFT, RIGHT
from ..tables import FORMULA_STARTS

if TYPE_CHECKING:
    from pathlib import Path

    from ...planning.comparison import Comparison, Figure
    from .compare_data import SideBySide

ROOT = QModelIndex()
SIGNS = {1: "▲", -1: "▼", 0: ""}
BETTER = {False: QColor("#00588a"), True: QColor("#6cc0ff")}
WORSE = {False: QColor("#b84a00"), True: QColor("#ff9d5c")}
DISPLAY = int(Qt.ItemDataRole.DisplayRole)


def title_of(key: str) -> str:
    """Title of a figure in the user's language."""
    fixed = {
        "territories": tr("Territories"),
        "moment_km2": tr("Moment, km²"),
        "gap": tr("Gap to best possible"),
        "pieces": tr("Extra pieces"),
        "without_territory": tr("ZIPs without territory"),
        "broken_rules": tr("Broken rules"),
        "moved_units": tr("Moved ZIPs"),
        "moved_accounts": tr("Moved accounts"),
        "reps_affected": tr("Reps affected"),
    }
    if key in fixed:
        return fixed[key]
    if key.endswith("_deviation"):
        return tr("{measure}, largest deviation", measure=tr(key[: -len("_deviation")]))
    if key.startswith("moved_"):
        return tr("Moved {measure}", measure=tr(key[len("moved_") :]))
    return key


def meaning_of(key: str) -> str:
    """What a figure means, where its title is short."""
    found = {
        "moment_km2": tr("Mean squared distance of the workload to the centre of its territory; lower is more compact"),
        "gap": tr("How far the plan is, at most, from the most compact one that keeps the limits; proven"),
        "pieces": tr("Pieces of territories beyond the one that each should be"),
    }
    return found.get(key, title_of(key))


def figure_text(figure: Figure, value: float | None) -> str:
    """A figure; a dash where it is not known. Its title says the unit, but for percent."""
    if value is None:
        return "–"
    if figure.unit == "%":
        return figures.share(value)
    return figures.amount(value) if figure.unit else figures.count(round(value))


class FigureModel(QAbstractTableModel):
    """A row per figure, a column per scenario."""

    MARK = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._made: SideBySide | None = None
        self._figures: list[Figure] = []

    def show(self, made: SideBySide | None) -> None:
        """Replace the content."""
        from ...planning.comparison import figures_for

        self.beginResetModel()
        self._made = made
        self._figures = []
        if made is not None:
            measures = made.reference.plan.units.measures
            self._figures = [figure for figure in figures_for(measures) if figure.key in made.rows.index]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802 (Qt calls it)
        """Figures."""
        return 0 if parent.isValid() else len(self._figures)

    def columnCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802
        """Title and scenarios."""
        return 0 if parent.isValid() or self._made is None else 1 + len(self._made.sides)

    def headerData(self, section: int, orientation: Any, role: int = DISPLAY) -> Any:  # noqa: N802
        """Names of the scenarios."""
        if orientation != Qt.Orientation.Horizontal or self._made is None or section > len(self._made.sides):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section == 0 else RIGHT
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if section == 0:
                return tr("Figure")
            side = self._made.sides[section - 1]
            same = side.id == self._made.reference.id and role == Qt.ItemDataRole.ToolTipRole
            return tr("{name}: moves are counted from here", name=side.name) if same else side.name
        return None

    def data(self, index: QModelIndex, role: int = DISPLAY) -> Any:
        """Content of a cell."""
        if not index.isValid() or self._made is None:
            return None
        figure = self._figures[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if index.column() == 0 else RIGHT
        if index.column() == 0:
            told = {int(Qt.ItemDataRole.DisplayRole): title_of, int(Qt.ItemDataRole.ToolTipRole): meaning_of}
            return told[int(role)](figure.key) if int(role) in told else None
        return self._of_scenario(figure, self._made, index.column() - 1, int(role))

    def _of_scenario(self, figure: Figure, made: SideBySide, place: int, role: int) -> Any:
        """Content of a cell of a scenario."""
        side = made.sides[place]
        marks: Any = made.marks
        values: Any = made.rows
        mark = int(marks.loc[figure.key, side.id])
        found: Any = None
        if role == self.MARK:
            found = mark
        elif role == Qt.ItemDataRole.DisplayRole:
            found = f"{SIGNS[mark]} {figure_text(figure, values.loc[figure.key, side.id])}".strip()
        elif role == Qt.ItemDataRole.ForegroundRole and mark:
            found = (BETTER if mark > 0 else WORSE)[is_dark(QApplication.palette())]
        elif role == Qt.ItemDataRole.FontRole and mark > 0:
            found = QFont()
            found.setBold(True)
        elif role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            found = self._explained(figure, side, mark)
        return found

    def table(self) -> tuple[list[str], list[list[Any]]]:
        """Titles and rows for a spreadsheet; numbers as they are, shares in percent."""
        if self._made is None:
            return [], []
        titles = [tr("Figure"), tr("Unit"), *(side.name for side in self._made.sides)]
        rows: list[list[Any]] = []
        for figure in self._figures:
            values: list[Any] = [self._made.rows.loc[figure.key, side.id] for side in self._made.sides]
            factor = 100.0 if figure.unit == "%" else 1.0
            numbers = [None if value is None else round(factor * float(value), 6) for value in values]
            rows.append([title_of(figure.key), figure.unit, *numbers])
        return titles, rows

    def _explained(self, figure: Figure, side: Any, mark: int) -> str:
        """A cell in words, with the verdict."""
        made = self._made
        if made is None:
            return ""
        value: Any = made.rows.loc[figure.key, side.id]
        verdict = {1: tr("best of these"), -1: tr("worst of these"), 0: ""}[mark]
        if value is None and side.id == made.reference.id:
            verdict = tr("moves are counted from here")
        said = f"{side.name}, {title_of(figure.key)}: {figure_text(figure, value)}"
        return f"{said} ({verdict})" if verdict else said


class MoveModel(QAbstractTableModel):
    """A row per pair of territories that ZIPs pass between."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, Any]] = []
        self._names: list[str] = []
        self._scales: dict[str, tuple[float, str]] = {}

    def show(self, comparison: Comparison | None) -> None:
        """Replace the content."""
        self.beginResetModel()
        self._rows, self._names, self._scales = [], [], {}
        if comparison is not None:
            self._names = [str(name) for name in comparison.pairs.columns]
            self._rows = [dict(zip(self._names, row)) for row in comparison.pairs.itertuples(index=False, name=None)]
            for name in self._names[2:]:
                self._scales[name] = figures.scale_of(float(row[name]) for row in self._rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802 (Qt calls it)
        """Pairs of territories."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802
        """From, to and what is moved."""
        return 0 if parent.isValid() else len(self._names)

    def headerData(self, section: int, orientation: Any, role: int = DISPLAY) -> Any:  # noqa: N802
        """Titles."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._names):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section < 2 else RIGHT
        return self._title(self._names[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: QModelIndex, role: int = DISPLAY) -> Any:
        """Content of a cell."""
        if not index.isValid():
            return None
        name = self._names[index.column()]
        value = self._rows[index.row()][name]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if index.column() < 2 else RIGHT
        if role == Qt.ItemDataRole.FontRole and value is None:
            font = QFont()
            font.setItalic(True)
            return font
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(name, value)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self._title(name)}: {self._text(name, value, whole=True)}"
        return None

    def table(self) -> tuple[list[str], list[list[Any]]]:
        """Titles and rows for a spreadsheet."""
        return [self._title(name) for name in self._names], [[row[name] for name in self._names] for row in self._rows]

    def _title(self, name: str) -> str:
        fixed = {"from": tr("From"), "to": tr("To"), "units": tr("ZIPs"), "accounts": tr("Accounts")}
        fixed.update({"workload": tr("Workload"), "potential": tr("Potential")})
        return fixed.get(name, name)

    def _text(self, name: str, value: Any, whole: bool = False) -> str:
        if name in ("from", "to"):
            return tr("no territory") if value is None else str(value)
        if name in ("units", "accounts"):
            return figures.count(value)
        divisor, scale = (1.0, "") if whole else self._scales[name]
        return f"{figures.amount(value, divisor)} {scale}".strip()


def write_csv(path: Path, tables: Iterable[tuple[list[str], list[list[Any]]]]) -> None:
    """Write tables below each other, with an empty line between them.

    Parameters
    ----------
    path : Path
    tables : iterable of (titles, rows)

    Raises
    ------
    OSError
        The file cannot be written.
    """
    lines: list[list[Any]] = []
    for titles, rows in tables:
        lines += [[]] * bool(lines) + [[csv_cell(cell) for cell in row] for row in (titles, *rows)]
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows(lines)


def csv_cell(cell: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if cell is None:
        return ""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
