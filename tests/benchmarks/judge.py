"""The one judge of all methods, ours included: every figure from the labels alone, by numpy and networkx."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx
import numpy as np

from territory_designer.engine import Units

#: What rounding may leave of a limit that is just kept.
SLACK = 1e-9


def judged(units: Units, labels: np.ndarray, k: int, tolerance: Mapping[str, float]) -> dict[str, Any]:
    """Figures of a plan.

    Parameters
    ----------
    units : Units
        With areas, outlines and borders.
    labels : (n,) int array
        Territory of each unit, -1 where it has none.
    k : int
        Number of territories that were wanted; deviations are from the mean over that many.
    tolerance : {measure: share}
        The limits.

    Returns
    -------
    dict
        ``feasible``: k territories, no unit left out, all in one piece, all limits kept. Moments in km2 per unit of
        the first measure, ``border_km`` between territories (each border once), ``roundness`` the mean
        Polsby-Popper over territories.
    """
    labels = np.asarray(labels, dtype=np.int64)
    member = labels >= 0
    found = np.unique(labels[member])
    size = max(k, int(labels.max(initial=0)) + 1)
    deviations = {}
    for place, name in enumerate(units.measures):
        column = units.values[:, place]
        held = np.bincount(labels[member], weights=column[member], minlength=size)
        deviations[name] = float(np.abs(held / (column.sum() / k) - 1.0).max())
    pieces = _pieces(units, labels)
    cut = labels[units.pairs[:, 0]] != labels[units.pairs[:, 1]]
    moment, hess = _moments(units, labels)
    figures = {
        "territories": len(found),
        "left_out": int((~member).sum()),
        "extra_pieces": pieces - len(found),
        "deviations": deviations,
        "moment_km2": moment,
        "hess_moment_km2": hess,
        "border_km": float(units.border_m[cut].sum()) / 1000.0,
        "cut_edges": int(cut.sum()),
        "roundness": _roundness(units, labels),
    }
    figures["beyond"] = max(deviations[name] - limit for name, limit in tolerance.items())
    whole = len(found) == k and not figures["left_out"] and not figures["extra_pieces"]
    figures["feasible"] = bool(whole and figures["beyond"] <= SLACK)
    return figures


def _pieces(units: Units, labels: np.ndarray) -> int:
    """Number of connected pieces of all territories together, by networkx."""
    graph = nx.Graph()
    graph.add_nodes_from(np.flatnonzero(labels >= 0).tolist())
    first, second = labels[units.pairs].T
    graph.add_edges_from(units.pairs[(first == second) & (first >= 0)].tolist())
    return nx.number_connected_components(graph)


def _moments(units: Units, labels: np.ndarray) -> tuple[float, float]:
    """Moment about the weighted centres, and about the best of each territory's own points found by trying all."""
    moment = hess = 0.0
    weight = units.values[:, 0]
    for territory in np.unique(labels[labels >= 0]):
        inside = np.flatnonzero(labels == territory)
        load, xy = weight[inside], units.xy[inside] / 1000.0
        if load.sum() <= 0:
            continue
        centre = load @ xy / load.sum()
        moment += float(load @ ((xy - centre) ** 2).sum(axis=1))
        hess += min(float(load @ ((xy - point) ** 2).sum(axis=1)) for point in xy)
    total = float(weight[labels >= 0].sum())
    return moment / total, hess / total


def _roundness(units: Units, labels: np.ndarray) -> float:
    """Mean Polsby-Popper, 4 pi area / outline squared, from areas, outlines and shared borders."""
    member = labels >= 0
    size = int(labels.max(initial=0)) + 1
    if units.area_m2 is None or units.perimeter_m is None:
        return float("nan")
    area = np.bincount(labels[member], weights=units.area_m2[member], minlength=size)
    outline = np.bincount(labels[member], weights=units.perimeter_m[member], minlength=size)
    first, second = labels[units.pairs].T
    inner = (first == second) & (first >= 0)
    outline -= 2.0 * np.bincount(first[inner], weights=units.border_m[inner], minlength=size)
    real = np.bincount(labels[member], minlength=size) > 0
    return float(np.mean(4.0 * np.pi * area[real] / outline[real] ** 2))
