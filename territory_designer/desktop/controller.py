"""Toolbar button, menu entry and dock: added when QGIS loads the plugin, removed without a trace when it unloads."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt

from ..dependencies import projection_conflict

TITLE = "Territory Designer"


class DesktopController:
    """The plugin's place in the QGIS window.

    The inside of the dock is made when the dock is first seen, so that starting QGIS stays fast.

    Parameters
    ----------
    iface : QgisInterface
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._action: Any = None
        self._dock: Any = None
        self._workflow: Any = None

    def add(self) -> None:
        """Add button, menu entry and an empty dock, which stays where the user left it."""
        from qgis.gui import QgsDockWidget
        from qgis.PyQt.QtWidgets import QAction

        from .icons import icon

        window = self._iface.mainWindow()
        self._action = QAction(icon("territory_designer"), TITLE, window)
        self._action.setObjectName("territory_designer_action")
        self._action.setToolTip("<b>Territory Designer</b><br>Design balanced, compact sales territories")
        self._action.setStatusTip("Show or hide the dock Territory Designer")
        self._action.setCheckable(True)
        self._iface.addToolBarIcon(self._action)
        self._iface.addPluginToVectorMenu(TITLE, self._action)

        self._dock = QgsDockWidget(TITLE, window)
        self._dock.setObjectName("territory_designer_dock")
        self._dock.setToggleVisibilityAction(self._action)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        # QGIS shows a dock that is added. Where the user left it open, QGIS opens it again when all plugins are there.
        self._dock.hide()
        self._dock.opened.connect(self._fill)
        self._warn_of_conflict()

    def remove(self) -> None:
        """End what runs and take everything away again."""
        if self._workflow is not None:
            self._workflow.stop()
            self._workflow = None
        if self._dock is not None:
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
        if self._action is not None:
            self._iface.removePluginVectorMenu(TITLE, self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.deleteLater()
            self._action = None

    def _fill(self) -> None:
        """Make the inside of the dock, the first time it is seen."""
        if self._workflow is not None:
            return
        from .panel import DesignerPanel
        from .workflow import Workflow

        panel = DesignerPanel(self._dock)
        self._dock.setWidget(panel)
        window = self._iface.mainWindow()
        window.resizeDocks([self._dock], [panel.sizeHint().width()], Qt.Orientation.Horizontal)
        self._workflow = Workflow(panel, self._iface.mapCanvas())

    def _warn_of_conflict(self) -> None:
        """Say once that a second PROJ library would crash QGIS on exit."""
        folder = projection_conflict()
        if folder is not None:
            self._iface.messageBar().pushMessage(
                TITLE,
                f"The Python package pyproj in {folder} brings its own PROJ library and can crash QGIS on exit. "
                "Remove it from there; QGIS's own pyproj is enough.",
                Qgis.MessageLevel.Warning,
                0,
            )
