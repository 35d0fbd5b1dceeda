"""The territory that edits move ZIPs to, as a list with colours in the toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ..i18n import tr
from ..widgets import describe

if TYPE_CHECKING:
    from ..market.session import MarketSession
    from ..market.state import Change

WIDTH, SWATCH, MOST_ROWS = 200, 14, 20


def swatch(colour: str) -> QIcon:
    """A little square in a colour."""
    pixmap = QPixmap(SWATCH, SWATCH)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setPen(QColor(128, 128, 128))
    painter.setBrush(QColor(colour))
    painter.drawRect(1, 1, SWATCH - 3, SWATCH - 3)
    painter.end()
    return QIcon(pixmap)


class TargetBox(QComboBox):
    """Follows the session's target, and sets it.

    Parameters
    ----------
    session : MarketSession
    parent : QWidget, optional
    """

    def __init__(self, session: MarketSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setFixedWidth(WIDTH)
        self.setIconSize(QSize(SWATCH, SWATCH))
        self.setMaxVisibleItems(MOST_ROWS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tip = tr("Where ZIPs go that you move on the map. A right click on the map chooses the territory there.")
        describe(self, "td_target", tr("Target territory"), tip)
        session.switched.connect(self.fill, Qt.ConnectionType.QueuedConnection)  # hundreds of swatches take a while
        session.closed.connect(self.fill)
        session.changed.connect(self._changed)
        session.target_changed.connect(self._follow)
        self.activated.connect(self._chosen)
        self.fill()

    def fill(self) -> None:
        """Read the territories anew."""
        self.blockSignals(True)
        self.clear()
        self.addItem(tr("Neighbour under the cursor"), None)
        state = self._session.state
        for one in state.active if state is not None else ():
            name = tr("{name} (locked)", name=one.name) if one.locked else one.name
            self.addItem(swatch(one.colour), name, one.number)
        self.blockSignals(False)
        self._follow()

    def _changed(self, change: Change) -> None:
        if change.old.territories != change.new.territories:
            self.fill()

    def _follow(self) -> None:
        """Show the target of the session."""
        self.setCurrentIndex(max(self.findData(self._session.target), 0))

    def _chosen(self, row: int) -> None:
        self._session.set_target(self.itemData(row))

    def wheelEvent(self, event: Any) -> None:
        """Zooming on the map must not change the target when the mouse strays."""
        event.ignore()
