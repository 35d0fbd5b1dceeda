"""What the chart of the comparison shows: deviations of the territories, or what changes hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import figures
from ..charts.chart_parts import Axis, Line, Series
from ..i18n import tr

if TYPE_CHECKING:
    from ..charts.chart import BarChart
    from .compare_data import SideBySide

MOST_GROUPS = 24  # territories in the chart: more bars cannot be read


def show_moved_shares(chart: BarChart, made: SideBySide) -> None:
    """Shares that change hands, a group for each of ZIPs, accounts and measures."""
    keys = ["units", "accounts", *made.deviations]
    titles = {"units": tr("ZIPs"), "accounts": tr("Accounts")}
    series = []
    for side in made.sides:
        comparison = made.moves.get(side.id)
        share = comparison.moved["share"] if comparison is not None else {}
        percents = [share.get(key) for key in keys]
        series.append(Series(side.name, [None if one is None else 100.0 * one for one in percents]))
    axis = Axis(tr("Moved from {name} (%)", name=made.reference.name), _plain_percent, zero=True)
    chart.show_bars([titles.get(key, key) for key in keys], series, axis)


def show_deviations(chart: BarChart, made: SideBySide, measure: str) -> None:
    """Deviations per territory, those farthest from target where there are many."""
    values = made.deviations[measure]
    count = len(made.territories)
    worst = [max((abs(row[place] or 0.0) for row in values.values()), default=0.0) for place in range(count)]
    shown = sorted(sorted(range(count), key=lambda place: -worst[place])[:MOST_GROUPS])
    series = []
    for side in made.sides:
        row = [values[side.id][place] for place in shown]
        series.append(Series(side.name, [None if one is None else 100.0 * one for one in row]))
    limits = sorted({100.0 * side.tolerances[measure] for side in made.sides if measure in side.tolerances})
    lines = [Line(sign * limit, tr("tolerance")) for limit in limits for sign in (1, -1)]
    axis = Axis(tr("Deviation of {measure} (%)", measure=tr(measure)), figures.percent)
    foot = "" if len(shown) == count else tr("The {shown} of {count} farthest off", shown=len(shown), count=count)
    chart.show_bars([made.territories[place] for place in shown], series, axis, lines, foot)


def _plain_percent(value: float) -> str:
    return figures.share(value / 100.0)
