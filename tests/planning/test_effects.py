"""Reps and territories told apart: on simulated results, against statsmodels, and where it cannot be done."""

from __future__ import annotations

import json
import sys

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.genmod.bayes_mixed_glm import BinomialBayesMixedGLM
from statsmodels.tools.numdiff import approx_fprime

from territory_designer.planning.effects import rep_and_territory_effects
from territory_designer.planning.findings import DataError
from territory_designer.planning.pooling import AVERAGE_SD, SEARCH, SPREAD_LOG_SD, Crossed, logistic, pool


def results(*rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["rep", "territory", "won", "tried"])


def simulated(seed: int, reps: int, territories: int, tries: int, spread: tuple[float, float], share: float = 0.6):
    """Results of reps in a share of the territories, and the true effects (log-odds) behind them."""
    random = np.random.default_rng(seed)
    of_rep, of_territory = random.normal(0, spread[0], reps), random.normal(0, spread[1], territories)
    row, column = np.nonzero(random.random((reps, territories)) < share)
    tried = random.poisson(tries, len(row)) + 1
    won = random.binomial(tried, logistic(-1.2 + of_rep[row] + of_territory[column]))
    table = pd.DataFrame(
        {"rep": [f"R{n:02}" for n in row], "territory": [f"T{n:02}" for n in column], "won": won, "tried": tried}
    )
    return table, of_rep, of_territory


def pairs(found, of_rep, of_territory):
    """Estimates with the true effect beside them; both count from the average of those at hand."""
    for table, truth in ((found.reps, of_rep), (found.territories, of_territory)):
        known = truth[[int(name[1:]) for name in table.index]]
        yield table.assign(truth=known - known[table["group"] >= 0].mean())[table["group"] >= 0]


@pytest.mark.parametrize(("tries", "share"), [(60, 0.6), (200, 0.4)])  # the second: few reps link the territories
def test_known_effects_are_found_and_intervals_hold_their_level(tries, share):
    inside, errors = [], []
    for seed in range(25):
        table, *truth = simulated(seed, 6, 5, tries, (0.6, 0.3), share)
        for one in pairs(rep_and_territory_effects(table), *truth):
            inside += list((one["effect_low"] < one["truth"]) & (one["truth"] < one["effect_high"]))
            errors += list(one["effect"] - one["truth"])
    assert 0.92 < np.mean(inside) < 0.98
    assert np.sqrt(np.mean(np.square(errors))) < 0.2  # the effects themselves are 0.6 and 0.3


def test_where_all_are_alike_nobody_stands_out():
    apart = []
    for seed in range(12):
        table, *_ = simulated(seed, 6, 5, 60, (0.0, 0.0))
        found = rep_and_territory_effects(table)
        apart += [*found.reps["apart"], *found.territories["apart"]]
    assert np.mean(apart) < 0.05  # what 95 % leave to chance


def test_much_data_leaves_what_was_counted():
    table, *truth = simulated(5, 5, 4, 20_000, (0.5, 0.4))
    for one in pairs(rep_and_territory_effects(table), *truth):
        assert np.allclose(one["effect"], one["truth"], atol=0.05)


def test_little_data_is_pulled_towards_the_average():
    table = results(
        ("Ann", "N", 200, 1000), ("Ann", "S", 210, 1000), ("Bob", "N", 190, 1000), ("Bob", "S", 200, 1000),
        ("Star", "N", 2, 2), ("Many", "S", 260, 1000), ("Many", "N", 250, 1000),
    )  # fmt: skip
    found = rep_and_territory_effects(table).reps
    assert found.loc["Star", "raw"] == 1.0
    assert found.loc["Star", "rate"] < 0.45
    assert not found.loc["Star", "apart"]
    assert found.loc["Many", "rate"] == pytest.approx(0.255, abs=0.01)  # much data, hardly pulled
    width = found["effect_high"] - found["effect_low"]
    assert width["Star"] > 2 * width["Many"]


def test_a_good_rep_in_a_bad_territory_is_found():
    # Ann and Bob share both territories: the North is poor ground, and Ann is better than Bob.
    table = results(
        ("Ann", "North", 120, 600), ("Bob", "North", 30, 300), ("Ann", "South", 150, 300), ("Bob", "South", 180, 600),
        ("Cleo", "North", 45, 300), ("Cleo", "South", 120, 300),
    )  # fmt: skip
    found = rep_and_territory_effects(table)
    assert found.reps["rate"].idxmax() == "Ann"
    assert found.territories["rate"].idxmin() == "North"
    assert found.territories.loc["North", "apart"]
    assert "North won 16.2 % (195 of 1,200)" in found.sentences[0]
    assert "because of the territory itself" in found.sentences[0]
    json.dumps(found.as_dict(), allow_nan=False)


def one_row_per_try(table: Crossed):
    """What the library finds by itself, as it takes the data: effects of rows and of columns."""
    lost = table.tried - table.won
    cell = np.repeat(np.tile(np.arange(len(lost)), 2), np.concatenate([table.won, lost]).astype(int))
    outcome = np.repeat([1.0, 0.0], [int(table.won.sum()), int(lost.sum())])
    side = np.repeat([0, 1], [table.rows, table.columns])
    design = table.design()[cell][:, 1:]
    average = np.ones((len(cell), 1))
    model = BinomialBayesMixedGLM(outcome, average, design, side, vcp_p=SPREAD_LOG_SD, fe_p=AVERAGE_SD)
    size = 1 + 2 + len(side)
    return model.fit_vb(mean=np.zeros(size), sd=np.full(size, 0.5))


def crossed(table: pd.DataFrame) -> Crossed:
    row, column = (pd.factorize(table[name], sort=True)[0] for name in ("rep", "territory"))
    won, tried = (table[name].to_numpy(dtype=float) for name in ("won", "tried"))
    return Crossed(row, column, won, tried, row.max() + 1, column.max() + 1)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_row_per_cell_gives_what_a_row_per_try_gives(seed):
    table = crossed(simulated(seed, 6, 5, 80, (0.6, 0.4))[0])
    found, expected = pool(table), one_row_per_try(table)
    assert np.allclose(found.mean, [*expected.fe_mean, *expected.vc_mean], atol=0.01)
    assert np.allclose(found.spread, np.exp(expected.vcp_mean), atol=0.01)


def test_the_covariance_is_the_inverse_curvature_of_the_posterior():
    table = crossed(simulated(4, 4, 3, 30, (0.6, 0.4))[0])
    found = pool(table)
    prior = np.repeat([AVERAGE_SD, *found.spread], [1, table.rows, table.columns]) ** -2.0

    def slope(effects: np.ndarray) -> np.ndarray:
        predicted = effects[0] + effects[1 + table.row] + effects[1 + table.rows + table.column]
        return table.design().T @ (table.tried * logistic(predicted)) + prior * effects

    assert np.allclose(found.covariance @ approx_fprime(found.mean, slope, centered=True), np.eye(table.width))


@pytest.mark.parametrize("won", [0.0, 1.0])
def test_a_rep_who_always_won_or_never_has_an_estimate(won):
    table, *_ = simulated(3, 6, 5, 4000, (0.3, 0.3))
    always = table.assign(won=table["won"].where(table["rep"] != "R02", (won * table["tried"]).astype(int)))
    found = rep_and_territory_effects(always).reps
    assert found.loc["R02", "apart"]
    assert abs(found.loc["R02", "rate"] - won) < 0.02
    assert np.isfinite(found.drop(columns="group").to_numpy(dtype=float)).all()
    everybody = rep_and_territory_effects(table.assign(won=(won * table["tried"]).astype(int)))
    assert not everybody.reps["apart"].any()
    assert abs(everybody.average - won) < 0.01


def test_the_number_of_tries_is_no_burden():
    few, *_ = simulated(7, 5, 4, 1000, (0.5, 0.4))
    many = few.assign(won=few["won"] * 1000, tried=few["tried"] * 1000)
    found = rep_and_territory_effects(many)
    assert many["tried"].sum() > 10_000_000
    assert np.allclose(found.reps["effect"], rep_and_territory_effects(few).reps["effect"], atol=0.05)


def test_equal_input_gives_equal_figures():
    table = crossed(simulated(1, 6, 5, 80, (0.6, 0.4))[0])
    first, second = pool(table), pool(table)
    assert np.array_equal(first.mean, second.mean)
    assert np.array_equal(first.covariance, second.covariance)


def test_without_statsmodels_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "statsmodels.genmod", None)
    with pytest.raises(DataError, match=r"statsmodels 0\.14 or newer is needed, and it is not installed") as caught:
        rep_and_territory_effects(simulated(1, 4, 4, 20, (0.5, 0.5))[0])
    assert "then restart QGIS" in str(caught.value)


@pytest.mark.filterwarnings("ignore:VB fitting did not converge")
def test_a_search_that_does_not_end_is_said(monkeypatch):
    monkeypatch.setitem(SEARCH, "maxiter", 2)
    with pytest.raises(DataError, match="the search for them did not end"):
        pool(crossed(simulated(1, 6, 5, 80, (0.6, 0.4))[0]))


@settings(max_examples=8)
@given(st.integers(0, 10_000), st.randoms())
def test_the_order_of_rows_and_their_division_change_nothing(seed, random):
    table, *_ = simulated(seed, 4, 4, 20, (0.5, 0.5), share=1.0)
    first = table.assign(won=table["won"] // 2, tried=table["won"])
    rest = table.assign(won=table["won"] - first["won"], tried=table["tried"] - first["tried"])
    divided = pd.concat([first, rest])
    divided["tried"] = divided["tried"].where(divided["tried"] >= divided["won"], divided["won"])
    whole = divided.groupby(["rep", "territory"], as_index=False).sum()
    shuffled = divided.sample(frac=1, random_state=random.randrange(1000))
    expected = rep_and_territory_effects(whole).reps
    pd.testing.assert_frame_equal(expected, rep_and_territory_effects(shuffled).reps, rtol=1e-6)


@pytest.mark.parametrize(
    ("table", "why"),
    [
        (results(("Ann", "N", 5, 9), ("Bob", "S", 3, 9)), "every rep worked in one territory"),
        (results(("Ann", "N", 5, 9), ("Bob", "N", 3, 9), ("Cleo", "S", 3, 9)), "no rep worked in more than one"),
        (results(("Ann", "N", 5, 9), ("Ann", "S", 3, 9), ("Bob", "E", 3, 9)), "no territory had more than one rep"),
        (
            results(("Ann", "N", 5, 9), ("Ann", "S", 3, 9), ("Bob", "E", 3, 9), ("Cleo", "E", 3, 9)),
            "no two reps are linked",
        ),
    ],
)
def test_what_cannot_be_told_apart_is_refused_with_the_reason(table, why):
    with pytest.raises(DataError, match="cannot be told apart") as caught:
        rep_and_territory_effects(table, table="Results 2025")
    assert why in str(caught.value)
    assert "reps who worked in several territories" in str(caught.value)


def test_those_who_are_not_linked_get_no_estimate():
    linked = [("Ann", "N", 5, 9), ("Ann", "S", 3, 9), ("Bob", "N", 3, 9), ("Bob", "S", 4, 9)]
    found = rep_and_territory_effects(results(*linked, ("Lone", "Far", 9, 9)))
    assert np.isnan(found.reps.loc["Lone", "rate"])
    assert found.reps.loc["Lone", "group"] == -1
    assert "Lone, Far" in found.findings[0].message
    alone = rep_and_territory_effects(results(*linked))
    assert found.reps.loc["Ann", "effect"] == pytest.approx(alone.reps.loc["Ann", "effect"], abs=1e-6)
    assert json.loads(json.dumps(found.as_dict(), allow_nan=False))["reps"][2]["rate"] is None


def test_groups_that_share_no_territory_are_said():
    first = [("Ann", "N", 5, 9), ("Ann", "S", 3, 9), ("Bob", "N", 3, 9), ("Bob", "S", 4, 9)]
    second = [("Cleo", "E", 5, 9), ("Cleo", "W", 3, 9), ("Dan", "E", 3, 9), ("Dan", "W", 4, 9)]
    found = rep_and_territory_effects(results(*first, *second))
    assert found.reps["group"].tolist() == [0, 0, 1, 1]
    assert "2 groups that share no territory (Ann, Bob; Cleo, Dan)" in found.findings[0].message


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("Ann", "N", 12, 9)], "Results, row 1: won = 12 is more than tried = 9"),
        ([("Ann", "N", 1, 9), (None, "N", 1, 9)], "Results, row 2: rep is empty"),
        ([("Ann", "N", "some", 9)], 'Results, row 1: won = "some" is text'),
        ([("Ann", "N", 1, None)], "Results, row 1: tried is no whole number"),
        ([("Ann", "N", 1.5, 3)], "Results, row 1: won is no whole number"),
        ([("Ann", "N", 0, 0)], "tried is 0 in every row"),
    ],
)
def test_bad_results_name_row_and_field(rows, expected):
    with pytest.raises(DataError) as caught:
        rep_and_territory_effects(results(*rows), table="Results")
    assert expected in str(caught.value)


def test_a_missing_column_is_named():
    with pytest.raises(DataError, match="no column tried"):
        rep_and_territory_effects(results(("Ann", "N", 1, 2)).drop(columns="tried"))
