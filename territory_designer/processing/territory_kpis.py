"""Algorithm ``territorykpis``: how territories perform, with n and interval beside every rate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..planning.findings import DataError
from .base import ANY_TABLE, WRITTEN_RATES, TerritoryAlgorithm

if TYPE_CHECKING:
    import pandas as pd

    from ..planning.coverage import Coverage
    from ..planning.effects import Effects
    from ..planning.findings import Finding
    from ..planning.performance import Performance


class TerritoryKpis(TerritoryAlgorithm):
    """Key figures per territory, from a table or from accounts."""

    NAME = "territorykpis"
    TITLE = "Territory KPIs"
    GROUP = "Planning"
    SUMMARY = "Funnel, rates with their intervals, revenue, attainment and coverage per territory"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.describe(
            QgsProcessingParameterFeatureSource("KPIS", self.tr("Table of key figures"), ANY_TABLE, optional=True),
            "Table with one row per territory. Columns are known by name: territory, leads, opportunities, "
            "new_accounts, won, won_value (what the deals won brought), closed, revenue, sales, quota, response_hours, "
            "churned, customers, reps. Only what is there is computed.",
        )
        self.add_units(optional=True)
        self.describe(
            QgsProcessingParameterField("TERRITORY", self.tr("Territory field"), None, "UNITS", optional=True),
            "Field of the units with the name of the territory; without it a field whose name says so is taken.",
        )
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE, optional=True),
            "In place of KPIS: accounts whose figures are added up per territory. Columns are known by the same "
            "names, and rep, potential, calls_planned and calls_made for coverage. Needs UNITS.",
        )
        self.describe(
            QgsProcessingParameterField("ACCOUNT_ZIP", self.tr("Account ZIP field"), None, "ACCOUNTS", optional=True),
            "Field with the account's ZIP code, for accounts without a position. Without it a field whose name says so "
            "is taken.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSource("RESULTS", self.tr("Results by rep"), ANY_TABLE, optional=True),
            "Table with the columns rep, territory, won and tried, one row per rep and territory, to tell the effect "
            "of reps from that of territories. It needs reps who worked in several territories.",
        )
        titles = (self.tr("Written with the sign %"), self.tr("Percent (16.6)"), self.tr("Shares of 1 (0.166)"))
        self.add_choice(
            "STATED_RATES",
            self.tr("Rates in KPIS are"),
            dict(zip(WRITTEN_RATES, titles)),
            "How rates that KPIS states (conversion rate, close rate, churn rate) are written. They are recomputed, "
            "and listed where they differ or the counts for that are missing.",
            advanced=True,
        )
        number = Qgis.ProcessingNumberParameterType.Double
        title = self.tr("Opportunities per rep count as even within (percent)")
        self.describe(
            QgsProcessingParameterNumber("EVEN", title, number, 10.0, optional=True, minValue=0.0),
            "A territory whose opportunities per rep are further from the mean, by more than chance, is over-served "
            "(too few) or under-served (too many).",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Key figures"), Qgis.ProcessingSourceType.Vector, None, optional=True
            ),
            "Table with one row per territory. Beside each rate stand _n, _low and _high (95 % interval) and _small (1 "
            "for a small sample).",
        )
        self.add_report()

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read, compute, write."""
        from ..planning.findings import counts, sort_by_severity
        from ..planning.performance import performance

        kpis, covered, findings, name = self._figures(inputs)
        inputs.step(60, self.tr("Computing"))
        found = performance(kpis, name if covered is None else f"{name}, added up", inputs.percent("EVEN"))
        effects = _effects(inputs)
        inputs.step(90, self.tr("Writing"))
        _write(outputs, found)
        report = {"source": name, **found.as_dict(), "coverage": covered.total if covered else None}
        if effects is not None:
            findings = [*findings, *effects.findings]
            report["effects"] = effects.as_dict()
        listed = [{"severity": one.severity, "message": one.message} for one in sort_by_severity(findings)]
        outputs.report({**report, "findings": counts(findings), "messages": listed})
        inputs.say(findings)
        _tell(inputs.feedback, found, effects)

    def _figures(self, inputs: Any) -> tuple[pd.DataFrame, Coverage | None, list[Finding], str]:
        """Figures per territory from KPIS or from ACCOUNTS, coverage where accounts tell it, and the table's name."""
        from ..planning.kpi_accounts import kpis_from_accounts
        from ..planning.kpi_table import read_kpis

        if inputs.given("KPIS") and inputs.given("ACCOUNTS"):
            raise DataError("KPIS and ACCOUNTS are both given. Give the one that the figures shall come from.")
        table = inputs.table("KPIS")
        if table is not None:
            name = inputs.layer_name("KPIS")
            kpis, findings = read_kpis(table, name, percent=WRITTEN_RATES[inputs.choice("STATED_RATES")])
            return kpis, None, findings, name
        if not inputs.given("UNITS") or not inputs.given("ACCOUNTS"):
            raise DataError("KPIS is missing. Choose a table of key figures, or UNITS with territories and ACCOUNTS.")
        accounts, territory, name, findings = self._accounts(inputs)
        kpis, covered, found = kpis_from_accounts(accounts, territory, name)
        return kpis, covered, [*findings, *found], name

    def _accounts(self, inputs: Any) -> tuple[pd.DataFrame, pd.Series, str, list[Finding]]:
        """Accounts, the territory of each, and what was found on the way."""
        from ..planning.accounts import assign_accounts
        from ..planning.columns import guess_columns
        from ..planning.zips import text_ids

        field = inputs.field("TERRITORY", "UNITS") or guess_columns(inputs.source_fields("UNITS")).get("territory")
        if field is None:
            raise DataError("TERRITORY is missing. Choose the field of the units that holds the territories.")
        layer = inputs.units({})
        inputs.step(20, self.tr("Putting accounts into units"))
        accounts, fields, name = inputs.accounts()
        zip_field = inputs.field("ACCOUNT_ZIP", "ACCOUNTS") or guess_columns(fields.names()).get("zip")
        assignment = assign_accounts(accounts, layer.frame, zip_field)
        territory = assignment.unit.map(text_ids(layer.frame[field])).astype("object")
        territory = territory.where(territory.notna(), None)
        return accounts.drop(columns="geometry"), territory, name, layer.findings


def _effects(inputs: Any) -> Effects | None:
    """Effects of reps and territories, where RESULTS is given."""
    from ..planning.effects import rep_and_territory_effects

    results = inputs.table("RESULTS")
    if results is None:
        return None
    return rep_and_territory_effects(results, table=inputs.layer_name("RESULTS"))


def _write(outputs: Any, found: Performance) -> None:
    """Write OUTPUT."""
    from ..exchange.frames import fields_with
    from ..planning.kpi_table import COUNT, FIELDS

    whole = {one.key for one in FIELDS if one.kind == COUNT}
    frame = found.table.reset_index(drop=True)
    kinds = [("territory", "text")]
    for name in found.table.columns:
        is_whole = name in whole or name.endswith(("_n", "_small"))
        if is_whole:
            frame[name] = frame[name].astype("float64").astype("Int64").astype("object")
        kinds.append((name, "int" if is_whole else "text" if name == "service" else "double"))
    frame.insert(0, "territory", list(found.table.index))
    outputs.layer("OUTPUT", frame, fields_with(None, kinds))


def _tell(feedback: Any, found: Performance, effects: Effects | None) -> None:
    """The verdicts, in the log."""
    from ..planning.performance import contrast

    for verdict in found.verdicts.values():
        feedback.pushInfo(verdict.text)
    small = found.small_samples()
    if small:
        rates = sum(len(rates) for rates in found.rates.values())
        feedback.pushWarning(f"{len(small)} of {rates} rates rest on small samples; they are marked.")
    ends = contrast(found)
    if ends is not None:
        feedback.pushInfo(ends["text"])
    for sentence in effects.sentences if effects else []:
        feedback.pushInfo(sentence)
