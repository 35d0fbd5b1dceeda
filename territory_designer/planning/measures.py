"""Measures as numbers that can be added up: what is wrong with a column, value by value."""

from __future__ import annotations

from numbers import Number
from typing import TYPE_CHECKING, Any

from .findings import Finding, listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


def clean_measure(
    values: pd.Series, field: str, layer: str, ids: Sequence[Any] | None = None, thing: str = "ZIP"
) -> tuple[pd.Series, list[Finding]]:
    """Numbers of a measure, and everything that is wrong with them.

    Text that is a plain number is taken as that number (CSV files without types are common) and said; a null counts
    as 0 and is said. Other text, negative, infinite and not-a-number values are errors.

    Parameters
    ----------
    values : pandas.Series
        As read. In a column of objects ``None`` is null and a float NaN is an error; in a column of floats every
        NaN is null, because there the two cannot be told apart.
    field, layer : str
        Names for the messages.
    ids : sequence, optional
        What each value belongs to; row numbers from 1 by default.
    thing : str
        What the ids are: ``"ZIP"``, ``"account"``.

    Returns
    -------
    (pandas.Series of float, list of Finding)
        Finite numbers of 0 or more (what is wrong is 0 there), and the findings.
    """
    import numpy as np
    import pandas as pd

    names = [f"row {row}" for row in range(1, len(values) + 1)] if ids is None else [f"{thing} {name}" for name in ids]
    keys = [str(row) for row in range(1, len(values) + 1)] if ids is None else [str(name) for name in ids]
    numbers = pd.to_numeric(values, errors="coerce").to_numpy(dtype=float, na_value=np.nan).copy()
    is_text = np.zeros(len(values), dtype=bool)
    not_a_number = np.zeros(len(values), dtype=bool)
    if not pd.api.types.is_numeric_dtype(values.dtype):
        objects = values.astype("object").to_numpy()
        present = ~pd.isna(objects)
        is_text = present & np.array([not _is_number(value) for value in objects], dtype=bool)
        no_string = np.array([not isinstance(value, str) for value in objects], dtype=bool)
        numbers[is_text & no_string] = np.nan  # dates would count as numbers
        not_a_number = np.array([isinstance(value, float) and np.isnan(value) for value in objects], dtype=bool)
    wrong = {
        "text_in_number": (is_text & np.isnan(numbers), "is text, not a number. Correct it or choose another field."),
        "not_a_number": (not_a_number, "is not a number (NaN). Give it a number, or null for none."),
        "infinite": (np.isinf(numbers), "is infinite. Give it a finite number."),
        "negative": (np.isfinite(numbers) & (numbers < 0), "is negative. It must be 0 or more: correct it."),
    }
    findings = [
        Finding(
            "error", kind, layer, keys[row], f'{layer}, {names[row]}: {field} = "{_shown(values.iloc[row])}" {advice}'
        )
        for kind, (mask, advice) in wrong.items()
        for row in np.flatnonzero(mask)
    ]
    nulls = np.isnan(numbers) & ~is_text & ~not_a_number
    findings += [
        Finding("warning", "null_measure", layer, keys[row], f"{layer}, {names[row]}: {field} is null and counts as 0.")
        for row in np.flatnonzero(nulls)
    ]
    as_numbers = np.flatnonzero(is_text & ~np.isnan(numbers))
    if len(as_numbers):
        shown = listing(names[row] for row in as_numbers)
        text = f"{layer}: {field} holds numbers as text ({len(as_numbers):,}: {shown}); they were read as numbers."
        findings.append(Finding("info", "number_as_text", layer, None, text))
    numbers[~np.isfinite(numbers) | (numbers < 0)] = 0.0
    return pd.Series(numbers, index=values.index, name=field), findings


def _is_number(value: Any) -> bool:
    """Whether a value is a number, or blank and so no text that must be one."""
    return isinstance(value, Number) or (isinstance(value, str) and not value.strip())


def _shown(value: Any, longest: int = 40) -> str:
    """A value short enough for a message."""
    text = str(value)
    return text if len(text) <= longest else text[: longest - 3] + "..."
