"""Hybrid plans as frames: measures of each group of segments, its territories, and who owns which account."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..planning.findings import DataError

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ..engine import Plan, Rules, Units


@dataclass(frozen=True)
class GroupPlan:
    """What one group got.

    Attributes
    ----------
    plan : Plan
    labels : list of str
        Names of its territories.
    measures : DataFrame
        ``accounts``, ``workload`` and, where given, ``potential`` of the group per unit.
    """

    plan: Plan
    labels: list[str]
    measures: pd.DataFrame


def measures_by_group(
    measures: Mapping[str, pd.Series], unit: pd.Series, group: pd.Series, unit_ids: Sequence[str]
) -> dict[str, pd.DataFrame]:
    """Measures per unit by group.

    Parameters
    ----------
    measures : mapping of str to pandas.Series
        ``workload`` in hours/year and, where given, ``potential`` in money/year per account.
    unit, group : pandas.Series
        Unit id and group per account, null where there is none.
    unit_ids : sequence of str

    Raises
    ------
    DataError
        A group has no workload in any unit.
    """
    import pandas as pd

    from ..planning.hybrid import group_measures

    found = group_measures(pd.DataFrame(measures), unit, group, unit_ids)
    for name, table in found.items():
        if not table["workload"].sum() > 0:
            raise DataError(
                f"Group {name}: {table['accounts'].sum():,} of its accounts are in units, with no workload. Check the "
                "workload and where the accounts are, or leave the group out."
            )
    return found


def group_plans(
    units: Units,
    by_group: Mapping[str, pd.DataFrame],
    rules: Mapping[str, Rules],
    progress: Callable[[float, str], bool] | None = None,
) -> dict[str, GroupPlan]:
    """A design for each group, in the order of the rules.

    Parameters
    ----------
    units : Units
        Of any figures: each group brings its own.
    by_group : mapping of str to DataFrame
        Of :func:`measures_by_group`.
    rules : mapping of str to Rules
        Each says its number of territories.
    progress : callable, optional
        As for :func:`..planning.hybrid.design_groups`.

    Raises
    ------
    DataError, DesignError
        As :func:`..planning.hybrid.design_groups`.
    """
    from ..planning.group_text import territory_labels
    from ..planning.hybrid import design_groups

    plans = design_groups(units, by_group, rules, progress)
    labels = territory_labels({name: plan.k for name, plan in plans.items()})
    return {name: GroupPlan(plan, labels[name], by_group[name]) for name, plan in plans.items()}


def group_territories(
    units: gpd.GeoDataFrame, found: Mapping[str, GroupPlan], feedback: Any = None
) -> dict[str, gpd.GeoDataFrame]:
    """Outlines and figures of the territories of each group, see :func:`.plans.territory_frame`.

    Parameters
    ----------
    units : GeoDataFrame
        Polygons.
    found : mapping of str to GroupPlan
    feedback : QgsFeedback, optional
        Looked at for cancel.
    """
    from .plans import territory_frame

    return {
        name: territory_frame(
            units[["geometry"]].assign(accounts=one.measures["accounts"].to_numpy()),
            one.plan.labels,
            one.labels,
            one.plan.report,
            feedback=feedback,
        ).assign(group=name)
        for name, one in found.items()
    }


def units_frame(
    units: gpd.GeoDataFrame, endings: Mapping[str, str], found: Mapping[str, GroupPlan]
) -> tuple[gpd.GeoDataFrame, list[tuple[str, str]]]:
    """Units with a territory and figures per group, and the new fields.

    Parameters
    ----------
    units : GeoDataFrame
    endings : mapping of str to str
        What the fields of each group end in.
    found : mapping of str to GroupPlan

    Returns
    -------
    (GeoDataFrame, list of (str, str))
        Name and kind of the fields, as ``exchange.frames.fields_with`` takes them.
    """
    from .plans import unit_names

    columns: dict[str, Any] = {}
    extra: list[tuple[str, str]] = []
    for name, one in found.items():
        ending = endings[name]
        columns[f"territory_{ending}"] = unit_names(one.plan.labels, one.labels)
        extra.append((f"territory_{ending}", "text"))
        for measure in one.measures.columns:
            columns[f"{measure}_{ending}"] = one.measures[measure].to_numpy()
            extra.append((f"{measure}_{ending}", "int" if measure == "accounts" else "double"))
    return _with(units, columns), extra


def accounts_frame(
    accounts: gpd.GeoDataFrame, unit: pd.Series, group: pd.Series, found: Mapping[str, GroupPlan]
) -> gpd.GeoDataFrame:
    """Accounts with the columns ``group`` and ``territory``, null for those in no group or no unit.

    Columns of these names that they had are kept, see :func:`names_before`.

    Parameters
    ----------
    accounts : GeoDataFrame
    unit, group : pandas.Series
        Unit id and group per account, in the order of ``accounts``.
    found : mapping of str to GroupPlan
    """
    from ..planning.hybrid import account_territories

    plans, labels = ({name: getattr(one, part) for name, one in found.items()} for part in ("plan", "labels"))
    owner = account_territories(unit, group, plans, labels)
    kept = accounts.rename(columns=names_before(accounts.columns))
    return kept.assign(group=group.to_numpy(), territory=owner.to_numpy())


def names_before(names: Iterable[str]) -> dict[str, str]:
    """New names of the accounts' own fields ``group`` and ``territory``: ``group_before``, or with a number behind it.

    Parameters
    ----------
    names : iterable of str
        Of all fields. Files do not tell large letters from small ones.
    """
    names = [str(name) for name in names]
    taken, new = {name.lower() for name in names}, dict[str, str]()
    for name in names:
        if name.lower() in ("group", "territory"):
            chosen, number = f"{name}_before", 1
            while chosen.lower() in taken:
                number += 1
                chosen = f"{name}_before_{number}"
            taken.add(chosen.lower())
            new[name] = chosen
    return new


def _with(frame: gpd.GeoDataFrame, columns: Mapping[str, Any]) -> gpd.GeoDataFrame:
    """The frame with new columns in place of those that files would take for the same: of these names in any case."""
    new = {name.lower() for name in columns}
    return frame.drop(columns=[name for name in frame.columns if str(name).lower() in new]).assign(**columns)
