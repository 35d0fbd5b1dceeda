"""Figures of all territories of the scenario on the screen, as arrays; what the table Balance shows.

Totals come from the plan, which keeps them while units move. Pieces are counted anew only where something moved.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from ...workspace.records import Territory
    from ..market.session import MarketSession


@dataclass
class Balance:
    """Figures per active territory, in the order of their numbers; k territories, c measures.

    Attributes
    ----------
    territories : tuple of Territory
        Name, colour, rep, lock.
    measures : tuple of str
    units, accounts, pieces : (k,) int arrays
        ``accounts`` is 0 everywhere where there are none.
    totals, targets, deviations : (k, c) float arrays
        Deviations are fractions: 0.041 is 4.1 % above the target.
    tolerances : dict of str to float
        Fractions, of the measures that have one.
    compactness : (k,) float array or None
        Polsby-Popper: 4 pi area / perimeter squared, 1 for a circle.
    moved_units : (k,) int array or None
        ZIPs that the alignment in force has elsewhere; ``None`` without an alignment.
    moved : dict of str to float
        Share of all ``units``, ``accounts`` and of each measure that is elsewhere than in the alignment.
    """

    territories: tuple[Territory, ...]
    measures: tuple[str, ...]
    units: np.ndarray
    accounts: np.ndarray
    pieces: np.ndarray
    totals: np.ndarray
    targets: np.ndarray
    deviations: np.ndarray
    tolerances: dict[str, float]
    compactness: np.ndarray | None
    moved_units: np.ndarray | None
    moved: dict[str, float]

    def largest(self, measure: str) -> tuple[float, int]:
        """The deviation farthest from 0 and its row."""
        import numpy as np

        column = self.deviations[:, self.measures.index(measure)]
        row = int(np.abs(column).argmax())
        return float(column[row]), row

    def out(self) -> np.ndarray:
        """(k,) bool array: territories beyond a tolerance."""
        import numpy as np

        beyond = np.zeros(len(self.territories), dtype=bool)
        for name, share in self.tolerances.items():
            beyond |= np.abs(self.deviations[:, self.measures.index(name)]) > share + 1e-9
        return beyond


def balance_of(
    session: MarketSession, before: Balance | None = None, touched: Iterable[int] | None = None
) -> Balance | None:
    """Figures of the plan on the screen; ``None`` where there is none.

    Parameters
    ----------
    session : MarketSession
    before : Balance, optional
        Figures before a change that only touched the territories in ``touched`` (numbers).
    """
    import numpy as np

    plan, state = session.plan, session.state
    if plan is None or state is None:
        return None
    labels, k = plan.labels, plan.k
    known = labels >= 0
    accounts = session.accounts_per_unit  # quicker than a million accounts one by one
    territories = state.active
    if before is not None and touched is not None and len(before.territories) == k:
        rows = [session.index_of(number) for number in touched]
        pieces = before.pieces.copy()
        for row in rows:
            pieces[row] = _pieces(plan, labels, row)
        compactness = _compactness_again(plan, before.compactness, rows)
    else:
        pieces, compactness = plan.pieces, _compactness(plan)
    return Balance(
        territories=territories,
        measures=tuple(session.units.measures),
        units=plan.counts,
        accounts=np.bincount(labels[known], weights=accounts[known], minlength=k).astype(np.int64),
        pieces=pieces,
        totals=plan.totals,
        targets=plan.targets,
        deviations=plan.deviations,
        tolerances=plan.rules.tolerances(session.units),
        compactness=compactness,
        **_moved(session, labels, known, accounts),
    )


def _pieces(plan: Any, labels: np.ndarray, row: int) -> int:
    """Connected pieces of one territory."""
    import numpy as np

    members = np.flatnonzero(labels == row)
    return int(plan.units.neighbourhood.pieces(labels, members).max(initial=-1)) + 1


def _compactness(plan: Any) -> np.ndarray | None:
    import numpy as np

    area, border = plan.area_m2, plan.border_m
    if area is None or border is None:
        return None
    return np.divide(4.0 * np.pi * area, border**2, out=np.zeros(len(area)), where=border > 0)


def _compactness_again(plan: Any, before: np.ndarray | None, rows: list[int]) -> np.ndarray | None:
    """The same, computed anew for some rows only: looking at every border of the map takes its time."""
    import numpy as np

    area = plan.area_m2
    if before is None or area is None:
        return before
    found = before.copy()
    for row in rows:
        border = plan.border_of(row)
        found[row] = 4.0 * np.pi * area[row] / border**2 if border else 0.0
    return found


def _moved(session: MarketSession, labels: np.ndarray, known: np.ndarray, accounts: np.ndarray) -> dict[str, Any]:
    """What is elsewhere than in the alignment."""
    import numpy as np

    alignment, state = session.alignment, session.state
    if alignment is None or state is None:
        return {"moved_units": None, "moved": {}}
    away = (alignment >= 0) & (alignment != state.labels)
    values = session.units.values
    elsewhere, whole = away.astype(float) @ values, np.ones(len(values)) @ values
    moved = {
        name: float(elsewhere[j] / whole[j]) if whole[j] > 0 else 0.0 for j, name in enumerate(session.units.measures)
    }
    moved["units"] = float(away.mean())
    if accounts.any():
        moved["accounts"] = float(accounts[away].sum() / accounts.sum())
    return {"moved_units": np.bincount(labels[away & known], minlength=len(session.numbers)), "moved": moved}
