"""Inner loops of the bound: the dual function of Hess's model and its ascent.

Compiled by numba where it is installed, plain Python where it is not, with the same numbers (see `kernels`).
Numba's cache notices changes per file, so nothing but kernels stands here.
"""

from __future__ import annotations

import numpy as np

from .kernels import compiled, inlined

#: Basis changes of one knapsack; an unfinished one still gives a valid, if weaker, bound.
MOST_PIVOTS = 40
#: A knapsack's unit may lie this far outside 0..1, or its load outside the limits, before the basis changes.
FEASIBLE = 1e-9
#: What `ascend` keeps between calls.
BEST, DELTA, LAST, FAILED, NOW, KTH, SPREAD = 0, 1, 2, 3, 4, 5, 6


@compiled
def eliminate(matrix, right, answer, rest):
    """Solve a linear system by elimination with pivoting; False where it is singular."""
    c = right.shape[0]
    for p in range(c):
        answer[p] = right[p]
        for q in range(c):
            rest[p, q] = matrix[p, q]
    for p in range(c):
        row = p
        for q in range(p + 1, c):
            row = q if abs(rest[q, p]) > abs(rest[row, p]) else row
        if abs(rest[row, p]) < 1e-200:
            return False
        answer[p], answer[row] = answer[row], answer[p]
        for q in range(c):
            rest[p, q], rest[row, q] = rest[row, q], rest[p, q]
        for q in range(c):
            factor = rest[q, p] / rest[p, p] if q != p else 0.0
            for r in range(p, c):
                rest[q, r] -= factor * rest[p, r]
            answer[q] -= factor * answer[p]
    for p in range(c):
        answer[p] /= rest[p, p]
    return True


@compiled
def solve(matrix, right, answer, eliminated):
    """Solve a small linear system; False where it is singular. One or two measures, the usual case, go directly."""
    c = right.shape[0]
    if c == 1:
        if matrix[0, 0] == 0.0:
            return False
        answer[0] = right[0] / matrix[0, 0]
        return True
    if c == 2:
        one = matrix[0, 0] * matrix[1, 1]
        other = matrix[0, 1] * matrix[1, 0]
        if abs(one - other) <= 1e-12 * (abs(one) + abs(other)):
            return False
        answer[0] = (right[0] * matrix[1, 1] - right[1] * matrix[0, 1]) / (one - other)
        answer[1] = (right[1] * matrix[0, 0] - right[0] * matrix[1, 0]) / (one - other)
        return True
    return eliminate(matrix, right, answer, eliminated)


@compiled
def basis_rows(market, room, basis, j, slack):
    """Set ``room.matrix``: a row per member of centre ``j``'s basis; ``slack`` is the entry of a slack."""
    c = room.mu.shape[0]
    for p in range(c):
        member = basis[j, p]
        for m in range(c):
            room.matrix[p, m] = market.loads[m, member] if member >= 0 else 0.0
        if member < 0:
            room.matrix[p, -1 - member] = slack


@compiled
def load_prices(market, room, lam, basis, j):
    """Set ``room.mu``, the prices of loads at centre ``j``, from its basis; starts a singular basis anew.

    The basis holds c members: a unit (from 0), whose cost the prices meet exactly, or -1 - m, the slack of
    measure m, whose price is 0.
    """
    c = room.mu.shape[0]
    units = 0
    for p in range(c):
        member = basis[j, p]
        room.right[p] = 0.0
        room.mu[p] = 0.0
        if member >= 0:
            units += 1
            dx = market.x[member] - market.x[j]
            dy = market.y[member] - market.y[j]
            room.right[p] = market.weight[member] * (dx * dx + dy * dy) - lam[member]
    if units == 0:
        return
    basis_rows(market, room, basis, j, 1.0)
    sound = solve(room.matrix, room.right, room.mu, room.eliminated)
    for m in range(c):
        sound = sound and np.isfinite(room.mu[m])
    for p in range(c):
        if not sound:
            basis[j, p] = -1 - p
            room.mu[p] = 0.0
        elif basis[j, p] < 0:
            room.mu[-1 - basis[j, p]] = 0.0


@compiled
def block_reach(market, room, lam):
    """Set ``room.reach``: beyond this squared distance no unit of a block pays, loads not counted."""
    for b in range(room.reach.shape[0]):
        most = -np.inf
        for i in range(market.first[b], market.first[b + 1]):
            if market.weight[i] > 0.0:
                most = max(most, lam[i] / market.weight[i])
            elif lam[i] != 0.0 or market.metric[i] > 0.0:
                most = np.inf
        room.reach[b] = most


@compiled
def price_centres(market, room, lam, basis, centres, values, work):
    """Value of the dual of each centre's knapsack at the prices of its basis: a lower bound of the knapsack.

    A centre is always in its own territory. Blocks of which no unit can pay are passed over, which changes nothing.
    Returns the largest magnitude of a value or price, for the error of rounding.
    """
    x, y, weight, loads, buffer, mu = market.x, market.y, market.weight, market.loads, room.buffer, room.mu
    first, box, dense, reach = market.first, market.box, market.dense, room.reach
    c = mu.shape[0]
    spread = 0.0
    for e in range(centres.shape[0]):
        j = centres[e]
        px, py = x[j], y[j]
        load_prices(market, room, lam, basis, j)
        value, own, magnitude = 0.0, -lam[j], 0.0
        for m in range(c):
            value += mu[m] * (market.low[m] if mu[m] >= 0.0 else market.high[m])
            own -= mu[m] * loads[m, j]
            magnitude += abs(mu[m])
        value += max(own, 0.0)
        size = 0
        for b in range(reach.shape[0]):
            far = reach[b]
            for m in range(c):
                far += max(mu[m] * dense[b, m, 0], mu[m] * dense[b, m, 1])
            dx = max(box[b, 0] - px, px - box[b, 1], 0.0)
            dy = max(box[b, 2] - py, py - box[b, 3], 0.0)
            if dx * dx + dy * dy > far:
                continue
            start = first[b]
            number = first[b + 1] - start
            # Slices, so that indices begin at 0 and a compiler may take several units at once.
            part, xs, ys = buffer[size:], x[start:], y[start:]
            weights, multipliers = weight[start:], lam[start:]
            for i in range(number):
                dx, dy = xs[i] - px, ys[i] - py
                part[i] = weights[i] * (dx * dx + dy * dy) - multipliers[i]
            for m in range(c):
                price = mu[m]
                if price != 0.0:
                    load = loads[m, start:]
                    for i in range(number):
                        part[i] -= price * load[i]
            size += number
        work[0] += size + 2 * reach.shape[0]
        # Four lanes, which a compiler may keep in one register without changing the order of additions.
        one, two, three, four = 0.0, 0.0, 0.0, 0.0
        for q in range(size // 4):
            i = 4 * q
            one += min(buffer[i], 0.0)
            two += min(buffer[i + 1], 0.0)
            three += min(buffer[i + 2], 0.0)
            four += min(buffer[i + 3], 0.0)
        for i in range(size - size % 4, size):
            one += min(buffer[i], 0.0)
        values[e] = value + ((one + two) + (three + four))
        spread = max(spread, magnitude + abs(values[e]))
    return spread


@compiled
def open_knapsack(market, room, lam, basis, j):
    """Set ``room.mu`` from the basis, and ``room.cost``: what each unit costs at centre ``j``, less its multiplier."""
    load_prices(market, room, lam, basis, j)
    for i in range(lam.shape[0]):
        dx = market.x[i] - market.x[j]
        dy = market.y[i] - market.y[j]
        room.cost[i] = market.weight[i] * (dx * dx + dy * dy) - lam[i]


@compiled
def price_units(market, room, j):
    """Set ``room.buffer``, the prices of units at centre ``j``, and ``room.taken`` by their sign."""
    price, c = room.buffer, room.mu.shape[0]
    for i in range(price.shape[0]):
        price[i] = room.cost[i]
    for m in range(c):
        factor, load = room.mu[m], market.loads[m]
        for i in range(price.shape[0]):
            price[i] -= factor * load[i]
    for i in range(price.shape[0]):
        room.taken[i] = 1.0 if price[i] < 0.0 else 0.0
    room.taken[j] = 1.0


@compiled
def fill_knapsack(market, room, basis, j):
    """Set ``room.taken``: units by the sign of their price, members of the basis as the limits require.

    What the members would have to be stands in ``room.answer``; False where the basis is singular.
    """
    c = room.mu.shape[0]
    price_units(market, room, j)
    for m in range(c):
        room.right[m] = market.low[m] if room.mu[m] >= 0.0 else market.high[m]
    for p in range(c):
        member = basis[j, p]
        for m in range(c):
            room.matrix[m, p] = market.loads[m, member] if member >= 0 else 0.0
        if member >= 0:
            room.taken[member] = 0.0
            room.buffer[member] = 0.0
        else:
            room.matrix[-1 - member, p] = -1.0
            room.right[-1 - member] = 0.0
    for m in range(c):
        for i in range(room.taken.shape[0]):
            room.right[m] -= room.taken[i] * market.loads[m, i]
    sound = solve(room.matrix, room.right, room.answer, room.eliminated)
    for p in range(c):
        if basis[j, p] >= 0:
            room.taken[basis[j, p]] = min(max(room.answer[p], 0.0), 1.0) if sound else 0.0
    return sound


@inlined
def in_basis(basis, j, member):
    """Whether a unit or slack is in centre ``j``'s basis."""
    for p in range(basis.shape[1]):  # noqa: SIM110 - numba knows no generators
        if basis[j, p] == member:
            return True
    return False


@compiled
def worst_member(market, room, basis, j):
    """The member of the basis that lies farthest outside its range, -1 where all are inside; and how far, signed."""
    leaving, worst = -1, FEASIBLE
    for p in range(basis.shape[1]):
        member = basis[j, p]
        least = market.low[-1 - member] if member < 0 else 0.0
        most = market.high[-1 - member] if member < 0 else 1.0
        outside = max(room.answer[p] - most, 0.0) - max(least - room.answer[p], 0.0)
        if abs(outside) > abs(worst):
            leaving, worst = p, outside
    return leaving, worst


@compiled
def breakpoints(market, room, basis, j):
    """Where prices change their sign along ``room.direction``: fills ``when``, ``drop`` and ``which``."""
    count = 0
    c = room.mu.shape[0]
    for i in range(room.cost.shape[0]):
        step = 0.0
        for m in range(c):
            step += market.loads[m, i] * room.direction[m]
        price = room.buffer[i]
        crosses = (price >= 0.0 and step > 0.0) or (price < 0.0 and step < 0.0)
        if crosses and i != j and not in_basis(basis, j, i):
            room.when[count] = price / step
            room.drop[count] = abs(step)
            room.which[count] = i
            count += 1
    for m in range(c):
        step, price = room.direction[m], room.mu[m]
        crosses = (price >= 0.0 and step < 0.0) or (price < 0.0 and step > 0.0)
        if crosses and not in_basis(basis, j, -1 - m):
            room.when[count] = -price / step
            room.drop[count] = abs(step) * (market.high[m] - market.low[m])
            room.which[count] = -1 - m
            count += 1
    return count


@compiled
def line_search(room, slope, count):
    """The breakpoint at which the slope is used up, -1 where it never is."""
    entering = -1
    while slope > 0.0:
        entering = -1
        for q in range(count):
            if entering < 0 or room.when[q] < room.when[entering]:
                entering = q
        if entering < 0:
            return -1
        slope -= room.drop[entering]
        if slope > 0.0:
            # Passed: the last takes its place.
            count -= 1
            room.when[entering] = room.when[count]
            room.drop[entering] = room.drop[count]
            room.which[entering] = room.which[count]
    return entering


@compiled
def settle_knapsack(market, room, lam, basis, j, work):
    """Solve centre ``j``'s knapsack over fractions of units by the dual simplex method with long steps.

    Every measure has a lower and an upper limit, every unit lies in 0..1, so any prices are dual feasible and the
    last basis is always a start. Leaves the fractions in ``room.taken`` and the prices in ``room.mu``.
    """
    c = room.mu.shape[0]
    open_knapsack(market, room, lam, basis, j)
    for _ in range(MOST_PIVOTS):
        work[0] += (2 + c) * lam.shape[0]
        if not fill_knapsack(market, room, basis, j):
            return
        leaving, worst = worst_member(market, room, basis, j)
        if leaving < 0:
            return
        # The direction along which the price of the leaving member alone changes.
        basis_rows(market, room, basis, j, -1.0)
        for p in range(c):
            room.right[p] = 0.0
        room.right[leaving] = 1.0 if worst > 0.0 else -1.0
        if not solve(room.matrix, room.right, room.direction, room.eliminated):
            return
        entering = line_search(room, abs(worst), breakpoints(market, room, basis, j))
        if entering < 0:
            return
        basis[j, leaving] = room.which[entering]
        load_prices(market, room, lam, basis, j)


@compiled
def dual_value(market, room, lam, basis, centres, values, fresh, cover, work):
    """Value of the Lagrangian dual: multipliers plus the k centres of least value.

    Every value is a lower bound of its centre's knapsack. Only those that are chosen are settled exactly, until
    all k chosen ones are: the others would not be chosen either if they were.

    Parameters
    ----------
    market : Market
    room : Room
    lam : (n,) float array
        Multipliers of the rows that assign each unit once.
    basis : (n, c) int array
        Bases of the knapsacks, kept from call to call.
    centres, values, fresh : (a,) int, float and bool arrays
        Units that may be centres; receives their values; scratch.
    cover : (n,) float array
        Receives how often the chosen centres take each unit: 1 where the row is met.
    work : (1,) int array
        Counts operations.

    Returns
    -------
    (value, k-th least value of a centre, spread)
        ``spread`` bounds the magnitude of what was added, for the error of rounding.
    """
    block_reach(market, room, lam)
    spread = price_centres(market, room, lam, basis, centres, values, work)
    fresh[:] = False
    k = market.k
    order = np.argsort(values, kind="mergesort")
    settled = False
    while not settled:
        settled = True
        for q in range(k):
            e = order[q]
            if not fresh[e]:
                fresh[e] = True
                settled = False
                settle_knapsack(market, room, lam, basis, centres[e], work)
                part = price_centres(market, room, lam, basis, centres[e : e + 1], values[e : e + 1], work)
                spread = max(spread, part)
        if not settled:
            order = np.argsort(values, kind="mergesort")
    total, magnitude = 0.0, 0.0
    for multiplier in lam:
        total += multiplier
        magnitude += abs(multiplier)
    cover[:] = 0.0
    for q in range(k):
        e = order[q]
        total += values[e]
        open_knapsack(market, room, lam, basis, centres[e])
        fill_knapsack(market, room, basis, centres[e])
        work[0] += (2 + room.mu.shape[0]) * lam.shape[0]
        for i in range(lam.shape[0]):
            cover[i] += room.taken[i]
    return total, values[order[k - 1]], magnitude + k * spread


@compiled
def ascend(market, room, lam, best_lam, bar, basis, centres, values, fresh, cover, state, rates, iterations, work):
    """Steps of the volume algorithm towards better multipliers.

    Barahona and Anbil, Mathematical Programming 87, 2000: the direction is a mean of subgradients, each step starts
    at the best multipliers so far. Its length aims at a value ``DELTA`` above the best; the aim is lowered where it
    is not reached in some steps.

    Parameters
    ----------
    market, room, basis, centres, values, fresh, cover, work
        See `dual_value`.
    lam, best_lam, bar : (n,) float arrays
        Multipliers to try next, the best ones, and the mean of the subgradients, NaN before the first step.
    state : (7,) float array
        See the indices ``BEST`` to ``SPREAD``.
    rates : (4,) float array
        Largest and least share of the new subgradient in the mean, patience, and factor of the aim.
    iterations : int
    """
    n = lam.shape[0]
    for _ in range(iterations):
        value, state[KTH], state[SPREAD] = dual_value(market, room, lam, basis, centres, values, fresh, cover, work)
        state[NOW] = value
        for i in range(n):
            bar[i] = 1.0 - cover[i] if np.isnan(bar[i]) else bar[i]
            best_lam[i] = lam[i] if value > state[BEST] else best_lam[i]
        state[BEST] = max(state[BEST], value)
        if value - state[LAST] >= 0.3 * state[DELTA]:
            state[LAST], state[FAILED] = value, 0.0
        else:
            state[FAILED] += 1.0
        if state[FAILED] >= rates[2]:
            state[DELTA] *= rates[3]
            state[FAILED], state[LAST] = 0.0, state[BEST]
        apart, along = 0.0, 0.0
        for i in range(n):
            change = 1.0 - cover[i] - bar[i]
            apart += market.metric[i] * change * change
            along -= market.metric[i] * change * bar[i]
        share = min(max(along / apart if apart > 0.0 else 0.0, rates[1]), rates[0])
        size = 0.0
        for i in range(n):
            bar[i] += share * (1.0 - cover[i] - bar[i])
            size += market.metric[i] * bar[i] * bar[i]
        step = state[DELTA] / size if size > 0.0 else 0.0
        for i in range(n):
            lam[i] = best_lam[i] + step * market.metric[i] * bar[i]
