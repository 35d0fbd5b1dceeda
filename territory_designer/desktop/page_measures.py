"""Page 2: what workload and potential are, as a field or an expression on the accounts or on the ZIPs."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsExpressionContext, QgsExpressionContextGenerator, QgsExpressionContextUtils, QgsProject
from qgis.gui import QgsFieldExpressionWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ..planning.columns import guess_columns
from .call_plan import suggested_workload
from .i18n import tr
from .page import Page
from .settings import FROM_ACCOUNTS, FROM_UNITS, JobSettings
from .widgets import describe, labelled, set_up_form


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


class MeasureRow:
    """One measure: which layer it is read from, and the field or expression.

    Parameters
    ----------
    form : QFormLayout
    name : str
        "workload" or "potential".
    word, title, tip, hint : str
        What it is called in a sentence, label, tool tip, and what the empty field says.
    """

    def __init__(self, form: QFormLayout, name: str, word: str, title: str, tip: str, hint: str) -> None:
        parent = form.parentWidget()
        self._name = name
        self._layers: dict[str, Any] = {FROM_ACCOUNTS: None, FROM_UNITS: None}
        self._context = ProjectContext()
        self.source = QComboBox(parent)
        self.source.addItem(tr("per account"), FROM_ACCOUNTS)
        self.source.addItem(tr("per ZIP"), FROM_UNITS)
        source_tip = tr(
            "Whether the {measure} is a figure of the accounts, added up per ZIP, or of the ZIP layer itself.",
            measure=word,
        )
        describe(self.source, f"td_{name}_from", tr("{title}: per account or per ZIP", title=title), source_tip)
        self.source.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.expression = QgsFieldExpressionWidget(parent)
        self.expression.setExpressionDialogTitle(f"Territory Designer: {word}")
        self.expression.setAllowEmptyFieldName(True)
        self.expression.registerExpressionContextGenerator(self._context)
        row = QHBoxLayout()
        row.addWidget(self.source)
        row.addWidget(self.expression, 1)
        labelled(form, title, self.expression, f"td_{name}", tip, row)
        self._editor = self.expression.findChild(QLineEdit)
        if self._editor is not None:
            self._editor.setPlaceholderText(hint)
            self._editor.setAccessibleName(title.replace("&", ""))
        self.source.currentIndexChanged.connect(self._source_chosen)

    def set_layers(self, units: Any, accounts: Any) -> None:
        """Offer the fields of these layers and guess which one is the measure, unless the user wrote something."""
        before = self.value()
        self._layers = {FROM_ACCOUNTS: accounts, FROM_UNITS: units}
        self.source.setEnabled(accounts is not None)
        if not before:
            for origin in (FROM_ACCOUNTS, FROM_UNITS):
                layer = self._layers[origin]
                guessed = guess_columns(layer.fields().names()).get(self._name) if layer is not None else None
                if guessed:
                    self.show(origin, guessed)
                    return
        origin = FROM_UNITS if accounts is None else self.origin()
        self.show(origin, before if origin == self.origin() else "")

    def origin(self) -> str:
        """`FROM_ACCOUNTS` or `FROM_UNITS`."""
        return str(self.source.currentData())

    def value(self) -> str:
        """Field or expression; empty where there is none."""
        return self.expression.currentText().strip()

    def show(self, origin: str, value: str) -> None:
        """Show a choice."""
        self.source.blockSignals(True)
        self.source.setCurrentIndex(max(self.source.findData(origin), 0))
        self.source.blockSignals(False)
        self._set_layer()
        self.expression.setField(value)
        if self._editor is not None:
            self._editor.setCursorPosition(0)  # a long expression is known by its beginning

    def _source_chosen(self) -> None:
        """The fields of one layer mean nothing in the other."""
        self._set_layer()
        self.expression.setField("")

    def _set_layer(self) -> None:
        """Offer the fields of the chosen layer."""
        self._context.layer = self._layers[self.origin()]
        self.expression.setLayer(self._context.layer)


class MeasuresPage(Page):
    """Choice of what is balanced.

    Signals
    -------
    edited()
        The user wrote or chose something.
    """

    edited = pyqtSignal()

    TITLE = "2  Measures"
    NAME = "measures"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QFormLayout(self.body)
        set_up_form(form)
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
        )
        self.potential = MeasureRow(
            form,
            "potential",
            tr("potential"),
            tr("P&otential"),
            tr(
                "Money/year that can be earned. A field or an expression. Leave it empty to balance the workload alone."
            ),
            tr("none"),
        )
        for one in (self.workload, self.potential):
            one.source.activated.connect(self.edited)
            one.expression.fieldChanged.connect(self._written)

    def set_layers(self, units: Any, accounts: Any) -> None:
        """Offer the fields of these layers, and what can be guessed from their names and from a call plan."""
        self.workload.set_layers(units, accounts)
        self.potential.set_layers(units, accounts)
        if not self.workload.value():
            suggestion = suggested_workload(accounts, QgsProject.instance().mapLayers().values())
            if suggestion:
                self.workload.show(FROM_ACCOUNTS, suggestion)

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        settings.workload, settings.workload_from = self.workload.value(), self.workload.origin()
        settings.potential, settings.potential_from = self.potential.value(), self.potential.origin()

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self.workload.show(settings.workload_from, settings.workload)
        self.potential.show(settings.potential_from, settings.potential)

    def _written(self, *_: object) -> None:
        """A field or expression changed; only what the user does counts."""
        if self.isVisible():
            self.edited.emit()

    def show_totals(self, totals: dict[str, str]) -> None:
        """Show in the heading what the market holds of each measure, for example ``{"workload": "412,300 h/year"}``."""
        self.set_summary(", ".join(totals.values()))
