"""Everything an analyst does to a plan, each as one step of undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject

from ...qt_compat import QUndoCommand, QUndoStack
from .. import figures
from ..i18n import tr
from .session_file import SessionFile
from .state import Change, EditError, PlanState, free_name, refuse_locked
from .undo_stacks import UndoStacks

if TYPE_CHECKING:
    from ...workspace.records import Territory


class PlanCommand(QUndoCommand):
    """A change on the undo stack."""

    def __init__(self, session: SessionEdits, change: Change) -> None:
        super().__init__(change.text)
        self._session = session
        self._change = change

    def redo(self) -> None:
        """Do it, or do it again."""
        self._session.apply(self._change)

    def undo(self) -> None:
        """Take it back."""
        self._session.apply(replace(self._change.reversed(), text=tr("Undo: {what}", what=self._change.text)))


class SessionEdits(SessionFile):
    """Edits of the scenario on the screen; see :class:`.session.MarketSession`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stacks = UndoStacks(self)

    @property
    def undo_stack(self) -> QUndoStack:
        """Steps of the scenario on the screen."""
        return self.undo_stacks.current

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
        zips = figures.plural(len(units), "ZIP")
        text = tr("Lock {names}", names=zips) if locked else tr("Unlock {names}", names=zips)
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

    def fresh_territory(self, state: PlanState, units: Any) -> Territory:
        """A territory with a free number, name and a colour that no neighbour has; not yet part of the state."""
        import numpy as np

        from ...workspace.records import Territory
        from ..colours import colour_beside
        from ..hierarchy.hierarchy_edits import home_of

        number = len(state.territories)
        labels, members = state.labels.copy(), np.asarray(units, dtype=np.int64)
        labels[members] = number
        colour = colour_beside(labels, number, state, self.units.pairs)
        return Territory(number, free_name(state.territories), colour, area=home_of(state, members))

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

        from ..hierarchy.hierarchy_edits import keep_levels

        state = self._editing()
        kept = tuple(territories)
        held = keep_levels(state, rules)
        new = replace(state, labels=np.asarray(labels, dtype=np.int32), territories=kept, rules=held, report=report)
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

    def _goes_on_as(self, scenario: int, number: int) -> None:
        self.undo_stacks.rename(scenario, number)
        super()._goes_on_as(scenario, number)

    def _need_left(self, gone: int) -> None:
        if len(self._editing().active) - gone < 2:
            raise EditError(tr("A market needs at least two territories."))
