"""What the trade-off view starts from, and how one of its plans becomes a scenario."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from ..colours import colours_of
from ..design.scenario_rules import TARGETS, rules_of
from ..i18n import tr

if TYPE_CHECKING:
    import numpy as np

    from ...planning.tradeoff import Option, Start
    from ...workspace.records import Territory
    from ..market.session import MarketSession


@dataclass(frozen=True)
class Base:
    """A scenario at the moment a family of plans was asked for.

    Attributes
    ----------
    start : Start
        For the engine, with indices of active territories.
    numbers : (k,) int array
        Number of each of them.
    territories : tuple of Territory
        Of the scenario, by number.
    labels : (n,) int array
        Numbers.
    name : str
    parent : int or None
        Scenario on the screen.
    state_rules : dict
        Rules of the scenario on the screen, with the targets of the territories that the family starts from.
    here : Option
        The figures of the start itself.
    """

    start: Start
    numbers: np.ndarray
    territories: tuple[Territory, ...]
    labels: np.ndarray
    name: str
    parent: int | None
    state_rules: dict[str, Any]
    here: Option


@dataclass
class Kept:
    """A plan as `MarketSession.add_scenario` takes it."""

    labels: np.ndarray
    territories: tuple[Territory, ...]
    rules: dict[str, Any]
    report: dict[str, Any] = field(default_factory=dict)


def base_of(session: MarketSession, kind: str) -> Base:
    """What a family starts from: the alignment in force for moves, where there is one; else the screen.

    Parameters
    ----------
    session : MarketSession
        With a plan on the screen.
    kind : str
        `tradeoff.MOVES` or `tradeoff.COMPACTNESS`.

    Raises
    ------
    EditError
        There is no plan.
    """
    from ...engine.editing import compact
    from ...planning.tradeoff import MOVES, Start, option_of
    from ..market.state import EditError

    state, plan = session.state, session.plan
    if state is None or plan is None:
        raise EditError(tr("There is no scenario with territories yet. Design one first."))
    labels, territories, locked = state.labels, state.territories, state.unit_locks
    name = session.scenario.name if session.scenario is not None else ""
    held = {**state.rules, "tolerance": plan.rules.tolerances(session.units)}
    aligned = session.aligned
    if kind == MOVES and aligned is not None and (session.scenario is None or aligned != session.scenario.id):
        found = session.ask(
            lambda market: (
                market.labels(aligned),
                market.territories(aligned),
                market.unit_locks(aligned),
                market.scenario(aligned),
            )
        )
        if found is None:
            raise EditError(tr("The alignment in force cannot be read from the market file now. Try again later."))
        labels, territories, locks, record = found
        name, locked = record.name, locks | _held_in_both(session)
        held[TARGETS] = record.rules.get(TARGETS)  # they go with the numbers of its own territories
    short, numbers = compact(labels, [not one.retired for one in territories])
    rules = rules_of(held, numbers.tolist(), session.units.measures)
    start = Start(session.units, rules, short, _closed(territories, numbers), locked)
    here = option_of(start, kind, 0.0, short)
    parent = session.scenario.id if session.scenario is not None else None
    return Base(start, numbers, tuple(territories), labels, name, parent, held, here)


def _closed(territories: Sequence[Territory], numbers: np.ndarray) -> np.ndarray:
    import numpy as np

    return np.array([territories[number].locked for number in numbers.tolist()], dtype=bool)


def _held_in_both(session: MarketSession) -> np.ndarray:
    """Units that are locked on the screen and have the same territory in the alignment."""
    import numpy as np

    state, alignment = session.state, session.alignment
    if state is None or alignment is None:
        return np.zeros(len(session.units), dtype=bool)
    closed = [one.number for one in state.active if one.locked]
    return (state.unit_locks | np.isin(state.labels, closed)) & (alignment == state.labels)


def keep(base: Base, option: Option) -> Kept:
    """Labels, territories and report of a plan, to be kept as a scenario.

    Territories have names, reps and colours of the start; where two neighbours would have the same colour now, the
    one that keeps less of what it held gets another.
    """
    from dataclasses import replace as replaced

    from ...engine import Plan
    from ...engine.editing import expand

    labels = expand(option.labels, base.numbers)
    pairs = base.start.units.pairs
    clashing = _clashing(base, labels, pairs)
    colours = {one.number: one.colour for one in base.territories if not one.retired and one.number not in clashing}
    found = colours_of(labels, base.numbers.tolist(), colours, pairs)
    territories = tuple(
        replace(one, colour=found[one.number]) if one.number in clashing else one for one in base.territories
    )
    plan = Plan(base.start.units, option.labels, replaced(base.start.rules, current=base.start.labels))
    return Kept(labels, territories, dict(base.state_rules), plan.report)


def _clashing(base: Base, labels: np.ndarray, pairs: np.ndarray) -> set[int]:
    """Numbers of territories that need another colour."""
    import numpy as np

    ends = labels[pairs]
    between = np.unique(np.sort(ends[(ends[:, 0] != ends[:, 1]) & (ends >= 0).all(axis=1)], axis=1), axis=0)
    colour = {one.number: one.colour for one in base.territories}
    weight = base.start.units.values[:, 0]
    kept = np.bincount(
        labels[(labels == base.labels) & (labels >= 0)],
        weights=weight[(labels == base.labels) & (labels >= 0)],
        minlength=len(base.territories),
    )
    found: set[int] = set()
    for first, second in between.tolist():
        if colour[first] == colour[second] and not {first, second} & found:
            found.add(first if kept[first] < kept[second] else second)
    return found
