"""Every widget of every dock, page, toolbar and dialog has a tool tip and words for screen readers."""

from __future__ import annotations

import pytest
from qgis.gui import QgsFieldExpressionWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from territory_designer.desktop.hierarchy.hierarchy_build import BuildDialog
from territory_designer.desktop.log_dialog import LogDialog
from tests.desktop.rough import press

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QPlainTextEdit, QTextEdit)
WHOLE = (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit, QTabBar, QDialogButtonBox, QMenu)
"""What Qt makes of several parts, which it names itself."""

SPEAKING = (QHeaderView, QScrollArea, QTabWidget, QTabBar, QGroupBox, QLabel, QDialogButtonBox, QDialog)
"""What says itself what it is, by titles."""


def is_part(widget):
    """Whether a widget belongs to one that a user takes for a single one."""
    above = widget.parent()
    while above is not None:
        if isinstance(above, WHOLE):
            return True
        above = above.parent()
    return False


def is_used(widget):
    """Whether somebody works with a widget: a control, or what the Tab key stops at."""
    if isinstance(widget, SPEAKING) or widget.objectName().startswith("qt_") or is_part(widget):
        return False
    return isinstance(widget, CONTROLS) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def lacking(root):
    """Widgets that lack words."""
    found = []
    for one in root.findChildren(QWidget):
        above = one.parent()
        named = one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        tip = one.toolTip() or (above.toolTip() if isinstance(above, QgsFieldExpressionWidget) else "")
        if is_used(one) and not (named and tip):
            found.append(
                f"{type(one).__name__} {one.objectName()} in {type(above).__name__} {above.objectName()}: "
                f"{'' if named else 'no name '}{'' if tip else 'no tool tip'}"
            )
    return sorted(found)


def of_the_plugin(window):
    """Toolbar, pages and docks."""
    return [window.desk.toolbar, window.desk.panel, *(dock.widget() for dock in window.docks.values())]


def test_every_dock_and_page_and_the_toolbar(opened):
    opened.show_everything()
    roots = of_the_plugin(opened)
    assert sum(is_used(one) for root in roots for one in root.findChildren(QWidget)) > 200
    assert [words for root in roots for words in lacking(root)] == []


def test_docks_and_pages_before_there_is_a_market(window):
    window.show_everything()
    assert [words for root in of_the_plugin(window) for words in lacking(root)] == []


def crossings(window):
    """The dialog that the menu of the market opens."""
    press(window, "market_crossings")
    return window.desk.crossings.dialog


DIALOGS = {
    "log": lambda window: LogDialog(window.session.market.log(), {}, window.main),
    "build": lambda window: BuildDialog(window.session, window.desk.hierarchy),
    "crossings": crossings,
    "sizing": lambda window: shown(window, window.desk.panel.design.sizing_button, "sizing"),
    "certainty": lambda window: shown(window, window.desk.panel.design.certainty_button, "certainty"),
    "hybrid": lambda window: shown(window, window.desk.panel.design.hybrid_button, "hybrid"),
}


def shown(window, button, name):
    """The dialog that a button of the page Design opens."""
    button.click()
    window.settle()
    return getattr(window.flow.aids, name)


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog(opened, name):
    dialog = DIALOGS[name](opened)
    assert isinstance(dialog, QDialog)
    dialog.show()
    opened.breathe()
    used = [one for one in dialog.findChildren(QWidget) if is_used(one)]
    assert used
    assert lacking(dialog) == []
    dialog.close()
