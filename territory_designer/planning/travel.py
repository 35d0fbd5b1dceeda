"""Time on the road: the way between accounts of one ZIP, and the way from the rep's home and back.

Both are estimates from distances and densities, made for comparing territories. They need no road network, and they
are not a route: a plan of days knows better.

References
----------
J. Beardwood, J. H. Halton, J. M. Hammersley, The shortest path through many points, 1959.
C. F. Daganzo, The length of tours in zones of different shapes, 1984 (line-haul and tour).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .findings import DataError
from .parameters import BHH, CIRCUITY, HOURS, SPEED, VISITS_PER_DAY

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

MINUTES_PER_HOUR = 60.0
METRES_PER_KM = 1000.0
DAYS_PER_WEEK = 5.0
METRES2_PER_KM2 = 1e6


def tour_length(stops: np.ndarray, area_km2: np.ndarray, circuity: float) -> np.ndarray:
    """Length of a tour through all stops of an area, in km: ``0.7124 * sqrt(n * A) * circuity``.

    Parameters
    ----------
    stops : (n,) array
        Number of stops per area.
    area_km2 : (n,) float array
        Areas in km2.
    circuity : float
        Length of the road by length of the straight line.

    Returns
    -------
    (n,) float array
        Kilometres.

    Raises
    ------
    DataError
        The circuity is out of range, or a number of stops or an area is negative or no number.

    Notes
    -----
    Beardwood, Halton and Hammersley: exact in the limit of many stops that lie evenly over the area. Where accounts
    crowd together, as in a town within a large ZIP, the true tour is shorter, and the formula is an upper estimate.
    For few stops it lies between the closed tour and the open way, which does not come back to the first stop: with 5
    stops in a square the closed tour is a third longer, the open way a seventh shorter. (The way to and from the ZIP
    is not in it; that is :func:`line_haul`.)
    """
    stops, area = np.asarray(stops, dtype=float), np.asarray(area_km2, dtype=float)
    for values, what in ((stops, "number of accounts"), (area, "area")):
        wrong = ~np.isfinite(values) | (values < 0)
        if wrong.any():
            row = int(np.argmax(wrong))
            raise DataError(f"The {what} of unit {row + 1} is {values.flat[row]:g}. It must be 0 or more.")
    return BHH * np.sqrt(stops * area) * CIRCUITY.check(circuity)


def local_travel_minutes(stops: np.ndarray, area_km2: np.ndarray, speed_kmh: float, circuity: float) -> np.ndarray:
    """Minutes on the road per visit within each unit, from the density of its accounts.

    Parameters
    ----------
    stops : (n,) array
        Accounts with visits per unit: the stops of one tour.
    area_km2 : (n,) float array
        Areas of the units in km2.
    speed_kmh, circuity : float
        See :mod:`.parameters`.

    Returns
    -------
    (n,) float array
        ``60 * 0.7124 * circuity * sqrt(A / n) / speed``: the tour shared among its stops. One account alone takes
        the way across its unit; a unit without accounts has the figure of its first one; an area of 0 takes no time.

    Raises
    ------
    DataError
        A parameter is out of range, or a number of stops or an area is negative or no number.
    """
    found = np.asarray(stops, dtype=float)
    shared = np.where(found == 0, 1.0, found)
    return MINUTES_PER_HOUR * tour_length(shared, area_km2, circuity) / shared / SPEED.check(speed_kmh)


def travel_by_unit(
    unit: pd.Series, visits: np.ndarray, area_km2: pd.Series, speed_kmh: float, circuity: float
) -> pd.DataFrame:
    """Local travel in every unit, from the accounts in it that are visited at all.

    Parameters
    ----------
    unit : pandas.Series of object
        Unit of each account, ``None`` for none.
    visits : (n,) float array
        Visits per year of each account.
    area_km2 : pandas.Series of float
        Area of each unit in km2, index = unit ids.
    speed_kmh, circuity : float
        See :mod:`.parameters`.

    Returns
    -------
    DataFrame
        Index = unit ids as in ``area_km2``; ``stops`` (accounts with visits), ``area_km2``, ``minutes_per_visit``.

    Raises
    ------
    DataError
        As :func:`local_travel_minutes`.
    """
    import pandas as pd

    row = area_km2.index.get_indexer(pd.Index(unit, dtype="object"))
    visited = (row >= 0) & (np.asarray(visits, dtype=float) > 0)
    stops = np.bincount(row[visited], minlength=len(area_km2))
    minutes = local_travel_minutes(stops, area_km2.to_numpy(), speed_kmh, circuity)
    return pd.DataFrame({"stops": stops, "area_km2": area_km2, "minutes_per_visit": minutes}, index=area_km2.index)


def areas_km2(units: gpd.GeoDataFrame) -> pd.Series:
    """Areas of polygons in km2, in whatever reference system they are.

    Parameters
    ----------
    units : GeoDataFrame
        Frames without a reference system are taken as metres.

    Returns
    -------
    pandas.Series of float
        The index is that of the units.
    """
    from ..engine.units import to_metric

    return to_metric(units).geometry.area / METRES2_PER_KM2


def visits_in_a_day(visits: float, hours: float) -> float:
    """Visits on one day trip where each day is filled: those of a year by the days that their hours take.

    Parameters
    ----------
    visits : float
        Per year.
    hours : float
        Of work that goes with them, in hours/year.

    Returns
    -------
    float
        Within the range of :data:`.parameters.VISITS_PER_DAY`; its default where there are no visits or no hours.
    """
    day = float(HOURS.default or 0.0) / DAYS_PER_WEEK
    if not visits > 0 or not hours > 0:
        return float(VISITS_PER_DAY.default or 0.0)
    return min(max(day * visits / hours, VISITS_PER_DAY.lowest), VISITS_PER_DAY.highest)


def line_haul(
    homes: np.ndarray,
    points: np.ndarray,
    labels: np.ndarray,
    visits: np.ndarray,
    visits_per_day: float,
    speed_kmh: float,
    circuity: float,
) -> pd.DataFrame:
    """Way from each rep's home to the customers and back, per territory and year.

    Parameters
    ----------
    homes : (k, 2) float array
        Home of each territory's rep in metres; not-a-number where it is not known.
    points : (n, 2) float array
        Units or accounts in metres.
    labels : (n,) int array
        Territory of each, -1 for none.
    visits : (n,) float array
        Visits per year.
    visits_per_day : float
        Visits on one day trip.
    speed_kmh, circuity : float
        See :mod:`.parameters`.

    Returns
    -------
    DataFrame
        By territory: ``day_trips`` (per year), ``km`` and ``hours`` (per year; not-a-number where the home is not
        known, which is no way of 0).

    Raises
    ------
    DataError
        A parameter is out of range, or visits are negative.

    Notes
    -----
    ``day trips = visits / visits per day``; each goes to one place and back, ``2 * distance * circuity``. Every
    evening ends at home: nights on the road make the true way shorter.
    """
    import pandas as pd

    homes, points = np.asarray(homes, dtype=float), np.asarray(points, dtype=float)
    labels, visits = np.asarray(labels), np.asarray(visits, dtype=float)
    per_day = VISITS_PER_DAY.check(visits_per_day)
    factor = 2.0 * CIRCUITY.check(circuity) / METRES_PER_KM
    speed = SPEED.check(speed_kmh)
    wrong = ~np.isfinite(visits) | (visits < 0)
    if wrong.any():
        row = int(np.argmax(wrong))
        raise DataError(f"The visits of row {row + 1} are {visits[row]:g}. They must be 0 or more per year.")
    held = labels >= 0
    own = labels[held]
    trips = visits[held] / per_day
    km = factor * np.hypot(*(points[held] - homes[own]).T) * trips
    # A place without visits asks for no way, wherever the home is.
    km[trips == 0] = 0.0
    total = np.bincount(own, weights=km, minlength=len(homes))
    return pd.DataFrame(
        {
            "day_trips": np.bincount(own, weights=trips, minlength=len(homes)),
            "km": total,
            "hours": total / speed,
        },
        index=pd.RangeIndex(len(homes), name="territory"),
    )


def rep_loads(
    labels: np.ndarray, workload_h: np.ndarray, local_travel_h: np.ndarray, line_haul_h: np.ndarray
) -> pd.DataFrame:
    """What each rep has to do in a year: calls, the way between accounts, and the way from home.

    Parameters
    ----------
    labels : (n,) int array
        Territory of each unit or account, -1 for none.
    workload_h : (n,) float array
        Hours/year with the local travel in them.
    local_travel_h : (n,) float array
        Hours/year of local travel, part of ``workload_h``.
    line_haul_h : (k,) float array
        Hours/year from home and back, of :func:`line_haul`.

    Returns
    -------
    DataFrame
        By territory: ``workload_h``, ``local_travel_h``, ``line_haul_h``, ``load_h`` (workload and line-haul) and
        ``travel_share`` (both kinds of travel by load; not-a-number where there is no load).
    """
    import pandas as pd

    labels, line = np.asarray(labels), np.asarray(line_haul_h, dtype=float)
    held = labels >= 0

    def total(values: np.ndarray) -> np.ndarray:
        return np.bincount(labels[held], weights=np.asarray(values, dtype=float)[held], minlength=len(line))

    workload, local = total(workload_h), total(local_travel_h)
    table = pd.DataFrame({"workload_h": workload, "local_travel_h": local, "line_haul_h": line})
    table["load_h"] = workload + line
    table["travel_share"] = share(local + line, table["load_h"].to_numpy())
    table.index.name = "territory"
    return table


def share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """``part / whole``, not-a-number where the whole is 0."""
    part, whole = np.asarray(part, dtype=float), np.asarray(whole, dtype=float)
    return np.divide(part, whole, out=np.full(np.broadcast(part, whole).shape, np.nan), where=whole != 0)
