"""The help: offline HTML in the user's language, opened in the browser with F1."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QKeySequence
from qgis.PyQt.QtWidgets import QWidget

from ..paths import resource

DOCK_PAGES = {
    "balance": "editing",
    "accounts": "editing",
    "suggestions": "editing",
    "compare": "compare",
    "tradeoff": "compare",
    "hierarchy": "hierarchy",
    "quotas": "quotas",
    "performance": "performance",
}
"""Docks below the map -> their page of the help. Those of the pages of the main dock are named like the page."""


def help_page(name: str, locale: str = "") -> Path:
    """File of a page of the help.

    Parameters
    ----------
    name : str
        For example ``"design"``.
    locale : str
        For example ``"de_AT"``; the language of QGIS where it is left out.

    Returns
    -------
    Path
        In the user's language where there is such a page, else in English.
    """
    language = (locale or str(QgsApplication.instance().locale())).replace("-", "_").split("_")[0].lower()
    translated = resource("help", language, f"{name}.html")
    return translated if language and translated.is_file() else resource("help", f"{name}.html")


def show_help(name: str) -> None:
    """Open a page of the help in the user's browser."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(help_page(name))))


class HelpKey(QObject):
    """Opens the help when F1 is pressed anywhere in a widget.

    QGIS's own help has the same key. A shortcut beside it would be ambiguous, and then neither does anything; so the
    key is taken from the widget's events before it becomes a shortcut.

    Parameters
    ----------
    widget : QWidget
    page : callable
        Gives the name of the page.
    """

    def __init__(self, widget: QWidget, page: Callable[[], str]) -> None:
        super().__init__(widget)
        self._page = page
        widget.installEventFilter(self)

    def eventFilter(self, watched: Any, event: Any) -> bool:  # noqa: N802 (Qt calls it)
        """Take the key of the help."""
        kind = event.type()
        if kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and event.matches(
            QKeySequence.StandardKey.HelpContents
        ):
            if kind == QEvent.Type.KeyPress:
                show_help(self._page())
            event.accept()
            return True
        return bool(super().eventFilter(watched, event))
