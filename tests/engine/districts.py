"""Small districting markets with proven optima: ``load_districts()``; ``python -m tests.engine.districts`` compares."""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd

from territory_designer.engine import Rules, Units, design

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


def hess_moment(market: dict, labels: Iterable[int]) -> float | None:
    """Hess moment of labels in km2 per inhabitant, by its definition; None where they break a rule of the market."""
    labels, k = np.asarray(labels), market["territories"]
    population, xy = np.array(market["population"]), np.array(market["xy"], dtype=float) / 1000.0
    graph = nx.Graph(map(tuple, market["pairs"]))
    total, target = 0.0, population.sum() / k
    for t in range(k):
        inside = np.flatnonzero(labels == t)
        if not len(inside) or not nx.is_connected(graph.subgraph(inside.tolist())):
            return None
        if abs(population[inside].sum() / target - 1.0) > market["tolerance"] + 1e-9:
            return None
        apart = ((xy[inside][:, None, :] - xy[inside][None, :, :]) ** 2).sum(axis=2)
        total += float((apart @ population[inside]).min())
    return total / float(population.sum()) if ((labels >= 0) & (labels < k)).all() else None


def ratios(effort: str, markets: list[dict]) -> np.ndarray:
    """Hess moment of the engine's plan over the optimum, infinity where it breaks a rule."""
    found = []
    for market in markets:
        rules = Rules(territories=market["territories"], tolerance={"population": market["tolerance"]}, effort=effort)
        reached = hess_moment(market, design(units_of(market), rules).labels)
        found.append(np.inf if reached is None else reached / market["optimum"])
    return np.array(found)


def main(effort: str = "normal") -> None:
    """Print how near the engine comes to the optima."""
    markets, started = read_districts(), time.perf_counter()
    ratio = ratios(effort, markets)
    seconds = (time.perf_counter() - started) / len(markets)
    print(f"{len(markets)} markets with proven optima at {effort} effort, {seconds:.2f} s each:")
    for share in (0.0001, 0.01, 0.02, 0.05):
        print(f"  within {share:.2%} of the optimum: {(ratio <= 1.0 + share).sum()}")
    print(f"  no feasible plan found: {np.isinf(ratio).sum()}")
    for place in np.flatnonzero(ratio > 1.01):
        one = markets[place]
        print(
            f"  {place}: {one['state']}, {len(one['zips'])} units, {one['territories']} territories, "
            f"{one['tolerance']:.1%}: {ratio[place]:.4f}"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
