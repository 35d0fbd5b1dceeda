"""What exporting and printing share: the parameters of a design that exists, and how it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..planning.findings import DataError
from .base import ANY_TABLE, TerritoryAlgorithm

if TYPE_CHECKING:
    import geopandas as gpd


class PublishingAlgorithm(TerritoryAlgorithm):
    """Base of the algorithms that pass a design on."""

    def add_design(self) -> None:
        """Declare UNITS, UNIT_ID, TERRITORY, AREA, WORKLOAD, POTENTIAL, TARGETS, ACCOUNTS and ACCOUNT_ZIP."""
        self.add_units()
        self.describe(
            QgsProcessingParameterField("TERRITORY", self.tr("Territory field"), "territory", "UNITS"),
            "Field of the units with the name of the territory; null or empty where a unit belongs to none.",
        )
        self.describe(
            QgsProcessingParameterField("AREA", self.tr("District field"), None, "UNITS", optional=True),
            "Field of the units with the district that their territory is in; null where it is in none.",
            advanced=True,
        )
        self.add_given_measures(advanced=True)
        self.add_targets()
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
        With ``territory`` and measures; ``district`` where AREA names any.
    territories : GeoDataFrame
        One row per territory with its figures; ``district`` where AREA names any.
    accounts : GeoDataFrame or None
        With ``unit`` and ``territory``.
    targets : dict of str to list of float
        What each of ``territories`` should hold, per measure, in the unit of the measure.
    """

    layer: Any
    units: gpd.GeoDataFrame
    territories: gpd.GeoDataFrame
    accounts: gpd.GeoDataFrame | None
    targets: dict[str, list[float]]


def read_design(inputs: Any) -> Design:
    """Read the parameters of :meth:`PublishingAlgorithm.add_design`, and measure the territories.

    Parameters
    ----------
    inputs : Inputs

    Raises
    ------
    DataError
        A layer lacks what is needed, or there are TARGETS without a measure.
    """
    from .plans import MEASURES, assess, unit_names

    fields = inputs.source_fields("UNITS")
    chosen = {name: inputs.text(name.upper()) or (name if name in fields else "") for name in MEASURES}
    measures = [name for name in MEASURES if chosen[name]]
    if not measures and inputs.given("TARGETS"):
        raise DataError("TARGETS: there is no measure to share out. Choose WORKLOAD or POTENTIAL.")
    layer = inputs.units(chosen if measures else {"workload": "1"})
    plan = assess(inputs, layer, measures or ["workload"], {})
    units = layer.frame.assign(territory=unit_names(plan.labels, plan.names))
    territories = plan.territories
    if not measures:  # equal weights stood in for a measure; they are no figure to publish
        units = units.drop(columns="workload")
        territories = territories.drop(columns=["workload", "workload_deviation"])
    field = inputs.field("AREA", "UNITS")
    owner = {} if field is None else _districts(inputs.feedback, plan.names, plan.labels, layer.frame[field])
    if any(owner.values()):
        units = units.assign(district=[owner.get(name) for name in units["territory"]])
        place = territories.columns.get_loc("territory") + 1
        territories.insert(place, "district", [owner[name] for name in territories["territory"]])
    targets = {name: [row["measures"][name]["target"] for row in plan.report["territory"]] for name in measures}
    return Design(layer, units, territories, _accounts(inputs, layer, units), targets)


def _districts(feedback: Any, names: Sequence[str], labels: Any, values: Any) -> dict[str, str | None]:
    """District of each territory: the one that most of its units name; says where they name several."""
    from ..planning.hierarchy import area_of_most
    from ..planning.zips import text_ids

    texts = text_ids(values)
    found: dict[str, str | None] = {}
    several = []
    for place, name in enumerate(names):
        named = texts[labels == place].dropna().tolist()
        found[name] = area_of_most(named)
        if len(set(named)) > 1:
            several.append(name)
    if several:
        feedback.pushWarning(
            f"AREA: units of {', '.join(several[:3])}{' and others' if len(several) > 3 else ''} name several "
            "districts; the one of most units is taken."
        )
    return found


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
