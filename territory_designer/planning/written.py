"""How people write amounts and dates: grammar only. What is said about it stands in :mod:`.values`."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

#: Other ways to write a currency than its code.
SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "EURO": "EUR", "£": "GBP", "C$": "CAD", "A$": "AUD", "R$": "BRL"}
CODES = re.compile("USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|MXN|BRL|SEK|NOK|DKK|PLN|CZK|HUF|SGD|HKD|ZAR|ILS|TRY|KRW")
#: Currencies of countries that write a decimal point and a comma between thousands; with others both are in use.
POINT_CURRENCIES = frozenset({"USD", "GBP", "AUD", "NZD", "JPY", "CNY", "INR", "SGD", "HKD"})

_BLANKS = re.compile("[\\s\u00a0\u2007\u2009\u202f]+")
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2019": "'"})
#: A dash that stands for no cents ("39.000,-"), after the sign that it says is the decimal one.
_NO_CENTS = re.compile("(?<=\\d[.,])[-\u2012-\u2015\u2212]{1,2}(?![-\\d.,])")
#: Digits with a decimal point, and digits with a decimal comma; thousands in groups of three with one separator.
_POINT = re.compile(r"(?:\d+|[1-9]\d{0,2}(?:([,' ])\d{3})(?:\1\d{3})*)(?:\.\d*)?|\.\d+")
_COMMA = re.compile(r"(?:\d+|[1-9]\d{0,2}(?:([.' ])\d{3})(?:\1\d{3})*)(?:,\d*)?|,\d+")
_PARTS = re.compile(r"([-+]?) ?([^\d.,+-]*?) ?([-+]?) ?([\d.,](?:[\d.,' ]*[\d.,])?) ?([^\d.,+-]*?) ?([-+]?)")
_DECIMAL = re.compile(r"[-+]?(?:\d+[.,]?\d*|[.,]\d+)")

_TIME = r"(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + _TIME)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})" + _TIME)
#: Years that a column of dates can hold in nanoseconds.
_YEARS = (1678, 2261)


@dataclass
class Amounts:
    """Texts read as amounts.

    Attributes
    ----------
    figures : list of float or None
        ``None`` where a text is no amount.
    currencies : list of str
        Those that the texts name, in the order found.
    unclear : (int, float, float) or None
        First text that may be two amounts, with nothing to decide: its place and both.
    """

    figures: list[float | None]
    currencies: list[str]
    unclear: tuple[int, float, float] | None = None


class _Ways(NamedTuple):
    """One text read with a decimal point and with a decimal comma; ``None`` where it cannot be."""

    point: float | None
    comma: float | None
    currency: str


@dataclass
class Dates:
    """Values read as dates.

    Attributes
    ----------
    dates : list of datetime or None
        ``None`` where a value is no date.
    unclear : (int, date, date) or None
        First value that may be two dates, with nothing to decide: its place and both.
    """

    dates: list[datetime.datetime | None]
    unclear: tuple[int, datetime.date, datetime.date] | None = None


def read_amounts(texts: Sequence[str]) -> Amounts:
    """Read amounts of money in one column.

    Parameters
    ----------
    texts : sequence of str
        A currency may stand before or after the amount.
    """
    known = {text: _both_ways(text) for text in dict.fromkeys(texts)}
    found = [way for way in known.values() if way is not None]
    points = any(way.comma is None for way in found)
    commas = any(way.point is None for way in found)
    currencies = list(dict.fromkeys(way.currency for way in found if way.currency))
    usual = any(currency in POINT_CURRENCIES for currency in currencies)
    result = Amounts([], currencies)
    for place, text in enumerate(texts):
        way = known[text]
        if way is None:
            figure = None
        elif way.point == way.comma or way.comma is None:
            figure = way.point
        elif way.point is None or (commas and not points):
            figure = way.comma
        elif (points and not commas) or (usual and "," in text):
            figure = way.point
        else:
            figure = None
            result.unclear = result.unclear or (place, way.point, way.comma)
        result.figures.append(figure)
    return result


def read_decimal(text: str) -> float | None:
    """A number without separators of thousands, with a decimal point or comma; ``None`` where it is none."""
    plain = text.translate(_MINUS).strip()
    return float(plain.replace(",", ".")) if _DECIMAL.fullmatch(plain) else None


def _both_ways(text: str) -> _Ways | None:
    """Amount with a decimal point and with a decimal comma; ``None`` where it is no amount."""
    plain = _BLANKS.sub(" ", _NO_CENTS.sub("", text).translate(_MINUS)).strip()
    bracketed = plain.startswith("(") and plain.endswith(")")  # how accountants write a negative amount
    match = _PARTS.fullmatch(plain[1:-1].strip() if bracketed else plain)
    if match is None:
        return None
    first, before, second, digits, after, third = match.groups()
    signs = first + second + third + "-" * bracketed
    currency = _currency([before, after])
    point = float(re.sub("[,' ]", "", digits)) if _POINT.fullmatch(digits) else None
    comma = float(re.sub("[.' ]", "", digits).replace(",", ".")) if _COMMA.fullmatch(digits) else None
    if len(signs) > 1 or currency is None or (point is None and comma is None):
        return None
    factor = -1.0 if signs == "-" else 1.0
    return _Ways(None if point is None else factor * point, None if comma is None else factor * comma, currency)


def _currency(names: Sequence[str]) -> str | None:
    """The currency that stands before or after an amount, "" for none; ``None`` where it is no currency."""
    known = {SIGNS.get(name.upper(), name.upper()) for name in names if name}
    if not known:
        return ""
    name = known.pop()
    return name if not known and (CODES.fullmatch(name) or _is_sign(name)) else None


def _is_sign(name: str) -> bool:
    """Whether a text is one currency sign of Unicode."""
    return len(name) == 1 and unicodedata.category(name) == "Sc"


def read_dates(values: Sequence[Any], day_first: bool | None = None) -> Dates:
    """Read dates in one column.

    Parameters
    ----------
    values : sequence
        Text, dates of :mod:`datetime` or pandas; ``None`` for none.
    day_first : bool, optional
        Order of day and month between slashes or dashes; by default the column decides.
    """
    orders = [_order(value) for value in values]
    first, second = (any(order == which for order in orders) for which in ("day", "month"))
    decided = day_first if day_first is not None else None if first == second else first
    result = Dates([])
    for place, (value, order) in enumerate(zip(values, orders)):
        if not isinstance(value, str):
            result.dates.append(_from_object(value))
            continue
        ways = [_from_text(value, True), _from_text(value, False)]
        if order == "either" and decided is None:
            one, other = ways
            if result.unclear is None and one is not None and other is not None:
                result.unclear = (place, one.date(), other.date())
            result.dates.append(None)
            continue
        chosen = ways[0 if decided or (decided is None and order == "day") else 1]
        result.dates.append(chosen)
    return result


def _order(value: Any) -> str:
    """Which of a text's first two numbers is the day: "day", "month" (the second), "either" or "" (no question)."""
    match = _YEAR_LAST.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or match.group(2) == "." or match.group(1) == match.group(3):
        return ""
    first, second = int(match.group(1)), int(match.group(3))
    if first == second:
        return ""
    return "day" if first > 12 else "month" if second > 12 else "either"


def _from_text(text: str, day_first: bool) -> datetime.datetime | None:
    """Date of a text; points always have the day first."""
    plain = text.strip()
    if re.fullmatch(r"\d{8}", plain):
        plain = f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    match = _YEAR_FIRST.fullmatch(plain)
    if match:
        year, _, month, day, *time = match.groups()
    else:
        match = _YEAR_LAST.fullmatch(plain)
        if match is None:
            return None
        day, sign, month, year, *time = match.groups()
        if not day_first and sign != ".":
            day, month = month, day
    hour, minute, second = (int(part or 0) for part in time)
    return _checked(lambda: datetime.datetime(int(year), int(month), int(day), hour, minute, second))  # noqa: DTZ001 (as written)


def _from_object(value: Any) -> datetime.datetime | None:
    """Date of a value that is one already."""
    if isinstance(value, datetime.datetime):
        return _checked(lambda: value.replace(tzinfo=None)) if value == value else None  # noqa: PLR0124 (not NaT)
    if isinstance(value, datetime.date):
        return _checked(lambda: datetime.datetime(value.year, value.month, value.day))  # noqa: DTZ001
    return None


def _checked(make: Callable[[], datetime.datetime]) -> datetime.datetime | None:
    """A date within the years that a column can hold; ``None`` for the 31st of February."""
    try:
        made = make()
    except ValueError:
        return None
    return made if _YEARS[0] <= made.year <= _YEARS[1] else None
