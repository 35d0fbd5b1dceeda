"""What each territory should hold, as an analyst or the desktop writes it: ``"T01: 55, T02: 45"``."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from .findings import DataError, listing
from .percentages import BETWEEN, ROUNDING
from .written import read_decimal
from .zips import text_code

_DIGITS = 10  # decimals of a percentage; what they leave out is far below ROUNDING

Entries = Sequence[tuple[str, Any]]


def read_targets(text: str, names: Sequence[str], measures: Sequence[str], what: str) -> dict[str, list[float]]:
    """Target shares per measure.

    Parameters
    ----------
    text : str
        ``"T01: 55, T02: 45"`` (commas, semicolons or lines between) or ``{"T01": 55, "T02": 45}`` for all measures, or
        ``{"workload": {"T01": 55, "T02": 45}, ...}`` per measure; in percent.
    names : sequence of str
        Of the territories.
    measures : sequence of str
    what : str
        Parameter, for the messages.

    Returns
    -------
    dict of str to list of float
        Shares of 1 in the order of ``names``, for the measures that the text names (all of them where it names none);
        as `engine.Rules.targets` takes them. Empty for an empty text.

    Raises
    ------
    DataError
        The text cannot be read, a name is unknown, left out or there twice, a share is not above 0, or the shares of a
        measure do not total 100 %.
    """
    if not text.strip():
        return {}
    entries = _from_json(text, what) if text.lstrip().startswith("{") else _from_list(text, what)
    if not any(isinstance(value, tuple) for _, value in entries):
        shares = _shares(entries, names, what)
        return {measure: list(shares) for measure in measures}
    found: dict[str, list[float]] = {}
    for measure, given in entries:
        if measure not in measures:
            raise DataError(f"{what}: there is no measure {measure}. There are: {', '.join(measures)}.")
        if not isinstance(given, tuple):
            raise DataError(f"{what}: {measure} has no shares by territory. Write them for every measure or for none.")
        if measure in found:
            raise DataError(f"{what} gives {measure} twice. Keep one.")
        found[measure] = _shares(given, names, f"{what} of {measure}")
    return found


def write_targets(shares: Mapping[str, Sequence[float]], names: Sequence[str]) -> str:
    """The text that :func:`read_targets` reads: JSON, because a name may hold commas and colons.

    Parameters
    ----------
    shares : {measure: (k,) shares}
        Above 0; need not add up to 1.
    names : sequence of str
        Of the territories.
    """
    written = {}
    for measure, given in shares.items():
        whole = math.fsum(given)
        written[measure] = {name: round(100.0 * share / whole, _DIGITS) for name, share in zip(names, given)}
    first, *others = written.values()
    return json.dumps(written if any(one != first for one in others) else first, ensure_ascii=False)


def _from_json(text: str, what: str) -> Entries:
    """Pairs of a JSON object; objects in it are tuples of pairs, so that no name is lost that is there twice."""
    try:
        return json.loads(text, object_pairs_hook=tuple)
    except json.JSONDecodeError as error:
        raise DataError(
            f"{what}: the JSON cannot be read at line {error.lineno}, character {error.colno}. It looks like "
            '{"T01": 55, "T02": 45}.'
        ) from error


def _from_list(text: str, what: str) -> Entries:
    """Pairs of name and number."""
    entries = []
    for part in filter(None, map(str.strip, BETWEEN.split(text))):
        name, colon, written = part.rpartition(":")
        number = read_decimal(written.replace("%", " "))
        if not colon or number is None:
            raise DataError(
                f'{what}: "{part}" is not a territory, a colon and a percentage. Write for example "T01: 55, T02: 45".'
            )
        entries.append((name, number))
    return entries


def _shares(entries: Entries, names: Sequence[str], what: str) -> list[float]:
    """Shares of 1 in the order of the names."""
    found: dict[str, float] = {}
    for given, percent in entries:
        name = text_code(given) or ""  # as the names of the territories are read
        if name in found:
            raise DataError(f"{what} gives {name} twice. Keep one.")
        if isinstance(percent, bool) or not isinstance(percent, (int, float)) or not 0 < percent < math.inf:
            raise DataError(f"{what}: the share of {name} is {percent}. Give a percentage above 0.")
        found[name] = percent / 100.0
    unknown = [name for name in found if name not in names]
    if unknown:
        raise DataError(f"{what}: no territory is called {listing(unknown)}. There are: {listing(names)}.")
    missing = [name for name in names if name not in found]
    if missing:
        raise DataError(f"{what} gives no share for {listing(missing)}. Name every territory.")
    total = math.fsum(found.values())
    if abs(total - 1.0) > ROUNDING:
        raise DataError(f"{what} totals {100 * total:.6g} %, not 100 %. Change a share.")
    return [found[name] for name in names]
