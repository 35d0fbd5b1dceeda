"""Algorithm ``checkdata``: what is wrong with units and accounts, as a table and a report."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from .base import ANY_TABLE, TerritoryAlgorithm

COLUMNS = [(name, "text") for name in ("severity", "kind", "layer", "id", "message")]


class CheckData(TerritoryAlgorithm):
    """List everything that is wrong or remarkable about the data, before a design."""

    NAME = "checkdata"
    TITLE = "Check data"
    GROUP = "Data"
    SUMMARY = "Lists what is wrong with units and accounts, and what is mended automatically"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units()
        self.describe(
            QgsProcessingParameterField(
                "MEASURES",
                self.tr("Measures of the units"),
                None,
                "UNITS",
                Qgis.ProcessingFieldParameterDataType.Any,
                allowMultiple=True,
                optional=True,
            ),
            "Fields of the units that are to be added up, for example workload: checked for text, negative values, "
            "not-a-number and null.",
        )
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE, optional=True),
            "Points, or a table with ZIP codes or with columns of longitude and latitude (CSV).",
        )
        self.describe(
            QgsProcessingParameterField("ACCOUNT_ID", self.tr("Account id field"), None, "ACCOUNTS", optional=True),
            "Field with the account's id; repeated ids are listed.",
        )
        self.describe(
            QgsProcessingParameterField("ACCOUNT_ZIP", self.tr("Account ZIP field"), None, "ACCOUNTS", optional=True),
            "Field with the account's ZIP code, for accounts without a position.",
        )
        self.describe(
            QgsProcessingParameterField(
                "ACCOUNT_MEASURES",
                self.tr("Measures of the accounts"),
                None,
                "ACCOUNTS",
                Qgis.ProcessingFieldParameterDataType.Any,
                allowMultiple=True,
                optional=True,
            ),
            "Fields of the accounts that are to be added up.",
        )
        self.describe(
            QgsProcessingParameterFeatureSource("CROSSWALK", self.tr("Crosswalk"), ANY_TABLE, optional=True),
            "Table with the columns zip and zcta: ZIP codes without a polygon, and the unit that holds them.",
        )
        self.describe(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Findings"), Qgis.ProcessingSourceType.Vector, None, optional=True
            ),
            "Table with severity, kind, layer, id and message, worst first.",
        )
        self.add_report()

    def work(self, inputs: Any, outputs: Any) -> None:
        """Check, and write what was found."""
        import pandas as pd

        from ..exchange.frames import fields_with
        from ..planning.findings import counts, headlines, sort_by_severity

        units, findings, total = self._check_units(inputs)
        inputs.step(50, self.tr("Checking the accounts"))
        found, account_total = self._check_accounts(inputs, units)
        findings = sort_by_severity([*findings, *found])
        inputs.step(90, self.tr("Writing"))
        rows = [[finding.severity, finding.kind, finding.layer, finding.id, finding.message] for finding in findings]
        names = [name for name, _ in COLUMNS]
        outputs.layer("OUTPUT", pd.DataFrame(rows, columns=names, dtype="object"), fields_with(None, COLUMNS))
        severities = {severity: sum(kinds.values()) for severity, kinds in counts(findings).items()}
        report = {
            "units": total,
            "accounts": account_total,
            "usable": "error" not in severities,
            "errors": severities.get("error", 0),
            "warnings": severities.get("warning", 0),
            "infos": severities.get("info", 0),
            "kinds": counts(findings),
            "findings": [dict(zip(names, row)) for row in rows],
        }
        outputs.report(report)
        for line in headlines(findings):
            inputs.feedback.pushInfo(line)
        inputs.feedback.pushInfo(
            f"{report['errors']:,} errors, {report['warnings']:,} warnings, {report['infos']:,} remarks."
        )

    def _check_units(self, inputs: Any) -> tuple[Any, list[Any], int]:
        """Units fit for use (``None`` where they are not), findings, number of units."""
        from ..exchange.frames import read_frame
        from ..planning.checks import prepare_units
        from ..planning.findings import DataError

        inputs.step(0, self.tr("Checking the units"))
        source = inputs.required("UNITS")
        id_field = inputs.field("UNIT_ID", "UNITS")
        measures = inputs.fields("MEASURES", "UNITS")
        frame = read_frame(source, inputs.feedback)
        for field in measures:
            frame[field] = inputs.values(field, "UNITS")
        try:
            units, findings = prepare_units(frame, id_field or "", inputs.layer_name("UNITS"), measures)
        except DataError as error:
            return None, error.findings, len(frame)
        return units, findings, len(frame)

    def _check_accounts(self, inputs: Any, units: Any) -> tuple[list[Any], int | None]:
        """Findings about the accounts and their number; without accounts nothing is found."""
        from ..planning.checks import check_accounts

        given = inputs.accounts()
        if given is None:
            return [], None
        accounts, _, name = given
        measures = inputs.fields("ACCOUNT_MEASURES", "ACCOUNTS")
        for field in measures:
            accounts[field] = inputs.values(field, "ACCOUNTS")
        findings = check_accounts(
            accounts,
            units,
            inputs.field("ACCOUNT_ID", "ACCOUNTS"),
            inputs.field("ACCOUNT_ZIP", "ACCOUNTS"),
            name,
            inputs.table("CROSSWALK"),
            measures,
        )
        return findings, len(accounts)
