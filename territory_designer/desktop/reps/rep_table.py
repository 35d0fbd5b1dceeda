"""The table of reps: bars of load, names that complete themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter
from qgis.PyQt.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QStyledItemDelegate, QWidget

from ..balance.balance_delegates import GAP, OUTSIDE, WITHIN, blank, faint, ink, shade
from ..fitted_table import FittedTable, Widths
from ..i18n import tr
from ..sides import RIGHT
from ..widgets import describe
from .rep_model import LOAD, REP, RUNNER_UP, TERRITORY, WHY, RepModel, load_text

HEADER = "territory_designer/reps/header"
ROWS = 8
"""Shown at once; the rest is scrolled to."""
SPAN = 1.5
"""A bar as long as its place is so many times the capacity."""
LEAST_BAR = 24.0
SWATCH = 12.0
WIDEST = 130
LEAST = {LOAD: 100, WHY: 150}
"""Columns that share what is left of the width; where that is too little, the table scrolls."""


class LoadDelegate(QStyledItemDelegate):
    """The load as a bar against the capacity, which is a line, and in percent; above it in another colour and bold."""

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Draw one cell."""
        blank(painter, option)
        row = index.data(RepModel.ROW)
        over, text = row.load is not None and row.load > 1.0, ink(option)
        font = QFont(option.font)
        font.setBold(over)
        metrics, area = QFontMetricsF(font), QRectF(option.rect).adjusted(GAP, 1.0, -GAP, -1.0)
        room = max(metrics.horizontalAdvance("888 %"), metrics.horizontalAdvance(load_text(row)))
        place = QRectF(area.left(), area.center().y() - 4.0, area.width() - room - GAP, 8.0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if row.load is not None and place.width() >= LEAST_BAR:
            painter.setBrush(faint(text, 0.15))
            painter.drawRect(QRectF(place.left(), place.top(), place.width() / SPAN, place.height()))
            painter.setBrush(shade(OUTSIDE if over else WITHIN, option))
            length = min(row.load / SPAN, 1.0) * place.width()
            painter.drawRect(QRectF(place.left(), place.top() + 2.0, length, place.height() - 4.0))
            painter.setBrush(faint(text, 0.7))
            painter.drawRect(QRectF(place.left() + place.width() / SPAN - 0.5, place.top() - 1.0, 1.0, 10.0))
        painter.setFont(font)
        painter.setPen(shade(OUTSIDE, option) if over else text)
        painter.drawText(area, RIGHT, metrics.elidedText(load_text(row), Qt.TextElideMode.ElideRight, area.width()))
        painter.restore()

    def sizeHint(self, option: Any, index: Any) -> QSize:  # noqa: N802 (Qt calls it)
        """Room for bar and percentage."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 50, hint.height())


class NameDelegate(QStyledItemDelegate):
    """A field that completes the names of the roster."""

    def __init__(self, names: Callable[[], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._names = names

    def createEditor(self, parent: QWidget, _option: Any, _index: Any) -> QWidget:  # noqa: N802 (Qt calls it)
        """A line with a list of names."""
        editor = QLineEdit(parent)
        completer = QCompleter(list(self._names()), editor)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        editor.setCompleter(completer)
        return editor


class RepTable(FittedTable):
    """The table.

    Parameters
    ----------
    model : RepModel
    names : callable
        Names of the roster, for completion.
    parent : QWidget, optional

    Signals
    -------
    chosen(int)
        Another territory is chosen, by its number; -1 for none.
    zoom_requested(int)
        Show it on the map.
    """

    chosen = pyqtSignal(int)
    zoom_requested = pyqtSignal(int)

    def __init__(self, model: RepModel, names: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._rows = model
        tip = tr("Who owns which territory. A double click on a rep gives the territory to somebody else.")
        describe(self, "td_owners", tr("Territories and reps"), tip)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setIconSize(QSize(int(SWATCH), int(SWATCH)))
        self.setSortingEnabled(True)
        self.setMinimumHeight(
            self.horizontalHeader().sizeHint().height() + ROWS * self.verticalHeader().defaultSectionSize()
        )
        self._bars, self._names = LoadDelegate(self), NameDelegate(names, self)
        self.setItemDelegateForColumn(LOAD, self._bars)
        self.setItemDelegateForColumn(REP, self._names)
        self.selectionModel().selectionChanged.connect(self._choose)
        model.modelReset.connect(self._choose)
        self.doubleClicked.connect(self._double_click)

    def current(self) -> int:
        """Number of the chosen territory, -1 for none."""
        picked = self.picked()
        return self._rows.rows[picked[0]].number if picked else -1

    def select_number(self, number: int) -> None:
        """Choose a territory."""
        numbers = [row.number for row in self._rows.rows]
        if number in numbers:
            self.selectRow(numbers.index(number))

    def dress(self) -> None:
        """Hide what is empty, and fit the rest to the width."""
        self.restore(HEADER)
        self.hide_columns([column for column in (LOAD, WHY, RUNNER_UP) if not self._rows.has(column)])
        fixed = {column: self.sizeHintForColumn(column) + 8 for column in (TERRITORY, REP, RUNNER_UP)}
        fixed = {column: min(max(width, least), WIDEST) for column, width, least in self._least(fixed)}
        growing = {column: least for column, least in LEAST.items() if not self.isColumnHidden(column)}
        if not growing:
            growing = {REP: fixed.pop(REP)}
        self.fit(Widths(fixed=fixed, growing=growing))

    def _least(self, widths: dict[int, int]) -> list[tuple[int, int, int]]:
        """Columns that are shown, with what they want and what their titles need."""
        header = self.horizontalHeader()
        return [
            (column, width, header.sectionSizeHint(column))
            for column, width in widths.items()
            if not self.isColumnHidden(column)
        ]

    def _choose(self, *_: Any) -> None:
        self.chosen.emit(self.current())

    def _double_click(self, index: Any) -> None:
        if index.column() != REP:
            self.zoom_requested.emit(self._rows.rows[index.row()].number)
