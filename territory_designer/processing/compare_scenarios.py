"""Algorithm ``comparescenarios``: what changes hands between two assignments of the same units."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..planning.findings import DataError
from .base import ANY_TABLE, TerritoryAlgorithm
from .market_inputs import add_market, market_accounts, market_units, open_market, read_scenario, unit_crossings
from .moves import add_moves, tell_moves, write_moves

if TYPE_CHECKING:
    import numpy as np

    from ..planning.comparison import Assignment


@dataclass(frozen=True)
class Sides:
    """Both scenarios as read.

    Attributes
    ----------
    titles : (str, str)
        What they are called.
    before, after : Assignment
    accounts : (n,) int array or None
        Per unit.
    """

    titles: tuple[str, str]
    before: Assignment
    after: Assignment
    accounts: np.ndarray | None


class CompareScenarios(TerritoryAlgorithm):
    """What changes from one scenario to another."""

    NAME = "comparescenarios"
    TITLE = "Compare scenarios"
    GROUP = "Scenarios"
    SUMMARY = "Which ZIPs, accounts, workload and potential change hands between two scenarios"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units(optional=True)
        self.describe(
            QgsProcessingParameterField("BEFORE", self.tr("Territory field before"), None, "UNITS"),
            "Field of the units with the name of the territory before; null or empty where a unit belongs to none. "
            "With MARKET, the name of a scenario.",
        )
        self.describe(
            QgsProcessingParameterField("AFTER", self.tr("Territory field after"), None, "UNITS"),
            "Field of the units with the name of the territory after; null or empty where a unit belongs to none. "
            "With MARKET, the name of a scenario.",
        )
        self.add_given_measures()
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE, optional=True),
            "Points, or a table with ZIP codes or with columns of longitude and latitude (CSV), to count those that "
            "change hands. Without it the field accounts of the units is taken, if there is one.",
        )
        self.describe(
            QgsProcessingParameterField("ACCOUNT_ZIP", self.tr("Account ZIP field"), None, "ACCOUNTS", optional=True),
            "Field with the account's ZIP code, for accounts without a position. Without it a field whose name says so "
            "is taken.",
            advanced=True,
        )
        self.add_links()
        add_market(self, self.tr("BEFORE and AFTER are names"))
        self.describe(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Units that change"), Qgis.ProcessingSourceType.VectorPolygon, None, optional=True
            ),
            "Units whose territory is not the same: unit, from, to, accounts, workload and potential.",
        )
        add_moves(self)
        self.add_report()

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read both, compare, write."""
        with ExitStack() as stack:
            market = stack.enter_context(open_market(inputs, write=False))
            given = inputs if market is None else market_units(inputs, market)
            self._compare(given, outputs, market)

    def _compare(self, inputs: Any, outputs: Any, market: Any) -> None:
        from ..engine import Units
        from ..planning.comparison import compare
        from ..planning.findings import counts
        from .rule_inputs import unit_pairs

        self._refuse_one_twice(inputs)
        layer, measures = self._units(inputs)
        sides = _from_fields(inputs, layer) if market is None else _from_market(inputs, layer, market)
        inputs.step(40, self.tr("Finding neighbours"))
        links = [*unit_pairs(inputs, "LINKS", layer), *unit_crossings(market, "link", layer)]
        barriers = [*unit_pairs(inputs, "BARRIERS", layer), *unit_crossings(market, "barrier", layer)]
        units = Units.from_polygons(layer.frame, measures or ["workload"], links=links, barriers=barriers)
        inputs.step(80, self.tr("Comparing"))
        before, after = sides.before, sides.after
        reps = (before.reps, after.reps)
        difference = compare(
            before.labels, after.labels, before.names, after.names, units, sides.accounts, reps, measures
        )
        inputs.step(90, self.tr("Writing"))
        self._write_changes(outputs, layer, difference, sides.accounts, measures)
        write_moves(outputs, difference.pairs)
        report = {"units": len(units), "scenarios": list(sides.titles), **difference.as_dict()}
        outputs.report({**report, "findings": counts(layer.findings)})
        tell_moves(inputs.feedback, difference, len(units))

    def _refuse_one_twice(self, inputs: Any) -> None:
        """Refuse one field or scenario as both sides."""
        first, second = (inputs.text(name).strip() for name in ("BEFORE", "AFTER"))
        in_market = inputs.given("MARKET")
        if first and (first == second or (not in_market and first.lower() == second.lower())):
            what = "scenario" if in_market else "field"
            raise DataError(f"BEFORE and AFTER are the same {what}, {first}. Choose two that differ.")

    def _units(self, inputs: Any) -> tuple[Any, list[str]]:
        """Units and the measures that are known; where none is, every unit weighs the same."""
        from .plans import MEASURES

        fields = inputs.source_fields("UNITS")
        chosen = {name: inputs.text(name.upper()) or (name if name in fields else "") for name in MEASURES}
        measures = [name for name in MEASURES if chosen[name]]
        return inputs.units(chosen if measures else {"workload": "1"}), measures

    def _write_changes(
        self, outputs: Any, layer: Any, difference: Any, accounts: np.ndarray | None, measures: list[str]
    ) -> None:
        """Write OUTPUT."""
        import geopandas as gpd

        from ..exchange.frames import fields_with

        columns = {"unit": layer.frame.index.to_numpy(), "from": difference.origin, "to": difference.destination}
        kinds = [("unit", "text"), ("from", "text"), ("to", "text")]
        if accounts is not None:
            columns["accounts"] = accounts
            kinds.append(("accounts", "int"))
        columns.update({name: layer.frame[name].to_numpy() for name in measures})
        kinds += [(name, "double") for name in measures]
        frame = gpd.GeoDataFrame(columns, geometry=layer.frame.geometry.to_numpy(), crs=layer.frame.crs)
        outputs.layer("OUTPUT", frame[difference.changed], fields_with(None, kinds), layer.crs)


def _from_fields(inputs: Any, layer: Any) -> Sides:
    """Both scenarios from fields of the units."""
    from ..planning.comparison import Assignment
    from .plans import labels_of

    found = []
    for name in ("BEFORE", "AFTER"):
        field = inputs.field(name, "UNITS")
        if field is None:
            raise DataError(f"{name} is missing. Choose the field of the units that holds the territories.")
        found.append((field, Assignment(*labels_of(layer.frame[field], field, layer.name))))
    (first, before), (second, after) = found
    return Sides((first, second), before, after, _accounts(inputs, layer))


def _from_market(inputs: Any, layer: Any, market: Any) -> Sides:
    """Both scenarios from a market."""
    ids = list(layer.frame.index)
    before, after = (read_scenario(inputs, name, market, ids) for name in ("BEFORE", "AFTER"))
    accounts = _accounts(inputs, layer) if inputs.given("ACCOUNTS") else market_accounts(market, ids)
    return Sides((before.record.name, after.record.name), before.assignment, after.assignment, accounts)


def _accounts(inputs: Any, layer: Any) -> np.ndarray | None:
    """Accounts per unit from ACCOUNTS, or from a field of the units; ``None`` where neither is there."""
    from ..planning.accounts import assign_accounts
    from ..planning.columns import guess_columns
    from .plans import account_counts

    inputs.step(10, "Putting accounts into units")
    given = inputs.accounts()
    if given is None:
        return account_counts(layer.frame)
    accounts, fields, name = given
    zip_field = inputs.field("ACCOUNT_ZIP", "ACCOUNTS") or guess_columns(fields.names()).get("zip")
    assignment = assign_accounts(accounts, layer.frame, zip_field)
    lost = assignment.counts()["unassigned"]
    if lost:
        inputs.feedback.pushWarning(f"{name}: {lost:,} accounts lie in no unit and are not counted.")
    return assignment.unit.value_counts().reindex(layer.frame.index, fill_value=0).to_numpy()
