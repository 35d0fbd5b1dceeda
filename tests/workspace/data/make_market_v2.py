"""Writes `market_v2.gpkg`: a market of schema version 2, with the code of that version.

Run once, in a checkout of the commit "The views of a market name the district of every ZIP and territory":
``python make_market_v2.py``; then the file was packed with ``PRAGMA page_size = 1024; VACUUM``.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from qgis.core import QgsApplication

from territory_designer.workspace import schema
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import Area, LogEntry, Territory
from tests.workspace.grid import grid_accounts, grid_units

TARGET = Path(__file__).with_name("market_v2.gpkg")
COUNT = 30


def main() -> None:
    if schema.VERSION != 2:
        raise SystemExit("This is not the code of version 2.")
    application = QgsApplication([], False)
    application.initQgis()
    units = grid_units(6, 5)[["zip", "county", "workload", "potential", "geometry"]]
    neighbours = {"xy": np.zeros((COUNT, 2)), "pairs": np.array([[0, 1]]), "border_m": np.ones(1)}
    Market.create(
        TARGET,
        units,
        grid_accounts(units).iloc[:COUNT],
        unit_id_name="zip",
        measures=["workload", "potential"],
        title="Six by five",
        settings={"territories": 3, "unit_id": "zip"},
        neighbours={**neighbours, "links": np.zeros((0, 4)), "tolerant": np.zeros((0, 2), dtype=int)},
    )
    place = np.arange(COUNT)
    slots = [
        Territory(n, f"T{n + 1:02d}", "#4477aa", f"Rep {n + 1}", n == 1, area=0 if n < 2 else None) for n in range(3)
    ]
    plan = {
        "rules": {"territories": 3},
        "seed": 7,
        "areas": [Area(0, 1, "North", "#112233")],
        "outlines": {n: shapely.box(-84 + n, 33, -83.9 + n, 33.1) for n in range(3)},
    }
    with Market.open(TARGET) as market:
        market.author = "maria"
        one = market.add_scenario("In force", place % 3, slots, note="a note", **plan)
        market.update_scenario(one, approved=True)
        entry = LogEntry(action="Move", reason="nearer", units=1, moves=[("00005", "T01", "T02")])
        labels = np.where(place == 0, -1, (place + 2) % 3)
        two = market.add_scenario(
            "Plan B", labels, slots, report={"gap": 0.02}, parent=one, unit_locks=place == 4, entry=entry, **plan
        )
        market.set_active(two)
        market.set_alignment(one)
        rep = {"rep": "Rep 1", "home_zip": "00001", "lon": -84.0, "lat": 33.0, "capacity_h": 1600.0, "team": "North"}
        market.save_reps(pd.DataFrame([rep]))
        market.save_crossings([("link", "00001", "00030", "ferry")])


if __name__ == "__main__":
    main()
