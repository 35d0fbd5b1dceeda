"""Choices of fields: one from a box, or several from a menu that stays open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QMenu, QToolButton, QWidget

from .i18n import tr


def field_box(parent: QWidget, letters: int = 6) -> QComboBox:
    """A box for the name of a field; long names do not widen it."""
    box = QComboBox(parent)
    box.setMinimumContentsLength(letters)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def offer_fields(box: QComboBox, names: Sequence[str], wanted: str) -> None:
    """Offer none and these fields, and choose one; an unknown one is none."""
    box.clear()
    box.addItem(tr("none"), "")
    for name in names:
        box.addItem(name, name)
    box.setCurrentIndex(max(box.findData(wanted), 0))


class CheckMenu(QToolButton):
    """A button with a menu of names, of which any number can be checked.

    Parameters
    ----------
    title : callable
        How many are checked, to what stands on the button.
    parent : QWidget

    Signals
    -------
    edited()
        The user checked another name, or no longer one.
    """

    edited = pyqtSignal()

    def __init__(self, title: Callable[[int], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choices = _OpenMenu(self)
        self.setMenu(self.choices)
        self.choices.triggered.connect(lambda *_: self.edited.emit())
        self._name()

    def offer(self, names: Mapping[str, bool]) -> None:
        """Show other names, each with whether it is checked."""
        self.choices.clear()
        for name, checked in names.items():
            action = self.choices.addAction(name)
            action.setCheckable(True)
            action.setChecked(checked)
            action.changed.connect(self._name)
        self._name()

    def chosen(self) -> list[str]:
        """Names that are checked, and not forbidden, in the order of the menu."""
        return [one.text() for one in self.choices.actions() if one.isChecked() and one.isEnabled()]

    def forbid(self, names: Sequence[str]) -> None:
        """Names that cannot be chosen now; a check comes back with the name."""
        for action in self.choices.actions():
            action.setEnabled(action.text() not in names)

    def _name(self) -> None:
        self.setText(self._title(len(self.chosen())))


class _OpenMenu(QMenu):
    """A menu that stays open while names are checked, as several are wanted."""

    def mouseReleaseEvent(self, event: Any) -> None:
        """Check without closing."""
        action = self.activeAction()
        if action is not None and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        """The space bar checks without closing; Enter checks and closes."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isEnabled():
            action.trigger()
        else:
            super().keyPressEvent(event)
