"""What can be done with scenarios as a whole: copy, rename, annotate, delete and bring back, approve, put in force."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...planning.comparison import MOST_SCENARIOS
from ..i18n import tr

if TYPE_CHECKING:
    from ...workspace.market import Market
    from ...workspace.records import Scenario
    from ..market.session import MarketSession


class ScenarioActions(QObject):
    """Changes to the list of scenarios; each is one write in the writer's thread.

    Signals
    -------
    message(str, str)
        Level ("info", "warning" or "error") and a text for the user.
    deleted(list)
        Ids of scenarios that were deleted, and can be brought back.
    """

    message = pyqtSignal(str, str)
    deleted = pyqtSignal(list)

    def __init__(self, session: MarketSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    # Whether something can be done

    def why_not(self, action: str, chosen: Sequence[Scenario]) -> str:
        """Why an action cannot be done with the chosen scenarios; empty where it can.

        Parameters
        ----------
        action : str
            "show", "duplicate", "branch", "rename", "note", "delete", "restore", "approve", "align" or "compare".
        chosen : sequence of Scenario
        """
        if not self._session.is_open:
            return tr("No market is open.")
        if not chosen:
            return tr("Choose a scenario first.")
        return self._why_not_these(action, chosen) or self._why_not_written(action, chosen)

    def _why_not_these(self, action: str, chosen: Sequence[Scenario]) -> str:
        """What is wrong with the choice itself."""
        gone = [one for one in chosen if one.deleted]
        if action == "compare" and not 2 <= len(chosen) <= MOST_SCENARIOS:
            return tr("Choose two to five scenarios, with Ctrl or Shift.")
        if action not in ("compare", "delete", "restore") and len(chosen) > 1:
            return tr("Choose a single scenario.")
        if action == "restore":
            return "" if len(gone) == len(chosen) else tr("This scenario is not deleted.")
        return tr("{name} is deleted. Bring it back first.", name=gone[0].name) if gone else ""

    def _why_not_written(self, action: str, chosen: Sequence[Scenario]) -> str:
        """What keeps an action from being written."""
        if action in ("show", "compare"):
            return self._session.why_fixed if action == "show" else ""
        if self._session.read_only:
            return tr("This market is open for reading only: {why}", why=self._session.why_read_only)
        approved = next((one for one in chosen if one.approved), None)
        if approved is not None and action in ("rename", "delete"):
            return tr("{name} is approved. Take the approval back first.", name=approved.name)
        if action == "delete":
            alignment = self._session.aligned
            if any(one.id == alignment for one in chosen):
                return tr("The alignment in force cannot be deleted. Put another scenario in force first.")
            if len(chosen) >= len(self._session.scenarios()):
                return tr("A market keeps at least one scenario.")
        return ""

    # What is done

    def show(self, scenario: int) -> None:
        """Put a scenario on the screen."""
        current = self._session.scenario
        if current is None or current.id != scenario:
            self._session.switch(scenario)

    def duplicate(self, scenario: Scenario) -> None:
        """Make a copy below the scenario."""
        name = self.free_name(tr("{name}, copy", name=scenario.name))
        self._write(lambda market: market.duplicate_scenario(scenario.id, name))

    def branch(self, scenario: Scenario) -> None:
        """Make a copy and put it on the screen, to go another way from here."""
        name = self.free_name(tr("{name}, variant", name=scenario.name))
        made: list[int] = []

        def copy(market: Market) -> None:
            made.append(market.duplicate_scenario(scenario.id, name))

        self._write(copy, lambda: self._session.switch(made[0]))

    def rename(self, scenario: Scenario, name: str) -> bool:
        """Give a scenario another name; False where it is empty or taken, which is said."""
        clean = " ".join(name.split())
        if clean == scenario.name:
            return False
        if not clean:
            self.message.emit("warning", tr("A scenario needs a name."))
            return False
        if clean in self._names():
            self.message.emit("warning", tr("There is a scenario {name} already. Choose another name.", name=clean))
            return False
        self._write(lambda market: market.update_scenario(scenario.id, name=clean))
        return True

    def annotate(self, scenario: Scenario, note: str) -> None:
        """Write the note of a scenario."""
        clean = note.strip()
        if clean != scenario.note:
            self._write(lambda market: market.update_scenario(scenario.id, note=clean))

    def delete(self, chosen: Sequence[Scenario]) -> None:
        """Delete scenarios; they stay in the file and can be brought back.

        The one on the screen gives way to the scenario it came from, or else to the first one left.
        """
        gone = [one.id for one in chosen]
        current = self._session.scenario
        if current is not None and current.id in gone:
            self._session.switch(self._other_than(gone, current.parent))

        def mark(market: Market) -> None:
            for scenario in gone:
                market.update_scenario(scenario, deleted=True)

        self._write(mark, lambda: self.deleted.emit(gone))

    def restore(self, scenarios: Sequence[int]) -> None:
        """Bring deleted scenarios back."""
        wanted = list(scenarios)

        def unmark(market: Market) -> None:
            for scenario in wanted:
                market.update_scenario(scenario, deleted=False)

        self._write(unmark)

    def approve(self, scenario: Scenario, approved: bool) -> None:
        """Close a scenario to edits, or open it again."""
        self._write(lambda market: market.update_scenario(scenario.id, approved=approved))

    def align(self, scenario: int | None) -> None:
        """Put a scenario in force: moves are counted from it."""
        self._write(lambda market: market.set_alignment(scenario))

    def free_name(self, name: str) -> str:
        """The name, with a number where it is taken."""
        taken, number, found = self._names(), 1, name
        while found in taken:
            number += 1
            found = f"{name} {number}"
        return found

    def _names(self) -> set[str]:
        return {one.name for one in self._session.scenarios(deleted=True)}

    def _other_than(self, gone: Sequence[int], parent: int | None) -> int:
        """What is shown instead of a deleted scenario."""
        left = [one.id for one in self._session.scenarios() if one.id not in gone]
        return parent if parent in left else left[0]

    def _write(self, job: Callable[[Any], Any], then: Callable[[], Any] | None = None) -> None:
        self._session.change_market(job, then)
