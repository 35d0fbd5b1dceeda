"""What can be done with the rows of the table Hierarchy, as a menu; each refusal says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap
from qgis.PyQt.QtWidgets import QColorDialog, QInputDialog, QMenu, QWidget

from ..i18n import tr
from ..market.state import EditError, PlanState
from ..tables import padded
from . import hierarchy_edits as edits
from .hierarchy_edits import Key
from .hierarchy_tree import NOWHERE

if TYPE_CHECKING:
    import numpy as np

    from ..market.session import MarketSession

SWATCH = 12


class HierarchyActions(QObject):
    """Edits of the hierarchy; what refuses is told.

    Parameters
    ----------
    session : MarketSession
    parent : QWidget
        Of menus and dialogs.

    Signals
    -------
    message(str level, str text)
    zoom_requested(), copy_requested(), rename_requested(Key), shown(Key), areas_shown(int)
        Something to look at: an area that was made; the level that colours the map.
    """

    message = pyqtSignal(str, str)
    zoom_requested = pyqtSignal()
    copy_requested = pyqtSignal()
    rename_requested = pyqtSignal(object)
    shown = pyqtSignal(object)
    areas_shown = pyqtSignal(int)

    def __init__(self, session: MarketSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent

    # Edits

    def attempt(self, edit: Callable[[PlanState], tuple[PlanState, str] | None]) -> None:
        """Do an edit: from the state to the new one and a text for the menu; ``None`` for an edit that was done."""
        state = self._session.state
        if state is None:
            return
        try:
            found = edit(state)
            if found is not None:
                self._session.edit(*found)
        except EditError as error:
            self.message.emit("warning", str(error))

    def rename(self, key: Key, name: str) -> None:
        """Give a row another name."""
        if key[0] == 0:
            self.attempt(lambda _: (self._session.rename(key[1], name), None)[1])
            return
        self.attempt(
            lambda state: (
                edits.rename_area(state, key, name),
                tr("Rename {old} to {new}", old=edits.area_of(state, key).name, new=" ".join(name.split())),
            )
        )

    def move(self, keys: Sequence[Key], parent: int | None) -> None:
        """Put rows into an area of the next level; ``None``: into none."""

        def edit(state: PlanState) -> tuple[PlanState, str]:
            new = edits.put_below(state, keys, parent)
            level = keys[0][0] + 1
            to = tr("no {level}", level=edits.level_title(state, level))
            if parent is not None:
                to = edits.area_of(state, (level, parent)).name
            return new, tr("Move {what} to {name}", what=self._named(state, keys), name=to)

        self.attempt(edit)

    def new_area(self, keys: Sequence[Key]) -> None:
        """Make an area of the selected rows."""

        def edit(state: PlanState) -> tuple[PlanState, str]:
            if not keys:
                raise EditError(tr("Select territories in the table first."))
            level = keys[0][0] + 1
            name = edits.free_area_name(state, level)
            colour = edits.area_colour(state, level, self._units(keys), self._session.units.pairs)
            new, number = edits.new_area(state, keys, name, colour)
            made.append((level, number))
            return new, tr("New {level} {name}", level=edits.level_title(state, level), name=name)

        made: list[Key] = []
        self.attempt(edit)
        if made:
            self.shown.emit(made[0])

    def merge(self, keys: Sequence[Key]) -> None:
        """Merge territories, or areas of one level, into the first one."""
        level, numbers = keys[0][0], [number for _, number in keys]
        if level == 0:
            self.attempt(lambda _: (self._session.merge(numbers), None)[1])
            return
        self.attempt(
            lambda state: (
                edits.merge_areas(state, level, numbers),
                tr("Merge {names} into {name}", names=self._named(state, keys[1:]), name=self._named(state, keys[:1])),
            )
        )

    def dissolve(self, keys: Sequence[Key]) -> None:
        """Take areas away; what was in them stays."""
        numbers = [number for _, number in keys]
        self.attempt(
            lambda state: (
                edits.dissolve_areas(state, keys[0][0], numbers),
                tr("Dissolve {names}", names=self._named(state, keys)),
            )
        )

    def recolour(self, key: Key) -> None:
        """Ask for the colour of a row."""
        state = self._session.state
        if state is None:
            return
        one: Any = state.territories[key[1]] if key[0] == 0 else edits.area_of(state, key)
        colour = QColorDialog.getColor(QColor(one.colour), self._parent, tr("Colour of {name}", name=one.name))
        if not colour.isValid():
            return
        if key[0] == 0:
            self.attempt(lambda _: (self._session.recolour(key[1], colour.name()), None)[1])
        else:
            text = tr("Colour {name}", name=one.name)
            self.attempt(lambda state: (edits.with_area(state, key, colour=colour.name()), text))

    def name_level(self, level: int) -> None:
        """Ask what a level is called."""
        state = self._session.state
        if state is None:
            return
        now = edits.level_title(state, level)
        title, question = tr("Name of the level"), tr("What is one of them called?")
        name, given = QInputDialog.getText(self._parent, title, question, text=now)
        if given:
            text = tr("Call the level {old} {new}", old=now, new=name.strip())
            self.attempt(lambda state: (edits.name_level(state, level, name), text))

    def add_level(self) -> None:
        """One area above all that is at the top."""
        import numpy as np

        def edit(state: PlanState) -> tuple[PlanState, str]:
            level = len(edits.levels(state)) + 1
            name = edits.free_area_name(state, level)
            colour = edits.area_colour(state, level, np.arange(len(self._session.units)), self._session.units.pairs)
            return edits.add_level(state, name, colour), tr("Add level {level}", level=edits.level_title(state, level))

        self.attempt(edit)

    def remove_top(self) -> None:
        """Take the highest level away."""

        def edit(state: PlanState) -> tuple[PlanState, str]:
            title = edits.level_title(state, max(len(edits.levels(state)), 1))
            return edits.remove_top(state), tr("Remove level {level}", level=title)

        self.attempt(edit)

    # Menu

    def fill(self, menu: QMenu, keys: Sequence[Key], current: Key | None) -> None:
        """Put the entries into a menu.

        Parameters
        ----------
        menu : QMenu
        keys : sequence of Key
            Selected rows.
        current : Key or None
            The one that was clicked; it is kept where areas are merged.
        """
        menu.clear()
        menu.setToolTipsVisible(True)
        state = self._session.state
        if state is None:
            return
        chosen = sorted((key for key in keys if key[1] != NOWHERE), key=lambda key: key != current)
        nothing = "" if keys else tr("Select a row in the table first.")
        self._add(menu, tr("&Zoom to it"), tr("Show its ZIPs on the map (Enter)."), self.zoom_requested.emit, nothing)
        tip = tr("Select its ZIPs on the map.")
        self._add(menu, tr("&Select its ZIPs"), tip, lambda: self._session.select(self._units(keys).tolist()), nothing)
        self._colouring(menu, state, chosen)
        menu.addSeparator()
        refusal = self.closed() or self._no_rows(chosen)
        single = refusal or ("" if len(chosen) == 1 else tr("Select one row only."))
        one = chosen[0] if chosen else (0, NOWHERE)
        rename = lambda: self.rename_requested.emit(one)  # noqa: E731 (one line of a list)
        self._add(menu, tr("&Rename…"), tr("Give it another name (F2)."), rename, single)
        self._add(menu, tr("Co&lour…"), tr("Choose its colour."), lambda: self.recolour(one), single)
        self._moving(menu, state, chosen, refusal)
        self._shaping(menu, state, chosen, refusal)
        menu.addSeparator()
        self._add(menu, tr("&Copy as table"), tr("Copy all rows (Ctrl+C)."), self.copy_requested.emit)

    def _colouring(self, menu: QMenu, state: PlanState, chosen: Sequence[Key]) -> None:
        """Colour the map, and what the level is called."""
        level = max(chosen[0][0], 1) if chosen else 1
        title = edits.level_title(state, level)
        none = "" if level <= len(edits.levels(state)) else tr("There is no level above the territories yet.")
        tip = tr("Give every ZIP the colour of what it is in on this level.")
        self._add(menu, tr("Colour the &map by {level}", level=title), tip, lambda: self.areas_shown.emit(level), none)
        if not none:
            tip = tr("Call this level something else.")
            text = tr("Name of the level {level}…", level=title)
            self._add(menu, text, tip, lambda: self.name_level(level), self.closed())

    def _moving(self, menu: QMenu, state: PlanState, chosen: Sequence[Key], refusal: str) -> None:
        """Where rows may go."""
        level = chosen[0][0] + 1 if chosen else 1
        inner = menu.addMenu(tr("Mo&ve to"))
        inner.setToolTipsVisible(True)
        areas = sorted((one for one in state.areas if one.level == level), key=lambda one: padded(one.name))
        inner.setEnabled(not refusal and bool(areas))
        for one in areas:
            action = inner.addAction(_swatch(one.colour), one.name)
            action.triggered.connect(lambda *_, number=one.number: self.move(chosen, number))
        inner.addSeparator()
        text = tr("No {level}", level=edits.level_title(state, level))
        inner.addAction(text).triggered.connect(lambda *_: self.move(chosen, None))

    def _shaping(self, menu: QMenu, state: PlanState, chosen: Sequence[Key], refusal: str) -> None:
        """New areas, merging and dissolving."""
        level = chosen[0][0] if chosen else 0
        text = tr("&New {level} from selection", level=edits.level_title(state, level + 1))
        self._add(
            menu, text, tr("Put the selected rows into one of their own."), lambda: self.new_area(chosen), refusal
        )
        several = "" if len(chosen) > 1 else tr("Select two or more of one level (Ctrl or Shift and a click).")
        tip = tr("The selected rows become one, with the name of the one that was clicked.")
        self._add(menu, tr("&Merge selected"), tip, lambda: self.merge(chosen), refusal or several)
        if level:
            tip = tr("Take it away; what is in it stays.")
            self._add(menu, tr("&Dissolve"), tip, lambda: self.dissolve(chosen), refusal)

    # Reasons and names

    def closed(self) -> str:
        """Why nothing can be edited; empty where it can."""
        if self._session.editable:
            return ""
        if self._session.state is None:
            return tr("There is no scenario to edit. Design one first.")
        if self._session.read_only:
            return tr("This market is open for reading only: {why}", why=self._session.why_read_only)
        return tr("This scenario is approved. Duplicate it to change the copy.")

    def _no_rows(self, chosen: Sequence[Key]) -> str:
        if not chosen:
            return tr("Select a row in the table first.")
        return "" if len({level for level, _ in chosen}) == 1 else tr("Select what is on one level only.")

    def _named(self, state: PlanState, keys: Sequence[Key]) -> str:
        """Names of rows, or how many there are."""
        if len(keys) > 3:
            return tr("{count} rows", count=len(keys))
        names = [
            state.territories[number].name if level == 0 else edits.area_of(state, (level, number)).name
            for level, number in keys
        ]
        return ", ".join(names)

    def _units(self, keys: Sequence[Key]) -> np.ndarray:
        return units_below(self._session, keys)

    @staticmethod
    def _add(menu: QMenu, text: str, tip: str, done: Callable[[], Any], refusal: str = "") -> None:
        """One entry; a refusal disables it and says why."""
        action = menu.addAction(text)
        action.setEnabled(not refusal)
        action.setToolTip(refusal or tip)
        action.setStatusTip(refusal or tip)
        action.triggered.connect(lambda *_: done())


def units_below(session: MarketSession, keys: Sequence[Key]) -> np.ndarray:
    """(m,) int array: indices of the units of rows, ascending."""
    import numpy as np

    state = session.state
    if state is None:
        return np.zeros(0, dtype=np.int64)
    inside = np.zeros(len(state.labels), dtype=bool)
    for level, number in keys:
        here = edits.unit_areas(state, level)
        if number == NOWHERE:  # all that is in none of that level, but in a territory
            inside |= (here < 0) & (edits.unit_areas(state, level - 1) >= 0)
        else:
            inside |= here == number
    return np.flatnonzero(inside)


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(SWATCH, SWATCH)
    picture.fill(QColor(colour))
    return QIcon(picture)
