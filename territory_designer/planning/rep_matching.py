"""Reps to territories: the best of all assignments under weights and hard rules, with reasons and runners-up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .findings import DataError, Finding, listing
from .matching import best_pairs
from .percentages import check_shares
from .rep_terms import TERMS, Term

if TYPE_CHECKING:
    import pandas as pd

DEFAULT_WEIGHTS = {"travel": 0.5, "accounts": 0.3, "skills": 0.1, "preference": 0.1, "capacity": 0.0}
"""What counts how much unless the analyst says otherwise."""

POINTS = 100.0
NOBODY = -1

Remark = Callable[[int, int], str]


@dataclass(frozen=True)
class RepMatching:
    """Who gets which territory, and why.

    Attributes
    ----------
    reps, territories : list of str
    weights : dict of str to float
        Share by term.
    terms : tuple of Term
        Those that were given.
    score : (r, k) float array
        Points of each pair, 0 to 100: the sum of weight x fit.
    chosen : (k,) int array
        Rep of each territory, -1 for nobody.
    runner_up : (k,) int array
        Who gets the territory in the best assignment that forbids its pair; -1 for nobody.
    switch_cost : (k,) float array
        Points by which that assignment is worse as a whole; NaN where it leaves one more territory without a rep, or
        there is no pair.
    unserved : dict of str to str
        Territories without a rep, and why.
    spare : list of str
        Reps without a territory.
    remarks : tuple of callable
        What else is told of a pair.
    """

    reps: list[str]
    territories: list[str]
    weights: dict[str, float]
    terms: tuple[Term, ...]
    score: np.ndarray
    chosen: np.ndarray
    runner_up: np.ndarray
    switch_cost: np.ndarray
    unserved: dict[str, str]
    spare: list[str]
    remarks: tuple[Remark, ...] = ()

    @property
    def total(self) -> float:
        """Points of all pairs."""
        return float(sum(self.score[rep, column] for column, rep in enumerate(self.chosen) if rep >= 0))

    def reasons(self, rep: int, territory: int) -> str:
        """What speaks for a pair or against it, in natural units; terms without weight are left out."""
        told = [term.say(rep, territory) for term in self.terms if self.weights[term.name] > 0]
        told += [remark(rep, territory) for remark in self.remarks]
        return "; ".join(text for text in told if text)

    def table(self) -> pd.DataFrame:
        """One row per territory.

        Returns
        -------
        DataFrame
            ``territory``, ``rep`` (None for nobody), ``score`` (points), ``<term>_points`` per term, ``reasons`` (or
            why there is nobody), ``runner_up`` (None for nobody), ``runner_up_cost`` (points) and
            ``runner_up_reasons``.
        """
        import pandas as pd

        rows = []
        for column, name in enumerate(self.territories):
            rep, other = int(self.chosen[column]), int(self.runner_up[column])
            row = {"territory": name, "rep": None, "score": np.nan}
            row.update(dict.fromkeys((f"{term.name}_points" for term in self.terms), np.nan))
            row.update(reasons=self.unserved.get(name), runner_up=None, runner_up_cost=self.switch_cost[column])
            row["runner_up_reasons"] = None
            if rep >= 0:
                row.update(rep=self.reps[rep], score=self.score[rep, column], reasons=self.reasons(rep, column))
                for term in self.terms:
                    row[f"{term.name}_points"] = POINTS * self.weights[term.name] * term.fit[rep, column]
                row["runner_up_reasons"] = self._instead(rep, other, column)
            if other >= 0:
                row["runner_up"] = self.reps[other]
            rows.append(row)
        return pd.DataFrame(rows)

    def _instead(self, rep: int, other: int, column: int) -> str:
        """What the runner-up would mean."""
        cost = self.switch_cost[column]
        if other < 0:
            return f"without {self.reps[rep]} nobody would have {self.territories[column]}"
        if np.isnan(cost):
            return f"one more territory would have no rep; {self.reasons(other, column)}"
        price = "as good as a whole" if cost < 0.05 else f"{cost:.1f} points less as a whole"
        return "; ".join(filter(None, (price, self.reasons(other, column))))


def match_reps(
    reps: Sequence[str],
    territories: Sequence[str],
    terms: Sequence[Term],
    weights: Mapping[str, float] = DEFAULT_WEIGHTS,
    barred: np.ndarray | None = None,
    remarks: Sequence[Remark] = (),
    progress: Callable[[float], object] | None = None,
) -> RepMatching:
    """Give each territory a rep so that the sum of points is highest; each rep has one territory at most.

    Parameters
    ----------
    reps, territories : sequences of str
        Names, each once; their order makes no difference.
    terms : sequence of Term
        ``fit`` is (r, k). A term of ``weights`` that is not given counts 0 for every pair.
    weights : mapping of str to float
        Share by term; they add up to 1.
    barred : (r, k) object array, optional
        Why a pair may not be, ``None`` where it may; see :func:`.needs.barred_pairs`.
    remarks : sequence of callable
        ``remark(rep, territory)`` adds to the reasons; counts nothing.
    progress : callable, optional
        Told the share that is done; may raise to stop.

    Returns
    -------
    RepMatching
        As many territories as can be have a rep; those that have none are told why.

    Raises
    ------
    DataError
        There is no rep or no territory, or the weights do not total 100 %.

    Notes
    -----
    Linear assignment, solved exactly. The runner-up is exact too: the problem is solved again without the pair, once
    per territory. Reps and territories are taken in the order of their names, so ties fall the same way every time.
    """
    if not len(reps) or not len(territories):
        raise DataError(f"There are {len(reps)} reps and {len(territories)} territories: nothing to match.")
    shares = check_shares(weights, TERMS, "WEIGHTS")
    fit = sum((shares[term.name] * term.fit for term in terms), np.zeros((len(reps), len(territories))))
    allowed = np.ones(fit.shape, dtype=bool)
    if barred is not None:
        allowed = np.array([[why is None for why in row] for row in barred], dtype=bool)
    solver = _Solver(POINTS * fit, allowed, reps, territories)
    chosen = solver.best(allowed)
    runner_up, cost = _runners_up(solver, chosen, allowed, progress)
    owners = set(chosen.tolist())
    return RepMatching(
        reps=list(reps),
        territories=list(territories),
        weights=shares,
        terms=tuple(terms),
        score=solver.score,
        chosen=chosen,
        runner_up=runner_up,
        switch_cost=cost,
        unserved=_unserved(chosen, allowed, barred, reps, territories),
        spare=[rep for row, rep in enumerate(reps) if row not in owners],
        remarks=tuple(remarks),
    )


def idle_terms(terms: Sequence[Term], weights: Mapping[str, float]) -> list[Finding]:
    """A warning for each term that has weight but tells no two pairs apart, for want of data."""
    deciding = {term.name for term in terms if term.decides}
    return [
        Finding(
            "warning",
            "idle_weight",
            "WEIGHTS",
            name,
            f"{name} has a weight of {100 * share:g} % but decides nothing: {ASKS[name]}.",
        )
        for name, share in weights.items()
        if share > 0 and name not in deciding
    ]


#: What a term needs to tell pairs apart.
ASKS = {
    "travel": "the homes of the reps or the places of the territories are not known",
    "accounts": "no account has an owner among the reps",
    "skills": "the skills of the reps, or what the territories need, are not known",
    "preference": "no rep names a territory as a preference",
    "capacity": "the capacities of the reps, or the workloads of the territories, are not known or all the same",
}


class _Solver:
    """The same problem again and again with other pairs forbidden, in the order of the names."""

    def __init__(self, score: np.ndarray, allowed: np.ndarray, reps: Sequence[str], territories: Sequence[str]) -> None:
        self.score = score
        self._rows = np.array(sorted(range(len(territories)), key=lambda one: territories[one]))
        self._columns = np.array(sorted(range(len(reps)), key=lambda one: reps[one]))
        self._ordered = score.T[np.ix_(self._rows, self._columns)]

    def best(self, allowed: np.ndarray) -> np.ndarray:
        """Rep of each territory under (r, k) pairs that may be made."""
        pairs = best_pairs(self._ordered, allowed.T[np.ix_(self._rows, self._columns)])
        chosen = np.full(len(self._rows), NOBODY, dtype=np.int64)
        chosen[self._rows] = np.where(pairs >= 0, self._columns[pairs], NOBODY)
        return chosen

    def worth(self, chosen: np.ndarray) -> float:
        """Points of all pairs."""
        served = np.flatnonzero(chosen >= 0)
        return float(self.score[chosen[served], served].sum())


def _runners_up(
    solver: _Solver, chosen: np.ndarray, allowed: np.ndarray, progress: Callable[[float], object] | None
) -> tuple[np.ndarray, np.ndarray]:
    """Rep of each territory in the best assignment without its pair, and what that costs in all."""
    runner_up = np.full(len(chosen), NOBODY, dtype=np.int64)
    cost = np.full(len(chosen), np.nan)
    total, served = solver.worth(chosen), int((chosen >= 0).sum())
    for column in np.flatnonzero(chosen >= 0):
        if progress is not None:
            progress(float(column) / len(chosen))
        without = allowed.copy()
        without[chosen[column], column] = False
        again = solver.best(without)
        runner_up[column] = again[column]
        if int((again >= 0).sum()) == served:
            cost[column] = max(total - solver.worth(again), 0.0)
    return runner_up, cost


def _unserved(
    chosen: np.ndarray, allowed: np.ndarray, barred: np.ndarray | None, reps: Sequence[str], territories: Sequence[str]
) -> dict[str, str]:
    """Why each territory without a rep has none: nobody may have it, or too few may have it and others."""
    told = {}
    for column in np.flatnonzero(chosen < 0):
        name = territories[column]
        if not allowed[:, column].any():
            told[name] = f"{name} can be given to nobody: {_rules(barred, column, reps)}."
            continue
        places, people = _contested(column, chosen, allowed)
        if len(people) == len(reps):
            told[name] = f"there are {len(territories)} territories, but only {_count(len(reps), 'rep')}."
            continue
        names = listing(sorted(territories[place] for place in places), 6)
        who = listing(sorted(reps[one] for one in people), 6)
        told[name] = (
            f"the {len(places)} territories {names} can only be given to {_count(len(people), 'rep')}, {who}; for "
            f"{name}: {_rules(barred, column, reps)}."
        )
    return told


def _contested(column: int, chosen: np.ndarray, allowed: np.ndarray) -> tuple[set[int], set[int]]:
    """Territories that compete with this one, and all the reps that may have any of them: too few (Hall's theorem)."""
    owner = {int(rep): place for place, rep in enumerate(chosen) if rep >= 0}
    places, people, waiting = {int(column)}, set(), [int(column)]
    while waiting:
        for rep in np.flatnonzero(allowed[:, waiting.pop()]).tolist():
            people.add(rep)
            # Each of them has a territory; otherwise one more could be served.
            place = owner[rep]
            if place not in places:
                places.add(place)
                waiting.append(place)
    return places, people


def _rules(barred: np.ndarray | None, column: int, reps: Sequence[str]) -> str:
    """Which rule keeps which reps from a territory."""
    groups: dict[str, list[str]] = {}
    for rep, why in zip(reps, [] if barred is None else barred[:, column]):
        if why is not None:
            groups.setdefault(why, []).append(rep)
    return "; ".join(_said(sorted(who), why, len(who) == len(reps)) for why, who in sorted(groups.items()))


def _said(who: list[str], why: str, everybody: bool) -> str:
    """What several lack, in one sentence."""
    if everybody:
        lacks = "does not speak "
        return f"no rep speaks {why[len(lacks) :]}" if why.startswith(lacks) else f"every rep {why}"
    several = why.replace("does not", "do not", 1).replace("is ", "are ", 1)
    return f"{listing(who)} {why if len(who) == 1 else several}"


def _count(number: int, what: str) -> str:
    """``"1 rep"``, ``"3 reps"``."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
