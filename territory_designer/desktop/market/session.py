"""The open market: its arrays, the plan on the screen, undo, and what goes into the market file.

Docks, map tools and pages all talk to this one object. It knows no widget. Every edit is a :class:`.state.Change`: it
is put on the undo stack, applied to the arrays at once, announced by `changed`, and written by the writer's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject

from ..i18n import tr
from ..reps.roster_store import frame_of
from .loaded_market import LoadedMarket
from .session_edits import SessionEdits

if TYPE_CHECKING:
    from ...engine.units import Units
    from ...planning.roster import Roster
    from ...workspace.market import Market
    from ...workspace.market_tables import Crossing
    from ...workspace.records import Territory


__all__ = ["LoadedMarket", "MarketSession"]


class MarketSession(SessionEdits):
    """One open market, or none.

    Signals
    -------
    opened(), closing(), closed()
        A market is there now; the last moment to write into it; it is no more.
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
    roster_changed()
        The market has other reps.
    written()
        The file holds what is on the screen.
    failed(str)
        Something could not be done or written; the message is for the user.

    Attributes
    ----------
    undo_stacks : UndoStacks
        Of all scenarios; ``undo_stack`` is that of the one on the screen.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taken_back.connect(self._show_again)

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
            if loaded.fresh is not None:  # before anything else is written
                fresh, why = loaded.fresh, tr("Changed by another program")
                self._submit(lambda market: market.settle_units(fresh, why))
        problem = self._open_scenario(loaded.market) if len(loaded.fids) else ""
        self.opened.emit()
        self.switched.emit()
        if problem:
            self.failed.emit(problem)

    def _open_scenario(self, market: Market) -> str:
        """Show the scenario that was on the screen last, or the newest that can be shown; tells what is wrong."""
        active = market.active_scenario()
        if active is None:
            return ""
        others = sorted((one.id for one in market.scenarios() if one.id != active), reverse=True)
        problems = []
        for scenario in (active, *others):
            problem = self._problem_with(scenario)
            if not problem:
                break
            problems.append(problem)
        return problems[0] if problems else ""

    def close(self) -> None:
        """Write what is left and let the file go; what cannot be written is rescued into a file of its own."""
        if self._loaded is None:
            return
        self.closing.emit()
        self._retry.stop()
        self.undo_stacks.clear()
        self._write_the_last()
        loaded, self._loaded = self._loaded, None
        loaded.market.close()
        self._scenario = self._state = self._plan = self._numbers = self._alignment = self._aligned = None
        self._selection = self._target = None
        self._index, self._shown = {}, {}
        self._known, self._unread = ([], None), False
        self.closed.emit()

    @property
    def why_fixed(self) -> str:
        """Why no other scenario can be shown; empty where one can: the map shows the one that the file is on."""
        if not self.read_only:
            return ""
        return tr(
            "The market is open for reading only, and the map shows the scenario that its file is on. Compare other "
            "scenarios with it, or save the market as a copy to show them (Market ▸ Save as)."
        )

    def switch(self, scenario: int) -> None:
        """Show another scenario, with the undo that it had; one that cannot be read is told by `failed`."""
        if self.why_fixed:
            self.failed.emit(self.why_fixed)
        elif self._show(scenario):
            self._submit(lambda market: market.set_active(scenario))

    def _show(self, scenario: int) -> bool:
        """Put a scenario on the screen; False, which is said, where it cannot be read."""
        problem = self._problem_with(scenario)
        if problem:
            self._unread = True
            self.failed.emit(problem)
            return False
        self.switched.emit()
        return True

    def _problem_with(self, scenario: int) -> str:
        """Read a scenario for the screen; why it cannot be read, else nothing."""
        from ...engine.errors import DesignError
        from ...workspace.errors import MarketError

        before, held, slots = self._scenario, self._state, self._slots
        try:
            self._read_scenario(scenario)
        except MarketError as error:
            return str(error)
        except DesignError as error:  # what the file holds is no plan of these units
            self._scenario, self._state, self._slots = before, held, slots
            if held is not None:
                self._rebuild()
            return tr(
                "The scenario cannot be shown, as what the file holds of it is no plan of its ZIPs: {why} Show another "
                "one, or open the market again.",
                why=error,
            )
        if before is not None and held is not None:
            self.undo_stacks.leave(before.id, held)
        if self._state is not None:
            self.undo_stacks.show(scenario, self._state)
        return ""

    def save_crossings(self, crossings: Sequence[Crossing], then: Callable[[], None]) -> None:
        """Keep other links and barriers in the market; ``then()`` follows when they are in the file."""
        self._there().crossings = kept = list(crossings)
        self.change_market(lambda market: market.save_crossings(kept), then=then, keep=True)

    def show_neighbours(self, units: Units) -> None:
        """The same units, with other links and barriers; everything that hangs on neighbours is shown anew."""
        self._there().units = units
        if self._state is not None:
            self._rebuild()
        self.switched.emit()
        self.scenarios_changed.emit()  # what was counted of them is counted anew

    def save_roster(self, roster: Roster) -> None:
        """Keep other reps in the market; `roster_changed` follows when they are in the file."""
        self._there().roster, frame = roster, frame_of(roster)
        self.change_market(lambda market: market.save_reps(frame), then=self.roster_changed.emit)

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
        from ..hierarchy.hierarchy_edits import keep_levels

        areas: tuple[Any, ...] = ()
        held = dict(rules)
        if self._state is not None and any(one.area is not None for one in territories):
            areas, held = self._state.areas, keep_levels(self._state, rules)

        def write(market: Market) -> None:
            added = market.add_scenario(
                name,
                labels,
                territories,
                rules=held,
                areas=areas,
                report=report,
                seed=rules.get("seed"),
                note=note,
                parent=parent,
            )
            market.write_change(added, outlines=self._outlines_of(labels, [one.number for one in territories]))
            market.set_active(added)

        self.change_market(write, then=self._show_active, keep=True)

    def _show_active(self) -> None:
        active = self.ask(lambda market: market.active_scenario())
        # Another one may have been shown and edited meanwhile, and the file may lack those edits yet.
        if active is not None and (self._scenario is None or active != self._scenario.id):
            self._show(active)

    def _show_again(self) -> None:
        if self._scenario is not None:
            self._show(self._scenario.id)
