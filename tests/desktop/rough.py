"""The whole desk without a window of QGIS, and what goes wrong around it."""

from __future__ import annotations

import sqlite3
import sys
import traceback
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, Qt
from qgis.PyQt.QtWidgets import QMainWindow

from territory_designer.desktop.controller import DOCKS
from territory_designer.desktop.desk import Desk
from territory_designer.desktop.market.state import EditError
from territory_designer.desktop.tables import Slices
from territory_designer.workspace.market import Market
from tests.desktop.conftest import wait_until
from tests.desktop.markets import CRS


class Window:
    """A desk at work, what it says, and what nobody caught."""

    def __init__(self, monkeypatch: Any) -> None:
        self.uncaught: list[str] = []
        monkeypatch.setattr(sys, "excepthook", self._caught)
        self.main = QMainWindow()
        self.canvas = QgsMapCanvas(self.main)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(CRS))
        self.main.setCentralWidget(self.canvas)
        self.main.resize(1366, 768)
        bar = SimpleNamespace(showMessage=lambda *_: None)
        iface = SimpleNamespace(mainWindow=lambda: self.main, mapCanvas=lambda: self.canvas, statusBarIface=lambda: bar)
        dock = QgsDockWidget("pages", self.main)
        self.docks = {key: QgsDockWidget(title, self.main) for key, title in DOCKS.items()}
        self.main.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        for one in self.docks.values():
            self.main.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, one)
        self.main.show()
        self.desk = Desk(iface, dock, self.docks)
        for _ in self.desk.make():
            pass
        self.desk.panel.design.effort.setCurrentIndex(0)  # drafts will do where the design is not what is looked at
        self.said: list[tuple[str, str]] = []
        messages = self.desk.panel.messages
        real = messages.say

        def say(level: str, text: str, folder: Path | None = None) -> None:
            self.said.append((level, text))
            real(level, text, folder)

        monkeypatch.setattr(messages, "say", say)

    def _caught(self, *error: Any) -> None:
        self.uncaught.append("".join(traceback.format_exception(*error)))

    @property
    def session(self) -> Any:
        return self.desk.session

    @property
    def layers(self) -> Any:
        return self.desk.layers

    @property
    def flow(self) -> Any:
        return self.desk.flow

    def open(self, path: Path) -> None:
        """Open a market as the menu does."""
        self.flow.markets.open(path)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing runs, everything that can be written is, and layers and tables are shown."""

        def settled() -> bool:
            if self.flow.running() or (self.session.is_open and not self.session.idle()):
                return False
            return not any(one.running() for root in (self.main, self.desk) for one in root.findChildren(Slices))

        try:
            wait_until(settled)
        except TimeoutError as error:
            raise AssertionError(f"still busy: {self.said}, {self.uncaught}") from error
        self.breathe()

    def breathe(self, rounds: int = 10) -> None:
        """Let timers and repaints come."""
        for _ in range(rounds):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def heard(self) -> list[str]:
        """Warnings and errors since the last time."""
        found = [text for level, text in self.said if level in ("warning", "error")]
        self.said.clear()
        return found

    def show_everything(self) -> None:
        """Bring every dock and page to the front once."""
        for key in self.docks:
            self.desk.show_dock(key)
            self.docks[key].raise_()
            self.breathe(3)
        for page in range(6):
            self.desk.panel.show_page(page)
            self.breathe(2)

    def close(self) -> None:
        """End as the plugin does when it is unloaded."""
        self.desk.stop()
        self.main.close()
        self.main.deleteLater()
        QgsProject.instance().clear()
        self.breathe(3)


def in_file(path, scenario=1):
    with Market.open(path, write=False) as market:
        return market.labels(scenario)


def change(path, statement):
    """What another program does to the file, which has functions for the triggers of a GeoPackage."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for name in ("ST_IsEmpty", "ST_MinX", "ST_MinY", "ST_MaxX", "ST_MaxY"):
            connection.create_function(name, 1, lambda _: 0)
        connection.execute(statement)


def some_unit(session, number=0):
    return int(session.state.members(number)[-1])


def press(window, name):
    action = next(one for one in window.desk.panel.market.button.menu().actions() if one.objectName() == f"td_{name}")
    assert action.isEnabled()
    action.trigger()
    window.settle()


def refuses_every_edit(window, why):
    """Try everything that changes the plan; nothing may, and each says why."""
    session, desk = window.session, window.desk
    state, unit = session.state, some_unit(session)
    for edit in (
        lambda: session.move([unit], 1),
        lambda: session.rename(0, "North"),
        lambda: session.recolour(0, "#123456"),
        lambda: session.set_rep(0, "Somebody"),
        lambda: session.lock_territories([0], True),
        lambda: session.lock_units([unit], True),
        lambda: session.merge([0, 1]),
        lambda: session.new_territory([unit]),
        lambda: session.replace_plan(state.labels[::-1], state.territories, "Design", rules=state.rules),
    ):
        with pytest.raises(EditError, match=why):
            edit()
    toolbar = desk.toolbar
    for action in (toolbar.reassign, toolbar.lock, toolbar.new, toolbar.fix, toolbar.rebalance):
        assert not action.isEnabled()
        assert why in action.toolTip()
    assert not toolbar.steps.undo.defaultAction().isEnabled()
    assert not toolbar.steps.redo.defaultAction().isEnabled()
    window.show_everything()
    window.heard()
    designs = desk.flow.designs
    for run in (
        lambda: designs.split(0, 2),
        lambda: designs.fix(0),
        lambda: designs.dissolve(0),
        designs.rebalance,
        lambda: desk.flow.reps.set_rep(0, "Somebody"),
    ):
        run()
        window.settle()
        assert len(window.heard()) == 1
    desk.panel.reps.match_button.click()
    assert session.state is state
    window.heard()
    session.undo_stack.undo()  # whatever calls it: the file refuses, and the screen shows what it holds
    window.settle()
    assert np.array_equal(session.state.labels, state.labels)
    assert len(window.heard()) <= 1
