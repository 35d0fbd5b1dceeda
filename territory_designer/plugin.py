"""What QGIS loads: registers the Processing provider and the dock, and owns nothing else."""

from __future__ import annotations

from typing import Any


class TerritoryDesignerPlugin:
    """Adds the provider everywhere, and on the screen a toolbar button with the dock "Territory Designer".

    Parameters
    ----------
    iface : QgisInterface or None
        ``None`` when ``qgis_process`` loads the plugin.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: Any = None
        self._desktop: Any = None
        self._translator: Any = None

    def initProcessing(self) -> None:
        """Register the Processing provider in the user's language; all that ``qgis_process`` calls."""
        from qgis.core import QgsApplication

        from . import translation
        from .processing.provider import TerritoryDesignerProvider

        self._translator = translation.install()
        self._provider = TerritoryDesignerProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Register the provider and add the toolbar button and the dock."""
        from .desktop.controller import DesktopController

        self.initProcessing()
        self._desktop = DesktopController(self._iface)
        self._desktop.add()

    def unload(self) -> None:
        """Remove everything that was added."""
        from qgis.core import QgsApplication

        if self._desktop is not None:
            self._desktop.remove()
            self._desktop = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            from . import translation

            translation.remove(self._translator)
            self._translator = None
