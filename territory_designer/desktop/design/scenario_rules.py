"""The rules that a scenario holds as plain values, as the engine takes them; targets go by number of territory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from ...engine import Rules
    from ...engine.plan import Plan
    from ..market.state import PlanState

TARGETS = "targets"
"""``{measure: [share or null per number of a territory]}`` in the rules of a scenario; without it shares are equal."""


def rules_of(held: Mapping[str, Any], numbers: Sequence[int], measures: Sequence[str], territories: int = 0) -> Rules:
    """Rules of the engine for the active territories of a scenario.

    Parameters
    ----------
    held : mapping
        Rules of the scenario.
    numbers : sequence of int
        Of the active territories, ascending.
    measures : sequence of str
        Of the units; what the rules say of others does not count.
    territories : int, optional
        How many there are to be, where that is more than there are numbers.
    """
    from ...engine import Rules

    count = max(len(numbers), territories)
    shares = targets_of(held, numbers, measures) if count == len(numbers) else None
    return Rules(
        territories=count,
        tolerance={name: share for name, share in held.get("tolerance", {}).items() if name in measures},
        targets=None if shares is None else {name: found.tolist() for name, found in shares.items()},
        contiguous=held.get("contiguous", True),
        seed=1 if held.get("seed") is None else int(held["seed"]),
        effort=held.get("effort") or "normal",
    )


def targets_of(
    held: Mapping[str, Any], numbers: Sequence[int], measures: Sequence[str]
) -> dict[str, np.ndarray] | None:
    """Shares of the active territories; one that was added later should hold as much as the mean of the others.

    Returns
    -------
    dict of str to (k,) float array, or None
        Not normalised: where a territory is gone, the others have to hold its share as well.
    """
    import numpy as np

    found = {}
    for name, given in (held.get(TARGETS) or {}).items():
        if name not in measures:
            continue
        shares = np.array([given[one] if one < len(given) and given[one] else np.nan for one in numbers], dtype=float)
        known = np.isfinite(shares)
        if known.any():
            found[name] = np.where(known, shares, shares[known].mean())
    return found or None


def with_targets(
    held: Mapping[str, Any], shares: Sequence[float | None] | None, measures: Sequence[str]
) -> dict[str, Any]:
    """Rules with the same shares of every measure, by number of the territory; ``None`` for equal shares."""
    rules = {name: value for name, value in held.items() if name != TARGETS}
    if shares is not None:
        plain = [None if share is None else float(share) for share in shares]
        rules[TARGETS] = {name: list(plain) for name in measures}
    return rules


def written_targets(state: PlanState | None, plan: Plan | None) -> str:
    """Target shares as the parameter TARGETS of the algorithms takes them; empty where shares are equal.

    A territory without a unit cannot be named there: it is in no file and on no page, and the others share the whole.

    Parameters
    ----------
    state : PlanState or None
        On the screen.
    plan : Plan or None
        Of its active territories, in their order.
    """
    from ...planning.target_shares import write_targets

    if state is None or plan is None or plan.rules.targets is None:
        return ""
    held = [(place, one.name) for place, one in enumerate(state.active) if plan.counts[place]]
    shares = {name: [given[place] for place, _ in held] for name, given in plan.rules.targets.items()}
    return write_targets(shares, [name for _, name in held])
