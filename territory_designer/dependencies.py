"""Which Python packages the plugin needs, and what to tell the user where one is missing.

Nothing heavy is imported here: QGIS calls this when it starts.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
from typing import Any

REQUIRED = {"numpy": "1.22", "scipy": "1.10", "pandas": "2.0", "shapely": "2.0", "geopandas": "0.14", "sklearn": "1.3"}
DISTRIBUTION = {"sklearn": "scikit-learn"}


def version_key(version: str) -> tuple[int, ...]:
    """Leading numbers of a version, for comparison: ``"2.1.2rc1"`` -> ``(2, 1, 2)``."""
    numbers = []
    for part in version.split("."):
        digits = ""
        for character in part:
            if not character.isdigit():
                break
            digits += character
        if not digits:
            break
        numbers.append(int(digits))
    return tuple(numbers)


def problems() -> list[str]:
    """One sentence per Python package that is missing or too old; an empty list where all is well."""
    found = []
    for module, minimum in REQUIRED.items():
        name = DISTRIBUTION.get(module, module)
        if importlib.util.find_spec(module) is None:
            found.append(f"{name} {minimum} or newer is not installed")
            continue
        try:
            version = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # present without metadata, as some installers leave it: taken as it is
        if version_key(version) < version_key(minimum):
            found.append(f"{name} is {version}, and {minimum} or newer is needed")
    return found


def message(found: list[str]) -> str:
    """What the user reads when packages are missing."""
    return (
        "Territory Designer cannot start: " + "; ".join(found) + ". Install what is named in the plugin's "
        "requirements.txt into the Python of QGIS (Windows: OSGeo4W setup; elsewhere: pip, keeping QGIS's own numpy "
        "and pyproj), then restart QGIS."
    )


def projection_conflict() -> str | None:
    """Name the pyproj that would crash QGIS on exit, or ``None``.

    A wheel of pyproj carries a PROJ library of its own. Two of them in one process end QGIS Desktop with
    "double free" (measured on QGIS 3.40.6), so it is looked for before pyproj is imported.
    """
    found = importlib.util.find_spec("pyproj")
    if found is None or not found.submodule_search_locations:
        return None
    from pathlib import Path

    folder = Path(next(iter(found.submodule_search_locations)))
    bundled = folder / "proj_dir"
    libraries = folder.parent / "pyproj.libs"
    return str(folder) if bundled.is_dir() or libraries.is_dir() else None


class StubPlugin:
    """Stands in for the plugin while packages are missing: it only says which."""

    def __init__(self, iface: Any, found: list[str]) -> None:
        self._iface = iface
        self._text = message(found)

    def initProcessing(self) -> None:
        """Tell headless users; QGIS calls this instead of :meth:`initGui` there."""
        from qgis.core import Qgis, QgsMessageLog

        QgsMessageLog.logMessage(self._text, "Territory Designer", Qgis.MessageLevel.Critical)

    def initGui(self) -> None:
        """Show the message in the message bar."""
        from qgis.core import Qgis

        self._iface.messageBar().pushMessage("Territory Designer", self._text, Qgis.MessageLevel.Critical, 0)

    def unload(self) -> None:
        """Nothing was added, nothing is removed."""
