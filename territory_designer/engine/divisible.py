"""Proofs that parts of the map cannot be cut into whole territories."""

from __future__ import annotations

import numpy as np

from .contradictions import held_pieces
from .facts import Facts, Refusal
from .parts import Division, apportion, count_range, division_of
from .wording import amount, exact_percent, number_of, percent


def parts_fit(facts: Facts, forced: np.ndarray) -> Refusal | None:
    """Every part of the map needs a whole number of territories.

    Parameters
    ----------
    facts : Facts
    forced : (n,) int array
        Pieces, with pockets merged.

    Returns
    -------
    Refusal or None
    """
    number = int(facts.part.max()) + 1
    if number == 1:
        return None
    ways = _ways(facts)
    if number > facts.k:
        smallest = int(np.bincount(facts.part).argmin())
        return Refusal(
            f"No territory may cross between the {number:,} parts of the map, the smallest of which holds "
            f"{_members(facts, smallest)}, but {number_of(facts.k, 'territory')} "
            f"{'is' if facts.k == 1 else 'are'} to cover them",
            other_number="any",
            advice=ways,
        )
    division = division_of(facts.units, facts.rules, facts.part, forced, held_pieces(facts)[facts.piece])
    tolerance = np.array([facts.limits.get(name, np.inf) for name in facts.units.measures])
    owner, proven = apportion(division, tolerance)
    if owner is not None or not proven:
        return None
    if not division.even:
        return _targets_do_not_fit(facts, division, ways)
    least, most = count_range(division, tolerance)
    wrong = np.flatnonzero(least > most)
    if len(wrong):
        worst = max(wrong, key=lambda q: max(_need(facts, division, name, int(q)) for name in facts.limits))
        return _part_does_not_fit(facts, division, int(worst), ways)
    between = f"{least.sum():,}" if least.sum() == most.sum() else f"{least.sum():,} to {most.sum():,}"
    return Refusal(
        f"The {number:,} parts of the map can be cut into {between} territories in all within the tolerances, but "
        f"{facts.k:,} are asked for",
        tolerance_of="any",
        other_number="any",
        advice=ways,
    )


def _ways(facts: Facts) -> tuple[str, ...]:
    """What joins parts of the map."""
    if not facts.rules.contiguous:
        return ("give units of small parents the parent of their neighbours",)
    if facts.rules.parents is not None:
        return ("add links within a parent", "drop the parents")
    return ("remove a barrier", "add a link", "allow territories in several pieces")


def _members(facts: Facts, q: int) -> str:
    """The units of a part."""
    members = np.flatnonzero(facts.part == q)
    more = f" and {len(members) - 1:,} more" if len(members) > 1 else ""
    return f"{facts.units.ids[members[0]]}{more}"


def _part_does_not_fit(facts: Facts, division: Division, q: int, ways: tuple[str, ...]) -> Refusal:
    """A part whose load is no whole number of territories, in the measure that is furthest off."""
    name, lowest = _binding(facts, division, q)
    j = facts.units.measures.index(name)
    total, target = float(facts.units.values[:, j].sum()), float(facts.targets[0, j])
    load = float(division.load[q, j]) * total
    share = load / target
    least = target * (1.0 - facts.limits[name])
    if load < least and facts.rules.parents is None:
        return Refusal(
            f"Barriers cut off {_members(facts, q)} with {name} {amount(load)}, but a territory must hold at least "
            f"{amount(least)}",
            tolerance_of="any",
            other_number="any",
            advice=ways,
        )
    numbers = sorted({max(int(share), lowest, 1), max(int(share) + 1, lowest)})
    each = ", ".join(
        f"{number_of(n, 'territory')} there would deviate by {percent(share / n - 1.0, sign=True)}" for n in numbers
    )
    return Refusal(
        f"{facts.part_named(q)} has {share:,.2f} targets of {name}, which is no whole number of territories: {each} on "
        f"average (tolerance {exact_percent(facts.limits[name])})",
        tolerance_of="any",
        other_number="any",
        advice=ways,
    )


def _need(facts: Facts, division: Division, name: str, q: int) -> float:
    """The tolerance with which a part could be cut into some whole number of territories, beyond the one given."""
    j = facts.units.measures.index(name)
    share = float(division.load[q, j] / division.targets[0, j])
    fewer = max(int(share), 1)
    return min(abs(share / fewer - 1.0), abs(share / (fewer + 1) - 1.0)) - facts.limits[name]


def _binding(facts: Facts, division: Division, q: int) -> tuple[str, int]:
    """The measure that alone has the narrowest range of numbers of territories in a part, and the fewest of them."""
    found = []
    for name in facts.limits:
        alone = np.full(len(facts.units.measures), np.inf)
        alone[facts.units.measures.index(name)] = facts.limits[name]
        least, most = count_range(division, alone)
        found.append((int(most[q] - least[q]), name))
    pinned = int((division.fixed == q).sum())
    return min(found)[1], max(pinned, 1)


def _targets_do_not_fit(facts: Facts, division: Division, ways: tuple[str, ...]) -> Refusal:
    """Unequal targets that cannot be dealt out to the parts."""
    name = next(iter(facts.limits))
    j = facts.units.measures.index(name)
    total = float(facts.units.values[:, j].sum())
    shares = [f"{facts.part_named(q)}: {amount(float(load) * total)}" for q, load in enumerate(division.load[:4, j])]
    more = f", and {len(division.load) - 4:,} more" if len(division.load) > 4 else ""
    return Refusal(
        f"The targets of the {number_of(facts.k, 'territory')} cannot be dealt out to the {len(division.load):,} parts "
        f"of the map within the tolerances ({name}: {'; '.join(shares)}{more})",
        tolerance_of="any",
        advice=ways,
    )
