"""Territory Designer: balanced, compact, contiguous sales territories from ZIP-code polygons and accounts."""

from __future__ import annotations

from typing import Any

__version__ = "0.3.0"


def classFactory(iface: Any) -> Any:
    """Entry point of QGIS.

    Where a Python package is missing or too old, a small stand-in is loaded that says what to install, so that
    the user never sees a traceback.
    """
    from .dependencies import problems

    found = problems()
    if found:
        from .dependencies import StubPlugin

        return StubPlugin(iface, found)
    from .plugin import TerritoryDesignerPlugin

    return TerritoryDesignerPlugin(iface)
