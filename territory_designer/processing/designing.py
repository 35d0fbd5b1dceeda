"""What designing and realigning share: the parameters of the rules, and the way from a plan to layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
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


class DesigningAlgorithm(TerritoryAlgorithm):
    """Base of the algorithms that make a plan."""

    def add_start(self) -> None:
        """Declare CURRENT and MAX_MOVED."""
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

    def add_fixed(self) -> None:
        """Declare LOCKED and CENTRES."""
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

    def add_crossings(self) -> None:
        """Declare LINKS, BARRIERS and CONTIGUOUS."""
        self.add_links()
        self.describe(
            QgsProcessingParameterBoolean("CONTIGUOUS", self.tr("Contiguous territories"), True, optional=True),
            "Every unit of a territory reaches every other through neighbours inside the territory.",
            advanced=True,
        )

    def add_groups(self) -> None:
        """Declare PARENT, TOGETHER and APART."""
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

    def add_search(self) -> None:
        """Declare EFFORT and SEED."""
        self.add_choice(
            "EFFORT",
            self.tr("Effort"),
            dict(zip(EFFORTS, (self.tr("Draft"), self.tr("Normal"), self.tr("Thorough")))),
            "How long to search for more compact territories: 0 draft, 1 normal, 2 thorough.",
            1,
        )
        self.describe(
            QgsProcessingParameterNumber("SEED", self.tr("Seed"), INTEGER, 1, optional=True, minValue=0),
            "The same seed gives the same territories; another seed gives another design.",
            advanced=True,
        )

    def add_plan(self, *, optional: bool = False) -> None:
        """Declare OUTPUT, which may be ``optional``, and TERRITORIES_OUTPUT."""
        self.describe(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                self.tr("Units by territory"),
                Qgis.ProcessingSourceType.VectorPolygon,
                None,
                optional=optional,
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

    def rules(self, inputs: Any, layer: Any, measures: Sequence[str], start: Start) -> Any:
        """Rules of the engine from the parameters.

        Parameters
        ----------
        inputs : Inputs
        layer : UnitLayer
        measures : sequence of str
        start : Start
        """
        from ..engine import Rules
        from .rule_inputs import groups_of, parents_of, unit_mask, unit_pairs

        return Rules(
            territories=start.count,
            capacity=inputs.number("CAPACITY") if inputs.given("CAPACITY") else None,
            tolerance={name: inputs.percent(f"{name.upper()}_TOLERANCE") for name in measures},
            seed=inputs.integer("SEED"),
            effort=inputs.choice("EFFORT"),
            contiguous=inputs.flag("CONTIGUOUS"),
            current=start.labels,
            locked=unit_mask(inputs, "LOCKED", layer),
            max_moved=dict.fromkeys(measures, inputs.percent("MAX_MOVED")) if inputs.given("MAX_MOVED") else None,
            centres=start.centres,
            parents=parents_of(inputs, layer),
            together=groups_of(inputs, layer),
            apart=unit_pairs(inputs, "APART", layer),
        )

    def write(
        self,
        inputs: Any,
        outputs: Any,
        layer: Any,
        plan: Any,
        names: Sequence[str],
        reps: Sequence[str | None] | None,
        former: np.ndarray | None = None,
        more: dict[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Hand units, territories and report over.

        Parameters
        ----------
        inputs : Inputs
        outputs : Outputs
        layer : UnitLayer
        plan : Plan
        names : sequence of str
            Of the territories.
        reps : sequence of str or None, optional
            Owner per territory.
        former : (n,) object array, optional
            Name of the territory that each unit was in; written as ``from_territory``.
        more : dict, optional
            What else the report says.

        Returns
        -------
        dict
            The report.
        """
        from ..exchange.frames import fields_with
        from .plans import named_report, tell_result, territory_fields, territory_frame, unit_names

        measures = list(plan.units.measures)
        inputs.step(88, self.tr("Outlining territories"))
        territories = territory_frame(layer.frame, plan.labels, names, plan.report, reps=reps, feedback=inputs.feedback)
        inputs.step(94, self.tr("Writing"))
        frame = layer.frame.assign(territory=unit_names(plan.labels, names))
        extra = [*((name, "double") for name in measures), ("territory", "text")]
        if former is not None:
            frame, extra = frame.assign(from_territory=former), [*extra, ("from_territory", "text")]
        outputs.layer("OUTPUT", frame, fields_with(layer.fields, extra), layer.crs)
        fields = fields_with(None, territory_fields(territories, measures))
        outputs.layer("TERRITORIES_OUTPUT", territories, fields, layer.crs)
        report = {**named_report(plan.report, names, territories, layer.findings), **(more or {})}
        outputs.report(report)
        tell_result(inputs.feedback, report, territories)
        return report


@contextmanager
def named_errors(names: Sequence[str]) -> Iterator[None]:
    """Errors of a design that name territories as the layer does, not by number.

    Parameters
    ----------
    names : sequence of str
        Of the territories, by index.
    """
    from ..engine import ImpossibleError
    from .plans import with_names

    try:
        yield
    except ImpossibleError as error:
        raise type(error)(with_names(str(error), names)) from error
