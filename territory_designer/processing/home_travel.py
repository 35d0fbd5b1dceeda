"""Way from the reps' homes to their customers, for ``computeworkload``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..planning.findings import DataError, Finding, listing
from ..planning.parameters import VISITS_PER_DAY
from .base import ANY_TABLE

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd

#: Columns of a table of homes, compared without case, blanks and signs.
COLUMNS = {
    "owner": ("rep", "repname", "salesrep", "salesperson", "territory", "territoryname", "name"),
    "home_zip": ("homezip", "homezipcode", "homepostalcode", "homepostcode", "zip", "zipcode", "postalcode"),
}


@dataclass(frozen=True)
class Loads:
    """What each owner has to do.

    Attributes
    ----------
    table : DataFrame
        Index = owners; the columns of :func:`.travel.rep_loads`, ``day_trips`` and ``line_haul_km``.
    findings : list of Finding
    """

    table: pd.DataFrame
    findings: list[Finding]


def add_homes(algorithm: Any) -> None:
    """Declare OWNER, HOMES and VISITS_PER_DAY.

    Parameters
    ----------
    algorithm : TerritoryAlgorithm
        Has UNITS.
    """
    algorithm.describe(
        QgsProcessingParameterField("OWNER", algorithm.tr("Rep or territory field"), None, "UNITS", optional=True),
        "Field of the units with the rep or territory that they belong to. With HOMES the way from home is reported.",
        advanced=True,
    )
    algorithm.describe(
        QgsProcessingParameterFeatureSource("HOMES", algorithm.tr("Homes of the reps"), ANY_TABLE, optional=True),
        "Points, or a table with the ZIP code of each home (home_zip), and a field with the same names as OWNER.",
        advanced=True,
    )
    algorithm.describe(
        QgsProcessingParameterNumber(
            "VISITS_PER_DAY",
            algorithm.tr("Visits per day"),
            Qgis.ProcessingNumberParameterType.Double,
            VISITS_PER_DAY.default,
            optional=True,
        ),
        "Visits on one day trip from home and back; 0.5 to 60.",
        advanced=True,
    )


def owner_loads(inputs: Any, layer: Any, sums: pd.DataFrame, values: dict[str, float]) -> Loads | None:
    """Workload and the way from home per owner; ``None`` where HOMES is not given.

    Parameters
    ----------
    inputs : Inputs
    layer : UnitLayer
    sums : DataFrame
        Index = unit ids of ``layer``; ``visits``, ``workload_h`` and ``travel_h`` of the accounts in each unit.
    values : dict
        ``speed_kmh``, ``circuity`` and ``visits_per_day``.

    Raises
    ------
    DataError
        OWNER or a column is missing, or an owner has two homes.
    """
    import numpy as np
    import shapely

    from ..engine.units import to_metric
    from ..planning.travel import line_haul, rep_loads
    from .plans import labels_of

    if inputs.given("HOMES") != inputs.given("OWNER"):
        there, missing = ("HOMES", "OWNER") if inputs.given("HOMES") else ("OWNER", "HOMES")
        raise DataError(f"{there} is given without {missing}. Give both or neither.")
    field = inputs.field("OWNER", "UNITS")
    if field is None:
        return None
    labels, names = labels_of(layer.frame[field], field, layer.name)
    metric = to_metric(layer.frame)
    centres = shapely.centroid(np.asarray(metric.geometry.array, dtype=object))
    points = np.column_stack([shapely.get_x(centres), shapely.get_y(centres)])
    homes, findings = _homes(inputs, field, names, metric, points)
    figures = sums[["visits", "workload_h", "travel_h"]].reindex(layer.frame.index).fillna(0.0)
    visits, workload, travel = figures.to_numpy(dtype=float).T
    way = line_haul(homes, points, labels, visits, values["visits_per_day"], values["speed_kmh"], values["circuity"])
    table = rep_loads(labels, workload, travel, way["hours"].to_numpy())
    table[["day_trips", "line_haul_km"]] = way[["day_trips", "km"]]
    return Loads(table.set_axis(names), findings)


def _homes(
    inputs: Any, field: str, names: list[str], metric: gpd.GeoDataFrame, points: np.ndarray
) -> tuple[np.ndarray, list[Finding]]:
    """Home of each owner in metres, not-a-number where it is not known."""
    import numpy as np

    from ..exchange.frames import read_frame
    from ..planning.columns import find_columns
    from ..planning.values import unique_columns
    from ..planning.zips import normalize_zip_codes, text_ids

    layer = inputs.layer_name("HOMES")
    frame = read_frame(inputs.required("HOMES"), inputs.feedback)
    unique_columns(frame, layer)
    found = find_columns([str(column) for column in frame.columns if column != "geometry"], COLUMNS)
    owner = field if field in frame.columns else found.get("owner")
    if owner is None:
        raise DataError(f"HOMES: {layer} has no field {field}. Add one with the names that the units have.")
    owners = text_ids(frame[owner])
    rows_of = {name: np.flatnonzero(owners == name) for name in names}
    for name, rows in rows_of.items():
        if len(rows) > 1:
            raise DataError(f"HOMES: {layer} has more than one home of {name} (rows {listing(rows + 1)}). Keep one.")
    there = _positions(frame, layer, metric)
    if "home_zip" in found:
        codes = normalize_zip_codes(frame[found["home_zip"]], metric.index).values
        unit = metric.index.get_indexer(codes)
        by_zip = np.isnan(there[:, 0]) & (unit >= 0)
        there[by_zip] = points[unit[by_zip]]
    homes = np.array([there[rows[0]] if len(rows) else (np.nan, np.nan) for rows in rows_of.values()])
    unknown = [name for name, home in zip(names, homes) if np.isnan(home[0])]
    if not unknown:
        return homes, []
    text = f"{layer}: the home of {listing(unknown)} is not known, so the way from there is not known either."
    return homes, [Finding("warning", "no_home", layer, None, text)]


def _positions(frame: gpd.GeoDataFrame, layer: str, metric: gpd.GeoDataFrame) -> np.ndarray:
    """Positions of the homes in metres."""
    import numpy as np
    import shapely

    if frame.geometry.isna().all():
        return np.full((len(frame), 2), np.nan)
    if frame.crs is None:
        raise DataError(f"HOMES: {layer} has no coordinate reference system. Set it (layer properties, Source).")
    shapes = shapely.centroid(np.asarray(frame.geometry.to_crs(metric.crs).array, dtype=object))
    return np.column_stack([shapely.get_x(shapes), shapely.get_y(shapes)])
