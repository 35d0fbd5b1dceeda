"""Inner loops of the exact search over territories; see `bound_sets`. One file, because numba's cache is per file."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .kernels import compiled, inlined

UNDECIDED, IN, OUT = 0, 1, 2
#: Places in ``Walk.at``: the unit to decide next and how, how many are decided (-1 at the end), decisions so far.
UNIT, WAY, DEPTH, STAMP, CENTRE = 0, 1, 2, 3, 4


class Walk(NamedTuple):
    """A walk through all territories of a centre, which can be interrupted (n units, c limited measures).

    Attributes
    ----------
    at : (5,) int array
        Where the walk is.
    status : (n,) int array
        ``UNDECIDED``, ``IN`` or ``OUT``.
    touching : (n,) int array
        Number of neighbours that are in.
    chosen, turned : (n + 1,) int and bool arrays
        Unit of each decision, and whether it was tried the other way before.
    have : (n + 2, c) float array
        Load after so many decisions. Not one figure that is added to and subtracted from: rounding would add up.
    paid : (n + 2,) float array
        What so many decisions cost above the least.
    reach : (c,) float array
        Load with all units that may still join.
    seen, queue : (n,) int arrays
        Room for searches.
    """

    at: np.ndarray
    status: np.ndarray
    touching: np.ndarray
    chosen: np.ndarray
    turned: np.ndarray
    have: np.ndarray
    paid: np.ndarray
    reach: np.ndarray
    seen: np.ndarray
    queue: np.ndarray


def start_walk(n: int, c: int, centre: int) -> Walk:
    """A walk before its first decision: that the centre belongs to itself."""
    return Walk(
        at=np.array([centre, IN, 0, 0, centre], dtype=np.int64),
        status=np.zeros(n, dtype=np.int8),
        touching=np.zeros(n, dtype=np.int64),
        chosen=np.zeros(n + 1, dtype=np.int64),
        turned=np.zeros(n + 1, dtype=np.bool_),
        have=np.zeros((n + 2, c)),
        paid=np.zeros(n + 2),
        reach=np.zeros(c),
        seen=np.zeros(n, dtype=np.int64),
        queue=np.zeros(n, dtype=np.int64),
    )


@compiled
def cost_about(x, y, weight, status, centre, limit):
    """Moment of the units that are in about one of them; infinite as soon as it exceeds ``limit``."""
    total = 0.0
    for u in range(len(x)):
        if status[u] == IN:
            dx, dy = x[u] - x[centre], y[u] - y[centre]
            total += weight[u] * (dx * dx + dy * dy)
            if total > limit:
                return np.inf
    return total


@compiled
def is_best_centre(x, y, weight, status, centre, cost):
    """Whether no other unit of the territory is a better centre."""
    for u in range(len(x)):
        if status[u] == IN and u != centre and cost_about(x, y, weight, status, u, cost) < cost:
            return False
    return True


@compiled
def look_ahead(market, indptr, indices, price, walk):
    """What follows from the decisions so far: sets ``walk.reach``.

    Returns what the undecided units cost that cannot join any more, and the undecided unit beside the territory whose
    decision costs most (-1 where there is none).
    """
    status, seen, queue, reach, stamp = walk.status, walk.seen, walk.queue, walk.reach, walk.at[STAMP]
    c = len(reach)
    reach[:] = walk.have[walk.at[DEPTH]]
    seen[walk.at[CENTRE]] = stamp
    queue[0] = walk.at[CENTRE]
    head, tail = 0, 1
    while head < tail:
        u = queue[head]
        head += 1
        for e in range(indptr[u], indptr[u + 1]):
            v = indices[e]
            if seen[v] != stamp and status[v] != OUT:
                seen[v] = stamp
                queue[tail] = v
                tail += 1
                if status[v] == UNDECIDED:
                    for m in range(c):
                        reach[m] += market.loads[m, v]
    lost, pick, most = 0.0, -1, -1.0
    for u in range(len(price)):
        if status[u] != UNDECIDED:
            continue
        if seen[u] != stamp:
            lost += max(-price[u], 0.0)
        elif walk.touching[u] > 0 and abs(price[u]) > most:
            pick, most = u, abs(price[u])
    return lost, pick


@inlined
def surplus(price, way):
    """What it costs to decide a unit this way."""
    return max(price, 0.0) if way == IN else max(-price, 0.0)


@inlined
def decide(market, indptr, indices, price, walk):
    """Take the next decision."""
    at, unit, way, depth = walk.at, walk.at[UNIT], walk.at[WAY], walk.at[DEPTH]
    walk.status[unit] = way
    walk.chosen[depth] = unit
    walk.have[depth + 1] = walk.have[depth]
    walk.paid[depth + 1] = walk.paid[depth] + surplus(price[unit], way)
    if way == IN:
        for m in range(market.loads.shape[0]):
            walk.have[depth + 1, m] += market.loads[m, unit]
        for e in range(indptr[unit], indptr[unit + 1]):
            walk.touching[indices[e]] += 1
    at[DEPTH] += 1
    at[STAMP] += 1


@inlined
def next_decision(market, indptr, indices, price, slack, walk):
    """The unit to decide next, -1 where all are decided, -2 where no territory follows from the decisions so far."""
    depth = walk.at[DEPTH]
    if walk.paid[depth] > slack:
        return -2
    for m in range(market.loads.shape[0]):
        if walk.have[depth, m] > market.high[m]:
            return -2
    lost, pick = look_ahead(market, indptr, indices, price, walk)
    if walk.paid[depth] + lost > slack:
        return -2
    for m in range(market.loads.shape[0]):
        if walk.reach[m] < market.low[m]:
            return -2
    return pick


@inlined
def turn_back(indptr, indices, walk):
    """Go back to the last decision that can be taken the other way; ends the walk where there is none."""
    at = walk.at
    while at[DEPTH] >= 0:
        at[DEPTH] -= 1
        if at[DEPTH] < 0:
            return
        unit = walk.chosen[at[DEPTH]]
        way = walk.status[unit]
        if way == IN:
            for e in range(indptr[unit], indptr[unit + 1]):
                walk.touching[indices[e]] -= 1
        walk.status[unit] = UNDECIDED
        if at[DEPTH] > 0 and not walk.turned[at[DEPTH]]:
            walk.turned[at[DEPTH]] = True
            at[UNIT], at[WAY] = unit, IN + OUT - way
            return


@compiled
def keep_territory(market, status, centre, words, costs, held):
    """List the units that are in if this is their best centre; how many are listed then, -1 where there is no room."""
    cost = cost_about(market.x, market.y, market.weight, status, centre, np.inf)
    if not is_best_centre(market.x, market.y, market.weight, status, centre, cost):
        return held
    if held == len(costs):
        return -1
    for u in range(len(status)):
        if status[u] == IN:
            words[held, u // 64] |= np.uint64(1) << np.uint64(u % 64)
    costs[held] = cost
    return held + 1


@compiled
def list_territories(market, indptr, indices, price, slack, walk, steps, words, costs, held):
    """List the connected territories about a centre that keep the limits and cost at most ``slack`` above the least.

    Units beside the territory are decided in turn, in or out, the dearest decision first. A unit decided against the
    sign of its price costs that price, and so does one that is cut off although the centre would pay for it.

    Parameters
    ----------
    market : Market
    indptr, indices : int arrays
        Neighbours in compressed rows.
    price : (n,) float array
        Reduced cost of each unit.
    slack : float
    walk : Walk
        Where to go on; it is at its end where its depth is below zero on return.
    steps : int
        Decisions that may be taken.
    words : (s, w) uint64 array
        Receives the units of each territory, 64 in a word.
    costs : (s,) float array
        Receives their moments about the centre.
    held : int
        Territories that are in the list already.

    Returns
    -------
    int
        Number of territories in the list; -1 where it is full.
    """
    at = walk.at
    for _ in range(steps):
        decide(market, indptr, indices, price, walk)
        pick = next_decision(market, indptr, indices, price, slack, walk)
        if pick >= 0:
            at[UNIT], at[WAY] = pick, IN if price[pick] < 0.0 else OUT
            walk.turned[at[DEPTH]] = False
            continue
        if pick == -1:
            held = keep_territory(market, walk.status, at[CENTRE], words, costs, held)
            if held < 0:
                break
        turn_back(indptr, indices, walk)
        if at[DEPTH] < 0:
            break
    return held


@compiled
def reduce_costs(first, members, costs, owner, alive, lam, reduced, values, argument):
    """Reduced costs of the territories, and the least one of every centre (infinite where it has none)."""
    values[:] = np.inf
    for s in range(len(costs)):
        if alive[s]:
            value = costs[s]
            for e in range(first[s], first[s + 1]):
                value -= lam[members[e]]
            reduced[s] = value
            if value < values[owner[s]]:
                values[owner[s]], argument[owner[s]] = value, s


@compiled
def drop_dear(alive, owner, reduced, values, order, k, total, ceiling):
    """Drop the territories with which a plan costs more than ``ceiling``; ``order`` sorts the centres by value."""
    is_chosen = np.zeros(len(values), dtype=np.bool_)
    is_chosen[order[:k]] = True
    for s in range(len(owner)):
        if alive[s]:
            instead = values[owner[s]] if is_chosen[owner[s]] else values[order[k - 1]]
            alive[s] = total + reduced[s] - instead <= ceiling


@compiled
def sharpen(first, members, costs, owner, alive, lam, best_lam, values, k, ceiling, steps):
    """Raise the multipliers over a complete list of territories and drop those that no plan below ``ceiling`` uses.

    The relaxation of the bound, with the listed territories in the place of knapsacks.

    Parameters
    ----------
    first, members : int arrays
        Units of each territory in compressed rows.
    costs : (s,) float array
    owner : (s,) int array
        Place of its centre among the centres.
    alive : (s,) bool array
        Receives False for territories that are dropped.
    lam, best_lam : (n,) float arrays
        Start, and the multipliers of the best value.
    values : (a,) float array
        Room for the values of the centres.
    k : int
    ceiling : float
    steps : int

    Returns
    -------
    float
        What every plan of listed territories costs at least.
    """
    n, a = len(lam), len(values)
    cover = np.zeros(n)
    reduced, argument = np.zeros(len(costs)), np.zeros(a, dtype=np.int64)
    best, share, worse = -np.inf, 1.0, 0
    for step in range(steps + 1):
        if step == steps:
            lam[:] = best_lam  # the last look is at the best multipliers, and takes no step
        reduce_costs(first, members, costs, owner, alive, lam, reduced, values, argument)
        order = np.argsort(values, kind="mergesort")
        total = lam.sum() + values[order[:k]].sum()
        if total > best:
            best, worse = total, 0
            best_lam[:] = lam
        else:
            worse += 1
            if worse == 5:
                share, worse = share * 0.7, 0
        if total > ceiling:
            alive[:] = False
            return total
        drop_dear(alive, owner, reduced, values, order, k, total, ceiling)
        cover[:] = 1.0
        for s in argument[order[:k]]:
            for e in range(first[s], first[s + 1]):
                cover[members[e]] -= 1.0
        norm = (cover * cover).sum()
        if norm == 0.0:  # these territories are a plan, and no bound is higher
            best_lam[:] = lam
            return total
        lam += share * (ceiling - total) / norm * cover
    return best


@inlined
def next_that_fits(words, used, lists, place, ends, reduced, most, nodes):
    """The next territory of a list from ``place`` that shares no unit with those used, and the place after it.

    (-1, ends) where there is none whose reduced cost is at most ``most``.
    """
    while place < ends:
        s = lists[place]
        place += 1
        nodes[0] -= 1
        if nodes[0] < 0 or reduced[s] > most:
            return -1, ends
        clash = np.uint64(0)
        for w in range(words.shape[1]):
            clash |= words[s, w] & used[w]
        if clash == np.uint64(0):
            return s, place
    return -1, ends


@inlined
def first_uncovered(whole, start, used):
    """Place of the first unit from ``start`` on that no territory covers yet, -1 where there is none."""
    for i in range(start, len(whole)):
        if not (used[whole[i] // 64] >> np.uint64(whole[i] % 64)) & np.uint64(1):
            return i
    return -1


@compiled
def least_cover(words, costs, reduced, lists, bounds, whole, base, bottom, k, ceiling, nodes, answer):
    """The cheapest choice of k territories that cover every unit once, if it costs less than ``ceiling``.

    Parameters
    ----------
    words : (s, w) uint64 array
    costs, reduced : (s,) float arrays
    lists, bounds : int arrays
        Territories of each unit, by ascending reduced cost, and where each list begins; units in the order in which
        they are covered.
    whole : (n,) int array
        The unit of each list.
    base : float
        Sum of the multipliers.
    bottom : (k + 1,) float array
        Least reduced cost of so many territories together.
    k : int
    ceiling : float
    nodes : (1,) int array
        Looks at a territory that are left to spend; below zero on return where they did not suffice.
    answer : (k,) int array
        Receives the territories.

    Returns
    -------
    float
        The cost, infinity where there is none.
    """
    width = words.shape[1]
    used = np.zeros((k + 1, width), dtype=np.uint64)
    place, level, taken = np.zeros(k, dtype=np.int64), np.zeros(k, dtype=np.int64), np.zeros(k, dtype=np.int64)
    cost, below = np.zeros(k + 1), np.zeros(k + 1)
    best, depth = np.inf, 0
    place[0] = bounds[0]
    while depth >= 0 and nodes[0] >= 0:
        most = ceiling - base - below[depth] - bottom[k - depth - 1]
        ends = bounds[level[depth] + 1]
        s, place[depth] = next_that_fits(words, used[depth], lists, place[depth], ends, reduced, most, nodes)
        if s < 0:
            depth -= 1
            continue
        taken[depth] = s
        used[depth + 1] = used[depth] | words[s]
        cost[depth + 1], below[depth + 1] = cost[depth] + costs[s], below[depth] + reduced[s]
        following = first_uncovered(whole, level[depth] + 1, used[depth + 1])
        if following >= 0 and depth + 1 < k:
            depth += 1
            level[depth], place[depth] = following, bounds[following]
        elif following < 0 and depth + 1 == k and cost[k] < ceiling:
            best = ceiling = cost[k]
            answer[:] = taken
    return best
