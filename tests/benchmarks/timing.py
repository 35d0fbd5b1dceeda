"""What is not part of any design's seconds: compiling, loading, neighbours, single moves."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time

import numpy as np

from territory_designer.engine import Plan, Rules, Units
from territory_designer.engine.kernels import COMPILED
from territory_designer.engine.warm_up import warm_up
from tests.engine.maps import georgia

from .data import POTENTIAL, STATES, WORKLOAD, load


def loading_seconds(**environment: str) -> float:
    """Seconds to start Python, load the kernels and design a tiny map, in a process of its own."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "territory_designer.engine.warm_up"]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
    return time.perf_counter() - began


def compile_seconds() -> float:
    """The same with an empty cache, so that every kernel is compiled; 0 without numba."""
    if not COMPILED:
        return 0.0
    with tempfile.TemporaryDirectory() as cache:
        return loading_seconds(NUMBA_CACHE_DIR=cache)


def neighbours_seconds() -> float:
    """Seconds from Georgia's polygons to units with neighbours, projection included."""
    frame = georgia()
    began = time.perf_counter()
    Units.from_polygons(frame, [WORKLOAD, POTENTIAL])
    return time.perf_counter() - began


def move_microseconds(state: str) -> float:
    """Mean time to move one unit to another territory with all running totals."""
    units, k = load(state), STATES[state]
    draw = np.random.default_rng(1)
    plan = Plan(units, draw.integers(0, k, len(units)), Rules(territories=k))
    moves = list(zip(draw.integers(0, len(units), 2000).tolist(), draw.integers(0, k, 2000).tolist()))
    began = time.perf_counter()
    for unit, territory in moves:
        plan.move(unit, territory)
    return (time.perf_counter() - began) / len(moves) * 1e6


def measured() -> dict[str, float]:
    """All of them."""
    compiling = compile_seconds()
    warm_up()  # compiles into the usual cache, where that was not done yet
    return {
        "compile_seconds": compiling,
        "loading_seconds": loading_seconds(),
        "neighbours_seconds": neighbours_seconds(),
        "move_microseconds": move_microseconds("ga"),
    }
