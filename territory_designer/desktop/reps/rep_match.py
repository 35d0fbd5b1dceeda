"""Reps matched to the territories on the screen: what goes in, and what comes out with its reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..market.session import MarketSession
from ..market.state import EditError, PlanState
from ..work import Progress
from .roster_reading import metric_homes

if TYPE_CHECKING:
    import numpy as np

    from ...planning.findings import Finding
    from ...planning.needs import Needs
    from ...planning.rep_matching import RepMatching
    from ...planning.rep_terms import Term
    from ...planning.roster import Roster


@dataclass(frozen=True)
class MatchInput:
    """What matching needs, taken from the session in its own thread; safe to use in another one.

    Attributes
    ----------
    state : PlanState
        What was on the screen.
    roster : Roster
    weights : dict of str to float
        Share by term.
    numbers : (k,) list of int
    names : (k,) list of str
    homes : (r, 2) float array
        Metres, not-a-number where not known.
    points : (n, 2) float array
        Of the units, in metres.
    labels : (n,) int array
        Place of each unit's territory in ``numbers``, -1 for none.
    workload : (n,) float array or None
        Hours/year.
    owners : (n,) list of str or None
        Who owns each unit in the alignment in force.
    accounts : DataFrame or None
    account_unit : (a,) int array
    needs : DataFrame or None
    needs_name : str
    """

    state: PlanState
    roster: Roster
    weights: dict[str, float]
    numbers: list[int]
    names: list[str]
    homes: np.ndarray
    points: np.ndarray
    labels: np.ndarray
    workload: np.ndarray | None
    owners: list[str | None]
    accounts: Any
    account_unit: np.ndarray
    needs: Any
    needs_name: str


@dataclass(frozen=True)
class Matched:
    """The best match, and the figures behind it.

    Attributes
    ----------
    of : MatchInput
    matching : RepMatching
    needs : list of Needs
        By territory.
    far : (r, k) float array
        Kilometres from home to the units, in the mean weighted by workload; not-a-number where a home is not known.
    kept, had : (r, k) and (r,) float arrays
        What a rep keeps, and has now.
    counted : str
        "accounts" or "hours".
    known : (r, k) float array or None
        Share of a territory's accounts whose industry the rep knows; None where no industries are known.
    work : (k,) float array or None
        Hours/year of each territory.
    findings : list of Finding
    """

    of: MatchInput
    matching: RepMatching
    needs: list[Needs]
    far: np.ndarray
    kept: np.ndarray
    had: np.ndarray
    counted: str
    known: np.ndarray | None
    work: np.ndarray | None
    findings: list[Finding] = field(default_factory=list)

    def fits(self, state: PlanState) -> bool:
        """Whether the territories are still those that were matched."""
        import numpy as np

        now, then = state, self.of.state
        return [one.number for one in now.active] == self.of.numbers and (
            now.labels is then.labels or np.array_equal(now.labels, then.labels)
        )


def input_of(session: MarketSession, weights: dict[str, float], needs: Any = None, needs_name: str = "") -> MatchInput:
    """Take what matching needs.

    Parameters
    ----------
    session : MarketSession
    weights : dict of str to float
    needs : DataFrame, optional
        Table of needs, and its name for messages.
    needs_name : str

    Raises
    ------
    EditError
        There is no plan, or there are no reps.
    """
    import numpy as np

    state, roster = session.state, session.roster
    if state is None or not state.active:
        raise EditError(tr("There is no scenario to edit. Design one first."))
    if roster is None:
        raise EditError(tr("The market has no reps yet. Choose the layer of reps (4 Reps)."))
    numbers = [one.number for one in state.active]
    place = np.full(int(max(state.labels.max(initial=-1), *numbers)) + 2, -1, dtype=np.int64)
    place[numbers] = np.arange(len(numbers))
    return MatchInput(
        state=state,
        roster=roster,
        weights=weights,
        numbers=numbers,
        names=[one.name for one in state.active],
        homes=metric_homes(session, roster),
        points=session.units.xy,
        labels=place[state.labels],
        workload=workload_of(session),
        owners=_owners(session, roster),
        accounts=session.accounts,
        account_unit=session.account_unit,
        needs=needs,
        needs_name=needs_name,
    )


def workload_of(session: MarketSession) -> np.ndarray | None:
    """Hours/year of each unit; ``None`` where the market has no workload."""
    measures = list(session.units.measures)
    return session.units.values[:, measures.index("workload")] if "workload" in measures else None


def _owners(session: MarketSession, roster: Roster) -> list[str | None]:
    """Rep of each unit in the alignment in force: its territory's, or the one on the roster who names it."""
    aligned = session.aligned
    nobody: list[str | None] = [None] * len(session.units)
    found = session.ask(lambda market: (market.labels(aligned), market.territories(aligned))) if aligned else None
    if found is None:
        return nobody
    labels, territories = found
    owner_of = {name: rep for rep, name in roster.reps["territory"].items() if name}
    rep_of = {}
    for one in territories:
        rep = one.rep if one.rep in roster.reps.index else owner_of.get(one.name, one.name)
        rep_of[one.number] = rep if rep in roster.reps.index else None
    return [rep_of.get(number) for number in labels.tolist()]


def match(given: MatchInput, progress: Progress) -> Matched:
    """Find the best match; may run in the background.

    Raises
    ------
    DataError
        The weights do not total 100 %, or the table of needs has a fault.
    CancelledError
        ``progress`` answered False.
    """
    import numpy as np

    from ...engine.errors import CancelledError
    from ...planning.findings import Finding
    from ...planning.needs import Needs, barred_pairs, read_needs
    from ...planning.rep_matching import idle_terms, match_reps

    def tell(share: float) -> None:
        if not progress(share, tr("Matching reps and territories")):
            raise CancelledError(tr("Cancelled; nothing was changed."))

    tell(0.0)
    roster, names = given.roster, given.names
    reps = list(roster.reps.index)
    needs, findings = [Needs()] * len(names), list[Finding]()
    if given.needs is not None:
        needs, findings = read_needs(given.needs, names, reps, given.needs_name)
    far = _distances(given)
    held = given.labels >= 0
    work = None
    if given.workload is not None:
        work = np.bincount(given.labels[held], weights=given.workload[held], minlength=len(names))
    tell(0.1)
    kept, had, counted, mix = _present(given, reps)
    terms, known = _terms(given, needs, far, (kept, had), mix, work)
    tell(0.3)
    matching = match_reps(
        *(reps, names, terms, given.weights, barred_pairs(roster.reps, needs)),
        progress=lambda share: tell(0.3 + 0.7 * share),
    )
    findings = [*findings, *idle_terms(terms, given.weights)]
    return Matched(given, matching, needs, far, kept, had, counted, known, work, findings)


def _distances(given: MatchInput) -> np.ndarray:
    """Kilometres from homes to territories; a territory without ZIPs is as far as the others in the mean."""
    import numpy as np

    from ...planning.rep_terms import mean_distances

    occupied, labels = np.unique(given.labels, return_inverse=True)
    labels, occupied = labels - int((occupied < 0).any()), occupied[occupied >= 0]
    far = np.full((len(given.homes), len(given.names)), np.nan)
    far[:, occupied] = mean_distances(given.homes, given.points, labels, len(occupied), given.workload)
    empty = np.setdiff1d(np.arange(len(given.names)), occupied)
    if len(occupied):
        far[:, empty] = far[:, occupied].mean(axis=1, keepdims=True)
    return far


def _present(given: MatchInput, reps: list[str]) -> tuple[np.ndarray, np.ndarray, str, list[dict[str, float]] | None]:
    """What each rep has now in each territory, in accounts (or hours where there are none), and the industries."""
    from ...planning.columns import find_columns, guess_columns
    from ...planning.rep_terms import industry_mix, kept_amounts
    from ...planning.zips import text_ids

    place_of = [given.names[label] if label >= 0 else None for label in given.labels.tolist()]
    accounts = given.accounts
    if accounts is None:
        return *kept_amounts(given.owners, place_of, reps, given.names, given.workload), "hours", None
    names = [str(name) for name in accounts.columns if name not in ("unit", "geometry")]
    column = guess_columns(names).get("rep")
    own = text_ids(accounts[column]).tolist() if column else [None] * len(accounts)
    rows = given.account_unit.tolist()
    owners = [one or (given.owners[row] if row >= 0 else None) for one, row in zip(own, rows)]
    places = [place_of[row] if row >= 0 else None for row in rows]
    industry = find_columns(names, {"industry": ("industry", "sector")}).get("industry")
    mix = industry_mix(places, text_ids(accounts[industry]).tolist(), given.names) if industry else None
    return *kept_amounts(owners, places, reps, given.names), "accounts", mix


def _terms(
    given: MatchInput,
    needs: list[Needs],
    far: np.ndarray,
    present: tuple[np.ndarray, np.ndarray],
    mix: list[dict[str, float]] | None,
    work: np.ndarray | None,
) -> tuple[list[Term], np.ndarray | None]:
    """Terms of the matching, and the share of accounts whose industry a rep knows."""
    import numpy as np

    from ...planning.rep_terms import accounts_term, capacity_term, preference_term, skills_term, travel_term

    frame = given.roster.reps
    abilities = [skills + industries for skills, industries in zip(frame["skills"], frame["industries"])]
    terms = [
        travel_term(far, "to its ZIPs on average"),
        accounts_term(*present),
        skills_term(abilities, [need.skills for need in needs], mix),
        preference_term(list(frame["preference"]), given.names),
    ]
    if work is not None:
        terms.append(capacity_term(given.roster.hours.to_numpy(), work))
    known = None
    if mix:
        able = [{one.casefold() for one in items} for items in abilities]
        known = np.array([[sum(part for one, part in each.items() if one in has) for each in mix] for has in able])
    return terms, known
