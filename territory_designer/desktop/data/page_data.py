"""Page 1: which layer holds the ZIP polygons, which layer or CSV file the accounts, and what their columns mean."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsMapLayer, QgsProject
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from ...planning.columns import guess_columns
from .. import figures
from ..i18n import tr
from ..icons import icon
from ..page import Page
from ..settings import JobSettings
from ..widgets import describe, labelled, set_up_form
from . import csv_source

ROLE = "territory_designer/role"


class DataPage(Page):
    """Choice of the layers and of the fields with ids, ZIP codes and positions.

    Signals
    -------
    layers_changed()
        Another layer of ZIPs or accounts is chosen.
    csv_requested()
        The user wants to open a CSV file.
    check_requested()
        The user wants the data checked.
    edited()
        The user chose something; guesses of the page do not count.
    positions_changed(str, str)
        Other columns of the CSV hold longitude and latitude; empty where there are none.
    """

    layers_changed = pyqtSignal()
    check_requested = pyqtSignal()
    edited = pyqtSignal()
    csv_requested = pyqtSignal()
    positions_changed = pyqtSignal(str, str)

    TITLE = "1  Data"
    NAME = "data"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen_by_user = False
        form = QFormLayout(self.body)
        set_up_form(form)

        self._add_layers(form)
        self._add_positions(form)
        self._add_rest(form)
        self.units_layer.layerChanged.connect(self._units_chosen)
        self.accounts_layer.layerChanged.connect(self._accounts_chosen)
        for box in (self.units_layer, self.accounts_layer):
            box.activated.connect(self._user_chose)
        for field in (self.unit_id, self.account_id, self.account_zip, self.current):
            field.activated.connect(self.edited)
        self._units_chosen()
        self._accounts_chosen()

    def _add_layers(self, form: QFormLayout) -> None:
        """Add the layers of ZIPs and accounts, and their fields with ids and ZIP codes."""
        self.units_layer = QgsMapLayerComboBox(self)
        self.units_layer.setFilters(Qgis.LayerFilter.PolygonLayer)
        tip = tr("Layer of ZIP codes or other polygons.")
        labelled(form, tr("&ZIP polygons"), self.units_layer, "td_units_layer", tip)
        self.unit_id = QgsFieldComboBox(self)
        tip = tr("Field with the ZIP code; every ZIP has its own.")
        labelled(form, tr("ZIP &id field"), self.unit_id, "td_unit_id", tip)

        self.accounts_layer = QgsMapLayerComboBox(self)
        self.accounts_layer.setAllowEmptyLayer(True, tr("none: use figures of the ZIP layer"))
        self.accounts_layer.setFilters(Qgis.LayerFilters(Qgis.LayerFilter.PointLayer | Qgis.LayerFilter.NoGeometry))
        self.csv_button = QPushButton(icon("open_csv"), tr("CS&V…"), self)
        tip = tr("Open a CSV file with accounts. Its columns are guessed from their names and shown here.")
        describe(self.csv_button, "td_csv", tr("Open a CSV file"), tip)
        self.csv_button.clicked.connect(self.csv_requested)
        row = QHBoxLayout()
        row.addWidget(self.accounts_layer, 1)
        row.addWidget(self.csv_button)
        tip = tr("Points, or a table with ZIP codes.")
        labelled(form, tr("&Accounts"), self.accounts_layer, "td_accounts_layer", tip, row)

        self.account_id = QgsFieldComboBox(self)
        self.account_id.setAllowEmptyFieldName(True)
        tip = tr("Field with the account's own id. Optional.")
        labelled(form, tr("Account id"), self.account_id, "td_account_id", tip)
        self.account_zip = QgsFieldComboBox(self)
        self.account_zip.setAllowEmptyFieldName(True)
        tip = tr("Field with the account's ZIP code, used where an account has no position. Optional.")
        labelled(form, tr("Account ZIP"), self.account_zip, "td_account_zip", tip)

    def _add_rest(self, form: QFormLayout) -> None:
        """Add the field with the territory in force, what was guessed, and the button that checks."""
        self.current = QgsFieldComboBox(self)
        self.current.setAllowEmptyFieldName(True)
        tip = tr(
            "Field of the ZIP layer with the territory in force. It becomes the first scenario, which others are "
            "compared with. Optional."
        )
        labelled(form, tr("Territory &now"), self.current, "td_current", tip)
        self.guess = QLabel(self)
        self.guess.setObjectName("td_guess")
        self.guess.setWordWrap(True)
        form.addRow(self.guess)
        self.check_button = QPushButton(icon("check"), tr("&Check the data"), self)
        tip = tr("Look for faults in the ZIPs and accounts; nothing is changed.")
        describe(self.check_button, "td_check", tr("Check the data"), tip)
        self.check_button.setAutoDefault(False)
        self.check_button.clicked.connect(self.check_requested)
        form.addRow(self.check_button)

    def units(self) -> Any:
        """Chosen layer of ZIPs, ``None`` where there is none."""
        return self.units_layer.currentLayer()

    def accounts(self) -> Any:
        """Chosen layer of accounts, ``None`` where there is none."""
        return self.accounts_layer.currentLayer()

    def guess_layers(self) -> None:
        """Choose layers whose fields say what they are, until the user chooses."""
        if not self._chosen_by_user:
            self._choose_best(self.units_layer, "unit_id")
            self._choose_best(self.accounts_layer, "account_id")

    def choose_accounts(self, layer: QgsMapLayer) -> None:
        """Choose a layer that was just opened."""
        self._user_chose(0)
        self.accounts_layer.setLayer(layer)

    def hide_results(self) -> None:
        """Do not offer the layers of a design as its own input."""
        results = [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(ROLE)]
        chosen = JobSettings()
        self.collect(chosen)
        self.units_layer.setExceptedLayerList(results)
        self.accounts_layer.setExceptedLayerList(results)
        self._show(chosen)  # the lists say that another layer is chosen, though it is the same, and fields were guessed

    def forget(self) -> None:
        """Another project: guess anew."""
        self._chosen_by_user = False
        self.guess_layers()

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        units, accounts = self.units(), self.accounts()
        settings.units = units.id() if units is not None else ""
        settings.accounts = accounts.id() if accounts is not None else ""
        settings.unit_id = self.unit_id.currentField()
        settings.current = self.current.currentField()
        settings.account_id = self.account_id.currentField() if accounts is not None else ""
        settings.account_zip = self.account_zip.currentField() if accounts is not None else ""

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``; a layer that is gone leaves the choice as it is."""
        self._chosen_by_user = True
        self._show(settings)

    def _show(self, settings: JobSettings) -> None:
        """Choose layers and fields, where the project has them."""
        project = QgsProject.instance()
        units = project.mapLayer(settings.units)
        if units is not None:
            self.units_layer.setLayer(units)
            self.unit_id.setField(settings.unit_id)
            self.current.setField(settings.current)
        accounts = project.mapLayer(settings.accounts)
        if accounts is not None or not settings.accounts:
            self.accounts_layer.setLayer(accounts)
            self.account_id.setField(settings.account_id)
            self.account_zip.setField(settings.account_zip)
        self._describe()

    def summary(self) -> str:
        """What is chosen, in a few words, for the title."""
        units, accounts = self.units(), self.accounts()
        if units is None:
            return tr("no layer of ZIP polygons")
        text = figures.plural(units.featureCount(), "ZIP")
        return f"{text}, {figures.plural(accounts.featureCount(), 'account')}" if accounts is not None else text

    def _add_positions(self, form: QFormLayout) -> None:
        """Add the row with the columns of longitude and latitude, which only a CSV file needs."""
        self.lon, self.lat = QComboBox(self), QComboBox(self)
        self._positions = QWidget(self)
        pair = QHBoxLayout(self._positions)
        pair.setContentsMargins(0, 0, 0, 0)
        tip = tr("Column of the CSV file with the longitude in degrees.")
        describe(self.lon, "td_longitude", tr("Longitude column"), tip)
        tip = tr("Column of the CSV file with the latitude in degrees.")
        describe(self.lat, "td_latitude", tr("Latitude column"), tip)
        for box in (self.lon, self.lat):
            box.activated.connect(self._positions_chosen)
            pair.addWidget(box, 1)
        self._positions_label = QLabel(tr("Lon, lat columns"), self)
        form.addRow(self._positions_label, self._positions)

    def _choose_best(self, box: QgsMapLayerComboBox, role: str) -> None:
        """Choose the first layer with a field of a role, points before tables."""
        layers = [box.layer(row) for row in range(box.count())]
        fitting = [layer for layer in layers if layer is not None and role in guess_columns(layer.fields().names())]
        if fitting:
            box.setLayer(max(fitting, key=lambda layer: layer.isSpatial()))

    def _user_chose(self, _: int) -> None:
        """Guess no more."""
        self._chosen_by_user = True
        self.edited.emit()

    def _units_chosen(self) -> None:
        """Offer the fields of the layer and guess which one is the id."""
        layer = self.units()
        self.unit_id.setLayer(layer)
        self.current.setLayer(layer)
        self.current.setField("")
        if layer is not None:
            guessed = guess_columns(layer.fields().names()).get("unit_id")
            if guessed:
                self.unit_id.setField(guessed)
        self._describe()
        self.layers_changed.emit()

    def _accounts_chosen(self) -> None:
        """Offer the fields of the layer and guess which ones are id, ZIP and position."""
        layer = self.accounts()
        guessed = guess_columns(layer.fields().names()) if layer is not None else {}
        for box, role in ((self.account_id, "account_id"), (self.account_zip, "zip")):
            box.setLayer(layer)
            box.setField(guessed.get(role, ""))
            box.setEnabled(layer is not None)
        self._show_positions(layer)
        self._describe()
        self.layers_changed.emit()

    def _show_positions(self, layer: Any) -> None:
        """For a CSV file, show which columns hold the position, to be changed."""
        is_csv = csv_source.is_csv(layer)
        self._positions.setVisible(is_csv)
        self._positions_label.setVisible(is_csv)
        if not is_csv:
            return
        for box, chosen in zip((self.lon, self.lat), csv_source.positions_of(layer)):
            box.clear()
            box.addItem(tr("(no positions)"), "")
            for name in layer.fields().names():
                box.addItem(name, name)
            box.setCurrentIndex(max(box.findData(chosen), 0))

    def _positions_chosen(self) -> None:
        """Tell that the CSV must be read anew, once both columns, or neither, are chosen."""
        lon, lat = self.lon.currentData(), self.lat.currentData()
        if bool(lon) == bool(lat):
            self.positions_changed.emit(lon, lat)

    def _describe(self) -> None:
        """Say which columns were guessed."""
        layer = self.accounts()
        if layer is None:
            self.guess.setText("")
            self.guess.setVisible(False)
        else:
            guessed = guess_columns(layer.fields().names())
            shown = {
                "account_id": tr("id"),
                "zip": tr("ZIP"),
                "lon": tr("longitude"),
                "lat": tr("latitude"),
                "category": tr("category"),
            }
            found = [f"{title} <b>{guessed[role]}</b>" for role, title in shown.items() if role in guessed]
            text = tr("Guessed from the names of the columns: {columns}", columns=", ".join(found))
            self.guess.setText(text if found else tr("No column was recognised by its name; choose them above."))
            self.guess.setVisible(True)
        self.set_summary(self.summary())
