"""Reps of the market: the roster, the match of reps and territories, and who owns what by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal

from .. import figures
from ..data.findings import FindingRow
from ..editing.editable import why_not_editable
from ..i18n import tr
from ..market.session import MarketSession
from ..market.state import EditError, free_name
from ..settings import JobSettings
from ..work import WorkRunner
from .page_reps import RepsPage
from .rep_match import Matched, input_of, match
from .rep_rows import Loads, rows_of
from .rep_weights import WHOLE
from .roster_reading import in_short, read_layer, read_table

if TYPE_CHECKING:
    from ...planning.findings import Finding
    from ...planning.roster import Roster

DELAY_MS = 150


class RepFlow(QObject):
    """Does what the page of reps asks for.

    Parameters
    ----------
    session : MarketSession
    runner : WorkRunner
    page : RepsPage
    settings : callable
        What the dock asks for now.

    Signals
    -------
    message(str level, str text)
    found(list)
        `FindingRow` s of reps to look at.
    """

    message = pyqtSignal(str, str)
    found = pyqtSignal(list)

    def __init__(
        self,
        session: MarketSession,
        runner: WorkRunner,
        page: RepsPage,
        settings: Callable[[], JobSettings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._page = session, runner, page
        self._loads = Loads(session, settings)
        self._matched: Matched | None = None
        self._stale = True
        self._strangers: list[str] = []
        self._later = QTimer(self)  # many edits, one look
        self._later.setSingleShot(True)
        self._later.setInterval(DELAY_MS)
        self._later.timeout.connect(self.refresh)
        page.match_requested.connect(self.match)
        page.names_requested.connect(self.take_names)
        page.rep_chosen.connect(self.set_rep)
        page.roster_chosen.connect(self.read_roster)
        page.weights.changed.connect(self.refresh)
        page.message.connect(self.message)
        session.changed.connect(self._later.start)
        session.opened.connect(self._opened, Qt.ConnectionType.QueuedConnection)  # the window takes a breath before
        session.closed.connect(self._forget)
        session.roster_changed.connect(self._show_roster)

    @property
    def matched(self) -> Matched | None:
        """The last match, where its territories are those on the screen."""
        state = self._session.state
        return self._matched if self._matched is not None and state is not None and self._matched.fits(state) else None

    def refresh(self) -> None:
        """Show who owns what, when the page is seen: hundreds of rows take their time."""
        if self._page.isVisible():
            self.show()
        else:
            self._stale = True

    def show_page(self) -> None:
        """The page is seen now."""
        if self._stale:
            self.show()

    def show(self) -> None:
        """Show who owns what."""
        self._stale = False
        rows = rows_of(self._session, self._loads, self.matched)
        self._page.show_rows(rows, self._session.editable, self._why_no_match(), self._why_no_names())
        if self.matched is None:
            changed = tr("The territories were changed after the match. Match again to see reasons.")
            self._page.say_outcome(changed if self._matched is not None and rows else "")
        self._tell_strangers()

    def _tell_strangers(self) -> None:
        """Say once whose named accounts are in no load that can be set against a capacity."""
        strangers = self._loads.strangers()
        if strangers and strangers != self._strangers:
            names = figures.listed(strangers)
            text = tr(
                "Named accounts belong to {names}, not on the roster. Correct the names or add the reps.", names=names
            )
            self.message.emit("warning", text)
        self._strangers = strangers

    def set_rep(self, number: int, rep: str) -> None:
        """Give a territory to a rep."""
        try:
            self._session.set_rep(number, rep or None)
        except EditError as error:
            self.message.emit("warning", str(error))
            self.show()

    # The roster

    def read_roster(self) -> bool:
        """Read the layer of the page into the market; False where that failed, which is said."""
        from ...planning.findings import DataError

        session, layer = self._session, self._page.layer()
        if layer is None or not session.is_open:
            return True  # there is nothing to read, or nowhere to keep it yet
        if session.read_only:
            self.message.emit("warning", why_not_editable(session))
            return False
        try:
            roster, findings = read_layer(layer, self._page.columns(), self._page.shares_are.currentData(), session)
        except (DataError, EditError) as error:
            self.message.emit("error", str(error))
            return False
        self._list(findings)
        if not _same(roster, session.roster):
            session.save_roster(roster)
            self._matched = None
            self._show_roster()
        return True

    def _opened(self) -> None:
        """A market that has no reps yet takes those of the layer that is chosen."""
        if self._session.roster is None and not self._session.read_only:
            self.read_roster()
        self._show_roster()

    def _show_roster(self) -> None:
        roster = self._session.roster
        self._page.show_roster(in_short(roster) if roster else "", list(roster.reps.index) if roster else None)
        self.refresh()

    def _forget(self) -> None:
        self._matched = None
        self._later.stop()
        self._show_roster()

    def _list(self, findings: list[Finding]) -> None:
        """List what must be looked at; what was assumed goes with it."""
        rows = [FindingRow(one.severity, one.layer, str(one.id or ""), one.message) for one in findings]
        if any(one.severity != "info" for one in findings):
            self.found.emit(rows)

    # The match

    def match(self) -> None:
        """Match reps and territories in the background; the result is one step of undo."""
        from ...planning.findings import DataError

        why = self._why_no_match()
        if self._runner.running():
            why = tr("Something else is running. Wait for it, or cancel it.")
        if why:
            self.message.emit("warning", why)
            return
        if not self.read_roster():
            return
        page, needs = self._page, self._page.needs_layer.currentLayer()
        try:
            table = None if needs is None else read_table(needs)
            name = "" if needs is None else needs.name()
            given = input_of(self._session, page.weights.shares(), table, name)
        except (DataError, EditError) as error:
            self.message.emit("warning", str(error))
            return
        self._runner.run(tr("Matching reps and territories"), lambda progress: match(given, progress), self._take)

    def _take(self, matched: Matched) -> None:
        """Put the match on the screen."""
        session, matching = self._session, matched.matching
        try:
            if session.state is not matched.of.state:
                raise EditError(tr("The plan was changed while this ran, so its result was left out. Start it again."))
            owner = {
                number: matching.reps[rep] if rep >= 0 else None
                for number, rep in zip(matched.of.numbers, matching.chosen.tolist())
            }
            owned = tuple(
                replace(one, rep=owner[one.number]) if one.number in owner else one for one in session.state.territories
            )
            session.edit(replace(session.state, territories=owned), tr("Match reps and territories"))
        except EditError as error:
            self.message.emit("warning", str(error))
            return
        self._matched = matched
        self.show()
        self._tell(matched)

    def _tell(self, matched: Matched) -> None:
        """Say who got nothing, and list why."""
        from ...planning.findings import Finding

        matching = matched.matching
        served = len(matching.territories) - len(matching.unserved)
        said = [tr("{count} matched.", count=figures.plural(served, "territory", "territories"))]
        if matching.unserved:
            names = ", ".join(matching.unserved)
            said.append(tr("Nobody for {names}; the reasons are in the list.", names=names))
        if matching.spare:
            said.append(tr("Reps without a territory: {names}.", names=", ".join(matching.spare)))
        named = matched.of.needs_name or tr("Reps")
        unserved = [
            Finding("warning", "without_rep", named, None, _sentence(why)) for why in matching.unserved.values()
        ]
        findings = [*unserved, *matched.findings]
        self._list(findings)
        self._page.say_outcome(" ".join(said[1:]))
        if matched.findings:
            count = figures.plural(len(matched.findings), "remark")
            said.append(tr("{count} in the list.", count=count))
        self.message.emit("warning" if findings else "success", " ".join(said))

    def _why_no_match(self) -> str:
        """Why there can be no match now; empty where there can."""
        session, page = self._session, self._page
        why = why_not_editable(session)
        if not why and session.roster is None and page.layer() is None:
            why = tr("Choose the layer or table of reps first.")
        if not why and page.weights.sum != WHOLE:
            why = tr("The percentages total {percent} %. They must total 100 %.", percent=page.weights.sum)
        return why

    # Names

    def _why_no_names(self) -> str:
        """Why no names can be taken from the alignment; empty where they can."""
        session = self._session
        why = why_not_editable(session)
        if not why and session.alignment is None:
            why = tr("No scenario is the alignment in force (5 Scenarios).")
        if not why and session.scenario is not None and session.scenario.id == session.aligned:
            why = tr("This scenario is the alignment in force.")
        return why

    def take_names(self) -> None:
        """Name the territories like those of the alignment that they overlap most; one step of undo."""
        try:
            taken = self._named()
        except EditError as error:
            self.message.emit("warning", str(error))
            return
        if taken:
            count = figures.plural(taken, "territory has", "territories have")
            self.message.emit("success", tr("{count} the name of the alignment now.", count=count))
        else:
            self.message.emit("info", tr("The territories have the names of the alignment already."))

    def _named(self) -> int:
        """Rename; how many got another name.

        Raises
        ------
        EditError
        """
        import numpy as np

        from ...planning.matching import match_names

        session, state, aligned = self._session, self._session.state, self._session.aligned
        found = session.ask(lambda market: (market.labels(aligned), market.territories(aligned))) if aligned else None
        if found is None or state is None or self._why_no_names():
            raise EditError(self._why_no_names() or tr("The alignment cannot be read."))
        before, old = found
        active = state.active
        place = np.full(int(max(state.labels.max(initial=-1), *(one.number for one in active))) + 2, -1)
        place[[one.number for one in active]] = np.arange(len(active))
        # Without names in common the largest overlap alone decides.
        unnamed = [f"\0{one.number}" for one in active]
        weight = session.units.values[:, 0]
        heirs = match_names(before, place[state.labels], [one.name for one in old], unnamed, weight)
        names = {one.number: old[heir].name for one, heir in zip(active, heirs.tolist()) if heir >= 0}
        territories = [
            replace(one, name=names[one.number]) if one.number in names else one for one in state.territories
        ]
        for row, one in enumerate(territories):  # a new territory gives way to the old one of its name
            if not one.retired and one.number not in names and one.name in names.values():
                territories[row] = replace(one, name=free_name([*territories[:row], *territories[row + 1 :]]))
        changed = sum(new.name != one.name for new, one in zip(territories, state.territories))
        session.edit(replace(state, territories=tuple(territories)), tr("Take the names of the alignment"))
        return changed


def _same(one: Roster, other: Roster | None) -> bool:
    """Whether two rosters say the same."""
    from .roster_store import frame_of, roster_of

    return other is not None and roster_of(frame_of(one)).reps.equals(other.reps)  # type: ignore[union-attr]


def _sentence(text: str) -> str:
    """With a capital letter."""
    return text[:1].upper() + text[1:]
