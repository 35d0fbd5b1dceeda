"""The realignment curve: the best balance that is reachable when so much workload may change hands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from .design import design
from .errors import RulesError
from .feasibility import check_possible, first_refusal, smallest_share
from .plan import Plan
from .progress import Progress, ProgressFunction
from .rules import Rules
from .score import ROUNDING
from .units import Units
from .wording import exact_percent

#: Shares of the first measure that may move, where the caller names none.
SHARES = (0.0, 0.02, 0.05, 0.10, 0.20)
#: A tolerance that no plan breaks.
ANY = 1e6
#: Designs per point of the curve.
TRIES = 4
#: Points are not searched for closer than this.
CLOSE = 0.002


@dataclass(frozen=True)
class Candidate:
    """A plan on the way: its labels, what they move, how far they are off, and which other rules they break."""

    labels: np.ndarray
    moved: float
    deviation: float
    report: dict[str, Any]

    @property
    def rank(self) -> tuple[bool, float]:
        """Smaller is better: the other rules before the balance."""
        return bool(self.report["violations"]), self.deviation


def realignment_curve(
    units: Units, rules: Rules, shares: Sequence[float] = SHARES, progress: ProgressFunction | None = None
) -> list[dict[str, Any]]:
    """The smallest largest deviation found for each share of the first measure that may change hands.

    The tolerances say which measures count; their values do not matter. All other rules hold. A plan for a smaller
    budget is one for a larger budget too, so among plans that keep the other rules the balance never gets worse
    along the curve.

    Parameters
    ----------
    units : Units
    rules : Rules
        With a current alignment. The limit on the first measure is replaced by each of the shares; limits on other
        measures stay.
    shares : sequence of float
        From 0 to 1.
    progress : callable, optional
        As for `design`.

    Returns
    -------
    list of dict
        One per share, in ascending order: ``share``, ``moved`` (share of the first measure that the plan moves),
        ``max_deviation`` (the largest of all measures with a tolerance), ``deviations`` ({measure: largest}),
        ``at_best`` (no plan can be below this, rounded down to a tenth of a percent; proven), ``violations`` (of the
        other rules, empty where the plan keeps them) and ``labels`` (list of n int). Plain values.

    Raises
    ------
    RulesError
        Where there is no current alignment or a share is not within 0..1.
    ImpossibleError
        Where the other rules are impossible even with the largest share.
    CancelledError
        Where ``progress`` answered False.
    """
    rules.checked(units)
    if rules.current is None:
        raise RulesError("A realignment curve needs a current alignment to start from.")
    wrong = [share for share in shares if not 0 <= share <= 1]
    if wrong:
        raise RulesError(f"A share of the curve is {exact_percent(wrong[0])}; it must lie between 0 % and 100 %.")
    units = units.under(rules.links, rules.barriers)
    ascending = sorted(set(shares))
    if ascending:
        check_possible(units, _with(rules, units, ascending[-1], ANY))
    tell = Progress(progress)
    pool = [_candidate(units, rules, rules.current_labels(units))]
    rows = []
    for place, share in enumerate(ascending):
        lowest = _proven(units, rules, share)
        if lowest is not None:
            part = (place / len(ascending), 1.0 / len(ascending))
            _search(units, rules, share, lowest, pool, _within(tell, part, f"{exact_percent(share)} changing hands"))
        best = min((one for one in pool if one.moved <= share + ROUNDING), key=lambda one: one.rank)
        rows.append(_row(share, best, lowest))
    tell(1.0, "Done")
    return rows


def _with(rules: Rules, units: Units, share: float, tolerance: float) -> Rules:
    """The rules of one design on the way."""
    return replace(
        rules,
        territories=rules.count(units),
        tolerance=dict.fromkeys(rules.tolerances(units), tolerance),
        max_moved={**(rules.max_moved or {}), units.measures[0]: share},
        effort="draft",
        links=(),
        barriers=(),
    )


def _candidate(units: Units, rules: Rules, labels: np.ndarray) -> Candidate:
    """A plan with its figures, judged by all rules but the tolerances and the limit on the first measure."""
    report = Plan(units, labels, _with(rules, units, 1.0, ANY)).report
    limited = rules.tolerances(units)
    deviation = max(report["measures"][name]["max_deviation"] for name in limited)
    return Candidate(labels, float(report["moved"][units.measures[0]]), float(deviation), report)


def _proven(units: Units, rules: Rules, share: float) -> float | None:
    """A deviation below which no plan can be, None where no plan can keep the other rules."""

    def works(tolerance: float) -> bool:
        return first_refusal(units, _with(rules, units, share, tolerance)) is None

    smallest = smallest_share(works, 0.0, 100.0)
    if smallest is None:
        return None
    return max(smallest - 0.001, 0.0)


def _search(
    units: Units, rules: Rules, share: float, lowest: float, pool: list[Candidate], progress: ProgressFunction
) -> None:
    """Designs at tolerances between what is proven impossible and what is found; each adds its plan to the pool."""
    below = lowest
    for attempt in range(TRIES):
        fitting = [one for one in pool if one.moved <= share + ROUNDING and not one.report["violations"]]
        best = min((one.deviation for one in fitting), default=np.inf)
        if best - below < CLOSE:
            return
        # First at the edge of what is proven, as the search comes near to limits that it cannot keep.
        wanted = lowest + CLOSE if attempt == 0 else (below + min(best, 2.0)) / 2.0

        def within(fraction: float, text: str, attempt: int = attempt) -> bool:
            return progress((attempt + fraction) / TRIES, text)

        plan = design(units, _with(rules, units, share, wanted), within)
        found = _candidate(units, rules, plan.labels)
        pool.append(found)
        if found.report["violations"] or found.moved > share + ROUNDING or found.deviation > wanted:
            below = wanted


def _within(tell: Progress, part: tuple[float, float], what: str) -> ProgressFunction:
    """Progress of one point of the curve."""

    def told(fraction: float, text: str) -> bool:
        tell(part[0] + fraction * part[1], f"{what}: {text}")
        return True

    return told


def _row(share: float, best: Candidate, lowest: float | None) -> dict[str, Any]:
    """One point of the curve as plain values."""
    return {
        "share": float(share),
        "moved": best.moved,
        "max_deviation": best.deviation,
        "deviations": {
            name: figures["max_deviation"]
            for name, figures in best.report["measures"].items()
            if figures["tolerance"] is not None
        },
        "at_best": lowest,
        "violations": list(best.report["violations"]),
        "labels": [int(label) for label in best.labels],
    }
