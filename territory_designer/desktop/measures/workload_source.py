"""The call plan of the page Measures: its table, the segments it is about, and the way between accounts."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QHBoxLayout, QToolButton, QWidget

from ...planning.parameters import CIRCUITY, SPEED, Parameter
from ..i18n import tr
from ..icons import theme_icon
from ..settings import JobSettings
from ..widgets import describe, labelled, set_up_form
from .call_plan import find_call_plan, segment_field

COMPUTED = "segment"
"""Column that ``segmentaccounts`` adds."""


class PlanTable(QWidget):
    """Choice of the table, with a button that opens it.

    Signals
    -------
    edited()
        The user chose another table.
    table_changed()
        Another table is chosen, by the user or by a guess.
    table_requested(QgsVectorLayer)
        The user wants to see and change the table.
    """

    edited = pyqtSignal()
    table_changed = pyqtSignal()
    table_requested = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer_box = QgsMapLayerComboBox(self)
        self.layer_box.setAllowEmptyLayer(True, tr("choose a table"))
        self.layer_box.setFilters(Qgis.LayerFilter.NoGeometry)
        self.layer_box.setMinimumWidth(80)
        tip = tr(
            "Table of the project with the columns segment, touch (visit, phone or e-mail), calls_per_year or "
            "touches_per_month, and minutes per call. The row with the segment * is for all other accounts."
        )
        describe(self.layer_box, "td_call_plan", tr("Call plan"), tip)
        self.button = QToolButton(self)
        self.button.setIcon(theme_icon("mActionOpenTable.svg"))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tip = tr("Open the table, to look at the calls and minutes and to change them.")
        describe(self.button, "td_open_call_plan", tr("Open the call plan"), tip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.layer_box, 1)
        row.addWidget(self.button)
        self.layer_box.activated.connect(self.edited)
        self.layer_box.layerChanged.connect(self._changed)
        self.button.clicked.connect(self._open)
        self._changed()

    def layer(self) -> Any:
        """Chosen table, ``None`` where there is none."""
        return self.layer_box.currentLayer()

    def guess(self, accounts: Any) -> None:
        """Choose the first table that looks like a call plan, unless one is chosen."""
        if self.layer() is None:
            layers = [self.layer_box.layer(row) for row in range(self.layer_box.count())]
            self.layer_box.setLayer(find_call_plan(layers, accounts))

    def show_table(self, layer_id: str) -> None:
        """Choose a table by its id; one that is gone leaves the choice as it is."""
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None:
            self.layer_box.setLayer(layer)

    def _changed(self, *_: object) -> None:
        self.button.setEnabled(self.layer() is not None)
        self.table_changed.emit()

    def _open(self) -> None:
        self.table_requested.emit(self.layer())


class CallPlanBox(QWidget):
    """What a call plan needs beside its table.

    Parameters
    ----------
    table : PlanTable

    Signals
    -------
    edited()
        The user chose something.
    """

    edited = pyqtSignal()

    def __init__(self, table: PlanTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._accounts: Any = None
        self._guessed_for: tuple[Any, Any] = (None, None)
        form = QFormLayout(self)
        set_up_form(form)
        form.setContentsMargins(0, 0, 0, 0)
        self.segment = QComboBox(self)
        tip = tr(
            "Field of the accounts with their segment, as in the call plan, or the class found below. Accounts "
            "without a row of their own take the default row and are listed."
        )
        labelled(form, tr("Segment field"), self.segment, "td_plan_segment", tip)
        tip = tr(
            "Field of the accounts with visits per year of their own, which go before the call plan where it is not "
            "null. Optional."
        )
        self.own_visits = self._own(form, tr("Own visits"), "td_own_visits", tip)
        tip = tr(
            "Field of the accounts with minutes per visit of their own, which go before the call plan where it is not "
            "null. With own visits and own minutes no call plan is needed. Optional."
        )
        self.own_minutes = self._own(form, tr("Own minutes"), "td_own_minutes", tip)
        self.travel = QgsCollapsibleGroupBoxBasic(tr("Local travel"), self)
        self.travel.setCheckable(True)
        self.travel.setFlat(True)
        tip = tr(
            "Whether the way between the accounts of a ZIP belongs to the workload. It follows from their density "
            "(Beardwood, Halton and Hammersley 1959); only visits travel."
        )
        describe(self.travel, "td_travel", tr("Local travel"), tip)
        inner = QFormLayout(self.travel)
        set_up_form(inner)
        self.speed = _spin(SPEED, self.travel)
        tip = tr(
            "Average from door to door, with lights and parking. Towns are nearer to 25 km/h, open country nearer to "
            "60. {default} unless you say otherwise, an assumption of this plugin; {lowest} to {highest} are accepted.",
            **_range(SPEED),
        )
        labelled(inner, tr("Travel speed"), self.speed, "td_speed", tip)
        self.circuity = _spin(CIRCUITY, self.travel)
        tip = tr(
            "Length of the road by length of the straight line, higher where water or mountains are in the way. "
            "{default} unless you say otherwise; {lowest} to {highest} are accepted. Measured are 1.2 in towns (Newell "
            "1980), 1.21 to 1.23 (O'Sullivan), 1.12 to 1.30 between US ZIP codes.",
            **_range(CIRCUITY),
        )
        labelled(inner, tr("Circuity"), self.circuity, "td_circuity", tip)
        self.travel.setCollapsed(True)
        form.addRow(self.travel)
        table.table_changed.connect(self._offer_fields)
        self.segment.activated.connect(self.edited)
        self.travel.clicked.connect(self.edited)
        for spin in (self.speed, self.circuity):
            spin.editingFinished.connect(self.edited)

    def set_accounts(self, accounts: Any) -> None:
        """Offer the fields of these accounts."""
        if accounts is not self._accounts:
            for box in (self.own_visits, self.own_minutes):
                box.setLayer(accounts)
                box.setField("")
        self._accounts = accounts
        self._offer_fields()

    def offer_computed(self, computed: bool) -> None:
        """Offer the class that is found from the accounts, or take it away."""
        place = self.segment.findData(COMPUTED)
        if computed and place < 0:
            self.segment.addItem(tr("class found below"), COMPUTED)
        elif not computed and place >= 0 and self.segment.itemText(place) != COMPUTED:
            was_chosen = self.segment.currentIndex() == place
            self.segment.removeItem(place)
            if was_chosen:
                self._choose(segment_field(self.table.layer(), self._accounts))
        if computed and self.segment.currentIndex() < 0:
            self._choose(COMPUTED)

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        layer = self.table.layer()
        settings.plan = layer.id() if layer is not None else ""
        settings.plan_segment = str(self.segment.currentData() or "")
        settings.own_visits, settings.own_minutes = self.own_visits.currentField(), self.own_minutes.currentField()
        settings.travel = self.travel.isChecked()
        settings.speed_kmh, settings.circuity = self.speed.value(), self.circuity.value()

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self.table.show_table(settings.plan)
        if settings.plan_segment:  # what was never chosen keeps its guess
            self._choose(settings.plan_segment)
        self.own_visits.setField(settings.own_visits)
        self.own_minutes.setField(settings.own_minutes)
        self.travel.setChecked(settings.travel)
        self.speed.setValue(settings.speed_kmh)
        self.circuity.setValue(settings.circuity)

    def _own(self, form: QFormLayout, title: str, name: str, tip: str) -> QgsFieldComboBox:
        """Add a field with figures of an account's own."""
        box = QgsFieldComboBox(self)
        box.setAllowEmptyFieldName(True)
        labelled(form, title, box, name, tip)
        box.activated.connect(self.edited)
        return box

    def _offer_fields(self) -> None:
        """List the fields of the accounts; guess which one is the segment when table or accounts are others."""
        plan, before = self.table.layer(), str(self.segment.currentData() or "")
        offered = self.segment.itemText(self.segment.findData(COMPUTED)) if before == COMPUTED else ""
        self.segment.clear()
        for name in self._accounts.fields().names() if self._accounts is not None else []:
            self.segment.addItem(name, name)
        if offered and self.segment.findData(COMPUTED) < 0:
            self.segment.addItem(offered, COMPUTED)
        if (plan, self._accounts) != self._guessed_for:
            self._guessed_for = (plan, self._accounts)
            before = segment_field(plan, self._accounts)
        self._choose(before)

    def _choose(self, name: str) -> None:
        """Show a field, or nothing where there is none of that name."""
        self.segment.setCurrentIndex(self.segment.findData(name))


def _range(parameter: Parameter) -> dict[str, str]:
    """Default and limits of a parameter, with its unit."""
    limits = {"default": parameter.default or 0.0, "lowest": parameter.lowest, "highest": parameter.highest}
    return {name: parameter.shown(value) for name, value in limits.items()}


def _spin(parameter: Parameter, parent: QWidget) -> QDoubleSpinBox:
    """A field for a parameter, with its unit and range."""
    box = QDoubleSpinBox(parent)
    box.setRange(parameter.lowest, parameter.highest)
    whole = parameter.highest > 10
    box.setDecimals(0 if whole else 2)
    box.setSingleStep(5.0 if whole else 0.05)
    box.setSuffix(f" {parameter.unit}" if parameter.unit else "")
    box.setValue(parameter.default or parameter.lowest)
    return box
