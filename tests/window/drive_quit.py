"""Runs inside QGIS: the window is closed while a market is being opened, or while territories are being designed."""

from __future__ import annotations

import shutil
from pathlib import Path

from driver_tools import FOLDER, WISHES, desk, find, iface, mouse, open_designer, run, show_window
from map_steps import idle


def steps(report):
    show_window(1600, 980)
    yield 0.5
    for name in WISHES["files"]:
        shutil.copy(name, FOLDER)
    yield open_designer()
    yield 0.5
    iface.addProject(str(FOLDER / Path(WISHES["files"][0]).name))
    if WISHES["moment"] == "design":
        yield 0.5
        yield lambda: desk().session.is_open and idle()
        yield mouse(find("td_step_design"))
        yield 0.3
        find("td_effort").setCurrentIndex(find("td_effort").count() - 1)  # long enough to be met at work
        yield mouse(find("td_design"))
    yield desk().flow.running
    report["at_work"] = desk().flow.running()


run(steps)
