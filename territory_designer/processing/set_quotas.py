"""Algorithm ``setquotas``: a total split over territories by a blend, so that it adds up to the cent."""

from __future__ import annotations

import datetime
import math
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..planning.findings import DataError
from .base import ANY_TABLE, TerritoryAlgorithm

DEFAULT_BLEND = "even 20, history 30, pipeline 0, potential 50"
ROUNDINGS = ("cents", "ones", "hundreds", "thousands", "tens")
"""Words for what quotas are rounded to, in the order of `planning.quota_terms.STEPS`."""
FIELDS = ("HISTORY", "PIPELINE", "POTENTIAL", "SALES")
#: Names of fields that are taken where none is chosen.
ALIASES = {
    "HISTORY": ("history", "lastyear", "lastyearsales", "previousyear", "priorsales", "saleslastyear"),
    "PIPELINE": ("pipeline", "openpipeline", "openopportunities"),
    "POTENTIAL": ("potential", "salespotential", "annualpotential"),
    "SALES": ("salestodate", "salessofar", "ytdsales", "salesytd"),
}


class SetQuotas(TerritoryAlgorithm):
    """Split a total into a quota per territory."""

    NAME = "setquotas"
    TITLE = "Set quotas"
    GROUP = "Planning"
    SUMMARY = "Splits a total over territories by even shares, last year, pipeline and potential"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.describe(
            QgsProcessingParameterFeatureSource("TERRITORIES", self.tr("Territories"), ANY_TABLE),
            "Layer or table with one row per territory, for example the territories of a design.",
        )
        self.describe(
            QgsProcessingParameterField("TERRITORY", self.tr("Territory field"), None, "TERRITORIES", optional=True),
            "Field with the name of the territory. Without it a field whose name says so is taken.",
        )
        double = Qgis.ProcessingNumberParameterType.Double
        self.describe(
            QgsProcessingParameterNumber("TOTAL", self.tr("Total (money)"), double, None, minValue=0.0),
            "Amount to split. The quotas add up to it exactly.",
        )
        self.describe(
            QgsProcessingParameterString("BLEND", self.tr("Blend (percent)"), DEFAULT_BLEND),
            "What the total is split by, in percent that total 100: even (the same for all), history (last year's "
            "sales), pipeline and potential. Four percentages without names are taken in this order: 20, 30, 0, 50. "
            "Decimals may have a point or a comma: even 33,3; history 66,7.",
        )
        self._add_fields()
        self._add_limits(double)
        self.describe(
            QgsProcessingParameterString("WHAT_IF", self.tr("Other blends to compare"), None, True, True),
            "Other blends, one per line, such as 'even 100'. REPORT shows the quotas of each beside those of BLEND.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Territories with quotas"), Qgis.ProcessingSourceType.Vector
            ),
            "All fields of the territories, and quota, quota_share, quota_change, quota_limit, attainment.",
        )
        self.add_report()

    def _add_fields(self) -> None:
        """Declare the amounts of money."""
        fields = (
            (
                "HISTORY",
                self.tr("Last year's sales"),
                self.tr(
                    "Field with last year's sales, in money, also as text such as $39,000; null counts as 0 and is "
                    "listed."
                ),
            ),
            ("PIPELINE", self.tr("Open pipeline"), self.tr("Field with the value of open opportunities, in money.")),
            ("POTENTIAL", self.tr("Potential (money/year)"), self.tr("Field with the potential, in money/year.")),
            ("SALES", self.tr("Sales so far"), self.tr("Field with this year's sales so far, for the attainment.")),
        )
        for name, title, text in fields:
            self.describe(QgsProcessingParameterField(name, title, None, "TERRITORIES", optional=True), text)

    def _add_limits(self, double: Any) -> None:
        """Declare limits, rounding, and the day of the attainment."""
        self.describe(
            QgsProcessingParameterNumber(
                "CAP", self.tr("Largest change (percent)"), double, None, optional=True, minValue=0.0
            ),
            "Largest change of a quota against last year's sales, in percent, up or down; what it takes from one "
            "territory is passed on to the others. Without it changes have no limit.",
        )
        self.add_choice(
            "ROUNDING",
            self.tr("Rounding"),
            dict(zip(ROUNDINGS, (self.tr("Cents"), "1", "100", "1,000", "10"))),
            "What quotas are rounded to; they add up to the total all the same.",
        )
        self.describe(
            QgsProcessingParameterDateTime(
                "AS_OF", self.tr("Day of the sales so far"), Qgis.ProcessingDateTimeParameterDataType.Date, None, True
            ),
            "Last day that SALES covers, to compare them with the part of the quota that is due by then.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterNumber(
                "FIRST_MONTH",
                self.tr("First month of the year"),
                Qgis.ProcessingNumberParameterType.Integer,
                1,
                minValue=1,
                maxValue=12,
            ),
            "Month in which the business year starts: 1 is January.",
            advanced=True,
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read, split, write."""
        from ..exchange.frames import fields_with, read_frame
        from ..planning.percentages import read_percentages
        from ..planning.quota_terms import BASES, STEPS
        from ..planning.quotas import read_figures, set_quotas

        blend = read_percentages(inputs.text("BLEND") or DEFAULT_BLEND, BASES, "BLEND")
        cap = inputs.percent("CAP") if inputs.given("CAP") else None
        step = dict(zip(ROUNDINGS, STEPS))[inputs.choice("ROUNDING")]
        inputs.step(0, self.tr("Reading the territories"))
        source, layer = inputs.required("TERRITORIES"), inputs.layer_name("TERRITORIES")
        frame = read_frame(source, inputs.feedback)
        names = _names(inputs, frame, layer)
        table = frame.drop(columns="geometry")
        figures, findings = read_figures(table, _columns(inputs), names, layer)
        inputs.say(findings)
        inputs.step(40, self.tr("Splitting the total"))
        quotas = set_quotas(inputs.number("TOTAL"), figures, blend, cap=cap, step=step)
        extra = _added(inputs, quotas, figures)
        inputs.step(80, self.tr("Writing"))
        kinds = [(name, "text" if name == "quota_limit" else "double") for name in extra]
        outputs.like("OUTPUT", frame.assign(**extra), fields_with(source.fields(), kinds), source)
        outputs.report(_report(inputs, quotas, figures, extra, findings))
        self._tell(inputs.feedback, quotas)

    def _tell(self, feedback: Any, quotas: Any) -> None:
        """Say every quota, and that they add up."""
        table = quotas.table
        for name, quota, change in zip(table.index, table["quota"], table["change"]):
            against = "" if math.isnan(change) else f", {100 * change:+.1f} % on last year"
            feedback.pushInfo(f"{name}: {quota:,.2f}{against}")
        feedback.pushInfo(f"{len(quotas.table):,} quotas add up to {sum(quotas.amounts):,.2f}.")


def _names(inputs: Any, frame: Any, layer: str) -> list[str]:
    """Names of the territories, one per row."""
    from ..planning.columns import guess_columns
    from ..planning.findings import listing
    from ..planning.zips import text_ids

    field = inputs.field("TERRITORY", "TERRITORIES") or guess_columns(inputs.source_fields("TERRITORIES")).get(
        "territory"
    )
    if field is None:
        raise DataError(f"TERRITORY is missing. Choose the field of {layer} with the names of the territories.")
    rows_of: dict[str, list[int]] = {}
    for row, name in enumerate(text_ids(frame[field]), start=1):
        if name is None:
            raise DataError(f"{layer}, row {row}: {field} is empty. Name the territory, or remove the row.")
        rows_of.setdefault(str(name), []).append(row)
    for name, rows in rows_of.items():
        if len(rows) > 1:
            raise DataError(
                f"{layer}: {field} {name} stands in {len(rows):,} rows ({listing(rows)}). Quotas need one row per "
                "territory: choose the layer of territories, not that of ZIPs."
            )
    return list(rows_of)


def _columns(inputs: Any) -> dict[str, str]:
    """Fields that hold amounts: those chosen, else those whose names say so."""
    from ..planning.columns import find_columns

    fields = inputs.source_fields("TERRITORIES")
    guessed = find_columns(fields, ALIASES)
    found = {name: inputs.field(name, "TERRITORIES") or guessed.get(name) for name in FIELDS}
    for name, field in found.items():
        if field and not inputs.given(name):
            inputs.feedback.pushInfo(f"{name} is read from the field {field}.")
    return {name.lower(): field for name, field in found.items() if field}


def _added(inputs: Any, quotas: Any, figures: Any) -> dict[str, Any]:
    """Columns that OUTPUT has beside those of TERRITORIES."""
    from ..planning.attainment import attainment, year_share

    table = quotas.table
    extra = {"quota": table["quota"].to_numpy(), "quota_share": table["quota_share"].to_numpy()}
    if "history" in figures.columns:
        extra["quota_change"] = table["change"].to_numpy()
    if quotas.cap is not None:
        extra["quota_limit"] = table["limit"].to_numpy()
    if "sales" in figures.columns:
        day = _day(inputs)
        elapsed = None if day is None else year_share(day, inputs.integer("FIRST_MONTH"))
        reached = attainment(table["quota"], figures["sales"], elapsed)
        extra.update({name: reached[name].to_numpy() for name in reached.columns})
    return extra


def _day(inputs: Any) -> datetime.date | None:
    """The day of AS_OF."""
    text = inputs.text("AS_OF")
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError as error:
        raise DataError(f"AS_OF is {text}. Write the day as year-month-day, for example 2026-06-30.") from error


def _report(inputs: Any, quotas: Any, figures: Any, extra: dict[str, Any], findings: list[Any]) -> dict[str, Any]:
    """The report of ``setquotas``: totals, one entry per territory, other blends."""
    import pandas as pd

    from ..planning.findings import counts
    from ..planning.percentages import read_percentages
    from ..planning.quota_terms import BASES
    from ..planning.quotas import compare_blends

    rows = pd.DataFrame({"territory": quotas.table.index, "blended": quotas.table["blended"].to_numpy(), **extra})
    rows = rows.join(figures.reset_index(drop=True), rsuffix="_given")
    report = {
        "total": float(quotas.total),
        "sum": float(sum(quotas.amounts)),
        "rounding": float(quotas.step),
        "blend": quotas.blend,
        "cap": quotas.cap,
        "totals": {name: float(figures[name].sum()) for name in figures.columns},
        "territory": rows.astype("object").where(rows.notna(), None).to_dict("records"),
        "findings": counts(findings),
        "listed": [finding.message for finding in findings if finding.severity == "warning"],
    }
    texts = [line.strip() for line in inputs.text("WHAT_IF").splitlines() if line.strip()]
    if texts:
        blends = {text: read_percentages(text, BASES, "WHAT_IF") for text in texts}
        beside = compare_blends(quotas.total, figures, blends, cap=quotas.cap, step=quotas.step)
        report["what_if"] = [
            {"blend": text, "quotas": {name: float(quota) for name, quota in beside[text].items()}} for text in texts
        ]
    return report
