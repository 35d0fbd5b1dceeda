"""The whole job on the embedded sample, without a screen: ``python -m territory_designer.demo FOLDER``.

Computes the hours of 11,080 accounts, puts them into 735 ZIP codes, sizes the sales force, designs 20 territories,
gives them reps and quotas, exports and prints them, and ends with who gets what as a table. Every step is a Processing
algorithm that ``qgis_process`` runs as well.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from . import demo_reps
from .demo_tools import Steps, run, sample, start_qgis

TERRITORIES = 20
TOLERANCE_PERCENT = 10.0
# What households spend on food at home, USD/year: an assumption of the order that the Consumer Expenditure Survey
# reports, a fixed sum per household and a small share of income.
POTENTIAL = '3500 * coalesce("households_acs", 0) + 0.03 * coalesce("aggregate_income_usd", 0)'
POTENTIAL_FIELDS = ["households_acs", "aggregate_income_usd"]
TITLE = "Georgia"
CREDITS = "ZIP areas: Census Bureau ZCTA geometry via Who's On First; retailers: USDA SNAP, June 2020"
PAGE_A4 = 0
MAPS = ("territories", "workload", "potential")


def prepare(steps: Steps, scratch: Path) -> tuple[str, str]:
    """Hours of the accounts, check of the sample, accounts into ZIP codes; URIs of the accounts and of the units."""
    zips = {"UNITS": sample("zips"), "UNIT_ID": "zip", "CROSSWALK": sample("crosswalk")}
    steps.begin("Workload: calls by category, and the way between accounts")
    accounts = str(scratch / "accounts.gpkg")
    worked = run(
        "computeworkload", ACCOUNTS=sample("accounts"), CALLPLAN=sample("call_frequencies"), OUTPUT=accounts, **zips
    )
    totals = json.loads(worked["REPORT_JSON"])["totals"]
    steps.end(f"{totals['workload_h']:,.0f} hours/year, {totals['travel_share']:.1%} of it travel")
    steps.begin("Checking the data")
    given = {"ACCOUNTS": accounts, "ACCOUNT_ZIP": "zip", **zips}
    checked = run(
        "checkdata",
        MEASURES=POTENTIAL_FIELDS,
        ACCOUNT_ID="account_id",
        ACCOUNT_MEASURES=["workload_h"],
        OUTPUT=str(scratch / "findings.gpkg"),
        **given,
    )
    report = json.loads(checked["REPORT_JSON"])
    steps.end(
        f"{report['units']:,} ZIP codes and {report['accounts']:,} accounts: {report['errors']:,} errors, "
        f"{report['warnings']:,} warnings, {report['infos']:,} remarks"
    )
    steps.begin("Putting accounts into ZIP codes")
    units = str(scratch / "units.gpkg")
    summarized = run("summarizeaccounts", WORKLOAD="workload_h", OUTPUT=units, **given)
    report = json.loads(summarized["REPORT_JSON"])
    hours = report["totals"]["workload"]["assigned"]
    steps.end(f"{report['assigned']:,} accounts assigned, {report['unassigned']:,} not; {hours:,.0f} hours/year")
    return accounts, units


def plan(steps: Steps, scratch: Path, units: str) -> tuple[str, str]:
    """Design and assess; URIs of the units by territory and of the territories."""
    steps.begin(f"Designing {TERRITORIES} territories, workload and potential within {TOLERANCE_PERCENT:g} % each")
    designed, territories = str(scratch / "designed.gpkg"), str(scratch / "territories.gpkg")
    rules: dict[str, Any] = {
        "UNIT_ID": "zip",
        "WORKLOAD": "workload",
        "WORKLOAD_TOLERANCE": TOLERANCE_PERCENT,
        "POTENTIAL_TOLERANCE": TOLERANCE_PERCENT,
    }
    run(
        "designterritories",
        UNITS=units,
        TERRITORIES=TERRITORIES,
        POTENTIAL=POTENTIAL,
        OUTPUT=designed,
        TERRITORIES_OUTPUT=territories,
        REPORT=str(scratch / "report.json"),
        **rules,
    )
    steps.end("Done")
    steps.begin("Assessing the design on its own, from what was written")
    assessed = run("assessterritories", UNITS=designed, TERRITORY="territory", POTENTIAL="potential", **rules)
    report = json.loads(assessed["REPORT_JSON"])
    verdict = "every rule is kept" if report["feasible"] else f"{len(report['violations'])} rules are broken"
    steps.end(f"{report['territories']} territories, {verdict}, contiguous: {'yes' if report['contiguous'] else 'no'}")
    return designed, territories


def publish(steps: Steps, scratch: Path, accounts: str, designed: str) -> list[Path]:
    """Export, print and draw into the folder; returns what was made."""
    from qgis.core import QgsVectorLayer

    from .cartography.maps import render_map
    from .cartography.project import write_project

    out = scratch / "out"
    common = {"UNITS": designed, "UNIT_ID": "zip", "TERRITORY": "territory", "ACCOUNTS": accounts, "FOLDER": str(out)}
    steps.begin("Exporting shapefile, GeoPackage and CSV")
    run("exportterritories", FORMATS=[0, 1, 2], **common)
    database = (out / "territories.gpkg").rename(out / f"{TITLE.lower()}.gpkg")
    kept = [*out.glob("territories.*"), database, out / "zip_assignments.csv"]
    for path in set(out.iterdir()) - set(kept):
        path.unlink()  # the demo shows the files that people pass on, not those that explain them
    steps.end(f"{len(kept)} files")
    steps.begin("Printing an overview and a page for every territory")
    run("printterritories", HEADING=TITLE, CREDITS=CREDITS, PAGE=PAGE_A4, **common)
    steps.end(f"{len(list(out.glob('*.pdf')))} PDF files")
    steps.begin("Drawing maps and writing the project")
    uris = {name: f"{database}|layername={name}" for name in ("units", "territories", "accounts")}
    layers = {name: QgsVectorLayer(uris[name], name, "ogr") for name in ("units", "territories")}
    metadata = layers["units"].metadata()
    metadata.setRights([CREDITS])
    layers["units"].setMetadata(metadata)
    for kind in MAPS:
        render_map(kind, layers["units"], layers["territories"], out / f"map_{kind}.png", f"{TITLE}: {kind}")
    write_project(
        out / f"{TITLE.lower()}.qgz", uris["units"], uris["territories"], uris["accounts"], TITLE, unit_id="zip"
    )
    shutil.copy(scratch / "report.json", out / "report.json")
    steps.end(f"{len(MAPS)} maps, {TITLE.lower()}.qgz")
    return sorted(out.iterdir())


def make(folder: Path) -> None:
    """Run the whole job and put its files into ``folder``."""
    steps = Steps()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="territory_designer_") as name:
        scratch = Path(name)
        accounts, units = prepare(steps, scratch)
        sized = demo_reps.size(steps, units, POTENTIAL)
        designed, territories = plan(steps, scratch, units)
        planned = scratch / "planned"
        planned.mkdir()
        owned, matched = demo_reps.with_reps(steps, scratch, planned, designed)
        split = demo_reps.quotas(steps, scratch, planned, territories, owned, accounts)
        performed = demo_reps.perform(steps, scratch, planned)
        demo_reps.write_reports(planned, sizing=sized, reps=matched, quotas=split, performance=performed)
        made = [*publish(steps, scratch, accounts, owned), *sorted(planned.iterdir())]
        for path in made:
            shutil.copy(path, folder / path.name)
        table = demo_reps.plan_table(territories, matched, split)
    print()
    print("\n".join(table))
    print(f"\n{len(made)} files in {folder}/, {steps.total():.0f} s in all.")


def main(arguments: list[str]) -> int:
    """Entry point; 0 where all went well."""
    if len(arguments) != 1:
        print("usage: python -m territory_designer.demo FOLDER", file=sys.stderr)
        return 2
    application, plugin = start_qgis()
    from qgis.core import QgsProcessingException

    try:
        make(Path(arguments[0]))
    except (QgsProcessingException, OSError) as error:
        print(f"The demo stopped: {error}", file=sys.stderr)
        return 1
    finally:
        plugin.unload()
        application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
