from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.matching import best_pairs, match_names


def every_way(score: np.ndarray, allowed: np.ndarray) -> tuple[int, float]:
    """Most pairs, and the highest sum that so many can have, from all ways there are."""
    rows, columns = score.shape
    places = [*range(columns), *[-1] * rows]  # -1: the row stays without
    best = (-1, -np.inf)
    for way in set(permutations(places, rows)):
        pairs = [(row, column) for row, column in enumerate(way) if column >= 0]
        if all(allowed[pair] for pair in pairs):
            best = max(best, (len(pairs), sum(score[pair] for pair in pairs)))
    return best


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.integers(1, 4), st.integers(1, 4))
def test_no_other_pairs_are_better(seed: int, rows: int, columns: int) -> None:
    random = np.random.default_rng(seed)
    score, allowed = random.random((rows, columns)) * 100, random.random((rows, columns)) < 0.6
    chosen = best_pairs(score, allowed)
    pairs = [(row, column) for row, column in enumerate(chosen) if column >= 0]
    assert len({column for _, column in pairs}) == len(pairs)
    assert all(allowed[pair] for pair in pairs)
    count, total = every_way(score, allowed)
    assert len(pairs) == count
    assert sum(score[pair] for pair in pairs) == pytest.approx(total, abs=1e-6)


def test_one_pair_more_is_worth_more_than_any_score():
    score = np.array([[100.0, 0.0], [99.0, 0.0]])
    allowed = np.array([[True, True], [True, False]])
    assert best_pairs(score, allowed).tolist() == [1, 0]


def test_without_rows_or_columns_there_are_no_pairs():
    assert best_pairs(np.zeros((2, 0))).tolist() == [-1, -1]
    assert best_pairs(np.zeros((0, 2))).tolist() == []


def test_names_follow_the_largest_overlap():
    before, after = np.array([0, 0, 0, 1, 1, 1]), np.array([1, 1, 0, 0, 0, 0])
    match = match_names(before, after, ["North", "South"], ["T1", "T2"], np.ones(6))
    assert match.tolist() == [1, 0]
