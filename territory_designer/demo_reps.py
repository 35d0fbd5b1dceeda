"""The part of the demo that is about people: how many reps, who gets which territory, quotas, performance."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .demo_tools import Steps, run, sample

# The sample's full-time reps have 48 weeks of 40 hours, all of it for selling and travel.
WEEKS, HOURS, SELLING_PERCENT, TRAVEL_PERCENT = 48, 40, 90, 10
MATCH = "travel 50, accounts 30, skills 0, preference 0, capacity 20"
QUOTA_TOTAL = 250_000_000.0
BLEND = "even 10, history 50, pipeline 20, potential 20"
ROUNDED_TO_100 = 2
MATCHES, QUOTAS, PERFORMANCE, PLANNING = "reps.csv", "quotas.csv", "performance.csv", "planning.json"
FILES = (MATCHES, QUOTAS, PERFORMANCE, PLANNING)


def size(steps: Steps, units: str, potential: str) -> dict[str, Any]:
    """How many reps the workload needs; the report."""
    steps.begin(f"Sizing: {WEEKS} weeks of {HOURS} hours, {SELLING_PERCENT} % selling and {TRAVEL_PERCENT} % travel")
    report = _report(
        run(
            "sizeterritories",
            UNITS=units,
            WORKLOAD="workload",
            POTENTIAL=potential,
            WEEKS=WEEKS,
            HOURS=HOURS,
            SELLING_SHARE=SELLING_PERCENT,
            TRAVEL_SHARE=TRAVEL_PERCENT,
        )
    )
    steps.end(
        f"{report['workload_h']:,.0f} hours/year at {report['capacity_h']:,.0f} per rep: {report['reps']:,} reps, "
        f"{report['utilisation']:.0%} of their time"
    )
    return report


def with_reps(steps: Steps, scratch: Path, out: Path, designed: str) -> tuple[str, dict[str, Any]]:
    """Match reps to territories; URI of the units with the rep of their territory, and the report."""
    from qgis.core import QgsVectorLayer

    from .exchange.frames import read_frame
    from .exchange.vector_files import write_geopackage_layer

    steps.begin("Matching reps: travel from home, ZIPs that they keep, capacity")
    units = read_frame(QgsVectorLayer(designed, "units", "ogr"))
    alignment = read_frame(QgsVectorLayer(sample("alignment"), "alignment", "ogr"))
    units["rep_now"] = units["zip"].map(alignment.set_index("zip")["rep"])
    path = scratch / "owned.gpkg"
    write_geopackage_layer(path, "units", units)
    layer = f"{path}|layername=units"
    parameters = {"TERRITORIES": layer, "TERRITORY": "territory", "WORKLOAD": "workload", "UNIT_ID": "zip"}
    parameters.update(CURRENT="rep_now", REPS=sample("reps"), REP="rep", HOME_ZIP="home_zip", WEIGHTS=MATCH)
    report = _report(run("assignreps", OUTPUT=str(scratch / "matches.gpkg"), **parameters))
    matches = read_frame(QgsVectorLayer(str(scratch / "matches.gpkg"), "matches", "ogr"))
    _write_csv(out / MATCHES, matches, 2)
    units["rep"] = units["territory"].map(matches.set_index("territory")["rep"])
    write_geopackage_layer(path, "units", units.drop(columns="rep_now"))
    steps.end(
        f"{report['territories'] - len(report['without_rep'])} of {report['territories']} territories have a rep, "
        f"{len(report['spare_reps'])} reps are left over"
    )
    return layer, report


def perform(steps: Steps, scratch: Path, out: Path) -> dict[str, Any]:
    """Performance of the territories so far; the report."""
    from qgis.core import QgsVectorLayer

    from .exchange.frames import read_frame

    steps.begin("Performance of the present territories: who stands out beyond chance")
    parameters = {"KPIS": sample("performance"), "RESULTS": sample("rep_results")}
    report = _report(run("territorykpis", OUTPUT=str(scratch / "performance.gpkg"), **parameters))
    figures = read_frame(QgsVectorLayer(str(scratch / "performance.gpkg"), "performance", "ogr"))
    _write_csv(out / PERFORMANCE, figures, 4)
    steps.end(report["verdicts"]["conversion"]["text"])
    return report


def quotas(steps: Steps, scratch: Path, out: Path, territories: str, units: str, accounts: str) -> dict[str, Any]:
    """Split the total over the territories; the report."""
    from qgis.core import QgsVectorLayer

    from .exchange.frames import read_frame
    from .exchange.vector_files import write_geopackage_layer

    steps.begin(f"Quotas: $ {QUOTA_TOTAL:,.0f} by {BLEND}")
    table = read_frame(QgsVectorLayer(territories, "territories", "ogr"))[["territory", "potential", "geometry"]]
    sums = _money(units, accounts)
    table["history"] = table["territory"].map(sums["revenue_usd"])
    table["pipeline"] = table["territory"].map(sums["pipeline_usd"])
    path = scratch / "bases.gpkg"
    write_geopackage_layer(path, "bases", table)
    parameters = {"TERRITORIES": f"{path}|layername=bases", "TERRITORY": "territory", "TOTAL": QUOTA_TOTAL}
    parameters.update(BLEND=BLEND, HISTORY="history", PIPELINE="pipeline", POTENTIAL="potential")
    report = _report(run("setquotas", ROUNDING=ROUNDED_TO_100, OUTPUT=str(scratch / "quotas.gpkg"), **parameters))
    _write_csv(out / QUOTAS, read_frame(QgsVectorLayer(str(scratch / "quotas.gpkg"), "quotas", "ogr")), 4)
    steps.end(f"{len(report['territory'])} quotas add up to $ {report['sum']:,.2f}")
    return report


def _money(units: str, accounts: str) -> Any:
    """Revenue and open pipeline of the accounts, one row per territory."""
    from qgis.core import QgsVectorLayer

    from .exchange.frames import read_frame
    from .planning.accounts import assign_accounts

    zips = read_frame(QgsVectorLayer(units, "units", "ogr")).set_index("zip")
    frame = read_frame(QgsVectorLayer(accounts, "accounts", "ogr"))
    territory = assign_accounts(frame, zips, "zip").unit.map(zips["territory"])
    return frame[["revenue_usd", "pipeline_usd"]].groupby(territory.to_numpy()).sum()


def plan_table(territories: str, matched: dict[str, Any], split: dict[str, Any]) -> list[str]:
    """Who gets what, as lines of text, one per territory."""
    from qgis.core import QgsVectorLayer

    from .exchange.frames import read_frame

    frame = read_frame(QgsVectorLayer(territories, "territories", "ogr")).sort_values("territory")
    match_of = {row["territory"]: row for row in matched["territory"]}
    quota_of = {row["territory"]: row["quota"] for row in split["territory"]}
    names = list(frame["territory"])
    matches, quota = [match_of[name] for name in names], [quota_of[name] for name in names]
    hours, money = frame["workload"], frame["potential"]
    columns: dict[str, list[str]] = {
        "territory": [*names, "all"],
        "rep": [*(one["rep"] or "nobody" for one in matches), ""],
        "ZIPs": [f"{value:,}" for value in (*frame["units"], frame["units"].sum())],
        "accounts": [f"{value:,}" for value in (*frame["accounts"], frame["accounts"].sum())],
        "hours/year": [f"{value:,.0f}" for value in (*hours, hours.sum())],
        "from mean": _signed(frame["workload_deviation"]),
        "of capacity": [*("" if one["load"] is None else f"{one['load']:.0%}" for one in matches), ""],
        "potential $/year": [f"{value:,.0f}" for value in (*money, money.sum())],
        "from mean ": _signed(frame["potential_deviation"]),
        "quota $/year": [f"{value:,.0f}" for value in (*quota, sum(quota))],
    }
    widths = [max(map(len, [name, *cells])) for name, cells in columns.items()]
    rows = [list(columns), *zip(*columns.values())]
    lines = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths)) for row in rows]
    rule = "-" * len(lines[0])
    return [lines[0], rule, *lines[1:-1], rule, lines[-1]]


def write_reports(out: Path, **reports: dict[str, Any]) -> None:
    """What the algorithms reported, in one file."""
    (out / PLANNING).write_text(json.dumps(reports, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _write_csv(path: Path, frame: Any, decimals: int) -> None:
    """A table of results for a spreadsheet."""
    plain = frame.drop(columns=["geometry", "fid"], errors="ignore")
    plain.to_csv(path, index=False, float_format=f"%.{decimals}f")


def _signed(percent: Any) -> list[str]:
    """Deviations in percent, and the largest of them."""
    return [*(f"{value:+.1f} %" for value in percent), f"<= {percent.abs().max():.1f} %"]


def _report(results: dict[str, Any]) -> dict[str, Any]:
    """What an algorithm reported."""
    report: dict[str, Any] = json.loads(results["REPORT_JSON"])
    return report
