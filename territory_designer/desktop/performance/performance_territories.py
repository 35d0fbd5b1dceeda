"""Page of the dock Performance: figures of the territories, a chart with intervals, and what may be said of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from ..balance.balance_delegates import SumLine
from ..beside import Beside
from ..charts.chart_parts import Axis
from ..charts.interval_chart import IntervalChart
from ..i18n import tr
from ..latest_work import LatestWork, choose_layer, table_source
from ..record_model import Record, RecordModel, RecordTable
from ..table_export import TableExport
from ..widgets import describe
from .performance_data import (
    is_kpi_table,
    owned_of,
    states_rates,
    territories_of_accounts,
    territories_of_table,
)
from .performance_model import (
    Figure,
    Shown,
    charted,
    columns_for,
    contrast_columns,
    contrast_records,
    show_figure,
    verdict_text,
)

if TYPE_CHECKING:
    from ..market.session import MarketSession
    from ..work import WorkRunner

PERCENT = {"sign": None, "percent": True, "share": False}


class TerritoryFigures(QWidget):
    """Table and chart of the figures per territory.

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
        self.setObjectName("td_performance_territories")
        self._session = session
        self._work = LatestWork(runner, self)
        self._shown: Shown | None = None
        self._charted: list[Record] = []
        self._failure = ""
        self._stale = self._changed = False
        self._filling = False
        self.model, self.ends = RecordModel(self), RecordModel(self)
        self._make_head()
        self._make_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._head)
        column.addWidget(self.hint)
        column.addWidget(self.verdict)
        column.addWidget(self.tabs, 1)
        self._connect()
        self.guess()

    # What others use

    def shown(self) -> Shown | None:
        """What is shown."""
        return self._shown

    def settings(self) -> dict[str, Any]:
        """What is chosen, as plain values."""
        layer = self.source.currentLayer()
        return {
            "table": layer.id() if layer is not None else "",
            "percent": self.percent.currentData(),
            "figure": self.figure.currentData() or "",
        }

    def apply(self, kept: dict[str, Any]) -> None:
        """Show what a market kept; a table that is not in the project any more is guessed anew."""
        from qgis.core import QgsProject

        layer = QgsProject.instance().mapLayer(str(kept.get("table", "")))
        self._filling = True
        if layer is not None or kept.get("table") == "":
            choose_layer(self.source, layer)
        self.percent.setCurrentIndex(max(self.percent.findData(kept.get("percent")), 0))
        self._wanted = str(kept.get("figure", ""))
        self._filling = False
        self._source_chosen()

    def guess(self) -> None:
        """Choose a table that looks like one of key figures; without one, the accounts of the market."""
        from qgis.core import QgsProject

        layers = QgsProject.instance().mapLayers().values()
        known = (one for one in layers if one.type() == Qgis.LayerType.Vector and one.isValid())
        found = next((one for one in known if is_kpi_table(one.fields().names())), None)
        self._filling = True
        choose_layer(self.source, found)
        self._filling = False
        self._source_chosen()

    def anew(self) -> None:
        """Another market or scenario is on the screen."""
        self._work.forget()
        self._failure, self._changed = "", False
        if not self._session.is_open:
            self._show(None)
        self.refresh()

    def plan_changed(self) -> None:
        """Accounts may have gone to another territory; counting them at every edit would be in the way."""
        if self._shown is not None and self.source.currentLayer() is None and not self._changed:
            self._changed = True
            self._tell()

    def refresh(self) -> None:
        """Count in the background, when it is seen."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = self._changed = False
        self._failure = ""
        layer, title = self.source.currentLayer(), tr("Counting the figures of the territories")
        if layer is not None:
            source, name, percent = table_source(layer), layer.name(), PERCENT[self.percent.currentData()]
            self._work.ask(title, partial(territories_of_table, source, name, percent), self._show)
            return
        owned = owned_of(self._session) if self._session.is_open else None
        if owned is None:
            self._work.forget()
            self._show(None)
        else:
            self._work.ask(title, partial(territories_of_accounts, owned), self._show)

    def showEvent(self, event: Any) -> None:
        """Catch up with what happened while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # Making

    def _make_head(self) -> None:
        self._head = QHBoxLayout()
        self.source = QgsMapLayerComboBox(self)
        self.source.setAllowEmptyLayer(True, tr("accounts of the market"))
        self.source.setFilters(Qgis.LayerFilters(Qgis.LayerFilter.VectorLayer))
        self.source.setMinimumContentsLength(8)
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        tip = tr(
            "A table with one row per territory (leads, opportunities, new accounts, revenue, quota ...), or the "
            "accounts of the market, added up."
        )
        describe(self.source, "td_performance_source", tr("Figures from"), tip)
        label = QLabel(tr("&From"), self)
        label.setBuddy(self.source)
        self.percent = QComboBox(self)
        for key, text in (
            ("sign", tr("rates with the sign %")),
            ("percent", tr("rates in percent (16.6)")),
            ("share", tr("rates as shares (0.166)")),
        ):
            self.percent.addItem(text, key)
        tip = tr("How the table writes the rates that it states itself. They are recomputed and compared.")
        describe(self.percent, "td_performance_percent", tr("How rates are written"), tip)
        self.figure = QComboBox(self)
        self.figure.setMinimumContentsLength(8)
        self.figure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        describe(self.figure, "td_performance_figure", tr("Figure in the chart"), tr("What the chart shows"))
        self.export = TableExport("td_performance_export", tr("Performance"), self._exported, "performance.csv", self)
        self._head.addWidget(label)
        self._head.addWidget(self.source, 1)
        self._head.addWidget(self.percent)
        self._head.addWidget(self.figure, 1)
        self._head.addWidget(self.export)
        self.hint, self.verdict = QLabel(self), QLabel(self)
        self.hint.setObjectName("td_performance_hint")
        describe(
            self.verdict, "td_performance_verdict", tr("Verdict"), tr("What the figure in the chart allows to say")
        )
        for one in (self.hint, self.verdict):
            one.setWordWrap(True)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _make_body(self) -> None:
        self.table = RecordTable(self.model, self)
        tip = tr("A row per territory. ○ marks a small sample; in brackets the 95 % interval.")
        describe(self.table, "td_performance_table", tr("Figures of the territories"), tip)
        self.sums = SumLine(self.table, self)
        describe(self.sums, "td_performance_sums", tr("All"), tr("Figures of all territories together"))
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.sums)
        self.chart = IntervalChart(self)
        tip = tr("A dot per territory with its 95 % interval; hollow dots are small samples.")
        describe(self.chart, "td_performance_chart", tr("Chart of a figure"), tip)
        self.ends_table = RecordTable(self.ends, self, in_order=True)
        tip = tr("The highest and the lowest territory, and which differences are more than chance")
        describe(self.ends_table, "td_performance_ends", tr("Best and worst"), tip)
        self.ends_text = QLabel(self)
        self.ends_text.setObjectName("td_performance_ends_text")
        self.ends_text.setWordWrap(True)
        self.ends_export = TableExport(
            "td_performance_ends_export", tr("Best and worst"), self._exported_ends, "best_and_worst.csv", self
        )
        self.ends_page = QWidget(self)
        row = QHBoxLayout()
        row.addWidget(self.ends_text, 1)
        row.addWidget(self.ends_export)
        below = QVBoxLayout(self.ends_page)
        below.setContentsMargins(0, 4, 0, 0)
        below.setSpacing(3)
        below.addLayout(row)
        below.addWidget(self.ends_table, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(page)
        self.splitter.addWidget(self.chart)
        self.splitter.setSizes([540, 380])
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("td_performance_views")
        self.tabs.setDocumentMode(True)
        self.tabs.setTabBarAutoHide(True)  # there is a second tab in a narrow dock only
        self.tabs.addTab(self.splitter, tr("Ta&ble"))
        Beside(self, self.chart, tr("C&hart"), self.splitter, self.tabs)

    def _connect(self) -> None:
        self._wanted = ""
        self.source.layerChanged.connect(self._source_chosen)
        self.percent.currentIndexChanged.connect(lambda _: None if self._filling else self.refresh())
        self.figure.currentIndexChanged.connect(self._figure_chosen)
        self.hint.linkActivated.connect(lambda _: self.refresh())
        self.chart.point_activated.connect(self._select)
        self.table.selectionModel().currentRowChanged.connect(self._mark)
        self.table.chosen.connect(self._activate)
        self.table.copy_requested.connect(self.export.copy)
        self.ends_table.copy_requested.connect(self.ends_export.copy)
        for export in (self.export, self.ends_export):
            export.message.connect(self.message)
        self._work.failed.connect(self._failed)
        self._work.changed.connect(self._tell)

    # What happens

    def _source_chosen(self, *_: Any) -> None:
        if self._filling:
            return
        layer = self.source.currentLayer()
        self.percent.setVisible(layer is not None and states_rates(layer.fields().names()))
        self.refresh()

    def _failed(self, text: str) -> None:
        self._failure = text
        self._show(None)

    def _figure_chosen(self, *_: Any) -> None:
        if not self._filling:
            self._show_chart()

    def _select(self, place: int) -> None:
        """The chart's mark as a row of the table."""
        if 0 <= place < len(self._charted):
            row = self.model.row_of("territory", self._charted[place]["territory"])
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    def _mark(self, *_: Any) -> None:
        """The row of the table as a mark of the chart."""
        record = self.table.current()
        names = [one["territory"] for one in self._charted]
        if record is not None:
            self.chart.set_current(names.index(record["territory"]) if record["territory"] in names else -1)

    def _activate(self, record: Record) -> None:
        """Show a territory on the map, known by its name or its rep."""
        state, name = self._session.state if self._session.is_open else None, str(record["territory"]).casefold()
        for one in state.active if state is not None else ():
            if name in (one.name.casefold(), (one.rep or "").casefold()):
                self.territory_activated.emit(one.number)
                return

    # Showing

    def _show(self, shown: Shown | None) -> None:
        self._shown = shown
        records = shown.records if shown is not None else []
        columns = columns_for(shown) if shown is not None else []
        self.model.show(columns, records)
        texts = self.model.texts_of(shown.total) if shown is not None else {}
        self.table.set_foot(texts)
        self.sums.show_sums(texts.pop(0, ""), texts, 0)
        self._fill_figures()
        self._show_chart()
        ends, told = contrast_records(shown) if shown is not None else ([], "")
        self.ends_text.setText(told)
        names = (ends[0]["first"], ends[0]["last"]) if ends else ("", "")
        self.ends.show(contrast_columns(*names) if ends else [], ends)
        self._tell()

    def _fill_figures(self) -> None:
        kept = self.figure.currentData() or self._wanted
        self._filling = True
        self.figure.clear()
        for figure in charted(self._shown) if self._shown is not None else []:
            self.figure.addItem(figure.title.removesuffix(", $").removesuffix(", h"), figure.key)
        self.figure.setCurrentIndex(max(self.figure.findData(kept), 0))
        self._filling = False

    def _current_figure(self) -> Figure | None:
        key = self.figure.currentData()
        figures = charted(self._shown) if self._shown is not None else []
        return next((one for one in figures if one.key == key), None)

    def _show_chart(self) -> None:
        figure = self._current_figure()
        if self._shown is None or figure is None:
            self._charted = []
            self.chart.show_intervals([], Axis())
        else:
            self._charted = show_figure(self.chart, self._shown, figure)
        self._tell()

    def _tell(self) -> None:
        """What is missing, wrong or to be looked at; and the verdict."""
        figure, shown = self._current_figure(), self._shown
        text = ""
        if self._work.busy():
            text = tr("Counting…")
        elif self._failure:
            text = f"⚠ {self._failure}"
        elif shown is None:
            text = tr("Choose a table of key figures, or open a market with accounts and design a scenario.")
        elif self._changed:
            text = tr("The plan has changed since. <a href='again'>Count again</a>")
        elif any(one.severity != "info" for one in shown.findings):
            text = " ".join(one.message for one in shown.findings if one.severity != "info")
        self.hint.setTextFormat(Qt.TextFormat.RichText if "<a " in text else Qt.TextFormat.PlainText)
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        line, basis = verdict_text(shown, figure) if shown is not None and figure is not None else ("", "")
        self.verdict.setText(f"{self.figure.currentText()}: {line}" if line else "")
        self.verdict.setToolTip(f"{line} {basis}".strip())
        self.verdict.setAccessibleDescription(f"{line} {basis}".strip())
        self.verdict.setVisible(bool(line))
        self.tabs.setEnabled(shown is not None)
        self.export.setEnabled(shown is not None)
        self.ends_export.setEnabled(bool(self.ends.records))

    def _exported(self) -> tuple[list[str], list[list[Any]]]:
        return self.model.table(self.table.picked(), self._shown.total if self._shown is not None else None)

    def _exported_ends(self) -> tuple[list[str], list[list[Any]]]:
        return self.ends.table(self.ends_table.picked())
