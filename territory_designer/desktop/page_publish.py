"""Page 6: where files and printed maps go."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from .i18n import tr
from .icons import icon
from .page import Page
from .settings import JobSettings
from .steps import PAGES
from .widgets import describe, labelled, set_up_form


class PublishPage(Page):
    """Folder and paper size, Export and Print.

    Signals
    -------
    export_requested(), print_requested()
    """

    export_requested = pyqtSignal()
    print_requested = pyqtSignal()

    TITLE = "6  Publish"
    NAME = "publish"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = QFormLayout(self.body)
        set_up_form(form)
        self.folder = QgsFileWidget(self)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(tr("Folder for exported files and printed maps"))
        tip = tr("Export and Print write into this folder. Empty: you are asked.")
        labelled(form, tr("&Folder"), self.folder, "td_folder", tip)
        editor = self.folder.findChild(QLineEdit)
        if editor is not None:
            editor.setPlaceholderText(tr("asked when needed"))
            editor.setAccessibleName(tr("Output folder"))
        self.page = QComboBox(self)
        self.page.addItems(PAGES)
        labelled(form, tr("&Paper"), self.page, "td_page", tr("Paper size of the printed maps."))
        row = QHBoxLayout()
        self.export_button = QPushButton(icon("export"), tr("&Export"), self)
        describe(
            self.export_button, "td_export", tr("Export"), tr("Write shapefile, GeoPackage and CSV of the scenario.")
        )
        self.print_button = QPushButton(icon("print"), tr("&Print"), self)
        tip = tr("Write a PDF with all territories and one for each.")
        describe(self.print_button, "td_print", tr("Print"), tip)
        for button, wanted in ((self.export_button, self.export_requested), (self.print_button, self.print_requested)):
            button.setAutoDefault(False)
            button.clicked.connect(wanted)
            row.addWidget(button, 1)
        form.addRow(row)
        self.apply(JobSettings())

    def collect(self, settings: JobSettings) -> None:
        """Write what is chosen into ``settings``."""
        settings.folder = self.folder.filePath().strip()
        settings.page = self.page.currentText()

    def apply(self, settings: JobSettings) -> None:
        """Show ``settings``."""
        self.folder.setFilePath(settings.folder)
        self.page.setCurrentText(settings.page)
