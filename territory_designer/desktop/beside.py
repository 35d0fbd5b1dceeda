"""A part of a page that stands beside the rest where there is room, else in a tab."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QSplitter, QTabWidget, QWidget

WIDE = 620
"""Width of a page in pixels from which there is room for both."""


class Beside(QObject):
    """Moves a part, such as a chart, as its page becomes wide or narrow.

    Parameters
    ----------
    page, part : QWidget
    title : str
        Of the tab.
    splitter : QSplitter
        Where the part stands beside the rest.
    tabs : QTabWidget
        Where it is a tab.
    first : bool
        Whether it comes before the rest in both.
    """

    def __init__(
        self, page: QWidget, part: QWidget, title: str, splitter: QSplitter, tabs: QTabWidget, *, first: bool = False
    ) -> None:
        super().__init__(page)
        self._page, self._part, self._title = page, part, title
        self._splitter, self._tabs, self._first = splitter, tabs, first
        page.installEventFilter(self)

    def eventFilter(self, watched: Any, event: Any) -> bool:  # noqa: N802 (Qt calls it)
        """Look where the part belongs after a change of size."""
        if event.type() == QEvent.Type.Resize:
            beside = self._splitter.indexOf(self._part) >= 0
            if self._page.width() >= WIDE and not beside:
                self._tabs.removeTab(self._tabs.indexOf(self._part))
                self._splitter.insertWidget(0 if self._first else self._splitter.count(), self._part)
                self._part.show()
            elif self._page.width() < WIDE and beside:
                self._tabs.insertTab(0 if self._first else self._tabs.count(), self._part, self._title)
        return bool(super().eventFilter(watched, event))
