"""The inputs of the quotas: total, blends, fields, largest change, rounding and the day of the sales so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QDate, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from ...planning.columns import guess_columns
from ...planning.quota_terms import BASES, STEPS
from ..i18n import tr
from ..latest_work import choose_layer
from ..widgets import MoneyBox, describe, labelled, set_up_form
from .quota_data import AMOUNTS, QuotaChoice, guess_amounts

MOST = 1e12
LEAST_WIDTH = 110
"""Of the total, in pixels."""


class QuotaForm(QScrollArea):
    """Everything that can be chosen.

    Signals
    -------
    edited()
        Another choice of how the total is split.
    source_edited()
        The figures must be read anew: another table or field.
    """

    edited = pyqtSignal()
    source_edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_quotas_form")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._account_fields: list[str] = []
        self._filling = False
        inner = QWidget(self)
        self._form = QFormLayout(inner)
        set_up_form(self._form)
        self._make_total(inner)
        self._make_blends(inner)
        self._make_source(inner)
        self._make_limits(inner)
        self.setWidget(inner)
        self._connect()
        self._show_blends()

    def choice(self) -> QuotaChoice:
        """What is chosen."""
        layer = self.table.currentLayer()
        return QuotaChoice(
            total=self.total.value(),
            blend={base: box.value() for base, box in self.blend.items()},
            other={base: box.value() for base, box in self.other.items()},
            compared=self.compared.isChecked(),
            capped=self.capped.isChecked(),
            cap=self.cap.value(),
            step=self.step.currentData(),
            table=layer.id() if layer is not None else "",
            territory=self.territory_field(),
            columns={role: box.currentData() or "" for role, box in self.fields.items()},
            day=self.day.date().toString(Qt.DateFormat.ISODate),
            first_month=self.month.currentData(),
        )

    def show_choice(self, choice: QuotaChoice) -> None:
        """Show a choice; fields that the table does not have are guessed."""
        from qgis.core import QgsProject

        self._filling = True
        self.total.setValue(choice.total)
        for boxes, blend in ((self.blend, choice.blend), (self.other, choice.other)):
            for base, box in boxes.items():
                box.setValue(float(blend.get(base, 0.0)))
        self.compared.setChecked(choice.compared)
        self.capped.setChecked(choice.capped)
        self.cap.setValue(choice.cap)
        self.step.setCurrentIndex(max(self.step.findData(choice.step), 0))
        choose_layer(self.table, QgsProject.instance().mapLayer(choice.table) if choice.table else None)
        day = QDate.fromString(choice.day, Qt.DateFormat.ISODate)
        self.day.setDate(day if day.isValid() else QDate.currentDate())
        self.month.setCurrentIndex(max(self.month.findData(choice.first_month), 0))
        self._fill_fields()
        for role, name in choice.columns.items():
            box = self.fields.get(role)
            if box is not None and box.findData(name) >= 0:
                box.setCurrentIndex(box.findData(name))
        if self.territory.findData(choice.territory) >= 0:
            self.territory.setCurrentIndex(self.territory.findData(choice.territory))
        self._filling = False
        self._show_blends()

    def offer_accounts(self, names: Sequence[str]) -> None:
        """Fields of the market's accounts."""
        self._account_fields = list(names)
        self._filling = True
        self._fill_fields()
        self._filling = False

    def territory_field(self) -> str:
        """Field of the table with the names of the territories; empty where nothing is known."""
        return str(self.territory.currentData() or "")

    def suggest_total(self, total: float) -> None:
        """Show a total that the analyst did not give."""
        self._filling = True
        self.total.setValue(total)
        self._filling = False

    # Making

    def _make_total(self, parent: QWidget) -> None:
        self.total = MoneyBox(MOST, parent)
        self.total.setSingleStep(100_000.0)
        self.total.setKeyboardTracking(False)
        tip = tr("Amount to split, in money/year. The quotas add up to it to the cent.")
        describe(self.total, "td_quotas_total", tr("Total"), tip)
        self.total.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.total.setMinimumWidth(LEAST_WIDTH)  # it would ask for room for the largest amount, and push the label away
        label = QLabel(tr("&Total"), parent)
        label.setBuddy(self.total)
        label.setToolTip(tip)
        row = QHBoxLayout()  # a row of its own, as amounts are long
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self.total, 1)
        self._form.addRow(row)
        self.against = QLabel(parent)
        self.against.setObjectName("td_quotas_against")
        self.against.setWordWrap(True)
        self._form.addRow(self.against)

    def _make_blends(self, parent: QWidget) -> None:
        """A row per base, a column per blend, live totals below."""
        titles = {
            "even": (tr("&Even"), tr("The same for every territory")),
            "history": (tr("Last &year"), tr("In proportion to last year's sales")),
            "pipeline": (tr("Pipe&line"), tr("In proportion to the open pipeline")),
            "potential": (tr("P&otential"), tr("In proportion to the potential")),
        }
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(3)
        self.blend: dict[str, QDoubleSpinBox] = {}
        self.other: dict[str, QDoubleSpinBox] = {}
        self._heads = (QLabel(tr("Blend"), parent), QLabel(tr("Blend B"), parent))
        for column, head in enumerate(self._heads, 1):
            grid.addWidget(head, 0, column)
        for row, base in enumerate(BASES, 1):
            title, tip = titles[base]
            label = QLabel(title, parent)
            label.setToolTip(tip)
            grid.addWidget(label, row, 0)
            self.blend[base] = self._percent_box(parent, f"td_quotas_{base}", title, tip)
            name = tr("{title}, blend B", title=title.replace("&", ""))
            self.other[base] = self._percent_box(parent, f"td_quotas_b_{base}", name, tip)
            label.setBuddy(self.blend[base])
            grid.addWidget(self.blend[base], row, 1)
            grid.addWidget(self.other[base], row, 2)
        self.blend_total, self.other_total = QLabel(parent), QLabel(parent)
        self.blend_total.setObjectName("td_quotas_blend_total")
        self.other_total.setObjectName("td_quotas_b_total")
        grid.addWidget(QLabel(tr("In all"), parent), len(BASES) + 1, 0)
        grid.addWidget(self.blend_total, len(BASES) + 1, 1)
        grid.addWidget(self.other_total, len(BASES) + 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.compared = QCheckBox(tr("&What if: a second blend"), parent)
        tip = tr("Show what another blend would give, in columns of its own.")
        describe(self.compared, "td_quotas_compared", tr("What if: a second blend"), tip)
        self._form.addRow(grid)
        self._form.addRow(self.compared)

    def _percent_box(self, parent: QWidget, name: str, title: str, tip: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox(parent)
        box.setRange(0.0, 100.0)
        box.setDecimals(1)
        box.setSingleStep(5.0)
        box.setSuffix(" %")
        describe(box, name, title, tr("{tip}, in percent of the total", tip=tip))
        return box

    def _make_source(self, parent: QWidget) -> None:
        self.table = QgsMapLayerComboBox(parent)
        self.table.setAllowEmptyLayer(True, tr("accounts of the market"))
        self.table.setFilters(Qgis.LayerFilters(Qgis.LayerFilter.VectorLayer))
        tip = tr("Where the amounts come from: the accounts, added up per territory, or a table with one row for each.")
        labelled(self._form, tr("&Amounts from"), self.table, "td_quotas_table", tip)
        self.territory = self._field_box(parent)
        tip = tr("Field of the table with the name of the territory, or of its rep")
        self._territory_label = labelled(self._form, tr("Territory field"), self.territory, "td_quotas_territory", tip)
        titles = {
            "history": (tr("Last year's sales"), tr("Field with last year's sales, in money")),
            "pipeline": (tr("Open pipeline"), tr("Field with the value of open opportunities, in money")),
            "potential": (tr("Potential field"), tr("Field with the potential, in money/year")),
            "sales": (tr("Sales so far"), tr("Field with this year's sales so far, for the attainment")),
        }
        self.fields: dict[str, QComboBox] = {}
        self._field_labels: dict[str, QLabel] = {}
        for role in AMOUNTS:
            title, tip = titles[role]
            self.fields[role] = self._field_box(parent)
            self._field_labels[role] = labelled(self._form, title, self.fields[role], f"td_quotas_{role}_field", tip)

    def _field_box(self, parent: QWidget) -> QComboBox:
        box = QComboBox(parent)
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _make_limits(self, parent: QWidget) -> None:
        self.day = QDateEdit(parent)
        self.day.setCalendarPopup(True)
        self.day.setDate(QDate.currentDate())
        tip = tr("Last day that the sales so far cover: they are compared with the part of the quota due by then.")
        self._day_label = labelled(self._form, tr("Sales &until"), self.day, "td_quotas_day", tip)
        self.month = QComboBox(parent)
        for month in range(1, 13):
            self.month.addItem(QLocale().standaloneMonthName(month), month)
        tip = tr("Month in which the business year starts")
        self._month_label = labelled(self._form, tr("Year starts in"), self.month, "td_quotas_month", tip)
        self.capped = QCheckBox(tr("Largest &change"), parent)
        tip = tr("Keep each quota this near to last year's sales; what it takes from one is passed on to the others.")
        describe(self.capped, "td_quotas_capped", tr("Largest change"), tip)
        self.cap = QDoubleSpinBox(parent)
        self.cap.setRange(0.0, 1000.0)
        self.cap.setDecimals(1)
        self.cap.setPrefix("± ")
        self.cap.setSuffix(" %")
        self.cap.setEnabled(False)
        describe(self.cap, "td_quotas_cap", tr("Largest change against last year"), tip)
        self.cap.setMinimumWidth(90)
        self._form.addRow(self.capped, self.cap)
        self.step = QComboBox(parent)
        for step in sorted(STEPS, key=float):
            text = tr("the cent") if step == STEPS[0] else f"$ {int(step):,}"
            self.step.addItem(text, step)
        tip = tr("What quotas are rounded to; they add up to the total all the same.")
        labelled(self._form, tr("&Rounded to"), self.step, "td_quotas_step", tip)

    def _connect(self) -> None:
        boxes = (self.total, self.cap, *self.blend.values(), *self.other.values())
        for box in boxes:
            box.valueChanged.connect(self._edited)
        for check in (self.compared, self.capped):
            check.toggled.connect(self._edited)
        for choice in (self.step, self.month):
            choice.currentIndexChanged.connect(self._edited)
        self.day.dateChanged.connect(self._edited)
        self.table.layerChanged.connect(self._table_chosen)
        for field in (self.territory, *self.fields.values()):
            field.currentIndexChanged.connect(self._field_chosen)

    # What happens

    def _edited(self, *_: Any) -> None:
        self._show_blends()
        if not self._filling:
            self.edited.emit()

    def _field_chosen(self, *_: Any) -> None:
        self._show_blends()
        if not self._filling:
            self.source_edited.emit()

    def _table_chosen(self, *_: Any) -> None:
        if self._filling:
            return
        self._filling = True
        self._fill_fields()
        self._filling = False
        self._show_blends()
        self.source_edited.emit()

    def _fill_fields(self) -> None:
        """Offer the fields of accounts or table, and guess which ones hold the amounts."""
        layer = self.table.currentLayer()
        names = layer.fields().names() if layer is not None else self._account_fields
        guessed = guess_amounts(names)
        for role, box in self.fields.items():
            box.clear()
            box.addItem(tr("none"), "")
            for name in names:
                box.addItem(name, name)
            box.setCurrentIndex(max(box.findData(guessed.get(role, "")), 0))
        self.territory.clear()
        if layer is not None:
            for name in names:
                self.territory.addItem(name, name)
            roles = guess_columns(names)
            self.territory.setCurrentIndex(max(self.territory.findData(roles.get("territory", roles.get("rep"))), 0))
        for widget in (self.territory, self._territory_label, self.fields["potential"],
                       self._field_labels["potential"]):  # fmt: skip
            widget.setVisible(layer is not None)  # that of the market is known from its measures

    def _show_blends(self) -> None:
        """Live totals of the percentages, and what is of use now."""
        for label, boxes in ((self.blend_total, self.blend), (self.other_total, self.other)):
            total = sum(box.value() for box in boxes.values())
            good = abs(total - 100.0) < 1e-6
            text = f"{total:g} %"
            label.setText(f"<b>{text}</b>" if good else f"<b>⚠ {text}</b> {tr('not 100 %')}")
        compared = self.compared.isChecked()
        for widget in (*self._heads, self.other_total, *self.other.values()):
            widget.setVisible(compared)
        self.cap.setEnabled(self.capped.isChecked())
        has_sales = bool(self.fields["sales"].currentData())
        for widget in (self.day, self._day_label, self.month, self._month_label):
            widget.setVisible(has_sales)
        # Wide enough for its content: there is no bar below to scroll sideways.
        self.widget().layout().activate()
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self.widget().minimumSizeHint().width() + bar)
