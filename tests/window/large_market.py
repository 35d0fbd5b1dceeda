"""A market of 33,075 ZIPs with real outlines: 45 copies of the sample side by side, 11 territories in each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

COPIES = (9, 5)
TERRITORIES_PER_COPY = 11
GAP_M = 2_000.0
#: Length of the segments that outlines are cut into: about as many vertices per ZIP as the Census publishes (109).
SEGMENT_M = 900.0


def georgia() -> Any:
    """The sample's ZIPs with workload and potential, in metres, index = ZIP."""
    from qgis.core import QgsVectorLayer

    from territory_designer.engine.units import to_metric
    from territory_designer.exchange.frames import read_frame
    from territory_designer.paths import resource

    frame = read_frame(QgsVectorLayer(f"{resource('sample', 'georgia.gpkg')}|layername=zips", "zips", "ogr"))
    frame = to_metric(frame.set_index("zip", drop=False))
    frame["workload"] = frame["establishments_2016"].fillna(0.0).astype(float)
    frame["potential"] = frame["aggregate_income_usd"].fillna(0.0).astype(float)
    return frame[["name", "workload", "potential", "geometry"]]


def large_market(path: Path) -> int:
    """Write the market with the scenarios "Plan A" and "Plan B"; returns the number of units."""
    import geopandas as gpd
    import pandas as pd
    import shapely

    from territory_designer.cartography.palette import colours_from_pairs
    from territory_designer.engine import Rules, Units, design
    from territory_designer.processing.plans import dissolve
    from territory_designer.workspace.market import Market
    from territory_designer.workspace.market_units import arrays_of
    from territory_designer.workspace.records import Territory

    one = georgia()
    # Neighbours run along a border in opposite directions; rounding makes their new vertices the same again.
    cut = shapely.segmentize(one.geometry.to_numpy(), SEGMENT_M)
    one.geometry = shapely.transform(cut, np.round)
    units = Units.from_polygons(one, ["workload", "potential"])
    rules = {"tolerance": {"workload": 0.10, "potential": 0.30}, "contiguous": True, "seed": 1, "effort": "draft"}
    plans = [
        design(units, Rules(TERRITORIES_PER_COPY, tolerance=rules["tolerance"], effort="draft", seed=seed)).labels
        for seed in (1, 2)
    ]
    west, south, east, north = one.total_bounds
    frames, labels = [], [[], []]
    for copy in range(COPIES[0] * COPIES[1]):
        across, up = copy % COPIES[0], copy // COPIES[0]
        moved = one.copy()
        step = np.round([across * (east - west + GAP_M), up * (north - south + GAP_M)])
        moved.geometry = shapely.transform(one.geometry.to_numpy(), lambda xy, step=step: xy + step)
        moved.index = [f"{copy:02d}-{zip_code}" for zip_code in one.index]
        frames.append(moved)
        for found, plan in zip(labels, plans):
            found.append(plan + copy * TERRITORIES_PER_COPY)
    frame = gpd.GeoDataFrame(pd.concat(frames), crs=one.crs)
    frame.index.name = "zip"
    whole = Units.from_polygons(frame, ["workload", "potential"], links=_links(frame, len(one)))
    Market.create(
        path,
        frame,
        None,
        unit_id_name="zip",
        measures=["workload", "potential"],
        title="Large market",
        neighbours=arrays_of(whole),
    )
    shapes = frame.geometry.to_numpy()
    count = TERRITORIES_PER_COPY * len(frames)
    with Market.open(path) as market:
        for name, parts in zip(("Plan B", "Plan A"), labels[::-1]):
            owner = np.concatenate(parts).astype(np.int32)
            ends = owner[whole.pairs]
            between = np.unique(np.sort(ends[ends[:, 0] != ends[:, 1]], axis=1), axis=0)
            colours = colours_from_pairs(range(count), [tuple(pair) for pair in between.tolist()], {})
            territories = [Territory(number, f"T{number + 1:03d}", colours[number]) for number in range(count)]
            added = market.add_scenario(name, owner, territories, rules=rules)
            order = np.argsort(owner, kind="stable")
            members = np.split(order, np.cumsum(np.bincount(owner, minlength=count))[:-1])
            market.write_change(
                added, outlines={number: dissolve(shapes[units]) for number, units in enumerate(members)}
            )
            market.set_active(added)
            if name == "Plan B":
                market.set_alignment(added)
    return len(frame)


def _links(frame: Any, size: int) -> list[tuple[str, str]]:
    """The ZIPs of neighbouring copies that are nearest to each other."""
    from scipy.spatial import cKDTree

    point = frame.geometry.representative_point()
    xy = np.column_stack([point.x, point.y])
    found = []
    for copy in range(COPIES[0] * COPIES[1]):
        beside = [copy + 1] if copy % COPIES[0] < COPIES[0] - 1 else []
        for other in [*beside, *([copy + COPIES[0]] if copy + COPIES[0] < COPIES[0] * COPIES[1] else [])]:
            far, index = cKDTree(xy[other * size : (other + 1) * size]).query(xy[copy * size : (copy + 1) * size])
            best = int(far.argmin())
            found.append((frame.index[copy * size + best], frame.index[other * size + int(index[best])]))
    return found
