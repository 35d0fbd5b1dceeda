"""The engine's units of a market file, with neighbours that are computed once and kept in the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine.units import Link, Units
from .coordinates import somewhere

if TYPE_CHECKING:
    from .market import Market
    from .market_tables import Crossing


def arrays_of(units: Units) -> dict[str, np.ndarray]:
    """What was computed from the polygons, as arrays that `Market.settle_units` keeps.

    Parameters
    ----------
    units : Units
        Made from polygons.

    Returns
    -------
    dict of str to array
        ``xy``, ``pairs``, ``border_m``, ``area_m2``, ``perimeter_m``, ``links`` (q, 4: units, km, declared),
        ``tolerant``.
    """
    links = [(one.first, one.second, one.distance_km, float(one.declared)) for one in units.links]
    found = {
        "xy": units.xy,
        "pairs": units.pairs,
        "border_m": units.border_m,
        "area_m2": units.area_m2,
        "perimeter_m": units.perimeter_m,
        "links": np.array(links, dtype=float).reshape(-1, 4),
        "tolerant": units.tolerant,
    }
    return {name: np.asarray(values) for name, values in found.items() if values is not None}


def units_of(market: Market, frame: Any) -> tuple[Units, dict[str, np.ndarray] | None]:
    """Units of a market, with its links and barriers applied.

    Parameters
    ----------
    market : Market
    frame : GeoDataFrame
        ``market.units()``.

    Returns
    -------
    (Units, dict of str to ndarray or None)
        The arrays are for `Market.settle_units`, where neighbours had to be computed anew.

    Raises
    ------
    MarketError
        The file cannot be read.
    """
    arrays, fresh = market.neighbours(), None
    if arrays is not None and len(arrays["xy"]) == len(frame):
        units = _from_arrays(frame, market.measures, arrays)
    else:
        units = Units.from_polygons(somewhere(frame), list(market.measures))
        fresh = arrays_of(units)
    crossings = market.crossings()
    return units.under(*(pairs_among(crossings, kind, units.ids) for kind in ("link", "barrier"))), fresh


def pairs_among(crossings: Iterable[Crossing], kind: str, ids: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of units that are links, or barriers; those with a unit that is gone are left out.

    Parameters
    ----------
    crossings : iterable of (kind, unit, unit, note)
    kind : {"link", "barrier"}
    ids : iterable of str
        Of the units that there are.
    """
    known = set(ids)
    return [(first, second) for one, first, second, _ in crossings if one == kind and {first, second} <= known]


def _from_arrays(frame: Any, measures: tuple[str, ...], arrays: dict[str, np.ndarray]) -> Units:
    """Units without looking at the polygons again."""
    links = tuple(
        Link(int(first), int(second), float(km), bool(declared)) for first, second, km, declared in arrays["links"]
    )
    return Units(
        ids=np.array([str(unit) for unit in frame.index], dtype=object),
        xy=arrays["xy"],
        measures=tuple(measures),
        values=np.column_stack([frame[name].fillna(0.0).to_numpy(dtype=float) for name in measures]),
        pairs=arrays["pairs"],
        border_m=arrays["border_m"],
        area_m2=arrays.get("area_m2"),
        perimeter_m=arrays.get("perimeter_m"),
        links=links,
        tolerant=arrays["tolerant"],
    )
