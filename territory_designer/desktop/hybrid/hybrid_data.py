"""What "Territories by segment" works out in the background: segments of the accounts, and a design per group."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from .. import figures
from ..i18n import tr
from .hybrid_fields import MOST_SEGMENTS
from .hybrid_groups import Segment

if TYPE_CHECKING:
    import geopandas as gpd
    import numpy as np
    import pandas as pd

    from ...engine import Units
    from ...processing.segment_plans import GroupPlan
    from ..market.session import MarketSession
    from ..settings import JobSettings
    from ..work import Progress

HOURS_ALIKE = 1.0
"""Hours/year of an account where none has a workload, as in ``designsegments``."""


@dataclass(frozen=True)
class Source:
    """A market with accounts, gathered in the thread of the window.

    Attributes
    ----------
    units : Units
        With links and barriers of the market.
    frame : GeoDataFrame
        Units with all their fields, index = id.
    accounts : GeoDataFrame
        With the column ``unit``.
    account_unit : (a,) int array
        Index of the unit of each account, -1 for none.
    owner : str
        Field of the accounts with the owners of named accounts; empty where there are none.
    """

    units: Units
    frame: gpd.GeoDataFrame
    accounts: gpd.GeoDataFrame
    account_unit: np.ndarray
    owner: str = ""


@dataclass(frozen=True)
class Read:
    """Accounts by their segment.

    Attributes
    ----------
    field, potential : str
        Fields of the accounts; an empty potential is none.
    segment : (a,) Series of object
        Segment of each account, ``None`` where it has none or is a named account.
    measures : dict of str to (a,) Series
        ``workload`` (hours/year) and, where the accounts have it, ``potential`` (money/year).
    named : int
        Named accounts, which count for their owner and not for a territory.
    segments : list of Segment
        In natural order; those without a segment last, with an empty name.
    notes : list of str
        What the analyst must know of the figures.
    """

    field: str
    potential: str
    segment: pd.Series
    measures: dict[str, pd.Series]
    named: int
    segments: list[Segment]
    notes: list[str]


@dataclass(frozen=True)
class Wish:
    """What is to be designed.

    Attributes
    ----------
    groups : dict of str to list of str
        Segments of each group.
    counts : dict of str to int
        Number of territories of each group.
    settings : JobSettings
        Of the page Design: tolerances, effort, seed, one piece.
    field, potential : str
        Fields of the accounts with the segment and the potential; an empty potential is none.
    """

    groups: dict[str, list[str]]
    counts: dict[str, int]
    settings: JobSettings
    field: str
    potential: str

    def grouping(self) -> tuple[Any, ...]:
        """What says whether two wishes have the same groups."""
        return self.field, self.groups, self.counts

    def rules(self) -> tuple[Any, ...]:
        """What says whether two wishes have the same rules."""
        one = self.settings
        limit = one.potential_tolerance if self.potential else None
        return self.potential, one.workload_tolerance, limit, one.effort, one.seed, one.contiguous


@dataclass(frozen=True)
class Outcome:
    """Territories of every group.

    Attributes
    ----------
    source : Source
    wish : Wish
    unit, group : (a,) Series of object
        Unit id and group of each account, ``None`` where it has none.
    found : dict of str to GroupPlan
        By group.
    no_group, no_unit : int
        Accounts in no group; and those of a group that lie in no ZIP.
    """

    source: Source
    wish: Wish
    unit: pd.Series
    group: pd.Series
    found: dict[str, GroupPlan]
    no_group: int
    no_unit: int

    @cached_property
    def accounts_in(self) -> dict[str, int]:
        """Accounts of each group that have a territory."""
        return {name: int(one.measures["accounts"].sum()) for name, one in self.found.items()}


def source_of(session: MarketSession) -> Source | None:
    """The open market; ``None`` where it has no accounts."""
    from ..reps.named_hours import named_source

    accounts = session.accounts
    if not session.is_open or accounts is None or not len(accounts):
        return None
    owner = named_source(session).field
    owner = owner if owner in accounts.columns else ""
    return Source(session.units, session.frame, accounts, session.account_unit, owner)


def read_segments(source: Source, field: str, potential: str = "") -> Read:
    """Segments of the accounts with what they hold.

    Parameters
    ----------
    source : Source
    field, potential : str
        Fields of the accounts with the segment, and with the potential in money/year; empty for none.

    Raises
    ------
    DataError
        The field holds too many different values, or a measure is negative or no number; names row and field.
    """
    import pandas as pd

    from ...planning.findings import DataError
    from ...planning.named_accounts import owner_names
    from ...planning.zips import text_ids
    from ..tables import padded

    accounts, notes = source.accounts, list[str]()
    segment = text_ids(accounts[field].reset_index(drop=True)).rename(field)
    kinds = int(segment.nunique())
    if kinds > MOST_SEGMENTS:
        raise DataError(
            tr(
                "Accounts: {field} holds {count} different values. Choose a field with {most} at most, or make "
                "segments on the page Measures.",
                field=field,
                count=figures.count(kinds),
                most=figures.count(MOST_SEGMENTS),
            )
        )
    measures = _measures(source, potential, notes)
    named = pd.Series(False, index=segment.index)
    if source.owner:
        named = owner_names(accounts[source.owner].reset_index(drop=True)).notna()
    if named.any():
        count = figures.plural(int(named.sum()), "named account", "named accounts")
        notes.append(tr("{accounts} left out: they count for their owner, not for a territory.", accounts=count))
    frame = pd.DataFrame(measures).assign(accounts=1)[~named]
    sums = frame.groupby(segment[~named].fillna("").to_numpy()).sum()
    names = sorted((str(name) for name in sums.index), key=lambda name: (not name, padded(name)))
    held = {name: sums[name].to_dict() for name in sums.columns}
    money = held.get("potential", {})
    rows = [Segment(name, int(held["accounts"][name]), held["workload"][name], money.get(name)) for name in names]
    return Read(field, potential, segment.where(~named, None), measures, int(named.sum()), rows, notes)


def _measures(source: Source, potential: str, notes: list[str]) -> dict[str, pd.Series]:
    """Workload and, where there is any, potential per account."""
    import pandas as pd

    from ...planning.checks import account_names
    from ...planning.columns import guess_columns
    from ...planning.findings import headlines, raise_errors
    from ...planning.measures import clean_measure

    accounts, layer = source.accounts, tr("Accounts")
    ids = account_names(accounts, guess_columns([str(name) for name in accounts.columns]).get("account_id"))
    measures: dict[str, pd.Series] = {}
    for name, column in (("workload", "workload"), ("potential", potential)):
        if column in accounts.columns:
            values = accounts[column].reset_index(drop=True)
            measures[name], findings = clean_measure(values, column, layer, ids, thing="account")
            raise_errors(findings)
            notes += headlines(findings)
    if "workload" not in measures:
        alike = pd.Series(HOURS_ALIKE, index=range(len(accounts)))
        measures = {"workload": alike, **measures}
        notes.append(tr("The accounts have no workload of their own: each counts 1 h/year."))
    if "potential" in source.units.measures and "potential" not in measures:
        notes.append(tr("Without a potential per account only workload is balanced."))
    return measures


def design(source: Source, read: Read, wish: Wish, progress: Progress) -> Outcome:
    """Territories for every group.

    Raises
    ------
    DataError
        A group has no accounts or no workload.
    DesignError
        There is no such plan; names the group.
    """
    import numpy as np

    from ...engine import Rules
    from ...planning.hybrid import account_groups
    from ...processing.segment_plans import group_plans, measures_by_group
    from ..design.design_flow import EFFORTS

    progress(0.0, tr("Adding up the accounts of each group"))
    group, _ = account_groups(read.segment, wish.groups, table=tr("Accounts"))
    place = np.append(source.units.ids, np.array([None]))[source.account_unit]  # -1 reads the last entry
    unit = _series(place, read.segment)
    by_group = measures_by_group(read.measures, unit, group, list(source.units.ids))
    settings = wish.settings
    chosen = {"workload": settings.workload_tolerance, "potential": settings.potential_tolerance}
    shared: dict[str, Any] = {
        "tolerance": {name: chosen[name] / 100.0 for name in read.measures},
        "seed": settings.seed,
        "effort": EFFORTS[settings.effort],
        "contiguous": settings.contiguous,
    }
    rules = {name: Rules(territories=count, **shared) for name, count in wish.counts.items()}
    columns = tuple(read.measures)
    units = replace(source.units, measures=columns, values=np.zeros((len(source.units), len(columns))))
    found = group_plans(units, by_group, rules, lambda fraction, text: progress(0.05 + 0.95 * fraction, text))
    inside, grouped = unit.notna(), group.notna()
    return Outcome(source, wish, unit, group, found, int((~grouped).sum()) - read.named, int((grouped & ~inside).sum()))


def _series(values: Any, like: pd.Series) -> pd.Series:
    import pandas as pd

    return pd.Series(values, index=like.index, dtype="object")


def records_of(outcome: Outcome) -> list[dict[str, Any]]:
    """A record per group and territory, for the table."""
    import numpy as np

    records = []
    for name, one in outcome.found.items():
        labels, accounts = one.plan.labels, one.measures["accounts"].to_numpy()
        counted = np.bincount(labels[labels >= 0], accounts[labels >= 0], minlength=one.plan.k)
        limits = {measure: told["tolerance"] for measure, told in one.plan.report["measures"].items()}
        for number, told in enumerate(one.plan.report["territory"]):
            record: dict[str, Any] = {
                "group": name,
                "territory": one.labels[number],
                "number": number,
                "units": told["units"],
                "accounts": int(counted[number]),
                "compactness": told["polsby_popper"],
                "out": False,
            }
            for measure, share in told["measures"].items():
                record[measure], record[f"{measure}_deviation"] = share["total"], share["deviation"]
                record["out"] |= abs(share["deviation"]) > limits[measure] + 1e-9
            records.append(record)
    return records
