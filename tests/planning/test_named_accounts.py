from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.findings import DataError
from territory_designer.planning.named_accounts import geographic_targets, owner_load, split_named

UNITS = ["30301", "30302", "30303"]
MEASURES = pd.DataFrame({"workload": [10.0, 20.0, 30.0, 40.0, 5.0], "potential": [1.0, 2.0, 3.0, 4.0, 5.0]})
UNIT = pd.Series(["30301", "30301", "30302", None, "99999"])
OWNER = pd.Series([None, " Ann ", "", "Bob", float("nan")], dtype="object")


def test_named_accounts_count_for_the_owner_and_not_for_the_zip():
    load = split_named(MEASURES, UNIT, OWNER, UNITS)
    assert load.units["workload"].to_dict() == {"30301": 10, "30302": 30, "30303": 0}
    assert load.owners.loc["Ann"].tolist() == [1, 20, 2]
    assert load.owners.loc["Bob"].tolist() == [1, 40, 4]  # a named account needs no unit
    assert load.unplaced.to_dict() == {"accounts": 1, "workload": 5, "potential": 5}


def test_the_owner_carries_both():
    load = split_named(MEASURES, UNIT, OWNER, UNITS)
    found = owner_load(load, pd.Series(["Ann", "Cid", None], index=UNITS))
    assert found["workload"].to_dict() == {"Ann": 30, "Bob": 40, "Cid": 30}
    assert found["workload_named"].to_dict() == {"Ann": 20, "Bob": 40, "Cid": 0}
    assert found["accounts"].to_dict() == {"Ann": 2, "Bob": 1, "Cid": 1}


def test_targets_leave_room_for_named_accounts():
    # 200 h in all, 100 each: Ann has 20 h of named accounts, so 80 of the 140 h in units; Bob 40 h, so 60.
    load = split_named(MEASURES.assign(workload=[100.0, 20.0, 40.0, 40.0, 0.0]), UNIT, OWNER, UNITS)
    targets = geographic_targets(load, "workload", ["Ann", "Bob"])
    assert targets.tolist() == pytest.approx([80 / 140, 60 / 140])
    targets = geographic_targets(load, "workload", ["Bob", "Ann"], [0.3, 0.7])
    assert targets.tolist() == pytest.approx([20 / 140, 120 / 140])


def test_named_accounts_beyond_the_share_are_refused():
    load = split_named(MEASURES, UNIT, OWNER, UNITS)
    with pytest.raises(
        DataError, match="The named accounts of Bob hold 40 of the workload, more than the whole share of 33"
    ):
        geographic_targets(load, "workload", ["Ann", "Bob", "Cid"])
    with pytest.raises(DataError, match="Named accounts belong to Bob, who has no territory"):
        geographic_targets(load, "workload", ["Ann"])
    with pytest.raises(DataError, match="The units hold no workload"):
        geographic_targets(split_named(MEASURES, UNIT, OWNER.fillna("Ann"), []), "workload", ["Ann", "Bob"])


@settings(max_examples=60)
@given(st.integers(0, 40), st.integers(0, 10_000))
def test_every_account_counts_once(count, seed):
    random = np.random.default_rng(seed)
    measures = pd.DataFrame({"workload": random.random(count) * 100, "potential": random.random(count)})
    unit = pd.Series(random.choice([*UNITS, "elsewhere", None], count), dtype="object")
    owner = pd.Series(random.choice(["Ann", "Bob", "", None], count), dtype="object")
    load = split_named(measures, unit, owner, UNITS)
    for name, total in {"accounts": count, **measures.sum().to_dict()}.items():
        assert load.units[name].sum() + load.owners[name].sum() + load.unplaced[name] == pytest.approx(total)
    carried = owner_load(load, pd.Series(["Ann", "Bob", "Bob"], index=UNITS))
    assert carried["workload"].sum() + load.unplaced["workload"] == pytest.approx(measures["workload"].sum())
