"""Rules that come as layers and fields: crossings, locks, fixed centres, parents, groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..planning.findings import DataError

if TYPE_CHECKING:
    import numpy as np

TRUE_WORDS = frozenset({"1", "1.0", "true", "t", "yes", "y"})
FALSE_WORDS = frozenset({"", "0", "0.0", "false", "f", "no", "n"})


def unit_pairs(inputs: Any, name: str, units: Any) -> list[tuple[str, str]]:
    """Pairs of unit ids from a table or layer: fields ``from_unit`` and ``to_unit``, or the first two text fields.

    Parameters
    ----------
    inputs : Inputs
    name : str
        Parameter, for example ``LINKS``; without it there are no pairs.
    units : UnitLayer
        Their ids: where only a code with leading zeros is among them, the zeros are restored.

    Raises
    ------
    DataError
        The table has no such fields, or a row lacks a unit id.
    """
    from ..exchange.frames import text_fields
    from ..planning.crossings import pairs_of

    table = inputs.table(name)
    if table is None:
        return []
    texts = text_fields(inputs.required(name).fields())
    return pairs_of(table, texts, f"{name}: {inputs.layer_name(name)}", units.frame.index)


def unit_mask(inputs: Any, name: str, units: Any) -> np.ndarray | None:
    """A field or boolean expression on UNITS as true and false; ``None`` where not given.

    Parameters
    ----------
    inputs : Inputs
    name : str
        Parameter, for example ``LOCKED``.
    units : UnitLayer

    Raises
    ------
    DataError
        A value is neither true nor false.
    """
    import numpy as np

    values = inputs.column(name, "UNITS")
    if values is None:
        return None
    words = ["" if value is None or value != value else str(value).strip().lower() for value in values]  # noqa: PLR0124
    for unit, word in zip(units.frame.index, words):
        if word not in TRUE_WORDS | FALSE_WORDS:
            raise DataError(f"{name}: {word} (unit {unit}) is neither true nor false. Use 1 and 0, or yes and no.")
    return np.array([word in TRUE_WORDS for word in words], dtype=bool)


def parents_of(inputs: Any, layer: Any) -> list[str | None] | None:
    """Parent of each unit from the field PARENT, ``None`` where it is null or blank; ``None`` where not given.

    Parameters
    ----------
    inputs : Inputs
    layer : UnitLayer
    """
    from ..planning.zips import text_ids

    field = inputs.field("PARENT", "UNITS")
    if field is None:
        return None
    return [text if isinstance(text, str) else None for text in text_ids(layer.frame[field])]


def groups_of(inputs: Any, layer: Any) -> list[list[str]]:
    """Ids of the units that share a name in the field TOGETHER, per name; none where it is not given.

    Parameters
    ----------
    inputs : Inputs
    layer : UnitLayer
    """
    from ..planning.zips import text_ids

    field = inputs.field("TOGETHER", "UNITS")
    if field is None:
        return []
    groups: dict[str, list[str]] = {}
    for unit, name in zip(layer.frame.index, text_ids(layer.frame[field])):
        if isinstance(name, str):
            groups.setdefault(name, []).append(unit)
    return [members for members in groups.values() if len(members) > 1]


def fixed_centres(inputs: Any, layer: Any) -> tuple[np.ndarray | None, list[str | None] | None]:
    """Points of CENTRES in the coordinates of the engine, and the reps that its field ``rep`` names.

    Parameters
    ----------
    inputs : Inputs
    layer : UnitLayer

    Raises
    ------
    DataError
        A feature has no point, or the layer no coordinate reference system.
    """
    import numpy as np
    import shapely

    from ..engine.units import to_metric
    from ..exchange.frames import read_frame
    from ..planning.zips import text_ids

    source = inputs.source("CENTRES")
    if source is None:
        return None, None
    frame = read_frame(source, inputs.feedback)
    name = inputs.layer_name("CENTRES")
    if frame.crs is None:
        raise DataError(f"CENTRES: {name} has no coordinate reference system. Set it (layer properties, Source).")
    points = np.asarray(frame.geometry.to_crs(to_metric(layer.frame).crs).array, dtype=object)
    points = np.where(shapely.get_type_id(points) > 0, shapely.centroid(points), points)
    centres = np.column_stack([shapely.get_x(points), shapely.get_y(points)])
    lost = ~np.isfinite(centres).all(axis=1)
    if lost.any():
        raise DataError(f"CENTRES: row {int(lost.argmax()) + 1} of {name} has no position. Give it one or remove it.")
    reps = [None if text is None else str(text) for text in text_ids(frame["rep"])] if "rep" in frame.columns else None
    return centres, reps
