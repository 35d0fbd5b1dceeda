"""A real market file of a chessboard of ZIPs, open in a session."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from territory_designer.desktop.market.session import LoadedMarket, MarketSession
from territory_designer.desktop.reps.roster_store import roster_of
from territory_designer.workspace.market import Market
from territory_designer.workspace.market_units import units_of
from territory_designer.workspace.records import Territory

CRS = "EPSG:32617"
KM = 1000.0
MEASURES = ("workload", "potential")
COLOURS = ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377")
MADE: dict[tuple[int, int, bool], bytes] = {}
RULES = {"tolerance": {"workload": 0.10, "potential": 0.15}, "contiguous": True, "seed": 1, "effort": "draft"}
SIDE, TERRITORIES = 6, 3
"""ZIPs along a side of the market with money, and its territories."""


def chessboard(side: int) -> gpd.GeoDataFrame:
    """Squares of one kilometre, row by row from the south-west; workload and potential differ a little."""
    across, up = np.meshgrid(np.arange(side), np.arange(side))
    x, y = across.ravel() * KM, up.ravel() * KM
    place = np.arange(side * side)
    frame = gpd.GeoDataFrame(
        {
            "name": [f"Place {number}" for number in place],
            "workload": 100.0 + 10.0 * (place % 3),
            "potential": 5000.0 + 250.0 * (place % 5),
        },
        geometry=list(shapely.box(x, y, x + KM, y + KM)),
        crs=CRS,
    )
    frame.index = [f"{number + 30000:05d}" for number in place]
    frame.index.name = "zip"
    return frame


def accounts_of(units: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Three accounts in every ZIP."""
    rows: dict[str, list[Any]] = {
        name: [] for name in ("account_id", "name", "segment", "workload", "potential", "unit")
    }
    points = []
    for place, (unit, shape) in enumerate(zip(units.index, units.geometry)):
        west, south, *_ = shape.bounds
        for number in range(3):
            rows["account_id"].append(f"A{unit}{number}")
            rows["name"].append(f"Shop {place * 3 + number}")
            rows["segment"].append("KARE"[(place + number) % 4])
            rows["workload"].append(20.0 + number)
            rows["potential"].append(1000.0 + 10.0 * place)
            rows["unit"].append(unit)
            points.append(shapely.Point(west + (0.25 + 0.25 * number) * KM, south + 0.5 * KM))
    return gpd.GeoDataFrame(rows, geometry=points, crs=CRS)


def stripes(side: int, territories: int) -> np.ndarray:
    """Upright stripes from west to east."""
    return (np.arange(side * side) % side * territories // side).astype(np.int32)


def market_file(path: Path, side: int = 8, territories: int = 4, accounts: bool = True) -> Path:
    """Write a market with the scenario "Plan A"; one like it is made once, for all tests."""
    key = side, territories, accounts
    if key not in MADE:
        _make(path, *key)
        MADE[key] = path.read_bytes()
    path.write_bytes(MADE[key])
    return path


def _make(path: Path, side: int, territories: int, accounts: bool) -> None:
    """Make a market."""
    units = chessboard(side)
    Market.create(
        path,
        units,
        accounts_of(units) if accounts else None,
        unit_id_name="zip",
        measures=MEASURES,
        title="Chessboard",
    )
    with Market.open(path) as market:
        slots = [Territory(n, f"T{n + 1:02d}", COLOURS[n % 6], f"Rep {n + 1}") for n in range(territories)]
        market.set_active(market.add_scenario("Plan A", stripes(side, territories), slots, rules=RULES))


def market_with_money(path, side=SIDE, territories=TERRITORIES, **columns):
    """The chessboard, whose accounts have revenue, pipeline and sales so far."""
    units = chessboard(side)
    accounts = accounts_of(units)
    count = len(accounts)
    accounts["revenue_usd"] = 1000.0 + 10.0 * (np.arange(count) % 7)
    accounts["pipeline_usd"] = 100.0 * (np.arange(count) % 3)
    accounts["sales_usd"] = 600.0
    for name, values in columns.items():
        accounts[name] = values
    measures = ("workload", "potential")
    Market.create(path, units, accounts, unit_id_name="zip", measures=measures, title="Chessboard")
    with Market.open(path) as market:
        slots = [Territory(n, f"T{n + 1:02d}", COLOURS[n % 6], f"Rep {n + 1}") for n in range(territories)]
        market.set_active(market.add_scenario("Plan A", stripes(side, territories), slots, rules=RULES))
    return path


def loaded_from(path: Path) -> LoadedMarket:
    """Read a market in this thread."""
    market = Market.open(path)
    frame, accounts = market.units(), market.accounts()
    rows = np.zeros(0, dtype=np.int64) if accounts is None else frame.index.get_indexer(accounts["unit"])
    return LoadedMarket(
        market,
        units_of(market, frame)[0],
        frame.geometry.to_numpy(),
        frame,
        accounts,
        rows,
        roster=roster_of(market.reps()),
    )


def session_of(folder: Path, side: int = 8, territories: int = 4, accounts: bool = True) -> MarketSession:
    """A session with a market of ``side`` x ``side`` ZIPs; close it when done."""
    session = MarketSession()
    session.open(loaded_from(market_file(folder / "market.gpkg", side, territories, accounts)))
    return session
