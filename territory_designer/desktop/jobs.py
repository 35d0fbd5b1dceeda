"""Runs Processing algorithms one after the other in the background, so that the window stays alive.

The dock has no implementation of its own: what it does is what ``qgis_process run territorydesigner:...`` does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMessageLog,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsTask,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .i18n import tr

LOG = "Territory Designer"
WAIT_FOR_CANCEL_MS = 20_000


@dataclass
class Step:
    """One algorithm of a job.

    Attributes
    ----------
    algorithm : str
        Full id, for example ``territorydesigner:checkdata``.
    title : str
        What the user reads while it runs.
    parameters : callable
        Takes the results of the steps before, by algorithm id, and returns the parameters of this one.
    share : float
        Share of the job's progress bar, relative to the other steps.
    """

    algorithm: str
    title: str
    parameters: Callable[[dict[str, dict[str, Any]]], dict[str, Any]]
    share: float = 1.0


class JobFeedback(QgsProcessingFeedback):
    """Collects what an algorithm says, from its own thread."""

    said = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []
        self._last = ""

    def setProgressText(self, text: str) -> None:  # noqa: N802 (Qt calls it)
        """Pass the text on, once."""
        if text != self._last:
            self._last = text
            self.said.emit(text)
        super().setProgressText(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803 (Qt calls it)
        """Keep the message for the dock."""
        self.errors.append(error)
        super().reportError(error, fatalError)


def one_message(errors: list[str]) -> str:
    """The one sentence that the user reads; a traceback, which is a defect of ours, is left to the log."""
    for text in reversed(errors):
        clean = text.strip()
        if not clean:
            continue
        if "Traceback (most recent call last)" not in clean:
            return clean
        last = clean.splitlines()[-1]
        return tr(
            "Something unexpected happened: {error}. The details are in View ▸ Panels ▸ Log Messages.", error=last
        )
    return tr("The step ended without a result and without saying why. View ▸ Panels ▸ Log Messages may tell more.")


class JobRunner(QObject):
    """Runs the steps of one job at a time.

    Signals
    -------
    started(str), progressed(float percent), said(str), failed(str message), cancelled(), finished(dict results)
        ``results`` holds the outputs of every step by algorithm id, layers as `QgsVectorLayer`.
    """

    started = pyqtSignal(str)
    progressed = pyqtSignal(float)
    said = pyqtSignal(str)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()
    finished = pyqtSignal(dict)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self._index = 0
        self._results: dict[str, dict[str, Any]] = {}
        self._task: Any = None
        self._context: Any = None
        self._feedback: Any = None
        self._stopping = False

    def running(self) -> bool:
        """Whether a job runs."""
        return bool(self._steps)

    def run(self, title: str, steps: list[Step]) -> None:
        """Start a job.

        Raises
        ------
        RuntimeError
            Another job runs.
        """
        if self.running():
            raise RuntimeError("another job is running")
        self._steps = steps
        self._index = 0
        self._results = {}
        self._stopping = False
        self.started.emit(title)
        self._start_step()

    def cancel(self) -> None:
        """Ask the running step to stop; `cancelled` follows when it did."""
        self._stopping = True
        if self._task is not None:
            self._task.cancel()

    def stop(self) -> None:
        """Cancel and wait, for the unloading of the plugin: no thread of ours may outlive it."""
        task = self._task
        if task is None:
            return
        task.executed.disconnect(self._step_ended)
        task.cancel()
        task.waitForFinished(WAIT_FOR_CANCEL_MS)
        self._release()

    def _start_step(self) -> None:
        """Prepare the next algorithm and hand it to QGIS's task manager."""
        step = self._steps[self._index]
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
        if algorithm is None:
            self._end_badly(
                tr(
                    "The algorithm {algorithm} is not there. Enable the plugin's Processing provider.",
                    algorithm=step.algorithm,
                )
            )
            return
        project = QgsProject.instance()
        self._feedback = JobFeedback()
        self._context = QgsProcessingContext()
        self._context.setProject(project)
        self._context.setExpressionContext(project.createExpressionContext())
        self._context.setFeedback(self._feedback)
        parameters = step.parameters(self._results)
        ok, message = algorithm.checkParameterValues(parameters, self._context)
        if not ok:
            self._end_badly(message)
            return
        self._feedback.said.connect(self.said)
        # The dock itself tells how the job ended; QGIS need not announce every step of it.
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.Silent
        task = QgsProcessingAlgRunnerTask(algorithm, parameters, self._context, self._feedback, flags)
        if task.isCanceled():  # the algorithm refused while it was prepared; such a task never reports back
            self._end_badly(one_message(self._feedback.errors))
            return
        task.setDescription(f"{LOG}: {step.title}")
        task.progressChanged.connect(self._step_progressed)
        task.executed.connect(self._step_ended)
        self._task = task
        self.said.emit(step.title)
        QgsApplication.taskManager().addTask(task)

    def _step_progressed(self, percent: float) -> None:
        """Translate the progress of a step into that of the job."""
        shares = [step.share for step in self._steps]
        if shares:
            before = sum(shares[: self._index])
            self.progressed.emit((before * 100.0 + shares[self._index] * percent) / sum(shares))

    def _step_ended(self, ok: bool, results: dict[str, Any]) -> None:
        """Keep the results and go on, or end the job."""
        if self._stopping:
            self._release()
            self.cancelled.emit()
            return
        if not ok:
            self._end_badly(one_message(self._feedback.errors))
            return
        step = self._steps[self._index]
        self._results[step.algorithm] = {name: self._taken(value) for name, value in results.items()}
        self._index += 1
        if self._index < len(self._steps):
            self._start_step()
            return
        found = self._results
        self._release()
        self.finished.emit(found)

    def _taken(self, value: Any) -> Any:
        """A result layer that the context holds becomes ours; other results stay as they are."""
        if not isinstance(value, str) or not value:
            return value
        layer = QgsProcessingUtils.mapLayerFromString(
            value, self._context, False, QgsProcessingUtils.LayerHint.UnknownType
        )
        if not isinstance(layer, QgsVectorLayer):
            return value
        return self._context.takeResultLayer(layer.id()) or layer

    def _end_badly(self, message: str) -> None:
        """End the job with a message."""
        for text in self._feedback.errors if self._feedback is not None else []:
            QgsMessageLog.logMessage(text, LOG, Qgis.MessageLevel.Critical, False)
        self._release()
        self.failed.emit(message)

    def _release(self) -> None:
        """Forget the job. The task itself belongs to QGIS's task manager."""
        self._steps = []
        self._results = {}
        # A context can hold layers, and those that are left when QGIS has gone crash it.
        self._task = self._context = self._feedback = None
