"""Quotas: a total split over territories by a blend, within limits on change, so that it adds up to the cent."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np

from .findings import DataError, Finding, listing, raise_errors
from .percentages import check_shares
from .quota_terms import BASES, STEPS
from .values import money, one_currency, unique_columns

if TYPE_CHECKING:
    import pandas as pd

#: Smallest caps are looked for and told in these steps.
CAP_STEP = Fraction(1, 1000)

Limits = list[tuple[int, "int | None"]]


@dataclass(frozen=True)
class Quotas:
    """A total split over territories.

    Attributes
    ----------
    amounts : list of Decimal
        Quota of each territory; they add up to ``total`` exactly.
    table : DataFrame
        Index = territory; ``quota``, ``quota_share`` (of the total), ``blended`` (before limits and rounding),
        ``change`` (against last year, NaN without one), ``limit`` (``"cap"`` or ``"floor"`` where a limit on change
        held the quota, else None).
    total, step : Decimal
    blend : dict of str to float
        Share by base.
    cap : float or None
        Largest change against last year.
    """

    amounts: list[Decimal]
    table: pd.DataFrame
    total: Decimal
    step: Decimal
    blend: dict[str, float]
    cap: float | None


def read_figures(
    table: pd.DataFrame, columns: Mapping[str, str], territories: Sequence[str], layer: str
) -> tuple[pd.DataFrame, list[Finding]]:
    """Amounts of money per territory.

    Parameters
    ----------
    table : DataFrame
        One row per territory.
    columns : mapping of str to str
        What it is (``"history"``, ``"pipeline"``, ``"potential"``, ``"sales"``) -> column.
    territories : sequence of str
        By row.
    layer : str
        Name for the messages.

    Returns
    -------
    (DataFrame, list of Finding)
        A column for each, index = territory; what is missing counts as 0 and is listed.

    Raises
    ------
    DataError
        A column is not there or there twice, an amount cannot be read or is negative, or columns are in different
        currencies.
    """
    import pandas as pd

    unique_columns(table, layer)
    figures = pd.DataFrame(index=pd.Index(list(territories), name="territory", dtype="object"))
    findings: list[Finding] = []
    for name, column in columns.items():
        if column not in table.columns:
            raise DataError(f"{layer} has no field {column}. Its fields are: {listing(table.columns, 12)}.")
        values, said = money(table[column], column, layer, territories, least=0.0, thing="territory")
        raise_errors(said)
        findings += said
        for row in np.flatnonzero(values.isna()):
            text = f"{layer}, territory {territories[row]}: {column} is null and counts as 0."
            findings.append(Finding("warning", "null_figure", layer, territories[row], text))
        figures[name] = values.fillna(0.0).to_numpy()
    one_currency([table[column] for column in columns.values()], layer)
    return figures, findings


def set_quotas(
    total: float | str | Decimal,
    figures: pd.DataFrame,
    blend: Mapping[str, float],
    *,
    cap: float | None = None,
    step: str | Decimal = STEPS[0],
) -> Quotas:
    """Split a total over territories.

    Parameters
    ----------
    total : number
        Money; a whole multiple of ``step``.
    figures : DataFrame
        Index = territory; a column for each base but ``even`` that has a share in the blend, and ``history`` for a cap.
        Finite amounts of 0 or more.
    blend : mapping of str to float
        Share by base; they add up to 1.
    cap : float, optional
        Largest change against ``history``: 0.2 keeps each quota within 80 % and 120 % of last year. A territory
        without last year's sales has no limit.
    step : str or Decimal
        What quotas are rounded to: ``"0.01"`` for cents, ``"1000"`` for thousands.

    Returns
    -------
    Quotas

    Raises
    ------
    DataError
        The blend does not total 100 %, a base is missing or 0 everywhere, the total cannot be split under the cap (the
        text says by how much, and the smallest cap that works), or is no multiple of the step.

    Notes
    -----
    Quota_k = total x sum_j a_j x share_jk. What a cap takes from or adds to a territory is passed on to the others in
    proportion to their quotas, again and again, until all keep their limits. The rest after rounding down goes to the
    largest remainders. All of it is exact arithmetic on fractions, so no cent is lost, whatever the machine.
    """
    import pandas as pd

    shares = check_shares(blend, BASES, "BLEND")
    unit, amount = _step(step), _total(total, step)
    names = [str(name) for name in figures.index]
    weights = _blended(figures, shares)
    limits = _limits(figures, cap, unit, weights)
    if cap is not None:
        _check_limits(amount, limits, figures, cap, unit, weights, names)
    exact = _within(amount, weights, limits)
    counts = _rounded(exact, amount)
    amounts = [Decimal(count) * Decimal(str(step)) for count in counts]
    quota = [float(one) for one in amounts]
    last = [float(value) for value in figures["history"]] if "history" in figures.columns else [0.0] * len(names)
    table = pd.DataFrame(
        {
            "quota": quota,
            "quota_share": [count / amount for count in counts],
            "blended": [float(amount * weight * unit) for weight in weights],
            "change": [one / before - 1.0 if before > 0 else math.nan for one, before in zip(quota, last)],
            "limit": _held(exact, amount, weights, limits),
        },
        index=pd.Index(names, name="territory", dtype="object"),
    )
    return Quotas(amounts, table, Decimal(str(total)), Decimal(str(step)), shares, cap)


def compare_blends(
    total: float | str | Decimal,
    figures: pd.DataFrame,
    blends: Mapping[str, Mapping[str, float]],
    *,
    cap: float | None = None,
    step: str | Decimal = STEPS[0],
) -> pd.DataFrame:
    """Quotas under several blends side by side.

    Parameters
    ----------
    total, figures, cap, step
        As for :func:`set_quotas`.
    blends : mapping of str to blend
        By what the blend is called.

    Returns
    -------
    DataFrame
        Index = territory, a column of quotas per blend.

    Raises
    ------
    DataError
        As :func:`set_quotas`, and says which blend it is.
    """
    import pandas as pd

    def quotas(name: str) -> pd.Series:
        try:
            return set_quotas(total, figures, blends[name], cap=cap, step=step).table["quota"]
        except DataError as error:
            raise DataError(f'Blend "{name}": {error}') from error

    columns = {name: quotas(name) for name in blends}
    return pd.DataFrame(columns, index=pd.Index([str(one) for one in figures.index], name="territory", dtype="object"))


def _exact(value: Any) -> Fraction:
    """A number as it is written: 0.15 is fifteen hundredths, not the nearest binary fraction."""
    return Fraction(str(value))


def _step(step: str | Decimal) -> Fraction:
    unit = _exact(step)
    if unit <= 0:
        raise DataError(f"The rounding is {step}. Give an amount above 0, for example 0.01 or 1000.")
    return unit


def _total(total: float | str | Decimal, step: str | Decimal) -> int:
    """The total in steps."""
    if not math.isfinite(float(total)) or float(total) <= 0:
        raise DataError(f"TOTAL is {total}. Give the amount to split, above 0.")
    count = _exact(total) / _exact(step)
    if count.denominator != 1:
        raise DataError(
            f"TOTAL {Decimal(str(total)):,} is no multiple of the rounding {step}, so quotas could not add up to it. "
            "Choose a finer rounding, or round the total."
        )
    return int(count)


def _blended(figures: pd.DataFrame, shares: Mapping[str, float]) -> list[Fraction]:
    """Share of each territory in the total; they add up to 1 exactly."""
    count = len(figures)
    if not count:
        raise DataError("There are no territories to split the total over.")
    mixed = [Fraction(0)] * count
    everything = sum(_exact(share) for share in shares.values())  # 1 but for the last digit of binary fractions
    for base, share in shares.items():
        if share == 0:
            continue
        if base != "even" and base not in figures.columns:
            raise DataError(f"BLEND gives {base} {100 * share:g} %, but {base.upper()} is not given. Choose its field.")
        values = [Fraction(1)] * count if base == "even" else [_exact(float(value)) for value in figures[base]]
        whole = sum(values)
        if whole == 0:
            raise DataError(
                f"BLEND gives {base} {100 * share:g} %, but {base} is 0 in every territory, so nothing can be split by "
                f"it. Choose another field, or give {base} 0 %."
            )
        part = _exact(share) / everything
        mixed = [before + part * value / whole for before, value in zip(mixed, values)]
    return mixed


def _limits(figures: pd.DataFrame, cap: float | None, unit: Fraction, weights: Sequence[Fraction]) -> Limits:
    """Fewest and most steps of each territory; ``None`` for no limit."""
    if cap is None:
        return [(0, None)] * len(weights)
    if not (math.isfinite(cap) and cap >= 0):
        raise DataError(f"CAP is {100 * cap:g} %. Give the largest change against last year, 0 % or more.")
    if "history" not in figures.columns:
        raise DataError("CAP limits the change against last year, but HISTORY is not given. Choose its field.")
    change = _exact(round(cap, 9))
    limits: Limits = []
    for last, weight in zip(figures["history"], weights):
        before = _exact(float(last))
        if before > 0:
            least = math.ceil(max(before * (1 - change), Fraction(0)) / unit)
            limits.append((least, math.floor(before * (1 + change) / unit)))
        else:
            # Without a last year there is no limit; where the blend gives nothing either, there is nothing to give.
            limits.append((0, None if weight > 0 else 0))
    return limits


def _check_limits(
    amount: int,
    limits: Limits,
    figures: pd.DataFrame,
    cap: float,
    unit: Fraction,
    weights: Sequence[Fraction],
    names: Sequence[str],
) -> None:
    """Refuse limits that no quotas keep, with what would do."""
    for name, (least, most), last in zip(names, limits, figures["history"]):
        if most is not None and least > most:
            raise DataError(
                f"No multiple of {float(unit):g} lies within {100 * cap:g} % of last year's {last:,.2f} in {name}. "
                "Choose a finer rounding or a larger cap."
            )
    off = _beyond(amount, limits)
    if off == 0:
        return
    bound = "at most" if off > 0 else "at least"
    reach, gap, last_year = (float(one) for one in ((amount - off) * unit, abs(off) * unit, figures["history"].sum()))
    smallest = _smallest_cap(amount, figures, unit, weights)
    raise DataError(
        f"TOTAL {float(amount * unit):,.2f} cannot be split: with changes of at most {100 * cap:g} % on last year's "
        f"{last_year:,.2f} the quotas add up to {reach:,.2f} {bound}, {gap:,.2f} "
        f"{'less' if off > 0 else 'more'} than TOTAL. The smallest cap that works is {100 * float(smallest):,.1f} %."
    )


def _beyond(amount: int, limits: Limits) -> int:
    """Steps by which an amount is above what limits allow, negative where below, 0 where it fits."""
    least = sum(one for one, _ in limits)
    most = [one for _, one in limits]
    if amount < least:
        return amount - least
    if None in most:
        return 0
    return max(amount - sum(one for one in most if one is not None), 0)


def _smallest_cap(amount: int, figures: pd.DataFrame, unit: Fraction, weights: Sequence[Fraction]) -> Fraction:
    """Smallest cap, to a tenth of a percent, under which the amount can be split; widening a cap never hurts."""

    def works(steps: int) -> bool:
        limits = _limits(figures, float(steps * CAP_STEP), unit, weights)
        return all(most is None or least <= most for least, most in limits) and _beyond(amount, limits) == 0

    below, above = 0, 1
    while not works(above):
        below, above = above, 2 * above
    while above - below > 1:
        middle = (below + above) // 2
        below, above = (below, middle) if works(middle) else (middle, above)
    return above * CAP_STEP


def _within(amount: int, weights: Sequence[Fraction], limits: Limits) -> list[Fraction]:
    """Steps of each territory in proportion to the weights, within the limits, adding up to the amount.

    What has no weight gets its least, and more only where the others are at their most.
    """
    bare = [place for place, weight in enumerate(weights) if weight == 0]
    given = [Fraction(least) for least, _ in limits]
    left = amount - sum(limits[place][0] for place in bare)
    tops = [most for (_, most), weight in zip(limits, weights) if weight > 0]
    rest = 0 if None in tops else left - sum(most for most in tops if most is not None)
    if rest <= 0:
        return _filled(Fraction(left), weights, limits, given)
    room = {place: (limits[place][1] or 0) - limits[place][0] for place in bare}
    for place, (least, most) in enumerate(limits):
        share = Fraction(rest * room[place], sum(room.values())) if place in room else Fraction(0)
        given[place] = least + share if place in room else Fraction(most or 0)
    return given


def _filled(left: Fraction, weights: Sequence[Fraction], limits: Limits, given: list[Fraction]) -> list[Fraction]:
    """Water filling: split in proportion, hold those beyond a limit at it, and split the rest again."""
    free = [place for place, weight in enumerate(weights) if weight > 0]
    while free:
        level = left / sum(weights[place] for place in free)
        excess, high, low = Fraction(0), [], []
        for place in free:
            least, most = limits[place]
            wanted = level * weights[place]
            if most is not None and wanted > most:
                excess += wanted - most
                high.append(place)
            elif wanted < least:
                excess -= least - wanted
                low.append(place)
            given[place] = wanted
        # Holding the side that weighs more moves the level towards the other, so whoever is held stays held.
        held = (high if excess > 0 else low if excess < 0 else high + low) or []
        if not held:
            return given
        for place in held:
            least, most = limits[place]
            given[place] = Fraction(least if place in low else most or 0)
            left -= given[place]
        free = [place for place in free if place not in set(held)]
    return given


def _rounded(exact: Sequence[Fraction], amount: int) -> list[int]:
    """Whole steps that add up: rounded down, and the rest to the largest remainders, the first of equals."""
    counts = [math.floor(one) for one in exact]
    order = sorted(range(len(exact)), key=lambda place: (counts[place] - exact[place], place))
    for place in order[: amount - sum(counts)]:
        counts[place] += 1
    return counts


def _held(exact: Sequence[Fraction], amount: int, weights: Sequence[Fraction], limits: Limits) -> list[str | None]:
    """Which limit held each quota away from its blend."""
    told: list[str | None] = []
    for one, weight, (least, most) in zip(exact, weights, limits):
        wanted = amount * weight
        told.append("cap" if most is not None and one == most < wanted else "floor" if one == least > wanted else None)
    return told
