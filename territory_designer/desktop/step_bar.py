"""The row of buttons above the pages: where one is on the way, and what is done."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from .icons import theme_icon
from .widgets import describe

SIGN = 12


class StepBar(QWidget):
    """One button per page.

    Signals
    -------
    chosen(int)
        The user wants to see a page.
    """

    chosen = pyqtSignal(int)

    def __init__(self, steps: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Take name, title and tool tip of each step."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        for number, (name, title, tip) in enumerate(steps):
            button = QToolButton(self)
            button.setText(title)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setIconSize(QSize(SIGN, SIGN))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            describe(button, f"td_step_{name}", title, tip)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self.chosen)
        self.show_step(0)

    def show_step(self, number: int) -> None:
        """Mark the page that is on show."""
        self._group.button(number).setChecked(True)

    def set_done(self, number: int, done: bool) -> None:
        """Mark a step as done."""
        button = self._group.button(number)
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if done else Qt.ToolButtonStyle.ToolButtonTextOnly
        )
        button.setIcon(theme_icon("mIconSuccess.svg"))
