"""How many territories? Capacity of a rep, reps needed, and what each number of them could serve; all of it live."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...planning.findings import DataError
from ...planning.parameters import HOURS, MARGIN, SELLING_SHARE, TRAVEL_SHARE, WEEKS
from .. import figures
from ..charts.curve_chart import CurveChart
from ..i18n import tr
from ..settings import JobSettings
from ..widgets import MoneyBox, describe, labelled, set_up_form
from .sizing_data import Market, Sized, curves_of, lines_of, proposed, sized

LEAST = 2
MOST_MONEY = 1e9


class SizingDialog(QDialog):
    """Shows how many reps the workload needs.

    Parameters
    ----------
    market : Market
    kept : JobSettings
        With the figures that were used last.
    reps : int
        Number of territories that is chosen now.
    parent : QWidget, optional

    Signals
    -------
    used(int)
        The analyst takes this number of territories.
    changed(JobSettings)
        Other figures are to be remembered.
    """

    used = pyqtSignal(int)
    changed = pyqtSignal(object)

    def __init__(self, market: Market, kept: JobSettings, reps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_sizing")
        self.setWindowTitle(tr("How many territories?"))
        self._market, self._reps = market, reps
        self._kept = proposed(market, kept)
        self.found: Sized | None = None
        side = QWidget(self)
        form = QFormLayout(side)
        set_up_form(form)
        self._add_time(form)
        self._add_money(form)
        self.result = QLabel(self)
        self.result.setObjectName("td_sizing_result")
        self.result.setWordWrap(True)
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chart = CurveChart(self)
        title = tr("Reps and what they could serve")
        describe(self.chart, "td_sizing_chart", title, tr("Click a number of reps, or press the arrow keys."))
        row = QHBoxLayout()
        row.addWidget(side, 2)
        row.addWidget(self.chart, 3)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.result)
        column.addWidget(self._make_buttons())
        self.resize(780, 540)
        self._connect()
        self._update()

    def show_reps(self, reps: int) -> None:
        """Another number of territories is chosen on the page."""
        if reps != self._reps:
            self._reps = reps
            self._update()

    def wanted(self) -> int:
        """Number that the button takes: the one chosen in the chart, or as many as are needed; 0 for none."""
        if self.found is None:
            return 0
        return self.chart.current if self.chart.current >= LEAST else self.found.needed.reps

    def _add_time(self, form: QFormLayout) -> None:
        """Add what the capacity of a rep is made of."""
        kept = self._kept
        self.weeks = self._box(WEEKS.lowest, WEEKS.highest, kept.weeks)
        tip = tr(
            "Weeks in which a rep works: 52 less holidays, illness and training. 1 to 53; 48 is the textbook's example."
        )
        labelled(form, tr("&Weeks per year"), self.weeks, "td_sizing_weeks", tip)
        self.hours = self._box(HOURS.lowest, HOURS.highest, kept.hours, tr(" h"))
        tip = tr("Working hours of a rep in a week, all duties together. 1 to 100; 40 is the textbook's example.")
        labelled(form, tr("&Hours per week"), self.hours, "td_sizing_hours", tip)
        self.selling = self._box(100 * SELLING_SHARE.lowest, 100 * SELLING_SHARE.highest, kept.selling_share, " %")
        tip = tr(
            "Share of the hours spent with customers; the rest is travel, administration and meetings. 48 weeks of 40 "
            "hours and 50 % make 960 hours a year, the textbook's example."
        )
        labelled(form, tr("&Selling share"), self.selling, "td_sizing_selling", tip)
        self.holds_travel = QCheckBox(tr("The workload &includes travel"), self)
        self.holds_travel.setChecked(kept.holds_travel)
        tip = tr("Tick it where hours on the road are part of the workload, so that they count on both sides.")
        describe(self.holds_travel, "td_sizing_holds_travel", tr("The workload includes travel"), tip)
        form.addRow(self.holds_travel)
        self.travel = self._box(100 * TRAVEL_SHARE.lowest, 100 * TRAVEL_SHARE.highest, kept.travel_share, " %")
        tip = tr("Share of the hours spent on the road. Selling and travel together are 100 % at most.")
        labelled(form, tr("Tra&vel share"), self.travel, "td_sizing_travel", tip)

    def _add_money(self, form: QFormLayout) -> None:
        """Add what a rep costs."""
        self.cost = MoneyBox(MOST_MONEY, self)
        self.cost.setValue(self._kept.cost_per_rep)
        self.cost.setSingleStep(5000.0)
        self.cost.setSpecialValueText(tr("not given"))
        tip = tr("Salary, bonus, car and overhead of one rep in a year.")
        labelled(form, tr("&Cost per rep"), self.cost, "td_sizing_cost", tip)
        self.margin = self._box(0.0, 100 * MARGIN.highest, self._kept.margin, " %")
        self.margin.setSpecialValueText(tr("not given"))
        tip = tr("Share of the sales that is left before the cost of reps. With the cost: where one more rep pays.")
        labelled(form, tr("&Margin"), self.margin, "td_sizing_margin", tip)

    def _box(self, least: float, most: float, value: float, suffix: str = "") -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setRange(least, most)
        box.setDecimals(1)
        box.setSuffix(suffix)
        box.setValue(value)
        box.setKeyboardTracking(True)
        return box

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        describe(close, "td_sizing_close", tr("Close"), tr("Close and leave the number as it is."))
        self.use_button = QPushButton(self)
        describe(self.use_button, "td_sizing_use", tr("Use this number"), tr("Design so many territories."))
        self.use_button.setDefault(True)
        buttons.addButton(self.use_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        self.use_button.clicked.connect(self._use)
        return buttons

    def _connect(self) -> None:
        for box in (self.weeks, self.hours, self.selling, self.travel, self.cost, self.margin):
            box.valueChanged.connect(self._edited)
        self.holds_travel.toggled.connect(self._edited)
        self.chart.current_changed.connect(lambda _: self._show_button())

    def _edited(self, *_: Any) -> None:
        self._kept = replace(
            self._kept,
            weeks=self.weeks.value(),
            hours=self.hours.value(),
            selling_share=self.selling.value(),
            travel_share=self.travel.value(),
            holds_travel=self.holds_travel.isChecked(),
            cost_per_rep=self.cost.value(),
            margin=self.margin.value(),
        )
        self.changed.emit(self._kept)
        self._update()

    def _update(self) -> None:
        """Compute and show; what is wrong with the figures is said in the place of the result."""
        self.travel.setEnabled(self.holds_travel.isChecked())
        try:
            self.found = sized(self._market, self._kept, self._reps)
        except DataError as error:
            self.found = None
            self.result.setText(f"<b>{escape(str(error))}</b>")
            self.chart.show_curves([], *self._no_axes(), [])
        else:
            rows = "".join(
                f"<tr><td>{escape(title)}&nbsp;&nbsp;&nbsp;</td><td><b>{escape(text)}</b></td></tr>"
                for title, text in lines_of(self.found)
            )
            self.result.setText(f"<table>{rows}</table>")
            self.chart.show_curves(*curves_of(self.found))
        self._show_button()

    def _no_axes(self) -> tuple[Any, Any]:
        from ..charts.chart_parts import Axis

        return Axis(), Axis()

    def _show_button(self) -> None:
        wanted = self.wanted()
        self.use_button.setEnabled(wanted >= LEAST)
        self.use_button.setText(tr("&Use {count}", count=figures.count(max(wanted, LEAST))))

    def _use(self) -> None:
        """Take the number and close."""
        self.used.emit(self.wanted())
        self.accept()
