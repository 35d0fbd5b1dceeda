"""The dock Quotas: a total split over the territories on the screen by a blend, live."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from .. import figures
from ..balance.balance_delegates import SumLine
from ..beside import Beside
from ..charts.chart import BarChart
from ..i18n import tr
from ..latest_work import LatestWork, edits_of, read_table, table_source
from ..record_model import Record, RecordModel, RecordTable
from ..table_export import TableExport
from ..widgets import describe
from .quota_data import (
    AMOUNTS,
    AccountMoney,
    Figures,
    QuotaChoice,
    choice_from,
    first_blend,
    from_table,
    guess_amounts,
    per_territory,
    read_accounts,
    split,
    sums,
    used,
    what_is_wrong,
)
from .quota_form import QuotaForm
from .quota_model import columns_for, show_quotas

if TYPE_CHECKING:
    import pandas as pd

    from ..market.session import MarketSession
    from ..work import WorkRunner

QUICK_TERRITORIES = 100
"""Up to so many are split within a blink."""
QUICK_ACCOUNTS = 20_000
"""Up to so many accounts their amounts are read within a blink."""
DELAY_MS = 100
SETTING = "quotas"
ROUND_TOTAL = 1000.0


class QuotaPanel(QWidget):
    """Inputs, table and chart of the quotas.

    Parameters
    ----------
    session : MarketSession
    runner : WorkRunner
    parent : QWidget, optional

    Signals
    -------
    territory_activated(int)
        The map should show a territory.
    message(str, str)
        Level and text for the user.
    """

    territory_activated = pyqtSignal(int)
    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_quotas")
        self._session = session
        self._work, self._splitting = LatestWork(runner, self), LatestWork(runner, self)
        self._money: AccountMoney | None = None  # of the accounts
        self._frame: tuple[str, pd.DataFrame] | None = None  # the table, and what it is called
        self._failure = ""  # why the amounts could not be read
        self._foot: Record = {}
        self._problem, self._notes = "", list[str]()
        self._stale = self._unread = True
        self._followed = ""  # id of the table whose edits are heard
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.refresh)
        self.model = RecordModel(self)
        self._make()
        self._connect()
        self._anew()

    # What others use

    def choice(self) -> QuotaChoice:
        """What is chosen."""
        return self.form.choice()

    def refresh(self) -> None:
        """Bring the quotas up to date; reads the amounts first where they are not known."""
        if not self.isVisible():
            self._stale = True  # done when it is looked at
            return
        self._stale = False
        if self._unread:
            self._read()
        else:
            self._show()

    def showEvent(self, event: Any) -> None:
        """Catch up with what happened while the panel was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # Making

    def _make(self) -> None:
        self.form = QuotaForm(self)
        self.hint = QLabel(self)
        self.hint.setObjectName("td_quotas_hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = RecordTable(self.model, self)
        tip = tr("A row per territory. Double-click shows it on the map; Ctrl+C copies.")
        describe(self.table, "td_quotas_table_view", tr("Quotas"), tip)
        self.sums = SumLine(self.table, self)
        describe(self.sums, "td_quotas_sums", tr("Sums"), tr("Sums of all territories"))
        self.chart = BarChart(self)
        tip = tr("Point at a bar, or press the arrow keys, to read its figure.")
        describe(self.chart, "td_quotas_chart", tr("Chart of the quotas"), tip)
        self.chart.empty_text = tr("Quotas appear here as soon as the total can be split.")
        self.export = TableExport("td_quotas_export", tr("Quotas"), self._exported, "quotas.csv", self)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.sums)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("td_quotas_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(page, tr("Ta&ble"))
        self.tabs.addTab(self.chart, tr("C&hart"))
        self.tabs.setCornerWidget(self.export)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        side = QWidget(self)
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3)
        inner.addWidget(self.hint)
        inner.addWidget(self.tabs, 1)
        self.splitter.addWidget(self.form)
        self.splitter.addWidget(side)
        self.splitter.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.addWidget(self.splitter)
        Beside(self, self.form, tr("&Inputs"), self.splitter, self.tabs, first=True)

    def _connect(self) -> None:
        session = self._session
        for signal in (session.opened, session.closed):
            signal.connect(self._anew)
        session.switched.connect(self._timer.start)
        session.changed.connect(lambda _: self._timer.start())
        session.closing.connect(self._keep)
        self.form.edited.connect(self._show)
        self.form.source_edited.connect(self._read_again)
        self.table.chosen.connect(lambda record: self.territory_activated.emit(record["number"]))
        self.table.copy_requested.connect(self.export.copy)
        self.export.message.connect(self.message)
        self._work.failed.connect(self._failed)
        self._work.changed.connect(self._tell)
        self._splitting.changed.connect(self._tell)

    # Reading

    def _anew(self) -> None:
        """Another market is open, or none."""
        self._work.forget()
        self._splitting.forget()
        self._money, self._frame, self._failure = None, None, ""
        self._unread = True
        session = self._session
        if session.is_open:
            names = [] if session.accounts is None else [
                str(name) for name in session.accounts.columns if name not in ("unit", "geometry")
            ]  # fmt: skip
            self.form.offer_accounts(names)
            kept = session.ask(lambda market: market.settings(), {}).get(SETTING)
            known = [*guess_amounts(names), *session.units.measures]
            first = QuotaChoice(blend=first_blend(known))
            self.form.show_choice(choice_from(kept) if isinstance(kept, dict) else first)
            self._follow_layer()
        self.refresh()

    def _keep(self) -> None:
        """Keep in the market what is chosen."""
        if not self._session.read_only:
            kept = self.choice().kept()
            if self._session.ask(lambda market: market.settings(), {}).get(SETTING) != kept:
                self._session.change_market(lambda market: market.save_settings({SETTING: kept}))

    def _read_again(self) -> None:
        """Another table or field was chosen."""
        self._follow_layer()
        self._table_edited()

    def _follow_layer(self) -> None:
        """Hear when the table is edited."""
        layer = self.form.table.currentLayer()
        before, self._followed = self._followed, layer.id() if layer is not None else ""
        if before == self._followed:
            return
        left = QgsProject.instance().mapLayer(before)  # it may be gone
        for signal in edits_of(left) if left is not None else ():
            signal.disconnect(self._table_edited)
        for signal in edits_of(layer) if layer is not None else ():
            signal.connect(self._table_edited)

    def _table_edited(self) -> None:
        self._unread, self._failure = True, ""
        self._timer.start()

    def _read(self) -> None:
        """Read the amounts, in the background where that may take long."""
        session, choice = self._session, self.choice()
        self._unread = False
        self._money = self._frame = None
        self._failure = ""
        if not session.is_open:
            self._show()
            return
        columns = {role: name for role, name in choice.columns.items() if name and role in AMOUNTS}
        layer = self.form.table.currentLayer()
        if layer is not None:
            name, source = layer.name(), table_source(layer)

            def loaded(frame: Any) -> None:
                self._frame = (name, frame)
                self._show()

            self._work.ask(tr("Reading the amounts"), lambda progress: read_table(source, progress), loaded)
            return
        columns.pop("potential", None)  # the market's own measure
        accounts = session.accounts
        if accounts is None or not columns:
            self._money = AccountMoney({}, {})
            self._show()
        elif len(accounts) <= QUICK_ACCOUNTS:
            self._read_quickly(accounts, columns)
        else:
            title = tr("Reading the amounts")
            self._work.ask(title, lambda _: read_accounts(accounts, columns), self._have_money)

    def _read_quickly(self, accounts: Any, columns: dict[str, str]) -> None:
        from ...planning.findings import DataError

        try:
            self._have_money(read_accounts(accounts, columns))
        except DataError as error:
            self.message.emit("error", str(error))
            self._failed(str(error))

    def _have_money(self, money: AccountMoney) -> None:
        self._money = money
        self._show()

    def _failed(self, text: str) -> None:
        self._failure = text
        self._show()

    def _figures(self) -> Figures | None:
        """Amounts per territory; ``None`` where there is nothing to split yet.

        Raises
        ------
        DataError
            The table cannot be used.
        """
        from ...planning.findings import DataError

        session = self._session
        if not session.is_open or session.state is None or not session.state.active:
            return None
        if self._failure:
            raise DataError(self._failure)
        if self._frame is not None:
            name, frame = self._frame
            columns = {role: column for role, column in self.choice().columns.items() if column in frame.columns}
            return from_table(frame, name, self.form.territory_field(), columns, session)
        return None if self._money is None else per_territory(session, self._money)

    # Showing

    def _show(self) -> None:
        """Split the total and show it; of many territories in the background, for their arithmetic is exact."""
        from ...planning.findings import DataError

        self._problem, self._notes = "", []
        self._splitting.forget()
        found = None
        try:
            found = self._figures()
        except DataError as error:
            self._problem = str(error)
        state = self._session.state
        if found is None or state is None:
            self._fill([], self.choice())
            return
        self._suggest_total(found)
        choice = self.choice()
        self._notes = [text for amount, text in found.notes if amount in used(choice)]
        self._problem = what_is_wrong(choice, list(found.table.columns))
        owners = [(one.rep or "", one.number) for one in state.active]
        if len(owners) <= QUICK_TERRITORIES:
            self._fill(*_records(choice, found, owners))
        else:
            title = tr("Splitting the total")
            self._splitting.ask(title, lambda _: _records(choice, found, owners), lambda made: self._fill(*made))

    def _fill(self, records: list[dict[str, Any]], choice: QuotaChoice, problem: str = "") -> None:
        """Show quotas, or a word on why there are none."""
        self._problem = self._problem or problem
        self._foot = sums(records, choice)
        self.model.show(columns_for(records, choice), records)
        texts = self.model.texts_of(self._foot)
        self.table.set_foot(texts)
        self.sums.show_sums(tr("Sum of {count}", count=len(records)), texts, 0)
        self.sums.setVisible(bool(records))
        show_quotas(self.chart, records)
        self._show_against(choice)
        self._tell()

    def _suggest_total(self, found: Figures) -> None:
        """Begin with last year's sales, or else the potential, rounded."""
        if self.form.total.value() > 0:
            return
        table = found.table
        base = next((role for role in ("history", "potential") if role in table and table[role].sum() > 0), None)
        if base is not None:
            self.form.suggest_total(max(round(float(table[base].sum()) / ROUND_TOTAL), 1) * ROUND_TOTAL)

    def _show_against(self, choice: QuotaChoice) -> None:
        """The total beside last year's sales."""
        last = self._foot.get("history")
        if not last:
            self.form.against.setText("")
            return
        divisor, scale = figures.scale_of([last])
        amount = f"{figures.amount(last, divisor)} {scale}".strip()
        change = figures.percent(100.0 * (choice.total / last - 1.0))
        self.form.against.setText(tr("{change} on last year's $ {amount}", change=change, amount=amount))

    def _tell(self) -> None:
        """What is missing or wrong, and what counts as 0."""
        session = self._session
        text = ""
        if not session.is_open:
            text = tr("Here a total is split into a quota per territory. Open a market, or design one first.")
        elif session.state is None:
            text = tr("Design a scenario first; then its territories get their quotas here.")
        elif self._work.busy():
            text = tr("Reading the amounts…")
        elif self._splitting.busy():
            text = tr("Splitting the total…")
        elif self._problem:
            text = f"⚠ {self._problem}"
        elif self._notes:
            text = " ".join(self._notes)
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        ready = session.is_open and session.state is not None
        self.form.setEnabled(ready)
        for button in (self.export.copy_button, self.export.save_button):
            button.setEnabled(bool(self.model.records))

    def _exported(self) -> tuple[list[str], list[list[Any]]]:
        return self.model.table(self.table.picked(), {"territory": tr("Sum"), **self._foot})


def _records(
    choice: QuotaChoice, found: Figures, owners: Sequence[tuple[str, int]]
) -> tuple[list[dict[str, Any]], QuotaChoice, str]:
    """Records with quotas; without them, and why, where the total cannot be split."""
    from ...planning.findings import DataError

    reps, numbers = [rep for rep, _ in owners], [number for _, number in owners]
    try:
        return split(choice, found, reps, numbers), choice, ""
    except DataError as error:
        return split(QuotaChoice(blend={}), found, reps, numbers), choice, str(error)
