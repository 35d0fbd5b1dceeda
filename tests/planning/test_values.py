from __future__ import annotations

import datetime

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from territory_designer.planning.findings import DataError
from territory_designer.planning.values import blank, dates, money, numbers, rate, unique_columns


def column(*values):
    return pd.Series(list(values), dtype="object")


def errors(findings):
    return [(finding.kind, finding.id) for finding in findings if finding.severity == "error"]


# numbers


def test_numbers_within_limits_and_all_that_is_wrong_with_the_rest():
    values = column(3, None, "4.5", "", "many", -1, 11, float("inf"), float("nan"))
    found, findings = numbers(values, "hours", "reps", most=10)
    assert found.tolist()[0] == 3.0
    assert found.tolist()[2] == 4.5
    assert found.notna().sum() == 2
    assert errors(findings) == [
        ("text_in_number", "5"),
        ("not_a_number", "9"),
        ("infinite", "8"),
        ("negative", "6"),
        ("too_large", "7"),
    ]
    assert (
        findings[0].message == 'reps, row 5: hours = "many" is text, not a number. Correct it or choose another field.'
    )
    assert "reps: hours holds numbers as text (1: row 3)" in findings[-1].message


def test_numbers_name_what_they_belong_to():
    _, findings = numbers(pd.Series([1.0, 0.4]), "scale", "reps", ["Ann", "Bob"], least=1, thing="rep")
    assert [(finding.id, finding.message) for finding in findings] == [
        ("Bob", 'reps, rep Bob: scale = "0.4" is too small. It must be 1 or more: correct it.')
    ]
    assert numbers(pd.Series([-5.0]), "gain", "reps", least=None)[1] == []


def test_null_is_nothing_or_empty_text_and_in_floats_not_a_number():
    assert blank(column(None, "", " \t", "x", 0, float("nan"), pd.NA, pd.NaT)).tolist() == [
        *(True, True, True, False, False, False, True, True)
    ]
    assert blank(pd.Series([1.0, np.nan])).tolist() == [False, True]
    assert blank(pd.Series(["a", None], dtype="string")).tolist() == [False, True]
    assert blank(pd.Series(["a", None], dtype="category")).tolist() == [False, True]
    assert blank(pd.Series([], dtype="object")).tolist() == []


@given(st.lists(st.one_of(st.none(), st.floats(), st.integers(-10, 10), st.sampled_from(["7", "x", "", "1e3"]))))
def test_every_value_of_a_column_is_a_number_a_null_or_an_error(values):
    series = column(*values)
    found, findings = numbers(series, "x", "t")
    wrong = {int(finding.id) - 1 for finding in findings if finding.severity == "error"}
    known, null = set(np.flatnonzero(found.notna())), set(np.flatnonzero(blank(series)))
    assert known | null | wrong == set(range(len(values)))
    assert len(known) + len(null) + len(wrong) == len(values)


# money


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("$39,000", 39_000.0),
        ("$39,000.50", 39_000.5),
        ("39.000,00 EUR", 39_000.0),
        ("1 234,50 €", 1_234.5),
        ("1\u00a0234,50\u202f€", 1_234.5),
        ("CHF 1'234'567.80", 1_234_567.8),
        ("1\u2019234.5", 1_234.5),
        ("(500)", -500.0),
        ("($1,250.00)", -1_250.0),
        ("-$12.5", -12.5),
        ("$-12.5", -12.5),
        ("12.50-", -12.5),
        ("1.234,50-", -1_234.5),
        ("39.000,-", 39_000.0),
        ("39,-", 39.0),
        ("39.-", 39.0),
        ("39,--", 39.0),
        ("39,\u2013", 39.0),
        ("39.000,\u2014", 39_000.0),
        ("39.000,\u2212", 39_000.0),
        ("$39,000.-", 39_000.0),
        ("EUR 39.000,-", 39_000.0),
        ("47.000,- EUR", 47_000.0),
        ("47.000,-\u20ac", 47_000.0),
        ("-39.000,-", -39_000.0),
        ("(39.000,-)", -39_000.0),
        ("CHF 1'234.-", 1_234.0),
        ("\u221212", -12.0),
        ("+7", 7.0),
        ("£1,234", 1_234.0),
        ("1234567", 1_234_567.0),
        ("1.234.567", 1_234_567.0),
        ("0.125", 0.125),
        ("0,125", 0.125),
        (".5", 0.5),
        ("usd 5", 5.0),
        ("5 euro", 5.0),
        ("₺5", 5.0),
    ],
)
def test_amounts_of_money_as_text(text, amount):
    found, findings = money(column(text), "revenue", "accounts")
    assert found.tolist() == [amount]
    assert [(finding.severity, finding.kind) for finding in findings] == [("info", "number_as_text")]
    assert text[:4] in findings[0].message


@pytest.mark.parametrize(
    "text",
    [
        *("abc", "12 apples", "1,23,456", "12.34.56", "1,2.3,4", "--5", "(-5)", "$5 €", "5 %", "$", "-", ",-", "5,---"),
        *("5,-3", "5-,"),
    ],
)
def test_text_that_is_no_amount_is_named_with_row_and_field(text):
    found, findings = money(column(1, text), "revenue", "accounts")
    assert found.isna().tolist() == [False, True]
    assert errors(findings) == [("text_in_number", "2")]
    assert f'accounts, row 2: revenue = "{text}" is text' in findings[0].message


def test_a_separator_that_may_be_either_is_read_as_the_others_of_the_column():
    assert money(column("39.000", "1.250,50"), "revenue", "accounts")[0].tolist() == [39_000.0, 1_250.5]
    assert money(column("39.000", "1,250.50"), "revenue", "accounts")[0].tolist() == [39.0, 1_250.5]
    assert money(column("39,000", "12.5"), "revenue", "accounts")[0].tolist() == [39_000.0, 12.5]
    assert money(column("39,000", "12,5"), "revenue", "accounts")[0].tolist() == [39.0, 12.5]
    assert money(column("39.000", "12,-"), "revenue", "accounts")[0].tolist() == [39_000.0, 12.0]


@pytest.mark.parametrize(
    ("values", "row"),
    [
        (["39.000"], 1),
        (["100", "39.000 EUR"], 2),
        (["39,000"], 1),
        (["$39.000"], 1),  # Chile writes so, too
        (["1,234.5", "1.234,5", "39.000"], 3),
    ],
)
def test_a_separator_that_nothing_decides_is_asked_for(values, row):
    with pytest.raises(DataError) as caught:
        money(column(*values), "revenue", "accounts")
    message = str(caught.value)
    assert f'accounts, row {row}: revenue = "{values[row - 1]}" may be 39 or 39,000' in message.replace(
        "may be 39,000 or 39.", "may be 39 or 39,000."
    )


def test_currencies_are_not_added_up():
    with pytest.raises(DataError, match="accounts: revenue mixes the currencies USD, EUR"):
        money(column("$39,000", "39.000,00 EUR"), "revenue", "accounts")
    assert money(column("$39,000", "USD 5", "US$7", 3), "revenue", "accounts")[0].tolist() == [39_000.0, 5.0, 7.0, 3.0]


def test_numbers_and_nulls_among_amounts_stay_what_they_are():
    found, findings = money(column(5, None, "", "$7", -2.0), "cost", "accounts", ["a", "b", "c", "d", "e"], least=0.0)
    assert found.tolist()[0] == 5.0
    assert found.isna().tolist() == [False, True, True, False, True]
    assert errors(findings) == [("negative", "e")]
    plain = pd.Series([1.0, np.nan, -3.0])
    assert money(plain, "cost", "accounts")[0].tolist()[::2] == [1.0, -3.0]
    assert money(plain, "cost", "accounts")[1] == []
    assert money(pd.Series(["$1", None], dtype="string"), "cost", "accounts")[0].tolist()[0] == 1.0


@given(st.lists(st.floats(-1e9, 1e9).map(lambda value: round(value, 2)), min_size=1))
def test_amounts_are_read_back_in_every_style(amounts):
    amounts = [*amounts, 0.25]  # something always tells which sign is the decimal one
    english = [f"${amount:,.2f}" for amount in amounts]
    german = [text.translate(str.maketrans(",.", ".,")).replace("$", "") + " EUR" for text in english]
    french = [text.replace("$", "").replace(",", "\u202f").replace(".", ",") for text in english]
    whole = [f"{round(amount):,}".replace(",", ".") + ",- EUR" for amount in amounts]
    assert money(column(*whole), "x", "t")[0].tolist() == [round(amount) for amount in amounts]
    for texts in (english, german, french):
        assert money(column(*texts), "x", "t")[0].tolist() == pytest.approx(amounts)


# rates


def test_a_percent_sign_is_clear_and_a_bare_number_is_asked_for():
    found, findings = rate(column("16.6 %", "16,6%", "0 %", None, 0, "0"), "growth", "accounts")
    assert found.tolist()[:3] == pytest.approx([0.166, 0.166, 0.0])
    assert found.isna().tolist() == [False, False, False, True, False, False]
    assert errors(findings) == []
    for value, first, second in (
        (16.6, "16.6 %", "1660 %"),
        (0.166, "0.166 %", "16.6 %"),
        ("16,6", "16.6 %", "1660 %"),
    ):
        with pytest.raises(DataError) as caught:
            rate(column("5 %", value), "growth", "accounts")
        assert f'accounts, row 2: growth = "{value}" may be {first} or {second}' in str(caught.value)
        assert "Say whether growth is in percent" in str(caught.value)


def test_the_answer_says_how_bare_numbers_are_read():
    assert rate(pd.Series([16.6, 0.166]), "x", "t", True)[0].tolist() == pytest.approx([0.166, 0.00166])
    assert rate(pd.Series([0.166, 1.0]), "x", "t", False)[0].tolist() == pytest.approx([0.166, 1.0])
    assert rate(column("16.6 %", 0.2), "x", "t", False)[0].tolist() == pytest.approx([0.166, 0.2])


def test_null_is_null_in_every_kind_of_column():
    for kind in ("float64", "Float64", "object"):
        assert rate(pd.Series([0.5, None], dtype=kind), "x", "t", False)[0].isna().tolist() == [False, True]
    assert rate(pd.Series(["5 %", None], dtype="string"), "x", "t")[0].isna().tolist() == [False, True]
    assert errors(rate(column(float("nan")), "x", "t", False)[1]) == [("not_a_number", "1")]


def test_rates_outside_0_to_1_are_named():
    found, findings = rate(column("130 %", "-2 %", "half", "100 %"), "won", "reps", ids=list("abcd"), thing="rep")
    assert found.isna().tolist() == [True, True, True, False]
    assert errors(findings) == [("text_in_number", "c"), ("rate_above_one", "a"), ("negative", "b")]
    assert 'reps, rep a: won = "130 %" is above 100 %' in findings[1].message
    assert errors(rate(pd.Series([16.6]), "won", "reps", False)[1]) == [("rate_above_one", "1")]


def test_growth_may_be_negative_and_above_100_percent():
    found, findings = rate(column("130 %", "-20 %"), "growth", "accounts", least=None, most=None)
    assert found.tolist() == pytest.approx([1.3, -0.2])
    assert findings == []


# dates


NEW_YEAR = pd.Timestamp("2026-12-31")


@pytest.mark.parametrize(
    "value",
    [
        "2026-12-31",
        " 2026-12-31 ",
        "2026/12/31",
        "20261231",
        "31.12.2026",
        "12/31/2026",
        "31/12/2026",
        "31-12-2026",
        "2026-12-31T00:00:00Z",
        datetime.date(2026, 12, 31),
        pd.Timestamp("2026-12-31"),
        pd.Timestamp("2026-12-31", tz="US/Eastern"),
    ],
)
def test_one_date_in_many_formats(value):
    found, findings = dates(column(value), "lost", "accounts")
    assert found.tolist() == [NEW_YEAR]
    assert found.dtype == "datetime64[ns]"
    assert findings == []


def test_a_time_is_kept():
    found, _ = dates(column("2026-12-31T14:05:09.5+02:00", "31.12.2026 14:05"), "lost", "accounts")
    assert found.tolist() == [pd.Timestamp("2026-12-31 14:05:09"), pd.Timestamp("2026-12-31 14:05")]


def test_day_and_month_are_told_apart_by_the_column():
    assert dates(column("3/4/2026", "12/31/2026"), "d", "t")[0].tolist()[0] == pd.Timestamp("2026-03-04")
    assert dates(column("3/4/2026", "31/12/2026"), "d", "t")[0].tolist()[0] == pd.Timestamp("2026-04-03")
    assert dates(column("4/4/2026", "3.4.2026"), "d", "t")[0].tolist() == [
        pd.Timestamp("2026-04-04"),
        pd.Timestamp("2026-04-03"),
    ]


def test_day_and_month_that_nothing_tells_apart_are_asked_for():
    for values, row in ((["2026-01-01", "3/4/2026"], 2), (["12/31/2026", "31/12/2026", "3/4/2026"], 3)):
        with pytest.raises(DataError) as caught:
            dates(column(*values), "lost", "accounts")
        assert f'accounts, row {row}: lost = "3/4/2026" may be 2026-04-03 or 2026-03-04' in str(caught.value)
    assert dates(column("3/4/2026"), "d", "t", True)[0].tolist() == [pd.Timestamp("2026-04-03")]
    assert dates(column("3/4/2026"), "d", "t", False)[0].tolist() == [pd.Timestamp("2026-03-04")]
    assert dates(column("12/31/2026", "31/12/2026"), "d", "t")[0].tolist() == [NEW_YEAR, NEW_YEAR]


@pytest.mark.parametrize(
    "value",
    ["31.02.2026", "soon", "12.31.2026", "1/2/26", 46387, "0999-01-01", "9999-12-31", "2026-13-01", "2026-12-31T25:00"],
)
def test_what_is_no_date_is_named_with_row_and_field(value):
    found, findings = dates(column(None, value), "lost", "accounts", ids=["A1", "A2"], thing="account")
    assert found.isna().all()
    assert errors(findings) == [("no_date", "A2")]
    assert f'accounts, account A2: lost = "{value}" is not a date' in findings[0].message


def test_a_date_against_the_answer_is_wrong():
    assert errors(dates(column("12/31/2026"), "d", "t", True)[1]) == [("no_date", "1")]


def test_columns_of_dates_pass():
    found, findings = dates(pd.to_datetime(pd.Series(["2026-12-31", None])), "lost", "accounts")
    assert found.isna().tolist() == [False, True]
    assert findings == []
    assert dates(column(), "d", "t")[0].tolist() == []


# tables


def test_two_columns_of_one_name_are_refused():
    frame = pd.DataFrame([[1, 2, 3, 4]], columns=["id", "Revenue", "revenue ", "zip"])
    with pytest.raises(DataError, match="accounts has more than one column of the same name: Revenue and revenue"):
        unique_columns(frame, "accounts")
    unique_columns(frame[["id", "zip"]], "accounts")
