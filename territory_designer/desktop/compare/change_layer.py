"""The ZIPs that two scenarios have in different territories, as a layer in memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsVectorLayer

from ..i18n import tr

if TYPE_CHECKING:
    from ...engine import Units
    from ...workspace.records import Territory


def change_layer(frame: Any, units: Units, sides: Sequence[tuple[str, Any, Sequence[Territory]]]) -> Any:
    """A layer with the fields ``unit``, ``alignment`` (before), ``territory`` (after) and the measures.

    A territory that only has another name changes nothing. Made in the background and handed to the thread of the
    window.

    Parameters
    ----------
    frame : GeoDataFrame
        All units, index = id.
    units : Units
        The same for the engine; their measures are columns of the frame.
    sides : two of (name of the scenario, (n,) int array of labels, territories by number)
        Before and after.
    """
    import numpy as np

    from ...engine.editing import compact
    from ...exchange.frames import fields_with, write_frame
    from ...exchange.vector_files import layer_crs
    from ...planning.comparison import compare

    (before, names_before), (after, names_after) = (
        (compact(labels, [not one.retired for one in slots])[0], [one.name for one in slots if not one.retired])
        for _, labels, slots in sides
    )
    found = compare(before, after, names_before, names_after, units)
    moved, measures = np.flatnonzero(found.changed), units.measures
    changed = frame.iloc[moved][[*measures, frame.geometry.name]].copy()
    changed.insert(0, "unit", [str(unit) for unit in changed.index])
    changed["alignment"], changed["territory"] = found.origin[moved], found.destination[moved]
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
