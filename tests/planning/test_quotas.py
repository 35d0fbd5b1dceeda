from __future__ import annotations

import datetime
import itertools
import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq

from territory_designer.planning.attainment import attainment, year_share
from territory_designer.planning.findings import DataError
from territory_designer.planning.quota_terms import STEPS
from territory_designer.planning.quotas import compare_blends, read_figures, set_quotas

EVEN = {"even": 1.0}


def figures(**columns) -> pd.DataFrame:
    count = len(next(iter(columns.values())))
    return pd.DataFrame(columns, index=[f"T{n:02d}" for n in range(1, count + 1)], dtype=float)


def refusal(*arguments, **options) -> str:
    with pytest.raises(DataError) as caught:
        set_quotas(*arguments, **options)
    return str(caught.value)


def test_a_blend_is_the_sum_of_its_shares():
    # Quota_k = total x sum of a_j x share_jk (weighted quota allocation, as SAP and Varicent document it):
    # 1,000,000 x (20 % x 1/4 + 30 % x 15 % + 50 % x 8 %) = 50,000 + 45,000 + 40,000 = 135,000.
    table = figures(history=[15, 25, 30, 30], potential=[8, 32, 30, 30])
    quotas = set_quotas(1_000_000, table, {"even": 0.2, "history": 0.3, "potential": 0.5})
    assert quotas.amounts[0] == Decimal("135000.00")
    assert sum(quotas.amounts) == 1_000_000
    assert quotas.table["blended"].tolist() == pytest.approx([135_000, 285_000, 290_000, 290_000])


def test_largest_remainders_get_the_last_cents():
    # 100.00 in three equal parts of 33.33 leaves a cent, which goes to the first of equals.
    assert set_quotas(100, figures(history=[1, 1, 1]), EVEN).amounts == [
        Decimal(x) for x in ("33.34", "33.33", "33.33")
    ]
    # 10 by 5.5 : 3.3 : 1.2 is 5, 3 and 1; the one left goes to the remainder of a half.
    shares = figures(potential=[5.5, 3.3, 1.2])
    assert set_quotas(10, shares, {"potential": 1.0}, step="1").amounts == [6, 3, 1]


@settings(max_examples=150)
@given(
    st.lists(st.tuples(*[st.floats(0, 1e7, allow_subnormal=False)] * 3), min_size=1, max_size=12),
    st.integers(1, 10**9),
    st.sampled_from(STEPS),
    st.tuples(*[st.integers(0, 4)] * 4),
)
def test_quotas_add_up_exactly_and_stay_within_a_step_of_the_blend(rows, count, step, parts):
    history, pipeline, potential = zip(*rows)
    table = figures(history=history, pipeline=pipeline, potential=potential)
    assume(sum(parts) and all(sum(column) > 0 for column in (history, pipeline, potential)))
    blend = {name: part / sum(parts) for name, part in zip(("even", "history", "pipeline", "potential"), parts)}
    total = count * Decimal(step)
    quotas = set_quotas(total, table, blend, step=step)
    assert sum(quotas.amounts) == total
    assert all(amount % Decimal(step) == 0 for amount in quotas.amounts)
    off = quotas.table["quota"] - quotas.table["blended"]
    assert (off.abs() <= float(step) * (1 + 1e-9) + 1e-9 * float(total)).all()


@settings(max_examples=100)
@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1, max_size=8),
    st.sampled_from([0.05, 0.15, 0.2, 0.5, 1.0]),
    st.floats(-1, 1),
    st.sampled_from(["0.01", "1"]),
)
def test_capped_quotas_keep_their_limits_and_the_total(rows, cap, where, step):
    history, potential = zip(*rows)
    assume(sum(history) > 0 and sum(potential) > 0)
    total = round(sum(history) * (1 + cap * where))
    assume(total > 0)
    table, change, unit = figures(history=history, potential=potential), Fraction(str(cap)), Fraction(step)
    least = [unit * math.ceil(last * (1 - change) / unit) for last in history]
    most = [
        unit * math.floor(last * (1 + change) / unit) if last else (total if share else 0)
        for last, share in zip(history, potential)
    ]
    if any(a > b for a, b in zip(least, most)) or not sum(least) <= total <= sum(most):
        refusal(total, table, {"potential": 1.0}, cap=cap, step=step)
        return
    quotas = set_quotas(total, table, {"potential": 1.0}, cap=cap, step=step)
    assert sum(quotas.amounts) == total
    assert all(a <= Fraction(amount) <= b for a, amount, b in zip(least, quotas.amounts, most))


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.integers(2, 7))
def test_water_filling_agrees_with_a_root_finder(seed, count):
    random = np.random.default_rng(seed)
    history, potential = random.integers(1_000, 9_000, count), random.integers(1_000, 9_000, count)
    total = int(history.sum() * 1.05)
    quotas = set_quotas(total, figures(history=history, potential=potential), {"potential": 1.0}, cap=0.2)
    share = potential / potential.sum()

    def clipped(level: float) -> np.ndarray:
        return np.clip(level * share, 0.8 * history, 1.2 * history)

    level = brentq(lambda one: clipped(one).sum() - total, 0, 1e9, xtol=1e-9)
    assert quotas.table["quota"].to_numpy() == pytest.approx(clipped(level), abs=0.02)


def test_what_a_cap_takes_goes_to_the_others_in_proportion():
    # By potential 600, 200, 200; the first may have 120 at most, and the 480 left over go half and half to the rest,
    # who may have 440 each.
    table = figures(history=[100, 400, 400], potential=[600, 200, 200])
    quotas = set_quotas(1_000, table, {"potential": 1.0}, cap=0.2, step="1")
    assert quotas.amounts == [120, 440, 440]
    assert quotas.table["limit"].tolist() == ["cap", None, None]
    assert quotas.table["change"].tolist() == pytest.approx([0.2, 0.1, 0.1])


def test_a_floor_takes_from_the_others():
    table = figures(history=[100, 100], potential=[1, 9])
    quotas = set_quotas(200, table, {"potential": 1.0}, cap=0.1, step="1")
    assert quotas.amounts == [90, 110]
    assert quotas.table["limit"].tolist() == ["floor", "cap"]


def test_a_territory_without_last_year_has_no_limit():
    table = figures(history=[100, 0], potential=[1, 1])
    quotas = set_quotas(500, table, {"potential": 1.0}, cap=0.2, step="1")
    assert quotas.amounts == [120, 380]
    assert math.isnan(quotas.table["change"].iloc[1])


def test_what_the_blend_gives_nothing_is_raised_only_where_the_others_are_full():
    table = figures(history=[100, 100, 0], potential=[1, 0, 0])
    blend = {"potential": 1.0}
    assert set_quotas(200, table, blend, cap=0.2, step="1").amounts == [120, 80, 0]
    assert set_quotas(230, table, blend, cap=0.2, step="1").amounts == [120, 110, 0]


@pytest.mark.parametrize(
    ("total", "bound", "gap", "smallest"),
    [(1_500, "1,200.00 at most", "300.00 less", "50.0 %"), (600, "800.00 at least", "200.00 more", "40.0 %")],
)
def test_impossible_caps_say_by_how_much_and_what_would_work(total, bound, gap, smallest):
    table = figures(history=[400, 600])
    message = refusal(total, table, EVEN, cap=0.2)
    assert all(part in message for part in (f"TOTAL {total:,}.00 cannot be split", bound, gap, smallest)), message
    assert "last year's 1,000.00" in message
    cap = float(smallest[:-2]) / 100
    assert sum(set_quotas(total, table, EVEN, cap=cap).amounts) == total
    assert "cannot be split" in refusal(total, table, EVEN, cap=cap - 0.001)


@pytest.mark.parametrize(
    ("arguments", "options", "expected"),
    [
        ((100, figures(history=[1, 1]), {"even": 0.5, "history": 0.4}), {}, ["BLEND totals 90 %, not 100 %"]),
        ((100, figures(history=[1, 1]), {"potential": 1.0}), {}, ["potential 100 %", "POTENTIAL is not given"]),
        ((100, figures(pipeline=[0, 0]), {"even": 0.5, "pipeline": 0.5}), {}, ["pipeline is 0 in every territory"]),
        ((0, figures(history=[1]), EVEN), {}, ["TOTAL is 0"]),
        ((float("nan"), figures(history=[1]), EVEN), {}, ["TOTAL is nan"]),
        ((1550, figures(history=[1]), EVEN), {"step": "100"}, ["TOTAL 1,550 is no multiple of the rounding 100"]),
        ((100, figures(history=[1]), EVEN), {"step": "0"}, ["rounding is 0"]),
        ((100, figures(history=[1]), EVEN), {"cap": -0.1}, ["CAP is -10 %"]),
        ((100, figures(potential=[1]), EVEN), {"cap": 0.1}, ["HISTORY is not given"]),
        ((1000, figures(history=[50, 900]), EVEN), {"cap": 0.1, "step": "100"}, ["No multiple of 100", "50.00 in T01"]),
        ((100, figures(history=[]), EVEN), {}, ["no territories"]),
    ],
)
def test_bad_input_is_refused_in_one_message(arguments, options, expected):
    message = refusal(*arguments, **options)
    assert all(part in message for part in expected), message


def test_blends_are_compared_side_by_side():
    table = figures(history=[1, 3], potential=[1, 1])
    beside = compare_blends(100, table, {"last year": {"history": 1.0}, "even": EVEN}, step="1")
    assert beside.to_dict("list") == {"last year": [25.0, 75.0], "even": [50.0, 50.0]}
    assert (beside.sum() == 100).all()
    with pytest.raises(DataError, match=r'Blend "mix": BLEND totals 50 %'):
        compare_blends(100, table, {"mix": {"even": 0.5}})


def test_figures_are_read_from_money_as_people_write_it():
    table = pd.DataFrame({"last": ["$39,000", "$42,000.50", None], "pot": [1.0, None, 3.0]})
    read, findings = read_figures(table, {"history": "last", "potential": "pot"}, ["T1", "T2", "T3"], "territories")
    assert read["history"].tolist() == [39_000.0, 42_000.5, 0.0]
    assert read["potential"].tolist() == [1.0, 0.0, 3.0]
    listed = [finding.message for finding in findings if finding.severity == "warning"]
    assert listed == [
        "territories, territory T3: last is null and counts as 0.",
        "territories, territory T2: pot is null and counts as 0.",
    ]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({"last": [1.0, -5.0]}, ["territories, territory T2", "last", "-5", "negative"]),
        ({"last": ["1", "much"]}, ["territory T2", "last", "much"]),
        ({"past": [1, 2]}, ["no field last", "past"]),
        ({"last": [1, 2], "Last ": [1, 2]}, ["more than one column"]),
    ],
)
def test_bad_figures_are_refused_with_territory_and_field(table, expected):
    with pytest.raises(DataError) as caught:
        read_figures(pd.DataFrame(table), {"history": "last"}, ["T1", "T2"], "territories")
    assert all(part in str(caught.value) for part in expected), str(caught.value)


def test_amounts_in_different_currencies_are_refused():
    table = pd.DataFrame({"last": ["$ 100", "$ 200"], "sold": ["10 EUR", "20 EUR"], "pipe": [1, 2]})
    columns = {"history": "last", "pipeline": "pipe", "sales": "sold"}
    with pytest.raises(DataError, match=r"territories: .* different currencies: last in USD and sold in EUR"):
        read_figures(table, columns, ["T1", "T2"], "territories")
    read, _ = read_figures(table, {"history": "last", "pipeline": "pipe"}, ["T1", "T2"], "territories")
    assert read["history"].tolist() == [100.0, 200.0]


def test_the_order_of_territories_only_moves_the_last_cent():
    values = [7.0, 1.0, 5.0, 3.0]
    for order in itertools.permutations(range(4)):
        quotas = set_quotas(100, figures(potential=[values[place] for place in order]), {"potential": 1.0}).table
        expected = [100 * values[place] / 16 for place in order]
        assert quotas["quota"].tolist() == pytest.approx(expected, abs=0.011)


def test_attainment_is_sales_by_quota_in_full_and_to_date():
    reached = attainment(pd.Series([100.0, 0.0]), pd.Series([68.0, 5.0]), 0.5)
    assert reached["attainment"].iloc[0] == pytest.approx(0.68)
    assert reached["attainment_to_date"].iloc[0] == pytest.approx(1.36)
    assert reached.iloc[1].isna().all()
    assert list(attainment(pd.Series([1.0]), pd.Series([1.0])).columns) == ["attainment"]
    with pytest.raises(DataError, match="0 %"):
        attainment(pd.Series([1.0]), pd.Series([1.0]), 0.0)


@pytest.mark.parametrize(
    ("day", "month", "share"),
    [
        (datetime.date(2025, 6, 30), 1, 181 / 365),
        (datetime.date(2024, 12, 31), 1, 1.0),
        (datetime.date(2024, 2, 29), 1, 60 / 366),
        (datetime.date(2025, 3, 31), 4, 1.0),
        (datetime.date(2025, 4, 1), 4, 1 / 365),
    ],
)
def test_the_share_of_a_year_that_is_over(day, month, share):
    assert year_share(day, month) == pytest.approx(share)


def test_a_year_starts_in_a_month():
    with pytest.raises(DataError, match="month 13"):
        year_share(datetime.date(2025, 1, 1), 13)
