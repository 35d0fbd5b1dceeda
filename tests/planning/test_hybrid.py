from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.engine import CancelledError, Rules, RulesError, Units
from territory_designer.planning.findings import DataError
from territory_designer.planning.hybrid import account_groups, account_territories, design_groups, group_measures
from territory_designer.planning.named_accounts import geographic_targets, split_named

GROUPS = {"Enterprise": ["A"], "Small business": ["B", "C"]}
SIDE = 6
IDS = [f"U{n:02}" for n in range(SIDE * SIDE)]


@pytest.fixture(scope="module")
def units():
    xy = np.array([(1000.0 * (n % SIDE), 1000.0 * (n // SIDE)) for n in range(SIDE * SIDE)])
    pairs = [(n, n + 1) for n in range(SIDE * SIDE) if n % SIDE < SIDE - 1]
    pairs += [(n, n + SIDE) for n in range(SIDE * (SIDE - 1))]
    return Units.from_graph(IDS, xy, pairs, pd.DataFrame({"workload": np.ones(len(IDS))}))


@pytest.fixture(scope="module")
def accounts():
    random = np.random.default_rng(1)
    size = 400
    return pd.DataFrame(
        {
            "unit": random.choice(IDS, size),
            "segment": random.choice(["A", "B", "C"], size, p=[0.3, 0.3, 0.4]),
            "workload": random.integers(1, 10, size).astype(float),
        }
    )


def test_accounts_in_no_group_are_listed():
    segment = pd.Series(["A", " B ", "C", "D", None, "D"], name="size")
    group, findings = account_groups(segment, GROUPS, ids=list("uvwxyz"))
    assert group.tolist() == ["Enterprise", "Small business", "Small business", None, None, None]
    assert [finding.message for finding in findings] == [
        "accounts: size D is in no group: 2 accounts (x, z) get no territory.",
        "accounts: size (none) is in no group: 1 accounts (y) get no territory.",
    ]


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ({"One": ["A"], "Two": ["B", "A"]}, "Segment A is in the groups One and Two"),
        ({"One": ["A"], "Two": ["X"]}, "no account is in the group Two. The segments in size are: A, B"),
        (
            {"One": ["A", "X"], "Two": ["B"]},
            r"no account has the segment X \(group One\). The segments in size are: A, B",
        ),
    ],
)
def test_groups_that_cannot_be_are_refused(groups, said):
    with pytest.raises(DataError, match=said):
        account_groups(pd.Series(["A", "B"], name="size"), groups)


def test_each_group_has_its_own_balanced_alignment(units, accounts):
    group, findings = account_groups(accounts["segment"], GROUPS)
    assert findings == []
    measures = group_measures(accounts[["workload"]], accounts["unit"], group, IDS)
    assert list(measures) == ["Enterprise", "Small business"]
    rules = {
        "Enterprise": Rules(territories=2, tolerance={"workload": 0.15}, seed=1, effort="draft"),
        "Small business": Rules(territories=4, tolerance={"workload": 0.15}, seed=1, effort="draft"),
    }
    said = []
    plans = design_groups(units, measures, rules, lambda fraction, text: said.append((fraction, text)) or True)
    assert {name: plan.k for name, plan in plans.items()} == {"Enterprise": 2, "Small business": 4}
    assert all(plan.report["feasible"] for plan in plans.values())
    assert [fraction for fraction, _ in said] == sorted(fraction for fraction, _ in said)
    assert said[0][1].startswith("Enterprise: ")
    assert said[-1] == (1.0, "Small business: Done")

    territory = account_territories(accounts["unit"], group, plans)
    load = accounts["workload"].groupby(territory).sum()
    assert load.index.tolist() == ["Enterprise T01", "Enterprise T02", *(f"Small business T0{n}" for n in range(1, 5))]
    labels = {"Enterprise": ["E01", "E02"], "Small business": ["S01", "S02", "S03", "S04"]}
    short = account_territories(accounts["unit"], group, plans, labels)
    assert (short.str[:1] + " " + short.str[1:]).equals(territory.str[:1] + " " + territory.str[-2:])
    for name, plan in plans.items():  # what accounts add up to is what the plan says
        own = load[load.index.str.startswith(name)]
        assert own.tolist() == pytest.approx(plan.totals[:, 0].tolist())
        assert (abs(own / own.mean() - 1) <= 0.15 + 1e-9).all()


def test_an_account_without_group_or_unit_has_no_territory(units, accounts):
    group, _ = account_groups(accounts["segment"], {"All": ["A", "B", "C"]})
    measures = group_measures(accounts[["workload"]], accounts["unit"], group, IDS)
    plans = design_groups(units, measures, {"All": Rules(territories=2, effort="draft")})
    found = account_territories(pd.Series([IDS[0], None, IDS[0], "U99"]), pd.Series(["All", "All", None, "All"]), plans)
    assert found.notna().tolist() == [True, False, False, False]


def test_named_accounts_and_territories_are_fair_together(units, accounts):
    owner = pd.Series(np.where(accounts.index < 40, "Ann", None), dtype="object")
    load = split_named(accounts[["workload"]], accounts["unit"], owner, IDS)
    targets = geographic_targets(load, "workload", ["Ann", "Bob"])
    rules = Rules(targets={"workload": targets}, tolerance={"workload": 0.05}, seed=1, effort="draft")
    plan = design_groups(units, {"all": load.units}, {"all": rules})["all"]
    carried = plan.totals[:, 0] + [load.owners.loc["Ann", "workload"], 0.0]
    assert abs(carried / carried.mean() - 1).max() <= 0.05


def test_groups_and_rules_belong_together(units, accounts):
    group, _ = account_groups(accounts["segment"], GROUPS)
    measures = group_measures(accounts[["workload"]], accounts["unit"], group, IDS)
    with pytest.raises(DataError, match="Group Small business has no rules"):
        design_groups(units, measures, {"Enterprise": Rules(territories=2)})
    with pytest.raises(DataError, match="Group Partners has no accounts"):
        design_groups(units, measures, {"Partners": Rules(territories=2)})
    asked = []
    rules = {"Enterprise": Rules(territories=2), "Small business": Rules(territories=99)}
    with pytest.raises(RulesError, match="Group Small business: 99 territories were asked for"):
        design_groups(units, measures, rules, lambda *given: asked.append(given) or True)
    assert asked == []  # no design was begun
    with pytest.raises(CancelledError):
        design_groups(units, measures, dict.fromkeys(measures, Rules(territories=2)), lambda *_: False)


@settings(max_examples=50)
@given(st.integers(0, 40), st.integers(0, 10_000))
def test_every_account_is_in_one_group_or_in_none(count, seed):
    random = np.random.default_rng(seed)
    segment = pd.Series([*"ABC", *random.choice(["A", "B", "C", "D", None], count)], name="s", dtype="object")
    unit = pd.Series(random.choice([*IDS, None], len(segment)), dtype="object")
    measures = pd.DataFrame({"workload": random.random(len(segment))})
    group, _ = account_groups(segment, GROUPS)
    by_group = group_measures(measures, unit, group, IDS)
    placed = measures["workload"][group.notna() & unit.notna()].sum()
    assert sum(part["workload"].sum() for part in by_group.values()) == pytest.approx(placed)
    assert sum(part["accounts"].sum() for part in by_group.values()) == (group.notna() & unit.notna()).sum()
