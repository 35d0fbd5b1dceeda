"""Suggestions and alternatives of the engine in sentences with figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING, Any

from .. import figures
from ..i18n import tr
from .map_tools.preview import deviation_table, names_of

if TYPE_CHECKING:
    import numpy as np

    from ...engine.plan import Plan
    from ...engine.suggestions import Alternative, Suggestion
    from ..market.session import MarketSession

LEAST_KM2 = 0.005


@dataclass(frozen=True)
class Inputs:
    """What the engine needs, taken from the session in its own thread; safe to use in another one.

    Attributes
    ----------
    plan : Plan
        A copy that knows the locked units.
    closed : (k,) bool array
        Locked territories.
    """

    plan: Plan
    closed: np.ndarray


def inputs_of(session: MarketSession) -> Inputs | None:
    """Copy of the plan on the screen; ``None`` where there is none."""
    import numpy as np

    from ...engine.plan import Plan

    plan, state = session.plan, session.state
    if plan is None or state is None:
        return None
    closed = np.array([one.locked for one in state.active], dtype=bool)
    locked = state.unit_locks & (plan.labels >= 0)
    if not locked.any():
        return Inputs(plan.trial(), closed)
    rules = replace(plan.rules, current=plan.labels, locked=locked)
    return Inputs(Plan(session.units, plan.labels, rules), closed)


def suggestion_html(session: MarketSession, one: Suggestion) -> str:
    """One suggestion: what moves, and a table of deviations."""
    state = session.state
    if state is None:
        return ""
    numbers = session.numbers
    here = state.territories[int(numbers[one.origin])].name if one.origin >= 0 else tr("no territory")
    there = state.territories[int(numbers[one.territory])].name
    head = tr("Move {ids} from {here} to {there}", ids=names_of(session, one.units), here=here, there=there)
    return f"<b>{escape(head)}</b>{deviation_table(session, one.preview)}"


def compactness_text(change_km2: float) -> str:
    """Compactness in words: "2 km² less compact"; the figure is the mean squared distance to the centre."""
    if abs(change_km2) < LEAST_KM2:
        return tr("as compact as before")
    size = figures.amount(abs(change_km2))
    return tr("{size} km² less compact", size=size) if change_km2 > 0 else tr("{size} km² more compact", size=size)


def explanation_html(session: MarketSession, unit: int, found: list[Alternative]) -> str:
    """Why a unit is in its territory.

    Parameters
    ----------
    session : MarketSession
    unit : int
    found : list of Alternative
        From the engine: its own territory first, then the next best one.
    """
    lines = [f"<p>{escape(text)}</p>" for text in _situation(session, unit, found)]
    for one in found:
        if not one.own:
            head, foot = _verdict(session, unit, one), escape(_costs(session, one))
            lines.append(f"<p>{head}</p>{deviation_table(session, one.preview)}<p>{foot}</p>")
    return "".join(lines)


def obstacle_texts(session: MarketSession, unit: int, one: Alternative) -> list[str]:
    """What would happen that a rule forbids, for each rule that an alternative breaks."""
    name, unit_id = _name(session, one.territory), str(session.units.ids[unit])
    owner = int(session.state.labels[unit]) if session.state is not None else -1
    own = session.state.territories[owner].name if session.state is not None and owner >= 0 else tr("no territory")
    texts = {
        "locked": tr("{id} is locked", id=unit_id),
        "closed": tr("{own} or {name} is locked", own=own, name=name),
        "emptied": tr("{own} would lose its last ZIP", own=own),
        "pieces": tr("{own} would fall apart", own=own)
        if len(one.preview.stranded)
        else tr("{id} would not touch {name}", id=unit_id, name=name),
        "tolerance": tr("{own} or {name} would leave the tolerance", own=own, name=name),
        "parents": tr("{name} would cross a border that no territory may cross", name=name),
        "apart": tr("ZIPs that must be apart would be together in {name}", name=name),
        "budget": tr("more would change hands than the rules allow"),
    }
    return [texts.get(obstacle, obstacle) for obstacle in one.obstacles]


def moved_accounts(session: MarketSession, units: Any, territory: int) -> int | None:
    """How many more accounts would be elsewhere than in the alignment; ``None`` without one.

    Parameters
    ----------
    session : MarketSession
    units : (p,) int array
    territory : int
        Index in the plan.
    """
    import numpy as np

    alignment, state = session.alignment, session.state
    if alignment is None or state is None or session.accounts is None:
        return None
    known = alignment[units] >= 0
    was = known & (alignment[units] != state.labels[units])
    will = known & (alignment[units] != int(session.numbers[territory]))
    held = np.zeros(len(state.labels), dtype=np.int64)
    held[units] = will.astype(np.int64) - was.astype(np.int64)
    where = session.account_unit
    return int(held[where[where >= 0]].sum())


def _situation(session: MarketSession, unit: int, found: list[Alternative]) -> list[str]:
    """What holds the unit where it is."""
    state = session.state
    owner = int(state.labels[unit]) if state is not None else -1
    unit_id = str(session.units.ids[unit])
    if state is None or owner < 0:
        return [tr("{id} has no territory.", id=unit_id)]
    name = state.territories[owner].name
    others = [one for one in found if not one.own]
    free = [one for one in others if not one.obstacles]
    if state.unit_locks[unit]:
        text = tr("{id} is locked in {name}.", id=unit_id, name=name)
    elif state.territories[owner].locked:
        text = tr("{name} is locked with all its ZIPs.", name=name)
    elif not others:
        text = tr("{id} touches {name} only, so that no other territory can have it.", id=unit_id, name=name)
    elif not free:
        text = tr("Every other territory that {id} touches would break a rule.", id=unit_id)
    elif _fairer(free[0]):
        better = _name(session, free[0].territory)
        text = tr("Next best is {better}: fairer than {name}, and no rule is broken.", better=better, name=name)
    else:
        better = _name(session, free[0].territory)
        text = tr("In {name} the plan is fairest. Next best is {better}.", name=name, better=better)
    return [text]


def _fairer(one: Alternative) -> bool:
    """Whether a move helps balance."""
    return (round(one.excess_change, 9), round(one.squares_change, 9)) < (0.0, 0.0)


def _verdict(session: MarketSession, unit: int, one: Alternative) -> str:
    """Whether an alternative is possible and fairer, as HTML."""
    name = _name(session, one.territory)
    if one.obstacles:
        why = "; ".join(obstacle_texts(session, unit, one))
        return f"<b>{escape(tr('{name}: not possible', name=name))}</b><br>{escape(why)}"
    text = tr("{name}: possible and fairer", name=name) if _fairer(one) else tr("{name}: less fair", name=name)
    return f"<b>{escape(text)}</b>"


def _costs(session: MarketSession, one: Alternative) -> str:
    """Compactness and accounts of an alternative."""
    parts = [compactness_text(one.moment_change_km2)]
    accounts = moved_accounts(session, one.units, one.territory)
    if accounts:
        word = figures.plural(abs(accounts), "account")
        back = tr("{accounts} back where the alignment has them", accounts=word)
        parts.append(back if accounts < 0 else tr("{accounts} more change hands", accounts=word))
    elif accounts is not None:
        parts.append(tr("no account more changes hands"))
    if len(one.units) > 1:
        parts.append(tr("{ids} stay together and would move", ids=names_of(session, one.units)))
    return "; ".join(parts)


def _name(session: MarketSession, index: int) -> str:
    """Name of a territory of the plan."""
    state = session.state
    return state.territories[int(session.numbers[index])].name if state is not None else ""
