"""Page 3: how many territories, and how far they may be from their targets."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from .settings import JobSettings
from .widgets import describe, labelled, set_up_form

MOST_TERRITORIES = 100_000
EFFORTS = ("Draft", "Normal", "Thorough")


class DesignPage(QgsCollapsibleGroupBoxBasic):
    """Rules of the design."""

    TITLE = "&3  Design"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.TITLE, parent)
        self.setObjectName("td_page_design")
        form = QFormLayout(self)
        set_up_form(form)

        self.territories = QSpinBox(self)
        self.territories.setRange(2, MOST_TERRITORIES)
        self.territories.setGroupSeparatorShown(True)
        labelled(form, "&Territories", self.territories, "td_territories", "How many territories to design.")
        self.workload_tolerance = self._tolerance()
        tip = "Largest deviation of a territory's {} from an equal share. A hard limit."
        self.potential_tolerance = self._tolerance()
        describe(self.workload_tolerance, "td_workload_tolerance", "Workload tolerance", tip.format("workload"))
        describe(self.potential_tolerance, "td_potential_tolerance", "Potential tolerance", tip.format("potential"))
        row = QHBoxLayout()
        row.setSpacing(8)
        label = QLabel("Potential", self)
        label.setBuddy(self.potential_tolerance)
        row.addWidget(self.workload_tolerance, 1)
        row.addWidget(label)
        row.addWidget(self.potential_tolerance, 1)
        label = QLabel("Workload", self)
        label.setBuddy(self.workload_tolerance)
        form.addRow(label, row)

        self._add_more(form)
        self.apply(JobSettings())

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        settings.territories = self.territories.value()
        settings.workload_tolerance = self.workload_tolerance.value()
        settings.potential_tolerance = self.potential_tolerance.value()
        settings.effort = self.effort.currentIndex()
        settings.seed = self.seed.value()
        settings.contiguous = self.contiguous.isChecked()

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self.territories.setValue(settings.territories)
        self.workload_tolerance.setValue(settings.workload_tolerance)
        self.potential_tolerance.setValue(settings.potential_tolerance)
        self.effort.setCurrentIndex(settings.effort)
        self.seed.setValue(settings.seed)
        self.contiguous.setChecked(settings.contiguous)

    def _add_more(self, form: QFormLayout) -> None:
        """Add what is seldom changed, folded away."""
        self.more = QgsCollapsibleGroupBoxBasic("More", self)
        self.more.setObjectName("td_more")
        self.more.setFlat(True)
        inner = QFormLayout(self.more)
        set_up_form(inner)
        self.effort = QComboBox(self.more)
        self.effort.addItems(EFFORTS)
        labelled(
            inner, "Effort", self.effort, "td_effort", "More effort finds more compact territories and takes longer."
        )
        self.seed = QSpinBox(self.more)
        self.seed.setRange(0, 2_147_483_647)
        labelled(inner, "Seed", self.seed, "td_seed", "Equal seeds give equal designs; another seed gives another one.")
        self.contiguous = QCheckBox("Every territory in one piece", self.more)
        describe(
            self.contiguous,
            "td_contiguous",
            "Every territory in one piece",
            "Every ZIP reaches every other of its territory without leaving it.",
        )
        inner.addRow(self.contiguous)
        self.more.setCollapsed(True)
        form.addRow(self.more)

    def _tolerance(self) -> QDoubleSpinBox:
        """Field for a tolerance in percent."""
        box = QDoubleSpinBox(self)
        box.setRange(0.1, 1000.0)
        box.setDecimals(1)
        box.setPrefix("± ")
        box.setSuffix(" %")
        return box
