"""Rules that contradict each other whatever the figures are: groups, pairs apart, locks, parents, barriers."""

from __future__ import annotations

import numpy as np

from .facts import Facts, Refusal
from .wording import listed, number_of

#: Branches of the search for a dealing out of pairs apart; beyond them nothing is proven.
MOST_BRANCHES = 20000
#: Units in one tangle of pairs apart up to which the smallest contradictory set is looked for.
MOST_TANGLED = 60


def first_contradiction(facts: Facts) -> Refusal | None:
    """The first contradiction among rules, None where there is none.

    Parameters
    ----------
    facts : Facts
    """
    for check in (_groups_against_locks, _groups_across_parts, _locks_across_parts, _pairs_apart, _locks_joined):
        found = check(facts)
        if found is not None:
            return found
    return None


def held_pieces(facts: Facts) -> np.ndarray:
    """(p,) int array: territory that each piece cannot leave, -1 where it can."""
    holder = np.full(int(facts.piece.max()) + 1, -1, dtype=np.int64)
    fixed = facts.held >= 0
    holder[facts.piece[fixed]] = facts.held[fixed]
    return holder


def _groups_against_locks(facts: Facts) -> Refusal | None:
    """A group must not hold units that are locked in different territories."""
    holder = held_pieces(facts)
    wrong = (facts.held >= 0) & (holder[facts.piece] != facts.held)
    if not wrong.any():
        return None
    unit = int(wrong.argmax())
    other = int(((facts.piece == facts.piece[unit]) & (facts.held >= 0) & ~wrong).argmax())
    return _contradiction(
        f"Unit {facts.units.ids[unit]} is {facts.why_held} in territory {facts.held[unit] + 1}, but it must stay "
        f"together with {facts.units.ids[other]}, which is {facts.why_held} in territory {facts.held[other] + 1}",
        *(("unlock one of them",) if "locked" in facts.why_held else ()),
        "dissolve the group",
        budget=facts.why_held != "locked",
    )


def _groups_across_parts(facts: Facts) -> Refusal | None:
    """A group must not reach over parts that no territory may cross."""
    first = np.zeros(int(facts.piece.max()) + 1, dtype=np.int64)
    first[facts.piece[::-1]] = np.arange(len(facts.piece))[::-1]
    wrong = facts.part != facts.part[first[facts.piece]]
    if not wrong.any():
        return None
    unit = int(wrong.argmax())
    one, other = int(first[facts.piece[unit]]), unit
    return _contradiction(
        f"{facts.units.ids[one]} and {facts.units.ids[other]} must stay together, but {_between(facts, one, other)}",
        "dissolve the group",
        *_way_out(facts, one, other),
    )


def _locks_across_parts(facts: Facts) -> Refusal | None:
    """The locked units of one territory must not lie in different parts."""
    held = np.flatnonzero(facts.held >= 0)
    first = np.full(facts.k, -1, dtype=np.int64)
    first[facts.held[held[::-1]]] = held[::-1]
    wrong = facts.part[held] != facts.part[first[facts.held[held]]]
    if not wrong.any():
        return None
    other = int(held[wrong.argmax()])
    one = int(first[facts.held[other]])
    return _contradiction(
        f"{facts.units.ids[one]} and {facts.units.ids[other]} are {facts.why_held} in territory "
        f"{facts.held[other] + 1}, but {_between(facts, one, other)}",
        *(("unlock one of them",) if "locked" in facts.why_held else ()),
        *_way_out(facts, one, other),
        budget=facts.why_held != "locked",
    )


def _between(facts: Facts, one: int, other: int) -> str:
    """What keeps two units of different parts from sharing a territory."""
    codes, names = facts.rules.parent_codes(facts.units), facts.rules.parent_names(facts.units)
    if codes[one] != codes[other]:
        ids = facts.units.ids
        return (
            f"territories stay within one parent: {ids[one]} lies in {names[codes[one]]}, {ids[other]} in "
            f"{names[codes[other]]}"
        )
    within = f" within {names[codes[one]]}" if names else ""
    return f"no way over neighbours leads from one to the other{within}"


def _way_out(facts: Facts, one: int, other: int) -> tuple[str, ...]:
    """How two units of different parts could share a territory after all."""
    codes = facts.rules.parent_codes(facts.units)
    if codes[one] != codes[other]:
        return ("give both the same parent",)
    return ("add a link", "allow territories in several pieces")


def _pairs_apart(facts: Facts) -> Refusal | None:
    """Pairs apart must not stay together, and there must be a way to deal them out to the territories."""
    enemies: dict[int, set[int]] = {}
    someone: dict[int, int] = {}
    for pair in facts.rules.apart:
        first, second = (int(unit) for unit in facts.units.index_of(pair, "A pair that must be apart"))
        a, b = int(facts.piece[first]), int(facts.piece[second])
        if a == b:
            return _contradiction(
                f"{facts.units.ids[first]} and {facts.units.ids[second]} must be apart, but also stay together",
                "drop one of the rules",
            )
        enemies.setdefault(a, set()).add(b)
        enemies.setdefault(b, set()).add(a)
        someone.setdefault(a, first)
        someone.setdefault(b, second)
    holder = held_pieces(facts)
    tangle = _impossible_tangle(enemies, {piece: int(holder[piece]) for piece in enemies}, facts.k)
    if tangle is None:
        return None
    names = [str(facts.units.ids[someone[piece]]) for piece in tangle]
    fixed = [piece for piece in tangle if holder[piece] >= 0]
    because = f" ({number_of(len(fixed), 'of them is', 'of them are')} {facts.why_held})" if fixed else ""
    return Refusal(
        f"The pairs that must be apart among {listed(names, 8)} cannot be dealt out to "
        f"{number_of(facts.k, 'territory')}{because}",
        budget_of="any" if fixed and facts.why_held != "locked" else "",
        other_number="any",
        advice=("drop one of these pairs",),
        contradiction=True,
    )


def _impossible_tangle(enemies: dict[int, set[int]], holder: dict[int, int], k: int) -> list[int] | None:
    """A smallest set of pieces that cannot be coloured with ``k`` colours, None where none is proven."""
    left = set(enemies)
    while left:
        tangle, fresh = set(), {min(left)}
        while fresh:
            tangle |= fresh
            fresh = set().union(*(enemies[piece] for piece in fresh)) - tangle
        left -= tangle
        if _colourable(tangle, enemies, holder, k):
            continue
        for piece in sorted(tangle) if len(tangle) <= MOST_TANGLED else []:
            if not _colourable(tangle - {piece}, enemies, holder, k):
                tangle.discard(piece)
        return sorted(tangle)
    return None


def _colourable(pieces: set[int], enemies: dict[int, set[int]], holder: dict[int, int], k: int) -> bool:
    """Whether pieces can get colours that differ between enemies; True too where the search gave up.

    Always the piece with the fewest colours left comes next (Brelaz, Communications of the ACM 22(4), 1979).
    """
    fixed = {piece: holder[piece] for piece in pieces if holder[piece] >= 0}
    if any(fixed.get(other) == colour for piece, colour in fixed.items() for other in enemies[piece]):
        return False
    named = set(fixed.values())
    branches = [0]

    def deal(colours: dict[int, int]) -> bool:
        branches[0] += 1
        open_pieces = [piece for piece in pieces if piece not in colours]
        if not open_pieces or branches[0] > MOST_BRANCHES:
            return True
        taken = {piece: {colours[o] for o in enemies[piece] if o in colours} for piece in open_pieces}
        piece = min(open_pieces, key=lambda one: (-len(taken[one]), -len(enemies[one] & pieces), one))
        used = named | set(colours.values())
        fresh = next((colour for colour in range(k) if colour not in used), None)
        # Territories that nothing is fixed to are all alike: the first of them stands for all.
        choices = sorted(used - taken[piece]) + ([] if fresh is None else [fresh])
        return any(deal({**colours, piece: colour}) for colour in choices)

    # A piece with fewer enemies than colours can always be coloured last, unless it is fixed.
    core = set(pieces)
    while True:
        easy = {piece for piece in core if piece not in fixed and len(enemies[piece] & core) < k}
        if not easy:
            break
        core -= easy
    pieces = core
    return len(core) > 400 or deal({piece: colour for piece, colour in fixed.items() if piece in core})


def _locks_joined(facts: Facts) -> Refusal | None:
    """Where territories are contiguous, a way must lead between the locked units of one, and between those of a group.

    Units that no rule holds form regions. A territory joins its locked units over such regions only, so regions are
    doubled, one copy per territory that touches them, and one search for components answers for all territories.
    """
    if not facts.rules.contiguous:
        return None
    joined = Joined(facts)
    for t in np.unique(facts.held[facts.held >= 0]):
        members = np.flatnonzero(joined.holder == t)
        parted = members[joined.component[members] != joined.component[members[0]]]
        if len(parted):
            what = f"are {facts.why_held} in territory {t + 1}"
            return _separated(facts, joined, int(members[0]), int(parted[0]), what)
    for piece in np.flatnonzero(np.bincount(facts.piece) > 1):
        members = np.flatnonzero(facts.piece == piece)
        if joined.holder[members[0]] < 0 and not joined.can_join(members):
            parted = members[joined.region[members] != joined.region[members[0]]]
            return _separated(facts, joined, int(members[0]), int(parted[0]), "must stay together")
    return None


class Joined:
    """Which units a territory can join, given what is held by others.

    Attributes
    ----------
    holder : (n,) int array
        Territory that each unit is held in, itself or by its group; -1 where it is free.
    region : (n,) int array
        Region of free units, numbered over free units only; held units are regions of their own.
    component : (n,) int array
        Of held units: equal where their territory can join them.
    reach : dict
        (territory, component) -> regions of free units within its reach.
    """

    def __init__(self, facts: Facts) -> None:
        from .neighbours import components

        pairs, n = facts.pairs, len(facts.units)
        self.holder = held_pieces(facts)[facts.piece]
        free = self.holder < 0
        first, second = pairs[:, 0], pairs[:, 1]
        self.region = components(n, pairs[free[first] & free[second]])
        same = ~free[first] & (self.holder[first] == self.holder[second])
        edge = np.vstack([pairs[free[first] & ~free[second]][:, ::-1], pairs[~free[first] & free[second]]])
        # A copy of a region for every territory that touches it.
        keys = self.holder[edge[:, 0]] * n + self.region[edge[:, 1]]
        copies, place = np.unique(keys, return_inverse=True)
        doubled = np.vstack([pairs[same], np.column_stack([edge[:, 0], n + place.ravel()])])
        self.component = components(n + len(copies), doubled)
        self.copies = {
            (int(key) // n, int(key) % n): int(self.component[n + position]) for position, key in enumerate(copies)
        }
        self.reach: dict[tuple[int, int], list[int]] = {}
        for (t, region), component in self.copies.items():
            self.reach.setdefault((t, component), []).append(region)

    def can_join(self, members: np.ndarray) -> bool:
        """Whether one territory, or none that has locked units, can join free units."""
        regions = {int(region) for region in self.region[members]}
        if len(regions) == 1:
            return True
        return any(regions <= set(within) for within in self.reach.values())


def _separated(facts: Facts, joined: Joined, one: int, other: int, what: str) -> Refusal:
    """Two units that no territory can join, and which units to unlock so that one can."""
    in_way = _in_the_way(facts, joined, one, other)
    names = [f"{facts.units.ids[unit]} (territory {joined.holder[unit] + 1})" for unit in in_way]
    held = f"units that are {facts.why_held} in other territories"
    both = f"{facts.units.ids[one]} and {facts.units.ids[other]}"
    return _contradiction(
        f"{both} {what}, but can never be in one piece: every way between them leads over {held}",
        *((f"unlock {listed(names, 6)}",) if "locked" in facts.why_held and names else ()),
        "add a link",
        "allow territories in several pieces",
        budget=facts.why_held != "locked",
    )


def _in_the_way(facts: Facts, joined: Joined, one: int, other: int) -> list[int]:
    """The fewest units held elsewhere on any way between two units."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    n, first, second = len(facts.units), facts.pairs[:, 0], facts.pairs[:, 1]
    own = joined.holder[one]
    foreign = (joined.holder >= 0) & (joined.holder != own)
    price = np.where(foreign, 1.0, 1e-6)
    both = np.concatenate([first, second]), np.concatenate([second, first])
    graph = coo_matrix((price[both[1]], both), shape=(n, n)).tocsr()
    before = dijkstra(graph, indices=one, return_predecessors=True)[1]
    found, at = [], other
    while at != one and at >= 0:
        if foreign[at]:
            found.append(int(at))
        at = int(before[at])
    return found[::-1]


def _contradiction(sentence: str, *advice: str, budget: bool = False) -> Refusal:
    """A refusal for which no figure matters; ``budget`` where larger move budgets could free units."""
    return Refusal(sentence, budget_of="any" if budget else "", advice=advice, contradiction=True)
