"""Page 4: the reps of the market, who suits which territory, and who owns it."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...planning.columns import find_columns
from ...planning.roster import ROSTER_COLUMNS
from ..i18n import tr
from ..icons import theme_icon
from ..page import Page
from ..settings import JobSettings
from ..table_export import TableExport
from ..widgets import describe, labelled, set_up_form
from .rep_model import RepModel, explained
from .rep_rows import RepRow
from .rep_table import RepTable
from .rep_weights import WeightsBox
from .roster_reading import AS_WRITTEN, PERCENT, SHARES

TABLES = Qgis.LayerFilters(Qgis.LayerFilter.PointLayer | Qgis.LayerFilter.NoGeometry)


class RepsPage(Page):
    """The roster, the weights of the match, and the table of territories and reps.

    Signals
    -------
    roster_chosen()
        The analyst chose another layer or field of reps, or wants it read again.
    match_requested(), names_requested()
        Match reps and territories; name the territories as in the alignment.
    rep_chosen(int, str)
        The analyst gave a territory (number) to a rep; an empty text to nobody.
    territory_chosen(int), zoom_requested(int)
        Another row is chosen, -1 for none; a territory is wanted on the map.
    homes_toggled(bool), lines_toggled(bool)
        Homes on the map, and lines to all territories.
    message(str, str)
        Level and text for the user.
    """

    roster_chosen = pyqtSignal()
    match_requested = pyqtSignal()
    names_requested = pyqtSignal()
    rep_chosen = pyqtSignal(int, str)
    territory_chosen = pyqtSignal(int)
    zoom_requested = pyqtSignal(int)
    homes_toggled = pyqtSignal(bool)
    lines_toggled = pyqtSignal(bool)
    message = pyqtSignal(str, str)

    TITLE = "4  Reps"
    NAME = "reps"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: list[str] = []  # of the roster, for completion
        column = QVBoxLayout(self.body)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(5)
        column.addLayout(self._make_roster())
        column.addWidget(self._make_fields())
        column.addWidget(self._make_weights())
        column.addLayout(self._make_buttons())
        column.addWidget(self._make_table())
        column.addWidget(self.detail)
        column.addLayout(self._make_foot())
        self._connect()
        self._layer_chosen()
        self.show_roster("")

    def layer(self) -> Any:
        """Chosen layer of reps, ``None`` where there is none."""
        return self.reps_layer.currentLayer()

    def columns(self) -> dict[str, str]:
        """Fields that the analyst chose or let stand, by role."""
        chosen = {"rep": self.rep_name.currentField(), "home_zip": self.home_zip.currentField()}
        return {role: field for role, field in chosen.items() if field}

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        layer, needs = self.layer(), self.needs_layer.currentLayer()
        settings.reps = layer.id() if layer is not None else ""
        settings.rep_name, settings.home_zip = self.rep_name.currentField(), self.home_zip.currentField()
        settings.shares_are = int(self.shares_are.currentData())
        settings.needs = needs.id() if needs is not None else ""
        settings.rep_weights = self.weights.text()
        settings.homes, settings.home_lines = self.homes.isChecked(), self.lines.isChecked()

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        project = QgsProject.instance()
        self.reps_layer.setLayer(project.mapLayer(settings.reps))
        if self.layer() is not None and settings.rep_name:
            self.rep_name.setField(settings.rep_name)
            self.home_zip.setField(settings.home_zip)
        self.shares_are.setCurrentIndex(max(self.shares_are.findData(settings.shares_are), 0))
        self.needs_layer.setLayer(project.mapLayer(settings.needs))
        self.weights.set_text(settings.rep_weights)
        self.homes.setChecked(settings.homes)
        self.lines.setChecked(settings.home_lines)

    def show_roster(self, text: str, names: list[str] | None = None) -> None:
        """Say who is on the roster of the market; an empty text where there is none."""
        self.names = names or []
        self.roster.setText(
            text or tr("No roster yet. Choose a layer or table of reps, or write names into the table.")
        )
        for box in (self.homes, self.lines):
            box.setEnabled(bool(text))

    def show_rows(self, rows: list[RepRow], editable: bool, why_no_match: str, why_no_names: str) -> None:
        """Show who owns what.

        Parameters
        ----------
        rows : list of RepRow
        editable : bool
            Whether reps can be written.
        why_no_match, why_no_names : str
            Why the buttons cannot be pressed; empty where they can.
        """
        self.model.editable = editable
        self.model.show(rows)
        self.table.dress()
        for button, why in ((self.match_button, why_no_match), (self.names_button, why_no_names)):
            button.setEnabled(not why)
            button.setToolTip(why or button.accessibleDescription())
        owned = sum(bool(row.rep) for row in rows)
        self.set_summary(tr("{owned} of {all} territories have a rep", owned=owned, all=len(rows)) if rows else "")
        self._show_detail()

    def say_outcome(self, text: str) -> None:
        """What is to be known of the last match beside the table, such as reps who are left."""
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))

    def show_homes(self, shown: bool) -> None:
        """The homes were shown or hidden elsewhere."""
        self.homes.setChecked(shown)

    # Making

    def _make_roster(self) -> QFormLayout:
        """Layer of the reps, and what it holds in one line."""
        form = QFormLayout()
        set_up_form(form)
        form.setContentsMargins(0, 0, 0, 0)
        self.reps_layer = QgsMapLayerComboBox(self)
        self.reps_layer.setAllowEmptyLayer(True, tr("none: the roster of the market"))
        self.reps_layer.setFilters(TABLES)
        self.again_button = QToolButton(self)
        self.again_button.setIcon(theme_icon("mActionRefresh.svg"))
        self.again_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tip = tr("Read the layer of reps anew into the market.")
        describe(self.again_button, "td_reps_again", tr("Read again"), tip)
        row = QHBoxLayout()
        row.addWidget(self.reps_layer, 1)
        row.addWidget(self.again_button)
        tip = tr("Layer of the reps' homes, or a table with the ZIP code of each home. The market keeps a copy.")
        labelled(form, tr("&Reps"), self.reps_layer, "td_reps_layer", tip, row)
        self.roster = QLabel(self)
        self.roster.setObjectName("td_roster")
        self.roster.setWordWrap(True)
        form.addRow(self.roster)
        return form

    def _make_fields(self) -> QWidget:
        """Fields that are guessed, folded away."""
        self.fields = QgsCollapsibleGroupBox(tr("Fields of the reps"), self)
        tip = tr("Which columns hold names and homes; the others are found by their names.")
        describe(self.fields, "td_reps_fields", tr("Fields of the reps"), tip)
        self.fields.setCollapsed(True)
        form = QFormLayout(self.fields)
        set_up_form(form)
        self.rep_name = QgsFieldComboBox(self.fields)
        labelled(form, tr("&Name field"), self.rep_name, "td_rep_name", tr("Field with the name of the rep."))
        self.home_zip = QgsFieldComboBox(self.fields)
        self.home_zip.setAllowEmptyFieldName(True)
        tip = tr("Field with the ZIP code of the home, where the reps have no position on the map.")
        labelled(form, tr("Home &ZIP"), self.home_zip, "td_home_zip", tip)
        self.shares_are = QComboBox(self.fields)
        for value, text in (
            (AS_WRITTEN, tr("written with %")),
            (PERCENT, tr("percent (50)")),
            (SHARES, tr("shares of 1 (0.5)")),
        ):
            self.shares_are.addItem(text, value)
        tip = tr("How numbers without % in the columns of part-time shares and ramps are meant.")
        labelled(form, tr("&Shares are"), self.shares_are, "td_shares_are", tip)
        return self.fields

    def _make_weights(self) -> QWidget:
        """What counts how much, and what territories need."""
        self.counts = QgsCollapsibleGroupBox(tr("What counts in the match"), self)
        tip = tr("What makes a rep suit a territory, and how much that counts.")
        describe(self.counts, "td_reps_counts", tr("What counts in the match"), tip)
        column = QVBoxLayout(self.counts)
        column.setContentsMargins(8, 6, 8, 8)
        self.weights = WeightsBox(self.counts)
        column.addWidget(self.weights)
        form = QFormLayout()
        set_up_form(form)
        form.setContentsMargins(0, 0, 0, 0)
        self.needs_layer = QgsMapLayerComboBox(self.counts)
        self.needs_layer.setAllowEmptyLayer(True, tr("none"))
        self.needs_layer.setFilters(TABLES)
        self.needs_layer.setLayer(None)
        tip = tr(
            "Table with the columns territory, language (the rep must speak it), skill (the rep should have it) and "
            "excluded (reps who must not have it). Optional."
        )
        labelled(form, tr("Nee&ds"), self.needs_layer, "td_needs_layer", tip)
        column.addLayout(form)
        return self.counts

    def _make_buttons(self) -> QHBoxLayout:
        """Match, and names."""
        self.match_button = QPushButton(tr("&Match"), self)
        tip = tr("Give each territory a rep, so that all together suit best. One step of undo.")
        describe(self.match_button, "td_match", tr("Match"), tip)
        self.names_button = QPushButton(tr("Names of the a&lignment"), self)
        tip = tr("Name each territory like the one of the alignment that it overlaps most. One step of undo.")
        describe(self.names_button, "td_old_names", tr("Names of the alignment"), tip)
        row = QHBoxLayout()
        for button, stretch in ((self.match_button, 1), (self.names_button, 0)):
            button.setAutoDefault(False)
            row.addWidget(button, stretch)
        return row

    def _make_table(self) -> QWidget:
        """The table, and the sentence of the chosen row."""
        self.model = RepModel(self)
        self.table = RepTable(self.model, lambda: self.names, self)
        self.detail = QLabel(self)
        self.detail.setObjectName("td_rep_detail")
        self.detail.setWordWrap(True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self.table

    def _make_foot(self) -> QVBoxLayout:
        """What else came out, homes on the map, copy and save."""
        self.outcome = QLabel(self)
        self.outcome.setObjectName("td_rep_outcome")
        self.outcome.setWordWrap(True)
        self.homes = QCheckBox(tr("Show &homes"), self)
        tip = tr("Homes of the reps as a layer of the map, and a line to the chosen territory.")
        describe(self.homes, "td_show_homes", tr("Show homes"), tip)
        self.lines = QCheckBox(tr("All li&nes"), self)
        tip = tr("With the homes: lines from home to every territory, not only to the chosen one.")
        describe(self.lines, "td_home_lines", tr("All lines"), tip)
        self.export = TableExport("td_owners_export", tr("Reps"), self.model.table, "reps.csv", self)
        tip = tr("Copy the table, or save it as a CSV file.")
        describe(self.export, "td_owners_export", tr("Copy or save the reps"), tip)
        row = QHBoxLayout()
        row.addWidget(self.homes)
        row.addWidget(self.lines)
        row.addStretch(1)
        row.addWidget(self.export)
        column = QVBoxLayout()
        column.addWidget(self.outcome)
        column.addLayout(row)
        self.say_outcome("")
        return column

    def _connect(self) -> None:
        self.reps_layer.layerChanged.connect(self._layer_chosen)
        for box in (self.reps_layer, self.rep_name, self.home_zip, self.shares_are):
            box.activated.connect(lambda _: self.roster_chosen.emit())
        self.again_button.clicked.connect(self.roster_chosen)
        self.match_button.clicked.connect(self.match_requested)
        self.names_button.clicked.connect(self.names_requested)
        self.model.rep_written.connect(self.rep_chosen)
        self.table.chosen.connect(self._row_chosen)
        self.table.zoom_requested.connect(self.zoom_requested)
        self.table.copy_requested.connect(self.export.copy)
        self.export.message.connect(self.message)
        self.homes.toggled.connect(self.homes_toggled)
        self.lines.toggled.connect(self.lines_toggled)

    # Following

    def _row_chosen(self, number: int) -> None:
        self._show_detail()
        self.territory_chosen.emit(number)

    def _show_detail(self) -> None:
        number = self.table.current()
        row = next((one for one in self.model.rows if one.number == number), None)
        hint = tr("Choose a row to read why. A double click on a rep gives the territory to somebody else.")
        self.detail.setText(explained(row) if row is not None else hint if self.model.rows else "")

    def _layer_chosen(self, *_: object) -> None:
        """Offer the fields of the layer and guess which ones are name and home."""
        layer = self.layer()
        self.rep_name.setLayer(layer)
        self.home_zip.setLayer(layer)
        for widget in (self.rep_name, self.home_zip, self.shares_are, self.again_button):
            widget.setEnabled(layer is not None)
        if layer is not None:
            found = find_columns(layer.fields().names(), ROSTER_COLUMNS)
            self.rep_name.setField(found.get("rep", ""))
            self.home_zip.setField(found.get("home_zip", ""))
