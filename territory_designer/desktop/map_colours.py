"""What the colours of a market's layers say: gathered from the plan on the screen for the renderers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..cartography.colouring import Colouring
    from .market.session import MarketSession


def colouring_of(session: MarketSession, segment: str, level: int, values: Mapping[str, Sequence[float]]) -> Colouring:
    """What the renderers need to know of the plan on the screen.

    Parameters
    ----------
    session : MarketSession
        With a market.
    segment : str
        Field of the accounts.
    level : int
        Of the hierarchy.
    values : mapping of str to sequence of float
        Measure -> values of all units.
    """
    from ..cartography.colouring import Colouring
    from .hierarchy.hierarchy_edits import areas_on_map

    state, plan = session.state, session.plan
    measures = tuple(session.units.measures)
    deviations: dict[str, dict[str, float]] = {}
    tolerances: dict[str, float] = {}
    if plan is not None and state is not None:
        found = plan.deviations
        for j, name in enumerate(measures):
            deviations[name] = {one.name: 100.0 * float(found[i, j]) for i, one in enumerate(state.active)}
        tolerances = {name: 100.0 * share for name, share in plan.rules.tolerances(session.units).items()}
    return Colouring(
        measures=measures,
        colours={one.name: one.colour for one in state.active} if state is not None else {},
        tolerances=tolerances,
        deviations=deviations,
        renamed=session.renamed,
        segment=segment,
        values=values,
        areas=areas_on_map(state, level) if state is not None else {},
        area_title=area_title(session, level),
    )


def level_there(session: MarketSession, level: int) -> int:
    """A level of the hierarchy, or the highest one that there is; 0 where there is none."""
    from .hierarchy.hierarchy_edits import levels

    return min(level, len(levels(session.state))) if session.state is not None else 0


def area_title(session: MarketSession, level: int) -> str:
    """What one area of a level is called; empty where there are none."""
    from .hierarchy.hierarchy_edits import level_title

    state = session.state
    return level_title(state, level) if state is not None and 0 < level <= level_there(session, level) else ""


def modes_of(session: MarketSession, layers: Mapping[str, Any], segments: Sequence[str], level: int) -> dict[str, str]:
    """Ways of colouring that make sense now: key -> title.

    Parameters
    ----------
    session : MarketSession
        With a market.
    layers : mapping of str to QgsVectorLayer
        By role.
    segments : sequence of str
        Fields of the accounts that may be their segment.
    level : int
        Of the hierarchy.
    """
    from ..cartography.colouring import available_modes

    modes = available_modes(layers, session.units.measures, area_title(session, level))
    if session.alignment is None:
        modes.pop("change", None)
    if not segments:
        modes.pop("segment", None)
    return modes
