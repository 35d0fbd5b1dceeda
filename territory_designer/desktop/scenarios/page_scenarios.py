"""Page 5: the scenarios of the market, what can be done with each, and which are compared."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QMenu,
    QPushButton,
    QSizePolicy,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...planning.comparison import MOST_SCENARIOS
from .. import figures
from ..i18n import tr
from ..icons import icon
from ..page import Page
from ..widgets import describe
from .scenario_actions import ScenarioActions
from .scenario_delegate import ScenarioDelegate
from .scenario_model import ScenarioModel

if TYPE_CHECKING:
    from ...workspace.records import Scenario
    from ..market.session import MarketSession
    from ..work import WorkRunner

LEVELS = {"info": Qgis.MessageLevel.Info, "warning": Qgis.MessageLevel.Warning, "error": Qgis.MessageLevel.Critical}
SECONDS = 8


class ScenariosPage(Page):
    """Tree of scenarios with what can be done with them.

    Signals
    -------
    compare_requested(list)
        Ids of two to five scenarios to see side by side.
    tradeoff_requested()
        The user wants to see balance against moves and compactness.
    message(str, str)
        Level and text for the user, also shown on the page.
    """

    compare_requested = pyqtSignal(list)
    tradeoff_requested = pyqtSignal()
    message = pyqtSignal(str, str)

    TITLE = "5  Scenarios"
    NAME = "scenarios"

    def __init__(self, session: MarketSession, runner: WorkRunner | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._runner = session, runner
        self.actions_of = ScenarioActions(session, self)
        self.model = ScenarioModel(session, self)
        self.bar = QgsMessageBar(self)
        self.bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._gone: list[int] = []
        self.tree = self._make_tree()
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.action = self._make_actions()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.tree, 1)
        column.addLayout(self._make_buttons())
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretchFactor(self.body, 100)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the scenarios anew; the choice stays."""
        chosen = [one.id for one in self.chosen()]
        current = self._session.scenario
        self.model.reload()
        self.tree.expandAll()
        for scenario in chosen or ([current.id] if current is not None else []):
            self._select(scenario)
        count = len(self._session.scenarios())
        self.set_summary(figures.plural(count, "scenario") if count else "")
        missing = tr("Open or make a market first.") if not self._session.is_open else ""
        self.set_missing(missing or ("" if count else tr("Design first: each design can be kept as a scenario.")))
        self._update_actions()

    def chosen(self) -> list[Scenario]:
        """Selected scenarios, in the order of the tree."""
        rows = self.tree.selectionModel().selectedRows(0)
        known = [self.model.scenario(row) for row in rows if row.isValid()]
        return sorted(known, key=lambda one: one.id)

    # Making

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tip = tr("Double click or Enter shows a scenario, F2 renames it; choose several to compare them.")
        describe(tree, "td_scenarios", tr("Scenarios"), tip)
        tree.setModel(self.model)
        tree.setItemDelegate(ScenarioDelegate(tree))
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        tree.setExpandsOnDoubleClick(False)
        tree.setAlternatingRowColors(True)
        tree.setUniformRowHeights(True)
        tree.setIndentation(16)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.setMinimumHeight(120)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _make_actions(self) -> dict[str, QAction]:
        """What can be done, in the order of the menu; "" is a line."""
        make, keys = self._action, QKeySequence.StandardKey
        found = {
            "show": make("show", tr("&Show"), "scenario_on_screen", tr("Put this scenario on the map"), self._show),
            "branch": make("branch", tr("&Branch from here"), "scenario_branch",
                           tr("Make a copy and show it, to go another way from here"), self._branch),
            "duplicate": make("duplicate", tr("&Duplicate"), "scenario_duplicate", tr("Make a copy"), self._duplicate),
            "rename": make("rename", tr("&Rename"), "", tr("Give the scenario another name (F2)"), self._rename),
            "note": make("note", tr("&Note…"), "", tr("Write down why"), self._annotate),
            "approve": make("approve", tr("&Approve"), "scenario_approved",
                            tr("Close the scenario to edits"), self._approve),
            "align": make("align", tr("Put in &force"), "scenario_in_force",
                          tr("Make it the alignment that moves are counted from"), self._align),
            "compare": make("compare", tr("&Compare"), "scenario_compare",
                            tr("See the chosen scenarios side by side"), self._compare),
            "tradeoff": make("tradeoff", tr("&Trade-offs"), "scenario_tradeoff",
                             tr("Let the engine show balance against moves, and balance against compactness"),
                             self.tradeoff_requested.emit),
            "delete": make("delete", tr("De&lete"), "scenario_deleted",
                           tr("Delete; it can be brought back"), self._delete),
            "restore": make("restore", tr("Bring &back"), "", tr("Bring a deleted scenario back"), self._restore),
        }  # fmt: skip
        shortcuts = {"show": [QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)]}
        shortcuts["delete"] = QKeySequence.keyBindings(keys.Delete)
        for name, wanted in shortcuts.items():
            found[name].setShortcuts(wanted)
            found[name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.tree.addAction(found[name])
        for name, action in found.items():
            if name in ("rename", "approve", "compare", "delete"):
                self.menu.addSeparator()
            self.menu.addAction(action)
        return found

    def _action(self, name: str, title: str, picture: str, tip: str, work: Callable[[], Any]) -> QAction:
        """One entry of the menu."""
        action = QAction(icon(picture) if picture else QIcon(), title, self)
        action.setObjectName(f"td_scenario_{name}")
        action.setToolTip(tip)
        action.setData(tip)
        action.triggered.connect(lambda _checked=False: work())
        return action

    def _make_buttons(self) -> QVBoxLayout:
        """The most wanted actions as buttons, the others in a menu."""
        both, row, foot = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self.buttons: dict[str, QPushButton] = {}
        for name in ("show", "branch", "compare"):
            self.buttons[name] = self._button(name)
            row.addWidget(self.buttons[name], 1)
        self.buttons["tradeoff"] = self._button("tradeoff")
        foot.addWidget(self.buttons["tradeoff"])
        self.more_button = QPushButton(tr("&More"), self)
        describe(self.more_button, "td_scenario_more", tr("More"), tr("Copy, rename, annotate, approve, delete"))
        self.more_button.setAutoDefault(False)
        self.more_button.setMenu(self.menu)
        foot.addWidget(self.more_button)
        foot.addStretch(1)
        self.with_deleted = QCheckBox(tr("Show de&leted"), self)
        tip = tr("List deleted scenarios too, to bring them back.")
        describe(self.with_deleted, "td_scenario_deleted", tr("Show deleted"), tip)
        foot.addWidget(self.with_deleted)
        both.addLayout(row)
        both.addLayout(foot)
        return both

    def _button(self, name: str) -> QPushButton:
        action = self.action[name]
        button = QPushButton(action.icon(), action.text(), self)
        describe(button, f"td_button_{name}", action.text(), action.toolTip())
        button.setAutoDefault(False)
        button.clicked.connect(action.trigger)
        return button

    def _connect(self) -> None:
        session = self._session
        for signal in (session.opened, session.closed, session.switched, session.scenarios_changed):
            signal.connect(self.refresh)
        session.changed.connect(self._screen_changed)
        self.tree.selectionModel().selectionChanged.connect(self._update_actions)
        self.tree.doubleClicked.connect(lambda _: self._show())
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.with_deleted.toggled.connect(self._list_deleted)
        self.model.renamed.connect(self.actions_of.rename)
        self.actions_of.message.connect(self._say)
        self.actions_of.message.connect(self.message)
        self.actions_of.deleted.connect(self._offer_undo)

    # Doing

    def _one(self, action: str) -> Scenario | None:
        """The chosen scenario, ``None`` (and a word) where the action cannot be done."""
        chosen = self.chosen()
        reason = self.actions_of.why_not(action, chosen)
        if reason:
            self._say("warning", reason)
            return None
        return chosen[0]

    def _show(self) -> None:
        scenario = self._one("show")
        if scenario is not None:
            self.actions_of.show(scenario.id)

    def _branch(self) -> None:
        scenario = self._one("branch")
        if scenario is not None:
            self.tree.clearSelection()
            self.actions_of.branch(scenario)

    def _duplicate(self) -> None:
        scenario = self._one("duplicate")
        if scenario is not None:
            self.actions_of.duplicate(scenario)

    def _rename(self) -> None:
        scenario = self._one("rename")
        if scenario is not None:
            self.tree.edit(self.model.index_of(scenario.id))

    def _annotate(self) -> None:
        scenario = self._one("note")
        if scenario is None:
            return
        title = tr("Note on {name}", name=scenario.name)
        note, said = QInputDialog.getMultiLineText(
            self, title, tr("Why this scenario, and what is open:"), scenario.note
        )
        if said:
            self.actions_of.annotate(scenario, note)

    def _approve(self) -> None:
        scenario = self._one("approve")
        if scenario is not None:
            self.actions_of.approve(scenario, not scenario.approved)

    def _align(self) -> None:
        scenario = self._one("align")
        if scenario is not None:
            self.actions_of.align(scenario.id)

    def _compare(self) -> None:
        if self._one("compare") is not None:
            self.compare_requested.emit([one.id for one in self.chosen()][:MOST_SCENARIOS])

    def _delete(self) -> None:
        if self._one("delete") is not None:
            self.actions_of.delete(self.chosen())

    def _restore(self) -> None:
        if self._one("restore") is not None:
            self.actions_of.restore([one.id for one in self.chosen()])

    # Following

    def _select(self, scenario: int) -> None:
        index = self.model.index_of(scenario)
        if index.isValid():
            model = self.tree.selectionModel()
            model.select(index, model.SelectionFlag.Select | model.SelectionFlag.Rows)
            model.setCurrentIndex(index, model.SelectionFlag.NoUpdate)

    def _screen_changed(self, _change: Any) -> None:
        self.model.screen_changed()

    def _list_deleted(self, shown: bool) -> None:
        self.model.with_deleted = shown
        self.refresh()

    def _update_actions(self, *_: Any) -> None:
        """Disable what cannot be done; the tool tip says why."""
        chosen = self.chosen()
        for name, action in self.action.items():
            reason = "" if name == "tradeoff" else self.actions_of.why_not(name, chosen)
            if name == "tradeoff" and self._session.plan is None:
                reason = tr("Design a scenario first.")
            action.setVisible(True)  # what is hidden cannot be enabled
            action.setEnabled(not reason)
            action.setToolTip(reason or str(action.data()))
            if name in self.buttons:
                self.buttons[name].setEnabled(not reason)
                self.buttons[name].setToolTip(reason or str(action.data()))
        gone = any(one.deleted for one in chosen)
        self.action["restore"].setVisible(gone)
        approved = len(chosen) == 1 and chosen[0].approved
        self.action["approve"].setText(tr("Take &approval back") if approved else tr("&Approve"))

    def _open_menu(self, place: QPoint) -> None:
        self.menu.popup(self.tree.viewport().mapToGlobal(place))

    def _say(self, level: str, text: str) -> None:
        self.bar.clearWidgets()
        self.bar.pushMessage("", text, LEVELS.get(level, Qgis.MessageLevel.Info), SECONDS)

    def _offer_undo(self, scenarios: list[int]) -> None:
        """Offer to bring back what was just deleted, until it is closed."""
        self.bar.clearWidgets()
        names = ", ".join(one.name for one in self._session.scenarios(deleted=True) if one.id in scenarios)
        item = self.bar.createMessage("", tr("Deleted: {names}", names=names))
        button = QPushButton(tr("Undo delete"), item)
        describe(button, "td_undo_delete", tr("Undo delete"), tr("Bring back what was deleted."))
        button.clicked.connect(partial(self._undo_delete, list(scenarios)))
        item.layout().addWidget(button)
        self.bar.pushWidget(item, Qgis.MessageLevel.Info)

    def _undo_delete(self, scenarios: list[int], *_: Any) -> None:
        self.bar.clearWidgets()
        self.actions_of.restore(scenarios)
