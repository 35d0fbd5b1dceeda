"""Runs inside QGIS: what loading costs, and whether unloading leaves anything behind, even in the middle of a job."""

from __future__ import annotations

import sys
import time

from driver_tools import add_sample, click, find, iface, open_designer, run
from qgis import utils
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QToolBar

NAME = "territory_designer"
HEAVY = ("geopandas", "numba", "pandas", "pyproj", "scipy", "sklearn")  # shapely is loaded by QGIS itself


def ours():
    """Actions, docks and algorithms of the plugin that QGIS holds now."""
    window = iface.mainWindow()
    provider = QgsApplication.processingRegistry().providerById("territorydesigner")
    return {
        "actions": len(window.findChildren(QAction, "territory_designer_action")),
        "docks": sum(dock.objectName().startswith("territory_designer_") for dock in window.findChildren(QDockWidget)),
        "toolbars": len(window.findChildren(QToolBar, "td_edit_toolbar")),
        "algorithms": len(provider.algorithms()) if provider is not None else 0,
        "tasks": QgsApplication.taskManager().countActiveTasks(),
    }


def steps(report):
    report["heavy"] = [name for name in HEAVY if name in sys.modules]
    report["loaded"] = ours()
    times = []
    for _ in range(5):
        utils.unloadPlugin(NAME)
        yield 0.2
        report["unloaded"] = ours()
        started, busy = time.perf_counter(), time.thread_time()
        utils.loadPlugin(NAME)
        utils.startPlugin(NAME)
        times.append([(time.perf_counter() - started) * 1000, (time.thread_time() - busy) * 1000])
        yield 0.2
    report["load_ms"] = times
    report["reloaded"] = ours()

    add_sample("zips", "accounts", "call_frequencies")
    yield open_designer()
    yield 0.5
    started = time.perf_counter()
    find("td_effort").setCurrentIndex(2)
    find("td_workload_from").setCurrentIndex(0)
    click("td_step_design")
    yield 0.2
    click("td_design")
    yield lambda: find("td_progress").value() > 2
    utils.unloadPlugin(NAME)
    report["unload_ms"] = (time.perf_counter() - started) * 1000
    yield 0.5
    report["unloaded_at_work"] = ours()
    utils.loadPlugin(NAME)
    utils.startPlugin(NAME)
    yield 0.5
    yield open_designer()
    yield 0.5
    report["chosen"] = find("td_accounts_layer").currentText()
    report["fields"] = find("td_unit_id").currentField()
    report["at_end"] = ours()


run(steps)
