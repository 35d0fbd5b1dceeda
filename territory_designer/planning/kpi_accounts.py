"""Key figures per territory added up from accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .columns import ROLES
from .coverage import Coverage, coverage
from .findings import DataError, Finding, listing, raise_errors
from .kpi_table import (
    COUNT,
    FIELDS,
    MONEY,
    NUMBER,
    KpiField,
    figure_columns,
    missing_deals,
    read_figures,
    same_currency,
)
from .values import unique_columns
from .zips import text_ids

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

CALLS_PLANNED = KpiField("calls_planned", NUMBER, ("plannedcalls", "callsperyear"))
CALLS_MADE = KpiField("calls_made", NUMBER, ("callsdone", "actualcalls", "completedcalls"))
#: Of one account these are 0 or 1, or a number of them; the rest of the table's fields only make sense per territory.
OF_AN_ACCOUNT = (
    *(one for one in FIELDS if one.kind == COUNT and one.key not in {"accounts", "assigned", "planned"}),
    *(one for one in FIELDS if one.kind == MONEY and one.key != "potential_served"),
    *(one for one in FIELDS if one.key == "response_hours"),
    *(CALLS_PLANNED, CALLS_MADE),
)
SUMMED = {one.key for one in OF_AN_ACCOUNT} - {"called_as_planned", "response_hours", "potential", "calls_planned",
                                              "calls_made"}  # fmt: skip
#: What a null means where it is no 0.
NULLS = {
    "response_hours": "it is left out of the median",
    "won_value": "it counts as 0 where nothing was won",
}


def account_columns(names: list[str]) -> dict[str, str]:
    """Guess which column of accounts holds which figure; ``"rep"`` for the owner."""
    figures = [one for one in OF_AN_ACCOUNT if one.key != "called_as_planned"]
    return figure_columns(names, figures, {"rep": ROLES["rep"]})


def kpis_from_accounts(
    accounts: pd.DataFrame, territory: pd.Series, table: str, columns: Mapping[str, str] | None = None
) -> tuple[pd.DataFrame, Coverage, list[Finding]]:
    """Add up figures of accounts per territory.

    Parameters
    ----------
    accounts : DataFrame
        One row per account. Columns named like the figures of :data:`OF_AN_ACCOUNT` are added up (true counts as 1),
        the response time is the median of the accounts that have one, and reps are counted by name: one who works in
        two territories counts in each by the share of accounts.
    territory : pandas.Series of object
        Per account, ``None`` for none.
    table : str
        Name for the messages.
    columns : mapping of str to str, optional
        Figure -> column, where the names do not say it.

    Returns
    -------
    (DataFrame, Coverage, list of Finding)
        Figures as :func:`.performance.performance` takes them, index = territory, the last row ``None`` for accounts
        without one; how far they are covered; nulls (which count as 0, but for the value of deals that were won) and
        what else was found.

    Raises
    ------
    DataError
        There are no accounts, two columns have one name, a value is wrong, or amounts are in different currencies.
    """
    import pandas as pd

    unique_columns(accounts, table)
    if accounts.empty:
        raise DataError(f"{table} is empty. Choose the layer or table of accounts.")
    chosen = {**account_columns([str(name) for name in accounts.columns]), **(columns or {})}
    same_currency(accounts, chosen, table)
    read, findings = {}, []
    for one in OF_AN_ACCOUNT:
        if one.key in chosen:
            null = NULLS.get(one.key, "it counts as 0")
            read[one.key], said = read_figures(_with_flags(accounts[chosen[one.key]]), one, table, null)
            findings += said
    raise_errors(findings)
    reps = text_ids(accounts[chosen["rep"]]) if "rep" in chosen else None
    covered = coverage(
        territory,
        None if reps is None else reps.notna(),
        *(read.get(name) for name in ("calls_planned", "calls_made", "potential")),
    )
    columns_of = {key: _per_territory(values, territory, covered.table.index, "sum")
                  for key, values in read.items() if key in SUMMED}  # fmt: skip
    if "response_hours" in read:
        columns_of["response_hours"] = _per_territory(read["response_hours"], territory, covered.table.index, "median")
    if reps is not None:
        columns_of["reps"] = _per_territory(_shares_of_reps(reps), territory, covered.table.index, "sum")
    if "won" in read and "won_value" in read:
        unclear, said = _unclear_deals(read["won"], read["won_value"], table)
        findings += said
        some = _per_territory(unclear.astype(float), territory, covered.table.index, "sum") > 0
        columns_of["won_value"] = np.where(some, np.nan, columns_of["won_value"])
    kpis = pd.concat([covered.table, pd.DataFrame(columns_of, index=covered.table.index)], axis=1)
    findings += missing_deals(kpis, [str(name) for name in accounts.columns], table)
    return kpis, covered, findings + _nowhere(territory, table)


def _unclear_deals(won: pd.Series, value: pd.Series, table: str) -> tuple[pd.Series, list[Finding]]:
    """Accounts with deals of unknown value, or with a value and no deal: as 0 these would change the average."""
    unclear = ((won > 0) & value.isna()) | ((value > 0) & ~(won > 0))
    rows = np.flatnonzero(unclear.to_numpy()) + 1
    if not len(rows):
        return unclear, []
    text = (
        f"{table}: {len(rows):,} of {len(won):,} accounts have deals without a value, or a value without deals (row "
        f"{listing(rows)}); the average deal of their territories is left out. Give both won and won_value."
    )
    return unclear, [Finding("warning", "deals_contradict", table, None, text)]


def _with_flags(values: pd.Series) -> pd.Series:
    """Yes and no as 1 and 0; everything else as it is."""
    if values.dtype.kind in "iuf":
        return values
    return values.astype("object").map(lambda value: float(value) if isinstance(value, (bool, np.bool_)) else value)


def _shares_of_reps(reps: pd.Series) -> pd.Series:
    """Share of its rep that each account stands for, so that the sum is the number of reps, wherever they work."""
    return (1.0 / reps.map(reps.value_counts())).astype(float).fillna(0.0)


def _per_territory(values: pd.Series, territory: pd.Series, index: pd.Index, how: str) -> np.ndarray:
    """One figure per territory, in the order of the index, whose ``None`` stands for none."""
    per = values.groupby(territory).agg(how)
    nobody: Any = values[territory.isna().to_numpy()].agg(how)
    return np.array([nobody if name is None else per[name] for name in index], dtype=float)


def _nowhere(territory: pd.Series, table: str) -> list[Finding]:
    """Accounts without a territory, in one line."""
    rows = np.flatnonzero(territory.isna().to_numpy()) + 1
    if not len(rows):
        return []
    text = (
        f"{table}: {len(rows):,} of {len(territory):,} accounts have no territory (rows {listing(rows)}); they make "
        "a row of their own."
    )
    return [Finding("warning", "no_territory", table, None, text)]
