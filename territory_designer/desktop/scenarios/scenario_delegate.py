"""Draws a scenario in two lines: its name with marks, and below it, smaller, who, when and the note."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..charts.chart_parts import blend, is_dark
from ..icons import icon
from .scenario_model import ScenarioModel

PAD = 4
SIGN = 15
SMALLER = 0.88
OUTSIDE = {False: QColor("#b84a00"), True: QColor("#ff9d5c")}


class ScenarioDelegate(QStyledItemDelegate):
    """Two lines per scenario; marks stand behind the name and are never pushed out by a long one."""

    def sizeHint(self, option: Any, index: Any) -> QSize:  # noqa: N802 (Qt calls it)
        """Room for two lines."""
        strong = QFont(option.font)
        strong.setBold(True)
        metrics, small = QFontMetrics(strong), QFontMetrics(_small(option.font))
        lines = metrics.height() + small.height()
        texts = (str(index.data() or ""), str(index.data(ScenarioModel.SUBLINE) or ""))
        width = max(metrics.horizontalAdvance(texts[0]), small.horizontalAdvance(texts[1])) + 3 * PAD
        return QSize(width, lines + 2 * PAD)

    def updateEditorGeometry(self, editor: Any, option: Any, index: Any) -> None:  # noqa: N802
        """The name is edited where it stands."""
        area = QRect(option.rect)
        area.setHeight(min(area.height(), QFontMetrics(option.font).height() + 2 * PAD))
        editor.setGeometry(area)

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Draw background and both lines."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style() if shown.widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, shown, painter, shown.widget)
        painter.save()
        painter.setClipRect(shown.rect)
        strong, faint = _inks(shown)
        area = shown.rect.adjusted(PAD, PAD, -PAD, -PAD)
        metrics = QFontMetrics(shown.font)
        top = QRect(area.left(), area.top(), area.width(), metrics.height())
        below = QRect(area.left(), top.bottom() + 1, area.width(), area.bottom() - top.bottom())
        if index.column() == 0:
            self._paint_name(painter, top, index, shown.font, strong)
            side = Qt.AlignmentFlag.AlignLeft
        else:
            strong = self._figure_ink(shown, index, strong)
            font = QFont(shown.font)
            font.setBold(bool(index.data(ScenarioModel.OUT)))
            font.setStrikeOut(False)
            _draw(painter, top, font, strong, str(index.data() or ""), Qt.AlignmentFlag.AlignRight)
            side = Qt.AlignmentFlag.AlignRight
        second = str(index.data(ScenarioModel.SUBLINE) or "")
        _draw(painter, below, _small(option.font), faint, second, side)
        painter.restore()

    def _paint_name(self, painter: QPainter, area: QRect, index: Any, font: QFont, ink: QColor) -> None:
        """Name and, right behind it, the marks."""
        marks = index.data(ScenarioModel.MARKS) or []
        room = area.width() - len(marks) * (SIGN + 3)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, max(room, 0))
        _draw(painter, QRect(area.left(), area.top(), max(room, 0), area.height()), font, ink, text)
        left = area.left() + metrics.horizontalAdvance(text) + 5
        for name, _ in marks:
            place = QRect(left, area.center().y() - SIGN // 2, SIGN, SIGN)
            icon(f"scenario_{name}").paint(painter, place)
            left += SIGN + 3

    def _figure_ink(self, option: Any, index: Any, ink: QColor) -> QColor:
        """Another colour where a tolerance is broken; bold says it too."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        return OUTSIDE[is_dark(option.palette)] if index.data(ScenarioModel.OUT) and not chosen else ink


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setBold(False)
    small.setStrikeOut(False)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * SMALLER)
    return small


def _inks(option: Any) -> tuple[QColor, QColor]:
    """Colours of the first and the second line."""
    palette, selected = option.palette, bool(option.state & QStyle.StateFlag.State_Selected)
    text = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    back = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base
    group = QPalette.ColorGroup.Active if option.state & QStyle.StateFlag.State_Active else QPalette.ColorGroup.Inactive
    strong = palette.color(group, text)
    return strong, blend(strong, palette.color(group, back), 0.75)


def _draw(painter: QPainter, area: QRect, font: QFont, ink: QColor, text: str, side: Any = None) -> None:
    """A line of text that ends in dots where it is too long."""
    painter.setFont(font)
    painter.setPen(ink)
    short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(side or Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter), short)
