"""Reps of a chessboard market, and steps on the page Reps that tests share."""

from __future__ import annotations

from qgis.core import QgsProject

from tests.desktop.conftest import layer_of

# Stripes of the 6 x 6 chessboard from west to east: T01 has columns 0 and 1, T02 column 2, T03 3 and 4, T04 column 5.
WEST, EAST = "30000", "30005"
FIELDS = "NoGeometry?field=rep:string&field=home_zip:string&field=capacity_h:double&field=languages:string"
NEEDS = "NoGeometry?field=territory:string&field=language:string&field=skill:string&field=excluded:string"
PEOPLE = [
    ["Ann", "30005", 300.0, "English"],
    ["Bob", "30003", 1000.0, "English; Spanish"],
    ["Cy", "30000", 2000.0, "English"],
    ["Di", "30002", 2000.0, "English"],
]


def table(name: str, uri: str, rows: list[list]):
    layer = layer_of(name, uri, [("", row) for row in rows])
    QgsProject.instance().addMapLayer(layer)
    return layer


def choose(window, layer) -> None:
    """Choose a layer of reps as with the mouse."""
    page = window.desk.panel.reps
    page.reps_layer.setLayer(layer)
    page.reps_layer.activated.emit(page.reps_layer.currentIndex())
    window.settle()


def match(window) -> None:
    button = window.desk.panel.reps.match_button
    assert button.isEnabled(), button.toolTip()
    button.click()
    window.settle()


def weigh(window, **percent: int) -> None:
    for name, box in window.desk.panel.reps.weights.boxes.items():
        box.setValue(percent.get(name, 0))


def owners(window) -> dict[str, str | None]:
    return {one.name: one.rep for one in window.session.state.active}


def row(window, name: str):
    return next(one for one in window.desk.panel.reps.model.rows if one.name == name)
