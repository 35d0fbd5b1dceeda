"""What the page Profit computes in the background: profit of accounts, and of territories or reps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import figures
from ..i18n import tr
from ..reps.named_hours import named_source
from .performance_data import Owned, account_ids, account_names, owned_of, rep_of
from .profit_choice import NOBODY, PERCENT, SHARE, SIGN, TERRITORY, ProfitChoice

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ...planning.findings import DataError
    from ...planning.profit import Profits
    from ..market.session import MarketSession
    from ..work import Progress

HOW = {SIGN: None, PERCENT: True, SHARE: False}  # how bare margins are meant, as planning takes it
SUMS, AS_TEXT = "profit_sum_differs", "number_as_text"  # findings that are said elsewhere, and in short
DOLLARS = "USD"
CENT = 0.005


@dataclass(frozen=True)
class ProfitShown:
    """What is shown.

    Attributes
    ----------
    columns : dict of str to (a,) array
        One value per account: ``row``, ``account``, ``group``, ``rank``, ``revenue``, ``costs``, ``net_profit``,
        ``margin``, perhaps ``profit_per_hour``; and where figures are stated otherwise ``stated_profit``,
        ``stated_margin``, what costs and revenue these would need, and ``off`` (money), else NaN.
    orders : dict of str to (a,) int array
        Rows in ascending order of a column, what is not known last.
    groups : list of dict
        ``name``, ``numbers`` (of its territories) and the columns of `planning.profit.profit_by`.
    totals : dict
        As in `planning.profit.Profits`.
    differing : int
        Accounts that state other figures.
    sums : (float, float) or None
        Net profit as stated and as recomputed, of the same accounts.
    notes, details : list of str
        What was found; of fields whose amounts are text, which ones.
    bare : bool
        Whether stated margins have no sign %.
    decimals : int
        That amounts are written with.
    """

    columns: dict[str, np.ndarray]
    orders: dict[str, np.ndarray]
    groups: list[dict[str, Any]]
    totals: dict[str, Any]
    differing: int
    sums: tuple[float, float] | None
    notes: list[str]
    details: list[str]
    bare: bool
    decimals: int


def owner_field(session: MarketSession) -> str | None:
    """Field of the accounts with the owners of named accounts, as the page Reps has it; ``None`` for none."""
    field = named_source(session).field
    return field if session.accounts is not None and field in session.accounts.columns else None


def owned_or_alone(session: MarketSession) -> Owned | None:
    """Accounts and who has them, nobody where there is no scenario; ``None`` where there are no accounts."""
    import numpy as np

    if not session.is_open or session.accounts is None or not len(session.accounts):
        return None
    nobody = np.full(len(session.accounts), None, dtype=object)
    return owned_of(session) or Owned(session.accounts, nobody, nobody)


def profits_of(
    choice: ProfitChoice, owned: Owned, field: str | None, numbers_of: Mapping[str, list[int]], progress: Progress
) -> ProfitShown:
    """Profit of every account and every territory or rep.

    Parameters
    ----------
    choice : ProfitChoice
        A complete one.
    owned : Owned
    field : str or None
        Of the accounts, with the owner of a named account.
    numbers_of : mapping of str to list of int
        Territories by name, or by rep.
    progress : callable

    Raises
    ------
    DataError
        A figure is none or is negative, or currencies are mixed; names account and field.
    CancelledError
        ``progress`` answered False.
    """
    import numpy as np
    import pandas as pd

    from ...engine.errors import CancelledError
    from ...planning.findings import DataError
    from ...planning.profit import profit_by, profits

    accounts, layer = pd.DataFrame(owned.accounts.drop(columns="geometry", errors="ignore")), tr("Accounts")
    names = account_names(accounts)
    ids = account_ids(accounts, names)

    def column(field: str) -> pd.Series | None:
        return accounts[field] if field else None

    margin, told = column(choice.stated_margin), [_about_time(choice)]
    bare, asked = _bare(margin, layer, ids)
    if bare and choice.percent == SIGN:
        margin = None
        told.append(asked)

    def step(fraction: float) -> None:
        if not progress(0.8 * fraction, ""):
            raise CancelledError("")

    try:
        found = profits(
            accounts[choice.revenue],
            [*(accounts[name] for name in choice.costs), *_time(choice, accounts, layer, ids)],
            stated_profit=column(choice.stated_profit),
            stated_margin=margin,
            percent=HOW[choice.percent],
            hours=column(choice.hours),
            table=layer,
            ids=ids,
            one_by_one=False,
            progress=step,
        )
    except DataError as error:
        raise _advised(error, choice) from error
    step(1.0)
    columns = {"row": np.arange(len(accounts)), "account": np.asarray(names, dtype=object), **_figures(found)}
    groups: list[dict[str, Any]] = []
    if choice.group != NOBODY:
        owner = pd.Series(owned.territory) if choice.group == TERRITORY else rep_of(owned, field)
        columns["group"] = owner.astype("object").where(owner.notna(), None).to_numpy(dtype=object)
        nobody = tr("no territory") if choice.group == TERRITORY else tr("no rep")
        groups = _groups(profit_by(found.table, pd.Series(columns["group"])), numbers_of, nobody)
    told += [one.message for one in found.findings if one.kind not in (SUMS, AS_TEXT)]
    texts = [one.message for one in found.findings if one.kind == AS_TEXT]
    if texts:
        fields_read = figures.plural(len(texts), "field")
        text = tr("Amounts written as text were read as numbers ({fields}).", fields=fields_read)
        told.append(text)
    if found.currency not in ("", DOLLARS):
        told.append(tr("Amounts are in {currency}; $ stands for the currency of your data.", currency=found.currency))
    return ProfitShown(
        columns,
        {key: _order(values) for key, values in columns.items()},
        groups,
        found.totals,
        len(found.differing),
        found.sums,
        [text for text in told if text],
        texts,
        bare,
        _decimals(found),
    )


def _time(choice: ProfitChoice, accounts: pd.DataFrame, layer: str, ids: Sequence[str]) -> list[pd.Series]:
    """The cost of rep time, where it is asked for."""
    from ...planning.findings import raise_errors
    from ...planning.profit import cost_of_time
    from ...planning.values import numbers

    if not choice.has_time:
        return []
    hours, errors = numbers(accounts[choice.hours], choice.hours, layer, ids, thing="account")
    raise_errors(errors)
    return [cost_of_time(hours, choice.salary, choice.capacity).rename(tr("cost of rep time"))]


def _about_time(choice: ProfitChoice) -> str:
    """What the cost of rep time lacks."""
    if choice.has_time or not (choice.salary or choice.capacity):
        return ""
    return tr("The cost of rep time is left out: it needs workload, salary and capacity.")


def _bare(margin: pd.Series | None, layer: str, ids: Sequence[str]) -> tuple[bool, str]:
    """Whether stated margins may be percent or shares, and the question."""
    from ...planning.findings import DataError
    from ...planning.values import rate

    if margin is None:
        return False, ""
    try:
        rate(margin, str(margin.name), layer, None, ids=ids, least=None, thing="account")
    except DataError as error:
        return True, str(error)
    return False, ""


def _advised(error: DataError, choice: ProfitChoice) -> DataError:
    """The error; of margins such as 56.4 that are read as shares, with what else can be done."""
    from ...planning.findings import DataError

    first = next((one.kind for one in error.findings if one.severity == "error"), "")
    if first != "rate_above_one" or choice.percent != SHARE:
        return error
    advice = tr('Or choose percent in "Margins are in".')
    return DataError(f"{error} {advice}", error.findings)


def _figures(found: Profits) -> dict[str, np.ndarray]:
    """Columns of figures, and those of what is stated otherwise."""
    import numpy as np

    columns = {str(name): found.table[name].to_numpy(dtype=float) for name in found.table.columns}
    stated = {
        "net_profit": ("stated_profit", "profit_costs", "profit_revenue"),
        "margin": ("stated_margin", "margin_costs", "margin_revenue"),
    }
    for figure in {one.figure for one in found.differences}:
        for key in (*stated[figure], "off"):
            columns[key] = np.full(len(found.table), np.nan)
    for one in found.differences:
        keys = (*stated[one.figure], "off")
        off = abs(one.stated - one.recomputed)
        if one.figure == "margin":
            off *= float(columns["revenue"][one.row])
        values = (one.stated, one.costs_needed, one.revenue_needed, np.fmax(columns["off"][one.row], off))
        for key, value in zip(keys, values):
            columns[key][one.row] = np.nan if value is None else value
    return columns


def _groups(table: pd.DataFrame, numbers_of: Mapping[str, list[int]], nobody: str) -> list[dict[str, Any]]:
    """A record per territory or rep; ``nobody`` is what the row without one is called."""
    return [
        {
            "name": str(name) if isinstance(name, str) else nobody,
            "numbers": numbers_of.get(str(name), []),
            **{str(key): float(value) for key, value in row.items()},
        }
        for name, row in zip(table.index, table.to_dict("records"))
    ]


def _order(values: np.ndarray) -> np.ndarray:
    """Rows in ascending order; equal ones as they are, what is not known last."""
    import numpy as np

    from ..tables import padded

    if values.dtype != np.dtype("object"):
        return np.argsort(values, kind="stable")  # puts not-a-number last
    texts = {text: padded(str(text)) for text in set(values.tolist()) if text is not None}
    rank = {text: place for place, text in enumerate(sorted(texts, key=lambda one: texts[one]))}
    return np.argsort(np.array([rank.get(text, len(rank)) for text in values], dtype=np.int64), kind="stable")


def _decimals(found: Profits) -> int:
    """Cents only where the revenue has some: those of computed costs say nothing."""
    import numpy as np

    revenue = found.table["revenue"].dropna().to_numpy()
    return 2 if np.any(np.abs(revenue - np.round(revenue)) >= CENT) else 0
