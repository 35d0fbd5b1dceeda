"""A plan's running figures against the same figures from scratch, by numpy, networkx and shapely."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.engine import Plan, Rules, RulesError, Units, score
from tests.engine.maps import WORKLOAD, frame, georgia, grid_units, hess_moment_km2, moment_km2, pieces, squares

COLUMNS, ROWS, K = 5, 4, 3
N = COLUMNS * ROWS
#: Weights as they are: many zeros, and some that dwarf the others.
WEIGHTS = st.lists(st.one_of(st.just(0.0), st.floats(0.001, 1.0), st.floats(1e3, 1e6)), min_size=N, max_size=N).filter(
    lambda values: sum(values) > 0
)
LABELS = st.lists(st.integers(-1, K - 1), min_size=N, max_size=N)
MOVES = st.lists(
    st.tuples(st.lists(st.integers(0, N - 1), min_size=1, max_size=4), st.integers(-1, K - 1)), min_size=1, max_size=12
)


def figures(plan: Plan) -> dict[str, np.ndarray]:
    """All running figures of a plan."""
    return {
        "totals": plan.totals,
        "moments": plan.moments,
        "counts": plan.counts,
        "pieces": plan.pieces,
        "weights": plan.weights,
        "moved": np.array(list(plan.moved.values())),
    }


def make_plan(workload: list[float], potential: list[float], labels: list[int], home: list[int]) -> Plan:
    """A plan on the grid with two measures and a current alignment."""
    units = grid_units(COLUMNS, ROWS, seed=3, workload=workload, potential=potential)
    return Plan(units, labels, Rules(territories=K, current=home))


@settings(max_examples=60)
@given(WEIGHTS, WEIGHTS, LABELS, LABELS, MOVES)
def test_running_figures_equal_those_from_scratch(workload, potential, labels, home, moves):
    plan = make_plan(workload, potential, labels, home)
    for units, territory in moves:
        plan.move(units, territory)
    fresh = make_plan(workload, potential, plan.labels.tolist(), home)
    for name, expected in figures(fresh).items():
        scale = sum(workload) * 100.0 if name == "moments" else max(sum(workload), sum(potential))
        assert figures(plan)[name] == pytest.approx(expected, rel=1e-9, abs=1e-12 * scale), name
    for found, expected in zip(plan.report["territory"], fresh.report["territory"]):
        assert found["moment_km2"] == pytest.approx(expected["moment_km2"], rel=1e-6, abs=1e-6)


@settings(max_examples=60)
@given(WEIGHTS, WEIGHTS, LABELS, MOVES)
def test_moves_conserve_totals_and_units(workload, potential, labels, moves):
    plan = make_plan(workload, potential, labels, labels)
    for units, territory in moves:
        plan.move(units, territory)
        inside = plan.labels >= 0
        assert plan.totals.sum(axis=0) == pytest.approx(plan.units.values[inside].sum(axis=0), rel=1e-9, abs=1e-6)
        assert plan.counts.sum() == inside.sum()
        assert plan.counts.tolist() == [int((plan.labels == t).sum()) for t in range(K)]


@settings(max_examples=60)
@given(WEIGHTS, LABELS, LABELS, MOVES)
def test_undo_after_do_is_identity(workload, labels, home, moves):
    plan = make_plan(workload, workload, labels, home)
    before, labels_before = figures(plan), plan.labels
    log = []
    for units, territory in moves:
        log += plan.move(units, territory)
    for unit, former in reversed(log):
        plan.move(unit, former)
    assert plan.labels.tolist() == labels_before.tolist()
    for name, expected in before.items():
        scale = sum(workload) * (100.0 if name == "moments" else 1.0)
        assert figures(plan)[name] == pytest.approx(expected, rel=1e-9, abs=1e-12 * scale), name


@settings(max_examples=60)
@given(LABELS, MOVES)
def test_pieces_agree_with_networkx(labels, moves):
    plan = make_plan([1.0] * N, [1.0] * N, labels, labels)
    for units, territory in moves:
        plan.move(units, territory)
    assert plan.pieces.tolist() == [pieces(plan.units, plan.labels, t) for t in range(K)]


@settings(max_examples=60)
@given(WEIGHTS, st.lists(st.integers(0, K - 1), min_size=N, max_size=N))
def test_moments_agree_with_their_definition(workload, labels):
    plan = make_plan(workload, workload, labels, labels)
    report = plan.report
    weight, owner = np.array(workload), np.array(labels)
    exact = moment_km2(plan.units.xy, weight, owner)
    assert report["moment_km2"] == pytest.approx(exact, rel=1e-9, abs=1e-9)
    assert report["hess_moment_km2"] == pytest.approx(hess_moment_km2(plan.units.xy, weight, owner), rel=1e-9, abs=1e-9)
    for entry in report["territory"]:
        inside = owner == entry["index"]
        alone = moment_km2(plan.units.xy[inside], weight[inside], owner[inside]) if weight[inside].sum() > 0 else 0.0
        assert entry["moment_km2"] == pytest.approx(alone, rel=1e-7, abs=1e-7)


@pytest.mark.parametrize("seed", range(5))
def test_a_territory_that_lost_its_weight_has_no_moment(seed):
    draw = np.random.default_rng(seed)
    weights = draw.lognormal(0.0, 4.0, N)
    weights[0] = 0.0
    plan = Plan(grid_units(COLUMNS, ROWS, seed=seed, workload=weights), [0] + [1] * (N - 1), Rules(territories=2))
    for territory in (0, 1):
        for unit in draw.permutation(np.arange(1, N)):
            plan.move(int(unit), territory)
    assert plan.weights[0] == 0.0
    assert plan.report["territory"][0]["moment_km2"] == 0.0


def test_moments_far_from_the_origin_keep_their_digits():
    near = grid_units(6, 6, seed=1)
    far = Units.from_graph(near.ids, near.xy + 5e6, near.pairs, frame(squares(6, 6))[["workload"]])
    labels = np.arange(36) % 4
    expected = moment_km2(near.xy, np.ones(36), labels)
    assert score(far, labels, Rules(territories=4))["moment_km2"] == pytest.approx(expected, rel=1e-10)


def test_deviations_and_moved_are_those_of_a_hand_calculation():
    units = grid_units(4, 1, workload=[10.0, 20.0, 30.0, 40.0], potential=[1.0, 1.0, 1.0, 1.0])
    plan = Plan(units, [0, 0, 0, 1], Rules(territories=2, current=[0, 0, 1, 1], targets={"workload": [1, 3]}))
    # Targets 25 and 75 of 100; potential follows with 1 and 3 of 4.
    assert plan.deviations == pytest.approx(np.array([[1.4, 2.0], [40 / 75 - 1, 1 / 3 - 1]]))
    assert plan.moved == {"units": 1, "workload": 0.3, "potential": 0.25}


def test_area_border_and_roundness_agree_with_shapely():
    shapes = georgia().to_crs(5070)
    units = Units.from_polygons(shapes, [WORKLOAD])
    # Counties as territories: real outlines with holes and several pieces.
    counties = sorted(set(shapes["county"]))
    labels = np.array([counties.index(name) for name in shapes["county"]])
    report = score(units, labels, Rules(territories=len(counties), tolerance={WORKLOAD: 1e9}, contiguous=False))
    polygons = np.asarray(shapes.geometry.array)
    for entry in report["territory"]:
        union = shapely.union_all(polygons[labels == entry["index"]])
        assert entry["area_km2"] == pytest.approx(union.area / 1e6, rel=1e-6)
        assert entry["border_km"] == pytest.approx(union.length / 1e3, rel=2e-3)
        assert entry["polsby_popper"] == pytest.approx(4 * np.pi * union.area / union.length**2, rel=4e-3)
        parts = len(shapely.get_parts(union))
        assert entry["pieces"] <= parts  # a unit of several parts is one piece
    exact = [
        abs(e["border_km"] * 1e3 - shapely.union_all(polygons[labels == e["index"]]).length) < 0.01
        for e in report["territory"]
    ]
    assert np.mean(exact) > 0.95  # all but those with a border that does not match vertex by vertex


def test_hess_units_are_members_of_their_territory():
    units = grid_units(5, 4, seed=9)
    labels = np.arange(20) % 3
    plan = Plan(units, labels, Rules(territories=4))
    best = plan.hess_units
    assert best[3] == -1
    assert labels[best[:3]].tolist() == [0, 1, 2]


def test_moment_about_fixed_centres():
    units = grid_units(4, 1)
    centres = np.array([[0.0, 0.0], [3000.0, 1000.0]])
    plan = Plan(units, [0, 0, 1, 1], Rules(centres=centres))
    assert plan.moments.tolist() == pytest.approx([0 + 1, (1 + 1) + 1])


def test_a_report_is_plain_json_and_the_same_from_score():
    units = Units.from_polygons(frame(squares(4, 2)), ["workload"])
    rules = Rules(territories=2, current=[0, 0, 1, 1] * 2)
    labels = np.array([0, 1, 1, 1] * 2)
    report = score(units, labels, rules)
    assert json.loads(json.dumps(report, allow_nan=False)) == report
    assert report == Plan(units, labels, rules).report
    for key in (
        "units",
        "territories",
        "seed",
        "effort",
        "seconds",
        "feasible",
        "violations",
        "contiguous",
        "measures",
        "moment_km2",
        "hess_moment_km2",
        "bound_km2",
        "gap",
        "moved",
        "territory",
    ):
        assert key in report
    assert report["bound_km2"] is None
    assert report["gap"] is None


def test_violations_name_what_is_broken():
    units = grid_units(4, 2)
    rules = Rules(
        territories=3,
        tolerance={"workload": 0.5},
        current=[0, 0, 1, 1, 0, 0, 1, 2],
        locked=[True, *[False] * 7],
        max_moved={"workload": 0.1},
        together=[["U002", "U006"]],
        apart=[("U001", "U005")],
    )
    report = score(units, [1, 0, 0, 1, -1, 0, 1, 1], rules)
    text = "\n".join(report["violations"])
    assert not report["feasible"]
    assert not report["contiguous"]
    for expected in (
        "1 unit has no territory, the first is U004",
        "territory 3 has no unit",
        "workload of territory 3 deviates -100.0 % from target (tolerance 50.0 %)",
        "territory 2 is in 2 pieces",
        "U000 is locked but was moved",
        "of workload changes hands (budget 10.0 %)",
        "the group with U002 is split",
        "U001 and U005 must be apart but share a territory",
    ):
        assert expected in text


def test_a_plan_that_keeps_all_rules_has_no_violations():
    report = score(grid_units(4, 2), [0, 0, 1, 1] * 2, Rules(territories=2, tolerance={"workload": 0.01}))
    assert report["feasible"]
    assert report["violations"] == []
    assert report["measures"]["workload"]["max_deviation"] == pytest.approx(0.0, abs=1e-12)


def test_locked_units_do_not_move_and_nothing_moves_with_them():
    plan = Plan(grid_units(4, 1), [0, 0, 1, 1], Rules(current=[0, 0, 1, 1], locked=[False, True, False, False]))
    with pytest.raises(RulesError, match="U001 is locked"):
        plan.move([0, 1], 1)
    assert plan.labels.tolist() == [0, 0, 1, 1]


def test_a_move_to_a_territory_that_does_not_exist_is_refused():
    plan = Plan(grid_units(4, 1), [0, 0, 1, 1], Rules(territories=2))
    with pytest.raises(RulesError, match="There is no territory 2; there are 2"):
        plan.move(0, 2)


@pytest.mark.parametrize(
    ("labels", "message"),
    [([0, 1], "2 labels were given for 4 units"), ([0, 1, 2, 0], "A label is 2, but there are only 2 territories")],
)
def test_wrong_labels_are_refused(labels, message):
    with pytest.raises(RulesError, match=message):
        score(grid_units(4, 1), labels, Rules(territories=2))


def test_labels_are_a_copy():
    plan = Plan(grid_units(4, 1), [0, 0, 1, 1], Rules(territories=2))
    plan.labels[:] = 1
    assert plan.labels.tolist() == [0, 0, 1, 1]
    assert plan.counts.tolist() == [2, 2]
