"""Selling time that accounts need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .findings import DataError, listing
from .measures import clean_measure

if TYPE_CHECKING:
    import pandas as pd

MINUTES_PER_HOUR = 60.0


def annual_workload(accounts: pd.DataFrame, call_plan: pd.DataFrame, category: str = "category") -> pd.Series:
    """Hours of calls per account and year: ``calls_per_year * minutes_per_call / 60``.

    Travel is not in it.

    Parameters
    ----------
    accounts : DataFrame
        One row per account, with its category.
    call_plan : DataFrame
        Columns ``calls_per_year`` and ``minutes_per_call``, and one named as ``category``; one row per category.
    category : str
        Column that both tables share.

    Returns
    -------
    pandas.Series of float
        Hours/year, in the order and with the index of ``accounts``.

    Raises
    ------
    DataError
        Where a column is missing, a category has no row or two rows, or a figure is no number of 0 or more.
    """
    import numpy as np
    import pandas as pd

    for table, name, columns in (
        (accounts, "accounts", [category]),
        (call_plan, "call frequencies", [category, "calls_per_year", "minutes_per_call"]),
    ):
        missing = [column for column in columns if column not in table.columns]
        if missing:
            raise DataError(f"The table of {name} has no column {listing(missing)}. Add it, or name the right column.")
    plan = call_plan.set_index(category)
    repeated = plan.index[plan.index.duplicated()].unique()
    if len(repeated):
        raise DataError(f"The call frequencies hold more than one row for {listing(repeated)}. Keep one row each.")
    hours = np.ones(len(plan))
    for column in ("calls_per_year", "minutes_per_call"):
        figures, findings = clean_measure(plan[column], column, "call frequencies", list(plan.index), thing="category")
        wrong = [finding for finding in findings if finding.severity != "info"]
        if wrong:
            raise DataError(wrong[0].message, findings)
        hours *= figures.to_numpy()
    per_category = pd.Series(hours / MINUTES_PER_HOUR, index=plan.index)
    found = accounts[category].map(per_category)
    if found.isna().any():
        unknown = accounts.loc[found.isna(), category].fillna("(no category)").value_counts()
        named = listing(f"{name} ({count:,} accounts)" for name, count in unknown.items())
        raise DataError(f"The call frequencies have no row for {named}. Add a row for each category.")
    return pd.Series(found.to_numpy(dtype=float), index=accounts.index, name="workload")
