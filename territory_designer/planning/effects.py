"""What is due to the rep and what to the territory, from results of reps who worked in several territories.

A rep who wins much may be good, or sit in a good territory. Where reps and territories were mixed, the two can be told
apart. Each is estimated as a departure from the average, and pulled towards the average the more, the less data it
rests on (shrinkage): with four deals nobody is a star.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError, Finding, listing, raise_errors
from .pooling import Crossed, Pooled, logistic, pool
from .rates import percent
from .values import numbers
from .zips import text_ids

if TYPE_CHECKING:
    import pandas as pd

Z95 = 1.959963984540054


@dataclass(frozen=True)
class Effects:
    """Reps and territories, each with the other taken out.

    Attributes
    ----------
    reps, territories : DataFrame
        Index = name. ``won``, ``tried`` (counts), ``raw`` (rate as counted), ``rate`` (what it would be in an average
        territory, or with average reps), ``low``, ``high`` (95 %), ``effect`` (log-odds, 0 = average), ``apart`` (bool:
        the interval of the effect does not hold 0), ``group`` (within one, all reps are linked by territories that they
        shared; -1 where rep and territory cannot be told apart, and the estimates are NaN).
    average : float
        Rate of an average rep in an average territory.
    spread : dict of str to float
        Standard deviation of ``reps`` and ``territories`` in log-odds.
    sentences : list of str
        Per territory, why it stands where it stands.
    findings : list of Finding
    """

    reps: pd.DataFrame
    territories: pd.DataFrame
    average: float
    spread: dict[str, float]
    sentences: list[str]
    findings: list[Finding]

    def as_dict(self) -> dict[str, Any]:
        """Plain values for a report."""
        return {
            "average": self.average,
            "spread": self.spread,
            "reps": _records(self.reps),
            "territories": _records(self.territories),
            "sentences": list(self.sentences),
        }


def rep_and_territory_effects(
    results: pd.DataFrame,
    rep: str = "rep",
    territory: str = "territory",
    won: str = "won",
    tried: str = "tried",
    table: str = "The results",
) -> Effects:
    """Separate the effect of reps from that of territories.

    Parameters
    ----------
    results : DataFrame
        One row per rep and territory (several rows of a pair are added up): how many they tried (leads, opportunities,
        deals closed) and how many of these they won.
    rep, territory, won, tried : str
        Its columns.
    table : str
        Name for messages.

    Returns
    -------
    Effects

    Raises
    ------
    DataError
        Values are wrong, no rep and territory can be told apart (then the text says why), or statsmodels is missing.

    Notes
    -----
    A logistic model with two crossed random effects, see :func:`.pooling.pool`. Effects are departures from the average
    of the reps and territories at hand.
    """
    import pandas as pd

    cells = _cells(results, rep, territory, won, tried, table)
    reps, territories = (pd.Index(sorted(cells[name].unique())) for name in ("rep", "territory"))
    row, column = reps.get_indexer(cells["rep"]), territories.get_indexer(cells["territory"])
    group_of_rep, group_of_territory = _groups(row, column, len(reps), len(territories))
    usable = group_of_rep[row] >= 0
    if not usable.any():
        raise DataError(_why_not(cells, table))
    won_of, tried_of = (cells[name].to_numpy()[usable] for name in ("won", "tried"))
    table_of_cells = Crossed(row[usable], column[usable], won_of, tried_of, len(reps), len(territories))
    fit = _centred(pool(table_of_cells), np.concatenate([group_of_rep, group_of_territory]) >= 0, len(reps))
    by_rep = _estimates(cells, "rep", reps, fit, 1, group_of_rep)
    by_territory = _estimates(cells, "territory", territories, fit, 1 + len(reps), group_of_territory)
    sentences = [
        _sentence(name, place, by_territory.loc[name], cells[cells["territory"] == name], reps, fit)
        for place, name in enumerate(territories)
        if group_of_territory[place] >= 0
    ]
    return Effects(
        by_rep,
        by_territory,
        float(logistic(fit.mean[0])),
        {"reps": fit.spread[0], "territories": fit.spread[1]},
        sentences,
        _findings(by_rep, by_territory, table),
    )


def _cells(results: pd.DataFrame, rep: str, territory: str, won: str, tried: str, table: str) -> pd.DataFrame:
    """One clean row per rep and territory."""
    import pandas as pd

    missing = [name for name in (rep, territory, won, tried) if name not in results.columns]
    if missing:
        raise DataError(f"{table} has no column {listing(missing)}. Add it, or name the right column.")
    columns: dict[str, Any] = {}
    for key, name in (("rep", rep), ("territory", territory)):
        texts = text_ids(results[name])
        empty = list(np.flatnonzero(texts.isna()) + 1)
        if empty:
            raise DataError(f"{table}, row {listing(empty)}: {name} is empty. Fill it in, or remove the row.")
        columns[key] = texts.to_numpy()
    findings = []
    for key, name in (("won", won), ("tried", tried)):
        values, said = numbers(results[name], name, table)
        findings += said
        columns[key] = values.to_numpy()
        for row in np.flatnonzero(np.isnan(columns[key]) | (columns[key] != np.round(columns[key]))):
            if not any(finding.id == str(row + 1) for finding in said):
                text = f"{table}, row {row + 1}: {name} is no whole number. Give a count of 0 or more."
                findings.append(Finding("error", "no_count", table, str(row + 1), text))
    for row in np.flatnonzero(columns["won"] > columns["tried"]):
        figures = f"{won} = {columns['won'][row]:,g} is more than {tried} = {columns['tried'][row]:,g}"
        text = f"{table}, row {row + 1}: {figures}, a rate above 100 %. Correct one."
        findings.append(Finding("error", "rate_above_one", table, str(row + 1), text))
    raise_errors(findings)
    cells = pd.DataFrame(columns).groupby(["rep", "territory"], as_index=False, sort=True).sum()
    cells = cells[cells["tried"] > 0].reset_index(drop=True)
    if cells.empty:
        raise DataError(f"{table}: {tried} is 0 in every row, so there is nothing to compare.")
    return cells


def _groups(row: np.ndarray, column: np.ndarray, reps: int, territories: int) -> tuple[np.ndarray, np.ndarray]:
    """Linked groups of reps and territories; -1 where a group has one rep or one territory only.

    Reps and territories are the two sides of a graph, joined where a rep worked. Within a connected part, differences
    between its reps and between its territories follow from the data; a part with one rep (or one territory) only shows
    the sum of both.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    ones, size = np.ones(len(row)), reps + territories
    count, part = connected_components(coo_matrix((ones, (row, reps + column)), shape=(size, size)), directed=False)
    in_reps = np.bincount(part[:reps], minlength=count)
    in_territories = np.bincount(part[reps:], minlength=count)
    linked = (in_reps > 1) & (in_territories > 1)
    numbered = np.where(linked, np.cumsum(linked) - 1, -1)
    return numbered[part[:reps]], numbered[part[reps:]]


def _why_not(cells: pd.DataFrame, table: str) -> str:
    """Why reps and territories cannot be told apart, in words."""
    per_rep = cells.groupby("rep")["territory"].nunique()
    per_territory = cells.groupby("territory")["rep"].nunique()
    if per_rep.max() == 1 and per_territory.max() == 1:
        why = "every rep worked in one territory, and every territory had one rep"
    elif per_territory.max() == 1:
        why = "no territory had more than one rep"
    elif per_rep.max() == 1:
        why = "no rep worked in more than one territory"
    else:
        why = "no two reps are linked by a territory that they shared"
    return (
        f"{table}: the effect of reps and of territories cannot be told apart: {why}. A good result may be "
        "due to either. It needs results of reps who worked in several territories, for example of the years before "
        "and after a realignment."
    )


@dataclass(frozen=True)
class _Centred:
    """The model's answer, with 0 for the average of those who can be told apart."""

    mean: np.ndarray
    covariance: np.ndarray
    spread: tuple[float, float]

    def of(self, weights: np.ndarray) -> tuple[float, float]:
        """Value and standard deviation of a weighted sum of average, reps and territories."""
        return float(weights @ self.mean), float(np.sqrt(weights @ self.covariance @ weights))


def _centred(pooled: Pooled, known: np.ndarray, reps: int) -> _Centred:
    """Effects as departures from the average of these reps and territories, not of all that could be imagined.

    What the average of all conceivable reps would be is known badly from a few; who of these is above their own
    average is known much better, and that is what is asked.
    """
    size = len(known)
    shift = np.eye(1 + size)
    for side in (slice(0, reps), slice(reps, size)):
        mean = np.zeros(1 + size)
        mean[1:][side] = known[side] / known[side].sum()
        shift[0] += mean
        shift[1:][side] -= mean
    return _Centred(shift @ pooled.mean, shift @ pooled.covariance @ shift.T, pooled.spread)


def _estimates(
    cells: pd.DataFrame, key: str, names: pd.Index, fit: _Centred, start: int, group: np.ndarray
) -> pd.DataFrame:
    """Table of reps or of territories; their effects begin at ``start``."""
    table = cells.groupby(key)[["won", "tried"]].sum().reindex(names)
    table["raw"] = table["won"] / table["tried"]
    own = np.eye(len(fit.mean))[start : start + len(names)]
    effect, deviation = (np.array(values) for values in zip(*(fit.of(weights) for weights in own)))
    average = np.eye(len(fit.mean))[0]
    level, uncertainty = (np.array(values) for values in zip(*(fit.of(weights + average) for weights in own)))
    known = group >= 0
    for column, values in (
        ("rate", logistic(level)),
        ("low", logistic(level - Z95 * uncertainty)),
        ("high", logistic(level + Z95 * uncertainty)),
        ("effect", effect),
        ("effect_low", effect - Z95 * deviation),
        ("effect_high", effect + Z95 * deviation),
    ):
        table[column] = np.where(known, values, np.nan)
    table["apart"] = known & (np.abs(effect) > Z95 * deviation)
    table["group"] = group
    return table


def _sentence(name: str, place: int, row: pd.Series, cells: pd.DataFrame, reps: pd.Index, fit: _Centred) -> str:
    """Why a territory stands where it stands."""
    import pandas as pd

    ground, people = np.zeros(len(fit.mean)), np.zeros(len(fit.mean))
    ground[1 + len(reps) + place] = 1.0
    people[1 + reps.get_indexer(pd.Index(cells["rep"]))] = cells["tried"].to_numpy() / cells["tried"].sum()
    average = logistic(fit.mean[0])
    above = row["raw"] >= average
    said: dict[str, list[str]] = {"because of": [], "in spite of": []}
    unsure = []
    for weights, word in ((people, f"its reps ({listing(cells['rep'])})"), (ground, "the territory itself")):
        effect, deviation = fit.of(weights)
        told = f"{word}, {100.0 * (logistic(fit.mean[0] + effect) - average):+.1f} points"
        if abs(effect) <= Z95 * deviation:
            unsure.append(told)
        else:
            said["because of" if (effect > 0) == above else "in spite of"].append(told)
    counted = f"{percent(row['raw'])} ({row['won']:,.0f} of {row['tried']:,.0f})"
    against = f"against {percent(average)} of an average rep in an average territory"
    why = [f"{word} {' and '.join(parts)}" for word, parts in said.items() if parts]
    text = f"{name} won {counted}, {against}{': ' if why else ''}{'; '.join(why)}."
    return f"{text} Not beyond chance: {'; '.join(unsure)}." if unsure else text


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows of a table of estimates as plain values; no estimate is ``None``."""
    plain = table.astype("object").where(table.notna(), None)
    rows = [dict(zip(map(str, plain.columns), values)) for values in plain.to_numpy()]
    return [{"name": str(name), **row} for name, row in zip(plain.index, rows)]


def _findings(reps: pd.DataFrame, territories: pd.DataFrame, table: str) -> list[Finding]:
    """What the analyst must know about who was linked to whom."""
    found = []
    lost = [*reps.index[reps["group"] < 0], *territories.index[territories["group"] < 0]]
    if lost:
        text = (
            f"{table}: for {listing(lost, limit=10)} rep and territory cannot be told apart, as they are not linked to "
            "others by reps who worked in several territories; they have no estimate."
        )
        found.append(Finding("warning", "not_separable", table, None, text))
    groups = int(reps["group"].max()) + 1
    if groups > 1:
        members = "; ".join(listing(reps.index[reps["group"] == group]) for group in range(groups))
        text = (
            f"{table}: the reps form {groups} groups that share no territory ({members}). Compare within a group: "
            "between groups the figures rest on the assumption that both are alike on average."
        )
        found.append(Finding("warning", "separate_groups", table, None, text))
    return found
