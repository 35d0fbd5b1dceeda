"""Families of plans that show what a better balance costs: in ZIPs that change hands, or in compactness."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..engine import ImpossibleError, Plan, Rules, RulesError, design, realignment_curve
from ..engine.portions import units_among
from ..engine.progress import Progress, ProgressFunction

if TYPE_CHECKING:
    from ..engine import Units

MOVES, COMPACTNESS = "moves", "compactness"
#: Shares of the first measure that may change hands, one plan for each.
SHARES = (0.0, 0.02, 0.05, 0.10, 0.20)
#: Tolerances, one plan for each.
TOLERANCES = (0.02, 0.03, 0.05, 0.08, 0.12, 0.20)
#: A tolerance that no plan breaks.
ANY = 1e6
#: A unit that is locked keeps the number of its territory: worth more than any overlap.
HELD = 1e3


@dataclass(frozen=True)
class Start:
    """What the plans start from (n units, k territories).

    Attributes
    ----------
    units : Units
    rules : Rules
        Of the scenario; what it says of a current plan, locks and moves does not count.
    labels : (n,) int array
        The plan that moves are counted from, -1 for no territory.
    closed : (k,) bool array
        Territories that neither gain nor lose units.
    locked : (n,) bool array
        Units that stay where they are.
    """

    units: Units
    rules: Rules
    labels: np.ndarray
    closed: np.ndarray
    locked: np.ndarray

    @property
    def opened(self) -> np.ndarray:
        """Indices of the territories that may change."""
        return np.flatnonzero(~self.closed)

    @property
    def members(self) -> np.ndarray:
        """Indices of the units that are in no closed territory."""
        return np.flatnonzero((self.labels < 0) | ~np.append(self.closed, False)[self.labels])


@dataclass(frozen=True)
class Option:
    """One plan of a family.

    Attributes
    ----------
    kind : str
        `MOVES` or `COMPACTNESS`.
    asked : float
        Share that may move, or tolerance.
    labels : (n,) int array or None
        Territories numbered as in the start; ``None`` where no plan can keep what is asked.
    deviation : float
        The largest of all measures that have a tolerance, as a share.
    deviations : dict of str to float
        The largest of each measure.
    moved : dict of str to float
        Share of ``units`` and of each measure that is not where the start has it.
    moved_units : int
    moment_km2 : float
        As in reports; lower is more compact.
    violations : tuple of str
        Other rules that are broken.
    refused : str
        Why there is no plan.
    """

    kind: str
    asked: float
    labels: np.ndarray | None = None
    deviation: float = 0.0
    deviations: dict[str, float] = field(default_factory=dict)
    moved: dict[str, float] = field(default_factory=dict)
    moved_units: int = 0
    moment_km2: float = 0.0
    violations: tuple[str, ...] = ()
    refused: str = ""


Found = Callable[[Option], Any]


def option_of(start: Start, kind: str, asked: float, labels: np.ndarray) -> Option:
    """Figures of a plan.

    Parameters
    ----------
    start : Start
    kind : str
    asked : float
    labels : (n,) int array
    """
    limited = start.rules.tolerances(start.units)
    loose = replace(
        start.rules, tolerance=dict.fromkeys(limited, ANY), current=start.labels, locked=None, max_moved=None
    )
    plan = Plan(start.units, labels, loose)
    worst = np.abs(plan.deviations).max(axis=0)
    deviations = {name: float(value) for name, value in zip(start.units.measures, worst)}
    moved = dict(plan.moved)
    count = int(moved.pop("units"))
    shares = {"units": count / max(len(start.units), 1), **{name: float(share) for name, share in moved.items()}}
    return Option(
        kind=kind,
        asked=float(asked),
        labels=np.asarray(labels, dtype=np.int64),
        deviation=max(deviations[name] for name in limited),
        deviations=deviations,
        moved=shares,
        moved_units=count,
        moment_km2=plan.moment_km2,
        violations=tuple(str(one) for one in plan.report["violations"]),
    )


def against_moves(
    start: Start, shares: Sequence[float] = SHARES, progress: ProgressFunction | None = None
) -> list[Option]:
    """The best balance found for each share of the first measure that may change hands.

    Parameters
    ----------
    start : Start
    shares : sequence of float
        Of the whole market.
    progress : callable, optional
        As for `design`.

    Returns
    -------
    list of Option
        In ascending order of shares; shares that lead to the same plan as a smaller one are left out.

    Raises
    ------
    RulesError, ImpossibleError, CancelledError
        As `realignment_curve`.
    """
    units, members, rules = start.units, start.members, _inner(start)
    place = np.full(len(start.closed) + 1, -1, dtype=np.int64)
    place[start.opened] = np.arange(len(start.opened))
    rules.current = place[start.labels[members]]
    rules.locked = start.locked[members] & (rules.current >= 0)
    part = units.values[members, 0].sum()
    scale = units.values[:, 0].sum() / part if part > 0 else 1.0
    asked = {min(share * scale, 1.0): share for share in sorted(shares, reverse=True)}
    rows = realignment_curve(units_among(units, members), rules, list(asked), progress)
    options: list[Option] = []
    before = None
    for row in rows:
        labels = _whole(start, np.asarray(row["labels"]))
        if before is None or not np.array_equal(labels, before):
            options.append(option_of(start, MOVES, asked[row["share"]], labels))
        before = labels
    return options


def against_compactness(
    start: Start,
    tolerances: Sequence[float] = TOLERANCES,
    progress: ProgressFunction | None = None,
    found: Found | None = None,
) -> list[Option]:
    """The most compact plan found, at draft effort, for each tolerance.

    What is locked stays; all else is designed anew, whatever moves. Territories have the numbers of those in the
    start that they share most with.

    Parameters
    ----------
    start : Start
    tolerances : sequence of float
        Of every measure that has one.
    progress : callable, optional
        As for `design`.
    found : callable, optional
        Told each option as soon as it is there, from this thread; the widest tolerance comes first.

    Returns
    -------
    list of Option
        In ascending order of tolerances; where none is possible, `Option.refused` says why.

    Raises
    ------
    RulesError
        Where fewer than two territories are open.
    CancelledError
        Where ``progress`` answered False.
    """
    units, members, rules = start.units, start.members, _inner(start)
    small, held = units_among(units, members), start.locked[members] & (start.labels[members] >= 0)
    if held.any():
        place = np.full(len(start.closed) + 1, -1, dtype=np.int64)
        place[start.opened] = np.arange(len(start.opened))
        rules.current, rules.locked = np.where(held, place[start.labels[members]], -1), held
    tell, names = Progress(progress), list(start.rules.tolerances(units))
    wanted = sorted(set(tolerances), reverse=True)
    options: list[Option] = []
    refused = ""
    for number, tolerance in enumerate(wanted):
        option = Option(COMPACTNESS, tolerance, refused=refused)
        if not refused:
            rules.tolerance = dict.fromkeys(names, tolerance)
            try:
                plan = design(small, rules, _step(tell, number, len(wanted)))
                labels = _alike(start, _whole(start, plan.labels))
                option = option_of(start, COMPACTNESS, tolerance, labels)
            except ImpossibleError as error:
                # Proven: what a tolerance forbids, a smaller one forbids too.
                refused = str(error)
                option = Option(COMPACTNESS, tolerance, refused=refused)
        options.append(option)
        if found is not None:
            found(option)
    tell(1.0, "Done")
    return options[::-1]


def frontier(points: Sequence[tuple[float, float]]) -> list[int]:
    """Points that no other one beats in both figures, lower being better.

    Parameters
    ----------
    points : sequence of (x, y)

    Returns
    -------
    list of int
        Indices, from the smallest x on; of equal points the first.
    """
    best, found = np.inf, []
    for index in sorted(range(len(points)), key=lambda place: (points[place][0], points[place][1], place)):
        if points[index][1] < best:
            best = points[index][1]
            found.append(index)
    return found


def _inner(start: Start) -> Rules:
    """Rules of the open part of the market."""
    opened = start.opened
    if len(opened) < 2:
        raise RulesError("Fewer than two territories are open. Unlock some to see what else is possible.")
    rules = start.rules
    targets = None
    if start.closed.any() or rules.targets is not None:
        whole = rules.target_shares(start.units)
        targets = {name: whole[opened, j] for j, name in enumerate(start.units.measures)}
    return Rules(
        territories=len(opened),
        tolerance=rules.tolerances(start.units),
        targets=targets,
        contiguous=rules.contiguous,
        seed=rules.seed,
        effort="draft",
    )


def _whole(start: Start, inner: np.ndarray) -> np.ndarray:
    """Labels of the whole market from those of its open part."""
    labels = start.labels.astype(np.int64).copy()
    labels[start.members] = np.append(start.opened, -1)[inner]
    return labels


def _alike(start: Start, labels: np.ndarray) -> np.ndarray:
    """The same plan, its territories numbered like those of the start that they share most with."""
    from scipy.optimize import linear_sum_assignment

    k, weight = len(start.closed), start.units.values[:, 0]
    mass = weight + 1e-9 * max(float(weight.sum()), 1.0) / len(weight)
    both = (start.labels >= 0) & (labels >= 0)
    shared = np.bincount(labels[both] * k + start.labels[both], weights=mass[both], minlength=k * k).reshape(k, k)
    fixed = np.flatnonzero(start.closed)
    held = np.union1d(fixed, labels[start.locked & both])
    shared[held, held] += HELD * mass.sum()
    rows, columns = linear_sum_assignment(shared, maximize=True)
    number = np.full(k + 1, -1, dtype=np.int64)
    number[rows] = columns
    return number[labels]


def _step(tell: Progress, number: int, count: int) -> ProgressFunction:
    """Progress of one design of several."""

    def told(fraction: float, text: str) -> bool:
        tell((number + fraction) / count, text)
        return True

    return told
