"""Page of the dock Performance: net profit and margin of accounts and territories, held against what is stated."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from .. import figures
from ..balance.balance_delegates import SumLine
from ..beside import Beside
from ..charts.chart import BarChart
from ..i18n import tr
from ..latest_work import LatestWork
from ..record_model import NONE, Record, RecordModel, RecordTable
from ..table_export import TableExport
from ..widgets import describe
from .profit_choice import NOBODY, REP, ProfitChoice
from .profit_data import ProfitShown, owned_or_alone, owner_field, profits_of
from .profit_form import ProfitForm
from .profit_model import AccountProfits, account_columns, exactly, group_columns, show_bars, widest
from .profit_table import ProfitTable

if TYPE_CHECKING:
    from ..market.session import MarketSession
    from ..work import WorkRunner

FORM_WIDTH = 290
"""At first, in pixels: names of fields are long."""


class ProfitPage(QWidget):
    """Inputs, accounts, territories and a chart.

    Signals
    -------
    units_shown(list)
        The map should show these ZIPs, of a territory or of all territories of a rep.
    account_activated(int)
        It should show an account, by its row among those of the market.
    message(str, str)
        Level and text for the user.
    """

    units_shown = pyqtSignal(list)
    account_activated = pyqtSignal(int)
    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_profit")
        self._session = session
        self._work = LatestWork(runner, self)
        self._shown: ProfitShown | None = None
        self._group = ""  # of what is shown
        self._bars: list[Record] = []
        self._failure = ""
        self._unread = self._stale = True
        self._changed = False
        self._kept: dict[str, Any] = {}
        self.model, self.groups = AccountProfits(self), RecordModel(self)
        self._make_head()
        self._make_tables()
        self._make_body()
        self._connect()
        self._show(ProfitChoice(), None)

    # What others use

    def settings(self) -> dict[str, Any]:
        """What is chosen, as plain values."""
        if self._unread:
            return self._kept
        return {**self.form.choice().kept(), "only_differing": self.only.isChecked()}

    def apply(self, kept: dict[str, Any]) -> None:
        """Show what a market kept, when it is seen."""
        self._kept, self._unread = dict(kept), True
        if self.isVisible():
            self._read()

    def anew(self) -> None:
        """Another market is open, or none."""
        self._work.forget()
        self._kept, self._unread, self._failure = {}, True, ""
        self._show(ProfitChoice(), None)
        if self.isVisible():
            self._read()

    def scenario_changed(self) -> None:
        """Another scenario is on the screen: the accounts lie in other territories."""
        if not self._unread:
            self.refresh()

    def plan_changed(self) -> None:
        """Accounts may have gone to another territory; adding up at every edit would be in the way."""
        # What is being counted is of the plan before the edit, too.
        counting = self._work.busy()
        group = self.form.choice().group if counting else self._group
        if (counting or self._shown is not None) and group != NOBODY and not self._changed:
            self._changed = True
            self._tell()

    def refresh(self) -> None:
        """Compute in the background, when it is seen."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = self._changed = False
        self._failure = ""
        owned, choice = owned_or_alone(self._session), self.form.choice()
        if owned is None or not choice.complete:
            self._work.forget()
            self._show(choice, None)
            return
        work = partial(profits_of, choice, owned, owner_field(self._session), self._numbers())
        self._work.ask(tr("Computing the profit"), work, partial(self._show, choice))

    def showEvent(self, event: Any) -> None:
        """Read the fields when the page is seen first; catch up with what happened while it was hidden."""
        super().showEvent(event)
        if self._unread:
            self._read()
        elif self._stale:
            self.refresh()

    # Making

    def _make_head(self) -> None:
        self.form = ProfitForm(self)
        self.headline, self.flags, self.hint = QLabel(self), QLabel(self), QLabel(self)
        describe(
            self.headline, "td_profit_headline", tr("Net profit"), tr("Sums of the accounts whose net profit is known")
        )
        tip = tr("Accounts whose net profit or margin is stated as another than revenue and costs give")
        describe(self.flags, "td_profit_flags", tr("Stated otherwise"), tip)
        self.hint.setObjectName("td_profit_hint")
        self.headline.setTextFormat(Qt.TextFormat.RichText)
        for one in (self.headline, self.flags, self.hint):
            one.setWordWrap(True)
        for one in (self.headline, self.flags):
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.flags.setTextFormat(Qt.TextFormat.PlainText)

    def _make_tables(self) -> None:
        self.only = QCheckBox(tr("On&ly those that state other figures"), self)
        tip = tr("Leave out accounts whose stated figures are true.")
        describe(self.only, "td_profit_only", tr("Only those that state other figures"), tip)
        self.table = ProfitTable(self.model, self)
        tip = tr("A row per account. A click shows it on the map; Ctrl+C copies.")
        describe(self.table, "td_profit_table", tr("Profit of the accounts"), tip)
        self.export = TableExport("td_profit_export", tr("Profit of the accounts"), self._exported, "profit.csv", self)
        self.group_table = RecordTable(self.groups, self)
        tip = tr("A row per territory or rep. Double-click shows it on the map; Ctrl+C copies.")
        describe(self.group_table, "td_profit_groups", tr("Profit of the territories"), tip)
        self.sums = SumLine(self.group_table, self)
        describe(self.sums, "td_profit_sums", tr("All"), tr("Sums of the accounts whose net profit is known"))
        self.group_export = TableExport(
            "td_profit_group_export", tr("Profit of the territories"), self._exported_groups, "profit_by.csv", self
        )
        self.chart = BarChart(self)
        describe(self.chart, "td_profit_chart", tr("Chart of the profit"), tr("Net profit of each, the highest first"))

    def _make_body(self) -> None:
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("td_profit_tabs")
        self.tabs.setDocumentMode(True)
        self.group_page = _page(self.group_table, self.sums)
        self.tabs.addTab(_page(self.only, self.table), tr("&Accounts"))
        self.tabs.addTab(self.group_page, tr("S&ums"))
        self.tabs.addTab(self.chart, tr("C&hart"))
        exports = QWidget(self)
        corner = QHBoxLayout(exports)
        corner.setContentsMargins(0, 0, 0, 0)
        corner.addWidget(self.export)
        corner.addWidget(self.group_export)
        self.tabs.setCornerWidget(exports)
        self._show_export()
        side = QWidget(self)
        inner = QVBoxLayout(side)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3)
        for one in (self.headline, self.flags, self.hint):
            inner.addWidget(one)
        inner.addWidget(self.tabs, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.form)
        self.splitter.addWidget(side)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([FORM_WIDTH, 2 * FORM_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.splitter)
        Beside(self, self.form, tr("&Fields"), self.splitter, self.tabs, first=True)

    def _connect(self) -> None:
        self.form.edited.connect(self.refresh)
        self.tabs.currentChanged.connect(lambda _: self._show_export())
        self.only.toggled.connect(lambda _: self._show_accounts())
        self.hint.linkActivated.connect(lambda _: self.refresh())
        self.table.clicked.connect(lambda index: self._activate(index.data(RecordModel.RECORD)))
        self.table.chosen.connect(self._activate)
        self.table.copy_requested.connect(self.export.copy)
        self.group_table.chosen.connect(self._activate_group)
        self.group_table.copy_requested.connect(self.group_export.copy)
        self.chart.point_activated.connect(self._select)
        for export in (self.export, self.group_export):
            export.message.connect(self.message)
        self._work.failed.connect(self._failed)
        self._work.changed.connect(self._tell)

    # What happens

    def _read(self) -> None:
        """Offer the fields of the market's accounts; show what was kept, or guess."""
        session = self._session
        if not session.is_open:
            return
        self._unread = False
        if session.accounts is not None:
            self.form.offer(session.accounts, self._kept)
        self.only.setChecked(bool(self._kept.get("only_differing", False)))
        self.refresh()

    def _numbers(self) -> dict[str, list[int]]:
        """Territories by name or, where they are added up by rep, by their rep, who may have several."""
        by_rep = self.form.choice().group == REP
        found: dict[str, list[int]] = {}
        for one in self._session.state.active if self._session.state is not None else ():
            found.setdefault((one.rep or "") if by_rep else one.name, []).append(one.number)
        return found

    def _activate(self, record: Record) -> None:
        self.account_activated.emit(int(record["row"]))

    def _activate_group(self, record: Record) -> None:
        state = self._session.state
        units = [unit for number in record["numbers"] for unit in state.members(number).tolist()] if state else []
        if units:
            self.units_shown.emit(units)

    def _select(self, place: int) -> None:
        """A bar of the chart as a row of the sums."""
        row = self.groups.row_of("name", self._bars[place]["name"])
        self.group_table.selectRow(row)
        self.group_table.scrollTo(self.groups.index(row, 0))

    def _failed(self, text: str) -> None:
        self._failure = text
        self._show(self.form.choice(), None)

    # Showing

    def _show(self, choice: ProfitChoice, shown: ProfitShown | None) -> None:
        self._shown, self._group = shown, choice.group
        if shown is not None:
            self.form.show_bare(shown.bare)
        self.only.setVisible(shown is not None and bool(shown.differing or self.only.isChecked()))
        self._show_accounts()
        records = shown.groups if shown is not None else []
        self.groups.show(group_columns(shown, choice.group) if shown is not None and records else [], records)
        texts = self.groups.texts_of(self._foot())
        self.group_table.set_foot(texts)
        self.sums.show_sums(tr("All"), texts, 0)
        self.sums.setVisible(bool(records))
        self._bars = show_bars(self.chart, records)
        for page in (self.group_page, self.chart):
            self.tabs.setTabEnabled(self.tabs.indexOf(page), choice.group != NOBODY)
        self._tell()

    def _show_accounts(self) -> None:
        shown = self._shown
        columns = account_columns(shown, self._group) if shown is not None else []
        self.model.show_profits(columns, shown, self.only.isChecked())
        self.table.set_foot(self.model.texts_of(widest(shown)) if shown is not None else {})
        self.export.setEnabled(self.model.rowCount() > 0)

    def _show_export(self) -> None:
        """Copy and save what is seen: the accounts, or the sums that the chart shows too."""
        summed = self.tabs.currentWidget() in (self.group_page, self.chart)
        self.export.setVisible(not summed)
        self.group_export.setVisible(summed)

    def _foot(self) -> Record:
        """All territories or reps together."""
        return {**self._shown.totals, "name": tr("All")} if self._shown is not None else {}

    def _tell(self) -> None:
        """The headline, what is stated otherwise, and what is missing, wrong or to be looked at."""
        shown = self._shown
        self.headline.setText(_headline(shown) if shown is not None else "")
        self.flags.setText(_flags(shown) if shown is not None else "")
        text = self._hint()
        self.hint.setTextFormat(Qt.TextFormat.RichText if "<a " in text else Qt.TextFormat.PlainText)
        self.hint.setText(text)
        self.hint.setToolTip("\n".join(shown.details) if shown is not None else "")
        for label in (self.headline, self.flags, self.hint):
            label.setVisible(bool(label.text()))
        ready = self._session.is_open and self._session.accounts is not None
        self.form.setEnabled(ready)
        self.group_export.setEnabled(bool(self.groups.records))

    def _hint(self) -> str:
        session, choice, shown = self._session, self.form.choice(), self._shown
        text = ""
        if not session.is_open or session.accounts is None or not len(session.accounts):
            text = tr("Open a market with accounts; then their net profit is computed here.")
        elif self._work.busy():
            text = tr("Counting…")
        elif self._failure:
            text = f"⚠ {self._failure}"
        elif not choice.revenue:
            text = tr("Choose the field of the accounts with their revenue.")
        elif not choice.complete:
            text = tr("Choose at least one field of costs, or give workload, salary and capacity for the rep time.")
        elif self._changed:
            text = tr("The plan has changed since. <a href='again'>Count again</a>")
        elif shown is not None:
            text = " ".join(shown.notes)
        return text

    def _exported(self) -> Any:
        return self.model.exported(self.table.picked())

    def _exported_groups(self) -> tuple[list[str], list[list[Any]]]:
        return self.groups.table(self.group_table.picked(), self._foot())


def _page(*widgets: QWidget) -> QWidget:
    """A tab with a table, and what stands above or below it."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 2, 0, 0)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget, int(isinstance(widget, RecordTable)))
    return page


def _headline(shown: ProfitShown) -> str:
    totals = shown.totals
    if not totals["accounts"]:
        return ""
    accounts = figures.plural(totals["accounts"] + totals["unknown"], "account")
    if totals["unknown"]:
        accounts = tr("{known} of {accounts}", known=figures.count(totals["accounts"]), accounts=accounts)
    said = tr(
        "{accounts}: revenue $ {revenue} − costs $ {costs} = <b>net profit $ {profit}</b>, margin {margin}",
        accounts=accounts,
        revenue=figures.exact(totals["revenue"], shown.decimals),
        costs=figures.exact(totals["costs"], shown.decimals),
        profit=figures.exact(totals["net_profit"], shown.decimals),
        margin=figures.share(totals["margin"]) or NONE,
    )
    return _together(said)


def _flags(shown: ProfitShown) -> str:
    if not shown.differing:
        return ""
    count = figures.plural(shown.differing, "account states other figures", "accounts state other figures")
    if shown.sums is None:
        return f"⚠ {count}."
    stated, computed = (exactly(value) for value in shown.sums)
    said = tr("Net profit as stated: $ {stated}; recomputed: $ {computed}.", stated=stated, computed=computed)
    return _together(f"⚠ {count}. {said}")


def _together(text: str) -> str:
    """The text with each amount in one line."""
    return text.replace("$ ", "$\u00a0").replace(" %", "\u00a0%")
