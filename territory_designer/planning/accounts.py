"""Accounts into units: by position, by ZIP code, by crosswalk; and what that adds up to.

An account is where it is: a position inside a unit decides, even where the account's ZIP code names another unit (the
disagreement is counted). Where the position is missing or outside every unit, the ZIP code decides, if need be through
a crosswalk from post-office-box ZIPs to areas. What is left is listed with the nearest unit. On a border that several
units share, the one that the account's own ZIP names is taken, otherwise the one whose id sorts first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .findings import DataError, listing
from .zips import normalize_zip_codes, text_ids

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd

BY_POSITION, BY_ZIP, BY_CROSSWALK = "position", "zip", "crosswalk"
METRES_PER_KM = 1000.0


@dataclass(frozen=True)
class AccountAssignment:
    """Which unit every account is in, and why.

    Attributes
    ----------
    unit : pandas.Series of object
        Unit id per account, ``None`` where there is none; the index is that of the accounts.
    how : pandas.Series of object
        ``"position"``, ``"zip"``, ``"crosswalk"`` or ``None``.
    unassigned : pandas.DataFrame
        Accounts without a unit, by their index: ``zip`` (as read), ``reason``, ``nearest_unit``, ``distance_km``
        (null where there is no position).
    outside : pandas.DataFrame
        Accounts whose position lies in no unit, whether or not their ZIP found one: ``unit``, ``nearest_unit``,
        ``distance_km``.
    disagree : pandas.DataFrame
        Accounts that lie in one unit while their ZIP code leads to another: ``unit`` (taken), ``zip_unit``.
    restored : list of (str, str)
        ZIP codes of accounts that had lost leading zeros: as found, as restored.
    """

    unit: pd.Series
    how: pd.Series
    unassigned: pd.DataFrame
    outside: pd.DataFrame
    disagree: pd.DataFrame
    restored: list[tuple[str, str]]

    def counts(self) -> dict[str, int]:
        """Figures for a report; ``accounts`` is always ``assigned + unassigned``."""
        ways = self.how.value_counts()
        return {
            "accounts": len(self.unit),
            "assigned": int(self.unit.notna().sum()),
            "by_position": int(ways.get(BY_POSITION, 0)),
            "by_zip": int(ways.get(BY_ZIP, 0)),
            "by_crosswalk": int(ways.get(BY_CROSSWALK, 0)),
            "unassigned": len(self.unassigned),
            "outside": len(self.outside),
            "zip_disagrees": len(self.disagree),
        }


def assign_accounts(
    accounts: gpd.GeoDataFrame,
    units: gpd.GeoDataFrame,
    zip_field: str | None = None,
    crosswalk: pd.DataFrame | None = None,
) -> AccountAssignment:
    """Put every account into a unit, or say why not.

    Parameters
    ----------
    accounts : GeoDataFrame
        One row per account; points (of other shapes a point on them is taken), null or empty where unknown.
    units : GeoDataFrame
        Polygons as :func:`.checks.prepare_units` gives them: index = unit id as text.
    zip_field : str, optional
        Column of ``accounts`` with ZIP codes.
    crosswalk : DataFrame, optional
        Columns ``zip`` and ``zcta``: ZIPs without a polygon, and the unit that holds them.

    Returns
    -------
    AccountAssignment

    Raises
    ------
    DataError
        Where a named column is missing, positions have no CRS, or the crosswalk contradicts itself.
    """
    import numpy as np
    import pandas as pd

    if zip_field is not None and zip_field not in accounts.columns:
        raise DataError(f"The accounts have no field {zip_field}. Choose the field that holds their ZIP codes.")
    ids = units.index.to_numpy(dtype=object)
    codes, restored = _zip_codes(accounts, zip_field, units.index, crosswalk)
    by_zip = units.index.get_indexer(codes)
    routes = {} if crosswalk is None else _routes(crosswalk, units.index)
    through = units.index.get_indexer(codes.map(routes).to_numpy(dtype=object)) if routes else np.full(len(codes), -1)
    wanted = np.where(by_zip >= 0, by_zip, through)

    points, located = _points(accounts, units.crs)
    inside = _containing_unit(points, located, units, wanted)
    chosen = np.where(inside >= 0, inside, wanted)
    how = np.select([inside >= 0, by_zip >= 0, through >= 0], [BY_POSITION, BY_ZIP, BY_CROSSWALK], "").astype(object)
    how[how == ""] = None

    index = accounts.index
    strays = np.flatnonzero(located & (inside < 0))
    nearest, distance_km = _nearest_unit(points[strays], units)
    near = pd.DataFrame({"nearest_unit": nearest, "distance_km": distance_km}, index=strays)
    outside = near.assign(unit=_names(ids, chosen[strays]))
    lost = np.flatnonzero(chosen < 0)
    unassigned = pd.DataFrame({"zip": codes.to_numpy()[lost], "reason": _reasons(codes, located, lost)}, index=lost)
    unassigned = unassigned.join(near)
    unassigned["nearest_unit"] = (
        unassigned["nearest_unit"].astype("object").where(unassigned["nearest_unit"].notna(), None)
    )
    differ = np.flatnonzero((inside >= 0) & (wanted >= 0) & (inside != wanted))
    disagree = pd.DataFrame({"unit": ids[inside[differ]], "zip_unit": ids[wanted[differ]]}, index=differ)
    for frame in (outside, unassigned, disagree):
        frame.index = index[frame.index]
    return AccountAssignment(
        unit=pd.Series(_names(ids, chosen), index=index, name="unit", dtype="object"),
        how=pd.Series(how, index=index, name="how", dtype="object"),
        unassigned=unassigned,
        outside=outside[["unit", "nearest_unit", "distance_km"]],
        disagree=disagree,
        restored=restored,
    )


def _zip_codes(
    accounts: gpd.GeoDataFrame, field: str | None, units: pd.Index, crosswalk: pd.DataFrame | None
) -> tuple[pd.Series, list[tuple[str, str]]]:
    """ZIP codes of the accounts as text, by row number."""
    import pandas as pd

    if field is None:
        return pd.Series([None] * len(accounts), dtype="object"), []
    known = units
    if crosswalk is not None and "zip" in crosswalk.columns:
        known = units.append(pd.Index(text_ids(crosswalk["zip"]).dropna())).unique()
    result = normalize_zip_codes(accounts[field].reset_index(drop=True), known)
    return result.values, result.restored


def _routes(crosswalk: pd.DataFrame, units: pd.Index) -> dict[str, str]:
    """ZIP -> unit id, from a crosswalk; rows that lead to none of the units are left out."""
    missing = [column for column in ("zip", "zcta") if column not in crosswalk.columns]
    if missing:
        raise DataError(f"The crosswalk has no column {listing(missing)}. It needs the columns zip and zcta.")
    table = crosswalk[["zip", "zcta"]].copy()
    table["zip"] = text_ids(table["zip"])
    table["zcta"] = normalize_zip_codes(table["zcta"], units).values
    table = table[table["zip"].notna() & table["zcta"].isin(units)].drop_duplicates()
    twice = table["zip"].duplicated(keep=False)
    if twice.any():
        first = table.loc[twice, "zip"].iloc[0]
        targets = listing(sorted(table.loc[table["zip"] == first, "zcta"]))
        raise DataError(f"The crosswalk leads ZIP {first} to more than one unit ({targets}). Keep one row for it.")
    return dict(zip(table["zip"], table["zcta"]))


def _points(accounts: gpd.GeoDataFrame, crs: Any) -> tuple[np.ndarray, np.ndarray]:
    """One point per account in the units' system, and where there is one."""
    import geopandas as gpd
    import numpy as np
    import shapely

    if crs is None:
        raise DataError("The unit layer has no coordinate reference system. Set it (layer properties, Source).")
    shapes = np.array(accounts.geometry.array, dtype=object)
    others = shapely.get_type_id(shapes) > 0
    shapes[others] = shapely.point_on_surface(shapes[others])
    shapes[shapely.is_empty(shapes)] = None  # an empty point has no x to ask for
    located = np.isfinite(shapely.get_x(shapes)) & np.isfinite(shapely.get_y(shapes))
    if not located.any():
        return shapes, located
    if accounts.crs is None:
        raise DataError("The account layer has no coordinate reference system. Set it (layer properties, Source).")
    if accounts.crs != crs:
        shapes[located] = np.asarray(gpd.GeoSeries(shapes[located], crs=accounts.crs).to_crs(crs).array)
        located[located] = np.isfinite(shapely.get_x(shapes[located]))  # the units' system may not reach that place
    return shapes, located


def _containing_unit(
    points: np.ndarray, located: np.ndarray, units: gpd.GeoDataFrame, wanted: np.ndarray
) -> np.ndarray:
    """Row of the unit that holds each point, -1 for none.

    Where several do (on a shared border, or where units overlap) it is the ``wanted`` one if that is among them,
    otherwise the one whose id sorts first, whatever the order of the rows.
    """
    import numpy as np
    import shapely

    result = np.full(len(points), -1, dtype=np.int64)
    rows = np.flatnonzero(located)
    if not len(rows) or not len(units):
        return result
    # The points go into the tree, so that each polygon is prepared once and not looked through for every point.
    polygon, point = shapely.STRtree(points[rows]).query(np.asarray(units.geometry.array), predicate="intersects")
    point = rows[point]
    rank = np.argsort(np.argsort(units.index.to_numpy(dtype=str), kind="stable"), kind="stable")
    # Written worst candidate first, so that the best one of a point stays.
    order = np.lexsort((-rank[polygon], polygon == wanted[point]))
    result[point[order]] = polygon[order]
    return result


def _nearest_unit(points: np.ndarray, units: gpd.GeoDataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Id of the nearest unit and the distance to it in kilometres."""
    import geopandas as gpd
    import numpy as np
    import shapely

    from ..engine.units import local_crs

    names = np.full(len(points), None, dtype=object)
    distance_km = np.full(len(points), np.nan)
    if not len(points) or not len(units):
        return names, distance_km
    metric = local_crs(units.geometry.to_crs(4326).total_bounds)
    shapes = np.asarray(units.geometry.to_crs(metric).array)
    places = np.asarray(gpd.GeoSeries(points, crs=units.crs).to_crs(metric).array)
    usable = np.flatnonzero(np.isfinite(shapely.get_x(places)))  # the far side of the world has no place in it
    (point, unit), metres = shapely.STRtree(shapes).query_nearest(places[usable], return_distance=True)
    order = np.argsort(units.index.to_numpy(dtype=str)[unit], kind="stable")[::-1]  # equally near: the first id
    names[usable[point[order]]] = units.index.to_numpy(dtype=object)[unit[order]]
    distance_km[usable[point]] = metres / METRES_PER_KM
    return names, distance_km


def _names(ids: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Unit ids by row, ``None`` for -1."""
    import numpy as np

    names = np.full(len(ids) + 1, None, dtype=object)
    names[:-1] = ids
    return names[rows]


def _reasons(codes: pd.Series, located: np.ndarray, rows: np.ndarray) -> list[str]:
    """Why each of these accounts has no unit."""
    texts = []
    for row, code in zip(rows, codes.to_numpy()[rows]):
        place = "its position lies outside every unit" if located[row] else "it has no position"
        zip_code = "it has no ZIP code" if code is None else f"its ZIP code {code} is not among the units"
        texts.append(f"{place} and {zip_code}")
    return texts


def summarize_accounts(
    units: gpd.GeoDataFrame,
    accounts: pd.DataFrame,
    assignment: AccountAssignment,
    workload: pd.Series,
    potential: pd.Series | None = None,
) -> pd.DataFrame:
    """What the accounts of every unit add up to.

    Parameters
    ----------
    units : GeoDataFrame
        Index = unit id.
    accounts : DataFrame
        The accounts that were assigned.
    assignment : AccountAssignment
    workload, potential : pandas.Series
        Figures per account (hours/year, money/year), finite and of 0 or more, in the order of ``accounts``.

    Returns
    -------
    DataFrame
        Index = unit id, every unit, in the order of ``units``; columns ``accounts`` (int), ``workload`` and, where
        it was given, ``potential``. ``attrs["reconciliation"]`` holds the dict of :func:`reconcile`.

    Raises
    ------
    DataError
        Where a measure does not fit the accounts or the totals do not reconcile.
    """
    import numpy as np
    import pandas as pd

    measures = {"workload": workload} if potential is None else {"workload": workload, "potential": potential}
    for name, values in measures.items():
        if len(values) != len(accounts) or len(assignment.unit) != len(accounts):
            raise DataError(
                f"There are {len(values):,} values of {name} for {len(accounts):,} accounts. Give one each."
            )
        if not np.isfinite(values.to_numpy(dtype=float)).all():
            raise DataError(f"The {name} of some accounts is not a finite number. Check the data and correct them.")
    row = units.index.get_indexer(assignment.unit.to_numpy(dtype=object))
    held = row >= 0
    table = pd.DataFrame({"accounts": np.bincount(row[held], minlength=len(units))}, index=units.index)
    for name, values in measures.items():
        table[name] = np.bincount(row[held], weights=values.to_numpy(dtype=float)[held], minlength=len(units))
    table.attrs["reconciliation"] = reconcile(table, assignment, measures)
    return table


def reconcile(summary: pd.DataFrame, assignment: AccountAssignment, measures: dict[str, pd.Series]) -> dict[str, Any]:
    """Compare what went in with what came out: in = in units + listed as not assigned, for every total.

    Parameters
    ----------
    summary : DataFrame
        Totals per unit.
    assignment : AccountAssignment
    measures : dict of str to pandas.Series
        Values per account.

    Returns
    -------
    dict
        ``{"accounts": {"in", "assigned", "unassigned"}, "workload": {...}, ...}``, JSON-serialisable.

    Raises
    ------
    DataError
        Where a total does not reconcile.
    """
    import numpy as np

    listed = assignment.unit.index.isin(assignment.unassigned.index)
    totals: dict[str, dict[str, Any]] = {
        "accounts": {
            "in": len(assignment.unit),
            "assigned": int(summary["accounts"].sum()),
            "unassigned": len(assignment.unassigned),
        }
    }
    for name, values in measures.items():
        figures = values.to_numpy(dtype=float)
        totals[name] = {
            "in": float(np.sum(figures)),
            "assigned": float(summary[name].sum()),
            "unassigned": float(np.sum(figures[listed])),
        }
    for name, total in totals.items():
        if not math.isclose(total["in"], total["assigned"] + total["unassigned"], rel_tol=1e-9, abs_tol=1e-6):
            raise DataError(
                f"The {name} do not reconcile: {total['in']:,} went in, {total['assigned']:,} are in units and "
                f"{total['unassigned']:,} are listed as not assigned. Account rows must have distinct index values."
            )
    return totals
