"""The plugin on the screen: toolbar button and docks, filled when they are first seen, removed without a trace."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt

from ..dependencies import projection_conflict
from .i18n import tr
from .widgets import delete_now

TITLE = "Territory Designer"

DOCKS = {
    "balance": "Balance",
    "accounts": "Accounts",
    "suggestions": "Suggestions",
    "compare": "Compare",
    "tradeoff": "Trade-off",
    "hierarchy": "Hierarchy",
    "quotas": "Quotas",
    "performance": "Performance",
}
"""Docks below the map, tabbed, in their order: key and title."""


class DesktopController:
    """The plugin's place in the QGIS window.

    The inside of the docks is made when the first of them is seen, so that starting QGIS stays fast.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._action: Any = None
        self._dock: Any = None
        self._docks: dict[str, Any] = {}
        self._desk: Any = None
        self._runner: Any = None
        self._making: Any = None

    def add(self) -> None:
        """Add button, menu entry and empty docks, which stay where the user left them."""
        from qgis.PyQt.QtWidgets import QAction

        from .icons import icon

        window = self._iface.mainWindow()
        self._action = QAction(icon("territory_designer"), TITLE, window)
        self._action.setObjectName("territory_designer_action")
        tip = tr("Design balanced, compact sales territories")
        self._action.setToolTip(f"<b>{TITLE}</b><br>{tip}")
        self._action.setStatusTip(tr("Show or hide the dock Territory Designer"))
        self._action.setCheckable(True)
        self._iface.addToolBarIcon(self._action)
        self._iface.addPluginToVectorMenu(TITLE, self._action)
        self._dock = self._add_dock("territory_designer_dock", TITLE)
        self._dock.setToggleVisibilityAction(self._action)
        for key, title in DOCKS.items():
            self._docks[key] = self._add_dock(f"territory_designer_{key}", tr(title))
        self._warn_of_conflict()

    def remove(self) -> None:
        """End what runs and take everything away again."""
        if self._runner is not None:
            self._runner.stop()
            self._runner = None
        if self._making is not None:
            self._making.finish()  # what is half made cannot be taken away
            self._making = None
        if self._desk is not None:
            self._desk.stop()
            self._desk = None
        for dock in (*self._docks.values(), self._dock):
            if dock is not None:
                self._iface.removeDockWidget(dock)
                delete_now(dock)
        self._docks, self._dock = {}, None
        if self._action is not None:
            self._iface.removePluginVectorMenu(TITLE, self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.deleteLater()
            self._action = None

    def _add_dock(self, name: str, title: str) -> Any:
        """An empty dock. QGIS shows a dock that is added; one that was left open it opens again by itself."""
        from qgis.gui import QgsDockWidget

        dock = QgsDockWidget(title, self._iface.mainWindow())
        dock.setObjectName(name)
        if self._dock is None:
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        else:
            self._iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        dock.hide()
        dock.opened.connect(self._fill)
        return dock

    def _fill(self) -> None:
        """Load what the docks need, the first time one is seen; the window stays alive meanwhile."""
        if self._runner is not None:
            return
        from qgis.PyQt.QtWidgets import QLabel

        from .work import WorkRunner

        notice = QLabel(tr("Loading Territory Designer…"), self._dock)
        notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        notice.setWordWrap(True)
        self._dock.setWidget(notice)
        self._runner = WorkRunner(self._dock)
        self._runner.failed.connect(self._fail)
        self._runner.run(TITLE, _load, self._make)

    def _fail(self, why: str) -> None:
        """Say why nothing can be shown; the next time a dock is seen it is tried again."""
        self._dock.widget().setText(why)
        self._runner = None

    def _make(self, _: None) -> None:
        """Make the inside of the docks, a part at a time."""
        from .desk import Desk
        from .tables import Slices

        desk, notice = Desk(self._iface, self._dock, self._docks), self._dock.widget()

        def made(_: Any) -> None:
            notice.deleteLater()
            self._desk = desk

        self._making = Slices(self._dock)
        self._making.start(desk.make(), made)

    def _warn_of_conflict(self) -> None:
        """Say once that a second PROJ library would crash QGIS on exit."""
        folder = projection_conflict()
        if folder is not None:
            text = tr(
                "The Python package pyproj in {folder} brings its own PROJ library and can crash QGIS on exit. Remove "
                "it from there; QGIS's own pyproj is enough.",
                folder=folder,
            )
            self._iface.messageBar().pushMessage(TITLE, text, Qgis.MessageLevel.Warning, 0)


def _load(_: Any) -> None:
    """What takes long to import, after the engine; nothing of it makes a widget yet."""
    import pandas  # noqa: F401 (imported for its own sake, as what follows)

    from . import desk  # noqa: F401
