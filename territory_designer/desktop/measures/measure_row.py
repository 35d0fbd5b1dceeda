"""A measure on its page: where it comes from, and the field or expression."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsExpressionContext, QgsExpressionContextGenerator, QgsExpressionContextUtils, QgsProject
from qgis.gui import QgsFieldExpressionWidget
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ...planning.columns import guess_columns
from ..i18n import tr
from ..settings import FROM_ACCOUNTS, FROM_UNIT_SUM, FROM_UNITS
from ..widgets import describe, labelled

OF_UNITS = (FROM_UNITS, FROM_UNIT_SUM)
"""Origins that need no accounts."""


class ProjectContext(QgsExpressionContextGenerator):
    """Lets expressions use the project's layers and variables, and those of the layer they are about."""

    def __init__(self) -> None:
        super().__init__()
        self.layer: Any = None

    def createExpressionContext(self) -> QgsExpressionContext:  # noqa: N802 (QGIS calls it)
        """Context for the preview in the expression dialog."""
        context = QgsProject.instance().createExpressionContext()
        if self.layer is not None:
            context.appendScope(QgsExpressionContextUtils.layerScope(self.layer))
        return context


class MeasureRow(QObject):
    """One measure: where it comes from, and the field or expression.

    Parameters
    ----------
    form : QFormLayout
    name : str
        "workload" or "potential".
    word, title, tip, hint : str
        What it is called in a sentence, label, tool tip, and what the empty field says.
    others : sequence of (str, str, QWidget)
        Origins beside "per account" and "per ZIP": key, title, and what stands in place of the field.

    Signals
    -------
    edited()
        The user chose or wrote something.
    origin_shown(str)
        The measure comes from somewhere else now.
    """

    edited = pyqtSignal()
    origin_shown = pyqtSignal(str)

    def __init__(
        self,
        form: QFormLayout,
        name: str,
        word: str,
        title: str,
        tip: str,
        hint: str,
        others: Sequence[tuple[str, str, QWidget]] = (),
    ) -> None:
        parent = form.parentWidget()
        super().__init__(parent)
        self._name = name
        self._chosen = False  # by the user; then nothing is guessed
        self._layers: dict[str, Any] = {FROM_ACCOUNTS: None, FROM_UNITS: None}
        self._context = ProjectContext()
        self.source = QComboBox(parent)
        self.source.addItem(tr("per account"), FROM_ACCOUNTS)
        self.source.addItem(tr("per ZIP"), FROM_UNITS)
        source_tip = tr(
            "Whether the {measure} is a figure of the accounts, added up per ZIP, one of the ZIP layer, or computed.",
            measure=word,
        )
        describe(self.source, f"td_{name}_from", tr("{title}: where it comes from", title=title), source_tip)
        self.source.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.expression = QgsFieldExpressionWidget(parent)
        self.expression.setExpressionDialogTitle(f"Territory Designer: {word}")
        self.expression.setAllowEmptyFieldName(True)
        self.expression.registerExpressionContextGenerator(self._context)
        row = QHBoxLayout()
        row.addWidget(self.source)
        row.addWidget(self.expression, 1)
        self._beside: dict[str, QWidget] = {}
        for origin, text, widget in others:
            self.source.addItem(text, origin)
            self._beside[origin] = widget
            row.addWidget(widget, 1)
        labelled(form, title, self.expression, f"td_{name}", tip, row)
        self._editor = self.expression.findChild(QLineEdit)
        if self._editor is not None:
            self._editor.setPlaceholderText(hint)
            self._editor.setAccessibleName(title.replace("&", ""))
        self.source.currentIndexChanged.connect(self._source_chosen)
        self.source.activated.connect(self._touched)
        self.expression.fieldChanged.connect(self._touched)
        self._set_layer()

    def set_layers(self, units: Any, accounts: Any) -> None:
        """Offer the fields of these layers and guess which one is the measure, unless the user chose something."""
        before, origin, known = self.value(), self.origin(), self._layers
        self._layers = {FROM_ACCOUNTS: accounts, FROM_UNITS: units}
        if known != self._layers:
            self._chosen = False
        for row in range(self.source.count()):
            usable = accounts is not None or self.source.itemData(row) in OF_UNITS
            self.source.model().item(row).setEnabled(usable)
        if not before and not self._chosen and origin in self._layers:
            for one in (FROM_ACCOUNTS, FROM_UNITS):
                layer = self._layers[one]
                guessed = guess_columns(layer.fields().names()).get(self._name) if layer is not None else None
                if guessed:
                    self.show(one, guessed)
                    return
        if accounts is None and origin not in OF_UNITS:
            self.show(FROM_UNITS, "")
        elif accounts is not None and known[FROM_ACCOUNTS] is None and self.is_open():
            self.show(FROM_ACCOUNTS, "")
        else:
            self.show(origin, before)

    def is_open(self) -> bool:
        """Whether nothing is chosen or guessed yet."""
        return not self._chosen and not self.value() and self.origin() in self._layers

    def origin(self) -> str:
        """`FROM_ACCOUNTS`, `FROM_UNITS` or one of the others."""
        return str(self.source.currentData())

    def value(self) -> str:
        """Field or expression; empty where there is none."""
        return "" if self.origin() in self._beside else self.expression.currentText().strip()

    def show(self, origin: str, value: str) -> None:
        """Show a choice."""
        self.source.blockSignals(True)
        self.source.setCurrentIndex(max(self.source.findData(origin), 0))
        self.source.blockSignals(False)
        self._set_layer()
        self._set_field(value)
        if self._editor is not None:
            self._editor.setCursorPosition(0)  # a long expression is known by its beginning

    def keep(self) -> None:
        """What is shown was chosen, if not now then before; guess no more."""
        self._chosen = True

    def _source_chosen(self) -> None:
        """The fields of one layer mean nothing in the other."""
        self._set_layer()
        self._set_field("")

    def _set_field(self, value: str) -> None:
        """Show a field or expression; only what the user writes is an edit."""
        self.expression.blockSignals(True)
        self.expression.setField(value)
        self.expression.blockSignals(False)

    def _set_layer(self) -> None:
        """Offer the fields of the chosen layer, or what stands in their place."""
        origin = self.origin()
        self._context.layer = self._layers.get(origin)
        self.expression.blockSignals(True)
        self.expression.setLayer(self._context.layer)
        self.expression.blockSignals(False)
        self.expression.setVisible(origin not in self._beside)
        for one, widget in self._beside.items():
            widget.setVisible(one == origin)
        self.origin_shown.emit(origin)

    def _touched(self, *_: object) -> None:
        self._chosen = True
        self.edited.emit()
