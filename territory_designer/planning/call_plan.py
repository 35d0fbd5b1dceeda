"""Call plans: how often the accounts of a segment are visited, phoned and written to, and how long that takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .columns import find_columns
from .findings import DataError, Finding, listing, raise_errors
from .parameters import CALLS_PER_YEAR, MINUTES_PER_CALL
from .values import numbers, unique_columns
from .zips import text_ids

if TYPE_CHECKING:
    import pandas as pd

VISIT, PHONE, EMAIL = "visit", "phone", "e-mail"
TOUCHES = (VISIT, PHONE, EMAIL)
"""Kinds of calls; only visits travel."""

MONTHS = 12.0

#: Segments of the row that all other accounts take; a blank does the same.
DEFAULTS = frozenset({"*", "default"})

COLUMNS = {
    # Compared without case, blanks and signs; best names first.
    "segment": ("segment", "category", "class", "accountclass", "accounttype", "customertype", "priority"),
    "touch": ("touch", "touchtype", "calltype", "channel", "activity"),
    "calls": ("callsperyear", "touchesperyear", "visitsperyear"),
    "per_month": ("touchespermonth", "callspermonth", "visitspermonth"),
    "minutes": ("minutes", "minutespercall", "minutespertouch", "minutespervisit"),
}
WORDS = {
    VISIT: ("visit", "visits", "fieldvisit", "inperson", "personalvisit", "meeting", "meetings"),
    PHONE: ("phone", "phonecall", "phonecalls", "call", "calls", "telephone"),
    EMAIL: ("email", "emails", "mail", "mails"),
}
_TOUCH = {word: touch for touch, words in WORDS.items() for word in words}


@dataclass(frozen=True)
class CallPlan:
    """A call plan that was read and checked.

    Attributes
    ----------
    rows : DataFrame
        One row per segment and touch: ``segment`` (text; ``None`` in the default row), ``touch`` (one of
        :data:`TOUCHES`), ``calls_per_year``, ``minutes`` per call.
    name : str
        Of the table, for messages.
    segment_field : str
        Column of the table that held the segments.
    findings : list of Finding
        What was read in another way than it was written.
    """

    rows: pd.DataFrame
    name: str
    segment_field: str
    findings: list[Finding]

    @property
    def segments(self) -> list[str]:
        """Segments that have rows of their own, in the order of the table."""
        return list(dict.fromkeys(self.rows["segment"].dropna()))

    @property
    def has_default(self) -> bool:
        """Whether there is a row for all other accounts."""
        return bool(self.rows["segment"].isna().any())

    def arrays(self) -> tuple[np.ndarray, np.ndarray]:
        """Calls per year and minutes per call, by segment and touch.

        Returns
        -------
        (s + 1, 3) and (s + 1, 3) float arrays
            A row per segment in the order of :attr:`segments`, then the default row; 0 where the plan has none.
        """
        place = {segment: row for row, segment in enumerate(self.segments)}
        calls = np.zeros((len(place) + 1, len(TOUCHES)))
        minutes = np.zeros_like(calls)
        for segment, touch, yearly, length in self.rows.to_numpy(dtype=object):
            at = (place.get(segment, len(place)), TOUCHES.index(touch))
            calls[at], minutes[at] = yearly, length
        return calls, minutes


def read_call_plan(table: pd.DataFrame, name: str = "call plan", segment: str | None = None) -> CallPlan:
    """Read a call plan from a table as people write it.

    Parameters
    ----------
    table : DataFrame
        Columns ``segment`` (or ``category``), ``calls_per_year`` (or ``touches_per_month``, which counts twelve
        times; of both a row fills one), ``minutes`` (or ``minutes_per_call``) and, where not all calls are visits,
        ``touch``: visit, phone or e-mail. The row with the segment ``*``, ``default`` or nothing is for all accounts
        without a row of their own.
    name : str
        Of the table, for messages.
    segment : str, optional
        Name of the accounts' column of segments; a column of the same name is taken before all others.

    Returns
    -------
    CallPlan

    Raises
    ------
    DataError
        A column is missing or twice there, a figure is no number within its range, a touch is unknown, or a segment
        has two rows for one touch; the text names row and field.
    """
    import pandas as pd

    unique_columns(table, name)
    columns = _columns(table, name, segment)
    if not len(table):
        raise DataError(f"{name} is empty. Give it a row for each segment.")
    segments = text_ids(table[columns["segment"]]).map(_plain_segment, na_action="ignore").astype("object")
    touches, findings = _touches(table, columns, name)
    calls, found = _calls(table, columns, name)
    findings += found
    minutes, found = _figures(table[columns["minutes"]], columns["minutes"], name, MINUTES_PER_CALL.highest)
    findings += found
    raise_errors(findings)
    rows = pd.DataFrame(
        {
            "segment": segments.where(segments.notna(), None).to_numpy(),
            "touch": touches,
            "calls_per_year": calls.to_numpy(),
            "minutes": minutes.to_numpy(),
        }
    )
    _refuse_repeated(rows, name)
    return CallPlan(rows, name, columns["segment"], findings)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _plain_segment(text: str) -> str | None:
    """The segment of a row; ``None`` in the default row."""
    return None if text.lower() in DEFAULTS else text


def _columns(table: pd.DataFrame, name: str, segment: str | None) -> dict[str, str]:
    """Columns of the table by what they hold; those that are not there are left out."""
    names = [str(column) for column in table.columns]
    found = find_columns(names, COLUMNS)
    if segment is not None and segment in names:
        found["segment"] = segment
    missing = [column for column in ("segment", "minutes") if column not in found]
    if "calls" not in found and "per_month" not in found:
        missing.insert(min(1, len(missing)), "calls_per_year")
    if missing:
        raise DataError(f"{name} has no column {listing(missing)}. Add it, or give the right column this name.")
    return found


def _touches(table: pd.DataFrame, columns: dict[str, str], name: str) -> tuple[list[str], list[Finding]]:
    """Kind of call of each row; without such a column all are visits."""
    if "touch" not in columns:
        return [VISIT] * len(table), []
    touches, findings = [], []
    for row, value in enumerate(table[columns["touch"]], start=1):
        touch = _TOUCH.get(_plain(str(value)))
        if touch is None:
            shown = "empty" if value is None or value != value or not str(value).strip() else f'"{value}"'  # noqa: PLR0124
            message = (
                f"{name}, row {row}: {columns['touch']} is {shown}. Write visit, phone or e-mail; only visits travel."
            )
            findings.append(Finding("error", "unknown_touch", name, str(row), message))
        touches.append(touch or VISIT)
    return touches, findings


def _calls(table: pd.DataFrame, columns: dict[str, str], name: str) -> tuple[pd.Series, list[Finding]]:
    """Calls per year of each row, from a column per year, one per month, or both."""
    most = CALLS_PER_YEAR.highest
    if "per_month" not in columns:
        return _figures(table[columns["calls"]], columns["calls"], name, most)
    month = columns["per_month"]
    if "calls" not in columns:
        monthly, findings = _figures(table[month], month, name, most / MONTHS)
        return monthly * MONTHS, findings
    year = columns["calls"]
    yearly, findings = numbers(table[year], year, name, most=most)
    monthly, found = numbers(table[month], month, name, most=most / MONTHS)
    findings += found
    wrong = {finding.id for finding in findings if finding.severity == "error"}
    # One of the two says it; where both are filled nothing tells which is right.
    for row in np.flatnonzero((yearly.notna() == monthly.notna()).to_numpy()):
        if str(row + 1) in wrong:
            continue
        what = "both filled" if yearly.notna().iloc[row] else "both empty"
        message = f"{name}, row {row + 1}: {year} and {month} are {what}. Fill one of them."
        findings.append(Finding("error", "calls_unclear", name, str(row + 1), message))
    return yearly.fillna(monthly * MONTHS), findings


def _figures(values: pd.Series, column: str, name: str, most: float) -> tuple[pd.Series, list[Finding]]:
    """Numbers of a column of which none may be missing."""
    figures, findings = numbers(values, column, name, most=most)
    wrong = {finding.id for finding in findings if finding.severity == "error"}
    for row in np.flatnonzero(figures.isna()):
        if str(row + 1) not in wrong:
            message = f"{name}, row {row + 1}: {column} is empty. Give it a number; 0 where there are no calls."
            findings.append(Finding("error", "null_figure", name, str(row + 1), message))
    return figures, findings


def _refuse_repeated(rows: pd.DataFrame, name: str) -> None:
    """Refuse two rows of one segment for one touch."""
    keys = [(segment, touch) for segment, touch in zip(rows["segment"], rows["touch"])]
    seen: dict[tuple[Any, str], list[int]] = {}
    for row, key in enumerate(keys, start=1):
        seen.setdefault(key, []).append(row)
    for (segment, touch), found in seen.items():
        if len(found) > 1:
            what = "the default row" if segment is None else f"segment {segment}"
            raise DataError(
                f"{name}: {what} has more than one row for {touch} (rows {listing(found)}). Keep one of them."
            )
