"""What differs between two readings of the same layer: units by id and shape, accounts by id and content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .coordinates import in_system_of
from .records import Reconciliation

if TYPE_CHECKING:
    from collections.abc import Sequence

    import geopandas as gpd
    import pandas as pd

#: Differences of coordinates that reprojecting makes: degrees, or the unit of a projected system (metres, feet).
CLOSE_DEGREES, CLOSE_UNITS = 1e-8, 1e-3
#: Columns that may hold the ids of accounts, where nobody said which.
ACCOUNT_IDS = ("account_id", "accountid", "account", "id")


def compare_units(stored: gpd.GeoDataFrame, units: gpd.GeoDataFrame, measures: Sequence[str]) -> Reconciliation:
    """How units differ from those of a market.

    Parameters
    ----------
    stored, units : GeoDataFrame
        Index = ids; ``units`` may be in another system of coordinates.
    measures : sequence of str
        Compared where both have them.
    """
    units = in_system_of(units, stored)
    ids = units.index.astype(str)
    units = units.set_axis(ids, axis=0)
    both = stored.index.intersection(ids, sort=False)
    before, after = stored.loc[both], units.loc[both]
    shapes = ~_same_shapes(before, after)
    amounts = np.zeros(len(both), dtype=bool)
    for name in measures:
        if name in before.columns and name in after.columns:
            amounts |= ~np.isclose(_numbers(before[name]), _numbers(after[name]), rtol=1e-9, atol=0.0, equal_nan=True)
    return Reconciliation(
        added=tuple(ids.difference(stored.index, sort=False)),
        dropped=tuple(stored.index.difference(ids, sort=False)),
        changed_shape=tuple(both[shapes]),
        changed_measures=tuple(both[amounts]),
    )


def _numbers(values: pd.Series) -> np.ndarray:
    """A measure as floats; what is no number is NaN."""
    import pandas as pd

    return pd.to_numeric(values, errors="coerce").to_numpy(dtype=float)


def _same_shapes(before: gpd.GeoDataFrame, after: gpd.GeoDataFrame) -> np.ndarray:
    """Which polygons are the same, whatever point their rings begin at."""
    import shapely

    first, second = _as_stored(before), _as_stored(after)
    close = CLOSE_DEGREES if before.crs is not None and before.crs.is_geographic else CLOSE_UNITS
    same = shapely.equals_exact(first, second, tolerance=close)
    same |= shapely.is_missing(first) & shapely.is_missing(second)
    # Sorting the rings of all polygons takes longer than everything else, and hardly ever is there need to.
    others = np.flatnonzero(~same)
    same[others] = shapely.equals_exact(
        shapely.normalize(first[others]), shapely.normalize(second[others]), tolerance=close
    )
    return same


def _as_stored(frame: gpd.GeoDataFrame) -> np.ndarray:
    """Geometries as the file holds them: flat, polygons multi-part, empty ones as none."""
    import shapely

    shapes = np.array(shapely.force_2d(frame.geometry.to_numpy()), dtype=object)
    shapes[shapely.is_empty(shapes)] = None
    single = shapely.get_type_id(shapes) == shapely.GeometryType.POLYGON
    shapes[single] = [shapely.multipolygons([shape]) for shape in shapes[single]]
    return shapes


def account_id_column(frame: gpd.GeoDataFrame, named: str | None) -> str | None:
    """Column of the ids of accounts: the one named, or one that is called so; None where there is none."""
    lower = {str(name).lower(): str(name) for name in frame.columns}
    for name in (named or "", *ACCOUNT_IDS):
        if name.lower() in lower:
            return lower[name.lower()]
    return None


def compare_accounts(
    stored: gpd.GeoDataFrame, accounts: gpd.GeoDataFrame, id_column: str | None
) -> tuple[dict[str, list[str]], np.ndarray]:
    """Which accounts came, went or changed; repeated ids are compared in their order.

    Parameters
    ----------
    stored, accounts : GeoDataFrame
        Both as read from a market file.
    id_column : str or None
        None: accounts are known by all that is said of them, so that none can have changed.

    Returns
    -------
    (dict of str to list of str, ndarray of int)
        ``added``, ``gone`` and ``changed`` ids, and the rows of ``stored`` that are gone.
    """
    names = [name for name in stored.columns if name in accounts.columns]
    contents = [_contents(frame, names) for frame in (stored, accounts)]
    keys = contents
    if id_column is not None and id_column in stored.columns and id_column in accounts.columns:
        keys = [frame[id_column].map(str) for frame in (stored, accounts)]
    indices = [_counted(key) for key in keys]
    places = indices[0].get_indexer(indices[1])
    gone = np.setdiff1d(np.arange(len(stored)), places[places >= 0])
    there = places >= 0
    changed = there.copy()
    changed[there] = contents[0].to_numpy()[places[there]] != contents[1].to_numpy()[there]
    found = {
        "added": keys[1][~there].tolist(),
        "gone": keys[0].iloc[gone].tolist(),
        "changed": keys[1][changed].tolist(),
    }
    return found, gone


def _counted(keys: pd.Series) -> pd.Index:
    """Keys made distinct: each with how often it stood before."""
    import pandas as pd

    return pd.MultiIndex.from_arrays([keys.to_numpy(), keys.groupby(keys).cumcount().to_numpy()])


def _contents(frame: gpd.GeoDataFrame, names: list[Any]) -> pd.Series:
    """All that is said of each row, as one text."""
    import pandas as pd
    import shapely

    geometry = frame.geometry.name
    texts = pd.Series(shapely.to_wkt(frame.geometry.to_numpy(), rounding_precision=8), index=frame.index)
    texts = texts.fillna("").astype("object")
    for name in names:
        if name != geometry:
            values = frame[name]
            plain = values.astype("float64") if pd.api.types.is_numeric_dtype(values.dtype) else values
            texts = texts + "|" + plain.map(lambda value: "" if pd.isna(value) else str(value))
    return texts
