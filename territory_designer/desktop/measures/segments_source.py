"""Segments of the accounts, and named accounts, on the page Measures."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFieldComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from ...planning.columns import guess_columns
from ..i18n import tr
from ..settings import SEGMENT_ABC, SEGMENT_FIELD, SEGMENT_KARE, JobSettings
from ..widgets import labelled, set_up_form
from .measure_steps import DATES, METHODS, RATES
from .segment_rules import asks_for_value
from .segment_rules_box import SegmentRulesBox

GUESSES = {
    "kare_status": ("status",),
    "kare_growth": ("growth",),
    "kare_margin": ("margin",),
    "kare_lost": ("lost",),
}
"""Beginnings of the names of fields."""
VALUE = "value"
"""What stands for the methods that ask for a value."""


class SegmentsBox(QgsCollapsibleGroupBoxBasic):
    """How accounts get a segment, and which of them are named accounts.

    Signals
    -------
    edited()
        The user chose something.
    computed_changed(bool)
        Whether a class is found for every account.
    """

    edited = pyqtSignal()
    computed_changed = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Segments and named accounts"), parent)
        self.setObjectName("td_more_segments")
        self.setFlat(True)
        self._accounts: Any = None
        self._rows: list[tuple[QLabel, QWidget, str]] = []
        form = QFormLayout(self)
        set_up_form(form)
        self.method = QComboBox(self)
        for title, key in (
            (tr("none"), ""),
            (tr("a field"), SEGMENT_FIELD),
            (tr("A/B/C by value"), SEGMENT_ABC),
            (tr("Keep, Attain, Recapture, Expand"), SEGMENT_KARE),
        ):
            self.method.addItem(title, key)
        tip = tr(
            "Class of every account: a field, A/B/C by value (A hold 80 % of it, B the next 15 %), or K.A.R.E. by "
            "status, growth, margin and date of loss, unless Rules say otherwise. Accounts and map show it."
        )
        labelled(form, tr("&Segments"), self.method, "td_segments", tip)
        self._fields: dict[str, QgsFieldComboBox] = {}
        self._add_fields(form)
        self.rules = SegmentRulesBox(self)
        form.addRow(self.rules)
        self._add_field(
            form,
            "named",
            tr("Named accounts"),
            tr(
                "Field with the owner of a named account, empty for all others. Its workload and potential count for "
                "that owner, not in the ZIP."
            ),
            "",
        )
        self.rules.edited.connect(self._rules_edited)
        self.method.currentIndexChanged.connect(self._show_rows)
        self.method.activated.connect(self.edited)
        self._show_rows()
        self.setCollapsed(True)
        self.collapsedStateChanged.connect(self._show_rows)  # to unfold a group shows all that is in it

    def computed(self) -> bool:
        """Whether a class is found for every account."""
        return self.method.currentData() in METHODS

    def set_accounts(self, accounts: Any) -> None:
        """Offer the fields of these accounts, and guess which ones K.A.R.E. asks for."""
        if accounts is self._accounts:
            return
        self._accounts = accounts
        names = accounts.fields().names() if accounts is not None else []
        roles = guess_columns(names)
        self.setEnabled(accounts is not None)
        for key, box in self._fields.items():
            box.setLayer(accounts)
            guessed = {"segment_field": roles.get("category", ""), "segment_value": roles.get("potential", "")}
            begins = GUESSES.get(key, ())
            first = next((name for name in names if name.lower().startswith(begins)), "") if begins else ""
            box.setField(guessed.get(key, first))

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        present = self._accounts is not None
        settings.segments = str(self.method.currentData()) if present else ""
        for key, box in self._fields.items():
            setattr(settings, key, box.currentField() if present else "")
        settings.rates = RATES[self.rates.currentIndex()]
        settings.dates = DATES[self.dates.currentIndex()]
        self.rules.collect(settings)

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self.method.setCurrentIndex(max(self.method.findData(settings.segments), 0))
        for key, box in self._fields.items():
            value = getattr(settings, key)
            if value or key == "named":  # what was never chosen keeps its guess
                box.setField(value)
        self.rates.setCurrentIndex(RATES.index(settings.rates) if settings.rates in RATES else 0)
        self.dates.setCurrentIndex(DATES.index(settings.dates) if settings.dates in DATES else 0)
        self.rules.apply(settings)
        self._show_rows()
        if settings.segments or settings.named:
            self.setCollapsed(False)

    def _add_fields(self, form: QFormLayout) -> None:
        """Add the fields that the methods ask for."""
        add = self._add_field
        add(form, "segment_field", tr("Segment"), tr("Field with the segment of the account."), SEGMENT_FIELD)
        tip = tr("Field with what an account is worth, 0 or more; amounts may be text such as $39,000.")
        add(form, "segment_value", tr("Value"), tip, VALUE)
        tip = tr("Field that says who is a customer, a prospect or lost.")
        add(form, "kare_status", tr("Status"), tip, SEGMENT_KARE)
        tip = tr("Field with the growth per year. Strong growth is 10 % or more. Optional.")
        add(form, "kare_growth", tr("Growth"), tip, SEGMENT_KARE)
        tip = tr("Field with the margin. An acceptable margin is 10 % or more. Optional.")
        add(form, "kare_margin", tr("Margin"), tip, SEGMENT_KARE)
        tip = tr("Field with the day at which the account was lost; up to 36 months it can be recaptured. Optional.")
        add(form, "kare_lost", tr("Lost on"), tip, SEGMENT_KARE)
        self.rates = QComboBox(self)
        self.rates.addItems([tr("ask"), tr("are percent (16.6)"), tr("are shares (0.166)")])
        tip = tr("How growth and margin are meant where they carry no sign %. They are not guessed.")
        self._add(form, self.rates, tr("Bare rates"), "td_kare_rates", tip, SEGMENT_KARE)
        self.dates = QComboBox(self)
        self.dates.addItems([tr("as the others of the column"), tr("day first"), tr("month first")])
        tip = tr("Which of the two comes first, where a date such as 3/4/2026 can be read in two ways.")
        self._add(form, self.dates, tr("Dates"), "td_kare_dates", tip, SEGMENT_KARE)
        self.rates.activated.connect(self.edited)
        self.dates.activated.connect(self.edited)

    def _add_field(self, form: QFormLayout, key: str, title: str, tip: str, method: str) -> None:
        box = QgsFieldComboBox(self)
        box.setAllowEmptyFieldName(True)
        box.activated.connect(self.edited)
        self._fields[key] = box
        self._add(form, box, title, f"td_{key}", tip, method)

    def _add(self, form: QFormLayout, box: QWidget, title: str, name: str, tip: str, method: str) -> None:
        label = labelled(form, title, box, name, tip)
        if method:
            self._rows.append((label, box, method))

    def _rules_edited(self) -> None:
        self._show_rows()
        self.edited.emit()

    def _show_rows(self, *_: object) -> None:
        """Show what the chosen method asks for."""
        settings = JobSettings(segments=str(self.method.currentData()))
        self.rules.show_method(settings.segments)
        self.rules.collect(settings)
        shown = {settings.segments, VALUE if asks_for_value(settings) else ""}
        for label, box, method in self._rows:
            label.setVisible(method in shown)
            box.setVisible(method in shown)
        self.computed_changed.emit(self.computed())
