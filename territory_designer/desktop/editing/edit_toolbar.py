"""The toolbar for editing territories on the map."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QActionGroup, QComboBox, QLabel, QMenu, QToolBar, QToolButton, QWidget

from ..i18n import tr
from ..icons import icon
from ..market.state import EditError
from ..widgets import describe
from .editable import why_not_editable
from .map_tools.gesture_tool import BOX, CLICK, LASSO, MODES, PAINT
from .map_tools.tools import MapTools
from .target_box import TargetBox
from .undo_buttons import UndoButtons

if TYPE_CHECKING:
    from ..market.session import MarketSession

MODE_KEY = "territory_designer/reassign_mode"
TERRITORY_MODES = ("territory", "change")
"""Ways of colouring that show territories in their colours."""


class EditToolbar(QToolBar):
    """Tools, target, undo, suggestions and colouring.

    Parameters
    ----------
    session : MarketSession
    canvas : QgsMapCanvas
    parent : QWidget, optional

    Attributes
    ----------
    tools : MapTools
        The map tools that the buttons take up.

    Signals
    -------
    message(str level, str text)
        For the user.
    hint(str)
        What the mouse does now, for the status bar; empty when it does nothing of ours.
    unit_asked(int)
        Why is this unit in its territory?
    suggestions_requested(), rebalance_requested()
    fix_requested(int)
        Bring the territory with this number within its tolerance.
    colour_mode_chosen(str)
        Key of a way of colouring.
    segment_chosen(str)
        Field of the accounts that they are coloured by.
    """

    message = pyqtSignal(str, str)
    hint = pyqtSignal(str)
    unit_asked = pyqtSignal(int)
    suggestions_requested = pyqtSignal()
    rebalance_requested = pyqtSignal()
    fix_requested = pyqtSignal(int)
    colour_mode_chosen = pyqtSignal(str)
    segment_chosen = pyqtSignal(str)

    def __init__(self, session: MarketSession, canvas: Any, parent: QWidget | None = None) -> None:
        super().__init__(tr("Territory Designer"), parent)
        self.setObjectName("td_edit_toolbar")
        self._session = session
        self._tips: dict[QAction, str] = {}
        self.tools = MapTools(session, canvas, self)
        self._make_tools()
        self.target = TargetBox(session, self)
        self._label(tr("&to"), self.target)
        self.new = self._action(
            "new_territory",
            tr("New territory from selection"),
            tr("Make a territory of the ZIPs that are selected on the map"),
        )
        self.addSeparator()
        self.steps = UndoButtons(session, self)
        self.addWidget(self.steps.undo)
        self.addWidget(self.steps.redo)
        self.addSeparator()
        self._make_engine_actions()
        self.addSeparator()
        self._make_colours()
        self._connect()
        self.refresh()

    def offer_modes(self, modes: dict[str, str]) -> None:
        """Ways of colouring to choose from, title by key."""
        chosen = self.colours.currentData()
        self.colours.blockSignals(True)
        self.colours.clear()
        for key, title in modes.items():
            self.colours.addItem(title, key)
        self.colours.setCurrentIndex(self.colours.findData(chosen))
        self.colours.blockSignals(False)
        self.colours.setEnabled(bool(modes))
        if not modes:
            self._segments_shown.setVisible(False)

    def offer_segments(self, fields: list[str], chosen: str) -> None:
        """Fields of the accounts to choose from, for the colouring by segment."""
        self.segments.clear()
        self.segments.addItems(fields)
        self.segments.setCurrentText(chosen)

    def show_mode(self, mode: str) -> None:
        """Say how the map is coloured now."""
        self._segments_shown.setVisible(mode == "segment")
        self.colours.setCurrentIndex(self.colours.findData(mode))
        self.tools.moved.set_enabled(mode in TERRITORY_MODES)

    def refresh(self) -> None:
        """Enable what can be done now; what cannot says why in its tool tip."""
        session = self._session
        why = why_not_editable(session)
        empty = why if not session.is_open or session.state is None else ""
        for action in (*self.modes.values(), self.reassign, self.lock, self.rebalance):
            self._allow(action, why)
        self._allow(self.why, empty)
        self._allow(self.suggestions, empty)
        self._allow(self.new, why or ("" if len(session.selection) else tr("Select ZIPs on the map first.")))
        self._allow(self.fix, why or self._nothing_to_fix())
        self.target.setEnabled(not why)
        self.steps.refresh()
        if why and (self.tools.reassign.isActive() or self.tools.lock.isActive()):
            self.tools.use(None)

    def stop(self) -> None:
        """Take everything off the canvas for good."""
        self.tools.remove()

    def territory_to_fix(self) -> int | None:
        """The target, or the territory farthest beyond its tolerance; ``None`` where that is within."""
        import numpy as np

        session, plan = self._session, self._session.plan
        if plan is None:
            return None
        limits = plan.rules.tolerances(session.units)
        shares = np.array([limits.get(name, np.inf) for name in session.units.measures])
        beyond = np.maximum(np.abs(plan.deviations) - shares - 1e-9, 0.0).max(axis=1)
        if session.target is not None:
            return session.target if beyond[session.index_of(session.target)] > 0 else None
        worst = int(beyond.argmax())
        return int(session.numbers[worst]) if beyond[worst] > 0 else None

    def _nothing_to_fix(self) -> str:
        if self.territory_to_fix() is not None:
            return ""
        return (
            tr("Every territory is within tolerance.")
            if self._session.target is None
            else tr("The target territory is within tolerance.")
        )

    # Making

    def _make_tools(self) -> None:
        """The tool with its four modes, locks, and why."""
        titles = {
            CLICK: (tr("Click"), tr("Click ZIPs, one at a time")),
            BOX: (tr("Box"), tr("Drag a box; ZIPs whose middle is in it move")),
            LASSO: (tr("Lasso"), tr("Draw a lasso; ZIPs whose middle is in it move")),
            PAINT: (tr("Paint"), tr("Drag over ZIPs; each one that the mouse touches moves")),
        }
        self.modes: dict[str, QAction] = {}
        group, menu = QActionGroup(self), QMenu(self)
        for mode, (title, tip) in titles.items():
            action = QAction(icon(f"reassign_{mode}"), title, self)
            action.setObjectName(f"td_reassign_{mode}")
            action.setCheckable(True)
            self._tips[action] = tip
            group.addAction(action)
            menu.addAction(action)
            action.triggered.connect(lambda _checked=False, mode=mode: self.choose_mode(mode, use=True))
            self.modes[mode] = action
        menu.setToolTipsVisible(True)
        self.reassign = self._action(
            "reassign", tr("Reassign ZIPs"), "", picture="reassign_click", key="Alt+Shift+R", add=False, checkable=True
        )
        self.reassign_button = QToolButton(self)
        self.reassign_button.setObjectName("td_reassign_button")
        self.reassign_button.setDefaultAction(self.reassign)
        self.reassign_button.setMenu(menu)
        self.reassign_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.addWidget(self.reassign_button)
        self.lock = self._action(
            "lock_units",
            tr("Lock ZIPs"),
            tr("Click a ZIP or drag a box: the ZIPs stay where they are, whatever is designed; again unlocks them"),
            key="Alt+Shift+L",
            checkable=True,
        )
        self.why = self._action(
            "why",
            tr("Why is this ZIP here?"),
            tr("Click a ZIP: which territory is next best for it, and what that would cost"),
            key="Alt+Shift+W",
            checkable=True,
        )
        remembered = QgsSettings().value(MODE_KEY, CLICK)
        self.choose_mode(remembered if remembered in MODES else CLICK)

    def _make_engine_actions(self) -> None:
        """What the engine does on request."""
        self.suggestions = self._action(
            "suggestions", tr("Suggestions"), tr("The five moves that help balance most"), key="Alt+Shift+S"
        )
        self.fix = self._action(
            "fix_territory",
            tr("Fix territory"),
            tr("Bring the target territory, or else the one farthest out, within its tolerance; as few ZIPs as "
               "possible move"),
        )  # fmt: skip
        self.rebalance = self._action(
            "rebalance",
            tr("Rebalance around locks"),
            tr("Design anew all that is not locked, from the plan on the screen"),
        )

    def _make_colours(self) -> None:
        self.colours = QComboBox(self)
        tip = tr("What the colours of the ZIPs show")
        describe(self.colours, "td_colour_by", tr("Colour by"), tip)
        self.colours.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.colours.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.colours.setEnabled(False)
        self._label(tr("Colour &by"), self.colours)
        self.segments = QComboBox(self)
        tip = tr("Field of the accounts that their colours and shapes show")
        describe(self.segments, "td_colour_segment", tr("Field of the segment"), tip)
        self.segments.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.segments.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._segments_shown = self.addWidget(self.segments)
        self._segments_shown.setVisible(False)

    def _label(self, text: str, field: QWidget) -> None:
        """Add a field behind its label."""
        label = QLabel(text, self)
        label.setBuddy(field)
        label.setContentsMargins(6, 0, 4, 0)
        self.addWidget(label)
        self.addWidget(field)

    def _action(
        self,
        name: str,
        title: str,
        tip: str,
        *,
        picture: str = "",
        key: str = "",
        add: bool = True,
        checkable: bool = False,
    ) -> QAction:
        action = QAction(icon(picture or name), title, self)
        action.setObjectName(f"td_{name}")
        action.setCheckable(checkable)
        if key:
            action.setShortcut(QKeySequence(key))
        self._tips[action] = tip
        if add:
            self.addAction(action)
        return action

    def _connect(self) -> None:
        session, tools = self._session, self.tools
        tools.message.connect(self.message)
        tools.hint.connect(self.hint)
        tools.unit_asked.connect(self.unit_asked)
        for action, tool in ((self.reassign, tools.reassign), (self.lock, tools.lock), (self.why, tools.why)):
            tool.setAction(action)
            # Not `toggled`: the canvas unchecks the action itself when another tool is taken up.
            action.triggered.connect(lambda on, tool=tool: self._use(tool, on))
        self.new.triggered.connect(self._make_territory)
        self.suggestions.triggered.connect(self.suggestions_requested)
        self.rebalance.triggered.connect(self.rebalance_requested)
        self.fix.triggered.connect(self._fix)
        self.colours.activated.connect(lambda row: self.colour_mode_chosen.emit(self.colours.itemData(row)))
        self.segments.textActivated.connect(self.segment_chosen)
        for signal in (session.opened, session.closed, session.switched, session.scenarios_changed):
            signal.connect(self.refresh)
        for signal in (session.changed, session.selection_changed, session.target_changed):
            signal.connect(self.refresh)

    # Doing

    def choose_mode(self, mode: str, use: bool = False) -> None:
        """Choose how ZIPs are collected, and take up the tool."""
        self.modes[mode].setChecked(True)
        self.reassign.setIcon(self.modes[mode].icon())
        self._tips[self.reassign] = tr(
            "{how} to the target. Without a target, a click gives the ZIP to the neighbour nearest to the cursor; a "
            "drag extends the territory it starts in. Right click: choose the target. Shift: select instead.",
            how=self._tips[self.modes[mode]],
        )
        self.tools.reassign.set_mode(mode)
        QgsSettings().setValue(MODE_KEY, mode)
        if use:
            self.refresh()
            self._use(self.tools.reassign, True)

    def _use(self, tool: Any, on: bool) -> None:
        """Take up a tool; a second click on its button puts it away."""
        if on:
            self.tools.use(tool)
        elif tool.isActive():
            self.tools.use(None)

    def _make_territory(self) -> None:
        try:
            self._session.new_territory(self._session.selection.tolist())
        except EditError as error:
            self.message.emit("warning", str(error))

    def _fix(self) -> None:
        number = self.territory_to_fix()
        if number is not None:
            self.fix_requested.emit(number)

    def _allow(self, action: QAction, why_not: str) -> None:
        """Enable an action, or say in its tool tip why it is not."""
        action.setEnabled(not why_not)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        title = f"{action.text()} ({key})" if key else action.text()
        lines = [f"<b>{title}</b>", self._tips[action]]
        if why_not:
            lines.append(f"<i>{escape(why_not)}</i>")
        action.setToolTip("<br>".join(lines))
        action.setStatusTip(why_not or self._tips[action])
