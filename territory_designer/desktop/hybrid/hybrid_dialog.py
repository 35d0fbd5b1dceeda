"""Territories by segment: groups of segments with an alignment of their own each, on the same map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..help import HelpKey
from ..i18n import tr
from ..icons import icon, theme_icon
from ..latest_work import LatestWork
from ..market.market_flow import LAST_FOLDER
from ..save_file import ask_geopackage
from ..settings import JobSettings
from ..widgets import describe
from .hybrid_choice import FieldChoice
from .hybrid_data import Outcome, Read, Wish, design, read_segments, source_of
from .hybrid_editor import GroupEditor
from .hybrid_groups import Grouping, proposal, remembered
from .hybrid_layers import Saved, save, show, target_of
from .hybrid_result import HybridResult
from .hybrid_words import notes_on, rules_text, stale_text

if TYPE_CHECKING:
    from ..design.page_design import DesignPage
    from ..market.session import MarketSession
    from ..work import Progress, WorkRunner

SETTING = "hybrid"
FILE_NAME = "territories_by_segment.gpkg"


class HybridDialog(QDialog):
    """Groups of segments, their territories, and the file that holds them.

    Parameters
    ----------
    session : MarketSession
        With a market that has accounts.
    runner : WorkRunner
    page : DesignPage
        Whose tolerances, effort and seed are taken.
    parent : QWidget, optional

    Signals
    -------
    message(str, str)
        Level and text for the user.
    units_chosen(list)
        The analyst wants to see units (indices) on the map.
    """

    message = pyqtSignal(str, str)
    units_chosen = pyqtSignal(list)

    def __init__(
        self, session: MarketSession, runner: WorkRunner, page: DesignPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("td_hybrid")
        self.setWindowTitle(tr("Territories by segment"))
        self._session, self._runner, self._page = session, runner, page
        # Apart, so that another field does not take a design away that runs.
        self._reading, self._work = LatestWork(runner, self), LatestWork(runner, self)
        self._source = source_of(session)
        self._read: Read | None = None
        self._edits: dict[str, dict[str, Any]] = {}  # groups by field, as they were left
        self._problem = self._note = self._said = ""
        self._make()
        self._connect()
        self.editor.most = len(session.units)
        HelpKey(self, lambda: "design")
        self.resize(860, 520)
        self.read()

    # What others use

    @property
    def outcome(self) -> Outcome | None:
        """The design that is shown."""
        return self.result_page.outcome

    def busy(self) -> bool:
        """Whether something runs for this dialog, or waits for its turn."""
        return self._reading.busy() or self._work.busy()

    def stop(self) -> None:
        """Stop what runs for this dialog; what is shown stays."""
        self._reading.cancel()
        self._work.cancel()

    def keep(self) -> None:
        """Keep field, groups and numbers in the market."""
        grouping = self.editor.grouping
        if not self._session.is_open or self._session.read_only or grouping is None or self._read is None:
            return
        kept = {"field": self._read.field, "potential": self._read.potential, **grouping.kept()}
        if self._kept() != kept:
            self._session.change_market(lambda market: market.save_settings({SETTING: kept}))

    def read(self) -> None:
        """Count the accounts of each segment of the field, in the background."""
        source, (field, potential) = self._source, self.choice.names()
        if self._read is not None and self.editor.grouping is not None:
            self._edits[self._read.field] = self.editor.grouping.kept()
            self.keep()  # the other field may be refused
        self._read, self._problem, self._note = None, "", ""
        self.editor.show_grouping(None)
        if source is not None and field:
            title = tr("Counting accounts by segment")
            self._reading.ask(title, lambda _: read_segments(source, field, potential), self._counted)
        self._tell()

    def design(self) -> None:
        """Design territories for every group, in the background."""
        source, read, grouping = self._source, self._read, self.editor.grouping
        if source is None or read is None or grouping is None or grouping.problem():
            return
        wish = self._wish(read, grouping)
        source = self._source = replace(source, units=self._session.units)  # links and barriers as they are now
        self._problem = self._note = ""
        self.keep()

        def work(progress: Progress) -> Outcome:
            return design(source, read, wish, progress)

        self._work.ask(tr("Designing by segment"), work, self._designed)

    def _wish(self, read: Read, grouping: Grouping) -> Wish:
        """What would be designed now."""
        settings = JobSettings()
        self._page.collect(settings)
        return Wish(grouping.plain(), grouping.counts(), settings, read.field, read.potential)

    def save_to(self, path: Path) -> None:
        """Write the territories into a GeoPackage in the background, and show them on the map."""
        outcome = self.outcome
        if outcome is None:
            return
        self._problem = self._note = ""
        try:
            target = target_of(path, self._session.path)
        except ValueError as error:
            self._failed(str(error))
            return
        self._work.ask(tr("Saving the territories"), lambda progress: save(outcome, target, progress), self._saved)

    # Making

    def _make(self) -> None:
        self.hint = self._label("td_hybrid_hint")
        self.choice = FieldChoice(self._session, self._kept(), self)
        self.editor, self.result_page = GroupEditor(self), HybridResult(self)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("td_hybrid_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.editor, tr("&Groups"))
        self.tabs.addTab(self.result_page, tr("&Territories"))
        column = QVBoxLayout(self)
        column.addWidget(self.choice)
        column.addWidget(self.hint)
        column.addWidget(self.tabs, 1)
        column.addLayout(self._make_run())

    def _make_run(self) -> QHBoxLayout:
        """Design, progress, cancel, close."""
        tip = tr("Design territories for every group, each from scratch.")
        self.design_button = self._button(tr("&Design"), "td_hybrid_design", tip)
        self.design_button.setIcon(icon("design"))
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 100)
        self.progress.setMinimumWidth(40)
        describe(self.progress, "td_hybrid_progress", tr("Progress"), tr("How far the running job is."))
        tip = tr("Stop the running job; nothing is left half done.")
        self.cancel_button = self._button(tr("Ca&ncel"), "td_hybrid_cancel", tip)
        self.cancel_button.setIcon(theme_icon("mTaskCancel.svg"))
        row = QHBoxLayout()
        row.addWidget(self.design_button)
        row.addWidget(self.progress, 1)
        tip = tr("Close; groups and territories stay here until the market is closed.")
        self.close_button = self._button(tr("&Close"), "td_hybrid_close", tip)
        row.addWidget(self.cancel_button)
        row.addStretch(0)
        row.addWidget(self.close_button)
        return row

    def _button(self, text: str, name: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        describe(button, name, text, tip)
        button.setAutoDefault(False)  # Enter in a table is no wish to design
        return button

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _connect(self) -> None:
        page, runner = self._page, self._runner
        self._session.switched.connect(self._tell)
        self.choice.chosen.connect(self.read)
        self.choice.propose.clicked.connect(self._propose)
        self.editor.changed.connect(self._edited)
        self.editor.refused.connect(self._failed)
        self.tabs.currentChanged.connect(lambda _: self._tell())
        self.design_button.clicked.connect(self.design)
        self.cancel_button.clicked.connect(self.stop)
        self.close_button.clicked.connect(self.reject)
        self.result_page.save_requested.connect(self._ask_where)
        self.result_page.units_chosen.connect(self.units_chosen)
        self.result_page.export.message.connect(self.message)
        for work in (self._reading, self._work):
            work.failed.connect(self._failed)
            work.changed.connect(self._tell)
        runner.progressed.connect(self._progressed)
        runner.said.connect(self._hear)
        runner.cancelled.connect(self._cancelled)
        self._session.closing.connect(self.keep)
        self.finished.connect(self.keep)
        for box in (page.workload_tolerance, page.potential_tolerance, page.seed):
            box.valueChanged.connect(self._tell)
        page.effort.currentIndexChanged.connect(self._tell)
        page.contiguous.toggled.connect(self._tell)

    # What happens

    def _kept(self) -> dict[str, Any]:
        kept = self._session.ask(lambda market: market.settings(), {}).get(SETTING)
        return kept if isinstance(kept, dict) else {}

    def _counted(self, read: Read) -> None:
        """The segments are known: show the groups as they were left, those of the market, or the proposal."""
        kept = self._kept()
        self._read = read
        remembers = self._edits.get(read.field) or (kept if kept.get("field") == read.field else {})
        self._show_grouping(remembered(read.segments, remembers, self._total()))

    def _total(self) -> int:
        """Territories of the scenario on the screen, or else those that the page asks for."""
        state = self._session.state
        return len(state.active) if state is not None and state.active else self._page.territories.value()

    def _propose(self) -> None:
        if self._read is not None:
            self._show_grouping(proposal(self._read.segments, self._total()))

    def _show_grouping(self, grouping: Grouping) -> None:
        self.editor.show_grouping(grouping)
        self._edited()

    def _edited(self) -> None:
        self._problem = self._note = ""
        self._tell()

    def _designed(self, outcome: Outcome) -> None:
        self.result_page.show_outcome(outcome)
        self.tabs.setCurrentWidget(self.result_page)

    def _ask_where(self) -> None:
        start = Path(QgsSettings().value(LAST_FOLDER, "")) / FILE_NAME
        title = tr("Save the territories by segment")
        path = ask_geopackage(self, title, start)
        if path is not None:
            QgsSettings().setValue(LAST_FOLDER, str(path.parent))
            self.save_to(path)

    def _saved(self, saved: Saved) -> None:
        """Show on the map what was written."""
        try:
            show(saved)
        except OSError as error:
            self._failed(str(error))
            return
        name = saved.path.name
        self._note = tr("Saved as {name} and on the map, where the market's own layers are hidden.", name=name)
        text = tr(
            "Territories by segment are saved as {path} and on the map. The market's own layers are hidden meanwhile; "
            "tick them in the layer tree to see them again.",
            path=str(saved.path),
        )
        self.message.emit("success", text)

    def _cancelled(self) -> None:
        if self._reading.running() or self._work.running():
            self._note = tr("Cancelled; nothing was changed.")

    def _hear(self, text: str) -> None:
        """What the work is at: which group is designed."""
        if self._work.running():
            self._said = text
            self._tell()

    def _progressed(self, percent: float) -> None:
        if self._work.running():
            self.progress.setValue(round(percent))

    def _failed(self, text: str) -> None:
        self._problem = text
        self._tell()

    # Showing

    def _tell(self, *_: Any) -> None:
        """What is wrong, what happens, or what to know; and which buttons can be pressed."""
        grouping = self.editor.grouping
        running = self._reading.running() or self._work.running()
        busy = self.busy()
        lacking = grouping.problem() if grouping is not None else ""
        if busy:
            text = (self._said or tr("Working…")) if running else tr("Waits until the other work has ended…")
        elif self._problem or lacking:
            text = f"⚠ {self._problem or lacking}"
        elif self._read is None:
            text = (self._note + " " + tr("Segments are not counted. Choose the field again.")).strip()
        else:
            groups_shown = self.tabs.currentWidget() is self.editor  # the other page says itself what has no territory
            notes = notes_on(self._read, grouping) if grouping and groups_shown else []
            text = " ".join(part for part in (self._note, self._stale(), *notes) if part)
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.design_button.setEnabled(not busy and grouping is not None and not lacking)
        self.result_page.save_button.setEnabled(not busy and self.outcome is not None)
        self.choice.propose.setEnabled(self._read is not None)
        self.progress.setVisible(busy)
        self.cancel_button.setVisible(busy)
        if not running:
            self.progress.setValue(0)
            self._said = ""
        units = self._source.units if self._source is not None else None
        self.editor.rules.setText(rules_text(self._page, self._read, units))

    def _stale(self) -> str:
        """Whether the territories are those of other groups or rules by now."""
        outcome, read, grouping = self.outcome, self._read, self.editor.grouping
        if outcome is None or read is None or grouping is None:
            return ""
        units = self._session.units if self._session.is_open else outcome.source.units
        return stale_text(outcome, self._wish(read, grouping), units)
