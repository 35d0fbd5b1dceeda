"""Reads scenarios of a market side by side and counts their figures; in the background, away from the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..design.scenario_rules import rules_of

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import pandas as pd

    from ...engine import Plan, Units
    from ...planning.comparison import Assignment, Comparison
    from ..market.session import MarketSession
    from ..work import Progress


@dataclass(frozen=True)
class Side:
    """One scenario as it is compared.

    Attributes
    ----------
    id : int
    name : str
    plan : Plan
        Of its active territories.
    names : list of str
        Of the territories, by label of the plan.
    reps : list of str or None
    tolerances : dict of str to float
        Shares.
    """

    id: int
    name: str
    plan: Plan
    names: list[str]
    reps: list[str | None]
    tolerances: dict[str, float]

    @property
    def assignment(self) -> Assignment:
        """Who has what."""
        from ...planning.comparison import Assignment

        return Assignment(self.plan.labels, self.names, self.reps)


@dataclass(frozen=True)
class Wanted:
    """What is asked for, gathered in the thread of the window.

    Attributes
    ----------
    path : Path
    units : Units
    accounts : (n,) int array or None
        Accounts per unit.
    scenarios : tuple of int
        Two to five.
    reference : int or None
        Scenario that moves are counted from; ``None``: the alignment in force, or else the first one.
    screen : tuple or None
        Id, labels, territories and rules of the scenario on the screen, which the file may not hold yet.
    """

    path: Path
    units: Units
    accounts: np.ndarray | None
    scenarios: tuple[int, ...]
    reference: int | None = None
    screen: tuple[int, Any, Any, Any] | None = None


@dataclass
class SideBySide:
    """What is shown.

    Attributes
    ----------
    sides : list of Side
        In the order asked for.
    reference : Side
        What moves are counted from; not always one of `sides`.
    rows : DataFrame
        Index = keys of the figures, a column per scenario id.
    marks : DataFrame of int
        1 best, -1 worst, 0 neither.
    moves : dict of int to Comparison
        From the reference to each other scenario.
    territories : list of str
        Names for the chart, those of the reference first.
    deviations : dict of str to {id: list}
        Per measure and scenario, the deviation of each of `territories` as a share, ``None`` where it is not there.
    """

    sides: list[Side]
    reference: Side
    rows: pd.DataFrame
    marks: pd.DataFrame
    moves: dict[int, Comparison]
    territories: list[str] = field(default_factory=list)
    deviations: dict[str, dict[int, list[float | None]]] = field(default_factory=dict)


def wanted_of(session: MarketSession, scenarios: Sequence[int], reference: int | None = None) -> Wanted:
    """Gather what the comparison needs from the session; the arrays are not changed in place later."""
    accounts = None if session.accounts is None else session.accounts_per_unit
    state, current = session.state, session.scenario
    screen = None
    if state is not None and current is not None:
        screen = (current.id, state.labels, state.territories, (state.rules, state.report))
    return Wanted(session.path, session.units, accounts, tuple(scenarios), reference, screen)


def side_by_side(wanted: Wanted, progress: Progress) -> SideBySide:
    """Read and count.

    Parameters
    ----------
    wanted : Wanted
    progress : callable
        As `WorkRunner` gives it.

    Raises
    ------
    MarketError
        The file cannot be read.
    CancelledError
        ``progress`` answered False.
    """
    import pandas as pd

    from ...engine.errors import CancelledError
    from ...planning.comparison import better_or_worse, figures_for, scenario_figures
    from ...workspace.market import Market

    with Market.open(wanted.path, write=False) as market:
        sides = [_side(market, wanted, scenario) for scenario in wanted.scenarios]
        known = {side.id: side for side in sides}
        start = wanted.reference if wanted.reference is not None else market.alignment()
        reference = sides[0]
        if start is not None:
            reference = known[start] if start in known else _side(market, wanted, start)
    units, measures = wanted.units, wanted.units.measures
    columns, moves = {}, {}
    for place, side in enumerate(sides):
        if not progress((place + 1) / (len(sides) + 1), ""):
            raise CancelledError("")
        itself = side.id == reference.id
        start_of = None if itself else reference.assignment
        columns[side.id] = scenario_figures(side.plan, side.names, wanted.accounts, side.reps, start_of)
        if not itself:
            moves[side.id] = _moves(wanted, reference.assignment, side.assignment)
    rows = pd.DataFrame(columns, index=[figure.key for figure in figures_for(measures)], dtype=object)
    rows = rows[rows.notna().any(axis=1)]
    rows = rows.astype(object).where(rows.notna(), None)
    made = SideBySide(sides, reference, rows, better_or_worse(rows), moves)
    _add_deviations(made, units)
    return made


def _moves(wanted: Wanted, before: Assignment, after: Assignment) -> Comparison:
    """What moves from one scenario to another."""
    from ...planning.comparison import compare

    reps = (before.reps, after.reps)
    return compare(before.labels, after.labels, before.names, after.names, wanted.units, wanted.accounts, reps)


def _side(market: Any, wanted: Wanted, scenario: int) -> Side:
    """One scenario, from the screen where it is there."""
    from ...engine import Plan
    from ...engine.editing import compact

    record = market.scenario(scenario)
    labels: Any = None
    territories: Any = ()
    rules, report = record.rules, record.report
    if wanted.screen is not None and wanted.screen[0] == scenario:
        _, labels, territories, (rules, report) = wanted.screen
    if labels is None:
        labels, territories = market.labels(scenario), market.territories(scenario)
    active = [one for one in territories if not one.retired]
    short, numbers = compact(labels, [not one.retired for one in territories])
    design = rules_of(rules, numbers.tolist(), wanted.units.measures, 2)
    # The bound of a design holds as long as nothing was moved by hand; a report is dropped with the first move.
    facts = {"bound_km2": report["bound_km2"]} if report and report.get("bound_km2") else {}
    plan = Plan(wanted.units, short, design, facts)
    names = [one.name for one in active]
    return Side(scenario, record.name, plan, names, [one.rep for one in active], dict(design.tolerance))


def _add_deviations(made: SideBySide, units: Units) -> None:
    """Deviations per territory, territories matched with those of the reference."""
    from ...planning.comparison import match_names

    start = made.reference
    place_of: list[dict[int, int]] = []
    made.territories = list(start.names)
    for side in made.sides:
        places = {}
        if side.id == start.id:
            places = {label: label for label in range(len(side.names))}
        else:
            match = match_names(start.plan.labels, side.plan.labels, start.names, side.names, units.values[:, 0])
            for label, before in enumerate(match.tolist()):
                if before < 0:
                    made.territories.append(side.names[label])
                places[label] = before if before >= 0 else len(made.territories) - 1
        place_of.append(places)
    for column, measure in enumerate(units.measures):
        found: dict[int, list[float | None]] = {}
        for side, places in zip(made.sides, place_of):
            values: list[float | None] = [None] * len(made.territories)
            for label, place in places.items():
                values[place] = float(side.plan.deviations[label, column])
            found[side.id] = values
        made.deviations[measure] = found
