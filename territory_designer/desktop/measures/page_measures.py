"""Page 2: what workload and potential are, what they come to, and which segments the accounts have."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QWidget

from ..i18n import tr
from ..page import Page
from ..settings import FROM_PLAN, FROM_SUM, FROM_UNIT_SUM, JobSettings
from ..widgets import set_up_form
from .measure_figures import Figures
from .measure_row import MeasureRow
from .measure_view import Distribution, TotalLine, total_text
from .potential_source import FieldAdder, WeightedSumBox
from .segments_source import SegmentsBox
from .workload_source import CallPlanBox, PlanTable


class MeasuresPage(Page):
    """Choice of what is balanced.

    Signals
    -------
    edited()
        The user wrote or chose something.
    shown()
        The page is seen.
    table_requested(QgsVectorLayer)
        The user wants to see the call plan.
    """

    edited = pyqtSignal()
    shown = pyqtSignal()
    table_requested = pyqtSignal(object)

    TITLE = "2  Measures"
    NAME = "measures"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers: tuple[Any, Any] = (None, None)
        form = QFormLayout(self.body)
        set_up_form(form)
        self._add_workload(form)
        self._add_potential(form)
        self.segments = SegmentsBox(self.body)
        form.addRow(self.segments)
        self.distribution = Distribution(self.body)
        form.addRow(self.distribution)
        self.workload.origin_shown.connect(lambda origin: self.plan.setVisible(origin == FROM_PLAN))
        self.potential.origin_shown.connect(self._potential_from)
        self.segments.computed_changed.connect(self.plan.offer_computed)
        for part in (self.workload, self.potential, self.plan.table, self.plan, self.weights, self.segments):
            part.edited.connect(self.edited)
        self.plan.table.table_requested.connect(self.table_requested)

    def set_layers(self, units: Any, accounts: Any) -> None:
        """Offer the fields of these layers, and what can be guessed from their names and from a call plan."""
        self._layers = (units, accounts)
        self.workload.set_layers(units, accounts)
        self.potential.set_layers(units, accounts)
        self.segments.set_accounts(accounts)
        self.plan.set_accounts(accounts)
        self._fields[FROM_SUM].set_layer(accounts)
        self._fields[FROM_UNIT_SUM].set_layer(units)
        if accounts is not None:
            self.plan.table.guess(accounts)
            if self.workload.is_open() and self.plan.table.layer() is not None:
                self.workload.show(FROM_PLAN, "")

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        settings.workload, settings.workload_from = self.workload.value(), self.workload.origin()
        settings.potential, settings.potential_from = self.potential.value(), self.potential.origin()
        for part in (self.plan, self.weights, self.segments):
            part.collect(settings)

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self.segments.apply(settings)
        self.plan.apply(settings)
        self.weights.apply(settings)
        self.workload.show(settings.workload_from, settings.workload)
        self.potential.show(settings.potential_from, settings.potential)
        for row in (self.workload, self.potential):
            row.keep()

    def show_totals(self, totals: dict[str, str]) -> None:
        """Show in the heading what the market holds of each measure, for example ``{"workload": "412,300 h/year"}``."""
        self.set_summary(", ".join(totals.values()))

    def show_waiting(self) -> None:
        """Other figures are on their way."""
        for line in self.totals.values():
            line.setEnabled(False)

    def show_figures(self, found: dict[str, Figures]) -> None:
        """Show what the measures come to, and how they are spread."""
        for name, line in self.totals.items():
            one = found.get(name)
            line.setEnabled(True)
            line.say(total_text(name, one) if one is not None else "", problem=one is not None and bool(one.problem))
        self.distribution.show_figures(found)

    def showEvent(self, event: Any) -> None:
        """Tell that the page is seen."""
        super().showEvent(event)
        self.shown.emit()

    def _add_workload(self, form: QFormLayout) -> None:
        """Add the workload: a figure, or what follows from a call plan."""
        table = PlanTable(self.body)
        self.workload = MeasureRow(
            form,
            "workload",
            tr("workload"),
            tr("&Workload"),
            tr(
                "Selling time in hours/year, or whatever else takes time. A field or an expression: 1 counts the "
                'accounts, "calls" * "minutes" / 60 gives hours. Empty: every account counts 1.'
            ),
            tr("hours/year"),
            [(FROM_PLAN, tr("call plan"), table)],
        )
        self.plan = CallPlanBox(table, self.body)
        self.plan.hide()
        form.addRow(self.plan)
        self.totals = {"workload": TotalLine("workload", self.body)}
        form.addRow(self.totals["workload"])

    def _add_potential(self, form: QFormLayout) -> None:
        """Add the potential: a figure, or a weighted sum of fields."""
        self._fields = {
            FROM_SUM: FieldAdder("sum_field", self.body),
            FROM_UNIT_SUM: FieldAdder("zip_sum_field", self.body),
        }
        self.potential = MeasureRow(
            form,
            "potential",
            tr("potential"),
            tr("P&otential"),
            tr(
                "Money/year that can be earned. A field or an expression. Leave it empty to balance the workload alone."
            ),
            tr("none"),
            [
                (FROM_SUM, tr("sum per account"), self._fields[FROM_SUM]),
                (FROM_UNIT_SUM, tr("sum per ZIP"), self._fields[FROM_UNIT_SUM]),
            ],
        )
        self.weights = WeightedSumBox(list(self._fields.values()), self.body)
        self.weights.hide()
        form.addRow(self.weights)
        self.totals["potential"] = TotalLine("potential", self.body)
        form.addRow(self.totals["potential"])

    def _potential_from(self, origin: str) -> None:
        """Show the weights where the potential is a sum."""
        self.weights.setVisible(origin in (FROM_SUM, FROM_UNIT_SUM))
        units, accounts = self._layers
        self.weights.set_origin(origin, units if origin == FROM_UNIT_SUM else accounts)
