"""Work in the background that may be asked for at any moment: it waits its turn, and only the newest wish counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsFeatureRequest, QgsVectorLayer, QgsVectorLayerFeatureSource
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..exchange.header import refuse_repeated_columns, text_file

if TYPE_CHECKING:
    import pandas as pd

    from .work import Progress, WorkRunner

ROWS_PER_LOOK = 500


class LatestWork(QObject):
    """One panel's share of the `WorkRunner`.

    Signals
    -------
    failed(str)
        The work of this panel failed; everybody else hears it from the runner.
    changed()
        It began, waits, or ended.
    """

    failed = pyqtSignal(str)
    changed = pyqtSignal()

    def __init__(self, runner: WorkRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: tuple[str, Callable[[Progress], Any], Callable[[Any], None]] | None = None
        self._wish = 0
        self._mine = False
        runner.failed.connect(self._failed)
        runner.ended.connect(self._ended)

    def busy(self) -> bool:
        """Whether it works, or waits for its turn."""
        return self._mine or self._waiting is not None

    def running(self) -> bool:
        """Whether it is this panel's work that runs."""
        return self._mine

    def ask(self, title: str, function: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        """Work in the background, now or when the other work has ended.

        Parameters
        ----------
        title : str
        function : callable
            As for `WorkRunner.run`.
        done : callable
            Takes the result; not called where something else was asked for meanwhile.
        """
        self._wish += 1
        self._waiting = (title, function, done)
        self._start()

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._wish += 1
        self._waiting = None

    def cancel(self) -> None:
        """Stop what runs or waits for this panel; the work of others goes on."""
        self.forget()
        if self._mine:
            self._runner.cancel()
        self.changed.emit()

    def _start(self) -> None:
        if self._waiting is None or self._runner.running():
            self.changed.emit()
            return
        (title, function, done), self._waiting = self._waiting, None
        wish, self._mine = self._wish, True

        def finished(result: Any) -> None:
            if wish == self._wish:
                done(result)

        self._runner.run(title, function, finished)
        self.changed.emit()

    def _failed(self, text: str) -> None:
        if self._mine and self._waiting is None:
            self.failed.emit(text)

    def _ended(self) -> None:
        self._mine = False
        self._start()


def choose_layer(box: QgsMapLayerComboBox, layer: QgsVectorLayer | None) -> None:
    """Show a layer, or the entry for none, which `setLayer` would leave blank."""
    if layer is None:
        box.setCurrentIndex(0)
    else:
        box.setLayer(layer)


def edits_of(layer: QgsVectorLayer) -> tuple[Any, ...]:
    """Signals that say that a table is another one, saved or not."""
    return layer.layerModified, layer.afterCommitChanges, layer.afterRollBack, layer.dataChanged


class TableSource(QgsVectorLayerFeatureSource):
    """What another thread may read of a layer, edits that are not saved included.

    Attributes
    ----------
    text_file : TextFile or None
        The file behind the layer, to look at its header.
    """

    def __init__(self, layer: QgsVectorLayer) -> None:
        super().__init__(layer)
        self.text_file = text_file(layer)


def table_source(layer: QgsVectorLayer) -> TableSource:
    """What another thread may read of a layer."""
    return TableSource(layer)


def read_table(source: TableSource, progress: Progress) -> pd.DataFrame:
    """All fields of a table, in the background.

    Raises
    ------
    CancelledError
        ``progress`` answered False.
    DataError
        It is a text file with two columns of one name.
    """
    import pandas as pd

    from ..engine.errors import CancelledError
    from ..exchange.frames import column_of

    names = source.fields().names()
    refuse_repeated_columns(source.text_file, names)
    request = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    rows = []
    for number, feature in enumerate(source.getFeatures(request)):
        if number % ROWS_PER_LOOK == 0 and not progress(0.1, ""):
            raise CancelledError("")
        rows.append(feature.attributes())
    columns = list(zip(*rows)) if rows else [()] * len(names)
    return pd.DataFrame({name: column_of(column) for name, column in zip(names, columns)})
