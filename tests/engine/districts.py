"""Small districting markets with proven optima: ``load_districts()``."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pandas as pd

from territory_designer.engine import Rules, Units

DISTRICTS = Path(__file__).parent / "data" / "districts.json.gz"


def read_districts(path: Path = DISTRICTS) -> list[dict]:
    """Markets as written by ``build_districts``: xy (m), pairs, population, territories, tolerance, optimum, labels."""
    with gzip.open(path, "rt", encoding="ascii") as file:
        return json.load(file)


def units_of(market: dict) -> Units:
    """A market's units, with population as their only measure."""
    table = pd.DataFrame({"population": np.array(market["population"], dtype=float)})
    return Units.from_graph(market["zips"], np.array(market["xy"], dtype=float), market["pairs"], table)


def load_districts(effort: str = "normal", path: Path = DISTRICTS) -> list[tuple[Units, Rules, float]]:
    """Units, rules, and the least Hess moment (km2 per inhabitant) that any contiguous plan within them has."""
    return [
        (
            units_of(market),
            Rules(territories=market["territories"], tolerance={"population": market["tolerance"]}, effort=effort),
            float(market["optimum"]),
        )
        for market in read_districts(path)
    ]
