"""The inputs of the page Profit: fields of the accounts, the cost of rep time, and what is added up by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QScrollArea, QWidget

from ..field_boxes import CheckMenu, field_box, offer_fields
from ..i18n import tr
from ..widgets import MoneyBox, group_digits, labelled, set_up_form
from .profit_choice import NOBODY, PERCENT, REP, SHARE, SIGN, TERRITORY, ProfitChoice, amount_fields, choice_from

if TYPE_CHECKING:
    import pandas as pd

MOST_MONEY, MOST_HOURS = 1e9, 1e5


class ProfitForm(QScrollArea):
    """Everything that can be chosen.

    Signals
    -------
    edited()
        Another choice.
    """

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_profit_form")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._filling = False
        inner = QWidget(self)
        self._form = QFormLayout(inner)
        set_up_form(self._form)
        self._make_amounts(inner)
        self._make_time(inner)
        self._make_stated(inner)
        self.setWidget(inner)
        self._connect()
        self.show_bare(False)

    def choice(self) -> ProfitChoice:
        """What is chosen."""
        return ProfitChoice(
            revenue=_field(self.revenue),
            costs=tuple(self.costs.chosen()),
            stated_profit=_field(self.stated_profit),
            stated_margin=_field(self.stated_margin),
            percent=self.percent.currentData(),
            hours=_field(self.hours),
            salary=self.salary.value(),
            capacity=self.capacity.value(),
            group=self.group.currentData(),
        )

    def offer(self, accounts: pd.DataFrame, kept: dict[str, Any]) -> None:
        """Offer the fields of accounts; choose those that a market kept, or else those that are named like it."""
        names = amount_fields(accounts)
        choice = choice_from(kept, names)
        self._filling = True
        for box, wanted in zip(self._boxes, (choice.revenue, choice.hours, choice.stated_profit, choice.stated_margin)):
            offer_fields(box, names, wanted)
        self.costs.offer({name: name in choice.costs for name in names})
        self.percent.setCurrentIndex(max(self.percent.findData(choice.percent), 0))
        self.salary.setValue(choice.salary)
        self.capacity.setValue(choice.capacity)
        self.group.setCurrentIndex(max(self.group.findData(choice.group), 0))
        self._filling = False
        self._forbid()
        self.show_bare(choice.percent != SIGN)

    def show_bare(self, bare: bool) -> None:
        """Whether it must be said how stated margins are meant."""
        for widget in (self.percent, self._percent_label):
            widget.setVisible(bare and bool(_field(self.stated_margin)))
        # Wide enough for its content: there is no bar below to scroll sideways.
        self.widget().layout().activate()
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self.widget().minimumSizeHint().width() + bar)

    # Making

    def _make_amounts(self, parent: QWidget) -> None:
        self.revenue = field_box(parent)
        tip = tr("Field of the accounts with their revenue, in money/year")
        labelled(self._form, tr("Re&venue"), self.revenue, "td_profit_revenue", tip)
        self.costs = CheckMenu(lambda count: tr("Costs: {count}", count=count), parent)
        tip = tr("Fields with costs, in money/year, that are added up: expenses, travel, marketing")
        labelled(self._form, tr("&Costs"), self.costs, "td_profit_costs", tip)
        self.group = QComboBox(parent)
        for key, text in (
            (TERRITORY, tr("territory")),
            (REP, tr("rep")),
            (NOBODY, tr("none")),
        ):
            self.group.addItem(text, key)
        tip = tr(
            "What the profit is added up by: territory of the scenario on the screen, or rep; named accounts count "
            "for their owner."
        )
        labelled(self._form, tr("&Grouped by"), self.group, "td_profit_group", tip)

    def _make_time(self, parent: QWidget) -> None:
        self.hours = field_box(parent)
        tip = tr("Field with the workload, in hours/year, for the profit per hour and the cost of rep time")
        labelled(self._form, tr("Wor&kload"), self.hours, "td_profit_hours", tip)
        self.salary = MoneyBox(MOST_MONEY, parent)
        self.salary.setSingleStep(5000.0)
        tip = tr(
            "Salary, bonus, car and overhead of a rep in a year. With workload and capacity, the cost of rep time is "
            "added to the costs: salary × workload / capacity."
        )
        labelled(self._form, tr("&Salary, $/year"), self.salary, "td_profit_salary", tip)
        self.capacity = QDoubleSpinBox(parent)
        self.capacity.setRange(0.0, MOST_HOURS)
        self.capacity.setDecimals(0)
        self.capacity.setSingleStep(50.0)
        self.capacity.setSuffix(" h")
        group_digits(self.capacity)
        tip = tr("Hours of workload that a rep can do in a year")
        labelled(self._form, tr("Capacit&y, h/year"), self.capacity, "td_profit_capacity", tip)
        for box in (self.salary, self.capacity):
            box.setSpecialValueText(tr("not given"))
            box.setKeyboardTracking(False)

    def _make_stated(self, parent: QWidget) -> None:
        self.stated_profit, self.stated_margin = field_box(parent), field_box(parent)
        tip = tr("Field with the net profit as the accounts state it; it is compared with the recomputed one")
        labelled(self._form, tr("Stated &net profit"), self.stated_profit, "td_profit_stated_profit", tip)
        tip = tr("Field with the margin as the accounts state it; it is compared to the digits that it has")
        labelled(self._form, tr("Stated &margin"), self.stated_margin, "td_profit_stated_margin", tip)
        self.percent = field_box(parent)
        for key, text in ((SIGN, tr("as written")), (PERCENT, tr("percent (33)")), (SHARE, tr("shares (0.33)"))):
            self.percent.addItem(text, key)
        tip = tr("How stated margins without the sign % are meant; it is not guessed")
        self._percent_label = labelled(self._form, tr("Margins are &in"), self.percent, "td_profit_percent", tip)
        self._boxes = (self.revenue, self.hours, self.stated_profit, self.stated_margin)

    def _connect(self) -> None:
        for box in (*self._boxes, self.percent, self.group):
            box.currentIndexChanged.connect(self._edited)
        for amount in (self.salary, self.capacity):
            amount.valueChanged.connect(self._edited)
        self.costs.edited.connect(self._edited)

    # What happens

    def _edited(self, *_: Any) -> None:
        if not self._filling:
            self._forbid()
            self.edited.emit()

    def _forbid(self) -> None:
        """No field counts as costs that is something else."""
        self.costs.forbid([_field(box) for box in self._boxes])
        self.costs.setToolTip("\n".join([self.costs.accessibleDescription(), *self.costs.chosen()]))


def _field(box: QComboBox) -> str:
    return str(box.currentData() or "")
