"""Districts, regions and what is above them by the engine: the questions before, the work in the background."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from .. import figures
from ..balance.balance_columns import title_of
from ..i18n import tr
from ..market.state import EditError, PlanState
from ..widgets import describe, labelled
from ..work import Progress, WorkRunner
from .hierarchy_edits import Key, built, level_title, levels, unit_areas

if TYPE_CHECKING:
    from ..market.session import MarketSession

FEWEST = 3
"""So many territories or areas are needed to build something of them."""
USUAL_SPAN = 5
WIDTH = 380
USUAL_TOLERANCE = 15.0


@dataclass(frozen=True)
class Order:
    """What is to be built.

    Attributes
    ----------
    level : int
        From 1.
    title : str
        What one area is called.
    count : int
    tolerance : dict of str to float
        Share per measure.
    """

    level: int
    title: str
    count: int
    tolerance: dict[str, float]


def below(state: PlanState, level: int) -> list[Any]:
    """Territories or areas that hold units and that a level is built of."""
    import numpy as np

    from ...planning.hierarchy import areas_at

    held = set(np.unique(unit_areas(state, level - 1)).tolist())
    here: Sequence[Any] = areas_at(state.areas, level - 1) if level > 1 else state.active
    return [one for one in here if one.number in held]


class BuildDialog(QDialog):
    """Asks which level is built, how many areas, and how even.

    Parameters
    ----------
    session : MarketSession
        With a plan.
    parent : QWidget
    """

    def __init__(self, session: MarketSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        state = session.state
        if state is None:
            raise EditError(tr("There is no scenario to edit. Design one first."))
        self._state = state
        self._sizes = {level: len(below(state, level)) for level in range(1, len(levels(state)) + 2)}
        self.setObjectName("td_build_dialog")
        self.setWindowTitle(tr("Build districts"))
        self.level, self.title, self.count = QComboBox(self), QLineEdit(self), QSpinBox(self)
        self.tolerance: dict[str, QDoubleSpinBox] = {name: QDoubleSpinBox(self) for name in session.units.measures}
        self._build()
        self.level.currentIndexChanged.connect(self._level_chosen)
        self.count.valueChanged.connect(self._count_chosen)
        self.title.textChanged.connect(self._check)
        self._level_chosen()

    def order(self) -> Order:
        """What the user wants."""
        shares = {name: spin.value() / 100.0 for name, spin in self.tolerance.items()}
        return Order(self.level.currentData(), self.title.text().strip(), self.count.value(), shares)

    def _build(self) -> None:
        form = QFormLayout()
        for level, size in self._sizes.items():
            if size >= FEWEST:
                under = level_title(self._state, level - 1) if level > 1 else tr("Territory")
                title = level_title(self._state, level)
                self.level.addItem(tr("{title}, of {count} × {below}", title=title, count=size, below=under), level)
        tip = tr("What is built, and of what. A level that is there is replaced; names stay where areas overlap.")
        labelled(form, tr("&Level"), self.level, "td_build_level", tip)
        tip = tr("What one of them is called, for example Zone.")
        labelled(form, tr("&Name of the level"), self.title, "td_build_title", tip)
        labelled(form, tr("&How many"), self.count, "td_build_count", tr("How many of them are built."))
        for name, spin in self.tolerance.items():
            spin.setRange(0.0, 1000.0)
            spin.setDecimals(1)
            spin.setPrefix("± ")
            spin.setSuffix(" %")
            tip = tr("How far one may be from an equal share, a hard limit.")
            labelled(form, title_of(name), spin, f"td_build_tolerance_{name}", tip)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        describe(self.hint, "td_build_hint", tr("How large they get"), "")
        buttons = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(buttons, self)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Build"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.hint)
        column.addWidget(self.buttons)

    def _level_chosen(self) -> None:
        """Name and number that suit the level."""
        level = self.level.currentData()
        if level is None:
            self.hint.setText(tr("There are too few territories to put together."))
            self._check()
            return
        size = self._sizes[level]
        there = len([one for one in self._state.areas if one.level == level])
        self.title.setText(level_title(self._state, level))
        self.count.setRange(2, size - 1)
        self.count.setValue(there if 2 <= there < size else max(2, round(size / USUAL_SPAN)))
        self._count_chosen()

    def _count_chosen(self) -> None:
        """How large they get, and a tolerance that this allows."""
        from ...planning.hierarchy import least_tolerance

        size, count = self._sizes[self.level.currentData()], self.count.value()
        least, most = size // count, math.ceil(size / count)
        each = figures.count(least) if least == most else f"{figures.count(least)}–{figures.count(most)}"
        self.hint.setText(tr("About {each} in each. The borders follow the territories, which stay whole.", each=each))
        for spin in self.tolerance.values():
            spin.setValue(max(USUAL_TOLERANCE, math.ceil(100.0 * least_tolerance(size, count) + 5.0)))
        self._check()

    def _check(self) -> None:
        ready = self.level.currentData() is not None and bool(self.title.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)


class HierarchyBuilder(QObject):
    """Builds a level in the background; it ends as one step of undo.

    Signals
    -------
    message(str level, str text)
    """

    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner

    def build(self, order: Order) -> None:
        """Build areas of a level."""
        import numpy as np

        session, state = self._session, self._session.state
        if state is None or not session.editable:
            return
        if self._runner.running():
            self.message.emit("warning", tr("Something else is running. Wait for it, or cancel it."))
            return
        children, units = below(state, order.level), session.units
        numbers = unit_areas(state, order.level - 1)
        table = np.full(max(int(numbers.max(initial=-1)), *(one.number for one in children)) + 2, -1, dtype=np.int64)
        table[[one.number for one in children]] = np.arange(len(children))
        labels, names = table[numbers], [one.name for one in children]
        rules = {name: state.rules[name] for name in ("contiguous", "seed") if name in state.rules}

        def work(progress: Progress) -> Any:
            from ...engine import Rules, design
            from ...planning.hierarchy import next_units

            upper, _ = next_units(units, labels, names)
            return design(upper, Rules(territories=order.count, tolerance=order.tolerance, **rules), progress)

        def done(plan: Any) -> None:
            try:
                self._put(state, order, children, plan)
            except EditError as error:
                self.message.emit("warning", str(error))

        self._runner.run(tr("Building {title}", title=order.title), work, done)

    def _put(self, state: PlanState, order: Order, children: Sequence[Any], plan: Any) -> None:
        """Put what was built on the screen.

        Raises
        ------
        EditError
            The scenario was changed or switched while the work ran.
        """
        from ...planning.hierarchy import Level, areas_at
        from ...processing.districts import areas_of

        if self._session.state is not state:
            raise EditError(tr("The plan was changed while this ran, so its result was left out. Start it again."))
        keys: list[Key] = [(order.level - 1, one.number) for one in children]
        old = areas_at(state.areas, order.level)
        owners = [one.area if order.level == 1 else one.parent for one in children]
        areas = areas_of(plan, order.level, order.title, old, owners)
        new = built(state, Level(order.title, order.tolerance), keys, plan.labels.tolist(), areas)
        self._session.edit(new, tr("Build {count} × {title}", count=order.count, title=order.title))
        self._tell(order, plan.report)

    def _tell(self, order: Order, report: dict[str, Any]) -> None:
        """Say how even they are, and what is not kept."""
        parts = [
            tr("{measure} within {percent}", measure=tr(name), percent=figures.share(one["max_deviation"]))
            for name, one in report["measures"].items()
        ]
        text = f"{order.count} × {order.title}: {', '.join(parts)}."
        if report["violations"]:
            broken = " ".join(f"{one}." for one in report["violations"][:2])
            text += " " + tr("Not kept: {broken} Allow a larger tolerance, or another number.", broken=broken)
        self.message.emit("warning" if report["violations"] else "success", text)
