"""Which fields of a market's accounts may hold their segment and their potential; quick, and without widgets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

MOST_SEGMENTS = 40
"""Different values that still make a field of segments."""
LOOKED_AT = 2000
"""Accounts, spread over the table, that say whether a field is one of segments."""
LOOKED_AT_AGAIN = 200_000
"""Accounts that are looked at where those all have the same value: another one may be rare."""
NO_AMOUNTS = frozenset({"account_id", "unit_id", "zip", "lon", "lat", "workload"})
NO_SEGMENTS = frozenset({"account_id", "unit_id", "zip", "name", "lon", "lat", "workload", "potential"})
LEFT_OUT = frozenset({"unit", "geometry", "reason"})


def segment_fields(accounts: pd.DataFrame | None) -> list[str]:
    """Fields of the accounts that may hold segments, the best guess first; quick even for a million accounts."""
    from ...planning.columns import guess_columns

    if accounts is None or not len(accounts):
        return []
    names = [str(name) for name in accounts.columns]
    roles = guess_columns(names)
    no_segments = {column for role, column in roles.items() if role in NO_SEGMENTS} | LEFT_OUT
    # A column "segment" is what the page Measures made.
    best = [name for name in ("segment", roles.get("category"), "kare", "class") if name]
    fields = [name for name in names if name not in no_segments and _few_values(accounts[name])]
    return sorted(fields, key=lambda name: best.index(name) if name in best else len(best))


def amount_fields(accounts: pd.DataFrame | None) -> list[str]:
    """Fields of the accounts that may hold their potential: numbers."""
    from pandas.api.types import is_bool_dtype, is_numeric_dtype

    from ...planning.columns import guess_columns

    if accounts is None:
        return []
    roles = guess_columns([str(name) for name in accounts.columns])
    no_amounts = {column for role, column in roles.items() if role in NO_AMOUNTS}
    return [
        str(name)
        for name in accounts.columns
        if name not in no_amounts and is_numeric_dtype(accounts[name].dtype) and not is_bool_dtype(accounts[name].dtype)
    ]


def guessed_amount(names: Sequence[str], measures: Sequence[str]) -> str:
    """Field with the potential of an account; empty where the market does not balance potential, or none is found.

    Parameters
    ----------
    names : sequence of str
        Of :func:`amount_fields`.
    measures : sequence of str
        Of the market.
    """
    from ...planning.columns import guess_columns

    if "potential" not in measures:
        return ""
    return "potential" if "potential" in names else guess_columns(names).get("potential", "")


def _few_values(values: pd.Series) -> bool:
    """Whether values are texts or whole numbers, and few different ones."""
    from pandas.api.types import is_float_dtype

    kinds = _kinds(values, LOOKED_AT)
    if len(kinds) <= 1:
        kinds = _kinds(values, LOOKED_AT_AGAIN)
    if is_float_dtype(kinds.dtype) and (kinds % 1 != 0).any():
        return False
    return 1 < kinds.map(str).nunique() <= MOST_SEGMENTS


def _kinds(values: pd.Series, rows: int) -> pd.Series:
    """Different values in rows, about so many, that are spread over all; none where they cannot be compared."""
    sample = values.iloc[:: max(len(values) // rows, 1)]
    try:
        return sample.drop_duplicates().dropna()
    except TypeError:
        return sample.iloc[:0]
