"""The weighted sum of fields on the page Measures: fields, weights, missing values, and scales."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFieldComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...planning.columns import guess_columns, words
from ...planning.potential import MISSING_RULES, NORMALISATIONS
from .. import figures
from ..i18n import tr
from ..icons import theme_icon
from ..settings import FROM_SUM, FROM_UNIT_SUM, JobSettings
from ..widgets import MoneyBox, delete_now, describe, labelled, set_up_form
from .field_weights import even_weights, read_weights, total_of, write_weights

LIKELY = frozenset({"potential", "revenue", "sales", "pipeline", "households", "establishments", "income"})
"""Words in the name of a field that may be part of the potential."""


class FieldAdder(QWidget):
    """A list of fields and a button that adds the chosen one.

    Signals
    -------
    added(str)
        The user adds a field.
    """

    added = pyqtSignal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QgsFieldComboBox(self)
        self.field.setMinimumWidth(80)
        describe(self.field, f"td_{name}", tr("Field to add"), tr("Field that is part of the potential."))
        self.button = QToolButton(self)
        self.button.setIcon(theme_icon("symbologyAdd.svg"))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self.button, f"td_{name}_add", tr("Add the field"), tr("Add this field to the weighted sum."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(lambda: self.added.emit(self.field.currentField()))

    def set_layer(self, layer: Any) -> None:
        """Offer the fields of a layer."""
        if layer is not self.field.layer():
            self.field.setLayer(layer)
            self.suggest(())

    def suggest(self, taken: Collection[str]) -> None:
        """Show the first field that looks like potential and is not taken yet."""
        names = self.field.layer().fields().names() if self.field.layer() is not None else []
        fitting = [name for name in names if words(name) & LIKELY and name not in taken]
        if fitting:
            self.field.setField(fitting[0])


class WeightedSumBox(QWidget):
    """Weights of the fields, and how they are brought together.

    Signals
    -------
    edited()
        The user changed something.
    """

    edited = pyqtSignal()

    def __init__(self, adders: Sequence[FieldAdder], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spins: dict[str, QDoubleSpinBox] = {}
        self._of_units = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._rows = QWidget(self)
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(8, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        column.addWidget(self._rows)
        foot = QHBoxLayout()
        self.total = QLabel(self)
        self.total.setObjectName("td_weights_total")
        self.total.setWordWrap(True)
        self.even = QPushButton(tr("E&qual weights"), self)
        self.even.setAutoDefault(False)
        describe(
            self.even, "td_weights_even", tr("Equal weights"), tr("Give all fields the same weight; they total 100 %.")
        )
        foot.addWidget(self.total, 1)
        foot.addWidget(self.even)
        column.addLayout(foot)
        form = QFormLayout()
        set_up_form(form)
        form.setContentsMargins(0, 0, 0, 0)
        self._add_rules(form)
        column.addLayout(form)
        self.even.clicked.connect(self._make_even)
        self._adders = list(adders)
        for adder in adders:
            adder.added.connect(self._add)
        self._show_total()

    def weights(self) -> dict[str, float]:
        """Weight by field, in percent."""
        return {name: spin.value() for name, spin in self._spins.items()}

    def set_origin(self, origin: str, layer: Any) -> None:
        """Show the sum of fields of the accounts or of the ZIPs; other fields than before begin with a guess."""
        of_units = origin == FROM_UNIT_SUM
        if origin in (FROM_SUM, FROM_UNIT_SUM) and (of_units != self._of_units or not self._spins):
            self._of_units = of_units
            names = layer.fields().names() if layer is not None else []
            guessed = guess_columns(names).get("potential")
            self.show_weights({guessed: 100.0} if guessed else {})
        # The median of a segment is one of accounts.
        self.missing.model().item(MISSING_RULES.index("median")).setText(
            tr("take the median") if of_units else tr("take the median of the segment")
        )

    def show_weights(self, weights: dict[str, float]) -> None:
        """Show fields and their weights."""
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            widget.setParent(None)
            delete_now(widget)
        self._spins = {}
        for place, (name, weight) in enumerate(weights.items()):
            self._add_row(place, name, weight)
        self._rows.setVisible(bool(weights))
        for adder in self._adders:
            adder.suggest(weights)
        self._show_total()

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        settings.weights = write_weights(self.weights())
        settings.missing = MISSING_RULES[self.missing.currentIndex()]
        settings.normalise = NORMALISATIONS[self.normalise.currentIndex()]
        settings.clip, settings.market_total = self.clip.value(), self.market_total.value()

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self._of_units = settings.potential_from == FROM_UNIT_SUM
        self.show_weights(read_weights(settings.weights))
        self.missing.setCurrentIndex(MISSING_RULES.index(settings.missing))
        self.normalise.setCurrentIndex(NORMALISATIONS.index(settings.normalise))
        self.clip.setValue(settings.clip)
        self.market_total.setValue(settings.market_total)

    def _add_rules(self, form: QFormLayout) -> None:
        """Add what happens to missing values, and the scales, folded away."""
        self.missing = QComboBox(self)
        self.missing.addItems([tr("count as 0"), tr("take the median of the segment"), tr("leave the row out")])
        tip = tr(
            "What a null counts as. Without segments the median is that of all rows; a row that is left out has no "
            "potential. All are counted and said."
        )
        labelled(form, tr("Missing values"), self.missing, "td_missing_values", tip)
        self.scales = QgsCollapsibleGroupBoxBasic(tr("Scales"), self)
        self.scales.setObjectName("td_more_scales")
        self.scales.setFlat(True)
        inner = QFormLayout(self.scales)
        set_up_form(inner)
        self.normalise = QComboBox(self.scales)
        self.normalise.addItems([tr("no: all fields are money"), tr("share of the total"), tr("least to greatest")])
        tip = tr(
            "Brings fields in different units to points: 1,000 × share of the field's total, or 1,000 × place between "
            "the least and the greatest value."
        )
        labelled(inner, tr("Normalise"), self.normalise, "td_normalise", tip)
        self.clip = QDoubleSpinBox(self.scales)
        self.clip.setRange(0.0, 49.0)
        self.clip.setDecimals(1)
        self.clip.setSuffix(" %")
        self.clip.setSpecialValueText(tr("none"))
        tip = tr("Share of the lowest and of the highest values that is pulled in, so that one giant does not decide.")
        labelled(inner, tr("Clip at each end"), self.clip, "td_clip", tip)
        self.market_total = MoneyBox(1e13, self.scales)
        self.market_total.setSpecialValueText(tr("not known"))
        tip = tr(
            "Known potential of the whole market in money/year; the sum is scaled to it, so that points become money."
        )
        labelled(inner, tr("Whole market"), self.market_total, "td_market_total", tip)
        self.scales.setCollapsed(True)
        form.addRow(self.scales)
        for box in (self.missing, self.normalise):
            box.activated.connect(self.edited)
        for spin in (self.clip, self.market_total):
            spin.editingFinished.connect(self.edited)

    def _add_row(self, place: int, name: str, weight: float) -> None:
        """Add a field with its weight and a button that takes it out."""
        spin = QDoubleSpinBox(self._rows)
        spin.setRange(0.0, 100.0)
        spin.setDecimals(1)
        spin.setSingleStep(5.0)
        spin.setSuffix(" %")
        spin.setValue(weight)
        tip = tr("Weight of {field} in percent; all weights total 100 %.", field=name)
        describe(spin, f"td_weight_{place}", name, tip)
        label = QLabel(name, self._rows)
        label.setBuddy(spin)
        label.setToolTip(name)
        label.setMinimumWidth(60)
        button = QToolButton(self._rows)
        button.setIcon(theme_icon("symbologyRemove.svg"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove = tr("Take {field} out of the sum", field=name)
        describe(button, f"td_weight_remove_{place}", remove, remove)
        for column, widget in enumerate((label, spin, button)):
            self._grid.addWidget(widget, place, column)
        self._spins[name] = spin
        spin.valueChanged.connect(self._weight_changed)
        # The button must live until its own click is over.
        button.clicked.connect(lambda: self._remove(name), Qt.ConnectionType.QueuedConnection)

    def _add(self, name: str) -> None:
        """Add a field with the weight that is left."""
        if name and name not in self._spins:
            weights = self.weights()
            self.show_weights({**weights, name: max(0.0, round(100.0 - total_of(weights), 1))})
            self.edited.emit()

    def _remove(self, name: str) -> None:
        weights = self.weights()
        if weights.pop(name, None) is not None:
            self.show_weights(weights)
            self.edited.emit()

    def _make_even(self) -> None:
        self.show_weights(even_weights(list(self._spins)))
        self.edited.emit()

    def _weight_changed(self, _: float) -> None:
        self._show_total()
        self.edited.emit()

    def _show_total(self) -> None:
        """Say what the weights come to."""
        total = total_of(self.weights())
        self.even.setEnabled(bool(self._spins))
        if not self._spins:
            self.total.setText(tr("Add the fields of the sum above."))
        elif total == 100.0:
            self.total.setText(tr("The weights total 100 %."))
        else:
            self.total.setText(tr("<b>The weights total {total} %, not 100 %.</b>", total=figures.amount(total)))
