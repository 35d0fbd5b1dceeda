"""The dock Performance: figures of the territories, rep or territory, profit, and prospects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ..i18n import tr
from .performance_effects import EffectsPage
from .performance_profit import ProfitPage
from .performance_prospects import ProspectsPage
from .performance_territories import TerritoryFigures

if TYPE_CHECKING:
    from ..market.session import MarketSession
    from ..work import WorkRunner

SETTING = "performance"


class PerformancePanel(QWidget):
    """Tabs, each of which counts in the background when it is seen.

    Parameters
    ----------
    session : MarketSession
    runner : WorkRunner
    parent : QWidget, optional

    Signals
    -------
    territory_activated(int), units_shown(list), account_activated(int)
        The map should show a territory (number), ZIPs, or an account (row).
    message(str, str)
        Level and text for the user.
    """

    territory_activated = pyqtSignal(int)
    units_shown = pyqtSignal(list)
    account_activated = pyqtSignal(int)
    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_performance")
        self._session = session
        self.territories = TerritoryFigures(session, runner, self)
        self.effects = EffectsPage(runner, self)
        self.profit = ProfitPage(session, runner, self)
        self.prospects = ProspectsPage(session, runner, self)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("td_performance_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.addTab(self.territories, tr("&Territories"))
        self.tabs.addTab(self.territories.ends_page, tr("&Best and worst"))
        self.tabs.addTab(self.effects, tr("&Rep or territory?"))
        self.tabs.addTab(self.profit, tr("Pr&ofit"))
        self.tabs.addTab(self.prospects, tr("&Prospects"))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 4)
        column.addWidget(self.tabs)
        for page in (self.territories, self.effects, self.profit, self.prospects):
            page.message.connect(self.message)
        self.territories.territory_activated.connect(self.territory_activated)
        self.profit.units_shown.connect(self.units_shown)
        for listed in (self.profit, self.prospects):
            listed.account_activated.connect(self.account_activated)
        session.opened.connect(self._opened)
        session.closed.connect(self._closed)
        session.closing.connect(self._keep)
        session.switched.connect(self.territories.anew)
        session.switched.connect(self.profit.scenario_changed)
        for counted in (self.territories, self.profit):
            session.changed.connect(lambda _, page=counted: page.plan_changed())
        if session.is_open:
            self._opened()

    def _opened(self) -> None:
        """Another market: show what was chosen in it, or guess."""
        kept = self._session.ask(lambda market: market.settings(), {}).get(SETTING)
        self.profit.anew()
        self.prospects.anew()
        if isinstance(kept, dict):
            self.territories.apply(kept.get("territories", {}))
            self.effects.apply(kept.get("effects", {}))
            self.profit.apply(kept.get("profit", {}))
            self.prospects.apply(kept.get("prospects", {}))
        else:
            self.territories.guess()
        if self.effects.source.currentLayer() is None:
            self.effects.guess()

    def _closed(self) -> None:
        self.territories.anew()
        self.profit.anew()
        self.prospects.anew()

    def _keep(self) -> None:
        """Keep in the market what is chosen."""
        if self._session.read_only:
            return
        kept = {
            "territories": self.territories.settings(),
            "effects": self.effects.settings(),
            "profit": self.profit.settings(),
            "prospects": self.prospects.settings(),
        }
        if self._session.ask(lambda market: market.settings(), {}).get(SETTING) != kept:
            self._session.change_market(lambda market: market.save_settings({SETTING: kept}))
