"""Markets with segments: four real counties of the sample."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from territory_designer.paths import resource
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Territory
from tests.desktop.hybrid.steps import frame_at, rules
from tests.desktop.markets import COLOURS, market_file

COUNTIES = "'Fulton', 'DeKalb', 'Cobb', 'Gwinnett'"
HOURS = {"Super Store": 20.0, "Supermarket": 12.0}


def sample_market(path: Path) -> Path:
    """Four counties of the sample as a market with five stripes for a scenario."""
    sample = resource("sample", "georgia.gpkg")
    zips = f'{sample}|layername=zips|subset="county" IN ({COUNTIES})'
    stores = f'{sample}|layername=accounts|subset="zip" IN (SELECT zip FROM zips WHERE county IN ({COUNTIES}))'
    units, accounts = frame_at(zips), frame_at(stores)
    accounts["workload"] = accounts["category"].map(HOURS).fillna(3.0)
    accounts["potential"] = accounts["revenue_usd"].astype(float)
    accounts["unit"] = accounts["zip"].where(accounts["zip"].isin(units["zip"]), None)
    units = units.set_index("zip")
    for name in ("workload", "potential"):
        units[name] = accounts.groupby("unit")[name].sum().reindex(units.index).fillna(0.0)
    Market.create(path, units, accounts, unit_id_name="zip", measures=("workload", "potential"), title="Atlanta")
    with Market.open(path) as market:
        slots = [Territory(n, f"T{n + 1:02d}", COLOURS[n], None) for n in range(5)]
        labels = (np.arange(len(units)) % 5).astype(np.int32)
        market.set_active(market.add_scenario("Now", labels, slots, rules={"tolerance": {}}))
    return path


@pytest.fixture(scope="module")
def atlanta(qgis_app, tmp_path_factory) -> Path:
    return sample_market(tmp_path_factory.mktemp("atlanta") / "atlanta.gpkg")


@pytest.fixture
def georgia(window, atlanta, tmp_path):
    """The window with the four counties open."""
    path = tmp_path / "atlanta.gpkg"
    path.write_bytes(atlanta.read_bytes())
    window.open(path)
    rules(window, 15.0, 40.0)
    window.said.clear()
    return window


@pytest.fixture
def board(window, tmp_path):
    """The window with a chessboard of 12 x 12 ZIPs, three accounts in each, of the segments K, A, R, E."""
    window.open(market_file(tmp_path / "market.gpkg", 12, 6))
    rules(window, 20.0, 50.0)
    window.said.clear()
    return window
