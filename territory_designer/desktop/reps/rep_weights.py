"""What counts how much when reps are matched: percentages that must total 100."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSpinBox, QWidget

from ..i18n import tr
from ..measures.field_weights import read_weights, write_weights
from ..widgets import describe

DEFAULT = "travel: 50, accounts: 30, skills: 10, preference: 10, capacity: 0"
"""As in `planning.rep_matching`, which is not imported when QGIS starts."""
WHOLE = 100
STEP = 5


class WeightsBox(QWidget):
    """A percentage for each thing that counts, and their total.

    Signals
    -------
    changed()
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        self.boxes: dict[str, QSpinBox] = {}
        for place, (name, (title, tip)) in enumerate(self._titles().items()):
            box = QSpinBox(self)
            box.setRange(0, WHOLE)
            box.setSingleStep(STEP)
            box.setSuffix(" %")
            describe(box, f"td_weight_{name}", title, tip)
            label = QLabel(title, self)
            label.setBuddy(box)
            label.setToolTip(tip)
            row, column = divmod(place, 2)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(box, row, 2 * column + 1)
            box.valueChanged.connect(self._show_total)
            self.boxes[name] = box
        self.total = QLabel(self)
        self.total.setObjectName("td_weight_total")
        self.total.setTextFormat(Qt.TextFormat.RichText)
        grid.addWidget(self.total, 2, 2, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        self.set_text(DEFAULT)

    @property
    def sum(self) -> int:
        """Percent in all."""
        return sum(box.value() for box in self.boxes.values())

    def text(self) -> str:
        """The percentages as they are remembered."""
        return write_weights({name: box.value() for name, box in self.boxes.items()})

    def set_text(self, text: str) -> None:
        """Show percentages that were remembered."""
        weights = read_weights(text or DEFAULT)
        for name, box in self.boxes.items():
            box.setValue(round(weights.get(name, 0.0)))
        self._show_total()

    def shares(self) -> dict[str, float]:
        """Share by name; they add up to 1 where the total is 100 %."""
        return {name: box.value() / WHOLE for name, box in self.boxes.items()}

    def _show_total(self, *_: object) -> None:
        whole = self.sum == WHOLE
        text = tr("Total {percent} %", percent=self.sum)
        self.total.setText(text if whole else f"<b>{text}</b>")
        said = tr("The percentages total {percent} %. They must total 100 %.", percent=self.sum)
        self.total.setToolTip("" if whole else said)
        self.total.setAccessibleName(text if whole else said)
        self.changed.emit()

    def _titles(self) -> dict[str, tuple[str, str]]:
        """Title and meaning of each."""
        return {
            "travel": (tr("Travel"), tr("A short way from home to the ZIPs of the territory.")),
            "accounts": (tr("Accounts kept"), tr("Accounts that stay with the rep who has them now.")),
            "skills": (tr("Skills"), tr("Skills and industries that the territory needs and the rep has.")),
            "preference": (tr("Preference"), tr("Territories that the rep named, the first choice before the second.")),
            "capacity": (tr("Capacity"), tr("Much work for reps with much time, little for part-time and new reps.")),
        }
