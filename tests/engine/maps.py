"""Maps for tests: real layers read without GDAL, and small grids of which everything is known."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import networkx as nx
import numpy as np
import pandas as pd
import shapely

from territory_designer.engine import Units
from territory_designer.paths import resource

WORKLOAD, POTENTIAL = "establishments_2016", "aggregate_income_usd"
#: Bytes of the envelope in the header of a GeoPackage geometry, by its kind.
ENVELOPE_BYTES = (0, 32, 48, 48, 64)


def read_layer(path: Path, layer: str, id_field: str, columns: Sequence[str]) -> gpd.GeoDataFrame:
    """A layer of a GeoPackage in EPSG:4326, indexed by its id, without the libraries that quarrel with QGIS."""
    with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as database:
        fields = ", ".join(f'"{name}"' for name in ["geom", id_field, *columns])
        rows = database.execute(f'SELECT {fields} FROM "{layer}" ORDER BY "{id_field}"').fetchall()
    blobs = [row[0][8 + ENVELOPE_BYTES[(row[0][3] >> 1) & 7] :] for row in rows]
    data = {name: [row[2 + place] for row in rows] for place, name in enumerate(columns)}
    return gpd.GeoDataFrame(data, geometry=shapely.from_wkb(blobs), index=[row[1] for row in rows], crs=4326)


def georgia() -> gpd.GeoDataFrame:
    """Georgia's 735 ZIP areas from the sample."""
    return read_layer(resource("sample", "georgia.gpkg"), "zips", "zip", [WORKLOAD, POTENTIAL, "county"])


def frame(polygons: Sequence[shapely.Geometry], **measures: Sequence[float]) -> gpd.GeoDataFrame:
    """Polygons in metres with ids A, B, C, ... and measures (workload 1, unless given)."""
    ids = [chr(ord("A") + i) if len(polygons) <= 26 else f"U{i:03d}" for i in range(len(polygons))]
    data = measures or {"workload": [1.0] * len(polygons)}
    return gpd.GeoDataFrame(data, geometry=list(polygons), index=ids)


def squares(columns: int, rows: int, size: float = 1000.0) -> list[shapely.Polygon]:
    """Cells of a grid, row by row from the south-west."""
    return [
        shapely.box(x * size, y * size, (x + 1) * size, (y + 1) * size) for y in range(rows) for x in range(columns)
    ]


def grid_pairs(columns: int, rows: int) -> np.ndarray:
    """Neighbours of a grid, row by row."""
    index = np.arange(columns * rows).reshape(rows, columns)
    across = np.column_stack([index[:, :-1].ravel(), index[:, 1:].ravel()])
    up = np.column_stack([index[:-1].ravel(), index[1:].ravel()])
    return np.vstack([across, up])


def grid_units(columns: int, rows: int, seed: int | None = None, **measures: Sequence[float]) -> Units:
    """A grid of 1 km as a graph; with a seed the points are shaken, so that no two plans are equally good."""
    n = columns * rows
    xy = np.array([(x, y) for y in range(rows) for x in range(columns)], dtype=float) * 1000.0
    if seed is not None:
        xy += np.random.default_rng(seed).uniform(-200.0, 200.0, xy.shape)
    table = pd.DataFrame(measures or {"workload": np.ones(n)})
    return Units.from_graph([f"U{i:03d}" for i in range(n)], xy, grid_pairs(columns, rows), table)


def graph_of(units: Units) -> nx.Graph:
    """The neighbour graph in networkx."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(units)))
    graph.add_edges_from(map(tuple, units.pairs.tolist()))
    return graph


def pieces(units: Units, labels: np.ndarray, territory: int) -> int:
    """Number of pieces of a territory, by networkx."""
    members = np.flatnonzero(np.asarray(labels) == territory).tolist()
    return nx.number_connected_components(graph_of(units).subgraph(members))


def all_contiguous(units: Units, labels: np.ndarray) -> bool:
    """Whether every territory has units and is in one piece, by networkx."""
    return all(pieces(units, labels, t) == 1 for t in range(int(np.max(labels)) + 1))


def moment_km2(xy: np.ndarray, weight: np.ndarray, labels: np.ndarray) -> float:
    """Moment about the weighted centres by its definition, in km2 per unit of weight."""
    total = 0.0
    for territory in np.unique(labels):
        inside = labels == territory
        if weight[inside].sum() > 0:
            centre = np.average(xy[inside], axis=0, weights=weight[inside])
            total += float((weight[inside] * ((xy[inside] - centre) ** 2).sum(axis=1)).sum())
    return total / float(weight.sum()) / 1e6


def hess_moment_km2(xy: np.ndarray, weight: np.ndarray, labels: np.ndarray) -> float:
    """Moment about the best of each territory's own unit points, by trying all, in km2 per unit of weight."""
    total = 0.0
    for territory in np.unique(labels):
        inside = labels == territory
        apart = ((xy[inside][:, None, :] - xy[inside][None, :, :]) ** 2).sum(axis=2)
        total += float((weight[inside] @ apart).min())
    return total / float(weight.sum()) / 1e6


def deviations(values: np.ndarray, labels: np.ndarray, k: int) -> np.ndarray:
    """Total / mean - 1 of every territory, by numpy."""
    total = np.bincount(labels, weights=values, minlength=k)
    return total / (values.sum() / k) - 1.0
