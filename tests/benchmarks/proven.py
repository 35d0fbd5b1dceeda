"""The small districting markets whose least Hess moment is proven (tests/engine/data): how near designs come."""

from __future__ import annotations

import time
from typing import Any

from territory_designer.engine import design
from tests.engine.districts import load_districts

from .judge import judged

#: A design within this share above the optimum counts as near.
NEAR, SAME = 0.01, 1e-6


def measured() -> dict[str, Any]:
    """Design all of them at normal effort: counts, the worst gap to the optimum, seconds."""
    gaps, seconds, broken = [], 0.0, 0
    for units, rules, optimum in load_districts():
        began = time.perf_counter()
        labels = design(units, rules).labels
        seconds += time.perf_counter() - began
        held = judged(units, labels, rules.count(units), rules.tolerances(units))
        if held["feasible"]:
            gaps.append(held["hess_moment_km2"] / optimum - 1.0)
        else:
            broken += 1
    markets = len(gaps) + broken
    return {
        "markets": markets,
        "infeasible": broken,
        "optimal": sum(gap <= SAME for gap in gaps),
        "near": sum(gap <= NEAR for gap in gaps),
        "worst": max(gaps),
        "seconds": seconds / markets,
    }
