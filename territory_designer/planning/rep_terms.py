"""How well each rep suits each territory: travel, accounts kept, skills, preference, capacity, each with its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .findings import listing

METRES_PER_KM = 1000.0

TERMS = ("travel", "accounts", "skills", "preference", "capacity")
"""Names of the terms, which weights may be given to."""


@dataclass(frozen=True)
class Term:
    """One respect in which reps suit territories.

    Attributes
    ----------
    name : str
        One of :data:`TERMS`.
    fit : (r, k) float array
        From 0 to 1, 1 is best.
    say : callable
        ``say(rep, territory)`` tells the same in natural units, for example "23 km from home to the centre"; an
        empty text where there is nothing to tell.
    """

    name: str
    fit: np.ndarray
    say: Callable[[int, int], str]

    @property
    def decides(self) -> bool:
        """Whether it tells any two pairs apart."""
        return bool(self.fit.size and np.ptp(self.fit) > 0)


def mean_distances(
    homes: np.ndarray, points: np.ndarray, labels: np.ndarray, count: int, weight: np.ndarray | None = None
) -> np.ndarray:
    """Kilometres from each home to the units of each territory, in the weighted mean, as the crow flies.

    Parameters
    ----------
    homes : (r, 2) float array
        In metres, NaN where not known.
    points : (n, 2) float array
        Of the units, in metres; the centres of the territories do as well.
    labels : (n,) int array
        Territory of each point, -1 for none.
    count : int
        Territories, k; each has a point.
    weight : (n,) float array, optional
        For example workload; where it is 0 in a whole territory, as without it, all points count the same.

    Returns
    -------
    (r, k) float array
        NaN where the home is not known.
    """
    kept = labels >= 0
    labels, points = labels[kept], np.asarray(points, dtype=float)[kept]
    mass = np.ones(len(labels)) if weight is None else np.asarray(weight, dtype=float)[kept]
    total = np.bincount(labels, weights=mass, minlength=count)
    mass = np.where(total[labels] > 0, mass, 1.0)
    total = np.bincount(labels, weights=mass, minlength=count)
    far = np.array(
        [np.bincount(labels, weights=mass * np.hypot(*(points - home).T), minlength=count) for home in homes]
    )
    return far.reshape(len(homes), count) / total / METRES_PER_KM


def travel_term(distance_km: np.ndarray, to: str = "to the centre") -> Term:
    """Short ways from home: 1 at home, 0 for the longest way of any pair.

    Parameters
    ----------
    distance_km : (r, k) float array
        NaN where a home is not known: counts as the mean of the other reps.
    to : str
        Where the way leads, for the words.
    """
    known = np.isfinite(distance_km)
    fit = np.zeros(distance_km.shape)
    means = np.zeros(distance_km.shape[1])
    if known.any():
        means = np.where(known, distance_km, 0.0).sum(axis=0) / known.sum(axis=0)
        way = np.where(known, distance_km, means)
        fit = 1.0 - way / max(float(way.max()), 1e-12)

    def say(rep: int, territory: int) -> str:
        if known[rep, territory]:
            return f"{_km(distance_km[rep, territory])} from home {to}"
        return f"home not known, counts as {_km(means[territory])}" if known.any() else ""

    return Term("travel", fit, say)


def kept_amounts(
    owners: Sequence[str | None],
    places: Sequence[str | None],
    reps: Sequence[str],
    territories: Sequence[str],
    amounts: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """What of the present accounts of each rep lies in each territory.

    Parameters
    ----------
    owners, places : sequences of str or None, length n
        Rep and territory of each account (or unit).
    reps, territories : sequences of str
    amounts : (n,) float array, optional
        What each counts, for example its potential; 1 by default.

    Returns
    -------
    kept : (r, k) float array
    total : (r,) float array
        Of all accounts of the rep, those in no territory too.
    """
    amounts = np.ones(len(owners)) if amounts is None else np.asarray(amounts, dtype=float)
    row_of: dict[str | None, int] = {rep: row for row, rep in enumerate(reps)}
    column_of: dict[str | None, int] = {name: column for column, name in enumerate(territories)}
    rows = np.array([row_of.get(owner, -1) for owner in owners], dtype=np.int64)
    columns = np.array([column_of.get(place, -1) for place in places], dtype=np.int64)
    kept = np.zeros((len(reps), len(territories)))
    both = (rows >= 0) & (columns >= 0)
    np.add.at(kept, (rows[both], columns[both]), amounts[both])
    owned = rows >= 0
    return kept, np.bincount(rows[owned], weights=amounts[owned], minlength=len(reps))


def accounts_term(kept: np.ndarray, total: np.ndarray, unit: str = "accounts") -> Term:
    """Present accounts that a rep keeps: 1 for the most that any pair keeps, 0 for none.

    Not the share of the rep's own accounts: one who has a single account would keep "all" of them, and others would
    lose dozens for it. So the sum over the pairs that are chosen is what is kept in all.

    Parameters
    ----------
    kept : (r, k) float array
    total : (r,) float array
        As :func:`kept_amounts` gives them.
    unit : str
        What is counted, for the words.
    """
    most = float(kept.max(initial=0.0))
    fit = kept / most if most > 0 else np.zeros(kept.shape)

    def say(rep: int, territory: int) -> str:
        return f"keeps {kept[rep, territory]:,.0f} of {total[rep]:,.0f} {unit}" if total[rep] > 0 else ""

    return Term("accounts", fit, say)


def skills_term(
    abilities: Sequence[Sequence[str]],
    needed: Sequence[Sequence[str]],
    mix: Sequence[dict[str, float]] | None = None,
) -> Term:
    """Skills that a rep has of those a territory needs, and accounts of industries that the rep knows.

    Parameters
    ----------
    abilities : (r,) sequence of sequences of str
        Skills and industries of each rep; capital letters make no difference.
    needed : (k,) sequence of sequences of str
        Skills that each territory needs.
    mix : (k,) sequence of dict, optional
        Share of a territory's accounts by industry.

    Returns
    -------
    Term
        The mean of both shares where both are known, 0 for all reps where a territory needs nothing.
    """
    able = [{one.casefold() for one in items} for items in abilities]
    skills = [[one for one in items if one] for items in needed]
    fit = np.zeros((len(able), len(skills)))
    for row, has in enumerate(able):
        for column, wanted in enumerate(skills):
            parts = [sum(one.casefold() in has for one in wanted) / len(wanted)] if wanted else []
            if mix and mix[column]:
                parts.append(_known_share(has, mix[column]))
            fit[row, column] = sum(parts) / len(parts) if parts else 0.0

    def say(rep: int, territory: int) -> str:
        told, wanted = [], skills[territory]
        if wanted:
            lacking = [one for one in wanted if one.casefold() not in able[rep]]
            has = len(wanted) - len(lacking)
            told.append(f"has {has} of {len(wanted)} skills needed" + (f" (not {listing(lacking)})" if lacking else ""))
        if mix and mix[territory]:
            told.append(f"knows the industry of {100 * _known_share(able[rep], mix[territory]):.0f} % of the accounts")
        return ", ".join(told)

    return Term("skills", fit, say)


def industry_mix(
    places: Sequence[str | None], industries: Sequence[str | None], territories: Sequence[str]
) -> list[dict[str, float]]:
    """Share of each territory's accounts by industry; accounts without one are left out.

    Parameters
    ----------
    places, industries : sequences of str or None, length n
        Territory and industry of each account.
    territories : sequence of str
    """
    found: dict[str, dict[str, float]] = {name: {} for name in territories}
    for place, industry in zip(places, industries):
        if place in found and industry:
            count = found[place]
            count[industry.casefold()] = count.get(industry.casefold(), 0.0) + 1.0
    return [
        {industry: number / sum(count.values()) for industry, number in count.items()}
        for count in (found[name] for name in territories)
    ]


def _known_share(has: set[str], mix: dict[str, float]) -> float:
    """Share of the accounts whose industry a rep knows."""
    return sum(share for industry, share in mix.items() if industry in has)


def preference_term(wishes: Sequence[Sequence[str]], territories: Sequence[str]) -> Term:
    """What the reps wish for: 1 for the first choice, evenly less for each further one, 0 for what is not named.

    Parameters
    ----------
    wishes : (r,) sequence of sequences of str
        Territories of each rep's choice, best first.
    territories : sequence of str
    """
    places = [{name: place for place, name in enumerate(wish)} for wish in wishes]
    fit = np.array(
        [[1.0 - place[name] / len(place) if name in place else 0.0 for name in territories] for place in places]
    ).reshape(len(places), len(territories))

    def say(rep: int, territory: int) -> str:
        place = places[rep]
        if not place:
            return ""
        name = territories[territory]
        return f"choice {place[name] + 1} of {len(place)}" if name in place else "not among the choices"

    return Term("preference", fit, say)


def capacity_term(capacity: np.ndarray, workload: np.ndarray) -> Term:
    """Large territories to reps who have the time: 1 where the share of the work is the share of the time.

    Parameters
    ----------
    capacity : (r,) float array
        Hours/year of each rep, smaller for new ones; above 0.
    workload : (k,) float array
        Hours/year of each territory.

    Returns
    -------
    Term
        The smaller of both shares (each against its mean) divided by the larger.
    """
    time = np.asarray(capacity, dtype=float) / np.mean(capacity)
    mean = float(np.mean(workload))
    work = np.asarray(workload, dtype=float) / mean if mean > 0 else np.ones(len(workload))
    fit = np.minimum(time[:, None], work[None, :]) / np.maximum(time[:, None], work[None, :])

    def say(rep: int, territory: int) -> str:
        return f"{workload[territory]:,.0f} h of work a year for {capacity[rep]:,.0f} h of capacity"

    return Term("capacity", fit, say)


def _km(distance: float) -> str:
    """A distance with as many digits as matter."""
    return f"{distance:,.0f} km" if distance >= 10 else f"{distance:.1f} km"
