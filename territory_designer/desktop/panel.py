"""The inside of the dock: market line, six pages, progress and messages. Widgets only; it does no work."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .data.page_data import DataPage
from .design.page_design import DesignPage
from .guide import Welcome
from .i18n import tr
from .icons import theme_icon
from .market.market_bar import MarketBar
from .measures.page_measures import MeasuresPage
from .messages import MessagesPanel
from .page import Page
from .page_publish import PublishPage
from .reps.page_reps import RepsPage
from .settings import JobSettings
from .step_bar import StepBar
from .widgets import describe, describe_parts

GOOD_WIDTH = 440


class DesignerPanel(QWidget):
    """All widgets of the dock.

    Parameters
    ----------
    scenarios : Page
        The page of scenarios, which needs the session and is made by the controller.

    Signals
    -------
    cancel_requested()
        The running job should stop.
    page_shown(str)
        Name of the page on show.
    """

    cancel_requested = pyqtSignal()
    page_shown = pyqtSignal(str)

    def __init__(self, scenarios: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_panel")
        self.market = MarketBar(self)
        self.data = DataPage(self)
        self.measures = MeasuresPage(self)
        self.design = DesignPage(self)
        self.reps = RepsPage(self)
        self.scenarios = scenarios
        self.publish = PublishPage(self)
        self.messages = MessagesPanel(self)
        self.welcome = Welcome(self)
        self._running = False
        self._has_plan = False
        self.steps = StepBar(
            [
                ("data", tr("Data"), tr("Which layers hold ZIPs and accounts.")),
                ("measures", tr("Measures"), tr("What workload and potential are.")),
                ("design", tr("Design"), tr("How many territories, and how even they must be.")),
                ("reps", tr("Reps"), tr("Who owns which territory.")),
                ("scenarios", tr("Scenarios"), tr("Saved plans: compare, approve, choose.")),
                ("publish", tr("Publish"), tr("Files and printed maps.")),
            ],
            self,
        )
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._make_pages())
        splitter.addWidget(self._make_foot())
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.market)
        column.addWidget(self.welcome)
        column.addWidget(self.steps)
        column.addWidget(splitter, 1)
        self.steps.chosen.connect(self.show_page)
        self.data.layers_changed.connect(self._layers_changed)
        self._layers_changed()
        self.set_running(False)
        describe_parts(self)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt calls it)
        """Wide enough for six steps side by side."""
        return QSize(GOOD_WIDTH, super().sizeHint().height())

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """The pages in their order."""
        return (self.data, self.measures, self.design, self.reps, self.scenarios, self.publish)

    def page_name(self) -> str:
        """Name of the page on show, which is also that of its help."""
        return self.pages[self._stack.currentIndex()].objectName().replace("td_page_", "")

    def show_page(self, number: int) -> None:
        """Show a page."""
        self._stack.setCurrentIndex(number)
        self.steps.show_step(number)
        self.page_shown.emit(self.page_name())

    def show_named(self, name: str) -> None:
        """Show a page by its name; does nothing for a name that no page has."""
        for number, page in enumerate(self.pages):
            if page.objectName() == f"td_page_{name}":
                self.show_page(number)

    def settings(self) -> JobSettings:
        """What the user chose."""
        settings = JobSettings()
        for page in (self.data, self.measures, self.design, self.reps, self.publish):
            page.collect(settings)
        return settings

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        for page in (self.data, self.measures, self.design, self.reps, self.publish):
            page.apply(settings)

    def set_has_plan(self, present: bool) -> None:
        """Whether there is a scenario to export and print."""
        self._has_plan = present
        self.set_running(self._running)

    def set_running(self, running: bool) -> None:
        """Show progress and Cancel while a job runs; the buttons that start jobs wait."""
        if running and not self._running:
            self.progress.setValue(0)
        self._running = running
        design = self.design
        waiting = (self.data.check_button, design.design_button, design.sizing_button, self.data.csv_button)
        for button in (*waiting, self.market.button):
            button.setEnabled(not running)
        for button in (self.publish.export_button, self.publish.print_button):
            button.setEnabled(not running and self._has_plan)
        self.cancel_button.setEnabled(running)
        self._progress_row.setVisible(running)

    def show_progress(self, percent: float) -> None:
        """Move the progress bar."""
        self.progress.setValue(round(percent))

    def show_step(self, text: str) -> None:
        """Say in the progress bar what is being done."""
        metrics = self.progress.fontMetrics()
        room = self.width() - self.cancel_button.sizeHint().width() - metrics.horizontalAdvance("    100 %    ")
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.progress.setFormat(f"{shown}  %p %".strip())
        self.progress.setToolTip(text)

    def look_at_project(self) -> None:
        """Layers came to the project: leave results out of the choice, and guess anew what was not chosen."""
        self.data.hide_results()
        self.data.guess_layers()
        self._layers_changed()

    def set_missing(self, page: Page, text: str, done: str) -> None:
        """Say on a page what is missing before the next can start, and mark its step."""
        page.set_missing(text, done)
        self.steps.set_done(self.pages.index(page), not text)

    def _make_pages(self) -> QStackedWidget:
        """One page at a time; each scrolls where the window is low."""
        self._stack = QStackedWidget(self)
        for page in self.pages:
            area = QScrollArea(self._stack)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(page)
            bar = area.verticalScrollBar().sizeHint().width()
            area.setMinimumWidth(page.minimumSizeHint().width() + bar)  # there is no bar below to scroll sideways
            self._stack.addWidget(area)
        return self._stack

    def _make_foot(self) -> QWidget:
        """Progress and messages, always in sight."""
        foot = QWidget(self)
        column = QVBoxLayout(foot)
        column.setContentsMargins(6, 4, 6, 6)
        column.setSpacing(4)
        self._progress_row = QWidget(foot)
        row = QHBoxLayout(self._progress_row)
        row.setContentsMargins(0, 0, 0, 0)
        self.progress = QProgressBar(self._progress_row)
        self.progress.setRange(0, 100)
        describe(self.progress, "td_progress", tr("Progress"), tr("How far the running job is."))
        self.cancel_button = QToolButton(self._progress_row)
        self.cancel_button.setText(tr("Cancel"))
        self.cancel_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.cancel_button.setIcon(theme_icon("mTaskCancel.svg"))
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tip = tr("Stop the running job; nothing is left half done.")
        describe(self.cancel_button, "td_cancel", tr("Cancel"), tip)
        self.cancel_button.clicked.connect(self.cancel_requested)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel_button)
        column.addWidget(self._progress_row)
        column.addWidget(self.messages, 1)
        return foot

    def _layers_changed(self) -> None:
        """The measures are read from the layers that are chosen now."""
        self.measures.set_layers(self.data.units(), self.data.accounts())
