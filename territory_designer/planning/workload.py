"""Selling time that accounts need: calls per year, minutes per call and the way between them, in hours per year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from .call_plan import TOUCHES, VISIT, CallPlan
from .findings import DataError, Finding, listing, raise_errors
from .parameters import CALLS_PER_YEAR, MINUTES_PER_CALL
from .travel import MINUTES_PER_HOUR, share
from .values import numbers, unique_columns
from .zips import text_ids

if TYPE_CHECKING:
    import pandas as pd

_VISIT = TOUCHES.index(VISIT)
#: Columns of the calls per year in the tables below, by touch.
CALL_COLUMNS = ("visits", "phone_calls", "e_mails")
NO_SEGMENT = "(no segment)"


@dataclass(frozen=True)
class Workload:
    """What every account takes.

    Attributes
    ----------
    table : DataFrame
        Index of the accounts; ``segment`` (text or ``None``), ``visits``, ``phone_calls`` and ``e_mails`` per year,
        ``contact_h`` (time with the customer), ``travel_h`` (local travel) and ``workload_h``, their sum; hours/year.
    defaulted : DataFrame
        Accounts that took the default row, by their index: ``segment`` as found (``None`` for none).
    findings : list of Finding
    """

    table: pd.DataFrame
    defaulted: pd.DataFrame
    findings: list[Finding]

    def with_travel(self, minutes: np.ndarray) -> Workload:
        """The same calls with local travel: ``visits * (minutes per visit + minutes of travel) / 60``.

        Parameters
        ----------
        minutes : (n,) float array
            On the road per visit of each account, see :func:`.travel.local_travel_minutes`. Only visits travel.

        Raises
        ------
        DataError
            There is not one number of 0 or more for each account.
        """
        travel = np.asarray(minutes, dtype=float)
        if travel.shape != (len(self.table),) or not np.isfinite(travel).all() or (travel < 0).any():
            raise DataError(f"Travel per visit must be a number of 0 or more for each of {len(self.table):,} accounts.")
        hours = self.table["visits"] * travel / MINUTES_PER_HOUR
        return replace(self, table=self.table.assign(travel_h=hours, workload_h=self.table["contact_h"] + hours))

    def totals(self) -> dict[str, Any]:
        """Sums over all accounts, and the share of travel (``None`` where there is no workload)."""
        sums = self.table[[*CALL_COLUMNS, "contact_h", "travel_h", "workload_h"]].sum()
        whole = float(sums["workload_h"])
        return {
            "accounts": len(self.table),
            **{str(name): float(value) for name, value in sums.items()},
            "travel_share": float(sums["travel_h"]) / whole if whole else None,
        }

    def by(self, keys: pd.Series) -> pd.DataFrame:
        """Sums by segment, ZIP or whatever the accounts are grouped by.

        Parameters
        ----------
        keys : pandas.Series
            Group per account, in their order; accounts whose group is null are left out.

        Returns
        -------
        DataFrame
            Index = groups, sorted; ``accounts``, the sums of :attr:`table`, ``travel_share`` (not-a-number where the
            group has no workload).
        """
        columns = [*CALL_COLUMNS, "contact_h", "travel_h", "workload_h"]
        groups = self.table[columns].groupby(keys.to_numpy(dtype=object))
        sums = groups.sum()
        sums.insert(0, "accounts", groups.size())
        sums["travel_share"] = share(sums["travel_h"].to_numpy(), sums["workload_h"].to_numpy())
        return sums


def compute_workload(
    accounts: pd.DataFrame,
    plan: CallPlan | None,
    segment: str | None = None,
    *,
    visits: str | None = None,
    minutes: str | None = None,
    layer: str = "accounts",
    names: Sequence[str] | None = None,
) -> Workload:
    """Hours per account and year: ``calls * minutes per call / 60``; :meth:`Workload.with_travel` adds the way.

    Parameters
    ----------
    accounts : DataFrame
        One row per account.
    plan : CallPlan or None
        Not needed where every account has its own ``visits`` and ``minutes``.
    segment : str, optional
        Column of the accounts with their segments; without it all take the default row.
    visits, minutes : str, optional
        Columns of the accounts with visits per year and minutes per visit of their own. Where they are not null they
        count instead of the plan's; phone calls and e-mails stay as planned.
    layer : str
        Name of the accounts for messages.
    names : sequence of str, optional
        What each account is called in messages; row numbers from 1 unless given.

    Returns
    -------
    Workload

    Raises
    ------
    DataError
        A column is missing, a figure is out of range, or accounts have a segment that the plan does not have and
        there is no default row. The text names rows or segments.

    Notes
    -----
    With travel this is the work index, frequency x (duration + travel); summed by segment it is the build-up that goes
    back to W. Talley, How to design sales territories, 1961.
    """
    import pandas as pd

    unique_columns(accounts, layer)
    for column in (segment, visits, minutes):
        if column is not None and column not in accounts.columns:
            raise DataError(f"{layer} has no field {column}. Choose a field that it has.")
    labels = [f"row {row}" for row in range(1, len(accounts) + 1)] if names is None else list(names)
    own_visits, own_minutes, findings = _own_figures(accounts, visits, minutes, layer, names)
    found = (
        text_ids(accounts[segment]) if segment else pd.Series([None] * len(accounts), accounts.index, dtype="object")
    )
    calls, length, without = _planned(found, plan)
    if plan is None or not plan.has_default:
        _refuse_unknown(found, without & (np.isnan(own_visits) | np.isnan(own_minutes)), plan, segment, labels, layer)
        without[:] = False
    calls[:, _VISIT] = np.where(np.isnan(own_visits), calls[:, _VISIT], own_visits)
    length[:, _VISIT] = np.where(np.isnan(own_minutes), length[:, _VISIT], own_minutes)
    contact = (calls * length).sum(axis=1) / MINUTES_PER_HOUR
    table = pd.DataFrame({"segment": found.to_numpy()}, index=accounts.index)
    table[list(CALL_COLUMNS)] = calls
    table["contact_h"], table["travel_h"], table["workload_h"] = contact, 0.0, contact
    findings += (plan.findings if plan else []) + _default_findings(found, without, labels, layer)
    return Workload(table, table.loc[without, ["segment"]], findings)


def _own_figures(
    accounts: pd.DataFrame, visits: str | None, minutes: str | None, layer: str, names: Sequence[str] | None
) -> tuple[np.ndarray, np.ndarray, list[Finding]]:
    """Visits and minutes that accounts have of their own, not-a-number where they have none."""
    figures, findings = [], []
    for column, most in ((visits, CALLS_PER_YEAR.highest), (minutes, MINUTES_PER_CALL.highest)):
        if column is None:
            figures.append(np.full(len(accounts), np.nan))
            continue
        thing = "" if names is None else "account"
        read, found = numbers(accounts[column], column, layer, names, most=most, thing=thing)
        figures.append(read.to_numpy())
        findings += found
    raise_errors(findings)
    return figures[0], figures[1], findings


def _planned(found: pd.Series, plan: CallPlan | None) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Calls per year and minutes per call of each account, by touch, and which accounts have no row of their own."""
    import pandas as pd

    if plan is None:
        none = np.zeros((len(found), len(TOUCHES)))
        return none, none.copy(), np.ones(len(found), dtype=bool)
    calls, minutes = plan.arrays()
    row = pd.Index(plan.segments, dtype="object").get_indexer(pd.Index(found, dtype="object"))
    return calls[row], minutes[row], row < 0  # -1 is the last row, the default


def _refuse_unknown(
    found: pd.Series,
    unknown: np.ndarray,
    plan: CallPlan | None,
    field: str | None,
    labels: Sequence[str],
    layer: str,
) -> None:
    """Refuse accounts that nothing says a workload for."""
    rows = np.flatnonzero(unknown)
    if not len(rows):
        return
    if plan is None:
        who = "1 account has" if len(rows) == 1 else f"{len(rows):,} accounts have"
        its = "its" if len(rows) == 1 else "their"
        named = listing(labels[row] for row in rows)
        raise DataError(f"{layer}: {who} no visits or no minutes of {its} own ({named}). Give them, or a call plan.")
    if field is None:
        raise DataError(
            f"{plan.name} has no row for all accounts, and no field of {layer} holds their segments. Choose that "
            "field, or add a row with the segment *."
        )
    rows_of: dict[str, list[int]] = {}
    for row in rows:
        rows_of.setdefault(f'"{found.iloc[row]}"' if found.iloc[row] else "null", []).append(int(row))
    what = listing(
        f"{segment} ({len(held):,} account{'s' if len(held) > 1 else ''}: {listing(labels[row] for row in held)})"
        for segment, held in rows_of.items()
    )
    one = len(rows_of) == 1
    raise DataError(
        f"{layer}: {field} = {what} {'has' if one else 'have'} no row in {plan.name}. Add "
        f"{'one' if one else 'one for each'}, or one with the segment * for all others."
    )


def _default_findings(found: pd.Series, without: np.ndarray, labels: Sequence[str], layer: str) -> list[Finding]:
    """One finding per segment that took the default row, with examples."""
    rows_of: dict[str, list[int]] = {}
    for row in np.flatnonzero(without):
        rows_of.setdefault(found.iloc[row] or NO_SEGMENT, []).append(int(row))
    findings = []
    for segment, rows in rows_of.items():
        who = "without a segment" if segment == NO_SEGMENT else f"of segment {segment}, which has no row,"
        accounts = f"{len(rows):,} account{'s' if len(rows) > 1 else ''}"
        verb = "take" if len(rows) > 1 else "takes"
        message = (
            f"{layer}: {accounts} {who} {verb} the default row of the call plan "
            f"({listing(labels[row] for row in rows)})."
        )
        findings.append(Finding("warning", "default_segment", layer, None, message))
    return findings
