"""Asks why a ZIP is in its territory."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal

from ...i18n import tr
from .gesture_tool import GestureTool
from .overlay import SELECTED
from .preview import contents

if TYPE_CHECKING:
    import numpy as np


class WhyTool(GestureTool):
    """A click asks for one ZIP.

    Signals
    -------
    unit_asked(int)
        Index of the unit.
    """

    unit_asked = pyqtSignal(int)

    def preview(self, units: np.ndarray) -> str:
        """Say which ZIP it is, and whose."""
        self.overlay.show(units, SELECTED)
        state = self.session.state
        if not len(units) or state is None:
            return ""
        unit = int(units[0])
        owner = int(state.labels[unit])
        name = state.territories[owner].name if owner >= 0 else tr("no territory")
        head = f"<b>{escape(str(self.session.units.ids[unit]))}</b> · {escape(name)}"
        lines = [head, escape(contents(self.session, units, self.places.accounts(units)))]
        return "<br>".join([*lines, escape(tr("Click: why is it here?"))])

    def drop(self, units: np.ndarray) -> None:
        """Ask."""
        self.unit_asked.emit(int(units[0]))

    def hint_text(self) -> str:
        """What the mouse does now."""
        return tr("Click a ZIP to see why it is in its territory, and what another one would cost.")

    def activate(self) -> None:
        """The cursor asks."""
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        super().activate()
