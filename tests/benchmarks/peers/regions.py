"""The regionalisation methods of spopt, on the points of the units: what they make alike is the place.

Only MaxP knows a measure, as a floor under what a region holds. The others group units that lie close to each other
and know nothing of workload; they stand here because analysts use them to cut maps.
"""

from __future__ import annotations

import geopandas
import numpy as np
from case import Case
from libpysal.weights import W
from spopt.region import AZP, MaxPHeuristic, RegionKMeansHeuristic, Skater, Spenc, WardSpatial

PLACE = ["x", "y"]
#: Floor of MaxP as a share of the mean; at 1.0 it finds fewer regions than are wanted.
FLOOR = 0.95


def table(case: Case) -> tuple[geopandas.GeoDataFrame, W]:
    """Points with their measures, and who neighbours whom."""
    data = {"x": case.xy[:, 0], "y": case.xy[:, 1], "measure": case.values[:, 0]}
    frame = geopandas.GeoDataFrame(data, geometry=geopandas.points_from_xy(*case.xy.T))
    neighbours: dict[int, list[int]] = {unit: [] for unit in range(len(case.xy))}
    for first, second in case.pairs.tolist():
        neighbours[first].append(second)
        neighbours[second].append(first)
    return frame, W(neighbours, silence_warnings=True)


def solved(model) -> np.ndarray:
    """Labels from 0, -1 where a unit was left out."""
    model.solve()
    labels = np.asarray(model.labels_).astype(int)
    names = np.unique(labels[labels >= 0])
    return np.where(labels >= 0, np.searchsorted(names, labels), -1)


def maxp(case: Case, seconds: float) -> np.ndarray:
    """MaxP with a floor under the measure."""
    np.random.seed(1)  # noqa: NPY002 - this is what spopt draws from
    frame, weights = table(case)
    floor = FLOOR * case.values[:, 0].sum() / case.k
    return solved(MaxPHeuristic(frame, weights, PLACE, "measure", floor, top_n=2))


def ward(case: Case, seconds: float) -> np.ndarray:
    """Hierarchical clustering under contiguity."""
    return solved(WardSpatial(*table(case), PLACE, case.k))


def azp(case: Case, seconds: float) -> np.ndarray:
    """Automatic zoning."""
    return solved(AZP(*table(case), PLACE, case.k, random_state=1))


def kmeans(case: Case, seconds: float) -> np.ndarray:
    """K-means under contiguity."""
    _, weights = table(case)
    return solved(RegionKMeansHeuristic(case.xy, case.k, weights, seed=1))


def skater(case: Case, seconds: float) -> np.ndarray:
    """Pruning of a spanning tree, with a floor of half the mean number of units."""
    frame, weights = table(case)
    return solved(Skater(frame, weights, PLACE, case.k, floor=len(case.xy) // (2 * case.k)))


def spenc(case: Case, seconds: float) -> np.ndarray:
    """Spatially encouraged spectral clustering; the kernel's width is the mean spread of a territory."""
    frame, weights = table(case)
    gamma = case.k / (2.0 * float((case.xy**2).sum(axis=1).mean()))
    return solved(Spenc(frame, weights, PLACE, case.k, random_state=1, gamma=gamma))
