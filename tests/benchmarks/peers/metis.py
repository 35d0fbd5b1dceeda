"""METIS: one run as most people call it, and the best of many runs with every setting it has for the task.

pymetis passes one weight per vertex only; METIS itself balances several (``ncon``, ``ubvec``), so the many runs call
its documented C interface, ``METIS_PartGraphKway``, in the library that pymetis ships.
"""

from __future__ import annotations

import ctypes
import itertools
import time

import numpy as np
import pymetis
import pymetis._internal as library
from case import Case

#: Vertex weights are integers; measures are scaled to this total.
TOTAL = 10_000_000
#: METIS bounds only the heaviest part, as a multiple of the mean: shares of the tolerance to try.
SHARES = (0.6, 0.2, 1.0)
MOST_SEEDS = 1_000_000


def adjacency(case: Case) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Compressed neighbours: starts, neighbours, and the pair that each came from."""
    n = len(case.xy)
    ends = np.concatenate([case.pairs, case.pairs[:, ::-1]])
    order = np.argsort(ends[:, 0], kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(ends[:, 0], minlength=n))])
    return starts, ends[order, 1], order % len(case.pairs)


def whole(values: np.ndarray) -> np.ndarray:
    """Measures as integers."""
    return np.round(values / values.sum(axis=0) * TOTAL).astype(np.int64)


def once(case: Case, seconds: float) -> np.ndarray:
    """One run: k-way, contiguous, the first measure as weight."""
    starts, neighbours, _ = adjacency(case)
    graph = pymetis.CSRAdjacency(starts.tolist(), neighbours.tolist())
    options = pymetis.Options(contig=True)
    parts = pymetis.part_graph(case.k, graph, vweights=whole(case.values)[:, 0].tolist(), options=options,
                               recursive=False)  # fmt: skip
    return np.array(parts.vertex_part)


class Runs:
    """METIS on one case, through its C interface."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.entry = ctypes.CDLL(library.__file__)
        self.kind = {4: ctypes.c_int32, 8: ctypes.c_int64}[np.dtype(pymetis.zero_copy_dtype()).itemsize]
        starts, neighbours, pair = adjacency(case)
        self.starts, self.neighbours = self._integers(starts), self._integers(neighbours)
        self.weights = self._integers(whole(case.values).ravel())
        # Cutting long borders costs more, so that what is left is compact; or every border costs the same.
        mean = max(float(case.border_m.mean()), 1.0)
        by_length = np.maximum(np.round(10.0 * case.border_m / mean), 1)[pair]
        self.costs = (self._integers(by_length), self._integers(np.ones(len(pair))))

    def _integers(self, values: np.ndarray) -> ctypes.Array:
        """An array of METIS's integers."""
        return (self.kind * len(values))(*np.asarray(values, dtype=np.int64).tolist())

    def labels(self, seed: int, share: float, costs: ctypes.Array) -> np.ndarray | None:
        """One run; None where METIS gives up."""
        options = (self.kind * 40)()
        self.entry.METIS_SetDefaultOptions(options)
        chosen = {"CONTIG": 1, "SEED": seed, "NITER": 50, "NCUTS": 2, "MINCONN": 0, "NUMBERING": 0}
        for name, value in chosen.items():
            options[getattr(library.options_indices, name)] = value
        units, measures = self.case.values.shape
        count = [ctypes.byref(self.kind(value)) for value in (units, measures, self.case.k)]
        room = (ctypes.c_float * measures)(*(1.0 + share * self.case.limits).tolist())
        cut, parts = self.kind(), (self.kind * units)()
        state = self.entry.METIS_PartGraphKway(
            count[0], count[1], self.starts, self.neighbours, self.weights, None, costs, count[2], None, room, options,
            ctypes.byref(cut), parts,
        )  # fmt: skip
        return np.array(parts[:]) if state == 1 else None


def many(case: Case, seconds: float) -> np.ndarray:
    """The best of all runs that fit into the time: seeds, both kinds of edge weights, room for balance."""
    runs, ends = Runs(case), time.process_time() + seconds
    best, best_rank = None, (True, float("inf"), float("inf"))
    for seed, share, costs in itertools.product(range(1, MOST_SEEDS), SHARES, runs.costs):
        labels = runs.labels(seed, share, costs)
        if labels is not None and case.rank(labels) < best_rank:
            best, best_rank = labels, case.rank(labels)
        if time.process_time() > ends:
            break
    if best is None:
        raise RuntimeError("METIS returned no partition.")
    return best
