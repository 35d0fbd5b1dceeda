"""How far accounts are covered: three figures that are often called by one name and never mixed here.

Assigned: accounts that somebody owns, of all accounts. Called as planned: accounts that got at least the calls planned,
of those with a plan. Potential served: the potential of accounts that got any call, of the whole potential.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .rates import rate_table

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Coverage:
    """Coverage per territory and in all.

    Attributes
    ----------
    table : DataFrame
        Index = territory, the last one ``None`` where accounts belong to none. ``accounts``, ``assigned`` (counts);
        ``planned``, ``called_as_planned`` (counts of accounts) where calls are known; ``potential``,
        ``potential_served`` (money/year) where both are known.
    total : dict
        ``assigned``, ``called_as_planned``: ``k``, ``n``, ``rate``, ``low``, ``high``, ``small``; ``potential_served``:
        ``served``, ``potential``, ``share``. Only figures that are known.
    """

    table: pd.DataFrame
    total: dict[str, dict[str, Any]]


def coverage(
    territory: pd.Series,
    owned: pd.Series | None = None,
    calls_planned: pd.Series | None = None,
    calls_made: pd.Series | None = None,
    potential: pd.Series | None = None,
) -> Coverage:
    """Coverage from accounts.

    Parameters
    ----------
    territory : pandas.Series of object
        Per account, ``None`` for none.
    owned : pandas.Series of bool, optional
        Whether an account has an owner; by default whether it has a territory.
    calls_planned, calls_made : pandas.Series of float, optional
        In the same period; NaN counts as 0.
    potential : pandas.Series of float, optional
        Money/year; NaN counts as 0.

    Returns
    -------
    Coverage
        Of an account without a territory the calls and the potential count as well: what nobody covers is what the
        figures are to show.
    """
    import pandas as pd

    has = territory.notna()
    columns = {"accounts": pd.Series(1, index=territory.index), "assigned": (has if owned is None else has & owned)}
    if calls_planned is not None and calls_made is not None:
        planned, made = calls_planned.fillna(0.0), calls_made.fillna(0.0)
        columns["planned"] = planned > 0
        columns["called_as_planned"] = (planned > 0) & (made >= planned)
    if calls_made is not None and potential is not None:
        columns["potential"] = potential.fillna(0.0)
        columns["potential_served"] = columns["potential"].where(calls_made.fillna(0.0) > 0, 0.0)
    frame = pd.DataFrame(columns).astype(float)
    table = frame.groupby(territory.where(has, None), sort=True).sum()
    if not has.all():
        nobody = frame[~has].sum().to_frame().T
        nobody.index = pd.Index([None], dtype=object)
        table = pd.concat([table, nobody])
    table.index = table.index.astype(object).rename("territory")
    return Coverage(table, _totals(table.sum()))


def _totals(sums: pd.Series) -> dict[str, dict[str, Any]]:
    """The three figures of all accounts together."""
    import pandas as pd

    found: dict[str, dict[str, Any]] = {}
    for part, whole in (("assigned", "accounts"), ("called_as_planned", "planned")):
        if part in sums:
            some, every = (pd.Series([sums[name]], name=name) for name in (part, whole))
            row = rate_table(some, every, ["All"]).iloc[0]
            found[part] = {
                **{name: int(row[name]) for name in ("k", "n")},
                **{name: float(row[name]) if row["n"] > 0 else None for name in ("rate", "low", "high")},
                "small": bool(row["small"]),
            }
    if "potential_served" in sums:
        served, whole_potential = float(sums["potential_served"]), float(sums["potential"])
        share = served / whole_potential if whole_potential > 0 else None
        found["potential_served"] = {"served": served, "potential": whole_potential, "share": share}
    return found
