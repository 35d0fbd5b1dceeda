"""Paints the balance table: bars between limits, the target of edits, names with colour and lock, and the sums."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QTableView, QWidget

from ..sides import LEFT, RIGHT
from .balance_columns import Bar
from .balance_model import BalanceModel

# Blue and vermilion differ for colour-blind readers too; the second of each is for dark backgrounds.
WITHIN = (QColor("#0072b2"), QColor("#6cc0f5"))
OUTSIDE = (QColor("#b84a00"), QColor("#ffa366"))
GAP = 6.0
STRIP = 3.0
LEAST_BAR = 52.0
"""Narrower than that, a bar goes below the figures."""
LONGEST_BAR = 220.0
SPAN = 2.0
"""A bar as long as its half of the cell is so many tolerances."""


def chosen(option: Any) -> bool:
    """Whether a cell is selected."""
    return bool(option.state & QStyle.StateFlag.State_Selected)


def ink(option: Any) -> QColor:
    """Colour of text in a cell."""
    if not chosen(option):
        return option.palette.color(QPalette.ColorRole.Text)
    text = option.palette.color(QPalette.ColorRole.HighlightedText)
    # A style sheet may write brighter on a selection than the palette says.
    return QColor(Qt.GlobalColor.white) if text.lightness() > 127 else text


def shade(colours: tuple[QColor, QColor], option: Any) -> QColor:
    """The one of two colours that stands out from the background of a cell; on a selection, that of its text."""
    text = ink(option)
    if chosen(option):
        return text
    return colours[1 if text.lightness() > 127 else 0]


def faint(colour: QColor, share: float) -> QColor:
    """A colour that lets the background through."""
    thin = QColor(colour)
    thin.setAlphaF(share)
    return thin


def blank(painter: QPainter, option: Any) -> None:
    """Draw background, selection and focus of a cell, without asking the model for what is written on it."""
    style = option.widget.style() if option.widget is not None else QApplication.style()
    style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)


class BarDelegate(QStyledItemDelegate):
    """Figure, bar and deviation of a measure.

    The band is the tolerance, the line in it the target. A bar that leaves the band has another colour, and its
    deviation is bold. Where the cell is too narrow for all three, the bar goes below the texts; where it is narrower
    still, only the deviation is left.
    """

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Draw one cell."""
        blank(painter, option)
        bar = index.data(BalanceModel.BAR)
        if bar is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, option, bar)
        painter.restore()

    def sizeHint(self, option: Any, index: Any) -> QSize:  # noqa: N802 (Qt calls it)
        """Room for figure, bar and deviation."""
        hint, bar = super().sizeHint(option, index), index.data(BalanceModel.BAR)
        if bar is not None:
            metrics = QFontMetricsF(option.font)
            texts = metrics.horizontalAdvance(bar.widest) + metrics.horizontalAdvance("−88.8 %")
            hint.setWidth(int(texts + 4 * GAP + LEAST_BAR + 20))
        return hint

    def _draw(self, painter: QPainter, option: Any, bar: Bar) -> None:
        plain = QFont(option.font)
        plain.setBold(False)
        bold = QFont(plain)
        bold.setBold(True)
        usual, strong = QFontMetricsF(plain), QFontMetricsF(bold)
        area = QRectF(option.rect).adjusted(GAP, 1.0, -GAP, -1.0)
        text = ink(option)
        # Every row leaves room for the widest deviation there usually is, so that bars and signs stand in columns.
        room = max(strong.horizontalAdvance("−88.8 %"), strong.horizontalAdvance(bar.deviation)) + 1.0
        first = usual.horizontalAdvance(bar.widest) + 1.0
        wide = area.width() - first - room - 2 * GAP
        beside = wide >= LEAST_BAR
        texts, place = QRectF(area), QRectF(area.left(), area.bottom() - STRIP, area.width(), STRIP)
        if beside:
            length, height = min(wide, LONGEST_BAR), min(10.0, area.height() - 4.0)
            place = QRectF(area.right() - room - GAP - length, area.center().y() - height / 2, length, height)
        else:
            texts.setBottom(place.top() + 1.0)
        self._draw_bar(painter, place, bar, option)
        painter.setPen(text)
        if beside or area.width() >= first + room + GAP:
            painter.setFont(plain)
            painter.drawText(QRectF(texts.left(), texts.top(), first, texts.height()), LEFT, bar.figure)
        painter.setFont(bold if bar.out else plain)
        metrics = strong if bar.out else usual
        if bar.out:
            painter.setPen(shade(OUTSIDE, option))
        deviation = metrics.elidedText(bar.deviation, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(texts, RIGHT, deviation)

    def _draw_bar(self, painter: QPainter, place: QRectF, bar: Bar, option: Any) -> None:
        """Band, bar and middle."""
        text = ink(option)
        half = place.width() / 2
        middle = place.center().x()
        painter.setPen(Qt.PenStyle.NoPen)
        if bar.limited:
            band = half / SPAN
            painter.setBrush(faint(text, 0.28 if text.lightness() > 127 else 0.17))
            painter.drawRect(QRectF(middle - band, place.top(), 2 * band, place.height()))
        length = min(abs(bar.share) / (SPAN if bar.limited else 1.0), 1.0) * half
        inset = 2.0 if place.height() > 2 * STRIP else 0.0
        start = middle if bar.share >= 0 else middle - length
        painter.setBrush(shade(OUTSIDE if bar.out else WITHIN, option))
        painter.drawRect(QRectF(start, place.top() + inset, length, place.height() - 2 * inset))
        painter.setBrush(faint(text, 0.6))
        painter.drawRect(QRectF(middle - 0.5, place.top(), 1.0, place.height()))


class TargetDelegate(QStyledItemDelegate):
    """A ring per territory; that of the target of edits is filled."""

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Draw one cell."""
        blank(painter, option)
        target, text = bool(index.data(BalanceModel.TARGET)), ink(option)
        middle = QPointF(QRectF(option.rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(text if target else faint(text, 0.3))
        painter.drawEllipse(middle, 5.0, 5.0)
        if target:
            painter.setBrush(shade(WITHIN, option))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(middle, 3.0, 3.0)
        painter.restore()


class NameDelegate(QStyledItemDelegate):
    """Colour, name and, where it is locked, a padlock."""

    SIDE = 12.0

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        """Draw one cell."""
        blank(painter, option)
        text, name = ink(option), index.data()
        area = QRectF(option.rect).adjusted(4.0, 1.0, -4.0, -1.0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = index.data(Qt.ItemDataRole.DecorationRole)
        swatch = QRectF(area.left() + 0.5, area.center().y() - self.SIDE / 2, self.SIDE, self.SIDE)
        painter.setPen(faint(text, 0.45))
        painter.setBrush(colour if colour is not None else Qt.BrushStyle.NoBrush)
        painter.drawRect(swatch)
        area.setLeft(swatch.right() + GAP)
        if index.data(BalanceModel.LOCKED):
            padlock(painter, QPointF(area.right() - 5.0, area.center().y()), text)
            area.setRight(area.right() - 14.0)
        painter.setPen(text)
        painter.setFont(option.font)
        shown = QFontMetricsF(option.font).elidedText(name, Qt.TextElideMode.ElideRight, max(area.width(), 0.0))
        painter.drawText(area, LEFT, shown)
        painter.restore()

    def sizeHint(self, option: Any, index: Any) -> QSize:  # noqa: N802 (Qt calls it)
        """Room for colour, name and padlock."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 20, hint.height())


def padlock(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    """Draw a small padlock; the icon of QGIS is too faint in a row."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = painter.pen()
    pen.setColor(colour)
    pen.setWidthF(1.3)
    painter.setPen(pen)
    x, y = middle.x(), middle.y()
    painter.drawArc(QRectF(x - 2.7, y - 5.5, 5.4, 7.0), 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(x - 4.2, y - 1.5, 8.4, 6.5), 1.0, 1.0)


class SumLine(QWidget):
    """Sums below the table, each under its column.

    Parameters
    ----------
    table : QTableView
    parent : QWidget, optional
    """

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._texts: dict[int, str] = {}
        self._title, self._first = "", 0
        header = table.horizontalHeader()
        for moved in (header.sectionResized, header.sectionMoved, table.horizontalScrollBar().valueChanged):
            moved.connect(lambda *_: self.update())
        self.setFixedHeight(self.fontMetrics().height() + 8)

    def show_sums(self, title: str, texts: dict[int, str], title_column: int) -> None:
        """Show sums.

        Parameters
        ----------
        title : str
            Of what they are the sums.
        texts : dict of int to str
            By column.
        title_column : int
            Where the title begins.
        """
        self._title, self._texts, self._first = title, texts, title_column
        header = self._table.model()
        horizontal = Qt.Orientation.Horizontal
        named = (f"{header.headerData(column, horizontal)} {text}" for column, text in texts.items())
        self.setAccessibleDescription(f"{title}: " + ", ".join(named))
        self.update()

    def paintEvent(self, _: Any) -> None:
        """Draw the sums."""
        painter = QPainter(self)
        palette = self._table.palette()
        text = palette.color(QPalette.ColorRole.Text)
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.AlternateBase))
        painter.setPen(faint(text, 0.35))
        painter.drawLine(0, 0, self.width(), 0)
        font = QFont(self._table.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(text)
        metrics = QFontMetricsF(font)
        header = self._table.horizontalHeader()
        if not self._texts:
            return
        for column, shown in {self._first: self._title, **self._texts}.items():
            if header.isSectionHidden(column):
                continue
            left, right = self._edges(column)
            area = QRectF(left, 0, right - left, self.height()).adjusted(GAP, 1, -GAP / 2, 0)
            left_side = column == self._first or index_is_bar(self._table, column)
            short = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, LEFT if left_side else RIGHT, short)

    def _edges(self, column: int) -> tuple[int, int]:
        """Where a text begins and ends: below its column, the title as far as the next sum."""
        header = self._table.horizontalHeader()
        left = header.sectionViewportPosition(column) + header.x()
        right = left + header.sectionSize(column)
        if column == self._first:
            for place in range(header.visualIndex(column) + 1, header.count()):
                following = header.logicalIndex(place)
                if following in self._texts:
                    break
                right += header.sectionSize(following)  # 0 where it is hidden
        return left, right


def index_is_bar(table: QTableView, column: int) -> bool:
    """Whether a column has its figures to the left of a bar."""
    return isinstance(table.itemDelegateForColumn(column), BarDelegate)
