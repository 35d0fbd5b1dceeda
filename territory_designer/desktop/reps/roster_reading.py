"""The roster from a layer or table of the project, with the homes of the reps in degrees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureRequest

from .. import figures
from ..i18n import tr
from ..market.session import MarketSession
from ..market.state import EditError

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...planning.findings import Finding
    from ...planning.roster import Roster

MOST_ROWS = 5_000
"""A table with more rows is no roster, and reading it would hold the window up."""
AS_WRITTEN, PERCENT, SHARES = range(3)
"""How bare numbers of part-time shares and ramps are meant: not allowed, 50, or 0.5."""
MEANT = {AS_WRITTEN: None, PERCENT: True, SHARES: False}
WGS84 = "EPSG:4326"


def read_table(layer: Any) -> Any:
    """All rows of a small layer, with those that are being edited.

    Raises
    ------
    EditError
        It has so many rows that it must be another table.
    """
    from ...exchange.frames import read_frame

    # Some sources do not say how many there are: one row more than allowed tells.
    found = sum(1 for _ in layer.getFeatures(QgsFeatureRequest().setLimit(MOST_ROWS + 1).setNoAttributes()))
    if found > MOST_ROWS:
        raise EditError(
            tr(
                "{layer} has more than {count} rows: it does not look like a table of reps. Choose another one.",
                layer=layer.name(),
                count=figures.count(MOST_ROWS),
            )
        )
    return read_frame(layer)


def read_layer(
    layer: Any, columns: dict[str, str], shares_are: int, session: MarketSession
) -> tuple[Roster, list[Finding]]:
    """The reps of a layer, with longitude and latitude of their homes where they are known.

    Parameters
    ----------
    layer : QgsVectorLayer
        Points, or a table.
    columns : dict of str to str
        Role -> field, for those that the analyst chose.
    shares_are : int
        `AS_WRITTEN`, `PERCENT` or `SHARES`.
    session : MarketSession
        With a market, whose ZIPs tell where homes are.

    Raises
    ------
    DataError, EditError
        The table cannot be used; the text names row and field.
    """
    import numpy as np

    from ...planning.roster import locate_homes, read_roster
    from ...planning.values import rate

    frame, name = read_table(layer), layer.name()
    roster = read_roster(frame, name, columns, percent=MEANT[shares_are])
    reps = roster.reps
    if "share" in roster.columns:
        shares, _ = rate(frame[roster.columns["share"]], roster.columns["share"], name, MEANT[shares_are])
        reps["share"] = shares.to_numpy()
    else:
        reps["share"] = np.nan
    points = _positions(frame, reps, name)
    homes, findings = locate_homes(roster, name, points, _middles(session))
    reps["lon"], reps["lat"] = homes.T
    return roster, [*roster.findings, *findings]


def _positions(frame: Any, reps: pd.DataFrame, name: str) -> np.ndarray:
    """Longitude and latitude of the points, or of the columns that say so."""
    import geopandas as gpd
    import numpy as np
    import shapely

    from ...planning.findings import DataError

    there = shapely.centroid(np.asarray(frame.geometry.array, dtype=object))
    if shapely.is_missing(there).all():
        return reps[["lon", "lat"]].to_numpy(dtype=float)
    if frame.crs is None:
        raise DataError(
            tr("{layer} has no coordinate reference system. Set it (layer properties, Source).", layer=name)
        )
    points = np.array(gpd.GeoSeries(there, crs=frame.crs).to_crs(WGS84).array, dtype=object)
    points[shapely.is_empty(points)] = None
    return np.column_stack([shapely.get_x(points), shapely.get_y(points)])


def _middles(session: MarketSession) -> pd.DataFrame | None:
    """Longitude and latitude of the middle of each ZIP; ``None`` where the market has no reference system."""
    import geopandas as gpd
    import pandas as pd

    metric = _metric_crs(session)
    if metric is None:
        return None
    points = gpd.GeoSeries.from_xy(*session.units.xy.T, crs=metric).to_crs(WGS84)
    return pd.DataFrame({"x": points.x.to_numpy(), "y": points.y.to_numpy()}, index=pd.Index(session.units.ids))


def metric_homes(session: MarketSession, roster: Roster) -> np.ndarray:
    """Homes in the coordinates of the engine.

    Returns
    -------
    (r, 2) float array
        Metres, not-a-number where a home is not known.
    """
    import geopandas as gpd
    import numpy as np
    import pandas as pd

    from ...planning.roster import locate_homes

    metric, known = _metric_crs(session), roster.reps[["lon", "lat"]].to_numpy(dtype=float)
    if metric is None:
        middles = pd.DataFrame(session.units.xy, columns=["x", "y"], index=pd.Index(session.units.ids))
        return locate_homes(roster, "", None, middles)[0]
    homes, there = np.full(known.shape, np.nan), np.isfinite(known).all(axis=1)
    points = gpd.GeoSeries.from_xy(*known[there].T, crs=WGS84).to_crs(metric)
    homes[there] = np.column_stack([points.x, points.y])
    return homes


def _metric_crs(session: MarketSession) -> Any:
    """Reference system of the engine's coordinates; ``None`` where the market has none.

    The engine measures in the system of the layer where that is true to scale, else in one around the market. That is
    found again from the extent alone: projecting every polygon takes seconds.
    """
    import geopandas as gpd
    import shapely

    from ...engine.units import to_metric

    crs = session.frame.crs
    if crs is None:
        return None
    return to_metric(gpd.GeoDataFrame(geometry=[shapely.box(*shapely.total_bounds(session.shapes))], crs=crs)).crs


def in_short(roster: Roster) -> str:
    """``"20 reps, 2 part-time, 36,400 h/year; homes of all known"``."""
    import numpy as np

    reps = roster.reps
    parts = [figures.plural(len(reps), "rep", "reps")]
    part_time = int((reps["share"] < 1).sum()) if "share" in reps else 0
    new = int((reps["ramp"] < 1).sum())
    if part_time:
        parts.append(tr("{count} part-time", count=figures.count(part_time)))
    if new:
        parts.append(tr("{count} new", count=figures.count(new)))
    parts.append(tr("{hours} h/year", hours=figures.amount(float(roster.hours.sum()))))
    known = int(np.isfinite(reps[["lon", "lat"]].to_numpy(dtype=float)).all(axis=1).sum())
    if known == len(reps):
        homes = tr("homes of all known")
    elif known:
        homes = tr("homes of {count} known", count=figures.count(known))
    else:
        homes = tr("no home known")
    return f"{', '.join(parts)}; {homes}"
