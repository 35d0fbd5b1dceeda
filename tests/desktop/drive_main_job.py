"""Runs inside QGIS: the main job, from the toolbar button to the printed maps, by clicking the dock's own widgets."""

from __future__ import annotations

from driver_tools import (
    FOLDER,
    LEFT,
    WISHES,
    Watch,
    add_sample,
    choose,
    click,
    find,
    iface,
    press_toolbar,
    run,
    shot,
    show_window,
    type_into,
)
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit


def idle():
    """No job runs."""
    return find("td_design").isEnabled()


def drawn():
    """The map is drawn."""
    return not iface.mapCanvas().isDrawing()


def messages():
    return find("td_messages").text.toPlainText()


def steps(report):
    watch = Watch()
    show_window(1366, 768)
    find("Browser").hide()
    yield 0.5
    add_sample("call_frequencies", "zips", "accounts")
    iface.mapCanvas().zoomToFullExtent()
    report["built_before_seen"] = find("territory_designer_dock").widget() is not None
    press_toolbar("territory_designer_action")
    yield 0.5
    report["chosen"] = [find(name).currentText() for name in ("td_units_layer", "td_unit_id", "td_accounts_layer")]
    report["guessed"] = [find(name).currentField() for name in ("td_unit_id", "td_account_id", "td_account_zip")]

    iface.messageBar().clearWidgets()
    iface.mapCanvas().zoomToFullExtent()
    yield 0.3
    yield drawn
    watch.start()
    click("td_check")
    yield idle
    yield 0.5
    report["check"] = {"watch": watch.stop(), "message": find("td_messages").last()}
    report["findings"] = find("td_findings").model().rowCount()
    yield 0.3
    shot("1_checked")
    table = find("td_findings")
    before = iface.mapCanvas().extent().toString()
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(90, 12))
    QTest.mouseDClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(90, 12))
    yield 1.0
    report["zoomed_to_finding"] = iface.mapCanvas().extent().toString() != before
    iface.mapCanvas().zoomToFullExtent()
    yield 0.3
    yield drawn

    report["suggested"] = find("td_workload").currentText()
    choose("td_potential_from", "per ZIP")
    if "potential" in WISHES:
        type_into("td_potential", str(WISHES["potential"]), QLineEdit)
    else:
        choose("td_potential", "aggregate_income_usd")
    type_into("td_territories", str(WISHES.get("territories", 20)))
    type_into("td_workload_tolerance", "10")
    type_into("td_potential_tolerance", "10")

    click("td_design")  # cancelled in the middle: nothing may be left behind
    yield lambda: find("td_progress").value() > 30
    report["progress_seen"] = find("td_progress").isVisible()
    shot("2_designing")
    report["layers_before"] = len(QgsProject.instance().mapLayers())
    click("td_cancel")
    yield idle
    report["cancelled"] = {"message": find("td_messages").last(), "layers": len(QgsProject.instance().mapLayers())}

    watch.start()
    click("td_design")
    yield idle
    yield 0.5
    report["design"] = {"watch": watch.stop(), "message": find("td_messages").last()}
    yield drawn
    for name in ("zips", "accounts"):  # the design is above them; less to draw
        layer = QgsProject.instance().mapLayersByName(name)[0]
        QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    yield 0.3
    yield drawn
    yield 1.0
    report["rows"] = find("td_table").model().rowCount()
    report["columns"] = find("td_table").model().columnCount()
    root = QgsProject.instance().layerTreeRoot()
    report["layers"] = [
        (layer.name(), layer.customProperty("territory_designer/role"), layer.featureCount())
        for layer in QgsProject.instance().mapLayers().values()
    ]
    report["top"] = [node.name() for node in root.children()]
    shot("3_designed")
    show_window(1600, 1000)
    yield 1.0
    yield drawn
    yield 1.0
    shot("4_wide")

    for button, name in (("td_export", "export"), ("td_print", "print")):
        folder = FOLDER / name
        type_into("td_folder", str(folder), QLineEdit)
        watch.start()
        click(button)
        yield idle
        report[name] = {"watch": watch.stop(), "message": find("td_messages").last()}
        report[f"{name}ed"] = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    shot("5_printed")

    project = str(FOLDER / "market.qgz")
    report["saved"] = QgsProject.instance().write(project)
    report["clean"] = not QgsProject.instance().isDirty()
    iface.newProject()
    yield 0.5
    report["after_new"] = find("td_workload").currentText()
    iface.addProject(project)
    yield 1.0
    report["restored"] = {
        "workload": find("td_workload").currentText(),
        "potential_from": find("td_potential_from").currentText(),
        "potential": find("td_potential").currentText(),
        "territories": find("td_territories").value(),
        "folder": find("td_folder").filePath(),
        "units": find("td_units_layer").currentText(),
        "dirty": QgsProject.instance().isDirty(),
    }
    report["tasks"] = QgsApplication.taskManager().countActiveTasks()
    report["in_log"] = messages()


run(steps)
