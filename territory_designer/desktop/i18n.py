"""Texts of the desktop in the user's language."""

from __future__ import annotations

from typing import Any

from ..translation import translate


def tr(text: str, /, **values: Any) -> str:
    """Text in the user's language, with ``{names}`` filled in after the translation.

    Parameters
    ----------
    text : str
        English, a literal, so that the tool that collects texts finds it.
    **values
        What stands for the names in braces.
    """
    return translate(text, **values)
