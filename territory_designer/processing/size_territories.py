"""Algorithm ``sizeterritories``: how many reps a market needs, and what each number of them could serve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..planning.findings import DataError, Finding
from ..planning.parameters import HOURS, SELLING_SHARE, SIZING_PARAMETERS, WEEKS, used_parameters
from .base import ANY_TABLE, TerritoryAlgorithm

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

#: Fields of UNITS that hold the workload where WORKLOAD is not given.
WORKLOAD_FIELDS = ("workload", "workload_h")
PERCENT = 100.0


@dataclass(frozen=True)
class Work:
    """What has to be done.

    Attributes
    ----------
    hours : (n,) float array
        Hours/year, one figure per row of UNITS or a single total.
    potential : (n,) float array or None
        Money/year.
    findings : list of Finding
    """

    hours: np.ndarray
    potential: np.ndarray | None
    findings: list[Finding]


class SizeTerritories(TerritoryAlgorithm):
    """Number of reps from workload and capacity."""

    NAME = "sizeterritories"
    TITLE = "Size the sales force"
    GROUP = "Planning"
    SUMMARY = "How many reps the workload needs, what they cost, and what each number of reps could serve"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self._add_number(
            "WORKLOAD_TOTAL",
            self.tr("Workload in all (hours/year)"),
            self.tr("Hours/year of all accounts. Give it, or UNITS and WORKLOAD."),
        )
        self.describe(
            QgsProcessingParameterFeatureSource("UNITS", self.tr("Units or accounts"), ANY_TABLE, optional=True),
            "Layer or table of units or accounts whose workload is added up, instead of WORKLOAD_TOTAL.",
        )
        self.describe(
            QgsProcessingParameterExpression("WORKLOAD", self.measure_title("workload"), None, "UNITS", True),
            "Field or expression on UNITS, in hours/year; null counts as 0. Without it the field workload or "
            "workload_h is taken, if there is one.",
        )
        self.describe(
            QgsProcessingParameterExpression("POTENTIAL", self.measure_title("potential"), None, "UNITS", True),
            "Field or expression on UNITS, in money/year, for the curve of reps against potential served. Without it "
            "the field potential is taken, if there is one.",
        )
        self._add_time()
        self._add_money()
        self.describe(
            QgsProcessingParameterFeatureSink(
                "CURVE", self.tr("Curve"), Qgis.ProcessingSourceType.Vector, None, optional=True
            ),
            "Table with one row per number of reps: capacity, share of the workload and of the potential served, and "
            "what the last rep adds.",
        )
        self.add_report()

    def _add_time(self) -> None:
        """Declare what the capacity of a rep is made of."""
        self._add_number(
            "WEEKS", self.tr("Weeks per year"), self.tr("Weeks in which a rep works; 1 to 53."), WEEKS.default
        )
        self._add_number(
            "HOURS", self.tr("Hours per week"), self.tr("Working hours in a week; 1 to 100."), HOURS.default
        )
        self._add_number(
            "SELLING_SHARE",
            self.tr("Selling share (percent)"),
            self.tr(
                "Share of the working hours spent with customers, in percent. 48 weeks, 40 hours and 50 % make 960 "
                "hours/year."
            ),
            (SELLING_SHARE.default or 0.0) * PERCENT,
        )
        self._add_number(
            "TRAVEL_SHARE",
            self.tr("Travel share (percent)"),
            self.tr(
                "Share of the working hours spent on the road, in percent. Give it where the workload holds travel, so "
                "that both hold it; leave it empty where the workload is calls alone."
            ),
        )

    def _add_money(self) -> None:
        """Declare the reps that are there, costs, and the method by sales."""
        whole = Qgis.ProcessingNumberParameterType.Integer
        self.describe(
            QgsProcessingParameterNumber("REPS", self.tr("Reps there are"), whole, None, optional=True),
            "Number of reps that is looked at, to see whether they have too much or too little to do.",
        )
        self._add_number(
            "COST_PER_REP",
            self.tr("Cost per rep (money/year)"),
            self.tr("Salary, bonus, car and overhead of one rep in a year."),
        )
        self._add_number(
            "MARGIN",
            self.tr("Margin (percent)"),
            self.tr(
                "Share of the sales that is left before the cost of reps, in percent. With COST_PER_REP it gives the "
                "sales that pay for a rep, and the number of reps up to which one more pays."
            ),
        )
        for name, title, text in (
            (
                "SALES",
                self.tr("Expected sales (money/year)"),
                self.tr("For the sales potential method: sales of all reps."),
            ),
            ("SALES_PER_REP", self.tr("Sales per rep (money/year)"), self.tr("For the same: sales of an average rep.")),
            (
                "TURNOVER",
                self.tr("Turnover of reps (percent)"),
                self.tr("For the same: share of reps replaced in a year."),
            ),
        ):
            self._add_number(name, title, text, advanced=True)

    def _add_number(
        self, name: str, title: str, text: str, default: float | None = None, *, advanced: bool = False
    ) -> None:
        """Declare an optional number."""
        kind = Qgis.ProcessingNumberParameterType.Double
        self.describe(QgsProcessingParameterNumber(name, title, kind, default, optional=True), text, advanced=advanced)

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read, compute, write."""
        from ..planning.findings import counts
        from ..planning.sizing import capacity_hours, coverage_curve, reps_from_sales, size

        values = _values(inputs)
        capacity = capacity_hours(values["weeks"], values["hours"], values["selling_share"], values["travel_share"])
        reps = inputs.integer("REPS") if inputs.given("REPS") else None
        by_sales = None
        if _both(inputs, "SALES", "SALES_PER_REP"):
            by_sales = reps_from_sales(
                inputs.number("SALES"), inputs.number("SALES_PER_REP"), values["turnover"] or 0.0
            )
        work = self._work(inputs)
        inputs.step(60, self.tr("Adding up"))
        total = float(work.hours.sum())
        needed = size(total, capacity)
        given = None if reps is None else size(total, capacity, reps)
        curve = coverage_curve(
            work.hours, work.potential, capacity, values["cost_per_rep"], values["margin"], reps or 0
        )
        inputs.step(90, self.tr("Writing"))
        self._write_curve(outputs, curve)
        report = {
            "workload_h": total,
            "workload_holds_travel": values["travel_share"] is not None,
            "capacity_h": capacity,
            "reps_exact": total / capacity,
            **needed.as_dict(),
            "given": None if given is None else given.as_dict(),
            "reps_by_sales": by_sales,
            "money": _money(values, capacity, needed.reps, work, curve),
            "curve": _rows(curve),
            "parameters": used_parameters(SIZING_PARAMETERS, values),
            "findings": counts(work.findings),
        }
        outputs.report(report)
        _tell(inputs.feedback, report)

    def _work(self, inputs: Any) -> Work:
        """Workload and potential, as given or by row of UNITS."""
        import numpy as np

        if inputs.given("WORKLOAD_TOTAL") == inputs.given("UNITS"):
            what = "are both given" if inputs.given("UNITS") else "are both missing"
            raise DataError(f"WORKLOAD_TOTAL and UNITS {what}. Give one of them.")
        if inputs.given("WORKLOAD_TOTAL"):
            for name in ("WORKLOAD", "POTENTIAL"):
                if inputs.given(name):
                    raise DataError(f"{name} is given without UNITS. Choose UNITS instead of WORKLOAD_TOTAL.")
            return Work(np.array([inputs.number("WORKLOAD_TOTAL")]), None, [])
        inputs.step(0, self.tr("Reading the workload"))
        fields = inputs.source_fields("UNITS")
        layer = inputs.layer_name("UNITS")
        guessed = next((name for name in WORKLOAD_FIELDS if name in fields), "")
        hours, findings = _measure(inputs, "WORKLOAD", guessed, layer)
        if hours is None:
            raise DataError(f"WORKLOAD is missing, and {layer} has no field workload. Choose the field of hours/year.")
        potential, found = _measure(inputs, "POTENTIAL", "potential" if "potential" in fields else "", layer)
        return Work(hours, potential, findings + found)

    def _write_curve(self, outputs: Any, curve: pd.DataFrame) -> None:
        """Write CURVE."""
        from ..exchange.frames import fields_with

        kinds = [("reps", "int"), *((name, "double") for name in curve.columns)]
        outputs.layer("CURVE", curve.reset_index(), fields_with(None, kinds))


def _values(inputs: Any) -> dict[str, Any]:
    """Values of the parameters, percentages as shares; ``None`` for what is not given."""

    def number(name: str) -> float | None:
        return inputs.number(name) if inputs.given(name) else None

    def share(name: str) -> float | None:
        return inputs.percent(name) if inputs.given(name) else None

    if inputs.given("MARGIN"):
        _both(inputs, "MARGIN", "COST_PER_REP")
    return {
        "weeks": inputs.number("WEEKS"),
        "hours": inputs.number("HOURS"),
        "selling_share": inputs.percent("SELLING_SHARE"),
        "travel_share": share("TRAVEL_SHARE"),
        "cost_per_rep": number("COST_PER_REP"),
        "margin": share("MARGIN"),
        "turnover": share("TURNOVER"),
    }


def _both(inputs: Any, first: str, second: str) -> bool:
    """Whether two parameters are given that only work together; one alone is refused."""
    if inputs.given(first) != inputs.given(second):
        there, missing = (first, second) if inputs.given(first) else (second, first)
        raise DataError(f"{there} is given without {missing}. Give both or neither.")
    return inputs.given(first)


def _measure(inputs: Any, name: str, field: str, layer: str) -> tuple[np.ndarray | None, list[Finding]]:
    """A measure of UNITS and what was found in it; ``None`` where it is not there."""
    from ..planning.findings import raise_errors
    from ..planning.measures import clean_measure

    values = inputs.column(name, "UNITS")
    if values is None and field:
        values = inputs.values(field, "UNITS")
        inputs.feedback.pushInfo(f"{name} is not given; it is read from the field {field}.")
    if values is None:
        return None, []
    figures, findings = clean_measure(values, inputs.text(name) or field, layer)
    inputs.say(findings)
    raise_errors(findings)
    return figures.to_numpy(), findings


def _money(
    values: dict[str, Any], capacity: float, reps: int, work: Work, curve: pd.DataFrame
) -> dict[str, Any] | None:
    """What reps cost and what pays for them; ``None`` without a cost."""
    from ..planning.parameters import COST_PER_REP
    from ..planning.sizing import break_even_sales, worthwhile_reps

    if values["cost_per_rep"] is None:
        return None
    cost, margin = COST_PER_REP.check(values["cost_per_rep"]), values["margin"]
    figures: dict[str, Any] = {"cost": cost * reps, "cost_per_hour": cost / capacity}
    if margin is not None:
        per_hour = break_even_sales(cost / capacity, margin)
        figures["break_even_per_rep"] = break_even_sales(cost, margin)
        figures["break_even_per_hour"] = per_hour
        if work.potential is not None:
            figures["rows_below_break_even"] = int((work.potential < per_hour * work.hours).sum())
            figures["worthwhile_reps"] = worthwhile_reps(curve)
    return figures


def _rows(curve: pd.DataFrame) -> list[dict[Any, Any]]:
    """The curve for the report."""
    return [{"reps": reps, **row} for reps, row in enumerate(curve.to_dict("records"))]


def _tell(feedback: Any, report: dict[str, Any]) -> None:
    """The result in a few lines."""
    kind = "with" if report["workload_holds_travel"] else "without"
    feedback.pushInfo(
        f"{report['workload_h']:,.0f} hours/year ({kind} travel) at {report['capacity_h']:,.0f} hours/year per rep: "
        f"{report['reps_exact']:,.2f}, so {report['reps']:,} reps."
    )
    given = report["given"]
    if given and given["utilisation"] is not None:
        gap = f"{given['short_h']:,.0f} hours/year too few" if given["short_h"] else f"{given['spare_h']:,.0f} to spare"
        feedback.pushInfo(f"{given['reps']:,} reps use {PERCENT * given['utilisation']:.1f} % of their time: {gap}.")
    money = report["money"]
    if money and "worthwhile_reps" in money:
        feedback.pushInfo(f"One more rep earns the own cost up to {money['worthwhile_reps']:,} reps.")
