"""What a peer is given: one map, its measures and limits. Nothing here knows of the plugin."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Case:
    """A map to cut into territories.

    Attributes
    ----------
    xy : (n, 2) float array
        Unit points in kilometres about their mean.
    weight : (n,) float array
        What weighs the moment: the first measure.
    values : (n, c) float array
        The measures that have a limit.
    limits : (c,) float array
        Largest absolute deviation of each.
    pairs : (m, 2) int array
    border_m : (m,) float array
    k : int
    """

    xy: np.ndarray
    weight: np.ndarray
    values: np.ndarray
    limits: np.ndarray
    pairs: np.ndarray
    border_m: np.ndarray
    k: int

    @classmethod
    def read(cls, path: Path) -> Case:
        """A case from the file that the benchmark wrote."""
        with np.load(path, allow_pickle=False) as data:
            return cls(**{name: data[name] for name in ("xy", "weight", "values", "limits", "pairs", "border_m")},
                       k=int(data["k"]))  # fmt: skip

    def violation(self, labels: np.ndarray) -> float:
        """Largest excess over a limit, 0 where all are kept."""
        held = np.column_stack([np.bincount(labels, weights=column, minlength=self.k) for column in self.values.T])
        excess = np.abs(held / (self.values.sum(axis=0) / self.k) - 1.0) - self.limits
        return float(max(excess.max(), 0.0))

    def moment(self, labels: np.ndarray) -> float:
        """Moment about the weighted centres."""
        weight = np.bincount(labels, weights=self.weight, minlength=self.k)
        sums = [np.bincount(labels, weights=self.weight * column, minlength=self.k) for column in self.xy.T]
        own = sum(part**2 for part in sums) / np.where(weight > 0, weight, 1.0)
        return float((self.weight * (self.xy**2).sum(axis=1)).sum() - own.sum())

    def in_one_piece(self, labels: np.ndarray) -> bool:
        """Whether every territory has units and is contiguous."""
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import connected_components

        inner = self.pairs[labels[self.pairs[:, 0]] == labels[self.pairs[:, 1]]]
        n = len(labels)
        graph = coo_matrix((np.ones(len(inner)), (inner[:, 0], inner[:, 1])), shape=(n, n))
        return connected_components(graph, directed=False)[0] == self.k == len(np.unique(labels))

    def rank(self, labels: np.ndarray) -> tuple[bool, float, float]:
        """Smaller is better: in one piece, then the limits, then the moment."""
        return not self.in_one_piece(labels), self.violation(labels), self.moment(labels)
