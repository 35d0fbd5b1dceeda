"""Puts a design into the project as styled layers: colours are found in the background, layers added on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProject, QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

LOG = "Territory Designer"


class ColourTask(QgsTask):
    """Finds colours that neighbours do not share.

    Parameters
    ----------
    territories : QgsVectorLayer
        A copy that nothing else uses while the task runs.
    keep : dict of str to str
        Colours in use now.
    """

    def __init__(self, territories: QgsVectorLayer, keep: dict[str, str]) -> None:
        super().__init__(f"{LOG}: choosing colours", QgsTask.Flag.CanCancel | QgsTask.Flag.Silent)
        self._territories = territories
        self._keep = keep
        self.colours: dict[str, str] | None = None

    def run(self) -> bool:
        """Compute, in the background."""
        from ..cartography.layers import colours_of

        try:
            self.colours = colours_of(self._territories, self._keep)
        except (ValueError, RuntimeError) as error:
            # The layers can do without: they are then coloured when they are added.
            QgsMessageLog.logMessage(f"Colours: {error}", LOG, Qgis.MessageLevel.Warning, False)
        return True


class Publisher(QObject):
    """Adds the layers of a design to the project.

    Signals
    -------
    published(dict)
        The layers by role, as :func:`territory_designer.cartography.layers.add_result_layers` returns them.
    """

    published = pyqtSignal(dict)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: ColourTask | None = None
        self._design: tuple[Any, Any, Any, Sequence[str], str] | None = None

    def publish(self, units: Any, territories: Any, accounts: Any, measures: Sequence[str], unit_id: str) -> None:
        """Start; `published` follows.

        Parameters
        ----------
        units, territories : QgsVectorLayer
            The design.
        accounts : QgsVectorLayer or None
            The user's own layer; a view of it is added, the layer itself is left as it is.
        measures : sequence of str
        unit_id : str
            Field of the units.
        """
        from ..cartography.layers import colours_in_use

        self._design = (units, territories, accounts, measures, unit_id)
        self._task = ColourTask(territories.clone(), colours_in_use(QgsProject.instance()))
        self._task.taskCompleted.connect(self._add)
        self._task.taskTerminated.connect(self._add)
        QgsApplication.taskManager().addTask(self._task)

    def stop(self) -> None:
        """Publish no more; for the unloading of the plugin."""
        task, self._task = self._task, None
        if task is not None:
            task.taskCompleted.disconnect(self._add)
            task.taskTerminated.disconnect(self._add)
            task.cancel()
            task.waitForFinished(5_000)

    def _add(self) -> None:
        """Add the layers, in the GUI thread. A cancel comes too late: the design is there."""
        from ..cartography.layers import add_result_layers

        task, self._task = self._task, None
        if task is None or self._design is None:
            return
        units, territories, accounts, measures, unit_id = self._design
        self._design = None
        view = accounts.clone() if accounts is not None and accounts.isSpatial() else None
        self.published.emit(
            add_result_layers(
                QgsProject.instance(), units, territories, view, measures, unit_id=unit_id, colours=task.colours
            )
        )
