"""Undo and redo of the plan, each with a list of steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton, QWidget

from ..i18n import tr
from ..icons import theme_icon

if TYPE_CHECKING:
    from ...qt_compat import QUndoStack
    from ..market.session import MarketSession

MOST_STEPS = 12


class UndoButtons(QObject):
    """Two buttons that name the step they take back or do again.

    Parameters
    ----------
    session : MarketSession
    parent : QWidget

    Attributes
    ----------
    undo, redo : QToolButton
    """

    def __init__(self, session: MarketSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        stacks = session.undo_stacks
        self.undo = self._button("td_undo", "mActionUndo.svg", parent)
        self.redo = self._button("td_redo", "mActionRedo.svg", parent)
        self.undo.defaultAction().triggered.connect(stacks.undo)
        self.redo.defaultAction().triggered.connect(stacks.redo)
        stacks.indexChanged.connect(self.refresh)
        stacks.activeStackChanged.connect(self._another_stack)
        self.undo.menu().aboutToShow.connect(self._list_undo)
        self.redo.menu().aboutToShow.connect(self._list_redo)
        self.refresh()

    def refresh(self) -> None:
        """Name the next steps; the keys work while the map has the keyboard."""
        allowed, stack = self._session.editable, self._session.undo_stack
        undo, redo = self.undo.defaultAction(), self.redo.defaultAction()
        undo.setEnabled(allowed and stack.canUndo())
        redo.setEnabled(allowed and stack.canRedo())
        undo.setText(tr("Undo: {step}", step=stack.undoText()) if stack.canUndo() else tr("Nothing to undo"))
        redo.setText(tr("Redo: {step}", step=stack.redoText()) if stack.canRedo() else tr("Nothing to redo"))
        undo.setToolTip(tr("{what} (Ctrl+Z on the map)", what=undo.text()))
        redo.setToolTip(tr("{what} (Ctrl+Shift+Z on the map)", what=redo.text()))
        for button in (self.undo, self.redo):
            button.setAccessibleName(button.defaultAction().text())
            button.setEnabled(button.defaultAction().isEnabled())

    def _another_stack(self) -> None:
        """What the menus list is of a scenario that is no longer on the screen."""
        for button in (self.undo, self.redo):
            button.menu().close()
        self.refresh()

    def _list_undo(self) -> None:
        """Last steps, the newest first; a click takes back all down to it."""
        newest = self._session.undo_stack.index()
        steps = [(step, step) for step in range(newest - 1, max(newest - 1 - MOST_STEPS, -1), -1)]
        self._fill(self.undo.menu(), steps)

    def _list_redo(self) -> None:
        """Steps that were taken back, the next first."""
        stack = self._session.undo_stack
        first = stack.index()
        steps = [(step, step + 1) for step in range(first, min(first + MOST_STEPS, stack.count()))]
        self._fill(self.redo.menu(), steps)

    def _fill(self, menu: QMenu, steps: list[tuple[int, int]]) -> None:
        """Entries: number of the step, and where the stack stands after the click."""
        menu.clear()
        stack = self._session.undo_stack
        for step, goal in steps:
            action = menu.addAction(stack.text(step))
            action.triggered.connect(lambda _checked=False, goal=goal: self._go_to(stack, goal))

    def _go_to(self, stack: QUndoStack, goal: int) -> None:
        """Go to a step; not where another scenario came on the screen while the menu was open."""
        if stack is self._session.undo_stack:
            stack.setIndex(goal)

    @staticmethod
    def _button(name: str, picture: str, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setMenu(QMenu(button))
        action = QAction(theme_icon(picture), "", button)
        action.setObjectName(f"{name}_action")
        button.setDefaultAction(action)
        return button
