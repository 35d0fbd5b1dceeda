"""The inside of the dock: the four pages, the buttons, progress and messages. Widgets only; it does no work."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .icons import icon, theme_icon
from .messages import MessagesPanel
from .page_data import DataPage
from .page_design import DesignPage
from .page_measures import MeasuresPage
from .page_result import ResultPage
from .settings import JobSettings
from .widgets import describe

GOOD_WIDTH = 440


class DesignerPanel(QWidget):
    """All widgets of the dock.

    Signals
    -------
    check_requested(), design_requested(), export_requested(), print_requested(), cancel_requested()
        A button was pressed.
    """

    check_requested = pyqtSignal()
    design_requested = pyqtSignal()
    export_requested = pyqtSignal()
    print_requested = pyqtSignal()
    cancel_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("td_panel")
        self.data = DataPage(self)
        self.measures = MeasuresPage(self)
        self.design = DesignPage(self)
        self.result = ResultPage(self)
        self.messages = MessagesPanel(self)
        self._has_result = False

        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._make_pages())
        splitter.addWidget(self._make_foot())
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

        self.data.layers_changed.connect(self._layers_changed)
        self._layers_changed()
        self.set_running(False)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt calls it)
        """Wide enough for the balance table."""
        return QSize(GOOD_WIDTH, super().sizeHint().height())

    def settings(self) -> JobSettings:
        """What the user chose. The ids of result layers are not the panel's and stay empty."""
        settings = JobSettings()
        for page in (self.data, self.measures, self.design, self.result):
            page.collect(settings)
        return settings

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        for page in (self.data, self.measures, self.design, self.result):
            page.apply(settings)

    def set_has_result(self, present: bool) -> None:
        """Whether there is a design to export and print."""
        self._has_result = present
        self.set_running(False)

    def make_room_for_result(self) -> None:
        """Fold what was filled in before, so that rules and result are seen together on a small screen."""
        if self._pages.widget().sizeHint().height() > self._pages.viewport().height():
            self.data.setCollapsed(True)
            self.measures.setCollapsed(True)
        self.result.setCollapsed(False)
        self._pages.verticalScrollBar().setValue(0)

    def set_running(self, running: bool) -> None:
        """Show progress and Cancel while a job runs; the other buttons wait."""
        for button in (self.check_button, self.design_button):
            button.setEnabled(not running)
        for button in (self.export_button, self.print_button):
            button.setEnabled(not running and self._has_result)
        self.data.csv_button.setEnabled(not running)
        self.cancel_button.setEnabled(running)
        self._progress_row.setVisible(running)
        if running:
            self.progress.setValue(0)

    def show_progress(self, percent: float) -> None:
        """Move the progress bar."""
        self.progress.setValue(round(percent))

    def show_step(self, text: str) -> None:
        """Say in the progress bar what is being done."""
        self.progress.setFormat(f"{text}  %p %".strip())

    def _make_pages(self) -> QScrollArea:
        """The pages below each other; they scroll where the window is low."""
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(6, 6, 6, 0)
        column.setSpacing(4)
        for page in (self.data, self.measures, self.design):
            page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            column.addWidget(page)
        column.addWidget(self.result, 1)
        column.addStretch(0)
        self._pages = QScrollArea(self)
        self._pages.setFrameShape(QFrame.Shape.NoFrame)
        self._pages.setWidgetResizable(True)
        self._pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.setWidget(inner)
        bar = self._pages.verticalScrollBar().sizeHint().width()
        self._pages.setMinimumWidth(inner.minimumSizeHint().width() + bar)  # there is no bar below to scroll sideways
        return self._pages

    def _make_foot(self) -> QWidget:
        """Buttons, progress and messages, always in sight."""
        foot = QWidget(self)
        column = QVBoxLayout(foot)
        column.setContentsMargins(6, 4, 6, 6)
        column.setSpacing(4)
        column.addLayout(self._make_buttons())
        self._progress_row = QWidget(foot)
        row = QHBoxLayout(self._progress_row)
        row.setContentsMargins(0, 0, 0, 0)
        self.progress = QProgressBar(self._progress_row)
        self.progress.setRange(0, 100)
        describe(self.progress, "td_progress", "Progress", "How far the running job is.")
        self.cancel_button = QToolButton(self._progress_row)
        self.cancel_button.setText("Cancel")
        self.cancel_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.cancel_button.setIcon(theme_icon("mTaskCancel.svg"))
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self.cancel_button, "td_cancel", "Cancel", "Stop the running job; nothing is left half done.")
        self.cancel_button.clicked.connect(self.cancel_requested)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel_button)
        column.addWidget(self._progress_row)
        column.addWidget(self.messages, 1)
        return foot

    def _make_buttons(self) -> QHBoxLayout:
        """The four things one can do, in their order."""
        row = QHBoxLayout()
        row.setSpacing(4)
        texts = {
            "check": ("&Check", "Look for faults in the ZIPs and accounts; nothing is changed.", self.check_requested),
            "design": ("&Design", "Design the territories with these rules.", self.design_requested),
            "export": ("&Export", "Write shapefile, GeoPackage and CSV of the design.", self.export_requested),
            "print": ("&Print", "Write a PDF with all territories and one for each.", self.print_requested),
        }
        buttons = {}
        for name, (title, tip, wanted) in texts.items():
            button = QPushButton(icon(name), title, self)
            describe(button, f"td_{name}", title, tip)
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
            row.addWidget(button, 1)
            buttons[name] = button
        self.check_button, self.design_button = buttons["check"], buttons["design"]
        self.export_button, self.print_button = buttons["export"], buttons["print"]
        return row

    def look_at_project(self) -> None:
        """Layers came to the project: leave results out of the choice, and guess anew what was not chosen."""
        self.data.hide_results()
        self.data.guess_layers()
        self._layers_changed()

    def _layers_changed(self) -> None:
        """The measures are read from the layers that are chosen now."""
        self.measures.set_layers(self.data.units(), self.data.accounts())
