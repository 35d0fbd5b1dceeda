"""What exporting and printing share: the parameters of a design that exists, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from .base import ANY_TABLE, TerritoryAlgorithm

if TYPE_CHECKING:
    import geopandas as gpd


class PublishingAlgorithm(TerritoryAlgorithm):
    """Base of the algorithms that pass a design on."""

    def add_design(self) -> None:
        """Declare UNITS, UNIT_ID, TERRITORY, WORKLOAD, POTENTIAL, ACCOUNTS and ACCOUNT_ZIP."""
        self.add_units()
        self.describe(
            QgsProcessingParameterField("TERRITORY", self.tr("Territory field"), "territory", "UNITS"),
            "Field of the units with the name of the territory; null or empty where a unit belongs to none.",
        )
        for name, unit in (("WORKLOAD", "hours/year"), ("POTENTIAL", "money/year")):
            self.describe(
                QgsProcessingParameterExpression(name, f"{name.capitalize()} ({unit})", None, "UNITS", True),
                f"Field or expression on the units, in {unit}. Without it the field {name.lower()} is taken, if there "
                "is one.",
                advanced=True,
            )
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE, optional=True),
            "Points, or a table with ZIP codes or with columns of longitude and latitude (CSV); each gets its unit and "
            "territory.",
        )
        self.describe(
            QgsProcessingParameterField("ACCOUNT_ZIP", self.tr("Account ZIP field"), None, "ACCOUNTS", optional=True),
            "Field with the account's ZIP code, for accounts without a position. Without it a field whose name says so "
            "is taken.",
            advanced=True,
        )


@dataclass
class Design:
    """A design that exists, read.

    Attributes
    ----------
    layer : UnitLayer
        The units as they were given.
    units : GeoDataFrame
        With ``territory`` and measures.
    territories : GeoDataFrame
        One row per territory with its figures.
    accounts : GeoDataFrame or None
        With ``unit`` and ``territory``.
    """

    layer: Any
    units: gpd.GeoDataFrame
    territories: gpd.GeoDataFrame
    accounts: gpd.GeoDataFrame | None


def read_design(inputs: Any) -> Design:
    """Read the parameters of :meth:`PublishingAlgorithm.add_design`, and measure the territories.

    Parameters
    ----------
    inputs : Inputs

    Raises
    ------
    DataError
        A layer lacks what is needed.
    """
    from .plans import MEASURES, assess, unit_names

    fields = inputs.source_fields("UNITS")
    chosen = {name: inputs.text(name.upper()) or (name if name in fields else "") for name in MEASURES}
    measures = [name for name in MEASURES if chosen[name]]
    layer = inputs.units(chosen if measures else {"workload": "1"})
    plan = assess(inputs, layer, measures or ["workload"], {})
    units = layer.frame.assign(territory=unit_names(plan.labels, plan.names))
    territories = plan.territories
    if not measures:  # equal weights stood in for a measure; they are no figure to publish
        units = units.drop(columns="workload")
        territories = territories.drop(columns=["workload", "workload_deviation"])
    return Design(layer, units, territories, _accounts(inputs, layer, units))


def _accounts(inputs: Any, layer: Any, units: gpd.GeoDataFrame) -> gpd.GeoDataFrame | None:
    """Accounts with their unit and territory."""
    from ..planning.accounts import assign_accounts
    from ..planning.columns import guess_columns

    given = inputs.accounts()
    if given is None:
        return None
    accounts, fields, _ = given
    zip_field = inputs.field("ACCOUNT_ZIP", "ACCOUNTS") or guess_columns(fields.names()).get("zip")
    assignment = assign_accounts(accounts, layer.frame, zip_field)
    territory = assignment.unit.map(units["territory"])
    return accounts.assign(unit=assignment.unit, territory=territory.where(territory.notna(), None))
