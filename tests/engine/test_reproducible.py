"""Equal units, rules and seed give equal labels: again, in any order of threads, and without numba."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np

from territory_designer.engine import Rules, design
from territory_designer.engine.kernels import MODULUS_1, start_random
from tests.engine.maps import grid_units

ROOT = Path(__file__).resolve().parents[2]


def reproduced(*arguments: str) -> dict:
    """What ``tests.engine.reproduced`` prints in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-m", "tests.engine.reproduced", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_labels_are_the_same_with_and_without_numba():
    compiled, plain = reproduced(), reproduced("plain")
    assert compiled["compiled"]
    assert not plain["compiled"]
    assert plain["labels"] == compiled["labels"]


def test_the_same_seed_gives_the_same_labels_and_another_seed_may_not():
    units = grid_units(10, 8, seed=1, workload=np.random.default_rng(1).lognormal(0.0, 1.0, 80))

    def labels(seed: int, effort: str) -> list[int]:
        rules = Rules(territories=6, tolerance={"workload": 0.05}, seed=seed, effort=effort)
        return design(units, rules).labels.tolist()

    # Normal effort runs its starts side by side.
    assert labels(1, "normal") == labels(1, "normal")
    assert len({str(labels(seed, "draft")) for seed in (1, 2, 3, 4)}) > 1


def test_seeds_of_any_size_work():
    units = grid_units(5, 4, seed=1)
    for seed in (0, -1, 2**31 - 1, 2**40):
        assert design(units, Rules(territories=3, tolerance={"workload": 0.3}, seed=seed, effort="draft")).report[
            "feasible"
        ]


def test_random_numbers_are_spread_evenly():
    # L'Ecuyer (1988): first numbers from the generator, computed here with Python's unlimited integers.
    from territory_designer.engine.kernels import draw

    for seed in (0, 1, 97, 2**31 - 1):
        state = start_random(seed)
        one, two = int(state[0]), int(state[1])
        drawn = []
        for _ in range(2000):
            one, two = 40014 * one % 2147483563, 40692 * two % 2147483399
            drawn.append(int(draw(state)))
            assert drawn[-1] == (one - two) % 2147483562
        assert abs(np.mean(drawn) / MODULUS_1 - 0.5) < 0.03
