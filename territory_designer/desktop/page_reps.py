"""Page 4: the reps of the market, and who owns which territory."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ..planning.columns import guess_columns
from .i18n import tr
from .page import Page
from .settings import JobSettings
from .widgets import describe, labelled, set_up_form


class RepsPage(Page):
    """A layer or table of reps, who owns what, and a match by distance from home.

    Signals
    -------
    match_requested()
        Give each territory the rep whose home is near.
    rep_chosen(int, str)
        The analyst gave a territory (number) to a rep; an empty text to nobody.
    """

    match_requested = pyqtSignal()
    rep_chosen = pyqtSignal(int, str)

    TITLE = "4  Reps"
    NAME = "reps"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QFormLayout(self.body)
        set_up_form(form)
        self.reps_layer = QgsMapLayerComboBox(self)
        self.reps_layer.setAllowEmptyLayer(True, tr("none: write the names into the table"))
        self.reps_layer.setFilters(Qgis.LayerFilters(Qgis.LayerFilter.PointLayer | Qgis.LayerFilter.NoGeometry))
        tip = tr("Layer of the reps' homes, or a table with the ZIP code of each home.")
        labelled(form, tr("&Reps"), self.reps_layer, "td_reps_layer", tip)
        self.rep_name = QgsFieldComboBox(self)
        labelled(form, tr("&Name field"), self.rep_name, "td_rep_name", tr("Field with the name of the rep."))
        self.home_zip = QgsFieldComboBox(self)
        self.home_zip.setAllowEmptyFieldName(True)
        tip = tr("Field with the ZIP code of the home, where the reps have no position on the map.")
        labelled(form, tr("Home &ZIP"), self.home_zip, "td_home_zip", tip)
        self.match_button = QPushButton(tr("&Match by distance from home"), self)
        tip = tr("Give each territory a rep, so that the way from home to the territories is shortest in total.")
        describe(self.match_button, "td_match", tr("Match by distance from home"), tip)
        self.match_button.setAutoDefault(False)
        self.match_button.clicked.connect(self.match_requested)
        form.addRow(self.match_button)
        self.table = self._make_table()
        form.addRow(self.table)
        self.hint = QLabel(tr("Double-click a rep to give the territory to somebody else."), self)
        self.hint.setWordWrap(True)
        form.addRow(self.hint)
        self._filling = False
        self.reps_layer.layerChanged.connect(self._layer_chosen)
        self._layer_chosen()

    def layer(self) -> Any:
        """Chosen layer of reps, ``None`` where there is none."""
        return self.reps_layer.currentLayer()

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        layer = self.layer()
        settings.reps = layer.id() if layer is not None else ""

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        from qgis.core import QgsProject

        self.reps_layer.setLayer(QgsProject.instance().mapLayer(settings.reps))

    def show_owners(self, rows: list[tuple[int, str, str]]) -> None:
        """Show who owns what: number, territory, rep."""
        self._filling = True
        self.table.setRowCount(len(rows))
        for row, (number, name, rep) in enumerate(rows):
            territory = QTableWidgetItem(name)
            territory.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            territory.setData(Qt.ItemDataRole.UserRole, number)
            self.table.setItem(row, 0, territory)
            self.table.setItem(row, 1, QTableWidgetItem(rep))
        self._filling = False
        owned = sum(bool(rep) for _, _, rep in rows)
        self.set_summary(tr("{owned} of {all} territories have a rep", owned=owned, all=len(rows)) if rows else "")

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 2, self)
        describe(table, "td_owners", tr("Territories and reps"), tr("Which rep owns which territory."))
        table.setHorizontalHeaderLabels([tr("Territory"), tr("Rep")])
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setVisible(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(180)
        table.cellChanged.connect(self._written)
        return table

    def _written(self, row: int, column: int) -> None:
        """The analyst wrote the name of a rep."""
        if not self._filling and column == 1:
            number = self.table.item(row, 0).data(Qt.ItemDataRole.UserRole)
            self.rep_chosen.emit(int(number), self.table.item(row, 1).text().strip())

    def _layer_chosen(self, *_: object) -> None:
        """Offer the fields of the layer and guess which ones are name and home."""
        layer = self.layer()
        self.rep_name.setLayer(layer)
        self.home_zip.setLayer(layer)
        for box in (self.rep_name, self.home_zip):
            box.setEnabled(layer is not None)
        self.match_button.setEnabled(layer is not None)
        if layer is None:
            return
        names = layer.fields().names()
        rep = next((name for name in names if name.lower() in ("rep", "name", "rep_name")), names[0] if names else "")
        self.rep_name.setField(rep)
        home = next((name for name in names if "zip" in name.lower()), guess_columns(names).get("zip", ""))
        self.home_zip.setField(home)
