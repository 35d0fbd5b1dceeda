"""The writing side of a session: changes go to the market file in the writer's thread, in order, and none is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..i18n import tr
from .session_view import Left, SessionView
from .state import Change, PlanState
from .writer import Failure, MarketWriter

if TYPE_CHECKING:
    from ...workspace.market import Market
    from ...workspace.records import Territory


RETRY_MS = 5_000


class SessionFile(SessionView):
    """Writes what happens on the screen; see :class:`.session.MarketSession`."""

    _taken_back = pyqtSignal()  # the scenario on the screen must be read anew

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer: MarketWriter | None = None
        self._pending = 0  # answers of the writer that are on their way
        self._behind: set[int] = set()  # scenarios that the file lacks a change of, as it could not be written
        self._heard = 0  # failures of the writer that were looked at; word of others may be on its way
        self._delayed: list[_After] = []  # what else is to be written once that works
        self._gone: set[int] = set()  # scenarios that another program deleted; what was on the screen is put back
        self._waiting: list[Any] = []  # to be done when everything is in the file
        self.written.connect(self._go_on)
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._write_all)

    def hold_writing(self) -> None:
        """Write nothing until `go_on_writing` or `continue_in`: the file is being copied. Edits go on and wait."""
        if self._writer is not None:
            self._writer.hold()

    def go_on_writing(self) -> None:
        """Write what waited, into the file that is open."""
        if self._writer is not None:
            self._writer.go_on()

    def continue_in(self, path: Path) -> None:
        """Go on in a copy of the market, with plan and undo as they are; what waits is written there.

        Raises
        ------
        MarketError
            The copy cannot be opened; the market stays where it was.
        """
        from ...workspace.market import Market

        there = self._there()
        market = Market.open(path)
        there.market.close()
        there.market, there.why_read_only = market, ""
        if self._writer is None:
            self._start_writer(path)
        else:
            self._writer.hold()
            self._writer.go_on(path)
        self.moved.emit()

    def when_written(self, job: Any) -> None:
        """Call ``job()`` once everything is in the file; at once where it is."""
        self._waiting.append(job)
        self._go_on()

    def _go_on(self) -> None:
        """Do what waits for the file."""
        while self._waiting and self.idle():
            self._waiting.pop(0)()

    def idle(self) -> bool:
        """Whether everything is in the file, and what waits for that has been done."""
        waits = self._behind or self._delayed or self._pending
        writer = self._writer
        return not waits and (writer is None or (writer.idle() and len(writer.failures) == self._heard))

    @property
    def unwritten(self) -> bool:
        """Whether something could not be written, and is kept until that works."""
        return bool(self._behind or self._delayed)

    def change_market(self, job: Any, then: Any = None, *, keep: bool = False) -> None:
        """Write something that is not part of the plan, such as a scenario's name; ``then()`` follows when it is done.

        Parameters
        ----------
        job : callable
            Takes the `Market`, in the writer's thread.
        then : callable, optional
            Called in this thread afterwards.
        keep : bool
            Whether it is tried again where the file cannot be written now, as a new design is.
        """
        if self.read_only:
            self.failed.emit(tr("This market is open for reading only: {why}", why=self.why_read_only))
            return
        self._try(_After(job, keep, then, self))

    def _after_written(self, after: _After) -> None:
        """A job of `change_market` is in the file."""
        after.deleteLater()
        if self._loaded is after.there:  # the market may have been closed since
            self._pending -= 1
            self._scenarios_written()
            if after.then is not None:
                after.then()

    def _try(self, after: _After) -> None:
        """Have a job of `change_market` written."""
        self._pending += 1

        def work(market: Market) -> None:
            after.job(market)
            after.done.emit()

        self._submit(work, after)

    def _scenarios_written(self) -> None:
        """Read anew what the scenario on the screen says of itself, and which one is in force."""
        current = self._scenario
        if self.is_open and current is not None and current.id not in self._gone:
            self._scenario = self.ask(lambda market: market.scenario(current.id), current)
            self._read_alignment()
        self.scenarios_changed.emit()

    def _start_writer(self, path: Path) -> None:
        self._writer, self._heard = MarketWriter(path, self), 0
        self._writer.written.connect(self._file_is_written)
        self._writer.failed.connect(self._write_failed)

    def _slots_of(self, state: PlanState) -> tuple[Territory, ...]:
        """Territories for the file: what undo or a smaller design took away stays there as a retired slot."""
        from ...workspace.records import Territory

        self._slots = max(self._slots, len(state.territories))
        gone = range(len(state.territories), self._slots)
        return (*state.territories, *(Territory(number, f"({number + 1})", retired=True) for number in gone))

    def _write(self, change: Change, before: dict[str, float]) -> None:
        """Hand a change to the writer's thread."""
        if self._scenario is None or self._writer is None:
            return
        from ..log import entry_of

        state, scenario = self._editing(), self._scenario.id
        ids, after = self.units.ids, self._balance()
        touched = change.touched()
        territories = self._slots_of(state)

        def write(market: Market) -> None:
            self._refuse_other_units(market)
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
                entry=entry_of(change, state, ids, scenario, before, after),  # long for a design: not in the window
            )

        self._submit(write, scenario)

    def _leave(self) -> None:
        """Another scenario comes on the screen: keep what the file may lack of this one."""
        if self._scenario is not None and self._state is not None and not self.idle():
            self._left[self._scenario.id] = self._state, self._slots_of(self._state)

    def _mend_outlines(self) -> None:
        """Write the outlines that the file lacks, as after an update of the ZIPs."""
        import numpy as np

        if self._writer is None or self._scenario is None or self._state is None:
            return
        scenario, labels = self._scenario.id, self._state.labels
        wanted = {int(number) for number in np.unique(labels) if number >= 0}

        def mend(market: Market) -> None:
            missing = wanted - market.outlined(scenario)
            if missing:
                market.write_change(scenario, outlines=self._outlines_of(labels, sorted(missing)))

        self._submit(mend)

    def in_memory(self) -> Callable[[Path], None]:
        """What the file lacks, and the scenario on the screen: a function that writes a market of it to a path."""
        from .rescue import write_anew

        there, known = self._there(), {**self._shown, **{one.id: one for one in self.scenarios(deleted=True)}}
        states = dict(self._left)
        if self._scenario is not None and self._state is not None:
            known[self._scenario.id] = self._scenario
            states.pop(self._scenario.id, None)  # the one on the screen comes last
            states[self._scenario.id] = self._state, self._slots_of(self._state)
        jobs = [after.job for after in self._delayed]
        scenarios = [(known[one], *kept) for one, kept in states.items() if one in known]
        return lambda path: write_anew(there, scenarios, jobs, path)

    def give_up_writing(self) -> None:
        """Forget what could not be written: it is in another file."""
        self._retry.stop()
        self._left, self._behind, self._delayed = {}, set(), []

    def _write_the_last(self) -> None:
        """End the writer; scenarios that it could not write go into a file of their own, and designs with them."""
        writer = self._writer
        if writer is None or self._loaded is None:
            return
        writer.failures.clear()
        self._write_all()
        states = dict(self._left)
        if self._scenario is not None and self._state is not None:
            states[self._scenario.id] = self._state, self._slots_of(self._state)
        self._writer = None
        writer.stop()
        lost = {one.about for one in writer.failures if isinstance(one.about, int) and not one.refused}
        jobs = [one.about.job for one in writer.failures if isinstance(one.about, _After) and one.about.keep]
        self._left, self._behind, self._delayed, self._pending, self._gone = {}, set(), [], 0, set()
        for after in self.findChildren(_After):
            after.deleteLater()
        if lost or jobs:
            from .rescue import rescue

            found = (*self._shown.values(), *self._known[0], *([self._scenario] if self._scenario else []))
            known = {one.id: one for one in found}
            self.failed.emit(rescue(self._loaded, [(known[one], *states[one]) for one in lost if one in known], jobs))

    def _lacking(self) -> dict[int, Left]:
        """Scenarios that the file lacks a change of, as they should be."""
        found = {scenario: self._left[scenario] for scenario in self._behind if scenario in self._left}
        if self._scenario is not None and self._state is not None and self._scenario.id in self._behind:
            found[self._scenario.id] = self._state, self._slots_of(self._state)
        return found

    def _write_all(self) -> None:
        """Write the whole state, after a change could not be written."""
        lacking, delayed = self._lacking(), self._delayed
        self._behind, self._delayed = set(), []
        if not lacking and not delayed and self.idle():  # what the writer still tries may fail as was said before
            self._retry.stop()
        for scenario, (state, territories) in lacking.items():
            self._submit(self._whole(scenario, state, territories), scenario)
        for after in delayed:
            self._try(after)

    def _whole(self, scenario: int, state: PlanState, territories: tuple[Territory, ...]) -> Any:
        """The job that writes all of a scenario."""
        import numpy as np

        def write(market: Market) -> None:
            self._refuse_other_units(market)
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

        return write

    def _refuse_other_units(self, market: Market) -> None:
        """Write nothing into a file whose units are no longer those on the screen.

        Raises
        ------
        MarketError
        """
        import numpy as np

        from ...workspace.errors import MarketError

        there = self._loaded
        if there is not None and not np.array_equal(market.fids(), there.fids):
            raise MarketError(
                tr(
                    "{name} holds {found} ZIPs now, but {count} are on the screen: another program changed it. Save "
                    "the market under another name, which keeps your edits (Market ▸ Save as), or open it again.",
                    name=market.path.name,
                    found=f"{len(market.fids()):,}",
                    count=f"{len(there.fids):,}",
                )
            )

    def _submit(self, job: Any, about: Any = None) -> None:
        if self._writer is not None:
            self._writer.put(job, about)

    def _file_is_written(self, _: int) -> None:
        if self.idle():
            self._retry.stop()
            self._left.clear()
            self.written.emit()

    def _write_failed(self, failure: Failure) -> None:
        """Keep working; the whole state is written when the file can be reached again."""
        if self.sender() is not self._writer:  # of a market that was closed since
            return
        self._heard += 1
        about, first = failure.about, not self._retry.isActive()
        if isinstance(about, _After):
            self._pending -= 1
        self._unread = True  # said here, not once more by who reads
        if failure.refused and isinstance(about, int):
            self._take_back(about, failure.message)
        elif failure.gone and isinstance(about, int):
            self._put_back(about)
        elif isinstance(about, int) or (isinstance(about, _After) and about.keep and not failure.refused):
            if isinstance(about, int):
                self._behind.add(about)
            else:
                self._delayed.append(about)
            self._retry.start()
            if first:
                text = tr(
                    "{message} Your edits are kept here and written as soon as that works.", message=failure.message
                )
                self.failed.emit(text)
        elif isinstance(about, _After):
            about.deleteLater()
            self.failed.emit(failure.message)
            self.scenarios_changed.emit()  # what shows a new name already takes it back
        if self.idle():  # who waits for that need not wait for another write
            self.written.emit()

    def _put_back(self, scenario: int) -> None:
        """Another program deleted a scenario that was edited here: what is on the screen becomes a new one."""
        from ...workspace.records import LogEntry

        current = self._scenario is not None and self._scenario.id == scenario
        record = self._scenario if current else self._shown.get(scenario)
        state = self._state if current else self._left.get(scenario, (None,))[0]
        if scenario in self._gone or record is None or state is None:
            return
        self._gone.add(scenario)
        name = tr("{name} (recovered)", name=record.name)
        text = tr(
            "Another program deleted the scenario {name} from {file}. What you have of it is kept as a new scenario, "
            "{new}.",
            name=record.name,
            file=self.path.name,
            new=name,
        )
        territories, added = self._slots_of(state) if current else self._left[scenario][1], []

        def write(market: Market) -> None:
            self._refuse_other_units(market)
            number = market.add_scenario(
                name,
                state.labels,
                territories,
                rules=state.rules,
                areas=state.areas,
                report=state.report,
                seed=record.seed,
                note=record.note,
                unit_locks=state.unit_locks,
                entry=LogEntry(action=tr("Scenario put back"), reason=text),
            )
            if current:
                market.set_active(number)
            added.append(number)

        self.failed.emit(text)
        self.change_market(write, then=lambda: self._goes_on_as(scenario, added[0]), keep=True)

    def _goes_on_as(self, scenario: int, number: int) -> None:
        """A scenario has another number now; what was edited until its new rows were there is written too."""
        if self._scenario is not None and self._scenario.id == scenario:
            self._scenario = self.ask(lambda market: market.scenario(number), replace(self._scenario, id=number))
        elif scenario in self._left:
            self._left[number] = self._left.pop(scenario)
        self._behind.add(number)
        self._write_all()
        self.scenarios_changed.emit()

    def _take_back(self, scenario: int, message: str) -> None:
        """The file refused a change for good: show what it holds."""
        self.failed.emit(message)
        self._left.pop(scenario, None)
        if self._scenario is not None and self._scenario.id == scenario:
            self._taken_back.emit()


class _After(QObject):
    """Carries word from the writer's thread to that of the session.

    Its slot is a method: Python's garbage collector may clear a function that only a signal holds before it is called.
    """

    done = pyqtSignal()

    def __init__(self, job: Any, keep: bool, then: Any, parent: SessionFile) -> None:
        super().__init__(parent)
        self.job, self.keep, self.then = job, keep, then
        self.there = parent._loaded
        self._session = parent
        self.done.connect(self._arrived)

    def _arrived(self) -> None:
        self._session._after_written(self)
