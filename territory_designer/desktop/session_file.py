"""The writing side of a session: changes go to the market file in the writer's thread, in order, and none is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .i18n import tr
from .session_view import SessionView
from .state import Change, PlanState
from .writer import MarketWriter

if TYPE_CHECKING:
    from ..workspace.market import Market
    from ..workspace.records import Territory


RETRY_MS = 5_000


class SessionFile(SessionView):
    """Writes what happens on the screen; see :class:`.session.MarketSession`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer: MarketWriter | None = None
        self._pending = 0  # answers of the writer that are on their way
        self._behind = False  # the file lacks a change that could not be written
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._write_all)

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
        """Whether everything is in the file, and what waits for that has been done."""
        return not self._behind and not self._pending and (self._writer is None or self._writer.idle())

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
        after, there = _After(self), self._loaded
        self._pending += 1

        def finished() -> None:
            self._pending -= 1
            after.deleteLater()
            if self._loaded is there:  # the market may have been closed since
                self._scenarios_written()
                if then is not None and after.well:
                    then()

        after.done.connect(finished)

        def work(market: Market) -> None:
            try:
                job(market)
                after.well = True
            finally:
                after.done.emit()

        self._submit(work)

    def _scenarios_written(self) -> None:
        """Read anew what the scenario on the screen says of itself, and which one is in force."""
        if self.is_open and self._scenario is not None:
            self._scenario = self.market.scenario(self._scenario.id)
            self._read_alignment()
        self.scenarios_changed.emit()

    def _start_writer(self, path: Path) -> None:
        self._writer = MarketWriter(path, self)
        self._writer.written.connect(self._file_is_written)
        self._writer.failed.connect(self._write_failed)

    def _slots_of(self, state: PlanState) -> tuple[Territory, ...]:
        """Territories for the file: what undo or a smaller design took away stays there as a retired slot."""
        from ..workspace.records import Territory

        self._slots = max(self._slots, len(state.territories))
        gone = range(len(state.territories), self._slots)
        return (*state.territories, *(Territory(number, f"({number + 1})", retired=True) for number in gone))

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
    well = False
