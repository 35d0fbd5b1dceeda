"""Page 3: how many territories, and how far they may be from their targets."""

from __future__ import annotations

from dataclasses import replace

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

from ..i18n import tr
from ..icons import icon
from ..page import Page
from ..settings import NEW, SCENARIO, JobSettings
from ..widgets import describe, group_digits, labelled, set_up_form

MOST_TERRITORIES = 100_000
EFFORTS = ("Draft", "Normal", "Thorough")
SIZING = ("weeks", "hours", "selling_share", "travel_share", "holds_travel", "cost_per_rep", "margin")
"""What the dialog "How many?" asks for."""


class DesignPage(Page):
    """Rules of the design.

    Signals
    -------
    design_requested()
        The user wants a design.
    sizing_requested()
        The user asks how many reps the workload needs.
    certainty_requested()
        The user asks how sure the plan on the screen is.
    hybrid_requested()
        The user wants territories by segment.
    choice_changed()
        Number, start or shares are other ones.
    """

    design_requested = pyqtSignal()
    sizing_requested = pyqtSignal()
    certainty_requested = pyqtSignal()
    hybrid_requested = pyqtSignal()
    choice_changed = pyqtSignal()

    TITLE = "3  Design"
    NAME = "design"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QFormLayout(self.body)
        set_up_form(form)

        self.territories = QSpinBox(self)
        self.territories.setRange(2, MOST_TERRITORIES)
        group_digits(self.territories)
        self.sizing_button = self._button(
            tr("&How many?"), "td_how_many", tr("How many reps the workload needs, and what each number could serve.")
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.territories, 1)
        row.addWidget(self.sizing_button)
        tip = tr("How many territories to design.")
        labelled(form, tr("Te&rritories"), self.territories, "td_territories", tip, row)
        self.workload_tolerance = self._tolerance()
        tip = tr("Largest deviation of a territory's workload from its target. A hard limit.")
        describe(self.workload_tolerance, "td_workload_tolerance", tr("Workload tolerance"), tip)
        self.potential_tolerance = self._tolerance()
        tip = tr("Largest deviation of a territory's potential from its target. A hard limit.")
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

        self._add_capacity(form)
        self._add_start(form)
        self._add_robust(form)
        self._add_more(form)
        self.design_button = QPushButton(icon("design"), tr("&Design"), self)
        tip = tr("Design the territories with these rules. Undo brings back what was there.")
        describe(self.design_button, "td_design", tr("Design"), tip)
        self.design_button.setAutoDefault(False)
        self.design_button.clicked.connect(self.design_requested)
        form.addRow(self.design_button)
        self._add_beyond(form)
        self.sizing_button.clicked.connect(self.sizing_requested)
        self.territories.valueChanged.connect(self.choice_changed)
        self.by_capacity.toggled.connect(self.choice_changed)
        self.start.currentIndexChanged.connect(self.choice_changed)
        self._kept = JobSettings()
        self.apply(self._kept)

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        settings.territories = self.territories.value()
        settings.workload_tolerance = self.workload_tolerance.value()
        settings.potential_tolerance = self.potential_tolerance.value()
        settings.effort = self.effort.currentIndex()
        settings.seed = self.seed.value()
        settings.contiguous = self.contiguous.isChecked()
        settings.by_capacity = self.by_capacity.isChecked()
        settings.robust = self.robust.isChecked()
        settings.figures_error = self.figures_error.value()
        settings.chance = self.chance.value()
        for name in SIZING:
            setattr(settings, name, getattr(self._kept, name))
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
        self.by_capacity.setChecked(settings.by_capacity)
        self.robust.setChecked(settings.robust)
        self.figures_error.setValue(settings.figures_error)
        self.chance.setValue(settings.chance)
        self.keep_sizing(settings)
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

    def keep_sizing(self, settings: JobSettings) -> None:
        """Remember the figures of the dialog "How many?"."""
        self._kept = replace(self._kept, **{name: getattr(settings, name) for name in SIZING})

    @property
    def sizing(self) -> JobSettings:
        """Settings with the figures of the dialog "How many?"."""
        return self._kept

    def use_territories(self, count: int) -> None:
        """Take a number of territories, for new ones."""
        self.start.setCurrentIndex(self.start.findData(NEW))
        self.territories.setValue(count)

    def offer_capacity(self, why_not: str) -> None:
        """Offer smaller territories for reps with less capacity, or say why that cannot be."""
        self.by_capacity.setEnabled(not why_not or self.by_capacity.isChecked())
        self.by_capacity.setToolTip(f"{self._capacity_tip}\n{why_not}".strip())

    def offer_hybrid(self, why_not: str) -> None:
        """Offer territories by segment, or say why that cannot be."""
        self.hybrid_button.setEnabled(not why_not)
        self.hybrid_button.setToolTip(f"{self._hybrid_tip}\n{why_not}".strip())

    def show_capacity(self, text: str) -> None:
        """Say how large the territories are to be; an empty text says nothing."""
        self.capacity_hint.setText(text)
        self.capacity_hint.setVisible(bool(text))

    def _add_capacity(self, form: QFormLayout) -> None:
        """Add whether reps with less capacity get smaller territories."""
        self.by_capacity = QCheckBox(tr("Sma&ller territories for less capacity"), self)
        self._capacity_tip = tr(
            "Reps with less capacity (hours/year; new reps count less) get smaller territories: targets are their "
            "shares of the capacity instead of equal shares."
        )
        title = tr("Smaller territories for less capacity")
        describe(self.by_capacity, "td_by_capacity", title, self._capacity_tip)
        self.capacity_hint = QLabel(self)
        self.capacity_hint.setObjectName("td_capacity_hint")
        self.capacity_hint.setWordWrap(True)
        self.capacity_hint.setIndent(20)
        form.addRow(self.by_capacity)
        form.addRow(self.capacity_hint)

    def _add_robust(self, form: QFormLayout) -> None:
        """Add whether tolerances shall be kept although the figures are estimates."""
        self.robust = QCheckBox(tr("Allow for &errors in the figures"), self)
        tip = tr(
            "Keep the tolerances although figures may be wrong: workload and potential are estimates. The design then "
            "keeps tighter tolerances, and is tried out on 1,000 draws of figures that are wrong by as much."
        )
        describe(self.robust, "td_robust", tr("Allow for errors in the figures"), tip)
        self.figures_error = self._percent(1.0, 100.0)
        tip = tr("Standard error of each ZIP's figures: two of three lie within it. ZIPs err independently.")
        describe(self.figures_error, "td_figures_error", tr("Error of the figures"), tip)
        self.chance = self._percent(50.0, 99.9)
        tip = tr("How likely the whole plan, every territory in every measure, shall keep its tolerances.")
        describe(self.chance, "td_chance", tr("Chance"), tip)
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(20, 0, 0, 0)
        row.setSpacing(6)
        for text, field in ((tr("Error"), self.figures_error), (tr("Chance"), self.chance)):
            label = QLabel(text, box)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field, 1)
        form.addRow(self.robust)
        form.addRow(box)
        box.setEnabled(False)
        self.robust.toggled.connect(box.setEnabled)

    def _percent(self, least: float, most: float) -> QDoubleSpinBox:
        """Field for a percentage."""
        box = QDoubleSpinBox(self)
        box.setRange(least, most)
        box.setDecimals(1)
        box.setSuffix(" %")
        return box

    def _button(self, text: str, name: str, tip: str) -> QPushButton:
        """A button beside the fields."""
        button = QPushButton(text, self)
        describe(button, name, text, tip)
        button.setAutoDefault(False)
        return button

    def _add_start(self, form: QFormLayout) -> None:
        """Add where a design starts from, and how much it may move."""
        self.start = QComboBox(self)
        self.start.addItem(tr("new territories"), NEW)
        self.start.addItem(tr("the scenario on the map"), SCENARIO)
        tip = tr(
            "A design from scratch, or one that moves as little as asked for. Where something is locked, only the "
            "second is possible."
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

    def _add_beyond(self, form: QFormLayout) -> None:
        """Add what goes beyond one design: how sure it is, and territories by segment."""
        self.certainty_button = self._button(
            tr("How s&ure is this plan?"),
            "td_how_sure",
            tr("How often each territory keeps its tolerances when the figures are not quite right."),
        )
        self._hybrid_tip = tr(
            "Territories of their own for groups of segments, such as enterprise and small business, on the same map."
        )
        self.hybrid_button = self._button(tr("Territories &by segment…"), "td_by_segment", self._hybrid_tip)
        for button, signal in (
            (self.certainty_button, self.certainty_requested),
            (self.hybrid_button, self.hybrid_requested),
        ):
            form.addRow(button)
            button.clicked.connect(signal)

    def _tolerance(self) -> QDoubleSpinBox:
        """Field for a tolerance in percent."""
        box = QDoubleSpinBox(self)
        box.setRange(0.1, 1000.0)
        box.setDecimals(1)
        box.setPrefix("± ")
        box.setSuffix(" %")
        return box
