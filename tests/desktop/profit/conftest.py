"""The tab Profit of the dock Performance, on a chessboard and on the accounts of the "Silver Company"."""

from __future__ import annotations

import numpy as np
import pytest

from territory_designer.desktop.market.session import MarketSession
from territory_designer.desktop.performance.performance_panel import PerformancePanel
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory
from tests.desktop.markets import COLOURS, RULES, accounts_of, chessboard, loaded_from, market_with_money
from tests.desktop.performance.steps import settle
from tests.desktop.profit.steps import COUNT, SILVER


@pytest.fixture
def market(tmp_path):
    """Every account costs half of what it brings; those of the first ZIP bring nothing."""
    revenue = np.where(np.arange(COUNT) < 3, 0.0, 1000.0 + 10.0 * np.arange(COUNT))
    return market_with_money(tmp_path / "market.gpkg", revenue_usd=revenue, cost_usd=revenue / 2)


@pytest.fixture
def make(project, runner, shown):
    def page_of(path):
        session = MarketSession()
        if path is not None:
            session.open(loaded_from(path))
        panel = PerformancePanel(session, runner)
        panel.accounts, panel.asked = [], []
        panel.account_activated.connect(panel.accounts.append)
        panel.units_shown.connect(panel.asked.append)
        panel.tabs.setCurrentWidget(panel.profit)
        settle(shown(panel, session, height=400))
        panel.profit.panel = panel
        return panel.profit

    return page_of


@pytest.fixture
def silver(tmp_path):
    """Makes a market of three accounts in one row of ZIPs, each its own territory; ``named``: field with owners."""

    def market_of(named="", **columns):
        units = chessboard(3)
        accounts = accounts_of(units).iloc[[0, 3, 6]].reset_index(drop=True)
        for name, values in {**SILVER, **columns}.items():
            accounts[name] = values
        path = tmp_path / "silver.gpkg"
        path.unlink(missing_ok=True)
        Market.create(path, units, accounts, unit_id_name="zip", measures=("workload", "potential"), title="Silver")
        with Market.open(path) as market:
            slots = [Territory(n, f"T{n + 1:02d}", COLOURS[n], f"Rep {n + 1}") for n in range(3)]
            first = market.add_scenario("Columns", np.tile([0, 1, 2], 3).astype(np.int32), slots, rules=RULES)
            market.add_scenario("Rows", np.repeat([0, 1, 2], 3).astype(np.int32), slots, rules=RULES)
            market.set_active(first)
            market.save_settings({"source": {"named": named}})
        return path

    return market_of
