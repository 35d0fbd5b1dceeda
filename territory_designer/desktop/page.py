"""What the pages of the dock have in common: a heading, their content, and a word on what is missing."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from .i18n import tr
from .icons import theme_icon

SIGN = 16


class Page(QWidget):
    """One step of the way from data to publication.

    A subclass names itself in ``TITLE`` and ``NAME`` and fills ``self.body``.

    Attributes
    ----------
    body : QWidget
        For the content.
    """

    TITLE = ""
    NAME = ""
    """Last part of the object name, and the name of the page's help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"td_page_{self.NAME}")
        self.heading = QLabel(self)
        self.heading.setObjectName(f"td_heading_{self.NAME}")
        self.heading.setWordWrap(True)
        self.body = QWidget(self)
        self._sign = QLabel(self)
        self.missing = QLabel(self)
        self.missing.setObjectName(f"td_missing_{self.NAME}")
        self.missing.setWordWrap(True)
        self._note = QFrame(self)
        row = QHBoxLayout(self._note)
        row.setContentsMargins(8, 2, 8, 4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.missing, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.body)
        column.addWidget(self._note)
        column.addStretch(1)
        self.set_summary("")
        self.set_missing("")

    def set_summary(self, text: str) -> None:
        """Say in the heading, after the title, what is chosen."""
        title = tr(self.TITLE)
        self.heading.setText(f"<b>{title}</b>&nbsp;&nbsp;{text}" if text else f"<b>{title}</b>")

    def set_missing(self, text: str, done: str = "") -> None:
        """Say what is missing before the next page can start, or, with nothing missing, what comes next."""
        said = text or done
        self._note.setVisible(bool(said))
        self.missing.setText(said)
        sign = "mIconWarning.svg" if text else "mIconSuccess.svg"
        self._sign.setPixmap(theme_icon(sign).pixmap(SIGN, SIGN))
