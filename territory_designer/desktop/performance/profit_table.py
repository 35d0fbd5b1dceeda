"""The table of accounts on the page Profit, which keeps what is selected while it is sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel

from ..record_model import RecordTable

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from .profit_model import AccountProfits

MOST_KEPT = 1_000
"""Selected rows that stay selected when they are sorted; each becomes a range of its own."""


class ProfitTable(RecordTable):
    """Rows of accounts.

    Qt itself would follow every cell that is selected, which takes seconds for many thousands: nothing is selected
    while the rows are sorted.

    Parameters
    ----------
    model : AccountProfits
    parent : QWidget, optional
    """

    def __init__(self, model: AccountProfits, parent: QWidget | None = None) -> None:
        self._held: list[int] = []
        super().__init__(model, parent)
        model.sorting.connect(self._hold)
        model.reordered.connect(self._select_held)

    def _hold(self) -> None:
        self._held = self.picked()
        self.selectionModel().clearSelection()

    def _select_held(self, place: Any) -> None:
        held, self._held = self._held, []
        if held and len(held) == len(place):
            self.selectAll()
        elif 0 < len(held) <= MOST_KEPT:
            model, last, chosen = self.model(), self.model().columnCount() - 1, QItemSelection()
            for row in sorted(place[held].tolist()):
                chosen.select(model.index(row, 0), model.index(row, last))
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
