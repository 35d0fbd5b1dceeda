"""Designs of the scenario on the screen, whole or in part, in the background; each ends as one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import figures
from ..hierarchy.hierarchy_edits import keep_levels
from ..i18n import tr
from ..market.session import MarketSession
from ..market.state import EditError, PlanState
from ..reps.named_hours import named_accounts
from ..settings import SCENARIO, JobSettings
from ..work import Progress, WorkRunner
from .capacity_rules import Shares, nearest_owners, new_shares, owned_shares
from .robustness import ROBUST, Outcome, designed, verdict
from .scenario_rules import rules_of, with_targets

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...workspace.records import Territory

EFFORTS = ("draft", "normal", "thorough")


@dataclass
class Snapshot:
    """The plan when the work began; the screen may go on meanwhile.

    Attributes
    ----------
    state : PlanState
    numbers : (k,) int array
        Number of each active territory.
    labels : (n,) int array
        Indices of active territories, -1 for none.
    closed : (k,) bool array
        Locked territories.
    held : dict
        Rules of the scenario, or those that it is to have.
    rules : Rules
        The same for the active territories.
    """

    state: PlanState
    numbers: np.ndarray
    labels: np.ndarray
    closed: np.ndarray
    held: dict[str, Any]
    rules: Any


class DesignFlow(QObject):
    """Design, rebalance, fix, split and dissolve.

    Signals
    -------
    message(str level, str text)
        What came out, or why nothing did.
    designed()
        A whole design is on the screen.
    """

    message = pyqtSignal(str, str)
    designed = pyqtSignal()

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner

    def design(self, settings: JobSettings) -> None:
        """Design the open market with the rules of the dock."""
        session = self._session
        state = session.state
        try:
            rules, shares = self._rules(settings)
        except EditError as error:
            self.message.emit("warning", str(error))
            return
        locked = state is not None and (state.unit_locks.any() or any(one.locked for one in state.active))
        if state is not None and settings.start == SCENARIO and session.plan is not None:
            self.rebalance(rules, settings.max_moved / 100.0)
            return
        if locked:
            self.message.emit(
                "warning",
                tr("Something is locked. Start from the scenario on the map, which keeps it, or unlock it."),
            )
            return
        units, homes = session.units, None if shares is None else self._homes()

        def work(progress: Progress) -> Any:
            from ...engine import design

            numbers = list(range(settings.territories))
            outcome = designed(units, rules, numbers, lambda tight: design(units, tight, progress))
            owners = None if shares is None or homes is None else nearest_owners(shares, homes, outcome.plan)
            return outcome, owners

        def done(made: tuple[Outcome, list[str | None] | None]) -> None:
            outcome, owners = made
            self._show_new(outcome, owners, {**rules, "territories": settings.territories})

        self._run(tr("Designing"), work, done)

    def rebalance(self, rules: dict[str, Any] | None = None, max_moved: float | None = None) -> None:
        """Redesign what is not locked, from the plan on the screen.

        Parameters
        ----------
        rules : dict, optional
            Of the design; those of the scenario where they are left out.
        max_moved : float, optional
            Largest share of each measure that may change hands.
        """
        snapshot = self._snapshot(rules)
        if snapshot is None:
            return
        units, held = self._session.units, snapshot.held
        limits = None if max_moved is None else dict.fromkeys(units.measures, max_moved)

        def work(progress: Progress) -> Any:
            from ...engine.portions import rebalance

            locked = snapshot.state.unit_locks
            given = snapshot.labels, snapshot.closed, locked, limits, progress
            return designed(units, held, snapshot.numbers.tolist(), lambda tight: rebalance(units, tight, *given))

        def done(outcome: Outcome) -> None:
            self._put(snapshot, outcome.plan.labels, tr("Rebalance"), rules=held, report=outcome.plan.report)
            self._tell(outcome, held)
            self.designed.emit()

        self._run(tr("Rebalancing"), work, done)

    def fix(self, number: int) -> None:
        """Bring one territory within its tolerance by moving as few ZIPs as possible."""
        snapshot = self._snapshot()
        if snapshot is None:
            return
        units, index = self._session.units, self._session.index_of(number)
        name = snapshot.state.territories[number].name

        def work(progress: Progress) -> Any:
            from ...engine.repair import repair_territory

            locked = replace(snapshot.rules, current=snapshot.labels, locked=snapshot.state.unit_locks)
            return repair_territory(units, locked, snapshot.labels, index, snapshot.closed, progress)

        def done(labels: Any) -> None:
            moved = int((labels != snapshot.labels).sum())
            if not moved:
                self.message.emit("info", tr("{name} is within its tolerance already.", name=name))
                return
            self._put(snapshot, labels, tr("Fix {name}", name=name))
            self.message.emit(
                "success",
                tr("{name} is within its tolerance; moved: {zips}.", name=name, zips=figures.plural(moved, "ZIP")),
            )

        self._run(tr("Fixing {name}", name=name), work, done)

    def split(self, number: int, parts: int) -> None:
        """Split a territory into balanced ones; the first part keeps name and rep."""
        snapshot = self._snapshot()
        if snapshot is None:
            return
        units, index = self._session.units, self._session.index_of(number)
        name = snapshot.state.territories[number].name

        def work(progress: Progress) -> Any:
            from ...engine.portions import split_territory

            return split_territory(units, snapshot.rules, snapshot.labels, index, parts, progress)

        def done(labels: Any) -> None:
            self._put(snapshot, labels, tr("Split {name} into {parts}", name=name, parts=parts))

        self._run(tr("Splitting {name}", name=name), work, done)

    def dissolve(self, number: int) -> None:
        """Give the ZIPs of a territory to its neighbours, the least loaded first."""
        snapshot = self._snapshot()
        if snapshot is None:
            return
        if len(snapshot.numbers) <= 2:
            self.message.emit("warning", tr("A market needs at least two territories."))
            return
        units, index = self._session.units, self._session.index_of(number)
        name = snapshot.state.territories[number].name

        def work(progress: Progress) -> Any:
            from ...engine.dissolve import dissolve_territory

            return dissolve_territory(units, snapshot.rules, snapshot.labels, index, snapshot.closed, progress)

        def done(labels: Any) -> None:
            self._put(snapshot, labels, tr("Dissolve {name}", name=name), retired=number)

        self._run(tr("Dissolving {name}", name=name), work, done)

    def _run(self, title: str, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        if self._runner.running():
            self.message.emit("warning", tr("Something else is running. Wait for it, or cancel it."))
            return

        def finish(result: Any) -> None:
            try:
                done(result)
            except EditError as error:
                self.message.emit("warning", str(error))

        self._runner.run(title, work, finish)

    def _rules(self, settings: JobSettings) -> tuple[dict[str, Any], Shares | None]:
        """Rules of the dock as a scenario holds them, and the shares of new territories where reps differ.

        Raises
        ------
        EditError
            There is nobody to take shares from, or the named accounts of a rep are more than the rep's share.
        """
        session = self._session
        measures = session.units.measures
        chosen = {"workload": settings.workload_tolerance, "potential": settings.potential_tolerance}
        rules: dict[str, Any] = {
            "tolerance": {name: chosen[name] / 100.0 for name in measures if name in chosen},
            "contiguous": settings.contiguous,
            "seed": settings.seed,
            "effort": EFFORTS[settings.effort],
        }
        if settings.robust:
            rules[ROBUST] = {"error": settings.figures_error / 100.0, "chance": settings.chance / 100.0}
        if not settings.by_capacity or session.roster is None:
            return rules, None
        named = named_accounts(session)
        load = None if named is None else named.load
        if settings.start == SCENARIO and session.state is not None and session.plan is not None:
            return with_targets(rules, owned_shares(session.roster, session.state, load).shares, measures), None
        shares = new_shares(session.roster, settings.territories, load)
        return with_targets(rules, shares.shares, measures), shares

    def _homes(self) -> pd.DataFrame:
        """Homes of the reps on the roster, in metres."""
        import pandas as pd

        from ..reps.roster_reading import metric_homes

        roster: Any = self._session.roster
        return pd.DataFrame(metric_homes(self._session, roster), columns=["x", "y"], index=roster.reps.index)

    def _snapshot(self, rules: dict[str, Any] | None = None) -> Snapshot | None:
        """The plan now; says so where there is none to work on."""
        import numpy as np

        session = self._session
        state, plan = session.state, session.plan
        if state is None or plan is None or not session.editable:
            text = tr("There is no scenario that may be changed. Design one, or duplicate the approved one.")
            self.message.emit("warning", text)
            return None
        closed = np.array([one.locked for one in state.active], dtype=bool)
        held = {"tolerance": dict(plan.rules.tolerance), **(rules or state.rules)}
        chosen = rules_of(held, session.numbers.tolist(), session.units.measures)
        return Snapshot(state, session.numbers.copy(), plan.labels, closed, held, chosen)

    def _show_new(self, outcome: Outcome, owners: list[str | None] | None, rules: dict[str, Any]) -> None:
        """Put a design from scratch on the screen, as the plan of the scenario or as a new scenario."""
        session, plan = self._session, outcome.plan
        territories = self._named(plan)
        if owners is not None:
            territories = [replace(one, rep=owners[one.number]) for one in territories]
        scenario = session.scenario
        if scenario is None or scenario.approved:
            name = tr("Scenario {number}", number=len(session.scenarios(deleted=True)) + 1)
            parent = scenario.id if scenario is not None else None
            session.add_scenario(name, plan.labels, territories, rules=rules, report=plan.report, parent=parent)
        else:
            count = figures.plural(plan.k, "territory", "territories")
            session.replace_plan(
                plan.labels, territories, tr("Design of {count}", count=count), rules=rules, report=plan.report
            )
        self._tell(outcome, rules, [one.name for one in territories])
        self.designed.emit()

    def _named(self, plan: Any) -> list[Territory]:
        """Territories of a new design; those that overlap most with old ones take over name, colour and rep."""
        from ...planning.matching import match_names
        from ...processing.plans import territory_names
        from ...workspace.records import Territory
        from ..colours import colours_of
        from ..hierarchy.hierarchy_edits import home_of

        session, numbers = self._session, list(range(plan.k))
        heirs: dict[int, Any] = {}
        if session.state is not None and session.plan is not None:
            active, unnamed = session.state.active, [f"\0{number}" for number in numbers]
            match = match_names(
                session.plan.labels, plan.labels, [one.name for one in active], unnamed, session.units.values[:, 0]
            )
            heirs = {number: active[old] for number, old in enumerate(match.tolist()) if old >= 0}
        homes = {number: one.area for number, one in heirs.items()}
        for number in set(numbers) - set(heirs):
            homes[number] = home_of(session.state, plan.labels == number) if session.state is not None else None
        keep = {number: one.colour for number, one in heirs.items()}
        colours = colours_of(plan.labels, numbers, keep, session.units.pairs)
        taken = {one.name for one in heirs.values()}
        free = [name for name in territory_names(plan.k + len(taken)) if name not in taken]
        return [
            Territory(
                number,
                heirs[number].name if number in heirs else free.pop(0),
                colours[number],
                heirs[number].rep if number in heirs else None,
                area=homes[number],
            )
            for number in numbers
        ]

    def _put(
        self,
        snapshot: Snapshot,
        labels: Any,
        text: str,
        *,
        rules: dict[str, Any] | None = None,
        report: Any = None,
        retired: int | None = None,
    ) -> None:
        """Put new labels (indices of active territories, further ones are new) on the screen.

        Raises
        ------
        EditError
            The scenario was changed or switched while the work ran.
        """
        import numpy as np

        session = self._session
        if session.state is not snapshot.state:
            raise EditError(tr("The plan was changed while this ran, so its result was left out. Start it again."))
        state = snapshot.state
        numbers = list(snapshot.numbers)
        new = replace(state, rules=keep_levels(state, rules or state.rules), report=report)
        for index in range(len(numbers), int(labels.max(initial=-1)) + 1):
            fresh = session.fresh_territory(new, np.flatnonzero(labels == index))
            new = replace(new, territories=(*new.territories, fresh))
            numbers.append(fresh.number)
        table = np.array([*numbers, -1], dtype=np.int32)
        new = replace(new, labels=table[labels])
        if retired is not None:
            new = new.with_territory(retired, retired=True, locked=False)
        session.edit(new, text, whole=report is not None)

    def _tell(self, outcome: Outcome, rules: dict[str, Any], names: Sequence[str] = ()) -> None:
        """Say how good a design is, what it breaks, and how sure it is where that was asked for."""
        report, found = outcome.plan.report, outcome.found
        count = figures.plural(report["territories"], "territory", "territories")
        parts = [
            tr("{measure} within {percent}", measure=tr(name), percent=figures.share(one["max_deviation"]))
            for name, one in report["measures"].items()
            if one["tolerance"] is not None
        ]
        text = f"{count}: {', '.join(parts)}."
        if report.get("gap") is not None:
            text += " " + tr("Proven to be within {gap} of the best possible moment.", gap=figures.share(report["gap"]))
        if found is not None:
            state = self._session.state
            text += " " + verdict(found, names or [one.name for one in state.active] if state is not None else names)
        if report["violations"]:
            kept = " ".join(report["violations"][:3])
            more = len(report["violations"]) - 3
            text += " " + tr("Not kept: {broken}", broken=kept)
            text += " " + tr("And {count} more.", count=more) if more > 0 else ""
            text += f" {report['note']}" if report.get("note") else ""
            self.message.emit("warning", text)
        elif found is not None and found.plan_within < rules[ROBUST]["chance"]:
            self.message.emit("warning", text)
        else:
            self.message.emit("success", text)
