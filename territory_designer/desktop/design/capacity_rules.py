"""Shares of the market by the capacity of the reps: for new territories, and for those that reps own now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .. import figures
from ..i18n import tr
from ..market.state import EditError, PlanState

if TYPE_CHECKING:
    import pandas as pd

    from ...planning.named_accounts import NamedLoad
    from ...planning.roster import Roster


@dataclass(frozen=True)
class Shares:
    """What each territory should hold.

    Attributes
    ----------
    shares : list of float or None
        By number; ``None`` for territories that are retired.
    owners : list of str or None
        Rep of each new territory, ``None`` for nobody; empty where the owners stay who they are.
    text : str
        What the analyst should know.
    """

    shares: list[float | None]
    owners: list[str | None]
    text: str


def new_shares(roster: Roster, count: int, named: NamedLoad | None = None) -> Shares:
    """Shares of new territories, in the order of the reps on the roster.

    With more reps than territories, those with the least capacity get none; with fewer, the other territories are as
    large as those of the reps in the mean.

    Parameters
    ----------
    roster : Roster
    count : int
        Territories.
    named : NamedLoad, optional
        Named accounts, which their owners serve beside their territories.

    Raises
    ------
    EditError
        The named accounts of a rep are more than the rep's whole share.
    """
    bears = _bears(roster)
    most = bears.sort_values(ascending=False, kind="stable").index[:count]
    chosen = bears[bears.index.isin(most)]
    left = [str(rep) for rep in bears.index.difference(chosen.index, sort=False)]
    more = max(count - len(chosen), 0)
    shares = [*chosen.tolist(), *[float(chosen.mean())] * more]
    owners = [*map(str, chosen.index), *[None] * more]
    shares = _beside_named(shares, owners, named)
    text = _range(shares)
    if left:
        text = tr(
            "{reps} for {territories}: those with the least capacity get none ({names}). {sizes}",
            reps=figures.plural(len(bears), "rep"),
            territories=figures.plural(count, "territory", "territories"),
            names=figures.listed(left),
            sizes=text,
        )
    elif more:
        text = tr(
            "{reps} for {territories}: {more} of average size stay without a rep. {sizes}",
            reps=figures.plural(len(bears), "rep"),
            territories=figures.plural(count, "territory", "territories"),
            more=figures.count(more),
            sizes=text,
        )
    return Shares(list(shares), owners, text)


def owned_shares(roster: Roster, state: PlanState, named: NamedLoad | None = None) -> Shares:
    """Shares of the territories of a scenario, by the reps who own them now.

    A rep with several territories has a part of the capacity for each; a territory of nobody on the roster is as large
    as the others in the mean.

    Raises
    ------
    EditError
        Nobody on the roster owns a territory, or the named accounts of a rep are more than the rep's whole share.
    """
    bears = _bears(roster)
    owned: dict[str, int] = {}
    for one in state.active:
        if one.rep in bears.index:
            owned[str(one.rep)] = owned.get(str(one.rep), 0) + 1
    if not owned:
        raise EditError(tr("No territory belongs to a rep of the roster. Give the territories to reps first (4 Reps)."))
    found = {one.number: float(bears[one.rep]) / owned[one.rep] for one in state.active if one.rep in owned}
    mean = sum(found.values()) / len(found)
    strangers = [one.name for one in state.active if one.number not in found]
    whole = [found.get(one.number, mean) for one in state.active]
    parts = _beside_named(whole, [one.rep or None for one in state.active], named)
    part = dict(zip((one.number for one in state.active), parts))
    shares = [part.get(one.number) for one in state.territories]
    text = _range([share for share in shares if share is not None])
    if strangers:
        text = tr(
            "{names} belong to nobody on the roster and get an average size. {sizes}",
            names=figures.listed(strangers),
            sizes=text,
        )
    return Shares(shares, [], text)


def nearest_owners(shares: Shares, homes: pd.DataFrame, plan: Any) -> list[str | None]:
    """Reps of new territories: of those with the same share, the ones who live near.

    Parameters
    ----------
    shares : Shares
        Of the territories of the plan, in their order.
    homes : DataFrame
        Columns ``x`` and ``y`` in metres, index = rep; not-a-number where a home is not known.
    plan : Plan
    """
    import numpy as np

    from ...planning.matching import best_pairs
    from ...planning.rep_terms import mean_distances, travel_term

    owned = [place for place, rep in enumerate(shares.owners) if rep is not None]
    reps = [shares.owners[place] for place in owned]
    far = mean_distances(homes.loc[reps].to_numpy(), plan.centres[owned], np.arange(len(owned)), len(owned))
    size = np.array([shares.shares[place] for place in owned], dtype=float)
    fit = travel_term(far).fit
    chosen = best_pairs(fit.T, np.isclose(size[:, None], size[None, :], rtol=1e-9))
    owners: list[str | None] = [None] * len(shares.owners)
    for place, rep in zip(owned, chosen.tolist()):
        owners[place] = reps[rep]
    return owners


def _bears(roster: Roster) -> pd.Series:
    """Share of the market that each rep can bear, index = rep."""
    import pandas as pd

    from ...planning.capacity_targets import capacity_shares

    return pd.Series(capacity_shares(roster), index=roster.reps.index)


def _beside_named(shares: Sequence[float], owners: Sequence[str | None], named: NamedLoad | None) -> list[float]:
    """Shares of the ZIPs that total 1, so that each owner has a fair load together with the named accounts.

    Parameters
    ----------
    shares : sequence of float
        What each territory may hold, in any unit.
    owners : sequence of str or None
        Of the territories; a rep may have several, which share what the named accounts leave.
    named : NamedLoad or None
        Of owners without a territory nothing is to be left.
    """
    from ...planning.findings import DataError
    from ...planning.named_accounts import geographic_targets

    total = sum(shares)
    if named is None:
        return [share / total for share in shares]
    keys = [f"\0{place}" if rep is None else rep for place, rep in enumerate(owners)]
    whole = dict.fromkeys(keys, 0.0)
    for key, share in zip(keys, shares):
        whole[key] += share
    known = replace(named, owners=named.owners[named.owners.index.isin(keys)])
    try:
        left = dict(zip(whole, geographic_targets(known, "workload", list(whole), list(whole.values())).tolist()))
    except DataError as error:
        raise EditError(str(error)) from error
    return [left[key] * share / whole[key] for key, share in zip(keys, shares)]


def _range(shares: Sequence[float]) -> str:
    """How large territories are to be."""
    least, most = min(shares), max(shares)
    if figures.share(least) == figures.share(most):
        return tr("All have the same capacity: each territory gets {share} of the market.", share=figures.share(most))
    return tr("Territories get {least} to {most} of the market.", least=figures.share(least), most=figures.share(most))
