"""The table of key figures per territory (KPIs): which column holds what, read, checked and cleaned."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .findings import DataError, Finding, listing, raise_errors
from .rates import compare_to_stated, rate_table
from .values import money, numbers, one_currency, rate, unique_columns
from .written import CODES
from .zips import text_ids

if TYPE_CHECKING:
    import pandas as pd

COUNT, MONEY, NUMBER, STATED = "count", "money", "number", "stated rate"


@dataclass(frozen=True)
class KpiField:
    """One column that a table of key figures may have.

    Attributes
    ----------
    key : str
        Its name in results.
    kind : str
        ``COUNT``, ``MONEY`` or ``NUMBER``; ``STATED`` for a rate that is only compared with its counts.
    aliases : tuple of str
        Further names, in lower case without blanks and signs.
    """

    key: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rate:
    """A rate that follows from two counts.

    Attributes
    ----------
    key : str
        Name in results.
    title : str
        In words.
    part, whole : str
        Keys of the counts.
    higher_is_better : bool
    """

    key: str
    title: str
    part: str
    whole: str
    higher_is_better: bool = True


FIELDS = (
    KpiField("accounts", COUNT, ("allaccounts", "accountcount", "numberofaccounts")),
    KpiField("assigned", COUNT, ("assignedaccounts", "accountsassigned")),
    KpiField("planned", COUNT, ("plannedaccounts", "accountsplanned", "accountswithplan")),
    KpiField("called_as_planned", COUNT, ("calledasplanned", "accountscalledasplanned")),
    KpiField("leads", COUNT, ("lead", "leadcount", "numberofleads")),
    KpiField("opportunities", COUNT, ("opps", "opportunity", "opp", "opportunitycount")),
    KpiField("new_accounts", COUNT, ("new", "newcustomers", "newaccount", "newlogos")),
    KpiField("won", COUNT, ("dealswon", "wondeals", "closedwon")),
    KpiField("closed", COUNT, ("dealsclosed", "closeddeals", "closedtotal")),
    KpiField("customers", COUNT, ("customercount", "activecustomers", "customersatstart")),
    KpiField("churned", COUNT, ("lostcustomers", "customerslost", "churnedcustomers")),
    KpiField("reps", NUMBER, ("repcount", "salesreps", "numberofreps", "headcount", "fte")),
    KpiField("response_hours", NUMBER, ("responsetime", "responsetimehours", "medianresponsehours", "hourstoresponse")),
    KpiField("revenue", MONEY, ("annualrevenue", "totalrevenue")),
    KpiField("won_value", MONEY, ("wonrevenue", "dealvalue", "newrevenue")),
    KpiField("sales", MONEY, ("actualsales", "salestodate", "bookings")),
    KpiField("quota", MONEY, ("salesquota", "annualquota")),
    KpiField("potential", MONEY, ("salespotential", "annualpotential")),
    KpiField("potential_served", MONEY, ("servedpotential",)),
    KpiField("conversion", STATED, ("conversionrate", "leadconversion")),
    KpiField("close_rate", STATED, ("closingrate",)),
    KpiField("churn", STATED, ("churnrate",)),
)

RATES = (
    Rate("conversion", "Conversion (new accounts of leads)", "new_accounts", "leads"),
    Rate("opportunity_rate", "Leads that became opportunities", "opportunities", "leads"),
    Rate("win_rate", "Opportunities that became accounts", "new_accounts", "opportunities"),
    Rate("close_rate", "Deals closed as won", "won", "closed"),
    Rate("churn", "Customers lost", "churned", "customers", higher_is_better=False),
    Rate("assigned_rate", "Accounts assigned", "assigned", "accounts"),
    Rate("called_rate", "Accounts called as planned", "called_as_planned", "planned"),
)

TERRITORY_NAMES = ("territory", "territoryname", "territoryid", "region", "district", "area")
#: Names of a column that states the average deal, which is computed here.
AVERAGE_DEAL = ("averagedeal", "averagedealsize", "averagedealvalue", "avgdeal", "avgdealsize", "dealsize")
#: Names by which a table's own line of sums is known, where its counts are the sums.
TOTALS = frozenset({"all", "total", "totals", "sum", "grandtotal", "overall"})
#: A currency at the end of a name, as in "revenue_usd" and "Quota (EUR)".
CURRENCY = re.compile(rf"[\W_]+(?:{CODES.pattern})\W*$", re.IGNORECASE)


def kpi_columns(names: Sequence[str]) -> dict[str, str]:
    """Guess which column holds which figure.

    Returns
    -------
    dict of str to str
        Key of :data:`FIELDS`, or ``"territory"``, -> column; only those that were recognised by name.
    """
    return figure_columns(names, FIELDS, {"territory": TERRITORY_NAMES})


def figure_columns(
    names: Sequence[str], figures: Sequence[KpiField], others: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Guess which column holds which figure, and what else is wanted, by whole names.

    Only an amount of money may end in its currency (``revenue_usd``): ``won_usd`` is no count of deals. The name
    without a currency goes first, then the first column of the table.
    """
    plain: dict[str, str] = {}
    amounts: dict[str, str] = {}
    for name in names:
        plain.setdefault(plain_name(name), name)
        amounts.setdefault(plain_name(CURRENCY.sub("", str(name))), name)
    amounts.update(plain)
    wanted = {key: (plain, aliases) for key, aliases in others.items()}
    for one in figures:
        wanted[one.key] = (amounts if one.kind == MONEY else plain, (plain_name(one.key), *one.aliases))
    found = {
        key: next((known[alias] for alias in aliases if alias in known), None)
        for key, (known, aliases) in wanted.items()
    }
    return {key: column for key, column in found.items() if column is not None}


def plain_name(name: str) -> str:
    """A name in lower case without blanks and signs."""
    return re.sub(r"[^a-z0-9]", "", str(name).lower())


def read_kpis(
    frame: pd.DataFrame, table: str, columns: Mapping[str, str] | None = None, percent: bool | None = None
) -> tuple[pd.DataFrame, list[Finding]]:
    """Read a table with one row per territory.

    Parameters
    ----------
    frame : DataFrame
        As read; amounts may be text ("$39,000").
    table : str
        Name for the messages.
    columns : mapping of str to str, optional
        Key of :data:`FIELDS`, or ``"territory"``, -> column, where the names do not say it.
    percent : bool, optional
        How rates that the table states without the sign % are meant: in percent (16.6) or as shares (0.166).

    Returns
    -------
    (DataFrame of float, list of Finding)
        Index = territory, one column per figure that the table has, NaN where it is null (listed). A line of sums that
        the table carries is left out, and said. Rates that the table states are recomputed, and listed where they
        differ or cannot be recomputed.

    Raises
    ------
    DataError
        No territory or no figure, two columns or two rows of one name, a value that is none, a rate above 1, amounts
        in different currencies.
    """
    import pandas as pd

    unique_columns(frame, table)
    chosen = {**kpi_columns([str(name) for name in frame.columns]), **(columns or {})}
    names = _territories(frame, chosen.get("territory"), table)
    figures = {one.key: one for one in FIELDS if one.key in chosen and one.kind != STATED}
    if not figures:
        known = listing((one.key for one in FIELDS if one.kind != STATED), limit=len(FIELDS))
        raise DataError(f"{table} has no column with a figure of a territory. Known are: {known}.")
    same_currency(frame, chosen, table)
    read, findings = {}, []
    for key, one in figures.items():
        read[key], said = read_figures(frame[chosen[key]], one, table)
        findings += said
    raise_errors(findings)
    kpis = pd.DataFrame({key: values.to_numpy() for key, values in read.items()}, index=pd.Index(names, dtype=object))
    findings += _check_rates(frame, kpis, chosen, table, percent)
    findings += [
        *missing_deals(kpis, [str(name) for name in frame.columns], table),
        *_deals_without_number(kpis, table),
    ]
    return _without_totals(kpis, table, findings)


def read_figures(
    values: pd.Series, one: KpiField, table: str, null: str = "figures that need it are left out"
) -> tuple[pd.Series, list[Finding]]:
    """Values of a column of figures; nulls are NaN and listed."""
    field = str(values.name)
    read, findings = (money if one.kind == MONEY else numbers)(values, field, table, least=0.0)
    wrong = {finding.id for finding in findings if finding.severity == "error"}
    nulls = [str(row) for row in np.flatnonzero(read.isna().to_numpy()) + 1 if str(row) not in wrong]
    if nulls:
        text = f"{table}: {field} is null in {len(nulls):,} of {len(read):,} rows (row {listing(nulls)}); {null}."
        findings.append(Finding("warning", "null_figure", table, None, text))
    return read, findings


def same_currency(frame: pd.DataFrame, chosen: Mapping[str, str], table: str) -> None:
    """Refuse amounts in different currencies, which would be divided by each other."""
    one_currency([frame[chosen[one.key]] for one in FIELDS if one.kind == MONEY and one.key in chosen], table)


def missing_deals(kpis: pd.DataFrame, columns: Sequence[str], table: str) -> list[Finding]:
    """What an average deal lacks, where it may be looked for: not where only the close rate is wanted.

    Parameters
    ----------
    kpis : DataFrame
        Figures that were read.
    columns : sequence of str
        All columns of the table, one of which may state the average deal.
    table : str
        Name for the messages.
    """
    stated = next((name for name in columns if plain_name(name) in AVERAGE_DEAL), None)
    lacking = [key for key in ("won", "won_value") if key not in kpis]
    if not lacking:
        if stated is None:
            return []
        text = f"{table}: {stated} is not read; the average deal is computed as won_value / won."
        return [Finding("info", "stated_average", table, None, text)]
    if stated is None and "won_value" not in kpis and not ("won" in kpis and "revenue" in kpis):
        return []
    meanings = {"won": "won, the number of deals won", "won_value": "won_value, the value of the deals won"}
    text = f"{table}: the average deal is left out, as there is no {' and no '.join(meanings[key] for key in lacking)}."
    if stated is not None:
        text += f" {stated} is not read, as it cannot be recomputed."
    return [Finding("warning", "no_average_deal", table, None, text)]


def _deals_without_number(kpis: pd.DataFrame, table: str) -> list[Finding]:
    """Leave out what deals brought where there were none: in the average of all it would count without a deal."""
    if "won" not in kpis or "won_value" not in kpis:
        return []
    wrong = ((kpis["won"] == 0) & (kpis["won_value"] > 0)).to_numpy()
    rows = [f"row {row + 1} ({kpis.index[row]})" for row in np.flatnonzero(wrong)]
    if not rows:
        return []
    kpis.loc[wrong, "won_value"] = np.nan
    text = f"{table}: won_value is above 0 but won is 0 in {listing(rows)}; won_value is left out there. Correct one."
    return [Finding("warning", "deals_contradict", table, None, text)]


def _territories(frame: pd.DataFrame, column: str | None, table: str) -> list[str]:
    """Names of the territories, each one once."""
    if column is None or column not in frame.columns:
        raise DataError(f"{table} has no column with the territory. Name one territory, or choose the column.")
    if frame.empty:
        raise DataError(f"{table} is empty. Give it one row per territory.")
    texts = text_ids(frame[column])
    empty = list(np.flatnonzero(texts.isna()) + 1)
    if empty:
        raise DataError(f"{table}, row {listing(empty)}: {column} is empty. Name the territory, or remove the row.")
    names = [str(text) for text in texts]
    rows: dict[str, list[int]] = {}
    for row, name in enumerate(names, 1):
        rows.setdefault(name, []).append(row)
    repeated = [f"{name} (rows {listing(places)})" for name, places in rows.items() if len(places) > 1]
    if repeated:
        raise DataError(f"{table} holds more than one row for {listing(repeated)}. Give one row per territory.")
    return names


def _check_rates(
    frame: pd.DataFrame, kpis: pd.DataFrame, chosen: Mapping[str, str], table: str, percent: bool | None
) -> list[Finding]:
    """Refuse counts that make no rate, by the names of the table, and compare rates that it states with its counts."""
    findings: list[Finding] = []
    for one in RATES:
        lacking = [key for key in (one.part, one.whole) if key not in kpis]
        if not lacking:
            part, whole = (kpis[key].rename(chosen[key]) for key in (one.part, one.whole))
            rates = rate_table(part, whole, list(kpis.index), table)
        if one.key not in chosen:
            continue
        column = chosen[one.key]
        shares, said = rate(frame[column], column, table, percent)
        raise_errors(said)
        findings += said
        if lacking:
            text = f"{table}: {column} cannot be recomputed and is left out, as there is no {' and no '.join(lacking)}."
            findings.append(Finding("warning", "rate_without_counts", table, None, text))
        else:
            findings += compare_to_stated(shares, frame[column], rates, column, table)
    return findings


def _without_totals(kpis: pd.DataFrame, table: str, findings: list[Finding]) -> tuple[pd.DataFrame, list[Finding]]:
    """Leave out a line of sums, which would count everything twice."""
    counts = [one.key for one in FIELDS if one.kind == COUNT and one.key in kpis]
    for name in [name for name in kpis.index if plain_name(name) in TOTALS]:
        rest = kpis.drop(index=name)
        if len(rest) and counts and np.allclose(kpis.loc[name, counts].astype(float), rest[counts].sum()):
            text = f"{table}: the row {name} holds the sums of the others; it is no territory and was left out."
            return rest, [*findings, Finding("info", "totals_row", table, None, text)]
    return kpis, findings
