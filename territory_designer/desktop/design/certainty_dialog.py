"""How sure is this plan? How often each territory keeps its tolerances when the figures are not quite right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import figures
from ..balance.balance_columns import title_of
from ..i18n import tr
from ..latest_work import LatestWork
from ..record_model import Exported, RecordColumn, RecordModel, RecordTable, territory_column
from ..table_export import TableExport
from ..widgets import describe
from .robustness import ROBUST, Question, answer, verdict

if TYPE_CHECKING:
    from ...planning.uncertainty import Uncertainty
    from ..market.session import MarketSession
    from ..work import Progress, WorkRunner


class CertaintyDialog(QDialog):
    """Resamples the figures of the plan on the screen.

    Parameters
    ----------
    session : MarketSession
        With a plan.
    runner : WorkRunner
    error : float
        Error to begin with, in percent, where the scenario was not designed for one.
    parent : QWidget, optional

    Signals
    -------
    message(str, str)
        Level and text for the user.
    territory_chosen(int)
        The analyst wants to see a territory (number) on the map.
    """

    message = pyqtSignal(str, str)
    territory_chosen = pyqtSignal(int)

    def __init__(self, session: MarketSession, runner: WorkRunner, error: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_certainty")
        self.setWindowTitle(tr("How sure is this plan?"))
        self._session = session
        self._work = LatestWork(runner, self)
        self._state: Any = None  # that the figures belong to
        self.errors: dict[str, QDoubleSpinBox] = {}
        self.result = QLabel(self)
        self.result.setObjectName("td_certainty_result")
        self.result.setWordWrap(True)
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.model = RecordModel(self)
        self.table = RecordTable(self.model, self)
        tip = tr("How often each territory keeps its tolerances, the least sure ones first.")
        describe(self.table, "td_certainty_table", tr("Territories"), tip)
        self.export = TableExport(
            "td_certainty_export", tr("How sure is this plan?"), self.model.table, "certainty.csv", self
        )
        column = QVBoxLayout(self)
        column.addLayout(self._make_head(error))
        column.addWidget(self.result)
        column.addWidget(self.table, 1)
        column.addLayout(self._make_foot())
        self.resize(860, 460)
        self._work.failed.connect(self._show_problem)
        self._work.changed.connect(self._show_busy)
        self.export.message.connect(self.message)
        self.table.chosen.connect(self._choose)
        session.switched.connect(self._stale)
        session.changed.connect(self._stale)
        self.calculate()

    def stop(self) -> None:
        """Nobody waits for figures any more."""
        self._work.forget()

    def calculate(self) -> None:
        """Resample the plan on the screen."""
        session = self._session
        state, plan = session.state, session.plan
        if state is None or plan is None:
            self._show_problem(tr("There is no scenario with territories yet. Design one first."))
            return
        wanted = {name: box.value() / 100.0 for name, box in self.errors.items()}
        names = [one.name for one in state.active]
        question = Question(session.units, plan.labels, names, plan.rules, wanted)

        def work(_: Progress) -> Uncertainty:
            return answer(question)

        self._work.ask(tr("Trying the plan out"), work, lambda found: self._show(found, state))

    def _make_head(self, error: float) -> QHBoxLayout:
        """Errors of the measures that have a tolerance, and the button."""
        session = self._session
        state, plan = session.state, session.plan
        robust = state.rules.get(ROBUST) if state is not None else None
        limited = plan.rules.tolerances(session.units) if plan is not None else {}
        row = QHBoxLayout()
        row.addWidget(QLabel(tr("Figures may be wrong by"), self))
        for name in limited:
            box = QDoubleSpinBox(self)
            box.setRange(0.0, 200.0)
            box.setDecimals(1)
            box.setSuffix(" %")
            box.setValue(100.0 * robust["error"] if robust else error)
            tip = tr("Standard error of each ZIP's figures: two of three lie within it. ZIPs err independently.")
            describe(box, f"td_certainty_{name}", title_of(name), tip)
            label = QLabel(title_of(name), self)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            self.errors[name] = box
        self.calculate_button = QPushButton(tr("&Calculate"), self)
        tip = tr("Draw the figures anew 1,000 times, and count how often the tolerances are kept.")
        describe(self.calculate_button, "td_certainty_calculate", tr("Calculate"), tip)
        self.calculate_button.setDefault(True)
        self.calculate_button.clicked.connect(self.calculate)
        row.addStretch(1)
        row.addWidget(self.calculate_button)
        return row

    def _make_foot(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        describe(close, "td_certainty_close", tr("Close"), tr("Close; the plan stays as it is."))
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.export)
        row.addStretch(1)
        row.addWidget(buttons)
        return row

    def _show(self, found: Uncertainty, state: Any) -> None:
        """Show the figures of a plan."""
        self._state = state
        active = state.active
        records: list[dict[str, Any]] = [
            {"number": one.number, "territory": one.name, "rep": one.rep, **{str(key): row[key] for key in row}}
            for one, row in zip(active, found.table.to_dict("records"))
        ]
        measures = [name for name in self.errors if f"{name}_within" in found.table.columns]
        self.model.show(_columns(measures), records)
        self.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
        self.result.setText(verdict(found, [one.name for one in active]))
        self._stale()

    def _show_problem(self, text: str) -> None:
        self.model.show([], [])
        self.result.setText(text)

    def _show_busy(self) -> None:
        self.calculate_button.setEnabled(not self._work.busy())

    def _stale(self, *_: Any) -> None:
        """Figures of another plan must not be taken for those of the one on the screen."""
        if self._state is not None and self._state is not self._session.state:
            self._state = None
            self.result.setText(tr("The plan was changed. Calculate again."))
            self.model.show([], [])

    def _choose(self, record: Any) -> None:
        self.territory_chosen.emit(int(record["number"]))


def _columns(measures: list[str]) -> list[RecordColumn]:
    """Columns of the table."""
    rep = RecordColumn("rep", tr("Rep"), tr("Who owns the territory."), numeric=False)
    meaning = tr("Share of the draws in which the territory keeps the tolerances of all measures.")

    def holds(record: Any) -> str:
        lines = [tr("All measures: {share}", share=figures.share(record["within"]))]
        lines += [f"{title_of(name)}: {figures.share(record[f'{name}_within'])}" for name in measures]
        return "\n".join(lines)

    exported = [Exported(tr("Holds (%)"), "within", 100.0)]
    shares = [Exported(tr("{measure} holds (%)", measure=title_of(name)), f"{name}_within", 100.0) for name in measures]
    holding = RecordColumn(
        "within",
        tr("Holds"),
        meaning,
        lambda record: figures.share(record["within"]),
        tip=holds,
        exported=[*exported, *shares],
    )
    return [territory_column(), rep, holding, *map(_deviation, measures)]


def _deviation(name: str) -> RecordColumn:
    """The deviation as planned, and where it lies in nine of ten draws."""
    title = title_of(name)
    planned, low, high = f"{name}_deviation", f"{name}_q05", f"{name}_q95"

    def text(record: Any) -> str:
        values = [figures.percent(100.0 * record[key]) for key in (planned, low, high)]
        return tr("{planned}  ({low} to {high})", planned=values[0], low=values[1], high=values[2])

    meaning = tr("Deviation from the target as planned and, in brackets, in 9 of 10 draws.")
    exported = [
        Exported(tr("{measure}: deviation (%)", measure=title), planned, 100.0),
        Exported(tr("{measure}: 5 of 100 draws are below (%)", measure=title), low, 100.0),
        Exported(tr("{measure}: 5 of 100 draws are above (%)", measure=title), high, 100.0),
    ]
    return RecordColumn(planned, title, meaning, text, exported=exported)
