"""ZIP codes as tables really hold them, made comparable: text of five digits.

Spreadsheets and CSV readers take ZIP codes for numbers: ``01002`` becomes ``1002`` or ``1002.0``. CRM systems write
ZIP+4 (``30309-1234``). Here they all become what the polygons are called.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

LENGTH = 5
SHORTEST = 3
"""Digits left of a ZIP that lost its zeros: 00501 (Holtsville) is the lowest in use, so never fewer than three."""

MISSING = frozenset({"", "nan", "none", "null", "<na>", "n/a", "nat"})
"""How exports spell "no value" in a text column."""

_WHOLE_NUMBER = re.compile(r"(\d+)\.0*")
_PLUS_FOUR = re.compile(r"(\d{3,5})[-\u2010-\u2015 ]+(?:\d{4})?")
_LOST_ZEROS = re.compile(r"[1-9]\d{2,3}")
_ZIP_NAME = re.compile(r"zip|zcta|postal|postcode|post_code", re.IGNORECASE)


@dataclass(frozen=True)
class ZipCodes:
    """Codes after cleaning.

    Attributes
    ----------
    values : pandas.Series of object
        Text, ``None`` where there is no code; the index of what went in.
    restored : list of (str, str)
        Distinct codes that had lost leading zeros: as found, as restored.
    """

    values: pd.Series
    restored: list[tuple[str, str]]


def is_zip_field(name: str) -> bool:
    """Whether a field's name says that it holds ZIP codes."""
    return bool(_ZIP_NAME.search(name))


def text_code(value: Any) -> str | None:
    """One code as text: ``30309`` and ``30309.0`` become ``"30309"``, blanks and ``NaN`` become ``None``."""
    if value is None or value != value:  # noqa: PLR0124 (NaN and NaT differ from themselves)
        return None
    if isinstance(value, Integral):
        return str(int(value))
    if isinstance(value, Real):
        number = float(value)
        return str(int(number)) if number.is_integer() else str(number)
    # An apostrophe in front is how spreadsheet users keep zeros; a file can carry it along.
    text = str(value).replace("\u00a0", " ").strip().lstrip("'").strip()
    if text.lower() in MISSING:
        return None
    whole = _WHOLE_NUMBER.fullmatch(text)
    return whole.group(1) if whole else text


def text_ids(values: pd.Series) -> pd.Series:
    """Ids as text without blanks around them, ``None`` where there is none; nothing is padded or cut.

    Parameters
    ----------
    values : pandas.Series of any type

    Returns
    -------
    pandas.Series of object
    """
    return _by_distinct_value(values, text_code)


def normalize_zip_codes(values: pd.Series, known: pd.Index | None = None) -> ZipCodes:
    """Bring ZIP codes into one form.

    Numbers become text, ZIP+4 is cut to the ZIP, leading zeros that were lost are put back. A code that is among
    ``known`` is never changed.

    Parameters
    ----------
    values : pandas.Series of any type
        Codes as found.
    known : pandas.Index of str, optional
        Codes that exist, for example the ids of the units. With it zeros are put back only where that leads to a
        known code (or taken away, where the units themselves lost theirs). Without it every code of three or four
        digits gets its zeros back.

    Returns
    -------
    ZipCodes
    """
    codes = None if known is None else frozenset(str(code) for code in known)
    restored: dict[str, str] = {}

    def clean(value: Any) -> str | None:
        text = text_code(value)
        if text is None or (codes is not None and text in codes):
            return text
        cut = _PLUS_FOUR.fullmatch(text)
        if cut:
            text = cut.group(1)
        elif codes is not None and len(text) == LENGTH + 4 and text.isdigit() and text[:LENGTH] in codes:
            text = text[:LENGTH]
        full = _with_zeros(text, codes)
        if full != text and len(full) > len(text):
            restored[text] = full
        return full

    return ZipCodes(_by_distinct_value(values, clean), sorted(restored.items()))


def restore_zeros(values: pd.Series) -> ZipCodes:
    """Ids of ZIP polygons: as :func:`text_ids`, with lost leading zeros put back and nothing cut.

    Parameters
    ----------
    values : pandas.Series of any type

    Returns
    -------
    ZipCodes
    """
    ids = text_ids(values)
    padded = ids.map(lambda text: _with_zeros(text, None), na_action="ignore").astype("object")
    changed = ids.notna() & (ids != padded)
    return ZipCodes(padded.where(padded.notna(), None), sorted(set(zip(ids[changed], padded[changed]))))


def _with_zeros(text: str, codes: frozenset[str] | None) -> str:
    """The code with its leading zeros, or as it is."""
    if codes is None:
        return text.zfill(LENGTH) if _LOST_ZEROS.fullmatch(text) else text
    if text in codes or not text.isdigit():
        return text
    if SHORTEST <= len(text) < LENGTH and text.zfill(LENGTH) in codes:
        return text.zfill(LENGTH)
    bare = text.lstrip("0")
    return bare if bare in codes else text


def _by_distinct_value(values: pd.Series, function: Any) -> pd.Series:
    """Apply a function once per distinct value: a million accounts have a few thousand codes."""
    import numpy as np
    import pandas as pd

    positions, distinct = pd.factorize(values.astype("object"), use_na_sentinel=True)
    # Index -1 (no value) finds the extra entry at the end.
    results = np.array([*(function(value) for value in distinct), None], dtype=object)
    return pd.Series(results[positions], index=values.index, name=values.name, dtype="object")
