"""What the demo runs on: QGIS without a window, the sample, and lines that say how far it is."""

from __future__ import annotations

import sys
import textwrap
import time
import warnings
from pathlib import Path
from typing import Any

from .paths import resource

SECONDS_BETWEEN_LINES = 1.0
WIDTH, INDENT = 110, "   "


def sample(table: str) -> str:
    """URI of a table of the sample."""
    return f"{resource('sample', 'georgia.gpkg')}|layername={table}"


def start_qgis() -> tuple[Any, Any]:
    """Start QGIS without a window, with Processing and this plugin; both must be kept while they are used."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    from .plugin import TerritoryDesignerPlugin

    # QGIS turns them all on; those of libraries say nothing to who runs a demo.
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    Processing.initialize()
    plugin = TerritoryDesignerPlugin(None)
    plugin.initProcessing()
    return application, plugin


def console_feedback() -> Any:
    """Feedback that prints how far a step is, once a second."""
    from qgis.core import QgsProcessingFeedback

    class ConsoleFeedback(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self._text = ""
            self._shown = time.monotonic()
            self.progressChanged.connect(self._progress)

        def setProgressText(self, text: str) -> None:  # noqa: N802 (QGIS calls it)
            self._text = text

        def _progress(self, percent: float) -> None:
            if time.monotonic() - self._shown >= SECONDS_BETWEEN_LINES:
                self._shown = time.monotonic()
                print(f"   {percent:3.0f} %  {self._text}", flush=True)

        def pushInfo(self, info: str) -> None:  # noqa: N802 (QGIS calls it)
            """Details belong into the report, not onto the screen."""

        def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803 (QGIS calls it)
            print(error, file=sys.stderr, flush=True)

    return ConsoleFeedback()


def run(algorithm: str, **parameters: Any) -> dict[str, Any]:
    """Run one of the plugin's algorithms."""
    import processing

    return processing.run(f"territorydesigner:{algorithm}", parameters, feedback=console_feedback())


class Steps:
    """Says which step begins and how long the last one took."""

    def __init__(self) -> None:
        self._began = self._step = time.monotonic()
        self._number = 0

    def begin(self, text: str) -> None:
        """Announce a step."""
        self._step = time.monotonic()
        self._number += 1
        print(f"{self._number}. {text}", flush=True)

    def end(self, text: str) -> None:
        """Say what came out of the step."""
        said = f"{text} ({time.monotonic() - self._step:.1f} s)"
        print(textwrap.fill(said, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT), flush=True)

    def total(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._began
