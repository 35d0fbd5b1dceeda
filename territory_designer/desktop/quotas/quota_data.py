"""What the quotas are split by: what the analyst chose, figures per territory, and the rows of the table."""

from __future__ import annotations

import datetime
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any

from ...planning.quota_terms import BASES, STEPS
from ..i18n import tr

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ..market.session import MarketSession

AMOUNTS = ("history", "pipeline", "potential", "sales")
ALIASES = {
    "history": (
        *("history", "lastyear", "lastyearsales", "saleslastyear", "previousyear", "priorsales", "revenuelastyear"),
        *("lastyearrevenue", "revenue", "annualrevenue"),
    ),
    "pipeline": ("pipeline", "openpipeline", "openopportunities", "pipelinevalue"),
    "potential": ("potential", "salespotential", "annualpotential"),
    "sales": ("salestodate", "salessofar", "ytdsales", "salesytd", "sales", "actualsales"),
}
CURRENCIES = ("usd", "eur", "gbp", "cad", "aud", "chf", "mxn")


@dataclass
class QuotaChoice:
    """Everything the analyst chose, as a market keeps it.

    Attributes
    ----------
    total : float
        Money; 0 where nothing was given yet.
    blend, other : dict of str to float
        Percent by base; of the quotas and of those beside them.
    compared : bool
        Whether `other` is shown.
    capped : bool
    cap : float
        Largest change against last year, in percent.
    step : str
        One of `STEPS`.
    table : str
        Id of the layer with a row per territory; empty for the accounts of the market.
    territory : str
        Field of the table with the name of the territory, or of its rep.
    columns : dict of str to str
        Field by `AMOUNTS`; an empty one is left out.
    day : str
        Last day of the sales so far, year-month-day; empty for none.
    first_month : int
        In which the business year starts.
    """

    total: float = 0.0
    blend: dict[str, float] = field(default_factory=lambda: first_blend(BASES))
    other: dict[str, float] = field(default_factory=lambda: dict(zip(BASES, (100.0, 0.0, 0.0, 0.0))))
    compared: bool = False
    capped: bool = False
    cap: float = 20.0
    step: str = STEPS[0]
    table: str = ""
    territory: str = ""
    columns: dict[str, str] = field(default_factory=dict)
    day: str = ""
    first_month: int = 1

    def kept(self) -> dict[str, Any]:
        """Plain values for the market's settings."""
        return asdict(self)


def choice_from(values: Mapping[str, Any]) -> QuotaChoice:
    """The choice from what a market kept; what is unknown or of another kind is left out."""
    default = QuotaChoice()
    known = {
        one.name: values[one.name]
        for one in fields(default)
        if one.name in values and isinstance(values[one.name], type(getattr(default, one.name)))
    }
    return QuotaChoice(**known)


def first_blend(known: Collection[str]) -> dict[str, float]:
    """A blend to begin with, of what is known: half by potential, some by last year, the rest even."""
    if "history" in known:
        history, potential = (30.0, 50.0) if "potential" in known else (80.0, 0.0)
    else:
        history, potential = 0.0, 50.0 if "potential" in known else 0.0
    return {"even": 100.0 - history - potential, "history": history, "pipeline": 0.0, "potential": potential}


@dataclass
class Figures:
    """Money per territory, and what was found on the way.

    Attributes
    ----------
    table : DataFrame
        Index = names of the territories; the columns of `AMOUNTS` that are known.
    notes : list of (amount, text)
        What counts as 0, and what is in no territory; the amount is empty where it is about all.
    """

    table: pd.DataFrame
    notes: list[tuple[str, str]]


@dataclass(frozen=True)
class AccountMoney:
    """Amounts per account, read once.

    Attributes
    ----------
    columns : dict of str to (a,) float array
        By `AMOUNTS`; null is 0.
    notes : dict of str to str
        How many are null, by `AMOUNTS`.
    """

    columns: dict[str, np.ndarray]
    notes: dict[str, str]


def guess_amounts(names: Sequence[str], aliases: Mapping[str, Sequence[str]] = ALIASES) -> dict[str, str]:
    """Which fields hold which amounts, by their names; a currency at the end makes no difference."""
    from ...planning.columns import find_columns

    bare = {without_currency(name): name for name in reversed(names)}
    return {role: bare[found] for role, found in find_columns(list(bare), aliases).items()}


def without_currency(name: str) -> str:
    """``"revenue_usd"`` -> ``"revenue"``."""
    stem, _, last = name.rpartition("_")
    return stem if stem and last.lower() in CURRENCIES else name


def read_accounts(accounts: pd.DataFrame, columns: Mapping[str, str]) -> AccountMoney:
    """Amounts of the market's accounts.

    Parameters
    ----------
    accounts : DataFrame
    columns : mapping of str to str
        Amount -> field.

    Raises
    ------
    DataError
        A value is no amount, or negative, or fields are in different currencies; names row and field.
    """
    from ...planning.findings import raise_errors
    from ...planning.values import money, one_currency

    layer, found, notes = tr("Accounts"), {}, {}
    for role, column in columns.items():
        values, findings = money(accounts[column], column, layer, least=0.0)
        raise_errors(findings)
        nulls = int(values.isna().sum())
        if nulls:
            text = tr("{field} is null in {count} of {all} accounts and counts as 0.", field=column,
                      count=f"{nulls:,}", all=f"{len(values):,}")  # fmt: skip
            notes[role] = text
        found[role] = values.fillna(0.0).to_numpy()
    one_currency([accounts[column] for column in columns.values()], layer)
    return AccountMoney(found, notes)


def names_of(session: MarketSession) -> list[str]:
    """Names of the territories of the scenario on the screen."""
    return [one.name for one in session.state.active] if session.state is not None else []


def per_territory(session: MarketSession, money: AccountMoney) -> Figures:
    """Add up amounts of accounts and the market's potential per territory of the scenario on the screen.

    Raises
    ------
    LookupError
        There is no scenario on the screen.
    """
    import numpy as np
    import pandas as pd

    state = session.state
    if state is None:
        raise LookupError("no scenario is on the screen")
    numbers = [one.number for one in state.active]
    slot = np.full(int(state.labels.max(initial=0)) + max(numbers, default=0) + 2, len(numbers))
    slot[numbers] = np.arange(len(numbers))
    of_unit = slot[state.labels]  # a label of -1 reads the last one, which is nobody's
    of_account = np.append(of_unit, len(numbers))[session.account_unit]
    table = pd.DataFrame(index=pd.Index(names_of(session), name="territory", dtype="object"))
    notes = list(money.notes.items())
    for role, values in money.columns.items():
        sums = np.bincount(of_account, values, len(numbers) + 1)
        table[role] = sums[:-1]
        if sums[-1] > 0:
            text = tr("$ {amount} of {role} lie in no territory and are left out.", amount=f"{sums[-1]:,.0f}",
                      role=role_title(role))  # fmt: skip
            notes.append((role, text))
    measures = list(session.units.measures)
    if "potential" in measures:
        values = session.units.values[:, measures.index("potential")]
        table["potential"] = np.bincount(of_unit, values, len(numbers) + 1)[:-1]
    return Figures(table, notes)


def used(choice: QuotaChoice) -> set[str]:
    """Amounts that matter for what is shown."""
    blends = [choice.blend, *([choice.other] if choice.compared else [])]
    return {"", "history", "sales", *(base for blend in blends for base, share in blend.items() if share > 0)}


def from_table(
    frame: pd.DataFrame, layer: str, territory: str, columns: Mapping[str, str], session: MarketSession
) -> Figures:
    """Amounts of a table with a row per territory.

    Parameters
    ----------
    frame : DataFrame
    layer : str
        Name for the messages.
    territory : str
        Field with the name of the territory, or of its rep.
    columns : mapping of str to str
        Amount -> field.
    session : MarketSession

    Raises
    ------
    DataError
        A name stands twice or is empty, no territory of the scenario is in the table, or an amount is none.
    """
    import pandas as pd

    from ...planning.findings import DataError, listing
    from ...planning.quotas import read_figures
    from ...planning.zips import text_ids

    given = [None if value is None else str(value).strip() for value in text_ids(frame[territory])]
    rows: dict[str, list[int]] = {}
    for row, name in enumerate(given, 1):
        if not name:
            text = tr("{layer}, row {row}: {field} is empty. Name the territory, or remove the row.", layer=layer,
                      row=row, field=territory)  # fmt: skip
            raise DataError(text)
        rows.setdefault(name.casefold(), []).append(row)
    for places in rows.values():
        if len(places) > 1:
            text = tr(
                "{layer}: {field} {name} stands in the rows {rows}. Give one row per territory.",
                layer=layer, field=territory, name=given[places[0] - 1], rows=listing(places),
            )  # fmt: skip
            raise DataError(text)
    read, findings = read_figures(frame, columns, [str(name) for name in given], layer)
    active = session.state.active if session.state is not None else ()
    own = {one.name.casefold() for one in active}
    place_of = [rows.get(one.name.casefold()) or rows.get((one.rep or "").casefold()) for one in active]
    if not any(place_of):
        names = listing(one.name for one in active)
        text = tr("{layer} has no row for any territory of the scenario ({names}). Choose the field with their names.",
                  layer=layer, names=names)  # fmt: skip
        raise DataError(text)
    notes = [("", one.message) for one in findings]
    lacking = [one.name for one, place in zip(active, place_of) if not place]
    if lacking:
        notes.append(("", tr("{layer} has no row for {names}: 0 is taken.", layer=layer, names=listing(lacking))))
    taken = {place[0] for place in place_of if place}
    spare = [name for row, name in enumerate(given, 1) if row not in taken and name and name.casefold() not in own]
    if spare:
        text = tr("{layer}: {names} is no territory of the scenario and is left out.", layer=layer,
                  names=listing(spare))  # fmt: skip
        notes.append(("", text))
    index = pd.Index([one.name for one in active], name="territory", dtype="object")
    values = {
        role: [float(read[role].iloc[place[0] - 1]) if place else 0.0 for place in place_of] for role in read.columns
    }
    table = pd.DataFrame(values, index=index)
    if "potential" not in table:
        own_figures = per_territory(session, AccountMoney({}, {})).table
        for role in own_figures.columns:  # the market's own measure
            table[role] = own_figures[role].to_numpy()
    return Figures(table, notes)


def role_title(role: str) -> str:
    """An amount in a sentence."""
    titles = {
        "even": tr("even"),
        "history": tr("last year"),
        "pipeline": tr("pipeline"),
        "potential": tr("potential"),
        "sales": tr("sales so far"),
    }
    return titles[role]


def what_is_wrong(choice: QuotaChoice, known: Sequence[str]) -> str:
    """What must be chosen first, in the words of the dock; empty where the total can be split.

    Parameters
    ----------
    choice : QuotaChoice
    known : sequence of str
        Amounts that are there.
    """
    blends = {tr("Blend"): choice.blend, **({tr("Blend B"): choice.other} if choice.compared else {})}
    for title, blend in blends.items():
        total = math.fsum(blend.values())
        if abs(total - 100.0) > 1e-6:
            return tr("{blend} totals {total} %, not 100 %. Change one of the percentages.", blend=title,
                      total=f"{total:g}")  # fmt: skip
        lacking = next((base for base, share in blend.items() if share > 0 and base not in ("even", *known)), None)
        if lacking is not None:
            return tr("{blend} gives {base} {share} %, but there is no field for it. Choose one, or give it 0 %.",
                      blend=title, base=role_title(lacking), share=f"{blend[lacking]:g}")  # fmt: skip
    if choice.total <= 0:
        return tr("Give the total to split, above 0.")
    if choice.capped and "history" not in known:
        return tr("A largest change needs last year's sales. Choose their field, or switch it off.")
    return ""


def split(choice: QuotaChoice, figures: Figures, reps: Sequence[str], numbers: Sequence[int]) -> list[dict[str, Any]]:
    """A record per territory, with quotas where the choice allows them; see `what_is_wrong`.

    Raises
    ------
    DataError
        The total cannot be split so.
    """
    from ...planning.attainment import attainment
    from ...planning.quotas import set_quotas

    table = figures.table
    records: list[dict[str, Any]] = [
        {"territory": name, "rep": rep, "number": number, **{role: float(row[role]) for role in table.columns}}
        for name, rep, number, (_, row) in zip(table.index, reps, numbers, table.iterrows())
    ]
    if what_is_wrong(choice, list(table.columns)):
        return records
    cap = choice.cap / 100.0 if choice.capped else None

    def quotas(blend: Mapping[str, float]) -> pd.DataFrame:
        shares = {base: share / 100.0 for base, share in blend.items()}
        return set_quotas(_total(choice), table, shares, cap=cap, step=choice.step).table

    found = quotas(choice.blend)
    other = quotas(choice.other) if choice.compared else None
    reached = None
    if "sales" in table.columns:
        reached = attainment(found["quota"], table["sales"].set_axis(found.index), elapsed(choice))
    for place, record in enumerate(records):
        row = found.iloc[place]
        record.update(share=float(row["quota_share"]), quota=float(row["quota"]), change=float(row["change"]))
        record["limit"] = row["limit"]
        if "potential" in record:
            whole = float(table["potential"].sum())
            record["by_potential"] = choice.total * record["potential"] / whole if whole > 0 else None
        if reached is not None:
            record.update({name: float(reached[name].iloc[place]) for name in reached.columns})
        if other is not None:
            record["other"] = float(other["quota"].iloc[place])
            record["difference"] = record["other"] - record["quota"]
    return records


def sums(records: Sequence[Mapping[str, Any]], choice: QuotaChoice) -> dict[str, Any]:
    """The line below the table; amounts are added without losing a cent."""
    from decimal import Decimal

    found: dict[str, Any] = {}
    for key in ("history", "potential", "pipeline", "quota", "sales", "other", "difference", "share"):
        values = [record[key] for record in records if record.get(key) is not None]
        if values:
            exact = key in ("quota", "other", "difference")
            found[key] = float(sum(Decimal(f"{one:.2f}") for one in values)) if exact else math.fsum(values)
    if found.get("quota") and found.get("history"):
        found["change"] = found["quota"] / found["history"] - 1.0
    if found.get("quota") and "sales" in found:
        found["attainment"] = found["sales"] / found["quota"]
        over = elapsed(choice)
        if over is not None:
            found["attainment_to_date"] = found["attainment"] / over
    return found


def elapsed(choice: QuotaChoice) -> float | None:
    """Share of the business year that is over; ``None`` without a day."""
    from ...planning.attainment import year_share

    return year_share(datetime.date.fromisoformat(choice.day), choice.first_month) if choice.day else None


def _total(choice: QuotaChoice) -> str:
    """The total as it is written: binary fractions know no cents."""
    return f"{choice.total:.2f}"
