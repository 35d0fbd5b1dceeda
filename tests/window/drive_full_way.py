"""Runs inside QGIS: from an empty project to compared scenarios in a saved market, with the real mouse and keys."""

from __future__ import annotations

import numpy as np
from driver_tools import (
    FOLDER,
    Watch,
    desk,
    drag,
    file_dialog,
    find,
    iface,
    keys,
    mouse,
    open_designer,
    place,
    popup,
    run,
    shot,
    show_window,
    typed,
    xdo,
)
from map_steps import around, border_units, coloured, drawn, idle, pixel
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QApplication


def row_in(tree, scenario):
    """Where a scenario is in its tree."""
    return tree.visualRect(tree.model().index_of(scenario)).center()


def movable(session):
    """A large ZIP at a border whose move leaves its territory in one piece, and where it goes."""
    from territory_designer.engine.editing import preview_move

    for unit, number in border_units(session, 200):
        preview = preview_move(session.plan, [unit], session.index_of(number))
        if not preview.falls_apart:
            return unit, number
    raise LookupError("no ZIP can move")


def belongs(unit, number):
    """Wait until a ZIP is in a territory, in the file and on the map."""
    yield lambda: int(desk().session.state.labels[unit]) == number and idle()
    yield drawn
    return True


def of_territory(number, wish):
    """Click a territory in the table Balance, and an entry of its menu."""
    table = desk().balance.table
    cell = table.model().index(table.model().row_of(number), 1)
    table.scrollTo(cell)
    yield 0.2
    yield mouse(table.viewport(), table.visualRect(cell).center())
    yield 0.3
    yield mouse(table.viewport(), table.visualRect(cell).center(), button=3)
    yield lambda: QApplication.activePopupWidget() is not None
    yield 0.2
    shot(f"07_menu_{wish.lower()}")
    yield popup(wish)


def steps(report):
    watch = Watch()
    canvas = iface.mapCanvas()
    show_window(1366, 768)
    find("Browser").hide()
    find("Layers").setMaximumWidth(230)
    yield 0.5
    report["built_before_seen"] = find("territory_designer_dock").widget() is not None
    yield open_designer()  # one
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
    report["clicked"] = yield from belongs(unit, number)
    report["undo_text"] = session.undo_stack.undoText()
    shot("05_moved")
    yield keys("ctrl+z")
    report["undone"] = yield from belongs(unit, home)
    yield keys("ctrl+shift+z")
    report["redone"] = yield from belongs(unit, number)
    yield keys("ctrl+z")
    yield from belongs(unit, home)

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
    yield lambda: (session.state.labels == before).all() and idle()
    report["lasso_undone"] = True

    # Lock a territory, redesign from the scenario: it stays.
    kept = number
    yield from of_territory(kept, "Lock")
    yield lambda: session.state.territories[kept].locked and idle()
    members = session.state.members(number)
    watch.start()
    yield mouse(find("td_step_design"))
    yield 0.3
    yield mouse(find("td_start"))
    yield 0.3
    yield keys("Home", "Down", "Return")
    yield 0.2
    report["start"] = find("td_start").currentText()
    for name, figure in (("td_max_moved", "30"), ("td_workload_tolerance", "8")):
        yield mouse(find(name))
        yield from typed(figure)
        yield 0.2
    report["tolerances"] = [find("td_max_moved").value(), find("td_workload_tolerance").value()]
    shot("07_locked")
    yield mouse(find("td_design"))
    yield 0.5
    yield idle
    yield drawn
    report["redesign"] = {"watch": watch.stop(), "message": find("td_messages").last()}
    report["lock_held"] = bool((session.state.labels[members] == number).all())
    report["redesigned"] = session.undo_stack.undoText()
    shot("08_redesigned")

    # Scenarios: branch, name and edit the variant, compare both.
    yield mouse(find("td_step_scenarios"))
    yield 0.4
    shot("09_scenarios")
    first, tree = session.scenario.id, find("td_scenarios")
    yield mouse(tree.viewport(), row_in(tree, first))
    yield mouse(find("td_button_branch"))
    yield lambda: session.scenario.id != first and idle()
    yield 0.3
    yield mouse(tree.viewport(), row_in(tree, session.scenario.id))
    yield keys("F2")
    yield from typed("Plan B", "Return")
    yield lambda: session.scenario.name == "Plan B" and idle()
    yield from of_territory(kept, "Unlock")
    yield lambda: not session.state.territories[kept].locked and idle()
    unit, number = movable(session)
    canvas.setExtent(around(unit, 4.0))
    canvas.refresh()
    yield 1.0
    yield drawn
    tools.modes["click"].trigger()
    session.set_target(number)
    yield mouse(canvas.viewport(), pixel(unit))
    yield lambda: int(session.state.labels[unit]) == number and idle()
    shot("10_branch")
    yield mouse(tree.viewport(), row_in(tree, first))
    yield xdo("keydown", "ctrl")
    yield mouse(tree.viewport(), row_in(tree, session.scenario.id))
    yield xdo("keyup", "ctrl")
    yield 0.2
    yield mouse(find("td_button_compare"))
    yield 0.5
    yield idle
    yield 0.5
    shot("11_compare")
    report["compared"] = [side.name for side in find("td_compare").made().sides]
    report["scenarios"] = sorted(one.name for one in session.scenarios())

    for mode in ("workload", "potential", "both", "deviation", "change", "segment", "heat", "territory"):
        if tools.colours.findData(mode) < 0:
            report.setdefault("modes_missing", []).append(mode)
            continue
        yield from coloured(mode)
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

    # Save the market under a name, and the project; then QGIS is quit.
    yield mouse(find("td_market_menu"))
    yield lambda: QApplication.activePopupWidget() is not None
    yield 0.2
    yield popup("Save as…")
    yield from file_dialog(FOLDER / "georgia market.v1")  # the ending is added, and the dot is part of the name
    yield lambda: session.path.parent == FOLDER and idle()
    yield 0.3
    report["market"] = session.path.name
    yield mouse(canvas.viewport(), QPoint(5, 5), button=2)  # the keyboard is the window's
    yield keys("ctrl+s")
    yield from file_dialog(FOLDER / "georgia.qgz")
    yield lambda: (FOLDER / "georgia.qgz").exists() and not QgsProject.instance().isDirty()
    yield idle
    report["labels"], report["scenario"] = session.state.labels.tolist(), session.scenario.name


run(steps)
