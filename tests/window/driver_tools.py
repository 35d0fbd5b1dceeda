"""What drivers inside QGIS need: a script that waits without blocking, real mouse clicks, a watch on the GUI thread."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QCursor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QFileDialog, QLineEdit, QToolButton, QWidget
from qgis.utils import iface

FOLDER = Path(os.environ["TERRITORY_DESIGNER_DRIVE"])
WISHES = json.loads((FOLDER / "wishes.json").read_text(encoding="utf-8"))
LEFT = Qt.MouseButton.LeftButton
TICK_MS = 20
WAIT_S = 400
"""For one step of a script."""
SOON_S = 3
"""For an answer of the window to keys, before they are pressed once more."""
TRIES = 10
"""Of keys that the window does not answer."""
STILL_ROUNDS = 3
"""Looks at a widget, 40 ms apart, that find it at the same place before it is clicked."""
FOUND: dict[str, Any] = {}
RUNNING: list[Any] = []  # keeps the script alive after --code has returned


class Watch(QObject):
    """A timer in the GUI thread: the longest time between two of its ticks is how long the window was not alive.

    ``gaps`` holds wall time and the thread's own computing time (ms), and when it was (s). What is long in wall time
    alone was waiting: for the interpreter's lock, or for a processor that others use.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = self._busy = self._begin = 0.0
        self.gaps: list[tuple[float, float, float]] = []

    def start(self) -> None:
        self.gaps = []
        self._begin = self._last = time.perf_counter()
        self._busy = time.thread_time()
        self._timer.start(TICK_MS)

    def stop(self) -> dict[str, Any]:
        self._timer.stop()
        ordered = sorted(self.gaps, reverse=True)
        return {
            "ticks": len(self.gaps),
            "longest_ms": ordered[0][0],
            "busiest_ms": max(busy for _, busy, _ in self.gaps),
            "worst": ordered[:6],
            "seconds": self._last - self._begin,
        }

    def _tick(self) -> None:
        now, busy = time.perf_counter(), time.thread_time()
        gap = (now - self._last) * 1000, (busy - self._busy) * 1000, now - self._begin
        self.gaps.append(tuple(round(figure, 1) for figure in gap))
        self._last, self._busy = now, busy


class Script:
    """Runs a generator step by step in the event loop; it yields conditions to wait for."""

    def __init__(self, steps: Callable[[dict[str, Any]], Generator[Callable[[], Any] | float, None, None]]) -> None:
        self.report: dict[str, Any] = {"done": False}
        self._steps = steps(self.report)
        self._condition: Callable[[], Any] | None = None
        self._deadline = 0.0
        self._timer = QTimer()
        self._timer.setInterval(40)
        self._timer.timeout.connect(self._go_on)
        QTimer.singleShot(1500, self._timer.start)

    def _go_on(self) -> None:
        try:
            if self._condition is not None:
                if not self._condition():
                    if time.monotonic() > self._deadline:
                        raise TimeoutError(f"waited too long for {self._where()}")
                    return
                self._condition = None
            self._timer.stop()
            wish = next(self._steps)
            self._deadline = time.monotonic() + WAIT_S
            if callable(wish):
                self._condition = wish
                self._timer.start()
            else:
                QTimer.singleShot(int(wish * 1000), self._timer.start)
        except StopIteration:
            self.report["done"] = True
            self._quit()
        except Exception:
            self.report["error"] = traceback.format_exc()
            shot("failure")
            QgsApplication.taskManager().cancelAll()
            self._quit()

    def _where(self) -> str:
        """The line of the script that waits, and what the window is busy with."""
        steps = self._steps
        while steps.gi_yieldfrom is not None:
            steps = steps.gi_yieldfrom
        tasks = [task.description() for task in QgsApplication.taskManager().activeTasks()]
        over = [type(one).__name__ for one in (QApplication.activePopupWidget(), dialog()) if one is not None]
        focus = QApplication.focusWidget()
        typing = "" if focus is None else f"{type(focus).__name__} {getattr(focus, 'text', str)()!r}"
        where = f"{steps.gi_code.co_name}, line {steps.gi_frame.f_lineno}"
        return f"{where}; tasks: {tasks}; open: {over}; keyboard: {typing or None}"

    def _quit(self) -> None:
        self._timer.stop()
        (FOLDER / "report.json").write_text(json.dumps(self.report, indent=1, default=str), encoding="utf-8")
        QgsProject.instance().setDirty(False)
        iface.actionExit().trigger()


def run(steps: Callable[[dict[str, Any]], Generator[Callable[[], Any] | float, None, None]]) -> None:
    """Run a script and quit QGIS."""
    # A Python error in a slot must fail the test, not open a dialog that nobody closes.
    sys.excepthook = lambda kind, value, trace: print(
        "".join(traceback.format_exception(kind, value, trace)), file=sys.stderr
    )
    RUNNING.append(Script(steps))
    QgsApplication.messageLog().messageReceived.connect(note)


def note(text: str, tag: str, level: Any) -> None:
    """Keep what QGIS logs about Python and about the plugin."""
    serious = level in (Qgis.MessageLevel.Critical, Qgis.MessageLevel.Warning)
    if serious and tag in ("Python error", "Territory Designer", "Plugins"):
        RUNNING[0].report.setdefault("logged", []).append(f"{tag}: {text}")


def find(name: str, kind: type = QWidget) -> Any:
    """Widget or action of the window by its object name; looked up once, for that is slow."""
    if name not in FOUND or sip.isdeleted(FOUND[name]):
        FOUND[name] = iface.mainWindow().findChild(kind, name)
    if FOUND[name] is None:
        raise LookupError(name)
    return FOUND[name]


def click(name: str) -> None:
    """Press a button with the mouse."""
    widget = find(name)
    if not widget.isEnabled() or not widget.isVisible():
        raise RuntimeError(f"{name} cannot be pressed")
    QTest.mouseClick(widget, LEFT)


def press_toolbar(action: str) -> None:
    """Click a button of QGIS's toolbars, by the name of its action."""
    for button in iface.mainWindow().findChildren(QToolButton):
        if button.defaultAction() is not None and button.defaultAction().objectName() == action:
            QTest.mouseClick(button, LEFT)
            return
    raise LookupError(action)


def open_designer() -> Callable[[], bool]:
    """Click the plugin's button; wait until its docks are filled."""
    press_toolbar("territory_designer_action")
    return lambda: desk() is not None


def choose(name: str, text: str) -> None:
    """Open a combo box with the mouse and choose an entry with the keys."""
    widget = find(name)
    box = widget if isinstance(widget, QComboBox) else widget.findChild(QComboBox)
    row = next((row for row in range(box.count()) if box.itemText(row) == text), None)
    if row is None:
        raise LookupError(f"{name} offers {[box.itemText(row) for row in range(box.count())]}, not {text}")
    QTest.mouseClick(box, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(box.width() - 8, box.height() // 2))
    QTest.qWait(100)
    QTest.keyClick(box.view(), Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    if box.currentText() != text:
        raise RuntimeError(f"{name} shows {box.currentText()}, not {text}")


def type_into(name: str, text: str, kind: type = QWidget) -> None:
    """Click into a field and type."""
    widget = find(name)
    field = widget if kind is QWidget else widget.findChild(kind)
    QTest.mouseClick(field, LEFT)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Tab)


def show_window(width: int, height: int) -> None:
    """Give the window the size of a screen."""
    iface.mainWindow().showNormal()
    iface.mainWindow().setGeometry(0, 0, width, height)


def shot(name: str) -> None:
    """Save what the screen shows of the window."""
    window = iface.mainWindow()
    screen = window.windowHandle().screen()
    area = window.geometry()
    screen.grabWindow(0, area.x(), area.y(), area.width(), area.height()).save(str(FOLDER / f"{name}.png"))


def add_sample(*names: str) -> list[QgsVectorLayer]:
    """Add tables of the sample that the plugin carries."""
    from territory_designer.paths import resource

    layers = [QgsVectorLayer(f"{resource('sample', 'georgia.gpkg')}|layername={name}", name, "ogr") for name in names]
    for layer in layers:
        if layer.isSpatial():  # QGIS takes colours by chance; pictures should be alike
            layer.renderer().symbol().setColor(QColor("#e9e4d8" if layer.name() == "zips" else "#8a6f4d"))
    QgsProject.instance().addMapLayers(layers)
    return layers


def xdo(*arguments: object) -> Callable[[], bool]:
    """Move the real mouse and press the real keys of the virtual screen; wait until the window has taken them.

    Another process does it, for the window must take the events while they come.
    """
    tool = shutil.which("xdotool")
    if tool is None:
        raise LookupError("xdotool is not installed")
    process = subprocess.Popen([tool, *map(str, arguments)])
    rounds = 0

    def taken() -> bool:
        nonlocal rounds
        if process.poll() is None:
            return False
        QCursor.pos()  # asks the X server, which answers after all it has sent before
        rounds += 1
        return rounds > 2  # of the event loop, which hands them out

    return taken


def still(widget: QWidget, act: Callable[[], Callable[[], bool]]) -> Callable[[], bool]:
    """Wait until a widget can be used and does not move, as a person would, and only then act."""
    places: list[tuple[int, int]] = []
    acting: list[Callable[[], bool]] = []

    def acted() -> bool:
        if acting:
            return acting[0]()
        if not (widget.isVisible() and widget.isEnabled()):
            places.clear()
            return False
        places.append(place(widget))
        if len(places) > STILL_ROUNDS and len(set(places[-STILL_ROUNDS:])) == 1:
            acting.append(act())
        return False

    return acted


def place(widget: QWidget, point: QPoint | None = None) -> tuple[int, int]:
    """Where a point of a widget, its middle unless given, is on the screen."""
    found = widget.mapToGlobal(widget.rect().center() if point is None else point)
    return found.x(), found.y()


def mouse(widget: QWidget, point: QPoint | None = None, *, button: int = 1, times: int = 1) -> Callable[[], bool]:
    """Click with the real mouse."""
    press = ("sleep", 0.1, "click", "--repeat", times, "--delay", 60, button)
    return still(widget, lambda: xdo("mousemove", *place(widget, point), *press))


def drag(widget: QWidget, points: list[QPoint]) -> Callable[[], bool]:
    """Press the left button at the first point, move over all of them, let go at the last."""

    def moves() -> list[object]:
        begin = ["mousemove", *place(widget, points[0]), "sleep", 0.1, "mousedown", 1]
        return begin + [word for one in points[1:] for word in ("mousemove", *place(widget, one), "sleep", 0.05)]

    return still(widget, lambda: xdo(*moves(), "mouseup", 1))


def keys(*names: str) -> Callable[[], bool]:
    """Press real keys, for example ``keys("ctrl+z")``, when a window of QGIS has the keyboard."""
    pressing: list[Callable[[], bool]] = []

    def pressed() -> bool:
        if pressing:
            return pressing[0]()
        if QApplication.activeWindow() is not None:
            pressing.append(xdo("key", "--delay", 60, *names))
        return False

    return pressed


def soon(condition: Callable[[], Any]) -> Generator[Callable[[], Any] | float, None, bool]:
    """Whether something happens within a few seconds."""
    late = time.monotonic() + SOON_S
    yield lambda: condition() or time.monotonic() > late
    return bool(condition())


def typed(text: str, *after: str) -> Generator[Callable[[], Any] | float, None, None]:
    """Type over what the field with the keyboard holds, once more where it shows something else, then press keys."""
    for _ in range(TRIES):
        yield lambda: isinstance(QApplication.focusWidget(), QLineEdit | QAbstractSpinBox)
        field = QApplication.focusWidget()
        yield xdo("key", "ctrl+a", "type", "--delay", 15, text)
        if (yield from soon(partial(_shows, field, text))):
            yield keys(*(after or ("Tab",)))
            return
    raise TimeoutError(f"{type(field).__name__} does not take {text}, it shows {field.text()}")


def _shows(field: Any, text: str) -> bool:
    """Whether a field shows a text, its unit left out."""
    return not sip.isdeleted(field) and (field.cleanText() if hasattr(field, "cleanText") else field.text()) == text


def popup(text: str) -> Callable[[], bool]:
    """Click an entry of the menu that is open."""
    menu = QApplication.activePopupWidget()
    action = next(one for one in menu.actions() if one.text().replace("&", "") == text)
    return mouse(menu, menu.actionGeometry(action).center())


def dialog() -> Any:
    """The modal dialog that is open; ``None`` where there is none."""
    return QApplication.activeModalWidget()


def file_dialog(path: Path) -> Generator[Callable[[], Any] | float, None, None]:
    """Wait for a file dialog, type a path, and press Enter until it is gone: one may be for what it proposes."""

    def gone() -> bool:
        return not isinstance(dialog(), QFileDialog)

    yield lambda: not gone()
    field = dialog().findChild(QLineEdit, "fileNameEdit")
    yield mouse(field)
    yield from typed(str(path), "Return")
    for _ in range(TRIES):
        if (yield from soon(gone)) or sip.isdeleted(field):
            return
        yield mouse(field)
        yield keys("Return")
    raise TimeoutError(f"the file dialog does not take {field.text()}")


def on_canvas(x: float, y: float, crs: str = "EPSG:4326") -> QPoint:
    """Pixel of the map canvas of a position."""
    canvas = iface.mapCanvas()
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(crs), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    return canvas.getCoordinateTransform().transform(to_map.transform(QgsPointXY(x, y))).toQPointF().toPoint()


def desk() -> Any:
    """The plugin's desktop, to read what it shows; scripts act on widgets alone."""
    from qgis.utils import plugins

    return plugins["territory_designer"]._desktop._desk
