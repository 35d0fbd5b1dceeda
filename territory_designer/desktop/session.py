"""The open market: its arrays, the plan on the screen, undo, and what goes into the market file.

Docks, map tools and pages all talk to this one object. It knows no widget. Every edit is a :class:`.state.Change`: it
is put on the undo stack, applied to the arrays at once, announced by `changed`, and written by the writer's thread.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..qt_compat import QUndoCommand, QUndoStack
from .i18n import tr
from .state import Change, EditError, PlanState, free_name, refuse_locked
from .writer import MarketWriter

if TYPE_CHECKING:
    import numpy as np

    from ..engine.plan import Plan
    from ..engine.units import Units
    from ..workspace.market import Market
    from ..workspace.records import Scenario, Territory

MANY_UNITS = 500
"""From so many moved units on, building the plan's sums anew is quicker than moving one by one."""
RETRY_MS = 5_000
GONE = 2**30
"""Stands in the alignment for a territory that the scenario on the screen does not have."""


@dataclass
class LoadedMarket:
    """What is read from a market file in the background.

    Attributes
    ----------
    market : Market
        Open for reading, or read-only; used from the GUI thread.
    units : Units
        Of the engine, with the market's links and barriers.
    shapes : (n,) array of shapely polygons
        In the coordinates of the layer.
    frame : GeoDataFrame
        Units with all their fields, index = id.
    accounts : GeoDataFrame or None
        With the column ``unit``.
    account_unit : (a,) int array
        Index of the unit of each account, -1 for none.
    why_read_only : str
        What the analyst reads where the market cannot be changed.
    """

    market: Market
    units: Units
    shapes: np.ndarray
    frame: Any
    accounts: Any
    account_unit: np.ndarray
    why_read_only: str = ""

    @cached_property
    def accounts_per_unit(self) -> np.ndarray:
        """(n,) int array: number of accounts in each unit."""
        import numpy as np

        return np.bincount(self.account_unit[self.account_unit >= 0], minlength=len(self.units))


class PlanCommand(QUndoCommand):
    """A change on the undo stack."""

    def __init__(self, session: MarketSession, change: Change) -> None:
        super().__init__(change.text)
        self._session = session
        self._change = change

    def redo(self) -> None:
        """Do it, or do it again."""
        self._session.apply(self._change)

    def undo(self) -> None:
        """Take it back."""
        self._session.apply(replace(self._change.reversed(), text=tr("Undo: {what}", what=self._change.text)))


class MarketSession(QObject):
    """One open market, or none.

    Signals
    -------
    opened(), closed()
        A market is there now; or no more.
    changed(Change)
        The plan on the screen changed: by an edit, by undo or redo.
    switched()
        Another scenario is on the screen; everything may be different.
    scenarios_changed()
        The list of scenarios, or what one of them says of itself.
    selection_changed(), target_changed()
        Other units are selected; another territory is the target of edits.
    moved()
        The market goes on in another file.
    written()
        The file holds what is on the screen.
    failed(str)
        Something could not be done or written; the message is for the user.

    Attributes
    ----------
    undo_stack : QUndoStack
    """

    opened = pyqtSignal()
    closed = pyqtSignal()
    changed = pyqtSignal(object)
    switched = pyqtSignal()
    scenarios_changed = pyqtSignal()
    selection_changed = pyqtSignal()
    target_changed = pyqtSignal()
    written = pyqtSignal()
    moved = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._loaded: LoadedMarket | None = None
        self._writer: MarketWriter | None = None
        self._scenario: Scenario | None = None
        self._state: PlanState | None = None
        self._plan: Plan | None = None
        self._numbers: np.ndarray | None = None  # number of each territory of the plan
        self._index: dict[int, int] = {}
        self._aligned: tuple[np.ndarray, list[str]] | None = None
        self._alignment: np.ndarray | None = None
        self._selection: np.ndarray | None = None
        self._target: int | None = None
        self._slots = 0  # territories that the file has rows for
        self._behind = False  # the file lacks a change that could not be written
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._write_all)

    # What is open

    @property
    def is_open(self) -> bool:
        """Whether a market is open."""
        return self._loaded is not None

    @property
    def read_only(self) -> bool:
        """Whether the market cannot be changed: another QGIS has it, or the file is protected."""
        return self._loaded is not None and self._loaded.market.read_only

    @property
    def why_read_only(self) -> str:
        """Why the market cannot be changed; empty where it can."""
        there = self._there()
        return there.why_read_only or there.market.why_read_only or ""

    @property
    def market(self) -> Market:
        """The market file, for reading in the GUI thread."""
        return self._there().market

    @property
    def path(self) -> Path:
        """Path of the market file."""
        return Path(self._there().market.path)

    @property
    def units(self) -> Units:
        """Units of the engine."""
        return self._there().units

    @property
    def shapes(self) -> np.ndarray:
        """(n,) array of polygons in the coordinates of the layer."""
        return self._there().shapes

    @property
    def frame(self) -> Any:
        """Units with all their fields, index = id."""
        return self._there().frame

    @property
    def accounts(self) -> Any:
        """Accounts with the column ``unit``; ``None`` where there are none."""
        return self._there().accounts

    @property
    def account_unit(self) -> np.ndarray:
        """(a,) int array: index of the unit of each account, -1 for none."""
        return self._there().account_unit

    @property
    def accounts_per_unit(self) -> np.ndarray:
        """(n,) int array: number of accounts in each unit."""
        return self._there().accounts_per_unit

    @property
    def scenario(self) -> Scenario | None:
        """The scenario on the screen; ``None`` before the first design."""
        return self._scenario

    @property
    def state(self) -> PlanState | None:
        """Assignment, territories and locks on the screen."""
        return self._state

    @property
    def plan(self) -> Plan | None:
        """Running totals; its territories are the active ones, see `numbers`. ``None`` with fewer than two."""
        return self._plan

    @property
    def numbers(self) -> np.ndarray:
        """(k,) int array: number of each territory of `plan`, ascending."""
        import numpy as np

        return self._numbers if self._numbers is not None else np.zeros(0, dtype=np.int64)

    def index_of(self, number: int) -> int:
        """Index in `plan` of the territory with this number, -1 where it is retired or there is none."""
        return self._index.get(int(number), -1)

    @property
    def alignment(self) -> np.ndarray | None:
        """(n,) int array: number that each unit has in the alignment in force; ``None`` where none is in force.

        -1 for no territory, `GONE` for a territory that the scenario on the screen does not have.
        """
        return self._alignment

    @property
    def editable(self) -> bool:
        """Whether the scenario on the screen may be changed."""
        return self._state is not None and not self.read_only and not (self._scenario and self._scenario.approved)

    def open(self, loaded: LoadedMarket, path: Path | None = None) -> None:
        """Show a market that was read in the background; the one before is closed.

        Parameters
        ----------
        loaded : LoadedMarket
        path : Path, optional
            For the writer, where it is not that of the market.
        """
        self.close()
        self._loaded = loaded
        if not loaded.market.read_only:
            self._start_writer(path or Path(loaded.market.path))
        active = loaded.market.active_scenario()
        if active is not None:
            self._read_scenario(active)
        self.opened.emit()
        self.switched.emit()

    def close(self) -> None:
        """Write what is left and let the file go."""
        if self._loaded is None:
            return
        self._retry.stop()
        self.undo_stack.clear()
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.stop()
        loaded, self._loaded = self._loaded, None
        loaded.market.close()
        self._scenario = self._state = self._plan = self._numbers = self._alignment = self._aligned = None
        self._selection = self._target = None
        self._index = {}
        self._behind = False
        self.closed.emit()

    def continue_in(self, path: Path) -> None:
        """Go on in a copy of the market, with plan and undo as they are.

        Raises
        ------
        MarketError
            The copy cannot be opened; the market stays where it was.
        """
        from ..workspace.market import Market

        there = self._there()
        market = Market.open(path)
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.stop()
        there.market.close()
        there.market, there.why_read_only = market, ""
        self._start_writer(path)
        self.moved.emit()

    def when_written(self, job: Any) -> None:
        """Call ``job()`` once everything is in the file; at once where it is."""
        if self.idle():
            job()
            return

        def ready() -> None:
            if self.idle():
                self.written.disconnect(ready)
                job()

        self.written.connect(ready)

    def idle(self) -> bool:
        """Whether everything is in the file."""
        return not self._behind and (self._writer is None or self._writer.idle())

    # Selection and target

    @property
    def selection(self) -> np.ndarray:
        """(m,) int array: indices of the selected units, ascending."""
        import numpy as np

        return self._selection if self._selection is not None else np.zeros(0, dtype=np.int64)

    def select(self, units: Iterable[int]) -> None:
        """Select units."""
        import numpy as np

        wanted = np.unique(np.asarray(list(units), dtype=np.int64))
        if not np.array_equal(wanted, self.selection):
            self._selection = wanted
            self.selection_changed.emit()

    @property
    def target(self) -> int | None:
        """Number of the territory that edits move ZIPs to; ``None``: the neighbour under the cursor."""
        return self._target

    def set_target(self, number: int | None) -> None:
        """Choose the territory that edits move ZIPs to."""
        if number is not None and self.index_of(number) < 0:
            number = None
        if number != self._target:
            self._target = number
            self.target_changed.emit()

    # Edits

    def edit(self, new: PlanState, text: str, reason: str = "", *, whole: bool = False) -> Change | None:
        """Put a new state on the screen, as one step of undo.

        Returns
        -------
        Change or None
            ``None`` where nothing is different.

        Raises
        ------
        EditError
            The scenario must not be changed.
        """
        if self._state is None:
            raise EditError(tr("There is no scenario to edit. Design one first."))
        if self.read_only:
            raise EditError(tr("This market is open for reading only: {why}", why=self.why_read_only))
        if self._scenario is not None and self._scenario.approved:
            raise EditError(
                tr("The scenario {name} is approved. Duplicate it to change the copy.", name=self._scenario.name)
            )
        change = Change.between(self._state, new, text, reason, whole)
        if change.empty:
            return None
        self.undo_stack.push(PlanCommand(self, change))
        return change

    def move(self, units: Sequence[int], number: int, reason: str = "") -> Change | None:
        """Move units to a territory (-1: out of every territory).

        Raises
        ------
        EditError
            Something is locked, or the territory is retired.
        """
        import numpy as np

        if self._state is None or (number >= 0 and self.index_of(number) < 0):
            raise EditError(tr("There is no such territory. Choose one in the table Balance."))
        wanted = np.asarray(units, dtype=np.int64)
        refuse_locked(self._state, self.units.ids, wanted, number)
        moving = wanted[self._state.labels[wanted] != number]
        name = self._state.territories[number].name if number >= 0 else tr("no territory")
        what = str(self.units.ids[moving[0]]) if len(moving) == 1 else tr("{count} ZIPs", count=f"{len(moving):,}")
        text = tr("Move {what} to {name}", what=what, name=name)
        return self.edit(self._state.with_labels(moving, number), text, reason)

    def rename(self, number: int, name: str) -> Change | None:
        """Give a territory another name.

        Raises
        ------
        EditError
            The name is empty or taken.
        """
        state, clean = self._editing(), name.strip()
        if not clean:
            raise EditError(tr("A territory needs a name."))
        if any(one.name == clean and one.number != number for one in state.active):
            raise EditError(tr("There is a territory {name} already. Choose another name.", name=clean))
        text = tr("Rename {old} to {new}", old=state.territories[number].name, new=clean)
        return self.edit(state.with_territory(number, name=clean), text)

    def recolour(self, number: int, colour: str) -> Change | None:
        """Give a territory another colour, for example ``"#4477aa"``."""
        state = self._editing()
        text = tr("Colour {name}", name=state.territories[number].name)
        return self.edit(state.with_territory(number, colour=colour), text)

    def set_rep(self, number: int, rep: str | None) -> Change | None:
        """Give a territory to a rep, or to nobody."""
        state = self._editing()
        text = tr("Give {name} to {rep}", name=state.territories[number].name, rep=rep or tr("nobody"))
        return self.edit(state.with_territory(number, rep=rep or None), text)

    def lock_territories(self, numbers: Iterable[int], locked: bool) -> Change | None:
        """Lock territories, so that no ZIP enters or leaves them, or unlock them."""
        state, wanted = self._editing(), set(numbers)
        changed = tuple(replace(one, locked=locked) if one.number in wanted else one for one in state.territories)
        names = ", ".join(one.name for one in state.territories if one.number in wanted)
        text = tr("Lock {names}", names=names) if locked else tr("Unlock {names}", names=names)
        return self.edit(replace(state, territories=changed), text)

    def lock_units(self, units: Sequence[int], locked: bool) -> Change | None:
        """Lock units where they are, or unlock them."""
        state = self._editing()
        locks = state.unit_locks.copy()
        locks[units] = locked
        count = f"{len(units):,}"
        text = tr("Lock {count} ZIPs", count=count) if locked else tr("Unlock {count} ZIPs", count=count)
        return self.edit(replace(state, unit_locks=locks), text)

    def merge(self, numbers: Sequence[int]) -> Change | None:
        """Merge territories into the first one.

        Raises
        ------
        EditError
            One is locked, or fewer than two territories would be left.
        """
        import numpy as np

        state = self._editing()
        keep, gone = int(numbers[0]), [int(number) for number in numbers[1:]]
        self._need_left(len(gone))
        units = np.flatnonzero(np.isin(state.labels, gone))
        refuse_locked(state, self.units.ids, units, keep)
        new = state.with_labels(units, keep)
        for number in gone:
            new = new.with_territory(number, retired=True, locked=False)
        names = ", ".join(state.territories[number].name for number in gone)
        return self.edit(new, tr("Merge {names} into {name}", names=names, name=state.territories[keep].name))

    def new_territory(self, units: Sequence[int]) -> Change | None:
        """Make a territory of units.

        Raises
        ------
        EditError
            One is locked, or there are no units.
        """
        import numpy as np

        state, wanted = self._editing(), np.asarray(units, dtype=np.int64)
        if not len(wanted):
            raise EditError(tr("Select the ZIPs of the new territory on the map first."))
        refuse_locked(state, self.units.ids, wanted, None)
        number = len(state.territories)
        territories = (*state.territories, self.fresh_territory(state, wanted))
        new = replace(state, territories=territories).with_labels(wanted, number)
        for one in state.active:  # what lost its last ZIP is no territory any more
            if (state.labels == one.number).any() and not (new.labels == one.number).any():
                new = new.with_territory(one.number, retired=True)
        return self.edit(new, tr("New territory {name}", name=territories[-1].name))

    def fresh_territory(self, state: PlanState, units: Sequence[int]) -> Territory:
        """A territory with a free number, name and a colour that no neighbour has; not yet part of the state."""
        import numpy as np

        from ..workspace.records import Territory
        from .colours import colour_beside

        number = len(state.territories)
        labels = state.labels.copy()
        labels[np.asarray(units, dtype=np.int64)] = number
        return Territory(number, free_name(state.territories), colour_beside(labels, number, state, self.units.pairs))

    def replace_plan(
        self, labels: Any, territories: Sequence[Territory], text: str, *, rules: dict[str, Any], report: Any = None
    ) -> Change | None:
        """Put a design on the screen, as one step of undo.

        Parameters
        ----------
        labels : (n,) int array
            Numbers.
        territories : sequence of Territory
            By number.
        text : str
            For menu and log.
        rules, report : dict
            Of the design.
        """
        import numpy as np

        state = self._editing()
        kept = tuple(territories)
        new = replace(
            state, labels=np.asarray(labels, dtype=np.int32), territories=kept, rules=dict(rules), report=report
        )
        return self.edit(new, text, whole=True)

    def apply(self, change: Change) -> None:
        """Do a change: arrays, plan, signal, file. For the undo stack; use `edit` to change something."""
        before = self._balance()
        self._state = change.applied(self._editing())
        self._follow(change)
        if change.old.territories != change.new.territories:
            self._match_alignment()
        if self._target is not None and self.index_of(self._target) < 0:
            self.set_target(None)
        self.changed.emit(change)
        self._write(change, before)

    # Scenarios

    def scenarios(self) -> list[Scenario]:
        """Scenarios of the market that are not deleted."""
        return self.market.scenarios() if self.is_open else []

    def switch(self, scenario: int) -> None:
        """Show another scenario. Its undo begins anew."""
        self.undo_stack.clear()
        self._read_scenario(scenario)
        self._submit(lambda market: market.set_active(scenario))
        self.switched.emit()

    def add_scenario(
        self,
        name: str,
        labels: Any,
        territories: Sequence[Territory],
        *,
        rules: dict[str, Any],
        report: Any = None,
        note: str = "",
        parent: int | None = None,
    ) -> None:
        """Write a new scenario and show it once it is in the file.

        Parameters
        ----------
        name : str
        labels : (n,) int array
        territories : sequence of Territory
        rules, report : dict
        note : str
        parent : int, optional
            Scenario it comes from.
        """

        def write(market: Market) -> None:
            added = market.add_scenario(
                name, labels, territories, rules=rules, report=report, seed=rules.get("seed"), note=note, parent=parent
            )
            market.write_change(added, outlines=self._outlines_of(labels, [one.number for one in territories]))
            market.set_active(added)

        self.change_market(write, then=self._show_active)

    def change_market(self, job: Any, then: Any = None) -> None:
        """Write something that is not part of the plan, such as a scenario's name; ``then()`` follows when it is done.

        Parameters
        ----------
        job : callable
            Takes the `Market`, in the writer's thread.
        then : callable, optional
            Called in this thread afterwards.
        """
        if self.read_only:
            self.failed.emit(tr("This market is open for reading only: {why}", why=self.why_read_only))
            return
        after = _After(self)
        after.done.connect(self._scenarios_written)
        if then is not None:
            after.done.connect(then)

        def work(market: Market) -> None:
            job(market)
            after.done.emit()

        self._submit(work)

    def outlines_now(self, numbers: Iterable[int]) -> dict[int, Any]:
        """Outlines of territories on the screen, by number, in the coordinates of the layer."""
        return self._outlines_of(self._editing().labels, numbers)

    # Inside

    def _scenarios_written(self) -> None:
        """Read anew what the scenario on the screen says of itself, and which one is in force."""
        if self.is_open and self._scenario is not None:
            self._scenario = self.market.scenario(self._scenario.id)
            self._read_alignment()
        self.scenarios_changed.emit()

    def _there(self) -> LoadedMarket:
        if self._loaded is None:
            raise EditError(tr("No market is open. Open one, or design the layers of the project."))
        return self._loaded

    def _editing(self) -> PlanState:
        if self._state is None:
            raise EditError(tr("There is no scenario to edit. Design one first."))
        return self._state

    def _need_left(self, gone: int) -> None:
        if len(self._editing().active) - gone < 2:
            raise EditError(tr("A market needs at least two territories."))

    def _start_writer(self, path: Path) -> None:
        self._writer = MarketWriter(path, self)
        self._writer.written.connect(self._file_is_written)
        self._writer.failed.connect(self._write_failed)

    def _show_active(self) -> None:
        active = self.market.active_scenario()
        if active is not None:
            self.undo_stack.clear()
            self._read_scenario(active)
            self.switched.emit()

    def _read_scenario(self, scenario: int) -> None:
        """Labels and territories of a scenario from the file."""
        market = self.market
        self._scenario = market.scenario(scenario)
        self._state = PlanState(
            market.labels(scenario),
            market.territories(scenario),
            market.unit_locks(scenario),
            market.areas(scenario),
            self._scenario.rules,
            self._scenario.report,
        )
        self._slots = len(self._state.territories)
        self._rebuild()
        self._read_alignment()

    def _slots_of(self, state: PlanState) -> tuple[Territory, ...]:
        """Territories for the file: what undo or a smaller design took away stays there as a retired slot."""
        from ..workspace.records import Territory

        self._slots = max(self._slots, len(state.territories))
        gone = range(len(state.territories), self._slots)
        return (*state.territories, *(Territory(number, f"({number + 1})", retired=True) for number in gone))

    def _read_alignment(self) -> None:
        """The alignment in force, from the file."""
        market = self.market
        aligned = market.alignment()
        self._aligned = None
        if aligned is not None:
            self._aligned = market.labels(aligned), [one.name for one in market.territories(aligned)]
        self._match_alignment()

    def _match_alignment(self) -> None:
        """Numbers of the alignment in the terms of the scenario on the screen: a new name alone moves nothing."""
        import numpy as np

        from ..planning.matching import match_names

        self._alignment = None
        if self._aligned is None or self._state is None:
            return
        labels, names = self._aligned
        active = self._state.active
        match = match_names(
            labels, self._compact(self._state.labels), names, [one.name for one in active], self.units.values[:, 0]
        )
        # What the scenario has no territory for is elsewhere in it, whatever holds it now.
        numbers = np.full(len(names) + 1, GONE, dtype=np.int64)
        numbers[-1] = -1
        for one, before in zip(active, match.tolist()):
            if before >= 0:
                numbers[before] = one.number
        self._alignment = numbers[labels]

    def _rules(self, count: int) -> Any:
        """Rules of the scenario for the active territories."""
        from ..engine import Rules

        rules = self._state.rules if self._state is not None else {}
        known = {name: share for name, share in rules.get("tolerance", {}).items() if name in self.units.measures}
        return Rules(territories=count, tolerance=known, contiguous=rules.get("contiguous", True))

    def _rebuild(self) -> None:
        """Plan, and what number each of its territories has, from the state."""
        import numpy as np

        from ..engine.plan import Plan

        state = self._editing()
        self._numbers = np.array([one.number for one in state.active], dtype=np.int64)
        self._index = {int(number): index for index, number in enumerate(self._numbers)}
        self._plan = None
        if 2 <= len(self._numbers) <= len(self.units):
            self._plan = Plan(self.units, self._compact(state.labels), self._rules(len(self._numbers)))

    def _compact(self, labels: np.ndarray) -> np.ndarray:
        """Indices of territories in the plan from their numbers."""
        import numpy as np

        table = np.full(int(max(labels.max(initial=-1), self._numbers.max(initial=-1))) + 2, -1, dtype=np.int64)
        table[self._numbers] = np.arange(len(self._numbers))
        return table[labels]  # -1 reads the last entry, which is -1

    def _follow(self, change: Change) -> None:
        """Bring the plan to the state."""
        import numpy as np

        slots = [one.number for one in self._editing().active]
        same = slots == self.numbers.tolist() and change.old.rules == change.new.rules
        if self._plan is None or not same or len(change.units) > MANY_UNITS:
            self._rebuild()
            return
        targets = self._compact(change.after)
        for target in np.unique(targets).tolist():
            self._plan.move(change.units[targets == target], target)

    def _outlines_of(self, labels: Any, numbers: Iterable[int]) -> dict[int, Any]:
        """Dissolved outline per number, ``None`` for an empty territory."""
        import numpy as np

        from ..processing.plans import dissolve

        owners = np.asarray(labels)
        found = {}
        for number in numbers:
            members = np.flatnonzero(owners == number)
            found[int(number)] = dissolve(self.shapes[members]) if len(members) else None
        return found

    def _balance(self) -> dict[str, float]:
        """Largest deviation per measure, for the log."""
        import numpy as np

        if self._plan is None:
            return {}
        worst = np.abs(self._plan.deviations).max(axis=0)
        return {name: round(float(value), 6) for name, value in zip(self.units.measures, worst)}

    def _write(self, change: Change, before: dict[str, float]) -> None:
        """Hand a change to the writer's thread."""
        if self._scenario is None or self._writer is None:
            return
        from .log import entry_of

        state, scenario = self._editing(), self._scenario.id
        entry = entry_of(change, state, self.units.ids, scenario, before, self._balance())
        touched = change.touched()
        territories = self._slots_of(state)

        def write(market: Market) -> None:
            market.write_change(
                scenario,
                units=change.units,
                labels=change.after,
                territories=territories,
                areas=state.areas,
                unit_locks=state.unit_locks,
                rules=state.rules,
                report=state.report,
                outlines=self._outlines_of(state.labels, touched),
                entry=entry,
            )

        self._submit(write)

    def _write_all(self) -> None:
        """Write the whole state, after a change could not be written."""
        import numpy as np

        if not self._behind or self._state is None or self._scenario is None:
            self._retry.stop()
            return
        state, scenario = self._state, self._scenario.id
        territories = self._slots_of(state)

        def write(market: Market) -> None:
            market.write_change(
                scenario,
                units=np.arange(len(state.labels)),
                labels=state.labels,
                territories=territories,
                areas=state.areas,
                unit_locks=state.unit_locks,
                rules=state.rules,
                report=state.report,
                outlines=self._outlines_of(state.labels, [one.number for one in territories]),
            )

        self._behind = False
        self._submit(write)

    def _submit(self, job: Any) -> None:
        if self._writer is not None:
            self._writer.put(job)

    def _file_is_written(self, _: int) -> None:
        if self.idle():
            self._retry.stop()
            self.written.emit()

    def _write_failed(self, message: str) -> None:
        """Keep working; the whole state is written when the file can be reached again."""
        first = not self._retry.isActive()
        self._behind = True
        self._retry.start()
        if first:
            self.failed.emit(
                tr("{message} Your edits are kept here and written as soon as that works.", message=message)
            )


class _After(QObject):
    """Carries word from the writer's thread to that of the session."""

    done = pyqtSignal()
