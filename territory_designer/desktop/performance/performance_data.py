"""What the dock Performance counts in the background: figures of territories, effects of reps, prospects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import figures
from ..i18n import tr
from ..latest_work import read_table
from .performance_model import Shown, shown_of

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...planning.effects import Effects
    from ...planning.findings import Finding
    from ..market.session import MarketSession
    from ..work import Progress

REP_IN_SCENARIO = "rep in the scenario"
ZIP_FIELD = "ZIP: {field}"
RESULTS = {
    "rep": ("rep", "repname", "salesrep", "owner", "salesperson"),
    "territory": ("territory", "territoryname", "region", "district"),
    "tried": ("tried", "tries", "offers", "attempts", "opportunities", "closed", "leads"),
    "won": ("won", "wins", "dealswon", "newaccounts", "successes"),
}
FEWEST_FIGURES = 3  # that a table must hold to be taken for one of key figures
MOST_KINDS = 40  # different texts that still make a category
PROSPECT_WORDS = frozenset({"prospect", "prospects", "lead", "leads", "target", "potential", "suspect"})


# Figures of territories


def kpi_fields(names: Sequence[str]) -> dict[str, str]:
    """Which column holds which figure."""
    from ...planning.kpi_table import kpi_columns

    return kpi_columns(list(names))


def is_kpi_table(names: Sequence[str]) -> bool:
    """Whether a table looks like one of key figures per territory."""
    found = kpi_fields(names)
    return "territory" in found and len(found) > FEWEST_FIGURES


def states_rates(names: Sequence[str]) -> bool:
    """Whether a table states rates itself, which may be in percent or not."""
    return bool({"conversion", "close_rate", "churn"} & set(kpi_fields(names)))


def territories_of_table(source: Any, layer: str, percent: bool | None, progress: Progress) -> Shown:
    """Figures from a table with a row per territory.

    Raises
    ------
    DataError
        Something in the table is wrong; names row and field.
    """
    from ...planning.kpi_table import read_kpis
    from ...planning.performance import performance

    frame = read_table(source, progress)
    kpis, findings = read_kpis(frame, layer, kpi_fields([str(name) for name in frame.columns]), percent)
    progress(0.5, "")
    return shown_of(performance(kpis, layer), findings, layer)


@dataclass(frozen=True)
class Owned:
    """Accounts and who has them, gathered in the thread of the window.

    Attributes
    ----------
    accounts : DataFrame
    territory : (a,) object array
        Name of the territory of each account in the scenario on the screen, ``None`` for none.
    rep : (a,) object array
        Its rep.
    """

    accounts: pd.DataFrame
    territory: np.ndarray
    rep: np.ndarray


def owned_of(session: MarketSession) -> Owned | None:
    """Accounts of the market and who has them; ``None`` where there are none, or no scenario."""
    import numpy as np

    state = session.state
    if state is None or session.accounts is None or not len(session.accounts):
        return None
    size = max((one.number for one in state.territories), default=-1) + 2
    names, reps = np.full(size, None, dtype=object), np.full(size, None, dtype=object)
    for one in state.active:
        names[one.number], reps[one.number] = one.name, one.rep or None
    number = np.append(state.labels, -1)[session.account_unit]
    return Owned(session.accounts, names[number], reps[number])


def rep_of(owned: Owned, field: str | None) -> pd.Series:
    """Rep of each account: named accounts have an owner of their own, of all others it is the rep of the territory.

    Parameters
    ----------
    owned : Owned
    field : str or None
        Of the accounts, with the owner of a named account.
    """
    import pandas as pd

    from ...planning.named_accounts import owner_names

    if field is None:
        return pd.Series(owned.rep, index=owned.accounts.index)
    own = owner_names(owned.accounts[field])
    return own.where(own.notna(), owned.rep)


def territories_of_accounts(owned: Owned, progress: Progress) -> Shown:
    """Figures added up from the accounts of the market.

    Raises
    ------
    DataError
        A value is wrong; names row and field.
    """
    import pandas as pd

    from ...planning.kpi_accounts import account_columns, kpis_from_accounts
    from ...planning.performance import performance

    layer, accounts = tr("Accounts"), owned.accounts
    columns = account_columns([str(name) for name in accounts.columns])
    rep = rep_of(owned, columns.get("rep"))
    frame = pd.DataFrame(accounts.drop(columns="geometry")).assign(**{REP_IN_SCENARIO: rep})
    territory = pd.Series(owned.territory, index=accounts.index, dtype="object")
    progress(0.3, "")
    kpis, _, findings = kpis_from_accounts(frame, territory, layer, {**columns, "rep": REP_IN_SCENARIO})
    progress(0.7, "")
    return shown_of(performance(kpis, layer), findings, layer)


# Reps and territories


def result_fields(names: Sequence[str]) -> dict[str, str]:
    """Which column of a table of results holds rep, territory, tried and won."""
    from ...planning.columns import find_columns

    return find_columns(names, RESULTS)


def is_result_table(names: Sequence[str]) -> bool:
    """Whether a table looks like one of results by rep and territory, and not like one of key figures."""
    return len(result_fields(names)) == len(RESULTS) and not is_kpi_table(names)


def effects_of(source: Any, layer: str, progress: Progress) -> Effects:
    """Effects of reps and of territories.

    Raises
    ------
    DataError
        A column is missing, a value is wrong, or nothing can be told apart.
    """
    from ...planning.effects import rep_and_territory_effects
    from ...planning.findings import DataError

    frame = read_table(source, progress)
    columns = result_fields([str(name) for name in frame.columns])
    lacking = [key for key in RESULTS if key not in columns]
    if lacking:
        text = tr("{layer} has no field {fields}. It needs rep, territory, tried and won.", layer=layer,
                  fields=", ".join(lacking))  # fmt: skip
        raise DataError(text)
    progress(0.3, "")
    return rep_and_territory_effects(frame, **columns, table=layer)


# Prospects


@dataclass(frozen=True)
class Wish:
    """What the list of prospects is made from.

    Attributes
    ----------
    revenue, cost : str
        Fields of the accounts; without a cost the profit is the revenue.
    status, value : str
        Field that says who is a prospect, and how; an empty field: accounts whose revenue is 0.
    traits : tuple of str
        Fields of the accounts, and of the ZIPs as in `ZIP_FIELD`.
    count : int
    """

    revenue: str
    cost: str
    status: str
    value: str
    traits: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class Prospects:
    """The list.

    Attributes
    ----------
    records : list of dict
        ``row`` (position of the account), ``account``, ``territory``, ``distance``, ``like``, ``like_profit``,
        ``shared``.
    best, prospects : int
        How many profitable accounts and prospects were compared.
    unknown : int
        Customers that cannot be among the best, as their profit is not known.
    unsure : int
        Accounts of which nothing says whether they are prospects: no status is chosen, and their revenue is null.
    findings : list of Finding
    """

    records: list[dict[str, Any]]
    best: int
    prospects: int
    unknown: int
    unsure: int
    findings: list[Finding]


def prospects_of(wish: Wish, owned: Owned, units: pd.DataFrame, account_unit: np.ndarray) -> Prospects:
    """Accounts that are like the most profitable ones, nearest first.

    Raises
    ------
    DataError
        There are no prospects, no profitable account, or no trait tells accounts apart; an amount is wrong, or
        revenue and cost are in different currencies.
    """
    import numpy as np

    from ...planning.findings import DataError
    from ...planning.lookalikes import lookalikes

    accounts, layer, names = owned.accounts, tr("Accounts"), account_names(owned.accounts)
    revenue, profit = _earned(wish, accounts, account_ids(accounts, names), layer)
    unsure = np.zeros(len(accounts), dtype=bool)
    if wish.status:
        prospect = accounts[wish.status].astype("object").map(str).str.strip().to_numpy() == wish.value
    else:
        prospect, unsure = (revenue == 0).to_numpy(), revenue.isna().to_numpy()
    customer = ~prospect & ~unsure
    unknown = customer & profit.isna().to_numpy()
    if unsure.any() and not prospect.any():
        text = tr(
            "{revenue} is null for {count}: whether they are prospects is not known. Choose the field with their "
            "status, or give those who buy nothing a 0.",
            revenue=wish.revenue,
            count=figures.plural(int(unsure.sum()), "account"),
        )
        raise DataError(text)
    if unknown.any() and np.array_equal(unknown, customer):
        fields = " / ".join(name for name in (wish.revenue, wish.cost) if name)
        text = tr("No customer has a known profit: {fields} is null. Fill it in, or choose others.", fields=fields)
        raise DataError(text)
    frame, numeric, categories = _traits(wish.traits, accounts, units, account_unit)
    # Ids that sort as the accounts stand, so that ties are settled by their order.
    ids = [f"{row:09d}" for row in range(len(accounts))]
    found = lookalikes(frame, profit, prospect, numeric, categories, ids=ids, count=wish.count, table=layer)
    records = [
        {
            "row": int(row),
            "account": names[int(row)],
            "territory": owned.territory[int(row)],
            "distance": float(distance),
            "like": names[int(like)],
            "like_profit": float(earned),
            "shared": str(shared),
        }
        for row, distance, like, earned, shared in found.prospects.itertuples(index=False, name=None)
    ]
    prospects, unknowns, unsures = (int(np.count_nonzero(which)) for which in (prospect, unknown, unsure))
    return Prospects(records, len(found.best), prospects, unknowns, unsures, found.findings)


def _earned(wish: Wish, accounts: pd.DataFrame, ids: Sequence[str], layer: str) -> tuple[pd.Series, pd.Series]:
    """Revenue and profit of each account, NaN where they are not known."""
    from ...planning.findings import raise_errors
    from ...planning.profit import profits
    from ...planning.values import money

    if wish.cost:
        table = profits(accounts[wish.revenue], [accounts[wish.cost]], table=layer, ids=ids).table
        return table["revenue"], table["net_profit"]
    revenue, findings = money(accounts[wish.revenue], wish.revenue, layer, ids, least=0.0, thing="account")
    raise_errors(findings)
    return revenue, revenue


def account_ids(accounts: pd.DataFrame, names: list[str]) -> list[str]:
    """What messages call an account: its name, and its id where it has both."""
    from ...planning import checks
    from ...planning.columns import guess_columns

    field = guess_columns([str(name) for name in accounts.columns]).get("account_id")
    if field is None:
        return names
    ids = checks.account_names(accounts, field)
    return [name if name == one else f"{name} ({one})" for name, one in zip(names, ids)]


def account_names(accounts: pd.DataFrame) -> list[str]:
    """What each account is called: its name, or else its id, or else its row."""
    from ...planning import checks
    from ...planning.columns import guess_columns
    from ..accounts.account_columns import roles_of

    fields = [str(name) for name in accounts.columns]
    account_id, name = guess_columns(fields).get("account_id"), roles_of(fields).get("name")
    return checks.account_names(accounts, account_id, None if name == account_id else name)


def trait_fields(accounts: pd.DataFrame, units: pd.DataFrame, left_out: Sequence[str]) -> dict[str, bool]:
    """Fields that may describe an account, and whether they are taken at first.

    Parameters
    ----------
    accounts, units : DataFrame
    left_out : sequence of str
        Fields of the accounts that say what they earn or whether they are prospects.
    """
    from pandas.api.types import is_numeric_dtype

    from ...planning.columns import guess_columns

    roles = guess_columns([str(name) for name in accounts.columns])
    ids = {roles.get(role) for role in ("account_id", "zip", "name", "lon", "lat", "rep")}
    found: dict[str, bool] = {}
    for name in accounts.columns:
        if name in ("unit", "geometry", *left_out) or name in ids:
            continue
        if is_numeric_dtype(accounts[name].dtype):
            found[str(name)] = False
        elif accounts[name].head(1000).map(str).nunique() <= MOST_KINDS:
            found[str(name)] = name == roles.get("category") or name == "segment"
    for name in units.columns:
        if name != "geometry" and is_numeric_dtype(units[name].dtype):
            found[ZIP_FIELD.format(field=name)] = name == "potential"
    return found


def _traits(
    traits: Sequence[str], accounts: pd.DataFrame, units: pd.DataFrame, account_unit: np.ndarray
) -> tuple[pd.DataFrame, list[str], list[str]]:
    """Columns of the traits, and which are numbers and which categories."""
    import numpy as np
    import pandas as pd
    from pandas.api.types import is_numeric_dtype

    columns: dict[str, Any] = {}
    for trait in traits:
        if trait in accounts.columns:
            columns[trait] = accounts[trait].to_numpy()
            continue
        field = next((name for name in units.columns if ZIP_FIELD.format(field=name) == trait), None)
        if field is not None:
            columns[trait] = np.append(units[field].to_numpy(dtype=float), np.nan)[account_unit]
    frame = pd.DataFrame(columns)
    numeric = [name for name in frame.columns if is_numeric_dtype(frame[name].dtype)]
    return frame, numeric, [name for name in frame.columns if name not in numeric]
