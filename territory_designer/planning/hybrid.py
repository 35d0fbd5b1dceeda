"""Hybrid plans: territories of their own for groups of segments on the same map, such as enterprise and small business.

Every account is in one group at most; every group has its own measures per unit and its own alignment, so an account
belongs to the owner of its group and unit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine import Plan, Rules, Units, design
from .findings import DataError, Finding, listing

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd


def account_groups(
    segment: pd.Series,
    groups: Mapping[str, Sequence[str]],
    *,
    table: str = "accounts",
    ids: Sequence[Any] | None = None,
) -> tuple[pd.Series, list[Finding]]:
    """Group of every account.

    Parameters
    ----------
    segment : pandas.Series
        Segment, size class or industry per account; its name names the field in messages.
    groups : mapping of str to sequence of str
        Segments of each group, for example ``{"Enterprise": ["A"], "Small business": ["B", "C"]}``.
    table, ids
        Names for the messages.

    Returns
    -------
    (pandas.Series of object, list of Finding)
        Group, ``None`` where the segment is in no group; those accounts are counted by segment in the findings.

    Raises
    ------
    DataError
        Where a segment is in two groups, or no account is in a group.
    """
    of_segment: dict[str, str] = {}
    for group, members in groups.items():
        for member in members:
            other = of_segment.setdefault(str(member).strip(), group)
            if other != group:
                raise DataError(f"Segment {member} is in the groups {other} and {group}. Leave it in one of them.")
    plain = segment.astype("object").where(segment.notna(), None)
    found = plain.map(lambda name: None if name is None else of_segment.get(str(name).strip()))
    found = found.astype("object").where(found.notna(), None).rename("group")
    empty = [group for group in groups if not (found == group).any()]
    if empty:
        known = listing(sorted({str(name) for name in plain if name is not None}))
        raise DataError(
            f"{table}: no account is in the group {listing(empty)}. The segments in {segment.name} are: {known}. "
            "Change the group, or leave it out."
        )
    findings = []
    outside = found.isna()
    for name, count in plain[outside].fillna("(none)").value_counts(sort=False).items():
        same = np.flatnonzero(outside & (plain.fillna("(none)") == name))
        shown = listing(f"row {row + 1}" if ids is None else str(ids[row]) for row in same)
        text = f"{table}: {segment.name} {name} is in no group: {count:,} accounts ({shown}) get no territory."
        findings.append(Finding("warning", "no_group", table, None, text))
    return found, findings


def group_measures(
    measures: pd.DataFrame, unit: pd.Series, group: pd.Series, unit_ids: Sequence[str] | pd.Index
) -> dict[str, pd.DataFrame]:
    """Measures per unit, for each group.

    Parameters
    ----------
    measures : DataFrame
        One row per account, finite numbers of 0 or more.
    unit, group : pandas.Series
        Unit id and group per account, in the order of ``measures``; null where there is none.
    unit_ids : sequence of str
        All units, in the order wanted.

    Returns
    -------
    dict of str to DataFrame
        By group, in order of name: index = unit id, ``accounts`` and one column per measure; units without accounts
        of the group hold 0.
    """
    frame = measures.reset_index(drop=True)
    frame.insert(0, "accounts", 1)
    place, kind = unit.to_numpy(dtype=object), group.reset_index(drop=True)
    return {
        name: frame[kind == name].groupby(place[kind == name]).sum().reindex(list(unit_ids), fill_value=0)
        for name in sorted(kind.dropna().unique())
    }


def design_groups(
    units: Units,
    measures: Mapping[str, pd.DataFrame],
    rules: Mapping[str, Rules],
    progress: Callable[[float, str], bool] | None = None,
) -> dict[str, Plan]:
    """One design per group, on the same units and neighbours.

    Parameters
    ----------
    units : Units
        Positions and neighbours; its own measures are not used.
    measures : mapping of str to DataFrame
        As :func:`group_measures` gives them; those of ``units.measures`` are balanced.
    rules : mapping of str to Rules
        By group.
    progress : callable, optional
        As for :func:`territory_designer.engine.design`, over all groups.

    Returns
    -------
    dict of str to Plan
        By group, in the order of ``rules``; each has its own labels and report.

    Raises
    ------
    DataError
        Where a group has no accounts, or no rules.
    DesignError
        As :func:`territory_designer.engine.design`.
    """
    for name in [*rules, *measures]:
        if name not in measures or name not in rules:
            raise DataError(f"Group {name} has no {'rules' if name in measures else 'accounts'}. Add or remove it.")
    plans = {}
    for number, (name, rule) in enumerate(rules.items()):

        def tell(fraction: float, text: str, done: int = number, group: str = name) -> bool:
            return progress is None or progress((done + fraction) / len(rules), f"{group}: {text}")

        values = measures[name].loc[list(units.ids), list(units.measures)].to_numpy(dtype=float)
        plans[name] = design(replace(units, values=values), rule, tell)
    return plans


def account_territories(unit: pd.Series, group: pd.Series, plans: Mapping[str, Plan]) -> pd.Series:
    """Territory of every account: that of its group in its unit.

    Parameters
    ----------
    unit, group : pandas.Series
        Unit id and group per account, null where there is none.
    plans : mapping of str to Plan

    Returns
    -------
    pandas.Series of object
        Names such as ``"Enterprise T01"``; ``None`` where an account has no group or unit, or the unit no territory.
    """
    import pandas as pd

    names: dict[tuple[str, str], str] = {}
    for name, plan in plans.items():
        digits = max(2, len(str(plan.k)))
        for unit_id, label in zip(plan.units.ids, plan.labels):
            if label >= 0:
                names[name, unit_id] = f"{name} T{label + 1:0{digits}}"
    found = [names.get(key) for key in zip(group, unit)]
    return pd.Series(found, index=unit.index, name="territory", dtype="object")
