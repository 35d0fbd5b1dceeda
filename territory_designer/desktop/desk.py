"""Puts the desktop together: one session, its docks, tools and flows, and who listens to whom."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from typing import Any

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, QTimer

from .accounts.account_panel import AccountPanel
from .balance.balance_panel import BalancePanel
from .compare.compare_panel import ComparePanel
from .compare.tradeoff_panel import TradeoffPanel
from .crossings.crossings_flow import CrossingsFlow
from .editing.edit_toolbar import EditToolbar
from .editing.suggestions_panel import SuggestionsPanel
from .help import DOCK_PAGES, HelpKey
from .hierarchy.hierarchy_panel import HierarchyPanel
from .map_layers import BREATH_MS, MapLayers
from .market.session import MarketSession
from .other_window import OtherWindow
from .panel import DesignerPanel
from .performance.performance_panel import PerformancePanel
from .quotas.quota_panel import QuotaPanel
from .scenarios.page_scenarios import ScenariosPage
from .widgets import delete_now
from .work import WorkRunner
from .workflow import Workflow

ARRANGED = "territory_designer/docks_arranged"
GOOD_HEIGHT = 300
"""Of the docks below the map, in pixels: six rows of the table."""
SMALLEST_HEIGHT = 215
"""Of the table of territories: Qt gives the docks below the map no more than they insist on in a low window."""
SMALLEST_WIDTH = 320
"""Of the same, so that they never push the window beyond the screen."""
WAIT_FOR_DOCKS_MS = 150


class Desk(QObject):
    """Everything of the plugin that is on the screen.

    Parameters
    ----------
    iface : QgisInterface
    dock : QgsDockWidget
        For the pages.
    docks : dict of str to QgsDockWidget
        By key, as in `controller.DOCKS`.

    Nothing is there before `make` has run to its end.
    """

    def __init__(self, iface: Any, dock: Any, docks: dict[str, Any]) -> None:
        super().__init__(iface.mainWindow())
        self._iface = iface
        self._dock = dock
        self._docks = docks
        self._opening = QTimer(self)  # the window gets a breath between the market, its layers and its tables
        self._opening.setSingleShot(True)
        self._opening.setInterval(BREATH_MS)
        self._arranging = False

    def make(self) -> Generator[None, None, None]:
        """Make everything, a part at a time, so that the window stays alive; `Slices` runs it."""
        window, canvas, dock, docks = self._iface.mainWindow(), self._iface.mapCanvas(), self._dock, self._docks
        self.session = MarketSession(self)
        self.runner = WorkRunner(self)
        self.layers = MapLayers(self.session, self.runner, canvas, self)
        scenarios = ScenariosPage(self.session, self.runner, dock)
        yield
        self.panel = DesignerPanel(scenarios, dock)
        yield
        self.flow = Workflow(self.panel, self.session, self.runner, self.layers, canvas)
        self.crossings = CrossingsFlow(self.session, self.runner, self.panel)
        yield
        self.balance = BalancePanel(self.session, docks["balance"])
        self.accounts = AccountPanel(self.session, docks["accounts"])
        self.suggestions = SuggestionsPanel(self.session, self.runner, docks["suggestions"])
        yield
        self.compare = ComparePanel(self.session, self.runner, docks["compare"])
        self.tradeoff = TradeoffPanel(self.session, self.runner, docks["tradeoff"])
        self.hierarchy = HierarchyPanel(self.session, self.runner, docks["hierarchy"])
        yield
        self.quotas = QuotaPanel(self.session, self.runner, docks["quotas"])
        yield
        self.performance = PerformancePanel(self.session, self.runner, docks["performance"])
        yield
        self.other_window = OtherWindow(self.session, self)
        self.toolbar = EditToolbar(self.session, canvas, window)
        yield
        for key, below in docks.items():
            below.setWidget(getattr(self, key))
            below.widget().setMinimumWidth(SMALLEST_WIDTH)
            # Qt calls a dock behind another tab visible; what is not seen need not be brought up to date.
            below.visibilityChanged.connect(partial(self._seen, below))
            HelpKey(below.widget(), partial(str, DOCK_PAGES[key]))
        self.balance.setMinimumHeight(SMALLEST_HEIGHT)
        window.addToolBar(self.toolbar)
        yield
        dock.setWidget(self.panel)
        window.resizeDocks([dock], [self.panel.sizeHint().width()], Qt.Orientation.Horizontal)
        HelpKey(self.panel, self.panel.page_name)
        yield
        self._connect(scenarios)
        self.flow.begin()

    def stop(self) -> None:
        """End what runs, write what is left, and take the toolbar away."""
        QgsProject.instance().writeProject.disconnect(self.layers.store_styles)
        self._opening.stop()
        self.balance.save_state()
        self.accounts.save_state()
        self.toolbar.stop()
        self.flow.stop()
        self.layers.stop()
        self.other_window.stop()
        self.session.close()
        self._iface.mainWindow().removeToolBar(self.toolbar)
        delete_now(self.toolbar)
        delete_now(self)

    def show_dock(self, key: str) -> None:
        """Bring a dock to the front."""
        self._docks[key].setUserVisible(True)

    def _connect(self, scenarios: ScenariosPage) -> None:
        flow, layers, panel = self.flow, self.layers, self.panel
        designs = flow.designs
        below = (self.balance, self.accounts, self.suggestions, self.compare, self.tradeoff, self.hierarchy)
        planning = (self.quotas, self.performance)
        for speaker in (*below, *planning, self.toolbar, self.other_window, scenarios, self.crossings):
            speaker.message.connect(flow.say)
        self.balance.territory_activated.connect(layers.zoom_to_territory)
        panel.market.crossings_requested.connect(self.crossings.open_dialog)
        self.crossings.units_chosen.connect(layers.zoom_to_units)
        flow.aids.territory_chosen.connect(layers.zoom_to_territory)
        flow.aids.units_chosen.connect(layers.zoom_to_units)
        for one in planning:
            one.territory_activated.connect(layers.zoom_to_territory)
        self.performance.units_shown.connect(layers.zoom_to_units)
        self.performance.account_activated.connect(layers.flash_account)
        self.balance.split_requested.connect(designs.split)
        self.balance.fix_requested.connect(designs.fix)
        self.balance.dissolve_requested.connect(designs.dissolve)
        self.toolbar.rebalance_requested.connect(self._rebalance)
        self.toolbar.fix_requested.connect(designs.fix)
        self.toolbar.unit_asked.connect(self._explain)
        self.toolbar.hint.connect(self._iface.statusBarIface().showMessage)
        self.toolbar.colour_mode_chosen.connect(layers.set_mode)
        self.toolbar.segment_chosen.connect(layers.set_segment)
        layers.segments_changed.connect(self.toolbar.offer_segments)
        layers.modes_changed.connect(self.toolbar.offer_modes)
        layers.mode_changed.connect(self.toolbar.show_mode)
        self.suggestions.units_shown.connect(self.toolbar.tools.show_units)
        self.hierarchy.units_shown.connect(layers.zoom_to_units)
        self.hierarchy.areas_shown.connect(layers.show_areas)
        self.accounts.account_activated.connect(layers.flash_account)
        self.toolbar.suggestions_requested.connect(lambda: self.show_dock("suggestions"))
        scenarios.compare_requested.connect(self._compare)
        scenarios.tradeoff_requested.connect(lambda: self.show_dock("tradeoff"))
        self.compare.changes_requested.connect(layers.show_changes)
        self._opening.timeout.connect(self._market_opened)
        layers.shown.connect(self._opening.start)
        designs.designed.connect(lambda: self.show_dock("balance"))
        QgsProject.instance().writeProject.connect(self.layers.store_styles)
        panel.page_shown.connect(self._page_shown)
        panel.measures.table_requested.connect(self._open_table)

    def _market_opened(self) -> None:
        """The tools are of use now."""
        if not self.session.is_open:
            return
        self.toolbar.setVisible(True)
        if not self._docks["balance"].isVisible():
            self._arrange_docks()
        self.show_dock("balance")

    def _arrange_docks(self) -> None:
        """Show the docks below the map, as tabs the first time; later they stay where the user has them."""
        window, settings = self._iface.mainWindow(), QgsSettings()
        first = self._docks["balance"]
        self._arranging = True  # what becomes a tab behind another one need not be filled
        for dock in self._docks.values():
            dock.widget().hide()
        first.show()
        arranged = settings.value(ARRANGED, False, type=bool)
        for dock in self._docks.values():
            dock.show()
            if dock is not first and not arranged:
                window.tabifyDockWidget(first, dock)
        if not arranged:
            window.resizeDocks([first], [GOOD_HEIGHT], Qt.Orientation.Vertical)
            settings.setValue(ARRANGED, True)
        QTimer.singleShot(WAIT_FOR_DOCKS_MS, self._arranged)

    def _arranged(self) -> None:
        """The docks have their places: fill those that are in front."""
        self._arranging = False
        for dock in self._docks.values():
            dock.widget().setVisible(dock.isVisible() and not dock.visibleRegion().isEmpty())
        self.layers.zoom_to_market()

    def _seen(self, dock: Any, visible: bool) -> None:
        """A dock came to the front, or went behind another one."""
        if not self._arranging:
            dock.widget().setVisible(visible)

    def _rebalance(self) -> None:
        """Redesign around what is locked, with the rules of the scenario."""
        self.flow.designs.rebalance()

    def _explain(self, unit: int) -> None:
        """Say why a unit is where it is."""
        self.suggestions.explain(unit)
        self.show_dock("suggestions")

    def _compare(self, scenarios: list[int]) -> None:
        """Show scenarios side by side."""
        self.compare.compare(scenarios)
        self.show_dock("compare")

    def _open_table(self, layer: Any) -> None:
        """Show a table in the window that QGIS has for it."""
        self._iface.showAttributeTable(layer)

    def _page_shown(self, name: str) -> None:
        """The table of territories belongs to the pages after the design."""
        if name in ("reps", "scenarios") and self.session.is_open:
            self.flow.reps.show_page()
