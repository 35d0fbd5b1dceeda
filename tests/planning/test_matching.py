from __future__ import annotations

from itertools import permutations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.matching import match_reps


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 5))
def test_no_other_matching_is_shorter(seed: int, k: int) -> None:
    random = np.random.default_rng(seed)
    homes, centres = random.random((k, 2)), random.random((k, 2))
    chosen = match_reps(homes, centres)
    assert sorted(chosen) == list(range(k))
    length = np.hypot(*(centres - homes[chosen]).T).sum()
    shortest = min(np.hypot(*(centres - homes[list(order)]).T).sum() for order in permutations(range(k)))
    assert length <= shortest + 1e-12


def test_territories_beyond_the_number_of_reps_stay_without() -> None:
    chosen = match_reps(np.array([[0.0, 0.0]]), np.array([[9.0, 0.0], [1.0, 0.0]]))
    assert chosen.tolist() == [-1, 0]
