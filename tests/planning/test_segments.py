from __future__ import annotations

import datetime
import json

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from territory_designer.planning.findings import DataError
from territory_designer.planning.segment_rules import ABC, KARE, AbcRules, KareRules, abc_rules, kare_rules
from territory_designer.planning.segments import abc, kare, months_since, segment_summary

TODAY = datetime.date(2026, 1, 1)


def classes(values, rules=None):
    return "".join(abc(pd.Series(values, name="revenue"), rules).segment)


# A/B/C


def test_pareto_classes_by_cumulated_value():
    # The share of A is reached by the account that takes the sum to 80 %; that one is A as well.
    assert classes([80, 15, 5]) == "ABC"
    assert classes([5, 80, 15]) == "CAB"
    assert classes([50, 20, 15, 10, 4, 1]) == "AAABCC"
    assert classes([1000, 1]) == "AC"  # the largest is always A
    assert classes([0.1] * 8 + [0.15, 0.05]) == "A" * 9 + "C"


def test_the_classic_80_20():
    values = [40.0] * 2 + [2.5] * 8  # 2 of 10 accounts hold 80 of 100
    assert classes(values) == "AA" + "B" * 8  # the ties after them start at 80 %, before 95 %


def test_classes_by_number_of_accounts():
    rules = AbcRules("count", (20, 30, 50))
    assert classes(list(range(10, 0, -1)), rules) == "AABBBCCCCC"
    assert classes([*range(10, 0, -1), 0, None], rules) == "AABBBCCCCC" + "CC"  # those without a value do not count


def test_equal_values_stay_together():
    assert classes([10, 10, 10, 10]) == "AAAA"
    assert classes([5, 5, 5, 1], AbcRules("count", (25, 25, 50))) == "AAAC"


def test_zero_and_null_are_c_and_listed():
    found = abc(pd.Series([10, 0, None, "$5"], name="revenue"), ids=["a", "b", "c", "d"])
    assert found.segment.tolist() == ["A", "C", "C", "A"]
    assert found.reason.tolist() == [
        "revenue 10: larger accounts are 0.0 % of the value",
        "revenue is 0",
        "revenue is null",
        "revenue 5: larger accounts are 66.7 % of the value",
    ]
    warnings = [f.message for f in found.findings if f.severity == "warning"]
    assert warnings == [
        "accounts: revenue is null for 1 accounts (c); they are class C.",
        "accounts: revenue is 0 for 1 accounts (b); they are class C.",
    ]
    assert classes([0, 0]) == "CC"
    assert classes([]) == ""


def test_a_negative_value_is_named():
    with pytest.raises(DataError, match='accounts, account b: revenue = "-3" is negative'):
        abc(pd.Series([1, -3], name="revenue"), ids=["a", "b"])


@settings(max_examples=100)
@given(st.lists(st.integers(0, 50), min_size=1, max_size=40), st.integers(0, 1000), st.sampled_from(["value", "count"]))
def test_classes_depend_on_the_value_alone_and_reach_their_share(values, seed, by):
    rules = AbcRules(by)
    series = pd.Series(values, name="v")
    found = abc(series, rules).segment
    order = np.random.default_rng(seed).permutation(len(values))
    assert abc(series.iloc[order], rules).segment.reindex(series.index).tolist() == found.tolist()
    assert (
        series.groupby(found.map(ABC.index))
        .agg(["min", "max"])
        .pipe(lambda spans: (spans["min"].to_numpy()[:-1] >= spans["max"].to_numpy()[1:]).all())
    )
    weight = series if by == "value" else (series > 0).astype(int)
    if weight.sum():
        share = [weight[found.isin(list(ABC[: k + 1]))].sum() / weight.sum() for k in range(3)]
        assert share[0] >= 0.8 - 1e-9
        assert share[1] >= 0.95 - 1e-9


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("", AbcRules("value", (80, 15, 5))),
        (" {} ", AbcRules("value", (80, 15, 5))),
        ('{"by": "count"}', AbcRules("count", (20, 30, 50))),
        ('{"A": 70, "B": 20, "C": 10}', AbcRules("value", (70, 20, 10))),
    ],
)
def test_abc_rules_are_read(text, rules):
    assert abc_rules(text) == rules


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A=80", "RULES is no JSON: Expecting value in line 1, column 1"),
        ("[80, 15, 5]", "RULES must be a JSON object"),
        ('{"A": 80, "B": 15, "D": 5}', 'RULES: "D" is not known. Known are: by, A, B, C'),
        ('{"A": 80, "B": 15}', "the share of C is missing"),
        ('{"A": 80, "B": 15, "C": 15}', "RULES: A, B and C total 110 % (80 + 15 + 15)"),
        ('{"A": 120, "B": -15, "C": -5}', "Give shares of 0 or more"),
        ('{"A": "80", "B": 15, "C": 5}', 'RULES: A is "80". Give a number.'),
        ('{"A": true, "B": 15, "C": 5}', "RULES: A is true. Give a number."),
        ('{"by": "size"}', 'RULES: by is "size". Choose "value" or "count".'),
    ],
)
def test_abc_rules_that_are_none_are_refused(text, said):
    with pytest.raises(DataError) as caught:
        abc_rules(text)
    assert said in str(caught.value)


# K.A.R.E.


ACCOUNTS = pd.DataFrame(
    [
        # status, growth, margin, lost, class
        ("Customer", "16 %", "33 %", None, "Expand"),
        ("customer", "10 %", "10 %", None, "Expand"),
        ("active ", "4 %", "33 %", None, "Keep"),
        ("existing", "16 %", "3 %", None, "Keep"),
        ("customer", None, "33 %", None, "Keep"),
        ("lost", None, "33 %", "2025-06-30", "Recapture"),
        ("former", None, None, None, "Recapture"),
        ("lost", None, "33 %", "2019-06-30", "Attain"),
        ("lost", "-100 %", "-5 %", "2025-06-30", "Attain"),
        ("prospect", None, None, None, "Attain"),
    ],
    columns=["status", "growth", "margin", "lost", "class"],
)


def of(accounts=ACCOUNTS, **options):
    columns = {name: accounts[name] for name in ("growth", "margin", "lost")}
    return kare(accounts["status"], **{**columns, "today": TODAY, **options})


def test_every_account_gets_the_class_of_the_first_rule_that_fits():
    found = of()
    assert found.segment.tolist() == ACCOUNTS["class"].tolist()
    assert [f for f in found.findings if f.severity != "info"] == []
    assert found.segment.index.equals(ACCOUNTS.index)


def test_the_reason_is_given_in_words():
    reasons = of().reason.tolist()
    assert reasons[0] == "customer; growth 16 % (asked: from 10 %); margin 33 % (asked: from 10 %)"
    assert reasons[2] == "customer; not Expand: growth 4 % (asked: from 10 %)"
    assert reasons[4] == "customer; not Expand: growth unknown (asked: from 10 %)"
    assert reasons[7] == "lost; months lost 78.06 (asked: above 36)"
    assert reasons[8] == "lost; not Attain: months lost 6.06 (asked: above 36); margin -5 % (asked: below 10 %)"
    assert reasons[9] == "prospect"


@pytest.mark.parametrize(
    ("lost", "today", "months", "segment"),
    [
        ("2023-01-01", "2026-01-01", 36, "Recapture"),  # 1,096 days, which are more than 36 months of 30.44 days
        ("2023-01-01", "2026-01-02", 36 + 1 / 31, "Attain"),
        ("2023-01-02", "2026-01-01", 35 + 30 / 31, "Recapture"),
        ("2020-02-29", "2023-02-28", 36, "Recapture"),  # the day is not there: the last one of the month stands for it
        ("2020-02-29", "2023-03-01", 36 + 1 / 29, "Attain"),
        ("2021-02-28", "2024-02-29", 36 + 1 / 29, "Attain"),
        ("2022-08-31", "2025-08-31", 36, "Recapture"),
        ("2022-08-31", "2025-09-01", 36 + 1 / 30, "Attain"),
        ("2022-08-31", "2023-02-28", 6, "Recapture"),
        ("2022-08-31", "2023-02-27", 5 + 27 / 28, "Recapture"),
        ("2026-01-02", "2026-01-01", 0, "Recapture"),
    ],
)
def test_months_are_those_of_the_calendar_and_36_of_them_are_still_recaptured(lost, today, months, segment):
    day = datetime.date.fromisoformat(today)
    assert months_since(np.array([lost, "NaT"], dtype="datetime64[D]"), day)[0] == pytest.approx(months)
    found = kare(pd.Series(["lost"], name="status"), lost=pd.Series([lost], name="lost"), today=day)
    assert found.segment.tolist() == [segment]


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 1, 1)), st.integers(0, 5000))
def test_a_day_later_is_never_less_months(lost, days):
    day = np.array([lost], dtype="datetime64[D]")
    then = lost + datetime.timedelta(days)
    before, after = (months_since(day, then + datetime.timedelta(more))[0] for more in (0, 1))
    assert 0 <= before <= after <= before + 0.04
    assert before == pytest.approx(days / 30.436875, abs=0.12)


def test_bare_rates_are_asked_for():
    accounts = ACCOUNTS.assign(growth=16.6)
    with pytest.raises(DataError, match=r"growth = \"16.6\" may be 16.6 % or 1660 %"):
        of(accounts)
    assert of(accounts, percent=True).segment.tolist()[0] == "Expand"
    assert of(ACCOUNTS.assign(growth=0.05), percent=False).segment.tolist()[0] == "Keep"


def test_fields_that_are_not_given_are_said():
    found = kare(ACCOUNTS["status"], today=TODAY)
    assert found.segment.tolist() == ["Keep"] * 5 + ["Recapture"] * 4 + ["Attain"]
    said = [f.message for f in found.findings]
    assert "accounts: no field of growth is given, so the rule for Expand (customer) fits no account." in said[0]
    assert len(said) == 3


def test_accounts_without_a_status_are_listed():
    status = pd.Series([None, "", "customer", float("nan")], name="status", dtype="object")
    lost = pd.Series(["2025-01-01", None, "2025-01-01", None], name="lost")
    found = kare(status, lost=lost, today=TODAY, ids=list("abcd"))
    assert found.segment.tolist() == ["Recapture", "Attain", "Keep", "Attain"]
    said = [f.message for f in found.findings if f.kind in ("no_status", "customer_lost")]
    assert said == [
        "accounts: status is null for 1 accounts (a); with a date of loss they count as lost.",
        "accounts: status is null for 2 accounts (b, d); they count as prospects.",
        "accounts: status says customer for 1 accounts (c) that have a date of loss; it decides.",
    ]


def test_a_loss_after_today_is_listed():
    found = kare(pd.Series(["lost"], name="s"), lost=pd.Series(["2026-02-01"], name="lost"), today=TODAY)
    assert found.segment.tolist() == ["Recapture"]
    assert any("lost is after 2026-01-01 for 1 accounts (row 1)" in f.message for f in found.findings)


def test_own_rules_and_words():
    rules = kare_rules(
        json.dumps(
            {
                "status": {"customer": ["Kunde"], "prospect": ["Interessent"], "lost": ["verloren"]},
                "rules": [
                    {"class": "Expand", "status": "customer", "value_from": 1000, "growth_percent_from": 5},
                    {"class": "Recapture", "status": "lost", "months_lost_below": 12},
                    {"class": "Keep", "status": "customer"},
                    {"class": "Attain"},
                ],
            }
        )
    )
    status = pd.Series(["KUNDE", "Kunde", "verloren", "verloren", "Interessent"], name="s")
    found = kare(
        status,
        growth=pd.Series([6, 6, None, None, None], name="g"),
        lost=pd.Series([None, None, "01.06.2025", "01.06.2024", None], name="lost"),
        value=pd.Series(["$1,000", "$999", None, None, None], name="v"),
        rules=rules,
        percent=True,
        today=TODAY,
    )
    assert found.segment.tolist() == ["Expand", "Keep", "Recapture", "Attain", "Attain"]
    assert found.reason.tolist()[1] == "customer; not Expand: value 999 (asked: from 1,000)"


@pytest.mark.parametrize(
    ("status", "columns", "said"),
    [
        (
            ["customer", "Customr"],
            {},
            'accounts, account B: status holds "Customr" (1 accounts), which stands for no status. '
            "Correct it, or add it to the words for customers, prospects or lost accounts in the rules, for example "
            '{"status": {"customer": ["Customr"]}}.',
        ),
        (["customer", "lost"], {"margin": ["5 %", "130 %"]}, 'accounts, account B: margin = "130 %" is above 100 %'),
        (["customer", "lost"], {"lost": [None, "soon"]}, 'accounts, account B: lost = "soon" is not a date'),
        (
            ["customer", "lost"],
            {"lost": [None, "3/4/2025"]},
            'accounts, account B: lost = "3/4/2025" may be 2025-04-03',
        ),
        (["customer", "lost"], {"growth": ["5 %", "big"]}, 'accounts, account B: growth = "big" is text'),
        (["customer", "lost"], {"value": [1, -1]}, 'accounts, account B: value = "-1" is negative'),
    ],
)
def test_what_is_wrong_is_named_with_account_and_field(status, columns, said):
    given = {name: pd.Series(values, name=name, dtype="object") for name, values in columns.items()}
    with pytest.raises(DataError) as caught:
        kare(pd.Series(status, name="status"), **given, today=TODAY, ids=["A", "B"])
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"class": "Keep"}, '"class" is not known. Known are: status, rules'),
        ({"rules": {"class": "Keep"}}, "rules must be a list"),
        ({"rules": ["Keep"]}, "RULES, rule 1 is no rule"),
        (
            {"rules": [{"class": "Grow"}]},
            'RULES, rule 1: class is "Grow". Choose one of Keep, Attain, Recapture, Expand',
        ),
        ({"rules": [{"class": "Keep"}, {}]}, "RULES, rule 2: class is null"),
        ({"rules": [{"class": "Keep", "status": "active"}]}, 'rule 1: status is "active". Choose one of customer'),
        (
            {"rules": [{"class": "Keep", "growth": 5}]},
            'RULES, rule 1: "growth" is not known. Known are: class, status, gro',
        ),
        ({"rules": [{"class": "Keep", "value_from": "5"}]}, 'rule 1: value_from is "5". Give a number'),
        ({"rules": [{"class": "Keep", "value_from": 5, "value_below": 5}]}, "value from 5 and below 5 fits no account"),
        ({"rules": [{"class": "Keep", "value_above": 5, "value_below": 5}]}, "value above 5 and below 5 fits no"),
        ({"rules": [{"class": "Keep", "status": "customer"}]}, "no rule takes every prospect account"),
        ({"rules": []}, "no rule takes every customer account"),
        ({"status": ["active"]}, "status must name words"),
        (
            {"status": {"client": ["active"]}},
            'RULES, status: "client" is not known. Known are: customer, prospect, lost',
        ),
        ({"status": {"customer": "active"}}, "RULES, status: customer must be a list of texts"),
        ({"status": {"customer": ["Lead"]}}, '"lead" stands for both customer and prospect'),
    ],
)
def test_kare_rules_that_are_none_are_refused(given, said):
    with pytest.raises(DataError) as caught:
        kare_rules(json.dumps(given))
    assert said in str(caught.value)


def test_the_name_of_the_rules_is_that_of_the_place_where_they_stand():
    for read in (abc_rules, kare_rules):
        with pytest.raises(DataError, match=r"^Rules \(2 Measures\): \"x\" is not known"):
            read('{"x": 1}', "Rules (2 Measures)")


def test_the_usual_rules_can_be_written():
    rules = [
        {"class": "Expand", "status": "customer", "growth_percent_from": 10, "margin_percent_from": 10},
        {"class": "Keep", "status": "customer"},
        {"class": "Attain", "status": "lost", "months_lost_above": 36},
        {"class": "Attain", "status": "lost", "margin_percent_below": 10},
        {"class": "Recapture", "status": "lost"},
        {"class": "Attain", "status": "prospect"},
    ]
    assert kare_rules(json.dumps({"rules": rules})) == KareRules()


def test_no_rules_are_the_usual_rules():
    assert kare_rules("") == KareRules()
    assert kare_rules('{"status": {"customer": ["Kunde"]}}').rules == KareRules().rules


# Summary


def test_counts_and_potential_by_class():
    measures = pd.DataFrame({"potential": [1.0, 2.0, 4.0, None]}, index=[9, 8, 7, 6])
    found = segment_summary(pd.Series(["Keep", "Attain", "Keep", "Attain"]), KARE, measures)
    assert found["segment"].tolist() == list(KARE)
    assert found["accounts"].tolist() == [2, 2, 0, 0]
    assert found["potential"].tolist() == [5.0, 2.0, 0.0, 0.0]


def test_counts_and_potential_by_class_and_territory():
    found = segment_summary(
        pd.Series(["A", "B", "A"]), ABC, pd.DataFrame({"potential": [1.0, 2.0, 4.0]}), pd.Series(["T02", None, "T02"])
    )
    assert found[["by", "segment", "accounts", "potential"]].astype("object").to_numpy().tolist() == [
        *(["T02", "A", 2, 5.0], ["T02", "B", 0, 0.0], ["T02", "C", 0, 0.0]),
        *([None, "A", 0, 0.0], [None, "B", 1, 2.0], [None, "C", 0, 0.0]),
    ]
