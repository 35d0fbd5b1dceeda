"""What helps to choose the rules on the page Design: sizing, shares by capacity, how sure the plan is, segments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..i18n import tr
from ..market.session import MarketSession
from ..market.state import EditError
from ..settings import SCENARIO
from ..work import WorkRunner
from .page_design import DesignPage

if TYPE_CHECKING:
    from ..hybrid.hybrid_dialog import HybridDialog
    from .certainty_dialog import CertaintyDialog
    from .sizing_dialog import SizingDialog


class DesignAids(QObject):
    """Answers the questions of the page Design.

    Parameters
    ----------
    session : MarketSession
    runner : WorkRunner
    page : DesignPage
    parent : QObject, optional

    Signals
    -------
    message(str level, str text)
    territory_chosen(int)
        The analyst wants to see a territory (number) on the map.
    units_chosen(list)
        The same for units (indices).
    """

    message = pyqtSignal(str, str)
    territory_chosen = pyqtSignal(int)
    units_chosen = pyqtSignal(list)

    def __init__(
        self, session: MarketSession, runner: WorkRunner, page: DesignPage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._page = session, runner, page
        self.sizing: SizingDialog | None = None
        self.certainty: CertaintyDialog | None = None
        self.hybrid: HybridDialog | None = None
        page.choice_changed.connect(self._chosen)
        page.certainty_requested.connect(self.show_certainty)
        page.hybrid_requested.connect(self.show_hybrid)
        for signal in (session.opened, session.closed, session.switched, session.roster_changed):
            signal.connect(self.refresh)
        session.changed.connect(self._plan_changed)
        session.closed.connect(self.close)
        for signal in (session.opened, session.closed):
            signal.connect(self._offer_hybrid)
        self.refresh()
        self._offer_hybrid()

    def close(self) -> None:
        """Close what is open: the market goes."""
        for dialog in (self.sizing, self.certainty):
            if dialog is not None:
                dialog.reject()
        hybrid, self.hybrid = self.hybrid, None
        if hybrid is not None:
            hybrid.stop()
            hybrid.reject()
            hybrid.deleteLater()

    def refresh(self) -> None:
        """Offer what the market and its scenario allow."""
        page, session = self._page, self._session
        why = ""
        if not session.is_open:
            why = tr("Not yet: the market is made with the first design, or opened; then it can hold the reps.")
        elif session.roster is None:
            why = tr("The market holds no reps yet. Choose them first (4 Reps).")
        page.offer_capacity(why)
        page.certainty_button.setEnabled(session.plan is not None)
        self._show_shares(why)

    def show_sizing(self) -> None:
        """Open the dialog "How many?" for the market that is open."""
        from .sizing_data import market_of
        from .sizing_dialog import SizingDialog

        if self.sizing is None and self._session.is_open:
            page = self._page
            self.sizing = SizingDialog(market_of(self._session), page.sizing, page.territories.value(), page.window())
            self.sizing.used.connect(page.use_territories)
            self.sizing.changed.connect(page.keep_sizing)
            self.sizing.finished.connect(self._sizing_closed)
        if self.sizing is not None:
            self.sizing.show()
            self.sizing.raise_()
            self.sizing.activateWindow()

    def show_certainty(self) -> None:
        """Open the dialog "How sure is this plan?"."""
        from .certainty_dialog import CertaintyDialog

        if self.certainty is None and self._session.plan is not None:
            page = self._page
            error = page.figures_error.value()
            self.certainty = CertaintyDialog(self._session, self._runner, error, page.window())
            self.certainty.message.connect(self.message)
            self.certainty.territory_chosen.connect(self.territory_chosen)
            self.certainty.finished.connect(self._certainty_closed)
        if self.certainty is not None:
            self.certainty.show()
            self.certainty.raise_()
            self.certainty.activateWindow()

    def show_hybrid(self) -> None:
        """Open the dialog "Territories by segment"; until the market is closed it keeps what was designed in it."""
        from ..hybrid.hybrid_dialog import HybridDialog

        if self.hybrid is None and self._session.is_open:
            page = self._page
            self.hybrid = HybridDialog(self._session, self._runner, page, page.window())
            self.hybrid.message.connect(self.message)
            self.hybrid.units_chosen.connect(self.units_chosen)
        if self.hybrid is not None:
            if self.hybrid.editor.grouping is None and not self.hybrid.busy():
                self.hybrid.read()  # counting was cancelled, or failed
            self.hybrid.show()
            self.hybrid.raise_()
            self.hybrid.activateWindow()

    def _offer_hybrid(self) -> None:
        """Territories by segment need accounts with segments."""
        session = self._session
        why = ""
        if not session.is_open:
            why = tr("Not yet: the market is made with the first design, or opened.")
        elif session.accounts is None or not len(session.accounts):
            why = tr("The market has no accounts. Choose a layer of accounts (1 Data) and design again.")
        elif not session.segment_fields:
            why = tr("No field of the accounts holds segments: a few different texts or whole numbers.")
        self._page.offer_hybrid(why)

    def _sizing_closed(self) -> None:
        dialog, self.sizing = self.sizing, None
        if dialog is not None:
            dialog.deleteLater()

    def _certainty_closed(self) -> None:
        dialog, self.certainty = self.certainty, None
        if dialog is not None:
            dialog.stop()
            dialog.deleteLater()

    def _plan_changed(self, change: Any) -> None:
        """Owners decide about shares; moves alone do not."""
        if change.old.territories != change.new.territories or change.whole:
            self.refresh()

    def _chosen(self) -> None:
        """Another number, start, or kind of shares."""
        if self.sizing is not None:
            self.sizing.show_reps(self._page.territories.value())
        self.refresh()

    def _show_shares(self, why: str) -> None:
        """Say how large the territories are to be."""
        from ..reps.named_hours import named_accounts
        from .capacity_rules import new_shares, owned_shares

        page, session = self._page, self._session
        roster, state = session.roster, session.state
        if not page.by_capacity.isChecked():
            page.show_capacity("")
            return
        if why or roster is None:
            page.show_capacity(tr("{why} Until then shares are equal.", why=why))
            return
        named = named_accounts(session)
        load = None if named is None else named.load
        try:
            if page.start.currentData() == SCENARIO and state is not None and session.plan is not None:
                shares = owned_shares(roster, state, load)
            else:
                shares = new_shares(roster, page.territories.value(), load)
        except EditError as error:
            page.show_capacity(str(error))
        else:
            page.show_capacity(shares.text)
