"""Paints a deviation as a small bar to the left or right of its target, behind the figure."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPalette
from qgis.PyQt.QtWidgets import QStyledItemDelegate

from .results import ResultModel

WITHIN = QColor("#0072b2")  # blue and vermilion differ for colour-blind readers too
OUTSIDE = QColor("#d55e00")


class DeviationDelegate(QStyledItemDelegate):
    """The whole half of the cell is the tolerance; a bar in another colour, and bold text, is outside of it."""

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Draw the cell as usual, then the bar over its foot."""
        super().paint(painter, option, index)
        share = index.data(ResultModel.SHARE)
        if share is None:
            return
        area = QRectF(option.rect).adjusted(3, 0, -3, -1)
        middle = area.center().x()
        length = min(abs(share), 1.0) * area.width() / 2
        bar = QRectF(middle if share >= 0 else middle - length, area.bottom() - 2, length, 2)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(OUTSIDE if abs(share) > 1 else WITHIN)
        painter.drawRect(bar)
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(int(middle), int(area.bottom() - 4), int(middle), int(area.bottom()))
        painter.restore()
