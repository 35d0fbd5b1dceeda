"""Page of the dock Performance: accounts to look for, as they are like the most profitable ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from .. import figures
from ..beside import WIDE
from ..field_boxes import CheckMenu, field_box, offer_fields
from ..i18n import tr
from ..icons import theme_icon
from ..latest_work import LatestWork
from ..quotas.quota_data import guess_amounts
from ..record_model import Record, RecordColumn, RecordModel, RecordTable, name_column
from ..table_export import TableExport
from ..widgets import describe
from .performance_data import PROSPECT_WORDS, Prospects, Wish, owned_of, prospects_of, trait_fields

if TYPE_CHECKING:
    from ..market.session import MarketSession
    from ..work import WorkRunner

COSTS = ("cost", "costs", "servicecost", "costtoserve", "annualcost", "totalcost")
STATUS = ("status", "accountstatus", "stage", "lifecycle", "customerstatus")
MOST_VALUES = 20

LOOKED_AT = 5000
DEFAULT_COUNT = 20


class ProspectsPage(QWidget):
    """The list of prospects and what it is made from.

    Signals
    -------
    account_activated(int)
        The map should show an account, by its row among those of the market.
    message(str, str)
        Level and text for the user.
    """

    account_activated = pyqtSignal(int)
    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_prospects")
        self._session = session
        self._work = LatestWork(runner, self)
        self._found: Prospects | None = None
        self._failure = ""
        self._unread = True
        self._filling = False
        self._kept: dict[str, Any] = {}
        self.model = RecordModel(self)
        self._make()
        self._connect()
        self._show(None)

    def settings(self) -> dict[str, Any]:
        """What is chosen, as plain values."""
        if self._unread:
            return self._kept
        return {
            "revenue": self.revenue.currentData() or "",
            "cost": self.cost.currentData() or "",
            "status": self.status.currentData() or "",
            "value": self.value.currentText(),
            "traits": self.traits(),
            "count": self.count.value(),
        }

    def apply(self, kept: dict[str, Any]) -> None:
        """Show what a market kept, when it is seen."""
        self._kept, self._unread = dict(kept), True
        if self.isVisible():
            self._read()

    def anew(self) -> None:
        """Another market is open, or none."""
        self._work.forget()
        self._kept, self._unread, self._failure = {}, True, ""
        self._show(None)
        if self.isVisible():
            self._read()

    def traits(self) -> list[str]:
        """Fields that describe an account."""
        return self.trait_button.chosen()

    def refresh(self) -> None:
        """List the prospects, in the background."""
        owned = owned_of(self._session) if self._session.is_open else None
        if owned is None or not self.revenue.currentData():
            self._show(None)
            return
        if not self.traits():
            self._failed(tr("Choose at least one trait that describes an account."))
            return
        wish = Wish(
            self.revenue.currentData(),
            self.cost.currentData() or "",
            self.status.currentData() or "",
            self.value.currentText(),
            tuple(self.traits()),
            self.count.value(),
        )
        self._failure = ""
        work = partial(prospects_of, wish, owned, self._session.frame, self._session.account_unit)
        self._work.ask(tr("Looking for prospects"), lambda _: work(), self._show)

    def showEvent(self, event: Any) -> None:
        """Read the fields when the page is seen first."""
        super().showEvent(event)
        if self._unread:
            self._read()

    # Making

    def _make(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(3)
        self._pairs: list[tuple[QLabel, QWidget]] = []
        self.revenue, self.cost, self.status, self.value = (field_box(self) for _ in range(4))
        self.trait_button = CheckMenu(lambda count: tr("Traits: {count}", count=count), self)
        self.trait_menu = self.trait_button.choices
        self.count = QSpinBox(self)
        self.count.setRange(1, 1000)
        self.count.setValue(DEFAULT_COUNT)
        cost = tr(
            "Field with what serving them costs; the profit is revenue less cost. Without a field it is the revenue. "
            "Accounts where one of the two is null are not among the most profitable."
        )
        status = tr(
            "Field that says who is a prospect. Without it those whose revenue is 0; accounts of unknown revenue are "
            "left out."
        )
        choices = (
            (self.revenue, "revenue", tr("Re&venue"), tr("Field of the accounts with their revenue, in money/year")),
            (self.cost, "cost", tr("&Cost"), cost),
            (self.status, "status", tr("&Status"), status),
            (self.value, "value", tr("&is"), tr("What the status of a prospect is")),
        )
        for widget, name, title, tip in choices:
            describe(widget, f"td_prospects_{name}", title, tip)
            label = QLabel(title, self)
            label.setBuddy(widget)
            self._pairs.append((label, widget))
        self._arrange()
        tip = tr("What describes an account: segment, size, the ZIP it is in")
        describe(self.trait_button, "td_prospects_traits", tr("Traits"), tip)
        describe(self.count, "td_prospects_count", tr("How many"), tr("How many prospects to list"))
        self.again = QPushButton(theme_icon("mActionRefresh.svg"), tr("&Look"), self)
        tip = tr("List the prospects that are most like the best accounts")
        describe(self.again, "td_prospects_look", tr("Look"), tip)
        self.again.setAutoDefault(False)
        self.export = TableExport("td_prospects_export", tr("Prospects"), self._exported, "prospects.csv", self)
        row = QHBoxLayout()
        row.addWidget(self.trait_button)
        row.addWidget(self.count)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.export)
        self.hint = QLabel(self)
        self.hint.setObjectName("td_prospects_hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.table = RecordTable(self.model, self)
        describe(self.table, "td_prospects_table", tr("Prospects"), tr("A click shows the account on the map."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._grid)
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addWidget(self.table, 1)

    def _arrange(self) -> None:
        """All choices in a row where the page is wide, else two."""
        across = len(self._pairs) if self.width() >= WIDE else 2
        for place, pair in enumerate(self._pairs):
            for side, widget in enumerate(pair):
                self._grid.addWidget(widget, place // across, place % across * 2 + side)
        for place in range(len(self._pairs)):
            self._grid.setColumnStretch(2 * place + 1, int(place < across))

    def event(self, event: Any) -> bool:
        """The choices follow the width."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return bool(super().event(event))

    def _connect(self) -> None:
        for box in (self.revenue, self.cost, self.value):
            box.currentIndexChanged.connect(self._edited)
        self.status.currentIndexChanged.connect(self._status_chosen)
        self.trait_button.edited.connect(self._edited)
        self.count.editingFinished.connect(self._edited)
        self.again.clicked.connect(self.refresh)
        self.table.clicked.connect(lambda index: self._activate(index.data(RecordModel.RECORD)))
        self.table.chosen.connect(self._activate)
        self.table.copy_requested.connect(self.export.copy)
        self.export.message.connect(self.message)
        self._work.failed.connect(self._failed)
        self._work.changed.connect(self._tell)

    # What happens

    def _read(self) -> None:
        """Offer the fields of the market's accounts, and guess."""
        session = self._session
        if not session.is_open:
            return
        self._unread = False
        accounts, kept = session.accounts, self._kept
        names = [] if accounts is None else [str(name) for name in accounts.columns if name not in ("unit", "geometry")]
        guessed = {
            "revenue": guess_amounts(names).get("history", ""),
            **guess_amounts(names, {"cost": COSTS, "status": STATUS}),
        }
        self._filling = True
        for key, box in (("revenue", self.revenue), ("cost", self.cost), ("status", self.status)):
            offer_fields(box, names, kept.get(key, guessed.get(key, "")))
        self._offer_values()
        self.value.setCurrentIndex(max(self.value.findText(str(kept.get("value", self.value.currentText()))), 0))
        self.count.setValue(int(kept.get("count", DEFAULT_COUNT)))
        money = [self.revenue.currentData(), self.cost.currentData(), self.status.currentData()]
        offered = {} if accounts is None else trait_fields(accounts, session.frame, money)
        chosen = [name for name, at_first in offered.items() if at_first]
        self.trait_button.offer({name: name in kept.get("traits", chosen) for name in offered})
        self._filling = False
        self.refresh()

    def _offer_values(self) -> None:
        """Values of the status; the one that sounds like a prospect first."""
        self.value.clear()
        field = self.status.currentData()
        self.value.setEnabled(bool(field))
        if field:
            column = self._session.accounts[field].dropna().head(LOOKED_AT)
            values = sorted({str(value).strip() for value in column})[:MOST_VALUES]
            self.value.addItems(values)
            place = next((row for row, one in enumerate(values) if one.casefold() in PROSPECT_WORDS), 0)
            self.value.setCurrentIndex(place)

    def _status_chosen(self, *_: Any) -> None:
        if self._filling:
            return
        self._filling = True
        self._offer_values()
        self._filling = False
        self._edited()

    def _edited(self, *_: Any) -> None:
        if not self._filling:
            self.refresh()

    def _activate(self, record: Record) -> None:
        self.account_activated.emit(record["row"])

    def _failed(self, text: str) -> None:
        self._failure = text
        self._show(None)

    # Showing

    def _show(self, found: Prospects | None) -> None:
        self._found = found
        records = found.records if found is not None else []
        self.model.show(_columns() if records else [], records)
        self._tell()

    def _tell(self) -> None:
        session, found = self._session, self._found
        text = ""
        if not session.is_open or session.accounts is None:
            text = tr("Open a market with accounts; then prospects like the most profitable ones are listed here.")
        elif self._work.busy():
            text = tr("Looking…")
        elif self._failure:
            text = f"⚠ {self._failure}"
        elif not self.revenue.currentData():
            text = tr("Choose the field of the accounts with their revenue.")
        elif session.state is None:
            text = tr("Design a scenario first; then prospects are listed with their territory.")
        elif found is not None:
            text = tr(
                "{prospects} compared with the {best} most profitable accounts; distance 0 is alike in every trait.",
                prospects=figures.plural(found.prospects, "prospect"),
                best=figures.count(found.best),
            )
            text = " ".join([text, *_left_out(found), *(one.message for one in found.findings)])
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        ready = session.is_open and session.accounts is not None
        for widget in (self.revenue, self.cost, self.status, self.trait_button, self.count, self.again):
            widget.setEnabled(ready)
        self.export.setEnabled(bool(self.model.records))

    def _exported(self) -> tuple[list[str], list[list[Any]]]:
        return self.model.table(self.table.picked())


def _left_out(found: Prospects) -> list[str]:
    """How many accounts could not be compared, and why."""
    said = []
    if found.unknown:
        accounts = figures.plural(found.unknown, "account")
        said.append(tr("Not among these: {accounts} whose profit is not known (null).", accounts=accounts))
    if found.unsure:
        accounts = figures.plural(found.unsure, "account")
        text = tr("Left out: {accounts} whose revenue is null; choose a status to say who is a prospect.",
                  accounts=accounts)  # fmt: skip
        said.append(text)
    return said


def _columns() -> list[RecordColumn]:
    return [
        RecordColumn(
            "distance",
            tr("Distance"),
            tr("How unlike it is to the nearest of the most profitable accounts; 0 is alike in every trait"),
            lambda one: figures.exact(one["distance"], 2),
        ),
        name_column(tr("Prospect"), tr("Account to look for. A click shows it on the map."), "account"),
        name_column(tr("Territory"), tr("Territory in the scenario on the screen"), "territory"),
        name_column(tr("Like"), tr("The profitable account that it resembles most"), "like"),
        RecordColumn(
            "like_profit",
            tr("Its profit, $"),
            tr("Profit of that account, in money/year"),
            lambda one: figures.exact(one["like_profit"], 0),
        ),
        name_column(tr("Why"), tr("Traits that both share"), "shared"),
    ]
