"""Measures as numbers that can be added up: what is wrong with a column, value by value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import Finding, sort_by_severity
from .values import blank, numbers

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
    figures, findings = numbers(values, field, layer, ids, thing=thing)
    for row in np.flatnonzero(blank(values)):
        name, key = (f"row {row + 1}", row + 1) if ids is None else (f"{thing} {ids[row]}", ids[row])
        text = f"{layer}, {name}: {field} is null and counts as 0."
        findings.append(Finding("warning", "null_measure", layer, str(key), text))
    return figures.fillna(0.0), sort_by_severity(findings)
