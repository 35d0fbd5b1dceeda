"""Prospects that look like the most profitable accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .findings import DataError, Finding, listing, raise_errors
from .values import numbers, unique_columns
from .zips import text_ids

if TYPE_CHECKING:
    import pandas as pd

#: The best of the customers that prospects are compared with: the top fifth by profit.
BEST_SHARE = 0.2
#: Two numbers this close, in units of the middle half of all accounts, count as a trait that is shared.
CLOSE = 0.25
#: A difference of category counts as much as a number that is off by the width of the middle half of all accounts.
CATEGORY_WEIGHT = np.sqrt(0.5)
#: Nearest accounts that are looked at to settle ties by rank.
TIES = 5


@dataclass(frozen=True)
class Lookalikes:
    """Prospects to look for first.

    Attributes
    ----------
    prospects : DataFrame
        Nearest first: ``account`` (id of the prospect), ``distance`` (0 = alike in every trait), ``like`` (id of the
        profitable account that it resembles most), ``like_profit`` (money) and ``shared`` (traits in words).
    best : list of str
        Ids of the profitable accounts, most profitable first.
    findings : list of Finding
        What was missing or of no use.
    """

    prospects: pd.DataFrame
    best: list[str]
    findings: list[Finding]


def lookalikes(
    accounts: pd.DataFrame,
    profit: pd.Series,
    is_prospect: np.ndarray | pd.Series,
    numeric: Sequence[str] = (),
    categories: Sequence[str] = (),
    *,
    ids: Sequence[str] | None = None,
    count: int = 20,
    best_share: float = BEST_SHARE,
    table: str = "The accounts",
) -> Lookalikes:
    """Find the prospects that are most similar to the most profitable accounts.

    Parameters
    ----------
    accounts : DataFrame
        One row per account or prospect.
    profit : pandas.Series of float
        Money/year per account; not used of prospects.
    is_prospect : (n,) bool array
    numeric, categories : sequences of str
        Columns that describe an account: size, number of employees; industry, channel.
    ids : sequence of str, optional
        What the accounts are called; row numbers from 1 by default.
    count : int
        How many prospects to list; fewer where there are fewer.
    best_share : float
        Share of the customers with a profit that counts as the most profitable; at least one, and all that tie.
    table : str
        Name for messages.

    Returns
    -------
    Lookalikes

    Raises
    ------
    DataError
        There are no prospects, no account makes a profit, or no column tells accounts apart.

    Notes
    -----
    Nearest neighbours (scikit-learn) after numbers were centred at their median and divided by the width of their
    middle half, which single giants do not distort. A category is 0 or 1 per value, so that two different values are 1
    apart.
    A number that is missing takes the median; a category that is missing is 0.7 apart from every value and shared with
    nobody. Ties go to the more profitable account, then to the id that sorts first.
    """
    import pandas as pd

    names = np.array([str(row) for row in range(1, len(accounts) + 1)] if ids is None else [str(one) for one in ids])
    prospect = np.asarray(is_prospect, dtype=bool)
    best = _best(profit, prospect, names, best_share, table)
    if not prospect.any():
        raise DataError(f"{table} holds no prospects to compare with the most profitable accounts. Add them.")
    numbers_of, kinds, findings = _traits(accounts, numeric, categories, table)
    space = np.column_stack([*numbers_of.values(), *(_one_hot(values) for values in kinds.values())])
    rows = np.flatnonzero(prospect)
    distance, nearest = _nearest(space[best], space[rows])
    order = np.lexsort((names[rows], distance))[:count]
    chosen, like = rows[order], best[nearest[order]]
    return Lookalikes(
        pd.DataFrame(
            {
                "account": names[chosen],
                "distance": distance[order],
                "like": names[like],
                "like_profit": profit.to_numpy(dtype=float)[like],
                "shared": [_shared(accounts, numbers_of, kinds, *pair) for pair in zip(chosen, like)],
            }
        ),
        [str(name) for name in names[best]],
        findings,
    )


def _best(profit: pd.Series, prospect: np.ndarray, names: np.ndarray, share: float, table: str) -> np.ndarray:
    """Rows of the most profitable accounts, best first."""
    money = profit.to_numpy(dtype=float)
    earning = np.flatnonzero(~prospect & (np.nan_to_num(money, nan=0.0) > 0))
    if not len(earning):
        raise DataError(f"{table}: no account has a profit above 0, so there is none to look for more of.")
    ranked = earning[np.lexsort((names[earning], -money[earning]))]
    least = money[ranked[max(int(np.ceil(share * len(ranked) - 1e-9)), 1) - 1]]
    return ranked[money[ranked] >= least]


def _traits(
    accounts: pd.DataFrame, numeric: Sequence[str], categories: Sequence[str], table: str
) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray], list[Finding]]:
    """Scaled numbers, and categories as objects, by column; without those that are the same everywhere."""
    from sklearn.preprocessing import RobustScaler

    unique_columns(accounts, table)
    missing = [name for name in (*numeric, *categories) if name not in accounts.columns]
    if missing:
        raise DataError(f"{table} has no column {listing(missing)}. Choose columns that it has.")
    findings: list[Finding] = []
    scaled, kinds = {}, {}
    for name in numeric:
        values, said = numbers(accounts[name], name, table, least=None)
        findings += said
        raise_errors(said)
        figures = values.to_numpy()
        findings += _nulls(np.isnan(figures), name, table, "they take the median")
        if len(np.unique(figures[~np.isnan(figures)])) > 1:
            filled = np.where(np.isnan(figures), np.nanmedian(figures), figures)
            scaled[name] = RobustScaler().fit_transform(filled[:, None])[:, 0]
    for name in categories:
        texts = text_ids(accounts[name])
        findings += _nulls(texts.isna().to_numpy(), name, table, "they are like no other")
        if len(set(texts.dropna())) > 1:
            kinds[name] = texts.to_numpy()
    useless = [name for name in (*numeric, *categories) if name not in scaled and name not in kinds]
    if not scaled and not kinds:
        which = f" ({listing(useless)} is the same for all)" if useless else ""
        raise DataError(f"{table}: no column tells accounts apart{which}. Choose numbers or categories that differ.")
    if useless:
        text = f"{table}: {listing(useless)} is the same for all accounts and tells none apart."
        findings.append(Finding("info", "constant", table, None, text))
    return scaled, kinds, findings


def _nulls(mask: np.ndarray, name: str, table: str, what: str) -> list[Finding]:
    """One line on values that are missing."""
    if not mask.any():
        return []
    rows = listing(np.flatnonzero(mask) + 1)
    text = f"{table}: {name} is null in {mask.sum():,} of {len(mask):,} rows ({rows}); {what}."
    return [Finding("warning", "null_trait", table, None, text)]


def _one_hot(values: np.ndarray) -> np.ndarray:
    """One column per category; all 0 where there is none."""
    from sklearn.preprocessing import OneHotEncoder

    known = [sorted({value for value in values if value is not None})]
    encoder = OneHotEncoder(categories=known, handle_unknown="ignore", sparse_output=False)
    return encoder.fit_transform(values[:, None]) * CATEGORY_WEIGHT


def _nearest(best: np.ndarray, prospects: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Distance to the nearest of the best, and its place; ties go to the first."""
    from sklearn.neighbors import NearestNeighbors

    # Of best accounts that are alike in every trait only the first counts: it settles ties.
    _, first = np.unique(np.round(best, 9), axis=0, return_index=True)
    first = np.sort(first)
    search = NearestNeighbors(n_neighbors=min(TIES, len(first))).fit(best[first])
    distance, place = search.kneighbors(prospects)
    distance = np.round(distance, 9)
    ranked = np.lexsort((place, distance), axis=1)[:, :1]
    return np.take_along_axis(distance, ranked, 1)[:, 0], first[np.take_along_axis(place, ranked, 1)[:, 0]]


def _shared(
    accounts: pd.DataFrame, numbers_of: dict[str, np.ndarray], kinds: dict[str, np.ndarray], one: int, other: int
) -> str:
    """What two accounts have in common, in words."""
    traits = [
        f"{name} {values[one]}"
        for name, values in kinds.items()
        if values[one] is not None and values[one] == values[other]
    ]
    traits += [
        f"{name} {accounts[name].iloc[one]} (like {accounts[name].iloc[other]})"
        for name, values in numbers_of.items()
        if abs(values[one] - values[other]) <= CLOSE and not accounts[name].iloc[[one, other]].isna().any()
    ]
    return "; ".join(traits) or "none in particular"
