"""The exact optimum of a small market: all territories that a better plan could have, and the cheapest choice of them.

The multipliers of the bound say how much dearer than the least a plan becomes by any one territory. So the connected
territories of the best plan are among those whose surplus fits below the best known plan, and these are few enough to
be listed where the market is small or the bound is near: Baldacci, Christofides and Mingozzi (Mathematical Programming
115, 2008) solve vehicle routing so, Mehrotra, Johnson and Nemhauser (Management Science 44(8), 1998) set up districting
as a choice among territories. The nearer to what is proven a plan is looked for, the shorter is the list; so the search
widens step by step, and each step either finds the optimum or proves that it lies higher.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from . import bound_set_kernels as kernels
from .bound_market import Market

#: How far above what is proven a plan is looked for, step by step.
GUESSES = (0.01, 0.03, 0.06, 0.10, 0.16, 0.25, 0.40, 0.60, 0.90, 1.40, 2.00)
#: Decisions between two looks at whether to stop: a fifth of a second.
AT_ONCE = 200_000
#: Share of all decisions that the first list may take: one in so many.
FIRST = 4
#: Territories that are listed at most, and looks at one of them while plans are put together.
MOST_LISTED, LOOKS = 400_000, 50_000_000
#: Steps between two shortenings of a list, how often they are repeated, and the share of it that ends that.
STEPS, ROUNDS, SHRUNK = 25, 16, 0.98
#: Share that is left between what is proven and a ceiling, for rounding.
HAIR = 1e-9


@dataclass(frozen=True)
class Priced:
    """What every centre and every pair costs a plan at least, at the best multipliers.

    Attributes
    ----------
    market : Market
    lam : (n,) float array
        The multipliers.
    centres : (a,) int array
        Units that may be centres.
    least : float
        What every plan costs at least.
    values : (a,) float array
        Value of each centre; ``kth`` is the k-th least one.
    prices : (a, n) float array
        Reduced cost of each pair of centre and unit.
    kth : float
    """

    market: Market
    lam: np.ndarray
    centres: np.ndarray
    least: float
    values: np.ndarray
    prices: np.ndarray
    kth: float


@dataclass(frozen=True)
class Exact:
    """What was proven and found.

    Attributes
    ----------
    km2 : float
        Lower bound on the Hess moment of any plan, not above that of the best known one.
    exact : bool
        Whether it is the optimum.
    impossible : bool
        Whether there is no plan at all.
    centre_of : (n,) int array or None
        Centre of each unit in a plan better than the best known one, in the order of the market.
    """

    km2: float
    exact: bool
    impossible: bool
    centre_of: np.ndarray | None


@dataclass(frozen=True)
class Listed:
    """Territories (s) of a list.

    Attributes
    ----------
    words : (s, w) uint64 array
        Their units, 64 in a word.
    costs : (s,) float array
    owner : (s,) int array
        Place of the centre of each among the centres.
    """

    words: np.ndarray
    costs: np.ndarray
    owner: np.ndarray

    def only(self, kept: np.ndarray) -> Listed:
        """Those of a mask."""
        return Listed(self.words[kept], self.costs[kept], self.owner[kept])

    def rows(self, n: int) -> tuple[np.ndarray, np.ndarray]:
        """Their units in compressed rows: where each begins (s + 1,), and the units."""
        bits = np.unpackbits(self.words.view(np.uint8), axis=1, bitorder="little")[:, :n]
        first = np.concatenate([[0], np.cumsum(bits.sum(axis=1, dtype=np.int64))])
        return first, np.nonzero(bits)[1].astype(np.int64)


def solve(
    priced: Priced,
    pairs: np.ndarray | None,
    best_km2: float | None,
    nodes: int,
    tell: Callable[[float], bool] | None = None,
) -> Exact | None:
    """Widen the search until the optimum is found.

    Parameters
    ----------
    priced : Priced
    pairs : (m, 2) int array or None
        Neighbours in the order of the market; None where territories need not be contiguous.
    best_km2 : float or None
        Hess moment of the best known plan, where there is one.
    nodes : int
        Decisions that may be spent on listing territories. Not seconds, so that every machine finds the same.
    tell : callable, optional
        Asked now and then; False ends the search.

    Returns
    -------
    Exact or None
        None where nothing was proven beyond what was known.
    """
    market, n = priced.market, len(priced.market.x)
    search = _Search(priced, *_neighbours(pairs, n), nodes, tell)
    apart = np.maximum(market.x.max() - market.x, market.x - market.x.min()) ** 2
    apart += np.maximum(market.y.max() - market.y, market.y - market.y.min()) ** 2
    # No plan costs more: every unit at the far corner.
    highest = float(market.weight @ apart) * (1.0 + HAIR) + float(np.finfo(float).tiny)
    best, proven = highest if best_km2 is None else best_km2, priced.least
    centre_of: np.ndarray | None = None
    for share in (*GUESSES, np.inf):
        ceiling = best if priced.least <= 0.0 else float(min(priced.least * (1.0 + share), best))
        # Each list is several times as long as the one before: where the first is long, none will end.
        listed = search.listed(ceiling * (1.0 + HAIR), nodes // FIRST if share == GUESSES[0] else nodes)
        if listed is None:
            break
        cost, found, settled = search.cheapest(listed, ceiling * (1.0 + HAIR))
        if found is None and ceiling < best:
            # Territories that fit one by one may be a plan although they do not fit together below the ceiling.
            cost, found, _ = search.cheapest(listed, min(best, priced.least + market.k * (ceiling - priced.least)))
        if found is not None and cost < best * (1.0 - HAIR):
            best, centre_of = cost, found
        if not settled:
            break
        proven = min(ceiling, best)
        if proven == best == highest:
            return Exact(0.0, False, True, None)
        if proven == best:
            return Exact(best * (1.0 - HAIR), True, False, centre_of)
    if proven == priced.least and centre_of is None:
        return None
    return Exact(min(proven, best) * (1.0 - HAIR), False, False, centre_of)


def _neighbours(pairs: np.ndarray | None, n: int) -> tuple[np.ndarray, np.ndarray]:
    """Neighbours in compressed rows; everybody's neighbour where territories need not be contiguous."""
    if pairs is None:
        pairs = np.column_stack(np.triu_indices(n, 1))
    both = np.concatenate([pairs, pairs[:, ::-1]]).astype(np.int64)
    both = both[np.lexsort((both[:, 1], both[:, 0]))]
    return np.searchsorted(both[:, 0], np.arange(n + 1)).astype(np.int64), np.ascontiguousarray(both[:, 1])


class _Search:
    """The search below one ceiling after another, on one budget."""

    def __init__(
        self,
        priced: Priced,
        indptr: np.ndarray,
        indices: np.ndarray,
        nodes: int,
        tell: Callable[[float], bool] | None,
    ) -> None:
        self.priced, self.indptr, self.indices, self.tell = priced, indptr, indices, tell
        self.left = nodes

    def listed(self, ceiling: float, most: int) -> Listed | None:
        """All territories of plans that cost at most ``ceiling``; None where they take more than ``most`` decisions."""
        priced, n = self.priced, len(self.priced.lam)
        words, costs = np.zeros((MOST_LISTED, (n + 63) // 64), dtype=np.uint64), np.zeros(MOST_LISTED)
        owner = np.zeros(MOST_LISTED, dtype=np.int64)
        held, allowed = 0, min(most, self.left)
        left = allowed
        for e, centre in enumerate(priced.centres):
            slack = ceiling - priced.least - max(float(priced.values[e]) - priced.kth, 0.0)
            if slack < 0.0:
                continue
            walk, begin = kernels.start_walk(n, len(priced.market.loads), int(centre)), held
            while walk.at[kernels.DEPTH] >= 0:
                before = int(walk.at[kernels.STAMP])
                if left <= 0 or (self.tell is not None and not self.tell(1.0)):
                    return None
                held = kernels.list_territories(
                    priced.market,
                    self.indptr,
                    self.indices,
                    priced.prices[e],
                    slack,
                    walk,
                    min(left, AT_ONCE),
                    words,
                    costs,
                    held,
                )
                if held < 0:
                    return None
                left -= int(walk.at[kernels.STAMP]) - before
            owner[begin:held] = e
        self.left -= allowed - left
        return Listed(words[:held], costs[:held], owner[:held])

    def cheapest(self, listed: Listed, ceiling: float) -> tuple[float, np.ndarray | None, bool]:
        """The cheapest plan of listed territories, if it costs at most ``ceiling``.

        Returns
        -------
        (float, (n,) int array or None, bool)
            Its cost; the centre of each unit, None where there is no plan; whether no other one is cheaper.
        """
        n, k, a = len(self.priced.lam), self.priced.market.k, len(self.priced.centres)
        lam, best_lam, values = self.priced.lam.copy(), np.empty(n), np.empty(a)
        for _ in range(ROUNDS):
            first, members = listed.rows(n)
            alive = np.ones(len(listed.costs), dtype=np.bool_)
            kernels.sharpen(first, members, listed.costs, listed.owner, alive, lam, best_lam, values, k, ceiling, STEPS)
            lam[:] = best_lam
            listed = listed.only(alive)
            if not alive.any():
                return np.inf, None, True
            if alive.mean() > SHRUNK:
                break
        return self._cover(listed, lam, values, ceiling)

    def _cover(
        self, listed: Listed, lam: np.ndarray, values: np.ndarray, ceiling: float
    ) -> tuple[float, np.ndarray | None, bool]:
        """The same by trying, unit by unit, the territories that cover it."""
        n, k = len(lam), self.priced.market.k
        first, members = listed.rows(n)
        sums = np.add.reduceat(lam[members], first[:-1])
        reduced = listed.costs - sums
        count = np.bincount(members, minlength=n)
        whole = np.argsort(count, kind="stable")
        of_set = np.repeat(np.arange(len(reduced)), np.diff(first))
        rank = np.empty(n, dtype=np.int64)
        rank[whole] = np.arange(n)
        order = np.lexsort((of_set, reduced[of_set], rank[members]))
        bounds = np.concatenate([[0], np.cumsum(count[whole])]).astype(np.int64)
        bottom = np.concatenate([[0.0], np.cumsum(np.sort(values)[:k])])
        # Sums in another order differ by rounding; a territory must not be dropped for that.
        room = HAIR * (abs(ceiling) + float(np.abs(lam).sum()))
        looks = np.array([LOOKS], dtype=np.int64)
        answer = np.full(k, -1, dtype=np.int64)
        cost = kernels.least_cover(
            listed.words,
            listed.costs,
            reduced,
            of_set[order],
            bounds,
            whole,
            float(lam.sum()) - room,
            bottom,
            k,
            ceiling,
            looks,
            answer,
        )
        if np.isinf(cost):
            return cost, None, bool(looks[0] >= 0)
        centre_of = np.full(n, -1, dtype=np.int64)
        for s in answer:
            centre_of[members[first[s] : first[s + 1]]] = self.priced.centres[listed.owner[s]]
        return float(cost), centre_of, bool(looks[0] >= 0)
