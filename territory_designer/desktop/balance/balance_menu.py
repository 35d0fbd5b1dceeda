"""What can be done with the territories that are selected in the balance table, as a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QColorDialog, QInputDialog, QMenu, QWidget

from .. import figures
from ..i18n import tr
from ..market.state import EditError
from .balance_figures import Balance

if TYPE_CHECKING:
    from ..market.session import MarketSession

MOST_PARTS = 50


class TerritoryActions(QObject):
    """Entries of the menu, each with the reason why it is impossible where it is.

    Parameters
    ----------
    session : MarketSession
    parent : QWidget
        Of menus and dialogs.

    Signals
    -------
    zoom_requested(int), rename_requested(int), copy_requested()
    split_requested(int number, int parts), fix_requested(int), dissolve_requested(int)
        What needs the engine or the table.
    message(str level, str text)
    """

    zoom_requested = pyqtSignal(int)
    rename_requested = pyqtSignal(int)
    copy_requested = pyqtSignal()
    split_requested = pyqtSignal(int, int)
    fix_requested = pyqtSignal(int)
    dissolve_requested = pyqtSignal(int)
    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent

    def fill(self, menu: QMenu, numbers: Sequence[int], current: int | None, balance: Balance | None) -> None:
        """Put the entries into a menu.

        Parameters
        ----------
        menu : QMenu
        numbers : sequence of int
            Selected territories.
        current : int or None
            The one that was clicked; it is kept where territories are merged.
        balance : Balance or None
            For what is within its limits already.
        """
        menu.clear()
        menu.setToolTipsVisible(True)
        chosen = [number for number in numbers if self._session.index_of(number) >= 0]
        one = current if current in chosen else (chosen[0] if chosen else -1)
        nothing = "" if chosen else tr("Select a territory in the table first.")
        edit = nothing or self.closed()
        self._looking(menu, chosen, one, nothing)
        menu.addSeparator()
        self._naming(menu, one, edit)
        self._locking(menu, chosen, edit)
        menu.addSeparator()
        self._shaping(menu, chosen, one, edit, balance)
        menu.addSeparator()
        self._add(menu, tr("&Copy as table"), tr("Copy the selected rows, or all (Ctrl+C)."), self.copy_requested.emit)

    def attempt(self, edit: Callable[[], Any]) -> None:
        """Edit the plan; what refuses is told."""
        try:
            edit()
        except EditError as error:
            self.message.emit("warning", str(error))

    def choose_rep(self, number: int) -> None:
        """Ask who owns a territory."""
        state = self._session.state
        if state is None:
            return
        now = state.territories[number].rep or ""
        reps = self.reps()
        names = reps if now in reps else [now, *reps]
        name, given = QInputDialog.getItem(
            self._parent,
            tr("Rep of {name}", name=state.territories[number].name),
            tr("Choose a rep, or type a name; empty: nobody."),
            names,
            names.index(now),
            True,
        )
        if given:
            self.attempt(lambda: self._session.set_rep(number, name.strip() or None))

    def choose_colour(self, number: int) -> None:
        """Ask for the colour of a territory."""
        state = self._session.state
        if state is None:
            return
        one = state.territories[number]
        colour = QColorDialog.getColor(QColor(one.colour), self._parent, tr("Colour of {name}", name=one.name))
        if colour.isValid():
            self.attempt(lambda: self._session.recolour(number, colour.name()))

    def choose_parts(self, number: int, units: int) -> None:
        """Ask into how many territories one is split."""
        state = self._session.state
        if state is None:
            return
        name = state.territories[number].name
        most = min(units, MOST_PARTS)
        title, question = tr("Split {name}", name=name), tr("Number of balanced territories:")
        parts, given = QInputDialog.getInt(self._parent, title, question, 2, 2, most)
        if given:
            self.split_requested.emit(number, parts)

    def reps(self) -> list[str]:
        """Names of reps: those of the market and of the territories."""
        state = self._session.state
        names = {one.rep for one in state.active if one.rep} if state is not None else set()
        if self._session.is_open:
            table = self._session.ask(lambda market: market.reps())
            if table is not None and "rep" in table:
                names |= {str(name) for name in table["rep"].dropna()}
        return ["", *sorted(names, key=str.casefold)]

    # Groups of entries

    def _looking(self, menu: QMenu, chosen: list[int], one: int, nothing: str) -> None:
        """What changes nothing in the plan."""
        self._add(
            menu,
            tr("&Zoom to it"),
            tr("Show the territory on the map."),
            lambda: self.zoom_requested.emit(one),
            nothing,
        )
        if chosen and one == self._session.target:
            text, tip = tr("No longer the &target"), tr("Edits go to the neighbour under the cursor again.")
            self._add(menu, text, tip, lambda: self._session.set_target(None))
        else:
            text, tip = tr("Make &target"), tr("Edits on the map move ZIPs to this territory.")
            self._add(menu, text, tip, lambda: self._session.set_target(one), nothing)
        tip = tr("Select the ZIPs of the selected territories on the map.")
        self._add(menu, tr("&Select its ZIPs"), tip, lambda: self._select(chosen), nothing)

    def _naming(self, menu: QMenu, one: int, edit: str) -> None:
        """Name, rep and colour."""
        tip = tr("Give it another name (F2).")
        self._add(menu, tr("&Rename…"), tip, lambda: self.rename_requested.emit(one), edit)
        self._add(menu, tr("Re&p…"), tr("Choose who owns it."), lambda: self.choose_rep(one), edit)
        self._add(menu, tr("Co&lour…"), tr("Choose its colour on the map."), lambda: self.choose_colour(one), edit)

    def _locking(self, menu: QMenu, chosen: list[int], edit: str) -> None:
        """Lock and unlock."""
        state = self._session.state
        locked = {number for number in chosen if state is not None and state.territories[number].locked}

        def lock(wanted: bool) -> Callable[[], None]:
            return lambda: self.attempt(lambda: self._session.lock_territories(chosen, wanted))

        if len(locked) < len(chosen) or not chosen:
            self._add(menu, tr("Loc&k"), tr("No ZIP enters or leaves it until it is unlocked."), lock(True), edit)
        if locked:
            self._add(menu, tr("&Unlock"), tr("ZIPs may enter and leave it again."), lock(False), edit)

    def _shaping(self, menu: QMenu, chosen: list[int], one: int, edit: str, balance: Balance | None) -> None:
        """What moves ZIPs."""
        merged = [one, *(number for number in chosen if number != one)]
        self._add(
            menu,
            tr("&Merge selected"),
            tr("The selected territories become one, with the name of the one that was clicked."),
            lambda: self.attempt(lambda: self._session.merge(merged)),
            edit or self._no_merge(chosen),
        )
        single = edit or ("" if len(chosen) == 1 else tr("Select one territory only."))
        units, inside = self._facts(one, balance)
        closed = single or self._locked(one)
        self._add(
            menu,
            tr("Spl&it into…"),
            tr("Cut it into several balanced territories."),
            lambda: self.choose_parts(one, units),
            closed or ("" if units >= 2 else tr("It has fewer than two ZIPs.")),
        )
        self._add(
            menu,
            tr("&Fix: bring it within tolerance"),
            tr("Move the fewest ZIPs that bring it within every tolerance; all else stays."),
            lambda: self.fix_requested.emit(one),
            closed or inside,
        )
        self._add(
            menu,
            tr("&Dissolve into its neighbours"),
            tr("Give its ZIPs to the neighbouring territories, evenly."),
            lambda: self.dissolve_requested.emit(one),
            closed or self._too_few(1),
        )

    # Reasons

    def closed(self) -> str:
        """Why nothing can be edited; empty where it can."""
        if self._session.editable:
            return ""
        if self._session.state is None:
            return tr("There is no scenario to edit. Design one first.")
        if self._session.read_only:
            return tr("This market is open for reading only: {why}", why=self._session.why_read_only)
        return tr("This scenario is approved. Duplicate it to change the copy.")

    def _locked(self, number: int) -> str:
        state = self._session.state
        if state is None or not state.territories[number].locked:
            return ""
        return tr("{name} is locked. Unlock it first.", name=state.territories[number].name)

    def _too_few(self, gone: int) -> str:
        return "" if len(self._session.numbers) - gone >= 2 else tr("A market needs at least two territories.")

    def _no_merge(self, chosen: list[int]) -> str:
        if len(chosen) < 2:
            return tr("Select two or more territories (Ctrl or Shift and a click).")
        locked = next((reason for reason in map(self._locked, chosen) if reason), "")
        return locked or self._too_few(len(chosen) - 1)

    def _facts(self, number: int, balance: Balance | None) -> tuple[int, str]:
        """Number of ZIPs of a territory, and why it need not be fixed."""
        numbers = [one.number for one in balance.territories] if balance is not None else []
        if balance is None or number not in numbers:
            return 0, ""
        row = numbers.index(number)
        if not balance.tolerances:
            inside = tr("The scenario has no tolerance.")
        else:
            inside = "" if balance.out()[row] else tr("It is within tolerance already.")
        return int(balance.units[row]), inside

    def _select(self, chosen: list[int]) -> None:
        import numpy as np

        if self._session.state is not None:
            units = np.flatnonzero(np.isin(self._session.state.labels, chosen))
            self._session.select(units)
            self.message.emit("info", tr("{zips} selected.", zips=figures.plural(len(units), "ZIP")))

    @staticmethod
    def _add(menu: QMenu, text: str, tip: str, done: Callable[[], Any], refusal: str = "") -> None:
        """One entry; a refusal disables it and says why."""
        action = menu.addAction(text)
        action.setEnabled(not refusal)
        action.setToolTip(refusal or tip)
        action.setStatusTip(refusal or tip)
        action.triggered.connect(lambda *_: done())
