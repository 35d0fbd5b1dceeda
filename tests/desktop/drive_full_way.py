"""Runs inside QGIS: from an empty project to compared scenarios and back, with the real mouse and the real keys."""

from __future__ import annotations

import numpy as np
from driver_tools import (
    FOLDER,
    Watch,
    desk,
    drag,
    find,
    iface,
    keys,
    mouse,
    place,
    press_toolbar,
    run,
    shot,
    show_window,
    xdo,
)
from map_steps import around, border_units, drawn, idle, pixel
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint

MARKET = FOLDER / "georgia_market.gpkg"


def movable(session):
    """A large ZIP at a border whose move leaves its territory in one piece, and where it goes."""
    from territory_designer.engine.editing import preview_move

    for unit, number in border_units(session, 200):
        preview = preview_move(session.plan, [unit], session.index_of(number))
        if not preview.falls_apart:
            return unit, number
    raise LookupError("no ZIP can move")


def steps(report):
    watch = Watch()
    canvas = iface.mapCanvas()
    show_window(1366, 768)
    find("Browser").hide()
    find("Layers").setMaximumWidth(230)
    yield 0.5
    report["built_before_seen"] = find("territory_designer_dock").widget() is not None
    press_toolbar("territory_designer_action")  # one
    yield 0.5
    shot("01_welcome")
    report["filled"] = find("territory_designer_dock").widget() is not None
    yield mouse(find("td_open_sample"))  # two
    yield 1.5
    shot("02_sample")
    yield mouse(find("td_step_data"))
    yield 0.3
    watch.start()
    yield mouse(find("td_check"))
    yield 0.3
    yield idle
    yield 0.3
    report["check"] = {"watch": watch.stop(), "message": find("td_messages").last()}
    report["findings"] = find("td_findings").model().rowCount()
    yield mouse(find("td_step_design"))
    yield 0.3
    watch.start()
    yield mouse(find("td_design"))  # three
    yield 0.5
    yield lambda: idle() and desk().session.plan is not None
    yield 0.5
    yield drawn
    yield 1.0
    session = desk().session
    report["design"] = {"watch": watch.stop(), "message": find("td_messages").last()}
    report["units"], report["territories"] = len(session.units), len(session.numbers)
    report["accounts"] = len(session.accounts)
    report["alignment"] = session.alignment is not None
    for name in ("zips", "accounts"):
        layer = QgsProject.instance().mapLayersByName(name)[0]
        QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    yield drawn
    yield 1.0
    shot("03_designed")

    # Move one ZIP by a click, see the card before the drop, and take it back with the keys.
    unit, number = movable(session)
    home = int(session.state.labels[unit])
    yield 0.5
    canvas.setExtent(around(unit, 4.0))
    canvas.refresh()
    yield 1.0
    yield drawn
    report["in_view"] = canvas.viewport().rect().adjusted(80, 80, -80, -80).contains(pixel(unit))
    tools = desk().toolbar
    tools.modes["click"].trigger()
    session.set_target(number)
    yield 0.2
    watch.start()
    yield xdo("mousemove", *place(canvas.viewport(), pixel(unit)))
    yield 0.6
    shot("04_preview")
    yield mouse(canvas.viewport(), pixel(unit))
    yield 0.4
    yield idle
    yield drawn
    report["clicked"] = int(session.state.labels[unit]) == number
    report["undo_text"] = session.undo_stack.undoText()
    shot("05_moved")
    yield keys("ctrl+z")
    yield 0.4
    report["undone"] = int(session.state.labels[unit]) == home
    yield keys("ctrl+shift+z")
    yield 0.4
    report["redone"] = int(session.state.labels[unit]) == number
    yield keys("ctrl+z")
    yield 0.4
    yield idle

    # Lasso around the ZIP and its neighbours.
    tools.modes["lasso"].trigger()
    at = pixel(unit)
    ring = [
        QPoint(at.x() + round(70 * np.cos(turn)), at.y() + round(70 * np.sin(turn)))
        for turn in np.linspace(0, 2 * np.pi, 16)
    ]
    before = session.state.labels.copy()
    yield drag(canvas.viewport(), ring)
    yield 1.0
    yield idle
    yield drawn
    report["lassoed"] = int((session.state.labels != before).sum())
    shot("06_lassoed")
    report["edit"] = watch.stop()
    yield keys("ctrl+z")
    yield 0.4
    yield idle
    report["lasso_undone"] = bool((session.state.labels == before).all())

    # Lock a territory, redesign from the scenario: it stays.
    session.lock_territories([number], True)
    yield idle
    members = session.state.members(number)
    watch.start()
    yield mouse(find("td_step_design"))
    yield 0.3
    start = find("td_start")
    start.setCurrentIndex(1)
    find("td_max_moved").setValue(30)
    find("td_workload_tolerance").setValue(8)
    yield 0.2
    shot("07_locked")
    yield mouse(find("td_design"))
    yield 0.5
    yield idle
    yield drawn
    report["redesign"] = {"watch": watch.stop(), "message": find("td_messages").last()}
    report["lock_held"] = bool((session.state.labels[members] == number).all())
    report["redesigned"] = session.undo_stack.undoText()
    shot("08_redesigned")

    # Scenarios: duplicate, edit the copy, compare.
    yield mouse(find("td_step_scenarios"))
    yield 0.4
    shot("09_scenarios")
    first = session.scenario.id
    session.change_market(
        lambda market: market.set_active(market.duplicate_scenario(first, "Plan B")), then=session._show_active
    )
    yield lambda: session.scenario.name == "Plan B" and idle()
    yield 0.3
    unit, number = movable(session)
    session.lock_territories([one.number for one in session.state.active], False)
    session.move([unit], number)
    yield idle
    shot("10_branch")
    desk()._compare([first, session.scenario.id])
    yield 0.5
    yield idle
    yield 0.5
    shot("11_compare")
    report["scenarios"] = sorted(one.name for one in session.scenarios())

    for mode in ("workload", "potential", "both", "deviation", "change", "segment", "heat", "territory"):
        if tools.colours.findData(mode) < 0:
            report.setdefault("modes_missing", []).append(mode)
            continue
        tools.colours.setCurrentIndex(tools.colours.findData(mode))
        tools.colours.activated.emit(tools.colours.currentIndex())
        yield 0.4
        yield drawn
        yield 0.6
        shot(f"12_colour_{mode}")

    for key in ("accounts", "suggestions", "tradeoff", "hierarchy", "balance"):
        desk().show_dock(key)
        yield 0.6
        shot(f"13_{key}")
    for page in ("data", "measures", "design", "reps", "scenarios", "publish"):
        yield mouse(find(f"td_step_{page}"))
        yield 0.3
        shot(f"14_page_{page}")

    # Reps, quotas and figures of the territories.
    yield mouse(find("td_step_reps"))
    yield 0.4
    yield mouse(find("td_match"))
    yield 0.5
    yield idle
    yield 0.4
    rows = desk().panel.reps.model.rows
    report["matched"] = {"reps": len({row.rep for row in rows if row.rep}), "told": sum(bool(row.told) for row in rows)}
    report["match_text"] = session.undo_stack.undoText()
    shot("15_matched")
    for key in ("quotas", "performance"):
        desk().show_dock(key)
        yield 1.0
        yield idle
        yield 0.5
        shot(f"15_{key}")
    quotas = desk().quotas
    report["quotas"] = [quotas.form.total.value(), float(sum(one["quota"] for one in quotas.model.records))]
    performance = desk().performance
    report["performance"] = len(performance.territories.model.records)
    performance.tabs.setCurrentWidget(performance.profit)
    yield 0.5
    yield idle
    yield 0.3
    shot("15_profit")
    report["profit"] = performance.profit.model.rowCount()
    desk().show_dock("balance")

    # Save under a name, save the project, quit and come back.
    desk().flow.markets.save_to(MARKET)
    yield lambda: session.path == MARKET and idle()
    yield 0.3
    labels, name = session.state.labels.copy(), session.scenario.name
    project = str(FOLDER / "georgia.qgz")
    report["saved"] = QgsProject.instance().write(project)
    yield idle
    iface.newProject()
    yield 0.5
    report["closed"] = not session.is_open
    iface.addProject(project)  # QGIS's own work
    watch.start()
    yield 0.5
    yield lambda: session.is_open and idle()
    yield 0.5
    yield drawn
    yield 1.0
    report["reopen"] = watch.stop()
    report["same_labels"] = bool((session.state.labels == labels).all())
    report["same_scenario"] = session.scenario.name == name
    report["layers"] = sorted(desk().layers.layers)
    report["all_layers"] = len(QgsProject.instance().mapLayers())
    shot("16_reopened")

    # Files and printed maps of what was reopened.
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
