"""Where the plugin's own files lie: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Path of a file below ``resources/``.

    Parameters
    ----------
    *parts : str
        For example ``"icons", "territory_designer.svg"``.
    """
    inside = PACKAGE / "resources"
    folder = inside if inside.is_dir() else PACKAGE.parent / "resources"
    return folder.joinpath(*parts)
