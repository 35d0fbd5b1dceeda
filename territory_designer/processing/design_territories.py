"""Algorithm ``designterritories``: balanced, compact, contiguous territories."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterNumber

from .certainty import add_errors, design_with, errors_of, told
from .designing import DOUBLE, INTEGER, DesigningAlgorithm, Start, named_errors


class DesignTerritories(DesigningAlgorithm):
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
        self.add_start()
        self.add_fixed()
        self.add_crossings()
        self.describe(
            QgsProcessingParameterNumber(
                "CAPACITY", self.tr("Capacity of a territory (hours/year)"), DOUBLE, None, optional=True
            ),
            "Workload that one rep can bear. Where nothing else says how many territories to make (TERRITORIES left "
            "out or 0, no CURRENT, no CENTRES), as few are made as keep the mean workload within it.",
            advanced=True,
        )
        self.add_groups()
        self.add_search()
        add_errors(self, chance=True)
        self.add_plan()
        self.add_report()

    def work(self, inputs: Any, outputs: Any) -> None:
        """Design, and write what came out."""
        from ..engine import Units
        from .plans import MEASURES, territory_names
        from .rule_inputs import unit_pairs

        expressions = inputs.measures()
        layer = inputs.units(expressions)
        measures = [name for name in MEASURES if expressions[name]]
        start = self._start(inputs, layer)
        inputs.step(6, self.tr("Finding neighbours"))
        links, barriers = (unit_pairs(inputs, name, layer) for name in ("LINKS", "BARRIERS"))
        units = Units.from_polygons(layer.frame, measures, links=links, barriers=barriers)
        rules = self.rules(inputs, layer, measures, start)
        names = territory_names(rules.count(units), start.kept)
        error = errors_of(inputs, measures)
        with named_errors(names):
            plan = design_with(inputs, units, rules, error, inputs.progress(12, 88))
        more = told(inputs, units, plan.labels, names, rules, error)
        self.write(inputs, outputs, layer, plan, names, start.reps, more=more)

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
