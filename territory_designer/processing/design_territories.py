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
    count : int or None
        Number of territories, as asked for; ``None`` where the capacity decides.
    kept : list of str
        Names of the current territories, by index.
    labels : (n,) int array or None
        Current territory per unit, -1 for none; ``None`` for a design from scratch.
    reps : list of str or None
        Owner per territory, where the centres name them.
    centres : (k, 2) array or None
        In the coordinates of the engine's units.
    """

    count: int | None
    kept: list[str]
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
            "How many territories to make, 2 or more. May be left out where CURRENT gives the territories, CENTRES or "
            "CAPACITY.",
        )
        self.add_measures()
        self._add_start()
        self._add_crossings()
        self._add_groups()
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

    def _add_groups(self) -> None:
        """Declare CAPACITY, PARENT, TOGETHER and APART."""
        self.describe(
            QgsProcessingParameterNumber(
                "CAPACITY", self.tr("Capacity of a territory (hours/year)"), DOUBLE, None, optional=True
            ),
            "Workload that one rep can bear. Where nothing else says how many territories to make (TERRITORIES left "
            "out or 0, no CURRENT, no CENTRES), as few are made as keep the mean workload within it.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterField("PARENT", self.tr("Parent field"), None, "UNITS", optional=True),
            "Field of the units with their state, region or the like. No territory crosses from one to another; units "
            "where it is null share a parent of their own.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterField("TOGETHER", self.tr("Stay together field"), None, "UNITS", optional=True),
            "Field of the units with the name of a group: units with the same name share a territory. Null: no group.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSource("APART", self.tr("Apart"), ANY_TABLE, optional=True),
            "Pairs of units that must not share a territory: table or layer, fields from_unit and to_unit with unit "
            "ids (or the first two text fields).",
            advanced=True,
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Design, and write what came out."""
        from ..engine import Units
        from .plans import MEASURES
        from .rule_inputs import unit_pairs

        expressions = inputs.measures()
        layer = inputs.units(expressions)
        measures = [name for name in MEASURES if expressions[name]]
        start = self._start(inputs, layer)
        inputs.step(6, self.tr("Finding neighbours"))
        links, barriers = (unit_pairs(inputs, name, layer) for name in ("LINKS", "BARRIERS"))
        units = Units.from_polygons(layer.frame, measures, links=links, barriers=barriers)
        rules = self._rules(inputs, layer, measures, start)
        names, plan = self._design(inputs, units, rules, start)
        self._write(inputs, outputs, layer, plan, names, start.reps)

    def _rules(self, inputs: Any, layer: Any, measures: list[str], start: Start) -> Any:
        """Rules of the engine from the parameters."""
        from ..engine import Rules
        from .rule_inputs import groups_of, parents_of, unit_mask, unit_pairs

        return Rules(
            territories=start.count,
            capacity=inputs.number("CAPACITY") if inputs.given("CAPACITY") else None,
            tolerance={name: inputs.percent(f"{name.upper()}_TOLERANCE") for name in measures},
            seed=inputs.integer("SEED"),
            effort=EFFORTS[inputs.choice("EFFORT")],
            contiguous=inputs.flag("CONTIGUOUS"),
            current=start.labels,
            locked=unit_mask(inputs, "LOCKED", layer),
            max_moved=dict.fromkeys(measures, inputs.percent("MAX_MOVED")) if inputs.given("MAX_MOVED") else None,
            centres=start.centres,
            parents=parents_of(inputs, layer),
            together=groups_of(inputs, layer),
            apart=unit_pairs(inputs, "APART", layer),
        )

    def _design(self, inputs: Any, units: Any, rules: Any, start: Start) -> tuple[list[str], Any]:
        """Names of the territories, and the plan; errors name territories as the layer does."""
        from ..engine import ImpossibleError, design
        from .plans import territory_names, with_names

        names = territory_names(rules.count(units), start.kept)
        try:
            return names, design(units, rules, progress=inputs.progress(12, 88))
        except ImpossibleError as error:
            raise type(error)(with_names(str(error), names)) from error

    def _start(self, inputs: Any, layer: Any) -> Start:
        """Names, current territories and centres.

        Raises
        ------
        DataError
            A parameter that needs CURRENT is given without it, or the number of territories is nowhere.
        """
        from ..planning.findings import DataError
        from .plans import labels_of
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
        count = inputs.integer("TERRITORIES") if inputs.given("TERRITORIES") else 0
        asked = inputs.given("TERRITORIES") and not (count == 0 and inputs.given("CAPACITY"))
        if not asked:
            count = len(kept) or (0 if centres is None else len(centres))
        if not count and not asked:
            if inputs.given("CAPACITY"):
                return Start(None, [])
            raise DataError(
                "TERRITORIES is missing. Say how many territories to make, or give CURRENT, CENTRES or CAPACITY."
            )
        if 0 < count < len(kept):
            raise DataError(
                f"TERRITORIES is {count}, but {field} names {len(kept)} territories. Leave TERRITORIES out, or set the "
                "units of the territories that end to null."
            )
        if centres is not None and len(centres) != count:
            raise DataError(f"CENTRES has {len(centres)} points for {count} territories. Give one point per territory.")
        return Start(count, kept, labels, reps, centres)

    def _write(self, inputs: Any, outputs: Any, layer: Any, plan: Any, names: list[str], reps: Any) -> None:
        """Hand units, territories and report over."""
        from ..exchange.frames import fields_with
        from .plans import named_report, tell_result, territory_fields, territory_frame, unit_names

        measures = list(plan.units.measures)
        inputs.step(88, self.tr("Outlining territories"))
        territories = territory_frame(layer.frame, plan.labels, names, plan.report, reps=reps, feedback=inputs.feedback)
        inputs.step(94, self.tr("Writing"))
        frame = layer.frame.assign(territory=unit_names(plan.labels, names))
        extra = [*((name, "double") for name in measures), ("territory", "text")]
        outputs.layer("OUTPUT", frame, fields_with(layer.fields, extra), layer.crs)
        fields = fields_with(None, territory_fields(territories, measures))
        outputs.layer("TERRITORIES_OUTPUT", territories, fields, layer.crs)
        report = named_report(plan.report, names, territories, layer.findings)
        outputs.report(report)
        tell_result(inputs.feedback, report, territories)
