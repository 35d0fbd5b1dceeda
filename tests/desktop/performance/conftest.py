"""The dock Performance on a market whose accounts have revenue, cost and status."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject

from territory_designer.desktop.market.session import MarketSession
from territory_designer.desktop.performance.performance_panel import PerformancePanel
from tests.desktop.markets import loaded_from, market_with_money
from tests.desktop.performance.steps import COUNT, settle


@pytest.fixture
def market(tmp_path):
    """Every third account is a prospect without revenue; the others cost half of what they bring."""
    place = np.arange(COUNT)
    revenue = np.where(place % 3 == 0, 0.0, 1000.0 + 10.0 * place)
    status = np.where(place % 3 == 0, "prospect", "customer")
    return market_with_money(tmp_path / "market.gpkg", revenue_usd=revenue, cost_usd=revenue / 2, status=status)


@pytest.fixture
def make(project, runner, market, shown):
    def panel_of(*layers):
        for layer in layers:
            QgsProject.instance().addMapLayer(layer)
        session = MarketSession()
        session.open(loaded_from(market))
        panel = PerformancePanel(session, runner)
        panel.failures = []
        runner.failed.connect(panel.failures.append)
        settle(shown(panel, session))
        return panel

    return panel_of
