"""Percentages that an analyst writes beside names, such as "travel 50, accounts 30", and that must total 100 %."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from .findings import DataError
from .written import read_decimal

#: How far a total may be from 1: what is lost in binary fractions such as 0.1, far below a percentage written out.
ROUNDING = 1e-9

#: Where one percentage ends; a comma before nothing but digits belongs to a number: "T01: 5,5; T02: 94,5".
BETWEEN = re.compile(r"[;\n]|,(?!\d+\s*%?\s*(?:[,;\n]|$))")

_ENTRY = re.compile(r"(?P<name>[^\d:=%+-]*?)\s*[:=]?\s*(?P<number>[+-]?[\d.,]+)\s*%?")


def read_percentages(text: str, names: Sequence[str], what: str) -> dict[str, float]:
    """Shares of 1 from a text such as ``"travel 50, accounts 30, skills 10, preference 10"``.

    Parameters
    ----------
    text : str
        Names and percentages, separated by commas, semicolons or lines; a name that is left out has 0 %. Or a
        percentage for every name, in their order, such as ``"50, 30, 10, 10"``. Decimals may have a comma.
    names : sequence of str
        Those that there are.
    what : str
        Parameter, for the messages.

    Returns
    -------
    dict of str to float
        Share by name, in the order of ``names``; they add up to 1.

    Raises
    ------
    DataError
        An entry cannot be read, names what is not there or is there twice, is negative, or the total is not 100 %.
    """
    example = f'{what} is a list such as "{names[0]} 60, {names[-1]} 40"'
    shares = _in_order(text, names, example)
    for entry in _entries(BETWEEN, text) if not shares else ():
        match = _ENTRY.fullmatch(entry)
        number = read_decimal(match["number"]) if match is not None else None
        if match is None or number is None or not match["name"]:
            raise DataError(f'{what}: "{entry}" is not a name and a percentage. {example}.')
        name = match["name"].strip().lower()
        if name in shares:
            raise DataError(f"{what} gives {name} twice. Keep one.")
        shares[name] = number / 100.0
    if not shares:
        raise DataError(f"{what} is empty. {example}; the percentages must total 100 %.")
    return check_shares(shares, names, what)


def _in_order(text: str, names: Sequence[str], example: str) -> dict[str, float]:
    """Shares of a text of bare numbers, one for each name; empty where it holds anything else."""
    entries = _entries(BETWEEN, text)
    if len(entries) != len(names):
        entries = _entries(re.compile("[,;\n]"), text)  # "20,30,0,50"
    numbers = [number for number in (read_decimal(entry.rstrip("% ")) for entry in entries) if number is not None]
    if not numbers or len(numbers) < len(entries):
        return {}
    if len(numbers) != len(names):
        raise DataError(
            f"{example}, or one percentage for each of {', '.join(names)}, in this order: there are {len(numbers)}."
        )
    return {name: number / 100.0 for name, number in zip(names, numbers)}


def _entries(between: re.Pattern[str], text: str) -> list[str]:
    return [entry for entry in map(str.strip, between.split(text)) if entry]


def check_shares(shares: Mapping[str, float], names: Sequence[str], what: str) -> dict[str, float]:
    """Shares of known names that add up to 1, in the order of ``names``; 0 for those left out.

    Raises
    ------
    DataError
        A name is unknown, a share is negative or no number, or the total is not 100 %; the text says what it is.
    """
    for name, share in shares.items():
        if name not in names:
            raise DataError(f"{what}: there is no {name}. There are: {', '.join(names)}.")
        if not (math.isfinite(share) and share >= 0):
            raise DataError(f"{what}: {name} is {100 * share:g} %. Give a percentage of 0 or more.")
    total = math.fsum(shares.values())
    if abs(total - 1.0) > ROUNDING:
        raise DataError(f"{what} totals {100 * total:.6g} %, not 100 %: {describe(shares)}. Change one of them.")
    return {name: float(shares.get(name, 0.0)) for name in names}


def describe(shares: Mapping[str, float]) -> str:
    """``"even 20 %, history 80 %"``."""
    return ", ".join(f"{name} {100 * share:.6g} %" for name, share in shares.items())
