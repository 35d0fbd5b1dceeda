"""Algorithm ``realignterritories``: balance again after a rep came or went, with little changing hands."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..planning.findings import DataError
from .designing import DOUBLE, INTEGER, DesigningAlgorithm, Start, named_errors
from .market_inputs import add_market, market_accounts, market_units, open_market, read_scenario, unit_crossings
from .market_outputs import save_plan, scenario_name
from .moves import add_moves, tell_moves, write_moves

if TYPE_CHECKING:
    import numpy as np

    from ..planning.comparison import Assignment, Comparison
    from ..planning.realignment import Event, Realigned
    from .market_inputs import SavedScenario

TITLES = {"none": "Balance again", "repleaves": "A rep leaves", "repjoins": "A rep joins"}


@dataclass(frozen=True)
class Situation:
    """What is in force when something happens.

    Attributes
    ----------
    assignment : Assignment
        Territories in force.
    event : Event
    saved : SavedScenario or None
        Where they come from a market.
    accounts : (n,) int array or None
        Per unit.
    """

    assignment: Assignment
    event: Event
    saved: SavedScenario | None
    accounts: np.ndarray | None


class RealignTerritories(DesigningAlgorithm):
    """Change territories that are in force as little as a rule or an event asks for."""

    NAME = "realignterritories"
    TITLE = "Realign territories"
    GROUP = "Design"
    SUMMARY = "Balances territories again after a rep came or went, with as little as possible changing hands"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units(optional=True)
        self.describe(
            QgsProcessingParameterField("CURRENT", self.tr("Current territory field"), None, "UNITS"),
            "Field of the units with the name of the territory in force. With MARKET, the name of a scenario.",
        )
        self._add_event()
        self.add_measures(optional=True)
        self.describe(
            QgsProcessingParameterNumber("TERRITORIES", self.tr("Number of territories"), INTEGER, None, optional=True),
            "How many territories there are to be. Without it one less, one more or as many as now, by EVENT.",
            advanced=True,
        )
        self.add_fixed()
        self.add_crossings()
        self.add_groups()
        self.add_search()
        add_market(self, self.tr("CURRENT is the name of one"))
        self.describe(
            QgsProcessingParameterString("SCENARIO", self.tr("New scenario"), None, optional=True),
            "With MARKET: name of the scenario that the plan is saved as. Without it a name is made.",
            advanced=True,
        )
        self.add_plan(optional=True)
        add_moves(self)
        self.add_report()

    def _add_event(self) -> None:
        """Declare EVENT, REP and MAX_MOVED."""
        self.add_choice(
            "EVENT",
            self.tr("What happened"),
            {word: self.tr(title) for word, title in TITLES.items()},
            "0: balance again within the tolerances. 1: the territories of REP are handed to the others. 2: one more "
            "territory is made.",
        )
        self.describe(
            QgsProcessingParameterString("REP", self.tr("Rep or territory"), None, optional=True),
            "Who leaves: the name of a territory, or of a rep in the field rep of the units. Who joins: the name of "
            "the new rep.",
        )
        self.describe(
            QgsProcessingParameterNumber(
                "MAX_MOVED", self.tr("May change hands (percent)"), DOUBLE, None, optional=True
            ),
            "Largest share of each measure that may change hands, in percent; a hard limit. What a rep who leaves had "
            "does not count. Without it the smallest share of the workload that works is looked for.",
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Realign, and write what came out."""
        with ExitStack() as stack:
            market = stack.enter_context(open_market(inputs, write=True))
            given = inputs if market is None else market_units(inputs, market)
            self._realign(given, outputs, market)

    def _realign(self, inputs: Any, outputs: Any, market: Any) -> None:
        from ..engine import Units
        from ..planning.comparison import compare
        from ..planning.realignment import realign
        from .plans import MEASURES, territory_names
        from .rule_inputs import unit_pairs

        expressions = inputs.measures()
        if not expressions["workload"]:
            raise DataError("WORKLOAD is missing. Choose a field or write an expression, in hours/year.")
        layer = inputs.units(expressions)
        measures = [name for name in MEASURES if expressions[name]]
        situation = _in_force(inputs, layer, market)
        name = scenario_name(market, inputs.text("SCENARIO").strip(), _title(situation)) if market is not None else ""
        start = _start(inputs, layer, situation)
        inputs.step(6, self.tr("Finding neighbours"))
        links = [*unit_pairs(inputs, "LINKS", layer), *unit_crossings(market, "link", layer)]
        barriers = [*unit_pairs(inputs, "BARRIERS", layer), *unit_crossings(market, "barrier", layer)]
        units = Units.from_polygons(layer.frame, measures, links=links, barriers=barriers)
        rules = _held(inputs, situation, self.rules(inputs, layer, measures, start))
        names = territory_names(rules.count(units), start.kept)
        with named_errors(names):
            found = realign(units, rules, progress=inputs.progress(12, 86))
        before = situation.assignment
        difference = compare(
            before.labels, found.plan.labels, before.names, names, units, situation.accounts, (before.reps, start.reps)
        )
        more = _report(situation, found, difference, names)
        self.write(inputs, outputs, layer, found.plan, names, start.reps, difference.origin, more)
        write_moves(outputs, difference.pairs)
        _tell(inputs.feedback, found, difference, len(units))
        if situation.saved is not None:
            territories = (names, start.reps)
            save_plan(market, name, situation.saved, layer, found.plan, territories, difference, _action(situation))
            inputs.feedback.pushInfo(f"Saved as the scenario {name} in {market.path.name}.")
            outputs.result("SCENARIO", name)


def _in_force(inputs: Any, layer: Any, market: Any) -> Situation:
    """Territories in force, and what happened to them."""
    from ..planning.comparison import Assignment
    from ..planning.realignment import NOTHING, after_event
    from .plans import account_counts, labels_of, owners

    saved, accounts = None, account_counts(layer.frame)
    if market is not None:
        ids = list(layer.frame.index)
        saved = read_scenario(inputs, "CURRENT", market, ids)
        assignment, counted = saved.assignment, market_accounts(market, ids)
        accounts = accounts if counted is None else counted
    else:
        field = inputs.field("CURRENT", "UNITS")
        if field is None:
            raise DataError("CURRENT is missing. Choose the field with the territory that each unit is in now.")
        labels, names = labels_of(layer.frame[field], field, layer.name)
        assignment = Assignment(labels, names, owners(layer.frame, labels, names))
    kind, rep = inputs.choice("EVENT"), inputs.text("REP").strip()
    if rep and kind == NOTHING:
        raise DataError(
            f"REP is {rep}, but EVENT is none. Say what happened (1 repleaves, 2 repjoins), or leave REP out."
        )
    event = after_event(kind, assignment.labels, assignment.names, rep or None, assignment.reps)
    if (event.labels < 0).all():
        raise DataError("CURRENT: no unit is in a territory that stays. Design territories instead.")
    return Situation(assignment, event, saved, accounts)


def _start(inputs: Any, layer: Any, situation: Situation) -> Start:
    """What the design starts from."""
    from .rule_inputs import fixed_centres

    event = situation.event
    centres, named = fixed_centres(inputs, layer)
    count = inputs.integer("TERRITORIES") if inputs.given("TERRITORIES") else event.count
    if count < event.count:
        raise DataError(
            f"TERRITORIES is {count}, but there are {event.count} territories after the event. Leave TERRITORIES out, "
            "or let a rep leave."
        )
    if centres is not None and len(centres) != count:
        raise DataError(f"CENTRES has {len(centres)} points for {count} territories. Give one point per territory.")
    reps = named or event.reps
    if reps is not None:
        reps = [*reps, *[None] * (count - len(reps))]
    return Start(count, event.names, event.labels, reps, centres)


def _held(inputs: Any, situation: Situation, rules: Any) -> Any:
    """The rules with the locks and, where the user names none, the tolerances of the scenario in force.

    A lock on a unit whose territory ends cannot hold.
    """
    locked, saved = rules.locked, situation.saved
    if saved is not None:
        kept = saved.locked & (saved.labels >= 0)
        locked = kept if locked is None else locked | kept
        known = saved.record.rules.get("tolerance") or {}
        chosen = {
            name: known[name] if name in known and not inputs.given(f"{name.upper()}_TOLERANCE") else share
            for name, share in rules.tolerance.items()
        }
        rules = replace(rules, tolerance=chosen)
    if locked is not None and (locked & situation.event.freed).any():
        count = int((locked & situation.event.freed).sum())
        inputs.feedback.pushInfo(f"{count:,} locked units are in a territory that ends; their locks do not count.")
    return rules if locked is None else replace(rules, locked=locked & ~situation.event.freed)


def _action(situation: Situation) -> str:
    """What happened, in a few words."""
    event = situation.event
    if event.ended:
        return f"Realigned without {', '.join(event.ended)}"
    return "Realigned with one more territory" if event.count > len(event.names) else "Realigned"


def _title(situation: Situation) -> str:
    """Name of the scenario where the user gives none."""
    name = situation.saved.record.name if situation.saved is not None else ""
    action = _action(situation)
    return f"{name}: {action[0].lower()}{action[1:]}"


def _report(situation: Situation, found: Realigned, difference: Comparison, names: Sequence[str]) -> dict[str, Any]:
    """What the report says beside the figures of the plan."""
    event = situation.event
    return {
        "event": {"kind": event.kind, "ended": event.ended, "new": list(names[len(event.names) :])},
        "realignment": found.as_dict(),
        "comparison": difference.as_dict(),
    }


def _tell(feedback: Any, found: Realigned, difference: Comparison, units: int) -> None:
    """Say what changes hands, and which limit that took."""
    tell_moves(feedback, difference, units)
    if found.budget is None:
        feedback.pushInfo("No limit on what changes hands was found under which a plan keeps every rule.")
    elif not found.given:
        least = "" if not found.at_least else f"; no plan moves less than {100.0 * found.at_least:.1f} %"
        feedback.pushInfo(f"Smallest limit that works, as far as looked for: {100.0 * found.budget:.1f} %{least}.")
