"""The bound is true: never above the best of all plans, by enumeration and by integer programs, and often near it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from territory_designer.engine import Rules, Units, design
from territory_designer.engine.bound import WORK, Ascent, Bound, build_market, hess_bound
from tests.benchmarks.data import load
from tests.engine.districts import hess_moment, read_districts, units_of
from tests.engine.exact import hess_optimum
from tests.engine.maps import POTENTIAL, WORKLOAD, grid_units

ROOT = Path(__file__).resolve().parents[2]
N, K = 9, 3
#: Every way to give 9 units to 3 territories.
ALL = np.array(list(product(range(K), repeat=N)))


def hess_moments(units: Units) -> np.ndarray:
    """Hess moment of each row of ``ALL`` by its definition, in km2 per unit of weight; infinite with an empty one."""
    weight = units.values[:, 0] if units.values[:, 0].any() else np.ones(N)
    apart = ((units.xy[:, None] - units.xy[None]) ** 2).sum(axis=2) / 1e6
    total = np.zeros(len(ALL))
    for t in range(K):
        inside = t == ALL
        about = (inside * weight) @ apart
        total += np.where(inside, about, np.inf).min(axis=1)
    return total / weight.sum()


def keeps(units: Units, rules: Rules) -> np.ndarray:
    """Which rows of ``ALL`` keep every tolerance."""
    shares = rules.target_shares(units)
    kept = np.ones(len(ALL), dtype=bool)
    for name, tolerance in rules.tolerances(units).items():
        j = units.measures.index(name)
        for t in range(K):
            held = (t == ALL) @ units.values[:, j] / units.values[:, j].sum()
            kept &= np.abs(held / shares[t, j] - 1.0) <= tolerance + 1e-9
    return kept


def market(seed: int) -> Units:
    """Nine units with one to three measures, some of them without weight."""
    draw = np.random.default_rng(seed)
    table = {f"m{j}": draw.lognormal(0.0, 0.7, N) for j in range(1 + seed % 3)}
    if seed % 4 == 1:
        table["m0"][draw.integers(0, N, 3)] = 0.0
    return grid_units(3, 3, seed=seed, **table)


def rules_for(units: Units, seed: int) -> Rules:
    """Tolerances of all measures and, for every other market, unequal targets."""
    draw = np.random.default_rng(seed + 1000)
    targets = {"m0": draw.uniform(0.7, 1.3, K)} if seed % 2 else None
    tolerance = {name: float(draw.uniform(0.1, 0.6)) for name in units.measures}
    return Rules(territories=K, tolerance=tolerance, targets=targets, contiguous=False)


@pytest.mark.parametrize("known", ["nothing known", "optimum known", "a plan known"])
def test_no_plan_of_all_is_below_the_bound(known):
    near, impossible = [], 0
    for seed in range(40):
        units = market(seed)
        rules = rules_for(units, seed)
        kept = keeps(units, rules)
        moments = np.sort(hess_moments(units)[kept])
        if not len(moments):
            bound = hess_bound(units, rules, None)
            assert bound.impossible or bound.km2 is not None
            impossible += bound.impossible
            continue
        best = {"nothing known": None, "optimum known": moments[0], "a plan known": moments[len(moments) // 20]}[known]
        for nodes in (0, 10**6):
            bound = hess_bound(units, rules, best, work=2e5, nodes=nodes)
            assert not bound.impossible
            assert bound.km2 <= moments[0] * (1.0 + 1e-12)
            if nodes and rules.targets is None:
                # Nothing is relaxed but contiguity, which the enumeration leaves out as well.
                assert bound.km2 == pytest.approx(moments[0], rel=1e-5)
                assert bound.exact
            near.append(bound.km2 / moments[0])
    assert np.median(near) > 0.95
    assert impossible >= 1


def test_no_plan_of_the_integer_program_is_below_the_bound():
    gaps = []
    for seed in range(6):
        draw = np.random.default_rng(seed)
        units = grid_units(5, 4, seed=seed, workload=draw.lognormal(0.0, 0.6, 20))
        least = hess_optimum(units.xy, units.values[:, 0], 4, 0.20)
        assert least is not None
        rules = Rules(territories=4, tolerance={"workload": 0.20}, contiguous=False)
        loose = hess_bound(units, rules, least * 1.05, nodes=0)
        assert loose.km2 <= least * (1.0 + 1e-6)
        gaps.append(least / loose.km2 - 1.0)
        exact = hess_bound(units, rules, least * 1.05, nodes=10**6)
        assert exact.exact
        assert exact.km2 == pytest.approx(least, rel=1e-5)
    assert np.mean(gaps) < 0.06


def test_any_multipliers_give_a_bound():
    for seed in range(20):
        units = market(seed)
        rules = rules_for(units, seed)
        moments = hess_moments(units)[keeps(units, rules)]
        if not len(moments):
            continue
        ascent = Ascent(build_market(units, rules), None)
        draw = np.random.default_rng(seed)
        for scale in (0.0, 0.1, 1.0, 100.0):
            ascent.best_lam[:] = scale * moments.min() * draw.normal(0.3, 1.0, N) / N
            assert ascent.evaluate() <= moments.min() * (1.0 + 1e-9)


def test_more_limits_never_lower_the_bound_by_more_than_the_search_loses():
    units = load("co")
    one = hess_bound(units, Rules(territories=12, tolerance={WORKLOAD: 0.05}), None, work=1e8)
    both = hess_bound(units, Rules(territories=12, tolerance={WORKLOAD: 0.05, POTENTIAL: 0.05}), None, work=1e8)
    # The second measure is worth more than a tenth here.
    assert both.km2 > 1.1 * one.km2


@pytest.mark.parametrize(
    ("state", "k", "least"),
    # 400 steps of a plain subgradient method in numpy: 1,038 and 1,391.
    [("ga", 20, 1038.0), ("ia", 15, 1390.0)],
)
def test_real_states_are_bounded_at_least_as_well_as_by_plain_subgradients(state, k, least):
    units = load(state)
    rules = Rules(territories=k, tolerance={WORKLOAD: 0.05}, effort="draft")
    plan = design(units, rules).report
    bound = hess_bound(units, rules, plan["hess_moment_km2"], work=WORK["normal"])
    assert least <= bound.km2 <= plan["hess_moment_km2"]
    assert bound.gap(plan["hess_moment_km2"]) < 0.25
    assert bound.centres < len(units)


def test_a_split_that_costs_nothing_more_is_proven_optimal():
    # Four clusters of four units each, far apart: the best plan is plain to see.
    corner = np.array([(x, y) for x in (0, 1) for y in (0, 1)], dtype=float)
    units = grid_units(4, 4)
    xy = np.concatenate([corner * 100_000.0 + inner * 1000.0 for inner in corner])
    units = Units(**{**vars(units), "xy": xy})
    # About a corner: 0 + 1 + 1 + 2 km2 over four units.
    for effort in ("normal", "thorough"):
        bound = hess_bound(units, Rules(territories=4, tolerance={"workload": 0.05}, effort=effort), 1.0)
        assert bound.exact
        assert bound.km2 == pytest.approx(1.0, rel=1e-6)
        assert bound.gap(1.0) == pytest.approx(0.0, abs=2e-6)


def test_what_cannot_be_is_proven_impossible():
    # Two units of 4 and six of 1, in three territories of 14 / 3 each: within 5 % none can be made.
    units = grid_units(4, 2, workload=[4, 4, 1, 1, 1, 1, 1, 1])
    bound = hess_bound(units, Rules(territories=3, tolerance={"workload": 0.05}), None)
    assert bound == Bound(None, False, True, bound.iterations, bound.operations, 8)
    assert bound.gap(1.0) is None


def test_weightless_markets_count_units():
    units = grid_units(3, 3, seed=2, workload=np.zeros(N), potential=np.arange(1.0, 10.0))
    rules = Rules(territories=K, tolerance={"potential": 0.4}, contiguous=False)
    least = hess_moments(units)[keeps(units, rules)].min()
    bound = hess_bound(units, rules, None, nodes=10**6)
    assert bound.km2 == pytest.approx(least, rel=1e-5)
    assert bound.km2 <= least


@pytest.mark.parametrize("place", [3, 4])
def test_the_exact_stage_returns_the_proven_optimum(place):
    market = read_districts()[place]
    units = units_of(market)
    rules = Rules(territories=market["territories"], tolerance={"population": market["tolerance"]})
    bound = hess_bound(units, rules, market["optimum"] * 1.05)
    assert bound.km2 <= market["optimum"] * (1.0 + 1e-9)
    # None where a territory is empty, out of balance or, by networkx, in pieces.
    assert hess_moment(market, bound.labels) == pytest.approx(market["optimum"], rel=1e-5)
    assert bound.exact
    assert hess_bound(units, rules, market["optimum"]).labels is None
    locked = replace(rules, apart=[(units.ids[0], units.ids[1])])
    assert hess_bound(units, locked, market["optimum"] * 1.05).labels is None


def test_where_no_bound_is_due_there_is_none():
    units = grid_units(4, 4)
    assert hess_bound(units, Rules(territories=4, effort="draft"), None) is None
    many = grid_units(100, 51)
    assert hess_bound(many, Rules(territories=4), None, work=1e3) is None


def test_the_caller_can_end_it_and_keeps_what_was_proven():
    units = load("co")
    asked: list[float] = []

    def tell(fraction: float) -> bool:
        asked.append(fraction)
        return len(asked) < 3

    bound = hess_bound(units, Rules(territories=12), 2500.0, tell=tell)
    assert len(asked) == 3
    assert asked == sorted(asked)
    assert 0.0 <= bound.km2 < 2500.0
    assert bound.iterations == 30


def reproduced(first: str = "") -> dict:
    """What `small_bounds` gives in a process of its own."""
    code = f"{first}\nimport json\nfrom territory_designer.engine.kernels import COMPILED\n"
    code += "from tests.engine.test_bound import small_bounds\n"
    code += "print(json.dumps({'compiled': COMPILED, 'bounds': small_bounds()}))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_bounds_are_the_same_with_and_without_numba():
    compiled, plain = reproduced(), reproduced("import sys; sys.modules['numba'] = None")
    assert compiled["compiled"]
    assert not plain["compiled"]
    assert plain["bounds"] == compiled["bounds"]


def small_bounds() -> list[list[float]]:
    """Bounds with one, two and three limited measures, and one of an exact search, to the last digit."""
    found = []
    for measures in (1, 2, 3):
        draw = np.random.default_rng(measures)
        table = {f"m{j}": draw.lognormal(0.0, 0.8, 80) for j in range(measures)}
        table["m0"][:3] = 0.0
        units = grid_units(10, 8, seed=measures, **table)
        rules = Rules(territories=6, tolerance=dict.fromkeys(table, 0.1))
        bound = hess_bound(units, rules, 12.0, work=6e5, nodes=0)
        found.append([bound.km2, bound.iterations, bound.operations, bound.centres])
    units = grid_units(4, 4, seed=5, workload=np.random.default_rng(5).lognormal(0.0, 0.6, 16))
    bound = hess_bound(units, Rules(territories=3, tolerance={"workload": 0.05}), None, work=1e5)
    return [*found, [bound.km2, *bound.labels.tolist()]]
