"""Hybrid plans: territories of their own for groups of segments on the same map, such as enterprise and small business.

Every account is in one group at most; every group has its own measures per unit and its own alignment, so an account
belongs to the owner of its group and unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine import CancelledError, DesignError, Plan, Rules, Units, design
from .findings import DataError, Finding, listing

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

MOST_SEGMENTS = 12
"""How many of the segments that there are a message names."""


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
        Where a segment is in two groups, or no account is in a group or in a segment that is named.
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
    there = {str(name).strip() for name in plain if name is not None}
    empty = [group for group in groups if not (found == group).any()]
    unknown = [f"{member} (group {group})" for member, group in of_segment.items() if member not in there]
    if empty or unknown:
        what = f"is in the group {listing(empty)}" if empty else f"has the segment {listing(unknown)}"
        raise DataError(
            f"{table}: no account {what}. The segments in {segment.name} are: {listing(sorted(there), MOST_SEGMENTS)}. "
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
        As :func:`territory_designer.engine.design`, with the name of the group. All rules are checked before the
        first design.
    """
    for name in [*rules, *measures]:
        if name not in measures or name not in rules:
            raise DataError(f"Group {name} has no {'rules' if name in measures else 'accounts'}. Add or remove it.")
    parts = {
        name: replace(units, values=measures[name].loc[list(units.ids), list(units.measures)].to_numpy(dtype=float))
        for name in rules
    }
    for name, rule in rules.items():
        with _named_group(name):
            rule.checked(parts[name])
    plans = {}
    for number, (name, rule) in enumerate(rules.items()):

        def tell(fraction: float, text: str, done: int = number, group: str = name) -> bool:
            return progress is None or progress((done + fraction) / len(rules), f"{group}: {text}")

        with _named_group(name):
            plans[name] = design(parts[name], rule, tell)
    return plans


@contextmanager
def _named_group(name: str) -> Iterator[None]:
    """Errors of a design that say which group they are about."""
    try:
        yield
    except CancelledError:
        raise
    except DesignError as error:
        raise type(error)(f"Group {name}: {error}") from error


def account_territories(
    unit: pd.Series,
    group: pd.Series,
    plans: Mapping[str, Plan],
    labels: Mapping[str, Sequence[str]] | None = None,
) -> pd.Series:
    """Territory of every account: that of its group in its unit.

    Parameters
    ----------
    unit, group : pandas.Series
        Unit id and group per account, null where there is none.
    plans : mapping of str to Plan
    labels : mapping of str to sequence of str, optional
        Names of the territories of each group.

    Returns
    -------
    pandas.Series of object
        Without ``labels`` names such as ``"Enterprise T01"``; ``None`` where an account has no group or unit, or the
        unit no territory.
    """
    import pandas as pd

    names: dict[tuple[str, str], str] = {}
    for name, plan in plans.items():
        digits = max(2, len(str(plan.k)))
        own = labels[name] if labels else [f"{name} T{number:0{digits}}" for number in range(1, plan.k + 1)]
        names.update({(name, place): own[label] for place, label in zip(plan.units.ids, plan.labels) if label >= 0})
    found = [names.get(key) for key in zip(group, unit)]
    return pd.Series(found, index=unit.index, name="territory", dtype="object")
