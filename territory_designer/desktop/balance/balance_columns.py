"""Columns of the balance table: their titles, what they mean, and the same figures as rows for the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import figures
from ..i18n import tr
from ..tables import padded
from .balance_figures import Balance

if TYPE_CHECKING:
    import numpy as np

    from ..market.session import MarketSession

ALL, OUT, LOCKED, PIECES, SELECTED = "all", "out", "locked", "pieces", "selected"


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes
    ----------
    key : str
        "target", "name", "rep", "units", "accounts", "measure", "compactness", "pieces" or "moved".
    title, meaning : str
    measure : int
        Index of the measure, of columns of measures.
    """

    key: str
    title: str
    meaning: str
    measure: int = -1


class Bar(NamedTuple):
    """What the delegate draws in the cell of a measure.

    Attributes
    ----------
    figure, deviation : str
    widest : str
        A text as wide as the largest figure of the column.
    share : float
        Deviation as a share of the tolerance; without one, of the largest deviation of the column.
    limited : bool
        Whether there is a tolerance.
    out : bool
    """

    figure: str
    deviation: str
    widest: str
    share: float
    limited: bool
    out: bool


def title_of(measure: str) -> str:
    """A measure as titles have it."""
    if measure == "workload":
        return tr("Workload")
    if measure == "potential":
        return tr("Potential")
    return measure.replace("_", " ").capitalize()


def columns_of(measures: Sequence[str]) -> list[Column]:
    """Columns of a market."""
    from ...cartography.figures import measure

    bars = [
        Column(
            "measure",
            title_of(name),
            tr(
                "{measure} and its deviation from the target. The shaded band is the tolerance, the line its middle. "
                "Sorted by deviation.",
                measure=measure(name).heading(),
            ),
            number,
        )
        for number, name in enumerate(measures)
    ]
    return [
        Column("target", tr("⊙"), tr("Target: the territory that edits on the map move ZIPs to. Click to choose it.")),
        Column("name", tr("Territory"), tr("Name and colour. Double click to rename.")),
        Column("rep", tr("Rep"), tr("Who owns the territory. Double click to change.")),
        Column("units", tr("ZIPs"), tr("Number of ZIPs")),
        Column("accounts", tr("Accounts"), tr("Number of accounts")),
        *bars,
        Column("compactness", tr("Compact"), tr("Compactness (Polsby-Popper): 1 is a circle, 0 a thread")),
        Column("pieces", tr("Pieces"), tr("Connected pieces; more than one is in bold")),
        Column("moved", tr("Moved"), tr("ZIPs that the alignment in force has in another territory")),
    ]


def ranks_of(texts: Sequence[str | None]) -> np.ndarray:
    """(k,) int array: place of each text in natural order, equal ones share it; nothing comes last."""
    import numpy as np

    keys = [padded(text) if text else None for text in texts]
    known = {key: place for place, key in enumerate(sorted({key for key in keys if key is not None}))}
    return np.array([len(known) if key is None else known[key] for key in keys], dtype=np.int64)


def table_of(balance: Balance, rows: Iterable[int]) -> tuple[list[str], list[list[Any]]]:
    """Titles with units, and rows of values, of some territories.

    Parameters
    ----------
    balance : Balance
    rows : iterable of int
        Rows of the balance.
    """
    from ...cartography.figures import measure

    titles = [tr("Territory"), tr("Rep"), tr("ZIPs"), tr("Accounts")]
    for name in balance.measures:
        titles += [measure(name).heading(), tr("{measure}: deviation (%)", measure=title_of(name))]
    titles += [tr("Compactness"), tr("Pieces"), tr("ZIPs moved")]
    table = []
    for row in rows:
        one = balance.territories[row]
        cells: list[Any] = [one.name, one.rep, balance.units[row], balance.accounts[row]]
        for total, deviation in zip(balance.totals[row], balance.deviations[row]):
            cells += [round(float(total), 2), round(100.0 * float(deviation), 2)]
        compact, moved = balance.compactness, balance.moved_units
        cells += [
            None if compact is None else round(float(compact[row]), 3),
            balance.pieces[row],
            None if moved is None else moved[row],
        ]
        table.append(cells)
    return titles, table


def sorting_of(balance: Balance, key: str, measure: int) -> np.ndarray | None:
    """(k,) array of what a column is sorted by; ``None`` where that is a text, or there is nothing."""
    if key == "measure":
        return balance.deviations[:, measure]
    return {
        "units": balance.units,
        "accounts": balance.accounts,
        "compactness": balance.compactness,
        "pieces": balance.pieces,
        "moved": balance.moved_units,
    }.get(key)


def passing(session: MarketSession, balance: Balance, text: str, kind: str) -> np.ndarray:
    """(k,) bool array: territories that a filter lets through.

    Parameters
    ----------
    session : MarketSession
    balance : Balance
    text : str
        Part of a name or rep, without capitals.
    kind : str
        `ALL`, `OUT` (of tolerance), `LOCKED`, `PIECES` (in several) or `SELECTED` (on the map).
    """
    import numpy as np

    through = np.ones(len(balance.territories), dtype=bool)
    if kind == OUT:
        through &= balance.out()
    elif kind == LOCKED:
        through &= np.array([one.locked for one in balance.territories], dtype=bool)
    elif kind == PIECES:
        through &= balance.pieces > 1
    elif kind == SELECTED and session.state is not None:
        chosen = np.unique(session.state.labels[session.selection])
        through &= np.isin([one.number for one in balance.territories], chosen)
    if text:
        texts = (f"{one.name}\n{one.rep or ''}".casefold() for one in balance.territories)
        through &= np.array([text in one for one in texts], dtype=bool)
    return through


def different(before: Balance, after: Balance) -> np.ndarray:
    """(k,) bool array: territories whose rows are not as they were; both have the same territories and measures."""
    import numpy as np

    pairs = zip(before.territories, after.territories)
    found = np.array([old is not new and old != new for old, new in pairs], dtype=bool)
    for name in ("units", "accounts", "pieces", "totals", "deviations", "compactness", "moved_units"):
        old, new = getattr(before, name), getattr(after, name)
        if (old is None) != (new is None):
            return np.ones(len(found), dtype=bool)
        if new is not None:
            apart = old != new
            found |= apart if apart.ndim == 1 else apart.any(axis=1)
    return found


def explained(balance: Balance, row: int, measure: int) -> str:
    """The whole figure of a territory, its target and its limit."""
    from ...cartography.figures import measure as written

    name = balance.measures[measure]
    tolerance = balance.tolerances.get(name)
    limit = tr("no limit")
    if tolerance is not None:
        limit = tr("allowed ± {tolerance} %", tolerance=figures.amount(100.0 * tolerance))
    return tr(
        "{name}, {measure}: {total} of {target} ({deviation}), {limit}",
        name=balance.territories[row].name,
        measure=written(name).heading(),
        total=figures.amount(float(balance.totals[row, measure])),
        target=figures.amount(float(balance.targets[row, measure])),
        deviation=figures.percent(100.0 * float(balance.deviations[row, measure])),
        limit=limit,
    )
