"""Icons of the desktop face: the plugin's own by name, QGIS's where QGIS has one."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

from ..paths import resource


def icon(name: str) -> QIcon:
    """Icon of the plugin, for example ``icon("design")``."""
    return QIcon(str(resource("icons", f"{name}.svg")))


def theme_icon(name: str) -> QIcon:
    """Icon of QGIS in the current theme, for example ``theme_icon("mIconWarning.svg")``."""
    return QgsApplication.getThemeIcon(f"/{name}")
