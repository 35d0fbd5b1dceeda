"""Rates with the number they rest on, an interval, a mark on small samples, and a verdict that allows for chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import Finding, listing, raise_errors

if TYPE_CHECKING:
    import pandas as pd

CONFIDENCE = 0.95
#: A difference counts as more than chance below this probability, after the correction for all pairs.
SIGNIFICANT = 0.05
#: A rate is marked small where it rests on fewer, or where its interval is too wide, see :func:`is_small`.
SMALLEST_N = 30
WIDEST = 0.30
NARROW = 0.05
WIDEST_RELATIVE = 1.30


def wilson(
    successes: np.ndarray | Sequence[float], trials: np.ndarray | Sequence[float], confidence: float = CONFIDENCE
) -> tuple[np.ndarray, np.ndarray]:
    """Wilson's score interval of rates.

    Parameters
    ----------
    successes, trials : (n,) arrays
        Counts.
    confidence : float
        Between 0 and 1.

    Returns
    -------
    (low, high) : (n,) float arrays
        NaN where there are no trials.

    Notes
    -----
    E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference". It stays between 0
    and 1 and holds its level for small counts, where the textbook interval (rate ± 1.96 standard errors) does not.
    """
    from scipy.stats import norm

    k, n = np.asarray(successes, dtype=float), np.asarray(trials, dtype=float)
    z2 = float(norm.ppf(0.5 + confidence / 2.0)) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = k / n
        middle = (rate + z2 / (2.0 * n)) / (1.0 + z2 / n)
        half = np.sqrt(z2 * rate * (1.0 - rate) / n + z2**2 / (4.0 * n**2)) / (1.0 + z2 / n)
    # At the ends the formula gives 0 and 1 but for the last digit.
    low = np.where(k == 0, 0.0, middle - half)
    high = np.where(k == n, 1.0, middle + half)
    known = n > 0
    return np.where(known, low, np.nan), np.where(known, high, np.nan)


def is_small(trials: np.ndarray, rate: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Which rates rest on too little to be used by themselves.

    Returns
    -------
    (n,) bool array
        True where there are fewer than 30 trials, where the interval is wider than 30 points, or where it is wider than
        5 points and than 1.3 times the rate.

    Notes
    -----
    The rule by which the National Center for Health Statistics withholds proportions (Parker et al. 2017, "National
    Center for Health Statistics Data Presentation Standards for Proportions"), here with Wilson's interval.
    """
    width = high - low
    with np.errstate(invalid="ignore"):
        wide = (width > WIDEST) | ((width > NARROW) & (width > WIDEST_RELATIVE * rate))
        return (np.asarray(trials) < SMALLEST_N) | wide


def rate_table(part: pd.Series, whole: pd.Series, names: Sequence[Any], table: str = "The table") -> pd.DataFrame:
    """Rates with what belongs beside them.

    Parameters
    ----------
    part, whole : pandas.Series
        Counts, NaN for unknown; their names are the fields' names in messages.
    names : sequence
        What each row is called, for example the territory.
    table : str
        Name of the table, for messages.

    Returns
    -------
    DataFrame
        Index = names; ``k`` and ``n`` (counts), ``rate``, ``low``, ``high`` (Wilson, 95 %), ``small`` (bool). A rate is
        NaN where a count is unknown or ``n`` is 0: no trial is no rate of 0 %.

    Raises
    ------
    DataError
        Where a part is more than its whole, or a count is no whole number of 0 or more; names row and fields.
    """
    import pandas as pd

    k, n = part.to_numpy(dtype=float), whole.to_numpy(dtype=float)
    raise_errors(_wrong_counts(k, n, (str(part.name), str(whole.name)), names, table))
    known = np.isfinite(k) & np.isfinite(n)
    low, high = wilson(np.where(known, k, 0.0), np.where(known, n, 0.0))
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = np.where(known & (n > 0), k / n, np.nan)
    small = known & is_small(np.where(known, n, 0.0), rate, low, high)
    return pd.DataFrame({"k": k, "n": n, "rate": rate, "low": low, "high": high, "small": small}, index=list(names))


@dataclass(frozen=True)
class PairTest:
    """Whether two rates differ by more than chance.

    Attributes
    ----------
    p : float
        Fisher's exact test, two-sided: how often chance alone makes a difference this large between equal rates.
    adjusted : float
        ``p`` times the number of pairs (Bonferroni), at most 1, as any pair could have stood out.
    pairs : int
        How many pairs there are.
    """

    p: float
    adjusted: float
    pairs: int


def pair_test(rates: pd.DataFrame, first: Any, second: Any) -> PairTest:
    """Fisher's exact test of two rows of :func:`rate_table`, corrected for all pairs of the table."""
    from scipy.stats import fisher_exact

    chosen = [rates.loc[[name]].iloc[0] for name in (first, second)]
    counts = [[int(row["k"]), int(row["n"] - row["k"])] for row in chosen]
    known = int((rates["n"] > 0).sum())
    pairs = max(known * (known - 1) // 2, 1)
    p = min(float(fisher_exact(counts)[1]), 1.0)
    return PairTest(p, min(p * pairs, 1.0), pairs)


@dataclass(frozen=True)
class Verdict:
    """What a table of rates allows to be said.

    Attributes
    ----------
    best, worst : str or None
        Named only where the interval lies apart from all the others.
    leading, trailing : str or None
        Who has the best and the worst rate as counted, whether or not that means anything.
    test : PairTest or None
        Of these two.
    text : str
        The same in words.
    """

    best: str | None
    worst: str | None
    leading: str | None
    trailing: str | None
    test: PairTest | None
    text: str

    def as_dict(self) -> dict[str, Any]:
        """Plain values for a report."""
        return asdict(self)


def winner(rates: pd.DataFrame, title: str = "rate", higher_is_better: bool = True) -> Verdict:
    """Say which is best and worst, where the counts allow it.

    Parameters
    ----------
    rates : DataFrame
        Of :func:`rate_table`.
    title : str
        What the rate is called, for the text.
    higher_is_better : bool
        False for churn and its like.

    Returns
    -------
    Verdict
        ``best`` is named only where its 95 % interval overlaps none of the others; ``worst`` likewise.
    """
    known = rates[rates["rate"].notna()]
    if len(known) < 2:
        text = f"{title}: {'one territory has' if len(known) else 'no territory has'} a rate; nothing can be compared."
        return Verdict(None, None, None, None, None, text)
    ordered = known.sort_values("rate", ascending=not higher_is_better, kind="stable")
    leading, trailing = ordered.index[0], ordered.index[-1]
    top, rest_of_top = ordered.iloc[0], ordered.iloc[1:]
    end, rest_of_end = ordered.iloc[-1], ordered.iloc[:-1]
    best = leading if _apart(top, rest_of_top, above=higher_is_better) else None
    worst = trailing if _apart(end, rest_of_end, above=not higher_is_better) else None
    test = pair_test(ordered, leading, trailing)
    return Verdict(best, worst, leading, trailing, test, _words(title, ordered, best, worst, test))


def change(before: float, after: float) -> tuple[float, float]:
    """Change of a rate, in the two ways that are taken for each other.

    Parameters
    ----------
    before, after : float
        Shares of 1.

    Returns
    -------
    (float, float)
        In points (0.2 = 20 points) and relative to before (0.29 = 29 %); NaN relative to 0.
    """
    return after - before, (after / before - 1.0 if before else float("nan"))


def percent(share: float) -> str:
    """A share in percent with one decimal: ``"16.7 %"``."""
    return f"{100.0 * share:.1f} %"


def _wrong_counts(
    k: np.ndarray, n: np.ndarray, fields: tuple[str, str], names: Sequence[Any], table: str
) -> list[Finding]:
    """Counts that make no rate."""
    found = []

    def add(kind: str, row: int, text: str) -> None:
        where = f"{table}, row {row + 1} ({names[row]})"
        found.append(Finding("error", kind, table, str(row + 1), f"{where}: {text}"))

    for field, values in zip(fields, (k, n)):
        for row in np.flatnonzero(np.isfinite(values) & ((values < 0) | (values != np.round(values)))):
            add("no_count", row, f"{field} = {values[row]:g} is no count. It must be a whole number of 0 or more.")
    for row in np.flatnonzero(k > n):
        text = f"{fields[0]} = {k[row]:,g} is more than {fields[1]} = {n[row]:,g}, a rate above 100 %. Correct one."
        add("rate_above_one", row, text)
    return found


def _apart(row: pd.Series, others: pd.DataFrame, above: bool) -> bool:
    """Whether an interval overlaps none of the others, on the side asked for."""
    return bool(row["low"] > others["high"].max() if above else row["high"] < others["low"].min())


def _words(title: str, ordered: pd.DataFrame, best: str | None, worst: str | None, test: PairTest) -> str:
    """The verdict in words; best first in ``ordered``."""

    def told(row: pd.Series) -> str:
        figures = f"{percent(row['rate'])}, {row['k']:,.0f} of {row['n']:,.0f}"
        return f"{figures}, 95 % interval {percent(row['low'])} to {percent(row['high'])}"

    first, last = ordered.iloc[0], ordered.iloc[-1]
    said = [f"{name} stands out as {word} ({told(row)})" for name, word, row in
            ((best, "best", first), (worst, "worst", last)) if name is not None]  # fmt: skip
    if said:
        return f"{title}: {' and '.join(said)}: the interval overlaps none of the others."
    if first["rate"] == last["rate"]:
        return f"{title}: no winner. All have the same rate, {percent(first['rate'])}."

    def end(row: pd.Series) -> str:
        names = ordered.index[ordered["rate"] == row["rate"]]
        return f"{listing(names)} ({told(row) if len(names) == 1 else percent(row['rate'])})"

    text = (
        f"{title}: no winner. Ahead as counted: {end(first)}; behind: {end(last)}. No interval lies apart from all the "
        "others."
    )
    pairs = f"; {test.adjusted:.2g} when corrected for {test.pairs} pairs" if test.pairs > 1 else ""
    chance = f" (Fisher's exact test of these two: p = {test.p:.2g}{pairs})"
    if test.adjusted < SIGNIFICANT:
        return f"{text} These two do differ by more than chance{chance}."
    return f"{text} Chance alone makes such differences{chance}: do not move people on these counts."


def compare_to_stated(
    stated: pd.Series, written: pd.Series, rates: pd.DataFrame, field: str, table: str
) -> list[Finding]:
    """Recompute rates that a table states, and name those that differ.

    Parameters
    ----------
    stated : pandas.Series
        Shares of 1 as read from the table, NaN for none.
    written : pandas.Series
        The same as written, which says with how many digits: ``"16.6 %"``, ``0.166``.
    rates : DataFrame
        Of :func:`rate_table`, row by row.
    field, table : str
        Names for the messages.

    Returns
    -------
    list of Finding
        A warning per rate that is not what its counts give, rounded as it was written. One that was cut where it should
        have been rounded (3/18 = 16.67 % written as 16.6 %) is told apart.
    """
    found = []
    for row, (said, text) in enumerate(zip(stated.to_numpy(dtype=float), written.astype("object"))):
        rate = rates["rate"].iloc[row]
        if not (np.isfinite(said) and np.isfinite(rate)):
            continue
        digits = _decimals(text, said)
        unit = 10.0**-digits / 100.0
        if abs(said - rate) <= unit / 2.0 + 1e-9:
            continue
        counts = f"{rates['k'].iloc[row]:,.0f} of {rates['n'].iloc[row]:,.0f} is {100 * rate:.{max(digits, 0)}f} %"
        cut = 0 <= rate - said < unit
        why = "it was cut, not rounded" if cut else "the stated rate and the counts contradict each other"
        message = f"{table}, row {row + 1} ({rates.index[row]}): {field} is stated as {text}, but {counts}: {why}."
        found.append(Finding("warning", "stated_rate", table, str(row + 1), message))
    return found


def _decimals(written: Any, share: float) -> int:
    """Decimals of a rate in percent, as it was written; -1 for a share of one decimal, which tells tens of percents."""
    text = str(written).strip().removesuffix("%").strip()
    digits = len(text.replace(",", ".").partition(".")[2])
    try:
        in_percent = not np.isclose(float(text.replace(",", ".")), share)
    except ValueError:
        in_percent = True
    return digits if in_percent or str(written).strip().endswith("%") else digits - 2
