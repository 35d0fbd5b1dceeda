"""Algorithm ``builddistricts``: territories put together into balanced, contiguous districts."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..planning.findings import DataError
from .base import TerritoryAlgorithm
from .market_inputs import add_market, market_units, open_market, read_scenario, unit_crossings

if TYPE_CHECKING:
    import numpy as np

    from ..engine import Plan
    from ..workspace.records import Area
    from .market_inputs import SavedScenario

INTEGER = Qgis.ProcessingNumberParameterType.Integer


@dataclass(frozen=True)
class Built:
    """Districts of territories.

    Attributes
    ----------
    plan : Plan
        Its units are the territories.
    areas : list of Area
        Districts, by label of the plan.
    rows : (t,) int array
        Row of the territories' names per unit of the plan.
    labels : (n,) int array
        District per unit of the market, -1 for none.
    """

    plan: Plan
    areas: list[Area]
    rows: np.ndarray
    labels: np.ndarray


class BuildDistricts(TerritoryAlgorithm):
    """Put territories together into districts."""

    NAME = "builddistricts"
    TITLE = "Build districts"
    GROUP = "Design"
    SUMMARY = "Puts territories together into balanced, contiguous districts; districts into regions in the same way"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units(optional=True)
        self.describe(
            QgsProcessingParameterField("TERRITORY", self.tr("Territory field"), "territory", "UNITS", optional=True),
            "Field of the units with the name of the territory; null or empty where a unit belongs to none. With the "
            "field district of an earlier run, districts are put together into regions.",
        )
        self.describe(
            QgsProcessingParameterNumber("DISTRICTS", self.tr("Number of districts"), INTEGER, None, minValue=2),
            "How many districts are built.",
        )
        self.add_measures(optional=True, of="district")
        self.describe(
            QgsProcessingParameterString("TITLE", self.tr("Name of the level"), "District", optional=True),
            "What one of them is called; they are District 1, District 2 and so on.",
            advanced=True,
        )
        self.add_links()
        add_market(self, self.tr("SCENARIO is the name of one"))
        self.describe(
            QgsProcessingParameterString("SCENARIO", self.tr("Scenario"), None, optional=True),
            "With MARKET: the scenario whose territories are put together.",
        )
        self.describe(
            QgsProcessingParameterBoolean("SAVE", self.tr("Save in the scenario"), True, optional=True),
            "With MARKET: write the districts into the scenario, in place of those it has.",
            advanced=True,
        )
        for name, title, text in (
            (
                "OUTPUT",
                self.tr("Units by district"),
                self.tr("All fields of the units, and workload, potential and district."),
            ),
            (
                "DISTRICTS_OUTPUT",
                self.tr("Districts"),
                self.tr("One dissolved polygon per district with its figures."),
            ),
        ):
            polygon = Qgis.ProcessingSourceType.VectorPolygon
            sink = QgsProcessingParameterFeatureSink(name, title, polygon, None, optional=True)
            self.describe(sink, text)
        self.add_report()

    def work(self, inputs: Any, outputs: Any) -> None:
        """Build, and write what came out."""
        with ExitStack() as stack:
            market = stack.enter_context(open_market(inputs, write=inputs.flag("SAVE")))
            given = inputs if market is None else market_units(inputs, market)
            self._build(given, outputs, market)

    def _build(self, inputs: Any, outputs: Any, market: Any) -> None:
        from ..engine import Units
        from .plans import MEASURES
        from .rule_inputs import unit_pairs

        expressions = inputs.measures()
        if not expressions["workload"]:
            raise DataError("WORKLOAD is missing. Choose a field or write an expression, in hours/year.")
        layer = inputs.units(expressions)
        measures = [name for name in MEASURES if expressions[name]]
        tolerance = {name: inputs.percent(f"{name.upper()}_TOLERANCE") for name in measures}
        labels, names, saved = _territories(inputs, layer, market)
        inputs.step(10, self.tr("Finding neighbours"))
        links = [*unit_pairs(inputs, "LINKS", layer), *unit_crossings(market, "link", layer)]
        barriers = [*unit_pairs(inputs, "BARRIERS", layer), *unit_crossings(market, "barrier", layer)]
        units = Units.from_polygons(layer.frame, measures, links=links, barriers=barriers)
        title = inputs.text("TITLE").strip() or "District"
        built = _built(inputs, units, (labels, names), tolerance, title, saved, market)
        self._write(inputs, outputs, layer, units, built, names, tolerance)
        if saved is not None and inputs.flag("SAVE"):
            _save(market, saved, built, title, tolerance)
            inputs.feedback.pushInfo(f"Saved in the scenario {saved.record.name} in {market.path.name}.")

    def _write(
        self,
        inputs: Any,
        outputs: Any,
        layer: Any,
        units: Any,
        built: Built,
        names: list[str],
        tolerance: dict[str, float],
    ) -> None:
        """Hand units, districts and report over."""
        from ..engine import Rules, score
        from ..exchange.frames import fields_with
        from .plans import balance_lines, named_report, territory_fields, territory_frame, unit_names

        measures, titles = list(units.measures), [one.name for one in built.areas]
        inputs.step(80, self.tr("Outlining districts"))
        report = score(units, built.labels, Rules(territories=len(titles), tolerance=tolerance))
        frame = territory_frame(layer.frame, built.labels, titles, report, feedback=inputs.feedback)
        inputs.step(92, self.tr("Writing"))
        extra = [*((name, "double") for name in measures), ("district", "text")]
        assigned = layer.frame.assign(district=unit_names(built.labels, titles))
        outputs.layer("OUTPUT", assigned, fields_with(layer.fields, extra), layer.crs)
        members = {
            title: [names[row] for row in built.rows[built.plan.labels == place].tolist()]
            for place, title in enumerate(titles)
        }
        fields = [("district", "text"), ("territories", "int")]
        fields += [(name, kind) for name, kind in territory_fields(frame, measures) if name not in {"territory", "rep"}]
        counts = [len(members[title]) for title in frame["territory"]]
        districts = frame.rename(columns={"territory": "district"}).assign(territories=counts)
        outputs.layer("DISTRICTS_OUTPUT", districts, fields_with(None, fields), layer.crs)
        told = named_report(report, titles, frame, layer.findings)
        rows = [
            {"district": row["territory"], "territories": members[row["territory"]], **_without_territory(row)}
            for row in told.pop("territory")
        ]
        outputs.report({**told, "territories": len(built.rows), "districts": len(titles), "district": rows})
        for line in balance_lines(frame, measures):
            inputs.feedback.pushInfo(line)
        for text in told["violations"]:
            inputs.feedback.pushWarning(f"Not kept: {text}.")


def _territories(inputs: Any, layer: Any, market: Any) -> tuple[np.ndarray, list[str], SavedScenario | None]:
    """Territory per unit, names of the territories, and the scenario they come from."""
    from .plans import labels_of

    if market is not None:
        saved = read_scenario(inputs, "SCENARIO", market, list(layer.frame.index))
        return saved.labels, [one.name for one in saved.territories], saved
    field = inputs.field("TERRITORY", "UNITS")
    if field is None:
        raise DataError("TERRITORY is missing. Choose the field of the units that holds the territories.")
    return (*labels_of(layer.frame[field], field, layer.name), None)


def _built(
    inputs: Any,
    units: Any,
    territories: tuple[np.ndarray, list[str]],
    tolerance: dict[str, float],
    title: str,
    saved: SavedScenario | None,
    market: Any,
) -> Built:
    """Design districts of territories."""
    import numpy as np

    from ..engine import ImpossibleError, Rules, design
    from ..planning.hierarchy import areas_at, next_units
    from .districts import areas_of

    labels, names = territories
    upper, rows = next_units(units, labels, names)
    count = inputs.integer("DISTRICTS")
    if count >= len(upper):
        raise DataError(
            f"DISTRICTS is {count}, but there are {len(upper)} territories with units. Ask for fewer districts."
        )
    inputs.step(30, "Building districts")
    try:
        plan = design(upper, Rules(territories=count, tolerance=tolerance), inputs.progress(30, 78))
    except ImpossibleError as error:
        raise DataError(f"No such districts can be built of these territories. {error}") from error
    old: list[Any] = []
    owners: list[int | None] | None = None
    if saved is not None:
        old = areas_at(market.areas(saved.record.id), 1)
        owners = [saved.territories[row].area for row in rows.tolist()]
    place = np.full(len(names) + 1, -1, dtype=np.int64)  # label -1 finds the last one
    place[rows] = plan.labels
    return Built(plan, areas_of(plan, 1, title, old, owners), rows, place[labels])


def _save(market: Any, saved: SavedScenario, built: Built, title: str, tolerance: dict[str, float]) -> None:
    """Write districts into a scenario.

    Raises
    ------
    MarketError
        The scenario is approved, or the file cannot be written.
    """
    from ..planning.hierarchy import Level, depth_of, levels_of, with_levels
    from ..workspace.records import LogEntry

    scenario, kept = saved.record.id, [one for one in market.areas(saved.record.id) if one.level > 1]
    home = {
        saved.territories[row].number: built.areas[label].number
        for row, label in zip(built.rows.tolist(), built.plan.labels.tolist())
    }
    territories = [replace(one, area=home.get(one.number)) for one in market.territories(scenario)]
    levels = levels_of(saved.record.rules, max(depth_of(kept), 1))
    rules = with_levels(saved.record.rules, [Level(title, tolerance), *levels[1:]])
    market.write_change(
        scenario,
        territories=territories,
        areas=[*built.areas, *kept],
        rules=rules,
        entry=LogEntry(action=f"Build {len(built.areas)} × {title}"),
    )


def _without_territory(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in {"territory", "rep"}}
