"""The panel Accounts: who is in the selected ZIPs, what they are worth, and who owns them now and in the scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QMimeData, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...translation import inside
from .. import figures
from ..fitted_table import FittedTable, Widths
from ..i18n import tr
from ..icons import theme_icon
from ..market.state import Change
from ..tables import Slices, copying
from ..widgets import describe
from .account_model import AccountModel

if TYPE_CHECKING:
    import numpy as np

    from ..market.session import MarketSession

HEADER = "territory_designer/accounts/header/{columns}"
MOST_COPIED = 100_000
"""More rows take a spreadsheet, and the clipboard, too long."""
SEARCH_MS = 200
LEAST_TEXT = 94
LETTERS = {"segment": 11, "workload": 9, "potential": 11, "zip": 8}
"""Width of columns in letters."""


class AccountTable(FittedTable):
    """The list; a click, or Enter, asks for an account on the map.

    Signals
    -------
    chosen(int)
        Position of an account.
    """

    chosen = pyqtSignal(int)

    def __init__(self, model: AccountModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._rows = model
        tip = tr("A click shows the account on the map. Owners that change are in bold.")
        describe(self, "td_account_table", tr("Accounts of the selected ZIPs"), tip)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)  # as they are in the table
        self.clicked.connect(self._click)

    def dress(self) -> None:
        """Hidden columns and widths for the columns that there are now."""
        columns, letter = self._rows.columns, self.fontMetrics().averageCharWidth()
        if not columns:
            return
        self.restore(HEADER.format(columns="-".join(column.key for column in columns)))
        # Without an alignment nobody knows who owns an account now.
        alignment = self._rows.has_alignment()
        self.hide_columns([index for index, one in enumerate(columns) if one.key == "now" and not alignment])
        shown = {one.key: index for index, one in enumerate(columns) if not self.isColumnHidden(index)}
        growing = {index: LEAST_TEXT for key, index in shown.items() if key in ("name", "now", "then")}
        fixed = {index: letter * LETTERS[key] + 16 for key, index in shown.items() if index not in growing}
        self.fit(Widths(fixed, growing))

    def _click(self, index: QModelIndex) -> None:
        if not QGuiApplication.keyboardModifiers():
            self.chosen.emit(index.data(AccountModel.ACCOUNT))

    def keyPressEvent(self, event: Any) -> None:
        """Enter shows the account."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.chosen.emit(index.data(AccountModel.ACCOUNT))
        else:
            super().keyPressEvent(event)


class AccountPanel(QWidget):
    """The accounts of the ZIPs that are selected on the map.

    Parameters
    ----------
    session : MarketSession
    parent : QWidget, optional

    Signals
    -------
    account_activated(int)
        The map should flash an account; its position in ``session.accounts``.
    message(str level, str text)
        "info" or "warning", for the message bar.
    """

    account_activated = pyqtSignal(int)
    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_accounts")
        self._session = session
        self._unread = self._stale = True
        self._totals: list[tuple[str, float]] = []
        self.model = AccountModel(session, self)
        self.slices = Slices(self)
        self._copies = Slices(self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._build()
        self._connect()
        self._anew()

    # What others use

    def refresh(self) -> None:
        """List the accounts of the selected ZIPs anew."""
        if not self.isVisible():
            self._stale = True  # done when it is looked at
            return
        self._stale = False
        if self._unread:
            self._unread = False
            self.model.read()
            self.table.dress()
        if not self._session.is_open or self._session.accounts is None or not len(self._session.selection):
            self.slices.stop()
            self.model.show_rows(self.model.rows[:0])
            self._tell()
            return
        header = self.table.horizontalHeader()
        descending = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        job = self.model.arrange(
            self._session.selection,
            self.search.text(),
            self.changing.isChecked(),
            header.sortIndicatorSection(),
            descending,
        )
        self.slices.start(job, self._arranged)
        self._tell()

    def copy(self) -> None:
        """Copy the selected rows, or all, for a spreadsheet."""
        picked = self.table.picked()
        rows = self.model.rows[picked] if picked else self.model.rows
        if len(rows):
            job = copying(*self.model.table(rows[:MOST_COPIED]))
            self._copies.start(job, lambda data: self._copied(data, len(rows)))

    def save_state(self) -> None:
        """Remember widths, order and sorting of the columns."""
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
        row = QHBoxLayout()
        row.setSpacing(6)
        self.search = QgsFilterLineEdit(self)
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Name, segment or ZIP"))
        tip = tr("Show accounts whose name, segment or ZIP contains this.")
        describe(self.search, "td_account_search", tr("Search"), tip)
        self.search.setMinimumWidth(90)
        self.search.setMaximumWidth(220)
        self.changing = QCheckBox(tr("Only those that &change hands"), self)
        tip = tr("Leave out accounts that keep their owner.")
        describe(self.changing, "td_account_changing", tr("Only those that change hands"), tip)
        self.copy_button = QToolButton(self)
        self.copy_button.setIcon(theme_icon("mActionEditCopy.svg"))
        self.copy_button.setAutoRaise(True)
        self.copy_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tip = tr("Copy the selected rows, or all, for a spreadsheet (Ctrl+C in the list).")
        describe(self.copy_button, "td_account_copy", tr("Copy as table"), tip)
        row.addWidget(self.search, 1)
        row.addWidget(self.changing)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        column.addLayout(row)
        self.table = AccountTable(self.model, self)
        self.hint = QLabel(self)
        self.hint.setObjectName("td_account_hint")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.hint)
        column.addWidget(self.pages, 1)
        self.sums = QLabel(self)
        describe(self.sums, "td_account_sums", tr("Sums"), tr("Sums of the accounts in the list."))
        self.sums.setWordWrap(True)
        self.sums.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(self.sums)

    def _connect(self) -> None:
        session = self._session
        for signal in (session.opened, session.closed, session.switched):
            signal.connect(self._anew)
        session.scenarios_changed.connect(self._owners_anew)
        session.selection_changed.connect(self.refresh)
        session.changed.connect(self._changed)
        self._typing.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda *_: self._typing.start())
        self.changing.toggled.connect(lambda *_: self.refresh())
        self.copy_button.clicked.connect(self.copy)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self.refresh())
        self.table.chosen.connect(self.account_activated)
        self.table.copy_requested.connect(self.copy)

    # What happens

    def _anew(self) -> None:
        """Another market or scenario is on the screen."""
        self._unread = True
        if not self._session.is_open:
            self.slices.stop()
            self.model.read()  # a hidden panel must not hold on to a closed market
        self.model.read_owners()
        self.refresh()

    def _owners_anew(self) -> None:
        """Another scenario may be the alignment now."""
        self.model.read_owners()
        self.table.dress()
        self.refresh()

    def _changed(self, change: Change) -> None:
        """Owners changed; the rows only where they depend on owners."""
        if not self.isVisible():
            self._stale = True
            return
        self.model.owners_moved()
        section = self.table.horizontalHeader().sortIndicatorSection()
        by_owner = 0 <= section < len(self.model.columns) and self.model.columns[section].key == "then"
        if self.changing.isChecked() or by_owner:
            self.refresh()
        elif len(change.units):
            self._tell()

    def _copied(self, data: QMimeData, rows: int) -> None:
        QGuiApplication.clipboard().setMimeData(data)
        if rows > MOST_COPIED:
            most = figures.count(MOST_COPIED)
            self.message.emit(
                "warning", tr("The first {count} accounts were copied. Export writes them all.", count=most)
            )
        else:
            self.message.emit("info", tr("{accounts} copied.", accounts=figures.plural(rows, "account")))

    def _arranged(self, rows: np.ndarray) -> None:
        self.model.show_rows(rows)
        self._totals = self.model.sums(rows)
        self._tell()

    # What is said

    def _tell(self) -> None:
        text = self._why_empty()
        self.hint.setText(text)
        self.pages.setCurrentIndex(1 if text else 0)
        for widget in (self.search, self.changing, self.copy_button):
            widget.setEnabled(self._session.is_open and self._session.accounts is not None)
        self.sums.setVisible(not text)
        if not text:
            self.sums.setText(self._summed())

    def _why_empty(self) -> str:
        """Why there is no list; empty where there is one."""
        session = self._session
        if not session.is_open:
            return tr("Here you will see the accounts of the ZIPs you select. Open a market, or design one first.")
        if session.accounts is None or not len(session.accounts):
            return tr("This market has no accounts. Add a layer of accounts on the page Data to see them here.")
        if not len(session.selection):
            count = figures.plural(len(session.accounts), "account")
            return tr("Select ZIPs on the map to list their accounts. The market has {accounts}.", accounts=count)
        return "" if self.model.rowCount() else self._why_none()

    def _why_none(self) -> str:
        """Why the selected ZIPs show no account."""
        if self.slices.running():
            return tr("Putting the accounts in order…")
        if self.search.text().strip() or self.changing.isChecked():
            return tr("No account of the selected ZIPs passes the filter. Clear the search to see them all.")
        return tr("There is no account in the selected ZIPs.")

    def _summed(self) -> str:
        """Sums of what is listed."""
        rows = self.model.rows
        parts = [f"<b>{figures.plural(len(rows), 'account')}</b>"]
        parts += [f"{inside(title)} {figures.amount(round(total, 2))}" for title, total in self._totals]
        if self.model.has_alignment():
            moving = int(self.model.changing(rows).sum())
            parts.append(tr("{count} change hands", count=figures.count(moving)))
        return " · ".join(parts)
