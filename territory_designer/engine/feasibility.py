"""Rules that cannot be kept by any plan: found before the search, with the smallest change that helps.

Every refusal is a proof, so nothing that is possible is ever refused; what is not refused may still be impossible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np

from .contradictions import first_contradiction
from .errors import ContradictionError, ImpossibleError
from .facts import Refusal, facts_of, too_heavy_to_move
from .proofs import first_proof
from .rules import Rules
from .units import Units
from .wording import listed, number_of, percent

#: Where the search for a tolerance that would work ends.
MOST_TOLERANCE = 100.0
#: Other numbers of territories that are tried.
MOST_NUMBERS = 60


def check_possible(units: Units, rules: Rules) -> None:
    """Refuse rules that are proven to be impossible.

    Parameters
    ----------
    units : Units
        With links and barriers of the rules already applied.
    rules : Rules
        Already checked.

    Raises
    ------
    ImpossibleError
        Names the rule, the unit and the figure, and the smallest change after which nothing is proven impossible.
    ContradictionError
        The same, where rules contradict each other whatever the figures are.
    """
    refusal = first_refusal(units, rules)
    if refusal is None:
        return
    advice = _advice(units, rules, refusal)
    text = f"{refusal.sentence}."
    if advice:
        ways = ", or ".join(advice)
        text += f" {ways[0].upper()}{ways[1:]}."
    raise (ContradictionError if refusal.contradiction else ImpossibleError)(text)


def first_refusal(units: Units, rules: Rules) -> Refusal | None:
    """Why no plan can keep the rules; None where that is not proven.

    Parameters
    ----------
    units : Units
    rules : Rules
    """
    facts = facts_of(units, rules)
    found = first_contradiction(facts) or first_proof(facts)
    if found is not None or not (too_heavy_to_move(units, rules) & (facts.held < 0)).any():
        return found
    # Units that the budget cannot move are as good as locked.
    facts = facts_of(units, rules, budgets=True)
    return first_contradiction(facts) or first_proof(facts)


def _advice(units: Units, rules: Rules, refusal: Refusal) -> list[str]:
    """What would make the rules possible, the smallest change of each kind."""
    limits, budgets = rules.tolerances(units), rules.move_budget(units)
    found: list[str] = []
    if refusal.tolerance_of:
        found += _raised(
            units,
            refusal.tolerance_of,
            limits,
            lambda raised: replace(rules, tolerance=raised),
            MOST_TOLERANCE,
            ("raise the tolerance of {} to at least {}", "raise the tolerances of {} to at least {} each"),
        )
    if refusal.budget_of and budgets:
        found += _raised(
            units,
            refusal.budget_of,
            budgets,
            lambda raised: replace(rules, max_moved=raised),
            1.0,
            ("let at least {1} of {0} change hands", "let at least {1} of {0} change hands each"),
        )
    if refusal.other_number and _number_is_free(rules):
        found += _other_number(units, rules, refusal.other_number)
    return [*found, *refusal.advice]


def _raised(
    units: Units,
    named: str,
    shares: dict[str, float],
    with_shares: Callable[[dict[str, float]], Rules],
    most: float,
    words: tuple[str, str],
) -> list[str]:
    """The smallest raise of one measure's share that helps, or of all where one does not."""
    alone = [named] if named in shares else list(shares)
    options: list[tuple[float, list[str]]] = []
    for names in [*([name] for name in alone), *([list(shares)] if len(shares) > 1 else [])]:
        if options and len(names) > 1:
            break

        def works(share: float, names: list[str] = names) -> bool:
            raised = {name: max(value, share) if name in names else value for name, value in shares.items()}
            return first_refusal(units, with_shares(raised)) is None

        smallest = smallest_share(works, min(shares[name] for name in names), most)
        if smallest is not None:
            options.append((smallest, names))
    if not options:
        return []
    share, names = min(options, key=lambda option: option[0])
    return [words[len(names) > 1].format(listed(names), percent(share))]


def smallest_share(works: Callable[[float], bool], low: float, most: float) -> float | None:
    """The smallest share in tenths of a percent that works, None where even the largest does not."""
    if not works(most):
        return None
    below, above = int(np.floor(low * 1000.0)), int(most * 1000.0)
    while above - below > 1:
        middle = (below + above) // 2
        if works(middle / 1000.0):
            above = middle
        else:
            below = middle
    return above / 1000.0


def _number_is_free(rules: Rules) -> bool:
    """Whether nothing but a plain number says how many territories there are."""
    return rules.targets is None and rules.centres is None and (rules.territories is not None or rules.current is None)


def _other_number(units: Units, rules: Rules, kind: str) -> list[str]:
    """The nearest number of territories that works."""
    k = rules.count(units)
    lowest = max(int(rules.current_labels(units).max(initial=-1)) + 1, 2)
    down: Iterable[int] = range(k - 1, max(lowest, k - MOST_NUMBERS) - 1, -1)
    if kind == "fewer":
        down = range(k - 1, lowest - 1, -1) if k <= 4 * MOST_NUMBERS else _thinned(k, lowest)
        candidates = list(down)
    else:
        candidates = sorted([*down, *range(k + 1, min(len(units), k + MOST_NUMBERS) + 1)], key=lambda n: abs(n - k))
    for number in candidates:
        other = replace(rules, territories=number, capacity=None)
        if first_refusal(units, other) is None:
            return [f"make {'at most ' if kind == 'fewer' else ''}{number_of(number, 'territory')}"]
    return []


def _thinned(k: int, lowest: int) -> list[int]:
    """Numbers below ``k`` at steps that grow, for markets too large to try each."""
    return sorted({max(int(k * 0.97**step), lowest) for step in range(1, 200)} - {k}, reverse=True)
