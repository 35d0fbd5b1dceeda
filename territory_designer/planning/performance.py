"""How territories perform: funnel, rates with their intervals, revenue, attainment, and who has too much to do."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .kpi_table import RATES, Rate
from .rates import SIGNIFICANT, Verdict, pair_test, percent, rate_table, winner

if TYPE_CHECKING:
    import pandas as pd

#: Opportunities per rep within this share of the mean count as even.
EVEN = 0.10

#: Figures that are a quotient of two sums: name -> (above, below).
QUOTIENTS = {
    "revenue_per_rep": ("revenue", "reps"),
    "average_deal": ("won_value", "won"),  # revenue is of old business too
    "attainment": ("sales", "quota"),
    "opportunities_per_rep": ("opportunities", "reps"),
    "potential_served_share": ("potential_served", "potential"),
}
#: Figures that no sum of territories gives: a median of medians is no median.
NOT_SUMMED = ("response_hours",)
#: Territories are ranked by the first of these that is known.
LEADING = ("attainment", "revenue_per_rep", "conversion", "close_rate", "revenue")


@dataclass(frozen=True)
class Performance:
    """Figures of all territories.

    Attributes
    ----------
    table : DataFrame
        Index = territory (``None`` for accounts that belong to none); the figures as given, each rate as ``<rate>``,
        ``<rate>_n``, ``<rate>_low``, ``<rate>_high``, ``<rate>_small``; ``revenue_per_rep``, ``average_deal``,
        ``attainment``, ``opportunities_per_rep`` with ``_low``, ``_high`` and ``service`` (see :func:`service`).
    total : dict
        The same for all together.
    rates : dict of str to DataFrame
        Of :func:`.rates.rate_table`, by rate.
    verdicts : dict of str to Verdict
        By rate.
    """

    table: pd.DataFrame
    total: dict[str, Any]
    rates: dict[str, pd.DataFrame]
    verdicts: dict[str, Verdict]

    def small_samples(self) -> list[dict[str, Any]]:
        """Rates that rest on too little to be used by themselves, see :func:`.rates.is_small`."""
        return [
            {"rate": key, "territory": name, "n": int(row["n"])}
            for key, rates in self.rates.items()
            for name, row in zip(rates.index, rates.to_dict("records"))
            if row["small"]
        ]

    def as_dict(self) -> dict[str, Any]:
        """Plain values for a report."""
        rows = [{"territory": name, **dict(row)} for name, row in zip(self.table.index, _records(self.table))]
        return {
            "territories": rows,
            "total": {key: _plain(value) for key, value in self.total.items()},
            "verdicts": {key: verdict.as_dict() for key, verdict in self.verdicts.items()},
            "small_samples": self.small_samples(),
            "contrast": contrast(self),
        }


def performance(kpis: pd.DataFrame, table: str = "The table", even: float = EVEN) -> Performance:
    """Compute every figure that the columns allow.

    Parameters
    ----------
    kpis : DataFrame
        Of :func:`.kpi_table.read_kpis` or :func:`.kpi_accounts.kpis_from_accounts`.
    table : str
        Name for messages.
    even : float
        How far the opportunities per rep may be from the mean before a territory counts as over- or under-served.

    Returns
    -------
    Performance
        Only figures whose columns are there. A quotient by 0 or by an unknown figure is NaN.

    Raises
    ------
    DataError
        A rate is above 1, or a count is none.
    """
    import pandas as pd

    sums = kpis.drop(columns=[name for name in NOT_SUMMED if name in kpis]).sum(min_count=1).to_frame().T
    parts, totals = [kpis], [sums]
    rates, verdicts = {}, {}
    for one in RATES:
        if one.part not in kpis or one.whole not in kpis:
            continue
        found = rate_table(kpis[one.part], kpis[one.whole], list(kpis.index), table)
        parts.append(_rate_columns(one, found))
        totals.append(_rate_columns(one, _total_rate(kpis, one, table)))
        rates[one.key] = found
        verdicts[one.key] = winner(found[found.index.notna()], one.title, one.higher_is_better)
    for frame, collected in ((kpis, parts), (sums, totals)):
        collected.append(_quotients(frame, kpis))
    if "opportunities" in kpis and "reps" in kpis:
        parts.append(service(kpis["opportunities"], kpis["reps"], even))
    whole = pd.concat([frame.reset_index(drop=True) for frame in totals], axis=1).iloc[0]
    return Performance(pd.concat(parts, axis=1), {str(name): value for name, value in whole.items()}, rates, verdicts)


def service(opportunities: pd.Series, reps: pd.Series, even: float = EVEN) -> pd.DataFrame:
    """Where reps have too little or too much to do: opportunities per rep against the mean of all.

    Parameters
    ----------
    opportunities, reps : pandas.Series
        Per territory.
    even : float
        Deviation from the mean that still counts as even.

    Returns
    -------
    DataFrame
        ``opportunities_per_rep_low`` and ``_high`` (95 %), ``opportunities_relative`` (1 = the mean) and ``service``:
        ``"over-served"`` (too few opportunities per rep), ``"under-served"`` (too many), ``"even"``, or ``"too few to
        say"`` where the figure is off by more than ``even`` but its interval holds the mean.

    Notes
    -----
    The exact interval of a Poisson count (F. Garwood 1936, "Fiducial limits for the Poisson distribution").
    """
    import pandas as pd
    from scipy.stats import chi2

    count, people = opportunities.to_numpy(dtype=float), reps.to_numpy(dtype=float)
    known = np.isfinite(count) & (people > 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        low = np.where(count > 0, chi2.ppf(0.025, 2 * count) / 2.0, 0.0) / people
        high = chi2.ppf(0.975, 2 * count + 2) / 2.0 / people
        mean = count[known].sum() / people[known].sum() if known.any() else np.nan
        relative = count / people / mean
    off = np.abs(relative - 1.0) > even
    apart = (low > mean) | (high < mean)
    words = np.select(
        [off & apart & (relative < 1), off & apart, off], ["over-served", "under-served", "too few to say"], "even"
    ).astype(object)
    words[~known | ~np.isfinite(relative)] = None
    columns = {
        "opportunities_per_rep_low": np.where(known, low, np.nan),
        "opportunities_per_rep_high": np.where(known, high, np.nan),
        "opportunities_relative": np.where(known, relative, np.nan),
        "service": words,
    }
    return pd.DataFrame(columns, index=opportunities.index)


def contrast(found: Performance, by: str | None = None) -> dict[str, Any] | None:
    """Highest and lowest territory side by side, and which differences are more than chance.

    Parameters
    ----------
    found : Performance
    by : str, optional
        Figure that ranks them; by default the first known of attainment, revenue per rep, conversion, close rate and
        revenue.

    Returns
    -------
    dict or None
        ``by``, ``highest``, ``lowest`` (territories), ``figures``: per figure ``highest``, ``lowest`` (its value in
        these two), ``difference``, ``p`` (corrected for all pairs of territories; ``None`` where a single figure per
        territory cannot tell) and ``beyond_chance``; and ``text``. ``None`` where fewer than two can be ranked.
    """
    table = found.table[found.table.index.notna()]
    keys = (by,) if by else LEADING
    key = next((name for name in keys if name in table and table[name].notna().sum() > 1), None)
    if key is None:
        return None
    ordered = table[table[key].notna()].sort_values(key, ascending=False, kind="stable")
    names = (ordered.index[0], ordered.index[-1])
    figures = [*found.rates, *(name for name in (*QUOTIENTS, "revenue", "response_hours") if name in table)]
    rows = []
    for name in figures:
        high, low = (float(table.loc[territory, name]) for territory in names)
        if np.isfinite(high) and np.isfinite(low):
            p = _chance(found, name, *names)
            beyond = None if p is None else p < SIGNIFICANT
            rows.append({"figure": name, "highest": high, "lowest": low, "difference": high - low, "p": p,
                         "beyond_chance": beyond})  # fmt: skip
    words = _told(*names, key, rows)
    return {"by": key, "highest": str(names[0]), "lowest": str(names[1]), "figures": rows, "text": words}


def _chance(found: Performance, figure: str, first: Hashable, second: Hashable) -> float | None:
    """How often chance alone makes the difference, corrected for all pairs; ``None`` where nothing tells."""
    if figure in found.rates:
        rates = found.rates[figure]
        return pair_test(rates[rates.index.notna()], first, second).adjusted
    if figure != "opportunities_per_rep":
        return None
    from scipy.stats import binomtest

    counts, reps = (found.table.loc[[first, second], name].to_numpy(dtype=float) for name in ("opportunities", "reps"))
    if not counts.sum():
        return None
    # Of two Poisson counts with one rate per rep, the share of the first is that of its reps.
    p = binomtest(int(counts[0]), int(counts.sum()), float(reps[0] / reps.sum())).pvalue
    known = int(found.table["opportunities_per_rep"].notna().sum())
    return min(float(p) * known * (known - 1) / 2.0, 1.0)


def _told(first: Hashable, second: Hashable, key: str, rows: list[dict[str, Any]]) -> str:
    """The contrast in words."""
    shares = {*(one.key for one in RATES), "attainment", "potential_served_share"}

    def named(row: dict[str, Any]) -> str:
        high, low = (percent(row[side]) if row["figure"] in shares else f"{row[side]:,.1f}" for side in
                     ("highest", "lowest"))  # fmt: skip
        return f"{row['figure'].replace('_', ' ')} ({high} against {low})"

    text = f"As counted, {key.replace('_', ' ')} is highest in {first} and lowest in {second}."
    beyond = [named(row) for row in rows if row["beyond_chance"]]
    within = [named(row) for row in rows if row["beyond_chance"] is False]
    if beyond:
        text += f" They differ by more than chance in {'; '.join(beyond)}."
    if within:
        text += f" Chance alone makes such differences in {'; '.join(within)}."
    return text


def _rate_columns(one: Rate, found: pd.DataFrame) -> pd.DataFrame:
    """A table of rates as columns of the table of territories."""
    names = {"rate": one.key, "n": f"{one.key}_n", "low": f"{one.key}_low", "high": f"{one.key}_high",
             "small": f"{one.key}_small"}  # fmt: skip
    return found[list(names)].rename(columns=names)


def _total_rate(kpis: pd.DataFrame, one: Rate, table: str) -> pd.DataFrame:
    """The rate of all together, of the rows where both counts are known."""
    known = kpis[[one.part, one.whole]].dropna()
    sums = known.sum().to_frame().T
    return rate_table(sums[one.part], sums[one.whole], ["All"], table)


def _quotients(frame: pd.DataFrame, kpis: pd.DataFrame) -> pd.DataFrame:
    """Figures that are quotients, of territories or of their sums."""
    import pandas as pd

    columns = {}
    for name, (above, below) in QUOTIENTS.items():
        if above not in kpis or below not in kpis:
            continue
        top, bottom = frame[above].to_numpy(dtype=float), frame[below].to_numpy(dtype=float)
        if frame is not kpis:  # a territory where one of the two is unknown may not count in the other
            known = kpis[[above, below]].dropna().sum()
            top, bottom = known[[above]].to_numpy(), known[[below]].to_numpy()
        with np.errstate(divide="ignore", invalid="ignore"):
            columns[name] = np.where(bottom > 0, top / bottom, np.nan)
    return pd.DataFrame(columns, index=frame.index)


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as plain values."""
    return [{str(key): _plain(value) for key, value in row.items()} for row in table.to_dict("records")]


def _plain(value: Any) -> Any:
    """A value as JSON has it: no NaN, no numpy."""
    if value is None or value != value:  # noqa: PLR0124 (only NaN differs from itself)
        return None
    return value.item() if hasattr(value, "item") else value
