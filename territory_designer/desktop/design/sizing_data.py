"""How many reps a market needs, from what the dialog "How many?" asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import figures
from ..charts.chart_parts import Axis
from ..charts.curve_chart import Curve, Upright
from ..i18n import tr
from ..reps.named_hours import named_accounts

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...planning.sizing import Sizing
    from ..market.session import MarketSession
    from ..reps.named_hours import NamedAccounts
    from ..settings import JobSettings


@dataclass(frozen=True)
class Market:
    """What there is to do in a market.

    Attributes
    ----------
    hours : (n,) float array
        Workload of the ZIPs, and of each owner of named accounts, in hours/year.
    potential : (n,) float array or None
        Their potential in money/year.
    travel : float
        Share of the workload that is known to be travel.
    roster : tuple of (int, float) or None
        Number of reps on the roster and their hours/year.
    named : float
        Hours/year of ``hours`` that are those of named accounts.
    """

    hours: np.ndarray
    potential: np.ndarray | None
    travel: float
    roster: tuple[int, float] | None
    named: float = 0.0


@dataclass(frozen=True)
class Sized:
    """What the figures say.

    Attributes
    ----------
    market : Market
    capacity : float
        Of a rep, hours/year.
    needed, now : Sizing
        For as many reps as the work needs, and for the number that is chosen.
    curve : DataFrame
        What each number of reps could serve, see :func:`..planning.sizing.coverage_curve`.
    break_even : float or None
        Sales that pay for a rep, money/year.
    worthwhile : int or None
        Reps up to which one more earns the own cost.
    """

    market: Market
    capacity: float
    needed: Sizing
    now: Sizing
    curve: pd.DataFrame
    break_even: float | None = None
    worthwhile: int | None = None


def market_of(session: MarketSession) -> Market:
    """What there is to do in the open market: in the ZIPs, and for named accounts, which the ZIPs leave out."""
    import numpy as np

    units, accounts, roster = session.units, session.accounts, session.roster
    columns = {name: units.values[:, place] for place, name in enumerate(units.measures)}
    hours, potential = columns.get("workload", units.values[:, 0]), columns.get("potential")
    named = named_accounts(session)
    counted = session.account_unit >= 0
    if named is not None:
        owned = named.owner.notna().to_numpy()
        counted |= owned
        hours = np.append(hours, named.hours.to_numpy())
        if potential is not None:
            potential = np.append(potential, _potential_of(named, accounts))
    travel, total = 0.0, float(hours.sum())
    if accounts is not None and "travel_h" in accounts.columns and total > 0:
        travel = min(float(accounts["travel_h"].fillna(0.0).to_numpy()[counted].sum()) / total, 1.0)
    people = None if roster is None else (len(roster.reps), float(roster.hours.sum()))
    return Market(hours, potential, travel, people, 0.0 if named is None else float(named.hours.sum()))


def _potential_of(named: NamedAccounts, accounts: Any) -> np.ndarray:
    """Potential of the named accounts of each owner, in money/year; 0 where accounts have none of their own."""
    import numpy as np
    import pandas as pd

    if "potential" not in accounts.columns:
        return np.zeros(len(named.hours))
    own = pd.to_numeric(accounts["potential"].reset_index(drop=True), errors="coerce").fillna(0.0)
    return own.groupby(named.owner).sum().reindex(named.hours.index, fill_value=0.0).to_numpy()


def proposed(market: Market, kept: JobSettings) -> JobSettings:
    """The figures that were kept, with travel where the workload is known to hold some and nothing was said of it."""
    from dataclasses import replace

    if kept.holds_travel or kept.travel_share or not 0.0 < market.travel < 1.0:
        return kept
    share = kept.selling_share * market.travel / (1.0 - market.travel)
    return replace(kept, holds_travel=True, travel_share=round(min(share, 100.0 - kept.selling_share), 1))


def sized(market: Market, choice: JobSettings, reps: int) -> Sized:
    """Sizing with the figures of the dialog.

    Raises
    ------
    DataError
        A figure is out of its range, or so many reps would be needed that it must be.
    """
    from ...planning.sizing import break_even_sales, capacity_hours, coverage_curve, size, worthwhile_reps

    travel = choice.travel_share / 100.0 if choice.holds_travel else None
    capacity = capacity_hours(choice.weeks, choice.hours, choice.selling_share / 100.0, travel)
    cost, margin = choice.cost_per_rep or None, choice.margin / 100.0 or None
    if cost is None or margin is None:
        cost = margin = None
    curve = coverage_curve(market.hours, market.potential, capacity, cost, margin, reps)
    total = float(market.hours.sum())
    return Sized(
        market,
        capacity,
        size(total, capacity),
        size(total, capacity, reps),
        curve,
        None if cost is None or margin is None else break_even_sales(cost, margin),
        worthwhile_reps(curve) if "marginal_profit" in curve else None,
    )


def lines_of(found: Sized) -> list[tuple[str, str]]:
    """The result as a table: what, and how much."""
    needed, now, curve = found.needed, found.now, found.curve
    total = _hours(now.workload)
    if found.market.travel > 0:
        total = tr("{hours}, of it {share} travel", hours=total, share=figures.share(found.market.travel))
    lines = [(tr("Workload"), total)]
    if found.market.named > 0:
        share = figures.share(found.market.named / now.workload)
        lines.append(
            (tr("Named accounts"), tr("{hours}, {share} of the work", hours=_hours(found.market.named), share=share))
        )
    lines += [
        (tr("Capacity of a rep"), _hours(found.capacity)),
        (
            tr("Reps needed"),
            tr("{reps} ({share} of their time)", reps=_count(needed.reps), share=figures.share(needed.utilisation)),
        ),
    ]
    said = [tr("{share} of their time", share=figures.share(now.utilisation))]
    if now.short > 0:
        short = figures.share(now.short / now.workload)
        said.append(tr("{hours} too few, {share} of the work", hours=_hours(now.short), share=short))
    elif now.spare > 0:
        said.append(tr("{hours} to spare", hours=_hours(now.spare)))
    if "potential_share" in curve:
        said.append(tr("{share} of the potential at best", share=figures.share(curve["potential_share"][now.reps])))
    lines.append((tr("{count} chosen now", count=figures.plural(now.reps, "rep")), "; ".join(said)))
    if found.market.roster is not None:
        count, hours = found.market.roster
        covered = figures.share(min(hours / now.workload, 1.0) if now.workload else 1.0)
        text = tr("{hours}, {share} of the work", hours=_hours(hours), share=covered)
        lines.append((tr("{count} on the roster", count=figures.plural(count, "rep")), text))
    if found.break_even is not None:
        lines.append((tr("Sales that pay for a rep"), _money(found.break_even)))
    if found.worthwhile is not None:
        lines.append((tr("One more rep pays up to"), figures.plural(found.worthwhile, "rep")))
    return lines


def curves_of(found: Sized) -> tuple[list[Curve], Axis, Axis, list[str], list[Upright]]:
    """What :meth:`CurveChart.show_curves` takes."""
    curve = found.curve
    curves = []
    if "potential_share" in curve:
        curves.append(Curve(tr("Potential, at best"), (100.0 * curve["potential_share"]).tolist()))
    curves.append(Curve(tr("Workload"), (100.0 * curve["workload_share"]).tolist()))
    across = Axis(tr("Reps"), lambda value: figures.count(round(value)), whole=True, zero=True)
    upward = Axis(tr("Served (%)"), lambda value: figures.exact(value, 0), zero=True)
    uprights = [Upright(found.needed.reps, tr("needed {count}", count=_count(found.needed.reps)))]
    if found.now.reps != found.needed.reps:
        uprights.append(Upright(found.now.reps, tr("now {count}", count=_count(found.now.reps))))
    return curves, across, upward, [_tip(found, reps) for reps in range(len(curve))], uprights


def _tip(found: Sized, reps: int) -> str:
    """Figures of a number of reps."""
    row = found.curve.iloc[reps]
    lines = [figures.plural(reps, "rep")]
    lines.append(tr("Workload {share}", share=figures.share(row["workload_share"])))
    if "potential_share" in row:
        lines.append(tr("Potential {share} at best", share=figures.share(row["potential_share"])))
        lines.append(tr("The last rep adds {money}", money=_money(row["marginal_potential"])))
    if "marginal_profit" in row:
        lines.append(tr("and earns {money} beyond the own cost", money=_money(row["marginal_profit"])))
    return "\n".join(lines)


def _count(value: int) -> str:
    return figures.count(value)


def _hours(value: float) -> str:
    return tr("{hours} h/year", hours=figures.amount(round(value)))


def _money(value: float) -> str:
    divisor, scale = figures.scale_of([value])
    return tr("$ {amount}/year", amount=f"{figures.amount(round(value), divisor)} {scale}".strip())
