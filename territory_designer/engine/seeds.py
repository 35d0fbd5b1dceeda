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
    problem = search.problem
    labels = np.full(len(problem.weight), -1, dtype=np.int64)
    for q in np.unique(search.part):
        members, owners = np.flatnonzero(search.part == q), np.flatnonzero(search.owner_part == q)
        if len(owners):
            labels[members] = _seeds_within(problem, members, owners, seed)
    # Parts without any territory, where no rule could be kept, go along with the first one.
    labels = np.where(labels < 0, search.owner_part[0] * 0, labels)
    labels = np.where(problem.fixed, problem.home, labels)
    return _filled(search, labels)


def _seeds_within(problem: Problem, members: np.ndarray, owners: np.ndarray, seed: int) -> np.ndarray:
    """Seeds of the territories ``owners`` within one part of the map."""
    if not np.isnan(problem.centres[0, 0]):
        return owners[_nearest(problem.xy[members], problem.centres[owners])]
    k = min(len(owners), len(members))
    found = _k_means(problem.xy[members], problem.weight[members], k, seed) if k > 1 else np.zeros(len(members), int)
    home = problem.home[members]
    if (home >= 0).any():
        place = np.full(len(problem.targets), -1)
        place[owners] = np.arange(len(owners))
        return owners[_by_home(np.where(home >= 0, place[home], -1), problem.weight[members], found, len(owners))]
    return owners[_by_target(problem.targets[owners, 0], problem.weight[members], found)]


def _filled(search: Search, labels: np.ndarray) -> np.ndarray:
    """Give every empty territory a piece of its own part."""
    labels = labels.copy()
    for q in np.unique(search.part):
        members, owners = np.flatnonzero(search.part == q), np.flatnonzero(search.owner_part == q)
        if not len(owners) or not np.isin(labels[members], owners).all():
            continue
        place = np.full(search.k, -1)
        place[owners] = np.arange(len(owners))
        problem = search.problem
        inner = _none_empty(place[labels[members]], len(owners), problem.fixed[members], problem.weight[members])
        labels[members] = owners[inner]
    return labels


def current_labels(search: Search) -> np.ndarray:
    """The current alignment, with pieces that have no territory yet given to a neighbouring one.

    Returns
    -------
    (p,) int array
    """
    problem = search.problem
    seeds = seed_labels(search, 0)
    misplaced = (problem.home >= 0) & (search.owner_part[problem.home] != search.part)
    labels = np.where(misplaced, -1, problem.home)
    present = np.bincount(labels[labels >= 0], minlength=search.k) > 0
    # A territory that has nothing left in its part begins at its seeds.
    labels = np.where((labels < 0) & ~present[seeds], seeds, labels)
    if (labels < 0).any():
        labels = grow(search, labels)
    labels = np.where(labels < 0, seeds, labels)
    return _filled(search, labels)


def _k_means(xy: np.ndarray, weight: np.ndarray, k: int, seed: int) -> np.ndarray:
    """Labels of weighted k-means (scikit-learn)."""
    from sklearn.cluster import KMeans
    from threadpoolctl import threadpool_limits

    k = min(k, len(np.unique(xy, axis=0)))  # the rest is filled afterwards
    # One thread: sums in a fixed order give the same labels in every run.
    with threadpool_limits(limits=1):
        model = KMeans(n_clusters=k, n_init=1, max_iter=30, random_state=seed).fit(xy, sample_weight=weight)
    return model.labels_.astype(np.int64)


def _nearest(xy: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Index of the nearest centre of each point."""
    from scipy.spatial import cKDTree

    return cKDTree(centres).query(xy)[1].astype(np.int64)


def _by_home(home: np.ndarray, weight: np.ndarray, labels: np.ndarray, k: int) -> np.ndarray:
    """Renumber clusters so that as much as possible keeps the number of its current territory."""
    from scipy.optimize import linear_sum_assignment

    kept = np.zeros((k, k))
    housed = home >= 0
    np.add.at(kept, (labels[housed], home[housed]), weight[housed])
    return linear_sum_assignment(kept, maximize=True)[1][labels]


def _by_target(targets: np.ndarray, weight: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Renumber clusters so that the heaviest gets the largest target."""
    load = np.bincount(labels, weights=weight, minlength=len(targets))
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
