"""Who owns which territory, with load, reasons and runner-up: the rows of the table of reps."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import figures
from ..i18n import tr
from ..market.session import MarketSession
from ..settings import JobSettings
from .named_hours import NamedAccounts, NamedSource, named_accounts, named_source
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
    work_h, way_h, named_h, capacity_h : float or None
        Hours/year: workload, the way from home and back, the rep's named accounts, and what the rep has; ``None`` where
        not known.
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
    named_h: float | None = None
    capacity_h: float | None = None
    score: float | None = None
    why: str = ""
    told: str = ""
    runner_up: str = ""

    @property
    def load_h(self) -> float | None:
        """Workload, the way from home and named accounts, as far as known."""
        return None if self.work_h is None else self.work_h + (self.way_h or 0.0) + (self.named_h or 0.0)

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
        self._of: tuple[Any, Any, NamedSource] = (None, None, NamedSource())
        self._homes: pd.DataFrame | None = None
        self._visits: np.ndarray | None = None
        self._named: NamedAccounts | None = None
        self._named_visits: pd.Series | None = None

    def homes(self) -> pd.DataFrame | None:
        """Columns ``x`` and ``y`` in metres, index = rep; ``None`` without a roster."""
        self._renew()
        return self._homes

    def strangers(self) -> list[str]:
        """Owners of named accounts who are not on the roster; nobody where there is no roster."""
        self._renew()
        roster = self._session.roster if self._session.is_open else None
        if self._named is None or roster is None:
            return []
        return [name for name in self._named.hours.index if name not in roster.reps.index]

    def by_number(self) -> dict[int, tuple[float | None, float | None, float | None]]:
        """Hours/year of work, of the way from home, and of named accounts, by number of the territory.

        Named accounts belong to their owner as a whole: each of several territories of a rep has an equal part.
        """
        import numpy as np

        self._renew()
        session, work = self._session, workload_of(self._session)
        state = session.state
        if state is None or work is None:
            return {}
        held = state.labels >= 0
        count = max((one.number for one in state.territories), default=0) + 1
        sums = np.bincount(state.labels[held], weights=work[held], minlength=count)
        ways, named_ways = self._ways(count), self._named_ways()
        owned = Counter(one.rep for one in state.active)
        found: dict[int, tuple[float | None, float | None, float | None]] = {}
        for one in state.active:
            way, named = float(ways[one.number]), None
            if self._named is not None:
                rep, parts = one.rep or "", owned[one.rep]
                named = float(self._named.hours.get(rep, 0.0)) / parts
                way += named_ways.get(rep, 0.0) / parts
            found[one.number] = (float(sums[one.number]), None if math.isnan(way) else way, named)
        return found

    def _ways(self, count: int) -> np.ndarray:
        """Hours/year from home to the territory and back, by number; not-a-number where home or visits are unknown."""
        import numpy as np

        session, homes = self._session, self._homes
        if homes is None or self._visits is None or session.state is None:
            return np.full(count, np.nan)
        there = np.full((count, 2), np.nan)
        for one in session.state.active:
            if one.rep in homes.index:
                there[one.number] = homes.loc[one.rep].to_numpy()
        return self._line_haul(there, session.units.xy, session.state.labels, self._visits)

    def _named_ways(self) -> dict[str, float]:
        """Hours/year from home to the named accounts and back, by owner, where home and visits are known."""
        session, homes, visits = self._session, self._homes, self._named_visits
        if homes is None or visits is None:
            return {}
        there = homes.reindex(visits.index.get_level_values("owner").unique())
        labels = there.index.get_indexer(visits.index.get_level_values("owner"))
        points = session.units.xy[visits.index.get_level_values("unit")]
        hours = self._line_haul(there.to_numpy(), points, labels, visits.to_numpy())
        return {owner: way for owner, way in zip(there.index, hours.tolist()) if not math.isnan(way)}

    def _line_haul(self, homes: np.ndarray, points: np.ndarray, labels: np.ndarray, visits: np.ndarray) -> np.ndarray:
        """Hours/year of the way, with the speed that the dock asks for and as many visits as fill a day."""
        from ...planning.travel import line_haul

        chosen = self._settings()
        table = line_haul(homes, points, labels, visits, self._visits_in_a_day(), chosen.speed_kmh, chosen.circuity)
        return table["hours"].to_numpy()

    def _visits_in_a_day(self) -> float:
        """As many as the hours of all accounts, named ones too, leave room for."""
        from ...planning.travel import visits_in_a_day

        work, named = workload_of(self._session), self._named
        counted = [one for one in (self._visits, self._named_visits) if one is not None]
        visits = sum(float(one.sum()) for one in counted)
        hours = (0.0 if work is None else float(work.sum())) + (0.0 if named is None else float(named.hours.sum()))
        return visits_in_a_day(visits, hours)

    def _renew(self) -> None:
        """Homes, named accounts and visits of the market and roster that there are now."""
        session = self._session
        now = (session.market if session.is_open else None, session.roster, named_source(session))
        if now[0] is self._of[0] and now[1] is self._of[1] and now[2] == self._of[2]:
            return
        self._of, self._homes, self._visits, self._named_visits = now, None, None, None
        self._named = named_accounts(session, now[2])
        if not session.is_open:
            return
        import pandas as pd

        if session.roster is not None:
            homes = metric_homes(session, session.roster)
            self._homes = pd.DataFrame(homes, columns=["x", "y"], index=session.roster.reps.index)
        accounts = session.accounts
        if accounts is not None and VISITS in accounts.columns:
            visits = pd.to_numeric(accounts[VISITS], errors="coerce").fillna(0.0).to_numpy(dtype=float)
            self._count_visits(visits.clip(min=0.0))

    def _count_visits(self, visits: np.ndarray) -> None:
        """Add visits up by ZIP, and those of named accounts, which their owners drive to, by owner and ZIP."""
        import numpy as np
        import pandas as pd

        session, inside = self._session, self._session.account_unit >= 0
        plain = inside
        if self._named is not None:
            owner = self._named.owner
            plain, named = inside & owner.isna().to_numpy(), inside & owner.notna().to_numpy()
            keys = [owner[named].to_numpy(), session.account_unit[named]]
            self._named_visits = pd.Series(visits[named]).groupby(keys).sum().rename_axis(["owner", "unit"])
        self._visits = np.bincount(session.account_unit[plain], visits[plain], minlength=len(session.units))


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
        work, way, named = hours.get(one.number, (None, None, None))
        known = (
            one.number,
            one.name,
            one.colour,
            one.rep or "",
            one.rep in capacity,
            work,
            way,
            named,
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
