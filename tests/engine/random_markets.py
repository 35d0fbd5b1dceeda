"""Random markets and rules for property tests, and what their plans must satisfy, by numpy and networkx alone."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import numpy as np
import pandas as pd
from hypothesis import assume
from hypothesis import strategies as st
from scipy.spatial import Delaunay

from territory_designer.engine import Rules, Units
from tests.engine.maps import graph_of, grid_pairs

SHAPES = ("grid", "triangles", "path", "star", "one place", "no borders")
WEIGHTS = ("even", "heavy tail", "zeros", "one unit", "whole")
SEEDS = st.integers(0, 1_000_000)


def _shape(kind: str, n: int, draw: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Points (n, 2) in metres and neighbour pairs of a graph, some of them not connected."""
    xy = draw.uniform(0.0, 30_000.0, (n, 2))
    if kind == "grid":
        columns = max(int(np.sqrt(n)), 1)
        cells = np.arange(n)
        xy = np.column_stack([cells % columns, cells // columns]) * 1000.0
        pairs = grid_pairs(columns, -(-n // columns))
        pairs = pairs[(pairs < n).all(axis=1)]
        return xy, pairs[draw.random(len(pairs)) < 0.8]
    if kind == "triangles" and n >= 4:
        corners = Delaunay(xy).simplices
        return xy, np.vstack([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [0, 2]]])
    if kind == "star":
        return xy, np.column_stack([np.zeros(n - 1, dtype=int), np.arange(1, n)])
    if kind == "no borders":
        return xy, np.zeros((0, 2), dtype=int)
    if kind == "one place":
        xy = xy[draw.integers(0, 2, n)]
    return xy, np.column_stack([np.arange(n - 1), np.arange(1, n)])


def _weights(kind: str, n: int, draw: np.random.Generator) -> np.ndarray:
    """One measure."""
    if kind == "heavy tail":
        return draw.lognormal(0.0, 3.0, n)
    if kind == "zeros":
        return draw.lognormal(0.0, 1.0, n) * (draw.random(n) < 0.5)
    if kind == "one unit":
        return np.where(np.arange(n) == draw.integers(n), 7.0, 0.0)
    return draw.integers(1, 50, n).astype(float) if kind == "whole" else np.ones(n)


@st.composite
def markets(draw: st.DrawFn, least: int = 4, most: int = 24) -> Units:
    """Units of a random market with 1 to 3 measures."""
    n = draw(st.integers(least, most))
    kinds = draw(st.lists(st.sampled_from(WEIGHTS), min_size=1, max_size=3))
    shape, numbers = draw(st.sampled_from(SHAPES)), np.random.default_rng(draw(SEEDS))
    xy, pairs = _shape(shape, n, numbers)
    table = pd.DataFrame({f"measure {j}": _weights(kind, n, numbers) for j, kind in enumerate(kinds)})
    return Units.from_graph([f"U{i:02d}" for i in range(n)], xy, pairs, table)


def grown(graph: nx.Graph, k: int, draw: np.random.Generator) -> np.ndarray | None:
    """Random contiguous labels 0..k-1; None where the graph has more components than k."""
    parts = [sorted(part) for part in nx.connected_components(graph)]
    if len(parts) > k:
        return None
    seeds = [int(draw.choice(part)) for part in parts]
    rest = sorted(set(graph) - set(seeds))
    seeds += draw.choice(rest, k - len(seeds), replace=False).tolist() if k > len(seeds) else []
    labels = np.full(len(graph), -1)
    labels[draw.permutation(seeds)] = np.arange(k)
    while (labels < 0).any():
        edge = [(u, v) for u in np.flatnonzero(labels >= 0).tolist() for v in graph[u] if labels[v] < 0]
        u, v = edge[draw.integers(len(edge))]
        labels[v] = labels[u]
    return labels


def loads(units: Units, labels: np.ndarray, k: int) -> np.ndarray:
    """What each territory holds of each measure, (k, c)."""
    return np.array([units.values[labels == t].sum(axis=0) for t in range(k)])


def deviations(units: Units, rules: Rules, labels: np.ndarray, k: int) -> np.ndarray:
    """Total / target - 1 of each territory and measure, (k, c)."""
    given = rules.targets or {}
    default = next(iter(given.values())) if given else [1.0] * k
    shares = np.array(
        [np.divide(given.get(name, default), np.sum(given.get(name, default))) for name in units.measures]
    )
    targets = shares.T * units.values.sum(axis=0)
    held = loads(units, labels, k)
    return np.where(targets > 0, held / np.where(targets > 0, targets, 1.0) - 1.0, 0.0)


def broken(units: Units, rules: Rules, labels: np.ndarray, k: int) -> list[str]:
    """Names of the rules that labels break; ``units`` are those under the links and barriers of the rules."""
    found, graph, number = [], graph_of(units), {name: i for i, name in enumerate(units.ids)}
    members = [np.flatnonzero(labels == t).tolist() for t in range(k)]
    if sum(map(len, members)) != len(units) or not all(members):
        found.append("each unit in a territory, each territory with a unit")
    far = np.abs(deviations(units, rules, labels, k))
    for name, tolerance in rules.tolerance.items():
        if far[:, units.measures.index(name)].max() > tolerance + 2e-9:
            found.append(f"tolerance of {name}")
    if rules.contiguous and not all(nx.is_connected(graph.subgraph(part)) for part in members if part):
        found.append("contiguous")
    if rules.current is not None:
        home = np.asarray(rules.current)
        away = (home >= 0) & (home != labels)
        if rules.locked is not None and (away & rules.locked).any():
            found.append("locked")
        for name, share in (rules.max_moved or {}).items():
            values = units.values[:, units.measures.index(name)]
            if values[away].sum() > (share + 2e-9) * values.sum():
                found.append(f"budget of {name}")
    found += [f"together {group}" for group in rules.together if len({labels[number[u]] for u in group}) > 1]
    found += [f"apart {a} {b}" for a, b in rules.apart if labels[number[a]] == labels[number[b]]]
    if rules.parents is not None and any(len({rules.parents[u] for u in part}) > 1 for part in members):
        found.append("parents")
    return found


def _pairs(units: Units, draw: np.random.Generator, number: int) -> list[tuple[str, str]]:
    """Random pairs of different units."""
    return [tuple(units.ids[draw.choice(len(units), 2, replace=False)]) for _ in range(number)]


def crossings(units: Units, draw: np.random.Generator) -> Rules:
    """Rules with random links and barriers."""
    barriers = [tuple(units.ids[pair]) for pair in units.pairs[draw.random(len(units.pairs)) < 0.15]]
    links = [pair for pair in _pairs(units, draw, 2) if pair not in barriers and pair[::-1] not in barriers]
    return Rules(links=links, barriers=barriers)


@st.composite
def kept_rules(draw: st.DrawFn, units: Units) -> tuple[Rules, np.ndarray]:
    """Rules of every kind, and labels that keep them all."""
    numbers = np.random.default_rng(draw(SEEDS))
    n, contiguous = len(units), draw(st.booleans()) or draw(st.booleans())
    k = draw(st.sampled_from([2, 3, 4, n]))
    crossed = crossings(units, numbers) if draw(st.booleans()) else Rules()
    labels = grown(graph_of(units.under(crossed.links, crossed.barriers)), k, numbers) if contiguous else None
    if contiguous and labels is None:
        crossed, labels = Rules(), grown(graph_of(units), k, numbers)
    if labels is None:
        labels = numbers.permutation(np.append(np.arange(k), numbers.integers(0, k, n - k)))
    names = [name for name, total in zip(units.measures, units.values.sum(axis=0)) if total > 0]
    assume(names)
    rules = replace(crossed, territories=k, contiguous=contiguous, seed=draw(st.integers(0, 3)), effort="draft")
    if draw(st.booleans()):
        rules.targets = {name: numbers.uniform(0.5, 2.0, k).tolist() for name in names[: draw(st.integers(1, 3))]}
    far = np.abs(deviations(units, rules, labels, k)).max(axis=0)
    slack = draw(st.sampled_from([1e-6, 0.01, 0.2]))
    chosen = draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    rules.tolerance = {name: float(far[units.measures.index(name)]) + slack for name in chosen}
    inside, across = [], []
    for first, second in _pairs(units, numbers, 6):
        same = labels[list(units.ids).index(first)] == labels[list(units.ids).index(second)]
        (inside if same else across).append((first, second))
    rules.together = inside[:2] if draw(st.booleans()) else ()
    rules.apart = across[:3] if draw(st.booleans()) else ()
    rules.parents = [f"state {t % 2}" for t in labels] if draw(st.booleans()) else None
    rules.centres = numbers.uniform(0.0, 30_000.0, (k, 2)) if draw(st.integers(0, 3)) == 0 else None
    return rules, labels


@st.composite
def realignments(draw: st.DrawFn, units: Units) -> Rules:
    """Rules of every kind with a current plan that keeps them all, locks and a move budget."""
    rules, labels = draw(kept_rules(units))
    numbers = np.random.default_rng(draw(SEEDS))
    rules.current = labels
    rules.locked = numbers.random(len(units)) < draw(st.sampled_from([0.1, 0.5])) if draw(st.booleans()) else None
    if draw(st.booleans()):
        rules.max_moved = {name: draw(st.sampled_from([0.0, 0.05, 0.3])) for name in rules.tolerance}
    return rules
