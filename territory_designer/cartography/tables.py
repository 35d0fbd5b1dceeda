"""The tables on the pages: balance, figures of a territory, top accounts, ZIPs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..translation import inside, translate
from .figures import area, column, count, measure, missing, percent
from .layouts import Cell, Column
from .palette import pale
from .paper import Market, missing_text
from .renderers import deviation_colour

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd


def balance_table(market: Market, bounds: dict[str, Any]) -> tuple[list[Column], list[list[Cell]]]:
    """Columns and rows of the balance table: a row per territory, and the totals.

    Where territories are in districts, they stand below a row with the sums of theirs.
    """
    frame, groups = market.territories, _groups(market.territories)
    columns = [Column("", right=False), Column(translate("Territory"), right=False)]
    names = [str(name) for name in frame["territory"]]
    cells = [[Cell("", colour=market.colours[name]) for name in names], [Cell(name, bold=not groups) for name in names]]
    totals = [Cell(""), Cell(translate("Total"), bold=True)]
    sums = [[Cell(""), Cell(title, bold=True)] for title, _ in groups]

    def add(title: str, texts: list[Cell], total: str = "", parts: Sequence[str] = (), *, right: bool = True) -> None:
        columns.append(Column(title, right))
        cells.append(texts)
        totals.append(Cell(total, bold=True))
        for row, part in zip(sums, parts or [""] * len(sums)):
            row.append(Cell(part, bold=True))

    if "rep" in frame.columns and frame["rep"].notna().any():
        add(translate("Rep"), [Cell("" if missing_text(rep) else str(rep)) for rep in frame["rep"]], right=False)
    for name, title in (("units", translate("ZIPs")), ("accounts", translate("Accounts"))):
        if name in frame.columns:
            parts = [count(frame[name].iloc[rows].sum()) for _, rows in groups]
            add(title, [Cell(count(value)) for value in frame[name]], count(frame[name].sum()), parts)
    for name in market.measures:
        subtotals = [frame[name].iloc[rows].sum() for _, rows in groups]
        texts, scale = column([*frame[name], *subtotals, frame[name].sum()])
        count_of = len(frame)
        add(measure(name).heading(scale), [Cell(text) for text in texts[:count_of]], texts[-1], texts[count_of:-1])
        if name in bounds:
            values = frame[f"{name}_deviation"]
            tints = [pale(deviation_colour(value, bounds[name])) for value in values]
            parts = [_deviation(frame.iloc[rows], name) for _, rows in groups]
            add(
                translate("vs. target"),
                [Cell(percent(value), colour=tint) for value, tint in zip(values, tints)],
                "",
                parts,
            )
    rows = [list(row) for row in zip(*cells)]
    if not groups:
        return columns, [*rows, totals]
    grouped = [line for head, (_, members) in zip(sums, groups) for line in (head, *(rows[at] for at in members))]
    return columns, [*grouped, totals]


def _groups(frame: pd.DataFrame) -> list[tuple[str, list[int]]]:
    """Districts in the order of their first territory, each with its rows; what is in none comes last."""
    if "district" not in frame.columns or not frame["district"].notna().any():
        return []
    found: dict[str, list[int]] = {}
    for row, district in enumerate(frame["district"]):
        found.setdefault("" if missing_text(district) else str(district), []).append(row)
    none = found.pop("", None)
    return [*found.items(), *([(translate("No district"), none)] if none else [])]


def _deviation(rows: pd.DataFrame, name: str) -> str:
    """Deviation of a district from the sum of its territories' targets, which are reckoned back where not given."""
    if f"{name}_target" in rows.columns:
        target = rows[f"{name}_target"].sum()
        return percent(100.0 * (rows[name].sum() / target - 1.0)) if target > 0 else ""
    shares = 1.0 + rows[f"{name}_deviation"] / 100.0
    target = (rows[name] / shares.where(shares > 0)).sum()
    # A territory without anything says nothing of its target; all targets are alike then.
    target += (shares <= 0).sum() * target / max((shares > 0).sum(), 1)
    return percent(100.0 * (rows[name].sum() / target - 1.0)) if target > 0 else ""


def figure_rows(row: pd.Series, bounds: dict[str, Any]) -> list[list[Cell]]:
    """The box of figures of a territory."""
    rows = [
        [Cell(title), Cell(count(row[name]), bold=True)]
        for name, title in (("units", translate("ZIPs")), ("accounts", translate("Accounts")))
        if name in row and not missing(row[name])
    ]
    for name in ("workload", "potential"):
        if name not in row or missing(row[name]):
            continue
        written = measure(name)
        rows.append([Cell(written.title), Cell(written.text(row[name]), bold=True)])
        if name in bounds:
            deviation = row[f"{name}_deviation"]
            tint = pale(deviation_colour(deviation, bounds[name]))
            rows.append([Cell(f"    {translate('vs. target')}"), Cell(percent(deviation), bold=True, colour=tint)])
    if "area_km2" in row and not missing(row["area_km2"]):
        rows.append([Cell(translate("Surface area")), Cell(area(row["area_km2"]), bold=True)])
    return rows


def ranked_accounts(accounts: gpd.GeoDataFrame, limit: int) -> tuple[gpd.GeoDataFrame, str]:
    """The first accounts by potential, else by workload, else by name; and the heading of their list."""
    by = next(
        (name for name in ("potential", "workload") if name in accounts.columns and accounts[name].notna().any()), None
    )
    key = [by] if by else [name for name in ("name", "zip") if name in accounts.columns]
    ordered = accounts.sort_values(key, ascending=not by, kind="stable", na_position="last") if key else accounts
    ranked = ordered.head(limit).copy()
    ranked["rank"] = [str(rank) for rank in range(1, len(ranked) + 1)]
    shown = _part(len(ranked), len(accounts))
    if not by:
        return ranked, translate("Accounts by name ({shown})", shown=shown)
    return ranked, translate("Top accounts by {measure} ({shown})", measure=inside(measure(by).title), shown=shown)


def _part(shown: int, there: int) -> str:
    """How many of all are listed."""
    return translate("{shown} of {all}", shown=count(shown), all=count(there)) if shown < there else count(there)


def account_list(ranked: gpd.GeoDataFrame) -> tuple[list[Column], list[list[Cell]]]:
    """Columns and rows of the list of accounts."""
    columns = [Column("#"), Column(translate("Account"), right=False)]
    cells = [list(ranked["rank"]), list(ranked["name"]) if "name" in ranked.columns else [""] * len(ranked)]
    if "zip" in ranked.columns:
        columns.append(Column(translate("ZIP"), right=False))
        cells.append(list(ranked["zip"]))
    by = next(
        (name for name in ("potential", "workload") if name in ranked.columns and ranked[name].notna().any()), None
    )
    if by:
        texts, scale = column(list(ranked[by]))
        columns.append(Column(measure(by).unit(scale)))
        cells.append(texts)
    elif "category" in ranked.columns:
        columns.append(Column(translate("Category"), right=False))
        cells.append(list(ranked["category"]))
    return columns, [[Cell(text) for text in row] for row in zip(*cells)]


def unit_list(units: gpd.GeoDataFrame, limit: int) -> tuple[str, list[Column], list[list[Cell]]]:
    """Heading, columns and rows of the list of ZIPs, which stands in for that of the accounts."""
    measures = [name for name in ("workload", "potential") if name in units.columns]
    ordered = units.sort_values(measures[:1] or ["label"], ascending=not measures, kind="stable").head(limit)
    shown = _part(len(ordered), len(units))
    columns = [Column(translate("ZIP"), right=False)]
    cells = [list(ordered["label"])]
    if "name" in ordered.columns:
        columns.append(Column(translate("Place"), right=False))
        cells.append(["" if missing_text(name) else str(name) for name in ordered["name"]])
    for name in measures:
        texts, scale = column(list(ordered[name]))
        columns.append(Column(measure(name).unit(scale)))
        cells.append(texts)
    heading = translate("ZIPs ({shown})", shown=shown)
    if measures:
        heading = translate("ZIPs by {measure} ({shown})", measure=inside(measure(measures[0]).title), shown=shown)
    return heading, columns, [[Cell(text) for text in row] for row in zip(*cells)]
