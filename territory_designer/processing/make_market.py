"""Algorithm ``makemarket``: one GeoPackage that holds a market, for the dock and for other algorithms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..translation import ALGORITHMS, translate
from .base import ANY_TABLE, TerritoryAlgorithm

if TYPE_CHECKING:
    import geopandas as gpd

CURRENT_NAME = "Current alignment"
REP_WORDS = frozenset({"rep", "reps", "owner", "seller", "salesperson", "salesrep", "agent"})
"""Words in the name of a field that say that it holds people."""


class MakeMarket(TerritoryAlgorithm):
    """Put units, accounts and measures into a market file."""

    NAME = "makemarket"
    TITLE = "Make a market file"
    GROUP = "Data"
    SUMMARY = "Puts ZIP codes, accounts and measures into one GeoPackage that also holds scenarios and their log"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units()
        self.describe(
            QgsProcessingParameterExpression("WORKLOAD", self.measure_title("workload"), None, "UNITS"),
            "Field or expression on the units, in hours/year; null counts as 0.",
        )
        self.describe(
            QgsProcessingParameterExpression("POTENTIAL", self.measure_title("potential"), None, "UNITS", True),
            "Field or expression on the units, in money/year; null counts as 0.",
        )
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE, optional=True),
            "Points, or a table with ZIP codes. Each is put into its unit.",
        )
        self.describe(
            QgsProcessingParameterField("ACCOUNT_ZIP", self.tr("Account ZIP field"), None, "ACCOUNTS", optional=True),
            "Field with the ZIP code, used where an account has no position.",
        )
        title = self.tr("Account workload (hours/year)")
        self.describe(
            QgsProcessingParameterExpression("ACCOUNT_WORKLOAD", title, None, "ACCOUNTS", True),
            "Field or expression on the accounts, in hours/year; shown per account.",
            advanced=True,
        )
        title = self.tr("Account potential (money/year)")
        self.describe(
            QgsProcessingParameterExpression("ACCOUNT_POTENTIAL", title, None, "ACCOUNTS", True),
            "Field or expression on the accounts, in money/year; shown per account.",
            advanced=True,
        )
        title = self.tr("Account segment")
        self.describe(
            QgsProcessingParameterExpression("ACCOUNT_SEGMENT", title, None, "ACCOUNTS", True),
            "Field or expression on the accounts that says what kind they are; kept as segment.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterField("CURRENT", self.tr("Current territory field"), None, "UNITS", optional=True),
            "Field of the units with the territory in force. It becomes the first scenario, and the alignment that "
            "others are compared with.",
        )
        self.add_links()
        self.describe(
            QgsProcessingParameterString("TITLE", self.tr("Name of the market"), None, optional=True),
            "Shown above the layers; the name of the units where it is left out.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFileDestination("MARKET", self.tr("Market file"), self.tr("GeoPackage (*.gpkg)")),
            "The file that is made; one that is there is replaced only when the new one is complete.",
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read, compute neighbours, write the file."""
        from ..engine import Units
        from ..workspace.market import Market
        from ..workspace.market_units import arrays_of
        from .plans import MEASURES
        from .rule_inputs import unit_pairs

        layer = inputs.units(inputs.measures())
        measures = [name for name in MEASURES if inputs.text(name.upper())]
        accounts = self._accounts(inputs, layer)
        inputs.step(45, self.tr("Finding neighbours"))
        units = Units.from_polygons(layer.frame, measures)
        links, barriers = (unit_pairs(inputs, name, layer) for name in ("LINKS", "BARRIERS"))
        units.check_crossings(links, barriers)  # before anything is written
        inputs.step(60, self.tr("Writing the market file"))
        path = inputs.file("MARKET")
        Market.create(
            path,
            layer.frame,
            accounts,
            unit_id_name=inputs.field("UNIT_ID", "UNITS"),
            measures=measures,
            title=inputs.text("TITLE").strip() or layer.name,
            feedback=inputs.feedback,
            neighbours=arrays_of(units),
        )
        rows = [("link", *pair, "") for pair in links] + [("barrier", *pair, "") for pair in barriers]
        if rows:
            with Market.open(path) as market:
                market.save_crossings(rows)
        if inputs.given("CURRENT"):
            inputs.step(90, self.tr("Writing the current alignment"))
            _add_current(path, inputs, layer, units)
        outputs.result("MARKET", str(path))

    def _accounts(self, inputs: Any, layer: Any) -> gpd.GeoDataFrame | None:
        """Accounts with their unit and measures; ``None`` where there are none."""
        from ..planning.accounts import assign_accounts
        from ..planning.measures import clean_measure

        inputs.step(20, self.tr("Putting accounts into units"))
        given = inputs.accounts()
        if given is None:
            return None
        frame, _, name = given
        assignment = assign_accounts(frame, layer.frame, inputs.field("ACCOUNT_ZIP", "ACCOUNTS"))
        extra = {"unit": assignment.unit.to_numpy()}
        rows = [f"row {row + 1}" for row in range(len(frame))]
        for column in ("workload", "potential"):
            parameter = f"ACCOUNT_{column.upper()}"
            values = inputs.column(parameter, "ACCOUNTS")
            if values is not None:
                cleaned, findings = clean_measure(values, inputs.text(parameter), name, rows, thing="account")
                inputs.say(findings)
                extra[column] = cleaned.to_numpy()
        segment = inputs.column("ACCOUNT_SEGMENT", "ACCOUNTS")
        if segment is not None:
            extra["segment"] = segment.to_numpy()
        return frame.assign(**extra)


def _add_current(path: Any, inputs: Any, layer: Any, units: Any) -> None:
    """The first scenario, from a field of the units."""
    from ..cartography.palette import colours_from_pairs
    from ..planning.columns import words
    from ..workspace.market import Market
    from ..workspace.records import Territory
    from .plans import dissolve, labels_of

    field = inputs.field("CURRENT", "UNITS")
    labels, names = labels_of(layer.frame[field], field, layer.name)
    ends = labels[units.pairs]
    between = {tuple(sorted(pair)) for pair in ends.tolist() if pair[0] != pair[1] and min(pair) >= 0}
    colours = colours_from_pairs(range(len(names)), sorted(between), {})
    owned = bool(words(field) & REP_WORDS)  # territories that are named after their reps
    territories = [
        Territory(number, name, colours[number], name if owned else None) for number, name in enumerate(names)
    ]
    shapes = layer.frame.geometry.to_numpy()
    outlines = {number: dissolve(shapes[labels == number]) for number in range(len(names))}
    with Market.open(path) as market:
        added = market.add_scenario(translate(CURRENT_NAME, ALGORITHMS), labels, territories, rules={})
        market.write_change(added, outlines=outlines)
        market.set_alignment(added)
        # What is in force is the measure of all others: designs and edits go into scenarios of their own.
        market.update_scenario(added, approved=True)
        market.set_active(added)
