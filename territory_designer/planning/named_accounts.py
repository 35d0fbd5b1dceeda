"""Named accounts: owned by a rep apart from geography. They count in the owner's load, and not in that of their ZIP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .findings import DataError, listing

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class NamedLoad:
    """What accounts add up to, by who holds them. The three parts together are all accounts, each once.

    Attributes
    ----------
    units : DataFrame
        Index = unit id, in the order asked for: ``accounts`` and one column per measure, of accounts without an owner
        of their own.
    owners : DataFrame
        Index = owner, in order of name: the same columns, of named accounts.
    unplaced : pandas.Series
        The same, of accounts that have neither an owner nor one of the units.
    """

    units: pd.DataFrame
    owners: pd.DataFrame
    unplaced: pd.Series


def split_named(
    measures: pd.DataFrame, unit: pd.Series, owner: pd.Series, unit_ids: Sequence[str] | pd.Index
) -> NamedLoad:
    """Add accounts up per owner, where they are named accounts, and per unit where not.

    Parameters
    ----------
    measures : DataFrame
        One row per account, finite numbers: workload (hours/year), potential (money/year) and so on.
    unit : pandas.Series
        Unit id per account, null where it lies in none; in the order of ``measures``.
    owner : pandas.Series
        Owner of a named account; null or empty for all others.
    unit_ids : sequence of str
        All units, also those without accounts.
    """
    import pandas as pd

    frame = measures.reset_index(drop=True)
    frame.insert(0, "accounts", 1)
    named = owner_names(owner).reset_index(drop=True)
    place = unit.reset_index(drop=True).astype("object")
    place = place.where(place.isin(list(unit_ids)) & named.isna(), None)
    by_unit = frame.groupby(place).sum().reindex(list(unit_ids), fill_value=0)
    by_owner = frame.groupby(named).sum()
    rest = frame[named.isna() & place.isna()].sum()
    by_unit.index, by_owner.index = pd.Index(list(unit_ids), name="unit"), by_owner.index.rename("owner")
    return NamedLoad(by_unit, by_owner, rest)


def owner_names(owner: pd.Series) -> pd.Series:
    """Names of owners without blanks at the ends; ``None`` where there is none."""
    text = owner.astype("object").map(lambda name: name.strip() if isinstance(name, str) else name)
    return text.where(text.notna() & (text != ""), None)


def owner_load(load: NamedLoad, owner_of_unit: pd.Series) -> pd.DataFrame:
    """What every owner has to serve: the units of the territory, and the named accounts.

    Parameters
    ----------
    load : NamedLoad
    owner_of_unit : pandas.Series
        Index = unit id; rep or territory, null where a unit has none.

    Returns
    -------
    DataFrame
        Index = owner, in order of name; ``accounts`` and each measure in all, and the named part of it as
        ``accounts_named`` and so on. Units without an owner are in no row.
    """
    owner = owner_names(owner_of_unit).reindex(load.units.index)
    geographic = load.units.groupby(owner).sum()
    owners = geographic.index.union(load.owners.index).rename("owner")
    named = load.owners.reindex(owners, fill_value=0)
    total = geographic.reindex(owners, fill_value=0) + named
    return total.join(named.add_suffix("_named"))


def geographic_targets(
    load: NamedLoad, measure: str, owners: Sequence[str], shares: Sequence[float] | np.ndarray | None = None
) -> np.ndarray:
    """How much of the units every owner should get, so that named accounts and units together are fair.

    Parameters
    ----------
    load : NamedLoad
    measure : str
        Column of the load.
    owners : sequence of str
        One per territory, in the order of the territories.
    shares : (k,) floats, optional
        Share of everything, named accounts and units, that each owner should hold; equal unless given.

    Returns
    -------
    (k,) float array
        Shares that total 1, for the ``targets`` of :class:`territory_designer.engine.Rules`.

    Raises
    ------
    DataError
        Where a named account's owner has no territory, or an owner's named accounts alone are more than the share.
    """
    stray = [name for name in load.owners.index if name not in set(owners)]
    if stray:
        raise DataError(
            f"Named accounts belong to {listing(stray)}, who has no territory. Give each a territory, or their "
            "accounts another owner."
        )
    named = load.owners[measure].reindex(list(owners), fill_value=0).to_numpy(dtype=float)
    left = float(load.units[measure].sum())
    total = left + float(named.sum())
    if left <= 0:
        raise DataError(f"The units hold no {measure} beside the named accounts, so there is nothing to share out.")
    part = np.full(len(owners), 1.0) if shares is None else np.asarray(shares, dtype=float)
    wanted = part / part.sum() * total
    short = np.flatnonzero(wanted < named)
    if len(short):
        k = short[np.argmax((named - wanted)[short])]
        raise DataError(
            f"The named accounts of {owners[k]} hold {named[k]:,.0f} of the {measure}, more than the whole share of "
            f"{wanted[k]:,.0f}. Give some of them to another owner, or {owners[k]} a larger share."
        )
    return (wanted - named) / left
