"""Where layers lie: one system of coordinates for the units of a market, and no place that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..translation import translate
from .errors import MarketError

if TYPE_CHECKING:
    import geopandas as gpd

#: Degrees that any layer in longitude and latitude keeps to, with room for outlines beyond the date line.
MOST_EAST, MOST_NORTH = 540.0, 90.5


def in_system_of(frame: gpd.GeoDataFrame, stored: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """A frame in the system of coordinates of the market, which outlines and maps are in."""
    if stored.crs is None or frame.crs is None or frame.crs == stored.crs:
        return frame
    return frame.to_crs(stored.crs)


def placed_like(frame: gpd.GeoDataFrame, stored: gpd.GeoDataFrame, layer: str) -> gpd.GeoDataFrame:
    """Units as a market can take them: in its system of coordinates, and where its own units are.

    Parameters
    ----------
    frame, stored : GeoDataFrame
        The new units and those of the market.
    layer : str
        Where the new ones come from, for the message.

    Raises
    ------
    MarketError
        They have no place in that system, or lie wholly elsewhere: the layer says the wrong system.
    """
    refuse_nowhere(frame, layer)
    moved = in_system_of(frame, stored)
    lost = nowhere(moved)
    if lost.any():
        raise MarketError(
            translate(
                "{layer} says that its coordinates are {theirs}, but {count} of its {total} polygons have no place in "
                "{ours}, the system of the market. Nothing was changed. Set the right system (right click on the "
                "layer ▸ Layer CRS) and try again.",
                layer=layer,
                theirs=name_of(frame.crs),
                ours=name_of(stored.crs),
                count=f"{int(lost.sum()):,}",
                total=f"{len(moved):,}",
            )
        )
    if _apart(moved, stored):
        raise MarketError(
            translate(
                "{layer} lies wholly elsewhere than the ZIPs of this market. Nothing was changed. Its coordinates are "
                "said to be {theirs}, those of the market are {ours}: set the right system (right click on the layer "
                "▸ Layer CRS) and try again, or make a new market for another region.",
                layer=layer,
                theirs=name_of(frame.crs),
                ours=name_of(stored.crs),
            )
        )
    return moved


def refuse_nowhere(frame: gpd.GeoDataFrame, layer: str) -> None:
    """Refuse coordinates that are no numbers, or no degrees where the layer says they are.

    Parameters
    ----------
    frame : GeoDataFrame
        Units or accounts.
    layer : str
        For the message.

    Raises
    ------
    MarketError
    """
    lost = np.flatnonzero(nowhere(frame))
    if len(lost):
        raise MarketError(
            translate(
                "{count} of the {total} features of {layer} have coordinates that are no numbers, first number "
                "{first}. Nothing was changed. Mend or delete them, and try again.",
                layer=layer,
                count=f"{len(lost):,}",
                total=f"{len(frame):,}",
                first=f"{lost[0] + 1:,}",
            )
        )
    west, south, east, north = frame.total_bounds  # not numbers where nothing has a place: no comparison holds
    if frame.crs is not None and frame.crs.is_geographic:
        wide, high = max(-west, east), max(-south, north)
        if wide > MOST_EAST or high > MOST_NORTH:
            raise MarketError(
                translate(
                    "{layer} says that its coordinates are degrees ({theirs}), but they reach up to {most}. Nothing "
                    "was changed. Set the right system (right click on the layer ▸ Layer CRS) and try again.",
                    layer=layer,
                    theirs=name_of(frame.crs),
                    most=f"{max(wide, high):,.0f}",
                )
            )


def refuse_far_accounts(accounts: gpd.GeoDataFrame, units: gpd.GeoDataFrame) -> None:
    """Refuse accounts that are in no unit, and all of which lie elsewhere than the units.

    Where accounts know their unit by its id, their positions may be what they are.

    Raises
    ------
    MarketError
    """
    name = translate("Accounts")
    refuse_nowhere(accounts, name)
    if accounts["unit"].notna().any() or not accounts.geometry.notna().any():
        return
    moved = in_system_of(accounts, units)
    lost = nowhere(moved)
    if lost[moved.geometry.notna()].all() or _apart(moved[~lost], units):
        raise MarketError(
            translate(
                "All {count} accounts lie elsewhere than the ZIPs. Nothing was changed. Their coordinates are said to "
                "be {theirs}, those of the ZIPs are {ours}: set the right system (right click on the layer ▸ Layer "
                "CRS) and try again.",
                count=f"{len(accounts):,}",
                theirs=name_of(accounts.crs),
                ours=name_of(units.crs),
            )
        )


def name_of(crs: Any) -> str:
    """A system of coordinates as the analyst knows it: its code and its name."""
    if crs is None:
        return translate("unknown")
    authority = crs.to_authority()
    return f"{':'.join(authority)} {crs.name}" if authority else str(crs.name)


def somewhere(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Units with a small square in the place of each polygon that is nowhere, so that a market of them can be opened.

    A former version wrote such polygons where the layer of an update said the wrong system; another update mends them.
    """
    import shapely

    lost = np.flatnonzero(nowhere(frame))
    if not len(lost):
        return frame
    shapes = np.array(frame.geometry.to_numpy(), dtype=object)
    kept = np.delete(shapes, lost)
    west, south, *_ = shapely.total_bounds(kept) if len(kept) else (0.0,) * 4
    side = 1e-5 if frame.crs is not None and frame.crs.is_geographic else 1.0
    x = west + 2.0 * side * np.arange(len(lost))
    shapes[lost] = shapely.box(x, south, x + side, south + side)
    return frame.set_geometry(shapes, crs=frame.crs)


def nowhere(frame: gpd.GeoDataFrame) -> np.ndarray:
    """Which geometries have coordinates that are no numbers; those that are missing or empty have none at all."""
    import shapely

    shapes = frame.geometry.to_numpy()
    present = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    return np.asarray(present & ~np.isfinite(shapely.bounds(shapes)).all(axis=1))


def _apart(frame: gpd.GeoDataFrame, stored: gpd.GeoDataFrame) -> bool:
    """Whether two extents have nothing in common; where one of them is none, nobody can tell."""
    one, other = frame.total_bounds, stored.total_bounds
    if not (np.isfinite(one).all() and np.isfinite(other).all()):
        return False
    return bool(one[0] > other[2] or other[0] > one[2] or one[1] > other[3] or other[1] > one[3])
