"""Runs inside QGIS: a project of before is opened, everything is as it was left; its files and maps are written."""

from __future__ import annotations

from pathlib import Path

from driver_tools import (
    FOLDER,
    WISHES,
    Watch,
    desk,
    file_dialog,
    find,
    iface,
    keys,
    mouse,
    open_designer,
    run,
    shot,
    show_window,
)
from map_steps import drawn, idle
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint


def steps(report):
    watch = Watch()
    show_window(1366, 768)
    find("Browser").hide()
    find("Layers").setMaximumWidth(230)
    yield 0.5
    yield mouse(iface.mainWindow().centralWidget(), QPoint(5, 5))  # the keys are for this window
    yield keys("ctrl+o")
    yield from file_dialog(Path(WISHES["project"]))
    yield lambda: QgsProject.instance().fileName() == WISHES["project"] and not iface.mapCanvas().isFrozen()
    report["open_before_seen"] = desk() is not None
    watch.start()
    yield open_designer()
    yield lambda: desk().session.is_open and idle()
    yield 0.5
    yield drawn
    yield 1.0
    report["reopen"] = watch.stop()
    session = desk().session
    report["labels"], report["scenario"] = session.state.labels.tolist(), session.scenario.name
    report["market"] = session.path.name
    report["layers"] = sorted(desk().layers.layers)
    report["all_layers"] = len(QgsProject.instance().mapLayers())
    shot("16_reopened")

    yield mouse(find("td_step_publish"))
    yield 0.3
    for button, name in (("td_export", "export"), ("td_print", "print")):
        folder = FOLDER / name
        find("td_folder").setFilePath(str(folder))
        watch.start()
        yield mouse(find(button))
        yield 0.3
        yield idle
        report[name] = {"watch": watch.stop(), "message": find("td_messages").last()}
        report[f"{name}ed"] = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    report["tasks"] = QgsApplication.taskManager().countActiveTasks()


run(steps)
