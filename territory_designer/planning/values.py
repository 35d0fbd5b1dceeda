"""Values as people write them (numbers, money, rates, dates) read as what they are, or refused with row and field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from numbers import Number
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError, Finding, listing
from .written import read_amounts, read_dates, read_decimal

if TYPE_CHECKING:
    import pandas as pd

#: What a check of limits found: its kind, the rows, and what to say of each.
Wrong = tuple[str, np.ndarray, str]


def unique_columns(frame: pd.DataFrame, table: str) -> None:
    """Refuse a table with two columns of one name, as :func:`unique_names`."""
    unique_names([str(column) for column in frame.columns], table)


def unique_names(columns: Sequence[str], table: str) -> None:
    """Refuse two columns of one name; case and blanks at the ends make no difference.

    Raises
    ------
    DataError
        Names the columns.
    """
    seen: dict[str, list[str]] = {}
    for column in columns:
        seen.setdefault(column.strip().casefold(), []).append(column.strip())
    repeated = [" and ".join(names) for names in seen.values() if len(names) > 1]
    if repeated:
        raise DataError(
            f"{table} has more than one column of the same name: {listing(repeated)}. Rename one of them, or remove it."
        )


def blank(values: pd.Series) -> np.ndarray:
    """Which values are null: nothing, or text without a character.

    In a column of objects a float NaN is no null but a value that is wrong; in a column of floats the two cannot be
    told apart, and NaN is null.

    Returns
    -------
    (n,) bool array
    """
    import pandas as pd

    missing = values.isna().to_numpy(dtype=bool)
    if pd.api.types.is_numeric_dtype(values.dtype):
        return missing
    empty = np.array([isinstance(value, str) and not value.strip() for value in values.astype("object")], dtype=bool)
    return (missing & ~_not_a_number(values)) | empty


def numbers(
    values: pd.Series,
    field: str,
    table: str,
    ids: Sequence[Any] | None = None,
    *,
    least: float | None = 0.0,
    most: float | None = None,
    thing: str = "",
) -> tuple[pd.Series, list[Finding]]:
    """Finite numbers within limits, and everything that is wrong with them.

    Parameters
    ----------
    values : pandas.Series
        As read. Text that is a plain number (``"12.5"``) is taken as that number, and said.
    field, table : str
        Names for the messages.
    ids : sequence, optional
        What each value belongs to; row numbers from 1 by default.
    least, most : float, optional
        Limits, themselves allowed; ``None`` for no limit.
    thing : str
        What the ids are, for the messages: ``"account"``, ``"ZIP"``.

    Returns
    -------
    (pandas.Series of float, list of Finding)
        NaN for null (no finding: what null means is for the caller to say) and for what is wrong; one finding
        ``"error"`` per wrong value, and one ``"info"`` where numbers were text.
    """
    return _numbers(values, values, field, table, ids, least, most, thing)


def money(
    values: pd.Series,
    field: str,
    table: str,
    ids: Sequence[Any] | None = None,
    *,
    least: float | None = None,
    thing: str = "",
) -> tuple[pd.Series, list[Finding]]:
    """Amounts of money, also as text: ``"$39,000"``, ``"39.000,00 EUR"``, ``"39.000,-"``, ``"(500)"`` for -500.

    A point or comma that may be either (``"39.000"``) is read as the other values of the column have it, or as is
    usual with the currency ($ and £: ``"$39,000"`` is thirty-nine thousand).

    Parameters
    ----------
    values, field, table, ids, thing
        As in :func:`numbers`.
    least : float, optional
        Smallest amount allowed; by default amounts may be negative.

    Returns
    -------
    (pandas.Series of float, list of Finding)
        As :func:`numbers`.

    Raises
    ------
    DataError
        An amount can be read in two ways and nothing decides, or the column mixes currencies.
    """
    read, said = _with_amounts(values, field, table, ids, thing)
    figures, findings = _numbers(read, values, field, table, ids, least, None, thing)
    return figures, findings + said


def one_currency(amounts: Sequence[pd.Series], table: str) -> str:
    """The currency that columns of amounts name: euros are neither added to dollars nor compared with them.

    What a single column mixes is said where it is read.

    Parameters
    ----------
    amounts : sequence of Series
        Numbers, or texts such as ``"39.000,00 EUR"``.
    table : str
        Name for messages.

    Returns
    -------
    str
        Such as ``"EUR"``; empty where none is named.

    Raises
    ------
    DataError
        Two columns name different ones.
    """
    found: dict[str, str] = {}
    for column in amounts:
        texts = [] if column.dtype.kind in "biuf" else [value for value in column if isinstance(value, str)]
        named = read_amounts(texts).currencies
        if len(named) == 1:
            found.setdefault(named[0], str(column.name))
    if len(found) > 1:
        told = " and ".join(f"{field} in {currency}" for currency, field in found.items())
        raise DataError(f"{table}: amounts are in different currencies: {told}. Convert them to one currency.")
    return next(iter(found), "")


def rate(
    values: pd.Series,
    field: str,
    table: str,
    percent: bool | None = None,
    *,
    ids: Sequence[Any] | None = None,
    least: float | None = 0.0,
    most: float | None = 1.0,
    thing: str = "",
) -> tuple[pd.Series, list[Finding]]:
    """Rates as shares of 1, from ``"16.6 %"`` or bare numbers.

    Parameters
    ----------
    values, field, table, ids, thing
        As in :func:`numbers`.
    percent : bool, optional
        How bare numbers are meant: in percent (16.6) or as a share (0.166). Without it a bare number other than 0
        is refused, as 0.5 may be half or half a percent.
    least, most : float, optional
        Limits as shares, themselves allowed; ``None`` for no limit: growth may be negative, or above 100 %.

    Returns
    -------
    (pandas.Series of float, list of Finding)
        Shares of 1, NaN for null and for what is wrong; one finding ``"error"`` for each rate above 1 (100 %),
        negative rate, or text that is none.

    Raises
    ------
    DataError
        It is not clear whether a number is a percentage; the text asks.
    """
    import pandas as pd

    objects = values.astype("object").to_numpy().copy()
    objects[blank(values)] = None  # in a column of objects NaN would be no null
    signed = np.array([isinstance(value, str) and value.rstrip().endswith("%") for value in objects], dtype=bool)
    for row, value in enumerate(objects):
        figure = read_decimal(value.rstrip().removesuffix("%")) if isinstance(value, str) else None
        objects[row] = value if figure is None else figure
    bare = pd.Series(objects, index=values.index, dtype="object")
    figures, findings = _numbers(bare, values, field, table, ids, None, None, thing)
    shares = figures.to_numpy().copy()
    unclear = np.flatnonzero(~signed & ~np.isnan(shares) & (shares != 0))
    if percent is None and len(unclear):
        row = unclear[0]
        raise DataError(
            f'{table}, {_name(row, ids, thing)}: {field} = "{_shown(values.iloc[row])}" may be {shares[row]:g} % or '
            f"{shares[row] * 100:g} %. Say whether {field} is in percent or in shares of 1, or write the sign %."
        )
    shares[signed | bool(percent)] /= 100.0
    wrong: list[Wrong] = []
    if most is not None:
        wrong.append(
            ("rate_above_one", shares > most, f"is above {most * 100:g} %. It must be at most that: correct it.")
        )
    if least is not None:
        wrong.append(("negative", shares < least, f"is below {least * 100:g} %. It must be at least that: correct it."))
    for _, rows, _ in wrong:
        shares[rows] = np.nan
    findings += _errors(wrong, values, field, table, ids, thing)
    return pd.Series(shares, index=values.index, name=field), findings


def dates(
    values: pd.Series,
    field: str,
    table: str,
    day_first: bool | None = None,
    *,
    ids: Sequence[Any] | None = None,
    thing: str = "",
) -> tuple[pd.Series, list[Finding]]:
    """Dates, also as text: ``2026-12-31`` (with or without a time), ``31.12.2026``, ``31/12/2026``, ``12/31/2026``.

    Whether the day or the month comes first between slashes is read from those of the column that allow one reading
    only, such as 12/31/2026.

    Parameters
    ----------
    values, field, table, ids, thing
        As in :func:`numbers`.
    day_first : bool, optional
        Whether 3/4/2026 is the third of April; by default the column decides.

    Returns
    -------
    (pandas.Series of datetime64, list of Finding)
        NaT for null and for what is wrong; one finding ``"error"`` per wrong value. A time zone is left out: the
        date is the one that is written.

    Raises
    ------
    DataError
        A date can be read in two ways and nothing decides; the text asks.
    """
    import pandas as pd

    present = ~blank(values)
    objects = values.astype("object").to_numpy()
    read = read_dates([value if there else None for value, there in zip(objects, present)], day_first)
    if read.unclear is not None:
        row, first, second = read.unclear
        raise DataError(
            f'{table}, {_name(row, ids, thing)}: {field} = "{_shown(objects[row])}" may be {first} or {second}. Write '
            "dates as year-month-day (2026-12-31), or say whether the day or the month comes first."
        )
    found = pd.Series(read.dates, index=values.index, name=field, dtype="datetime64[ns]")
    advice = "is not a date. Write it as year-month-day, for example 2026-12-31."
    wrong: list[Wrong] = [("no_date", present & found.isna().to_numpy(), advice)]
    return found, _errors(wrong, values, field, table, ids, thing)


def _numbers(
    values: pd.Series,
    shown: pd.Series,
    field: str,
    table: str,
    ids: Sequence[Any] | None,
    least: float | None,
    most: float | None,
    thing: str,
) -> tuple[pd.Series, list[Finding]]:
    """As :func:`numbers`, where ``shown`` is what messages show: the text before it was read."""
    import pandas as pd

    read = pd.to_numeric(values, errors="coerce").to_numpy(dtype=float, na_value=np.nan).copy()
    is_text = np.zeros(len(values), dtype=bool)
    not_a_number = np.zeros(len(values), dtype=bool)
    if not pd.api.types.is_numeric_dtype(values.dtype):
        objects = values.astype("object").to_numpy()
        is_text = ~pd.isna(objects) & np.array([not _is_number(value) for value in objects], dtype=bool)
        no_string = np.array([not isinstance(value, str) for value in objects], dtype=bool)
        read[is_text & no_string] = np.nan  # dates would count as numbers
        not_a_number = _not_a_number(values)
    wrong: list[Wrong] = [
        ("text_in_number", is_text & np.isnan(read), "is text, not a number. Correct it or choose another field."),
        ("not_a_number", not_a_number, "is not a number (NaN). Give it a number, or null for none."),
        ("infinite", np.isinf(read), "is infinite. Give it a finite number."),
        *_outside(read, least, most),
    ]
    findings = _errors(wrong, shown, field, table, ids, thing)
    as_numbers = np.flatnonzero(is_text & ~np.isnan(read))
    if len(as_numbers):
        rows = listing(_name(row, ids, thing) for row in as_numbers)
        text = f"{table}: {field} holds numbers as text ({len(as_numbers):,}: {rows}); they were read as numbers."
        findings.append(Finding("info", "number_as_text", table, None, text))
    for _, mask, _ in wrong:
        read[mask] = np.nan
    return pd.Series(read, index=values.index, name=field), findings


def _with_amounts(
    values: pd.Series, field: str, table: str, ids: Sequence[Any] | None, thing: str
) -> tuple[pd.Series, list[Finding]]:
    """The column with every text that is an amount as a number, and what to say of it."""
    import pandas as pd

    objects = values.astype("object").to_numpy().copy()
    objects[blank(values)] = None
    rows = [row for row, value in enumerate(objects) if isinstance(value, str) and value.strip()]
    if not rows:
        return values, []
    read = read_amounts([objects[row] for row in rows])
    if len(read.currencies) > 1:
        raise DataError(
            f"{table}: {field} mixes the currencies {listing(read.currencies)}. Convert the amounts to one currency."
        )
    if read.unclear is not None:
        place, first, second = read.unclear
        raise DataError(
            f'{table}, {_name(rows[place], ids, thing)}: {field} = "{_shown(objects[rows[place]])}" may be {first:,g} '
            f"or {second:,g}. Write it without a separator of thousands, or with two decimals."
        )
    known = [row for row, figure in zip(rows, read.figures) if figure is not None]
    for row, figure in zip(rows, read.figures):
        if figure is not None:
            objects[row] = figure
    if not known:
        return values, []
    shown = listing(f'"{_shown(values.iloc[row])}"' for row in known)
    text = f"{table}: {field} holds numbers as text ({len(known):,}: {shown}); they were read as numbers."
    return pd.Series(objects, index=values.index), [Finding("info", "number_as_text", table, None, text)]


def _outside(read: np.ndarray, least: float | None, most: float | None) -> list[Wrong]:
    """What lies outside the limits."""
    finite = np.isfinite(read)
    wrong: list[Wrong] = []
    if least is not None:
        small = "is negative. It must be 0 or more: correct it."
        if least != 0:
            small = f"is too small. It must be {least:g} or more: correct it."
        wrong.append(("negative" if least == 0 else "too_small", finite & (read < least), small))
    if most is not None:
        wrong.append(("too_large", finite & (read > most), f"is too large. It must be {most:g} or less: correct it."))
    return wrong


def _errors(
    wrong: Sequence[Wrong], values: pd.Series, field: str, table: str, ids: Sequence[Any] | None, thing: str
) -> list[Finding]:
    """One finding per wrong value."""
    key: Callable[[int], str] = (lambda row: str(row + 1)) if ids is None else (lambda row: str(ids[row]))
    return [
        Finding(
            *("error", kind, table, key(row)),
            f'{table}, {_name(row, ids, thing)}: {field} = "{_shown(values.iloc[row])}" {advice}',
        )
        for kind, rows, advice in wrong
        for row in np.flatnonzero(rows)
    ]


def _name(row: int, ids: Sequence[Any] | None, thing: str) -> str:
    """What a value belongs to, for a message."""
    return f"row {row + 1}" if ids is None else f"{thing} {ids[row]}".strip()


def _is_number(value: Any) -> bool:
    """Whether a value is a number, or blank and so no text that must be one."""
    return isinstance(value, Number) or (isinstance(value, str) and not value.strip())


def _not_a_number(values: pd.Series) -> np.ndarray:
    """Which values of a column of objects are not-a-number, which null is not."""
    if values.dtype != np.dtype("object"):
        return np.zeros(len(values), dtype=bool)
    return np.array([isinstance(value, float) and np.isnan(value) for value in values], dtype=bool)


def _shown(value: Any, longest: int = 40) -> str:
    """A value short enough for a message."""
    text = str(value)
    return text if len(text) <= longest else text[: longest - 3] + "..."
