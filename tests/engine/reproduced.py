"""Designs that must come out the same everywhere: ``python -m tests.engine.reproduced [plain]`` prints their labels.

``plain`` hides numba, as on a machine where it is not installed.
"""

from __future__ import annotations

import importlib
import json
import sys
from dataclasses import replace

import numpy as np

#: Plain Python takes a minute for what takes a second compiled; a fifth of the blocks shows as much.
BLOCKS = 30


def designs() -> dict[str, list[int]]:
    """Labels of small designs that use every branch of the kernels."""
    from tests.engine.maps import grid_units

    module = importlib.import_module("territory_designer.engine.design")
    rules_module = importlib.import_module("territory_designer.engine.rules")
    effort = importlib.import_module("territory_designer.engine.search").EFFORT
    effort["draft"] = replace(effort["draft"], starts=1, more=0, most_blocks=BLOCKS)
    draw = np.random.default_rng(20)
    n = 30
    units = grid_units(
        6, 5, seed=20, workload=draw.lognormal(0.0, 0.7, n).tolist(), potential=draw.lognormal(0.0, 0.5, n).tolist()
    )
    current = np.tile([0, 0, 1, 1, 1, 2], 5)
    locked = np.arange(n) < 4
    centres = np.array([[812.3, 601.7], [4120.9, 1033.1], [2489.4, 3310.6]])
    both = {"workload": 0.20, "potential": 0.30}
    cases = {
        "two measures": {"territories": 4, "tolerance": both},
        "realigned": {"current": current, "locked": locked, "max_moved": {"workload": 0.3}, "tolerance": both},
        "fixed centres": {"centres": centres, "tolerance": both, "apart": [("U000", "U001")]},
        "in pieces": {"territories": 3, "tolerance": both, "contiguous": False, "together": [["U003", "U009"]]},
    }
    return {
        name: module.design(units, rules_module.Rules(effort="draft", seed=5, **rules)).labels.tolist()
        for name, rules in cases.items()
    }


if __name__ == "__main__":
    if "plain" in sys.argv:
        sys.modules["numba"] = None  # type: ignore[assignment]
    from territory_designer.engine.kernels import COMPILED

    print(json.dumps({"compiled": COMPILED, "labels": designs()}))
