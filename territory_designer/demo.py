"""The whole job on the embedded sample, without a screen: ``python -m territory_designer.demo FOLDER``.

Checks the data, puts 11,080 accounts into 735 ZIP codes, designs 20 territories, exports and prints them, and ends with
the balance as a table. Every step is a Processing algorithm that ``qgis_process`` runs as well.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

from .paths import resource

TERRITORIES = 20
TOLERANCE_PERCENT = 10.0
# What households spend on food at home, USD/year: an assumption of the order that the Consumer Expenditure Survey
# reports, a fixed sum per household and a small share of income.
POTENTIAL = '3500 * coalesce("households_acs", 0) + 0.03 * coalesce("aggregate_income_usd", 0)'
POTENTIAL_FIELDS = ["households_acs", "aggregate_income_usd"]
TITLE = "Georgia"
CREDITS = "ZIP areas: Census Bureau ZCTA geometry via Who's On First; retailers: USDA SNAP, June 2020"
PAGE_A4 = 0
SECONDS_BETWEEN_LINES = 1.0
MAPS = ("territories", "workload", "potential")


def sample(table: str) -> str:
    """URI of a table of the sample."""
    return f"{resource('sample', 'georgia.gpkg')}|layername={table}"


def start_qgis() -> tuple[Any, Any]:
    """Start QGIS without a window, with Processing and this plugin; both must be kept while they are used."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    from .plugin import TerritoryDesignerPlugin

    # QGIS turns them all on; those of libraries say nothing to who runs a demo.
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    Processing.initialize()
    plugin = TerritoryDesignerPlugin(None)
    plugin.initProcessing()
    return application, plugin


def console_feedback() -> Any:
    """Feedback that prints how far a step is, once a second."""
    from qgis.core import QgsProcessingFeedback

    class ConsoleFeedback(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self._text = ""
            self._shown = time.monotonic()
            self.progressChanged.connect(self._progress)

        def setProgressText(self, text: str) -> None:  # noqa: N802 (QGIS calls it)
            self._text = text

        def _progress(self, percent: float) -> None:
            if time.monotonic() - self._shown >= SECONDS_BETWEEN_LINES:
                self._shown = time.monotonic()
                print(f"   {percent:3.0f} %  {self._text}", flush=True)

        def pushInfo(self, info: str) -> None:  # noqa: N802 (QGIS calls it)
            """Details belong into the report, not onto the screen."""

        def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803 (QGIS calls it)
            print(error, file=sys.stderr, flush=True)

    return ConsoleFeedback()


def run(algorithm: str, **parameters: Any) -> dict[str, Any]:
    """Run one of the plugin's algorithms."""
    import processing

    return processing.run(f"territorydesigner:{algorithm}", parameters, feedback=console_feedback())


class Steps:
    """Says which step begins and how long the last one took."""

    def __init__(self) -> None:
        self._began = self._step = time.monotonic()
        self._number = 0

    def begin(self, text: str) -> None:
        """Announce a step."""
        self._step = time.monotonic()
        self._number += 1
        print(f"{self._number}. {text}", flush=True)

    def end(self, text: str) -> None:
        """Say what came out of the step."""
        print(f"   {text} ({time.monotonic() - self._step:.1f} s)", flush=True)

    def total(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._began


def accounts_with_workload(folder: Path) -> str:
    """The sample's accounts with their hours of calls per year as a layer; its URI."""
    from qgis.core import QgsVectorLayer

    from .exchange.frames import read_frame
    from .exchange.vector_files import write_geopackage_layer
    from .planning.workload import annual_workload

    accounts = read_frame(QgsVectorLayer(sample("accounts"), "accounts", "ogr"))
    plan = read_frame(QgsVectorLayer(sample("call_frequencies"), "call frequencies", "ogr"))
    accounts["workload_h"] = annual_workload(accounts, plan)
    path = folder / "accounts.gpkg"
    write_geopackage_layer(path, "accounts", accounts)
    return f"{path}|layername=accounts"


def prepare(steps: Steps, scratch: Path) -> tuple[str, str]:
    """Check the sample and put its accounts into ZIP codes; URIs of the accounts and of the units."""
    import json

    steps.begin("Checking the data")
    accounts = accounts_with_workload(scratch)
    checked = run(
        "checkdata",
        UNITS=sample("zips"),
        UNIT_ID="zip",
        MEASURES=POTENTIAL_FIELDS,
        ACCOUNTS=accounts,
        ACCOUNT_ID="account_id",
        ACCOUNT_ZIP="zip",
        ACCOUNT_MEASURES=["workload_h"],
        CROSSWALK=sample("crosswalk"),
        OUTPUT=str(scratch / "findings.gpkg"),
    )
    report = json.loads(checked["REPORT_JSON"])
    steps.end(
        f"{report['units']:,} ZIP codes and {report['accounts']:,} accounts: {report['errors']:,} errors, "
        f"{report['warnings']:,} warnings, {report['infos']:,} remarks"
    )
    steps.begin("Putting accounts into ZIP codes")
    units = str(scratch / "units.gpkg")
    summarized = run(
        "summarizeaccounts",
        UNITS=sample("zips"),
        UNIT_ID="zip",
        ACCOUNTS=accounts,
        ACCOUNT_ZIP="zip",
        CROSSWALK=sample("crosswalk"),
        WORKLOAD="workload_h",
        OUTPUT=units,
    )
    report = json.loads(summarized["REPORT_JSON"])
    hours = report["totals"]["workload"]["assigned"]
    steps.end(f"{report['assigned']:,} accounts assigned, {report['unassigned']:,} not; {hours:,.0f} hours/year")
    return accounts, units


def plan(steps: Steps, scratch: Path, units: str) -> tuple[str, str]:
    """Design and assess; URIs of the units by territory and of the territories."""
    import json

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
    return with_reps(scratch, designed, territories), territories


def with_reps(scratch: Path, designed: str, territories: str) -> str:
    """The units with the rep of their territory, matched by distance from home; URI of the new layer."""
    import numpy as np
    from qgis.core import QgsVectorLayer

    from .engine.units import to_metric
    from .exchange.frames import read_frame
    from .exchange.vector_files import write_geopackage_layer
    from .planning.matching import match_reps

    units = read_frame(QgsVectorLayer(designed, "units", "ogr"))
    owned = read_frame(QgsVectorLayer(territories, "territories", "ogr"))
    reps = read_frame(QgsVectorLayer(sample("reps"), "reps", "ogr"))
    point = to_metric(units).geometry.centroid
    xy = np.column_stack([point.x, point.y])
    homes = xy[[list(units["zip"]).index(home) for home in reps["home_zip"]]]
    centres = np.vstack([xy[(units["territory"] == name).to_numpy()].mean(axis=0) for name in owned["territory"]])
    chosen = match_reps(homes, centres)
    rep_of = {name: reps["rep"].iloc[rep] for name, rep in zip(owned["territory"], chosen) if rep >= 0}
    units["rep"] = [rep_of.get(name) for name in units["territory"]]
    path = scratch / "owned.gpkg"
    write_geopackage_layer(path, "units", units)
    return f"{path}|layername=units"


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


def balance_table(territories: str) -> list[str]:
    """The balance as lines of text, one per territory."""
    from qgis.core import QgsVectorLayer

    from .cartography.figures import fixed
    from .exchange.frames import read_frame

    frame = read_frame(QgsVectorLayer(territories, "territories", "ogr")).sort_values("territory")
    columns: dict[str, list[str]] = {
        "territory": list(frame["territory"]),
        "ZIPs": [f"{value:,}" for value in frame["units"]],
        "accounts": [f"{value:,}" for value in frame["accounts"]],
        "workload h/year": [fixed(value, 0) for value in frame["workload"]],
        "deviation": [f"{value:+.1f} %" for value in frame["workload_deviation"]],
        "potential M$/year": [f"{value / 1e6:,.0f}" for value in frame["potential"]],
        "deviation ": [f"{value:+.1f} %" for value in frame["potential_deviation"]],
        "moment km2": [f"{value:,.0f}" for value in frame["moment_km2"]],
        "roundness": [f"{value:.2f}" for value in frame["polsby_popper"]],
    }
    totals = [
        "all",
        f"{frame['units'].sum():,}",
        f"{frame['accounts'].sum():,}",
        f"{frame['workload'].sum():,.0f}",
        f"<= {frame['workload_deviation'].abs().max():.1f} %",
        f"{frame['potential'].sum() / 1e6:,.0f}",
        f"<= {frame['potential_deviation'].abs().max():.1f} %",
        "",
        "",
    ]
    widths = [max(map(len, [name, total, *cells])) for (name, cells), total in zip(columns.items(), totals)]
    rows = [list(columns), *zip(*columns.values()), totals]
    lines = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths)) for row in rows]
    rule = "-" * len(lines[0])
    return [lines[0], rule, *lines[1:-1], rule, lines[-1]]


def make(folder: Path) -> None:
    """Run the whole job and put its files into ``folder``."""
    steps = Steps()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="territory_designer_") as name:
        scratch = Path(name)
        accounts, units = prepare(steps, scratch)
        designed, territories = plan(steps, scratch, units)
        made = publish(steps, scratch, accounts, designed)
        for path in made:
            shutil.copy(path, folder / path.name)
        table = balance_table(territories)
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
