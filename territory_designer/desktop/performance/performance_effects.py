"""Page of the dock Performance: what is due to the rep and what to the territory."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from .. import figures
from ..beside import Beside
from ..charts.chart_parts import Axis, Line
from ..charts.interval_chart import Interval, IntervalChart
from ..i18n import tr
from ..latest_work import LatestWork, choose_layer, table_source
from ..record_model import Exported, Record, RecordColumn, RecordModel, RecordTable, missing, name_column
from ..table_export import TableExport
from ..widgets import describe
from .performance_data import effects_of, is_result_table

if TYPE_CHECKING:
    from ...planning.effects import Effects
    from ..work import WorkRunner

REPS, TERRITORIES = "reps", "territories"


class EffectsPage(QWidget):
    """Reps and territories, each with the other taken out.

    Signals
    -------
    message(str, str)
        Level and text for the user.
    """

    message = pyqtSignal(str, str)

    def __init__(self, runner: WorkRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_effects")
        self._work = LatestWork(runner, self)
        self._found: Effects | None = None
        self._failure = ""
        self._stale = True
        self._filling = False
        self.model = RecordModel(self)
        self._make()
        self._connect()
        self.guess()

    def found(self) -> Effects | None:
        """What is shown."""
        return self._found

    def guess(self) -> None:
        """Choose a table that holds rep, territory, tried and won."""
        from qgis.core import QgsProject

        layers = QgsProject.instance().mapLayers().values()
        known = (one for one in layers if one.type() == Qgis.LayerType.Vector and one.isValid())
        self.choose(next((one for one in known if is_result_table(one.fields().names())), None))

    def choose(self, layer: Any) -> None:
        """Read a table of results."""
        self._filling = True
        choose_layer(self.source, layer)
        self._filling = False
        self.refresh()

    def settings(self) -> dict[str, Any]:
        """What is chosen, as plain values."""
        layer = self.source.currentLayer()
        return {"results": layer.id() if layer is not None else ""}

    def apply(self, kept: dict[str, Any]) -> None:
        """Show what a market kept."""
        from qgis.core import QgsProject

        layer = QgsProject.instance().mapLayer(str(kept.get("results", "")))
        if layer is not None:
            self.choose(layer)

    def refresh(self) -> None:
        """Estimate in the background, when it is seen."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale, self._failure = False, ""
        layer = self.source.currentLayer()
        if layer is None:
            self._work.forget()
            self._show(None)
            return
        work = partial(effects_of, table_source(layer), layer.name())
        self._work.ask(tr("Telling reps and territories apart"), work, self._show)

    def showEvent(self, event: Any) -> None:
        """Catch up with what happened while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # Making

    def _make(self) -> None:
        self.source = QgsMapLayerComboBox(self)
        self.source.setAllowEmptyLayer(True, tr("none"))
        self.source.setFilters(Qgis.LayerFilters(Qgis.LayerFilter.VectorLayer))
        self.source.setMinimumContentsLength(8)
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        tip = tr("A table with the fields rep, territory, tried and won: one row per rep and territory, or more.")
        describe(self.source, "td_effects_source", tr("Results by rep and territory"), tip)
        label = QLabel(tr("&Results"), self)
        label.setBuddy(self.source)
        self.kind = QComboBox(self)
        self.kind.addItem(tr("Reps"), REPS)
        self.kind.addItem(tr("Territories"), TERRITORIES)
        describe(
            self.kind, "td_effects_kind", tr("Whose rates"), tr("Reps with the territory taken out, or the reverse")
        )
        self.export = TableExport("td_effects_export", tr("Rep or territory"), self._exported, "effects.csv", self)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self.source, 1)
        head.addWidget(self.kind)
        head.addWidget(self.export)
        self.hint = QLabel(self)
        self.hint.setObjectName("td_effects_hint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.words = QTextBrowser(self)
        tip = tr("For each territory: what its result is due to, as far as it is more than chance")
        describe(self.words, "td_effects_words", tr("In words"), tip)
        self.table = RecordTable(self.model, self)
        describe(self.table, "td_effects_table", tr("Rates with the other taken out"), tr("Ctrl+C copies this table."))
        self.chart = IntervalChart(self)
        tip = tr("Estimated rate of each with its 95 % interval; hollow: not apart from the average")
        describe(self.chart, "td_effects_chart", tr("Chart of the effects"), tip)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("td_effects_views")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.words, tr("In wor&ds"))
        self.tabs.addTab(self.table, tr("Ta&ble"))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.tabs)
        self.splitter.addWidget(self.chart)
        self.splitter.setSizes([480, 420])
        Beside(self, self.chart, tr("C&hart"), self.splitter, self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.source.layerChanged.connect(lambda _: None if self._filling else self.refresh())
        self.kind.currentIndexChanged.connect(lambda _: self._show_kind())
        self.table.copy_requested.connect(self.export.copy)
        self.chart.point_activated.connect(self._select)
        self.export.message.connect(self.message)
        self._work.failed.connect(self._failed)
        self._work.changed.connect(self._tell)

    # Showing

    def _failed(self, text: str) -> None:
        self._failure = text
        self._show(None)

    def _show(self, found: Effects | None) -> None:
        self._found = found
        self.words.setHtml(_words(found) if found is not None else "")
        self._show_kind()
        self._tell()

    def _show_kind(self) -> None:
        found, kind = self._found, self.kind.currentData()
        if found is None:
            self.model.show([], [])
            self.chart.show_intervals([], Axis())
            return
        frame = found.reps if kind == REPS else found.territories
        records: list[dict[str, Any]] = [
            {"name": str(name), **{str(key): value for key, value in row.items()}}
            for name, row in zip(frame.index, frame.to_dict("records"))
        ]
        self.model.show(_columns(kind), records)
        self._charted = sorted((one for one in records if not missing(one["rate"])), key=lambda one: -one["rate"])
        mean = Line(100.0 * found.average, tr("average: {share}", share=figures.share(found.average)))
        title = tr("Rate of a rep in an average territory (%)") if kind == REPS else tr(
            "Rate of a territory with an average rep (%)"
        )  # fmt: skip
        axis = Axis(title, lambda value: f"{figures.exact(value, 0)} %", zero=True)
        self.chart.show_intervals([_interval(one) for one in self._charted], axis, mean, tr("may be chance"))

    def _select(self, place: int) -> None:
        self.table.selectRow(self.model.row_of("name", self._charted[place]["name"]))

    def _tell(self) -> None:
        text = ""
        if self._work.busy():
            text = tr("Counting…")
        elif self._failure:
            text = f"⚠ {self._failure}"
        elif self._found is None:
            text = tr(
                "Is a result due to the rep or to the territory? Choose a table of results of reps who worked in "
                "several territories: rep, territory, tried, won."
            )
        elif self._found.findings:
            text = " ".join(one.message for one in self._found.findings)
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        for widget in (self.splitter, self.kind, self.export):
            widget.setEnabled(self._found is not None)

    def _exported(self) -> tuple[list[str], list[list[Any]]]:
        return self.model.table(self.table.picked())


def _words(found: Effects) -> str:
    """The answer as rich text: what spreads more, who stands apart, and a line per territory."""
    reps, grounds = (found.spread[side] for side in (REPS, TERRITORIES))
    if reps > 1.25 * grounds:
        said = tr("Reps differ more than territories do.")
    elif grounds > 1.25 * reps:
        said = tr("Territories differ more than reps do.")
    else:
        said = tr("Reps and territories differ about as much.")
    reps_apart, grounds_apart = (
        ", ".join(map(str, frame.index[frame["apart"].to_numpy(dtype=bool)])) or tr("none")
        for frame in (found.reps, found.territories)
    )
    apart = [
        tr("Reps beyond chance: {names}.", names=reps_apart),
        tr("Territories beyond chance: {names}.", names=grounds_apart),
    ]
    lines = "".join(f"<li>{escape(sentence)}</li>" for sentence in found.sentences)
    return f"<p><b>{escape(said)}</b> {escape(' '.join(apart))}</p><ul>{lines}</ul>"


def _columns(kind: str) -> list[RecordColumn]:
    name = tr("Rep") if kind == REPS else tr("Territory")
    rate = tr("Estimated")
    return [
        name_column(name, name, "name"),
        RecordColumn("tried", tr("Tried"), tr("How many were tried"), lambda one: figures.count(round(one["tried"]))),
        RecordColumn("won", tr("Won"), tr("How many were won"), lambda one: figures.count(round(one["won"]))),
        _share("raw", tr("As counted"), tr("Won of tried")),
        RecordColumn(
            "rate",
            rate,
            tr("Rate with the other side taken out, pulled towards the average the more, the less data there is"),
            _rate_text,
            exported=(
                Exported(f"{rate} (%)", "rate", 100.0),
                Exported(tr("{title}, low", title=rate) + " (%)", "low", 100.0),
                Exported(tr("{title}, high", title=rate) + " (%)", "high", 100.0),
            ),
        ),
        RecordColumn(
            "apart",
            tr("Verdict"),
            tr("Whether it differs from the average by more than chance"),
            _verdict,
            numeric=False,
        ),
    ]


def _share(key: str, title: str, meaning: str) -> RecordColumn:
    exported = (Exported(f"{title} (%)", key, 100.0),)
    return RecordColumn(key, title, meaning, lambda one: figures.share(one[key]), exported=exported)


def _rate_text(one: Record) -> str:
    low, high = (figures.exact(100.0 * one[end], 1) for end in ("low", "high"))
    return f"{figures.share(one['rate'])} ({low}–{high})"


def _verdict(one: Record) -> str:
    if one["group"] < 0:
        return tr("cannot be told")
    if not one["apart"]:
        return tr("may be chance")
    return tr("above average") if one["effect"] > 0 else tr("below average")


def _interval(one: Record) -> Interval:
    counted = tr("{won} of {tried} as counted: {share}", won=figures.count(round(one["won"])),
                 tried=figures.count(round(one["tried"])), share=figures.share(one["raw"]))  # fmt: skip
    tip = f"{one['name']}\n{_rate_text(one)}\n{counted}\n{_verdict(one)}"
    rate, low, high = (100.0 * one[key] for key in ("rate", "low", "high"))
    return Interval(one["name"], rate, low, high, not one["apart"], tip)
