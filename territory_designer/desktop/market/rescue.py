"""What a market file could not take any more, in a market file of its own, so that no edit is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..reps.roster_store import frame_of

if TYPE_CHECKING:
    from ...workspace.market import Market
    from ...workspace.records import Scenario, Territory
    from .loaded_market import LoadedMarket
    from .state import PlanState

Lost = tuple["Scenario", "PlanState", "tuple[Territory, ...]"]


def rescue(loaded: LoadedMarket, scenarios: Sequence[Lost], jobs: Sequence[Callable[[Market], Any]]) -> str:
    """Write a market into the folder of those without a name; it holds the scenarios that could not be written.

    Parameters
    ----------
    loaded : LoadedMarket
        The market that cannot be written.
    scenarios : sequence of (Scenario, PlanState, tuple of Territory)
    jobs : sequence of callable
        Each adds a new scenario to a `Market`.

    Returns
    -------
    str
        For the user: where it is, or why even that failed.
    """
    from ...workspace.errors import MarketError
    from .market_loader import unsaved_path

    name = loaded.market.path.name
    path = unsaved_path(loaded.market.title)
    try:
        write_anew(loaded, scenarios, jobs, path)
    except (MarketError, OSError) as error:
        return tr("{name} could not be written, and its last edits are lost: {why}", name=name, why=str(error))
    return tr(
        "{name} could not be written to the end. What it lacks is in {path}: open that with Market ▸ Open, and save "
        "it under a name.",
        name=name,
        path=str(path),
    )


def write_anew(
    loaded: LoadedMarket, scenarios: Sequence[Lost], jobs: Sequence[Callable[[Market], Any]], path: Path
) -> None:
    """Write ZIPs, accounts, links, barriers, reps and scenarios from memory.

    Parameters
    ----------
    loaded, scenarios, jobs
        As for `rescue`; the last scenario is the one on the screen.
    path : Path
        Of the new market file.

    Raises
    ------
    MarketError
    """
    from ...workspace.market import Market

    old = loaded.market
    Market.create(
        path,
        loaded.frame,
        loaded.accounts,
        unit_id_name=old.unit_id_name,
        measures=old.measures,
        title=old.title,
    )
    with Market.open(path) as market:
        if loaded.roster is not None:
            market.save_reps(frame_of(loaded.roster))
        if loaded.crossings:
            market.save_crossings(loaded.crossings)
        for scenario, state, territories in scenarios:
            number = market.add_scenario(
                scenario.name,
                state.labels,
                territories,
                rules=state.rules,
                areas=state.areas,
                report=state.report,
                seed=scenario.seed,
                note=scenario.note,
                unit_locks=state.unit_locks,
            )
            market.set_active(number)
        for job in jobs:
            job(market)
