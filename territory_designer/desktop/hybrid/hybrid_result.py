"""Part of "Territories by segment": how every group came out, and its territories as a table."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..i18n import tr
from ..record_model import Record, RecordModel
from ..table_export import TableExport
from ..widgets import describe
from .hybrid_data import Outcome, records_of
from .hybrid_tables import NarrowTable, territory_columns
from .hybrid_words import headlines_of, left_out_text


class HybridResult(QWidget):
    """A line per group, and a row per territory.

    Parameters
    ----------
    parent : QWidget, optional

    Signals
    -------
    units_chosen(list)
        The analyst wants to see units (indices) on the map.
    save_requested()
        The analyst wants the territories as a file and on the map.
    """

    units_chosen = pyqtSignal(list)
    save_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome: Outcome | None = None
        self.headline = QLabel(self)
        self.headline.setObjectName("td_hybrid_headline")
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.model = RecordModel(self)
        self.table = NarrowTable(self.model, self)
        title = tr("Territories by segment")
        tip = tr("Territories of all groups. A title sorts; double-click shows the ZIPs on the map; Ctrl+C copies.")
        describe(self.table, "td_hybrid_table", title, tip)
        self.export = TableExport("td_hybrid_export", title, self._exported, "territories_by_segment.csv", self)
        self.save_button = QPushButton(tr("&Save and show on the map…"), self)
        tip = tr("Write ZIPs, territories and accounts of all groups into a GeoPackage, and add them to the project.")
        describe(self.save_button, "td_hybrid_save", tr("Save and show on the map"), tip)
        self.save_button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addStretch(1)
        row.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.headline)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.save_button.clicked.connect(self.save_requested)
        self.table.chosen.connect(self._choose)
        self.table.copy_requested.connect(self.export.copy)
        self.show_outcome(None)

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show a design, or where it will appear."""
        self.outcome = outcome
        records = records_of(outcome) if outcome is not None else []
        self.model.show(territory_columns(records) if records else [], records, lambda record: bool(record["out"]))
        lines = [tr("Press Design; the territories of all groups appear here.")]
        if outcome is not None:
            lines = [text if kept else f"⚠ {text}" for kept, text in headlines_of(outcome)]
            lines += [text for text in (left_out_text(outcome),) if text]
        self.headline.setText("\n".join(lines))
        self.export.setEnabled(bool(records))

    def _choose(self, record: Record) -> None:
        if self.outcome is not None:
            labels = self.outcome.found[record["group"]].plan.labels
            self.units_chosen.emit((labels == record["number"]).nonzero()[0].tolist())

    def _exported(self) -> tuple[list[str], list[list[Any]]]:
        return self.model.table(self.table.picked())
