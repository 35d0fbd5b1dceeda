"""The first run: a word of welcome, and a sample market that is designed with the next click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsProject, QgsVectorLayer, QgsVectorLayerJoinInfo
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ..paths import resource
from .i18n import tr
from .icons import icon
from .settings import FROM_UNITS
from .widgets import describe

if TYPE_CHECKING:
    from .panel import DesignerPanel

TABLES = ("accounts", "zips", "reps", "alignment", "call_plan", "needs", "performance", "rep_results")
"""From top to bottom of the map."""
COLOURS = {"zips": "#e9e4d8", "accounts": "#8a6f4d"}
POTENTIAL = '3500 * coalesce("households_acs", 0) + 0.03 * coalesce("aggregate_income_usd", 0)'
DESIGN_PAGE = 2


class Welcome(QFrame):
    """What an empty project says, with a button for the sample.

    Signals
    -------
    sample_requested()
    """

    sample_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_welcome")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        column = QVBoxLayout(self)
        text = tr(
            "<b>Fair territories in minutes.</b> Add a layer of ZIP polygons and one of accounts to the project, or "
            "try everything with the sample: 735 ZIPs of Georgia and 11,080 food retailers."
        )
        label = QLabel(text, self)
        label.setWordWrap(True)
        self.button = QPushButton(icon("territory_designer"), tr("Open the sa&mple"), self)
        tip = tr("Load the sample of Georgia and fill in all pages; then press Design.")
        describe(self.button, "td_open_sample", tr("Open the sample"), tip)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.sample_requested)
        column.addWidget(label)
        column.addWidget(self.button)


class Guide(QObject):
    """Shows the welcome while there is nothing to work with, and opens the sample.

    Signals
    -------
    message(str level, str text)
    """

    message = pyqtSignal(str, str)

    def __init__(self, panel: DesignerPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        panel.welcome.sample_requested.connect(self.open_sample)

    def show(self, market_is_open: bool) -> None:
        """Show or hide the welcome."""
        self._panel.welcome.setVisible(not market_is_open and self._panel.data.units() is None)

    def open_sample(self) -> None:
        """Add the sample's layers to the project and choose what the pages ask for."""
        project, panel = QgsProject.instance(), self._panel
        path = resource("sample", "georgia.gpkg")
        layers = {name: QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in TABLES}
        for name, colour in COLOURS.items():
            layers[name].renderer().symbol().setColor(QColor(colour))
        project.addMapLayers(list(layers.values()))
        _join_alignment(layers["zips"], layers["alignment"])
        panel.data.units_layer.setLayer(layers["zips"])
        panel.data.unit_id.setField("zip")
        panel.data.choose_accounts(layers["accounts"])
        panel.data.current.setField("alignment_rep")
        panel.look_at_project()
        panel.measures.potential.show(FROM_UNITS, POTENTIAL)
        panel.reps.reps_layer.setLayer(layers["reps"])
        panel.show_page(DESIGN_PAGE)
        text = tr("The sample is open and all pages are filled in. Press Design; look at the pages before it later.")
        self.message.emit("info", text)


def _join_alignment(zips: QgsVectorLayer, alignment: QgsVectorLayer) -> None:
    """Give the ZIPs the rep who has them now, from the sample's own table."""
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(alignment)
    join.setJoinFieldName("zip")
    join.setTargetFieldName("zip")
    join.setUsingMemoryCache(True)
    join.setPrefix("alignment_")
    zips.addJoin(join)
