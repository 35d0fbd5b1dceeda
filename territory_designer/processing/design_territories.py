"""Algorithm ``designterritories``: balanced, compact, contiguous territories."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from .base import ANY_TABLE, POINTS, TerritoryAlgorithm

if TYPE_CHECKING:
    import numpy as np

EFFORTS = ("draft", "normal", "thorough")
INTEGER = Qgis.ProcessingNumberParameterType.Integer
DOUBLE = Qgis.ProcessingNumberParameterType.Double


@dataclass
class Start:
    """What a design starts from.

    Attributes
    ----------
    count : int
        Number of territories, as asked for.
    names : list of str
        Of the territories, by index.
    labels : (n,) int array or None
        Current territory per unit, -1 for none; ``None`` for a design from scratch.
    reps : list of str or None
        Owner per territory, where the centres name them.
    centres : (k, 2) array or None
        In the coordinates of the engine's units.
    """

    count: int
    names: list[str]
    labels: np.ndarray | None = None
    reps: list[str | None] | None = None
    centres: np.ndarray | None = None


class DesignTerritories(TerritoryAlgorithm):
    """Design territories that keep every tolerance."""

    NAME = "designterritories"
    TITLE = "Design territories"
    GROUP = "Design"
    SUMMARY = "Clusters ZIP codes into compact, contiguous territories with balanced workload and potential"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units()
        self.describe(
            QgsProcessingParameterNumber("TERRITORIES", self.tr("Number of territories"), INTEGER, None, optional=True),
            "How many territories to make, 2 or more. May be left out where CURRENT gives the territories, or CENTRES.",
        )
        self.add_measures()
        self._add_start()
        self._add_crossings()
        self.describe(
            QgsProcessingParameterEnum(
                "EFFORT", self.tr("Effort"), ["Draft", "Normal", "Thorough"], allowMultiple=False, defaultValue=1
            ),
            "How long to search for more compact territories: 0 draft, 1 normal, 2 thorough.",
        )
        self.describe(
            QgsProcessingParameterNumber("SEED", self.tr("Seed"), INTEGER, 1, optional=True, minValue=0),
            "The same seed gives the same territories; another seed gives another design.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Units by territory"), Qgis.ProcessingSourceType.VectorPolygon
            ),
            "All fields of the units, and workload, potential and territory.",
        )
        self.describe(
            QgsProcessingParameterFeatureSink(
                "TERRITORIES_OUTPUT",
                self.tr("Territories"),
                Qgis.ProcessingSourceType.VectorPolygon,
                None,
                optional=True,
            ),
            "One dissolved polygon per territory with its figures.",
        )
        self.add_report()

    def _add_start(self) -> None:
        """Declare CURRENT, MAX_MOVED, LOCKED and CENTRES."""
        self.describe(
            QgsProcessingParameterField("CURRENT", self.tr("Current territory field"), None, "UNITS", optional=True),
            "Field of the units with the name of the territory in force. The design starts there and keeps the names.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterNumber(
                "MAX_MOVED", self.tr("May change hands (percent)"), DOUBLE, None, optional=True
            ),
            "Largest share of each measure that may move to another territory, in percent. Needs CURRENT.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterExpression("LOCKED", self.tr("Locked units"), None, "UNITS", True),
            "Field or true/false expression on the units; where true, the unit stays where CURRENT has it.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSource("CENTRES", self.tr("Fixed centres"), POINTS, optional=True),
            "One point per territory, for example the homes of the reps, in the order of the territories. A field rep "
            "names the owner of each territory.",
            advanced=True,
        )

    def _add_crossings(self) -> None:
        """Declare LINKS, BARRIERS and CONTIGUOUS."""
        fields = "fields from_unit and to_unit with unit ids (or the first two text fields)"
        self.describe(
            QgsProcessingParameterFeatureSource("LINKS", self.tr("Links"), ANY_TABLE, optional=True),
            f"Crossings, such as bridges and ferries, that make two units neighbours: table or layer, {fields}.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSource("BARRIERS", self.tr("Barriers"), ANY_TABLE, optional=True),
            f"Borders that a territory may not cross, such as rivers: a table or layer with the {fields}.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterBoolean("CONTIGUOUS", self.tr("Contiguous territories"), True, optional=True),
            "Every unit of a territory reaches every other through neighbours inside the territory.",
            advanced=True,
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Design, and write what came out."""
        from ..engine import Rules, Units, design
        from .plans import MEASURES
        from .rule_inputs import unit_mask, unit_pairs

        expressions = inputs.measures()
        layer = inputs.units(expressions)
        measures = [name for name in MEASURES if expressions[name]]
        start = self._start(inputs, layer)
        inputs.step(6, self.tr("Finding neighbours"))
        links, barriers = (unit_pairs(inputs, name, layer) for name in ("LINKS", "BARRIERS"))
        units = Units.from_polygons(layer.frame, measures, links=links, barriers=barriers)
        rules = Rules(
            territories=start.count,
            tolerance={name: inputs.percent(f"{name.upper()}_TOLERANCE") for name in measures},
            seed=inputs.integer("SEED"),
            effort=EFFORTS[inputs.choice("EFFORT")],
            contiguous=inputs.flag("CONTIGUOUS"),
            current=start.labels,
            locked=unit_mask(inputs, "LOCKED", layer),
            max_moved=dict.fromkeys(measures, inputs.percent("MAX_MOVED")) if inputs.given("MAX_MOVED") else None,
            centres=start.centres,
        )
        plan = design(units, rules, progress=inputs.progress(12, 88))
        self._write(inputs, outputs, layer, units, plan, start)

    def _start(self, inputs: Any, layer: Any) -> Start:
        """Names, current territories and centres.

        Raises
        ------
        DataError
            A parameter that needs CURRENT is given without it, or the number of territories is nowhere.
        """
        from ..planning.findings import DataError
        from .plans import labels_of, territory_names
        from .rule_inputs import fixed_centres

        field = inputs.field("CURRENT", "UNITS")
        if field is None:
            for name in ("LOCKED", "MAX_MOVED"):
                if inputs.given(name):
                    raise DataError(
                        f"{name} needs CURRENT: choose the field with the territory that each unit is in now."
                    )
        labels, kept = (None, []) if field is None else labels_of(layer.frame[field], field, layer.name)
        centres, reps = fixed_centres(inputs, layer)
        count = inputs.integer("TERRITORIES") if inputs.given("TERRITORIES") else len(kept) or len(reps or [])
        if not count and not inputs.given("TERRITORIES"):
            raise DataError("TERRITORIES is missing. Say how many territories to make, or give CURRENT or CENTRES.")
        if 0 < count < len(kept):
            raise DataError(
                f"TERRITORIES is {count}, but {field} names {len(kept)} territories. Leave TERRITORIES out, or set the "
                "units of the territories that end to null."
            )
        if centres is not None and len(centres) != count:
            raise DataError(f"CENTRES has {len(centres)} points for {count} territories. Give one point per territory.")
        return Start(count, territory_names(count, kept), labels, reps, centres)

    def _write(self, inputs: Any, outputs: Any, layer: Any, units: Any, plan: Any, start: Start) -> None:
        """Hand units, territories and report over."""
        from ..exchange.frames import fields_with
        from .plans import named_report, tell_result, territory_fields, territory_frame, unit_names

        measures = list(units.measures)
        inputs.step(88, self.tr("Outlining territories"))
        territories = territory_frame(
            layer.frame, plan.labels, start.names, plan.report, reps=start.reps, feedback=inputs.feedback
        )
        inputs.step(94, self.tr("Writing"))
        frame = layer.frame.assign(territory=unit_names(plan.labels, start.names))
        extra = [*((name, "double") for name in measures), ("territory", "text")]
        outputs.layer("OUTPUT", frame, fields_with(layer.fields, extra), layer.crs)
        fields = fields_with(None, territory_fields(territories, measures))
        outputs.layer("TERRITORIES_OUTPUT", territories, fields, layer.crs)
        report = named_report(plan.report, start.names, territories, layer.findings)
        outputs.report(report)
        tell_result(inputs.feedback, report, territories)
