"""Designs of the scenario on the screen, whole or in part, in the background; each ends as one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from . import figures
from .hierarchy_edits import keep_levels
from .i18n import tr
from .session import MarketSession
from .settings import SCENARIO, JobSettings
from .state import EditError, PlanState
from .work import Progress, WorkRunner

if TYPE_CHECKING:
    import numpy as np

    from ..workspace.records import Territory

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
    rules : Rules
        Of the scenario, for the active territories.
    """

    state: PlanState
    numbers: np.ndarray
    labels: np.ndarray
    closed: np.ndarray
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
        rules = self._rules(settings)
        state = session.state
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
        units = session.units

        def work(progress: Progress) -> Any:
            from ..engine import Rules, design

            return design(units, Rules(territories=settings.territories, **_engine(rules)), progress)

        def done(plan: Any) -> None:
            self._show_new(plan, {**rules, "territories": settings.territories})

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
        units, chosen = self._session.units, dict(rules or snapshot.state.rules)
        limits = None if max_moved is None else dict.fromkeys(units.measures, max_moved)

        def work(progress: Progress) -> Any:
            from ..engine.portions import rebalance

            locked = snapshot.state.unit_locks
            return rebalance(units, snapshot.rules, snapshot.labels, snapshot.closed, locked, limits, progress)

        def done(plan: Any) -> None:
            self._put(snapshot, plan.labels, tr("Rebalance"), rules=chosen, report=plan.report)
            self._tell(plan.report)
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
            from ..engine.repair import repair_territory

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
            from ..engine.portions import split_territory

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
            from ..engine.dissolve import dissolve_territory

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

    def _rules(self, settings: JobSettings) -> dict[str, Any]:
        """Rules of the dock as a scenario holds them."""
        chosen = {"workload": settings.workload_tolerance, "potential": settings.potential_tolerance}
        return {
            "tolerance": {name: chosen[name] / 100.0 for name in self._session.units.measures if name in chosen},
            "contiguous": settings.contiguous,
            "seed": settings.seed,
            "effort": EFFORTS[settings.effort],
        }

    def _snapshot(self, rules: dict[str, Any] | None = None) -> Snapshot | None:
        """The plan now; says so where there is none to work on."""
        import numpy as np

        from ..engine import Rules

        session = self._session
        state, plan = session.state, session.plan
        if state is None or plan is None or not session.editable:
            text = tr("There is no scenario that may be changed. Design one, or duplicate the approved one.")
            self.message.emit("warning", text)
            return None
        closed = np.array([one.locked for one in state.active], dtype=bool)
        held = {"tolerance": dict(plan.rules.tolerance), **(rules or state.rules)}
        chosen = Rules(territories=plan.k, **_engine(held))
        return Snapshot(state, session.numbers.copy(), plan.labels, closed, chosen)

    def _show_new(self, plan: Any, rules: dict[str, Any]) -> None:
        """Put a design from scratch on the screen, as the plan of the scenario or as a new scenario."""
        session = self._session
        territories = self._named(plan)
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
        self._tell(plan.report)
        self.designed.emit()

    def _named(self, plan: Any) -> list[Territory]:
        """Territories of a new design; those that overlap most with old ones take over name, colour and rep."""
        from ..planning.matching import match_names
        from ..processing.plans import territory_names
        from ..workspace.records import Territory
        from .colours import colours_of
        from .hierarchy_edits import home_of

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

    def _tell(self, report: dict[str, Any]) -> None:
        """Say how good a design is, and what it breaks."""
        count = figures.plural(report["territories"], "territory", "territories")
        parts = [
            tr("{measure} within {percent}", measure=tr(name), percent=figures.share(one["max_deviation"]))
            for name, one in report["measures"].items()
            if one["tolerance"] is not None
        ]
        text = f"{count}: {', '.join(parts)}."
        if report.get("gap") is not None:
            text += " " + tr("Proven to be within {gap} of the best possible moment.", gap=figures.share(report["gap"]))
        if report["violations"]:
            kept = " ".join(report["violations"][:3])
            more = len(report["violations"]) - 3
            text += " " + tr("Not kept: {broken}", broken=kept)
            text += " " + tr("And {count} more.", count=more) if more > 0 else ""
            text += f" {report['note']}" if report.get("note") else ""
            self.message.emit("warning", text)
        else:
            self.message.emit("success", text)


def _engine(rules: dict[str, Any]) -> dict[str, Any]:
    """What the engine knows of the rules of a scenario."""
    known = ("tolerance", "contiguous", "seed", "effort")
    return {name: rules[name] for name in known if name in rules}
