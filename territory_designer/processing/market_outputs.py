"""A plan into a market file, as a new scenario."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..planning.findings import DataError

if TYPE_CHECKING:
    from ..engine import Plan
    from ..planning.comparison import Comparison
    from ..workspace.market import Market
    from ..workspace.records import Territory
    from .market_inputs import SavedScenario


def scenario_name(market: Market, wanted: str, made: str) -> str:
    """A name for a new scenario: the one that the user wants, or one that is made and free.

    Parameters
    ----------
    market : Market
    wanted : str
        Empty where the user gave none.
    made : str
        Gets a number where it is taken.

    Raises
    ------
    DataError
        The name that the user wants is taken.
    """
    taken = {one.name.lower() for one in market.scenarios()}
    if wanted:
        if wanted.lower() in taken:
            raise DataError(f"SCENARIO: {market.path.name} has a scenario {wanted} already. Choose another name.")
        return wanted
    name, number = made, 2
    while name.lower() in taken:
        name, number = f"{made} ({number})", number + 1
    return name


def save_plan(
    market: Market,
    name: str,
    origin: SavedScenario,
    layer: Any,
    plan: Plan,
    territories: tuple[Sequence[str], Sequence[str | None] | None],
    difference: Comparison,
    action: str,
) -> None:
    """Save a plan that started from a scenario, with the colours, locks and districts of that one.

    Parameters
    ----------
    market : Market
        Open for writing.
    name : str
        Of the new scenario.
    origin : SavedScenario
    layer : UnitLayer
        Units of the plan.
    plan : Plan
    territories : (names, reps or None)
        Of the plan, by label.
    difference : Comparison
        From ``origin`` to the plan.
    action : str
        What happened, for the log.

    Raises
    ------
    MarketError
        The file cannot be written; nothing of it was.
    """
    import pandas as pd

    from ..workspace.records import LogEntry
    from .plans import dissolve

    labels = plan.labels
    ids = market.unit_ids()
    placed = pd.Series(labels, index=layer.frame.index).reindex(ids, fill_value=-1).to_numpy()
    shapes = layer.frame.geometry.to_numpy()
    changed = difference.changed
    moves = zip(layer.frame.index[changed], difference.origin[changed], difference.destination[changed])
    # A lock on a unit that has changed hands spoke of a territory that ended.
    stayed = pd.Series(~changed, index=layer.frame.index).reindex(ids, fill_value=True).to_numpy()
    market.add_scenario(
        name,
        placed,
        _territories(plan, *territories, difference, origin),
        rules=_rules(plan),
        areas=market.areas(origin.record.id),
        report=plan.report,
        seed=plan.rules.seed,
        parent=origin.record.id,
        unit_locks=market.unit_locks(origin.record.id) & stayed,
        outlines={number: dissolve(shapes[labels == number]) for number in range(plan.k) if (labels == number).any()},
        entry=LogEntry(
            action=action,
            units=int(changed.sum()),
            moves=[list(one) for one in moves],
            before=_balance(difference.before),
            after=_balance(difference.after),
        ),
    )


def _rules(plan: Plan) -> dict[str, Any]:
    """The rules as the panel reads them."""
    rules = plan.rules
    return {
        "tolerance": dict(rules.tolerance),
        "contiguous": rules.contiguous,
        "seed": rules.seed,
        "effort": rules.effort,
        "max_moved": dict(rules.max_moved) if rules.max_moved else None,
    }


def _territories(
    plan: Plan,
    names: Sequence[str],
    reps: Sequence[str | None] | None,
    difference: Comparison,
    origin: SavedScenario,
) -> list[Territory]:
    """Territories of the plan; those that continue one keep its colour, lock and district."""
    from ..cartography.palette import colours_from_pairs
    from ..workspace.records import Territory

    earlier = {label: origin.territories[match] for label, match in enumerate(difference.match) if match >= 0}
    ends = plan.labels[plan.units.pairs]
    between = {(min(pair), max(pair)) for pair in ends.tolist() if pair[0] != pair[1] and min(pair) >= 0}
    keep = {label: one.colour for label, one in earlier.items()}
    colours = colours_from_pairs(range(len(names)), sorted(between), keep)
    found = []
    for label, name in enumerate(names):
        rep, was = None if reps is None else reps[label], earlier.get(label)
        locked, area = (was.locked, was.area) if was is not None else (False, None)
        found.append(Territory(label, name, colours[label], rep, locked, area=area))
    return found


def _balance(figures: dict[str, Any]) -> dict[str, float]:
    """Largest deviation per measure."""
    end = "_deviation"
    return {key[: -len(end)]: value for key, value in figures.items() if key.endswith(end) and value is not None}
