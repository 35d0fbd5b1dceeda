"""Segments: every account gets a class, A/B/C by value or K.A.R.E. by rules, and the reason in words."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError, Finding, listing, raise_errors
from .segment_rules import ABC, MEASURES, STATUSES, AbcRules, KareRules, Limit
from .values import blank, dates, money, rate

if TYPE_CHECKING:
    import pandas as pd

#: What adding up decimals leaves: 0.8 of the value may come out as 0.7999999.
NOISE = 1e-9


@dataclass(frozen=True)
class Segmentation:
    """Class of every account.

    Attributes
    ----------
    segment : pandas.Series of str
        The index is that of the accounts.
    reason : pandas.Series of str
    findings : list of Finding
        What was missing, and what was taken for it.
    """

    segment: pd.Series
    reason: pd.Series
    findings: list[Finding]


def abc(
    value: pd.Series,
    rules: AbcRules | None = None,
    *,
    table: str = "accounts",
    ids: Sequence[Any] | None = None,
) -> Segmentation:
    """Classes A, B and C by value; accounts of equal value get the same class.

    Parameters
    ----------
    value : pandas.Series
        Money/year or any number of 0 or more; its name names the field in messages. Zero and null are class C.
    rules : AbcRules, optional
        By default the Pareto classes: A are the largest accounts until 80 % of the value is reached, B those until
        95 %, C the rest.
    table, ids
        Names for the messages.

    Returns
    -------
    Segmentation

    Raises
    ------
    DataError
        Where a value is no number of 0 or more.

    Notes
    -----
    An account is A where the accounts that are *larger* hold less than the share of A. So the largest account is
    always A, and the one with which the share is reached belongs to it.
    """
    import pandas as pd

    rules = rules or AbcRules()
    amounts, findings = money(value, str(value.name), table, ids, least=0.0, thing=_thing(ids))
    raise_errors(findings)
    numbers = amounts.to_numpy()
    ahead = _share_of_larger(numbers, rules.by)
    limits = np.cumsum(rules.shares[:2]) / 100.0
    place = np.where(np.isnan(ahead), 2, (ahead[:, None] >= limits[None, :] - NOISE).sum(axis=1))
    what = "value" if rules.by == "value" else "accounts with a value"
    reasons = []
    for number, share in zip(numbers, ahead):
        if np.isnan(share):
            reasons.append(f"{value.name} is {'null' if np.isnan(number) else '0'}")
        else:
            reasons.append(f"{value.name} {number:,.10g}: larger accounts are {100 * share:.1f} % of the {what}")
    for kind, mask in (("null", np.isnan(numbers)), ("0", numbers == 0)):
        if mask.any():
            names = listing(_name(row, ids) for row in np.flatnonzero(mask))
            text = f"{table}: {value.name} is {kind} for {mask.sum():,} accounts ({names}); they are class C."
            findings.append(Finding("warning", "no_value", table, None, text))
    classes = pd.Series(np.array(ABC, dtype=object)[place], index=value.index, name="segment")
    return Segmentation(classes, pd.Series(reasons, index=value.index, name="reason", dtype="object"), findings)


def _share_of_larger(numbers: np.ndarray, by: str) -> np.ndarray:
    """Share of the value, or of the accounts, that lies in larger accounts; NaN for those without a value."""
    ahead = np.full(len(numbers), np.nan)
    rows = np.flatnonzero(numbers > 0)
    if not len(rows):
        return ahead
    values, first, counts = np.unique(-numbers[rows], return_inverse=True, return_counts=True)
    amounts = -values * counts if by == "value" else counts.astype(float)
    before = np.concatenate([[0.0], np.cumsum(amounts)[:-1]]) / amounts.sum()
    ahead[rows] = before[first]
    return ahead


def kare(
    status: pd.Series,
    *,
    growth: pd.Series | None = None,
    margin: pd.Series | None = None,
    lost: pd.Series | None = None,
    value: pd.Series | None = None,
    rules: KareRules | None = None,
    today: datetime.date,
    percent: bool | None = None,
    day_first: bool | None = None,
    table: str = "accounts",
    ids: Sequence[Any] | None = None,
) -> Segmentation:
    """Keep, Attain, Recapture or Expand, by the first rule that fits.

    Parameters
    ----------
    status : pandas.Series
        Words for customer, prospect and lost, see ``rules.words``. Without one, an account counts as lost where it
        has a date of loss, otherwise as a prospect, and is listed. Names of the series name the fields in messages.
    growth, margin : pandas.Series, optional
        Rates, see :func:`.values.rate` for bare numbers; may be negative.
    lost : pandas.Series, optional
        Dates of loss.
    value : pandas.Series, optional
        Money/year, 0 or more.
    rules : KareRules, optional
    today : date
        From when the months since the loss are counted.
    percent, day_first : bool, optional
        How bare rates, and dates such as 3/4/2026, are meant.
    table, ids
        Names for the messages.

    Returns
    -------
    Segmentation

    Raises
    ------
    DataError
        Where a status is in no list of words, or a value is not what its field should hold.
    """
    import pandas as pd

    rules = rules or KareRules()
    findings: list[Finding] = []
    known: dict[str, np.ndarray] = {}
    for name, column, most in (("growth_percent", growth, None), ("margin_percent", margin, 1.0)):
        if column is not None:
            shares, found = rate(
                column, str(column.name), table, percent, ids=ids, least=None, most=most, thing=_thing(ids)
            )
            known[name] = shares.to_numpy() * 100.0
            findings += found
    gone = np.zeros(len(status), dtype=bool)
    if lost is not None:
        when, found = dates(lost, str(lost.name), table, day_first, ids=ids, thing=_thing(ids))
        gone = when.notna().to_numpy()
        known["months_lost"] = months_since(when.to_numpy(dtype="datetime64[D]"), today)
        later = (when > pd.Timestamp(today)).to_numpy()
        findings += [*found, *_later(later, str(lost.name), today, table, ids)]
    if value is not None:
        amounts, found = money(value, str(value.name), table, ids, least=0.0, thing=_thing(ids))
        known["value"] = amounts.to_numpy()
        findings += found
    raise_errors(findings)
    kinds, found = _statuses(status, gone, rules.words, table, ids)
    classes, reasons = _first_that_fits(kinds, known, rules)
    findings += [*found, *_not_given(known, rules, table)]
    return Segmentation(
        pd.Series(classes, index=status.index, name="segment"),
        pd.Series(reasons, index=status.index, name="reason"),
        findings,
    )


def months_since(days: np.ndarray, today: datetime.date) -> np.ndarray:
    """Months of the calendar from each day until today, and the days left over as a part of the next month.

    A month after the last day of a month is the last day of the next one, if that is shorter: 36 months after
    2020-02-29 are over on 2023-02-28.

    Parameters
    ----------
    days : (n,) datetime64[D] array
        Not-a-time for none.
    today : date

    Returns
    -------
    (n,) float array
        0 for days to come, not-a-number for none.
    """
    start, now = days.astype("datetime64[M]"), np.datetime64(today, "D")
    there = ~np.isnat(days)
    past = np.zeros(len(days), dtype="timedelta64[M]")
    past[there] = now.astype("datetime64[M]") - start[there]
    past -= (_day_after(days, past) > now).astype("timedelta64[M]")
    before, after = (_day_after(days, past + one) for one in (np.timedelta64(0, "M"), np.timedelta64(1, "M")))
    months = past.astype(float) + (now - before).astype(float) / np.where(there, after - before, 1).astype(float)
    return np.where(there, np.maximum(months, 0.0), np.nan)


def _day_after(days: np.ndarray, months: np.ndarray) -> np.ndarray:
    """Same day of the month so many months later, or the last one of a month that is shorter."""
    start = days.astype("datetime64[M]")
    then = start + months
    last = (then + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    return np.minimum(then.astype("datetime64[D]") + (days - start.astype("datetime64[D]")), last)


def segment_summary(
    segment: pd.Series, classes: Sequence[str], measures: pd.DataFrame | None = None, by: pd.Series | None = None
) -> pd.DataFrame:
    """Accounts and sums of measures per class, and per territory if asked for.

    Parameters
    ----------
    segment : pandas.Series of str
    classes : sequence of str
        In the order wanted; a class without accounts is there with 0.
    measures : DataFrame, optional
        Potential, workload and so on, in the order of ``segment``; null counts as nothing.
    by : pandas.Series, optional
        Territory per account; null has rows of its own.

    Returns
    -------
    DataFrame
        Columns ``segment``, ``accounts``, one per measure, and ``by`` where it was given.
    """
    import pandas as pd

    frame = pd.DataFrame({"segment": segment.to_numpy(dtype=object)}).assign(accounts=1)
    if measures is not None:
        frame = frame.join(measures.reset_index(drop=True))

    def sums(part: pd.DataFrame) -> pd.DataFrame:
        return part.groupby("segment").sum().reindex(list(classes), fill_value=0).reset_index()

    if by is None:
        return sums(frame)
    owner = by.reset_index(drop=True)
    groups = [(name, owner == name) for name in sorted(owner.dropna().unique())]
    if owner.isna().any():
        groups.append((None, owner.isna()))
    return pd.concat([sums(frame[mask]).assign(by=name) for name, mask in groups], ignore_index=True)


def _statuses(
    status: pd.Series,
    gone: np.ndarray,
    words: Mapping[str, Sequence[str]],
    table: str,
    ids: Sequence[Any] | None,
) -> tuple[np.ndarray, list[Finding]]:
    """Customer, prospect or lost, per account."""
    meaning = {word.strip().casefold(): kind for kind, texts in words.items() for word in texts}
    plain = status.astype("object").map(lambda word: str(word).strip().casefold()).to_numpy()
    empty = blank(status) | status.isna().to_numpy()
    kinds = np.array([meaning.get(word, "") for word in plain], dtype=object)
    unknown = ~empty & (kinds == "")
    if unknown.any():
        found = status[unknown].astype(str).value_counts(sort=False)
        shown = listing(f'"{word}" ({count:,} accounts)' for word, count in found.items())
        first = f"{_thing(ids)} {_name(int(np.flatnonzero(unknown)[0]), ids)}".strip()
        raise DataError(
            f"{table}, {first}: {status.name} holds {shown}, which stands for no status. Correct it, or add it to the "
            f"words for customers, prospects or lost accounts in the rules, for example "
            f"{json.dumps({'status': {'customer': [found.index[0]]}}, ensure_ascii=False)}."
        )
    kinds[empty] = np.where(gone[empty], "lost", "prospect")
    findings = []
    taken = (
        ("no_status", empty & gone, "is null for {}; with a date of loss they count as lost."),
        ("no_status", empty & ~gone, "is null for {}; they count as prospects."),
        ("customer_lost", (kinds == "customer") & gone, "says customer for {} that have a date of loss; it decides."),
    )
    for kind, mask, text in taken:
        if mask.any():
            names = f"{mask.sum():,} accounts ({listing(_name(row, ids) for row in np.flatnonzero(mask))})"
            findings.append(Finding("warning", kind, table, None, f"{table}: {status.name} {text.format(names)}"))
    return kinds, findings


def _first_that_fits(
    kinds: np.ndarray, known: Mapping[str, np.ndarray], rules: KareRules
) -> tuple[np.ndarray, np.ndarray]:
    """Class and reason per account."""
    classes = np.full(len(kinds), None, dtype=object)
    reasons = kinds.copy()
    for rule in rules.rules:
        waiting = np.array([name is None for name in classes], dtype=bool)
        if rule.status is not None:
            waiting &= kinds == rule.status
        fits = waiting.copy()
        for limit in rule.limits:
            held = _holds(limit, known)
            for row in np.flatnonzero(fits & ~held):
                reasons[row] += f"; not {rule.segment}: {_fact(limit, known, row)}"
            fits &= held
        for row in np.flatnonzero(fits):
            classes[row] = rule.segment
            reasons[row] += "".join(f"; {_fact(limit, known, row)}" for limit in rule.limits)
    return classes, reasons


def _holds(limit: Limit, known: Mapping[str, np.ndarray]) -> np.ndarray:
    """Where a limit is kept; what is not known does not keep it."""
    values = known.get(limit.measure)
    if values is None:
        return np.array(False)
    with np.errstate(invalid="ignore"):
        least = values >= limit.least - NOISE if limit.least is not None else True
        below = values < limit.below - NOISE if limit.below is not None else True
        above = values > limit.above + NOISE if limit.above is not None else True
    return ~np.isnan(values) & least & below & above


def _fact(limit: Limit, known: Mapping[str, np.ndarray], row: int) -> str:
    """What an account has of what a rule asks for: ``growth 4 %, limit 10 %``."""
    unit = " %" if limit.measure.endswith("percent") else ""
    asked = " and ".join(
        f"{word} {number:,g}{unit}"
        for word, number in (("from", limit.least), ("below", limit.below), ("above", limit.above))
        if number is not None
    )
    values = known.get(limit.measure)
    has = "unknown" if values is None or np.isnan(values[row]) else f"{round(float(values[row]), 2):,.10g}{unit}"
    return f"{MEASURES[limit.measure]} {has} (asked: {asked})"


def _not_given(known: Mapping[str, np.ndarray], rules: KareRules, table: str) -> list[Finding]:
    """Say which rules cannot fit because no field is given for what they ask."""
    asked: dict[str, list[str]] = {}
    for rule in rules.rules:
        for limit in rule.limits:
            if limit.measure not in known:
                asked.setdefault(limit.measure, []).append(f"{rule.segment} ({rule.status or ' or '.join(STATUSES)})")
    return [
        Finding(
            *("warning", "no_field", table, None),
            f"{table}: no field of {MEASURES[measure]} is given, so the rule for {listing(dict.fromkeys(segments))} "
            "fits no account. Give the field, or rules that do not ask for it.",
        )
        for measure, segments in asked.items()
    ]


def _later(mask: np.ndarray, field: str, today: datetime.date, table: str, ids: Sequence[Any] | None) -> list[Finding]:
    """Say which accounts are lost only after today."""
    if not mask.any():
        return []
    names = listing(_name(row, ids) for row in np.flatnonzero(mask))
    text = f"{table}: {field} is after {today} for {mask.sum():,} accounts ({names}); they count as lost just now."
    return [Finding("warning", "lost_later", table, None, text)]


def _name(row: int, ids: Sequence[Any] | None) -> str:
    return f"row {row + 1}" if ids is None else str(ids[row])


def _thing(ids: Sequence[Any] | None) -> str:
    return "" if ids is None else "account"
