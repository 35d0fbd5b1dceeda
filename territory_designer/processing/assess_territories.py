"""Algorithm ``assessterritories``: the figures of territories that exist."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
)

from .base import TerritoryAlgorithm
from .certainty import add_errors, errors_of, told


class AssessTerritories(TerritoryAlgorithm):
    """Balance, contiguity and compactness of territories in a field."""

    NAME = "assessterritories"
    TITLE = "Assess territories"
    GROUP = "Design"
    SUMMARY = "Balance, contiguity and compactness of territories that exist"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units()
        self.describe(
            QgsProcessingParameterField("TERRITORY", self.tr("Territory field"), "territory", "UNITS"),
            "Field of the units with the name of the territory; null or empty where a unit belongs to none.",
        )
        self.add_measures()
        self.add_targets()
        self.add_links()
        add_errors(self)
        self.describe(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Territories"), Qgis.ProcessingSourceType.VectorPolygon, None, optional=True
            ),
            "One dissolved polygon per territory with its figures.",
        )
        self.add_report()

    def work(self, inputs: Any, outputs: Any) -> None:
        """Score, and write the figures."""
        from ..exchange.frames import fields_with
        from .plans import MEASURES, assess, named_report, tell_result, territory_fields

        expressions = inputs.measures()
        layer = inputs.units(expressions)
        measures = [name for name in MEASURES if expressions[name]]
        tolerance = {name: inputs.percent(f"{name.upper()}_TOLERANCE") for name in measures}
        error = errors_of(inputs, measures)
        plan = assess(inputs, layer, measures, tolerance)
        inputs.step(90, self.tr("Writing"))
        fields = fields_with(None, territory_fields(plan.territories, measures))
        outputs.layer("OUTPUT", plan.territories, fields, layer.crs)
        report = named_report(plan.report, plan.names, plan.territories, layer.findings)
        report.update(told(inputs, plan.units, plan.labels, plan.names, plan.rules, error))
        outputs.report(report)
        tell_result(inputs.feedback, report, plan.territories)
