"""Dissolve a territory: its units go to the territories around it."""

from __future__ import annotations

import heapq
from typing import Any

import numpy as np

from .errors import ImpossibleError
from .plan import Plan
from .progress import Progress, ProgressFunction
from .rules import Rules
from .units import Units


def dissolve_territory(
    units: Units,
    rules: Rules,
    labels: Any,
    territory: int,
    closed: Any = None,
    progress: ProgressFunction | None = None,
) -> np.ndarray:
    """Give the units of a territory to its neighbours, unit by unit to the one that is filled least.

    Parameters
    ----------
    units : Units
    rules : Rules
        Of the territories that there are, the dissolved one included.
    labels : (n,) int array
        Territory 0..k-1 per unit, -1 for none.
    territory : int
        The one to dissolve.
    closed : (k,) bool array, optional
        Territories that take nothing.
    progress : callable, optional
        As for `design`.

    Returns
    -------
    (n,) int array
        ``territory`` occurs no more. What was in one piece stays so, as every unit joins a neighbour.

    Raises
    ------
    ImpossibleError
        No open territory can be reached.
    CancelledError
        Where ``progress`` answered False.
    """
    tell = Progress(progress)
    plan = Plan(units, labels, rules)
    owners = plan.labels
    shut = np.zeros(plan.k, dtype=bool) if closed is None else np.asarray(closed, dtype=bool)
    loads, targets = plan.totals, np.where(plan.targets > 0, plan.targets, 1.0)
    near = _neighbour_lists(units, owners == territory)
    waiting: list[tuple[float, float, int, int]] = []

    def offer(unit: int, owner: int) -> None:
        filled = float(((loads[owner] + units.values[unit]) / targets[owner]).max())
        step = units.xy[unit] - centres[owner]
        heapq.heappush(waiting, (filled, float(step @ step), unit, owner))

    centres = plan.centres
    left = int((owners == territory).sum())
    whole = max(left, 1)
    for unit, others in near.items():
        for owner in {int(owners[other]) for other in others} - {territory, -1}:
            if not shut[owner]:
                offer(unit, owner)
    while waiting:
        filled, _, unit, owner = heapq.heappop(waiting)
        if owners[unit] != territory:
            continue
        if float(((loads[owner] + units.values[unit]) / targets[owner]).max()) > filled + 1e-12:
            offer(unit, owner)  # the territory grew since; look again whether another one is filled less
            continue
        owners[unit] = owner
        loads[owner] += units.values[unit]
        left -= 1
        tell(1.0 - left / whole, "Giving the units to the neighbours")
        for other in near[unit]:
            if owners[other] == territory:
                offer(int(other), owner)
    if left:
        name = units.ids[int(np.flatnonzero(owners == territory)[0])]
        raise ImpossibleError(
            f"Territory {territory + 1} cannot be dissolved: no open territory can be reached from unit {name}. Unlock "
            "a neighbouring territory."
        )
    return owners


def _neighbour_lists(units: Units, inside: np.ndarray) -> dict[int, list[int]]:
    """Neighbours of the units that are inside."""
    near: dict[int, list[int]] = {int(unit): [] for unit in np.flatnonzero(inside)}
    for first, second in units.pairs[inside[units.pairs].any(axis=1)].tolist():
        if inside[first]:
            near[first].append(second)
        if inside[second]:
            near[second].append(first)
    return near
