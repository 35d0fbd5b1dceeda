"""Tiny markets with random rules, and every plan of them: what is refused must not exist, what is designed must fit."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np

from territory_designer.engine import Rules, Units
from tests.engine.maps import grid_units

#: Columns and rows of grids of which every plan can be looked at.
TINY_SHAPES = ((3, 2), (4, 2), (7, 1), (2, 4), (3, 2))
#: Deviations this far beyond a tolerance are rounding, as in the report.
ROUNDING = 1e-9


@dataclass
class Tiny:
    """A market, its rules, and the same rules as plain data for the judge below."""

    units: Units
    rules: Rules
    graph: nx.Graph
    k: int


def random_rules(draw: np.random.Generator, n: int, k: int) -> dict[str, Any]:
    """Some of the rules, each with its own chance, over units U000, U001, ..."""
    ids = [f"U{i:03d}" for i in range(n)]

    def chance(share: float) -> bool:
        return bool(draw.random() < share)

    def some(most: int) -> list[str]:
        return [str(one) for one in draw.choice(ids, size=draw.integers(2, most + 1), replace=False)]

    rules: dict[str, Any] = {"tolerance": {"workload": float(draw.choice([0.05, 0.15, 0.3, 0.5, 0.9]))}}
    if chance(0.3):
        rules["tolerance"]["potential"] = float(draw.choice([0.1, 0.3, 0.6]))
    if chance(0.3):
        rules["targets"] = {"workload": draw.integers(1, 4, k).astype(float).tolist()}
    if chance(0.5):
        rules["current"] = draw.integers(-1 if chance(0.3) else 0, k, n)
        rules["territories"] = k
        if chance(0.6):
            rules["locked"] = (draw.random(n) < min(0.3, 2.4 / n)) & (rules["current"] >= 0)
        if chance(0.5):
            share = float(draw.choice([0.0, 0.1, 0.3, 0.6]))
            rules["max_moved"] = {name: share for name in ("workload", "potential") if chance(0.7)} or None
    rules["territories"] = k
    if chance(0.3):
        rules["together"] = [some(3) for _ in range(draw.integers(1, 3))]
    if chance(0.3):
        rules["apart"] = [tuple(some(2)) for _ in range(draw.integers(1, 6))]
    if chance(0.3):
        rules["parents"] = [str(one) if one else None for one in np.sort(draw.integers(0, 3, n))]
    rules["contiguous"] = chance(0.75)
    return rules


def random_tiny(
    draw: np.random.Generator, shapes: Sequence[tuple[int, int]] = TINY_SHAPES, numbers: tuple[int, int] = (2, 3)
) -> Tiny:
    """A small grid with random rules and a random number of territories; by default small enough for every plan."""
    columns, rows = shapes[draw.integers(len(shapes))]
    n, k = columns * rows, int(draw.integers(numbers[0], numbers[1] + 1))
    heavy = draw.choice([1.0, 3.0], size=n) * draw.integers(1, 4, n)
    units = grid_units(columns, rows, seed=1, workload=heavy, potential=draw.integers(0, 5, n).astype(float) + 0.5)
    rules = random_rules(draw, n, k)
    if draw.random() < 0.35:
        chosen = draw.random(len(units.pairs)) < min(0.35, 3.0 / n)
        rules["barriers"] = [(str(units.ids[a]), str(units.ids[b])) for a, b in units.pairs[chosen]]
    graph = nx.Graph(units.pairs.tolist())
    graph.add_nodes_from(range(n))
    graph.remove_edges_from([(int(a[1:]), int(b[1:])) for a, b in rules.get("barriers", ())])
    return Tiny(units, Rules(effort="draft", **rules), graph, k)


def keeps(tiny: Tiny, labels: np.ndarray) -> np.ndarray:
    """Which of many plans (p, n) keep every rule, by their definitions."""
    good = (labels[:, :, None] == np.arange(tiny.k)).any(axis=1).all(axis=1)
    good &= _balanced(tiny, labels) & _settled(tiny, labels) & _related(tiny, labels)
    return good & _in_one_piece(tiny, labels, good) if tiny.rules.contiguous else good


def _balanced(tiny: Tiny, labels: np.ndarray) -> np.ndarray:
    """Within every tolerance."""
    shares = np.asarray((tiny.rules.targets or {}).get("workload", np.ones(tiny.k)))
    good = np.ones(len(labels), dtype=bool)
    for name, tolerance in tiny.rules.tolerance.items():
        values = tiny.units.values[:, tiny.units.measures.index(name)]
        for t in range(tiny.k):
            target = values.sum() * shares[t] / shares.sum()
            good &= np.abs((labels == t) @ values / target - 1) <= tolerance + ROUNDING
    return good


def _settled(tiny: Tiny, labels: np.ndarray) -> np.ndarray:
    """Locks hold, and no more moves than the budgets allow."""
    rules, good = tiny.rules, np.ones(len(labels), dtype=bool)
    if rules.current is None:
        return good
    current = np.asarray(rules.current)
    if rules.locked is not None:
        good &= (labels == current)[:, np.asarray(rules.locked)].all(axis=1)
    for name, share in (rules.max_moved or {}).items():
        values = tiny.units.values[:, tiny.units.measures.index(name)]
        away = (labels != current) & (current >= 0)
        good &= away @ values / values.sum() <= share + ROUNDING
    return good


def _related(tiny: Tiny, labels: np.ndarray) -> np.ndarray:
    """Groups together, pairs apart, no territory in two parents."""
    rules, good = tiny.rules, np.ones(len(labels), dtype=bool)
    index = {name: i for i, name in enumerate(tiny.units.ids)}
    for group in rules.together:
        members = [index[unit] for unit in group]
        good &= (labels[:, members] == labels[:, members[:1]]).all(axis=1)
    for one, other in rules.apart:
        good &= labels[:, index[one]] != labels[:, index[other]]
    if rules.parents is not None:
        for one, other in itertools.combinations(range(len(tiny.units)), 2):
            if rules.parents[one] != rules.parents[other]:
                good &= labels[:, one] != labels[:, other]
    return good


def _in_one_piece(tiny: Tiny, labels: np.ndarray, among: np.ndarray) -> np.ndarray:
    """Whether every territory is connected, for the plans that are asked for."""
    bits = 1 << np.arange(len(tiny.units))
    good, known = np.zeros(len(labels), dtype=bool), {}
    for row in np.flatnonzero(among):
        good[row] = True
        for t in range(tiny.k):
            inside = labels[row] == t
            mask = int(bits[inside].sum())
            if mask not in known:
                known[mask] = nx.is_connected(tiny.graph.subgraph(np.flatnonzero(inside).tolist()))
            good[row] &= known[mask]
    return good


def all_labels(n: int, k: int) -> np.ndarray:
    """Every assignment of ``n`` units to ``k`` territories."""
    return np.array(list(itertools.product(range(k), repeat=n)))
