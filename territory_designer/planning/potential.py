"""Potential: what can be earned, as a weighted sum of fields such as revenue, open pipeline and size of the market."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError, Finding, listing, raise_errors
from .percentages import check_shares
from .values import money, one_currency, unique_columns

if TYPE_CHECKING:
    import pandas as pd

MISSING_RULES = ("zero", "median", "exclude")
NORMALISATIONS = ("none", "share", "minmax")
POINTS = 1000.0
"""What all rows hold together by shares of the total, and the best possible row by its place between least and most."""


@dataclass(frozen=True)
class FieldUse:
    """What one field gave to the potential.

    Attributes
    ----------
    field : str
    weight : float
        In percent.
    total : float
        Sum of the values used, missing ones filled in and clipped, before they are normalised.
    missing : int
        Values that are null.
    as_zero, by_segment, by_all : int
        How many of them count as 0, as the median of their segment, and as the median of all rows.
    clipped : int
        Values that were pulled in to ``low`` or ``high``.
    low, high : float or None
        Values at the quantiles, where clipping was asked for.
    """

    field: str
    weight: float
    total: float
    missing: int
    as_zero: int
    by_segment: int
    by_all: int
    clipped: int
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Potential:
    """Potential per row, and how it came about.

    Attributes
    ----------
    values : pandas.Series of float
        NaN where a row is excluded; the index is that of the table.
    fields : list of FieldUse
    excluded : list of str
        Rows without potential, by id or number.
    findings : list of Finding
        What is missing, and what was read from text.
    """

    values: pd.Series
    fields: list[FieldUse]
    excluded: list[str]
    findings: list[Finding]

    def as_dict(self) -> dict[str, Any]:
        """Plain values for a report."""
        return {
            "rows": len(self.values),
            "total": float(self.values.sum()),
            "fields": [asdict(use) for use in self.fields],
            "excluded": self.excluded,
        }


def potential(
    table: pd.DataFrame,
    fields: Sequence[str],
    weights: Sequence[float] | None = None,
    *,
    missing: str = "zero",
    segment: pd.Series | None = None,
    normalise: str = "none",
    clip: float = 0.0,
    total: float | None = None,
    layer: str = "accounts",
    ids: Sequence[Any] | None = None,
    thing: str = "",
) -> Potential:
    """Weighted sum of fields: ``P_i = sum_j w_j f(v_ij)``.

    Parameters
    ----------
    table : DataFrame
        One row per account or unit.
    fields : sequence of str
        Columns of numbers of 0 or more; amounts of money may be text.
    weights : sequence of float, optional
        In percent, one per field; they total 100. Equal weights without them.
    missing : str
        What null means: ``"zero"``; ``"median"``, of the row's segment or, where that has no value, of all rows; or
        ``"exclude"``, which leaves the row without potential.
    segment : pandas.Series, optional
        Segment per row, in the order of the table, for ``"median"``.
    normalise : str
        ``"none"``: values as they are, for fields in money. ``"share"``: 1,000 x share of the field's total, so that
        fields in different units can be added up and all rows hold 1,000 points together. ``"minmax"``: 1,000 x place
        between the field's least and greatest value.
    clip : float
        Share of the values to pull in at each end before all else (winsorising at the quantiles ``clip`` and
        ``1 - clip``), so that one giant does not decide; 0 for none.
    total : float, optional
        Known potential of the whole market in money/year, that the result is scaled to.
    layer, ids, thing
        Names for the messages, as in :func:`.values.numbers`.

    Returns
    -------
    Potential

    Raises
    ------
    DataError
        Where the weights do not total 100, a value is no number of 0 or more, fields in different currencies would be
        added up as they are, or a field cannot tell rows apart.

    Notes
    -----
    The sum of weighted shares is the "alignment index" form that products of this trade use; winsorising follows
    Tukey, "The Future of Data Analysis" (1962).
    """
    _check_choices(missing, normalise, clip, total)
    percentages = checked_weights(fields, weights)
    unique_columns(table, layer)
    absent = [name for name in fields if name not in table.columns]
    if absent:
        raise DataError(f"{layer} has no field {listing(absent)}. Choose fields that it has.")
    columns, findings = _read(table, fields, layer, ids, thing)
    names = [f"row {row + 1}" if ids is None else str(ids[row]) for row in range(len(table))]
    counted = [j for j, weight in enumerate(percentages) if weight > 0]
    if normalise == "none":  # points have no currency
        one_currency([table[fields[j]] for j in counted], layer)
    used = np.ones(len(table), dtype=bool)
    if missing == "exclude":
        used = ~np.isnan(columns[:, counted]).any(axis=1)
    result = np.where(used, 0.0, np.nan)
    uses = []
    for j, name in enumerate(fields):
        values = columns[:, j]
        filled, counts = _filled(values, name, used, missing, segment, clip)
        lacking = np.flatnonzero(np.isnan(values))
        use = FieldUse(name, percentages[j], float(filled[used].sum()), len(lacking), **counts)
        uses.append(use)
        if use.missing:
            findings.append(_lacking(use, [names[row] for row in lacking], missing, layer))
        if percentages[j] > 0:
            result[used] += percentages[j] / 100.0 * _normalised(filled[used], normalise, name, layer)
    if total is not None:
        result *= _factor(float(np.nansum(result)), total, layer)
    excluded = [names[row] for row in np.flatnonzero(~used)]
    return Potential(_series(result, table), uses, excluded, findings)


def checked_weights(fields: Sequence[str], weights: Sequence[float] | None) -> list[float]:
    """Weights in percent, one per field.

    Raises
    ------
    DataError
        Where there are no fields, not as many weights as fields, a negative weight, or a total other than 100 %.
    """
    if not fields:
        raise DataError("FIELDS is missing. Choose at least one field to make the potential from.")
    repeated = [name for name in dict.fromkeys(fields) if list(fields).count(name) > 1]
    if repeated:
        raise DataError(f"FIELDS names {listing(repeated)} twice. Name each field once.")
    if not weights:
        return [100.0 / len(fields)] * len(fields)
    if len(weights) != len(fields):
        raise DataError(
            f"There are {len(fields)} FIELDS ({listing(fields)}) but {len(weights)} WEIGHTS. Give one weight per "
            "field, or none for equal weights."
        )
    check_shares({name: weight / 100.0 for name, weight in zip(fields, weights)}, list(fields), "WEIGHTS")
    return [float(weight) for weight in weights]


def _check_choices(missing: str, normalise: str, clip: float, total: float | None) -> None:
    """Refuse choices that there are not."""
    for name, value, known in (("missing", missing, MISSING_RULES), ("normalise", normalise, NORMALISATIONS)):
        if value not in known:
            raise DataError(f"{name} is {value!r}. Choose one of {', '.join(known)}.")
    if not 0 <= clip < 0.5:
        raise DataError(f"{clip * 100:g} % of the values are to be clipped at each end. Choose 0 to less than 50 %.")
    if total is not None and not 0 < total < np.inf:
        raise DataError(f"The potential of the whole market is {total:g}. Give an amount above 0, or none.")


def _read(
    table: pd.DataFrame, fields: Sequence[str], layer: str, ids: Sequence[Any] | None, thing: str
) -> tuple[np.ndarray, list[Finding]]:
    """(n, j) values, NaN for null."""
    columns, findings = [], []
    for name in fields:
        column, found = money(table[name], name, layer, ids, least=0.0, thing=thing)
        columns.append(column.to_numpy())
        findings += found
    raise_errors(findings)
    return np.column_stack(columns), findings


def _filled(
    values: np.ndarray, name: str, used: np.ndarray, missing: str, segment: pd.Series | None, clip: float
) -> tuple[np.ndarray, dict[str, Any]]:
    """Values of a field, clipped and with what is missing filled in, and the counts for :class:`FieldUse`."""
    known, gaps = ~np.isnan(values) & used, np.isnan(values) & used
    counts: dict[str, Any] = {"as_zero": 0, "by_segment": 0, "by_all": 0, "clipped": 0, "low": None, "high": None}
    filled = values.copy()
    if clip and known.any():
        low, high = (float(value) for value in np.quantile(values[known], [clip, 1.0 - clip]))
        filled = np.clip(values, low, high)
        counts |= {"clipped": int((filled[known] != values[known]).sum()), "low": low, "high": high}
    if missing == "median" and gaps.any():
        if not known.any():
            raise DataError(f"{name} has no value at all, so it has no median. Choose another field or rule.")
        from_segment = _medians(filled, segment)
        filled = np.where(gaps, np.where(np.isnan(from_segment), np.median(filled[known]), from_segment), filled)
        counts["by_segment"] = int((gaps & ~np.isnan(from_segment)).sum())
        counts["by_all"] = int(gaps.sum()) - counts["by_segment"]
    elif missing == "zero":
        counts["as_zero"] = int(gaps.sum())
    return np.nan_to_num(filled), counts


def _medians(values: np.ndarray, segment: pd.Series | None) -> np.ndarray:
    """Median of each row's segment, NaN where it has none."""
    import pandas as pd

    if segment is None:
        return np.full(len(values), np.nan)
    medians = pd.Series(values).groupby(segment.to_numpy(dtype=object), dropna=True).transform("median")
    return medians.to_numpy(dtype=float)


def _lacking(use: FieldUse, names: Sequence[str], missing: str, layer: str) -> Finding:
    """What to tell about the values that are missing."""
    done = {
        "zero": "counted as 0",
        "median": f"{use.by_segment:,} counted as the median of their segment, {use.by_all:,} as that of all rows",
        "exclude": "rows without potential" if use.weight > 0 else "of no account, as the weight is 0",
    }[missing]
    text = f"{layer}: {use.field} is null {use.missing:,} times ({listing(names)}): {done}."
    return Finding("warning", "missing_value", layer, None, text)


def _normalised(values: np.ndarray, normalise: str, name: str, layer: str) -> np.ndarray:
    """Values of a field as they are, or in points."""
    if normalise == "none" or not len(values):
        return values
    if normalise == "share":
        if values.sum() <= 0:
            raise DataError(f"{layer}: {name} adds up to 0, so no shares can be taken of it. Choose another field.")
        return POINTS * values / values.sum()
    least, most = values.min(), values.max()
    if least == most:
        raise DataError(f"{layer}: {name} is {least:g} in every row, so it tells no row from another. Leave it out.")
    return POINTS * (values - least) / (most - least)


def _factor(found: float, total: float, layer: str) -> float:
    """What scales the potential to a known total."""
    if found <= 0:
        raise DataError(f"{layer}: the potential adds up to 0 and cannot be scaled to {total:,g}. Check the fields.")
    return total / found


def _series(values: np.ndarray, table: pd.DataFrame) -> pd.Series:
    import pandas as pd

    return pd.Series(values, index=table.index, name="potential")
