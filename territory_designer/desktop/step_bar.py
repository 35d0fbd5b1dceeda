"""The row of buttons above the pages: where one is on the way, and what is done."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from .widgets import describe

SMALLER = 0.9  # of the usual font, so that six steps fit beside a map on a small screen


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
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * SMALLER)
        self._titles = [title for _, title, _ in steps]
        for number, (name, title, tip) in enumerate(steps):
            button = QToolButton(self)
            button.setText(f"{number + 1} {title}")
            button.setFont(small)
            button.setCheckable(True)
            button.setAutoRaise(True)
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
        """Mark a step as done: a tick takes the place of its number, so that the row keeps its width."""
        self._group.button(number).setText(
            f"✓ {self._titles[number]}" if done else f"{number + 1} {self._titles[number]}"
        )
