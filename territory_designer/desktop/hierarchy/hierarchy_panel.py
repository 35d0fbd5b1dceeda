"""The panel Hierarchy: territories in districts, regions and what is above them, with figures that roll up live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .. import figures
from ..i18n import tr
from ..tables import Slices, copying
from ..widgets import describe
from ..work import WorkRunner
from .hierarchy_build import FEWEST, BuildDialog, HierarchyBuilder
from .hierarchy_edits import Key, level_title, levels
from .hierarchy_menu import HierarchyActions, units_below
from .hierarchy_model import HierarchyModel
from .hierarchy_view import HierarchyTree

if TYPE_CHECKING:
    from ..market.session import MarketSession

NAMED = 3
"""So many names before the rest is only counted."""


class HierarchyPanel(QWidget):
    """The hierarchy of the scenario on the screen.

    Parameters
    ----------
    session : MarketSession
    runner : WorkRunner
        For districts made by the engine.
    parent : QWidget, optional

    Signals
    -------
    message(str level, str text)
    units_shown(list of int)
        The map should show these units.
    areas_shown(int level)
        The map should be coloured by the areas of that level.
    """

    message = pyqtSignal(str, str)
    units_shown = pyqtSignal(list)
    areas_shown = pyqtSignal(int)

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_hierarchy")
        self._session = session
        self._stale = True
        self._anew = True
        self.model = HierarchyModel(session, self)
        self.doing = HierarchyActions(session, self)
        self.builder = HierarchyBuilder(session, runner, self)
        self._copies = Slices(self)
        self._build()
        self._connect()
        self._tell()

    # What others use

    def refresh(self) -> None:
        """Bring everything up to date."""
        if not self.isVisible():
            self._stale = True  # done when it is looked at
            return
        self._stale = False
        others = self.model.refresh()
        if self._anew:
            self._anew = False
            self.tree.open_anew(len(self._session.numbers))
        if others:
            self.tree.setColumnHidden(3, not self._session.is_open or self._session.accounts is None)
            self.tree.dress()
        self._tell()

    def copy(self) -> None:
        """Copy all rows, for a spreadsheet."""
        titles, rows = self.model.table()
        if rows:
            self._copies.start(copying(titles, rows), lambda data: self._copied(data, len(rows)))

    def ask_and_build(self) -> None:
        """Ask what is to be built, and build it in the background."""
        refusal = self.doing.closed()
        if refusal or self.model.empty:
            self.message.emit("warning", refusal or self._why_empty())
            return
        dialog = BuildDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.builder.build(dialog.order())

    def showEvent(self, event: Any) -> None:
        """Catch up with what happened while the panel was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self._make_buttons())
        self.tree = HierarchyTree(self.model, self)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        describe(self.hint, "td_hierarchy_hint", tr("Why nothing is shown"), "")
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.tree)
        self.pages.addWidget(self.hint)
        column.addWidget(self.pages, 1)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        describe(self.note, "td_hierarchy_note", tr("What is missing"), "")
        column.addWidget(self.note)

    def _make_buttons(self) -> QToolBar:
        """Building, levels, the menu, and what the bars compare with; what has no room is in the bar's own menu."""
        row = QToolBar(self)
        describe(row, "td_hierarchy_bar", tr("Hierarchy"), tr("Build and change the levels above the territories."))
        self.build_button = self._button(
            row,
            "td_hierarchy_build",
            tr("Build districts…"),
            tr("Let the engine put territories together into balanced districts, or districts into regions."),
        )
        self.add_button = self._button(
            row, "td_hierarchy_add", tr("Add level above"), tr("One more level, with all that is at the top in it.")
        )
        self.remove_button = self._button(
            row,
            "td_hierarchy_remove",
            tr("Remove top level"),
            tr("Take the highest level away; what is below it stays."),
        )
        self.menu_button = self._button(
            row,
            "td_hierarchy_menu",
            tr("Selection"),
            tr("What can be done with the selected rows; also on a right click."),
        )
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(QMenu(self.menu_button))
        gap = QWidget(row)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(gap)
        self.share = QComboBox(self)
        self.share.addItem(tr("Against equal shares"), "equal")
        self.share.addItem(tr("By number of territories"), "territories")
        tip = tr("What districts and the levels above should hold: all the same, or as many shares as territories.")
        describe(self.share, "td_hierarchy_share", tr("Targets"), tip)
        row.addWidget(self.share)
        return row

    def _button(self, row: QToolBar, name: str, title: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(title)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(button, name, title, tip)
        row.addWidget(button)
        return button

    def _connect(self) -> None:
        session, doing, tree = self._session, self.doing, self.tree
        session.changed.connect(self.refresh)
        session.scenarios_changed.connect(self._tell)
        for signal in (session.opened, session.closed, session.switched):
            signal.connect(self._another)
        self.build_button.clicked.connect(self.ask_and_build)
        self.add_button.clicked.connect(doing.add_level)
        self.remove_button.clicked.connect(doing.remove_top)
        self.share.currentIndexChanged.connect(self._share_chosen)
        self.menu_button.menu().aboutToShow.connect(lambda: self._fill(self.menu_button.menu()))
        tree.customContextMenuRequested.connect(self._show_menu)
        tree.zoom_requested.connect(self._zoom)
        tree.copy_requested.connect(self.copy)
        self.model.renamed.connect(doing.rename, Qt.ConnectionType.QueuedConnection)
        # A drop must be over before the rows are made anew.
        self.model.dropped.connect(doing.move, Qt.ConnectionType.QueuedConnection)
        doing.message.connect(self.message)
        doing.areas_shown.connect(self.areas_shown)
        doing.zoom_requested.connect(self._zoom)
        doing.copy_requested.connect(self.copy)
        doing.rename_requested.connect(tree.rename)
        doing.shown.connect(tree.show_row)
        self.builder.message.connect(self.message)

    # What happens

    def _another(self) -> None:
        """Another market or scenario is on the screen."""
        self._anew = True
        if not self._session.is_open:
            self.model.refresh()  # a hidden panel must not hold on to a closed market
        self.refresh()

    def _share_chosen(self) -> None:
        self.model.share = self.share.currentData()
        self.refresh()

    def _copied(self, data: QMimeData, rows: int) -> None:
        QGuiApplication.clipboard().setMimeData(data)
        self.message.emit("info", tr("{rows} copied.", rows=figures.plural(rows, "row")))

    def _zoom(self) -> None:
        self.units_shown.emit(units_below(self._session, self.tree.keys()).tolist())

    def _fill(self, menu: QMenu) -> None:
        keys: list[Key] = self.tree.keys()
        self.doing.fill(menu, keys, self.tree.current())

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    # What is said

    def _tell(self) -> None:
        """The tree or why there is none, what the buttons can do, and what is missing."""
        text = self._why_empty()
        self.hint.setText(text)
        self.pages.setCurrentIndex(1 if text else 0)
        refusal = text or self.doing.closed()
        state = self._session.state
        depth = len(levels(state)) if state is not None else 0
        few = "" if len(self._session.numbers) >= FEWEST else tr("There are too few territories to put together.")
        none = "" if depth else tr("There is no level above the territories.")
        for button, reason in (
            (self.build_button, refusal or few),
            (self.add_button, refusal),
            (self.remove_button, refusal or none),
        ):
            button.setEnabled(not reason)
            button.setToolTip(reason or button.accessibleDescription())
        self.menu_button.setEnabled(not text)
        self.share.setEnabled(not text and bool(depth))
        note = "" if text else self._missing(depth)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _why_empty(self) -> str:
        if not self._session.is_open:
            return tr("Here territories roll up into districts and regions. Open a market, or design one first.")
        if self._session.state is None:
            return tr(
                "This market has no scenario yet. Design one on the page Design, and its territories appear here."
            )
        if self._session.plan is None:
            return tr("A hierarchy needs at least two territories. Make a second one, or design anew.")
        return ""

    def _missing(self, depth: int) -> str:
        """What a hierarchy lacks, in a sentence or two."""
        from ...planning.hierarchy import EMPTY, flaws_of

        state = self._session.state
        if state is None:
            return ""
        if not depth:
            return tr(
                "There are no districts yet. Build districts… lets the engine make balanced ones. To make them by "
                "hand, select territories and choose New District in the menu Selection."
            )
        flaws = flaws_of(state.areas, [(one.name, one.area) for one in state.active])
        parts = []
        for level in range(depth):
            names = [flaw.name for flaw in flaws if flaw.kind != EMPTY and flaw.level == level]
            if names:
                title = level_title(state, level + 1)
                parts.append(tr("In no {level}: {names}.", level=title, names=_listed(names)))
        empty = [flaw.name for flaw in flaws if flaw.kind == EMPTY]
        if empty:
            parts.append(tr("Empty: {names}.", names=_listed(empty)))
        return " ".join(parts)


def _listed(names: list[str]) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(names[:NAMED])
    more = len(names) - NAMED
    return shown if more <= 0 else tr("{names} and {count} more", names=shown, count=figures.count(more))
