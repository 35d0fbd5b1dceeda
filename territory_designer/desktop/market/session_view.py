"""What of the open market is on the screen: arrays, the plan with its running totals, selection and target."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..design.scenario_rules import rules_of
from ..i18n import tr
from .loaded_market import LoadedMarket
from .state import Change, EditError, PlanState

if TYPE_CHECKING:
    import numpy as np
    from qgis.core import QgsCoordinateReferenceSystem

    from ...engine.plan import Plan
    from ...engine.units import Units
    from ...planning.roster import Roster
    from ...workspace.market import Market
    from ...workspace.market_tables import Crossing
    from ...workspace.records import Scenario, Territory


MANY_UNITS = 500
"""From so many moved units on, building the plan's sums anew is quicker than moving one by one."""
GONE = 2**30
"""Stands in the alignment for a territory that the scenario on the screen does not have."""
Left = tuple[PlanState, "tuple[Territory, ...]"]
"""A scenario, and its territories as the file has to hold them."""


class SessionView(QObject):
    """The reading side of a session; see :class:`.session.MarketSession`."""

    opened = pyqtSignal()
    closing = pyqtSignal()
    closed = pyqtSignal()
    changed = pyqtSignal(object)
    switched = pyqtSignal()
    scenarios_changed = pyqtSignal()
    selection_changed = pyqtSignal()
    target_changed = pyqtSignal()
    written = pyqtSignal()
    moved = pyqtSignal()
    roster_changed = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loaded: LoadedMarket | None = None
        self._scenario: Scenario | None = None
        self._state: PlanState | None = None
        self._plan: Plan | None = None
        self._numbers: np.ndarray | None = None  # number of each territory of the plan
        self._index: dict[int, int] = {}
        self._aligned: tuple[np.ndarray, list[str]] | None = None
        self._alignment: np.ndarray | None = None
        self._renamed: dict[str, str] = {}
        self._selection: np.ndarray | None = None
        self._target: int | None = None
        self._slots = 0  # territories that the file has rows for
        self._left: dict[int, Left] = {}  # scenarios that gave way to another one before the file had all of them
        self._known: tuple[list[Scenario], int | None] = ([], None)  # as the file was read last
        self._shown: dict[int, Scenario] = {}  # scenarios that were on the screen, as they were then
        self._unread = False  # the file could not be read, which was said

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
    def crs(self) -> QgsCoordinateReferenceSystem:
        """Of the shapes; not valid where it is not known."""
        return self._there().crs

    @property
    def frame(self) -> Any:
        """Units with all their fields, index = id."""
        return self._there().frame

    @property
    def accounts(self) -> Any:
        """Accounts with the column ``unit``; ``None`` where there are none."""
        return self._there().accounts

    @property
    def segment_fields(self) -> list[str]:
        """Fields of the accounts that may hold segments, the best guess first."""
        return self._there().segment_fields

    @property
    def account_unit(self) -> np.ndarray:
        """(a,) int array: index of the unit of each account, -1 for none."""
        return self._there().account_unit

    @property
    def fids(self) -> np.ndarray:
        """(n,) int array: feature ids of the units in their layer."""
        return self._there().fids

    @property
    def accounts_per_unit(self) -> np.ndarray:
        """(n,) int array: number of accounts in each unit."""
        return self._there().accounts_per_unit

    @property
    def roster(self) -> Roster | None:
        """The reps of the market, as they are in its file; ``None`` where it holds none."""
        return None if self._loaded is None else self._loaded.roster

    @property
    def crossings(self) -> list[Crossing]:
        """Links and barriers: (``link`` or ``barrier``, unit, unit, note)."""
        return self._there().crossings

    def take_layers(self) -> dict[str, Any] | None:
        """Layers that were opened with the market, once; ``None`` afterwards."""
        there = self._there()
        layers, there.layers = there.layers, {}
        return layers or None

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
    def renamed(self) -> dict[str, str]:
        """Territories that have another name in the alignment: name there -> name on the screen."""
        return self._renamed

    @property
    def editable(self) -> bool:
        """Whether the scenario on the screen may be changed."""
        return self._state is not None and not self.read_only and not (self._scenario and self._scenario.approved)

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

    def scenarios(self, deleted: bool = False) -> list[Scenario]:
        """Scenarios of the market, deleted ones where asked for; as they were last, while the file cannot be read."""
        if not self.is_open:
            return []
        self._known = self.ask(lambda market: market.scenarios(deleted=True), self._known[0]), self._known[1]
        return [one for one in self._known[0] if deleted or not one.deleted]

    @property
    def aligned(self) -> int | None:
        """Scenario in force; as it was last, while the file cannot be read."""
        if self.is_open:
            self._known = self._known[0], self.ask(lambda market: market.alignment(), self._known[1])
        return self._known[1]

    def ask(self, question: Callable[[Market], Any], otherwise: Any = None) -> Any:
        """What the file answers; ``otherwise``, which is said once, where it cannot be read.

        Parameters
        ----------
        question : callable
            Takes the `Market`.
        otherwise
            Answer without the file.
        """
        from ...workspace.errors import MarketError

        if not self.is_open:
            return otherwise
        try:
            answer = question(self.market)
        except MarketError as error:
            if not self._unread:
                self._unread = True
                self.failed.emit(str(error))
            return otherwise
        self._unread = False
        return answer

    def outlines_now(self, numbers: Iterable[int]) -> dict[int, Any]:
        """Outlines of territories on the screen, by number, in the coordinates of the layer."""
        return self._outlines_of(self._editing().labels, numbers)

    def _leave(self) -> None:
        """Another scenario comes on the screen."""

    def _mend_outlines(self) -> None:
        """Another scenario is on the screen, whose outlines may be missing in the file."""

    def _there(self) -> LoadedMarket:
        if self._loaded is None:
            raise EditError(tr("No market is open. Open one, or design the layers of the project."))
        return self._loaded

    def _editing(self) -> PlanState:
        if self._state is None:
            raise EditError(tr("There is no scenario to edit. Design one first."))
        return self._state

    def _read_scenario(self, scenario: int) -> None:
        """Labels and territories of a scenario from the file.

        Raises
        ------
        MarketError
            It cannot be read; what is on the screen stays.
        """
        market = self.market
        record, kept = market.scenario(scenario), self._left.get(scenario)
        if kept is None:
            slots = market.territories(scenario)
            state = PlanState(
                market.labels(scenario),
                slots,
                market.unit_locks(scenario),
                market.areas(scenario),
                record.rules,
                record.report,
            )
        else:
            state, slots = kept
        self._leave()
        self._shown[scenario] = record
        self._scenario, self._state, self._slots = record, state, len(slots)
        self._rebuild()
        self._read_alignment()
        self._mend_outlines()

    def _read_alignment(self) -> None:
        """The alignment in force, from the file; that of before, while the file cannot be read."""

        def found(market: Market) -> tuple[np.ndarray, list[str]] | None:
            aligned = market.alignment()
            if aligned is None:
                return None
            return market.labels(aligned), [one.name for one in market.territories(aligned)]

        self._aligned = self.ask(found, self._aligned)
        self._match_alignment()

    def _match_alignment(self) -> None:
        """Numbers of the alignment in the terms of the scenario on the screen: a new name alone moves nothing."""
        import numpy as np

        from ...planning.matching import match_names

        self._alignment, self._renamed = None, {}
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
                if names[before] != one.name:
                    self._renamed[names[before]] = one.name
        self._alignment = numbers[labels]

    def _rebuild(self) -> None:
        """Plan, and what number each of its territories has, from the state."""
        import numpy as np

        from ...engine.plan import Plan

        state = self._editing()
        self._numbers = np.array([one.number for one in state.active], dtype=np.int64)
        self._index = {int(number): index for index, number in enumerate(self._numbers)}
        self._plan = None
        if 2 <= len(self._numbers) <= len(self.units):
            rules = rules_of(state.rules, self._numbers.tolist(), self.units.measures)
            self._plan = Plan(self.units, self._compact(state.labels), rules)

    def _compact(self, labels: np.ndarray) -> np.ndarray:
        """Indices of territories in the plan from their numbers."""
        import numpy as np

        table = np.full(int(max(labels.max(initial=-1), self.numbers.max(initial=-1))) + 2, -1, dtype=np.int64)
        table[self.numbers] = np.arange(len(self.numbers))
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

        from ...processing.plans import dissolve

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
