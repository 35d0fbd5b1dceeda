"""Undo of every scenario: going to another one and back takes no step away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...qt_compat import QUndoGroup, QUndoStack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...workspace.records import Area, Territory
    from .state import PlanState


class UndoStacks(QUndoGroup):
    """A stack for each scenario that was on the screen; active is that of the one that is.

    Parameters
    ----------
    parent : QObject
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._none = QUndoStack(self)
        self._stacks: dict[int, QUndoStack] = {}
        self._left: dict[int, PlanState] = {}  # as each was when it left the screen

    @property
    def current(self) -> QUndoStack:
        """Of the scenario on the screen; an empty one where there is none."""
        active = self.activeStack()
        return self._none if active is None else active  # an empty stack is false

    def leave(self, scenario: int, state: PlanState) -> None:
        """Remember what a scenario held when another one was shown: its steps fit nothing else."""
        self._left[scenario] = state

    def show(self, scenario: int, state: PlanState) -> None:
        """Go on with the steps of a scenario; they are dropped where it was changed elsewhere meanwhile."""
        stack = self._stacks.get(scenario)
        if stack is None:
            stack = self._stacks[scenario] = QUndoStack(self)
            self.addStack(stack)
        was = self._left.pop(scenario, None)
        fits = stack is self.activeStack() if was is None else _same(was, state)
        if not fits:
            stack.clear()
        self.setActiveStack(stack)

    def rename(self, scenario: int, number: int) -> None:
        """A scenario has another number in the file now."""
        for kept in (self._stacks, self._left):
            if scenario in kept:
                kept[number] = kept.pop(scenario)

    def clear(self) -> None:
        """Forget everything: the market is closed."""
        self.setActiveStack(None)
        for stack in self._stacks.values():
            self.removeStack(stack)
            stack.deleteLater()
        self._stacks, self._left = {}, {}
        self._none.clear()


def _same(one: PlanState, other: PlanState) -> bool:
    """Whether two states hold the same plan; the report of a design is no part of it."""
    import numpy as np

    return (
        np.array_equal(one.labels, other.labels)
        and np.array_equal(one.unit_locks, other.unit_locks)
        and _used(one.territories) == _used(other.territories)
        and _in_order(one.areas) == _in_order(other.areas)
        and one.rules == other.rules
    )


def _used(territories: Sequence[Territory]) -> list[Territory]:
    """Without retired slots: the file has more of them than a state after undo."""
    return [one for one in territories if not one.retired]


def _in_order(areas: Sequence[Area]) -> list[Area]:
    """As the file gives them."""
    return sorted(areas, key=lambda one: (one.level, one.number))
