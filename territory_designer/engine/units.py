"""Units: the pieces that are assigned whole, with their measures, positions and neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from .errors import UnitsError
from .neighbourhood import Neighbourhood
from .neighbours import components, joining_links, shared_borders

#: Side of a hexagonal cell by the distance to its neighbour's centre: stands in for borders that are not known.
HEXAGON_SIDE = 1.0 / np.sqrt(3.0)


@dataclass(frozen=True)
class Link:
    """A crossing that makes two units neighbours although they share no border.

    Attributes
    ----------
    first, second : int
        Indices of the units.
    distance_km : float
        Distance between them.
    declared : bool
        True where the analyst declared it, False where it was added to join a component of the map.
    """

    first: int
    second: int
    distance_km: float
    declared: bool


@dataclass(frozen=True)
class Units:
    """Units of a market.

    Build it with `from_polygons` or `from_graph`.

    Attributes
    ----------
    ids : (n,) object array of str
        Unit ids.
    xy : (n, 2) float array
        Unit points in metres (centroids of the polygons).
    measures : tuple of str
        Names of the measures; the first weighs the moment.
    values : (n, c) float array
        Measures per unit, not negative.
    pairs : (m, 2) int array
        Neighbours, by border or link; each pair once, sorted.
    border_m : (m,) float array
        Length of the shared border in metres, 0 for links.
    area_m2, perimeter_m : (n,) float array or None
        Area and length of the outline; None where the units came as a graph.
    links : tuple of Link
        Links among the pairs.
    tolerant : (p, 2) int array
        Pairs whose borders do not match exactly and were found by the tolerant comparison.
    """

    ids: np.ndarray
    xy: np.ndarray
    measures: tuple[str, ...]
    values: np.ndarray
    pairs: np.ndarray
    border_m: np.ndarray
    area_m2: np.ndarray | None
    perimeter_m: np.ndarray | None
    links: tuple[Link, ...]
    tolerant: np.ndarray

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def neighbourhood(self) -> Neighbourhood:
        """The neighbours of each unit, laid out once for all who ask about a few units at a time."""
        return Neighbourhood(len(self), self.pairs)

    @classmethod
    def from_polygons(
        cls,
        gdf: Any,
        measures: Sequence[str],
        links: Iterable[tuple[Any, Any]] = (),
        barriers: Iterable[tuple[Any, Any]] = (),
        tolerance_m: float | None = None,
    ) -> Units:
        """Units from polygons.

        Parameters
        ----------
        gdf : GeoDataFrame
            Index = unit ids; polygons in any coordinate reference system (without one, coordinates are metres).
        measures : sequence of str
            Columns to balance; the first weighs the moment. Null counts as 0.
        links, barriers : iterables of pairs of ids
            Crossings that make two units neighbours, and borders that may not be crossed.
        tolerance_m : float, optional
            How far two borders may lie apart and still count as shared.

        Returns
        -------
        Units

        Raises
        ------
        UnitsError
            Where ids repeat, a geometry is empty or no polygon, or a measure is negative, infinite or no number.
        """
        import shapely

        ids = text_ids(gdf.index)
        values = _values(gdf, measures, ids)
        frame = to_metric(gdf)
        geometries = np.asarray(frame.geometry.array, dtype=object)
        kinds = shapely.get_type_id(geometries)
        unusable = (kinds != 3) & (kinds != 6) | shapely.is_empty(geometries)
        if unusable.any():
            raise UnitsError(f"Unit {ids[unusable.argmax()]} has no polygon. Remove it or give it a geometry.")
        borders = shared_borders(geometries, tolerance_m)
        xy = shapely.get_coordinates(shapely.centroid(geometries))
        units = cls(
            ids=ids,
            xy=xy,
            measures=tuple(measures),
            values=values,
            pairs=borders.pairs,
            border_m=borders.length_m,
            area_m2=shapely.area(geometries),
            perimeter_m=shapely.length(geometries),
            links=(),
            tolerant=borders.tolerant,
        )
        # Barriers come last: a link that joins what they cut off would lead right across them.
        return units.with_crossings(links, ()).joined(geometries).with_crossings(links, barriers)

    @classmethod
    def from_graph(cls, ids: Sequence[Any], xy: Any, pairs: Any, measures: Any) -> Units:
        """Units from a neighbour graph.

        Parameters
        ----------
        ids : sequence, length n
            Unit ids.
        xy : (n, 2) array
            Unit points in metres.
        pairs : (m, 2) int array
            Neighbours as indices into ``ids``; order and repetition do not matter.
        measures : DataFrame, n rows
            One column per measure; the first weighs the moment.

        Returns
        -------
        Units

        Raises
        ------
        UnitsError
            Where sizes do not fit, ids repeat, or a value is not finite or negative.
        """
        text = text_ids(ids)
        points = np.array(xy, dtype=float).reshape(-1, 2)
        if len(points) != len(text):
            raise UnitsError(f"{len(text)} ids but {len(points)} points: give one point per unit.")
        if not np.isfinite(points).all():
            bad = int((~np.isfinite(points).all(axis=1)).argmax())
            raise UnitsError(f"Unit {text[bad]} has no finite position. Give it coordinates in metres.")
        if len(measures) != len(text):
            raise UnitsError(f"{len(text)} ids but {len(measures)} rows of measures: give one row per unit.")
        values = _values(measures, list(measures.columns), text)
        clean = np.sort(np.array(pairs, dtype=np.int64).reshape(-1, 2), axis=1)
        if len(clean) and (clean.min() < 0 or clean.max() >= len(text)):
            wrong = clean.min() if clean.min() < 0 else clean.max()
            raise UnitsError(f"A neighbour pair names unit {wrong}, but there are only {len(text)} units (from 0).")
        clean = np.unique(clean[clean[:, 0] != clean[:, 1]], axis=0)
        apart = np.hypot(*(points[clean[:, 0]] - points[clean[:, 1]]).T)
        units = cls(
            ids=text,
            xy=points,
            measures=tuple(str(name) for name in measures.columns),
            values=values,
            pairs=clean,
            border_m=apart * HEXAGON_SIDE,
            area_m2=None,
            perimeter_m=None,
            links=(),
            tolerant=np.zeros((0, 2), dtype=np.int64),
        )
        return units.joined(None)

    def index_of(self, unit_ids: Iterable[Any], rule: str) -> np.ndarray:
        """Indices of units by id.

        Parameters
        ----------
        unit_ids : iterable
            Ids, or indices where they are integers and the ids are not.
        rule : str
            Named in the error.

        Raises
        ------
        UnitsError
            Where an id is not among the units.
        """
        position = {name: index for index, name in enumerate(self.ids)}
        found = []
        for unit in unit_ids:
            if str(unit) in position:
                found.append(position[str(unit)])
            elif isinstance(unit, (int, np.integer)) and 0 <= unit < len(self.ids):
                found.append(int(unit))
            else:
                raise UnitsError(f"{rule} names the unit {unit}, which is not in the layer. Correct or remove it.")
        return np.array(found, dtype=np.int64)

    def check_crossings(
        self, links: Iterable[tuple[Any, Any]], barriers: Iterable[tuple[Any, Any]]
    ) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
        """Links and barriers as pairs of indices, the smaller one first.

        Parameters
        ----------
        links, barriers : iterables of pairs of ids (or indices)

        Returns
        -------
        (set, set)

        Raises
        ------
        UnitsError
            Where a pair names an unknown unit, joins one to itself, or is both link and barrier.
        """
        linked, barred = (
            {
                (min(pair), max(pair))
                for pair in self.index_of([one for pair in pairs for one in pair], rule).reshape(-1, 2).tolist()
            }
            for pairs, rule in ((links, "A link"), (barriers, "A barrier"))
        )
        for first in (first for first, second in linked if first == second):
            raise UnitsError(f"A link joins the unit {self.ids[first]} to itself. Remove it.")
        for first in (first for first, second in barred if first == second):
            raise UnitsError(f"A barrier parts the unit {self.ids[first]} from itself. Remove it.")
        for first, second in linked & barred:
            raise UnitsError(
                f"{self.ids[first]} - {self.ids[second]} is both a link and a barrier. Remove one of them."
            )
        return linked, barred

    def with_crossings(self, links: Iterable[tuple[Any, Any]], barriers: Iterable[tuple[Any, Any]]) -> Units:
        """The same units with declared links added and barriers taken out.

        Parameters
        ----------
        links, barriers : iterables of pairs of ids (or indices)

        Returns
        -------
        Units

        Raises
        ------
        UnitsError
            Where a pair names an unknown unit or is both link and barrier.
        """
        linked, barred = self.check_crossings(links, barriers)
        if not linked and not barred:
            return self
        border = {(int(i), int(j)): length for (i, j), length in zip(self.pairs, self.border_m)}
        kept_links = [
            replace(link, declared=True) if (link.first, link.second) in linked else link
            for link in self.links
            if (link.first, link.second) not in barred
        ]
        for pair in barred:
            border.pop(pair, None)
        for first, second in sorted(linked):
            if (first, second) not in border:
                border[(first, second)] = 0.0
                distance = float(np.hypot(*(self.xy[first] - self.xy[second]))) / 1000.0
                kept_links.append(Link(first, second, distance, declared=True))
        pairs = np.array(sorted(border), dtype=np.int64).reshape(-1, 2)
        lengths = np.array([border[(int(i), int(j))] for i, j in pairs])
        return replace(self, pairs=pairs, border_m=lengths, links=tuple(kept_links))

    def under(self, links: Iterable[tuple[Any, Any]], barriers: Iterable[tuple[Any, Any]]) -> Units:
        """The same units under the links and barriers of rules.

        Added links that the declared ones make unnecessary are dropped again.

        Parameters
        ----------
        links, barriers : iterables of pairs of ids (or indices)

        Returns
        -------
        Units
        """
        links, barriers = list(links), list(barriers)
        self.check_crossings(links, barriers)
        changed = self.with_crossings(links, ())
        for link in [link for link in changed.links if not link.declared] if changed is not self else ():
            keep = (changed.pairs != (link.first, link.second)).any(axis=1)
            part = components(len(self), changed.pairs[keep])
            if part[link.first] == part[link.second]:
                others = tuple(other for other in changed.links if other is not link)
                changed = replace(changed, pairs=changed.pairs[keep], border_m=changed.border_m[keep], links=others)
        # Barriers come last: a link that joins what they cut off would lead right across them.
        return changed.with_crossings((), barriers)

    def joined(self, geometries: np.ndarray | None) -> Units:
        """The same units with the components of the map joined by links.

        Parameters
        ----------
        geometries : (n,) array of shapely geometries or None
            Links are as short as possible between these; between unit points where there are none.

        Returns
        -------
        Units
        """
        added = joining_links(self.xy, self.pairs, geometries) if len(self) else []
        if not added:
            return self
        pairs = np.vstack([self.pairs, [(i, j) for i, j, _ in added]])
        lengths = np.concatenate([self.border_m, np.zeros(len(added))])
        order = np.lexsort((pairs[:, 1], pairs[:, 0]))
        links = tuple(Link(i, j, distance / 1000.0, declared=False) for i, j, distance in added)
        return replace(self, pairs=pairs[order], border_m=lengths[order], links=self.links + links)


def local_crs(bounds: Sequence[float]) -> str:
    """PROJ text of an equal-area projection in metres, centred on the data.

    Parameters
    ----------
    bounds : (west, south, east, north) in degrees

    Returns
    -------
    str
        Lambert azimuthal equal-area: areas are true everywhere, distances to well under 1 % across a state.
    """
    west, south, east, north = (float(value) for value in bounds)
    return f"+proj=laea +lat_0={(south + north) / 2:.4f} +lon_0={(west + east) / 2:.4f} +datum=WGS84 +units=m +no_defs"


def to_metric(gdf: Any) -> Any:
    """The frame in a projection in metres that keeps areas; frames without a reference system are taken as metres.

    Parameters
    ----------
    gdf : GeoDataFrame

    Returns
    -------
    GeoDataFrame
    """
    if gdf.crs is None:
        return gdf
    if gdf.crs.is_projected and _is_true_to_scale(gdf.crs):
        return gdf
    degrees = gdf.geometry.to_crs(4326)
    return gdf.set_geometry(degrees.to_crs(local_crs(degrees.total_bounds)))


def _is_true_to_scale(crs: Any) -> bool:
    """Whether a projected system measures in metres and is not a Mercator of the world, which stretches."""
    metres = all(axis.unit_conversion_factor == 1.0 for axis in crs.axis_info)
    operation = crs.coordinate_operation
    method = (operation.method_name or "").lower() if operation is not None else ""
    return metres and not ("mercator" in method and "transverse" not in method)


def _is_missing(value: Any) -> bool:
    """Whether an id is null, in whichever way a table says so."""
    import pandas as pd

    return bool(pd.isna(value))


def text_ids(index: Iterable[Any]) -> np.ndarray:
    """Ids as text; a `UnitsError` refuses empty and repeated ones."""
    ids = np.array(["" if _is_missing(value) else str(value).strip() for value in index], dtype=object)
    if len(ids) == 0:
        raise UnitsError("There are no units. Choose a layer with polygons.")
    if (ids == "").any():
        raise UnitsError(f"The unit in row {int((ids == '').argmax()) + 1} has no id. Give every unit an id.")
    unique, count = np.unique(ids.astype(str), return_counts=True)
    if (count > 1).any():
        raise UnitsError(f"The unit id {unique[count.argmax()]} occurs {count.max()} times. Ids must be unique.")
    return ids


def _values(frame: Any, measures: Sequence[str], ids: np.ndarray) -> np.ndarray:
    """Measures as numbers; refuses what cannot be added up."""
    import pandas as pd

    if len(measures) == 0:
        raise UnitsError("No measure was named. Name at least one, for example workload.")
    columns = []
    for name in measures:
        if name not in frame.columns:
            raise UnitsError(f"The measure {name} is not a field of the units. Choose an existing field.")
        raw = frame[name]
        column = pd.to_numeric(raw, errors="coerce")
        text = column.isna().to_numpy() & raw.notna().to_numpy()
        if text.any():
            row = int(text.argmax())
            raise UnitsError(f"{name} of unit {ids[row]} is '{raw.iloc[row]}', which is not a number. Correct it.")
        numbers = column.fillna(0.0).to_numpy(dtype=float)
        wrong = ~np.isfinite(numbers) | (numbers < 0)
        if wrong.any():
            row = int(wrong.argmax())
            raise UnitsError(f"{name} of unit {ids[row]} is {numbers[row]}; it must be 0 or more. Correct it.")
        columns.append(numbers)
    return np.column_stack(columns)
