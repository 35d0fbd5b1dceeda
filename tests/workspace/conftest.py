"""A small market in a folder of its own."""

from __future__ import annotations

import numpy as np
import pytest

from territory_designer.workspace.market import Market
from tests.workspace.grid import make_market, slots


@pytest.fixture
def path(qgis_app, tmp_path):
    """A market of 40 units and 41 accounts, closed."""
    return make_market(tmp_path / "grid.gpkg")


@pytest.fixture
def market(path):
    """The market, open, with a scenario of four territories (quarters of the list of units)."""
    with Market.open(path) as market:
        market.add_scenario("First", np.arange(40) // 10, slots(4), rules={"territories": 4}, seed=7)
        yield market
