"""Small helpers that give every field of the dock a label, a name for tests, a tool tip and an accessible name."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFieldExpressionWidget, QgsFileWidget, QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QLocale, QObject
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from .i18n import tr


def set_up_form(form: QFormLayout) -> None:
    """Spacing that suits a dock on a small screen."""
    form.setContentsMargins(8, 6, 8, 8)
    form.setVerticalSpacing(5)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)


def group_digits(box: QAbstractSpinBox) -> None:
    """Show thousands apart; QGIS's own setting, off at first, is about coordinates."""
    locale = QLocale(box.locale())
    locale.setNumberOptions(locale.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
    box.setLocale(locale)
    box.setGroupSeparatorShown(True)


class MoneyBox(QDoubleSpinBox):
    """An amount of money: thousands apart, cents only where there are any.

    Parameters
    ----------
    most : float
    parent : QWidget
    """

    def __init__(self, most: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(0.0, most)
        self.setDecimals(2)
        self.setPrefix("$ ")
        group_digits(self)

    def textFromValue(self, value: float) -> str:  # noqa: N802 (Qt calls it)
        """Amount as text, without the prefix."""
        return self.locale().toString(value, "f", 0 if value == round(value) else 2)


def describe(widget: QWidget, name: str, title: str, tip: str) -> None:
    """Name a widget for tests, screen readers and the mouse."""
    widget.setObjectName(name)
    widget.setAccessibleName(title.replace("&", ""))
    widget.setAccessibleDescription(tip)
    widget.setToolTip(tip)


def describe_parts(root: QWidget) -> None:
    """Give words to what QGIS's own widgets are made of: boxes, buttons, crosses, and the arrows that fold a group.

    Parameters
    ----------
    root : QWidget
        The widgets below it have been described.
    """
    for whole in root.findChildren(QWidget):
        if isinstance(whole, QgsCollapsibleGroupBoxBasic):
            title, tip = whole.title(), whole.toolTip() or tr("Show or hide what is below")
            parts = [part for part in whole.findChildren(QAbstractButton, "collapseButton") if part.parent() is whole]
        elif isinstance(whole, (QgsFieldExpressionWidget, QgsFileWidget)):
            title, tip = whole.accessibleName(), whole.toolTip()
            parts = [part for kind in (QAbstractButton, QComboBox, QLineEdit) for part in whole.findChildren(kind)]
        elif isinstance(whole, QgsMessageBar):
            title, tip, parts = "", "", whole.findChildren(QAbstractButton)
        else:
            continue
        for part in parts:
            part.setToolTip(part.toolTip() or tip)
            part.setAccessibleName(part.accessibleName() or title.replace("&", "") or part.toolTip())


def labelled(form: QFormLayout, title: str, widget: QWidget, name: str, tip: str, content: Any = None) -> QLabel:
    """Add a row with a label.

    Parameters
    ----------
    form : QFormLayout
    title : str
        With ``&`` before the key that jumps to the widget.
    widget : QWidget
        What the label belongs to.
    name : str
        Object name.
    tip : str
        Tool tip.
    content : QLayout or QWidget, optional
        What stands in the row, where that is more than ``widget``.
    """
    describe(widget, name, title, tip)
    # Long names of layers must not widen the dock.
    widget.setSizePolicy(QSizePolicy.Policy.Ignored, widget.sizePolicy().verticalPolicy())
    widget.setMinimumWidth(90)
    label = QLabel(title, form.parentWidget())
    label.setBuddy(widget)
    label.setToolTip(tip)
    form.addRow(label, widget if content is None else content)
    return label


def delete_now(thing: QObject) -> None:
    """Delete a Qt object and all that belongs to it: when QGIS ends it comes round to no `deleteLater` any more."""
    thing.deleteLater()
    QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)
