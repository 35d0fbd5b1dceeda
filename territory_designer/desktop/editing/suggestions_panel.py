"""The dock with the moves that help balance most, and with the answer to "Why is this ZIP here?"."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ..i18n import tr
from ..icons import icon, theme_icon
from ..market.state import EditError
from ..widgets import describe
from .editable import why_not_editable
from .sentences import compactness_text, explanation_html, inputs_of, suggestion_html

if TYPE_CHECKING:
    from ...engine.suggestions import Suggestion
    from ..market.session import MarketSession
    from ..work import Progress, WorkRunner

LIMIT = 5
QUICK_UNITS = 2_000
"""Up to so many units the engine answers within a blink, and the list follows every edit by itself."""
DELAY_MS = 150


class SuggestionRow(QFrame):
    """One suggestion with its two buttons.

    Parameters
    ----------
    number : int
        Its place in the list.
    html, foot : str
        What moves, and what that does to compactness.
    why_not : str
        Why it cannot be applied; empty where it can.
    parent : QWidget, optional

    Signals
    -------
    shown(), applied()
        A button was pressed.
    """

    shown = pyqtSignal()
    applied = pyqtSignal()

    def __init__(self, number: int, html: str, foot: str, why_not: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QLabel(html, self)
        self.text.setObjectName(f"td_suggestion_{number}")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        tip = tr("Mark the ZIPs on the map")
        picture = theme_icon("mActionZoomToSelected.svg")
        self.show_button = self._button(f"td_suggestion_show_{number}", tr("Show"), tip, picture)
        tip = why_not or tr("Do this move; it can be undone")
        self.apply_button = self._button(f"td_suggestion_apply_{number}", tr("Apply"), tip, icon("check"))
        self.apply_button.setEnabled(not why_not)
        self.show_button.clicked.connect(self.shown)
        self.apply_button.clicked.connect(self.applied)
        self.foot = QLabel(foot, self)
        self.foot.setWordWrap(True)
        last = QHBoxLayout()
        last.addWidget(self.foot, 1)
        last.addWidget(self.show_button)
        last.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 4, 4)
        column.setSpacing(2)
        column.addWidget(self.text)
        column.addLayout(last)

    def _button(self, name: str, title: str, tip: str, picture: QIcon) -> QPushButton:
        button = QPushButton(picture, title, self)
        button.setIconSize(QSize(16, 16))
        describe(button, name, title, tip)
        return button


class SuggestionsPanel(QWidget):
    """The list, and the answer.

    Parameters
    ----------
    session : MarketSession
    runner : WorkRunner
        For markets whose answer takes longer than a blink.
    parent : QWidget, optional

    Signals
    -------
    message(str level, str text)
        For the user.
    units_shown(list of int)
        Units to mark on the map.
    """

    message = pyqtSignal(str, str)
    units_shown = pyqtSignal(list)

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_suggestions")
        self._session, self._runner = session, runner
        self.found: list[Suggestion] = []
        self.rows: list[SuggestionRow] = []
        self.unit: int | None = None  # what was asked for
        self._revision = 0
        self._known = -1  # revision that the list is about
        self._waiting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._follow)
        self._make()
        session.changed.connect(self._changed)
        session.switched.connect(self._other_plan)
        session.closed.connect(self._other_plan)
        session.scenarios_changed.connect(self._show_rows)
        runner.ended.connect(self._runner_is_free)
        self._other_plan()

    def _make(self) -> None:
        """Heading, list, answer."""
        self.heading = QLabel(self)
        self.heading.setObjectName("td_suggestions_heading")
        self.heading.setWordWrap(True)
        self.again = QPushButton(theme_icon("mActionRefresh.svg"), tr("&Refresh"), self)
        describe(
            self.again, "td_suggestions_refresh", tr("Refresh"), tr("Look for the best moves in the plan as it is")
        )
        self.again.clicked.connect(self.refresh)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        inner = QWidget(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.answer = QLabel(inner)
        self.answer.setObjectName("td_explanation")
        self.answer.setWordWrap(True)
        self.answer.setTextFormat(Qt.TextFormat.RichText)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addLayout(self._list)
        self._column.addWidget(self.answer)
        self._column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setObjectName("td_suggestions_area")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(6, 4, 6, 4)
        outer.addWidget(self._area, 1)

    # Suggestions

    def refresh(self) -> None:
        """Look for the best moves: at once in a small market, in the background in a large one."""
        from ...engine.suggestions import suggest_moves

        inputs, revision = inputs_of(self._session), self._revision
        if inputs is None:
            self._show([], revision)
            return
        if len(self._session.units) <= QUICK_UNITS:
            self._show(suggest_moves(inputs.plan, LIMIT, inputs.closed), revision)
            return
        if self._runner.running():
            self._waiting = True
            self._say(tr("Looking for suggestions when the other work is done …"))
            return

        def work(progress: Progress) -> Any:
            progress(0.1, tr("Looking for the moves that help most"))
            return suggest_moves(inputs.plan, LIMIT, inputs.closed)

        self._say(tr("Looking for suggestions …"))
        self._runner.run(tr("Suggestions"), work, lambda found: self._show(found, revision))

    def showEvent(self, event: Any) -> None:
        """Look for suggestions when the dock is seen."""
        super().showEvent(event)
        self._follow(large=True)

    def _changed(self) -> None:
        """The plan is another one; small markets follow by themselves."""
        self._revision += 1
        self._timer.start()

    def _other_plan(self) -> None:
        """Another scenario, or none."""
        self._revision += 1
        self._waiting = False
        self.unit = None
        self._show_explanation()
        self._show([], -1)
        self._timer.start()

    def _follow(self, large: bool = False) -> None:
        """Bring list and answer up to date where that is quick, or ``large`` allows the background."""
        if not self.isVisible():
            return
        if self._known != self._revision:
            if self._session.plan is None or large or len(self._session.units) <= QUICK_UNITS:
                self.refresh()
            else:
                self._say(tr("The plan has changed since. Refresh looks again."))
        if self.unit is not None:
            self._show_explanation()

    def _runner_is_free(self) -> None:
        if self._waiting:
            self._waiting = False
            self.refresh()

    def _show(self, found: list[Suggestion], revision: int) -> None:
        """Fill the list; what is about an older plan only says so."""
        if revision not in (-1, self._revision):
            self._say(tr("The plan has changed since. Refresh looks again."))
            return
        self._known = revision
        self.found = found
        self._show_rows()
        if self._session.plan is None:
            self._say(tr("Design territories, or open a scenario: then the best moves by hand stand here."))
        elif found:
            self._say(tr("<b>Moves that help balance most</b>, without breaking a rule:"))
        elif revision >= 0:
            self._say(tr("<b>No suggestions:</b> no move of a ZIP, or of up to three, makes this plan fairer."))

    def _show_rows(self) -> None:
        """A row per suggestion."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        why_not = why_not_editable(self._session)
        for number, one in enumerate(self.found):
            foot = compactness_text(one.preview.moment_change_km2)
            row = SuggestionRow(number, suggestion_html(self._session, one), foot, why_not, self)
            row.shown.connect(lambda one=one: self.units_shown.emit(one.units.tolist()))
            row.applied.connect(lambda one=one: self._apply(one))
            self._list.addWidget(row)
            self.rows.append(row)
        self.again.setEnabled(self._session.plan is not None)

    def _apply(self, one: Suggestion) -> None:
        """Do a suggested move."""
        if self._known != self._revision:
            self.message.emit("info", tr("The plan has changed since. Refresh looks again."))
            return
        try:
            self._session.move(one.units.tolist(), int(self._session.numbers[one.territory]))
        except EditError as error:
            self.message.emit("warning", str(error))

    def _say(self, html: str) -> None:
        self.heading.setText(html)

    # Why

    def explain(self, unit: int) -> None:
        """Answer why a unit is in its territory."""
        self.unit = unit
        self._show_explanation()
        self._area.verticalScrollBar().setValue(0)

    def _show_explanation(self) -> None:
        """The answer, or how to ask."""
        from ...engine.suggestions import explain_unit

        inputs = inputs_of(self._session) if self.unit is not None else None
        asked = self.unit is not None and inputs is not None
        self._column.insertWidget(0 if asked else 2, self.answer)  # an answer goes before what nobody asked for
        if self.unit is None or inputs is None:
            tip = tr("Why is a ZIP in its territory? Take the tool with the question mark and click it on the map.")
            self.answer.setText(f"<p><i>{escape(tip)}</i></p>")
            return
        title = tr("Why is {id} where it is?", id=self._session.units.ids[self.unit])
        found = explain_unit(inputs.plan, self.unit, inputs.closed)
        body = explanation_html(self._session, self.unit, found)
        self.answer.setText(f"<h4>{escape(title)}</h4>{body}")
