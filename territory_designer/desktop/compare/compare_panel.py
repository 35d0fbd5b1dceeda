"""Up to five scenarios side by side: a table of figures, a chart, and what moves from where to where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QShortcut,
    QSplitter,
    QTableView,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..charts.chart import BarChart
from ..charts.chart_parts import Axis
from ..i18n import tr
from ..icons import icon, theme_icon
from ..tables import Slices, copying
from ..widgets import describe
from .compare_charts import show_deviations, show_moved_shares
from .compare_data import SideBySide, side_by_side, wanted_of
from .compare_model import FigureModel, MoveModel, write_csv

if TYPE_CHECKING:
    from ..market.session import MarketSession
    from ..work import WorkRunner

MOVES = "moves"
SOON_MS = 100
LOOKED_AT = 100  # rows that decide how wide a column is
LEAST_TITLE = 150
WIDE = 1.5


class ComparePanel(QWidget):
    """Figures, chart and moves of the compared scenarios.

    Signals
    -------
    changes_requested(int, int)
        Show on the map what changes from a scenario to another (ids).
    message(str, str)
        Level and text for the user.
    """

    changes_requested = pyqtSignal(int, int)
    message = pyqtSignal(str, str)

    def __init__(self, session: MarketSession, runner: WorkRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_compare")
        self._session, self._runner = session, runner
        self._scenarios: list[int] = []
        self._reference: int | None = None
        self._made: SideBySide | None = None
        self._waiting = self._busy = False
        self._sized = False
        self._later_fit = QTimer(self)
        self._later_fit.setSingleShot(True)
        self._later_fit.setInterval(0)
        self._later_fit.timeout.connect(self._fit)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SOON_MS)
        self._later.timeout.connect(self._try_again)
        self.figures, self.moves = FigureModel(self), MoveModel(self)
        self._slices = Slices(self)
        self._make_head()
        self._make_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(self.hint)
        column.addWidget(self.splitter, 1)
        self._connect()
        self._show(None)

    def compare(self, scenarios: Sequence[int]) -> None:
        """Compare scenarios; what is shown follows when it is counted.

        Parameters
        ----------
        scenarios : sequence of int
            Ids of two to five.
        """
        self._scenarios = list(scenarios)
        if self._reference not in self._scenarios:
            self._reference = None
        self._count()

    def made(self) -> SideBySide | None:
        """What is shown."""
        return self._made

    # Making

    def _make_head(self) -> None:
        self._head = QHBoxLayout()
        self.from_box, self.to_box = QComboBox(self), QComboBox(self)
        describe(self.from_box, "td_compare_from", tr("Moves from"), tr("Scenario that moves are counted from."))
        describe(
            self.to_box, "td_compare_to", tr("Moves to"), tr("Scenario whose moves are listed and shown on the map.")
        )
        for text, box in ((tr("Moves &from"), self.from_box), (tr("&to"), self.to_box)):
            label = QLabel(text, self)
            label.setBuddy(box)
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self._head.addWidget(label)
            self._head.addWidget(box, 1)
        self.map_button = QPushButton(icon("scenario_changes"), tr("Show on the &map"), self)
        tip = tr("Show the ZIPs that change hands as a layer, coloured by where they go.")
        describe(self.map_button, "td_compare_map", tr("Show the changes on the map"), tip)
        self.map_button.setAutoDefault(False)
        self._head.addWidget(self.map_button)
        self.copy_button = self._small_button(theme_icon("mActionEditCopy.svg"))
        tip = tr("Copy the table of figures (Ctrl+C in a table copies that one).")
        describe(self.copy_button, "td_compare_copy", tr("Copy the figures"), tip)
        self.export_button = self._small_button(icon("export"))
        tip = tr("Write figures and moves as a CSV file.")
        describe(self.export_button, "td_compare_export", tr("Export the comparison"), tip)
        self.hint = QLabel(self)
        self.hint.setObjectName("td_compare_hint")
        self.hint.setWordWrap(True)
        self.hint.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)

    def _small_button(self, picture: Any) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(picture)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head.addWidget(button)
        return button

    def _make_body(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.table = self._table(self.figures, "td_compare_figures", tr("Figures"))
        self.table.setToolTip(tr("▲ marks the best and ▼ the worst scenario of a row"))
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 0, 0)
        self.kind = QComboBox(page)
        describe(self.kind, "td_compare_kind", tr("What the chart shows"), tr("What the chart shows."))
        self.chart = BarChart(page)
        tip = tr("Point at a bar, or press the arrow keys, to read its figure.")
        describe(self.chart, "td_compare_chart", tr("Chart of the comparison"), tip)
        column.addWidget(self.kind)
        column.addWidget(self.chart, 1)
        self.tabs.addTab(page, tr("C&hart"))
        self.move_table = self._table(self.moves, "td_compare_moves", tr("What moves"))
        self.tabs.addTab(self.move_table, tr("M&oves"))
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.tabs)
        self.splitter.splitterMoved.connect(lambda *_: self._fit())

    def _table(self, model: Any, name: str, title: str) -> QTableView:
        table = QTableView(self)
        describe(table, name, title, tr("Ctrl+C copies this table."))
        table.setModel(model)
        table.setAlternatingRowColors(True)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # variants differ at the end of their names
        header.setMinimumSectionSize(40)
        header.setResizeContentsPrecision(LOOKED_AT)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), table)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(lambda: self._copy(model))
        return table

    def _connect(self) -> None:
        session = self._session
        session.closed.connect(self._closed)
        session.scenarios_changed.connect(self._scenarios_changed)
        session.changed.connect(lambda _: self._screen_changed())
        self._runner.ended.connect(self._work_ended)
        self.from_box.activated.connect(self._choose_reference)
        self.to_box.currentIndexChanged.connect(lambda _: self._show_moves())
        self.kind.currentIndexChanged.connect(lambda _: self._show_chart())
        self.map_button.clicked.connect(self._ask_for_map)
        self.copy_button.clicked.connect(lambda: self._copy(self.figures))
        self.export_button.clicked.connect(self._export)
        self.hint.linkActivated.connect(lambda _: self._count())

    # Counting

    def _count(self) -> None:
        """Count in the background; later, where something else runs."""
        self._waiting = False
        if not self._session.is_open or not self._scenarios:
            self._show(None)
            return
        if self._runner.running():
            self._waiting = True
            self._say(tr("The comparison is counted as soon as the other work has ended."))
            return
        if not self._session.idle():
            # The file may not hold yet what was just copied or renamed.
            self._waiting = True
            self._later.start()
            return
        wanted = wanted_of(self._session, self._scenarios, self._reference)
        self._busy = True
        self._say(tr("Counting…"))
        self._runner.run(tr("Comparing scenarios"), lambda progress: side_by_side(wanted, progress), self._counted)

    def _counted(self, made: SideBySide) -> None:
        self._show(made if self._scenarios else None)  # the market may have been closed meanwhile

    def _try_again(self) -> None:
        if self._waiting:
            self._count()

    def _work_ended(self) -> None:
        if self._busy:  # it failed or was stopped: what was shown before still stands
            self._busy = False
            self._say(tr("The comparison was not counted. <a href='again'>Try again</a>"))
        self._try_again()

    def _scenarios_changed(self) -> None:
        """Scenarios may have gone or have other names."""
        if not self._scenarios:
            return
        left = {one.id for one in self._session.scenarios()}
        kept = [one for one in self._scenarios if one in left]
        if len(kept) < len(self._scenarios):
            self._scenarios = kept if len(kept) > 1 else []
        if self._reference not in left:
            self._reference = None
        self._count()

    def _screen_changed(self) -> None:
        current = self._session.scenario
        if self._made is not None and current is not None and current.id in self._scenarios:
            self._say(tr("The scenario on the screen has changed since. <a href='again'>Count again</a>"))

    def _closed(self) -> None:
        self._scenarios, self._reference = [], None
        self._show(None)

    # Showing

    def _show(self, made: SideBySide | None) -> None:
        self._busy = False
        self._made = made
        self.figures.show(made)
        self.splitter.setVisible(made is not None)
        side = Qt.AlignmentFlag.AlignLeft if made is not None else Qt.AlignmentFlag.AlignCenter
        self.hint.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        for widget in (self.from_box, self.to_box, self.map_button, self.copy_button, self.export_button):
            widget.setEnabled(made is not None)
        self._say("" if made is not None else tr("Choose two to five scenarios on the page Scenarios, then Compare."))
        self._fill_boxes()
        self._fill_kinds()
        self._fit()
        self._show_moves()
        self._show_chart()

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def _fill_boxes(self) -> None:
        """Scenarios to count moves from, and to."""
        made = self._made
        for box in (self.from_box, self.to_box):
            box.blockSignals(True)
            box.clear()
        if made is not None:
            sides = list(made.sides)
            if made.reference.id not in [side.id for side in sides]:
                sides.insert(0, made.reference)
            for side in sides:
                self.from_box.addItem(side.name, side.id)
            self.from_box.setCurrentIndex(self.from_box.findData(made.reference.id))
            for side in made.sides:
                if side.id != made.reference.id:
                    self.to_box.addItem(side.name, side.id)
        for box in (self.from_box, self.to_box):
            box.blockSignals(False)

    def _fill_kinds(self) -> None:
        kept = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        if self._made is not None:
            for measure in self._made.deviations:
                self.kind.addItem(tr("Deviation of {measure} per territory", measure=tr(measure)), measure)
            self.kind.addItem(tr("Share that changes hands"), MOVES)
            self.kind.setCurrentIndex(max(self.kind.findData(kept), 0))
        self.kind.blockSignals(False)

    def _fit(self) -> None:
        """Figures are never cut; titles take what is left, and what is to spare widens the scenarios."""
        if self._made is None:
            return
        header, table = self.table.horizontalHeader(), self.table
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        needed = [table.sizeHintForColumn(column) + 8 for column in range(self.figures.columnCount())]
        room = table.viewport().width()
        title = max(min(needed[0], room - sum(needed[1:])), min(needed[0], LEAST_TITLE))
        spare = max(room - title - sum(needed[1:]), 0) // max(len(needed) - 1, 1)
        for column, width in enumerate(needed):
            header.resizeSection(column, title if column == 0 else width + spare)

    def _show_moves(self) -> None:
        made, after = self._made, self.to_box.currentData()
        self.moves.show(made.moves.get(after) if made is not None else None)
        self.map_button.setEnabled(made is not None and after is not None)
        header = self.move_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in range(min(2, self.moves.columnCount())):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _show_chart(self) -> None:
        made, kind = self._made, self.kind.currentData()
        if made is None or kind is None:
            self.chart.show_bars([], [], Axis())
        elif kind == MOVES:
            show_moved_shares(self.chart, made)
        else:
            show_deviations(self.chart, made, kind)

    # Doing

    def _choose_reference(self, _: int) -> None:
        self._reference = self.from_box.currentData()
        self._count()

    def _ask_for_map(self) -> None:
        after = self.to_box.currentData()
        if self._made is not None and after is not None:
            self.changes_requested.emit(self._made.reference.id, after)

    def _copy(self, model: Any) -> None:
        titles, rows = model.table()
        if titles:
            self._slices.start(copying(titles, rows), QApplication.clipboard().setMimeData)
            self.message.emit("info", tr("Copied {count} rows.", count=len(rows)))

    def _export(self) -> None:
        title = tr("Export the comparison")
        path, _ = QFileDialog.getSaveFileName(self, title, "comparison.csv", tr("CSV files (*.csv)"))
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write figures and moves as CSV; what went wrong is said."""
        target = path if path.suffix else path.with_suffix(".csv")
        try:
            write_csv(target, (self.figures.table(), self.moves.table()))
        except OSError as error:
            reason = error.strerror or str(error)
            self.message.emit("error", tr("{path} could not be written: {reason}", path=target, reason=reason))
            return
        self.message.emit("success", tr("The comparison is in {path}.", path=target))

    def event(self, event: Any) -> bool:
        """Tables beside the chart where the panel is wide, else above it."""
        if event.type() == QEvent.Type.Resize:
            wide = self.width() > WIDE * self.height()
            wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
            if wanted != self.splitter.orientation() or not self._sized:
                self._sized = True
                self.splitter.setOrientation(wanted)
                self.splitter.setSizes([600, 400])
            self._later_fit.start()
        return bool(super().event(event))
