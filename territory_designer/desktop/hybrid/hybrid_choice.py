"""Part of "Territories by segment": the fields with segments and potential, and the button that proposes groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from ..beside import WIDE
from ..i18n import tr
from ..widgets import describe
from .hybrid_fields import amount_fields, guessed_amount

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..market.session import MarketSession

NARROW = 340


class FieldChoice(QWidget):
    """Fields of the accounts.

    Parameters
    ----------
    session : MarketSession
        With a market that has accounts.
    kept : mapping
        ``field`` and ``potential``, as far as they were chosen before.
    parent : QWidget, optional

    Signals
    -------
    chosen()
        The analyst chose another field.
    """

    chosen = pyqtSignal()

    def __init__(self, session: MarketSession, kept: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.potential = QComboBox(self), QComboBox(self)
        tip = tr("Field of the market's accounts with their segment, size class or industry.")
        describe(self.field, "td_hybrid_field", tr("Segments in"), tip)
        tip = tr("Field of the market's accounts with their potential, in money/year. Without it only workload counts.")
        describe(self.potential, "td_hybrid_potential", tr("Potential in"), tip)
        self._labels = (QLabel(tr("Segments &in"), self), QLabel(tr("P&otential in"), self))
        self.propose = QPushButton(tr("&Propose"), self)
        tip = tr(
            "Two groups: the segments whose accounts are worth most, until they fill two territories, and all others. "
            "Numbers of territories follow the workload."
        )
        describe(self.propose, "td_hybrid_propose", tr("Propose"), tip)
        self.propose.setAutoDefault(False)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        self._fill(session, kept)
        for label, box in zip(self._labels, (self.field, self.potential)):
            label.setBuddy(box)
            box.setMinimumContentsLength(4)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(lambda _: self.chosen.emit())

    def names(self) -> tuple[str, str]:
        """Fields with the segment and with the potential; empty for none."""
        return self.field.currentText(), self.potential.currentData() or ""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt calls it)
        """Not more than the fields below each other need: so narrow they are once there is no more room."""
        size = super().minimumSizeHint()
        return QSize(min(size.width(), NARROW), size.height())

    def resizeEvent(self, event: Any) -> None:
        """Both fields in a row where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= WIDE
        for number, (label, box) in enumerate(zip(self._labels, (self.field, self.potential))):
            row, column = (0, 2 * number) if wide else (number, 0)
            self._grid.addWidget(label, row, column)
            self._grid.addWidget(box, row, column + 1)
        self._grid.addWidget(self.propose, 0 if wide else 1, 4)
        for column in (1, 3):
            self._grid.setColumnStretch(column, int(wide or column == 1))

    def _fill(self, session: MarketSession, kept: Mapping[str, Any]) -> None:
        """Offer the fields, and choose those that were chosen before, or a guess."""
        self.field.addItems(session.segment_fields)
        self.field.setCurrentIndex(max(self.field.findText(str(kept.get("field", ""))), 0))
        amounts = amount_fields(session.accounts)
        self.potential.addItem(tr("none"), "")
        for name in amounts:
            self.potential.addItem(name, name)
        wanted = kept.get("potential", guessed_amount(amounts, session.units.measures))
        self.potential.setCurrentIndex(max(self.potential.findData(wanted), 0))
