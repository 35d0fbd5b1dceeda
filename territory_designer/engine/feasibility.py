"""Rules that cannot be kept by any plan: found before the search, with the smallest change that helps."""

from __future__ import annotations

import math

import numpy as np

from .errors import ImpossibleError
from .groups import merge_groups
from .neighbours import components
from .rules import Rules
from .units import Units


def check_possible(units: Units, rules: Rules) -> None:
    """Refuse rules that are proven to be impossible.

    Parameters
    ----------
    units : Units
    rules : Rules
        Already checked.

    Raises
    ------
    ImpossibleError
        Names the rule, the unit and the figure, and what would be possible.
    """
    k, limits, shares = rules.count(units), rules.tolerances(units), rules.target_shares(units)
    piece, count = merge_groups(units, rules)
    if k > count:
        raise ImpossibleError(f"{k} territories cannot be made from {count} groups of units that stay together.")
    locked = rules.locked_units(units)
    home = rules.current_labels(units)
    for name, tolerance in limits.items():
        j = units.measures.index(name)
        total = float(units.values[:, j].sum())
        if total <= 0:
            raise ImpossibleError(
                f"{name} is 0 in every unit, so it cannot be balanced. Choose another field or drop its tolerance."
            )
        _enough_units(units, name, piece, count, k, tolerance)
        load = np.bincount(piece, weights=units.values[:, j], minlength=count)
        target = shares[:, j] * total
        _no_unit_too_heavy(units, name, piece, load, target, tolerance)
        _locks_fit(name, units.values[:, j], locked, home, target, tolerance)
        _budget_suffices(name, units.values[:, j], home, target, tolerance, rules.move_budget(units).get(name))
        if rules.contiguous:
            _parts_suffice(units, name, target, tolerance)


def _enough_units(units: Units, name: str, piece: np.ndarray, count: int, k: int, tolerance: float) -> None:
    """A territory needs something of every measure unless its tolerance is 100 % or more."""
    j = units.measures.index(name)
    bearing = int((np.bincount(piece, weights=units.values[:, j], minlength=count) > 0).sum())
    if bearing < k and tolerance < 1.0:
        raise ImpossibleError(
            f"Only {bearing:,} units have any {name}, too few for {k:,} territories. "
            f"Ask for at most {bearing:,} territories."
        )


def _no_unit_too_heavy(
    units: Units, name: str, piece: np.ndarray, load: np.ndarray, target: np.ndarray, tolerance: float
) -> None:
    """No unit (or group) may weigh more than the largest territory may hold."""
    heaviest = int(load.argmax())
    most = float(target.max()) * (1.0 + tolerance)
    if load[heaviest] <= most:
        return
    members = np.flatnonzero(piece == heaviest)
    what = f"Unit {units.ids[members[0]]}" if len(members) == 1 else f"The group with {units.ids[members[0]]}"
    # Rounded up, so that the figure named is one that works.
    smallest = math.ceil((load[heaviest] / float(target.max()) - 1.0) * 1000.0 - 1e-9) / 10.0
    k = len(target)
    fewer = int(float(target.sum()) * (1.0 + tolerance) / load[heaviest])
    advice = f"Raise the tolerance of {name} to at least {smallest:.1f} %"
    if 2 <= fewer < k:
        advice += f", or make at most {fewer} territories"
    raise ImpossibleError(
        f"{what} alone has {name} {load[heaviest]:,.0f}, but a territory may hold at most {most:,.0f} "
        f"(target {float(target.max()):,.0f} + {tolerance:.1%}). {advice}."
    )


def _locks_fit(
    name: str, values: np.ndarray, locked: np.ndarray, home: np.ndarray, target: np.ndarray, tolerance: float
) -> None:
    """Locked units must not already exceed what their territory may hold."""
    if not locked.any():
        return
    held = np.bincount(home[locked], weights=values[locked], minlength=len(target))
    over = held / target - 1.0
    worst = int(over.argmax())
    if over[worst] > tolerance:
        smallest = math.ceil(over[worst] * 1000.0 - 1e-9) / 10.0
        raise ImpossibleError(
            f"The locked units of territory {worst + 1} already have {name} {held[worst]:,.0f}, {over[worst]:.1%} over "
            f"target (tolerance {tolerance:.1%}). Unlock some of them or raise the tolerance of {name} to at least "
            f"{smallest:.1f} %."
        )


def _budget_suffices(
    name: str, values: np.ndarray, home: np.ndarray, target: np.ndarray, tolerance: float, budget: float | None
) -> None:
    """What territories hold beyond the tolerance has to leave, and what they lack has to come from others."""
    if budget is None:
        return
    placed = home >= 0
    held = np.bincount(home[placed], weights=values[placed], minlength=len(target))
    beyond = np.maximum(held - target * (1.0 + tolerance), 0.0).sum()
    lacking = np.maximum(target * (1.0 - tolerance) - held, 0.0).sum() - values[~placed].sum()
    least = float(max(beyond, lacking) / values.sum())
    if least > budget + 1e-9:
        smallest = math.ceil(least * 1000.0 - 1e-9) / 10.0
        raise ImpossibleError(
            f"To bring {name} within {tolerance:.1%} of target, at least {smallest:.1f} % of it must change hands, but "
            f"only {budget:.1%} may. Let more change hands or raise the tolerance of {name}."
        )


def _parts_suffice(units: Units, name: str, target: np.ndarray, tolerance: float) -> None:
    """Every part that barriers cut off must hold enough for a contiguous territory of its own."""
    part = components(len(units), units.pairs)
    held = np.bincount(part, weights=units.values[:, units.measures.index(name)])
    least = float(target.min()) * (1.0 - tolerance)
    short = np.flatnonzero(held < least * (1.0 - 1e-9))
    if len(held) == 1 or not len(short):
        return
    members = np.flatnonzero(part == short[0])
    more = f" and {len(members) - 1:,} more" if len(members) > 1 else ""
    raise ImpossibleError(
        f"Barriers cut off {units.ids[members[0]]}{more} with {name} {held[short[0]]:,.0f}, but a territory must hold "
        f"at least {least:,.0f}. Remove a barrier, add a link, or allow territories in several pieces."
    )
