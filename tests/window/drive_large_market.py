"""Runs inside QGIS: what edits, undo and scenarios cost on 33,075 ZIPs; times are taken in the window's own thread."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
from driver_tools import FOLDER, WISHES, Watch, desk, find, iface, open_designer, run, shot, show_window
from qgis.PyQt.QtWidgets import QApplication

PATH = Path(WISHES.get("market") or FOLDER / "large.gpkg")
ROUNDS = 25
# Wall time, or the thread's own computing time where others use the machine.
CLOCK = time.thread_time if WISHES.get("own_time") else time.perf_counter


def idle():
    return not desk().flow.running() and desk().session.is_open and desk().session.idle()


def drawn():
    return not iface.mapCanvas().isDrawing()


def milliseconds(job, *arguments, **named):
    began = CLOCK()
    job(*arguments, **named)
    return (CLOCK() - began) * 1000.0


def middle(values):
    return {"median": round(float(np.median(values)), 2), "worst": round(max(values), 2)}


def steps(report):
    watch = Watch()
    show_window(1600, 1000)
    find("Browser").hide()
    yield open_designer()
    yield 0.5
    if not PATH.exists():
        from large_market import large_market

        report["made"] = large_market(PATH)
    watch.start()
    began = time.perf_counter()
    desk().flow.markets.open(PATH)
    yield lambda: idle() and desk().session.plan is not None
    report["open_s"] = round(time.perf_counter() - began, 2)
    yield drawn
    yield 1.0
    yield drawn
    report["drawn_s"] = round(time.perf_counter() - began, 2)
    report["open"] = watch.stop()
    session = desk().session
    report["units"], report["territories"] = len(session.units), len(session.numbers)
    shot("1_large")
    from territory_designer.desktop.balance.balance_figures import balance_of
    from territory_designer.engine.editing import preview_move

    pairs, rng = session.units.pairs, np.random.default_rng(3)
    engine, preview, figures, outline, whole, undone = [], [], [], [], [], []
    table = desk().balance
    watch.start()
    for _ in range(ROUNDS):
        labels = session.state.labels
        across = pairs[labels[pairs[:, 0]] != labels[pairs[:, 1]]]
        unit, other = (int(value) for value in across[rng.integers(len(across))])
        number, home = int(labels[other]), int(labels[unit])
        preview.append(milliseconds(preview_move, session.plan, [unit], session.index_of(number)))
        engine.append(milliseconds(session.plan.move, [unit], session.index_of(number)))
        session.plan.move([unit], session.index_of(home))
        figures.append(milliseconds(balance_of, session, balance_of(session), {number, home}))
        began = CLOCK()
        session.move([unit], number)
        table.repaint()
        QApplication.sendPostedEvents()
        whole.append((CLOCK() - began) * 1000.0)
        outline.append(milliseconds(session.outlines_now, [number]))
        yield 0.05
    yield idle
    report["edit"] = watch.stop()
    report["engine_ms"], report["preview_ms"] = middle(engine), middle(preview)
    report["figures_ms"], report["move_and_table_ms"], report["outline_ms"] = (
        middle(figures),
        middle(whole),
        middle(outline),
    )
    yield drawn
    yield 0.5

    # A whole design, undone and redone.
    state = session.state
    other = next(one for one in session.scenarios() if one.id != session.scenario.id)
    labels = session.market.labels(other.id)
    designed = milliseconds(session.replace_plan, labels, state.territories, "Design", rules=state.rules)
    report["designed_ms"] = round(designed, 1)
    yield idle
    yield drawn
    watch.start()
    for _ in range(3):
        undone.append(milliseconds(session.undo_stack.undo))
        yield idle
        yield drawn
        undone.append(milliseconds(session.undo_stack.redo))
        yield idle
        yield drawn
    report["undo"] = watch.stop()
    report["undo_design_ms"] = middle(undone)
    shot("2_undone")

    # Another scenario, until it is drawn.
    switched = []
    watch.start()
    for target in (other.id, session.scenario.id, other.id):
        began = CLOCK()
        session.switch(target)
        table.repaint()
        switched.append((CLOCK() - began) * 1000.0)
        yield idle
        yield drawn
        yield 0.3
        yield drawn
    report["switch"] = watch.stop()
    report["switch_ms"] = middle(switched)
    shot("3_switched")

    unit = int(session.state.members(int(session.numbers[100]))[0])
    desk().layers.zoom_to_units(session.state.members(int(session.numbers[100])).tolist())
    yield 0.5
    yield drawn
    shot("4_near")
    tool = desk().toolbar
    tool.modes["lasso"].trigger()
    report["lasso_2000_ms"] = round(
        milliseconds(preview_move, session.plan, list(range(2000)), session.index_of(int(session.numbers[200]))), 1
    )
    report["unit"] = unit


run(steps)
