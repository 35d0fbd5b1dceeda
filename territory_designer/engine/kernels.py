"""Inner loops, compiled by numba where it is installed and run as plain Python where it is not.

Both ways give the same labels: the random numbers come from a generator of our own in 64-bit integers, the
order of operations is fixed, and numba compiles without relaxed floating point. All kernels stand in this one
file because numba's cache notices changes per file.
"""

from __future__ import annotations

from typing import Any, Callable, NamedTuple

import numpy as np

try:
    from numba import njit

    COMPILED = True
except ImportError:  # the optional dependency is not there
    COMPILED = False


def compiled(function: Callable[..., Any]) -> Any:
    """Compile with numba (cached on disk, without the interpreter's lock), or leave as it is."""
    return njit(cache=True, nogil=True)(function) if COMPILED else function


def inlined(function: Callable[..., Any]) -> Any:
    """Compile into the loop that calls it: passing a `Problem` costs more than the work of a small kernel."""
    return njit(cache=True, nogil=True, forceinline=True)(function) if COMPILED else function


class Problem(NamedTuple):
    """What a search needs, as arrays (n units, k territories, c measures, m directed neighbour pairs).

    Attributes
    ----------
    indptr, indices : (n + 1,), (m,) int arrays
        Neighbours in compressed rows.
    border : (m,) float array
        Cost of a cut between two neighbours, in the unit of the moment.
    values : (n, c) float array
        Measures, as shares of their totals.
    targets : (k, c) float array
        What a territory should hold, as shares.
    low, high : (c,) float arrays
        Allowed range of total / target; 0 and infinity where a measure has no limit.
    weight : (n,) float array
        Weight of a unit in the moment; sums to about 1.
    xy : (n, 2) float array
        Unit points in kilometres.
    centres : (k, 2) float array
        Fixed centres in kilometres; NaN where the centre is free.
    fixed : (n,) bool array
        Units that stay where they are.
    home : (n,) int array
        Territory in the current alignment, -1 where there is none.
    stay : (n,) float array
        Cost of a unit away from home.
    budget : (c,) float array
        Share of each measure that may leave home; infinity where there is no limit.
    apart_ptr, apart : (n + 1,), int arrays
        Units that must not share a territory with a unit, in compressed rows.
    """

    indptr: np.ndarray
    indices: np.ndarray
    border: np.ndarray
    values: np.ndarray
    targets: np.ndarray
    low: np.ndarray
    high: np.ndarray
    weight: np.ndarray
    xy: np.ndarray
    centres: np.ndarray
    fixed: np.ndarray
    home: np.ndarray
    stay: np.ndarray
    budget: np.ndarray
    apart_ptr: np.ndarray
    apart: np.ndarray


# Columns of a territory's running state; the totals of the measures follow from TOTALS on.
WEIGHT, SUM_X, SUM_Y, SUM_Q, MOMENT, EXCESS, COUNT, TOTALS = 0, 1, 2, 3, 4, 5, 6, 7

# Combined multiplicative generator of L'Ecuyer (Communications of the ACM 31(6), 1988): every product fits into
# 64 bits, so that compiled and plain Python draw the same numbers on every machine.
MODULUS_1, FACTOR_1 = 2147483563, 40014
MODULUS_2, FACTOR_2 = 2147483399, 40692
#: Exponential variates by table: the acceptance of worse plans needs no logarithm in the loop.
EXPONENTIAL = -np.log((np.arange(4096) + 0.5) / 4096.0)
#: Steps of a block per unit; between blocks the state is recomputed, the search cooled and progress reported.
STEPS_PER_UNIT, LEAST_STEPS, MOST_STEPS = 20, 300, 150_000
#: Violations below this share of a target are rounding, not violations.
ROUNDING = 1e-9
#: An extra piece of a territory breaks its rule as much as this share of a target beyond a limit.
PIECE = 0.05
#: A plan within a block is kept where its cost is below this share of the best: copies take time.
NOTABLY = 0.998
#: By how much a weight of violations rises or falls after a block, and its range as multiples of where it starts.
RISE, FALL, EBB, LEAST, MOST = 1.08, 1.05, 1.02, 0.1, 1000.0


@inlined
def draw(random):
    """The next integer in 0..2147483561; ``random`` (2,) is the generator's state."""
    random[0] = (FACTOR_1 * random[0]) % MODULUS_1
    random[1] = (FACTOR_2 * random[1]) % MODULUS_2
    return (random[0] - random[1]) % (MODULUS_1 - 1)


@compiled
def start_random(seed):
    """State of the generator for a seed (any integer from 0)."""
    random = np.empty(2, dtype=np.int64)
    random[0] = seed % (MODULUS_1 - 1) + 1
    random[1] = (seed * 7919 + 104729) % (MODULUS_2 - 1) + 1
    for _ in range(10):
        draw(random)
    return random


@inlined
def excess(total, target, low, high):
    """How far ``total / target`` lies outside ``low..high``, as a share of the target."""
    if target <= 0.0:
        return 0.0
    ratio = total / target
    if ratio > high:
        return ratio - high
    if ratio < low:
        return low - ratio
    return 0.0


@inlined
def moment_of(weight, sum_x, sum_y, sum_q, centre_x, centre_y):
    """Moment from the sums of m, m x, m y and m (x2 + y2), about the weighted centre or a fixed one."""
    if weight <= 0.0:
        return 0.0
    if np.isnan(centre_x):
        return max(sum_q - (sum_x * sum_x + sum_y * sum_y) / weight, 0.0)
    # Products, not powers: pow() rounds differently from x * x now and then, and only plain Python would call it.
    return sum_q - 2.0 * (centre_x * sum_x + centre_y * sum_y) + weight * (centre_x * centre_x + centre_y * centre_y)


@compiled
def state_of(problem, labels):
    """Running state of every territory (k, TOTALS + c) and what has left home (c,), from scratch."""
    n, c = problem.values.shape
    k = problem.targets.shape[0]
    state = np.zeros((k, TOTALS + c))
    moved = np.zeros(c)
    for u in range(n):
        t = labels[u]
        w, x, y = problem.weight[u], problem.xy[u, 0], problem.xy[u, 1]
        state[t, WEIGHT] += w
        state[t, SUM_X] += w * x
        state[t, SUM_Y] += w * y
        state[t, SUM_Q] += w * (x * x + y * y)
        state[t, COUNT] += 1.0
        for j in range(c):
            state[t, TOTALS + j] += problem.values[u, j]
            if problem.home[u] >= 0 and problem.home[u] != t:
                moved[j] += problem.values[u, j]
    for t in range(k):
        state[t, MOMENT] = moment_of(
            state[t, WEIGHT],
            state[t, SUM_X],
            state[t, SUM_Y],
            state[t, SUM_Q],
            problem.centres[t, 0],
            problem.centres[t, 1],
        )
        for j in range(c):
            state[t, EXCESS] += excess(state[t, TOTALS + j], problem.targets[t, j], problem.low[j], problem.high[j])
    return state, moved


@compiled
def cost_and_violation(problem, labels, state, moved):
    """Cost of a plan (moment, cuts, units away from home) and the sum of what breaks its limits."""
    k = state.shape[0]
    cost, violation = 0.0, 0.0
    for t in range(k):
        cost += state[t, MOMENT]
        violation += state[t, EXCESS]
        if state[t, COUNT] == 0.0:
            violation += 1.0
    for j in range(moved.shape[0]):
        violation += max(moved[j] - problem.budget[j], 0.0) * k
    for u in range(labels.shape[0]):
        if problem.home[u] >= 0 and problem.home[u] != labels[u]:
            cost += problem.stay[u]
        for e in range(problem.indptr[u], problem.indptr[u + 1]):
            if labels[u] < labels[problem.indices[e]]:
                cost += problem.border[e]
        for e in range(problem.apart_ptr[u], problem.apart_ptr[u + 1]):
            if problem.apart[e] > u and labels[problem.apart[e]] == labels[u]:
                violation += 1.0
    return cost, violation


@compiled
def parts_around(unit, label, labels, indptr, indices, mark, queue, stamp):
    """Into how many parts the neighbours of ``unit`` in the territory ``label`` fall when ``unit`` is left out.

    Searches start at the neighbours in turn; the last one ends as soon as it has met all others.
    ``mark`` (n) holds the stamps of visited units; ``stamp`` must be larger by 2 than at the last call.
    """
    wanted = 0
    for e in range(indptr[unit], indptr[unit + 1]):
        v = indices[e]
        if labels[v] == label:
            wanted += 1
            mark[v] = stamp + 1  # to be met; visited units carry the stamp itself
    if wanted <= 1:
        return wanted
    mark[unit] = stamp
    parts = 0
    for e in range(indptr[unit], indptr[unit + 1]):
        start = indices[e]
        if mark[start] != stamp + 1:
            continue
        parts += 1
        mark[start] = stamp
        wanted -= 1
        if wanted == 0:
            return parts
        queue[0] = start
        head, tail = 0, 1
        while head < tail:
            v = queue[head]
            head += 1
            for f in range(indptr[v], indptr[v + 1]):
                w = indices[f]
                if labels[w] == label and mark[w] != stamp:
                    if mark[w] == stamp + 1:
                        wanted -= 1
                        if wanted == 0:
                            return parts
                    mark[w] = stamp
                    queue[tail] = w
                    tail += 1
    return parts


@inlined
def cut_change(problem, labels, u, p, q):
    """Change of the cost of cuts when ``u`` goes from ``p`` to ``q``."""
    change = 0.0
    for e in range(problem.indptr[u], problem.indptr[u + 1]):
        t = labels[problem.indices[e]]
        if t == p:
            change += problem.border[e]
        elif t == q:
            change -= problem.border[e]
    return change


@inlined
def stay_change(problem, u, p, q):
    """Change of the cost of being away from home when ``u`` goes from ``p`` to ``q``."""
    if problem.home[u] == p:
        return problem.stay[u]
    if problem.home[u] == q:
        return -problem.stay[u]
    return 0.0


@inlined
def apart_change(problem, labels, u, p, q):
    """Change of the number of forbidden companions when ``u`` goes from ``p`` to ``q``."""
    change = 0.0
    for e in range(problem.apart_ptr[u], problem.apart_ptr[u + 1]):
        t = labels[problem.apart[e]]
        if t == q:
            change += 1.0
        elif t == p:
            change -= 1.0
    return change


@inlined
def moment_after(problem, state, t, u, sign, v):
    """Moment of territory ``t`` when ``u`` joins (+1) or leaves (-1), and ``v`` (or none, -1) goes the other way."""
    w, x, y = sign * problem.weight[u], problem.xy[u, 0], problem.xy[u, 1]
    m, sx, sy = state[t, WEIGHT] + w, state[t, SUM_X] + w * x, state[t, SUM_Y] + w * y
    sq = state[t, SUM_Q] + w * (x * x + y * y)
    if v >= 0:
        w, x, y = -sign * problem.weight[v], problem.xy[v, 0], problem.xy[v, 1]
        m, sx, sy = m + w, sx + w * x, sy + w * y
        sq += w * (x * x + y * y)
    return moment_of(m, sx, sy, sq, problem.centres[t, 0], problem.centres[t, 1])


@inlined
def excess_after(problem, state, t, u, sign, v):
    """Excess of territory ``t`` when ``u`` joins (+1) or leaves (-1), and ``v`` (or none, -1) goes the other way."""
    total = 0.0
    for j in range(problem.low.shape[0]):
        value = problem.values[u, j]
        if v >= 0:
            value -= problem.values[v, j]
        total += excess(state[t, TOTALS + j] + sign * value, problem.targets[t, j], problem.low[j], problem.high[j])
    return total


@inlined
def budget_change(problem, moved, u, p, q, v, r):
    """Change of what goes beyond the move budget when ``u`` goes from ``p`` to ``q`` and ``v`` (or -1) on to ``r``."""
    change = 0.0
    for j in range(moved.shape[0]):
        if problem.budget[j] == np.inf:
            continue
        step = moved_step(problem, u, p, q, j)
        if v >= 0:
            step += moved_step(problem, v, q, r, j)
        change += max(moved[j] + step - problem.budget[j], 0.0) - max(moved[j] - problem.budget[j], 0.0)
    return change * problem.targets.shape[0]


@inlined
def moved_step(problem, u, p, q, j):
    """What a move adds to the amount of measure ``j`` away from home."""
    if problem.home[u] == p:
        return problem.values[u, j]
    if problem.home[u] >= 0 and problem.home[u] == q:
        return -problem.values[u, j]
    return 0.0


@compiled
def apply_move(problem, labels, state, moved, u, p, q):
    """Move ``u`` from ``p`` to ``q`` in labels, sums and totals; moments and excesses are set by the caller."""
    labels[u] = q
    w, x, y = problem.weight[u], problem.xy[u, 0], problem.xy[u, 1]
    wq = w * (x * x + y * y)
    state[p, WEIGHT] -= w
    state[p, SUM_X] -= w * x
    state[p, SUM_Y] -= w * y
    state[p, SUM_Q] -= wq
    state[p, COUNT] -= 1.0
    state[q, WEIGHT] += w
    state[q, SUM_X] += w * x
    state[q, SUM_Y] += w * y
    state[q, SUM_Q] += wq
    state[q, COUNT] += 1.0
    for j in range(problem.low.shape[0]):
        state[p, TOTALS + j] -= problem.values[u, j]
        state[q, TOTALS + j] += problem.values[u, j]
        moved[j] += moved_step(problem, u, p, q, j)


@compiled
def apply_moves(problem, labels, state, moved, units, q):
    """Move several units to ``q`` as `apply_move` does."""
    for u in units:
        if labels[u] != q:
            apply_move(problem, labels, state, moved, u, labels[u], q)


@compiled
def unit_to_pass_on(problem, labels, u, p, q, random):
    """A unit of ``q`` near ``u``, met by a short random walk inside ``q``, and the territory it may go to.

    Half of the time that is ``p``, so that the two swap units, else whichever the unit touches. (-1, -1) where
    there is none.
    """
    at = u
    r = draw(random)
    for _ in range(1 + r % 5):
        degree = problem.indptr[at + 1] - problem.indptr[at]
        following = problem.indices[problem.indptr[at] + draw(random) % degree]
        if labels[following] == q:
            at = following
    if at == u or problem.fixed[at]:
        return -1, -1
    back = (r >> 8) % 2 == 0
    degree = problem.indptr[at + 1] - problem.indptr[at]
    first = (r >> 9) % degree
    for step in range(degree):
        e = problem.indptr[at] + (first + step) % degree
        t = labels[problem.indices[e]]
        if t != q and problem.indices[e] != u and (t == p or not back):
            return at, t
    return -1, -1


@compiled
def pieces_change(problem, labels, u, p, q, v, r, mark, queue, stamp):
    """Change of the number of pieces when ``u`` goes from ``p`` to ``q`` and ``v`` (or none, -1) on to ``r``."""
    indptr, indices = problem.indptr, problem.indices
    change = parts_around(u, p, labels, indptr, indices, mark, queue, stamp) - 1
    change += 1 - parts_around(u, q, labels, indptr, indices, mark, queue, stamp + 2)
    if v >= 0:
        labels[u] = q
        change += parts_around(v, q, labels, indptr, indices, mark, queue, stamp + 4) - 1
        change += 1 - parts_around(v, r, labels, indptr, indices, mark, queue, stamp + 6)
        labels[u] = p
    return change


@compiled
def extra_pieces(problem, labels, mark, queue, stamp):
    """Number of pieces beyond one per territory that has units."""
    n = labels.shape[0]
    pieces = 0
    for u in range(n):
        if mark[u] == stamp:
            continue
        pieces += 1
        mark[u] = stamp
        queue[0] = u
        head, tail = 0, 1
        while head < tail:
            v = queue[head]
            head += 1
            for e in range(problem.indptr[v], problem.indptr[v + 1]):
                w = problem.indices[e]
                if labels[w] == labels[u] and mark[w] != stamp:
                    mark[w] = stamp
                    queue[tail] = w
                    tail += 1
    used = np.zeros(problem.targets.shape[0], dtype=np.int64)
    for u in range(n):
        used[labels[u]] = 1
    return pieces - used.sum()


@inlined
def beyond(excess_of_one):
    """1 where a territory is beyond a limit, else 0."""
    return 1 if excess_of_one > ROUNDING else 0


@inlined
def move_or_swap(problem, labels, state, moved, u, p, q, limit, lam, common, piece, random, mark, queue, stamp):
    """Move ``u`` from ``p`` to ``q`` if it costs at most ``limit``; where limits forbid that, ``q`` passes on a unit.

    ``lam`` (k,) are the weights of violations, ``common`` that of budgets and pairs apart, ``piece`` the cost of an
    extra piece (0: none, infinite: never); ``mark``, ``queue`` and ``stamp`` serve `parts_around`. Returns the change
    of the cost, of the number of pieces (0 where they do not matter) and of that of territories beyond a limit.
    """
    mp = moment_after(problem, state, p, u, -1.0, -1)
    mq = moment_after(problem, state, q, u, 1.0, -1)
    cuts = cut_change(problem, labels, u, p, q) + stay_change(problem, u, p, q)
    change = cuts + mp - state[p, MOMENT] + mq - state[q, MOMENT]
    # No second unit and no relief of the limits can make good for more than this.
    if change > limit + lam[p] * (state[p, EXCESS] + 0.02) + lam[q] * (state[q, EXCESS] + 0.02) + 0.02 * common:
        return 0.0, 0, 0
    xp = excess_after(problem, state, p, u, -1.0, -1)
    xq = excess_after(problem, state, q, u, 1.0, -1)
    apart = apart_change(problem, labels, u, p, q)
    broken = lam[p] * (xp - state[p, EXCESS]) + lam[q] * (xq - state[q, EXCESS])
    broken += common * (budget_change(problem, moved, u, p, q, -1, -1) + apart)
    v, r, mr, xr = -1, -1, 0.0, 0.0
    if state[p, COUNT] <= 1.0 or change + broken > limit:
        v, r = unit_to_pass_on(problem, labels, u, p, q, random)
        if v < 0 or (r != p and state[p, COUNT] <= 1.0):
            return 0.0, 0, 0
        back = v if r == p else -1
        mp = moment_after(problem, state, p, u, -1.0, back)
        mq = moment_after(problem, state, q, u, 1.0, v)
        xp = excess_after(problem, state, p, u, -1.0, back)
        xq = excess_after(problem, state, q, u, 1.0, v)
        labels[u] = q
        cuts += cut_change(problem, labels, v, q, r) + stay_change(problem, v, q, r)
        apart += apart_change(problem, labels, v, q, r)
        labels[u] = p
        change = cuts + mp - state[p, MOMENT] + mq - state[q, MOMENT]
        broken = lam[p] * (xp - state[p, EXCESS]) + lam[q] * (xq - state[q, EXCESS])
        broken += common * (budget_change(problem, moved, u, p, q, v, r) + apart)
        if r != p:
            mr = moment_after(problem, state, r, v, 1.0, -1)
            xr = excess_after(problem, state, r, v, 1.0, -1)
            change += mr - state[r, MOMENT]
            broken += lam[r] * (xr - state[r, EXCESS])
        if change + broken > limit:
            return 0.0, 0, 0
    pieces = 0
    if piece > 0.0:
        pieces = pieces_change(problem, labels, u, p, q, v, r, mark, queue, stamp)
        if pieces > 0 and change + broken + piece * pieces > limit:
            return 0.0, 0, 0
    offenders = beyond(xp) - beyond(state[p, EXCESS]) + beyond(xq) - beyond(state[q, EXCESS])
    apply_move(problem, labels, state, moved, u, p, q)
    state[p, MOMENT], state[q, MOMENT], state[p, EXCESS], state[q, EXCESS] = mp, mq, xp, xq
    if v >= 0:
        apply_move(problem, labels, state, moved, v, q, r)
        if r != p:
            offenders += beyond(xr) - beyond(state[r, EXCESS])
            state[r, MOMENT], state[r, EXCESS] = mr, xr
    return change, pieces, offenders


@compiled
def block_steps(n):
    """Steps of a block; few enough on a large map that the weights of violations can follow."""
    return min(max(STEPS_PER_UNIT * n, LEAST_STEPS), MOST_STEPS)


@compiled
def adapted(lam, common, state, violation, penalty):
    """Set the weights of violations ``lam`` (k,) after a block; returns the new weight that concerns no territory."""
    for t in range(lam.shape[0]):
        if violation == 0.0:
            lam[t] = max(lam[t] / FALL, LEAST * penalty)
        elif state[t, EXCESS] > ROUNDING:
            lam[t] = min(lam[t] * RISE, MOST * penalty)
        elif lam[t] > penalty:
            lam[t] /= EBB
    return max(common / FALL, LEAST * penalty) if violation == 0.0 else min(common * FALL, MOST * penalty)


@compiled
def anneal(problem, labels, best, blocks, hot, cold, penalty, piece, seed, stop, done):
    """Anneal a plan by moves and swaps of border units.

    Where the limits forbid a move, a unit to give back is looked for, which keeps the totals: with tight
    tolerances most good changes are swaps. Every territory has a weight of violations of its own. While the plan
    keeps all limits they fall together, so that the search stays near the edge of what is allowed; while it does
    not, those of the offenders rise, so that their neighbours become the cheaper place for what is too much, and
    pass it on in turn (the breakout of Morris, AAAI 1993).

    Parameters
    ----------
    problem : Problem
    labels : (n,) int array
        Start, and on return where the search ended.
    best : (n,) int array
        Receives the plan with the least violation, then the least cost, among those seen: between blocks all are
        looked at, within blocks those that keep all limits for the first time or are notably better.
    blocks : int
        Number of blocks of `block_steps` steps.
    hot, cold : float
        First and last temperature, in the unit of the cost.
    penalty : float
        Weight of violations to start with.
    piece : float
        How much an extra piece breaks its rule: 0 where pieces do not matter, infinite where none may be added.
    seed : int
    stop : (1,) int array
        Set to 1 from outside to end after the current block.
    done : (1,) int array
        Counts finished blocks.

    Returns
    -------
    (cost, violation)
        Of the best plan.
    """
    n = labels.shape[0]
    state, moved = state_of(problem, labels)
    mark, queue = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    stamp = 0
    random = start_random(seed)
    # Budgets, pairs apart and empty territories are looked at between blocks only.
    plain = problem.apart.shape[0] == 0 and np.all(problem.budget == np.inf) and np.all(state[:, COUNT] > 0.0)
    cost, violation = cost_and_violation(problem, labels, state, moved)
    extra = extra_pieces(problem, labels, mark, queue, -1) if piece > 0.0 else 0
    best_cost, best_violation = cost, violation + PIECE * extra
    best[:] = labels
    temperature, common = hot, penalty
    k = state.shape[0]
    lam = np.full(k, penalty)
    cool = (cold / hot) ** (1.0 / max(blocks - 1, 1))
    for _ in range(blocks):
        price = common * piece
        offenders = 0
        for t in range(k):
            offenders += beyond(state[t, EXCESS])
        for _ in range(block_steps(n)):
            r = draw(random)
            u = r % n
            degree = problem.indptr[u + 1] - problem.indptr[u]
            if problem.fixed[u] or degree == 0:
                continue
            p = labels[u]
            q = labels[problem.indices[problem.indptr[u] + (r // n) % degree]]
            if p == q:
                continue
            limit = temperature * EXPONENTIAL[draw(random) % 4096]
            stamp += 8
            change, pieces, newly = move_or_swap(
                problem, labels, state, moved, u, p, q, limit, lam, common, price, random, mark, queue, stamp
            )
            cost, extra, offenders = cost + change, extra + pieces, offenders + newly
            if plain and offenders == 0 and extra == 0 and (best_violation > 0.0 or cost < NOTABLY * best_cost):
                best_cost, best_violation = cost, 0.0
                best[:] = labels
        temperature *= cool
        # From scratch, so that rounding of millions of additions never adds up.
        state, moved = state_of(problem, labels)
        cost, violation = cost_and_violation(problem, labels, state, moved)
        if piece > 0.0:
            stamp += 8
            extra = extra_pieces(problem, labels, mark, queue, stamp)
            violation += PIECE * extra
        if violation <= ROUNDING:
            violation = 0.0
        common = adapted(lam, common, state, violation, penalty)
        if violation < best_violation or (violation == best_violation and cost < best_cost):
            best_cost, best_violation = cost, violation
            best[:] = labels
        done[0] += 1
        if stop[0] != 0:
            break
    return best_cost, best_violation


def is_ready() -> bool:
    """Whether the kernels are compiled and loaded, or need not be; the very first design has to wait for it."""
    return not COMPILED or bool(anneal.signatures)
