"""The ZIPs that two scenarios have in different territories, as a layer in memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsApplication, QgsVectorLayer

from ..i18n import tr


def change_layer(frame: Any, measures: Sequence[str], sides: Sequence[tuple[str, Any, Sequence[str]]]) -> Any:
    """A layer with the fields ``unit``, ``alignment`` (before), ``territory`` (after) and the measures.

    Made in the background and handed to the thread of the window.

    Parameters
    ----------
    frame : GeoDataFrame
        All units, index = id.
    measures : sequence of str
        Columns of the frame.
    sides : two of (name of the scenario, (n,) int array of labels, names of territories)
        Before and after.
    """
    import numpy as np

    from ...exchange.frames import fields_with, write_frame
    from ...exchange.vector_files import layer_crs

    names = [np.array([*territories, None], dtype=object)[labels] for _, labels, territories in sides]
    moved = np.flatnonzero(names[0] != names[1])
    changed = frame.iloc[moved][[*measures, frame.geometry.name]].copy()
    changed.insert(0, "unit", [str(unit) for unit in changed.index])
    changed["alignment"], changed["territory"] = names[0][moved], names[1][moved]
    kinds = [("unit", "text"), ("alignment", "text"), ("territory", "text"), *((name, "double") for name in measures)]
    fields = fields_with(None, kinds)
    title = tr("Changes: {before} → {after}", before=sides[0][0], after=sides[1][0])
    layer = QgsVectorLayer("MultiPolygon", title, "memory")
    layer.setCrs(layer_crs(frame.crs))
    layer.dataProvider().addAttributes(list(fields))
    layer.updateFields()
    write_frame(changed, fields, lambda batch: layer.dataProvider().addFeatures(batch)[0])
    layer.updateExtents()
    layer.setCustomProperty("territory_designer/title_of_changes", title)
    layer.setCustomProperty("territory_designer/role", "comparison")
    layer.moveToThread(QgsApplication.instance().thread())
    return layer
