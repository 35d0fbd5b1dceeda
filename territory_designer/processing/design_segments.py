"""Algorithm ``designsegments``: territories of their own for groups of segments on the same map."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsFields,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..planning.findings import DataError, Finding
from .account_inputs import placed_accounts
from .base import ANY_TABLE
from .designing import DOUBLE, DesigningAlgorithm
from .segment_plans import (
    GroupPlan,
    accounts_frame,
    group_plans,
    group_territories,
    measures_by_group,
    names_before,
    units_frame,
)

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from .account_inputs import PlacedAccounts


@dataclass(frozen=True)
class Grouped:
    """Accounts in groups.

    Attributes
    ----------
    segments : dict of str to list of str
        By group.
    counts : dict of str to int
        Number of territories by group.
    endings : dict of str to str
        What the fields of each group end in.
    segment, group : pandas.Series of object
        Per account, ``None`` where there is none.
    findings : list of Finding
    """

    segments: dict[str, list[str]]
    counts: dict[str, int]
    endings: dict[str, str]
    segment: pd.Series
    group: pd.Series
    findings: list[Finding]


class DesignSegments(DesigningAlgorithm):
    """Design territories for each group of segments."""

    NAME = "designsegments"
    TITLE = "Design territories by segment"
    GROUP = "Planning"
    SUMMARY = "Gives every group of segments, such as enterprise and small business, territories of its own"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units()
        self.add_accounts()
        self.describe(
            QgsProcessingParameterField("SEGMENT", self.tr("Segment field"), None, "ACCOUNTS"),
            "Field of the accounts with their segment, size class or industry.",
        )
        self.describe(
            QgsProcessingParameterString("GROUPS", self.tr("Groups of segments")),
            "Name of each group and its segments, for example Enterprise: A; Small business: B, C. Accounts in no "
            "group get no territory and are listed.",
        )
        self.describe(
            QgsProcessingParameterString("TERRITORIES", self.tr("Territories per group")),
            "Number of territories of each group, for example Enterprise: 5; Small business: 15, or one number for all "
            "groups.",
        )
        self._add_measures()
        self.add_crossings()
        self.describe(
            QgsProcessingParameterFeatureSource("CROSSWALK", self.tr("Crosswalk"), ANY_TABLE, optional=True),
            "Table with the columns zip and zcta: ZIP codes without a polygon, such as post-office boxes, and the unit "
            "that holds them.",
            advanced=True,
        )
        self.add_search()
        self._add_outputs()
        self.add_report()

    def _add_measures(self) -> None:
        """Declare WORKLOAD and POTENTIAL on ACCOUNTS, each with its tolerance."""
        limit = self.tr(
            "Largest deviation of a territory from an equal share of what its group holds, in percent; a hard limit."
        )
        self.describe(
            QgsProcessingParameterExpression("WORKLOAD", self.measure_title("workload"), None, "ACCOUNTS", True),
            "Field or expression on the accounts, in hours/year. Without it every account counts as 1 hour/year.",
        )
        title = self.tr("Tolerance of the workload (percent)")
        self.describe(QgsProcessingParameterNumber("WORKLOAD_TOLERANCE", title, DOUBLE, 10.0, optional=True), limit)
        self.describe(
            QgsProcessingParameterExpression("POTENTIAL", self.measure_title("potential"), None, "ACCOUNTS", True),
            "Field or expression on the accounts, in money/year. Without it potential is not balanced.",
        )
        title = self.tr("Tolerance of the potential (percent)")
        self.describe(QgsProcessingParameterNumber("POTENTIAL_TOLERANCE", title, DOUBLE, 10.0, optional=True), limit)

    def _add_outputs(self) -> None:
        """Declare the three layers."""
        polygons, any_shape = Qgis.ProcessingSourceType.VectorPolygon, Qgis.ProcessingSourceType.Vector
        self.describe(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Units by territory"), polygons),
            "All fields of the units, and for each group its territory, accounts, workload and potential, such as "
            "territory_enterprise.",
        )
        title = self.tr("Territories")
        self.describe(
            QgsProcessingParameterFeatureSink("TERRITORIES_OUTPUT", title, polygons, None, optional=True),
            "One dissolved polygon per group and territory with its figures. Those of different groups overlap.",
        )
        title = self.tr("Accounts by territory")
        self.describe(
            QgsProcessingParameterFeatureSink("ACCOUNTS_OUTPUT", title, any_shape, None, optional=True),
            "All fields of the accounts, and group and territory; null for accounts in no group or no unit. Fields of "
            "these names that they had become group_before and territory_before.",
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Group, design, write."""
        from ..engine import Units
        from .plans import MEASURES
        from .rule_inputs import unit_pairs

        layer = inputs.units({})
        given = placed_accounts(inputs, layer, 4, 8)
        grouped = _grouped(inputs, given)
        measures = [name for name in MEASURES if name in given.measures]
        by_group = measures_by_group(given.measures, given.assignment.unit, grouped.group, list(layer.frame.index))
        inputs.step(12, self.tr("Finding neighbours"))
        links, barriers = (unit_pairs(inputs, name, layer) for name in ("LINKS", "BARRIERS"))
        frame = layer.frame[["geometry"]].assign(**dict.fromkeys(measures, 0.0))  # each group brings its own figures
        units = Units.from_polygons(frame, measures, links=links, barriers=barriers)
        found = _designed(inputs, units, by_group, grouped)
        self._write(inputs, outputs, layer, given, grouped, found)

    def _write(
        self,
        inputs: Any,
        outputs: Any,
        layer: Any,
        given: PlacedAccounts,
        grouped: Grouped,
        found: Mapping[str, GroupPlan],
    ) -> None:
        """Hand units, territories, accounts and report over."""
        import pandas as pd

        from ..exchange.frames import fields_with
        from .plans import territory_fields

        inputs.step(88, self.tr("Outlining territories"))
        territories = group_territories(layer.frame, found, inputs.feedback)
        inputs.step(94, self.tr("Writing"))
        frame, extra = units_frame(layer.frame, grouped.endings, found)
        outputs.layer("OUTPUT", frame, fields_with(layer.fields, extra), layer.crs)
        whole = pd.concat(territories.values(), ignore_index=True)
        kinds = [one for one in territory_fields(whole, list(given.measures)) if one[0] != "rep"]
        outputs.layer("TERRITORIES_OUTPUT", whole, fields_with(None, [("group", "text"), *kinds]), layer.crs)
        own = QgsFields(given.fields)
        for old, new in names_before(own.names()).items():
            own.rename(own.indexOf(old), new)
        fields = fields_with(own, [("group", "text"), ("territory", "text")])
        accounts = accounts_frame(given.frame, given.assignment.unit, grouped.group, found)
        outputs.like("ACCOUNTS_OUTPUT", accounts, fields, inputs.required("ACCOUNTS"))
        report = _report(layer, given, grouped, found, territories)
        outputs.report(report)
        _tell(inputs.feedback, report, territories)


def _grouped(inputs: Any, given: PlacedAccounts) -> Grouped:
    """GROUPS, TERRITORIES and SEGMENT, read and put together."""
    from ..planning.group_text import field_endings, read_counts, read_groups
    from ..planning.hybrid import account_groups
    from ..planning.zips import text_ids

    segments = read_groups(inputs.text("GROUPS"))
    endings = field_endings(list(segments))
    counts = read_counts(inputs.text("TERRITORIES"), list(segments))
    field = inputs.field("SEGMENT", "ACCOUNTS")
    if field is None:
        raise DataError("SEGMENT is missing. Choose the field of the accounts that holds their segment.")
    segment = text_ids(inputs.values(field, "ACCOUNTS")).rename(field)
    group, findings = account_groups(segment, segments, table=given.layer, ids=given.names)
    inputs.say(findings)
    return Grouped(segments, counts, endings, segment, group, findings)


def _designed(inputs: Any, units: Any, by_group: Mapping[str, pd.DataFrame], grouped: Grouped) -> dict[str, GroupPlan]:
    """A design for each group, in the order of GROUPS."""
    from ..engine import Rules

    rules = {
        name: Rules(
            territories=count,
            tolerance={measure: inputs.percent(f"{measure.upper()}_TOLERANCE") for measure in units.measures},
            seed=inputs.integer("SEED"),
            effort=inputs.choice("EFFORT"),
            contiguous=inputs.flag("CONTIGUOUS"),
        )
        for name, count in grouped.counts.items()
    }
    return group_plans(units, by_group, rules, inputs.progress(16, 88))


def _report(
    layer: Any,
    given: PlacedAccounts,
    grouped: Grouped,
    found: Mapping[str, GroupPlan],
    territories: Mapping[str, gpd.GeoDataFrame],
) -> dict[str, Any]:
    """The report: one per group, and the accounts that have no territory."""
    from ..planning.findings import counts
    from .plans import named_report

    groups = []
    for name, one in found.items():
        told = named_report(one.plan.report, one.labels, territories[name], [])
        del told["findings"]  # those of the data are the same for all groups
        head = {"group": name, "segments": grouped.segments[name], "field": f"territory_{grouped.endings[name]}"}
        groups.append({**head, "accounts": int(one.measures["accounts"].sum()), **told})
    unassigned, outside = given.assignment.unassigned, grouped.group.isna()
    return {
        **given.assignment.counts(),
        "owned": int((~outside & given.assignment.unit.notna()).sum()),
        "feasible": all(told["feasible"] for told in groups),
        "groups": groups,
        "in_no_group": given.rows(grouped.segment[outside].to_frame("segment")),
        "not_assigned": given.rows(unassigned.assign(group=grouped.group.loc[unassigned.index])),
        "findings": counts([*layer.findings, *given.findings, *grouped.findings]),
    }


def _tell(feedback: Any, report: dict[str, Any], territories: Mapping[str, gpd.GeoDataFrame]) -> None:
    """How every group came out."""
    from .plans import tell_result

    for number, told in enumerate(report["groups"]):
        feedback.pushInfo(f"{told['group']}: {told['accounts']:,} accounts in {len(told['names']):,} territories.")
        # The map is the same for all groups, so its links are told once.
        tell_result(feedback, {**told, "links": [] if number else told["links"]}, territories[told["group"]])
    feedback.pushInfo(
        f"{report['accounts']:,} accounts: {report['owned']:,} with a territory, {len(report['in_no_group']):,} in no "
        f"group, {report['unassigned']:,} in no unit."
    )
