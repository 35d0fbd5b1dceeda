"""The menu of markets that have no name yet: they stay in the user's profile until they are saved or deleted."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDateTime, QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QMessageBox, QWidget

from .. import figures
from ..i18n import tr
from ..icons import theme_icon
from .market_loader import remove_market, unsaved_markets

MOST = 12
"""Entries of the menu, the newest first."""
MEGABYTE = 1e6


class UnsavedMenu(QMenu):
    """Opens one of these markets, or deletes all that are closed.

    Parameters
    ----------
    parent : QWidget

    Attributes
    ----------
    open_path : Path or None
        Market that is open now, which is neither offered nor deleted.

    Signals
    -------
    open_requested(Path)
    """

    open_requested = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("&Without a name"), parent)
        self.setObjectName("td_market_unsaved")
        self.setIcon(theme_icon("mIconTemporary.svg"))
        self.setToolTipsVisible(True)
        self.open_path: Path | None = None
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what there is now."""
        self.clear()
        found = self._closed()
        for path in found[:MOST]:
            entry = self.addAction(_told(path), lambda path=path: self.open_requested.emit(path))
            entry.setToolTip(str(path))
        if not found:
            self.addAction(tr("none")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(theme_icon("mActionDeleteSelected.svg"), tr("&Delete all of these…"), self.delete_all)

    def delete_all(self) -> None:
        """Ask, then delete every one that nobody has open."""
        found = self._closed()
        size = sum(path.stat().st_size for path in found) / MEGABYTE
        question = tr(
            "Delete {markets} without a name ({size} MB)? They cannot be brought back.",
            markets=figures.plural(len(found), "market"),
            size=figures.amount(size),
        )
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel
        if QMessageBox.question(self.parentWidget(), tr("Markets without a name"), question, yes | no, no) != yes:
            return
        for path in found:
            _delete(path)

    def _closed(self) -> list[Path]:
        """Files of markets that are not open here, the newest first."""
        return [path for path in unsaved_markets() if path != self.open_path]


def _delete(path: Path) -> None:
    """Delete a market unless another QGIS works on it, or this one shows it."""
    from ...cartography.market_layers import find_market_layers
    from ...workspace.errors import MarketError
    from ...workspace.market import Market

    if find_market_layers(QgsProject.instance(), path):
        return
    with suppress(OSError, MarketError):
        Market.open(path).close()  # refused where it is in use
        remove_market(path)


def _told(path: Path) -> str:
    """Title, and when it was written last."""
    title = path.stem.rsplit("-", 3)[0].replace("_", " ")
    when = QDateTime.fromSecsSinceEpoch(round(path.stat().st_mtime))
    return f"{title}, {QLocale().toString(when, QLocale.FormatType.ShortFormat)}".replace("&", "&&")
