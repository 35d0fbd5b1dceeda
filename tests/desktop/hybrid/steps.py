"""What the analyst does in the dialog "Territories by segment"."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from territory_designer.exchange.frames import read_frame


def frame_at(uri):
    layer = QgsVectorLayer(uri, "layer", "ogr")  # kept as long as its provider is read
    assert layer.isValid(), uri
    return read_frame(layer.dataProvider()).drop(columns="fid", errors="ignore")


def rules(window, workload, potential):
    page = window.desk.panel.design
    page.workload_tolerance.setValue(workload)
    page.potential_tolerance.setValue(potential)
    page.effort.setCurrentIndex(0)


def with_sizes(window):
    """The accounts have one more field that may hold segments."""
    session = window.session
    session.accounts["size"] = [row % 2 + 1 for row in range(len(session.accounts))]
    vars(session._loaded).pop("segment_fields")  # it was looked up when the market was opened


def opened(window):
    """The dialog, with its segments counted."""
    window.desk.panel.design.hybrid_button.click()
    window.settle()
    dialog = window.flow.aids.hybrid
    assert dialog.editor.grouping is not None, dialog.hint.text()
    return dialog


def edit(window, table, row, column, value):
    """Write into a cell as its editor does."""
    model = table.model()
    assert model.flags(model.index(row, column)) & Qt.ItemFlag.ItemIsEditable
    model.setData(model.index(row, column), value)
    window.breathe(3)


def put(window, dialog, segment, group):
    edit(window, dialog.editor.segments, dialog.editor.segment_model.row_of("segment", segment), 1, group)


def count(window, dialog, group, number):
    edit(window, dialog.editor.groups, dialog.editor.group_model.row_of("group", group), 1, number)


def designed(window, dialog):
    dialog.design_button.click()
    window.settle()
    assert dialog.outcome is not None, (dialog.hint.text(), window.said)
    return dialog.outcome


def saved(window, dialog, path):
    dialog.save_to(path)
    window.settle()
    return path


def frame_of(path, layer):
    return frame_at(f"{path}|layername={layer}")
