"""Who owns which territory, with load, reasons and runner-up: the rows of the table of reps."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import figures
from ..i18n import tr
from ..market.session import MarketSession
from ..settings import JobSettings
from .rep_match import Matched, workload_of
from .rep_words import instead, points, reasons, short_reasons
from .roster_reading import metric_homes

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

VISITS = "visits"
"""Column of the accounts with visits per year, as `computeworkload` writes it."""


@dataclass(frozen=True)
class RepRow:
    """One territory.

    Attributes
    ----------
    number : int
    name, colour, rep : str
        The rep is empty for nobody.
    on_roster : bool
        Whether the market knows the rep.
    work_h, way_h, capacity_h : float or None
        Hours/year: workload, the way from home and back, and what the rep has; ``None`` where not known.
    score : float or None
        Points of 100 of the pair.
    why, told : str
        Reasons, short and whole.
    runner_up : str
        Who would have it in the best match without this pair, and what that costs.
    """

    number: int
    name: str
    colour: str
    rep: str
    on_roster: bool = False
    work_h: float | None = None
    way_h: float | None = None
    capacity_h: float | None = None
    score: float | None = None
    why: str = ""
    told: str = ""
    runner_up: str = ""

    @property
    def load_h(self) -> float | None:
        """Workload and the way from home, as far as known."""
        return None if self.work_h is None else self.work_h + (self.way_h or 0.0)

    @property
    def load(self) -> float | None:
        """Share of the capacity that is needed."""
        if self.load_h is None or not self.capacity_h:
            return None
        return self.load_h / self.capacity_h


class Loads:
    """What each territory asks of its rep; remembers what stays the same while ZIPs are moved.

    Parameters
    ----------
    session : MarketSession
    settings : callable
        What the dock asks for now, for the speed of travel.
    """

    def __init__(self, session: MarketSession, settings: Callable[[], JobSettings]) -> None:
        self._session, self._settings = session, settings
        self._of: tuple[Any, Any] = (None, None)
        self._homes: pd.DataFrame | None = None
        self._visits: np.ndarray | None = None

    def homes(self) -> pd.DataFrame | None:
        """Columns ``x`` and ``y`` in metres, index = rep; ``None`` without a roster."""
        self._renew()
        return self._homes

    def by_number(self) -> dict[int, tuple[float | None, float | None]]:
        """Hours/year of work and of the way from home, by number of the territory."""
        import numpy as np

        self._renew()
        session, work = self._session, workload_of(self._session)
        state = session.state
        if state is None or work is None:
            return {}
        held = state.labels >= 0
        count = max((one.number for one in state.territories), default=0) + 1
        sums = np.bincount(state.labels[held], weights=work[held], minlength=count)
        ways = self._ways(count)
        return {
            one.number: (float(sums[one.number]), None if np.isnan(ways[one.number]) else float(ways[one.number]))
            for one in state.active
        }

    def _ways(self, count: int) -> np.ndarray:
        """Hours/year from home and back, by number; not-a-number where home or visits are not known."""
        import numpy as np

        from ...planning.parameters import VISITS_PER_DAY
        from ...planning.travel import line_haul

        session, homes = self._session, self._homes
        if homes is None or self._visits is None or session.state is None:
            return np.full(count, np.nan)
        there = np.full((count, 2), np.nan)
        for one in session.state.active:
            if one.rep in homes.index:
                there[one.number] = homes.loc[one.rep].to_numpy()
        per_day, chosen = float(VISITS_PER_DAY.default or 0.0), self._settings()
        way = (per_day, chosen.speed_kmh, chosen.circuity)
        table = line_haul(there, session.units.xy, session.state.labels, self._visits, *way)
        return table["hours"].to_numpy()

    def _renew(self) -> None:
        """Homes and visits of the market and roster that there are now."""
        session = self._session
        now = (session.market if session.is_open else None, session.roster)
        if now[0] is self._of[0] and now[1] is self._of[1]:
            return
        self._of, self._homes, self._visits = now, None, None
        if not session.is_open:
            return
        import numpy as np
        import pandas as pd

        if session.roster is not None:
            homes = metric_homes(session, session.roster)
            self._homes = pd.DataFrame(homes, columns=["x", "y"], index=session.roster.reps.index)
        accounts = session.accounts
        if accounts is not None and VISITS in accounts.columns:
            visits = pd.to_numeric(accounts[VISITS], errors="coerce").fillna(0.0).to_numpy(dtype=float)
            inside = session.account_unit >= 0
            self._visits = np.bincount(
                session.account_unit[inside], weights=np.maximum(visits[inside], 0.0), minlength=len(session.units)
            )


def rows_of(session: MarketSession, loads: Loads, matched: Matched | None) -> list[RepRow]:
    """The rows, in the order of the territories.

    Parameters
    ----------
    session : MarketSession
    loads : Loads
    matched : Matched, optional
        The last match, where it still fits what is on the screen.
    """
    state, roster = session.state, session.roster
    if state is None:
        return []
    hours = loads.by_number()
    capacity = {} if roster is None else roster.hours.to_dict()
    place = {} if matched is None else {rep: row for row, rep in enumerate(matched.matching.reps)}
    rows = []
    for column, one in enumerate(state.active):
        work, way = hours.get(one.number, (None, None))
        known = (
            one.number,
            one.name,
            one.colour,
            one.rep or "",
            one.rep in capacity,
            work,
            way,
            capacity.get(one.rep or ""),
        )
        told = {} if matched is None else _told(matched, place.get(one.rep or ""), column)
        rows.append(RepRow(*known, **told))
    return rows


def _told(matched: Matched, rep: int | None, column: int) -> dict[str, Any]:
    """Score, reasons and runner-up of a territory with the rep that it has now."""
    matching = matched.matching
    chosen, other = int(matching.chosen[column]), int(matching.runner_up[column])
    name = matched.of.names[column]
    if rep is None:
        why = tr("nobody can serve it") if name in matching.unserved else ""
        return {"why": why, "told": matching.unserved.get(name, "")}
    told = [f"{'; '.join(reasons(matched, rep, column))}."]
    if rep == chosen:
        runner = "" if other < 0 else matching.reps[other]
        price = float(matching.switch_cost[column])
        runner_up = f"{runner} (−{figures.exact(price, 1)})" if runner and not math.isnan(price) else runner
        told.append(instead(matched, column))
    else:  # given by hand since
        runner_up = "" if chosen < 0 else matching.reps[chosen]
        told.append(tr("The match gave it to {rep}.", rep=runner_up) if runner_up else "")
    score = float(matching.score[rep, column])
    told.insert(0, tr("{points} of 100:", points=points(score)))
    return {
        "score": score,
        "why": short_reasons(matched, rep, column),
        "told": " ".join(text for text in told if text),
        "runner_up": runner_up,
    }
