"""Runs inside QGIS: takes a picture of every page and dock of the plugin, on the sample, on two sizes of screen."""

from __future__ import annotations

from dataclasses import replace

from driver_tools import (
    FOLDER,
    WISHES,
    Watch,
    desk,
    drag,
    find,
    iface,
    keys,
    mouse,
    open_designer,
    place,
    run,
    shot,
    show_window,
    xdo,
)
from map_steps import around, border_units, coloured, drawn, idle, pixel
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QPoint, QTimer, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication

SIZES = [tuple(size) for size in WISHES.get("sizes", [[1366, 768], [1920, 1080]])]
PAGES = ("data", "measures", "design", "reps", "scenarios", "publish")
DOCKS = ("balance", "accounts", "suggestions", "compare", "tradeoff", "hierarchy", "quotas", "performance")
MODES = ("workload", "potential", "both", "deviation", "change", "segment", "heat", "area", "territory")
OWN_LAYERS = ("zips", "accounts")


class Opened(QObject):
    """Takes what the plugin would open in a browser."""

    def __init__(self):
        super().__init__()
        self.urls = []

    @pyqtSlot("QUrl")
    def take(self, url):
        self.urls.append(url.toString())


def picture(name, size):
    """A picture in the folder of its size."""
    folder = FOLDER / f"{size[0]}x{size[1]}"
    folder.mkdir(exist_ok=True)
    shot(f"{folder.name}/{name}")


def part(name, widget):
    """A picture of a widget alone."""
    folder = FOLDER / "parts"
    folder.mkdir(exist_ok=True)
    widget.grab().save(str(folder / f"{name}.png"))


def resize(size):
    """Give the window a size, and the docks below the map the height that a user would give them there."""
    for key in DOCKS if desk() is not None else ():
        desk()._docks[key].widget().setMinimumHeight(330 if size[1] > 800 else 215)
    show_window(*size)
    yield 1.0


def of_all_sizes(name, widget=None):
    """The window as it is, and a widget of it alone, on every size of screen."""
    for size in SIZES:
        yield from resize(size)
        yield drawn
        yield 0.7
        picture(name, size)
        if widget is not None:
            part(f"{name[3:]}_{size[0]}", widget)
    if len(SIZES) > 1:
        yield from resize(SIZES[0])
        yield drawn


def movable(session, target=None):
    """A large ZIP at a border whose move is allowed and leaves its territory in one piece, and where it goes."""
    from territory_designer.engine.editing import preview_move

    closed = {one.number for one in session.state.active if one.locked}
    for unit, number in border_units(session, 300):
        if {number, int(session.state.labels[unit])} & closed or target not in (None, number):
            continue
        if not preview_move(session.plan, [unit], session.index_of(number)).falls_apart:
            return unit, number
    raise LookupError("no ZIP can move")


def steps(report):
    watch = Watch()
    show_window(*SIZES[0])
    find("Browser").hide()
    find("Layers").setMaximumWidth(230)
    yield 0.5
    yield open_designer()
    yield 0.5
    yield from of_all_sizes("01_welcome")
    yield mouse(find("td_open_sample"))
    yield 1.5
    for page in PAGES:
        yield mouse(find(f"td_step_{page}"))
        yield 0.3
        picture(f"02_before_{page}", SIZES[0])
    yield mouse(find("td_step_data"))
    yield 0.3
    yield mouse(find("td_check"))
    yield 0.5
    yield idle
    report["checked"] = find("td_messages").last()
    yield from of_all_sizes("03_checked")
    yield mouse(find("td_step_design"))
    yield 0.3
    yield mouse(find("td_design"))
    yield 1.5
    picture("04_designing", SIZES[0])
    yield lambda: idle() and desk().session.plan is not None
    yield 0.5
    report["designed"] = find("td_messages").last()
    session = desk().session
    report["plan"] = {name: session.state.report.get(name) for name in ("measures", "moment_km2", "gap", "seconds")}
    for name in OWN_LAYERS:
        for layer in QgsProject.instance().mapLayersByName(name):
            QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    yield from help_key(report)
    yield from of_all_sizes("05_designed")
    yield from editing(report, watch)
    yield from more_scenarios(report)
    yield from looks()
    yield from by_segment()


def help_key(report):
    """F1 on a page and on a dock opens the help."""
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")
    for name in ("td_territories", "td_balance_search", "td_step_data"):
        yield mouse(find(name))
        yield 0.2
        yield keys("F1")
        yield 0.4
    QDesktopServices.unsetUrlHandler("file")
    report["help"] = opened.urls
    desk().layers.zoom_to_market()  # a click into the table shows a territory
    yield mouse(find("td_step_design"))
    yield 0.3


def editing(report, watch):
    """The card beside the cursor, a lasso, a lock, a question, suggestions."""
    canvas, session, tools = iface.mapCanvas(), desk().session, desk().toolbar
    unit, number = movable(session)
    tools.modes["click"].trigger()  # the canvas has the keyboard now
    session.set_target(number)
    yield 0.2
    watch.start()
    for size in reversed(SIZES):
        yield from resize(size)
        canvas.setExtent(around(unit, 4.0))
        canvas.refresh()
        yield 0.5
        yield drawn
        yield xdo("mousemove", *place(canvas.viewport(), pixel(unit)))
        yield 0.7
        picture("06_preview", size)
    tools.modes["lasso"].trigger()
    middle = pixel(unit)
    ring = [middle + QPoint(x, y) for x, y in ((70, 0), (50, 50), (0, 70), (-50, 50), (-70, 0), (-50, -50), (0, -70))]
    yield hold(canvas.viewport(), ring)
    yield 0.6
    picture("07_lasso", SIZES[0])
    yield xdo("mouseup", 1)
    yield 0.4
    yield idle
    yield drawn
    report["lassoed"] = session.undo_stack.undoText()
    picture("08_lassoed", SIZES[0])
    yield keys("ctrl+z")
    yield 0.4
    yield idle
    tools.lock.trigger()
    yield 0.2
    yield drag(canvas.viewport(), [middle + QPoint(x, x) for x in (-40, -20, 0, 20, 40)])
    yield 0.4
    yield idle
    yield xdo("mousemove", *place(canvas.viewport(), middle))
    yield 0.6
    picture("09_locked", SIZES[0])
    yield mouse(canvas.viewport(), middle)
    yield 0.3
    while session.state.unit_locks.any():
        session.undo_stack.undo()
    tools.why.trigger()
    yield mouse(canvas.viewport(), middle)
    yield 0.8
    yield idle
    yield from of_all_sizes("10_why")
    report["edit"] = watch.stop()
    tools.tools.use(None)
    desk().layers.zoom_to_market()
    yield 0.5
    yield drawn


def hold(widget, points):
    """Press at the first point, move over all of them, and do not let go."""
    moves = ["mousemove", *place(widget, points[0]), "sleep", 0.1, "mousedown", 1]
    for point in points[1:]:
        moves += ["mousemove", *place(widget, point), "sleep", 0.15]
    return xdo(*moves)


def more_scenarios(report):
    """A variant with moves, districts, a comparison and a family of plans."""
    from territory_designer.desktop.hierarchy.hierarchy_build import BuildDialog, Order
    from territory_designer.desktop.log_dialog import LogDialog

    session = desk().session
    first = session.scenario
    desk().panel.scenarios.actions_of.branch(first)
    yield lambda: session.scenario.id != first.id and idle()
    for _ in range(4):
        session.move([movable(session)[0]], movable(session)[1])
    session.lock_territories([int(session.numbers[0])], True)
    yield idle
    desk().hierarchy.builder.build(Order(1, "District", 4, {"workload": 0.15, "potential": 0.15}))
    yield 0.5
    yield idle
    report["districts"] = find("td_messages").last()
    desk().hierarchy.builder.build(Order(2, "Region", 2, {"workload": 0.15, "potential": 0.15}))
    yield 0.5
    yield idle
    desk()._compare([one.id for one in session.scenarios()])
    yield 0.5
    yield idle
    yield 0.5
    quick_plans()
    desk().tradeoff.start()
    while True:  # some minutes on a busy machine
        yield 2.0
        if idle():
            break
    options = desk().tradeoff.options()
    report["tradeoff"] = [(one.asked, one.deviation, one.moved_units, one.moment_km2) for one in options]
    desk().tradeoff.chart.set_current(min(2, len(options) - 1))
    desk().tradeoff._show_details()
    for name, make in (
        ("build_dialog", lambda: BuildDialog(session, desk().hierarchy)),
        ("log_dialog", lambda: LogDialog(session.market.log(), {one.id: one.name for one in session.scenarios()})),
        ("crossings_dialog", crossings),
    ):
        yield from dialog(name, make)


def crossings():
    """The dialog of links and barriers, with those of a market of Georgia."""
    desk().crossings.show()
    shown = desk().crossings.dialog
    shown.add("link", [("31305", "31327")], "Causeway")
    shown.add("barrier", [("30901", "30907")], "River, no bridge")
    return shown


def quick_plans():
    """Plans of the trade-off need not be the best ones for a picture."""
    from territory_designer.desktop.compare import tradeoff_panel

    made = tradeoff_panel.base_of

    def base_of(session, kind):
        base = made(session, kind)
        rules = replace(base.start.rules, effort="draft")
        return replace(base, start=replace(base.start, rules=rules))

    tradeoff_panel.base_of = base_of


def dialog(name, make):
    """A picture of a dialog."""
    shown = make()
    shown.show()
    yield 0.6
    part(name, shown)
    shown.close()
    yield 0.2


def looks():
    """Every dock, page and way of colouring."""
    session, tools = desk().session, desk().toolbar
    for key in DOCKS:
        desk().show_dock(key)
        if key == "accounts":
            session.select(session.state.members(int(session.numbers[3])).tolist()[:6])
        yield 0.6
        desk().layers.zoom_to_market()
        yield from of_all_sizes(f"11_dock_{key}", desk()._docks[key].widget())
    performance = desk().performance
    performance.tabs.setCurrentWidget(performance.profit)
    yield 0.6
    yield idle
    yield from of_all_sizes("11_dock_profit", performance)
    session.select([])
    desk().show_dock("balance")
    yield 0.3
    desk().layers.zoom_to_market()
    yield drawn
    for page in PAGES:
        yield mouse(find(f"td_step_{page}"))
        yield 0.3
        if page == "reps":
            yield mouse(find("td_match"))
            yield 0.5
            yield idle
        yield from of_all_sizes(f"12_page_{page}", desk().panel)
    for menu in ("td_market_menu", "td_scenario_more", "td_balance_menu"):
        if menu == "td_scenario_more":
            yield mouse(find("td_step_scenarios"))
        button = find(menu)
        QTimer.singleShot(0, button.showMenu)
        yield lambda: QApplication.activePopupWidget() is not None
        popup = QApplication.activePopupWidget()
        # The screen is wider than this window, and on one of its size the menu would stay within it.
        popup.move(min(popup.x(), iface.mainWindow().geometry().right() - popup.width()), popup.y())
        yield 0.6
        picture(f"13_menu_{menu[3:]}", SIZES[0])
        popup.close()
        yield 0.3
    desk().layers.zoom_to_market()
    for mode in MODES:
        if tools.colours.findData(mode) < 0:
            continue
        yield from coloured(mode)
        picture(f"14_colour_{mode}", SIZES[0])


def by_segment():
    """The dialog of territories by segment, and its map."""
    yield mouse(find("td_step_design"))
    desk().flow.aids.show_hybrid()
    shown = desk().flow.aids.hybrid
    yield 1.0
    yield idle
    part("hybrid_groups", shown)
    shown.design()
    yield 1.0
    yield idle
    yield 0.5
    part("hybrid_territories", shown)
    shown.save_to(FOLDER / "territories_by_segment.gpkg")
    yield 1.0
    yield idle
    shown.reject()
    desk().layers.zoom_to_market()
    yield 1.0
    yield drawn
    yield 0.5
    picture("15_by_segment", SIZES[0])


run(steps)
