"""Page 3: how many territories, and how far they may be from their targets."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from .i18n import tr
from .icons import icon
from .page import Page
from .settings import NEW, SCENARIO, JobSettings
from .widgets import describe, labelled, set_up_form

MOST_TERRITORIES = 100_000
EFFORTS = ("Draft", "Normal", "Thorough")


class DesignPage(Page):
    """Rules of the design.

    Signals
    -------
    design_requested()
        The user wants a design.
    """

    design_requested = pyqtSignal()

    TITLE = "3  Design"
    NAME = "design"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QFormLayout(self.body)
        set_up_form(form)

        self.territories = QSpinBox(self)
        self.territories.setRange(2, MOST_TERRITORIES)
        self.territories.setGroupSeparatorShown(True)
        labelled(form, tr("&Territories"), self.territories, "td_territories", tr("How many territories to design."))
        self.workload_tolerance = self._tolerance()
        tip = tr("Largest deviation of a territory's workload from an equal share. A hard limit.")
        describe(self.workload_tolerance, "td_workload_tolerance", tr("Workload tolerance"), tip)
        self.potential_tolerance = self._tolerance()
        tip = tr("Largest deviation of a territory's potential from an equal share. A hard limit.")
        describe(self.potential_tolerance, "td_potential_tolerance", tr("Potential tolerance"), tip)
        row = QHBoxLayout()
        row.setSpacing(8)
        label = QLabel(tr("Potential"), self)
        label.setBuddy(self.potential_tolerance)
        row.addWidget(self.workload_tolerance, 1)
        row.addWidget(label)
        row.addWidget(self.potential_tolerance, 1)
        label = QLabel(tr("Workload"), self)
        label.setBuddy(self.workload_tolerance)
        form.addRow(label, row)

        self._add_start(form)
        self._add_more(form)
        self.design_button = QPushButton(icon("design"), tr("&Design"), self)
        tip = tr("Design the territories with these rules. Undo brings back what was there.")
        describe(self.design_button, "td_design", tr("Design"), tip)
        self.design_button.setAutoDefault(False)
        self.design_button.clicked.connect(self.design_requested)
        form.addRow(self.design_button)
        self.apply(JobSettings())

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        settings.territories = self.territories.value()
        settings.workload_tolerance = self.workload_tolerance.value()
        settings.potential_tolerance = self.potential_tolerance.value()
        settings.effort = self.effort.currentIndex()
        settings.seed = self.seed.value()
        settings.contiguous = self.contiguous.isChecked()
        settings.start = self.start.currentData()
        settings.max_moved = self.max_moved.value()

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self.territories.setValue(settings.territories)
        self.workload_tolerance.setValue(settings.workload_tolerance)
        self.potential_tolerance.setValue(settings.potential_tolerance)
        self.effort.setCurrentIndex(settings.effort)
        self.seed.setValue(settings.seed)
        self.contiguous.setChecked(settings.contiguous)
        self.start.setCurrentIndex(max(self.start.findData(settings.start), 0))
        self.max_moved.setValue(settings.max_moved)
        self._start_chosen()

    def offer_scenario(self, name: str) -> None:
        """Offer the scenario on the screen as a start; an empty name offers nothing."""
        self._scenario = name
        self.start.setItemText(1, tr("the scenario {name}", name=name) if name else tr("the scenario on the map"))
        if not name:
            self.start.setCurrentIndex(0)
        self.start.setEnabled(bool(name))
        self._start_chosen()

    def _add_start(self, form: QFormLayout) -> None:
        """Add where a design starts from, and how much it may move."""
        self.start = QComboBox(self)
        self.start.addItem(tr("new territories"), NEW)
        self.start.addItem(tr("the scenario on the map"), SCENARIO)
        tip = tr(
            "A design from scratch, or one that moves as little as asked for. Locked ZIPs and territories stay in both."
        )
        labelled(form, tr("&Start from"), self.start, "td_start", tip)
        self.max_moved = QDoubleSpinBox(self)
        self.max_moved.setRange(0.0, 100.0)
        self.max_moved.setDecimals(1)
        self.max_moved.setSuffix(" %")
        tip = tr("Largest share of workload and potential that may change hands. A hard limit.")
        self._moved_label = labelled(form, tr("&May move"), self.max_moved, "td_max_moved", tip)
        self.start.currentIndexChanged.connect(self._start_chosen)
        self._scenario = ""

    def _start_chosen(self, *_: object) -> None:
        """The budget only means something where there is a plan to start from; then the number is that plan's."""
        from_scenario = self.start.currentData() == SCENARIO
        self.max_moved.setEnabled(from_scenario)
        self._moved_label.setEnabled(from_scenario)
        self.territories.setEnabled(not from_scenario)

    def _add_more(self, form: QFormLayout) -> None:
        """Add what is seldom changed, folded away."""
        self.more = QgsCollapsibleGroupBoxBasic(tr("More"), self)
        self.more.setObjectName("td_more")
        self.more.setFlat(True)
        inner = QFormLayout(self.more)
        set_up_form(inner)
        self.effort = QComboBox(self.more)
        self.effort.addItems([tr(effort) for effort in EFFORTS])
        tip = tr("More effort finds more compact territories and takes longer.")
        labelled(inner, tr("Effort"), self.effort, "td_effort", tip)
        self.seed = QSpinBox(self.more)
        self.seed.setRange(0, 2_147_483_647)
        tip = tr("Equal seeds give equal designs; another seed gives another one.")
        labelled(inner, tr("Seed"), self.seed, "td_seed", tip)
        self.contiguous = QCheckBox(tr("Every territory in one piece"), self.more)
        tip = tr("Every ZIP reaches every other of its territory without leaving it.")
        describe(self.contiguous, "td_contiguous", tr("Every territory in one piece"), tip)
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
