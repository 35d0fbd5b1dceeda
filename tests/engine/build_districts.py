"""Build small districting markets with proven optima: ``python -m tests.engine.build_districts [NUMBER SECONDS]``.

Each market is a connected region of a real state (``tests/benchmarks/data``): 20 to 60 ZIP areas with their population
of 2010, cut into 3 to 5 territories within 0.5, 1 or 2 % (5 % only where few units have no plan within 2 %). Markets
without a plan, and those that the solver does not finish in time, are left out.
"""

from __future__ import annotations

import gzip
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import networkx as nx
import numpy as np

from tests.engine.districts import DISTRICTS
from tests.engine.hess_model import HessModel, limits
from tests.engine.set_partitioning import least_hess_moment

STATES = ("co", "ga", "ia", "oh", "wa")
BENCHMARKS = Path(__file__).parents[1] / "benchmarks" / "data"
TOLERANCES = (0.005, 0.01, 0.02, 0.05)
#: Largest market that is tried at the last tolerance.
FEW_UNITS = 30
#: Units per territory up to which all connected territories can be listed.
FEW_PER_TERRITORY = 12
MOST_TRIED = 1000
LEAST, MOST = 20, 60


def region(state: str, seed: int, n: int) -> dict | None:
    """``n`` connected units around a random one, within a random ellipse; None where so many do not hang together."""
    data = np.load(BENCHMARKS / f"{state}.npz")
    draw = np.random.default_rng(seed)
    linked = {tuple(sorted(pair)) for pair in data["links"][:, :2].tolist()}
    whole = nx.Graph(pair for pair in map(tuple, data["pairs"].tolist()) if tuple(sorted(pair)) not in linked)
    first = int(draw.choice(sorted(whole)))
    angle, stretch = draw.uniform(0.0, np.pi), draw.uniform(1.0, 2.5)
    axes = np.array([[np.cos(angle), -np.sin(angle) * stretch], [np.sin(angle), np.cos(angle) * stretch]])
    apart = np.hypot(*((data["xy"] - data["xy"][first]) @ axes).T)
    chosen = {first}
    while len(chosen) < n:
        edge = {v for u in chosen for v in whole[u]} - chosen
        if not edge:
            return None
        chosen.add(min(edge, key=lambda unit: apart[unit]))
    members = sorted(chosen)
    pairs = nx.convert_node_labels_to_integers(whole.subgraph(members), ordering="sorted").edges
    return {
        "state": state,
        "seed": seed,
        "zips": data["ids"][members].tolist(),
        "xy": data["xy"][members].round().astype(int).tolist(),
        "pairs": sorted(sorted(pair) for pair in pairs),
        "population": data["population"][members].astype(int).tolist(),
    }


def proven(
    xy: np.ndarray, population: np.ndarray, pairs: np.ndarray, k: int, tolerance: float, seconds: float
) -> tuple[float, np.ndarray] | None:
    """Optimum and labels by whichever oracle is quick: enumeration for small territories, else Hess's model."""
    if len(population) <= FEW_PER_TERRITORY * k:
        try:
            return least_hess_moment(xy, population, pairs, k, tolerance)
        except TimeoutError:
            print("too many connected sets; on to Hess's model", flush=True)
    return HessModel(xy, population, pairs, k, tolerance).solve(seconds)


def market(seed: int, seconds: float, sizes: tuple[int, int] = (LEAST, MOST), most_territories: int = 5) -> dict | None:
    """A random market with its proven optimum, or None."""
    draw = np.random.default_rng([seed, 1])
    # Small ones more often: most large ones take the solver too long.
    n = sizes[0] + int((sizes[1] - sizes[0] + 1) * draw.random() ** 1.5)
    k = int(draw.integers(3, most_territories + 1))
    found = region(STATES[seed % len(STATES)], seed, n)
    first = int(draw.integers(3))
    if found is None:
        return None
    population = np.array(found["population"])
    for tolerance in TOLERANCES[first : 4 if n <= FEW_UNITS else 3]:
        if population.max() > limits(population, k, tolerance)[1]:
            continue
        try:
            solved = proven(np.array(found["xy"]), population, np.array(found["pairs"]), k, tolerance, seconds)
        except TimeoutError:
            return None
        if solved is not None:
            optimum, labels = solved
            best = {"territories": k, "tolerance": tolerance, "optimum": optimum, "labels": labels.tolist()}
            return {**found, **best}
    return None


def write(markets: list[dict], path: Path) -> None:
    """Write markets; the same markets give the same bytes."""
    text = json.dumps(markets, separators=(",", ":")).encode("ascii")
    path.write_bytes(gzip.compress(text, mtime=0))


def build(number: int, seconds: float, path: Path = DISTRICTS) -> None:
    """Find ``number`` markets and write them, from time to time too while there are fewer."""
    path.parent.mkdir(exist_ok=True)
    found: list[dict] = []
    with ProcessPoolExecutor(max_workers=2) as pool:
        for seed, one in enumerate(pool.map(partial(market, seconds=seconds), range(MOST_TRIED))):
            found += [] if one is None else [one]
            if one is not None and (len(found) % 10 == 0 or len(found) == number):
                write(found, path)
                print(f"{len(found)} markets from {seed + 1} tried", flush=True)
            if len(found) == number:
                pool.shutdown(wait=False, cancel_futures=True)
                return


if __name__ == "__main__":
    build(*(int(value) for value in sys.argv[1:]) if len(sys.argv) > 1 else (100, 60))
