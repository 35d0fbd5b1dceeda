"""Entries of the market's log: what was done, why, which ZIPs moved, and the balance before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .market.state import Change, PlanState

if TYPE_CHECKING:
    from ..workspace.records import LogEntry


def entry_of(
    change: Change,
    state: PlanState,
    ids: Any,
    scenario: int,
    before: dict[str, float],
    after: dict[str, float],
) -> LogEntry:
    """The entry of a change.

    Parameters
    ----------
    change : Change
    state : PlanState
        After it.
    ids : (n,) array of str
        Of all units.
    scenario : int
    before, after : dict
        Largest deviation per measure.
    """
    from ..workspace.records import LogEntry

    old = {one.number: one.name for one in change.old.territories}
    new = {one.number: one.name for one in state.territories}
    moves = [
        [str(ids[unit]), old.get(was), new.get(is_)]
        for unit, was, is_ in zip(change.units.tolist(), change.before.tolist(), change.after.tolist())
    ]
    return LogEntry(
        scenario=scenario,
        action=change.text,
        reason=change.reason,
        units=len(moves),
        moves=moves,
        before=before,
        after=after,
    )
