"""The panel Balance: a row per territory with its figures against the target, sums, and how fair the whole plan is."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QMimeData, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from .. import figures
from ..i18n import tr
from ..icons import theme_icon
from ..market.state import Change
from ..tables import Slices, copying
from ..widgets import describe
from .balance_columns import ALL, LOCKED, OUT, PIECES, SELECTED
from .balance_delegates import SumLine
from .balance_headline import Headline, headline
from .balance_menu import TerritoryActions
from .balance_model import BalanceModel
from .balance_table import BalanceTable

if TYPE_CHECKING:
    from ..market.session import MarketSession


class BalancePanel(QWidget):
    """The balance of the scenario on the screen.

    Parameters
    ----------
    session : MarketSession
    parent : QWidget, optional

    Signals
    -------
    territory_activated(int)
        The map should show a territory.
    split_requested(int number, int parts), fix_requested(int number), dissolve_requested(int number)
        Work for the engine.
    message(str level, str text)
        "info" or "warning", for the message bar.
    """

    territory_activated = pyqtSignal(int)
    split_requested = pyqtSignal(int, int)
    fix_requested = pyqtSignal(int)
    dissolve_requested = pyqtSignal(int)
    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_balance")
        self._session = session
        self._stale = True
        self._chosen: list[int] = []
        self.model = BalanceModel(session, self)
        self.doing = TerritoryActions(session, self)
        self._copies = Slices(self)
        self._build()
        self._connect()
        self._tell()

    # What others use

    def refresh(self, touched: Collection[int] | None = None) -> None:
        """Bring everything up to date; only some territories where ``touched`` names them."""
        if not self.isVisible():
            self._stale = True  # done when it is looked at
            return
        whole = self._stale or touched is None
        self._stale = False
        self.model.refresh(None if whole else touched)
        if whole:
            self.table.dress()
        self._tell()

    def selected(self) -> list[int]:
        """Numbers of the selected territories, from the top."""
        return self.table.selected()

    def copy(self) -> None:
        """Copy the selected rows, or all that are shown, for a spreadsheet."""
        numbers = self.selected() or self.model.numbers()
        if numbers:
            self._copies.start(copying(*self.model.table(numbers)), lambda data: self._copied(data, len(numbers)))

    def rename(self, number: int) -> None:
        """Let the analyst type another name."""
        reason = self.doing.closed()
        if reason:
            self.message.emit("warning", reason)
        else:
            self.table.edit_cell(number, "name")

    def save_state(self) -> None:
        """Remember widths, order and sorting of the columns now."""
        self.table.save_state()

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
        self.headline = Headline(self)
        describe(self.headline, "td_balance_headline", tr("How fair the plan is"), "")
        column.addWidget(self.headline)
        column.addLayout(self._make_filter())
        self.table = BalanceTable(self.model, self)
        self.sums = SumLine(self.table, self)
        describe(self.sums, "td_balance_sums", tr("Sums"), tr("Sums of the selected rows, or of all that are shown."))
        whole = QWidget(self)
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.sums)
        self.hint = QLabel(self)
        self.hint.setObjectName("td_balance_hint")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(whole)
        self.pages.addWidget(self.hint)
        column.addWidget(self.pages, 1)

    def _make_filter(self) -> QHBoxLayout:
        """Search, quick filters, the menu and copy."""
        row = QHBoxLayout()
        row.setSpacing(4)
        self.search = QgsFilterLineEdit(self)
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Name or rep"))
        describe(
            self.search, "td_balance_search", tr("Search"), tr("Show territories whose name or rep contains this.")
        )
        self.search.setMinimumWidth(90)
        self.search.setMaximumWidth(220)
        self.kind = QComboBox(self)
        for key, text in (
            (ALL, tr("All territories")),
            (OUT, tr("Out of tolerance")),
            (LOCKED, tr("Locked")),
            (PIECES, tr("In several pieces")),
            (SELECTED, tr("Selected on the map")),
        ):
            self.kind.addItem(text, key)
        describe(self.kind, "td_balance_filter", tr("Filter"), tr("Show only some territories."))
        self.menu_button = QToolButton(self)
        self.menu_button.setText(tr("Territory"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu_button.setMenu(QMenu(self.menu_button))
        tip = tr("What can be done with the selected territories; also on a right click.")
        describe(self.menu_button, "td_balance_menu", tr("Territory"), tip)
        self.copy_button = QToolButton(self)
        self.copy_button.setIcon(theme_icon("mActionEditCopy.svg"))
        self.copy_button.setAutoRaise(True)
        self.copy_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tip = tr("Copy the selected rows, or all, for a spreadsheet (Ctrl+C in the table).")
        describe(self.copy_button, "td_balance_copy", tr("Copy as table"), tip)
        row.addWidget(self.search, 1)
        row.addWidget(self.kind)
        row.addStretch(1)
        row.addWidget(self.menu_button)
        row.addWidget(self.copy_button)
        return row

    def _connect(self) -> None:
        session, table = self._session, self.table
        session.changed.connect(self._changed)
        for signal in (session.opened, session.closed, session.switched):
            signal.connect(self._anew)
        session.target_changed.connect(self.model.target_moved)
        session.selection_changed.connect(self._selection_on_map)
        self.search.textChanged.connect(self._filter)
        self.kind.currentIndexChanged.connect(self._filter)
        self.menu_button.menu().aboutToShow.connect(lambda: self._fill(self.menu_button.menu()))
        self.copy_button.clicked.connect(self.copy)
        table.zoom_requested.connect(self.territory_activated)
        table.target_requested.connect(self._toggle_target)
        table.rename_requested.connect(self.rename)
        table.copy_requested.connect(self.copy)
        table.customContextMenuRequested.connect(self._show_menu)
        table.selectionModel().selectionChanged.connect(self._selected)
        self.model.modelReset.connect(self._select_again)
        self.model.rows_changed.connect(self._rows_changed)
        self.model.refused.connect(lambda text: self.message.emit("warning", text))
        self.doing.zoom_requested.connect(self.territory_activated)
        self.doing.rename_requested.connect(self.rename)
        self.doing.copy_requested.connect(self.copy)
        self.doing.split_requested.connect(self.split_requested)
        self.doing.fix_requested.connect(self.fix_requested)
        self.doing.dissolve_requested.connect(self.dissolve_requested)
        self.doing.message.connect(self.message)

    # What happens

    def _anew(self) -> None:
        """Another market or scenario is on the screen."""
        self._chosen = []
        if not self._session.is_open:
            self.model.refresh()  # a hidden panel must not hold on to a closed market
        self.refresh()

    def _changed(self, change: Change) -> None:
        whole = change.whole or change.old.rules != change.new.rules
        self.refresh(None if whole else change.touched())

    def _toggle_target(self, number: int) -> None:
        self._session.set_target(None if self._session.target == number else number)

    def _fill(self, menu: QMenu) -> None:
        self.doing.fill(menu, self.selected(), self.table.current(), self.model.balance)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _copied(self, data: QMimeData, rows: int) -> None:
        QGuiApplication.clipboard().setMimeData(data)
        self.message.emit("info", tr("{rows} copied.", rows=figures.plural(rows, "row")))

    def _filter(self) -> None:
        self.model.set_filter(self.search.text(), self.kind.currentData())

    def _selection_on_map(self) -> None:
        if self.kind.currentData() == SELECTED:
            self._filter()

    def _select_again(self) -> None:
        """Rows were replaced: select the same territories."""
        self.table.select(self._chosen)

    def _selected(self) -> None:
        self._chosen = self.selected()
        self._show_sums()

    def _rows_changed(self) -> None:
        self._show_sums()
        self._show_page()

    # What is said

    def _tell(self) -> None:
        self._show_page()
        balance, state = self.model.balance, self._session.state
        self.headline.setVisible(balance is not None)
        if balance is not None:
            self.headline.say(headline(balance, state.report if state is not None else None))
        self._show_sums()

    def _show_page(self) -> None:
        """The table, or why there is none."""
        text = self._why_empty()
        self.hint.setText(text)
        self.pages.setCurrentIndex(1 if text else 0)

    def _why_empty(self) -> str:
        if not self._session.is_open:
            return tr("Here you will see how fair the territories are. Open a market, or design one first.")
        if self._session.state is None:
            return tr("This market has no scenario yet. Design one on the page Design, and its balance appears here.")
        if self.model.balance is None:
            return tr("A balance needs at least two territories. Make a second one, or design anew.")
        if not self.model.rowCount():
            return tr("No territory passes the filter. Clear the search or choose All territories to see them again.")
        return ""

    def _show_sums(self) -> None:
        numbers, shown = self._chosen, self.model.numbers()
        several = len(numbers) > 1
        title = tr("{count} selected", count=len(numbers)) if several else tr("Sum of {count}", count=len(shown))
        self.sums.show_sums(title, self.model.sums(numbers if several else shown), self.model.column("name"))
