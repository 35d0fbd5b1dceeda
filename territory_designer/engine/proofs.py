"""Proofs from figures that no plan can keep the tolerances: heavy units, locks, move budgets, parts of the map."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .contradictions import Joined
from .divisible import parts_fit
from .facts import Facts, Refusal
from .pockets import forced_together, told
from .wording import amount, exact_percent, number_of, percent, upward

#: Territories that a unit may be split into by weight before pigeonholes stop telling anything.
MOST_PER_TERRITORY = 8


def first_proof(facts: Facts) -> Refusal | None:
    """The first proof that the figures forbid every plan, None where there is none.

    Parameters
    ----------
    facts : Facts
        Free of contradictions.
    """
    return next((found for found in _proofs(facts) if found is not None), None)


def _proofs(facts: Facts) -> Iterator[Refusal | None]:
    """All proofs in turn, those that are easiest to understand first."""
    yield _enough_groups(facts)
    for name in facts.limits:
        yield _something_of(facts, name)
    for name in facts.limits:
        yield _no_piece_too_heavy(facts, name, facts.piece)
    yield parts_fit(facts, facts.piece)
    forced = _forced(facts)
    for name in facts.limits:
        for check in CHECKS:
            yield check(facts, name, forced)
        yield _budget_suffices(facts, name)
    # Pockets leave fewer pieces to make territories of.
    yield parts_fit(facts, forced)


def _enough_groups(facts: Facts) -> Refusal | None:
    """Every territory needs a unit or group."""
    count = int(facts.piece.max()) + 1
    if facts.k <= count:
        return None
    return Refusal(
        f"{number_of(facts.k, 'territory')} cannot be made from {number_of(count, 'group')} of units that stay "
        "together",
        other_number="fewer",
    )


def _forced(facts: Facts) -> np.ndarray:
    """Pieces, with pockets merged where territories are contiguous."""
    least = {}
    for name in facts.limits:
        j, low, _ = facts.allowed(name)
        if low.min() > 0:
            least[j] = float(low.min())
    return forced_together(facts, least) if facts.rules.contiguous and least else facts.piece


def _loads(facts: Facts, j: int, forced: np.ndarray) -> np.ndarray:
    """What each piece holds of a measure."""
    return np.bincount(forced, weights=facts.units.values[:, j], minlength=int(forced.max()) + 1)


def _something_of(facts: Facts, name: str) -> Refusal | None:
    """A territory needs something of every measure unless its tolerance is 100 % or more."""
    j, low, _ = facts.allowed(name)
    load = _loads(facts, j, facts.piece)
    if load.sum() <= 0:
        return Refusal(
            f"{name} is 0 in every unit, so it cannot be balanced",
            advice=("choose another field or drop its tolerance",),
        )
    bearing = int((load > 0).sum())
    if bearing < facts.k and low.min() > 0:
        one, many = ("unit", "units") if len(load) == len(facts.units) else ("unit or group", "units or groups")
        only = f"Only {number_of(bearing, one, many)} {'has' if bearing == 1 else 'have'}"
        return Refusal(
            f"{only} any {name}, too few for {number_of(facts.k, 'territory')}",
            tolerance_of=name,
            other_number="fewer",
        )
    return None


def _no_piece_too_heavy(facts: Facts, name: str, forced: np.ndarray) -> Refusal | None:
    """No unit, group or pocket may weigh more than the largest territory may hold."""
    j, _, high = facts.allowed(name)
    load = _loads(facts, j, forced)
    heaviest = int(load.argmax())
    if load[heaviest] <= high.max():
        return None
    members = np.flatnonzero(forced == heaviest)
    what, why = told(facts, forced, members)
    has = "have" if why else "alone has"
    largest = float(facts.targets[:, j].max())
    most = largest * (1.0 + facts.limits[name])
    return Refusal(
        f"{what} {has} {name} {amount(load[heaviest])}, but a territory may hold at most {amount(most)} "
        f"(target {amount(largest)} + {exact_percent(facts.limits[name])}){why}",
        tolerance_of=name,
        other_number="fewer",
    )


def _held_by_territory(facts: Facts, forced: np.ndarray) -> np.ndarray:
    """(p,) int array: territory that each merged piece is held in, -1 where it is free."""
    holder = np.full(int(forced.max()) + 1, -1, dtype=np.int64)
    fixed = facts.held >= 0
    holder[forced[fixed]] = facts.held[fixed]
    return holder


def _locks_fit(facts: Facts, name: str, forced: np.ndarray) -> Refusal | None:
    """Locked units, with what can only go with them, must neither exceed their territory nor starve the others."""
    held = facts.held >= 0
    if not held.any():
        return None
    j, low, high = facts.allowed(name)
    holder = _held_by_territory(facts, forced)
    torn = held & (holder[forced] != facts.held)
    if torn.any():
        unit = int(torn.argmax())
        other = int(((forced == forced[unit]) & held & ~torn).argmax())
        return Refusal(
            f"{facts.units.ids[unit]} ({facts.why_held} in territory {facts.held[unit] + 1}) and "
            f"{facts.units.ids[other]} (in territory {facts.held[other] + 1}) can only share one territory: what lies "
            f"between or behind them has too little {name} for a territory of its own",
            tolerance_of=name,
            budget_of=_budget_that_holds(facts),
            advice=_unlock(facts),
        )
    load = _loads(facts, j, forced)
    mine = np.bincount(holder[holder >= 0], weights=load[holder >= 0], minlength=facts.k)
    target = facts.targets[:, j]
    worst = int((mine / high).argmax())
    if mine[worst] > high[worst]:
        bare = np.bincount(facts.held[held], weights=facts.units.values[held, j], minlength=facts.k)[worst]
        along = "" if bare >= mine[worst] * (1 - 1e-9) else " with what can only go with them"
        return Refusal(
            f"{facts.held_units} of territory {worst + 1}{along} already have {name} {amount(mine[worst])}, "
            f"{percent(mine[worst] / target[worst] - 1.0)} over target (tolerance {exact_percent(facts.limits[name])})",
            tolerance_of=name,
            budget_of=_budget_that_holds(facts),
            advice=_unlock(facts),
        )
    free, lacking = float(load.sum() - mine.sum()), float(np.maximum(low - mine, 0.0).sum())
    if lacking > free + 1e-9 * load.sum():
        return Refusal(
            f"{facts.held_units} leave {name} {amount(free)} to share out, but the territories lack "
            f"{amount(lacking)} to reach {exact_percent(facts.limits[name])} below their targets",
            tolerance_of=name,
            budget_of=_budget_that_holds(facts),
            advice=_unlock(facts),
        )
    return None


def _locks_reach(facts: Facts, name: str, forced: np.ndarray) -> Refusal | None:
    """A territory with locked units must reach enough over units that others do not hold."""
    if not facts.rules.contiguous or not (facts.held >= 0).any():
        return None
    j, low, _ = facts.allowed(name)
    joined, values = Joined(facts), facts.units.values[:, j]
    free = joined.holder < 0
    region = np.bincount(joined.region[free], weights=values[free], minlength=len(values))
    mine = np.bincount(joined.holder[~free], weights=values[~free], minlength=facts.k)
    for t in np.unique(joined.holder[~free]):
        first = int((joined.holder == t).argmax())
        within = joined.reach.get((int(t), int(joined.component[first])), [])
        reach = float(mine[t] + region[np.array(within, dtype=np.int64)].sum())
        if reach < low[t] - 1e-9 * values.sum():
            return Refusal(
                f"Territory {t + 1} can hold {name} {amount(reach)} at most, as it has {facts.units.ids[first]} and "
                f"cannot grow past the units that are {facts.why_held} in other territories; it must hold at least "
                f"{amount(low[t])}",
                tolerance_of=name,
                budget_of=_budget_that_holds(facts),
                advice=_unlock(facts),
            )
    return None


def _unlock(facts: Facts) -> tuple[str, ...]:
    """Advice on locks, where there are any."""
    return ("unlock some of them",) if "locked" in facts.why_held else ()


def _budget_that_holds(facts: Facts) -> str:
    """Whether larger move budgets could free units."""
    return "any" if facts.why_held != "locked" else ""


def _heavy_pieces_fit(facts: Facts, name: str, forced: np.ndarray) -> Refusal | None:
    """Pigeonholes: a territory holds at most so many pieces of at least a certain weight."""
    j, _, high = facts.allowed(name)
    load = np.sort(_loads(facts, j, forced))[::-1]
    top = load[load > high.max() / MOST_PER_TERRITORY]
    for place, weight in enumerate(top):
        room = int(np.floor(high / weight + 1e-12).sum())
        if place + 1 > room:
            each = f"at most {amount(float(high.max()))}"
            return Refusal(
                f"{number_of(place + 1, 'unit or group', 'units or groups')} have {name} {amount(float(weight))} or "
                f"more each, but {number_of(facts.k, 'territory')} of {each} have room for {room:,} of them",
                tolerance_of=name,
                other_number="any",
            )
    return None


def _enough_beside_heavy(facts: Facts, name: str, forced: np.ndarray) -> Refusal | None:
    """What a piece holds beyond the least that a territory must hold helps no other territory."""
    j, low, _ = facts.allowed(name)
    if low.min() <= 0:
        return None
    load = _loads(facts, j, forced)
    covered = float(np.minimum(load, low.max()).sum())
    if covered >= low.sum() - 1e-9 * load.sum():
        return None
    heaviest = int(load.argmax())
    what, why = told(facts, forced, np.flatnonzero(forced == heaviest))
    return Refusal(
        f"{what} {'have' if why else 'has'} {name} {amount(load[heaviest])}, more than a territory needs, and too "
        f"little is left for the others: {number_of(facts.k, 'territory')} must hold at least {amount(low.sum())} in "
        f"all, but only {amount(covered)} of {amount(load.sum())} can count for that",
        tolerance_of=name,
        other_number="any",
    )


def _step_of(load: np.ndarray) -> float:
    """The amount that all loads are whole multiples of, 0 where there is none: hours in tens, or counts of accounts."""
    load = load[load > 0]
    for unit in (1.0, float(load.min())):
        steps = load / unit
        whole = np.round(steps)
        if steps.max() < 2**40 and (np.abs(steps - whole) <= 1e-9 * np.maximum(whole, 1.0)).all():
            return unit * float(np.gcd.reduce(whole.astype(np.int64)))
    return 0.0


def _steps_fit(facts: Facts, name: str, forced: np.ndarray) -> Refusal | None:
    """Where all loads are multiples of one step, so are the totals of territories."""
    j, low, high = facts.allowed(name)
    load = _loads(facts, j, forced)
    step, total = _step_of(load), float(load.sum())
    if step == 0.0:
        return None
    most = float((np.floor(high / step + 1e-9) * step).sum())
    least = float((np.maximum(np.ceil(low / step - 1e-9), 0.0) * step).sum())
    if least <= total + 1e-9 * total and most >= total - 1e-9 * total:
        return None
    side = f"at most {amount(most)}" if most < total else f"at least {amount(least)}"
    return Refusal(
        f"All units and groups have {name} in multiples of {amount(step)}, so {number_of(facts.k, 'territory')} within "
        f"{exact_percent(facts.limits[name])} of their targets can hold {side} in all, but there is {amount(total)}",
        tolerance_of=name,
        other_number="any",
    )


def _budget_suffices(facts: Facts, name: str) -> Refusal | None:
    """What territories hold beyond the tolerance has to leave, and what they lack has to come from others."""
    budget = facts.rules.move_budget(facts.units).get(name)
    if budget is None:
        return None
    j, low, high = facts.allowed(name)
    values, home = facts.units.values[:, j], facts.rules.current_labels(facts.units)
    placed = home >= 0
    held = np.bincount(home[placed], weights=values[placed], minlength=facts.k)
    beyond = np.maximum(held - high, 0.0)
    # Units move whole: where something has to leave, the lightest unit with any of it has to, at least.
    lightest = np.full(facts.k, np.inf)
    movable = placed & (values > 0) & (facts.held < 0)
    np.minimum.at(lightest, home[movable], values[movable])
    leaves = np.where(beyond > 1e-9 * values.sum(), np.maximum(beyond, np.where(np.isfinite(lightest), lightest, 0)), 0)
    lacking = np.maximum(low - held, 0.0)
    step = _step_of(values)
    if step > 0.0:
        leaves, lacking = (np.ceil(np.maximum(one, 0.0) / step - 1e-7) * step for one in (leaves, lacking))
    lacking = lacking.sum() - values[~placed].sum()
    least = float(max(leaves.sum(), lacking, _parted_groups(facts, values, home)) / values.sum())
    if least <= budget + 1e-9:
        return None
    groups = _parted_groups(facts, values, home) / values.sum() >= least
    why = (
        f"To unite the groups that stay together, at least {percent(upward(least))} of {name} must change hands"
        if groups
        else f"To bring {name} within {exact_percent(facts.limits[name])} of target, at least "
        f"{percent(upward(least))} of it must change hands"
    )
    return Refusal(
        f"{why}, but only {exact_percent(budget)} may",
        tolerance_of="" if groups else name,
        budget_of=name,
        advice=("dissolve a group",) if groups else (),
    )


def _parted_groups(facts: Facts, values: np.ndarray, home: np.ndarray) -> float:
    """What has to move so that groups whose units have different territories now are united."""
    placed = home >= 0
    keys, place = np.unique(facts.piece[placed] * facts.k + home[placed], return_inverse=True)
    if len(keys) == len(np.unique(keys // facts.k)):
        return 0.0
    held = np.bincount(place.ravel(), weights=values[placed])
    most = np.zeros(int(facts.piece.max()) + 1)
    np.maximum.at(most, keys // facts.k, held)
    return float(held.sum() - most.sum())


CHECKS = (
    _no_piece_too_heavy,
    _locks_fit,
    _locks_reach,
    _heavy_pieces_fit,
    _enough_beside_heavy,
    _steps_fit,
)
