"""From units and rules to the arrays that the bound works on."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .rules import Rules
from .score import ROUNDING
from .units import Units

#: Units of a block; blocks that are too far from a centre to matter are passed over.
BLOCK = 64
#: Exponent of the weight in the length of a multiplier's steps.
POWER = 0.75
#: Units per group when that radius is estimated.
GROUP = 8


class Market(NamedTuple):
    """Units in an order that keeps near ones together (n units, c limited measures, b blocks).

    Attributes
    ----------
    x, y : (n,) float arrays
        Unit points in kilometres.
    weight : (n,) float array
        Weight in the moment; sums to 1.
    loads : (c, n) float array
        Limited measures, as shares of their totals.
    low, high : (c,) float arrays
        What a territory may hold.
    metric : (n,) float array
        Scale of the steps of each unit's multiplier.
    first : (b + 1,) int array
        Where each block begins.
    box : (b, 4) float array
        Least and largest x, least and largest y of a block.
    dense : (b, c, 2) float array
        Least and largest load per weight in a block; a block whose units have no weight is never passed over.
    k : int
        Number of territories.
    """

    x: np.ndarray
    y: np.ndarray
    weight: np.ndarray
    loads: np.ndarray
    low: np.ndarray
    high: np.ndarray
    metric: np.ndarray
    first: np.ndarray
    box: np.ndarray
    dense: np.ndarray
    k: int


class Room(NamedTuple):
    """Arrays that the kernels work in, so that loops allocate nothing.

    Attributes
    ----------
    cost, buffer, taken : (n,) float arrays
        Cost less multiplier of each unit for one centre; scratch; share of each unit in the knapsack.
    when, drop, which : (n + c,) arrays
        Breakpoints of a line search.
    mu, right, answer, direction : (c,) float arrays
    matrix, eliminated : (c, c) float arrays
    reach : (b,) float array
        Largest multiplier per weight in each block.
    """

    cost: np.ndarray
    buffer: np.ndarray
    taken: np.ndarray
    when: np.ndarray
    drop: np.ndarray
    which: np.ndarray
    mu: np.ndarray
    right: np.ndarray
    answer: np.ndarray
    direction: np.ndarray
    matrix: np.ndarray
    eliminated: np.ndarray
    reach: np.ndarray


def limits(units: Units, rules: Rules) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Limited measures as shares of their totals (c, n), and the least and most (c,) that a territory may hold.

    With unequal targets these are the limits of the smallest and of the largest territory, so that every territory
    keeps them.
    """
    shares = rules.target_shares(units)
    total = units.values.sum(axis=0)
    loads, low, high = [], [], []
    for name, tolerance in rules.tolerances(units).items():
        j = units.measures.index(name)
        if total[j] > 0:
            loads.append(units.values[:, j] / total[j])
            # Twice what the report forgives: the shares have been rounded as well.
            low.append(max(shares[:, j].min() * (1.0 - tolerance - 2.0 * ROUNDING), 0.0))
            high.append(shares[:, j].max() * (1.0 + tolerance + 2.0 * ROUNDING))
    return np.array(loads).reshape(len(loads), len(units)), np.array(low), np.array(high)


def blocks_of(x: np.ndarray, y: np.ndarray, inside: np.ndarray, size: int) -> list[np.ndarray]:
    """Cut units into blocks of near ones, ``size`` or fewer each, by halving along the longer side."""
    waiting, found = [inside], []
    while waiting:
        part = waiting.pop()
        if len(part) <= size:
            found.append(part)
            continue
        along = x if np.ptp(x[part]) >= np.ptp(y[part]) else y
        part = part[np.argsort(along[part], kind="stable")]
        # Whole blocks on the first side, so that most blocks are full.
        half = size * max(round(len(part) / size / 2), 1)
        waiting += [part[half:], part[:half]]
    return found


def market_blocks(units: Units) -> list[np.ndarray]:
    """Units of each block of the market; one after the other they give its order."""
    x, y = units.xy.T
    # Units without weight are blocks of their own: nothing bounds how far away one may be assigned.
    bears = units.values[:, 0] > 0 if units.values[:, 0].any() else np.ones(len(units), dtype=bool)
    kinds = [np.flatnonzero(bears), np.flatnonzero(~bears)]
    return [block for kind in kinds if len(kind) for block in blocks_of(x, y, kind, BLOCK)]


def build_market(units: Units, rules: Rules) -> Market:
    """Arrays for the kernels, in an order that keeps near units together."""
    n = len(units)
    x, y = ((units.xy - units.xy.mean(axis=0)) / 1000.0).T
    whole = units.values[:, 0].sum()
    weight = units.values[:, 0] / whole if whole > 0 else np.full(n, 1.0 / n)
    loads, low, high = limits(units, rules)
    blocks = market_blocks(units)
    order = np.concatenate(blocks)
    first = np.concatenate([[0], np.cumsum([len(block) for block in blocks])]).astype(np.int64)
    x, y, weight, loads = x[order], y[order], weight[order], np.ascontiguousarray(loads[:, order])
    per_weight = loads / np.where(weight > 0, weight, 1.0)
    begin = first[:-1]
    edges = [np.minimum.reduceat(x, begin), np.maximum.reduceat(x, begin)]
    edges += [np.minimum.reduceat(y, begin), np.maximum.reduceat(y, begin)]
    dense = [np.minimum.reduceat(per_weight, begin, axis=1), np.maximum.reduceat(per_weight, begin, axis=1)]
    # Units that weigh nothing in the moment but carry another measure need multipliers too.
    bearing = np.where(weight > 0, weight, loads.mean(axis=0) if len(loads) else 0.0)
    return Market(
        x=np.ascontiguousarray(x),
        y=np.ascontiguousarray(y),
        weight=weight,
        loads=loads,
        low=low,
        high=high,
        metric=bearing**POWER,
        first=first,
        box=np.ascontiguousarray(np.stack(edges, axis=1)),
        dense=np.ascontiguousarray(np.stack(dense, axis=-1).transpose(1, 0, 2)),
        k=rules.count(units),
    )


def reaches(market: Market) -> np.ndarray:
    """Squared radius in km2 of the disc around each unit that holds the weight of a mean territory, roughly."""
    groups = blocks_of(market.x, market.y, np.arange(len(market.x)), GROUP)
    mass = np.array([market.weight[group].sum() for group in groups])
    middle = np.array([(market.x[group].mean(), market.y[group].mean()) for group in groups])
    found = np.empty(len(market.x))
    for begin in range(0, len(found), 512):
        part = slice(begin, begin + 512)
        apart = (market.x[part, None] - middle[:, 0]) ** 2 + (market.y[part, None] - middle[:, 1]) ** 2
        order = np.argsort(apart, axis=1, kind="stable")
        place = (np.cumsum(mass[order], axis=1) < 1.0 / market.k).sum(axis=1)
        nearest = np.minimum(place, len(groups) - 1)[:, None]
        found[part] = np.take_along_axis(apart, np.take_along_axis(order, nearest, axis=1), axis=1)[:, 0]
    return found


def empty_room(market: Market) -> Room:
    """Scratch arrays of the kernels."""
    n, c = len(market.x), len(market.loads)
    return Room(
        cost=np.zeros(n),
        buffer=np.zeros(n),
        taken=np.zeros(n),
        when=np.zeros(n + c),
        drop=np.zeros(n + c),
        which=np.zeros(n + c, dtype=np.int64),
        mu=np.zeros(c),
        right=np.zeros(c),
        answer=np.zeros(c),
        direction=np.zeros(c),
        matrix=np.zeros((c, c)),
        eliminated=np.zeros((c, c)),
        reach=np.zeros(len(market.box)),
    )
