"""The line above the pages: which market is open, whether all is written, and the menu for market files."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from ..i18n import tr
from ..icons import theme_icon
from ..widgets import describe
from .unsaved_menu import UnsavedMenu


class MarketBar(QWidget):
    """Name and state of the market, and a menu.

    Signals
    -------
    open_requested(), again_requested(), save_as_requested(), update_requested(), show_requested(), close_requested()
    crossings_requested(), sample_requested(), log_requested()
        An entry of the menu was chosen.
    unsaved_requested(Path)
        A market without a name was chosen.
    """

    open_requested = pyqtSignal()
    again_requested = pyqtSignal()
    show_requested = pyqtSignal()
    save_as_requested = pyqtSignal()
    update_requested = pyqtSignal()
    close_requested = pyqtSignal()
    crossings_requested = pyqtSignal()
    sample_requested = pyqtSignal()
    log_requested = pyqtSignal()
    unsaved_requested = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 4, 0)
        self.title = QLabel(self)
        self.title.setObjectName("td_market")
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QToolButton(self)
        self.button.setText(tr("Market"))
        self.button.setIcon(theme_icon("mGeoPackage.svg"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tip = tr("Open a market file, save it under a name, bring it up to date, or close it.")
        describe(self.button, "td_market_menu", tr("Market"), tip)
        row.addWidget(self.title, 1)
        row.addWidget(self.button)
        self.button.setMenu(self._make_menu())
        self.show_market("", "", None)

    def show_market(self, title: str, state: str, path: Path | None) -> None:
        """Say which market is open.

        Parameters
        ----------
        title : str
            Empty where none is open.
        state : str
            Behind the title: "saved", "not saved under a name yet", "read only".
        path : Path or None
            Of its file; ``None`` where none is open.
        """
        is_open, self.unsaved.open_path = path is not None, path
        if not is_open:
            self.title.setText(tr("No market yet: choose data below, or open a file"))
        else:
            self.title.setText(f"<b>{title}</b>&nbsp;&nbsp;{state}")
        self.title.setToolTip(state)
        for action in self._of_market:
            action.setEnabled(is_open)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self.button)
        menu.setToolTipsVisible(True)

        def add(name: str, icon: str, title: str, tip: str, wanted: pyqtSignal):
            action = menu.addAction(theme_icon(icon), title)
            action.setObjectName(f"td_{name}")
            action.setToolTip(tip)
            action.setStatusTip(tip)
            action.triggered.connect(lambda _=False: wanted.emit())
            return action

        add("market_open", "mActionFileOpen.svg", tr("&Open…"), tr("Open a market file."), self.open_requested)
        self.unsaved = UnsavedMenu(menu)
        self.unsaved.open_requested.connect(self.unsaved_requested)
        menu.addMenu(self.unsaved)
        tip = tr("Read the market anew, as after another QGIS has closed it.")
        again = add("market_again", "mActionReload.svg", tr("Open a&gain"), tip, self.again_requested)
        tip = tr("Give the market a file of its own. Every edit is written into it at once.")
        save_as = add("market_save_as", "mActionFileSaveAs.svg", tr("&Save as…"), tip, self.save_as_requested)
        tip = tr("Read the ZIP and account layers anew; territories are kept, and what differs is listed.")
        update = add("market_update", "mActionRefresh.svg", tr("&Update data…"), tip, self.update_requested)
        tip = tr("Say which ZIPs a bridge or a ferry joins, and which a river or a range parts.")
        crossings = add(
            "market_crossings", "mActionSplitFeatures.svg", tr("Links and &barriers…"), tip, self.crossings_requested
        )
        tip = tr("Bring layers of the market back that were removed from the project, and show all of it.")
        show_map = add("market_show", "mActionZoomToLayer.svg", tr("S&how on the map"), tip, self.show_requested)
        tip = tr("Who changed what, when, and what it did to the balance.")
        show_log = add("market_log", "mActionOpenTable.svg", tr("&Log"), tip, self.log_requested)
        tip = tr("Close the market.")
        close = add("market_close", "mActionRemoveLayer.svg", tr("&Close"), tip, self.close_requested)
        self._of_market = (again, save_as, update, crossings, show_map, close, show_log)
        menu.addSeparator()
        tip = tr("Georgia: 735 ZIPs and 11,080 food retailers, to try everything with.")
        add("market_sample", "mIconInfo.svg", tr("Open the sa&mple"), tip, self.sample_requested)
        return menu
