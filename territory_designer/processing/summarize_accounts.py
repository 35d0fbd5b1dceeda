"""Algorithm ``summarizeaccounts``: accounts into units, and what they add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from .account_inputs import placed_accounts
from .base import ANY_TABLE, TerritoryAlgorithm

if TYPE_CHECKING:
    import pandas as pd

    from .account_inputs import PlacedAccounts


class SummarizeAccounts(TerritoryAlgorithm):
    """Put accounts into units and add up workload and potential per unit."""

    NAME = "summarizeaccounts"
    TITLE = "Summarize accounts"
    GROUP = "Data"
    SUMMARY = "Puts accounts into ZIP codes and adds up accounts, workload and potential"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units()
        self.add_accounts()
        self.describe(
            QgsProcessingParameterExpression("WORKLOAD", self.tr("Workload (hours/year)"), None, "ACCOUNTS", True),
            "Field or expression on the accounts, in hours/year. Without it every account counts as 1 hour/year.",
        )
        self.describe(
            QgsProcessingParameterExpression("POTENTIAL", self.tr("Potential (money/year)"), None, "ACCOUNTS", True),
            "Field or expression on the accounts, in money/year. Without it no potential is written.",
        )
        self.describe(
            QgsProcessingParameterField("OWNER", self.tr("Owner of named accounts"), None, "ACCOUNTS", optional=True),
            "Field with the owner of a named account, who serves it wherever it lies. Its workload and potential count "
            "for the owner, listed in REPORT, and not for the unit. Empty for all other accounts.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSource("CROSSWALK", self.tr("Crosswalk"), ANY_TABLE, optional=True),
            "Table with the columns zip and zcta: ZIP codes without a polygon, such as post-office boxes, and the unit "
            "that holds them.",
        )
        self.describe(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Units with accounts"), Qgis.ProcessingSourceType.VectorPolygon
            ),
            "All fields of the units, and accounts, workload (hours/year) and potential (money/year).",
        )
        self.add_report()

    def work(self, inputs: Any, outputs: Any) -> None:
        """Assign, add up, write."""
        from ..exchange.frames import fields_with
        from ..planning.accounts import summarize_accounts

        units = inputs.units({})
        given = placed_accounts(inputs, units, 10, 50)
        accounts, assignment, measures = given.frame, given.assignment, given.measures
        owners = None
        if inputs.given("OWNER"):
            owner = inputs.values(str(inputs.field("OWNER", "ACCOUNTS")), "ACCOUNTS")
            measures, owners = without_named(measures, owner)
        summary = summarize_accounts(units.frame, accounts, assignment, measures["workload"], measures.get("potential"))
        inputs.step(80, self.tr("Writing"))
        extra = [("accounts", "int"), *((name, "double") for name in measures)]
        frame = units.frame.assign(**{name: summary[name].to_numpy() for name, _ in extra})
        outputs.layer("OUTPUT", frame, fields_with(units.fields, extra), units.crs)
        report = summary_report(units, given, summary)
        outputs.report(report if owners is None else {**report, "owners": owners})
        total = assignment.counts()
        inputs.feedback.pushInfo(
            f"{total['accounts']:,} accounts: {total['assigned']:,} in {len(units.frame):,} units, "
            f"{total['unassigned']:,} not assigned. Workload in units: {summary['workload'].sum():,.0f} hours/year."
        )


def without_named(
    measures: dict[str, pd.Series], owner: pd.Series
) -> tuple[dict[str, pd.Series], list[dict[Any, Any]]]:
    """Measures in which named accounts hold nothing, and what they hold by owner.

    Parameters
    ----------
    measures : dict of str to pandas.Series
        Figures per account.
    owner : pandas.Series
        Owner per account, null or empty where it is no named account.

    Returns
    -------
    (dict of str to pandas.Series, list of dict)
        The second has an entry per owner, in order of name: ``owner``, ``accounts`` and the measures.
    """
    import pandas as pd

    from ..planning.named_accounts import owner_names, split_named

    frame = pd.DataFrame({name: values.to_numpy() for name, values in measures.items()})
    named = owner_names(owner).notna().to_numpy()
    load = split_named(frame, pd.Series(None, index=frame.index, dtype="object"), owner, [])
    rest = {name: values.where(~named, 0.0) for name, values in measures.items()}
    return rest, load.owners.reset_index().to_dict("records")


def summary_report(units: Any, given: PlacedAccounts, summary: pd.DataFrame) -> dict[str, Any]:
    """The report of ``summarizeaccounts``.

    Parameters
    ----------
    units : UnitLayer
    given : PlacedAccounts
    summary : DataFrame
        Of :func:`.summarize_accounts`.

    Returns
    -------
    dict
        JSON-serialisable; lists every account that is not assigned, and every one that lies outside every unit.
    """
    from ..planning.findings import counts

    assignment = given.assignment
    return {
        "units": len(units.frame),
        "units_without_accounts": int((summary["accounts"] == 0).sum()),
        **assignment.counts(),
        "totals": summary.attrs["reconciliation"],
        "not_assigned": given.rows(assignment.unassigned),
        "outside_units": given.rows(assignment.outside),
        "restored_zip_codes": [{"found": found, "read_as": full} for found, full in assignment.restored],
        "findings": counts([*units.findings, *given.findings]),
    }
