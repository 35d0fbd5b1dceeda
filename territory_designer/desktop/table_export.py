"""The two buttons that every table of the planning docks has: copy it, or save it as a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QMimeData, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QWidget

from . import figures
from .compare.compare_model import csv_cell
from .i18n import tr
from .icons import icon, theme_icon
from .tables import Slices, copying
from .widgets import describe

Table = tuple[list[str], Sequence[list[Any]]]
WRITTEN_AT_ONCE = 200


class TableExport(QWidget):
    """Copy and save, for one table.

    Parameters
    ----------
    name : str
        Object name; those of the buttons end in ``_copy`` and ``_save``.
    title : str
        What the table is called: "Quotas".
    table : callable
        Gives the titles (with units) and the rows as they are now.
    file_name : str
        Proposed for the file: "quotas.csv".
    parent : QWidget, optional

    Signals
    -------
    message(str, str)
        Level and text for the user.
    """

    message = pyqtSignal(str, str)

    def __init__(
        self, name: str, title: str, table: Callable[[], Table], file_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title, self._table, self._file_name = title, table, file_name
        self._copies, self._saves = Slices(self), Slices(self)
        self.copy_button = self._button(theme_icon("mActionEditCopy.svg"))
        tip = tr("Copy the table for a spreadsheet (Ctrl+C in the table).")
        describe(self.copy_button, f"{name}_copy", tr("Copy as table"), tip)
        self.save_button = self._button(icon("export"))
        describe(self.save_button, f"{name}_save", tr("Save as CSV"), tr("Save the table as a CSV file."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.copy_button)
        row.addWidget(self.save_button)
        self.copy_button.clicked.connect(self.copy)
        self.save_button.clicked.connect(self.save)

    def copy(self) -> None:
        """Copy the table to the clipboard."""
        titles, rows = self._table()
        if rows:
            self._copies.start(copying(titles, rows), lambda data: self._copied(data, len(rows)))

    def save(self) -> None:
        """Ask for a file and write the table into it."""
        title = tr("Save {table} as CSV", table=self._title)
        path, _ = QFileDialog.getSaveFileName(self, title, self._file_name, tr("CSV files (*.csv)"))
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> None:
        """Write the table as CSV, a little at a time; what went wrong is said."""
        target = path if path.suffix else path.with_suffix(".csv")
        self._saves.start(writing(target, *self._table()), lambda reason: self._saved(target, reason))

    def _button(self, picture: Any) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(picture)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _saved(self, path: Path, reason: str) -> None:
        if reason:
            self.message.emit("error", tr("{path} could not be written: {reason}", path=path, reason=reason))
        else:
            self.message.emit("success", tr("{table} saved in {path}.", table=self._title, path=path))

    def _copied(self, data: QMimeData, rows: int) -> None:
        QGuiApplication.clipboard().setMimeData(data)
        self.message.emit("info", tr("{rows} copied.", rows=figures.plural(rows, "row")))


def writing(path: Path, titles: Sequence[str], rows: Sequence[Sequence[Any]]) -> Generator[None, None, str]:
    """A table as a CSV file, a job for `Slices`: a million rows must not keep the window waiting.

    Returns
    -------
    str
        Why it could not be written; empty where it was.
    """
    try:
        with path.open("w", newline="", encoding="utf-8-sig") as file:
            lines = csv.writer(file)
            lines.writerow([csv_cell(title) for title in titles])
            for number, row in enumerate(rows, 1):
                lines.writerow([csv_cell(value) for value in row])
                if number % WRITTEN_AT_ONCE == 0:
                    yield
    except OSError as error:
        return error.strerror or str(error)
    return ""
