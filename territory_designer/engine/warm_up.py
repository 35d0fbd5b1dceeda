"""Compile the kernels once, so that the first design of a user does not wait for it.

Run as ``python -m territory_designer.engine.warm_up``; a second run finds the compiled kernels and is quick.
"""

from __future__ import annotations

import sys
import time

import numpy as np

from .bound import hess_bound
from .design import design
from .editing import preview_move
from .kernels import COMPILED
from .rules import Rules
from .units import Units


def warm_up() -> float:
    """Design a tiny market.

    Returns
    -------
    float
        Seconds it took; more than a few mean that kernels were compiled.
    """
    import pandas as pd

    started = time.perf_counter()
    side = 4
    xy = np.array([(x, y) for y in range(side) for x in range(side)], dtype=float) * 1000.0
    index = np.arange(side * side).reshape(side, side)
    pairs = np.vstack(
        [
            np.column_stack([index[:, :-1].ravel(), index[:, 1:].ravel()]),
            np.column_stack([index[:-1].ravel(), index[1:].ravel()]),
        ]
    )
    units = Units.from_graph(
        [str(i) for i in range(side * side)], xy, pairs, pd.DataFrame({"workload": np.ones(side * side)})
    )
    rules = Rules(territories=4, tolerance={"workload": 0.05})
    plan = design(units, rules)
    hess_bound(units, rules, None)  # all of it: nothing is proven beforehand
    preview_move(plan, 0, (int(plan.labels[0]) + 1) % plan.k)
    plan.move(0, int(plan.labels[1]))
    return time.perf_counter() - started


if __name__ == "__main__":
    seconds = warm_up()
    if not COMPILED:
        sys.stdout.write("numba is not installed: designs give the same territories, but take many times longer.\n")
    elif seconds > 4.0:
        sys.stdout.write(f"Compiled the engine's kernels in {seconds:.0f} s (once).\n")
