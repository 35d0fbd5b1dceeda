"""Where a search starts: weighted k-means, fixed centres, or the current alignment."""

from __future__ import annotations

import numpy as np

from .contiguity import grow
from .kernels import Problem
from .problem import Search


def seed_labels(search: Search, seed: int) -> np.ndarray:
    """A first assignment, compact but not balanced, every territory with at least one piece.

    Weighted k-means puts many centres where the workload is; it is the classical start of territory design
    (Kalcsics, Nickel & Schroeder, TOP 13(1), 2005, use the same location-allocation idea).

    Parameters
    ----------
    search : Search
    seed : int
        Of k-means.

    Returns
    -------
    (p,) int array
    """
    problem, k = search.problem, search.k
    if not np.isnan(problem.centres[0, 0]):
        labels = _nearest(problem.xy, problem.centres)
    else:
        labels = _k_means(problem.xy, problem.weight, k, seed)
        labels = _by_home(problem, labels) if (problem.home >= 0).any() else _by_target(problem, labels)
    labels = np.where(problem.fixed, problem.home, labels)
    return _none_empty(labels, k, problem.fixed, problem.weight)


def current_labels(search: Search) -> np.ndarray:
    """The current alignment, with pieces that have no territory yet given to a neighbouring one.

    Returns
    -------
    (p,) int array
    """
    problem = search.problem
    labels = problem.home.copy()
    if (labels < 0).any():
        labels = grow(search, labels)
    if (labels < 0).any():
        labels = np.where(labels < 0, seed_labels(search, 0), labels)  # parts that no territory reaches
    return _none_empty(labels, search.k, problem.fixed, problem.weight)


def _k_means(xy: np.ndarray, weight: np.ndarray, k: int, seed: int) -> np.ndarray:
    """Labels of weighted k-means (scikit-learn)."""
    from sklearn.cluster import KMeans
    from threadpoolctl import threadpool_limits

    # One thread: sums in a fixed order give the same labels in every run.
    with threadpool_limits(limits=1):
        model = KMeans(n_clusters=k, n_init=1, random_state=seed).fit(xy, sample_weight=weight)
    return model.labels_.astype(np.int64)


def _nearest(xy: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Index of the nearest centre of each point."""
    from scipy.spatial import cKDTree

    return cKDTree(centres).query(xy)[1].astype(np.int64)


def _by_home(problem: Problem, labels: np.ndarray) -> np.ndarray:
    """Renumber clusters so that as much as possible keeps the number of its current territory."""
    from scipy.optimize import linear_sum_assignment

    k = len(problem.targets)
    kept = np.zeros((k, k))
    housed = problem.home >= 0
    np.add.at(kept, (labels[housed], problem.home[housed]), problem.weight[housed])
    return linear_sum_assignment(kept, maximize=True)[1][labels]


def _by_target(problem: Problem, labels: np.ndarray) -> np.ndarray:
    """Renumber clusters so that the heaviest gets the largest target."""
    targets = problem.targets[:, 0]
    load = np.bincount(labels, weights=problem.weight, minlength=len(targets))
    number = np.empty(len(targets), dtype=np.int64)
    number[np.argsort(-load, kind="stable")] = np.argsort(-targets, kind="stable")
    return number[labels]


def _none_empty(labels: np.ndarray, k: int, fixed: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Give every empty territory the heaviest free piece of the territory that has most pieces."""
    labels = labels.copy()
    count = np.bincount(labels, minlength=k)
    for empty in np.flatnonzero(count == 0):
        free = ~fixed & (count[labels] > 1)
        if not free.any():
            break
        donor = np.argmax(np.where(np.bincount(labels[free], minlength=k) > 0, count, -1))
        candidates = np.flatnonzero(free & (labels == donor))
        chosen = candidates[np.argmax(weight[candidates])]
        labels[chosen] = empty
        count[donor] -= 1
        count[empty] += 1
    return labels
